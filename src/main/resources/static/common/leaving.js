/** Logging out of a phone on which words wait to be sent asks first, and takes the key of the vault away. */
import { ask } from './ask.js';
import { say } from './texts.js';
import { Vault } from './vault.js';

/** Where the browser keeps nothing, as without https, there is nothing to lose. */
const opened = () => Vault.open().catch(() => undefined);

/**
 * Whether whoever is here may go; their key is gone then, and comes back with their next log-in.
 *
 * @returns {Promise<boolean>}
 */
export async function mayLeave() {
  const vault = await opened();
  const unsent = vault?.isOpen ? await vault.unsent() : 0;
  if (unsent && !(await ask(say('leaving.unsent', unsent), say('leaving.go'), say('leaving.stay')))) {
    return false;
  }
  await vault?.onlyFor(undefined);
  return true;
}

/**
 * Somebody is logged in: nobody else's key stays.
 *
 * @param {string} person
 */
export async function takeOthersKeys(person) {
  await (await opened())?.onlyFor(person);
}
