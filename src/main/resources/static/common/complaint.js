/** Says what went wrong, in the place that every page has for it. */
import { sentenceOf } from './api.js';
import { el } from './dom.js';

const place = () => document.getElementById('alert');

/**
 * Says what went wrong, and takes the reader there.
 *
 * @param {...any} content a failure, sentences or elements
 */
export function complain(...content) {
  const alert = place();
  alert.replaceChildren(...content.filter(Boolean).flatMap((each) => said(each)));
  alert.hidden = false;
  alert.focus();
}

/** @returns {(Node | string)[]} */
function said(each) {
  if (each instanceof Node) {
    return [each];
  }
  const errors = each.errors ?? [];
  const list = errors.length ? [el('ul', {}, errors.map(({ message }) => el('li', {}, message)))] : [];
  return [sentenceOf(each), ...list];
}

export function clearComplaint() {
  place().hidden = true;
}

/**
 * Does what may fail; says so if it does.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
export async function attempt(work) {
  clearComplaint();
  try {
    return await work();
  } catch (problem) {
    complain(problem);
    return undefined;
  }
}
