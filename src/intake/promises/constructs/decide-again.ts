import { near, nounActs, verbActs } from "../acts.ts";
import type { Act, PromiseConstruct } from "../construct.ts";
import { verbForms } from "../verbs.ts";
import { wordClass } from "../word-classes.ts";

const again = verbForms(
  "genoptage:genoptog:genoptaget genbehandle genfremsætte:genfremsatte:genfremsat dagsordensætte:dagsordensatte:dagsordensat genfremlægge:genfremlagde:genfremlagt",
);
const acts = verbForms(
  "tage:tog:taget drøfte behandle sætte:satte:sat beslutte vende:vendte:vendt udsætte:udsatte:udsat udskyde:udskød:udskudt godkende:godkendte:godkendt fastlægge:fastlagde:fastlagt fremlægge:fremlagde:fremlagt forelægge:forelagde:forelagt optage:optog:optaget prioritere vedtage:vedtog:vedtaget indgå:indgik:indgået:indgår foretage:foretog:foretaget medtage:medtog:medtaget",
);
/** What the committee always does with what lies before it: something to come only where a time or a condition says so. */
const standpoint = verbForms("tage:tog:taget træffe:traf:truffet");
const agenda =
  /^\p{L}*(?:dagsorden|dagsordenen|møde|mødet|udvalgsmøde|byrådsmøde|budgetforhandlinger|budgetforhandlingerne|budgetlægning|budgetlægningen|budgetprocessen|budgetproces|budgetseminar|budgetdrøftelserne|budget|budgettet|budgetarbejdet)$/u;
const bodies =
  /^(?:\p{L}*udvalget|\p{L}*udvalgene|byrådet|byrådene|kommunalbestyrelsen|kommunalbestyrelserne|regionsrådet|bestyrelsen)$/u;
const onAgenda =
  /(?<![\p{L}])(?:er|kommer|bliver|står) (?:ikke )?(?:på|med på) (?:\p{L}+s )?(?:dagsorden(?:en)? (?:til|på|i)|(?:et )?(?:\p{L}*møde(?:t)?) (?:i|den|d\.|om|igen|efter))(?![\p{L}])/gu;
const decisions =
  /^(?:beslutning|godkendelse|behandling|stillingtagen|drøftelse|vedtagelse|genbehandling|prioritering|stilling)$/;
const nouns = wordClass((word) => /^(?:genbehandling|genoptagelse|andenbehandling|2\. behandling)$/.test(word));

/** The matter comes back to be decided or discussed. */
export const decideAgain: PromiseConstruct = {
  name: "decide-again",
  read(statement) {
    const { words: all, lower } = statement;
    return [
      // *Udsat til mødet i september.*: what the decision is by itself.
      ...all.slice(0, 3).flatMap((word) =>
        statement.passage.role === "decision" && /^(?:udsat|udskudt|genoptages)$/.test(word.text)
          ? [
              {
                kind: "decide-again" as const,
                from: word.from,
                to: word.to,
                weight: 0.2,
                needsTime: true,
                frame: { type: "fragment" as const, subject: null, hedged: false, negated: false },
              },
            ]
          : [],
      ),
      // *er på dagsordenen til næste møde*, *kommer på udvalgets møde i april*
      ...(lower.includes("dagsorden") || lower.includes("møde") ? [...lower.matchAll(onAgenda)] : []).map((match) => ({
        kind: (/dagsorden/.test(match[0]) ? "decide-again" : "report-back") as Act["kind"],
        from: match.index,
        to: match.index + match[0].length,
        weight: 0.1,
        needsTime: true,
        frame: { type: "expected" as const, subject: null, hedged: false, negated: / ikke /.test(match[0]) },
      })),
      ...verbActs(statement, { kind: "decide-again", verbs: again, weight: 0.1, needsTime: false }),
      ...verbActs(statement, {
        kind: "decide-again",
        verbs: acts,
        weight: 0.05,
        needsTime: false,
        fits: ({ words }, at, verb) => {
          const behind = (pattern: RegExp, reach: number) => near(words, at, pattern, 0, reach);
          if (verb === "tage")
            return (
              (behind(/^med$/, 1) && behind(/^(?:mødet|møde|\p{L}+mødet)$/u, 6)) ||
              (behind(/^op$/, 6) &&
                (behind(/^(?:igen|ny|møde|mødet|dagsorden|på|i|til)$/, 14) || near(words, at, /^igen$/, 4, 0)))
            );
          if (verb === "vende")
            return behind(/^tilbage$/, 3) && behind(/^(?:sagen|punktet|emnet|spørgsmålet|drøftelsen|dette|det)$/, 6);
          if (verb === "drøfte" || verb === "behandle")
            return (
              behind(/^(?:igen|ny|videre|næste|kommende|mødet|møde|\p{L}+mødet)$/u, 8) ||
              near(words, at, /^(?:igen|endelig|endeligt|mødet|næste)$/, 10, 0)
            );
          if (verb === "sætte") return behind(/^\p{L}*dagsorden(?:en)?$/u, 8);
          if (verb === "optage") return behind(/^dagsorden(?:en)?$/, 8);
          if (verb === "udsætte" || verb === "udskyde") return behind(/^(?:til|indtil|næste)$/, 8);
          if (verb === "fremlægge" || verb === "forelægge") return near(words, at, decisions, 0, 14);
          if (verb === "indgå" || verb === "medtage" || verb === "prioritere")
            return behind(agenda, 10) && near(words, at, /^(?:budget\p{L}*|budgettet)$/u, 10, 10);
          if (verb === "foretage") return behind(/^(?:godkendelse|prioritering|beslutning)$/, 6);
          if (verb === "godkende" || verb === "fastlægge" || verb === "beslutte" || verb === "vedtage")
            return (
              behind(/^(?:mødet|møde|\p{L}+mødet|næste)$/u, 10) ||
              (/s$/.test(words[at]?.text ?? "") && near(words, at, /^(?:skal|vil)$/, 6, 0) && behind(bodies, 5))
            );
          return false;
        },
      }),
      ...verbActs(statement, {
        kind: "decide-again",
        verbs: standpoint,
        weight: 0.05,
        needsTime: true,
        fits: ({ words }, at) =>
          // *Visitationen skal træffe afgørelse inden 14 dage*: what an authority does all the time.
          near(words, at, /^(?:stilling|beslutning)$/, 0, 4) && !near(words, at, /^at$/, 0, 6),
      }),
      ...nounActs(statement, { kind: "decide-again", nouns, weight: 0.05, needsTime: true }),
    ];
  },
};
