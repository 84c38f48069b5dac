import { type Check, expectEqual, expectList, expectText, expectTouch, placed, say } from "./check.ts";
import { checkAbsent, checkParticipants } from "./check-person.ts";
import { type Mark, plain } from "./marks.ts";
import { kinds } from "./vocabulary.ts";

/** Checks what the document says of itself: kind, body, committee, meeting, who was there. */
export function checkHead(check: Check, marks: readonly Mark[]): void {
  const { reading } = check;
  const one = (name: string) => marks.find((mark) => mark.name === name);
  const kind = one("slags");
  if (!kind?.value || !kinds[kind.value]) throw new Error("A case file says ⟦slags = referat⟧, dagsorden or dokument.");
  expectEqual(check, kind.line, "kind of document", kinds[kind.value], reading.kind);
  const body = one("kommune");
  if (body) expectText(check, body, "body", reading.body?.name, "/body/name");
  const committee = placed(
    check,
    marks.filter((mark) => mark.name === "udvalg"),
    "/committee/name",
  );
  if (committee) expectText(check, committee, "committee", reading.committee?.name, "/committee/name");
  const term = one("periode");
  if (term) expectText(check, term, "term", reading.committee?.term, "/committee/term");
  checkTime(check, one("start"), "start", reading.meeting?.start ?? null);
  checkTime(check, one("slut"), "end", reading.meeting?.end ?? null);
  const place = one("sted");
  if (place) expectText(check, place, "place of the meeting", reading.meeting?.location, "/meeting/location");
  const attendance = one("fremmøde");
  if (attendance) {
    const expected = attendance.value === "oplyst";
    expectEqual(check, attendance.line, "attendance stated", expected, reading.meeting?.attendanceStated ?? false);
  }
  checkParticipants(check, marks, kind.line);
  checkAbsent(check, marks, reading.meeting?.absent ?? [], "/meeting", kind.line);
}

/** `2024-05-30 16.15` against `2024-05-30T16:15:00+02:00`; the offset must be Copenhagen's of that day. */
function checkTime(check: Check, mark: Mark | undefined, which: "start" | "end", got: string | null): void {
  if (!mark) return;
  const what = `${which} of the meeting`;
  const expected = mark.value === "ingen" ? null : (mark.value ?? "").replace(" ", "T").replace(".", ":");
  const local = got === null ? null : got.length === 10 ? got : got.slice(0, 16);
  if (expected !== local) {
    say(check, mark.line, what, mark.value, got);
    return;
  }
  if (got !== null && got.length > 10 && copenhagen(got) !== local) {
    say(check, mark.line, `${what}: offset of Copenhagen`, mark.value, got);
  }
  expectTouch(check, mark, what, `/meeting/${which}`);
}

function copenhagen(iso: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Copenhagen",
    dateStyle: "short",
    timeStyle: "short",
  });
  return parts.format(new Date(iso)).replace(" ", "T");
}

/** Checks a paper that is neither agenda nor minutes. */
export function checkDocument(check: Check, marks: readonly Mark[]): void {
  const { document } = check.reading;
  const of = (name: string) => marks.filter((mark) => mark.name === name);
  const wanted = [...of("dokumenttitel"), ...of("dato"), ...of("overskrift"), ...of("besøgt"), ...of("tabel")];
  if (wanted.length === 0) return;
  if (!document) {
    say(check, wanted[0]?.line ?? 0, "document: missing", wanted[0]?.text, null);
    return;
  }
  for (const mark of of("dokumenttitel"))
    expectText(check, mark, "title of the paper", document.title, "/document/title");
  for (const mark of of("dato")) expectEqual(check, mark.line, "date of the paper", mark.value, document.date);
  for (const mark of of("overskrift")) {
    const section = document.sections.find((one) => plain(one.heading ?? "") === mark.text);
    if (!section)
      say(
        check,
        mark.line,
        "heading: missing",
        mark.text,
        document.sections.map((one) => one.heading),
      );
    else if (mark.argument)
      expectEqual(check, mark.line, `level of "${mark.text}"`, Number(mark.argument), section.level);
  }
  expectList(check, of("besøgt"), document.places, {
    what: "place visited",
    line: wanted[0]?.line ?? 0,
    matches: (mark, value) => plain(mark.text ?? "") === plain(value),
    shows: (value) => value,
    each: (mark, value, index) => expectText(check, mark, "place visited", value, `/document/places/${index}`),
  });
  const shapes = document.tables.map((table) => `${table.length} x ${table[0]?.length ?? 0}`);
  const expected = of("tabel").map((mark) => mark.value ?? "");
  if (expected.length > 0) expectEqual(check, of("tabel")[0]?.line ?? 0, "tables", expected, shapes);
}
