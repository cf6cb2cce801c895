/** What needs a second person: memberships in groups, second factors to be set back. */
import { getJson, postJson } from '../common/api.js';
import { ask as askFirst } from '../common/ask.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { html, render } from '../common/lit.js';
import { announce, byId, mayOpen, reader, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { AccessWish } from '../common/api-types.js' */

/** @type {AccessWish[]} */
let wishes = [];

/** @param {AccessWish} wish */
const mayAgree = ({ agreed, askedBy, account }) => agreed === null && reader() !== askedBy && reader() !== account;

function write() {
  const all = wishes.filter(mayAgree);
  const labels = ['what', 'asked', 'state'];
  render(
    wishes.length
      ? html`
          ${table('all-wishes', labels.map((label) => say(label)), wishes.map(row))}
          ${
            all.length > 1
              ? html`<p><button type="button" id="agree-to-all" class="plain" @click=${() => agreeTo(all)}>${say('agreeToAll', all.length)}</button></p>`
              : ''
          }
        `
      : html`<p id="none" role="status">${say('none')}</p>`,
    byId('wishes'),
  );
  render(
    html`
      <h2>${say('askTitle')}</h2>
      <p>${say('askHint')}</p>
      <form @submit=${ask}>
        <label for="account">${say('account')}</label>
        <input id="account" name="account" required maxlength="64" autocapitalize="off" spellcheck="false">
        <button type="submit">${say('ask')}</button>
      </form>
    `,
    byId('ask'),
  );
}

/** @param {AccessWish} wish */
function row(wish) {
  const { kind, account, groupId, askedBy, askedAt } = wish;
  return html`
    <tr>
      ${cell(say('what'), kind === 'MEMBERSHIP' ? say('membership', account, groupId) : say('factor', account))}
      ${cell(say('asked'), say('by', askedBy, writeDate(askedAt)))}
      ${cell(say('state'), state(wish))}
    </tr>
  `;
}

/** @param {AccessWish} wish */
function state(wish) {
  const { id, askedBy, agreed, decidedBy, decidedAt } = wish;
  if (agreed !== null) {
    return say(agreed ? 'agreed' : 'refused', decidedBy, writeDate(decidedAt));
  }
  return html`
    ${mayAgree(wish) ? html`<button type="button" class="agree" @click=${() => decide(id, 'agreement')}>${say('agree')}</button>` : say('waits')}
    <button type="button" class="plain refuse" @click=${() => decide(id, 'refusal')}>
      ${say(reader() === askedBy ? 'takeBack' : 'refuse')}
    </button>
  `;
}

/**
 * @param {number} id
 * @param {'agreement' | 'refusal'} what
 */
const decide = (id, what) =>
  attempt(async () => {
    await postJson(`agreements/${id}/${what}`, {});
    await read();
  });

/**
 * Each is agreed to by itself: what fails of one, because somebody else was faster, stops the rest where it is.
 *
 * @param {AccessWish[]} all that are shown
 */
const agreeTo = (all) =>
  attempt(async () => {
    if (await askFirst(say('agreeAsk', all.length), say('agreeToAll', all.length), say('agreeNot'))) {
      try {
        for (const { id } of all) {
          await postJson(`agreements/${id}/agreement`, {});
        }
      } finally {
        await read();
      }
    }
  });

/** @param {SubmitEvent} event */
function ask(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  return attempt(async () => {
    await postJson('agreements', { account: String(new FormData(form).get('account')).trim() });
    form.reset();
    announce(() => say('askedFor'));
    await read();
  });
}

async function read() {
  wishes = await getJson('agreements');
  write();
}

startPage({
  write,
  async begin() {
    try {
      await read();
    } catch (problem) {
      if (problem.status === 403) {
        return 'notForYou';
      }
      throw problem;
    }
    byId('wishes').hidden = false;
    byId('ask').hidden = !mayOpen('admin');
    return undefined;
  },
});
