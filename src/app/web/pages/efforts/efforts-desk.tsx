import { shippedModels } from "../../../../features/efforts/models/models.ts";
import { count } from "../../../../output/texts/count.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { EffortModelInUse } from "../../../../records/effort-model.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { effortsData, effortsDesk, effortsFigures, effortsList, effortsLoad } from "../../efforts/effort-address.ts";
import { Area, Tick } from "../../parts/area.tsx";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export const effortsDones = ["brug", "vist", "skjult"] as const;

interface EffortsDeskProps {
  readonly visit: Visit;
  readonly body: Body;
  /** The newest version of each model in use. */
  readonly models: readonly EffortModelInUse[];
  /** How many courses of each the viewer sees; null: none at all. */
  readonly courses: ReadonlyMap<string, number> | null;
  readonly mayLoad: boolean;
  readonly sent: SentForm | null;
  readonly done: (typeof effortsDones)[number] | null;
  /** The model that a new version begins with, as its file. */
  readonly json: string | null;
}

/** The models that a body has taken into use, the ways to their courses, and the forms to take one and change one. */
export function EffortsDesk(props: EffortsDeskProps) {
  const { visit, body, models, sent, done, mayLoad, courses } = props;
  const { say } = visit;
  const mayKeep = visit.mayPost(effortsDesk(body.id));
  return (
    <>
      <h1>{say("efforts-desk.title")}</h1>
      {done === null ? null : <Done text={say(`efforts-desk.done.${done}`)} />}
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <p class="font-lead">{say("efforts-desk.lead")}</p>
      <h2>{say("efforts-desk.models")}</h2>
      {models.length === 0 ? (
        <p class="empty">{say(mayKeep ? "efforts-desk.none" : "efforts-desk.none.read")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {models.map((used) => (
            <ModelLine {...props} used={used} mayKeep={mayKeep} />
          ))}
        </ol>
      )}
      <ul>
        {mayLoad ? (
          <li>
            <a href={effortsLoad(body.id)}>{say("efforts-desk.load")}</a>
          </li>
        ) : null}
        {courses !== null && models.length > 1 ? (
          <li>
            <a href={effortsFigures(body.id, null)}>{say("efforts-desk.compare")}</a>
          </li>
        ) : null}
        <li>
          <a href={effortsData(body.id)}>{say("efforts-desk.data")}</a>
        </li>
      </ul>
      {mayKeep ? (
        <>
          <UseForm {...props} />
          <ChangeForm {...props} />
        </>
      ) : null}
    </>
  );
}

function ModelLine({
  visit,
  body,
  courses,
  used,
  mayKeep,
}: EffortsDeskProps & { readonly used: EffortModelInUse; readonly mayKeep: boolean }) {
  const { say, language } = visit;
  const { title, key, version } = used.model;
  const state = say("efforts-desk.version", { version, day: formatDay(language, used.since) });
  const many = courses === null ? [] : [count(language, "effort-courses", courses.get(key) ?? 0)];
  const shown = used.public ? [] : [say("efforts-desk.hidden")];
  const way = (href: string, text: "waiting" | "figures" | "public") => (
    <a href={href} aria-label={say(`efforts-desk.${text}.of`, { title })}>
      {say(`efforts-desk.${text}`)}
    </a>
  );
  return (
    <li class="desk-line">
      <p class="desk-title" lang="da">
        {title}
      </p>
      <p class="quiet">{[state, ...many, ...shown].join(" · ")}</p>
      <p class="desk-steps">
        {courses === null ? null : way(effortsList(body.id, key), "waiting")}
        {courses === null ? null : way(effortsFigures(body.id, key), "figures")}
        {used.public ? way(addressOf.effort(body.slug, key), "public") : null}
      </p>
      {mayKeep ? (
        <PostForm visit={visit} action={effortsDesk(body.id)}>
          <input type="hidden" name="trin" value={used.public ? "skjul" : "vis"} />
          <input type="hidden" name="model" value={key} />
          <button
            class="button button-secondary"
            type="submit"
            aria-label={say(used.public ? "efforts-desk.hide.of" : "efforts-desk.show.of", { title })}
          >
            {say(used.public ? "efforts-desk.hide" : "efforts-desk.show")}
          </button>
        </PostForm>
      ) : null}
    </li>
  );
}

/** The day, the item and who may read it: the same for a model taken and for one changed. */
function Terms({ visit, sent, form }: Pick<EffortsDeskProps, "visit" | "sent"> & { readonly form: string }) {
  return (
    <>
      <DeskFields
        visit={visit}
        form={form}
        sent={sent}
        fields={[
          { name: "fra", label: "efforts-desk.use.since", type: "date", value: visit.today, required: true },
          {
            ...{ name: "punkt", label: "efforts-desk.use.item", hint: "efforts-desk.use.item.hint" },
            ...{ type: "text", value: null },
          },
        ]}
      />
      <Tick
        name={`offentlig-${form}`}
        label={visit.say("efforts-desk.use.public")}
        checked={sent?.form === form ? wasTicked(sent, form, `offentlig-${form}`) : true}
      />
    </>
  );
}

function UseForm({ visit, body, models, sent }: EffortsDeskProps) {
  const { say } = visit;
  const used = new Set(models.map(({ model }) => model.key));
  const left = shippedModels.filter(({ key }) => !used.has(key));
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="tag">
      <h2 id="tag">{say("efforts-desk.use")}</h2>
      <p>{say("efforts-desk.use.lead")}</p>
      <PostForm visit={visit} action={effortsDesk(body.id)} class="goals-form">
        <input type="hidden" name="trin" value="brug" />
        <DeskFields
          visit={visit}
          form="brug"
          sent={sent}
          fields={[
            {
              ...{ name: "model", label: "efforts-desk.use.model", type: "choice", value: left[0]?.key ?? "" },
              options: left.map(({ key, title }) => [key, title] as const),
            },
          ]}
        />
        <Terms visit={visit} sent={sent} form="brug" />
        <button class="button button-primary" type="submit">
          {say("efforts-desk.use.button")}
        </button>
      </PostForm>
    </section>
  );
}

function ChangeForm({ visit, body, models, sent, json }: EffortsDeskProps) {
  const { say } = visit;
  if (models.length === 0) return null;
  const written = sent?.form === "version" ? (sent.values.get("model") ?? "") : json;
  return (
    <section aria-labelledby="version">
      <h2 id="version">{say("efforts-desk.change")}</h2>
      <p>{say("efforts-desk.change.lead")}</p>
      <ul>
        {models.map(({ model }) => (
          <li>
            <a href={`${effortsDesk(body.id)}?ret=${model.key}#version`}>
              {say("efforts-desk.change.start", { title: model.title })}
            </a>
          </li>
        ))}
      </ul>
      {written === null ? null : (
        <PostForm visit={visit} action={effortsDesk(body.id)} class="goals-form">
          <input type="hidden" name="trin" value="version" />
          <Area
            name="model"
            label={say("efforts-desk.change.json")}
            hint={say("efforts-desk.change.json.hint")}
            value={written}
            rows={18}
            required={true}
          />
          <Terms visit={visit} sent={sent} form="version" />
          <button class="button button-primary" type="submit">
            {say("efforts-desk.change.button")}
          </button>
        </PostForm>
      )}
    </section>
  );
}
