/** What a number counts. */
export type NumberUnit =
  | "count"
  | "DKK"
  | "percent"
  | "percentage-points"
  | "permille"
  | "share"
  | "minutes"
  | "hours"
  | "days"
  | "weeks"
  | "months"
  | "quarters"
  | "years"
  | "m"
  | "km"
  | "m2"
  | "ha"
  | "m3"
  | "kg"
  | "tonnes"
  | "kWh";

const units: readonly (readonly [NumberUnit, string])[] = [
  ["percent", "pct procent"],
  ["percentage-points", "procentpoint procentpoints procentenheder pp"],
  ["permille", "promille"],
  ["DKK", "kr kroner kronen krone dkk"],
  ["minutes", "minut minutter min"],
  ["hours", "time timer timers"],
  ["days", "dag dage døgn dages hverdage arbejdsdage"],
  ["weeks", "uge uger ugers"],
  ["months", "måned måneder måneders mdr md"],
  ["quarters", "kvartaler"],
  ["years", "år års årig årige årigt"],
  ["m", "meter m"],
  ["km", "km kilometer"],
  ["m2", "m2 kvm kvadratmeter etagemeter"],
  ["m3", "m3 kubikmeter"],
  ["ha", "ha hektar"],
  ["kg", "kg kilo"],
  ["tonnes", "ton tons"],
  ["kWh", "kwh"],
];

const unitWords = new Map(units.flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)));

/** The unit a word names, or undefined. */
export const unitOf = (word: string): NumberUnit | undefined => unitWords.get(word);

/** `mio.`, `mia.`, `tusind`: what the number before it is multiplied by. */
export const factors: ReadonlyMap<string, number> = new Map([
  ["tusind", 1000],
  ["tusinde", 1000],
  ["mio", 1_000_000],
  ["mill", 1_000_000],
  ["million", 1_000_000],
  ["millioner", 1_000_000],
  ["mia", 1_000_000_000],
  ["milliard", 1_000_000_000],
  ["milliarder", 1_000_000_000],
]);

const words = "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve";

/** Numbers in words that count: `en` and `et` are articles and not among them. */
export const wordNumbers: ReadonlyMap<string, number> = new Map([
  ...words.split(" ").map((word, at) => [word, at + 2] as const),
  ["én", 1],
  ["ét", 1],
  ["halvanden", 1.5],
  ["halvandet", 1.5],
  ["tredive", 30],
  ["fyrre", 40],
  ["halvtreds", 50],
  ["hundrede", 100],
]);

/** `tredjedel` and its like: the share's denominator. */
export const shares: ReadonlyMap<string, number> = new Map(
  [
    "halvdel",
    "tredjedel",
    "fjerdedel",
    "femtedel",
    "sjettedel",
    "syvendedel",
    "ottendedel",
    "niendedel",
    "tiendedel",
  ].flatMap((word, at) => [[word, at + 2] as const, [`${word}e`, at + 2] as const, [`${word}en`, at + 2] as const]),
);

/** Words after which a number is a name or a place in a row: `punkt 49`, `bilag 3`, `spor 2`, `§ 7`. */
export const labels: ReadonlySet<string> = new Set(
  (
    "nr nummer punkt punkter punktet pkt stk paragraf bilag side s sag sagen sagsnr sagsnummer kapitel kap afsnit fase faser " +
    "spor niveau version trin tabel figur model scenarie scenarium variant skema etape linje linjer buslinje busrute rute " +
    "indsatsområde indsats mål delmål tema artikel art litra tlf telefon telefonnr cvr cpr konto kontonr reg postnr matrikel " +
    "matr matrikelnr budgetopfølgning bo lokalplan kommuneplan tillæg vedtægt indstillingspunkt beslutningspunkt delområde " +
    "område zone kategori gruppe hold lokale rum mødelokale sal klasse klassetrin trin uge uger ugerne q kl klokken " +
    "kvartal forslag anbefaling ad spørgsmål note vej dok j journalnr ean"
  ).split(" "),
);

/** `ca.`, `knap`: not exactly that. */
export const about: ReadonlySet<string> = new Set(
  "ca cirka omkring knap knapt godt omtrent næsten tæt op lige små rundt".split(" "),
);

/** `over`, `mindst`: on one side of it. */
export const sides: ReadonlyMap<string, "above" | "below" | "at-least" | "at-most"> = new Map([
  ["over", "above"],
  ["under", "below"],
  ["mindst", "at-least"],
  ["minimum", "at-least"],
  ["højst", "at-most"],
  ["maks", "at-most"],
  ["max", "at-most"],
  ["maksimalt", "at-most"],
]);
