import type { canCheckFace as canInMiniProgram, checkFace as checkInMiniProgram } from './face-check'

/** Why nobody is asked for their face here. */
export const noFaceHere = '网页里不能刷脸，不影响核验。'

/** A browser has no face check that an authority takes: never. */
export const canCheckFace: typeof canInMiniProgram = () => Promise.resolve(false)

export const checkFace: typeof checkInMiniProgram = () => Promise.resolve({ kind: 'unsupported' })
