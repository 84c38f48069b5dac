import { emptyField, stampField, stampOf } from "../unwanted/sift.ts";
import type { Visit } from "../visit.ts";

/**
 * What a form carries that strangers may send: its stamp, and a field that only a machine fills in. People do not come to
 * it: it is out of sight, out of the keyboard's way, not read aloud; and says what it is where styles are off.
 */
export function SiftedFields({ visit, purpose }: { readonly visit: Visit; readonly purpose: string }) {
  return (
    <>
      <input type="hidden" name={stampField} value={stampOf(visit, purpose)} />
      <div class="left-empty" aria-hidden="true">
        <label for={`${purpose}-${emptyField}`}>{visit.say("keepers.left-empty")}</label>
        <input
          type="text"
          id={`${purpose}-${emptyField}`}
          name={emptyField}
          value=""
          tabindex={-1}
          autocomplete="off"
        />
      </div>
    </>
  );
}
