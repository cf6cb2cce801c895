/** Sends what a visit has brought, once however often it is tried, and sees what changed in the office meanwhile. */
import { postJson, send, sendFileTelling } from '../common/api.js';
import { newAttempt } from '../common/form.js';
import { completion, isSent, settleGone } from './gone.js';
import { valuesOf } from './kept-answers.js';
import { same, sheetsOf } from './sheets.js';

/** @import { Vault } from '../common/vault.js' */

const LOCK = 'sala-visits sending';
const DONE = /** @type {const} */ ('done');

/** @typedef {{what: 'done' | 'kept' | 'conflict', visit?: any}} Sent what came of it */

/**
 * @typedef {object} How
 * @property {Record<string, any>} answers of the form
 * @property {boolean} completes whether the visit is done with them, or finished in the office
 * @property {(name: string, share: number) => void} told how much of a photo has gone
 */

/**
 * Sends photos and answers, and completes the visit with them or leaves them in its form for later.
 *
 * @param {Vault} vault
 * @param {string} id
 * @param {How} how
 * @returns {Promise<Sent>}
 */
export async function sendVisit(vault, id, how) {
  return await navigator.locks.request(LOCK, async () => {
    const visit = await vault.read(id);
    return visit ? await sendNow(vault, visit, how) : { what: DONE }; // another page of this phone was quicker
  });
}

/** @returns {Promise<Sent>} */
async function sendNow(vault, visit, how) {
  const sheets = await sheetsOf(visit.taskId);
  if (!sheets) {
    return settled(vault, visit.id);
  }
  const { mayWork, assigneeName, draftSavedAt } = sheets.km.work;
  if (!mayWork) {
    return conflict(vault, visit, { kind: 'held', by: assigneeName });
  }
  const fields = differing(visit, sheets);
  if (fields.length) {
    return conflict(vault, visit, { kind: 'both', fields, at: draftSavedAt });
  }
  await sendPhotos(vault, visit, how.told, visit.taskId);
  return how.completes ? complete(vault, visit, how) : leave(vault, visit);
}

/** What was written elsewhere meanwhile, where this phone says something else. */
function differing({ base, changed }, sheets) {
  const now = valuesOf(sheets.km);
  return Object.keys(changed)
    .filter((key) => key in now && !same(now[key], base[key]) && !same(now[key], changed[key]))
    .map((key) => ({ key, theirs: now[key] }));
}

/** @returns {Promise<Sent>} */
async function conflict(vault, visit, what) {
  const changed = await vault.change(visit.id, (kept) => {
    kept.conflict = what;
  });
  return { what: 'conflict', visit: changed };
}

/**
 * @param {Vault} vault
 * @param {any} visit
 * @param {(name: string, share: number) => void} told
 * @param {string} [task] in which they count; outside of it they belong to the case alone
 */
async function sendPhotos(vault, visit, told, task) {
  for (const photo of visit.photos.filter(({ sent }) => !sent)) {
    const query = new URLSearchParams({ name: photo.name, ...(task && { task }) });
    const bytes = await vault.photo(photo.id);
    await sendFileTelling(
      `cases/${encodeURIComponent(visit.number)}/files?${query}`,
      new Blob([bytes], { type: photo.type }),
      (share) => told(photo.name, share),
      { 'Idempotency-Key': photo.id },
    );
    await vault.change(visit.id, (kept) => {
      kept.photos.find(({ id }) => id === photo.id).sent = true;
    });
    await vault.forgetPhoto(photo.id);
  }
}

/**
 * The attempt is written down first: where the answer is lost, the next press sends the same again.
 *
 * @returns {Promise<Sent>}
 */
async function complete(vault, visit, { answers }) {
  const { changed, attempt: before } = visit;
  const attempt = same(before?.answers, answers) ? before : { key: newAttempt(), answers, changed };
  await vault.change(visit.id, (kept) => {
    kept.attempt = attempt;
  });
  await completion(visit, attempt);
  return (await vault.forget(visit.id, isSent)) ? { what: DONE } : settled(vault, visit.id);
}

/** @returns {Promise<Sent>} */
async function settled(vault, id) {
  const visit = await settleGone(vault, id);
  return visit ? { what: 'conflict', visit } : { what: DONE };
}

/**
 * The words stand in the form from now on, wherever it is opened.
 *
 * @returns {Promise<Sent>}
 */
async function leave(vault, visit) {
  const sent = visit.changed;
  await send('PATCH', `tasks/${encodeURIComponent(visit.taskId)}/draft`, { answers: sent });
  const sheets = await sheetsOf(visit.taskId);
  const now = await vault.change(visit.id, (kept) => {
    kept.changed = Object.fromEntries(Object.entries(kept.changed).filter(([key, value]) => !same(value, sent[key])));
    kept.base = {};
    kept.conflict = undefined;
    kept.sheets = sheets ?? kept.sheets;
  });
  return { what: 'kept', visit: now };
}

/**
 * What cannot be written into the form any more goes into the case file, as a note and files of the case.
 *
 * @param {Vault} vault
 * @param {any} visit
 * @param {string} text nothing where there are photos alone
 * @param {(name: string, share: number) => void} told
 */
export function keepAsNote(vault, visit, text, told) {
  return navigator.locks.request(LOCK, async () => {
    await sendPhotos(vault, visit, told);
    if (text) {
      const note = visit.note?.text === text ? visit.note : { key: newAttempt(), text };
      await vault.change(visit.id, (kept) => {
        kept.note = note;
      });
      const path = `cases/${encodeURIComponent(visit.number)}/notes`;
      await postJson(path, { text, mentioned: [] }, { 'Idempotency-Key': note.key });
    }
    await vault.forget(visit.id);
  });
}
