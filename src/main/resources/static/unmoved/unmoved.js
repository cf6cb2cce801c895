/** What nobody can move: which case, what is wrong, what to do about it, since when. */
import { getJson } from '../common/api.js';
import { openTasks, placeOf } from '../common/cases.js';
import { writeDate } from '../common/dates.js';
import { currentLanguage } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { WEBAPPS, byId, mayOpen, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

let rows = [];
/** Where the reader works on a request, by its number. */
let tasks = new Map();

function write() {
  const labels = [say('number'), say('wrong'), say('toDo'), say('since')];
  render(
    rows.length
      ? html`<p>${say('hint')}</p>${table('unmoved', labels, rows.map(line))}`
      : html`<p id="none">${say('none')}</p>`,
    byId('list'),
  );
}

function line(row) {
  const address = addressOf(row);
  return html`
    <tr>
      <td class="number">${address ? html`<a href=${address}>${row.caseNumber}</a>` : row.caseNumber}</td>
      ${cell(say('wrong'), say(`wrong.${row.reason}`, row.step[currentLanguage()]))}
      ${cell(say('toDo'), say(`toDo.${row.reason}`), row.reason === 'STEP_FAILS' ? cockpit() : nothing)}
      ${cell(say('since'), writeDate(row.since))}
    </tr>
  `;
}

const cockpit = () =>
  mayOpen('cockpit') ? html` <a href=${new URL('cockpit/default/', WEBAPPS)}>${say('menu.cockpit')}</a>` : nothing;

/** Where the reader may open the case; nothing where they may not. */
function addressOf({ kind, caseNumber }) {
  const { page, address } = placeOf(kind, caseNumber);
  return page ? mayOpen(page) && address : tasks.get(caseNumber);
}

startPage({
  write,
  async begin() {
    try {
      rows = await getJson('unmoved');
    } catch (problem) {
      if (problem.status === 403) {
        return 'refused';
      }
      throw problem;
    }
    tasks = await openTasks(rows.map(({ caseNumber }) => caseNumber));
    byId('list').hidden = false;
    return undefined;
  },
});
