/**
 * Common Danish given names, for telling where one person ends and the next begins when a page of two columns was
 * flattened. Taken from general knowledge of Danish names; no list was copied.
 */
export const givenNames: ReadonlySet<string> = new Set(
  (
    "Aage Adam Agnete Ahmed Aksel Albert Alex Alexander Alfred Ali Alice Allan Amalie Anders Andrea Andreas Ane Anette " +
    "Anita Anja Anker Ann Anna Anne Annelise Annemarie Annette Annie Anni Anton Arne Asger Astrid August Axel Benedikte Benny Bent " +
    "Bente Berit Bertil Betina Bettina Birger Birgit Birgitte Birte Birthe Bjarne Bjørn Bo Bodil Bolette Britt Brian Brigitte " +
    "Camilla Carina Carl Carla Carsten Casper Cecilie Charlotte Chris Christel Christian Christina Christine Christoffer Claes " +
    "Clara Claus Conny Dan Daniel David Dennis Diana Ditte Dora Doris Dorit Dorrit Dorte Dorthe Ebbe Edith Egon Eigil Einar Ejnar Ejvind Eivind Eli " +
    "Elin Elisabeth Ella Ellen Elly Else Elsebeth Emil Emilie Emma Erik Erling Ernst Esben Eskild Esther Eva Evald Ferdinand Finn " +
    "Flemming Frank Fred Frede Frederik Freja Frida Frits Frode Gerda Gert Gitte Gorm Grethe Gry Gudrun Gunhild Gunnar Gustav Hans " +
    "Hanne Harald Harry Heidi Heine Helen Helena Helene Helga Helge Helle Henning Henny Henriette Henrik Herdis Hilda Holger Hugo " +
    "Ib Ida Ina Inga Inge Ingelise Inger Ingrid Irene Iris Irma Ivan Ivar Jack Jacob Jakob James Jan Jane Janne Janni Jannie Jens Jeppe " +
    "Jesper Jette Jim Jimmi Jimmy Joan Johan Johanne Johannes John Johnny Jon Jonas Jonna Jonny Josefine Julie Julius Jytte Jørgen Jørn " +
    "Kai Kaj Karen Karin Karina Karl Karsten Kasper Kate Katja Katrine Kenneth Kenni Kim Kirsten Kirstine Kitt Kjeld Klara Klaus Klavs Knud Kresten " +
    "Kristian Kristina Kristine Kristoffer Kurt Lars Lasse Laura Laurits Lea Leif Lena Lene Leo Lennart Lilian Lillian Lilli Linda Lis Lisa Lisbet " +
    "Lisbeth Lise Liselotte Liv Lizzi Lone Lotte Louise Ludvig Lykke Mads Magnus Maja Malene Malthe Marc Marcus Marei Margit Margrethe " +
    "Maria Marian Mariane Marianne Marie Marlene Martha Martin Mathias Mathilde Maya Mehmet Merete Merethe Mette Mia Michael Michala Mie " +
    "Mike Mikael Mikkel Minna Mogens Mohamed Mona Morten Muhammed Nadia Nanna Natasja Nete Nicolai Nicolaj Niels Nikolaj Nils Nina Ninna Ole Olav Olaf " +
    "Oline Oliver Oluf Olga Oscar Oskar Otto Ove Palle Patrick Paul Paula Peder Per Pernille Peter Pia Poul Povl Preben Rasmus Rebecca " +
    "Regitze Rene René Rikke Rita Robert Ronni Ronny Rosa Rune Ruth Sabine Samira Samuel Sandra Sanne Sara Sarah Sebastian Signe Sigrid Silas Simon " +
    "Simone Sine Sofie Solveig Sonja Sophie Steen Steffen Stella Sten Stig Stine Sune Susan Susanne Svend Sven Sverre Sylvester Søren Tage Tanja Tenna Tessa " +
    "Thea Theis Theodor Therese Thomas Thor Thorkild Thorvald Thyra Tina Tine Tobias Tom Tommy Tone Torben Torsten Tove Trine Troels Tue " +
    "Ulf Ulla Ulrik Ulrikke Uffe Vagn Valdemar Vera Verner Vibeke Victor Vigga Viggo Vigdis Viktor Villy Vilhelm Villads Vita Vivi Vivian " +
    "Walther William Willy Winnie Yasmin Yrsa Yvonne Zenia Ægir Øjvind Øyvind Åge Åse Aase"
  ).split(" "),
);
