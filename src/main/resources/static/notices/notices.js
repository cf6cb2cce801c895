/** Notices of activities: registered at once, listed with what became of them. */
import { getJson, postJson } from '../common/api.js';
import { caseFile } from '../common/case-sections.js';
import { attempt, complain } from '../common/complaint.js';
import { latinDigits, writeDate } from '../common/dates.js';
import { evidenceSection } from '../common/evidence.js';
import { choosePlace, clearErrors, followPlaces, hasMissing, newAttempt, offer, refuse } from '../common/form.js';
import { named } from '../common/language.js';
import { lettersSection } from '../common/letters.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { Notice, NoticeView, ReferenceChoice } from '../common/api-types.js' */

const FIELDS = ['organisation', 'contactName', 'contactPhone', 'subject', 'heldOn', 'purpose', 'placeDetail'];

const asked = new URLSearchParams(location.search).get('number');

/** @type {Notice[]} */
let notices = [];
/** @type {NoticeView | undefined} what the address names */
let shown;
/** @type {HTMLElement[]} what was written about it, and its files */
let sections = [];
/** @type {Map<string, ReferenceChoice>} */
let terms = new Map();
let key = newAttempt();

function write() {
  const labels = ['number', 'organisation', 'activity', 'day', 'place', 'status', 'obstruction'];
  render(
    notices.length
      ? table('list', labels.map((label) => say(label)), notices.map(row))
      : html`<p id="none">${say('none')}</p>`,
    byId('overview'),
  );
  byId('one').hidden = !shown;
  sections = shown ? [written(shown), evidenceSection(shown.notice.number, { heading: 'h2' }), lettersSection(shown.notice.number, { heading: 'h2' })] : [];
  render(shown ? view(shown) : nothing, byId('one'));
  writeDay();
}

/** @param {NoticeView} shown */
function view({ notice }) {
  const facts = [
    ['organisation', notice.organisation],
    ['contactName', notice.contactName],
    ['phone', notice.contactPhone],
    ['day', writeDate(notice.heldOn)],
    ['place', [notice.placeDetail, named(notice, 'placeName')].filter(Boolean).join(' — ')],
    ['purpose', notice.purpose],
    ['status', standing(notice)],
    ['obstruction', notice.obstructionRequest],
  ];
  return html`
    <p class="marks"><strong class="number">${notice.number}</strong></p>
    <h2>${notice.subject}</h2>
    <dl class="facts">
      ${facts.map(([label, value]) => (value ? html`<dt>${say(label)}</dt><dd>${value}</dd>` : nothing))}
    </dl>
    ${sections}
  `;
}

/** @param {NoticeView} view */
const written = (view) => caseFile(view.notice.number, view, (done) => attempt(() => noted(done)), ['h2', 'h3']);

/** What is being registered beside it stays as it is. */
async function noted(done) {
  shown = await getJson(`notices/${encodeURIComponent(shown.notice.number)}`);
  write();
  announce(() => done);
}

/** @param {Notice} notice */
const standing = (notice) => named(terms.get(notice.outcome ?? notice.status));

/** @param {Notice} notice */
function row(notice) {
  return html`
    <tr>
      <td class="number"><a href=${`?number=${notice.number}`} aria-current=${notice.number === asked ? 'true' : nothing}>${notice.number}</a></td>
      ${cell(say('organisation'), notice.organisation)}
      ${cell(say('activity'), notice.subject)}
      ${cell(say('day'), writeDate(notice.heldOn))}
      ${cell(say('place'), named(notice, 'placeName'))}
      ${cell(say('status'), standing(notice))}
      ${cell(say('obstruction'), notice.obstructionRequest)}
    </tr>
  `;
}

/** The browser shows a date in its own order; words leave no doubt which is the day and which the month. */
function writeDay() {
  byId('day-words').textContent = writeDate(byId('heldOn').value);
}

async function register(event) {
  event.preventDefault();
  const form = byId('notice');
  clearErrors(form);
  if (hasMissing(form)) {
    return;
  }
  const fields = Object.fromEntries(FIELDS.map((id) => [id, byId(id).value.trim() || null]));
  fields.contactPhone = fields.contactPhone && latinDigits(fields.contactPhone);
  fields.placeCode = byId('commune').value || byId('district').value || byId('province').value;
  try {
    const { number } = await postJson('notices', fields, { 'Idempotency-Key': key });
    key = newAttempt();
    announce(() => say('registered', number));
    FIELDS.forEach((id) => {
      byId(id).value = '';
    });
    notices = await getJson('notices');
    write();
    byId('organisation').focus();
  } catch (problem) {
    refuse(form, problem);
  }
}

/** Shows the notice that the address names; of one that is not there, or not for the reader, it says so. */
async function jump() {
  if (!asked) {
    return;
  }
  try {
    shown = await getJson(`notices/${encodeURIComponent(asked)}`);
    write();
    byId('one').focus();
  } catch (problem) {
    complain(problem.status === 404 ? say('noSuch', asked) : problem);
  }
}

byId('notice').addEventListener('submit', register);
byId('heldOn').addEventListener('input', writeDay);

startPage({
  write,
  async begin() {
    const [me, reference, found] = await Promise.all([getJson('me'), getJson('reference'), getJson('notices')]);
    terms = new Map(reference.terms.map((each) => [each.code, each]));
    notices = found;
    offer(byId('province'), reference.provinces);
    followPlaces(byId('province'), byId('district'), byId('commune'));
    choosePlace(byId('province'), reference.province);
    byId('notice').hidden = !me.canRegister;
    byId('overview').hidden = false;
    await jump();
  },
});
