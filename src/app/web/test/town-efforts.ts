// The efforts with deadlines of the invented town, as the public tables have them.

import { shippedModels } from "../../../features/efforts/models/models.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of the public table of models: all that come with the program, one of them in a second version. */
export function townEfforts(own: Row, idOf: (name: string) => string) {
  const row = (key: string, version: number, since: string, itemId: string | null) => {
    const model = shippedModels.find((each) => each.key === key);
    const id = idOf(`effort ${key} ${version}`);
    const record = { id, committeeId: null, since, itemId, public: true, model: { ...model, version } };
    return { ...own, id, committee_id: null, record };
  };
  return {
    effort_model: [
      ...shippedModels.map(({ key }) => row(key, 1, "2024-01-01", null)),
      row("retention", 2, "2025-01-01", idOf("aub 2024-03-04 1")),
    ],
  };
}
