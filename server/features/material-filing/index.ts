export { fileMaterial, type MaterialFilingDeps } from './file'
