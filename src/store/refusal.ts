/**
 * A reason not to start or go on, said to the one who runs the program: what is wrong and what helps, in both
 * languages, since no page and no list of texts is open yet. The message is the English sentence.
 */
export class Refusal extends Error {
  readonly sentence: { readonly da: string; readonly en: string };

  constructor(sentence: Refusal["sentence"], options?: ErrorOptions) {
    super(sentence.en, options);
    this.sentence = sentence;
  }
}
