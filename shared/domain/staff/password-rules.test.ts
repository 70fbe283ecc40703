import { describe, expect, it } from 'vitest'
import { checkPassword } from './password-rules'

describe('a new password', () => {
  it.each([
    ['short', 'password.length'],
    ['十一个汉字不够长还差一', 'password.length'],
    ['x'.repeat(101), 'field.too-long'],
    ['my clerk.one is here', 'password.name'],
    ['ＣＬＥＲＫ.ＯＮＥ和其他字母', 'password.name'],
    ['woaini1314520', 'password.common'],
    ['Woaini-5201314', 'password.common'],
    ['password2026!', 'password.common'],
    ['1qaz2wsx3edc', 'password.common'],
    ['abcabcabcabc', 'password.common'],
    ['123456789012', 'password.common'],
    ['abcdefghijklm', 'password.common'],
    ['zhongguo 1985 0101', 'password.common'],
  ])('%s is refused: %s', (password, problem) => {
    expect(checkPassword(password, 'clerk.one')).toBe(problem)
  })

  it.each([
    '竹影扫阶尘不动月穿潭底水无痕',
    'correct horse battery staple',
    'yunfan-demo-2026x',
    `${'😀'.repeat(3)}九个汉字加三个表情`,
  ])('%s may be used: characters are counted, not bytes', (password) => {
    expect(checkPassword(password, 'clerk.one')).toBeNull()
  })
})
