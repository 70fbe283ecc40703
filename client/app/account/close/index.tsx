import { useState } from 'react'
import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { Page } from '../../kit/page'
import { Points } from '../../kit/points'
import { Section } from '../../kit/section'
import { ProofGate } from '../../lib/proof/proof-gate'
import { SignInGate } from '../../lib/sign-in-gate'
import { restart } from '../../platform/navigation'
import { CloseStep } from './close-step'

const GOES = ['所有登录方式和登录设备', '账号与您身份的对应关系', '各项同意']
const STAYS = [
  '您的人事档案：由存档机构依照规定继续保管',
  '已办结的办件和已开出的证明：依照规定留存，证明仍可核验',
  '查看记录：依照规定至少保存六个月',
]
const HINDERS = ['还有没办结的办件时不能注销，请先等办结或撤回。']

/** Closing the account: what goes, what stays, what hinders, and then asked twice. */
export default function ClosePage() {
  const [closed, setClosed] = useState(false)
  if (closed) {
    return (
      <Page title="账号已注销" where="档易办">
        <Lead>您的账号已经注销，本机已退出登录。以后需要时可以重新登录，开一个新账号。</Lead>
        <Button onPress={() => restart('/pages/home/index')}>回首页</Button>
      </Page>
    )
  }
  return (
    <Page title="注销账号" where="我的">
      <SignInGate to="/account/close/index" why="登录后才能注销账号。">
        <Section title="会删除的">
          <Points points={GOES} icon="minus" />
        </Section>
        <Section title="会留下的">
          <Points points={STAYS} icon="folder" />
        </Section>
        <Section title="什么时候不能注销">
          <Points points={HINDERS} icon="circle-alert" />
        </Section>
        <Section title="注销">
          <ProofGate why="注销不能撤销。请先再次确认是您本人。">
            {(again) => <CloseStep again={again} onClosed={() => setClosed(true)} />}
          </ProofGate>
        </Section>
      </SignInGate>
    </Page>
  )
}
