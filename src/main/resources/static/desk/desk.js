/** The desk: a clerk registers requests by hand, quickly, and hands out receipts. */
import { getJson, postJson, sentenceOf } from '../common/api.js';
import { attempt, complain } from '../common/complaint.js';
import { count, latinDigits, writeDate } from '../common/dates.js';
import { el } from '../common/dom.js';
import { choosePlace, clearErrors, followPlaces, hasMissing, newAttempt, offer, refuse } from '../common/form.js';
import { currentLanguage, named, read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { LOGIN } from '../common/login.js';
import { saveCopy } from '../common/paper-file.js';
import { announce, byId, startPage } from '../common/shell.js';
import { cell, pager, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { openAccused, writeAccused } from './accused.js';
import { followGuidance, writeGuidance } from './guidance.js';

/** @import { Reference, RequestIntakeReceipt, RequestListPage } from '../common/api-types.js' */

const PAGE_SIZE = 10;
const KEPT = ['channel', 'receivedAt', 'province', 'district', 'commune', 'placeDetail'];

const form = byId('request');

/** @type {Reference} */
let reference;
let key = newAttempt();
let sending = false;
let typed = false;
/** @type {(RequestIntakeReceipt & {subject: string, at?: string, untold?: boolean}) | undefined} */
let receipt;
/** @type {RequestListPage & {failure?: any}} */
let list = { page: 0, size: PAGE_SIZE, items: [], total: 0, more: false };

function write() {
  writeReceipt();
  writeReceivedAt();
  writeCalledAt();
  writeList();
  writeAccused();
  writeGuidance();
  byId('submit').textContent = sending ? say('sending') : say('submit');
}

// --- choices

function offerReference() {
  offer(byId('channel'), reference.channels, 'choose');
  offer(byId('category'), reference.categories, 'choose');
  followGuidance(byId('category'), byId('matter'));
  offer(byId('priority'), reference.priorities, 'byCategory');
  offer(byId('province'), reference.provinces, 'choose');
  followPlaces(byId('province'), byId('district'), byId('commune'));
  offer(
    byId('requesterKind'),
    reference.requesterKinds.filter((kind) => kind.code !== 'UNKNOWN'),
    'choose',
  );
  offer(byId('respondentKind'), reference.respondentKinds, 'noRespondent');
  offer(byId('respondentUnit'), reference.units, 'notStated');
  offer(byId('filterCategory'), reference.categories, 'all');
  offer(byId('filterStatus'), reference.statuses ?? [], 'all');
  byId('filterStatus').parentElement.hidden = !reference.statuses?.length;
}

// --- parts of the form that appear when they are needed

function showParts() {
  writeGuidance();
  byId('received').hidden = !byId('earlier').checked;
  showCall();
  byId('requester').hidden = byId('unknown').checked;
  byId('answer').hidden = !byId('answered').checked;
  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.respondent')).forEach((field) => {
    field.hidden = !byId('respondentKind').value;
  });
}

const isCall = () => reference.channels.some(({ code, takesCalls }) => takesCalls && code === byId('channel').value);

/** A call is mostly written down while it lasts; another time can be chosen. */
function showCall() {
  byId('call').hidden = !isCall();
  if (isCall() && !byId('calledAt').value) {
    byId('calledAt').value = new Date().toLocaleString('sv', { timeZone: 'Asia/Phnom_Penh' }).slice(0, 16).replace(' ', 'T');
    writeCalledAt();
  }
}

function writeCalledAt() {
  byId('calledAt-words').textContent = writeDate(moment('calledAt'));
}

/** The browser shows a date in its own order; words leave no doubt which is the day and which the month. */
function writeReceivedAt() {
  byId('receivedAt-words').textContent = writeDate(receivedAt());
}

form.addEventListener('change', showParts);
byId('receivedAt').addEventListener('input', writeReceivedAt);
byId('calledAt').addEventListener('input', writeCalledAt);
form.addEventListener('input', () => {
  typed = true;
});
addEventListener('beforeunload', (event) => {
  if (typed) {
    event.preventDefault();
  }
});

// --- what is sent

const value = (id) => byId(id).value.trim() || undefined;

const receivedAt = () => (byId('earlier').checked ? moment('receivedAt') : undefined);

function moment(id) {
  const local = value(id);
  return local && `${local.length === 16 ? `${local}:00` : local}+07:00`;
}

function filledRequest() {
  return {
    channel: value('channel'),
    category: value('category'),
    matter: value('matter'),
    priority: value('priority'),
    placeCode: value('commune') ?? value('district') ?? value('province'),
    placeDetail: value('placeDetail'),
    subject: value('subject'),
    narrative: value('narrative'),
    receivedAt: receivedAt(),
    requester: filledRequester(),
    respondent: value('respondentKind') && {
      kind: value('respondentKind'),
      name: value('respondentName'),
      unit: value('respondentUnit'),
    },
    call: isCall() ? { at: moment('calledAt'), from: value('calledFrom') && latinDigits(value('calledFrom')) } : undefined,
    answer: byId('answered').checked ? { text: value('answerText'), by: value('answerBy') } : undefined,
  };
}

function filledRequester() {
  if (byId('unknown').checked) {
    return { kind: 'UNKNOWN' };
  }
  return {
    kind: value('requesterKind'),
    organisation: value('organisation'),
    name: value('name'),
    phone: value('phone') && latinDigits(value('phone')),
    email: value('email'),
    confidential: byId('confidential').checked,
  };
}

async function submit() {
  if (sending || form.hidden) {
    return;
  }
  clearErrors(form);
  if (hasMissing(form)) {
    return;
  }
  busy(true);
  try {
    const request = filledRequest();
    const registered = await postJson('requests', request, { 'Idempotency-Key': key });
    await accept(request, registered);
  } catch (problem) {
    decline(problem);
  } finally {
    busy(false);
  }
}

function busy(now) {
  sending = now;
  byId('submit').disabled = now;
  byId('submit').textContent = now ? say('sending') : say('submit');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    submit();
  }
});

// --- what comes back

async function accept(request, registered) {
  // The server's date counts: this computer's clock may be wrong.
  const { receivedAt } = await getJson(`requests/${registered.number}`).catch(() => ({ receivedAt: undefined }));
  receipt = { ...registered, subject: request.subject, at: receivedAt, untold: Boolean(request.call) };
  writeReceipt();
  announce(() => say('registered', registered.number, registered.trackingCode));
  startAnew();
  loadList(0);
  byId('channel').focus({ preventScroll: true });
  byId('receipt').scrollIntoView();
}

function startAnew() {
  const keep = byId('keep').checked;
  const kept = keep ? KEPT.map((id) => [id, byId(id).value]) : [];
  const earlier = byId('earlier').checked;
  form.reset();
  kept.forEach(([id, was]) => {
    byId(id).value = was;
  });
  byId('keep').checked = keep;
  byId('earlier').checked = keep && earlier;
  if (!keep) {
    preselectProvince();
  }
  key = newAttempt();
  typed = false;
  showParts();
  writeReceivedAt();
}

function preselectProvince() {
  choosePlace(byId('province'), reference.province);
}

function writeReceipt() {
  byId('receipt').hidden = !receipt;
  if (!receipt) {
    return;
  }
  byId('receipt-number').textContent = receipt.number;
  byId('receipt-code').textContent = receipt.trackingCode;
  byId('receipt-subject').textContent = receipt.subject;
  byId('receipt-at').textContent = writeDate(receipt.at);
  byId('receipt-due').textContent = writeDate(receipt.dueAt);
  byId('read-out').hidden = !receipt.untold;
  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-receipt]')).forEach((element) => {
    element.hidden = !receipt[element.dataset.receipt];
  });
}

byId('print').addEventListener('click', () => print());

/** The official receipt; its tracking code stands on this one copy alone. */
byId('receipt-paper').addEventListener('click', () =>
  attempt(async () => {
    const { number, trackingCode } = receipt;
    const wanted = { kind: 'RECEIPT', language: currentLanguage(), trackingCode };
    const printed = await postJson(`cases/${encodeURIComponent(number)}/letters`, wanted);
    saveCopy(printed.copy, `${number}.pdf`);
    announce(() => [say('letterPrinted', named(printed, 'number')), printed.warning && read(printed.warning)].filter(Boolean).join(' '));
  }),
);

/** Whoever called holds no paper in hand: that the number was told is noted. */
byId('read-out').addEventListener('click', () =>
  attempt(async () => {
    const { number } = receipt;
    await postJson(`requests/${number}/number-read-out`, {});
    receipt.untold = false;
    writeReceipt();
    announce(() => say('readOutDone', number));
  }),
);

/** What was typed stays, whatever happened; it is said where it belongs. */
function decline(problem) {
  if (problem.status === 401) {
    complain(say('loginAgain'), el('a', { href: LOGIN, target: '_blank', rel: 'noopener' }, say('loginLink')));
  } else if (problem.errors?.length) {
    refuse(form, problem);
  } else {
    complain(`${sentenceOf(problem)} ${say('notSent')}`);
  }
}

// --- the last requests

async function loadList(page) {
  const query = new URLSearchParams({ page, size: String(PAGE_SIZE) });
  const filters = {
    number: latinDigits(byId('filterNumber').value.trim()).toUpperCase(),
    q: byId('filterWords').value.trim(),
    category: byId('filterCategory').value,
    status: byId('filterStatus').value,
  };
  Object.entries(filters).forEach(([name, wanted]) => wanted && query.set(name, wanted));
  try {
    list = await getJson(`requests?${query}`);
  } catch (problem) {
    list = { page, size: PAGE_SIZE, items: [], total: 0, more: false, failure: problem };
  }
  writeList();
}

function writeList() {
  const { items, page, total, more, failure } = list;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const upTo = (number) => (more ? `${count(number)}+` : number); // counted as far as anybody pages
  const labels = ['receiptNumber', 'subject', 'category', 'place', 'receivedOn', 'status', 'dueAt'];
  const missing = failure ? sentenceOf(failure) : say('nothingFound');
  render(
    html`
      <p id="list-message" role="status">${items.length ? '' : missing}</p>
      ${items.length ? table('list', labels.map((label) => say(label)), items.map(row)) : nothing}
      ${pager({
        isFirst: page <= 0,
        isLast: more ? items.length < PAGE_SIZE : page + 1 >= pages,
        where: say('page', page + 1, upTo(pages), upTo(total)),
        back: () => loadList(page - 1),
        on: () => loadList(page + 1),
      })}
    `,
    byId('found'),
  );
}

function row(item) {
  const act = (key, work) =>
    html`<button type="button" class="plain small" @click=${() => work(item)}>${say(key)}</button>`;
  return html`
    <tr>
      <td class="number">
        ${item.number} ${form.hidden ? nothing : act('newCode', newCode)}
        ${!form.hidden && item.outcome === 'DUPLICATE' ? act('undoJoining', undoJoining) : nothing}
         ${item.mayAccuse ? act('accusedOpen', complainedOf) : nothing}
      </td>
      ${cell(say('subject'), item.subject)}
      ${cell(say('category'), named(item.category))}
      ${cell(say('place'), named(item.place))}
      ${cell(say('receivedOn'), writeDate(item.receivedAt))}
      ${cell(say('status'), named(item, 'statusName'))}
      ${cell(say('dueAt'), writeDate(item.dueAt))}
    </tr>
  `;
}

/** For a requester who has no code: a request from a meeting's minutes, or a lost receipt. */
async function newCode(item) {
  if (!confirm(say('newCodeSure', item.number))) {
    return;
  }
  await attempt(async () => {
    const given = await postJson(`requests/${item.number}/tracking-code`, {});
    receipt = { ...given, subject: item.subject, at: item.receivedAt };
    writeReceipt();
    announce(() => say('registered', given.number, given.trackingCode));
    byId('receipt').scrollIntoView();
  });
}

/** A request that was joined with another one by mistake is checked on its own again. */
async function undoJoining(item) {
  const reason = prompt(say('undoJoiningWhy', item.number))?.trim();
  if (!reason) {
    return;
  }
  await attempt(async () => {
    await postJson(`requests/${item.number}/unmerge`, { reason });
    announce(() => say('joiningUndone', item.number));
    await loadList(list.page);
  });
}

const complainedOf = ({ number }) => openAccused(number, () => loadList(list.page));

byId('filter').addEventListener('submit', (event) => {
  event.preventDefault();
  loadList(0);
});
byId('filterCategory').addEventListener('change', () => loadList(0));
byId('filterStatus').addEventListener('change', () => loadList(0));

startPage({
  write,
  async begin() {
    const [me, offered] = await Promise.all([getJson('me'), getJson('reference')]);
    reference = offered;
    offerReference();
    form.hidden = !me.canRegister;
    byId('registered').hidden = false;
    loadList(0);
    const asked = new URLSearchParams(location.search).get('accused');
    if (asked) {
      complainedOf({ number: asked });
    }
    if (!me.canRegister) {
      return 'notAllowed';
    }
    showParts();
    preselectProvince();
    if (!asked) {
      byId('channel').focus();
    }
    return undefined;
  },
});
