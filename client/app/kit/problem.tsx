import type { Way } from '../lib/sentence'
import { goWay } from '../lib/way'
import { Button } from './button'
import { Icon } from './icon'
import { Box } from './native/box'

export interface ProblemProps {
  /** what happened and how to mend it */
  text: string
  /** small below, to quote on the phone */
  code?: string
  /** another page mends it */
  way?: Way
}

/** Says that something did not work; nothing typed is lost. */
export function Problem({ text, code, way }: ProblemProps) {
  return (
    <Box className="k-problem" role="alert">
      <Icon name="circle-alert" />
      <Box className="k-problem__text">
        <Box>{text}</Box>
        {code && <Box className="k-problem__code">编号 {code}</Box>}
        {way && (
          <Button kind="link" onPress={() => goWay(way)}>
            {way.label}
          </Button>
        )}
      </Box>
    </Box>
  )
}
