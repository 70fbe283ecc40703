import type { PickedFile } from './pick-file'

/** One choice is enough: the browser offers camera, pictures and files. */
export const canPickDocument = false

const TYPES = 'image/jpeg,image/png,application/pdf'

/** Lets the person choose a picture or PDF; null when they chose none. */
export const pickPicture = (): Promise<PickedFile | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = TYPES
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, size: file.size, source: file } : null)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })

export const pickDocument = (): Promise<PickedFile | null> => pickPicture()
