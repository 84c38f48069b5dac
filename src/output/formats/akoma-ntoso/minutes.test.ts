import { expect, test } from "vitest";
import type { AgendaItem } from "../../../records/agenda-item.ts";
import { emptyMatter } from "../../../records/agenda-item.ts";
import { akomaNtoso, type MinutesInput } from "./minutes.ts";

const nobody = { count: null, parties: [], names: [] };

const item = (fields: Partial<AgendaItem>): AgendaItem => ({
  ...emptyMatter(),
  number: "1",
  title: "Ny aftale",
  public: true,
  caseNumber: null,
  case: null,
  ...fields,
});

const decision = {
  text: "Godkendt.",
  outcome: "approved" as const,
  final: true,
  points: [],
  votes: [],
  dissents: [],
  disqualified: [],
};

function write(items: readonly Partial<AgendaItem>[], more: Partial<MinutesInput["meeting"]> = {}): string {
  return akomaNtoso({
    meeting: {
      kind: "minutes",
      body: "Ærtebjerg Kommune",
      committee: "Udvalget for Arbejde & Bolig",
      term: "2022-2025",
      day: "2025-01-13",
      startsAt: "2025-01-13T16:00:00+01:00",
      endsAt: "2025-01-13T17:45:00+01:00",
      location: "Rådhuset",
      attendanceStated: true,
      participants: [
        { name: "Vigga Vindspejl", party: "V", role: "chair", personId: "11111111-1111-4111-8111-111111111111" },
      ],
      absent: [{ name: "Bo Birketræ", party: null, excused: true, substitute: "Ida Isfugl", personId: null }],
      items,
      full: false,
      approvals: null,
      ...more,
    },
    named: {
      kind: "minutes",
      bodySlug: "aertebjerg",
      committeeSlug: "udvalget",
      meetingSlug: "2025-01-13-2",
      day: "2025-01-13",
      modified: "2025-01-20T08:00:00+01:00",
    },
    permanent: "https://eksempel.dk/id/x",
    site: "https://eksempel.dk/",
  });
}

test("a meeting is named by body, committee, day and its number that day, and each version by when it changed", () => {
  const xml = write([]);
  expect(xml).toContain('<FRBRuri value="/akn/dk/debate/referat/aertebjerg.udvalget/2025-01-13/2"/>');
  expect(xml).toContain('value="/akn/dk/debate/referat/aertebjerg.udvalget/2025-01-13/2/dan@2025-01-20.xml"');
  expect(xml).toContain('showAs="Udvalget for Arbejde &amp; Bolig"');
});

test("who was there stands in the roll call, by references that are all explained", () => {
  const xml = write([]);
  expect(xml).toMatch(
    /<rollCall[\s\S]*<person refersTo="#person-1" as="#rolle-chair">Vigga Vindspejl \(V\)<\/person>, formand/,
  );
  expect(xml).toContain("i stedet mødte Ida Isfugl");
  const asked = [...xml.matchAll(/(?:refersTo|as|by|choice|outcome)="#([^"]+)"/g)].map((found) => found[1]);
  expect(asked.length).toBeGreaterThan(2);
  for (const name of asked) expect(xml).toContain(`eId="${name}"`);
  expect(xml).toContain('<recordedTime type="endEvent" time="2025-01-13T17:45:00+01:00">');
  expect(write([], { attendanceStated: false, participants: [], absent: [] })).not.toContain("<rollCall");
});

test("what was decided stands in resolutions with its outcome, and votes are counted in the head", () => {
  const vote = {
    on: "Indstillingen",
    for: { ...nobody, count: 4, parties: ["A", "V"] },
    against: { ...nobody, count: 1, names: ["Bo Birketræ"] },
    abstained: nobody,
    result: "carried" as const,
  };
  const xml = write([item({ decision: { ...decision, votes: [vote] } })]);
  expect(xml).toMatch(
    /<resolutions[^>]*>[\s\S]*Godkendt\.[\s\S]*<outcome refersTo="#udfald-approved">Godkendt<\/outcome>/,
  );
  expect(xml).toMatch(/<voting eId="punkt_1__afstemning_1" outcome="#resultat-carried"[^>]*><count [^>]*value="4"/);
  expect(xml).toMatch(/<vote by="#person-\d" choice="#stemme-against">Bo Birketræ<\/vote>/);
});

test("of a closed item there is its number and neutral title, whatever the record holds", () => {
  const xml = write([item({ public: false, title: "Personalesag", caseNumber: "77", decision })]);
  expect(xml).toContain("<num>1</num><heading>Personalesag</heading>");
  expect(xml).not.toContain("77");
  expect(xml).not.toContain("Godkendt");
});

test("signs of XML are words like others, and a wide table keeps its columns", () => {
  const cells = Array.from({ length: 12 }, (_, at) => `k${at}`);
  const text = `${cells.join("\t")}\n${cells.map((cell) => `${cell} <&>`).join("\t")}`;
  const xml = write([item({ sections: [{ kind: "presentation", heading: "A < B", text }] })]);
  expect(xml).toContain("<heading>A &lt; B</heading>");
  expect(xml).toContain("<p>k11 &lt;&amp;&gt;</p>");
  expect(xml.match(/<tr>/g)).toHaveLength(2);
});
