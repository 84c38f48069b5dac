import { formatDay, formatNumber, formatShortMoment } from "../../../../output/texts/format.ts";
import { noticeText } from "../../../../output/texts/notices.ts";
import { fetchedKinds, periodCodes } from "../../../../records/fetched-table.ts";
import type { Indicator } from "../../../../records/indicator.ts";
import type { FetchedState } from "../../../../store/queries/goals/fetched-tables.ts";
import { fetchedTablesDesk, variableLines } from "../../figures/fetched-form.ts";
import { Done } from "../../parts/done.tsx";
import { ChoiceEntry, Entry, FormProblem, LongEntry, type SentForm } from "../../parts/entry.tsx";
import { Field, PostForm, problemText } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

/** What can just have been done, as the address says it. */
export const fetchedDones = ["gemt", "bedt", "fjernet", "tilbage", "noegle", "uden-noegle"] as const;

/** The name of a table's form; of a new one, without an id. */
export const tableForm = (id: string): string => (id === "" ? "ny" : `tabel-${id}`);

interface FetchedTablesProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly tables: readonly FetchedState[];
  readonly indicators: readonly Indicator[];
  /** When the body's own key to Jobindsats was written: ISO; null: it has none. */
  readonly keyWritten: string | null;
  readonly sent: SentForm | null;
  readonly done: (typeof fetchedDones)[number] | null;
  /** The table that was just taken away. */
  readonly removedId: string | null;
}

/** The tables that are fetched for a body: what came of each, or what was wrong and what to do. */
export function FetchedTables(props: FetchedTablesProps) {
  const { visit, bodyId, tables, sent, done, removedId } = props;
  const { say } = visit;
  return (
    <>
      <h1>{say("fetched.title")}</h1>
      <p class="font-lead">{say("fetched.lead")}</p>
      {done === null ? null : <Done text={say(`fetched.done.${done}`)} />}
      {done === "fjernet" && removedId !== null ? (
        <StepForm {...props} step="tilbage" id={removedId} text={say("fetched.restore")} label={null} />
      ) : null}
      {sent?.form === "" ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      {tables.length === 0 ? (
        <p class="empty">{say("fetched.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {tables.map((table) => (
            <Line {...props} table={table} />
          ))}
        </ol>
      )}
      {visit.mayPost(fetchedTablesDesk(bodyId)) ? (
        <section aria-labelledby="ny">
          <h2 id="ny">{say("fetched.new")}</h2>
          <TableForm {...props} table={null} />
        </section>
      ) : null}
      <KeyForm {...props} />
    </>
  );
}

/** The name of the form for a body's own key. */
export const keyForm = "noegle";

/** A body's own key to Jobindsats: written, and never shown. */
function KeyForm({ visit, bodyId, sent, keyWritten }: FetchedTablesProps) {
  const { say, language } = visit;
  const action = fetchedTablesDesk(bodyId);
  if (!visit.mayPost(action)) return null;
  const wrong = sent?.form === keyForm ? sent.wrong : null;
  return (
    <section aria-labelledby="noegle-overskrift">
      <h2 id="noegle-overskrift">{say("fetched.key")}</h2>
      <p>
        {keyWritten === null
          ? say("fetched.key.none")
          : say("fetched.key.written", { time: formatShortMoment(language, keyWritten) })}
      </p>
      <PostForm visit={visit} action={action} class="narrow-form">
        <input type="hidden" name="trin" value="noegle" />
        <Field
          visit={visit}
          name="noegle"
          label="fetched.key.new"
          hint={say("fetched.key.hint")}
          type="password"
          autocomplete="off"
          wrong={wrong}
        />
        <button class="button button-secondary" type="submit">
          {say("fetched.key.save")}
        </button>
      </PostForm>
      {keyWritten === null ? null : (
        <PostForm visit={visit} action={action} class="inline-form">
          <input type="hidden" name="trin" value="fjern-noegle" />
          <button class="button button-secondary" type="submit">
            {say("fetched.key.remove")}
          </button>
        </PostForm>
      )}
    </section>
  );
}

type LineProps = FetchedTablesProps & { readonly table: FetchedState };

function Line(props: LineProps) {
  const { visit, bodyId, table, indicators, sent } = props;
  const { say, language } = visit;
  const { id, kind } = table.record;
  const name = table.record.table.toUpperCase();
  const used = indicators.filter(({ source }) => source.table?.toLowerCase() === table.record.table);
  return (
    <li class="desk-line" id={`tabel-${id}`}>
      <h2 class="desk-title">
        {say(`fetched.kind.${kind}`)}, {name}
      </h2>
      <State visit={visit} table={table} />
      {used.length === 0 ? (
        <p class="quiet">{say("fetched.indicators.none")}</p>
      ) : (
        <p class="quiet">
          {say("fetched.indicators")}:{" "}
          <span lang="da">
            {used
              .map(({ name: own, nextFigure }) =>
                nextFigure === null
                  ? own
                  : `${own} (${say("fetched.indicator.next", { day: formatDay(language, nextFigure) })})`,
              )
              .join(", ")}
          </span>
        </p>
      )}
      {visit.mayPost(fetchedTablesDesk(bodyId)) ? (
        <>
          <div class="desk-steps">
            <StepForm
              {...props}
              step="hent"
              id={id}
              text={say("fetched.now")}
              label={say("fetched.now.of", { table: name })}
            />
            <StepForm
              {...props}
              step="fjern"
              id={id}
              text={say("fetched.remove")}
              label={say("fetched.remove.of", { table: name })}
            />
          </div>
          <details class="details" open={sent?.form === tableForm(id)}>
            <summary class="details-summary">
              {say("fetched.change")}
              <span class="sr-only"> {name}</span>
            </summary>
            <TableForm {...props} table={table} />
          </details>
        </>
      ) : null}
    </li>
  );
}

/** How a table stands: what came last, and what was wrong since. */
function State({ visit, table }: { readonly visit: Visit; readonly table: FetchedState }) {
  const { say, language } = visit;
  const { asked, tried, came, counts, problem, nextTry, notices } = table;
  const at = (iso: string) => formatShortMoment(language, iso);
  const waits = asked !== null && (tried === null || asked > tried);
  const number = (count: number) => formatNumber(language, count);
  return (
    <>
      {waits ? <p>{say("fetched.waits")}</p> : null}
      {problem === null || tried === null ? null : (
        <p>
          {say("fetched.failed", { time: at(tried) })} {problemText(visit, problem)}
          {nextTry === null ? null : ` ${say("fetched.again", { time: at(nextTry) })}`}
        </p>
      )}
      {came === null || counts === null ? (
        waits || problem !== null ? null : (
          <p>{say("fetched.never")}</p>
        )
      ) : (
        <p>
          {say("fetched.came", {
            time: at(came),
            added: number(counts.added),
            revised: number(counts.revised),
            unchanged: number(counts.unchanged),
          })}
        </p>
      )}
      {came === null ? null : notices.map(({ code }) => <p class="quiet">{noticeText(language, code)}</p>)}
    </>
  );
}

interface StepFormProps extends Pick<FetchedTablesProps, "visit" | "bodyId"> {
  readonly step: "hent" | "fjern" | "tilbage";
  readonly id: string;
  readonly text: string;
  /** What the button is called where its text does not say of which table it is. */
  readonly label: string | null;
}

function StepForm({ visit, bodyId, step, id, text, label }: StepFormProps) {
  return (
    <PostForm visit={visit} action={fetchedTablesDesk(bodyId)} class="inline-form">
      <input type="hidden" name="trin" value={step} />
      <input type="hidden" name="tabel-id" value={id} />
      <button class="button button-secondary" type="submit" aria-label={label ?? undefined}>
        {text}
      </button>
    </PostForm>
  );
}

function TableForm({ visit, bodyId, sent, table }: FetchedTablesProps & { readonly table: FetchedState | null }) {
  const { say } = visit;
  const record = table?.record ?? null;
  const form = tableForm(record?.id ?? "");
  const of = { visit, form, sent };
  return (
    <PostForm visit={visit} action={fetchedTablesDesk(bodyId)} class="narrow-form">
      <input type="hidden" name="trin" value="gem" />
      {record === null ? null : <input type="hidden" name="tabel-id" value={record.id} />}
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <ChoiceEntry
        {...of}
        name="kilde"
        label={say("fetched.kind")}
        value={record?.kind ?? "jobindsats"}
        options={fetchedKinds.map((kind) => [kind, say(`fetched.kind.${kind}`)])}
      />
      <Entry
        {...of}
        name="tabel"
        label={say("fetched.table")}
        hint={say("fetched.table.hint")}
        type="text"
        value={record?.table.toUpperCase() ?? null}
        required
      />
      <ChoiceEntry
        {...of}
        name="perioder"
        label={say("fetched.code")}
        hint={say("fetched.code.hint")}
        value={record?.periods?.code ?? "M"}
        options={periodCodes.map((code) => [code, say(`fetched.code.${code}`)])}
      />
      <Entry
        {...of}
        name="antal"
        label={say("fetched.latest")}
        hint={say("fetched.latest.hint")}
        type="text"
        value={`${record?.periods?.latest ?? 24}`}
      />
      <LongEntry
        {...of}
        name="variabler"
        label={say("fetched.variables")}
        hint={say("fetched.variables.hint")}
        rows={3}
        value={record === null ? null : variableLines(record)}
      />
      <button class="button button-primary" type="submit">
        {say("fetched.save")}
      </button>
    </PostForm>
  );
}
