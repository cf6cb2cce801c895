/** One search above the list, for everybody: number, tracking code, name, telephone, place or words; it opens the list of requests. */
import { el } from '../../../../common/dom.js';
import { say } from '../../../../common/texts.js';

const REQUESTS = new URL('../../../../requests/', import.meta.url);

function render(node) {
  node.append(
    el(
      'form',
      { class: 'sala-search', role: 'search', action: REQUESTS.href, method: 'get' },
      el('input', { type: 'search', name: 'q', maxlength: 200, class: 'form-control', 'aria-label': say('searchRequests'), placeholder: say('searchRequests') }),
    ),
  );
}

export default { id: 'sala-search', pluginPoint: 'tasklist.list', priority: 100, render };
