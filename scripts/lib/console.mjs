/** Small words on the terminal for the plain scripts: no colours of our own, times in seconds. */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

export function say(line) {
  process.stdout.write(`${line}\n`)
}

export function stopWith(message, code = 1) {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

/** The text with two spaces before every line, for the output of a step under its name. */
export const indented = (text) => text.trimEnd().replace(/^/gm, '  ')
