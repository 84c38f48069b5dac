import { worker } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import type { MailContent } from "../../records/mail.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { endMail, findMail, lockMail, postponeMail, type StoredMail } from "../../store/queries/reminders/mails.ts";
import type { Store } from "../../store/transaction.ts";
import { makeCompanyLink, makeKeeperLink, makeLink } from "./links.ts";
import { mailContent } from "./mail-content.ts";

/** Where a mail's links lead; null where it has no such link. Whole addresses. */
export interface MailLinks {
  readonly confirm: string | null;
  readonly manage: string | null;
  /** The page on which a survey is answered, or the company's own of an application. */
  readonly answer?: string | null;
  /** One press ends all mails: List-Unsubscribe (RFC 8058). */
  readonly stop: string | null;
}

/** A mail in words. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail as it goes to the mail server. */
export interface OutgoingMail extends Letter {
  readonly messageId: string;
  readonly to: string;
  readonly language: "da" | "en";
  readonly date: Date;
  readonly stop: string | null;
}

/** What the mail server answered. `permanent`: it will never take this mail. `reason` holds no address. */
export type Posted =
  | { readonly taken: true }
  | { readonly taken: false; readonly permanent: boolean; readonly reason: string };

/** The way out. */
export interface Post {
  readonly baseUrl: string;
  /** Null: there is no mail server, and mails are kept. */
  readonly send: ((mail: OutgoingMail) => Promise<Posted>) | null;
  /** Puts content into words. `today`: ISO, in Denmark. */
  readonly write: (content: MailContent, language: "da" | "en", links: MailLinks, today: string) => Letter;
  /** The path of the page that an invitation to a survey leads to: its secret is made here, and kept nowhere. */
  readonly surveyLink?: (invitationId: string, language: "da" | "en") => string;
  readonly now: () => Date;
}

const minute = 60_000;
/** How long after a failure it is tried again; after the last of these, every twelve hours. */
const waits = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minute);
/** What could not be sent for so long has failed. */
const longest = 3 * 24 * 60 * minute;

/**
 * Sends one mail of the outbox, if it is there and nobody else is sending it. The row is locked while the mail server has
 * the mail: whoever is killed lets go of it, and another sends it again under the same Message-ID. So a mail is sent
 * twice only where the process ended between the server's answer and our commit.
 */
export async function sendMail(store: Store, post: Post, bodyId: string, id: string): Promise<void> {
  const now = post.now();
  const asWorker = <T>(work: Parameters<typeof store.as<T>>[1]) => store.as(worker, work);
  const mail = await asWorker((tx) => findMail(tx, bodyId, id));
  if (mail === null || mail.state !== "queued" || Date.parse(mail.nextAttempt) > now.getTime()) return;
  const { send } = post;
  const late = now.getTime() - Date.parse(mail.created) > longest;
  const content = late ? null : await mailContent(store, asWorker, mail);
  const letter =
    content === null || send === null
      ? null
      : await asWorker(async (tx) => {
          const answer = answerLink(mail, post) ?? (await companyLink(tx, mail, post.baseUrl, now));
          const links = { ...(await makeLinks(tx, mail, post.baseUrl, now)), answer };
          return { ...post.write(content, mail.language, links, dayInDenmark(now)), stop: links.stop };
        });
  await asWorker(async (tx) => {
    const taken = await lockMail(tx, bodyId, id);
    if (taken === null) return;
    if (late) return endMail(tx, mail, { state: "failed", reason: mail.reason, attempted: false }, now);
    if (content === null) return endMail(tx, mail, { state: "dropped", reason: null, attempted: false }, now);
    if (send === null || letter === null)
      return endMail(tx, mail, { state: "kept", reason: null, attempted: false }, now);
    const { messageId, language } = mail;
    const answer = await send({ ...letter, messageId, language, to: taken.email, date: now });
    if (answer.taken) return endMail(tx, mail, { state: "sent", reason: null, attempted: true }, post.now());
    if (answer.permanent) {
      return endMail(tx, mail, { state: "failed", reason: answer.reason, attempted: true }, post.now());
    }
    const until = new Date(post.now().getTime() + (waits[taken.attempts] ?? waits.at(-1) ?? minute));
    await postponeMail(tx, mail, until, answer.reason, post.now());
    const job = { key: `send-mail ${id}`, notBefore: until.toISOString() };
    await addJob(tx, "send-mail", { body: bodyId, mail: id }, job);
  });
}

/** Where a survey is answered; null where the mail is about something else. */
function answerLink({ matter, language }: StoredMail, { baseUrl, surveyLink }: Post): string | null {
  if (matter.kind !== "survey") return null;
  if (surveyLink === undefined) throw new Error("A mail about a survey needs what its links are made of.");
  return baseUrl + surveyLink(matter.invitation, language);
}

/** The company's own page of an application; null where the mail is about something else. */
async function companyLink(
  tx: Parameters<typeof makeLink>[0],
  { matter, bodyId }: StoredMail,
  baseUrl: string,
  now: Date,
): Promise<string | null> {
  if (matter.kind !== "mark") return null;
  const token = await makeCompanyLink(tx, bodyId, matter.application, now);
  return `${baseUrl}/csr/${token}${matter.step === "again" ? "/igen" : ""}`;
}

/** The secrets of a mail's links: made anew at each attempt, since only their digests are kept. */
async function makeLinks(
  tx: Parameters<typeof makeLink>[0],
  { bodyId, receiver, receiverId, matter }: StoredMail,
  baseUrl: string,
  now: Date,
): Promise<MailLinks> {
  if (matter.kind === "keeper-link" || matter.kind === "offer-decided" || matter.kind === "offer-confirm") {
    const purpose = matter.kind === "keeper-link" ? "come-in" : "remind";
    const token = await makeKeeperLink(tx, { bodyId, keeperId: matter.keeper }, purpose, now);
    return { confirm: `${baseUrl}/forening/ind/${token}`, manage: null, stop: null };
  }
  if (receiverId === null || receiver === "owner") return { confirm: null, manage: null, stop: null };
  if (receiver === "account") {
    const token = await makeLink(tx, { accountId: receiverId }, "manage", now);
    return { confirm: null, manage: `${baseUrl}/konto/mails`, stop: `${baseUrl}/abonnement/afmeld/${token}` };
  }
  if (matter.kind === "confirm") {
    const ids = { subscriberId: receiverId, subscriptionId: matter.subscription };
    const token = await makeLink(tx, ids, "confirm", now);
    return { confirm: `${baseUrl}/abonnement/bekraeft/${token}`, manage: null, stop: null };
  }
  const token = await makeLink(tx, { subscriberId: receiverId }, "manage", now);
  return {
    confirm: null,
    manage: `${baseUrl}/abonnement/mit/${token}`,
    stop: `${baseUrl}/abonnement/afmeld/${token}`,
  };
}
