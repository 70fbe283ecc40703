import type { submitHandIn } from '@shared/contract/hand-in'
import type { RouteOutput } from '@shared/contract/route'
import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { open } from '../../platform/navigation'

export type Receipt = RouteOutput<typeof submitHandIn>

/** It is handed in: the number and code to follow it by, which nobody can look up again without the centre. */
export function HandedIn({ receipt, onNext }: { receipt: Receipt; onNext: () => void }) {
  const { no, code, centre, stateLabel, dueText, provisional } = receipt
  return (
    <>
      <Lead>请记下办件编号和查询码：凭它们看进度，结果和退回的原因都在那里。</Lead>
      <SummaryList
        items={[
          { label: '办件编号', value: no },
          { label: '查询码', value: sayFollowCode(code) },
          { label: '办理机构', value: centre },
          { label: '目前状态', value: stateLabel },
          { label: '最晚办完', value: `${dueText ?? ''}${provisional ? '（暂定）' : ''}` },
        ]}
      />
      <Text>照片核对后，需要原件时我们打移交人的电话。送原件时报办件编号。</Text>
      <Button onPress={onNext}>返回清单</Button>
      <Button kind="secondary" onPress={() => open('/case/follow/index')}>
        凭编号查进度
      </Button>
    </>
  )
}
