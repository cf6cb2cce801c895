/**
 * Several look-alikes decided together: a tick and a reason for each, one choice for all. Each reason is kept on the
 * server as a draft of its own task, and each task is completed as if it were done alone.
 */
import { getJson, postJson } from '../common/api.js';
import { ChosenAnswers } from '../common/case-choices.js';
import { doneTogether } from '../common/case-completion.js';
import { Draft } from '../common/case-draft.js';
import { CaseForm } from '../common/case-form.js';
import { html, nothing } from '../common/lit.js';
import { say } from '../common/texts.js';
import { complain } from '../common/complaint.js';

/** @import { DeskTask } from '../common/api-types.js' */

/** The field of a form that says why; it is asked for each and not for all. */
const REASON = 'reason';

export class PileForm {
  #tasks;
  #tell;
  #form;
  #answers;
  /** @type {any} */
  #reasonField;
  /** @type {Map<string, {ticked: boolean, reason: string, error: string, draft: Draft}>} by the ids of the tasks */
  #each = new Map();

  /**
   * @param {DeskTask[]} tasks
   * @param {{changed: () => void, done: (told: string) => void}} tell
   */
  constructor(tasks, tell) {
    this.#tasks = tasks;
    this.#tell = tell;
  }

  /** The number of the request whose form is shown for all. */
  get first() {
    return this.#tasks[0].card.number;
  }

  get element() {
    return this.#form.element;
  }

  /** Reads the form of the step, and the reasons that are there already. */
  async load() {
    const [first] = this.#tasks;
    const work = await getJson(`tasks/${encodeURIComponent(first.card.taskId)}/work`);
    this.#reasonField = work.form.fields.find(({ key }) => key === REASON);
    await Promise.all(this.#tasks.map((task) => this.#begin(task, work.reader)));
    this.#answers = new ChosenAnswers(first.card.taskId);
    const fields = work.form.fields
      .filter(({ type, key }) => type !== 'entry' && key !== REASON)
      .map((field) => ({ ...field, value: null }));
    const forAll = { ...work, mayWork: true, mayPrepare: false, preparedBy: null, form: { ...work.form, fields } };
    this.#form = new CaseForm(forAll, this.#answers, () => this.#send());
  }

  async #begin({ card }, reader) {
    const path = /** @type {const} */ (`tasks/${encodeURIComponent(card.taskId)}/draft`);
    const kept = await getJson(path).catch(() => undefined);
    const draft = new Draft({ taskId: card.taskId, reader, draftSavedAt: kept?.savedAt });
    draft.listen(() => this.#tell.changed());
    const reason = draft.unsent()?.[REASON] ?? kept?.answers?.[REASON] ?? '';
    this.#each.set(card.taskId, { ticked: true, reason, error: '', draft });
  }

  focus() {
    const first = document.getElementById(`tick-${this.#tasks[0].card.taskId}`);
    first?.focus();
  }

  /**
   * The tick and the reason of one task.
   *
   * @param {DeskTask} task
   */
  reason({ card: { taskId, number } }) {
    const each = this.#each.get(taskId);
    if (!each) {
      return nothing;
    }
    const [tick, field] = [`tick-${taskId}`, `reason-${taskId}`];
    return html`
      <p class="check">
        <input type="checkbox" id=${tick} .checked=${each.ticked} @change=${({ target }) => this.#tick(each, target.checked)}>
        <label for=${tick}>${say('tick', number)}</label>
      </p>
      ${this.#reasonField && each.ticked
        ? html`
            <p class="field">
              <label for=${field}>${say('reasonFor', number)}</label>
              <textarea id=${field} rows="2" maxlength=${this.#reasonField.limits?.maximumLength ?? 2000} .value=${each.reason}
                aria-invalid=${each.error ? 'true' : nothing} aria-describedby="${field}-state"
                @input=${({ target }) => this.#reason(each, target.value)}></textarea>
              <small id="${field}-state">${each.error ? html`<span class="error">${each.error}</span>` : each.draft.state}</small>
            </p>
          `
        : nothing}
    `;
  }

  #tick(each, ticked) {
    each.ticked = ticked;
    this.#tell.changed();
  }

  #reason(each, words) {
    each.reason = words;
    each.error = '';
    each.draft.change(REASON, words, false);
  }

  async #send() {
    const chosen = this.#tasks.filter(({ card }) => this.#each.get(card.taskId).ticked);
    if (!chosen.length) {
      complain(say('noneTicked'));
      return;
    }
    if (this.#missing(chosen)) {
      return;
    }
    this.#form.busy(true);
    try {
      await Promise.all(chosen.map(({ card }) => this.#each.get(card.taskId).draft.rest()));
      const ids = chosen.map(({ card }) => card.taskId);
      const lines = await postJson('tasks/bulk', { ids, act: 'COMPLETE', answers: this.#answers.changed });
      lines.filter(({ done }) => done).forEach(({ taskId }) => this.#each.get(taskId).draft.forget());
      this.#told(lines, new Map(chosen.map(({ card }) => [card.taskId, card.number])));
    } catch (problem) {
      this.#form.busy(false);
      this.#form.refuse(problem);
    }
  }

  #missing(chosen) {
    if (!this.#reasonField?.required) {
      return false;
    }
    const without = chosen.filter(({ card }) => !this.#each.get(card.taskId).reason.trim());
    without.forEach(({ card }) => (this.#each.get(card.taskId).error = say('reasonWanting', card.number)));
    if (without.length) {
      this.#tell.changed();
      document.getElementById(`reason-${without[0].card.taskId}`)?.focus();
    }
    return without.length > 0;
  }

  #told(lines, names) {
    const refused = lines.filter(({ done }) => !done);
    if (refused.length) {
      complain(...doneTogether(lines, names));
    }
    this.#tell.done(say('bulk.done', lines.length - refused.length));
  }
}
