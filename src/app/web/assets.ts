import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { projectFolder } from "../project-folder.ts";
import { bundleEditor, editorSources } from "./bundle-editor.ts";

interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes in brotli, for text; null for what is compressed already. */
  readonly brotli: Uint8Array<ArrayBuffer> | null;
}

/** Style, script, fonts and icons. Their address holds a hash of all of them, so they may be kept for a year. */
export interface Assets {
  readonly hash: string;
  /** The address of a file: `css/dkfds.min.css`. */
  readonly address: (file: string) => string;
  readonly find: (file: string) => Promise<Asset | null>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

const compress = promisify(brotliCompress);

/**
 * Gathers what the pages fetch: dkfds' style with the fonts and icons it names, out of the installed package, the
 * browser's half of SimpleWebAuthn, Leaflet for maps, the editor of items, and the project's own style and scripts. Nothing else can be asked for. Throws where the package is not installed.
 */
export async function gatherAssets(): Promise<Assets> {
  const dkfds = path.resolve(path.dirname(createRequire(import.meta.url).resolve("dkfds")), "..");
  const root = projectFolder(fileURLToPath(import.meta.url));
  const own = path.join(root, "src/app/web/static");
  const editor = path.join(root, "src/app/web/editor");
  const webauthn = path.resolve(path.dirname(createRequire(import.meta.url).resolve("@simplewebauthn/browser")), "..");
  const leaflet = path.resolve(path.dirname(createRequire(import.meta.url).resolve("leaflet")), "..");
  const css = await readFile(path.join(dkfds, "css/dkfds.min.css"), "utf8");
  const places = new Map<string, string>([
    ["css/dkfds.min.css", path.join(dkfds, "css/dkfds.min.css")],
    ["css/roed-traad.css", path.join(own, "roed-traad.css")],
    ["js/roed-traad.js", path.join(own, "roed-traad.js")],
    ["js/room.js", path.join(own, "room.js")],
    ["js/device-worker.js", path.join(own, "device-worker.js")],
    ["js/papers.js", path.join(own, "papers.js")],
    ["js/notes.js", path.join(own, "notes.js")],
    ["js/notes-key.js", path.join(own, "notes-key.js")],
    ["js/notes-cipher.js", path.join(own, "notes-cipher.js")],
    ["js/notes-store.js", path.join(own, "notes-store.js")],
    ["js/notes-quote.js", path.join(own, "notes-quote.js")],
    ["js/mark.js", path.join(own, "mark.js")],
    ["js/mark-share.js", path.join(own, "mark-share.js")],
    ["js/passkey.js", path.join(own, "passkey.js")],
    ["js/offers.js", path.join(own, "offers.js")],
    ["js/offer-map.js", path.join(own, "offer-map.js")],
    ["js/leaflet.js", path.join(leaflet, "dist/leaflet-src.esm.js")],
    ["css/leaflet.css", path.join(leaflet, "dist/leaflet.css")],
    ["js/editor.js", editor],
    ["js/webauthn.js", path.join(webauthn, "dist/bundle/index.umd.min.js")],
    ["img/thread.svg", path.join(own, "thread.svg")],
    ["img/all-svg-icons.svg", path.join(dkfds, "img/all-svg-icons.svg")],
  ]);
  for (const [, file] of css.matchAll(/url\(\.\.\/([\w./-]+\.(?:woff2?|svg))\)/g)) {
    if (file !== undefined) places.set(file, path.join(dkfds, file));
  }
  const hash = await hashOf(
    [
      "css/dkfds.min.css",
      "css/roed-traad.css",
      "js/roed-traad.js",
      "js/room.js",
      "js/device-worker.js",
      "js/papers.js",
      "js/notes.js",
      "js/notes-key.js",
      "js/notes-cipher.js",
      "js/notes-store.js",
      "js/notes-quote.js",
      "js/mark.js",
      "js/mark-share.js",
      "js/passkey.js",
      "js/offers.js",
      "js/offer-map.js",
      "js/leaflet.js",
      "js/webauthn.js",
      "img/thread.svg",
      ...(await editorSources(editor, root)),
    ],
    places,
  );
  const kept = new Map<string, Promise<Asset>>();
  return {
    hash,
    address: (file) => `/aktiver/${hash}/${file}`,
    find: async (file) => {
      const place = places.get(file);
      if (place === undefined) return null;
      let asset = kept.get(file);
      if (asset === undefined) {
        asset = load(file, place);
        kept.set(file, asset);
      }
      return asset;
    },
  };
}

/** A file as it is; the editor is put together when it is first asked for. */
async function load(file: string, place: string): Promise<Asset> {
  const extension = path.extname(file);
  const bytes = file === "js/editor.js" ? await bundleEditor(place) : new Uint8Array(await readFile(place));
  const brotli = extension.startsWith(".woff")
    ? null
    : new Uint8Array(await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  return { type: types[extension] ?? "application/octet-stream", bytes, brotli };
}

async function hashOf(files: readonly string[], places: ReadonlyMap<string, string>): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(places.get(file) ?? file));
  return hash.digest("hex").slice(0, 12);
}
