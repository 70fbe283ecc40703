import { Box } from './native/box'

export interface LoadingProps {
  /** how many lines the real thing will roughly have */
  lines?: number
}

/** Grey lines where content will be; said once to screen readers. */
export function Loading({ lines = 3 }: LoadingProps) {
  const names = Array.from({ length: lines }, (_, index) => `line-${index}`)
  return (
    <Box className="k-loading" role="status" label="正在加载">
      {names.map((name) => (
        <Box key={name} className="k-loading__line" decorative />
      ))}
    </Box>
  )
}
