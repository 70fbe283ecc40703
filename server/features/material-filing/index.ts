export { fileMaterial, type MaterialFilingDeps } from './file'
export { setAsideMaterial } from './set-aside'
