/** Whoever came here from a page to log in goes back to it. */
import { goBack } from '../../../../common/login.js';

export default {
  id: 'sala-back-to-page',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: goBack,
};
