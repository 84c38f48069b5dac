import { randomUUID } from "node:crypto";
import type { Keeper } from "../../../access/viewer.ts";
import type { WrittenOffer } from "../../../records/offer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { guidelinesOf } from "../../../store/queries/keepers/guidelines.ts";
import { keeperById } from "../../../store/queries/keepers/keepers.ts";
import { addChange, endChange, offersOfKeeper, replaceWaiting } from "../../../store/queries/keepers/offer-changes.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";
import { offerProblem } from "../check-offer.ts";

/** So many offers one association may have, and so many links may stand in the words of one. */
const most = { offers: 200, links: 3 } as const;

/** What an association sends. `offerId` null: a new offer. `agreed`: the version of the guidelines it ticked. */
export interface ProposedChange {
  readonly offerId: string | null;
  readonly written: WrittenOffer;
  readonly agreed: number;
}

/**
 * Sends a new offer, or a change to one, to the municipality; what is shown stays as it is until that has looked. A change
 * that waited is replaced. Who offers it is the association itself, whatever was written. Gives the offer's id. Problems:
 * access has ended, no such offer, not agreed to the guidelines that hold, too many, too many links, and `offerProblem`'s.
 */
export async function proposeChange(
  store: Store,
  keeper: Keeper,
  { offerId, written, agreed }: ProposedChange,
  now: Date,
): Promise<string | Problem> {
  const { bodyId, keeperId } = keeper;
  const at = now.toISOString();
  return store.as(keeper, async (tx) => {
    const self = await keeperById(tx, bodyId, keeperId);
    if (self === null || self.ended !== null) return problem("problem.keeper-unknown");
    const { name, cvr } = self;
    const record: WrittenOffer = {
      ...written,
      title: written.title.trim(),
      provider: { ...written.provider, name, kind: "association", cvr },
    };
    const wrong = offerProblem(record);
    if (wrong !== null) return wrong;
    const texts = [record.title, record.description, ...record.translations.map(({ description }) => description)];
    const links = texts.reduce((all, text) => all + (text.match(/https?:\/\/|\bwww\./gi)?.length ?? 0), 0);
    if (links > most.links) return problem("problem.unwanted-links", { most: most.links });
    const [holds] = await guidelinesOf(tx, bodyId);
    if (holds === undefined || holds.version !== agreed) return problem("problem.keeper-agreed");
    const own = await offersOfKeeper(tx, bodyId, keeperId);
    if (offerId !== null && !own.some((each) => each.offerId === offerId)) return problem("problem.offer-unknown");
    if (offerId === null && own.length >= most.offers) return problem("problem.keeper-offers", { most: most.offers });
    const id = offerId ?? randomUUID();
    await replaceWaiting(tx, bodyId, id, at);
    const change = { id: randomUUID(), offerId: id, keeperId, guidelines: agreed, record };
    await addChange(tx, bodyId, change, at);
    await appendToTimeline(tx, keeper, bodyId, at, {
      verb: offerId === null ? "added" : "changed",
      record: "offer-change",
      recordId: change.id,
      details: { offer: id, guidelines: agreed },
    });
    return id;
  });
}

/** Takes back a change that waits. Problems: access has ended, nothing of that offer waits. */
export async function withdrawChange(
  store: Store,
  keeper: Keeper,
  changeId: string,
  now: Date,
): Promise<null | Problem> {
  const at = now.toISOString();
  return store.as(keeper, async (tx) => {
    if (!(await endChange(tx, keeper.bodyId, changeId, { state: "withdrawn" }, at))) {
      return problem("problem.offer-change-state");
    }
    const entry = { verb: "withdrawn", record: "offer-change", recordId: changeId, details: {} } as const;
    await appendToTimeline(tx, keeper, keeper.bodyId, at, entry);
    return null;
  });
}
