import { randomUUID } from 'node:crypto'
import type { ImportKind } from '@shared/domain/imports/kinds'
import type { Actor } from '@shared/domain/policy/roles'
import type { House } from './compose'

/** The demo's archivist, as signed in. */
async function demoArchivist({ repositories }: House): Promise<Actor> {
  const member = await repositories.staff.findByUsername('archivist')
  if (!member) throw new Error('the demo has no archivist')
  const { _id, name, centreId } = member
  return { kind: 'staff', id: _id, name, roles: ['staff', 'archivist'], centreId }
}

/** `lines`: the header first. */
interface DemoTable {
  kind: ImportKind
  school: string
  name: string
  lines: readonly string[]
}

/** Brings a table in, as the demo's archivist would: the same upload, the same run. */
export async function bringDemoTable(house: House, { kind, school, name, lines }: DemoTable): Promise<void> {
  const actor = await demoArchivist(house)
  const call = () => ({
    ...{ actorId: actor.id, key: `demo-${randomUUID()}`, bodyHash: 'demo', now: house.clock.now() },
  })
  const file = { name, bytes: Buffer.from(lines.join('\n')) }
  const { id: ref, version } = await house.imports.bring(actor, call(), { kind, school, file })
  const started = await house.imports.act(actor, call(), { id: ref, version, command: 'start' })
  await house.imports.run({ ref, seq: started.version })
}
