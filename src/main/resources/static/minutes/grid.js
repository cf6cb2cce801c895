/**
 * A grid that is worked with the keyboard: arrows and Tab move, Enter or typing writes, Escape leaves a
 * cell as it was, and what is pasted from a spreadsheet fills cells from the chosen one on.
 */
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import { currentLanguage, named } from '../camunda/app/tasklist/scripts/common/language.js';

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

const language = () => (currentLanguage() === 'km' ? 'Km' : 'En');
const said = (pair) => pair[language().toLowerCase()];

export class Grid {
  #table;
  #host;
  #rows = [];
  #columns = [];
  #at = { row: 0, column: 0 };
  #lists = {};

  constructor(table, host) {
    this.#table = table;
    this.#host = host;
    table.addEventListener('keydown', (event) => this.#key(event));
    table.addEventListener('click', (event) => this.#click(event));
    table.addEventListener('dblclick', () => this.#edit());
    table.addEventListener('paste', (event) => this.#paste(event));
  }

  fields() {
    return this.#host.fields();
  }

  /** The lists from which some cells are chosen. */
  offer(lists) {
    this.#lists = lists;
  }

  show(rows) {
    this.#rows = rows;
    const used = new Set(rows.flatMap((row) => [...Object.keys(row.cells), ...row.problems.map((p) => p.field)]));
    this.#columns = this.fields().filter(
      (field) => this.#host.allColumns() || FIRST.includes(field.code) || used.has(field.code),
    );
    this.#write();
  }

  focus(row, column) {
    this.#at = {
      row: Math.max(0, Math.min(row, this.#rows.length - 1)),
      column: Math.max(0, Math.min(column, this.#columns.length - 1)),
    };
    this.#table.querySelectorAll('td[tabindex="0"]').forEach((cell) => cell.setAttribute('tabindex', -1));
    const cell = this.#cell();
    cell?.setAttribute('tabindex', 0);
    cell?.focus();
  }

  #text() {
    return this.#host.text();
  }

  #write() {
    const text = this.#text();
    const hadFocus = this.#table.contains(document.activeElement);
    this.#table.tHead.replaceChildren(
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, text.line),
        this.#columns.map((field) => el('th', { scope: 'col' }, named(field))),
      ),
    );
    this.#table.tBodies[0].replaceChildren(...this.#rows.map((row, index) => this.#row(row, index)));
    if (hadFocus) {
      this.focus(this.#at.row, this.#at.column);
    }
  }

  #row(row, index) {
    return el(
      'tr',
      { class: row.leftOut ? 'left-out' : null, 'data-line': row.line, 'data-state': row.state },
      el('th', { scope: 'row' }, this.#head(row)),
      this.#columns.map((field, column) => this.#cellOf(row, field, index, column)),
    );
  }

  #head(row) {
    const text = this.#text();
    const done = row.state === 'REGISTERED' || row.state === 'UPDATED';
    const wrong = row.problems.length > 0 && !row.leftOut;
    const general = row.problems.filter((problem) => !this.#columns.some((field) => field.code === problem.field));
    return [
      `${row.line} `,
      el(
        'span',
        { class: `mark${wrong ? ' problem' : ''}${done ? ' done' : ''}` },
        row.leftOut ? text.leftOut : wrong ? text.hasProblems : text[row.state],
      ),
      row.requestNumber && el('span', { class: 'was' }, row.requestNumber),
      this.#guess(row, 'unit'),
      wrong && el('span', { class: 'error' }, this.#wrongFields(row)),
      general.map((problem) => el('span', { class: 'error' }, said(problem))),
      row.duplicates.map((duplicate) =>
        el(
          'span',
          { class: 'duplicate' },
          `${text.likelyDuplicate}: ${duplicate.number ?? text.sameAsLine(duplicate.line)} — ${duplicate.subject ?? ''} (${duplicate[`reason${language()}`]})`,
        ),
      ),
      !done &&
        el(
          'span',
          {},
          el(
            'button',
            {
              type: 'button',
              class: 'plain small',
              tabindex: -1,
              click: () => this.#host.write([{ line: row.line, cells: row.cells, leftOut: !row.leftOut }]),
            },
            row.leftOut ? text.takeIn : text.leaveOut,
          ),
          ' ',
          el(
            'button',
            { type: 'button', class: 'plain small', tabindex: -1, click: () => this.#host.remove(row.line) },
            text.remove,
          ),
        ),
    ].flat();
  }

  /** The names of the wrong cells, as they may be out of sight. */
  #wrongFields(row) {
    return this.#columns
      .filter((field) => row.problems.some((problem) => problem.field === field.code))
      .map((field) => named(field))
      .join(', ');
  }

  #guess(row, field) {
    const guess = row.guesses.find((each) => each.field === field);
    return guess && el('span', { class: 'guess', title: guess[`reason${language()}`] }, `→ ${said(guess)}`);
  }

  #cellOf(row, field, index, column) {
    const code = field.code;
    const problems = row.problems.filter((problem) => problem.field === code);
    const change = row.changes.find((each) => each.field === code);
    const isAt = index === this.#at.row && column === this.#at.column;
    return el(
      'td',
      {
        tabindex: isAt ? 0 : -1,
        'data-field': code,
        'aria-invalid': problems.length ? 'true' : null,
        class: change ? 'changed' : null,
      },
      el('span', { class: 'written' }, row.cells[code] ?? ''),
      code !== 'unit' && this.#guess(row, code),
      change && el('span', { class: 'was' }, `${this.#text().was}: ${change.from ?? '–'}`),
      problems.map((problem) => el('span', { class: 'error' }, said(problem))),
    );
  }

  #cell() {
    return this.#table.tBodies[0].rows[this.#at.row]?.querySelectorAll('td')[this.#at.column];
  }

  #click(event) {
    const cell = event.target.closest('td');
    if (cell && !cell.querySelector('textarea, input, select')) {
      this.focus(cell.parentElement.sectionRowIndex, cell.cellIndex - 1);
    }
  }

  #key(event) {
    if (event.target.matches('textarea, input, select')) {
      return this.#keyWhileWriting(event);
    }
    if (!event.target.matches('td')) {
      return undefined;
    }
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
    if (moves[event.key]) {
      event.preventDefault();
      return this.focus(...moves[event.key]);
    }
    if (event.key === 'Tab') {
      return this.#tab(event);
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      return this.#edit();
    }
    if (event.key === 'Delete') {
      event.preventDefault();
      return this.#save('');
    }
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#edit('');
    }
    return undefined;
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
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#write();
      this.focus(this.#at.row, this.#at.column);
    } else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      const { row, column } = this.#at;
      const next = event.key === 'Enter' ? [row + 1, column] : [row, column + (event.shiftKey ? -1 : 1)];
      this.#save(event.target.value).then((saved) => saved && this.focus(...next));
    }
  }

  #edit(beginWith) {
    const row = this.#rows[this.#at.row];
    const field = this.#columns[this.#at.column];
    const cell = this.#cell();
    if (!row || !cell || row.state === 'REGISTERED' || row.state === 'UPDATED') {
      return;
    }
    const control = this.#control(field.code, row.cells[field.code] ?? '', beginWith);
    control.setAttribute('aria-label', named(field));
    control.addEventListener('blur', () => {
      // Leaving a cell keeps what was written in it.
      if (cell.contains(control) && control.value.trim() !== (row.cells[field.code] ?? '')) {
        this.#saveAt(row, field.code, control.value);
      }
    });
    cell.replaceChildren(control);
    control.focus();
  }

  #control(code, written, beginWith) {
    const list = this.#lists[CHOICES[code]];
    if (list) {
      const known = list.some((item) => item.code === written);
      const select = el(
        'select',
        {},
        el('option', { value: '' }, ''),
        !known && written && el('option', { value: written }, written),
        list.map((item) => el('option', { value: item.code }, named(item))),
      );
      select.value = written;
      return select;
    }
    const control = LONG.includes(code) ? el('textarea', { rows: 3 }) : el('input', { type: 'text' });
    control.value = beginWith ?? written;
    return control;
  }

  #save(value) {
    const row = this.#rows[this.#at.row];
    return this.#saveAt(row, this.#columns[this.#at.column].code, value);
  }

  async #saveAt(row, code, value) {
    if (!row || value.trim() === (row.cells[code] ?? '')) {
      this.#write();
      return true;
    }
    const cells = { ...row.cells, [code]: value.trim() };
    row.cells = cells;
    return this.#host.write([{ line: row.line, cells, leftOut: row.leftOut }]);
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
      .map((line) => line.split('\t'));
    const edits = pasted.map((values, index) => {
      const row = this.#rows[this.#at.row + index];
      const cells = { ...row?.cells };
      values.forEach((value, column) => {
        const field = this.#columns[this.#at.column + column];
        if (field) {
          cells[field.code] = value.trim();
        }
      });
      return { line: row?.line ?? null, cells, leftOut: row?.leftOut ?? false };
    });
    this.#host.write(edits);
  }
}
