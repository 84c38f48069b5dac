import type { TextKey } from "../../../output/texts/da.ts";
import type { StudyPart } from "../../../records/study.ts";

/** What is written of a line beside its title and its standing, and what it is called in its part. */
export interface StudyField {
  readonly name: "expected" | "why" | "baseline" | "when" | "day" | "found";
  readonly label: TextKey;
}

/** Which fields a line of each part has, in the order in which they are read; what was found comes last, beside the figures. */
export const fieldsOfPart: Readonly<Record<StudyPart, readonly StudyField[]>> = {
  aim: [
    { name: "expected", label: "study.field.expected.aim" },
    { name: "found", label: "study.field.found.aim" },
  ],
  theory: [
    { name: "expected", label: "study.field.expected.theory" },
    { name: "why", label: "study.field.why.theory" },
    { name: "found", label: "study.field.found.theory" },
  ],
  watch: [
    { name: "when", label: "study.field.when.watch" },
    { name: "baseline", label: "study.field.baseline.watch" },
    { name: "found", label: "study.field.found.watch" },
  ],
  learning: [
    { name: "day", label: "study.field.day.learning" },
    { name: "found", label: "study.field.found.learning" },
  ],
  stage: [
    { name: "baseline", label: "study.field.baseline.stage" },
    { name: "found", label: "study.field.found.stage" },
  ],
  hypothesis: [
    { name: "why", label: "study.field.why.hypothesis" },
    { name: "found", label: "study.field.found.hypothesis" },
  ],
  action: [
    { name: "expected", label: "study.field.expected.action" },
    { name: "day", label: "study.field.day.action" },
    { name: "found", label: "study.field.found.action" },
  ],
  point: [
    { name: "expected", label: "study.field.expected.point" },
    { name: "found", label: "study.field.found.point" },
  ],
};
