import type { AgendaItem } from "../../../records/agenda-item.ts";

// An invented town for the tests of the pages. Every name is made up.

type Given = Partial<AgendaItem> & Pick<AgendaItem, "number" | "title">;

export interface TownItem {
  readonly record: Partial<AgendaItem> & Pick<AgendaItem, "number" | "title" | "public">;
  readonly case?: string;
}

export interface TownMeeting {
  readonly committee: "aub" | "byraad" | "klima";
  readonly day: string;
  readonly startsAt: string | null;
  readonly kind: "minutes" | "agenda";
  readonly location: string | null;
  readonly stated: boolean;
  readonly absent: readonly string[];
  readonly items: readonly TownItem[];
}

const decided = (
  text: string,
  outcome: NonNullable<AgendaItem["decision"]>["outcome"],
  more: Partial<NonNullable<AgendaItem["decision"]>> = {},
): AgendaItem["decision"] => ({
  text,
  outcome,
  final: outcome !== "recommended",
  points: [],
  votes: [],
  dissents: [],
  disqualified: [],
  ...more,
});

const advised = (by: string, ...points: string[]): AgendaItem["recommendation"] => ({
  by,
  points: points.map((text, at) => ({ number: String(at + 1), text })),
});

function open(given: Given, belongs?: string): TownItem {
  const record = {
    public: true,
    caseNumber: null,
    case: null,
    route: [],
    decidedIn: null,
    sections: [],
    recommendation: null,
    decision: null,
    absent: [],
    guests: [],
    subItems: [],
    attachments: [],
    earlierDecisions: [],
    ...given,
  };
  return belongs === undefined ? { record } : { record, case: belongs };
}

const long =
  "Jobcentret har hen over foråret talt med 212 sygemeldte borgere om, hvad der hjalp dem tilbage i arbejde. " +
  "Tre ting går igen: en samtale i de første fire uger, en fast kontaktperson og en arbejdsgiver, der er med ved bordet. " +
  "Forvaltningen foreslår derfor, at indsatsen samles i et team på Havnegade, og at FGU og KUI inddrages for de unge under 30 år.\n\n" +
  "Målene for perioden er:\n\n- færre end 3,5 pct. af arbejdsstyrken på sygedagpenge ved udgangen af 2025\n" +
  "- første samtale inden 28 dage for ni ud af ti\n- mindst 40 virksomheder med en aftale om fastholdelse\n\n" +
  "Udviklingen fremgår af tabellen:\n\nÅr\tForløb\tAndel i job efter et år\n2022\t1.204\t58,1 %\n2023\t1.151\t60,4 %\n2024\t1.077\t63,0 %\n\n" +
  "Forvaltningen vurderer, at forslaget kan holdes inden for den afsatte ramme, og at virkningen kan følges i LIS hvert kvartal. " +
  "STAR offentliggør de samme tal, så de kan sammenlignes med andre kommuner.";

export const meetings: readonly TownMeeting[] = [
  {
    committee: "aub",
    day: "2024-03-04",
    startsAt: "2024-03-04T15:00:00+01:00",
    kind: "minutes",
    location: "Ærtebjerg Rådhus, Lokale Lupin",
    stated: true,
    absent: ["Vigga Vindspejl"],
    items: [
      open({ number: "11", title: "Godkendelse af dagsorden", decision: decided("Godkendt.", "approved") }),
      open(
        {
          number: "12",
          title: "Ny indsats for sygemeldte: første drøftelse",
          caseNumber: "15.00.00-A00-7-24",
          sections: [{ kind: "presentation", heading: "Sagsfremstilling", text: long }],
          recommendation: advised("Direktøren for Job og Læring", "At udvalget drøfter rammerne for en ny indsats."),
          decision: decided("Udvalget drøftede sagen. Genoptages i juni.", "discussed"),
        },
        "sygemeldte",
      ),
      { record: { number: "13", title: "Lejemål", public: false } },
      open({ number: "14", title: "Eventuelt", decision: decided("Intet.", "other") }),
    ],
  },
  {
    committee: "aub",
    day: "2024-06-03",
    startsAt: "2024-06-03T15:00:00+02:00",
    kind: "minutes",
    location: "Ærtebjerg Rådhus, Lokale Lupin",
    stated: true,
    absent: [],
    items: [
      open({ number: "31", title: "Godkendelse af dagsorden", decision: decided("Godkendt.", "approved") }),
      open(
        {
          number: "32",
          title: "Ny indsats for sygemeldte: plan og økonomi",
          caseNumber: "15.00.00-A00-7-24",
          route: ["AUB", "ØU", "Byråd"],
          sections: [
            {
              kind: "resume",
              heading: "Resumé",
              text: "Udvalget skal tage stilling til plan og økonomi for en ny indsats for sygemeldte.",
            },
            { kind: "recommendation", heading: "Indstilling", text: "" },
            { kind: "presentation", heading: "Sagsfremstilling", text: long },
            {
              kind: "economy",
              heading: "Økonomi",
              text: "Indsatsen koster 1,8 mio. kr. om året og finansieres af puljen til aktive tilbud.",
            },
            { kind: "hearing", heading: "Høring", text: "Det lokale arbejdsmarkedsråd har ikke bemærkninger." },
          ],
          recommendation: advised(
            "Direktøren for Job og Læring",
            "At planen for den nye indsats godkendes.",
            "At der afsættes 1,8 mio. kr. årligt i 2025-2027.",
            "At udvalget får en status hvert halve år.",
          ),
          decision: decided("1.-2. Anbefales til Byrådet.\n3. Godkendt.", "mixed", {
            final: false,
            points: [
              { points: ["1", "2"], outcome: "recommended" },
              { points: ["3"], outcome: "approved" },
            ],
            dissents: [
              {
                by: ["Malthe Mosegris"],
                kind: "protocol-remark",
                text: "Jeg støtter indsatsen, men havde gerne set, at pengene blev fundet uden for puljen.",
              },
            ],
          }),
          attachments: [
            { title: "Plan for indsatsen 2025-2027", public: true, mentioned: false },
            { title: "Høringssvar fra arbejdsmarkedsrådet", public: true, mentioned: false },
            { title: "Notat om enkelte borgere", public: false, mentioned: false },
          ],
        },
        "sygemeldte",
      ),
      open({
        number: "33",
        title:
          "Orientering om Ærtebjergs deltagelse i det tværkommunale arbejdsmarkedsuddannelsessamarbejde om virksomhedsrettede opkvalificeringsforløb",
        caseNumber: "21/37995",
        decision: decided("Taget til efterretning.", "noted"),
        sections: [
          {
            kind: "presentation",
            heading: "Sagsfremstilling",
            text: "KL og STAR har indbudt kommunen til at være med.",
          },
        ],
        subItems: [{ title: "Besøg på FGU Fjordby" }, { title: "Ny leder af jobcentret" }],
      }),
    ],
  },
  {
    committee: "byraad",
    day: "2024-06-24",
    startsAt: "2024-06-24T18:00:00+02:00",
    kind: "minutes",
    location: "Byrådssalen",
    stated: true,
    absent: ["Storm Syvspring"],
    items: [
      open(
        {
          number: "87",
          title: "Ny indsats for sygemeldte: endelig godkendelse",
          caseNumber: "15.00.00-A00-7-24",
          sections: [{ kind: "presentation", heading: "Sagsfremstilling", text: long }],
          recommendation: advised(
            "Arbejdsmarkeds- og Uddannelsesudvalget",
            "At planen for den nye indsats godkendes.",
            "At der afsættes 1,8 mio. kr. årligt i 2025-2027.",
          ),
          decision: decided(
            "Indstillingen blev godkendt med 11 stemmer for og 3 imod. 1 undlod at stemme.",
            "approved",
            {
              votes: [
                {
                  on: "Indstillingens punkt 1 og 2",
                  for: { count: 11, parties: ["A", "V", "F"], names: [] },
                  against: {
                    count: 3,
                    parties: [],
                    names: ["Malthe Mosegris", "Kalle Kornblomst", "Sille Sommerregn"],
                  },
                  abstained: { count: 1, parties: ["Ø"], names: [] },
                  result: "carried",
                },
              ],
              disqualified: [{ name: "Vigga Vindspejl", found: false }],
            },
          ),
          absent: [{ name: "Storm Syvspring", party: "C", excused: true, substitute: "Fie Fuglefløjt" }],
        },
        "sygemeldte",
      ),
      open({
        number: "88",
        title: "Lokalplan for Hyldehaven",
        caseNumber: "24/1190",
        recommendation: advised("Klima- og Miljøudvalget", "At planen vedtages."),
        decision: decided("Udsat til mødet i august.", "postponed"),
      }),
      open({
        number: "89",
        title: "Nedsættelse af takster i Svømmehallen Søstjernen",
        decision: decided("Ikke godkendt.", "rejected"),
      }),
    ],
  },
  {
    committee: "klima",
    day: "2024-09-02",
    startsAt: null,
    kind: "minutes",
    location: null,
    stated: false,
    absent: [],
    items: [
      open({
        number: null,
        title: "Cykelsti langs Mosevejen",
        decision: decided("Anbefales til Byrådet.", "recommended"),
      }),
      open({
        number: null,
        title: "Cykelsti langs Mosevejen",
        decision: decided("Sendes tilbage til forvaltningen.", "returned"),
      }),
    ],
  },
  {
    committee: "aub",
    day: "2025-01-13",
    startsAt: "2025-01-13T15:00:00+01:00",
    kind: "minutes",
    location: "Ærtebjerg Rådhus, Lokale Lupin",
    stated: true,
    absent: ["Malthe Mosegris"],
    items: [
      open(
        {
          number: "4",
          title: "Ny indsats for sygemeldte: første status",
          caseNumber: "15.00.00-A00-7-24",
          sections: [
            {
              kind: "presentation",
              heading: "Sagsfremstilling",
              text: "Ni ud af ti har haft en samtale inden 28 dage.",
            },
          ],
          recommendation: advised("Direktøren for Job og Læring", "At orienteringen tages til efterretning."),
          decision: decided("Taget til efterretning.", "noted"),
          earlierDecisions: [
            {
              committee: "Byrådet",
              date: "2024-06-24",
              text: "Indstillingen blev godkendt med 11 stemmer for og 3 imod.",
            },
          ],
          guests: [{ name: "Pil Pusterum", role: "jobcenterchef" }],
        },
        "sygemeldte",
      ),
    ],
  },
  {
    committee: "aub",
    day: "2025-03-03",
    startsAt: "2025-03-03T15:00:00+01:00",
    kind: "agenda",
    location: "Ærtebjerg Rådhus, Lokale Lupin",
    stated: false,
    absent: [],
    items: [
      open({
        number: "9",
        title: "Praktikpladser i ældreplejen",
        recommendation: advised("Direktøren for Job og Læring", "At udvalget godkender 30 nye praktikpladser."),
      }),
    ],
  },
];

export const committees = {
  aub: { slug: "arbejdsmarkeds-og-uddannelsesudvalget", name: "Arbejdsmarkeds- og Uddannelsesudvalget", short: "AUB" },
  byraad: { slug: "byraadet", name: "Byrådet", short: null },
  klima: { slug: "klima-og-miljoeudvalget", name: "Klima- og Miljøudvalget", short: null },
} as const;

export const people = [
  { name: "Åse Ahornblad", party: "A", role: "chair" },
  { name: "Malthe Mosegris", party: "V", role: "member" },
  { name: "Vigga Vindspejl", party: "F", role: "member" },
  { name: "Storm Syvspring", party: "C", role: "member" },
  { name: "Øjvind Østenvind-Ellekrat til Hyldebærgården og Kløvermarken", party: "Ø", role: "member" },
] as const;
