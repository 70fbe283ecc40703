import { refuse, succeed } from './call-back'
import type { CallOptions, FaceOfPhone, Fields } from './types'

const START = 'startFacialRecognitionVerify'

/** How a check that does not pass answers, as WeChat publishes it. */
const REFUSALS = {
  cancelled: { errMsg: `${START}:fail user cancel`, errCode: 90_100 },
  failed: { errMsg: `${START}:fail`, errCode: 10_004 },
  unsupported: { errMsg: `${START}:fail device not support`, errCode: 90_099 },
} as const

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
