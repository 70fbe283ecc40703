import { join, resolve } from 'node:path'
import { z } from 'zod'
import { PROVIDER_VARIABLES, providerProblems, providersOf } from './env-providers'
import { VARIABLES } from './env-variables'

/** The settings of a start, checked and grouped. */
export type Env = ReturnType<typeof grouped>

/** The environment does not fit. The message lists every problem, one a line, and shows no value. */
export class EnvError extends Error {
  override name = 'EnvError'
  constructor(readonly problems: readonly string[]) {
    super(
      `环境变量有 ${problems.length} 处需要更改：\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    )
  }
}

/**
 * Reads and checks every variable at once; an empty one counts as not set. Outside production each has a default, so
 * that nothing needs to be set; production must be told what a default would get wrong, and refuses demo values.
 * Throws EnvError.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = SCHEMA.safeParse(given)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])}：${issue.message}`)
  if (given.NODE_ENV === 'production') problems.push(...productionProblems(given), ...providerProblems(given))
  if (parsed.success) problems.push(...portProblems(parsed.data))
  if (!parsed.success || problems.length > 0) throw new EnvError(problems)
  return grouped(parsed.data, given)
}

const SCHEMA = z.object({ ...VARIABLES, ...PROVIDER_VARIABLES })
type Values = z.infer<typeof SCHEMA>
type Given = Record<string, string | undefined>

const DEMO_VALUES = ['SMS_SECRET_ID', 'SMS_SECRET_KEY', 'SMS_APP_ID'] as const
const HTTPS_ONLY = ['PUBLIC_URL', 'SMS_BASE_URL'] as const
const TOLD = [
  ...HTTPS_ONLY,
  ...DEMO_VALUES,
  'SMS_SIGN',
  'SMS_TEMPLATE_SIGN_IN',
  'SMS_TEMPLATE_LOGIN_CHANGED',
  'SMS_TEMPLATE_CASE_STEP',
  'DATA_DIR',
  'KEY_DIR',
] as const

function productionProblems(given: Given): string[] {
  const problems = TOLD.filter((name) => !given[name]).map((name) => `${name}：生产环境必须设置。`)
  const defaults: Values = SCHEMA.parse({})
  for (const name of DEMO_VALUES) {
    if (given[name] === defaults[name]) problems.push(`${name}：生产环境不能用演示值。`)
  }
  for (const name of HTTPS_ONLY) {
    if (given[name]?.startsWith('http://')) problems.push(`${name}：生产环境必须以 https:// 开头。`)
  }
  if (!given.MONGODB_URI && !isOn(given.EMBEDDED_DB)) {
    problems.push('MONGODB_URI：生产环境必须设置。确要用内嵌数据库时，请设 EMBEDDED_DB=1。')
  }
  if (given.COOKIE_SECURE && !isOn(given.COOKIE_SECURE)) problems.push('COOKIE_SECURE：生产环境不能关闭。')
  return problems
}

const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true'

/** Port 0 asks the system for a free port, so it may be given more than once. */
function portProblems(values: Values): string[] {
  const names = ['CITIZEN_PORT', 'STAFF_PORT', 'WORKER_PORT', 'SIMULATOR_PORT'] as const
  return names
    .filter(
      (name, at) => values[name] > 0 && names.slice(0, at).some((before) => values[before] === values[name]),
    )
    .map((name) => `${name}：端口 ${values[name]} 已用于另一个服务，请换一个。`)
}

function grouped(values: Values, given: Given) {
  const production = values.NODE_ENV === 'production'
  const dataDir = resolve(values.DATA_DIR)
  return {
    mode: values.NODE_ENV,
    production,
    logLevel: values.LOG_LEVEL,
    /** Absolute path. */
    dataDir,
    /** Absolute path of the export of seals. */
    sealDir: values.SEAL_DIR ? resolve(values.SEAL_DIR) : join(dataDir, 'seals'),
    /** Absolute path of the certificates whose signatures on electronic papers count; absent: nobody's do. */
    signatureTrust: values.SIGNATURE_TRUST ? resolve(values.SIGNATURE_TRUST) : undefined,
    keys: {
      directory: values.KEY_DIR ? resolve(values.KEY_DIR) : join(dataDir, 'keys'),
      production,
      inline: { jwt: values.JWT_KEYS, kek: values.KEK_KEYS },
      suite: values.FIELD_SUITE,
    },
    database: { uri: values.MONGODB_URI, embeddedAllowed: !production || values.EMBEDDED_DB },
    http: httpOf(values, production),
    workerPort: values.WORKER_PORT,
    simulatorPort: values.SIMULATOR_PORT,
    ...providersOf(values, given, { production, dataDir, simulatorPort: values.SIMULATOR_PORT }),
    sms: {
      baseUrl: values.SMS_BASE_URL ?? `http://127.0.0.1:${values.SIMULATOR_PORT}`,
      secretId: values.SMS_SECRET_ID,
      secretKey: values.SMS_SECRET_KEY,
      appId: values.SMS_APP_ID,
      signName: values.SMS_SIGN,
      templates: {
        'sign-in-code': values.SMS_TEMPLATE_SIGN_IN,
        'login-changed': values.SMS_TEMPLATE_LOGIN_CHANGED,
        'case-step': values.SMS_TEMPLATE_CASE_STEP,
      },
    },
  }
}

function httpOf(values: Values, production: boolean) {
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.CITIZEN_PORT}`
  return {
    /** The APIs of this process: both in one, or one each in two, on two networks. */
    serves: values.SERVE === 'both' ? (['citizen', 'staff'] as const) : ([values.SERVE] as const),
    host: values.HOST,
    citizenPort: values.CITIZEN_PORT,
    staffPort: values.STAFF_PORT,
    /** Without a slash at the end. */
    publicUrl,
    allowedOrigins: [new URL(publicUrl).origin, ...values.ALLOWED_ORIGINS],
    cookieSecure: values.COOKIE_SECURE ?? production,
    /** Number of reverse proxies whose X-Forwarded-For is believed. */
    trustProxy: values.TRUST_PROXY,
  }
}
