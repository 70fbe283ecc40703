import { type PropsWithChildren, useEffect } from 'react'
import { useUid } from '../lib/use-uid'
import { focusElement } from '../platform/focus'
import { Box } from './native/box'

/** The first sentence of a step that has just taken another's place on the page: it takes the focus, and so is read out. */
export function Lead({ children }: PropsWithChildren) {
  const id = useUid('lead')
  useEffect(() => focusElement(id), [id])
  return (
    <Box id={id} className="k-text k-lead" focusable>
      {children}
    </Box>
  )
}
