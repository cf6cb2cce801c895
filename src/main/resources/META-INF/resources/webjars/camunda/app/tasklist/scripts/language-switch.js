import { LANGUAGES, chooseLanguage, currentLanguage, otherLanguage } from '../../../../common/language.js';
import { el } from '../../../../common/dom.js';
import { say } from '../../../../common/texts.js';

function change(language) {
  return (event) => {
    event.preventDefault();
    chooseLanguage(language);
    location.reload();
  };
}

function renderAtLogin(node) {
  const buttons = Object.entries(LANGUAGES).map(([language, name]) =>
    el(
      'button',
      {
        type: 'button',
        class: 'btn btn-link',
        lang: language,
        'aria-pressed': String(language === currentLanguage()),
        click: change(language),
      },
      name,
    ),
  );
  node.append(
    el('div', { class: 'sala-languages', role: 'group', 'aria-label': say('language') }, buttons),
  );
}

function renderInNavbar(node) {
  const other = otherLanguage();
  node.append(
    el('a', { href: '#', lang: other, class: 'sala-language', click: change(other) }, LANGUAGES[other]),
  );
}

export default [
  { id: 'sala-language-at-login', pluginPoint: 'tasklist.login', priority: -1, render: renderAtLogin },
  { id: 'sala-language', pluginPoint: 'tasklist.navbar.action', priority: 50, render: renderInNavbar },
];
