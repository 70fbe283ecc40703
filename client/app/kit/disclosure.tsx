import { type PropsWithChildren, useState } from 'react'
import { Icon } from './icon'
import { Box } from './native/box'
import { Pressable } from './native/pressable'

export type DisclosureProps = PropsWithChildren<{
  /** what is folded away, as a question or a name */
  title: string
  /** shown from the start */
  open?: boolean
}>

/** Something most people can do without: folded away until asked for. */
export function Disclosure({ title, open = false, children }: DisclosureProps) {
  const [shown, setShown] = useState(open)
  return (
    <Box className="k-fold">
      <Pressable className="k-fold__title" expanded={shown} onPress={() => setShown(!shown)}>
        <Icon name={shown ? 'chevron-down' : 'chevron-right'} />
        <Box as="span">{title}</Box>
      </Pressable>
      {shown && <Box className="k-fold__body">{children}</Box>}
    </Box>
  )
}
