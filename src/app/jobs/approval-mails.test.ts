import { afterAll, beforeAll, expect, test } from "vitest";
import { worker } from "../../access/viewer.ts";
import { approveMinutes } from "../../features/meetings/approval/approve-minutes.ts";
import { fixMinutes } from "../../features/meetings/approval/fix-minutes.ts";
import { linkMember } from "../../features/meetings/approval/link-member.ts";
import { aCouncil, type Council, inventedNames } from "../../features/meetings/approval/testing/a-council.ts";
import { remindApprovers } from "../../features/reminders/remind-approvers.ts";
import { type OutgoingMail, type Post, sendMail } from "../../features/reminders/send-mail.ts";
import { writeLetter } from "../../output/mail/letter.ts";
import { isProblem } from "../../records/problem.ts";
import { minutesHash } from "../../seal/minutes.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";

const now = new Date("2026-03-10T08:00:00Z");
const baseUrl = "https://referater.example.dk";

let database: TestDatabase;
let council: Council;
beforeAll(async () => {
  database = await startTestDatabase();
  council = await aCouncil(database.store, inventedNames(4), now);
});
afterAll(() => database.stop());

const remind = (at = now) =>
  remindApprovers(database.store, council.acting().viewer, council.ref, "referater.example.dk", at);

/** Sends what lies in the outbox; gives what went, and how each mail stands. */
async function sendAll(): Promise<{ sent: OutgoingMail[]; states: string[] }> {
  const sent: OutgoingMail[] = [];
  const post: Post = {
    baseUrl,
    now: () => now,
    send: async (mail) => {
      sent.push(mail);
      return { taken: true };
    },
    write: (content, language, links, today) => writeLetter(content, { language, baseUrl, links, today }),
  };
  const mails = () =>
    database.store.as(worker, (tx) =>
      tx.rows<{ id: string; state: string }>({ text: "SELECT id, state FROM mail ORDER BY id" }),
    );
  for (const { id } of await mails()) await sendMail(database.store, post, council.ref.bodyId, id);
  return { sent, states: (await mails()).map(({ state }) => state).sort() };
}

test("who is missing and has an account is told once a day, and not what it was about", async () => {
  const { store } = database;
  expect(await remind()).toMatchObject({ key: "problem.minutes-unknown" });
  const fixed = await fixMinutes(council.acting(), council.ref);
  if (isProblem(fixed)) throw new Error(fixed.key);
  const [first, second, third] = council.members;
  if (first === undefined || second === undefined || third === undefined) throw new Error("There are no members.");
  const approve = (who: typeof first) =>
    approveMinutes(council.acting(who.viewer), council.ref, { hash: minutesHash(fixed), name: who.name });
  await approve(first);
  await linkMember(store, council.acting().viewer, { bodyId: council.ref.bodyId, personId: third.personId }, null, now);
  expect(await remind()).toBe(2);
  expect(await remind()).toBe(0);
  // Between the making and the sending somebody approves: that mail is dropped.
  await approve(second);
  const { sent, states } = await sendAll();
  expect(states).toEqual(["dropped", "sent"]);
  const [mail] = sent;
  expect(mail?.to).toBe("medlem3@example.dk");
  expect(mail?.subject).toBe("Et referat venter på din godkendelse");
  expect(mail?.text).toContain(`${baseUrl}/konto/godkend/${council.ref.bodyId}/${council.ref.meetingId}`);
  expect(`${mail?.text}${mail?.html}`).not.toMatch(/cykelsti|Stier|Personalesag/i);
  expect(await remind(new Date("2026-03-11T08:00:00Z"))).toBe(1);
  expect(await remindApprovers(store, first.viewer, council.ref, "x.dk", now)).toMatchObject({
    key: "problem.forbidden",
  });
});
