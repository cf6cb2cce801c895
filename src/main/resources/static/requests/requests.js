/** Requests that the reader may know of: searched, listed, and each on a page of its own. */
import { getJson } from '../common/api.js';
import { diagram } from '../common/case-diagram.js';
import { attempt } from '../common/complaint.js';
import { latinDigits, writeDate } from '../common/dates.js';
import { dayFields } from '../common/day-field.js';
import { el, raiseHeadings } from '../common/dom.js';
import { evidenceSection } from '../common/evidence.js';
import { offer } from '../common/form.js';
import { named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { lettersSection } from '../common/letters.js';
import { requestSections } from '../common/request-sections.js';
import { announce, byId, mayOpen, startPage } from '../common/shell.js';
import { cell, pager, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { RequestView } from '../common/api-types.js' */

const NUMBER = decodeURIComponent(location.pathname).match(/\/requests\/([A-Z]{2,5}-\d{4}-\d{6})$/)?.[1];
const PAGE_SIZE = 20;
const SUMMARY = 2;
const CHOICES = ['status', 'category', 'unit', 'place', 'waiting', 'age', 'overdue', 'from', 'to'];
/** What a link asks for beside the fields of the search, as the numbers of the dashboard do. */
const ALSO = ['open', 'promise', 'answered', 'answeredFrom', 'answeredTo'];

let list = { items: [], page: 0, total: 0 };
/** @type {Map<string, string>} */
const also = new Map();
/** @type {RequestView | undefined} */
let request;

function write() {
  byId('list').hidden = Boolean(NUMBER);
  byId('one').hidden = !request;
  if (NUMBER) {
    writeOne();
  } else {
    writeList();
  }
}

function writeList() {
  const { items, page, total } = list;
  writeAlso();
  const labels = ['number', 'subject', 'category', 'place', 'status', 'receivedOn', 'dueAt'];
  render(
    html`
      ${items.length
        ? table('requests', labels.map((label) => say(label)), items.map(row))
        : html`<p id="none" role="status">${say('nothingFound')}</p>`}
      ${pager({
        isFirst: page === 0,
        isLast: (page + 1) * PAGE_SIZE >= total,
        back: () => attempt(() => load(page - 1)),
        on: () => attempt(() => load(page + 1)),
      })}
    `,
    byId('found'),
  );
}

/** What a link asked for is said, and taken back by a button. */
function writeAlso() {
  byId('also').hidden = !also.size;
  const said = [
    also.has('open') && say('also.open'),
    also.has('promise') && say(`also.promise.${also.get('promise')}`),
    also.has('answered') &&
      say(`also.answered.${also.get('answered')}`, writeDate(also.get('answeredFrom')), writeDate(also.get('answeredTo'))),
  ].filter(Boolean);
  const clear = () => {
    also.clear();
    attempt(() => load(0));
  };
  render(
    also.size
      ? html`${said.map((each) => html`<span class="mark">${each}</span>`)}
          <button type="button" id="also-not" class="plain small" @click=${clear}>${say('also.not')}</button>`
      : nothing,
    byId('also'),
  );
}

function row(item) {
  return html`
    <tr>
      <td class="number"><a href=${item.number}>${item.number}</a></td>
      ${cell(say('subject'), item.subject)}
      ${cell(say('category'), named(item.category))}
      ${cell(say('place'), named(item.place))}
      ${cell(say('status'), named(item, 'statusName'))}
      ${cell(say('receivedOn'), writeDate(item.receivedAt))}
      ${cell(say('dueAt'), item.dueAt ? writeDate(item.dueAt) : nothing)}
    </tr>
  `;
}

/** What is asked for, as it stands in the address too: to be sent to a colleague, and there after Back. */
function asked() {
  const query = new URLSearchParams();
  const set = (name, value) => value && query.set(name, value);
  set('q', latinDigits(byId('words').value.trim()));
  CHOICES.forEach((name) => set(name, byId(name).value));
  also.forEach((value, name) => set(name, value));
  return query;
}

/** @param {number} page */
async function load(page) {
  const query = asked();
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
  query.set('page', String(page));
  query.set('size', String(PAGE_SIZE));
  list = await getJson(`requests?${query}`);
  write();
}

async function writeOne() {
  if (!request) {
    return;
  }
  const sections = await requestSections(request, async (done) => {
    await loadOne();
    announce(() => done);
  });
  const visit = await visitLink();
  const [heading, ...rest] = sections;
  const acts = rest.filter((each) => each.classList.contains('sala-acts'));
  const others = rest.filter((each) => !acts.includes(each));
  byId('one').replaceChildren(
    el(
      'p',
      { class: 'back' },
      el('a', { href: './' }, say('all')),
      ' ',
      el('button', { type: 'button', class: 'plain', click: () => print() }, say('print')),
      ' ',
      visit,
      ' ',
      el('button', { type: 'button', id: 'copy', class: 'plain', click: copyAddress }, say('copy')),
    ),
    heading,
    el('div', { class: 'sides' }, el('div', {}, ...others.slice(0, SUMMARY), request.readUntil ? '' : evidenceSection(request.number), request.readUntil ? '' : lettersSection(request.number), ...acts), el('div', {}, ...others.slice(SUMMARY))),
    request.readUntil ? '' : diagram(request.number),
  );
  raiseHeadings(byId('one'));
}

/** The sheet of the visit, to print or to take along, for those who may do it. */
async function visitLink() {
  const visits = mayOpen('visits') ? await getJson(`visits?number=${NUMBER}`).catch(() => []) : [];
  return visits.length > 0 && el('a', { href: `../visits/?number=${NUMBER}` }, say('visit'));
}

/** Also where the browser has no clipboard for pages, as without https. */
function copyAddress() {
  const address = String(new URL(NUMBER, location.href));
  const field = el('textarea', { class: 'copied' });
  field.value = address;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  byId('copy').focus();
  announce(() => (copied ? say('copied') : say('notCopied', address)));
}

// What is folded is printed as well.
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((each) => (each.open = true)));

async function loadOne() {
  request = await getJson(`requests/${NUMBER}`);
  write();
}

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(() => load(0));
});
dayFields(byId('from'), byId('to'));
CHOICES.forEach((id) => byId(id).addEventListener('change', () => attempt(() => load(0))));

const AGES = ['WEEK', 'MONTH', 'QUARTER', 'OLDER'];

/** The words for codes that begin alike, as choices; ages from the youngest. */
const family = (terms, prefix) =>
  terms
    .filter(({ code }) => code.startsWith(prefix))
    .map(({ code, name }) => ({ code: code.slice(prefix.length), name }))
    .sort((one, next) => AGES.indexOf(one.code) - AGES.indexOf(next.code));

function readAddress() {
  const query = new URLSearchParams(location.search);
  byId('words').value = query.get('q') ?? '';
  CHOICES.forEach((name) => (byId(name).value = query.get(name) ?? ''));
  ALSO.forEach((name) => query.has(name) && also.set(name, query.get(name)));
}

startPage({
  write,
  title: () => (NUMBER ? `${say('requestOne')} ${NUMBER}` : say('menu.requests')),
  async begin() {
    try {
      if (NUMBER) {
        await loadOne();
        return undefined;
      }
      const reference = await getJson('reference');
      offer(byId('category'), reference.categories, 'every');
      offer(byId('unit'), reference.units ?? [], 'every');
      offer(byId('status'), reference.statuses ?? [], 'every');
      offer(byId('place'), await getJson(`places?parent=${reference.province}`), 'every');
      offer(byId('waiting'), family(reference.terms, 'WAITING_'), 'every');
      offer(byId('age'), family(reference.terms, 'AGE_'), 'every');
      offer(byId('overdue'), family(reference.terms, 'OVERDUE_'), 'every');
      readAddress();
      await load(0);
      byId('words').focus();
      return undefined;
    } catch (problem) {
      if (problem.status === 404) {
        return 'notFound';
      }
      throw problem;
    }
  },
});
