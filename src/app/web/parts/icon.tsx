import type { Visit } from "../visit.ts";

/** An icon of dkfds, beside words that say the same: hidden from screen readers. */
export function Icon({ visit, name }: { readonly visit: Visit; readonly name: string }) {
  return (
    <svg class="icon-svg" aria-hidden="true" focusable="false">
      <use href={`${visit.site.assets.address("img/all-svg-icons.svg")}#${name}`}></use>
    </svg>
  );
}
