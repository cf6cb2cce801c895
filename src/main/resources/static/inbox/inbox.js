/** The messages to whoever is logged in: unread ones first, each leads to its case. */
import { getJson, postJson } from '../camunda/app/tasklist/scripts/common/api.js';
import { khmerDigits, writeDate } from '../camunda/app/tasklist/scripts/common/dates.js';
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
import { bell } from './bar.js';

const PAGE_SIZE = 20;
const TASKLIST = '../camunda/app/tasklist/default/';

const byId = (id) => document.getElementById(id);
const text = () => TEXT[currentLanguage()];
const count = (number) => (currentLanguage() === 'km' ? khmerDigits(number) : String(number));
const date = (iso) => writeDate(iso, currentLanguage());

let page = 0;
let found = { items: [], more: false };
let unread = { unread: 0, more: false };
let failure;
let isLoaded = false;
const told = new Map(); // what is known of a case without a task, by the id of the message

function write() {
  document.documentElement.lang = currentLanguage();
  document.title = `សាលា Sala — ${text().title}`;
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = text()[element.dataset.text];
  });
  byId('language').textContent = LANGUAGES[otherLanguage()];
  byId('language').lang = otherLanguage();
  writeGate();
  byId('inbox').hidden = !isLoaded;
  const { items, more } = found;
  byId('none').hidden = items.length > 0;
  byId('read-all').hidden = !unread.unread;
  byId('unread').textContent = unread.unread
    ? text().unread(count(unread.unread) + (unread.more ? '+' : ''))
    : items.length
      ? text().allRead
      : '';
  byId('messages').replaceChildren(...items.map(message));
  byId('page').textContent = text().page(count(page + 1));
  byId('previous').disabled = page === 0;
  byId('next').disabled = !more;
  document.querySelector('.pages').hidden = page === 0 && !more;
}

function writeGate() {
  byId('gate').hidden = isLoaded;
  byId('gate').replaceChildren(
    ...(failure?.status === 401
      ? [
          el('p', {}, text().login),
          el('p', {}, el('a', { href: '../camunda/app/tasklist/' }, text().loginStaff)),
          el('p', {}, el('a', { href: '../camunda/app/welcome/' }, text().loginConvenor)),
        ]
      : [failure ? sentence(failure) : text().loading]),
  );
}

const sentence = (problem) => problem.sentence?.(currentLanguage()) ?? String(problem);

function message(item) {
  const { id, caseNumber, kind, untilAt, createdAt, readAt } = item;
  const facts = told.get(id);
  return el(
    'li',
    { class: readAt ? 'read' : 'unread', 'data-id': id },
    el(
      'p',
      { class: 'about' },
      !readAt && el('strong', {}, text().new),
      el('span', {}, `${text().kinds[kind]} ${caseNumber}`),
      el('span', {}, item.toEn ? text().to(named(item, 'to')) : text().toYou),
      el('span', {}, date(createdAt)),
    ),
    el('p', { class: 'text' }, named(item, 'text')),
    untilAt && el('p', { class: 'until' }, text().until(date(untilAt))),
    facts && el('p', { class: 'case', role: 'status' }, facts()),
    el(
      'p',
      { class: 'acts' },
      el('a', { href: address(item), click: (event) => open(event, item) }, text().open(caseNumber)),
      readAt
        ? el('small', {}, text().readOn(date(readAt)))
        : el('button', { type: 'button', class: 'plain', click: () => markRead(item) }, text().markRead),
    ),
  );
}

function address({ kind, caseNumber }) {
  return { MEETING: `../meetings/#${caseNumber}`, NOTICE: '../notices/', REQUEST: TASKLIST }[kind];
}

/** What was opened is read; a request opens at the reader's task, if there is one. */
async function open(event, item) {
  event.preventDefault();
  try {
    await postJson(`inbox/${item.id}/read`, {});
    if (item.kind !== 'REQUEST') {
      location.assign(address(item));
      return;
    }
    const query = new URLSearchParams({ processInstanceBusinessKey: item.caseNumber, maxResults: 1 });
    const [task] = await getJson(`../engine-rest/task?${query}`);
    if (task) {
      location.assign(`${TASKLIST}#/?task=${encodeURIComponent(task.id)}`);
      return;
    }
    await tellOfCase(item);
    await load(page);
  } catch (problem) {
    complain(problem);
  }
}

/** A request of which the reader has no task now: what is known of it stands below the message. */
async function tellOfCase({ id, caseNumber }) {
  const request = await getJson(`requests/${encodeURIComponent(caseNumber)}`).catch(() => undefined);
  told.set(
    id,
    () => `${text().noTask} ${request ? text().status(request.subject, named(request, 'status')) : ''}`,
  );
}

async function markRead({ id }) {
  try {
    await postJson(`inbox/${id}/read`, {});
    await load(page);
  } catch (problem) {
    complain(problem);
  }
}

async function markAllRead() {
  try {
    await postJson('inbox/read-all', { upTo: Math.max(...found.items.map(({ id }) => id)) });
    await load(0);
  } catch (problem) {
    complain(problem);
  }
}

function complain(problem) {
  byId('alert').textContent = sentence(problem);
  byId('alert').hidden = false;
  byId('alert').focus();
}

async function load(which) {
  const query = new URLSearchParams({ page: which, size: PAGE_SIZE });
  [found, unread] = await Promise.all([getJson(`inbox?${query}`), getJson('inbox/count')]);
  page = which;
  isLoaded = true;
  byId('alert').hidden = true;
  write();
  bell.ask();
}

const turn = (to) => load(to).catch(complain);

async function start() {
  tellServer(currentLanguage());
  write();
  try {
    const me = await getJson('me');
    byId('user').textContent = me.user;
    await load(0);
  } catch (problem) {
    failure = problem;
    write();
  }
}

byId('language').addEventListener('click', () => {
  chooseLanguage(otherLanguage());
  write();
});
byId('read-all').addEventListener('click', markAllRead);
byId('previous').addEventListener('click', () => turn(page - 1));
byId('next').addEventListener('click', () => turn(page + 1));

start();
