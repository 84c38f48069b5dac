import { expect, test } from "vitest";
import { readRoleRules, rulesFor } from "./role-rules.ts";

test("rules say which claim gives which role where", () => {
  const rules = readRoleRules(
    "groups=Traad Sekretariat:secretary@eksempelby; groups=UAU:member@eksempelby/arbejdsmarkedsudvalget;upn=it@example.dk:administrator",
  );
  expect(rules).toEqual([
    { claim: "groups", value: "Traad Sekretariat", role: "secretary", body: "eksempelby", committee: null },
    { claim: "groups", value: "UAU", role: "member", body: "eksempelby", committee: "arbejdsmarkedsudvalget" },
    { claim: "upn", value: "it@example.dk", role: "administrator", body: null, committee: null },
  ]);
  const claims = { groups: ["UAU", "Andre"], upn: "it@example.dk" };
  expect(rulesFor(rules ?? [], claims).map(({ role }) => role)).toEqual(["member", "administrator"]);
  expect(rulesFor(rules ?? [], { groups: "UAU", upn: ["x"] }).map(({ role }) => role)).toEqual(["member"]);
});

test.each(["", "groups:secretary@a", "groups=x:konge@a", "groups=x:secretary", "groups=x:administrator@a/b", "x"])(
  "%j is no rule",
  (text) => {
    expect(readRoleRules(text)).toBeNull();
  },
);
