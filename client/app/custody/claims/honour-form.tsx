import { HONOUR_LEVELS, type HonourLevel } from '@shared/domain/archive/classify/threshold'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { OneOf } from '../../kit/choice'
import { Field } from '../../kit/field'
import { type FormErrors, useForm } from '../../lib/use-form'
import { EntryForm } from './entry-form'
import type { Honour } from './said'

type Values = Record<'name' | 'level', string>

const LEVELS = Object.entries(HONOUR_LEVELS).map(([value, label]) => ({ value, label }))

const check = ({ name, level }: Values): FormErrors<Values> => ({
  ...(name.trim() ? {} : { name: fieldSentence('field.required') }),
  ...(level ? {} : { level: fieldSentence('field.choose') }),
})

interface HonourFormProps {
  entry: Honour | null
  onSave: (entry: Honour) => void
  onCancel: () => void
}

/** One honour, and the level of whoever gave it: from the county up its paper belongs in the file. */
export function HonourForm({ entry, onSave, onCancel }: HonourFormProps) {
  const form = useForm<Values>({
    initial: { name: entry?.name ?? '', level: entry?.level ?? '' },
    labels: { name: '表彰名称', level: '授予单位的层级' },
    check,
  })
  const save = ({ name, level }: Values) => onSave({ name: name.trim(), level: level as HonourLevel })
  return (
    <EntryForm
      title={entry ? '修改这项表彰' : '添加一项表彰奖励'}
      save="保存这一项"
      summary={form.summary}
      onSave={() => form.submit(save)}
      onCancel={onCancel}
    >
      <Field {...form.field('name')} label="表彰名称" hint="照证书或决定上写" maxLength={60} />
      <OneOf
        {...form.field('level')}
        legend="授予单位的层级"
        hint="县（处）级以上授予的，审批表归入档案；以下的由您自己保管"
        options={LEVELS}
      />
    </EntryForm>
  )
}
