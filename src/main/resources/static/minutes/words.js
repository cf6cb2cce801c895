/** The words that tell of a category: the desk looks them through, adds some, weighs them anew. */
import { getJson, send } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { inOrder, named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { byId } from '../common/shell.js';
import { say } from '../common/texts.js';

/** @import { CategoryWordListSaid, CategoryWordsWord } from '../common/api-types.js' */

const WEIGHTS = [1, 2, 3, 5, 9];

/** @type {any[]} */
let categories = [];
let category = '';
/** @type {CategoryWordsWord[]} */
let words = [];
/** @type {CategoryWordListSaid[]} */
let changes = [];

/** @param {any[]} all the categories of the office */
export function offerWords(all) {
  categories = all;
  byId('words').hidden = false;
}

export function writeWords() {
  if (categories.length) {
    render(view(), byId('words-list'));
  }
}

const view = () => html`
  <p class="field">
    <label for="words-category">${say('words.category')}</label>
    <select id="words-category" @change=${(event) => open(event.target.value)}>
      <option value="">${say('words.choose')}</option>
      ${inOrder(categories).map(({ code, ...rest }) => html`<option value=${code} ?selected=${code === category}>${named(rest)}</option>`)}
    </select>
  </p>
  ${category ? chosen() : nothing}
`;

const chosen = () => html`
  <form class="tools" @submit=${add}>
    <p class="field">
      <label for="words-new">${say('words.new')}</label>
      <input id="words-new" maxlength="100" required autocomplete="off">
    </p>
    <p class="field">
      <label for="words-weight">${say('words.weight')}</label>
      <select id="words-weight">${weights(2)}</select>
    </p>
    <p class="submit"><button type="submit">${say('words.add')}</button></p>
  </form>
  <p>${say('words.count', words.length)}</p>
  <ul class="words">${words.map(line)}</ul>
  ${changes.length ? html`<h3>${say('words.changes')}</h3><ul>${changes.map(change)}</ul>` : nothing}
`;

const weights = (of) =>
  WEIGHTS.map((weight) => html`<option value=${weight} ?selected=${weight === of}>${say(`words.weight.${weight}`)}</option>`);

/** @param {CategoryWordsWord} each */
const line = (each) => html`
  <li>
    <span>${each.word}</span> <small>${each.weight}</small>
    <button type="button" class="plain" aria-label=${say('words.removeThis', each.word)} @click=${() => put(each.word, 0)}>${say('words.remove')}</button>
  </li>
`;

/** @param {CategoryWordListSaid} each */
const change = (each) => html`
  <li>${say(each.weight ? 'words.set' : 'words.taken', each.word, each.setBy, writeDate(each.setAt), each.weight)}</li>
`;

async function add(event) {
  event.preventDefault();
  await put(byId('words-new').value, Number(byId('words-weight').value));
  event.target.reset();
}

async function put(word, weight) {
  await attempt(() => send('PUT', 'minutes/words', { category, word, weight }));
  await open(category);
}

async function open(code) {
  category = code;
  const of = `category=${encodeURIComponent(code)}`;
  const read = code && (await attempt(() => Promise.all([getJson(`minutes/words?${of}`), getJson(`minutes/words/changes?${of}`)])));
  [words, changes] = read || [[], []];
  writeWords();
}
