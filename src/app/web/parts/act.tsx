import type { Visit } from "../visit.ts";
import { PostForm } from "./form.tsx";

interface ActProps {
  readonly visit: Visit;
  readonly action: string;
  readonly text: string;
  /** Said to those who do not see what the button stands beside. */
  readonly label?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly look?: "primary" | "secondary" | "tertiary";
}

/** One button that does one thing. */
export function Act({ visit, action, text, label, fields = {}, look = "secondary" }: ActProps) {
  return (
    <PostForm visit={visit} action={action} class="inline-form">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={`button button-${look}`} type="submit" aria-label={label}>
        {text}
      </button>
    </PostForm>
  );
}
