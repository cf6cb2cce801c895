/** What the server tells of a visit. */
import { getJson } from '../common/api.js';

const GONE = 404;
const LANGUAGES = ['km', 'en'];

/**
 * What was asked for, or nothing if it is not there, or not for the reader.
 *
 * @template T
 * @param {Promise<T>} asked
 * @returns {Promise<T | undefined>}
 */
export function ifThere(asked) {
  return asked.catch((problem) => {
    if (problem.status === GONE) {
      return undefined;
    }
    throw problem;
  });
}

/**
 * The sheets of a visit as the server has them now, by their languages.
 *
 * @param {string} taskId
 * @returns {Promise<Record<string, any> | undefined>} nothing if the visit is not there any more, or not for the reader
 */
export function sheetsOf(taskId) {
  return ifThere(
    (async () => {
      const sheets = {};
      for (const language of LANGUAGES) {
        sheets[language] = await getJson(`tasks/${encodeURIComponent(taskId)}/sheet?language=${language}`);
      }
      return sheets;
    })(),
  );
}

/** What the server does not show any more goes from the phone as well; the own words stay. */
export function closeSheet(visit) {
  visit.isGone = true;
  Object.values(visit.sheets).forEach(({ work }) => {
    work.content = null;
    work.form.fields = work.form.fields.filter(({ type }) => type !== 'entry');
  });
}

/** Whether two answers say the same; what is not answered is nothing. */
export const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
