interface Message {
  params: string[]
}

/** The code in the newest message to a phone, from the inbox of the simulated SMS provider. Throws when there is none. */
export async function smsCode(provider: string, phone: string): Promise<string> {
  const answer = await fetch(`${provider}/inbox.json?phone=${phone}`)
  const [newest] = (await answer.json()) as Message[]
  const code = newest?.params[0]
  if (!code) throw new Error(`no message has come to ${phone}`)
  return code
}
