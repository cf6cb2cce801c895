/**
 * Narrows the list of tasks by what officers speak of: unit, category, place, age, status, for whom a request waits,
 * and whether nobody has taken it. Kept under names of the person's own, on the server.
 */
import { getJson, postJson, send, sentenceOf } from '../../../../common/api.js';
import { el } from '../../../../common/dom.js';
import { inOrder, named } from '../../../../common/language.js';
import { say } from '../../../../common/texts.js';

/** @import { SavedChoicesSaved } from '../../../../common/api-types.js' */

const NOTHING = { processVariables: [], taskVariables: [], caseInstanceVariables: [] };
const NONE_FITS = ['—']; // a number that no case has

/** @type {any} */
let list;
/** @type {SavedChoicesSaved[]} */
let saved = [];
/** @type {Record<string, HTMLSelectElement>} */
const selects = {};
const nobodys = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: 'sala-narrow-nobodys', change: () => apply() }));
const mine = /** @type {HTMLSelectElement} */ (el('select', { class: 'form-control', id: 'sala-narrow-mine', change: () => choose() }));
const name = /** @type {HTMLInputElement} */ (el('input', { class: 'form-control', id: 'sala-narrow-name', maxlength: 80 }));
const told = el('p', { class: 'sala-explanation', role: 'status' });
const panel = el('details', { class: 'sala-narrow' });

const family = (terms, prefix) =>
  terms.filter(({ code }) => code.startsWith(prefix)).map((term) => ({ ...term, code: term.code.slice(prefix.length) }));

async function draw() {
  const reference = await getJson('reference');
  const lists = [
    ['unit', say('narrow.unit'), reference.units],
    ['category', say('narrow.category'), reference.categories],
    ['place', say('narrow.place'), await getJson(`places?parent=${reference.province}`)],
    ['status', say('narrow.status'), reference.statuses],
    ['waiting', say('narrow.waiting'), family(reference.terms, 'WAITING_')],
    ['age', say('narrow.age'), ['WEEK', 'MONTH', 'QUARTER', 'OLDER'].flatMap((age) => family(reference.terms, 'AGE_').filter(({ code }) => code === age))],
    ['overdue', say('narrow.overdue'), family(reference.terms, 'OVERDUE_')],
  ];
  panel.replaceChildren(
    el('summary', {}, say('narrow')),
    labelled(mine, say('narrow.saved')),
    ...lists.map(([key, label, choices]) => labelled(offer(key, choices), label)),
    el('p', { class: 'sala-narrow-check' }, nobodys, el('label', { for: nobodys.id }, say('narrow.nobodys'))),
    told,
    el(
      'p',
      { class: 'sala-narrow-keep' },
      labelled(name, say('narrow.name')),
      button(say('narrow.save'), 'sala-narrow-save', keep),
      button(say('narrow.forget'), 'sala-narrow-forget', forget),
      button(say('narrow.clear'), 'sala-narrow-clear', clear),
    ),
  );
  write(await getJson('task-choices'));
}

const labelled = (control, label) => el('span', { class: 'sala-narrow-field' }, el('label', { for: control.id }, label), control);

const button = (label, id, click) => el('button', { type: 'button', class: 'btn btn-default btn-sm', id, click: () => attempt(click) }, label);

/**
 * @param {string} key
 * @param {import('../../../../common/form.js').Choice[]} choices
 */
function offer(key, choices) {
  selects[key] = /** @type {HTMLSelectElement} */ (
    el(
      'select',
      { class: 'form-control', id: `sala-narrow-${key}`, change: () => apply() },
      el('option', { value: '' }, say('narrow.every')),
      ...inOrder(choices).map((choice) => el('option', { value: choice.code }, named(choice))),
    )
  );
  return selects[key];
}

/** @param {SavedChoicesSaved[]} all */
function write(all) {
  saved = all;
  const chosen = mine.value;
  mine.replaceChildren(
    el('option', { value: '' }, say('narrow.none')),
    ...saved.map((each) => el('option', { value: String(each.id) }, each.name)),
  );
  mine.value = saved.some(({ id }) => String(id) === chosen) ? chosen : '';
}

/** What is chosen now; what is not chosen is not named. */
function choice() {
  const chosen = Object.entries(selects).filter(([, select]) => select.value);
  return { ...Object.fromEntries(chosen.map(([key, select]) => [key, select.value])), nobodys: nobodys.checked };
}

async function attempt(work) {
  told.textContent = '';
  try {
    await work();
  } catch (problem) {
    told.textContent = sentenceOf(problem);
  }
}

const apply = () => attempt(narrow);

async function narrow() {
  const { nobodys: free, ...rest } = choice();
  const query = { ...NOTHING, ...(free ? { unassigned: true } : {}) };
  if (Object.keys(rest).length) {
    const { numbers, more } = await postJson('task-choices/numbers', rest);
    Object.assign(query, { processInstanceBusinessKeyIn: numbers.length ? numbers : NONE_FITS });
    told.textContent = [say('narrow.found', numbers.length), more && say('narrow.first')].filter(Boolean).join(' ');
  }
  panel.classList.toggle('sala-narrowed', free || Object.keys(rest).length > 0);
  list.$applyAsync(() => list.tasklistData.set('searchQuery', query));
}

function choose() {
  const kept = saved.find(({ id }) => String(id) === mine.value);
  if (kept) {
    name.value = kept.name;
    Object.entries(selects).forEach(([key, select]) => (select.value = kept.choice[key] ?? ''));
    nobodys.checked = kept.choice.nobodys;
    apply();
  }
}

async function keep() {
  if (!name.value.trim()) {
    name.focus();
    return;
  }
  write(await postJson('task-choices', { name: name.value, choice: choice() }));
  mine.value = String(saved.find((each) => each.name === name.value.trim())?.id ?? '');
  told.textContent = say('narrow.kept', name.value.trim());
}

async function forget() {
  if (mine.value) {
    await send('DELETE', `task-choices/${mine.value}`);
    write(await getJson('task-choices'));
    await clear();
  }
}

async function clear() {
  Object.values(selects).forEach((select) => (select.value = ''));
  nobodys.checked = false;
  mine.value = '';
  name.value = '';
  await narrow();
}

function render(node, _, scope) {
  list = scope;
  node.append(panel);
  if (!panel.childElementCount) {
    attempt(draw);
  }
}

export default { id: 'sala-narrow-list', pluginPoint: 'tasklist.list', priority: 95, render };
