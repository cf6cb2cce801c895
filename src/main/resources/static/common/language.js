/** The language a person chose: Khmer until they choose English. */
const KEY = 'sala-language';

/** @typedef {'km' | 'en'} Language */

/** @type {Record<Language, string>} */
export const LANGUAGES = { km: 'ខ្មែរ', en: 'English' };

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

/**
 * The Khmer or the English half of a pair such as {nameKm, nameEn}; the other half if one is missing.
 *
 * @param {Record<string, any> | null | undefined} pair
 * @returns {string}
 */
export function named(pair, base = 'name') {
  const [first, second] = currentLanguage() === 'km' ? ['Km', 'En'] : ['En', 'Km'];
  return pair?.[base + first] || pair?.[base + second] || pair?.code || '';
}

const KHMER = /\p{Script=Khmer}/u;

/**
 * The half of a text such as "ប្រភេទ / Category", or of one line for each language; else the whole text.
 *
 * @param {string} text
 */
export function half(text) {
  const parts = text.split(/\s+\/\s+|\s*\n\s*/).filter((part) => part.trim());
  const mine = parts.filter((part) => KHMER.test(part) === (currentLanguage() === 'km'));
  return mine.length && mine.length < parts.length ? mine.join('\n') : text;
}
