/** Takes visits along: what the server tells of them, in both languages, goes into the vault of this phone. */
import { getJson, postJson } from '../common/api.js';
import { kindNames } from '../common/request-sections.js';

/** @import { Vault } from '../common/vault.js' */

const GONE = 404;
const LANGUAGES = ['km', 'en'];

/**
 * The sheets of a visit as the server has them now.
 *
 * @param {string} taskId
 * @returns {Promise<Record<string, any> | undefined>} nothing if the visit is not there any more, or not for the reader
 */
export async function sheetsOf(taskId) {
  try {
    const sheets = {};
    for (const language of LANGUAGES) {
      sheets[language] = await getJson(`tasks/${encodeURIComponent(taskId)}/sheet?language=${language}`);
    }
    return sheets;
  } catch (problem) {
    if (problem.status === GONE) {
      return undefined;
    }
    throw problem;
  }
}

/** The visits that wait for the reader, each with its card. */
export async function waitingVisits() {
  const visits = await getJson('visits');
  const cards = visits.length ? await postJson('tasks/cards', { ids: visits.map(({ taskId }) => taskId) }) : [];
  return cards.map((card) => ({ ...card, mine: visits.find(({ taskId }) => taskId === card.taskId)?.mine }));
}

/**
 * Keeps a visit on this phone, or what has changed of one that is kept.
 *
 * @param {Vault} vault
 * @param {{taskId: string, number: string}} visit
 * @param {any} kept the same visit as it lies in the vault; nothing for none
 */
export async function take(vault, { taskId, number }, kept) {
  const sheets = await sheetsOf(taskId);
  if (!sheets) {
    return kept && vault.change(kept.id, closeSheet);
  }
  const kinds = [...(await kindNames())];
  const loadedAt = new Date().toISOString();
  return kept
    ? vault.change(kept.id, (visit) => Object.assign(visit, { sheets, kinds, loadedAt, isGone: false }))
    : vault.add({ taskId, number, sheets, kinds, loadedAt, base: {}, changed: {}, photos: [] });
}

/** What the server does not show any more goes from the phone as well; the own words stay. */
export function closeSheet(visit) {
  visit.isGone = true;
  Object.values(visit.sheets).forEach(({ work }) => {
    work.content = null;
    work.form.fields = work.form.fields.filter(({ type }) => type !== 'entry');
  });
}
