import { describe, expect, it } from "vitest";
import { compoundParts, compoundSplits } from "./compounds.ts";

describe("compoundParts", () => {
  it.each([
    ["sygedagpengeudviklingen", ["sygedagpenge", "dagpenge", "udviklingen"]],
    ["arbejdsfastholdelse", ["arbejd", "fastholdelse"]],
    ["arbejdsmarkedsudvalget", ["arbejdsmarked", "marked", "udvalget"]],
    ["børnehave", ["børn", "have"]],
    ["fleksjob", ["fleks", "job"]],
    ["kontanthjælpsmodtagere", ["kontanthjælp", "hjælp", "modtagere"]],
    ["beskæftigelsesministeriet", ["beskæftigelse", "ministeriet"]],
    ["butiksområdet", ["butik", "området"]],
    ["dagpengereglerne", ["dagpenge", "reglerne"]],
    ["hjælpemidler", ["hjælpe", "midler"]],
    ["ældrecentre", ["ældre", "centre"]],
  ])("%s holds %j", (word, parts) => expect(compoundParts(word)).toEqual(expect.arrayContaining(parts)));

  it.each(["formand", "beslutning", "venskab", "indstilling", "orientering", "udvikling", "job", "kommune", "borgere"])(
    "%s is no compound",
    (word) => expect(compoundParts(word)).toEqual([]),
  );

  it("stays small and quick on words made to be hard", () => {
    const started = performance.now();
    expect(compoundParts("bådebådebådebådebådebådebådebådebådebådebådebådebådebådebåd").length).toBeLessThanOrEqual(10);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("compoundSplits", () => {
  it("covers the whole word each time", () => {
    expect(compoundSplits("sygedagpengeudviklingen")).toContainEqual(["sygedagpenge", "udviklingen"]);
    expect(compoundSplits("formand")).toEqual([]);
  });
});
