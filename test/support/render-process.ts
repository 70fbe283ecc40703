/** Renders and seals the sample letter in a process of its own, and says the document's hash. */
import { sampleLetter } from './custody-letter'
import { sealedRenderer } from './pdf-thread'

const renderer = await sealedRenderer()
const { sha256 } = await renderer.render(sampleLetter())
console.log(sha256)
await renderer.close()
