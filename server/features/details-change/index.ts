export { applyDetailsChange, type DetailsChangeDeps } from './apply'
