/**
 * A browser shows the day of its own date field in an order that is not the reader's, and takes no Khmer digit. So the
 * day stands in words below the field, and Khmer digits that are typed or pasted there are gathered to a day.
 */
import { latinDigits, writeDate } from './dates.js';
import { el } from './dom.js';

const DIGITS = 8;

/** The digits that are typed into one date field, until they are a day. */
export class TypedDay {
  /** What was typed so far and is no day yet. */
  digits = '';

  /**
   * Takes a Khmer digit; other keys are the browser's.
   *
   * @param {KeyboardEvent} event
   * @returns {string | undefined} the day once it is whole, an empty text before; nothing for other keys
   */
  key(event) {
    const digit = latinDigits(event.key);
    if (digit === event.key || event.key.length !== 1) {
      return undefined;
    }
    event.preventDefault();
    const digits = this.digits + digit;
    const isWhole = digits.length === DIGITS;
    this.digits = isWhole ? '' : digits;
    return isWhole ? dayOf(digits) : '';
  }
}

/**
 * The day that is pasted, in digits of either kind; nothing where it is no day.
 *
 * @param {ClipboardEvent} event
 */
export function pastedDay(event) {
  const digits = latinDigits(event.clipboardData?.getData('text') ?? '').replace(/\D/g, '');
  if (digits.length !== DIGITS) {
    return undefined;
  }
  event.preventDefault();
  return dayOf(digits);
}

/** ddmmyyyy, or yyyymmdd as dates are written in tables, as a date field holds it. */
function dayOf(digits) {
  const yearFirst = Number(digits.slice(0, 4)) > 1900 && Number(digits.slice(4, 6)) <= 12;
  const [year, month, day] = yearFirst
    ? [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
    : [digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)];
  return `${year}-${month}-${day}`;
}

/** @type {Map<HTMLInputElement, {typed: TypedDay, words: HTMLElement}>} */
const fields = new Map();

/**
 * Gives date fields of a page their days in words, and Khmer digits.
 *
 * @param {...HTMLInputElement} inputs
 */
export function dayFields(...inputs) {
  for (const input of inputs) {
    const typed = new TypedDay();
    const words = el('small', { id: `${input.id}-words`, 'aria-live': 'polite' });
    const take = (day) => {
      if (day) {
        input.value = day;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
      writeDays();
    };
    fields.set(input, { typed, words });
    input.after(words);
    input.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), words.id].filter(Boolean).join(' '));
    input.addEventListener('keydown', (event) => take(typed.key(event)));
    input.addEventListener('paste', (event) => take(pastedDay(event)));
    input.addEventListener('input', writeDays);
  }
}

/** Writes all days again: in another language, or after a script has set one. */
export function writeDays() {
  fields.forEach(({ typed, words }, input) => {
    words.textContent = typed.digits || writeDate(input.value);
  });
}
