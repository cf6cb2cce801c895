/** What Sala brings into each of Camunda's webapps: its words, its picture and its name. */
import { loadTexts, say } from './texts.js';

export async function dressWebapp() {
  await loadTexts('tasklist');
  const { documentElement } = document;
  documentElement.style.setProperty('--sala-name', JSON.stringify(say('product'))); // for brand.css
  document.querySelector('link[rel=icon]').setAttribute('href', new URL('../favicon.svg', import.meta.url).href);
}
