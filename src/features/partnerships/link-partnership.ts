import { z } from "zod";
import type { Partnership } from "../../records/partnership.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { goalOf } from "../../store/queries/goals/goals-of.ts";
import { findAddress } from "../../store/queries/public/find-address.ts";
import type { Transaction } from "../../store/transaction.ts";
import { type Acting, changePartnership } from "./act-on-partnerships.ts";

const most = 50;

/**
 * Hangs an agreement on what everybody can read: an item, a promise, a case or a goal, by the path of its page; once.
 * Problems: not allowed, no such agreement, no such page, too many.
 */
export function linkPartnership(acting: Acting, id: string, path: string): Promise<null | Problem> {
  return changePartnership<null>(acting, id, async (partnership, { tx }) => {
    const found = await linkAt(tx, acting.bodyId, path);
    if (found === null) return problem("problem.partnership-link", { address: path.slice(0, 200) });
    if (partnership.links.some(({ recordId }) => recordId === found.recordId)) return { partnership, answer: null };
    if (partnership.links.length >= most) return problem("problem.partnership-links", { most });
    return { partnership: { ...partnership, links: [...partnership.links, found] }, answer: null };
  });
}

/** Takes an agreement off what it hangs on. Problems: not allowed, no such agreement. */
export function unlinkPartnership(acting: Acting, id: string, recordId: string): Promise<null | Problem> {
  return changePartnership<null>(acting, id, (partnership) => {
    const links = partnership.links.filter((link) => link.recordId !== recordId);
    return { partnership: { ...partnership, links }, answer: null };
  });
}

const goalPath = /\/maal\/([0-9a-f-]{36})$/;

async function linkAt(tx: Transaction, bodyId: string, path: string): Promise<Partnership["links"][number] | null> {
  const goalId = goalPath.exec(path)?.[1];
  if (z.uuid().safeParse(goalId).success && goalId !== undefined) {
    return (await goalOf(tx, "strangers", bodyId, goalId)) === null ? null : { kind: "goal", recordId: goalId };
  }
  const found = await findAddress(tx, path);
  if (found === null || found.bodyId !== bodyId || found.currentPath === null) return null;
  const { kind, recordId } = found;
  return kind === "item" || kind === "promise" || kind === "case" ? { kind, recordId } : null;
}
