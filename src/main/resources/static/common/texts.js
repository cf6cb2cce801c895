/**
 * The words of a page. They stand in the server's message files; the browser keeps them under the version of
 * the release, so that they are fetched once and a new release is read at once.
 */
import { currentLanguage } from './language.js';
import { WORDS } from './release.js';
import { fillIn } from './wording.js';

const TRIES = 5;
const PAUSE = 1000;

/** @type {Record<string, string>} */
let words = {};

/** @type {Map<string, Promise<Record<string, string>>>} */
const asked = new Map();

/**
 * Reads the words of a page in a language, by their keys.
 *
 * @param {string} page
 * @param {import('./language.js').Language} language
 */
export function textsOf(page, language) {
  const name = `${page} ${language}`;
  if (!asked.has(name)) {
    const answer = read(page, language, TRIES);
    answer.catch(() => asked.delete(name));
    asked.set(name, answer);
  }
  return asked.get(name);
}

/** @returns {Promise<Record<string, string>>} */
async function read(page, language, tries) {
  const address = new URL('../api/texts', import.meta.url);
  address.search = String(new URLSearchParams({ page, language, v: WORDS }));
  try {
    const response = await fetch(address);
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    return await response.json();
  } catch (failure) {
    if (tries <= 1) {
      throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return read(page, language, tries - 1);
  }
}

/**
 * Makes a page speak the reader's language. Where the words cannot be had their keys are shown: a page
 * without words still works.
 *
 * @param {string} page
 */
export async function loadTexts(page) {
  const language = currentLanguage();
  const found = await textsOf(page, language).catch(() => ({}));
  if (language === currentLanguage()) {
    words = found;
  }
}

/**
 * A text of the page, with what is put in for {0}, {1} and so on. A number is written as the reader counts.
 *
 * @param {string} key
 * @param {...unknown} values
 */
export function say(key, ...values) {
  return fillIn(words[key] ?? key, values, currentLanguage());
}

/**
 * The text of a code, or the code itself where the page has no word for it.
 *
 * @param {string} family
 * @param {string} code
 */
export function sayOf(family, code) {
  return words[`${family}.${code}`] ?? code;
}

/**
 * Writes the texts into the elements that name one.
 *
 * @param {ParentNode} within
 */
export function fillTexts(within = document) {
  within.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = say(/** @type {HTMLElement} */ (element).dataset.text);
  });
}
