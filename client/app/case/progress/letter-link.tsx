import { readOwnLetter } from '@shared/contract/transfers'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Text } from '../../kit/text'
import { downloadHeaders } from '../../lib/api'
import { openPdf } from '../../platform/open-pdf'
import { addressOf } from '../../platform/request'

/** The letter that asks the holder for one's file, to look at or keep; nobody has to carry it anywhere. */
export function LetterLink({ id }: { id: string }) {
  const [failed, setFailed] = useState(false)
  const show = async () => {
    const url = addressOf(readOwnLetter.path.replace(':id', id))
    setFailed(!(await openPdf({ url, headers: downloadHeaders(), fileName: '人事档案调档函.pdf' })))
  }
  return (
    <>
      <Button kind="secondary" onPress={show}>
        查看调档函
      </Button>
      {failed && <Text>调档函没有打开，请检查网络后重试。</Text>}
    </>
  )
}
