import { foldLines, sayFromTo } from '@shared/domain/facts/fold-lines'
import { useState } from 'react'
import './thread.css'

export interface ThreadBead {
  state: 'done' | 'now' | 'to-come'
  says: string
  who: string
  when: string
  /** Hash of the fact, shown by its first characters. */
  hash?: string
  /** What a colleague wrote down. */
  note?: string
}

const WORDS: Record<ThreadBead['state'], string> = { done: '', now: '现在：', 'to-come': '接下来：' }
const SHORT = 10

const sayOf = ({ state, says, who }: ThreadBead): string | null =>
  state === 'done' ? `${says} ${who}` : null

/** A vertical line of facts with who and when: done solid, now ringed, to come hollow. The same many times in a row is one that opens. */
export function Thread({ beads }: { beads: readonly ThreadBead[] }) {
  return (
    <ol className="thread">
      {foldLines(beads, sayOf).map(({ line, alike }, place) => (
        <li key={line.hash ?? `${place} ${line.says}`} className={`thread__bead thread__bead--${line.state}`}>
          {alike.length > 0 ? <Alike beads={alike} /> : <BeadText bead={line} />}
        </li>
      ))}
    </ol>
  )
}

function BeadText({ bead }: { bead: ThreadBead }) {
  return (
    <>
      <p>
        <span className="visually-hidden">{WORDS[bead.state]}</span>
        {bead.says}
      </p>
      {bead.note && <p>{bead.note}</p>}
      <p className="thread__foot">
        {[bead.who, bead.when].filter(Boolean).join(' · ')}
        {bead.hash && (
          <code title={bead.hash}>
            <span className="visually-hidden">校验值 </span>
            {bead.hash.slice(0, SHORT)}
          </code>
        )}
      </p>
    </>
  )
}

/** How often, by whom and from when to when; each of them once it is opened. */
function Alike({ beads }: { beads: readonly ThreadBead[] }) {
  const [isOpen, setOpen] = useState(false)
  const [first, last] = [beads[0], beads.at(-1)]
  return (
    <details className="thread__fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {first?.says}（共 {beads.length} 次）
        <span className="thread__foot">
          {[first?.who, sayFromTo(first?.when ?? '', last?.when ?? '')].filter(Boolean).join(' · ')}
        </span>
      </summary>
      {isOpen && (
        <ol className="thread">
          {beads.map((bead, place) => (
            <li key={bead.hash ?? place} className={`thread__bead thread__bead--${bead.state}`}>
              <BeadText bead={bead} />
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
