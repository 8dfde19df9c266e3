/** Where a text stops being JSON, in words. */
import { texts } from '../words.tsx'
import type { Names, Say } from '../words.tsx'
import type { JsonFault } from './json-fault.ts'

const words = texts({
  'end': { sv: 'Texten slutar för tidigt, på rad {line}. En parentes eller ett citattecken saknas.', fi: 'Teksti loppuu kesken rivillä {line}. Sulje tai lainausmerkki puuttuu.', en: 'The text ends too early, on line {line}. A bracket or quotation mark is missing.' },
  'string': { sv: 'Rad {line}, tecken {column}: här ska det stå en text inom citattecken.', fi: 'Rivi {line}, merkki {column}: tässä pitää olla teksti lainausmerkeissä.', en: 'Line {line}, character {column}: a text in quotation marks belongs here.' },
  'comma': { sv: 'Rad {line}, tecken {column}: ett kommatecken eller en slutparentes saknas före {found}.', fi: 'Rivi {line}, merkki {column}: pilkku tai sulje puuttuu ennen merkkiä {found}.', en: 'Line {line}, character {column}: a comma or closing bracket is missing before {found}.' },
  'character': { sv: 'Rad {line}, tecken {column}: {found} passar inte här.', fi: 'Rivi {line}, merkki {column}: {found} ei kuulu tähän.', en: 'Line {line}, character {column}: {found} does not belong here.' },
  'too-deep': { sv: 'Rad {line}: för många parenteser inuti varandra.', fi: 'Rivi {line}: liikaa sisäkkäisiä sulkeita.', en: 'Line {line}: too many brackets inside each other.' },
})

/** `empty`: what a page says where there is no text at all. */
export function jsonFaultText(fault: JsonFault, t: Say, empty: Names): string {
  const names = fault.kind === 'empty' ? empty : words[fault.kind]
  return t(names, { line: fault.line, column: fault.column, found: fault.found === '"' ? '"' : fault.found?.trim() ? `”${fault.found}”` : '' })
}
