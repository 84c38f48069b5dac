import type { Child } from "hono/jsx";
import { accessibilities, type WrittenOffer } from "../../../../records/offer.ts";
import { placeKinds, weekdays } from "../../../../records/offer-place.ts";
import { offerTerms } from "../../../../records/vocabulary/offer-terms.ts";
import type { TermSet } from "../../../../records/vocabulary/term.ts";
import { roomFor, spokenLanguages } from "../../keepers/offer-form.ts";
import { languageName } from "../../keepers/offer-words.ts";
import { ChoiceEntry, Entry, LongEntry, type SentForm, wasTicked } from "../../parts/entry.tsx";
import type { Visit } from "../../visit.ts";

/** The name of the form: fields of several forms may stand on one page. */
export const offerForm = "tilbud";

interface OfferFieldsProps {
  readonly visit: Visit;
  readonly offer: WrittenOffer;
  readonly sent: SentForm | null;
}

/** The fields of an offer, one question after the other. */
export function OfferFields(props: OfferFieldsProps) {
  return (
    <>
      <What {...props} />
      <For {...props} />
      <Price {...props} />
      <Where {...props} />
      <When {...props} />
      <Contact {...props} />
    </>
  );
}

const of = ({ visit, sent }: OfferFieldsProps) => ({ visit, sent, form: offerForm });

/** A part of the form under its question. */
function Part({ legend, children }: { readonly legend: string; readonly children?: Child }) {
  return (
    <fieldset class="form-part">
      <legend class="form-part-legend">{legend}</legend>
      {children}
    </fieldset>
  );
}

interface TicksProps extends OfferFieldsProps {
  readonly group: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: readonly string[];
  /** Folded away until something in it is ticked. */
  readonly folded?: boolean;
}

/** Boxes of which any number can be ticked (dkfds checkboxes). */
function Ticks({ sent, group, legend, options, chosen, folded }: TicksProps) {
  const boxes = (
    <fieldset class="ticks">
      <legend class="form-label">{legend}</legend>
      <div class="ticks-list">
        {options.map(([value, text]) => (
          <Tick sent={sent} name={`${group}-${value}`} label={text} checked={chosen.includes(value)} />
        ))}
      </div>
    </fieldset>
  );
  if (!folded) return boxes;
  return (
    <details class="fold" open={chosen.length > 0 || sent !== null}>
      <summary>{legend}</summary>
      {boxes}
    </details>
  );
}

interface TickProps {
  readonly sent: SentForm | null;
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
}

function Tick({ sent, name, label, checked }: TickProps) {
  const id = `${offerForm}-${name}`;
  return (
    <div class="form-group-checkbox">
      <input
        class="form-checkbox"
        type="checkbox"
        id={id}
        name={name}
        value="ja"
        checked={sent === null ? checked : wasTicked(sent, offerForm, name)}
      />
      <label class="form-label" for={id}>
        {label}
      </label>
    </div>
  );
}

const termsOf = ({ visit }: OfferFieldsProps, set: TermSet) =>
  offerTerms[set].map((term) => [term.id, term[visit.language]] as const);

function What(props: OfferFieldsProps) {
  const { visit, offer, sent } = props;
  const { say } = visit;
  const english = offer.translations.find(({ language }) => language === "en");
  return (
    <Part legend={say("offer-form.what")}>
      <Entry
        {...of(props)}
        name="titel"
        label={say("offer-form.title")}
        hint={say("offer-form.title.hint")}
        type="text"
        value={offer.title}
        required
      />
      <LongEntry
        {...of(props)}
        name="beskrivelse"
        label={say("offer-form.description")}
        hint={say("offer-form.description.hint")}
        rows={8}
        value={offer.description}
        required
      />
      <ChoiceEntry
        {...of(props)}
        name="slags"
        label={say("offer-form.kind")}
        value={offer.kind}
        options={[["", say("offer-form.kind.none")], ...termsOf(props, "kind")]}
      />
      <details class="fold" open={english !== undefined || sent !== null}>
        <summary>{say("offer-form.english")}</summary>
        <Entry
          {...of(props)}
          name="titel-en"
          label={say("offer-form.title.en")}
          type="text"
          value={english?.title ?? null}
        />
        <LongEntry
          {...of(props)}
          name="beskrivelse-en"
          label={say("offer-form.description.en")}
          rows={6}
          value={english?.description ?? null}
        />
      </details>
    </Part>
  );
}

function For(props: OfferFieldsProps) {
  const { visit, offer, sent } = props;
  const { say } = visit;
  const age = { type: "text", hint: say("offer-form.age.hint") } as const;
  const written = (value: number | null) => (value === null ? null : String(value));
  return (
    <Part legend={say("offer-form.for")}>
      <Ticks
        {...props}
        group="udfordring"
        legend={say("offer-form.challenges")}
        options={termsOf(props, "challenge")}
        chosen={offer.challenges}
      />
      <Ticks
        {...props}
        group="gruppe"
        legend={say("offer-form.groups")}
        options={termsOf(props, "group")}
        chosen={offer.groups}
      />
      <Ticks
        {...props}
        folded
        group="situation"
        legend={say("offer-form.situations")}
        options={termsOf(props, "situation")}
        chosen={offer.situations}
      />
      <Entry
        {...of(props)}
        {...age}
        name="alder-fra"
        label={say("offer-form.age.from")}
        value={written(offer.ages.from)}
      />
      <Entry {...of(props)} {...age} name="alder-til" label={say("offer-form.age.to")} value={written(offer.ages.to)} />
      <Tick sent={sent} name="hele-landet" label={say("offer-form.national")} checked={offer.reach === "national"} />
    </Part>
  );
}

function Price(props: OfferFieldsProps) {
  const { visit, offer, sent } = props;
  const { say } = visit;
  const { price, referral } = offer;
  return (
    <Part legend={say("offer-form.price")}>
      <ChoiceEntry
        {...of(props)}
        name="pris"
        label={say("offer-form.price.kind")}
        value={price.kind}
        options={(["free", "paid", "partly"] as const).map((kind) => [kind, say(`offer-form.price.${kind}`)])}
      />
      <Entry
        {...of(props)}
        name="beloeb"
        label={say("offer-form.price.amount")}
        type="text"
        value={price.amount === null ? null : String(price.amount).replace(".", ",")}
      />
      <Entry {...of(props)} name="pris-note" label={say("offer-form.price.note")} type="text" value={price.note} />
      <Tick sent={sent} name="henvisning" label={say("offer-form.referral")} checked={referral.needed} />
      <Entry
        {...of(props)}
        name="lov"
        label={say("offer-form.referral.law")}
        hint={say("offer-form.referral.law.hint")}
        type="text"
        value={referral.law}
      />
      <Entry
        {...of(props)}
        name="henvisning-note"
        label={say("offer-form.referral.note")}
        type="text"
        value={referral.note}
      />
    </Part>
  );
}

function Where(props: OfferFieldsProps) {
  const { visit, offer } = props;
  const { say } = visit;
  return (
    <Part legend={say("offer-form.where")}>
      {Array.from({ length: roomFor(offer.places.length) }, (_, at) => {
        const place = offer.places[at];
        const name = (of_: string) => `sted-${at}-${of_}`;
        return (
          <fieldset class="form-row">
            <legend class="form-label">{say("offer-form.place", { number: String(at + 1) })}</legend>
            <ChoiceEntry
              {...of(props)}
              name={`sted-${at}`}
              label={say("offer-form.place.kind")}
              value={place?.kind ?? ""}
              options={[
                ["", say("offer-form.place.none")],
                ...placeKinds.map((kind) => [kind, say(`offer-form.place.${kind}`)] as const),
              ]}
            />
            <Entry
              {...of(props)}
              name={name("navn")}
              label={say("offer-form.place.name")}
              type="text"
              value={place?.name ?? null}
            />
            <Entry
              {...of(props)}
              name={name("vej")}
              label={say("offer-form.place.street")}
              type="text"
              value={place?.street ?? null}
            />
            <Entry
              {...of(props)}
              name={name("postnummer")}
              label={say("offer-form.place.postcode")}
              type="text"
              value={place?.postcode ?? null}
            />
            <Entry
              {...of(props)}
              name={name("by")}
              label={say("offer-form.place.town")}
              type="text"
              value={place?.town ?? null}
            />
          </fieldset>
        );
      })}
    </Part>
  );
}

function When(props: OfferFieldsProps) {
  const { visit, offer } = props;
  const { say } = visit;
  return (
    <Part legend={say("offer-form.when")}>
      {Array.from({ length: roomFor(offer.schedule.length) }, (_, at) => {
        const time = offer.schedule[at];
        return (
          <fieldset class="form-row">
            <legend class="form-label">{say("offer-form.time", { number: String(at + 1) })}</legend>
            <Ticks
              {...props}
              group={`tid-${at}`}
              legend={say("offer-form.time.days")}
              options={weekdays.map((day) => [day, say(`offer-form.day.${day}`)] as const)}
              chosen={time?.days ?? []}
            />
            <Entry
              {...of(props)}
              name={`tid-${at}-fra`}
              label={say("offer-form.time.opens")}
              type="text"
              value={time?.opens ?? null}
            />
            <Entry
              {...of(props)}
              name={`tid-${at}-til`}
              label={say("offer-form.time.closes")}
              type="text"
              value={time?.closes ?? null}
            />
            <Entry
              {...of(props)}
              name={`tid-${at}-note`}
              label={say("offer-form.time.note")}
              hint={say("offer-form.time.note.hint")}
              type="text"
              value={time?.note ?? null}
            />
          </fieldset>
        );
      })}
      <Entry
        {...of(props)}
        name="gyldig-til"
        label={say("offer-form.until")}
        hint={say("offer-form.until.hint")}
        type="date"
        value={offer.validUntil}
      />
    </Part>
  );
}

function Contact(props: OfferFieldsProps) {
  const { visit, offer } = props;
  const { say } = visit;
  const { contact } = offer;
  return (
    <Part legend={say("offer-form.contact")}>
      <Entry
        {...of(props)}
        name="kontakt-hvordan"
        label={say("offer-form.contact.how")}
        hint={say("offer-form.contact.how.hint")}
        type="text"
        value={contact.how}
      />
      <Entry
        {...of(props)}
        name="kontakt-navn"
        label={say("offer-form.contact.name")}
        type="text"
        value={contact.name}
      />
      <Entry
        {...of(props)}
        name="kontakt-telefon"
        label={say("offer-form.contact.phone")}
        type="text"
        value={contact.phone}
      />
      <Entry
        {...of(props)}
        name="kontakt-email"
        label={say("offer-form.contact.email")}
        type="email"
        value={contact.email}
      />
      <Entry {...of(props)} name="kontakt-side" label={say("offer-form.contact.url")} type="text" value={contact.url} />
      <Entry
        {...of(props)}
        name="hjemmeside"
        label={say("offer-form.website")}
        type="text"
        value={offer.provider.url}
      />
      <Ticks
        {...props}
        folded
        group="taler"
        legend={say("offer-form.languages")}
        options={spokenLanguages.map((code) => [code, languageName(visit, code)] as const)}
        chosen={offer.languages}
      />
      <Ticks
        {...props}
        folded
        group="adgang"
        legend={say("offer-form.accessibility")}
        options={accessibilities.map((one) => [one, say(`offer-form.access.${one}`)] as const)}
        chosen={offer.accessibility}
      />
      <Entry
        {...of(props)}
        name="adgang-note"
        label={say("offer-form.accessibility.note")}
        type="text"
        value={offer.accessibilityNote}
      />
    </Part>
  );
}
