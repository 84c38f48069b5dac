import { dayInDenmark } from "../../danish/day-begins.ts";
import { type PrecheckResult, precheck } from "../../features/meetings/precheck/precheck.ts";
import type { CheckedFile } from "../../features/meetings/precheck/subject.ts";
import { read } from "../../intake/reader/read.ts";
import { endReadingProcess } from "../../intake/sources/bounded/read-bounded.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import { readDocumentFile } from "../../intake/sources/read-file.ts";

import { findingText } from "../../output/texts/precheck.ts";
import type { Finding } from "../../records/finding.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import type { CommandIo, ExitStatus, Language } from "./command.ts";
import { agendaOf } from "./precheck-agenda.ts";
import { attachmentsIn, ownFile } from "./precheck-attachments.ts";
import { precheckSummary } from "./precheck-summary.ts";
import { sayProblem } from "./say-problem.ts";

/** What `traad precheck` was asked for. `attachments`: a folder; `meetings`: the committee's days, ISO. */
export interface PrecheckChoices {
  readonly json: boolean;
  readonly attachments: string | null;
  readonly meetings: readonly string[];
  readonly files: readonly string[];
}

/** Looks through one file after the other. Status 1 where something stops publication or a file cannot be read. */
export async function precheckFiles(
  { json, attachments, meetings, files }: PrecheckChoices,
  io: CommandIo,
  say: (text: string) => Promise<void>,
): Promise<ExitStatus> {
  const found = attachments === null ? null : await attachmentsIn(attachments, io.lang);
  if (isProblem(found)) return sayProblem(io, found);
  const list = json && files.length > 1;
  let status: ExitStatus = 0;
  let written = 0;
  if (list) await say("[");
  for (const file of files) {
    if (io.stopped.aborted) break;
    const one = await checkFile(file, found, meetings);
    if (isProblem(one)) {
      status = sayProblem(io, one);
      continue;
    }
    if (stops(one.result)) status = 1;
    await say(list && written > 0 ? ",\n" : written > 0 || list ? "\n" : "");
    await say(json ? JSON.stringify(asJson(one, io.lang), null, 2) : precheckSummary(one.name, one.result, io.lang));
    written++;
  }
  if (list) await say("\n]\n");
  else if (json && written > 0) await say("\n");
  endReadingProcess();
  return io.stopped.aborted ? 1 : status;
}

interface Checked {
  readonly name: string;
  readonly result: PrecheckResult;
}

async function checkFile(
  file: string,
  attachments: readonly CheckedFile[] | null,
  meetings: readonly string[],
): Promise<Checked | Problem> {
  const input = await readDocumentFile(file);
  if (isProblem(input)) return input;
  const own = await ownFile(input);
  const source = await openSource(input);
  if (isProblem(source)) return source;
  const reading = read(source, { closedContent: true });
  const around = { today: dayInDenmark(new Date()), meetings, attachments, own };
  return { name: source.name, result: precheck(agendaOf(reading, source, around)) };
}

const stops = ({ items, rest }: PrecheckResult): boolean =>
  [...items.flatMap((item) => item.findings), ...rest].some(({ severity }) => severity !== "warn");

/** The findings with their words in the user's language beside their codes. */
function asJson({ name, result: { items, rest } }: Checked, lang: Language) {
  const told = (findings: readonly Finding[]) =>
    findings.map((finding) => ({ ...finding, ...findingText(lang, finding) }));
  return { source: name, items: items.map((item) => ({ ...item, findings: told(item.findings) })), rest: told(rest) };
}
