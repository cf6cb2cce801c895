/** Messages to people outside, which the desk hands on one by one. */
import { getJson, postJson } from '../camunda/app/tasklist/scripts/common/api.js';
import { khmerDigits, writeDate } from '../camunda/app/tasklist/scripts/common/dates.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import { currentLanguage, named } from '../camunda/app/tasklist/scripts/common/language.js';
import { byId, complain, gate, onLanguage, text, writePage } from '../meetings/page.js';

const PAGE_SIZE = 50;

let messages = [];
let page = 0;
let isLast = true;

const labelled = (label, ...content) => el('td', { 'data-label': label }, ...content.filter(Boolean));

function write() {
  writePages();
  byId('none').hidden = messages.length > 0;
  byId('list').hidden = !messages.length;
  byId('list').tBodies[0].replaceChildren(
    ...messages.map((message) =>
      el(
        'tr',
        {},
        labelled(text().since, writeDate(message.createdAt, currentLanguage())),
        el('td', { class: 'number' }, message.caseNumber),
        labelled(text().to, named(message, 'to') || text().unknown, message.contact && el('div', {}, message.contact)),
        labelled(text().message, named(message, 'text')),
        el('td', {}, el('button', { type: 'button', click: () => handOn(message) }, text().handedOn)),
      ),
    ),
  );
}

function writePages() {
  const number = page + 1;
  byId('pages').hidden = page === 0 && isLast;
  byId('page').textContent = text().pageNumber(currentLanguage() === 'km' ? khmerDigits(number) : number);
  byId('previous').disabled = page === 0;
  byId('next').disabled = isLast;
}

/** Nobody counts the messages: behind a full page there may be none, and then it was the last. */
async function load(to) {
  const found = await getJson(`messages?page=${to}&size=${PAGE_SIZE}`);
  if (found.length || to === 0) {
    [messages, page, isLast] = [found, to, found.length < PAGE_SIZE];
  } else if (to > page) {
    isLast = true;
  } else {
    await load(to - 1);
    return;
  }
  write();
}

async function turn(to) {
  try {
    await load(to);
  } catch (problem) {
    complain(problem.sentence?.(currentLanguage()) ?? String(problem));
  }
}

async function handOn(message) {
  try {
    await postJson(`messages/${message.id}/handed-on`, {});
    byId('announcement').textContent = text().handedOnTo(message.caseNumber);
    await load(page);
  } catch (problem) {
    complain(problem.sentence?.(currentLanguage()) ?? String(problem));
  }
}

async function start() {
  onLanguage('messagesTitle', write);
  writePage('messagesTitle', write);
  try {
    const me = await getJson('me');
    await load(0);
    byId('user').textContent = me.user;
    byId('overview').hidden = false;
    byId('gate').hidden = true;
    write();
  } catch (problem) {
    gate(problem);
  }
}

byId('previous').addEventListener('click', () => turn(page - 1));
byId('next').addEventListener('click', () => turn(page + 1));

start();
