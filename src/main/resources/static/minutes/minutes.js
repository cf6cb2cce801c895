/** Minutes of a meeting, or public comments: sent in, looked through, corrected, registered. */
import { getJson, postJson, send, sendFile } from '../camunda/app/tasklist/scripts/common/api.js';
import { khmerDigits } from '../camunda/app/tasklist/scripts/common/dates.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import {
  LANGUAGES,
  chooseLanguage,
  currentLanguage,
  named,
  otherLanguage,
  tellServer,
} from '../camunda/app/tasklist/scripts/common/language.js';
import { Grid } from './grid.js';
import { TEXT } from './text.js';

const LOGIN = '../camunda/app/tasklist/';
const PAGE_SIZE = 50;
const LARGEST = 10 * 1024 * 1024;
const LOOK_EVERY = 700;
const FILTERS = ['all', 'problems', 'duplicates', 'changes'];

const byId = (id) => document.getElementById(id);
const text = () => TEXT[currentLanguage()];
const count = (number) => (currentLanguage() === 'km' ? khmerDigits(number) : String(number));
const counted = (counts) =>
  Object.fromEntries(Object.entries(counts).map(([name, number]) => [name, count(number)]));

const asked = new URLSearchParams(location.search);
const target = asked.get('meeting')
  ? { meeting: asked.get('meeting') }
  : { channel: asked.get('channel') ?? 'FACEBOOK' };

let gateText = 'loading';
let meeting;
let fields = [];
let earlier = [];
let current;
let page = { rows: [], page: 0, total: 0 };
let looking;

const grid = new Grid(byId('grid'), {
  text,
  write: writeRows,
  remove: removeRow,
  fields: () => fields.filter((field) => (target.meeting ? field.ofMinutes : field.ofComments)),
  allColumns: () => byId('all-columns').checked,
});

// --- language

function writePage() {
  document.documentElement.lang = currentLanguage();
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = text()[element.dataset.text];
  });
  const title = target.meeting ? text().minutes : (text()[target.channel] ?? target.channel);
  byId('title').textContent = [title, meeting && `${meeting.number} — ${meeting.theme}`]
    .filter(Boolean)
    .join(': ');
  document.title = `សាលា Sala — ${title}`;
  byId('language').textContent = LANGUAGES[otherLanguage()];
  byId('language').lang = otherLanguage();
  const shown = byId('show').value || 'all';
  byId('show').replaceChildren(...FILTERS.map((filter) => el('option', { value: filter }, text()[filter])));
  byId('show').value = shown;
  writeGate();
  writeEarlier();
  writeImport();
}

byId('language').addEventListener('click', () => {
  chooseLanguage(otherLanguage());
  writePage();
});

function writeGate() {
  byId('gate').hidden = !gateText;
  if (gateText) {
    const sentence = gateText.sentence?.(currentLanguage()) ?? text()[gateText];
    byId('gate').replaceChildren(
      sentence,
      gateText === 'login' ? el('p', {}, el('a', { href: LOGIN }, text().loginLink)) : '',
    );
  }
}

function complain(problem) {
  const sentence = problem.sentence?.(currentLanguage()) ?? String(problem);
  const errors = problem.errors ?? [];
  byId('alert').replaceChildren(
    sentence,
    errors.length ? el('ul', {}, errors.map(({ message }) => el('li', {}, message))) : '',
  );
  byId('alert').hidden = false;
  byId('alert').focus();
}

async function attempt(work) {
  byId('alert').hidden = true;
  try {
    return await work();
  } catch (problem) {
    complain(problem);
    return undefined;
  }
}

// --- begin

byId('upload').addEventListener('submit', async (event) => {
  event.preventDefault();
  const file = byId('file').files[0];
  if (!file) {
    return complain(text().chooseFile);
  }
  if (file.size > LARGEST) {
    return complain(text().tooLarge);
  }
  const button = byId('send');
  button.disabled = true;
  button.textContent = text().sending;
  const query = new URLSearchParams({ ...target, name: file.name });
  const read = await attempt(() => sendFile(`minutes/files?${query}`, file));
  button.disabled = false;
  button.textContent = text().send;
  byId('upload').reset();
  return read && open(read);
});

byId('by-hand').addEventListener('click', async () => {
  const begun = await attempt(() => postJson('minutes', target));
  if (begun) {
    await open(begun);
    await writeRows([{ line: null, cells: {}, leftOut: false }]);
    grid.focus(0, 0);
  }
});

function writeEarlier() {
  byId('earlier').hidden = !earlier.length;
  byId('earlier-list').replaceChildren(
    ...earlier.map((each) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', class: 'plain', click: () => open(each) },
          `${each.fileName ?? text().grid} (${count(each.counts.total)})`,
        ),
      ),
    ),
  );
}

// --- the dry run

async function open(view) {
  current = view;
  byId('show').value = 'all';
  byId('result').textContent = '';
  await load(0);
  if (current.status === 'REGISTERING') {
    look();
  }
  if (current.status === 'CHECKING') {
    lookAtCheck();
  }
  byId(current.status === 'CHECKING' ? 'check' : 'run').scrollIntoView();
}

async function load(number) {
  const query = new URLSearchParams({ show: byId('show').value, page: number, size: PAGE_SIZE });
  const loaded = await attempt(() => getJson(`minutes/${current.id}/rows?${query}`));
  if (loaded) {
    page = loaded;
  }
  writeImport();
}

async function refresh() {
  current = await getJson(`minutes/${current.id}`);
  writeImport();
}

function writeImport() {
  const isChecking = current?.status === 'CHECKING';
  byId('check').hidden = !isChecking;
  ['columns', 'run', 'finish'].forEach((id) => {
    byId(id).hidden = !current || isChecking;
  });
  if (!current) {
    return;
  }
  writeCheck();
  if (isChecking) {
    return;
  }
  writeColumns();
  grid.show(page.rows);
  const pages = Math.max(1, Math.ceil(page.total / PAGE_SIZE));
  byId('page').textContent = text().page(count(page.page + 1), count(pages), count(page.total));
  byId('previous').disabled = page.page <= 0;
  byId('next').disabled = page.page + 1 >= pages;
  writeCounts();
}

/** How far the check behind the page is. */
function writeCheck() {
  const { total, toCheck } = current.counts;
  byId('check-progress').max = Math.max(1, total);
  byId('check-progress').value = total - toCheck;
  byId('check-counts').textContent = text().checking(count(total - toCheck), count(total));
}

/** Looks how far the check is, until it is done. */
async function lookAtCheck() {
  clearTimeout(looking);
  const view = await attempt(() => getJson(`minutes/${current.id}`));
  if (!view || view.id !== current.id) {
    return;
  }
  view.columns.forEach((column) => {
    column.chosen = current.columns.some((each) => each.header === column.header && each.chosen);
  });
  current = view;
  if (view.status === 'CHECKING') {
    writeCheck();
    looking = setTimeout(lookAtCheck, LOOK_EVERY);
  } else {
    await load(page.page);
  }
}

function writeCounts() {
  byId('counts').textContent = text().counts(counted(current.counts));
  byId('finish-counts').textContent = text().finishCounts(counted(current.counts));
  byId('register').disabled =
    current.status === 'REGISTERING' || current.counts.toRegister + current.counts.toChange === 0;
}

function writeColumns() {
  const unknown = current.columns.filter((column) => !column.field || column.chosen);
  byId('columns').hidden = !unknown.length;
  const offered = grid.fields();
  byId('columns-list').replaceChildren(
    ...unknown.map((column, index) => {
      const select = el(
        'select',
        { id: `column-${index}`, change: () => chooseColumn(column.header, select.value || null) },
        el('option', { value: '' }, text().notUsed),
        offered.map((field) => el('option', { value: field.code }, named(field))),
      );
      select.value = column.field ?? '';
      return el('p', { class: 'field' }, el('label', { for: select.id }, column.header), select);
    }),
  );
}

async function chooseColumn(header, field) {
  const view = await attempt(() => send('PUT', `minutes/${current.id}/columns`, { header, field }));
  if (view) {
    const chosen = new Set([...current.columns.filter((each) => each.chosen).map((each) => each.header), header]);
    current = view;
    current.columns.forEach((column) => {
      column.chosen = chosen.has(column.header);
    });
    await load(page.page);
    if (current.status === 'CHECKING') {
      lookAtCheck();
    }
  }
}

/** Lines as they were written in the grid; those without a number are new. */
async function writeRows(edits) {
  const written = await attempt(() => send('PUT', `minutes/${current.id}/rows`, { rows: edits }));
  if (!written) {
    return false;
  }
  const isNew = edits.some((edit) => edit.line === null);
  const byLine = new Map(written.map((row) => [row.line, row]));
  page.rows = page.rows.map((row) => byLine.get(row.line) ?? row);
  await attempt(refresh);
  if (isNew) {
    byId('show').value = 'all';
    await load(Math.floor(Math.max(0, current.counts.total - 1) / PAGE_SIZE));
  }
  return true;
}

async function removeRow(line) {
  const removed = await attempt(() => send('DELETE', `minutes/${current.id}/rows/${line}`).then(() => true));
  if (removed) {
    await attempt(refresh);
    await load(page.page);
  }
}

byId('add').addEventListener('click', async () => {
  if (await writeRows([{ line: null, cells: {}, leftOut: false }])) {
    grid.focus(page.rows.length - 1, 0);
  }
});
byId('all-columns').addEventListener('change', () => grid.show(page.rows));
byId('show').addEventListener('change', () => load(0));
byId('previous').addEventListener('click', () => load(page.page - 1));
byId('next').addEventListener('click', () => load(page.page + 1));

// --- registering

byId('register').addEventListener('click', async () => {
  const toDo = current.counts.toRegister + current.counts.toChange;
  const view = await attempt(() => postJson(`minutes/${current.id}/registration`, {}));
  if (view) {
    current = { ...view, toDo };
    look();
  }
});

/** Looks how far the registering is, until it is done. */
async function look() {
  clearTimeout(looking);
  const toDo = current.toDo ?? current.counts.toRegister + current.counts.toChange;
  const view = await attempt(() => getJson(`minutes/${current.id}`));
  if (!view) {
    return;
  }
  current = { ...view, toDo };
  const left = view.counts.toRegister + view.counts.toChange;
  const isRegistering = view.status === 'REGISTERING';
  byId('progress').hidden = !isRegistering;
  byId('progress').max = Math.max(1, toDo);
  byId('progress').value = toDo - left;
  byId('result').textContent = isRegistering
    ? text().registering(count(toDo - left), count(toDo))
    : text().result(counted(view.counts));
  writeCounts();
  if (isRegistering) {
    looking = setTimeout(look, LOOK_EVERY);
  } else {
    await load(page.page);
  }
}

// --- start

async function start() {
  tellServer(currentLanguage());
  writePage();
  try {
    const me = await getJson('me');
    byId('user').textContent = me.user;
    if (!me.canRegister) {
      gateText = 'notAllowed';
      return writeGate();
    }
    const [overview, names, reference] = await Promise.all([
      getJson(`minutes?${new URLSearchParams(target)}`),
      getJson('minutes/fields'),
      getJson('reference'),
    ]);
    fields = names;
    grid.offer(reference);
    meeting = overview.meeting;
    earlier = overview.imports;
    gateText = target.meeting && !meeting ? 'noMeeting' : undefined;
    byId('begin').hidden = Boolean(gateText);
    writePage();
  } catch (problem) {
    gateText = problem.status === 401 ? 'login' : problem;
    writeGate();
  }
  return undefined;
}

start();
