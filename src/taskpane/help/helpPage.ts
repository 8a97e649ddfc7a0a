import type { Language } from "../../texts/format";

/** The page of help that opens beside Excel. */
export const helpPage = (language: Language): string => (language === "fr" ? "aide.html" : "help.html");
