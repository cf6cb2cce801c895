/** The tab "Request" of a task: what is asked, by whom, until when, and everything done so far. */
import { Problem, getJson, postJson } from './common/api.js';
import { isDate, writeDate } from './common/dates.js';
import { el } from './common/dom.js';
import { currentLanguage, half, named } from './common/language.js';
import { meetingSections, noticeSections } from './case-sections.js';

const language = currentLanguage();

const TEXT = {
  km: {
    label: 'សំណើ',
    loading: 'កំពុងផ្ទុក…',
    noRequest: 'កិច្ចការនេះមិនជាប់នឹងសំណើណាមួយទេ។',
    retry: 'សាកល្បងម្តងទៀត',
    number: 'លេខសំណើ',
    restricted: 'ដាក់កម្រិតការមើល',
    what: 'អ្វីដែលបានស្នើសុំ',
    status: 'ស្ថានភាព',
    priority: 'អាទិភាព',
    category: 'ប្រភេទ',
    channel: 'មធ្យោបាយទទួល',
    receivedAt: 'ថ្ងៃទទួល',
    duplicateOf: 'ស្ទួននឹងសំណើ',
    duplicates: 'សំណើដែលប្រហែលស្ទួន',
    duplicatesHint: 'បើជាសំណើតែមួយ សូមសរសេរលេខសំណើដើមក្នុងទម្រង់ពិនិត្យ។',
    noDuplicates: 'រកមិនឃើញសំណើបើកចំហដែលស្រដៀងគ្នាទេ។',
    leadUnit: 'អង្គភាពទទួលបន្ទុក',
    supportingUnits: 'អង្គភាពគាំទ្រ',
    where: 'ទីកន្លែង',
    requester: 'អ្នកស្នើសុំ',
    kind: 'ប្រភេទ',
    organisation: 'អង្គការ ឬក្រុម',
    name: 'ឈ្មោះ',
    phone: 'លេខទូរស័ព្ទ',
    email: 'អ៊ីមែល',
    confidential: 'អ្នកស្នើសុំចង់រក្សាអត្តសញ្ញាណជាការសម្ងាត់។ សូមកុំប្រាប់អត្តសញ្ញាណនេះដល់ភាគីដែលត្រូវបានប្តឹង។',
    alsoAsking: 'អ្នកដទៃដែលត្រូវឆ្លើយជូនដែរ',
    posts: 'មតិសាធារណៈតាមដើម',
    unknown: 'មិនស្គាល់',
    respondent: 'ភាគីដែលត្រូវបានប្តឹង',
    unit: 'អង្គភាព',
    deadlines: 'ថ្ងៃផុតកំណត់',
    overdue: 'ហួសកំណត់',
    noDeadlines: 'គ្មានថ្ងៃផុតកំណត់ទេ។',
    promises: 'ការសន្យា',
    promiseOpen: 'មិនទាន់អនុវត្ត',
    openTasks: 'កិច្ចការកំពុងបើក',
    unassigned: 'មិនទាន់មានមន្ត្រីទទួលបន្ទុក',
    due: 'ផុតកំណត់',
    caseFile: 'សំណុំឯកសារ',
    noEntries: 'មិនទាន់មានកំណត់ត្រាទេ។',
    by: 'ដោយ',
    yes: 'បាទ/ចាស',
    no: 'ទេ',
    actions: 'សកម្មភាព',
    stuck: 'ជាប់គាំង',
    reason: 'មូលហេតុ',
    reasonMissing: 'សូមសរសេរមូលហេតុ។',
    cancel: 'បោះបង់',
    sending: 'កំពុងផ្ញើ…',
    WITHDRAW: {
      open: 'ដកពាក្យ',
      hint: 'ប្រើពេលអ្នកស្នើសុំចង់ដកសំណើវិញ។ សំណើនឹងត្រូវបិទ។',
      confirm: 'បញ្ជាក់ការដកពាក្យ',
      done: 'បានដកពាក្យរួចហើយ។',
    },
    ESCALATE: {
      open: 'បញ្ជូនទៅថ្នាក់លើ',
      hint: 'ប្រើពេលសំណើនេះត្រូវការសេចក្តីសម្រេចពីថ្នាក់លើ។',
      confirm: 'បញ្ជាក់ការបញ្ជូនទៅថ្នាក់លើ',
      done: 'បានបញ្ជូនទៅថ្នាក់លើរួចហើយ។',
    },
    MERGE: {
      open: 'បញ្ចូលជាមួយសំណើផ្សេង',
      hint: 'ប្រើពេលសំណើនេះដូចគ្នានឹងសំណើផ្សេងដែលនៅបើក។ អ្នកស្នើសុំនឹងទទួលបានចម្លើយនៃសំណើនោះ។',
      original: 'លេខសំណើនោះ',
      confirm: 'បញ្ជាក់ការបញ្ចូល',
      done: 'បានបញ្ចូលសំណើរួចហើយ។',
    },
    UNMERGE: {
      open: 'លុបចោលការបញ្ចូល',
      hint: 'ប្រើពេលសំណើនេះត្រូវបានបញ្ចូលដោយច្រឡំ។ សំណើនឹងត្រូវពិនិត្យដោយឡែកវិញ។',
      confirm: 'បញ្ជាក់ការលុបចោល',
      done: 'សំណើត្រូវបានពិនិត្យដោយឡែកវិញ។',
    },
  },
  en: {
    label: 'Request',
    loading: 'Loading…',
    noRequest: 'This task does not belong to a request.',
    retry: 'Try again',
    number: 'Request number',
    restricted: 'Restricted',
    what: 'What is asked',
    status: 'Status',
    priority: 'Priority',
    category: 'Category',
    channel: 'Received by',
    receivedAt: 'Received on',
    duplicateOf: 'Duplicate of',
    duplicates: 'Likely duplicates',
    duplicatesHint: 'If it is the same request, write the number of the original in the form of the check.',
    noDuplicates: 'No open request is similar.',
    leadUnit: 'Unit in charge',
    supportingUnits: 'Supporting units',
    where: 'Place',
    requester: 'Requester',
    kind: 'Kind',
    organisation: 'Organisation or group',
    name: 'Name',
    phone: 'Phone number',
    email: 'E-mail',
    confidential: 'The requester wishes to stay confidential. Do not tell the respondent who asked.',
    alsoAsking: 'Others to be answered',
    posts: 'Public comments as written',
    unknown: 'unknown',
    respondent: 'Respondent',
    unit: 'Unit',
    deadlines: 'Deadlines',
    overdue: 'Overdue',
    noDeadlines: 'No deadline is running.',
    promises: 'Promises',
    promiseOpen: 'still open',
    openTasks: 'Open tasks',
    unassigned: 'not assigned yet',
    due: 'due',
    caseFile: 'Case file',
    noEntries: 'Nothing has been recorded yet.',
    by: 'by',
    yes: 'Yes',
    no: 'No',
    actions: 'Actions',
    stuck: 'Stuck',
    reason: 'Reason',
    reasonMissing: 'Please write the reason.',
    cancel: 'Cancel',
    sending: 'Sending…',
    WITHDRAW: {
      open: 'Withdraw',
      hint: 'For a requester who takes the request back. The request will be closed.',
      confirm: 'Confirm withdrawal',
      done: 'The request has been withdrawn.',
    },
    ESCALATE: {
      open: 'Escalate',
      hint: 'For a request that needs a decision from a higher level.',
      confirm: 'Confirm escalation',
      done: 'The request has been escalated.',
    },
    MERGE: {
      open: 'Join with another request',
      hint: 'For a request that asks the same as another one that is open. The requester gets the answer to that one.',
      original: 'Number of that request',
      confirm: 'Confirm joining',
      done: 'The request has been joined.',
    },
    UNMERGE: {
      open: 'Undo joining',
      hint: 'For a request that was joined by mistake. It is checked on its own again.',
      confirm: 'Confirm undoing',
      done: 'The request is on its own again.',
    },
  },
}[language];

const BEING_CHECKED = ['RECEIVED', 'CHECKING', 'INFORMATION_AWAITED'];
const PATHS = { WITHDRAW: 'withdrawal', ESCALATE: 'escalation', MERGE: 'merge', UNMERGE: 'unmerge' };

const names = (base, pair) => named(pair, base, language);
const date = (iso) => (iso ? writeDate(iso, language) : null);

/** Tasklist calls render anew for every task; an answer that comes late writes into a node nobody sees. */
function render(node, { taskId }) {
  const tab = el('section', { class: 'sala-request', lang: language });
  node.append(tab);
  show(tab, taskId);
}

async function show(tab, taskId, notice) {
  tab.replaceChildren(notice ?? '', el('p', { role: 'status' }, TEXT.loading));
  try {
    const { number, kind } = await getJson(`tasks/${encodeURIComponent(taskId)}/case`);
    if (kind !== 'REQUEST') {
      const path = { MEETING: 'meetings', NOTICE: 'notices' }[kind];
      const found = await getJson(`${path}/${encodeURIComponent(number)}`);
      return tab.replaceChildren(...(kind === 'MEETING' ? meetingSections : noticeSections)(found, language));
    }
    const [request, kinds] = await Promise.all([
      getJson(`tasks/${encodeURIComponent(taskId)}/request`),
      kindNames(),
    ]);
    tab.replaceChildren(
      notice ?? '',
      ...sections(request, kinds, await likelyDuplicates(request), (done) => show(tab, taskId, success(done))),
    );
  } catch (problem) {
    tab.replaceChildren(
      notice ?? '',
      failure(problem, () => show(tab, taskId)),
    );
  }
  notice?.focus();
}

function failure(problem, retry) {
  if (problem.status === 404) {
    return el('p', { class: 'sala-note' }, problem.message || TEXT.noRequest);
  }
  return el(
    'div',
    { class: 'alert alert-danger', role: 'alert' },
    el('p', {}, sentenceOf(problem)),
    el('button', { type: 'button', class: 'btn btn-default', click: retry }, TEXT.retry),
  );
}

const sentenceOf = (problem) => (problem instanceof Problem ? problem.sentence(language) : String(problem));

const success = (sentence) =>
  el('p', { class: 'alert alert-success', role: 'status', tabindex: -1 }, sentence);

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

/** While a request is being checked; whoever may not decide on duplicates sees no such section. */
async function likelyDuplicates(request) {
  if (!BEING_CHECKED.includes(request.status)) {
    return undefined;
  }
  return getJson(`requests/${encodeURIComponent(request.number)}/duplicates`).catch(() => undefined);
}

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

function heading(request) {
  return el(
    'header',
    {},
    el(
      'p',
      { class: 'sala-marks' },
      el('strong', { class: 'sala-number', title: TEXT.number }, request.number),
      el('span', { class: 'sala-mark' }, names('status', request)),
      el('span', { class: 'sala-mark' }, `${TEXT.priority}: ${names('priority', request)}`),
      request.restricted && el('span', { class: 'sala-mark sala-mark-alert' }, TEXT.restricted),
      request.stuckAt &&
        el('span', { class: 'sala-mark sala-mark-alert' }, `${TEXT.stuck}: ${names('name', request.stuckAt)}`),
    ),
    el('h3', {}, request.subject),
  );
}

function what(request) {
  return section(
    TEXT.what,
    el('p', { class: 'sala-words' }, request.narrative),
    facts([
      [TEXT.category, names('name', request.category)],
      [TEXT.where, request.place && place(request.place)],
      [TEXT.receivedAt, date(request.receivedAt)],
      [TEXT.channel, names('channel', request)],
      [TEXT.leadUnit, names('name', request.leadUnit)],
      [TEXT.supportingUnits, request.supportingUnits?.map((unit) => names('name', unit))],
      [TEXT.duplicateOf, request.duplicateOf],
    ]),
  );
}

function alike(duplicates) {
  return section(
    TEXT.duplicates,
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
          el('p', { class: 'sala-explanation' }, TEXT.duplicatesHint),
        ]
      : el('p', { class: 'sala-note' }, TEXT.noDuplicates),
  );
}

const place = (place) => [place.detail, names('name', place)].filter(Boolean).join(' — ');

function who({ requester, ...request }, kinds) {
  if (!requester) {
    return section(TEXT.requester, el('p', { class: 'sala-note' }, names('requesterWithheld', request)));
  }
  return section(
    TEXT.requester,
    requester.confidential && el('p', { class: 'sala-note sala-note-alert' }, TEXT.confidential),
    facts([
      [TEXT.kind, kinds.get(requester.kind) ?? requester.kind],
      [TEXT.organisation, requester.organisation],
      [TEXT.name, requester.name],
      [TEXT.phone, requester.phone && el('a', { href: `tel:${requester.phone}` }, requester.phone)],
      [TEXT.email, requester.email && el('a', { href: `mailto:${requester.email}` }, requester.email)],
    ]),
  );
}

function alsoAsking(all) {
  return (
    all.length > 0 &&
    section(
      TEXT.alsoAsking,
      el(
        'ul',
        { class: 'sala-list' },
        all.map(({ number, requester }) =>
          el('li', {}, [requester.organisation, requester.name, requester.phone, requester.email, number].filter(Boolean).join(' — ') || TEXT.unknown),
        ),
      ),
    )
  );
}

function posts(all) {
  return (
    all.length > 0 &&
    section(
      TEXT.posts,
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

function against({ respondent }, kinds) {
  return (
    respondent &&
    respondent.kind !== 'NONE' &&
    section(
      TEXT.respondent,
      facts([
        [TEXT.kind, kinds.get(respondent.kind) ?? respondent.kind],
        [TEXT.name, respondent.name],
        [TEXT.unit, respondent.unit && names('name', respondent.unit)],
      ]),
    )
  );
}

function deadlines(all) {
  if (!all.length) {
    return section(TEXT.deadlines, el('p', { class: 'sala-note' }, TEXT.noDeadlines));
  }
  return section(
    TEXT.deadlines,
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
          deadline.overdue && el('span', { class: 'sala-mark sala-mark-alert' }, TEXT.overdue),
          el('div', { class: 'sala-explanation' }, names('explanation', deadline)),
        ),
      ),
    ),
  );
}

function promises(all) {
  return (
    all.length > 0 &&
    section(
      TEXT.promises,
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
              `${names('name', promise.unit)} — ${TEXT.due} ${date(promise.dueOn)} — `,
              promise.outcome ? names('outcome', promise) : TEXT.promiseOpen,
            ),
            promise.evidence && el('div', {}, promise.evidence),
          ),
        ),
      ),
    )
  );
}

function openTasks(all) {
  return (
    all.length > 0 &&
    section(
      TEXT.openTasks,
      el(
        'ul',
        { class: 'sala-list' },
        all.map((task) =>
          el(
            'li',
            {},
            el('strong', {}, names('name', task)),
            ` — ${task.assignee || TEXT.unassigned}`,
            task.dueAt && el('div', { class: 'sala-explanation' }, `${TEXT.due} ${date(task.dueAt)}`),
          ),
        ),
      ),
    )
  );
}

function caseFile(entries) {
  if (!entries.length) {
    return section(TEXT.caseFile, el('p', { class: 'sala-note' }, TEXT.noEntries));
  }
  return section(
    TEXT.caseFile,
    el(
      'ol',
      { class: 'sala-entries' },
      entries.map((entry) =>
        el(
          'li',
          {},
          el('h5', {}, names('title', entry)),
          el(
            'p',
            { class: 'sala-explanation' },
            el('time', { datetime: entry.at }, date(entry.at)),
            entry.by && ` — ${TEXT.by} ${entry.by}`,
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
  return isChoice ? half(shown, language) : value;
}

function actions(request, reload) {
  const offered = (request.actions ?? []).filter((action) => action in PATHS);
  return (
    offered.length > 0 &&
    section(
      TEXT.actions,
      offered.map((action) => actionForm(request, action, reload)),
    )
  );
}

/** A button that opens a small form: nothing happens without a written reason and a second click. */
function actionForm(request, action, reload) {
  const text = TEXT[action];
  const id = `sala-reason-${action}`;
  const open = el(
    'button',
    { type: 'button', class: 'btn btn-default', 'aria-expanded': 'false', click: toggle },
    `${text.open}…`,
  );
  const reason = el('textarea', {
    id,
    class: 'form-control',
    rows: 3,
    maxlength: 4000,
    'aria-describedby': `${id}-error`,
  });
  const original = text.original && el('input', { id: `${id}-original`, class: 'form-control', maxlength: 20 });
  const message = el('p', { id: `${id}-error`, class: 'sala-error', role: 'alert' });
  const confirm = el('button', { type: 'submit', class: 'btn btn-primary' }, text.confirm);
  const form = el(
    'form',
    { hidden: true, novalidate: true, submit },
    el('p', { class: 'sala-explanation' }, text.hint),
    original && el('label', { for: original.id }, text.original),
    original,
    el('label', { for: id }, TEXT.reason),
    reason,
    message,
    confirm,
    ' ',
    el('button', { type: 'button', class: 'btn btn-default', click: toggle }, TEXT.cancel),
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
      return refuse(TEXT.reasonMissing);
    }
    confirm.disabled = true;
    message.textContent = TEXT.sending;
    try {
      await postJson(`requests/${encodeURIComponent(request.number)}/${PATHS[action]}`, {
        ...(original && { original: original.value.trim() }),
        reason: reason.value.trim(),
      });
      reload(text.done);
    } catch (problem) {
      confirm.disabled = false;
      refuse([sentenceOf(problem), ...(problem.errors ?? []).map((error) => error.message)].join(' '));
    }
  }

  return el('div', { class: 'sala-action' }, open, form);
}

function section(title, ...content) {
  return el('section', {}, el('h4', {}, title), ...content.flat());
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
    return value ? TEXT.yes : TEXT.no;
  }
  if (isDate(value)) {
    return writeDate(value, language);
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

export default {
  id: 'sala-request',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: { label: TEXT.label },
  render,
};
