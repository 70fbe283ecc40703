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

/** A vertical line of facts with who and when: done solid, now ringed, to come hollow. */
export function Thread({ beads }: { beads: readonly ThreadBead[] }) {
  return (
    <ol className="thread">
      {beads.map((bead, place) => (
        <li key={bead.hash ?? `${place} ${bead.says}`} className={`thread__bead thread__bead--${bead.state}`}>
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
        </li>
      ))}
    </ol>
  )
}
