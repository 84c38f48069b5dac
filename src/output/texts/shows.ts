// What a figure shows, in one plain sentence. Merged into the two lists (da.ts, en.ts).

export const showsDa = {
  "shows.share": "{part} af {whole} er {share}. Tilfældigheder kan flytte andelen til et sted mellem {low} og {high}.",
  "shows.share.few":
    "{part} af {whole} er {share}, men {whole} er for få til at sige noget sikkert: Andelen kan ligge hvor som helst mellem {low} og {high}.",
  "shows.answers":
    "{part} af de {answered}, der svarede, er {share}. Alle {asked} blev spurgt, så det usikre er, hvad de {silent} mener, der ikke svarede.",
  "shows.answers.all": "{part} af alle {asked} er {share}. Alle svarede, så tallet er ikke et skøn.",

  "shows.change.up": "Steget fra {from} i {before} til {to} i {after}.",
  "shows.change.down": "Faldet fra {from} i {before} til {to} i {after}.",
  "shows.change.none": "Uændret: {to} i {before} og i {after}.",
  "shows.change.unsure":
    "Fra {from} i {before} til {to} i {after}, men så lille en forskel på så få kan være tilfældig.",
  "shows.change.up.range": "Steget fra {from} i {before} til {to} i {after}: mellem {low} og {high} mere.",
  "shows.change.down.range": "Faldet fra {from} i {before} til {to} i {after}: mellem {low} og {high} mindre.",
  "shows.change.up.factor": "Steget fra {from} i {before} til {to} i {after}: mere, end tilfældigheder forklarer.",
  "shows.change.down.factor": "Faldet fra {from} i {before} til {to} i {after}: mere, end tilfældigheder forklarer.",

  "shows.trend.up":
    "Over {figures} {periods} er tallet steget med omkring {slope} pr. {period} (mellem {low} og {high}).",
  "shows.trend.down":
    "Over {figures} {periods} er tallet faldet med omkring {slope} pr. {period} (mellem {low} og {high}).",
  "shows.trend.unsure": "Over {figures} {periods} går tallet hverken sikkert op eller ned.",
  "shows.trend.adjusted": "Der er taget højde for årstiderne.",
  "shows.short": "{figures} tal er for få til at se en udvikling; der skal {fewest} til.",

  "shows.target.reached": "{value}: Målet på {target} er nået.",
  "shows.target.ahead": "{value} er {distance} foran det, planen regner med nu ({expected}).",
  "shows.target.on": "{value} er netop det, planen regner med nu.",
  "shows.target.behind": "{value} er {distance} fra det, planen regner med nu ({expected}).",
  "shows.target.unsure":
    "{value} mod {expected}, som planen regner med nu, men tallet bygger på så få, at det ikke kan siges, om målet er nået.",
  "shows.target.by": "Målet er {target} senest {by}.",

  "shows.standing.best":
    "Nr. {rank} af {among} kommuner med det bedste tal først; midten af de andre ligger på {median}.",
  "shows.standing.highest":
    "Nr. {rank} af {among} kommuner med det højeste tal først; midten af de andre ligger på {median}.",
  "shows.standing.country.above": "Det er {distance} over hele landet.",
  "shows.standing.country.below": "Det er {distance} under hele landet.",
  "shows.standing.country.same": "Det er det samme som i hele landet.",
  "shows.standing.missing.one": "1 kommune har intet tal.",
  "shows.standing.missing.other": "{count} kommuner har intet tal.",

  "shows.waiting":
    "Af {followed}, der er fulgt, tog det {median} eller mindre for halvdelen (et sted mellem {low} og {high}).",
  "shows.waiting.open":
    "Af {followed}, der er fulgt, tog det {median} eller mindre for halvdelen (mindst {low}; der er for få til at sige, hvor meget mere).",
  "shows.waiting.none": "Af {followed}, der er fulgt, er det sket for {happened}: endnu ikke for halvdelen.",
  "shows.hidden":
    "Tallet er skjult, fordi det handler om færre end {fewest} personer, eller fordi et sådant tal ellers kunne regnes ud.",

  "shows.wanted.yes": "Det er den vej, målet peger.",
  "shows.wanted.no": "Det er den modsatte vej af målet.",

  "shows.unit.percent": "{value} %",
  "shows.unit.percent-points": "{value} procentpoint",
  "shows.unit.persons": "{value} personer",
  "shows.unit.full-time": "{value} fuldtidspersoner",
  "shows.unit.count": "{value}",
  "shows.unit.days": "{value} dage",
  "shows.unit.weeks": "{value} uger",
  "shows.unit.months": "{value} måneder",
  "shows.unit.kroner": "{value} kr.",
  "shows.unit.points": "{value} point",
  "shows.period.year": "år",
  "shows.period.half-year": "halvår",
  "shows.period.quarter": "kvartal",
  "shows.period.month": "måned",
  "shows.period.day": "dag",
  "shows.periods.year": "år",
  "shows.periods.half-year": "halvår",
  "shows.periods.quarter": "kvartaler",
  "shows.periods.month": "måneder",
  "shows.periods.day": "dage",
} as const;

export const showsEn: Readonly<Record<keyof typeof showsDa, string>> = {
  "shows.share": "{part} of {whole} is {share}. Chance may move the share to anywhere between {low} and {high}.",
  "shows.share.few":
    "{part} of {whole} is {share}, but {whole} are too few to say anything sure: the share may lie anywhere between {low} and {high}.",
  "shows.answers":
    "{part} of the {answered} who answered is {share}. All {asked} were asked, so what is unsure is what the {silent} think who did not answer.",
  "shows.answers.all": "{part} of all {asked} is {share}. Everybody answered, so the figure is no estimate.",

  "shows.change.up": "Up from {from} in {before} to {to} in {after}.",
  "shows.change.down": "Down from {from} in {before} to {to} in {after}.",
  "shows.change.none": "Unchanged: {to} in {before} and in {after}.",
  "shows.change.unsure":
    "From {from} in {before} to {to} in {after}, but so small a difference among so few may be chance.",
  "shows.change.up.range": "Up from {from} in {before} to {to} in {after}: between {low} and {high} more.",
  "shows.change.down.range": "Down from {from} in {before} to {to} in {after}: between {low} and {high} less.",
  "shows.change.up.factor": "Up from {from} in {before} to {to} in {after}: more than chance explains.",
  "shows.change.down.factor": "Down from {from} in {before} to {to} in {after}: more than chance explains.",

  "shows.trend.up":
    "Over {figures} {periods} the figure has risen by about {slope} a {period} (between {low} and {high}).",
  "shows.trend.down":
    "Over {figures} {periods} the figure has fallen by about {slope} a {period} (between {low} and {high}).",
  "shows.trend.unsure": "Over {figures} {periods} the figure goes surely neither up nor down.",
  "shows.trend.adjusted": "The seasons are allowed for.",
  "shows.short": "{figures} figures are too few to see a development; it takes {fewest}.",

  "shows.target.reached": "{value}: the target of {target} has been reached.",
  "shows.target.ahead": "{value} is {distance} ahead of what the plan counts on by now ({expected}).",
  "shows.target.on": "{value} is just what the plan counts on by now.",
  "shows.target.behind": "{value} is {distance} from what the plan counts on by now ({expected}).",
  "shows.target.unsure":
    "{value} against {expected}, which the plan counts on by now, but the figure rests on so few that it cannot be said whether the target is met.",
  "shows.target.by": "The target is {target} by {by}.",

  "shows.standing.best":
    "No. {rank} of {among} municipalities, the best figure first; the middle of the others is {median}.",
  "shows.standing.highest":
    "No. {rank} of {among} municipalities, the highest figure first; the middle of the others is {median}.",
  "shows.standing.country.above": "That is {distance} above the whole country.",
  "shows.standing.country.below": "That is {distance} below the whole country.",
  "shows.standing.country.same": "That is the same as in the whole country.",
  "shows.standing.missing.one": "1 municipality has no figure.",
  "shows.standing.missing.other": "{count} municipalities have no figure.",

  "shows.waiting":
    "Of {followed} who were followed it took {median} or less for half (somewhere between {low} and {high}).",
  "shows.waiting.open":
    "Of {followed} who were followed it took {median} or less for half (at least {low}; there are too few to say how much more).",
  "shows.waiting.none": "Of {followed} who were followed it has happened for {happened}: not yet for half.",
  "shows.hidden":
    "The figure is hidden because it is of fewer than {fewest} people, or because such a figure could otherwise be worked out.",

  "shows.wanted.yes": "That is the way the goal points.",
  "shows.wanted.no": "That is the opposite of the goal.",

  "shows.unit.percent": "{value} %",
  "shows.unit.percent-points": "{value} percentage points",
  "shows.unit.persons": "{value} people",
  "shows.unit.full-time": "{value} full-time recipients",
  "shows.unit.count": "{value}",
  "shows.unit.days": "{value} days",
  "shows.unit.weeks": "{value} weeks",
  "shows.unit.months": "{value} months",
  "shows.unit.kroner": "DKK {value}",
  "shows.unit.points": "{value} points",
  "shows.period.year": "year",
  "shows.period.half-year": "half-year",
  "shows.period.quarter": "quarter",
  "shows.period.month": "month",
  "shows.period.day": "day",
  "shows.periods.year": "years",
  "shows.periods.half-year": "half-years",
  "shows.periods.quarter": "quarters",
  "shows.periods.month": "months",
  "shows.periods.day": "days",
};
