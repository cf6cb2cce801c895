/** The two pictures of the dashboard: what came in and went out each week, and how much of it in time. */
import '../webjars/chart.js/4.5.1/dist/chart.umd.min.js';
import { count } from '../common/dates.js';
import { say } from '../common/texts.js';

/** @import { WeekCountsWeek } from '../common/api-types.js' */

const Chart = /** @type {any} */ (globalThis).Chart;
const BLUE = '#1b4f72';
const LIGHT = '#b9770e';
const WHOLE = 100;

/** @type {Map<string, any>} */
const drawn = new Map();

/** @param {WeekCountsWeek} week */
export const shareOf = ({ answered, onTime }) => (answered ? Math.round((WHOLE * onTime) / answered) : null);

/** @param {string} iso a Monday, as the day and the month */
export function shortDay(iso) {
  const [, month, day] = iso.split('-').map(Number);
  return `${count(day)}/${count(month)}`;
}

/**
 * Draws both, or draws them again with other words.
 *
 * @param {WeekCountsWeek[]} weeks
 */
export function draw(weeks) {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.color = '#1c262c';
  const labels = weeks.map(({ monday }) => shortDay(monday));
  put('flow', 'bar', labels, [
    { label: say('received'), data: weeks.map(({ received }) => received), backgroundColor: BLUE },
    { label: say('answered'), data: weeks.map(({ answered }) => answered), backgroundColor: LIGHT },
  ]);
  put(
    'share',
    'line',
    labels,
    [{ label: say('onTimeShare'), data: weeks.map(shareOf), borderColor: BLUE, backgroundColor: BLUE, spanGaps: true }],
    { max: WHOLE },
  );
}

function put(id, type, labels, datasets, scale = {}) {
  drawn.get(id)?.destroy();
  const whole = (value) => (Number.isInteger(value) ? count(value) : '');
  const options = {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    scales: { y: { beginAtZero: true, ticks: { callback: whole }, ...scale }, x: { grid: { display: false } } },
    plugins: {
      legend: { position: 'bottom' },
      tooltip: { callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${count(parsed.y)}` } },
    },
  };
  drawn.set(id, new Chart(document.getElementById(id), { type, data: { labels, datasets }, options }));
}

// On paper a picture is as wide as its column, not as it was on the screen.
addEventListener('beforeprint', () => drawn.forEach((chart) => chart.resize(340, 130)));
addEventListener('afterprint', () => drawn.forEach((chart) => chart.resize()));
