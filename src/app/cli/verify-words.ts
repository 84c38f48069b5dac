import { formatDay, formatShortMoment } from "../../output/texts/format.ts";
import type { SealFault, SealFinding } from "../../seal/finding.ts";
import { fingerprint } from "../../seal/head.ts";
import type { ChainKey } from "../../seal/keys.ts";
import type { Sealed } from "../../seal/sealed.ts";
import type { Verified } from "../../seal/verify.ts";
import type { MinutesStanding } from "../../seal/verify-minutes.ts";
import type { Language, Text } from "./command.ts";

/** What each fault means, in plain words. */
const faults: Readonly<Record<SealFault, Text>> = {
  "part-changed": { da: "teksten er ændret", en: "the text was changed" },
  "part-missing": { da: "teksten mangler", en: "the text is missing" },
  "part-unknown": {
    da: "teksten hører ikke til her eller står på en forkert plads",
    en: "the text does not belong here or stands in the wrong place",
  },
  "part-gone": {
    da: "teksten er fjernet, uden at det er skrevet ned som en lovlig sletning",
    en: "the text was taken away without being written down as a lawful erasure",
  },
  "part-kept": {
    da: "teksten skulle være slettet, men er her stadig",
    en: "the text should be erased, but is still here",
  },
  "minutes-changed": {
    da: "referatet er ikke det, der blev lagt fast",
    en: "the minutes are not those that were fixed",
  },
  "minutes-missing": { da: "referatet mangler", en: "the minutes are missing" },
  "minutes-unknown": { da: "referatet er aldrig lagt fast", en: "these minutes were never fixed" },
  "entry-changed": { da: "leddet er ændret", en: "the entry was changed" },
  "entry-removed": { da: "der er fjernet led før dette", en: "entries before this one were removed" },
  "entry-moved": {
    da: "leddet står på en forkert plads eller to gange",
    en: "the entry stands in the wrong place or twice",
  },
  "entry-unlinked": {
    da: "leddet passer ikke til det, der står før det",
    en: "the entry does not fit the one before it",
  },
  "entry-time": { da: "leddet er ældre end det, der står før det", en: "the entry is older than the one before it" },
  "signature-wrong": {
    da: "underskriften passer ikke: kæden er skrevet om uden nøglen",
    en: "the signature does not fit: the chain was written anew without the key",
  },
  "key-unknown": {
    da: "leddet er underskrevet med en nøgle, som ingen nøgle før den har underskrevet",
    en: "the entry is signed with a key that no key before it handed over to",
  },
  "entry-stray": {
    da: "leddet handler om et referat, der ikke var lagt fast",
    en: "the entry is about minutes that were not fixed",
  },
  "approval-stranger": { da: "godkendt af en, der ikke skal godkende", en: "approved by one who is not to approve" },
  "approval-double": { da: "godkendt to gange af den samme", en: "approved twice by the same" },
  "deviation-late": {
    da: "en afvigende mening kom efter medlemmets godkendelse",
    en: "a deviating opinion came after its member's approval",
  },
  "receipt-wrong": {
    da: "kvitteringen er ændret eller ikke underskrevet",
    en: "the receipt was changed or is not signed",
  },
  "receipt-elsewhere": { da: "kvitteringen er fra en anden kæde", en: "the receipt is of another chain" },
  "receipt-key": {
    da: "kvitteringen er underskrevet med en anden nøgle end den, kæden havde, da den var så lang",
    en: "the receipt is signed with another key than the chain had when it was that long",
  },
  "key-other": {
    da: "kæden er underskrevet med andre nøgler end den, der blev oplyst",
    en: "the chain is signed with other keys than the one that was given",
  },
  "tail-cut": {
    da: "kædens ende er skåret af: kvitteringen blev givet, da kæden var længere",
    en: "the chain's end was cut off: the receipt was given when it was longer",
  },
  "chain-rewritten": {
    da: "kæden er skrevet om: den er en anden, end da kvitteringen blev givet",
    en: "the chain was written anew: it is another than when the receipt was given",
  },
};

const words = {
  da: {
    chain: (count: number) => `kæden har ${count} led`,
    version: (number: number) => `udgave ${number}`,
    fixed: (when: string) => `lagt fast ${when}`,
    approved: (done: number, all: number) => `godkendt af ${done} af ${all}`,
    absentText: "teksten er ikke med i denne fil",
    corrected: "rettet siden; rettelsen står for sig og godkendes for sig",
    deviations: (count: number) => `${count} med afvigende mening`,
    missing: (count: number) => `${count} mangler at godkende`,
    erased: (count: number) => `slettet lovligt: ${count} ${count === 1 ? "tekst" : "tekster"}; resten er uændret`,
    withheld: (count: number) =>
      `lukket og ikke med: ${count} ${count === 1 ? "tekst" : "tekster"}, som derfor ikke kan læses efter her`,
    nameless: "navn lukket eller slettet",
    entry: "led",
    receipt: "kvittering",
    wrong: "FORKERT",
    right: "Alt, der kan bevises her, passer: hvert bogstav, hver godkendelse, rækkefølgen og underskrifterne.",
    proven: (length: number) =>
      `Kvitteringen beviser, at intet er skåret af eller skrevet om til og med led ${length}.`,
    rest: (from: number) => `Om der har været led efter nummer ${from}, kan kun en nyere kvittering vise.`,
    noReceipt:
      "Uden kvittering kan det ikke bevises, at kædens ende ikke er skåret af, eller at hele kæden ikke er skrevet om med en anden nøgle.",
    key: (print: string) => `Nøglens fingeraftryk: ${print}`,
    keySpan: (from: number, until: number | null) =>
      until === null
        ? `  underskriver fra led ${from}`
        : `  underskrev led ${from} til ${until}, som giver over til den næste`,
    keyMarked: (when: string) => `  i andres hænder fra ${when}`,
    doubt: "I TVIVL",
    doubtful: "i tvivl",
    doubts: {
      "signed-since": (when: string, which: string) =>
        `${which} er underskrevet med en nøgle, som andre havde fra ${when}. De kan være skrevet af dem.`,
      rewritable: (when: string, which: string) =>
        `${which} er underskrevet før ${when}, men kan være skrevet om, mens andre havde nøglen. En kvittering eller et gemt tal fra den offentlige kæde fra før da viser, om de er.`,
      "handed-over": (when: string, which: string) =>
        `${which} giver over til en ny nøgle og er underskrevet med en, som andre havde fra ${when}. Giv den nye nøgles fingeraftryk, som kommunen har offentliggjort det, med --key.`,
    },
    stillRight: "Intet er bevist forkert. Det, der ikke er i tvivl, passer.",
    keyHint: "Sammenlign det med det, kommunen har offentliggjort, eller giv det med --key.",
    never: "Filen kan heller ikke vise, om uret gik rigtigt, eller hvem der sad ved skærmen.",
  },
  en: {
    chain: (count: number) => `the chain has ${count} entries`,
    version: (number: number) => `version ${number}`,
    fixed: (when: string) => `fixed ${when}`,
    approved: (done: number, all: number) => `approved by ${done} of ${all}`,
    absentText: "the text is not in this file",
    corrected: "corrected since; the correction stands and is approved by itself",
    deviations: (count: number) => `${count} with a deviating opinion`,
    missing: (count: number) => `${count} have not approved`,
    erased: (count: number) => `lawfully erased: ${count} ${count === 1 ? "text" : "texts"}; the rest is unchanged`,
    withheld: (count: number) =>
      `closed and not included: ${count} ${count === 1 ? "text" : "texts"}, whose words cannot be checked here`,
    nameless: "name closed or erased",
    entry: "entry",
    receipt: "receipt",
    wrong: "WRONG",
    right: "All that can be proven here holds: every letter, every approval, their order and the signatures.",
    proven: (length: number) => `The receipt proves that nothing was cut off or written anew up to entry ${length}.`,
    rest: (from: number) => `Whether there were entries after number ${from} only a newer receipt can show.`,
    noReceipt:
      "Without a receipt it cannot be proven that the chain's end was not cut off, or that the whole chain was not written anew with another key.",
    key: (print: string) => `The key's fingerprint: ${print}`,
    keySpan: (from: number, until: number | null) =>
      until === null
        ? `  signs from entry ${from} on`
        : `  signed entries ${from} to ${until}, which hands over to the next`,
    keyMarked: (when: string) => `  in others' hands from ${when} on`,
    doubt: "IN DOUBT",
    doubtful: "in doubt",
    doubts: {
      "signed-since": (when: string, which: string) =>
        `${which}: signed with a key that others had from ${when} on. They may have written it.`,
      rewritable: (when: string, which: string) =>
        `${which}: signed before ${when}, but may have been written anew while others had the key. A receipt, or figures kept of the public chain, from before then show whether.`,
      "handed-over": (when: string, which: string) =>
        `${which}: hands over to a new key and is signed with one that others had from ${when} on. Give the new key's fingerprint, as the municipality has published it, with --key.`,
    },
    stillRight: "Nothing is proven wrong. What is not in doubt holds.",
    keyHint: "Compare it with the one the municipality has published, or give it with --key.",
    never: "Nor can the file show whether the clock was right, or who sat at the screen.",
  },
} as const;

/** What verification found of a body's export, for people: minutes by minutes, then what is wrong, or what is proven and what not. */
export function verifySummary(sealed: Sealed, verified: Verified, lang: Language): string {
  const say = words[lang];
  const lines = [`${sealed.body.name}: ${say.chain(verified.entries)}`];
  for (const standing of verified.minutes) lines.push("", ...minutesLines(sealed, standing, lang));
  lines.push("");
  if (verified.findings.length > 0) {
    lines.push(...verified.findings.map((found) => `${say.wrong}: ${findingLine(found, sealed, lang)}`));
  } else {
    for (const { kind, since, entries } of verified.doubts) {
      const which = `${say.entry} ${spansOf(entries)}`;
      lines.push(`${say.doubt}: ${say.doubts[kind](formatShortMoment(lang, since), which)}`);
    }
    lines.push(verified.doubts.length === 0 ? say.right : say.stillRight);
    if (verified.provenLength > 0) lines.push(say.proven(verified.provenLength), say.rest(verified.provenLength));
    else lines.push(say.noReceipt);
    lines.push(say.never);
  }
  lines.push("", ...verified.keys.flatMap((key) => keyLines(key, verified.keys.length > 1, lang)), say.keyHint);
  return `${lines.join("\n")}\n`;
}

/** A key by its fingerprint, and what it signed where the chain has had more than one. */
function keyLines({ key, from, until, compromised }: ChainKey, several: boolean, lang: Language): string[] {
  const say = words[lang];
  return [
    say.key(grouped(fingerprint(key))),
    ...(several ? [say.keySpan(from.entry, until?.entry ?? null)] : []),
    ...(compromised === null ? [] : [say.keyMarked(formatShortMoment(lang, compromised))]),
  ];
}

/** Numbers in order, those that follow one another together: *2–5, 9*. */
function spansOf(numbers: readonly number[]): string {
  const spans: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

function minutesLines(sealed: Sealed, standing: MinutesStanding, lang: Language): string[] {
  const say = words[lang];
  const { approvals, missing } = standing;
  const version = standing.version === null ? "" : ` · ${say.version(standing.version)}`;
  const more = [
    standing.there ? null : say.absentText,
    standing.correctedBy === null ? null : say.corrected,
    standing.deviations > 0 ? say.deviations(standing.deviations) : null,
    missing.length > 0 ? say.missing(missing.length) : null,
    standing.erased > 0 ? say.erased(standing.erased) : null,
    standing.withheld > 0 ? say.withheld(standing.withheld) : null,
  ].filter((line) => line !== null);
  return [
    `${titleOf(sealed, standing.minutes, lang)}${version} · ${say.fixed(formatShortMoment(lang, standing.fixed))}`,
    `  ${standing.hash}`,
    ...(standing.there ? [`  ${say.approved(approvals.length, approvals.length + missing.length)}`] : []),
    ...approvals.map(({ name, at, doubtful }) => {
      const line = `    ${name ?? say.nameless}, ${formatShortMoment(lang, at)}`;
      return doubtful ? `${line} (${say.doubtful})` : line;
    }),
    ...more.map((line) => `  ${line}`),
  ];
}

function findingLine({ fault, entry, minutes, part, receipt }: SealFinding, sealed: Sealed, lang: Language): string {
  const say = words[lang];
  const where = [
    receipt === null ? null : `${say.receipt} ${receipt}`,
    entry === null ? null : `${say.entry} ${entry}`,
    minutes === null ? null : titleOf(sealed, minutes, lang),
    part,
  ].filter((each) => each !== null);
  return `${where.join(", ")}${where.length === 0 ? "" : ": "}${faults[fault][lang]}`;
}

/** The committee and the day, where the file says them; else the minutes' id. */
function titleOf(sealed: Sealed, id: string, lang: Language): string {
  const parts = sealed.minutes.find(({ minutes }) => minutes.minutes === id)?.parts ?? [];
  const meeting = parts.find((part) => part.name === "meeting");
  const value = meeting?.state === "whole" ? meeting.value : null;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return id;
  const { committee, day } = value;
  if (typeof committee !== "string") return id;
  const known = typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return known ? `${committee}, ${formatDay(lang, day)}` : committee;
}

function grouped(print: string): string {
  return print.match(/.{4}/g)?.join(" ") ?? print;
}
