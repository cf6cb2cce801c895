/** Facts of a case as pairs of a name and a value, whatever was written: text, number, date, choice, list. */
import { isDate, writeDate } from './dates.js';
import { el } from './dom.js';
import { half } from './language.js';
import { say } from './texts.js';

/** A choice is told by its label, and everything else as it was written. */
export function answerOf({ value, shown }) {
  const isChoice = typeof shown === 'string' && shown !== String(value);
  return isChoice ? half(shown) : value;
}

/** @param {[string, any][]} rows */
export function facts(rows) {
  const told = rows.filter(([, value]) => !isEmpty(value));
  return (
    told.length > 0 &&
    el(
      'dl',
      { class: 'facts' },
      told.flatMap(([label, value]) => [el('dt', {}, label), el('dd', {}, words(value))]),
    )
  );
}

const isEmpty = (value) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** A value of a form: text, number, date, yes or no, a list, or a row of a list. */
function words(value) {
  if (value instanceof Node) {
    return value;
  }
  if (typeof value === 'boolean') {
    return value ? say('yes') : say('no');
  }
  if (isDate(value)) {
    return writeDate(value);
  }
  if (Array.isArray(value)) {
    return el(
      'ul',
      {},
      value.map((item) => el('li', {}, words(item))),
    );
  }
  if (value !== null && typeof value === 'object') {
    return facts(Object.entries(value)) || '';
  }
  return el('span', { class: 'sala-words' }, String(value ?? ''));
}
