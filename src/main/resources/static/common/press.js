/**
 * Nothing moves under a finger: what the server says meanwhile is drawn once it is lifted. A button that moves away, or
 * is drawn anew, between press and release gets no click.
 */
const CLICK_COMES = 100;

let isDown = false;
/** @type {Set<() => void>} */
const waiting = new Set();

function lifted() {
  isDown = false;
  const now = [...waiting];
  waiting.clear();
  now.forEach((draw) => draw());
}

addEventListener('pointerdown', ({ button }) => (isDown = button === 0), true);
addEventListener('blur', lifted);
for (const end of /** @type {const} */ (['pointerup', 'pointercancel'])) {
  addEventListener(end, () => setTimeout(lifted, CLICK_COMES), true);
}

/**
 * Draws now, or as soon as nothing is pressed any more.
 *
 * @param {() => void} draw the same function waits once
 */
export function whenLifted(draw) {
  if (isDown) {
    waiting.add(draw);
  } else {
    draw();
  }
}
