import { reservedCommitteeSlugs } from "../../records/address.ts";
import { addCore } from "../queries/import/core-tables.ts";
import { abbreviateCommittee, committeesOf, findCommittee } from "../queries/import/find-committee.ts";
import { add } from "../queries/rows-of-json.ts";
import { abbreviationIn } from "./abbreviation.ts";
import type { ImportTask } from "./import-task.ts";
import { committeeKey, committeeName } from "./match-names.ts";
import { isNear } from "./near-names.ts";
import { newId } from "./new-id.ts";
import { freeSlug, slugOf } from "./slug.ts";
import type { StoreNotice } from "./store-notice.ts";

/** Where documents stand that do not say which committee met. */
const notStated = "Udvalg ikke oplyst";

/** Finds a document's committee by any way its name has been written, or makes it; a name that nearly is another's is noticed. */
export async function findOrAddCommittee(
  task: ImportTask,
): Promise<{ id: string; slug: string; key: string; notices: StoreNotice[] }> {
  const { tx, body, document, at } = task;
  const written = document.reading.committee?.name ?? notStated;
  const key = committeeKey(written);
  const routes = document.reading.items.flatMap((item) => (item.public === true ? item.route : []));
  const abbreviation = abbreviationIn(written, routes);
  const found = await findCommittee(tx, body.id, key);
  if (found !== null) {
    if (found.abbreviation === null && abbreviation !== null) {
      await abbreviateCommittee(tx, body.id, found.id, abbreviation, at);
    }
    return { id: found.id, slug: found.slug, key, notices: notices(document.reading.committee, []) };
  }
  const others = await committeesOf(tx, body.id);
  const taken = new Set([...reservedCommitteeSlugs, ...others.map((other) => other.slug)]);
  const name = committeeName(written);
  const slug = freeSlug(slugOf(name, "udvalg"), taken);
  const id = newId();
  await add(tx, addCore.committee, body.id, at, [{ id, slug, name, abbreviation }]);
  await add(tx, addCore.committeeName, body.id, at, [
    { id: newId(), committee_id: id, match_name: key, name: written },
  ]);
  const near = others.map((other) => other.key).filter((other) => isNear(key, other));
  return { id, slug, key, notices: notices(document.reading.committee, near, name) };
}

function notices(stated: { readonly name: string } | null, near: readonly string[], name = ""): StoreNotice[] {
  const out: StoreNotice[] = [];
  if (stated === null) out.push({ code: "committee-not-stated", severity: "warning", details: {} });
  if (near.length > 0) {
    out.push({ code: "committee-name-near", severity: "warning", details: { name, near: [...new Set(near)] } });
  }
  return out;
}
