import type { ScanView } from '@shared/contract/scans'
import { sayPurpose, viewPurposesOf } from '@shared/domain/audit/purposes'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { SelectField } from '../kit/select-field'
import { useKnownMember } from '../lib/session'
import { usePagePicture, type ViewPurpose } from './use-page-picture'

interface ViewDialogProps {
  scan: ScanView
  page: number
  onPage: (page: number) => void
  onClose: () => void
}

/** One page in full. What for is asked first; the picture carries who looked at it, when and for what. */
export function ViewDialog({ scan, page, onPage, onClose }: ViewDialogProps) {
  const [purpose, setPurpose] = useState<ViewPurpose | null>(null)
  return (
    <Modal
      open
      title={`${scan.name} 第 ${page} 页`}
      footer={null}
      width={900}
      onCancel={onClose}
      destroyOnHidden
    >
      {purpose ? (
        <PageView scan={scan} page={page} purpose={purpose} onPage={onPage} />
      ) : (
        <PurposeForm onPurpose={setPurpose} />
      )}
    </Modal>
  )
}

function PurposeForm({ onPurpose }: { onPurpose: (purpose: ViewPurpose) => void }) {
  const posts = useKnownMember()?.posts ?? []
  const [purpose, setPurpose] = useState('')
  const [isChecked, setChecked] = useState(false)
  const options = viewPurposesOf(posts).map((value) => ({ value, label: sayPurpose(value) }))
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        const found = options.find(({ value }) => value === purpose)
        if (found) onPurpose(found.value)
        else document.getElementById('view-purpose')?.focus()
      }}
    >
      <SelectField
        id="view-purpose"
        label="为了什么查看"
        prompt="请选择"
        value={purpose}
        options={options}
        error={isChecked && !purpose ? fieldSentence('field.choose') : undefined}
        onChange={setPurpose}
      />
      <p className="quiet">
        您的姓名、时间和用途会记录下来，本人可以看到；图片上带有同样的水印。翻页时每一页都会记录。
      </p>
      <div>
        <Button type="primary" htmlType="submit">
          记录并查看
        </Button>
      </div>
    </form>
  )
}

interface PageViewProps {
  scan: ScanView
  page: number
  purpose: ViewPurpose
  onPage: (page: number) => void
}

function PageView({ scan, page, purpose, onPage }: PageViewProps) {
  const [turn, setTurn] = useState(0)
  const { url, problem } = usePagePicture(scan.id, page, purpose, turn)
  return (
    <div className="scans__view">
      <div className="archive__moves">
        <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
          上一页
        </Button>
        <Button disabled={page >= scan.done} onClick={() => onPage(page + 1)}>
          下一页
        </Button>
      </div>
      <ProblemNotice problem={problem} title="没能打开这一页" canRepeat={false} />
      {problem && <Button onClick={() => setTurn(turn + 1)}>重试</Button>}
      {!url && !problem && <Loading what={`第 ${page} 页`} />}
      {url && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        <section className="scans__picture" tabIndex={0} aria-label={`第 ${page} 页的图片`}>
          <img src={url} alt={`${scan.name} 第 ${page} 页，带水印`} />
        </section>
      )}
    </div>
  )
}
