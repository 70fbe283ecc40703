import type { Platform, ProviderAccount } from './types'

/** The codes the account gives the app, minted by the simulated services as the provider's own app would. */
export interface AccountCodes {
  login: () => Promise<string>
  /** null: the person said no */
  phone: () => Promise<string | null>
  /** codes asked for and not there yet */
  pending: () => number
}

export function codesOf(platform: Platform, account: ProviderAccount | undefined): AccountCodes | null {
  if (!account) return null
  const { services, user, phone, blocked = false } = account
  let pending = 0
  const mint = async (path: string, wish: object): Promise<string> => {
    pending += 1
    try {
      const answer = await fetch(services + path, { method: 'POST', body: JSON.stringify(wish) })
      return ((await answer.json()) as { code: string }).code
    } finally {
      pending -= 1
    }
  }
  return {
    login: () =>
      platform === 'weapp'
        ? mint('/wechat/simulated/codes', { user, blocked })
        : mint('/alipay/simulated/codes', { user, frozen: blocked }),
    phone: async () => (phone ? mint('/wechat/simulated/phone-codes', { user, phone }) : null),
    pending: () => pending,
  }
}
