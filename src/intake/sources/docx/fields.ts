/**
 * Fields: a code (`TOC \o`, `PAGE`), of which only the result is shown. A code that a paragraph does not finish is
 * given up, so that a broken document does not lose all that follows.
 */
export interface Fields {
  begin(): void;
  code(words: string): void;
  separate(): void;
  /** Ends the innermost; answers a check box's sign, or an empty string. */
  end(): string;
  checkBox(checked: boolean): void;
  endParagraph(): void;
  /** Words here belong to a code and are not shown. */
  readonly inCode: boolean;
  /** The code of the innermost field. */
  readonly innermost: string;
}

interface Field {
  code: string;
  result: boolean;
  box: string;
}

const longestCode = 2000;
const deepest = 200;

/** The fields of one story. */
export function fieldStack(): Fields {
  const open: Field[] = [];
  let codes = 0;
  const drop = (): Field | undefined => {
    const field = open.pop();
    if (field && !field.result) codes--;
    return field;
  };
  return {
    begin() {
      if (open.length >= deepest) return;
      open.push({ code: "", result: false, box: "" });
      codes++;
    },
    code(words) {
      const field = open.at(-1);
      if (field && field.code.length < longestCode) field.code += words;
    },
    separate() {
      const field = open.at(-1);
      if (field && !field.result) {
        field.result = true;
        codes--;
      }
    },
    end: () => drop()?.box ?? "",
    checkBox(checked) {
      const field = open.at(-1);
      if (field) field.box = checked ? "☒" : "☐";
    },
    endParagraph() {
      while (open.length > 0 && !open.at(-1)?.result) drop();
    },
    get inCode() {
      return codes > 0;
    },
    get innermost() {
      return open.at(-1)?.code ?? "";
    },
  };
}
