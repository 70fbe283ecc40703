import type { Role } from '@shared/domain/policy/roles'
import { CURRENT_PROMISE } from '@shared/domain/transfer/promise-text'
import type { Asked, Side } from './case-story'
import type { Journey, World } from './world'

/** What people may do with a case; whether they may now is the engine's to say. */
interface Move extends Asked {
  side: Side
}

const PROOFS = ['birth', 'work-start', 'party-date', 'education', 'work-history']
const checked = (missing: string) => ({
  listAgrees: 'yes',
  ...Object.fromEntries(PROOFS.map((fact) => [`proof-${fact}`, fact === missing ? 'missing' : 'there'])),
})
const posted = (channel: string, trackingNo: string) => ({ seal: 'sealed', channel, trackingNo })
const PACKED = { listedPages: '3', sealedPages: '9', seal: 'sealed', sealedWith: '李示例' }
const back = (channel: string) => ({ ...posted(channel, 'TB1'), backAddress: '云帆市演示路1号' })
const package_ = (packageNo: string, sameCentre = 'yes') => ({
  ...{ packageNo, samePerson: 'yes', sameCentre, packageState: 'sealed' },
})

const move = (
  side: Side,
  role: Role,
  command: string,
  answers?: Record<string, string>,
  more: Partial<Asked> & { reason?: string } = {},
): Move => {
  const { reason, nameDiffers } = more
  const input = { name: command, ...(answers ? { answers } : {}), ...(reason ? { reason } : {}) }
  return {
    ...{ side, role, input, name: JSON.stringify([answers, more]) },
    ...(nameDiffers ? { nameDiffers } : {}),
  }
}

const IN = 'transfer-in' as const
const OUT = 'transfer-out' as const
const agreed = { agreedUnit: '示例机构', agreedBy: '王示例', agreedHow: 'letter', personHeard: 'yes' }

/** Right and wrong ones, the usual ones more than once. */
const MOVES: readonly Move[] = [
  ...[1, 2, 3].map(() => move(OUT, 'clerk', 'approve', { former: 'none' })),
  move(OUT, 'reviewer', 'approve', { former: 'civil-servant' }),
  move(OUT, 'clerk', 'refuse', undefined, { reason: 'record-differs', nameDiffers: true }),
  move(OUT, 'clerk', 'refuse', undefined, { reason: 'record-differs' }),
  ...[1, 2].map(() => move(OUT, 'clerk', 'seal', PACKED)),
  move(OUT, 'dispatch', 'seal', PACKED),
  ...[1, 2, 3].map(() => move(OUT, 'clerk', 'dispatch', posted('confidential', 'JY 1'))),
  move(OUT, 'clerk', 'dispatch', posted('registered', 'EA1')),
  move(OUT, 'person', 'withdraw'),
  move(OUT, 'clerk', 'receipt'),
  move(OUT, 'dispatch', 'take-back', { packageState: 'sealed', whole: 'yes' }),
  move(IN, 'person', 'withdraw'),
  move(IN, 'clerk', 'record-sent', { channel: 'confidential', trackingNo: 'X', toldBy: '王示例' }),
  ...[1, 2, 3].map(() => move(IN, 'clerk', 'arrive', package_('jy1'))),
  move(IN, 'clerk', 'arrive', package_('ea1')),
  move(IN, 'clerk', 'arrive', package_('jy1', 'no')),
  move(IN, 'clerk', 'check-contents', checked('')),
  ...[1, 2].map(() => move(IN, 'clerk', 'check-contents', checked('education'))),
  move(IN, 'clerk', 'accept-promise', { promisedBy: 'here', bringWithin: '3-months' }),
  move(IN, 'person', 'sign-promise', { bringWithin: '3-months', agreed: CURRENT_PROMISE.version }),
  ...[1, 2, 3].map(() => move(IN, 'clerk', 'agree-return', agreed)),
  ...[1, 2, 3, 4].map(() => move(IN, 'clerk', 'return-file', back('confidential'))),
  move(IN, 'clerk', 'record-misfiled', { foundInside: '示例', toldSender: '王示例' }),
  move(IN, 'clerk', 'return-file', back('registered')),
  move(IN, 'clerk', 'record-came-back', { toldBy: '王示例' }),
]

/** The moves whose command has its place somewhere in a state, by side and state: asked once. */
const fitting = new Map<string, readonly Move[]>()
function inPlace(side: Side, state: string, has: (command: string) => boolean): readonly Move[] {
  const key = `${side} ${state}`
  const found = fitting.get(key) ?? MOVES.filter((one) => one.side === side && has(one.input.name))
  fitting.set(key, found)
  return found
}

/** What people might do next: mostly what the states of the two cases call for. */
export function movesOf(
  { cases }: Journey,
  tables: Readonly<Record<Side, readonly { name: string; from: readonly string[] }[]>>,
): readonly Move[] {
  return ([IN, OUT] as const).flatMap((side) => {
    const state = cases[side]?.view.state
    if (!state) return []
    return inPlace(side, state, (command) =>
      tables[side].some(({ name, from }) => name === command && from.includes(state)),
    )
  })
}

/** A move of anybody, whether it has its place or not. */
export const anyMove = (pick: number): Move => MOVES[pick % MOVES.length] as Move

/** The person applies at the centre that has not got the file, while nothing of theirs moves. */
export function applyFor(world: World, finals: ReadonlySet<string>): void {
  const { journey } = world
  const kept = world.kept()
  const isOpen = journey && !finals.has(journey.cases[IN]?.view.state ?? '')
  if (isOpen || !kept) return
  const to = kept.centre === 'A' ? 'B' : 'A'
  const next: Journey = {
    ...{ no: world.journeys.length + 1, from: kept.centre, to },
    ...{ cases: {}, keys: new Set<string>() },
  }
  world.journeys.push(next)
  const problem = world.give(next, IN, move(IN, 'person', 'submit'))
  if (problem) throw new Error(`the person may apply: ${problem}`)
}
