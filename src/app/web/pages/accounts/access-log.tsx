import { formatShortMoment } from "../../../../output/texts/format.ts";
import { hasText } from "../../../../output/texts/say.ts";
import { type AccessEvent, accessEvents } from "../../../../store/queries/accounts/access-log.ts";
import type { AccessLine } from "../../../../store/queries/accounts/read-access-log.ts";
import { FilterChoice } from "../../parts/filter-choice.tsx";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";

/** What the log is narrowed to. Days are ISO, both included. */
export interface AskedLog {
  readonly event: AccessEvent | null;
  readonly who: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface AccessLogProps {
  readonly visit: Visit;
  readonly lines: readonly AccessLine[];
  readonly asked: AskedLog;
  readonly page: number;
  readonly more: boolean;
}

/** Who signed in, who was refused and who was given what, newest first. */
export function AccessLog({ visit, lines, asked, page, more }: AccessLogProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("access-log.title")}</h1>
      <p class="font-lead">{say("access-log.lead")}</p>
      <Filter visit={visit} asked={asked} />
      {lines.length === 0 ? (
        <p class="empty">{say("access-log.empty")}</p>
      ) : (
        <section class="table--responsive-scroll" aria-label={say("access-log.title")} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                {(["when", "who", "what", "where"] as const).map((column) => (
                  <th scope="col">{say(`access-log.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line visit={visit} line={line} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager visit={visit} page={page} pages={null} more={more} />
    </>
  );
}

function Line({ visit, line }: { readonly visit: Visit; readonly line: AccessLine }) {
  const { say, language } = visit;
  const { role, method, path, term } = line.details;
  const known = (key: string) => (hasText(key) ? say(key) : null);
  const more = [
    role === undefined ? null : known(`account.role.${role}`),
    method === undefined ? null : known(`account.session.by.${method}`),
    line.other,
    path ?? null,
    term ?? null,
  ].filter((part) => part !== null);
  return (
    <tr>
      <td>
        <time datetime={line.at}>{formatShortMoment(language, line.at)}</time>
      </td>
      <td>
        {line.name ?? say("access-log.nobody")}
        {line.email === null ? null : (
          <>
            <br />
            <span class="quiet">{line.email}</span>
          </>
        )}
      </td>
      <td>
        {say(`access-log.event.${line.event}`)}
        {more.length === 0 ? null : (
          <>
            <br />
            <span class="quiet">{more.join(" · ")}</span>
          </>
        )}
      </td>
      <td>{line.everywhere ? say("access.everywhere") : (line.body ?? "")}</td>
    </tr>
  );
}

function Filter({ visit, asked }: { readonly visit: Visit; readonly asked: AskedLog }) {
  const { say } = visit;
  return (
    <form method="get" class="filter-form" aria-label={say("access-log.filter")}>
      <FilterChoice
        name="hvad"
        label={say("access-log.what")}
        all={say("access-log.all")}
        chosen={asked.event}
        options={accessEvents.map((event) => [event, say(`access-log.event.${event}`)])}
      />
      <FilterField name="hvem" label={say("access-log.who.hint")} type="text" value={asked.who} />
      <FilterField name="fra" label={say("access-log.from")} type="date" value={asked.from} />
      <FilterField name="til" label={say("access-log.to")} type="date" value={asked.to} />
      <button class="button button-secondary" type="submit">
        {say("access-log.show")}
      </button>
    </form>
  );
}

interface FilterFieldProps {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "date";
  readonly value: string | null;
}

function FilterField({ name, label, type, value }: FilterFieldProps) {
  return (
    <div class="form-group">
      <label class="form-label" for={`valg-${name}`}>
        {label}
      </label>
      <input
        class="form-input"
        id={`valg-${name}`}
        name={name}
        type={type}
        value={value ?? ""}
        maxlength={100}
        autocomplete="off"
      />
    </div>
  );
}
