/**
 * In Tasklist a case stands below a task; where it is what the page is about, its headings are one level higher.
 *
 * @param {Element} within
 */
export function raiseHeadings(within) {
  within.querySelectorAll('h3, h4, h5').forEach((heading) => {
    heading.setAttribute('aria-level', String(Number(heading.tagName[1]) - 1));
  });
}

/**
 * Builds elements; every text becomes a text node, so nothing a person wrote is ever read as markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} attributes
 * @param {...any} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}
