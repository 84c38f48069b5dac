import type { AgendaItem } from "../../../../records/agenda-item.ts";
import { type Hit, type PrecheckRule, warnAt } from "../rule.ts";
import { publicFiles, type Subject } from "../subject.ts";

/** *Bilag 3*, *bilag A*: one of the item's own, and none of a law's, an agreement's or another paper's. */
const numbered =
  /(?<!(?:lov\p{L}*|bekendtgørelse\p{L}*|direktiv\p{L}*|forordning\p{L}*|vejledning\p{L}*|aftale\p{L}*|plan\p{L}*|cirkulære\p{L}*|regulativ\p{L}*|overenskomst\p{L}*|tilladelse\p{L}*|rapport\p{L}*|notat\p{L}*)s?[ \u00a0])(?<![\p{L}])bilag[ \u00a0](?:nr\.?[ \u00a0])?(\d{1,2}|[A-H])(?![\p{L}\d.,]\d|[\p{L}\d])(?![ \u00a0]?(?:til|i|af|,? stk|,? pkt)[ \u00a0](?!sag|punkt|dagsorden|det følgende|kommende))/giu;
const enclosed =
  /(?<![\p{L}])(?:(?:er |findes |bliver )?(?:vedlagt|vedhæftet)(?: (?:som|i) bilag(?:et|ene)?| sagen| dagsordenen| punktet)|vedlægges(?: som bilag)?|(?:se|jf\.?|fremgår af|jævnfør) (?:vedlagte |vedhæftede )?bilag(?:et|ene)?(?=[\s.,;:)])(?! \d)|af vedlagte (?:bilag|notat)|i vedlagte bilag)(?![\p{L}])/giu;

/** What will be, or may be, enclosed. */
const toCome = /(?<![\p{L}])(?:vil|kan|skal|hvis|såfremt)(?![\p{L}])[\p{L} ]*$/iu;
/** The text itself says that the attachment is closed: it is not listed in public. */
const saidClosed = (text: string, name: string): boolean =>
  new RegExp(
    `lukke(?:t|de)[ \u00a0]bilag[ \u00a0]${name}(?!\\d)|bilag[ \u00a0]${name}[ \u00a0]?[(,–-]{1,2}[ \u00a0]?lukket`,
    "i",
  ).test(text);

const quiet = new Set<AgendaItem["sections"][number]["kind"]>(["attachments", "history"]);

/** Attachments that the item speaks of and does not list, that are missing, or that nobody can read. */
export const attachments: PrecheckRule = {
  name: "attachments",
  check: (subject) => [...notListed(subject), ...ofFiles(subject)],
};

function notListed({ item, context, texts }: Subject): Hit[] {
  if (!item?.public || !context.listsAttachments) return [];
  const listed = item.attachments.filter((attachment) => !attachment.mentioned);
  const own = texts.filter(({ field }) => field !== "title" && !field.startsWith("attachments/"));
  const told = item.sections.filter(({ kind }) => !quiet.has(kind)).map(({ text }) => text);
  const spoken = told.join("\n");
  if (listed.length === 0) {
    for (const text of own) {
      const all = [...text.text.matchAll(enclosed), ...text.text.matchAll(numbered)];
      const match = all.find(({ index }) => !toCome.test(text.text.slice(Math.max(0, index - 24), index)));
      if (match && spoken.includes(firstLine(match[0]))) {
        const span = [match.index, match.index + match[0].length] as const;
        return [warnAt("attachments-none-listed", { file: null, text }, span)];
      }
    }
    return [];
  }
  const seen = new Set<string>();
  return own.flatMap((text) =>
    [...text.text.matchAll(numbered)].flatMap((match): Hit[] => {
      const name = (match[1] ?? "").toUpperCase();
      if (seen.has(name) || isListed(name, listed) || saidClosed(spoken, name) || !spoken.includes(firstLine(match[0])))
        return [];
      seen.add(name);
      const span = [match.index, match.index + match[0].length] as const;
      return [warnAt("attachment-not-listed", { file: null, text }, span, { name, count: listed.length })];
    }),
  );
}

const firstLine = (words: string): string => words.split("\n")[0] ?? words;

/** By its number or letter in a title, or because so many are listed. */
function isListed(name: string, listed: readonly { readonly title: string }[]): boolean {
  const titled = new RegExp(`(?:^|[^\\p{L}\\d])(?:bilag|b)?[ _.-]{0,2}(?:nr\\.? ?)?0?${name}(?![\\p{L}\\d])`, "iu");
  if (listed.some(({ title }) => titled.test(title))) return true;
  const place = /\d/.test(name) ? Number(name) : name.charCodeAt(0) - 64;
  return !listed.some(({ title }) => /bilag[ _]?(?:\d|[A-H](?![\p{L}]))/iu.test(title)) && place <= listed.length;
}

const codes = {
  missing: "attachment-missing",
  unreadable: "attachment-unreadable",
  unchecked: "attachment-not-checked",
} as const;

function ofFiles(subject: Subject): Hit[] {
  return publicFiles(subject).flatMap(({ title, state, why, inspection }): Hit[] => {
    const whole = { in: null, span: null, file: title, severity: "warn" } as const;
    const found: Hit[] = [];
    if (state !== "read") found.push({ ...whole, code: codes[state], shown: title, params: { why: why ?? "" } });
    const embedded = inspection?.embedded ?? [];
    if (embedded.length > 0)
      found.push({ ...whole, code: "attachment-holds-files", shown: embedded.join(", ").slice(0, 120) });
    const kinds = new Set(inspection?.hidden.map(({ kind }) => kind).filter((kind) => kind !== "bookmark"));
    for (const kind of kinds) {
      const count = inspection?.hidden.filter((one) => one.kind === kind).length ?? 0;
      found.push({ ...whole, code: "attachment-hides-text", shown: title, params: { kind, count } });
    }
    return found;
  });
}
