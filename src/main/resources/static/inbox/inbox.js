/** The messages to whoever is logged in: unread ones first, each leads to its case. */
import { getJson, postJson } from '../common/api.js';
import { openTask, placeOf } from '../common/cases.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { bell, byId, startPage, write } from '../common/shell.js';
import { pager } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { InboxCount, InboxItem, InboxMessages } from '../common/api-types.js' */

const PAGE_SIZE = 20;

let page = 0;
/** @type {InboxMessages} */
let found = { items: [], more: false };
/** @type {InboxCount} */
let unread = { unread: 0, more: false };
/** The newest message that the page has shown: what came since is not marked as read unseen. */
let newest = 0;
/** @type {Map<number, () => string>} what is known of a case without a task, by the id of the message */
const told = new Map();

function writeInbox() {
  const { items, more } = found;
  render(
    html`
      <p class="heading">
        <span id="unread" role="status">${howMany(items)}</span>
        <button type="button" id="read-all" class="plain" ?hidden=${!unread.unread} @click=${markAllRead}>
          ${say('readAll')}
        </button>
      </p>
      ${items.length ? nothing : html`<p id="none" class="panel">${say('none')}</p>`}
      <ol id="messages">${items.map(message)}</ol>
      ${page === 0 && !more
        ? nothing
        : pager({
            isFirst: page === 0,
            isLast: !more,
            where: say('pageNumber', page + 1),
            back: () => turn(page - 1),
            on: () => turn(page + 1),
          })}
    `,
    byId('inbox'),
  );
}

function howMany(items) {
  if (unread.unread) {
    return say('unread', count(unread.unread) + (unread.more ? '+' : ''));
  }
  return items.length ? say('allRead') : '';
}

/** @param {InboxItem} item */
function message(item) {
  const { id, caseNumber, kind, untilAt, createdAt, readAt } = item;
  return html`
    <li class=${readAt ? 'read' : 'unread'} data-id=${id}>
      <p class="about">
        ${readAt ? nothing : html`<strong>${say('new')}</strong>`}
        ${kind ? html`<span>${say(`kind.${kind}`)} ${caseNumber}</span>` : nothing}
        <span>${item.to ? say('to', named(item, 'to')) : say('toYou')}</span>
        <span>${writeDate(createdAt)}</span>
      </p>
      <p class="text">${named(item, 'text')}</p>
      ${untilAt ? html`<p class="until">${say('until', writeDate(untilAt))}</p>` : nothing}
      ${told.has(id) ? html`<p class="case" role="status">${told.get(id)()}</p>` : nothing}
      <p class="acts">
        ${kind ? html`<a href=${address(item)} @click=${(event) => open(event, item)}>${say('open', caseNumber)}</a>` : nothing}
        ${readAt
          ? html`<small>${say('readOn', writeDate(readAt))}</small>`
          : html`<button type="button" class="plain" @click=${() => markRead(item)}>${say('markRead')}</button>`}
      </p>
    </li>
  `;
}

/** @param {InboxItem} item */
const address = ({ kind, caseNumber }) => placeOf(kind, caseNumber).address;

/** What was opened is read; a request opens at the reader's task, if there is one. */
async function open(event, item) {
  event.preventDefault();
  await attempt(async () => {
    await postJson(`inbox/${item.id}/read`, {});
    if (item.kind !== 'REQUEST') {
      location.assign(address(item));
      return;
    }
    const task = await openTask(item.caseNumber);
    if (task) {
      location.assign(task);
      return;
    }
    await tellOfCase(item);
    await load(page);
  });
}

/** A request of which the reader has no task now: what is known of it stands below the message. */
async function tellOfCase({ id, caseNumber }) {
  const request = await getJson(`requests/${encodeURIComponent(caseNumber)}`).catch(() => undefined);
  told.set(
    id,
    () => `${say('noTask')} ${request ? say('standing', request.subject, named(request, 'statusName')) : ''}`,
  );
}

function markRead({ id }) {
  return attempt(async () => {
    await postJson(`inbox/${id}/read`, {});
    await load(page);
  });
}

function markAllRead() {
  return attempt(async () => {
    await postJson('inbox/read-all', { upTo: newest });
    await load(0);
  });
}

async function load(which) {
  const query = new URLSearchParams({ page: which, size: String(PAGE_SIZE) });
  [found, unread] = await Promise.all([getJson(`inbox?${query}`), getJson('inbox/count')]);
  page = which;
  newest = Math.max(newest, ...found.items.map(({ id }) => id));
  write();
  bell.ask();
}

const turn = (to) => attempt(() => load(to));

startPage({
  write: writeInbox,
  async begin() {
    await load(0);
    byId('inbox').hidden = false;
  },
});
