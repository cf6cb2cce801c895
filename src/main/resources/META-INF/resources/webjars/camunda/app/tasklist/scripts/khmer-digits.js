import { latinDigits } from '../../../../common/dates.js';

/**
 * Khmer digits typed or pasted into a form's number or date become Latin ones before the form reads them: it
 * would take no key, or make "NaN" of the number and nothing of the date.
 */
const FIELDS = '.fjs-form-field-number input, .fjs-form-field-datetime input';

function isCounted(target) {
  return target instanceof HTMLInputElement && target.matches(FIELDS);
}

// The form lets no key pass but Latin digits; this one comes back as an input.
document.addEventListener(
  'keypress',
  (event) => {
    if (isCounted(event.target) && event.key !== latinDigits(event.key)) {
      event.stopPropagation();
    }
  },
  true,
);

document.addEventListener(
  'input',
  ({ target }) => {
    if (!isCounted(target) || target.value === latinDigits(target.value)) {
      return;
    }
    const caret = target.selectionStart;
    target.value = latinDigits(target.value);
    target.setSelectionRange(caret, caret);
  },
  true,
);

export default [];
