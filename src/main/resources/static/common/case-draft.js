/** What is typed into a task's form, on its way to the server. */
import { getJson, Problem, send, sentenceOf } from './api.js';
import { writeDate } from './dates.js';
import { say } from './texts.js';

const TYPING = 800;
const AGAIN = 3000;
const SOMEBODY_WAS_FASTER = 409;
const NOT_LOGGED_IN = 401;

/**
 * Answers that could not be sent yet, by task: they outlive the tab, and an ended session, in the memory of this page.
 *
 * @type {Map<string, {reader: string, changed: Record<string, any>}>}
 */
const unsent = new Map();

addEventListener('beforeunload', (event) => {
  if (unsent.size) {
    event.preventDefault();
  }
});

export class Draft {
  #path;
  #taskId;
  #reader;
  #timer;
  #sending = Promise.resolve();
  #listeners = new Set();

  constructor(work) {
    this.#taskId = work.taskId;
    this.#reader = work.reader;
    this.#path = `tasks/${encodeURIComponent(work.taskId)}/draft`;
    const before = unsent.get(work.taskId);
    if (before && before.reader !== work.reader) {
      unsent.delete(work.taskId);
    }
    this.state = work.draftSavedAt ? say('work.kept', writeDate(work.draftSavedAt)) : '';
    if (this.unsent()) {
      this.#later(0);
    }
  }

  /** Tells of everything that happens to the draft. */
  listen(listener) {
    this.#listeners.add(listener);
  }

  /** What this page knows and the server does not. */
  unsent() {
    return unsent.get(this.#taskId)?.changed;
  }

  /** The draft as the server has it now. */
  read() {
    return getJson(this.#path);
  }

  /** An answer changed; choices are kept at once, words when the typing pauses. */
  change(key, value, atOnce) {
    const { changed } = unsent.get(this.#taskId) ?? { changed: {} };
    unsent.set(this.#taskId, { reader: this.#reader, changed: { ...changed, [key]: value } });
    this.#say(say('work.keeping'));
    this.#later(atOnce ? 0 : TYPING);
  }

  /** Everything typed so far is with the server, or the reason why it is not is thrown. */
  async rest() {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.unsent()) {
      await this.#keep();
    }
  }

  /** Tries once more what could not be sent, as when somebody has logged in again elsewhere. */
  again() {
    this.#later(0);
  }

  /** The task is done. */
  forget() {
    clearTimeout(this.#timer);
    unsent.delete(this.#taskId);
  }

  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#sending = this.#sending.then(() => this.#keep()).catch((problem) => this.#failed(problem));
    }, pause);
  }

  async #keep(again = true) {
    const sent = this.unsent();
    if (!sent) {
      return;
    }
    try {
      const kept = await send('PATCH', this.#path, { answers: sent });
      this.#sent(sent);
      this.#say(say('work.kept', writeDate(kept.savedAt)), kept);
    } catch (problem) {
      if (again && problem instanceof Problem && problem.status === SOMEBODY_WAS_FASTER) {
        await this.#keep(false);
        return;
      }
      throw problem;
    }
  }

  /** What was typed while the answer was on its way is still to be sent. */
  #sent(sent) {
    const now = this.unsent() ?? {};
    const rest = Object.entries(now).filter(([key, value]) => value !== sent[key]);
    if (rest.length) {
      unsent.set(this.#taskId, { reader: this.#reader, changed: Object.fromEntries(rest) });
      this.#later(TYPING);
    } else {
      unsent.delete(this.#taskId);
    }
  }

  #failed(problem) {
    this.#say(
      problem.status === NOT_LOGGED_IN ? say('work.loggedOut') : say('work.notKept', sentenceOf(problem)),
      undefined,
      true,
    );
    if (problem.status === 0 || problem.status >= 500) {
      this.#later(AGAIN);
    }
  }

  #say(state, kept, isAlert = false) {
    this.state = state;
    this.#listeners.forEach((listener) => listener({ state, kept, isAlert }));
  }
}
