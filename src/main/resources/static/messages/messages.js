/** Messages to people outside, which the desk hands on one by one. */
import { getJson, postJson } from '../camunda/app/tasklist/scripts/common/api.js';
import { writeDate } from '../camunda/app/tasklist/scripts/common/dates.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import { currentLanguage, named } from '../camunda/app/tasklist/scripts/common/language.js';
import { byId, complain, gate, onLanguage, text, writePage } from '../meetings/page.js';

let messages = [];

const labelled = (label, ...content) => el('td', { 'data-label': label }, ...content.filter(Boolean));

function write() {
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

async function handOn(message) {
  try {
    await postJson(`messages/${message.id}/handed-on`, {});
    byId('announcement').textContent = text().handedOnTo(message.caseNumber);
    messages = await getJson('messages');
    write();
  } catch (problem) {
    complain(problem.sentence?.(currentLanguage()) ?? String(problem));
  }
}

async function start() {
  onLanguage('messagesTitle', write);
  writePage('messagesTitle', write);
  try {
    const [me, found] = await Promise.all([getJson('me'), getJson('messages')]);
    byId('user').textContent = me.user;
    messages = found;
    byId('overview').hidden = false;
    byId('gate').hidden = true;
    write();
  } catch (problem) {
    gate(problem);
  }
}

start();
