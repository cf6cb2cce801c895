/**
 * What this phone keeps of visits until it is sent: each thing locked with the key of the person who wrote it, which the
 * server gives to that person alone. The key lies here as well, where no script can read it out, so that the phone
 * works without a network; it goes when its person logs out, when somebody else logs in, and after three days without a
 * log-in.
 */
import { newAttempt } from './form.js';

const NAME = 'sala-visits';
const CIPHER = 'AES-GCM';
const NONCE = 12;
/** On the disk before it is said to be kept. */
const STRICT = /** @type {IDBTransactionOptions} */ ({ durability: 'strict' });

/** A phone that was lost is read by nobody after these days without a log-in; what it keeps waits for its person. */
const LONGEST = 3 * 24 * 60 * 60 * 1000;

/** @typedef {{who: string, id: string, key: CryptoKey, at: number}} Holder */

export class Vault {
  #store;
  /** @type {Holder | undefined} */
  #holder;

  /** @param {IDBDatabase} store */
  constructor(store) {
    this.#store = store;
  }

  /** Opens the vault of this phone, and finds the key that lies in it. */
  static async open() {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('keys', { keyPath: 'who' });
      asked.result.createObjectStore('visits', { keyPath: 'id' });
      asked.result.createObjectStore('photos', { keyPath: 'id' });
    };
    const vault = new Vault(await answered(asked));
    const keys = await vault.#ask('keys', 'readonly', (keys) => keys.getAll());
    vault.#holder = keys.find(({ at }) => Date.now() - at < LONGEST);
    if (!vault.#holder) {
      await vault.#ask('keys', 'readwrite', (all) => all.clear());
    }
    return vault;
  }

  /** Whether anything can be read here. */
  get isOpen() {
    return Boolean(this.#holder);
  }

  /** Takes the key of whoever is logged in; what others have kept stays, and nobody reads it without theirs. */
  async adopt(person, { id, key }) {
    const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
    const kept = await crypto.subtle.importKey('raw', bytes, CIPHER, false, ['encrypt', 'decrypt']);
    bytes.fill(0);
    this.#holder = { who: await mark(person), id, key: kept, at: Date.now() };
    await this.#ask('keys', 'readwrite', (keys) => {
      keys.clear();
      return keys.put(this.#holder);
    });
  }

  /** Whether the key is this person's. */
  async isOf(person) {
    return this.#holder?.who === (await mark(person));
  }

  /** Takes the key away unless it is this person's; nobody's for none. */
  async onlyFor(person) {
    if (this.#holder && !(person && (await this.isOf(person)))) {
      this.#holder = undefined;
      await this.#ask('keys', 'readwrite', (keys) => keys.clear());
    }
  }

  /** How many visits of the key's holder wait to be sent. */
  async unsent() {
    return (await this.#mine()).filter(({ unsent }) => unsent).length;
  }

  /** All visits that the key opens. */
  async all() {
    const found = [];
    for (const row of await this.#mine()) {
      found.push({ ...JSON.parse(new TextDecoder().decode(await this.#unlock(row))), id: row.id });
    }
    return found;
  }

  /** One visit as it is kept now; nothing if it is not there any more. */
  async read(id) {
    const row = await this.#ask('visits', 'readonly', (visits) => visits.get(id));
    return row && row.holder === this.#holder?.id
      ? { ...JSON.parse(new TextDecoder().decode(await this.#unlock(row))), id }
      : undefined;
  }

  /** Keeps a new visit, and answers it with its id. */
  async add(visit) {
    const id = newAttempt();
    await this.#write(id, visit);
    return { ...visit, id };
  }

  /**
   * Changes a visit, one after another also from several open pages.
   *
   * @param {string} id
   * @param {(visit: any) => void} change
   */
  change(id, change) {
    return navigator.locks.request(`${NAME} ${id}`, async () => {
      const visit = await this.read(id);
      if (visit) {
        change(visit);
        await this.#write(id, visit);
      }
      return visit;
    });
  }

  /**
   * Forgets a visit and its photos.
   *
   * @param {string} id
   * @param {(visit: any) => boolean} [may] whether it may go as it is kept at that moment: words may have come since
   * @returns {Promise<boolean>} whether it is gone
   */
  async forget(id, may = () => true) {
    return await navigator.locks.request(`${NAME} ${id}`, async () => {
      const visit = await this.read(id);
      if (visit && !may(visit)) {
        return false;
      }
      await this.#ask('visits', 'readwrite', (visits) => visits.delete(id));
      for (const photo of visit?.photos ?? []) {
        await this.forgetPhoto(photo.id);
      }
      return true;
    });
  }

  /**
   * @param {string} id
   * @param {Blob} photo
   */
  async keepPhoto(id, photo) {
    const row = await this.#lock(await photo.arrayBuffer());
    await this.#ask('photos', 'readwrite', (photos) => photos.put({ id, ...row }));
  }

  /** The bytes of a photo; nothing if it is not there any more. */
  async photo(id) {
    const row = await this.#ask('photos', 'readonly', (photos) => photos.get(id));
    return row && this.#unlock(row);
  }

  forgetPhoto(id) {
    return this.#ask('photos', 'readwrite', (photos) => photos.delete(id));
  }

  async #mine() {
    const rows = await this.#ask('visits', 'readonly', (visits) => visits.getAll());
    return rows.filter(({ holder }) => holder === this.#holder?.id);
  }

  async #write(id, visit) {
    const unsent = Object.keys(visit.changed).length > 0 || visit.photos.some(({ sent }) => !sent);
    const row = await this.#lock(new TextEncoder().encode(JSON.stringify(visit)));
    await this.#ask('visits', 'readwrite', (visits) => visits.put({ id, unsent, ...row }));
  }

  async #lock(bytes) {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
    const locked = await crypto.subtle.encrypt({ name: CIPHER, iv: nonce }, this.#holder.key, bytes);
    return { holder: this.#holder.id, nonce, locked };
  }

  #unlock({ nonce, locked }) {
    return crypto.subtle.decrypt({ name: CIPHER, iv: nonce }, this.#holder.key, locked);
  }

  /**
   * @param {string} name
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest} ask
   */
  async #ask(name, mode, ask) {
    const transaction = this.#store.transaction(name, mode, STRICT);
    const request = ask(transaction.objectStore(name));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error);
    });
    return request.result;
  }
}

/** Not the account itself: whoever finds a phone does not learn whose it is. */
async function mark(person) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${NAME} ${person}`));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
