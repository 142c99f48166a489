/** Virtual time as a person says it: `850 ms`, `1 s`, `2.35 s`. */
export const showDuration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${Number((milliseconds / 1000).toFixed(3))} s`
