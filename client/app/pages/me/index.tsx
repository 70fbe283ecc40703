import { OneOf } from '../../kit/choice'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { RuleNote } from '../../kit/rule-note'
import { Section } from '../../kit/section'
import { setElder, useElder } from '../../lib/elder'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { AccountRooms } from './account-rooms'
import { MyAccount } from './my-account'
import { SignOut } from './sign-out'

const NO_SELF_READING = '任何个人不得查阅本人、配偶、直系血亲、三代以内旁系血亲、近姻亲人员的人事档案。'

/** Me: my account, what is kept of me, and how the pages look to me. */
export default function MePage() {
  const signedIn = useSignedIn()
  return (
    <Page title="我的" where="档易办" tab="me">
      <SignInGate to="/pages/me/index" why="登录后可以查看账号、证明和办件。">
        <MyAccount />
      </SignInGate>
      <Section title="证明和协议">
        <Rows>
          <Row to="/certificate/mine/index" title="我的证明" note="查看、下载、出示" icon="file-text" />
          <Row to="/custody/mine/index" title="我的存档账户" note="存档机构、签署的协议" icon="folder" />
          <Row
            to="/custody/units/index"
            title="我经办的单位"
            note="单位集体账户、存档人员"
            icon="building-2"
          />
          <Row
            to="/certificate/verify/index"
            title="核验证明"
            note="辨别一份证明的真假"
            icon="shield-check"
          />
        </Rows>
      </Section>
      {signedIn && <AccountRooms />}
      <TextSize />
      <Section title="能看到什么">
        <RuleNote source="《流动人员人事档案管理服务规定》第二十一条" text={NO_SELF_READING} />
      </Section>
      {signedIn && <SignOut />}
    </Page>
  )
}

function TextSize() {
  const elder = useElder()
  return (
    <Section title="显示">
      <OneOf
        id="text-size"
        legend="字号"
        value={elder ? 'large' : 'normal'}
        onChange={(size) => setElder(size === 'large')}
        options={[
          { value: 'normal', label: '标准' },
          { value: 'large', label: '大字', hint: '字更大，按钮更大，内容更少' },
        ]}
      />
    </Section>
  )
}
