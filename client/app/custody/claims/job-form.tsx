import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Agree } from '../../kit/agree'
import { Field } from '../../kit/field'
import { type FormErrors, useForm } from '../../lib/use-form'
import { DATE_HINT, dateOf, wrongDates, wrongIn } from './check-dates'
import { EntryForm } from './entry-form'
import type { Job } from './said'

type Values = Record<'unit' | 'from' | 'to' | 'own', string>

const YES = 'yes'

const jobOf = ({ unit, from, to, own }: Values): Job => ({
  ...{ unit: unit.trim(), from: dateOf(from), to: to.trim() ? dateOf(to) : null },
  own: own === YES,
})

function check(values: Values): FormErrors<Values> {
  const { unit, from, to } = values
  const wrong = {
    ...(unit.trim() ? {} : { unit: fieldSentence('field.required') }),
    ...wrongDates(to.trim() ? { from, to } : { from }),
  }
  return Object.keys(wrong).length > 0 ? wrong : wrongIn({ work: [jobOf(values)] })
}

interface JobFormProps {
  job: Job | null
  onSave: (job: Job) => void
  onCancel: () => void
}

/** One stretch of work, the one being changed or a new one. */
export function JobForm({ job, onSave, onCancel }: JobFormProps) {
  const form = useForm<Values>({
    initial: { unit: job?.unit ?? '', from: job?.from ?? '', to: job?.to ?? '', own: job?.own ? YES : '' },
    labels: { unit: '单位名称', from: '开始时间', to: '结束时间' },
    check,
  })
  const { value, onChange, ...own } = form.field('own')
  return (
    <EntryForm
      title={job ? '修改这段工作经历' : '添加一段工作经历'}
      summary={form.summary}
      onSave={() => form.submit((values) => onSave(jobOf(values)))}
      onCancel={onCancel}
    >
      <Field
        {...form.field('unit')}
        label="单位名称"
        hint="灵活就业写工作内容，如 网店经营"
        maxLength={100}
      />
      <Field {...form.field('from')} label="开始时间" hint={DATE_HINT} maxLength={12} />
      <Field {...form.field('to')} label="结束时间" hint="还在这里工作的，不用填" maxLength={12} optional />
      <Agree
        {...own}
        checked={value === YES}
        onChange={(on) => onChange(on ? YES : '')}
        label="灵活就业或自己经营，没有用人单位"
      />
    </EntryForm>
  )
}
