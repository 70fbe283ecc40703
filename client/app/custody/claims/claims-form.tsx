import { sayOwnClaims } from '@shared/contract/own-claims'
import { PERSONAL_STATUSES } from '@shared/domain/archive/material'
import { PERSON_KINDS } from '@shared/domain/persons/situations'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { OneOf } from '../../kit/choice'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useDeed } from '../../lib/use-deed'
import { focusElement } from '../../platform/focus'
import { DATE_HINT } from './check-dates'
import { fieldsOf, type ListName, listsOf, saidBy, withEntry } from './draft-values'
import { EditForm } from './edit-form'
import { EntriesPart } from './entries-part'
import { LISTS } from './lists'
import type { Told } from './said'
import { useDraft } from './use-draft'

const KINDS = Object.entries(PERSON_KINDS).map(([value, { says }]) => ({ value, label: says }))
/** The last one: nothing is claimed, and no paper is looked for. */
const STATUSES = [
  ...Object.entries(PERSONAL_STATUSES).map(([value, label]) => ({ value, label })),
  { value: '', label: '不清楚，先不填' },
]
const WHAT = 'own-claims'

interface ClaimsFormProps {
  who: string
  told: Told
  onSaid: () => Promise<void>
}

/** Everything I say of my life on one page; one stretch at a time is changed. */
export function ClaimsForm({ who, told, onSaid }: ClaimsFormProps) {
  const form = useDraft(who, told)
  const deed = useDeed()
  const [editing, setEditing] = useState<{ list: ListName; at: number | null } | null>(null)
  const close = () => {
    setEditing(null)
    if (editing) focusElement(form.field(editing.list).id)
  }
  const send = () =>
    form.submit((values) =>
      deed.run(
        async () => {
          const body = saidBy(values)
          await api.call(sayOwnClaims, { body, key: keyOf(WHAT, body) })
          carriedOut(WHAT)
          form.forgetDraft()
          announce('已提交，体检会对照您写的内容')
          await onSaid()
        },
        (errors) => form.showErrors(fieldsOf(errors)),
      ),
    )
  if (editing) {
    const { list, at } = editing
    const save = (entry: object) => {
      form.set(list, withEntry(form.values[list], at, entry))
      close()
    }
    return <EditForm list={list} at={at} lists={listsOf(form.values)} onSave={save} onCancel={close} />
  }
  const remove = (list: ListName, at: number) => {
    form.set(
      list,
      form.values[list].filter((_, place) => place !== at),
    )
    announce('已移除，提交后生效')
    focusElement(form.field(list).id)
  }
  const lists = listsOf(form.values)
  return (
    <>
      <ErrorSummary {...form.summary} />
      {deed.problem && <Problem {...deed.problem} />}
      <OneOf {...form.field('kind')} legend="您现在的情况" options={KINDS} />
      {LISTS.map(({ list, show, ...words }) => (
        <EntriesPart
          key={list}
          {...words}
          id={form.field(list).id}
          error={form.errors[list]}
          entries={show(lists)}
          onEdit={(at) => setEditing({ list, at })}
          onRemove={(at) => remove(list, at)}
        />
      ))}
      <OneOf
        {...form.field('status')}
        legend="身份"
        hint="招录、聘用时确定的身份，体检会找能说明它的材料"
        options={STATUSES}
      />
      <Section title="两个时间">
        <Field {...form.field('workStart')} label="参加工作时间" hint={DATE_HINT} maxLength={12} optional />
        <Field {...form.field('joined')} label="入党时间" hint={DATE_HINT} maxLength={12} optional />
      </Section>
      <Button onPress={send}>提交我的经历</Button>
    </>
  )
}
