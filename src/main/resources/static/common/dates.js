/** Days, times and counts as people here write them: Phnom Penh time, months by name, Khmer digits in Khmer. */
import { currentLanguage } from './language.js';
import { say } from './texts.js';
import { khmerDigits, writeNumber } from './wording.js';

const PHNOM_PENH = new Intl.DateTimeFormat('en-GB-u-nu-latn', {
  timeZone: 'Asia/Phnom_Penh',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * What a person typed with a Khmer keyboard, as numbers and phones are kept.
 *
 * @param {string} text
 */
export function latinDigits(text) {
  return text.replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.codePointAt(0) - 0x17e0));
}

/**
 * A number as the reader counts, or a text with digits (a year, a line) in the digits of the reader.
 *
 * @param {number | string} number
 */
export function count(number) {
  const language = currentLanguage();
  if (typeof number === 'number') {
    return writeNumber(number, language);
  }
  return language === 'km' ? khmerDigits(number) : number;
}

/** @param {unknown} value */
export function isDate(value) {
  return typeof value === 'string' && (DATE.test(value) || MOMENT.test(value));
}

/** Today in Cambodia, as an ISO date. */
export function today() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Phnom_Penh' }).format(new Date());
}

/**
 * An ISO date, or an ISO date and time with its zone, in the words of the reader; nothing for none.
 *
 * @param {string | null | undefined} iso
 */
export function writeDate(iso) {
  if (!iso) {
    return '';
  }
  const parts = DATE.test(iso) ? dayOf(iso) : momentOf(iso);
  if (!parts) {
    return iso;
  }
  const { year, month, day, hour, minute } = parts;
  const date = say('language.day', day, say(`language.month.${month}`), count(String(year)));
  return hour === undefined ? date : say('moment', date, count(`${hour}:${minute}`));
}

function dayOf(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return { year, month, day, hour: undefined, minute: undefined };
}

function momentOf(iso) {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) {
    return undefined;
  }
  const parts = Object.fromEntries(PHNOM_PENH.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    year: parts.year,
    month: Number(parts.month),
    day: Number(parts.day),
    hour: parts.hour,
    minute: parts.minute,
  };
}
