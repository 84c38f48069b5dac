// A meeting's papers on the device: kept by a press, with every file and the one PDF, and taken off by another. Says what
// is kept, when it was fetched, and whether there is anything newer. The page works without this file.
// A meeting is kept in a cache of its own, named by its address and version; what is said of it is written last.

const place = document.querySelector("[data-papers]");
const account = document.body.dataset.konto;
const listPath = "/konto/materiale";
const works = place.dataset.offline === "ja" && "caches" in window && "serviceWorker" in navigator;
const words = place.dataset;

const aboutPath = "/konto/materiale/gemt.json";
const nameOf = (address, version) => `traad-materiale ${address} ${version}`;

/** What is kept whole, by the meeting's address. */
async function kept() {
  const found = new Map();
  for (const name of await caches.keys()) {
    if (!name.startsWith("traad-materiale /")) continue;
    const about = await (await caches.open(name)).match(aboutPath);
    if (about !== undefined) found.set(name.split(" ")[1], { name, ...(await about.json()) });
  }
  return found;
}

async function keep(address) {
  let name = null;
  try {
    const page = await fetched(address);
    const { version, title, files } = await read(page);
    name = nameOf(address, version);
    await caches.delete(name);
    const cache = await caches.open(name);
    let bytes = 0;
    for (const path of [address, ...files, `${address}/samlet.pdf`]) {
      const answer = path === address ? page : await fetched(path);
      const body = await answer.blob();
      bytes += body.size;
      await cache.put(path, new Response(body, { headers: answer.headers }));
    }
    // Style, script and letters of the page, as it fetched them itself.
    const looks = performance.getEntriesByType("resource").map((one) => new URL(one.name));
    for (const url of looks.filter(
      ({ origin, pathname }) => origin === location.origin && /^\/aktiver\//.test(pathname),
    ))
      await cache.add(url.pathname);
    const about = { title, version, account, bytes, fetched: new Date().toISOString() };
    await cache.put(aboutPath, Response.json(about));
    localStorage.setItem("traad-konto", account);
    await keepList();
    for (const other of await caches.keys())
      if (other !== name && other.startsWith(`traad-materiale ${address} `)) await caches.delete(other);
  } catch (error) {
    if (name !== null) await caches.delete(name);
    throw error;
  }
}

async function fetched(path) {
  const answer = await fetch(path, { cache: "no-store" });
  if (!answer.ok || answer.redirected) throw new Error(`${path} answered ${answer.status}.`);
  return answer;
}

/** What a meeting's page says of itself, as it is on the server now. */
async function read(page) {
  const html = new DOMParser().parseFromString(await page.clone().text(), "text/html");
  const { version, title } = html.querySelector("[data-papers]").dataset;
  return { version, title, files: [...html.querySelectorAll("[data-file]")].map((link) => link.getAttribute("href")) };
}

/** The list of meetings leads to what is kept while the line is down. */
async function keepList() {
  await (await caches.open("traad-materiale")).put(listPath, await fetched(listPath));
}

async function remove(address) {
  for (const name of await caches.keys()) if (name.startsWith(`traad-materiale ${address} `)) await caches.delete(name);
}

/** The versions that can be fetched now of the meetings at these addresses; null while the line is down. */
async function newest(addresses) {
  let answer;
  try {
    const ids = addresses.map((address) => address.split("/").at(-1));
    answer = await fetch(`${listPath}/udgaver.json?moeder=${ids.join(",")}`, { cache: "no-store" });
  } catch {
    return null;
  }
  if (answer.ok && !answer.redirected) return await answer.json();
  if (answer.redirected || answer.status === 403) await wipeDevice();
  return answer.status >= 500 || answer.status === 429 ? null : {};
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(label, kind, press) {
  const made = element("button", `button ${kind}`, label);
  made.type = "button";
  made.addEventListener("click", () => void press(made));
  return made;
}

const language = document.documentElement.lang;
const megabytes = (bytes) =>
  (bytes / 1048576).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const moment = (iso) => new Date(iso).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
const saidOf = (one) => words.kept.replace("{when}", moment(one.fetched)).replace("{megabytes}", megabytes(one.bytes));

/** What a meeting's line says of what is kept of it. */
function stateOf(address, one, versions) {
  const lines = [element("p", "quiet", saidOf(one))];
  if (versions === null) lines.push(element("p", "quiet", words.noLine));
  else if (versions[address] === undefined) lines.push(element("p", "", words.gone));
  else if (versions[address] !== one.version) lines.push(element("p", "", words.newer));
  return lines;
}

async function showMeeting() {
  const { address } = words;
  const [all, versions] = [await kept(), await newest([address])];
  const one = all.get(address);
  const shown = element("div", "device-state");
  const again = async (pressed, work) => {
    pressed.disabled = true;
    told.textContent = words.keeping;
    try {
      await work();
      told.textContent = "";
    } catch {
      told.textContent = words.failed;
    }
    pressed.disabled = false;
    await showMeeting();
    place.querySelector("button")?.focus();
  };
  const put = (pressed) => again(pressed, () => keep(address));
  if (one === undefined) {
    if (versions === null) shown.append(element("p", "quiet", words.noLine));
    else shown.append(element("p", "", words.lead), button(words.keep, "button-secondary", put));
  } else {
    shown.append(...stateOf(address, one, versions));
    if (versions !== null && versions[address] !== undefined && versions[address] !== one.version)
      shown.append(button(words.again, "button-secondary", put));
    shown.append(button(words.remove, "button-tertiary", (pressed) => again(pressed, () => remove(address))));
  }
  place.querySelector("[data-state]").replaceChildren(shown);
}

async function showList() {
  const all = await kept();
  const versions = await newest([...all.keys()]);
  const lines = [...all].map(([address, one]) => {
    const line = element("li", "");
    const link = element("a", "", one.title);
    link.href = address;
    const taken = button(words.remove, "button-tertiary", async () => {
      await remove(address);
      await showList();
      place.querySelector("h2").focus();
    });
    taken.setAttribute("aria-label", words.removeOf.replace("{title}", one.title));
    line.append(link, ...stateOf(address, one, versions), taken);
    return line;
  });
  const list = element("ul", "nobullet-list room-list no-max-width");
  list.append(...lines);
  const none = element("p", "empty", words.none);
  place.querySelector("[data-state]").replaceChildren(lines.length === 0 ? none : list);
}

const told = place.querySelector("[data-told]");
const show = words.address === undefined ? showList : showMeeting;
if (works) {
  document.querySelector('[data-needs-script="papers"]')?.remove();
  place.hidden = false;
  void navigator.serviceWorker.register(`${listPath}/arbejder.js`, { scope: listPath }).catch(() => undefined);
  void show();
  for (const change of ["online", "offline"]) addEventListener(change, () => void show());
}
