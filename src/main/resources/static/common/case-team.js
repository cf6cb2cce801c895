/** The joint team that works on a request: who it is, and the log of its meetings, from the case file. */
import { answerOf, facts } from './case-facts.js';
import { writeDate } from './dates.js';
import { el } from './dom.js';
import { named } from './language.js';
import { say } from './texts.js';

/** @import { RequestView } from './api-types.js' */

const TEAM = 'name-joint-team';
const MEETING = 'record-team-meeting';
const REPORT = 'write-interim-report';

/**
 * The team that was named last; nothing where none was.
 *
 * @param {RequestView['entries']} entries the oldest first
 */
export function jointTeam(entries) {
  const begun = entries.findLastIndex(({ form }) => form === TEAM);
  if (begun < 0) {
    return undefined;
  }
  const since = entries.slice(begun + 1);
  const meetings = since.filter(({ form }) => form === MEETING);
  const reports = since.filter(({ form }) => form === REPORT);
  return el(
    'section',
    {},
    el('h4', {}, say('jointTeam')),
    written(entries[begun]),
    el('h5', {}, say('teamMeetings')),
    meetings.length ? el('ol', { class: 'sala-list' }, meetings.map(line)) : el('p', { class: 'sala-note' }, say('noTeamMeeting')),
    reports.length > 0 && [el('h5', {}, say('interimReports')), el('ol', { class: 'sala-list' }, reports.map(line))],
  );
}

const line = (entry) =>
  el(
    'li',
    {},
    written(entry),
    el('p', { class: 'sala-explanation' }, el('time', { datetime: entry.at }, writeDate(entry.at)), entry.by && ` — ${say('by')} ${entry.by}`),
  );

const written = (entry) => facts((entry.fields ?? []).map((field) => [named(field, 'label') || field.key, answerOf(field)]));
