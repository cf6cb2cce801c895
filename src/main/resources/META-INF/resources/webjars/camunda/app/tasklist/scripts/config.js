import { currentLanguage, tellServer } from '../../../../common/language.js';
import { loadTexts, say } from '../../../../common/texts.js';

const language = currentLanguage();
tellServer();
await loadTexts('tasklist');
document.documentElement.lang = language;
document.querySelector('link[rel=icon]').setAttribute('href', new URL('../../../../favicon.svg', import.meta.url).href);

// Requests enter at the desk; what happened stands in the tab "Request"; words belong into the forms.
document
  .querySelector('base')
  .setAttribute(
    'cam-exclude-plugins',
    [
      'tasklist.navbar.action:start-process-action',
      'tasklist.navbar.action:create-task-action',
      'tasklist.task.action:task-action-comment',
      'tasklist.task.detail:task-detail-history',
    ].join(),
  );

// Forms write dates as the browser does: on a computer set up in America the month would come first.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...options]) => new format(locale === 'default' ? 'en-GB' : locale, ...options),
});

// Camunda picks the browser's language; with one available locale the person's own choice decides.
export default {
  app: { vendor: say('product'), name: say('menu.tasklist') },
  locales: { availableLocales: [language], fallbackLocale: language },
  customScripts: [
    'scripts/back-to-page.js',
    'scripts/bounded-counts.js',
    'scripts/clear-drafts.js',
    'scripts/khmer-digits.js',
    'scripts/language-switch.js',
    'scripts/page-links.js',
    'scripts/inbox-bell.js',
    'scripts/request-tab.js',
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
