import type { Post } from '@shared/domain/policy/roles'
import { POST_LABELS } from '@shared/domain/staff/posts'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import { SelectField } from '../kit/select-field'
import type { AskedDialogProps } from './asked-props'
import { DeedDialog } from './deed-dialog'
import type { Account } from './use-account'

/** The posts at a centre the reader may give and the member does not have. */
function offeredAt(account: Account, centreId: string): readonly Post[] {
  const held = account.places.find(({ id }) => id === centreId)?.posts ?? []
  const row = account.grantable.find(({ id }) => id === centreId)
  return row?.posts.filter((post) => !held.includes(post)) ?? []
}

/** Gives one post at one centre. */
export function GrantDialog(props: AskedDialogProps) {
  const { account } = props
  const places = account.grantable.filter(({ id }) => offeredAt(account, id).length > 0)
  const start = places.find(({ id }) => account.places.some((place) => place.id === id)) ?? places[0]
  const [centreId, setCentre] = useState(start?.id ?? '')
  const [chosen, setChosen] = useState<string>('')
  const offered = offeredAt(account, centreId)
  const post = offered.find((one) => one === chosen)
  return (
    <DeedDialog
      {...props}
      extra={{ centreId, post }}
      faults={post ? {} : { post: fieldSentence('field.choose') }}
      fields={(errors) => (
        <>
          <SelectField
            id="centreId"
            label="机构"
            value={centreId}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            error={errors.centreId}
            onChange={setCentre}
          />
          <SelectField
            id="post"
            label="岗位"
            prompt="请选择"
            value={post ?? ''}
            options={offered.map((one) => ({ value: one, label: POST_LABELS[one] }))}
            error={errors.post}
            onChange={setChosen}
          />
        </>
      )}
    />
  )
}
