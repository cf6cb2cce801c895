import { languageLink, languagesAtLogin } from '../../../../common/language-switch.js';

function renderInNavbar(node) {
  node.append(languageLink());
}

export default [
  languagesAtLogin('tasklist'),
  { id: 'sala-language', pluginPoint: 'tasklist.navbar.action', priority: 50, render: renderInNavbar },
];
