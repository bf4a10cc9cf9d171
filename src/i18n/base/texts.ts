/** A tree of texts with `{{placeholders}}`. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The same keys with texts of another language; a missing key does not compile. */
export type TextsLike<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string
    ? string
    : TextsLike<Original[Key]>;
};

/** Every key of a tree of texts, joined by dots: `gap.short`. */
export type TextKey<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${TextKey<Tree[Key]>}`;
}[keyof Tree & string];
