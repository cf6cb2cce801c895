/** Minutes of a meeting, or public comments: sent in, looked through, corrected, registered. */
import { getJson, postJson, send, sendFile } from '../common/api.js';
import { attempt, complain } from '../common/complaint.js';
import { count } from '../common/dates.js';
import { named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { byId, startPage } from '../common/shell.js';
import { pager } from '../common/table.js';
import { say } from '../common/texts.js';
import { foundAsides, foundTables } from './found.js';
import { Grid } from './grid.js';
import { offerWords, writeWords } from './words.js';

/** @import { AsidesAside, FieldNamesFieldName, LinePagesPage, MinutesReadingOverview, MinutesReadingView, ReferenceChannelChoice } from '../common/api-types.js' */
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
/** @type {AsidesAside[]} the rows of the file that are no requests */
let asides = [];
let looking;
let isReading = false;

const grid = new Grid(byId('grid'), {
  write: writeRows,
  remove: removeRow,
  identify,
  split: splitRow,
  setAside: (line, role) => changeRoles([line], role),
  fields: () => fields.filter((field) => (isOfMeeting ? field.ofMinutes : field.ofComments)),
  allColumns: () => byId('all-columns').checked,
});

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
    await writeRows([{ line: null, cells: {}, leftOut: false }]);
    grid.focus(0, 0);
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
  const query = new URLSearchParams({ show: byId('show').value, page: number, size: String(PAGE_SIZE) });
  const loaded = await attempt(() => getJson(`minutes/${current.id}/rows?${query}`));
  if (loaded) {
    page = loaded;
  }
  asides = (await attempt(() => getJson(`minutes/${current.id}/asides`))) ?? asides;
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
  byId('asides').hidden = !asides.length;
  render(foundAsides(asides, changeRoles), byId('asides-list'));
}

/** Everything is checked again after something was said of the file. */
async function follow(view) {
  if (view) {
    current = view;
    await load(page.page);
    if (current.status === 'CHECKING') {
      lookAtCheck();
    }
  }
}

async function chooseColumn(header, field) {
  await follow(await attempt(() => send('PUT', `minutes/${current.id}/columns`, { header, field })));
}

async function changeRoles(lines, role) {
  await follow(await attempt(() => send('PUT', `minutes/${current.id}/roles`, { lines, role })));
}

async function splitRow(line) {
  await follow(await attempt(() => postJson(`minutes/${current.id}/rows/${line}/split`, {})));
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

/**
 * Says whether a line is the request of before that it may be; of no line, of all that are asked about.
 * @param {number | null} line
 * @param {boolean} same
 */
async function identify(line, same) {
  const view = await attempt(() => send('PUT', `minutes/${current.id}/identity`, { line, same }));
  if (view) {
    current = view;
    await load(page.page);
    lookAtCheck();
  }
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
    ? say('registering', toDo - left, toDo)
    : say('result', view.counts.registered, view.counts.updated, view.counts.wrong);
  writeCounts();
  if (isRegistering) {
    looking = setTimeout(look, LOOK_EVERY);
  } else {
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
