/**
 * What each signal of `signals.ts` adds to the log odds that an act is a promise: `bench/fit-promises.ts` writes this
 * file. Fitted to the 111 documents of `cases/promises` and the sample and 0 real ones (none), with a penalty of 8 on
 * large weights; 1122 of 2597 sentences promise something.
 */
export const fitted = {
  start: -0.05,
  least: 0,
  surely: 2,
  signals: `
role: section -0.06; decision 0.58; recommendation -0.08
section: presentation 0.13; communication 0.47; resume -0.59; economy 0.47; timeline 0.37; hearing -0.05;
  background -0.12; other -0.98; occasion -0.01
outcome: section approved 0.2; decision approved 0.18; section noted -0.2; decision noted 0.3;
  section discussed 0.03; decision discussed 0.04; section other -0.3; decision other 0.05;
  recommendation noted -0.12; section postponed 0.19; decision postponed 0.07; recommendation approved 0.1;
  section rejected -0.21; section none -0.07; section recommended 0.29; decision recommended -0.04;
  recommendation recommended 0.06; section mixed 0.11; recommendation mixed 0.04; decision mixed -0.02
sign: own 0.48; foreign -0.45; closed -0.06; impersonal -0.56; verbless -0.03; committee 0.26; hedged -0.38;
  der 0.07; behind-at -0.45; has-done -0.44; listed 0.35; under-intro 0.22; leads-on 0.09; time-first 0.07;
  conditional-own 0.01; head-to-come 0.9; own-duty -0.12; past-before -0.03; paragraph 0.19; late -0.06;
  told-before -0.21; conditional-none 0.1; colon -0.53; brackets -0.26; approved-section 0.03; head-aims -0.21;
  listed-time-first 0.4; share -0.16
length: short 0.19; middle -0.17; long -0.03
place: first -0.49; last 0.3; only 0.09
heading: sagsfremstilling 0.38; beslutning 0.42; indstilling -0.02; sagsbeskrivl -0.2; kommunikation 0.47;
  resumé -0.08; økonomisk 0.01; konsekv 0.13; økonomi 0.33; vid 0.19; høring -0.06; resum -0.44; tidsplan 0.18;
  beskrivl -0.2; sag -0.21; baggrund -0.17; forvaltning 0.16; indstil 0.02; hvad -0.1; anledning -0.01;
  kort 0.02; ung -0.01
first: own -0.03; foreign -0.17; der 0.42; at 0.08; i -0.28; hvis 0.12; når -0.03
frame: present 0.24; present told -0.1; future -0.07; future told -0.23; fragment 0.02; fragment told 0.23;
  future decision 0.28; present decision 0.33; present recommendation -0.03; order 0.05; order decision 0.06;
  wish 0.15; wish decision 0.15; fragment decision -0.21; order recommendation 0.06; expected -0.01;
  expected told -0.01; order told -0.07; purpose -0.1; purpose told -0.1; relative -0.36; relative told -0.32
kind: deliver -0.73; report-back -0.07; evaluate -0.01; funding-ends 0.17; decide-again 0.12;
  renew-or-expire -0.01; publish 0.12; firm deliver -0.05; standing-rule 0.05; firm report-back 0.02;
  firm decide-again 0.01
listed: any -0.07; listed 0.71; thin -0.71
form: present -0.22; noun 0.1; passive -0.05; infinitive -0.06; participle 0.2
subject: own 0.07; own present -0.09; none -0.13; none noun -0.01; own noun 0.05; own passive -0.03;
  none passive -0.02; own infinitive 0.04; none present -0.01; receiver 0.02; none infinitive -0.16;
  none participle 0.07; foreign -0.02; foreign present -0.13; foreign passive 0.02; own participle 0.14;
  receiver participle 0.01; foreign infinitive 0.06
who: administration 0.64; administration present told 0.28; administration none undated 0.24;
  administration unknown present 0.07; administration none dated -0.11; administration ends present 0.19;
  none -0.17; none noun told -0.07; none none dated 0.13; none ends noun -0.04; administration noun told -0.1;
  administration unknown noun -0.1; none unknown noun 0.02; committee 0.08; committee passive told -0.1;
  committee none dated 0.27; committee ends passive 0.01; none passive decided -0.07; none skal dated -0.04;
  none ends passive 0.12; none noun decided 0.05; none none undated -0.02; committee infinitive told -0.02;
  committee skal dated 0.16; committee lasts infinitive -0.04; none present told 0.04; none ends present -0.06;
  none passive told 0.05; none kan undated -0.22; none unknown passive 0.01; administration infinitive told 0.15;
  administration vil undated 0.35; administration ends infinitive 0.03; none lasts passive -0.15;
  municipality -0.14; municipality present told -0.08; municipality none dated 0.12;
  municipality unknown present 0.04; committee present decided -0.13; committee ends present 0.03; receiver 0.02;
  receiver passive told -0.03; receiver ends passive 0.15; receiver none dated -0.03;
  receiver lasts passive 0.01; none lasts noun 0.01; committee present told 0.07; committee noun decided 0.15;
  committee none undated -0.21; committee unknown noun 0.11; none infinitive told -0.14;
  none unknown infinitive -0.08; committee noun told -0.02; committee lasts present -0.03;
  committee unknown present -0.07; committee infinitive decided 0.03; committee ends infinitive 0.08;
  none unknown present 0.05; municipality infinitive told -0.06; municipality skal dated -0.09;
  municipality ends infinitive -0.07; none ends infinitive -0.09; receiver passive decided 0.03;
  receiver none undated 0.02; administration present decided 0.16; none participle told 0.04;
  none forventes dated 0.03; none lasts participle 0.07; committee passive decided 0.08; none vil dated 0.11;
  none unknown participle -0.01; committee lasts noun 0.02; unit -0.43; unit infinitive told -0.14;
  unit none undated -0.08; unit ends infinitive 0.05; unit present told -0.34; unit unknown present -0.18;
  none vil undated -0.06; none ends participle 0.01; none lasts infinitive 0.01; municipality none undated 0.01;
  municipality passive told 0.05; municipality unknown passive 0.05; committee vil dated 0.04;
  administration infinitive decided 0.16; administration skal undated 0.28; administration passive decided 0.04;
  administration ends passive 0.09; municipality ends present 0.05; none kan dated 0.02;
  administration unknown passive -0.13; administration lasts present 0.2; none skal undated 0.06;
  unit vil undated -0.1; unit lasts infinitive -0.13; none infinitive decided -0.01; foreign -0.02;
  foreign present told -0.13; foreign none dated -0.15; foreign ends present -0.1; none kunne undated -0.05;
  receiver unknown passive -0.16; none kunne dated 0.02; unit passive told -0.1; unit none dated -0.26;
  unit ends passive -0.17; foreign passive told -0.03; foreign none undated 0.07; unit ends present -0.09;
  unit skal undated -0.06; unit unknown infinitive -0.06; administration unknown infinitive 0.11;
  municipality lasts present -0.16; municipality skal undated -0.09; municipality unknown infinitive -0.07;
  municipality present decided 0.01; committee unknown infinitive -0.03; unit lasts present -0.08;
  none bør undated -0.01; committee participle decided 0.01; administration passive told -0.07;
  unit passive decided 0.07; unit unknown passive 0.1; unit lasts passive 0.04; committee unknown passive 0.01;
  receiver participle told 0.04; receiver unknown participle -0.05; committee participle told 0.03;
  committee ends participle 0.04; receiver skal undated 0.01; committee vil undated 0.04; unit skal dated -0.01;
  none present decided -0.05; none ventes dated 0.01; committee skal undated -0.18; unit participle told 0.06;
  municipality kan undated -0.04; administration vil dated 0.02; municipality vil undated -0.09;
  none må undated -0.07; administration lasts infinitive 0.18; foreign unknown passive 0.09;
  foreign skal undated -0.02; foreign infinitive told 0.06
modal: none -0.13; none present own -0.02; none passive own -0.01; skal -0.14; skal none done -0.15;
  skal passive none 0.04; skal own does -0.11; skal none does 0.17; kan -0.29; kan passive none -0.13;
  none passive none 0.39; vil 0.5; vil own does 0.23; skal receiver done -0.06; skal passive receiver -0.06;
  none passive receiver 0.09; forventes 0.03; vil none done 0.2; vil none does -0.14; vil passive none -0.04;
  skal own done 0.06; skal passive own 0.03; skal present own 0.04; none present foreign -0.13; kunne -0.04;
  kunne passive none -0.06; none passive foreign 0.05; kan passive own -0.05; bør -0.05; bør passive none -0.04;
  må -0.07; må passive none -0.07; vil own done 0.11; ventes 0.01
tells: unknown present -0.13; unknown present own -0.16; unknown present told -0.06; ends present 0.01;
  ends present own 0.17; ends present told -0.09; ends noun -0.05; ends noun none -0.04; ends noun told -0.04;
  unknown noun 0.06; unknown noun own 0.03; unknown noun told -0.12; unknown noun none 0.03; ends passive 0.11;
  ends passive own -0.08; ends passive told -0.23; ends passive none 0.12; ends present none -0.06;
  unknown passive -0.03; unknown passive none 0.02; ends infinitive -0.02; ends infinitive own 0.09;
  ends infinitive told -0.13; lasts passive -0.13; lasts passive none -0.15; lasts present -0.07;
  lasts present told -0.02; ends passive receiver 0.15; lasts passive receiver 0.01; lasts passive told 0.07;
  lasts noun 0.03; lasts noun none 0.01; lasts noun told 0.01; unknown infinitive -0.04;
  unknown infinitive none -0.08; unknown infinitive told -0.02; lasts present own -0.07;
  unknown present none 0.05; unknown passive told -0.07; ends infinitive none -0.09; lasts participle 0.06;
  lasts participle none 0.07; lasts participle told 0.06; unknown participle -0.05;
  unknown participle none -0.01; unknown participle told -0.03; lasts noun own 0.02; ends participle 0.19;
  ends participle none 0.01; ends participle told 0.15; lasts infinitive none 0.01; unknown passive own 0.03;
  ends present foreign -0.1; unknown passive receiver -0.16; unknown infinitive own -0.05;
  unknown participle own 0.02; lasts passive own 0.02; unknown participle receiver -0.05;
  ends participle own 0.12; unknown passive foreign 0.09
object: phrase 0.11; phrase present own 0.11; phrase present unknown 0.1; new 0.23; new present own 0.07;
  new present ends 0.22; noun 0.03; noun noun none -0.05; noun noun ends -0.05; noun noun own 0.05;
  noun noun unknown 0.07; new present unknown -0.17; phrase passive own -0.17; phrase passive ends 0.08;
  phrase passive none -0.19; phrase infinitive own 0.01; phrase infinitive lasts 0.22; none -0.37;
  none present none -0.04; none present ends -0.12; none passive none -0.23; none passive ends -0.14;
  known -0.04; known present own 0.19; known present ends 0.17; new passive none -0.01;
  new passive unknown -0.22; known infinitive own 0.08; known infinitive ends 0.09; none passive lasts 0.07;
  phrase present none 0.09; phrase present ends -0.07; phrase present lasts 0.15; known present none -0.1;
  phrase passive receiver 0.11; known passive receiver -0.03; noun noun lasts 0.03; phrase passive lasts -0.29;
  new infinitive none 0.03; new infinitive unknown 0.1; many 0.01; many present own -0.13;
  many present lasts -0.01; new infinitive own 0.09; new infinitive ends 0.02; phrase passive unknown -0.1;
  many infinitive own -0.01; many infinitive ends -0.05; known passive none 0.09; known passive unknown -0.01;
  clause -0.08; clause passive none 0.24; clause passive unknown 0.13; known infinitive none -0.13;
  clause present own -0.25; clause present ends -0.16; new passive ends 0.11; new passive own 0.06;
  clause infinitive own -0.04; phrase participle none 0.11; phrase participle lasts 0.06;
  known passive own -0.06; known passive ends 0.04; phrase participle unknown 0.09; phrase infinitive none 0.08;
  phrase infinitive unknown -0.11; clause present unknown -0.09; phrase infinitive ends -0.03;
  phrase participle ends 0.09; many passive none 0.09; many passive ends -0.07; many passive unknown 0.2;
  known infinitive lasts -0.11; many present ends -0.02; new present none 0.1; none passive own 0.11;
  many present unknown -0.1; many infinitive lasts -0.02; clause passive ends 0.1; many infinitive none 0.02;
  many infinitive unknown 0.07; none passive unknown -0.02; clause infinitive none -0.05;
  clause infinitive unknown -0.03; new participle none 0.04; new participle unknown 0.02;
  none participle none -0.06; none participle unknown -0.15; new infinitive lasts -0.02;
  known infinitive unknown -0.03; none present unknown 0.14; new passive lasts 0.09; new passive receiver -0.11;
  none infinitive none -0.11; none infinitive unknown -0.05; none present own -0.02; none present lasts -0.07;
  phrase passive foreign -0.05; known present lasts -0.15; known participle own 0.05;
  known participle unknown -0.02; none passive receiver 0.03; many passive own -0.01; none infinitive own -0.1;
  clause participle none 0.04; clause participle unknown 0.02; many participle none 0.03;
  new participle own 0.02; none participle own -0.01; new present lasts 0.06; known participle none -0.09;
  none infinitive ends -0.05; many participle unknown -0.01; phrase participle own 0.04;
  clause present none -0.06; none infinitive lasts -0.01; known participle ends -0.02; new participle ends -0.01;
  clause passive own 0.04; none participle receiver -0.06; many passive lasts -0.05
time: none -0.28; none present -0.14; exact 0.5; exact present 0.59; exact own 0.23; exact noun -0.18;
  exact none 0.33; recurring -0.14; recurring noun 0.36; recurring none -0.08; recurring passive -0.3;
  recurring own 0.03; exact passive 0.26; none noun -0.13; none none -0.39; vague -0.14; vague infinitive 0.18;
  vague own -0.12; vague present -0.28; vague none -0.03; none passive -0.07; none infinitive -0.17;
  vague passive 0.06; recurring present -0.37; exact receiver -0.13; recurring infinitive 0.07;
  none receiver 0.12; exact participle -0.05; exact infinitive -0.14; none participle 0.27; exact foreign 0.04;
  recurring participle 0.1; none foreign 0.04; vague participle -0.11; vague receiver 0.06; vague foreign -0.05
when: undated none own -0.04; undated present told 0.02; undated unknown present told -0.14;
  undated any deliver -0.14; dated none own 0.01; dated present told 0.01; dated ends present told -0.17;
  dated listed deliver -0.12; dated any deliver 0.06; dated none none 0.13; dated ends noun told -0.07;
  dated thin deliver -0.15; dated unknown noun told 0.2; dated listed report-back 0.16;
  dated unknown present told 0.11; dated future told -0.1; dated fragment told 0.18;
  dated ends passive told -0.12; dated skal none -0.04; dated ends passive decided 0.09;
  dated listed evaluate 0.11; dated unknown noun decided 0.11; undated none none -0.03;
  undated fragment told 0.04; undated unknown noun told -0.3; undated thin deliver -0.6;
  dated listed funding-ends 0.17; dated lasts infinitive told -0.04; dated listed decide-again 0.06;
  undated kan none -0.22; undated future told -0.13; undated ends passive told -0.11;
  undated listed deliver 0.39; dated present decided 0.28; dated unknown passive decided 0.01;
  undated vil own 0.19; undated ends infinitive told -0.27; dated lasts passive decided 0.03;
  undated ends present told 0.08; undated listed report-back -0.33; dated lasts present told -0.05;
  dated listed renew-or-expire 0.06; dated ends present decided 0.03; dated none receiver -0.03;
  dated lasts passive told 0.07; dated lasts noun told -0.07; undated present decided 0.03;
  undated lasts passive decided -0.22; undated order decided 0.06; undated unknown noun decided 0.07;
  undated wish decided 0.11; undated any report-back 0.08; dated unknown infinitive told 0.01;
  undated ends infinitive decided 0.11; undated fragment decided -0.17; dated ends infinitive told 0.14;
  dated listed publish -0.07; dated unknown passive told -0.04; dated listed firm deliver -0.09;
  undated unknown passive told -0.03; undated unknown passive decided 0.04; dated listed standing-rule -0.05;
  undated none receiver 0.02; undated ends passive decided 0.26; dated forventes none 0.03;
  dated expected told 0.1; undated listed standing-rule 0.1; dated vil none 0.11;
  dated unknown participle told -0.02; undated listed evaluate -0.12; undated order told -0.11;
  dated lasts noun decided 0.02; undated ends present decided 0.07; dated listed firm report-back 0.02;
  dated order decided 0.06; dated wish decided 0.04; dated any report-back 0.02; undated vil none -0.06;
  undated listed publish 0.19; undated ends participle told 0.18; undated lasts infinitive told 0.04;
  dated vil own 0.15; undated skal own -0.06; undated future decided 0.17; undated unknown present decided -0.09;
  dated fragment decided -0.04; dated kan none 0.02; undated lasts present decided -0.05; undated skal none 0.06;
  undated unknown infinitive told -0.03; undated purpose told -0.08; undated unknown infinitive decided -0.02;
  dated none foreign -0.15; undated kunne none -0.05; undated ends noun told 0.02; dated order told 0.04;
  undated listed decide-again 0.06; undated listed firm deliver 0.04; dated kunne none 0.02;
  undated none foreign 0.07; undated relative told -0.04; undated lasts present told 0.03; undated kan own -0.12;
  undated bør none -0.01; dated unknown present decided 0.02; undated listed renew-or-expire -0.08;
  undated expected told -0.11; undated unknown participle told -0.01; dated listed firm decide-again 0.01;
  undated lasts noun told 0.08; dated relative told -0.28; dated ends participle told -0.02;
  undated skal receiver 0.01; dated kan own -0.04; dated ventes none 0.01; undated lasts participle told 0.06;
  undated må none -0.07; undated skal foreign -0.02
verb: virksomhed -0.17; afhold -0.31; giv -0.27; skal -0.2; orient -0.28; evalu 0.03; er -0.22; tag 0.42;
  forelig 0.08; udvid 0.16; søg 0.06; status -0.15; novemb -0.04; forelæg 0.06; kontak -0.01; gæld 0.06;
  betal -0.04; invit 0.2; tilbyd 0.25; tal -0.07; anmod 0.09; deltag 0.19; udarbejd 0.5; opgørl 0.01;
  modtag -0.05; udvalg -0.02; udløb 0.19; til -0.04; offentliggør -0.04; kommun -0.13; saml -0.02; inddrag 0.42;
  fremov 0.28; behandl -0.07; opford -0.1; undersøg 0.26; kan -0.09; indfør 0.13; få 0.59; hold 0.07; bad 0.04;
  gennemfør -0.27; forvent 0.23; udsend -0.02; fremad -0.12; nedsæt 0.06; ønsk -0.03; overtag -0.08; sæt 0.27;
  indkald -0.07; foretag 0.1; meld 0.11; løb 0.08; fremlæg -0.07; decemb -0.08; septemb -0.01; send 0.2;
  hereft 0.01; følg -0.11; igangsæt -0.17; opfølgning -0.12; sag 0.06; vil 0.11; ansøg 0.06; forelag 0.1;
  vær -0.02; klar 0.18; vend 0.03; luk -0.1; eft -0.02; bliv -0.03; arbejd 0.03; udpeg -0.14; forening -0.03;
  evaluering 0.03; fordl -0.03; annonc -0.03; åbn -0.1; ret 0.1; udfør -0.1; indgå 0.35; reduc -0.01; læg 0.33;
  bely -0.02;  0.07; ej -0.13; lev -0.09; besøg -0.02; kør -0.07; træd 0.01; vurd -0.08; udbyd 0.04; hver -0.03;
  etabl -0.06; indarbejd 0.28; medl -0.1; forlæng -0.06; vent -0.11; led -0.1; nedlæg -0.11; oktob 0.16;
  fortsæt -0.02; kvartal 0.01; bed 0.11; gør 0.05; bemyndig 0.04; underskriv 0.08; kom 0.04; hjælp 0.1;
  genoptag -0.02; drøft -0.04; byråd -0.04; gå 0.21; byg -0.13; lav 0.09; afklar -0.02; indhent 0.12; før 0.08;
  find 0.21; opr 0.03; ansæt -0.12; sål -0.01; stil -0.09; skriv 0.04; finansi -0.02; præsent -0.02; brug -0.11;
  vælg -0.25; årlig 0.3; fastsæt -0.16; orientering -0.09; hør -0.08; planlæg -0.1; mød -0.13; arbejdsgiv -0.03;
  afprøv 0.3; bestil -0.07; flyt -0.04; sik -0.15; udbetal -0.21; hæv -0.04; løft -0.06; borg -0.06; foræld 0.09;
  anvend -0.05; opfør -0.05; offentliggjort -0.06; opsæt -0.1; plac -0.08; aftal -0.05; ring -0.02; fortæl -0.03;
  tilrettelæg 0.08; mål -0.16
before: ahead 0.08; need -0.05; law -0.05; might 0.16; past -0.08; will 0.32; general -0.25
rule: strong 0.51; sure 0.95; none -0.73; good 0.14; fair 0.22; weak -0.34
cue: need -0.59; ahead 0.33; aims -0.08; money -0.46; might -0.54; will 0.24; here -0.37; receiver 0.54;
  politics 0.4; past -0.23; law -0.32; told -0.42; general -0.59
point: noted -0.14; done noted -0.14; approved 0.16; done approved 0.15; recommended 0.06;
  done recommended 0.08
`,
};
