/** Notes to colleagues: what is typed is kept on the server, and "@" offers those who can be told. */
import { getJson, postJson, send } from './api.js';
import { actForm } from './case-acts.js';
import { el } from './dom.js';
import { labelOf } from './language.js';
import { say } from './texts.js';

const TYPING = 800;
const ASKING = 200;
const AT = /(?:^|\s)@([^@\n]{0,40})$/;

/**
 * A button that opens a field for a note on a case of any kind.
 *
 * @param {string} number
 * @param {(done: string) => void} reload
 */
export function noteAct(number, reload) {
  const path = `cases/${encodeURIComponent(number)}`;
  const offered = el('div', { class: 'sala-colleagues', role: 'group', 'aria-label': say('note.colleagues'), hidden: true });
  const input = el('textarea', {
    id: 'sala-note',
    class: 'form-control',
    rows: 4,
    maxlength: 4000,
    input: () => typed(),
    keydown: (event) => key(event),
  });
  /** @type {Map<string, string>} accounts by the names that stand in the note */
  const chosen = new Map();
  let keeping;
  let asking;

  function typed() {
    clearTimeout(keeping);
    keeping = setTimeout(keep, TYPING);
    clearTimeout(asking);
    asking = setTimeout(offer, ASKING);
  }

  const keep = () => send('PUT', `${path}/notes/draft`, { text: input.value }).catch(() => undefined);

  const wanted = () => input.value.slice(0, input.selectionStart).match(AT)?.[1];

  async function offer() {
    const words = wanted();
    const isChosen = words !== undefined && [...chosen.keys()].some((name) => words.startsWith(name));
    const found =
      words === undefined || isChosen
        ? []
        : await getJson(`${path}/colleagues?q=${encodeURIComponent(words)}`).catch(() => []);
    if (words === wanted()) {
      offered.replaceChildren(...found.map((each) => choice(each.id, each.name || each.id, labelOf(each))));
      offered.hidden = !found.length;
    }
  }

  function choice(account, name, label) {
    return el('button', { type: 'button', class: 'btn btn-default plain', click: () => choose(account, name), keydown: move }, label);
  }

  function choose(account, name) {
    const at = input.selectionStart;
    const before = input.value.slice(0, at).replace(/@[^@\n]*$/, `@${name} `);
    chosen.set(name, account);
    input.value = before + input.value.slice(at);
    offered.hidden = true;
    input.focus();
    input.setSelectionRange(before.length, before.length);
    typed();
  }

  function key(event) {
    if (event.key === 'ArrowDown' && !offered.hidden) {
      event.preventDefault();
      /** @type {HTMLElement} */ (offered.firstElementChild).focus();
    } else if (event.key === 'Escape') {
      offered.hidden = true;
    }
  }

  function move(event) {
    const to = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    if (to || event.key === 'Escape') {
      event.preventDefault();
      (event.target[to] ?? input).focus();
    }
  }

  const told = () => [...chosen].filter(([name]) => input.value.includes(`@${name}`));

  return actForm(
    {
      id: 'sala-note-act',
      open: say('note.open'),
      hint: say('note.hint'),
      confirm: say('note.confirm'),
      controls: [{ label: say('note.words'), input, below: offered }],
      opened: async () => {
        const { text } = await getJson(`${path}/notes/draft`).catch(() => ({ text: '' }));
        input.value ||= text;
      },
      send: () => {
        clearTimeout(keeping);
        return postJson(`${path}/notes`, { text: input.value.trim(), mentioned: told().map(([, account]) => account) });
      },
      done: () => (told().length ? say('note.doneTold', told().map(([name]) => name).join(', ')) : say('note.done')),
    },
    reload,
  );
}
