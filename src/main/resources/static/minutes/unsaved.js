/**
 * What was written in the grid and is not yet kept by the server. It is sent in order and once; what the server did not
 * take stays, is told at its cell, and is sent again. Where somebody else was quicker, what both wrote elsewhere is kept,
 * and what both wrote in one cell stands side by side until a person says which counts.
 */
import { Problem, getJson } from '../common/api.js';

/**
 * @typedef {import('../common/api-types.js').Row} Row
 * @typedef {import('../common/api-types.js').SharedKeysWritten} Answer
 * @typedef {{row: Row | undefined, values: Record<string, string>, leftOut?: boolean}} Written a line, or a new one
 * @typedef {{row: Row, values: Record<string, string>, from: Record<string, string>, leftOut?: boolean, failed: boolean,
 *   theirs: Record<string, string>}} Line what is not kept of a line; `from` is what stood there before
 * @typedef {{values: Record<string, string>, step: Step | undefined}} Added
 * @typedef {{cells: {line: number, code: string, was: string, is: string}[], leftOut: {line: number, was: boolean}[],
 *   added: number[], removed: number[]}} Step what one act did
 * @typedef {object} Server
 * @property {(edits: object[]) => Promise<Answer>} write
 * @property {(lines: {line: number, version: number}[]) => Promise<Answer>} remove
 * @property {(lines: number[]) => Promise<Answer>} putBack
 * @property {(answer: Answer, gone: number[], hasNew: boolean) => Promise<void> | void} took is told what has changed
 * @property {(state: 'saving' | 'saved' | 'failed' | 'loggedOut' | 'both' | 'elsewhere', problem?: any) => void} told
 * @property {() => string | undefined} reader whose words these are
 */

const MOST_UNDONE = 100;
const MOST_AT_ONCE = 500;
const AGAIN = 3000;
const NOT_LOGGED_IN = 401;
const SOMEBODY_WAS_FASTER = 409;
const UNFIT = [400, 413, 422];

export class Unsaved {
  /** @type {Map<number, Line>} */
  #lines = new Map();
  /** @type {Added[]} */
  #added = [];
  /** What the server said of each line last. @type {Map<number, Row>} */
  #known = new Map();
  /** @type {Step[]} */
  #steps = [];
  /** @type {Promise<unknown>} */
  #underWay = Promise.resolve();
  #timer;
  #isLoggedOut = false;
  #isAddFailed = false;
  /** @type {any} why something was not taken */
  #problem;
  #server;
  #changed;

  /**
   * @param {Server} server
   * @param {() => void} changed
   */
  constructor(server, changed) {
    this.#server = server;
    this.#changed = changed;
    addEventListener('beforeunload', (event) => this.isKept() || event.preventDefault());
    for (const back of ['online', 'focus']) {
      addEventListener(back, () => this.isKept() || this.again());
    }
  }

  /** What the server says of the lines now. */
  follow(rows) {
    rows.forEach((row) => {
      this.#known.set(row.line, row);
      const unsaved = this.#lines.get(row.line);
      if (unsaved) {
        unsaved.row = row;
      }
    });
  }

  /** Other lines come, everything of these is kept. */
  forget() {
    this.#known.clear();
    this.#steps = [];
  }

  /** Whether the server has every word. */
  isKept() {
    return !this.#lines.size && !this.#added.length;
  }

  canUndo() {
    return this.#steps.length > 0;
  }

  /** What a cell holds for the person who writes. */
  valueOf(row, code) {
    return this.#lines.get(row.line)?.values[code] ?? row.cells[code] ?? '';
  }

  isLeftOut(row) {
    return this.#lines.get(row.line)?.leftOut ?? row.leftOut;
  }

  /** Whether the server did not take what was written in this cell. */
  failed(row, code) {
    const unsaved = this.#lines.get(row.line);
    return Boolean(unsaved?.failed) && code in unsaved.values;
  }

  /** What somebody else wrote in a cell meanwhile; nothing where nobody did. */
  theirs(row, code) {
    return this.#lines.get(row.line)?.theirs[code];
  }

  /** The cells of a line in which two have written. */
  inBoth(row) {
    return Object.keys(this.#lines.get(row.line)?.theirs ?? {});
  }

  /**
   * Of what two wrote in one cell, one counts.
   *
   * @param {Row} row
   * @param {string} code
   * @param {boolean} isMine
   */
  decide(row, code, isMine) {
    const unsaved = this.#lines.get(row.line);
    if (unsaved) {
      unsaved.from[code] = unsaved.theirs[code];
      delete unsaved.theirs[code];
      if (!isMine) {
        delete unsaved.values[code];
        this.#dropIfEmpty(row.line);
      }
    }
    this.#changed();
    return this.again();
  }

  /**
   * Keeps what was written, as far as it is new, and sends it.
   *
   * @param {Written[]} written
   */
  write(written) {
    const step = { cells: [], leftOut: [], added: [], removed: [] };
    for (const { row, values, leftOut } of written) {
      if (row) {
        this.#take(step, row, values, leftOut);
      } else {
        this.#added.push({ values, step });
      }
    }
    const adds = written.some(({ row }) => !row);
    if (step.cells.length || step.leftOut.length || adds) {
      this.#remember(step);
    }
    this.#changed();
    return this.again();
  }

  /**
   * Deletes lines.
   *
   * @param {Row[]} rows
   */
  async remove(rows) {
    const lines = rows.map(({ line }) => line);
    await this.again(); // as they come back if they are put back
    if (await this.#then(() => this.#removeNow(lines))) {
      this.#remember({ cells: [], leftOut: [], added: [], removed: lines });
      this.#changed();
    }
  }

  /**
   * Takes the last act back: cells that nobody has written in since, lines that it added or deleted.
   *
   * @returns {Promise<number>} how many cells stayed, as somebody has written in them since
   */
  async undo() {
    const step = this.#steps.pop();
    if (!step) {
      return 0;
    }
    let stayed = 0;
    for (const { line, code, was, is } of step.cells) {
      const row = this.#known.get(line);
      if (row && this.valueOf(row, code) === is) {
        this.#take(undefined, row, { [code]: was });
      } else {
        stayed += 1;
      }
    }
    for (const { line, was } of step.leftOut) {
      const row = this.#known.get(line);
      if (row) {
        this.#take(undefined, row, {}, was);
      }
    }
    this.#added = this.#added.filter((added) => added.step !== step);
    this.#changed();
    await this.again();
    if (step.removed.length) {
      await this.#then(() => this.#putBack(step.removed));
    }
    if (step.added.length) {
      await this.#then(() => this.#removeNow(step.added));
    }
    return stayed;
  }

  /** Sends what is not kept yet. */
  again() {
    clearTimeout(this.#timer);
    return this.#then(() => this.#sendAll());
  }

  #then(work) {
    const done = this.#underWay.then(work);
    this.#underWay = done.catch(() => undefined);
    return done;
  }

  #remember(step) {
    this.#steps = [...this.#steps, step].slice(-MOST_UNDONE);
  }

  /** Takes up what is new in a line. */
  #take(step, row, values, leftOut) {
    const now = this.#known.get(row.line) ?? row;
    /** @type {Line} */
    const unsaved = this.#lines.get(row.line) ?? { row: now, values: {}, from: {}, failed: false, theirs: {} };
    for (const [code, value] of Object.entries(values)) {
      const text = value.trim();
      const was = this.valueOf(now, code);
      if (text !== was) {
        step?.cells.push({ line: row.line, code, was, is: text });
        unsaved.from[code] ??= now.cells[code] ?? '';
        unsaved.values = { ...unsaved.values, [code]: text };
        delete unsaved.theirs[code];
      }
    }
    if (leftOut !== undefined && leftOut !== this.isLeftOut(now)) {
      step?.leftOut.push({ line: row.line, was: this.isLeftOut(now) });
      unsaved.leftOut = leftOut;
    }
    this.#lines.set(row.line, unsaved);
    this.#dropIfEmpty(row.line);
  }

  #dropIfEmpty(line) {
    const unsaved = this.#lines.get(line);
    if (unsaved && !Object.keys(unsaved.values).length && unsaved.leftOut === undefined) {
      this.#lines.delete(line);
    }
  }

  /** Lines that went along with an earlier call are not sent again. */
  async #sendAll(tries = 3) {
    const lines = [...this.#lines.values()].filter(canBeSent).slice(0, MOST_AT_ONCE);
    const added = this.#added.slice(0, MOST_AT_ONCE - lines.length);
    if (!lines.length && !added.length) {
      return this.isKept();
    }
    this.#server.told('saving');
    try {
      if (this.#isLoggedOut && (await getJson('menu')).user !== this.#server.reader()) {
        this.#server.told('elsewhere');
        return false;
      }
      await this.#send(lines, added);
    } catch (problem) {
      return this.#failed(lines, added, problem, tries);
    }
    return await this.#sendAll(tries);
  }

  /**
   * @param {Line[]} lines
   * @param {Added[]} added
   */
  async #send(lines, added) {
    const sent = lines.map((line) => ({ line, values: sendable(line), leftOut: line.leftOut }));
    const edits = sent.map(({ line, values, leftOut }) => ({
      line: line.row.line,
      version: line.row.version,
      cells: { ...line.row.cells, ...values },
      leftOut: leftOut ?? line.row.leftOut,
    }));
    const more = added.map(({ values }) => ({ line: null, version: null, cells: values, leftOut: false }));
    const answer = await this.#server.write([...edits, ...more]);
    this.#isLoggedOut = false;
    sent.forEach(({ line, values, leftOut }) => {
      line.failed = false;
      for (const [code, value] of Object.entries(values)) {
        if (line.values[code] === value) {
          delete line.values[code];
          delete line.from[code];
        } else {
          line.from[code] = value;
        }
      }
      if (line.leftOut === leftOut) {
        line.leftOut = undefined;
      }
      this.#dropIfEmpty(line.row.line);
    });
    this.#added = this.#added.filter((each) => !added.includes(each));
    this.#isAddFailed &&= !added.length;
    answer.rows.slice(edits.length).forEach((row, index) => added[index].step?.added.push(row.line));
    await this.#took(answer, [], added.length > 0);
  }

  async #took(answer, gone, hasNew) {
    this.follow([...answer.rows, ...answer.others]);
    await this.#server.took(answer, gone, hasNew);
    this.#tell();
    this.#changed();
  }

  /** Says how it stands with what was written. */
  #tell(problem = this.#problem) {
    const lines = [...this.#lines.values()];
    this.#problem = lines.some(({ failed }) => failed) || this.#isAddFailed ? problem : undefined;
    const isInBoth = lines.some(({ theirs }) => Object.keys(theirs).length);
    const open = this.#problem ? 'failed' : isInBoth ? 'both' : 'saving';
    this.#server.told(this.isKept() ? 'saved' : this.#problem && this.#isLoggedOut ? 'loggedOut' : open, problem);
  }

  /**
   * @param {Line[]} lines
   * @param {Added[]} added
   * @param {any} problem
   * @param {number} tries
   */
  async #failed(lines, added, problem, tries) {
    const status = problem instanceof Problem ? problem.status : -1;
    if (status === SOMEBODY_WAS_FASTER && problem.lines) {
      problem.lines.forEach((row) => this.#merge(row));
      problem.gone.forEach((line) => this.#lost(line));
      await this.#server.took({ rows: problem.lines, others: [], change: undefined }, problem.gone, false);
      this.#changed();
      if (tries > 0 && ([...this.#lines.values()].some(canBeSent) || this.#added.length)) {
        return this.#sendAll(tries - 1);
      }
      this.#tell(problem);
      return false;
    }
    if (UNFIT.includes(status) && lines.length + added.length > 1) {
      // One that the server cannot take does not hold up the others.
      for (const line of lines) {
        await this.#send([line], []).catch((own) => this.#failed([line], [], own, 0));
      }
      for (const one of added) {
        await this.#send([], [one]).catch((own) => this.#failed([], [one], own, 0));
      }
      return this.isKept();
    }
    lines.forEach((line) => {
      line.failed = true;
    });
    this.#isAddFailed = added.length > 0;
    this.#isLoggedOut ||= status === NOT_LOGGED_IN;
    this.#tell(problem);
    this.#changed();
    if (status === 0 || status >= 500 || status === SOMEBODY_WAS_FASTER) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.again(), AGAIN);
    }
    return false;
  }

  /** Somebody else has written in a line; where it is the same cell, a person has to say. */
  #merge(row) {
    this.#known.set(row.line, row);
    const unsaved = this.#lines.get(row.line);
    if (!unsaved) {
      return;
    }
    unsaved.row = row;
    for (const code of Object.keys(unsaved.values)) {
      const now = row.cells[code] ?? '';
      if (now === unsaved.values[code]) {
        delete unsaved.values[code];
      } else if (now !== (unsaved.from[code] ?? '') || isDone(row)) {
        unsaved.theirs[code] = now;
      }
    }
    if (isDone(row)) {
      unsaved.leftOut = undefined;
    }
    this.#dropIfEmpty(row.line);
  }

  /** Somebody else has deleted a line: what was written in it becomes a line of its own. */
  #lost(line) {
    const unsaved = this.#lines.get(line);
    this.#lines.delete(line);
    this.#known.delete(line);
    if (unsaved && Object.keys(unsaved.values).length) {
      this.#added.push({ values: { ...unsaved.row.cells, ...unsaved.values }, step: undefined });
    }
  }

  async #removeNow(lines) {
    const seen = lines
      .map((line) => this.#known.get(line))
      .filter(Boolean)
      .map(({ line, version }) => ({ line, version }));
    const linesOf = (portion) => portion.map(({ line }) => line);
    const isDone = await this.#inPortions(seen, (portion) => this.#server.remove(portion), linesOf);
    if (isDone) {
      lines.forEach((line) => this.#lines.delete(line));
    }
    return isDone;
  }

  async #putBack(lines) {
    await this.#inPortions(lines, (portion) => this.#server.putBack(portion), () => []);
  }

  async #inPortions(all, act, goneOf) {
    for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
      const portion = all.slice(from, from + MOST_AT_ONCE);
      try {
        await this.#took(await act(portion), goneOf(portion), goneOf(portion).length === 0);
      } catch (problem) {
        if (problem instanceof Problem && problem.lines) {
          this.follow(problem.lines);
          await this.#server.took({ rows: problem.lines, others: [], change: undefined }, problem.gone, false);
        }
        this.#server.told('failed', problem);
        this.#changed();
        return false;
      }
    }
    return true;
  }
}

const isDone = (row) => row.state === 'REGISTERED' || row.state === 'UPDATED';

/** What of a line can be sent: not what a person has to decide on first. */
function sendable(line) {
  return Object.fromEntries(Object.entries(line.values).filter(([code]) => !(code in line.theirs)));
}

function canBeSent(line) {
  return !isDone(line.row) && (Object.keys(sendable(line)).length > 0 || line.leftOut !== undefined);
}
