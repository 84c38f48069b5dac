// What is on the device for when the line is down: the pages of meetings that were looked at while they were held, and
// the papers that somebody chose to keep. What is fetched is shown; only where nothing can be fetched, what was kept.
// Signing out wipes it (Clear-Site-Data), and so does the first answer that says that nobody is signed in any more.

const rooms = "traad-moede";
const assets = "traad-aktiver";
const papers = "/konto/materiale";

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (pathname.startsWith("/aktiver/")) return event.respondWith(fromKept(request));
  const isRoom = /^\/konto\/moede\/[^/]+\/[^/]+(?:\/punkt\/[^/]+|\/tavle)?$/.test(pathname);
  const isPapers = pathname === papers || pathname.startsWith(`${papers}/`);
  if (isRoom || isPapers) event.respondWith(fromLine(request, isRoom));
});

async function fromLine(request, isRoom) {
  let answer;
  try {
    answer = await fetch(request);
  } catch (error) {
    const found = await caches.match(request, { ignoreSearch: true });
    if (found !== undefined) return found;
    // A page that was not kept: the list says which were.
    const list = request.mode === "navigate" && !isRoom ? await caches.match(papers) : undefined;
    if (list !== undefined) return list;
    throw error;
  }
  // Whoever is no longer signed in, or may no longer read it, keeps nothing.
  if (answer.type === "opaqueredirect" || answer.redirected || answer.status === 403) await wipe();
  else if (answer.status === 404 || answer.status === 410) await forget(new URL(request.url).pathname);
  else if (isRoom && answer.ok && !new URL(request.url).search) await keep(rooms, request, answer);
  return answer;
}

async function fromKept(request) {
  const found = await caches.match(request);
  if (found !== undefined) return found;
  const answer = await fetch(request);
  if (answer.ok) await keep(assets, request, answer);
  return answer;
}

async function keep(name, request, answer) {
  const page = new URL(request.url);
  page.search = "";
  await (await caches.open(name)).put(page.href, answer.clone());
}

async function wipe() {
  for (const name of await caches.keys()) await caches.delete(name);
}

/** A meeting that was taken back, or is another's now. */
async function forget(pathname) {
  const [meeting] = /^\/konto\/materiale\/[^/]+\/[^/]+/.exec(pathname) ?? [];
  if (meeting === undefined || pathname !== meeting) return;
  for (const name of await caches.keys()) if (name.startsWith(`traad-materiale ${meeting} `)) await caches.delete(name);
}
