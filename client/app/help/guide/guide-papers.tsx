import { readLeaflet, readSample } from '@shared/contract/guides'
import type { RouteContract } from '@shared/contract/route'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Problem } from '../../kit/problem'
import { openPdf } from '../../platform/open-pdf'
import { addressOf } from '../../platform/request'
import type { GuideFound } from './guide-found'

reg('N26')

interface PaperButtonProps {
  route: RouteContract
  guide: GuideFound
  fileName: string
  children: string
}

/** Opens one of the guide's papers; public, so that nothing of the session goes along. */
function PaperButton({ route, guide, fileName, children }: PaperButtonProps) {
  const [failed, setFailed] = useState(false)
  const show = async () => {
    const centre = route.query && guide.place ? `?centre=${guide.place.id}` : ''
    const url = addressOf(route.path.replace(':item', guide.item)) + centre
    setFailed(!(await openPdf({ url, headers: {}, fileName })))
  }
  return (
    <>
      {failed && <Problem text="没有打开，请检查网络后重试。" />}
      <Button kind="secondary" onPress={show}>
        {children}
      </Button>
    </>
  )
}

export const SampleButton = ({ guide }: { guide: GuideFound }) => (
  <PaperButton route={readSample} guide={guide} fileName={`样例-${guide.title}.pdf`}>
    看结果样例
  </PaperButton>
)

export const LeafletButton = ({ guide }: { guide: GuideFound }) => (
  <PaperButton route={readLeaflet} guide={guide} fileName={`办事指南-${guide.title}.pdf`}>
    下载可打印的一页指南
  </PaperButton>
)
