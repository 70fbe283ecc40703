import { Box } from './native/box'

export interface StatusTagProps {
  /** done: a full dot, now: a ring, wait: a square, stop: a bar */
  tone: 'done' | 'now' | 'wait' | 'stop'
  children: string
}

/** The state of a case in a word and a shape. Not for pressing. */
export function StatusTag({ tone, children }: StatusTagProps) {
  return (
    <Box as="span" className={`k-tag k-tag--${tone}`}>
      <Box as="span" className="k-tag__shape" decorative />
      {children}
    </Box>
  )
}
