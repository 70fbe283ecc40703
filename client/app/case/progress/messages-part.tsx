import { listCaseMessages } from '@shared/contract/messages'
import { sayInstant } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { Disclosure } from '../../kit/disclosure'
import { Row, Rows } from '../../kit/row'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'

reg('N20-4', 'N29-refuse')

/** What was sent to me of this case, and whether it went out. Asked for when I look. */
export const MessagesPart = ({ id }: { id: string }) => (
  <Disclosure title="发给您的消息">
    <Messages id={id} />
  </Disclosure>
)

function Messages({ id }: { id: string }) {
  const query = useQuery(`messages:${id}`, () => api.call(listCaseMessages, { params: { id } }))
  return (
    <LoadedQuery query={query}>
      {({ messages }) => (
        <>
          {messages.length === 0 && <Text>还没有发过消息。</Text>}
          <SummaryList
            items={messages.map(({ label, owedAt, stateLabel, by, note }) => ({
              label: `${label}（${sayInstant(owedAt)}）`,
              value: [by ? `${by}：${stateLabel}` : stateLabel, note].filter(Boolean).join('。'),
            }))}
          />
          <Rows>
            <Row to="/account/messages/index" title="消息提醒" note="换一种方式，或者不发" icon="inbox" />
          </Rows>
        </>
      )}
    </LoadedQuery>
  )
}
