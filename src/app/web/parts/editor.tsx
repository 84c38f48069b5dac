import type { Visit } from "../visit.ts";

const tools = ["toolbar", "heading", "bullets", "numbers", "table", "row", "column", "undo", "redo", "link"] as const;
const others = ["no-row", "no-column", "no-table", "address", "insert", "offline"] as const;
const names = [...tools, ...others];

interface EditorProps {
  readonly visit: Visit;
  /** Where the form goes while it is typed; null: it is saved by its button alone. */
  readonly saveAsTyped: string | null;
}

/** Within a form: makes its long texts editors, and says when they were saved. Without script it is nothing. */
export function Editor({ visit, saveAsTyped }: EditorProps) {
  const { say, site } = visit;
  return (
    <div
      class="editor-state"
      data-editor-texts={JSON.stringify(
        Object.fromEntries(names.map((name) => [name, say(`editor.${name}`, { field: "%" })])),
      )}
      data-save-as-typed={saveAsTyped ?? undefined}
    >
      <p class="quiet" data-saved=""></p>
      <p role="status" data-wrong=""></p>
      <script src={site.assets.address("js/editor.js")} defer></script>
    </div>
  );
}
