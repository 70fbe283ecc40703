import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Field } from '../../kit/field'
import { type FormErrors, useForm } from '../../lib/use-form'
import { EntryForm } from './entry-form'
import type { Research } from './said'

const check = ({ name }: Research): FormErrors<Research> =>
  name.trim() ? {} : { name: fieldSentence('field.required') }

interface ResearchFormProps {
  entry: Research | null
  onSave: (entry: Research) => void
  onCancel: () => void
}

/** One piece of scholarly or technical work. */
export function ResearchForm({ entry, onSave, onCancel }: ResearchFormProps) {
  const form = useForm<Research>({
    initial: { name: entry?.name ?? '' },
    labels: { name: '成果名称' },
    check,
  })
  return (
    <EntryForm
      title={entry ? '修改这项成果' : '添加一项学术成果'}
      save="保存这一项"
      summary={form.summary}
      onSave={() => form.submit(({ name }) => onSave({ name: name.trim() }))}
      onCancel={onCancel}
    >
      <Field
        {...form.field('name')}
        label="成果名称"
        hint="论文、著作、发明、获奖的科研成果，照原名写"
        maxLength={100}
      />
    </EntryForm>
  )
}
