import { formatDay } from "../../../output/texts/format.ts";
import type { DocumentSpan } from "../../../store/queries/public/document.ts";
import type { TownMeeting } from "./town-items.ts";

/** The minutes of a meeting as text, with the spans a reader would give. Closed items are left out, as they are published. */
export function townDocument(meeting: TownMeeting, committee: string): { text: string; spans: DocumentSpan[] } {
  let text = "REFERAT ";
  const spans: DocumentSpan[] = [];
  const write = (words: string, pointer?: string) => {
    if (pointer !== undefined) {
      spans.push({ pointer, from: text.length, to: text.length + words.length, origin: "test" });
    }
    text += words;
  };
  write(committee, "/committee/name");
  write("\n\nMødedato ");
  write(formatDay("da", meeting.day), "/meeting/start");
  write("\n");
  meeting.absent.forEach((name, at) => {
    write("Afbud: ");
    write(name, `/meeting/absent/${at}/name`);
    write("\n");
  });
  meeting.items.forEach(({ record }, at) => {
    if (!record.public) return;
    const here = `/items/${at}`;
    write("\nPunkt ");
    if (record.number !== null) write(record.number, `${here}/number`);
    write(": ");
    write(record.title, `${here}/title`);
    write("\n");
    if (record.caseNumber) {
      write(record.caseNumber, `${here}/caseNumber`);
      write("\n");
    }
    for (const [number, section] of (record.sections ?? []).entries()) {
      write("\n");
      if (section.heading !== null) write(section.heading, `${here}/sections/${number}/heading`);
      write("\n");
      if (section.text !== "") write(section.text, `${here}/sections/${number}/text`);
      write("\n");
    }
    for (const [number, point] of (record.recommendation?.points ?? []).entries()) {
      write(`\n${point.number}. `);
      write(point.text, `${here}/recommendation/points/${number}/text`);
    }
    if (record.decision) {
      write("\n\nBeslutning\n");
      write(record.decision.text, `${here}/decision/text`);
      write("\n");
    }
    for (const [number, attachment] of (record.attachments ?? []).entries()) {
      write("\n");
      write(attachment.title, `${here}/attachments/${number}/title`);
    }
    write("\n");
  });
  return { text, spans };
}
