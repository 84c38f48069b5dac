import type { Term } from "./term.ts";

/** Whom an offer is for. The ages here are what people mean by the word, and used where no age is said. */
export interface GroupTerm extends Term {
  readonly ages?: readonly [from: number, to: number];
}

export const groups: readonly GroupTerm[] = [
  {
    id: "infants",
    da: "Spædbørn og småbørn",
    en: "Babies and toddlers",
    words: "baby, spædbarn, småbørn, nyfødt, vuggestue, tumling, toddler, newborn",
    ages: [0, 5],
  },
  {
    id: "children",
    da: "Børn",
    en: "Children",
    words: "barn, børn, barnebarn, dreng, pige, skolebarn, skolebørn, børnehave, indskoling, mellemtrin, child, kid",
    ages: [3, 13],
  },
  {
    id: "young",
    da: "Unge",
    en: "Young people",
    words:
      "ung, unge, teenager, teenagere, teenagebarn, gymnasieelev, efterskole, udskoling, ungdomsuddannelse, young, teen, teenage",
    ages: [13, 25],
  },
  { id: "adults", da: "Voksne", en: "Adults", words: "voksen, voksne, adult, adults", ages: [18, 120] },
  {
    id: "elderly",
    da: "Ældre",
    en: "Older people",
    words:
      "ældre, gammel, senior, pensionist, pension, folkepensionist, bedstemor, bedstefar, mormor, farmor, morfar, farfar, oldemor, gamle mor, gamle far, elderly, retired, grandmother, grandfather",
    ages: [60, 120],
  },
  {
    id: "parents",
    da: "Forældre",
    en: "Parents",
    words:
      "forældre, forælder, min søn, min datter, min dreng, min pige, mit barn, vores søn, vores datter, vores barn, mine børn, vores børn, min teenager, min stedsøn, min steddatter, min plejesøn, min plejedatter, bonusbarn, parent, my son, my daughter, my child",
  },
  {
    id: "expecting",
    da: "Gravide og nye familier",
    en: "Pregnant and new families",
    words:
      "gravid, venter barn, barsel, mødregruppe, fædregruppe, fødsel, nybagt, nybagt mor, nybagt far, pregnant, new mother, new father",
  },
  {
    id: "single-parents",
    da: "Enlige forældre",
    en: "Single parents",
    words:
      "enlig mor, enlig far, alenemor, alenefar, eneforsørger, alene med børnene, alene med to børn, single mother, single father, single parent",
  },
  {
    id: "relatives",
    da: "Pårørende",
    en: "Relatives",
    words:
      "pårørende, min mand, min kone, min mor, min far, min bror, min søster, min kæreste, min ven, min veninde, ægtefælle, søskende, relative, my husband, my wife, my mother, my father, my brother, my sister",
  },
  { id: "men", da: "Mænd", en: "Men", words: "mand, mænd, mandegruppe, fædre, men" },
  { id: "women", da: "Kvinder", en: "Women", words: "kvinde, kvinder, kvindegruppe, women" },
  {
    id: "refugees",
    da: "Flygtninge og indvandrere",
    en: "Refugees and immigrants",
    words: "flygtning, flygtninge, indvandrer, udlænding, ny i danmark, refugee, immigrant",
  },
  { id: "veterans", da: "Veteraner", en: "Veterans", words: "veteran, soldat, udsendt, veteran, soldier" },
  {
    id: "professionals",
    da: "Fagpersoner",
    en: "Professionals",
    words:
      "fagperson, fagpersoner, skolelærer, jeg er lærer, som lærer, pædagog, sagsbehandler, socialrådgiver, professional, teacher, social worker",
  },
];
