/** Who read what, for the auditors: newest first, of one case or one reader. */
import { getJson } from '../camunda/app/tasklist/scripts/common/api.js';
import { writeDate } from '../camunda/app/tasklist/scripts/common/dates.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import {
  LANGUAGES,
  chooseLanguage,
  currentLanguage,
  otherLanguage,
  tellServer,
} from '../camunda/app/tasklist/scripts/common/language.js';
import { TEXT } from './text.js';

const PAGE_SIZE = 50;

const byId = (id) => document.getElementById(id);
const text = () => TEXT[currentLanguage()];

let page = 0;
let found;
let failure;

function write() {
  document.documentElement.lang = currentLanguage();
  document.title = `សាលា Sala — ${text().title}`;
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = text()[element.dataset.text];
  });
  byId('language').textContent = LANGUAGES[otherLanguage()];
  byId('language').lang = otherLanguage();
  writeGate();
  byId('list').hidden = !found;
  const items = found ?? [];
  byId('none').hidden = items.length > 0;
  byId('readings').replaceChildren(...items.map(row));
  byId('previous').disabled = page === 0;
  byId('next').disabled = items.length < PAGE_SIZE;
}

function writeGate() {
  byId('gate').hidden = Boolean(found);
  byId('gate').replaceChildren(
    ...(failure?.status === 401
      ? [
          el('p', {}, text().login),
          el('p', {}, el('a', { href: '../camunda/app/tasklist/' }, text().loginStaff)),
        ]
      : [failure ? told(failure) : text().loading]),
  );
}

function told(problem) {
  return problem.status === 403
    ? text().refused
    : (problem.sentence?.(currentLanguage()) ?? String(problem));
}

function row({ readAt, person, caseNumber, door, identity }) {
  return el(
    'tr',
    {},
    el('td', {}, writeDate(readAt, currentLanguage())),
    el('td', {}, person),
    el('td', {}, caseNumber),
    el('td', {}, text().doors[door] ?? door),
    el('td', {}, identity ? text().identity : text().restricted),
  );
}

async function load(which) {
  const query = new URLSearchParams({
    number: byId('number').value.trim(),
    person: byId('person').value.trim(),
    page: which,
    size: PAGE_SIZE,
  });
  try {
    found = await getJson(`readings?${query}`);
    page = which;
    failure = undefined;
  } catch (problem) {
    failure = problem;
    found = undefined;
  }
  write();
}

byId('language').addEventListener('click', () => {
  chooseLanguage(otherLanguage());
  write();
});
byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  load(0);
});
byId('previous').addEventListener('click', () => load(page - 1));
byId('next').addEventListener('click', () => load(page + 1));

tellServer(currentLanguage());
write();
load(0);
