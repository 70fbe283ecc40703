import type { House } from '@server/compose'
import type { Actor } from '@shared/domain/policy/roles'
import { bigLedger } from './big-ledger'

export const IMPORTER: Actor = {
  kind: 'staff',
  id: 'importer',
  roles: ['staff', 'archivist'],
  centreId: 'demo-centre',
  name: '演示档案员',
}

const call = (house: House, step: string) => ({
  ...{
    actorId: IMPORTER.id,
    key: `importing-${step}-${house.newId()}`,
    bodyHash: step,
    now: house.clock.now(),
  },
  avoids: [],
})

/** A ledger of so many invented people that waits for the worker; answers the job. */
export async function waitingImport(house: House, count: number, format: 'xlsx' | 'csv') {
  const file = { name: `台账.${format}`, bytes: await bigLedger(count, format) }
  const { id, version } = await house.imports.bring(IMPORTER, call(house, 'bring'), {
    ...{ kind: 'ledger', school: '', file },
  })
  await house.imports.act(IMPORTER, call(house, 'start'), { id, version, command: 'start' })
  return { ref: id, seq: 2 }
}
