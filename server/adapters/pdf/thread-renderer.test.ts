import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { DocumentRenderer } from '@server/platform/ports/document-renderer'
import { sampleLetter } from '@test/support/custody-letter'
import { bundlePdfThread } from '@test/support/pdf-thread'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { MissingGlyphError, RenderingFailedError } from './errors'
import { createThreadRenderer } from './thread-renderer'

let threadUrl: URL
let renderer: DocumentRenderer

beforeAll(async () => {
  threadUrl = await bundlePdfThread()
})
afterEach(() => renderer.close())

/** The real thread, with a second ear that makes it die or hang over a letter of that title. */
async function fragileThread(): Promise<URL> {
  const url = pathToFileURL(fileURLToPath(threadUrl).replace('.mjs', '-fragile.mjs'))
  await writeFile(
    url,
    `import { parentPort } from 'node:worker_threads'
     await import(${JSON.stringify(threadUrl.href)})
     parentPort.on('message', ({ document: letter }) => {
       if (letter.title === '崩溃') process.exit(3)
       if (letter.title === '抛错') throw new Error('thrown in the thread')
       while (letter.title === '停住');
     })`,
  )
  return url
}

describe('thread renderer', () => {
  test('renders letters asked for at once, each with its hash, the same bytes for the same letter', async () => {
    renderer = createThreadRenderer({ threadUrl })
    const letters = [sampleLetter(), sampleLetter({ title: '经历证明' }), sampleLetter()]
    const [first, other, again] = await Promise.all(letters.map((letter) => renderer.render(letter)))
    expect(Buffer.from(first!.bytes.slice(0, 5)).toString()).toBe('%PDF-')
    expect(first!.sha256).toBe(createHash('sha256').update(first!.bytes).digest('hex'))
    expect(again!.sha256).toBe(first!.sha256)
    expect(other!.sha256).not.toBe(first!.sha256)
    expect(first!.pages).toBe(1)
  })

  test('says which character has no glyph, and goes on', async () => {
    renderer = createThreadRenderer({ threadUrl })
    const failure = await renderer.render(sampleLetter({ title: '𠀀' })).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MissingGlyphError)
    expect(failure).toMatchObject({ character: '𠀀', field: '标题' })
    expect((await renderer.render(sampleLetter())).pages).toBe(1)
  })

  test.each([
    ['崩溃', /ended with code 3/],
    ['抛错', /thrown in the thread/],
  ])('a thread that dies takes one letter with it, those waiting are rendered: %s', async (title, reason) => {
    renderer = createThreadRenderer({ threadUrl: await fragileThread() })
    const lost = renderer.render(sampleLetter({ title }))
    const waiting = renderer.render(sampleLetter())
    await expect(lost).rejects.toThrow(reason)
    expect((await waiting).pages).toBe(1)
  })

  test('a thread that hangs is ended after its time, the next letter is rendered', async () => {
    renderer = createThreadRenderer({ threadUrl: await fragileThread(), timeoutMs: 4_000 })
    await renderer.render(sampleLetter())
    const lost = renderer.render(sampleLetter({ title: '停住' }))
    const waiting = renderer.render(sampleLetter())
    await expect(lost).rejects.toThrow(/no answer within 4000 ms/)
    expect((await waiting).pages).toBe(1)
  })

  test('a missing thread file is a clear refusal, not a hang', async () => {
    renderer = createThreadRenderer({ threadUrl: new URL('./no-such-thread.mjs', threadUrl) })
    await expect(renderer.render(sampleLetter())).rejects.toThrow(RenderingFailedError)
  })

  test('closing refuses what is under way, what waits and what comes after', async () => {
    renderer = createThreadRenderer({ threadUrl })
    const outcomes = Promise.allSettled([renderer.render(sampleLetter()), renderer.render(sampleLetter())])
    await renderer.close()
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ status: 'rejected' })
    await expect(renderer.render(sampleLetter())).rejects.toThrow(/closed/)
    await renderer.close()
  })

  test('the event loop stays free while letters are rendered', async () => {
    renderer = createThreadRenderer({ threadUrl })
    const { paragraphs } = sampleLetter()
    const letter = sampleLetter({ paragraphs: Array.from({ length: 60 }, () => paragraphs[0]!) })
    await renderer.render(letter)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const started = performance.now()
    for (let count = 0; count < 5; count++) await renderer.render(letter)
    const perLetter = (performance.now() - started) / 5
    delay.disable()
    // On the loop itself each letter would be one block of its whole length.
    expect(delay.percentile(99) / 1e6).toBeLessThan(Math.max(perLetter / 2, 50))
  })
})
