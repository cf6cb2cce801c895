/**
 * A dossier: on one page, and on one sheet of paper, what has to be known to decide. The form beside it is that of the
 * task itself.
 */
import { addressOf, getJson, sentenceOf } from '../common/api.js';
import { completed, doneAndNext } from '../common/case-completion.js';
import { Draft } from '../common/case-draft.js';
import { facts } from '../common/case-facts.js';
import { CaseForm } from '../common/case-form.js';
import { noteAct } from '../common/case-notes.js';
import { meetingSections } from '../common/case-sections.js';
import { attempt } from '../common/complaint.js';
import { today, writeDate } from '../common/dates.js';
import { el } from '../common/dom.js';
import { evidenceSection } from '../common/evidence.js';
import { currentLanguage, named, read } from '../common/language.js';
import { giving } from '../common/request-sections.js';
import { announce, byId, write as writePage } from '../common/shell.js';
import { say } from '../common/texts.js';

/** @import { Dossier, RequestView } from '../common/api-types.js' */

const FORMATS = ['pdf', 'docx'];
const PHOTOS = 4;
const FEW_CHOICES = 8;
/** What is asked stands above the form where there is no room beside it. */
const SUMMARY = 2;
const PHONE = matchMedia('(max-width: 700px)');

/** @type {Dossier | undefined} */
let dossier;
/** @type {Node[]} what was done last, and what comes next */
let told = [];
/** The language in which the page was written: the form is asked for anew in another one. */
let language = '';

/** @param {string} number */
export async function loadDossier(number) {
  language = currentLanguage();
  dossier = await getJson(/** @type {const} */ (`governor/dossiers/${encodeURIComponent(number)}`));
}

/** @param {HTMLElement} page */
export function writeDossier(page) {
  if (!dossier) {
    return;
  }
  if (language !== currentLanguage()) {
    attempt(reload);
    return;
  }
  page.replaceChildren(
    el(
      'p',
      { class: 'back no-print' },
      el('a', { href: './' }, say('desk')),
      ' ',
      el('button', { type: 'button', class: 'plain', click: () => print() }, say('print')),
    ),
    told.length ? el('div', { id: 'told', class: 'sala-note no-print', role: 'status', tabindex: -1 }, ...told) : '',
    ...(PHONE.matches ? below(sheet()) : beside(sheet())),
  );
  raiseHeadings(page);
}

const onScreen = () => el('div', { class: 'no-print' }, ...acts());

const beside = (sections) => [el('div', { class: 'dossier-sides' }, el('div', { class: 'sheet' }, ...sections), onScreen())];

/** On a telephone the form follows what is asked, and the rest is one touch away. */
const below = (sections) => [
  el('div', { class: 'sheet' }, ...sections.slice(0, SUMMARY)),
  onScreen(),
  el('div', { class: 'sheet' }, ...sections.slice(SUMMARY).map(folded)),
];

function folded(section) {
  const title = section.querySelector?.(':scope > h4');
  if (!title) {
    return section;
  }
  title.classList.add('print-only');
  return el('details', { class: 'folded' }, el('summary', { class: 'no-print' }, title.textContent), section);
}

// What is folded is printed as well.
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((each) => (each.open = true)));

async function reload(done) {
  await loadDossier(dossier.number);
  writePage();
  if (done) {
    announce(() => done);
  }
}

const content = () => dossier.work?.content ?? dossier.content;

function sheet() {
  if (dossier.kind !== 'REQUEST') {
    return [...meeting(), ...rungs()];
  }
  /** @type {RequestView} */
  const request = /** @type {any} */ (content());
  return [
    heading(request),
    asked(request),
    ...words(),
    tried(),
    section('rules', list(dossier.rules.map(read))),
    ...rungs(),
    options(),
    photos(),
    el('p', { class: 'signature print-only' }, `${say('printedOn', writeDate(today()))} · ${say('signature')}`),
  ].filter(Boolean);
}

/** @param {RequestView} request */
function heading(request) {
  return el(
    'header',
    {},
    el(
      'p',
      { class: 'sala-marks' },
      el('strong', { class: 'sala-number' }, el('a', { href: `../requests/${request.number}` }, request.number)),
      el('span', { class: 'sala-mark' }, named(request, 'statusName')),
      el('span', { class: 'sala-mark' }, named(request, 'priorityName')),
      request.restricted && el('span', { class: 'sala-mark sala-mark-alert' }, say('restricted')),
      (request.deadlines ?? []).map((each) =>
        el('span', { class: each.overdue ? 'sala-mark sala-mark-alert' : 'sala-mark' }, `${named(each, 'label')}: ${writeDate(each.dueAt)}`),
      ),
    ),
    el('h3', {}, request.subject),
  );
}

/** @param {RequestView} request */
function asked(request) {
  const { place, requester, respondent } = request;
  const who = requester ? [requester.organisation, requester.name].filter(Boolean).join(', ') : named(request, 'requesterWithheld');
  return section(
    'asks',
    el('p', { class: 'sala-words narrative' }, request.narrative),
    facts([
      [say('requester'), who],
      [say('respondent'), respondent && (respondent.unit ? named(respondent.unit) : respondent.name)],
      [say('place'), [place.detail, named(place)].filter(Boolean).join(' — ')],
      [say('category'), named(request.category)],
      [say('receivedOn'), writeDate(request.receivedAt)],
      [say('leadUnit'), named(request.leadUnit)],
    ]),
  );
}

const lastOf = (whose) => dossier.tried.filter(({ role }) => role === whose).at(-1);

function words() {
  return ['OFFICER', 'HEAD'].map((whose) => {
    const word = lastOf(whose);
    return (
      word &&
      section(
        whose === 'OFFICER' ? 'officer' : 'head',
        el('p', { class: 'sala-explanation' }, `${word.by}, ${writeDate(word.on)}`),
        el('p', { class: 'sala-words word' }, word.words.join('\n')),
      )
    );
  });
}

/** The steps in their order; what stands above as somebody's word is not said twice. */
function tried() {
  const above = [lastOf('OFFICER'), lastOf('HEAD')];
  return section(
    'tried',
    dossier.tried.length
      ? el(
          'ol',
          { class: 'tried' },
          dossier.tried.map((step) =>
            el(
              'li',
              {},
              el('span', { class: 'when' }, `${writeDate(step.on)} — ${step.by}: `),
              el('strong', {}, step.title),
              !above.includes(step) && step.words.length > 0 && ` — ${step.words.join('; ')}`,
            ),
          ),
        )
      : el('p', {}, say('nothingTried')),
  );
}

function rungs() {
  return [
    section(
      'ladder',
      dossier.ladder.length
        ? el('ol', { class: 'ladder' }, dossier.ladder.map(rung))
        : el('p', {}, say('noLadder')),
    ),
  ];
}

function rung({ level, asked, until, came, by, on, what }) {
  const answered = came === 'DECIDED' || came === 'PASSED_ON';
  const sentence = answered
    ? say(`came.${came}`, read(level), by, writeDate(on), what ?? '')
    : say(`came.${came}`, read(level), asked || say('nobody'), writeDate(until));
  return el('li', { class: came === 'SILENT' ? 'silent' : '' }, sentence);
}

/** The choices of the form, with what would come of each. */
function options() {
  const field = dossier.work?.form.fields.find(
    ({ key, required, options: choices }) => key && required && choices && choices.length <= FEW_CHOICES,
  );
  return (
    field &&
    section(
      'options',
      el(
        'dl',
        { class: 'options' },
        field.options.flatMap(({ value, label }) => [
          el('dt', {}, label),
          el('dd', {}, read(dossier.consequences[value]) || '—'),
        ]),
      ),
    )
  );
}

/** The latest photos, small: each can be opened in the list of files. */
function photos() {
  const strip = el('div', { class: 'strip' });
  const path = /** @type {const} */ (`cases/${encodeURIComponent(dossier.number)}/files`);
  getJson(path)
    .then(({ files, mayHaveOriginals }) => {
      const shown = files.filter(({ picture, shown, covered }) => picture && shown && !(covered && !mayHaveOriginals)).slice(-PHOTOS);
      hide(strip, !shown.length);
      strip.append(
        ...shown.map(({ id, name, subject }) => el('img', { src: `${addressOf(`${path}/${id}`)}?small=true`, alt: subject || name })),
      );
    })
    .catch(() => hide(strip, true));
  return section('photos', strip);
}

function hide(strip, isHidden) {
  const whole = strip.closest('.folded') ?? strip.parentElement;
  whole.hidden = isHidden;
}

function meeting() {
  const report = FORMATS.map((format) => {
    const query = new URLSearchParams({ meeting: dossier.number, lang: currentLanguage() });
    return el('a', { href: `../api/reports/meeting.${format}?${query}`, download: true }, format.toUpperCase());
  });
  return [
    el('p', { class: 'links no-print' }, say('report'), ...report),
    ...meetingSections(/** @type {any} */ (content()), (done) => attempt(() => reload(done))),
  ];
}

function acts() {
  const { work, number } = dossier;
  const after = (done) => attempt(() => reload(done));
  const isRequest = dossier.kind === 'REQUEST';
  return [
    work ? decision(work) : el('p', { id: 'not-waiting' }, say('notWaiting')),
    isRequest && giving({ number }, after),
    isRequest && noteAct(number, after),
    evidenceSection(number, { task: work?.taskId }),
  ].filter(Boolean);
}

/** @param {any} work */
function decision(work) {
  const draft = new Draft(work);
  const form = new CaseForm(work, draft, () => decide(work, draft, form));
  const title = work.mayPrepare ? 'prepare' : dossier.kind === 'REQUEST' ? 'decide' : 'sign';
  return el(
    'section',
    { id: 'decision' },
    el('h4', {}, `${say(title)}: ${work.name}`),
    el('p', { class: 'sala-explanation' }, work.description ?? ''),
    form.element,
  );
}

async function decide(work, draft, form) {
  const next = await completed(work, draft, form);
  if (!next) {
    return;
  }
  told = doneAndNext(work.name, next);
  try {
    await reload(undefined);
  } catch (problem) {
    told.push(el('p', {}, sentenceOf(problem)));
    dossier.work = undefined;
    writePage();
  }
  byId('told')?.focus();
}

const list = (items) => el('ul', {}, items.map((item) => el('li', {}, item)));

function section(title, ...parts) {
  return el('section', { class: `of-${title}` }, el('h4', {}, say(title)), ...parts.filter(Boolean));
}

/** In Tasklist a form stands below a task; here it is what the page is about. */
function raiseHeadings(page) {
  page
    .querySelectorAll('h3, h4, h5')
    .forEach((heading) => heading.setAttribute('aria-level', String(Number(heading.tagName[1]) - 1)));
}
