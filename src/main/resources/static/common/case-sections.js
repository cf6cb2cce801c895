/** A meeting or a notice in the tab of a task: what it is about, who is invited, what was written. */
import { answerOf, facts as told } from './case-facts.js';
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
 * What was written about a meeting or a notice, the newest first, and a field for a note. On a page of its own the
 * notes stand open and the long forms are folded.
 *
 * @param {string} number
 * @param {{entries: MeetingViewNote[], mayNote: boolean}} written
 * @param {(done: string) => void} reload
 * @param {['h4', 'h5'] | ['h2', 'h3']} [headings] that fit the page
 */
export function caseFile(number, { entries, mayNote }, reload, [heading, below] = ['h4', 'h5']) {
  const isFolded = ({ fields }) => heading === 'h2' && fields.length > 0 && !fields.some(({ key }) => key === 'note');
  return el(
    'section',
    {},
    el(heading, {}, say('caseFile')),
    mayNote && noteAct(number, reload),
    el(
      'ol',
      { class: 'sala-entries' },
      entries.toReversed().map((entry) => el('li', {}, isFolded(entry) ? folded(entry) : unfolded(entry, below))),
    ),
  );
}

const when = (entry) => [writeDate(entry.at), entry.by].filter(Boolean).join(' — ');

const answers = ({ fields }) => told(fields.map((field) => [named(field, 'label'), answerOf(field)]));

const unfolded = (entry, heading) => [el(heading, {}, named(entry, 'title')), el('p', { class: 'sala-explanation' }, when(entry)), answers(entry)];

const folded = (entry) => el('details', {}, el('summary', {}, el('strong', {}, named(entry, 'title')), ` — ${when(entry)}`), answers(entry));

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
    caseFile(meeting.number, meeting, reload),
  ].filter(Boolean);
}

/**
 * @param {NoticeView} view
 * @param {(done: string) => void} reload
 */
export function noticeSections(view, reload) {
  const { notice } = view;
  return [
    el('header', {}, el('p', { class: 'sala-marks' }, el('strong', { class: 'sala-number' }, notice.number)), el('h3', {}, notice.subject)),
    facts([
      [say('organisation'), notice.organisation],
      [say('notice.contact'), [notice.contactName, notice.contactPhone].filter(Boolean).join(', ')],
      [say('day'), writeDate(notice.heldOn)],
      [say('place'), [notice.placeDetail, named(notice, 'placeName')].filter(Boolean).join(' — ')],
      [say('purpose'), notice.purpose],
    ]),
    caseFile(notice.number, view, reload),
  ].filter(Boolean);
}
