/** Completing a task, alone or with others of its step, and telling what came of it. */
import { getJson, postJson } from './api.js';
import { nextAct } from './case-next.js';
import { el } from './dom.js';
import { say } from './texts.js';

const PATIENCE = 10;
const PAUSE = 300;

/**
 * Completes a task with what stands in its form; what was refused stands at its fields.
 *
 * @param {any} work
 * @param {import('./case-draft.js').Draft} draft
 * @param {import('./case-form.js').CaseForm} form
 * @returns {Promise<any[] | undefined>} what comes next; nothing if it was refused
 */
export async function completed(work, draft, form) {
  form.busy(true);
  try {
    await draft.rest();
    await postJson(`tasks/${encodeURIComponent(work.taskId)}/completion`, { answers: form.answers() });
    draft.forget();
  } catch (problem) {
    form.busy(false);
    form.refuse(problem);
    return undefined;
  }
  return whatComesNext(work.number);
}

/** Sala's own steps take a moment; a case that has ended has no next step. */
async function whatComesNext(number) {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const next = await getJson(`cases/${encodeURIComponent(number)}/next`).catch(() => []);
    if (next.length) {
      return next;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return [];
}

/**
 * What was done and what comes next.
 *
 * @param {string} name of the step
 * @param {any[]} next
 */
export function doneAndNext(name, next) {
  return [
    el('p', {}, say('work.done', name)),
    next.length
      ? el(
          'ul',
          {},
          next.map((act) => el('li', {}, nextAct(act))),
        )
      : el('p', {}, say('work.noNext')),
  ];
}

/**
 * What was done of several tasks, and of each of the others why not.
 *
 * @param {{taskId: string, done: boolean, problem: string}[]} lines
 * @param {Map<string, string>} names by the ids of the tasks
 */
export function doneTogether(lines, names) {
  const refused = lines.filter(({ done }) => !done);
  return [
    el('p', {}, say('bulk.done', lines.length - refused.length)),
    refused.length > 0 && el('p', {}, say('bulk.notDone')),
    refused.length > 0 &&
      el('ul', {}, refused.map(({ taskId, problem }) => el('li', {}, say('bulk.line', names.get(taskId), problem)))),
  ];
}
