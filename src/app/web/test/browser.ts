import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", chromium.executablePath()];

/** The browser on this machine: TRAAD_BROWSER, else where browsers usually are. Throws where there is none. */
function browserPath(): string {
  const found = [process.env.TRAAD_BROWSER ?? "", ...places].find((place) => place !== "" && existsSync(place));
  if (found !== undefined) return found;
  throw new Error("The tests of the pages need Chromium: install it, or name it in TRAAD_BROWSER.");
}

/** Starts a browser without a window. It is ended by `close()`. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
