/** What a reader may do with a case beside its tasks: a button that opens a small form on the page. */
import { sentenceOf } from './api.js';
import { el } from './dom.js';
import { say } from './texts.js';

/**
 * What is typed and not sent yet, by case and act: it outlives another tab and a page that is read again.
 *
 * @type {Map<string, string[]>}
 */
const begun = new Map();

addEventListener('beforeunload', (event) => {
  if (begun.size) {
    event.preventDefault();
  }
});

/** Whoever logs in next must not find it. */
export const forgetBegun = () => begun.clear();

/**
 * @typedef {object} Control
 * @property {string} label
 * @property {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input
 * @property {string} [missing] what is said while it is empty
 * @property {Node} [below]
 */

/**
 * @typedef {object} Act
 * @property {string} id
 * @property {string} [about] the number of the case, unless the words are kept elsewhere
 * @property {string} open the words on the button
 * @property {string} [hint]
 * @property {string} confirm
 * @property {Control[]} controls each of them must be filled in
 * @property {() => Promise<any>} send
 * @property {() => string} done what is said once it is done
 * @property {(say: (hint: string) => void) => void} [opened] may say more once it is open
 */

/**
 * A button that opens a small form: nothing happens without written words and a second click.
 *
 * @param {Act} act
 * @param {(done: string) => void} reload
 */
export function actForm(act, reload) {
  const message = el('p', { id: `${act.id}-error`, class: 'sala-error', role: 'alert' });
  const hint = el('p', { class: 'sala-explanation' }, act.hint ?? '');
  const open = el(
    'button',
    { type: 'button', id: `${act.id}-open`, class: 'btn btn-default plain', 'aria-expanded': 'false', click: toggle },
    `${act.open}…`,
  );
  const confirm = el('button', { type: 'submit', class: 'btn btn-primary' }, act.confirm);
  act.controls.forEach(({ input }) => input.setAttribute('aria-describedby', message.id));
  const key = act.about && `${act.about} ${act.id}`;
  begun.get(key)?.forEach((words, index) => (act.controls[index].input.value = words));
  const form = el(
    'form',
    { hidden: !begun.has(key), novalidate: true, submit, input: remember },
    hint,
    act.controls.flatMap(({ label, input, below }) => [el('label', { for: input.id }, label), input, below]),
    message,
    confirm,
    ' ',
    el('button', { type: 'button', class: 'btn btn-default plain', click: toggle }, say('cancel')),
  );

  open.hidden = !form.hidden;

  function remember() {
    const words = act.controls.map(({ input }) => input.value);
    if (key && words.some(Boolean)) {
      begun.set(key, words);
    } else {
      begun.delete(key);
    }
  }

  function toggle() {
    form.hidden = !form.hidden;
    open.hidden = !form.hidden;
    open.setAttribute('aria-expanded', String(!form.hidden));
    (form.hidden ? open : act.controls[0].input).focus();
    if (!form.hidden) {
      act.opened?.((more) => (hint.textContent = more));
    }
  }

  function refuse(sentence, input = act.controls.at(-1).input) {
    message.textContent = sentence;
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  }

  async function submit(event) {
    event.preventDefault();
    event.stopPropagation();
    act.controls.forEach(({ input }) => input.removeAttribute('aria-invalid'));
    const empty = act.controls.find(({ input }) => !input.value.trim());
    if (empty) {
      refuse(empty.missing ?? say('missing'), empty.input);
      return;
    }
    confirm.disabled = true;
    message.textContent = say('sending');
    try {
      await act.send();
      begun.delete(key);
      reload(act.done());
    } catch (problem) {
      confirm.disabled = false;
      refuse([sentenceOf(problem), ...(problem.errors ?? []).map((error) => error.message)].join(' '));
    }
  }

  return el('div', { class: 'sala-action' }, open, form);
}

/**
 * The field for the reason why.
 *
 * @param {string} id
 * @returns {Control & {input: HTMLTextAreaElement}}
 */
export function reasonControl(id) {
  return {
    label: say('reason'),
    missing: say('reasonMissing'),
    input: el('textarea', { id, class: 'form-control', rows: 3, maxlength: 2000 }),
  };
}
