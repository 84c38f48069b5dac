import { formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import type { Partnership } from "../../../records/partnership.ts";
import { decideText, endingMoney, endText } from "../partnerships/partnership-view.ts";
import type { Visit } from "../visit.ts";

interface CasePartnershipsProps {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly partnerships: readonly Partnership[];
}

/** The agreements on a case's thread: each open at its end until it runs out, with what must be decided and what ends. */
export function CasePartnerships({ visit, bodySlug, partnerships }: CasePartnershipsProps) {
  const { say, language, today } = visit;
  if (partnerships.length === 0) return null;
  return (
    <section aria-labelledby="aftaler">
      <h2 id="aftaler">{say("case.partnerships")}</h2>
      <ul class="promise-lines nobullet-list no-max-width">
        {partnerships.map((each) => {
          const decide = decideText(visit, each);
          const money = endingMoney(each).filter(({ ends }) => ends !== null && ends >= today);
          return (
            <li class={each.ends !== null && each.ends < today ? "promise-line promise-line-closed" : "promise-line"}>
              <p class="promise-what">
                <a href={addressOf.partnership(bodySlug, each.id)} lang="da">
                  {each.title}
                </a>
              </p>
              <p class="promise-due quiet">
                {[
                  say(`partnership.kind.${each.kind}`),
                  endText(visit, each),
                  ...(decide === null ? [] : [`${say("partnership.decide")} ${decide}`]),
                  ...money.map(
                    ({ name, ends }) =>
                      `${say("partnerships.column.money")}: ${name} (${formatDay(language, ends ?? "")})`,
                  ),
                ].join(" · ")}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
