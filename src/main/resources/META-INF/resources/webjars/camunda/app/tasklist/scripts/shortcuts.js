/** The shortcuts of Tasklist, listed under "?" as on the pages. */
import { listenForShortcuts } from '../../../../common/shortcuts.js';
import { say } from '../../../../common/texts.js';

listenForShortcuts(() => [
  ['Ctrl + Alt + C', say('shortcut.claimTask')],
  ['Ctrl + Shift + F', say('shortcut.focusFilter')],
  ['Ctrl + Alt + L', say('shortcut.focusList')],
  ['Ctrl + Alt + F', say('shortcut.focusForm')],
]);

export default [];
