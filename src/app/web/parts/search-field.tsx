import type { Visit } from "../visit.ts";
import { Icon } from "./icon.tsx";

interface SearchFieldProps {
  readonly visit: Visit;
  readonly query: string;
  readonly id: string;
  readonly label: string;
  /** Further values the search keeps: facets, order. */
  readonly keep?: readonly (readonly [name: string, value: string])[];
  readonly hint?: string;
  /** The label is only for screen readers where a heading says the same. */
  readonly quietLabel?: boolean;
}

/** The one search field (dkfds search). */
export function SearchField({ visit, query, id, label, keep, hint, quietLabel }: SearchFieldProps) {
  return (
    <search>
      <form action="/soeg" method="get" class="search-form">
        {keep?.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label class={quietLabel === true ? "sr-only" : "form-label"} for={id}>
          {label}
        </label>
        <div class="search">
          <input
            class="form-input"
            id={id}
            name="q"
            type="search"
            value={query}
            maxlength={400}
            autocomplete="off"
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          />
          <button class="button button-search" type="submit">
            <Icon visit={visit} name="search" />
            {visit.say("search.button")}
          </button>
        </div>
        {hint === undefined ? null : (
          <p class="form-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </form>
    </search>
  );
}
