import { getJson } from './common/api.js';
import { el } from './common/dom.js';
import { currentLanguage } from './common/language.js';

const PAGES = [
  { path: 'desk', km: 'ទទួលសំណើ', en: 'Register a request', forDesk: true },
  { path: 'meetings', km: 'អង្គប្រជុំ', en: 'Meetings' },
  { path: 'reports', km: 'របាយការណ៍', en: 'Reports' },
];

const OFFICE = new Set(['governors', 'deputy-governors', 'auditors']);

// Same tab on purpose: a tab opened from here would inherit Tasklist's sandbox and could not print.
async function render(node) {
  const me = await getJson('me').catch(() => undefined);
  const office = me?.canRegister || me?.groups.some((group) => OFFICE.has(group));
  const links = el('span', { class: 'sala-pages' });
  PAGES.filter(({ forDesk }) => (forDesk ? me?.canRegister : office)).forEach((page) => {
    const href = new URL(`../../../../${page.path}/`, import.meta.url);
    links.append(el('a', { href, class: 'sala-desk-link' }, page[currentLanguage()]));
  });
  node.append(links);
}

export default { id: 'sala-desk-link', pluginPoint: 'tasklist.navbar.action', priority: 400, render };
