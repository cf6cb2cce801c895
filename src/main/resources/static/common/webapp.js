/** What Sala brings into each of Camunda's webapps: its words, its picture and its name. */
import { currentLanguage, tellServer } from './language.js';
import { mayLeave } from './leaving.js';
import { logOutAtBoth } from './sign-on.js';
import { loadTexts, say } from './texts.js';
import { isTrial, showTrial } from './trial.js';

export async function dressWebapp() {
  tellServer();
  await loadTexts('tasklist');
  const { documentElement } = document;
  documentElement.lang = currentLanguage();
  documentElement.style.setProperty('--sala-name', JSON.stringify(say('product'))); // for brand.css
  labelLogin();
  goOnWithSecondStep();
  askBeforeLogOut();
  if (isTrial()) {
    showTrial();
  }
  document.querySelector('link[rel=icon]').setAttribute('href', new URL('../favicon.svg', import.meta.url).href);
}

/** Camunda picks the browser's language; with one available locale the person's own choice decides. */
export function locales() {
  const language = currentLanguage();
  return { availableLocales: [language], fallbackLocale: language };
}

/** Words that this phone keeps unsent are told before somebody logs out. */
function askBeforeLogOut() {
  let goes = false;
  document.addEventListener(
    'click',
    async (event) => {
      const link = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.logout a'));
      if (!link || goes) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if ((await mayLeave()) && !(await logOutAtBoth())) {
        goes = true;
        link.click();
        goes = false;
      }
    },
    true,
  );
}

/** Camunda's log-in form knows a password alone: where more is needed, the server says at which page of ours. */
function goOnWithSecondStep() {
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (/** @type {any[]} */ ...call) {
    if (String(call[1]).includes('/login/')) {
      this.addEventListener('load', () => {
        if (this.getResponseHeader('X-Sala-Next')) {
          sessionStorage.setItem('sala-webapp', location.pathname);
          location.assign(new URL('../login/', import.meta.url));
        }
      });
    }
    return open.apply(this, /** @type {any} */ (call));
  };
}

/** The log-in's fields have a placeholder alone, which is gone with the first letter. */
function labelLogin() {
  new MutationObserver(() => {
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('form[name=signinForm] input'))) {
      if (!input.labels?.length && input.placeholder) {
        input.id ||= `sala-login-${input.type}`;
        const label = document.createElement('label');
        label.htmlFor = input.id;
        label.className = 'sala-login-label';
        label.textContent = input.placeholder;
        input.before(label);
        input.placeholder = '';
      }
    }
  }).observe(document.body, { childList: true, subtree: true });
}
