/**
 * Whoever comes to Tasklist finds the first task of the list open, as the next one opens when a task is completed. On a
 * telephone the list stands first and a task takes its place, so there it waits to be tapped.
 */
const PHONE = matchMedia('(max-width: 767px)');
const FIRST = 'ol.tasks-list li.task h4 a';

const SIGNS = ['pointerdown', 'keydown', 'input'];

const isOpen = () => /[?&]task=./.test(location.hash);
/** The order of the list is settled before: what is first until then is not what is due first. */
const isInOrder = () => /[?&]sorting=./.test(location.hash);

function look() {
  if (isOpen()) {
    stop();
    return;
  }
  const first = /** @type {HTMLElement | null} */ (document.querySelector(FIRST));
  if (first && isInOrder()) {
    stop();
    first.click();
  }
}

/** Whoever has begun to look around is not led elsewhere. */
function stop() {
  watching.disconnect();
  for (const sign of SIGNS) {
    removeEventListener(sign, begun, true);
  }
}

const begun = ({ target }) => {
  if (!(target instanceof Element && target.closest('form[name=signinForm]'))) {
    stop();
  }
};

const watching = new MutationObserver(look);
if (!PHONE.matches) {
  watching.observe(document.body, { subtree: true, childList: true });
  for (const sign of SIGNS) {
    addEventListener(sign, begun, true);
  }
}

export default [];
