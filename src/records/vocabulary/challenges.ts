import type { Term } from "./term.ts";

// What people find hard, in the words of those who look for help. Kept by hand: add the words that citizens use.
// The ids stand in stored offers: a term is never renamed, and one that is no longer used stays.
export const challenges: readonly Term[] = [
  {
    id: "anxiety",
    da: "Angst og bekymring",
    en: "Anxiety and worry",
    words:
      "angst, panik, panikanfald, bange, nervøs, bekymret, bekymringer, uro, indre uro, fobi, social angst, tør ikke, tør ikke gå ud, hjertebanken, utryg, ængstelig, anxiety, panic, afraid, worried, phobia",
    near: ["stress", "depression"],
  },
  {
    id: "depression",
    da: "Depression og tristhed",
    en: "Depression and sadness",
    words:
      "depression, deprimeret, trist, ked af det, nedtrykt, tungsind, sort humør, mørke tanker, livslede, ingen energi, græder, græder meget, orker ingenting, mistet lysten, modløs, depressed, sad, low mood",
    near: ["anxiety", "suicidal", "loneliness"],
  },
  {
    id: "loneliness",
    da: "Ensomhed",
    en: "Loneliness",
    words:
      "ensom, ensomhed, alene, ingen venner, har ikke nogen venner, mangler venner, isoleret, isolerer sig, savner nogen at snakke med, savner selskab, savner nogen, mangler selskab, netværk, fællesskab, besøgsven, nogen at tale med, kender ingen, aldrig med, holdt udenfor, sidder altid på værelset, lonely, alone, no friends, isolated",
  },
  {
    id: "grief",
    da: "Sorg og tab",
    en: "Grief and loss",
    words:
      "sorg, sorggruppe, død, døde, mistet, mistede, dødsfald, begravelse, enke, enkemand, efterladt, tabt, gået bort, savn, sørger, mistet sin far, mistet sin mor, mistet et barn, grief, died, loss, bereaved, widow",
    near: ["depression", "loneliness"],
  },
  {
    id: "stress",
    da: "Stress og udbrændthed",
    en: "Stress and burnout",
    words:
      "stress, stresset, udbrændt, presset, overbelastet, kan ikke overskue, uoverskueligt, gået ned med flaget, gået ned med stress, kan ikke slappe af, travlhed, stressed, burnout, overwhelmed",
    near: ["anxiety", "sleep"],
  },
  {
    id: "alcohol",
    da: "Alkohol",
    en: "Alcohol",
    words:
      "alkohol, drikker, drikker for meget, druk, drukker, fulderik, øl, vin, vodka, spiritus, fuld, afvænning, antabus, tømmermænd, flasken, alcohol, drinking, drinks too much",
    near: ["drugs"],
  },
  {
    id: "drugs",
    da: "Stoffer og hash",
    en: "Drugs and cannabis",
    words:
      "stof, stoffer, hash, ryger hash, ryger pot, kokain, narko, misbrug, rusmiddel, rusmidler, joint, skunk, pot, amfetamin, piller, afhængig af piller, lattergas, stofmisbrug, drugs, cannabis, weed, cocaine, substance abuse",
    near: ["alcohol"],
  },
  {
    id: "gambling",
    da: "Ludomani",
    en: "Gambling",
    words:
      "ludomani, spiller, spiller for penge, spillegæld, gambling, odds, casino, kasino, betting, oddset, poker, spilleafhængig, spillemaskiner",
    near: ["debt"],
  },
  {
    id: "gaming",
    da: "Spil og skærm",
    en: "Gaming and screens",
    words:
      "gaming, gamer, computerspil, computer hele natten, spiller computer, skærm, skærmtid, skærmafhængig, playstation, fortnite, mobil, telefonen hele tiden, sociale medier, tiktok, screen time, video games",
    near: ["school-absence", "loneliness"],
  },
  {
    id: "eating",
    da: "Spiseforstyrrelse",
    en: "Eating disorder",
    words:
      "spiseforstyrrelse, anoreksi, bulimi, overspisning, kaster op, vil ikke spise, spiser ikke, spiser næsten ingenting, tæller kalorier, tabt sig, for tynd, eating disorder, anorexia, bulimia",
    near: ["self-harm"],
  },
  {
    id: "overweight",
    da: "Overvægt og sund livsstil",
    en: "Overweight and healthy living",
    words:
      "overvægt, overvægtig, tyk, tabe sig, vægttab, slankekur, kost, sund mad, livsstil, motion, bevægelse, dårlig form, overweight, lose weight, healthy living",
  },
  {
    id: "self-harm",
    da: "Selvskade",
    en: "Self-harm",
    words: "selvskade, skærer i sig selv, cutter, cutting, gør skade på sig selv, ridser sig, self-harm, cuts herself",
    near: ["suicidal", "depression"],
  },
  {
    id: "suicidal",
    da: "Selvmordstanker",
    en: "Suicidal thoughts",
    words:
      "ikke lyst til at leve, lyst til at dø, tanker om at dø, træt af livet, selvmord, selvmordstanker, tage sit eget liv, vil ikke leve, orker ikke at leve, ikke leve mere, gøre en ende på det, dø, suicide, suicidal, kill myself",
    near: ["depression", "self-harm"],
  },
  {
    id: "adhd",
    da: "ADHD",
    en: "ADHD",
    words:
      "adhd, add, hyperaktiv, uopmærksom, impulsiv, kan ikke sidde stille, svært ved at koncentrere sig, koncentration, struktur i hverdagen, ritalin, attention deficit",
    near: ["autism", "school-absence"],
  },
  {
    id: "autism",
    da: "Autisme",
    en: "Autism",
    words:
      "autistisk, autister, på spektret, infantil autisme, autisme, autist, asperger, autismespektrum, atypisk autisme, pda, autism, autistic",
    near: ["adhd", "school-absence"],
  },
  {
    id: "school-absence",
    da: "Skolefravær",
    en: "Absence from school",
    words:
      "tør ikke gå i skole, nægter at gå i skole, vil ikke i børnehave, ikke gå i skole, gå i skole igen, will not go to school, not go to school, refuses school, school absence, skolefravær, går ikke i skole, vil ikke i skole, kommer ikke i skole, kan ikke komme i skole, ikke i skole, skolevægring, skoleværing, skolefobi, bekymrende fravær, pjækker, bliver hjemme fra skole, hjemme fra skole, ufrivilligt skolefravær, droppet ud af skolen, skoletræt, not in school, school refusal",
    near: ["anxiety", "bullying"],
  },
  {
    id: "learning",
    da: "Ordblindhed og læsning",
    en: "Dyslexia and learning",
    words:
      "ordblind, ordblindhed, dysleksi, læse, læsevanskeligheder, stave, svært ved at læse, talblind, regning, lektier, lektiehjælp, bagud i skolen, klarer sig dårligt i skolen, dyslexia, reading, homework help",
  },
  {
    id: "bullying",
    da: "Mobning",
    en: "Bullying",
    words: "mobning, mobbet, mobbes, bliver drillet, drilleri, holdt udenfor, digital mobning, bullying, bullied",
    near: ["loneliness"],
  },
  {
    id: "behaviour",
    da: "Vrede og konflikter hos børn",
    en: "Anger and conflict in children",
    words:
      "vrede, vredesudbrud, slår, temperament, raserianfald, udadreagerende, konflikter, skændes, opdragelse, grænser, trodsig, vild, aggressiv, hidsig, lytter ikke, anger, tantrums, parenting",
    near: ["parenting"],
  },
  {
    id: "parenting",
    da: "At være forælder",
    en: "Being a parent",
    words:
      "forældrekursus, forældrerollen, opdrage, opdragelse, familierådgivning, familievejledning, familiebehandling, usikker som mor, usikker som far, spædbarn, fødselsdepression, amning, kolik, ny som forælder, tvillinger, teenageforælder, parenting course, new parent",
    near: ["behaviour"],
  },
  {
    id: "divorce",
    da: "Skilsmisse",
    en: "Divorce",
    words:
      "skilsmisse, skilt, skal skilles, skilles, brudt familie, samvær, deleordning, eks, ekskone, eksmand, delebarn, bopæl, går fra hinanden, divorce, separated",
  },
  {
    id: "relationship",
    da: "Parforhold",
    en: "Relationship",
    words:
      "parforhold, parterapi, samliv, samlivet, utro, utroskab, skænderier med min mand, skænderier med min kone, ægteskab, relationship, couples",
    near: ["divorce"],
  },
  {
    id: "violence",
    da: "Vold og overgreb i hjemmet",
    en: "Violence at home",
    words:
      "slået min kone, slår min kone, slår min kæreste, slået mig, udøver vold, slår sine børn, slår derhjemme, vold, slår mig, voldelig, krisecenter, psykisk vold, partnervold, truer, trusler, stalking, negativ social kontrol, æresrelateret, tvangsægteskab, bange for min mand, bange for min kone, bange for ham, violence, abusive, shelter, hits me",
    near: ["sexual-abuse"],
  },
  {
    id: "sexual-abuse",
    da: "Seksuelle overgreb",
    en: "Sexual abuse",
    words:
      "voldtægt, voldtaget, seksuelt overgreb, seksuelle overgreb, incest, senfølger, misbrugt, krænket, billeddeling, rape, sexual abuse, assault",
    near: ["violence", "trauma"],
  },
  {
    id: "trauma",
    da: "Traumer og PTSD",
    en: "Trauma and PTSD",
    words:
      "traume, traumer, ptsd, veteran, udsendt, krig, flygtning med traumer, mareridt, flashback, ulykke, trauma, war",
  },
  {
    id: "addiction-family",
    da: "Misbrug i familien",
    en: "Addiction in the family",
    words:
      "alkohol i familien, min far drikker, min mor drikker, far drikker, mor drikker, forældre der drikker, pårørende til misbrug, vokset op med alkohol, misbrug i familien, stofmisbrug i familien, bror ryger hash, alcoholic parent, grew up with alcohol",
    near: ["alcohol", "drugs"],
  },
  {
    id: "mental-illness-family",
    da: "Psykisk sygdom i familien",
    en: "Mental illness in the family",
    words:
      "psykisk syg mor, psykisk syg far, psykisk sygdom i familien, mor er psykisk syg, far er psykisk syg, min mor er bipolar, søskende til psykisk syg, mentally ill parent",
  },
  {
    id: "psychosis",
    da: "Psykose og svær psykisk sygdom",
    en: "Psychosis and severe mental illness",
    words:
      "psykose, skizofreni, hører stemmer, bipolar, manisk, mani, borderline, ocd, tvangstanker, psykisk syg, psykiatri, socialpsykiatri, schizophrenia, hears voices, mental illness",
    near: ["depression"],
  },
  {
    id: "dementia",
    da: "Demens",
    en: "Dementia",
    words:
      "demens, dement, alzheimer, alzheimers, glemmer, glemsom, hukommelse, husker dårligt, farer vild, dementia, memory loss",
  },
  {
    id: "chronic-illness",
    da: "Kræft og langvarig sygdom",
    en: "Cancer and long illness",
    words:
      "kræft, cancer, brystkræft, kronisk syg, kronisk sygdom, diabetes, sukkersyge, kol, hjertesyg, blodprop, sklerose, gigt, smerter, kroniske smerter, fibromyalgi, rehabilitering, genoptræning, epilepsi, senfølger efter kræft, chronic illness, pain",
  },
  {
    id: "disability",
    da: "Handicap",
    en: "Disability",
    words:
      "handicap, handicappet, funktionsnedsættelse, kørestol, udviklingshæmmet, udviklingshandicap, blind, synshandicap, døv, hørehæmmet, hørelse, cerebral parese, spastiker, ledsager, hjælpemidler, disability, wheelchair, deaf",
  },
  {
    id: "brain-injury",
    da: "Hjerneskade og hjernerystelse",
    en: "Brain injury and concussion",
    words: "hjerneskade, hjernerystelse, hjerneblødning, efter ulykken, slået hovedet, brain injury, concussion",
    near: ["chronic-illness"],
  },
  {
    id: "sleep",
    da: "Søvn",
    en: "Sleep",
    words:
      "søvn, kan ikke sove, sover dårligt, søvnløs, vågen om natten, ligger vågen, sover ikke, insomnia, cannot sleep",
    near: ["stress"],
  },
  {
    id: "unemployment",
    da: "Uden arbejde",
    en: "Out of work",
    words:
      "arbejdsløs, ledig, mangler job, mangler arbejde, søger job, jobsøgning, fyret, mistet jobbet, uden arbejde, kontanthjælp, dagpenge, ansøgning, cv, praktik, fritidsjob, tilbage på arbejdsmarkedet, unemployed, find a job",
  },
  {
    id: "sick-leave",
    da: "Sygemeldt",
    en: "On sick leave",
    words:
      "sygemeldt, sygemelding, sygedagpenge, tilbage til arbejde, fleksjob, ressourceforløb, raskmeldt, langtidssyg, jobafklaring, sick leave",
    near: ["unemployment", "stress"],
  },
  {
    id: "debt",
    da: "Gæld og penge",
    en: "Debt and money",
    words:
      "gæld, skylder penge, penge, økonomi, budget, regninger, regningerne, rykkere, kviklån, rki, inkasso, fattig, har ikke råd, ikke råd til, julehjælp, luksusfælden, debt, money, bills, cannot afford",
  },
  {
    id: "homelessness",
    da: "Bolig og hjemløshed",
    en: "Housing and homelessness",
    words:
      "sted at sove, et sted at bo, intet sted at bo, ingen bolig, uden bolig, hjemløs, bolig, mangler bolig, smidt ud, sat ud af lejligheden, bor på gaden, sofasover, sover på sofa, herberg, varmestue, udsættelse, homeless, housing, eviction",
    near: ["debt"],
  },
  {
    id: "integration",
    da: "Ny i Danmark og dansk sprog",
    en: "New in Denmark and Danish language",
    words:
      "flygtning, indvandrer, ny i danmark, lære dansk, dansk sprog, danskundervisning, sprog, sprogcafé, integration, familiesammenført, ukraine, ukrainsk, udlænding, refugee, immigrant, learn danish",
    near: ["loneliness"],
  },
  {
    id: "identity",
    da: "Køn og seksualitet",
    en: "Gender and sexuality",
    words:
      "homoseksuel, lgbt, lgbtq, lgbt+, transkønnet, trans, bøsse, lesbisk, biseksuel, springe ud, kønsidentitet, gay, lesbian, transgender, coming out",
  },
  {
    id: "crime",
    da: "Kriminalitet",
    en: "Crime",
    words:
      "kriminalitet, kriminel, stjæler, politi, politiet, fængsel, løsladt, bande, bandemiljø, hærværk, offer for forbrydelse, indbrud, overfald, butikstyveri, crime, prison, gang",
  },
  {
    id: "radicalisation",
    da: "Ekstreme miljøer",
    en: "Extreme groups",
    words: "ekstremisme, radikalisering, radikaliseret, ekstremt miljø, sekt, kult, extremism, radicalisation",
    near: ["crime"],
  },
  {
    id: "self-esteem",
    da: "Lavt selvværd",
    en: "Low self-esteem",
    words:
      "selvværd, lavt selvværd, selvtillid, tror ikke på sig selv, perfektion, præstationspres, føler mig forkert, ikke god nok, genert, self-esteem, confidence, shy",
    near: ["anxiety", "loneliness"],
  },
  {
    id: "education",
    da: "Uddannelse og vejvalg",
    en: "Education and choosing a path",
    words:
      "uddannelse, uddannelsesvejledning, droppet ud, ikke uddannelsesparat, efter 9. klasse, niende klasse, erhvervsuddannelse, læreplads, fgu, ved ikke hvad jeg skal, vejledning om uddannelse, studievejledning, ungdomsuddannelse, gymnasiet, elevplads, education, dropped out, apprenticeship",
    near: ["unemployment", "learning"],
  },
  {
    id: "carer",
    da: "At være pårørende",
    en: "Being a relative",
    words:
      "pårørende, pårørendegruppe, passer min mand, passer min kone, passer min mor, aflastning, afløsning, slidt af at passe, carer, caring for, respite",
    near: ["stress"],
  },
  {
    id: "daily-life",
    da: "Hverdagen og papirerne",
    en: "Daily life and paperwork",
    words:
      "hverdag, oprydning, rydde op, rod, mit-id, mitid, e-boks, digital post, selvbetjening, computer hjælp, hjælp til computer, it-hjælp, rengøring, kan ikke finde ud af papirerne, breve fra kommunen, ansøge om, bisidder, daily life, paperwork, digital help",
  },
];
