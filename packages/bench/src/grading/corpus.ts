// The hostile submissions live with the grader's tests, which prove the verdict on each of them.
export { layersOn } from "../../../grader/test/layersOn.ts"
export { processes } from "../../../grader/test/processes.ts"
export { type CorpusFile, readCorpus } from "../../../grader/test/readCorpus.ts"
