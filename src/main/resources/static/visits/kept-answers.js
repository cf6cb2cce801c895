/** What is typed into the form of a visit, kept on this phone key by key. */
import { sentenceOf } from '../common/api.js';
import { writeDate } from '../common/dates.js';
import { say } from '../common/texts.js';

/** @import { Vault } from '../common/vault.js' */

export class KeptAnswers {
  #vault;
  #id;
  #sheet;
  #values;
  #changed;
  #listeners = new Set();

  /**
   * @param {Vault} vault
   * @param {any} visit as it is kept
   * @param {any} sheet of the visit in the reader's language
   */
  constructor(vault, visit, sheet) {
    this.#vault = vault;
    this.#id = visit.id;
    this.#sheet = sheet;
    this.#changed = visit.changed;
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
    return Object.keys(this.#changed).length ? this.#changed : undefined;
  }

  read() {
    return Promise.resolve({ answers: {}, hidden: this.#hidden(), ...this.#holder() });
  }

  again() {}

  async change(key, value) {
    this.#changed = { ...this.#changed, [key]: value };
    this.state = say('keepingHere');
    this.#tell();
    const keptAt = new Date().toISOString();
    try {
      await this.#vault.change(this.#id, (visit) => {
        visit.base[key] ??= this.#values[key] ?? null;
        visit.changed[key] = value;
        visit.keptAt = keptAt;
      });
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
    const values = { ...this.#values, ...this.#changed };
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
