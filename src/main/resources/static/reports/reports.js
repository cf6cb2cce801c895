/** The page of reports: choose one, and download it. */
import { getFile, getJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { today, writeDate } from '../common/dates.js';
import { dayFields } from '../common/day-field.js';
import { el } from '../common/dom.js';
import { LANGUAGES, currentLanguage, inOrder, named } from '../common/language.js';
import { html, render } from '../common/lit.js';
import { byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { offerPlans, writePlans } from './plans.js';

/** @import { ReferenceRanked, ReportChoiceChoices, ReportEditionLine } from '../common/api-types.js' */

/** @type {ReportChoiceChoices} */
let choices = { kinds: [], reports: [], meetings: [], months: [] };
/** @type {ReferenceRanked[]} */
let units = [];
/** @type {ReportEditionLine[]} */
let editions = [];

function write() {
  offer('report', choices.kinds.map((kind) => [kind.code, named(kind)]));
  offer(
    'meeting',
    choices.meetings.length
      ? choices.meetings.map(({ number, date, theme }) => [number, `${number} · ${writeDate(date)} · ${theme}`])
      : [['', say('noMeeting')]],
  );
  offer('month', choices.months.map((month) => [month.from, named(month)]));
  offer('unit', [['', say('allUnits')], ...inOrder(units).map((unit) => [unit.code, named(unit)])]);
  showParts();
  writeEditions();
  writePlans();
}

function offer(id, options) {
  const chosen = byId(id).value;
  byId(id).replaceChildren(...options.map(([value, label]) => el('option', { value }, label)));
  if (options.some(([value]) => value === chosen)) {
    byId(id).value = chosen;
  }
}

const kindOf = (code) => choices.kinds.find((kind) => kind.code === code);

const isOf = (subject) => kindOf(byId('report').value)?.subject === subject;

function showParts() {
  const ofMeeting = isOf('MEETING');
  const ofMonth = isOf('MONTH');
  byId('of-meeting').hidden = !ofMeeting;
  byId('of-period').hidden = ofMeeting;
  byId('of-month').hidden = !ofMonth;
  byId('of-days').hidden = ofMonth;
  byId('study').hidden = ofMeeting || ofMonth;
  byId('study-hint').hidden = ofMeeting || ofMonth;
}

function writeEditions() {
  const labels = ['number', 'report', 'ofWhat', 'format', 'printedOn', 'checksum'];
  byId('printed').hidden = !editions.length;
  render(
    html`
      <h2>${say('printed')}</h2>
      <p>${say('printedHint')}</p>
      <div class="scroll">${table('editions', labels.map((label) => say(label)), editions.map(edition))}</div>
    `,
    byId('printed'),
  );
}

/** @param {ReportEditionLine} edition */
function edition({ number, report, format, language, parameters, printedBy, printedAt, sha256 }) {
  const unit = units.find(({ code }) => code === parameters.unit);
  const ofWhat = parameters.meeting ?? say('period', writeDate(parameters.from), writeDate(parameters.to));
  const again = say('printAgain', number);
  return html`
    <tr>
      <td>
        <button
          type="button"
          class="plain small"
          aria-label=${again}
          title=${again}
          @click=${() => download(`reports/editions/${number}`)}
        >
          ${number}
        </button>
      </td>
      ${cell(say('report'), named(kindOf(report)) || report)}
      ${cell(say('ofWhat'), unit ? `${ofWhat}, ${named(unit)}` : ofWhat)}
      ${cell(say('format'), `${format.toUpperCase()}, ${LANGUAGES[language]}`)}
      ${cell(say('printedOn'), `${writeDate(printedAt)}, ${printedBy}`)}
      <td data-label=${say('checksum')} title=${sha256}>${sha256.slice(0, 12)}…</td>
    </tr>
  `;
}

function address() {
  const report = byId('report').value;
  const ids = isOf('MEETING') ? ['lang', 'meeting'] : ['lang', 'from', 'to', 'unit'];
  const query = new URLSearchParams(ids.map((id) => [id, byId(id).value]));
  const month = choices.months.find(({ from }) => from === byId('month').value);
  if (isOf('MONTH') && month) {
    query.set('from', month.from);
    query.set('to', month.to);
  }
  return `reports/${report}.${byId('format').value}?${query}`;
}

async function download(from) {
  byId('submit').disabled = true;
  await attempt(async () => {
    const { name, content } = await getFile(from);
    const file = URL.createObjectURL(content);
    el('a', { href: file, download: name }).click();
    URL.revokeObjectURL(file);
    await loadEditions();
  });
  byId('submit').disabled = false;
}

async function loadEditions() {
  editions = await getJson('reports/editions');
  writeEditions();
}

byId('report').addEventListener('change', showParts);
byId('request').addEventListener('submit', (event) => {
  event.preventDefault();
  download(address());
});

byId('study').addEventListener('click', () => {
  download(`reports/requests.csv?${new URLSearchParams(['from', 'to'].map((id) => [id, byId(id).value]))}`);
});

dayFields(byId('from'), byId('to'));

startPage({
  write,
  async begin() {
    byId('lang').replaceChildren(
      ...Object.entries(LANGUAGES).map(([lang, name]) => el('option', { value: lang, lang }, name)),
    );
    byId('lang').value = currentLanguage();
    byId('from').value = `${today().slice(0, 4)}-01-01`;
    byId('to').value = today();
    choices = await getJson('reports');
    if (!choices.kinds.length) {
      return 'notAllowed';
    }
    units = (await getJson('reference')).units;
    await loadEditions();
    await offerPlans();
    byId('request').hidden = false;
    return undefined;
  },
});
