import Taro from '@tarojs/taro'

export type ProviderCode = { ok: true; code: string } | { ok: false; reason: 'refused' | 'unsupported' }

/** The service whose account this app can sign in with, and what its button says; null where there is none. */
export const provider: { kind: 'weapp' | 'alipay'; button: string } | null = {
  kind: 'weapp',
  button: '微信登录',
}

/** A one-time code that stands for whoever is signed in to WeChat on this phone; good for five minutes and one use. */
export async function providerCode(): Promise<ProviderCode> {
  try {
    const { code } = await Taro.login()
    return code ? { ok: true, code } : { ok: false, reason: 'refused' }
  } catch {
    return { ok: false, reason: 'refused' }
  }
}
