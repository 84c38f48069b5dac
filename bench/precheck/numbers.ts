import { partsOf } from "../../src/danish/calendar.ts";
import { birthDayOf, passesModulus } from "../../src/features/meetings/precheck/cpr/person-number.ts";
import { type Random, randomFrom } from "../random.ts";

/** A number in a sentence: what kind of number and writing it is, and where it stands. */
export interface Sample {
  readonly kind: string;
  readonly text: string;
  readonly span: readonly [number, number];
}

const today = 20_783;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join("");

/** The days on which people were born who got a number without a check digit (CPR-kontoret's list of 2023). */
const without = [
  1960, 1962, 1964, 1965, 1966, 1967, 1969, 1970, 1974, 1975, 1978, 1980, 1981, 1982, 1983, 1984, 1985, 1986, 1987,
  1988, 1989, 1990, 1991, 1992, 1994,
];

/** Ten valid digits: born between 1900 and today; one of ten without a check digit. */
function validNumber(random: Random): string {
  const modulus = random.below(10) > 0;
  for (;;) {
    const { year, month, day } = modulus
      ? partsOf(-25_567 + random.below(today + 25_567))
      : { year: random.pick(without), month: 1, day: 1 };
    const first = pad(day, 2) + pad(month, 2) + pad(year % 100, 2);
    const number = `${first}${digits(random, 4)}`;
    const born = birthDayOf(number);
    if (born !== null && born <= today && partsOf(born).year === year && passesModulus(number) === modulus)
      return number;
  }
}

type Way = readonly [name: string, write: (number: string) => string];
const halves = (number: string): [string, string] => [number.slice(0, 6), number.slice(6)];
const joined = (sign: string) => (number: string) => halves(number).join(sign);
const pairs = (number: string, by: string): string => number.slice(0, 6).replace(/(..)(..)(..)/, `$1${by}$2${by}$3`);

/** The ways people write them, the common ones several times. */
const ways: readonly Way[] = [
  ...Array.from({ length: 6 }, (): Way => ["010190-1234", joined("-")]),
  ...Array.from({ length: 4 }, (): Way => ["0101901234", joined("")]),
  ["010190 1234", joined(" ")],
  ["no-break space", joined("\u00a0")],
  ["another dash", joined("–")],
  ["another dash", joined("‑")],
  ["another dash", joined("−")],
  ["dash between blanks", joined(" - ")],
  ["dash between blanks", joined("\u00a0– ")],
  ["broken at the dash", joined("-\n")],
  ["labelled, broken without a dash", (number) => `cpr-nr. ${halves(number).join("\n")}`],
  ["01.01.90-1234", (number) => `${pairs(number, ".")}-${number.slice(6)}`],
  ["01 01 90-1234", (number) => `${pairs(number, " ")}-${number.slice(6)}`],
  ["01 01 90 12 34", (number) => number.replace(/(..)(?=.)/g, "$1 ")],
  ["0 1 0 1 9 0 1 2 3 4", (number) => [...number].join(" ")],
  ["in brackets", (number) => `(${joined("-")(number)})`],
  ["cpr.nr.:", (number) => `cpr.nr.: ${number}`],
  ["CPR-nummer", (number) => `CPR-nummer ${joined(" ")(number)}`],
  ["Personnummer:", (number) => `Personnummer: ${number.slice(0, 4)} ${number.slice(4)}`],
  ["glued to a word", (number) => `borger${joined("-")(number)}`],
  ["glued to a word", (number) => `cpr${number}`],
  ["in a file's name", (number) => `Notat_${joined("-")(number)}.pdf`],
  ["letters for digits", (number) => joined("-")(number).replaceAll("0", "O")],
  ["letters for digits", (number) => joined("-")(number).replaceAll("1", "l")],
  ["invisible signs inside", joined("\u00ad-\u200b")],
  [
    "wide digits",
    (number) =>
      [...joined("-")(number)]
        .map((sign) => (sign === "-" ? "-" : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))
        .join(""),
  ],
];

const frames = [
  "Borgeren # har søgt om hjælp.",
  "Sagen gælder #, som bor i Mosby.",
  "#",
  "Brev af 3. maj 2024 til #",
  "Bevilling på 12.000 kr. til # i 2025.",
  "Barnets mor, #, er hørt.",
  "Ansøgning fra # modtaget kl. 12.30",
];

function framed(random: Random, kind: string, written: string): Sample {
  const [before = "", after = ""] = random.pick(frames).split("#");
  return { kind, text: before + written + after, span: [before.length, before.length + written.length] };
}

/** Valid personal numbers in the ways people write them. */
export function personalNumbers(count: number, seed: number): Sample[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const [kind, write] = random.pick(ways);
    return framed(random, kind, write(validNumber(random)));
  });
}

const day = (random: Random): [string, string, number] => [
  pad(1 + random.below(28), 2),
  pad(1 + random.below(12), 2),
  1990 + random.below(40),
];

const others: readonly (readonly [name: string, make: (random: Random) => string])[] = [
  [
    "KLE number",
    (r) =>
      `${pad(r.below(90), 2)}.${pad(r.below(30), 2)}.${pad(r.below(30), 2)}-${r.pick(["A", "P", "G", "S"])}${pad(r.below(60), 2)}-${1 + r.below(400)}-${10 + r.below(17)}`,
  ],
  ["24/018490", (r) => `${10 + r.below(17)}/${digits(r, 6)}`],
  ["2016-000417", (r) => `${2010 + r.below(17)}-${digits(r, 6)}`],
  ["330-2017-90442", (r) => `${300 + r.below(500)}-${2010 + r.below(17)}-${digits(r, 5)}`],
  ["EMN-2025-010561", (r) => `EMN-${2015 + r.below(12)}-${digits(r, 6)}`],
  ["Sagsnr. of ten digits", (r) => `Sagsnr. ${digits(r, 10)}`],
  ["J.nr. of ten digits", (r) => `J.nr. ${digits(r, 10)}`],
  [
    "telephone",
    (r) =>
      r.pick([
        `tlf. ${digits(r, 8)}`,
        `+45 ${digits(r, 8).replace(/(..)(?=.)/g, "$1 ")}`,
        digits(r, 8).replace(/(..)(?=.)/g, "$1 "),
      ]),
  ],
  ["telephone of ten digits", (r) => `Telefon: 0045${digits(r, 8)}`],
  ["account: reg.nr. and konto", (r) => `reg.nr. ${digits(r, 4)} konto ${digits(r, 10)}`],
  ["account: 9570-0101901234", (r) => `${digits(r, 4)}-${digits(r, 10)}`],
  ["account: 9570 0101901234", (r) => `${digits(r, 4)} ${digits(r, 10)}`],
  ["kontonr.", (r) => `Kontonr.: ${digits(r, 10)}`],
  ["IBAN", (r) => `DK${digits(r, 16).replace(/(....)(?=.)/g, "$1 ")}`],
  ["EAN", (r) => `EAN 57980${digits(r, 8)}`],
  ["CVR", (r) => `CVR ${digits(r, 8)}`],
  ["P-nummer", (r) => `P-nr. 10${pad(r.below(30_000_000), 8)}`],
  [
    "date",
    (r) =>
      day(r)
        .map(String)
        .join(r.pick(["-", ".", "/"])),
  ],
  [
    "days from and to",
    (r) => `${day(r).slice(0, 2).join(".")}.${10 + r.below(17)}-${day(r).slice(0, 2).join(".")}.${10 + r.below(17)}`,
  ],
  [
    "date and time",
    (r) => `${day(r).slice(0, 2).join("-")}-${2000 + r.below(27)} ${pad(r.below(24), 2)}:${pad(r.below(60), 2)}`,
  ],
  ["amount", (r) => `${1 + r.below(9)}.${digits(r, 3)}.${digits(r, 3)}.${digits(r, 3)} kr.`],
  ["row of figures", (r) => Array.from({ length: 6 }, () => digits(r, r.pick([4, 5, 6]))).join("\t")],
  ["matrikel", (r) => `matr.nr. ${1 + r.below(90)}${r.pick(["a", "bc", "f"])} Mosby, BFE ${digits(r, 8)}`],
  // Nothing at all says what these are: a second person must.
  ["ten digits, nothing said", (r) => digits(r, 10)],
];

/** Numbers that are something else, each kind as often as the others. */
export function negatives(count: number, seed: number): Sample[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => {
    const [kind, make] = others[at % others.length] ?? ["", () => ""];
    return framed(random, kind, make(random));
  });
}
