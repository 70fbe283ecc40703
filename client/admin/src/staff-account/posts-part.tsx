import type { Post } from '@shared/domain/policy/roles'
import { POST_LABELS } from '@shared/domain/staff/posts'
import { Button } from 'antd'
import { Section } from '../kit/section'
import type { PartProps } from './part'

/** The posts by centre, each to be taken by those who could give it. */
export function PostsPart({ account, ask }: PartProps) {
  const { places, grantable, can } = account
  const isInReach = (centreId: string, post: Post): boolean =>
    grantable.some(({ id, posts }) => id === centreId && posts.includes(post))
  const held = places.flatMap((centre) => centre.posts.map((post) => ({ centre, post })))
  return (
    <Section
      title="岗位"
      aside={can.includes('grant') && <Button onClick={() => ask({ deed: 'grant' })}>授予岗位</Button>}
    >
      {held.length === 0 && <p>现在没有岗位。</p>}
      <ul className="rows">
        {held.map(({ centre, post }) => (
          <li key={`${centre.id} ${post}`}>
            <p>
              <strong>{POST_LABELS[post]}</strong> · {centre.name}
            </p>
            {can.includes('revoke') && isInReach(centre.id, post) && (
              <Button
                aria-label={`撤销 ${centre.name} ${POST_LABELS[post]}`}
                onClick={() => ask({ deed: 'revoke', centre: { id: centre.id, name: centre.name }, post })}
              >
                撤销
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
