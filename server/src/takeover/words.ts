/** What an older system may call our columns and terms, in Swedish, Finnish and English. */
import { listTargets, type ListTarget, type Mapping, type Target } from '@kotostig/api/takeover'
import { personLanguages } from '@kotostig/api/languages'
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { permitGrounds, residenceKinds } from '@kotostig/law/terms'

/** `Asyl (87 §)` is written `asyl` in older systems. */
const withoutSection = (name: string): string => name.replace(/\s*\([^)]*\)/g, '')
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[\s_./()*:-]+/g, ' ').trim()

const headings: readonly (readonly [Target, string])[] = [
  ['number', 'nr|nummer|kundnummer|kundnr|klientnummer|ärendenummer|numero|asiakasnumero|asiakasnro|asianumero|tunnus|id|client number|customer number|case number'],
  ['identityCode', 'personbeteckning|personbet|personnummer|hetu|henkilötunnus|identity code|personal identity code|ssn'],
  ['familyName', 'efternamn|släktnamn|sukunimi|family name|last name|surname'],
  ['givenNames', 'förnamn|etunimi|etunimet|given names|given name|first name|first names'],
  ['born', 'född|födelsedatum|födelsedag|födelsetid|syntymäaika|syntymäpäivä|syntynyt|born|date of birth|birth date'],
  ['language', 'språk|modersmål|kieli|äidinkieli|language|mother tongue'],
  ['needsInterpreter', 'tolk|tolkbehov|behov av tolk|tulkki|tulkin tarve|interpreter|needs interpreter'],
  ['nonDisclosure', 'spärrmarkering|spärr|turvakielto|non disclosure|protected'],
  ['arrived', 'ankomst|ankomstdag|till finland|ankom|maahantulo|maahantulopäivä|saapui|arrival|arrived'],
  ['residence.kind', 'uppehållsrätt|typ av tillstånd|luvan laji|luvan tyyppi|permit type'],
  ['residence.ground', 'grund|tillståndsgrund|uppehållsgrund|peruste|luvan peruste|oleskeluluvan peruste|ground|permit ground'],
  ['residence.from', 'tillstånd från|uppehållstillstånd från|tillstånd börjar|lupa alkaen|lupa alkaa|oleskelulupa alkaen|permit from|permit start'],
  ['residence.to', 'tillstånd till|uppehållstillstånd till|tillstånd upphör|lupa päättyy|oleskelulupa päättyy|lupa asti|permit to|permit end|permit until'],
  ['homeMunicipality.code', 'hemkommun|kommun|kotikunta|kunta|home municipality|municipality'],
  ['homeMunicipality.from', 'hemkommun från|kommun från|inflyttad|kotikunta alkaen|kunta alkaen|muuttopäivä|home municipality from|moved in'],
  ['homeMunicipality.to', 'hemkommun till|utflyttad|kotikunta asti|muutti pois|home municipality to|moved out'],
  ['livesIn.code', 'bor i|boendekommun|asuinkunta|asuu|lives in'], ['livesIn.from', 'bor från|asuu alkaen|lives from'],
  ['jobSeeker.unemployed', 'arbetslös|työtön|unemployed'], ['jobSeeker.from', 'arbetssökande från|arbetssökande|työnhakija alkaen|työnhaku alkaen|job seeker from'], ['jobSeeker.to', 'arbetssökande till|työnhaku päättyi|job seeker to'],
  ['homeCareAllowance.from', 'hemvårdsstöd från|stöd för hemvård från|kotihoidon tuki alkaen|home care allowance from'], ['homeCareAllowance.to', 'hemvårdsstöd till|stöd för hemvård till|kotihoidon tuki asti|kotihoidon tuki päättyy|home care allowance to'],
  ['socialAssistance.from', 'utkomststöd från|toimeentulotuki alkaen|social assistance from'], ['socialAssistance.to', 'utkomststöd till|toimeentulotuki asti|toimeentulotuki päättyy|social assistance to'], ['socialAssistance.temporary', 'tillfälligt|tilapäinen|temporary'],
  ['traffickingVictim.from', 'offer för människohandel|offer för människohandel från|ihmiskaupan uhri|ihmiskaupan uhri alkaen|trafficking victim from'], ['phone', 'telefon|telefonnummer|puhelin|puhelinnumero|phone'], ['email', 'e post|epost|sähköposti|sähköpostiosoite|email|e mail'],
  ['act.known', 'kännedom|fick veta|tieto saatu|tiedoksi|known'], ['act.contact', 'kontakt|första kontakt|yhteydenotto|contact'], ['act.contact.estimatedNeed', 'uppskattat behov|arvioitu tarve|estimated need'],
  ['act.assessment-started', 'bedömning inledd|kartläggning inledd|inledande kartläggning|arviointi aloitettu|alkukartoitus aloitettu|assessment started'],
  ['act.assessment-made', 'bedömning klar|bedömning gjord|kartläggning klar|arviointi valmis|alkukartoitus valmis|assessment done'],
  ['act.plan-made', 'plan|plan gjord|integrationsplan|suunnitelma|kotoutumissuunnitelma|plan made|plan from'], ['act.plan-made.until', 'plan till|plan upphör|suunnitelma päättyy|suunnitelma asti|plan until'],
  ['act.assessment-made.needsPlan', 'behöver plan|tarvitsee suunnitelman|needs plan'], ['act.assessment-made.needsCoordination', 'behöver samordning|tarvitsee yhteensovittamista|needs coordination'],
  ['act.plan-made.withWelfareArea', 'med välfärdsområdet|hyvinvointialueen kanssa|with welfare area'], ['act.plan-reviewed', 'plan översedd|översyn|suunnitelma tarkistettu|tarkistus|plan reviewed'],
  ['relative', 'anhörig|familjemedlem|perheenjäsen|omainen|relative'], ['relative.existedBeforeArrival', 'familj före ankomst|perhe ennen maahantuloa|tie before arrival'],
]
const targetByWord = new Map(headings.flatMap(([target, words]) => words.split('|').map((word) => [plain(word), target] as const)))

/** Each target once: the first column that is called so. */
export function suggest(columns: readonly string[], saved: readonly Mapping[]): Mapping {
  // The mapping that knows most of these headings, if it knows all of its own.
  const known = saved.filter((one) => Object.keys(one.columns).every((heading) => columns.includes(heading))).sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)[0]
  if (known) return known
  const taken = new Set<Target>()
  const found: Mapping['columns'] = {}
  for (const column of columns) {
    const target = targetByWord.get(plain(column))
    if (target === undefined || taken.has(target)) continue
    taken.add(target)
    found[column] = target
  }
  return { columns: found, values: {} }
}

const yes = new Set('ja j kyllä k yes y true 1 x'.split(' '))
const no = new Set('nej n ei e no false 0 -'.split(' '))
const yesNo = (text: string): string | undefined => (yes.has(text) ? 'yes' : no.has(text) ? 'no' : undefined)

const termsOf = (list: Record<string, { sv: string; fi: string; en: string }>): Map<string, string> =>
  new Map(Object.entries(list).flatMap(([id, names]) => [id, ...[names.sv, names.fi, names.en].flatMap((name) => [name, withoutSection(name)])].map((word) => [plain(word), id] as const)))
const grounds = termsOf(permitGrounds)
const kinds = termsOf(residenceKinds)
const towns = new Map([...municipalityByCode].flatMap(([code, { name }]) => [[code, code], [plain(name.sv), code], [plain(name.fi), code]] as const))

/** In the interface languages, "dari" and "sorani" besides: those the list of languages cannot tell apart by itself. */
function languageNames(): Map<string, string> {
  const found = new Map<string, string>([['dari', 'prs'], ['sorani', 'ckb'], ['kurdiska sorani', 'ckb'], ['kurdi sorani', 'ckb']])
  for (const locale of ['sv', 'fi', 'en']) {
    const names = new Intl.DisplayNames(locale, { type: 'language' })
    for (const code of personLanguages) {
      const name = plain(names.of(code) ?? code)
      if (!found.has(name)) found.set(name, code)
    }
  }
  for (const code of personLanguages) found.set(code, code)
  return found
}
const languages = languageNames()

/** Our term for a value of an older system: as mapped, or as understood by itself; `''` means that it is left out. */
export function termOf(target: ListTarget, value: string, mapping: Mapping): string | undefined {
  const mapped = mapping.values[target]?.[value.toLowerCase()]
  if (mapped !== undefined) return mapped === '' || isTerm(target, mapped) ? mapped : undefined
  const text = plain(value)
  if (target === 'language') return languages.get(text)
  if (target === 'residence.ground') return grounds.get(text)
  if (target === 'residence.kind') return kinds.get(text)
  if (target === 'homeMunicipality.code' || target === 'livesIn.code') return towns.get(/^[0-9]{1,2}$/.test(text) ? text.padStart(3, '0') : text)
  return yesNo(text)
}
function isTerm(target: ListTarget, value: string): boolean {
  if (target === 'language') return personLanguages.includes(value)
  if (target === 'residence.ground') return Object.hasOwn(permitGrounds, value)
  if (target === 'residence.kind') return Object.hasOwn(residenceKinds, value)
  if (target === 'homeMunicipality.code' || target === 'livesIn.code') return municipalityByCode.has(value)
  return value === 'yes' || value === 'no'
}
export const isListTarget = (target: Target): target is ListTarget => (listTargets as readonly string[]).includes(target)
