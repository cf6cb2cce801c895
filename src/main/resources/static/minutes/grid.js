/**
 * A grid that is worked with the keyboard: arrows and Tab move, Enter or typing writes, Escape leaves a cell as it
 * was, Ctrl+Z takes the last change back, and what is pasted from a spreadsheet fills cells from the chosen one on.
 * The next cell can be written while the last one is still under way to the server.
 */
import { count } from '../common/dates.js';
import { named, read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { say } from '../common/texts.js';
import { Unsaved } from './unsaved.js';

/**
 * @typedef {{code: string, name: import('../common/language.js').Bilingual}} Field
 * @typedef {import('./unsaved.js').Row} Row
 * @typedef {object} Host
 * @property {(edits: object[]) => Promise<boolean>} write sends lines; answers whether they were kept
 * @property {(line: number) => void} remove
 * @property {(line: number, isSame: boolean) => void} identify says whether a line is the request it may be
 * @property {(line: number) => void} split makes several lines of one
 * @property {(line: number, role: string) => void} setAside says that a line is no request
 * @property {() => Field[]} fields
 * @property {() => boolean} allColumns
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
const MOST_PASTED = 500;
/** One character of any keyboard; some keys of the Khmer one write two at once. */
const TYPED = /^(.|[^\x00-\x7f]+)$/u;
const EDITOR = 'textarea, input, select';
const ASIDE = ['HEADING', 'TOTAL', 'SIGNATURE', 'OTHER'];

const isDone = (row) => row.state === 'REGISTERED' || row.state === 'UPDATED';

export class Grid {
  #table;
  #host;
  /** @type {Row[]} */
  #rows = [];
  /** @type {Field[]} */
  #columns = [];
  #at = { row: 0, column: 0 };
  #lists = {};
  /** @type {{line: number, code: string, begun: string, value: string} | undefined} */
  #editing;
  #unsaved;
  #isWriting = false;

  /**
   * @param {HTMLTableElement} table
   * @param {Host} host
   */
  constructor(table, host) {
    this.#table = table;
    this.#host = host;
    this.#unsaved = new Unsaved((edits) => host.write(edits), () => this.#write());
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

  #write() {
    const hadFocus = this.#table.contains(document.activeElement);
    this.#isWriting = true; // an editor that goes has been left on purpose
    render(
      html`
        <thead>
          <tr>
            <th scope="col">${say('line')}</th>
            ${this.#columns.map((field) => html`<th scope="col">${named(field)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.#rows.map((row, index) => this.#row(row, index))}
        </tbody>
      `,
      this.#table,
    );
    this.#isWriting = false;
    if (hadFocus && !this.#table.contains(document.activeElement)) {
      this.#cell()?.focus();
    }
  }

  #row(row, index) {
    return html`
      <tr class=${row.leftOut ? 'left-out' : ''} data-line=${row.line} data-state=${row.state}>
        <th scope="row">${this.#head(row)}</th>
        ${this.#columns.map((field, column) => this.#cellOf(row, field, index, column))}
      </tr>
    `;
  }

  #head(row) {
    const wrong = row.problems.length > 0 && !row.leftOut;
    const general = row.problems.filter((problem) => !this.#columns.some((field) => field.code === problem.field));
    const mark = wrong ? 'mark problem' : isDone(row) ? 'mark done' : 'mark';
    const state = wrong ? say('hasProblems') : say(`state.${row.state}`);
    return html`
      ${count(String(row.line))} <span class=${mark}>${row.leftOut ? say('leftOut') : state}</span>
      ${row.requestNumber ? html`<span class="was">${row.requestNumber}</span>` : nothing}
      ${this.#guess(row, 'unit')}
      ${wrong ? html`<span class="error">${this.#wrongFields(row)}</span>` : nothing}
      ${general.map((problem) => html`<span class="error">${read(problem.text)}</span>`)}
      ${row.duplicates.map((duplicate) => html`<span class="duplicate">${this.#likeness(duplicate)}</span>`)}
      ${isDone(row) ? nothing : [row.asked ? this.#sameOrOther(row) : nothing, this.#buttons(row)]}
    `;
  }

  #likeness(duplicate) {
    const other = duplicate.number ?? say('sameAsLine', count(String(duplicate.line)));
    return `${say('likelyDuplicate')}: ${other} — ${duplicate.subject ?? ''} (${read(duplicate.reason)})`;
  }

  #sameOrOther(row) {
    return html`
      <span class="asked">
        <button type="button" class="small" tabindex="-1" @click=${() => this.#host.identify(row.line, true)}>
          ${say('sameRequest')}
        </button>
        <button type="button" class="plain small" tabindex="-1" @click=${() => this.#host.identify(row.line, false)}>
          ${say('otherRequest')}
        </button>
      </span>
    `;
  }

  #buttons(row) {
    const turn = () => this.#host.write([{ line: row.line, cells: this.#unsaved.cellsOf(row), leftOut: !row.leftOut }]);
    const matters = row.guesses.find((guess) => guess.field === 'matters');
    const split = () => this.#host.split(row.line);
    const setAside = (event) => this.#host.setAside(row.line, event.target.value);
    return html`
      ${matters
        ? html`<button type="button" class="plain small" tabindex="-1" @click=${split}>${say('split', matters.value)}</button>`
        : nothing}
      <span>
        <button type="button" class="plain small" tabindex="-1" @click=${turn}>
          ${row.leftOut ? say('takeIn') : say('leaveOut')}
        </button>
        <button type="button" class="plain small" tabindex="-1" @click=${() => this.#host.remove(row.line)}>
          ${say('remove')}
        </button>
        <select class="small" tabindex="-1" aria-label=${say('noRequest')} @change=${setAside}>
          <option value="" .selected=${true}>${say('noRequest')}</option>
          ${ASIDE.map((role) => html`<option value=${role}>${say(`role.${role}`)}</option>`)}
        </select>
      </span>
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
    return html`
      <td
        tabindex=${isAt ? 0 : -1}
        data-field=${code}
        aria-invalid=${problems.length || isLost ? 'true' : nothing}
        class=${change ? 'changed' : ''}
      >
        ${this.#isEditing(row, code)
          ? this.#control(field)
          : html`
              <span class="written">${this.#unsaved.valueOf(row, code)}</span>
              ${code === 'unit' ? nothing : this.#guess(row, code)}
              ${change ? html`<span class="was">${say('was')}: ${change.from ?? '–'}</span>` : nothing}
              ${isLost ? html`<span class="error">${say('notSaved')}</span>` : nothing}
              ${problems.map((problem) => html`<span class="error">${read(problem.text)}</span>`)}
            `}
      </td>
    `;
  }

  /** @returns {HTMLElement | undefined} */
  #cell() {
    return this.#table.tBodies[0]?.rows[this.#at.row]?.querySelectorAll('td')[this.#at.column];
  }

  #click(event) {
    const cell = event.target.closest('td');
    if (cell && !cell.querySelector(EDITOR)) {
      this.focus(cell.parentElement.sectionRowIndex, cell.cellIndex - 1);
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
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    if (moves[event.key]) {
      event.preventDefault();
      const [toRow, toColumn] = moves[event.key];
      this.focus(toRow, toColumn);
    } else if (event.key === 'Tab') {
      this.#tab(event);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.#edit();
    } else if (event.key === 'Delete') {
      event.preventDefault();
      this.#change('');
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#unsaved.undo();
    } else if (TYPED.test(event.key) && !isCommand) {
      this.#edit('');
    }
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
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#editing = undefined;
      this.#write();
    } else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      this.#leave();
      if (event.key === 'Enter') {
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
    return LONG.includes(code)
      ? html`<textarea rows="3" aria-label=${label} .value=${editing.begun} @input=${typed}></textarea>`
      : html`<input type="text" aria-label=${label} .value=${editing.begun} @input=${typed}>`;
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
      const row = this.#rows.find(({ line }) => line === editing.line);
      if (row) {
        this.#unsaved.write([{ row, values: { [editing.code]: editing.value } }]);
      }
      this.#write();
    }
  }

  #change(value) {
    const row = this.#rows[this.#at.row];
    if (row && !isDone(row)) {
      this.#unsaved.write([{ row, values: { [this.#columns[this.#at.column].code]: value } }]);
    }
  }

  #paste(event) {
    if (!event.target.matches('td')) {
      return;
    }
    event.preventDefault();
    const pasted = event.clipboardData
      .getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .slice(0, MOST_PASTED)
      .map((line) => this.#valuesFrom(line.split('\t')));
    const edits = pasted.map((values, index) => ({ row: this.#rows[this.#at.row + index], values }));
    this.#unsaved.write(edits.filter(({ row }) => !row || !isDone(row)));
  }

  #valuesFrom(texts) {
    const fields = this.#columns.slice(this.#at.column, this.#at.column + texts.length);
    return Object.fromEntries(fields.map((field, index) => [field.code, texts[index]]));
  }
}
