import './letter.css'
import type { StaffCase } from './use-case'

/** The letter as it will stand on paper, without seal and code. */
export function Letter({ letter }: { letter: NonNullable<StaffCase['letter']> }) {
  return (
    <figure className="letter" aria-label={`${letter.title}内容`}>
      <p className="letter__title">{letter.title}</p>
      <p className="letter__number">编号：{letter.number}</p>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph} className="letter__paragraph">
          {paragraph}
        </p>
      ))}
      <p className="letter__issuer">{letter.issuer}</p>
      <ul className="letter__notes">
        {letter.footnotes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </figure>
  )
}
