import type { SchoolList } from '@shared/contract/school-lists'
import { IMPORT_STATES } from '@shared/domain/imports/table'
import { sayInstant } from '@shared/kernel/dates'
import { Button } from '../../kit/button'
import { Entries, Entry } from '../../kit/entry'
import { Section } from '../../kit/section'
import { LeftRows } from './left-rows'

/** The lists that were sent: how far they are, and what was left out of each. */
export function SentLists({ lists, reload }: { lists: readonly SchoolList[]; reload: () => Promise<void> }) {
  const sent = lists.filter(({ sentAt }) => sentAt !== null)
  if (sent.length === 0) return null
  const isRunning = sent.some(({ state }) => state === 'running')
  return (
    <Section title="已发送的清单">
      <Entries label="已发送的清单">
        {sent.map((list) => (
          <Line key={list.id} list={list} />
        ))}
      </Entries>
      {isRunning && (
        <Button kind="secondary" onPress={() => void reload()}>
          看看核对完了没有
        </Button>
      )}
    </Section>
  )
}

function Line({ list }: { list: SchoolList }) {
  const { name, state, sentAt, total, registered, known, bad, left } = list
  const isDone = state === 'done'
  return (
    <Entry
      title={name || '清单（文件已按期限删除）'}
      tag={isDone ? '核对完了' : IMPORT_STATES[state]}
      tone={isDone ? 'done' : 'wait'}
      lines={[
        `${sayInstant(sentAt ?? '')}发送，共 ${total} 行`,
        `登记 ${registered} 行，以前已有 ${known} 行，没有登记 ${bad} 行`,
      ]}
    >
      <LeftRows label={`${name}里没有登记的行`} rows={left} />
    </Entry>
  )
}
