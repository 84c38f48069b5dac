import { type AskedOffers, offerFields, offersAddress, termField } from "../../offers/asked-offers.ts";
import { languageWord, termWord } from "../../offers/term-words.ts";
import { Icon } from "../../parts/icon.tsx";
import type { Visit } from "../../visit.ts";

interface OfferSearchFormProps {
  readonly visit: Visit;
  readonly path: string;
  readonly asked: AskedOffers;
  readonly placeUnknown: boolean;
}

const distances = [5, 10, 25, 50] as const;

/** The field for what one looks for, and where. What was chosen below goes along. */
export function OfferSearchForm({ visit, path, asked, placeUnknown }: OfferSearchFormProps) {
  const { say } = visit;
  const own = new Set(["q", "naer", "km", "alder", "alle"]);
  return (
    <search>
      <form action={path} method="get" class="offer-form">
        {offerFields(asked)
          .filter(([name]) => !own.has(name))
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <div class="form-group">
          <label class="form-label" for="q">
            {say("offers.ask")}
          </label>
          <span class="form-hint" id="q-hint">
            {say("offers.ask.hint")}
          </span>
          <div class="search">
            <input
              class="form-input"
              id="q"
              name="q"
              type="search"
              value={asked.text}
              maxlength={500}
              autocomplete="off"
              aria-describedby="q-hint"
            />
            <button class="button button-search" type="submit">
              <Icon visit={visit} name="search" />
              {say("search.button")}
            </button>
          </div>
        </div>
        <div class="offer-form-where">
          <div class={placeUnknown ? "form-group form-error" : "form-group"}>
            <label class="form-label" for="naer">
              {say("offers.near")}
            </label>
            {placeUnknown ? (
              <span class="form-error-message" id="naer-error">
                {say("offers.near.unknown")}
              </span>
            ) : null}
            <input
              class="form-input offer-near"
              id="naer"
              name="naer"
              type="text"
              value={asked.near}
              maxlength={60}
              autocomplete="off"
              aria-invalid={placeUnknown ? "true" : undefined}
              aria-describedby={placeUnknown ? "naer-error" : undefined}
            />
          </div>
          <div class="form-group">
            <label class="form-label" for="km">
              {say("offers.within")}
            </label>
            <select class="form-select" id="km" name="km">
              <option value="">{say("offers.within.all")}</option>
              {distances.map((km) => (
                <option value={km} selected={asked.kilometres === km}>
                  {say("offer.kilometres", { km: String(km) })}
                </option>
              ))}
            </select>
          </div>
          <div class="form-group">
            <label class="form-label" for="alder">
              {say("offers.age")}
            </label>
            <input
              class="form-input offer-age"
              id="alder"
              name="alder"
              type="number"
              inputmode="numeric"
              min="0"
              max="120"
              value={asked.age ?? ""}
            />
          </div>
        </div>
        <p class="form-hint">{say("offers.nothing-kept")}</p>
      </form>
    </search>
  );
}

/** What the question was narrowed by, each with the way to take it off (dkfds tags). */
export function ChosenTerms({ visit, path, asked }: Omit<OfferSearchFormProps, "placeUnknown">) {
  const { say, language } = visit;
  const terms = (Object.keys(termField) as (keyof typeof termField)[]).flatMap((set) =>
    asked.chosen[set].map((id) => ({
      label: termWord(language, set, id),
      href: offersAddress(path, asked, {
        chosen: { ...asked.chosen, [set]: asked.chosen[set].filter((other) => other !== id) },
      }),
    })),
  );
  const facets = asked.facets.map((facet) => ({
    label: say(`offers.facet.${facet}`),
    href: offersAddress(path, asked, { facets: asked.facets.filter((other) => other !== facet) }),
  }));
  const spoken =
    asked.language === null
      ? []
      : [{ label: languageWord(language, asked.language), href: offersAddress(path, asked, { language: null }) }];
  const all = [...terms, ...facets, ...spoken];
  if (all.length === 0) return null;
  return (
    <div class="chosen">
      <h2 class="sr-only">{say("search.chosen")}</h2>
      {all.map(({ label, href }) => (
        <a class="tag tag-icon" href={href} rel="nofollow">
          <span class="sr-only">{say("search.facet.remove", { label: "" }).trim()} </span>
          {label}
          <Icon visit={visit} name="close" />
        </a>
      ))}
    </div>
  );
}
