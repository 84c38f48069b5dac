import { defineConfig } from "vitest/config";

// Every test starts what it needs and stops it again; none is retried.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "cases/**/*.test.ts", "sample/**/*.test.ts", "bench/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    retry: 0,
    globalSetup: ["src/store/testing/test-run.ts"],
    pool: "forks",
    maxWorkers: 2,
  },
});
