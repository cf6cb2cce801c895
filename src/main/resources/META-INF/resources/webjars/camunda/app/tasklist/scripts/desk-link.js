import { getJson } from './common/api.js';
import { el } from './common/dom.js';
import { currentLanguage } from './common/language.js';

const LABEL = { km: 'ទទួលសំណើ', en: 'Register a request' };

// Same tab on purpose: a tab opened from here would inherit Tasklist's sandbox and could not print.
async function render(node) {
  const me = await getJson('me').catch(() => undefined);
  if (me?.canRegister) {
    const desk = new URL('../../../../desk/', import.meta.url);
    node.append(el('a', { href: desk, class: 'sala-desk-link' }, LABEL[currentLanguage()]));
  }
}

export default { id: 'sala-desk-link', pluginPoint: 'tasklist.navbar.action', priority: 400, render };
