import type { RouteOutput } from '@shared/contract/route'
import type { openSchoolList } from '@shared/contract/school-lists'
import { writeDay } from '@shared/kernel/dates'
import { Empty } from '../../kit/empty'
import { Entries, Entry } from '../../kit/entry'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'

/** Files of the school without a match: on a list and not arrived, or arrived and on no list. */
export function Unmatched({ found }: { found: RouteOutput<typeof openSchoolList> }) {
  const { lists, waiting, unlisted, more, until } = found
  return (
    <Section title="没有对上的档案">
      {waiting.length + unlisted.length === 0 && <Nothing isSent={lists.some(({ sentAt }) => sentAt)} />}
      {unlisted.length > 0 && (
        <>
          <Text>下列档案已寄到，清单里没有。请核对，漏列的补一份清单上传，自动对上。</Text>
          <Entries label="已寄到、清单里没有的档案">
            {unlisted.map(({ id, holder, arrivedOn }) => (
              <Entry key={id} title={holder} tag="漏列" tone="stop" lines={[`${writeDay(arrivedOn)}到达`]} />
            ))}
          </Entries>
        </>
      )}
      {waiting.length > 0 && (
        <>
          <Text>下列档案在清单上，还没有到。寄出半个月以上的，请凭机要号或邮件号向邮局查询。</Text>
          <Entries label="在清单上、还没有到的档案">
            {waiting.map(({ id, holder, row, sentOn }) => (
              <Entry
                key={id}
                title={holder}
                tag="在路上"
                tone="wait"
                lines={[`${row === null ? '' : `清单第 ${row} 行，`}${writeDay(sentOn)}寄出`]}
              />
            ))}
          </Entries>
        </>
      )}
      {more && <Text>还有一些没有列出，对上几份以后会接着列出。</Text>}
      <Text>编号和上传码可以用到{writeDay(until)}。</Text>
    </Section>
  )
}

/** Before a list was sent there is nothing that could have a match. */
const Nothing = ({ isSent }: { isSent: boolean }) =>
  isSent ? (
    <Empty title="没有对不上的" note="清单上的档案都到了，寄到的也都在清单上。您不用做什么。" />
  ) : (
    <Empty title="还没有发送过清单" note="发送以后，还没有到的和漏列的档案列在这里。" />
  )
