import { placeBell } from '../../../../common/bar-bell.js';
import { say } from '../../../../common/texts.js';
import { dressWebapp } from '../../../../common/webapp.js';

await dressWebapp();
placeBell();

export default {
  app: { vendor: say('product'), name: 'Welcome' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
};
