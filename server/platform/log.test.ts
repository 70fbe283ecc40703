import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLogger } from './log'

const ID = '11010119900307001X'
const PHONE = '13800138000'
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwMSJ9.c2lnbmF0dXJl'
const LEAKS = [ID, PHONE, JWT, '012345', 'hunter2']

function recorder() {
  const lines: string[] = []
  const log = createLogger({
    level: 'trace',
    part: 'test',
    destination: { write: (line) => lines.push(line) },
  })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

const expectClean = (text: string) => {
  for (const leak of LEAKS) expect(text).not.toContain(leak)
}

describe('a log line', () => {
  it('carries part, level, time and what it was given', () => {
    const { log, last } = recorder()
    log.info({ requestId: 'r1', route: '/cases/:id', status: 200 }, 'answered')
    expect(last()).toMatchObject({
      level: 'info',
      part: 'test',
      requestId: 'r1',
      status: 200,
      msg: 'answered',
    })
    expect(Date.parse(last().time)).toBeGreaterThan(0)
  })

  it('redacts named keys at any depth', () => {
    const { log, last } = recorder()
    const secrets = {
      idNo: 'a',
      id_number: 'b',
      Phone: 'c',
      mobile: 'd',
      accessToken: 'e',
      password: 'hunter2',
    }
    log.info({ ...secrets, one: { ...secrets, two: { ...secrets, three: [secrets] } } })
    for (const place of [last(), last().one, last().one.two, last().one.two.three[0]]) {
      for (const key of Object.keys(secrets)) expect(place[key]).toBe('[redacted]')
    }
    log.info({ headers: { authorization: `Bearer ${JWT}`, cookie: 'x=y', 'set-cookie': ['x=y'] } })
    const gone = '[redacted]'
    expect(last().headers).toEqual({ authorization: gone, cookie: gone, 'set-cookie': gone })
  })

  it('redacts one-time codes, not error codes', () => {
    const { log, last } = recorder()
    log.info({
      code: '012345',
      body: { code: 123456, smsCode: '０１２３４５' },
      error: { code: 'ECONNREFUSED' },
      n: { code: 11000 },
    })
    expect(last()).toMatchObject({
      code: '[redacted]',
      body: { code: '[redacted]', smsCode: '[redacted]' },
      error: { code: 'ECONNREFUSED' },
      n: { code: 11000 },
    })
  })

  it('hides numbers and tokens wherever they stand', () => {
    const { log, lines } = recorder()
    const error = Object.assign(new Error(`dup key { phone: "${PHONE}" }`, { cause: new Error(ID) }), {
      keyValue: { v: ID },
    })
    log.error(error)
    log.error(error, 'failed')
    log.error({ err: error, other: error }, `for ${ID}`)
    log.info(`phone ${PHONE}, id ${ID}, token ${JWT}`)
    log.info('with %s and %o', PHONE, { deep: ID })
    log.info({ list: [PHONE, [ID]], number: Number(PHONE), map: new Map([[PHONE, ID]]), set: new Set([JWT]) })
    log.info({ note: `138-0013-8000 或 １３８００１３８０００ 或 ${ID.toLowerCase()}` })
    log.child({ who: PHONE, n: Number(PHONE) }).warn('child')
    log.info({ url: `/v/x?id=${ID}&token=${JWT}`, when: new Date(0), bytes: Buffer.from(ID) })
    expectClean(lines.join(''))
    expect(lines.join('')).not.toMatch(/138-0013|１３８|007001x/)
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })

  it('keeps an error readable', () => {
    const { log, last } = recorder()
    log.error({ err: Object.assign(new TypeError('no route'), { code: 'E1' }) }, 'failed')
    expect(last().err).toMatchObject({ type: 'TypeError', message: 'no route', code: 'E1' })
    expect(last().err.stack).toContain('log.test.ts')
  })

  it('survives circles, deep and long values', () => {
    const { log, last } = recorder()
    const circle: Record<string, unknown> = { name: 'a' }
    circle.self = circle
    log.info({ circle, long: Array.from({ length: 500 }, (_, at) => at) })
    expect(last().long).toHaveLength(100)
    expect(JSON.stringify(last())).toContain('[deep]')
  })

  it('never shows an ID or mobile number, whatever surrounds it and however it is logged', () => {
    const around = fc
      .string({ unit: 'binary', maxLength: 20 })
      .filter((text) => !/\d/.test(text.normalize('NFKC')))
    fc.assert(
      fc.property(
        around,
        around,
        fc.constantFrom(ID, PHONE, JWT),
        fc.jsonValue(),
        (before, after, leak, other) => {
          const { log, lines } = recorder()
          const text = `${before} ${leak} ${after}`
          log.info({ text, [text]: { nested: [{ text, other }] } }, text)
          log.error(new Error(text))
          expect(lines).toHaveLength(2)
          for (const line of lines) {
            expectClean(line)
            expect(() => JSON.parse(line)).not.toThrow()
          }
        },
      ),
    )
  })
})
