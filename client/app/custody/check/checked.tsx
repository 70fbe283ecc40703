import { Disclosure } from '../../kit/disclosure'
import { Entries } from '../../kit/entry'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { StatusTag, type StatusTagProps } from '../../kit/status-tag'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { realNamePath } from '../../lib/real-name-path'
import { CHECK, CLAIMS, TRACKER } from '../paths'
import { PointEntry } from './point-entry'
import { Promises } from './promises'
import { Submissions } from './submissions'
import type { Told } from './told'

const TAGS: Record<Told['answer'], { tone: StatusTagProps['tone']; word: string }> = {
  'name-needed': { tone: 'wait', word: '还没有核验身份' },
  'not-found': { tone: 'stop', word: '没有记录' },
  unsure: { tone: 'wait', word: '要人工核对' },
  away: { tone: 'now', word: '在路上' },
  unlisted: { tone: 'wait', word: '还没有体检' },
  checking: { tone: 'now', word: '正在核对' },
  clear: { tone: 'done', word: '没有发现问题' },
  found: { tone: 'wait', word: '有几处要补或核实' },
}

/** Answers about a file that is surely the person's. */
const WITH_FILE: readonly Told['answer'][] = ['away', 'unlisted', 'checking', 'clear', 'found']

const NEVER =
  '档案材料不对本人公开。这里只告诉您各类有几份、缺什么、哪里对不上，以及怎么补，不显示任何一页，也不显示审查、处分类材料的名称。'

/** The answer, most needed first: what is to be done, what was handed in, then the figures. */
export function Checked({ told }: { told: Told }) {
  const { tone, word } = TAGS[told.answer]
  const total = told.counts.reduce((sum, { papers }) => sum + papers, 0)
  return (
    <>
      <StatusTag tone={tone}>{word}</StatusTag>
      <Text>{told.sentence}</Text>
      {told.centre && <Text>保管机构：{told.centre}</Text>}
      <Way answer={told.answer} />
      <Promises promises={told.promises} />
      {told.points.length > 0 && (
        <Section title={`已核实 ${told.points.length} 处`}>
          <Entries label="缺少或对不上的材料">
            {told.points.map((point) => (
              <PointEntry key={`${point.point} ${point.says}`} point={point} />
            ))}
          </Entries>
          <Rows>
            <Row
              to="/apply/start/index?item=material-supplement"
              title="补充材料"
              note="找到材料后在这里交，选好是补哪一处"
              icon="file-text"
            />
          </Rows>
        </Section>
      )}
      {told.waiting > 0 && <Text>另有 {told.waiting} 处正在由工作人员核对。</Text>}
      <Submissions cases={told.submissions} />
      {total > 0 && (
        <Section title={`档案里有 ${total} 份材料`}>
          <Disclosure title="各类有几份">
            <SummaryList
              items={told.counts.map(({ category, title, papers }) => ({
                label: `${category} ${title}`,
                value: papers > 0 ? `${papers} 份` : '没有',
              }))}
            />
          </Disclosure>
        </Section>
      )}
      {WITH_FILE.includes(told.answer) && (
        <Rows>
          <Row to={CLAIMS} title="我的经历" note="您写的学校和工作用来对照档案" icon="file-text" />
        </Rows>
      )}
      <Text>{NEVER}</Text>
    </>
  )
}

/** Where somebody goes whom nothing can be told yet. */
function Way({ answer }: { answer: Told['answer'] }) {
  if (answer === 'name-needed')
    return (
      <Rows>
        <Row
          to={realNamePath(CHECK)}
          title="去核验身份"
          note="核验一次，之后都可以在线查看"
          icon="user-round"
        />
      </Rows>
    )
  if (answer !== 'not-found' && answer !== 'unsure' && answer !== 'away') return null
  return (
    <Rows>
      <Row to={TRACKER} title="档案在哪里" note="由谁保管，下一步怎么办" icon="folder" />
    </Rows>
  )
}
