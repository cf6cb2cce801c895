/**
 * What a spreadsheet puts on the clipboard, as rows of cells. A cell with line breaks stays one cell: in the table that
 * Excel and LibreOffice send along it is one anyway, and in plain text it stands in quotation marks.
 */

const WHITE = /[ \t\r\n]+/g;
const NO_BREAK = /\u00a0/g;
const BLOCKS = ['P', 'DIV', 'LI'];

/**
 * @param {DataTransfer} data
 * @returns {string[][]}
 */
export function pastedCells(data) {
  const text = data.getData('text/plain');
  const page = data.getData('text/html');
  if (page) {
    const body = new DOMParser().parseFromString(page, 'text/html').body;
    const table = onlyTable(body);
    // Words of a document are one text, however many paragraphs they have.
    return table ? cellsOf(table) : text.includes('\t') ? cellsIn(text) : [[text.replace(/\r\n?/g, '\n').trim()]];
  }
  return cellsIn(text);
}

/** The table, if there is nothing else. */
function onlyTable(body) {
  const tables = [...body.querySelectorAll('table')].filter((table) => !table.parentElement.closest('table'));
  const outside = body.cloneNode(true);
  outside.querySelectorAll('table, style, script, meta, title').forEach((each) => each.remove());
  return tables.length === 1 && !outside.textContent.trim() ? tables[0] : undefined;
}

/** @returns {string[][]} */
function cellsOf(table) {
  /** @type {string[][]} */
  const rows = [];
  [...table.rows].filter(isShown).forEach((row, index) => {
    const cells = (rows[index] ??= []);
    let column = 0;
    for (const cell of [...row.cells].filter(isShown)) {
      while (cells[column] !== undefined) {
        column += 1;
      }
      span(rows, index, column, cell);
      column += cell.colSpan;
    }
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

const isShown = (element) => element.style.display !== 'none';

/** A merged cell says something once. */
function span(rows, row, column, cell) {
  for (let down = 0; down < Math.max(1, cell.rowSpan); down += 1) {
    for (let across = 0; across < cell.colSpan; across += 1) {
      (rows[row + down] ??= [])[column + across] = down || across ? '' : textOf(cell);
    }
  }
}

function textOf(cell) {
  return written(cell)
    .split('\n')
    .map((line) => line.replace(NO_BREAK, ' ').trim())
    .join('\n')
    .trim();
}

/** @returns {string} */
function written(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data.replace(WHITE, ' ');
  }
  if (node.nodeName === 'BR') {
    return '\n';
  }
  const inside = [...node.childNodes].map(written).join('');
  return BLOCKS.includes(node.nodeName) ? `${inside}\n` : inside;
}

/**
 * Cells in plain text: tabs between them, and quotation marks around a cell that holds a tab or a line break. A cell
 * that merely begins with a quotation mark is left as it is.
 *
 * @returns {string[][]}
 */
function cellsIn(text) {
  const rows = [[]];
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!rest) {
    return [];
  }
  for (;;) {
    const quoted = rest.match(/^"((?:[^"]|"")*)"(?=\t|\n|$)/);
    const isQuoted = quoted && /[\t\n]/.test(quoted[1]);
    const cell = isQuoted ? quoted[0] : rest.match(/^[^\t\n]*/)[0];
    rows.at(-1).push(isQuoted ? quoted[1].replaceAll('""', '"') : cell);
    const end = rest[cell.length];
    if (end === undefined) {
      return rows;
    }
    if (end === '\n') {
      rows.push([]);
    }
    rest = rest.slice(cell.length + 1);
  }
}
