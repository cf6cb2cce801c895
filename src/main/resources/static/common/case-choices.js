/** What is chosen for several tasks at once: it is nobody's draft of one of them, and only what was touched is sent. */
import { postJson } from './api.js';

export class ChosenAnswers {
  #taskId;
  #listeners = new Set();
  state = '';
  /** @type {Record<string, any>} */
  changed = {};

  /** @param {string} taskId the task whose form is shown for all */
  constructor(taskId) {
    this.#taskId = taskId;
  }

  listen(listener) {
    this.#listeners.add(listener);
  }

  unsent() {
    return this.changed;
  }

  read() {
    return undefined;
  }

  again() {}

  async change(key, value) {
    this.changed = { ...this.changed, [key]: value };
    const sent = this.changed;
    const hidden = await postJson(`tasks/${encodeURIComponent(this.#taskId)}/hidden`, { answers: sent }).catch(() => undefined);
    if (hidden && sent === this.changed) {
      this.#listeners.forEach((listener) => listener({ kept: { hidden } }));
    }
  }
}
