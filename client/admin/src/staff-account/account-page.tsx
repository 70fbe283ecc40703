import { Tooltip } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { StateTag } from '../kit/state-tag'
import { useKeys } from '../lib/use-keys'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { type HandedLink, LinkDialog } from '../staff/link-dialog'
import { STATUS_TONES } from '../staff/status-tones'
import { AskedDialog } from './asked-dialog'
import type { Asked } from './deeds'
import { HistoryPart } from './history-part'
import { LeavingPart } from './leaving-part'
import { LinkPart } from './link-part'
import { PostsPart } from './posts-part'
import { RelationsPart } from './relations-part'
import { SessionsPart } from './sessions-part'
import { StandingPart } from './standing-part'
import { type Account, useAccount } from './use-account'

/** One account: what it may, where it is in use, how it stands, and all that was ever done to it. */
export function AccountPage() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const query = useAccount(id)
  useKeys({ u: () => void navigate('/staff') })
  const account = query.data
  if (!account && query.error) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  if (!account) return <Loading what="账号" />
  return <AccountSheets key={id} account={account} />
}

function AccountSheets({ account }: { account: Account }) {
  const heading = usePage(`工作人员 ${account.name}`)
  const [asked, ask] = useState<Asked | null>(null)
  const [link, setLink] = useState<HandedLink | null>(null)
  const part = { account, ask }
  return (
    <div className="sheets">
      <div className="sheets__head">
        <Tooltip title="快捷键 U" placement="right">
          <Link to="/staff" aria-keyshortcuts="u">
            返回工作人员
          </Link>
        </Tooltip>
        <div className="page-head">
          <h1 ref={heading} tabIndex={-1}>
            {account.name}
          </h1>
          <StateTag tone={STATUS_TONES[account.status]}>{account.statusLabel}</StateTag>
          <span className="quiet">账号 {account.username}</span>
        </div>
        {account.can.length === 0 && <p className="quiet">{sayNothingToDo(account)}</p>}
      </div>
      <LinkPart {...part} />
      <PostsPart {...part} />
      <SessionsPart {...part} />
      <RelationsPart {...part} />
      <StandingPart {...part} />
      <LeavingPart {...part} />
      <HistoryPart account={account} />
      {asked && (
        <AskedDialog
          account={account}
          asked={asked}
          onGone={(made) => {
            ask(null)
            setLink(made)
          }}
        />
      )}
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </div>
  )
}

const sayNothingToDo = ({ status }: Account): string =>
  status === 'left' || status === 'withdrawn'
    ? '账号已经终结，只供查看。'
    : '您不能更改这个账号：它是您本人的、超出您的管理范围，或与您有回避关系。'
