import { holds } from '@shared/domain/items/check-form'
import { PlainQuestion, type QuestionInputProps } from '../../lib/plain-question'
import { UploadInput } from '../../lib/upload-input'
import { CentreInput } from './centre-input'
import { GapInput } from './gap-input'
import { isChoosingPlace, PlaceRule } from './place-rule'
import { RegionInput } from './region-input'

/** One question of an item, in the shape its kind asks for; not shown while another answer makes it needless. */
export function QuestionInput({ question, values, input }: QuestionInputProps) {
  if (!holds(question.onlyIf, values)) return null
  if (question.kind === 'region')
    return (
      <>
        <RegionInput question={question} input={input} />
        {isChoosingPlace(question.field, values) && <PlaceRule place={question.field} values={values} />}
      </>
    )
  if (question.kind === 'centre') return <CentreInput {...{ question, values, input }} />
  if (question.kind === 'gap') return <GapInput question={question} input={input} />
  if (question.kind === 'upload') return <UploadInput question={question} input={input} />
  return <PlainQuestion {...{ question, values, input }} />
}
