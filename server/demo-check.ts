import { INTAKE_ORDER } from '@shared/domain/archive/intake/checks'
import type { Actor } from '@shared/domain/policy/roles'
import type { House } from './compose'
import { DEMO_CLAIMS, DEMO_LOOSE, DEMO_PAPERS } from './demo-papers'

/** Findings that are left as the check found them, so that the person sees that some still wait. */
const LEFT = 2
const ALL_WELL = Object.fromEntries(INTAKE_ORDER.map((check) => [check, true]))

/**
 * Fills the file of one demo person with papers, by the same commands as an archivist: what they say of themselves, papers that
 * prove less than that and do not agree, and the word of staff on what the health check finds. Every point is found.
 */
export async function fillHealthDemo(house: House, archiveId: string): Promise<void> {
  const record = await house.ledger.ledgers.findById(archiveId)
  if (!record) throw new Error(`there is no archive ${archiveId}`)
  const actor: Actor = {
    ...{ kind: 'staff', id: 'demo-archivist', name: '演示档案员' },
    ...{ roles: ['staff', 'archivist'], centreId: record.centreId },
  }
  const room = house.materialRoom
  const now = house.clock.now()
  let { version } = record
  let done = 0
  const run = async (
    deed: (
      call: Parameters<typeof room.file>[1],
      on: { id: string; version: number },
    ) => Promise<{
      version: number
    }>,
  ): Promise<void> => {
    done += 1
    const call = { actorId: actor.id, key: `demo-papers-${archiveId}-${done}`, bodyHash: 'demo', now }
    version = (await deed(call, { id: archiveId, version })).version
  }
  await run((call, on) => room.noteClaims(actor, call, { ...on, kind: 'left-state', claims: DEMO_CLAIMS }))
  for (const paper of DEMO_PAPERS)
    await run((call, on) => room.file(actor, call, { ...on, paper, answers: ALL_WELL }))
  await run((call, on) => room.tray(actor, call, { ...on, ...DEMO_LOOSE }))
  const { findings } = await room.read(actor, archiveId, { now, requestId: 'demo' })
  for (const { finding } of findings.slice(0, -LEFT))
    await run((call, on) => room.settleFinding(actor, call, { ...on, finding, holds: true }))
}
