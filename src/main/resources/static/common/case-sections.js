/** A meeting or a notice in the tab of a task: what it is about, who is invited, what was written. */
import { noteAct } from './case-notes.js';
import { writeDate } from './dates.js';
import { el } from './dom.js';
import { named, namesInOrder } from './language.js';
import { say } from './texts.js';

/** @import { MeetingView, MeetingViewNote, NoticeView } from './api-types.js' */

const section = (title, ...content) => el('section', {}, el('h4', {}, title), ...content);

function list(items) {
  return el(
    'ul',
    { class: 'sala-list' },
    items.map((item) => el('li', {}, item)),
  );
}

const facts = (pairs) =>
  el(
    'dl',
    {},
    pairs.filter(([, value]) => value).flatMap(([label, value]) => [el('dt', {}, label), el('dd', {}, value)]),
  );

/**
 * @param {string} number
 * @param {MeetingViewNote[]} all
 * @param {(done: string) => void} reload
 */
function caseFile(number, all, reload) {
  return section(
    say('caseFile'),
    noteAct(number, reload),
    el(
      'ol',
      { class: 'sala-entries' },
      all.map((entry) =>
        el(
          'li',
          {},
          el('h5', {}, named(entry, 'title')),
          el('p', { class: 'sala-explanation' }, writeDate(entry.at), ' — ', entry.by),
          facts(entry.fields.map((field) => [named(field, 'label'), field.shown])),
        ),
      ),
    ),
  );
}

/**
 * @param {MeetingView} meeting
 * @param {(done: string) => void} reload
 */
export function meetingSections(meeting, reload) {
  const name = (pair) => named(pair);
  const { requests } = meeting;
  return [
    el(
      'header',
      {},
      el(
        'p',
        { class: 'sala-marks' },
        el('strong', { class: 'sala-number' }, meeting.number),
        el('span', { class: 'sala-mark' }, named(meeting, 'kindName')),
        el('span', { class: 'sala-mark' }, named(meeting, 'statusName')),
      ),
      el('h3', {}, meeting.theme),
    ),
    facts([
      [say('day'), writeDate(meeting.heldOn ?? meeting.plannedFor)],
      [say('place'), [meeting.placeDetail, name(meeting.place)].filter(Boolean).join(' — ')],
      [say('meeting.chair'), meeting.chair],
      [say('meeting.convenor'), name(meeting.convenor)],
      [say('meeting.agenda'), namesInOrder(meeting.agenda).join(', ')],
      [say('requests'), `${requests.raised} ${say('meeting.raised')}, ${requests.open} ${say('meeting.open')}, ${requests.overdue} ${say('meeting.overdue')}`],
    ]),
    el('p', {}, el('a', { href: new URL(`../../../../meetings/#${meeting.number}`, import.meta.url) }, say('meeting.page'))),
    section(
      say('meeting.units'),
      list(
        meeting.units.map((unit) =>
          [
            name(unit),
            unit.mandatory && say('meeting.mandatory'),
            unit.attended === true && say('meeting.present'),
            unit.attended === false && say('meeting.absent'),
          ]
            .filter(Boolean)
            .join(' — '),
        ),
      ),
    ),
    section(say('meeting.organisations'), list(meeting.organisations.length ? meeting.organisations.map(name) : [say('nobody')])),
    section(say('meeting.notInvited'), list(meeting.notInvited.length ? meeting.notInvited.map(name) : [say('nobody')])),
    meeting.carriedOver.length > 0 &&
      section(say('meeting.carriedOver'), list(meeting.carriedOver.map(({ number, meeting: of }) => `${number} (${of})`))),
    meeting.promises.length > 0 &&
      section(
        say('promises'),
        list(
          meeting.promises.map(
            (each) =>
              `${each.promise} — ${name(each.unit)}, ${say('meeting.by')} ${writeDate(each.dueOn)} — ${
                each.outcome ? named(each, 'outcomeName') : say('promiseOpen')
              }`,
          ),
        ),
      ),
    section(
      say('meeting.dates'),
      list(meeting.deadlines.map((each) => `${named(each, 'label')}: ${writeDate(each.dueAt)}`)),
    ),
    caseFile(meeting.number, meeting.entries, reload),
  ].filter(Boolean);
}

/**
 * @param {NoticeView} view
 * @param {(done: string) => void} reload
 */
export function noticeSections({ notice, entries: written }, reload) {
  return [
    el('header', {}, el('p', { class: 'sala-marks' }, el('strong', { class: 'sala-number' }, notice.number)), el('h3', {}, notice.subject)),
    facts([
      [say('organisation'), notice.organisation],
      [say('notice.contact'), [notice.contactName, notice.contactPhone].filter(Boolean).join(', ')],
      [say('day'), writeDate(notice.heldOn)],
      [say('place'), [notice.placeDetail, named(notice, 'placeName')].filter(Boolean).join(' — ')],
      [say('purpose'), notice.purpose],
    ]),
    caseFile(notice.number, written, reload),
  ].filter(Boolean);
}
