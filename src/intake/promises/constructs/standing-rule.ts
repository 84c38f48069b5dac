import type { Act, PromiseConstruct } from "../construct.ts";
import { frameOf } from "../frames.ts";
import { isModal, type Statement } from "../statement.ts";
import { wordClass, wordHint } from "../word-classes.ts";

const fromNow = wordClass((word) =>
  /^(?:herefter|fremover|fremadrettet|fremefter|fremtidigt|fremtidig|fremtidige)$/.test(word),
);
const finite = /^(?:\p{L}+(?:es|er|s)|vil|skal|bliver|får|kan)$/u;
const notFinite =
  /^(?:efter|under|over|eller|heller|altid|nes|medlemmer|borgere|møder|sager|regler|samt|øvrigt|hver|enkelt|alles|vores|deres|dets|dens|borgers|kommunens|udvalgets|ellers|desuden|fælles|udvalgs|års|bliver)$/;

/** *Taksterne er gældende fra den 1. januar*, *ordningen gøres permanent fra årsskiftet*. */
const validFrom =
  /(?<![\p{L}])(?:(?:er|bliver) gældende (?:fra|pr)|gælder fra|(?:har|får|med) virkning fra|gøres permanent[es]?)(?![\p{L}])/u;
const forces = wordHint("gældende|gælder|virkning|permanent(?:es)?");

/** From now on this is how it is done: *vil fremover udvides*, *skal fremadrettet forelægges*. */
export const standingRule: PromiseConstruct = {
  name: "standing-rule",
  read(statement) {
    const { words, lower, hints } = statement;
    const inForce = (hints & forces) === 0 ? null : validFrom.exec(lower);
    if (inForce)
      return [
        {
          kind: "standing-rule",
          from: inForce.index,
          to: inForce.index + inForce[0].length,
          weight: 0.06,
          needsTime: true,
          impersonal: true,
          frame: { type: "present", subject: null, hedged: false, negated: false },
        },
      ];
    const at = (statement.classes & fromNow) === 0 ? -1 : words.findIndex((word) => (word.classes & fromNow) !== 0);
    const future = lower.includes("fremtiden")
      ? /for fremtiden|i fremtiden(?= (?:vil|skal))|i fremtiden[,.]/.exec(lower)
      : null;
    if (at < 0 && !future) return [];
    const place = at >= 0 ? at : words.findIndex((word) => word.from >= (future?.index ?? 0));
    if (place < 0 || /^(?:fremtidig|fremtidige)$/.test(words[place]?.text ?? "")) return [];
    // *Indstillingen blev herefter godkendt*: what came next then.
    if (/^(?:blev|var|havde)$/.test(words[place - 1]?.text ?? "")) return [];
    const act = ruleAt(statement, place);
    // *slås sammen, så de fremadrettet vil være ét*: what comes of it.
    if (words.slice(Math.max(0, place - 3), place).some(({ text }, back) => text === "så" && place - 3 + back > 0))
      return [];
    // *herefter* says *afterwards* as often as *from now on*: a rule only where the decision says it.
    if (!act || (words[place]?.text === "herefter" && statement.passage.role !== "decision")) return [];
    return [act];
  },
};

function ruleAt(statement: Statement, place: number): Act | null {
  const { words } = statement;
  for (let reach = 1; reach <= 8; reach++) {
    for (const at of [place - reach, place + reach]) {
      const word = words[at];
      if (!word || between(statement, place, at)) continue;
      const marker = words[place];
      if (!marker) continue;
      if (isModal(word.text)) {
        const frame = frameOf(statement, Math.min(words.length - 1, Math.max(at, place) + 1), "infinitive");
        const subject = frame?.subject ?? null;
        return {
          kind: "standing-rule",
          from: marker.from,
          to: marker.to,
          weight: 0.1,
          needsTime: false,
          frame: { type: "future", subject, hedged: /^(?:kan|kunne|bør|må|burde)$/.test(word.text), negated: false },
        };
      }
      if (
        finite.test(word.text) &&
        !notFinite.test(word.text) &&
        /(?:es|er|år)$/.test(word.text) &&
        word.text.length > 3
      ) {
        const frame = frameOf(statement, at, word.text.endsWith("s") ? "passive" : "present");
        if (frame)
          return {
            kind: "standing-rule",
            from: marker.from,
            to: marker.to,
            weight: 0.06,
            needsTime: false,
            frame,
            ...(word.text.endsWith("es") && { form: "passive" as const }),
          };
      }
    }
  }
  return null;
}

const between = ({ words }: Statement, one: number, other: number): boolean =>
  words.slice(Math.min(one, other), Math.max(one, other)).some((word) => word.stop === ";");
