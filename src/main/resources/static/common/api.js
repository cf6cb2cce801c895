/** Calls of Sala's own HTTP interface, and its refusals (RFC 9457) as one kind of error. */
import { currentLanguage } from './language.js';
import { say, sayOf } from './texts.js';

const API = new URL('../api/', import.meta.url);

const LAST_CALL = 'sala-last-call';

/** When any page of this browser called the server last and was known there, in milliseconds. */
export const lastCall = () => Number(localStorage.getItem(LAST_CALL) ?? 0);

/** What the server refused, or that it cannot be reached (status 0). */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {{detail?: string, errors?: {field: string, message: string}[], lines?: any[], gone?: number[]}} [body]
   */
  constructor(status, body) {
    super(body?.detail ?? '');
    this.status = status;
    this.errors = body?.errors ?? [];
    /** Of minutes that somebody else wrote in: the lines as they are now, and those that are gone. */
    this.lines = body?.lines;
    this.gone = body?.gone ?? [];
  }

  /** The sentence to show: the server's own, or one that fits what happened. */
  sentence() {
    const known = sayOf('problem', String(this.status));
    return this.message || (known === String(this.status) ? say('problem.other') : known);
  }
}

/**
 * What to tell a person of a failure, whatever it is.
 *
 * @param {any} failure
 * @returns {string}
 */
export function sentenceOf(failure) {
  return failure instanceof Problem ? failure.sentence() : String(failure?.message ?? failure);
}

/**
 * @template {string} Path
 * @param {Path} path
 * @param {RequestInit} [options]
 * @returns {Promise<import('./api-types.js').Answer<`GET ${Path}`>>}
 */
export function getJson(path, options = {}) {
  return call(path, options);
}

/**
 * @template {string} Path
 * @param {Path} path
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 * @returns {Promise<import('./api-types.js').Answer<`POST ${Path}`>>}
 */
export function postJson(path, body, headers = {}) {
  return call(path, withBody('POST', body, headers));
}

/**
 * A call with another verb, with or without a body.
 *
 * @template {string} Method
 * @template {string} Path
 * @param {Method} method
 * @param {Path} path
 * @param {unknown} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<import('./api-types.js').Answer<`${Method} ${Path}`>>}
 */
export function send(method, path, body, headers = {}) {
  return call(path, withBody(method, body, headers));
}

const withBody = (method, body, headers) => ({
  method,
  body: body === undefined ? undefined : JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': xsrfToken(), ...headers },
});

/**
 * Sends a file as it is.
 *
 * @template {string} Path
 * @param {Path} path
 * @param {File} file
 * @returns {Promise<import('./api-types.js').Answer<`POST ${Path}`>>}
 */
export function sendFile(path, file) {
  return call(path, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream', 'X-XSRF-TOKEN': xsrfToken() },
  });
}

/**
 * Sends a file as it is, and says how far it is; only this way does a browser know.
 *
 * @template {string} Path
 * @param {Path} path
 * @param {Blob} file
 * @param {(share: number) => void} progress is told how much has gone, from 0 to 1
 * @param {Record<string, string>} [headers]
 * @returns {Promise<import('./api-types.js').Answer<`POST ${Path}`>>}
 */
export function sendFileTelling(path, file, progress, headers = {}) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', addressOf(path));
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.setRequestHeader('Accept', 'application/json');
    sending.setRequestHeader('Accept-Language', currentLanguage());
    sending.setRequestHeader('X-XSRF-TOKEN', xsrfToken());
    Object.entries(headers).forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 0));
    sending.addEventListener('error', () => reject(new Problem(0)));
    sending.addEventListener('load', () => {
      const body = parse(sending.responseText);
      if (sending.status < 300) {
        resolve(body);
      } else {
        reject(new Problem(sending.status, body));
      }
    });
    sending.send(file);
  });
}

/**
 * The whole address of a call, for links and pictures.
 *
 * @param {string} path
 */
export function addressOf(path) {
  return new URL(path, API).href;
}

/**
 * Fetches a file with the name that the server gives it.
 *
 * @param {string} path
 */
export async function getFile(path) {
  const response = await answer(path, {});
  if (!response.ok) {
    throw new Problem(response.status, parse(await response.text()));
  }
  const name = response.headers.get('Content-Disposition')?.match(/filename="([^"]+)"/)?.[1] ?? '';
  return { name, content: await response.blob() };
}

async function call(path, options) {
  const response = await answer(path, { Accept: 'application/json' }, options);
  const body = parse(await response.text());
  if (!response.ok) {
    throw new Problem(response.status, body);
  }
  return body;
}

function answer(path, headers, options = {}) {
  return fetch(new URL(path, API), {
    credentials: 'same-origin',
    ...options,
    headers: { 'Accept-Language': currentLanguage(), ...headers, ...options.headers },
  })
    .then((answer) => {
      if (answer.status !== 401) {
        localStorage.setItem(LAST_CALL, String(Date.now()));
      }
      return answer;
    })
    .catch((failure) => {
      throw failure.name === 'AbortError' ? failure : new Problem(0);
    });
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
