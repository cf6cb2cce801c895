/** What was written, decided and done in a case, newest first and folded by the stages it went through. */
import { answerOf, facts } from './case-facts.js';
import { count, writeDate } from './dates.js';
import { el } from './dom.js';
import { named } from './language.js';
import { say } from './texts.js';

/** @import { RequestView } from './api-types.js' */

/**
 * @param {RequestView['entries']} entries the oldest first
 * @returns {HTMLElement[]}
 */
export function history(entries) {
  if (!entries.length) {
    return [el('p', { class: 'sala-note' }, say('noEntries'))];
  }
  const stages = [];
  for (const entry of entries.toReversed()) {
    const name = named(entry, 'stage');
    if (stages.at(-1)?.name !== name) {
      stages.push({ name, entries: [] });
    }
    stages.at(-1).entries.push(entry);
  }
  return stages.map(({ name, entries: within }, index) =>
    el(
      'details',
      { class: 'sala-stage', open: index === 0 },
      el('summary', {}, `${name} (${count(within.length)})`),
      el('ol', { class: 'sala-entries' }, within.map(line)),
    ),
  );
}

function line(entry) {
  return el(
    'li',
    {},
    el('h5', {}, named(entry, 'title')),
    el(
      'p',
      { class: 'sala-explanation' },
      el('time', { datetime: entry.at }, writeDate(entry.at)),
      entry.by && ` — ${say('by')} ${entry.by}`,
    ),
    facts((entry.fields ?? []).map((field) => [named(field, 'label') || field.key, answerOf(field)])),
  );
}
