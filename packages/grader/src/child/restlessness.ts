// Taken before a submission is loaded: its code may replace them.
const { getActiveResourcesInfo } = process
const { setImmediate } = globalThis

const pending = () => getActiveResourcesInfo().length
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve))

/**
 * Notes what is pending in the event loop; the function that it returns tells whether there is more
 * of it now. It gives the loop a turn first: a rejection that nobody handles is announced then.
 */
export const restlessness = (): (() => Promise<boolean>) => {
  const before = pending()
  return async () => {
    await turn()
    return pending() > before
  }
}
