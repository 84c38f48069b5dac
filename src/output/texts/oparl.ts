/** What is said in the open standards, of objects that have no words of their own. */
export const oparlDa = {
  "oparl.paper.case": "Sag",
  "oparl.paper.document": "Dokument",
  "oparl.file.minutes": "Referat",
  "oparl.file.agenda": "Dagsorden",
  "oparl.file.document": "Dokument",
} as const;

export const oparlEn: Readonly<Record<keyof typeof oparlDa, string>> = {
  "oparl.paper.case": "Case",
  "oparl.paper.document": "Document",
  "oparl.file.minutes": "Minutes",
  "oparl.file.agenda": "Agenda",
  "oparl.file.document": "Document",
};
