import { raw } from "hono/html";
import type { Clash } from "../../../../features/followup/wheel/clashes.ts";
import type { Wheel } from "../../../../features/followup/wheel/load-wheel.ts";
import { symbol } from "../../../../output/charts/wheel-symbol.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { list } from "../../../../output/texts/list.ts";
import { addressOf } from "../../../../records/address.ts";
import type { WheelMark } from "../../../../records/wheel-entry.ts";
import type { SharedMatter } from "../../../../store/queries/wheel/shared-matters.ts";
import type { Visit } from "../../visit.ts";
import { queryOf, type WheelOwner, type WheelView } from "../../wheel/wheel-at.ts";
import { committeeName, type WheelGroup, type WheelRow } from "../../wheel/wheel-rows.ts";

export interface WheelProps {
  readonly visit: Visit;
  readonly owner: WheelOwner;
  readonly wheel: Wheel;
  readonly view: WheelView;
  readonly groups: readonly WheelGroup[];
  readonly svg: string;
  /** What coordinates several committees; null on the wheel of one. */
  readonly together: { readonly clashes: readonly Clash[]; readonly shared: readonly SharedMatter[] } | null;
  /** Whether the visitor keeps the wheel. */
  readonly keeps: boolean;
}

/** The annual wheel: drawn, and the same as a table. */
export function WheelPage(props: WheelProps) {
  const { visit, owner, wheel, view, groups, svg, together, keeps } = props;
  const { say } = visit;
  return (
    <>
      {owner.committeeId === null ? null : (
        <p class="kicker" lang="da">
          {owner.body}
        </p>
      )}
      <h1>{say("wheel.title.of", { name: owner.name })}</h1>
      <Views visit={visit} owner={owner} view={view} />
      {wheel.marks.length === 0 ? <p class="empty">{say("wheel.empty")}</p> : null}
      <div class="wheel-page">
        <div class="wheel-side">
          <figure class="wheel-figure">
            {raw(svg)}
            <figcaption class="quiet">
              <span class="wheel-key-numbers">{say("wheel.key.numbers")} </span>
              {say("wheel.key")}
            </figcaption>
          </figure>
          <Links visit={visit} owner={owner} view={view} keeps={keeps} />
        </div>
        {groups.length === 0 ? null : (
          <section class="wheel-table" aria-labelledby="tabel">
            <h2 id="tabel">{say("wheel.table")}</h2>
            <WheelTable visit={visit} groups={groups} />
          </section>
        )}
      </div>
      {together === null ? null : <Together visit={visit} owner={owner} wheel={wheel} {...together} />}
    </>
  );
}

function Views({ visit, owner, view }: Pick<WheelProps, "visit" | "owner" | "view">) {
  const { say } = visit;
  const address = addressOf.wheel(owner.address);
  // The years about today, and the one shown: a link for every year to come would never end.
  const now = Number(visit.today.slice(0, 4));
  const years = [...new Set([now - 1, now, now + 1, view.year])].sort();
  return (
    <nav aria-label={say("wheel.view")}>
      <ul class="choices nobullet-list no-max-width">
        <li>
          <a
            href={`${address}${queryOf({ kind: "quarters", year: view.year })}`}
            aria-current={view.kind === "quarters" ? "page" : undefined}
          >
            {say("wheel.view.quarters")}
          </a>
        </li>
        {years.map((year) => (
          <li>
            <a
              href={`${address}${queryOf({ kind: "year", year })}`}
              aria-current={view.kind === "year" && view.year === year ? "page" : undefined}
            >
              {say("wheel.view.year", { year })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function WheelTable({ visit, groups }: { readonly visit: Visit; readonly groups: readonly WheelGroup[] }) {
  const { say } = visit;
  return (
    <table class="table table--compact wheel-rows">
      <thead>
        <tr>
          <th scope="col" class="number">
            {say("wheel.number")}
          </th>
          <th scope="col">{say("wheel.when")}</th>
          <th scope="col">{say("wheel.what")}</th>
        </tr>
      </thead>
      {groups.map((group, at) => (
        <tbody>
          <tr class="wheel-group">
            <th scope="rowgroup" colspan={3} id={`gruppe-${at + 1}`}>
              {group.name}
            </th>
          </tr>
          {group.rows.map((row) => (
            <Row visit={visit} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ visit, row }: { readonly visit: Visit; readonly row: WheelRow }) {
  const { mark, number, when, what, notes, kind } = row;
  const language = mark.kind === "meeting" ? undefined : "da";
  return (
    <tr class={mark.state === "cancelled" || mark.state === "skipped" ? "wheel-off" : undefined}>
      <td class="number">{number}</td>
      <td>
        <time datetime={mark.from}>{when}</time>
      </td>
      <td>
        <span class="wheel-what">
          <KindSymbol mark={mark} />
          {mark.href === null ? (
            <span lang={language}>{what}</span>
          ) : (
            <a href={mark.href} lang={language}>
              {what}
            </a>
          )}
        </span>
        <span class="quiet wheel-notes">
          {mark.kind === "meeting" ? null : <span>{kind}</span>}
          {mark.public ? null : <strong>{visit.say("wheel.only-staff")}</strong>}
          {notes.map((note) => (
            <span lang="da">{note}</span>
          ))}
        </span>
      </td>
    </tr>
  );
}

function KindSymbol({ mark }: { readonly mark: Pick<WheelMark, "kind" | "state"> }) {
  return (
    <svg class="wheel-symbol" viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">
      {raw(symbol(mark.kind, mark.state, { x: 0, y: 0, radius: 13 }, null))}
    </svg>
  );
}

type TogetherProps = Pick<WheelProps, "visit" | "owner" | "wheel"> & NonNullable<WheelProps["together"]>;

function Together({ visit, owner, wheel, clashes, shared }: TogetherProps) {
  const { say, language } = visit;
  const names = (ids: readonly string[]) =>
    list(
      language,
      ids.map((id) => committeeName(visit, wheel, id)),
    );
  return (
    <div class="wheel-together">
      <section aria-labelledby="samme-dag">
        <h2 id="samme-dag">{say("wheel.clashes")}</h2>
        {clashes.length === 0 ? (
          <p>{say("wheel.clashes.none")}</p>
        ) : (
          <ul>
            {clashes.map(({ day, committees }) => (
              <li>
                {formatDay(language, day)}: <span lang="da">{names(committees)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="faelles-sager">
        <h2 id="faelles-sager">{say("wheel.shared")}</h2>
        {shared.length === 0 ? (
          <p>{say("wheel.shared.none")}</p>
        ) : (
          <ul>
            {shared.map(({ slug, title, committees }) => (
              <li lang="da">
                <a href={addressOf.case(owner.bodySlug, slug)}>{title}</a>
                <span class="quiet"> {names(committees)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Links({ visit, owner, view, keeps }: Pick<WheelProps, "visit" | "owner" | "view" | "keeps">) {
  const { say } = visit;
  const address = addressOf.wheel(owner.address);
  return (
    <ul class="nobullet-list wheel-links after-list">
      {owner.committeeId === null ? null : (
        <>
          <li>
            <a href={addressOf.nextAgenda(owner.address)}>{say("next.title")}</a>
          </li>
          <li>
            <a href={addressOf.standingReports(owner.address)}>{say("reports.title")}</a>
          </li>
          <li>
            <a href={`${address}.pdf${queryOf(view)}`}>{say("wheel.pdf")}</a>
          </li>
          <li>
            <a href={`${address}.ics`}>{say("wheel.calendar")}</a>
          </li>
        </>
      )}
      <li>
        <a href={addressOf.meetingCalendar(owner.address)}>{say("wheel.meeting-calendar")}</a>
      </li>
      {owner.committeeId === null ? null : (
        <li>
          <a href={addressOf.wheel(addressOf.body(owner.bodySlug))}>{say("wheel.coordination")}</a>
        </li>
      )}
      {keeps ? (
        <li>
          <a href={`/konto/aarshjul/${owner.bodyId}`}>{say("wheel.edit")}</a>
        </li>
      ) : null}
    </ul>
  );
}
