import { isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { type ItemCode, PERSON_ITEMS } from '@shared/domain/items/titles'
import { parsePhone } from '@shared/kernel/phone'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import { QuestionGroups } from './question-groups'
import type { Scan } from './scan-input'
import { ScansField } from './scans-field'
import type { Window } from './use-window'

/** Which gaps a file has is told to its person alone: at the window a paper is taken in as any other. */
const namesGap = (code: ItemCode): boolean =>
  itemOf(code).groups.some(({ questions }) => questions.some(({ kind }) => kind === 'gap'))

const CODES = PERSON_ITEMS.filter((code) => !namesGap(code))

/** What they came for: any item, its questions as its definition asks them, and papers scanned. */
export function FilingPart({ window: { file, filing } }: { window: Window }) {
  const [code, setCode] = useState('')
  const [form, setForm] = useState<Record<string, string>>({})
  const [phone, setPhone] = useState('')
  const [scans, setScans] = useState<Scan[]>([])
  const errors = fieldErrors(filing.problem)
  const badPhone = phone.trim() !== '' && !parsePhone(phone).ok
  const item = isItemCode(code) ? itemOf(code) : null
  const submit = (): void => {
    if (!item || badPhone) return
    const ids = scans.map(({ id }) => id)
    void file({ item: item.code, form, scans: ids, ...(phone.trim() ? { phone } : {}) })
  }
  return (
    <Section title="办理事项">
      <form
        className="form window-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <SelectField
          id="item"
          label="事项"
          prompt="请选择"
          value={code}
          options={CODES.map((one) => ({ value: one, label: itemOf(one).title }))}
          onChange={(value) => {
            setCode(value)
            setForm({})
          }}
        />
        {item && (
          <>
            <QuestionGroups
              groups={item.groups}
              form={form}
              errors={errors}
              onChange={(field, value) => setForm((before) => ({ ...before, [field]: value }))}
            />
            <ScansField scans={scans} error={errors['window-scan']} onChange={setScans} />
            <TextField
              id="contact"
              label="联系电话（可以不填）"
              required={false}
              inputMode="numeric"
              value={phone}
              error={badPhone ? fieldSentence('phone.format') : errors.phone}
              onChange={setPhone}
            />
            <p className="quiet">提交后打印受理回执交给来人，凭编号和查询码可以查看进度。</p>
            <div>
              <Button type="primary" htmlType="submit" loading={filing.isSending}>
                代为提交
              </Button>
            </div>
          </>
        )}
      </form>
    </Section>
  )
}
