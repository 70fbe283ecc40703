import './kit.css'

export type ShapeName = 'done' | 'now' | 'wait' | 'stop' | 'check' | 'cross' | 'clock' | 'alert'

const STROKES: Record<ShapeName, string> = {
  done: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  now: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  wait: 'M3.5 3.5h9v9h-9Z',
  stop: 'M3 8h10',
  check: 'm3 8.5 3.2 3.2L13 5',
  cross: 'm4 4 8 8m0-8-8 8',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2.8V8l2.2 1.6',
  alert: 'M8 2 1.6 13.5h12.8L8 2Zm0 4.6v3m0 2v.1',
}

/** A small outline sign. It never stands without a word beside it, so it is hidden from screen readers. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className={`shape shape--${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  )
}
