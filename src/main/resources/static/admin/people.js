/** Brings in the people of an office from a list: looked through first, then stored as a whole. */
import { sendFile } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count } from '../common/dates.js';
import { read } from '../common/language.js';
import { html, render } from '../common/lit.js';
import { byId } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { PeopleImportBrought } from '../common/api-types.js' */

/** @type {PeopleImportBrought[]} what is shown of the list */
let rows = [];

/** @type {File | undefined} the list that was looked through and can be stored */
let list;

const hasPasswords = () => rows.some(({ password }) => password);
const isWrong = () => rows.some(({ state }) => state === 'WRONG');
const changes = () => rows.filter(({ groups }) => groups.length).length;

/** Shows once more what stands there, in the reader's language. */
export function writePeople() {
  render(
    html`
      ${hasPasswords() ? html`<p id="done">${say('peopleDone')}</p>` : ''}
      ${rows.length ? table('listed', [say('peopleLine'), say('peopleName'), say('peopleGroups'), say('peopleBecomes')], rows.map(row)) : ''}
      ${isWrong() ? html`<p id="wrong">${say('peopleAgain')}</p>` : ''}
      ${
        list && !isWrong() && changes()
          ? html`<p><button type="button" id="bring" @click=${() => attempt(bring)}>
              ${say('peopleSave', rows.filter(({ state }) => state === 'NEW').length)}
            </button></p>`
          : ''
      }
    `,
    byId('brought'),
  );
}

const row = ({ line, id, name, groups, waiting, state, problems, password }) => html`
  <tr class=${state === 'WRONG' ? 'down' : ''}>
    ${cell(say('peopleLine'), count(line))} ${cell(say('peopleName'), name, html` <code>${id}</code>`)}
    ${cell(say('peopleGroups'), groups.join(', '))}
    ${cell(
      say('peopleBecomes'),
      problems.map((problem) => html`<p>✗ ${read(problem)}</p>`),
      becomes(state, groups),
      waiting.length ? html`<p>${say('peopleWaits', waiting.join(', '))}</p>` : '',
      password ? html`<p>${say('peoplePassword', '')}<code>${password}</code></p>` : '',
    )}
  </tr>
`;

function becomes(state, groups) {
  if (state === 'WRONG') {
    return '';
  }
  return say(state === 'KNOWN' && !groups.length ? 'people.NOTHING' : `people.${state}`);
}

async function bring() {
  const sent = list;
  list = undefined;
  rows = await sendFile('admin/people', sent);
  writePeople();
}

/** Waits for a list. */
export function startPeople() {
  const field = /** @type {HTMLInputElement} */ (byId('list'));
  field.addEventListener('change', () =>
    attempt(async () => {
      rows = [];
      list = field.files?.[0];
      writePeople();
      if (list) {
        rows = await sendFile('admin/people?check=true', list);
        writePeople();
      }
    }),
  );
  byId('people').hidden = false;
}
