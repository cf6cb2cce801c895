/** A request on the page: what is asked, by whom, until when, and everything done so far. */
import { getJson, postJson, sentenceOf } from './api.js';
import { isDate, writeDate } from './dates.js';
import { el } from './dom.js';
import { currentLanguage, half, named } from './language.js';
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
  return sections(request, kinds, duplicates, reload);
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
    heading(request),
    what(request),
    duplicates && alike(duplicates),
    who(request, kinds),
    alsoAsking(request.alsoAsking ?? []),
    posts(request.posts ?? []),
    against(request, kinds),
    deadlines(request.deadlines ?? []),
    promises(request.promises ?? []),
    openTasks(request.openTasks ?? []),
    caseFile(request.entries ?? []),
    actions(request, reload),
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
      el('strong', { class: 'sala-number', title: say('requestNumber') }, request.number),
      el('span', { class: 'sala-mark' }, names('statusName', request)),
      el('span', { class: 'sala-mark' }, `${say('priority')}: ${names('priorityName', request)}`),
      request.restricted && el('span', { class: 'sala-mark sala-mark-alert' }, say('restricted')),
      request.stuckAt &&
        el('span', { class: 'sala-mark sala-mark-alert' }, `${say('stuck')}: ${names('name', request.stuckAt)}`),
    ),
    el('h3', {}, request.subject),
  );
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

/** @param {RequestView['deadlines']} all */
function deadlines(all) {
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

/** @param {RequestView['openTasks']} all */
function openTasks(all) {
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
    )
  );
}

/** @param {RequestView['entries']} entries */
function caseFile(entries) {
  if (!entries.length) {
    return section(say('caseFile'), el('p', { class: 'sala-note' }, say('noEntries')));
  }
  return section(
    say('caseFile'),
    el(
      'ol',
      { class: 'sala-entries' },
      entries.toReversed().map((entry) =>
        el(
          'li',
          {},
          el('h5', {}, names('title', entry)),
          el(
            'p',
            { class: 'sala-explanation' },
            el('time', { datetime: entry.at }, date(entry.at)),
            entry.by && ` — ${say('by')} ${entry.by}`,
          ),
          facts((entry.fields ?? []).map((field) => [names('label', field) || field.key, answer(field)])),
        ),
      ),
    ),
  );
}

/** A choice is told by its label, and everything else as it was written. */
function answer({ value, shown }) {
  const isChoice = typeof shown === 'string' && shown !== String(value) && !Array.isArray(value);
  return isChoice ? half(shown) : value;
}

/**
 * @param {RequestView} request
 * @param {(done: string) => void} reload
 */
function actions(request, reload) {
  const offered = (request.actions ?? []).filter((action) => action in PATHS);
  const mayAccuse = request.actions?.includes('ACCUSE');
  return (
    (offered.length > 0 || mayAccuse) &&
    section(
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
    )
  );
}

/** A button that opens a small form: nothing happens without a written reason and a second click. */
function actionForm(request, action, reload) {
  const text = (name) => say(`action.${action}.${name}`);
  const id = `sala-reason-${action}`;
  const open = el(
    'button',
    { type: 'button', class: 'btn btn-default', 'aria-expanded': 'false', click: toggle },
    `${action === 'UNMERGE' ? say('undoJoining') : text('open')}…`,
  );
  const reason = el('textarea', {
    id,
    class: 'form-control',
    rows: 3,
    maxlength: 4000,
    'aria-describedby': `${id}-error`,
  });
  const original = action === 'MERGE' && el('input', { id: `${id}-original`, class: 'form-control', maxlength: 20 });
  const message = el('p', { id: `${id}-error`, class: 'sala-error', role: 'alert' });
  const confirm = el('button', { type: 'submit', class: 'btn btn-primary' }, text('confirm'));
  const form = el(
    'form',
    { hidden: true, novalidate: true, submit },
    el('p', { class: 'sala-explanation' }, text('hint')),
    original && el('label', { for: original.id }, text('original')),
    original,
    el('label', { for: id }, say('reason')),
    reason,
    message,
    confirm,
    ' ',
    el('button', { type: 'button', class: 'btn btn-default', click: toggle }, say('cancel')),
  );

  function toggle() {
    form.hidden = !form.hidden;
    open.hidden = !form.hidden;
    open.setAttribute('aria-expanded', String(!form.hidden));
    (form.hidden ? open : reason).focus();
  }

  function refuse(sentence) {
    message.textContent = sentence;
    reason.setAttribute('aria-invalid', 'true');
    reason.focus();
  }

  async function submit(event) {
    event.preventDefault();
    event.stopPropagation();
    if (!reason.value.trim()) {
      return refuse(say('reasonMissing'));
    }
    confirm.disabled = true;
    message.textContent = say('sending');
    try {
      await postJson(`requests/${encodeURIComponent(request.number)}/${PATHS[action]}`, {
        ...(original && { original: original.value.trim() }),
        reason: reason.value.trim(),
      });
      reload(text('done'));
    } catch (problem) {
      confirm.disabled = false;
      refuse([sentenceOf(problem), ...(problem.errors ?? []).map((error) => error.message)].join(' '));
    }
  }

  return el('div', { class: 'sala-action' }, open, form);
}

function section(title, ...content) {
  return el('section', {}, el('h4', {}, title), ...content.flat().filter(Boolean));
}

function facts(rows) {
  const told = rows.filter(([, value]) => !isEmpty(value));
  return (
    told.length > 0 &&
    el(
      'dl',
      {},
      told.flatMap(([label, value]) => [el('dt', {}, label), el('dd', {}, words(value))]),
    )
  );
}

const isEmpty = (value) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** A value of a form: text, number, date, yes or no, a list, or a row of a list. */
function words(value) {
  if (value instanceof Node) {
    return value;
  }
  if (typeof value === 'boolean') {
    return value ? say('yes') : say('no');
  }
  if (isDate(value)) {
    return writeDate(value);
  }
  if (Array.isArray(value)) {
    return el(
      'ul',
      {},
      value.map((item) => el('li', {}, words(item))),
    );
  }
  if (value !== null && typeof value === 'object') {
    return facts(Object.entries(value)) || '';
  }
  return el('span', { class: 'sala-words' }, String(value ?? ''));
}
