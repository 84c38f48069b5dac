import type { Term } from "./term.ts";

/** What has happened, or how somebody's life is just now. */
export const situations: readonly Term[] = [
  {
    id: "out-of-school",
    da: "Går ikke i skole",
    en: "Not in school",
    words: "går ikke i skole, ikke i skole, hjemme fra skole, skolefravær, uden skoletilbud",
  },
  {
    id: "lost-someone",
    da: "Har mistet én",
    en: "Has lost somebody",
    words: "mistet, død, døde, dødsfald, efterladt, enke, enkemand",
  },
  {
    id: "family-breaks",
    da: "Familien går i stykker",
    en: "The family breaks up",
    words: "skilsmisse, skal skilles, skilt, går fra hinanden",
  },
  {
    id: "sick-from-work",
    da: "Sygemeldt fra arbejde",
    en: "Off sick from work",
    words: "sygemeldt, sygedagpenge, sygemelding",
  },
  {
    id: "without-job",
    da: "Uden job",
    en: "Without a job",
    words: "arbejdsløs, ledig, fyret, uden arbejde, mistet jobbet",
  },
  {
    id: "new-here",
    da: "Lige flyttet hertil",
    en: "Just moved here",
    words: "tilflytter, lige flyttet, ny i byen, ny i kommunen, flyttet hertil, kender ingen her, just moved",
  },
  { id: "first-child", da: "Har fået barn", en: "Has had a child", words: "fået barn, nyfødt, barsel, nybagt" },
  { id: "leaves-prison", da: "På vej ud af fængsel", en: "Leaving prison", words: "løsladt, fængsel, afsoning" },
  {
    id: "after-treatment",
    da: "Efter behandling eller indlæggelse",
    en: "After treatment or hospital",
    words: "udskrevet, efter behandling, indlagt, indlæggelse, efterbehandling",
  },
  {
    id: "in-care",
    da: "Anbragt",
    en: "In care",
    words: "anbragt, plejefamilie, plejebarn, opholdssted, institution, tidligere anbragt",
  },
  {
    id: "waiting-psychiatry",
    da: "Venter på udredning",
    en: "Waiting for assessment",
    words: "venteliste, udredning, venter på udredning, henvist til psykiatrien",
  },
  {
    id: "crisis-now",
    da: "Akut brug for hjælp",
    en: "Needs help now",
    words: "akut, lige nu, med det samme, krise, i nat, acute, right now, emergency",
  },
];
