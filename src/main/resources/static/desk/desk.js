/** The desk: a clerk registers requests by hand, quickly, and hands out receipts. */
import { getJson, postJson } from '../camunda/app/tasklist/scripts/common/api.js';
import { khmerDigits, latinDigits, writeDate } from '../camunda/app/tasklist/scripts/common/dates.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import {
  LANGUAGES,
  chooseLanguage,
  currentLanguage,
  named,
  otherLanguage,
  tellServer,
} from '../camunda/app/tasklist/scripts/common/language.js';
import { TEXT } from './text.js';

const LOGIN = '../camunda/app/tasklist/';
const PAGE_SIZE = 10;
const KEPT = ['channel', 'receivedAt', 'province', 'district', 'commune', 'placeDetail'];

const byId = (id) => document.getElementById(id);
const text = () => TEXT[currentLanguage()];
const date = (iso) => (iso ? writeDate(iso, currentLanguage()) : '');
const count = (number) => (currentLanguage() === 'km' ? khmerDigits(number) : String(number));

const form = byId('request');
const alertBox = byId('alert');

let reference;
let gateText = 'loading';
let attempt = newAttempt();
let sending = false;
let typed = false;
let receipt;
let list = { page: 0, items: [], total: 0 };

// --- language: everything on the page is written again, nothing that was typed is lost

function writePage() {
  const language = currentLanguage();
  document.documentElement.lang = language;
  document.title = `សាលា Sala — ${text().title}`;
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = text()[element.dataset.text];
  });
  byId('language').textContent = LANGUAGES[otherLanguage()];
  byId('language').lang = otherLanguage();
  choices.forEach((_, select) => writeOptions(select));
  writeGate();
  writeReceipt();
  writeReceivedAt();
  writeList();
}

byId('language').addEventListener('click', () => {
  chooseLanguage(otherLanguage());
  writePage();
});

// --- choices

const choices = new Map();

function offer(select, items, emptyText) {
  choices.set(select, { items, emptyText });
  writeOptions(select);
}

function writeOptions(select) {
  const { items, emptyText } = choices.get(select);
  const chosen = select.value;
  select.replaceChildren(
    el('option', { value: '' }, text()[emptyText]),
    ...items.map((item) => el('option', { value: item.code }, named(item))),
  );
  select.value = items.some((item) => item.code === chosen) ? chosen : '';
}

function offerReference() {
  offer(byId('channel'), reference.channels, 'choose');
  offer(byId('category'), reference.categories, 'choose');
  offer(byId('priority'), reference.priorities, 'byCategory');
  offer(byId('province'), reference.provinces, 'choose');
  offer(byId('district'), [], 'notStated');
  offer(byId('commune'), [], 'notStated');
  offer(
    byId('requesterKind'),
    reference.requesterKinds.filter((kind) => kind.code !== 'UNKNOWN'),
    'choose',
  );
  offer(byId('respondentKind'), reference.respondentKinds, 'nobody');
  offer(byId('respondentUnit'), reference.units, 'notStated');
  offer(byId('filterCategory'), reference.categories, 'all');
  offer(byId('filterStatus'), reference.statuses ?? [], 'all');
  byId('filterStatus').parentElement.hidden = !reference.statuses?.length;
}

// --- places: province, then district, then commune

const placesOf = new Map();

function places(parent) {
  if (!placesOf.has(parent)) {
    const answer = getJson(`places?parent=${encodeURIComponent(parent)}`);
    answer.catch(() => placesOf.delete(parent));
    placesOf.set(parent, answer);
  }
  return placesOf.get(parent);
}

async function offerPlaces(select, parent) {
  offer(select, [], 'notStated');
  if (!parent.value) {
    return;
  }
  const asked = parent.value;
  try {
    const found = await places(asked);
    if (parent.value === asked) {
      offer(select, found, 'notStated');
    }
  } catch {
    complain(text().placesFailed);
  }
}

function provinceChosen() {
  offer(byId('commune'), [], 'notStated');
  return offerPlaces(byId('district'), byId('province'));
}

byId('province').addEventListener('change', provinceChosen);
byId('district').addEventListener('change', () => offerPlaces(byId('commune'), byId('district')));

// --- parts of the form that appear when they are needed

function showParts() {
  byId('received').hidden = !byId('earlier').checked;
  byId('requester').hidden = byId('unknown').checked;
  byId('answer').hidden = !byId('answered').checked;
  document.querySelectorAll('.respondent').forEach((field) => {
    field.hidden = !byId('respondentKind').value;
  });
}

/** The browser shows a date in its own order; words leave no doubt which is the day and which the month. */
function writeReceivedAt() {
  byId('receivedAt-words').textContent = date(receivedAt());
}

form.addEventListener('change', showParts);
byId('receivedAt').addEventListener('input', writeReceivedAt);
form.addEventListener('input', () => {
  typed = true;
});
addEventListener('beforeunload', (event) => {
  if (typed) {
    event.preventDefault();
  }
});

// --- what is sent

/** One key per filled form, kept while it is sent again. crypto.randomUUID would need https. */
function newAttempt() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const value = (id) => byId(id).value.trim() || undefined;

function receivedAt() {
  const local = byId('earlier').checked ? value('receivedAt') : undefined;
  return local && `${local.length === 16 ? `${local}:00` : local}+07:00`;
}

function filledRequest() {
  return {
    channel: value('channel'),
    category: value('category'),
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
  clearErrors();
  const missing = [...form.querySelectorAll('[required]')]
    .filter((control) => !control.closest('[hidden]') && !control.value.trim())
    .map((control) => ({ field: control.dataset.field, message: text().missing }));
  if (missing.length) {
    return refuse(text().mistakes, missing);
  }
  busy(true);
  try {
    const request = filledRequest();
    const registered = await postJson('requests', request, { 'Idempotency-Key': attempt });
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
  byId('submit').textContent = now ? text().sending : text().submit;
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
  const { receivedAt } = await getJson(`requests/${registered.number}`).catch(() => ({}));
  receipt = { ...registered, subject: request.subject, at: receivedAt };
  writeReceipt();
  byId('announcement').textContent = text().registered(registered.number, registered.trackingCode);
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
  attempt = newAttempt();
  typed = false;
  showParts();
  writeReceivedAt();
}

function preselectProvince() {
  byId('province').value = reference.province ?? '';
  return provinceChosen();
}

function writeReceipt() {
  byId('receipt').hidden = !receipt;
  if (!receipt) {
    return;
  }
  byId('receipt-number').textContent = receipt.number;
  byId('receipt-code').textContent = receipt.trackingCode;
  byId('receipt-subject').textContent = receipt.subject;
  byId('receipt-at').textContent = date(receipt.at);
  byId('receipt-due').textContent = date(receipt.dueAt);
  document.querySelectorAll('[data-receipt]').forEach((element) => {
    element.hidden = !receipt[element.dataset.receipt];
  });
}

byId('print').addEventListener('click', () => print());

function decline(problem) {
  if (problem.status === 401) {
    complain(
      text().loginAgain,
      el('a', { href: LOGIN, target: '_blank', rel: 'noopener' }, text().loginLink),
    );
    return alertBox.focus();
  }
  const sentence = problem.sentence?.(currentLanguage()) ?? String(problem);
  if (problem.errors?.length) {
    return refuse(sentence, problem.errors);
  }
  complain(`${sentence} ${text().notSent}`);
  alertBox.focus();
}

/** Each message beside its field; what belongs to no field of the form stands in the box above. */
function refuse(sentence, errors) {
  const homeless = errors.filter(({ field, message }) => !markField(field, message));
  complain(
    sentence,
    homeless.length > 0 &&
      el(
        'ul',
        {},
        homeless.map(({ message }) => el('li', {}, message)),
      ),
  );
  (form.querySelector('[aria-invalid="true"]') ?? alertBox).focus();
}

function markField(field, message) {
  const control = form.querySelector(`[data-field="${CSS.escape(field ?? '')}"]`);
  if (!control || control.closest('[hidden]')) {
    return false;
  }
  const id = `${control.id}-error`;
  const before = byId(id);
  if (before) {
    before.textContent += ` ${message}`;
    return true;
  }
  control.parentElement.append(el('span', { id, class: 'error' }, message));
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute(
    'aria-describedby',
    [control.getAttribute('aria-describedby'), id].filter(Boolean).join(' '),
  );
  return true;
}

function complain(...content) {
  alertBox.replaceChildren(...content.filter(Boolean));
  alertBox.hidden = false;
}

function clearErrors() {
  alertBox.hidden = true;
  form.querySelectorAll('.error').forEach((error) => error.remove());
  form.querySelectorAll('[aria-invalid]').forEach((control) => {
    control.removeAttribute('aria-invalid');
    const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && byId(id));
    if (others.length) {
      control.setAttribute('aria-describedby', others.join(' '));
    } else {
      control.removeAttribute('aria-describedby');
    }
  });
}

// --- the last requests

async function loadList(page) {
  const query = new URLSearchParams({ page, size: PAGE_SIZE });
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
    list = { page, items: [], total: 0, failure: problem };
  }
  writeList();
}

function writeList() {
  const { items, page, total, failure } = list;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  byId('list-message').textContent = failure
    ? (failure.sentence?.(currentLanguage()) ?? String(failure))
    : items.length
      ? ''
      : text().nothingFound;
  byId('list').hidden = !items.length;
  byId('list').tBodies[0].replaceChildren(...items.map(row));
  byId('page').textContent = text().page(count(page + 1), count(pages), count(total));
  byId('previous').disabled = page <= 0;
  byId('next').disabled = page + 1 >= pages;
}

function row(item) {
  const cells = [
    ['subject', item.subject],
    ['category', named(item.category)],
    ['sectionWhere', named(item.place)],
    ['receivedOn', date(item.receivedAt)],
    ['status', named(item, 'status')],
    ['dueAt', date(item.dueAt)],
  ];
  return el(
    'tr',
    {},
    el(
      'td',
      { class: 'number' },
      item.number,
      !form.hidden &&
        el('button', { type: 'button', class: 'plain small', click: () => newCode(item) }, text().newCode),
      !form.hidden &&
        item.outcome === 'DUPLICATE' &&
        el('button', { type: 'button', class: 'plain small', click: () => undoJoining(item) }, text().undoJoining),
    ),
    cells.map(([label, content]) => el('td', { 'data-label': text()[label] }, content)),
  );
}

/** For a requester who has no code: a request from a meeting's minutes, or a lost receipt. */
async function newCode(item) {
  if (!confirm(text().newCodeSure(item.number))) {
    return;
  }
  try {
    const given = await postJson(`requests/${item.number}/tracking-code`, {});
    receipt = { ...given, subject: item.subject, at: item.receivedAt };
    writeReceipt();
    byId('announcement').textContent = text().registered(given.number, given.trackingCode);
    byId('receipt').scrollIntoView();
  } catch (problem) {
    decline(problem);
  }
}

/** A request that was joined with another one by mistake is checked on its own again. */
async function undoJoining(item) {
  const reason = prompt(text().undoJoiningWhy(item.number))?.trim();
  if (!reason) {
    return;
  }
  try {
    await postJson(`requests/${item.number}/unmerge`, { reason });
    byId('announcement').textContent = text().joiningUndone(item.number);
    loadList(list.page);
  } catch (problem) {
    decline(problem);
  }
}

byId('filter').addEventListener('submit', (event) => {
  event.preventDefault();
  loadList(0);
});
byId('filterCategory').addEventListener('change', () => loadList(0));
byId('filterStatus').addEventListener('change', () => loadList(0));
byId('previous').addEventListener('click', () => loadList(list.page - 1));
byId('next').addEventListener('click', () => loadList(list.page + 1));

// --- start

function writeGate() {
  const gate = byId('gate');
  gate.hidden = !gateText;
  if (gateText) {
    const sentence = gateText.sentence?.(currentLanguage()) ?? text()[gateText];
    gate.replaceChildren(
      sentence,
      gateText === 'login' ? el('p', {}, el('a', { href: LOGIN }, text().loginLink)) : '',
    );
  }
}

async function start() {
  tellServer(currentLanguage());
  writePage();
  try {
    const me = await getJson('me');
    byId('user').textContent = me.user;
    reference = await getJson('reference');
    offerReference();
    gateText = me.canRegister ? undefined : 'notAllowed';
    form.hidden = !me.canRegister;
    byId('registered').hidden = false;
    loadList(0);
    if (me.canRegister) {
      showParts();
      byId('channel').focus();
      await preselectProvince();
    }
  } catch (problem) {
    gateText = problem.status === 401 ? 'login' : problem;
  }
  writeGate();
}

start();
