import { Shape, type ShapeName } from './shape'

const SHAPES = { waiting: 'wait', now: 'now', done: 'done', stopped: 'stop' } as const satisfies Record<
  string,
  ShapeName
>

interface StateTagProps {
  tone: keyof typeof SHAPES
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
