import type { CustodyState } from '@shared/domain/archives/custody-table'
import type { InquiryStanding } from '@shared/domain/archives/inquiry'
import type { TransferOutContext } from '@shared/domain/items/transfer-out-context'

type Context = TransferOutContext

/** What was told of the way: nothing yet. */
const TOLD = {
  ...{
    receiverKind: '',
    papersOn: null,
    letterUntil: null,
    partyFirst: false,
    moving: false,
    byCentre: false,
    decider: '王示例',
    messengers: 2,
    today: '2026-03-05',
    again: { nudge: '2026-03-12', chase: '2026-03-12' },
    form: { application: '2026-11' },
    party: {},
  },
  receipt: { receiptBy: null, chasedOn: null, chaseFrom: null, chases: 0 },
} satisfies Partial<Context>

/** A file in each place and with each flag, at each level, by letter and by hand; and what its review may have found. */
export function everyContext(): Context[] {
  const places: CustodyState[] = ['expected', 'received', 'shelved', 'lent', 'dispatched']
  const inquiry: InquiryStanding = 'none'
  const fine = { nameEqual: true, idEqual: true, openTransfer: false, duplicate: false, inquiry }
  const here = { state: 'shelved' as const, ...fine }
  const files = [
    null,
    ...places.map((state) => ({ state, ...fine })),
    { ...here, openTransfer: true },
    { ...here, openTransfer: true, listed: 12 },
    { ...here, openTransfer: true, listed: 12, pages: 40 },
    { ...here, openTransfer: true, listed: 12, pages: 41 },
    { ...here, state: 'lent' as const, openTransfer: true },
    { ...here, openTransfer: true, duplicate: true },
    { ...here, nameEqual: false },
    { ...here, idEqual: false },
    { ...here, duplicate: true },
    ...(['open', 'established'] as const).map((found) => ({ ...here, openTransfer: true, inquiry: found })),
    { ...here, openTransfer: true, lost: true as const },
    { ...here, openTransfer: true, deceased: true as const },
  ]
  const levels = ['none', 'declared', 'verified'] as const
  const receipt = { receiptBy: null, chasedOn: null, chaseFrom: null, chases: 0 }
  const asTold: Partial<Context>[] = [
    { receiverKind: 'state' },
    { receiverKind: 'state', papersOn: '2026-03-04' },
    { receiverKind: 'centre' },
    { partyFirst: true },
    { form: { party: 'open' } },
    { form: {} },
    { form: { application: '2020-01' } },
    { moving: true },
    { moving: true, linked: false },
    { decider: '李 示例' },
    { messengers: 1 },
    { messengers: 3 },
    { linked: false, identityLevel: 'declared', byCentre: true },
    { linked: false, letterUntil: '2026-03-04', form: { letterCameOn: '2026-03-05' } },
    { linked: false, letterUntil: '2026-03-05', form: { letterCameOn: '2026-03-05' } },
    { linked: false, letterUntil: '2026-03-04' },
    { linked: false, letterUntil: '2026-03-05' },
    { receipt: { ...receipt, receiptBy: '2026-03-05' } },
    { receipt: { ...receipt, receiptBy: '2026-03-04' } },
    { receipt: { receiptBy: '2026-03-01', chasedOn: '2026-03-04', chaseFrom: '2026-03-11', chases: 1 } },
    { receipt: { receiptBy: '2026-02-01', chasedOn: '2026-02-20', chaseFrom: '2026-02-27', chases: 2 } },
    { receipt: { receiptBy: '2026-02-01', chasedOn: '2026-03-03', chaseFrom: '2026-03-05', chases: 2 } },
  ]
  const found = [[], ['none'], ['leader'], ['unknown'], ['support-worker']]
  return [
    ...levels.flatMap((identityLevel) =>
      [true, false].flatMap((linked) =>
        files.map((archive) => ({ ...TOLD, archive, identityLevel, linked, former: [] }) satisfies Context),
      ),
    ),
    ...asTold.map((told) => ({
      ...{ ...TOLD, archive: { ...here, openTransfer: true }, identityLevel: 'verified' as const },
      ...{ linked: true, former: ['none'], ...told },
    })),
    ...found.map((former) => ({
      ...TOLD,
      ...{ archive: { ...here, openTransfer: true }, identityLevel: 'verified' as const },
      ...{ linked: true, former },
    })),
  ]
}
