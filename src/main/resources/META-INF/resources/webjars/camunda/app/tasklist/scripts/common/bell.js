/** The bell that leads to the inbox, with the number of unread messages. */
import { getJson } from './api.js';
import { khmerDigits } from './dates.js';
import { el } from './dom.js';
import { currentLanguage } from './language.js';

const MINUTE = 60_000;
const SOONEST = 5_000;
// Calls keep a session open: they end with the person's work, so that it can end too.
const IDLE = 5 * MINUTE;
const WORK = ['pointermove', 'pointerdown', 'keydown'];

const INBOX = new URL('../../../../../inbox/', import.meta.url);

const TEXT = {
  km: { name: 'ប្រអប់សារ', unread: (count) => `ប្រអប់សារ៖ មិនទាន់អាន ${khmerDigits(count)}`, digits: khmerDigits },
  en: { name: 'Inbox', unread: (count) => `Inbox: ${count} unread`, digits: String },
};

/** Makes a bell; it stays hidden for whoever is not logged in. */
export function createBell() {
  const badge = el('span', { class: 'sala-bell-count', hidden: true });
  const picture = el('img', { src: new URL('bell.svg', INBOX), alt: '', width: 22, height: 22 });
  const element = el('a', { href: INBOX, class: 'sala-bell', hidden: true }, picture, badge);
  let count;
  let asked = 0;
  let worked = Date.now();

  function write() {
    const text = TEXT[currentLanguage()];
    element.hidden = !count;
    if (count) {
      const shown = text.digits(count.unread) + (count.more ? '+' : '');
      badge.textContent = shown;
      badge.hidden = !count.unread;
      const name = count.unread ? text.unread(shown) : text.name;
      element.setAttribute('aria-label', name);
      element.title = name;
    }
  }

  async function ask() {
    asked = Date.now();
    try {
      count = await getJson('inbox/count');
    } catch (problem) {
      count = problem.status === 401 ? undefined : count;
    }
    write();
  }

  const askSoon = () => {
    if (!document.hidden && Date.now() - asked >= SOONEST) {
      worked = Date.now();
      ask();
    }
  };
  const works = () => {
    worked = Date.now();
  };
  const timer = setInterval(() => {
    if (!document.hidden && Date.now() - worked < IDLE) {
      ask();
    }
  }, MINUTE);
  addEventListener('focus', askSoon);
  document.addEventListener('visibilitychange', askSoon);
  WORK.forEach((kind) => addEventListener(kind, works, { passive: true }));
  ask();

  return {
    element,
    ask,
    write,
    stop() {
      clearInterval(timer);
      removeEventListener('focus', askSoon);
      document.removeEventListener('visibilitychange', askSoon);
      WORK.forEach((kind) => removeEventListener(kind, works));
    },
  };
}
