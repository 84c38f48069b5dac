// What is said of evaluations, analyses and papers that are followed. Merged into the two lists (da.ts, en.ts).

export const studiesDa = {
  "problem.study-unknown": "Evalueringen findes ikke her. Gå tilbage til listen, og vælg den derfra.",
  "problem.study-line-unknown": "Linjen findes ikke her længere. Hent siden igen.",
  "problem.study-lines": "Der kan højst stå {most} linjer. Saml nogle af dem, eller lav en evaluering mere.",
  "problem.study-links": "En linje kan højst hænge på {most} punkter, løfter og sager. Tag nogle af dem fra først.",
  "problem.study-source":
    "Adressen på kilden skal begynde med https:// eller http://. Ret den, eller lad feltet stå tomt.",
  "problem.study-kind":
    "Der står linjer, som den slags ikke har. Fjern dem først, eller behold slagsen. Der er ikke gemt noget.",
  "problem.study-part": "Den slags har ikke den del. Hent siden igen, og vælg en, der er.",
  "problem.study-status": "Linjen kan ikke have den status. Vælg en af dem, der står på listen.",
} as const;

export const studiesEn: Readonly<Record<keyof typeof studiesDa, string>> = {
  "problem.study-unknown": "The evaluation is not here. Go back to the list and choose it from there.",
  "problem.study-line-unknown": "The line is no longer here. Load the page again.",
  "problem.study-lines": "There can be {most} lines at most. Join some of them, or make another evaluation.",
  "problem.study-links": "A line can hang on {most} items, promises and cases at most. Take some of them off first.",
  "problem.study-source": "The source's address must begin with https:// or http://. Correct it, or leave it empty.",
  "problem.study-kind":
    "There are lines that this kind does not have. Remove them first, or keep the kind. Nothing was stored.",
  "problem.study-part": "This kind does not have that part. Load the page again and choose one that is there.",
  "problem.study-status": "The line cannot have that status. Choose one from the list.",
};
