import type { Finding, FindingCode, FindingSeverity } from "../../records/finding.ts";
import { formatDay, formatNumber } from "./format.ts";
import type { Language } from "./say.ts";

type Both = Readonly<Record<Language, string>>;

/** What each finding is, and what helps. `{places}` are filled from the finding's params. */
const texts: Readonly<Record<FindingCode, { readonly what: Both; readonly remedy: Both }>> = {
  "cpr-number": {
    what: { da: "CPR-nummer", en: "a CPR number" },
    remedy: {
      da: "Fjern nummeret, også i bilaget og dets egenskaber, eller luk punktet. Et CPR-nummer må aldrig offentliggøres.",
      en: "Remove the number, in the attachment and its properties too, or close the item. A CPR number must never be published.",
    },
  },
  "cpr-possible": {
    what: { da: "ti cifre, der kan være et CPR-nummer", en: "ten digits that may be a CPR number" },
    remedy: {
      da: "Er det et CPR-nummer, så fjern det. Ellers skal en anden person frigive det med en begrundelse.",
      en: "If it is a CPR number, remove it. Otherwise a second person must release it with a reason.",
    },
  },
  "cpr-broken": {
    what: { da: "kaldes CPR-nummer, men har ingen gyldig dato", en: "called a CPR number, but holds no valid date" },
    remedy: {
      da: "Det kan være et CPR-nummer med en skrivefejl. Fjern det.",
      en: "It may be a CPR number with a slip of the pen. Remove it.",
    },
  },
  "citizen-named": {
    what: { da: "en borger ved navn", en: "a citizen by name" },
    remedy: {
      da: "Skriv borgeren eller ansøgeren i stedet, medmindre navnet skal være offentligt.",
      en: "Write the citizen or the applicant instead, unless the name has to be public.",
    },
  },
  "health-near-name": {
    what: { da: "et navn ved siden af »{word}«", en: "a name beside »{word}«" },
    remedy: {
      da: "Helbred og andre følsomme oplysninger om en navngiven person må ikke offentliggøres. Fjern navnet, eller luk punktet.",
      en: "Health and other sensitive matters of a named person must not be published. Remove the name, or close the item.",
    },
  },
  "address-near-name": {
    what: { da: "et navn med adresse", en: "a name with an address" },
    remedy: {
      da: "Fjern navn eller adresse, hvis det er en privatperson.",
      en: "Remove name or address if it is a private person.",
    },
  },
  "dwelling-address": {
    what: { da: "adressen på en bolig (med etage)", en: "the address of a dwelling (with its floor)" },
    remedy: {
      da: "Skriv kun vejen, hvis sagen gælder en person, der bor der.",
      en: "Write the street only, if the matter is about someone who lives there.",
    },
  },
  "birth-date": {
    what: { da: "en persons fødselsdag", en: "a person's day of birth" },
    remedy: { da: "Skriv alderen, eller lad den være ude.", en: "Write the age, or leave it out." },
  },
  "private-email": {
    what: { da: "en privat mailadresse", en: "a private mail address" },
    remedy: { da: "Fjern adressen.", en: "Remove the address." },
  },
  "closed-words": {
    what: { da: "et åbent punkt siger selv, at det er lukket", en: "an open item says itself that it is closed" },
    remedy: {
      da: "Luk punktet eller bilaget, eller fjern ordene, hvis de ikke gælder.",
      en: "Close the item or the attachment, or remove the words if they do not apply.",
    },
  },
  "closed-title-names": {
    what: { da: "et lukket punkts titel nævner en person", en: "a closed item's title names a person" },
    remedy: {
      da: "Titlen på et lukket punkt er offentlig. Giv den en neutral titel.",
      en: "The title of a closed item is public. Give it a neutral one.",
    },
  },
  "item-not-approved": {
    what: {
      da: "udgave {shown} er sat på dagsordenen uden at være godkendt",
      en: "revision {shown} stands on the agenda without having been approved",
    },
    remedy: {
      da: "Få udgaven godkendt, eller brug den godkendte i stedet. Begrundelsen står på dagsordenen.",
      en: "Have the revision approved, or use the approved one instead. The reason stands on the agenda.",
    },
  },
  "item-changed-since": {
    what: {
      da: "der er skrevet i punktet siden: dagsordenen har udgave {shown}, den nyeste er udgave {newest}",
      en: "the item was written in since: the agenda has revision {shown}, the newest is revision {newest}",
    },
    remedy: {
      da: "Vent på, at den nye udgave godkendes, tag den med en begrundelse, eller offentliggør den, der står her.",
      en: "Wait until the new revision is approved, take it with a reason, or publish the one that stands here.",
    },
  },
  "recommendation-missing": {
    what: { da: "punktet har ingen indstilling", en: "the item has no recommendation" },
    remedy: {
      da: "Skriv, hvad udvalget skal tage stilling til, eller kald punktet en orientering.",
      en: "Write what the committee is to decide, or call the item information.",
    },
  },
  "recommendation-other-kind": {
    what: {
      da: "titlen er {purpose}, men indstillingen er {other}",
      en: "the title is {purpose}, but the recommendation is {other}",
    },
    remedy: { da: "Ret titlen eller indstillingen.", en: "Change the title or the recommendation." },
  },
  "attachment-not-listed": {
    what: {
      da: "bilag {name} nævnes, men er ikke blandt de {count} bilag",
      en: "attachment {name} is mentioned but not among the {count} listed",
    },
    remedy: {
      da: "Læg bilaget på punktet, eller ret henvisningen.",
      en: "Attach it to the item, or mend the reference.",
    },
  },
  "attachments-none-listed": {
    what: {
      da: "teksten nævner bilag, men punktet har ingen",
      en: "the text speaks of attachments, but the item has none",
    },
    remedy: { da: "Læg bilaget på punktet, eller ret teksten.", en: "Attach it to the item, or mend the text." },
  },
  "attachment-missing": {
    what: { da: "bilaget er på listen, men filen mangler", en: "the attachment is listed, but its file is missing" },
    remedy: {
      da: "Læg filen ved, eller tag bilaget af listen.",
      en: "Add the file, or take the attachment off the list.",
    },
  },
  "attachment-unreadable": {
    what: { da: "bilaget kan ikke læses", en: "the attachment cannot be read" },
    remedy: {
      da: "Gem det på ny som PDF med tekst. Ingen har set efter CPR-numre i det.",
      en: "Save it anew as PDF with text. Nobody has looked for CPR numbers in it.",
    },
  },
  "attachment-not-checked": {
    what: { da: "bilaget er af en slags, der ikke læses", en: "the attachment is of a kind that is not read" },
    remedy: {
      da: "Gem det som PDF, eller se det selv efter. Ingen har set efter CPR-numre i det.",
      en: "Save it as PDF, or look through it yourself. Nobody has looked for CPR numbers in it.",
    },
  },
  "attachment-holds-files": {
    what: { da: "bilaget har andre filer inden i sig", en: "the attachment has other files inside it" },
    remedy: {
      da: "Tag filerne ud; de bliver offentlige med bilaget.",
      en: "Take the files out; they become public with it.",
    },
  },
  "attachment-hides-text": {
    what: { da: "bilaget rummer {kind} ({count})", en: "the attachment holds {kind} ({count})" },
    remedy: {
      da: "Fjern det, der ikke skal ud, i det program, der lavede filen, og gem den på ny.",
      en: "Remove what should not go out in the program that made the file, and save it anew.",
    },
  },
  "share-wrong": {
    what: { da: "andelen passer ikke; den er {right} %", en: "the share does not fit; it is {right} %" },
    remedy: { da: "Ret antallet eller procenten.", en: "Mend the count or the percentage." },
  },
  "sum-wrong": {
    what: { da: "tallene giver {right}", en: "the figures come to {right}" },
    remedy: { da: "Ret summen eller et af tallene.", en: "Mend the sum or one of the figures." },
  },
  "total-wrong": {
    what: { da: "søjlens tal giver {right}", en: "the column's figures come to {right}" },
    remedy: { da: "Ret totalen eller et af tallene over den.", en: "Mend the total or a figure above it." },
  },
  "item-unknown": {
    what: { da: "der er intet punkt {number} på dagsordenen", en: "there is no item {number} on the agenda" },
    remedy: { da: "Ret nummeret.", en: "Mend the number." },
  },
  "meeting-unknown": {
    what: { da: "udvalget havde ikke møde {day}", en: "the committee did not meet on {day}" },
    remedy: { da: "Ret datoen.", en: "Mend the date." },
  },
  "weekday-wrong": {
    what: { da: "{day} er en {weekday}", en: "{day} is a {weekday}" },
    remedy: { da: "Ret datoen eller ugedagen.", en: "Mend the date or the weekday." },
  },
  "day-impossible": {
    what: { da: "måneden har kun {last} dage", en: "the month has {last} days only" },
    remedy: { da: "Ret datoen.", en: "Mend the date." },
  },
  "hard-to-read": {
    what: { da: "teksten er meget svær at læse (lixtal {lix})", en: "the text is very hard to read (LIX {lix})" },
    remedy: {
      da: "Del de lange sætninger, og brug kortere ord. Under 55 er til at læse for de fleste.",
      en: "Divide the long sentences and use shorter words. Below 55 most people can read it.",
    },
  },
  "attachment-untagged": {
    what: {
      da: "filen er uden koder for overskrifter og læserækkefølge",
      en: "the file has no tags for headings and reading order",
    },
    remedy: {
      da: "Gem den som tilgængelig PDF (»Koder til dokumentstruktur« i Word).",
      en: 'Save it as an accessible PDF ("Document structure tags" in Word).',
    },
  },
  "attachment-without-language": {
    what: { da: "filen siger ikke, hvilket sprog den er på", en: "the file does not say its language" },
    remedy: {
      da: "Vælg sproget i dokumentets egenskaber, og gem på ny.",
      en: "Choose the language in the document's properties and save anew.",
    },
  },
  "attachment-without-title": {
    what: { da: "filen har ingen titel", en: "the file has no title" },
    remedy: {
      da: "Skriv en titel i dokumentets egenskaber, og gem på ny.",
      en: "Write a title in the document's properties and save anew.",
    },
  },
};

const severities: Readonly<Record<FindingSeverity, Both>> = {
  stop: { da: "STOP", en: "STOP" },
  release: { da: "FRIGIVES", en: "RELEASE" },
  warn: { da: "se efter", en: "look" },
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  da: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const words: Readonly<Record<string, Both>> = {
  approve: { da: "til godkendelse", en: "for approval" },
  inform: { da: "til orientering", en: "for information" },
  discuss: { da: "til drøftelse", en: "for discussion" },
  annotation: { da: "noter og kommentarer", en: "notes and comments" },
  deleted: { da: "ord, der er slettet med ændringsmarkering", en: "words that a tracked change deleted" },
  "form-field": { da: "udfyldte felter", en: "filled-in fields" },
  invisible: { da: "usynlig tekst", en: "invisible text" },
  "off-page": { da: "tekst uden for siden", en: "text outside the page" },
  covered: {
    da: "tekst under en overdækning, som stadig kan læses",
    en: "text under a covering that can still be read",
  },
};

/** What a severity is called: *STOP*, *FRIGIVES*, *se efter*. */
export function severityText(language: Language, severity: FindingSeverity): string {
  return severities[severity][language];
}

/** What is found, by its code. */
export function findingName(language: Language, code: FindingCode): string {
  // Places are for what was found, which nobody names here.
  return texts[code].what[language].replace(/[»“"]?\{\w+\}[«”"]?/g, "…");
}

/** What was found, in one phrase, and what to do about it, in one or two sentences. */
export function findingText(language: Language, finding: Finding): { readonly what: string; readonly remedy: string } {
  const { what, remedy } = texts[finding.code];
  return {
    what: filled(language, what[language], finding.params),
    remedy: filled(language, remedy[language], finding.params),
  };
}

function filled(language: Language, text: string, params: Finding["params"]): string {
  return text.replace(/\{([a-z]+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    if (name === "weekday") return weekdays[language][Number(value) - 1] ?? "";
    if (name === "day") return formatDay(language, String(value));
    if (name === "number" || name === "name" || name === "word") return String(value);
    return typeof value === "number" ? formatNumber(language, value) : (words[value]?.[language] ?? String(value));
  });
}
