import { Argument, Command, Flag } from "effect/cli"
import { onDemand } from "../onDemand.ts"

const check = Command.make(
  "check",
  {
    exercise: Flag.String("exercise").pipe(
      Flag.withDescription("Only this one; default: every exercise"),
      Flag.optional,
    ),
    mutants: Flag.Boolean("mutants").pipe(
      Flag.withDescription("Make each solution wrong in every way, and see that it is rejected"),
      Flag.withDefault(false),
    ),
    operators: Flag.Literals("operators", ["all", "concurrency"]).pipe(
      Flag.withDescription("Which mutants: all, or those about fibers, scopes, time and sharing"),
      Flag.withDefault("all"),
    ),
    most: Flag.Int("most").pipe(
      Flag.withDescription(
        "At most so many schedules with two preemptions, for each run with small inputs",
      ),
      Flag.withDefault(200_000),
    ),
    pct: Flag.Int("pct").pipe(
      Flag.withDescription("How many PCT schedules, for each run"),
      Flag.withDefault(10_000),
    ),
    jobs: Flag.Int("jobs").pipe(
      Flag.withDescription("How many exercises at once; default: one for each core"),
      Flag.optional,
    ),
    matrix: Flag.Boolean("matrix").pipe(
      Flag.withDescription("Print what each wrong solution is told"),
      Flag.withDefault(false),
    ),
    write: Flag.Boolean("write").pipe(
      Flag.withDescription("Write the tables of docs/exercises.md and the numbers in README.md"),
      Flag.withDefault(false),
    ),
  },
  onDemand(async () => (await import("../handlers/devCheck.ts")).devCheck),
).pipe(Command.withDescription("Prove that the exercises do what they say"))

const make = Command.make(
  "new",
  {
    chapter: Argument.String("chapter").pipe(
      Argument.withDescription("A chapter's name or number; a new name makes a new chapter"),
    ),
    name: Argument.String("name").pipe(
      Argument.withDescription("Small letters, digits and dashes: three-at-once"),
    ),
  },
  onDemand(async () => (await import("../handlers/devNew.ts")).devNew),
).pipe(Command.withDescription("Make everything that a new exercise needs"))

/** `fiberlings dev`: for those who write exercises. */
export const dev = Command.make("dev").pipe(
  Command.withDescription("For authors: make an exercise, prove them all"),
  Command.withSubcommands([make, check]),
)
