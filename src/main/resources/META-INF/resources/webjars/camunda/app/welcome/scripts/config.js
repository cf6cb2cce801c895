import { placeBell } from '../../../../common/bar-bell.js';

document.querySelector('link[rel=icon]').href = new URL('../../../../favicon.svg', import.meta.url);
placeBell();

export default {
  app: { vendor: 'សាលា Sala', name: 'Welcome' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
};
