import type { AgendaItem } from "../src/records/agenda-item.ts";
import type { Outcome } from "../src/records/outcome.ts";
import { type Random, randomFrom, seedOf } from "./random.ts";
import { vocabulary } from "./vocabulary.ts";

/** A meeting of the generated country, as the reader would give it. */
export interface CorpusMeeting {
  readonly body: string;
  readonly committee: string;
  /** ISO day. */
  readonly day: string;
  readonly items: readonly CorpusItem[];
}

export interface CorpusItem {
  /** Unlike that of every other item of the corpus. */
  readonly key: string;
  /** What the item's case is called, where it stands in one. */
  readonly case: string | null;
  readonly record: AgendaItem;
}

export interface CorpusSize {
  readonly items: number;
  /** Municipalities that share the items evenly. */
  readonly bodies: number;
  readonly seed?: number;
}

const committees = [
  "Arbejdsmarkedsudvalget",
  "Børne- og Skoleudvalget",
  "Social- og Sundhedsudvalget",
  "Teknik- og Miljøudvalget",
  "Kultur- og Fritidsudvalget",
  "Økonomiudvalget",
  "Byrådet",
  "Ældre- og Omsorgsudvalget",
  "Klima- og Naturudvalget",
  "Uddannelsesudvalget",
  "Integrationsrådet",
  "Handicaprådet",
];
const outcomes: readonly [Outcome, string, number][] = [
  ["approved", "Godkendt.", 40],
  ["noted", "Orienteringen blev taget til efterretning.", 25],
  ["recommended", "Indstillingen anbefales over for Byrådet.", 15],
  ["discussed", "Drøftet.", 10],
  ["postponed", "Sagen udsættes.", 4],
  ["returned", "Sagen sendes tilbage til forvaltningen.", 3],
  ["rejected", "Indstillingen blev ikke godkendt.", 3],
];
const givenNames =
  "Aksel Birgit Carl Ditte Egon Frida Gorm Hjørdis Ib Jytte Knud Liva Mogens Nanna Otto Pia Rune Signe Tage Ulla".split(
    " ",
  );
const surnames =
  "Mosegris Vindspejl Tangsø Bølgeby Lyngstrå Havtorn Ravnkilde Sandmile Muslinge Kornblå Ulvefod Rørdrum".split(" ");
const titles = [
  "{S} - status for {t}",
  "Godkendelse af {s}",
  "Orientering om {s} og {t}",
  "{S}",
  "Drøftelse af {s}",
  "Forslag til {s}",
  "Budgetopfølgning for {s}",
  "Ansøgning om {s}",
  "Evaluering af {s} og {t}",
  "Ny aftale om {s}",
  "Handleplan for {s}",
];
const sentences = [
  "Forvaltningen indstiller, at udvalget godkender {s}.",
  "Udvalget blev på mødet orienteret om {s} og {t}.",
  "Forslaget om {s} har været i høring, og der er kommet {n} høringssvar.",
  "Udgifterne til {t} forventes at blive {n} kr. i år.",
  "Antallet af sager om {s} er faldet med {n} procent.",
  "Formålet med {s} er, at flere borgere får {t}.",
  "Kommunen samarbejder med {t} og {t} om {s}.",
  "Indsatsen for {s} følges op i {t}.",
  "Der er ikke behov for {t} i denne sag.",
  "Sagen har tidligere været behandlet i forbindelse med {s}.",
];

/** Gives the meetings of a corpus one by one: the same for the same size and seed. Twenty years, newest last. */
export function* corpusMeetings(size: CorpusSize): Generator<CorpusMeeting> {
  const seed = size.seed ?? 1;
  let made = 0;
  for (let number = 0; made < size.items; number++) {
    const random = randomFrom(seedOf(seed, number));
    const wanted = Math.min(size.items - made, 6 + random.below(14));
    yield makeMeeting(random, number, wanted, made / size.items, size.bodies);
    made += wanted;
  }
}

function makeMeeting(random: Random, number: number, count: number, part: number, bodies: number): CorpusMeeting {
  const day = new Date(Date.UTC(2006, 0, 2) + Math.floor(part * 20 * 365) * 86_400_000);
  const members = Array.from({ length: 7 }, () => `${random.pick(givenNames)} ${random.pick(surnames)}`);
  return {
    body: bodyName(number % bodies),
    committee: random.pick(committees),
    day: day.toISOString().slice(0, 10),
    items: Array.from({ length: count }, (_, index) => makeItem(random, number, index + 1, day, members)),
  };
}

function bodyName(index: number): string {
  const first = ["Ærte", "Bøge", "Mos", "Strand", "Lyng", "Hav", "Kær", "Sten", "Ravn", "Pile"];
  const last = ["bjerg", "høj", "by", "vig", "dal", "sø", "rup", "lund", "næs", "sted"];
  return `${first[index % 10]}${last[Math.floor(index / 10) % 10]} Kommune`;
}

function makeItem(random: Random, meeting: number, number: number, day: Date, members: readonly string[]): CorpusItem {
  const words = vocabulary();
  const subject = words.subject(random);
  // A case's own words come again and again in it, as they do in real text.
  const topic = [subject, ...Array.from({ length: 8 }, () => words.telling(random))];
  const [outcome, decided] = drawOutcome(random);
  const text = paragraphs(random, topic);
  const absent = random.next() < 0.3 ? [random.pick(members)] : [];
  const serial = random.below(40_000);
  return {
    key: `corpus ${meeting} ${number}`,
    case: random.next() < 0.5 ? `${subject} ${serial % 50}` : null,
    record: {
      number: String(number),
      title: fill(random, random.pick(titles), topic),
      public: true,
      caseNumber: caseNumber(random, serial, day.getUTCFullYear()),
      case: null,
      route: [],
      decidedIn: null,
      sections: [
        { kind: "resume", heading: "Resume", text: fill(random, random.pick(sentences), topic) },
        { kind: "presentation", heading: "Sagsfremstilling", text },
        { kind: "economy", heading: "Økonomi", text: fill(random, "Udgiften til {s} er {n} kr.", topic) },
      ],
      recommendation: {
        by: "Forvaltningen",
        points: [{ number: "1", text: fill(random, "At udvalget godkender {s}, og at {t} følges op.", topic) }],
      },
      decision: {
        text: random.next() < 0.3 ? `${decided} ${fill(random, "Udvalget ønsker en status for {t}.", topic)}` : decided,
        outcome,
        final: outcome !== "recommended",
        points: [],
        votes: [],
        dissents: [],
        disqualified: [],
      },
      absent: absent.map((name) => ({
        name,
        party: random.pick(["A", "V", "F", "C", "Ø"]),
        excused: true,
        substitute: null,
      })),
      guests: [],
      subItems: [],
      attachments: [{ title: `Bilag om ${subject}`, public: true, mentioned: false }],
      earlierDecisions: [],
      initials: [],
    },
  };
}

function drawOutcome(random: Random): readonly [Outcome, string] {
  let roll = random.below(100);
  for (const [outcome, text, share] of outcomes) {
    if (roll < share) return [outcome, text];
    roll -= share;
  }
  return ["other", "Intet til referat."];
}

function caseNumber(random: Random, serial: number, year: number): string {
  const short = String(year).slice(2);
  if (random.next() < 0.5) return `${short}/${serial}`;
  const two = () => String(random.below(30)).padStart(2, "0");
  return `${two()}.${two()}.${two()}-${random.pick(["A00", "P16", "G01", "S00", "K02"])}-${serial % 90}-${short}`;
}

/** Text of 20 to some 2,500 words, half of the items below 200: the lengths of real items. */
function paragraphs(random: Random, topic: readonly string[]): string {
  const words = vocabulary();
  const spread = Math.sqrt(-2 * Math.log(random.next() + 1e-9)) * Math.cos(2 * Math.PI * random.next());
  const length = Math.min(2500, Math.max(20, Math.round(170 * Math.exp(0.95 * spread))));
  let out = "";
  let written = 0;
  while (written < length) {
    if (random.next() < 0.25) {
      out += `${fill(random, random.pick(sentences), topic)} `;
      written += 10;
    } else {
      const count = 6 + random.below(14);
      let sentence = "";
      for (let at = 0; at < count; at++) {
        const word = random.next() < 0.06 ? random.pick(topic) : words.word(random);
        sentence += at === 0 ? capital(word) : ` ${word}`;
      }
      out += `${sentence}${random.next() < 0.1 ? ` ${random.below(3000)}` : ""}. `;
      written += count;
    }
    if (random.next() < 0.12) out = `${out.trimEnd()}\n\n`;
  }
  return out.trimEnd();
}

function fill(random: Random, template: string, topic: readonly string[]): string {
  const subject = topic[0] ?? "";
  return template.replace(/\{([Sstn])\}/g, (_, slot: string) => {
    if (slot === "S") return capital(subject);
    if (slot === "s") return subject;
    return slot === "n" ? String(1 + random.below(999)) : random.pick(topic);
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The meeting as minutes in plain text, for what reads documents. */
export function minutesText(meeting: CorpusMeeting): string {
  const lines = [
    "Referat",
    "",
    meeting.body,
    `${meeting.committee}`,
    `Mødedato: ${meeting.day.split("-").reverse().join("-")}`,
    "",
  ];
  for (const { record } of meeting.items) {
    lines.push(`Punkt ${record.number}: ${record.title}`, `Sagsnr.: ${record.caseNumber}`, "");
    for (const section of record.sections) lines.push(section.heading ?? "", section.text, "");
    const points = record.recommendation?.points ?? [];
    lines.push(
      "Indstilling",
      "Forvaltningen indstiller,",
      ...points.map((point) => `${point.number}. ${point.text}`),
      "",
    );
    lines.push(
      "Beslutning",
      record.decision?.text ?? "",
      ...record.absent.map((one) => `Afbud: ${one.name} (${one.party})`),
      "",
    );
  }
  return lines.join("\n");
}
