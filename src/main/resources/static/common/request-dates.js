/** How a date of a request comes about, day by day, by any state of the table of deadlines. */
import { getJson, sentenceOf } from './api.js';
import { count, writeDate } from './dates.js';
import { el } from './dom.js';
import { read } from './language.js';
import { say } from './texts.js';

/** @import { DateExplained } from './api-types.js' */

/**
 * Folded until somebody asks.
 *
 * @param {string} number of the request
 * @param {string} name of the date
 */
export function dateExplained(number, name) {
  const body = el('div', {});
  const details = el('details', { class: 'sala-stage', 'data-date': name }, el('summary', {}, say('howCounted')), body);
  const load = async (law) => {
    try {
      const date = law
        ? await getJson(`requests/${number}/dates/${name}/explanation?law=${encodeURIComponent(law)}`)
        : await getJson(`requests/${number}/dates/${name}/explanation`);
      body.replaceChildren(...explained(date, load));
    } catch (failure) {
      body.replaceChildren(el('p', { class: 'sala-note' }, sentenceOf(failure)));
    }
  };
  details.addEventListener('toggle', () => details.open && !body.hasChildNodes() && load());
  return details;
}

/**
 * @param {DateExplained} date
 * @param {(law: string) => void} load
 */
function explained(date, load) {
  const by = date.row ? say('countedByRow', read(date.lawName), count(date.row)) : read(date.lawName);
  return [
    date.choices.length > 0 && choice(date, load),
    el('p', {}, say('countedSo', by, date.days, writeDate(date.dueAt))),
    el('ul', { class: 'sala-list' }, date.dayByDay.map(day)),
  ].filter(Boolean);
}

/**
 * @param {DateExplained} date
 * @param {(law: string) => void} load
 */
function choice({ choices, law }, load) {
  const options = [{ law: '', name: undefined }, ...choices].map((each) =>
    el('option', { value: each.law, selected: each.law === (law ?? '') }, each.name ? read(each.name) : say('asItStands')),
  );
  const select = el('select', { change: () => load(select.value) }, options);
  return el('p', { class: 'sala-field' }, el('label', {}, say('byWhichTable'), ' ', select));
}

/** @param {DateExplained['dayByDay'][number]} of */
function day({ date, what, counted, holidays }) {
  return el(
    'li',
    { class: `sala-day-${what.toLowerCase()}` },
    el('time', { datetime: date }, writeDate(date)),
    ': ',
    what === 'COUNTED' ? say('day.COUNTED', count(counted)) : say(`day.${what}`, holidays.map(read).join(', ')),
  );
}
