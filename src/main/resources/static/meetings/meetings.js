/** Meetings: the calendar, planning, and one meeting with its register, requests and promises. */
import { getJson, postJson, send } from '../camunda/app/tasklist/scripts/common/api.js';
import { khmerDigits, writeDate } from '../camunda/app/tasklist/scripts/common/dates.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import { currentLanguage, named } from '../camunda/app/tasklist/scripts/common/language.js';
import {
  byId,
  clearComplaints,
  complain,
  followPlaces,
  gate,
  hasMissing,
  offer,
  onLanguage,
  refuse,
  text,
  writePage,
} from './page.js';

const PAGE_SIZE = 50;
const PARTICIPANTS = [
  'UNIT', 'COUNCIL', 'COMMUNE', 'NGO', 'UNION', 'ASSOCIATION', 'COMMUNITY', 'COMMUNITY_LEADER', 'CITIZEN', 'COMPANY',
  'OTHER',
];
const GENDERS = ['FEMALE', 'MALE', 'UNSTATED'];

let terms = new Map();
let calendar;
let shown;
let announcement = () => '';

const date = (iso) => (iso ? writeDate(iso, currentLanguage()) : '');
const count = (number) => (currentLanguage() === 'km' ? khmerDigits(number) : String(number));
const term = (code) => named(terms.get(code)) || code;
const labelled = (label, ...content) => el('td', { 'data-label': label }, ...content);

// --- the calendar

function writeList() {
  byId('announcement').textContent = announcement();
  if (!calendar) {
    return;
  }
  byId('overview').hidden = Boolean(shown);
  byId('too-few').hidden = !calendar.tooFewForums;
  byId('too-few').textContent = text().tooFew(count(calendar.forumsThisYear), count(calendar.year));
  byId('none').hidden = calendar.meetings.length > 0;
  byId('list').hidden = !calendar.meetings.length;
  byId('list').tBodies[0].replaceChildren(
    ...calendar.meetings.map((meeting) =>
      el(
        'tr',
        {},
        el('td', { class: 'number' }, el('a', { href: `#${meeting.number}` }, meeting.number)),
        labelled(text().theme, `${named(meeting, 'kind')}: ${meeting.theme}`),
        labelled(text().day, date(meeting.heldOn ?? meeting.plannedFor)),
        labelled(text().place, named(meeting.place)),
        labelled(text().status, named(meeting, 'status')),
        labelled(text().requests, `${count(meeting.requests.raised)} (${count(meeting.requests.open)} ${text().open})`),
      ),
    ),
  );
  writeMeeting();
}

// --- planning

function openPlan(open) {
  byId('plan').hidden = !open;
  byId('plan-open').hidden = open;
  clearComplaints(byId('plan'));
  if (open) {
    byId('kind').focus();
  }
}

async function plan(event) {
  event.preventDefault();
  const form = byId('plan');
  clearComplaints(form);
  if (hasMissing(form)) {
    return;
  }
  const fields = Object.fromEntries(
    ['kind', 'mode', 'level', 'theme', 'plannedFor', 'chair', 'convenor', 'placeDetail', 'campaign', 'workingGroup'].map(
      (id) => [id, byId(id).value.trim() || null],
    ),
  );
  fields.placeCode = byId('district').value || byId('province').value;
  fields.agenda = [...byId('agenda').querySelectorAll(':checked')].map((box) => box.value);
  try {
    const { number } = await postJson('meetings', fields);
    announcement = () => text().planned(number);
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
  byId('alert').hidden = true;
  if (number) {
    try {
      const [meeting, requests] = await Promise.all([
        getJson(`meetings/${encodeURIComponent(number)}`),
        getJson(`meetings/${encodeURIComponent(number)}/requests?size=${PAGE_SIZE}`),
      ]);
      shown = { meeting, requests, participants: meeting.participants.map((each) => ({ ...each })) };
    } catch (problem) {
      complain(problem.sentence?.(currentLanguage()) ?? String(problem));
    }
  }
  writeList();
}

function writeMeeting() {
  byId('meeting').hidden = !shown;
  byId('plan').hidden ||= Boolean(shown);
  byId('meeting').replaceChildren(...(shown ? sections(shown) : []));
}

function sections({ meeting, requests, participants }) {
  const isOffice = meeting.deadlines.length > 0;
  return [
    heading(meeting, isOffice),
    isOffice && invitations(meeting),
    isOffice && register(meeting, participants),
    list(requests),
    isOffice && promises(meeting.promises),
    isOffice && meeting.carriedOver.length > 0 && carriedOver(meeting.carriedOver),
  ].filter(Boolean);
}

const panel = (title, ...content) => el('section', { class: 'panel' }, el('h2', {}, title), ...content);

const items = (all) => el('ul', {}, (all.length ? all : [text().nobody]).map((each) => el('li', {}, each)));

function heading(meeting, isOffice) {
  const { requests } = meeting;
  const mark = (content, bad) => el('span', { class: bad ? 'mark bad' : 'mark' }, content);
  const figure = (value, label) => el('div', {}, el('strong', {}, count(value)), label);
  const report = (kind, format) =>
    el(
      'a',
      { href: `../api/reports/${kind}.${format}?lang=${currentLanguage()}&meeting=${meeting.number}`, download: true },
      format.toUpperCase(),
    );
  return el(
    'section',
    { class: 'panel' },
    el('p', {}, el('a', { href: '#' }, `← ${text().back}`)),
    el(
      'p',
      { class: 'marks' },
      el('strong', { class: 'number' }, meeting.number),
      mark(named(meeting, 'kind')),
      mark(named(meeting, 'mode')),
      mark(named(meeting, 'status')),
      requests.overdue > 0 && mark(`${count(requests.overdue)} ${text().overdue}`, true),
    ),
    el('h2', {}, meeting.theme),
    el(
      'dl',
      { class: 'facts' },
      [
        [text().day, date(meeting.heldOn ?? meeting.plannedFor)],
        [text().place, [meeting.placeDetail, named(meeting.place)].filter(Boolean).join(' — ')],
        [text().chair, meeting.chair],
        [text().convenor, named(meeting.convenor)],
        [text().campaign, meeting.campaign],
        [text().workingGroup, meeting.workingGroup],
        [text().agenda, meeting.agenda.map((each) => named(each)).join(', ')],
        ...meeting.deadlines
          .filter(({ name }) => name !== 'reportReminderAt')
          .map((each) => [named(each, 'label'), date(each.dueAt)]),
      ]
        .filter(([, value]) => value)
        .flatMap(([label, value]) => [el('dt', {}, label), el('dd', {}, value)]),
    ),
    el(
      'div',
      { class: 'figures' },
      figure(requests.raised, text().raised),
      figure(requests.answeredThere, text().answeredThere),
      figure(requests.ended, text().ended),
      figure(requests.open, text().open),
      figure(requests.overdue, text().overdue),
    ),
    meeting.mayChange &&
      el('p', {}, el('a', { href: `../minutes/?meeting=${meeting.number}`, id: 'import' }, text().import)),
    el(
      'p',
      { class: 'links' },
      isOffice && el('span', {}, `${text().report}: `, report('meeting', 'pdf'), ' ', report('meeting', 'docx'), ' ', report('meeting', 'xlsx')),
      el('span', {}, `${text().scorecard}: `, report('scorecard', 'pdf'), ' ', report('scorecard', 'docx'), ' ', report('scorecard', 'xlsx')),
    ),
  );
}

function invitations(meeting) {
  const state = (unit) =>
    [
      named(unit),
      unit.mandatory && text().mandatory,
      unit.attended === true && text().present,
      unit.attended === false && text().absent,
    ]
      .filter(Boolean)
      .join(' — ');
  const organisation = (each) => (each.invited ? `${named(each)} — ${text().invited}` : named(each));
  return panel(
    text().invitations,
    meeting.openCall && el('p', {}, text().openCall),
    el(
      'div',
      { class: 'columns' },
      el('div', {}, el('h3', {}, text().units), items(meeting.units.map(state))),
      el('div', {}, el('h3', {}, text().organisations), items(meeting.organisations.map(organisation))),
      el('div', {}, el('h3', {}, text().notInvited), items(meeting.notInvited.map((each) => named(each)))),
    ),
  );
}

// --- the register of participants

function register(meeting, participants) {
  const women = participants.filter(({ gender }) => gender === 'FEMALE').length;
  const select = (row, field, codes, label) => {
    const control = el(
      'select',
      { 'aria-label': label, change: () => (row[field] = control.value) },
      codes.map((code) => el('option', { value: code, selected: row[field] === code }, term(code))),
    );
    return control;
  };
  const input = (row, field, label) => {
    const control = el('input', {
      'aria-label': label,
      maxlength: 200,
      value: row[field] ?? '',
      input: () => (row[field] = control.value || null),
    });
    return control;
  };
  const rows = participants.map((row, index) =>
    el(
      'tr',
      {},
      labelled(text().kind, meeting.mayChange ? select(row, 'kind', PARTICIPANTS, text().kind) : term(row.kind)),
      labelled(text().organisation, meeting.mayChange ? input(row, 'organisation', text().organisation) : row.organisation ?? ''),
      labelled(text().name, meeting.mayChange ? input(row, 'name', text().name) : row.name ?? ''),
      labelled(text().gender, meeting.mayChange ? select(row, 'gender', GENDERS, text().gender) : term(row.gender)),
      meeting.mayChange &&
        el(
          'td',
          {},
          el(
            'button',
            {
              type: 'button',
              class: 'plain',
              click: () => {
                participants.splice(index, 1);
                writeMeeting();
              },
            },
            text().remove,
          ),
        ),
    ),
  );
  return el(
    'section',
    { class: 'panel', id: 'participants' },
    el('h2', {}, text().participants),
    el('p', {}, text().total(count(participants.length), count(women))),
    rows.length > 0 &&
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el('tr', {}, [text().kind, text().organisation, text().name, text().gender, ''].map((each) => el('th', { scope: 'col' }, each))),
        ),
        el('tbody', {}, rows),
      ),
    meeting.mayChange &&
      el(
        'p',
        { class: 'submit' },
        el(
          'button',
          {
            type: 'button',
            class: 'plain',
            id: 'participant-add',
            click: () => {
              const last = participants.at(-1);
              participants.push({ kind: last?.kind ?? 'NGO', organisation: last?.organisation ?? null, name: null, gender: 'FEMALE' });
              writeMeeting();
              byId('participants').querySelector('tbody tr:last-child select').focus();
            },
          },
          text().add,
        ),
        el('button', { type: 'button', id: 'participants-save', click: () => saveRegister(meeting, participants) }, text().save),
      ),
  );
}

async function saveRegister(meeting, participants) {
  try {
    await send('PUT', `meetings/${encodeURIComponent(meeting.number)}/participants`, participants);
    announcement = () => text().saved;
    await open();
  } catch (problem) {
    complain(
      problem.sentence?.(currentLanguage()) ?? String(problem),
      el('ul', {}, (problem.errors ?? []).map(({ message }) => el('li', {}, message))),
    );
  }
}

// --- requests and promises

function list({ items: all, page, total }) {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const turn = (to) => async () => {
    const number = encodeURIComponent(shown.meeting.number);
    shown.requests = await getJson(`meetings/${number}/requests?page=${to}&size=${PAGE_SIZE}`);
    writeMeeting();
  };
  return panel(
    text().requests,
    all.length
      ? el(
          'table',
          {},
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              [text().number, text().subject, text().category, text().place, text().status, text().due].map((each) =>
                el('th', { scope: 'col' }, each),
              ),
            ),
          ),
          el(
            'tbody',
            {},
            all.map((item) =>
              el(
                'tr',
                {},
                el('td', { class: 'number' }, item.number),
                labelled(text().subject, item.subject ?? text().withheld),
                labelled(text().category, named(item.category)),
                labelled(text().place, named(item.place)),
                labelled(text().status, named(item, 'status')),
                labelled(text().due, date(item.dueAt)),
              ),
            ),
          ),
        )
      : el('p', {}, text().nobody),
    el(
      'p',
      { class: 'pages' },
      el('button', { type: 'button', class: 'plain', disabled: page <= 0, click: turn(page - 1) }, text().previous),
      el('span', {}, text().page(count(page + 1), count(pages), count(total))),
      el('button', { type: 'button', class: 'plain', disabled: page + 1 >= pages, click: turn(page + 1) }, text().next),
    ),
  );
}

function promises(all) {
  return panel(
    text().promises,
    all.length
      ? el(
          'table',
          {},
          el(
            'thead',
            {},
            el('tr', {}, [text().promise, text().by, text().due, text().outcome].map((each) => el('th', { scope: 'col' }, each))),
          ),
          el(
            'tbody',
            {},
            all.map((each) =>
              el(
                'tr',
                {},
                labelled(text().promise, each.promise),
                labelled(text().by, [named(each.unit), each.promisedBy].filter(Boolean).join(', ')),
                labelled(text().due, date(each.dueOn)),
                labelled(
                  text().outcome,
                  each.outcome ? named(each, 'outcome') : text().promiseOpen,
                  each.overdue && el('span', { class: 'mark bad' }, text().overdue),
                ),
              ),
            ),
          ),
        )
      : el('p', {}, text().nobody),
  );
}

const carriedOver = (all) => panel(text().carriedOver, items(all.map(({ number, meeting }) => `${number} (${meeting})`)));

// --- start

async function load() {
  calendar = await getJson('meetings');
  await open();
}

async function start() {
  onLanguage('title', writeList);
  writePage('title', writeList);
  try {
    const [me, reference] = await Promise.all([getJson('me'), getJson('reference')]);
    byId('user').textContent = me.user;
    terms = new Map(reference.terms.map((each) => [each.code, each]));
    const of = (...codes) => codes.map((code) => terms.get(code));
    offer(byId('kind'), of('FORUM', 'LOCAL_VISIT'));
    offer(byId('mode'), of('ON_SITE', 'ONLINE', 'TELEGRAM', 'FACEBOOK'));
    offer(byId('level'), of('PROVINCE', 'DISTRICT', 'COMMUNE'));
    offer(byId('province'), reference.provinces);
    offer(byId('district'), [], 'notStated');
    followPlaces(byId('province'), byId('district'));
    byId('agenda').replaceChildren(
      ...reference.categories.map((each) =>
        el(
          'p',
          { class: 'check' },
          el('input', { type: 'checkbox', id: `agenda-${each.code}`, value: each.code }),
          el('label', { for: `agenda-${each.code}` }, named(each)),
        ),
      ),
    );
    offer(byId('convenor'), me.canRegister ? await getJson('organisations') : [], 'notStated');
    byId('plan-open').hidden = !me.canRegister;
    await load();
    byId('gate').hidden = true;
    byId('province').value = reference.province;
    byId('province').dispatchEvent(new Event('change'));
  } catch (problem) {
    gate(problem);
  }
}

byId('plan').addEventListener('submit', plan);
byId('plan-open').addEventListener('click', () => openPlan(true));
byId('plan-cancel').addEventListener('click', () => openPlan(false));
byId('plannedFor').addEventListener('input', async () => {
  const day = byId('plannedFor').value;
  byId('day-words').textContent = date(day);
  // Nothing is said about a working day; a day that is being typed is no date yet.
  const said = await getJson(`/api/days/${day}`).catch(() => null);
  if (said && byId('plannedFor').value === day) {
    byId('day-words').textContent = `${date(day)}. ${said[currentLanguage()]}`;
  }
});
addEventListener('hashchange', () => {
  announcement = () => '';
  open();
});

start();
