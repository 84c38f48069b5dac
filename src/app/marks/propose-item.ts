import { createHash } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import { assessedOf, noteProposedItem } from "../../features/marks/decide-round.ts";
import { attachFile } from "../../features/meetings/items/attach-file.ts";
import { writeItem } from "../../features/meetings/items/write-item.ts";
import { type PrintedMarkList, printMarkList } from "../../output/print/mark-list-pdf.ts";
import { formatDay, formatNumber } from "../../output/texts/format.ts";
import { say as sayIn } from "../../output/texts/say.ts";
import { type MarkRound, type MarkVerdict, markVerdicts } from "../../records/mark.ts";
import { markShare } from "../../records/mark-share.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { emptyItem, type ProposedItem } from "../../records/proposed-item.ts";
import type { AssessedApplication } from "../../store/queries/marks/applications.ts";
import { roundTable } from "../../store/queries/marks/mark-tables.ts";
import { body as bodyOfId } from "../../store/queries/public/body.ts";
import type { Store } from "../../store/transaction.ts";

// The paper is the committee's: in Danish whatever the desk speaks.
const say = (key: Parameters<typeof sayIn>[1], fill?: Parameters<typeof sayIn>[2]) => sayIn("da", key, fill);
const number = (value: number) => formatNumber("da", value);

/** How a list says what a company reached and what is asked of it. */
export interface ShareInWords {
  readonly shares: (round: MarkRound, assessed: AssessedApplication) => string;
  readonly asked: (round: MarkRound, assessed: AssessedApplication) => string;
}

/** How many applications were found what. */
function tally(all: readonly AssessedApplication[]): Readonly<Record<MarkVerdict, number>> {
  const of = (verdict: MarkVerdict) => all.filter(({ assessment }) => assessment?.verdict === verdict).length;
  return { meets: of("meets"), doubtful: of("doubtful"), "does-not": of("does-not") };
}

/** The item on who gets the mark: figures in the open, the companies in the closed attachment. */
export function markItem(round: MarkRound, all: readonly AssessedApplication[]): ProposedItem {
  const { year } = round;
  const found = tally(all);
  const empty = emptyItem(say("mark-item.title", { year }));
  const texts: Readonly<Record<string, string>> = {
    presentation: say("mark-item.presentation", {
      all: number(all.length),
      year,
      meets: number(found.meets),
      doubtful: number(found.doubtful),
      not: number(found["does-not"]),
    }),
    law: say("mark-item.law"),
  };
  const points = [
    found.meets > 0 ? say("mark-item.meets", { count: number(found.meets), year }) : "",
    found["does-not"] > 0 ? say("mark-item.not", { count: number(found["does-not"]) }) : "",
    found.doubtful > 0 ? say("mark-item.doubtful", { count: number(found.doubtful) }) : "",
  ];
  return {
    ...empty,
    sections: empty.sections.map((section) => ({ ...section, text: texts[section.kind] ?? "" })),
    recommendation: { by: "Forvaltningen", points: points.filter((point) => point !== "") },
  };
}

/** The list as it is printed. */
export function markList(round: MarkRound, all: readonly AssessedApplication[], words: ShareInWords): PrintedMarkList {
  const { from, to } = round.criteria;
  return {
    lead: say("mark-list.lead", { all: number(all.length), from: formatDay("da", from), to: formatDay("da", to) }),
    columns: (["company", "employees", "people", "share", "asked", "reason"] as const).map((column) =>
      say(`mark-list.${column}`),
    ),
    none: say("mark-list.none"),
    groups: markVerdicts.map((verdict) => ({
      name: say(`mark-list.verdict.${verdict}`),
      rows: all
        .filter(({ assessment }) => assessment?.verdict === verdict)
        .map((assessed) => {
          const { application, assessment } = assessed;
          const { people } = markShare(round.criteria, application);
          return {
            cells: [
              `${application.company} (CVR ${application.cvr}${application.pNumber === null ? "" : `, P ${application.pNumber}`})`,
              number(application.employees),
              number(people),
              words.shares(round, assessed),
              words.asked(round, assessed),
            ],
            reason: assessment?.reason || null,
          };
        }),
    })),
  };
}

/**
 * Writes the item on a round's list for its committee, with the list as a closed attachment, and notes it with the round. It
 * goes onto an agenda as any item. Gives its id. Problems: not allowed, no such round, the deadline has not come, an
 * application nobody has assessed.
 */
export async function proposeMarkItem(
  store: Store,
  viewer: Viewer,
  { bodyId, roundId }: { readonly bodyId: string; readonly roundId: string },
  words: ShareInWords,
  now: Date,
): Promise<string | Problem> {
  const found = await store.as(viewer, async (tx) => {
    const round = (await roundTable.one(tx, "staff", bodyId, roundId))?.record ?? null;
    return { round, all: await assessedOf(tx, bodyId, roundId), body: (await bodyOfId(tx, bodyId))?.name ?? "" };
  });
  const { round, all, body } = found;
  if (round === null) return problem("problem.mark-round-unknown");
  if (isProblem(all)) return all;
  if (round.state !== "open") return problem("problem.mark-state");
  if (now.getTime() < Date.parse(round.closes)) return problem("problem.mark-assess-early");
  if (round.committeeId === null) return problem("problem.mark-committee");
  const title = say("mark-list.title", { year: round.year });
  const job = { title, language: "da", author: body, foot: body, now } as const;
  const bytes = await printMarkList(markList(round, all, words), job);
  if (isProblem(bytes)) return bytes;
  const item = {
    committeeId: round.committeeId,
    content: markItem(round, all),
    madeFrom: "hand",
    promiseId: null,
  } as const;
  const itemId = await writeItem(store, viewer, bodyId, item, now);
  if (isProblem(itemId)) return itemId;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { name: "ansoegere.pdf", mediaType: "application/pdf", sha256, bytes, title, public: false };
  const attached = await attachFile(store, viewer, { bodyId, itemId }, file, now);
  if (isProblem(attached)) return attached;
  return (await noteProposedItem(store, viewer, bodyId, { roundId, itemId }, now)) ?? itemId;
}
