import { near, verbActs } from "../acts.ts";
import type { Act, PromiseConstruct } from "../construct.ts";
import { frameOf } from "../frames.ts";
import type { Statement } from "../statement.ts";
import { verbForms } from "../verbs.ts";
import { wordHint } from "../word-classes.ts";

const verbs = verbForms(
  "offentliggøre:offentliggjorde:offentliggjort:offentliggør publicere bekendtgøre:bekendtgjorde:bekendtgjort:bekendtgør annoncere",
);
const onThePage = verbForms(
  "lægge:lagde:lagt gøre:gjorde:gjort:gør fremlægge:fremlagde:fremlagt sende:sendte:sendt formidle",
);

/** *sendes i otte ugers offentlig høring*, *er i høring hos foreninger*, *sendes ud til kommentering*. */
const hearing =
  /(?<![\p{L}])(?:sendes|sende|sendt|udsendes|fremlægges|fremlægge|fremlagt|lægges|lagt|er|går|komme|kommer|være|bliver) (?:[\p{L}\d.]+ ){0,5}?(?:i|til|ud i) (?:[\p{L}\d.]+ ){0,4}?(?:høring|høringer|borgerhøring|offentlighedsfase|idéfase|debatfase|foroffentlighed|forhøring)(?![\p{L}])/u;
const hearingWords = wordHint(
  "høring|høringer|borgerhøring|offentlighedsfase|idéfase|debatfase|foroffentlighed|forhøring",
);
/** *fremlægges i fire uger fra den 28. oktober*: laid open. */
const laidOpen =
  /(?<![\p{L}])(?:fremlægges|fremlagt|lægges frem|annonceres|udstilles) (?:offentligt )?(?:i|i mindst) (?:\d+|to|tre|fire|fem|seks|otte|ti|tolv) uger(?![\p{L}])/u;
const weeks = wordHint("uger");
/** *vil de to forslag kunne ses på hjemmesiden*, *kan høringssvar findes på nettet, når*. */
const canBeSeen =
  /(?<![\p{L}])(?:vil|kommer til at) (?:\p{L}+ ){0,6}?(?:kunne )?(?:ses|findes|læses|hentes|blive tilgængelig[et]?) (?:\p{L}+ ){0,2}?på (?:\p{L}+ )?(?:\p{L}*hjemmesiden?|nettet)(?![\p{L}])/u;
const onTheWeb = wordHint("\\p{L}*hjemmesiden?|nettet");

function hearings(statement: Statement): Act[] {
  const { words, lower, hints } = statement;
  const match =
    ((hints & hearingWords) === 0 ? null : hearing.exec(lower)) ??
    ((hints & weeks) === 0 ? null : laidOpen.exec(lower));
  if (!match) return [];
  const at = words.findIndex((word) => word.from >= match.index);
  const word = words[at];
  if (!word) return [];
  const isOpen = word.text === "er";
  const form = /(?:sendt|fremlagt|lagt)$/.test(word.text)
    ? "participle"
    : word.text.endsWith("s")
      ? "passive"
      : "infinitive";
  const frame =
    isOpen || /^(?:går|kommer|bliver)$/.test(word.text)
      ? frameOf(statement, at, "present")
      : frameOf(statement, at, form);
  if (!frame) return [];
  const to = match.index + match[0].length;
  // *er i høring*: told, where no days say until when.
  if (isOpen && !/\d/.test(lower.slice(to))) return [];
  return [
    {
      kind: "publish",
      from: word.from,
      to,
      frame,
      form: "passive",
      weight: isOpen ? 0.02 : 0.1,
      needsTime: true,
      impersonal: true,
    },
  ];
}

/** Something is made public. */
export const publish: PromiseConstruct = {
  name: "publish",
  read(statement) {
    const { words } = statement;
    const seen = (statement.hints & onTheWeb) === 0 ? null : canBeSeen.exec(statement.lower);
    return [
      ...hearings(statement),
      ...(seen
        ? [
            {
              kind: "publish" as const,
              from: seen.index,
              to: seen.index + seen[0].length,
              weight: 0.05,
              needsTime: false,
              impersonal: true,
              form: "passive" as const,
              frame: { type: "future" as const, subject: null, hedged: false, negated: false },
            },
          ]
        : []),
      ...verbActs(statement, { kind: "publish", verbs, weight: 0.08, needsTime: false }),
      ...verbActs(statement, {
        kind: "publish",
        verbs: onThePage,
        weight: 0.1,
        needsTime: false,
        fits: (_, at, verb) => {
          const behind = (pattern: RegExp, reach: number) => near(words, at, pattern, 0, reach);
          if (verb === "lægge" || verb === "formidle" || verb === "slå")
            return near(words, at, /^(?:\p{L}*hjemmeside|\p{L}*hjemmesiden|nettet)$/u, 6, 8);
          if (verb === "gøre") return behind(/^(?:offentlig|offentligt|tilgængelig|tilgængelige|tilgængeligt)$/, 4);
          return behind(/^offentlig$/, 4) && behind(/^(?:høring|fremlæggelse)$/, 6);
        },
      }),
    ];
  },
};
