import { problem } from "../../../records/problem.ts";
import { isBeyondMeasure } from "../json-shape.ts";
import { type Source, sizeLimits } from "../source.ts";
import { decode } from "../text/decode.ts";
import { meetingSchema } from "./meeting-json.ts";
import { renderMeeting } from "./render-meeting.ts";

/** Names that stand in every answer of FirstAgenda Publication, and nowhere else together. */
const meetingSign = '"Dagsordenpunkter"';
const committeesSign = '"Moeder"';

/** FirstAgenda Publication's JSON of one meeting: `GET /api/agenda/dagsorden/{id}`. */
export const firstAgenda: Source = {
  id: "first-agenda",
  maxBytes: sizeLimits.json,
  recognise(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const opening = buffer
      .subarray(0, 64)
      .toString("latin1")
      .replace(/^\xef\xbb\xbf/, "")
      .trimStart();
    if (!opening.startsWith("{") && !opening.startsWith("[")) return false;
    return buffer.includes(meetingSign) || buffer.includes(committeesSign);
  },
  open({ name, bytes }) {
    const { text: json, notices } = decode(bytes);
    if (isBeyondMeasure(json)) return problem("problem.json-beyond-measure", { name });
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      return problem("problem.json-broken", { name });
    }
    const meeting = meetingSchema.safeParse(value);
    if (!meeting.success) {
      const committees = typeof value === "object" && value !== null && "Udvalg" in value;
      return problem(committees ? "problem.json-committee-list" : "problem.json-not-a-meeting", { name });
    }
    const rendered = renderMeeting(meeting.data);
    if (rendered.text === "") return problem("problem.json-not-a-meeting", { name });
    return { mediaType: "application/json", ...rendered, notices: [...notices, ...rendered.notices] };
  },
};
