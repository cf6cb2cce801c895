/** How a reader changes the language in Camunda's webapps. */
import { el } from './dom.js';
import { LANGUAGES, chooseLanguage, currentLanguage, otherLanguage } from './language.js';
import { say } from './texts.js';

/** @param {import('./language.js').Language} language */
function change(language) {
  return (event) => {
    event.preventDefault();
    chooseLanguage(language);
    location.reload();
  };
}

/** The link to the other language, for a bar. */
export function languageLink() {
  const other = otherLanguage();
  return el('a', { href: '#', lang: other, class: 'sala-language', click: change(other) }, LANGUAGES[other]);
}

/**
 * Camunda's plugin with a button for each language below the log-in.
 *
 * @param {string} app the webapp, as Camunda names it
 */
export function languagesAtLogin(app) {
  return { id: 'sala-language-at-login', pluginPoint: `${app}.login`, priority: -1, render: renderButtons };
}

function renderButtons(node) {
  const buttons = Object.entries(LANGUAGES).map(([language, name]) =>
    el(
      'button',
      {
        type: 'button',
        class: 'btn btn-link',
        lang: language,
        'aria-pressed': String(language === currentLanguage()),
        click: change(/** @type {import('./language.js').Language} */ (language)),
      },
      name,
    ),
  );
  node.append(
    el('div', { class: 'sala-languages', role: 'group', 'aria-label': say('language') }, buttons),
  );
}
