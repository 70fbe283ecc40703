import { downloadMyData } from '@shared/contract/privacy'
import { dayOf } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { Page } from '../../kit/page'
import { Points } from '../../kit/points'
import { Problem } from '../../kit/problem'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { ProofGate } from '../../lib/proof/proof-gate'
import { unlessProofNeeded } from '../../lib/proof/unless-proof-needed'
import { SignInGate } from '../../lib/sign-in-gate'
import { useDeed } from '../../lib/use-deed'
import { type Saved, saveText } from '../../platform/save-text'

const HOLDS = [
  '账号：登录方式、登录设备、同意记录',
  '身份：姓名、证件号码、实名级别',
  '办件、证明，以及谁看过您的信息',
]

const SAYS: Record<Saved, string> = {
  file: '文件已交给您，请妥善保存。',
  clipboard: '内容已复制，请粘贴到您自己的备忘录或文件里保存。',
  nowhere: '没有保存成功，请检查存储权限后再试一次。',
}

/** Everything that is kept of me, as a file. */
export default function MyDataPage() {
  return (
    <Page title="下载我的数据" where="我的">
      <SignInGate to="/account/my-data/index" why="登录后才能下载您的数据。">
        <Text>文件里是我们保存的您的信息：</Text>
        <Points points={HOLDS} />
        <Text>档案材料本身依照规定不能自行查阅，不在其中。</Text>
        <ProofGate why="文件里的号码是完整的。下载前，请再次确认是您本人。">
          {(again) => <Download again={again} />}
        </ProofGate>
      </SignInGate>
    </Page>
  )
}

function Download({ again }: { again: () => Promise<void> }) {
  const deed = useDeed()
  const [saved, setSaved] = useState<Saved | null>(null)
  const download = () =>
    deed.run(() =>
      unlessProofNeeded(again, async () => {
        setSaved(null)
        const data: unknown = await api.call(downloadMyData, { body: {} })
        setSaved(await saveText(`档易办-我的数据-${dayOf(new Date())}.json`, JSON.stringify(data, null, 2)))
      }),
    )
  return (
    <>
      {deed.problem && <Problem {...deed.problem} />}
      {saved && <Lead>{SAYS[saved]}</Lead>}
      <Text>号码没有遮盖，请只保存在自己的设备上。这次下载会记进“谁看过我的信息”。</Text>
      <Button onPress={download}>下载</Button>
    </>
  )
}
