import { sayInstant, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { Button } from 'antd'
import { Link, useParams } from 'react-router-dom'
import { Empty } from '../kit/empty'
import { LinkedTable } from '../kit/linked-table'
import { Loading } from '../kit/loading'
import { RecordHead } from '../kit/record-head'
import { Section } from '../kit/section'
import { Thread } from '../kit/thread'
import { WideTable } from '../kit/wide-table'
import { ProblemPage } from '../problem/problem-page'
import { type Collective, useCollective } from './use-collectives'

reg('N12-unit', 'N12-agree')

type Person = Collective['people'][number]

const FILE = {
  title: '档案编号',
  to: ({ id }: Person) => `/archives/${id}`,
  says: ({ archiveNo }: Person) => archiveNo,
}

const COLUMNS = [
  { title: '姓名', says: ({ name }: Person) => name },
  { title: '身份证号', says: ({ idNumber }: Person) => idNumber ?? '未登记' },
  { title: '状态', says: ({ stateLabel }: Person) => stateLabel },
]

/** The account of one unit: how it is reached, who acts for it, who is kept under it, and what happened. */
export function CollectivePage() {
  const { id = '' } = useParams()
  const { account, people, error, refetch, ...query } = useCollective(id)
  if (error && !account) return <ProblemPage error={error} onRetry={() => refetch()} />
  if (!account) return <Loading what="集体账户" />
  return (
    <div className="sheets">
      <AccountHead account={account} />
      <AgentsPart agents={account.agents} />
      <Section title="在单位名下存档的人员">
        {people.length === 0 ? (
          <Empty title="还没有人员" says="台账里存档性质为集体、写明本单位的档案，登记后列在这里。" />
        ) : (
          <LinkedTable label="存档人员" rows={people} first={FILE} columns={COLUMNS} />
        )}
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再列出一些
          </Button>
        )}
        <p className="quiet">与您有回避关系的人没有列出。每次查看都有记录。</p>
      </Section>
      <Section title="经过">
        <Thread beads={account.thread.map((bead) => ({ ...bead, state: 'done' as const }))} />
      </Section>
    </div>
  )
}

function AccountHead({ account }: { account: Collective }) {
  const { name, stateSays, accountNo, creditCode, legalPerson, address, phone, agreement } = account
  return (
    <RecordHead
      back={{ to: '/collective-accounts', label: '集体账户' }}
      title={name}
      windowTitle={`集体账户 ${accountNo}`}
      says={stateSays}
      pairs={[
        ['委托存档单位编号', accountNo],
        ['统一社会信用代码', creditCode],
        ['法定代表人或负责人', legalPerson],
        ['地址', address],
        ['电话', phone],
        ['开立日期', writeDay(account.openedOn)],
        ['协议', `${agreement.version} 版，${sayInstant(agreement.signedAt)} 签署`],
      ]}
    >
      <p>
        <Link to={`/cases/${account.caseId}`}>开立时的办件 {account.caseNo}</Link>
      </p>
    </RecordHead>
  )
}

function AgentsPart({ agents }: Pick<Collective, 'agents'>) {
  return (
    <Section title="经办人">
      <WideTable label="经办人和经办时间">
        <thead>
          <tr>
            {['姓名', '从什么时候起', '到什么时候止'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agents.map(({ name, since, revokedAt }) => (
            <tr key={`${name} ${since}`}>
              <th scope="row">{name}</th>
              <td>{sayInstant(since)}</td>
              <td>{revokedAt ? sayInstant(revokedAt) : '现在经办'}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  )
}
