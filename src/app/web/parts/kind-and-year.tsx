import { type PromiseKind, promiseKinds } from "../../../records/promise.ts";
import type { Visit } from "../visit.ts";
import { FilterChoice } from "./filter-choice.tsx";

interface KindAndYearProps {
  readonly visit: Visit;
  readonly years: readonly number[];
  readonly asked: { readonly kind: PromiseKind | null; readonly year: number | null };
}

/** What every list of promises can be narrowed by: the kind, and the year. */
export function KindAndYear({ visit: { say }, years, asked }: KindAndYearProps) {
  return (
    <>
      <FilterChoice
        name="slags"
        label={say("promises.filter.kind")}
        all={say("promises.filter.kind.all")}
        chosen={asked.kind}
        options={promiseKinds.map((kind) => [kind, say(`promise.kind.${kind}`)])}
      />
      <FilterChoice
        name="aar"
        label={say("promises.filter.year")}
        all={say("promises.filter.year.all")}
        chosen={asked.year === null ? null : String(asked.year)}
        options={years.map((year) => [String(year), String(year)])}
      />
    </>
  );
}
