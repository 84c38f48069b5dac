import { everyBody, type Held } from "../../../access/viewer.ts";
import type { Visit } from "../visit.ts";

/** A role with where it is held: *sekretær i Ærtebjerg Kommune*. `names`: of bodies and committees, by id. */
export function heldRoleText({ say }: Visit, held: Held, names: ReadonlyMap<string, string>): string {
  const role = say(`account.role.${held.role}`);
  if (held.bodyId === everyBody) return say("account.role.everywhere", { role });
  const body = names.get(held.bodyId) ?? say("access.unknown-body");
  if (held.committeeId === null) return say("account.role.in", { role, place: body });
  const committee = names.get(held.committeeId) ?? say("access.unknown-committee");
  return say("account.role.in", { role, place: `${committee}, ${body}` });
}
