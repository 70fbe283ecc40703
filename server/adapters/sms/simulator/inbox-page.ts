import { createHash } from 'node:crypto'
import { sayInstant } from '@shared/kernel/dates'
import type { InboxMessage } from './inbox'

const STYLE = `
:root { color-scheme: light dark; --paper: #f6f4ee; --card: #fff; --ink: #1b1f23; --ink-2: #4a525a; --line: #dad6cb; --blue: #1d5fa8; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171a; --card: #1d2226; --ink: #f2f0ea; --ink-2: #c3c8cc; --line: #343b41; --blue: #7db3f0; } }
body { margin: 0 auto; max-width: 720px; padding: 24px 16px 48px; background: var(--paper); color: var(--ink); font: 17px/1.55 system-ui, "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px; font-weight: 600; }
p { margin: 0 0 16px; color: var(--ink-2); }
a { display: inline-block; padding: 10px 0; color: var(--blue); }
a:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 12px; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
h2 { margin: 0 0 4px; font-size: 17px; font-weight: 600; font-variant-numeric: tabular-nums; }
li p { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
time { font-size: 15px; color: var(--ink-2); }
`

/** The page carries no script; its one style is named by hash. */
export const INBOX_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The inbox as a page, newest first. Phones are shown whole: they are invented, and developers must tell them apart. */
export const inboxPage = (messages: readonly InboxMessage[]): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示短信收件箱</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>演示短信收件箱，仅供演示</h1>
<p>这里的短信没有真正发出，只留在这台电脑的内存里，重启后清空。</p>
<p><a href="/inbox">刷新</a></p>
${messages.length === 0 ? '<p>还没有短信。请在登录页获取验证码，再回到这里刷新。</p>' : `<ol>\n${messages.map(item).join('\n')}\n</ol>`}
</main>
</body>
</html>
`

const item = (message: InboxMessage): string =>
  `<li><h2>${html(message.phone)}</h2><p>${html(message.text)}</p>` +
  `<time datetime="${html(message.receivedAt)}">${sayInstant(message.receivedAt)}</time></li>`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const html = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
