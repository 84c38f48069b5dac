import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import { ItemLines } from "../parts/item-lines.tsx";
import { Pager } from "../parts/pager.tsx";
import type { Visit } from "../visit.ts";

export interface CaseNumberProps {
  readonly visit: Visit;
  readonly body: string;
  readonly number: string;
  readonly items: readonly ItemLine[];
  readonly page: number;
  readonly more: boolean;
}

/** Every open item that bears a case number, with the warning that one number is not one case. */
export function CaseNumberPage({ visit, body, number, items, page, more }: CaseNumberProps) {
  const { say } = visit;
  const title = say("case-number.title", { number });
  return (
    <>
      <p class="kicker" lang="da">
        {body}
      </p>
      <h1>{title}</h1>
      <p class="note">{say("case-number.note")}</p>
      <ItemLines visit={visit} items={items} where={true} label={title} />
      <Pager visit={visit} page={page} pages={null} more={more} />
    </>
  );
}
