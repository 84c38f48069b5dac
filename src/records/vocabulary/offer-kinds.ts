import type { Term } from "./term.ts";

/** What kind of help an offer is. */
export const offerKinds: readonly Term[] = [
  {
    id: "talk-group",
    da: "Samtalegruppe",
    en: "Talk group",
    words:
      "gruppe, samtalegruppe, samtalegrupper, gruppeforløb, tale med andre, andre i samme situation, erfaringsudveksling, selvhjælpsgruppe, netværksgruppe, group",
  },
  {
    id: "counselling",
    da: "Rådgivning og samtaler",
    en: "Counselling",
    words:
      "rådgivning, samtale, samtaler, vejledning, rådgiver, psykolog, terapi, tale med nogen, snakke med en, anonym rådgivning, åben rådgivning, counselling, advice, someone to talk to",
  },
  {
    id: "hotline",
    da: "Telefon og chat",
    en: "Phone and chat",
    words:
      "telefonlinje, linje, telefonrådgivning, chat, ringe til, skrive med nogen, ringe nogen op, hotline, helpline",
  },
  {
    id: "mentor",
    da: "Mentor og støtteperson",
    en: "Mentor",
    words: "mentor, støtteperson, kontaktperson, støttekontaktperson, lektieven, venskabsfamilie, mentorordning",
  },
  {
    id: "befriender",
    da: "Besøgsven og følgeskab",
    en: "Befriender",
    words:
      "besøgsven, besøgshund, telefonven, følgeven, ledsager, gåven, våge, besøg derhjemme, besøge, visiting friend",
  },
  {
    id: "activity",
    da: "Fritid og fællesskab",
    en: "Leisure and company",
    words:
      "aktivitet, aktiviteter, fritid, fritidsklub, klub, sport, idræt, motion, musik, kreativ, kor, café, fællesspisning, madklub, gåtur, gåture, værested, fodbold, natur, noget at lave, noget at gå til, activity, club, leisure",
  },
  {
    id: "course",
    da: "Kursus",
    en: "Course",
    words: "kursus, kurser, undervisning, foredrag, workshop, hold, forløb, course, class",
  },
  {
    id: "treatment",
    da: "Behandling",
    en: "Treatment",
    words: "behandling, behandlingstilbud, afvænning, ambulant, terapi, udredning, treatment",
  },
  {
    id: "job-training",
    da: "Vej til job",
    en: "Way to a job",
    words:
      "jobtræning, praktik, virksomhedspraktik, værksted, beskyttet beskæftigelse, jobklub, småjob, fritidsjob, beskæftigelsestilbud, aktivitets- og samværstilbud, job training, internship",
  },
  {
    id: "practical-help",
    da: "Praktisk hjælp",
    en: "Practical help",
    words:
      "praktisk hjælp, flytte, indkøb, hjælp i hjemmet, ledsagelse, kørsel, mad, tøj, julehjælp, donation, lektiehjælp, lektiecafé, practical help",
  },
  {
    id: "drop-in",
    da: "Værested og åben dør",
    en: "Drop-in",
    words: "værested, varmestue, åben dør, kom forbi, drop-in, cafe, café, klubhus, ungehus, familiehus",
  },
  {
    id: "shelter",
    da: "Et sted at bo",
    en: "A place to stay",
    words: "krisecenter, herberg, botilbud, natcafé, overnatning, sted at sove, shelter",
  },
  {
    id: "legal",
    da: "Retshjælp og gældsråd",
    en: "Legal and debt advice",
    words: "retshjælp, advokat, gældsrådgivning, økonomisk rådgivning, jura, juridisk, klage, bisidder, legal advice",
  },
  {
    id: "family",
    da: "Støtte til hele familien",
    en: "Family support",
    words:
      "familie, familiestøtte, familiebehandling, familiekursus, hele familien, ferie for familier, familielejr, aflastning, family support",
  },
  {
    id: "self-help",
    da: "Selvhjælp og materiale",
    en: "Self-help",
    words: "selvhjælp, app, film, bog, podcast, online forløb, øvelser, materiale, self-help",
  },
  {
    id: "volunteering",
    da: "Bliv frivillig",
    en: "Volunteer",
    words: "frivillig, blive frivillig, hjælpe andre, gøre en forskel, volunteer",
  },
];
