import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'

/** The ways to everything about the account and about what is kept of the person. */
export function AccountRooms() {
  return (
    <>
      <Section title="账号与安全">
        <Rows>
          <Row to="/account/logins/index" title="登录方式" note="手机号、微信、支付宝" icon="key-round" />
          <Row
            to="/account/devices/index"
            title="登录设备"
            note="哪些设备登录着，可以让它们退出"
            icon="monitor-smartphone"
          />
          <Row
            to="/account/messages/index"
            title="消息提醒"
            note="办件有进展，用短信、微信还是支付宝告诉您"
            icon="inbox"
          />
          <Row
            to="/account/unit-notices/index"
            title="单位收到的告知"
            note="您是单位经办人的，看账户里哪份档案转出、调转"
            icon="building-2"
          />
          <Row to="/account/level/index" title="实名级别" note="能办什么，怎样提高" icon="badge-check" />
        </Rows>
      </Section>
      <Section title="隐私">
        <Rows>
          <Row
            to="/account/seen-by/index"
            title="谁看过我的信息"
            note="什么人、什么时候、为了什么"
            icon="eye"
          />
          <Row
            to="/account/consents/index"
            title="同意与授权"
            note="您同意过什么，可以撤回什么"
            icon="handshake"
          />
          <Row to="/account/my-data/index" title="下载我的数据" note="我们保存的您的信息" icon="download" />
          <Row
            to="/account/close/index"
            title="注销账号"
            note="先看清什么会留下、什么会删除"
            icon="user-round-x"
          />
        </Rows>
      </Section>
    </>
  )
}
