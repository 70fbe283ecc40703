import { reg } from '@shared/kernel/reg'
import { type Custody, decideCustody } from '../archives/custody'
import type { CustodyCommand } from '../archives/custody-table'
import type { FactBody } from '../facts/types'
import { CLOSE_TRANSFER, OPEN_TRANSFER, RECALL_LOAN, SEND_FILE, TAKE_BACK } from '../items/transfer-effects'

reg('N20-2', 'N29-alter')

/** What is seen of the case and the bag of its file; `bag` null: the file is not at the centre of the case. */
export interface BagSeen {
  caseId: string
  caseState: string
  bag: { facts: readonly FactBody[]; custody: Custody } | null
}

/** The movement that is still to be written into the file's chain, and the command its case is given after it. */
export interface BagStep {
  movement: CustodyCommand | null
  gives: string | null
}

export type BagEffect =
  | typeof OPEN_TRANSFER
  | typeof CLOSE_TRANSFER
  | typeof SEND_FILE
  | typeof TAKE_BACK
  | typeof RECALL_LOAN

/** Whether a case has made a movement of a bag. */
const hasMoved = (facts: readonly FactBody[], command: CustodyCommand, caseId: string): boolean =>
  facts.some(({ kind, data }) => kind === command && data.caseId === caseId)

/** The states of a case in which its file is made ready to leave. */
const LEAVING = ['sealing', 'sealed', 'sending']

function bagOf({ caseId, bag }: BagSeen): NonNullable<BagSeen['bag']> {
  if (!bag) throw new Error(`case ${caseId}: its file is not here`)
  return bag
}

/** Every effect may be repeated, and may come late: a movement that was made, or has lost its reason, is not made. */
const STEPS: Readonly<Record<BagEffect, (seen: BagSeen) => BagStep | null>> = {
  [OPEN_TRANSFER]: (seen) => {
    // The file has left, or stays after all.
    if (!LEAVING.includes(seen.caseState)) return null
    const { facts, custody } = bagOf(seen)
    // Sealing again after a recheck, it is open already; and what was closed since is not opened again. Lent out meanwhile, it cannot
    // be sent either: then it is sealed again, and opened by that.
    const isDone = custody.openTransfer || hasMoved(facts, 'open-transfer', seen.caseId)
    const isDue = !isDone && decideCustody(facts, 'open-transfer').ok
    return { movement: isDue ? 'open-transfer' : null, gives: null }
  },
  [CLOSE_TRANSFER]: ({ bag, caseId }) => {
    const isOpen = bag?.custody.openTransfer && hasMoved(bag.facts, 'open-transfer', caseId)
    return { movement: isOpen ? 'close-transfer' : null, gives: 'stop' }
  },
  [SEND_FILE]: (seen) => {
    const { facts } = bagOf(seen)
    if (hasMoved(facts, 'dispatch', seen.caseId)) return { movement: null, gives: 'sent' }
    // What can no longer leave goes back to whoever seals it.
    return decideCustody(facts, 'dispatch').ok
      ? { movement: 'dispatch', gives: 'sent' }
      : { movement: null, gives: 'recheck' }
  },
  [TAKE_BACK]: (seen) => ({
    movement: hasMoved(bagOf(seen).facts, 'take-back', seen.caseId) ? null : 'take-back',
    gives: 'restored',
  }),
  [RECALL_LOAN]: ({ bag, caseId }) => {
    const isLent = bag?.custody.state === 'lent' && !hasMoved(bag.facts, 'recall', caseId)
    return isLent ? { movement: 'recall', gives: null } : null
  },
}

/**
 * What an effect of a case still has to do with the bag of its file; null when it came too late for anything. Throws Error where the
 * file has to be at the centre of the case, and is not.
 */
export const bagStep = (effect: BagEffect, seen: BagSeen): BagStep | null => STEPS[effect](seen)
