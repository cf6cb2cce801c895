/**
 * Says two minutes before a session ends for want of calls that it will, and keeps it with one press. All pages of a
 * browser share one session: each call of any of them counts.
 */
import { getJson, lastCall } from './api.js';
import { el } from './dom.js';
import { currentLanguage } from './language.js';
import { LOGIN, rememberReturn } from './login.js';
import { say } from './texts.js';

const BEFORE = 120_000;
const LOOK = 1_000;
const STYLE = {
  position: 'fixed',
  right: '12px',
  bottom: '12px',
  left: '12px',
  zIndex: '2000',
  maxWidth: '40em',
  margin: '0 auto',
  padding: '12px 16px',
  border: '2px solid #c77700',
  borderRadius: '6px',
  background: '#fff8e8',
  color: '#1c262c',
  lineHeight: '1.8',
};

/** @type {HTMLElement | undefined} */
let bar;
let isWatching = false;

/**
 * @param {number | null} seconds after which a session ends without a call; nothing for a caller without a session
 */
export function watchSession(seconds) {
  if (!seconds || isWatching) {
    return;
  }
  isWatching = true;
  setInterval(() => {
    const left = lastCall() + seconds * 1000 - Date.now();
    show(left <= 0 ? 'ended' : left <= BEFORE ? 'ends' : '');
  }, LOOK);
}

/** @param {'' | 'ends' | 'ended'} state */
function show(state) {
  if ((bar?.dataset.state ?? '') === state) {
    return;
  }
  bar?.remove();
  bar = undefined;
  if (state) {
    const act =
      state === 'ends'
        ? el('button', { type: 'button', class: 'btn btn-primary', click: stay }, say('session.stay'))
        : el('a', { href: LOGIN, click: rememberReturn }, say('loginStaff'));
    bar = el('div', { id: 'sala-session', role: 'alert', lang: currentLanguage() }, el('p', {}, say(`session.${state}`)), act);
    bar.dataset.state = state;
    Object.assign(bar.style, STYLE);
    document.body.append(bar);
  }
}

async function stay() {
  await getJson('menu').catch(() => undefined); // any call keeps the session
  show(lastCall() + BEFORE > Date.now() ? '' : 'ended');
}
