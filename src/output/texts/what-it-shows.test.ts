import { describe, expect, test } from "vitest";
import type { Measure, Shown } from "../../records/shown.ts";
import { whatItShows } from "./what-it-shows.ts";

const percent: Measure = { unit: "percent", decimals: 1 };
const persons: Measure = { unit: "persons", decimals: 0 };

const examples: readonly (readonly [Shown, string, string])[] = [
  [
    { kind: "share", part: 3, whole: 8, low: 0.0852, high: 0.7551, tooFew: true },
    "3 af 8 er 38 %, men 8 er for få til at sige noget sikkert: Andelen kan ligge hvor som helst mellem 9 % og 76 %.",
    "3 of 8 is 38 %, but 8 are too few to say anything sure: the share may lie anywhere between 9 % and 76 %.",
  ],
  [
    { kind: "share", part: 219, whole: 255, low: 0.81, high: 0.899, tooFew: false },
    "219 af 255 er 86 %. Tilfældigheder kan flytte andelen til et sted mellem 81 % og 90 %.",
    "219 of 255 is 86 %. Chance may move the share to anywhere between 81 % and 90 %.",
  ],
  [
    { kind: "answers", part: 219, answered: 255, asked: 1321, low: 0.16, high: 0.97 },
    "219 af de 255, der svarede, er 86 %. Alle 1.321 blev spurgt, så det usikre er, hvad de 1.066 mener, der ikke svarede.",
    "219 of the 255 who answered is 86 %. All 1,321 were asked, so what is unsure is what the 1,066 think who did not answer.",
  ],
  [
    {
      kind: "change",
      measure: percent,
      from: { value: 5.6, label: "2. kv. 2017" },
      to: { value: 14.7, label: "2. kv. 2019" },
      moved: "up",
      range: { low: 5.17, high: 13.12 },
      factor: false,
      asWanted: true,
    },
    "Steget fra 5,6 % i 2. kv. 2017 til 14,7 % i 2. kv. 2019: mellem 5,2 og 13,1 procentpoint mere. Det er den vej, målet peger.",
    "Up from 5.6 % in 2. kv. 2017 to 14.7 % in 2. kv. 2019: between 5.2 and 13.1 percentage points more. That is the way the goal points.",
  ],
  [
    {
      kind: "change",
      measure: persons,
      from: { value: 10, label: "2023" },
      to: { value: 12, label: "2024" },
      moved: "unsure",
      range: { low: 0.4, high: 2.9 },
      factor: true,
      asWanted: null,
    },
    "Fra 10 personer i 2023 til 12 personer i 2024, men så lille en forskel på så få kan være tilfældig.",
    "From 10 people in 2023 to 12 people in 2024, but so small a difference among so few may be chance.",
  ],
  [
    {
      kind: "trend",
      measure: percent,
      figures: 16,
      per: "quarter",
      slope: { value: -0.42, low: -0.6, high: -0.2 },
      moved: "down",
      adjusted: true,
      asWanted: false,
    },
    "Over 16 kvartaler er tallet faldet med omkring 0,42 procentpoint pr. kvartal (mellem 0,20 og 0,60). Der er taget højde for årstiderne. Det er den modsatte vej af målet.",
    "Over 16 quarters the figure has fallen by about 0.42 percentage points a quarter (between 0.20 and 0.60). The seasons are allowed for. That is the opposite of the goal.",
  ],
  [
    { kind: "short", figures: 4, fewest: 5 },
    "4 tal er for få til at se en udvikling; der skal 5 til.",
    "4 figures are too few to see a development; it takes 5.",
  ],
  [
    {
      kind: "target",
      measure: persons,
      value: 250,
      target: 135,
      by: "2030-12-31",
      expected: 200,
      ahead: -50,
      stands: "behind",
    },
    "250 personer er 50 personer fra det, planen regner med nu (200 personer). Målet er 135 personer senest 31. december 2030.",
    "250 people is 50 people from what the plan counts on by now (200 people). The target is 135 people by 31 December 2030.",
  ],
  [
    {
      kind: "standing",
      measure: percent,
      wanted: "down",
      value: 8.9,
      rank: 61,
      among: 97,
      missing: 1,
      median: 8.1,
      fromMedian: 0.8,
      fromCountry: 0.7,
    },
    "Nr. 61 af 97 kommuner med det bedste tal først; midten af de andre ligger på 8,1 %. Det er 0,7 procentpoint over hele landet. 1 kommune har intet tal.",
    "No. 61 of 97 municipalities, the best figure first; the middle of the others is 8.1 %. That is 0.7 percentage points above the whole country. 1 municipality has no figure.",
  ],
  [
    { kind: "waiting", unit: "weeks", followed: 12, happened: 11, median: 23, low: 5, high: 33 },
    "Af 12, der er fulgt, tog det 23 uger eller mindre for halvdelen (et sted mellem 5 og 33 uger).",
    "Of 12 who were followed it took 23 weeks or less for half (somewhere between 5 and 33 weeks).",
  ],
  [
    { kind: "waiting", unit: "weeks", followed: 11, happened: 7, median: 31, low: 13, high: null },
    "Af 11, der er fulgt, tog det 31 uger eller mindre for halvdelen (mindst 13 uger; der er for få til at sige, hvor meget mere).",
    "Of 11 who were followed it took 31 weeks or less for half (at least 13 weeks; there are too few to say how much more).",
  ],
  [
    { kind: "waiting", unit: "weeks", followed: 16, happened: 3, median: null, low: null, high: null },
    "Af 16, der er fulgt, er det sket for 3: endnu ikke for halvdelen.",
    "Of 16 who were followed it has happened for 3: not yet for half.",
  ],
  [
    { kind: "hidden", fewest: 5 },
    "Tallet er skjult, fordi det handler om færre end 5 personer, eller fordi et sådant tal ellers kunne regnes ud.",
    "The figure is hidden because it is of fewer than 5 people, or because such a figure could otherwise be worked out.",
  ],
];

describe("what a figure shows", () => {
  test.each(examples)("%j", (shown, danish, english) => {
    expect(whatItShows("da", shown)).toBe(danish);
    expect(whatItShows("en", shown)).toBe(english);
  });
});
