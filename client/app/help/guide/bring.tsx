import { Entries, Entry } from '../../kit/entry'
import type { GuideFound } from './guide-found'

/** Each paper with what else will do, what it is for, and the law behind it. */
export function Bring({ papers }: { papers: GuideFound['bring'] }) {
  return (
    <Entries label="要带的材料">
      {papers.map((paper) => (
        <Entry
          key={paper.what}
          title={paper.when ? `${paper.when}：${paper.what}` : paper.what}
          lines={[
            paper.instead?.length ? `也可以用：${paper.instead.join('，或')}` : undefined,
            `为什么要：${paper.why}`,
            `依据：${paper.basis}`,
          ]}
        />
      ))}
    </Entries>
  )
}
