/** How the processes run: where cases stand, how long they stay, which ways they take. */
import { getFile, getJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count } from '../common/dates.js';
import { read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { byId } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { Heat, StepHeat, WayHeat } from '../common/api-types.js' */

const HOUR = 60;
const DAY = 24 * HOUR;

/** @type {Heat | undefined} */
let heat;
const drawing = document.createElement('div');

/**
 * Writes it, with the processes to choose from.
 *
 * @param {string[]} files the names of the files in force
 */
export function writeHeat(files) {
  const processes = files.filter((name) => name.endsWith('.bpmn')).map((name) => name.replace('.bpmn', ''));
  render(
    html`
      <h2>${say('heat')}</h2>
      <p>${say('heatHint')}</p>
      <form id="heat-of" class="row" @submit=${show}>
        <p class="field">
          <label for="heat-process">${say('heatProcess')}</label>
          <select id="heat-process">${processes.map((each) => html`<option ?selected=${each === 'citizen-request'}>${each}</option>`)}</select>
        </p>
        <p class="field"><label for="heat-from">${say('heatFrom')}</label><input id="heat-from" type="date"></p>
        <p class="field"><label for="heat-to">${say('heatTo')}</label><input id="heat-to" type="date"></p>
        <p class="submit"><button class="plain" id="heat-show">${say('heatShow')}</button></p>
      </form>
      ${heat ? shown() : nothing}
    `,
    byId('heat'),
  );
}

function shown() {
  const steps = ['step', 'standingNow', 'late', 'incidents', 'doneTimes', 'again', 'median', 'longest'];
  const ways = ['question', 'way', 'taken'];
  return html`
    ${heat.isPart ? html`<p>${say('heatPart')}</p>` : nothing}
    <div class="drawings"><figure tabindex="0">${drawing}</figure></div>
    ${table('heat-steps', steps.map((label) => say(label)), heat.steps.map(step))}
    ${heat.ways.length ? table('heat-ways', ways.map((label) => say(label)), heat.ways.map(way)) : nothing}
  `;
}

/** @param {StepHeat} of */
function step(of) {
  return html`
    <tr data-step=${of.step}>
      ${cell(say('step'), read(of.name))}
      ${cell(say('standingNow'), count(of.standing))}
      ${cell(say('late'), count(of.late))}
      ${cell(say('incidents'), count(of.incidents))}
      ${cell(say('doneTimes'), count(of.done))}
      ${cell(say('again'), count(of.again))}
      ${cell(say('median'), length(of.median))}
      ${cell(say('longest'), length(of.longest))}
    </tr>
  `;
}

/** @param {WayHeat} of */
function way(of) {
  return html`
    <tr data-way=${of.flow}>
      ${cell(say('question'), read(of.question))}
      ${cell(say('way'), read(of.answer))}
      ${cell(say('taken'), count(of.taken))}
    </tr>
  `;
}

/** @param {number | null} minutes */
function length(minutes) {
  if (minutes === null) {
    return '–';
  }
  if (minutes >= 2 * DAY) {
    return say('days', Math.round(minutes / DAY));
  }
  return minutes >= 2 * HOUR ? say('hours', Math.round(minutes / HOUR)) : say('minutes', minutes);
}

function show(event) {
  event.preventDefault();
  attempt(async () => {
    const asked = new URLSearchParams({ process: byId('heat-process').value });
    for (const end of ['from', 'to']) {
      if (byId(`heat-${end}`).value) {
        asked.set(end, byId(`heat-${end}`).value);
      }
    }
    heat = await getJson(`models/heat?${asked}`);
    const { content } = await getFile(`models/heat/drawing?${asked}`);
    const svg = new DOMParser().parseFromString(await content.text(), 'image/svg+xml').documentElement;
    drawing.replaceChildren(document.importNode(svg, true));
    document.dispatchEvent(new CustomEvent('sala:heat'));
  });
}
