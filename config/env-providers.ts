import { join } from 'node:path'
import { z } from 'zod'
import { webAddress } from './env-values'

/** Variables of the services people sign in with and are checked by. Outside production all have the simulators' values. */
export const PROVIDER_VARIABLES = {
  /** WeChat's API; the simulator when neither this nor the app id is set. */
  WECHAT_BASE_URL: webAddress.optional(),
  WECHAT_APP_ID: z.string().default('wxdemo0000000001'),
  WECHAT_SECRET: z.string().default('demo-wechat-secret'),
  /** The approved 订阅消息 of a case's steps, with the keys of server/adapters/wechat/messages.ts. */
  WECHAT_TEMPLATE_CASE_STEP: z.string().default('demo-wechat-case-step'),

  ALIPAY_GATEWAY: webAddress.optional(),
  ALIPAY_APP_ID: z.string().default('2021000000000001'),
  /** PEM or base64, or the path of a file that holds it: our private key, and Alipay's public key. */
  ALIPAY_PRIVATE_KEY: z.string().optional(),
  ALIPAY_PUBLIC_KEY: z.string().optional(),
  /** The approved 模板消息 of a case's steps, with the keywords of server/adapters/alipay/messages.ts. */
  ALIPAY_TEMPLATE_CASE_STEP: z.string().default('demo-alipay-case-step'),

  /** The authority that knows names and numbers, in the format of server/adapters/real-name. */
  REAL_NAME_BASE_URL: webAddress.optional(),
  REAL_NAME_APP_ID: z.string().default('demo-real-name'),
  REAL_NAME_SECRET: z.string().default('demo-real-name-secret'),

  /** The register of where graduates went, in the format of server/adapters/graduate-register. */
  GRADUATE_REGISTER_BASE_URL: webAddress.optional(),
  GRADUATE_REGISTER_APP_ID: z.string().default('demo-graduate-register'),
  GRADUATE_REGISTER_SECRET: z.string().default('demo-graduate-register-secret'),

  /** Whoever carries registered mail, in the format of server/adapters/carrier. */
  CARRIER_BASE_URL: webAddress.optional(),
  CARRIER_APP_ID: z.string().default('demo-carrier'),
  CARRIER_SECRET: z.string().default('demo-carrier-secret'),

  /** clamd for uploads; not set: they are kept and marked as not scanned. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(?:\/.+|(?:\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5})$/, '应是 host:port，或 / 开头的套接字路径。')
    .optional(),
}

type Values = z.infer<z.ZodObject<typeof PROVIDER_VARIABLES>>
type Given = Record<string, string | undefined>

/** What a service cannot do without in production; it is off when none of its variables is set. */
const NEEDED = {
  WECHAT: ['WECHAT_APP_ID', 'WECHAT_SECRET'],
  ALIPAY: ['ALIPAY_APP_ID', 'ALIPAY_PRIVATE_KEY', 'ALIPAY_PUBLIC_KEY'],
  REAL_NAME: ['REAL_NAME_BASE_URL', 'REAL_NAME_APP_ID', 'REAL_NAME_SECRET'],
  GRADUATE_REGISTER: ['GRADUATE_REGISTER_BASE_URL', 'GRADUATE_REGISTER_APP_ID', 'GRADUATE_REGISTER_SECRET'],
  CARRIER: ['CARRIER_BASE_URL', 'CARRIER_APP_ID', 'CARRIER_SECRET'],
} as const
type Service = keyof typeof NEEDED

const DEMO = [
  'WECHAT_APP_ID',
  'WECHAT_SECRET',
  'ALIPAY_APP_ID',
  'REAL_NAME_APP_ID',
  'REAL_NAME_SECRET',
  'GRADUATE_REGISTER_APP_ID',
  'GRADUATE_REGISTER_SECRET',
  'CARRIER_APP_ID',
  'CARRIER_SECRET',
] as const
const HTTPS_ONLY = [
  'WECHAT_BASE_URL',
  'ALIPAY_GATEWAY',
  'REAL_NAME_BASE_URL',
  'GRADUATE_REGISTER_BASE_URL',
  'CARRIER_BASE_URL',
] as const
/** Secrets that sign in our own format of exchange. */
const SIGNING = ['REAL_NAME_SECRET', 'GRADUATE_REGISTER_SECRET', 'CARRIER_SECRET'] as const
const LEAST_SECRET = 32

const isSet = (given: Given, service: Service): boolean =>
  Object.keys(PROVIDER_VARIABLES).some((name) => name.startsWith(`${service}_`) && given[name])

/** What production must not have: half a service, demo values, plain http, a short secret. */
export function providerProblems(given: Given): string[] {
  const services = (Object.keys(NEEDED) as Service[]).filter((service) => isSet(given, service))
  const missing = services.flatMap((service) => NEEDED[service].filter((name) => !given[name]))
  const defaults = z.object(PROVIDER_VARIABLES).parse({}) as Given
  const short = SIGNING.filter((name) => {
    const secret = given[name]
    return secret && secret !== defaults[name] && secret.length < LEAST_SECRET
  })
  return [
    ...missing.map((name) => `${name}：生产环境必须设置，或整组都不设置。`),
    ...DEMO.filter((name) => given[name] === defaults[name]).map((name) => `${name}：生产环境不能用演示值。`),
    ...HTTPS_ONLY.filter((name) => given[name]?.startsWith('http://')).map(
      (name) => `${name}：生产环境必须以 https:// 开头。`,
    ),
    ...short.map((name) => `${name}：生产环境至少要 ${LEAST_SECRET} 个字符。`),
  ]
}

interface Place {
  production: boolean
  dataDir: string
  simulatorPort: number
}

/** The settings of each service; undefined is off. */
export function providersOf(values: Values, given: Given, { production, dataDir, simulatorPort }: Place) {
  const simulator = `http://127.0.0.1:${simulatorPort}`
  const on = (service: Service): boolean => !production || isSet(given, service)
  const usual = (name: string, real: string, simulated: string): string =>
    production || given[name] ? real : `${simulator}/${simulated}`
  /** A service that speaks our own format of exchange. */
  const signed = (service: 'REAL_NAME' | 'GRADUATE_REGISTER' | 'CARRIER', path: string) =>
    on(service)
      ? {
          baseUrl: values[`${service}_BASE_URL`] ?? `${simulator}/${path}`,
          appId: values[`${service}_APP_ID`],
          secret: values[`${service}_SECRET`],
        }
      : undefined
  /** A demo template means nothing to a real provider: there messages go by SMS until one is set. */
  const usedTemplate = (name: 'WECHAT_TEMPLATE_CASE_STEP' | 'ALIPAY_TEMPLATE_CASE_STEP'): string | null =>
    production && !given[name] ? null : values[name]
  return {
    wechat: on('WECHAT')
      ? {
          baseUrl: values.WECHAT_BASE_URL ?? usual('WECHAT_APP_ID', 'https://api.weixin.qq.com', 'wechat'),
          appId: values.WECHAT_APP_ID,
          secret: values.WECHAT_SECRET,
          template: usedTemplate('WECHAT_TEMPLATE_CASE_STEP'),
        }
      : undefined,
    alipay: on('ALIPAY')
      ? {
          gateway:
            values.ALIPAY_GATEWAY ??
            usual('ALIPAY_APP_ID', 'https://openapi.alipay.com/gateway.do', 'alipay/gateway.do'),
          appId: values.ALIPAY_APP_ID,
          template: usedTemplate('ALIPAY_TEMPLATE_CASE_STEP'),
          /** Not set outside production: those of the demo file. */
          privateKey: values.ALIPAY_PRIVATE_KEY,
          publicKey: values.ALIPAY_PUBLIC_KEY,
          demoKeyFile: join(dataDir, 'simulated', 'alipay-keys.json'),
        }
      : undefined,
    realName: signed('REAL_NAME', 'real-name'),
    graduateRegister: signed('GRADUATE_REGISTER', 'graduate-register'),
    carrier: signed('CARRIER', 'carrier'),
    clamdAddress: values.CLAMD_ADDRESS,
  }
}
