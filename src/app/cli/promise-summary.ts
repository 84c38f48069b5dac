import { formatShortDay } from "../../output/texts/format.ts";
import type { Language } from "../../output/texts/say.ts";
import { type FoundPromise, type PromiseDue, type PromiseKind, sureConfidence } from "../../records/promise.ts";
import type { Reading } from "../../records/reading.ts";

const words = {
  da: {
    none: "Ingen løfter fundet",
    sure: "sikkert",
    unsure: "måske",
    by: "hvem",
    to: "til",
    condition: "betingelse",
    item: "punkt",
    replaces: "erstatter",
    left: "tilbage uden dato",
    until: "til",
    from: "fra",
  },
  en: {
    none: "No promises found",
    sure: "sure",
    unsure: "perhaps",
    by: "who",
    to: "to",
    condition: "condition",
    item: "item",
    replaces: "replaces",
    left: "left without a date",
    until: "until",
    from: "from",
  },
} as const;

const kinds: Readonly<Record<Language, Readonly<Record<PromiseKind, string>>>> = {
  da: {
    "report-back": "tilbagemelding",
    evaluate: "evaluering",
    "decide-again": "ny behandling",
    deliver: "opgave",
    publish: "offentliggørelse",
    "renew-or-expire": "udløb eller fornyelse",
    "standing-rule": "fast praksis",
    "funding-ends": "penge til en dag",
    idea: "idé",
  },
  en: {
    "report-back": "report back",
    evaluate: "evaluation",
    "decide-again": "to be decided again",
    deliver: "task",
    publish: "publication",
    "renew-or-expire": "expiry or renewal",
    "standing-rule": "standing rule",
    "funding-ends": "money until a day",
    idea: "idea",
  },
};

/** The promises of a document for people: what, who, when, the quoted sentence, how sure. */
export function promiseSummary(reading: Reading, promises: readonly FoundPromise[], lang: Language): string {
  const lines = promises.flatMap((promise, at) => promiseLines(promise, at, lang));
  return `${[reading.source.name, ...(lines.length > 0 ? lines : [`  ${words[lang].none}`])].join("\n")}\n`;
}

function promiseLines(promise: FoundPromise, at: number, lang: Language): string[] {
  const say = words[lang];
  const sure = promise.confidence >= sureConfidence ? say.sure : say.unsure;
  const facts = [
    promise.item?.number ? `${say.item} ${promise.item.number}` : null,
    kinds[lang][promise.kind],
    dueWords(promise.due, lang),
    promise.by ? `${say.by}: ${promise.by}` : null,
    promise.to ? `${say.to}: ${promise.to}` : null,
    promise.condition ? `${say.condition}: ${promise.condition}` : null,
    promise.supersedes === null ? null : `${say.replaces} ${promise.supersedes + 1}`,
    promise.remainder ? `${say.left}: ${promise.remainder}` : null,
    `${sure} (${promise.confidence.toFixed(2)})`,
  ].filter((fact) => fact !== null && fact !== "");
  return [
    "",
    `  ${at + 1}. ${promise.what}`,
    `     ${facts.join(" · ")}`,
    `     »${promise.quote}« [${promise.span[0]}–${promise.span[1]}]`,
  ];
}

function dueWords({ from, to, recurrence, anchor, until }: PromiseDue, lang: Language): string {
  const day = (iso: string) => formatShortDay(lang, iso);
  const days =
    from && to && from !== to
      ? `${day(from)}–${day(to)}`
      : to
        ? day(to)
        : from
          ? `${words[lang].from} ${day(from)}`
          : null;
  return [recurrence, anchor, days, until ? `${words[lang].until} ${day(until)}` : null]
    .filter((part) => part)
    .join(", ");
}
