import { emblemSvg } from "../../../output/emblem/emblem.ts";
import { emblemPng } from "../../../output/emblem/png.ts";
import { zipOf } from "../../../output/formats/zip.ts";
import { printDiploma, printMarkPaper } from "../../../output/print/diploma-pdf.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { type Language, say as sayIn } from "../../../output/texts/say.ts";
import type { MarkAward, MarkRound } from "../../../records/mark.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import { itemsByIds } from "../../../store/queries/goals/linked.ts";
import { roundTable } from "../../../store/queries/marks/mark-tables.ts";
import { body as bodyOfId } from "../../../store/queries/public/body.ts";
import { wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../../../store/transaction.ts";
import { criteriaLines, schemeLines } from "./criteria-lines.ts";

/** What a company with the mark can fetch. */
export const markFiles = ["diplom.pdf", "dokumentation.pdf", "logoer.zip"] as const;
export type MarkFile = (typeof markFiles)[number];

/** All that the files are made of; every word of it is public. */
interface Awarded {
  readonly award: MarkAward;
  readonly round: MarkRound | null;
  readonly body: string;
  readonly committee: string;
  /** The day of the meeting that decided it, ISO. */
  readonly decided: string | null;
}

async function load(store: Store, bodyId: string, award: MarkAward): Promise<Awarded> {
  return store.asPublic(async (tx) => {
    const round = (await roundTable.one(tx, "strangers", bodyId, award.roundId))?.record ?? null;
    const decision = round?.decisionItemId ?? null;
    const [item] = decision === null ? [] : await itemsByIds(tx, bodyId, [decision]);
    const committee = (await wheelCommittees(tx, "strangers", bodyId)).find(({ id }) => id === award.committeeId);
    const body = (await bodyOfId(tx, bodyId))?.name ?? "";
    return { award, round, body, committee: committee?.name ?? "", decided: item?.day ?? null };
  });
}

/** Makes one of the files. `now`: stands in it. Problem: the typesetter has too much to do. */
export async function markFile(
  store: Store,
  bodyId: string,
  award: MarkAward,
  { file, language, today, now }: { file: MarkFile; language: Language; today: string; now: Date },
): Promise<Response | Problem> {
  const awarded = await load(store, bodyId, award);
  const { year, company, cvr } = award;
  const say = (key: Parameters<typeof sayIn>[1], fill?: Parameters<typeof sayIn>[2]) => sayIn(language, key, fill);
  const fill = { year, company, cvr, body: awarded.body };
  if (file === "logoer.zip") return fileOf(file, "application/zip", logos(awarded, say("mark-print.logo.read", fill)));
  const { body, committee, decided, round } = awarded;
  const alt = say("mark-print.alt", { year });
  const emblem = { svg: emblemSvg(year, "dark", alt), alt };
  const day = decided === null ? null : formatDay(language, decided);
  const decidedText = day === null ? null : say("mark-print.decided", { committee, day });
  const foot = say("mark-print.foot", { body, day: formatDay(language, today) });
  const job = { language, author: body, foot, now };
  const pdf =
    file === "diplom.pdf"
      ? await printDiploma(
          {
            kicker: say("mark-print.diploma"),
            heading: say("mark-print.title", { year }),
            given: say("mark-print.given"),
            company,
            cvr: `${say("mark-apply.cvr")} ${cvr}`,
            reason: say("mark-print.for", { committee, year }),
            decided: decidedText,
            body,
            emblem,
          },
          { ...job, title: `${say("mark-print.title", { year })}: ${company}` },
        )
      : await printMarkPaper(
          {
            heading: say("mark-print.paper", { year }),
            lead: say("mark-print.paper.lead", fill),
            decided: decidedText,
            criteriaTitle: say("mark-print.criteria"),
            criteria: round === null ? [] : criteriaLines(language, round.criteria),
            schemesTitle: say("marks.criteria.schemes"),
            schemes: round === null ? [] : schemeLines(language, round.criteria),
            tenderTitle: say("marks.tender"),
            tender: [say("marks.tender.yes"), say("marks.tender.no")],
            emblem,
          },
          { ...job, title: `${say("mark-print.paper", { year })}: ${company}` },
        );
  return isProblem(pdf) ? pdf : fileOf(file, "application/pdf", pdf);
}

/** The mark in dark and in white, as SVG and as PNG in two sizes, with who may use it. */
function logos({ award }: Awarded, readMe: string): Uint8Array<ArrayBuffer> {
  const { year } = award;
  const alt = `CSR ${year}`;
  const both = [
    ["maerke", "dark"],
    ["maerke-hvid", "light"],
  ] as const;
  return zipOf([
    ...both.map(([name, colour]) => ({ name: `${name}.svg`, text: emblemSvg(year, colour, alt) })),
    ...both.flatMap(([name, colour]) =>
      [256, 1024].map((size) => ({ name: `${name}-${size}.png`, text: emblemPng(year, colour, size) })),
    ),
    { name: "laes-mig.txt", text: readMe },
  ]);
}

function fileOf(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="csr-${name}"`,
      "cache-control": "private, no-store",
    },
  });
}
