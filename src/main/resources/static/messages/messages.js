/** Messages to people outside, which the desk hands on one by one. */
import { getJson, postJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId, startPage } from '../common/shell.js';
import { cell, pager, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { OutgoingMessagesOutgoing } from '../common/api-types.js' */

const PAGE_SIZE = 50;

/** @type {OutgoingMessagesOutgoing[]} */
let messages = [];
let page = 0;
let isLast = true;

function write() {
  const labels = [say('since'), say('number'), say('to'), say('message'), ''];
  render(
    html`
      <p>${say('hint')}</p>
      ${messages.length ? table('list', labels, messages.map(row)) : html`<p id="none">${say('none')}</p>`}
      ${page === 0 && isLast
        ? nothing
        : pager({
            isFirst: page === 0,
            isLast,
            where: say('pageNumber', page + 1),
            back: () => attempt(() => load(page - 1)),
            on: () => attempt(() => load(page + 1)),
          })}
    `,
    byId('overview'),
  );
}

/** @param {OutgoingMessagesOutgoing} message */
function row(message) {
  return html`
    <tr>
      ${cell(say('since'), writeDate(message.createdAt))}
      <td class="number">${message.caseNumber}</td>
      ${cell(
        say('to'),
        named(message, 'to') || say('unknown'),
        message.contact ? html`<div>${message.contact}</div>` : nothing,
      )}
      ${cell(say('message'), named(message, 'text'))}
      <td><button type="button" @click=${() => handOn(message)}>${say('handedOn')}</button></td>
    </tr>
  `;
}

/** Nobody counts the messages: behind a full page there may be none, and then it was the last. */
async function load(to) {
  const found = await getJson(`messages?page=${to}&size=${PAGE_SIZE}`);
  if (found.length || to === 0) {
    [messages, page, isLast] = [found, to, found.length < PAGE_SIZE];
  } else if (to > page) {
    isLast = true;
  } else {
    await load(to - 1);
    return;
  }
  write();
}

/** @param {OutgoingMessagesOutgoing} message */
function handOn(message) {
  return attempt(async () => {
    await postJson(`messages/${message.id}/handed-on`, {});
    announce(() => say('handedOnTo', message.caseNumber));
    await load(page);
  });
}

startPage({
  write,
  async begin() {
    await load(0);
    byId('overview').hidden = false;
  },
});
