/**
 * What each signal of `signals.ts` adds to the log odds that an act is a promise: `bench/fit-promises.ts` writes this
 * file. Fitted to the 51 marked documents of `cases/promises` and 35 real ones (minutes, a), with a penalty of 6 on
 * large weights; 858 of 2612 sentences promise something.
 */
export const fitted = {
  start: -0.69,
  least: 0,
  surely: 2,
  signals: `
role: section 0.13; decision 0.62; recommendation 0.1
section: presentation 0.17; communication 0.45; resume -0.65; economy 0.44; timeline 0.44; background -0.27;
  other -0.72
outcome: section approved 0.12; decision approved 0.05; section noted -0.06; decision noted 0.14;
  section discussed 0.08; decision discussed 0.05; section other -0.53; decision other 0.09;
  recommendation noted -0.34; decision postponed -0.05; recommendation approved -0.01; section recommended 0.28
sign: own 0.08; foreign 0.09; closed -0.07; impersonal -0.6; committee -0.03; hedged -0.53; der 0.3;
  behind-at -0.27; has-done -0.39; listed 0.19; under-intro -0.02; leads-on -0.18; conditional-own 0.29;
  head-to-come 0.92; own-duty -0.04; past-before -0.07; paragraph 0.25; late -0.46; told-before -0.12;
  conditional-none 0.14; colon -0.27; brackets -0.57; approved-section -0.14; head-aims -0.3; quoted -0.31
length: short 0.42; middle -0.23; very-long -0.16
place: first -0.37; last 0.62; only 0.16
heading: sagsfremstilling 0.33; beslutning 0.6; indstilling -0.03; sagsbeskrivl -0.09; kommunikation 0.45;
  økonomisk -0.24; konsekv 0.12; økonomi 0.43; resum -0.28; baggrund -0.27; tidsplan 0.34; indstil 0.37
first: own 0.18; foreign -0.43; der 0.21; at 0.15; i -0.01; hvis 0.29
frame: present 0.35; present told -0.21; future -0.05; future told -0.23; fragment -0.22; fragment told 0.05;
  future decision 0.3; present decision 0.19; present recommendation 0.33; order 0.06; order decision 0.19;
  wish 0.18; wish decision 0.24; fragment decision -0.26; order recommendation -0.02; expected 0.1;
  expected told 0.1; order told -0.1; purpose -0.19; purpose told -0.14; relative -0.31; relative told -0.23
kind: deliver -0.7; report-back -0.14; evaluate 0.12; funding-ends 0.11; decide-again 0.16;
  renew-or-expire 0.05; publish 0.09; firm deliver -0.18; standing-rule -0.16; firm report-back 0.1
listed: any -0.14; thin -0.7; listed 0.75
form: present -0.15; noun 0.16; passive 0.05; infinitive -0.26; participle 0.22
subject: own 0.17; own present -0.03; none -0.11; none noun 0.22; own noun -0.03; own passive 0.05;
  none passive -0.05; own infinitive 0.08; none present 0.06; receiver 0.09; receiver passive 0.04;
  none infinitive -0.27; none participle 0.04; foreign -0.22; foreign present -0.17; foreign passive 0.04;
  own participle 0.13
modal: none -0.2; none present own 0.03; none passive own 0.12; skal -0.33; skal none done -0.21;
  skal passive none -0.05; skal own does -0.1; skal none does 0.01; kan -0.29; kan passive none -0.02;
  none passive none 0.37; vil 0.69; vil own does 0.24; none present none 0.06; skal receiver done -0.02;
  skal passive receiver -0.02; none passive receiver -0.06; forventes 0.09; vil none done 0.32;
  vil none does 0.02; vil passive none -0.16; skal own done 0.05; skal passive own 0.02; skal present own 0.1;
  none present foreign -0.17; kunne -0.06; kunne passive none 0.06; kan passive own -0.07; bør -0.13;
  vil own done 0.09; må -0.07
tells: unknown present -0.18; unknown present own -0.5; unknown noun -0.14; unknown noun none 0.01;
  unknown noun told -0.2; ends present 0.07; ends present own 0.54; ends present told -0.15; ends noun 0.19;
  ends noun none 0.19; ends noun told 0.19; unknown noun own -0.11; ends passive 0.3; ends passive own 0.04;
  ends passive told -0.15; ends passive none 0.19; lasts infinitive -0.1; lasts infinitive own -0.12;
  lasts infinitive told -0.1; ends present none -0.31; unknown passive -0.16; unknown passive none 0.02;
  ends infinitive 0.05; ends infinitive own 0.36; ends infinitive told 0.01; lasts passive -0.1;
  lasts passive none -0.28; lasts present -0.01; lasts present none 0.01; lasts present told -0.02;
  ends passive receiver 0.08; lasts passive told 0.05; lasts noun 0.14; lasts noun none 0.02;
  lasts noun told -0.1; unknown infinitive -0.22; unknown infinitive none -0.04; unknown infinitive told -0.15;
  lasts present own -0.02; unknown present none 0.36; unknown passive told -0.17; ends infinitive none -0.26;
  unknown participle -0.05; unknown participle none -0.01; unknown participle told -0.07; lasts noun own 0.09;
  ends participle 0.23; ends participle told 0.16; lasts infinitive none 0.02; unknown passive own -0.13;
  unknown passive receiver -0.04; unknown infinitive own -0.16; unknown participle own -0.04;
  ends participle own 0.17; lasts passive own 0.14
object: phrase 0.09; phrase present own 0.15; phrase present unknown 0.2; noun 0.16; noun noun none 0.19;
  noun noun unknown -0.18; new 0.3; new present own 0.29; new present ends 0.38; noun noun ends 0.19;
  noun noun own -0.03; new present unknown -0.35; phrase passive own -0.11; phrase passive ends -0.01;
  phrase passive none 0.02; phrase infinitive own -0.12; phrase infinitive lasts 0.14; none -0.47;
  none present none 0.06; none present ends -0.07; none passive none -0.22; none passive ends -0.17; known -0.04;
  known present own 0.23; known present ends -0.1; new passive none 0.03; new passive unknown -0.08;
  known infinitive own 0.33; known infinitive ends 0.2; none passive lasts 0.06; phrase present none 0.27;
  phrase present ends 0.06; phrase present lasts 0.16; known present none -0.27; phrase passive receiver -0.11;
  known passive receiver 0.14; noun noun lasts 0.14; phrase passive lasts -0.3; new infinitive none 0.02;
  new infinitive unknown 0.19; many -0.08; many present own -0.24; new infinitive own 0.03;
  new infinitive ends 0.02; known present unknown 0.12; phrase passive unknown 0.03; many infinitive own 0.05;
  many infinitive ends 0.14; known passive none -0.13; known passive unknown -0.33; clause -0.03;
  clause passive none 0.02; clause passive unknown 0.13; known infinitive none -0.13; clause present own -0.28;
  clause present ends -0.15; new passive own 0.01; clause infinitive ends -0.03; phrase participle none -0.02;
  known passive own -0.11; known passive ends 0.22; phrase participle unknown 0.04; phrase infinitive none 0.05;
  phrase infinitive unknown -0.1; clause present unknown -0.09; phrase infinitive ends -0.11;
  phrase participle ends 0.11; many passive none 0.2; many passive ends 0.09; many passive unknown 0.08;
  known infinitive lasts -0.01; many present ends -0.05; new present none 0.05; none passive own -0.01;
  many present unknown -0.18; many infinitive lasts -0.02; clause passive ends 0.16; many infinitive none 0.03;
  many infinitive unknown -0.06; none passive unknown 0.02; clause infinitive none -0.07;
  clause infinitive unknown -0.06; new participle none 0.12; new participle unknown 0.02;
  none participle none 0.02; none participle unknown -0.04; new infinitive lasts -0.16;
  known infinitive unknown -0.06; none present unknown 0.15; new passive lasts 0.04; none infinitive none -0.16;
  none infinitive unknown -0.14; none present own -0.12; known present lasts -0.1; known participle unknown 0.05;
  none passive receiver 0.14; clause infinitive lasts -0.01; none infinitive own -0.16;
  none infinitive ends -0.16; new present lasts 0.16; none infinitive lasts -0.03; known participle none -0.06;
  clause passive own 0.28
time: none -0.41; none present -0.05; none own -0.03; exact 0.35; exact noun -0.26; exact none 0.44;
  exact present 0.53; exact own 0.16; recurring 0.05; recurring noun 0.26; recurring none -0.07;
  recurring passive -0.05; recurring own 0.19; exact passive 0.26; none noun 0.36; none none -0.37; vague -0.11;
  vague infinitive 0.27; vague own -0.08; vague present -0.24; vague none -0.05; none passive -0.26;
  none infinitive -0.45; vague passive 0.1; recurring present -0.36; recurring infinitive 0.11;
  none receiver 0.19; exact participle 0.04; exact infinitive -0.2; none participle 0.12; vague noun -0.2;
  none foreign -0.03; vague participle -0.05; vague receiver 0.1
when: undated none own 0.14; undated present told -0.06; undated unknown present told -0.01;
  undated any deliver -0.19; dated none none 0.04; dated future told -0.19; dated unknown noun told 0.08;
  dated thin deliver -0.29; dated present told -0.04; dated ends present told -0.15; dated listed deliver -0.08;
  dated any deliver 0.1; dated ends noun told -0.24; dated listed report-back 0.32;
  dated unknown present told 0.04; dated fragment told 0.08; dated ends passive told 0.03; dated skal none 0.19;
  dated future decided 0.01; dated ends passive decided 0.1; dated listed evaluate 0.16;
  dated unknown noun decided -0.05; undated none none 0.09; undated fragment told -0.03;
  undated unknown noun told -0.3; undated thin deliver -0.38; dated listed funding-ends 0.11;
  dated skal own 0.13; dated lasts infinitive told 0.08; dated listed decide-again 0.18; undated kan none -0.03;
  undated future told -0.02; undated ends passive told -0.19; undated listed deliver 0.4;
  dated present decided 0.32; dated unknown passive decided 0.06; undated vil own 0.15;
  undated ends infinitive told -0.22; dated lasts passive decided 0.01; undated listed report-back -0.52;
  dated lasts present told -0.07; dated listed renew-or-expire 0.14; dated ends present decided 0.04;
  dated none receiver 0.07; dated lasts passive told -0.08; dated lasts noun told -0.03;
  undated present decided 0.19; undated lasts passive decided -0.16; undated order decided 0.14;
  undated unknown noun decided 0.1; undated wish decided 0.19; undated any report-back 0.04;
  dated unknown infinitive told -0.14; undated ends infinitive decided 0.04; undated fragment decided -0.14;
  dated ends infinitive told 0.23; dated listed publish -0.08; dated unknown passive told 0.19;
  dated listed firm deliver -0.24; undated unknown passive told -0.37; undated unknown passive decided -0.05;
  dated listed standing-rule -0.11; undated none receiver -0.18; undated ends passive decided 0.35;
  dated forventes none 0.14; dated expected told 0.2; undated listed standing-rule -0.04; dated vil none 0.1;
  dated unknown participle told 0.01; undated listed evaluate -0.04; undated lasts noun decided 0.2;
  undated order told -0.28; dated lasts noun decided 0.04; undated ends present decided 0.19;
  dated listed firm report-back 0.1; dated order decided 0.03; dated ends infinitive decided 0.01;
  dated wish decided 0.05; dated any report-back 0.01; undated vil none 0.24; undated listed publish 0.16;
  undated ends participle told 0.09; undated lasts infinitive told -0.18; dated vil own 0.18;
  undated skal own -0.18; undated future decided 0.17; undated unknown present decided -0.14;
  dated fragment decided -0.12; dated kan none -0.18; undated lasts present decided -0.1;
  undated skal none -0.39; undated unknown infinitive told -0.01; undated purpose told -0.06;
  undated unknown infinitive decided -0.07; dated none foreign -0.13; undated kunne none -0.1;
  undated ends noun told 0.43; dated order told 0.18; undated listed decide-again -0.01;
  undated listed firm deliver 0.07; undated none foreign 0.06; undated lasts passive told 0.13;
  undated relative told -0.17; undated lasts present told 0.05; undated kan own -0.12;
  undated lasts noun told -0.07; undated bør none -0.06; dated unknown present decided -0.03;
  undated listed renew-or-expire -0.08; undated expected told -0.11; undated unknown participle told -0.07;
  dated relative told -0.06; dated ends participle told 0.07; dated purpose told -0.08
cue: ahead 0.49; need -0.25; aims -0.39; money -0.37; might -0.42; will 0.4; here -0.43; receiver 0.3;
  politics 0.35; past -0.25; law -0.42; told -0.31; general -0.53
verb: skal -0.08; afhold -0.14; giv -0.11; orient -0.24; evalu 0.04; er -0.21; tag 0.09; udvid 0.28; søg -0.16;
  status -0.32; novemb -0.17; forelæg 0.07; invit 0.21; tilbyd 0.14; deltag 0.27; udarbejd 0.74; modtag -0.08;
  udløb 0.21; offentliggør 0.02; kommun -0.14; inddrag 0.35; fremov 0.13; behandl 0.1; undersøg 0.11; få 0.44;
  hold 0.1; gennemfør -0.15; forvent 0.03; fremad -0.19; ønsk 0.01; sæt 0.31; foretag 0.02; løb 0.11;
  fremlæg -0.03; decemb -0.14; septemb 0.21; send 0.2; følg 0.05; igangsæt -0.06; sag 0.01; vil 0.42;
  forelag 0.16; arbejd 0.01; skab -0.03; indgå 0.05; læg 0.22;  0.01; vurd -0.1; etabl -0.27; indarbejd 0.3;
  fremsend -0.02; oktob 0.23; gør -0.03; proc -0.14; kom 0.04; gå 0.23; lav 0.12; sål -0.19; brug -0.02;
  fastsæt -0.21; find 0.13; flyt -0.05; anvend 0.12; præsent 0.11; sik -0.04; pre -0.03; drøft -0.05;
  orientering -0.19; ligl -0.09; eventuel -0.03
before: ahead 0.09; law 0.36; might 0.32; past -0.15; will 0.04; general -0.44
rule: strong 0.75; sure 0.98; none -1.12; good 0.31; fair 0.18; weak -0.31
point: noted -0.36; done noted -0.31; approved -0.02; done approved 0.02
`,
};
