import { NodeServices } from "@effect/platform-node"
import {
  type GradeOptions,
  Grader,
  GradingSecret,
  LearnerProcess,
  type SubmittedFile,
  TypeChecker,
  Workshop,
} from "@fiberlings/grader"
import { Effect, Layer } from "effect"

interface Settings {
  /** Of the workshop: an absolute path. */
  readonly root: string
  /** False: as on a machine without a type checker. */
  readonly types?: boolean
  readonly secret?: string
}

const noTypes = Layer.succeed(
  TypeChecker,
  TypeChecker.of({
    check: () => Effect.succeed({ _tag: "Unavailable", reason: "It is left out." }),
    warm: Effect.void,
    pid: Effect.succeedNone,
  }),
)

const fixedSecret = (secret: string | undefined) =>
  secret === undefined ? Layer.empty : Layer.succeed(GradingSecret, secret)

/** A grader of its own, with all that it needs. */
export const gradingServices = ({ root, secret, types = true }: Settings) =>
  Layer.fresh(types ? Grader.layer : untyped).pipe(
    Layer.provide(fixedSecret(secret)),
    Layer.provideMerge(Workshop.layer(root)),
    Layer.provideMerge(NodeServices.layer),
  )

const untyped = Grader.layerNoDeps.pipe(Layer.provide([LearnerProcess.layer, noTypes]))

/** A grader that grades what `changes` wants otherwise with other options. */
export const gradingOtherwise = (
  changes: (files: ReadonlyArray<SubmittedFile>) => GradeOptions,
): Layer.Layer<Grader, never, Grader> =>
  Layer.effect(
    Grader,
    Effect.map(Grader, (grader) =>
      Grader.of({
        ...grader,
        gradeAll: (files, options) => grader.gradeAll(files, { ...options, ...changes(files) }),
      }),
    ),
  )
