import type { Absence, Guest, Participant } from "../src/records/person.ts";
import { type Check, expectEqual, expectList, expectText } from "./check.ts";
import { type Mark, plain } from "./marks.ts";
import { absenceWords, roleWords } from "./vocabulary.ts";

/** `Malthe Mosegris (V)` taken apart, unless the mark holds `⟦navn: …⟧` and `⟦parti: …⟧` of its own. */
export function personOf(mark: Mark): { name: Mark; party: Mark | null } {
  const name = mark.inside.find((inner) => inner.name === "navn");
  const party = mark.inside.find((inner) => inner.name === "parti") ?? null;
  if (name) return { name, party };
  const text = mark.text ?? "";
  const bracket = text.indexOf("(");
  if (bracket < 0) return { name: { ...mark, value: null }, party };
  const bare = plain(text.slice(0, bracket));
  const close = text.indexOf(")", bracket);
  const from = mark.span[0];
  return {
    name: { ...mark, value: null, text: bare, span: [from, from + bare.length] },
    party: party ?? letters(mark, text, bracket, close),
  };
}

/** `(V)` and `(UP-1)` are parties; what else stands in brackets is not. */
function letters(mark: Mark, text: string, open: number, close: number): Mark | null {
  const inside = text.slice(open + 1, close);
  const from = mark.span[0];
  return inside.length > 5 ? null : { ...mark, value: null, text: inside, span: [from + open + 1, from + close] };
}

function sameName(mark: Mark, got: { name: string }): boolean {
  return plain(personOf(mark).name.text ?? "") === plain(got.name);
}

export function checkAbsent(check: Check, marks: readonly Mark[], got: readonly Absence[], at: string, line: number) {
  const people = marks.filter((mark) => mark.name in absenceWords && mark.text !== null);
  expectList(check, people, got, {
    what: "absence",
    line,
    matches: sameName,
    shows: (value) => value.name,
    each: (mark, value, index) => {
      const { name, party } = personOf(mark);
      const here = `${at}/absent/${index}`;
      expectText(check, name, "absence, name", value.name, `${here}/name`);
      if (party) expectText(check, party, "absence, party", value.party, `${here}/party`);
      else expectEqual(check, mark.line, `absence of ${value.name}, party`, null, value.party);
      expectEqual(check, mark.line, `absence of ${value.name}, excused`, absenceWords[mark.name], value.excused);
      const substitute = mark.inside.find((inner) => inner.name === "stedfortræder");
      if (substitute) expectText(check, substitute, "substitute", value.substitute, `${here}/substitute`);
      else
        expectEqual(check, mark.line, `absence of ${value.name}, substitute`, substituteSaid(mark), value.substitute);
    },
  });
}

/** `⟦afbud = stedfortræder Vigga Vindspejl: …⟧`: where the substitute is named elsewhere in the text. */
function substituteSaid(mark: Mark): string | null {
  return mark.value?.startsWith("stedfortræder ") ? mark.value.slice("stedfortræder ".length) : null;
}

export function checkParticipants(check: Check, marks: readonly Mark[], line: number): void {
  const meeting = check.reading.meeting;
  const people = marks.filter((mark) => mark.name === "deltager");
  const absent = new Set(meeting?.absent.map((one) => plain(one.name)));
  expectList<Participant>(check, people, meeting?.participants ?? [], {
    what: "participant",
    line,
    matches: sameName,
    shows: (value) => value.name,
    // A list of members may name those who are away: that they are away is what counts.
    maySurplus: (value) => absent.has(plain(value.name)),
    each: (mark, value, index) => {
      const { name, party } = personOf(mark);
      const here = `/meeting/participants/${index}`;
      expectText(check, name, "participant, name", value.name, `${here}/name`);
      if (party) expectText(check, party, "participant, party", value.party, `${here}/party`);
      const role = roleWords[mark.argument];
      if (role) expectEqual(check, mark.line, `role of ${value.name}`, role, value.role);
    },
  });
}

export function checkGuests(check: Check, marks: readonly Mark[], got: readonly Guest[], at: string, line: number) {
  const guests = marks.filter((mark) => mark.name === "gæst");
  expectList(check, guests, got, {
    what: "guest",
    line,
    matches: sameName,
    shows: (value) => value.name,
    each: (mark, value, index) => {
      const role = mark.inside.find((inner) => inner.name === "rolle");
      expectText(check, personOf(mark).name, "guest, name", value.name, `${at}/guests/${index}/name`);
      if (role) expectText(check, role, "guest, role", value.role, `${at}/guests/${index}/role`);
    },
  });
}
