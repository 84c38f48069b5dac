import { near, verbActs } from "../acts.ts";
import type { Act, PromiseConstruct } from "../construct.ts";
import { verbForms } from "../verbs.ts";
import { wordClass, wordHint } from "../word-classes.ts";

const contract =
  /^\p{L}*(?:aftale|aftalen|aftaler|aftalerne|kontrakt|kontrakten|kontrakter|kontrakterne|partnerskab|partnerskabet|samarbejdet|samarbejde|lejemål|lejemålet|bevilling|bevillingen|projekt|projektet|ordning|ordningen|plan|planen|politik|politikken|strategi|strategien|garanti|garantien|licens|licensen|tilladelse|tilladelsen|dispensation|dispensationen|forløb|forløbet|forsøg|forsøget|forsøgsordning|forsøgsordningen|overenskomst|overenskomsten|tilskud|pulje|puljen|koncession|medlemskab|medlemskabet|indsats|indsatsen|takst|taksten|vedtægt|vedtægter|ansættelse|udbud|kommissorium|kommissoriet|rammeaftale|beskæftigelsesplan|regulativ|regulativet|initiativet|police|policen|policerne|aftalerne|lejemålene|medlemskaber|abonnement|abonnementet|tilsagn|tilsagnet|godkendelsen|partnerskabsaftalen|garantien|puljerne|bevillingerne|ordninger|ordningerne|projekterne|forpagtning|forpagtningen|\p{L}*garanti)$/u;
const contracts = wordClass((word) => contract.test(word));
/** *er opsagt til fraflytning den …*, *er indgået for tre år fra …*, *gælder i perioden …*. */
const terminated =
  /(?<![\p{L}])(?:(?:er|bliver) (?:\p{L}+ ){0,2}?opsagt (?:til|med|pr\.?|fra)|(?:er |bliver )?(?:indgået|forlænget|tegnet|gældende) (?:\p{L}+ ){0,3}?(?:for|i|til) (?:en (?:periode|årrække) (?:på )?|perioden |udgangen|\d+ |to |tre |fire |fem |seks |syv |otte |ti )|(?:løber|gælder) (?:\p{L}+ ){0,2}?(?:i|for) (?:perioden|en periode|\d+ år|to år|tre år|fire år|fem år))/u;
const ending = verbForms("udløbe:udløb:udløbet ophøre:ophørte:ophørt bortfalde:bortfaldt:bortfaldet slutte");
const renewing = verbForms(
  "forlænge fornye:fornyede:fornyet:fornyer genforhandle genudbyde:genudbød:genudbudt opsige:opsagde:opsagt videreføre:videreførte:videreført konkurrenceudsætte:konkurrenceudsatte:konkurrenceudsat",
);
const running = verbForms("løbe:løb:løbet gælde:gjaldt:gældt");
const commits = wordHint("forpligtet|forpligtiget|bundet");

/** A contract, a partnership or a commitment runs out and must be renewed or ended. */
export const renewOrExpire: PromiseConstruct = {
  name: "renew-or-expire",
  read(statement) {
    const { words } = statement;
    const committed: Act[] = ((statement.hints & commits) === 0 ? [] : words).flatMap((word, at) =>
      /^(?:forpligtet|forpligtiget|bundet)$/.test(word.text) &&
      near(words, at, /^sig$/, 1, 1) &&
      near(words, at, /^(?:frem|til|indtil|året|år)$/, 0, 5) &&
      // *forpligtet sig til at have en plan*: a thing to do, and no term.
      !near(words, at, /^at$/, 0, 3)
        ? [
            {
              kind: "renew-or-expire",
              from: word.from,
              to: word.to,
              weight: 0.1,
              needsTime: true,
              frame: { type: "present", subject: null, hedged: false, negated: false },
            },
          ]
        : [],
    );
    const ended = statement.classes & contracts ? terminated.exec(statement.lower) : null;
    return [
      ...committed,
      ...(ended && !/(?:blev|var|tidligere)(?: \p{L}+){0,2} $/u.test(statement.lower.slice(0, ended.index))
        ? [
            {
              kind: "renew-or-expire" as const,
              from: ended.index,
              to: ended.index + ended[0].length,
              weight: 0.05,
              needsTime: true,
              impersonal: true,
              frame: { type: "present" as const, subject: null, hedged: false, negated: false },
            },
          ]
        : []),
      ...verbActs(statement, {
        kind: "renew-or-expire",
        impersonal: true,
        verbs: ending,
        weight: 0.1,
        needsTime: true,
        fits: (_, at) =>
          !near(words, at, /^ellers$/, 3, 0) &&
          (near(words, at, contract, 12, 6) || /^(?:den|denne|dette|det|disse|de)$/.test(words[at - 1]?.text ?? "")),
      }),
      ...verbActs(statement, {
        kind: "renew-or-expire",
        impersonal: true,
        verbs: renewing,
        weight: 0,
        needsTime: true,
      }),
      ...verbActs(statement, {
        kind: "renew-or-expire",
        impersonal: true,
        verbs: running,
        weight: 0.05,
        needsTime: true,
        fits: (_, at) => near(words, at, contract, 8, 4) && near(words, at, /^(?:til|indtil|frem|udgangen|ud)$/, 0, 8),
      }),
    ];
  },
};
