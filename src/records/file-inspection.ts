/** A text in a file that its pages do not show, or not as text. */
export interface HiddenText {
  /**
   * `annotation`: a note or a mark on a page; `form-field`: what is filled in; `bookmark`; `invisible`: drawn so that
   * nobody sees it; `off-page`: drawn outside the page; `covered`: lies under a filled box.
   */
  readonly kind: "annotation" | "form-field" | "bookmark" | "invisible" | "off-page" | "covered";
  readonly page: number | null;
  readonly text: string;
}

/**
 * What a file says beside the text of its pages, whatever its format. `tagged`, `language` and `title` are what a screen
 * reader needs. `embedded`: names of files inside it, which nobody has looked into.
 */
export interface FileInspection {
  readonly mediaType: string;
  readonly title: string | null;
  readonly language: string | null;
  readonly tagged: boolean;
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
  readonly hidden: readonly HiddenText[];
  readonly embedded: readonly string[];
}
