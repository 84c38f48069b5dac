import { publicationCommand } from "../publication-command.ts";

/** `traad publish ADDRESS|ID`: shows the public a draft, or what was withdrawn. */
export const command = publicationCommand(
  "publish",
  {
    da: "Viser offentligheden et møde, der er kladde eller er taget tilbage",
    en: "Shows the public a meeting that is a draft or was withdrawn",
  },
  { da: "vises nu for offentligheden.", en: "is now shown to the public." },
);
