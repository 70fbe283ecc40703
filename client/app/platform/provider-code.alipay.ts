import type { provider as Provider, ProviderCode } from './provider-code'

interface AuthAnswer {
  authCode?: string
}

declare const my: {
  getAuthCode: (options: {
    scopes: 'auth_base'
    success: (answer: AuthAnswer) => void
    fail: () => void
  }) => void
}

/** The service whose account this app can sign in with, and what its button says. */
export const provider: typeof Provider = { kind: 'alipay', button: '支付宝登录' }

/** A one-time code that stands for whoever is signed in to Alipay on this phone; asks for nothing but who it is. */
export function providerCode(): Promise<ProviderCode> {
  return new Promise((done) => {
    my.getAuthCode({
      scopes: 'auth_base',
      success: ({ authCode }) => done(authCode ? { ok: true, code: authCode } : refused),
      fail: () => done(refused),
    })
  })
}

const refused: ProviderCode = { ok: false, reason: 'refused' }
