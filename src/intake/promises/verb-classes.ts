import { stemWord } from "../../danish/stems.ts";

// Verbs by what they tell, as infinitives; compounds (*ombygge, færdigbehandle*) count with what they end in.

/** Acts that end: afterwards one can see that they were done. */
const ending = `
aflevere afbryde afdække afholde afklare aflyse aflønne afmærke afprøve afrapportere afrunde afskaffe afslutte aftale
afvikle ajourføre aktivere analysere anbringe anlægge anmelde annoncere anskaffe ansætte ansøge anvise arrangere asfaltere begrænse bekendtgøre
bekoste belyse belægge beplante beregne beskrive besigtige bestille besvare besøge bygge byggemodne bytte certificere cykle danne dele drøfte
efterse effektuere ekspropriere erhverve erstatte etablere evaluere fastlægge fastsætte fjerne flytte foranstalte forberede foredrage foreligge
forelægge foretage forhandle forhøje forlænge formidle formulere forny forsyne forstærke forsøge fortolke fortælle forøge fælde færdiggøre fremlægge
fremsende fremsætte frigive genbehandle genforhandle genhusne genopføre genopslå genoprette genoptage genskabe gentage genudbyde genudsende genvurdere genåbne gennemføre gennemgå
godtgøre grave holde hente hæve høre idriftsætte igangsætte implementere ibrugtage indarbejde indbyde indføre indgå indhente indkalde indkøbe indlede
indrette indsende indskrive indsætte informere initiere installere interviewe invitere iværksætte justere klargøre kontakte konkretisere konsekvensrette
konstituere kortlægge kvalificere lancere lave levere lukke male markedsføre montere mærke måle nedbryde nedlægge nedrive nedsætte nyansætte
offentliggøre ombygge omdanne omlægge omskrive opdatere opdele opfordre opføre opgradere opgøre ophæve opkvalificere oplyse oplære opnormere
oprense oprette opsige opslå opstarte opstille opsummere opsætte optage orientere overdrage overflytte overføre overlevere oversende oversætte overtage
placere planlægge plante politianmelde pudse præcisere præsentere publicere påbegynde pålægge redegøre regulere rekvirere rekruttere renovere reparere restaurere
revidere revurdere rundsende rydde rykke rådføre sammenfatte sammenlægge sammenlægge samle sammensætte sanere screene sende skifte skilte skitsere skrive slette
slå sløjfe standse stifte stille stoppe styrke sælge søge søsætte tegne teste tildele tilføje tilføre tilpasse tilrettelægge tiltræde tilvejebringe tinglyse trykke
uddanne uddele udarbejde udbedre udbygge udbyde udfase udfærdige udføre udgive udleje udpege udrulle udsende udskifte udskrive udstationere udstede udstykke udvide udvikle udvælge
underrette underskrive undersøge undervise vælge varsle vedlægge vende vurdere videregive videresende væsentliggøre åbne`;

/** What goes on, day in and day out, and what is so. */
const lasting = `
administrere afhænge afspejle anvende arbejde bekræfte benytte betjene betyde bero bidrage bistå bruge dreje drive dække eksistere finansiere finde
fordre forebygge foregå forekomme fortsætte forudsætte forvalte fungere fylde følge gavne gælde handle have henvende hedde hjælpe hænge høre håndtere indebære indeholde
inspirere kende koste kræve kunne køre lede leve ligge lyde medføre modtage motivere muliggøre måtte mærke omfatte opfylde opleve opretholde optræde passe pleje
præge påvirke repræsentere råde rumme samarbejde se sikre skabe skyldes stamme stå støtte svare sørge tage tilbyde tilhøre tilse tilstræbe tro trække tænke
udgøre udnytte understøtte varetage vedligeholde vedrøre veksle vide virke vise være yde ønske`;

const stems = (verbs: string): ReadonlySet<string> =>
  new Set(
    verbs
      .trim()
      .split(/\s+/)
      .map((verb) => stemWord(verb)),
  );
const endingStems = stems(ending);
const lastingStems = stems(lasting);

/** What a verb tells, by the stem of any of its forms: an act that `ends`, what `lasts`, or neither is known. */
export function verbClass(stem: string): "ends" | "lasts" | "unknown" {
  if (endingStems.has(stem)) return "ends";
  if (lastingStems.has(stem)) return "lasts";
  return "unknown";
}
