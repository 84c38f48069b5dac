import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Figure, figureSchema } from "../../records/figure.ts";
import type { FigureMapping } from "../../records/figure-mapping.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { endReadingProcess } from "../sources/bounded/read-bounded.ts";
import { zipOf } from "../sources/testing/write-docx.ts";
import { cellValue, guessDecimal } from "./cell-value.ts";
import { guessMapping } from "./guess-mapping.ts";
import { readJobindsats, readJobindsatsDownload } from "./jobindsats.ts";
import { openTables, readMapped, tableOf } from "./mapped-file.ts";
import { readCsv } from "./read-csv.ts";
import type { FiguresRead, TableContext } from "./read-figures.ts";
import { readPeriod } from "./read-period.ts";
import { readStatbankCsv, readStatbankJson } from "./statbank.ts";
import { workbookOf, workbookParts } from "./testing/write-workbook.ts";

afterAll(() => endReadingProcess());

const context: TableContext = {
  source: { kind: "jobindsats", name: "y01a02", href: null },
  table: "y01a02",
  fetchedAt: "2026-11-27T05:00:00Z",
};
const short = ({ series, period, value, withheld }: Figure) =>
  `${series.area} | ${series.group ?? "alle"} | ${series.measure} | ${period.label} = ${value ?? withheld}`;
const figuresOf = (read: FiguresRead | Problem): string[] => {
  if (isProblem(read)) throw new Error(`${read.key} ${JSON.stringify(read.params)}`);
  for (const figure of read.figures) figureSchema.parse(figure);
  return read.figures.map(short);
};
const bytes = (text: string) => Buffer.from(text);

describe("periods", () => {
  test.each([
    ["2018M01", "month 2018-01-01 2018-01-31"],
    ["2024K3", "quarter 2024-07-01 2024-09-30"],
    ["2024Q1", "quarter 2024-01-01 2024-03-31"],
    ["2024H2", "half-year 2024-07-01 2024-12-31"],
    ["2024", "year 2024-01-01 2024-12-31"],
    ["2024QMAT03", "year 2023-10-01 2024-09-30"],
    ["2024QMAT04", "year 2024-01-01 2024-12-31"],
    ["2024MMAT09", "year 2023-10-01 2024-09-30"],
    ["2. kv. 2019", "quarter 2019-04-01 2019-06-30"],
    ["1. kvt. 2021", "quarter 2021-01-01 2021-03-31"],
    ["3. kvartal 2024", "quarter 2024-07-01 2024-09-30"],
    ["2024, 3. kvartal", "quarter 2024-07-01 2024-09-30"],
    ["1. halvår 2024", "half-year 2024-01-01 2024-06-30"],
    ["Jan 2018", "month 2018-01-01 2018-01-31"],
    ["okt. 2023", "month 2023-10-01 2023-10-31"],
    ["September 2024", "month 2024-09-01 2024-09-30"],
    ["Jan 2018 - Dec 2018", "year 2018-01-01 2018-12-31"],
    ["2024-09-30", "day 2024-09-30 2024-09-30"],
    ["30-09-2024", "day 2024-09-30 2024-09-30"],
  ])("%s", (written, expected) => {
    const period = readPeriod(written);
    expect(`${period?.kind} ${period?.from} ${period?.to}`).toBe(expected);
    expect(period?.label).toBe(written);
  });
  test.each([
    "",
    "2024M13",
    "2024K5",
    "2024U12",
    "5. kv. 2024",
    "i fjor",
    "31-02-2024",
    "Jan 2018 - Feb 2018",
    "marsvin 2024",
  ])("%j is none", (written) => expect(readPeriod(written)).toBeNull());
});

describe("cells", () => {
  test.each([
    ["14,7", 14.7],
    ["1.321", 1321],
    ["1.234.567,5", 1234567.5],
    ["-2,3 %", -2.3],
    ["1 135 000 kr.", 1135000],
    ["−7", -7],
  ])("%s in Danish", (written, value) => expect(cellValue(written, ",", "jobindsats")?.value).toBe(value));
  test("in English, and signs", () => {
    expect(cellValue("1,321.5", ".", "jobindsats")?.value).toBe(1321.5);
    expect(cellValue("-", ",", "jobindsats")).toEqual({ value: null, withheld: "too-few" });
    expect(cellValue("..", ",", "jobindsats")).toEqual({ value: null, withheld: "missing" });
    expect(cellValue("-", ",", "statbank")).toEqual({ value: 0, withheld: null });
    for (const broken of ["1.2.000.000", "1,2,3", "tolv", "1.23", "#N/A", "12a"]) {
      expect(cellValue(broken, ",", "jobindsats")).toBeNull();
    }
  });
  test("the decimal mark is guessed where the cells leave no doubt", () => {
    expect(guessDecimal(["1.321", "14,7", "-"])).toBe(",");
    expect(guessDecimal(["0.5", "1,321"])).toBe(".");
    expect(guessDecimal(["1.321", "2.045"])).toBeNull();
    expect(guessDecimal(["14,7", "14.7"])).toBeNull();
    expect(guessDecimal(["0,125"])).toBe(",");
  });
  test("what is written in Danish is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (cents) => {
        const written = new Intl.NumberFormat("da-DK", { minimumFractionDigits: 2 }).format(cents / 100);
        expect(cellValue(written, ",", "jobindsats")?.value).toBe(cents === 0 ? 0 : cents / 100);
      }),
    );
  });
});

// As the service answers, version 2: columns by name and label.
const version2 = [
  {
    Variables: [
      { Name: "area", Label: "Area" },
      { Name: "period", Label: "Periode" },
      { Name: "_kon", Label: "Køn" },
      { Name: "_alder", Label: "Alder" },
      { Name: "membc01_2", Label: "Antal fuldtidspersoner" },
      { Name: "membc01_3", Label: "Fuldtidspersoner i pct. af arbejdsstyrken" },
    ],
    Data: [
      ["Hele landet", "2018M01", "Køn i alt", "16-24 år", 61_234, 2.4],
      ["Ærtebjerg", "2018M01", "Køn i alt", "16-24 år", 1_321, "2,4"],
      ["Ærtebjerg", "2018M02", "Kvinder", "Alder i alt", "-", "-"],
    ],
  },
];
// Version 3: names of columns, rows, and the table's description apart.
const version3 = {
  columns: ["Kommune", "Periode", "Ydelsesgrupper", "Antal nyopslåede stillinger"],
  rows: [
    ["Ærtebjerg", "2024M09", "Ydelsesgrupper i alt", 57],
    ["Hele landet", "2024M09", "A-dagpenge", "1.250"],
  ],
};
const description = {
  table_name: "Nyopslåede stillinger",
  mgroups: [{ mgroup_name: "Stillinger", measures: [{ measure_name: "Antal nyopslåede stillinger" }] }],
  dimensions: [{ dimension_name: "Ydelsesgrupper", hierarchies: [{ hierarchy_name: "Ydelsesgrupper" }] }],
};

describe("Jobindsats", () => {
  test("version 2", () => {
    const read = readJobindsats(version2, context);
    expect(figuresOf(read)).toEqual([
      "Hele landet | 16-24 år | Antal fuldtidspersoner | 2018M01 = 61234",
      "Hele landet | 16-24 år | Fuldtidspersoner i pct. af arbejdsstyrken | 2018M01 = 2.4",
      "Ærtebjerg | 16-24 år | Antal fuldtidspersoner | 2018M01 = 1321",
      "Ærtebjerg | 16-24 år | Fuldtidspersoner i pct. af arbejdsstyrken | 2018M01 = 2.4",
      "Ærtebjerg | Kvinder | Antal fuldtidspersoner | 2018M02 = too-few",
      "Ærtebjerg | Kvinder | Fuldtidspersoner i pct. af arbejdsstyrken | 2018M02 = too-few",
    ]);
    expect(isProblem(read) ? [] : read.figures.map(({ unit }) => unit).slice(0, 2)).toEqual([
      "fuldtidspersoner",
      "pct.",
    ]);
  });

  test("version 3, with and without its description", () => {
    const expected = [
      "Ærtebjerg | alle | Antal nyopslåede stillinger | 2024M09 = 57",
      "Hele landet | A-dagpenge | Antal nyopslåede stillinger | 2024M09 = 1250",
    ];
    expect(figuresOf(readJobindsats(version3, context, { description }))).toEqual(expected);
    expect(figuresOf(readJobindsats(version3, context))).toEqual(expected);
  });

  test("a download as CSV, in Windows-1252", () => {
    const text =
      "Område;Periode;Antal personer;Andel (pct.)\r\nÆrtebjerg;2. kvt. 2019;65;14,7\r\nBlåby;2. kvt. 2019;-;-\r\n";
    const csv = readCsv("tabel.csv", Buffer.from(text, "latin1"));
    if (isProblem(csv)) throw new Error(csv.key);
    expect(csv.delimiter).toBe(";");
    expect(figuresOf(readJobindsatsDownload(tableOf(csv.rows, 1), context))).toEqual([
      "Ærtebjerg | alle | Antal personer | 2. kvt. 2019 = 65",
      "Ærtebjerg | alle | Andel (pct.) | 2. kvt. 2019 = 14.7",
      "Blåby | alle | Antal personer | 2. kvt. 2019 = too-few",
      "Blåby | alle | Andel (pct.) | 2. kvt. 2019 = too-few",
    ]);
  });

  const changed = (change: (columns: string[], rows: unknown[][]) => void) => {
    const copy = structuredClone(version3) as { columns: string[]; rows: unknown[][] };
    change(copy.columns, copy.rows);
    return readJobindsats(copy, context, { description });
  };
  test("a changed table names what is missing, and nothing of it is read", () => {
    expect(changed((columns) => columns.splice(0, 1, "Sted"))).toMatchObject({ params: { missing: "Område" } });
    expect(changed((columns) => columns.splice(1, 1, "Tid"))).toMatchObject({ params: { missing: "Periode" } });
    expect(changed((columns) => columns.splice(3, 1, "Antal stillinger"))).toMatchObject({
      key: "problem.figures-missing",
      params: { missing: "Antal nyopslåede stillinger" },
    });
    expect(changed((_, rows) => rows[1]?.pop())).toMatchObject({ key: "problem.figures-row", params: { row: 2 } });
    expect(changed((_, rows) => rows[1]?.splice(3, 1, "1,2.000"))).toMatchObject({ key: "problem.figures-value" });
    expect(changed((_, rows) => rows[1]?.splice(1, 1, "2024U40"))).toMatchObject({ key: "problem.figures-period" });
    expect(changed((_, rows) => rows.push([...(rows[0] ?? [])]))).toMatchObject({ key: "problem.figures-twice" });
    const twice = { columns: ["Område", "Periode", "Antal", "Antal"], rows: [["Blåby", "2024M01", 1, 2]] };
    expect(readJobindsats(twice, context)).toMatchObject({ key: "problem.figures-column-twice" });
    expect(changed((_, rows) => rows.splice(0))).toMatchObject({ key: "problem.figures-none" });
    expect(readJobindsats({ columns: [] }, context)).toMatchObject({ key: "problem.figures-missing" });
    expect(readJobindsats([{ Variables: [] }], context)).toMatchObject({ key: "problem.figures-missing" });
    expect(readJobindsats(version2, context, { expected: ["Varighed (uger)"] })).toMatchObject({
      params: { missing: "Varighed (uger)" },
    });
  });

  test("whatever comes is figures or a problem", () => {
    fc.assert(fc.property(fc.jsonValue(), (answer) => void readJobindsats(answer, context)));
    const cell = fc.oneof(fc.constantFrom("2024M01", "Ærtebjerg", "-", "1,5", "x"), fc.double(), fc.constant(null));
    const table = fc.record({ columns: fc.constant(["Område", "Periode", "Antal"]), rows: fc.array(fc.array(cell)) });
    fc.assert(fc.property(table, (answer) => void readJobindsats(answer, context)));
  });
});

const statbank: TableContext = {
  ...context,
  source: { ...context.source, kind: "statbank", name: "AUP01" },
  table: "AUP01",
};
const stat = {
  dataset: {
    label: "Fuldtidsledige i pct. af arbejdsstyrken",
    dimension: {
      OMRÅDE: {
        label: "område",
        category: { index: { "000": 0, "846": 1 }, label: { "000": "Hele landet", "846": "Ærtebjerg" } },
      },
      ContentsCode: {
        label: "Indhold",
        category: { index: { AUP01: 0 }, label: { AUP01: "Fuldtidsledige" }, unit: { AUP01: { base: "pct." } } },
      },
      Tid: {
        label: "tid",
        category: { index: { "2024M01": 0, "2024M02": 1 }, label: { "2024M01": "2024M01", "2024M02": "2024M02" } },
      },
      id: ["OMRÅDE", "ContentsCode", "Tid"],
      size: [2, 1, 2],
      role: { metric: ["ContentsCode"], time: ["Tid"], geo: ["OMRÅDE"] },
    },
    value: [2.9, 3, 3.4, null],
  },
};

describe("Danmarks Statistik", () => {
  const expected = [
    "Hele landet | alle | Fuldtidsledige | 2024M01 = 2.9",
    "Hele landet | alle | Fuldtidsledige | 2024M02 = 3",
    "Ærtebjerg | alle | Fuldtidsledige | 2024M01 = 3.4",
    "Ærtebjerg | alle | Fuldtidsledige | 2024M02 = missing",
  ];
  test("JSON-stat, as it answers and as version 2.0", () => {
    expect(figuresOf(readStatbankJson(stat, statbank))).toEqual(expected);
    const { id, size, role, ...dimension } = stat.dataset.dimension;
    const value = { 0: 2.9, 1: 3, 2: 3.4 };
    expect(figuresOf(readStatbankJson({ label: "x", id, size, role, dimension, value }, statbank))).toEqual(expected);
  });
  test("CSV and bulk", () => {
    const csv = readCsv(
      "AUP01.csv",
      bytes("\uFEFFOMRÅDE;ALDER;TID;INDHOLD\nÆrtebjerg;16-24 år;2024M01;3,4\nÆrtebjerg;Alder i alt;2024M01;..\n"),
    );
    if (isProblem(csv)) throw new Error(csv.key);
    expect(figuresOf(readStatbankCsv(tableOf(csv.rows, 1), statbank, "Fuldtidsledige (pct.)"))).toEqual([
      "Ærtebjerg | 16-24 år | Fuldtidsledige (pct.) | 2024M01 = 3.4",
      "Ærtebjerg | alle | Fuldtidsledige (pct.) | 2024M01 = missing",
    ]);
    const whole = readCsv("x", bytes("TID;INDHOLD\n2024K1;-\n2024K2;7\n"));
    if (isProblem(whole)) throw new Error(whole.key);
    expect(figuresOf(readStatbankCsv(tableOf(whole.rows, 1), statbank, "Konkurser"))).toEqual([
      "Hele landet | alle | Konkurser | 2024K1 = 0",
      "Hele landet | alle | Konkurser | 2024K2 = 7",
    ]);
  });
  test("what is cut or changed is named", () => {
    const cut = structuredClone(stat);
    cut.dataset.value.pop();
    expect(readStatbankJson(cut, statbank)).toMatchObject({ params: { missing: "value (3 / 4)" } });
    const without = structuredClone(stat) as { dataset: { dimension: Record<string, unknown> } };
    delete without.dataset.dimension.Tid;
    expect(readStatbankJson(without, statbank)).toMatchObject({ params: { missing: "dimension.Tid" } });
    expect(readStatbankJson({}, statbank)).toMatchObject({ key: "problem.figures-missing" });
    fc.assert(fc.property(fc.jsonValue(), (answer) => void readStatbankJson(answer, statbank)));
  });
});

const mapping: FigureMapping = {
  name: "Virksomhedsservice",
  sheet: "Tal",
  headerRow: 3,
  delimiter: null,
  decimal: ",",
  period: "Måned",
  area: "Kommune",
  areaName: null,
  measureColumn: null,
  groups: [],
  values: [{ column: "Andel", measure: "Tilfredse virksomheder", unit: "pct." }],
  numerator: "Tilfredse",
  denominator: "Svar",
};
const sheets = {
  Forside: [["Udtræk fra fagsystemet"]],
  Tal: [
    ["Virksomhedernes tilfredshed"],
    [],
    ["Kommune", "Måned", "Tilfredse", "Svar", "Andel"],
    ["Ærtebjerg", { day: "2024-09-01" }, 8, 10, 80],
    ["Ærtebjerg", "2024-10-01", 3, 8, "37,5"],
    [],
    ["Ærtebjerg", "2024-11-01", null, null, "-"],
  ],
};

describe("a file by a mapping", () => {
  test("a workbook", async () => {
    const file = await openTables({ name: "tal.xlsx", bytes: workbookOf(sheets) });
    if (isProblem(file)) throw new Error(file.key);
    const read = readMapped(file, mapping, { ...context, source: { kind: "excel", name: "tal.xlsx", href: null } });
    expect(figuresOf(read)).toEqual([
      "Ærtebjerg | alle | Tilfredse virksomheder | 2024-09-01 = 80",
      "Ærtebjerg | alle | Tilfredse virksomheder | 2024-10-01 = 37.5",
      "Ærtebjerg | alle | Tilfredse virksomheder | 2024-11-01 = too-few",
    ]);
    expect(isProblem(read) ? [] : read.figures[1]).toMatchObject({ numerator: 3, denominator: 8, unit: "pct." });
    expect(readMapped(file, { ...mapping, sheet: "Ark1" }, context)).toMatchObject({
      key: "problem.figures-no-sheet",
      params: { sheets: "Forside, Tal" },
    });
    expect(readMapped(file, { ...mapping, period: "Dato", area: "By" }, context)).toMatchObject({
      params: { missing: "Dato, By" },
    });
  });

  test("a mapping is guessed and shown", async () => {
    const file = await openTables({ name: "tal.xlsx", bytes: workbookOf(sheets) });
    const guess = isProblem(file) ? null : guessMapping(file, "Nyt");
    expect(guess?.mapping).toMatchObject({
      sheet: "Tal",
      headerRow: 3,
      period: "Måned",
      area: "Kommune",
      decimal: ",",
    });
    expect(guess?.mapping.values.map(({ column }) => column)).toEqual(["Tilfredse", "Svar", "Andel"]);
    expect(guess?.columns[4]).toEqual({ name: "Andel", samples: ["80", "37,5", "-"] });
    expect(guess?.unsure).toEqual([]);
    const csv = await openTables({ name: "a.csv", bytes: bytes("navn,tal\na,1.321\nb,2.045\n") });
    expect(isProblem(csv) ? null : guessMapping(csv, "x")?.unsure).toEqual(["period", "area", "decimal"]);
  });

  test("a broken workbook, an old one and a locked one are problems", async () => {
    const open = async (given: Uint8Array) => {
      const file = await openTables({ name: "tal.xlsx", bytes: given });
      return isProblem(file) ? file.key : "read";
    };
    const parts = workbookParts(sheets);
    const without = (name: string) => zipOf(parts.filter((part) => part.name !== name));
    const broken = parts.map((part) =>
      part.name === "xl/worksheets/sheet1.xml" ? { ...part, bytes: part.bytes.slice(0, -60) } : part,
    );
    expect(await open(zipOf(parts))).toBe("read");
    expect(await open(zipOf(broken))).toBe("problem.figures-workbook");
    expect(await open(without("xl/workbook.xml"))).toBe("problem.figures-workbook");
    expect(await open(workbookOf(sheets).slice(0, -200))).toBe("problem.figures-workbook");
    expect(await open(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe("problem.figures-old-excel");
    expect(await open(bytes(""))).toBe("problem.file-empty");
    expect(await open(bytes('a;b\n"x;1\ny;2\n'))).toBe("problem.csv-quotes");
  });
});
