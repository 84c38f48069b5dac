import { wordClass } from "./word-classes.ts";

/** Whose acts bind the municipality: its bodies, its administration, its units. Small letters. */
const own =
  /^(?:\p{L}*(?:udvalget|udvalg|udvalgene|fagudvalgene|forvaltningen|forvaltninger|forvaltningerne|direktionen|direktøren|direktørområdet|afdelingen|afdelingerne|sekretariatet|chefen|lederen|formanden|jobcentret|jobcenteret|fagcenteret|fagcentret|ledelsen|teamet|rådet|byrådet|kommunen|bestyrelsen|ledelse|enheden|styregruppen|arbejdsgruppen|projektgruppen|følgegruppen|skolerne|gruppen|konsulenten|koordinatoren|koordinator|sekretær|sekretæren|lederne|planlæggeren)|administrationen|administration|udvalgsmedlemmerne|kommunalbestyrelsen|regionsrådet|magistraten|borgmesteren|viceborgmesteren|jobcenter|center|centret|centeret|fagcenter|kommune|region|vi|rådmanden|rådhuset|sagsbehandlerne|embedsværket|området|stab|staben|by|byrådets|udvalgets|området|bygherren|ældrerådet|handicaprådet|beredskabet|plejecentrene|skolen|hjemmeplejen|sundhedsplejen|tandplejen|vejmyndigheden|myndigheden|kommunens)$/u;

/** Whose duties are no promise of the municipality's. */
const foreign =
  /^(?:[\p{L}-]*(?:borgeren|borgerne|borgere|borger|virksomheden|virksomhederne|virksomheder|kasserne|kassen|kasser|ministeren|ministeriet|regeringen|folketinget|styrelsen|leverandøren|leverandørerne|leverandører|ansøger|ansøgeren|ansøgerne|ansøgere|ejeren|ejer|ejere|ejerne|beboerne|beboere|lejerne|forældrene|forældre|eleverne|elever|elev|børnene|børn|barnet|ledige|lediges|ungen|unge|foreningen|foreningerne|foreninger|selskabet|selskaberne|udlejer|udlejeren|arbejdsgiveren|arbejdsgiver|køber|køberen|sælger|lejer|bilister|bilisterne|trafikanter|regionen|arbejdsgiverne|arbejdsgivere|kommunerne|kommuner|regionerne|patienten|patienterne|brugerne|brugere|medarbejderne|medarbejdere|lægen|læger|lægerne|naboer|naboerne|entreprenøren|entreprenører|developer|investor|investoren|lodsejerne|lodsejere|grundejeren|grundejerne|grundejere|grundejerforeningen|boligforeningen|boligselskabet|boligorganisationen|kunderne|kunder|forsyningen|politiet|domstolen|nævnet|ankestyrelsen|universitetet|kl|staten|stat|eu|danmark|kombit|modtageren|modtagerne|deltagerne|deltager|deltagere|vognmanden|operatøren|trafikselskabet|movia|banedanmark|vejdirektoratet|energinet|naturstyrelsen|kvinden|manden|personen|personer|pårørende|frivillige|idrætsforeningerne|klubben|klubberne|partnerne|ejerforeningen|virksomhedens|bygningsejeren|tilbudsgiver|tilbudsgiverne|bydende|museet|aktører|aktørerne|aktør|kommissionen|konsulentfirmaet))$/u;

const surely = /^(?:kommunalbestyrelsen|\p{L}*udvalget|byrådet|regionsrådet|\p{L}*formanden|rådmanden)$/u;

const committee =
  /^(?:\p{L}*udvalget|\p{L}*udvalgene|byrådet|kommunalbestyrelsen|regionsrådet|fagudvalg|fagudvalgene|magistraten|\p{L}*udvalg)$/u;

/** The bits of those whose acts bind the municipality, of all others, and of those who are told: committees, the council. */
export const ownOnes = wordClass((word) => own.test(word) && (surely.test(word) || !foreign.test(word)));
export const foreignOnes = wordClass((word) => foreign.test(word) && !surely.test(word));
export const committees = wordClass((word) => committee.test(word));
