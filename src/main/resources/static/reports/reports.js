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

async function download(event) {
  event.preventDefault();
  byId('alert').hidden = true;
  byId('submit').disabled = true;
  try {
    const response = await fetch(address(), {
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
  } catch (problem) {
    byId('alert').textContent =
      problem instanceof Problem ? problem.sentence(currentLanguage()) : new Problem(1).sentence(currentLanguage());
    byId('alert').hidden = false;
    byId('alert').focus();
  } finally {
    byId('submit').disabled = false;
  }
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
byId('request').addEventListener('submit', download);
begin();
