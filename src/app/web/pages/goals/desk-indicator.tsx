import { periodKinds } from "../../../../records/figure.ts";
import { directions, type Indicator, indicatorUnits } from "../../../../records/indicator.ts";
import { goalsDesk } from "../../goals/desk-address.ts";
import { asDanish } from "../../goals/goal-forms.ts";
import { indicatorLines } from "../../goals/indicator-forms.ts";
import type { IndicatorView } from "../../goals/indicator-view.ts";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { Figures } from "../../parts/figures.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface DeskIndicatorProps {
  readonly visit: Visit;
  readonly bodyId: string;
  /** Null: a new one. */
  readonly view: IndicatorView | null;
  /** A new one that is made of a proposed figure, and the figure's id. */
  readonly made: { readonly of: string; readonly indicator: Omit<Indicator, "id"> } | null;
  readonly sent: SentForm | null;
}

/** So many periods are shown; the rest stand on the public page. */
const mostPeriods = 12;

/** Sources that a person can choose. */
const sources = ["jobindsats", "statbank", "csv", "excel", "typed", "minutes"] as const;

/** An indicator on the desk: its figures, those that are typed in, and its definition. */
export function DeskIndicator({ visit, bodyId, view, made, sent }: DeskIndicatorProps) {
  const { say } = visit;
  const indicator = view?.indicator ?? null;
  return (
    <>
      <h1 lang={indicator === null ? undefined : "da"}>
        {indicator === null ? say("goals-desk.indicator.new") : indicator.name}
      </h1>
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      {view === null ? null : (
        <>
          <Figures visit={visit} view={view} most={mostPeriods} />
          <TypedForm visit={visit} bodyId={bodyId} indicator={view.indicator} sent={sent} />
          <h2>{say("indicator.definition")}</h2>
        </>
      )}
      <DefinitionForm visit={visit} bodyId={bodyId} indicator={indicator} made={made} sent={sent} />
      <p class="after-list">
        <a href={goalsDesk(bodyId)}>{say("goals-desk.back")}</a>
      </p>
    </>
  );
}

interface OfIndicator {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly sent: SentForm | null;
}

function TypedForm({ visit, bodyId, indicator, sent }: OfIndicator & { readonly indicator: Indicator }) {
  const { say } = visit;
  return (
    <PostForm visit={visit} action={`${goalsDesk(bodyId)}/tal`} class="goals-form">
      <h2>{say("goals-desk.typed")}</h2>
      <input type="hidden" name="indikator" value={indicator.id} />
      <DeskFields
        visit={visit}
        form="tal"
        sent={sent}
        fields={[
          {
            name: "tal",
            label: "goals-desk.typed.figures",
            hint: "goals-desk.typed.hint",
            type: "long",
            value: null,
            rows: 4,
          },
          { name: "kilde", label: "goals-desk.typed.source", type: "text", value: null },
        ]}
      />
      <button class="button button-secondary" type="submit">
        {say("goals-desk.typed.button")}
      </button>
    </PostForm>
  );
}

interface DefinitionProps extends OfIndicator, Pick<DeskIndicatorProps, "made"> {
  readonly indicator: Indicator | null;
}

function DefinitionForm({ visit, bodyId, indicator: kept, made, sent }: DefinitionProps) {
  const { say } = visit;
  const indicator = kept ?? made?.indicator ?? null;
  const lines = indicator === null ? null : indicatorLines(indicator);
  const first = indicator?.directions.find((each) => each.from === null)?.wanted ?? "none";
  return (
    <PostForm visit={visit} action={`${goalsDesk(bodyId)}/indikator`} class="goals-form">
      {kept === null ? null : <input type="hidden" name="id" value={kept.id} />}
      {made === null ? null : <input type="hidden" name="laest" value={made.of} />}
      <DeskFields
        visit={visit}
        form="indikator"
        sent={sent}
        fields={[
          {
            name: "navn",
            label: "goals-desk.indicator.name",
            type: "text",
            value: indicator?.name ?? null,
            required: true,
          },
          { name: "taelles", label: "indicator.counts", type: "long", value: indicator?.counts ?? null, rows: 2 },
          {
            name: "taeller",
            label: "goals-desk.numerator",
            hint: "goals-desk.share.hint",
            type: "text",
            value: indicator?.numerator ?? null,
          },
          { name: "naevner", label: "goals-desk.denominator", type: "text", value: indicator?.denominator ?? null },
          {
            name: "enhed",
            label: "indicator.unit",
            type: "choice",
            value: indicator?.unit ?? "percent",
            options: indicatorUnits.map((unit) => [unit, say(`indicator.unit.${unit}`)] as const),
          },
          {
            name: "decimaler",
            label: "goals-desk.decimals",
            type: "choice",
            value: String(indicator?.decimals ?? 1),
            options: ["0", "1", "2", "3"].map((each) => [each, each] as const),
          },
          {
            name: "retning",
            label: "indicator.direction",
            type: "choice",
            value: first,
            options: directions.map((each) => [each, say(`indicator.direction.${each}`)] as const),
          },
          {
            name: "retninger",
            label: "goals-desk.directions",
            hint: "goals-desk.directions.hint",
            type: "long",
            value: lines?.directions ?? null,
            rows: 2,
          },
          {
            name: "maalsaetning",
            label: "indicator.target",
            type: "text",
            value: indicator?.target == null ? null : asDanish(indicator.target.value),
          },
          {
            name: "maalsaetning-dag",
            label: "goals-desk.target.by",
            type: "date",
            value: indicator?.target?.by ?? null,
          },
          {
            name: "sti",
            label: "indicator.path",
            hint: "goals-desk.path.hint",
            type: "long",
            value: lines?.path ?? null,
            rows: 2,
          },
          {
            name: "kilde",
            label: "indicator.source",
            type: "choice",
            value: indicator?.source.kind ?? "typed",
            options: sources.map((source) => [source, say(`indicator.source.${source}`)] as const),
          },
          {
            name: "tabel",
            label: "goals-desk.table",
            hint: "goals-desk.table.hint",
            type: "text",
            value: indicator?.source.table ?? null,
          },
          {
            name: "maaling",
            label: "goals-desk.measure",
            type: "text",
            value: indicator?.source.measure ?? null,
            required: true,
          },
          { name: "gruppe", label: "goals-desk.group", type: "text", value: indicator?.source.group ?? null },
          {
            name: "omraade",
            label: "goals-desk.area",
            type: "text",
            value: indicator?.source.area ?? null,
            required: true,
          },
          {
            name: "sammenlign",
            label: "goals-desk.compared",
            hint: "goals-desk.compared.hint",
            type: "long",
            value: lines?.comparisons ?? null,
          },
          {
            name: "hvor-tit",
            label: "indicator.rhythm",
            type: "choice",
            value: indicator?.rhythm ?? "quarter",
            options: periodKinds.map((kind) => [kind, say(`indicator.rhythm.${kind}`)] as const),
          },
          { name: "naeste", label: "goals-desk.next", type: "date", value: indicator?.nextFigure ?? null },
          { name: "maalgruppe", label: "indicator.group", type: "text", value: indicator?.targetGroup ?? null },
          { name: "offentlig", label: "goals-desk.public", type: "check", checked: indicator?.public ?? true },
        ]}
      />
      <button class="button button-primary" type="submit">
        {say("goals-desk.save")}
      </button>
    </PostForm>
  );
}
