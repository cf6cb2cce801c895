/** Where this phone is, when somebody presses for it, as it is written into a form. */
import { say } from '../common/texts.js';

const PATIENCE = 30_000;
const PLACES = 5;
const DENIED = 1;

/** @returns {Promise<string>} */
export function position() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => resolve(written(coords, timestamp)),
      ({ code }) => reject(new Error(say(code === DENIED ? 'positionDenied' : 'positionUnknown'))),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    );
  });
}

/** Degrees, metres and the time in Cambodia: the same text in both languages, as maps take it. */
function written({ latitude, longitude, accuracy }, timestamp) {
  const at = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Phnom_Penh', dateStyle: 'short', timeStyle: 'short' });
  return `${latitude.toFixed(PLACES)}, ${longitude.toFixed(PLACES)} ± ${Math.round(accuracy)} m (${at.format(timestamp)})`;
}
