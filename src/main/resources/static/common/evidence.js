/** The files of a case: looked at, fetched and added, several at a time; each says how it fares. */
import { getJson, sendFileTelling, sentenceOf } from './api.js';
import { count } from './dates.js';
import { el } from './dom.js';
import { fileRow } from './evidence-row.js';
import { say } from './texts.js';

/** @import { FileViewsFileView, FileViewsFilesView } from './api-types.js' */

const NOT_FOUND = 404;
const LARGEST = 25_000_000;
const MEGA = 1_000_000;
/** Where there is a camera at the back. */
const HAND_HELD = matchMedia('(pointer: coarse)');
/** What can be chosen; the server judges by the bytes. */
const OFFERED = 'image/*,video/*,audio/*,.pdf,.docx,.xlsx,.heic,.3gp,.opus';

/**
 * @typedef {object} At where the files are shown
 * @property {string} [task] that the reader is at
 * @property {(files: FileViewsFileView[]) => void} [told] is told of the files whenever they were read
 * @property {'h2' | 'h4'} [heading] that fits the page
 */

/**
 * The section with the files of a case. It reads them by itself.
 *
 * @param {string} number
 * @param {At} [at]
 */
export function evidenceSection(number, at = {}) {
  const evidence = new Evidence(number, at);
  evidence.load();
  return evidence.element;
}

class Evidence {
  /**
   * @param {string} number
   * @param {At} at
   */
  constructor(number, { task, told, heading = 'h4' }) {
    this.task = task ? `task=${encodeURIComponent(task)}` : '';
    this.told = told ?? (() => {});
    this.path = /** @type {const} */ (`cases/${encodeURIComponent(number)}/files`);
    this.list = el('div', {});
    this.sent = el('ul', { class: 'sala-list sala-sent' });
    this.element = el('section', { class: 'sala-evidence' }, el(heading, {}, say('evidence.title')), this.list, this.sent);
    /** Files go one after another: a slow line is not shared out among them. */
    this.queue = Promise.resolve();
    this.mayAdd = false;
    this.pasted = this.pasted.bind(this);
  }

  async load() {
    try {
      const found = await getJson(`${this.path}?${this.task}`);
      this.show(found);
      this.told(found.files);
    } catch (problem) {
      // A page may tell of a case whose files are not for the reader.
      this.element.hidden = problem.status === NOT_FOUND;
      this.list.replaceChildren(el('p', { class: 'sala-note', role: 'alert' }, sentenceOf(problem)));
    }
  }

  /** @param {FileViewsFilesView} found */
  show(found) {
    const { mayAdd, files } = found;
    this.list.replaceChildren(
      files.length
        ? el('ul', { class: 'sala-list sala-files' }, files.map((file) => fileRow(this.path, file, found, () => this.load())))
        : el('p', { class: 'sala-note' }, say('evidence.none')),
    );
    if (mayAdd && !this.mayAdd) {
      this.mayAdd = true;
      this.element.append(...this.adding());
    }
  }

  adding() {
    const choose = this.chooser(say('evidence.add'), 'sala-add', { multiple: true, accept: OFFERED });
    const photograph = HAND_HELD.matches
      ? this.chooser(say('evidence.camera'), 'sala-camera', { accept: 'image/*', capture: 'environment' })
      : [];
    this.element.addEventListener('dragover', (event) => this.over(event, true));
    this.element.addEventListener('dragleave', (event) => this.over(event, false));
    this.element.addEventListener('drop', (event) => {
      this.over(event, false);
      this.add(event.dataTransfer?.files);
    });
    document.addEventListener('paste', this.pasted);
    return [el('p', { class: 'sala-adding' }, ...choose, ...photograph), el('p', { class: 'sala-explanation' }, say('evidence.hint'))];
  }

  /** A button and the field behind it. */
  chooser(label, mark, accepts) {
    const input = el('input', {
      type: 'file',
      hidden: true,
      ...accepts,
      change: () => {
        this.add(input.files);
        input.value = '';
      },
    });
    return [el('button', { type: 'button', class: `btn btn-default plain ${mark}`, click: () => input.click() }, label), input, ' '];
  }

  /**
   * @param {DragEvent} event
   * @param {boolean} inside
   */
  over(event, inside) {
    event.preventDefault();
    this.element.classList.toggle('sala-over', inside);
  }

  /**
   * A picture that was copied; words go where they are typed.
   *
   * @param {ClipboardEvent} event
   */
  pasted(event) {
    if (!this.element.isConnected) {
      document.removeEventListener('paste', this.pasted);
    } else if (event.clipboardData?.files.length) {
      event.preventDefault();
      this.add(event.clipboardData.files);
    }
  }

  /** @param {FileList | null | undefined} files */
  add(files) {
    for (const file of files ?? []) {
      const row = el('li', {});
      this.sent.append(row);
      this.wait(file, row);
    }
  }

  /**
   * @param {File} file
   * @param {HTMLElement} row
   */
  wait(file, row) {
    row.replaceChildren(el('strong', {}, file.name), ' ', el('span', { role: 'status' }, say('evidence.waiting')));
    this.queue = this.queue.then(() => this.send(file, row));
  }

  /**
   * @param {File} file
   * @param {HTMLElement} row
   */
  async send(file, row) {
    const bar = el('progress', { max: 1, value: 0, 'aria-label': file.name });
    const share = el('span', {});
    row.replaceChildren(el('strong', {}, file.name), ' ', bar, ' ', share);
    try {
      if (file.size > LARGEST) {
        throw new Error(say('evidence.tooLarge', count(LARGEST / MEGA)));
      }
      await sendFileTelling(`${this.path}?name=${encodeURIComponent(file.name)}&${this.task}`, file, (gone) => {
        bar.value = gone;
        share.textContent = gone < 1 ? say('evidence.gone', count(Math.floor(gone * 100))) : say('evidence.looking');
      });
      row.replaceChildren(el('span', { role: 'status' }, say('evidence.added', file.name)));
      await this.load();
    } catch (problem) {
      this.refuse(file, row, problem);
    }
  }

  /**
   * @param {File} file
   * @param {HTMLElement} row
   * @param {any} problem
   */
  refuse(file, row, problem) {
    const mayPass = problem.status === 0 || problem.status >= 500;
    row.replaceChildren(
      el('strong', {}, file.name),
      el('p', { class: 'sala-error', role: 'alert' }, sentenceOf(problem)),
      ...(mayPass ? [el('button', { type: 'button', class: 'btn btn-default plain', click: () => this.wait(file, row) }, say('evidence.again'))] : []),
    );
  }
}
