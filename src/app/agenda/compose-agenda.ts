import { createHash } from "node:crypto";
import type { WholeAgenda } from "../../features/meetings/agenda/load-agenda.ts";
import { formatMoment } from "../../output/texts/format.ts";
import { say } from "../../output/texts/say.ts";
import type { AgendaItem } from "../../records/agenda-item.ts";
import type { Reading } from "../../records/reading.ts";
import type { ImportInput } from "../../store/import/prepared-document.ts";
import { type ComposedItem, composeItems } from "./compose-items.ts";
import { type SpannedText, spannedText } from "./spanned-text.ts";

/** An agenda as a document for the store, beside what each of its items was made from. */
export interface ComposedAgenda {
  readonly input: ImportInput;
  /** In the order of the reading's items. */
  readonly items: readonly ComposedItem[];
}

/** What an agenda's ids are called: each committee of the body by its id. */
export type CommitteeNames = ReadonlyMap<string, string>;

const mediaType = "text/markdown";
const origin = "agenda";

/**
 * Writes an agenda as a document in our own markdown and, beside it, the reading of it: the records are known, so nothing
 * is read back, and nobody's words can be taken for a heading or a decision. Of a closed item it holds number and neutral
 * title and nothing more, and of a closed attachment that there is one; so there is nothing closed in the document at all.
 */
export function composeAgenda(whole: WholeAgenda, names: CommitteeNames): ComposedAgenda {
  const { agenda } = whole;
  const items = composeItems(whole.lines, names);
  const out = spannedText();
  writeHead(out, whole);
  for (const [at, { item }] of items.entries()) writeItem(out, item, at);
  const { text, spans } = out.done();
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = `${agenda.kind === "agenda" ? "dagsorden" : "tillaegsdagsorden"}-${agenda.day}.md`;
  const reading: Reading = {
    kind: "agenda",
    source: { name, mediaType, sha256, characters: text.length },
    body: { name: agenda.body },
    committee: { name: agenda.committee, term: null },
    meeting: {
      start: agenda.startsAt ?? agenda.day,
      end: null,
      location: agenda.location,
      participants: [],
      attendanceStated: false,
      absent: [],
    },
    items: items.map(({ item }) => item),
    document: null,
    notices: [],
    coverage: { claimed: text.length, unclaimed: 0 },
    spans: Object.fromEntries(Object.entries(spans).map(([pointer, [from, to]]) => [pointer, [from, to]])),
    origins: Object.fromEntries(Object.keys(spans).map((pointer) => [pointer, origin])),
  };
  return { input: { body: null, name, mediaType, sha256, bytes, text, reading }, items };
}

function writeHead(out: SpannedText, { agenda }: WholeAgenda): void {
  out.plain(`# ${say("da", agenda.kind === "agenda" ? "agenda.document" : "agenda.document.supplement")} `);
  out.value(agenda.committee, "/committee/name");
  out.plain("\n\n");
  out.value(agenda.body, "/body/name");
  out.plain(`\n\n${say("da", "agenda.document.when")} `);
  out.value(formatMoment("da", agenda.day, agenda.startsAt), "/meeting/start");
  if (agenda.location !== null) {
    out.plain(`\n\n${say("da", "agenda.document.where")} `);
    out.value(agenda.location, "/meeting/location");
  }
  out.plain("\n\n");
}

function writeItem(out: SpannedText, item: AgendaItem, at: number): void {
  const of = (part: string) => `/items/${at}${part}`;
  out.plain("## ");
  out.around(of(""), () => {
    out.plain(`${say("da", "agenda.document.item")} `);
    out.value(item.number ?? "", of("/number"));
    out.plain(`: ${item.public ? "" : `${say("da", "agenda.document.closed")} `}`);
    out.value(item.title, of("/title"));
    out.plain("\n\n");
    if (item.public) writeMatter(out, item, of);
  });
}

function writeMatter(out: SpannedText, item: AgendaItem, of: (part: string) => string): void {
  if (item.caseNumber !== null) {
    out.plain(`${say("da", "agenda.document.case")} `);
    out.value(item.caseNumber, of("/caseNumber"), of("/case"));
    out.plain("\n\n");
  }
  for (const [index, guest] of item.guests.entries()) {
    out.plain(`${say("da", "agenda.document.guest")} `);
    out.value(guest.name, of(`/guests/${index}`), of(`/guests/${index}/name`));
    if (guest.role !== null) {
      out.plain(", ");
      out.value(guest.role, of(`/guests/${index}/role`));
    }
    out.plain("\n\n");
  }
  item.sections.forEach((section, index) => {
    const pointer = of(`/sections/${index}`);
    out.around(pointer, () => {
      if (section.heading !== null) {
        out.plain("### ");
        out.value(section.heading, `${pointer}/heading`);
        out.plain("\n\n");
      }
      out.around(`${pointer}/text`, () => writeSection(out, item, section.kind, section.text, of));
    });
    out.plain("\n\n");
  });
}

/** A section's words, with the values that stand in it. */
function writeSection(
  out: SpannedText,
  item: AgendaItem,
  kind: AgendaItem["sections"][number]["kind"],
  text: string,
  of: (part: string) => string,
): void {
  const values = valuesIn(item, kind);
  let from = 0;
  for (const { words, pointers } of values) {
    const at = text.indexOf(words, from);
    if (at < 0 || words === "") continue;
    out.plain(text.slice(from, at));
    out.value(words, ...pointers.map(of));
    from = at + words.length;
  }
  out.plain(text.slice(from));
}

interface Value {
  readonly words: string;
  readonly pointers: readonly string[];
}

/** The values of an item that a section of this kind holds, in the order in which it holds them. */
function valuesIn(item: AgendaItem, kind: AgendaItem["sections"][number]["kind"]): Value[] {
  const each = (part: string, fields: readonly string[]) =>
    [part, ...fields.map((field) => `${part}/${field}`)] as const;
  switch (kind) {
    case "recommendation": {
      const by = item.recommendation?.by ?? "";
      const points = (item.recommendation?.points ?? []).map(({ text }, at) => ({
        words: text,
        pointers: each(`/recommendation/points/${at}`, ["text"]),
      }));
      return [{ words: by, pointers: ["/recommendation/by"] }, ...points];
    }
    case "route":
      return item.route.map((words, at) => ({ words, pointers: [`/route/${at}`] }));
    case "attachments":
      return item.attachments.flatMap(({ title, public: open }, at) =>
        open ? [{ words: title, pointers: each(`/attachments/${at}`, ["title"]) }] : [],
      );
    case "history":
      return item.earlierDecisions.map(({ text }, at) => ({
        words: text,
        pointers: each(`/earlierDecisions/${at}`, ["text"]),
      }));
    default:
      return [];
  }
}
