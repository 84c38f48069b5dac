// What is said of plans, goals, indicators and figures. Merged into the two lists (da.ts, en.ts).

export const goalsDa = {
  "problem.goal-title": "Der mangler en titel. Skriv den, og gem igen.",
  "problem.goal-long": "Det er for langt. Titlen må være {title} tegn og teksten {text}. Forkort den, og gem igen.",
  "problem.goal-days": "Den sidste dag ligger før den første. Ret en af dem, og gem igen.",
  "problem.goal-unknown": "Målet findes ikke her. Gå tilbage til planen, og vælg det derfra.",
  "problem.goal-action-unknown": "Handlingen findes ikke her. Gå tilbage til målet, og vælg den derfra.",
  "problem.goal-reason": "Skriv, hvorfor det er opfyldt eller udgået. Begrundelsen står i næste opfølgning.",
  "problem.goal-day-ahead": "Dagen ligger ude i fremtiden. Skriv den dag, det skete.",
  "problem.goal-link":
    "{address} fører hverken til et punkt, et løfte eller en sag i kommunen, som alle kan læse. Kopiér adressen fra siden, og prøv igen.",
  "problem.goal-links": "Et mål kan højst hænge på {most} punkter, løfter og sager. Tag nogle af dem fra først.",
  "problem.goal-report-unknown": "Linjen findes ikke i afrapporteringsplanen. Hent siden igen.",
  "problem.goal-report-empty": "Vælg mindst ét mål, der skal afrapporteres.",
  "problem.plan-unknown": "Planen findes ikke her. Gå tilbage til målene, og vælg den derfra.",
  "problem.plan-adopted-before": "Planen er vedtaget senere end den dag. Skriv en dag efter den seneste udgave.",
  "problem.plan-unchanged": "Der er ikke ændret noget siden den seneste udgave. Ret planen først.",
  "problem.focus-area-unknown": "Indsatsområdet findes ikke i planen. Hent siden igen, og vælg et af planens.",
  "problem.focus-area-in-use":
    "Målet “{goal}” står under et indsatsområde, der er taget ud. Flyt målet først, eller behold området.",
  "problem.vision-theme-unknown": "Planen har ikke temaet “{theme}”. Skriv det ind i planen først.",
  "problem.indicator-unknown": "Indikatoren findes ikke her. Hent siden igen, og vælg en, der er.",
  "problem.indicator-name": "Indikatoren mangler et navn. Skriv det, og gem igen.",
  "problem.indicator-counts": "Skriv, hvad indikatoren tæller. Det står på dens side, så alle kan se, hvad tallet er.",
  "problem.indicator-share": "En andel har både en tæller og en nævner. Skriv begge, eller lad begge stå tomme.",
  "problem.indicator-source": "Skriv, hvad kilden kalder målingen og området. Ellers kan tallene ikke findes igen.",
  "problem.indicator-area-twice": "Området {area} står to gange. Behold det ene.",
  "problem.indicator-path":
    "Vejen til målsætningen går tilbage i tiden. Sæt dagene i rækkefølge, den sidste til sidst.",
  "problem.figures-no-indicator":
    "Ingen indikator bruger de tal. Kontrollér tabel, måling, gruppe og område i indikatorens kilde; der er ikke gemt noget.",
  "problem.figures-twice": "{area} har to tal for {period}. Fjern det ene; der er ikke gemt noget.",
  "problem.figure-period": "Perioden {period} slutter, før den begynder. Ret den; der er ikke gemt noget.",
  "problem.figure-missing":
    "{indicator} mangler tallet for {period}. Skriv det, eller skriv en streg, hvis kilden ikke viser det.",
  "problem.figure-share-impossible":
    "{indicator}, {period}: tælleren kan ikke være under nul, og nævneren skal være over nul. Ret dem; der er ikke gemt noget.",
  "problem.figure-share-differs":
    "{indicator}, {period}: {numerator} af {denominator} er {share} %, ikke {value} %. Ret et af tallene; der er ikke gemt noget.",
} as const;

export const goalsEn: Readonly<Record<keyof typeof goalsDa, string>> = {
  "problem.goal-title": "A title is missing. Write it and save again.",
  "problem.goal-long": "It is too long. A title may have {title} letters and a text {text}. Shorten it and save again.",
  "problem.goal-days": "The last day is before the first. Correct one of them and save again.",
  "problem.goal-unknown": "The goal is not here. Go back to the plan and choose it from there.",
  "problem.goal-action-unknown": "The action is not here. Go back to the goal and choose it from there.",
  "problem.goal-reason": "Say why it is fulfilled or dropped. The reason is told in the next follow-up.",
  "problem.goal-day-ahead": "The day is ahead. Write the day on which it happened.",
  "problem.goal-link":
    "{address} leads to no item, promise or case of the municipality that everybody can read. Copy the page's address and try again.",
  "problem.goal-links": "A goal can hang on {most} items, promises and cases at most. Take some of them off first.",
  "problem.goal-report-unknown": "The line is not in the reporting plan. Load the page again.",
  "problem.goal-report-empty": "Choose at least one goal that is to be reported.",
  "problem.plan-unknown": "The plan is not here. Go back to the goals and choose it from there.",
  "problem.plan-adopted-before": "The plan was adopted later than that day. Write a day after the last version.",
  "problem.plan-unchanged": "Nothing has changed since the last version. Change the plan first.",
  "problem.focus-area-unknown": "The plan has no such focus area. Load the page again and choose one of the plan's.",
  "problem.focus-area-in-use":
    "The goal “{goal}” stands under a focus area that was taken out. Move the goal first, or keep the area.",
  "problem.vision-theme-unknown": "The plan does not have the theme “{theme}”. Write it in the plan first.",
  "problem.indicator-unknown": "The indicator is not here. Load the page again and choose one that is.",
  "problem.indicator-name": "The indicator has no name. Write it and save again.",
  "problem.indicator-counts":
    "Say what the indicator counts. It stands on its page, so that all see what the figure is.",
  "problem.indicator-share": "A share has a numerator and a denominator. Write both, or leave both empty.",
  "problem.indicator-source": "Write what the source calls the measure and the area. Else its figures cannot be found.",
  "problem.indicator-area-twice": "The area {area} is there twice. Keep one.",
  "problem.indicator-path": "The path to the target runs backwards. Put its days in order, the last one last.",
  "problem.figures-no-indicator":
    "No indicator uses these figures. Check table, measure, group and area of the indicator's source; nothing was stored.",
  "problem.figures-twice": "{area} has two figures for {period}. Take one away; nothing was stored.",
  "problem.figure-period": "The period {period} ends before it begins. Correct it; nothing was stored.",
  "problem.figure-missing":
    "{indicator} has no figure for {period}. Write it, or a dash where the source does not show it.",
  "problem.figure-share-impossible":
    "{indicator}, {period}: the numerator cannot be below zero, and the denominator must be above it. Correct them; nothing was stored.",
  "problem.figure-share-differs":
    "{indicator}, {period}: {numerator} of {denominator} is {share} %, not {value} %. Correct one of them; nothing was stored.",
};
