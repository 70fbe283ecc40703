/** Draws a text across a page, again and again, so that no part of it can be shown without. */
export interface PageMarker {
  /** JPEG in, JPEG out. */
  mark(image: Uint8Array, text: string): Promise<Uint8Array>
}
