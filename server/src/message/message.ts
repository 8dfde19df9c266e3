/** What other features ask of messages. */
export { addContact, queueOfMeeting } from './message.queries.ts'
