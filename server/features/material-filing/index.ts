export { correctRecordedFact } from './correct-fact'
export { fileMaterial, type MaterialFilingDeps } from './file'
export { setAsideMaterial } from './set-aside'
