/** The way to the log-in and back to the page that asked for it. */
const KEY = 'sala-return';
const AGE = 15 * 60_000;

const ROOT = new URL('../', import.meta.url);

export const LOGIN = new URL('camunda/app/tasklist/default/', ROOT);
export const CONVENORS_LOGIN = new URL('camunda/app/welcome/', ROOT);

/** Remembers this page for whoever logs in next in this tab. */
export function rememberReturn() {
  sessionStorage.setItem(KEY, JSON.stringify({ address: location.href, at: Date.now() }));
}

/** After the log-in: back to the page that asked for it, once, and only to a page of this server. */
export function goBack() {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (!kept) {
    return;
  }
  const { address, at } = JSON.parse(kept);
  if (Date.now() - at < AGE && address.startsWith(ROOT.href)) {
    location.replace(address);
  }
}
