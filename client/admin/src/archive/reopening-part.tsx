import { confirmReopening, declineReopening } from '@shared/contract/archives'
import { Link } from 'react-router-dom'
import { ProblemNotice } from '../kit/problem-notice'
import { ProposalPart } from '../kit/proposal-part'
import { type ArchivePage, useArchiveCommand } from './use-archive'

/** A decided pair that somebody wants decided anew, and the second person's word on it. */
export function ReopeningPart({ archive }: { archive: ArchivePage }) {
  const { id, version, reopening, can } = archive
  const confirm = useArchiveCommand(confirmReopening, id)
  const decline = useArchiveCommand(declineReopening, id)
  if (!reopening) return null
  const { id: other, archiveNo, reason, who, when, mine } = reopening
  const words = (['confirm', 'decline'] as const).filter((word) => can.decide.includes(`${word}-reopening`))
  const settle = (word: 'confirm' | 'decline') =>
    word === 'confirm'
      ? confirm.run({ version, other }, '已同意重新核定。')
      : decline.run({ version }, '原来的核定继续有效。')
  return (
    <ProposalPart
      {...{ title: '重新核定', who, when, mine, can: words }}
      isSending={confirm.isSending || decline.isSending}
      onDeed={(word) => void settle(word)}
    >
      <ProblemNotice problem={confirm.problem ?? decline.problem} />
      <p>
        原来的核定有误：{reason}。复核确认后，本记录与 {archiveNo} 重新核定；核定之前，两份都不能出具证明。
      </p>
      <p>
        <Link to={`/archives/${id}/beside/${other}`}>再次比对</Link>
      </p>
    </ProposalPart>
  )
}
