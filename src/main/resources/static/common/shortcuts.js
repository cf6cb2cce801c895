/** What the keyboard does, listed under "?", and "/" for the search; neither while somebody is writing. */
import { el } from './dom.js';
import { say } from './texts.js';

const WRITES = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const SEARCH = 'input[type=search]';

/** @typedef {[keys: string, what: string]} Shortcut */

const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { class: 'sala-shortcuts' }));

/** @param {Shortcut[]} shortcuts */
function show(shortcuts) {
  dialog.setAttribute('aria-label', say('shortcuts'));
  dialog.replaceChildren(
    el('h2', {}, say('shortcuts')),
    el('dl', {}, shortcuts.flatMap(([keys, what]) => [el('dt', {}, el('kbd', {}, keys)), el('dd', {}, what)])),
    el('button', { type: 'button', click: () => dialog.close() }, say('shortcuts.close')),
  );
  if (!dialog.isConnected) {
    document.body.append(dialog);
  }
  dialog.showModal();
}

/**
 * Listens for "?" and "/".
 *
 * @param {() => Shortcut[]} more what this place has beside them
 */
export function listenForShortcuts(more = () => []) {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.altKey || event.metaKey || target.closest?.(WRITES)) {
      return;
    }
    const search = /** @type {HTMLElement | null} */ (document.querySelector(SEARCH));
    if (event.key === '?') {
      event.preventDefault();
      show([
        ['?', say('shortcuts')],
        ...(search ? [/** @type {Shortcut} */ (['/', say('shortcuts.search')])] : []),
        ...more(),
        ['Tab', say('shortcuts.tab')],
        ['Esc', say('shortcuts.escape')],
      ]);
    } else if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
    }
  });
}
