/**
 * What every page has around its own content: who is logged in, one menu of what they may open, the bell, the
 * language, and the places where a page says what went wrong and what was done.
 */
import { getJson, sentenceOf } from './api.js';
import { createBell } from './bell.js';
import { clearComplaint } from './complaint.js';
import { writeDays } from './day-field.js';
import { writeChoices } from './form.js';
import { LANGUAGES, chooseLanguage, currentLanguage, otherLanguage, read, tellServer } from './language.js';
import { html, nothing, render } from './lit.js';
import { takeOthersKeys } from './leaving.js';
import { CONVENORS_LOGIN, LOGIN, rememberReturn } from './login.js';
import { watchSession } from './session-end.js';
import { listenForShortcuts } from './shortcuts.js';
import { fillTexts, loadTexts, say } from './texts.js';
import { isTrial, showTrial } from './trial.js';

/** @import { Menu } from './api-types.js' */

/**
 * @typedef {object} Page
 * @property {() => void} [write] writes what the page shows, also when the language changes
 * @property {() => Promise<string | void>} begin reads what the page needs; answers the key of a sentence if the
 *   page is not for this reader
 * @property {() => string} [title] where the title is not the one in the menu
 * @property {boolean} [alone] whether the page has something to show without the server
 */

const ROOT = new URL('../', import.meta.url);
export const WEBAPPS = new URL('camunda/app/', ROOT);
const NAME = document.documentElement.dataset.page;
/** How long a page that works alone waits for a network that is there and carries nothing. */
const PATIENCE = 6_000;

/** @type {Page} */
let page;
/** @type {Menu} */
let menu;
let isOpen = false;
/** @type {any} a key, or what went wrong; nothing once the page is there */
let gate = 'loading';
/** @type {() => string} */
let announced = () => '';

const header = document.createElement('header');
const head = document.createElement('div');
const main = document.querySelector('main');

export const bell = createBell();
export const byId = (id) => /** @type {any} */ (document.getElementById(id));

/** The account of whoever is logged in; nothing while that is not known. */
export const reader = () => menu?.user;

/**
 * Whether the reader finds a page or a webapp of this name in the menu.
 *
 * @param {string} name
 */
export const mayOpen = (name) => (menu?.lines ?? []).some((line) => line.name === name);

/**
 * Begins a page: words, head, content.
 *
 * @param {Page} which
 */
export async function startPage(which) {
  page = which;
  header.className = 'top';
  head.className = 'head';
  document.body.prepend(header);
  main.id = 'main';
  main.tabIndex = -1;
  main.prepend(head);
  tellServer();
  await loadTexts(NAME);
  listenForShortcuts();
  write();
  try {
    menu = await getJson('menu', page.alone ? { signal: AbortSignal.timeout(PATIENCE) } : {}).catch((problem) => {
      if (page.alone) {
        return undefined;
      }
      throw problem;
    });
    writeHeader();
    if (menu) {
      watchSession(menu.sessionSeconds);
      await takeOthersKeys(menu.user);
    }
    gate = await page.begin();
  } catch (problem) {
    gate = problem;
  }
  write();
}

/** Writes every text of the page again; what was typed stays. */
export function write() {
  document.documentElement.lang = currentLanguage();
  document.title = `${title()} — ${say('product')}`;
  fillTexts();
  writeChoices();
  writeDays();
  writeHeader();
  writeHead();
  bell.write();
  if (isTrial()) {
    showTrial();
  }
  page.write?.();
}

const title = () => page.title?.() ?? say(`menu.${NAME}`);

function writeHeader() {
  const lines = menu?.lines ?? [];
  render(
    html`
      <a class="skip" href="#main" @click=${skip}>${say('skip')}</a>
      <a class="brand" href=${new URL(lines[0]?.path ?? '', ROOT)}>
        <img src=${new URL('favicon.svg', ROOT)} alt="" width="32" height="32">
        <span>${say('product')} ${menu?.province ? html`<small>${say('office', read(menu.province))}</small>` : nothing}</span>
      </a>
      <span class="me">
        ${bell.element}
        <span id="user" title=${menu?.user ?? nothing}>${menu?.name ?? ''}</span>
        <button type="button" id="language" class="plain" lang=${otherLanguage()} @click=${changeLanguage}>
          ${LANGUAGES[otherLanguage()]}
        </button>
        ${lines.length
          ? html`<button type="button" id="menu-button" class="plain" aria-expanded=${isOpen} aria-controls="menu" @click=${toggle}>
              ${say('menu')}
            </button>`
          : nothing}
      </span>
      <nav id="menu" class=${isOpen ? 'open' : ''} aria-label=${say('menu')}>
        ${lines.length ? html`<span class="who">${menu.name}</span>` : nothing}
        ${lines
          .filter(({ name }) => name !== 'inbox')
          .map(
            ({ name, path }) =>
              html`<a href=${new URL(path, ROOT)} aria-current=${name === NAME ? 'page' : nothing}>${say(`menu.${name}`)}</a>`,
          )}
      </nav>
    `,
    header,
  );
}

function skip(event) {
  event.preventDefault(); // some pages keep what is open in the address
  main.focus();
}

function toggle() {
  isOpen = !isOpen;
  writeHeader();
}

async function changeLanguage() {
  chooseLanguage(otherLanguage());
  await loadTexts(NAME);
  clearComplaint(); // the server's sentence is in the other language
  write();
}

function writeHead() {
  render(
    html`
      <h1>${title()}</h1>
      <div id="gate" class="panel" role="status" ?hidden=${!gate}>${gateText()}</div>
      <div id="alert" class="alert" role="alert" tabindex="-1" hidden></div>
      <p id="announcement" role="status" aria-live="polite">${announced()}</p>
    `,
    head,
  );
}

function gateText() {
  if (!gate) {
    return nothing;
  }
  if (gate.status !== 401) {
    return typeof gate === 'string' ? say(gate) : sentenceOf(gate);
  }
  return html`
    <p>${say('login')}</p>
    <p><a href=${LOGIN} @click=${rememberReturn}>${say('loginStaff')}</a></p>
    <p><a href=${CONVENORS_LOGIN}>${say('loginConvenor')}</a></p>
  `;
}

/**
 * Tells what was done, in the language of the moment.
 *
 * @param {() => string} sentence
 */
export function announce(sentence) {
  announced = sentence;
  writeHead();
}
