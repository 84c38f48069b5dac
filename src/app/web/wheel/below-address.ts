import { mayReadClosed } from "../../../access/may.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type AddressKind, findAddress } from "../../../store/queries/public/find-address.ts";
import type { SeenBy } from "../../../store/queries/wheel/seen-by.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { redirect } from "../at-address.ts";
import type { Visit } from "../visit.ts";

/** Whose page stands below whose address, and whether the visitor works for it. */
export interface Below {
  readonly bodyId: string;
  /** The record that has the address above. */
  readonly id: string;
  readonly seenBy: SeenBy;
}

/**
 * Answers for a page that hangs below a record's address (`…/aarshjul`): loads it as the viewer where the viewer works
 * for the body and `staff` allows it, else as a stranger. An address the record has left redirects to the one it has.
 */
export async function belowAddress<Data>(
  visit: Visit,
  kind: AddressKind,
  below: string,
  load: (tx: Transaction, of: Below) => Promise<Data | null>,
  show: (data: Data, of: Below) => Promise<Response | Problem>,
  staff = true,
): Promise<Response | Problem> {
  const path = visit.path.slice(0, -below.length);
  const address = await visit.site.store.asPublic((tx) => findAddress(tx, path));
  if (address === null || address.kind !== kind) return problem("problem.not-found");
  if (address.currentPath === null) return problem("problem.gone");
  if (address.currentPath !== path) {
    const asked = visit.query.toString();
    return redirect(encodeURI(address.currentPath + below) + (asked === "" ? "" : `?${asked}`), 301);
  }
  const { bodyId, recordId: id } = address;
  const seenBy = staff && mayReadClosed(visit.viewer, bodyId) ? "staff" : "strangers";
  const of: Below = { bodyId, id, seenBy };
  const { store } = visit.site;
  const work = (tx: Transaction) => load(tx, of);
  const data = await (seenBy === "staff" ? store.as(visit.viewer, work) : store.asPublic(work));
  return data === null ? problem("problem.not-found") : show(data, of);
}
