/**
 * Leads somebody on who comes back from the sign-on service: to the page that asked for it, or to the log-in, which
 * says why not. A page of Sala's own has to: a browser sends the cookie of a session with no call that another site
 * began.
 */
import { LOGIN, goBack } from './login.js';

if (location.search) {
  location.replace(LOGIN.href + location.search);
} else if (!goBack()) {
  location.replace(new URL('../', import.meta.url));
}
