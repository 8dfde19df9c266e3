/** What other features ask of messages. */
export { addContact, queueOfMeeting } from './message.queries.ts'

/** A number as it is written in a form: in the international way, or a Finnish one. */
export function phoneOf(text: string): string | undefined {
  const plain = text.replace(/[\s()-]/g, '')
  const number = plain.startsWith('00') ? `+${plain.slice(2)}` : plain.startsWith('0') ? `+358${plain.slice(1)}` : plain
  return /^\+[1-9][0-9]{6,14}$/.test(number) ? number : undefined
}
