import { readFile } from "node:fs/promises";
import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { constituteTerm } from "../features/terms/constitute.ts";
import { addSeat, addTerm } from "../features/terms/keep-terms.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { allTerms } from "../store/queries/terms/terms.ts";
import { wheelCommittees } from "../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../store/transaction.ts";

/** A name with a party's letter behind it. */
const named = z
  .string()
  .regex(/^[^()]+ \(\p{Lu}\)$/u)
  .transform((text) => ({ name: text.slice(0, -4), party: text.slice(-2, -1) }));

const termsSchema = z.object({
  terms: z.array(
    z.object({
      name: z.string(),
      starts: z.iso.date(),
      ends: z.iso.date(),
      committees: z.array(
        z.object({
          committee: z.string(),
          chair: named,
          viceChair: named,
          members: z.array(named),
          substitutes: z.array(named),
        }),
      ),
    }),
  ),
});

/**
 * Writes the terms of the fictional municipality and who sits in which committee, from a file, and constitutes them;
 * once: nothing where it has any. Throws where the file is not as it must be.
 */
export async function loadSampleTerms(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  const { terms } = termsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const held = await store.as(importer, async (tx) => ({
    terms: await allTerms(tx),
    committees: await wheelCommittees(tx, "staff", bodyId),
  }));
  if (held.terms.length > 0) return;
  for (const { name, starts, ends, committees } of terms) {
    const { termId } = orThrow(await addTerm(store, importer, bodyId, { name, starts, ends }, now));
    for (const { committee, chair, viceChair, members, substitutes } of committees) {
      const found = held.committees.find((known) => known.name === committee);
      if (found === undefined) throw new Error(`The sample's terms name a committee that is not there: ${committee}.`);
      const seats = [
        { role: "chair" as const, ...chair },
        { role: "vice-chair" as const, ...viceChair },
        ...members.map((member) => ({ role: "member" as const, ...member })),
        ...substitutes.map((substitute) => ({ role: "substitute" as const, ...substitute })),
      ];
      for (const seat of seats) {
        const wanted = { ...seat, committeeId: found.id, accountId: null, starts, ends };
        orThrow(await addSeat(store, importer, bodyId, termId, wanted, now));
      }
    }
    orThrow(await constituteTerm(store, importer, bodyId, termId, now));
  }
}

function orThrow<Value>(done: Value | Problem): Value {
  if (isProblem(done)) throw new Error(`The sample's terms were refused: ${done.key}.`);
  return done;
}
