export type Language = "zh-CN" | "en";

/**
 * Every area of messages is one object of this shape, so that the compiler refuses a sentence that
 * exists in one language only.
 */
export type ByLanguage<Messages> = Readonly<Record<Language, Messages>>;
