/** A meeting or a notice in the tab of a task: what it is about, who is invited, what was written. */
import { writeDate } from './common/dates.js';
import { el } from './common/dom.js';
import { named } from './common/language.js';

const WORDS = {
  km: {
    place: 'ទីកន្លែង',
    day: 'ថ្ងៃ',
    chair: 'អធិបតី',
    convenor: 'អ្នករៀបចំ',
    agenda: 'របៀបវារៈ',
    units: 'អង្គភាព',
    mandatory: 'ត្រូវតែមក',
    present: 'បានមក',
    absent: 'អវត្តមាន',
    organisations: 'អង្គការដែលត្រូវអញ្ជើញ',
    notInvited: 'បានចុះបញ្ជីនៅទីនេះ តែមិនត្រូវអញ្ជើញ',
    requests: 'សំណើ',
    raised: 'បានលើក',
    open: 'នៅបើក',
    overdue: 'ហួសកំណត់',
    carriedOver: 'សំណើនៅបើកពីអង្គប្រជុំមុន',
    promises: 'ការសន្យា',
    due: 'ត្រឹម',
    promiseOpen: 'មិនទាន់អនុវត្ត',
    dates: 'ថ្ងៃកំណត់',
    caseFile: 'សំណុំឯកសារ',
    nobody: 'គ្មាន',
    page: 'បើកទំព័រអង្គប្រជុំ',
    organisation: 'អង្គការ',
    contact: 'ទំនាក់ទំនង',
    purpose: 'គោលបំណង',
  },
  en: {
    place: 'Place',
    day: 'Day',
    chair: 'Chair',
    convenor: 'Convenor',
    agenda: 'Agenda',
    units: 'Units',
    mandatory: 'must come',
    present: 'came',
    absent: 'absent',
    organisations: 'Organisations to be invited',
    notInvited: 'Registered here, not invited',
    requests: 'Requests',
    raised: 'raised',
    open: 'open',
    overdue: 'overdue',
    carriedOver: 'Open requests of earlier meetings',
    promises: 'Promises',
    due: 'by',
    promiseOpen: 'still open',
    dates: 'Dates',
    caseFile: 'Case file',
    nobody: 'None',
    page: 'Open the page Meetings',
    organisation: 'Organisation',
    contact: 'Contact',
    purpose: 'Purpose',
  },
};

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

function entries(all, text, language) {
  return (
    all.length > 0 &&
    section(
      text.caseFile,
      el(
        'ol',
        { class: 'sala-entries' },
        all.map((entry) =>
          el(
            'li',
            {},
            el('h5', {}, named(entry, 'title', language)),
            el('p', { class: 'sala-explanation' }, writeDate(entry.at ?? entry.writtenAt, language), ' — ', entry.by ?? entry.author),
            facts(entry.fields.map((field) => [named(field, 'label', language), field.shown])),
          ),
        ),
      ),
    )
  );
}

export function meetingSections(meeting, language) {
  const text = WORDS[language];
  const name = (pair) => named(pair, 'name', language);
  const { requests } = meeting;
  return [
    el(
      'header',
      {},
      el(
        'p',
        { class: 'sala-marks' },
        el('strong', { class: 'sala-number' }, meeting.number),
        el('span', { class: 'sala-mark' }, named(meeting, 'kind', language)),
        el('span', { class: 'sala-mark' }, named(meeting, 'status', language)),
      ),
      el('h3', {}, meeting.theme),
    ),
    facts([
      [text.day, writeDate(meeting.heldOn ?? meeting.plannedFor, language)],
      [text.place, [meeting.placeDetail, name(meeting.place)].filter(Boolean).join(' — ')],
      [text.chair, meeting.chair],
      [text.convenor, name(meeting.convenor)],
      [text.agenda, meeting.agenda.map(name).join(', ')],
      [text.requests, `${requests.raised} ${text.raised}, ${requests.open} ${text.open}, ${requests.overdue} ${text.overdue}`],
    ]),
    el('p', {}, el('a', { href: new URL(`../../../../meetings/#${meeting.number}`, import.meta.url) }, text.page)),
    section(
      text.units,
      list(
        meeting.units.map((unit) =>
          [
            name(unit),
            unit.mandatory && text.mandatory,
            unit.attended === true && text.present,
            unit.attended === false && text.absent,
          ]
            .filter(Boolean)
            .join(' — '),
        ),
      ),
    ),
    section(text.organisations, list(meeting.organisations.length ? meeting.organisations.map(name) : [text.nobody])),
    section(text.notInvited, list(meeting.notInvited.length ? meeting.notInvited.map(name) : [text.nobody])),
    meeting.carriedOver.length > 0 &&
      section(text.carriedOver, list(meeting.carriedOver.map(({ number, meeting: of }) => `${number} (${of})`))),
    meeting.promises.length > 0 &&
      section(
        text.promises,
        list(
          meeting.promises.map(
            (each) =>
              `${each.promise} — ${name(each.unit)}, ${text.due} ${writeDate(each.dueOn, language)} — ${
                each.outcome ? named(each, 'outcome', language) : text.promiseOpen
              }`,
          ),
        ),
      ),
    section(
      text.dates,
      list(meeting.deadlines.map((each) => `${named(each, 'label', language)}: ${writeDate(each.dueAt, language)}`)),
    ),
    entries(meeting.entries, text, language),
  ].filter(Boolean);
}

export function noticeSections({ notice, entries: written }, language) {
  const text = WORDS[language];
  return [
    el('header', {}, el('p', { class: 'sala-marks' }, el('strong', { class: 'sala-number' }, notice.number)), el('h3', {}, notice.subject)),
    facts([
      [text.organisation, notice.organisation],
      [text.contact, [notice.contactName, notice.contactPhone].filter(Boolean).join(', ')],
      [text.day, writeDate(notice.heldOn, language)],
      [text.place, [notice.placeDetail, language === 'km' ? notice.placeNameKm : notice.placeNameEn].filter(Boolean).join(' — ')],
      [text.purpose, notice.purpose],
    ]),
    entries(written, text, language),
  ].filter(Boolean);
}
