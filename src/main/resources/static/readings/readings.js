/** Who read what, for the auditors: newest first, of one case or one reader. */
import { getJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { html, render } from '../common/lit.js';
import { byId, startPage } from '../common/shell.js';
import { cell, pager, table } from '../common/table.js';
import { say, sayOf } from '../common/texts.js';

/** @import { ReadingLine } from '../common/api-types.js' */

const PAGE_SIZE = 50;

let page = 0;
/** @type {ReadingLine[]} */
let found = [];

function write() {
  const labels = ['readAt', 'person', 'caseNumber', 'door', 'what'];
  render(
    html`
      ${found.length
        ? table('readings', labels.map((label) => say(label)), found.map(row))
        : html`<p id="none">${say('none')}</p>`}
      ${pager({
        isFirst: page === 0,
        isLast: found.length < PAGE_SIZE,
        back: () => attempt(() => load(page - 1)),
        on: () => attempt(() => load(page + 1)),
        before: 'newer',
        after: 'older',
      })}
    `,
    byId('found'),
  );
}

/** @param {ReadingLine} reading */
function row({ readAt, person, name, caseNumber, door, identity }) {
  return html`
    <tr>
      ${cell(say('readAt'), writeDate(readAt))}
      ${cell(say('person'), name === person ? person : `${name} (${person})`)}
      ${cell(say('caseNumber'), caseNumber)}
      ${cell(say('door'), sayOf('door', door))}
      ${cell(say('what'), identity ? say('identity') : say('restricted'))}
    </tr>
  `;
}

async function load(which) {
  const query = new URLSearchParams({
    number: byId('number').value.trim(),
    person: byId('person').value.trim(),
    page: which,
    size: String(PAGE_SIZE),
  });
  found = await getJson(`readings?${query}`);
  page = which;
  write();
}

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(() => load(0));
});

startPage({
  write,
  async begin() {
    try {
      await load(0);
      byId('list').hidden = false;
      return undefined;
    } catch (problem) {
      if (problem.status === 403) {
        return 'refused';
      }
      throw problem;
    }
  },
});
