/** The second step of a log-in: the code of an app or of the paper, or a second factor that is set up first. */
import { getJson, postJson } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { html, render } from '../common/lit.js';
import { LOGIN } from '../common/login.js';
import { codeForm, onPaper, setUp, typedCode } from '../common/second-factor.js';
import { WEBAPPS, byId, startPage } from '../common/shell.js';
import { say } from '../common/texts.js';

/** @import { SecondStepLogInStep, SecondStepLoggedIn } from '../common/api-types.js' */

/** @type {SecondStepLogInStep | undefined} nothing for whom no log-in is under way */
let step;
let key = '';
/** @type {SecondStepLoggedIn | undefined} nothing before the log-in is done */
let done;

function write() {
  render(done ? loggedIn() : step ? asked() : html`<p><a href=${LOGIN}>${say('loginLink')}</a></p>`, byId('step'));
}

const asked = () => html`
  <p id="who">${say('who', step.account)}</p>
  ${step.isToSetUp
    ? setUp(key, 'log-in', confirm)
    : html`<p>${say('howToShow')}</p>${codeForm('code', 'logIn', show)}`}
`;

const loggedIn = () => html`
  ${done.codes.length ? onPaper(done.codes) : html`<p id="left">${say('left', done.codesLeft)}</p>`}
  <p><a id="on" href=${onwards()}>${say('on')}</a></p>
`;

const confirm = (event) => send('log-in/confirmation', typedCode(event));
const show = (event) => send('log-in/code', typedCode(event));

/**
 * @param {'log-in/confirmation' | 'log-in/code'} door
 * @param {string} code
 */
async function send(door, code) {
  const answer = await attempt(() => postJson(door, { code }));
  if (!answer) {
    return;
  }
  if (answer.codes.length || code.replace(/[\s-]/g, '').length > 6) {
    done = answer; // what is shown once, or says that codes run out, is read before going on
    write();
  } else {
    location.replace(onwards());
  }
}

/** The webapp in which the log-in was begun. */
function onwards() {
  const webapp = sessionStorage.getItem('sala-webapp') ?? '';
  return webapp.startsWith(WEBAPPS.pathname) ? webapp : LOGIN;
}

startPage({
  write,
  alone: true, // nobody is logged in yet, so there is no menu
  async begin() {
    byId('step').hidden = false;
    try {
      step = await getJson('log-in');
      if (step.isToSetUp) {
        ({ key } = await postJson('log-in/key', {}));
      }
    } catch (problem) {
      if (problem.status !== 403) {
        throw problem;
      }
      return 'notBegun';
    }
    return undefined;
  },
});
