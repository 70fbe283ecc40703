import type { ExpectedPaperView } from '@shared/contract/forming-units'
import { LIGHTS } from '@shared/domain/forming-units/due'
import { PAPER_STATES, WITHDRAW_REASONS } from '@shared/domain/forming-units/paper-table'
import { writeDay } from '@shared/kernel/dates'
import { Shape, type ShapeName } from '../kit/shape'

const FACES = {
  green: ['calm', 'clock'],
  amber: ['amber', 'clock'],
  red: ['red', 'alert'],
} as const satisfies Record<string, [string, ShapeName]>

const sayLate = (late: number): string => (late > 0 ? `，逾期 ${late} 天` : '')

/** How a paper stands: a word, a shape and a colour while it is waited for; in words what became of it afterwards. */
export function Light({ paper }: { paper: ExpectedPaperView }) {
  const { light, late, state, receivedOn, byFiling, reason } = paper
  if (state === 'withdrawn') return <>{reason ? WITHDRAW_REASONS[reason] : PAPER_STATES.withdrawn}</>
  const filed = byFiling ? '，已归档' : ''
  if (receivedOn) return <>{`${writeDay(receivedOn)}收到${sayLate(late)}${filed}`}</>
  const [tone, shape] = FACES[light]
  return (
    <span className={`light clock--${tone}`}>
      <Shape name={shape} />
      {light === 'red' ? `已逾期 ${late} 天` : LIGHTS[light]}
    </span>
  )
}
