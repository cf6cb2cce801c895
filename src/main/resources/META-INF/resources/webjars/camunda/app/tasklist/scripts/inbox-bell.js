/** The bell in the bar of Tasklist. */
import { createBell } from '../../../../common/bell.js';

let bell;

export default {
  id: 'sala-inbox-bell',
  pluginPoint: 'tasklist.navbar.action',
  priority: 350,
  render: (node) => {
    bell?.stop();
    bell = createBell();
    node.append(bell.element);
  },
  unmount: () => bell?.stop(),
};
