import { compareText } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import type { YearKept } from "../../../records/share-kept.ts";
import { type Standing, standings } from "../../../records/standing.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { Body } from "../../../store/queries/public/body.ts";
import type { CommitteeLine } from "../../../store/queries/public/committees-of-body.ts";
import type { AskedPromises } from "../asked-promises.ts";
import { FilterChoice } from "../parts/filter-choice.tsx";
import { Kept } from "../parts/kept.tsx";
import { KindAndYear } from "../parts/kind-and-year.tsx";
import { Pager } from "../parts/pager.tsx";
import { PromiseLines } from "../parts/promise-lines.tsx";
import type { Visit } from "../visit.ts";

export interface PromisesProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly committees: readonly CommitteeLine[];
  readonly years: readonly number[];
  readonly asked: AskedPromises;
  readonly counts: Partial<Record<Standing, number>>;
  readonly promises: readonly PromiseLine[];
  readonly kept: readonly YearKept[];
  readonly page: number;
  readonly more: boolean;
  /** The address of the feed of the same. */
  readonly feed: string;
}

/** What a municipality's committees and administration promised, what came of it, and whether it came in time. */
export function PromisesPage(props: PromisesProps) {
  const { visit, body, asked, promises, kept, page, more } = props;
  const { say } = visit;
  const filtered = asked.committee !== null || asked.year !== null || asked.standing !== null || asked.kind !== null;
  return (
    <>
      <p class="kicker" lang="da">
        {body.name}
      </p>
      <h1>{say("promises.title", { name: body.name })}</h1>
      <p class="font-lead">{say("promises.lead")}</p>
      <Filter {...props} />
      <section aria-labelledby="loefter">
        <h2 id="loefter">{say("promises.list")}</h2>
        {promises.length === 0 ? (
          <p class="empty">
            {say(filtered ? "promises.empty.filtered" : "promises.empty")}{" "}
            {filtered ? <a href={`${addressOf.body(body.slug)}/loefter`}>{say("promises.all")}</a> : null}
          </p>
        ) : (
          <PromiseLines visit={visit} promises={promises} where={true} label={say("promises.list")} />
        )}
        <Pager visit={visit} page={page} pages={null} more={more} />
        <p class="after-list">
          <a href={props.feed}>{say("site.subscribe")}</a>
        </p>
      </section>
      <Kept visit={visit} years={kept} />
    </>
  );
}

/** How a promise can stand that is ever shown to everybody. */
const shownStandings = standings.filter((standing) => standing !== "dismissed");

function Filter({ visit, committees, years, asked, counts }: PromisesProps) {
  const { say, language } = visit;
  const sorted = [...committees].sort((a, b) => compareText(language, a.name, b.name));
  return (
    <form method="get" class="filter-form" aria-label={say("promises.filter")}>
      <FilterChoice
        name="udvalg"
        label={say("promises.filter.committee")}
        all={say("promises.filter.committee.all")}
        chosen={asked.committee}
        options={sorted.map((line) => [line.slug, line.name])}
      />
      <FilterChoice
        name="stand"
        label={say("promises.filter.standing")}
        all={say("promises.filter.standing.all")}
        chosen={asked.standing}
        options={shownStandings.flatMap((standing) => {
          const many = counts[standing] ?? 0;
          return many === 0 && asked.standing !== standing
            ? []
            : [[standing, `${say(`standing.${standing}`)} (${many})`]];
        })}
      />
      <KindAndYear visit={visit} years={years} asked={asked} />
      <FilterChoice
        name="orden"
        label={say("promises.order")}
        all={say("promises.order.due")}
        chosen={asked.order === "newest" ? "nyeste" : null}
        options={[["nyeste", say("promises.order.newest")]]}
      />
      <button class="button button-secondary" type="submit">
        {say("promises.filter.button")}
      </button>
    </form>
  );
}
