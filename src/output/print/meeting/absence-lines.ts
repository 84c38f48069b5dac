import type { Absence } from "../../../records/person.ts";
import { named } from "../../texts/named.ts";
import type { Say } from "../../texts/say.ts";

/** Those who were away, by how: with apologies, without, or as the document has it. */
export function absenceLines(absent: readonly Absence[], say: Say): { label: string; names: string[] }[] {
  const ways = [
    ["print.excused", true],
    ["print.unexcused", false],
    ["print.absent", null],
  ] as const;
  return ways.flatMap(([label, excused]) => {
    const names = absent
      .filter((one) => one.excused === excused)
      .map((one) =>
        one.substitute === null
          ? named(one)
          : say("print.substitute", { name: named(one), substitute: one.substitute }),
      );
    return names.length === 0 ? [] : [{ label: say(label), names }];
  });
}
