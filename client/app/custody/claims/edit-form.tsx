import { JobForm } from './job-form'
import { SchoolForm } from './school-form'
import { SpanForm } from './span-form'
import type { ListName, listsOf } from './use-draft'

interface EditFormProps {
  list: ListName
  /** Null: a new one. */
  at: number | null
  lists: ReturnType<typeof listsOf>
  onSave: (entry: object) => void
  onCancel: () => void
}

/** The form of one stretch of a life, by its list. */
export function EditForm({ list, at, lists, ...ends }: EditFormProps) {
  const { education, work, otherwise } = lists
  const of = <T,>(entries: readonly T[]): T | null => (at === null ? null : (entries[at] ?? null))
  if (list === 'education') return <SchoolForm school={of(education)} {...ends} />
  if (list === 'work') return <JobForm job={of(work)} {...ends} />
  return <SpanForm span={of(otherwise)} {...ends} />
}
