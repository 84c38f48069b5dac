import { z } from "zod";

const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\r\n]*$/);

/**
 * Another overview of offers that a body points to. `url`: where it is, on the web. `instead`: the body keeps none of its own;
 * else both are shown.
 */
export const otherOverviewSchema = z.object({
  name: oneLine,
  url: z.url({ protocol: /^https?$/ }).max(500),
  instead: z.boolean(),
});
export type OtherOverview = z.infer<typeof otherOverviewSchema>;
