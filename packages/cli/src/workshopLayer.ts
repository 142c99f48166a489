import { Workshop } from "@fiberlings/grader/Workshop"
import { Effect, Layer, Option, Path } from "effect"
import { Progress } from "./Progress.ts"
import { Screen } from "./Screen.ts"

/** What every command works with, in the workshop of this folder: ours when none was named. */
export const workshopLayer = (asked: Option.Option<string>) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const path = yield* Path.Path
      const ours = yield* path.fromFileUrl(new URL("../../..", import.meta.url))
      const folder = Option.match(asked, { onNone: () => ours, onSome: path.resolve })
      return Layer.mergeAll(Progress.layer, Screen.layer).pipe(
        Layer.provideMerge(Workshop.layer(folder)),
      )
    }),
  )
