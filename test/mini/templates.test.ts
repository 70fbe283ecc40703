import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { compileTemplates } from './templates'

const folders: string[] = []

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'templates-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

test('a broken template is reported with its file', () => {
  const { errors } = compileTemplates(folderWith({ 'page.wxml': '<view wx:if="{{ a + }}"></view>' }))
  expect(errors.length).toBeGreaterThan(0)
  expect(errors[0]).toContain('page.wxml')
})

test('templates of both platforms compile without errors', () => {
  const wechat = '<view wx:for="{{list}}" wx:key="id" bindtap="eh">{{item}}</view>'
  const alipay = '<view a:for="{{list}}" a:key="id" onTap="eh">{{item}}</view>'
  const { errors, groups } = compileTemplates(folderWith({ 'one.wxml': wechat, 'two.axml': alipay }))
  expect(errors).toEqual([])
  expect(Object.keys(groups)).toEqual(expect.arrayContaining(['one', 'two']))
})
