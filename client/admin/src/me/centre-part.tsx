import { chooseStaffCentre } from '@shared/contract/staff-self'
import { POST_LABELS } from '@shared/domain/staff/posts'
import { Button } from 'antd'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { announce } from '../lib/announce'
import { moveTo, type StaffMember } from '../lib/session'
import { useCommand } from '../lib/use-command'

/** One's posts by centre, and at which one works now: the posts of the others rest. */
export function CentrePart({ member }: { member: StaffMember }) {
  const choose = useCommand(chooseStaffCentre)
  const move = async (centreId: string): Promise<void> => {
    const after = await choose.send({ centreId })
    if (!after) return
    moveTo(after)
    announce(`现在在${after.centre.name}工作。`)
  }
  return (
    <Section title="机构和岗位">
      <ProblemNotice problem={choose.problem} />
      {member.places.length === 0 && <p>您现在没有岗位，请联系负责人或系统管理员。</p>}
      <ul className="rows">
        {member.places.map(({ id, name, posts }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong> · {posts.map((post) => POST_LABELS[post]).join('、')}
            </p>
            {id === member.centre.id ? (
              <span className="quiet">现在在这里工作</span>
            ) : (
              <Button loading={choose.isSending} onClick={() => void move(id)}>
                到{name}工作
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">岗位由负责人或系统管理员授予，不能自己更改。</p>
    </Section>
  )
}
