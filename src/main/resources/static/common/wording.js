/**
 * Fills in the patterns of the message files by the same rule as the server (org.sala.language.Wording): places {0},
 * choices by number {0, plural, =0 {...} one {...} other {# ...}}, numbers as the language writes them. An apostrophe
 * is an apostrophe, but for one before a brace.
 */

/** @typedef {'km' | 'en'} Language */

/** @param {unknown} text */
export function khmerDigits(text) {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)));
}

/**
 * A count; thousands are set apart in English only.
 *
 * @param {number} number
 * @param {Language} language
 */
export function writeNumber(number, language) {
  return language === 'km' ? khmerDigits(number) : new Intl.NumberFormat('en').format(number);
}

/**
 * @param {string} pattern
 * @param {unknown[]} values numbers as numbers; what names and does not count, as a year, as a text
 * @param {Language} language
 */
export function fillIn(pattern, values, language) {
  const shown = (value) => (typeof value === 'number' ? writeNumber(value, language) : String(value ?? ''));
  let at = 0;

  /** @param {number} [number] by which was chosen, inside of a choice */
  function message(number) {
    let text = '';
    while (at < pattern.length && !(number !== undefined && pattern[at] === '}')) {
      if (pattern[at] === "'") {
        text += apostrophe(number === undefined ? '{}' : '{}#');
      } else if (pattern[at] === '{') {
        text += place();
      } else if (pattern[at] === '#' && number !== undefined) {
        text += shown(number);
        at += 1;
      } else {
        text += pattern[at];
        at += 1;
      }
    }
    return text;
  }

  function apostrophe(signs) {
    at += 1;
    if (pattern[at] === "'") {
      at += 1;
      return "'";
    }
    if (!pattern[at] || !signs.includes(pattern[at])) {
      return "'";
    }
    let text = '';
    while (at < pattern.length && !(pattern[at] === "'" && pattern[at + 1] !== "'")) {
      text += pattern[at];
      at += pattern[at] === "'" ? 2 : 1;
    }
    at += 1;
    return text;
  }

  function upTo(end) {
    const from = at;
    while (at < pattern.length && !end.includes(pattern[at])) {
      at += 1;
    }
    return pattern.slice(from, at).trim();
  }

  function place() {
    at += 1;
    const value = values[Number(upTo(',}'))];
    if (pattern[at] === ',') {
      at += 1;
      const kind = upTo(',}');
      if (kind !== 'plural') {
        throw new Error(`A page knows no '${kind}': ${pattern}`);
      }
      at += 1;
      return choice(Number(value));
    }
    at += 1;
    return shown(value);
  }

  function choice(number) {
    const texts = {};
    for (let selector = upTo('{}'); pattern[at] === '{'; selector = upTo('{}')) {
      at += 1;
      texts[selector] = message(number);
      at += 1;
    }
    at += 1;
    return texts[`=${number}`] ?? texts[new Intl.PluralRules(language).select(number)] ?? texts.other ?? '';
  }

  return message();
}
