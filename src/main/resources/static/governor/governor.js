/** The governors' desk: what waits, look-alikes together, promises, what is late; and one dossier by its number. */
import { getJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { announce, byId, startPage } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';
import { loadDossier, writeDossier } from './dossier.js';
import { PileForm } from './pile.js';

/** @import { Desk, Pile } from '../common/api-types.js' */

const NUMBER = new URLSearchParams(location.search).get('number');
const MOST = 100;
const MEETING = 'MEETING';

/** @type {Desk | undefined} */
let desk;
/** @type {Map<string, PileForm>} what is open, by the first task of its pile */
const open = new Map();

const dossierOf = (number) => `?number=${encodeURIComponent(number)}`;
const isOfMeetings = ({ tasks }) => tasks[0].kind === MEETING;
const keyOf = ({ tasks }) => tasks[0].card.taskId;

function write() {
  if (NUMBER) {
    writeDossier(byId('dossier'));
  } else if (desk) {
    writeDesk();
  }
}

function writeDesk() {
  const reports = desk.piles.filter(isOfMeetings);
  const others = desk.piles.filter((pile) => !isOfMeetings(pile));
  render(
    html`
      <section id="waits" class="panel">
        <h2>${say('waits')}</h2>
        ${desk.more ? html`<p>${say('more', MOST)}</p>` : nothing}
        ${others.length ? others.map(pile) : html`<p>${say('nothingWaits')}</p>`}
      </section>
      <section id="reports" class="panel">
        <h2>${say('reports')}</h2>
        ${reports.length
          ? html`<ul class="cards">${reports.flatMap(({ tasks }) => tasks).map((task) => html`<li>${card(task)}</li>`)}</ul>`
          : html`<p>${say('noReports')}</p>`}
      </section>
      <section id="promises" class="panel">
        <h2>${say(desk.decides ? 'inYourName' : 'inGovernorsNames')}</h2>
        ${promises()}
      </section>
      <section id="late" class="panel">
        <h2>${say('late')}</h2>
        ${desk.late.length ? desk.late.map(lateUnit) : html`<p>${say('noLate')}</p>`}
      </section>
    `,
    byId('desk'),
  );
}

/** @param {Pile} pile */
function pile(pile) {
  const { likeness, tasks } = pile;
  if (!likeness) {
    return html`<ul class="cards"><li>${card(tasks[0])}</li></ul>`;
  }
  const form = open.get(keyOf(pile));
  const mayTogether = tasks.filter(({ mayDecide }) => mayDecide).length > 1;
  return html`
    <section class="pile" data-pile=${keyOf(pile)}>
      <h3>${say('alike', read(likeness), count(tasks.length))}</h3>
      ${form
        ? html`<p class="hint">${say('togetherHint')} ${say('read')} ${say('datesOf', form.first)}</p>`
        : nothing}
      <ul class="cards">
        ${tasks.map((task) => html`<li>${card(task)} ${form && task.mayDecide ? form.reason(task) : nothing}</li>`)}
      </ul>
      ${mayTogether && !form
        ? html`<p class="submit"><button type="button" class="plain together" @click=${() => openPile(pile)}>${say('together')}</button></p>`
        : nothing}
      ${form ? form.element : nothing}
    </section>
  `;
}

function card({ card, name, holder, mayDecide }) {
  return html`
    <p class="subject"><a href=${dossierOf(card.number)}>${card.subject}</a></p>
    <p class="marks">
      <span class="mark">${read(name)}</span>
      ${card.due ? html`<span class=${card.late ? 'mark bad' : 'mark'}>${card.due}</span>` : nothing}
      ${card.urgent ? html`<span class="mark bad">${card.priority}</span>` : nothing}
      ${holder && !mayDecide ? html`<span class="mark">${say('held', holder)}</span>` : nothing}
      <span class="about">${[card.number, card.category, card.place].filter(Boolean).join(' · ')}</span>
    </p>
  `;
}

/** @param {Pile} pile */
function openPile(pile) {
  return attempt(async () => {
    const tasks = pile.tasks.filter(({ mayDecide }) => mayDecide);
    const form = new PileForm(tasks, { changed: writeDesk, done: (told) => closePile(pile, told) });
    await form.load();
    open.set(keyOf(pile), form);
    writeDesk();
    form.focus();
  });
}

async function closePile(pile, told) {
  open.delete(keyOf(pile));
  await load();
  announce(() => told);
}

function promises() {
  if (!desk.promises.length) {
    return html`<p>${say('noPromises')}</p>`;
  }
  const labels = [say('promise'), say('keeps'), say('gaveWord'), say('keptBy'), say('number')];
  return table(
    'promised',
    labels,
    desk.promises.map(
      ({ promise, unit, by, dueOn, late, number }) => html`
        <tr>
          ${cell(say('promise'), promise)}
          ${cell(say('keeps'), read(unit))}
          ${cell(say('gaveWord'), by)}
          ${cell(say('keptBy'), writeDate(dueOn), late ? html` <span class="mark bad">${say('isLate')}</span>` : nothing)}
          ${cell(say('number'), html`<a href=${dossierOf(number)}>${number}</a>`)}
        </tr>
      `,
    ),
  );
}

function lateUnit({ code, name, count: late, longest }) {
  return html`
    <details data-unit=${code}>
      <summary>${say('lateIn', read(name), late)}</summary>
      <ul>
        ${longest.map(
          ({ number, subject, dueAt }) =>
            html`<li><a href=${dossierOf(number)}>${number}</a> ${subject} — ${say('lateSince', writeDate(dueAt))}</li>`,
        )}
      </ul>
      <p><a href="../requests/?unit=${encodeURIComponent(code)}&overdue=LATE">${say('lateAll')}</a></p>
    </details>
  `;
}

async function load() {
  desk = await getJson('governor');
  writeDesk();
}

startPage({
  write,
  title: () => (NUMBER ? `${say('dossier')} ${NUMBER}` : say('menu.governor')),
  async begin() {
    try {
      if (NUMBER) {
        await loadDossier(NUMBER);
        byId('dossier').hidden = false;
      } else {
        await load();
        byId('desk').hidden = false;
      }
      return undefined;
    } catch (problem) {
      if (problem.status === 404) {
        return 'notFound';
      }
      throw problem;
    }
  },
});
