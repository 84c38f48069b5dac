// What the invented town has tried out, and what came of it, as the public tables have it.

import { writtenProject, writtenResult } from "../../../features/goals/testing/written.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of the public table of projects; what they hang on is named as the rest of the town names it. */
export function townProjects(own: Row, idOf: (name: string) => string) {
  const results = [
    { asOf: "2024-06-30", begun: 7, finished: 0, reached: null, outcome: "De første er lige begyndt." },
    { asOf: "2024-12-31", begun: 16, finished: 8, reached: 3, stated: 38 },
    { asOf: "2025-01-31", begun: 18, finished: null, reached: null, hidden: ["finished", "reached"] },
  ];
  const written = (amount: number) => ({ from: amount, to: amount, written: `${amount} kr.` });
  const models = [
    [
      "Én mentor til hver tolvte deltager, så der er tid til hjemmebesøg og møder med skolen",
      [
        ["Mentorer, 1 årsværk", 550_000],
        ["Kørsel", 40_000],
      ],
      590_000,
    ],
    [
      "To mentorer",
      [
        ["Mentorer, 2 årsværk", 1_100_000],
        ["Kørsel", 40_000],
        ["Telefoner", 6_000],
      ],
      1_150_000,
    ],
  ] as const;
  const project = {
    ...writtenProject({
      goalId: idOf("goal"),
      lead: "Unge uden job og uddannelse får en mentor i op til et halvt år.",
      fewest: 5,
      expectedSaving: { from: null, to: null, written: "5 – 6,5.000.00 kr." },
      source: "https://example.dk/brobygger.pdf",
      starts: "2024-01-15",
    }),
    id: idOf("project"),
    results: results.map((said, at) => ({ ...writtenResult(), hidden: [], ...said, id: idOf(`result ${at}`) })),
    effects: [
      {
        id: idOf("effect"),
        what: "Varighed på forsørgelse",
        ...{ unit: "måneder", before: 20, from: 10, to: 14, about: true, found: null },
      },
    ],
    costModels: models.map(([name, lines, total], at) => ({
      ...{ id: idOf(`model ${at}`), name, total },
      lines: lines.map(([label, amount]) => ({ label, amount })),
    })),
    links: [{ kind: "item", recordId: idOf("aub 2024-03-04 1") }],
  };
  const ended = {
    ...writtenProject({ title: "Cykelværkstedet", supplier: null, goal: null, wanted: null, ended: "2023-12-31" }),
    id: idOf("ended project"),
    results: [
      {
        ...writtenResult({ asOf: "2023-12-31", begun: 40, finished: 36, reached: null, actualSaving: written(80_000) }),
        ...{ hidden: [], id: idOf("ended result") },
      },
    ],
    ...{ effects: [], costModels: [], links: [], expectedSaving: written(60_000) },
  };
  const empty = {
    ...writtenProject({ title: "Nyt forløb for ledige over 55 år", starts: null, supplier: null }),
    ...{ id: idOf("new project"), results: [], effects: [], costModels: [], links: [] },
  };
  return { project: [project, ended, empty].map((record) => ({ ...own, id: record.id, committee_id: null, record })) };
}
