/** A text in both languages of the product. A plain string is the text in both. */
export interface LocalText {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** The languages of the interface and of the sheets. */
export type Locale = keyof LocalText;

/** Every language, the default first. */
export const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
