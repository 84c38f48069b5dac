// What is said of matters that were demanded brought before the council (kommunestyrelsesloven § 23). Merged into the two
// lists (da.ts, en.ts).

export const demandsDa = {
  "demands.title": "Begæret for byrådet",
  "demands.description": "Sager, som et udvalgsmedlem har begæret indbragt for byrådet, og hvor langt de er.",
  "demands.lead":
    "Et medlem har begæret sagen indbragt for byrådet (kommunestyrelsesloven § 23). Udvalgets beslutning udføres ikke, før byrådet har afgjort sagen, og sagen skal på byrådets dagsorden uden unødigt ophold.",
  "demands.empty": "Ingen sager er begæret for byrådet. Når et medlem begærer en, og mødet slutter, står den her.",
  "demands.by": "Begæret af {names}.",
  "demands.stopped": "Udførelsen er standset.",
  "demands.item": "Byrådets punkt",
  "demands.item.of": "Byrådets punkt: {title}",
  "demands.no-council":
    "Der er ikke noget byråd i systemet, så punktet er ikke lavet. Læs byrådets seneste dagsorden eller referat ind, eller sæt i et udvalgs regler for dagsordener, at det er byrådet, og lav så punktet her. Bliver sagen behandlet et andet sted, så skriv herunder, hvad byrådet har besluttet.",
  "demands.not-made": "Byrådets punkt er ikke lavet endnu.",
  "demands.make": "Lav byrådets punkt",
  "demands.make.of": "Lav byrådets punkt: {title}",
  "demands.decided": "Byrådet afgjorde sagen den {day}. Beslutningen er ikke længere standset af begæringen.",
  "demands.settled": "{name} har {when} skrevet, at byrådet har afgjort sagen: {note}",
  "demands.settled.unnamed": "Der er {when} skrevet, at byrådet har afgjort sagen: {note}",
  "demands.settle": "Byrådet har afgjort sagen et andet sted",
  "demands.settle.note": "Hvad besluttede byrådet, og hvornår?",
  "demands.settle.button": "Gem afgørelsen",
  "demands.unsettle": "Fortryd: sagen er ikke afgjort",
  "demands.unsettle.of": "Fortryd, at sagen er afgjort: {title}",
  "demands.done.made": "Byrådets punkt er lavet.",
  "demands.done.settled": "Afgørelsen er gemt. Beslutningen er ikke længere standset.",
  "demands.done.unsettled": "Fortrudt. Udførelsen er standset igen.",
  "demands.minutes": "Send mødets beslutninger videre",

  "item.stopped": "Udførelsen er standset",
  "item.stopped.why":
    "{names} har begæret sagen indbragt for byrådet. Beslutningen udføres ikke, før byrådet har afgjort sagen (kommunestyrelsesloven § 23).",

  "desk-day.stopped.one": "1 beslutning er standset, til byrådet har afgjort sagen",
  "desk-day.stopped.other": "{count} beslutninger er standset, til byrådet har afgjort sagerne",
  "desk-day.stopped.step": "Se, hvor langt sagen er",

  "unfinished.stopped": "byrådet har ikke afgjort sagen, som er begæret indbragt",
  "unfinished.step.stopped": "Se byrådets sag",

  "sending.stopped":
    "Udførelsen er standset: Sagen er begæret indbragt for byrådet. Beslutningen sendes ikke ud, før byrådet har afgjort den.",
  "sending.stopped.see": "Se, hvor langt sagen er",

  "item-desk.made-from.demand": "Begæret indbragt for byrådet",
  "item-desk.from.demand":
    "{names} har begæret sagen indbragt fra {committee}. Udvalgets beslutning udføres ikke, før byrådet har afgjort den (kommunestyrelsesloven § 23).",
  "item-desk.from.demand.committee": "udvalget",
  "item-desk.from.demand.see": "Se udvalgets punkt",

  "problem.decision-stopped":
    "Udførelsen er standset: Sagen er begæret indbragt for byrådet. Vent, til byrådet har afgjort den, eller skriv afgørelsen under Begæret for byrådet.",
  "problem.decision-stopped.title": "Beslutningen er standset",
  "problem.demand-unknown": "Sagen er ikke begæret for byrådet. Indlæs siden igen.",
  "problem.demand-unknown.title": "Der er ingen begæring",
  "problem.demand-note": "Skriv, hvad byrådet besluttede, og hvornår (højst 2.000 tegn).",
  "problem.demand-note.title": "Afgørelsen mangler",
  "problem.demand-settled": "En anden har skrevet det imens. Indlæs siden igen.",
  "problem.demand-settled.title": "Det er gjort allerede",
  "problem.demand-no-council":
    "Der er ikke noget byråd i systemet. Læs byrådets seneste dagsorden eller referat ind, eller sæt i et udvalgs regler for dagsordener, at det er byrådet.",
  "problem.demand-no-council.title": "Der er ikke noget byråd",
} as const;

export const demandsEn: Readonly<Record<keyof typeof demandsDa, string>> = {
  "demands.title": "Demanded before the council",
  "demands.description": "Matters a committee member demanded brought before the council, and how far they are.",
  "demands.lead":
    "A member has demanded the matter brought before the council (local government act § 23). The committee's decision is not carried out until the council has decided, and the matter goes on the council's agenda without undue delay.",
  "demands.empty":
    "Nothing is demanded before the council. When a member demands a matter and the meeting ends, it stands here.",
  "demands.by": "Demanded by {names}.",
  "demands.stopped": "It is not carried out.",
  "demands.item": "The council's item",
  "demands.item.of": "The council's item: {title}",
  "demands.no-council":
    "There is no council in the system, so the item has not been made. Import the council's latest agenda or minutes, or say in a committee's rules for agendas that it is the council, then make the item here. Where the matter is dealt with elsewhere, write below what the council decided.",
  "demands.not-made": "The council's item has not been made yet.",
  "demands.make": "Make the council's item",
  "demands.make.of": "Make the council's item: {title}",
  "demands.decided": "The council decided the matter on {day}. The demand no longer stops the decision.",
  "demands.settled": "{name} wrote {when} that the council has decided: {note}",
  "demands.settled.unnamed": "It was written {when} that the council has decided: {note}",
  "demands.settle": "The council has decided the matter elsewhere",
  "demands.settle.note": "What did the council decide, and when?",
  "demands.settle.button": "Save the decision",
  "demands.unsettle": "Undo: it has not been decided",
  "demands.unsettle.of": "Undo that it has been decided: {title}",
  "demands.done.made": "The council's item has been made.",
  "demands.done.settled": "Saved. The decision is no longer stopped.",
  "demands.done.unsettled": "Undone. The decision is stopped again.",
  "demands.minutes": "Send the meeting's decisions on",

  "item.stopped": "Not carried out",
  "item.stopped.why":
    "{names} demanded the matter brought before the council. The decision is not carried out until the council has decided (local government act § 23).",

  "desk-day.stopped.one": "1 decision is stopped until the council has decided",
  "desk-day.stopped.other": "{count} decisions are stopped until the council has decided",
  "desk-day.stopped.step": "See how far the matter is",

  "unfinished.stopped": "the council has not decided the matter, which was demanded before it",
  "unfinished.step.stopped": "See the council's matter",

  "sending.stopped":
    "Not carried out: the matter was demanded brought before the council. The decision is not sent until the council has decided.",
  "sending.stopped.see": "See how far the matter is",

  "item-desk.made-from.demand": "Demanded before the council",
  "item-desk.from.demand":
    "{names} demanded the matter brought here from {committee}. The committee's decision is not carried out until the council has decided (local government act § 23).",
  "item-desk.from.demand.committee": "the committee",
  "item-desk.from.demand.see": "See the committee's item",

  "problem.decision-stopped":
    "Not carried out: the matter was demanded brought before the council. Wait until the council has decided, or write its decision under Demanded before the council.",
  "problem.decision-stopped.title": "The decision is stopped",
  "problem.demand-unknown": "The matter was not demanded before the council. Load the page again.",
  "problem.demand-unknown.title": "There is no demand",
  "problem.demand-note": "Write what the council decided, and when (at most 2,000 characters).",
  "problem.demand-note.title": "The decision is missing",
  "problem.demand-settled": "Somebody else wrote it meanwhile. Load the page again.",
  "problem.demand-settled.title": "It has been done already",
  "problem.demand-no-council":
    "There is no council in the system. Import the council's latest agenda or minutes, or say in a committee's rules for agendas that it is the council.",
  "problem.demand-no-council.title": "There is no council",
};
