/** Papers as files, handed to the person's own machine. */
import { getFile } from './api.js';
import { el } from './dom.js';

/**
 * Fetches a paper and saves it under the name that the server gives it.
 *
 * @param {string} path
 */
export async function fetchPaper(path) {
  const { name, content } = await getFile(path);
  save(content, name);
}

/**
 * Saves the one copy of a paper that the server does not keep.
 *
 * @param {string} copy in Base64
 * @param {string} name
 */
export function saveCopy(copy, name) {
  const bytes = Uint8Array.from(atob(copy), (letter) => letter.charCodeAt(0));
  save(new Blob([bytes], { type: 'application/pdf' }), name);
}

function save(content, name) {
  const file = URL.createObjectURL(content);
  el('a', { href: file, download: name }).click();
  URL.revokeObjectURL(file);
}
