import type { ScanView } from '@shared/contract/scans'
import { SCAN_RULES } from '@shared/domain/scans/rules'
import { useState } from 'react'
import { described, Field } from '../kit/field'
import { Notice } from '../kit/notice'
import { Section } from '../kit/section'
import { ACCEPTED, type Chosen, chosenOf } from './chosen'
import { ChosenForm } from './chosen-form'
import { canDigest } from './digest'
import { UploadRow } from './upload-row'
import { useUploads } from './use-uploads'

interface BringPartProps {
  archiveId: string
  paperId: string
  scans: readonly ScanView[]
}

const HINT = `JPG、PNG、TIFF 图片或 PDF，一份最多 ${SCAN_RULES.maxBytes / 1024 / 1024} MB、${SCAN_RULES.maxPages} 页。可以一次选几个，按文件名排列。中断后重新选择同一个文件，从断开的地方继续。`

/** Choosing files, saying with which page each begins, and sending them. */
export function BringPart({ archiveId, paperId, scans }: BringPartProps) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const { uploads, add, again, drop } = useUploads(archiveId, paperId)
  if (!canDigest()) return <NeedsSecurePage />
  const begin = (): void => {
    add(chosen)
    setChosen([])
  }
  return (
    <Section title="上传扫描件">
      <Field id="scan-files" label="扫描好的文件" hint={HINT} error={undefined}>
        <input
          id="scan-files"
          type="file"
          multiple
          accept={ACCEPTED}
          {...described('scan-files', HINT, undefined)}
          onChange={({ target }) => {
            setChosen(chosenOf([...(target.files ?? [])], nextPageOf(scans)))
            target.value = ''
          }}
        />
      </Field>
      {chosen.length > 0 && <ChosenForm chosen={chosen} onChange={setChosen} onBegin={begin} />}
      {uploads.length > 0 && (
        <ul className="scans__list" aria-label="上传进度">
          {uploads.map((upload) => (
            <li key={upload.key}>
              <UploadRow upload={upload} onAgain={() => again(upload.key)} onDrop={() => drop(upload.key)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The page of the paper behind those that are here or on their way. */
const nextPageOf = (scans: readonly ScanView[]): number =>
  1 +
  Math.max(
    0,
    ...scans
      .filter(({ state }) => state === 'waiting' || state === 'accepted' || state === 'splitting')
      .map(({ firstPage, pages }) => firstPage + (pages ?? 1) - 1),
  )

function NeedsSecurePage() {
  return (
    <Section title="上传扫描件">
      <Notice kind="quiet" title="这个地址不能上传扫描件">
        <p>
          上传前要在本机核对文件，浏览器只在加密的地址（https
          开头）或本机地址上提供这项功能。请改用加密的地址打开本页；没有的话请告诉管理员。查看和核对不受影响。
        </p>
      </Notice>
    </Section>
  )
}
