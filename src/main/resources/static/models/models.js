/** The law of the province: which models are in force, what is proposed, who agreed, and what it meets. */
import { getJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { html, nothing, render } from '../common/lit.js';
import { fetchPaper } from '../common/paper-file.js';
import { byId, startPage } from '../common/shell.js';
import { cell, pager, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { readChange, writeChange } from './change.js';
import { writeHeat } from './heat.js';
import { readTokens, writeTokens } from './tokens.js';
import { readTrial, writeTrial } from './trial.js';

/** @import { ChangeLine, LawOverview } from '../common/api-types.js' */

/** @type {LawOverview} */
let law = { files: [], changes: [], more: false, alone: false };
let page = 0;

function write() {
  writeChange();
  writeTrial();
  writeTokens();
  writeHeat(law.files);
  const labels = ['changeNumber', 'what', 'standing', 'proposed', 'decided'];
  render(
    html`
      <p>${say(law.alone ? 'alone' : 'secondPerson')}</p>
      ${law.changes.length
        ? table('all-changes', labels.map((label) => say(label)), law.changes.map(row))
        : html`<p id="none" role="status">${say('none')}</p>`}
      ${page === 0 && !law.more
        ? nothing
        : pager({
            isFirst: page === 0,
            isLast: !law.more,
            where: say('pageNumber', page + 1),
            back: () => attempt(() => load(page - 1)),
            on: () => attempt(() => load(page + 1)),
          })}
    `,
    byId('list'),
  );
  render(law.files.map((file) => html`<li>${file}</li>`), byId('files'));
}

/** @param {ChangeLine} change */
function row(change) {
  return html`
    <tr>
      <td class="number">${count(change.id)}</td>
      ${cell(
        say('what'),
        html`<a href=${`#${change.id}`}>${change.name}</a>`,
        change.reason ? html`<div class="about">${change.reason}</div>` : nothing,
      )}
      ${cell(say('standing'), html`<span class=${`state ${change.state.toLowerCase()}`}>${say(`state.${change.state}`)}</span>`, since(change))}
      ${cell(say('proposed'), `${change.proposedBy ?? say('bySala')}, ${writeDate(change.proposedAt)}`)}
      ${cell(say('decided'), change.decidedAt ? `${change.decidedBy ?? '–'}, ${writeDate(change.decidedAt)}` : '–')}
    </tr>
  `;
}

/** @param {ChangeLine} change */
function since(change) {
  if (change.inForceAt) {
    return html`<div>${say('inForceSince', writeDate(change.inForceAt))}</div>`;
  }
  return change.state === 'AGREED' ? html`<div>${say('from', writeDate(change.inForceFrom))}</div>` : nothing;
}

async function load(to) {
  law = await getJson(`models?page=${to}`);
  page = to;
  write();
}

async function openChosen() {
  const id = window.location.hash.slice(1);
  await readChange(id ? Number(id) : undefined);
}

/** After something was done with a change: both it and the list say so. */
async function again() {
  await load(page);
  await openChosen();
}

startPage({
  write,
  async begin() {
    window.addEventListener('hashchange', () => attempt(openChosen));
    byId('archive').addEventListener('click', () => attempt(() => fetchPaper('models/in-force')));
    document.addEventListener('sala:heat', write);
    document.addEventListener('sala:change-decided', () => attempt(again));
    await readTrial();
    await readTokens();
    await load(0);
    await openChosen();
    byId('changes').hidden = false;
    byId('law').hidden = false;
    byId('heat').hidden = false;
  },
});
