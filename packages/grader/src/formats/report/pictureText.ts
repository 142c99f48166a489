import { plain } from "@fiberlings/timeline"
import type { Picture } from "../../pictures/pictureOf.ts"
import { drawPicture } from "../../pictures/drawPicture.ts"
import { cleanText } from "../../cleanText.ts"

/** The picture of a check's run as text without colours; empty where nothing ran. */
export const pictureText = (picture: Picture | undefined, columns = 76): string =>
  picture === undefined ? "" : cleanText(drawPicture(picture, columns, plain).join("\n"))
