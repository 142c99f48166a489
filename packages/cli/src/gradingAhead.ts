import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { Grader } from "@fiberlings/grader"
import { withWorkshop } from "./commands/root.ts"

/**
 * The handler of a command that is going to grade, loaded when the command runs. The processes that
 * grading takes start first: loading what judges takes as long as they do.
 */
export const gradingAhead =
  <Input, A, E, R>(load: () => Promise<(input: Input) => Effect.Effect<A, E, R | Grader>>) =>
  (input: Input) =>
    Effect.promise(() => import("@fiberlings/grader/processes")).pipe(
      Effect.flatMap(({ defaultLimits, LearnerProcess, TypeChecker }) =>
        Effect.gen(function* () {
          const learner = yield* LearnerProcess
          const typeChecker = yield* TypeChecker
          yield* Effect.forkChild(typeChecker.warm)
          const preparing = yield* Effect.forkChild(
            learner.prepare({ limits: defaultLimits, sealed: false }),
          )
          const [{ Grader }, handle] = yield* Effect.promise(() =>
            Promise.all([import("@fiberlings/grader/Grader"), load()]),
          )
          // Once it has been started: or else the handler would start another one.
          yield* Fiber.await(preparing)
          return yield* Effect.provide(handle(input), Grader.layerNoDeps)
        }).pipe(Effect.provide([LearnerProcess.layer, TypeChecker.layer])),
      ),
      withWorkshop,
    )
