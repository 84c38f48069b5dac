/**
 * The readable address of every public record: the one place that knows how addresses look.
 * `public_address.path` holds exactly these. Slugs are lower case and hold no slash; a case number may.
 */
export const addressOf = {
  body: (body: string) => `/${body}`,
  committee: (body: string, committee: string) => `/${body}/${committee}`,
  meeting: (body: string, committee: string, meeting: string) => `/${body}/${committee}/${meeting}`,
  item: (body: string, committee: string, meeting: string, item: string) =>
    `/${body}/${committee}/${meeting}/punkt/${item}`,
  case: (body: string, slug: string) => `/${body}/sag/${slug}`,
  caseNumber: (body: string, number: string) =>
    `/${body}/sagsnummer/${number.split("/").map(encodeURIComponent).join("/")}`,
  person: (body: string, slug: string) => `/${body}/person/${slug}`,
  document: (body: string, id: string) => `/${body}/dokument/${id}`,
  promise: (body: string, id: string) => `/${body}/loefte/${id}`,
  /** A body's plans with their goals. */
  goals: (body: string) => `/${body}/maal`,
  goal: (body: string, id: string) => `/${body}/maal/${id}`,
  plan: (body: string, id: string) => `/${body}/plan/${id}`,
  /** A municipality beside others, by one of its indicators. */
  compare: (body: string) => `/${body}/sammenlign`,
  indicator: (body: string, id: string) => `/${body}/indikator/${id}`,
  /** A body's evaluations and analyses. */
  studies: (body: string) => `/${body}/evalueringer`,
  study: (body: string, id: string) => `/${body}/evaluering/${id}`,
  /** What came of a body's projects. */
  projects: (body: string) => `/${body}/resultater`,
  project: (body: string, id: string) => `/${body}/resultat/${id}`,
  /** A body's budgets and how they are kept. */
  budgets: (body: string) => `/${body}/budget`,
  budget: (body: string, id: string) => `/${body}/budget/${id}`,
  /** How the overview of offers stands and is used. */
  offerFigures: (body: string) => `/${body}/tilbud-i-tal`,
  /** A body's overview of offers, and what of it can be taken away. */
  offers: (body: string) => `/${body}/tilbud`,
  offersCsv: (body: string) => `/${body}/tilbud.csv`,
  offersHsds: (body: string) => `/${body}/tilbud.json`,
  /** An offer as the overview of a body shows it; `id` of the body's own or of a national one. */
  offer: (body: string, id: string) => `/${body}/tilbud/${id}`,
  /** Offers that somebody has chosen, named in the address. */
  chosenOffers: (body: string) => `/${body}/tilbud/valgte`,
  /** The overview as a frame on another site. */
  framedOffers: (body: string) => `/${body}/tilbud/indlejret`,
  /** A body's efforts with deadlines, one of them by its model's key, and what is kept of people. */
  efforts: (body: string) => `/${body}/indsatser`,
  effort: (body: string, key: string) => `/${body}/indsatser/${key}`,
  effortData: (body: string) => `/${body}/indsatser/data`,
  /** Where associations come in that keep their own offers, and where they sign up. */
  keepers: (body: string) => `/${body}/forening`,
  /** A body's agreements with others. */
  partnerships: (body: string) => `/${body}/partnerskaber`,
  partnership: (body: string, id: string) => `/${body}/partnerskab/${id}`,
  attachment: (body: string, id: string) => `/${body}/bilag/${id}`,
  /** The document of a meeting on paper, by the meeting's address. */
  meetingPdf: (meeting: string, kind: "minutes" | "agenda") =>
    `${meeting}/${kind === "minutes" ? "referat" : "dagsorden"}.pdf`,
  /** A meeting as Akoma Ntoso, by the meeting's address. */
  meetingAkn: (meeting: string) => `${meeting}.akn.xml`,
  /** The annual wheel of a committee, or of all a body's committees, by the address of either. */
  wheel: (of: string) => `${of}/aarshjul`,
  /** What a committee is told of again and again, by its address. */
  standingReports: (committee: string) => `${committee}/afrapporteringer`,
  /** The calendar file of the same. */
  meetingCalendar: (of: string) => `${of}/moeder.ics`,
  surveys: (body: string) => `/${body}/undersoegelser`,
  survey: (body: string, id: string) => `/${body}/undersoegelse/${id}`,
  /** A body's CSR mark: the round, who has it, how it grew. */
  mark: (body: string) => `/${body}/csr-maerke`,
  applyForMark: (body: string) => `/${body}/csr-maerke/ansoeg`,
  nextAgenda: (committee: string) => `${committee}/naeste-moede`,
  /** The address that never changes: it redirects to the readable one. */
  permanent: (id: string) => `/id/${id}`,
} as const;

/** First path segments that belong to the site itself: no body may have one of them as its slug. */
export const reservedSlugs: readonly string[] = [
  "abonnement",
  "aktiver",
  "api",
  "csr",
  "feed.atom",
  "foelg",
  "forening",
  "id",
  "konto",
  "log-ind",
  "log-ud",
  "oparl",
  "popolo",
  "om",
  "privatliv",
  "robots.txt",
  "favicon.svg",
  "soeg",
  "sprog",
  "svar",
  "tilgaengelighed",
];

/** Second path segments that stand beside a body's committees: no committee may have one of them as its slug. */
export const reservedCommitteeSlugs: readonly string[] = [
  "aarshjul",
  "bilag",
  "budget",
  "csr-maerke",
  "dokument",
  "evaluering",
  "evalueringer",
  "feed.atom",
  "forening",
  "indikator",
  "indsatser",
  "kaede",
  "loefte",
  "loefter",
  "maal",
  "partnerskab",
  "partnerskaber",
  "person",
  "plan",
  "resultat",
  "resultater",
  "sag",
  "sagsnummer",
  "sammenlign",
  "tilbud-i-tal",
  "tilbud",
  "tilbud.csv",
  "tilbud.json",
  "undersoegelse",
  "undersoegelser",
];
