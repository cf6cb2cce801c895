/** What comes next in a case: told before a task is completed, and after. */
import { postJson } from './api.js';
import { writeDate } from './dates.js';
import { html, nothing } from './lit.js';
import { say } from './texts.js';

/** @param {{ name: string, who: string, dueAt?: string }} act */
export const nextAct = ({ name, who, dueAt }) =>
  say(dueAt ? 'work.nextBy' : 'work.next', name, who || say('unassigned'), writeDate(dueAt));

/** Asks what the model would do with the answers as they stand, once for each choice. */
export class Foresight {
  #path;
  #changed;
  #asked = '';
  #acts = [];

  /**
   * @param {string} taskId
   * @param {() => void} changed
   */
  constructor(taskId, changed) {
    this.#path = `tasks/${encodeURIComponent(taskId)}/foresight`;
    this.#changed = changed;
  }

  /**
   * @param {Record<string, any> | undefined} answers undefined while something is missing
   * @param {string[]} choices the keys of the answers that are chosen, not written
   */
  async ask(answers, choices) {
    const asked = answers ? JSON.stringify(choices.map((key) => answers[key] ?? null)) : '';
    if (asked === this.#asked) {
      return;
    }
    this.#asked = asked;
    this.#acts = [];
    const acts = answers && choices.length ? await postJson(this.#path, { answers }).catch(() => []) : [];
    if (asked === this.#asked) {
      this.#acts = acts;
      this.#changed();
    }
  }

  get words() {
    return this.#acts.length
      ? html`<div class="sala-foreseen" role="status">
          ${say('work.foreseen')}
          <ul>
            ${this.#acts.map((act) => html`<li>${nextAct(act)}</li>`)}
          </ul>
        </div>`
      : nothing;
  }
}
