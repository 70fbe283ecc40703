import { Link } from 'react-router-dom'
import { ArchiveMarks } from '../archives/archive-marks'
import { TAG_TONES } from '../archives/say-archives'
import { UnmaskPart } from '../case/unmask-part'
import { Clock } from '../kit/clock'
import { RecordHead } from '../kit/record-head'
import { StateTag } from '../kit/state-tag'
import type { ArchivePage } from './use-archive'

/** Whose file this is, where the bag is, and what stands out about the record. */
export function ArchiveHead({ archive }: { archive: ArchivePage }) {
  const pairs = [
    ['身份证号', archive.idNumber ?? '没有登记'],
    ['保管机构', archive.centre],
    ['架位', archive.shelf ?? '没有上架'],
    ...(archive.previousNo ? [['原存档编号', archive.previousNo] as const] : []),
    ...(archive.formerNames.length > 0 ? [['原登记姓名', archive.formerNames.join('、')] as const] : []),
  ] as const
  const beside = (
    <>
      <StateTag tone={TAG_TONES[archive.tone]}>{archive.stateLabel}</StateTag>
      <ArchiveMarks marks={archive.marks} />
    </>
  )
  return (
    <RecordHead
      back={{ to: '/archives', label: '返回查找' }}
      title={`${archive.name} · ${archive.archiveNo}`}
      beside={beside}
      says={`${archive.sentence}（${archive.dayText}起）`}
      pairs={pairs}
    >
      {archive.shelving && (
        <p>
          整理入库：
          <Clock clock={archive.shelving} /> <span className="quiet">{archive.shelving.basis}</span>
        </p>
      )}
      {(archive.can.materials || archive.can.scans) && (
        <p className="archive__ways">
          {archive.can.materials && <Link to={`/archives/${archive.id}/materials`}>材料目录和档案体检</Link>}
          {archive.can.scans && <Link to={`/archives/${archive.id}/scans`}>扫描件</Link>}
        </p>
      )}
      {archive.can.unmask && <UnmaskPart id={archive.id} of="archive" />}
    </RecordHead>
  )
}
