import { createServer } from 'node:http'
import type { InboxMessage } from '@server/adapters/sms/simulator/inbox'
import type { Clock } from '@server/platform/clock'
import { simulatedServices } from '@server/simulated-services'
import type { Env } from '../../config/env'
import { post } from './listening'

type FaultMode = 'none' | 'slow' | '5xx' | 'garbage' | 'huge' | 'cut' | 'limit'
type Minted = 'wechat/simulated/codes' | 'wechat/simulated/phone-codes' | 'alipay/simulated/codes'

/** The simulated outside services on a free port: SMS with the phones its messages arrive at, WeChat, Alipay, real names. */
export interface PhoneBox {
  url: string
  /** Messages of a phone, newest first. */
  messages: (phone: string) => Promise<InboxMessage[]>
  /** The code of the newest message to a phone. Throws when there is none. */
  code: (phone: string) => Promise<string>
  /** What stands in somebody's WeChat or Alipay, by the provider's name for them; newest first. */
  told: (provider: 'wechat' | 'alipay', subject: string) => Promise<{ data: Record<string, string> }[]>
  fail: (mode: FaultMode, times: number) => Promise<void>
  /** A one-time code as the provider's app would give it, of an invented person: {user}, {phone} and more, see the simulators. */
  mint: (where: Minted, wish?: object) => Promise<string>
  /** The face before a phone in Alipay that has opened a check. */
  showFace: (certifyId: string, passes: boolean) => Promise<void>
  /** Makes the next requests of a provider go wrong. */
  failProvider: (
    provider: 'wechat' | 'alipay' | 'real-name' | 'graduate-register' | 'carrier',
    mode: string,
    times?: number,
  ) => Promise<void>
  close: () => Promise<void>
}

/** Starts the services with the accounts of our own settings, living by the same clock. */
export async function startPhoneBox(env: Env, clock: Clock): Promise<PhoneBox> {
  const server = createServer(simulatedServices(env, { clock }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  const messages = async (phone: string): Promise<InboxMessage[]> =>
    (await (await fetch(`${url}/inbox.json?phone=${phone}`)).json()) as InboxMessage[]
  return {
    url,
    messages,
    code: async (phone) => {
      const [newest] = await messages(phone)
      if (!newest?.params[0]) throw new Error(`no message has come to ${phone}`)
      return newest.params[0]
    },
    told: async (provider, subject) => {
      const name = provider === 'wechat' ? 'openid' : 'subject'
      const answer = await fetch(`${url}/${provider}/messages.json?${name}=${encodeURIComponent(subject)}`)
      return (await answer.json()) as { data: Record<string, string> }[]
    },
    fail: async (mode, times) => {
      await fetch(`${url}/faults`, { method: 'POST', body: JSON.stringify({ mode, times }) })
    },
    showFace: async (certifyId, passes) => {
      await post(`${url}/alipay/simulated/faces`, { certifyId, passes })
    },
    mint: async (where, wish = {}) => (await post<{ code: string }>(`${url}/${where}`, wish)).code,
    failProvider: async (provider, mode, times = 1) => {
      await post(`${url}/${provider}/faults`, { mode, times })
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
