/** The trial room, as who decides on changes begins it, finds it and ends it. */
import { getJson, postJson, send } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count } from '../common/dates.js';
import { html, nothing, render } from '../common/lit.js';
import { fetchPaper } from '../common/paper-file.js';
import { byId } from '../common/shell.js';
import { say } from '../common/texts.js';

/** @import { TrialStanding } from '../common/api-types.js' */

const PAUSE = 2_000;

/** @type {TrialStanding | undefined} */
let standing;

/** Reads how it stands; whoever does not decide on changes is not shown it. */
export async function readTrial() {
  standing = await getJson('models/trial').catch(() => undefined);
  writeTrial();
  if (standing?.state === 'STARTING') {
    setTimeout(() => attempt(readTrial), PAUSE);
  }
}

/** Whether the reader may use it. */
export const mayTry = () => Boolean(standing);

export function writeTrial() {
  byId('trial').hidden = !standing;
  if (!standing) {
    return;
  }
  const { state, change, startedBy } = standing;
  const what = change ? say('trialOfChange', count(change)) : say('trialOfAll');
  render(
    html`
      <h2>${say('trial')}</h2>
      <p>${say('trialHint')}</p>
      <p id="trial-state" role="status">${say(`trialState.${state}`)}
        ${startedBy ? say('trialBy', what, startedBy) : nothing}</p>
      ${state === 'READY' ? entry() : nothing}
      ${state === 'UNAVAILABLE' ? html`<p>${say('trialElsewhere')}</p><pre>./mvnw spring-boot:run -Dspring-boot.run.arguments=--sala.trial.files=models-to-try.zip</pre>` : nothing}
      <p class="submit">${buttons(state)}</p>
    `,
    byId('trial'),
  );
}

function entry() {
  return html`<dl class="facts">
    <dt>${say('trialAddress')}</dt>
    <dd><a id="trial-address" href=${standing.address} target="_blank" rel="noopener">${standing.address}</a></dd>
    <dt>${say('trialPassword')}</dt>
    <dd><code id="trial-password">${standing.password}</code></dd>
  </dl>`;
}

function buttons(state) {
  if (state === 'STARTING' || state === 'READY') {
    return html`<button type="button" id="trial-end" class="plain" @click=${() => attempt(end)}>${say('trialEnd')}</button>`;
  }
  return html`${state === 'UNAVAILABLE' ? nothing : html`<button type="button" id="trial-begin" class="plain" @click=${() => attempt(() => beginTrial())}>${say('trialBegin')}</button>`}
    <button type="button" class="plain" @click=${() => attempt(() => fetchPaper('models/trial/files'))}>${say('trialFiles')}</button>`;
}

/**
 * Begins it.
 *
 * @param {number} [change] nothing for the models in force
 */
export async function beginTrial(change) {
  await postJson(change ? `models/trial?change=${change}` : 'models/trial', {});
  await readTrial();
  byId('trial').scrollIntoView();
}

async function end() {
  await send('DELETE', 'models/trial');
  await readTrial();
}
