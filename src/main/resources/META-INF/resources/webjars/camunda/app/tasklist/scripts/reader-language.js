/**
 * Models and forms are written in both languages, "ប្រភេទ / Category": a reader sees the half of their
 * language. Camunda Forms' own words are English only: in Khmer they are replaced. Both happen as the
 * words appear, and never to what a person wrote. A refusal is shown without the engine's own prefix.
 */
import { khmerDigits } from './common/dates.js';
import { currentLanguage, half } from './common/language.js';

const MODELS =
  '.task-filter h4.name, h4.task, .task-card-details, h2.task, .description-pane, .fjs-container';
const FORMS = '.fjs-container, .flatpickr-calendar';

const WORDS = new Map(
  Object.entries({
    Search: 'ស្វែងរក',
    Select: 'សូមជ្រើសរើស',
    'No results': 'រកមិនឃើញទេ',
    'Field is required.': 'ត្រូវបំពេញ។',
    'dd/mm/yyyy': 'ថ្ងៃ/ខែ/ឆ្នាំ',
    January: 'មករា',
    February: 'កុម្ភៈ',
    March: 'មីនា',
    April: 'មេសា',
    May: 'ឧសភា',
    June: 'មិថុនា',
    July: 'កក្កដា',
    August: 'សីហា',
    September: 'កញ្ញា',
    October: 'តុលា',
    November: 'វិច្ឆិកា',
    December: 'ធ្នូ',
    Sun: 'អា',
    Mon: 'ច',
    Tue: 'អ',
    Wed: 'ពុ',
    Thu: 'ព្រ',
    Fri: 'សុ',
    Sat: 'ស',
  }),
);

const LIMITS = [
  [/^Field must have maximum length of (\d+)\.$/, (most) => `មិនឱ្យលើស ${most} តួអក្សរទេ។`],
  [/^Field must have minimum length of (\d+)\.$/, (least) => `យ៉ាងតិច ${least} តួអក្សរ។`],
  [/^Field must have maximum value of (\d+)\.$/, (most) => `មិនឱ្យលើស ${most} ទេ។`],
  [/^Field must have minimum value of (\d+)\.$/, (least) => `យ៉ាងតិច ${least}។`],
];

const PREFIX = /^Cannot (submit|complete) task (form )?[0-9a-f-]{36}: /;

const isKhmer = currentLanguage() === 'km';

function inKhmer(text) {
  const english = text.trim();
  const limit = LIMITS.find(([pattern]) => pattern.test(english));
  return limit ? limit[1](khmerDigits(limit[0].exec(english)[1])) : (WORDS.get(english) ?? text);
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
