import { pngOf } from '@test/support/multipart'
import { press } from './answering'
import type { Newcomer } from './newcomer'
import { seen } from './visitor'

/** Brings a picture for each paper that is asked for, one after the other. */
export async function bringPapers(person: Newcomer, ...names: readonly string[]): Promise<void> {
  const { page } = person
  for (const [at, name] of names.entries()) {
    const opens = page.waitForEvent('filechooser')
    await press(person, /^选择照片或文件/)
    await (await opens).setFiles({ name, mimeType: 'image/png', buffer: pngOf(70 + at, 40) })
    await seen(page, `已上传：${name}`).waitFor()
  }
}
