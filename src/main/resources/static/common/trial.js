/** The bar of a trial room: what its clock says, setting it on, and being another of its invented people. */
import { getJson, send } from './api.js';
import { writeDate } from './dates.js';
import { el } from './dom.js';
import { say } from './texts.js';

/**
 * @typedef {object} Room
 * @property {string} now
 * @property {string[]} people
 * @property {string[]} refused
 */

const ROOT = new URL('../', import.meta.url);
const MARK = 'link[href="/common/trial.css"]';
const DAY = 86_400_000;
const PHNOM_PENH = 7 * 3_600_000;
const PAUSE = 3_000;

/** Whether this page is one of a trial room. */
export const isTrial = () => Boolean(document.querySelector(MARK));

/** Puts the bar on the page as soon as somebody is logged in; the webapps log in without a new page. */
export async function showTrial() {
  const room = /** @type {Room | undefined} */ (await /** @type {any} */ (getJson('trial')).catch(() => undefined));
  document.querySelector('.sala-trial')?.remove();
  if (room) {
    const bar = el('div', { class: 'sala-trial', role: 'region', 'aria-label': say('trial.name') });
    bar.append(...clockOf(room), personOf(room), ...refusedOf(room));
    document.body.append(bar);
  } else {
    setTimeout(showTrial, PAUSE);
  }
}

/** @param {Room} room */
function clockOf(room) {
  const to = el('input', { type: 'datetime-local', id: 'trial-to', 'aria-label': say('trial.to') });
  return [
    el('span', { id: 'trial-now' }, say('trial.now', writeDate(room.now))),
    button('trial.day', () => setOn(new Date(Date.parse(room.now) + DAY))),
    button('trial.week', () => setOn(new Date(Date.parse(room.now) + 7 * DAY))),
    to,
    button('trial.set', () => put(/** @type {HTMLInputElement} */ (to).value)),
  ];
}

/** @param {Date} moment */
const setOn = (moment) => put(new Date(moment.getTime() + PHNOM_PENH).toISOString().slice(0, 16));

/** @param {string} local */
async function put(local) {
  if (local) {
    await send('PUT', 'trial/clock', { to: local });
    location.reload();
  }
}

/** @param {Room} room */
function personOf({ people }) {
  const choice = /** @type {HTMLSelectElement} */ (
    el(
      'select',
      { id: 'trial-person', 'aria-label': say('trial.be') },
      el('option', { value: '' }, say('trial.be')),
      ...people.map((each) => el('option', { value: each }, each)),
    )
  );
  choice.addEventListener('change', () => act(() => be(choice.value)));
  return choice;
}

async function be(person) {
  await send('PUT', 'trial/person', { person });
  const { lines } = await getJson('menu');
  location.assign(new URL(lines[0].path, ROOT));
}

/** @param {Room} room */
function refusedOf({ refused }) {
  return refused.length ? [el('strong', { id: 'trial-refused' }, say('trial.refused', refused.join(', ')))] : [];
}

function button(key, work) {
  return el('button', { type: 'button', class: key.replace('.', '-'), click: () => act(work) }, say(key));
}

/** What goes wrong is said in the bar itself: it stands on pages of several makers. */
async function act(work) {
  try {
    await work();
  } catch (problem) {
    const bar = document.querySelector('.sala-trial');
    bar.querySelector('[role=alert]')?.remove();
    bar.append(el('span', { role: 'alert' }, problem.sentence?.() ?? problem.message));
  }
}
