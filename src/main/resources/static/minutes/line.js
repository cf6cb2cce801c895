/** What is said of the line at work, in full and in a place of its own: nothing in the grid moves for it. */
import { count } from '../common/dates.js';
import { named, read } from '../common/language.js';
import { html, nothing } from '../common/lit.js';
import { say } from '../common/texts.js';

/**
 * @typedef {import('./unsaved.js').Row} Row
 * @typedef {{code: string, name: import('../common/language.js').Bilingual}} Field
 * @typedef {object} Acts
 * @property {(line: number, isSame: boolean) => void} identify says whether a line is the request it may be
 * @property {(line: number) => void} split makes several lines of one
 * @property {(line: number, role: string) => void} setAside says that a line is no request
 * @property {() => void} turn leaves a line out, or takes it in
 * @property {import('./annexes.js').Annexes} [annexes] the files at the lines
 * @property {(code: string, isMine: boolean) => void} decide which of two texts of one cell counts
 */

const ASIDE = ['HEADING', 'TOTAL', 'SIGNATURE', 'OTHER'];

export const isDone = (row) => row.state === 'REGISTERED' || row.state === 'UPDATED';

export const isWrong = (row, leftOut) => row.problems.length > 0 && !leftOut;

/** In what state a line is, in a word. */
export function stateOf(row, leftOut) {
  return leftOut ? say('leftOut') : isWrong(row, leftOut) ? say('hasProblems') : say(`state.${row.state}`);
}

export function likeness(duplicate) {
  const other = duplicate.number ?? say('sameAsLine', count(String(duplicate.line)));
  return `${say('likelyDuplicate')}: ${other} — ${duplicate.subject ?? ''} (${read(duplicate.reason)})`;
}

/**
 * @param {Row} row
 * @param {boolean} leftOut
 * @param {Field[]} fields
 * @param {{code: string, mine: string, theirs: string}[]} both
 * @param {Acts} acts
 */
export function lineAtWork(row, leftOut, fields, both, acts) {
  const nameOf = (code) => named(fields.find((field) => field.code === code) ?? { code, name: { en: code, km: code } });
  return html`
    <h3 id="line-title">${say('lineAtWork', count(String(row.line)))} <span class="mark">${stateOf(row, leftOut)}</span> ${row.requestNumber ?? ''}</h3>
    ${isDone(row) ? nothing : buttons(row, leftOut, acts)}
    <ul>
      ${both.map(({ code, mine, theirs }) => inBoth(row, code, nameOf(code), mine, theirs, acts))}
      ${leftOut
        ? nothing
        : row.problems.map(
            (problem) => html`<li class="error">${problem.field ? `${nameOf(problem.field)}: ` : ''}${read(problem.text)}</li>`,
          )}
      ${row.changes.map(
        (change) => html`<li class="was">${nameOf(change.field)}: ${say('was')}: ${change.from ?? '–'} → ${change.to ?? '–'}</li>`,
      )}
      ${row.duplicates.map((duplicate) => html`<li class="duplicate">${likeness(duplicate)}</li>`)}
      ${row.guesses
        .filter((guess) => guess.field !== 'matters')
        .map((guess) => html`<li class="guess">${nameOf(guess.field)} → ${read(guess.name)}: ${read(guess.reason)}</li>`)}
    </ul>
    ${acts.annexes?.section(row.line, !isDone(row) && row.state !== 'UNCHANGED') ?? nothing}
  `;
}

/** What two wrote in one cell, side by side. */
function inBoth(row, code, name, mine, theirs, acts) {
  return html`
    <li class="both" data-field=${code}>
      <b>${name}</b>: ${say('writtenByBoth')}
      <span class="sides">
        <span>${say('yours')}: <q>${mine || '–'}</q>
          ${isDone(row)
            ? nothing
            : html`<button type="button" class="small mine" @click=${() => acts.decide(code, true)}>${say('keepMine')}</button>`}
        </span>
        <span>${say('theirs')}: <q>${theirs || '–'}</q>
          <button type="button" class="plain small theirs" @click=${() => acts.decide(code, false)}>${say('keepTheirs')}</button>
        </span>
      </span>
    </li>
  `;
}

function buttons(row, leftOut, acts) {
  const matters = row.guesses.find((guess) => guess.field === 'matters');
  const setAside = (event) => event.target.value && acts.setAside(row.line, event.target.value);
  return html`
    <p class="acts">
      ${row.asked
        ? html`
            <button type="button" class="small same" @click=${() => acts.identify(row.line, true)}>${say('sameRequest')}</button>
            <button type="button" class="plain small other" @click=${() => acts.identify(row.line, false)}>
              ${say('otherRequest')}
            </button>
          `
        : nothing}
      <button type="button" class="plain small turn" @click=${acts.turn}>${leftOut ? say('takeIn') : say('leaveOut')}</button>
      ${matters
        ? html`
            <button type="button" class="plain small split" @click=${() => acts.split(row.line)}>${say('split', matters.value)}</button>
          `
        : nothing}
      <select class="small" aria-label=${say('noRequest')} @change=${setAside}>
        <option value="" .selected=${true}>${say('noRequest')}</option>
        ${ASIDE.map((role) => html`<option value=${role}>${say(`role.${role}`)}</option>`)}
      </select>
    </p>
  `;
}
