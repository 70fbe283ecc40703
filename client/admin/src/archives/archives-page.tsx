import type { InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import '../queue/queue.css'
import { ExportButton } from '../exports/export-button'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useKeys } from '../lib/use-keys'
import { usePage } from '../lib/use-page'
import { useRowKeys } from '../lib/use-row-keys'
import { problemOf } from '../problem/problem-of'
import { KinNote } from '../queue/kin-note'
import { QueueMore } from '../queue/queue-more'
import { ArchivePlaces } from './archive-places'
import { ArchiveRows } from './archive-rows'
import './archives.css'
import { sayFound } from './say-archives'
import { SearchBox } from './search-box'
import { useArchiveSearch } from './use-archive-search'

/** Finds the files of the centre. */
export function ArchivesPage() {
  const found = useArchiveSearch()
  const heading = usePage('查找档案')
  const list = useRef<HTMLDivElement>(null)
  const box = useRef<InputRef>(null)
  useKeys({ '/': () => box.current?.focus({ cursor: 'all' }) })
  useRowKeys(list, found.isSuccess)
  const problem = found.error && !found.data ? problemOf(found.error) : null
  const error = fieldErrors(problem).q
  const says = found.isSuccess ? sayFound(found.q, found.rows.length, found.hasNextPage) : ''
  useEffect(() => announce(says), [says])
  return (
    <>
      <div className="queue-head">
        <h1 ref={heading} tabIndex={-1}>
          档案
        </h1>
        <ArchivePlaces />
      </div>
      <SearchBox
        box={box}
        error={error}
        onDown={() => list.current?.querySelector<HTMLElement>('[data-row]')?.focus()}
      />
      {problem && !error && <ProblemNotice problem={problem} title="没有查到结果" canRepeat={false} />}
      <div ref={list} className="archive-found">
        {found.isLoading && <Loading what="档案" />}
        {found.isSuccess && found.rows.length === 0 && (
          <Empty
            title="没有找到档案"
            says="请核对后换一种方式查找：姓名中的两个字、拼音、首字母、编号或身份证号。"
          />
        )}
        {found.rows.length > 0 && (
          <>
            <div className="archive-found__head">
              <p className="queue-head__says">{says}</p>
              <ExportButton list={{ list: 'archives', text: found.q }} />
            </div>
            <ArchiveRows label="找到的档案" rows={found.rows} />
          </>
        )}
      </div>
      <QueueMore queue={found} />
      <KinNote what="档案" />
    </>
  )
}
