import { randomUUID } from "node:crypto";
import { z } from "zod";
import { mayKeepGoals } from "../../access/may.ts";
import { type Viewer, worker } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { fewestAnswers } from "../../records/survey.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import type { SurveyRef } from "../../store/queries/surveys/handing-in.ts";
import {
  addInvitationRows,
  invitedByGroup,
  knownAddresses,
  type NewInvitation,
  unansweredOf,
} from "../../store/queries/surveys/invitations.ts";
import { findSurvey } from "../../store/queries/surveys/surveys.ts";
import { appendToTimeline } from "../../store/timeline/append.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnSurvey } from "./act-on-survey.ts";
import { linkDigest, linkSecret } from "./link.ts";
import { shuffled } from "./waiting-box.ts";

/** One who is to be invited: by an e-mail address, or by what the municipality's own list calls them. */
export interface Invited {
  readonly to: string;
  /** The key of a target group; null: of none. */
  readonly group: string | null;
  readonly language: "da" | "en";
}

/** A link, for the municipality's digital post. */
export interface PostedLink {
  readonly reference: string;
  readonly secret: string;
  readonly language: "da" | "en";
}

/** What came of a list. `links`: of those without an e-mail address; they are shown this once. */
export interface InvitedList {
  readonly added: number;
  /** Were on a list before. */
  readonly known: number;
  /** Groups that so few are of that their members are invited without one. */
  readonly tooSmall: readonly string[];
  readonly links: readonly PostedLink[];
}

/** The most on one list. */
export const mostInvited = 50_000;
const emailSchema = z.email().max(254);

/**
 * Invites those on a list, each by a link of their own. Who is on a list already is passed over. Of a group that fewer than
 * five are invited of, nothing is kept: the group would name them. Problems: not allowed, no such survey, closed, nobody
 * on the list, too many, no such group, no e-mail address.
 */
export function inviteToSurvey(
  store: Store,
  viewer: Viewer,
  ref: SurveyRef,
  secret: Uint8Array,
  { by, list }: { readonly by: "mail" | "post"; readonly list: readonly Invited[] },
  now: Date,
): Promise<InvitedList | Problem> {
  return actOnSurvey<InvitedList>(store, viewer, ref, now, async ({ tx, survey }) => {
    if (survey.state !== "draft" && survey.state !== "open") return problem("problem.survey-state");
    if (list.length === 0) return problem("problem.survey-list-empty");
    if (list.length > mostInvited) return problem("problem.survey-list-long", { most: mostInvited });
    const groups = new Set(survey.groups.map(({ key }) => key));
    for (const { to, group } of list) {
      if (group !== null && !groups.has(group)) return problem("problem.survey-group", { group: group.slice(0, 60) });
      if (by === "mail" && !emailSchema.safeParse(to).success) {
        return problem("problem.survey-email", { email: to.slice(0, 60) });
      }
    }
    const there = new Set((await knownAddresses(tx, ref)).map(({ email, reference }) => email ?? reference ?? ""));
    const fresh = new Map<string, Invited>();
    for (const one of list) {
      const key = by === "mail" ? one.to.toLowerCase() : one.to;
      if (!there.has(key) && !fresh.has(key)) fresh.set(key, one);
    }
    const sizes = new Map((await invitedByGroup(tx, ref)).map(({ group, invited }) => [group, invited]));
    for (const { group } of fresh.values()) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    const isSmall = (group: string) => (sizes.get(group) ?? 0) < fewestAnswers;
    const rows = [...fresh].map(([to, { group, language }]): NewInvitation => {
      const id = randomUUID();
      return {
        id,
        digest: Buffer.from(linkDigest(secret, id)).toString("hex"),
        group: group === null || isSmall(group) ? "" : group,
        language,
        email: by === "mail" ? to : null,
        reference: by === "post" ? to : null,
      };
    });
    // The order of the list is not the order of the rows.
    await addInvitationRows(tx, ref, shuffled(rows));
    if (survey.state === "open" && by === "mail") {
      const ids = { body: ref.bodyId, survey: ref.surveyId };
      await addJob(tx, "mail-survey", ids, { key: `mail-survey ${ref.surveyId}` });
    }
    const named = new Set([...fresh.values()].flatMap(({ group }) => (group === null ? [] : [group])));
    const answer: InvitedList = {
      added: rows.length,
      known: list.length - rows.length,
      tooSmall: [...named].filter(isSmall),
      links: rows.flatMap(({ id, reference, language }) =>
        reference === null ? [] : [{ reference, language, secret: linkSecret(secret, id) }],
      ),
    };
    return { verb: "invited", details: { added: answer.added, known: answer.known }, answer };
  });
}

/**
 * The links of those who were invited by digital post and have not used theirs, so that the municipality can remind them.
 * Problems: not allowed, no such survey, not open, nobody left.
 */
export async function linksToRemind(
  store: Store,
  viewer: Viewer,
  ref: SurveyRef,
  secret: Uint8Array,
  now: Date,
): Promise<readonly PostedLink[] | Problem> {
  if (!mayKeepGoals(viewer, ref.bodyId)) return problem("problem.forbidden");
  const survey = await store.as(viewer, (tx) => findSurvey(tx, ref.bodyId, ref.surveyId));
  if (survey === null) return problem("problem.survey-unknown");
  if (survey.state !== "open") return problem("problem.survey-state");
  const left = await store.as(worker, (tx) => unansweredOf(tx, ref));
  const links = left.flatMap(({ id, reference, language }) =>
    reference === null ? [] : [{ reference, language, secret: linkSecret(secret, id) }],
  );
  if (links.length === 0) return problem("problem.survey-nobody-left");
  const entry = { verb: "reminded", record: "survey", recordId: ref.surveyId } as const;
  await store.as(viewer, (tx) =>
    appendToTimeline(tx, viewer, ref.bodyId, now.toISOString(), { ...entry, details: { links: links.length } }),
  );
  return links;
}
