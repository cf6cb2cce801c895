/** How Sala does at this moment, for administrators. */
import { getJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { html, render } from '../common/lit.js';
import { byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { StateOfSalaState } from '../common/api-types.js' */

const SECONDS_A_DAY = 86_400;

/** @type {StateOfSalaState | undefined} nothing before it was asked for */
let state;

function write() {
  if (!state) {
    return;
  }
  const { version, commit, since, parts, figures } = state;
  render(
    html`
      <p id="running">${say('running', version ?? say('notKnown'), commit ?? say('notKnown'), writeDate(since))}</p>
      <h2>${say('parts')}</h2>
      ${table('parts', [say('part'), say('state')], parts.map(part))}
      <h2>${say('figures')}</h2>
      ${figures.length ? table('figures', [say('figure'), say('much')], figures.map(figure)) : html`<p id="none">${say('none')}</p>`}
      <p><button type="button" id="again" class="plain" @click=${() => attempt(look)}>${say('again')}</button></p>
    `,
    byId('state'),
  );
}

const part = ({ part: name, up }) => html`
  <tr class=${up ? 'up' : 'down'}>
    ${cell(say('part'), say(`part.${name}`))} ${cell(say('state'), up ? '✓ ' : '✗ ', say(up ? `up.${name}` : `down.${name}`))}
  </tr>
`;

const figure = ({ figure: name, value }) => html`
  <tr>
    ${cell(say('figure'), say(`figure.${name}`))}
    ${cell(say('much'), count(name === 'UNASSIGNED_OLDEST' ? Math.floor(value / SECONDS_A_DAY) : value))}
  </tr>
`;

async function look() {
  state = await getJson('admin/state');
  write();
}

startPage({
  write,
  async begin() {
    try {
      state = await getJson('admin/state');
    } catch (problem) {
      if (problem.status === 403) {
        return 'refused';
      }
      throw problem;
    }
    byId('state').hidden = false;
    return undefined;
  },
});
