import type { NumberExpression } from "../../danish/numbers/numbers.ts";
import type { Interval, TimeExpression } from "../../danish/times/times.ts";
import type { Language, Text } from "./command.ts";

const kinds: Readonly<Record<TimeExpression["kind"], Text>> = {
  date: { da: "dag", en: "day" },
  period: { da: "periode", en: "period" },
  recurring: { da: "tilbagevendende", en: "recurring" },
  duration: { da: "varighed", en: "duration" },
  window: { da: "tidsrum", en: "window" },
};

const anchors: Readonly<Record<NonNullable<TimeExpression["anchor"]>, Text>> = {
  "next-meeting": { da: "næste møde", en: "the next meeting" },
  "previous-meeting": { da: "forrige møde", en: "the previous meeting" },
  "coming-meeting": { da: "et senere møde", en: "a later meeting" },
  meeting: { da: "møde", en: "meeting" },
  today: { da: "fra mødets dag", en: "from the meeting's day" },
  event: { da: "fra en begivenhed", en: "from an event" },
};

const words = {
  da: {
    times: "Tider",
    numbers: "Tal",
    none: "ingen",
    every: "hver",
    or: "eller",
    about: "ca.",
    of: "af",
    no: "intet tal",
  },
  en: {
    times: "Times",
    numbers: "Numbers",
    none: "none",
    every: "every",
    or: "or",
    about: "ca.",
    of: "of",
    no: "no figure",
  },
} as const;

/** What was understood, as a table for people. */
export function danishTable(
  times: readonly TimeExpression[],
  numbers: readonly NumberExpression[],
  lang: Language,
): string {
  return [
    ...table(
      words[lang].times,
      times.map((time) => timeRow(time, lang)),
      lang,
    ),
    "",
    ...table(
      words[lang].numbers,
      numbers.map((number) => numberRow(number, lang)),
      lang,
    ),
    "",
  ].join("\n");
}

function table(title: string, rows: readonly (readonly string[])[], lang: Language): string[] {
  if (rows.length === 0) return [`${title}: ${words[lang].none}`];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return [`${title}:`, ...rows.map((row) => `  ${line(row)}`.trimEnd())];
}

const days = ({ from, to }: Interval): string =>
  from === undefined && to === undefined ? "" : from === to ? (from ?? "") : `${from ?? "…"} – ${to ?? "…"}`;

function timeRow(time: TimeExpression, lang: Language): readonly string[] {
  const more = [
    time.recurrence && `${words[lang].every} ${time.recurrence}`,
    time.everyMeeting && `${words[lang].every} ${time.everyMeeting}.`,
    time.duration,
    time.anchor && anchors[time.anchor][lang],
    time.approximate && words[lang].about,
    ...(time.alternatives ?? []).map((other) => `${words[lang].or} ${days(other)}`),
  ];
  return [time.text.replace(/\s+/g, " "), kinds[time.kind][lang], days(time), more.filter(Boolean).join(", ")];
}

function numberRow(number: NumberExpression, lang: Language): readonly string[] {
  const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 4 });
  const value = number.value === null ? words[lang].no : format.format(number.value);
  const to = number.to === undefined ? "" : `–${format.format(number.to)}`;
  const of = number.of === undefined ? "" : ` ${words[lang].of} ${format.format(number.of)}`;
  return [
    number.text.replace(/\s+/g, " "),
    `${value}${to}${of}`,
    number.unit,
    number.approximate ? words[lang].about : "",
  ];
}
