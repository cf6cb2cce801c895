/** Who is complained of in a request: named, or withdrawn with a reason, at any time while it is open. */
import { getJson, postJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { clearErrors, hasMissing } from '../common/form.js';
import { named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId } from '../common/shell.js';
import { say } from '../common/texts.js';

/** @import { AccusedReadingAccusedView, LikelyAccountsCandidate } from '../common/api-types.js' */

/** More are shown once a part of a name is typed. */
const SHOWN = 8;

/** @type {AccusedReadingAccusedView | undefined} */
let view;
/** @type {Set<string>} */
let chosen = new Set();
let words = '';
/** @type {{unit?: string, persons?: string[], name: string} | undefined} who is about to be withdrawn */
let mistaken;
/** @type {() => void} */
let whenChanged = () => {};

/**
 * Opens the panel for a request.
 *
 * @param {string} number
 * @param {() => void} changed what to do when somebody was named or withdrawn
 */
export async function openAccused(number, changed) {
  whenChanged = changed;
  await attempt(async () => {
    await read(number);
    byId('accused-title').focus();
    byId('accused').scrollIntoView();
  });
}

async function read(number) {
  view = await getJson(`requests/${encodeURIComponent(number)}/accused`);
  chosen = new Set();
  words = '';
  mistaken = undefined;
  writeAccused();
}

/** Writes the panel again, in the language of the moment. */
export function writeAccused() {
  const panel = byId('accused');
  panel.hidden = !view;
  render(view ? content(view) : nothing, panel);
}

/** @param {AccusedReadingAccusedView} shown */
function content({ number, typedName, unit, persons, units }) {
  const nobody = !unit && !persons.length;
  return html`
    <h2 id="accused-title" tabindex="-1">${say('accusedOf', number)}</h2>
    <p>${say('accusedHint')}</p>
    ${nobody ? html`<p id="accused-nobody">${say('accusedNobody')}</p>` : nothing}
    <ul id="accused-named" class="accused">
      ${unit ? line(named(unit), '', { unit: unit.code, name: named(unit) }) : nothing}
      ${persons.map(({ account, label, namedBy, namedAt }) =>
        line(label, say('accusedNamedBy', namedBy, writeDate(namedAt)), { persons: [account], name: label }),
      )}
    </ul>
    <form novalidate autocomplete="off" @submit=${name}>
      ${typedName ? html`<p>${say('accusedTyped', typedName)}</p>` : nothing}
      ${unit
        ? nothing
        : html`<p class="field">
            <label for="accused-unit">${say('accusedUnit')}</label>
            <select id="accused-unit">
              <option value="">${say('accusedNoUnit')}</option>
              ${units.map((each) => html`<option value=${each.code}>${named(each)}</option>`)}
            </select>
          </p>`}
      <fieldset>
        <legend>${say('accusedAccounts')}</legend>
        <p class="field">
          <label for="accused-search">${say('accusedSearch')}</label>
          <input id="accused-search" type="search" maxlength="100" .value=${words} @input=${search}>
        </p>
        <ul id="accused-accounts" class="accused">
          ${offered().map(choice)}
        </ul>
        ${words ? nothing : html`<p><small>${say('accusedMore')}</small></p>`}
      </fieldset>
      <p class="submit">
        <button type="submit" id="accused-name">${say('accusedName')}</button>
        <button type="button" class="plain" @click=${close}>${say('accusedClose')}</button>
      </p>
    </form>
  `;
}

/** Those whose names resemble the one in the request, those chosen, and those that are looked for. */
function offered() {
  const known = new Set(view.persons.map(({ account }) => account));
  const wanted = words.trim().toLowerCase();
  return view.accounts
    .filter(({ account }) => !known.has(account))
    .filter(
      ({ account, label, likely }, index) =>
        chosen.has(account) || (wanted ? `${label} ${account}`.toLowerCase().includes(wanted) : likely || index < SHOWN),
    );
}

/** @param {LikelyAccountsCandidate} candidate */
function choice({ account, label, likely }) {
  const id = `accused-${account}`;
  const choose = (event) => {
    event.target.checked ? chosen.add(account) : chosen.delete(account);
    writeAccused(); // what is ticked is what is chosen, whichever row the box is used for next
  };
  return html`
    <li class="check">
      <input id=${id} type="checkbox" .checked=${chosen.has(account)} @change=${choose}>
      <label for=${id}>${label} ${likely ? html`<small>${say('accusedAlike')}</small>` : nothing}</label>
    </li>
  `;
}

function line(label, note, who) {
  const isMistaken = mistaken?.name === who.name;
  return html`
    <li>
      <strong>${label}</strong> <small>${note}</small>
      ${isMistaken
        ? html`<form novalidate @submit=${withdraw}>
            <p class="field">
              <label for="accused-why" data-mark="required">${say('accusedWhy')}</label>
              <textarea id="accused-why" data-field="reason" rows="2" maxlength="2000" required></textarea>
            </p>
            <p class="submit">
              <button type="submit">${say('accusedWithdraw')}</button>
              <button type="button" class="plain" @click=${() => askWhy(undefined)}>${say('accusedKeep')}</button>
            </p>
          </form>`
        : html`<button type="button" class="plain small" @click=${() => askWhy(who)}>${say('accusedWithdraw')}…</button>`}
    </li>
  `;
}

function askWhy(who) {
  mistaken = who;
  writeAccused();
  byId('accused-why')?.focus();
}

function search(event) {
  words = event.target.value;
  writeAccused();
}

function close() {
  view = undefined;
  writeAccused();
}

async function name(event) {
  event.preventDefault();
  const unit = byId('accused-unit')?.value || undefined;
  const names = [
    ...view.units.filter(({ code }) => code === unit).map((each) => named(each)),
    ...view.accounts.filter(({ account }) => chosen.has(account)).map(({ label }) => label),
  ];
  if (names.length && !confirm(say('accusedSure', names.join(', '), view.number))) {
    return;
  }
  await change('accused', { unit, persons: [...chosen] }, 'accusedDone');
}

async function withdraw(event) {
  event.preventDefault();
  clearErrors(event.target);
  if (hasMissing(event.target)) {
    return;
  }
  const { unit, persons } = mistaken;
  const reason = byId('accused-why').value.trim();
  await change('accused/withdrawal', { unit, persons, reason }, 'accusedWithdrawn');
}

async function change(what, body, done) {
  const { number } = view;
  await attempt(async () => {
    await postJson(`requests/${encodeURIComponent(number)}/${what}`, body);
    announce(() => say(done, number));
    whenChanged();
    // Whoever has named themselves, or their own unit, may read it no more.
    await read(number).catch(close);
  });
}
