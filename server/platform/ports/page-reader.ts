/** One page, drawn anew: nothing of the file it came from but its pixels. */
export interface ReadPage {
  /** JPEG in sRGB, upright, without metadata. The same pixels give the same bytes. */
  image: Uint8Array
  /** JPEG, too small to read. */
  thumbnail: Uint8Array
  width: number
  height: number
}

export interface PageLimits {
  /** Of one page. */
  maxPixels: number
  /** Pixels an inch at which a page of a PDF is drawn. */
  drawnDpi: number
  /** Of a drawn page, whatever size its PDF says it has. */
  maxDrawnPixels: number
  thumbnailWidth: number
}

export interface OpenPages {
  pages: number
  /** Counted from 1. Throws `scan.broken`, `scan.too-many-pixels`, `scan.too-heavy`. */
  page(number: number): Promise<ReadPage>
}

/** Takes files of pages apart: JPEG, PNG, TIFF with its pages, PDF. One file at a time. */
export interface PageReader {
  /** `type` as sniffed. Throws `scan.locked` for a PDF with a password, `scan.broken`, `scan.too-many-pixels`, `scan.too-heavy`. */
  open(type: string, bytes: Uint8Array, limits: PageLimits): Promise<OpenPages>
  close(): Promise<void>
}
