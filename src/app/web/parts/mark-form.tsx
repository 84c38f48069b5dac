import { dayInDenmark } from "../../../danish/day-begins.ts";
import { readPeople } from "../../../features/marks/check-answers.ts";
import { formatClock, formatDay } from "../../../output/texts/format.ts";
import type { MarkRound } from "../../../records/mark.ts";
import { groupsOf } from "../../../records/mark-share.ts";
import { isProblem } from "../../../records/problem.ts";
import { inLanguage } from "../../../records/survey.ts";
import { countField, writtenAnswers } from "../marks/apply-form.ts";
import { decimalOf, shareLines, shareTexts } from "../marks/share-lines.ts";
import type { Visit } from "../visit.ts";
import { Entry, LongEntry, type SentForm } from "./entry.tsx";

export const markForm = "ansoegning";

interface MarkFieldsProps {
  readonly visit: Visit;
  readonly round: MarkRound;
  /** What was written so far. */
  readonly values: ReadonlyMap<string, string>;
  readonly sent: SentForm | null;
}

/** A moment as people are told it: *15. december 2026 kl. 12.00*. */
export function momentText({ language }: Pick<Visit, "language">, at: string): string {
  return `${formatDay(language, dayInDenmark(new Date(at)))} ${formatClock(language, at)}`;
}

/** Fields for the number of the place of work. */
export function NumberFields({ visit, round, values, sent }: MarkFieldsProps) {
  const { say } = visit;
  return (
    <Entry
      visit={visit}
      form={markForm}
      sent={sent}
      name="pnr"
      label={say("mark-apply.p")}
      hint={say(round.criteria.place === "p" ? "mark-apply.p.needed" : "mark-apply.p.hint")}
      type="text"
      value={values.get("pnr") ?? ""}
    />
  );
}

/** Fields for the company's name and whom to write to. `found`: the name the CVR register has. */
export function ContactFields({ visit, values, sent, found }: MarkFieldsProps & { readonly found: string | null }) {
  const { say } = visit;
  const of = { visit, form: markForm, sent };
  const value = (name: string) => values.get(name) ?? "";
  const company = value("virksomhed") === "" ? (found ?? "") : value("virksomhed");
  const hints = [found === null ? "" : say("mark-apply.company.found"), say("mark-apply.company.hint")];
  return (
    <>
      <Entry
        {...of}
        name="virksomhed"
        label={say("mark-apply.company")}
        hint={hints.filter((hint) => hint !== "").join(" ")}
        type="text"
        value={company}
        required
      />
      <Entry
        {...of}
        name="kontakt"
        label={say("mark-apply.contact.name")}
        type="text"
        value={value("kontakt")}
        required
      />
      <Entry
        {...of}
        name="email"
        label={say("mark-apply.email")}
        hint={say("mark-apply.email.hint")}
        type="email"
        value={value("email")}
        required
      />
      <Entry {...of} name="telefon" label={say("mark-apply.phone")} type="text" value={value("telefon")} />
    </>
  );
}

/** Fields for how many people there are in all and by scheme, with the share that they make. */
export function PeopleFields({ visit, round, values, sent }: MarkFieldsProps) {
  const { say, language } = visit;
  const { criteria } = round;
  const of = { visit, form: markForm, sent };
  const several = groupsOf(criteria).length > 1;
  const days = { from: formatDay(language, criteria.from), to: formatDay(language, criteria.to) };
  return (
    <>
      <Entry
        {...of}
        name="ansatte"
        label={say("mark-apply.employees")}
        hint={say("mark-apply.employees.hint")}
        type="text"
        value={values.get("ansatte") ?? ""}
        required
        numeric
      />
      <fieldset class="mark-schemes">
        <legend class="form-label">{say("mark-apply.schemes")}</legend>
        <p class="form-hint">{say("mark-apply.schemes.hint", days)}</p>
        {groupsOf(criteria).map((group) => (
          <>
            {several ? <p class="mark-group">{say("marks.group", { group })}</p> : null}
            {criteria.schemes
              .filter((scheme) => scheme.group === group)
              .map(({ key, name }) => (
                <Entry
                  {...of}
                  name={countField(key)}
                  label={inLanguage(name, language)}
                  type="text"
                  value={values.get(countField(key)) ?? ""}
                  numeric
                />
              ))}
          </>
        ))}
      </fieldset>
      <div class="mark-share" role="status" data-mark-share>
        {linesOf(visit, round, values).map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <LongEntry
        {...of}
        name="bemaerkning"
        label={say("mark-apply.remark")}
        rows={3}
        value={values.get("bemaerkning") ?? ""}
      />
    </>
  );
}

/** What share the numbers written so far make. */
export function linesOf({ language }: Visit, { criteria }: MarkRound, values: ReadonlyMap<string, string>): string[] {
  const people = readPeople(writtenAnswers(values, criteria), criteria);
  if (!isProblem(people)) return shareLines(language, criteria, people);
  const texts = shareTexts(language);
  return [people.key === "problem.mark-more-than-all" ? texts.over : texts.none];
}

/** What the script of the form needs: criteria and texts. */
export function markData({ language }: Visit, { criteria }: MarkRound): string {
  const { schemes, sizes } = criteria;
  const own = { schemes: schemes.map(({ key, group }) => ({ key, group })), sizes };
  return JSON.stringify({ criteria: own, texts: shareTexts(language), decimal: decimalOf(language) });
}

/** The script that says the share while it is typed. */
export function MarkScript({ visit }: { readonly visit: Visit }) {
  return <script src={visit.site.assets.address("js/mark.js")} type="module"></script>;
}
