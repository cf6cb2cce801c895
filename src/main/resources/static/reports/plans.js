/** The list of plans and sectors: the desk adds some, names them anew, takes them from the list. */
import { getJson, send } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { named } from '../common/language.js';
import { html, render } from '../common/lit.js';
import { byId } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { PlanTag } from '../common/api-types.js' */

const KINDS = ['PLAN', 'SECTOR'];

/** @type {PlanTag[]} */
let tags = [];

/** Shows the list to whoever keeps it. */
export async function offerPlans() {
  const listed = await getJson('plans');
  tags = listed.tags;
  byId('plans').hidden = !listed.keeps;
  writePlans();
}

export function writePlans() {
  render(view(), byId('plans-list'));
}

const view = () => html`
  <form class="tools" @submit=${add}>
    <p class="field">
      <label for="plan-kind">${say('plans.kind')}</label>
      <select id="plan-kind">${KINDS.map((kind) => html`<option value=${kind}>${say(`plans.kind.${kind}`)}</option>`)}</select>
    </p>
    <p class="field">
      <label for="plan-code">${say('plans.code')}</label>
      <input id="plan-code" maxlength="30" pattern="[A-Z0-9][A-Z0-9\\-]*" required autocomplete="off">
    </p>
    <p class="field">
      <label for="plan-khmer">${say('plans.khmer')}</label>
      <input id="plan-khmer" maxlength="200" lang="km" required autocomplete="off">
    </p>
    <p class="field">
      <label for="plan-english">${say('plans.english')}</label>
      <input id="plan-english" maxlength="200" lang="en" required autocomplete="off">
    </p>
    <p class="submit"><button type="submit">${say('plans.add')}</button></p>
  </form>
  <div class="scroll">
    ${table('plans-table', [say('plans.code'), say('plans.kind'), say('plans.name'), say('plans.offered')], tags.map(line))}
  </div>
`;

/** @param {PlanTag} tag */
const line = (tag) => html`
  <tr>
    ${cell(say('plans.code'), tag.code)} ${cell(say('plans.kind'), say(`plans.kind.${tag.kind}`))}
    ${cell(say('plans.name'), named(tag))}
    <td data-label=${say('plans.offered')}>
      <label><input type="checkbox" .checked=${tag.offered} aria-label=${say('plans.offer', named(tag))} @change=${(event) => put(tag.code, { ...said(tag), offered: event.target.checked })}></label>
    </td>
  </tr>
`;

const said = ({ kind, name }) => ({ kind, english: name.en, khmer: name.km });

async function add(event) {
  event.preventDefault();
  const isDone = await put(byId('plan-code').value.trim(), {
    kind: byId('plan-kind').value,
    khmer: byId('plan-khmer').value,
    english: byId('plan-english').value,
    offered: true,
  });
  if (isDone) {
    event.target.reset();
  }
}

async function put(code, tag) {
  const isDone = await attempt(async () => {
    await send('PUT', /** @type {const} */ (`plans/${encodeURIComponent(code)}`), tag);
    return true;
  });
  await offerPlans();
  return isDone;
}
