import { Duration, Effect, Exit } from "effect"
import { type Condition, conditionsAround, ownConditions } from "./Conditions.ts"
import { recorderOf, ServiceRecorder } from "./ServiceRecorder.ts"

/**
 * A translation service as its vendor's library offers it: with promises, and knowing nothing of
 * Effect. The workshop's example of such a library.
 */
export interface Translator {
  /**
   * Translates `text` in 0.3 s: `<text>, translated`. The promise is rejected with an `Error` when
   * the service fails. The request is paid for by the second; when `signal` is aborted it ends at
   * once, and the promise is rejected with the signal's reason.
   */
  readonly translate: (
    text: string,
    options?: { readonly signal?: AbortSignal | undefined },
  ) => Promise<string>
}

const usual = "300 millis"

/** A client of the service, for the program that asks for it and for no longer. */
const connect: Effect.Effect<Translator> = Effect.withFiber((fiber) => {
  const conditions = conditionsAround(fiber)
  const recorder = recorderOf(fiber.getRef(ServiceRecorder))
  if (conditions === undefined) return Effect.die(ownConditions())
  const translate: Translator["translate"] = (text, { signal } = {}) => {
    const answer = new Promise<string>((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason)
      const condition = conditions(text)
      const call = recorder.callStarted("Translator.translate", text)
      let isOver = false
      const end = (exit: Exit.Exit<string, unknown>) => {
        isOver = true
        recorder.callEnded(call, exit)
      }
      const takeBack = recorder.later(timeOf(condition), () => {
        signal?.removeEventListener("abort", stop)
        if (fails(condition)) {
          const error = new Error(`${text} could not be translated`)
          end(Exit.fail(error))
          reject(error)
        } else {
          const translated = `${text}, translated`
          end(Exit.succeed(translated))
          resolve(translated)
        }
      })
      const stop = () => {
        if (isOver) return
        takeBack()
        end(Exit.interrupt())
        reject(signal?.reason)
      }
      signal?.addEventListener("abort", stop, { once: true })
    })
    // One that nobody waits for any more must not end the process when it is rejected.
    answer.catch(() => {})
    return answer
  }
  return Effect.succeed(Object.freeze({ translate }))
})

const timeOf = (condition: Condition | undefined): number =>
  condition?.outcome === "hangs"
    ? Number.POSITIVE_INFINITY
    : Duration.toMillis(condition?.takes ?? usual)

const fails = (condition: Condition | undefined): boolean =>
  condition?.outcome !== undefined && condition.outcome !== "succeeds"

/**
 * Somebody else's translation service, reached through a library of promises. For checks without
 * `schedules`: in which order programs go on after their promises is not searched.
 */
export const Translator = Object.freeze({ connect })
