/**
 * What this phone keeps of visits until it is sent: each thing locked with the key of the person who wrote it, which the
 * server gives to that person alone. The key lies here as well, where no script can read it out, so that the phone
 * works without a network; it goes when its person logs out, when somebody else logs in, and after three days without a
 * log-in. When the account was locked or its password changed, there is another key; what the earlier one has locked is
 * locked anew at the next log-in of its person.
 */
import { newAttempt } from './form.js';

const NAME = 'sala-visits';
const CIPHER = 'AES-GCM';
const NONCE = 12;
/** What is locked: photos first, so that a visit never opens without its own. */
const KEPT = ['photos', 'visits'];
/** On the disk before it is said to be kept. */
const STRICT = /** @type {IDBTransactionOptions} */ ({ durability: 'strict' });

/** A phone that was lost is read by nobody after these days without a log-in; what it keeps waits for its person. */
const LONGEST = 3 * 24 * 60 * 60 * 1000;

/** @typedef {{who: string, id: string, key: CryptoKey, at: number}} Holder */

export class Vault {
  #store;
  /** @type {Holder | undefined} */
  #holder;
  /** The holder's keys by their ids: the one in force, and earlier ones till what they have locked is locked anew. */
  #keys = /** @type {Map<string, CryptoKey>} */ (new Map());

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
    vault.#hold(keys.find(({ at }) => Date.now() - at < LONGEST));
    if (!vault.#holder) {
      await vault.#ask('keys', 'readwrite', (all) => all.clear());
    }
    return vault;
  }

  /** Whether anything can be read here. */
  get isOpen() {
    return Boolean(this.#holder);
  }

  #hold(holder) {
    if (holder) {
      this.#holder = holder;
      this.#keys.set(holder.id, holder.key);
    }
  }

  /** The id of the key that lies here. */
  get keyId() {
    return this.#holder?.id;
  }

  /** The ids of the keys by which things are locked here, whosever they are. */
  async locked() {
    const ids = new Set();
    for (const name of KEPT) {
      await this.#each(name, ({ holder }) => ids.add(holder));
    }
    return [...ids];
  }

  /**
   * Takes the key of whoever is logged in; what others have kept stays, and nobody reads it without theirs.
   *
   * @param {{person: string, id: string, key: string, earlier: {id: string, key: string}[]}} given the key, and those by
   *   which the same person's things are locked that are replaced since
   */
  async adopt({ person, id, key, earlier }) {
    const who = await mark(person);
    if (this.#holder?.who !== who) {
      this.#keys.clear();
    }
    this.#hold({ who, id, key: await imported(key), at: Date.now() });
    await this.#ask('keys', 'readwrite', (keys) => {
      keys.clear();
      return keys.put(this.#holder);
    });
    for (const each of earlier) {
      this.#keys.set(each.id, await imported(each.key));
    }
    if (earlier.length) {
      await this.#lockAnew(earlier.map((each) => each.id));
    }
  }

  /** @param {string[]} earlier */
  async #lockAnew(earlier) {
    for (const name of KEPT) {
      await this.#each(name, async ({ id, holder }) => {
        if (earlier.includes(holder)) {
          await navigator.locks.request(`${NAME} ${id}`, () => this.#lockOneAnew(name, id));
        }
      });
    }
  }

  async #lockOneAnew(name, id) {
    const row = await this.#ask(name, 'readonly', (rows) => rows.get(id));
    if (row && row.holder !== this.#holder.id) {
      const anew = { ...row, ...(await this.#lock(await this.#unlock(row))) };
      await this.#ask(name, 'readwrite', (rows) => {
        const there = rows.get(id);
        there.onsuccess = () => there.result && rows.put(anew); // unless it was forgotten meanwhile
        return there;
      });
    }
  }

  /** One row after another: photos are large. */
  async #each(name, work) {
    for (const id of await this.#ask(name, 'readonly', (rows) => rows.getAllKeys())) {
      const row = await this.#ask(name, 'readonly', (rows) => rows.get(id));
      if (row) {
        await work(row);
      }
    }
  }

  /** Whether the key is this person's. */
  async isOf(person) {
    return this.#holder?.who === (await mark(person));
  }

  /** Takes the key away unless it is this person's; nobody's for none. */
  async onlyFor(person) {
    if (this.#holder && !(person && (await this.isOf(person)))) {
      this.#holder = undefined;
      this.#keys.clear();
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
    return row && (await this.#opener(row))
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
    return row && (await this.#opener(row)) && this.#unlock(row);
  }

  forgetPhoto(id) {
    return this.#ask('photos', 'readwrite', (photos) => photos.delete(id));
  }

  async #mine() {
    const mine = [];
    for (const row of await this.#ask('visits', 'readonly', (visits) => visits.getAll())) {
      if (await this.#opener(row)) {
        mine.push(row);
      }
    }
    return mine;
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

  async #unlock({ holder, nonce, locked }) {
    return await crypto.subtle.decrypt({ name: CIPHER, iv: nonce }, this.#keys.get(holder), locked);
  }

  /** The key that opens something; another page of the same person may have taken a newer one meanwhile. */
  async #opener({ holder }) {
    if (this.#holder && !this.#keys.has(holder)) {
      const keys = await this.#ask('keys', 'readonly', (keys) => keys.getAll());
      this.#hold(keys.find(({ who, id }) => who === this.#holder.who && id === holder));
    }
    return this.#keys.get(holder);
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

/** A key that no script can read out again. */
async function imported(key) {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  const held = await crypto.subtle.importKey('raw', bytes, CIPHER, false, ['encrypt', 'decrypt']);
  bytes.fill(0);
  return held;
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
