/** What is typed into the form of a visit, kept on this phone key by key. */
import { sentenceOf } from '../common/api.js';
import { writeDate } from '../common/dates.js';
import { say } from '../common/texts.js';

/** @import { Vault } from '../common/vault.js' */

export class KeptAnswers {
  #vault;
  #visit;
  #sheet;
  #values;
  #keeping = Promise.resolve();
  #listeners = new Set();

  /**
   * @param {Vault} vault
   * @param {any} visit as it is kept; it follows what is typed
   * @param {any} sheet of the visit in the reader's language
   */
  constructor(vault, visit, sheet) {
    this.#vault = vault;
    this.#visit = visit;
    this.#sheet = sheet;
    this.#values = valuesOf(sheet);
    this.state = visit.keptAt ? say('keptHere', writeDate(visit.keptAt)) : '';
  }

  /** Tells of everything that happens to what is typed, and of what the form hides now. */
  listen(listener) {
    this.#listeners.add(listener);
    this.#tell();
  }

  /** What was typed and is not sent. */
  unsent() {
    const { changed } = this.#visit;
    return Object.keys(changed).length ? changed : undefined;
  }

  read() {
    return Promise.resolve({ answers: {}, hidden: this.#hidden(), ...this.#holder() });
  }

  again() {}

  /** Everything typed so far is on the disk, or could not be written there. */
  rest() {
    return this.#keeping;
  }

  change(key, value) {
    const keptAt = new Date().toISOString();
    const take = (visit) => {
      visit.base[key] ??= this.#values[key] ?? null;
      visit.changed = { ...visit.changed, [key]: value };
      visit.keptAt = keptAt;
    };
    take(this.#visit);
    this.state = say('keepingHere');
    this.#tell();
    this.#keeping = this.#keep(take, keptAt);
  }

  async #keep(take, keptAt) {
    try {
      await this.#vault.change(this.#visit.id, take);
      this.state = say('keptHere', writeDate(keptAt));
    } catch (problem) {
      this.state = say('notKept', sentenceOf(problem));
    }
    this.#tell();
  }

  #tell() {
    const kept = { hidden: this.#hidden(), ...this.#holder() };
    this.#listeners.forEach((listener) => listener({ kept }));
  }

  // Nobody can be asked here, so the sheet says what is hidden under which choices.
  #hidden() {
    const values = { ...this.#values, ...this.#visit.changed };
    const fits = ({ answers }) => Object.entries(answers).every(([key, value]) => (values[key] ?? null) === value);
    return this.#sheet.cases.find(fits)?.hidden ?? [];
  }

  #holder() {
    const { mayWork, assignee, assigneeName } = this.#sheet.work;
    return mayWork ? {} : { assignee, assigneeName };
  }
}

/** What stands in the fields of a sheet, by their keys. */
export const valuesOf = (sheet) =>
  Object.fromEntries(sheet.work.form.fields.filter(({ key }) => key).map(({ key, value }) => [key, value ?? null]));
