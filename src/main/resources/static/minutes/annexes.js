/** The annexes handed over with minutes: each at its line, added and taken away in one place. */
import { getJson, send, sendFile } from '../common/api.js';
import { attempt, complain } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { html, nothing } from '../common/lit.js';
import { say } from '../common/texts.js';

/** @import { AnnexesAnnex } from '../common/api-types.js' */

const LARGEST = 25_000_000;
const MEGA = 1_000_000;
const KILO = 1_000;
/** What can be chosen; the server judges by the bytes. */
const OFFERED = 'image/*,video/*,audio/*,.pdf,.docx,.xlsx,.heic,.3gp,.opus';

/** @param {number} bytes */
const sizeOf = (bytes) =>
  bytes < MEGA
    ? say('evidence.kilobytes', count(Math.max(1, Math.round(bytes / KILO))))
    : say('evidence.megabytes', count((bytes / MEGA).toFixed(1)));

export class Annexes {
  /** @type {AnnexesAnnex[]} */
  #all = [];
  #of;
  #isSending = false;
  #changed;
  #tell;

  /**
   * @param {() => void} changed writes the page anew
   * @param {(sentence: string) => void} tell
   */
  constructor(changed, tell) {
    this.#changed = changed;
    this.#tell = tell;
  }

  /**
   * Reads those of an import.
   *
   * @param {number} id
   */
  async load(id) {
    this.#of = id;
    const found = await attempt(() => getJson(`minutes/${id}/annexes`));
    if (found && this.#of === id) {
      this.#all = found;
      this.#changed();
    }
  }

  /** @param {number} line */
  at(line) {
    return this.#all.filter((annex) => annex.line === line);
  }

  /**
   * A paper clip with the number of files at a line.
   *
   * @param {number} line
   */
  clip(line) {
    const number = this.at(line).length;
    return number
      ? html`<span class="annexes" role="img" aria-label=${say('annexesAt', number)} title=${say('annexesAt', number)}>
          <svg viewBox="0 0 24 24" width="12" height="12" aria-hidden="true">
            <path d="M7 12v5a5 5 0 0 0 10 0V7a3.5 3.5 0 0 0-7 0v9a2 2 0 0 0 4 0V8" fill="none" stroke="currentColor" stroke-width="2" />
          </svg>
          ${count(number)}</span>`
      : nothing;
  }

  /**
   * What is at a line, and where more is added.
   *
   * @param {number} line
   * @param {boolean} mayChange
   */
  section(line, mayChange) {
    const here = this.at(line);
    if (!here.length && !mayChange) {
      return nothing;
    }
    return html`
      <div class="annexes-at-work">
        <h4>${say('annexes')}</h4>
        ${here.length
          ? html`<ul>${here.map((annex) => this.#line(annex, mayChange))}</ul>`
          : html`<p><small>${say('annexesNone')}</small></p>`}
        ${mayChange
          ? html`
              <p class="field">
                <label for="annex-files">${this.#isSending ? say('reading') : say('annexesAdd')}</label>
                <input id="annex-files" type="file" multiple accept=${OFFERED} ?disabled=${this.#isSending}
                  @change=${(event) => this.#add(line, event.target)}>
              </p>
            `
          : nothing}
      </div>
    `;
  }

  #line({ id, line, name, size, addedBy, addedAt }, mayChange) {
    return html`
      <li>
        ${name} <small>${sizeOf(size)} · ${addedBy} · ${writeDate(addedAt)}</small>
        ${mayChange
          ? html`<button type="button" class="plain small" aria-label=${say('annexRemoveNamed', name)}
              @click=${() => this.#remove(line, id, name)}>${say('annexRemove')}</button>`
          : nothing}
      </li>
    `;
  }

  async #add(line, input) {
    const chosen = [...input.files];
    const of = this.#of;
    this.#isSending = true;
    this.#changed();
    for (const file of chosen) {
      if (file.size > LARGEST) {
        complain(say('annexTooLarge', file.name, count(LARGEST / MEGA)));
      } else {
        const found = await attempt(() =>
          sendFile(`minutes/${of}/rows/${line}/annexes?${new URLSearchParams({ name: file.name })}`, file),
        );
        if (found) {
          this.#all = found;
          this.#tell(say('annexAdded', file.name));
        }
      }
    }
    input.value = '';
    this.#isSending = false;
    this.#changed();
    document.getElementById('annex-files')?.focus();
  }

  async #remove(line, id, name) {
    const found = await attempt(() => send('DELETE', `minutes/${this.#of}/rows/${line}/annexes/${id}`));
    if (found) {
      this.#all = found;
      this.#tell(say('annexRemoved', name));
      this.#changed();
      document.getElementById('annex-files')?.focus();
    }
  }
}
