/** What changed in the office while the words were on this phone, and what can be done with them. */
import { ask } from '../common/ask.js';
import { writeDate } from '../common/dates.js';
import { el } from '../common/dom.js';
import { say } from '../common/texts.js';
import { keepAsNote } from './sending.js';
import { answered, sheetOf, shown } from './words.js';

/**
 * @typedef {object} Hands what the page does with the answer
 * @property {(work: () => Promise<any>, done?: string) => Promise<void>} doing says how it went, and shows the visit anew
 * @property {(name: string, share: number) => void} told
 * @property {() => void} closed the visit is not on this phone any more
 */

/**
 * @param {import('../common/vault.js').Vault} vault
 * @param {any} visit
 * @param {Hands} hands
 */
export function conflictSection(vault, visit, hands) {
  const { conflict } = visit;
  return el(
    'section',
    { class: 'sala-note sala-note-alert visit-conflict', role: 'alert' },
    el('h3', {}, say('conflict.title')),
    el('p', {}, sentence(conflict)),
    conflict.kind === 'both' ? choices(vault, visit, hands) : leftOver(vault, visit, hands),
  );
}

function sentence({ kind, by, at }) {
  switch (kind) {
    case 'held':
      return say('conflict.held', by);
    case 'done':
      return say('conflict.done', by, writeDate(at));
    case 'both':
      return say('conflict.both', writeDate(at));
    default:
      return say('conflict.gone');
  }
}

/** The same question was answered here and elsewhere: each is decided. */
function choices(vault, visit, { doing }) {
  const decide = (key, settle) => doing(() => vault.change(visit.id, (kept) => decided(kept, key, settle)));
  return visit.conflict.fields.map(({ key, theirs }) => {
    const field = sheetOf(visit).work.form.fields.find((each) => each.key === key);
    return el(
      'dl',
      {},
      el('dt', {}, say('conflict.here', field.label)),
      el('dd', { class: 'sala-words' }, shown(field, visit.changed[key])),
      el('dd', {}, button(say('conflict.takeHere'), () => decide(key, keepHere(theirs)))),
      el('dt', {}, say('conflict.there', field.label)),
      el('dd', { class: 'sala-words' }, shown(field, theirs) || say('conflict.empty')),
      el('dd', {}, button(say('conflict.takeThere'), () => decide(key, takeThere))),
    );
  });
}

const keepHere = (theirs) => (kept, key) => {
  kept.base[key] = theirs;
};

const takeThere = (kept, key) => {
  delete kept.changed[key];
  delete kept.base[key];
};

function decided(kept, key, settle) {
  settle(kept, key);
  kept.conflict.fields = kept.conflict.fields.filter((each) => each.key !== key);
  if (!kept.conflict.fields.length) {
    kept.conflict = undefined;
  }
}

/** The form is closed to these words: they can go into the case file, be copied, or be given up. */
function leftOver(vault, visit, { doing, told, closed }) {
  const words = answered(visit, visit.changed);
  const text = [say('conflict.noteHead'), ...words.map(([label, answer]) => `${label}: ${answer}`)].join('\n');
  const files = visit.photos.filter(({ sent }) => !sent).length;
  const note = async () => {
    await keepAsNote(vault, visit, words.length ? text : '', told);
    closed();
  };
  const discard = async () => {
    if (await ask(say('conflict.discardAsk', visit.number), say('conflict.discard'), say('cancel'))) {
      await vault.forget(visit.id);
      closed();
    }
  };
  return [
    el('h4', {}, say('conflict.words')),
    words.length ? el('dl', {}, words.flatMap(([label, answer]) => [el('dt', {}, label), el('dd', { class: 'sala-words' }, answer)])) : false,
    files ? el('p', {}, say('conflict.photos', files)) : false,
    el(
      'p',
      { class: 'submit' },
      button(say('conflict.note'), () => doing(note, say('conflict.noted')), ''),
      button(say('conflict.copy'), () => doing(() => navigator.clipboard.writeText(text), say('conflict.copied'))),
      button(say('conflict.discard'), () => doing(discard)),
    ),
  ];
}

const button = (label, click, kind = 'plain') => el('button', { type: 'button', class: kind, click }, label);
