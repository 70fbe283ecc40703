import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { TransferOutState } from './transfer-out-context'
import type { CommandRow, Finding } from './types'

reg('N20-4', 'N20-5')

const inTransit = {
  ...({ from: ['in-transit'], to: ['in-transit'], clock: 'none' } as const),
  ...({ actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const),
}

/** What the receiver's case tells of a bag that came incomplete, or with the papers of somebody else; the sender waits on. */
export const fromReceiver: readonly CommandRow<TransferOutState>[] = [
  {
    ...inTransit,
    name: 'other-told',
    label: '告知一次告知',
    says: '接收机构清点后，一次告知本人缺少的关键材料',
  },
  {
    ...inTransit,
    name: 'other-promised',
    label: '告知本人承诺',
    says: '本人作出知情说明和承诺，接收机构接收档案',
  },
  {
    ...inTransit,
    name: 'other-agreed',
    label: '告知商定退回',
    says: '接收机构登记：已与寄出单位商定退回档案',
  },
  {
    ...inTransit,
    name: 'other-misfiled',
    label: '告知装错',
    says: '接收机构发现袋内不是申请人的档案，原样封存',
  },
]

/** What the worker has to hand in with them. */
export const HANDED_BY_RECEIVER: Readonly<Record<string, string>> = {
  'other-arrived': 'packageState',
  'other-told': 'missing',
  'other-agreed': 'agreedUnit',
}

/** What these facts keep; undefined for every other command. */
export function keepsFromReceiver(
  command: string,
  result: Readonly<Record<string, string>>,
): Record<string, Json> | undefined {
  if (command === 'other-arrived') return { packageState: result.packageState ?? '' }
  if (command === 'other-told') return { missing: (result.missing ?? '').split(' ').filter(Boolean) }
  if (command === 'other-agreed') return { agreedUnit: result.agreedUnit ?? '' }
  if (command === 'other-promised') return { agreedUnit: '' }
  return command === 'other-misfiled' ? { misfiled: 'yes' } : undefined
}

/** That the bag held the papers of somebody else, and what its sender does about it. */
export const sayMisfiled = ({ misfiled }: Readonly<Record<string, Json>>): Finding[] =>
  misfiled
    ? [
        {
          text: '接收机构打开后发现，袋内不是申请人的档案。它没有登记，原样封存，会寄回。',
          remedy: '请寄出单位马上核对申请人的档案在哪里；收回核对后，可以马上重新办理转递。',
          article: 'N20-4',
        },
      ]
    : []
