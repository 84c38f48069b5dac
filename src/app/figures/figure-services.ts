import type { Config } from "../config.ts";
import { openSourceKey } from "../source-keys.ts";
import type { FigureServices } from "./fetch-due-tables.ts";

/**
 * The sources of figures as they are configured. `secret`: by which bodies' own keys are sealed; `signal`: ends what is under
 * way.
 */
export function figureServices(
  { jobindsatsUrl, jobindsatsKey, statbankUrl }: Pick<Config, "jobindsatsUrl" | "jobindsatsKey" | "statbankUrl">,
  secret: Uint8Array,
  signal: AbortSignal,
): FigureServices {
  const base = new URL(jobindsatsUrl);
  const version = /\/v3\/?$/.test(base.pathname) ? 3 : 2;
  return {
    jobindsats: { base, key: jobindsatsKey, version },
    openKey: (bodyId, sealed) => openSourceKey(secret, bodyId, sealed),
    statbank: { base: new URL(statbankUrl) },
    signal,
  };
}
