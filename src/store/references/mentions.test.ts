import { expect, test } from "vitest";
import { type AgendaItem, emptyMatter } from "../../records/agenda-item.ts";
import { mentionsOf } from "./mentions.ts";

const item = (text: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  number: "5",
  title: "Handleplan for broerne",
  public: true,
  caseNumber: null,
  case: null,
  ...emptyMatter(),
  sections: [{ kind: "presentation", heading: "Sagsfremstilling", text }],
  ...more,
});

const day = "2019-10-23";
const told = (text: string, more?: Partial<AgendaItem>) =>
  mentionsOf(item(text, more), day).map(
    ({ committee, day: of, number }) => `${committee ?? "own"} ${of ?? "-"} ${number ?? "-"}`,
  );

test.each([
  ["På mødet den 21. august 2019 blev udvalget præsenteret for analysen.", ["own 2019-08-21 -"]],
  ["7. december godkendte Udvalget for Broer og Stier den endelige plan.", ["udvalg for broer og stier 2018-12-07 -"]],
  ["Byrådet vedtog den 28-11-2018, at broen skulle bygges.", ["byråd 2018-11-28 -"]],
  ["Sagen følger op på punkt 47 på udvalgets møde den 2. februar 2019.", ["own 2019-02-02 47"]],
  ["Se også jf. punkt 47 om takster.", ["own - 47"]],
  ["De fem tilpasninger, som blev præsenteret for udvalget den 2. februar 2017, er gennemført.", ["own 2017-02-02 -"]],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  "Broen blev åbnet den 2. februar 2019 af borgerne i Mosbjerg.",
  "Udvalget holder sit næste møde den 20. november 2019.",
  "Der er 47 broer i kommunen, og hvert punkt er gennemgået.",
  "Jf. punkt 5 er planen lang.",
  "Lov nr. 548 af 7. juni 2018 gælder.",
])("no earlier meeting: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test("a closed item and one without a day refer to nothing", () => {
  expect(told("På mødet den 21. august 2019 drøftede udvalget sagen.", { public: false })).toEqual([]);
  expect(mentionsOf(item("På mødet den 21. august 2019 drøftede udvalget sagen."), null)).toEqual([]);
});
