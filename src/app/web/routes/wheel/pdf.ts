import { symbol } from "../../../../output/charts/wheel-symbol.ts";
import { printWheel } from "../../../../output/print/wheel-pdf.ts";
import { capital, formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { isProblem } from "../../../../records/problem.ts";
import { pathsOf } from "../../at-address.ts";
import { pdfHeaders } from "../../pdf-headers.ts";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { belowAddress } from "../../wheel/below-address.ts";
import { ownedWheel, queryOf, viewOf } from "../../wheel/wheel-at.ts";
import { periodName, wheelDrawing, wheelGroups } from "../../wheel/wheel-rows.ts";

/** A committee's wheel on paper. What strangers may see only, whoever asks: a file is passed on. */
export const wheelPdfRoute: Route = {
  name: "wheel-pdf",
  method: "GET",
  who: "public",
  answers: "file",
  path: "/:body/:committee/aarshjul.pdf",
  examples: pathsOf("committee", "/aarshjul.pdf"),
  handle: (visit) => {
    const view = viewOf(visit);
    return belowAddress(
      visit,
      "committee",
      "/aarshjul.pdf",
      (tx, of) => ownedWheel(tx, visit, of, view.period),
      async ({ owner, wheel }) => {
        const { say, language, site, today } = visit;
        const { svg, text } = wheelDrawing(visit, owner, wheel, view);
        const period = periodName(visit, wheel.period, view);
        const address = site.baseUrl + addressOf.wheel(owner.address) + queryOf(view);
        const pdf = await printWheel(
          {
            svg,
            alt: text,
            lead: `${owner.body} · ${capital(period)}`,
            columns: [say("wheel.number"), say("wheel.when"), say("wheel.what"), say("wheel.kind")],
            groups: wheelGroups(visit, owner, wheel, view).map(({ name, rows }) => ({
              name,
              rows: rows.map(({ mark, number, when, what, notes, kind }) => ({
                number: String(number),
                symbol: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -14 28 28">${symbol(mark.kind, mark.state, { x: 0, y: 0, radius: 13 }, null)}</svg>`,
                when,
                what,
                note: notes.join(" · "),
                kind,
              })),
            })),
            empty: say("wheel.empty"),
          },
          {
            title: say("wheel.title.of", { name: owner.name }),
            language,
            author: owner.body,
            foot: say("wheel.pdf.foot", { address, day: formatDay(language, today) }),
            now: site.now(),
          },
        );
        if (isProblem(pdf)) return pdf;
        const headers = pdfHeaders(`aarshjul-${fileName(visit)}`);
        return new Response(pdf, { headers: { ...headers, "cache-control": "no-cache", vary: "Cookie" } });
      },
      false,
    );
  },
};

/** The committee's slug and the period, without anything that a header cannot carry. */
function fileName(visit: Visit): string {
  const view = viewOf(visit);
  const slug = visit.param("committee").replace(/[^a-z0-9-]/g, "");
  return `${slug}-${view.kind === "year" ? view.year : view.period.from}`;
}
