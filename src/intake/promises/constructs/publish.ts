import { near, verbActs } from "../acts.ts";
import type { PromiseConstruct } from "../construct.ts";
import { verbForms } from "../verbs.ts";

const verbs = verbForms(
  "offentliggøre:offentliggjorde:offentliggjort:offentliggør publicere bekendtgøre:bekendtgjorde:bekendtgjort:bekendtgør annoncere",
);
const onThePage = verbForms(
  "lægge:lagde:lagt gøre:gjorde:gjort:gør fremlægge:fremlagde:fremlagt sende:sendte:sendt formidle",
);

/** Something is made public. */
export const publish: PromiseConstruct = {
  name: "publish",
  read(statement) {
    const { words } = statement;
    return [
      ...verbActs(statement, { kind: "publish", verbs, weight: 0.08, needsTime: false }),
      ...verbActs(statement, {
        kind: "publish",
        verbs: onThePage,
        weight: 0.05,
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
