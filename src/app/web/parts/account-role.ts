import type { Role } from "../../../access/viewer.ts";
import type { Visit } from "../visit.ts";

/** A role in words; one without a body is for the whole installation. */
export function roleText(visit: Visit, role: Role, bodyId: string | null): string {
  if (role === "public") return "";
  return visit.say(bodyId === null ? "account.role.everywhere" : `account.role.${role}`);
}
