import { publicationCommand } from "../publication-command.ts";

/** `traad withdraw ADDRESS|ID`: takes a meeting back from the public. */
export const command = publicationCommand(
  "withdraw",
  {
    da: "Tager et møde tilbage fra offentligheden; det bliver i databasen",
    en: "Takes a meeting back from the public; it stays in the database",
  },
  { da: "taget tilbage. Siden svarer nu, at den er væk.", en: "withdrawn. The page now answers that it is gone." },
);
