import { Button, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { ExportButton } from '../exports/export-button'
import { Loading } from '../kit/loading'
import { announce } from '../lib/announce'
import { useKeys } from '../lib/use-keys'
import { usePage } from '../lib/use-page'
import { useRowKeys } from '../lib/use-row-keys'
import { ProblemPage } from '../problem/problem-page'
import { CentreSwitch } from './centre-switch'
import { InviteDialog } from './invite-dialog'
import { type HandedLink, LinkDialog } from './link-dialog'
import './staff.css'
import { RosterTable } from './roster-table'
import { useRoster } from './use-roster'

/** Who works at a centre, with their posts and how their accounts stand. */
export function StaffPage() {
  const [search, setSearch] = useSearchParams()
  const centre = search.get('centre') ?? undefined
  const roster = useRoster(centre)
  const heading = usePage('工作人员')
  const list = useRef<HTMLDivElement>(null)
  const [isInviting, setInviting] = useState(false)
  const [link, setLink] = useState<HandedLink | null>(null)
  const mayInvite = (roster.data?.grantable.length ?? 0) > 0
  useRowKeys(list, roster.isSuccess)
  useKeys({ n: () => mayInvite && setInviting(true) })
  const says = roster.data ? `共 ${roster.data.members.length} 人。` : ''
  useEffect(() => announce(says), [says])
  if (roster.error && !roster.data)
    return <ProblemPage error={roster.error} onRetry={() => roster.refetch()} />
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          工作人员
        </h1>
        {roster.data && (
          <CentreSwitch
            centres={roster.data.centres}
            value={centre}
            onChange={(id) => setSearch({ centre: id }, { replace: true })}
          />
        )}
        <p className="quiet">{says}</p>
        <ExportButton list={{ list: 'staff', ...(centre ? { centre } : {}) }} />
        {mayInvite && (
          <Tooltip title="快捷键 N">
            <Button type="primary" onClick={() => setInviting(true)} aria-keyshortcuts="n">
              邀请工作人员
            </Button>
          </Tooltip>
        )}
      </div>
      <div ref={list}>
        {roster.data ? <RosterTable rows={roster.data.members} /> : <Loading what="名册" />}
      </div>
      {roster.data && (
        <InviteDialog
          open={isInviting}
          grantable={roster.data.grantable}
          centre={centre}
          onClose={() => setInviting(false)}
          onInvited={setLink}
        />
      )}
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </>
  )
}
