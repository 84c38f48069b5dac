import { z } from "zod";
import { always } from "./publicity.ts";

/** OParl: body. The municipality, region, joint or national body that owns records. */
export const bodyKinds = ["municipality", "region", "joint", "national"] as const;
export const bodySchema = z.object({ name: always(z.string()) });

/** OParl: organization. A committee, council or board. `term`: `2022-2025` or null. */
export const committeeSchema = z.object({
  name: always(z.string()),
  term: always(z.string().nullable()),
});
export type Committee = z.infer<typeof committeeSchema>;
