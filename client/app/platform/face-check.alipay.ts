import type { canCheckFace as canInWechat, checkFace as checkInWechat } from './face-check'

/** As Alipay publishes it: how the component ended, in words of four digits. */
interface Ended {
  resultStatus?: string
}

declare const my: {
  canIUse: (name: string) => boolean
  startAPVerify?: (options: {
    certifyId: string
    url: string
    success: (ended: Ended) => void
    fail: (ended: Ended) => void
  }) => void
}

const PASSED = '9000'
const CANCELLED = '6001'
const NO_NETWORK = '6002'

/** Why nobody is asked for their face here. */
export const noFaceHere = '这部手机不能在支付宝里刷脸，不影响核验。'

/** Whether this version of Alipay has its own component. */
export const canCheckFace: typeof canInWechat = () =>
  Promise.resolve(my.startAPVerify !== undefined && my.canIUse('startAPVerify'))

/**
 * Shows the check that our service has begun with Alipay for this person, and waits until it has ended. What the component
 * says of a pass is only a reason to ask: our service asks Alipay itself.
 */
export const checkFace: typeof checkInWechat = async (_person, begin) => {
  const start = my.startAPVerify
  if (!start) return { kind: 'unsupported' }
  const begun = await begin()
  if (!begun) return { kind: 'unavailable' }
  const { certifyId, url, faceCheck } = begun
  const { resultStatus } = await new Promise<Ended>((done) =>
    start({ certifyId, url, success: done, fail: done }),
  )
  if (resultStatus === PASSED) return { kind: 'shown', shown: { faceCheck } }
  if (resultStatus === CANCELLED) return { kind: 'cancelled' }
  return { kind: resultStatus === NO_NETWORK ? 'unavailable' : 'failed' }
}
