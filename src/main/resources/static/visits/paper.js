/** The inspection sheet on paper: what the visit is about, room to write by hand, and a code that opens the visit. */
import { addressOf } from '../common/api.js';
import { writeDate } from '../common/dates.js';
import { el } from '../common/dom.js';
import { say } from '../common/texts.js';
import { sheetOf } from './words.js';

const LINES = 4;

/** @param {any} visit */
export function paperSheet(visit) {
  const { name, dueAt, form } = sheetOf(visit).work;
  return el(
    'section',
    { class: 'paper' },
    el(
      'div',
      { class: 'paper-head' },
      el(
        'div',
        {},
        el('p', { class: 'paper-title' }, say('paper.title')),
        el('p', {}, el('strong', {}, visit.number), ` — ${name}`),
        dueAt && el('p', {}, say('paper.due', writeDate(dueAt))),
        el('p', { class: 'paper-hint' }, say('paper.hint')),
      ),
      el('img', { src: addressOf(`visits/${encodeURIComponent(visit.number)}/code`), alt: say('paper.code', visit.number), width: 160, height: 160 }),
    ),
    el(
      'div',
      { class: 'paper-lines' },
      form.fields
        .filter(({ key }) => key)
        .map(({ label, options, type }) =>
          el(
            'div',
            {},
            el('p', {}, el('strong', {}, label)),
            options ? el('p', {}, options.map((option) => el('span', { class: 'paper-box' }, option.label))) : lines(type),
          ),
        ),
      el('p', { class: 'paper-sign' }, say('paper.sign')),
    ),
  );
}

const lines = (type) => Array.from({ length: type === 'textarea' ? LINES : 1 }, () => el('p', { class: 'paper-line' }));
