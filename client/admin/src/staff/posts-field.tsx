import type { Post } from '@shared/domain/policy/roles'
import { POST_LABELS } from '@shared/domain/staff/posts'
import { Checkbox } from 'antd'

interface PostsFieldProps {
  offered: readonly Post[]
  chosen: readonly Post[]
  error?: string | undefined
  onChange: (posts: Post[]) => void
}

/** The posts to give, of those the reader may give. */
export function PostsField({ offered, chosen, error, onChange }: PostsFieldProps) {
  return (
    <fieldset className="field-group">
      <legend>岗位</legend>
      <div className="posts-field">
        {offered.map((post) => (
          <Checkbox
            key={post}
            checked={chosen.includes(post)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, post] : chosen.filter((one) => one !== post))
            }
          >
            {POST_LABELS[post]}
          </Checkbox>
        ))}
      </div>
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
