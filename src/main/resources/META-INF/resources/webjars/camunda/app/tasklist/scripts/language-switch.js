import { languageLink, languagesAtLogin } from '../../../../common/language-switch.js';
import { signOnAtLogin } from '../../../../common/sign-on.js';

function renderInNavbar(node) {
  node.append(languageLink());
}

export default [
  languagesAtLogin('tasklist'),
  signOnAtLogin('tasklist'),
  { id: 'sala-language', pluginPoint: 'tasklist.navbar.action', priority: 50, render: renderInNavbar },
];
