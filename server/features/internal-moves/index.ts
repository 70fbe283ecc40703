export { applyInternalMove, type InternalMoveDeps } from './apply'
export { consentToMove } from './consent'
