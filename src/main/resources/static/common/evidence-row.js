/** One file of a case: what it is, what was written about it, and what can be done with it. */
import { addressOf, postJson, send, sentenceOf } from './api.js';
import { count, writeDate } from './dates.js';
import { el } from './dom.js';
import { coverFaces } from './evidence-cover.js';
import { say } from './texts.js';

/** @import { FileViewsFileView, FileViewsFilesView } from './api-types.js' */

const KILO = 1_000;
const MEGA = 1_000_000;
const LONGEST_SUBJECT = 200;
const LONGEST_SUMMARY = 2_000;
/** Only a request has an answer, with which a picture can go. */
const OF_REQUEST = /^cases\/[A-Z]{2,5}-\d{4}-\d{6}\//;

/**
 * @param {string} path of the files of the case, in the interface
 * @param {FileViewsFileView} file
 * @param {FileViewsFilesView} found
 * @param {() => void} changed reads the files again
 */
export function fileRow(path, file, found, changed) {
  const address = addressOf(`${path}/${file.id}`);
  const hasFaces = file.picture && file.covered;
  const original = file.picture && file.covers === null && found.mayHaveOriginals && `${address}?original=true`;
  const usual = file.shown && (!hasFaces || found.mayHaveOriginals) ? address : original;
  const isSeen = file.picture && file.shown && !hasFaces;
  const words = el('div', {});
  return el(
    'li',
    { class: 'sala-file' },
    isSeen
      ? el('a', { href: usual, download: true, tabindex: -1, 'aria-hidden': 'true' }, el('img', { src: `${address}?small=true`, alt: '', loading: 'lazy' }))
      : el('span', { class: 'sala-file-kind', 'aria-hidden': 'true' }, file.kind.replace('THREE_GP', '3GP')),
    el(
      'div',
      {},
      el('p', {}, usual ? el('a', { href: usual, download: true }, file.name) : file.name),
      file.subject && el('p', {}, el('strong', {}, file.subject)),
      file.summary && el('p', { class: 'sala-words' }, file.summary),
      explained([sizeOf(file.size), file.addedBy, writeDate(file.addedAt)].join(' — ')),
      file.takenAt && explained(say('evidence.taken', writeDate(file.takenAt))),
      file.latitude !== null && explained(say('evidence.place', degrees(file.latitude), degrees(file.longitude))),
      ...remarks(file, found).map(explained),
      file.withAnswer && explained(say('evidence.withAnswer')),
      el('p', { class: 'sala-file-acts' }, ...acts(path, file, found, words, changed), isSeen && original && el('a', { href: original, download: true }, say('evidence.original'))),
      words,
    ),
  );
}

const explained = (text) => el('p', { class: 'sala-explanation' }, text);

/** @returns {string[]} */
function remarks(file, { mayHaveOriginals }) {
  if (file.covers !== null) {
    return [say('evidence.isCover')];
  }
  if (file.covered) {
    return [say(mayHaveOriginals ? 'evidence.isCovered' : 'evidence.coveredWithheld')];
  }
  if (file.picture && !file.shown) {
    return [say(mayHaveOriginals ? 'evidence.onlyOriginal' : 'evidence.originalWithheld')];
  }
  return [];
}

function acts(path, file, found, words, changed) {
  const button = (label, click) => el('button', { type: 'button', class: 'btn btn-default plain', click }, label);
  const mayCover = file.picture && file.shown && file.covers === null && (!file.covered || found.mayHaveOriginals);
  const mayHandOut = OF_REQUEST.test(path) && file.picture && file.shown && !file.covered && found.mayWrite && (file.covers !== null || found.mayHandOut);
  const decide = () =>
    send('PUT', `${path}/${file.id}/with-answer`, { goes: !file.withAnswer }).then(changed, (problem) =>
      words.replaceChildren(el('p', { class: 'sala-error', role: 'alert' }, sentenceOf(problem))),
    );
  return [
    found.mayWrite && button(say('evidence.describe'), () => describe(path, file, words, changed)),
    found.mayWrite && mayCover && button(say('evidence.cover'), () => coverFaces(path, file, changed)),
    mayHandOut && button(say(file.withAnswer ? 'evidence.keepHere' : 'evidence.handOut'), decide),
  ];
}

/** What a paper is about is typed: no machine reads it. */
function describe(path, file, words, changed) {
  const refused = el('p', { class: 'sala-error', role: 'alert' });
  const subject = el('input', { type: 'text', class: 'form-control', maxlength: LONGEST_SUBJECT, value: file.subject ?? '' });
  const summary = el('textarea', { class: 'form-control', rows: 3, maxlength: LONGEST_SUMMARY }, file.summary ?? '');
  const send = async (event) => {
    event.preventDefault();
    try {
      await postJson(`${path}/${file.id}/caption`, { subject: subject.value, summary: summary.value });
      changed();
    } catch (problem) {
      refused.textContent = sentenceOf(problem);
    }
  };
  words.replaceChildren(
    el(
      'form',
      { class: 'sala-describe', submit: send },
      el('label', {}, say('evidence.subject'), subject),
      el('label', {}, say('evidence.summary'), summary),
      refused,
      el('button', { type: 'submit', class: 'btn btn-primary' }, say('evidence.save')),
      ' ',
      el('button', { type: 'button', class: 'btn btn-default plain', click: () => words.replaceChildren() }, say('cancel')),
    ),
  );
  subject.focus();
}

/** @param {number} bytes */
function sizeOf(bytes) {
  return bytes < MEGA
    ? say('evidence.kilobytes', count(Math.max(1, Math.round(bytes / KILO))))
    : say('evidence.megabytes', count((bytes / MEGA).toFixed(1)));
}

/** @param {number} angle */
const degrees = (angle) => count(angle.toFixed(5));
