import { fixedClock } from '@test/support/fixed-clock'
import { post, useListeners } from '@test/support/listening'
import { expect, it } from 'vitest'
import { createCarrierSimulator } from './simulator/app'
import { createCarrier } from './tracking'

const ACCOUNT = { appId: 'demo-carrier', secret: 'demo-carrier-secret' }
const listen = useListeners()

async function open(other: object = {}) {
  const clock = fixedClock()
  const url = await listen(createCarrierSimulator({ account: ACCOUNT, clock, slowMs: 4000 }))
  const carrier = createCarrier({ ...ACCOUNT, baseUrl: url, clock, ...other })
  return {
    ...{ clock, track: carrier.track },
    tell: (told: object) => post(`${url}/simulated/parcels`, told),
    fail: (mode: string) => post(`${url}/faults`, { mode, times: 1 }),
  }
}

it('follows a package a step a day, until it is delivered', async () => {
  const { track, clock } = await open()
  const states: unknown[] = []
  for (let day = 0; day < 5; day += 1) {
    const said = await track('EA1')
    states.push(said.kind === 'known' && said.state)
    clock.advance(24 * 3600)
  }
  expect(states).toEqual(['accepted', 'moving', 'delivering', 'delivered', 'delivered'])
  expect(await track('EA0000')).toEqual({ kind: 'unknown' })
})

it('says what the carrier says, with its instant', async () => {
  const { track, tell, clock } = await open()
  await tell({ number: 'EA2', result: 'RETURNED', text: '收件单位已迁址' })
  expect(await track('EA2')).toEqual({
    ...{ kind: 'known', state: 'returned', says: '收件单位已迁址' },
    at: clock.now(),
  })
})

it.each(['slow', '5xx', 'garbage', 'huge', 'cut', 'forged'])('is unavailable with %s', async (mode) => {
  const { track, fail } = await open(mode === 'slow' ? { budgetMs: 1000 } : {})
  await fail(mode)
  expect((await track('EA3')).kind).toBe('unavailable')
  if (mode !== 'slow') expect((await track('EA3')).kind).toBe('known')
})

it('is unavailable to whoever has another secret', async () => {
  expect((await (await open({ secret: 'another' })).track('EA4')).kind).toBe('unavailable')
})
