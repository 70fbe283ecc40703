import { WINDOW_DOCUMENTS } from '@shared/domain/window/on-behalf'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from 'antd'
import { useState } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import type { Card, Window } from './use-window'

const EMPTY: Card = { document: 'id-card', name: '', idNumber: '' }

/** The card as the clerk reads it off, or a card reader types it. */
export function CardPart({ window: { find, finding } }: { window: Window }) {
  const [card, setCard] = useState<Card>(EMPTY)
  const [isChecked, setChecked] = useState(false)
  const errors = fieldErrors(finding.problem)
  const missing = (value: string) =>
    isChecked && !value.trim() ? fieldSentence('field.required') : undefined
  const change = (part: Partial<Card>) => setCard((before) => ({ ...before, ...part }))
  return (
    <Section title="读取证件">
      <form
        className="form password-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (card.name.trim() && card.idNumber.trim()) void find(card)
        }}
      >
        <ProblemNotice problem={finding.problem} title="没有找到这个人" canRepeat={false} />
        <SelectField
          id="document"
          label="出示的证件"
          value={card.document}
          options={WINDOW_DOCUMENTS.map(({ code, says }) => ({ value: code, label: says }))}
          onChange={(value) =>
            change({ document: WINDOW_DOCUMENTS.find(({ code }) => code === value)?.code ?? 'id-card' })
          }
        />
        <TextField
          id="name"
          label="姓名"
          value={card.name}
          autoFocus
          error={missing(card.name) ?? errors.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          id="idNumber"
          label="证件号码"
          value={card.idNumber}
          hint="对照证件原件填写，或用读卡器读入。"
          error={missing(card.idNumber) ?? errors.idNumber}
          onChange={(idNumber) => change({ idNumber })}
        />
        <p className="quiet">您的姓名、岗位和时间会记录下来，本人可以查看。</p>
        <div>
          <Button type="primary" htmlType="submit" loading={finding.isSending}>
            查找
          </Button>
        </div>
      </form>
    </Section>
  )
}
