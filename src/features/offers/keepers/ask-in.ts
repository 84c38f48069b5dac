import { randomUUID } from "node:crypto";
import { z } from "zod";
import { worker } from "../../../access/viewer.ts";
import { readCvr } from "../../../danish/cvr.ts";
import { type SignUp, signUpSchema } from "../../../records/offer-keeper.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { shownGuidelines } from "../../../store/queries/keepers/guidelines.ts";
import { addKeeperRequest } from "../../../store/queries/keepers/keeper-requests.ts";
import type { Store } from "../../../store/transaction.ts";

/** What a stranger asks for: a link to come in by, or with `signUp` to keep offers of its own. */
export interface AskedIn {
  readonly email: string;
  readonly language: "da" | "en";
  readonly signUp: SignUp | null;
}

const emailSchema = z.email().max(254);

/**
 * Writes down that somebody wants to come in. The background work looks the address up and mails the link: what the page
 * answers, and how long it takes, is the same for an address that is known as for one that is not. Problems: no address, no
 * name, a CVR number that is none, guidelines that are not those that hold; associations do not sign up here.
 */
export async function askIn(store: Store, bodyId: string, asked: AskedIn, now: Date): Promise<Problem | null> {
  const email = emailSchema.safeParse(asked.email.trim());
  if (!email.success) return problem("problem.email");
  const guidelines = await store.asPublic((tx) => shownGuidelines(tx, bodyId));
  if (guidelines === null) return problem("problem.not-found");
  let signUp: SignUp | null = null;
  if (asked.signUp !== null) {
    const written = signUpSchema.safeParse(asked.signUp);
    if (!guidelines.open) return problem("problem.keepers-closed");
    if (!written.success) return problem(missing[String(written.error.issues[0]?.path[0])] ?? "problem.keeper-agreed");
    const cvr = written.data.cvr === "" ? "" : readCvr(written.data.cvr);
    if (cvr === null) return problem("problem.cvr");
    if (written.data.agreed !== guidelines.version) return problem("problem.keeper-agreed");
    signUp = { ...written.data, cvr };
  }
  const id = randomUUID();
  await store.as(worker, async (tx) => {
    await addKeeperRequest(tx, bodyId, { id, email: email.data, language: asked.language, signUp }, now.toISOString());
    await addJob(tx, "answer-keeper", { body: bodyId, request: id }, { key: `answer-keeper ${id}` });
  });
  return null;
}

const missing: Readonly<Record<string, `problem.${string}`>> = {
  name: "problem.keeper-name",
  cvr: "problem.cvr",
  contact: "problem.keeper-contact",
  phone: "problem.keeper-phone",
};
