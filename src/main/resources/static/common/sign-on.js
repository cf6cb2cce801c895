/** The way to the sign-on service of the administration at the webapps' log-in, and the log-out there. */
import { getJson, postJson } from './api.js';
import { el } from './dom.js';
import { LOGIN, rememberLogin } from './login.js';
import { say, sayOf } from './texts.js';

/** @import { SignOn } from './api-types.js' */

const FORM = 'form[name=signinForm]';

/** The log-in is drawn anew when it refused somebody. */
let isPasswordChosen = false;

/** @returns {Promise<SignOn>} */
const signOn = () => getJson('sign-on').catch(() => ({ way: 'PASSWORD', address: null }));

/**
 * Camunda's plugin that offers the service at a webapp's log-in; the form for a password stays for the one account
 * that has one.
 *
 * @param {string} app the webapp, as Camunda names it
 */
export function signOnAtLogin(app) {
  return { id: 'sala-sign-on-at-login', pluginPoint: `${app}.login`, priority: 10, render: offer };
}

/** @param {Element} node */
async function offer(node) {
  const { way, address } = await signOn();
  const refused = new URLSearchParams(location.search).get('refused');
  if (refused) {
    node.append(el('p', { class: 'alert alert-danger', role: 'alert' }, sayOf('signOn.refused', refused)));
  }
  if (way === 'DIRECTORY') {
    node.append(el('p', { class: 'sala-sign-on' }, say('signOn.directory')));
  }
  if (way === 'PROVIDER') {
    const form = /** @type {HTMLElement} */ (document.querySelector(FORM));
    form.hidden = !isPasswordChosen;
    const show = ({ target }) => {
      isPasswordChosen = true;
      form.hidden = false;
      target.remove();
    };
    node.append(
      el(
        'p',
        { class: 'sala-sign-on' },
        el('a', { class: 'btn btn-lg btn-primary btn-block', href: address, click: rememberLogin }, say('signOn.go')),
      ),
      isPasswordChosen ? '' : el('button', { type: 'button', class: 'btn btn-link', click: show }, say('signOn.password')),
    );
  }
}

/** Logs out here and at the provider; false where there is none, and nothing was done. */
export async function logOutAtBoth() {
  if ((await signOn()).way !== 'PROVIDER') {
    return false;
  }
  const { address } = await postJson('sign-on/end', {}).catch(() => ({ address: null })); // ended already
  location.assign(address ?? LOGIN.href);
  return true;
}
