import type { PickedFile } from './pick-file'

/** One choice is enough: the browser offers camera, pictures and files. */
export const canPickDocument = false

/** A table lies where the browser finds it. */
export const canPickTable = true

const TYPES = 'image/jpeg,image/png,application/pdf'
const TABLES = '.xlsx,.csv'

const pick = (accept: string): Promise<PickedFile | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, size: file.size, source: file } : null)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })

/** Lets the person choose a picture or PDF; null when they chose none. */
export const pickPicture = (): Promise<PickedFile | null> => pick(TYPES)

export const pickDocument = (): Promise<PickedFile | null> => pickPicture()

/** Lets the person choose a table; null when they chose none. */
export const pickTable = (): Promise<PickedFile | null> => pick(TABLES)
