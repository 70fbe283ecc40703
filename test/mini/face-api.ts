import { refuse, succeed } from './call-back'
import type { CallOptions, FaceOfPhone, Fields } from './types'

const START = 'startFacialRecognitionVerify'

/** How a check that does not pass answers, as WeChat publishes it. */
const REFUSALS = {
  cancelled: { errMsg: `${START}:fail user cancel`, errCode: 90_100 },
  failed: { errMsg: `${START}:fail`, errCode: 10_004 },
  unsupported: { errMsg: `${START}:fail device not support`, errCode: 90_099 },
} as const

/** How Alipay's component ends, as Alipay publishes it; `forged` says it passed when the face has not. */
const STATUS = {
  passed: '9000',
  forged: '9000',
  cancelled: '6001',
  failed: '4000',
  unsupported: '4000',
} as const

/** Alipay's face check: opens the signed address it is given, and shows a face to the simulated Alipay behind it. */
export const alipayFaceApi = (face: FaceOfPhone | undefined): Fields =>
  face
    ? {
        startAPVerify: async (options: CallOptions) => {
          const opened = await fetch(String(options.url))
          if (!opened.ok) return refuse(options, { resultStatus: '4000', result: { errorCode: 'URL' } })
          const { certifyId } = options
          const ends = face.ends
          if (ends !== 'cancelled') {
            const body = JSON.stringify({ certifyId, passes: ends === 'passed' })
            await fetch(`${face.services}/alipay/simulated/faces`, { method: 'POST', body })
          }
          succeed(options, { resultStatus: STATUS[ends], result: { certifyId } })
        },
      }
    : {}

/** WeChat's face check: the token of a passed one is minted by the simulated authority, as the component would be given it. */
export const faceApi = (face: FaceOfPhone | undefined): Fields => ({
  checkIsSupportFacialRecognition: (options: CallOptions) =>
    face
      ? succeed(options, { errMsg: 'checkIsSupportFacialRecognition:ok', errCode: 0 })
      : refuse(options, { errMsg: 'checkIsSupportFacialRecognition:fail', errCode: 10_001 }),
  [START]: async (options: CallOptions) => {
    if (!face || typeof options.name !== 'string' || typeof options.idCardNumber !== 'string')
      return refuse(options, { errMsg: `${START}:fail invalid parameter`, errCode: 10_001 })
    const { ends, services } = face
    if (ends !== 'passed' && ends !== 'forged') return refuse(options, REFUSALS[ends])
    const wish = { idNumber: options.idCardNumber, passes: ends === 'passed' }
    const address = `${services}/real-name/simulated/face-tokens`
    const answer = await fetch(address, { method: 'POST', body: JSON.stringify(wish) })
    const { faceToken } = (await answer.json()) as { faceToken: string }
    succeed(options, { errMsg: `${START}:ok`, errCode: 0, verifyResult: faceToken })
  },
})
