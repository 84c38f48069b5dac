import { monthNames, shortMonthNames } from "../months.ts";

/** A unit of the calendar, with its length as ISO 8601 writes it. */
export type Unit = "day" | "week" | "month" | "quarter" | "halfyear" | "year" | "schoolyear" | "term";

/** What a word may say of time. A word may be several: `anden` is an ordinal and a word for another. */
export interface Lex {
  readonly month?: number;
  /** Written short (`jan`), which needs a day, a year or a stop beside it. */
  readonly short?: true;
  readonly weekday?: number;
  readonly season?: Season;
  readonly holiday?: Holiday;
  readonly unit?: Unit;
  /** `månedens`, `årets`: the unit with an owner's s, which needs something after it. */
  readonly genitive?: true;
  /** `kvartalerne`, `uger`. */
  readonly plural?: true;
  readonly number?: number;
  readonly ordinal?: number;
  /** `halvårlig`: ISO period. */
  readonly every?: string;
  /** `tre-årig`, `treårigt`: length in years. */
  readonly years?: number;
  /** `møde`, `udvalgsmødet`; with `month` for `novembermødet`. */
  readonly meeting?: true;
  readonly position?: Position;
  readonly turn?: "next" | "last" | "this";
  /** Takes part in expressions without a meaning of its own here (`i`, `den`, `om`). */
  readonly part?: true;
  /** Such a word that begins no expression; `before-number`: only where a number or `udgangen` follows. */
  readonly inner?: "never" | "before-number";
  /** The same, but an expression by itself (`fremover`). */
  readonly alone?: true;
}

export type Season = "spring" | "summer" | "autumn" | "winter";
export type Position = "begin" | "middle" | "end" | "close";
export type Holiday =
  | "summer-holiday"
  | "autumn-holiday"
  | "winter-holiday"
  | "christmas"
  | "new-year"
  | "turn-of-year"
  | "easter"
  | "pentecost"
  | "ascension"
  | "constitution-day"
  | "midsummer";

const entries = new Map<string, Lex>();
const add = (words: string, lex: Lex): void => {
  for (const word of words.split(" ")) entries.set(word, { ...entries.get(word), ...lex });
};

monthNames.forEach((name, at) => {
  add(name, { month: at + 1 });
});
shortMonthNames.forEach((names, at) => {
  for (const name of names) add(name, { month: at + 1, short: true });
});
"mandag tirsdag onsdag torsdag fredag lørdag søndag".split(" ").forEach((name, at) => {
  add(`${name} ${name}en`, { weekday: at + 1 });
});

add("forår foråret", { season: "spring" });
add("sommer sommeren", { season: "summer" });
add("efterår efteråret", { season: "autumn" });
add("vinter vinteren", { season: "winter" });

add("sommerferie sommerferien", { holiday: "summer-holiday" });
add("efterårsferie efterårsferien", { holiday: "autumn-holiday" });
add("vinterferie vinterferien", { holiday: "winter-holiday" });
add("jul julen juleferie juleferien", { holiday: "christmas" });
add("nytår nytåret", { holiday: "new-year" });
add("årsskifte årsskiftet", { holiday: "turn-of-year" });
add("påske påsken påskeferie påskeferien", { holiday: "easter" });
add("pinse pinsen", { holiday: "pentecost" });
add("himmelfart himmelfartsdag", { holiday: "ascension" });
add("grundlovsdag", { holiday: "constitution-day" });
add("sankthans", { holiday: "midsummer" });

const unit = (one: string, genitive: string, plural: string, value: Unit): void => {
  add(one, { unit: value });
  add(genitive, { unit: value, genitive: true });
  add(plural, { unit: value, plural: true });
};
unit("dag dagen døgn", "dagens", "dage dagene hverdage arbejdsdage kalenderdage dages", "day");
unit("uge ugen", "ugens", "uger ugerne ugers", "week");
unit("måned måneden", "månedens", "måneder månederne måneders md mdr mdrs månedlange", "month");
unit("kvartal kvartalet kvt kv", "kvartalets kvartals", "kvartaler kvartalerne kvartalers", "quarter");
unit("halvår halvåret", "halvårets", "halvårene", "halfyear");
unit("år året", "årets års", "årene", "year");
unit("kalenderår kalenderåret budgetår budgetåret regnskabsår regnskabsåret", "budgetårets", "budgetårene", "year");
unit("skoleår skoleåret", "skoleårets", "skoleårene", "schoolyear");
unit(
  "valgperiode valgperioden byrådsperiode byrådsperioden funktionsperiode funktionsperioden",
  "valgperiodens byrådsperiodens",
  "valgperioder valgperioderne",
  "term",
);

"nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve"
  .split(" ")
  .forEach((word, at) => {
    if (at > 0) add(word, { number: at });
  });
add("et én ét een eet", { number: 1 });
add("halvanden halvandet", { number: 1.5 });
add("femogtyve", { number: 25 });
add("tredive", { number: 30 });
const ordinals =
  "første,anden andet,tredje tredie,fjerde,femte,sjette,syvende,ottende,niende,tiende,ellevte,tolvte".split(",");
ordinals.forEach((words, at) => {
  add(words, { ordinal: at + 1 });
});

const every = (stem: string, period: string): void => add(`${stem} ${stem}t ${stem}e`, { every: period });
every("daglig", "P1D");
every("ugentlig", "P1W");
every("månedlig", "P1M");
every("halvårlig", "P6M");
every("kvartårlig", "P3M");
every("årlig", "P1Y");
every("toårlig", "P2Y");
add("månedsvis månedsvist", { every: "P1M" });
add("kvartalsvis kvartalsvise kvartalsvist kvartalsmæssig kvartalsmæssigt kvartalsmæssige", { every: "P3M" });
add("halvårsvis halvårsvise halvårsvist", { every: "P6M" });
add("årligt", { every: "P1Y" });
add("løbende jævnligt jævnlig jævnlige regelmæssigt regelmæssig regelmæssige", { every: "" });

// The same with the number before them (treårig, to-årig is told apart by its hyphen).
add("årig årigt årige", { years: 1 });
for (const [word, { number }] of [...entries]) {
  if (number !== undefined && Number.isInteger(number) && number < 21 && !/^(?:én|ét|een|eet)$/.test(word)) {
    add(`${word}årig ${word}årigt ${word}årige`, { years: number });
  }
}

add("primo start starten begyndelsen starter først tidligt tidlig", { position: "begin" });
add("medio midt midten", { position: "middle" });
add("ultimo slut slutningen sidst sent sen", { position: "end" });
add("udgangen udgang udløb udløbet afslutningen afslutning", { position: "close" });

add("næste næstkommende førstkommende kommende nye følgende", { turn: "next" });
add("sidste seneste forrige forgangne foregående", { turn: "last" });
add("dette denne indeværende nuværende", { turn: "this" });

add(
  "i på ved om efter inden indenfor for før senest pr per frem fra til og med mod indtil siden løbet af den det d de " +
    "op ca cirka omkring forventet forventeligt hver hvert halv halve halvt gang gange resten perioden periode " +
    "fremover fremadrettet fremefter fra tidligst q kl klokken et par over under mindst højst maks maksimalt minimum i " +
    "mellem imellem samt eller t o m dags dato morgen går fjor juledag juleaften halvdel hen igennem hele weekend weekenden " +
    "inklusive inkl mdr års nu herefter straks snarest der møderne udvalgets ordinære senere fremtidigt fremtidige dagens nærværende sit deres vores dets",
  { part: true },
);
add("og af samt der halvdel end", { part: true, inner: "never" });
add("for med", { part: true, inner: "before-number" });
add("nul en to tre fire fem seks syv otte ni ti elleve tolv én ét een eet", { part: true });
add("fremover fremadrettet fremefter snarest indtil hver hvert et mere", { alone: true });

const meetingWord = /^(.*?)s?mød(?:e|et|er|erne|ets)$/;
// A dialogmøde or a borgermøde is no meeting of the committee.
const committees = /(?:udvalg|råd|bestyrelse|direktion|ting|nævn)$/;

/** What a word says of time, or undefined. Takes small letters. */
export function lexOf(word: string): Lex | undefined {
  const found = entries.get(word);
  if (found !== undefined || word.length < 4 || !word.includes("mød")) return found;
  const [whole, before = ""] = meetingWord.exec(word) ?? [];
  if (whole === undefined || word.length > 48) return undefined;
  if (before === "" || committees.test(before)) return { meeting: true };
  const { month, short } = entries.get(before) ?? {};
  return month !== undefined && !short ? { meeting: true, month } : undefined;
}

/** True for a word that takes part in expressions of time: such a word is put together again over a line's end. */
export const isTimeWord = (word: string): boolean => lexOf(word.toLowerCase()) !== undefined;
