/** Calls of Sala's own HTTP interface, and its refusals (RFC 9457) as one kind of error. */
import { currentLanguage } from './language.js';

const API = new URL('../../../../../api/', import.meta.url);

export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? '');
    this.status = status;
    this.errors = body?.errors ?? [];
  }

  /** The sentence to show: the server's own, or one that fits what happened. */
  sentence(language) {
    return this.message || SENTENCES[language][this.status] || SENTENCES[language].other;
  }
}

const SENTENCES = {
  km: {
    0: 'មិនអាចទាក់ទងម៉ាស៊ីនមេបានទេ។ សូមពិនិត្យបណ្តាញ រួចសាកល្បងម្តងទៀត។',
    401: 'វេនប្រើប្រាស់បានផុតកំណត់។ សូមចូលប្រើប្រាស់ម្តងទៀត។',
    403: 'អ្នកគ្មានសិទ្ធិធ្វើសកម្មភាពនេះទេ។',
    404: 'រកមិនឃើញព័ត៌មាននេះទេ។',
    other: 'មានបញ្ហានៅម៉ាស៊ីនមេ។ សូមសាកល្បងម្តងទៀត។',
  },
  en: {
    0: 'The server cannot be reached. Check the network and try again.',
    401: 'Your session has ended. Please log in again.',
    403: 'You are not allowed to do this.',
    404: 'This could not be found.',
    other: 'The server reported an error. Please try again.',
  },
};

export function getJson(path, options = {}) {
  return call(path, options);
}

export function postJson(path, body, headers = {}) {
  return send('POST', path, body, headers);
}

/** A call with another verb, with or without a body. */
export function send(method, path, body, headers = {}) {
  return call(path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': xsrfToken(), ...headers },
  });
}

/** Sends a file as it is. */
export function sendFile(path, file) {
  return call(path, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream', 'X-XSRF-TOKEN': xsrfToken() },
  });
}

async function call(path, options) {
  const response = await fetch(new URL(path, API), {
    credentials: 'same-origin',
    ...options,
    headers: { Accept: 'application/json', 'Accept-Language': currentLanguage(), ...options.headers },
  }).catch((failure) => {
    throw failure.name === 'AbortError' ? failure : new Problem(0);
  });
  const text = await response.text();
  const body = parse(text);
  if (!response.ok) {
    throw new Problem(response.status, body);
  }
  return body;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Camunda sets its own XSRF-TOKEN for the path /camunda, and a browser lists the longer path first:
 * the last one is the token of the whole site.
 */
function xsrfToken() {
  const tokens = document.cookie.split('; ').filter((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return tokens.length ? decodeURIComponent(tokens.at(-1).slice('XSRF-TOKEN='.length)) : '';
}
