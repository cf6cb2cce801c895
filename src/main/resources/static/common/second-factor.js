/** A second factor on pages: set up with an app on the phone, and the codes for paper that are shown once. */
import { addressOf } from './api.js';
import { html } from './lit.js';
import { say } from './texts.js';

/**
 * Where the key is shown and its first code is typed.
 *
 * @param {string} key
 * @param {string} door the door below which its picture is
 * @param {(event: SubmitEvent) => void} confirm
 */
export const setUp = (key, door, confirm) => html`
  <h2>${say('factor.setUp')}</h2>
  <p>${say('factor.how')}</p>
  <p><img id="picture" src=${addressOf(`${door}/picture`)} alt=${say('factor.picture')} width="220" height="220"></p>
  <p>${say('factor.orType')} <code id="key">${key}</code></p>
  ${codeForm('factor.first', 'factor.confirm', confirm)}
`;

/**
 * A field for a code, and its button.
 *
 * @param {string} label
 * @param {string} button
 * @param {(event: SubmitEvent) => void} submit
 */
export const codeForm = (label, button, submit) => html`
  <form @submit=${submit}>
    <label for="code">${say(label)}</label>
    <input id="code" name="code" required maxlength="40" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false">
    <p><button type="submit">${say(button)}</button></p>
  </form>
`;

/**
 * The codes for paper.
 *
 * @param {string[]} codes
 */
export const onPaper = (codes) => html`
  <h2>${say('factor.paper')}</h2>
  <p>${say('factor.paperHow')}</p>
  <ul id="codes">
    ${codes.map((code) => html`<li><code>${code}</code></li>`)}
  </ul>
`;

/** @param {SubmitEvent} event */
export function typedCode(event) {
  event.preventDefault();
  return String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('code'));
}
