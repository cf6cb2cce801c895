/** How the audit stands, for the auditors: the latest recount and the closed days with their hashes. */
import { addressOf, getJson, postJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { currentLanguage } from '../common/language.js';
import { html, render } from '../common/lit.js';
import { byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { AuditStanding, AuditDay } from '../common/api-types.js' */

/** @type {AuditStanding} */
let standing = { isAnchored: false, recounted: null, days: [] };

function write() {
  const labels = ['closedDay', 'records', 'hash', 'file'];
  render(
    html`
      ${recounted()}
      <p>${standing.isAnchored ? say('anchored') : say('notAnchored')}</p>
      <p><button type="button" id="check" @click=${() => attempt(check)}>${say('check')}</button></p>
      ${standing.days.length
        ? table('days', labels.map((label) => say(label)), standing.days.map(row))
        : html`<p id="none">${say('none')}</p>`}
    `,
    byId('standing'),
  );
}

function recounted() {
  const latest = standing.recounted;
  if (!latest) {
    return html`<p id="recounted">${say('notRecounted')}</p>`;
  }
  const at = writeDate(latest.checkedAt);
  return latest.found === 0
    ? html`<p id="recounted">${say('asWritten', at, latest.records)}</p>`
    : html`
        <p id="recounted" class="error">${say('faults', at, latest.found)}</p>
        <ul id="faults">
          ${latest.faults.map((fault) => html`<li>${fault[currentLanguage()]}</li>`)}
        </ul>
      `;
}

/** @param {AuditDay} closed */
function row({ day, records, hash }) {
  const period = new URLSearchParams({ from: day, to: day });
  return html`
    <tr>
      ${cell(say('closedDay'), writeDate(day))}
      ${cell(say('records'), count(records))}
      ${cell(say('hash'), html`<code>${hash}</code>`)}
      ${cell(
        say('file'),
        html`<a href=${addressOf(`audit/records.csv?${period}`)} download>CSV</a>
          <a href=${addressOf(`audit/records.jsonl?${period}`)} download>JSON</a>`,
      )}
    </tr>
  `;
}

async function check() {
  standing = await postJson('audit/checks', {});
  write();
}

startPage({
  write,
  async begin() {
    try {
      standing = await getJson('audit');
      byId('standing').hidden = false;
      return undefined;
    } catch (problem) {
      if (problem.status === 403) {
        return 'refused';
      }
      throw problem;
    }
  },
});
