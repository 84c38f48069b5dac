import type { Problem } from "../../records/problem.ts";
import { approvalDa, approvalEn } from "./approval.ts";
import { printDa, printEn } from "./print.ts";
import type { Language } from "./say.ts";

// What is wrong with a document that was given, and what helps. One sentence for each, with its remedy.
const texts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "problem.file-missing": {
    da: "Filen {name} findes ikke. Kontrollér navnet.",
    en: "The file {name} does not exist. Check the name.",
  },
  "problem.file-is-folder": {
    da: "{name} er en mappe. Giv filerne i den hver for sig, eller brug traad import.",
    en: "{name} is a folder. Give its files one by one, or use traad import.",
  },
  "problem.file-not-readable": {
    da: "Filen {name} kan ikke læses ({code}). Kontrollér, at du har adgang til den.",
    en: "The file {name} cannot be read ({code}). Check that you have access to it.",
  },
  "problem.file-empty": {
    da: "{name} er tom. Hent dokumentet igen.",
    en: "{name} is empty. Fetch the document again.",
  },
  "problem.file-too-large": {
    da: "{name} fylder {megabytes} MB, og der læses højst {limit} MB af den slags. Del dokumentet, eller gem det uden billeder.",
    en: "{name} is {megabytes} MB, and at most {limit} MB of its kind are read. Split the document, or save it without pictures.",
  },
  "problem.file-not-text": {
    da: "{name} er hverken tekst, PDF, Word (.docx) eller et møde fra FirstAgenda. Gem dokumentet som et af dem.",
    en: "{name} is neither text, PDF, Word (.docx) nor a meeting from FirstAgenda. Save the document as one of these.",
  },
  "problem.format-not-read": {
    da: "{name} er {format}, som ikke læses. Gem dokumentet som PDF eller tekst.",
    en: "{name} is {format}, which is not read. Save the document as PDF or text.",
  },
  "problem.json-broken": {
    da: "{name} er begyndt som JSON, men er ikke hel. Hent mødet igen.",
    en: "{name} begins as JSON but is not whole. Fetch the meeting again.",
  },
  "problem.json-beyond-measure": {
    da: "{name} er JSON, der er indlejret eller delt ud over alle grænser, og er ikke et møde. Hent mødet igen.",
    en: "{name} is JSON nested or divided beyond all measure, and no meeting. Fetch the meeting again.",
  },
  "problem.json-committee-list": {
    da: "{name} er FirstAgendas liste over udvalg. Hent de enkelte møder på /api/agenda/dagsorden/ og mødets id.",
    en: "{name} is FirstAgenda's list of committees. Fetch the single meetings at /api/agenda/dagsorden/ and the meeting's id.",
  },
  "problem.json-not-a-meeting": {
    da: "{name} er JSON, men ikke et møde fra FirstAgenda. Hent mødet på /api/agenda/dagsorden/ og mødets id.",
    en: "{name} is JSON but not a meeting from FirstAgenda. Fetch the meeting at /api/agenda/dagsorden/ and its id.",
  },
  "problem.promise-days": {
    da: "Skriv dage, der findes, og den første før den sidste.",
    en: "Write days that exist, the first before the last.",
  },
  "problem.file-encrypted": {
    da: "{name} er låst med en adgangskode. Gem en udgave uden.",
    en: "{name} is locked with a password. Save a copy without one.",
  },
  "problem.format-save-as-docx": {
    da: "{name} er {format}, som ikke læses. Åbn den i Word, og gem den som Word-dokument (.docx).",
    en: "{name} is {format}, which is not read. Open it in Word and save it as a Word document (.docx).",
  },
  "problem.docx-broken": {
    da: "{name} er en Word-fil i stykker. Hent den igen, eller gem den på ny fra Word.",
    en: "{name} is a broken Word file. Fetch it again, or save it anew from Word.",
  },
  "problem.docx-no-text": {
    da: "{name} er et Word-dokument uden tekst. Er siderne billeder, så gem den som PDF, og kør tekstgenkendelse (OCR) på den.",
    en: "{name} is a Word document without text. If its pages are pictures, save it as PDF and run text recognition (OCR) on it.",
  },
  "problem.docx-too-long": {
    da: "{name} rummer mere tekst, end der læses af ét dokument. Del dokumentet.",
    en: "{name} holds more text than is read of one document. Split the document.",
  },
  "problem.docx-swells": {
    da: "{name} folder sig ud til mere, end et dokument kan være, og læses derfor ikke. Gem den på ny fra Word.",
    en: "{name} unfolds to more than a document can be and is therefore not read. Save it anew from Word.",
  },
  "problem.docx-declares": {
    da: "{name} rummer erklæringer, som intet skriveprogram laver, og læses derfor ikke. Gem den på ny fra Word.",
    en: "{name} holds declarations that no writing program makes and is therefore not read. Save it anew from Word.",
  },
  "problem.pdf-broken": {
    da: "{name} er en PDF i stykker. Hent den igen, eller gem den på ny fra det program, der lavede den.",
    en: "{name} is a broken PDF. Fetch it again, or save it anew from the program that made it.",
  },
  "problem.pdf-truncated": {
    da: "{name} er en PDF, der mangler sin slutning. Hent den igen.",
    en: "{name} is a PDF without its end. Fetch it again.",
  },
  "problem.pdf-no-text": {
    da: "{name} indeholder kun billeder af sider. Kør tekstgenkendelse (OCR) på den først.",
    en: "{name} holds only pictures of pages. Run text recognition (OCR) on it first.",
  },
  "problem.pdf-too-long": {
    da: "{name} har {pages} sider og mere tekst, end der læses; højst {limit} sider. Del dokumentet.",
    en: "{name} has {pages} pages and more text than is read; at most {limit} pages. Split the document.",
  },
  "problem.reading-out-of-memory": {
    da: "{name} kræver mere hukommelse, end en læsning må bruge. Gem dokumentet på ny, eller del det.",
    en: "{name} needs more memory than a reading may use. Save the document anew, or split it.",
  },
  "problem.reading-out-of-time": {
    da: "{name} blev ikke læst på {seconds} sekunder. Gem dokumentet på ny, eller del det.",
    en: "{name} was not read within {seconds} seconds. Save the document anew, or split it.",
  },
  "problem.reading-crashed": {
    da: "Læsningen af {name} brød sammen. Gem dokumentet på ny fra det program, der lavede det.",
    en: "Reading {name} broke down. Save the document anew from the program that made it.",
  },
  "problem.figures-none": {
    da: "{name} har ingen rækker med tal. Vælg en anden periode eller et andet område.",
    en: "{name} has no rows of figures. Choose another period or another area.",
  },
  "problem.figures-missing": {
    da: "{name} mangler: {missing}. Tabellen ser anderledes ud end før, og intet er læst. Se efter hos kilden, og ret opsætningen.",
    en: "{name} lacks: {missing}. The table looks different from before, and nothing was read. Look at the source and correct the set-up.",
  },
  "problem.figures-unsure": {
    da: "{name}: Det kan ikke ses, hvor dette står: {missing}. Intet er læst. traad figures --guess viser, hvad kolonnerne er gættet til; ret det, og giv det med --mapping.",
    en: "{name}: it cannot be seen where this stands: {missing}. Nothing was read. traad figures --guess shows what the columns are guessed to be; correct that, and give it with --mapping.",
  },
  "problem.file-no-mapping": {
    da: "{name} siger ikke, hvordan en fil læses: {where} mangler eller er forkert. Lav den med traad figures --guess, og ret den.",
    en: "{name} does not say how a file is read: {where} is missing or wrong. Make it with traad figures --guess, and correct it.",
  },
  "problem.figures-row": {
    da: "{name}: Række {row} har {found} felter, og overskriften har {expected}. Intet er læst. Ret rækken, eller hent filen igen.",
    en: "{name}: row {row} has {found} cells and the header {expected}. Nothing was read. Correct the row, or fetch the file again.",
  },
  "problem.figures-period": {
    da: "{name}: I række {row} er »{written}« ingen periode. Skriv den som 2024, 2024K3, 2024M09 eller 2. kv. 2024.",
    en: "{name}: in row {row} “{written}” is no period. Write it as 2024, 2024K3, 2024M09 or 2. kv. 2024.",
  },
  "problem.figures-value": {
    da: "{name}: I række {row} under »{column}« er »{written}« intet tal. Intet er læst. Ret feltet, eller skriv - hvor der intet tal er.",
    en: "{name}: in row {row} under “{column}” “{written}” is no number. Nothing was read. Correct the cell, or write - where there is no figure.",
  },
  "problem.figures-twice": {
    da: "{name}: Række {row} har endnu et tal for {measure}, {area}, {period}. Vælg også den kolonne, der skiller rækkerne.",
    en: "{name}: row {row} has another figure for {measure}, {area}, {period}. Choose the column that parts the rows as well.",
  },
  "problem.figures-column-twice": {
    da: "{name} har to kolonner, der hedder »{column}«. Giv dem hver sit navn, eller vælg kun den ene.",
    en: "{name} has two columns called “{column}”. Give each a name of its own, or choose one of them.",
  },
  "problem.figures-too-many": {
    da: "{name} har flere end {limit} tal. Hent færre perioder eller områder ad gangen.",
    en: "{name} has more than {limit} figures. Fetch fewer periods or areas at a time.",
  },
  "problem.figures-no-sheet": {
    da: "{name} har intet ark »{sheet}«. Den har: {sheets}.",
    en: "{name} has no sheet “{sheet}”. It has: {sheets}.",
  },
  "problem.figures-old-excel": {
    da: "{name} er Excel 97–2003 (.xls) eller låst med en adgangskode. Gem den som .xlsx uden adgangskode.",
    en: "{name} is Excel 97–2003 (.xls) or locked with a password. Save it as .xlsx without a password.",
  },
  "problem.figures-workbook": {
    da: "{name} er ingen hel Excel-fil (.xlsx). Hent den igen, eller gem den på ny.",
    en: "{name} is no whole Excel file (.xlsx). Fetch it again, or save it anew.",
  },
  "problem.figures-workbook-swells": {
    da: "{name} folder sig ud til mere, end der læses af en Excel-fil. Gem kun det ark, der skal bruges.",
    en: "{name} unfolds to more than is read of an Excel file. Save only the sheet that is needed.",
  },
  "problem.csv-quotes": {
    da: "{name}: Et anførselstegn i række {row} bliver ikke lukket. Ret det, og læs filen igen.",
    en: "{name}: a quotation mark in row {row} is not closed. Correct it and read the file again.",
  },
  "problem.fetch-key": {
    da: "{name} afviste nøglen. Se efter, om kommunens nøgle er skrevet rigtigt og stadig gælder.",
    en: "{name} refused the key. See whether the municipality's key is written right and still holds.",
  },
  "problem.fetch-no-key": {
    da: "Der er ingen nøgle til Jobindsats. Skriv kommunens egen på siden med tabeller, der hentes, eller lad den, der driver installationen, sætte JOBINDSATS_KEY; derefter hentes tabellen af sig selv.",
    en: "There is no key to Jobindsats. Write the municipality's own on the page of tables that are fetched, or have whoever runs the installation set JOBINDSATS_KEY; the table is then fetched by itself.",
  },
  "problem.fetch-key-lost": {
    da: "Kommunens nøgle til Jobindsats kan ikke åbnes mere, fordi installationens hemmelighed er en anden. Skriv nøglen igen på siden med tabeller, der hentes.",
    en: "The municipality's key to Jobindsats can no longer be opened, since the installation's secret is another. Write the key again on the page of tables that are fetched.",
  },
  "problem.fetch-unknown": {
    da: "{name} kender ikke det, der blev spurgt om. Se efter navnet og adressen hos kilden; det kan være lagt om.",
    en: "{name} does not know what was asked for. Look up the name and the address at the source; it may have been moved.",
  },
  "problem.fetch-busy": {
    da: "{name} har for travlt og beder om at vente {seconds} sekunder. Intet er hentet. Prøv igen senere.",
    en: "{name} is too busy and asks to wait {seconds} seconds. Nothing was fetched. Try again later.",
  },
  "problem.fetch-failed": {
    da: "{name} svarede med fejl {status}. Intet er hentet. Prøv igen senere.",
    en: "{name} answered with error {status}. Nothing was fetched. Try again later.",
  },
  "problem.fetch-timeout": {
    da: "{name} svarede ikke færdigt på {seconds} sekunder. Intet er hentet. Bed om mindre ad gangen, eller prøv igen senere.",
    en: "{name} did not finish answering within {seconds} seconds. Nothing was fetched. Ask for less at a time, or try again later.",
  },
  "problem.fetch-cut": {
    da: "Forbindelsen til {name} kom ikke i stand eller blev afbrudt. Intet er hentet. Prøv igen.",
    en: "The connection to {name} could not be made or was cut. Nothing was fetched. Try again.",
  },
  "problem.fetch-too-large": {
    da: "Svaret fra {name} er over {limit} MB. Bed om mindre ad gangen.",
    en: "The answer of {name} is above {limit} MB. Ask for less at a time.",
  },
  "problem.fetch-not-json": {
    da: "{name} svarede med noget andet end hele data. Intet er hentet. Prøv igen, eller se efter, om adressen er rigtig.",
    en: "{name} answered with something other than whole data. Nothing was fetched. Try again, or see whether the address is right.",
  },
  "problem.fetch-shape": {
    da: "{name} svarede i en anden form, end vi kender: {field} mangler eller er af en anden slags. Svaret er gemt i {kept}, så det kan ses efter. Meld det til dem, der laver Rød Tråd.",
    en: "{name} answered in another shape than the known one: {field} is missing or of another kind. The answer is kept in {kept}, to be looked at. Report it to those who make Rød Tråd.",
  },
  "problem.fetch-address": {
    da: "{name} er ikke en adresse på et websted. Skriv den med https:// foran.",
    en: "{name} is no address of a site. Write it with https:// in front.",
  },
  "problem.fetch-nothing": {
    da: "{name} har ingen møder, der passer til det, der blev bedt om. Se efter udvalg, periode og år.",
    en: "{name} has no meetings that fit what was asked for. Look at committee, term and year.",
  },
  "problem.fetch-shrunk": {
    da: "{gone} af {known} møder fra {name} står ikke længere på listen. Det er så mange, at listen kan være i stykker: intet er taget tilbage. Se efter på webstedet, og tag møderne tilbage med traad withdraw.",
    en: "{gone} of {known} meetings of {name} are not on its list any more. That is so many that the list may be broken: nothing was withdrawn. Look at the site, and withdraw the meetings with traad withdraw.",
  },
  "problem.fetch-which-item": {
    da: "Det kan ikke siges med sikkerhed, hvilket punkt bilaget {title} hører til. Det er ikke hentet.",
    en: "It cannot be said for certain which item the file {title} belongs to. It was not fetched.",
  },
  "problem.fetch-no-file": {
    da: "Siden {name} viser ingen fil. Se efter på webstedet, om bilaget stadig er der.",
    en: "The page {name} shows no file. Look at the site whether the file is still there.",
  },
  "problem.fetch-no-sites": {
    da: "Der er ikke hentet fra noget websted endnu. Begynd med traad fetch og webstedets adresse.",
    en: "Nothing has been fetched from a site yet. Begin with traad fetch and the site's address.",
  },
  "problem.body-unknown": {
    da: "{name} siger ikke, hvilken kommune, region eller anden myndighed det er fra. Angiv den med --body.",
    en: "{name} does not say which municipality, region or other body it is from. Name it with --body.",
  },
  "problem.body-there-already": {
    da: "{name} findes allerede i databasen og er ikke den, der er eksporteret. Importér i en tom database.",
    en: "{name} is in the database already and is not the one that was exported. Import into an empty database.",
  },
  "problem.folder-not-empty": {
    da: "Mappen {name} er ikke tom. Angiv en ny.",
    en: "The folder {name} is not empty. Name a new one.",
  },
  "problem.export-broken": {
    da: "{name} er ikke en eksport, som denne udgave kan læse. Eksportér igen.",
    en: "{name} is not an export that this version can read. Export again.",
  },
  "problem.nothing-to-publish": {
    da: "{name} er hverken et møde eller et dokument uden møde. Giv adressen på mødets side, som /kommune/udvalg/2026-01-15, eller dets id.",
    en: "{name} is neither a meeting nor a document of no meeting. Give the address of the meeting's page, like /body/committee/2026-01-15, or its id.",
  },
  "problem.meeting-unknown": {
    da: "Mødet findes ikke, eller du har ikke adgang til det. Kontrollér adressen.",
    en: "The meeting does not exist, or you have no access to it. Check the address.",
  },
  "problem.print-no-meeting": {
    da: "{name} er ikke et møde. Kun møder sættes som PDF.",
    en: "{name} is no meeting. Only meetings are set as PDF.",
  },
  "problem.print-not-public": {
    da: "{name} er ikke offentliggjort. Offentliggør mødet først, eller bed med --full om det hele.",
    en: "{name} is not published. Publish the meeting first, or ask for all of it with --full.",
  },
  "problem.seal-key": { da: approvalDa["problem.seal-key"], en: approvalEn["problem.seal-key"] },
  "problem.seal-key-signs": { da: approvalDa["problem.seal-key-signs"], en: approvalEn["problem.seal-key-signs"] },
  "problem.seal-key-never": { da: approvalDa["problem.seal-key-never"], en: approvalEn["problem.seal-key-never"] },
  "problem.print-busy": { da: printDa["problem.print-busy"], en: printEn["problem.print-busy"] },
  "problem.print-too-long": { da: printDa["problem.print-too-long"], en: printEn["problem.print-too-long"] },
};

/** The keys that have a text. */
export const problemKeys: readonly string[] = Object.keys(texts);

/** A problem with a document in plain words, with its remedy. */
export function problemText(language: Language, { key, params }: Problem): string {
  const text = texts[key]?.[language];
  if (text === undefined) throw new Error(`The problem ${key} has no text in output/texts/problems.ts.`);
  return text.replace(/\{([a-z]+)\}/g, (place, name: string) => String(params[name] ?? place));
}
