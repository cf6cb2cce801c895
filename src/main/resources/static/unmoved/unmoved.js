/** What nobody can move: which case, what is wrong, what to do about it, since when. */
import { getJson, send } from '../common/api.js';
import { openTasks, placeOf } from '../common/cases.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { currentLanguage } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { WEBAPPS, announce, byId, mayOpen, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { UnmovedRow } from '../common/api-types.js' */

/** @type {UnmovedRow[]} */
let rows = [];
/** @type {Map<string, string>} where the reader works on a request, by its number */
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

/** @param {UnmovedRow} row */
function line(row) {
  const address = addressOf(row);
  return html`
    <tr>
      <td class="number">${address ? html`<a href=${address}>${row.caseNumber}</a>` : row.caseNumber}</td>
      ${cell(say('wrong'), say(`wrong.${row.reason}`, row.step?.[currentLanguage()] ?? ''))}
      ${cell(say('toDo'), say(`toDo.${row.reason}`), ' ', act(row))}
      ${cell(say('since'), writeDate(row.since))}
    </tr>
  `;
}

/** The button or the link that leads to where it is mended, as far as the reader may. */
function act(row) {
  switch (row.reason) {
    case 'STEP_FAILS':
      return html`${mayOpen('cockpit') ? mend(row, 'runAgain') : nothing} ${cockpit()}`;
    case 'TAKER_GONE':
      return html`${mends() ? mend(row, 'giveBack') : nothing} ${request(row)}`;
    case 'NO_STEP':
      return html`${cockpit()} ${request(row)}`;
    case 'NOBODY_LEFT':
      return html`
        ${mayOpen('accounts')
          ? link(new URL('admin/default/#/groups', WEBAPPS), say('act.groups'))
          : link(new URL('../absences/', import.meta.url), say('act.absences'))}
        ${request(row)}
      `;
    case 'NOT_HANDED_ON':
      return mayOpen('messages') ? link(new URL('../messages/', import.meta.url), say('act.messages')) : nothing;
    default:
      return request(row);
  }
}

/** Auditors watch; everybody else whom the list is for gives back what was left. */
const mends = () => ['governor', 'cockpit', 'accounts'].some((page) => mayOpen(page));

/** @param {UnmovedRow} row */
const request = ({ kind, caseNumber }) =>
  kind === 'REQUEST' && mayOpen('requests') ? link(new URL(`../requests/${caseNumber}`, import.meta.url), say('act.open')) : nothing;

const link = (address, words) => html`<a class="act" href=${address}>${words}</a>`;

const cockpit = () => (mayOpen('cockpit') ? link(new URL('cockpit/default/', WEBAPPS), say('menu.cockpit')) : nothing);

/** How what stands still is mended from here: under which address, and what is said when it is done. */
const MENDED = /** @type {const} */ ({
  runAgain: { path: 'run-again', said: 'ranAgain' },
  giveBack: { path: 'give-back', said: 'gaveBack' },
});

const mend = ({ caseNumber }, act) => html`
  <button type="button" class="plain small" @click=${() => attempt(() => mended(caseNumber, MENDED[act]))}>${say(`act.${act}`)}</button>
`;

async function mended(number, { path, said }) {
  await send('POST', `unmoved/${number}/${path}`);
  rows = await getJson('unmoved');
  write();
  announce(() => say(said, number));
}

/**
 * Where the reader may open the case; nothing where they may not.
 *
 * @param {UnmovedRow} row
 */
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
