/** The language a person chose: Khmer until they choose English. */
import { NAMES } from './release.js';

const KEY = 'sala-language';

/** @typedef {'km' | 'en'} Language */

/** @type {Record<Language, string>} What each language calls itself. */
export const LANGUAGES = NAMES;

/** @returns {Language} */
export function currentLanguage() {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'km';
}

/** @returns {Language} */
export function otherLanguage() {
  return currentLanguage() === 'km' ? 'en' : 'km';
}

/** @param {Language} language */
export function chooseLanguage(language) {
  localStorage.setItem(KEY, language);
  tellServer(language);
  forgetCachedLabels();
}

/**
 * The server reads the cookie, for letters, problem messages and the public pages.
 *
 * @param {Language} language
 */
export function tellServer(language = currentLanguage()) {
  document.cookie = `${KEY}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`;
}

/** Camunda keeps the labels of a former visit and would show them once more. */
function forgetCachedLabels() {
  const settings = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  const kept = Object.entries(settings).filter(([key]) => !key.includes('_locales_data_'));
  localStorage.setItem('camunda-web', JSON.stringify(Object.fromEntries(kept)));
}

/** @typedef {{en: string, km: string}} Bilingual a text in both languages, as the server answers it */

/**
 * A text in the reader's language; in the other one if that is missing.
 *
 * @param {Bilingual | null | undefined} text
 */
export function read(text) {
  return text?.[currentLanguage()] || text?.[otherLanguage()] || '';
}

/**
 * What a thing is called, or another of its texts; its code if it has none.
 *
 * @param {Record<string, any> | null | undefined} thing
 * @returns {string}
 */
export function named(thing, field = 'name') {
  return read(thing?.[field]) || thing?.code || '';
}

/**
 * A person by name and office.
 *
 * @param {{id: string, name: string, office: Bilingual | null}} person
 */
export const labelOf = ({ id, name, office }) => [name || id, read(office)].filter(Boolean).join(' — ');

/**
 * The choices in the order of the reader's alphabet, where the server says at which place each stands.
 *
 * @template {{rank?: {en: number, km: number}}} Choice
 * @param {Choice[]} choices
 * @returns {Choice[]}
 */
export function inOrder(choices) {
  const place = (choice) => choice.rank?.[currentLanguage()] ?? 0;
  return choices.slice().sort((one, next) => place(one) - place(next));
}

/**
 * What some things are called, in the order of the reader's alphabet, whatever order they came in.
 *
 * @param {Record<string, any>[]} things
 */
export const namesInOrder = (things) => things.map((each) => named(each)).sort(new Intl.Collator(currentLanguage()).compare);

const KHMER = /\p{Script=Khmer}/u;

/**
 * The half of a text in the two languages with " / " between, or of one line for each language; else the whole text.
 *
 * @param {string} text
 */
export function half(text) {
  const parts = text.split(/\s+\/\s+|\s*\n\s*/).filter((part) => part.trim());
  const mine = parts.filter((part) => KHMER.test(part) === (currentLanguage() === 'km'));
  return mine.length && mine.length < parts.length ? mine.join('\n') : text;
}
