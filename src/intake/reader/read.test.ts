import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Reading, readingSchema } from "../../records/reading.ts";
import type { SourceText } from "../source-text.ts";
import { read } from "./read.ts";

function sourceOf(text: string): SourceText {
  return { name: "prøve.txt", mediaType: "text/plain", sha256: "0".repeat(64), text, marks: [], notices: [] };
}

const minutes = `# **REFERAT Udvalget for Prøver 2022-2025 d. 05-03-2024**

**Mødedato** Tirsdag d. 5. marts 2024 kl. 16:15

**Mødested** Ærtebjerg Rådhus, mødelokale 4

Mødedeltagere: Tora Tuesen (A), formand, Malthe Mosegris (V) og Vigga Vindspejl (Ø)

## **Indholdsfortegnelse**

Godkendelse af dagsorden.....	3
Takster for havnen og de små bro.....	4
Lukket: Ansættelse.....	6

## **Punkt 46: Godkendelse af dagsorden**

85.02.02-G01-2-24

### **Beslutning**

Godkendt.

Fraværende: Jens Jernurt (C)

# Punkt 47: Takster for havnen og de små broer

15.00.00-A00-2-23

## Forventet sagsgang

UBF/UAU/USO

## Sagsfremstilling

Bo Bæksnap, leder af havnen, deltager under punktet. Se årsrapport\\_2023.

## Indstilling

Havnechefen indstiller til udvalget:

1. At taksterne godkendes.
2. At broerne drøftes.

### **Beslutning**

1. Godkendt.
2. Drøftet.

For stemte: A og Ø. Imod stemte: V, idet V ønsker lavere takster.

## Sagens forløb

14-02-2024 Økonomiudvalget
Anbefales.

### **Bilag**

Takstblad\\_2024

## **Punkt 48: Lukket: Ansættelse**

00.22.00-P35-3-24

### **Beslutning**

Palle Pindsvin ansættes.
`;

const web = `Referat
Jobudvalget tirsdag den 14. maj 2024 kl. 18.30

Mødelokale Fyr, Rådhuset

Sagsfremstilling

Der gives en status.

Beslutning

Til efterretning.

Sagsfremstilling

Udvalget får nøgletal.

Indstilling

at udvalget godkender nøgletallene.

Beslutning

Tiltrådt. Ulla Ugle (F) stemte imod.

Afbud: Keld Jordbær (A)
`;

/** What holds for every reading of every text. */
function checkReading(text: string, reading: Reading): void {
  const parsed = readingSchema.safeParse(reading);
  if (!parsed.success) throw new Error(parsed.error.message);
  expect(reading.coverage.claimed + reading.coverage.unclaimed).toBe(text.length);
  expect(reading.coverage.unclaimed).toBeGreaterThanOrEqual(0);
  expect(Object.keys(reading.origins)).toEqual(Object.keys(reading.spans));
  for (const [pointer, [from, to]] of Object.entries(reading.spans)) {
    if (from < 0 || to < from || to > text.length) throw new Error(`${pointer} points outside the text`);
    if (valueAt(reading, pointer) === undefined) throw new Error(`${pointer} has a place but no value`);
  }
  for (const { span } of reading.notices) if (span && span[1] > text.length) throw new Error("a notice points outside");
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], value);
}

describe("reading whole documents", () => {
  it("reads minutes of a case system", () => {
    const reading = read(sourceOf(minutes));
    checkReading(minutes, reading);
    expect(reading.kind).toBe("minutes");
    expect(reading.committee).toEqual({ name: "Udvalget for Prøver", term: "2022-2025" });
    expect(reading.meeting).toMatchObject({
      start: "2024-03-05T16:15:00+01:00",
      location: "Ærtebjerg Rådhus, mødelokale 4",
      attendanceStated: true,
    });
    expect(reading.items.map(({ number, title }) => [number, title])).toEqual([
      ["46", "Godkendelse af dagsorden"],
      ["47", "Takster for havnen og de små broer"],
      ["48", "Ansættelse"],
    ]);
    const [, item] = reading.items;
    expect(item?.route).toEqual(["UBF", "UAU", "USO"]);
    expect(item?.decision).toMatchObject({
      outcome: "mixed",
      points: [
        { points: ["1"], outcome: "approved" },
        { points: ["2"], outcome: "discussed" },
      ],
    });
    expect(item?.decision?.votes[0]).toMatchObject({ for: { parties: ["A", "Ø"] }, against: { parties: ["V"] } });
    expect(item?.guests).toEqual([{ name: "Bo Bæksnap", role: "leder af havnen" }]);
    expect(item?.earlierDecisions).toEqual([{ committee: "Økonomiudvalget", date: "2024-02-14", text: "Anbefales." }]);
    expect(item?.attachments.map((one) => one.title)).toEqual(["Takstblad_2024"]);
    expect(reading.notices.map((notice) => notice.code)).toContain("contents-title-cut");
  });

  it("keeps of a closed item number, title and case number, and all of it for those who may see it", () => {
    const item = read(sourceOf(minutes)).items[2];
    expect(item).toMatchObject({ number: "48", title: "Ansættelse", public: false, caseNumber: "00.22.00-P35-3-24" });
    expect(item?.decision).toBeNull();
    expect(JSON.stringify(read(sourceOf(minutes)))).not.toContain("Pindsvin");
    const whole = read(sourceOf(minutes), { closedContent: true }).items[2];
    expect(whole?.decision?.text).toBe("Palle Pindsvin ansættes.");
  });

  it("reads a page without headings of items", () => {
    const reading = read(sourceOf(web));
    checkReading(web, reading);
    expect(reading.items.map((item) => item.decision?.outcome)).toEqual(["noted", "approved"]);
    expect(reading.items[1]?.absent[0]).toMatchObject({ name: "Keld Jordbær", party: "A", excused: true });
  });

  it("answers for nothing at all", () => {
    const reading = read(sourceOf(""));
    checkReading("", reading);
    expect(reading).toMatchObject({ kind: "document", items: [], coverage: { claimed: 0, unclaimed: 0 } });
  });
});

describe("reading anything", () => {
  it("reads documents cut at every tenth place", () => {
    for (const text of [minutes, web]) {
      for (let at = 0; at < text.length; at += 10) {
        const cut = text.slice(0, at);
        checkReading(cut, read(sourceOf(cut)));
      }
    }
  });

  const phrases = [
    ...minutes.split("\n"),
    ...web.split("\n"),
    "Lukkede sager",
    "Åbne sager",
    "1.-3. anbefales",
    "Ad 2b.",
    "Med stemmerne 17 for og 2 imod godkendte byrådet indstillingen",
    "Mindretalsudtalelse fra Ulla Ugle (F): Nej.",
    "Jens Jernurt erklærede sig inhabil og forlod mødet",
    "| Udvalg | Jobudvalget |",
    "Side 3",
    "Å",
    "\t12\tTitel\t",
    "hjørнестenen Ã¦Ã¸ &aelig; \\_ **",
  ];

  it("puts lines of minutes in any order together without losing a character", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...phrases), { maxLength: 60 }), (lines) => {
        const text = lines.join("\n");
        const reading = read(sourceOf(text));
        checkReading(text, reading);
        expect(read(sourceOf(text))).toEqual(reading);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it("reads noise: any signs, lone halves of pairs, zeros", () => {
    const signs = fc.string({ unit: "binary", maxLength: 400 });
    const halves = fc.array(
      fc.constantFrom("\ud800", "\udc00", "\0", "\n", " ", "Æ", "1.", "(", "#", "**", ":", "-", "|"),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          signs,
          halves.map((list) => list.join("")),
        ),
        (text) => {
          checkReading(text, read(sourceOf(text)));
        },
      ),
      { numRuns: 600, seed: 6 },
    );
  });

  it("takes no line below a closed mark for the title", () => {
    for (const head of ["2. Lukket punkt", "Lukket punkt:", "2. Lukket: Sag om", "PUNKT 2\nLukket: Sag"]) {
      const text = `Referat fra Jobudvalget den 5. marts 2024\n\n1. Veje\n\nBeslutning\n\nGodkendt.\n\n${head}\nHemmeligt indhold\n`;
      const reading = read(sourceOf(text));
      expect(reading.items.at(-1)?.public, head).toBe(false);
      expect(JSON.stringify(reading), head).not.toContain("Hemmeligt");
    }
  });

  it("gives nothing out of a closed item, wherever the mark stands", () => {
    const marker = "hemmelighedskræmmeri";
    const heads = [
      "3. Lukket: Sag",
      "Punkt 3: Lukket punkt: Sag",
      "Punkt 3: Sag - Lukket punkt",
      "LUKKEDE SAGER\n\n3. Sag",
      "3 (Fortrolig) Sag",
    ];
    for (const head of heads) {
      const text = `Referat fra Jobudvalget den 5. marts 2024\n\n1. Åben sag om veje\n\nBeslutning\n\nGodkendt.\n\n2. Veje\n\nBeslutning\n\nDrøftet.\n\n${head}\n\nSagsfremstilling\n\n${marker}\n\nBeslutning\n\n${marker} godkendt. Ulla ${marker} stemte imod.\n\nBilag\n\n${marker}.pdf\n`;
      const reading = read(sourceOf(text));
      expect(
        reading.items.map((item) => item.public),
        head,
      ).toEqual([true, true, false]);
      expect(JSON.stringify(reading), head).not.toContain(marker);
    }
  });
});

describe("reading much", () => {
  // The processor's time: what else the machine does is not measured.
  const timed = (text: string): number => {
    const from = process.cpuUsage();
    checkReading(text, read(sourceOf(text)));
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };

  it("stays near linear on texts made to cost much", () => {
    const costly: readonly ((count: number) => string)[] = [
      (count) => "## Punkt 1: Titel\n\nBeslutning\n\nGodkendt.\n\n".repeat(count),
      (count) => Array.from({ length: count }, (_, at) => `${at}. Titel\n\nBeslutning\n\nGodkendt.\n`).join("\n"),
      (count) => "Fraværende: Aa (V), ".repeat(count),
      (count) => `Beslutning\n${"For stemte: A og V. Imod stemte Ø. ".repeat(count)}`,
      (count) => `Beslutning\n${"A".repeat(count * 20)}`,
      (count) => `Indstilling\n${"indstiller, at ".repeat(count)}`,
      (count) => `${"Udvalget for Job og ".repeat(count)}`,
      (count) => "Å\n".repeat(count * 10),
      (count) => "(".repeat(count * 10) + ")".repeat(count * 10),
      (count) => "Anders And deltager, ".repeat(count),
      (count) => `Indholdsfortegnelse\n${"1. Titel.....3\n".repeat(count)}`,
      (count) => "Ærtebjerg Kommune besøg i Ærtebjerg Kommune, ".repeat(count),
      (count) => "**a** [b](c) &amp; \\_ Ã¦ ".repeat(count),
      (count) => `1. ${"- ".repeat(count * 5)}`,
      (count) => `Sagsnr. ${"1-".repeat(count * 5)}`,
    ];
    for (const make of costly) {
      timed(make(500));
      const small = Math.min(timed(make(1000)), timed(make(1000)));
      const large = timed(make(8000));
      // Eight times the text may take some twenty times as long on a busy machine; squared growth takes sixty-four.
      expect(large, make(2).slice(0, 60)).toBeLessThan(Math.max(small, 8) * 30);
    }
  });

  it("looks at no more than its limits and says so", () => {
    const text = `${"x\n".repeat(310_000)}`;
    const reading = read(sourceOf(text));
    checkReading(text, reading);
    expect(reading.notices.map((notice) => notice.code)).toContain("document-too-long");
  });
});
