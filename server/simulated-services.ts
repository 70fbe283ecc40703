import type { RequestListener } from 'node:http'
import type { Env } from '../config/env'
import { createAlipaySimulator } from './adapters/alipay/simulator/app'
import { openDemoKeys, publicHalf } from './adapters/alipay/simulator/demo-keys'
import { createAuthenticatorSimulator } from './adapters/authenticator/simulator'
import { createCarrierSimulator } from './adapters/carrier/simulator/app'
import { createGraduateSimulator } from './adapters/graduate-register/simulator/app'
import { createRealNameSimulator } from './adapters/real-name/simulator/app'
import { accountOf } from './adapters/sms/simulator/account'
import { createSmsSimulator } from './adapters/sms/simulator/app'
import { createWechatSimulator } from './adapters/wechat/simulator/app'
import { demoAuthenticatorFile } from './demo-authenticator'
import type { Clock } from './platform/clock'

export interface SimulatedOptions {
  clock?: Clock
  /** How late a 'slow' answer is; 5000 by default. */
  slowMs?: number
}

/**
 * The stand-ins of all outside services as one listener, with the accounts our own settings name: SMS at the root,
 * WeChat under /wechat/, Alipay under /alipay/, the real-name authority under /real-name/, the register of
 * graduates under /graduate-register/, whoever carries registered mail under /carrier/, the demo staff's authenticator under /authenticator/.
 */
export function simulatedServices(env: Env, options: SimulatedOptions = {}): RequestListener {
  const { wechat, alipay, realName, graduateRegister, carrier } = env
  const sms = createSmsSimulator({ ...options, account: accountOf(env.sms) })
  const authenticator = createAuthenticatorSimulator({
    clock: options.clock,
    file: demoAuthenticatorFile(env.dataDir),
  })
  const others: Record<string, RequestListener> = { authenticator }
  if (wechat) others.wechat = createWechatSimulator({ ...options, account: wechat })
  if (realName) others['real-name'] = createRealNameSimulator({ ...options, account: realName })
  if (carrier) others.carrier = createCarrierSimulator({ ...options, account: carrier })
  if (graduateRegister)
    others['graduate-register'] = createGraduateSimulator({ ...options, account: graduateRegister })
  if (alipay) {
    const keys = async () => {
      const { app, provider } = await openDemoKeys(alipay.demoKeyFile)
      return { appPublic: publicHalf(app), provider }
    }
    others.alipay = createAlipaySimulator({ ...options, account: { ...alipay, keys: once(keys) } })
  }
  return (request, response) => {
    const [, name = '', rest = ''] = /^\/([a-z-]+)(\/.*)$/.exec(request.url ?? '') ?? []
    const other = others[name]
    if (!other) return sms(request, response)
    request.url = rest
    return other(request, response)
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
