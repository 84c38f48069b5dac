/**
 * What each signal of `signals.ts` adds to the log odds that an act is a promise: `bench/fit-promises.ts` writes this
 * file. Fitted to the 148 documents of `cases/promises` and the sample and 0 real ones (none), with a penalty of 8 on
 * large weights; 1352 of 3279 sentences promise something.
 */
export const fitted = {
  start: -0.36,
  least: 0,
  surely: 2.5,
  signals: `
role: section -0.12; decision 0.58; recommendation -0.07
section: presentation 0.15; communication 0.41; resume -0.67; economy 0.35; timeline 0.53; hearing -0.03;
  background 0.03; other -1; occasion -0.04
outcome: section approved 0.13; decision approved 0.12; section noted -0.2; decision noted 0.05;
  section discussed 0.02; decision discussed 0.03; section other -0.14; decision other 0.32;
  recommendation noted -0.15; section postponed 0.16; decision postponed 0.09; recommendation approved 0.15;
  section rejected -0.22; section recommended -0.01; recommendation recommended 0.04; decision recommended 0.07;
  section none 0.3; section mixed 0.09; recommendation mixed 0.02; decision mixed -0.03
sign: own 0.35; foreign -0.32; closed -0.05; impersonal -0.43; verbless -0.24; committee 0.15; hedged -0.36;
  der 0.04; behind-at -0.46; has-done -0.22; listed 0.4; under-intro 0.1; leads-on 0.18; time-first 0.1;
  head-to-come 0.97; own-duty -0.08; past-before -0.04; paragraph 0.15; late -0.05; told-before -0.12;
  conditional-none -0.08; colon -0.5; brackets -0.28; approved-section -0.03; head-aims -0.05;
  listed-time-first 0.2; share -0.14
length: short 0.33; middle -0.27; long -0.05
place: first -0.63; last 0.4; only -0.01
heading: sagsfremstilling 0.23; beslutning 0.46; indstilling -0.05; sagsbeskrivl -0.26; kommunikation 0.41;
  resumé -0.12; økonomisk 0.01; konsekv 0.12; økonomi 0.22; vid 0.14; høring -0.04; resum -0.45; tidsplan 0.34;
  beskrivl -0.46; sag 0.05; baggrund -0.02; forløb -0.01; forvaltning 0.21; indstil 0.06; hvad -0.1;
  anledning -0.04; kort -0.02; ung -0.01
opens: jobcent -0.07; de 0.2; udvalg -0.2; projek 0.1; der 0.3; sag 0.02; kommun 0.2; fra 0.42;
  forvaltning -0.08; den 0.05; byråd -0.17; punk 0.04; forslag 0.14; det 0.14; at 0.02; forening -0.21;
  borg -0.14; et 0.14; all 0.24;  -0.24; administration 0.08; næst 0.18; hvis 0.07; vi -0.13; opfølgning -0.02;
  tag 0.02; ansøg 0.02; udsat -0.05; ansøgning 0.02; ordning -0.01; til 0.03; forsøg 0.03; en 0.11; formand 0.02;
  eft 0.07; medarbejd 0.09; lov -0.04; spørgsmål 0.07; byggeri 0.06; selskab -0.04; udgift 0.03; regering -0.04;
  for 0.03; plan -0.1; to 0.13; anbefal 0.06; godkend 0.12; som -0.01; personal -0.05; sid -0.11;
  orientering -0.14; økonomiudvalg 0.15; direktion 0.06; arbejd 0.07; sti 0.05; ved -0.18; fler 0.03;
  foræld -0.02; hver 0.16; stilling 0.16; ifølg -0.12; borgmest 0.07; vælg -0.06; erfaring 0.13; på -0.1;
  man 0.02; råd -0.02; tilsyn -0.07; årlig 0.15; led -0.18; konsulent -0.12; rapport -0.13; udkast -0.06;
  kommunalbestyrl 0.14; handleplan -0.01; hereft -0.01; aftal 0.03; skol -0.3; mød 0.01; tilskud -0.13;
  hvert 0.04; med -0.17; virksomhed -0.05; ny -0.12; nabo 0.14; resultat 0.09; ledelsesinformation -0.07;
  ungehus -0.02
word: jobcent -0.14; besøg 0.46; virksomhed -0.24; afhold -0.35; et 0.15; for -0.14; lokal 0.16; februar -0.01;
  giv -0.2; en 0.15; på -0.11; udvalg 0.33; mød -0.03; juni 0.2; de 0.17; ledig -0.09; skal -0.29; søg 0.17;
  job -0.03; hver 0.07; ug -0.4; offentliggør -0.1; ny -0.09; mål -0.09; orient -0.28; hvert 0.03; om 0.54;
  udvikling 0.04; indsat -0.21; evalu 0.03; ind -0.24; år 0.04; udgang 0.41; projek 0.1; begynd -0.06;
  august 0.11; er -0.19; støt 0.11; af -0.05; fond 0.01; med 0.25; mio -0.2; kr -0.19; frem -0.05; til 0.24;
  juli -0.2; tag 0.31; stilling 0.15; nå -0.34; forelig 0.27; kan -0.05; udvid 0.14; pulj -0.18; den 0.04;
  mart 0.06; der 0.09; status -0.18; april 0.1; bad -0.07; novemb 0.05; tal 0.08; enkelt 0.03; nøgletal 0.07;
  forelæg 0.13; afdeling 0.09; vil 0.35; nu -0.02; kontak 0.16; ti -0.15; arbejdsplad -0.08; fravær -0.11;
  sag 0.06; op 0.51; ig -0.18; afrapport 0.13; kommun -0.21; gæld 0.06; part -0.01; aftal 0.05; betal -0.16;
  årlig 0.28; invit 0.09; kommend 0.13; foræld 0.02; fir -0.25; dag -0.44; eft -0.42; og -0.01; besked 0.11;
  fra -0.07; januar 0.12; tilbyd 0.09; all 0.43; ekstra 0.09; sundhedsplejersk -0.02; erfaring 0.24; maj 0.31;
  forvaltning 0.07; indstil 0.1; at -0.3; orientering -0.23; efterretning -0.18; anmod 0.1; få 0.45; deltag 0.03;
  to -0.1; udarbejd 0.52; årsskift -0.03; analy 0.25; modtag -0.04; opgørl 0.03; ov 0.21; halvå 0.08;
  drøft -0.16; beslut 0.01; udløb 0.18; forhandling 0.28; oktob 0.19; byråd 0.21; har -0.44; bevilg 0.01;
  klub 0.02; punk 0.04; næst 0.23; and 0.2; å -0.5; dagtilbud 0.02; aflev -0.07; forslag 0.13; godkendl 0.15;
  decemb 0.24; det 0.06; overvej 0.06; saml -0.12; tilsyn -0.09; én 0.21; forældrebestyrl 0.13; inddrag 0.48;
  arbejd 0.13; fremov 0.28; behandl 0.09; gang 0.35; forening -0.01; indsend 0.12; regnskab -0.08; senest 0.1;
  opford -0.1; undersøg 0.18; hold -0.03; borg -0.64; sid -0.22; bestil 0.01; fem -0.03; minut -0.19;
  indfør 0.07; leverandør 0.12; ret 0.01; tim -0.12; administration 0.29; kost -0.03; nuværend -0.02; nyt -0.07;
  udbud 0.03; gennemfør -0.13; kvartal 0.28; system -0.01; forvent 0.05; brug 0.28; som -0.46; var -0.1;
  sek -0.13; afsat 0.05; afslut -0.03; opdat 0.01; gennemgå 0.21; udsend -0.01; fremad -0.15; skriftlig 0.09;
  rådgiv 0.07; sin -0.22; rapport -0.07; tre -0.5; bliv 0.22; lagt 0.16; politisk 0.09; drøftl 0.16; nedsæt 0.06;
  arbejdsgrup -0.03; medarbejd -0.11; ønsk 0.1; sam -0.04; septemb 0.25; bygning 0.05; ved 0.04; salg 0.1;
  vej -0.04; ejendom 0.14; sæt 0.2; forår -0.19; indkald -0.04; foretag 0.1; skoleled 0.02; meld 0.08;
  tilbag -0.04; løb 0.41; forlængl 0.01; påbud -0.02; fremlæg -0.09; halvårlig -0.03; selskab -0.09;
  direktør -0.01; send 0.12; offentlig 0.04; høring 0.2; grundej 0.04; selv -0.29; eg -0.12; grund 0.03;
  måned -0.08; endelig 0.18; berørt 0.08; godkend 0.36; takst 0.04; vand -0.02; hereft -0.05; digitalt -0.02;
  ikk -0.37; læng 0.12; følg -0.12; hvis -0.14; strak 0.11; skilt 0.14; plan -0.13; igangsæt -0.2; vi -0.12;
  gå 0.16; grøn -0.01; hel 0.04; opfølgning -0.19; bemærkning 0.06; gern -0.14; hav -0.03; ansøg 0.17;
  opfør -0.13; forelag 0.1; dereft 0.13; ott -0.04; borgermød 0.17; placering 0.12; kun -0.13; kontrak 0.2;
  indtil 0.25; udbudsmaterial 0.09; vær -0.22; klar 0.12; vend 0.04; resultat 0.09; medlem -0.08; sidst -0.03;
  udsat -0.06; først -0.07; regulativ 0.28; hal 0.12; luk -0.11; så 0.34; tidlig -0.06; vid 0.1; politik -0.02;
  frivillig 0.09; skab -0.17; plad 0.12; id 0.03; dialogmød 0.15; udpeg -0.09; beslutning 0.07; ansøgning -0.11;
  ordning 0.02; pålæg 0.01; tæt -0.03; løbend 0.12; budg 0.07; forsøg 0.13; evaluering -0.05; mulighed -0.07;
  kør -0.01; fordl -0.13; annonc -0.03; kriteri 0.02; forsamlingshus 0.05; åbn -0.12; formand 0.08;
  henvendl 0.02; kvalitetsstandard 0.08; revid 0.32; mindst 0.13; servicelov 0.26; personlig 0.01; hjælp 0.19;
  rengøring -0.14; opgav -0.25; pr 0.02; mer -0.01; end -0.1; sted -0.02; udfør -0.05; afgørl -0.21; klag -0.07;
  ældreråd -0.02; afgiv 0.02; høringssvar 0.17; hvor -0.4; råd -0.18; peg -0.11; mang -0.1; al -0.01;
  ændring -0.11; besparl 0.05; indgå 0.27; antal -0.05; reduc -0.05; brev 0.04; læg 0.16; hjemmesid 0.59;
  virkning -0.17; bely -0.04; lov -0.17; kraft -0.05; forløb 0.08; person -0.14; vurd -0.1; også 0.12;
  spørgsmål 0.05; pårørend 0.13; ud 0.04; bebo 0.21; midlertidig 0.08; bolig 0.08; byggeri 0.09; fast 0.11;
  ej -0.02; stå 0.04; behold 0.05; man -0.06; del -0.19; nabo 0.2; lev -0.16; gaml 0.01; ansvar -0.11; sig -0.13;
  træd -0.06; vedtag -0.05; udkast 0.34; prøv 0.03; period 0.17; lodsej 0.32; indhent 0.2; behov -0.11;
  ram -0.18; ser -0.01; find 0.42; fler -0.15; under 0.1; normalt -0.07; lav 0.09; forlæng -0.06;
  kommunalbestyrl -0.05; før 0.22; udbyd 0.03; procent -0.15; påbegynd -0.08; tilsagn -0.15; ell -0.27;
  bortfald -0.33; indflytning -0.2; fjerd -0.12; ung 0.03; særlig 0.08; etabl -0.11; samtidig 0.05; udgift 0.15;
  indarbejd 0.23; lån -0.05; medl -0.06; skema -0.04; yd -0.05; regering -0.05; vent -0.19; ministeri -0.09;
  fortsæt -0.07; fremsend 0.06; svar 0.35; regl -0.12; beg 0.06; led -0.02; borgmest 0.14; sandvig -0.08;
  nedlæg -0.07; station -0.06; aabenby 0.01; bemærk -0.03; bør 0.03; fald -0.08; anbefal -0.19; bed 0.18;
  varsl 0.06; kommunal -0.02; gør 0.1; formål -0.01; køb -0.11; handl -0.06; areal 0.1; gennemført 0.19;
  sælg 0.1; bemyndig 0.12; underskriv 0.07; kas 0.09; foreslå -0.32; proc -0.08; skol 0.04; kort 0.11; læs -0.09;
  bibliotek 0.05; personal 0.01; politi -0.04; kom -0.06; aft 0.26; må -0.07; ses -0.01; ledl -0.05; områd 0.02;
  fæl 0.19; skul -0.06; nødvendig 0.01; opr 0.15; hos 0.15; bus 0.11; men -0.12; fastsæt -0.2; fordeling 0.03;
  baggrund 0.02; und 0.03; met -0.15; firma 0.04; søgt 0.06; bro -0.11; tilladl 0.01; finansiering 0.15;
  dansk -0.17; bekendtgørl 0.01; beskriv 0.05; ænd -0.14; ét 0.04; konsekv -0.12; teknisk 0.11; flygtning -0.09;
  privat -0.11; varetag -0.09; vægt -0.06; samarbejd 0.05; daglig -0.09; stor -0.17; kræv -0.03; nedbring -0.08;
  nog -0.02; tid 0.02; fuld 0.03; behandling 0.05; økonomiudvalg -0.05; dagsord 0.14; økonomi -0.04; emn -0.03;
  blev -0.01; genoptag -0.02; henblik 0.03; styrl -0.01; region 0.02; institution 0.02; kl -0.28; direktion 0.07;
  fagudvalg 0.04; beløb -0.08; garanti -0.01; oplyst -0.03; byg -0.19; da 0.05; anlægsbevilling 0.04;
  særskilt 0.08; byggetilladl -0.04; bud -0.03; lig -0.11; tilbud 0.09; uanmeld -0.05; vis -0.05; mangl -0.12;
  social -0.06; redegørl 0.08; sti -0.05; bred -0.08; ryd -0.01; lang -0.03; dialog 0.11; bevilling 0.06;
  optag 0.03; kryd 0.01; træf -0.08; lil -0.01; steg -0.02; efterår 0.04; just 0.06; bestå -0.11; ansæt -0.1;
  indber -0.05; oversig 0.06; krav -0.15; stil -0.13; tilskud -0.07; derfor 0.07; pas 0.04; lær -0.04; kend 0.04;
  modtog -0.03; fordi -0.07; skriv 0.07; vejledning 0.13; vurdering 0.03; bilag -0.13; bland -0.03; søby 0.03;
  valg 0.07; finansi -0.02; præsent -0.01; halv 0.05; ifølg -0.05; vælg -0.26; betyd -0.08; høj -0.1;
  gennemgang -0.01; start 0.07; aftalt 0.09; ring -0.03; kla -0.12; plejecent 0.07; fokus -0.05; undervis 0.09;
  forhold -0.01; dem -0.1; dato 0.17; erhverv 0.04; fær -0.07; god -0.12; offentliggjort -0.06; drift -0.21;
  se -0.03; hvem 0.09; samtal -0.21; hånd -0.04; modl -0.01; øvrig 0.03; eksisterend 0.09; konsulent -0.03;
  koordinator 0.06; grup -0.09; nogl -0.11; fyld -0.03; meg -0.11; rum -0.08; ned 0.01; oplev -0.04;
  hvordan 0.12; udgangspunk -0.02; arrang 0.02; sekretariat -0.06; hvilk -0.14; afsæt 0.16; projektering -0.09;
  fortov -0.1; flyt 0.12; omkring -0.08; døgn -0.15; mest -0.04; færdig -0.07; peng -0.19; anlægsarbejd -0.02;
  tidligst -0.12; plac -0.11; team -0.02; planlæg -0.09; distrik 0.24; stør -0.06; handleplan -0.1;
  gennemsnit -0.04; skift 0.06; arbejdsgiv -0.09; afprøv 0.33; vikar -0.04; gennem -0.06; tidspunk -0.07;
  indikator 0.04; direk -0.01; hus -0.03; by -0.08; opkræv -0.03; omfat -0.01; mulig -0.07; renovering -0.07;
  heraf -0.07; budgetlægning 0.18; licitation 0.09; sik -0.17; faglig -0.14; følgend -0.08; udbetal -0.12;
  sit 0.02; båd -0.16; hæv -0.15; undervisning -0.06; pavillon 0.07; uddanl -0.02; merforbrug 0.04;
  budgetopfølgning 0.03; mod -0.18; fastlæg 0.02; torsdag 0.02; løft -0.04; metod -0.01; sygemeld -0.02;
  pre -0.07; fortsat -0.08; forbindl 0.06; ansat -0.07; slå 0.07; kursus 0.28; anvend -0.06;
  grundejerforening -0.02; sen 0.12; mandag -0.05; mentor 0.01; rund 0.14; opsæt -0.08; sommerferi 0.08;
  sæson 0.06; myndighed 0.04; dig -0.12; overhold -0.1; træ -0.07; dispensation -0.04; hegn 0.07; vok 0.02;
  vilkå -0.22; park 0.23; rådighed -0.05; list -0.09; lyk -0.08; eventuelt -0.03; stat 0.01; fortæl -0.05;
  ord -0.12; sundhedshus -0.02; syg -0.04; arbejdsmarked -0.05; entreprenør -0.03; tilrettelæg 0.05;
  elevtal -0.04; opgør -0.06; industri -0.13; støj -0.02; bevar -0.11; voksn 0.03; hjem -0.03; rådgivning -0.1;
  ombygning 0.06; skolebestyrl 0.08; vedlag -0.04; hurtig 0.06; hverdag -0.13; andl -0.02; handicapråd -0.06;
  oplæg -0.03; små 0.07; ærtebjerg -0.2; vindsl -0.11; sygemelding -0.06; ungehus -0.11;
  ledelsesinformation -0.07; lis -0.1; mosehus -0.03; handicap -0.09
first: own -0.1; foreign -0.29; der 0.31; at 0.02; i -0.08; hvis 0.07
frame: present 0.15; present told -0.13; future -0.13; future told -0.21; fragment -0.15; fragment told 0.04;
  future decision 0.19; present decision 0.33; present recommendation -0.05; order 0.11; order decision 0.1;
  wish 0.11; wish decision 0.12; fragment decision -0.19; order recommendation 0.1; expected 0.3;
  expected told 0.24; order told -0.1; purpose -0.21; purpose told -0.21; relative -0.32; relative told -0.28;
  relative recommendation -0.01
kind: deliver -0.71; report-back -0.08; evaluate 0.05; funding-ends 0.23; decide-again 0.16;
  renew-or-expire -0.07; publish 0.1; firm deliver -0.1; standing-rule 0.08; firm report-back -0.01;
  firm decide-again 0.02
listed: any -0.11; listed 0.71; thin -0.66
form: present -0.25; noun 0.06; passive -0.02; infinitive -0.03; participle 0.18
subject: own 0.11; own present -0.13; none -0.15; none noun -0.02; own noun 0.07; own passive -0.01;
  none passive -0.03; own infinitive 0.09; none present -0.02; receiver 0.02; receiver passive 0.01;
  none infinitive -0.16; none participle 0.09; foreign -0.08; foreign present -0.1; foreign passive 0.04;
  own participle 0.12; receiver participle 0.01; foreign infinitive 0.04
who: administration 0.66; administration present told 0.24; administration none undated 0.15;
  administration unknown present 0.04; administration none dated 0.05; administration ends present 0.23;
  none -0.18; none noun told -0.05; none none dated 0.09; none ends noun -0.06; administration noun told -0.05;
  administration unknown noun -0.05; none unknown noun 0.05; committee -0.03; committee passive told -0.16;
  committee none dated 0.28; committee ends passive -0.04; none passive decided -0.04; none skal dated -0.03;
  none ends passive 0.16; none noun decided 0.03; none none undated 0.02; committee infinitive told -0.08;
  committee skal dated 0.11; committee lasts infinitive -0.07; none present told -0.03; none ends present -0.02;
  none passive told -0.02; none kan undated -0.24; none unknown passive -0.03;
  administration infinitive told 0.07; administration vil undated 0.29; administration ends infinitive 0.01;
  none lasts passive -0.17; municipality -0.01; municipality present told -0.07; municipality none dated -0.07;
  committee present decided -0.09; committee ends present 0.08; receiver 0.02; receiver passive told -0.07;
  receiver ends passive 0.11; receiver lasts passive -0.01; committee present told 0.02;
  committee noun decided 0.13; committee none undated -0.25; committee unknown noun 0.09;
  none infinitive told -0.16; none unknown infinitive -0.09; committee lasts present -0.04;
  committee unknown present -0.12; committee infinitive decided 0.03; committee ends infinitive 0.09;
  municipality infinitive told 0.03; municipality skal dated -0.04; municipality ends infinitive -0.09;
  none ends infinitive -0.1; receiver passive decided 0.08; receiver none undated -0.02;
  administration present decided 0.16; none participle told 0.08; none forventes dated 0.03;
  none lasts participle 0.03; committee passive decided 0.07; none vil dated 0.16; none unknown participle -0.01;
  unit -0.41; unit passive told 0.05; unit none dated -0.09; unit ends passive -0.05; committee lasts noun 0.04;
  none skal undated 0.07; unit present told -0.2; unit none undated -0.19; unit unknown present -0.11;
  none vil undated -0.06; none ends participle 0.07; none lasts infinitive 0.04; municipality none undated 0.21;
  municipality passive told 0.06; municipality unknown passive 0.13; unit infinitive told -0.1;
  unit vil undated -0.1; unit unknown infinitive -0.09; committee vil dated 0.02;
  administration infinitive decided 0.24; administration skal undated 0.25; administration passive decided 0.05;
  administration ends passive 0.08; municipality ends present -0.12; none kan dated -0.04;
  administration unknown passive -0.09; administration lasts present 0.15; unit lasts infinitive -0.12;
  none infinitive decided 0.01; foreign -0.08; foreign present told -0.1; foreign none dated -0.16;
  foreign ends present -0.07; none kunne undated -0.06; receiver unknown passive -0.09;
  municipality lasts infinitive 0.05; none kunne dated 0.01; foreign passive told -0.02;
  foreign none undated 0.02; unit present decided -0.13; unit ends present -0.01;
  committee unknown passive -0.04; administration unknown infinitive 0.2; municipality lasts present 0.06;
  municipality skal undated -0.1; municipality unknown infinitive 0.01; municipality present decided 0.01;
  committee unknown infinitive -0.07; unit lasts present -0.21; none bør undated -0.01;
  committee participle decided 0.01; receiver skal undated 0.02; administration passive told -0.06;
  unit passive decided -0.04; unit unknown passive -0.01; unit lasts passive 0.07; receiver participle told 0.04;
  receiver unknown participle -0.05; committee participle told 0.03; committee ends participle 0.05;
  committee vil undated 0.03; committee skal undated -0.2; administration lasts infinitive 0.11;
  unit ends infinitive 0.06; foreign ends passive -0.06; unit skal dated -0.07; unit participle told 0.01;
  municipality kan undated -0.04; unit kan undated -0.03; administration vil dated 0.02;
  municipality vil undated -0.04; none må undated -0.06; foreign infinitive told 0.04;
  foreign ends infinitive -0.02; foreign unknown passive 0.07; foreign skal undated -0.01
modal: none present own -0.04; none passive own 0.08; skal -0.12; skal none done -0.05; skal passive none 0.06;
  skal own does -0.05; skal none does 0.09; kan -0.34; kan passive none -0.13; none passive none 0.36; vil 0.47;
  vil own does 0.21; none present none -0.02; skal receiver done -0.03; skal passive receiver -0.03;
  none passive receiver 0.07; forventes -0.01; vil none done 0.19; vil none does -0.09; vil passive none -0.09;
  skal own done -0.06; skal passive own -0.06; skal present own 0.03; none present foreign -0.1; kunne -0.05;
  kunne passive none -0.04; none passive foreign 0.06; kan passive own -0.03; bør -0.02; bør passive none -0.02;
  vil receiver done 0.09; må -0.02; må passive none -0.06; vil own done 0.08
tells: unknown present -0.23; unknown present own -0.2; unknown present told 0.02; ends present 0.09;
  ends present own 0.17; ends present told -0.09; ends noun -0.06; ends noun none -0.06; ends noun told -0.06;
  unknown noun 0.04; unknown noun own 0.03; unknown noun told -0.07; unknown noun none 0.06; ends passive 0.12;
  ends passive own -0.08; ends passive told -0.27; ends passive none 0.16; lasts infinitive 0.01;
  lasts infinitive own -0.02; lasts infinitive told -0.01; ends present none -0.02; unknown passive -0.05;
  unknown passive none -0.02; ends infinitive -0.05; ends infinitive own 0.07; ends infinitive told -0.18;
  lasts passive -0.07; lasts passive none -0.17; lasts present -0.04; lasts present told -0.06;
  ends passive receiver 0.11; lasts passive receiver -0.01; lasts passive told 0.04; lasts noun 0.04;
  unknown infinitive 0.01; unknown infinitive none -0.09; unknown infinitive told -0.01; lasts present own -0.04;
  unknown passive told 0.03; ends infinitive none -0.1; lasts participle none 0.03; unknown participle -0.06;
  unknown participle none -0.01; unknown participle told -0.04; lasts noun own 0.04; ends participle 0.25;
  ends participle none 0.07; ends participle told 0.19; lasts infinitive none 0.04; unknown passive own -0.01;
  unknown infinitive own 0.05; ends present foreign -0.07; unknown passive receiver -0.09;
  lasts passive own 0.08; unknown participle own 0.01; unknown participle receiver -0.05;
  ends participle own 0.11; ends passive foreign -0.06; ends infinitive foreign -0.02;
  unknown passive foreign 0.07
object: phrase 0.13; phrase present own 0.08; phrase present unknown 0.31; new 0.28; new present own 0.08;
  new present ends 0.38; noun noun none -0.04; noun noun ends -0.06; noun noun own 0.07; noun noun unknown 0.05;
  new present unknown -0.27; phrase passive own -0.03; phrase passive ends 0.14; phrase passive none -0.18;
  phrase infinitive own -0.05; phrase infinitive lasts 0.18; none -0.34; none present none 0.01;
  none present ends 0.01; none passive none -0.22; none passive ends -0.14; known 0.07; known present own 0.16;
  known present ends 0.18; new passive none 0.03; new passive unknown -0.2; known infinitive own 0.07;
  known infinitive ends 0.1; none passive lasts -0.01; phrase present none 0.05; phrase present ends -0.21;
  phrase present lasts 0.04; known present none -0.06; phrase passive receiver 0.07;
  known passive receiver -0.04; known passive lasts -0.04; noun noun lasts 0.04; phrase passive lasts -0.17;
  new infinitive none -0.07; new infinitive unknown 0.1; many -0.01; many present own -0.07;
  many present lasts 0.06; new infinitive own 0.14; new infinitive ends -0.02; known present unknown -0.07;
  phrase passive unknown -0.11; many infinitive own -0.02; many infinitive ends -0.02; known passive none 0.06;
  known passive unknown 0.01; clause -0.17; clause passive none 0.11; clause passive unknown 0.04;
  known infinitive none -0.08; clause present own -0.29; clause present ends -0.15; new passive ends 0.06;
  new passive own 0.04; clause infinitive own -0.03; clause infinitive ends 0.01; phrase participle none 0.07;
  phrase participle lasts 0.02; known passive own 0.08; known passive ends 0.13; phrase participle unknown 0.02;
  phrase infinitive none 0.12; phrase infinitive unknown -0.04; none passive unknown -0.04;
  clause present unknown -0.07; phrase infinitive ends -0.09; phrase participle ends 0.1; many passive none 0.17;
  many passive ends -0.08; many passive unknown 0.25; known infinitive lasts -0.09; many present none -0.11;
  many present ends -0.11; new present none 0.1; many present unknown -0.12; many infinitive lasts -0.02;
  clause passive ends 0.02; many infinitive unknown 0.02; clause infinitive none -0.02;
  clause infinitive unknown -0.03; new participle none 0.05; new participle unknown 0.04;
  none participle none -0.07; none participle unknown -0.14; new infinitive lasts -0.03;
  known infinitive unknown -0.03; none present unknown 0.02; new passive lasts 0.18; new passive receiver -0.06;
  none infinitive none -0.11; none infinitive unknown -0.01; none present own -0.01; none present lasts -0.02;
  known present lasts -0.06; known participle own 0.05; known participle unknown -0.06;
  none passive receiver 0.04; many passive own -0.06; clause infinitive lasts -0.03; none infinitive own -0.01;
  clause participle none 0.1; clause participle unknown 0.07; clause present none -0.01;
  many participle none 0.05; new participle own 0.02; none participle own -0.01; new present lasts 0.02;
  known participle none -0.11; none infinitive ends -0.02; clause passive own -0.03; phrase participle own 0.01;
  clause present lasts -0.08; none participle receiver -0.06; many passive lasts -0.05
time: none -0.26; none present -0.1; none own 0.02; exact 0.61; exact present 0.56; exact own 0.25;
  exact noun -0.25; exact none 0.34; recurring -0.23; recurring noun 0.38; recurring none -0.15;
  recurring passive -0.44; recurring own 0.03; exact passive 0.32; none noun -0.16; none none -0.38; vague -0.09;
  vague infinitive 0.13; vague own -0.08; vague present -0.29; vague none 0.01; none passive -0.07;
  none infinitive -0.18; vague passive 0.18; recurring present -0.34; exact receiver -0.07;
  recurring infinitive 0.13; none receiver 0.07; exact participle 0.05; exact infinitive -0.1;
  none participle 0.24; exact foreign 0.05; recurring participle 0.04; vague noun 0.04; none foreign 0.01;
  vague participle -0.14; vague receiver 0.04; vague foreign -0.06
when: undated none own -0.06; undated present told 0.01; undated unknown present told -0.18;
  undated any deliver -0.05; dated none own 0.16; dated present told 0.06; dated ends present told -0.19;
  dated listed deliver -0.27; dated any deliver 0.12; dated none none 0.1; dated ends noun told -0.06;
  dated thin deliver -0.11; dated unknown noun told 0.08; dated listed report-back 0.15;
  dated unknown present told 0.21; dated future told -0.02; dated fragment told 0.04;
  dated ends passive told -0.11; dated skal none -0.03; dated future decided 0.02;
  dated ends passive decided 0.16; dated listed evaluate 0.12; dated unknown noun decided 0.18;
  undated none none 0.01; undated unknown noun told -0.15; undated thin deliver -0.59;
  dated listed funding-ends 0.23; dated skal own -0.06; dated lasts infinitive told -0.01;
  dated listed decide-again 0.05; undated kan none -0.24; undated future told -0.18;
  undated ends passive told -0.16; undated listed deliver 0.41; dated present decided 0.29;
  dated unknown passive decided -0.01; undated vil own 0.18; undated ends infinitive told -0.3;
  dated lasts passive decided 0.01; undated ends present told 0.1; undated listed report-back -0.2;
  dated lasts present told -0.09; dated listed renew-or-expire -0.01; dated ends present decided 0.04;
  dated lasts passive told 0.04; dated lasts noun told -0.05; dated any report-back 0.04;
  undated present decided -0.01; undated lasts passive decided -0.13; undated order decided 0.16;
  undated unknown noun decided -0.07; undated wish decided 0.07; undated any report-back -0.07;
  dated unknown infinitive told 0.07; undated ends infinitive decided 0.11; undated fragment decided -0.17;
  dated ends infinitive told 0.11; dated unknown passive told -0.04; dated listed firm deliver -0.04;
  undated unknown passive told 0.08; undated unknown passive decided -0.07; dated listed standing-rule -0.02;
  undated none receiver -0.02; undated ends passive decided 0.23; dated forventes none 0.03;
  dated expected told 0.04; undated listed standing-rule 0.1; dated vil none 0.16;
  dated unknown participle told -0.02; undated listed evaluate -0.08; undated lasts noun decided 0.01;
  undated order told -0.12; undated skal none 0.07; dated lasts noun decided 0.04;
  undated ends present decided 0.15; dated listed firm report-back -0.01; dated order decided 0.04;
  dated ends infinitive decided 0.03; dated wish decided 0.05; undated vil none -0.06;
  undated listed publish 0.1; undated ends participle told 0.18; undated lasts infinitive told 0.01;
  undated unknown infinitive told -0.07; dated vil own 0.1; undated skal own -0.05; undated future decided 0.07;
  undated unknown present decided -0.19; dated fragment decided -0.02; dated kan none -0.04;
  undated lasts present decided 0.01; undated purpose told -0.21; undated unknown infinitive decided 0.06;
  dated none foreign -0.16; undated kunne none -0.05; dated order told 0.02; undated listed decide-again 0.11;
  undated listed firm deliver -0.07; dated kunne none 0.01; undated expected told 0.2; undated none foreign 0.02;
  undated relative told -0.1; undated lasts present told 0.03; dated kan own -0.02;
  undated listed renew-or-expire -0.07; undated kan own -0.1; dated ends participle told 0.01;
  undated bør none -0.01; dated unknown present decided -0.05; undated skal receiver 0.02;
  undated unknown participle told -0.02; dated relative told -0.18; dated listed firm decide-again 0.02;
  undated lasts noun told 0.05; undated relative decided -0.01; undated lasts infinitive decided 0.02;
  undated lasts participle told 0.02; undated må none -0.06; undated skal foreign -0.01
verb: virksomhed -0.12; afhold -0.23; giv -0.21; skal -0.17; orient -0.32; evalu 0.07; frem 0.08; er 0.14;
  tag 0.35; forelig 0.11; udvid 0.16; søg -0.08; status -0.12; novemb -0.04; forelæg 0.12; kontak 0.08;
  gæld 0.07; betal -0.07; invit 0.09; tilbyd 0.17; tal -0.04; anmod 0.08; deltag 0.15; udarbejd 0.38;
  modtag -0.05; udvalg -0.02; udløb 0.22; til -0.02; offentliggør 0.01; kommun -0.12; saml -0.01; inddrag 0.36;
  fremov 0.28; behandl -0.05; opford -0.1; undersøg 0.22; kan -0.03; indfør 0.04; få 0.3; hold 0.07; bad 0.06;
  gennemfør -0.15; forvent 0.17; gennemgå 0.14; udsend -0.01; fremad -0.11; rådgiv 0.08; nedsæt 0.06; ønsk 0.02;
  overtag -0.09; sæt 0.19; indkald -0.04; foretag 0.09; meld 0.08; løb 0.04; fremlæg -0.05; decemb -0.03;
  septemb -0.1; send 0.16; hereft 0.01; følg -0.03; igangsæt -0.2; gå 0.14; opfølgning -0.06; sag 0.04; vil 0.05;
  ansøg 0.02; forelag 0.1; vær 0.01; vend -0.02; udsat -0.05; luk -0.02; eft -0.02; bliv 0.01; arbejd 0.06;
  udpeg -0.13; forening -0.06; ansøgning -0.03; evaluering 0.01; fordl -0.04; annonc -0.03; åbn -0.11; ret 0.07;
  revid 0.25; udfør -0.05; peg -0.06; indgå 0.21; reduc -0.02; læg 0.16; bely -0.04;  0.08; ej -0.12; del 0.03;
  lev -0.09; besøg -0.06; træd -0.08; vurd -0.09; indhent 0.2; under 0.04; forlæng -0.06; udbyd 0.04;
  påbegynd -0.08; hver -0.02; etabl -0.11; indarbejd 0.2; medl -0.1; vent -0.1; led -0.09; nedlæg -0.06;
  oktob 0.17; fortsæt -0.02; bed 0.1; gør 0.12; sælg -0.1; underskriv 0.07; læs -0.07; kom 0.1; opr 0.13;
  fastsæt -0.17; opfør -0.11; hjælp 0.05; genoptag -0.02; drøft -0.09; byråd -0.06; beskriv 0.03; byg -0.11;
  lav 0.09; afklar -0.02; ænd -0.06; før 0.02; ryd -0.07; optag 0.05; find 0.08; svar 0.06; just 0.06;
  ansæt -0.09; sål -0.01; stil -0.09; skriv 0.02; finansi -0.04; præsent -0.01; brug -0.11; vælg -0.18;
  aflev -0.07; ring 0.03; undervis 0.09; hør -0.01; årlig 0.08; hånd -0.08; skol 0.07; orientering -0.07;
  arrang 0.02; vid -0.07; afsæt 0.09; flyt -0.02; færdig -0.02; begynd 0.01; kommunalbestyrl 0.01; plac -0.07;
  planlæg -0.08; mød -0.2; arbejdsgiv -0.02; afprøv 0.26; godkend 0.06; opkræv -0.03; sik -0.11; udbetal -0.1;
  løft -0.03; borg -0.02; foræld 0.08; slå 0.11; anvend -0.04; offentliggjort -0.06; opsæt -0.13; ott 0.03;
  aftal -0.06; bortfald -0.26; fortæl -0.02; redegørl 0.08; tilrettelæg 0.05; opgør -0.06; mål -0.11
before: ahead 0.03; need -0.05; law -0.13; might 0.07; past -0.1; will 0.25; general -0.25
rule: strong 0.38; sure 0.89; none -0.68; good 0.11; fair 0.22; weak -0.21
cue: need -0.35; ahead 0.38; aims -0.09; money -0.47; might -0.42; will 0.11; here -0.25; receiver 0.63;
  politics 0.48; past -0.17; law -0.33; told -0.32; general -0.44
point: noted -0.18; done noted -0.18; approved 0.2; done approved 0.18; recommended 0.04;
  done recommended 0.05
`,
};
