/** The page of reports: choose one, and download it. */
import { Problem, getJson } from '../camunda/app/tasklist/scripts/common/api.js';
import { writeDate } from '../camunda/app/tasklist/scripts/common/dates.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import {
  LANGUAGES,
  chooseLanguage,
  currentLanguage,
  named,
  otherLanguage,
  tellServer,
} from '../camunda/app/tasklist/scripts/common/language.js';
import { TEXT } from './text.js';

const OF_MEETING = ['meeting', 'scorecard'];

const byId = (id) => document.getElementById(id);
const text = () => TEXT[currentLanguage()];

let choices;
let units = [];
let gateText = 'loading';
let editions = [];

function writePage() {
  document.documentElement.lang = currentLanguage();
  document.title = `សាលា Sala — ${text().title}`;
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = text()[element.dataset.text];
  });
  byId('language').textContent = LANGUAGES[otherLanguage()];
  byId('language').lang = otherLanguage();
  byId('gate').textContent = text()[gateText] ?? '';
  byId('gate').hidden = !gateText;
  byId('request').hidden = Boolean(gateText);
  if (choices) {
    offer('report', choices.reports.map((report) => [report, text().reports[report]]));
    offer(
      'meeting',
      choices.meetings.length
        ? choices.meetings.map((meeting) => [
            meeting.number,
            `${meeting.number} · ${writeDate(meeting.date, currentLanguage())} · ${meeting.theme}`,
          ])
        : [['', text().noMeeting]],
    );
    offer('unit', [['', text().allUnits], ...units.map((unit) => [unit.code, named(unit)])]);
    showParts();
  }
  writeEditions();
}

function writeEditions() {
  byId('printed').hidden = Boolean(gateText) || !editions.length;
  byId('editions').tBodies[0].replaceChildren(...editions.map(edition));
}

function edition({ number, report, format, language, parameters, printedBy, printedAt, sha256 }) {
  const day = (iso) => writeDate(iso, currentLanguage());
  const unit = units.find(({ code }) => code === parameters.unit);
  const ofWhat = parameters.meeting ?? text().period(day(parameters.from), day(parameters.to));
  return el(
    'tr',
    {},
    el(
      'td',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'plain small',
          'aria-label': text().printAgain(number),
          title: text().printAgain(number),
          click: () => download(`../api/reports/editions/${number}`),
        },
        String(number),
      ),
    ),
    el('td', {}, text().reports[report]),
    el('td', {}, unit ? `${ofWhat}, ${named(unit)}` : ofWhat),
    el('td', {}, `${format.toUpperCase()}, ${LANGUAGES[language]}`),
    el('td', {}, `${day(printedAt)}, ${printedBy}`),
    el('td', { title: sha256 }, `${sha256.slice(0, 12)}…`),
  );
}

function offer(id, options) {
  const chosen = byId(id).value;
  byId(id).replaceChildren(...options.map(([value, label]) => el('option', { value }, label)));
  if (options.some(([value]) => value === chosen)) {
    byId(id).value = chosen;
  }
}

function showParts() {
  const ofMeeting = OF_MEETING.includes(byId('report').value);
  byId('of-meeting').hidden = !ofMeeting;
  byId('of-period').hidden = ofMeeting;
}

function address() {
  const report = byId('report').value;
  const ids = OF_MEETING.includes(report) ? ['lang', 'meeting'] : ['lang', 'from', 'to', 'unit'];
  const query = new URLSearchParams(ids.map((id) => [id, byId(id).value]));
  return `../api/reports/${report}.${byId('format').value}?${query}`;
}

async function download(from) {
  byId('alert').hidden = true;
  byId('submit').disabled = true;
  try {
    const response = await fetch(from, {
      credentials: 'same-origin',
      headers: { 'Accept-Language': currentLanguage() },
    }).catch(() => {
      throw new Problem(0);
    });
    if (!response.ok) {
      throw new Problem(response.status, await response.json().catch(() => undefined));
    }
    const file = URL.createObjectURL(await response.blob());
    const name = response.headers.get('Content-Disposition').match(/filename="([^"]+)"/)[1];
    el('a', { href: file, download: name }).click();
    URL.revokeObjectURL(file);
    await loadEditions();
  } catch (problem) {
    byId('alert').textContent =
      problem instanceof Problem ? problem.sentence(currentLanguage()) : new Problem(1).sentence(currentLanguage());
    byId('alert').hidden = false;
    byId('alert').focus();
  } finally {
    byId('submit').disabled = false;
  }
}

async function loadEditions() {
  editions = await getJson('reports/editions');
  writeEditions();
}

async function begin() {
  tellServer(currentLanguage());
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Phnom_Penh' }).format(new Date());
  byId('from').value = `${today.slice(0, 4)}-01-01`;
  byId('to').value = today;
  byId('lang').value = currentLanguage();
  writePage();
  try {
    choices = await getJson('reports');
    units = (await getJson('reference')).units;
    gateText = choices.reports.length ? '' : 'notAllowed';
    if (!gateText) {
      await loadEditions();
    }
  } catch (problem) {
    gateText = problem.status === 401 ? 'login' : 'loading';
  }
  writePage();
}

byId('language').addEventListener('click', () => {
  chooseLanguage(otherLanguage());
  byId('alert').hidden = true; // the server's sentence is in the other language
  writePage();
});
byId('report').addEventListener('change', showParts);
byId('request').addEventListener('submit', (event) => {
  event.preventDefault();
  download(address());
});
begin();
