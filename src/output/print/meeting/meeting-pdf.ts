import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import type { Problem } from "../../../records/problem.ts";
import { formatDay } from "../../texts/format.ts";
import type { Language } from "../../texts/say.ts";
import { say } from "../../texts/say.ts";
import { type PdfStandard, printPdf } from "../print-pdf.ts";
import { meetingMarkup } from "./meeting-markup.ts";
import { documentTitle, meetingSheet } from "./meeting-sheet.ts";

/** How a meeting's document is to be printed. `now`: the moment that stands in the file. */
export interface MeetingPrint {
  readonly language: Language;
  readonly now: Date;
  readonly standard: PdfStandard;
}

/** Prints the document of a meeting: front page, contents, items, and in minutes a sheet for signatures. */
export function printMeeting(
  meeting: MeetingToPrint,
  { language, now, standard }: MeetingPrint,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  const { committee, day, body } = meeting;
  const foot = say(language, "print.foot", { committee, day: day === null ? body : formatDay(language, day) });
  return printPdf({
    title: documentTitle(meeting, language),
    language,
    author: body,
    foot,
    body: meetingMarkup,
    data: meetingSheet(meeting, language),
    now,
    standard,
  });
}
