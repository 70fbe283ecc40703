import { COLLECTIVE_STATES } from '@shared/domain/collective/account'
import type { CollectiveRoomDeps } from './deps'
import type { CollectiveAccountRecord } from './record'

/** An account as a list shows it. */
export const rowOf = ({ _id: id, accountNo, unitName: name, state, openedOn }: CollectiveAccountRecord) => ({
  ...{ id, accountNo, name, state, openedOn },
  stateSays: COLLECTIVE_STATES[state],
})

/** An account on its own page. */
export function accountOf({ centres }: Pick<CollectiveRoomDeps, 'centres'>, record: CollectiveAccountRecord) {
  const { creditCode, agreement, agreementFile, centreId } = record
  const { name, address, phone } = centres.byId(centreId)
  return {
    ...rowOf(record),
    ...{ creditCode, agreement, centre: { name, address, phone } },
    ready: agreementFile !== null,
  }
}
