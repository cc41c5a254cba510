/** A text for users, in both of the product's languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Bilingual;

export const both = (zh: string, en: string): Bilingual => ({ zh, en });
