/** The menu of the pages in the bar of Tasklist. */
import { getJson } from '../../../../common/api.js';
import { el } from '../../../../common/dom.js';
import { takeOthersKeys } from '../../../../common/leaving.js';
import { watchSession } from '../../../../common/session-end.js';
import { say } from '../../../../common/texts.js';

const ROOT = new URL('../../../../', import.meta.url);
/** So many pages have room in the bar of a usual desk. */
const MOST = 9;
const NARROW = window.matchMedia('(max-width: 1279px)');
// This is the one, the bell leads to the other; the own account stands on every staff page.
const OTHERWISE = ['tasklist', 'inbox', 'account'];

// Same tab on purpose: a tab opened from here would inherit Tasklist's sandbox and could not print.
async function render(node) {
  const menu = await getJson('menu').catch(() => ({ user: undefined, sessionSeconds: null, lines: [] }));
  if (menu.user) {
    watchSession(menu.sessionSeconds);
    await takeOthersKeys(menu.user);
  }
  const links = menu.lines
    .filter(({ name }) => !OTHERWISE.includes(name))
    .map(({ name, path }) => el('a', { href: new URL(path, ROOT), class: 'sala-desk-link' }, say(`menu.${name}`)));
  if (links.length) {
    const pages = el('span', { class: 'sala-pages' }, ...menuOf(links));
    const fold = () => pages.classList.toggle('folded', links.length > MOST || NARROW.matches);
    fold();
    NARROW.addEventListener('change', fold);
    node.append(pages);
  }
}

function menuOf(links) {
  const list = el('span', { id: 'sala-pages-list', class: 'sala-pages-list' }, links);
  const button = el(
    'button',
    {
      type: 'button',
      class: 'sala-pages-button',
      'aria-expanded': 'false',
      'aria-controls': list.id,
      click: () => button.setAttribute('aria-expanded', String(list.classList.toggle('open'))),
    },
    say('menu'),
  );
  return [button, list];
}

export default { id: 'sala-pages', pluginPoint: 'tasklist.navbar.action', priority: 400, render };
