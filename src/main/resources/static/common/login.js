/** The way to the log-in and back to the page that asked for it. */
const KEY = 'sala-return';
const AGE = 15 * 60_000;

const ROOT = new URL('../', import.meta.url);

export const LOGIN = new URL('camunda/app/tasklist/default/', ROOT);
export const CONVENORS_LOGIN = new URL('camunda/app/welcome/', ROOT);

/** Remembers this page for whoever logs in next in this tab. */
export function rememberReturn() {
  remember(location.href);
}

/** @param {string} address */
function remember(address) {
  sessionStorage.setItem(KEY, JSON.stringify({ address, at: Date.now() }));
}

/** Remembers the log-in's own page, unless another page sent somebody there. */
export function rememberLogin() {
  if (!sessionStorage.getItem(KEY)) {
    remember(location.href.replace(/#\/login.*/, '')); // the log-in itself stays open also for who is logged in
  }
}

/**
 * After the log-in: back to the page that asked for it, once, and only to a page of this server; false where there is
 * none.
 */
export function goBack() {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (!kept) {
    return false;
  }
  const { address, at } = JSON.parse(kept);
  const leads = Date.now() - at < AGE && address.startsWith(ROOT.href);
  if (leads) {
    location.replace(address);
  }
  return leads;
}
