import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type ClamdDouble, type ClamdDoubleOptions, startClamdDouble } from '@test/support/clamd-double'
import { temporaryDirectory } from '@test/support/engine'
import { afterEach, describe, expect, it } from 'vitest'
import { createClamdScanner } from './scanner'

const open: ClamdDouble[] = []
afterEach(async () => {
  for (const double of open.splice(0)) await double.close()
})

async function start(options: ClamdDoubleOptions = {}) {
  const double = await startClamdDouble(options)
  open.push(double)
  return { double, scanner: createClamdScanner({ address: double.address, timeoutMs: 1000 }) }
}

describe('scanning through clamd', () => {
  it.each([0, 1, 64 * 1024, 64 * 1024 + 1, 3_000_000])('sends %i bytes whole', async (length) => {
    const { double, scanner } = await start()
    const bytes = randomBytes(length)
    expect(await scanner.scan(bytes)).toEqual({ kind: 'clean' })
    expect(double.received[0]?.equals(bytes)).toBe(true)
  })

  it('names what it finds', async () => {
    const { scanner } = await start()
    expect(await scanner.scan(Buffer.from('…EICAR…'))).toEqual({
      kind: 'infected',
      name: 'Eicar-Test-Signature',
    })
  })

  it('speaks over a unix socket as well', async () => {
    const path = join(temporaryDirectory('danganyiban-clamd-'), 'clamd.sock')
    const { scanner } = await start({ path })
    expect(await scanner.scan(Buffer.from('x'))).toEqual({ kind: 'clean' })
  })

  it('is unavailable for more than clamd takes, though clamd hangs up in the middle', async () => {
    const { scanner } = await start({ maxBytes: 100_000 })
    expect(await scanner.scan(randomBytes(5_000_000))).toMatchObject({ kind: 'unavailable' })
  })

  it.each(['', 'stream: OK', 'stream: FOUND\0', 'OK\0', 'x'.repeat(5000), 'stream: OK FOUND extra\0'])(
    'is unavailable for the answer %j',
    async (answer) => {
      const { scanner } = await start({ answer })
      expect(await scanner.scan(Buffer.from('x'))).toMatchObject({ kind: 'unavailable' })
    },
  )

  it('waits no longer than it may, and not where nobody listens', async () => {
    const { double } = await start({ answer: null })
    const began = performance.now()
    const late = createClamdScanner({ address: double.address, timeoutMs: 100 })
    expect(await late.scan(Buffer.from('x'))).toEqual({
      kind: 'unavailable',
      detail: 'clamd: no answer in time',
    })
    expect(performance.now() - began).toBeLessThan(900)
    for (const address of ['127.0.0.1:9', '/nowhere/clamd.sock'])
      expect(await createClamdScanner({ address }).scan(Buffer.from('x'))).toMatchObject({
        kind: 'unavailable',
      })
  })

  it('says so when there is none', async () => {
    expect(await createClamdScanner({ address: undefined }).scan(Buffer.from('x'))).toEqual({ kind: 'off' })
  })
})
