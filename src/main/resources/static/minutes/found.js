/** What was found in a file: its tables with their first rows, what each column means, and which rows are no requests. */
import { count } from '../common/dates.js';
import { named } from '../common/language.js';
import { html, nothing } from '../common/lit.js';
import { say } from '../common/texts.js';

/** @import { AsidesShown, FoundTable, ImportColumn } from '../common/api-types.js' */
/** @typedef {{code: string, name: import('../common/language.js').Bilingual}} Field */

const ROLES = ['LINE', 'HEADING', 'TOTAL', 'SIGNATURE', 'OTHER'];

/**
 * The tables of a file.
 *
 * @param {FoundTable[]} tables
 * @param {ImportColumn[]} columns
 * @param {Field[]} fields
 * @param {(header: string, field: string | null) => void} choose
 */
export function foundTables(tables, columns, fields, choose) {
  const uses = new Map(columns.map((column) => [column.header, column.field]));
  return tables.map((table) => foundTable(table, uses, fields, choose));
}

/**
 * @param {FoundTable} table
 * @param {Map<string, string | undefined>} uses
 * @param {Field[]} fields
 * @param {(header: string, field: string | null) => void} choose
 */
function foundTable(table, uses, fields, choose) {
  const notUsed = table.headers.filter((header) => !uses.get(header));
  const isUnknown = notUsed.length === table.headers.length;
  const isOpen = !table.isKnown || notUsed.length > 0;
  return html`
    <details ?open=${isOpen}>
      <summary>${say('found.table', table.name ?? count(String(table.table)), table.rows)}</summary>
      ${isUnknown ? html`<p class="error">${say('found.unknown')}</p>` : nothing}
      ${table.isHidden ? html`<p>${say('found.hiddenSheet')}</p>` : nothing}
      ${table.hiddenHeaders.length ? html`<p>${say('found.hiddenColumns', table.hiddenHeaders.join(', '))}</p>` : nothing}
      ${notUsed.length ? html`<p>${say('found.notUsed', notUsed.join(', '))}</p>` : nothing}
      ${table.kept < table.rows ? html`<p class="error">${say('found.kept', table.kept)}</p>` : nothing}
      <div class="scroll">
        <table class="found">
          <thead>
            <tr>
              ${table.headers.map((header, index) => columnHead(table, header, index, uses.get(header), fields, choose))}
            </tr>
          </thead>
          <tbody>
            ${table.firstRows.map(
              (row) => html`<tr>${table.headers.map((header, index) => html`<td>${row[index] ?? ''}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

/**
 * @param {FoundTable} table
 * @param {string} header
 * @param {number} index
 * @param {string | undefined} field
 * @param {Field[]} fields
 * @param {(header: string, field: string | null) => void} choose
 */
function columnHead(table, header, index, field, fields, choose) {
  const id = `column-${table.table}-${index}`;
  return html`
    <th scope="col">
      <label for=${id}>${header}</label>
      <select id=${id} @change=${(event) => choose(header, event.target.value || null)}>
        <option value="" .selected=${!field}>${say('notUsed')}</option>
        ${fields.map((each) => html`<option value=${each.code} .selected=${each.code === field}>${named(each)}</option>`)}
      </select>
    </th>
  `;
}

/**
 * The rows that are no requests, each with what it is taken for; of very many the first.
 *
 * @param {AsidesShown} asides
 * @param {(said: {lines?: number[], allHidden?: boolean, role: string}) => void} change
 */
export function foundAsides({ rows, total, hidden }, change) {
  const takeIn = () => change({ allHidden: true, role: 'LINE' });
  return html`
    ${hidden > 1
      ? html`<button type="button" class="plain" id="take-in-hidden" @click=${takeIn}>${say('takeInHidden', hidden)}</button>`
      : nothing}
    ${total > rows.length ? html`<p>${say('asidesFirst', rows.length, total)}</p>` : nothing}
    <ul class="asides">
      ${rows.map(
        (aside) => html`
          <li>
            <label for=${`aside-${aside.line}`}>${say('fileRow', count(String(aside.row)))}: ${aside.texts.join(' · ')}</label>
            ${roles(`aside-${aside.line}`, aside.role, (role) => change({ lines: [aside.line], role }))}
          </li>
        `,
      )}
    </ul>
  `;
}

/**
 * What a row is, to be chosen.
 *
 * @param {string} id
 * @param {string} role
 * @param {(role: string) => void} choose
 */
function roles(id, role, choose) {
  const offered = ROLES.includes(role) ? ROLES : [...ROLES, role];
  return html`
    <select id=${id} @change=${(event) => choose(event.target.value)}>
      ${offered.map((each) => html`<option value=${each} .selected=${each === role}>${say(`role.${each}`)}</option>`)}
    </select>
  `;
}
