/**
 * Rewrites texts of Camunda's webapps by a rule, as they appear.
 *
 * @param {(text: string, element: Element | null) => string} rule what a text is to say where it stands
 */
export function rewriteTexts(rule) {
  function rewrite(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const ours = rule(node.data, node.parentElement);
      if (ours !== node.data) {
        node.data = `${ours} `;
      }
      return;
    }
    if (node.placeholder) {
      const ours = rule(node.placeholder, node);
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
}
