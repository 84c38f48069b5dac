// What is said of offers to citizens. Merged into the two lists (da.ts, en.ts).

export const offersDa = {
  "problem.offer-unknown": "Tilbuddet findes ikke. Det kan være slettet.",
  "problem.offer-state": "Tilbuddet står allerede sådan. Hent siden igen, og se, hvad der er sket.",
  "problem.offer-ended": "Tilbuddets sidste dag er gået. Ret dagen, før det vises.",
  "problem.offer-title": "Skriv, hvad tilbuddet hedder.",
  "problem.offer-description": "Beskriv tilbuddet med et par sætninger, så man kan se, om det er noget for én.",
  "problem.offer-provider": "Skriv, hvem der giver tilbuddet.",
  "problem.offer-long": "Skriv kortere: højst {title} tegn i titlen og {description} i beskrivelsen.",
  "problem.offer-ages": "Den ældste alder er under den yngste. Byt om på dem.",
  "problem.offer-many": "Der kan højst stå {most} af hver slags. Tag det vigtigste med.",
  "problem.offer-place": "Stedet har kun den ene koordinat. Skriv både bredde- og længdegrad, eller ingen af dem.",
  "problem.offer-times": "Det slutter, før det begynder. Ret klokkeslættene.",
  "problem.offer-field": "Værdien i feltet {field} kan ikke bruges. Ret den, eller lad feltet stå tomt.",
} as const;

export const offersEn = {
  "problem.offer-unknown": "There is no such offer. It may have been deleted.",
  "problem.offer-state": "The offer already stands like that. Load the page again and see what happened.",
  "problem.offer-ended": "The offer's last day has passed. Correct the day before it is shown.",
  "problem.offer-title": "Write what the offer is called.",
  "problem.offer-description": "Describe the offer in a few sentences, so that people can see whether it is for them.",
  "problem.offer-provider": "Write who gives the offer.",
  "problem.offer-long": "Write less: at most {title} characters in the title and {description} in the description.",
  "problem.offer-ages": "The oldest age is below the youngest. Swap them.",
  "problem.offer-many": "There can be at most {most} of each kind. Keep the most important.",
  "problem.offer-place": "The place has only one coordinate. Write both latitude and longitude, or neither.",
  "problem.offer-times": "It ends before it begins. Correct the times.",
  "problem.offer-field": "The value of the field {field} cannot be used. Correct it, or leave the field empty.",
} as const satisfies Record<keyof typeof offersDa, string>;
