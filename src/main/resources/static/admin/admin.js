/** How Sala does at this moment, for administrators. */
import { getJson, postJson } from '../common/api.js';
import { ask } from '../common/ask.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { read as translated } from '../common/language.js';
import { html, render } from '../common/lit.js';
import { byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { startPeople, writePeople } from './people.js';

/** @import { Restore, StateOfSalaState } from '../common/api-types.js' */

const SECONDS_A_DAY = 86_400;

/** @type {StateOfSalaState | undefined} nothing before it was asked for */
let state;

/** @type {Restore | undefined} nothing before it was asked for */
let restore;

function write() {
  if (!state) {
    return;
  }
  writePeople();
  const { version, commit, since, parts, figures } = state;
  render(
    html`
      ${restore?.held ? held(restore) : ''}
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

/** @param {Restore} restored a database that nobody has released */
const held = ({ lastAct, due }) => html`
  <section id="restore" class="panel">
    <h2>${say('restored')}</h2>
    <p>${say('restoredWhy')}</p>
    <p id="lastAct">${lastAct ? say('lastAct', writeDate(lastAct)) : say('noAct')}</p>
    <h3>${say('wouldFire')}</h3>
    ${due.length ? table('due', [say('step'), say('cases'), say('dueSince')], due.map(dueStep)) : html`<p>${say('nothingDue')}</p>`}
    <p>${say('leftOut')}</p>
    <p>${say('copyHint')}</p>
    <p><button type="button" id="release" @click=${() => attempt(release)}>${say('release')}</button></p>
  </section>
`;

const dueStep = ({ step, cases, since }) => html`
  <tr>
    ${cell(say('step'), step ? translated(step) : say('housekeeping'))} ${cell(say('cases'), count(cases))}
    ${cell(say('dueSince'), since ? writeDate(since) : say('atOnce'))}
  </tr>
`;

async function release() {
  if (await ask(say('releaseAsk'), say('releaseYes'), say('releaseNo'))) {
    await postJson('admin/restore/release', {});
    await look();
  }
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

async function question() {
  [state, restore] = await Promise.all([getJson('admin/state'), getJson('admin/restore')]);
}

async function look() {
  await question();
  write();
}

startPage({
  write,
  async begin() {
    try {
      await question();
    } catch (problem) {
      if (problem.status === 403) {
        return 'refused';
      }
      throw problem;
    }
    byId('state').hidden = false;
    startPeople();
    return undefined;
  },
});
