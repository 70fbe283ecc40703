import { sayDay } from '@shared/kernel/dates'
import { Section } from '../kit/section'
import { Thread } from '../kit/thread'
import type { StaffCase } from './use-case'

/** The file the ID number leads to: where it is, since when, and every hand it went through. */
export function ArchivePart({ archive }: Pick<StaffCase, 'archive'>) {
  if (!archive)
    return (
      <Section title="档案">
        <p>本机构没有与这个身份证号相符的档案记录。</p>
      </Section>
    )
  const pairs = [
    ['档案编号', archive.archiveNo],
    ['档案姓名', archive.name],
    ['架位', archive.shelf ?? '没有上架'],
    ['保管起始', archive.keptSince ? sayDay(archive.keptSince) : '没有记载'],
  ] as const
  return (
    <Section title="档案">
      <p>{archive.sentence}</p>
      <dl className="pairs">
        {pairs.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>保管经过</h3>
      <Thread beads={archive.custody.map((fact) => ({ ...fact, state: 'done' }))} />
    </Section>
  )
}
