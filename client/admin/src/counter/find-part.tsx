import { COUNTER_PURPOSES, sayPurpose } from '@shared/domain/audit/purposes'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from 'antd'
import { useState } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import type { useCounter } from './use-counter'

/** Finds the account of the person who stands there, by the whole number on their card. */
export function FindPart({ counter }: { counter: ReturnType<typeof useCounter> }) {
  const [idNumber, setNumber] = useState('')
  const [chosen, setChosen] = useState('')
  const [isChecked, setChecked] = useState(false)
  const purpose = COUNTER_PURPOSES.find((code) => code === chosen)
  const required = isChecked && !idNumber.trim() ? fieldSentence('field.required') : undefined
  const errors = fieldErrors(counter.problem)
  return (
    <Section title="查找账号">
      <form
        className="form password-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (idNumber.trim() && purpose) void counter.find({ idNumber, purpose })
        }}
      >
        <ProblemNotice problem={counter.problem} title="没有打开账号" canRepeat={false} />
        <TextField
          id="idNumber"
          label="身份证号"
          value={idNumber}
          error={required ?? errors.idNumber}
          hint="对照本人出示的证件原件填写。"
          onChange={setNumber}
        />
        <SelectField
          id="purpose"
          label="用途"
          prompt="请选择"
          value={chosen}
          options={COUNTER_PURPOSES.map((code) => ({ value: code, label: sayPurpose(code) }))}
          error={isChecked && !purpose ? fieldSentence('field.choose') : undefined}
          onChange={setChosen}
        />
        <p className="quiet">您的姓名、岗位、时间和用途会记录下来，本人可以查看。</p>
        <div>
          <Button type="primary" htmlType="submit" loading={counter.isFinding}>
            查找
          </Button>
        </div>
      </form>
    </Section>
  )
}
