// Post codes with the middle of each (degrees north and east, WGS 84, to about a kilometre), name, and the municipalities
// it lies in. Codes and names: PostNord's list of post codes by municipality (August 2018); middles: of the largest piece
// of each code's area as the public geodata of Denmark has it. Streets of central Copenhagen have codes of their own,
// which are kept as three ranges.

/** One line a post code: `9990 57.69 10.50 Skagen|Frederikshavn`. */
export const postcodeTable = `
1000-1499 55.68 12.58 København K|København
1500-1799 55.67 12.56 København V|København
1800-1999 55.68 12.54 Frederiksberg C|Frederiksberg
2000 55.68 12.52 Frederiksberg|Frederiksberg,København
2100 55.71 12.57 København Ø|København
2150 55.72 12.61 Nordhavn|København
2200 55.69 12.55 København N|Frederiksberg,København
2300 55.65 12.59 København S|København,Tårnby
2400 55.71 12.53 København NV|København
2450 55.65 12.53 København SV|København
2500 55.66 12.50 Valby|Frederiksberg,København
2600 55.68 12.40 Glostrup|Albertslund,Glostrup
2605 55.65 12.42 Brøndby|Brøndby
2610 55.69 12.45 Rødovre|Hvidovre,København,Rødovre
2620 55.68 12.35 Albertslund|Albertslund,Brøndby
2625 55.64 12.37 Vallensbæk|Vallensbæk
2630 55.67 12.28 Taastrup|Høje-Taastrup
2635 55.62 12.31 Ishøj|Ishøj
2640 55.65 12.20 Hedehusene|Greve,Høje-Taastrup,Ishøj,Roskilde
2650 55.63 12.47 Hvidovre|Brøndby,Hvidovre
2660 55.62 12.42 Brøndby Strand|Brøndby,Hvidovre
2665 55.62 12.38 Vallensbæk Strand|Vallensbæk
2670 55.60 12.28 Greve|Greve
2680 55.53 12.20 Solrød Strand|Solrød
2690 55.57 12.22 Karlslunde|Greve,Solrød
2700 55.71 12.48 Brønshøj|København
2720 55.69 12.48 Vanløse|Frederiksberg,København
2730 55.73 12.43 Herlev|Ballerup,Gladsaxe,Herlev
2740 55.71 12.40 Skovlunde|Ballerup,Herlev
2750 55.73 12.36 Ballerup|Albertslund,Ballerup,Egedal
2760 55.75 12.31 Måløv|Ballerup
2765 55.72 12.28 Smørum|Egedal
2770 55.61 12.59 Kastrup|København,Tårnby
2791 55.59 12.62 Dragør|Dragør,Tårnby
2800 55.78 12.51 Kongens Lyngby|Gentofte,Gladsaxe,Lyngby-Taarbæk,Rudersdal
2820 55.75 12.53 Gentofte|Gentofte,Gladsaxe
2830 55.79 12.46 Virum|Lyngby-Taarbæk,Rudersdal
2840 55.82 12.48 Holte|Lyngby-Taarbæk,Rudersdal
2850 55.82 12.54 Nærum|Rudersdal
2860 55.74 12.49 Søborg|Gladsaxe,København
2870 55.73 12.53 Dyssegård|Gentofte
2880 55.76 12.45 Bagsværd|Furesø,Gladsaxe,Herlev
2900 55.73 12.56 Hellerup|Gentofte,København
2920 55.76 12.57 Charlottenlund|Gentofte
2930 55.78 12.58 Klampenborg|Gentofte,Lyngby-Taarbæk
2942 55.82 12.57 Skodsborg|Rudersdal
2950 55.85 12.54 Vedbæk|Hørsholm,Rudersdal
2960 55.88 12.53 Rungsted Kyst|Hørsholm
2970 55.88 12.47 Hørsholm|Fredensborg,Hørsholm,Rudersdal
2980 55.92 12.44 Kokkedal|Fredensborg,Hørsholm
2990 55.93 12.50 Nivå|Fredensborg
3000 56.04 12.55 Helsingør|Helsingør
3050 55.96 12.52 Humlebæk|Fredensborg
3060 56.00 12.54 Espergærde|Fredensborg,Helsingør
3070 56.01 12.57 Snekkersten|Helsingør
3080 56.02 12.44 Tikøb|Helsingør
3100 56.07 12.45 Hornbæk|Gribskov,Helsingør
3120 56.08 12.39 Dronningmølle|Gribskov
3140 56.07 12.52 Ålsgårde|Helsingør
3150 56.06 12.55 Hellebæk|Helsingør
3200 56.02 12.19 Helsinge|Gribskov,Hillerød
3210 56.07 12.15 Vejby|Gribskov
3220 56.05 12.08 Tisvildeleje|Gribskov
3230 56.05 12.31 Græsted|Gribskov,Helsingør,Hillerød
3250 56.10 12.31 Gilleleje|Gribskov
3300 55.98 12.05 Frederiksværk|Gribskov,Halsnæs
3310 55.92 12.08 Ølsted|Halsnæs,Hillerød
3320 55.93 12.15 Skævinge|Halsnæs,Hillerød
3330 55.89 12.21 Gørløse|Hillerød
3360 56.01 11.99 Liseleje|Halsnæs
3370 55.99 11.97 Melby|Halsnæs
3390 55.97 11.90 Hundested|Halsnæs
3400 55.93 12.28 Hillerød|Allerød,Fredensborg,Hillerød
3450 55.87 12.35 Allerød|Allerød,Fredensborg,Hillerød
3460 55.84 12.42 Birkerød|Allerød,Furesø,Rudersdal
3480 55.97 12.40 Fredensborg|Fredensborg,Helsingør,Hillerød
3490 56.00 12.49 Kvistgård|Fredensborg,Helsingør
3500 55.78 12.36 Værløse|Ballerup,Egedal,Furesø,Gladsaxe,Lyngby-Taarbæk
3520 55.82 12.36 Farum|Allerød,Egedal,Furesø
3540 55.84 12.27 Lynge|Allerød,Egedal,Furesø,Hillerød
3550 55.85 12.19 Slangerup|Allerød,Egedal,Frederikssund,Hillerød
3600 55.84 12.10 Frederikssund|Frederikssund,Halsnæs,Hillerød
3630 55.85 11.97 Jægerspris|Frederikssund
3650 55.79 12.16 Ølstykke|Egedal
3660 55.79 12.25 Stenløse|Egedal
3670 55.76 12.23 Veksø Sjælland|Egedal,Roskilde
3700 55.12 14.79 Rønne|Bornholm
3720 55.07 14.93 Aakirkeby|Bornholm
3730 55.05 15.07 Nexø|Bornholm
3740 55.12 15.11 Svaneke|Bornholm
3751 55.13 15.02 Østermarie|Bornholm
3760 55.19 14.92 Gudhjem|Bornholm,Christiansø
3770 55.25 14.80 Allinge|Bornholm
3782 55.19 14.81 Klemensker|Bornholm
3790 55.20 14.74 Hasle|Bornholm
4000 55.66 12.08 Roskilde|Høje-Taastrup,Lejre,Roskilde
4030 55.59 12.18 Tune|Greve,Roskilde
4040 55.76 12.11 Jyllinge|Roskilde
4050 55.76 11.96 Skibby|Frederikssund
4060 55.65 11.86 Kirke Såby|Lejre
4070 55.71 11.91 Kirke Hyllinge|Lejre
4100 55.44 11.83 Ringsted|Faxe,Holbæk,Køge,Næstved,Ringsted,Sorø
4130 55.54 12.02 Viby Sjælland|Køge,Roskilde
4140 55.49 11.96 Borup|Køge,Ringsted,Roskilde
4160 55.32 11.76 Herlufmagle|Faxe,Næstved
4171 55.37 11.68 Glumsø|Næstved
4173 55.43 11.67 Fjenneslev|Ringsted,Sorø
4174 55.52 11.86 Jystrup Midtsj|Køge,Ringsted
4180 55.44 11.57 Sorø|Ringsted,Slagelse,Sorø
4190 55.50 11.49 Munke Bjergby|Slagelse,Sorø
4200 55.41 11.36 Slagelse|Kalundborg,Næstved,Slagelse,Sorø
4220 55.34 11.18 Korsør|Slagelse
4230 55.24 11.33 Skælskør|Slagelse
4241 55.36 11.26 Vemmelev|Slagelse
4242 55.31 11.27 Boeslunde|Slagelse
4243 55.23 11.47 Rude|Næstved,Slagelse
4244 55.21 11.20 Agersø|Slagelse
4245 55.16 11.16 Omø|Slagelse
4250 55.32 11.55 Fuglebjerg|Næstved,Slagelse
4261 55.28 11.42 Dalmose|Næstved,Slagelse
4262 55.25 11.52 Sandved|Næstved,Slagelse
4270 55.51 11.30 Høng|Kalundborg,Slagelse
4281 55.53 11.20 Gørlev|Kalundborg
4291 55.55 11.38 Ruds Vedby|Kalundborg,Sorø
4293 55.54 11.48 Dianalund|Kalundborg,Sorø
4295 55.55 11.57 Stenlille|Holbæk,Sorø
4296 55.54 11.65 Nyrup|Holbæk,Sorø
4300 55.72 11.69 Holbæk|Holbæk
4305 55.77 11.83 Orø|Holbæk
4320 55.58 11.96 Lejre|Køge,Lejre,Roskilde
4330 55.59 11.87 Hvalsø|Holbæk,Lejre,Ringsted
4340 55.61 11.71 Tølløse|Holbæk,Lejre
4350 55.59 11.64 Ugerløse|Holbæk
4360 55.57 11.78 Kirke Eskilstrup|Holbæk,Ringsted
4370 55.55 11.72 Store Merløse|Holbæk,Ringsted,Sorø
4390 55.67 11.74 Vipperød|Holbæk
4400 55.69 11.11 Kalundborg|Kalundborg
4420 55.67 11.60 Regstrup|Holbæk
4440 55.64 11.50 Mørkøv|Holbæk
4450 55.64 11.39 Jyderup|Holbæk,Kalundborg
4460 55.71 11.38 Snertinge|Holbæk,Kalundborg
4470 55.65 11.30 Svebølle|Holbæk,Kalundborg
4480 55.58 11.21 Store Fuglede|Kalundborg
4490 55.61 11.25 Jerslev Sjælland|Kalundborg
4500 55.91 11.65 Nykøbing Sj|Odsherred
4520 55.73 11.49 Svinninge|Holbæk
4532 55.74 11.57 Gislinge|Holbæk
4534 55.76 11.43 Hørve|Kalundborg,Odsherred
4540 55.81 11.44 Fårevejle|Odsherred
4550 55.82 11.50 Asnæs|Odsherred
4560 55.85 11.59 Vig|Odsherred
4571 55.80 11.59 Grevinge|Odsherred
4572 55.88 11.62 Nørre Asmindrup|Odsherred
4573 55.91 11.57 Højby|Odsherred
4581 55.95 11.75 Rørvig|Odsherred
4583 55.97 11.37 Sjællands Odde|Odsherred
4591 55.73 11.34 Føllenslev|Kalundborg,Odsherred
4592 55.89 11.14 Sejerø|Kalundborg
4593 55.71 11.27 Eskebjerg|Kalundborg
4600 55.44 12.16 Køge|Holbæk,Køge,Stevns
4621 55.57 12.11 Gadstrup|Roskilde
4622 55.54 12.12 Havdrup|Roskilde,Solrød
4623 55.51 12.11 Lille Skensved|Køge,Roskilde,Solrød
4632 55.45 12.04 Bjæverskov|Køge
4640 55.24 12.14 Faxe|Faxe,Næstved
4652 55.36 12.22 Hårlev|Faxe,Stevns
4653 55.30 12.20 Karise|Faxe,Stevns
4654 55.22 12.15 Faxe Ladeplads|Faxe
4660 55.31 12.36 Store Heddinge|Stevns
4671 55.39 12.30 Strøby|Stevns
4672 55.36 12.34 Klippinge|Stevns
4673 55.26 12.36 Rødvig Stevns|Stevns
4681 55.41 12.12 Herfølge|Køge
4682 55.37 12.09 Tureby|Faxe,Køge,Stevns
4683 55.25 12.02 Rønnede|Faxe,Næstved
4684 55.26 11.87 Holmegaard|Faxe,Næstved
4690 55.32 11.96 Haslev|Faxe,Næstved,Ringsted
4700 55.22 11.74 Næstved|Næstved
4720 55.10 12.05 Præstø|Vordingborg
4733 55.18 11.98 Tappernøje|Faxe,Næstved,Vordingborg
4735 55.04 12.06 Mern|Vordingborg
4736 55.20 11.63 Karrebæksminde|Næstved
4750 55.11 11.85 Lundby|Næstved,Vordingborg
4760 55.04 11.90 Vordingborg|Vordingborg
4771 55.01 12.14 Kalvehave|Vordingborg
4772 55.00 12.08 Langebæk|Vordingborg
4773 54.99 12.03 Stensved|Vordingborg
4780 54.98 12.28 Stege|Vordingborg
4791 54.98 12.48 Borre|Vordingborg
4792 54.91 12.17 Askeby|Vordingborg
4793 54.93 12.04 Bogø By|Vordingborg
4800 54.79 11.94 Nykøbing F|Guldborgsund
4840 54.91 11.84 Nørre Alslev|Guldborgsund
4850 54.87 12.03 Stubbekøbing|Guldborgsund
4862 54.86 11.71 Guldborg|Guldborgsund
4863 54.85 11.90 Eskilstrup|Guldborgsund
4871 54.82 12.07 Horbelev|Guldborgsund
4872 54.73 11.98 Idestrup|Guldborgsund
4873 54.68 11.93 Væggerløse|Guldborgsund
4874 54.62 11.93 Gedser|Guldborgsund
4880 54.68 11.72 Nysted|Guldborgsund
4891 54.76 11.78 Toreby L|Guldborgsund
4892 54.70 11.76 Kettinge|Guldborgsund
4894 54.70 11.60 Øster Ulslev|Guldborgsund,Lolland
4895 54.66 11.51 Errindlev|Lolland
4900 54.83 11.12 Nakskov|Lolland
4912 54.88 11.06 Harpelunde|Lolland
4913 54.93 11.21 Horslunde|Lolland
4920 54.80 11.29 Søllested|Lolland
4930 54.77 11.48 Maribo|Guldborgsund,Lolland
4941 54.83 11.47 Bandholm|Lolland
4942 54.89 11.49 Askø|Lolland
4943 54.90 11.31 Torrig L|Lolland
4944 54.95 11.41 Fejø|Lolland
4945 54.97 11.55 Femø|Lolland
4951 54.81 11.43 Nørreballe|Lolland
4952 54.85 11.38 Stokkemarke|Lolland
4953 54.87 11.30 Vesterborg|Lolland
4960 54.70 11.51 Holeby|Lolland
4970 54.69 11.38 Rødby|Lolland
4983 54.75 11.19 Dannemare|Lolland
4990 54.80 11.66 Sakskøbing|Guldborgsund
5000 55.41 10.39 Odense C|Odense
5200 55.40 10.30 Odense V|Odense
5210 55.42 10.29 Odense NV|Odense
5220 55.36 10.49 Odense SØ|Odense
5230 55.38 10.41 Odense M|Odense
5240 55.41 10.46 Odense NØ|Odense
5250 55.36 10.30 Odense SV|Odense
5260 55.33 10.37 Odense S|Odense
5270 55.45 10.35 Odense N|Nordfyns,Odense
5290 55.40 10.53 Marslev|Kerteminde
5300 55.43 10.62 Kerteminde|Kerteminde
5320 55.43 10.49 Agedrup|Odense
5330 55.45 10.54 Munkebo|Kerteminde,Odense
5350 55.40 10.62 Rynkeby|Kerteminde
5370 55.50 10.64 Mesinge|Kerteminde
5380 55.52 10.68 Dalby|Kerteminde
5390 55.56 10.65 Martofte|Kerteminde
5400 55.55 10.14 Bogense|Nordfyns
5450 55.54 10.38 Otterup|Nordfyns
5462 55.44 10.19 Morud|Nordfyns
5463 55.45 10.03 Harndrup|Middelfart
5464 55.49 9.98 Brenderup Fyn|Middelfart
5466 55.49 9.90 Asperup|Middelfart
5471 55.49 10.17 Søndersø|Nordfyns
5474 55.46 10.14 Veflinge|Nordfyns
5485 55.52 10.28 Skamby|Nordfyns
5491 55.39 10.23 Blommenslyst|Nordfyns,Odense
5492 55.39 10.13 Vissenbjerg|Assens,Nordfyns,Odense
5500 55.50 9.79 Middelfart|Middelfart
5540 55.36 10.67 Ullerslev|Kerteminde,Nyborg
5550 55.36 10.59 Langeskov|Faaborg-Midtfyn,Kerteminde,Nyborg
5560 55.38 10.04 Aarup|Assens,Middelfart,Nordfyns
5580 55.45 9.85 Nørre Aaby|Middelfart
5591 55.39 9.95 Gelsted|Middelfart
5592 55.40 9.89 Ejby|Middelfart
5600 55.12 10.28 Faaborg|Faaborg-Midtfyn
5601 55.04 10.15 Lyø|Faaborg-Midtfyn
5602 55.03 10.26 Avernakø|Faaborg-Midtfyn
5603 55.06 10.24 Bjørnø|Faaborg-Midtfyn
5610 55.30 9.96 Assens|Assens
5620 55.28 10.09 Glamsbjerg|Assens
5631 55.24 9.97 Ebberup|Assens
5642 55.15 10.18 Millinge|Assens,Faaborg-Midtfyn
5672 55.24 10.26 Broby|Faaborg-Midtfyn
5683 55.21 10.11 Haarby|Assens
5690 55.32 10.20 Tommerup|Assens
5700 55.00 10.60 Svendborg|Svendborg
5750 55.23 10.44 Ringe|Faaborg-Midtfyn
5762 55.07 10.45 Vester Skerninge|Faaborg-Midtfyn,Svendborg
5771 55.13 10.52 Stenstrup|Faaborg-Midtfyn,Svendborg
5772 55.18 10.54 Kværndrup|Faaborg-Midtfyn,Svendborg
5792 55.30 10.43 Årslev|Faaborg-Midtfyn
5800 55.33 10.76 Nyborg|Nyborg
5853 55.26 10.65 Ørbæk|Faaborg-Midtfyn,Nyborg
5854 55.21 10.61 Gislev|Faaborg-Midtfyn,Svendborg
5856 55.24 10.55 Ryslinge|Faaborg-Midtfyn
5863 55.31 10.58 Ferritslev Fyn|Faaborg-Midtfyn,Kerteminde
5871 55.24 10.75 Frørup|Nyborg
5874 55.18 10.76 Hesselager|Nyborg,Svendborg
5881 55.09 10.69 Skårup Fyn|Svendborg
5882 55.11 10.70 Vejstrup|Svendborg
5883 55.13 10.73 Oure|Svendborg
5884 55.15 10.71 Gudme|Svendborg
5892 55.16 10.64 Gudbjerg Sydfyn|Svendborg
5900 54.90 10.75 Rudkøbing|Langeland
5932 54.81 10.70 Humble|Langeland
5935 54.75 10.70 Bagenkop|Langeland
5943 54.90 10.63 Strynø|Langeland
5953 55.04 10.87 Tranekær|Langeland
5960 54.86 10.49 Marstal|Ærø
5965 54.93 10.50 Birkholm|Ærø
5970 54.87 10.38 Ærøskøbing|Ærø
5985 54.93 10.27 Søby Ærø|Ærø
6000 55.50 9.48 Kolding|Kolding
6040 55.61 9.34 Egtved|Kolding,Vejle
6051 55.56 9.48 Almind|Kolding
6052 55.59 9.50 Viuf|Kolding,Vejle
6064 55.55 9.32 Jordrup|Kolding
6070 55.36 9.45 Christiansfeld|Haderslev,Kolding
6091 55.45 9.56 Bjert|Kolding
6092 55.46 9.63 Sønder Stenderup|Kolding
6093 55.40 9.54 Sjølund|Kolding
6094 55.39 9.59 Hejls|Haderslev,Kolding
6100 55.25 9.54 Haderslev|Haderslev,Kolding
6200 55.01 9.46 Aabenraa|Aabenraa
6210 55.12 9.55 Barsø|Aabenraa
6230 55.09 9.30 Rødekro|Aabenraa
6240 55.05 8.99 Løgumkloster|Tønder
6261 55.06 8.75 Bredebro|Tønder
6270 54.95 8.89 Tønder|Tønder
6280 54.97 8.71 Højer|Tønder
6300 54.92 9.54 Gråsten|Sønderborg
6310 54.88 9.69 Broager|Sønderborg
6320 54.91 9.62 Egernsund|Sønderborg
6330 54.86 9.33 Padborg|Aabenraa
6340 54.87 9.44 Kruså|Aabenraa
6360 54.92 9.23 Tinglev|Aabenraa
6372 54.96 9.10 Bylderup-Bov|Aabenraa
6392 54.99 9.25 Bolderslev|Aabenraa
6400 54.95 9.69 Sønderborg|Sønderborg
6430 55.03 9.79 Nordborg|Kolding,Sønderborg
6440 54.97 9.93 Augustenborg|Sønderborg
6470 54.91 9.97 Sydals|Sønderborg
6500 55.23 9.29 Vojens|Haderslev
6510 55.28 9.01 Gram|Haderslev
6520 55.18 9.02 Toftlund|Haderslev,Tønder
6534 55.13 9.17 Agerskov|Aabenraa,Haderslev,Tønder
6535 55.11 9.06 Branderup J|Tønder
6541 55.19 9.19 Bevtoft|Haderslev,Tønder
6560 55.33 9.27 Sommersted|Haderslev,Kolding
6580 55.42 9.33 Vamdrup|Kolding
6600 55.50 9.16 Vejen|Vejen
6621 55.53 9.20 Gesten|Vejen
6622 55.58 9.15 Bække|Vejen
6623 55.64 9.08 Vorbasse|Billund,Vejen,Vejle
6630 55.37 9.09 Rødding|Haderslev,Vejen
6640 55.49 9.33 Lunderskov|Kolding
6650 55.53 9.01 Brørup|Vejen
6660 55.41 8.98 Lintrup|Vejen
6670 55.52 8.91 Holsted|Esbjerg,Vejen
6682 55.60 8.94 Hovborg|Billund,Varde,Vejen
6683 55.44 8.91 Føvling|Esbjerg,Vejen
6690 55.47 8.81 Gørding|Esbjerg,Vejen
6700 55.47 8.46 Esbjerg|Esbjerg
6705 55.50 8.54 Esbjerg Ø|Esbjerg
6710 55.54 8.38 Esbjerg V|Esbjerg
6715 55.54 8.50 Esbjerg N|Esbjerg
6720 55.41 8.41 Fanø|Fanø
6731 55.47 8.59 Tjæreborg|Esbjerg
6740 55.48 8.71 Bramming|Esbjerg
6752 55.56 8.84 Glejbjerg|Vejen
6753 55.61 8.81 Agerbæk|Varde,Vejen
6760 55.31 8.79 Ribe|Esbjerg
6771 55.40 8.75 Gredstedbro|Esbjerg
6780 55.17 8.80 Skærbæk|Tønder
6792 55.14 8.52 Rømø|Tønder
6800 55.66 8.54 Varde|Varde
6818 55.57 8.67 Årre|Esbjerg,Varde
6823 55.72 8.74 Ansager|Billund,Varde
6830 55.79 8.28 Nørre Nebel|Ringkøbing-Skjern,Varde
6840 55.65 8.23 Oksbøl|Varde
6851 55.64 8.38 Janderup Vestj|Varde
6852 55.61 8.33 Billum|Varde
6853 55.59 8.13 Vejers Strand|Varde
6854 55.71 8.25 Henne|Varde
6855 55.71 8.38 Outrup|Varde
6857 55.54 8.21 Blåvand|Varde
6862 55.72 8.63 Tistrup|Varde
6870 55.80 8.63 Ølgod|Ringkøbing-Skjern,Varde
6880 55.87 8.59 Tarm|Ringkøbing-Skjern,Varde
6893 55.84 8.37 Hemmet|Ringkøbing-Skjern
6900 55.98 8.54 Skjern|Ringkøbing-Skjern
6920 56.07 8.68 Videbæk|Ringkøbing-Skjern
6933 55.99 8.88 Kibæk|Herning,Ringkøbing-Skjern
6940 56.05 8.40 Lem St|Ringkøbing-Skjern
6950 56.12 8.28 Ringkøbing|Ringkøbing-Skjern
6960 55.91 8.16 Hvide Sande|Ringkøbing-Skjern
6971 56.14 8.49 Spjald|Ringkøbing-Skjern
6973 56.20 8.55 Ørnhøj|Herning,Ringkøbing-Skjern
6980 56.20 8.29 Tim|Ringkøbing-Skjern
6990 56.27 8.29 Ulfborg|Herning,Holstebro,Lemvig,Ringkøbing-Skjern
7000 55.58 9.66 Fredericia|Fredericia,Vejle
7080 55.65 9.67 Børkop|Vejle
7100 55.70 9.50 Vejle|Hedensted,Vejle
7120 55.73 9.64 Vejle Øst|Hedensted,Vejle
7130 55.77 9.97 Juelsminde|Hedensted
7140 55.71 9.80 Stouby|Hedensted
7150 55.71 9.89 Barrit|Hedensted
7160 55.87 9.50 Tørring|Hedensted,Vejle
7171 55.84 9.59 Uldum|Hedensted
7173 55.86 9.42 Vonge|Vejle
7182 55.71 9.35 Bredsten|Vejle
7183 55.68 9.24 Randbøl|Vejle
7184 55.72 9.20 Vandel|Vejle
7190 55.74 9.11 Billund|Billund,Vejle
7200 55.74 8.89 Grindsted|Billund,Varde,Vejle
7250 55.68 8.98 Hejnsvig|Billund
7260 55.85 8.90 Sønder Omme|Billund,Herning
7270 55.90 8.84 Stakroge|Billund,Herning,Ringkøbing-Skjern
7280 55.94 8.79 Sønder Felding|Herning,Ringkøbing-Skjern
7300 55.78 9.43 Jelling|Vejle
7321 55.77 9.29 Gadbjerg|Vejle
7323 55.85 9.24 Give|Ikast-Brande,Vejle
7330 55.93 9.08 Brande|Herning,Ikast-Brande,Vejle
7361 56.00 9.27 Ejstrupholm|Ikast-Brande,Vejle
7362 56.05 9.37 Hampen|Ikast-Brande,Silkeborg
7400 56.12 8.97 Herning|Herning,Ikast-Brande,Ringkøbing-Skjern
7430 56.12 9.18 Ikast|Ikast-Brande
7441 56.17 9.26 Bording|Ikast-Brande,Silkeborg
7442 56.20 9.31 Engesvang|Ikast-Brande,Silkeborg
7451 56.23 9.03 Sunds|Herning,Ikast-Brande
7470 56.33 9.17 Karup J|Herning,Silkeborg,Viborg
7480 56.18 8.74 Vildbjerg|Herning,Ringkøbing-Skjern
7490 56.29 8.82 Aulum|Herning
7500 56.34 8.64 Holstebro|Herning,Holstebro,Struer
7540 56.34 8.99 Haderup|Herning,Holstebro,Viborg
7550 56.25 8.66 Sørvad|Herning
7560 56.44 8.65 Hjerm|Holstebro,Struer
7570 56.36 8.33 Vemb|Holstebro,Lemvig
7600 56.47 8.52 Struer|Holstebro,Lemvig,Struer
7620 56.52 8.30 Lemvig|Lemvig
7650 56.44 8.21 Bøvlingbjerg|Lemvig
7660 56.42 8.33 Bækmarksbro|Lemvig,Struer
7673 56.62 8.17 Harboøre|Lemvig
7680 56.69 8.21 Thyborøn|Lemvig
7700 57.00 8.65 Thisted|Thisted
7730 57.09 8.66 Hanstholm|Thisted
7741 57.10 8.96 Frøstrup|Thisted
7742 57.03 8.99 Vesløs|Thisted
7752 56.88 8.49 Snedsted|Thisted
7755 56.84 8.39 Bedsted Thy|Thisted
7760 56.73 8.42 Hurup Thy|Struer,Thisted
7770 56.78 8.29 Vestervig|Thisted
7790 56.64 8.53 Thyholm|Struer
7800 56.52 8.99 Skive|Holstebro,Skive,Viborg
7830 56.47 8.83 Vinderup|Herning,Holstebro,Skive,Struer
7840 56.58 9.17 Højslev|Skive,Viborg
7850 56.49 9.13 Stoholm Jyll|Viborg
7860 56.62 8.84 Spøttrup|Skive
7870 56.72 9.01 Roslev|Skive
7884 56.83 9.01 Fur|Skive
7900 56.83 8.79 Nykøbing M|Morsø
7950 56.85 8.71 Erslev|Morsø
7960 56.75 8.58 Karby|Morsø
7970 56.74 8.65 Redsted M|Morsø
7980 56.75 8.73 Vils|Morsø
7990 56.70 8.70 Øster Assels|Morsø
8000 56.15 10.20 Aarhus C|Aarhus
8200 56.20 10.17 Aarhus N|Aarhus
8210 56.17 10.16 Aarhus V|Aarhus
8220 56.16 10.08 Brabrand|Aarhus
8230 56.15 10.16 Åbyhøj|Aarhus
8240 56.20 10.23 Risskov|Aarhus
8245 56.18 10.24 Risskov Ø|Aarhus
8250 56.22 10.28 Egå|Aarhus
8260 56.13 10.11 Viby J|Aarhus
8270 56.11 10.20 Højbjerg|Aarhus
8300 55.94 10.15 Odder|Aarhus,Odder
8305 55.86 10.59 Samsø|Samsø
8310 56.09 10.13 Tranbjerg J|Aarhus
8320 56.07 10.17 Mårslet|Aarhus
8330 56.06 10.23 Beder|Aarhus
8340 56.03 10.19 Malling|Aarhus,Odder
8350 55.92 10.06 Hundslund|Odder
8355 56.03 10.08 Solbjerg|Aarhus
8361 56.10 10.09 Hasselager|Aarhus
8362 56.09 10.02 Hørning|Aarhus,Skanderborg
8370 56.34 10.08 Hadsten|Favrskov
8380 56.27 10.15 Trige|Aarhus,Favrskov
8381 56.19 10.09 Tilst|Aarhus
8382 56.26 10.05 Hinnerup|Aarhus,Favrskov
8400 56.24 10.69 Ebeltoft|Syddjurs
8410 56.30 10.52 Rønde|Syddjurs
8420 56.19 10.49 Knebel|Syddjurs
8444 56.31 10.80 Balle|Norddjurs,Syddjurs
8450 56.27 9.88 Hammel|Favrskov,Silkeborg
8462 56.15 10.00 Harlev J|Aarhus
8464 56.16 9.92 Galten|Aarhus,Skanderborg
8471 56.22 10.00 Sabro|Aarhus,Favrskov,Skanderborg
8472 56.21 9.83 Sporup|Favrskov,Silkeborg,Skanderborg
8500 56.43 10.84 Grenaa|Norddjurs
8520 56.24 10.22 Lystrup|Aarhus
8530 56.28 10.23 Hjortshøj|Aarhus
8541 56.27 10.32 Skødstrup|Aarhus
8543 56.33 10.28 Hornslet|Aarhus,Syddjurs
8544 56.36 10.34 Mørke|Syddjurs
8550 56.38 10.48 Ryomgård|Norddjurs,Syddjurs
8560 56.36 10.62 Kolind|Norddjurs,Syddjurs
8570 56.36 10.75 Trustrup|Norddjurs,Syddjurs
8581 56.42 10.57 Nimtofte|Norddjurs,Syddjurs
8585 56.49 10.68 Glesborg|Norddjurs
8586 56.45 10.65 Ørum Djurs|Norddjurs
8592 56.71 11.57 Anholt|Norddjurs
8600 56.17 9.57 Silkeborg|Ikast-Brande,Silkeborg,Skanderborg
8620 56.28 9.40 Kjellerup|Silkeborg,Viborg
8632 56.24 9.55 Lemming|Silkeborg
8641 56.18 9.79 Sorring|Favrskov,Silkeborg
8643 56.29 9.61 Ans By|Silkeborg,Viborg
8653 56.09 9.52 Them|Silkeborg
8654 56.03 9.50 Bryrup|Horsens,Ikast-Brande,Silkeborg
8660 56.04 9.89 Skanderborg|Aarhus,Horsens,Odder,Skanderborg
8670 56.15 9.81 Låsby|Skanderborg
8680 56.09 9.74 Ry|Horsens,Silkeborg,Skanderborg
8700 55.88 9.84 Horsens|Hedensted,Horsens
8721 55.73 9.72 Daugård|Hedensted
8722 55.77 9.70 Hedensted|Hedensted
8723 55.81 9.70 Løsning|Hedensted
8732 55.95 9.97 Hovedgård|Horsens
8740 55.98 9.61 Brædstrup|Horsens,Silkeborg
8751 55.94 9.85 Gedved|Horsens,Skanderborg
8752 55.97 9.75 Østbirk|Horsens
8762 55.87 9.67 Flemming|Hedensted,Horsens
8763 55.88 9.61 Rask Mølle|Hedensted
8765 55.93 9.49 Klovborg|Horsens,Ikast-Brande
8766 55.97 9.41 Nørre Snede|Hedensted,Ikast-Brande
8781 55.80 9.81 Stenderup|Hedensted,Horsens
8783 55.77 9.85 Hornsyld|Hedensted,Horsens
8789 55.76 10.28 Endelave|Horsens
8799 55.95 10.45 Tunø|Odder
8800 56.43 9.32 Viborg|Silkeborg,Viborg
8830 56.51 9.61 Tjele|Viborg
8831 56.52 9.31 Løgstrup|Viborg
8832 56.60 9.37 Skals|Viborg
8840 56.35 9.51 Rødkærsbro|Silkeborg,Viborg
8850 56.38 9.65 Bjerringbro|Favrskov,Viborg
8860 56.39 9.79 Ulstrup|Favrskov,Randers,Viborg
8870 56.37 9.91 Langå|Favrskov,Randers
8881 56.31 9.78 Thorsø|Favrskov,Silkeborg
8882 56.27 9.71 Fårvang|Favrskov,Silkeborg
8883 56.22 9.74 Gjern|Silkeborg
8900 56.46 10.03 Randers C|Randers
8920 56.48 9.90 Randers NV|Randers
8930 56.50 10.14 Randers NØ|Randers
8940 56.41 10.02 Randers SV|Favrskov,Randers
8950 56.53 10.32 Ørsted|Norddjurs
8960 56.43 10.17 Randers SØ|Favrskov,Randers
8961 56.48 10.43 Allingåbro|Norddjurs
8963 56.43 10.39 Auning|Norddjurs,Syddjurs
8970 56.65 10.24 Havndal|Mariagerfjord,Randers
8981 56.55 10.03 Spentrup|Randers
8983 56.58 10.12 Gjerlev J|Randers
8990 56.55 9.87 Fårup|Mariagerfjord,Randers
9000 57.04 9.87 Aalborg|Aalborg
9200 57.01 9.85 Aalborg SV|Aalborg
9210 57.00 9.94 Aalborg SØ|Aalborg
9220 57.04 10.01 Aalborg Øst|Aalborg
9230 56.96 9.87 Svenstrup J|Aalborg,Rebild
9240 56.95 9.59 Nibe|Aalborg,Rebild,Vesthimmerlands
9260 56.95 10.00 Gistrup|Aalborg,Rebild
9270 57.02 10.05 Klarup|Aalborg
9280 56.94 10.18 Storvorde|Aalborg
9293 56.89 10.11 Kongerslev|Aalborg,Rebild
9300 57.30 10.46 Sæby|Frederikshavn
9310 57.10 10.09 Vodskov|Aalborg
9320 57.18 10.14 Hjallerup|Aalborg,Brønderslev
9330 57.19 10.30 Dronninglund|Brønderslev,Frederikshavn
9340 57.14 10.38 Asaa|Brønderslev,Frederikshavn
9352 57.28 10.32 Dybvad|Brønderslev,Frederikshavn
9362 57.05 10.20 Gandrup|Aalborg
9370 57.05 10.30 Hals|Aalborg,Brønderslev
9380 57.13 9.97 Vestbjerg|Aalborg
9381 57.17 9.96 Sulsted|Aalborg,Jammerbugt
9382 57.21 9.92 Tylstrup|Aalborg,Brønderslev,Jammerbugt
9400 57.09 9.93 Nørresundby|Aalborg
9430 57.13 9.86 Vadum|Aalborg,Jammerbugt
9440 57.15 9.74 Aabybro|Aalborg,Brønderslev,Jammerbugt
9460 57.12 9.52 Brovst|Jammerbugt
9480 57.37 9.77 Løkken|Brønderslev,Hjørring,Jammerbugt
9490 57.21 9.63 Pandrup|Jammerbugt
9492 57.25 9.60 Blokhus|Jammerbugt
9493 57.27 9.69 Saltum|Jammerbugt
9500 56.65 9.76 Hobro|Mariagerfjord,Rebild,Viborg
9510 56.77 9.91 Arden|Mariagerfjord,Rebild
9520 56.84 9.91 Skørping|Rebild
9530 56.90 9.81 Støvring|Aalborg,Rebild
9541 56.85 9.69 Suldrup|Rebild,Vesthimmerlands
9550 56.63 9.99 Mariager|Mariagerfjord,Randers
9560 56.75 10.17 Hadsund|Mariagerfjord,Rebild
9574 56.82 10.14 Bælum|Rebild
9575 56.81 10.04 Terndrup|Rebild
9600 56.81 9.49 Aars|Rebild,Vesthimmerlands
9610 56.75 9.67 Nørager|Rebild,Vesthimmerlands
9620 56.69 9.49 Aalestrup|Mariagerfjord,Rebild,Vesthimmerlands,Viborg
9631 56.69 9.36 Gedsted|Vesthimmerlands,Viborg
9632 56.61 9.51 Møldrup|Mariagerfjord,Viborg
9640 56.78 9.30 Farsø|Vesthimmerlands
9670 56.92 9.32 Løgstør|Jammerbugt,Vesthimmerlands
9681 56.90 9.21 Ranum|Vesthimmerlands
9690 57.09 9.24 Fjerritslev|Jammerbugt
9700 57.27 9.93 Brønderslev|Brønderslev,Jammerbugt
9740 57.29 10.13 Jerslev J|Brønderslev,Hjørring
9750 57.34 10.27 Østervrå|Brønderslev,Frederikshavn,Hjørring
9760 57.36 9.95 Vrå|Brønderslev,Hjørring
9800 57.47 10.00 Hjørring|Hjørring
9830 57.38 10.15 Tårs|Frederikshavn,Hjørring
9850 57.55 9.97 Hirtshals|Hjørring
9870 57.47 10.26 Sindal|Frederikshavn,Hjørring
9881 57.56 10.23 Bindslev|Frederikshavn,Hjørring
9900 57.43 10.43 Frederikshavn|Frederikshavn,Hjørring
9940 57.28 11.02 Læsø|Læsø
9970 57.49 10.48 Strandby|Frederikshavn
9981 57.53 10.41 Jerup|Frederikshavn
9982 57.60 10.37 Ålbæk|Frederikshavn,Hjørring
9990 57.69 10.50 Skagen|Frederikshavn
`;
