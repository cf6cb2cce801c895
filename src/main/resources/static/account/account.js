/** The reader's own account: the second factor and the password. */
import { getJson, postJson, send } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { html, render } from '../common/lit.js';
import { LOGIN } from '../common/login.js';
import { codeForm, onPaper, setUp, typedCode } from '../common/second-factor.js';
import { announce, byId, startPage } from '../common/shell.js';
import { say } from '../common/texts.js';

const DOOR = 'account/second-factor';

/** @type {import('../common/api-types.js').FactorStanding | undefined} nothing before it was asked for */
let standing;
let key = '';
/** @type {string[]} shown once */
let codes = [];
/** @type {'' | 'codes' | 'back'} what a code is asked for */
let asks = '';
let isChanged = false;

function write() {
  if (standing) {
    render(codes.length ? paper() : factor(), byId('factor'));
    render(password(), byId('password'));
  }
}

const paper = () => html`
  ${onPaper(codes)}
  <p><button type="button" id="noted" @click=${noted}>${say('noted')}</button></p>
`;

function factor() {
  if (standing.state === 'SET_UP') {
    return html`
      <h2>${say('factorTitle')}</h2>
      <p id="standing">${say('isSetUp', standing.codesLeft)}</p>
      ${asks
        ? codeForm('code', asks === 'codes' ? 'newCodes' : 'otherPhone', asks === 'codes' ? renew : setBack)
        : html`<p>
            <button type="button" id="new-codes" class="plain" @click=${() => askFor('codes')}>${say('newCodes')}</button>
            <button type="button" id="other-phone" class="plain" @click=${() => askFor('back')}>${say('otherPhone')}</button>
          </p>`}
    `;
  }
  return key
    ? setUp(key, DOOR, confirm)
    : html`
        <h2>${say('factorTitle')}</h2>
        <p id="standing">${say('isNotSetUp')}</p>
        <p><button type="button" id="begin" @click=${begin}>${say('begin')}</button></p>
      `;
}

const password = () =>
  isChanged
    ? html`<p id="changed">${say('passwordChanged')} <a href=${LOGIN}>${say('loginLink')}</a></p>`
    : html`
        <h2>${say('passwordTitle')}</h2>
        <p id="rule">${say('passwordRule', standing.shortestPassword)}</p>
        <form id="change" @submit=${change}>
          <label for="present">${say('present')}</label>
          <input id="present" name="present" type="password" required autocomplete="current-password">
          <label for="next">${say('newPassword')}</label>
          <input id="next" name="next" type="password" required autocomplete="new-password"
            minlength=${standing.shortestPassword} aria-describedby="rule">
          <p><button type="submit">${say('change')}</button></p>
        </form>
      `;

function askFor(what) {
  asks = what;
  write();
}

const begin = () =>
  attempt(async () => {
    ({ key } = await postJson(`${DOOR}/key`, {}));
    write();
  });

const confirm = (event) => shown(postJson(`${DOOR}/confirmation`, { code: typedCode(event) }));
const renew = (event) => shown(postJson(`${DOOR}/codes`, { code: typedCode(event) }));

const shown = (answer) =>
  attempt(async () => {
    ({ codes } = await answer);
    await read();
  });

const setBack = (event) =>
  attempt(async () => {
    await send('POST', `${DOOR}/setting-back`, { code: typedCode(event) });
    await read();
    announce(() => say('isSetBack'));
  });

/** @param {SubmitEvent} event */
function change(event) {
  event.preventDefault();
  const typed = new FormData(/** @type {HTMLFormElement} */ (event.target));
  return attempt(async () => {
    await send('PUT', 'account/password', { present: String(typed.get('present')), next: String(typed.get('next')) });
    isChanged = true; // and with the old password this session
    write();
  });
}

function noted() {
  codes = [];
  write();
}

async function read() {
  standing = await getJson(DOOR);
  key = '';
  asks = '';
  write();
}

startPage({
  write,
  async begin() {
    await read();
    byId('factor').hidden = false;
    byId('password').hidden = false;
  },
});
