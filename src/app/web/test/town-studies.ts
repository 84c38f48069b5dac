// What the invented town has evaluated and analysed, as the public tables have it.

import { writtenLine, writtenStudy } from "../../../features/goals/testing/written.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of the public table of studies; what they hang on is named as the rest of the town names it. */
export function townStudies(own: Row, idOf: (name: string) => string) {
  const indicatorIds = [idOf("indicator")];
  const links = [{ kind: "item", recordId: idOf("aub 2024-03-04 1") }] as const;
  const evaluation = {
    ...writtenStudy({
      goalId: idOf("goal"),
      lead: "16 unge fik en mentor i op til 26 uger.",
      conclusion:
        "Mentorerne holdt de unge fast, men de fleste kom ikke i uddannelse, før de havde fundet et sted at bo.",
      source: "https://example.dk/mentorer.pdf",
      ended: "2025-01-31",
    }),
    id: idOf("evaluation"),
  };
  const lines = [
    { part: "aim", title: "Borgeren", expected: "Den unge er i job eller uddannelse efter et år.", status: "unclear" },
    {
      part: "theory",
      title: "En mentor følger den unge i 26 uger",
      expected: "Den unge møder op tre dage om ugen.",
      why: "Den unge kender én voksen, der ringer, når der er fravær.",
      found: "11 af 16 mødte op tre dage om ugen.",
      status: "holds",
      indicatorIds,
      links,
    },
    { part: "watch", title: "Andelen af langtidsledige", when: "at-the-end", baseline: "18,2 %", indicatorIds },
    { part: "learning", title: "Værksted i Havnehuset", day: "2024-09-12", found: "Mentoren skal med til lægen." },
    { part: "action", title: "Flere mentorer", expected: "Otte mere fra foråret", day: "2025-04-01", status: "open" },
  ] as const;
  const analysis = { ...writtenStudy({ kind: "analysis", title: "Sygedagpenge i Ærtebjerg" }), id: idOf("analysis") };
  const paper = {
    ...writtenStudy({ kind: "paper", title: "En enklere indsats", starts: null }),
    id: idOf("paper study"),
  };
  const row = (study: typeof evaluation, own1: readonly object[]) => ({
    ...own,
    id: study.id,
    committee_id: null,
    record: {
      ...study,
      lines: own1.map((line, at) => ({ ...writtenLine(), links: [], ...line, id: idOf(`${study.id} ${at}`) })),
    },
  });
  return {
    study: [
      row(evaluation, lines),
      row(analysis, [
        { part: "stage", title: "Tilgang", found: "Flere nye forløb om vinteren.", indicatorIds },
        { part: "hypothesis", title: "De lange forløb begynder sent", why: "Uger før første samtale", status: "fails" },
      ]),
      row(paper, [
        { part: "point", title: "Færre regler", expected: "3 mia. kr. i hele landet i 2030", status: "open" },
      ]),
    ],
  };
}
