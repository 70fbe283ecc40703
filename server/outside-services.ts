import { readFile } from 'node:fs/promises'
import type { Env } from '../config/env'
import { createAlipayFaces } from './adapters/alipay/face-checks'
import type { AlipayConfig, AlipayKeys } from './adapters/alipay/gateway'
import { createAlipayLogin } from './adapters/alipay/login'
import { createAlipayMessages } from './adapters/alipay/messages'
import { readPrivateKey, readPublicKey } from './adapters/alipay/signature'
import { openDemoKeys, publicHalf } from './adapters/alipay/simulator/demo-keys'
import { createCarrier } from './adapters/carrier/tracking'
import { createClamdScanner } from './adapters/clamd/scanner'
import { createGraduateRegister } from './adapters/graduate-register/register'
import { createRealNameVerifier } from './adapters/real-name/verifier'
import { smsMessages } from './adapters/sms/messages'
import { createTencentSms } from './adapters/sms/tencent'
import type { WechatConfig } from './adapters/wechat/config'
import { createWechatLogin } from './adapters/wechat/login'
import { createWechatMessages } from './adapters/wechat/messages'
import { createWechatPhone } from './adapters/wechat/phone'
import type { Clock } from './platform/clock'
import type { Carrier } from './platform/ports/carrier'
import type { FaceChecks } from './platform/ports/face-checks'
import type { GraduateRegister } from './platform/ports/graduate-register'
import type { IdentityVerifier } from './platform/ports/identity-verifier'
import type { LoginProvider, PhoneProvider } from './platform/ports/login-provider'
import type { MessageSender } from './platform/ports/message-sender'
import type { SmsSender } from './platform/ports/sms-sender'
import type { UploadScanner } from './platform/ports/upload-scanner'

interface Messengers {
  sms: MessageSender
  weapp?: MessageSender
  alipay?: MessageSender
}

/** Everything of the service that happens elsewhere. A service that is not set up answers so; nothing is ever missing. */
export interface OutsideServices {
  sms: SmsSender
  providers: {
    weapp: LoginProvider & PhoneProvider
    alipay: LoginProvider
    /** Alipay's, for those who are in Alipay. */
    faces: FaceChecks
    verifier: IdentityVerifier
  }
  /** By what a message of a case can go; what is not set up, or has no template, is left out. */
  messengers: Messengers
  scanner: UploadScanner
  carrier: Carrier
  register: GraduateRegister
}

/**
 * Opens each service by its settings; a test may give its own `sms`. Throws Error when a key that is given cannot be read,
 * so that the service does not start with it.
 */
export async function openOutsideServices(
  env: Env,
  clock: Clock,
  sms: SmsSender = createTencentSms({ ...env.sms, clock }),
): Promise<OutsideServices> {
  const { wechat, realName, graduateRegister, carrier } = env
  const alipay = env.alipay && { ...env.alipay, clock, keys: await alipayKeys(env.alipay) }
  return {
    sms,
    providers: {
      weapp: wechat
        ? { ...createWechatLogin({ ...wechat, clock }), ...createWechatPhone({ ...wechat, clock }) }
        : { kind: 'weapp', exchange: notSetUp, phoneOf: notSetUp },
      ...providersOfAlipay(alipay),
      verifier: realName
        ? createRealNameVerifier({ ...realName, clock })
        : { verify: async () => ({ kind: 'unavailable', detail: 'real name: not set up' }) },
    },
    messengers: messengersOf(sms, wechat && { ...wechat, clock }, alipay),
    scanner: createClamdScanner({ address: env.clamdAddress }),
    carrier: carrier
      ? createCarrier({ ...carrier, clock })
      : { track: async () => ({ kind: 'unavailable', detail: 'carrier: not set up' }) },
    register: graduateRegister
      ? createGraduateRegister({ ...graduateRegister, clock })
      : { check: async () => ({ kind: 'unavailable', detail: 'graduate register: not set up' }) },
  }
}

type Templated<Config> = (Config & { template: string | null }) | null | undefined

const messengersOf = (
  sms: SmsSender,
  wechat: Templated<WechatConfig>,
  alipay: Templated<AlipayConfig>,
): Messengers => ({
  sms: smsMessages(sms),
  ...(wechat?.template ? { weapp: createWechatMessages({ ...wechat, template: wechat.template }) } : {}),
  ...(alipay?.template ? { alipay: createAlipayMessages({ ...alipay, template: alipay.template }) } : {}),
})

const providersOfAlipay = (alipay: AlipayConfig | null | undefined) =>
  alipay
    ? { alipay: createAlipayLogin(alipay), faces: createAlipayFaces(alipay) }
    : {
        alipay: { kind: 'alipay' as const, exchange: notSetUp },
        faces: {
          begin: async () => ({ kind: 'unavailable' as const, detail: 'alipay face: not set up' }),
          verdict: async () => ({ kind: 'unavailable' as const, detail: 'alipay face: not set up' }),
        },
      }

const notSetUp = async () => ({
  ok: false as const,
  error: { kind: 'busy' as const, seconds: 3600 },
  detail: 'not set up',
})

/** Given keys are read at once; those of the demo are made at the first call that needs them. */
async function alipayKeys(alipay: NonNullable<Env['alipay']>): Promise<() => Promise<AlipayKeys>> {
  const { privateKey, publicKey, demoKeyFile } = alipay
  if (!privateKey || !publicKey) {
    let keys: Promise<AlipayKeys> | undefined
    return () => {
      keys ??= openDemoKeys(demoKeyFile).then(({ app, provider }) => ({
        own: app,
        provider: publicHalf(provider),
      }))
      return keys
    }
  }
  const own = await named('ALIPAY_PRIVATE_KEY', privateKey, readPrivateKey)
  const provider = await named('ALIPAY_PUBLIC_KEY', publicKey, readPublicKey)
  return async () => ({ own, provider })
}

const LONGEST_PATH = 200

async function named<T>(name: string, value: string, read: (text: string) => T): Promise<T> {
  try {
    const isText = value.includes('-----') || value.length > LONGEST_PATH
    return read(isText ? value : await readFile(value, 'utf8'))
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
}
