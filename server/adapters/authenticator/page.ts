import { createHash } from 'node:crypto'
import type { ShownCode } from './codes'

const STYLE = `
:root { color-scheme: light dark; --paper: #f6f4ee; --card: #fff; --ink: #1b1f23; --ink-2: #4a525a; --line: #dad6cb; --blue: #1d5fa8; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171a; --card: #1d2226; --ink: #f2f0ea; --ink-2: #c3c8cc; --line: #343b41; --blue: #7db3f0; } }
body { margin: 0 auto; max-width: 720px; padding: 24px 16px 48px; background: var(--paper); color: var(--ink); font: 17px/1.55 system-ui, "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px; font-weight: 600; }
p { margin: 0 0 16px; color: var(--ink-2); }
a { display: inline-block; padding: 10px 0; color: var(--blue); }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 12px; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
h2 { margin: 0; font-size: 17px; font-weight: 600; }
output { display: block; font-size: 32px; line-height: 44px; letter-spacing: 4px; font-variant-numeric: tabular-nums; }
li p { margin: 0; }
`

/** The page carries no script; its one style is named by hash. */
export const AUTHENTICATOR_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The demo accounts with the code each shows now. */
export const authenticatorPage = (codes: readonly ShownCode[]): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示验证器</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>演示验证器，仅供演示</h1>
<p>代替手机上的验证器，显示演示账号现在的动态验证码。每 30 秒换一个，每个只能用一次。</p>
<p><a href="">刷新</a></p>
${codes.length === 0 ? '<p>还没有演示账号。请先写入演示数据，再回到这里刷新。</p>' : `<ol>\n${codes.map(item).join('\n')}\n</ol>`}
</main>
</body>
</html>
`

/** Names of demo accounts are our own: letters, Chinese characters, nothing a page could mistake. */
const item = ({ username, name, code, seconds }: ShownCode): string =>
  `<li><h2>${plain(username)}　${plain(name)}</h2><output>${plain(code)}</output><p>还显示 ${seconds} 秒</p></li>`

const plain = (text: string): string => text.replace(/[^\p{L}\p{N} .-]/gu, '')
