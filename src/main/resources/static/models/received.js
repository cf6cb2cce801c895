/** What a changed table of deadlines is to the requests received before: the dates that would move, the choice, how far they are. */
import { getJson } from '../common/api.js';
import { count, writeDate } from '../common/dates.js';
import { read } from '../common/language.js';
import { html, nothing } from '../common/lit.js';
import { mayOpen } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { ChangeReadingChange, ReceivedDates } from '../common/api-types.js' */

/** @type {ReceivedDates | undefined} */
let dates;

/**
 * Reads it, of a change that touches a table.
 *
 * @param {ChangeReadingChange | undefined} change
 */
export async function readReceived(change) {
  dates = undefined;
  if (change?.files.some(({ kind, isChanged }) => kind === 'TABLE' && isChanged)) {
    dates = await getJson(`models/changes/${change.line.id}/dates`);
  }
}

/** The choice of whoever agrees; there once the list is. */
export function whose() {
  return dates?.met && dates.requests
    ? html`
        <fieldset id="whose">
          <legend>${say('whose')}</legend>
          <label class="sala-choice"><input type="radio" name="whose" id="whoseNew" checked><span>${say('whoseNew')}</span></label>
          <label class="sala-choice"><input type="radio" name="whose" id="whoseAll"><span>${say('whoseAll')}</span></label>
        </fieldset>
      `
    : nothing;
}

/** Whether the days are to count also for the requests received before. */
export const isForAll = () => /** @type {HTMLInputElement | null} */ (document.getElementById('whoseAll'))?.checked ?? false;

/** The section of a change. */
export function received() {
  if (!dates || (!dates.requests && !dates.followed && !dates.fromNowOn.length)) {
    return nothing;
  }
  return html`
    <section id="received">
      <h3>${say('received')}</h3>
      ${dates.fromNowOn.length ? html`<p id="fromNowOn">${say('fromNowOn', dates.fromNowOn.join(', '))}</p>` : nothing}
      ${dates.met && dates.requests ? would() : nothing}
      ${dates.followed ? html`<p id="followed">${say('followed', dates.requests, count(dates.followed.requests), dates.followed.moved)}</p>` : nothing}
    </section>
  `;
}

function would() {
  const { met, requests } = dates;
  return html`
    <p id="receivedOf">${say('receivedOf', requests)} ${met.cases ? say('receivedMoves', met.cases) : say('receivedNone')}</p>
    ${met.dates.length ? kinds() : nothing}
    ${met.moving.length ? moving() : nothing}
    ${met.untold ? html`<p id="untold">${say('untoldDates', met.untold)}</p>` : nothing}
    <p>${say('receivedStays')}</p>
  `;
}

function kinds() {
  const labels = ['whichDate', 'howMany', 'becomeLate', 'inTimeAgain'];
  return table('kinds', labels.map((label) => say(label)), dates.met.dates.map((each) => html`
    <tr>
      ${cell(say('whichDate'), read(each.label))}
      ${cell(say('howMany'), count(each.dates))}
      ${cell(say('becomeLate'), count(each.late))}
      ${cell(say('inTimeAgain'), count(each.inTime))}
    </tr>`));
}

function moving() {
  const labels = ['number', 'whichDate', 'dateNow', 'dateThen'];
  return table('moving', labels.map((label) => say(label)), dates.met.moving.map((each) => html`
    <tr>
      <td class="number">${address(each.caseNumber)}</td>
      ${cell(say('whichDate'), read(each.label))}
      ${cell(say('dateNow'), writeDate(each.from))}
      ${cell(say('dateThen'), writeDate(each.to))}
    </tr>`));
}

/** @param {string} number */
const address = (number) =>
  mayOpen('requests') ? html`<a href=${new URL(`../requests/${number}`, import.meta.url)}>${number}</a>` : number;
