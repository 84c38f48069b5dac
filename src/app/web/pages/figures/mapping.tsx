import type { SavedMapping } from "../../../../records/figure-mapping.ts";
import { columnRoles, mappingsDesk, roleOf, waitingFileDesk } from "../../figures/mapping-form.ts";
import { ChoiceEntry, Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

/** A column as the form asks about it. */
export interface AskedColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

interface MappingProps {
  readonly visit: Visit;
  readonly bodyId: string;
  /** As it is guessed, or saved. */
  readonly saved: Omit<SavedMapping, "id">;
  /** Null: a new one. */
  readonly id: string | null;
  /** The file that waits for it; null: none does. */
  readonly file: { readonly id: string; readonly name: string; readonly sheets: readonly string[] } | null;
  readonly columns: readonly AskedColumn[];
  readonly unsure: readonly ("period" | "area" | "decimal" | "values")[];
  readonly sent: SentForm | null;
}

/** The name of the form. */
export const mappingForm = "kolonner";

/** What the columns of a file are: as they were understood, for a person to correct and save. */
export function Mapping(props: MappingProps) {
  const { visit, bodyId, saved, id, file, columns, unsure, sent } = props;
  const { say } = visit;
  const { mapping, table } = saved;
  const of = { visit, form: mappingForm, sent };
  const missing = unsure.map((each) => say(`mapping.unsure.${each}`)).join(", ");
  return (
    <>
      <h1>{file === null ? say("mapping.change", { name: mapping.name }) : say("mapping.new", { name: file.name })}</h1>
      {file === null ? null : <p class="font-lead">{say("mapping.new.lead")}</p>}
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      {missing === "" || sent !== null ? null : <p>{say("mapping.unsure", { missing })}</p>}
      {file === null ? null : <HeaderForm {...props} file={file} />}
      <PostForm visit={visit} action={mappingsDesk(bodyId)} class="goals-form">
        <input type="hidden" name="trin" value="gem" />
        {id === null ? null : <input type="hidden" name="opsaetning" value={id} />}
        {file === null ? null : <input type="hidden" name="fil" value={file.id} />}
        <input type="hidden" name="antal" value={String(columns.length)} />
        <input type="hidden" name="ark" value={mapping.sheet ?? ""} />
        <input type="hidden" name="raekke" value={String(mapping.headerRow)} />
        <input type="hidden" name="skilletegn" value={mapping.delimiter ?? ""} />
        <Entry
          {...of}
          name="navn"
          label={say("mapping.name")}
          hint={say("mapping.name.hint")}
          type="text"
          value={mapping.name}
          required
        />
        <Entry
          {...of}
          name="tabel"
          label={say("mapping.tables")}
          hint={say("mapping.tables.hint")}
          type="text"
          value={table}
          required
        />
        <h2>{say("mapping.columns")}</h2>
        <ol class="nobullet-list no-max-width">
          {columns.map(({ name, samples }, at) => {
            const value = mapping.values.find((each) => each.column === name);
            return (
              <li class="desk-line">
                <fieldset class="plain-fieldset">
                  <legend lang="da">{name}</legend>
                  {samples.length === 0 ? null : (
                    <p class="quiet" lang="da">
                      {samples.every((sample) => sample === "")
                        ? say("mapping.samples.none")
                        : say("mapping.samples", { samples: samples.filter((sample) => sample !== "").join(" · ") })}
                    </p>
                  )}
                  <input type="hidden" name={`navn-${at}`} value={name} />
                  <ChoiceEntry
                    {...of}
                    name={`rolle-${at}`}
                    label={say("mapping.role")}
                    value={roleOf(mapping, name)}
                    options={columnRoles.map((role) => [role, say(`mapping.role.${role}`)])}
                  />
                  <details class="details" open={(value?.measure ?? null) !== null}>
                    <summary class="details-summary">
                      {say("mapping.called")}
                      <span class="sr-only">, {name}</span>
                    </summary>
                    <Entry
                      {...of}
                      name={`kaldes-${at}`}
                      label={say("mapping.called")}
                      type="text"
                      value={value?.measure ?? null}
                    />
                    <Entry
                      {...of}
                      name={`enhed-${at}`}
                      label={say("mapping.unit")}
                      type="text"
                      value={value?.unit ?? null}
                    />
                  </details>
                </fieldset>
              </li>
            );
          })}
        </ol>
        <Entry
          {...of}
          name="omraade"
          label={say("mapping.area")}
          hint={say("mapping.area.hint")}
          type="text"
          value={mapping.areaName}
        />
        <ChoiceEntry
          {...of}
          name="decimal"
          label={say("mapping.decimal")}
          value={mapping.decimal ?? ""}
          options={[
            ["", say("mapping.decimal.guess")],
            [",", say("mapping.decimal.comma")],
            [".", say("mapping.decimal.point")],
          ]}
        />
        <button class="button button-primary" type="submit">
          {say(file === null ? "mapping.save" : "mapping.save-file")}
        </button>
      </PostForm>
      <p class="after-list">
        <a href={mappingsDesk(bodyId)}>{say("mapping.back")}</a>
      </p>
    </>
  );
}

/** Where the headings stand, where they were looked for in the wrong row or sheet. */
function HeaderForm({
  visit,
  bodyId,
  saved,
  file,
}: MappingProps & { readonly file: NonNullable<MappingProps["file"]> }) {
  const { say } = visit;
  const of = { visit, form: "overskrift", sent: null };
  const { sheet, headerRow } = saved.mapping;
  return (
    <details class="details">
      <summary class="details-summary">{say("mapping.header")}</summary>
      <form method="get" action={waitingFileDesk(bodyId, file.id)}>
        <Entry {...of} name="raekke" label={say("mapping.header.row")} type="text" value={String(headerRow)} />
        {file.sheets.length < 2 ? null : (
          <ChoiceEntry
            {...of}
            name="ark"
            label={say("mapping.header.sheet")}
            value={sheet ?? ""}
            options={file.sheets.map((name) => [name, name])}
          />
        )}
        <button class="button button-secondary" type="submit">
          {say("mapping.header.again")}
        </button>
      </form>
    </details>
  );
}
