/**
 * Answers for the server where there is no network: with the page of the visits as this release has it. It keeps no
 * answer about a person or a case; the page does, locked.
 */
const RELEASE = 'sala-visits-{release}';
const FILES = {files}.map((file) => new URL(file, location.href).href);
const PAGE = new URL('./', location.href).href;

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(forgetOthers()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.mode === 'navigate' ? PAGE : request.url;
  if (request.method === 'GET' && FILES.includes(address)) {
    event.respondWith(answer(address, request));
  }
});

/** All files of one release, or none of them. */
async function keep() {
  const shell = await caches.open(RELEASE);
  await shell.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  await skipWaiting();
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== RELEASE).map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(address, request) {
  const kept = await caches.match(address, { cacheName: RELEASE });
  return kept ?? fetch(request);
}
