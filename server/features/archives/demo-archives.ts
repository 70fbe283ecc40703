import { type CustodyCommand, isMovement } from '@shared/domain/archives/custody-table'
import { listReasons } from '@shared/domain/archives/movement-reasons'
import type { Sha256 } from '@shared/domain/facts/chain'
import { addDays, type Day } from '@shared/kernel/dates'
import { type CustodyMovement, replayMovements } from './custody-record'
import { type DemoPerson, demoPerson, seededRandom } from './demo-people'
import { deskPlace } from './desk/place'
import type { ArchiveRecord } from './record'

export interface DemoArchiveDeps {
  newId: () => string
  sha256: Sha256
  seal: (field: string, id: string, plain: string) => string
  index: (field: string, plain: string) => string
}

/** The stories of the demo's first people, by place; everybody after them has a file on its shelf, but for a few. */
const STORIES: readonly CustodyCommand[][] = [
  ['register', 'receive', 'shelve'],
  ['register', 'receive'],
  ['register', 'receive', 'shelve', 'open-transfer'],
  ['register', 'receive', 'shelve', 'lend'],
  ['register', 'receive', 'shelve'],
]
const UNUSUAL: Record<number, CustodyCommand[]> = {
  3: ['register'],
  7: ['register', 'receive'],
  11: ['register', 'receive', 'shelve', 'lend'],
  13: ['register', 'receive', 'shelve', 'open-transfer', 'dispatch'],
}

const storyOf = (n: number): readonly CustodyCommand[] =>
  STORIES[n] ?? UNUSUAL[n % 20] ?? ['register', 'receive', 'shelve']

const DISPATCH = { kind: 'staff', id: 'demo-dispatch', role: 'archivist', name: '演示收发员' } as const

/** When nobody asks for the records, only for their people. */
const MADE = '2026-11-30'

/** What waits to be arranged has come in the last weeks before the demo is made, everything else in years before. */
function startOf(story: readonly CustodyCommand[], random: number, made: Day): Day {
  const isNew = story.at(-1) === 'receive'
  return isNew
    ? addDays(made, -5 - Math.floor(random * 75))
    : addDays('2019-03-04', Math.floor(random * 2200))
}

function movementsOf(n: number, random: () => number, made: Day): CustodyMovement[] {
  const story = storyOf(n)
  const start = startOf(story, random(), made)
  const shelf = `${1 + (n % 12)}-${1 + (n % 40)}-${1 + (n % 6)}`
  return story.map((command, step) => ({
    command,
    at: `${addDays(start, step * 3)}T02:${10 + step}:00.000Z`,
    by: DISPATCH,
    ...(command === 'shelve' ? { shelf } : {}),
    ...(isMovement(command) ? { reason: listReasons(command)[0]?.value ?? '' } : {}),
  }))
}

/** The n-th invented file of a centre: the record that replaying its movements leads to, never a state written by hand. */
function demoArchive(
  deps: DemoArchiveDeps,
  centreId: string,
  n: number,
  person: DemoPerson,
  random: () => number,
  made: Day,
): ArchiveRecord {
  const id = deps.newId()
  const facts = replayMovements(movementsOf(n, random, made), deps.sha256)
  const record = {
    _id: id,
    archiveNo: `YF-${String(n + 1).padStart(7, '0')}`,
    centreId,
    holderName: person.name,
    idNumber: deps.seal('archives.idNumber', id, person.idNumber),
    idIndex: deps.index('idNumber', person.idNumber),
    version: facts.length,
    facts,
  }
  return { ...record, ...deskPlace(record, facts.at(-1)?.at ?? '') }
}

/** Invented files with their people, in batches; the same seed and day give the same people and movements. */
export function* demoArchives(
  deps: DemoArchiveDeps,
  options: { centreId: string; count: number; seed: number; batch: number; made?: Day },
) {
  const random = seededRandom(options.seed)
  let batch: { person: DemoPerson; record: ArchiveRecord }[] = []
  for (let n = 0; n < options.count; n += 1) {
    const person = demoPerson(n, random)
    batch.push({
      person,
      record: demoArchive(deps, options.centreId, n, person, random, options.made ?? MADE),
    })
    if (batch.length === options.batch || n === options.count - 1) {
      yield batch
      batch = []
    }
  }
}
