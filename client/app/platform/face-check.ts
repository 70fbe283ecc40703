import Taro from '@tarojs/taro'

interface FaceApi {
  checkIsSupportFacialRecognition?: (options: { success: () => void; fail: () => void }) => void
  startFacialRecognitionVerify?: (options: {
    name: string
    idCardNumber: string
    success: (answer: { verifyResult?: string }) => void
    fail: () => void
  }) => void
}

const wechat = Taro as FaceApi

/** Whether this phone can check a living face: WeChat's own component, where the app may use it. Others have none we may rely on. */
export function canCheckFace(): Promise<boolean> {
  const ask = process.env.TARO_ENV === 'weapp' ? wechat.checkIsSupportFacialRecognition : undefined
  if (!ask) return Promise.resolve(false)
  return new Promise((done) => ask({ success: () => done(true), fail: () => done(false) }))
}

/** Shows the phone's face check; a one-time token of its result, or null when the person or the phone gave up. */
export function checkFace({ name, idNumber }: { name: string; idNumber: string }): Promise<string | null> {
  const start = wechat.startFacialRecognitionVerify
  if (!start) return Promise.resolve(null)
  return new Promise((done) =>
    start({
      name,
      idCardNumber: idNumber,
      success: ({ verifyResult }) => done(verifyResult ?? null),
      fail: () => done(null),
    }),
  )
}
