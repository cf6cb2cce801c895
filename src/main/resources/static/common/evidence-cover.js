/** Black boxes over faces: drawn with a finger, a mouse or the keys; the server keeps a copy with them. */
import { addressOf, postJson, sentenceOf } from './api.js';
import { count } from './dates.js';
import { el } from './dom.js';
import { say } from './texts.js';

/** @import { FileViewsFileView } from './api-types.js' */

const STEP = 0.01;
const SMALLEST = 0.01;
const FIRST = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 };

/**
 * @param {string} path of the files of the case, in the interface
 * @param {FileViewsFileView} file
 * @param {() => void} done
 */
export function coverFaces(path, file, done) {
  const cover = new Cover(path, file, done);
  document.body.append(cover.dialog);
  cover.dialog.showModal();
}

class Cover {
  constructor(path, file, done) {
    this.path = `${path}/${file.id}/covered`;
    this.done = done;
    this.boxes = [];
    this.refused = el('p', { class: 'sala-error', role: 'alert' });
    this.stage = el('div', { class: 'sala-cover-stage' }, el('img', { src: addressOf(`${path}/${file.id}`), alt: file.name, draggable: 'false' }));
    this.stage.addEventListener('pointerdown', (event) => this.begin(event));
    const button = (kind, label, click) => el('button', { type: 'button', class: `btn ${kind}`, click }, label);
    this.keep = button('btn-primary', say('evidence.coverKeep'), () => this.send());
    this.keep.disabled = true;
    this.dialog = el(
      'dialog',
      { class: 'sala-request sala-cover', 'aria-labelledby': 'sala-cover-title', close: () => this.dialog.remove() },
      el('h4', { id: 'sala-cover-title' }, say('evidence.coverTitle', file.name)),
      el('p', { class: 'sala-explanation' }, say('evidence.coverHint')),
      this.stage,
      this.refused,
      el(
        'p',
        { class: 'sala-file-acts' },
        this.keep,
        button('btn-default plain', say('evidence.coverBox'), () => this.add({ ...FIRST }).focus()),
        button('btn-default plain', say('cancel'), () => this.dialog.close()),
      ),
    );
  }

  /** @param {PointerEvent} event */
  begin(event) {
    if (event.target instanceof HTMLButtonElement) {
      return;
    }
    event.preventDefault();
    const from = this.place(event);
    const box = { ...from, width: 0, height: 0 };
    const element = this.add(box);
    const draw = (moved) => {
      const to = this.place(moved);
      Object.assign(box, {
        left: Math.min(from.left, to.left),
        top: Math.min(from.top, to.top),
        width: Math.abs(to.left - from.left),
        height: Math.abs(to.top - from.top),
      });
      show(box, element);
    };
    const end = () => {
      this.stage.removeEventListener('pointermove', draw);
      this.stage.removeEventListener('pointerup', end);
      this.stage.removeEventListener('pointercancel', end);
      if (box.width < SMALLEST || box.height < SMALLEST) {
        this.remove(box, element);
      }
    };
    this.stage.setPointerCapture(event.pointerId);
    this.stage.addEventListener('pointermove', draw);
    this.stage.addEventListener('pointerup', end);
    this.stage.addEventListener('pointercancel', end);
  }

  /** @param {PointerEvent} event */
  place({ clientX, clientY }) {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { left: within((clientX - left) / width, 1), top: within((clientY - top) / height, 1) };
  }

  add(box) {
    this.boxes.push(box);
    const element = el('button', {
      type: 'button',
      class: 'sala-box',
      'aria-label': say('evidence.box', count(this.boxes.length)),
      keydown: (event) => this.key(event, box, element),
    });
    this.stage.append(element);
    show(box, element);
    this.keep.disabled = false;
    return element;
  }

  remove(box, element) {
    this.boxes = this.boxes.filter((each) => each !== box);
    element.remove();
    this.keep.disabled = this.boxes.length === 0;
  }

  /** @param {KeyboardEvent} event */
  key(event, box, element) {
    const [x, y] = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key] ?? [0, 0];
    if (event.key === 'Delete' || event.key === 'Backspace') {
      this.remove(box, element);
      this.keep.focus();
    } else if (!x && !y) {
      return;
    } else if (event.shiftKey) {
      box.width = Math.max(SMALLEST, within(box.width + x, 1 - box.left));
      box.height = Math.max(SMALLEST, within(box.height + y, 1 - box.top));
    } else {
      box.left = within(box.left + x, 1 - box.width);
      box.top = within(box.top + y, 1 - box.height);
    }
    event.preventDefault();
    show(box, element);
  }

  async send() {
    this.keep.disabled = true;
    try {
      await postJson(this.path, { boxes: this.boxes });
      this.dialog.close();
      this.done();
    } catch (problem) {
      this.keep.disabled = false;
      this.refused.textContent = sentenceOf(problem);
    }
  }
}

const within = (value, most) => Math.min(most, Math.max(0, value));

function show({ left, top, width, height }, element) {
  const share = (part) => `${part * 100}%`;
  Object.assign(element.style, { left: share(left), top: share(top), width: share(width), height: share(height) });
}
