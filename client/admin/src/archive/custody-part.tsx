import { ChainMark } from '../kit/chain-mark'
import { Section } from '../kit/section'
import { Thread } from '../kit/thread'
import type { ArchivePage } from './use-archive'

/** Every hand the bag went through and everything that was decided of its record, with the mark that nothing was changed since. */
export function CustodyPart({ archive }: { archive: ArchivePage }) {
  return (
    <Section
      title="保管经过"
      aside={<ChainMark isWhole={archive.chainWhole} broken="请暂停办理，并告诉负责人核查" />}
    >
      <Thread
        beads={archive.thread.map(({ why, case: own, ...fact }) => ({
          ...fact,
          state: 'done',
          note: [why && `事由：${why}`, own && `办件 ${own.no}`].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  )
}
