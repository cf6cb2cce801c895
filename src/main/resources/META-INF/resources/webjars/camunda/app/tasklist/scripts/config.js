import { say } from '../../../../common/texts.js';
import { dressWebapp, locales } from '../../../../common/webapp.js';
import './list-order.js';

await dressWebapp();

// Requests enter at the desk; everything else stands in the tab "Work".
document
  .querySelector('base')
  .setAttribute(
    'cam-exclude-plugins',
    [
      'tasklist.navbar.action:start-process-action',
      'tasklist.navbar.action:create-task-action',
      'tasklist.task.action:task-action-comment',
      'tasklist.card:tasklist-card-variables',
      'tasklist.list:task-search',
      'tasklist.task.detail:task-detail-form',
      'tasklist.task.detail:task-detail-history',
    ].join(),
  );

export default {
  app: { vendor: say('product'), name: say('menu.tasklist') },
  locales: locales(),
  customScripts: [
    'scripts/back-to-page.js',
    'scripts/bounded-counts.js',
    'scripts/clear-drafts.js',
    'scripts/first-task.js',
    'scripts/language-switch.js',
    'scripts/page-links.js',
    'scripts/search-bar.js',
    'scripts/shortcuts.js',
    'scripts/narrow-list.js',
    'scripts/inbox-bell.js',
    'scripts/work-tab.js',
    'scripts/task-cards.js',
    'scripts/bulk-choice.js',
    'scripts/reader-language.js',
  ],
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,
  // No shortcut starts a process: requests enter at the desk.
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('shortcut.claimTask') },
    focusFilter: { key: 'ctrl+shift+f', description: say('shortcut.focusFilter') },
    focusList: { key: 'ctrl+alt+l', description: say('shortcut.focusList') },
    focusForm: { key: 'ctrl+alt+f', description: say('shortcut.focusForm') },
  },
};
