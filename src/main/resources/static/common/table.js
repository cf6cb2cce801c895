/** Tables that become lists of facts on a phone, and the way from page to page. */
import { html, nothing } from './lit.js';
import { say } from './texts.js';

/**
 * @param {string} label the head of the column
 * @param {...unknown} content
 */
export const cell = (label, ...content) => html`<td data-label=${label}>${content}</td>`;

/**
 * @param {string} id
 * @param {string[]} labels the heads of the columns
 * @param {unknown[]} rows
 */
export function table(id, labels, rows) {
  return html`
    <table id=${id}>
      <thead>
        <tr>
          ${labels.map((label) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  `;
}

/**
 * @param {object} at
 * @param {boolean} at.isFirst
 * @param {boolean} at.isLast
 * @param {string} [at.where] which page of how many
 * @param {() => void} at.back
 * @param {() => void} at.on
 * @param {string} [at.before] the key of the first button's text
 * @param {string} [at.after] the key of the second button's text
 */
export function pager({ isFirst, isLast, where, back, on, before = 'previous', after = 'next' }) {
  return html`
    <p class="pages">
      <button type="button" id="previous" class="plain" ?disabled=${isFirst} @click=${back}>${say(before)}</button>
      ${where ? html`<span id="page">${where}</span>` : nothing}
      <button type="button" id="next" class="plain" ?disabled=${isLast} @click=${on}>${say(after)}</button>
    </p>
  `;
}
