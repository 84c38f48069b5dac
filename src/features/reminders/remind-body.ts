import { createHash } from "node:crypto";
import { rolesWith } from "../../access/may.ts";
import { worker } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { markTold, untoldAnswersOf } from "../../store/queries/reminders/happenings.ts";
import {
  type DuePromise,
  duePromises,
  markReminded,
  overduePromises,
  toldOfPromises,
} from "../../store/queries/reminders/promises.ts";
import { accountsOfRoles, knownAddresses } from "../../store/queries/reminders/receivers.ts";
import { takeRound } from "../../store/queries/reminders/rounds.ts";
import { stepsOf } from "../../store/queries/reminders/settings.ts";
import { dueTasks, markTasksReminded, toldOfTasks } from "../../store/queries/tasks/task-reminders.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { queueMail } from "./queue-mail.ts";
import { remindKeepers } from "./remind-keepers.ts";
import { dayAfter, lastDayOfRound, lastRound } from "./rounds.ts";
import { stepNow } from "./step.ts";

/** What a round is done with. */
interface Round {
  readonly tx: Transaction;
  readonly bodyId: string;
  readonly host: string;
  readonly now: Date;
}

/**
 * A body's round of a weekday, once, in one transaction: owners and deputies are told of promises and tasks that fall due, associations of offers to confirm, members of what
 * came back, and on Mondays secretaries of what is overdue.
 */
export async function remindBody(store: Store, bodyId: string, host: string, now: Date): Promise<void> {
  await store.as(worker, async (tx) => {
    const round = { tx, bodyId, host, now };
    if (!(await takeRound(tx, bodyId, lastRound(now, "daily")))) return;
    await remindOwners(round);
    await remindOwnersOfTasks(round);
    await remindKeepers(round);
    await tellMembers(round);
    await tellSecretaries(round);
  });
}

/**
 * One mail to each owner and deputy of all that has come to a step since they were last told, in the language of their
 * other mails. Of a closed item's promise only those are told who may read it: not even that there is one is for others.
 */
async function remindOwners({ tx, bodyId, host, now }: Round): Promise<void> {
  const steps = await stepsOf(tx, bodyId);
  const until = lastDayOfRound(lastRound(now, "daily"));
  const today = dayInDenmark(now);
  const due = await duePromises(tx, bodyId, today, dayAfter(until, Math.max(0, ...steps)));
  const receivers = byReceiver(due);
  const known = await knownAddresses(tx, bodyId, [...receivers.keys()], now);
  for (const [email, all] of receivers) {
    const { language, mayReadClosed } = known.get(email) ?? { language: "da", mayReadClosed: false };
    const promises = all.filter(({ closed }) => mayReadClosed || !closed);
    const receiver = createHash("sha256").update(email).digest();
    const ids = promises.map((one) => one.id);
    const told = new Set((await toldOfPromises(tx, bodyId, receiver, ids)).map((one) => nameOf(one)));
    const tell = promises.flatMap(({ id, due: day }) => {
      const step = stepNow(day, until, steps);
      return step === null || told.has(nameOf({ id, due: day, step })) ? [] : [{ id, due: day, step }];
    });
    if (tell.length === 0) continue;
    const mail = {
      key: tell.map(nameOf).join(),
      bodyId,
      receiver: "owner",
      receiverId: null,
      email,
      language,
      matter: { kind: "reminder", promises: tell.map(({ id, due: day }) => ({ id, due: day })) },
    } as const;
    const mailId = await queueMail(tx, mail, host, now);
    if (mailId !== null) await markReminded(tx, bodyId, receiver, tell, mailId, now);
  }
}

/** The same of tasks, by the same steps: one mail to each owner. */
async function remindOwnersOfTasks({ tx, bodyId, host, now }: Round): Promise<void> {
  const steps = await stepsOf(tx, bodyId);
  const until = lastDayOfRound(lastRound(now, "daily"));
  const due = await dueTasks(tx, bodyId, dayInDenmark(now), dayAfter(until, Math.max(0, ...steps)));
  const emails = [...new Set(due.map(({ email }) => email))];
  const known = await knownAddresses(tx, bodyId, emails, now);
  for (const email of emails) {
    const own = due.filter((task) => task.email === email);
    const receiver = createHash("sha256").update(email).digest();
    const ids = own.map(({ id }) => id);
    const told = new Set((await toldOfTasks(tx, bodyId, receiver, ids)).map(nameOf));
    const tell = own.flatMap(({ id, due: day }) => {
      const step = stepNow(day, until, steps);
      return step === null || told.has(nameOf({ id, due: day, step })) ? [] : [{ id, due: day, step }];
    });
    if (tell.length === 0) continue;
    const language = known.get(email)?.language ?? "da";
    const matter = { kind: "task-due", tasks: tell.map(({ id, due: day }) => ({ id, due: day })) } as const;
    const to = { receiver: "owner", receiverId: null, email, language } as const;
    const mailId = await queueMail(tx, { ...to, matter, bodyId, key: tell.map(nameOf).join() }, host, now);
    if (mailId !== null) await markTasksReminded(tx, bodyId, receiver, tell, mailId, now);
  }
}

function nameOf(one: { readonly id: string; readonly due: string; readonly step: number }): string {
  return `${one.id} ${one.due} ${one.step}`;
}

function byReceiver(due: readonly DuePromise[]): Map<string, DuePromise[]> {
  const all = new Map<string, DuePromise[]>();
  for (const promise of due) {
    const emails = new Set([promise.ownerEmail, promise.deputyEmail].map((email) => email?.trim().toLowerCase() ?? ""));
    for (const email of emails) if (email !== "") all.set(email, [...(all.get(email) ?? []), promise]);
  }
  return all;
}

async function tellMembers({ tx, bodyId, host, now }: Round): Promise<void> {
  const asked = { bodyId, roles: rolesWith("take-part"), inCommittees: true } as const;
  for (const { id, email, language } of await accountsOfRoles(tx, asked, now)) {
    const happenings = await untoldAnswersOf(tx, bodyId, id);
    if (happenings.length === 0) continue;
    const mail = {
      key: createHash("sha256").update(happenings.join()).digest("hex"),
      bodyId,
      receiver: "account",
      receiverId: id,
      email,
      language,
      matter: { kind: "returned", happenings },
    } as const;
    const mailId = await queueMail(tx, mail, host, now);
    const told = happenings.map((happeningId) => ({ bodyId, receiverId: id, happeningId }));
    if (mailId !== null) await markTold(tx, told, mailId, now);
  }
}

/** One mail a week: its key is the Monday, so that a week whose Monday was missed has its mail a day later. */
async function tellSecretaries({ tx, bodyId, host, now }: Round): Promise<void> {
  const promises = await overduePromises(tx, bodyId, dayInDenmark(now));
  if (promises.length === 0) return;
  const asked = { bodyId, roles: ["secretary"], inCommittees: false } as const;
  for (const { id, email, language } of await accountsOfRoles(tx, asked, now)) {
    const mail = {
      key: `${bodyId} ${lastRound(now, "weekly")}`,
      bodyId,
      receiver: "account",
      receiverId: id,
      email,
      language,
      matter: { kind: "overdue", promises },
    } as const;
    await queueMail(tx, mail, host, now);
  }
}
