/** Takes visits along: what the server tells of them, in both languages, goes into the vault of this phone. */
import { getJson, postJson } from '../common/api.js';
import { settleGone } from './gone.js';
import { sheetsOf } from './sheets.js';

/** @import { Vault } from '../common/vault.js' */

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
 * @returns {Promise<any>} the visit; nothing if it is not there any more
 */
export async function take(vault, { taskId, number }, kept) {
  const sheets = await sheetsOf(taskId);
  if (!sheets) {
    return kept && settleGone(vault, kept.id);
  }
  const { requesterKinds, respondentKinds } = await getJson('reference');
  const kinds = [...requesterKinds, ...respondentKinds];
  const loadedAt = new Date().toISOString();
  return kept
    ? vault.change(kept.id, (visit) => Object.assign(visit, { sheets, kinds, loadedAt, isGone: false }))
    : vault.add({ taskId, number, sheets, kinds, loadedAt, base: {}, changed: {}, photos: [] });
}
