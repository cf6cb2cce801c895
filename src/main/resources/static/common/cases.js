/** Where a case is opened: a meeting or a notice on its page, a request at the reader's task. */
import { getJson } from './api.js';
import { LOGIN as TASKLIST } from './login.js';

const ROOT = new URL('../', import.meta.url);
const AT_ONCE = 50;

/**
 * The page of a case and its address there; a request has no page of its own and is opened in Tasklist.
 *
 * @param {string} kind
 * @param {string} number
 * @returns {{page?: string, address: string}}
 */
export function placeOf(kind, number) {
  switch (kind) {
    case 'MEETING':
      return { page: 'meetings', address: new URL(`meetings/#${number}`, ROOT).href };
    case 'NOTICE':
      return { page: 'notices', address: new URL(`notices/?number=${encodeURIComponent(number)}`, ROOT).href };
    default:
      return { address: TASKLIST.href };
  }
}

/**
 * Where the reader finds a task of each of these requests; those of which they may open none are left out.
 *
 * @param {string[]} numbers
 * @returns {Promise<Map<string, string>>}
 */
export async function openTasks(numbers) {
  const found = new Map();
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const asked = numbers.slice(from, from + AT_ONCE);
    await Promise.all(
      asked.map(async (number) => {
        const address = await openTask(number).catch(() => undefined);
        if (address) {
          found.set(number, address);
        }
      }),
    );
  }
  return found;
}

/**
 * Where the reader finds a task of this request; nothing if they may open none.
 *
 * @param {string} number
 * @returns {Promise<string | undefined>}
 */
export async function openTask(number) {
  const query = new URLSearchParams({ processInstanceBusinessKey: number, maxResults: '1' });
  const [task] = await getJson(`../engine-rest/task?${query}`);
  return task && `${TASKLIST}#/?task=${encodeURIComponent(task.id)}`;
}
