/** The reader's own tokens for Camunda Modeler: made, shown once, revoked. */
import { getJson, postJson, send } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { html, nothing, render } from '../common/lit.js';
import { byId } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { PersonalToken } from '../common/api-types.js' */

const DAYS = 90;

/** @type {PersonalToken[] | undefined} nothing for a reader who proposes no models */
let tokens;
let fresh = '';

export async function readTokens() {
  try {
    tokens = await getJson('tokens');
    byId('tokens').hidden = false;
  } catch (problem) {
    if (problem.status !== 403) {
      throw problem;
    }
  }
}

export function writeTokens() {
  if (!tokens) {
    return;
  }
  const labels = ['token.made', 'token.until', 'token.used', 'token.what'];
  render(
    html`
      <h2>${say('token.title')}</h2>
      <p>${say('token.hint')}</p>
      ${fresh ? html`<p id="fresh" role="status">${say('token.fresh')} <code id="token">${fresh}</code></p>` : nothing}
      ${tokens.length ? table('my-tokens', labels.map((label) => say(label)), tokens.map(row)) : nothing}
      <form id="make" @submit=${make}>
        <label for="days">${say('token.days')}</label>
        <input id="days" name="days" type="number" min="1" max="365" required .value=${String(DAYS)}>
        <button type="submit">${say('token.make')}</button>
      </form>
    `,
    byId('tokens'),
  );
}

/** @param {PersonalToken} token */
function row({ id, madeAt, expiresAt, lastUsed, revokedAt }) {
  const isOver = new Date(expiresAt).getTime() < Date.now();
  return html`
    <tr>
      ${cell(say('token.made'), writeDate(madeAt))}
      ${cell(say('token.until'), writeDate(expiresAt))}
      ${cell(say('token.used'), lastUsed ? writeDate(lastUsed) : say('token.never'))}
      ${cell(
        say('token.what'),
        revokedAt
          ? say('token.revoked')
          : isOver
            ? say('token.over')
            : html`<button type="button" class="plain revoke" @click=${() => attempt(() => revoke(id))}>${say('token.revoke')}</button>`,
      )}
    </tr>
  `;
}

/** @param {SubmitEvent} event */
function make(event) {
  event.preventDefault();
  const days = Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('days'));
  return attempt(async () => {
    ({ token: fresh } = await postJson('tokens', { days }));
    await again();
  });
}

async function revoke(id) {
  await send('DELETE', `tokens/${id}`);
  fresh = '';
  await again();
}

async function again() {
  await readTokens();
  writeTokens();
}
