import { timesOf } from "../../../../features/partnerships/obligation-times.ts";
import { formatDay, formatMonth, formatNumber, formatShortDay } from "../../../../output/texts/format.ts";
import type { Obligation, Partnership, PartnershipLine, PartnershipList } from "../../../../records/partnership.ts";
import { orderState } from "../../../../records/workshop.ts";
import { lineFields } from "../../partnerships/line-fields.ts";
import { amountText, rhythmText } from "../../partnerships/partnership-view.ts";
import { Act } from "../../parts/act.tsx";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface DeskLinesProps<L extends PartnershipList> {
  readonly visit: Visit;
  readonly action: string;
  readonly partnership: Partnership;
  readonly list: L;
  readonly sent: SentForm | null;
}

/** The name of a line's form on its page; `id` null: that of a new one. */
export const lineForm = (list: PartnershipList, id: string | null): string => id ?? `ny-${list}`;

/** One list of an agreement: its lines with their forms, and the form of a new one. */
export function DeskLines<L extends PartnershipList>(props: DeskLinesProps<L>) {
  const { visit, partnership, list, sent } = props;
  const { say } = visit;
  const lines: readonly PartnershipLine<L>[] = partnership[list];
  return (
    <section aria-labelledby={`liste-${list}`}>
      <h2 id={`liste-${list}`}>{say(`partnership-desk.list.${list}`)}</h2>
      <p class="section-lead">{say(`partnership-desk.about.${list}`)}</p>
      {lines.length === 0 ? (
        <p class="quiet">{say("partnership-desk.none")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {lines.map((line) => (
            <Line {...props} line={line} />
          ))}
        </ol>
      )}
      <details class="fold" open={sent?.form === lineForm(list, null)}>
        <summary>{say(`partnership-desk.new.${list}`)}</summary>
        <LineForm {...props} line={null} />
      </details>
    </section>
  );
}

function Line<L extends PartnershipList>(props: DeskLinesProps<L> & { readonly line: PartnershipLine<L> }) {
  const { visit, action, partnership, list, line, sent } = props;
  const { say } = visit;
  const { title, more } = lineTexts[list](visit, line, partnership);
  const label = say("partnership-desk.change.of", { title });
  return (
    <li class="desk-line" id={`linje-${line.id}`}>
      <h3 class="desk-title" lang="da">
        {title}
      </h3>
      {more === "" ? null : <p class="quiet">{more}</p>}
      {"answers" in line ? <Times visit={visit} action={action} partnership={partnership} obligation={line} /> : null}
      <details class="fold" open={sent?.form === line.id}>
        <summary aria-label={label}>{say("partnership-desk.change")}</summary>
        <LineForm {...props} line={line} />
        <Act
          visit={visit}
          action={action}
          fields={{ trin: "fjern", liste: list, linje: line.id }}
          look="tertiary"
          text={say("partnership-desk.line.remove")}
          label={say("partnership-desk.line.remove.of", { title })}
        />
      </details>
    </li>
  );
}

function LineForm<L extends PartnershipList>(props: DeskLinesProps<L> & { readonly line: PartnershipLine<L> | null }) {
  const { visit, action, partnership, list, line, sent } = props;
  const form = lineForm(list, line?.id ?? null);
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value="linje" />
      <input type="hidden" name="liste" value={list} />
      {line === null ? null : <input type="hidden" name="linje" value={line.id} />}
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <DeskFields
        visit={visit}
        form={form}
        sent={sent}
        fields={lineFields[list](line, partnership, visit.today, visit.say)}
      />
      <button class="button button-secondary" type="submit">
        {visit.say(line === null ? "partnership-desk.add" : "partnership-desk.save")}
      </button>
    </PostForm>
  );
}

interface TimesProps extends Pick<DeskLinesProps<"obligations">, "visit" | "action" | "partnership"> {
  readonly obligation: Obligation;
}

/** Each time an obligation has fallen, with what is said of it. */
function Times({ visit, action, partnership, obligation }: TimesProps) {
  const { say, language, today } = visit;
  const begun = timesOf(partnership, obligation, today).filter(({ day }) => day <= today);
  if (begun.length === 0) return null;
  const { title } = obligation;
  return (
    <details class="fold" open={begun.some(({ state }) => state === "unanswered")}>
      <summary>{say("partnership-desk.times")}</summary>
      <ul class="nobullet-list">
        {begun.map(({ day, state, answer }) => {
          const fields = { trin: "svar", linje: obligation.id, gang: day };
          const said = { title, day: formatDay(language, day) };
          return (
            <li>
              {formatShortDay(language, day)}: {say(`partnership.time.${state}`)}{" "}
              {answer === null ? (
                (["met", "missed"] as const).map((each) => (
                  <Act
                    visit={visit}
                    action={action}
                    fields={{ ...fields, gik: each }}
                    look="tertiary"
                    text={say(`partnership-desk.time.${each}`)}
                    label={say(`partnership-desk.time.${each}.of`, said)}
                  />
                ))
              ) : (
                <Act
                  visit={visit}
                  action={action}
                  fields={fields}
                  look="tertiary"
                  text={say("partnership-desk.time.undo")}
                  label={say("partnership-desk.time.undo.of", said)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

type Texts = {
  readonly [L in PartnershipList]: (
    visit: Visit,
    line: PartnershipLine<L>,
    partnership: Partnership,
  ) => { readonly title: string; readonly more: string };
};

/** What a line is called on the desk, and what is said under it. */
const lineTexts: Texts = {
  parties: ({ say }, { name, kind, cvr }) => ({
    title: name,
    more: [say(`partnership.party.${kind}`), ...(cvr === null ? [] : [`CVR ${cvr}`])].join(" · "),
  }),
  money: (visit, line) => ({
    title: line.name,
    more: [
      visit.say(`partnership.money.payer.${line.payer}`),
      amountText(visit, line) ?? visit.say("partnership.money.unknown"),
      line.ends === null
        ? visit.say("partnership.no-end")
        : visit.say("partnership.until", { day: formatDay(visit.language, line.ends) }),
      ...(line.public ? [] : [visit.say("partnership-desk.hidden")]),
    ].join(" · "),
  }),
  obligations: (visit, line) => ({
    title: line.title,
    more: [visit.say(`partnership.obligation.who.${line.who}`), rhythmText(visit, line)].join(" · "),
  }),
  results: ({ language }, { day, text }) => ({ title: text, more: day === null ? "" : formatDay(language, day) }),
  tracks: ({ say, language }, { title, kind, places, buddies }) => ({
    title,
    more: [
      say(`partnership.track.${kind}`),
      `${say("partnership.track.places")}: ${formatNumber(language, places)}`,
      `${say("partnership.track.buddies")}: ${formatNumber(language, buddies)}`,
    ].join(" · "),
  }),
  orders: ({ say, language, today }, order) => ({
    title: order.task,
    more: [
      ...(order.customer === null ? [] : [order.customer]),
      `${say("partnership.order.promised")} ${formatShortDay(language, order.promised)}`,
      say(`partnership.order.${orderState(order, today)}`),
    ].join(" · "),
  }),
  referrals: ({ say, language }, { law, month, count, trackId }, { tracks }) => ({
    title: `${formatMonth(language, month)}: ${formatNumber(language, count)}`,
    more: [
      say(`partnership-desk.field.law.${law}`),
      ...tracks.filter(({ id }) => id === trackId).map(({ title }) => title),
    ].join(" · "),
  }),
};
