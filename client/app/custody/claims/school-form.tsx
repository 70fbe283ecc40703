import { EDUCATION_LEVELS, type EducationLevel } from '@shared/domain/archive/material'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Agree } from '../../kit/agree'
import { OneOf } from '../../kit/choice'
import { Field } from '../../kit/field'
import { type FormErrors, useForm } from '../../lib/use-form'
import { DATE_HINT, dateOf, wrongDates, wrongIn } from './check-dates'
import { EntryForm } from './entry-form'
import type { School } from './said'

type Values = Record<'level' | 'school' | 'from' | 'to' | 'fullTime' | 'degree' | 'abroad', string>

const LEVELS = Object.entries(EDUCATION_LEVELS).map(([value, label]) => ({ value, label }))
const YES = 'yes'

const valuesOf = (school: School | null): Values => ({
  ...{ level: school?.level ?? '', school: school?.school ?? '' },
  ...{ from: school?.from ?? '', to: school?.to ?? '' },
  ...{ fullTime: school?.fullTime === false ? '' : YES, degree: school?.degree ? YES : '' },
  abroad: school?.abroad ? YES : '',
})

const schoolOf = (values: Values): School => ({
  ...{ level: values.level as EducationLevel, school: values.school.trim() },
  ...{ from: dateOf(values.from), to: dateOf(values.to) },
  ...{ fullTime: values.fullTime === YES, degree: values.degree === YES, abroad: values.abroad === YES },
})

function check(values: Values): FormErrors<Values> {
  const { level, school, from, to } = values
  const wrong = {
    ...(level ? {} : { level: fieldSentence('field.choose') }),
    ...(school.trim() ? {} : { school: fieldSentence('field.required') }),
    ...wrongDates({ from, to }),
  }
  return Object.keys(wrong).length > 0 ? wrong : wrongIn({ education: [schoolOf(values)] })
}

interface SchoolFormProps {
  school: School | null
  onSave: (school: School) => void
  onCancel: () => void
}

/** One school, the one being changed or a new one. */
export function SchoolForm({ school, onSave, onCancel }: SchoolFormProps) {
  const form = useForm<Values>({
    initial: valuesOf(school),
    labels: { level: '学历层次', school: '学校名称', from: '入学时间', to: '毕业（或预计毕业）时间' },
    check,
  })
  const flag = (name: 'fullTime' | 'degree' | 'abroad') => {
    const { value, onChange, ...field } = form.field(name)
    return { ...field, checked: value === YES, onChange: (on: boolean) => onChange(on ? YES : '') }
  }
  return (
    <EntryForm
      title={school ? '修改这段学习经历' : '添加一段学习经历'}
      summary={form.summary}
      onSave={() => form.submit((values) => onSave(schoolOf(values)))}
      onCancel={onCancel}
    >
      <OneOf {...form.field('level')} legend="学历层次" options={LEVELS} />
      <Field {...form.field('school')} label="学校名称" maxLength={100} />
      <Field {...form.field('from')} label="入学时间" hint={DATE_HINT} maxLength={12} />
      <Field {...form.field('to')} label="毕业（或预计毕业）时间" hint={DATE_HINT} maxLength={12} />
      <Agree {...flag('fullTime')} label="全日制" />
      <Agree {...flag('degree')} label="取得了学位" />
      <Agree {...flag('abroad')} label="在国外或港澳台就读" />
    </EntryForm>
  )
}
