import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Field } from '../../kit/field'
import { type FormErrors, useForm } from '../../lib/use-form'
import { DATE_HINT, dateOf, wrongDates, wrongIn } from './check-dates'
import { EntryForm } from './entry-form'
import type { Title } from './said'

type Values = Record<'name' | 'on', string>

const titleOf = ({ name, on }: Values): Title => ({ name: name.trim(), on: dateOf(on) })

function check(values: Values): FormErrors<Values> {
  const wrong = {
    ...(values.name.trim() ? {} : { name: fieldSentence('field.required') }),
    ...wrongDates({ on: values.on }),
  }
  return Object.keys(wrong).length > 0 ? wrong : wrongIn({ titles: [titleOf(values)] })
}

interface TitleFormProps {
  entry: Title | null
  onSave: (entry: Title) => void
  onCancel: () => void
}

/** One title or vocational qualification. */
export function TitleForm({ entry, onSave, onCancel }: TitleFormProps) {
  const form = useForm<Values>({
    initial: { name: entry?.name ?? '', on: entry?.on ?? '' },
    labels: { name: '名称', on: '取得时间' },
    check,
  })
  return (
    <EntryForm
      title={entry ? '修改这项职称' : '添加一项职称或职业资格'}
      save="保存这一项"
      summary={form.summary}
      onSave={() => form.submit((values) => onSave(titleOf(values)))}
      onCancel={onCancel}
    >
      <Field {...form.field('name')} label="名称" hint="照证书上写，如 工程师" maxLength={60} />
      <Field {...form.field('on')} label="取得时间" hint={DATE_HINT} maxLength={12} />
    </EntryForm>
  )
}
