import { expect, it } from "vitest";
import { repair } from "./repair.ts";

it.each([
  ["hjørнестenen", "hjørnestenen"],
  ["mål\u0433rupper", "målgrupper"],
  ["BÃ¸rn og Ã¦ldre â€“ i dag", "Børn og ældre – i dag"],
  ["BÃƒÂ¸rn", "Børn"],
  ["BÃ¸rn &amp; &aelig;ldre", "Børn & ældre"],
  ["plan\\_maj", "plan_maj"],
  ["**Mødested** Salen", "Mødested Salen"],
  ["[www.prøve.dk](http://www.prøve.dk)", "www.prøve.dk"],
  ["kom\u00admune", "kommune"],
])("%s", (raw, meant) => {
  expect(repair(raw).text).toBe(meant);
});

it("leaves what is right alone", () => {
  for (const text of ["Ærø, Åse & Co. 3 * 4 = 12", "ГОСТ", "PÅ–SKE", "snake_case"])
    expect(repair(text).text).toBe(text);
});
