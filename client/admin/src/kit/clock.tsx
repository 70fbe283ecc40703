import { type ClockFace, sayDue, sayLeft } from './say-clock'
import { Shape } from './shape'

/** The time that is left as words, a day, a shape and a colour; a quiet dash where no clock runs. */
export function Clock({ clock }: { clock: ClockFace | null }) {
  if (!clock) return <span className="clock">未计时</span>
  return (
    <span className={`clock clock--${clock.tone}`}>
      <Shape name={clock.tone === 'red' ? 'alert' : 'clock'} />
      <span>
        <span className="clock__left">{sayLeft(clock)}</span>
        <span className="clock__due"> · {sayDue(clock)}</span>
      </span>
    </span>
  )
}
