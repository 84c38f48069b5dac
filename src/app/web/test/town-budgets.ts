// What the invented town has set aside and spent, as the public tables have it.

import { budgetEntry, writtenAccount, writtenBudget } from "../../../features/goals/testing/written.ts";

type Row = Readonly<Record<string, unknown>>;

/** Adopted, then at each follow-up: corrected budget, spent, expected. In tenths of a million kroner. */
const accounts = [
  ["Kontanthjælp", "5.57.73", [612, [605, 402, 638], [605, 455, 651], [605, 503, 651]]],
  ["Sygedagpenge", "5.57.71", [488, [488, 340, 502], [488, 372, 529], [488, 410, 529]]],
  [
    "Ledighedsydelse til personer, der er visiteret til fleksjob",
    "5.58.83",
    [157, [157, 98, 157], [157, 118, 154], [157, 130, 154]],
  ],
  ["Førtidspension", "5.48.68", [904, [911, 601, 911], [911, 672, 911], [911, 740, 911]]],
] as const;
const days = ["2024-04-30", "2024-08-31", "2024-09-30"] as const;

/** Rows of the public table of budgets. */
export function townBudgets(own: Row, idOf: (name: string) => string) {
  const id = idOf("budget");
  const top = idOf("budget top");
  const tenths = (amount: number) => amount * 100_000;
  const lines = [
    { ...writtenAccount("I alt"), id: top },
    ...accounts.map(([name, number, [adopted]]) => ({
      ...writtenAccount(name, { number, parentId: top, adopted: tenths(adopted) }),
      id: idOf(`budget ${name}`),
    })),
  ];
  const followUps = days.map((day, at) => ({
    id: idOf(`budget ${day}`),
    day,
    note: at === 2 ? "Opgjort efter tre kvartaler." : null,
    entries: accounts.map(([name, , amounts]) => {
      const [budget = 0, spent = 0, expected = 0] = amounts.slice(1)[at] as readonly number[];
      const people = name === "Sygedagpenge" ? { recipients: 431.5, price: 122_600 } : {};
      const explanation =
        name === "Sygedagpenge" ? "Forløbene er blevet længere, og flere er syge i mere end 26 uger." : null;
      return budgetEntry(idOf(`budget ${name}`), {
        ...{ budget: tenths(budget), spent: tenths(spent), expected: tenths(expected), explanation },
        ...people,
      });
    }),
  }));
  const committeeId = idOf("aub");
  const head = writtenBudget({ committeeId, year: 2024, title: "Arbejdsmarked og uddannelse" });
  const empty = { ...writtenBudget({ year: 2025, title: "Arbejdsmarked og uddannelse" }), id: idOf("next budget") };
  return {
    budget: [
      { ...own, id, committee_id: committeeId, record: { ...head, id, lines, followUps } },
      { ...own, id: empty.id, committee_id: null, record: { ...empty, lines: [], followUps: [] } },
    ],
  };
}
