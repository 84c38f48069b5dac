import { count } from "../../../../output/texts/count.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
import type { EffortModel } from "../../../../records/effort-model.ts";
import type { ImportCounts, ShownImport } from "../../../../store/queries/efforts/courses.ts";
import type { EffortKey } from "../../../../store/queries/efforts/keys.ts";
import type { EffortWorker } from "../../../../store/queries/efforts/workers.ts";
import { effortsApiPath, effortsLoad } from "../../efforts/effort-address.ts";
import { FileField } from "../../parts/area.tsx";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export const loadDones = ["sagsbehandler", "fjernet", "trukket"] as const;

interface EffortsLoadProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly models: readonly EffortModel[];
  readonly imports: readonly ShownImport[];
  readonly workers: readonly EffortWorker[];
  readonly keys: readonly EffortKey[];
  readonly sent: SentForm | null;
  readonly done: (typeof loadDones)[number] | null;
  readonly loaded: ImportCounts | null;
  /** A key that was just made: shown this once. */
  readonly newKey: string | null;
}

/** Where courses are loaded, case workers are told which are theirs, and other systems get their keys. */
export function EffortsLoad(props: EffortsLoadProps) {
  const { visit, sent, done, loaded, models } = props;
  const { say } = visit;
  return (
    <>
      <h1>{say("efforts-load.title")}</h1>
      {done === null ? null : <Done text={say(`efforts-load.done.${done}`)} />}
      {loaded === null ? null : <Done text={say("efforts-load.done", { ...loaded })} />}
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <p class="font-lead">{say("efforts-load.lead")}</p>
      {models.length === 0 ? <p class="empty">{say("efforts-load.no-model")}</p> : <FileForm {...props} />}
      <Last {...props} />
      <Workers {...props} />
      <Keys {...props} />
    </>
  );
}

function FileForm({ visit, bodyId, models, sent }: EffortsLoadProps) {
  const { say } = visit;
  return (
    <>
      <p>{say("efforts-load.columns")}</p>
      <p>{say("efforts-load.again")}</p>
      <PostForm visit={visit} action={effortsLoad(bodyId)} class="goals-form" withFile={true}>
        <input type="hidden" name="trin" value="fil" />
        <DeskFields
          visit={visit}
          form="fil"
          sent={sent}
          fields={[
            {
              ...{ name: "model", label: "efforts-desk.use.model", type: "choice", value: models[0]?.key ?? "" },
              options: models.map(({ key, title }) => [key, title] as const),
            },
          ]}
        />
        <FileField name="fil" label={say("efforts-load.file")} hint={say("efforts-load.file.hint")} />
        <button class="button button-primary" type="submit">
          {say("efforts-load.button")}
        </button>
      </PostForm>
      <details>
        <summary>{say("efforts-load.facts")}</summary>
        {models.map((model) => (
          <>
            <p lang="da">
              <strong>{model.title}</strong>
            </p>
            <ul>
              {model.facts.map(({ title, values }) => (
                <li lang="da">
                  {title}
                  {values === null ? null : (
                    <span class="quiet effort-below">
                      {say("efforts-load.values", { values: values.map((value) => value.title).join("; ") })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        ))}
      </details>
    </>
  );
}

function Last({ visit, imports, models }: EffortsLoadProps) {
  const { say, language } = visit;
  return (
    <>
      <h2>{say("efforts-load.last")}</h2>
      {imports.length === 0 ? (
        <p class="empty">{say("efforts-load.last.none")}</p>
      ) : (
        <section class="table--responsive-scroll" aria-label={say("efforts-load.last")} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                {(["when", "how", "new", "corrected", "same"] as const).map((name) => (
                  <th scope="col">{say(`efforts-load.${name}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {imports.map(({ created, source, modelKey, added, changed, unchanged }) => (
                <tr>
                  <th scope="row">{formatShortMoment(language, created)}</th>
                  <td>
                    {say(`effort-source.${source}`)}
                    <span class="quiet effort-below" lang="da">
                      {models.find(({ key }) => key === modelKey)?.title ?? modelKey}
                    </span>
                  </td>
                  <td>{count(language, "effort-courses", added)}</td>
                  <td>{changed}</td>
                  <td>{unchanged}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Workers({ visit, bodyId, workers, sent }: EffortsLoadProps) {
  const { say } = visit;
  return (
    <section aria-labelledby="sagsbehandlere">
      <h2 id="sagsbehandlere">{say("efforts-load.workers")}</h2>
      <p>{say("efforts-load.workers.lead")}</p>
      {workers.length === 0 ? <p class="empty">{say("efforts-load.workers.none")}</p> : null}
      <ul class="desk-lines nobullet-list no-max-width">
        {workers.map(({ accountId, name, team, code }) => (
          <li class="desk-line">
            <p class="desk-title">{name}</p>
            <p class="quiet" lang="da">
              {[team, code].filter((one) => one !== null).join(" · ")}
            </p>
            <PostForm visit={visit} action={effortsLoad(bodyId)}>
              <input type="hidden" name="trin" value="fjern" />
              <input type="hidden" name="konto" value={accountId} />
              <button
                class="button button-secondary"
                type="submit"
                aria-label={say("efforts-load.worker.remove.of", { name })}
              >
                {say("efforts-load.worker.remove")}
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
      <PostForm visit={visit} action={effortsLoad(bodyId)} class="goals-form">
        <input type="hidden" name="trin" value="sagsbehandler" />
        <DeskFields
          visit={visit}
          form="sagsbehandler"
          sent={sent}
          fields={[
            { name: "email", label: "efforts-load.email", type: "text", value: null, required: true },
            { name: "team", label: "efforts-load.team", type: "text", value: null },
            { name: "kode", label: "efforts-load.code", type: "text", value: null },
          ]}
        />
        <button class="button button-secondary" type="submit">
          {say("efforts-load.worker.save")}
        </button>
      </PostForm>
    </section>
  );
}

function Keys({ visit, bodyId, keys, sent, newKey }: EffortsLoadProps) {
  const { say, language, site } = visit;
  return (
    <section aria-labelledby="noegler">
      <h2 id="noegler">{say("efforts-load.keys")}</h2>
      {newKey === null ? null : (
        <div class="alert alert-success" role="status">
          <div class="alert-body">
            <p class="alert-text">{say("efforts-load.key.made")}</p>
            <p>
              <code class="effort-key">{newKey}</code>
            </p>
          </div>
        </div>
      )}
      <p>{say("efforts-load.keys.lead", { address: `${site.baseUrl}${effortsApiPath}` })}</p>
      {keys.length === 0 ? <p class="empty">{say("efforts-load.keys.none")}</p> : null}
      <ul class="desk-lines nobullet-list no-max-width">
        {keys.map(({ id, name, used, revoked }) => (
          <li class="desk-line">
            <p class="desk-title" lang="da">
              {name}
            </p>
            <p class="quiet">
              {revoked === null
                ? say("efforts-load.key.holds")
                : say("efforts-load.key.revoked", { moment: formatShortMoment(language, revoked) })}
              {" · "}
              {say("efforts-load.key.used")}:{" "}
              {used === null ? say("efforts-load.key.never") : formatShortMoment(language, used)}
            </p>
            {revoked === null ? (
              <PostForm visit={visit} action={effortsLoad(bodyId)}>
                <input type="hidden" name="trin" value="traek" />
                <input type="hidden" name="noegle" value={id} />
                <button
                  class="button button-secondary"
                  type="submit"
                  aria-label={say("efforts-load.key.revoke.of", { name })}
                >
                  {say("efforts-load.key.revoke")}
                </button>
              </PostForm>
            ) : null}
          </li>
        ))}
      </ul>
      <PostForm visit={visit} action={effortsLoad(bodyId)} class="goals-form">
        <input type="hidden" name="trin" value="noegle" />
        <DeskFields
          visit={visit}
          form="noegle"
          sent={sent}
          fields={[{ name: "navn", label: "efforts-load.key.name", type: "text", value: null, required: true }]}
        />
        <button class="button button-secondary" type="submit">
          {say("efforts-load.key.make")}
        </button>
      </PostForm>
    </section>
  );
}
