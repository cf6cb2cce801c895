/** Who is away, from when to when, and who acts meanwhile; written down and ended here. */
import { getJson, postJson, send } from '../common/api.js';
import { attempt, complain } from '../common/complaint.js';
import { today, writeDate } from '../common/dates.js';
import { dayFields, writeDays } from '../common/day-field.js';
import { clearErrors, hasMissing, offer, refuse } from '../common/form.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { startLeaving, writeDuties } from './leaving.js';

/** @import { AbsenceCalendarLine, AbsenceCalendarNamed } from '../common/api-types.js' */

/** @type {AbsenceCalendarLine[]} */
let absences = [];
let withEarlier = false;

function write() {
  const labels = [say('person'), say('from'), say('to'), say('deputy'), say('recordedBy'), say('state'), ''];
  render(
    html`
      <h2>${say('calendar')}</h2>
      <p class="check">
        <input id="earlier" type="checkbox" .checked=${withEarlier} @change=${showEarlier}>
        <label for="earlier">${say('earlier')}</label>
      </p>
      ${absences.length ? table('absences', labels, absences.map(row)) : html`<p id="none">${say('none')}</p>`}
    `,
    byId('list'),
  );
  writeDuties();
}

/** @param {AbsenceCalendarLine} absence */
function row(absence) {
  return html`
    <tr>
      ${cell(say('person'), absence.person.label)}
      ${cell(say('from'), writeDate(absence.from))}
      ${cell(say('to'), writeDate(absence.to))}
      ${cell(say('deputy'), absence.deputy.label)}
      ${cell(say('recordedBy'), absence.recordedBy.label)}
      ${cell(say('state'), state(absence))}
      <td>
        ${absence.mayEnd
          ? html`<button type="button" class="plain small" @click=${() => end(absence)}>${say('end')}</button>`
          : nothing}
      </td>
    </tr>
  `;
}

/** @param {AbsenceCalendarLine} absence */
function state({ endedAt, lasts, from }) {
  if (endedAt) {
    return say('state.ended', writeDate(endedAt));
  }
  return lasts ? html`<strong>${say('state.lasts')}</strong>` : say(from > today() ? 'state.ahead' : 'state.over');
}

async function showEarlier(event) {
  withEarlier = event.target.checked;
  await attempt(load);
}

async function load() {
  const day = new Date();
  day.setFullYear(day.getFullYear() - 1);
  absences = await getJson(withEarlier ? `absences?since=${day.toISOString().slice(0, 10)}` : 'absences');
  write();
}

/** @param {AbsenceCalendarLine} absence */
function end(absence) {
  return attempt(async () => {
    await send('PUT', `absences/${absence.id}/end`);
    announce(() => say('ended', absence.person.label));
    await load();
  });
}

/** @param {AbsenceCalendarNamed[]} people */
const choices = (people) =>
  people.map(({ account, label }) => ({ code: account, name: { en: label, km: label } }));

async function offerDeputies() {
  const person = byId('person').value;
  const found = person ? await getJson(`absences/deputies?person=${encodeURIComponent(person)}`) : [];
  if (byId('person').value === person) {
    offer(byId('deputy'), choices(found), 'choose');
  }
}

dayFields(byId('from'), byId('to'));
byId('person').addEventListener('change', () => attempt(offerDeputies));

byId('absence').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  clearErrors(form);
  if (hasMissing(form)) {
    return;
  }
  const [person, deputy, from, to] = ['person', 'deputy', 'from', 'to'].map((id) => byId(id).value);
  const label = byId('person').selectedOptions[0].textContent;
  try {
    await postJson('absences', { person, deputy, from, to });
    announce(() => say('recorded', label));
    byId('from').value = byId('to').value = '';
    writeDays();
    await load();
  } catch (problem) {
    problem.errors?.length ? refuse(form, problem) : complain(problem);
  }
});

startPage({
  write,
  async begin() {
    const people = await getJson('absences/people');
    offer(byId('person'), choices(people), 'choose');
    offer(byId('deputy'), [], 'choose');
    byId('from').min = byId('to').min = today();
    await load();
    byId('record').hidden = people.length === 0;
    byId('list').hidden = false;
    if (people.length > 1) {
      offer(byId('leaver'), choices(people), 'choose');
      startLeaving(load);
    }
  },
});
