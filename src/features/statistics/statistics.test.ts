import { describe, expect, test } from "vitest";
import { addsUp, isShareOf } from "./adds-up.ts";
import { againstTarget } from "./against-target.ts";
import { mostLike, standingAmong } from "./among-municipalities.ts";
import { countRatio } from "./count-ratio.ts";
import { betaQuantile, normalQuantile, twoSided } from "./distributions.ts";
import { seasonallyAdjusted } from "./seasonal.ts";
import { shareDifference } from "./share-difference.ts";
import { exactInterval, wilsonInterval, withTheSilent } from "./share-interval.ts";
import { survivalAt, survivalOf } from "./survival.ts";
import { trendOf } from "./trend.ts";

// Reference values: R 4.2.2 (Debian), with the call beside each; data sets are those R and its package survival come with.

// Data sets that come with R: UKgas[1:40], AirPassengers[1:48], Nile.
const ukGas: readonly number[] = [
  160.1, 129.7, 84.8, 120.1, 160.1, 124.9, 84.8, 116.9, 169.7, 140.9, 89.7, 123.3, 187.3, 144.1, 92.9, 120.1, 176.1,
  147.3, 89.7, 123.3, 185.7, 155.3, 99.3, 131.3, 200.1, 161.7, 102.5, 136.1, 204.9, 176.1, 112.1, 140.9, 227.3, 195.3,
  115.3, 142.5, 244.9, 214.5, 118.5, 153.7,
];
const ukGasSeasons = [48.3385416667, 14.5149305556, -45.9934027778, -16.8600694444];
const ukGasAdjusted = [111.761458333, 170.560069444];
const airPassengers: readonly number[] = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114,
  140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191,
  172, 194,
];
const airSeasons = [
  0.913765832972, 0.954163114961, 1.058585668115, 0.979351770429, 0.96531224689, 1.083287198767, 1.182226491059,
  1.169258280984, 1.068603515171, 0.915404738251, 0.795296294319, 0.914744848084,
];
const nile: readonly number[] = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

const range = ({ low, high }: { readonly low: number; readonly high: number }) => [low, high];
/** To six significant digits. */
const alike = (found: readonly (number | null | undefined)[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) {
    expect(Math.abs((found[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(Math.max(Math.abs(value), 1e-3) * 5e-7);
  }
};

describe("distributions", () => {
  test("are R's", () => {
    // qnorm(c(.975, .995, 1e-6)); 2 * pnorm(-c(1.96, 4.12806652284))
    alike(
      [normalQuantile(0.975), normalQuantile(0.995), normalQuantile(1e-6)],
      [1.95996398454, 2.57582930355, -4.75342430882],
    );
    alike([twoSided(1.96), twoSided(-4.12806652284)], [0.0499957902964, 3.65826292166e-5]);
    // qbeta(.025, c(3, 255, 65000, 1), c(6, 1067, 400000, 1e6))
    alike(
      [betaQuantile(0.025, 3, 6), betaQuantile(0.025, 255, 1067), betaQuantile(0.025, 65_000, 400_000)],
      [0.0852334141373, 0.17207512523, 0.138789736942],
    );
  });
});

describe("a share", () => {
  test("3 of 8 lies between 9 and 76 %", () => {
    // binom.test(3, 8)$conf.int
    alike(range(exactInterval(3, 8)), [0.0852334141373, 0.7551367836334]);
  });

  test("exact, as R's own example", () => {
    // example(binom.test): binom.test(682, 682 + 243, p = 3/4): 0.7076683 0.7654066
    alike(range(exactInterval(682, 925)), [0.707668264079, 0.765406558242]);
    // binom.test(0, 5); binom.test(5, 5)
    alike(range(exactInterval(0, 5)), [0, 0.521823750105]);
    alike(range(exactInterval(5, 5)), [0.478176249895, 1]);
  });

  test("by Wilson", () => {
    // prop.test(x, n, correct = FALSE)$conf.int; 15 of 148 is Newcombe's example (1998, table I): 0.0624 to 0.1605
    alike(range(wilsonInterval(3, 8)), [0.136844285824, 0.694257605397]);
    alike(range(wilsonInterval(15, 148)), [0.0623863995307, 0.1604872417233]);
    alike(range(wilsonInterval(255, 1321)), [0.172654414223, 0.215196868207]);
    alike(range(wilsonInterval(291, 1287)), [0.204088096143, 0.249756529638]);
  });

  test("of a finite group narrows, and closes where everybody is counted", () => {
    const some = wilsonInterval(30, 100, 0.95, 200);
    const all = wilsonInterval(30, 100, 0.95, 100);
    expect(some.high - some.low).toBeLessThan(wilsonInterval(30, 100).high - wilsonInterval(30, 100).low);
    expect(range(all)).toEqual([0.3, 0.3]);
    expect(() => wilsonInterval(1, 10, 0.95, 9)).toThrow("cannot be drawn");
  });

  test("where everybody was asked, who was silent decides", () => {
    expect(withTheSilent(219, 255, 1321)).toEqual({ low: 219 / 1321, high: 1285 / 1321 });
  });

  test.each([
    [9, 8],
    [1.5, 8],
    [-1, 8],
    [0, 0],
  ])("%d of %d is none", (part, whole) => {
    expect(() => exactInterval(part, whole)).toThrow("no share");
  });
});

describe("two shares", () => {
  test("differ as Newcombe has it", () => {
    // Newcombe (1998), table II, method 10: 56/70 − 48/80: 0.0524 to 0.3339; 9/10 − 3/10: 0.1705 to 0.8090;
    // 5/56 − 0/29: −0.0381 to 0.1926; 10/10 − 0/10: 0.6075 to 1.0000. More digits by his formula over prop.test in R.
    const found = (x1: number, n1: number, x2: number, n2: number) =>
      range(shareDifference({ part: x1, whole: n1 }, { part: x2, whole: n2 }));
    alike(found(56, 70, 48, 80), [0.0524314724024, 0.3338726540369]);
    alike(found(9, 10, 3, 10), [0.170522723935, 0.809017973535]);
    alike(found(5, 56, 0, 29), [-0.0381371479035, 0.1925600138551]);
    alike(found(10, 10, 0, 10), [0.607509350431, 1]);
    alike(found(255, 1321, 291, 1287), [-0.06429153552526, -0.00183121136023]);
  });
});

test("two counts", () => {
  // poisson.test(c(65, 25))$conf.int; poisson.test(c(3, 0))$conf.int
  alike(range(countRatio(65, 25)), [1.61650803475, 4.30491982564]);
  expect(countRatio(3, 0).low).toBeCloseTo(0.413231355031, 9);
  expect(countRatio(3, 0).high).toBe(Number.POSITIVE_INFINITY);
  expect(() => countRatio(0, 0)).toThrow("no two counts");
});

describe("a trend", () => {
  const series = (values: readonly number[]) => values.map((value, at) => ({ at, value }));

  test("of eight quarters", () => {
    const trend = trendOf(series([12, 15, 14, 18, 19, 17, 22, 24]));
    // cor.test(1:8, v, method = "kendall")$p.value; Sen's ranks by hand: the 6th and the 23rd of 28 slopes
    expect(trend?.chance).toBeCloseTo(0.00550595238095, 10);
    expect(trend?.slope).toEqual({ value: 1.5, low: 1, high: 2 });
  });

  test("of a hundred years of the Nile, with ties", () => {
    const trend = trendOf(series(nile));
    // median of outer(v, v, "-") / outer(t, t, "-") over pairs; 2 * pnorm(-abs(Z)) with var(S) corrected for ties
    expect(trend?.score).toBe(-1387);
    alike([trend?.chance], [3.65826292166e-5]);
    alike([trend?.slope.value, trend?.slope.low, trend?.slope.high], [-2.6, -3.62790697674, -1.42857142857]);
  });

  test("of a level series is none, of four values is not asked", () => {
    expect(trendOf(series([5, 5, 5, 5, 5, 5]))).toEqual({ slope: { value: 0, low: 0, high: 0 }, score: 0, chance: 1 });
    expect(trendOf(series([1, 2, 3, 4]))).toBeNull();
    expect(() => trendOf([...series([1, 2, 3, 4, 5]), { at: 2, value: 9 }])).toThrow("same time");
  });
});

describe("seasons", () => {
  test("are those of R's decompose", () => {
    // decompose(UKgas[1:40] as a quarterly series)$figure; UKgas[1:40] − its seasonal part, first and last
    const found = seasonallyAdjusted(ukGas, 4);
    alike(found?.seasons ?? [], ukGasSeasons);
    alike([found?.values[0], found?.values[39]], ukGasAdjusted);
    // decompose(ts(AirPassengers[1:48], frequency = 12), "multiplicative")$figure
    alike(seasonallyAdjusted(airPassengers, 12, "multiply")?.seasons ?? [], airSeasons);
  });

  test("are not looked for in a short series, nor where one is missing all years", () => {
    expect(seasonallyAdjusted(ukGas.slice(0, 11), 4)).toBeNull();
    const holed = ukGas.map((value, at) => (at % 4 === 1 ? null : value));
    expect(seasonallyAdjusted(holed, 4)).toBeNull();
    expect(seasonallyAdjusted([...ukGas, -1], 4, "multiply")).toBeNull();
  });

  test("a value that is missing stays so", () => {
    const found = seasonallyAdjusted([...ukGas.slice(0, 20), null, ...ukGas.slice(21)], 4);
    expect(found?.values[20]).toBeNull();
    expect(found?.values.filter((value) => value === null)).toHaveLength(1);
  });
});

describe("against a target", () => {
  const path = [
    { on: "2030-12-31", value: 135 },
    { on: "2024-09-30", value: 270 },
  ];
  test("270 young people, halved in 2030", () => {
    const on = (day: string, value: number) => againstTarget({ on: day, value }, path, "down");
    expect(on("2024-09-30", 270)).toEqual({ expected: 270, ahead: -0, stands: "ahead" });
    expect(on("2027-11-15", 210)).toMatchObject({ stands: "behind" });
    expect(on("2027-11-15", 210).expected).toBeCloseTo(202.5, 0);
    expect(on("2031-06-30", 130)).toMatchObject({ expected: 135, stands: "reached" });
  });
  test("3 of 8 against 60 % is too few to tell", () => {
    const { low, high } = exactInterval(3, 8);
    const figure = { on: "2024-10-01", value: 37.5, interval: { low: low * 100, high: high * 100 } };
    expect(againstTarget(figure, [{ on: "2026-12-31", value: 60 }], "up")).toMatchObject({
      stands: "unsure",
      ahead: -22.5,
    });
  });
  test("what is to stay can only be off", () => {
    expect(againstTarget({ on: "2024-01-01", value: 12 }, [{ on: "2024-01-01", value: 10 }], "steady")).toMatchObject({
      ahead: -2,
      stands: "behind",
    });
  });
});

describe("among municipalities", () => {
  const figures = [
    { area: "Ærtebjerg", value: 5 },
    { area: "Blåby", value: 3 },
    { area: "Krogstrup", value: 5 },
    { area: "Sandby", value: 9 },
    { area: "Mosehøj", value: null },
  ];
  test("a rank is shared, and who has no figure is told", () => {
    expect(standingAmong(figures, "Ærtebjerg", "down", { country: 6 })).toEqual({
      value: 5,
      rank: 2,
      among: 4,
      missing: 1,
      median: 5,
      fromMedian: 0,
      fromCountry: -1,
    });
    const chosen = standingAmong(figures, "Ærtebjerg", "up", { others: ["Sandby", "Mosehøj", "Nirgend"] });
    expect(chosen).toMatchObject({ rank: 2, among: 2, missing: 2, median: 9, fromCountry: null });
    expect(standingAmong(figures, "Mosehøj", "up")).toBeNull();
  });
  test("the most like, by traits in deviations", () => {
    const areas = [
      { area: "A", traits: { people: 40_000, index: 1 } },
      { area: "B", traits: { people: 41_000, index: 1.3 } },
      { area: "F", traits: { people: 60_000, index: 1.8 } },
      { area: "C", traits: { people: 48_000, index: 1.02 } },
      { area: "D", traits: { people: 700_000, index: 1 } },
      { area: "E", traits: { people: 40_000 } },
    ] as const;
    expect(mostLike(areas, "A", 2)).toEqual(["C", "B"]);
    expect(mostLike(areas, "Z", 2)).toEqual([]);
  });
});

describe("how long it takes", () => {
  const maintained = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
  const statuses = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0];
  const followed = maintained.map((time, at) => ({ time, happened: statuses[at] === 1 }));

  test("as survival's aml, maintained", () => {
    // summary(survfit(Surv(time, status) ~ 1, data = aml[aml$x == "Maintained", ], conf.type = "log-log"))
    const found = survivalOf(followed);
    const { steps } = found;
    expect(steps.map(({ time }) => time)).toEqual([9, 13, 18, 23, 31, 34, 48]);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual([11, 10, 8, 7, 5, 4, 2]);
    alike(
      steps.map(({ share }) => share),
      [0.909090909091, 0.818181818182, 0.715909090909, 0.613636363636, 0.490909090909, 0.368181818182, 0.184090909091],
    );
    alike(
      steps.map(({ error }) => error),
      [
        0.0866784172041, 0.1162912998303, 0.1396649705572, 0.1526323310273, 0.1641932672211, 0.1626688858271,
        0.1534927457863,
      ],
    );
    alike(
      steps.map(({ interval }) => interval?.low),
      [
        0.5080802057699, 0.4474286146822, 0.3501903859079, 0.2657520400013, 0.1673309097769, 0.092829574937,
        0.0117384801232,
      ],
    );
    alike(
      steps.map(({ interval }) => interval?.high),
      [0.986673822668, 0.951162228582, 0.899023974191, 0.83529924325, 0.753399790371, 0.657040832398, 0.525014842727],
    );
    expect([found.median, found.medianInterval]).toEqual([31, { low: 13, high: null }]);
    expect(survivalAt(found, 20)?.time).toBe(18);
    expect(survivalAt(found, 8)).toBeNull();
  });

  test("as survival's aml, not maintained: the last one reaches nobody", () => {
    const times = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
    const found = survivalOf(times.map((time) => ({ time, happened: time !== 16 })));
    alike(
      found.steps.slice(0, 8).map(({ interval }) => interval?.low),
      [
        0.48171494219538, 0.3370189325414, 0.2701389240855, 0.19187661961873, 0.12627201219539, 0.07240160890777,
        0.03119864293121, 0.00574630569586,
      ],
    );
    expect(found.steps.at(-1)).toMatchObject({ share: 0, interval: null });
    expect([found.median, found.medianInterval]).toEqual([23, { low: 5, high: 33 }]);
  });
});

describe("figures that add up", () => {
  test("the two cost models", () => {
    const rest = [150_000, 85_000, 75_000];
    expect(addsUp([825_000, ...rest], 1_135_000, 1)).toEqual({ sum: 1_135_000, difference: 0, fits: true });
    expect(addsUp([1_100_000, ...rest], 1_410_000, 1)).toEqual({ sum: 1_410_000, difference: 0, fits: true });
    expect(addsUp([825_000, ...rest], 1_135_001, 1)).toMatchObject({ difference: 1, fits: false });
  });
  test("what was rounded may be off by its rounding", () => {
    expect(addsUp([33.3, 33.3, 33.3], 100, 0.1)).toMatchObject({ fits: true });
    expect(addsUp([33.3, 33.3, 33.1], 100, 0.1)).toMatchObject({ fits: false });
  });
  test("a share and what it is of", () => {
    expect(isShareOf(3, 8, 38, 0)).toBe(true);
    expect(isShareOf(255, 1321, 19, 0)).toBe(true);
    expect(isShareOf(255, 1321, 20, 0)).toBe(false);
    expect(isShareOf(291, 1287, 23, 0)).toBe(true);
    expect(isShareOf(65, 442, 14.7, 1)).toBe(true);
  });
});
