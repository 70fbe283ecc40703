import { NOTHING_REFUSED } from '@shared/domain/owed/rules'
import { writeDay } from '@shared/kernel/dates'
import { Entries, Entry } from '../../kit/entry'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import type { StatusTagProps } from '../../kit/status-tag'
import { Text } from '../../kit/text'
import type { Told } from './told'

type Promised = Told['promises'][number]

const FACES: Record<Promised['tone'], { tone: StatusTagProps['tone']; word: string }> = {
  open: { tone: 'now', word: '还没到期' },
  soon: { tone: 'wait', word: '快到期了' },
  past: { tone: 'wait', word: '日子已过，仍可交' },
}

/** What the person promised to bring for their file and until when; a day that has passed closes nothing. */
export function Promises({ promises }: { promises: Told['promises'] }) {
  if (promises.length === 0) return null
  return (
    <Section title={`承诺补充 ${promises.length} 项`}>
      <Entries label="您承诺补充的材料">
        {promises.map((one) => {
          const { tone, word } = FACES[one.tone]
          return (
            <Entry
              key={`${one.caseId} ${one.code}`}
              title={`${writeDay(one.by)}前`}
              tag={word}
              tone={tone}
              lines={[
                `${one.says}。`,
                one.effect,
                `可以补：${one.papers.join('、')}`,
                `可以找：${one.issuers.join('、')}`,
              ]}
            />
          )
        })}
      </Entries>
      <Text>到期前两周、当天、过后两周各提醒您一次。{NOTHING_REFUSED}。</Text>
      <Rows>
        <Row
          to="/apply/start/index?item=material-supplement"
          title="补充材料"
          note="找到材料后在这里交，选好是补哪一项"
          icon="file-text"
        />
      </Rows>
    </Section>
  )
}
