import { checkCharacter } from '@shared/kernel/identity'
import { fixedClock } from '@test/support/fixed-clock'
import { post, useListeners } from '@test/support/listening'
import { describe, expect, it } from 'vitest'
import { createRealNameSimulator } from './simulator/app'
import { createRealNameVerifier, type RealNameConfig } from './verifier'

const ACCOUNT = { appId: 'demo-app', secret: 'demo-secret-of-real-name' }
const listen = useListeners()
const idNumber = `11010119900307001${checkCharacter('11010119900307001')}`
const claim = { document: 'id-card', name: '云一晴', idNumber } as const

async function open(other: Partial<RealNameConfig> = {}) {
  const clock = fixedClock()
  let checks = 0
  const simulator = createRealNameSimulator({ account: ACCOUNT, clock, slowMs: 4000 })
  const url = await listen((request, response) => {
    if (request.url === '/v1/checks') checks += 1
    simulator(request, response)
  })
  return {
    clock,
    verifier: createRealNameVerifier({ ...ACCOUNT, baseUrl: url, clock, ...other }),
    checks: () => checks,
    enter: (name: string) => post(`${url}/simulated/people`, { idNumber, name }),
    face: async (wish: object = {}) =>
      (await post<{ faceToken: string }>(`${url}/simulated/face-tokens`, { idNumber, ...wish })).faceToken,
    fail: (mode: string) => post(`${url}/faults`, { mode }),
  }
}

describe('asking whether a name and a number belong together', () => {
  it('matches any valid number with the first name it is claimed under, and no other afterwards', async () => {
    const { verifier } = await open()
    const matched = { kind: 'verified', level: 'matched', serialNo: expect.any(String) }
    expect(await verifier.verify(claim)).toEqual(matched)
    expect(await verifier.verify({ ...claim, name: '海二雪' })).toEqual({ kind: 'mismatch' })
    expect(await verifier.verify({ ...claim, name: ' 云一晴 ', document: 'social-security-card' })).toEqual(
      matched,
    )
  })

  it('matches a number it was told of only with its own name', async () => {
    const { verifier, enter } = await open()
    await enter('海二雪')
    expect(await verifier.verify(claim)).toEqual({ kind: 'mismatch' })
    expect((await verifier.verify({ ...claim, name: '海二雪' })).kind).toBe('verified')
  })

  it('never matches a number that cannot be', async () => {
    const { verifier } = await open()
    for (const number of ['110101199002300010', '', idNumber.replace('1990', '1991')])
      expect(await verifier.verify({ ...claim, idNumber: number })).toEqual({ kind: 'mismatch' })
  })

  it('takes a face token once, fresh, and only of this person', async () => {
    const { verifier, face, clock } = await open()
    const faceToken = await face()
    expect(await verifier.verify({ ...claim, faceToken })).toMatchObject({ kind: 'verified', level: 'face' })
    const failed = { kind: 'face-failed' }
    expect(await verifier.verify({ ...claim, faceToken })).toEqual(failed)
    expect(await verifier.verify({ ...claim, faceToken: await face({ passes: false }) })).toEqual(failed)
    expect(await verifier.verify({ ...claim, faceToken: await face({ idNumber: '1' }) })).toEqual(failed)
    const late = await face()
    clock.advance(301)
    expect(await verifier.verify({ ...claim, faceToken: late })).toEqual(failed)
  })

  it.each([
    ['another secret', { secret: 'x' }],
    ['another app id', { appId: 'x' }],
  ])('with %s is unavailable, never verified', async (_name, other) => {
    const { verifier } = await open(other)
    expect(await verifier.verify(claim)).toEqual({ kind: 'unavailable', detail: 'real name: status 401' })
  })

  it.each([
    [600, 'verified'],
    [-600, 'verified'],
    [602, 'unavailable'],
    [-602, 'unavailable'],
  ])('with our clock %i seconds off is %s', async (seconds, kind) => {
    const ours = fixedClock()
    ours.advance(seconds)
    const { verifier } = await open({ clock: ours })
    expect((await verifier.verify(claim)).kind).toBe(kind)
  })

  it.each(['slow', '5xx', 'garbage', 'huge', 'cut', 'forged'])(
    'under %s is unavailable in its time, after one check; the next is well again',
    async (mode) => {
      const { verifier, fail, checks } = await open()
      await fail(mode)
      const began = performance.now()
      expect(await verifier.verify(claim)).toMatchObject({ kind: 'unavailable' })
      expect(performance.now() - began).toBeLessThan(3_000)
      expect(checks()).toBe(1)
      expect((await verifier.verify(claim)).kind).toBe('verified')
    },
  )

  it('is unavailable where nobody listens, and says nothing of the person', async () => {
    const verdict = await createRealNameVerifier({ ...ACCOUNT, baseUrl: 'http://127.0.0.1:59' }).verify(claim)
    expect(verdict).toEqual({ kind: 'unavailable', detail: 'real name: no answer (ECONNREFUSED)' })
  })
})
