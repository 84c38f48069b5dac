import { monitorEventLoopDelay } from "node:perf_hooks";
import { startBrowser } from "../src/app/web/test/browser.ts";
import { read } from "../src/intake/reader/read.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { printMeeting } from "../src/output/print/meeting/meeting-pdf.ts";
import { meetingOfReading } from "../src/output/print/testing/meeting-of-reading.ts";
import { printed } from "../src/output/print/testing/pdf-words.ts";
import type { MeetingToPrint } from "../src/records/meeting-to-print.ts";
import { isProblem } from "../src/records/problem.ts";
import { corpusMeetings, minutesText } from "./corpus.ts";

/**
 * Printing the document of a meeting of 20, 100 and 1,000 items in a warm process, beside Chromium printing the same
 * words from a page of HTML: `node bench/run.mjs print`. Rounds alternate; the median counts. How long the server
 * could do nothing else meanwhile is stated beside.
 */
const rounds = 5;
const now = new Date("2026-03-26T12:00:00Z");

const texts = [...corpusMeetings({ items: 1_000, bodies: 1 })].map(minutesText);
const browser = await startBrowser();
try {
  const page = await browser.newPage();
  for (const wanted of [20, 100, 1_000]) {
    const { meeting, words } = await meetingOf(wanted);
    const html = words.split("\n").map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`);
    await page.setContent(`<html lang="da"><title>Referat</title><body>${html.join("")}</body></html>`);
    const times: { ours: number[]; chromium: number[]; stood: number[] } = { ours: [], chromium: [], stood: [] };
    let [size, theirs] = [0, 0];
    for (let round = -1; round < (wanted > 100 ? 2 : rounds); round++) {
      const stood = monitorEventLoopDelay({ resolution: 1 });
      stood.enable();
      const start = performance.now();
      size = printed(await printMeeting(meeting, { language: "da", now, standard: "ua-1" })).length;
      const between = performance.now();
      await new Promise((resolve) => setImmediate(resolve));
      stood.disable();
      const again = performance.now();
      theirs = (await page.pdf({ format: "A4", tagged: true, outline: true })).length;
      if (round < 0) continue;
      times.ours.push(between - start);
      times.stood.push(stood.max / 1e6);
      times.chromium.push(performance.now() - again);
    }
    const [ours, chromium, blocked] = [median(times.ours), median(times.chromium), median(times.stood)];
    const kilo = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
    console.log(
      `${meeting.items.length} items, ${Math.round(words.length / 1000)}k characters: ${ours.toFixed(0)} ms and ${kilo(size)}; ` +
        `Chromium ${chromium.toFixed(0)} ms and ${kilo(theirs)}; ${(ours / chromium).toFixed(2)} × its time; ` +
        `the event loop stood for ${blocked.toFixed(0)} ms`,
    );
  }
} finally {
  await browser.close();
}

/** So many items of generated minutes as one meeting, and their words. */
async function meetingOf(wanted: number) {
  let found: MeetingToPrint | null = null;
  let words = "";
  for (const text of texts) {
    const opened = await openSource({ name: "minutes.txt", bytes: Buffer.from(text) });
    if (isProblem(opened)) throw new Error(opened.key);
    const one = meetingOfReading(read(opened), true);
    const items: MeetingToPrint["items"] = [...(found?.items ?? []), ...one.items].slice(0, wanted);
    found = { ...one, items };
    words += text;
    if (found.items.length >= wanted) return { meeting: found, words };
  }
  throw new Error(`The generated minutes hold no ${wanted} items.`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
