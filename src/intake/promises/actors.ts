import { wordClass } from "./word-classes.ts";

/** Whose acts bind the municipality: its bodies, its administration, its units. Small letters. */
const own =
  /^(?:\p{L}*(?:udvalget|udvalg|udvalgene|fagudvalgene|forvaltningen|forvaltninger|forvaltningerne|direktionen|direktøren|direktørområdet|afdelingen|afdelingerne|sekretariatet|chefen|lederen|formanden|jobcentret|jobcenteret|fagcenteret|fagcentret|ledelsen|teamet|rådet|byrådet|kommunen|bestyrelsen|ledelse|enheden|styregruppen|styregruppe|arbejdsgruppen|arbejdsgruppe|projektgruppen|følgegruppen|skolerne|gruppen|konsulenten|koordinatoren|koordinator|sekretær|sekretæren|lederne|planlæggeren|grupperne|skolechefen|afdeling|forvaltning|sekretariat|stab|inspektøren|visitationen|direktørerne|cheferne|vejlederen|vejlederne|ungdomsskolen|musikskolen|hjemmesygeplejen|borgerservice|biblioteket|bibliotekerne|center|centeret|centret|centrene|sygeplejersken|sygeplejerskerne|sygeplejersker|sundhedsplejersken|overtandlægen|institution|konsulenterne|konsulenter|planlæggerne|sagsbehandleren|teamene|teams|biblioteker|skoler|medarbejdere|medarbejderne|personalet)|administrationen|administration|udvalgsmedlemmerne|kommunalbestyrelsen|regionsrådet|magistraten|borgmesteren|viceborgmesteren|jobcenter|center|centret|centeret|fagcenter|kommune|region|vi|rådmanden|rådhuset|sagsbehandlerne|embedsværket|området|stab|staben|by|byrådets|udvalgets|området|ældrerådet|handicaprådet|beredskabet|plejecentrene|skolen|hjemmeplejen|sundhedsplejen|tandplejen|vejmyndigheden|myndigheden|kommunens)$/u;

/** Whose duties are no promise of the municipality's. */
const foreign =
  /^(?:[\p{L}-]*(?:frivilligcenter|frivilligcenteret|frivilligcentret|videncenter|videnscenter|statsforvaltningen|statsamtet|amtet|amterne|revisor|revisoren|revisionen|rigsrevisionen|bygherre|bygherren|totalentreprenøren|totalrådgiveren|rådgiveren|banken|kommunekredit|deltageren|mentoren|børnepasser|børnepasseren|direktoratet|arbejdstilsynet|socialtilsynet|fonden|ministerium|styrelse|sygehuset|hospitalet|klagenævnet|ældresagen|virksomhed|forening|entreprenør|leverandør|grundejer|husstande|husejere|pårørenderådet|børnepassere|håndværkeren|transportministeren|kommunernes|industri|konsulenthuset|boligselskab|kunstnersammenslutningen|nabokommunen|nabokommunerne|stifteren|menighedsrådet|borgeren|borgerne|borgere|borger|virksomheden|virksomhederne|virksomheder|kasserne|kassen|kasser|ministeren|ministeriet|regeringen|folketinget|styrelsen|leverandøren|leverandørerne|leverandører|ansøger|ansøgeren|ansøgerne|ansøgere|ejeren|ejer|ejere|ejerne|beboerne|beboere|lejerne|forældrene|forældre|eleverne|elever|elev|børnene|børn|barnet|ledige|lediges|ungen|unge|foreningen|foreningerne|foreninger|selskabet|selskaberne|udlejer|udlejeren|arbejdsgiveren|arbejdsgiver|køber|køberen|sælger|lejer|bilister|bilisterne|trafikanter|regionen|arbejdsgiverne|arbejdsgivere|kommunerne|kommuner|regionerne|patienten|patienterne|brugerne|brugere|(?<!tand)lægen|læger|lægerne|naboer|naboerne|entreprenøren|entreprenører|developer|investor|investoren|lodsejerne|lodsejere|grundejeren|grundejerne|grundejere|grundejerforeningen|boligforeningen|boligselskabet|boligorganisationen|kunderne|kunder|forsyningen|politiet|domstolen|nævnet|ankestyrelsen|universitetet|kl|staten|stat|eu|danmark|kombit|modtageren|modtagerne|deltagerne|deltager|deltagere|vognmanden|operatøren|trafikselskabet|movia|banedanmark|vejdirektoratet|energinet|naturstyrelsen|kvinden|manden|personen|personer|pårørende|frivillige|idrætsforeningerne|klubben|klubberne|partnerne|ejerforeningen|virksomhedens|bygningsejeren|tilbudsgiver|tilbudsgiverne|bydende|museet|aktører|aktørerne|aktør|kommissionen|konsulentfirmaet))$/u;

const surely = /^(?:kommunalbestyrelsen|\p{L}*udvalget|byrådet|regionsrådet|\p{L}*formanden|rådmanden)$/u;

const committee =
  /^(?:(?:ældre|senior|handicap|unge|landdistrikts|udsatte|integrations|lokal|frivilligheds)rådet|\p{L}*udvalget|\p{L}*udvalgene|byrådet|kommunalbestyrelsen|regionsrådet|fagudvalg|fagudvalgene|magistraten|\p{L}*udvalg)$/u;

/** Fields that units are named by: *Teknik og Miljø*, *Børn, Unge og Familie*, *Ældre & Sundhed*. */
const field =
  "(?:Teknik|Miljø|By|Land|Børn|Unge|Ungdom|Skole|Skoler|Kultur|Fritid|Sundhed|Omsorg|Ældre|Senior|Social|Socialområdet|Arbejdsmarked|Økonomi|Plan|Planlægning|Byg|Byggeri|Ejendom|Ejendomme|Ejendomsdrift|Vej|Veje|Park|Parker|Natur|Klima|Dagtilbud|Familie|Familier|Handicap|Psykiatri|Borger|Borgerservice|Bibliotek|Digitalisering|Personale|HR|IT|Løn|Erhverv|Turisme|Beskæftigelse|Job|Uddannelse|Læring|Dannelse|Trivsel|Byudvikling|Politik|Ledelse|Strategi|Udvikling|Drift|Anlæg|Trafik|Mobilitet|Vand|Forsyning|Affald|Genbrug|Bygninger|Rehabilitering|Pleje|Indkøb|Udbud|Kommunikation|Demokrati|Integration|Velfærd|Service|Jura)";
const unit = new RegExp(
  `(?<!for |Udvalget |Udvalg |udvalg |udvalget |, )${field}(?:, ${field})*(?: og| &) ${field}(?![\\p{L}-])`,
  "gu",
);

/** Where units named by their fields alone stand in a sentence as written: from, to. */
export function unitsIn(written: string): readonly (readonly [from: number, to: number])[] {
  if (!/(?: og| &) \p{Lu}/u.test(written)) return [];
  return [...written.matchAll(unit)].map(({ index, 0: name }) => [index, index + name.length] as const);
}

/** The bits of those whose acts bind the municipality, of all others, and of those who are told: committees, the council. */
export const ownOnes = wordClass((word) => own.test(word) && (surely.test(word) || !foreign.test(word)));
export const foreignOnes = wordClass((word) => foreign.test(word) && !surely.test(word));
export const committees = wordClass((word) => committee.test(word));
