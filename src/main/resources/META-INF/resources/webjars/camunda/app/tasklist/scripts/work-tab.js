/**
 * The tab "Work" of a task: the case on one side, the form on the other. What is typed is kept on the server as it is
 * typed; what could not be sent yet stays in the memory of this page, for the same person alone.
 */
import { getJson, sentenceOf } from '../../../../common/api.js';
import { el } from '../../../../common/dom.js';
import { evidenceSection } from '../../../../common/evidence.js';
import { currentLanguage } from '../../../../common/language.js';
import { loadTexts, say } from '../../../../common/texts.js';
import { meetingSections, noticeSections } from '../../../../common/case-sections.js';
import { requestSections } from '../../../../common/request-sections.js';
import { completed, doneAndNext } from '../../../../common/case-completion.js';
import { Draft } from '../../../../common/case-draft.js';
import { CaseForm } from '../../../../common/case-form.js';

await loadTexts('tasklist');

const PHONE = matchMedia('(max-width: 767px)');
/** Heading and words of a case stand above its form where there is no room beside it. */
const SUMMARY = 2;

const TOLD_FOR = 15_000;

/**
 * Tells what was done and what comes next. It outlives the task, which may be the last one of the list.
 *
 * @param {...(Node | string)} content
 */
function tell(...content) {
  document.querySelector('.sala-told')?.remove();
  const told = el(
    'div',
    { class: 'alert alert-success sala-told', role: 'status', lang: currentLanguage() },
    el('button', { type: 'button', class: 'close', 'aria-label': say('cancel'), click: () => told.remove() }, '×'),
    ...content,
  );
  document.body.append(told);
  setTimeout(() => told.remove(), TOLD_FOR);
}

/** Tasklist calls render anew for every task; an answer that comes late writes into a node nobody sees. */
function render(node, { taskId }, scope) {
  const tab = el('section', { class: 'sala-request sala-work', lang: currentLanguage() });
  node.append(tab);
  show(tab, taskId, scope).then(() => PHONE.matches && tab.scrollIntoView({ block: 'start' }));
}

async function show(tab, taskId, scope, notice) {
  tab.replaceChildren(notice ?? '', el('p', { role: 'status' }, say('loading')));
  try {
    const work = await getJson(`tasks/${encodeURIComponent(taskId)}/work`);
    document.dispatchEvent(new CustomEvent('sala-opened', { detail: taskId }));
    const reload = (done) => show(tab, taskId, scope, success(done));
    const sections = await caseSections(work, reload);
    const form = formOf(work, scope);
    const told = (files) => form.files(files);
    tab.replaceChildren(
      notice ?? '',
      el(
        'div',
        { class: 'sala-work-sides' },
        el('div', { class: 'sala-work-summary' }, ...sections.slice(0, SUMMARY)),
        el('div', { class: 'sala-work-form' }, visitLink(work), form.element, work.content && evidenceSection(work.number, { task: work.taskId, told })),
        el('div', { class: 'sala-work-rest' }, ...folded(sections.slice(SUMMARY))),
      ),
    );
    notice?.focus();
  } catch (problem) {
    tab.replaceChildren(
      notice ?? '',
      el(
        'div',
        { class: 'alert alert-danger', role: 'alert' },
        el('p', {}, sentenceOf(problem)),
        el('button', { type: 'button', class: 'btn btn-default', click: () => show(tab, taskId, scope) }, say('retry')),
      ),
    );
  }
}

async function caseSections(work, reload) {
  if (!work.content) {
    return [el('p', { class: 'sala-note' }, say('noRequest'))];
  }
  switch (work.kind) {
    case 'MEETING':
      return meetingSections(work.content, reload);
    case 'NOTICE':
      return noticeSections(work.content, reload);
    default:
      return requestSections(work.content, reload);
  }
}

/** A form that a telephone can fill in has a page for the way, and a sheet of paper. */
function visitLink({ number, form }) {
  const address = new URL(`../../../../visits/?number=${number}`, import.meta.url);
  return form.fields.some(({ fill }) => fill) ? el('p', {}, el('a', { href: address }, say('visit'))) : '';
}

/** On a telephone the case gives way to the form: what is below it is one touch away. */
function folded(sections) {
  return sections.map((section) => {
    const title = section.querySelector?.(':scope > h4');
    if (!PHONE.matches || !title) {
      return section;
    }
    title.remove();
    return el('details', {}, el('summary', {}, title.textContent), section);
  });
}

function formOf(work, scope) {
  const draft = new Draft(work);
  const form = new CaseForm(work, draft, () => complete(work, draft, form, scope));
  return form;
}

async function complete(work, draft, form, scope) {
  const next = await completed(work, draft, form);
  if (next) {
    tell(...doneAndNext(work.name, next));
    form.element.replaceChildren();
    open(next.find(({ taskId }) => taskId)?.taskId, scope);
  }
}

/** The next task of the same case that this person may do, else the one below in the list. */
function open(taskId, scope) {
  const below = neighbour();
  if (taskId) {
    scope.$apply(() => scope.taskData.set('taskId', { taskId }));
  } else {
    below?.click();
  }
  // Only now: a list that is read again while the task that was done is open asks for that task.
  setTimeout(() => scope.$apply(() => scope.taskData.changed('taskList')), PAUSE);
}

function neighbour() {
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('ol.tasks-list li.task')]);
  const place = cards.findIndex((card) => card.classList.contains('active'));
  const card = cards[place + 1] ?? cards.find((_, index) => index !== place);
  return /** @type {HTMLElement | undefined} */ (card?.querySelector('h4 a, h4, a') ?? undefined);
}

const PAUSE = 300;

const success = (sentence) => el('div', { class: 'alert alert-success', role: 'status', tabindex: -1 }, el('p', {}, sentence));

export default {
  id: 'sala-work',
  pluginPoint: 'tasklist.task.detail',
  priority: 3000,
  properties: { label: say('work.label') },
  render,
};
