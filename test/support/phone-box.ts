import { createServer } from 'node:http'
import { accountOf } from '@server/adapters/sms/simulator/account'
import { createSmsSimulator } from '@server/adapters/sms/simulator/app'
import type { FaultMode } from '@server/adapters/sms/simulator/faults'
import type { InboxMessage } from '@server/adapters/sms/simulator/inbox'
import type { Clock } from '@server/platform/clock'
import type { Env } from '../../config/env'

/** The simulated SMS provider on a free port, and the phones its messages arrive at. */
export interface PhoneBox {
  url: string
  /** Messages of a phone, newest first. */
  messages: (phone: string) => Promise<InboxMessage[]>
  /** The code of the newest message to a phone. Throws when there is none. */
  code: (phone: string) => Promise<string>
  fail: (mode: FaultMode, times: number) => Promise<void>
  close: () => Promise<void>
}

/** Starts the provider with the account of a sender's settings, living by the same clock. */
export async function startPhoneBox(sms: Env['sms'], clock: Clock): Promise<PhoneBox> {
  const server = createServer(createSmsSimulator({ account: accountOf(sms), clock }))
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
    fail: async (mode, times) => {
      await fetch(`${url}/faults`, { method: 'POST', body: JSON.stringify({ mode, times }) })
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
