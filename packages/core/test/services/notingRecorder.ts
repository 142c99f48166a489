import {
  conceal,
  noRecorder,
  outcomeOf,
  recorderOf,
  type ServiceRecorder,
} from "../../src/index.ts"

/** A recorder that notes every call and use of a resource as one line. */
export const notingRecorder = () => {
  const notes: Array<string> = []
  let ids = 0
  const note = (line: string) => {
    notes.push(line)
    return ++ids
  }
  const recorder = conceal<ServiceRecorder>({
    ...recorderOf(noRecorder),
    callStarted: (service, subject) => note(`${service} ${subject} started`),
    callEnded: (call, exit) => void note(`call ${call} ended: ${outcomeOf(exit)}`),
    resourceOpened: (name) => note(`${name} opened`),
    resourceUsed: (resource, operation) => void note(`resource ${resource} used: ${operation}`),
    resourceClosed: (resource) => void note(`resource ${resource} closed`),
  })
  return { notes, recorder }
}
