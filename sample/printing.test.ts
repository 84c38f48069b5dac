import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { emit } from "../src/access/emit.ts";
import { publicViewer } from "../src/access/viewer.ts";
import { read } from "../src/intake/reader/read.ts";
import { endReadingProcess } from "../src/intake/sources/bounded/read-bounded.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { printMeeting } from "../src/output/print/meeting/meeting-pdf.ts";
import { approvalsFor } from "../src/output/print/testing/approvals-for.ts";
import { meetingOfReading } from "../src/output/print/testing/meeting-of-reading.ts";
import { printed } from "../src/output/print/testing/pdf-words.ts";
import { type AgendaItem, agendaItemSchema } from "../src/records/agenda-item.ts";
import { isProblem } from "../src/records/problem.ts";
import type { Reading } from "../src/records/reading.ts";

const documents = new URL("documents/", import.meta.url);
afterAll(endReadingProcess);

async function readBytes(name: string, bytes: Uint8Array, closedContent: boolean): Promise<Reading> {
  const opened = await openSource({ name, bytes });
  if (isProblem(opened)) throw new Error(`${name}: ${opened.key}`);
  return read(opened, { closedContent });
}

async function print(reading: Reading, full: boolean, signed = false): Promise<Uint8Array> {
  const standard = full ? "a-2a" : "ua-1";
  const how = { language: "da", now: new Date("2026-03-26"), standard } as const;
  const meeting = meetingOfReading(reading, full);
  const approvals = signed ? approvalsFor(meeting.participants.map(({ name }) => name)) : null;
  const items = signed ? meeting.items.map(withOpinion) : meeting.items;
  return printed(await printMeeting({ ...meeting, items, approvals }, how));
}

const opinion = {
  by: ["Asta Askeskov"],
  kind: "opinion" as const,
  text: "Jeg kan ikke følge indstillingen: den er for dyr, og vi har ikke hørt naboerne, som bad om det i foråret.",
};

/** The item with what a member had entered on what was decided of it. */
function withOpinion<T extends Partial<AgendaItem>>(item: T): T {
  const { decision } = item;
  return decision == null ? item : { ...item, decision: { ...decision, dissents: [...decision.dissents, opinion] } };
}

/** What must come back: of the open version what strangers may see of an item. Where a line ends is the paper's; a table's and a section's words are not compared. */
function said({ kind, committee, meeting, items }: Reading, full: boolean): unknown {
  const all = {
    kind,
    committee,
    meeting,
    items: items.map((item) => {
      const { sections: _, ...rest } = full ? item : emit(agendaItemSchema, item, publicViewer);
      return rest;
    }),
  };
  return JSON.parse(JSON.stringify(all).replace(/(?:\s|\\n)+/g, " "));
}

const files = readdirSync(documents).sort();
const meetings = files.filter((file) => !file.includes("studietur"));

test.each(meetings)("%s comes back from print as it was: items, decisions, votes, absences", async (file) => {
  const bytes = readFileSync(new URL(file, documents));
  for (const full of [false, true]) {
    const reading = await readBytes(file, bytes, full);
    const back = await readBytes(`${file}.pdf`, await print(reading, full), full);
    // The sheet that is signed belongs to no item.
    expect(back.items.flatMap((item) => item.sections).map((section) => section.heading)).not.toContain(
      "Underskrifter",
    );
    expect(said(back, full)).toEqual(said(reading, full));
    // Deviating opinions come back with it; how it is approved, and what a correction says of an item, changes nothing.
    if (reading.kind !== "minutes") continue;
    const signed = await readBytes(`${file}.pdf`, await print(reading, full, true), full);
    const shown = { ...reading, items: reading.items.map((item) => (full || item.public ? withOpinion(item) : item)) };
    expect(said(signed, full)).toEqual(said(shown, full));
    expect(
      signed.items
        .flatMap((item) => item.sections)
        .map(({ text }) => text)
        .join("\n"),
    ).not.toContain("Afvist.");
  }
});
