import { mkdtempSync } from "node:fs";
import path from "node:path";
import type { SurveyKeys } from "../../features/surveys/keys.ts";
import { testRunFolder } from "../../store/testing/test-run.ts";
import { openSurveyKeys } from "../survey-keys.ts";

/** Keys of surveys in a folder of their own, which goes with the test run. */
export function testSurveyKeys(): Promise<SurveyKeys> {
  return openSurveyKeys(mkdtempSync(path.join(testRunFolder(), "keys-")));
}
