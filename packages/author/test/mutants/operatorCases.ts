/** What an operator makes of small sources, and sources that it leaves alone. */
export interface OperatorCase {
  /** `original → replacement`, in the order of the source. */
  readonly makes: Readonly<Record<string, ReadonlyArray<string>>>
  readonly leaves: ReadonlyArray<string>
}

/** Statements in an Effect, as they stand in a solution. */
export const inGen = (...lines: ReadonlyArray<string>): string =>
  `export const program = Effect.gen(function* () {\n${lines.map((line) => `  ${line}\n`).join("")}})\n`

/** By the operator's name. */
export const operatorCases: Readonly<Record<string, OperatorCase>> = {
  "concurrency to 1": {
    makes: {
      'Effect.all(calls, { concurrency: "unbounded" })': ['"unbounded" → 1'],
      "calls.pipe(Effect.forEach(load, { concurrency: 3 }))": ["3 → 1"],
      "Effect.all(calls, { concurrency })": ["concurrency → concurrency: 1"],
      "const options = { concurrency: 2 } as const": ["2 → 1"],
    },
    leaves: [
      "Effect.all(calls, { concurrency: 1 })",
      "Effect.all(calls)",
      "Api.fetch(site, { concurrency: 2 })",
    ],
  },
  "concurrency to unbounded": {
    makes: { "Effect.all(calls, { concurrency: 2 })": ['2 → "unbounded"'] },
    leaves: ["Effect.all(calls, { concurrency: 'unbounded' })", "connect({ concurrency: 2 })"],
  },
  "limit off by one": {
    makes: {
      "Semaphore.make(2)": ["2 → 3", "2 → 1"],
      "Semaphore.make(1)": ["1 → 2", "1 → 0"],
      "work.pipe(semaphore.withPermits(2))": ["2 → 3", "2 → 1"],
      "Semaphore.withPermits(semaphore, 2, work)": ["2 → 3", "2 → 1"],
      "Queue.bounded<string>(16)": ["16 → 17", "16 → 15"],
      "Effect.all(calls, { concurrency: 1 })": ["1 → 2"],
      "work.pipe(Effect.retry({ times: 3 }))": ["3 → 4", "3 → 2"],
      "Schedule.recurs(1)": ["1 → 2", "1 → 0"],
    },
    leaves: [
      "const order = { times: 3 }",
      "Api.fetch(page, { times: 3 })",
      "Ref.make(2)",
      'Effect.all(calls, { concurrency: "unbounded" })',
    ],
  },
  "duration doubled": {
    makes: {
      'Effect.sleep("2 seconds")': ['"2 seconds" → "4 seconds"'],
      'work.pipe(Effect.timeout("0.5 seconds"))': ['"0.5 seconds" → "1 seconds"'],
      'Effect.timeoutOrElse(work, { duration: "1 second", orElse })': ['"1 second" → "2 second"'],
      "Effect.sleep(500)": ["500 → 1000"],
      "Duration.seconds(2)": ["2 → 4"],
      'Schedule.spaced("1 minute")': ['"1 minute" → "2 minute"'],
    },
    leaves: [
      'Api.fetch("page", "1 second")',
      'Api.request("page", "1 second").pipe(Effect.exit)',
      'Effect.log("2 seconds")',
      "Schedule.recurs(3)",
      "Effect.succeed(500)",
    ],
  },
  "update to get and set": {
    makes: {
      "Ref.update(count, (n) => n + 1)": [
        "Ref.update(count, (n) => n + 1) → Effect.flatMap(Ref.get(count), (before) => Ref.set(count, ((n) => n + 1)(before)))",
      ],
      "stock.getAndUpdate((n) => n - 1)": [
        "stock.getAndUpdate((n) => n - 1) → Effect.flatMap(stock.get, (before) => Effect.as(stock.set(((n) => n - 1)(before)), before))",
      ],
      "Ref.updateAndGet(count, next)": [
        "Ref.updateAndGet(count, next) → Effect.flatMap(Ref.get(count), (before) => Effect.as(Ref.set(count, (next)(before)), (next)(before)))",
      ],
      "SynchronizedRef.modify(seats, take)": [
        "SynchronizedRef.modify(seats, take) → Effect.flatMap(SynchronizedRef.get(seats), (before) => Effect.as(SynchronizedRef.set(seats, (take)(before)[1]), (take)(before)[0]))",
      ],
    },
    leaves: ['hash.update("text")', "TxRef.update(count, next)", "Ref.set(count, 1)"],
  },
  "guard dropped": {
    makes: {
      "semaphore.withPermits(1)(work)": ["semaphore.withPermits(1)(work) → work"],
      "lock.withPermit(work)": ["lock.withPermit(work) → work"],
      "Semaphore.withPermits(semaphore, 1, work)": [
        "Semaphore.withPermits(semaphore, 1, work) → work",
      ],
    },
    leaves: ["semaphore.withPermits(1)", "Semaphore.withPermits(semaphore, 1)", "lock.take(1)"],
  },
  "lock order swapped": {
    makes: {
      "from.withPermits(1)(to.withPermits(1)(move))": [
        "from.withPermits(1)(to → to.withPermits(1)(from",
      ],
      "from.withPermit(to.withPermit(move))": ["from.withPermit(to → to.withPermit(from"],
      "move.pipe(to.withPermits(1), from.withPermits(1))": [
        "to.withPermits(1), from → from.withPermits(1), to",
      ],
      "move.pipe(to.withPermit, from.withPermit)": ["to.withPermit, from → from.withPermit, to"],
      "Semaphore.withPermit(from, Semaphore.withPermit(to, move))": [
        "from, Semaphore.withPermit(to → to, Semaphore.withPermit(from",
      ],
    },
    leaves: ["lock.withPermit(move)", "move.pipe(lock.withPermit, Effect.scoped)"],
  },
  "another function": {
    makes: {
      "Effect.forkChild(work)": ["Effect.forkChild → Effect.forkDetach"],
      "Effect.forkScoped(work)": [
        "Effect.forkScoped → Effect.forkChild",
        "Effect.forkScoped → Effect.forkDetach",
      ],
      "Effect.race(a, b)": ["Effect.race → Effect.raceFirst"],
      "work.pipe(Effect.catch(recover))": ["Effect.catch → Effect.catchCause"],
      "Schedule.max([a, b])": ["Schedule.max → Schedule.min"],
      "FiberSet.awaitEmpty(crew)": [
        "FiberSet.awaitEmpty → FiberSet.join",
        "FiberSet.awaitEmpty → FiberSet.clear",
      ],
      "Fiber.join(fiber)": ["Fiber.join → Fiber.await", "Fiber.join → Fiber.interrupt"],
      "Queue.offer(queue, job)": ["Queue.offer → Queue.take"],
    },
    leaves: [
      "Database.race(a, b)",
      "all(calls)",
      'import { Effect } from "effect"',
      "path.join(a)",
    ],
  },
  "race to all": {
    makes: {
      "Effect.race(a, b)": ['Effect.race(a, b) → Effect.all([a, b], { concurrency: "unbounded" })'],
      "Effect.raceAll(mirrors.map(ask))": [
        'Effect.raceAll(mirrors.map(ask)) → Effect.all(mirrors.map(ask), { concurrency: "unbounded" })',
      ],
    },
    leaves: [
      "a.pipe(Effect.race(b))",
      "Effect.all([a, b])",
      "a.pipe(Effect.raceFirst(b, options))",
    ],
  },
  "wrapper dropped": {
    makes: {
      "Effect.scoped(work)": ["Effect.scoped(work) → work"],
      "Effect.uninterruptible(work)": ["Effect.uninterruptible(work) → work"],
      "Effect.ensuring(work, close)": ["Effect.ensuring(work, close) → work"],
      "Effect.race(a, b, { onWinner })": [
        "Effect.race(a, b, { onWinner }) → a",
        "Effect.race(a, b, { onWinner }) → b",
      ],
      'Effect.catchTag(work, "Busy", wait)': ['Effect.catchTag(work, "Busy", wait) → work'],
      'Effect.forkScoped(work).pipe(Effect.withSpan("worker"))': ["Effect.forkScoped(work) → work"],
      'Effect.withSpan(Effect.forkChild(work), "worker")': ["Effect.forkChild(work) → work"],
    },
    leaves: [
      'work.pipe(Effect.catchTag("Busy", wait))',
      'const patiently = Effect.catchTag("Busy", wait)',
      "work.pipe(Effect.forkIn(scope))",
      "work.pipe(Effect.forkChild({ startImmediately: true }))",
      "work.pipe(Effect.retry(policy))",
      "Effect.succeed(1)",
      "Effect.uninterruptibleMask((restore) => restore(work))",
    ],
  },
  "pipe step dropped": {
    makes: {
      "work.pipe(Effect.scoped)": ["Effect.scoped →"],
      "work.pipe(Effect.onInterrupt(() => tidy), Effect.exit)": [
        "Effect.onInterrupt(() => tidy), →",
        ", Effect.exit →",
      ],
      'Effect.fn("load")(function* (id: string) { return id }, Effect.scoped)': [
        ", Effect.scoped →",
      ],
      "Effect.fnUntraced(function* () {}, lock.withPermit)": [", lock.withPermit →"],
    },
    leaves: [
      'work.pipe(Effect.withSpan("till A"))',
      'work.pipe(Effect.annotateLogs("till", "A"))',
      'Effect.fn("load")(function* () {})',
      "Effect.map(work, change)",
    ],
  },
  "option dropped": {
    makes: {
      'Effect.all(calls, { concurrency: "unbounded", mode: "result" })': [
        'concurrency: "unbounded", →',
        ', mode: "result" →',
      ],
      "Effect.retry({ times: 3 })": ["times: 3 →"],
      "Effect.forkChild(work, { startImmediately: true })": ["startImmediately: true →"],
      "Effect.catchTags({ Busy: wait, Gone: give })": ["Busy: wait, →", ", Gone: give →"],
    },
    leaves: [
      "Effect.all({ users, orders })",
      "Api.fetch(page, { cache: true })",
      "Object.assign(result, { done: true })",
      'Effect.withSpan("till", { attributes: { till: 1 } })',
      'class Busy extends Schema.TaggedError<Busy>()("Busy", { tries: Schema.Int }) {}',
    ],
  },
  "release dropped": {
    makes: {
      "Effect.acquireRelease(open, (it) => it.close)": ["(it) => it.close → () => Effect.void"],
      "Effect.acquireUseRelease(open, use, (it) => it.close)": [
        "(it) => it.close → () => Effect.void",
      ],
      "Effect.addFinalizer(() => close)": ["Effect.addFinalizer(() => close) → Effect.void"],
      "Scope.addFinalizer(scope, close)": ["Scope.addFinalizer(scope, close) → Effect.void"],
    },
    leaves: [
      "Effect.acquireRelease(open, () => Effect.void)",
      "Pool.acquireRelease(open, close)",
      "Effect.scoped(work)",
    ],
  },
  "interruptible acquire": {
    makes: {
      "Effect.acquireRelease(open, close)": ["open → Effect.interruptible(open)"],
      'Effect.acquireUseRelease(Database.open("a"), use, close)': [
        'Database.open("a") → Effect.interruptible(Database.open("a"))',
      ],
    },
    leaves: ["Effect.acquireDisposable(open)", "Effect.ensuring(open, close)"],
  },
  "ensuring to onError": {
    makes: {
      "Effect.ensuring(work, close)": [
        "Effect.ensuring(work, close) → Effect.onError(work, () => close)",
      ],
      "work.pipe(Effect.ensuring(close))": ["Effect.ensuring(close) → Effect.onError(() => close)"],
    },
    leaves: ["Effect.onExit(work, close)"],
  },
  "catchTag to catch": {
    makes: {
      'work.pipe(Effect.catchTag("Busy", wait))': [
        'Effect.catchTag("Busy", wait) → Effect.catch(wait)',
      ],
      'Effect.catchTag(work, ["Busy", "Gone"], wait)': [
        'Effect.catchTag(work, ["Busy", "Gone"], wait) → Effect.catch(work, wait)',
      ],
      'work.pipe(Effect.catchTag("Busy", wait, giveUp))': [
        'Effect.catchTag("Busy", wait, giveUp) → Effect.catch(wait)',
      ],
    },
    leaves: ["Effect.catch(work, wait)", "Effect.catchTags(work, handlers)"],
  },
  "sleep for join": {
    makes: {
      "Fiber.join(fiber)": ['Fiber.join(fiber) → Effect.sleep("1 second")'],
      "Deferred.await(ready)": ['Deferred.await(ready) → Effect.sleep("1 second")'],
      "FiberSet.awaitEmpty(crew)": ['FiberSet.awaitEmpty(crew) → Effect.sleep("1 second")'],
    },
    leaves: ["Fiber.interrupt(fiber)", "path.join(folder)"],
  },
  "restore dropped": {
    makes: {
      "Effect.uninterruptibleMask((restore) => restore(work))": ["restore(work) → work"],
    },
    leaves: ["backup.restore(file)"],
  },
  "mask dropped": {
    makes: {
      "Effect.uninterruptibleMask((restore) => restore(work))": [
        "Effect.uninterruptibleMask((restore) => restore(work)) → ((restore) => restore(work))((effect) => effect)",
      ],
    },
    leaves: ["Effect.uninterruptible(work)"],
  },
  "yield* dropped": {
    makes: {
      [inGen("yield* charge", "const id = yield* record", "return id")]: ["yield* charge →"],
      [inGen("if (late) yield* remind", "return late")]: ["yield* remind → {}"],
      [inGen("for (const one of all) yield* send(one)")]: ["yield* send(one) → {}"],
    },
    leaves: [inGen("return yield* charge"), inGen("send(letter)")],
  },
  "steps swapped": {
    makes: {
      [inGen("yield* charge", "yield* record")]: [
        "yield* charge yield* record → yield* record yield* charge",
      ],
      [inGen("const a = yield* one", "const b = yield* two", "return [a, b]")]: [
        "const a = yield* one const b = yield* two → const b = yield* two const a = yield* one",
      ],
    },
    leaves: [
      inGen("const id = yield* login", "const page = yield* load(id)"),
      inGen("const both = Effect.gen(function* () { yield* one })", "yield* two"),
      inGen("const name = 1", "yield* load"),
    ],
  },
  "whole uninterruptible": {
    makes: {
      "export const program = Effect.gen(function* () {})": ["→ .pipe(Effect.uninterruptible)"],
      "export const load = (id: string) => Api.fetch(id)": ["→ .pipe(Effect.uninterruptible)"],
      "export const load = Effect.fn(function* (id: string) {})": ["→ , Effect.uninterruptible"],
      'export const load = Effect.fn("load")(function* (id: string) {}, Effect.scoped)': [
        "→ , Effect.uninterruptible",
      ],
    },
    leaves: ["const helper = Effect.gen(function* () {})", "export const limit = 3"],
  },
  "whole with a time limit": {
    makes: {
      "export const program = Effect.gen(function* () {})": [
        '→ .pipe(Effect.timeoutOrElse({ duration: "10 seconds", orElse: () => Effect.never }))',
      ],
      "export const load = (id: string) => Api.fetch(id)": [
        '→ .pipe(Effect.timeoutOrElse({ duration: "10 seconds", orElse: () => Effect.never }))',
      ],
      "export const load = Effect.fn(function* (id: string) {})": [
        '→ , Effect.timeoutOrElse({ duration: "10 seconds", orElse: () => Effect.never })',
      ],
      'export const load = Effect.fn("load")(function* (id: string) {}, Effect.scoped)': [
        '→ , Effect.timeoutOrElse({ duration: "10 seconds", orElse: () => Effect.never })',
      ],
    },
    leaves: ["const helper = Effect.gen(function* () {})", "export const limit = 3"],
  },
  "whole tried twice": {
    makes: {
      "export const program = Effect.gen(function* () {})": ["→ .pipe(Effect.retry({ times: 1 }))"],
      "export const load = (id: string) => Api.fetch(id)": ["→ .pipe(Effect.retry({ times: 1 }))"],
      "export const load = Effect.fn(function* (id: string) {})": [
        "→ , Effect.retry({ times: 1 })",
      ],
      'export const load = Effect.fn("load")(function* (id: string) {}, Effect.scoped)': [
        "→ , Effect.retry({ times: 1 })",
      ],
    },
    leaves: ["const helper = Effect.gen(function* () {})", "export const limit = 3"],
  },
  "bug swallowed": {
    makes: {
      "export const program = Effect.gen(function* () {})": [
        "→ .pipe(Effect.catchDefect(() => Effect.never))",
      ],
      "export const load = (id: string) => Api.fetch(id)": [
        "→ .pipe(Effect.catchDefect(() => Effect.never))",
      ],
      "export const load = Effect.fn(function* (id: string) {})": [
        "→ , Effect.catchDefect(() => Effect.never)",
      ],
      'export const load = Effect.fn("load")(function* (id: string) {}, Effect.scoped)': [
        "→ , Effect.catchDefect(() => Effect.never)",
      ],
    },
    leaves: ["const helper = Effect.gen(function* () {})", "export const limit = 3"],
  },
  "text changed": {
    makes: {
      'Api.fetch("users", duration)': ['"users" → "usersx"'],
      'Effect.withSpan(load("users"), "loading")': ['"users" → "usersx"'],
    },
    leaves: [
      'import { Effect } from "effect"',
      'Effect.fn("load")(function* () {})',
      'work.pipe(Effect.withSpan("till A"))',
      'Api.fetch(page, "1 second")',
      'Effect.all(calls, { concurrency: "unbounded" })',
      'class Shop extends Context.Service<Shop, Connection>()("shop/Shop") {}',
      'type Letter = "receipt" | "invoice"',
    ],
  },
  "number changed": {
    makes: { "Ref.make(0)": ["0 → 1"], "const pages = [7]": ["7 → 8"] },
    leaves: ["type Page = 1 | 2", 'const page = "1"'],
  },
  "boolean flipped": {
    makes: { "const done = true": ["true → false"] },
    leaves: ["type Done = true", 'const done = "true"'],
  },
  "operator changed": {
    makes: {
      "const tooMuch = amount > paid": ["> → <=", "> → >="],
      "const isFew = (left as Array<string>).length < most": ["< → >=", "< → <="],
      "const isBusy = (tags as Array<string>) < (most)": ["< → >=", "< → <="],
      "const left = now - sold": ["- → +"],
      "const either = a && b": ["&& → ||"],
    },
    leaves: ["const list: Array<string> = []", "const has = key in map"],
  },
  "condition negated": {
    makes: {
      [inGen("if (late) return 1")]: ["late → !(late)"],
      "const price = cheap ? 1 : 2": ["cheap → !(cheap)"],
    },
    leaves: ["type Price = Cheap extends true ? 1 : 2"],
  },
  "element dropped": {
    makes: {
      "const both = [one, two]": ["one, →", ", two →"],
      "const only = [one,] as const": ["one, →"],
    },
    leaves: ["const [one, two] = both", "type Both = [1, 2]", "const none = []"],
  },
}
