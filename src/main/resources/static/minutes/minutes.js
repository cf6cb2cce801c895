/** Minutes of a meeting, or public comments: sent in, looked through, corrected, registered. */
import { getJson, postJson, send, sendFile, sentenceOf } from '../common/api.js';
import { attempt, complain } from '../common/complaint.js';
import { count } from '../common/dates.js';
import { named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { LOGIN } from '../common/login.js';
import { whenLifted } from '../common/press.js';
import { byId, reader, startPage } from '../common/shell.js';
import { pager } from '../common/table.js';
import { say } from '../common/texts.js';
import { Annexes } from './annexes.js';
import { foundAsides, foundTables } from './found.js';
import { Grid } from './grid.js';
import { offerWords, writeWords } from './words.js';

/** @import { AsidesShown, FieldNamesFieldName, LinePagesPage, MinutesReadingOverview, MinutesReadingView, ReferenceChannelChoice } from '../common/api-types.js' */
/**
 * @typedef {MinutesReadingView & {toDo?: number}} Import what is sent in, and how much was to do
 */

const PAGE_SIZE = 50;
const LARGEST = 10 * 1024 * 1024;
const LOOK_EVERY = 700;
const FILTERS = ['all', 'problems', 'duplicates', 'changes'];

const asked = new URLSearchParams(location.search);
const isOfMeeting = asked.has('meeting');

/** @type {ReferenceChannelChoice[]} those whose comments are recorded here */
let channels = [];
/** @type {Record<string, string>} what is recorded: the minutes of a meeting, or the comments of a channel */
let target = {};
/** @type {MinutesReadingOverview['meeting']} */
let meeting;
/** @type {FieldNamesFieldName[]} */
let fields = [];
/** @type {MinutesReadingView[]} */
let earlier = [];
/** @type {Import} */
let current;
/** @type {LinePagesPage} */
let page = { rows: [], page: 0, size: PAGE_SIZE, total: 0 };
/** @type {AsidesShown} the rows of the file that are no requests */
let asides = { rows: [], total: 0, hidden: 0 };
let looking;
let isReading = false;
let isAdding = false;

const annexes = new Annexes(
  () => whenLifted(() => grid.show(page.rows)),
  (sentence) => writeSaving(sentence, false),
);

const grid = new Grid(
  byId('grid'),
  {
    write: (edits) => send('PUT', `minutes/${current.id}/rows`, { rows: edits }),
    remove: (lines) => postJson(`minutes/${current.id}/rows/removal`, { lines }),
    putBack: (lines) => postJson(`minutes/${current.id}/rows/return`, { lines }),
    took,
    told,
    tell: (sentence) => writeSaving(sentence, false),
    reader,
    annexes,
    following,
    identify,
    split: splitRow,
    setAside: (line, role) => changeRoles({ lines: [line], role }),
    fields: () => fields.filter((field) => (isOfMeeting ? field.ofMinutes : field.ofComments)),
    names: () => fields,
    allColumns: () => byId('all-columns').checked,
  },
  byId('line'),
);

function title() {
  if (!isOfMeeting) {
    const channel = channels.find(({ code }) => code === target.channel);
    return channel ? say('comments', named(channel)) : say('menu.minutes');
  }
  return meeting ? `${say('ofMeeting')}: ${meeting.number} — ${meeting.theme}` : say('ofMeeting');
}

function writePage() {
  const shown = byId('show').value || FILTERS[0];
  byId('show').replaceChildren(...FILTERS.map((filter) => new Option(say(`show.${filter}`), filter)));
  byId('show').value = shown;
  byId('send').textContent = isReading ? say('reading') : say('send');
  render(isOfMeeting ? nothing : channels.map(comments), byId('channels'));
  writeEarlier();
  writeImport();
  writeWords();
}

/** @param {ReferenceChannelChoice} channel */
const comments = (channel) => html`
  <a href="?channel=${channel.code}" aria-current=${channel.code === target.channel ? 'page' : nothing}>${say('comments', named(channel))}</a>
`;

// --- begin

byId('upload').addEventListener('submit', async (event) => {
  event.preventDefault();
  const file = byId('file').files[0];
  if (!file) {
    return complain(say('chooseFile'));
  }
  if (file.size > LARGEST) {
    return complain(say('tooLarge'));
  }
  isReading = true;
  byId('send').disabled = true;
  writePage();
  const query = new URLSearchParams({ ...target, name: file.name });
  const read = await attempt(() => sendFile(`minutes/files?${query}`, file));
  isReading = false;
  byId('send').disabled = false;
  writePage();
  byId('upload').reset();
  return read && open(read);
});

byId('by-hand').addEventListener('click', async () => {
  const begun = await attempt(() => postJson('minutes', target));
  if (begun) {
    await open(begun);
    await addLine();
  }
});

function writeEarlier() {
  byId('earlier').hidden = !earlier.length;
  render(
    earlier.map(
      (each) => html`
        <li>
          <button type="button" class="plain" @click=${() => open(each)}>
            ${each.fileName ?? say('typed')} (${count(each.counts.total)})
          </button>
        </li>
      `,
    ),
    byId('earlier-list'),
  );
}

// --- the dry run

/** @param {Import} view */
async function open(view) {
  if (current && current.id !== view.id) {
    await grid.again();
    if (!grid.isKept()) {
      return complain(say('notAllSaved'));
    }
    grid.forget();
  }
  current = view;
  byId('show').value = 'all';
  byId('result').textContent = '';
  await loadAsides();
  await annexes.load(current.id);
  await load(0);
  if (current.status === 'REGISTERING') {
    look();
  }
  if (current.status === 'CHECKING') {
    lookAtCheck();
  }
  byId(current.status === 'CHECKING' ? 'check' : 'run').scrollIntoView();
  return undefined;
}

async function load(number) {
  const loaded = await attempt(() => pageOf(number));
  if (loaded) {
    page = loaded;
  }
  writeImport();
}

/** @returns {Promise<LinePagesPage>} */
function pageOf(number) {
  const query = new URLSearchParams({ show: byId('show').value, page: number, size: String(PAGE_SIZE) });
  return getJson(`minutes/${current.id}/rows?${query}`);
}

async function loadAsides() {
  asides = (await attempt(() => getJson(`minutes/${current.id}/asides`))) ?? asides;
}

/** The lines after those that are shown, as many as there are. */
async function following(number) {
  const rows = [];
  for (let next = page.page + 1; rows.length < number && next * PAGE_SIZE < page.total; next += 1) {
    rows.push(...(await pageOf(next)).rows);
  }
  return rows.slice(0, number);
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
  writeAsked();
  const pages = Math.max(1, Math.ceil(page.total / PAGE_SIZE));
  render(
    pager({
      isFirst: page.page <= 0,
      isLast: page.page + 1 >= pages,
      where: say('pages', page.page + 1, pages, page.total),
      back: () => load(page.page - 1),
      on: () => load(page.page + 1),
    }),
    byId('pages'),
  );
  writeCounts();
}

/** How far the check behind the page is. */
function writeCheck() {
  const { total, toCheck } = current.counts;
  byId('check-progress').max = Math.max(1, total);
  byId('check-progress').value = total - toCheck;
  byId('check-counts').textContent = say('checking', total - toCheck, total);
}

/** Looks how far the check is, until it is done. */
async function lookAtCheck() {
  clearTimeout(looking);
  /** @type {Import | undefined} */
  const view = await attempt(() => getJson(`minutes/${current.id}`));
  if (!view || view.id !== current.id) {
    return;
  }
  current = view;
  if (view.status === 'CHECKING') {
    writeCheck();
    looking = setTimeout(lookAtCheck, LOOK_EVERY);
  } else {
    await loadAsides();
    await annexes.load(current.id);
    await load(page.page);
  }
}

function writeCounts() {
  const { total, toRegister, toChange, unchanged, wrong, duplicates, leftOut } = current.counts;
  byId('counts').textContent = say('counts', total, toRegister, toChange, unchanged, wrong, duplicates, leftOut);
  byId('finish-counts').textContent = say('finishCounts', toRegister, toChange);
  byId('register').disabled = current.status === 'REGISTERING' || toRegister + toChange === 0;
}

/** All at once where a whole file is asked about, as the minutes of an afternoon beside those of the morning. */
function writeAsked() {
  const isAsked = page.rows.filter((row) => row.asked).length > 1;
  render(
    isAsked
      ? html`
          <button type="button" class="plain small" @click=${() => identify(null, false)}>${say('allOthers')}</button>
          <button type="button" class="plain small" @click=${() => identify(null, true)}>${say('allSame')}</button>
        `
      : nothing,
    byId('asked'),
  );
}

function writeColumns() {
  byId('columns').hidden = !current.found.length;
  render(foundTables(current.found, current.columns, grid.fields(), chooseColumn), byId('columns-list'));
  byId('asides').hidden = !asides.total;
  render(foundAsides(asides, changeRoles), byId('asides-list'));
}

/** Everything is checked again after something was said of the file. */
async function follow(view) {
  if (view) {
    current = view;
    await loadAsides();
    await load(page.page);
    if (current.status === 'CHECKING') {
      lookAtCheck();
    }
  }
}

async function chooseColumn(header, field) {
  await follow(await attempt(() => send('PUT', `minutes/${current.id}/columns`, { header, field })));
}

/** @param {{lines?: number[], allHidden?: boolean, role: string}} said */
async function changeRoles(said) {
  await follow(await attempt(() => send('PUT', `minutes/${current.id}/roles`, said)));
}

async function splitRow(line) {
  await follow(await attempt(() => postJson(`minutes/${current.id}/rows/${line}/split`, {})));
}

/** What the server made of lines that were written: the counts follow without counting all lines. */
async function took(answer, gone, hasNew) {
  const byLine = new Map([...answer.rows, ...answer.others].map((row) => [row.line, row]));
  page.rows = page.rows.filter(({ line }) => !gone.includes(line)).map((row) => byLine.get(row.line) ?? row);
  const change = answer.change ?? {};
  page.total += change.total ?? -gone.length;
  for (const [name, by] of Object.entries(change)) {
    current.counts[name] += by;
  }
  if (hasNew) {
    await load(isAdding ? Math.max(0, Math.ceil(current.counts.total / PAGE_SIZE) - 1) : page.page);
  } else {
    whenLifted(writeImport);
  }
}

/** How it stands with what was written. */
function told(state, problem) {
  const sentences = {
    saving: () => say('saving'),
    saved: () => say('saved'),
    failed: () => say('savedLater', sentenceOf(problem)),
    loggedOut: () => html`${say('savedAfterLogin')} <a href=${LOGIN} target="_blank" rel="opener">${say('loginStaff')}</a>`,
    both: () => say('bothWrote'),
    elsewhere: () => say('anotherReader'),
  };
  writeSaving(sentences[state](), !['saving', 'saved'].includes(state));
}

function writeSaving(sentence, isFailed) {
  byId('saving').className = isFailed ? 'failed' : '';
  render(sentence, byId('saving'));
  byId('undo').disabled = !grid.canUndo();
}

/** A new line at the end, in which the writing goes on. */
async function addLine() {
  byId('show').value = 'all';
  isAdding = true;
  const isKept = await grid.add();
  isAdding = false;
  if (isKept) {
    grid.focus(page.rows.length - 1, 0);
  }
}

/**
 * Says whether a line is the request of before that it may be; of no line, of all that are asked about.
 * @param {number | null} line
 * @param {boolean} same
 */
async function identify(line, same) {
  const view = await attempt(() => send('PUT', `minutes/${current.id}/identity`, { line, same }));
  await follow(view);
}

byId('add').addEventListener('click', addLine);
byId('undo').addEventListener('click', () => grid.undo());
byId('fill-down').addEventListener('click', () => grid.fillDown());
byId('remove-lines').addEventListener('click', () => grid.removeLines());
byId('all-columns').addEventListener('change', () => grid.show(page.rows));
byId('show').addEventListener('change', () => load(0));

// --- registering

byId('register').addEventListener('click', async () => {
  await grid.again();
  if (!grid.isKept()) {
    return complain(say('notAllSaved'));
  }
  const toDo = current.counts.toRegister + current.counts.toChange;
  const view = await attempt(() => postJson(`minutes/${current.id}/registration`, {}));
  if (view) {
    current = { ...view, toDo };
    look();
  }
  return undefined;
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
    ? say('registering', toDo - left, toDo)
    : say('result', view.counts.registered, view.counts.updated, view.counts.wrong);
  writeCounts();
  if (isRegistering) {
    looking = setTimeout(look, LOOK_EVERY);
  } else {
    await annexes.load(current.id);
    await load(page.page);
  }
}

// --- start

startPage({
  title,
  write: writePage,
  async begin() {
    const me = await getJson('me');
    if (!me.canRegister) {
      return 'notAllowed';
    }
    const [names, reference] = await Promise.all([getJson('minutes/fields'), getJson('reference')]);
    fields = names;
    grid.offer(reference);
    offerWords(reference.categories);
    channels = reference.channels.filter(({ gathersComments }) => gathersComments);
    target = isOfMeeting ? { meeting: asked.get('meeting') } : { channel: asked.get('channel') ?? channels[0].code };
    const overview = await getJson(`minutes?${new URLSearchParams(target)}`);
    meeting = overview.meeting;
    earlier = overview.imports;
    if (isOfMeeting && !meeting) {
      return 'noMeeting';
    }
    byId('begin').hidden = false;
    return undefined;
  },
});
