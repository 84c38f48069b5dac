import type { Outcome } from "../../../records/outcome.ts";

/**
 * Forms of verbs that say what was done with a matter. Each exactly as written, lower case. Where the choice is one of
 * law: an election is a decision of its own (*valgt*, *udpeget*, *konstitueret*: lov om kommunernes styrelse § 24), and
 * so is settling a plan or a sum (*fastlagt*, *fordelt*, *bevilget*: § 40); signing the record adopts it (*underskrevet*:
 * § 13); *indarbejdes* and *igangsættes* order what follows from assent; *besluttede at sende i høring* decides the next
 * step and so approves it, whatever was discussed before; *taget til efterretning* binds nobody and is no approval.
 */
const forms: Readonly<Record<string, string>> = {
  approved:
    "godkendt godkendte godkendes godkender godkendtes godkende tiltrådt tiltrådte tiltræder tiltrædes tiltrådtes tiltræde vedtaget vedtog vedtages vedtoges vedtager vedtage imødekommet imødekommes imødekom imødekomme bevilget bevilges bevilgede bevilger bevilge tilsluttet tilslutter tilsluttede tilsluttes accepteret accepteres accepterede udpeget udpeges udpegede udpegedes valgt vælges valgte valgtes genvalgt indarbejdes indarbejdet igangsættes igangsat iværksættes iværksat fastsættes fastsat etableres gennemføres frigives frigivet stadfæstet bekræftet fastlagt fastlægges fastlagde konstitueret konstitueres konstituerede fordelt fordeles fordelte underskrevet underskrives underskrev tilslutte ok",
  rejected:
    "afvist afvises afviste afviser afvise forkastet forkastes forkastede forkaste bortfaldet nedstemt nedstemmes nedstemtes afslået afslås afslog afslå afslag faldt bortfaldt henlagt henlægges",
  recommended:
    "anbefalet anbefales anbefaler anbefalede anbefalte anbefale indstillet indstilles indstiller indstillede indstille",
  noted: "efterretning orientering underretning",
  discussed: "drøftet drøftede drøftes drøfter drøftedes drøftelse debatteret debatterede temadrøftet temadrøftelse",
  postponed: "udsat udsættes udsatte udsætter udsætte udsattes udskudt udskydes udskød udskyder udskyde udsættelse",
  returned:
    "tilbagesendes tilbagesendt tilbagesendte tilbagesende hjemvist hjemvises hjemviste hjemvise tilbagevises returneres returneret hjemsendes hjemsendt",
  referred:
    "oversendes oversendt oversendte oversender oversende fremsendes fremsendt fremsender fremsendte fremsende videresendes videresendt videresender henvises henvist henviste henvise henskydes henskudt henskød henskyde viderebringes",
  withdrawn: "udgår udgik udgået trukket trækkes trak bortfalder aflyst aflyses",
  resumed: "genoptages genoptaget genoptage genoptog genbehandles genbehandlet",
  decided: "besluttede besluttet beslutter besluttes beslutning",
};

/** By form, lower case: what it does; `decided` for *besluttede*, which says only that something was. */
export const outcomeVerbs = new Map<string, Outcome | "decided">();
for (const [outcome, list] of Object.entries(forms))
  for (const form of list.split(" ")) outcomeVerbs.set(form, outcome as Outcome);
