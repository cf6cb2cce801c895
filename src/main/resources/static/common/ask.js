/** A question that must be answered before something is done; the answer that loses nothing has the focus. */
import { el } from './dom.js';
import { currentLanguage } from './language.js';

/**
 * @param {string} sentence
 * @param {string} yes the button that does it
 * @param {string} no the button that does not
 * @returns {Promise<boolean>}
 */
export function ask(sentence, yes, no) {
  return new Promise((resolve) => {
    const dialog = el(
      'dialog',
      { class: 'sala-ask', lang: currentLanguage(), 'aria-labelledby': 'sala-ask' },
      el('p', { id: 'sala-ask' }, sentence),
      el(
        'form',
        { method: 'dialog' },
        el('button', { class: 'btn btn-primary', value: '', autofocus: true }, no),
        ' ',
        el('button', { class: 'btn btn-default plain', value: 'yes' }, yes),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
