/**
 * Models and forms are written in both languages with " / " or a line break between: a reader sees the half
 * of their language. Camunda Forms' own words are English only: in Khmer they are replaced. Both happen as the
 * words appear, and never to what a person wrote. A refusal is shown without the engine's own prefix.
 */
import { khmerDigits } from '../../../../common/wording.js';
import { currentLanguage, half } from '../../../../common/language.js';
import { textsOf } from '../../../../common/texts.js';

const MODELS =
  '.task-filter h4.name, h4.task, .task-card-details, h2.task, .description-pane, .fjs-container';
const FORMS = '.fjs-container, .flatpickr-calendar';

const isKhmer = currentLanguage() === 'km';

/** Camunda's own words as they stand in the English file, and what the Khmer file says for them. */
const WORDS = isKhmer ? await pairs() : [];

async function pairs() {
  const [english, khmer] = await Promise.all([textsOf('tasklist', 'en'), textsOf('tasklist', 'km')]).catch(() => [{}, {}]);
  return Object.entries(english)
    .filter(([key]) => key.startsWith('form.') || key.startsWith('language.month.'))
    .map(([key, text]) => ({ pattern: patternOf(text), khmer: khmer[key] }));
}

function patternOf(text) {
  const [before, after] = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').split('{0}');
  return new RegExp(after === undefined ? `^${before}$` : `^${before}(\\d+)${after}$`);
}

const PREFIX = /^Cannot (submit|complete) task (form )?[0-9a-f-]{36}: /;

function inKhmer(text) {
  const english = text.trim();
  const word = WORDS.find(({ pattern }) => pattern.test(english));
  return word ? word.khmer.replace('{0}', khmerDigits(word.pattern.exec(english)[1])) : text;
}

function said(text, element) {
  if (element?.closest('.page-notifications')) {
    return text.replace(PREFIX, '');
  }
  const ours = element?.closest(MODELS) ? half(text) : text;
  return isKhmer && element?.closest(FORMS) ? inKhmer(ours) : ours;
}

function rewrite(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const ours = said(node.data, node.parentElement);
    if (ours !== node.data) {
      node.data = `${ours} `;
    }
    return;
  }
  if (node.placeholder) {
    const ours = said(node.placeholder, node);
    if (ours !== node.placeholder) {
      node.placeholder = ours;
    }
  }
  node.childNodes.forEach(rewrite);
}

new MutationObserver((changes) =>
  changes.forEach(({ type, target, addedNodes }) =>
    (type === 'childList' ? addedNodes : [target]).forEach(rewrite),
  ),
).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['placeholder'],
});

export default [];
