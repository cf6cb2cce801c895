/** Meetings: the calendar, planning, and one meeting with its register, requests and promises. */
import { getJson, postJson, send, sendFile } from '../common/api.js';
import { caseFile } from '../common/case-sections.js';
import { attempt, clearComplaint, complain } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { evidenceSection } from '../common/evidence.js';
import { choosePlace, clearErrors, followPlaces, hasMissing, offer, refuse } from '../common/form.js';
import { el } from '../common/dom.js';
import { currentLanguage, inOrder, named } from '../common/language.js';
import { lettersSection } from '../common/letters.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { campaignsView, loadCampaigns } from './campaigns.js';
import { meetingView } from './meeting.js';

/** @import { CampaignFiguresSideBySide, Bilingual, MeetingCalendar, MeetingRequestsPage, MeetingView, ReferenceChannelChoice, ReferenceChoice, ReferenceRanked } from '../common/api-types.js' */

const PAGE_SIZE = 50;
const TYPED = ['kind', 'mode', 'level', 'theme', 'plannedFor', 'startsAt', 'chair', 'convenor', 'placeDetail', 'campaign', 'workingGroup'];

/** @type {Map<string, ReferenceChoice>} */
let terms = new Map();
/** @type {ReferenceRanked[]} */
let categories = [];
/** @type {ReferenceChannelChoice[]} those that gather comments */
let commented = [];
/** @type {MeetingCalendar} */
let calendar;
/** @type {CampaignFiguresSideBySide[]} */
let campaigns = [];
/** @type {import('./campaigns.js').Campaigning} */
let campaigning;
let mayPlan = false;
let isPlanning = false;
let isOffice = false;
/** @type {{meeting: MeetingView, requests: MeetingRequestsPage, participants: MeetingView['participants'], written: HTMLElement | undefined, files: HTMLElement | undefined, letters: HTMLElement | undefined, pageSize: number} | undefined} */
let shown;
/** @type {Bilingual} */
let saidOfDay;

function write() {
  byId('overview').hidden = !calendar || Boolean(shown);
  byId('plan').hidden = !isPlanning || Boolean(shown);
  byId('meeting').hidden = !shown;
  if (calendar) {
    render(overview(), byId('overview'));
  }
  render(inOrder(categories).map(choice), byId('agenda'));
  writeDay();
  if (shown) {
    shown.files = evidenceSection(shown.meeting.number, { heading: 'h2' });
    shown.files.classList.add('panel');
    shown.letters = lettersSection(shown.meeting.number, { heading: 'h2', hour: shown.meeting.startsAt, hall: shown.meeting.placeDetail });
    shown.letters.classList.add('panel');
    shown.written = written(shown.meeting);
  }
  writeMeeting();
}

/**
 * What colleagues wrote; a convenor reads none of it.
 *
 * @param {MeetingView} meeting
 */
function written(meeting) {
  if (!meeting.entries.length && !meeting.mayNote) {
    return undefined;
  }
  const section = caseFile(meeting.number, meeting, (done) => attempt(() => noted(done)), ['h2', 'h3']);
  section.classList.add('panel');
  return section;
}

/** The register that is being typed stays as it is. */
async function noted(done) {
  const { entries } = await getJson(`meetings/${encodeURIComponent(shown.meeting.number)}`);
  shown.meeting.entries = entries;
  shown.written = written(shown.meeting);
  writeMeeting();
  announce(() => done);
}

function writeMeeting() {
  render(shown ? meetingView(shown, { term, changed: writeMeeting, save: saveRegister, read: readParticipants, particulars, turn }) : nothing, byId('meeting'));
}

const term = (code) => named(terms.get(code)) || code;

// --- the calendar

function overview() {
  const { meetings, tooFewForums, forumsThisYear, year } = calendar;
  const labels = ['number', 'theme', 'day', 'place', 'status', 'requests'];
  return html`
    ${tooFewForums ? html`<p id="too-few" class="alert">${say('tooFew', forumsThisYear, count(String(year)))}</p>` : nothing}
    ${meetings.length
      ? table('list', labels.map((label) => say(label)), meetings.map(line))
      : html`<p id="none">${say('none')}</p>`}
    ${mayPlan
      ? html`<p class="links">${commented.map((channel) => html`<a href="../minutes/?channel=${channel.code}">${say('comments', named(channel))}</a> `)}</p>`
      : nothing}
    <button type="button" id="plan-open" ?hidden=${!mayPlan || isPlanning} @click=${() => openPlan(true)}>${say('plan')}</button>
    ${campaignsView(campaigns, campaigning)}
  `;
}

/** @param {MeetingView} meeting */
function line(meeting) {
  const { raised, open } = meeting.requests;
  return html`
    <tr>
      <td class="number"><a href="#${meeting.number}">${meeting.number}</a></td>
      ${cell(say('theme'), `${named(meeting, 'kindName')}: ${meeting.theme}`)}
      ${cell(say('day'), writeDate(meeting.heldOn ?? meeting.plannedFor))}
      ${cell(say('place'), named(meeting.place))}
      ${cell(say('status'), named(meeting, 'statusName'))}
      ${cell(say('requests'), `${count(raised)} (${count(open)} ${say('meeting.open')})`)}
    </tr>
  `;
}

// --- planning

/** @param {ReferenceRanked} category */
function choice(category) {
  const id = `agenda-${category.code}`;
  return html`
    <p class="check">
      <input type="checkbox" id=${id} value=${category.code}>
      <label for=${id}>${named(category)}</label>
    </p>
  `;
}

function openPlan(open) {
  isPlanning = open;
  clearErrors(byId('plan'));
  write();
  if (open) {
    byId('kind').focus();
  }
}

function writeDay() {
  const day = byId('plannedFor').value;
  byId('day-words').textContent = [writeDate(day), saidOfDay?.[currentLanguage()]].filter(Boolean).join('. ');
}

/** Nothing is said about a working day; a day that is being typed is no date yet. */
async function askAboutDay() {
  const day = byId('plannedFor').value;
  saidOfDay = undefined;
  writeDay();
  const said = day && (await getJson(`days/${day}`).catch(() => undefined));
  if (said && byId('plannedFor').value === day) {
    saidOfDay = said;
    writeDay();
  }
}

async function plan(event) {
  event.preventDefault();
  const form = byId('plan');
  clearErrors(form);
  if (hasMissing(form)) {
    return;
  }
  const fields = Object.fromEntries(TYPED.map((id) => [id, byId(id).value.trim() || null]));
  fields.placeCode = byId('district').value || byId('province').value;
  fields.heldAlready = byId('heldAlready').checked;
  fields.agenda = [...byId('agenda').querySelectorAll(':checked')].map((box) => box.value);
  try {
    const { number } = await postJson('meetings', fields);
    announce(() => say(fields.heldAlready ? 'enteredHeld' : 'planned', number));
    form.reset();
    openPlan(false);
    await load();
  } catch (problem) {
    refuse(form, problem);
  }
}

// --- one meeting

async function open() {
  const number = decodeURIComponent(location.hash.slice(1));
  shown = undefined;
  clearComplaint();
  if (number) {
    try {
      const [meeting, requests] = await Promise.all([
        getJson(`meetings/${encodeURIComponent(number)}`),
        getJson(requestsOf(number, 0)),
      ]);
      shown = { meeting, requests, participants: meeting.participants.map((each) => ({ ...each })), written: undefined, files: undefined, letters: undefined, pageSize: PAGE_SIZE };
    } catch (problem) {
      complain(problem);
    }
  }
  write();
}

const requestsOf = (number, page) => `meetings/${encodeURIComponent(number)}/requests?page=${page}&size=${PAGE_SIZE}`;

function turn(to) {
  return attempt(async () => {
    shown.requests = await getJson(requestsOf(shown.meeting.number, to));
    writeMeeting();
  });
}

function saveRegister() {
  const { meeting, participants } = shown;
  return attempt(async () => {
    await send('PUT', `meetings/${encodeURIComponent(meeting.number)}/participants`, participants);
    announce(() => say('saved'));
    await open();
  });
}

/** A list of participants as a file: its rows stand in the register, and are kept when it is saved. */
function readParticipants(file) {
  return attempt(async () => {
    const { participants, unread } = await sendFile(`minutes/participants?name=${encodeURIComponent(file.name)}`, file);
    shown.participants.push(.../** @type {MeetingView['participants']} */ (participants));
    writeMeeting();
    announce(() => say('participantsRead', participants.length, unread.length, unread.map(count).join(', ')));
  });
}

/** @param {HTMLFormElement} form */
async function particulars(form) {
  clearErrors(form);
  const now = Object.fromEntries(['chair', 'startsAt', 'placeDetail'].map((name) => [name, form.elements[name].value.trim() || null]));
  try {
    await send('PUT', `meetings/${encodeURIComponent(shown.meeting.number)}/particulars`, now);
    announce(() => say('particularsSaved'));
    await open();
  } catch (problem) {
    refuse(form, problem);
  }
}

async function load() {
  calendar = await getJson('meetings');
  campaigns = isOffice ? await loadCampaigns() : [];
  byId('campaigns').replaceChildren(...campaigns.map(({ campaign }) => el('option', { value: campaign.name })));
  await open();
}

byId('plan').addEventListener('submit', plan);
byId('plan-cancel').addEventListener('click', () => openPlan(false));
byId('plannedFor').addEventListener('input', askAboutDay);
addEventListener('hashchange', () => {
  announce(() => '');
  open();
});

startPage({
  write,
  async begin() {
    const [me, reference] = await Promise.all([getJson('me'), getJson('reference')]);
    terms = new Map(reference.terms.map((each) => [each.code, each]));
    categories = reference.categories;
    commented = reference.channels.filter(({ gathersComments }) => gathersComments);
    mayPlan = me.canRegister;
    isOffice = (await getJson('reports')).kinds.some(({ subject }) => subject === 'PERIOD');
    campaigning = {
      mayChange: mayPlan,
      provinces: reference.provinces,
      province: reference.province,
      changed: async (done) => {
        await load();
        announce(() => done);
      },
    };
    const of = (...codes) => codes.map((code) => terms.get(code));
    offer(byId('kind'), of('FORUM', 'LOCAL_VISIT'));
    offer(byId('mode'), [...of('ON_SITE'), ...reference.channels.filter(({ holdsMeetings }) => holdsMeetings)]);
    offer(byId('level'), of('PROVINCE', 'DISTRICT', 'COMMUNE'));
    offer(byId('province'), reference.provinces);
    followPlaces(byId('province'), byId('district'));
    choosePlace(byId('province'), reference.province);
    offer(byId('convenor'), mayPlan ? await getJson('organisations') : [], 'notStated');
    await load();
  },
});
