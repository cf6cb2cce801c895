const KEY = 'sala-language';
const language = localStorage.getItem(KEY) === 'en' ? 'en' : 'km';
document.cookie = `${KEY}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`;
document.documentElement.lang = language;
document.querySelector('link[rel=icon]').href = new URL('../../../../favicon.svg', import.meta.url);

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

const SHORTCUTS = {
  km: {
    claimTask: 'ទទួលយកកិច្ចការដែលបានជ្រើសរើស',
    focusFilter: 'ទៅតម្រងទីមួយក្នុងបញ្ជី',
    focusList: 'ទៅកិច្ចការទីមួយក្នុងបញ្ជី',
    focusForm: 'ទៅប្រអប់បំពេញទីមួយក្នុងទម្រង់បែបបទ',
  },
  en: {
    claimTask: 'claims the currently selected task',
    focusFilter: 'goes to the first filter in the list',
    focusList: 'goes to the first task in the list',
    focusForm: 'goes to the first field of the task form',
  },
};

// Camunda picks the browser's language; with one available locale the person's own choice decides.
export default {
  app: { vendor: 'សាលា Sala', name: language === 'km' ? 'បញ្ជីកិច្ចការ' : 'Tasklist' },
  locales: { availableLocales: [language], fallbackLocale: language },
  customScripts: [
    'scripts/clear-drafts.js',
    'scripts/khmer-digits.js',
    'scripts/language-switch.js',
    'scripts/desk-link.js',
    'scripts/inbox-bell.js',
    'scripts/request-tab.js',
    'scripts/reader-language.js',
  ],
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,
  // No shortcut starts a process: requests enter at the desk.
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: SHORTCUTS[language].claimTask },
    focusFilter: { key: 'ctrl+shift+f', description: SHORTCUTS[language].focusFilter },
    focusList: { key: 'ctrl+alt+l', description: SHORTCUTS[language].focusList },
    focusForm: { key: 'ctrl+alt+f', description: SHORTCUTS[language].focusForm },
  },
};
