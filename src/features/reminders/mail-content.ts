import { dayInDenmark } from "../../danish/day-begins.ts";
import type { FollowedThing, MailContent, NewsLine } from "../../records/mail.ts";
import { toConfirmOf } from "../../store/queries/keepers/confirmations.ts";
import { keeperById } from "../../store/queries/keepers/keepers.ts";
import { offerChange } from "../../store/queries/keepers/offer-changes.ts";
import { markMailSource } from "../../store/queries/marks/telling.ts";
import { decisionExcerpt } from "../../store/queries/reminders/decision-excerpt.ts";
import { nameOfBody } from "../../store/queries/reminders/followed-things.ts";
import type { StoredMail } from "../../store/queries/reminders/mails.ts";
import { type HappeningIds, newsOfItems, recordsOfHappenings } from "../../store/queries/reminders/news-lines.ts";
import { linesOfPromises, newsOfPromises } from "../../store/queries/reminders/promises.ts";
import { findSubscription, type Subscription } from "../../store/queries/reminders/subscriptions.ts";
import { waitsForApproval } from "../../store/queries/seal/missing-approvals.ts";
import { isUnanswered } from "../../store/queries/surveys/invitations.ts";
import { findSurvey } from "../../store/queries/surveys/surveys.ts";
import { linesOfTasks } from "../../store/queries/tasks/task-reminders.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { nameFollowed } from "./followed.ts";
import { lastDayOfRound, lastRound } from "./rounds.ts";

/** So many lines of one thing stand in a mail; the rest is where the thing is. */
const mostLines = 40;

/** Asks as one who may see subscriptions and happenings: the worker, or a viewer of the outbox. */
type Ask = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/**
 * What a mail says now. Every word of it is read through the public role: what was closed or taken back since the mail
 * was made is not in it. Null where nothing is left to say.
 */
export async function mailContent(store: Store, ask: Ask, mail: StoredMail): Promise<MailContent | null> {
  const { matter, bodyId } = mail;
  switch (matter.kind) {
    case "confirm": {
      const subscription = await ask((tx) => findSubscription(tx, matter.subscription));
      const [followed] = subscription === null ? [] : await nameFollowed(store, [subscription]);
      if (subscription === null || followed === undefined || followed.path === null) return null;
      return { kind: "confirm", followed, rhythm: subscription.rhythm };
    }
    case "news": {
      const parts = await newsParts(store, ask, matter.parts);
      return parts.length === 0 ? null : { kind: "news", parts };
    }
    case "returned": {
      const lines = await newsLines(store, ask, matter.happenings);
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      return lines.length === 0 || body === null ? null : { kind: "returned", body, lines };
    }
    case "approve": {
      // Dropped where it was approved, or corrected, since the mail was made.
      const waits = await ask((tx) => waitsForApproval(tx, bodyId, matter.meeting, matter.minutes, matter.person));
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      const path = `/konto/godkend/${bodyId}/${matter.meeting}`;
      return !waits || body === null ? null : { kind: "approve", body, path };
    }
    case "decision": {
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      const excerpt = await store.asPublic((tx) => decisionExcerpt(tx, bodyId, matter.item));
      return { kind: "decision", body: body ?? "", excerpt };
    }
    case "survey": {
      // Dropped where the survey has closed, or the link has been used, since the mail was made.
      const survey = await ask((tx) => findSurvey(tx, bodyId, matter.survey));
      const waits = await ask((tx) => isUnanswered(tx, { bodyId, surveyId: matter.survey }, matter.invitation));
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      if (survey === null || survey.state !== "open" || !waits) return null;
      const { name, intro, closes } = survey;
      return { kind: "survey", body: body ?? "", name, intro, closes, again: matter.wave > 0 };
    }
    case "mark": {
      // Dropped where the application was withdrawn or deleted since the mail was made.
      const source = await ask((tx) => markMailSource(tx, bodyId, matter.application, matter.round));
      if (source === null) return null;
      const { application, round, outcome, said, body } = source;
      const awarded = round.steps.find(({ kind }) => kind === "award")?.from ?? null;
      const { name, closes } = round;
      const { cvr, received } = application;
      return { kind: "mark", step: matter.step, body, name, cvr, received, closes, outcome, said, awarded };
    }
    case "task":
    case "task-due": {
      // Dropped where it was settled, or given to another, since the mail was made.
      const tasks = await ask((tx) => linesOfTasks(tx, bodyId, matter.tasks, mail.id));
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      return tasks.length === 0 ? null : { kind: matter.kind, body: body ?? "", tasks };
    }
    case "keeper-link": {
      const keeper = await ask((tx) => keeperById(tx, bodyId, matter.keeper));
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      return keeper === null || keeper.ended !== null
        ? null
        : { kind: "keeper-link", body: body ?? "", name: keeper.name };
    }
    case "offer-decided": {
      const change = await ask((tx) => offerChange(tx, bodyId, matter.change));
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      if (change === null) return null;
      return { kind: "offer-decided", body: body ?? "", title: change.record.title, reason: change.reason };
    }
    case "offer-confirm": {
      // Dropped where they were confirmed, or are hidden, since the mail was made.
      const made = new Date(mail.created);
      const days = { until: lastDayOfRound(lastRound(made, "daily")), today: dayInDenmark(made) };
      const left = await ask((tx) => toConfirmOf(tx, bodyId, matter.keeper, days));
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      const [first] = left?.offers ?? [];
      if (left === null || first === undefined) return null;
      const titles = left.offers.map(({ title }) => title);
      return { kind: "offer-confirm", body: body ?? "", titles, until: first.until };
    }
    default: {
      const promises = await linesOfPromises(store, matter.promises);
      const body = await store.asPublic((tx) => nameOfBody(tx, bodyId));
      return promises.length === 0 || body === null ? null : { kind: matter.kind, body, promises };
    }
  }
}

type Parts = Extract<MailContent, { kind: "news" }>["parts"];

async function newsParts(
  store: Store,
  ask: Ask,
  wanted: readonly { readonly subscription: string; readonly happenings: readonly string[] }[],
): Promise<Parts> {
  const subscriptions = await ask(async (tx) => {
    const all: (Subscription | null)[] = [];
    for (const { subscription } of wanted) all.push(await findSubscription(tx, subscription));
    return all;
  });
  const there = subscriptions.filter((one) => one !== null);
  const names = await nameFollowed(store, there);
  const nameOf = new Map<string, FollowedThing>(
    there.flatMap(({ id }, at) => {
      const name = names[at];
      return name === undefined ? [] : [[id, name]];
    }),
  );
  const parts: Parts[number][] = [];
  for (const { subscription, happenings } of wanted) {
    const followed = nameOf.get(subscription);
    if (followed === undefined || followed.path === null) continue;
    const lines = await newsLines(store, ask, happenings);
    if (lines.length === 0) continue;
    parts.push({ followed, lines: lines.slice(0, mostLines), more: Math.max(0, lines.length - mostLines) });
  }
  return parts;
}

async function newsLines(store: Store, ask: Ask, happenings: readonly string[]): Promise<NewsLine[]> {
  const records = await ask((tx) => recordsOfHappenings(tx, happenings));
  const byId = new Map<string, HappeningIds>(records.map((one) => [one.id, one]));
  const idsOf = (pick: (one: HappeningIds) => string | null) =>
    records.map(pick).filter((id): id is string => id !== null);
  const { items, promises } = await store.asPublic(async (tx) => ({
    items: await newsOfItems(
      tx,
      idsOf((one) => (one.promiseId === null ? one.itemId : null)),
    ),
    promises: await newsOfPromises(
      tx,
      idsOf((one) => one.promiseId),
    ),
  }));
  return happenings.flatMap((id) => {
    const one = byId.get(id);
    const line = one === undefined ? undefined : (promises.get(one.promiseId ?? "") ?? items.get(one.itemId ?? ""));
    return one === undefined || line === undefined ? [] : [{ verb: one.verb, ...line }];
  });
}
