/** Task lists begin with what is due first; another order that somebody chooses is remembered on this computer. */
const KEY = 'sala-task-order';
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
const CHOICE = '[cam-sorting-choices]';
const MOMENT = 1500;

let choseAt = -MOMENT;

/** Tasklist itself begins with the newest and writes so into the address; what a person chooses comes with a click. */
function order() {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  const parameters = new URLSearchParams(query);
  const now = parameters.get('sorting');
  if ((path && path !== '/') || !parameters.has('filter')) {
    return;
  }
  if (now && performance.now() - choseAt < MOMENT) {
    localStorage.setItem(KEY, now);
    return;
  }
  const wanted = localStorage.getItem(KEY) ?? DUE_FIRST;
  if (now !== wanted) {
    parameters.set('sorting', wanted);
    location.replace(`#/?${parameters}`);
  }
}

document.addEventListener(
  'click',
  ({ target }) => {
    if (target instanceof Element && target.closest(CHOICE)) {
      choseAt = performance.now();
    }
  },
  true,
);
// Tasklist writes its address without an event.
for (const way of /** @type {const} */ (['pushState', 'replaceState'])) {
  const write = history[way].bind(history);
  history[way] = (...state) => {
    write(...state);
    setTimeout(order);
  };
}
addEventListener('hashchange', order);
order();
