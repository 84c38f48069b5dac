import { addressOf } from "../../../records/address.ts";
import { problem } from "../../../records/problem.ts";
import { body } from "../../../store/queries/public/body.ts";
import { exampleCaseNumbers } from "../../../store/queries/public/example-case-numbers.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import { itemsByCaseNumber } from "../../../store/queries/public/items-by-case-number.ts";
import { CaseNumberPage } from "../pages/case-number.tsx";
import { onPage, pagingOf } from "../paging.ts";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";

const size = 100;

/** A case number may hold slashes (`21/37995`), so it is all that follows. */
export const caseNumberRoute: Route = {
  name: "case-number",
  method: "GET",
  path: "/:body/sagsnummer/:number{.+}",
  who: "public",
  answers: "page",
  examples: async (tx) =>
    (await exampleCaseNumbers(tx, 5)).map((known) => ({ address: addressOf.caseNumber(known.body, known.number) })),
  handle: async (visit) => {
    const number = visit.path.split("/").slice(3).join("/").trim();
    const paging = pagingOf(visit, size);
    const found = await visit.site.store.asPublic(async (tx) => {
      const address = await findAddress(tx, `/${visit.path.split("/")[1] ?? ""}`);
      if (address === null || address.kind !== "body") return null;
      const owner = await body(tx, address.bodyId);
      if (owner === null || owner.deleted !== null) return null;
      return { owner, items: await itemsByCaseNumber(tx, address.bodyId, number, paging.limit, paging.offset) };
    });
    if (found === null || found.items.length === 0) return problem("problem.not-found");
    const { rows, more } = onPage(paging, found.items);
    const { name, slug } = found.owner;
    const title = visit.say("case-number.title", { number });
    return page(
      visit,
      {
        title: `${title}, ${name}`,
        description: visit.say("case-number.description", { number, body: name }),
        canonical: addressOf.caseNumber(slug, number),
        crumbs: [{ text: name, href: addressOf.body(slug) }, { text: title }],
      },
      <CaseNumberPage visit={visit} body={name} number={number} items={rows} page={paging.page} more={more} />,
    );
  },
};
