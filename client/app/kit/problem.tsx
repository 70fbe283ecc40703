import { Icon } from './icon'
import { Box } from './native/box'

export interface ProblemProps {
  /** what happened and how to mend it */
  text: string
  /** small below, to quote on the phone */
  code?: string
}

/** Says that something did not work; nothing typed is lost. */
export function Problem({ text, code }: ProblemProps) {
  return (
    <Box className="k-problem" role="alert">
      <Icon name="circle-alert" />
      <Box className="k-problem__text">
        <Box>{text}</Box>
        {code && <Box className="k-problem__code">编号 {code}</Box>}
      </Box>
    </Box>
  )
}
