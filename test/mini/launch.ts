import { byRole, findField, findTarget, nameOf } from './find'
import { Runtime } from './runtime'
import type { Fields, MiniOptions } from './types'

/** Runs a built mini program in Node: its real code and templates, real HTTP, no devtools and no layout. */
export async function launchMini(options: MiniOptions): Promise<Mini> {
  const runtime = new Runtime(options)
  runtime.start()
  await runtime.settle()
  return new Mini(runtime)
}

/** A running mini program as a person meets it. Every deed waits until the app has come to rest. */
export class Mini {
  constructor(private readonly runtime: Runtime) {}

  get storage() {
    return this.runtime.storage
  }
  get requests() {
    return this.runtime.record.requests
  }
  get toasts() {
    return this.runtime.record.toasts
  }
  get titles() {
    return this.runtime.record.titles
  }
  get clipboard() {
    return this.runtime.record.clipboard
  }
  /** files the app opened, with their bytes */
  get documents() {
    return this.runtime.record.documents
  }
  get jsErrors() {
    return this.runtime.record.jsErrors
  }
  get templateErrors() {
    return this.runtime.templates.errors
  }
  get routes() {
    return this.runtime.routes
  }

  route(): string {
    return this.runtime.top().route
  }

  /** How many pages are open on top of each other. */
  depth(): number {
    return this.runtime.stack.length
  }

  element(): Element {
    return this.runtime.view().element
  }

  /** The text on the page, in reading order. */
  text(): string {
    return this.element().textContent ?? ''
  }

  /** The names of everything with this role, in reading order. */
  names(role: string): string[] {
    return byRole(this.element(), role).map(nameOf)
  }

  find(name: string, role?: string): Element {
    return findTarget(this.element(), name, role)
  }

  async tap(name: string, role?: string): Promise<void> {
    this.runtime.view().fire(this.find(name, role), 'tap')
    await this.settle()
  }

  /** Taps WeChat's own phone button; the person agrees when their account has a number. */
  async givePhone(name: string): Promise<void> {
    const button = this.find(name, 'button')
    if (button.getAttribute('open-type') !== 'getPhoneNumber') throw new Error(`“${name}” asks for no number`)
    const code = await this.runtime.codes?.phone()
    const detail = code ? { code, errMsg: 'getPhoneNumber:ok' } : { errMsg: 'getPhoneNumber:fail user deny' }
    this.runtime.view().fire(button, 'getphonenumber', detail)
    await this.settle()
  }

  /** Types into the field whose label begins so. */
  async type(label: string, value: string): Promise<void> {
    this.runtime.view().fire(findField(this.element(), label), 'input', { value })
    await this.settle()
  }

  async open(url: string): Promise<void> {
    await this.navigate('navigateTo', { url })
  }

  /** The platform's own way back. */
  async back(): Promise<void> {
    await this.navigate('navigateBack', {})
  }

  setOnline(online: boolean): void {
    this.runtime.network.setOnline(online)
  }

  /** Waits until this text is on the page, also when the app has to look again for it. Throws after 15 s. */
  async waitFor(text: string): Promise<void> {
    const end = Date.now() + 15_000
    while (!this.text().includes(text)) {
      if (Date.now() > end) throw new Error(`“${text}” does not come; there is: ${this.text()}`)
      await this.settle()
    }
  }

  settle(): Promise<void> {
    return this.runtime.settle()
  }

  close(): void {
    this.runtime.close()
  }

  private async navigate(how: string, options: Fields): Promise<void> {
    const move = this.runtime.navigation[how] as (options: Fields) => void
    move(options)
    await this.settle()
  }
}
