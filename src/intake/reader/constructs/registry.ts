import type { Line } from "../lines.ts";
import { join, tail, within } from "../passage.ts";
import type { Piece } from "../piece.ts";
import type { Part } from "../sections.ts";
import { isRecommenderHeading } from "../vocabulary.ts";
import { isAttendanceLine, readAttendance } from "./absence.ts";
import { readAttachments, readMentioned, statedAttachment } from "./attachments.ts";
import { parseCaseNumber } from "./case-number.ts";
import { decision, isEarlier, writeAbsences } from "./decision.ts";
import { readHistory } from "./earlier-decisions.ts";
import { readGuests } from "./guests.ts";
import type { ItemConstruct } from "./item-construct.ts";
import { readLabelledHistory } from "./labelled-history.ts";
import { inlineRecommendation, readRecommendation } from "./recommendation.ts";
import { isRoute, readCompetence, readInitials, readRoute } from "./route.ts";
import { collects, isListed, readSubItems } from "./sub-items.ts";

const head: ItemConstruct = {
  name: "item-heading",
  read({ item, parts, put }) {
    if (parts.number) put("number", parts.number.span);
    put("title", parts.title.span);
    put("", parts.span);
    item.public = !parts.closed;
  },
};

const caseNumber: ItemConstruct = {
  name: "case-number",
  read({ item, parts, source, put }) {
    const found = parts.caseNumber ?? underHeading(parts.parts, source);
    if (!found) return;
    item.caseNumber = found.text;
    item.case = parseCaseNumber(found.text);
    put("caseNumber", found.span);
    put("case", found.span);
  },
};

/** `JOURNALNUMMER` as a part of its own, with the number below it. */
function underHeading(parts: readonly Part[], source: string): Piece | null {
  for (const { heading, rows } of parts) {
    const [row] = rows;
    if (!heading || !row || !/^(?:journal|sags)(?:nummer|nr\.?):?$/i.test(heading.text)) continue;
    if (/^[A-Z]{0,6}-?\d[\d./-]{2,30}[A-Z]?$/.test(row.text))
      return { text: row.text, span: within(row, source, 0, row.text.length) };
  }
  return null;
}

/** *Sagsforløb: BE/ØK/BY* in front of a resume is a route as well. */
const routeLabel = /^(?:sagsforløb|sagsgang|behandlingsforløb|route)\s*:\s*/i;

const abbreviated = /^[A-ZÆØÅ&]{2,6}(?: ?[/–-] ?[A-ZÆØÅ&]{2,6})+$/;

const route: ItemConstruct = {
  name: "route",
  read({ item, parts, source, meeting, put }) {
    const add = (pieces: readonly Piece[]) => {
      for (const piece of pieces) {
        put(`route/${item.route.length}`, piece.span);
        item.route.push(piece.text);
      }
    };
    parts.initials.forEach((piece, at) => {
      item.initials.push(piece.text);
      put(`initials/${at}`, piece.span);
    });
    add(parts.route);
    for (const part of parts.parts) {
      const [top] = part.rows;
      const prepared =
        top && item.initials.length === 0 && part.kind === "presentation" ? readInitials(top, source) : null;
      if (prepared) {
        for (const piece of prepared.initials) {
          put(`initials/${item.initials.length}`, piece.span);
          item.initials.push(piece.text);
        }
        if (item.route.length === 0) add(prepared.route);
        continue;
      }
      if (part.competence) {
        const found = readCompetence(part.rows, source);
        if (found && item.decidedIn === null) {
          item.decidedIn = found.text;
          put("decidedIn", found.span);
        }
      } else if ((part.kind === "route" && isRoute(part.rows)) || (part.kind === "history" && isRoute(part.rows))) {
        if (item.route.length === 0) add(readRoute(part.rows, source, meeting.committee?.text ?? null));
      } else if (part.kind === "route" && top && abbreviated.test(top.text)) {
        // `KEU/ØU/BY`, and paragraphs of the matter below it.
        if (item.route.length === 0) add(readRoute([top], source, meeting.committee?.text ?? null));
      } else {
        const [first] = part.rows;
        const label = first && first.text.length < 120 ? routeLabel.exec(first.text) : null;
        const rest = first && label ? tail(first, source, label[0].length) : null;
        if (rest && item.route.length === 0) add(readRoute([rest], source, meeting.committee?.text ?? null));
      }
    }
  },
};

const recommendation: ItemConstruct = {
  name: "recommendation",
  read({ item, parts, source, put }) {
    const own = parts.parts.filter((part) => part.kind === "recommendation" && part.rows.length > 0);
    const rowsOf = (part: Part) =>
      part.heading && isRecommenderHeading(part.heading.text) ? [part.heading, ...part.rows] : part.rows;
    const readings = own.map((part) => readRecommendation(rowsOf(part), source)).filter((one) => one !== null);
    const found =
      readings.find((one) => one.points.length > 0) ??
      readings[0] ??
      (own.length === 0 ? inlineIn(parts.parts, source) : null);
    if (!found) return;
    const by = found.by ?? (own[0]?.heading ? recommenderInHeading(own[0].heading, source) : null);
    item.recommendation = {
      by: by?.text ?? null,
      points: found.points.map(({ number, text }) => ({ number, text })),
    };
    if (by) put("recommendation/by", by.span);
    found.points.forEach((point, at) => {
      put(`recommendation/points/${at}`, point.span);
      put(`recommendation/points/${at}/text`, point.span);
    });
  },
};

/** *Indstilling fra Økonomiudvalget* names the recommender in the heading. */
function recommenderInHeading(heading: Line, source: string): Piece | null {
  const match = /^indstilling fra (.{3,80}?)\s*:?$/i.exec(heading.text);
  if (!match?.[1]) return null;
  const from = heading.text.length - heading.text.slice(16).length;
  return { text: match[1], span: within(heading, source, from, from + match[1].length) };
}

function inlineIn(parts: readonly { kind: string; rows: Line[] }[], source: string) {
  for (const part of parts) {
    if (part.kind !== "presentation" && part.kind !== "resume") continue;
    const found = inlineRecommendation(part.rows, source);
    if (found) return found;
  }
  return null;
}

const history: ItemConstruct = {
  name: "earlier-decisions",
  read({ item, parts, source, put }) {
    for (const part of parts.parts) {
      if (part.kind !== "history" && !(part.kind === "route" && !isRoute(part.rows))) continue;
      for (const one of readLabelledHistory(part.rows, source) ?? readHistory(part.rows, source)) {
        const at = item.earlierDecisions.length;
        item.earlierDecisions.push({
          committee: one.committee?.text ?? null,
          date: one.date?.text ?? null,
          text: one.text,
        });
        put(`earlierDecisions/${at}`, one.span);
        put(`earlierDecisions/${at}/text`, one.span);
        if (one.committee) put(`earlierDecisions/${at}/committee`, one.committee.span);
        if (one.date) put(`earlierDecisions/${at}/date`, one.date.span);
      }
    }
  },
};

const attachments: ItemConstruct = {
  name: "attachments",
  read({ item, parts, source, put }) {
    const own = parts.parts.filter((part) => part.kind === "attachments");
    const listed = parts.attachments?.map(statedAttachment) ?? [
      ...readAttachments(parts.files, source),
      ...own.flatMap((part) =>
        readAttachments(splitSubItems(part.rows, item.title), source, /lukke/i.test(part.heading?.text ?? "")),
      ),
    ];
    const running = parts.parts
      .filter((part) => part.kind !== "attachments" && part.kind !== "history")
      .flatMap((part) => part.rows);
    for (const one of [...listed, ...readMentioned(running, source, listed)]) {
      const at = item.attachments.length;
      item.attachments.push({ title: one.title, public: one.public, mentioned: one.mentioned });
      put(`attachments/${at}`, one.span);
      put(`attachments/${at}/title`, one.span);
    }
  },
};

const letter = /^[a-z]\. /;

/** In *Meddelelser* the next matter (`c. …`) may stand right below an attachment. */
function splitSubItems(rows: readonly Line[], title: string): Line[] {
  const next = collects(title) ? rows.findIndex((row) => letter.test(row.text)) : -1;
  return next < 0 ? [...rows] : rows.slice(0, next);
}

function behindAttachments(rows: readonly Line[]): Line[] {
  const next = rows.findIndex((row) => letter.test(row.text));
  return next < 0 ? [] : rows.slice(next);
}

function holdsMatters(part: Part): boolean {
  if (/^underskri/i.test(part.heading?.text ?? "")) return false;
  return ["presentation", "resume", "other", "background", "attachments"].includes(part.kind);
}

const subItems: ItemConstruct = {
  name: "sub-items",
  read({ item, parts, source, meeting, put }) {
    if (!collects(item.title)) return;
    const rows = parts.parts
      .filter((part) => holdsMatters(part))
      .flatMap((part) =>
        part.kind === "attachments"
          ? behindAttachments(part.rows)
          : part.rows.filter((row) => !isAttendanceLine(row.text)),
      );
    // Matters listed inside the decision: only where bullets or letters set them apart from what was decided.
    const decided = parts.parts
      .filter((part) => part.kind === "decision" && !isEarlier(part, meeting))
      .flatMap((part) => part.rows.filter((row) => isListed(row) && !isAttendanceLine(row.text)));
    const found = readSubItems(rows, source);
    for (const one of found.length > 0 ? found : readSubItems(decided, source)) {
      put(`subItems/${item.subItems.length}/title`, one.span);
      put(`subItems/${item.subItems.length}`, one.span);
      item.subItems.push({ title: one.title });
    }
  },
};

const guests: ItemConstruct = {
  name: "guests",
  read({ item, parts, source, put }) {
    const rows = parts.parts
      .filter((part) => !["history", "attachments", "recommendation", "route"].includes(part.kind))
      .flatMap((part) => part.rows);
    for (const guest of readGuests(rows, source)) {
      const at = item.guests.length;
      item.guests.push({ name: guest.name, role: guest.role });
      put(`guests/${at}`, guest.nameAt);
      put(`guests/${at}/name`, guest.nameAt);
      if (guest.roleAt) put(`guests/${at}/role`, guest.roleAt);
    }
  },
};

const attendanceHeading = /fremmøde|afbud|fravær|inhabil/i;

/** Parts of their own on attendance: *Fremmøde og inhabilitet*; and an item whose subject is who is away. */
const attendance: ItemConstruct = {
  name: "attendance",
  read({ item, parts, source, meeting, put }) {
    const number = item.number;
    if (number !== null)
      writeAbsences(
        item.absent,
        meeting.absentFromItems.filter((one) => one.items?.includes(number)),
        put,
      );
    for (const part of parts.parts) {
      const about = part.kind !== "decision" && attendanceHeading.test(part.heading?.text ?? "");
      const subject =
        /^(?:afbud|fravær(?:ende)?|afbud og fravær|fremmøde|mødedeltagere)(?![\p{L}])/iu.test(item.title) &&
        part.kind !== "history";
      if (about || subject) writeAbsences(item.absent, readAttendance(part.rows, source).absences, put);
    }
  },
};

const sections: ItemConstruct = {
  name: "section-heading",
  read({ item, parts, source, put }) {
    for (const part of parts.parts) {
      if (part.rows.length === 0 && (part.heading === null || part.decision !== null)) continue;
      const at = item.sections.length;
      const end = part.heading?.end ?? 0;
      const passage = part.rows.length > 0 ? join(part.rows, source) : { text: "", span: [end, end] as const };
      const kind = part.kind === "history" && isRoute(part.rows) ? "route" : part.kind;
      item.sections.push({ kind, heading: part.heading?.text ?? null, text: passage.text });
      put(`sections/${at}`, [part.heading?.start ?? passage.span[0], passage.span[1]]);
      if (part.rows.length > 0) put(`sections/${at}/text`, passage.span);
      if (part.heading) put(`sections/${at}/heading`, [part.heading.start, part.heading.end]);
    }
  },
};

/** What is looked for in every item, in this order. To teach the reader a new thing, add a construct here. */
export const itemConstructs: readonly ItemConstruct[] = [
  head,
  caseNumber,
  sections,
  route,
  recommendation,
  decision,
  attendance,
  history,
  attachments,
  subItems,
  guests,
];
