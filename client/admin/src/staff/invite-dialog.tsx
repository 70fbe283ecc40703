import { useRef } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { ReasonField } from '../kit/reason-field'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { useMe } from '../lib/session'
import type { HandedLink } from './link-dialog'
import { PostsField } from './posts-field'
import { useInvite } from './use-invite'
import type { Roster } from './use-roster'

interface InviteDialogProps {
  open: boolean
  grantable: Roster['grantable']
  /** The centre whose roster is shown. */
  centre: string | undefined
  onClose: () => void
  onInvited: (link: HandedLink) => void
}

/** Who is to work here, as what, and why; the answer is a link to hand over. */
export function InviteDialog({ open, grantable, centre, onClose, onInvited }: InviteDialogProps) {
  const own = useMe().data?.centre.id
  const here = centre ?? own
  const first = grantable.find(({ id }) => id === here) ?? grantable[0]
  const handed = useRef<HandedLink | null>(null)
  const { values, change, errors, problem, isSending, submit } = useInvite(first?.id ?? '', (link) => {
    handed.current = link
    onClose()
  })
  const offered = grantable.find(({ id }) => id === values.centreId)?.posts ?? []
  const showLink = (): void => {
    if (handed.current) onInvited(handed.current)
    handed.current = null
  }
  return (
    <FormDialog
      open={open}
      title="邀请工作人员"
      okText="生成邀请链接"
      isSending={isSending}
      problem={problem}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
      onGone={showLink}
    >
      <TextField
        id="name"
        label="姓名"
        value={values.name}
        error={errors.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        id="username"
        label="账号名"
        value={values.username}
        error={errors.username}
        hint="登录时用，3–30 位小写字母、数字、点或连字符，以字母开头。"
        onChange={(username) => change({ username })}
      />
      <SelectField
        id="centreId"
        label="机构"
        value={values.centreId}
        options={grantable.map(({ id, name }) => ({ value: id, label: name }))}
        error={errors.centreId}
        onChange={(centreId) => change({ centreId, posts: [] })}
      />
      <PostsField
        offered={offered}
        chosen={values.posts}
        error={errors.posts}
        onChange={(posts) => change({ posts })}
      />
      <ReasonField
        id="reason"
        value={values.reason}
        error={errors.reason}
        onChange={(reason) => change({ reason })}
      />
    </FormDialog>
  )
}
