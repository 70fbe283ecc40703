import { type PropsWithChildren, useEffect } from 'react'
import { useUid } from '../lib/use-uid'
import { focusElement } from '../platform/focus'
import { Button } from './button'
import { Box } from './native/box'
import { Problem, type ProblemProps } from './problem'
import { Text } from './text'

export type ConfirmProps = PropsWithChildren<{
  /** the question: 确定撤回吗 */
  title: string
  /** what follows from a yes */
  note?: string
  /** the words of yes: 确定撤回 */
  yes: string
  /** the words of no: 不撤回 */
  no: string
  kind?: 'danger' | 'primary'
  problem?: ProblemProps | null
  onYes: () => unknown
  onNo: () => void
}>

/** Asks once more before something that cannot be taken back. It takes the focus; the caller gives it back after a no. */
export function Confirm({
  title,
  note,
  yes,
  no,
  kind = 'danger',
  problem,
  onYes,
  onNo,
  children,
}: ConfirmProps) {
  const id = useUid('confirm')
  useEffect(() => focusElement(id), [id])
  return (
    <Box id={id} className="k-confirm" role="group" label={title} focusable>
      <Box as="h2" className="k-confirm__title">
        {title}
      </Box>
      {note && <Text>{note}</Text>}
      {children}
      {problem && <Problem {...problem} />}
      <Button kind={kind} onPress={onYes}>
        {yes}
      </Button>
      <Button kind="secondary" onPress={onNo}>
        {no}
      </Button>
    </Box>
  )
}
