import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import type { Problem } from "../../../records/problem.ts";
import { formatDay } from "../../texts/format.ts";
import { type Language, type Say, say as sayIn } from "../../texts/say.ts";
import { itemHeading } from "../meeting/item-sheet.ts";
import { documentTitle, type MeetingSheet, meetingSheet } from "../meeting/meeting-sheet.ts";
import { type PrintBlock, printBlocks } from "../meeting/print-blocks.ts";
import { Ended, type PressFile, Refused } from "../press.ts";
import { printPdf } from "../print-pdf.ts";
import { papersMarkup } from "./papers-markup.ts";

/** What an attachment is printed as: its own pages, a picture, its words, or the sentence that says why none of it. */
export type AttachmentMatter =
  | { readonly kind: "pdf"; readonly bytes: Uint8Array; readonly pages: readonly { readonly landscape: boolean }[] }
  | { readonly kind: "picture"; readonly bytes: Uint8Array; readonly ending: "png" | "jpg" }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "none"; readonly why: string };

/** An attachment of one of the meeting's items. `at`: the item's place among them. */
export interface AttachmentToPrint {
  readonly at: number;
  readonly title: string;
  readonly isOpen: boolean;
  /** The file's name; null where there is none. */
  readonly name: string | null;
  readonly matter: AttachmentMatter;
}

interface AttachmentSheet {
  readonly key: string;
  readonly item: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly why: string | null;
  readonly blocks: readonly PrintBlock[];
  readonly picture: string | null;
  readonly pdf: string | null;
  readonly pages: readonly { readonly landscape: boolean; readonly head: string }[];
}

interface PapersSheet extends MeetingSheet {
  readonly attachments: readonly AttachmentSheet[];
}

interface HowToPrint {
  readonly language: Language;
  readonly now: Date;
}

/**
 * Prints a meeting's papers as one document: agenda or minutes, then every attachment in the order of the items, each with
 * a place in the table of contents and among the bookmarks. An attachment that the typesetter cannot take in (it opens, and
 * its pages do not) stands as a page that says so. Answers a problem where it is too long or too many wait.
 */
export async function printPapers(
  meeting: MeetingToPrint,
  attachments: readonly AttachmentToPrint[],
  how: HowToPrint,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  try {
    return await printOnce(meeting, attachments, how);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Ended)) throw error;
    const fit = await whatFits(meeting, attachments, how);
    // Nothing of others' is wrong with it: it is ours to mend.
    if (fit.every((one, at) => one === attachments[at])) throw error;
    return printOnce(meeting, fit, how);
  }
}

/** The attachments, each that cannot be printed by itself replaced by the sentence that says so. */
async function whatFits(
  meeting: MeetingToPrint,
  attachments: readonly AttachmentToPrint[],
  how: HowToPrint,
): Promise<AttachmentToPrint[]> {
  const fit: AttachmentToPrint[] = [];
  for (const one of attachments) {
    const { kind } = one.matter;
    const fits =
      kind === "none" ||
      kind === "words" ||
      (await printOnce({ ...meeting, items: [{}] }, [{ ...one, at: 0 }], how).then(
        () => true,
        () => false,
      ));
    const why = sayIn(how.language, "papers.pdf.not-taken-in", { name: one.name ?? one.title });
    fit.push(fits ? one : { ...one, matter: { kind: "none", why } });
  }
  return fit;
}

function printOnce(
  meeting: MeetingToPrint,
  attachments: readonly AttachmentToPrint[],
  { language, now }: HowToPrint,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  const { committee, day, body } = meeting;
  const foot = sayIn(language, "print.foot", { committee, day: day === null ? body : formatDay(language, day) });
  return printPdf({
    title: documentTitle(meeting, language),
    language,
    author: body,
    foot,
    body: papersMarkup,
    data: papersSheet(meeting, attachments, language),
    now,
    standard: "1.7",
    files: attachments.flatMap(({ matter }, at) => fileOf(matter, at)),
  });
}

function fileOf(matter: AttachmentMatter, at: number): PressFile[] {
  if (matter.kind === "pdf") return [{ name: `bilag-${at}.pdf`, bytes: matter.bytes }];
  return matter.kind === "picture" ? [{ name: `bilag-${at}.${matter.ending}`, bytes: matter.bytes }] : [];
}

/** All words of a meeting's papers in their order, and where the files of others stand among them. Pure. */
export function papersSheet(
  meeting: MeetingToPrint,
  attachments: readonly AttachmentToPrint[],
  language: Language,
): PapersSheet {
  const say: Say = (key, fill) => sayIn(language, key, fill);
  const sheet = meetingSheet(meeting, language);
  const sheets = attachments.map((one, at): AttachmentSheet => {
    const heading = say("papers.pdf.attachment", { number: at + 1, title: titleOf(one, say) });
    return {
      key: `bilag-${at}`,
      item: itemHeading(meeting.items[one.at] ?? {}, say),
      heading,
      lines: linesOf(one, say),
      ...matterOf(one.matter, at, heading, say),
    };
  });
  const items = sheet.items.map((item, at) => ({
    ...item,
    papers: attachments.flatMap((one, index) =>
      one.at === at ? { key: `bilag-${index}`, title: sheets[index]?.heading ?? "" } : [],
    ),
  }));
  return { ...sheet, items, attachments: sheets };
}

function titleOf({ title, isOpen }: AttachmentToPrint, say: Say): string {
  return isOpen ? title : say("print.closed", { title });
}

function linesOf({ name, matter }: AttachmentToPrint, say: Say): string[] {
  const file = name === null ? [] : [say("papers.pdf.file", { name })];
  if (matter.kind === "pdf") return [...file, say("papers.pdf.pages", { count: matter.pages.length })];
  return matter.kind === "words" ? [...file, say("papers.pdf.words")] : file;
}

function matterOf(
  matter: AttachmentMatter,
  at: number,
  heading: string,
  say: Say,
): Pick<AttachmentSheet, "why" | "blocks" | "picture" | "pdf" | "pages"> {
  const none = { why: null, blocks: [], picture: null, pdf: null, pages: [] };
  switch (matter.kind) {
    case "pdf": {
      const count = matter.pages.length;
      const pages = matter.pages.map(({ landscape }, index) => ({
        landscape,
        head: say("papers.pdf.page", { heading, page: index + 1, pages: count }),
      }));
      return { ...none, pdf: `bilag-${at}.pdf`, pages };
    }
    case "picture":
      return { ...none, picture: `bilag-${at}.${matter.ending}` };
    case "words":
      return { ...none, blocks: printBlocks(matter.text) };
    default:
      return { ...none, why: matter.why };
  }
}
