/** The photos of a visit: taken with this phone, kept on it, and shown before they are sent. */
import { sentenceOf } from '../common/api.js';
import { ask } from '../common/ask.js';
import { count } from '../common/dates.js';
import { el } from '../common/dom.js';
import { newAttempt } from '../common/form.js';
import { say } from '../common/texts.js';

/** @import { Vault } from '../common/vault.js' */

const LARGEST = 25_000_000;
const KILO = 1_000;
const MEGA = 1_000_000;
const SMALL = 96;
const HAND_HELD = matchMedia('(pointer: coarse)');

/**
 * @param {Vault} vault
 * @param {any} visit
 * @param {(photos: any[]) => void} told is told of the photos whenever they changed
 */
export function photoSection(vault, visit, told) {
  const list = el('ul', { class: 'sala-list sala-files' });
  const trouble = el('p', { class: 'sala-error', role: 'alert', hidden: true });

  function write(photos) {
    list.replaceChildren(...photos.map((photo) => row(vault, photo, remove)));
    told(photos);
  }

  async function change(work) {
    trouble.hidden = true;
    try {
      await work();
    } catch (problem) {
      trouble.textContent = problem.name === 'QuotaExceededError' ? say('phoneFull') : sentenceOf(problem);
      trouble.hidden = false;
    }
    write((await vault.read(visit.id))?.photos ?? []);
  }

  const add = (files) =>
    change(async () => {
      for (const file of files) {
        if (file.size > LARGEST) {
          throw new Error(say('evidence.tooLarge', count(LARGEST / MEGA)));
        }
        const photo = { id: newAttempt(), name: file.name, type: file.type, size: file.size };
        await vault.keepPhoto(photo.id, file);
        await vault.change(visit.id, (kept) => kept.photos.push(photo));
      }
    });

  const remove = async (photo) => {
    if (await ask(say('photoGoes', photo.name), say('remove'), say('cancel'))) {
      await change(async () => {
        await vault.change(visit.id, (kept) => {
          kept.photos = kept.photos.filter(({ id }) => id !== photo.id);
        });
        await vault.forgetPhoto(photo.id);
      });
    }
  };

  const choosers = [
    chooser(say('evidence.add'), 'sala-add', { multiple: true }, add),
    HAND_HELD.matches ? chooser(say('evidence.camera'), 'sala-camera', { capture: 'environment' }, add) : [],
  ];
  write(visit.photos);
  return el('section', { class: 'sala-evidence' }, el('h4', {}, say('photos')), list, trouble, el('p', { class: 'sala-adding' }, ...choosers.flat()));
}

function chooser(label, mark, accepts, add) {
  const input = el('input', {
    type: 'file',
    hidden: true,
    accept: 'image/*',
    'aria-label': label,
    ...accepts,
    change: () => {
      add([...input.files]);
      input.value = '';
    },
  });
  return [el('button', { type: 'button', class: `btn btn-default plain ${mark}`, click: () => input.click() }, label), input, ' '];
}

function row(vault, photo, remove) {
  const picture = el('canvas', { width: SMALL, height: SMALL, class: 'sala-file-kind', 'aria-hidden': 'true' });
  draw(vault, photo, picture);
  return el(
    'li',
    { class: 'sala-file' },
    picture,
    el(
      'div',
      {},
      el('p', {}, photo.name),
      el('p', { class: 'sala-explanation' }, `${sizeOf(photo.size)} — ${say(photo.sent ? 'photoSent' : 'photoHere')}`),
      !photo.sent &&
        el('button', { type: 'button', class: 'btn btn-default plain small', click: () => remove(photo), 'aria-label': `${say('remove')}: ${photo.name}` }, say('remove')),
    ),
  );
}

/** On a canvas, as a picture by an address of its own would need a wider rule for what this page may load. */
async function draw(vault, photo, canvas) {
  const bytes = await vault.photo(photo.id);
  const drawn = bytes && (await createImageBitmap(new Blob([bytes]), { resizeWidth: SMALL * 2, resizeQuality: 'medium' }).catch(() => undefined));
  if (drawn) {
    canvas.height = Math.round((SMALL * drawn.height) / drawn.width);
    canvas.getContext('2d').drawImage(drawn, 0, 0, canvas.width, canvas.height);
  }
}

const sizeOf = (bytes) =>
  bytes < MEGA
    ? say('evidence.kilobytes', count(Math.max(1, Math.round(bytes / KILO))))
    : say('evidence.megabytes', count((bytes / MEGA).toFixed(1)));
