/** A request on the page: what is asked, by whom, until when, and everything done so far. */
import { getJson, postJson, sentenceOf } from './api.js';
import { actForm, reasonControl } from './case-acts.js';
import { facts } from './case-facts.js';
import { history } from './case-history.js';
import { jointTeam } from './case-team.js';
import { noteAct } from './case-notes.js';
import { writeDate } from './dates.js';
import { el } from './dom.js';
import { labelOf, named, read } from './language.js';
import { dateExplained } from './request-dates.js';
import { planSection } from './request-plan.js';
import { say } from './texts.js';

/** @import { DuplicatesLikely, RequestView } from './api-types.js' */

const BEING_CHECKED = ['RECEIVED', 'CHECKING', 'INFORMATION_AWAITED'];
const DESK = new URL('../desk/', import.meta.url);
const PATHS = { WITHDRAW: 'withdrawal', ESCALATE: 'escalation', MERGE: 'merge', UNMERGE: 'unmerge' };

const names = (base, pair) => named(pair, base);
const date = (iso) => (iso ? writeDate(iso) : null);

/**
 * The sections of a request, with what may happen next at their end.
 *
 * @param {RequestView} request
 * @param {(done: string) => void} reload
 */
export async function requestSections(request, reload) {
  const [kinds, duplicates] = await Promise.all([kindNames(), likelyDuplicates(request)]);
  return [...sections(request, kinds, duplicates, reload), actions(request, reload)].filter(Boolean);
}

/**
 * The sections of a request that is read where nobody can be asked and nothing can be done.
 *
 * @param {RequestView} request
 * @param {Map<string, string>} kinds
 */
export function requestRead(request, kinds) {
  return sections({ ...request, mayNote: false }, kinds, undefined, undefined);
}

let kinds;

/** Names of the kinds of requesters and respondents; without them their codes are shown. */
function kindNames() {
  kinds ??= getJson('reference')
    .then(({ requesterKinds, respondentKinds }) => [...requesterKinds, ...respondentKinds])
    .then((all) => new Map(all.map((kind) => [kind.code, names('name', kind)])))
    .catch(() => {
      kinds = undefined;
      return new Map();
    });
  return kinds;
}

/**
 * While a request is being checked; whoever may not decide on duplicates sees no such section.
 *
 * @param {RequestView} request
 */
async function likelyDuplicates(request) {
  if (!BEING_CHECKED.includes(request.status)) {
    return undefined;
  }
  return getJson(`requests/${encodeURIComponent(request.number)}/duplicates`).catch(() => undefined);
}

/**
 * @param {RequestView} request
 * @param {Map<string, string>} kinds
 * @param {DuplicatesLikely[] | undefined} duplicates
 * @param {(done: string) => void} reload
 */
function sections(request, kinds, duplicates, reload) {
  return [
    heading(request, reload),
    what(request),
    duplicates && alike(duplicates),
    who(request, kinds),
    alsoAsking(request.alsoAsking ?? []),
    posts(request.posts ?? []),
    reload && planSection(request.number),
    against(request, kinds),
    deadlines(request.deadlines ?? [], reload && request.number),
    promises(request.promises ?? []),
    jointTeam(request.entries ?? []),
    openTasks(request, reload),
    caseFile(request, reload),
  ].filter(Boolean);
}

/**
 * @param {RequestView} request
 * @param {(done: string) => void} reload
 */
function heading(request, reload) {
  return el(
    'header',
    {},
    el(
      'p',
      { class: 'sala-marks' },
      el(
        'strong',
        { class: 'sala-number' },
        el('a', { href: new URL(`../requests/${request.number}`, import.meta.url), title: say('requestNumber') }, request.number),
      ),
      el('span', { class: 'sala-mark' }, names('statusName', request)),
      el('span', { class: 'sala-mark' }, `${say('priority')}: ${names('priorityName', request)}`),
      request.restricted && el('span', { class: 'sala-mark sala-mark-alert' }, say('restricted')),
      request.stuckAt &&
        el('span', { class: 'sala-mark sala-mark-alert' }, `${say('stuck')}: ${names('name', request.stuckAt)}`),
    ),
    el('h3', {}, request.subject),
    request.actions?.includes('READ_OUT') && readOut(request, reload),
    request.readUntil && el('p', { class: 'sala-note' }, say('readUntil', date(request.readUntil))),
  );
}

/**
 * Whoever called holds no paper in hand, so somebody has to tell the number.
 *
 * @param {RequestView} request
 * @param {((done: string) => void) | undefined} reload
 */
function readOut({ number }, reload) {
  const message = el('span', { class: 'sala-error', role: 'alert' });
  const button = el('button', { type: 'button', class: 'btn btn-default plain sala-read-out', click: note }, say('readOut'));

  async function note() {
    button.disabled = true;
    try {
      await postJson(`requests/${encodeURIComponent(number)}/number-read-out`, {});
      reload(say('readOutDone', number));
    } catch (problem) {
      button.disabled = false;
      message.textContent = sentenceOf(problem);
    }
  }

  return el('p', { class: 'sala-note sala-note-alert' }, say('numberUntold'), ' ', reload && button, ' ', message);
}

/** @param {RequestView} request */
function what(request) {
  return section(
    say('what'),
    el('p', { class: 'sala-words' }, request.narrative),
    facts([
      [say('category'), names('name', request.category)],
      [say('place'), request.place && place(request.place)],
      [say('receivedOn'), date(request.receivedAt)],
      [say('channel'), names('channelName', request)],
      [say('leadUnit'), names('name', request.leadUnit)],
      [say('supportingUnits'), request.supportingUnits?.map((unit) => names('name', unit))],
      [say('duplicateOf'), request.duplicateOf],
    ]),
  );
}

/** @param {DuplicatesLikely[]} duplicates */
function alike(duplicates) {
  return section(
    say('duplicates'),
    duplicates.length
      ? [
          el(
            'ul',
            { class: 'sala-list sala-duplicates' },
            duplicates.map((duplicate) =>
              el(
                'li',
                {},
                el('strong', {}, duplicate.number),
                ` ${duplicate.subject}`,
                el('div', { class: 'sala-explanation' }, names('reason', duplicate)),
              ),
            ),
          ),
          el('p', { class: 'sala-explanation' }, say('duplicatesHint')),
        ]
      : el('p', { class: 'sala-note' }, say('noDuplicates')),
  );
}

const place = (place) => [place.detail, names('name', place)].filter(Boolean).join(' — ');

/**
 * @param {RequestView} request
 * @param {Map<string, string>} kinds
 */
function who({ requester, ...request }, kinds) {
  if (!requester) {
    return section(say('requester'), el('p', { class: 'sala-note' }, names('requesterWithheld', request)));
  }
  return section(
    say('requester'),
    requester.confidential && el('p', { class: 'sala-note sala-note-alert' }, say('confidential')),
    facts([
      [say('kind'), kinds.get(requester.kind) ?? requester.kind],
      [say('organisationOrGroup'), requester.organisation],
      [say('name'), requester.name],
      [say('phone'), requester.phone && el('a', { href: `tel:${requester.phone}` }, requester.phone)],
      [say('calledAt'), date(requester.calledAt)],
      [say('calledFrom'), requester.calledFrom && el('a', { href: `tel:${requester.calledFrom}` }, requester.calledFrom)],
      [say('email'), requester.email && el('a', { href: `mailto:${requester.email}` }, requester.email)],
    ]),
  );
}

/** @param {RequestView['alsoAsking']} all */
function alsoAsking(all) {
  return (
    all.length > 0 &&
    section(
      say('alsoAsking'),
      el(
        'ul',
        { class: 'sala-list' },
        all.map(({ number, requester }) =>
          el('li', {}, [requester.organisation, requester.name, requester.phone, requester.email, number].filter(Boolean).join(' — ') || say('unknown')),
        ),
      ),
    )
  );
}

/** @param {RequestView['posts']} all */
function posts(all) {
  return (
    all.length > 0 &&
    section(
      say('posts'),
      el(
        'ol',
        { class: 'sala-entries' },
        all.map((post) =>
          el(
            'li',
            {},
            el('p', { class: 'sala-words' }, post.text),
            el(
              'p',
              { class: 'sala-explanation' },
              [post.author, date(post.postedAt)].filter(Boolean).join(' — '),
              ' ',
              el('a', { href: post.permalink, target: '_blank', rel: 'noopener noreferrer' }, post.permalink),
            ),
          ),
        ),
      ),
    )
  );
}

/**
 * @param {RequestView} request
 * @param {Map<string, string>} kinds
 */
function against({ respondent }, kinds) {
  return (
    respondent &&
    respondent.kind !== 'NONE' &&
    section(
      say('respondent'),
      facts([
        [say('kind'), kinds.get(respondent.kind) ?? respondent.kind],
        [say('name'), respondent.name],
        [say('unit'), respondent.unit && names('name', respondent.unit)],
      ]),
    )
  );
}

/**
 * @param {RequestView['deadlines']} all
 * @param {string | undefined} number of the request; nothing where nobody can be asked how they come about
 */
function deadlines(all, number) {
  if (!all.length) {
    return section(say('deadlines'), el('p', { class: 'sala-note' }, say('noDeadlines')));
  }
  return section(
    say('deadlines'),
    el(
      'ul',
      { class: 'sala-list' },
      all.map((deadline) =>
        el(
          'li',
          {},
          el('strong', {}, names('label', deadline)),
          ' ',
          el('time', { datetime: deadline.dueAt }, date(deadline.dueAt)),
          deadline.overdue && el('span', { class: 'sala-mark sala-mark-alert' }, say('overdue')),
          el('div', { class: 'sala-explanation' }, names('explanation', deadline)),
          number && dateExplained(number, deadline.name),
        ),
      ),
    ),
  );
}

/** @param {RequestView['promises']} all */
function promises(all) {
  return (
    all.length > 0 &&
    section(
      say('promises'),
      el(
        'ul',
        { class: 'sala-list' },
        all.map((promise) =>
          el(
            'li',
            {},
            el('strong', {}, promise.promise),
            el(
              'div',
              { class: 'sala-explanation' },
              `${names('name', promise.unit)} — ${say('due')} ${date(promise.dueOn)} — `,
              promise.outcome ? names('outcomeName', promise) : say('promiseOpen'),
            ),
            promise.evidence && el('div', {}, promise.evidence),
          ),
        ),
      ),
    )
  );
}

/**
 * @param {RequestView} request
 * @param {(done: string) => void} reload
 */
function openTasks(request, reload) {
  const all = request.openTasks ?? [];
  return (
    all.length > 0 &&
    section(
      say('openTasks'),
      el(
        'ul',
        { class: 'sala-list' },
        all.map((task) =>
          el(
            'li',
            {},
            el('strong', {}, names('name', task)),
            ` — ${task.assignee || say('unassigned')}`,
            task.dueAt && el('div', { class: 'sala-explanation' }, `${say('due')} ${date(task.dueAt)}`),
          ),
        ),
      ),
      reload && giving(request, reload),
    )
  );
}

/**
 * @param {RequestView} request
 * @param {(done: string) => void} reload
 */
function caseFile({ number, mayNote, entries }, reload) {
  return section(say('caseFile'), mayNote && noteAct(number, reload), history(entries ?? []));
}

/**
 * @param {RequestView} request
 * @param {(done: string) => void} reload
 */
function actions(request, reload) {
  const offered = (request.actions ?? []).filter((action) => action in PATHS);
  const mayAccuse = request.actions?.includes('ACCUSE');
  if (!offered.length && !mayAccuse) {
    return undefined;
  }
  const acts = section(
    say('actions'),
    offered.map((action) => actionForm(request, action, reload)),
    mayAccuse &&
      el(
        'div',
        { class: 'sala-action' },
        el(
          'a',
          { class: 'btn btn-default', href: `${DESK}?accused=${encodeURIComponent(request.number)}` },
          say('accusedOpen'),
        ),
      ),
  );
  acts.classList.add('sala-acts');
  return acts;
}

function actionForm(request, action, reload) {
  const path = `requests/${encodeURIComponent(request.number)}/${PATHS[action]}`;
  const text = (name) => say(`action.${action}.${name}`);
  const id = `sala-reason-${action}`;
  const reason = reasonControl(id);
  const original = action === 'MERGE' && {
    label: text('original'),
    input: el('input', { id: `${id}-original`, class: 'form-control', maxlength: 20 }),
  };
  return actForm(
    {
      id,
      about: request.number,
      open: action === 'UNMERGE' ? say('undoJoining') : text('open'),
      hint: text('hint'),
      confirm: text('confirm'),
      controls: original ? [original, reason] : [reason],
      opened: action === 'ESCALATE' ? (tell) => foresee(path, tell) : undefined,
      send: () =>
        postJson(path, {
          ...(original && { original: original.input.value.trim() }),
          reason: reason.input.value.trim(),
        }),
      done: () => text('done'),
    },
    reload,
  );
}

/** Who would decide, and until when; or why nobody would. */
async function foresee(path, tell) {
  try {
    const to = await getJson(path);
    tell(say('escalateTo', names('levelName', to), date(to.until)));
  } catch (problem) {
    tell(sentenceOf(problem));
  }
}

/**
 * Open tasks that the reader may give to somebody else; they are asked for once the rest is there.
 *
 * @param {{number: string}} request
 * @param {(done: string) => void} reload
 */
export function giving(request, reload) {
  const place = el('div');
  getJson(`cases/${encodeURIComponent(request.number)}/assignable`)
    .then((all) => place.append(...all.filter(({ people }) => people.length).map((task) => giveForm(request.number, task, reload))))
    .catch(() => undefined);
  return place;
}

function giveForm(number, { taskId, name, people }, reload) {
  const id = `sala-give-${taskId}`;
  const reason = reasonControl(`${id}-reason`);
  const person = el(
    'select',
    { id: `${id}-person`, class: 'form-control' },
    el('option', { value: '' }, say('give.choose')),
    people.map((each) => el('option', { value: each.id }, labelOf(each))),
  );
  return actForm(
    {
      id,
      about: number,
      open: say('give.open', read(name)),
      hint: say('give.hint'),
      confirm: say('give.confirm'),
      controls: [{ label: say('give.person'), input: person }, reason],
      send: () => postJson(`tasks/${encodeURIComponent(taskId)}/assignment`, { person: person.value, reason: reason.input.value.trim() }),
      done: () => say('give.done', read(name)),
    },
    reload,
  );
}

function section(title, ...content) {
  return el('section', {}, el('h4', {}, title), ...content.flat().filter(Boolean));
}
