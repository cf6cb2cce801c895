/** One change of the models: what it alters, old beside new, what it meets, and what its reader may do with it. */
import { getFile, getJson, postJson, send } from '../common/api.js';
import { CaseForm } from '../common/case-form.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { currentLanguage, read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { fetchPaper } from '../common/paper-file.js';
import { announce, byId } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { isForAll, readReceived, received, whose } from './received.js';
import { beginTrial, mayTry } from './trial.js';

/** @import { ChangeReadingChange, ChangeReadingFile, ReplayedOutcome, Trouble, Walked } from '../common/api-types.js' */

/** @type {ChangeReadingChange | undefined} */
let change;
/** @typedef {'BASE' | 'BEFORE' | 'AFTER'} Side as Sala's last version had it, as it is in force, as it is to be */

/** @type {Map<string, Element>} drawings and forms by file, side and language */
let drawings = new Map();

const address = () => `models/changes/${change.line.id}`;

/**
 * Reads a change and shows it.
 *
 * @param {number | undefined} id nothing to show none
 */
export async function readChange(id) {
  change = id ? await getJson(`models/changes/${id}`) : undefined;
  drawings = new Map();
  await readReceived(undefined);
  writeChange();
  if (change) {
    byId('change').scrollIntoView();
    attempt(followReplay);
    attempt(tellDates);
  }
}

/** Reads which dates would move, or have moved; that may take a moment longer. */
async function tellDates() {
  const { line } = change;
  await readReceived(change);
  if (change?.line === line) {
    writeChange();
  }
}

const AGAIN_MS = 3000;

/** Reads how far the rehearsal is, until it is done or something else is shown. */
async function followReplay() {
  const { line } = change;
  const isRunning = () =>
    change?.line === line && line.state === 'PROPOSED' && change.replayed && !change.replayed.finishedAt;
  while (isRunning()) {
    await new Promise((done) => {
      setTimeout(done, AGAIN_MS);
    });
    if (isRunning()) {
      const { replayed: now } = await getJson(address());
      if (isRunning()) {
        change = { ...change, replayed: now };
        writeChange();
      }
    }
  }
}

/** Writes the change again, in the language of the moment. */
export function writeChange() {
  byId('change').hidden = !change;
  if (!change) {
    return;
  }
  const { line, files, standing } = change;
  render(
    html`
      <h2>${say('oneChange', count(line.id), line.name)}</h2>
      <dl class="facts">
        <dt>${say('standing')}</dt>
        <dd id="state">${say(`state.${line.state}`)}${line.inForceAt ? `, ${say('inForceSince', writeDate(line.inForceAt))}` : nothing}
          ${line.state === 'AGREED' ? `, ${say('from', writeDate(line.inForceFrom))}` : nothing}</dd>
        <dt>${say('proposed')}</dt>
        <dd>${line.proposedBy ?? say('bySala')}, ${writeDate(line.proposedAt)}</dd>
        <dt>${say('reason')}</dt>
        <dd id="said">${line.reason ?? say('noReason')}</dd>
        ${line.decidedAt ? html`<dt>${say('decided')}</dt><dd>${line.decidedBy ?? '–'}, ${writeDate(line.decidedAt)}</dd>` : nothing}
        ${line.answer ? html`<dt>${say('answer')}</dt><dd>${line.answer}</dd>` : nothing}
        ${line.undoes ? html`<dt>${say('undoes')}</dt><dd><a href=${`#${line.undoes}`}>${count(line.undoes)}</a></dd>` : nothing}
      </dl>
      ${change.findings.length
        ? html`<h3>${say('findings')}</h3><ul id="findings">${change.findings.map((each) => html`<li>${read(each)}</li>`)}</ul>`
        : nothing}
      ${acts()}
      ${stays()}
      ${mayTry() && ['PROPOSED', 'AGREED'].includes(line.state)
        ? html`<p class="submit"><button type="button" id="try" class="plain" @click=${() => attempt(() => beginTrial(line.id))}>${say('trialOfThis')}</button></p>`
        : nothing}
      ${files.filter(({ isChanged }) => isChanged).map(file)}
      ${files.some(({ isChanged }) => !isChanged)
        ? html`<p>${say('together', files.filter(({ isChanged }) => !isChanged).map(({ name }) => name).join(', '))}</p>`
        : nothing}
      ${change.examples.held + change.examples.others.length ? examples() : nothing}
      ${received()}
      ${change.rehearsed.length ? rehearsed() : nothing}
      ${change.replayed ? replayed() : nothing}
      ${standing.length ? meets() : nothing}
      ${change.moves.length ? moved() : nothing}
      <p><a href="#">${say('close')}</a></p>
    `,
    byId('change'),
  );
}

/** What an undo leaves in force: there was nothing before it. */
function stays() {
  const names = change.files.filter(({ isNew, kind }) => isNew && ['PROCESS', 'TABLE'].includes(kind)).map(({ name }) => name);
  return change.allowed.undo && names.length ? html`<p id="stays">${say('stays', names.join(', '))}</p>` : nothing;
}

/** @param {ChangeReadingFile} of */
function file(of) {
  return html`
    <section class="file">
      <h3>${of.name} ${of.isNew ? html`<span class="state">${say('newFile')}</span>` : nothing}</h3>
      ${of.differences.length
        ? html`<ul class="differences">
            ${of.differences.map((each) => html`<li class=${each.what.toLowerCase()}>${read(each.sentence)}</li>`)}
          </ul>`
        : html`<p>${say('drawingAlone')}</p>`}
      ${of.dispute ? dispute(of) : nothing}
      ${of.kind === 'PROCESS' ? html`<div class="drawings">${sides(of).map((side) => picture(of.name, side, draw))}</div>` : nothing}
      ${of.kind === 'FORM' ? html`<div class="forms">${sides(of).map((side) => picture(of.name, side, lay))}</div>` : nothing}
      <p>${sides(of).map((side) => fetchButton(of.name, side))}</p>
    </section>
  `;
}

/** What the office and this version of Sala have made of the same file. */
function dispute({ dispute: { ours, theirs } }) {
  const list = (title, all) => html`
    <h4>${say(title)}</h4>
    <ul class="differences">${all.map((each) => html`<li class=${each.what.toLowerCase()}>${read(each.sentence)}</li>`)}</ul>
  `;
  return html`<div class="dispute">${list('ours', ours)} ${list('theirs', theirs)}<p>${say('disputed')}</p></div>`;
}

/**
 * The states of a file that there are.
 *
 * @param {ChangeReadingFile} of
 * @returns {Side[]}
 */
const sides = (of) => /** @type {Side[]} */ ([...(of.dispute ? ['BASE'] : []), ...(of.isNew ? [] : ['BEFORE']), 'AFTER']);

const query = (name, side) => `file=${encodeURIComponent(name)}&side=${side}`;

function fetchButton(name, side) {
  const label = say(`fetch.${side}`);
  return html`<button type="button" class="plain small" aria-label=${`${label}: ${name}`}
    @click=${() => attempt(() => fetchPaper(`${address()}/file?${query(name, side)}`))}>${label}</button>`;
}

/** A state of a file as a person sees it, made once in each language. */
function picture(name, side, make) {
  const key = `${name} ${side} ${currentLanguage()}`;
  if (!drawings.has(key)) {
    drawings.set(key, document.createElement('div'));
    attempt(() => make(name, side, key));
  }
  return html`
    <figure tabindex="0">
      <figcaption>${say(`side.${side}`)}</figcaption>
      ${drawings.get(key)}
    </figure>
  `;
}

async function draw(name, side, key) {
  const { content } = await getFile(`${address()}/drawing?${query(name, side)}`);
  const svg = new DOMParser().parseFromString(await content.text(), 'image/svg+xml').documentElement;
  drawings.get(key)?.replaceChildren(document.importNode(svg, true));
}

/** The form itself, as whoever does the step finds it; nothing can be written into it. */
async function lay(name, side, key) {
  const form = await getJson(`${address()}/form?${query(name, side)}`);
  const work = { taskId: `${side}-${form.id}`, form, mayWork: true };
  const nothingTyped = { unsent: () => undefined, listen() {}, state: '' };
  drawings.get(key)?.replaceChildren(new CaseForm(work, nothingTyped, () => {}, { isBlank: true }).element);
}

function examples() {
  const { held, others } = change.examples;
  return html`
    <section id="examples">
      <h3>${say('examples')}</h3>
      <p>${say('examplesHeld', held)} ${others.length ? say('examplesOthers', others.length) : nothing}</p>
      ${others.length ? html`<ul>${others.map((each) => html`<li>${read(each)}</li>`)}</ul>` : nothing}
    </section>
  `;
}

function rehearsed() {
  return html`
    <section id="rehearsed">
      <h3>${say('rehearsed')}</h3>
      ${change.rehearsed.map(
        ({ table: name, requests, outcomes }) => html`
          <p>${say('rehearsedTable', name, count(requests))}</p>
          ${outcomes.length
            ? html`<ul>
                ${outcomes.map(
                  (each) => html`<li>
                    ${say('rehearsedFor', read(each.sentence), each.requests)}
                    ${each.numbers.length
                      ? html`<details><summary>${say('number')}</summary>${each.numbers.join(', ')}</details>`
                      : nothing}
                  </li>`,
                )}
              </ul>`
            : html`<p>${say('rehearsedSame')}</p>`}
        `,
      )}
    </section>
  `;
}

function replayed() {
  const { touched, sameWay, outcomes, finishedAt } = change.replayed;
  return html`
    <section id="replayed">
      <h3>${say('replayed')}</h3>
      ${finishedAt ? nothing : html`<p id="replay-runs"><strong>${replayUnfinished()}</strong></p>`}
      ${touched
        ? html`<p>${say('replayedSame', touched, sameWay)}</p>`
        : finishedAt
          ? html`<p>${say('replayNone')}</p>`
          : nothing}
      ${outcomes.length ? html`<ul>${outcomes.map(replayedOutcome)}</ul>` : nothing}
      ${outcomes.some(({ verdict }) => verdict === 'STOPS') ? html`<p>${say('replayStops')}</p>` : nothing}
    </section>
    ${change.replayed.walked ? walked(change.replayed.walked) : nothing}
  `;
}

/** @param {Walked} of */
function walked({ cases, processes, troubles }) {
  const stops = troubles.filter(({ stops: isStop }) => isStop);
  const refused = troubles.filter(({ stops: isStop }) => !isStop);
  return html`
    <section id="walked">
      <h3>${say('walked')}</h3>
      <p>${say('walkedHow', cases)}</p>
      <ul>
        ${processes.map(
          (each) => html`<li>
            ${each.isTried ? say('walkedOf', read(each.name), each.walked, each.flows) : say('walkedNot', read(each.name))}
            ${each.missed.length
              ? html`<details><summary>${say('walkedMissed', each.missed.length)}</summary><ul>${each.missed.map((way) => html`<li>${read(way)}</li>`)}</ul></details>`
              : nothing}
          </li>`,
        )}
      </ul>
      ${stops.length
        ? html`<p><strong>${say('walkedStops')}</strong></p><ul id="walk-stops">${stops.map(trouble)}</ul>`
        : html`<p>${say('walkedWell')}</p>`}
      ${refused.length
        ? html`<details><summary>${say('walkedRefused')}</summary><ul>${refused.map(trouble)}</ul></details>`
        : nothing}
    </section>
  `;
}

/** @param {Trouble} of */
function trouble(of) {
  return html`<li class=${of.stops ? 'stops' : 'other'}>${say('walkedTrouble', read(of.what), of.times)}</li>`;
}

function replayUnfinished() {
  const { cases, lookedAt } = change.replayed;
  if (lookedAt >= cases) {
    return say(change.line.state === 'PROPOSED' ? 'walkRuns' : 'walkUnfinished');
  }
  return say(change.line.state === 'PROPOSED' ? 'replayRuns' : 'replayUnfinished', count(lookedAt), count(cases));
}

/** @param {ReplayedOutcome} of */
function replayedOutcome(of) {
  return html`<li class=${of.verdict.toLowerCase()}>
    ${say('replayFor', read(of.what), of.cases)}
    ${of.numbers.length ? html`<details><summary>${say('number')}</summary>${of.numbers.join(', ')}</details>` : nothing}
  </li>`;
}

function meets() {
  const labels = ['process', 'version', 'step', 'cases', 'late'];
  return html`
    <h3>${say('meets')}</h3>
    <p>${say('meetsHint')}</p>
    ${table(
      'standing',
      labels.map((label) => say(label)),
      change.standing.map(
        (each) => html`
          <tr>
            ${cell(say('process'), each.process)}
            ${cell(say('version'), count(each.version))}
            ${cell(say('step'), read(each.name))}
            ${cell(say('cases'), count(each.cases))}
            ${cell(say('late'), count(each.late))}
          </tr>
        `,
      ),
    )}
    ${follow()}
  `;
}

/** The earlier versions on which cases run, once for each. */
function earlierVersions() {
  const keys = new Set(change.standing.filter(({ inForce }) => !inForce).map(({ process, version }) => `${process} ${version}`));
  return [...keys].map((key) => key.split(' '));
}

function follow() {
  const earlier = change.allowed.moveCases ? earlierVersions() : [];
  return earlier.length
    ? html`
        <form id="follow" @submit=${(event) => event.preventDefault()}>
          <p class="field">
            <label for="moveWhy">${say('moveWhy')}</label>
            <textarea id="moveWhy" rows="2" maxlength="2000"></textarea>
          </p>
          <p class="submit">
            ${earlier.map(
              ([process, version]) =>
                html`<button type="button" class="plain" @click=${() => act('move', () => move(process, Number(version)))}>
                    ${say('moveVersion', count(Number(version)), process)}
                  </button>
                  ${whyNot('foreseen', `models/moves/foreseen?process=${process}&version=${version}`)}`,
            )}
          </p>
        </form>
      `
    : nothing;
}

const move = (process, version) =>
  postJson(`${address()}/moves`, { process, version, reason: byId('moveWhy').value });

function moved() {
  return html`
    <h3>${say('moves')}</h3>
    <ul id="moves">
      ${change.moves.map(
        (each) => html`<li>
          ${say('moveLine', each.process, count(each.fromVersion), count(each.toVersion), each.moved, each.stay,
            each.finishedAt ? writeDate(each.finishedAt) : say('moveRuns'))}
          ${each.stay ? staying(each) : nothing}
        </li>`,
      )}
    </ul>
  `;
}

/** @param {{ id: number }} of */
const staying = ({ id }) => whyNot('staying', `models/moves/${id}/staying`);

/** Cases that stay where they are, asked for when somebody wants to read them. */
function whyNot(title, path) {
  return html`<details class=${title} @toggle=${(event) => attempt(() => tellWhy(event.target, path))}>
    <summary>${say(title)}</summary>
    <ul></ul>
  </details>`;
}

async function tellWhy(details, path) {
  const cases = await getJson(path);
  render(
    cases.length
      ? cases.map(({ caseNumber, why }) => html`<li>${caseNumber}: ${read(why)}</li>`)
      : html`<li>${say('nobodyStays')}</li>`,
    details.querySelector('ul'),
  );
}

function acts() {
  const { allowed, line } = change;
  const asksReason = allowed.giveReason || allowed.refuse || allowed.undo;
  if (!Object.entries(allowed).some(([name, may]) => may && name !== 'moveCases')) {
    return nothing;
  }
  return html`
    <form id="acts" @submit=${(event) => event.preventDefault()}>
      ${asksReason
        ? html`<p class="field">
            <label for="why">${say(allowed.giveReason ? 'whatFor' : allowed.undo ? 'whyUndo' : 'whyRefuse')}</label>
            <textarea id="why" rows="2" maxlength="2000"></textarea>
          </p>`
        : nothing}
      ${allowed.agree
        ? html`<p class="field">
            <label for="day">${say('fromDay')}</label>
            <input id="day" type="date">
          </p>
          ${whose()}`
        : nothing}
      <p class="submit">
        ${button(allowed.giveReason, 'giveReason', () => send('PUT', `${address()}/reason`, why()))}
        ${button(allowed.agree, 'agree', () => postJson(`${address()}/agreement`, { from: byId('day').value || null, received: isForAll() }))}
        ${button(allowed.refuse, 'refuse', () => postJson(`${address()}/refusal`, why()))}
        ${button(allowed.withdraw, 'withdraw', () => postJson(`${address()}/withdrawal`, {}))}
        ${button(allowed.undo, 'undo', () => undo(line.id))}
      </p>
    </form>
  `;
}

const why = () => ({ reason: byId('why').value });

async function undo(id) {
  const { id: undone } = await postJson(`models/changes/${id}/undo`, why());
  window.location.hash = `#${undone}`;
}

function button(isAllowed, name, work) {
  return isAllowed
    ? html`<button type="button" id=${name} class=${name === 'agree' ? nothing : 'plain'} @click=${() => act(name, work)}>${say(name)}</button>`
    : nothing;
}

function act(name, work) {
  const number = count(change.line.id);
  return attempt(async () => {
    await work();
    announce(() => say(`done.${name}`, number));
    document.dispatchEvent(new CustomEvent('sala:change-decided'));
  });
}
