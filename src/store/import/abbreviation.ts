const small = new Set(["og", "for", "i", "af", "til", "på", "med", "samt", "&"]);

/**
 * The abbreviation that routes use for a committee, where it is the initials of its name: `UAU` for *Udvalget for
 * Arbejdsmarked og Uddannelse*, `BEU` for *Beskæftigelses- og Erhvervsudvalget*. Null where no route has it.
 */
export function abbreviationIn(name: string, routes: readonly string[]): string | null {
  const words = name
    .slice(0, 200)
    .replace(/\d{4}\s?[-–]\s?\d{2,4}/g, " ")
    .split(/[\s\-–,]+/)
    .filter((word) => word !== "" && !small.has(word.toLowerCase()))
    .flatMap((word) => {
      const head = /^(.{3,})udvalg(?:et)?$/i.exec(word)?.[1];
      return head === undefined ? [word] : [head, "udvalget"];
    });
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join("");
  return initials.length >= 2 && routes.some((each) => each.trim() === initials) ? initials : null;
}
