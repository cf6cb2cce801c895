/** Papers that come back: taken in as a scan, sorted by their codes, the rest in the in-tray of the desk. */
import { getJson, postJson, sendFile } from '../common/api.js';
import { attempt, complain } from '../common/complaint.js';
import { count, latinDigits, writeDate } from '../common/dates.js';
import { named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { fetchPaper } from '../common/paper-file.js';
import { announce, byId } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { ScanCameBack, ScanWaiting } from '../common/api-types.js' */

/** @type {ScanWaiting[]} */
let waiting = [];
/** @type {ScanCameBack[]} */
let came = [];
let isOfDesk = false;

/** @param {boolean} isDesk */
export async function beginScans(isDesk) {
  isOfDesk = isDesk;
  byId('back').hidden = !isDesk;
  if (isDesk) {
    await load();
  }
}

export function writeScans() {
  if (!isOfDesk) {
    return;
  }
  render(
    came.map(
      (part) =>
        html`<p>
          ${part.reason
            ? say('cameToTray', part.firstPage, part.lastPage, named(part, 'reasonName'))
            : say('cameToCase', part.firstPage, part.lastPage, named(part, 'number'), part.caseNumber)}
        </p>`,
    ),
    byId('came'),
  );
  const labels = ['came', 'pages', 'why', 'what'];
  render(
    waiting.length
      ? html`<h3>${say('tray')}</h3>${table('tray', labels.map((label) => say(label)), waiting.map(row))}`
      : nothing,
    byId('tray-of-desk'),
  );
}

/** @param {ScanWaiting} scan */
function row(scan) {
  const name = `${say('tray')} ${count(scan.id)}`;
  return html`
    <tr>
      ${cell(
        say('came'),
        writeDate(scan.receivedAt),
        html` <button type="button" class="plain small" aria-label=${`${say('look')}: ${name}`} @click=${() => attempt(() => fetchPaper(`papers/scans/${scan.id}`))}>${say('look')}</button>`,
      )}
      ${cell(say('pages'), count(scan.pages))}
      ${cell(say('why'), named(scan, 'reasonName'))}
      ${cell(
        say('what'),
        html`
          <form class="in-row" autocomplete="off" @submit=${(event) => assign(event, scan)}>
            <input name="number" aria-label=${`${say('paperNumber')}: ${name}`} placeholder=${say('paperNumber')} maxlength="20" required>
            <button type="submit" class="plain small">${say('assign')}</button>
          </form>
          <form class="in-row" autocomplete="off" @submit=${(event) => throwOut(event, scan)}>
            <input name="because" aria-label=${`${say('because')}: ${name}`} placeholder=${say('because')} maxlength="500" required>
            <button type="submit" class="plain small">${say('throwOut')}</button>
          </form>
        `,
      )}
    </tr>
  `;
}

function assign(event, scan) {
  event.preventDefault();
  const [, number, year] = latinDigits(event.target.elements.number.value).match(/(\d+)\D+(\d{4})\s*$/) ?? [];
  if (!number) {
    complain(say('writeNumber'));
    return undefined;
  }
  return settle(() => postJson(`papers/scans/${scan.id}/paper`, { year: Number(year), number: Number(number) }), 'assigned');
}

function throwOut(event, scan) {
  event.preventDefault();
  const because = event.target.elements.because.value;
  return settle(() => postJson(`papers/scans/${scan.id}/thrown-out`, { because }), 'thrownOut');
}

const settle = (call, done) =>
  attempt(async () => {
    await call();
    await load();
    announce(() => say(done));
  });

async function load() {
  waiting = await getJson('papers/scans');
  writeScans();
}

byId('scan').addEventListener('change', ({ target }) =>
  attempt(async () => {
    const [file] = target.files;
    target.value = '';
    if (file) {
      came = await sendFile('papers/scans', file);
      await load();
    }
  }),
);
