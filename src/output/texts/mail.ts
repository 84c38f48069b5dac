// What mails say. Merged into the two lists (da.ts, en.ts).

export const mailDa = {
  "mail.greeting": "Hej",
  "mail.from": "Rød Tråd",
  "mail.see": "Se det her",

  "mail.confirm.subject": "Bekræft, at du vil følge {name}",
  "mail.confirm.lead": "Nogen, forhåbentlig dig, har bedt om mails om:",
  "mail.confirm.rhythm.at-once": "Du får en mail, hver gang der sker noget.",
  "mail.confirm.rhythm.daily": "Du får én samlet mail på hverdage kl. 7, når der er sket noget.",
  "mail.confirm.rhythm.weekly": "Du får én samlet mail om mandagen kl. 7, når der er sket noget.",
  "mail.confirm.button": "Ja, jeg vil gerne følge med",
  "mail.confirm.foot":
    "Linket virker i syv dage. Har du ikke bedt om det, så gør ingenting: Du hører ikke fra os igen, og din adresse bliver slettet.",

  "mail.news.subject.one": "Nyt om {name}",
  "mail.news.subject.other": "Nyt om det, du følger",
  "mail.news.lead": "Det er sket, siden vi skrev sidst.",
  "mail.news.more": "Og {count} mere",

  "mail.thing.case": "Sagen »{name}«",
  "mail.thing.committee": "{name}",
  "mail.thing.search": "Søgningen »{name}«",
  "mail.thing.search.all": "Alle beslutninger",
  "mail.thing.promise": "Løftet »{name}«",

  "mail.verb.agenda": "På dagsordenen",
  "mail.verb.decided": "Besluttet",
  "mail.verb.promised": "Lovet",
  "mail.verb.answered": "Svar på et løfte",

  "mail.reminder.subject.one": "Frist {day}: {what}",
  "mail.reminder.subject.other": "{count} løfter har frist snart",
  "mail.reminder.hidden": "et løfte, der ikke er offentligt",
  "mail.reminder.lead.one": "Du står som ansvarlig for et løfte til {body}, som har frist snart.",
  "mail.reminder.lead.other": "Du står som ansvarlig for {count} løfter til {body}, som har frist snart.",
  "mail.reminder.foot":
    "Er det ikke længere dig, eller er svaret givet, så sig det til udvalgets sekretær. Du hører kun fra os om den samme frist nogle få gange.",
  "mail.due": "Frist {day}",
  "mail.due.days.one": "i morgen",
  "mail.due.days.other": "om {count} dage",
  "mail.due.today": "i dag",
  "mail.due.past.one": "i går",
  "mail.due.past.other": "for {count} dage siden",
  "mail.promise.hidden": "Løftet er ikke offentligt. Log ind for at se det.",

  "mail.overdue.subject.one": "1 løfte mangler svar",
  "mail.overdue.subject.other": "{count} løfter mangler svar",
  "mail.overdue.lead": "Fristen er overskredet for det her i {body}. Du får listen én gang om ugen.",

  "mail.returned.subject.one": "1 løfte er besvaret",
  "mail.returned.subject.other": "{count} løfter er besvaret",
  "mail.returned.lead": "Det her har {body} fået svar på, siden vi skrev sidst.",

  "mail.foot.subscriber": "Du får mailen, fordi du følger noget på Rød Tråd.",
  "mail.foot.account": "Du får mailen, fordi du har en konto på Rød Tråd.",
  "mail.foot.owner": "Du får mailen, fordi kommunen har skrevet dig på som ansvarlig.",
  "mail.foot.manage": "Ret, hvad du får",
  "mail.foot.stop": "Stop alle mails",
} as const;

export const mailEn: Readonly<Record<keyof typeof mailDa, string>> = {
  "mail.greeting": "Hello",
  "mail.from": "Rød Tråd",
  "mail.see": "See it here",

  "mail.confirm.subject": "Confirm that you want to follow {name}",
  "mail.confirm.lead": "Somebody, hopefully you, asked for mails about:",
  "mail.confirm.rhythm.at-once": "You get a mail every time something happens.",
  "mail.confirm.rhythm.daily": "You get one mail on weekdays at 7, when something has happened.",
  "mail.confirm.rhythm.weekly": "You get one mail on Mondays at 7, when something has happened.",
  "mail.confirm.button": "Yes, I want to follow",
  "mail.confirm.foot":
    "The link works for seven days. If you did not ask for this, do nothing: you will not hear from us again, and your address is deleted.",

  "mail.news.subject.one": "News of {name}",
  "mail.news.subject.other": "News of what you follow",
  "mail.news.lead": "This has happened since we last wrote.",
  "mail.news.more": "And {count} more",

  "mail.thing.case": "The case “{name}”",
  "mail.thing.committee": "{name}",
  "mail.thing.search": "The search “{name}”",
  "mail.thing.search.all": "All decisions",
  "mail.thing.promise": "The promise “{name}”",

  "mail.verb.agenda": "On the agenda",
  "mail.verb.decided": "Decided",
  "mail.verb.promised": "Promised",
  "mail.verb.answered": "Answer to a promise",

  "mail.reminder.subject.one": "Due {day}: {what}",
  "mail.reminder.subject.other": "{count} promises are due soon",
  "mail.reminder.hidden": "a promise that is not public",
  "mail.reminder.lead.one": "You are responsible for a promise to {body} that is due soon.",
  "mail.reminder.lead.other": "You are responsible for {count} promises to {body} that are due soon.",
  "mail.reminder.foot":
    "If it is not you any more, or the answer has been given, tell the committee's secretary. You hear of the same day a few times only.",
  "mail.due": "Due {day}",
  "mail.due.days.one": "tomorrow",
  "mail.due.days.other": "in {count} days",
  "mail.due.today": "today",
  "mail.due.past.one": "yesterday",
  "mail.due.past.other": "{count} days ago",
  "mail.promise.hidden": "The promise is not public. Sign in to see it.",

  "mail.overdue.subject.one": "1 promise lacks an answer",
  "mail.overdue.subject.other": "{count} promises lack an answer",
  "mail.overdue.lead": "These are past due in {body}. You get the list once a week.",

  "mail.returned.subject.one": "1 promise has been answered",
  "mail.returned.subject.other": "{count} promises have been answered",
  "mail.returned.lead": "This is what {body} has been answered since we last wrote.",

  "mail.foot.subscriber": "You get this mail because you follow something on Rød Tråd.",
  "mail.foot.account": "You get this mail because you have an account on Rød Tråd.",
  "mail.foot.owner": "You get this mail because the municipality has named you as responsible.",
  "mail.foot.manage": "Change what you get",
  "mail.foot.stop": "Stop all mails",
};
