// The invented town's CSR mark, as the public tables have it: a round that takes applications, who has the mark, and how
// many had it in years before, of which one is not stated.

import { cvrNumbers, twoGroups } from "../../../features/marks/testing/written.ts";
import type { MarkRound } from "../../../records/mark.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of the public tables of the mark. */
export function townMarks(own: Row, idOf: (name: string) => string) {
  const step = (
    kind: MarkRound["steps"][number]["kind"],
    from: string,
    to: string | null = null,
    title: string | null = null,
  ) => ({
    ...{ id: idOf(`mark ${kind} ${title}`), kind, from, to, title },
  });
  const round: Omit<MarkRound, "proposedItemId"> = {
    id: idOf("mark round"),
    committeeId: idOf("aub"),
    year: 2025,
    state: "open",
    name: { da: "CSR-mærket 2025", en: "The CSR mark 2025" },
    intro: { da: "Alle virksomheder kan søge, store som små.", en: "" },
    criteria: twoGroups,
    opens: "2025-01-14T23:00:00.000Z",
    closes: "2025-03-15T11:00:00.000Z",
    steps: [
      step("criteria", "2024-03-04"),
      step("plan", "2024-09-02"),
      step("campaign", "2025-01-15", "2025-02-28", "Annoncer og besøg hos virksomheder"),
      step("applications", "2025-01-15", "2025-03-15"),
      step("decision", "2025-04-10"),
      step("award", "2025-05-02"),
      step("evaluation", "2025-06-01", "2025-06-30"),
    ],
    criteriaItemId: idOf("aub 2024-03-04 1"),
    planItemId: idOf("aub 2024-03-04 1"),
    decisionItemId: null,
    keepsMonths: 24,
    public: true,
  };
  const row = (id: string, record: object) => ({ ...own, id, committee_id: null, record: { ...record, id } });
  const companies = [
    "Ærtesuppefabrikken ApS",
    "Havnens Kran- og Maskinforretning, Entreprenørvirksomhed og Skibsværft af 1887 A/S under frivillig omdannelse",
    "Øllegårdens Planteskole I/S",
  ];
  return {
    mark_round: [row(round.id, { ...round })],
    mark_year: [
      [2019, 66],
      [2020, null],
      [2021, 76],
      [2022, 93],
    ].map(([year, companies1]) =>
      row(idOf(`mark year ${year}`), {
        committeeId: null,
        year,
        companies: companies1,
        source: "Referat",
        public: true,
      }),
    ),
    mark_award: companies.flatMap((company, at) =>
      [2023, 2024].slice(at === 2 ? 1 : 0).map((year) =>
        row(idOf(`mark award ${company} ${year}`), {
          committeeId: null,
          roundId: idOf(`mark round ${year}`),
          year,
          cvr: cvrNumbers(3)[at],
          company,
          public: true,
        }),
      ),
    ),
  };
}
