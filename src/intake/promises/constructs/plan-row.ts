import type { PromiseKind } from "../../../records/promise.ts";
import type { Act, PromiseConstruct } from "../construct.ts";

const month = "(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)";
/** A cell that is a time and nothing else: *2. kvartal 2024*, *Marts 2024*, *senest 1. maj*, *ultimo 2025*, *løbende*. */
const time = new RegExp(
  `^(?:(?:senest|inden|ca\\.?|forventet|frist:?|primo|medio|ultimo|start|slut|i|pr\\.?|den|d\\.) )*(?:\\d\\. ?(?:kvartal|kvt\\.?|halvår)|\\d{1,2}\\. ${month}|${month}|(?:for|efter)år(?:et)?|sommer(?:en)?|vinter(?:en)?|uge \\d{1,2}|\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d{2,4})?|(?:19|20)\\d\\d)(?: ?[–-] ?${month})?(?: (?:19|20)\\d\\d)?\\.?$`,
  "u",
);
/** An act by its noun with its time, in a cell beside others: *Evaluering i 1. kvartal 2026*. */
const timed = new RegExp(
  `^(\\p{L}[^|]{4,60}) (?:i|den|til|senest|inden|primo|medio|ultimo) ((?:\\d\\. (?:kvartal|halvår)|\\d{1,2}\\. ${month}|${month}|efteråret|foråret|sommeren)(?: (?:19|20)\\d\\d)?)\\.?$`,
  "u",
);
const divided = /\s*\|\s*|\t+|\s{3,}/u;
/** *Årligt møde med bestyrelsen*, *To årlige virksomhedsbesøg*, *Den 13. marts 2023 Træningsområdet*: how often or when, then what. */
const nominal = new RegExp(
  `^(?:(?:halv)?årlige?t? |kvartalsvise? |månedlige?t? |(?:en|to|tre|fire|seks) (?:gange årligt |gange om året |årlige )|hvert (?:halve )?(?:år|kvartal) |(?:den |d\\. ?)\\d{1,2}\\. ${month} (?:19|20)\\d\\d )\\p{L}`,
  "u",
);
const verb =
  /(?<![\p{L}])(?:er|var|har|havde|blev|bliver|vil|skal|kan|bør|må|får|går|står|fik|gav|\p{L}{3,}(?:ede|es|ås|er|te)|skete|fandt|kom)(?![\p{L}])/u;
const heads = /^(?:frist|tid|tidsfrist|deadline|hvornår|ansvarlig|status|indsats|handling|aktivitet)$/u;

/** A row of a table of what is to be done: *Pjece til grundejere | Kommunikation | Marts 2024*, no verb in it. */
export const planRow: PromiseConstruct = {
  name: "plan-row",
  read({ sentence, passage, lower, words }) {
    const named = sentence.listed || passage.kind === "timeline" || words.length < 10 ? nominal.exec(lower) : null;
    if (named && words.length <= 22 && !verb.test(lower))
      return [
        {
          kind: kindOf(lower),
          from: 0,
          to: named[0].length - 1,
          frame: { type: "fragment", subject: null, hedged: false, negated: false },
          weight: 0.1,
          needsTime: true,
          firm: true,
        },
      ];
    const raw = passage.text.slice(sentence.from, Math.min(sentence.to, sentence.from + 400));
    if (!/[|\t]|\s{3}/.test(raw)) return [];
    const cells = raw
      .split(divided)
      .map((cell) => cell.trim().toLowerCase())
      .filter((cell) => cell !== "");
    if (cells.length < 2 || cells.some((cell) => heads.test(cell))) return [];
    const what = cells.find((cell) => /\p{L}{4}/u.test(cell) && !time.test(cell));
    if (what === undefined) return [];
    const when = cells.find((cell) => time.test(cell));
    const inCell = when === undefined ? cells.map((cell) => timed.exec(cell)).find((found) => found) : null;
    if (when === undefined && !inCell) return [];
    const days = when ?? inCell?.[2] ?? "";
    const act: Act = {
      kind: kindOf(inCell?.[1] ?? what),
      from: 0,
      to: Math.min(lower.length, what.length),
      frame: { type: "fragment", subject: null, hedged: false, negated: false },
      weight: 0.3,
      needsTime: true,
      firm: true,
      when: /^(?:i|den|d\.|senest|inden|pr|\d{1,2}[. ]+\p{L}*(?:ar|ts|il|aj|ni|li|st|er)(?: |$)|\d+[./-])/u.test(days)
        ? days
        : `i ${days}`,
    };
    return [act];
  },
};

function kindOf(what: string): PromiseKind {
  if (/evaluer/.test(what)) return "evaluate";
  if (/status|opfølgning|orientering|afrapport|rapport/.test(what)) return "report-back";
  return "deliver";
}
