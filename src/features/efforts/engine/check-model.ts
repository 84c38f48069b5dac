import { type EffortFactKind, type EffortModel, effortModelSchema } from "../../../records/effort-model.ts";

/** What is wrong with a model, and where: the way to it in the file (`steps.2.done.fact`). */
export interface ModelFault {
  readonly at: string;
  /** `shape`: not as the schema says; `unknown`: a name that the model does not explain; `kind`: a fact of another kind; `twice`. */
  readonly fault: "shape" | "unknown" | "kind" | "twice";
  /** The name that is meant, or what the schema says of the shape. */
  readonly name: string;
}

/** Reads a model from a file's JSON: the model, or all that is wrong with it. */
export function readModel(json: unknown): EffortModel | readonly ModelFault[] {
  const parsed = effortModelSchema.safeParse(json);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({ at: path.join("."), fault: "shape", name: message }));
  }
  const faults = faultsOf(parsed.data);
  return faults.length === 0 ? parsed.data : faults;
}

/** Names that lead nowhere, stand twice, or name a fact of a kind that cannot be meant. */
function faultsOf(model: EffortModel): ModelFault[] {
  const faults: ModelFault[] = [];
  const facts = new Map<string, EffortFactKind>();
  const groups = new Set(model.groups.map(({ key }) => key));
  twice("facts", model.facts);
  twice("groups", model.groups);
  twice("steps", model.steps);
  for (const fact of model.facts) facts.set(fact.key, fact);

  named("start", model.start, ["date"]);
  named("end", model.end, ["date"]);
  for (const [at, group] of model.groups.entries()) conditions(`groups.${at}.when`, group.when);
  model.steps.forEach((step, at) => {
    const way = `steps.${at}`;
    step.groups?.forEach((key, nth) => {
      if (!groups.has(key)) faults.push({ at: `${way}.groups.${nth}`, fault: "unknown", name: key });
    });
    conditions(`${way}.when`, step.when);
    if (step.due.rule === "each") named(`${way}.due.fact`, step.due.fact, ["event"]);
    else named(`${way}.due.from.fact`, step.due.from.fact, ["date", "event", "period"]);
    said(`${way}.done`, step.done);
    if (step.basis > model.basis.length)
      faults.push({ at: `${way}.basis`, fault: "unknown", name: String(step.basis) });
  });
  if (model.outcome !== null) {
    const { reached, of, within } = model.outcome;
    said("outcome.reached", reached);
    if (of === "now") named("outcome.reached.fact", reached.fact, ["period", "state"]);
    if (of === "followed" && within === null) faults.push({ at: "outcome.within", fault: "unknown", name: "within" });
  }
  return faults;

  function twice(at: string, all: readonly { readonly key: string }[]): void {
    all.forEach(({ key }, index) => {
      const first = all.findIndex((each) => each.key === key);
      if (first < index) faults.push({ at: `${at}.${index}.key`, fault: "twice", name: key });
    });
  }

  function named(at: string, name: string, kinds: readonly EffortFactKind["kind"][]): void {
    const fact = facts.get(name);
    if (fact === undefined) faults.push({ at, fault: "unknown", name });
    else if (!kinds.includes(fact.kind)) faults.push({ at, fault: "kind", name });
  }

  function values(at: string, name: string, asked: readonly string[]): void {
    const known = facts.get(name)?.values?.map(({ key }) => key) ?? [];
    asked.forEach((value, nth) => {
      if (!known.includes(value)) faults.push({ at: `${at}.${nth}`, fault: "unknown", name: value });
    });
  }

  function said(at: string, done: { readonly fact: string; readonly values: readonly string[] | null }): void {
    named(`${at}.fact`, done.fact, ["date", "event", "period", "state"]);
    if (done.values !== null) values(`${at}.values`, done.fact, done.values);
  }

  function conditions(at: string, all: EffortModel["steps"][number]["when"]): void {
    all.forEach((condition, nth) => {
      const way = `${at}.${nth}.fact`;
      if (condition.what === "is") {
        named(way, condition.fact, ["state", "period"]);
        values(`${at}.${nth}.values`, condition.fact, condition.values);
      } else named(way, condition.fact, condition.what === "months" ? ["period"] : ["date", "event", "period"]);
    });
  }
}
