/** The files of a case: looked at, fetched and added, several at a time; each says how it fares. */
import { addressOf, getJson, sendFileTelling, sentenceOf } from './api.js';
import { count, writeDate } from './dates.js';
import { el } from './dom.js';
import { say } from './texts.js';

/** @import { EvidenceFileView, EvidenceFilesView } from './api-types.js' */

const LARGEST = 25_000_000;
const KILO = 1_000;
const MEGA = 1_000_000;
/** What a telephone offers to choose or take; the server judges by the bytes. */
const OFFERED = 'image/*,video/*,audio/*,.pdf,.docx,.xlsx,.heic,.3gp,.opus';

/**
 * The section with the files of a case. It reads them by itself.
 *
 * @param {string} number
 */
export function evidenceSection(number) {
  const evidence = new Evidence(number);
  evidence.load();
  return evidence.element;
}

class Evidence {
  /** @param {string} number */
  constructor(number) {
    this.path = /** @type {const} */ (`cases/${encodeURIComponent(number)}/files`);
    this.list = el('div', {});
    this.sent = el('ul', { class: 'sala-list sala-sent' });
    this.element = el('section', { class: 'sala-evidence' }, el('h4', {}, say('evidence.title')), this.list, this.sent);
    /** Files go one after another: a slow line is not shared out among them. */
    this.queue = Promise.resolve();
    this.mayAdd = false;
    this.pasted = this.pasted.bind(this);
  }

  async load() {
    try {
      this.show(await getJson(this.path));
    } catch (problem) {
      this.list.replaceChildren(el('p', { class: 'sala-note', role: 'alert' }, sentenceOf(problem)));
    }
  }

  /** @param {EvidenceFilesView} found */
  show({ mayAdd, mayHaveOriginals, files }) {
    this.list.replaceChildren(
      files.length
        ? el('ul', { class: 'sala-list sala-files' }, files.map((file) => this.row(file, mayHaveOriginals)))
        : el('p', { class: 'sala-note' }, say('evidence.none')),
    );
    if (mayAdd && !this.mayAdd) {
      this.mayAdd = true;
      this.element.append(...this.adding());
    }
  }

  /**
   * @param {EvidenceFileView} file
   * @param {boolean} originals
   */
  row(file, originals) {
    const address = addressOf(`${this.path}/${file.id}`);
    const original = file.picture && originals && `${address}?original=true`;
    const usual = file.shown ? address : original;
    const isDrawn = file.picture && file.shown;
    return el(
      'li',
      { class: 'sala-file' },
      isDrawn
        ? el('a', { href: usual, download: true, tabindex: -1, 'aria-hidden': 'true' }, el('img', { src: `${address}?small=true`, alt: '', loading: 'lazy' }))
        : el('span', { class: 'sala-file-kind', 'aria-hidden': 'true' }, file.kind.replace('THREE_GP', '3GP')),
      el(
        'div',
        {},
        el('p', {}, usual ? el('a', { href: usual, download: true }, file.name) : file.name),
        el('p', { class: 'sala-explanation' }, [sizeOf(file.size), file.addedBy, writeDate(file.addedAt)].join(' — ')),
        file.takenAt && el('p', { class: 'sala-explanation' }, say('evidence.taken', writeDate(file.takenAt))),
        file.latitude !== null && el('p', { class: 'sala-explanation' }, say('evidence.place', degrees(file.latitude), degrees(file.longitude))),
        file.picture && !file.shown && el('p', { class: 'sala-explanation' }, say(originals ? 'evidence.onlyOriginal' : 'evidence.originalWithheld')),
        isDrawn && original && el('p', {}, el('a', { href: original, download: true }, say('evidence.original'))),
      ),
    );
  }

  adding() {
    const input = el('input', {
      type: 'file',
      multiple: true,
      accept: OFFERED,
      hidden: true,
      change: () => {
        this.add(input.files);
        input.value = '';
      },
    });
    const button = el('button', { type: 'button', class: 'btn btn-default sala-add', click: () => input.click() }, say('evidence.add'));
    this.element.addEventListener('dragover', (event) => this.over(event, true));
    this.element.addEventListener('dragleave', (event) => this.over(event, false));
    this.element.addEventListener('drop', (event) => {
      this.over(event, false);
      this.add(event.dataTransfer?.files);
    });
    document.addEventListener('paste', this.pasted);
    return [el('p', { class: 'sala-adding' }, button, input), el('p', { class: 'sala-explanation' }, say('evidence.hint'))];
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
      await sendFileTelling(`${this.path}?name=${encodeURIComponent(file.name)}`, file, (gone) => {
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
      mayPass && el('button', { type: 'button', class: 'btn btn-default', click: () => this.wait(file, row) }, say('evidence.again')),
    );
  }
}

/** @param {number} bytes */
function sizeOf(bytes) {
  return bytes < MEGA
    ? say('evidence.kilobytes', count(Math.max(1, Math.round(bytes / KILO))))
    : say('evidence.megabytes', count((bytes / MEGA).toFixed(1)));
}

/** @param {number} angle */
const degrees = (angle) => count(angle.toFixed(5));
