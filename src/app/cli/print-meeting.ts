import { writeFile } from "node:fs/promises";
import { importer } from "../../access/viewer.ts";
import { fullMeeting } from "../../features/meetings/print/full-meeting.ts";
import { openMeeting } from "../../features/meetings/print/open-meeting.ts";
import { findPublishable } from "../../features/publishing/find-publishable.ts";
import { printMeeting } from "../../output/print/meeting/meeting-pdf.ts";
import { endPress } from "../../output/print/press.ts";
import type { PdfStandard } from "../../output/print/print-pdf.ts";
import type { MeetingToPrint } from "../../records/meeting-to-print.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import type { Publishable } from "../../store/queries/publish/find-publishable.ts";
import type { Store } from "../../store/transaction.ts";
import { type CommandIo, type ExitStatus, write } from "./command.ts";
import { newFileProblem } from "./new-file.ts";
import { sayProblem } from "./say-problem.ts";
import { withStore } from "./with-store.ts";

export interface PrintChoices {
  /** The meeting's address or id, as it was written. */
  readonly asked: string;
  readonly to: string;
  readonly full: boolean;
  readonly standard: PdfStandard;
}

/** Writes the document of a meeting into a new file that only its owner can read. */
export async function printToFile({ asked, to, full, standard }: PrintChoices, io: CommandIo): Promise<ExitStatus> {
  const unwritable = newFileProblem(io, to);
  if (unwritable !== null) return unwritable;
  return withStore(io, async (store) => {
    try {
      const found = await findPublishable(store, importer, asked);
      if (isProblem(found)) return sayProblem(io, found);
      const meeting = await meetingOf(store, found, full);
      if (isProblem(meeting)) return sayProblem(io, meeting);
      const pdf = await printMeeting(meeting, { language: io.lang, now: new Date(), standard });
      if (isProblem(pdf)) return sayProblem(io, pdf);
      await writeFile(to, pdf, { mode: 0o600, flag: "wx" });
      const kilobytes = Math.ceil(pdf.length / 1000);
      const said = {
        da: `${to}: ${found.path}, ${kilobytes} kB. ${full ? "Lukkede punkter er med: gem filen sikkert." : ""}`,
        en: `${to}: ${found.path}, ${kilobytes} kB. ${full ? "Closed items are in it: keep the file safe." : ""}`,
      };
      await write(io, `${said[io.lang].trim()}\n`);
      return 0;
    } finally {
      endPress();
    }
  });
}

async function meetingOf(store: Store, found: Publishable, full: boolean): Promise<MeetingToPrint | Problem> {
  const { bodyId, id, path } = found;
  if (found.kind !== "meeting") return problem("problem.print-no-meeting", { name: path });
  if (full) return (await fullMeeting(store, importer, bodyId, id)) ?? problem("problem.meeting-unknown");
  const open = await store.asPublic((tx) => openMeeting(tx, bodyId, id));
  return open?.meeting ?? problem("problem.print-not-public", { name: path });
}
