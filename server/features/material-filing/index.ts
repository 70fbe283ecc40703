export { correctRecordedFact } from './correct-fact'
export { fileMaterial, type MaterialFilingDeps } from './file'
export { flagInquiry, liftInquiry } from './inquiry'
export { setAsideMaterial } from './set-aside'
