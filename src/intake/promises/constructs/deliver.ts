import { near, verbActs } from "../acts.ts";
import type { Act, PromiseConstruct } from "../construct.ts";
import { frameOf } from "../frames.ts";
import type { Statement } from "../statement.ts";
import { verbForms } from "../verbs.ts";
import { wordHint } from "../word-classes.ts";

/** Acts that end: afterwards one can see whether they were done. */
const making = verbForms(
  `udarbejde igangsætte:igangsatte:igangsat iværksætte:iværksatte:iværksat etablere indhente undersøge:undersøgte:undersøgt afdække
   analysere invitere afholde:afholdt:afholdt gennemføre:gennemførte:gennemført opstarte indkalde:indkaldte:indkaldt kontakte
   indarbejde planlægge:planlagde:planlagt udbyde:udbød:udbudt nedsætte:nedsatte:nedsat færdiggøre:færdiggjorde:færdiggjort:færdiggør
   ansøge:ansøgte:ansøgt ansætte:ansatte:ansat oprette opføre:opførte:opført anlægge:anlagde:anlagt renovere udskifte udvikle
   implementere fremsende:fremsendte:fremsendt oversende:oversendte:oversendt udsende:udsendte:udsendt rekvirere belyse:belyste:belyst beregne kortlægge:kortlagde:kortlagt
   udpege indgå:indgik:indgået:indgår opsætte:opsatte:opsat etapeopdele fjerne nedlægge:nedlagde:nedlagt opgøre:opgjorde:opgjort:opgør ajourføre:ajourførte:ajourført
   tilpasse justere opdatere revidere besøge:besøgte:besøgt uddele:uddelte:uddelt formulere
   konkretisere kvalificere registrere genåbne åbne lukke flytte ibrugtage:ibrugtog:ibrugtaget indføre:indførte:indført
   koordinere afklare supplere tilrettelægge:tilrettelagde:tilrettelagt forberede:forberedte:forberedt 
   udrede afvikle montere asfaltere beplante plante nedrive:nedrev:nedrevet genhusne udvide certificere
   måle:målte:målt screene teste kontrollere efterse foretage:foretog:foretaget udføre:udførte:udført levere afslutte idriftsætte:idriftsatte:idriftsat
   søsætte:søsatte:søsat fastsætte:fastsatte:fastsat markedsføre:markedsførte:markedsført lave uddanne medsende:medsendte:medsendt sikre formidle`,
);
/** A stretch of time in which something is open: *Ansøgningsperioden løber fra den 15. oktober til den 15. december*. */
const window =
  /(?:^|[^\p{L}])(?:ansøgnings|hørings|tilmeldings|indmeldings|nominerings|indsamlings|forslags|indskrivnings)(?:perioden|fristen|runden)(?![\p{L}])/u;
const opening = verbForms("løbe:løb:løbet være:var:været:er vare");
/** What happens to a work itself. */
const happening = verbForms(
  "gå:gik:gået:går stå:stod:stået:står træde:trådte:trådt begynde:begyndte:begyndt påbegynde:påbegyndte:påbegyndt starte åbne opstarte",
);
/** Verbs that make a promise only with their other half. */
const paired = verbForms(
  "rette tage:tog:taget sende:sendte:sendt komme:kom:kommet arbejde gå:gik:gået:går få:fik:fået:får lægge:lagde:lagt stå:stod:stået:står være sætte:satte:sat søge:søgte:søgt ",
);

/** *Der er rejsegilde den 24. april*. */
const happens =
  /(?<![\p{L}])der (?:er|bliver) (?:\p{L}+ ){0,2}?(?:rejsegilde|indvielse|\p{L}*møde|åbning|\p{L}*dag|seminar|\p{L}*seminar|workshop|besigtigelse|åbent hus|kursus|konference|generalforsamling|reception) (?:\p{L}+ ){0,5}?(?:den|d\.) \d/u;
/** *Svømmehallen holder lukket til og med …*, *Nødovernatningen er åben fra … til …*. */
const isOpen =
  /(?<![\p{L}])(?:er|bliver|holder|holdes) (?:åben|åbent|åbne|lukket|lukkede|spærret|bemandet) (?:\p{L}+ ){0,3}?(?:fra|til|i perioden|i uge|mellem|den)(?![\p{L}])/u;
const events = wordHint(
  "rejsegilde|indvielse|\\p{L}*møde|åbning|\\p{L}*dag|\\p{L}*seminar|workshop|besigtigelse|hus|kursus|konference|generalforsamling|reception",
);
const openWords = wordHint("åben|åbent|åbne|lukket|lukkede|spærret|bemandet");
const ready = wordHint("færdig|færdigt|færdige|klare?|klart|\\p{L}+s?klare?|afsluttet");

function happenings({ lower, hints }: Statement): Act[] {
  const match =
    ((hints & events) === 0 ? null : happens.exec(lower)) ?? ((hints & openWords) === 0 ? null : isOpen.exec(lower));
  if (!match) return [];
  const act: Act = {
    kind: "deliver",
    from: match.index,
    to: match.index + match[0].length,
    weight: -0.05,
    needsTime: true,
    impersonal: true,
    firm: true,
    frame: { type: "present", subject: null, hedged: false, negated: false },
  };
  return [act];
}

/** A point of a list that names an act by its noun: *Udskiftning af alle armaturer inden udgangen af 2013*. */
const actNoun =
  /^(?:(?:ny|nyt|nye|en|et|fælles|opstart af|forsøg med|gennemførelse af) )?(?:\p{L}*(?:ning|else|ering|forsøg|analyse|kampagne|projekt|undersøgelse|forløb|udbud|renovering|kursus|kurser|byggestart|opstart|indvielse|forsøg))(?: |$)/u;
const finite = /(?<![\p{L}])(?:er|var|har|blev|bliver|vil|skal|kan|bør|\p{L}{4,}(?:es|ede|er)|skete)(?![\p{L}])/u;

function namedActs({ sentence, lower, words, passage }: Statement): Act[] {
  const first = words[0];
  if (!first || passage.role === "decision" || !sentence.listed || words.length > 22) return [];
  if (!/\d/.test(lower) || !actNoun.test(lower)) return [];
  const verb = finite.exec(lower.slice(first.to))?.[0];
  if (verb && /^(?:er|var|har|blev|bliver|vil|skal|kan|bør|skete)$/.test(verb)) return [];
  const act: Act = {
    kind: "deliver",
    from: 0,
    to: first.to,
    weight: 0.12,
    needsTime: true,
    firm: true,
    frame: { type: "fragment", subject: null, hedged: false, negated: false },
  };
  return [act];
}

/** Something is made, done or begun. */
export const deliver: PromiseConstruct = {
  name: "deliver",
  read(statement) {
    const { words, lower, hints } = statement;
    return [
      ...verbActs(statement, {
        kind: "deliver",
        verbs: making,
        weight: 0,
        needsTime: true,
        // *Udgiften afholdes inden for rammen*: paid, not held.
        fits: (_, at, verb) =>
          verb !== "afholde" || !near(words, at, /^(?:udgift\p{L}*|rammen|budgettet|budget|bevillingen|moms)$/u, 10, 6),
      }),
      ...verbActs(statement, {
        kind: "deliver",
        verbs: paired,
        weight: 0,
        needsTime: true,
        fits: (_, at, verb) => {
          const behind = (pattern: RegExp, reach: number) => near(words, at, pattern, 0, reach);
          if (verb === "rette") return behind(/^henvendelse$/, 3);
          if (verb === "tage") return behind(/^(?:kontakt|initiativ)$/, 3) || behind(/^brug$/, 3);
          if (verb === "sende")
            return (
              behind(/^(?:høring|udbud|brev|ansøgning|henvendelse|partshøring|nabohøring)$/, 8) ||
              near(words, at, /^(?:brev|ansøgning|henvendelse)$/, 6, 0)
            );
          if (verb === "komme") return behind(/^med$/, 2) && behind(/^\p{L}*(?:forslag|oplæg|udkast|plan)$/u, 8);
          if (verb === "arbejde") return behind(/^videre$/, 3);
          if (verb === "gå") return behind(/^dialog$/, 4);
          if (verb === "få")
            return behind(/^(?:besked|udarbejdet|undersøgt|afdækket|belyst|indhentet|lavet|etableret)$/, 8);
          if (verb === "være")
            return behind(
              /^(?:færdig|færdige|klar|færdigt|gennemført|afsluttet|implementeret|etableret|afholdt|udarbejdet)$/,
              4,
            );
          if (verb === "sætte") return behind(/^(?:gang|værk)$/, 5);
          if (verb === "søge") return behind(/^(?:midler|puljen|tilskud|dispensation)$/, 5) || behind(/^om$/, 2);
          return false;
        },
      }),
      ...verbActs(statement, {
        kind: "deliver",
        verbs: happening,
        weight: -0.05,
        needsTime: true,
        impersonal: true,
        fits: (_, at, verb) => {
          if (verb === "gå") return near(words, at, /^gang$/, 0, 4);
          if (verb === "stå") return near(words, at, /^(?:færdig|færdige|klar|færdigt)$/, 0, 4);
          if (verb === "træde") return near(words, at, /^kraft$/, 0, 3);
          return true;
        },
      }),
      ...happenings(statement),
      ...namedActs(statement),
      ...((statement.classes & opening.bit) !== 0 && window.test(lower)
        ? verbActs(statement, { kind: "deliver", verbs: opening, weight: 0.05, needsTime: true, impersonal: true })
        : []),
      ...((hints & ready) === 0 ? [] : words).flatMap((word, at) => {
        // *Stien forventes færdig i december*: an adjective where a participle would stand.
        if (!/^(?:færdig|færdigt|færdige|\p{L}*klar[te]?|afsluttet)$/u.test(word.text)) return [];
        const frame = frameOf(statement, at, "participle");
        return frame && frame.type !== "order"
          ? [
              {
                kind: "deliver" as const,
                from: word.from,
                to: word.to,
                frame,
                weight: 0,
                needsTime: true,
                impersonal: true,
              },
            ]
          : [];
      }),
    ];
  },
};
