import type { locateFile } from '@shared/contract/custody'
import type { RouteOutput } from '@shared/contract/route'
import { CHANGE_RULE, NO_OLD_SLIP } from '@shared/domain/graduates/change-deadline'
import { FileCard } from '../../kit/file-card'
import { RuleNote } from '../../kit/rule-note'
import { Section } from '../../kit/section'
import { StatusTag, type StatusTagProps } from '../../kit/status-tag'
import { Text } from '../../kit/text'
import { Thread } from '../../kit/thread'
import { PlacePart } from '../place-part'
import { NextPart } from './next-part'
import { SentWhere } from './sent-where'

type Found = RouteOutput<typeof locateFile>

const TAGS: Record<Found['answer'], { tone: StatusTagProps['tone']; word: string }> = {
  kept: { tone: 'done', word: '在保管' },
  awaited: { tone: 'wait', word: '等待寄到' },
  posted: { tone: 'now', word: '学校已寄出' },
  moving: { tone: 'now', word: '在路上' },
  unsure: { tone: 'wait', word: '要人工核对' },
  'not-found': { tone: 'stop', word: '没有记录' },
  'name-needed': { tone: 'wait', word: '还没有核验身份' },
}

const NEVER = '任何个人不得查阅本人、配偶、直系血亲、三代以内旁系血亲、近姻亲人员的人事档案。'

/** The answer, most needed first. */
export function Located({ found }: { found: Found }) {
  const { tone, word } = TAGS[found.answer]
  return (
    <>
      <StatusTag tone={tone}>{word}</StatusTag>
      <FileCard
        name="我的档案"
        archiveNo={found.archiveNo ?? undefined}
        status={found.sentence}
        date={found.since ?? undefined}
      />
      {found.holder && (
        <PlacePart
          title={found.answer === 'moving' ? '由谁寄出' : '由谁保管'}
          place={found.holder}
          archiveNo={found.archiveNo}
        />
      )}
      {(found.answer === 'posted' || found.answer === 'not-found') && (
        <Text>
          {NO_OLD_SLIP}
          {CHANGE_RULE}
        </Text>
      )}
      {found.answer === 'not-found' ? <SentWhere steps={found.next} /> : <NextPart steps={found.next} />}
      {found.thread.length > 0 && (
        <Section title="从开始到现在">
          <Thread
            label="档案交接经过"
            steps={found.thread.map(({ title, who, when, mark }, at) => ({
              key: mark,
              state: at === found.thread.length - 1 ? ('now' as const) : ('done' as const),
              title,
              who,
              when,
              note: `存证 ${mark}`,
            }))}
          />
          <Text>
            {found.chainWhole
              ? '每一步都与前一步相扣，改动任何一步都会被发现。现已核对，完整。'
              : '这份记录核对不上，可能被改动过。请预约回电，我们会查清后答复您。'}
          </Text>
        </Section>
      )}
      <RuleNote source="《流动人员人事档案管理服务规定》第二十一条" text={NEVER} />
    </>
  )
}
