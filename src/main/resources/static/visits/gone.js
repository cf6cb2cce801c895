/** A visit that does not wait for its inspector any more: sent from here, done by somebody else, or taken away. */
import { getJson, postJson } from '../common/api.js';
import { closeSheet, ifThere, same } from './sheets.js';

/** @import { Vault } from '../common/vault.js' */

/**
 * Finds out what became of it. Where this phone completed it and the answer was lost, or nothing was written, it is
 * forgotten; else the words stay, and the visit says what happened.
 *
 * @param {Vault} vault
 * @param {string} id
 * @returns {Promise<any>} the visit; nothing if it was forgotten
 */
export async function settleGone(vault, id) {
  const visit = await vault.read(id);
  if (!visit) {
    return undefined;
  }
  const cameThrough = Boolean(visit.attempt) && (await isDone(visit));
  if (await vault.forget(id, (kept) => !hasWords(kept) || (cameThrough && isSent(kept)))) {
    return undefined;
  }
  const outcome = await ifThere(
    getJson(`cases/${encodeURIComponent(visit.number)}/tasks/${encodeURIComponent(visit.taskId)}/outcome`),
  );
  return vault.change(id, (kept) => {
    closeSheet(kept);
    kept.conflict = { kind: outcome ? 'done' : 'gone', ...outcome };
  });
}

const hasWords = ({ changed, photos }) => Object.keys(changed).length > 0 || photos.some(({ sent }) => !sent);

/** Whether the attempt held everything that is kept by now. */
export const isSent = ({ attempt, changed, photos }) => same(attempt.changed, changed) && photos.every(({ sent }) => sent);

/** Sends the same again under the same key: what was done is told, and nothing is done twice. */
async function isDone(visit) {
  try {
    await completion(visit, visit.attempt);
    return true;
  } catch (problem) {
    if (problem.status === 0 || problem.status === 401 || problem.status >= 500) {
      throw problem;
    }
    return false;
  }
}

/** Completes a visit under the key of an attempt. */
export const completion = ({ taskId }, { key, answers }) =>
  postJson(`tasks/${encodeURIComponent(taskId)}/completion`, { answers }, { 'Idempotency-Key': key });
