import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { type Publishable, publishableById, publishableByPath } from "../../store/queries/publish/find-publishable.ts";
import type { Store } from "../../store/transaction.ts";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Finds a meeting, or a paper of no meeting, by what a person has at hand: its permanent id, its page's path, or the
 * whole address as the browser shows it. A problem where the viewer has no such thing; an item's address is none.
 */
export async function findPublishable(store: Store, viewer: Viewer, asked: string): Promise<Publishable | Problem> {
  const path = pathOf(asked.trim());
  const id = path.replace(/^\/(?:id\/)?/, "");
  const found = await store.as(viewer, (tx) => (uuid.test(id) ? publishableById(tx, id) : publishableByPath(tx, path)));
  return found ?? problem("problem.nothing-to-publish", { name: asked });
}

/** The path of an address, percent-encoding undone, without a slash at its end and what follows `?` and `#`. */
function pathOf(asked: string): string {
  const site = "http://localhost/"; // whichever site it is: the path says what is meant
  const path = (URL.canParse(asked, site) ? decoded(new URL(asked, site).pathname) : asked).replaceAll("\0", "");
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
