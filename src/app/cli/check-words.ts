import type { FailureCode, StoreFailure } from "../../store/check/check-store.ts";
import type { Language, Text } from "./command.ts";

const failures: Readonly<Record<FailureCode, { readonly what: Text; readonly remedy: Text }>> = {
  "row-security-off": {
    what: {
      da: "tabellen {detail} er ikke beskyttet række for række",
      en: "the table {detail} is not protected row by row",
    },
    remedy: {
      da: "Genskab databasen fra en sikkerhedskopi; en tabel er ændret uden om programmet.",
      en: "Restore the database from a backup; a table was changed outside the program.",
    },
  },
  "reference-broken": {
    what: { da: "en henvisning fører ingen steder hen: {detail}", en: "a reference leads nowhere: {detail}" },
    remedy: {
      da: "Importér dokumentet igen; hjælper det ikke, så genskab fra en sikkerhedskopi.",
      en: "Import the document again; if that does not help, restore from a backup.",
    },
  },
  "address-broken": {
    what: {
      da: "en adresse mangler eller fører ingen steder hen ({detail})",
      en: "an address is missing or leads nowhere ({detail})",
    },
    remedy: {
      da: "Kør traad withdraw og traad publish med mødets id, så skrives adresserne på ny.",
      en: "Run traad withdraw and traad publish with the meeting's id: the addresses are then written anew.",
    },
  },
  "checksum-wrong": {
    what: {
      da: "et originalt dokument er ikke, som det var, da det kom",
      en: "an original document is not what it was when it came",
    },
    remedy: {
      da: "Disken kan være ved at gå i stykker. Genskab fra en sikkerhedskopi.",
      en: "The disk may be failing. Restore from a backup.",
    },
  },
  "span-outside-text": {
    what: {
      da: "en aflæst værdi peger uden for teksten: {detail}",
      en: "a value that was read points outside the text: {detail}",
    },
    remedy: {
      da: "Importér dokumentet igen med den nyeste udgave.",
      en: "Import the document again with the newest version.",
    },
  },
  "public-differs": {
    what: {
      da: "det, offentligheden ser, er ikke det, der burde vises: {detail}",
      en: "what the public sees is not what should be shown: {detail}",
    },
    remedy: {
      da: "Kør traad withdraw og traad publish med mødets id, så skrives det på ny.",
      en: "Run traad withdraw and traad publish with the meeting's id: it is then written anew.",
    },
  },
  "seal-broken": {
    what: {
      da: "et fastlagt referat eller kæden af godkendelser er ændret: {detail}",
      en: "fixed minutes or the chain of approvals was changed: {detail}",
    },
    remedy: {
      da: "Noget er ændret uden om programmet. Lav en traad export, se efter med traad verify, og genskab fra en sikkerhedskopi.",
      en: "Something was changed outside the program. Make a traad export, look with traad verify, and restore from a backup.",
    },
  },
  "search-differs": {
    what: { da: "søgningen finder noget andet end det, der vises", en: "the search finds other than what is shown" },
    remedy: {
      da: "Kør traad withdraw og traad publish med mødets id, så skrives det på ny.",
      en: "Run traad withdraw and traad publish with the meeting's id: it is then written anew.",
    },
  },
};

/** A failure in one line, and its remedy in the next. */
export function failureText(lang: Language, failure: StoreFailure): string {
  const { what, remedy } = failures[failure.code];
  const record = failure.recordId === null ? "" : ` [${failure.recordId}]`;
  return `${what[lang].replace("{detail}", failure.detail)}${record}\n    ${remedy[lang]}`;
}
