import { Button } from './button'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Box } from './native/box'

export interface EmptyProps {
  icon?: IconName
  title: string
  /** what the person can do next */
  note?: string
  /** small below, to quote on the phone */
  code?: string
  action?: { label: string; onPress: () => void }
}

/** Said where a list has nothing in it, or a page could not be loaded. */
export function Empty({ icon = 'inbox', title, note, code, action }: EmptyProps) {
  return (
    <Box className="k-empty">
      <Icon name={icon} />
      <Box className="k-empty__title">{title}</Box>
      {note && <Box className="k-text">{note}</Box>}
      {code && <Box className="k-empty__code">编号 {code}</Box>}
      {action && (
        <Button kind="secondary" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </Box>
  )
}
