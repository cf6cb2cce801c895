/** A Camunda form as the server evaluated it, in the reader's language, with a message beside each field. */
import { isDate, latinDigits, writeDate } from './dates.js';
import { sentenceOf } from './api.js';
import { TypedDay, pastedDay } from './day-field.js';
import { html, nothing, render } from './lit.js';
import { Foresight } from './case-next.js';
import { whenLifted } from './press.js';
import { say } from './texts.js';

const MANY = 12;
const CHOICES = ['radio', 'select', 'checkbox', 'checklist', 'taglist', 'datetime'];
const SEVERAL = ['checklist', 'taglist'];

export class CaseForm {
  #work;
  #draft;
  #submit;
  #values = {};
  #hidden;
  #errors = {};
  #sentence = '';
  #isBusy = false;
  #holder;
  #filter = {};
  /** @type {Record<string, TypedDay>} */
  #typedDay = {};
  /** The files that were added in this step. */
  #files = [];
  #foresight;
  #fills;
  #label;
  #isBlank;

  /**
   * @param {any} work
   * @param {any} draft where what is typed is kept
   * @param {() => void} submit
   * @param {{label?: string, fills?: Record<string, () => Promise<string>>, isBlank?: boolean}} [here] what the button
   *   says, what this page can write into fields that ask for it, and whether the form is only looked at
   */
  constructor(work, draft, submit, { label, fills = {}, isBlank = false } = {}) {
    this.#isBlank = isBlank;
    this.#fills = fills;
    this.#label = label;
    this.#work = work;
    this.#draft = draft;
    this.#submit = submit;
    this.#holder = work.mayWork || work.mayPrepare ? '' : work.assigneeName;
    this.#hidden = new Set(work.form.fields.filter(({ hidden }) => hidden).map(({ id }) => id));
    this.#take(work.form.fields);
    this.element = document.createElement('form');
    this.element.noValidate = true;
    this.element.autocomplete = 'off'; // a browser writes down what stands in a form otherwise
    this.element.className = 'sala-form';
    this.element.addEventListener('submit', (event) => this.#send(event));
    this.#foresight = new Foresight(work.taskId, () => whenLifted(this.#writeLater));
    draft.listen((news) => this.#hear(news));
    if (!isBlank) {
      addEventListener('focus', this.#agree);
    }
    this.#write();
  }

  /** The answers of the fields that show. */
  answers() {
    const shown = this.#fields().filter(({ id, key }) => key && !this.#hidden.has(id));
    return Object.fromEntries(shown.map(({ key }) => [key, this.#values[key]]).filter(([, value]) => !isEmpty(value)));
  }

  files(all) {
    this.#files = all.filter(({ ofTask, covers }) => ofTask && covers === null);
    whenLifted(this.#writeLater);
  }

  busy(isBusy) {
    this.#isBusy = isBusy;
    this.#write();
  }

  /** Each message beside its field; what belongs to no field stands above the button. */
  refuse(problem) {
    const known = new Set(this.#fields().map(({ key }) => key));
    const errors = problem.errors ?? [];
    this.#errors = Object.fromEntries(errors.filter(({ field }) => known.has(field)).map(({ field, message }) => [field, message]));
    const homeless = errors.filter(({ field }) => !known.has(field)).map(({ message }) => message);
    this.#sentence = Object.keys(this.#errors).length ? [say('mistakes'), ...homeless].join(' ') : [sentenceOf(problem), ...homeless].join(' ');
    this.#write();
    /** @type {HTMLElement | null} */ (this.element.querySelector('[aria-invalid="true"]') ?? this.element.querySelector('.sala-form-problem'))?.focus();
  }

  #fields() {
    return this.#work.form.fields;
  }

  #take(fields) {
    fields.filter(({ key }) => key).forEach(({ key, value }) => (this.#values[key] = value ?? null));
    Object.assign(this.#values, this.#draft.unsent() ?? {});
  }

  /** Two open pages of one person show the same once the other is looked at again. */
  #agree = async () => {
    if (!this.element.isConnected) {
      removeEventListener('focus', this.#agree);
      return;
    }
    if (this.#draft.unsent()) {
      this.#draft.again();
      return;
    }
    if (this.#isBusy) {
      return;
    }
    const now = await this.#draft.read().catch(() => undefined);
    if (now && this.element.isConnected && !this.#draft.unsent()) {
      Object.assign(this.#values, now.answers);
      this.#hear({ kept: now });
    }
  };

  #hear({ kept }) {
    if (kept) {
      this.#hidden = new Set(kept.hidden);
      this.#follow(kept);
      const isOthers = kept.assignee && kept.assignee !== this.#work.reader && !this.#work.mayPrepare;
      this.#holder = isOthers ? kept.assigneeName : '';
      this.#foresee();
    }
    whenLifted(this.#writeLater);
  }

  /** What is computed from the answers, and what is proposed where nothing was chosen; a visit asks nobody. */
  #follow({ texts = {}, proposed = {} }) {
    this.#fields()
      .filter(({ id }) => id in texts)
      .forEach((field) => (field.text = texts[field.id]));
    const typing = this.#draft.unsent() ?? {};
    Object.assign(this.#values, Object.fromEntries(Object.entries(proposed).filter(([key]) => !(key in typing))));
  }

  /** What happens by itself waits while somebody presses; what the person did is drawn at once. */
  #writeLater = () => this.#write();

  #change(field, value) {
    this.#values[field.key] = value;
    delete this.#errors[field.key];
    this.#draft.change(field.key, value, CHOICES.includes(field.type));
    this.#write();
  }

  #send(event) {
    event.preventDefault();
    event.stopPropagation();
    if (this.#work.mayPrepare || this.#isBusy) {
      return;
    }
    const missing = this.#missing().map(({ key, label }) => ({ field: key, message: say('work.missing', label) }));
    if (missing.length) {
      this.refuse({ message: '', errors: missing });
      return;
    }
    this.#errors = {};
    this.#sentence = '';
    this.#submit();
  }

  #missing() {
    return this.#fields().filter(({ id, key, required }) => key && required && !this.#hidden.has(id) && isEmpty(this.#values[key]));
  }

  #foresee() {
    const choices = this.#fields()
      .filter(({ type }) => CHOICES.includes(type))
      .map(({ key }) => key);
    const isWhole = !this.#holder && !this.#work.mayPrepare && !this.#isBusy && !this.#missing().length;
    this.#foresight.ask(isWhole ? this.answers() : undefined, choices);
  }

  #write() {
    const locked = Boolean(this.#holder) || this.#isBusy;
    const { preparedBy, mayPrepare } = this.#work;
    render(
      html`
        ${preparedBy ? html`<p class="sala-note">${say('work.preparedBy', preparedBy)}</p>` : nothing}
        ${mayPrepare ? html`<p class="sala-note">${say('work.preparing')}</p>` : nothing}
        ${this.#fields()
          .filter(({ id }) => !this.#hidden.has(id))
          .map((field) => this.#component(field, locked))}
        ${this.#holder ? html`<p class="alert alert-warning" role="alert">${say('work.held', this.#holder)}</p>` : nothing}
        ${this.#sentence
          ? html`<p class="alert alert-danger sala-form-problem" role="alert" tabindex="-1">${this.#sentence}</p>`
          : nothing}
        ${this.#isBlank ? nothing : this.#end(locked)}
      `,
      this.element,
    );
  }

  #end(locked) {
    const { mayPrepare } = this.#work;
    return html`
        <p class="sala-form-end">
          ${mayPrepare
            ? nothing
            : html`<button type="submit" class="btn btn-primary" ?disabled=${locked}>${this.#label ?? say('work.complete')}</button>`}
          <span class="sala-kept" role="status">${this.#draft.state}</span>
        </p>
        ${this.#foresight.words}
    `;
  }

  #component(field, locked) {
    if (field.type === 'entry') {
      return field.entry ? earlier(field) : nothing;
    }
    if (!field.key) {
      return html`${written(field.text)} ${this.#demanded(field)}`;
    }
    const id = `sala-${this.#work.taskId}-${field.id}`;
    const error = this.#errors[field.key];
    const about = [field.description && `${id}-about`, error && `${id}-error`].filter(Boolean).join(' ');
    const asked = { ...field, id, about, invalid: Boolean(error), locked: locked || field.readOnly };
    const below = html`
      ${field.description ? html`<span id="${id}-about" class="sala-explanation">${field.description}</span>` : nothing}
      ${this.#demanded(field)}
      ${error ? html`<span id="${id}-error" class="sala-error">${error}</span>` : nothing}
    `;
    if (field.type === 'radio' || SEVERAL.includes(field.type)) {
      return html`<fieldset class="sala-field" aria-describedby=${about || nothing}>
        <legend>${labelled(field)}</legend>
        ${this.#choices(asked)} ${below}
      </fieldset>`;
    }
    if (field.type === 'checkbox') {
      return html`<div class="sala-field">
        <label class="sala-choice">${this.#control(asked)} <span>${field.label}</span></label>
        ${below}
      </div>`;
    }
    return html`<div class="sala-field">
      <label for=${id}>${labelled(field)}</label>
      ${this.#control(asked)} ${this.#filling(asked)} ${below}
    </div>`;
  }

  /** A button that writes into the field what the telephone knows. */
  #filling(field) {
    const fill = this.#fills[field.fill];
    if (!fill || field.locked) {
      return nothing;
    }
    const press = async ({ target }) => {
      target.disabled = true;
      try {
        this.#change(field, await fill());
      } catch (problem) {
        this.#errors[field.key] = sentenceOf(problem);
      }
      target.disabled = false;
      this.#write();
    };
    return html`<button type="button" class="btn btn-default plain sala-fill" @click=${press}>${say(`work.fill.${field.fill}`)}</button>`;
  }

  /** The files that the model asks for, and how many there are; they are added below the form. */
  #demanded({ files }) {
    if (!files) {
      return nothing;
    }
    const isPhoto = files.sort === 'photo';
    const there = this.#files.filter(({ picture, document: paper }) => (isPhoto ? picture : paper)).length;
    const choose = () => /** @type {HTMLElement | null} */ (this.element.parentElement?.querySelector('.sala-evidence .sala-add'))?.click();
    return html`<p class="sala-demanded">
      <span>${say(isPhoto ? 'work.photos' : 'work.documents', files.minimum, there)}</span>
      <button type="button" class="btn btn-default" @click=${choose}>${say('evidence.add')}</button>
    </p>`;
  }

  #control(field) {
    const value = this.#values[field.key];
    const typed = ({ target }) => this.#change(field, target.value);
    const invalid = field.invalid ? 'true' : nothing;
    const about = field.about || nothing;
    switch (field.type) {
      case 'textarea':
        return html`<textarea id=${field.id} class="form-control" rows="4" maxlength=${field.limits?.maximumLength ?? nothing}
          aria-invalid=${invalid} aria-describedby=${about} ?disabled=${field.locked} .value=${value ?? ''} @input=${typed}></textarea>`;
      case 'select':
        return html`<select id=${field.id} class="form-control" aria-invalid=${invalid} aria-describedby=${about}
          ?disabled=${field.locked} @change=${typed}>
          <option value="" ?selected=${isEmpty(value)}>${say('work.choose')}</option>
          ${(field.options ?? []).map(
            (option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
          )}
        </select>`;
      case 'checkbox':
        return html`<input type="checkbox" id=${field.id} aria-invalid=${invalid} aria-describedby=${about}
          ?disabled=${field.locked} .checked=${value === true} @change=${({ target }) => this.#change(field, target.checked)} />`;
      case 'datetime':
        return html`<input type="date" id=${field.id} class="form-control" aria-invalid=${invalid} aria-describedby=${about}
            ?disabled=${field.locked} .value=${value ?? ''} @change=${typed}
            @keydown=${(event) => this.#khmerDay(field, event)} @paste=${(event) => this.#pastedDay(field, event)} />
          ${this.#typed(field).digits ? html`<span class="sala-explanation">${this.#typed(field).digits}</span>` : nothing}
          ${value ? html`<span class="sala-explanation">${writeDate(value)}</span>` : nothing}`;
      case 'number':
        return html`<input type="text" inputmode="decimal" id=${field.id} class="form-control" aria-invalid=${invalid}
          aria-describedby=${about} ?disabled=${field.locked} .value=${value ?? ''}
          @input=${({ target }) => this.#change(field, latinDigits(target.value))} />`;
      default:
        return html`<input type="text" id=${field.id} class="form-control" maxlength=${field.limits?.maximumLength ?? nothing}
          aria-invalid=${invalid} aria-describedby=${about} ?disabled=${field.locked} .value=${value ?? ''} @input=${typed} />`;
    }
  }

  #khmerDay(field, event) {
    const day = this.#typed(field).key(event);
    if (day) {
      this.#change(field, day);
    } else if (day !== undefined) {
      this.#write();
    }
  }

  #pastedDay(field, event) {
    const day = pastedDay(event);
    if (day) {
      this.#change(field, day);
    }
  }

  #typed(field) {
    this.#typedDay[field.key] ??= new TypedDay();
    return this.#typedDay[field.key];
  }

  /** A long list to choose several from takes no room until it is wanted. */
  #choices(field) {
    const chosen = this.#values[field.key] ?? [];
    if (!SEVERAL.includes(field.type) || (field.options ?? []).length <= MANY) {
      return this.#allChoices(field);
    }
    const names = field.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
    return html`<details class="sala-many">
      <summary>${names.length ? names.join(', ') : say('work.choose')}</summary>
      ${this.#allChoices(field)}
    </details>`;
  }

  #allChoices(field) {
    const several = SEVERAL.includes(field.type);
    const chosen = several ? (this.#values[field.key] ?? []) : [this.#values[field.key]];
    const asked = (this.#filter[field.key] ?? '').toLowerCase();
    const options = (field.options ?? []).filter(
      ({ value, label }) => chosen.includes(value) || label.toLowerCase().includes(asked),
    );
    const change = (value) => ({ target }) => {
      const others = chosen.filter((each) => each !== value);
      this.#change(field, several ? (target.checked ? [...others, value] : others) : value);
    };
    return html`
      ${(field.options ?? []).length > MANY
        ? html`<input type="search" class="form-control" aria-label=${say('work.find', field.label)} placeholder=${say('search')}
            @input=${({ target }) => {
              this.#filter[field.key] = target.value;
              this.#write();
            }} />`
        : nothing}
      <div class="sala-choices">
        ${options.map(
          ({ value, label }) => html`<label class="sala-choice">
            <input type=${several ? 'checkbox' : 'radio'} name=${field.id} value=${value} ?disabled=${field.locked}
              aria-invalid=${field.invalid ? 'true' : nothing} .checked=${chosen.includes(value)} @change=${change(value)} />
            <span>${label}</span>
          </label>`,
        )}
      </div>
    `;
  }
}

const isEmpty = (value) =>
  value === null || value === undefined || (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && !value.length);

const labelled = ({ label, required }) =>
  required ? label : html`${label} <span class="sala-explanation">${say('work.optional')}</span>`;

const written = (text) =>
  /^#+ /.test(text ?? '') ? html`<h4>${text.replace(/^#+ /, '')}</h4>` : html`<p class="sala-words">${text}</p>`;

/** What is to be decided on stands above the choices. */
const earlier = ({ entry, text }) => html`
  <section class="sala-earlier">
    <h5>${text ? text.replace(/^#+ /, '') : entry.title}</h5>
    <p class="sala-explanation">${entry.by}, ${writeDate(entry.at)}</p>
    <dl>
      ${entry.answers.map(({ label, answer }) => html`<dt>${label}</dt><dd class="sala-words">${isDate(answer) ? writeDate(answer) : answer}</dd>`)}
    </dl>
  </section>
`;
