/**
 * Tasks are counted up to a thousand: whoever has more is told "1000+". One more than that is what the server answers
 * then, see AskedTasks.
 */
const COUNTS = '.counter, .total-results'; // beside the list's name, and in the search
const ONE_MORE = /\b1001\b/;

/** @param {ParentNode} where */
function write(where) {
  for (const count of where.querySelectorAll(COUNTS)) {
    for (const text of count.childNodes) {
      if (text instanceof Text && ONE_MORE.test(text.data)) {
        text.data = text.data.replace(ONE_MORE, '1000+');
      }
    }
  }
}

new MutationObserver(() => write(document)).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
});

export default [];
