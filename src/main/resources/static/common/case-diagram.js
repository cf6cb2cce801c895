/** The main process of a case as it was drawn in Camunda Modeler, with the way taken and the present place. */
import { getJson, sentenceOf } from './api.js';
import { el } from './dom.js';
import { half } from './language.js';
import { say } from './texts.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const CORNER = 10;

/**
 * A section that draws when it is opened.
 *
 * @param {string} number
 */
export function diagram(number) {
  const place = el('div', { class: 'sala-diagram', tabindex: 0, role: 'region', 'aria-label': say('diagram.title') });
  const fold = el('details', { toggle: () => fold.open && !place.childElementCount && draw() }, el('summary', {}, say('diagram.open')), place);

  async function draw() {
    place.replaceChildren(el('p', { role: 'status' }, say('loading')));
    try {
      place.replaceChildren(...drawn(await getJson(`cases/${encodeURIComponent(number)}/diagram`)));
      place.querySelector('.now')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    } catch (problem) {
      place.replaceChildren(el('p', { role: 'alert' }, sentenceOf(problem)));
    }
  }

  return el('section', { class: 'sala-diagram-section' }, el('h4', {}, say('diagram.title')), fold);
}

function drawn({ xml, done, now }) {
  const model = new DOMParser().parseFromString(xml, 'text/xml');
  const elements = new Map([...model.querySelectorAll('[id]')].map((each) => [each.id, each]));
  const name = (id) => half(elements.get(id)?.getAttribute('name') ?? '').trim();
  const state = (id) => (now.includes(id) ? 'now' : done.includes(id) ? 'done' : '');
  const shapes = byTag(model, 'BPMNShape');
  const edges = byTag(model, 'BPMNEdge');
  const picture = svg('svg', { role: 'img', 'aria-label': here(now.map(name)) });
  const arrow = svg('marker', { id: 'sala-arrow', viewBox: '0 0 10 10', refX: 10, refY: 5, markerWidth: 8, markerHeight: 8, orient: 'auto' });
  arrow.append(svg('path', { d: 'M0 0 10 5 0 10z' }));
  picture.append(arrow);
  let width = 0;
  let height = 0;
  const seen = ({ x, y, width: w, height: h }) => {
    width = Math.max(width, x + w);
    height = Math.max(height, y + h);
  };
  for (const edge of edges) {
    const points = byTag(edge, 'waypoint').map((each) => `${each.getAttribute('x')},${each.getAttribute('y')}`);
    picture.append(svg('polyline', { points: points.join(' '), class: 'flow', 'marker-end': 'url(#sala-arrow)' }));
    label(picture, edge, name(edge.getAttribute('bpmnElement')), seen);
  }
  for (const shape of shapes) {
    const id = shape.getAttribute('bpmnElement');
    const box = bounds(byTag(shape, 'Bounds')[0]);
    const kind = elements.get(id)?.localName ?? '';
    seen(box);
    const node = outline(kind, box);
    node.setAttribute('class', `${kind} ${state(id)}`);
    picture.append(node);
    if (!/Event$|Gateway$/.test(kind)) {
      picture.append(words(box, name(id), 'inside'));
    }
    label(picture, shape, name(id), seen);
  }
  picture.setAttribute('viewBox', `0 0 ${width + MARGIN} ${height + MARGIN}`);
  picture.setAttribute('width', String(width + MARGIN));
  picture.setAttribute('height', String(height + MARGIN));
  return [el('p', { class: 'sala-explanation' }, here(now.map(name))), picture];
}

const here = (names) => (names.filter(Boolean).length ? say('diagram.now', names.filter(Boolean).join(', ')) : say('diagram.ended'));

function outline(kind, { x, y, width, height }) {
  if (kind.endsWith('Event')) {
    return svg('circle', { cx: x + width / 2, cy: y + height / 2, r: width / 2 });
  }
  if (kind.endsWith('Gateway')) {
    const [middle, centre] = [x + width / 2, y + height / 2];
    return svg('polygon', { points: `${middle},${y} ${x + width},${centre} ${middle},${y + height} ${x},${centre}` });
  }
  return svg('rect', { x, y, width, height, rx: CORNER });
}

/** The words beside an event, a question or a flow, where the model places them. */
function label(picture, drawing, text, seen) {
  const place = byTag(drawing, 'BPMNLabel')[0];
  const box = place && byTag(place, 'Bounds')[0];
  if (box && text) {
    seen(bounds(box));
    picture.append(words(bounds(box), text, 'beside'));
  }
}

function words({ x, y, width, height }, text, kind) {
  const frame = svg('foreignObject', { x, y, width, height, class: kind });
  frame.append(el('div', {}, text));
  return frame;
}

function svg(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  return element;
}

/**
 * @param {Document | Element} within
 * @param {string} tag
 */
const byTag = (within, tag) => [...within.getElementsByTagNameNS('*', tag)];

function bounds(box) {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)));
  return { x, y, width, height };
}
