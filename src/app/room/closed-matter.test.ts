import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importer } from "../../access/viewer.ts";
import { fixMinutes } from "../../features/meetings/approval/fix-minutes.ts";
import { loadMinutes } from "../../features/meetings/approval/load-minutes.ts";
import { fullMeeting } from "../../features/meetings/print/full-meeting.ts";
import { keepMinutes } from "../../features/meetings/room/keep-minutes.ts";
import { recordCommands } from "../../features/meetings/room/record-commands.ts";
import { publish } from "../../features/publishing/publish-meeting.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import type { RoomChange } from "../../records/room-command.ts";
import { newKey, signerOf } from "../../seal/head.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { closedAgenda } from "../web/test/closed-agenda.ts";
import { composeMinutes } from "./compose-minutes.ts";

// An item that was written here and put on an agenda as closed: its words are in no document that is published.
const marker = "Zqxlukket";
const now = new Date("2026-03-23T18:00:00Z");

let database: TestDatabase;
let ref = { bodyId: "", meetingId: "" };
const tried = tryStore(() => database.store);
const { put, ask, wrong } = tried;
beforeAll(async () => {
  database = await startTestDatabase();
  const { bodyId } = await put({
    body: "Ærtebjerg Kommune",
    items: [{ title: "Cykelsti" }],
    participants: [{ name: "Vigga Vindspejl" }],
  });
  await closedAgenda(database.store, bodyId, marker, "2026-03-23", new Date("2026-03-02T08:00:00Z"));
  const [meeting] = await ask<{ id: string }>("SELECT id FROM meeting WHERE day = '2026-03-23'");
  ref = { bodyId, meetingId: meeting?.id ?? "" };
});
afterAll(() => database.stop());

function orThrow<T>(given: T | Problem): T {
  if (isProblem(given)) throw new Error(given.key);
  return given;
}

/** The closed item as those who may read it have it on paper. */
async function closedItem() {
  const full = await fullMeeting(database.store, importer, ref.bodyId, ref.meetingId);
  const found = full?.items.filter((item) => item.public !== true) ?? [];
  expect(found).toHaveLength(1);
  return found[0];
}

test("the full agenda holds its matter, under the title that strangers see", async () => {
  const item = await closedItem();
  expect(item?.title).toBe("Personalesag");
  expect(item?.sections?.[0]?.text).toBe(`${marker} i titlen`);
  expect(JSON.stringify(item?.sections)).toContain(`${marker} under presentation`);
  expect(item?.recommendation?.points[0]?.text).toContain(marker);
});

test("so do the minutes of the meeting: drafted, published, fixed in closed parts alone, and never shown to strangers", async () => {
  const person = randomUUID();
  const changes: RoomChange[] = [
    { of: "opening", value: "2026-03-23T15:15:00Z" },
    { of: "person", person, value: { name: "Vigga Vindspejl", party: null, role: "chair" } },
    { of: "attendance", person, value: { state: "present", substitute: null } },
    { of: "closing", value: "2026-03-23T17:05:00Z" },
  ];
  orThrow(
    await recordCommands(
      database.store,
      importer,
      ref,
      [{ id: randomUUID(), at: now.toISOString(), base: [], changes }],
      now,
    ),
  );
  orThrow(await keepMinutes(database.store, importer, ref, composeMinutes, now));
  expect(
    await publish(database.store, importer, { kind: "meeting", bodyId: ref.bodyId, id: ref.meetingId }, now),
  ).toBeNull();
  expect(JSON.stringify((await closedItem())?.sections)).toContain(`${marker} under presentation`);
  const acting = { store: database.store, viewer: importer, signer: signerOf(newKey()), now };
  orThrow(await fixMinutes(acting, ref));
  const minutes = await loadMinutes(database.store, importer, ref);
  const holding = minutes?.parts.filter(({ value }) => JSON.stringify(value).includes(marker)) ?? [];
  expect(holding.length).toBeGreaterThan(1);
  expect(holding.filter(({ open }) => open)).toEqual([]);
  expect(holding.every(({ name }) => /^items\/\d+\/closed\//.test(name))).toBe(true);
  expect(await tried.everythingShown()).not.toContain(marker);
  expect(await wrong()).toEqual([]);
});
