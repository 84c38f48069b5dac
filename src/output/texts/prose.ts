import type { Language } from "./say.ts";

/** A page of running text: headed paragraphs. */
export interface Prose {
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

export type ProseName = "about" | "accessibility" | "privacy";

const da: Readonly<Record<ProseName, Prose>> = {
  about: {
    lead: "Rød Tråd følger, hvad et kommunalt udvalg beslutter, fra dagsorden til virkning.",
    sections: [
      {
        heading: "Tre spørgsmål",
        paragraphs: [
          "Hvad besluttede de? Hvad lovede de? Hvad kom der ud af det? De tre spørgsmål stiller vi til ethvert møde, i den rækkefølge.",
          "Det første kan siderne svare på: De viser beslutningerne punkt for punkt. Og når en sag kommer på dagsordenen igen, kan du følge den fra møde til møde.",
        ],
      },
      {
        heading: "Hvor oplysningerne kommer fra",
        paragraphs: [
          "Alt er læst fra de dagsordener og referater, som kommunerne selv har offentliggjort. Et program læser dem, og alt, det har genkendt, kan du få vist i dokumentets egen tekst: Følg »Vis hvor det står«.",
          "Hvor programmet er i tvivl, står det på dokumentets side. Det gætter ikke, og det skriver ikke om: Beslutningen er gengivet med referatets ord.",
        ],
      },
      {
        heading: "Det kan du regne med",
        paragraphs: [
          "Et udfald som »Taget til efterretning« er ikke det samme som »Godkendt«, og en anbefaling er ikke en endelig beslutning. Derfor holder vi dem adskilt.",
          "Siger et dokument ikke, hvem der var til stede, siger vi det heller ikke.",
          "Punkter, der er behandlet for lukkede døre, vises kun med nummer og en neutral titel.",
          "En adresse bliver ved med at virke. Flytter en side sig, fører den gamle adresse til den nye.",
        ],
      },
    ],
  },
  accessibility: {
    lead: "Alle skal kunne læse, hvad der er besluttet. Siderne er bygget efter WCAG 2.1 på niveau AA.",
    sections: [
      {
        heading: "Sådan er siderne lavet",
        paragraphs: [
          "De kan bruges med tastatur alene, med skærmlæser, uden JavaScript, på en skærm på 320 punkters bredde og forstørret til 400 procent. Farve står aldrig alene: Udfald er altid skrevet med ord.",
          "Hver side kan udskrives. Alle afsnit er foldet ud på papiret.",
        ],
      },
      {
        heading: "Det ved vi kan drille",
        paragraphs: [
          "Dokumenternes egen tekst er gengivet, som kommunen har skrevet den. Den kan rumme tabeller, der er blevet til linjer, og overskrifter uden orden.",
          "Bilag ligger hos kommunen og er ikke altid tilgængelige for en skærmlæser. Bed kommunen om en udgave, du kan læse.",
        ],
      },
      {
        heading: "Virker noget ikke for dig?",
        paragraphs: [
          "Skriv til den kommune, der driver siden, og fortæl, hvilken side det drejer sig om, og hvad der gik galt. Får du ikke et svar, du kan bruge, kan du gå til Digitaliseringsstyrelsen, som fører tilsyn.",
        ],
      },
    ],
  },
  privacy: {
    lead: "Du kan læse det hele uden at fortælle, hvem du er.",
    sections: [
      {
        heading: "Dig, der læser",
        paragraphs: [
          "Siderne måler ikke, hvad du læser, og henter intet fra andre end den tjener, de ligger på. Vælger du engelsk, husker din browser det i en cookie, der kun holder sproget. Logger du ind, holder en anden cookie dig logget ind, til du logger ud. Den, der er med til at holde et møde, får det, der ikke er sendt endnu, og de sider af mødet, der er set, gemt på sin enhed, til der logges ud. Det samme gælder mødemateriale, som nogen vælger at gemme på enheden, og private noter, som ligger der krypteret. Ellers gemmes intet hos dig.",
        ],
      },
      {
        heading: "Dig, der følger noget",
        paragraphs: [
          "Beder du om mails, gemmer vi din e-mailadresse, hvad du følger, og hvor tit du vil høre fra os. Det bruges kun til at sende dig de mails. Ingen, der arbejder med siderne, kan se adressen. Trykker du ikke på linket i den første mail, bliver adressen slettet efter syv dage. I hver mail er der et link, der sletter det hele med det samme.",
          "Sender et udvalgs sekretær en beslutning til dig, gemmer kommunen, at du fik den, hvornår og på hvilken adresse. Det kan de, der arbejder med kommunens referater, se.",
          "Mails indeholder ingen billeder eller mærker, der fortæller, om du har læst dem.",
        ],
      },
      {
        heading: "Dig, der svarer på en undersøgelse",
        paragraphs: [
          "Spørger kommunen dig i en undersøgelse, siger dit link kun, om det er brugt. Ingen kan se, hvad du har svaret: Svarene gemmes uden link og uden tidspunkt, og de bliver blandet med andres. Der gemmes ingen cookie. Adressen, invitationen gik til, bliver slettet, når undersøgelsen er slut.",
        ],
      },
      {
        heading: "Dig, der leder efter et tilbud",
        paragraphs: [
          "Overblikket over tilbud tæller, hvor mange gange dets sider er set på en dag, og hvilke emner og aldre der er søgt efter uden at blive fundet. Der gemmes hverken, hvad du skrev, hvem du er, eller hvor du kom fra, og tal under fem vises ikke.",
        ],
      },
      {
        heading: "Dig, der skriver for en forening",
        paragraphs: [
          "Holder I selv jeres tilbud ved lige, gemmer kommunen foreningens navn og CVR-nummer, og kontaktpersonens navn, e-mailadresse og telefonnummer. Kontaktoplysningerne kan kun de se, der godkender tilbud. Trykker I ikke på linket i den første mail, bliver det hele slettet efter syv dage. Mens I er inde, holder en cookie jer inde i højst tre timer.",
        ],
      },
      {
        heading: "Virksomheder, der søger om CSR-mærket",
        paragraphs: [
          "Når en virksomhed søger, gemmer kommunen det, den skriver, de filer, den sender, og kontaktpersonens navn, e-mail og telefon. Kun kommunens medarbejdere, der arbejder med mærket, kan se det. Får virksomheden mærket, bliver navn, CVR-nummer og årstal offentliggjort, når det er delt ud. Resten slettes det antal måneder efter fristen, der står på ansøgningen, som regel 24. Næste år tilbydes sidste års svar pr. mail til den, der skrev dem. Er der en nøgle til CVR-registret, slås virksomhedens numre op der.",
        ],
      },
      {
        heading: "Dig, der søger et småjob",
        paragraphs: [
          "Hjælper en jobkonsulent dig med at finde et småjob eller fleksjob, kan der stå en profil af, hvad du kan og vil: timer, opgaver, tider, postnummer, og hvor langt du kan komme. Dit navn, CPR-nummer, din adresse og dit telefonnummer står der ikke, og det bliver afvist, hvis nogen skriver det. Kun kommunens jobkonsulenter kan se profilen. Den slettes for altid et halvt år efter, at den sidst blev gemt; så er der kun et tal tilbage.",
        ],
      },
      {
        heading: "Dem, der er nævnt",
        paragraphs: [
          "Siderne nævner folkevalgte og embedsfolk, som de offentliggjorte referater nævner dem: navn, parti, fremmøde og stemmer. CPR-numre vises aldrig.",
          "Er noget offentliggjort, som ikke burde være det, så skriv til kommunen. Bliver det taget af dér, bliver det også taget ned her, og adressen fortæller, at siden er fjernet.",
        ],
      },
    ],
  },
};

const en: Readonly<Record<ProseName, Prose>> = {
  about: {
    lead: "Rød Tråd, the red thread, follows what a municipal committee decides, from the agenda to its effect.",
    sections: [
      {
        heading: "Three questions",
        paragraphs: [
          "What did they decide? What did they promise? What came of it? These three are asked of every meeting, in that order.",
          "The first of them these pages answer: they show the decisions item by item. And when a case comes back, you can follow it from meeting to meeting.",
        ],
      },
      {
        heading: "Where the information comes from",
        paragraphs: [
          "Everything is read from the agendas and minutes that the municipalities themselves have published. A program reads them, and whatever it recognised you can see in the document's own text: follow “Show where it says so”.",
          "Where the program is unsure, the document's page says so. It does not guess and it does not rewrite: the decision stands in the words of the minutes.",
        ],
      },
      {
        heading: "What you can rely on",
        paragraphs: [
          "“Noted” is not the same as “Approved”, and a recommendation is not a final decision. So we keep them apart.",
          "Where a document does not say who was present, neither do we.",
          "Items dealt with behind closed doors are shown with their number and a neutral title only.",
          "An address keeps working. If a page moves, the old address leads to the new one.",
        ],
      },
    ],
  },
  accessibility: {
    lead: "Everybody should be able to read what was decided. The pages are built to WCAG 2.1, level AA.",
    sections: [
      {
        heading: "How the pages are made",
        paragraphs: [
          "They can be used with a keyboard alone, with a screen reader, without JavaScript, on a screen 320 points wide and enlarged to 400 per cent. Colour never stands alone: outcomes are always written in words.",
          "Every page can be printed. All sections are unfolded on paper.",
        ],
      },
      {
        heading: "What we know may trouble you",
        paragraphs: [
          "The documents' own text stands as the municipality wrote it. It may hold tables that have become lines, and headings without order.",
          "Attachments are kept by the municipality and are not always accessible to a screen reader. Ask the municipality for a version you can read.",
        ],
      },
      {
        heading: "Does something not work for you?",
        paragraphs: [
          "Write to the municipality that runs the site, and say which page it was and what went wrong. If you get no answer you can use, turn to the Agency for Digital Government, which supervises.",
        ],
      },
    ],
  },
  privacy: {
    lead: "You can read all of it without telling who you are.",
    sections: [
      {
        heading: "You who read",
        paragraphs: [
          "The pages do not measure what you read and fetch nothing from anyone but the server they lie on. If you choose English, your browser remembers it in a cookie that holds the language only. If you sign in, another cookie keeps you signed in until you sign out. Whoever helps hold a meeting has what is not sent yet, and the pages of the meeting that were looked at, kept on the device until signing out. So are meeting papers that somebody chooses to keep there, and private notes, in cipher. Nothing else is kept with you.",
        ],
      },
      {
        heading: "You who follow something",
        paragraphs: [
          "If you ask for mails, we keep your e-mail address, what you follow, and how often you want to hear from us. It is used for sending you those mails only. Nobody who works with the pages can see the address. If you do not press the link in the first mail, the address is deleted after seven days. Every mail holds a link that deletes all of it at once.",
          "If a committee's secretary sends you a decision, the municipality keeps that you got it, when, and at which address. Those who work with the municipality's minutes can see that.",
          "Mails hold no pictures or marks that tell whether you have read them.",
        ],
      },
      {
        heading: "You who answer a survey",
        paragraphs: [
          "Where the municipality asks you in a survey, your link says only whether it has been used. Nobody can see what you answered: answers are kept without a link and without a time, and are mixed with others'. No cookie is kept. The address that the invitation went to is deleted when the survey is over.",
        ],
      },
      {
        heading: "You who look for an offer",
        paragraphs: [
          "The overview of offers counts how often its pages were looked at on a day, and which subjects and ages were searched for without being found. Neither what you wrote, who you are nor where you came from is kept, and counts under five are not shown.",
        ],
      },
      {
        heading: "You who write for an association",
        paragraphs: [
          "If you keep your own offers, the municipality keeps the association's name and CVR number, and the contact's name, e-mail address and telephone number. Only those who approve offers can see the contact. If you do not press the link in the first mail, all of it is deleted after seven days. While you are in, a cookie keeps you in for three hours at most.",
        ],
      },
      {
        heading: "Companies that apply for the CSR mark",
        paragraphs: [
          "When a company applies, the municipality keeps what it writes, the files it sends, and the contact's name, e-mail address and telephone number. Only the municipality's staff who work with the mark can see it. If the company gets the mark, its name, CVR number and the year are made public when the mark has been handed over. The rest is deleted the number of months after the deadline that the application says, as a rule 24. The next year, last year's answers are offered by mail to who wrote them. Where there is a key to the CVR register, the company's numbers are looked up there.",
        ],
      },
      {
        heading: "You who look for a small job",
        paragraphs: [
          "Where a job consultant helps you find a small job or flex job, there may be a profile of what you can and will do: hours, tasks, times, post code, and how far you can travel. Your name, CPR number, address and telephone number are not in it, and are refused if somebody writes them. Only the municipality's job consultants can see the profile. It is deleted for good half a year after it was last saved; only a figure is left then.",
        ],
      },
      {
        heading: "Those who are named",
        paragraphs: [
          "The pages name elected members and officials as the published minutes name them: name, party, attendance and votes. CPR numbers are never shown.",
          "If something has been published that should not be, write to the municipality. When it is taken down there, it is taken down here too, and the address says that the page has been removed.",
        ],
      },
    ],
  },
};

const all: Readonly<Record<Language, Readonly<Record<ProseName, Prose>>>> = { da, en };

/** A page of running text in a language. */
export function prose(language: Language, name: ProseName): Prose {
  return all[language][name];
}
