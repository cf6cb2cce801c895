/** How the requests stand that the reader oversees; every number leads to the list of them. */
import { getJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { offer } from '../common/form.js';
import { named } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { draw, shareOf, shortDay } from './charts.js';

/** @import { DashboardLine, DashboardView, WeekCountsWeek } from '../common/api-types.js' */

const REQUESTS = new URL('../requests/', import.meta.url);
const MOST = 8;
const DAY = 86_400_000;
const WEEK = 6;

/** @type {DashboardView | undefined} */
let board;
/** @type {Set<string>} the tables that are shown as a whole */
const unfolded = new Set();

/**
 * A number that leads to the list of what it counts; no link where there is nothing.
 *
 * @param {number} number
 * @param {Record<string, string>} filter
 */
function link(number, filter) {
  const asked = new URLSearchParams(filter);
  if (board?.of.length === 1) {
    asked.set('unit', board.of[0].code);
  }
  return number ? html`<a href=${`${REQUESTS}?${asked}`}>${count(number)}</a>` : count(number);
}

function write() {
  if (!board) {
    return;
  }
  const { all, weeks } = board;
  const now = weeks.at(-1);
  render(
    html`
      <p class="of">
        ${board.of.length ? board.of.map((unit) => named(unit)).join(' · ') : say('allUnits')} ·
        ${say('asOf', writeDate(board.asOf))}
        <button type="button" id="print" class="plain" @click=${() => print()}>${say('print')}</button>
      </p>
      <ul class="tiles">
        ${tile('open', all.open, { open: 'true' })}
        ${tile('new', now.received, { from: now.monday, to: sunday(now) })}
        ${tile('answeredNow', now.answered, answeredIn(now, 'ANY'))}
        ${tile('late', all.late, { overdue: 'LATE' })}
        ${tile('near', all.near, { overdue: 'NEAR' })}
        ${tile('promisesKept', board.promises.kept, { promise: 'KEPT' })}
      </ul>
      <div class="boards">
        ${picture('flow')} ${picture('share')} ${lines('waiting', board.waiting, 'waiting')} ${lines('ages', board.ages, 'age')}
        ${board.of.length === 1 ? nothing : lines('units', board.units, 'unit')}
        ${lines('categories', board.categories, 'category')} ${lines('places', board.places, 'place')} ${promises()} ${byWeek(weeks)}
      </div>
    `,
    byId('board'),
  );
  draw(weeks);
}

const tile = (key, number, filter) => html`<li id=${`tile-${key}`}><span>${say(key)}</span> <b>${link(number, filter)}</b></li>`;

const picture = (id) => html`
  <section class="panel">
    <h2>${say(`title.${id}`)}</h2>
    <div class="picture"><canvas id=${id} role="img" aria-label=${say(`title.${id}`)}></canvas></div>
  </section>
`;

/**
 * @param {string} id
 * @param {DashboardLine[]} all
 * @param {string} parameter by which the list of requests knows the code
 */
function lines(id, all, parameter) {
  const labels = [say(id), say('open'), say('late'), say('soon')];
  const isWhole = unfolded.has(id);
  const rest = all.slice(MOST);
  return html`
    <section class="panel">
      <h2>${say(`title.${id}`)}</h2>
      ${table(id, labels, [
        ...all.slice(0, isWhole ? all.length : MOST).map((line, index) => row(line, parameter, labels, index >= MOST)),
        rest.length ? others(rest, labels, isWhole) : nothing,
      ])}
      ${rest.length
        ? html`<p><button type="button" class="plain small" aria-expanded=${isWhole} @click=${() => fold(id)}>
            ${say(isWhole ? 'fewer' : 'all', all.length)}
          </button></p>`
        : nothing}
    </section>
  `;
}

function fold(id) {
  if (!unfolded.delete(id)) {
    unfolded.add(id);
  }
  write();
}

const row = (line, parameter, labels, isMore) => html`
  <tr class=${isMore ? 'more' : nothing}>
    <th scope="row">${named(line)}</th>
    ${cell(labels[1], link(line.open, { open: 'true', [parameter]: line.code }))}
    ${cell(labels[2], link(line.late, { overdue: 'LATE', [parameter]: line.code }))}
    ${cell(labels[3], link(line.near, { overdue: 'NEAR', [parameter]: line.code }))}
  </tr>
`;

const others = (rest, labels, isWhole) => html`
  <tr class=${isWhole ? 'others whole' : 'others'}>
    <th scope="row">${say('others', rest.length)}</th>
    ${['open', 'late', 'near'].map((key, index) => cell(labels[index + 1], count(rest.reduce((sum, line) => sum + line[key], 0))))}
  </tr>
`;

function promises() {
  const { open, late, kept, released } = board.promises;
  const labels = [say('promises'), say('howMany')];
  const line = (key, number, state) => html`
    <tr>
      <th scope="row">${say(key)}</th>
      ${cell(labels[1], link(number, { promise: state }))}
    </tr>
  `;
  return html`
    <section class="panel">
      <h2>${say('title.promises')}</h2>
      ${table('promises', labels, [
        line('promise.OPEN', open, 'OPEN'),
        line('promise.LATE', late, 'LATE'),
        line('promise.KEPT', kept, 'KEPT'),
        line('promise.RELEASED', released, 'RELEASED'),
      ])}
    </section>
  `;
}

/** @param {WeekCountsWeek[]} weeks */
function byWeek(weeks) {
  const labels = [say('week'), say('received'), say('answered'), say('onTime'), say('onTimeShare')];
  return html`
    <section class="panel weeks">
      <h2>${say('title.weeks')}</h2>
      ${table(
        'weeks',
        labels,
        weeks
          .slice()
          .reverse()
          .map(
            (week) => html`
              <tr>
                <th scope="row">${shortDay(week.monday)} – ${shortDay(sunday(week))}</th>
                ${cell(labels[1], link(week.received, { from: week.monday, to: sunday(week) }))}
                ${cell(labels[2], link(week.answered, answeredIn(week, 'ANY')))}
                ${cell(labels[3], link(week.onTime, answeredIn(week, 'ON_TIME')))}
                ${cell(labels[4], shareOf(week) === null ? '–' : say('percent', shareOf(week)))}
              </tr>
            `,
          ),
      )}
    </section>
  `;
}

/** @param {WeekCountsWeek} week */
const sunday = ({ monday }) => new Date(Date.parse(monday) + WEEK * DAY).toISOString().slice(0, 10);

const answeredIn = (week, how) => ({ answered: how, answeredFrom: week.monday, answeredTo: sunday(week) });

/** The chosen unit stands in the address: to be sent to a colleague, and there after Back. */
async function load(unit) {
  const query = unit ? `?${new URLSearchParams({ unit })}` : '';
  board = await getJson(`dashboard${query}`);
  history.replaceState(null, '', query || location.pathname);
}

const choose = async () => {
  await load(byId('unit').value);
  write();
};

startPage({
  write,
  async begin() {
    try {
      await load(new URLSearchParams(location.search).get('unit'));
    } catch (problem) {
      if (problem.status === 403) {
        return 'refused';
      }
      throw problem;
    }
    byId('board').hidden = false;
    byId('whose').hidden = board.choices.length < 2;
    offer(byId('unit'), board.choices, 'allUnits');
    byId('unit').value = board.of.length === 1 ? board.of[0].code : '';
    byId('unit').addEventListener('change', () => attempt(choose));
    return undefined;
  },
});
