import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './env'

const PRODUCTION = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://db.example/danganyiban',
  PUBLIC_URL: 'https://dangan.example/',
  DATA_DIR: '/srv/danganyiban',
  KEY_DIR: '/srv/keys',
  SMS_BASE_URL: 'https://sms.tencentcloudapi.com',
  SMS_SECRET_ID: 'real-id',
  SMS_SECRET_KEY: 'real-key-of-the-operator',
  SMS_APP_ID: '1499999999',
  SMS_SIGN: '某市人才中心',
  SMS_TEMPLATE_SIGN_IN: '7654321',
  SMS_TEMPLATE_LOGIN_CHANGED: '7654322',
  SMS_TEMPLATE_CASE_STEP: '7654323',
}

const problemsOf = (source: Record<string, string | undefined>): readonly string[] => {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
  return []
}

describe('the environment', () => {
  it('needs nothing set outside production', () => {
    const env = readEnv({})
    expect(env).toMatchObject({
      mode: 'development',
      production: false,
      logLevel: 'info',
      dataDir: resolve('var'),
      keys: { directory: join(resolve('var'), 'keys'), production: false, suite: 'aes-256-gcm' },
      database: { uri: undefined, embeddedAllowed: true },
      http: { host: '127.0.0.1', citizenPort: 3000, staffPort: 3001, publicUrl: 'http://localhost:3000' },
      simulatorPort: 3900,
      sms: { baseUrl: 'http://127.0.0.1:3900', signName: '档易办' },
    })
    expect(env.http).toMatchObject({
      cookieSecure: false,
      trustProxy: 0,
      allowedOrigins: ['http://localhost:3000'],
    })
  })

  it('takes an empty variable for one not set', () => {
    expect(readEnv({ MONGODB_URI: '', CITIZEN_PORT: '', COOKIE_SECURE: '' })).toEqual(readEnv({}))
  })

  it('reads what is set', () => {
    const env = readEnv({
      DATA_DIR: '/data',
      CITIZEN_PORT: '8080',
      PUBLIC_URL: 'http://dangan.example:8080//',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example/',
      TRUST_PROXY: '2',
      COOKIE_SECURE: '1',
      SIMULATOR_PORT: '4000',
      JWT_KEYS: '1:x',
    })
    expect(env.keys).toMatchObject({ directory: '/data/keys', inline: { jwt: '1:x' } })
    expect(env.http).toMatchObject({
      citizenPort: 8080,
      publicUrl: 'http://dangan.example:8080',
      trustProxy: 2,
    })
    expect(env.http.cookieSecure).toBe(true)
    expect(env.http.allowedOrigins).toEqual([
      'http://dangan.example:8080',
      'https://a.example',
      'https://b.example',
    ])
    expect(env.sms.baseUrl).toBe('http://127.0.0.1:4000')
  })

  it.each([
    ['NODE_ENV', 'staging'],
    ['LOG_LEVEL', 'loud'],
    ['MONGODB_URI', 'http://db'],
    ['EMBEDDED_DB', 'yes'],
    ['CITIZEN_PORT', '70000'],
    ['STAFF_PORT', '-1'],
    ['STAFF_PORT', '3000'],
    ['SIMULATOR_PORT', '3001'],
    ['PUBLIC_URL', 'dangan.example'],
    ['PUBLIC_URL', 'ftp://dangan.example'],
    ['ALLOWED_ORIGINS', 'https://a.example/path'],
    ['ALLOWED_ORIGINS', '*'],
    ['TRUST_PROXY', 'true'],
    ['SMS_BASE_URL', 'sms'],
    ['FIELD_SUITE', 'des'],
  ])('refuses %s=%s and names it', (name, value) => {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name}：.+。$`))
  })

  it('lists every problem in one message, without values', () => {
    const read = () => readEnv({ CITIZEN_PORT: 'secret-1', LOG_LEVEL: 'secret-2', PUBLIC_URL: 'secret-3' })
    expect(read).toThrow(/3 处需要更改：\n {2}- LOG_LEVEL：.+\n {2}- CITIZEN_PORT：.+\n {2}- PUBLIC_URL：/)
    expect(read).not.toThrow(/secret-/)
  })
})

describe('production', () => {
  it('starts when it is told what it must know', () => {
    const env = readEnv(PRODUCTION)
    expect(env.http).toMatchObject({ cookieSecure: true, publicUrl: 'https://dangan.example' })
    expect(env.database).toEqual({ uri: PRODUCTION.MONGODB_URI, embeddedAllowed: false })
    expect(env.keys).toMatchObject({ directory: '/srv/keys', production: true })
  })

  it.each(Object.keys(PRODUCTION).filter((name) => name !== 'NODE_ENV'))(
    'does not start without %s',
    (name) => {
      const problems = problemsOf({ ...PRODUCTION, [name]: undefined })
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatch(new RegExp(`^${name}：生产环境必须设置`))
    },
  )

  it.each([
    ['SMS_SECRET_KEY', 'demo-secret-key'],
    ['SMS_SECRET_ID', 'demo-secret-id'],
    ['SMS_APP_ID', '1400000000'],
    ['PUBLIC_URL', 'http://dangan.example'],
    ['SMS_BASE_URL', 'http://127.0.0.1:3900'],
    ['COOKIE_SECURE', '0'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...PRODUCTION, [name]: value })).toEqual([
      expect.stringContaining(`${name}：生产环境`),
    ])
  })

  it('takes the embedded database only when asked to', () => {
    const source = { ...PRODUCTION, MONGODB_URI: undefined, EMBEDDED_DB: '1' }
    expect(readEnv(source).database).toEqual({ uri: undefined, embeddedAllowed: true })
    expect(problemsOf({ ...source, EMBEDDED_DB: '0' })).toHaveLength(1)
  })
})

describe('the services people sign in with', () => {
  const PROVIDERS = {
    WECHAT_APP_ID: 'wx0000000000000abc',
    WECHAT_SECRET: 'secret-of-the-operator',
    ALIPAY_APP_ID: '2021001100110011',
    ALIPAY_PRIVATE_KEY: '/srv/keys/alipay.pem',
    ALIPAY_PUBLIC_KEY: '/srv/keys/alipay-public.pem',
    REAL_NAME_BASE_URL: 'https://authority.example/',
    REAL_NAME_APP_ID: 'the-operator',
    REAL_NAME_SECRET: 'a-secret-of-at-least-32-characters',
    GRADUATE_REGISTER_BASE_URL: 'https://register.example/',
    GRADUATE_REGISTER_APP_ID: 'the-operator',
    GRADUATE_REGISTER_SECRET: 'another-secret-of-32-characters-and-more',
    CARRIER_BASE_URL: 'https://carrier.example/',
    CARRIER_APP_ID: 'the-operator',
    CARRIER_SECRET: 'a-third-secret-of-32-characters-and-more',
  }

  it('are the simulators outside production, and off in production unless set', () => {
    expect(readEnv({ SIMULATOR_PORT: '4000' })).toMatchObject({
      wechat: { baseUrl: 'http://127.0.0.1:4000/wechat' },
      alipay: { gateway: 'http://127.0.0.1:4000/alipay/gateway.do', privateKey: undefined },
      realName: { baseUrl: 'http://127.0.0.1:4000/real-name' },
      graduateRegister: { baseUrl: 'http://127.0.0.1:4000/graduate-register' },
      carrier: { baseUrl: 'http://127.0.0.1:4000/carrier' },
      clamdAddress: undefined,
    })
    const { wechat, alipay, realName, graduateRegister, carrier } = readEnv(PRODUCTION)
    expect([wechat, alipay, realName, graduateRegister, carrier]).toEqual(Array(5).fill(undefined))
  })

  it('are the real ones with the operator’s own app, in production and outside', () => {
    for (const env of [readEnv({ ...PRODUCTION, ...PROVIDERS }), readEnv(PROVIDERS)]) {
      expect(env).toMatchObject({
        wechat: { baseUrl: 'https://api.weixin.qq.com', appId: PROVIDERS.WECHAT_APP_ID },
        alipay: { gateway: 'https://openapi.alipay.com/gateway.do', privateKey: '/srv/keys/alipay.pem' },
        realName: { baseUrl: 'https://authority.example' },
      })
    }
  })

  it.each(Object.keys(PROVIDERS))('are set whole or not at all in production: not without %s', (name) => {
    expect(problemsOf({ ...PRODUCTION, ...PROVIDERS, [name]: undefined })).toEqual([
      expect.stringMatching(`^${name}：生产环境必须设置`),
    ])
  })

  it.each([
    ['WECHAT_APP_ID', 'wxdemo0000000001'],
    ['WECHAT_SECRET', 'demo-wechat-secret'],
    ['ALIPAY_APP_ID', '2021000000000001'],
    ['REAL_NAME_SECRET', 'demo-real-name-secret'],
    ['REAL_NAME_SECRET', 'short'],
    ['GRADUATE_REGISTER_SECRET', 'short'],
    ['CARRIER_SECRET', 'short'],
    ['GRADUATE_REGISTER_APP_ID', 'demo-graduate-register'],
    ['WECHAT_BASE_URL', 'http://127.0.0.1:3900/wechat'],
    ['REAL_NAME_BASE_URL', 'http://authority.example'],
  ])('refuse %s=%s in production', (name, value) => {
    expect(problemsOf({ ...PRODUCTION, ...PROVIDERS, [name]: value })).toEqual([
      expect.stringMatching(`^${name}：生产环境`),
    ])
  })

  it.each(['127.0.0.1:3310', 'clamd.local:3310', '[::1]:3310', '/run/clamav/clamd.ctl'])(
    'scan through %s',
    (address) => {
      expect(readEnv({ CLAMD_ADDRESS: address }).clamdAddress).toBe(address)
    },
  )

  it.each(['3310', 'host', 'run/clamd.ctl'])('refuse the scanner %s', (address) => {
    expect(problemsOf({ CLAMD_ADDRESS: address })).toEqual([expect.stringMatching(/^CLAMD_ADDRESS：.+。$/)])
  })
})
