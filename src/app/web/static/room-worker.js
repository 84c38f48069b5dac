// Keeps the pages of meetings that were looked at, so that they can be opened while the line is down. What is fetched
// is shown; only where nothing can be fetched, what was kept. Signing out wipes it (Clear-Site-Data).

const kept = "traad-moede";

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const isPage = /^\/konto\/moede\/[^/]+\/[^/]+(?:\/punkt\/[^/]+|\/tavle)?$/.test(pathname);
  const isAsset = pathname.startsWith("/aktiver/");
  if (request.method !== "GET" || !(isPage || isAsset)) return;
  event.respondWith(isAsset ? fromKept(request) : fromLine(request));
});

async function fromLine(request) {
  try {
    const answer = await fetch(request);
    // Whoever is no longer signed in keeps nothing.
    if (answer.ok && !answer.redirected && !new URL(request.url).search) await keep(request, answer);
    else if (answer.type === "opaqueredirect" || answer.status === 403) await caches.delete(kept);
    return answer;
  } catch (error) {
    const found = await (await caches.open(kept)).match(request, { ignoreSearch: true });
    if (found === undefined) throw error;
    return found;
  }
}

async function fromKept(request) {
  const found = await caches.match(request);
  if (found !== undefined) return found;
  const answer = await fetch(request);
  if (answer.ok) await keep(request, answer);
  return answer;
}

async function keep(request, answer) {
  const page = new URL(request.url);
  page.search = "";
  await (await caches.open(kept)).put(page.href, answer.clone());
}
