import type { Config } from "../config.ts";
import type { FigureServices } from "./fetch-due-tables.ts";

/** The sources of figures as they are configured. `signal`: ends what is under way. */
export function figureServices(
  { jobindsatsUrl, jobindsatsKey, statbankUrl }: Pick<Config, "jobindsatsUrl" | "jobindsatsKey" | "statbankUrl">,
  signal: AbortSignal,
): FigureServices {
  const base = new URL(jobindsatsUrl);
  const version = /\/v3\/?$/.test(base.pathname) ? 3 : 2;
  return {
    jobindsats: jobindsatsKey === null ? null : { base, key: jobindsatsKey, version },
    statbank: { base: new URL(statbankUrl) },
    signal,
  };
}
