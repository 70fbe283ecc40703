import { Shape, type ShapeName } from './shape'

const SHAPES = { waiting: 'wait', now: 'now', done: 'done', stopped: 'stop' } as const satisfies Record<
  string,
  ShapeName
>

export type StateTone = keyof typeof SHAPES

interface StateTagProps {
  tone: StateTone
  children: string
}

/** The state of a case in a word and a shape. Not for pressing. */
export function StateTag({ tone, children }: StateTagProps) {
  return (
    <span className={`state-tag state-tag--${tone}`}>
      <Shape name={SHAPES[tone]} />
      {children}
    </span>
  )
}
