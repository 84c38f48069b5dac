/** What a mail is made of, top to bottom. Addresses are whole. */
export type Block =
  | { readonly kind: "lead" | "small"; readonly text: string }
  /** What the lines below are about. */
  | { readonly kind: "heading"; readonly text: string; readonly href: string | null }
  /** Where and when. */
  | { readonly kind: "where"; readonly text: string }
  /** One thing: its kind or outcome, what it is, where it can be read. */
  | {
      readonly kind: "entry";
      readonly mark: string | null;
      readonly text: string;
      readonly href: string;
      readonly note: string | null;
    }
  | { readonly kind: "button" | "link"; readonly text: string; readonly href: string };
