export interface PhoneButtonProps {
  children: string
  /** a one-time code for the phone number the person confirmed */
  onCode: (code: string) => void
  /** the person, or the platform, said no */
  onRefused: () => void
}

/** Only WeChat tells us a number by a button; elsewhere the number is typed and confirmed by SMS. */
export function PhoneButton(_: PhoneButtonProps) {
  return null
}
