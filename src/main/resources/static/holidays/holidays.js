/** The calendar of the office: what a change would do to the dates of open cases, and the change itself. */
import { getJson, send } from '../common/api.js';
import { attempt, complain } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { dayFields, writeDays } from '../common/day-field.js';
import { clearErrors, hasMissing, refuse } from '../common/form.js';
import { read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId, mayOpen, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { CalendarPreviewKeptCalendar, DatesPreview } from '../common/api-types.js' */

/** @type {CalendarPreviewKeptCalendar} */
let calendar = { holidays: [], opens: '', closes: '', mayChange: false };
/** @type {{ about: () => string, met: DatesPreview } | undefined} */
let seen;

const isClosed = () => byId('observed').value === 'CLOSED';

function write() {
  const labels = [say('date'), say('name'), say('isClosed')];
  render(['CLOSED', 'WORKED'].map((code) => html`<option value=${code}>${say(code)}</option>`), byId('observed'));
  render(
    html`<h2>${say('kept')}</h2>
      ${table('kept', labels, calendar.holidays.map((each) => html`
        <tr>
          ${cell(say('date'), writeDate(each.date))}
          ${cell(say('name'), read(each.name))}
          ${cell(say('isClosed'), say(each.observed ? 'CLOSED' : 'WORKED'))}
        </tr>`))}`,
    byId('list'),
  );
  writePreview();
}

function writePreview() {
  byId('preview').hidden = !seen;
  if (!seen) {
    return;
  }
  const { about, met } = seen;
  render(
    html`
      <h2>${say('meets')}</h2>
      <p id="about">${about()} ${met.cases ? say('cases', met.cases) : say('nothingMoves')}</p>
      ${met.dates.length ? kinds() : nothing}
      ${met.moving.length ? moving() : nothing}
      ${met.untold ? html`<p id="untold">${say('untold', met.untold)}</p>` : nothing}
    `,
    byId('preview'),
  );
}

function kinds() {
  const labels = ['of', 'which', 'dates', 'late', 'inTime'];
  return table('kinds', labels.map((label) => say(label)), seen.met.dates.map((each) => html`
    <tr>
      ${cell(say('of'), read(each.kind))}
      ${cell(say('which'), read(each.label))}
      ${cell(say('dates'), count(each.dates))}
      ${cell(say('late'), count(each.late))}
      ${cell(say('inTime'), count(each.inTime))}
    </tr>`));
}

function moving() {
  const labels = ['number', 'which', 'from', 'to', 'then'];
  return table('moving', labels.map((label) => say(label)), seen.met.moving.map((each) => html`
    <tr>
      <td class="number">${address(each.caseNumber)}</td>
      ${cell(say('which'), read(each.label))}
      ${cell(say('from'), writeDate(each.from))}
      ${cell(say('to'), writeDate(each.to))}
      ${cell(say('then'), say(each.late ? 'becomesLate' : each.inTime ? 'inTimeAgain' : 'asBefore'))}
    </tr>`));
}

/** @param {string} number */
const address = (number) =>
  mayOpen('requests') && /^[^-]+-\d{4}-/.test(number)
    ? html`<a href=${new URL(`../requests/${number}`, import.meta.url)}>${number}</a>`
    : number;

async function look() {
  const date = byId('date').value;
  const closed = isClosed();
  const met = await getJson(`holidays/${date}/preview?observed=${closed}`);
  seen = { about: () => say(closed ? 'ifClosed' : 'ifWorked', writeDate(date)), met };
  writePreview();
}

byId('look').addEventListener('click', () => {
  clearErrors(byId('holiday'));
  if (byId('date').value) {
    attempt(look);
  } else {
    hasMissing(byId('holiday'));
  }
});

byId('holiday').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  clearErrors(form);
  if (hasMissing(form)) {
    return;
  }
  const date = byId('date').value;
  const name = { km: byId('nameKm').value, en: byId('nameEn').value };
  try {
    await send('PUT', `holidays/${date}`, { name, observed: isClosed() });
    announce(() => say('saved', writeDate(date)));
    seen = undefined;
    await load();
  } catch (problem) {
    problem.errors?.length ? refuse(form, problem) : complain(problem);
  }
});

byId('officeHours').addEventListener('submit', async (event) => {
  event.preventDefault();
  clearErrors(event.target);
  const [opens, closes] = [byId('opens').value, byId('closes').value];
  try {
    const met = await getJson(`holidays/office-hours/preview?opens=${opens}&closes=${closes}`);
    seen = { about: () => say('ifHours', opens, closes), met };
    writePreview();
  } catch (problem) {
    problem.errors?.length ? refuse(event.target, problem) : complain(problem);
  }
});

async function load() {
  calendar = await getJson('holidays');
  write();
}

/** A day that is kept already fills the form in. */
function fillIn() {
  const kept = calendar.holidays.find(({ date }) => date === byId('date').value);
  if (kept) {
    byId('nameKm').value = kept.name.km;
    byId('nameEn').value = kept.name.en;
  }
}

dayFields(byId('date'));
byId('date').addEventListener('change', fillIn);

startPage({
  write,
  async begin() {
    try {
      await load();
    } catch (problem) {
      if (problem.status === 403) {
        return 'refused';
      }
      throw problem;
    }
    byId('opens').value = calendar.opens.slice(0, 5);
    byId('closes').value = calendar.closes.slice(0, 5);
    byId('names').hidden = byId('save').hidden = !calendar.mayChange;
    ['change', 'hours', 'list'].forEach((id) => {
      byId(id).hidden = false;
    });
    writeDays();
    return undefined;
  },
});
