import { useState } from 'react'
import { Icon } from './icon'
import { Box } from './native/box'
import { Pressable } from './native/pressable'

export interface RuleNoteProps {
  /** 《流动人员人事档案管理服务规定》第二十条 */
  source: string
  /** the words of the article */
  text: string
}

/** The rule behind what the page says; the article opens below. */
export function RuleNote({ source, text }: RuleNoteProps) {
  const [shown, setShown] = useState(false)
  return (
    <Box className="k-rule">
      <Pressable className="k-rule__source" expanded={shown} onPress={() => setShown(!shown)}>
        <Icon name="scale" />
        <Box as="span" className="k-rule__name">
          依据{source}
        </Box>
        <Box as="span" className="k-rule__act">
          {shown ? '收起' : '看原文'}
        </Box>
      </Pressable>
      {shown && <Box className="k-rule__text">{text}</Box>}
    </Box>
  )
}
