import { Shape } from './shape'

/** Whether the facts still link: nothing was changed afterwards. `broken` says what to do when something was. */
export function ChainMark({ isWhole, broken }: { isWhole: boolean; broken: string }) {
  return isWhole ? (
    <span className="mark mark--holds">
      <Shape name="check" />
      链完整
    </span>
  ) : (
    <span className="mark mark--alarm">
      <Shape name="alert" />
      链不完整，{broken}
    </span>
  )
}
