import type { NumberedEntry } from "../../features/meetings/agenda/number-entries.ts";
import { isOpen } from "../../features/meetings/agenda/order-entries.ts";
import { parseCaseNumber } from "../../intake/reader/constructs/case-number.ts";
import { formatDay } from "../../output/texts/format.ts";
import { say } from "../../output/texts/say.ts";
import type { AgendaSubItem } from "../../records/agenda.ts";
import { type AgendaItem, emptyMatter, type Section } from "../../records/agenda-item.ts";
import type { ItemKind, ProposedAttachment, ProposedItem } from "../../records/proposed-item.ts";
import type { AgendaEntry } from "../../store/queries/agenda/agenda-entries.ts";
import type { CommitteeNames } from "./compose-agenda.ts";

/** An agenda item beside what it was made from. `subItemId`: it is a matter under a standing item. */
export interface ComposedItem {
  readonly item: AgendaItem;
  readonly entry: AgendaEntry;
  readonly subItemId: string | null;
  readonly kind: ItemKind | null;
  /** The open attachments that have a file, in the order they are listed. */
  readonly files: readonly ProposedAttachment[];
  /** The item as those who take part in the meeting are sent it: with what is closed in it. */
  readonly full: AgendaItem;
  /** All its attachments, closed ones too. */
  readonly papers: readonly ProposedAttachment[];
}

/** The items of an agenda as they are published: a standing item's sub-items follow it as items of their own, *3.1*. */
export function composeItems(lines: readonly NumberedEntry[], names: CommitteeNames): ComposedItem[] {
  return lines.flatMap(({ entry, number }): ComposedItem[] => {
    const none = { entry, subItemId: null, kind: null, files: [], papers: [] } as const;
    const closed = { number: String(number), public: false, caseNumber: null, case: null, ...emptyMatter() };
    if (entry.item === null) {
      const title = entry.standing?.title ?? "";
      const full = standing(entry, number, title);
      if (!isOpen(entry)) return [{ ...none, item: { ...closed, title }, full: behindDoors(entry, full) }];
      const subs = entry.subItems.map((sub, at) => subItem(entry, sub, `${number}.${at + 1}`));
      return [{ ...none, item: full, full }, ...subs];
    }
    const { content } = entry.item;
    const papers = content.attachments;
    const full = { ...itemOf(entry, content, number, names, true), public: content.public };
    if (!content.public) return [{ ...none, item: { ...closed, title: content.neutralTitle }, full, papers }];
    const files = papers.filter((one) => one.public && one.fileId !== null);
    const item = itemOf(entry, content, number, names, false);
    return [{ ...none, item, kind: content.kind, files, full, papers }];
  });
}

/** A standing item behind closed doors, whose matters stand in it: they have no items of their own. */
function behindDoors({ subItems }: AgendaEntry, item: AgendaItem): AgendaItem {
  const sections = subItems.map(
    ({ title, text }): Section => ({ kind: "presentation", heading: title, text: tidy(text) }),
  );
  return { ...item, public: false, sections };
}

function standing(entry: AgendaEntry, number: number, title: string): AgendaItem {
  return {
    ...emptyMatter(),
    number: String(number),
    title,
    public: true,
    caseNumber: null,
    case: null,
    guests: guestsOf(entry),
    subItems: entry.subItems.map((sub) => ({ title: sub.title })),
  };
}

function subItem(entry: AgendaEntry, sub: AgendaSubItem, number: string): ComposedItem {
  const text = tidy(sub.text);
  const sections: Section[] = text === "" ? [] : [{ kind: "presentation", heading: null, text }];
  const item = { ...emptyMatter(), number, title: sub.title, public: true, caseNumber: null, case: null, sections };
  return { item, entry, subItemId: sub.id, kind: null, files: [], full: item, papers: [] };
}

/** An item with its matter. `closedToo`: for those who take part; else nothing of closed attachments but that there are some. */
function itemOf(
  entry: AgendaEntry,
  content: ProposedItem,
  number: number,
  names: CommitteeNames,
  closedToo: boolean,
): AgendaItem {
  const caseNumber = content.caseNumber.trim() === "" ? null : content.caseNumber.trim();
  const points = content.recommendation.points.map((text, at) => ({ number: String(at + 1), text: tidy(text) }));
  const by = content.recommendation.by.trim();
  const route = content.route.flat().flatMap((id) => names.get(id) ?? []);
  // Of a closed attachment only that there is one: its title may say what nobody may know.
  const attachments = content.attachments.map(({ title, public: open }) => ({
    title: open || closedToo ? title : "",
    public: open,
    mentioned: false,
  }));
  return {
    ...emptyMatter(),
    number: String(number),
    title: content.title,
    public: true,
    caseNumber,
    case: caseNumber === null ? null : parseCaseNumber(caseNumber),
    route,
    sections: sectionsOf(content, names, closedToo),
    recommendation: points.length === 0 ? null : { by: by === "" ? null : by, points },
    guests: guestsOf(entry),
    attachments,
    earlierDecisions: content.earlier.flatMap(({ committee, day, decision }) =>
      decision === null ? [] : [{ committee, date: day, text: tidy(decision) }],
    ),
  };
}

function guestsOf({ guests }: AgendaEntry): AgendaItem["guests"] {
  return guests.map(({ name, role }) => ({ name, role: role === "" ? null : role }));
}

function sectionsOf(content: ProposedItem, names: CommitteeNames, closedToo: boolean): Section[] {
  const heading = (key: "recommendation" | "history" | "route" | "attachments") => say("da", `agenda.document.${key}`);
  const written = content.sections.map(({ kind, heading: own, text }) => ({ kind, heading: own, text: tidy(text) }));
  return [
    { kind: "presentation", heading: null, text: `${say("da", `item-desk.for.${content.kind}`)}.` },
    ...written,
    { kind: "recommendation", heading: heading("recommendation"), text: recommendationText(content) },
    { kind: "history", heading: heading("history"), text: historyText(content) },
    { kind: "route", heading: heading("route"), text: routeText(content, names) },
    { kind: "attachments", heading: heading("attachments"), text: attachmentsText(content, closedToo) },
  ].filter((section): section is Section => section.text !== "");
}

function recommendationText({ recommendation }: ProposedItem): string {
  const { points } = recommendation;
  const by = recommendation.by.trim();
  if (points.length === 0) return "";
  const lead = by === "" ? say("da", "agenda.document.recommended") : say("da", "agenda.document.recommends", { by });
  return [lead, ...points.map((point, at) => `${at + 1}. ${tidy(point)}`)].join("\n\n");
}

function historyText({ earlier }: ProposedItem): string {
  const parts = earlier.flatMap(({ committee, day, recommendation, decision }) => [
    day === null ? committee : say("da", "agenda.document.earlier", { committee, day: formatDay("da", day) }),
    ...(recommendation === ""
      ? []
      : [say("da", "agenda.document.earlier.recommended", { text: tidy(recommendation) })]),
    decision === null
      ? say("da", "agenda.document.earlier.undecided")
      : say("da", "agenda.document.earlier.decided", { text: tidy(decision) }),
  ]);
  return parts.join("\n\n");
}

/** The steps in their order, those of one step side by side. */
export function routeText({ route }: Pick<ProposedItem, "route">, names: CommitteeNames): string {
  return route
    .map((step) => step.flatMap((id) => names.get(id) ?? []).join(", "))
    .filter((step) => step !== "")
    .join(" → ");
}

function attachmentsText({ attachments }: ProposedItem, closedToo: boolean): string {
  return attachments
    .map(({ title, public: open }) => `- ${open || closedToo ? title : say("da", "agenda.document.attachment.closed")}`)
    .join("\n\n");
}

/** Line ends as ours, nothing blank around. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
