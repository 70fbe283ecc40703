import type { OpenedLetter } from '@shared/contract/letters'
import type { LetterKey } from '@shared/domain/transfer/letter-key'
import { sayDay } from '@shared/kernel/dates'
import { useState } from 'react'
import { Call } from '../../kit/call'
import { OneOf } from '../../kit/choice'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { useUid } from '../../lib/use-uid'
import { AnswerForm } from './answer-form'

interface LetterViewProps {
  letterKey: LetterKey
  letter: OpenedLetter
  reload: () => Promise<void>
}

const particulars = ({ person, from, to, issuedOn, until }: OpenedLetter) => [
  { label: '档案所属人', value: `${person}（全名和号码见函）` },
  { label: '发给', value: to },
  { label: '发函机构', value: `${from.name}，${from.address}` },
  { label: '发函日期', value: sayDay(issuedOn) },
  ...(until ? [{ label: '有效期到', value: sayDay(until) }] : []),
]

/** A letter that is genuine: from whom, about whom, what was answered, and what may be answered now. */
export function LetterView({ letterKey, letter, reload }: LetterViewProps) {
  const { says, answered, can, from } = letter
  const [answer, setAnswer] = useState('')
  const id = useUid('answer')
  const isOpen = can.some(({ name }) => name === answer)
  const done = async () => {
    setAnswer('')
    await reload()
  }
  return (
    <>
      <Text>{says}</Text>
      <SummaryList items={particulars(letter)} />
      {from.phone && <Call label="发函机构电话" number={from.phone} />}
      {answered && (
        <Text>
          {`${sayDay(answered.on)}：${answered.says}。机构已经看到。${can.length > 0 ? '情况变了，可以重新答复，原来的答复也会保留。' : ''}`}
        </Text>
      )}
      {can.length > 0 && (
        <OneOf
          id={id}
          legend={answered ? '重新答复' : '您的答复'}
          value={answer}
          onChange={setAnswer}
          options={can.map(({ name, label }) => ({ value: name, label }))}
        />
      )}
      {isOpen && <AnswerForm key={answer} {...{ letterKey, letter, answer }} onAnswered={done} />}
    </>
  )
}
