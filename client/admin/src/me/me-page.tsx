import { Loading } from '../kit/loading'
import { useMe } from '../lib/session'
import { usePage } from '../lib/use-page'
import { CentrePart } from './centre-part'
import { OwnRelationsPart } from './own-relations-part'
import { OwnSessionsPart } from './own-sessions-part'
import { PasswordPart } from './password-part'

/** One's own account: where one works, how one signs in, and whom one keeps away from. */
export function MePage() {
  const me = useMe()
  const heading = usePage('我的账号')
  return (
    <div className="sheets">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          我的账号
        </h1>
        {me.data && (
          <span className="quiet">
            {me.data.name} · 账号 {me.data.username}
          </span>
        )}
      </div>
      {me.data ? (
        <>
          <CentrePart member={me.data} />
          <OwnRelationsPart />
          <OwnSessionsPart />
          <PasswordPart username={me.data.username} />
        </>
      ) : (
        <Loading what="账号" />
      )}
    </div>
  )
}
