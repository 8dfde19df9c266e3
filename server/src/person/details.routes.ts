/** Who a person is, and who may be the same person. */
import { personLanguages } from '@kotostig/api/languages'
import { findSimilar, recordDetail, type Detail } from '@kotostig/api/person-details'
import { parseDay } from '@kotostig/law/kit/date'
import { mayFilter } from '../access.ts'
import type { Tx } from '../db/tx.ts'
import { relistNames } from '../duty/duty.ts'
import { coverHousehold } from '../facts/record.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './details.queries.ts'
import { readIdentityCode } from './identity-code.ts'
import { searchKey, soundsOf } from './name-sound.ts'
import { codeExists } from './person.queries.ts'
import { lineOf } from './person.ts'
import { moveOn, reach } from './reach.ts'

type Of<Kind extends Detail['kind']> = Extract<Detail, { kind: Kind }>['value']

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
const checkDay = (path: string, day: string): void => {
  if (parseDay(day) === undefined) wrong(path, 'not-a-day', 'is not a day')
}

/** A new name from a day on, or the name that stands in another spelling. */
async function changeName(tx: Tx, name: Of<'name'>, today: string, by: queries.By): Promise<void> {
  if (soundsOf(`${name.familyName} ${name.givenNames}`).length === 0) wrong('value.familyName', 'not-a-name', 'holds no letters')
  const standing = await queries.currentName(tx, by.person)
  const { born } = await queries.bornOf(tx, by.person)
  if (name.from !== undefined) {
    checkDay('value.from', name.from)
    if (name.from > today) wrong('value.from', 'in-the-future', 'is after today')
    if (name.from < (standing?.valid_from ?? born)) wrong('value.from', 'before-earlier-name', 'is before the first day of the name that stands')
  }
  const from = name.from ?? standing?.valid_from ?? born
  if (standing !== undefined) {
    const isCorrection = from === standing.valid_from
    await queries.withdrawName(tx, standing.id, by, isCorrection ? 'corrected' : 'ended')
    if (!isCorrection) await queries.endName(tx, standing.id, from, by)
  }
  await queries.insertName(tx, { familyName: name.familyName, givenNames: name.givenNames, searchKey: searchKey(name.familyName, name.givenNames), from }, by)
  await relistNames(tx, [by.person])
}

async function changeCode(tx: Tx, text: string, by: queries.By): Promise<void> {
  const read = readIdentityCode(text)
  if (!read.ok) return wrong('value.code', read.fault, 'is not a valid identity code')
  const { born, precision } = await queries.bornOf(tx, by.person)
  const known = { day: 10, month: 7, year: 4 }[precision]
  if (read.born.slice(0, known) !== born.slice(0, known)) wrong('value.code', 'born-differs', 'the code says another date of birth')
  if ((await queries.currentCodes(tx, by.person)).includes(read.code)) wrong('value.code', 'is-recorded', 'is recorded already')
  if ((await codeExists(tx, read.code)) || !(await queries.replaceCode(tx, read.code, born, by))) refuse('known-by-access')
}

async function changeLanguage(tx: Tx, one: Of<'language'>, today: string, by: queries.By): Promise<void> {
  if (!personLanguages.includes(one.language)) wrong('value.language', 'not-a-language', 'is no language of the list')
  const had = await queries.withdrawLanguage(tx, one.language, by)
  if (one.isSpoken || one.isRead) await queries.insertLanguage(tx, one, today, by)
  else if (had === 0) wrong('value.language', 'not-recorded', 'is neither spoken nor read, and was not recorded')
}

async function chooseLanguage(tx: Tx, one: Of<'integration-language'>, today: string, by: queries.By): Promise<void> {
  checkDay('value.from', one.from)
  if (one.from > today) wrong('value.from', 'in-the-future', 'is after today')
  if (one.talkedOn !== null) checkDay('value.talkedOn', one.talkedOn)
  if (one.talkedOn !== null && one.talkedOn > one.from) wrong('value.talkedOn', 'after-the-choice', 'the talk is after the choice')
  const standing = await queries.currentIntegrationLanguage(tx, by.person)
  if (standing !== undefined && one.from < standing.valid_from) wrong('value.from', 'before-earlier-choice', 'is before the first day of the choice that stands')
  await queries.chooseIntegrationLanguage(tx, one, standing, by)
}

async function changeNonDisclosure(tx: Tx, one: Of<'non-disclosure'>, by: queries.By): Promise<void> {
  checkDay('value.from', one.from)
  if (one.to !== null) checkDay('value.to', one.to)
  if (one.to !== null && one.to < one.from) wrong('value.to', 'period-backwards', 'the period ends before it starts')
  await queries.replaceNonDisclosure(tx, one, by)
  if (one.coversHousehold) await coverHousehold(tx, by.person, by.at)
}

export const detailsRoutes: Served[] = [
  serveOfficer(recordDetail, {
    action: 'person.detail', audit: 'DetailRecorded', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      await reach(tx, may, body.person)
      const version = await moveOn(tx, body.person, body.version)
      const by = { person: body.person, source: body.source, officer: officer.officerId, at: clock.now() }
      if (body.kind === 'name') await changeName(tx, body.value, clock.today(), by)
      else if (body.kind === 'identity-code') await changeCode(tx, body.value.code, by)
      else if (body.kind === 'language') await changeLanguage(tx, body.value, clock.today(), by)
      else if (body.kind === 'integration-language') await chooseLanguage(tx, body.value, clock.today(), by)
      else await changeNonDisclosure(tx, body.value, by)
      audit({ detail: body.kind }, { people: [body.person] })
      return { version }
    },
  }),

  serveOfficer(findSimilar, {
    action: 'person.similar', audit: 'SimilarPeopleSought', data: 'read',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      checkDay('born', body.born)
      const sounds = { family: soundsOf(body.familyName), given: soundsOf(body.givenNames) }
      if (sounds.family.length === 0 || sounds.given.length === 0) {
        audit({ shown: 0, others: 0 }, {})
        return { people: [], others: false }
      }
      const rows = await queries.listSimilar(tx, may, mayFilter(officer, 'person.read', clock.today()), sounds, body.born)
      const others = await queries.isSimilarElsewhere(tx, may, sounds, body.born)
      audit({ shown: rows.length, others: Number(others) }, { people: rows.map((row) => row.id) })
      return { people: rows.map(lineOf), others }
    },
  }),
]
