import { type PropsWithChildren, useEffect } from 'react'
import { Box } from '../kit/native/box'
import { focusElement } from '../platform/focus'
import { useUid } from './use-uid'

/** What a number and a code have opened: it comes into view and takes the focus, which was below it. */
export function Opened({ children }: PropsWithChildren) {
  const id = useUid('opened')
  useEffect(() => focusElement(id), [id])
  return (
    <Box id={id} className="k-opened" focusable>
      {children}
    </Box>
  )
}
