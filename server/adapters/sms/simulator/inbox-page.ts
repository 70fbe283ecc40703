import { sayInstant } from '@shared/kernel/dates'
import { html, simulatorPage } from '../../simulation/page'
import type { InboxMessage } from './inbox'

const OTHERS =
  '<nav aria-label="其他模拟服务"><a href="/wechat/">微信</a><a href="/alipay/">支付宝</a><a href="/real-name/">实名核验</a><a href="/graduate-register/">毕业去向登记</a><a href="/carrier/">给据邮件</a><a href="/authenticator/">动态验证码</a></nav>'

/** The inbox as a page, newest first. Phones are shown whole: they are invented, and developers must tell them apart. */
export const inboxPage = (messages: readonly InboxMessage[]): string =>
  simulatorPage(
    '演示短信收件箱',
    `<p>这里的短信没有真正发出，只留在这台电脑的内存里，重启后清空。</p>
<p><a href="/inbox">刷新</a></p>
${messages.length === 0 ? '<p>还没有短信。请在登录页获取验证码，再回到这里刷新。</p>' : `<ol>\n${messages.map(item).join('\n')}\n</ol>`}
${OTHERS}`,
  )

const item = (message: InboxMessage): string =>
  `<li><h2>${html(message.phone)}</h2><p>${html(message.text)}</p>` +
  `<time datetime="${html(message.receivedAt)}">${sayInstant(message.receivedAt)}</time></li>`
