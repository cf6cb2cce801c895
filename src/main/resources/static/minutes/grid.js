/**
 * A grid that is worked with the keyboard: arrows and Tab move, with Shift they choose several lines, Enter or typing
 * writes, Escape leaves a cell as it was, Ctrl+D fills down, Ctrl+E goes to the files of the line, Ctrl+Z takes the last act back, and what is pasted from a
 * spreadsheet fills cells from the chosen one on. The next cell can be written while the last one is still under way to
 * the server. Each line is one row of text: what is longer opens over the others where the focus is, and moves nothing.
 */
import { ask } from '../common/ask.js';
import { count } from '../common/dates.js';
import { named, read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { whenLifted } from '../common/press.js';
import { say } from '../common/texts.js';
import { pastedCells } from './clipboard.js';
import { isDone, isWrong, likeness, lineAtWork, stateOf } from './line.js';
import { Places } from './places.js';
import { Unsaved } from './unsaved.js';

/**
 * @typedef {{code: string, name: import('../common/language.js').Bilingual}} Field
 * @typedef {import('./unsaved.js').Row} Row
 * @typedef {object} Doors
 * @property {(count: number) => Promise<Row[]>} following the lines after those that are shown
 * @property {(line: number, isSame: boolean) => void} identify says whether a line is the request it may be
 * @property {(line: number) => void} split makes several lines of one
 * @property {(line: number, role: string) => void} setAside says that a line is no request
 * @property {(sentence: string) => void} tell
 * @property {import('./annexes.js').Annexes} [annexes] the files at the lines
 * @property {() => Field[]} fields those of the columns
 * @property {() => Field[]} names all there are
 * @property {() => boolean} allColumns
 * @typedef {import('./unsaved.js').Server & Doors} Host
 */

const LONG = ['subject', 'narrative', 'text', 'answer.text', 'promise'];
const CHOICES = {
  category: 'categories',
  'respondent.unit': 'units',
  'promise.unit': 'units',
  priority: 'priorities',
  'requester.kind': 'requesterKinds',
  'respondent.kind': 'respondentKinds',
};
/** Shown from the start; the others where a line says something in them. */
const FIRST = [
  'row',
  'subject',
  'narrative',
  'category',
  'place',
  'commune',
  'district',
  'placeDetail',
  'requester.organisation',
  'requester.name',
  'requester.phone',
  'matter',
  'text',
  'author',
  'permalink',
];
/** One character of any keyboard; some keys of the Khmer one write two at once. */
const TYPED = /^(.|[^\x00-\x7f]+)$/u;
const EDITOR = 'textarea, input[type="text"], select';

export class Grid {
  #table;
  #pane;
  #host;
  /** @type {Row[]} */
  #rows = [];
  /** @type {Field[]} */
  #columns = [];
  #at = { row: 0, column: 0 };
  /** The lines that are chosen. @type {Set<number>} */
  #chosen = new Set();
  /** From where Shift chooses. */
  #anchor = 0;
  #lists = {};
  /** @type {{line: number, code: string, begun: string, value: string} | undefined} */
  #editing;
  #unsaved;
  #places = new Places(() => this.#write());
  #isWriting = false;
  #later = () => this.#write();

  /**
   * @param {HTMLTableElement} table
   * @param {Host} host
   * @param {HTMLElement} [pane] where the line at work is told in full
   */
  constructor(table, host, pane) {
    this.#table = table;
    this.#pane = pane;
    this.#host = host;
    this.#unsaved = new Unsaved(host, () => whenLifted(this.#later));
    table.addEventListener('keydown', (event) => this.#key(event));
    table.addEventListener('click', (event) => this.#click(event));
    table.addEventListener('dblclick', () => this.#edit());
    table.addEventListener('paste', (event) => this.#paste(event));
    table.addEventListener('focusout', (event) => this.#left(event));
  }

  fields() {
    return this.#host.fields();
  }

  /** The lists from which some cells are chosen. */
  offer(lists) {
    this.#lists = lists;
  }

  /** @param {Row[]} rows */
  show(rows) {
    this.#rows = rows;
    this.#unsaved.follow(rows);
    this.#chosen = new Set(rows.map(({ line }) => line).filter((line) => this.#chosen.has(line)));
    this.#at.row = Math.max(0, Math.min(this.#at.row, rows.length - 1));
    const used = new Set(rows.flatMap((row) => [...Object.keys(row.cells), ...row.problems.map((p) => p.field)]));
    this.#columns = this.fields().filter(
      (field) => this.#host.allColumns() || FIRST.includes(field.code) || used.has(field.code),
    );
    this.#write();
  }

  /**
   * @param {number} row
   * @param {number} column
   */
  focus(row, column) {
    this.#at = {
      row: Math.max(0, Math.min(row, this.#rows.length - 1)),
      column: Math.max(0, Math.min(column, this.#columns.length - 1)),
    };
    this.#write();
    this.#cell()?.focus();
  }

  /** Whether the server has every word. */
  isKept() {
    return this.#unsaved.isKept();
  }

  /** The lines of another file come. */
  forget() {
    this.#unsaved.forget();
  }

  canUndo() {
    return this.#unsaved.canUndo();
  }

  again() {
    return this.#unsaved.again();
  }

  /** A new line, of which nothing is known yet. */
  add() {
    return this.#unsaved.write([{ row: undefined, values: {} }]);
  }

  #write() {
    const hadFocus = this.#table.contains(document.activeElement);
    this.#isWriting = true; // an editor that goes has been left on purpose
    render(
      html`
        <thead>
          <tr>
            <th scope="col">${say('line')}</th>
            ${this.#columns.map((field) => html`<th scope="col" data-field=${field.code}>${named(field)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.#rows.map((row, index) => this.#row(row, index))}
        </tbody>
      `,
      this.#table,
    );
    this.#writePane();
    this.#isWriting = false;
    if (hadFocus && !this.#table.contains(document.activeElement)) {
      this.#cell()?.focus();
    }
  }

  #row(row, index) {
    const isChosen = this.#chosen.has(row.line);
    return html`
      <tr
        class=${this.#unsaved.isLeftOut(row) ? 'left-out' : row.problems.length ? 'wrong' : ''}
        data-line=${row.line}
        data-state=${row.state}
        aria-selected=${isChosen}
      >
        <th scope="row">
          <div class="cell">
            <input
              type="checkbox"
              tabindex="-1"
              aria-label=${say('choose', count(String(row.line)))}
              .checked=${isChosen}
              @change=${(event) => this.#choose(index, event.target.checked)}
            >
            ${this.#head(row)}
          </div>
        </th>
        ${this.#columns.map((field, column) => this.#cellOf(row, field, index, column))}
      </tr>
    `;
  }

  #head(row) {
    const leftOut = this.#unsaved.isLeftOut(row);
    const wrong = isWrong(row, leftOut);
    const general = row.problems.filter((problem) => !this.#columns.some((field) => field.code === problem.field));
    const mark = wrong ? 'mark problem' : isDone(row) ? 'mark done' : 'mark';
    return html`
      ${count(String(row.line))} ${this.#host.annexes?.clip(row.line) ?? nothing} <span class=${mark}>${stateOf(row, leftOut)}</span>
      ${row.requestNumber ? html`<span class="was">${row.requestNumber}</span>` : nothing}
      ${this.#guess(row, 'unit')}
      ${wrong ? html`<span class="error">${this.#wrongFields(row)}</span>` : nothing}
      ${general.map((problem) => html`<span class="error">${read(problem.text)}</span>`)}
      ${row.duplicates.map((duplicate) => html`<span class="duplicate">${likeness(duplicate)}</span>`)}
    `;
  }

  /** The names of the wrong cells, as they may be out of sight. */
  #wrongFields(row) {
    return this.#columns
      .filter((field) => row.problems.some((problem) => problem.field === field.code))
      .map((field) => named(field))
      .join(', ');
  }

  #guess(row, code) {
    const guess = row.guesses.find((each) => each.field === code);
    return guess ? html`<span class="guess" title=${read(guess.reason)}>→ ${read(guess.name)}</span>` : nothing;
  }

  #cellOf(row, field, index, column) {
    const { code } = field;
    const problems = row.problems.filter((problem) => problem.field === code);
    const change = row.changes.find((each) => each.field === code);
    const isAt = index === this.#at.row && column === this.#at.column;
    const isLost = this.#unsaved.failed(row, code);
    const theirs = this.#unsaved.theirs(row, code);
    return html`
      <td
        tabindex=${isAt ? 0 : -1}
        data-field=${code}
        aria-invalid=${problems.length || isLost || theirs !== undefined ? 'true' : nothing}
        class=${theirs !== undefined ? 'both' : change ? 'changed' : ''}
      >
        ${this.#isEditing(row, code)
          ? this.#control(field)
          : html`
              <div class="cell">
                <span class="written">${this.#unsaved.valueOf(row, code)}</span>
                ${isLost ? html`<span class="error">${say('notSaved')}</span>` : nothing}
                ${theirs === undefined ? nothing : html`<span class="error">${say('theirs')}: ${theirs || '–'}</span>`}
                ${code === 'unit' ? nothing : this.#guess(row, code)}
                ${change ? html`<span class="was">${say('was')}: ${change.from ?? '–'}</span>` : nothing}
                ${problems.map((problem) => html`<span class="error">${read(problem.text)}</span>`)}
              </div>
            `}
      </td>
    `;
  }

  #writePane() {
    const row = this.#rows[this.#at.row];
    if (this.#pane) {
      render(row ? this.#lineAtWork(row) : nothing, this.#pane);
    }
  }

  #lineAtWork(row) {
    const both = this.#unsaved
      .inBoth(row)
      .map((code) => ({ code, mine: this.#unsaved.valueOf(row, code), theirs: this.#unsaved.theirs(row, code) ?? '' }));
    return lineAtWork(row, this.#unsaved.isLeftOut(row), this.#host.names(), both, {
      identify: (line, isSame) => this.#host.identify(line, isSame),
      split: (line) => this.#host.split(line),
      setAside: (line, role) => this.#host.setAside(line, role),
      annexes: this.#host.annexes,
      turn: () => this.#unsaved.write([{ row, values: {}, leftOut: !this.#unsaved.isLeftOut(row) }]),
      decide: (code, isMine) => this.#unsaved.decide(row, code, isMine),
    });
  }

  /** @returns {HTMLElement | undefined} */
  #cell() {
    return this.#table.tBodies[0]?.rows[this.#at.row]?.querySelectorAll('td')[this.#at.column];
  }

  #click(event) {
    const cell = event.target.closest('td');
    if (!cell || cell.querySelector(EDITOR)) {
      return;
    }
    const row = cell.parentElement.sectionRowIndex;
    const isAgain = row === this.#at.row && cell.cellIndex - 1 === this.#at.column;
    if (event.shiftKey) {
      this.#chooseTo(row);
    } else {
      this.#anchor = row;
    }
    this.focus(row, cell.cellIndex - 1);
    if (isAgain && event.pointerType === 'touch') {
      this.#edit(); // there is no key to begin with
    }
  }

  // --- several lines

  #choose(index, isChosen) {
    const { line } = this.#rows[index];
    if (isChosen) {
      this.#chosen.add(line);
    } else {
      this.#chosen.delete(line);
    }
    this.#anchor = index;
    this.focus(index, this.#at.column);
  }

  #chooseTo(row) {
    const [from, to] = [this.#anchor, row].sort((one, other) => one - other);
    this.#chosen = new Set(this.#rows.slice(from, to + 1).map(({ line }) => line));
  }

  /** The chosen lines, or the one at work. */
  #linesAtWork() {
    const chosen = this.#rows.filter(({ line }) => this.#chosen.has(line));
    return chosen.length ? chosen : this.#rows.slice(this.#at.row, this.#at.row + 1);
  }

  /** Deletes the chosen lines, or the one at work, after a question. */
  async removeLines() {
    const lines = this.#linesAtWork().filter((row) => !isDone(row));
    if (lines.length && (await ask(say('removeAsk', lines.length), say('removeGo', lines.length), say('removeStay')))) {
      this.#chosen.clear();
      await this.#unsaved.remove(lines);
    }
    this.#cell()?.focus();
  }

  /** Writes what stands in the first of the chosen lines into the others; of one line, what stands above it. */
  async fillDown() {
    const chosen = this.#linesAtWork();
    const code = this.#columns[this.#at.column]?.code;
    const from = chosen.length > 1 ? chosen[0] : this.#rows[this.#at.row - 1];
    const to = chosen.length > 1 ? chosen.slice(1) : chosen;
    this.#cell()?.focus();
    if (code && from) {
      const value = this.#unsaved.valueOf(from, code);
      await this.#unsaved.write(to.filter((row) => !isDone(row)).map((row) => ({ row, values: { [code]: value } })));
    }
  }

  /** Takes the last act back. */
  async undo() {
    this.#cell()?.focus();
    const stayed = await this.#unsaved.undo();
    if (stayed) {
      this.#host.tell(say('undoStayed', stayed));
    }
  }

  // --- keys

  #key(event) {
    if (event.target.matches(EDITOR)) {
      this.#keyWhileWriting(event);
    } else if (event.target.matches('td')) {
      this.#keyOnCell(event);
    }
  }

  #keyOnCell(event) {
    const { row, column } = this.#at;
    const moves = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, this.#columns.length - 1],
      PageUp: [row - 10, column],
      PageDown: [row + 10, column],
    };
    const isControl = event.ctrlKey || event.metaKey;
    const acts = {
      Enter: () => this.#edit(),
      F2: () => this.#edit(),
      Delete: () => this.#empty(),
      Escape: () => this.#chooseNone(),
      'Control+z': () => this.undo(),
      'Control+d': () => this.fillDown(),
      'Control+e': () => this.#toAnnexes(),
    };
    const act = acts[`${isControl ? 'Control+' : ''}${isControl ? event.key.toLowerCase() : event.key}`];
    if (moves[event.key]) {
      event.preventDefault();
      const [toRow, toColumn] = moves[event.key];
      this.#move(toRow, toColumn, event.shiftKey);
    } else if (event.key === 'Tab') {
      this.#tab(event);
    } else if (act) {
      event.preventDefault();
      act();
    } else if (TYPED.test(event.key) && !isControl && !event.altKey) {
      this.#edit('');
    }
  }

  #move(row, column, isChoosing) {
    if (isChoosing && row !== this.#at.row) {
      this.#chooseTo(Math.max(0, Math.min(row, this.#rows.length - 1)));
    } else if (!isChoosing) {
      this.#anchor = row;
    }
    this.focus(row, column);
  }

  /** To the files of the line at work, below the grid. */
  #toAnnexes() {
    /** @type {HTMLElement | null | undefined} */ (this.#pane?.querySelector('#annex-files'))?.focus();
  }

  #chooseNone() {
    this.#chosen.clear();
    this.#write();
  }

  /** From the last cell Tab leaves the grid, as everywhere else on the page. */
  #tab(event) {
    const step = event.shiftKey ? -1 : 1;
    const place = this.#at.row * this.#columns.length + this.#at.column + step;
    if (place >= 0 && place < this.#rows.length * this.#columns.length) {
      event.preventDefault();
      this.focus(Math.floor(place / this.#columns.length), place % this.#columns.length);
    }
  }

  #keyWhileWriting(event) {
    const { row, column } = this.#at;
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    const place = isEnter ? this.#places.chosen(this.#editing?.code) : undefined;
    if (place !== undefined) {
      event.preventDefault();
      this.#take(place);
    } else if (this.#places.key(event.key)) {
      event.preventDefault();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#editing = undefined;
      this.#places.close();
      this.#write();
    } else if (event.key === 'Tab' || isEnter) {
      event.preventDefault();
      this.#leave();
      if (isEnter) {
        this.focus(row + 1, column);
      } else {
        this.focus(row, column + (event.shiftKey ? -1 : 1));
      }
    }
  }

  // --- writing

  #isEditing(row, code) {
    return this.#editing?.line === row.line && this.#editing.code === code;
  }

  /** @param {string} [beginWith] */
  #edit(beginWith) {
    const row = this.#rows[this.#at.row];
    const field = this.#columns[this.#at.column];
    if (!row || !field || isDone(row) || this.#isEditing(row, field.code)) {
      return;
    }
    const begun = beginWith ?? this.#unsaved.valueOf(row, field.code);
    this.#editing = { line: row.line, code: field.code, begun, value: begun };
    this.#write();
    /** @type {HTMLElement} */ (this.#cell().querySelector(EDITOR)).focus();
  }

  #control({ code, ...field }) {
    const editing = this.#editing;
    const typed = (event) => {
      editing.value = event.target.value;
      if (this.#places.offersFor(code)) {
        this.#places.look(editing.value);
      }
    };
    const label = named(field);
    const list = this.#lists[CHOICES[code]];
    if (list) {
      const options = [{ code: '' }, ...list];
      if (!options.some((item) => item.code === editing.begun)) {
        options.push({ code: editing.begun });
      }
      return html`
        <select aria-label=${label} @change=${typed}>
          ${options.map(
            (item) => html`<option value=${item.code} .selected=${item.code === editing.begun}>${named(item)}</option>`,
          )}
        </select>
      `;
    }
    if (this.#places.offersFor(code)) {
      return this.#places.control(code, label, editing.begun, typed, (place) => this.#take(place));
    }
    return LONG.includes(code)
      ? html`<textarea rows="4" aria-label=${label} .value=${editing.begun} @input=${typed}></textarea>`
      : html`<input type="text" aria-label=${label} .value=${editing.begun} @input=${typed}>`;
  }

  /** A place of the list is written into the cell, which stays open. */
  #take(place) {
    if (this.#editing) {
      this.#editing.value = place;
      this.#places.close();
      const editor = /** @type {HTMLInputElement} */ (this.#cell().querySelector(EDITOR));
      editor.value = place;
      editor.focus();
    }
  }

  #left({ target }) {
    if (!this.#isWriting && target instanceof Element && target.matches(EDITOR)) {
      this.#leave();
    }
  }

  /** Leaving a cell keeps what was written in it. */
  #leave() {
    const editing = this.#editing;
    if (editing) {
      this.#editing = undefined;
      this.#places.close();
      const row = this.#rows.find(({ line }) => line === editing.line);
      if (row) {
        this.#unsaved.write([{ row, values: { [editing.code]: editing.value } }]);
      }
      whenLifted(this.#later);
    }
  }

  #empty() {
    const { code } = this.#columns[this.#at.column];
    const lines = this.#linesAtWork().filter((row) => !isDone(row));
    this.#unsaved.write(lines.map((row) => ({ row, values: { [code]: '' } })));
  }

  async #paste(event) {
    if (!event.target.matches('td')) {
      return;
    }
    event.preventDefault();
    const cells = pastedCells(event.clipboardData);
    const below = this.#rows.slice(this.#at.row);
    const codes = this.#columns.slice(this.#at.column).map(({ code }) => code);
    const further = cells.length > below.length ? await this.#host.following(cells.length - below.length) : [];
    const lines = [...below, ...further].slice(0, cells.length);
    const asked = [
      further.length && say('paste.further', further.length),
      cells.length > lines.length && say('paste.new', cells.length - lines.length),
      Math.max(0, ...cells.map((row) => row.length)) > codes.length && say('paste.wide'),
      lines.some(isDone) && say('paste.done', lines.filter(isDone).length),
    ].filter(Boolean);
    const isMeant =
      !asked.length ||
      (await ask([say('paste.ask', cells.length), ...asked].join(' '), say('paste.go'), say('paste.stop')));
    this.#cell()?.focus();
    if (isMeant && cells.length) {
      const written = cells.map((texts, index) => ({
        row: lines[index],
        values: Object.fromEntries(codes.slice(0, texts.length).map((code, column) => [code, texts[column]])),
      }));
      await this.#unsaved.write(written.filter(({ row }) => !row || !isDone(row)));
    }
  }
}
