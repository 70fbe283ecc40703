/** Appends fixed-width numbers and short ASCII texts; the counterpart of ByteReader. */
export class ByteWriter {
  private readonly out: number[] = []

  byte(value: number): this {
    this.out.push(value & 0xff)
    return this
  }

  /** Big-endian, `width` bytes (at most 4). */
  number(value: number, width: number): this {
    for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) this.byte(value >>> shift)
    return this
  }

  ascii(text: string): this {
    for (const letter of text) this.byte(letter.charCodeAt(0))
    return this
  }

  /** One byte of length, then the text. */
  shortText(text: string): this {
    return this.byte(text.length).ascii(text)
  }

  raw(bytes: Uint8Array): this {
    this.out.push(...bytes)
    return this
  }

  done(): Uint8Array {
    return Uint8Array.from(this.out)
  }
}

/** Reads what ByteWriter wrote. Throws RangeError when the bytes end too early. */
export class ByteReader {
  private at = 0

  constructor(private readonly bytes: Uint8Array) {}

  raw(length: number): Uint8Array {
    const end = this.at + length
    if (end > this.bytes.length) throw new RangeError('payload ends too early')
    const part = this.bytes.slice(this.at, end)
    this.at = end
    return part
  }

  number(width: number): number {
    return this.raw(width).reduce((value, byte) => value * 256 + byte, 0)
  }

  ascii(length: number): string {
    return String.fromCharCode(...this.raw(length))
  }

  shortText(): string {
    return this.ascii(this.number(1))
  }

  get finished(): boolean {
    return this.at === this.bytes.length
  }
}
