/**
 * The inspector's visits, also where there is no network. The page and what it keeps lie on the phone; the server is
 * asked when it can be.
 */
import { getJson, postJson, send, sentenceOf } from '../common/api.js';
import { attempt, complain } from '../common/complaint.js';
import { latinDigits, writeDate } from '../common/dates.js';
import { el } from '../common/dom.js';
import { mayLeave } from '../common/leaving.js';
import { html, nothing, render } from '../common/lit.js';
import { LOGIN, rememberReturn } from '../common/login.js';
import { whenLifted } from '../common/press.js';
import { announce, byId, reader, startPage } from '../common/shell.js';
import { say } from '../common/texts.js';
import { Vault } from '../common/vault.js';
import { take, waitingVisits } from './taking.js';
import { VisitView } from './visit.js';
import { sheetOf } from './words.js';

const SENT = 'sent';
const ASKED = new URLSearchParams(location.search);
const NUMBER = ASKED.get('number')?.toUpperCase();
const LOGGED_OUT = 401;
const NOT_FOUND = 404;

/** @type {Vault} */
let vault;
/** @type {'on' | 'off' | 'out'} */
let link = 'on';
let kept = [];
let waiting = [];
/** @type {VisitView | undefined} */
let view;

function write() {
  writeState();
  byId('list').hidden = Boolean(NUMBER) || !vault?.isOpen;
  byId('visit').hidden = !NUMBER || !vault?.isOpen;
  if (!vault?.isOpen) {
    return;
  }
  if (NUMBER) {
    view?.write();
  } else {
    writeList();
  }
}

function writeState() {
  const place = byId('state');
  place.hidden = link === 'on' || !vault?.isOpen;
  place.replaceChildren(
    el('p', {}, say(link === 'off' ? 'withoutNetwork' : 'loggedOut')),
    ...(link === 'out' ? [el('p', {}, el('a', { href: LOGIN, click: rememberReturn }, say('loginStaff')))] : []),
  );
}

function writeList() {
  const numbers = [...new Set([...waiting, ...kept].map(({ number }) => number))];
  render(
    numbers.length
      ? html`<ul class="visits">${numbers.map(line)}</ul>`
      : html`<p id="none">${say(link === 'on' ? 'none' : 'noneHere')}</p>`,
    byId('visits'),
  );
}

/** @param {string} number */
function line(number) {
  const here = kept.find((visit) => visit.number === number);
  const card = waiting.find((visit) => visit.number === number);
  const content = here && sheetOf(here).work.content;
  const dueAt = card?.dueAt ?? (here && sheetOf(here).work.dueAt);
  const unsent = here && (Object.keys(here.changed).length || here.photos.some(({ sent }) => !sent));
  return html`
    <li class="panel">
      <a href=${`?number=${encodeURIComponent(number)}`}>
        <strong>${number}</strong> ${card?.subject ?? content?.subject ?? ''}
      </a>
      <p class="sala-explanation">${[card?.place, card?.due ?? (dueAt && writeDate(dueAt))].filter(Boolean).join(' — ')}</p>
      <p>
        ${here ? html`<span class="sala-mark">${say('here')}</span>` : nothing}
        ${unsent ? html`<span class="sala-mark sala-mark-alert">${say('unsent')}</span>` : nothing}
      </p>
    </li>
  `;
}

/** Asks the server what it can be asked for; what it cannot leaves the phone as it is. */
async function meet() {
  if (!vault.isOpen) {
    return;
  }
  try {
    waiting = await waitingVisits();
    link = 'on';
    tell();
    await takeKey();
    await takeAlong();
  } catch (problem) {
    lost(problem);
    await closeIfReplaced();
  }
  kept = await vault.all();
  tell();
}

/** The reader's key as it is now: after their account was locked, or their password changed, it is another one. */
async function takeKey() {
  if (reader()) {
    const given = await postJson('visits/key', { locked: await vault.locked() });
    if (given.person === reader()) {
      await vault.adopt(given);
    }
  }
}

/** A phone that may be lost shows nothing more without a log-in; the words wait, locked, for their person. */
async function closeIfReplaced() {
  if (link === 'out' && (await isReplaced())) {
    await vault.onlyFor(undefined);
    location.reload();
  }
}

const isReplaced = () =>
  getJson(`visits/keys/${encodeURIComponent(vault.keyId)}`).then(
    () => false,
    ({ status }) => status === NOT_FOUND,
  );

/** What changed around a visit; nobody who is typing is interrupted. */
const tell = () => whenLifted(writeAround);

function writeAround() {
  writeState();
  if (!NUMBER) {
    writeList();
  }
}

const isHere = () => kept.some(({ number }) => number === NUMBER);

/** The visits that are mine go with me; those that are free when they are opened. */
async function takeAlong() {
  const wanted = NUMBER ? [...waiting, ...kept].filter(({ number }) => number === NUMBER) : [...waiting.filter(({ mine }) => mine), ...kept];
  const tasks = new Map(wanted.map((visit) => [visit.taskId, visit]));
  for (const [taskId, visit] of tasks) {
    const before = kept.find((each) => each.taskId === taskId);
    const after = await take(vault, visit, before);
    if (before && before.id === view?.id) {
      after ? await view.renew() : location.assign('./');
    }
  }
}

/** @param {any} problem */
function lost(problem) {
  if (problem.status !== 0 && problem.status !== LOGGED_OUT) {
    throw problem;
  }
  link = problem.status === LOGGED_OUT ? 'out' : 'off';
  whenLifted(writeState);
}

function showOne() {
  const visit = kept.find(({ number }) => number === NUMBER);
  if (!visit) {
    byId('visit').replaceChildren(el('p', {}, el('a', { href: './' }, say('all'))), el('p', { id: 'unknown' }, say(link === 'on' ? 'notFound' : 'notHere', NUMBER)));
    return;
  }
  const closed = (sent = false) => location.assign(sent ? `./?${SENT}=${encodeURIComponent(NUMBER)}` : './');
  view = new VisitView({ vault, closed, lost }, visit);
  byId('visit').replaceChildren(
    el('p', { class: 'back' }, el('a', { href: './' }, say('all')), ' ', el('button', { type: 'button', class: 'plain', click: () => print() }, say('print'))),
    view.element,
  );
}

async function leave() {
  if (await mayLeave()) {
    await send('DELETE', 'session');
    location.assign(LOGIN.href);
  }
}

byId('leave').addEventListener('click', () => attempt(leave));
byId('open').addEventListener('submit', (event) => {
  event.preventDefault();
  const number = latinDigits(byId('number').value).trim().toUpperCase();
  if (number) {
    location.assign(`?number=${encodeURIComponent(number)}`);
  }
});
addEventListener('online', () => attempt(meet).then(() => view?.again()));
addEventListener('offline', () => vault?.isOpen && lost({ status: 0 }));

navigator.serviceWorker?.register('worker.js', { updateViaCache: 'none' }).catch((problem) => complain(sentenceOf(problem)));

startPage({
  write,
  alone: true,
  title: () => (NUMBER ? say('visitOne', NUMBER) : say('menu.visits')),
  async begin() {
    vault = await Vault.open();
    navigator.storage?.persist?.();
    if (reader() && !(await vault.isOf(reader()))) {
      await takeKey();
    }
    if (!vault.isOpen) {
      await getJson('menu'); // says why nothing can be shown: no network, or no log-in
    }
    kept = await vault.all();
    const met = attempt(meet);
    if (NUMBER ? !isHere() : !kept.length) {
      await met; // what is here is shown at once, however slow the network is
    }
    if (NUMBER) {
      showOne();
    } else if (ASKED.has(SENT)) {
      announce(() => say('sent', ASKED.get(SENT)));
    }
  },
});
