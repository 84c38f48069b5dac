import { isoOf } from "../../../danish/calendar.ts";
import type { EffortReason } from "../../../features/efforts/engine/reason.ts";
import { count } from "../../../output/texts/count.ts";
import { formatDay, formatDayMonth, formatNumber } from "../../../output/texts/format.ts";
import type { Language, Say } from "../../../output/texts/say.ts";
import type {
  EffortCondition,
  EffortModel,
  EffortOutcome,
  EffortRule,
  EffortSpan,
} from "../../../records/effort-model.ts";

/** Who a text is for. */
export interface Reader {
  readonly say: Say;
  readonly language: Language;
}

/** *8 uger minus 1 dag*, *16 år og 6 måneder*. */
export function spanText({ say, language }: Reader, span: EffortSpan): string {
  const parts = (["years", "months", "weeks", "days"] as const).flatMap((unit) => {
    const many = span[unit] ?? 0;
    return many === 0 ? [] : [{ many, text: count(language, `effort-${unit}`, Math.abs(many)) }];
  });
  const joined = (texts: readonly string[]) => texts.join(` ${say("effort.and")} `);
  const plus = joined(parts.filter(({ many }) => many > 0).map(({ text }) => text));
  const less = joined(parts.filter(({ many }) => many < 0).map(({ text }) => text));
  if (parts.length === 0) return say("span.none");
  return less === "" ? plus : say("span.minus", { span: plus, less });
}

const isNothing = (span: EffortSpan) => !span.years && !span.months && !span.weeks && !span.days;

const factTitle = (model: EffortModel, key: string) => model.facts.find((fact) => fact.key === key)?.title ?? key;

function valueTitle(model: EffortModel, fact: string, value: string): string {
  const known = model.facts.find(({ key }) => key === fact)?.values?.find(({ key }) => key === value);
  return known?.title ?? value;
}

/** When a step falls due, in a sentence without its full stop. */
export function ruleText(reader: Reader, model: EffortModel, due: EffortRule): string {
  const { say, language } = reader;
  const span = (of: EffortSpan) => spanText(reader, of);
  if (due.rule === "calendar") {
    // Any leap year, so that 29 February is a day of it.
    const days = due.days.map((day) => formatDayMonth(language, `2024-${day}`));
    return say("effort-rule.calendar", { days: days.join(` ${say("effort.and")} `) });
  }
  if (due.rule === "each") {
    const fact = factTitle(model, due.fact);
    if (due.within === null) return say("effort-rule.each.open", { fact });
    return isNothing(due.within)
      ? say("effort-rule.each.same", { fact })
      : say("effort-rule.each.within", { fact, span: span(due.within) });
  }
  const fact = factTitle(model, due.from.fact);
  if (due.rule === "every") {
    const fill = { fact, first: span(due.first), every: span(due.every) };
    return due.from.plus === undefined
      ? say("effort-rule.every", fill)
      : say("effort-rule.every.plus", { ...fill, plus: span(due.from.plus) });
  }
  if (due.within === null) return say("effort-rule.after.open", { fact });
  const said = isNothing(due.within)
    ? say("effort-rule.after.same", { fact })
    : say("effort-rule.after", { fact, span: span(due.within) });
  return due.opens === undefined ? said : `${said}; ${say("effort-rule.opens", { span: span(due.opens) })}`;
}

/** What must hold, in words that can stand in a sentence. */
export function conditionText(reader: Reader, model: EffortModel, condition: EffortCondition): string {
  const { say } = reader;
  const fact = factTitle(model, condition.fact);
  const turned = condition.not === true;
  if (condition.what === "is") {
    const values = condition.values.map((value) => valueTitle(model, condition.fact, value));
    const fill = { fact, values: values.join(` ${say("effort.or")} `) };
    return say(turned ? "effort-condition.is-not" : "effort-condition.is", fill);
  }
  if (condition.what === "elapsed") {
    const fill = { fact, span: spanText(reader, condition.atLeast) };
    return say(turned ? "effort-condition.elapsed-not" : "effort-condition.elapsed", fill);
  }
  const fill = { fact, least: condition.atLeast, of: condition.of };
  return say(turned ? "effort-condition.months-not" : "effort-condition.months", fill);
}

/** One thing that an answer rests on, as a sentence. */
export function reasonText(reader: Reader, model: EffortModel, reason: EffortReason): string {
  const { say, language } = reader;
  const day = (of: number) => formatDay(language, isoOf(of));
  const judged = (said: string, holds: boolean) =>
    `${said} ${say(holds ? "effort-reason.holds" : "effort-reason.fails")}`;
  switch (reason.what) {
    case "fact": {
      const fill = { fact: factTitle(model, reason.fact), day: day(reason.day) };
      if (reason.value === null) return say("effort-reason.fact", fill);
      return say("effort-reason.fact.value", { ...fill, value: valueTitle(model, reason.fact, reason.value) });
    }
    case "missing":
      return say("effort-reason.missing", { fact: factTitle(model, reason.fact) });
    case "added": {
      const fill = { from: day(reason.from), span: spanText(reader, reason.span), gives: day(reason.gives) };
      return say("effort-reason.added", fill);
    }
    case "stretch":
      return say("effort-reason.stretch", { from: day(reason.from), to: day(reason.to) });
    case "is": {
      const fill = { fact: factTitle(model, reason.fact), day: day(reason.on) };
      const said =
        reason.found === null
          ? say("effort-reason.is.none", fill)
          : say("effort-reason.is", { ...fill, found: valueTitle(model, reason.fact, reason.found) });
      return judged(said, reason.holds);
    }
    case "elapsed": {
      const fill = { since: day(reason.since), day: day(reason.on), span: spanText(reader, reason.atLeast) };
      return judged(say(reason.gone ? "effort-reason.elapsed" : "effort-reason.elapsed.less", fill), reason.holds);
    }
    case "months": {
      const found = formatNumber(language, Math.floor(reason.found * 10 + 1e-6) / 10);
      const fill = { fact: factTitle(model, reason.fact), day: day(reason.on), found, of: reason.of };
      return judged(say("effort-reason.months", { ...fill, least: reason.atLeast }), reason.holds);
    }
    case "put-off":
      return say("effort-reason.put-off", { from: day(reason.from), to: day(reason.to) });
    case "ended":
      return say("effort-reason.ended", { day: day(reason.day) });
    default:
      return say(`effort-reason.${reason.what}`);
  }
}

/** *Ude af offentlig forsørgelse: 60 % af forløbene*. */
export function goalText({ say, language }: Reader, { title, share }: EffortOutcome): string {
  if (share === null) return title;
  const percent = new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", { style: "percent" });
  return say("effort.goal.share", { title, share: percent.format(share) });
}
