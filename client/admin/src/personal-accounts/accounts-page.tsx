import { reg } from '@shared/kernel/reg'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { ExportButton } from '../exports/export-button'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { announce } from '../lib/announce'
import { usePage } from '../lib/use-page'
import { AccountsTable } from './accounts-table'
import { SearchPart } from './search-part'
import { type Search, useAccounts } from './use-accounts'

reg('N12-person', 'N12-agree')

/** The personal accounts of the centre: who has one, by which agreement, since when, and whether the file has come. */
export function AccountsPage() {
  const heading = usePage('个人账户')
  const [search, setSearch] = useState<Search>({})
  const query = useAccounts(search)
  const says = query.isSuccess ? sayCount(query.rows.length, query.hasNextPage) : ''
  useEffect(() => announce(says), [says])
  return (
    <div className="sheets">
      <div className="sheets__head">
        <h1 ref={heading} tabIndex={-1}>
          个人账户
        </h1>
        <p className="quiet">在本机构开立的个人账户，新的在前。与您有回避关系的人没有列出。</p>
      </div>
      <Section title="已开立" aside={<ExportButton list={{ list: 'personal-accounts', ...search }} />}>
        <SearchPart error={query.error} isSearching={query.isFetching} onSearch={setSearch} />
        {query.isPending && <Loading what="个人账户" />}
        {query.isSuccess && query.rows.length === 0 && (
          <Empty title="没有符合条件的账户" says="换一个条件，或清空条件后看全部。" />
        )}
        {query.rows.length > 0 && <p className="quiet">{says}</p>}
        {query.rows.length > 0 && <AccountsTable rows={query.rows} />}
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再列出一些
          </Button>
        )}
      </Section>
    </div>
  )
}

const sayCount = (count: number, more: boolean): string =>
  more ? `已列出 ${count} 个，还有更多。` : `已列出 ${count} 个。`
