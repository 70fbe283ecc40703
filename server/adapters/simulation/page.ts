import { createHash } from 'node:crypto'

const STYLE = `
:root { color-scheme: light dark; --paper: #f6f4ee; --card: #fff; --ink: #1b1f23; --ink-2: #4a525a; --line: #dad6cb; --blue: #1d5fa8; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171a; --card: #1d2226; --ink: #f2f0ea; --ink-2: #c3c8cc; --line: #343b41; --blue: #7db3f0; } }
body { margin: 0 auto; max-width: 720px; padding: 24px 16px 48px; background: var(--paper); color: var(--ink); font: 17px/1.55 system-ui, "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px; font-weight: 600; }
p { margin: 0 0 16px; color: var(--ink-2); }
a { display: inline-block; padding: 10px 0; color: var(--blue); }
a:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
nav a { margin-right: 20px; }
ol, ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 12px; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
h2 { margin: 0 0 4px; font-size: 17px; font-weight: 600; font-variant-numeric: tabular-nums; }
li p { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
code { font-size: 15px; overflow-wrap: anywhere; }
time { font-size: 15px; color: var(--ink-2); }
`

/** The pages carry no script; their one style is named by hash. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** A page of a simulator. `body` is markup; what people typed goes through `html` first. */
export const simulatorPage = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}，仅供演示</h1>
${body}
</main>
</body>
</html>
`

/** A list of what can be asked of a simulator: what for, and the request. */
export const howTo = (lines: readonly (readonly [what: string, request: string])[]): string =>
  `<ul>\n${lines.map(([what, request]) => `<li><h2>${html(what)}</h2><p><code>${html(request)}</code></p></li>`).join('\n')}\n</ul>`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text with nothing in it that could be taken for markup. */
export const html = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
