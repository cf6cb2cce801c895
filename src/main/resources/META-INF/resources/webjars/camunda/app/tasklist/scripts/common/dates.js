/** Dates as people here write them: Phnom Penh time, months by name, Khmer digits in Khmer. */
const MONTHS = {
  km: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

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

export function khmerDigits(text) {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)));
}

/** What a person typed with a Khmer keyboard, as numbers and phones are kept. */
export function latinDigits(text) {
  return text.replace(/[០-៩]/g, (digit) => String(digit.codePointAt(0) - 0x17e0));
}

export function isDate(value) {
  return typeof value === 'string' && (DATE.test(value) || MOMENT.test(value));
}

/** An ISO date, or an ISO date and time with its zone, in the words of the language. */
export function writeDate(iso, language) {
  const parts = DATE.test(iso) ? dayOf(iso) : momentOf(iso);
  if (!parts) {
    return String(iso ?? '');
  }
  const { year, month, day, hour, minute } = parts;
  const monthName = MONTHS[language][month - 1];
  if (language === 'km') {
    const date = `ថ្ងៃទី${khmerDigits(day)} ខែ${monthName} ឆ្នាំ${khmerDigits(year)}`;
    return hour === undefined ? date : `${date} ម៉ោង ${khmerDigits(`${hour}:${minute}`)}`;
  }
  const date = `${day} ${monthName} ${year}`;
  return hour === undefined ? date : `${date}, ${hour}:${minute}`;
}

function dayOf(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return { year, month, day };
}

function momentOf(iso) {
  const moment = new Date(iso);
  if (!iso || Number.isNaN(moment.getTime())) {
    return undefined;
  }
  const parts = Object.fromEntries(PHNOM_PENH.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { ...parts, month: Number(parts.month), day: Number(parts.day) };
}
