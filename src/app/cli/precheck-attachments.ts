import { readdir } from "node:fs/promises";
import path from "node:path";
import type { CheckedFile } from "../../features/meetings/precheck/subject.ts";
import { inspectSource } from "../../intake/sources/inspect-source.ts";
import { readDocumentFile } from "../../intake/sources/read-file.ts";
import type { SourceInput } from "../../intake/sources/source.ts";
import { problemText } from "../../output/texts/problems.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { openAttachment } from "../agenda/open-attachment.ts";
import type { Language } from "./command.ts";

/** The files of a folder, read as attachments; a problem where there is no such folder. Folders in it are left out. */
export async function attachmentsIn(folder: string, lang: Language): Promise<CheckedFile[] | Problem> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (names === null) return problem("problem.file-missing", { name: folder });
  const files: CheckedFile[] = [];
  for (const entry of names.filter((one) => one.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    files.push(await attachmentOf(path.join(folder, entry.name), entry.name, lang));
  }
  return files;
}

async function attachmentOf(file: string, title: string, lang: Language): Promise<CheckedFile> {
  const input = await readDocumentFile(file);
  if (!isProblem(input)) return openAttachment(input, title, lang);
  const why = problemText(lang, input);
  return { title, public: true, state: "unreadable", why, texts: [], inspection: null };
}

/** The document itself as a file: what it holds beside its text, which is looked through item by item. Null for plain text. */
export async function ownFile(input: SourceInput): Promise<CheckedFile | null> {
  const inspection = await inspectSource(input);
  if (inspection === null || isProblem(inspection)) return null;
  return { title: input.name, public: true, state: "read", why: null, texts: [], inspection };
}
