/** Several tasks of one step, chosen on their cards and done at once: each is checked as if it were done alone. */
import { getJson, postJson, sentenceOf } from '../../../../common/api.js';
import { doneTogether } from '../../../../common/case-completion.js';
import { el } from '../../../../common/dom.js';
import { half } from '../../../../common/language.js';
import { say } from '../../../../common/texts.js';
import { ChosenAnswers } from '../../../../common/case-choices.js';
import { CaseForm } from '../../../../common/case-form.js';

const MOST = 100;

/**
 * What is drawn now, by the ids of the tasks.
 *
 * @type {Map<string, {id: string, step: string, name: string, box: HTMLInputElement}>}
 */
const drawn = new Map();
/** @type {Map<string, {id: string, step: string, name: string, number: string}>} */
const chosen = new Map();
const bar = el('section', { class: 'sala-bulk', hidden: true });
/** @type {any} */
let list;

function renderBox(node, _, scope) {
  const { id, name, taskDefinitionKey: step } = scope?.task ?? {};
  if (!id) {
    return;
  }
  const box = el('input', {
    type: 'checkbox',
    'aria-label': say('bulk.choose', half(name)),
    change: () => {
      choose(id, box.checked);
      draw();
    },
  });
  drawn.set(id, { id, step, name, box });
  // A press on the box is not one on the card, which would open the task.
  node.append(el('label', { class: 'sala-choose', click: (event) => event.stopPropagation() }, box));
  mark(drawn.get(id));
}

function choose(id, wanted) {
  if (!wanted) {
    chosen.delete(id);
  } else if (chosen.size < MOST) {
    const { step, name, box } = drawn.get(id);
    const number = box.closest('li')?.querySelector('.sala-card .sala-explanation')?.textContent.split(' — ')[0];
    chosen.set(id, { id, step, name, number: number || half(name) });
  }
}

/** Boxes of other steps rest while some of one step are chosen. */
function mark(task) {
  const step = [...chosen.values()][0]?.step;
  task.box.checked = chosen.has(task.id);
  task.box.disabled = Boolean(step) && task.step !== step;
}

/** @param {...(Node | string)} more */
function draw(...more) {
  drawn.forEach((task, id) => (task.box.isConnected ? mark(task) : drawn.delete(id)));
  const first = [...chosen.values()][0];
  bar.setAttribute('aria-label', say('bulk.label'));
  bar.hidden = !first && !more.length;
  bar.replaceChildren(
    ...(first ? [el('p', { role: 'status' }, say('bulk.chosen', chosen.size, half(first.name))), buttons(first)] : []),
    ...more,
  );
}

function buttons(first) {
  const button = (label, click, kind = 'btn-default') =>
    el('button', { type: 'button', class: `btn ${kind}`, click: () => click() }, say(label));
  return el(
    'p',
    { class: 'sala-bulk-acts' },
    button('bulk.complete', () => openForm(first), 'btn-primary'),
    button('bulk.claim', () => act({ act: 'CLAIM' })),
    button('bulk.all', chooseAll),
    button('bulk.clear', () => {
      chosen.clear();
      draw();
    }),
  );
}

function chooseAll() {
  const step = [...chosen.values()][0].step;
  [...drawn.values()].filter((task) => task.step === step && task.box.isConnected).forEach(({ id }) => choose(id, true));
  draw();
}

/** The form of the step, empty: what is left so stays in each task as it is. */
async function openForm({ id }) {
  draw(el('p', { role: 'status' }, say('loading')));
  try {
    const work = await getJson(`tasks/${encodeURIComponent(id)}/work`);
    const fields = work.form.fields
      .filter(({ type }) => type !== 'entry')
      .map((field) => ({ ...field, value: null, required: field.required && (field.value ?? '') === '' }));
    const answers = new ChosenAnswers(id);
    const form = new CaseForm({ ...work, mayWork: true, form: { ...work.form, fields } }, answers, () => {
      form.busy(true);
      act({ act: 'COMPLETE', answers: answers.changed }, () => form.busy(false));
    });
    draw(el('p', { class: 'sala-explanation' }, say('bulk.hint')), form.element);
    /** @type {HTMLElement | null} */ (form.element.querySelector('input, select, textarea'))?.focus();
  } catch (problem) {
    draw(failure(problem));
  }
}

async function act(what, failed = () => {}) {
  const tasks = [...chosen.values()];
  try {
    const lines = await postJson('tasks/bulk', { ids: tasks.map(({ id }) => id), ...what });
    chosen.clear();
    draw(told(lines, new Map(tasks.map((task) => [task.id, task.number]))));
    list?.$apply(() => list.tasklistData.changed('taskList'));
  } catch (problem) {
    failed();
    bar.querySelector('.alert')?.remove();
    bar.append(failure(problem));
  }
}

function told(lines, numbers) {
  return el(
    'div',
    { class: `alert ${lines.some(({ done }) => !done) ? 'alert-warning' : 'alert-success'}`, role: 'status' },
    el('button', { type: 'button', class: 'close', 'aria-label': say('cancel'), click: () => draw() }, '×'),
    ...doneTogether(lines, numbers),
  );
}

const failure = (problem) => el('p', { class: 'alert alert-danger', role: 'alert' }, sentenceOf(problem));

function renderBar(node, _, scope) {
  list = scope;
  node.append(bar);
  draw();
}

export default [
  { id: 'sala-bulk-choice', pluginPoint: 'tasklist.card', priority: 200, render: renderBox },
  { id: 'sala-bulk-bar', pluginPoint: 'tasklist.list', priority: 90, render: renderBar },
];
