import type { EffortModel } from "../../../records/effort-model.ts";
import { readModel } from "../engine/check-model.ts";
import cycling from "./cycling.json" with { type: "json" };
import greyZoneYouth from "./grey-zone-youth.json" with { type: "json" };
import ipsYouth from "./ips-youth.json" with { type: "json" };
import repatriation from "./repatriation.json" with { type: "json" };
import resourceCourse from "./resource-course.json" with { type: "json" };
import retention from "./retention.json" with { type: "json" };
import specialPlacement from "./special-placement.json" with { type: "json" };
import youth from "./youth.json" with { type: "json" };

const files: readonly unknown[] = [
  retention,
  repatriation,
  youth,
  ipsYouth,
  greyZoneYouth,
  cycling,
  resourceCourse,
  specialPlacement,
];

/** The models that come with the program, for a municipality to take into use as they are or changed. */
export const shippedModels: readonly EffortModel[] = files.map((file) => {
  const model = readModel(file);
  if (!("key" in model)) throw new Error(`A model that comes with the program does not hold: ${JSON.stringify(model)}`);
  return model;
});
