/** One meeting: what it is, who comes and came, what was asked and what was promised. */
import { count, writeDate } from '../common/dates.js';
import { currentLanguage, named, namesInOrder } from '../common/language.js';
import { html, nothing } from '../common/lit.js';
import { cell, pager, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { MeetingRequestsItem, MeetingRequestsPage, MeetingView, MeetingViewPromise } from '../common/api-types.js' */

const PARTICIPANTS = [
  'UNIT', 'COUNCIL', 'COMMUNE', 'NGO', 'UNION', 'ASSOCIATION', 'COMMUNITY', 'COMMUNITY_LEADER', 'CITIZEN', 'COMPANY',
  'OTHER',
];
const GENDERS = ['FEMALE', 'MALE', 'UNSTATED'];
const SETTLED = ['REPORTED', 'NOTED', 'CLOSED']; // the governor has the report
const FORMATS = ['pdf', 'docx', 'xlsx'];

/**
 * @typedef {object} Doing
 * @property {(code: string) => string} term the name of a code
 * @property {() => void} changed writes the meeting again
 * @property {() => void} save keeps the register
 * @property {(file: File) => void} read puts the rows of a file into the register
 * @property {(form: HTMLFormElement) => void} particulars says anew who presides, when and where
 * @property {(page: number) => void} turn shows another page of requests
 */

/**
 * @param {{meeting: MeetingView, requests: MeetingRequestsPage, participants: MeetingView['participants'], written: HTMLElement | undefined, files: HTMLElement | undefined, letters: HTMLElement | undefined, pageSize: number}} shown
 * @param {Doing} doing
 */
export function meetingView({ meeting, requests, participants, written, files, letters, pageSize }, doing) {
  const isOffice = meeting.deadlines.length > 0;
  return html`
    ${heading(meeting, isOffice, doing)}
    ${isOffice ? invitations(meeting) : nothing}
    ${isOffice ? register(meeting, participants, doing) : nothing}
    ${asked(requests, pageSize, doing)}
    ${isOffice ? promises(meeting.promises) : nothing}
    ${isOffice && meeting.carriedOver.length ? carriedOver(meeting.carriedOver) : nothing}
    ${written} ${files} ${letters}
  `;
}

const panel = (title, content) => html`<section class="panel"><h2>${title}</h2>${content}</section>`;

const items = (all) => html`<ul>${(all.length ? all : [say('nobody')]).map((each) => html`<li>${each}</li>`)}</ul>`;

/**
 * @param {MeetingView} meeting
 * @param {boolean} isOffice
 * @param {Doing} doing
 */
function heading(meeting, isOffice, doing) {
  const { requests } = meeting;
  const figure = (value, label) => html`<div><strong>${count(value)}</strong>${label}</div>`;
  return html`
    <section class="panel">
      <p><a href="#">← ${say('back')}</a></p>
      <p class="marks">
        <strong class="number">${meeting.number}</strong>
        <span class="mark">${named(meeting, 'kindName')}</span>
        <span class="mark">${named(meeting, 'modeName')}</span>
        <span class="mark">${named(meeting, 'statusName')}</span>
        ${requests.overdue > 0
          ? html`<span class="mark bad">${count(requests.overdue)} ${say('meeting.overdue')}</span>`
          : nothing}
      </p>
      <h2>${meeting.theme}</h2>
      <dl class="facts">
        ${facts(meeting).map(([label, value]) => (value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing))}
      </dl>
      ${meeting.mayChange && !SETTLED.includes(meeting.status) ? particulars(meeting, doing) : nothing}
      <div class="figures">
        ${figure(requests.raised, say('raised'))} ${figure(requests.answeredThere, say('answeredThere'))}
        ${figure(requests.ended, say('ended'))} ${figure(requests.open, say('meeting.open'))}
        ${figure(requests.overdue, say('meeting.overdue'))}
      </div>
      ${meeting.mayChange
        ? html`<p><a id="import" href="../minutes/?meeting=${meeting.number}">${say('import')}</a></p>`
        : nothing}
      <p class="links">
        ${isOffice ? html`<span>${say('report')}: ${FORMATS.map((format) => report(meeting, 'meeting', format))}</span>` : nothing}
        <span>${say('scorecard')}: ${FORMATS.map((format) => report(meeting, 'scorecard', format))}</span>
      </p>
    </section>
  `;
}

/**
 * @param {MeetingView} meeting
 * @param {Doing} doing
 */
function particulars(meeting, doing) {
  const submit = (event) => {
    event.preventDefault();
    doing.particulars(event.target);
  };
  return html`
    <details id="particulars">
      <summary>${say('changeParticulars')}</summary>
      <form novalidate autocomplete="off" @submit=${submit}>
        <div class="row three">
          <p class="field"><label for="now-chair">${say('chair')}</label><input id="now-chair" name="chair" data-field="chair" maxlength="200" required .value=${meeting.chair}></p>
          <p class="field"><label for="now-hour">${say('hour')}</label><input id="now-hour" name="startsAt" data-field="startsAt" type="time" .value=${meeting.startsAt ?? ''}></p>
          <p class="field"><label for="now-place">${say('placeDetail')}</label><input id="now-place" name="placeDetail" data-field="placeDetail" maxlength="200" .value=${meeting.placeDetail ?? ''}></p>
        </div>
        <p class="submit"><button type="submit">${say('saveParticulars')}</button></p>
      </form>
    </details>
  `;
}

function report({ number }, kind, format) {
  const query = new URLSearchParams({ lang: currentLanguage(), meeting: number });
  return html`<a href="../api/reports/${kind}.${format}?${query}" download>${format.toUpperCase()}</a> `;
}

/** @param {MeetingView} meeting */
function facts(meeting) {
  return [
    [say('day'), writeDate(meeting.heldOn ?? meeting.plannedFor)],
    [say('hour'), meeting.startsAt && count(meeting.startsAt)],
    [say('place'), [meeting.placeDetail, named(meeting.place)].filter(Boolean).join(' — ')],
    [say('chair'), meeting.chair],
    [say('meeting.convenor'), named(meeting.convenor)],
    [say('campaign'), meeting.campaign],
    [say('workingGroup'), meeting.workingGroup],
    [say('meeting.agenda'), namesInOrder(meeting.agenda).join(', ')],
    ...meeting.deadlines
      .filter(({ name }) => name !== 'reportReminderAt')
      .map((each) => [named(each, 'label'), writeDate(each.dueAt)]),
  ];
}

/** @param {MeetingView} meeting */
function invitations(meeting) {
  const state = (unit) =>
    [
      named(unit),
      unit.mandatory && say('meeting.mandatory'),
      unit.attended === true && say('meeting.present'),
      unit.attended === false && say('meeting.absent'),
    ]
      .filter(Boolean)
      .join(' — ');
  const organisation = (each) => (each.invited ? `${named(each)} — ${say('invited')}` : named(each));
  return panel(
    say('invitations'),
    html`
      ${meeting.openCall ? html`<p>${say('openCall')}</p>` : nothing}
      <div class="columns">
        <div><h3>${say('meeting.units')}</h3>${items(meeting.units.map(state))}</div>
        <div><h3>${say('organisations')}</h3>${items(meeting.organisations.map(organisation))}</div>
        <div><h3>${say('meeting.notInvited')}</h3>${items(meeting.notInvited.map((each) => named(each)))}</div>
      </div>
    `,
  );
}

// --- the register of participants

/**
 * @param {MeetingView} meeting
 * @param {MeetingView['participants']} participants
 * @param {Doing} doing
 */
function register({ mayChange }, participants, doing) {
  const persons = (rows) => rows.reduce((sum, row) => sum + (row.persons ?? 1), 0);
  const women = participants.filter(({ gender }) => gender === 'FEMALE');
  const chosen = ({ target }) => {
    const [file] = target.files;
    target.value = '';
    if (file) {
      doing.read(file);
    }
  };
  const labels = [say('kind'), say('organisation'), say('participantName'), say('gender'), say('persons'), ...(mayChange ? [say('remove')] : [])];
  return html`
    <section class="panel" id="participants">
      <h2>${say('participants')}</h2>
      <p>${say('total', persons(participants), persons(women))}</p>
      ${participants.length
        ? table('register', labels, participants.map((row) => participant(row, mayChange, participants, doing)))
        : nothing}
      ${mayChange
        ? html`
            <p class="field">
              <label for="participants-file">${say('participantsFile')}</label>
              <input type="file" id="participants-file" accept=".xlsx,.xls,.ods,.docx,.odt,.csv,.txt" @change=${chosen}>
            </p>
            <p class="submit">
              <button type="button" class="plain" id="participant-add" @click=${() => add(participants, doing)}>${say('add')}</button>
              <button type="button" id="participants-save" @click=${doing.save}>${say('save')}</button>
            </p>
          `
        : nothing}
    </section>
  `;
}

/**
 * @param {MeetingView['participants'][number]} row
 * @param {boolean} mayChange
 * @param {MeetingView['participants']} participants
 * @param {Doing} doing
 */
function participant(row, mayChange, participants, { term, changed }) {
  const set = (field) => (event) => {
    row[field] = event.target.value || null;
    changed();
  };
  const choose = (field, codes) => html`
    <select aria-label=${say(field)} @change=${set(field)}>
      ${codes.map((code) => html`<option value=${code} .selected=${row[field] === code}>${term(code)}</option>`)}
    </select>
  `;
  const typed = (field, label) => html`
    <input aria-label=${say(label)} maxlength="200" .value=${row[field] ?? ''} @input=${set(field)}>
  `;
  const counted = (event) => {
    row.persons = Number(event.target.value) || null;
    changed();
  };
  const persons = () => html`
    <input type="number" min="1" max="100000" aria-label=${say('persons')} .value=${String(row.persons ?? 1)} @input=${counted}>
  `;
  const remove = () => {
    participants.splice(participants.indexOf(row), 1);
    changed();
  };
  return html`
    <tr>
      ${cell(say('kind'), mayChange ? choose('kind', PARTICIPANTS) : term(row.kind))}
      ${cell(say('organisation'), mayChange ? typed('organisation', 'organisation') : row.organisation)}
      ${cell(say('participantName'), mayChange ? typed('name', 'participantName') : row.name)}
      ${cell(say('gender'), mayChange ? choose('gender', GENDERS) : term(row.gender))}
      ${cell(say('persons'), mayChange ? persons() : count(row.persons ?? 1))}
      ${mayChange
        ? html`<td><button type="button" class="plain" @click=${remove}>${say('remove')}</button></td>`
        : nothing}
    </tr>
  `;
}

/**
 * @param {MeetingView['participants']} participants
 * @param {Doing} doing
 */
function add(participants, { changed }) {
  const last = participants.at(-1);
  participants.push({
    kind: last?.kind ?? 'NGO',
    organisation: last?.organisation ?? null,
    name: null,
    gender: 'UNSTATED',
    persons: 1,
  });
  changed();
  /** @type {HTMLElement} */ (document.querySelector('#register tbody tr:last-child select')).focus();
}

// --- requests and promises

/**
 * @param {MeetingRequestsPage} requests
 * @param {number} pageSize
 * @param {Doing} doing
 */
function asked({ items: all, page, total }, pageSize, { turn }) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const labels = [say('number'), say('subject'), say('category'), say('place'), say('status'), say('due')];
  /** @param {MeetingRequestsItem} item */
  const row = (item) => html`
    <tr>
      <td class="number">${item.number}</td>
      ${cell(say('subject'), item.subject ?? say('withheld'))}
      ${cell(say('category'), named(item.category))}
      ${cell(say('place'), named(item.place))}
      ${cell(say('status'), named(item, 'statusName'))}
      ${cell(say('due'), writeDate(item.dueAt))}
    </tr>
  `;
  return panel(
    say('requests'),
    html`
      ${all.length ? table('requests', labels, all.map(row)) : html`<p>${say('nobody')}</p>`}
      ${pager({
        isFirst: page <= 0,
        isLast: page + 1 >= pages,
        where: say('page', page + 1, pages, total),
        back: () => turn(page - 1),
        on: () => turn(page + 1),
      })}
    `,
  );
}

/** @param {MeetingViewPromise[]} all */
function promises(all) {
  const labels = [say('promise'), say('by'), say('due'), say('outcome')];
  const row = (each) => html`
    <tr>
      ${cell(say('promise'), each.promise)}
      ${cell(say('by'), [named(each.unit), each.promisedBy].filter(Boolean).join(', '))}
      ${cell(say('due'), writeDate(each.dueOn))}
      ${cell(
        say('outcome'),
        each.outcome ? named(each, 'outcomeName') : say('promiseOpen'),
        each.overdue ? html` <span class="mark bad">${say('meeting.overdue')}</span>` : nothing,
      )}
    </tr>
  `;
  return panel(say('promises'), all.length ? table('promises', labels, all.map(row)) : html`<p>${say('nobody')}</p>`);
}

/** @param {MeetingView['carriedOver']} all */
const carriedOver = (all) =>
  panel(say('carriedOver'), items(all.map(({ number, meeting }) => `${number} (${meeting})`)));
