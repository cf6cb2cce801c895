/** Offers places while one is typed: a combobox whose list is walked with the arrows and taken from with Enter. */
import { getJson } from '../common/api.js';
import { read } from '../common/language.js';
import { html, nothing } from '../common/lit.js';

/**
 * @typedef {import('../common/language.js').Bilingual} Bilingual
 * @typedef {{code: string, name: string | Bilingual, within: string | Bilingual | null}} Place
 */

const TYPING = 150;
const LEAST = 2;

/** The fields that hold a place; an address says within what it lies. */
const OFFERED = ['place', 'commune', 'district'];

const text = (name) => (name && typeof name === 'object' ? read(name) : (name ?? ''));

export class Places {
  /** @type {Place[]} */
  #places = [];
  #chosen = -1;
  #timer;
  /** @type {AbortController | undefined} */
  #asking;
  #changed;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  offersFor(code) {
    return OFFERED.includes(code);
  }

  get isOpen() {
    return this.#places.length > 0;
  }

  /** What was typed so far. */
  look(typed) {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const words = typed.trim();
    if (words.length < LEAST) {
      this.close();
      return;
    }
    this.#timer = setTimeout(() => this.#ask(words), TYPING);
  }

  async #ask(words) {
    const asking = new AbortController();
    this.#asking = asking;
    const query = new URLSearchParams({ q: words });
    /** @type {any} */
    const found = await getJson(`minutes/places?${query}`, { signal: asking.signal }).catch(() => []);
    if (!asking.signal.aborted) {
      this.#places = found;
      this.#chosen = -1;
      this.#changed();
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (this.isOpen) {
      this.#places = [];
      this.#chosen = -1;
      this.#changed();
    }
  }

  /**
   * A key in the cell.
   *
   * @returns {boolean} whether the list took it
   */
  key(key) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (!this.isOpen) {
      return false;
    }
    if (steps[key]) {
      const all = this.#places.length;
      this.#chosen = this.#chosen < 0 && steps[key] < 0 ? all - 1 : (this.#chosen + steps[key] + all) % all;
      this.#changed();
      return true;
    }
    if (key === 'Escape') {
      this.close();
      return true;
    }
    return false;
  }

  /** What the chosen place is written as; nothing if none is chosen. */
  chosen(code) {
    const place = this.#places[this.#chosen];
    return place && this.#written(place, code);
  }

  #written({ name, within }, code) {
    return code === 'place' && within ? `${text(name)}, ${text(within)}` : text(name);
  }

  /**
   * The cell with its list.
   *
   * @param {string} code
   * @param {string} label
   * @param {string} value
   * @param {(event: any) => void} typed
   * @param {(written: string) => void} take
   */
  control(code, label, value, typed, take) {
    const press = (event, place) => {
      event.preventDefault(); // the cell keeps the focus
      take(this.#written(place, code));
    };
    return html`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label=${label}
        aria-autocomplete="list"
        aria-expanded=${this.isOpen}
        aria-controls="grid-places"
        aria-activedescendant=${this.#chosen < 0 ? nothing : `grid-place-${this.#chosen}`}
        .value=${value}
        @input=${typed}
      >
      <ul id="grid-places" role="listbox" class="places" aria-label=${label} ?hidden=${!this.isOpen}>
        ${this.#places.map(
          (place, index) => html`
            <li
              id=${`grid-place-${index}`}
              role="option"
              aria-selected=${index === this.#chosen}
              @mousedown=${(event) => press(event, place)}
            >
              ${text(place.name)} ${place.within ? html`<small>${text(place.within)}</small>` : nothing}
            </li>
          `,
        )}
      </ul>
    `;
  }
}
