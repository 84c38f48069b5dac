import { expect, test } from "vitest";
import { isStandingTitle } from "./standing-title.ts";

test.each([
  "Godkendelse af dagsorden",
  "Godkendelse af dagsordenen",
  "Godkendelse af referat fra mødet den 4. marts 2024",
  "Orientering",
  "Orienteringer",
  "Orientering fra formanden",
  "Gensidig orientering",
  "Meddelelser",
  "Meddelelser maj 2024",
  "Eventuelt",
  "Evt.",
  "Underskriftsside",
  "Underskrifter",
  "Lukket punkt",
  "Kommende møder",
  "Sager til kommende møder",
  "Siden sidst",
  "",
  "12.",
])("%j stands on every agenda", (title) => {
  expect(isStandingTitle(title)).toBe(true);
});

test.each([
  "Orientering om lukning af slagteriet i Vindinge",
  "Godkendelse af regnskab 2023",
  "Ny cykelsti ved Ærtesøen",
  "Dagsordenpolitik for byrådet",
  "Meddelelsespligt for ejere af brønde",
  "Underskriftsindsamling om svømmehallen",
])("%j is a matter", (title) => {
  expect(isStandingTitle(title)).toBe(false);
});
