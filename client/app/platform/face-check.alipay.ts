import type { canCheckFace as canInWechat, checkFace as checkInWechat } from './face-check'

/** Why nobody is asked for their face here. */
export const noFaceHere = '支付宝里还不能刷脸，不影响核验。'

/**
 * Alipay's own component (my.startAPVerify) opens a check that the gateway has begun for this person; our gateway begins none,
 * so it is not offered.
 */
export const canCheckFace: typeof canInWechat = () => Promise.resolve(false)

export const checkFace: typeof checkInWechat = () => Promise.resolve({ kind: 'unsupported' })
