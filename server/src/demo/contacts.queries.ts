/** Invented contacts (9 §) that wait at each municipality of the demonstration, so that there is something to take up. */
import { sql, type Tx } from '../db/tx.ts'

const contacts = [
  { name: ['Tusaale', 'Hodan'], way: 'authority', kind: 'welfare-area', sender: 'Rådgivningen / Neuvola', ground: 'consent', ago: 12, permit: 400, born: '1992-04-11', language: 'so', words: 'Hemma med små barn och vill lära sig språket. / Kotona pienten lasten kanssa, haluaa oppia kieltä.' },
  { name: ['Pryklad', 'Iryna'], way: 'person', kind: null, sender: '', ground: 'own-request', ago: 4, permit: 700, born: '1985-09-30', language: 'uk', words: '' },
  { name: ['Namuna', 'Farid'], way: 'authority', kind: 'reception-centre', sender: 'Förläggning / Vastaanottokeskus', ground: 'consent', ago: 1, permit: 60, born: '1999-01-20', language: 'prs', words: 'Flyttar på egen hand. / Muuttaa omatoimisesti.' },
] as const

export async function insertContacts(tx: Tx, today: string, at: string): Promise<void> {
  for (const [place, one] of contacts.entries()) {
    await tx.write(sql`
      INSERT INTO intake (authority_id, request_key, way, sender_kind, sender, ground, consent_on, arrived_on, family_name, given_names, born, first_permit_on, language, needs_interpreter, moves, words, recorded_at, recorded_by)
      SELECT authority.id, 'demonstration ' || authority.id || ' ' || ${place}, ${one.way}, ${one.kind}, ${one.sender}, ${one.ground}, CASE WHEN ${one.ground} = 'consent' THEN ${today}::date - ${one.ago}::integer END, ${today}::date - ${one.ago}::integer, ${one.name[0]}, ${one.name[1]},
        ${one.born}::date, ${today}::date - ${one.permit}::integer, ${one.language}, true, CASE WHEN ${one.kind}::text = 'reception-centre' THEN 'own' END, ${one.words}, ${at}, writer.officer_id
      FROM authority CROSS JOIN LATERAL (SELECT officer_id FROM officer_role WHERE officer_role.authority_id = authority.id AND officer_role.role = 'caseworker' ORDER BY officer_id LIMIT 1) writer
      WHERE authority.kind = 'municipality' ON CONFLICT (request_key) DO NOTHING`)
  }
}
