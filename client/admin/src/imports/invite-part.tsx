import { inviteSchool, listSchoolInvitations, type SchoolInvitation } from '@shared/contract/school-lists'
import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { sayDay } from '@shared/kernel/dates'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { CopyLine } from '../kit/copy-line'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { StateTag } from '../kit/state-tag'
import { TextField } from '../kit/text-field'
import { announce } from '../lib/announce'
import { staffApi } from '../lib/api'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { problemOf } from '../problem/problem-of'

const INVITATIONS = ['school-invitations'] as const

/** Schools that upload their lists themselves: a number and a code for each, told by telephone or letter. */
export function InvitePart() {
  const [school, setSchool] = useState('')
  const client = useQueryClient()
  const { send, isSending, problem } = useCommand(inviteSchool)
  const found = useQuery({
    queryKey: INVITATIONS,
    queryFn: () => staffApi.call(listSchoolInvitations),
  })
  const errors = fieldErrors(problem)
  const invite = async (): Promise<void> => {
    const made = await send({ school: school.trim() })
    if (!made) return
    await client.invalidateQueries({ queryKey: INVITATIONS })
    announce(`已给${made.school}编号和上传码`)
    setSchool('')
  }
  return (
    <Section title="请学校自己上传">
      <p className="quiet">
        给学校一个编号和上传码，告诉负责寄档的老师。学校不用注册，逐行检查后发送，清单出现在下面的导入记录里。再给一次，以前的编号就失效。
      </p>
      {!errors.school && <ProblemNotice problem={problem} title="没有给出编号" />}
      <TextField
        id="invited-school"
        label="学校全称"
        hint="与档案上的毕业院校一致。"
        value={school}
        maxLength={60}
        error={errors.school}
        onChange={setSchool}
      />
      <Button loading={isSending} onClick={() => void invite()}>
        给编号和上传码
      </Button>
      {found.error && <ProblemNotice problem={problemOf(found.error)} title="没有读到给过的编号" />}
      {found.data && found.data.invitations.length > 0 && (
        <ul className="rows" aria-label="给过的编号">
          {found.data.invitations.map((one) => (
            <Given key={one.no} given={one} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Given({ given }: { given: SchoolInvitation }) {
  const { school, no, code, until, isOver, address } = given
  return (
    <li>
      <div>
        <strong>{school}</strong>{' '}
        <StateTag tone={isOver ? 'stopped' : 'done'}>
          {isOver ? '已过期，请再给一个' : `${sayDay(until)}前有效`}
        </StateTag>
        {!isOver && (
          <>
            <p>
              编号 {no}，上传码 {sayFollowCode(code)}
            </p>
            <CopyLine id={`invitation-${no}`} label="上传页地址（请只发给寄档的老师）" value={address} />
          </>
        )}
      </div>
    </li>
  )
}
