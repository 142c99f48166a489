import { type Condition, calls, type Run, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  failsWith,
  interruptAfter,
  interrupted,
  type Misconception,
  misconceptions,
  never,
  noLeaks,
  startsAfter,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

/** How long the four calls take, in milliseconds, and a moment in the middle of each. */
const drawPayment = (draw: Draw) => {
  const confirm = 100 * draw.int(20, 29)
  const charge = 100 * draw.int(5, 9)
  const record = 100 * draw.int(10, 14)
  const mail = 100 * draw.int(15, 19)
  return {
    confirm,
    charge,
    record,
    mail,
    inConfirm: 100 * draw.int(3, 17) + 50,
    inCharge: confirm + 100 * draw.int(1, 3) + 50,
    inRecord: confirm + charge + 100 * draw.int(1, 8) + 50,
    inMail: confirm + charge + record + 100 * draw.int(1, 12) + 50,
  }
}
type Payment = ReturnType<typeof drawPayment>
type Outcome = NonNullable<Condition["outcome"]>

const weather = (
  payment: Payment,
  outcomes: { readonly [call in "confirm" | "charge" | "record" | "mail"]?: Outcome } = {},
) => ({
  confirm: { takes: payment.confirm, outcome: outcomes.confirm ?? "succeeds" },
  charge: { takes: payment.charge, outcome: outcomes.charge ?? "succeeds" },
  record: { takes: payment.record, outcome: outcomes.record ?? "succeeds" },
  mail: { takes: payment.mail, outcome: outcomes.mail ?? "succeeds" },
})

const pay = (exercise: typeof Exercise, payment: Payment) =>
  exercise.pay.pipe(withConditions(weather(payment)))

/** A charge that was begun is carried out, and what was charged, and only that, is recorded. */
const chargedAndRecorded = (run: Run) => {
  const outcomeOf = (name: string) =>
    calls(run, "Api.request").find(({ subject }) => subject === name)?.outcome
  const [charge, record] = [outcomeOf("charge"), outcomeOf("record")]
  return [
    never(run, "a charge that was begun and interrupted", () => charge === "interrupt"),
    never(run, "a charge that is not recorded", () => charge === "success" && record !== "success"),
    never(
      run,
      "a record of a charge that did not succeed",
      () => record !== undefined && charge !== "success",
    ),
    noLeaks(run),
  ]
}

/** The charge and the record, which are right to go on, say nothing: the mail does, if no handler sent it. */
const workUninterruptible: Misconception = {
  ...misconceptions.workUninterruptible,
  recognise: (symptoms) =>
    calls(symptoms.run).some(({ subject }) => subject === "mail") &&
    !/\bon(Error|Exit|Interrupt)\b/.test(symptoms.source) &&
    misconceptions.workUninterruptible.recognise(symptoms),
}

/** Interrupted while it waits for the customer, and all calls came to their end. */
const confirmUninterruptible: Misconception = {
  ...misconceptions.workUninterruptible,
  title: "You made the confirmation uninterruptible too.",
}

/** The same mistake as with a connection; here it is the record that is not made. */
const tryFinally: Misconception = {
  ...misconceptions.tryFinally,
  title: "You put the record into a `finally` block, and the block did not run.",
  explanation:
    "In an async function `finally` runs on every way out. A generator is different: Effect hands it the result of each `yield*` so that it goes on, and when a `yield*` fails or is interrupted, Effect leaves it standing there. So neither `catch` nor `finally` gets its turn. Here nothing has to run on every way out: the charge and the record have to be one part that no interruption can stop.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    calls(run).some(({ subject }) => subject === "charge") &&
    calls(run).every(({ subject }) => subject !== "record") &&
    /\bfunction\s*\*/.test(source) &&
    /\bfinally\s*\{[^}]*\byield\b/.test(source) &&
    !/\b[uU]ninterruptible/.test(source),
}

const known = [
  misconceptions.ownRuntime,
  tryFinally,
  misconceptions.detachedPair,
  misconceptions.ensuringRecord,
  misconceptions.chargeRestored,
  misconceptions.eachAlone,
  workUninterruptible,
  misconceptions.pairInterruptible,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("pays: confirm, charge, record, mail", {
    given: drawPayment,
    run: pay,
    expect: (run, { charge, confirm, mail, record }) => [
      succeedsWith(run, "Data from charge"),
      callsOnceEach(run, "Api.request", ["confirm", "charge", "record", "mail"]),
      startsAfter(run, "charge", "confirm"),
      startsAfter(run, "record", "charge"),
      startsAfter(run, "mail", "record"),
      takes(run, confirm + charge + record + mail),
    ],
    misconceptions: known,
  }),
  check("interrupted as it charges, it still charges and records, and sends no mail", {
    given: drawPayment,
    run: (exercise, payment) => pay(exercise, payment).pipe(interruptAfter(payment.inCharge)),
    expect: (run, { charge, confirm, record }) => [
      interrupted(run),
      ...chargedAndRecorded(run),
      callsOnceEach(run, "Api.request", ["confirm", "charge", "record"]),
      takes(run, confirm + charge + record),
    ],
    misconceptions: known,
  }),
  check("interrupted while it records, it still records", {
    given: drawPayment,
    run: (exercise, payment) => pay(exercise, payment).pipe(interruptAfter(payment.inRecord)),
    expect: (run, { charge, confirm, record }) => [
      interrupted(run),
      ...chargedAndRecorded(run),
      callsOnceEach(run, "Api.request", ["confirm", "charge", "record"]),
      takes(run, confirm + charge + record),
    ],
    misconceptions: known,
  }),
  check("interrupted before the charge, it stops at once and charges nothing", {
    given: drawPayment,
    run: (exercise, payment) => pay(exercise, payment).pipe(interruptAfter(payment.inConfirm)),
    expect: (run, { inConfirm }) => [
      interrupted(run),
      callsOnceEach(run, "Api.request", ["confirm"]),
      takes(run, inConfirm),
    ],
    misconceptions: [...known, confirmUninterruptible],
  }),
  check("interrupted after the record, it stops at once", {
    given: drawPayment,
    run: (exercise, payment) => pay(exercise, payment).pipe(interruptAfter(payment.inMail)),
    expect: (run, { inMail }) => [interrupted(run), ...chargedAndRecorded(run), takes(run, inMail)],
    misconceptions: known,
  }),
  check("records nothing when the charge goes wrong", {
    given: drawPayment,
    run: (exercise) => exercise.pay,
    scenarios: (payment) => ({
      "the charge fails": weather(payment, { charge: "fails" }),
      "the charge dies of a bug": weather(payment, { charge: "dies" }),
    }),
    expect: (run, _, scenario) => [
      scenario === "the charge fails"
        ? failsWith(run, "RequestFailed", { name: "charge" })
        : dies(run),
      callsOnceEach(run, "Api.request", ["confirm", "charge"]),
    ],
    misconceptions: known,
  }),
  check("when the record goes wrong, so does the payment, and no mail is sent", {
    given: drawPayment,
    run: (exercise) => exercise.pay,
    scenarios: (payment) => ({
      "the record fails": weather(payment, { record: "fails" }),
      "the record dies of a bug": weather(payment, { record: "dies" }),
    }),
    expect: (run, _, scenario) => [
      scenario === "the record fails"
        ? failsWith(run, "RequestFailed", { name: "record" })
        : dies(run),
      callsOnceEach(run, "Api.request", ["confirm", "charge", "record"]),
    ],
    misconceptions: known,
  }),
  check("charges nothing that was not confirmed, and tells when the mail fails", {
    // The customer takes longer than anybody would wait by a time limit.
    given: (draw) => ({ ...drawPayment(draw), confirm: 1000 * draw.int(12, 60) }),
    run: (exercise) => exercise.pay,
    scenarios: (payment) => ({
      "the confirmation fails": weather(payment, { confirm: "fails" }),
      "the mail fails": weather(payment, { mail: "fails" }),
    }),
    expect: (run, _, scenario) =>
      scenario === "the confirmation fails"
        ? [
            failsWith(run, "RequestFailed", { name: "confirm" }),
            callsOnceEach(run, "Api.request", ["confirm"]),
          ]
        : [
            failsWith(run, "RequestFailed", { name: "mail" }),
            callsOnceEach(run, "Api.request", ["confirm", "charge", "record", "mail"]),
          ],
    misconceptions: known,
  }),
  check("charges and records, or neither, at whatever step it is interrupted", {
    given: drawPayment,
    run: pay,
    interruptAt: "everyOperation",
    expect: chargedAndRecorded,
    misconceptions: known,
  }),
])
