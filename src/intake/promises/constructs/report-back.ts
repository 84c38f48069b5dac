import { committees } from "../actors.ts";
import { isGiven, near, nounActs, verbActs } from "../acts.ts";
import type { PromiseConstruct } from "../construct.ts";
import type { Statement } from "../statement.ts";
import { verbForms } from "../verbs.ts";
import { wordClass } from "../word-classes.ts";

const telling = verbForms(
  `fremlægge:fremlagde:fremlagt forelægge:forelagde:forelagt afrapportere rapportere orientere redegøre:redegjorde:redegjort:redegør
   tilbagerapportere underrette informere præsentere tilbagemelde statusrapportere fremsende:fremsendte:fremsendt fortælle:fortalte:fortalt gennemgå:gennemgik:gennemgået:gennemgår
   foreligge:forelå:foreligget oplyse:oplyste:oplyst`,
);
const turning = verbForms(
  "vende:vendte:vendt følge:fulgte:fulgt melde:meldte:meldt holde:holdt:holdt komme:kom:kommet bringe:bragte:bragt give:gav:givet gøre:gjorde:gjort:gør lægge:lagde:lagt",
);
const reportWords =
  /^(?:\p{L}*(?:status|statussen|opfølgning|opfølgningen|opfølgninger|orientering|orienteringen|orienteringer|afrapportering|afrapporteringen|afrapporteringer|rapportering|rapporteringen|redegørelse|redegørelsen|tilbagemelding|tilbagemeldinger|statusrapport|statusrapporter|statusnotat|opsamling|statusopdatering|beretning|ledelsesinformation|statusorientering|tilbagerapportering|tilbagemeldingen|statussag|opfølgningssag)|lis|årsrapport|årsrapporten|halvårsrapport|kvartalsrapport)$/u;
const reports = wordClass((word) => reportWords.test(word));
const papers = wordClass((word) =>
  /^(?:\p{L}*(?:notat|notatet|sag|sagen|oversigt|opgørelse|opgørelser|nøgletal|statistik|rapport|rapporten|oplæg|analyse|tal|forslag|materiale|svar|data|overblik|prognose|budgetopfølgning|punkt|besvarelse|beregninger|temadrøftelse|temamøde|plan|udkast|scenarier|anbefalinger|undersøgelse|planen|analysen|tallene|resultatet|resultaterne|oversigten|forslaget))$/u.test(
    word,
  ),
);

/** Where those who decide meet, and what is theirs. */
const meetings = wordClass((word) =>
  /^(?:udvalgets|udvalgs|byrådets|udvalgsmøder|udvalgsmøde|udvalgsmødet|mødet|politisk|politiske)$/.test(word),
);

const behind = (pattern: RegExp, reach: number) => (statement: Statement, at: number) =>
  near(statement.words, at, pattern, 0, reach);

/** `orienteres borgerne om`: told to others than those who decide. */
const toOthers =
  /^(?:borgerne|borgeren|borgere|naboer|naboerne|beboerne|forældre|forældrene|virksomhederne|pressen|medarbejderne|ansøger|ejerne|lodsejerne|brugerne|personalet|offentligheden|eleverne|børnene)$/;

/** A status, a follow-up, an answer comes to the committee. */
export const reportBack: PromiseConstruct = {
  name: "report-back",
  read(statement) {
    if ((statement.classes & (telling.bit | turning.bit | reports | papers)) === 0) return [];
    const family = { kind: "report-back" as const, weight: 0.05, needsTime: false };
    const { words } = statement;
    const toCommittee = (statement.classes & (committees | meetings)) !== 0;
    return [
      ...verbActs(statement, {
        ...family,
        verbs: telling,
        fits: (_, at, verb) =>
          !near(words, at, toOthers, 2, 3) &&
          (verb !== "fremsende" ||
            near(words, at, /^(?:udvalget|byrådet|\p{L}*udvalget|medlemmerne)$/u, 6, 6) ||
            near(words, at, reportWords, 6, 6)) &&
          (!/^(?:informere|foreligge)$/.test(verb) || toCommittee) &&
          (verb !== "oplyse" || statement.passage.role === "decision") &&
          (verb !== "præsentere" || toCommittee || statement.passage.role === "decision") &&
          (!/^(?:rapportere|fortælle|gennemgå)$/.test(verb) || toCommittee),
      }),
      ...verbActs(statement, {
        ...family,
        verbs: turning,
        fits: (at0, at, verb) => turns(at0, at, verb),
      }),
      ...nounActs(statement, {
        ...family,
        nouns: reports,
        fits: ({ words: all }, at) => isGiven(all, at),
      }),
      ...nounActs(statement, {
        ...family,
        weight: 0,
        nouns: papers,
        fits: ({ words: all }, at) => isAskedFor(all, at),
      }),
    ];
  },
};

const asks =
  /^(?:ønsker|ønskede|ønskes|beder|bad|bede|efterspørger|efterspurgte|anmoder|anmodede|forelagt|forelægges|forelægge|fremlægge|fremlægges|får|modtager|se|have)$/;

/** *ønsker en sag om langtidsledighed*: a paper right behind what asks for it, no *at* between them. */
function isAskedFor(words: Statement["words"], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 12; back--) {
    const word = words[back] as Statement["words"][number];
    if (asks.test(word.text)) return true;
    // *anmodede om at få tal*: what is asked for is to have it.
    if (word.text === "at" && !/^(?:få|modtage|se|have)$/.test(words[back + 1]?.text ?? "")) return false;
    if (word.stop === ";") return false;
  }
  return false;
}

/** `vende tilbage`, `følge op`, `melde tilbage`, `holde orienteret`, `komme med en status`, `give forslag`. */
function turns(statement: Statement, at: number, verb: string): boolean {
  if (verb === "vende")
    return (
      behind(/^tilbage$/, 4)(statement, at) &&
      !near(statement.words, at, /^(?:arbejdet|arbejdsmarkedet|job|hjem)$/, 0, 8)
    );
  if (verb === "følge") return behind(/^op$/, 4)(statement, at);
  if (verb === "melde")
    return (
      behind(/^tilbage$/, 4)(statement, at) && near(statement.words, at, /^(?:udvalget|byrådet|\p{L}+udvalget)$/u, 6, 6)
    );
  if (verb === "holde")
    return (
      behind(/^(?:orienteret|underrettet|informeret|orienterede|opdateret)$/, 6)(statement, at) &&
      !near(statement.words, at, toOthers, 4, 5)
    );
  if (verb === "komme")
    return (
      behind(/^(?:tilbage)$/, 2)(statement, at) ||
      (behind(/^med$/, 1)(statement, at) && behind(reportWords, 6)(statement, at))
    );
  // *giver forslag til*, *giver et bud*: an answer that somebody owes, and none that a paper gives by itself.
  if (verb === "give")
    return (
      behind(/^(?:forslag|bud|svar|oplæg)$/, 3)(statement, at) &&
      near(
        statement.words,
        at,
        /^(?:forvaltningen|administrationen|direktionen|afdelingen|\p{L}+(?:chefen|direktøren|lederen|centeret|centret|forvaltningen))$/u,
        8,
        3,
      )
    );
  if (verb === "gøre") return behind(/^status$/, 3)(statement, at);
  if (verb === "lægge") return behind(/^frem$/, 2)(statement, at);
  if (verb === "bringe") return behind(/^tilbage$/, 4)(statement, at);
  return false;
}
