/**
 * The language and the bell in the bar of Cockpit, Welcome and Admin. Unlike Tasklist's, their bars have no place for
 * additions: both stand before the name of whoever is logged in, and go with it.
 */
import { getJson } from './api.js';
import { createBell } from './bell.js';
import { el } from './dom.js';
import { languageLink } from './language-switch.js';
import { takeOthersKeys } from './leaving.js';
import { watchSession } from './session-end.js';

const BAR = '[cam-widget-header]';
const ACCOUNT = `${BAR} .app-menu > ul > .account`;

export function fillBar() {
  let bell;
  /** @type {HTMLElement[]} */
  let places = [];

  function follow() {
    const account = document.querySelector(ACCOUNT);
    if (account && !places.some((place) => place.isConnected)) {
      bell?.stop();
      bell = createBell();
      places = [
        el('li', { class: 'sala-language-place' }, languageLink()),
        el('li', { class: 'sala-bell-place' }, bell.element),
      ];
      account.before(...places);
      getJson('menu').then((menu) => {
        watchSession(menu.sessionSeconds);
        return takeOthersKeys(menu.user);
      }, () => undefined);
    } else if (!account && places.length) {
      bell.stop();
      places.forEach((place) => place.remove());
      places = [];
    }
  }

  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
  follow();
}
