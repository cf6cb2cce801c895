/** What forms have in common: lists to choose from, places, what is missing, and refusals beside their fields. */
import { getJson, sentenceOf } from './api.js';
import { clearComplaint, complain } from './complaint.js';
import { el } from './dom.js';
import { inOrder, named } from './language.js';
import { say } from './texts.js';

/** @typedef {{code: string, name: import('./language.js').Bilingual, rank?: {en: number, km: number}}} Choice */

/** @type {Map<HTMLSelectElement, {items: Choice[], emptyText?: string}>} */
const choices = new Map();

/**
 * Fills a select; its labels change with the language, its choice stays.
 *
 * @param {HTMLSelectElement} select
 * @param {Choice[]} items
 * @param {string} [emptyText] the key of what is shown for no choice
 */
export function offer(select, items, emptyText) {
  choices.set(select, { items, emptyText });
  writeOptions(select);
}

function writeOptions(select) {
  const { items, emptyText } = choices.get(select);
  const chosen = select.value;
  select.replaceChildren(
    ...(emptyText ? [el('option', { value: '' }, say(emptyText))] : []),
    ...inOrder(items).map((item) => el('option', { value: item.code }, named(item))),
  );
  if (items.some((item) => item.code === chosen)) {
    select.value = chosen;
  } else if (emptyText) {
    select.value = '';
  }
}

/** Writes all lists again, in the language of the moment. */
export function writeChoices() {
  choices.forEach((_, select) => writeOptions(select));
}

const placesOf = new Map();

function places(parent) {
  if (!placesOf.has(parent)) {
    const answer = getJson(`places?parent=${encodeURIComponent(parent)}`);
    answer.catch(() => placesOf.delete(parent));
    placesOf.set(parent, answer);
  }
  return placesOf.get(parent);
}

/**
 * Lists of districts and communes follow the choice above them.
 *
 * @param {...HTMLSelectElement} selects from the province down
 */
export function followPlaces(...selects) {
  selects.slice(1).forEach((below) => offer(below, [], 'notStated'));
  selects.slice(0, -1).forEach((parent, index) => {
    const below = selects[index + 1];
    parent.addEventListener('change', async () => {
      offer(below, [], 'notStated');
      below.dispatchEvent(new Event('change'));
      const asked = parent.value;
      if (!asked) {
        return;
      }
      try {
        const found = await places(asked);
        if (parent.value === asked) {
          offer(below, found, 'notStated');
        }
      } catch (problem) {
        complain(problem);
      }
    });
  });
}

/**
 * Chooses a place, and lets the lists below it follow.
 *
 * @param {HTMLSelectElement} select
 * @param {string | null} code
 */
export function choosePlace(select, code) {
  select.value = code ?? '';
  select.dispatchEvent(new Event('change'));
}

/** One key per filled form, kept while it is sent again. crypto.randomUUID would need https. */
export function newAttempt() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Each message beside its field; what belongs to no field of the form stands above the page.
 *
 * @param {HTMLFormElement} form
 * @param {any} problem a failure with errors of fields
 * @param {...any} more what to add to the sentence
 */
export function refuse(form, problem, ...more) {
  const homeless = (problem.errors ?? []).filter(({ field, message }) => !markField(form, field, message));
  complain(
    sentenceOf(problem),
    ...more,
    homeless.length > 0 && el('ul', {}, homeless.map(({ message }) => el('li', {}, message))),
  );
  /** @type {HTMLElement | null} */ (form.querySelector('[aria-invalid="true"]'))?.focus();
}

function markField(form, field, message) {
  const control = form.querySelector(`[data-field="${CSS.escape(field ?? '')}"]`);
  if (!control || control.closest('[hidden]')) {
    return false;
  }
  const id = `${control.id}-error`;
  const before = document.getElementById(id);
  if (before) {
    before.textContent += ` ${message}`;
    return true;
  }
  control.parentElement.append(el('span', { id, class: 'error' }, message));
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', [control.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  return true;
}

/** @param {HTMLFormElement} form */
export function clearErrors(form) {
  clearComplaint();
  form.querySelectorAll('.error').forEach((error) => error.remove());
  form.querySelectorAll('[aria-invalid]').forEach((control) => {
    control.removeAttribute('aria-invalid');
    const others = (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id && document.getElementById(id));
    if (others.length) {
      control.setAttribute('aria-describedby', others.join(' '));
    } else {
      control.removeAttribute('aria-describedby');
    }
  });
}

/**
 * Marks required fields that are empty; answers whether there are any.
 *
 * @param {HTMLFormElement} form
 */
export function hasMissing(form) {
  const errors = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[required]'))]
    .filter((control) => !control.closest('[hidden]') && !control.value.trim())
    .map((control) => ({ field: control.dataset.field, message: say('missing') }));
  if (errors.length) {
    refuse(form, { message: say('mistakes'), errors });
  }
  return errors.length > 0;
}
