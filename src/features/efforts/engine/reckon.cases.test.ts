import { expect, test } from "vitest";
import { dayFromIso, isoOf } from "../../../danish/calendar.ts";
import type { EffortFact } from "../../../records/effort-course.ts";
import { shippedModels } from "../models/models.ts";
import { reckonCourse } from "./reckon.ts";

// Written like the law's examples: what is known of a course, the day it is asked, and what the model answers.
// A fact: `name day`, `name day=value`, `name day..day` or `name day..` for a period that goes on.
// An answer: `step status deadline` (and `done day`); `-` where there is no day.

const cases: readonly (readonly [
  what: string,
  model: string,
  facts: readonly string[],
  today: string,
  answers: readonly string[],
])[] = [
  [
    "Sick from Monday 2 February 2026, employed in a private company: the eighth week ends on Sunday 29 March.",
    "retention",
    ["first-absence 2026-02-02", "employment 2026-02-02=private"],
    "2026-03-01",
    [
      "first-talk-workplace due 2026-03-29",
      "first-talk not-applicable -",
      "doctor due 2026-07-13",
      "back upcoming 2026-07-13",
    ],
  ],
  [
    "A talk, but not at the workplace, is not the talk of the model.",
    "retention",
    ["first-absence 2026-02-02", "employment 2026-02-02=municipal", "follow-up 2026-03-10=elsewhere"],
    "2026-03-30",
    ["first-talk-workplace late 2026-03-29"],
  ],
  [
    "The same talk is one for whoever has no workplace.",
    "retention",
    ["first-absence 2026-02-02", "employment 2026-02-02=unemployed", "follow-up 2026-03-10=elsewhere"],
    "2026-03-30",
    ["first-talk in-time 2026-03-29 done 2026-03-10", "first-talk-workplace not-applicable -", "back not-applicable -"],
  ],
  [
    "On the last day of the deadline it is in time, the day after it is late.",
    "retention",
    ["first-absence 2026-02-02", "employment 2026-02-02=private", "follow-up 2026-03-30=workplace"],
    "2026-04-01",
    ["first-talk-workplace done-late 2026-03-29 done 2026-03-30"],
  ],
  [
    "A talk that is planned is not held yet.",
    "retention",
    ["first-absence 2026-02-02", "employment 2026-02-02=private", "follow-up 2026-03-27=workplace"],
    "2026-03-20",
    ["first-talk-workplace soon 2026-03-29"],
  ],
  [
    "Back on the very day on which 23 weeks have gone by is back in time.",
    "retention",
    ["first-absence 2026-02-02", "employment 2026-02-02=private", "back 2026-07-13"],
    "2026-08-01",
    ["back in-time 2026-07-13 done 2026-07-13", "doctor not-applicable 2026-07-13"],
  ],
  [
    "Well after three weeks: the talk of the eighth week is not owed any more.",
    "retention",
    ["first-absence 2026-02-02", "employment 2026-02-02=private", "back 2026-02-20", "ended 2026-02-20"],
    "2026-06-01",
    ["first-talk-workplace not-applicable 2026-03-29", "back in-time 2026-07-13 done 2026-02-20"],
  ],
  [
    "Without the employment nobody can say which talk it is.",
    "retention",
    ["first-absence 2026-02-02"],
    "2026-03-01",
    ["first-talk-workplace unknown -", "first-talk unknown -"],
  ],
  [
    "Within five years' residence: guidance at every talk, on its day.",
    "repatriation",
    [
      "concerns 2024-01-15=citizen",
      "residence 2024-01-15",
      "talk 2025-03-03",
      "guidance 2025-03-03",
      "talk 2025-09-01",
    ],
    "2025-09-01",
    ["guide-each-talk in-time 2025-03-03 done 2025-03-03", "guide-each-talk soon 2025-09-01"],
  ],
  [
    "A talk without guidance is late the day after, and missed when the next talk is held.",
    "repatriation",
    [
      "concerns 2024-01-15=citizen",
      "residence 2024-01-15",
      "talk 2025-03-03",
      "talk 2025-09-01",
      "guidance 2025-09-01",
    ],
    "2025-10-01",
    ["guide-each-talk missed 2025-03-03", "guide-each-talk in-time 2025-09-01 done 2025-09-01"],
  ],
  [
    "The last day of five years is within them; on the day five years are reached the rule no longer asks.",
    "repatriation",
    ["concerns 2020-05-01=citizen", "residence 2020-05-01", "talk 2025-04-30", "talk 2025-05-01"],
    "2025-06-01",
    ["guide-each-talk missed 2025-04-30"],
  ],
  [
    "Five years' residence and 18 of the last 36 months to the day: a separate talk within two years.",
    "repatriation",
    ["concerns 2019-01-01=citizen", "residence 2019-01-01", "support 2023-01-02..2024-07-01"],
    "2025-12-20",
    ["guide-separately soon 2026-01-01"],
  ],
  [
    "One day less than 18 months: not yet, and not at all while no support comes.",
    "repatriation",
    ["concerns 2019-01-01=citizen", "residence 2019-01-01", "support 2023-01-02..2024-06-30"],
    "2025-12-20",
    ["guide-separately not-applicable -"],
  ],
  [
    "Support began late: due on the first day on which there are 18 of 36 months.",
    "repatriation",
    ["concerns 2019-01-01=citizen", "residence 2019-01-01", "support 2025-01-01.."],
    "2026-02-01",
    ["guide-separately upcoming 2026-06-30"],
  ],
  [
    "Every second year from the talk that was held.",
    "repatriation",
    [
      "concerns 2015-02-10=citizen",
      "residence 2015-02-10",
      "support 2015-02-10..",
      "separate-talk 2021-06-30",
      "separate-talk 2023-08-15",
    ],
    "2025-08-20",
    [
      "guide-separately in-time 2022-02-10 done 2021-06-30",
      "guide-separately done-late 2023-06-30 done 2023-08-15",
      "guide-separately late 2025-08-15",
    ],
  ],
  [
    "Residence from 29 February: five years later it is the 28th, two years on the 28th again.",
    "repatriation",
    ["concerns 2016-02-29=citizen", "residence 2016-02-29", "support 2016-02-29.."],
    "2021-03-01",
    ["guide-separately upcoming 2023-02-28"],
  ],
  [
    "The yearly description by 31 December, and published when it is drawn up.",
    "repatriation",
    [
      "concerns 2023-01-01=municipality",
      "residence 2023-01-01",
      "description 2023-11-29",
      "published 2023-12-04",
      "description 2024-12-31",
    ],
    "2025-12-01",
    [
      "describe in-time 2023-12-31 done 2023-11-29",
      "describe in-time 2024-12-31 done 2024-12-31",
      "describe soon 2025-12-31",
      "publish in-time - done 2023-12-04",
      "publish due -",
    ],
  ],
  [
    "Drawn up in January: late for the year before, and that year's own is still to come.",
    "repatriation",
    ["concerns 2024-01-01=municipality", "residence 2024-01-01", "description 2025-01-08"],
    "2025-06-01",
    ["describe done-late 2024-12-31 done 2025-01-08", "describe due 2025-12-31"],
  ],
  [
    "Left out for a whole year: missed, and the next year's counts for its own year.",
    "repatriation",
    ["concerns 2023-01-01=municipality", "residence 2023-01-01", "description 2024-12-20"],
    "2025-01-02",
    ["describe missed 2023-12-31", "describe in-time 2024-12-31 done 2024-12-20", "describe due 2025-12-31"],
  ],
  [
    "A meeting with all schools in each half of the year (one in the first quarter of the next makes up for it), all actors every three months from the last day of a month.",
    "youth",
    ["concerns 2025-11-30=cooperation", "begun 2025-11-30", "schools-meeting 2026-02-11", "actors-meeting 2026-02-28"],
    "2026-05-10",
    [
      "schools done-late 2025-12-31 done 2026-02-11",
      "schools due 2026-06-30",
      "actors in-time 2026-02-28 done 2026-02-28",
      "actors soon 2026-05-28",
      "transition not-applicable -",
    ],
  ],
  [
    "Born on 31 August: 16½ on the last day of February, in a leap year the 29th.",
    "youth",
    [
      "concerns 2023-08-01=young",
      "begun 2023-08-01",
      "birth 2007-08-31",
      "readiness 2023-08-01=not-ready",
      "grade 2023-08-01=eighth",
    ],
    "2024-02-14",
    ["transition soon 2024-02-29", "discuss late 2023-12-31", "discuss due 2024-06-30"],
  ],
  [
    "The pupil has become ready for education: nothing is to be discussed at the next deadline.",
    "youth",
    [
      "concerns 2023-08-01=young",
      "begun 2023-08-01",
      "birth 2008-01-31",
      "readiness 2023-08-01=not-ready",
      "readiness 2024-03-01=ready",
      "grade 2023-08-01=eighth",
      "discussed 2023-11-20",
    ],
    "2024-05-01",
    [
      "discuss in-time 2023-12-31 done 2023-11-20",
      "discuss not-applicable 2024-06-30",
      "discuss not-applicable 2024-12-31",
      "transition upcoming 2024-07-31",
    ],
  ],
  [
    "IPS: 26 weeks; ended after 20 is in time.",
    "ips-youth",
    ["begun 2026-01-05", "ended 2026-05-25"],
    "2026-06-01",
    ["end in-time 2026-07-06 done 2026-05-25"],
  ],
  ["IPS: still going on after 26 weeks.", "ips-youth", ["begun 2026-01-05"], "2026-07-07", ["end late 2026-07-06"]],
  ["Twelve months from 29 February.", "grey-zone-youth", ["begun 2024-02-29"], "2025-02-01", ["end soon 2025-02-28"]],
  [
    "After-care is asked for when the team is done, and has no day.",
    "cycling",
    ["begun 2025-01-31", "ended 2026-01-20", "company-talk 2025-06-03"],
    "2026-01-25",
    ["talk in-time 2026-01-31 done 2025-06-03", "end in-time 2026-01-31 done 2026-01-20", "aftercare due -"],
  ],
  ["One to five years.", "resource-course", ["begun 2021-06-30"], "2026-05-01", ["end soon 2026-06-30"]],
];

test.each(cases)("%s", (_, name, facts, today, answers) => {
  const model = shippedModels.find(({ key }) => key === name);
  if (model === undefined) throw new Error(`No model ${name}.`);
  const { occurrences } = reckonCourse(model, facts.map(factOf), dayFromIso(today) ?? 0);
  const said = occurrences.map(({ step, status, deadline, done }) =>
    [step.key, status, deadline === null ? "-" : isoOf(deadline), ...(done === null ? [] : ["done", isoOf(done)])].join(
      " ",
    ),
  );
  for (const answer of answers) expect(said).toContain(answer);
  // Of a step that is answered, every time is.
  const steps = new Set(answers.map((answer) => answer.split(" ")[0]));
  const others = said.filter((one) => steps.has(one.split(" ")[0]) && !answers.includes(one));
  expect(others.filter((one) => !one.includes("upcoming"))).toEqual([]);
});

test("A course of one to five years says when it may end and when it must.", () => {
  const model = shippedModels.find(({ key }) => key === "resource-course");
  if (model === undefined) throw new Error("No model.");
  const { earliestEnd, latestEnd } = reckonCourse(model, [factOf("begun 2024-02-29")], 20_000);
  expect([earliestEnd, latestEnd].map((day) => isoOf(day ?? 0))).toEqual(["2025-02-28", "2029-02-28"]);
});

function factOf(written: string): EffortFact {
  const [fact = "", rest = ""] = written.split(" ");
  const [days = "", value] = rest.split("=");
  const [from = "", to] = days.split("..");
  return { fact, from, to: to === undefined || to === "" ? null : to, value: value ?? null };
}
