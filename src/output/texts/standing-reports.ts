// What a committee is told of again and again.

export const standingReportsDa = {
  "reports.title": "Faste afrapporteringer",
  "reports.description": "Hvad {name} får at vide igen og igen: hvor tit, af hvem, sidst og næste gang.",
  "reports.lead":
    "Hvad udvalget får at vide igen og igen: hvor tit, af hvem, hvornår det sidst var på, og hvornår det kommer næste gang.",
  "reports.empty":
    "Her kommer de rapporter, som udvalget får igen og igen, når sekretariatet har skrevet dem på årshjulet.",
  "reports.rhythm": "Hvor tit",
  "reports.unit": "Ansvarlig",
  "reports.last": "Sidst på",
  "reports.next": "Næste gang",
  "reports.rhythm.once": "Én gang",
  "reports.rhythm.month": "Hver måned",
  "reports.rhythm.quarter": "Hvert kvartal",
  "reports.rhythm.half-year": "Hvert halve år",
  "reports.rhythm.year": "Hvert år",
  "reports.rhythm.meeting": "På hvert møde",
  "reports.rhythm.meetings": "På hvert andet møde",
  "reports.rhythm.each": "På hvert {number}. møde",
  "reports.rhythm.own": "Flere gange, på egne dage",
  "reports.last.none": "Intet punkt fundet",
  "reports.next.none": "Ikke fastsat",
  "reports.note":
    "Sidst på er det nyeste punkt på udvalgets møder, hvis overskrift rummer alle rapportens ord. Et punkt med en anden overskrift bliver ikke fundet.",
  "reports.wheel": "Se udvalgets årshjul",
} as const;

export const standingReportsEn: Readonly<Record<keyof typeof standingReportsDa, string>> = {
  "reports.title": "Standing reports",
  "reports.description": "What {name} is told of again and again: how often, by whom, last and next time.",
  "reports.lead":
    "What the committee is told of again and again: how often, by whom, when it was last taken up and when it comes next.",
  "reports.empty":
    "The reports that the committee gets again and again come here, when the secretariat has written them on the annual wheel.",
  "reports.rhythm": "How often",
  "reports.unit": "Responsible",
  "reports.last": "Last taken up",
  "reports.next": "Next time",
  "reports.rhythm.once": "Once",
  "reports.rhythm.month": "Every month",
  "reports.rhythm.quarter": "Every quarter",
  "reports.rhythm.half-year": "Every half-year",
  "reports.rhythm.year": "Every year",
  "reports.rhythm.meeting": "At every meeting",
  "reports.rhythm.meetings": "At every other meeting",
  "reports.rhythm.each": "At every {number}th meeting",
  "reports.rhythm.own": "Several times, on days of its own",
  "reports.last.none": "No item found",
  "reports.next.none": "Not settled",
  "reports.note":
    "Last taken up is the newest item of the committee's meetings whose heading holds all words of the report. An item with another heading is not found.",
  "reports.wheel": "See the committee's annual wheel",
};
