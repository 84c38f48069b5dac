import { joinTexts } from "../../../features/meetings/items/merge-texts.ts";
import type { EditorTexts } from "./toolbar.ts";

/** What the server answers to a form that is sent as it is typed. `fields`: those that others' words came into. */
export type TypedAnswer =
  | { readonly kind: "saved"; readonly said: string; readonly revision: number; readonly fields: Fields }
  | { readonly kind: "clash" | "wrong"; readonly said: string };

type Fields = Readonly<Record<string, string>>;

export interface Typed {
  readonly form: HTMLFormElement;
  /** Where the form goes while it is typed. */
  readonly address: string;
  /** Says when it was saved, without being read aloud. */
  readonly saved: HTMLElement;
  /** Says what is wrong, aloud. */
  readonly wrong: HTMLElement;
  readonly texts: EditorTexts;
  /** Shows another text in a field. */
  readonly show: (field: string, text: string) => void;
}

/** A pause in the typing; and how far apart two saves are at least while somebody goes on. Milliseconds. */
const pause = 1500;
const apart = 20_000;
const again = 15_000;

/**
 * Saves a form in the background after a pause. What others wrote meanwhile comes into the fields, joined with what was
 * typed since; a clash stops it, and the form's own button shows both. Nothing typed is ever taken out of a field.
 */
export function saveAsTyped({ form, address, saved, wrong, texts, show }: Typed): void {
  let isDirty = false;
  let isStopped = false;
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const schedule = (wait: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void save(), wait);
  };
  const tell = (text: string) => {
    wrong.textContent = text;
    if (text !== "") saved.textContent = "";
  };

  async function send(): Promise<void> {
    const sent = new FormData(form);
    isDirty = false;
    let answer: TypedAnswer;
    try {
      const body = new URLSearchParams([...sent].map(([name, value]) => [name, String(value)]));
      const response = await fetch(address, { method: "POST", body, redirect: "error" });
      // A session that has ended, or a server that is being started anew, answers with a page.
      if (!(response.headers.get("content-type") ?? "").startsWith("application/json")) throw new Error("not kept");
      answer = await response.json();
    } catch {
      isDirty = true;
      tell(texts.offline ?? "");
      schedule(again);
      return;
    }
    last = performance.now();
    if (answer.kind === "saved") {
      takeOver(sent, answer.fields);
      field("udgave", form, (input) => (input.value = String(answer.revision)));
      tell("");
      if (!isDirty) saved.textContent = answer.said;
    } else {
      isDirty = true;
      isStopped = answer.kind === "clash";
      tell(answer.said);
    }
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    running ??= send().finally(() => {
      running = null;
    });
    return running;
  }

  /** What the item says by now, joined with what was typed since it was sent. */
  function takeOver(sent: FormData, now: Fields): void {
    for (const [name, text] of Object.entries(now)) {
      field(name, form, (input) => {
        const before = String(sent.get(name) ?? "").replace(/\r\n?/g, "\n");
        const joined =
          input instanceof HTMLTextAreaElement
            ? joinTexts(before.trim(), text, input.value.trim()).text
            : input.value === before
              ? text
              : input.value;
        if (joined !== input.value.trim()) show(name, joined);
      });
    }
  }

  form.addEventListener("input", () => {
    isDirty = true;
    saved.textContent = "";
    schedule(Math.max(pause, last + apart - performance.now()));
  });
  // What is typed is in the item before anything is done with it, and no two saves of one page meet.
  let isThrough = false;
  document.addEventListener("submit", (event) => {
    const target = event.target;
    const isOwn = target === form;
    if (isThrough || !(target instanceof HTMLFormElement) || (running === null && (isOwn || !isDirty))) {
      if (isOwn) isDirty = false;
      return;
    }
    event.preventDefault();
    void (async () => {
      await running;
      if (!isOwn && isDirty) await save();
      if (!isOwn && isDirty) {
        wrong.scrollIntoView({ block: "center" });
        return;
      }
      clearTimeout(timer);
      if (isOwn) isDirty = false;
      isThrough = true;
      target.requestSubmit(event.submitter);
      isThrough = false;
    })();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && isDirty && !isStopped) void save();
  });
  addEventListener("beforeunload", (event) => {
    if (isDirty || running !== null) event.preventDefault();
  });
}

function field(
  name: string,
  form: HTMLFormElement,
  use: (input: HTMLInputElement | HTMLTextAreaElement) => void,
): void {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLTextAreaElement || (found instanceof HTMLInputElement && found.type !== "checkbox"))
    use(found);
}
