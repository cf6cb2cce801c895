/**
 * Models are written in both languages with " / " or a line break between: a reader sees the half of their
 * language, as the words appear, and never of what a person wrote. A refusal is shown without the engine's own
 * prefix. Forms come from the server in the reader's language.
 */
import { half } from '../../../../common/language.js';
import { rewriteTexts } from '../../../../common/rewriting.js';

const MODELS = '.task-filter h4.name, h4.task, .task-card-details, h2.task, .description-pane';
const PREFIX = /^Cannot (submit|complete) task (form )?[0-9a-f-]{36}: /;

function said(text, element) {
  if (element?.closest('.page-notifications')) {
    return text.replace(PREFIX, '');
  }
  return element?.closest(MODELS) ? half(text) : text;
}

rewriteTexts(said);

export default [];
