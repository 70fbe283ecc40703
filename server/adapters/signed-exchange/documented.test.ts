import { readFileSync } from 'node:fs'
import { reg } from '@shared/kernel/reg'
import { fixedClock } from '@test/support/fixed-clock'
import { useListeners } from '@test/support/listening'
import { describe, expect, it } from 'vitest'
import { createCarrierSimulator } from '../carrier/simulator/app'
import { createGraduateSimulator } from '../graduate-register/simulator/app'

const shows = reg('N20-3', 'grad')
const listen = useListeners()
const account = { appId: 'sample', secret: 'sample-secret' }
const clock = fixedClock('2026-03-05T10:00:00.000Z')
const SIMULATORS: Record<string, () => ReturnType<typeof createCarrierSimulator>> = {
  '/v1/parcels': () => createCarrierSimulator({ account, clock }),
  '/v1/numbers': () => createGraduateSimulator({ account, clock }),
}

/** A sample of the page: the question as it is sent, and the answer as it comes. */
function samples() {
  const page = readFileSync('docs/EXCHANGES.md', 'utf8')
  return [...page.matchAll(/```exchange\n([^`]+)```/g)].map(([, text = '']) => {
    const [head = '', body = '', answered = '', answer = ''] = text.trim().split('\n\n')
    const [first = '', ...headers] = head.split('\n')
    const signature = answered.split('X-Signature: ')[1] ?? ''
    const pairs = headers.map((line) => line.split(': ') as [string, string])
    return { path: first.split(' ')[1] ?? '', headers: Object.fromEntries(pairs), body, answer, signature }
  })
}

describe(`formats of our own (${shows.join(' ')})`, () => {
  it('every service has its sample', () => {
    expect(samples().map(({ path }) => path)).toEqual(Object.keys(SIMULATORS))
  })

  it.each(samples())('$path answers as its page says, to the letter', async (sample) => {
    const { path, headers, body } = sample
    const url = await listen(SIMULATORS[path]!())
    const answered = await fetch(`${url}${path}`, { method: 'POST', headers, body })
    expect([answered.status, await answered.text(), answered.headers.get('x-signature')]).toEqual([
      ...[200, sample.answer, sample.signature],
    ])
    const forged = { ...headers, 'X-Nonce': 'another' }
    const refused = await fetch(`${url}${path}`, { method: 'POST', headers: forged, body })
    expect([refused.status, await refused.json()]).toEqual([401, { code: 'SIGNATURE' }])
  })
})
