import type { PromiseKind } from "../../../records/promise.ts";
import type { Act, PromiseConstruct } from "../construct.ts";

const planHeading =
  /(?:årshjul|rulleplan|mødeplan|kommende (?:møder|punkter|sager)|(?:fremtidige|kommende) sager|punkter til|huskeliste|afrapporteringsplan|opfølgningsplan|rapporteringsplan|sagsoversigt|tidsplan|tidsperspektiv|tidsramme|tids- og|handleplan|opfølgning|proces|forløb|milepæle)/i;
const month = "(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)";
const year = "(?:19|20)\\d\\d";
const season = "(?:(?:for|efter)år(?:et)?|sommer(?:en)?|vinter(?:en)?)";
const dated = `\\d{1,2}\\.(?: ${month})?(?: ${year})?`;
const point = [
  `\\d\\. ?(?:kvartal|kvt\\.?|kv\\.?|halvår)(?: ${year})?`,
  `(?:første|andet|tredje|fjerde) (?:kvartal|halvår)(?: ${year})?`,
  "q[1-4]",
  `uge \\d{1,2}`,
  `(?:den |d\\. ?|(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag) (?:den |d\\. ?)?)?\\d{1,2}\\. ${month}(?: ${year})?`,
  `\\d{1,2}[./-]\\d{1,2}[./-](?:${year}|\\d\\d)`,
  `(?:(?:primo|medio|ultimo|start|midt|slut) )?(?:${month}|${season})(?: ${year})?`,
  `(?:primo|medio|ultimo) ${year}`,
  `(?:mødet )?(?:i|den) (?:\\d{1,2}\\. )?${month}(?: ${year})?`,
].join("|");
/** *13. juni 2023:*, *Sommer 2013:*, *21.-22. august 2015:*, *6. januar – 3. februar:*, *Uge 34-36:* at the head of a line. */
const row = new RegExp(
  `^(?:(?:senest|inden|fra|ca\\.|forventet) )?(?:(?:${dated}|uge \\d{1,2}|${month}|${point}) ?(?:[–-]|til|og|/) ?(?:\\d{1,2}(?= ?[:|])|${point}|${year})|${point})(?: kl\\. ?[\\d.:]+)?\\s*(?:[:|–\\t]|-(?= ))\\s*\\S`,
  "u",
);
/** A note of what is to come, its month behind it: *Opgørelse over … (august 2023)*. */
const noted = new RegExp(
  `\\((?:(?:i|på|til|forventet|primo|medio|ultimo) )?(${point}|\\p{L}*(?:${month})møde[t]?)\\)\\.?$`,
  "u",
);
const notes = /^(?:huskeliste|kommende (?:sager|punkter|møder)|til kommende møder|opfølgningsliste)(?![\p{L}])/u;

/** The other way about: *Kontrakt med rådgiver: efterår 2025*. */
const actFirst =
  /^\p{L}[^:.?]{5,80}[:–]\s*((?:(?:primo|medio|ultimo|forventet|i|den|senest|inden|pr\.)\s+){0,2}(?:\d{1,2}\. (?:kvartal|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|forår|efterår|sommeren|sommer|uge \d{1,2})(?:\s+(?:19|20)\d\d)?)\.?$/u;
/** What stands between the day and the act. */
const divided = /[:|–\t]| -/;
/** A day by which others must have answered. */
const others =
  /(?:^|[:|–-] ?)(?:[\p{L}]*frist(?:en)?(?:\s|$)|svarfrist|deadline for|sidste frist|sidste dag|bemærkninger fra|indsigelser|folketingsvalg)/u;

/** A standing report that was left out this time: *Næste gang bliver på mødet i oktober*. */
const nextTime =
  /^(?:næste gang|næste (?:\p{L}+ ){0,3}(?:status|orientering|opfølgning|lis|afrapportering|redegørelse)) (?:bliver|er|gives|kommer|forelægges|fremlægges|sker|forventes|behandles|vil)(?![\p{L}])/u;

/** *er et fast punkt på alle møder*, *optages som fast punkt på dagsordenen*. */
const fixedPoint =
  /(?<![\p{L}])(?:er|bliver|bliver til|optages|medtages|sættes|gøres til|behandles|indføres|sættes på|tages op|være|blive) (?:\p{L}+ )?(?:som )?(?:et )?(?:fast|faste|stående) punkt(?:er)?(?![\p{L}])/u;

/** A row of a plan of reports or of the year's wheel: *4. kvartal: LIS, sygefravær*. */
export const reportingPlan: PromiseConstruct = {
  name: "reporting-plan",
  read({ sentence, passage, lower }) {
    const next = lower.startsWith("næste") ? nextTime.exec(lower) : null;
    if (next) return [{ ...reported(next[0].length), weight: 0.35 }];
    const fixed = lower.includes("punkt") ? fixedPoint.exec(lower) : null;
    if (fixed)
      return [
        {
          ...reported(fixed.index + fixed[0].length),
          from: fixed.index,
          firm: false,
          needsTime: false,
          weight: 0.05,
          frame: { type: "present", subject: null, hedged: false, negated: false },
        },
      ];
    if (lower.includes("(")) {
      const months = noted.exec(lower)?.[1];
      const isList = notes.test(lower) || notes.test((sentence.intro ?? passage.heading ?? "").toLowerCase());
      if (months && isList)
        return [{ ...reported(lower.length), when: months.startsWith("i ") ? months : `i ${months}`, weight: 0.3 }];
    }
    if (!divided.test(lower)) return [];
    const match = row.exec(lower);
    if (match && others.test(lower.slice(match[0].length - 3))) return [];
    const about = `${passage.heading ?? ""} ${sentence.intro ?? ""}`;
    const isPlan = passage.kind === "timeline" || planHeading.test(about);
    const behind = match || !isPlan ? null : actFirst.exec(lower);
    if (behind && !others.test(lower)) {
      const days = behind[1] ?? "";
      const when = /^(?:i|den|senest|inden|pr|\d)/.test(days) ? days : `i ${days}`;
      return [{ ...reported(lower.length), when, kind: kindOf(lower, about), weight: 0.26 }];
    }
    // A short line that begins with a whole date is a row, whatever stands above it.
    const isDated = match !== null && /(?:19|20)\d\d/.test(match[0]) && lower.length < 120;
    if (!match || !(sentence.listed || isPlan || isDated)) return [];
    // *November-december 2018*: read as from the first to the last.
    const days = match[0].replace(/\s*[:|–\t-]\s*\S$/u, "").replace(/ kl\. ?[\d.:]+$/u, "");
    const when = days.replace(/(?<=^\p{L}+)\s?[–-]\s?(?=\p{L})/u, " og ");
    return [
      {
        ...reported(match[0].length),
        when: /^(?:i|den|mødet|senest|inden|fra|uge|\d+\.? ?-|\d+\. ?\p{L}*(?:ar|ts|il|aj|ni|li|st|er)(?: |$)|\d+[./-]\d|\p{L}+dag )/u.test(
          when,
        )
          ? when
          : `i ${when}`,
        kind: kindOf(lower, about),
        weight: (planHeading.test(about) ? 0.32 : 0.26) + (bodies.test(lower) ? 0.12 : 0),
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
  firm: true,
  frame: { type: "fragment", subject: null, hedged: false, negated: false },
});

/** Our own body acts on that day: *Endelig vedtagelse i Byrådet*. */
const bodies =
  /(?:behandling|vedtagelse|godkendelse|beslutning|forelægges|behandles|vedtages|godkendes|besluttes|drøftes|status|evaluering)[^.]*(?:\p{L}*udvalg\p{L}*|byråd\p{L}*|kommunalbestyrelse\p{L}*|regionsråd\p{L}*|magistrat\p{L}*)/u;

/** What a row of a plan announces, by its words, else by what plan it is. */
function kindOf(row: string, about: string): PromiseKind {
  if (/træder i kraft|ikrafttræde/.test(row)) return "standing-rule";
  if (/høring(?!ssvar)|offentliggør|hjemmeside|fremlæggelse|debatfase/.test(row) && !/behandling|vedtage/.test(row))
    return "publish";
  if (/vedtage|godkende|beslut|behandl|stillingtagen/.test(row)) return "decide-again";
  if (/evaluer/.test(row)) return "evaluate";
  if (
    /status|opfølgning|orientering|redegørelse|afrapport|nøgletal|budgetopf|rapport|forelægges|fremlægges|præsenter|drøft/.test(
      row,
    )
  )
    return "report-back";
  return /tids|proces|forløb|milepæl|plan for|etape/i.test(about) ? "deliver" : "report-back";
}
