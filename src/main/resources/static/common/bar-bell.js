/**
 * The bell in the bar of Cockpit, Welcome and Admin. Unlike Tasklist's, their bars have no place for additions: the
 * bell stands before the name of whoever is logged in, and goes with it.
 */
import { getJson } from './api.js';
import { createBell } from './bell.js';
import { el } from './dom.js';
import { takeOthersKeys } from './leaving.js';
import { watchSession } from './session-end.js';

const BAR = '[cam-widget-header]';
const ACCOUNT = `${BAR} .app-menu > ul > .account`;

export function placeBell() {
  let bell;
  let place;

  function follow() {
    const account = document.querySelector(ACCOUNT);
    if (account && !place?.isConnected) {
      bell?.stop();
      bell = createBell();
      place = el('li', { class: 'sala-bell-place' }, bell.element);
      account.before(place);
      getJson('menu').then((menu) => {
        watchSession(menu.sessionSeconds);
        return takeOthersKeys(menu.user);
      }, () => undefined);
    } else if (!account && place) {
      bell.stop();
      place.remove();
      place = undefined;
    }
  }

  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
  follow();
}
