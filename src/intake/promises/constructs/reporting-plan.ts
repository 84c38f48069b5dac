import type { PromiseKind } from "../../../records/promise.ts";
import type { Act, PromiseConstruct } from "../construct.ts";

const planHeading =
  /(?:årshjul|rulleplan|mødeplan|kommende (?:møder|punkter|sager)|(?:fremtidige|kommende) sager|punkter til|huskeliste|afrapporteringsplan|opfølgningsplan|rapporteringsplan|sagsoversigt|tidsplan|tidsperspektiv|tidsramme|tids- og|handleplan|opfølgning|proces|forløb|milepæle)/i;
const row =
  /^(?:(?:\d\. ?(?:kvartal|kvt\.?|kv\.?|halvår)|q[1-4]|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|forår|efterår|sommer|sommeren|vinter|uge \d{1,2}(?: ?[-–] ?\d{1,2})?|primo|medio|ultimo)(?:[ –-]{1,3}(?:(?:19|20)\d\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december))*|(?:mødet )?(?:i|den) (?:\d{1,2}\. )?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?: (?:19|20)\d\d)?|\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?: (?:19|20)\d\d)?)\s*[:|–\t-]\s*\S/i;

/** The other way about: *Kontrakt med rådgiver: efterår 2025*. */
const actFirst =
  /^\p{L}[^:.?]{5,80}[:–]\s*((?:(?:primo|medio|ultimo|forventet|i|den|senest|inden|pr\.)\s+){0,2}(?:\d{1,2}\. (?:kvartal|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|forår|efterår|sommeren|sommer|uge \d{1,2})(?:\s+(?:19|20)\d\d)?)\.?$/u;
/** What stands between the day and the act. */
const divided = /[:|–\t]| -/;
/** A day by which others must have answered. */
const others = /^(?:tilbudsfrist|ansøgningsfrist|høringsfrist|frist)/;

/** A standing report that was left out this time: *Næste gang bliver på mødet i oktober*. */
const nextTime =
  /^(?:næste gang|næste (?:\p{L}+ ){0,3}(?:status|orientering|opfølgning|lis|afrapportering|redegørelse)) (?:bliver|er|gives|kommer|forelægges|fremlægges|sker|forventes|behandles|vil)(?![\p{L}])/u;

/** A row of a plan of reports or of the year's wheel: *4. kvartal: LIS, sygefravær*. */
export const reportingPlan: PromiseConstruct = {
  name: "reporting-plan",
  read({ sentence, passage, lower }) {
    const next = lower.startsWith("næste") ? nextTime.exec(lower) : null;
    if (next) return [{ ...reported(next[0].length), weight: 0.35 }];
    if (!divided.test(lower)) return [];
    const match = row.exec(lower);
    const about = `${passage.heading ?? ""} ${sentence.intro ?? ""}`;
    const isPlan = passage.kind === "timeline" || planHeading.test(about);
    const behind = match || !isPlan ? null : actFirst.exec(lower);
    if (behind && !others.test(lower)) {
      const days = behind[1] ?? "";
      const when = /^(?:i|den|senest|inden|pr|\d)/.test(days) ? days : `i ${days}`;
      return [{ ...reported(lower.length), when, kind: kindOf(lower, about), weight: 0.26 }];
    }
    if (!match || !(sentence.listed || isPlan)) return [];
    // *November-december 2018*: read as from the first to the last.
    const when = match[0].replace(/\s*[:|–\t-]\s*\S$/u, "").replace(/(?<=\p{L})\s?[–-]\s?(?=\p{L})/u, " og ");
    return [
      {
        ...reported(match[0].length),
        when: /^(?:i|den|mødet|\d+\. ?\p{L}*(?:ar|ts|il|aj|ni|li|st|er) )/u.test(when) ? when : `i ${when}`,
        kind: kindOf(lower, about),
        weight: planHeading.test(about) ? 0.32 : 0.26,
      },
    ];
  },
};

const reported = (to: number): Act => ({
  kind: "report-back",
  from: 0,
  to,
  weight: 0,
  needsTime: true,
  frame: { type: "fragment", subject: null, hedged: false, negated: false },
});

/** What a row of a plan announces, by its words, else by what plan it is. */
function kindOf(row: string, about: string): PromiseKind {
  if (/vedtagelse|godkendelse|beslutning|behandling|drøftelse|stillingtagen/.test(row)) return "decide-again";
  if (/evaluering/.test(row)) return "evaluate";
  if (/offentlig høring|offentliggørelse|hjemmeside/.test(row)) return "publish";
  if (/status|opfølgning|orientering|redegørelse|afrapport|nøgletal|budgetopf|rapport/.test(row)) return "report-back";
  return /tids|proces|forløb|milepæl|plan for|etape/i.test(about) ? "deliver" : "report-back";
}
