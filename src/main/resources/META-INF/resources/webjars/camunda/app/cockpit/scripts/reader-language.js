/**
 * Models are written in both languages with " / " between: a reader sees the half of their language where Cockpit
 * names processes, steps and decisions, and never of a value.
 */
import { half } from '../../../../common/language.js';
import { rewriteTexts } from '../../../../common/rewriting.js';

const NAMES = [
  'td.name a',
  'td.activity',
  'td.process-definition',
  'td.scope',
  '.definition-name',
  '.tile-header',
  '.cam-breadcrumbs-panel',
  '.tree-node-label',
].join();

rewriteTexts((text, element) => (element?.closest(NAMES) ? half(text) : text));

export default [];
