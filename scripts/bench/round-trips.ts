import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { exec, nodeTool } from '../lib/exec.mjs'
import { atMost, type Figure } from './figure'

const MOST = { GET: 2, POST: 4 } as const
const WALK = ['--config', 'config/vitest.ts', 'test/audit/round-trips.test.ts']

/**
 * `roundtrips`: database commands of one call of every route, the caller being known, the count of a shared limit included;
 * then the dearest read and command. They are counted by the walk of the tests, which meets every route.
 */
export async function benchRoundTrips(): Promise<Figure[]> {
  const counts = await countedByTheWalk()
  const figures = ALL_ROUTES.map(({ name, method }) =>
    atMost(`roundtrips.${name}`, counts[name] ?? Number.NaN, MOST[method]),
  )
  const most = (method: 'GET' | 'POST'): number =>
    Math.max(...ALL_ROUTES.flatMap((route, at) => (route.method === method ? [figures[at]?.value ?? 0] : [])))
  return [
    ...figures,
    atMost('roundtrips.max-read', most('GET'), MOST.GET),
    atMost('roundtrips.max-command', most('POST'), MOST.POST),
  ]
}

async function countedByTheWalk(): Promise<Record<string, number>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'danganyiban-round-trips-'))
  const file = path.join(folder, 'counts.json')
  try {
    const command = nodeTool('vitest/vitest.mjs', 'run', ...WALK) as [string, ...string[]]
    const { output } = await exec(command, { env: { ROUND_TRIPS_FILE: file } })
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Error(`the walk did not come to its end:\n${output}`)
    })
    return JSON.parse(text) as Record<string, number>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
