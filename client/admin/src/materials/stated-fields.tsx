import { HONOUR_LEVELS } from '@shared/domain/archive/classify/threshold'
import { EDUCATION_LEVELS, PERSONAL_STATUSES } from '@shared/domain/archive/material'
import { type SpecialParticular, tellsOf } from '@shared/domain/archive/particulars'
import { useEffect, useRef } from 'react'
import { FamilyField } from '../kit/family-field'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { TABLE } from './kinds'
import { ENDS, type PaperForm } from './paper-form'

export const optionsOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))
const LEVELS = optionsOf(EDUCATION_LEVELS)
const STATUSES = optionsOf(PERSONAL_STATUSES)
const HONOURS = optionsOf(HONOUR_LEVELS)
const ENDS_OPTIONS = optionsOf(ENDS)

export interface PaperFieldsProps {
  form: PaperForm
  errors: Readonly<Record<string, string | undefined>>
  onChange: (form: PaperForm) => void
}

type TextName = { [K in keyof PaperForm]: PaperForm[K] extends string ? K : never }[keyof PaperForm]

/** What each particular of some kinds is typed into. */
const TYPED_IN: Record<SpecialParticular, TextName | 'family'> = {
  ...{ status: 'status', family: 'family', trainingMonths: 'trainingMonths', honourLevel: 'honourLevel' },
  ...{ punishedUntil: 'punishedUntil', review: 'matter' },
}

/** Asked of the kinds that tell it; and shown wherever something stands in it, so that nothing is sent unseen. */
function asks(form: PaperForm, what: SpecialParticular): boolean {
  const known = TABLE.kinds.get(form.kind)
  return (known !== undefined && tellsOf(known, what)) || form[TYPED_IN[what]].length > 0
}

/** What a paper states, folded beneath what the catalogue prints of it; each kind is asked what such papers tell. */
export function StatedFields({ form, errors, onChange }: PaperFieldsProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  // What is wrong inside is not left folded away: the dialog puts the focus there.
  useEffect(() => {
    if (fold.current?.querySelector('[aria-invalid="true"]')) fold.current.open = true
  })
  const text = (id: TextName, label: string, maxLength = 20, hint?: string) => (
    <TextField
      {...{ id, label, maxLength, hint }}
      required={false}
      value={form[id]}
      error={errors[id]}
      onChange={(value) => onChange({ ...form, [id]: value })}
    />
  )
  const choice = (id: TextName, label: string, options: typeof LEVELS) => (
    <SelectField
      {...{ id, label, options }}
      prompt="没有记载"
      value={form[id]}
      error={errors[id]}
      onChange={(value) => onChange({ ...form, [id]: value })}
    />
  )
  return (
    <details className="rule-note" ref={fold}>
      <summary>材料上的记载（用于核对和体检，没有的不填）</summary>
      <div className="materials__two">
        {text('holder', '材料上的姓名', 50)}
        {text('birth', '出生日期')}
        {text('workStart', '参加工作时间')}
        {text('partyDate', '入党时间')}
        {asks(form, 'status') && choice('status', '身份', STATUSES)}
        {choice('level', '学历层次', LEVELS)}
        {text('school', '学校', 100)}
        {text('schoolFrom', '入学时间')}
        {text('schoolTo', '毕业时间')}
        {text('workUnit', '工作单位', 100)}
        {text('workFrom', '到职时间')}
        {text('workTo', '离职时间')}
        {asks(form, 'trainingMonths') && text('trainingMonths', '培训月数')}
        {asks(form, 'honourLevel') && choice('honourLevel', '授予表彰的层级', HONOURS)}
        {asks(form, 'punishedUntil') && text('punishedUntil', '处分期满日期')}
        {asks(form, 'review') && text('matter', '审查的问题', 60, '同一个问题的材料写得一样，排在一起。')}
        {asks(form, 'review') && text('round', '第几次审查', 4, '只审查过一次的不填。')}
        {text('setName', '成套材料的名称', 60, '与其他材料合成一套的才填。')}
        {text('setPart', '这是第几份', 2)}
        {text('setOf', '一套共几份', 2)}
        {choice('ends', '首页和末页', ENDS_OPTIONS)}
      </div>
      {asks(form, 'family') && (
        <FamilyField
          rows={form.family}
          errors={errors}
          onChange={(family) => onChange({ ...form, family })}
        />
      )}
    </details>
  )
}
