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
      http: { host: '127.0.0.1', citizenPort: 3000, staffPort: 3001, publicUrl: 'http://127.0.0.1:3000' },
      simulatorPort: 3900,
      sms: { baseUrl: 'http://127.0.0.1:3900', signName: '档易办' },
    })
    expect(env.http).toMatchObject({
      cookieSecure: false,
      trustProxy: 0,
      allowedOrigins: ['http://127.0.0.1:3000'],
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
