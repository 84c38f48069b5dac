import { type CountedNoun, count } from "../../output/texts/count.ts";
import { formatMoment } from "../../output/texts/format.ts";
import { hasNoticeText, noticeText } from "../../output/texts/notices.ts";
import { type Language, say } from "../../output/texts/say.ts";
import type { AgendaItem } from "../../records/agenda-item.ts";
import type { Absence } from "../../records/person.ts";
import type { Reading } from "../../records/reading.ts";

const words = {
  da: {
    minutes: "Referat",
    agenda: "Dagsorden",
    document: "Dokument, der hverken er referat eller dagsorden",
    absent: "Fraværende",
    nobodyStated: "Dokumentet siger ikke, hvem der var til stede",
    present: "Deltagere",
    items: "Punkter",
    noItems: "Ingen punkter genkendt",
    closed: "Lukket punkt",
    case: "sag",
    sections: "Afsnit",
    unsure: "Usikkert eller rettet",
    sure: "Ingen usikkerheder",
    coverage: "Genkendt",
    ofText: "af teksten",
  },
  en: {
    minutes: "Minutes",
    agenda: "Agenda",
    document: "A document that is neither minutes nor agenda",
    absent: "Absent",
    nobodyStated: "The document does not say who was present",
    present: "Participants",
    items: "Items",
    noItems: "No items recognised",
    closed: "Closed item",
    case: "case",
    sections: "Sections",
    unsure: "Unsure or repaired",
    sure: "Nothing unsure",
    coverage: "Recognised",
    ofText: "of the text",
  },
} as const;

const mostNotices = 40;

/** A reading for people: what it is, when and where, its items with their outcome, and what it was unsure of. */
export function readSummary(reading: Reading, lang: Language): string {
  const lines = [reading.source.name, `  ${heading(reading, lang)}`];
  lines.push(...attendance(reading, lang), ...items(reading, lang), ...notices(reading, lang));
  const { claimed, unclaimed } = reading.coverage;
  const share = claimed + unclaimed === 0 ? 0 : (claimed / (claimed + unclaimed)) * 100;
  const percent = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(share);
  lines.push(`  ${words[lang].coverage}: ${percent} % ${words[lang].ofText}`);
  return `${lines.join("\n")}\n`;
}

function heading(reading: Reading, lang: Language): string {
  const { body, committee, meeting, document } = reading;
  const start = meeting?.start ?? null;
  const when = start === null ? null : formatMoment(lang, start.slice(0, 10), start.includes("T") ? start : null);
  const term = committee?.term ? ` ${committee.term}` : "";
  const parts = [
    words[lang][reading.kind],
    document?.title,
    committee ? `${committee.name}${term}` : null,
    body?.name,
    when,
    meeting?.location,
  ];
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
}

const person = ({ name, party }: Pick<Absence, "name" | "party">): string => (party ? `${name} (${party})` : name);

const absence = (one: Absence): string => (one.substitute ? `${person(one)}, ${one.substitute}` : person(one));

function attendance({ meeting }: Reading, lang: Language): string[] {
  if (!meeting) return [];
  const lines: string[] = [];
  if (meeting.participants.length > 0) {
    lines.push(`  ${words[lang].present}: ${meeting.participants.map(person).join("; ")}`);
  }
  if (meeting.absent.length > 0) lines.push(`  ${words[lang].absent}: ${meeting.absent.map(absence).join("; ")}`);
  if (!meeting.attendanceStated) lines.push(`  ${words[lang].nobodyStated}`);
  return lines;
}

function items(reading: Reading, lang: Language): string[] {
  if (reading.document) {
    const sections = reading.document.sections.map(({ heading: title }) => `    ${title ?? "–"}`);
    return sections.length > 0 ? ["", `  ${words[lang].sections}:`, ...sections, ""] : [""];
  }
  if (reading.items.length === 0) return ["", `  ${words[lang].noItems}`, ""];
  return ["", `  ${words[lang].items}:`, ...reading.items.flatMap((item) => itemLines(item, lang)), ""];
}

function itemLines(item: AgendaItem, lang: Language): string[] {
  const number = (item.number ?? "").padStart(5);
  const outcome = item.decision?.outcome ?? null;
  const result = item.public ? (outcome ? say(lang, `outcome.${outcome}`) : "") : words[lang].closed;
  const first = `  ${number}  ${item.title}${result === "" ? "" : `  [${result}]`}`;
  const counted = (list: readonly unknown[], noun: CountedNoun): string | null =>
    list.length > 0 ? count(lang, noun, list.length) : null;
  const facts = [
    item.caseNumber ? `${words[lang].case} ${item.caseNumber}` : null,
    counted(item.decision?.votes ?? [], "votes"),
    counted(item.decision?.dissents ?? [], "dissents"),
    counted(item.attachments, "attachments"),
    item.absent.length > 0 ? `${words[lang].absent.toLowerCase()}: ${item.absent.map(absence).join("; ")}` : null,
  ].filter((fact) => fact !== null);
  return facts.length > 0 ? [first, `         ${facts.join(" · ")}`] : [first];
}

function notices({ notices: all }: Reading, lang: Language): string[] {
  if (all.length === 0) return [`  ${words[lang].sure}`];
  const shown = all.slice(0, mostNotices).map((notice) => {
    const place = notice.span ? ` [${notice.span[0]}–${notice.span[1]}]` : "";
    // The message is English; where the code has a text in the reader's language, that is said instead.
    const text = lang !== "en" && hasNoticeText(notice.code) ? noticeText(lang, notice.code) : notice.message;
    return `    ${sign[notice.severity]} ${notice.code}${place}: ${text}`;
  });
  const more = all.length > mostNotices ? [`    … +${all.length - mostNotices}`] : [];
  return [`  ${words[lang].unsure}:`, ...shown, ...more];
}

const sign = { info: "·", warning: "!", error: "!!" } as const;
