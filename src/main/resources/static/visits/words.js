/** The own words of a visit as they are read: the questions of the form with what was answered on this phone. */
import { currentLanguage } from '../common/language.js';

/** The sheet of a visit in the reader's language. */
export const sheetOf = (visit) => visit.sheets[currentLanguage()];

/**
 * Each question with the answer, as pairs.
 *
 * @param {any} visit
 * @param {Record<string, any>} answers by key
 * @returns {[string, string][]}
 */
export function answered(visit, answers) {
  return sheetOf(visit)
    .work.form.fields.filter(({ key }) => key && key in answers && answers[key] !== null && answers[key] !== '')
    .map((field) => [field.label, shown(field, answers[field.key])]);
}

/** How a value reads: the label of what was chosen, else what was typed. */
export function shown({ options }, value) {
  const label = (one) => options?.find((option) => option.value === one)?.label ?? String(one ?? '');
  return Array.isArray(value) ? value.map(label).join(', ') : label(value);
}
