import { useState } from 'react'
import { Row, Rows } from '../../kit/row'
import { StatusTag, type StatusTagProps } from '../../kit/status-tag'
import { Text } from '../../kit/text'
import { realNamePath } from '../../lib/real-name-path'
import { CHECK, CLAIMS, TRACKER } from '../paths'
import { ClaimsForm } from './claims-form'
import type { Told } from './said'

const TAGS: Record<Told['answer'], { tone: StatusTagProps['tone']; word: string }> = {
  'name-needed': { tone: 'wait', word: '还没有核验身份' },
  'not-found': { tone: 'stop', word: '没有记录' },
  unsure: { tone: 'wait', word: '要人工核对' },
  open: { tone: 'wait', word: '还没有填写' },
  said: { tone: 'now', word: '本人自述，待核实' },
  confirmed: { tone: 'done', word: '已核实' },
}

interface ClaimedProps {
  /** Whose draft it is. */
  who: string
  told: Told
  onSaid: () => Promise<void>
}

/** How what I said stands, and the form in which I say it anew. */
export function Claimed({ who, told, onSaid }: ClaimedProps) {
  const [times, setTimes] = useState(0)
  const { tone, word } = TAGS[told.answer]
  const isOpen = told.answer === 'open' || told.said !== null
  const handedIn = async () => {
    await onSaid()
    setTimes(times + 1)
  }
  return (
    <>
      <StatusTag tone={tone}>{word}</StatusTag>
      <Text>{told.sentence}</Text>
      {told.said && <Text>最近一次：{told.said.when}</Text>}
      {isOpen ? (
        <ClaimsForm key={times} who={who} told={told} onSaid={handedIn} />
      ) : (
        <Rows>
          {told.answer === 'name-needed' ? (
            <Row to={realNamePath(CLAIMS)} title="去核验身份" note="核验一次，之后都可以填写" />
          ) : (
            <Row to={TRACKER} title="档案在哪里" note="由谁保管，下一步怎么办" icon="folder" />
          )}
        </Rows>
      )}
      {told.said && (
        <Rows>
          <Row to={CHECK} title="看档案体检" note="缺什么、哪里对不上、怎么补" icon="list-checks" />
        </Rows>
      )}
    </>
  )
}
