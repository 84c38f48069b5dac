import { z } from "zod";
import { type Role, roles, wideRoles } from "../../../access/viewer.ts";

/** Whoever's `claim` is or holds `value` has the role, in the place: slugs; no body: the whole installation. */
export interface RoleRule {
  readonly claim: string;
  readonly value: string;
  readonly role: Role;
  readonly body: string | null;
  readonly committee: string | null;
}

/**
 * Reads `claim=value:role@body/committee` with `;` between: `groups=Sekretariat:secretary@eksempelby`. Null where one
 * cannot be read, or gives a role that cannot be held there.
 */
export function readRoleRules(text: string): readonly RoleRule[] | null {
  const rules: RoleRule[] = [];
  for (const part of text.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const [, claim = "", value = "", named, body, committee] =
      /^([^=;]+)=([^;]+):([a-z-]+)(?:@([\w-]+)(?:\/([\w-]+))?)?$/.exec(part) ?? [];
    const role = z.enum(roles).safeParse(named);
    if (!role.success) return null;
    const isWide = wideRoles.includes(role.data);
    if ((body === undefined && !isWide) || (committee !== undefined && isWide)) return null;
    rules.push({
      claim: claim.trim(),
      value: value.trim(),
      role: role.data,
      body: body ?? null,
      committee: committee ?? null,
    });
  }
  return rules.length === 0 ? null : rules;
}

/** The rules that claims fit: a claim that is the value, or a list that holds it. */
export function rulesFor(rules: readonly RoleRule[], claims: Readonly<Record<string, unknown>>): RoleRule[] {
  return rules.filter(({ claim, value }) => {
    const given = claims[claim];
    return Array.isArray(given) ? given.includes(value) : given === value;
  });
}
