// @ts-check
/** The languages of the page by their own names, in the order of the menu. */

/** @type {Record<string, string>} */
export const LANGUAGE_NAMES = {
  en: "English",
  es: "Español",
  fr: "Français",
  de: "Deutsch",
  it: "Italiano",
  pt: "Português",
  nl: "Nederlands",
  pl: "Polski",
  tr: "Türkçe",
  ru: "Русский",
  uk: "Українська",
  ar: "العربية",
  fa: "فارسی",
  zh: "简体中文",
  ja: "日本語",
  hi: "हिन्दी",
};
