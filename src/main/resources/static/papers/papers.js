/** The register of outgoing papers, and the form by which they are made for those who keep it. */
import { getJson, postJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { latinDigits, writeDate } from '../common/dates.js';
import { LANGUAGES, named } from '../common/language.js';
import { html, render } from '../common/lit.js';
import { fetchPaper } from '../common/paper-file.js';
import { announce, byId, startPage } from '../common/shell.js';
import { cell, pager, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { beginForms, writeForms } from './forms.js';
import { beginScans, writeScans } from './scans.js';

/** @import { PaperLine, PaperLines } from '../common/api-types.js' */

const PAGE_SIZE = 20;
const STATES = ['PRINTED', 'SIGNED', 'HANDED_OVER', 'SENT', 'RETURNED'];

/** @type {PaperLines} */
let papers = { items: [], more: false, keepsForm: false };
let page = 0;

function write() {
  const chosen = byId('state').value;
  render(
    [html`<option value="">${say('every')}</option>`, ...STATES.map((state) => html`<option value=${state}>${say(`state.${state}`)}</option>`)],
    byId('state'),
  );
  byId('state').value = chosen;
  const labels = ['number', 'letter', 'caseNumber', 'printedOn', 'state', 'noteNext'];
  render(
    html`
      ${papers.items.length
        ? table('papers', labels.map((label) => say(label)), papers.items.map(row))
        : html`<p id="none" role="status">${say('none')}</p>`}
      ${pager({
        isFirst: page === 0,
        isLast: !papers.more,
        where: say('pageNumber', page + 1),
        back: () => attempt(() => load(page - 1)),
        on: () => attempt(() => load(page + 1)),
      })}
    `,
    byId('found'),
  );
  writeForms();
  writeScans();
}

/** @param {PaperLine} paper */
function row(paper) {
  const name = `${named(paper, 'kindName')} ${named(paper, 'number')}`;
  return html`
    <tr>
      <td class="number">
        <button type="button" class="plain small" title=${say('open', name)} @click=${() => attempt(() => fetchPaper(`papers/${paper.id}.pdf`))}>
          ${named(paper, 'number')}
        </button>
      </td>
      ${cell(say('letter'), `${named(paper, 'kindName')}, ${LANGUAGES[paper.language]}`)}
      ${cell(say('caseNumber'), paper.caseNumber)}
      ${cell(say('printedOn'), `${writeDate(paper.printedAt)}, ${paper.printedBy}`)}
      ${cell(say('state'), `${named(paper, 'stateName')}, ${writeDate(paper.stateAt)}`)}
      ${cell(
        say('noteNext'),
        paper.next.map(
          (step) => html`
            <button type="button" class="plain small" aria-label=${`${name}: ${named(step)}`} @click=${() => note(paper, step)}>
              ${named(step)}
            </button>
          `,
        ),
      )}
    </tr>
  `;
}

function note(paper, step) {
  return attempt(async () => {
    await postJson(`papers/${paper.id}/state`, { state: step.state });
    announce(() => say('noted', named(paper, 'number'), named(step)));
    await load(page);
  });
}

/** @param {number} to */
async function load(to) {
  const query = new URLSearchParams({
    number: latinDigits(byId('number').value.trim()),
    state: byId('state').value,
    page: String(to),
    size: String(PAGE_SIZE),
  });
  papers = await getJson(`papers?${query}`);
  page = to;
  write();
}

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(() => load(0));
});

startPage({
  write,
  async begin() {
    await load(0);
    if (papers.keepsForm) {
      await beginForms();
    }
    await beginScans((await getJson('me')).canRegister);
    byId('register').hidden = false;
  },
});
