import { everyBody } from "../../access/viewer.ts";
import type { FollowedThing } from "../../records/mail.ts";
import { namesOfFollowed } from "../../store/queries/reminders/followed-things.ts";
import { namesOfPromises } from "../../store/queries/reminders/promises.ts";
import type { Target } from "../../store/queries/reminders/subscriptions.ts";
import type { Store } from "../../store/transaction.ts";

/** Names what is followed as it is public now, in the order given. */
export async function nameFollowed(store: Store, targets: readonly Target[]): Promise<FollowedThing[]> {
  const ids = targets.flatMap(({ targetId }) => (targetId === null ? [] : [targetId]));
  const known = await store.asPublic(async (tx) => {
    const [things, promises] = [await namesOfFollowed(tx, ids), await namesOfPromises(tx, ids)];
    return new Map([...things, ...promises]);
  });
  return targets.map(({ target, targetId, query }) => {
    if (query !== null) {
      return {
        target,
        name: new URLSearchParams(query).get("q") ?? "",
        path: query === "" ? "/soeg" : `/soeg?${query}`,
      };
    }
    const found = known.get(targetId ?? "");
    return { target, name: found?.name ?? "", path: found?.path ?? null };
  });
}

/** The one body that all of these are of, else the stand-in for every body. */
export function commonBody(bodies: readonly string[]): string {
  const [first] = bodies;
  return first !== undefined && bodies.every((one) => one === first) ? first : everyBody;
}
