import { expect, test } from "vitest";
import { type FileInspection, fileInspectionSchema } from "../records/file-inspection.ts";
import { emit } from "./emit.ts";
import { holderOf, publicViewer } from "./viewer.ts";

test("nothing of what a file holds beside what is shown leaves through the gate", () => {
  const told: FileInspection = {
    mediaType: "application/pdf",
    title: "Gadelys",
    language: "da",
    tagged: true,
    metadata: [{ name: "Author", value: "Asta Askeskov" }],
    hidden: [{ kind: "annotation", page: 1, text: "x" }],
    embedded: ["liste.xlsx"],
  };
  for (const viewer of [publicViewer, holderOf("secretary", "b", "a")]) {
    expect(emit(fileInspectionSchema, told, viewer)).toEqual({});
  }
});
