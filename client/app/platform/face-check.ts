import Taro from '@tarojs/taro'

/** How a face check ended: with what our service asks the provider by, or in one of the ways that give nothing. */
export type FaceOutcome =
  | { kind: 'shown'; shown: { faceToken: string } | { faceCheck: string } }
  | { kind: 'cancelled' | 'failed' | 'unsupported' | 'unavailable' }

/** Has our service begin a check for the person, where the provider wants that; null when it cannot now. */
type BeginFace = () => Promise<{ certifyId: string; url: string; faceCheck: string } | null>

interface Refusal {
  errCode?: number
  errMsg?: string
}

/** As Taro hands them on: the one with callbacks as it is, the other as a promise. Old versions of WeChat lack them. */
interface FaceApi {
  checkIsSupportFacialRecognition?: (options: { success: () => void; fail: () => void }) => void
  startFacialRecognitionVerify?: (options: {
    name: string
    idCardNumber: string
  }) => Promise<{ verifyResult?: string }>
}

const wechat = Taro as FaceApi

/** Why a phone that cannot check a face is not asked to. */
export const noFaceHere = '这部手机不能在微信里刷脸，不影响核验。'

/** Whether this phone can check a living face: WeChat's own component, where app and phone may use it. */
export function canCheckFace(): Promise<boolean> {
  const ask = wechat.checkIsSupportFacialRecognition
  if (!ask) return Promise.resolve(false)
  return new Promise((done) => ask({ success: () => done(true), fail: () => done(false) }))
}

/** As WeChat publishes them: the phone cannot, and the person left at one of the steps. */
const UNSUPPORTED = 90_099
const CANCELLED = [90_100, 90_105] as const

function outcomeOf({ errCode = 0, errMsg = '' }: Refusal): FaceOutcome {
  if (errCode === UNSUPPORTED) return { kind: 'unsupported' }
  const isLeft = errCode >= CANCELLED[0] && errCode <= CANCELLED[1]
  return { kind: isLeft || errMsg.includes('cancel') ? 'cancelled' : 'failed' }
}

/** Shows WeChat's face check for one person and waits until it has ended; it needs no beginning. Throws only what `begin` throws. */
export async function checkFace(
  person: { name: string; idNumber: string },
  _begin: BeginFace,
): Promise<FaceOutcome> {
  if (!wechat.startFacialRecognitionVerify) return { kind: 'unsupported' }
  try {
    const { name, idNumber: idCardNumber } = person
    const { verifyResult } = await wechat.startFacialRecognitionVerify({ name, idCardNumber })
    return verifyResult ? { kind: 'shown', shown: { faceToken: verifyResult } } : { kind: 'failed' }
  } catch (reason) {
    return outcomeOf(reason as Refusal)
  }
}
