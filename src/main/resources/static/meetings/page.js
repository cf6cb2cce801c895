/** What the pages Meetings and Notices have in common: language, log-in, lists of places, refusals. */
import { getJson } from '../camunda/app/tasklist/scripts/common/api.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import {
  LANGUAGES,
  chooseLanguage,
  currentLanguage,
  named,
  otherLanguage,
  tellServer,
} from '../camunda/app/tasklist/scripts/common/language.js';
import { TEXT } from './text.js';

export const byId = (id) => document.getElementById(id);
export const text = () => TEXT[currentLanguage()];

const choices = new Map();

/** Fills a select; its labels change with the language, its choice stays. */
export function offer(select, items, emptyText) {
  choices.set(select, { items, emptyText });
  writeOptions(select);
}

function writeOptions(select) {
  const { items, emptyText } = choices.get(select);
  const chosen = select.value;
  select.replaceChildren(
    ...(emptyText ? [el('option', { value: '' }, text()[emptyText])] : []),
    ...items.map((item) => el('option', { value: item.code }, named(item))),
  );
  if (items.some((item) => item.code === chosen)) {
    select.value = chosen;
  }
}

/** Writes every text of the page again; what was typed stays. */
export function writePage(title, more) {
  document.documentElement.lang = currentLanguage();
  document.title = `សាលា Sala — ${text()[title]}`;
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = text()[element.dataset.text];
  });
  byId('language').textContent = LANGUAGES[otherLanguage()];
  byId('language').lang = otherLanguage();
  choices.forEach((_, select) => writeOptions(select));
  more();
}

export function onLanguage(title, more) {
  tellServer(currentLanguage());
  byId('language').addEventListener('click', () => {
    chooseLanguage(otherLanguage());
    writePage(title, more);
  });
}

/** Lists of districts and communes follow the choice above them. */
export function followPlaces(...selects) {
  selects.slice(0, -1).forEach((parent, index) => {
    const below = selects[index + 1];
    parent.addEventListener('change', async () => {
      offer(below, [], 'notStated');
      if (parent.value) {
        offer(below, await getJson(`places?parent=${encodeURIComponent(parent.value)}`), 'notStated');
      }
      below.dispatchEvent(new Event('change'));
    });
  });
}

export function complain(...content) {
  byId('alert').replaceChildren(...content);
  byId('alert').hidden = false;
  byId('alert').focus();
}

export function clearComplaints(form) {
  byId('alert').hidden = true;
  form?.querySelectorAll('.error').forEach((error) => error.remove());
  form?.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
}

/** Each message beside its field; the rest in the box above. */
export function refuse(form, problem) {
  const homeless = (problem.errors ?? []).filter(({ field, message }) => {
    const control = form.querySelector(`[data-field="${CSS.escape(field ?? '')}"]`);
    control?.setAttribute('aria-invalid', 'true');
    control?.parentElement.append(el('span', { class: 'error' }, message));
    return !control;
  });
  complain(
    problem.sentence?.(currentLanguage()) ?? String(problem.message ?? problem),
    el('ul', {}, homeless.map(({ message }) => el('li', {}, message))),
  );
}

/** Marks required fields that are empty; answers whether there are any. */
export function hasMissing(form) {
  const errors = [...form.querySelectorAll('[required]')]
    .filter((control) => !control.value.trim())
    .map((control) => ({ field: control.dataset.field, message: text().missing }));
  if (errors.length) {
    refuse(form, { message: text().mistakes, errors });
  }
  return errors.length > 0;
}

export function gate(problem) {
  byId('gate').hidden = false;
  byId('gate').replaceChildren(
    ...(problem.status === 401
      ? [
          el('p', {}, text().login),
          el('p', {}, el('a', { href: '../camunda/app/tasklist/' }, text().loginStaff)),
          el('p', {}, el('a', { href: '../camunda/app/welcome/' }, text().loginConvenor)),
        ]
      : [problem.sentence?.(currentLanguage()) ?? String(problem)]),
  );
}
