import type { ListName, listsOf } from './draft-values'
import { HonourForm } from './honour-form'
import { JobForm } from './job-form'
import { ResearchForm } from './research-form'
import { SchoolForm } from './school-form'
import { SpanForm } from './span-form'
import { TitleForm } from './title-form'

interface EditFormProps {
  list: ListName
  /** Null: a new one. */
  at: number | null
  lists: ReturnType<typeof listsOf>
  onSave: (entry: object) => void
  onCancel: () => void
}

/** The form of one thing of a life, by its list. */
export function EditForm({ list, at, lists, ...ends }: EditFormProps) {
  const { education, work, otherwise, titles, research, honours } = lists
  const of = <T,>(entries: readonly T[]): T | null => (at === null ? null : (entries[at] ?? null))
  if (list === 'education') return <SchoolForm school={of(education)} {...ends} />
  if (list === 'work') return <JobForm job={of(work)} {...ends} />
  if (list === 'titles') return <TitleForm entry={of(titles)} {...ends} />
  if (list === 'research') return <ResearchForm entry={of(research)} {...ends} />
  if (list === 'honours') return <HonourForm entry={of(honours)} {...ends} />
  return <SpanForm span={of(otherwise)} {...ends} />
}
