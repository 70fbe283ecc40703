import { Button } from 'antd'
import { useState } from 'react'
import { ExportButton } from '../exports/export-button'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { usePage } from '../lib/use-page'
import { problemOf } from '../problem/problem-of'
import { CertificatesTable } from './certificates-table'
import { SearchPart } from './search-part'
import { type Search, useCertificates, useWaiting } from './use-certificates'

/** The issued certificates of the centre: found, opened, and what waits for a second person. */
export function CertificatesPage() {
  const heading = usePage('证明')
  const [search, setSearch] = useState<Search>({})
  const query = useCertificates(search)
  return (
    <div className="sheets">
      <div className="sheets__head">
        <h1 ref={heading} tabIndex={-1}>
          证明
        </h1>
        <p className="quiet">
          本机构出具的证明，新的在前。撤销须由两位工作人员办理，确认后任何人核验都会看到。
        </p>
      </div>
      <WaitingPart />
      <Section title="已出具" aside={<ExportButton list={{ list: 'certificates', ...daysOf(search) }} />}>
        <SearchPart error={query.error} isSearching={query.isFetching} onSearch={setSearch} />
        {query.isPending && <Loading what="证明" />}
        {query.isSuccess && query.rows.length === 0 && <p>没有符合条件的证明。</p>}
        {query.rows.length > 0 && <CertificatesTable rows={query.rows} label="已出具的证明" />}
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再列出一些
          </Button>
        )}
      </Section>
    </div>
  )
}

/** The list goes out by its days; a number or a name is looked for one at a time. */
const daysOf = ({ from, to }: Search) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) })

/** Not shown while nothing waits. */
function WaitingPart() {
  const query = useWaiting()
  const rows = query.data?.certificates ?? []
  if (query.error && !query.data)
    return (
      <Section title="撤销待复核">
        <p role="alert">{problemOf(query.error).message}</p>
      </Section>
    )
  if (rows.length === 0) return null
  return (
    <Section title="撤销待复核">
      <CertificatesTable rows={rows} label="撤销待复核的证明" />
    </Section>
  )
}
