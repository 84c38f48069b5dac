import { z } from "zod";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { placeOf } from "../../../../store/queries/followup/find-places.ts";
import { findAddress } from "../../../../store/queries/public/find-address.ts";
import type { Visit } from "../../visit.ts";

/** What a page that a secretary names by its address is about. */
export interface Addressed {
  readonly kind: "item" | "meeting" | "document" | "promise";
  readonly id: string;
}

const uuid = z.guid();

/**
 * What the address of a page leads to, as the browser shows it: a page for everybody, or one of the desk. Null where it
 * leads to nothing of the body that the viewer may see.
 */
export async function addressed(
  visit: Visit,
  who: SignedIn,
  bodyId: string,
  written: string,
): Promise<Addressed | null> {
  const { store, baseUrl } = visit.site;
  const wanted = written.trim();
  if (wanted === "" || !URL.canParse(wanted, baseUrl)) return null;
  const path = decoded(new URL(wanted, baseUrl).pathname);
  const [, first, second, third, fourth, fifth] = path.split("/");
  if (first === "konto" && second === "bord") {
    const [body, kind, id] = third === "loefte" ? [fourth, "promise", fifth] : [third, "document", fourth];
    return body === bodyId && uuid.safeParse(id).success ? ({ kind, id } as Addressed) : null;
  }
  if (first === "id" && second !== undefined && uuid.safeParse(second).success) {
    return store.as(who.viewer, async (tx) => {
      for (const kind of ["item", "meeting", "document"] as const) {
        if ((await placeOf(tx, bodyId, kind, second)) !== null) return { kind, id: second };
      }
      return null;
    });
  }
  const found = await store.asPublic((tx) => findAddress(tx, path));
  if (found === null || found.bodyId !== bodyId) return null;
  const { kind, recordId: id } = found;
  return kind === "item" || kind === "meeting" || kind === "document" || kind === "promise" ? { kind, id } : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll("\0", "");
  } catch {
    return path;
  }
}
