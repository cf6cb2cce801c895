import { say } from '../../../../common/texts.js';
import { fillBar } from '../../../../common/webapp-bar.js';
import { dressWebapp, locales } from '../../../../common/webapp.js';

await dressWebapp();
fillBar();

export default {
  app: { vendor: say('product'), name: say('menu.cockpit') },
  locales: locales(),
  customScripts: ['scripts/language-switch.js', 'scripts/reader-language.js'],
  disableWelcomeMessage: true,
};
