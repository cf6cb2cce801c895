/** The cards of the task list: what a case is about, where, how urgent, and its date in words; asked for a list at once. */
import { postJson } from '../../../../common/api.js';
import { el } from '../../../../common/dom.js';
import { say } from '../../../../common/texts.js';

const TOGETHER = 40;

/** @type {Map<string, Promise<any>>} */
let asked = new Map();
/** @type {{ids: string[], answer: (cards: any[]) => void}[]} */
let waiting = [];

/** Cards that are drawn at the same moment are asked for in one call. */
function cardOf(taskId) {
  if (!waiting.length) {
    setTimeout(ask, TOGETHER);
  }
  const promise = new Promise((answer) => waiting.push({ ids: [taskId], answer }));
  asked.set(taskId, promise);
  return promise;
}

async function ask() {
  const now = waiting;
  waiting = [];
  asked = new Map();
  const cards = await postJson('tasks/cards', { ids: now.flatMap(({ ids }) => ids) }).catch(() => []);
  now.forEach(({ ids, answer }) => answer(cards.find(({ taskId }) => taskId === ids[0])));
}

async function render(node, _, scope) {
  const taskId = scope?.task?.id;
  if (!taskId) {
    return;
  }
  const card = await (asked.get(taskId) ?? cardOf(taskId));
  if (card) {
    node.replaceChildren(draw(card));
  }
}

function draw(card) {
  return el(
    'div',
    { class: card.unread ? 'sala-card sala-card-unread' : 'sala-card', 'data-task': card.taskId },
    el('p', { class: 'sala-card-subject' }, card.subject),
    el('p', { class: 'sala-explanation' }, [card.number, card.place].filter(Boolean).join(' — ')),
    el(
      'p',
      { class: 'sala-marks' },
      card.unread && el('span', { class: 'sala-mark sala-mark-unread' }, say('unread')),
      card.due && el('span', { class: card.late ? 'sala-mark sala-mark-alert' : 'sala-mark' }, card.due),
      card.urgent && el('span', { class: 'sala-mark sala-mark-alert' }, card.priority),
    ),
  );
}

/** What is opened is unread no more, without the list being drawn anew. */
document.addEventListener('sala-opened', (event) => {
  const { detail } = /** @type {CustomEvent<string>} */ (event);
  document.querySelectorAll(`.sala-card-unread[data-task="${CSS.escape(detail)}"]`).forEach((card) => {
    card.classList.remove('sala-card-unread');
    card.querySelector('.sala-mark-unread')?.remove();
  });
});

export default {
  id: 'sala-task-cards',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render,
};
