/**
 * Camunda leaves half-filled forms in the browser (also when a session ends), where the next person at a
 * shared computer could read them. They go when Tasklist loads and whenever the login page shows, which
 * is where logging out and an ended session lead.
 */
import { forgetBegun } from '../../../../common/case-acts.js';

const DRAFTS = ['camunda-form:', 'camForm:'];

function clearDrafts() {
  Object.keys(localStorage)
    .filter((key) => DRAFTS.some((draft) => key.startsWith(draft)))
    .forEach((key) => localStorage.removeItem(key));
  forgetBegun();
}

clearDrafts();

export default [
  { id: 'sala-clear-drafts', pluginPoint: 'tasklist.login', priority: -2, render: clearDrafts },
  {
    id: 'sala-clear-drafts-on-logout',
    pluginPoint: 'tasklist.navbar.action',
    priority: -2,
    render: () => {},
    unmount: clearDrafts,
  },
];
