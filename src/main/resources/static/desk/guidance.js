/** What the desk reads out to a requester about a kind of matter, and enters where nobody has yet. */
import { getJson, send } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { offer } from '../common/form.js';
import { named, read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId } from '../common/shell.js';
import { say } from '../common/texts.js';

/** @import { GuidanceMatterGuidance, GuidanceTold } from '../common/api-types.js' */

const LONGEST = 4000;

/** @type {HTMLSelectElement} */
let category;
/** @type {HTMLSelectElement} */
let matter;
/** @type {GuidanceMatterGuidance[]} of all kinds of matters */
let guidance = [];
/** @type {string | undefined} the category whose kinds are offered, and how many those are */
let offered;
/** @type {string | undefined} the topic that is being entered */
let entered;

/**
 * The kinds of matters follow the category, what is to be told follows the kind.
 *
 * @param {HTMLSelectElement} categories
 * @param {HTMLSelectElement} kinds
 */
export function followGuidance(categories, kinds) {
  category = categories;
  matter = kinds;
  matter.addEventListener('change', () => {
    entered = undefined;
    writeGuidance();
  });
  load();
}

/** Writes the panel again: another category, another kind, another language. */
export function writeGuidance() {
  if (!category) {
    return;
  }
  const kinds = guidance.filter((each) => each.category === category.value);
  byId('guidance').hidden = !kinds.length;
  const now = `${category.value} ${kinds.length}`;
  if (offered !== now) {
    offered = now;
    entered = undefined;
    offer(matter, kinds, 'matterNotKnown');
    matter.value = '';
  }
  const told = kinds.find(({ code }) => code === matter.value);
  const panel = byId('guidance-told');
  panel.hidden = !told;
  render(told ? content(told) : nothing, panel);
}

async function load() {
  await attempt(async () => {
    guidance = await getJson('guidance');
    writeGuidance();
  });
}

/** @param {GuidanceMatterGuidance} told */
function content({ name, topics }) {
  return html`
    <h3 id="guidance-title">${say('guidanceOf', read(name))}</h3>
    <dl class="facts">${topics.map(topic)}</dl>
  `;
}

/** @param {GuidanceTold} told */
function topic(told) {
  const isOpen = entered === told.topic;
  return html`
    <dt>${named(told)}</dt>
    <dd>
      <p class=${told.isEntered ? 'told' : 'told missing'}>${read(told.text)}</p>
      ${told.setBy ? html`<small>${say('guidanceBy', told.setBy, writeDate(told.setAt))}</small>` : nothing}
      ${isOpen
        ? entry(told)
        : html`<button type="button" class="plain small" aria-label=${`${say('guidanceEnter')}: ${named(told)}`}
            @click=${() => open(told.topic)}>${say('guidanceEnter')}</button>`}
    </dd>
  `;
}

function open(which) {
  entered = which;
  writeGuidance();
  byId('guidance-km').focus();
}

/** @param {GuidanceTold} told */
function entry(told) {
  const text = (language) => (told.setBy && told.text[language] !== told.missing[language] ? told.text[language] : '');
  return html`
    <p class="field">
      <label for="guidance-km">${say('inKhmer')}</label>
      <textarea id="guidance-km" lang="km" rows="3" maxlength=${LONGEST} .value=${text('km')}></textarea>
    </p>
    <p class="field">
      <label for="guidance-en">${say('inEnglish')}</label>
      <textarea id="guidance-en" lang="en" rows="3" maxlength=${LONGEST} .value=${text('en')}></textarea>
    </p>
    <p>
      <button type="button" @click=${() => save(told)}>${say('guidanceSave')}</button>
      <button type="button" class="plain" @click=${close}>${say('cancel')}</button>
    </p>
  `;
}

function close() {
  entered = undefined;
  writeGuidance();
}

/** @param {GuidanceTold} told */
async function save(told) {
  await attempt(async () => {
    const text = { km: byId('guidance-km').value, en: byId('guidance-en').value };
    await send('PUT', `guidance/${matter.value}/${told.topic}`, text);
    entered = undefined;
    await load();
    announce(() => say('guidanceSaved', named(told)));
  });
}
