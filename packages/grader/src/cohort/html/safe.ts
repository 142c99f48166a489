import { escape } from "@fiberlings/timeline"
import { cleanText } from "../../cleanText.ts"

/** Any text as it may stand in the page, between tags and in quoted attributes. */
export const safe = (text: string): string => escape(cleanText(text))
