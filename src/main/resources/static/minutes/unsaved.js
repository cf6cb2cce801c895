/**
 * What was written in the grid and is not yet kept by the server. It is sent in order and once; what the server did
 * not take stays, is told at its cell, and goes along with the next change.
 */

/**
 * @typedef {object} Row
 * @property {number} line
 * @property {Record<string, string>} cells
 * @property {boolean} leftOut
 * @property {string} state
 * @property {{field: string, en: string, km: string}[]} problems
 * @property {any[]} changes
 * @property {any[]} guesses
 * @property {any[]} duplicates
 * @property {string} [requestNumber]
 * @typedef {{row: Row | undefined, values: Record<string, string>}} Written a line, or a new one
 */

const MOST_UNDONE = 100;

export class Unsaved {
  /** @type {Map<number, {row: Row, values: Record<string, string>, failed: boolean}>} */
  #lines = new Map();
  /** @type {Written[][]} */
  #undoable = [];
  /** @type {Promise<unknown>} */
  #underWay = Promise.resolve();
  #send;
  #changed;

  /**
   * @param {(edits: object[]) => Promise<boolean>} send
   * @param {() => void} changed
   */
  constructor(send, changed) {
    this.#send = send;
    this.#changed = changed;
  }

  /** What the server says of the lines now. */
  follow(rows) {
    rows.forEach((row) => {
      const unsaved = this.#lines.get(row.line);
      if (unsaved) {
        unsaved.row = row;
      }
    });
  }

  /** What a cell holds for the person who writes. */
  valueOf(row, code) {
    return this.cellsOf(row)[code] ?? '';
  }

  cellsOf(row) {
    return { ...row.cells, ...this.#lines.get(row.line)?.values };
  }

  /** Whether the server did not take what was written in this cell. */
  failed(row, code) {
    const unsaved = this.#lines.get(row.line);
    return Boolean(unsaved?.failed) && code in unsaved.values;
  }

  /**
   * Keeps what was written, as far as it is new, and sends it.
   *
   * @param {Written[]} written
   */
  write(written) {
    const fresh = written
      .map(({ row, values }) => ({ row, values: this.#newOf(row, values) }))
      .filter(({ row, values }) => !row || Object.keys(values).length > 0);
    const before = fresh.filter(({ row }) => row).map(({ row, values }) => ({ row, values: this.#asItIs(row, values) }));
    if (before.length) {
      this.#undoable = [...this.#undoable, before].slice(-MOST_UNDONE);
    }
    return this.#take(fresh);
  }

  /** Writes what stood there before the last change; lines that it added stay. */
  undo() {
    const before = this.#undoable.pop();
    return before ? this.#take(before) : Promise.resolve(true);
  }

  #newOf(row, values) {
    const trimmed = Object.entries(values).map(([code, value]) => [code, value.trim()]);
    return Object.fromEntries(row ? trimmed.filter(([code, value]) => value !== this.valueOf(row, code)) : trimmed);
  }

  #asItIs(row, values) {
    return Object.fromEntries(Object.keys(values).map((code) => [code, this.valueOf(row, code)]));
  }

  /** @param {Written[]} written */
  #take(written) {
    const added = written.filter(({ row }) => !row).map(({ values }) => ({ line: null, cells: values, leftOut: false }));
    written
      .filter(({ row }) => row)
      .forEach(({ row, values }) => {
        const unsaved = this.#lines.get(row.line) ?? { row, values: {}, failed: false };
        unsaved.values = { ...unsaved.values, ...values };
        this.#lines.set(row.line, unsaved);
      });
    this.#changed();
    const sent = this.#underWay.then(() => this.#sendAll(added));
    this.#underWay = sent;
    return sent;
  }

  /** Lines that went along with an earlier call are not sent again. */
  async #sendAll(added) {
    const lines = [...this.#lines.values()];
    if (!lines.length && !added.length) {
      return true;
    }
    const sent = lines.map((unsaved) => ({ unsaved, values: unsaved.values }));
    const edits = lines.map(({ row }) => ({ line: row.line, cells: this.cellsOf(row), leftOut: row.leftOut }));
    const isKept = await this.#send([...edits, ...added]).catch(() => false);
    sent.forEach(({ unsaved, values }) => {
      if (!isKept) {
        unsaved.failed = true;
      } else if (unsaved.values === values) {
        this.#lines.delete(unsaved.row.line);
      } else {
        unsaved.failed = false;
      }
    });
    this.#changed();
    return isKept;
  }
}
