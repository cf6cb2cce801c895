/** What is with a person whose account is about to be locked or deleted, and how it is given away. */
import { getJson, postJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId } from '../common/shell.js';
import { say } from '../common/texts.js';

/** @import { LeavingDuties } from '../common/api-types.js' */

/** @type {LeavingDuties | undefined} */
let duties;
let leaver = '';
let label = '';
/** @type {() => Promise<void>} */
let whenGiven = async () => {};

/** Writes what was found again, in the language of the moment. */
export function writeDuties() {
  render(duties ? content(duties) : nothing, byId('duties'));
}

/** @param {LeavingDuties} shown */
function content({ tasks, promises, absences }) {
  if (!tasks.length && !promises.length && !absences.length) {
    return html`<p id="no-duties">${say('nothing', label)}</p>`;
  }
  return html`
    ${list('tasks', tasks, ({ caseNumber, step, dueAt }) =>
      [caseNumber, read(step), dueAt && say('due', writeDate(dueAt))])}
    ${list('promises', promises, ({ caseNumber, unit, dueOn }) =>
      [caseNumber, read(unit), say('due', writeDate(dueOn))])}
    ${list('absencesAhead', absences, ({ person, from, to, deputy }) =>
      [say('acts', deputy, person, writeDate(from), writeDate(to))])}
    <p class="submit"><button type="button" id="give-away" @click=${giveAway}>${say('giveAway')}</button></p>
  `;
}

const list = (key, found, words) =>
  found.length
    ? html`<h3>${say(key)}</h3><ul>${found.map((each) => html`<li>${words(each).filter(Boolean).join(' · ')}</li>`)}</ul>`
    : nothing;

const address = () => /** @type {const} */ (`leaving/${encodeURIComponent(leaver)}`);

async function load() {
  duties = await getJson(address());
  writeDuties();
}

function giveAway() {
  return attempt(async () => {
    await postJson(address(), {});
    announce(() => say('givenAway', label));
    await load();
    await whenGiven();
  });
}

/**
 * Begins the panel.
 *
 * @param {() => Promise<void>} given what to do when something was given away
 */
export function startLeaving(given) {
  whenGiven = given;
  byId('leaver-form').addEventListener('submit', (event) => {
    event.preventDefault();
    leaver = byId('leaver').value;
    label = byId('leaver').selectedOptions[0]?.textContent;
    if (leaver) {
      attempt(load);
    }
  });
  byId('leaving').hidden = false;
}
