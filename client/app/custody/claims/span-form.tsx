import { Field } from '../../kit/field'
import { type FormErrors, useForm } from '../../lib/use-form'
import { DATE_HINT, dateOf, wrongDates, wrongIn } from './check-dates'
import { EntryForm } from './entry-form'
import type { Span } from './said'

type Values = Record<'from' | 'to', string>

const spanOf = ({ from, to }: Values): Span => ({ from: dateOf(from), to: dateOf(to) })

function check(values: Values): FormErrors<Values> {
  const wrong = wrongDates(values)
  return Object.keys(wrong).length > 0 ? wrong : wrongIn({ otherwise: [spanOf(values)] })
}

interface SpanFormProps {
  span: Span | null
  onSave: (span: Span) => void
  onCancel: () => void
}

/** Time without school or work, so that no paper is looked for. */
export function SpanForm({ span, onSave, onCancel }: SpanFormProps) {
  const form = useForm<Values>({
    initial: { from: span?.from ?? '', to: span?.to ?? '' },
    labels: { from: '开始时间', to: '结束时间' },
    check,
  })
  return (
    <EntryForm
      title={span ? '修改这段时间' : '添加一段没有上学也没有工作的时间'}
      summary={form.summary}
      onSave={() => form.submit((values) => onSave(spanOf(values)))}
      onCancel={onCancel}
    >
      <Field {...form.field('from')} label="开始时间" hint={DATE_HINT} maxLength={12} />
      <Field {...form.field('to')} label="结束时间" hint={DATE_HINT} maxLength={12} />
    </EntryForm>
  )
}
