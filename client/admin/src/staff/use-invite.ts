import { inviteStaff } from '@shared/contract/staff-accounts'
import type { Post } from '@shared/domain/policy/roles'
import { arePostsApart } from '@shared/domain/staff/reach'
import { readUsername } from '@shared/domain/staff/username'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldErrors } from '../lib/field-errors'
import { kept, useKept } from '../lib/kept'
import { useCommand } from '../lib/use-command'
import type { HandedLink } from './link-dialog'
import { ROSTER } from './use-roster'

interface Invitation {
  name: string
  username: string
  centreId: string
  posts: readonly Post[]
  reason: string
}

const KEPT = 'invite'
const EMPTY: Invitation = { name: '', username: '', centreId: '', posts: [], reason: '' }

function faultsIn({ name, username, centreId, posts, reason }: Invitation): Record<string, string> {
  const required = fieldSentence('field.required')
  const at = posts.map((post) => ({ centreId, post }))
  return {
    ...(name.trim() ? {} : { name: required }),
    ...(readUsername(username) ? {} : { username: fieldSentence('username.format') }),
    ...(posts.length ? {} : { posts: fieldSentence('field.choose') }),
    ...(arePostsApart(at) ? {} : { posts: problemSentence('staff.posts-apart') }),
    ...(reason.trim() ? {} : { reason: required }),
  }
}

/** The invitation form. `centreId` is where it begins; what was typed stays until it was sent. */
export function useInvite(centreId: string, onInvited: (link: HandedLink) => void) {
  const [typed, change] = useKept(KEPT, EMPTY)
  const values = { ...typed, centreId: typed.centreId || centreId }
  const [faults, setFaults] = useState<Record<string, string>>({})
  const client = useQueryClient()
  const invite = useCommand(inviteStaff)
  const submit = async (): Promise<void> => {
    const found = faultsIn(values)
    setFaults(found)
    invite.forget()
    if (Object.keys(found).length > 0) return
    const answer = await invite.send({ ...values, posts: [...values.posts] })
    if (!answer) return
    kept.remove(KEPT)
    void client.invalidateQueries({ queryKey: ROSTER })
    if (answer.link) onInvited({ name: answer.member.name, ...answer.link })
  }
  return {
    values,
    change,
    errors: { ...fieldErrors(invite.problem), ...faults },
    problem: invite.problem,
    isSending: invite.isSending,
    submit,
  }
}
