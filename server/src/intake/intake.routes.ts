import * as api from '@kotostig/api/intake'
import { personLanguages } from '@kotostig/api/languages'
import { derive, readCaseFile } from '@kotostig/law'
import { day, isoOf } from '@kotostig/law/kit/date'
import type { MayFilter } from '../access.ts'
import type { Tx } from '../db/tx.ts'
import { rederive } from '../duty/duty.ts'
import { caseOf, listFacts, nothingStated } from '../facts/facts.ts'
import { coverHousehold, recordFacts } from '../facts/record.ts'
import { readIdentityCode } from '../person/identity-code.ts'
import { addContact, phoneOf } from '../message/message.ts'
import { lineOf } from '../person/person.ts'
import { faultLines, register } from '../person/register.ts'
import { reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { actOf, asksNeed, sectionsOf, sourceOf, windowOf } from './intake.ts'
import * as queries from './intake.queries.ts'

const mostOpen = 200
const mostSettled = 50
const mostNear = 100

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
const shown = ({ person, purpose, ...row }: queries.IntakeRow, today: string): api.Intake =>
  ({ ...row, source: sectionsOf(row.ground, purpose), windowEnds: windowOf(row.born, row.firstPermitOn, today), person: person && lineOf(person) })
const peopleOf = (rows: readonly queries.IntakeRow[]): string[] => [...new Set(rows.flatMap((row) => row.person?.id ?? []))]

type Recorded = Parameters<typeof queries.insertIntake>[1]
/** The rules of who may send what on which ground. Returns the identity code as it is kept. */
function check(body: Omit<Recorded, 'code'> & { identityCode: string; ground: api.IntakeGround }, today: string): string | null {
  if (body.arrivedOn > today) wrong('arrivedOn', 'in-the-future', 'is after today')
  const fits = { authority: ['consent', 'right-83', 'right-84', 'right-86'], person: ['own-request'], 'on-behalf': ['own-request'], guidance: ['guided'] }[body.way as 'person'] as readonly string[]
  // Without consent and without a right of its own, an authority directs the person and tells us nothing (9 § 1).
  if (!fits.includes(body.ground)) wrong('ground', 'ground-does-not-fit', 'is no ground for a contact that came so')
  if (body.way === 'authority' && body.senderKind === null) wrong('senderKind', 'missing', 'which authority')
  if (body.way !== 'person' && body.way !== 'guidance' && body.sender === '') wrong('sender', 'missing', 'who sends it')
  if (body.ground === 'consent' && body.consentOn === null) wrong('consentOn', 'missing', 'when the person consented')
  if (body.ground !== 'consent' && body.consentOn !== null) wrong('consentOn', 'ground-does-not-fit', 'this ground asks for no consent')
  if (body.consentOn !== null && body.consentOn > body.arrivedOn) wrong('consentOn', 'after-the-contact', 'the consent is before the contact')
  if (body.born !== null && body.born > today) wrong('born', 'in-the-future', 'is after today')
  if (body.firstPermitOn !== null && body.firstPermitOn > today) wrong('firstPermitOn', 'in-the-future', 'is after today')
  if (body.language !== null && !personLanguages.includes(body.language)) wrong('language', 'not-a-language', 'is no language of the list')
  if (body.phone !== '' && phoneOf(body.phone) === undefined) wrong('phone', 'not-a-phone', 'is no telephone number')
  if (body.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(body.email)) wrong('email', 'not-an-email', 'is no address of e-mail')
  if (body.identityCode.trim() === '') return null
  const read = readIdentityCode(body.identityCode)
  if (!read.ok) return wrong('identityCode', read.fault, 'is not a valid identity code')
  if (body.born !== null && body.born !== read.born) wrong('identityCode', 'born-differs', 'the code says another date of birth')
  return read.code
}

/** The contact, locked and open still. */
async function openOf(tx: Tx, may: MayFilter, id: string): Promise<queries.IntakeRow> {
  await queries.lockIntake(tx, id)
  return (await queries.findIntake(tx, may, id)) ?? refuse('not-found')
}
const needOf = (row: queries.IntakeRow, estimatedNeed: boolean | null): void => {
  if (asksNeed(row.ground) && estimatedNeed === null) wrong('estimatedNeed', 'missing', 'whether the person is estimated to need an assessment')
}

export const intakeRoutes: Served[] = [
  serveOfficer(api.readIntakes, {
    action: 'intake.read', audit: 'IntakesListed', data: 'read',
    run: async ({ tx, may, audit }) => {
      const [open, settled] = [await queries.listOpen(tx, may, mostOpen + 1), await queries.listSettled(tx, may, mostSettled)]
      const first = open.slice(0, mostOpen)
      audit({ shown: first.length + settled.length }, { people: peopleOf([...first, ...settled]), objects: first.map((row) => row.id) })
      return { today: may.today, open: first.map((row) => shown(row, may.today)), more: open.length > mostOpen, settled: settled.map((row) => shown(row, may.today)) }
    },
  }),

  serveOfficer(api.countIntakes, {
    action: 'intake.read', audit: 'IntakesCounted', data: 'read',
    run: async ({ tx, may, audit }) => {
      audit({}, {})
      return queries.countOpen(tx, may, mostOpen + 1)
    },
  }),

  serveOfficer(api.readIntake, {
    action: 'intake.read', audit: 'IntakesListed', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const row = (await queries.findIntake(tx, may, params.id)) ?? refuse('not-found')
      audit({ shown: 1 }, { people: peopleOf([row]), objects: [row.id] })
      return { today: may.today, intake: shown(row, may.today) }
    },
  }),

  serveOfficer(api.recordIntake, {
    action: 'intake.write', audit: 'IntakeRecorded', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const before = await queries.findByKey(tx, body.key)
      if (before) {
        if (before.authority !== officer.authority.id) refuse('conflict')
        audit({ ground: body.ground }, { objects: [before.id] })
        return { id: before.id }
      }
      const code = check(body, may.today)
      const id = await queries.insertIntake(tx, { ...body, code }, { authority: officer.authority.id, officer: officer.officerId, at: clock.now() })
      audit({ ground: body.ground }, { objects: [id] })
      return { id }
    },
  }),

  serveOfficer(api.settleIntake, {
    action: 'intake.write', audit: 'IntakeSettled', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const row = await openOf(tx, may, body.intake)
      const by = { officer: officer.officerId, at: clock.now() }
      if (row.outcome !== null) refuse('conflict')
      if (body.outcome === 'tied') {
        await reach(tx, may, body.person)
        needOf(row, body.estimatedNeed)
        const source = sourceOf(row.way, row.senderKind)
        const recorded = await recordFacts(tx, { acts: [actOf(row.ground, row.arrivedOn, body.estimatedNeed)] }, { person: body.person, source: 'own-work', officer: officer.officerId, at: by.at, note: `contact ${row.id}` })
        if (!recorded.ok) return refuse('bad-request', faultLines(recorded.faults))
        await recordKnown(tx, row, body.person, officer.officerId, by.at)
        await queries.addSaid(tx, body.person, row, { ...by, from: row.arrivedOn, source })
        if (row.isProtected) await coverHousehold(tx, body.person, by.at)
        await queries.settle(tx, row.id, { outcome: 'tied', person: body.person }, by)
        await queries.moveVersion(tx, body.person)
        await rederive(tx, [body.person], clock.today(), by.at)
        audit({ outcome: 'tied' }, { people: [body.person], objects: [row.id] })
        return { settled: true as const }
      }
      // To another authority only with the person's consent: the contact holds what is secret (621/1999 24 §, 26 §).
      if (body.outcome === 'forwarded' && !body.hasConsent) wrong('hasConsent', 'needs-consent', 'the person consents to its being sent on')
      await queries.settle(tx, row.id, { outcome: body.outcome, words: body.words, ...(body.outcome === 'forwarded' ? { to: body.to } : {}) }, by)
      audit({ outcome: body.outcome }, { objects: [row.id] })
      return { settled: true as const }
    },
  }),

  serveOfficer(api.registerIntake, {
    action: 'intake.write', audit: 'IntakeRegistered', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const row = await openOf(tx, may, body.intake)
      if (row.outcome !== null && row.outcome !== 'registered') refuse('conflict')
      needOf(row, body.estimatedNeed)
      const acts = [...((body.person.facts['acts'] as unknown[] | undefined) ?? []).filter((one) => (one as { type?: unknown }).type !== 'known'), actOf(row.ground, row.arrivedOn, body.estimatedNeed)]
      const made = await register(tx, officer, clock, { ...body.person, facts: { ...body.person.facts, acts } }, async (person, at) => {
        await recordKnown(tx, row, person, officer.officerId, at)
        await queries.addSaid(tx, person, row, { officer: officer.officerId, at, from: row.arrivedOn, source: sourceOf(row.way, row.senderKind) })
        await queries.settle(tx, row.id, { outcome: 'registered', person }, { officer: officer.officerId, at })
      })
      // The same key made somebody before, and this contact is not theirs.
      if (!made.isNew && row.person?.id !== made.id) refuse('conflict')
      audit({}, { people: [made.id], objects: [row.id] })
      return { id: made.id, caseNumber: made.caseNumber }
    },
  }),

  serveOfficer(api.readReach, {
    action: 'intake.read', audit: 'ReachListRead', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const today = day(may.today)
      const upto = isoOf(today + Number(params.days))
      // A day on either side, so that the law package and not this line says which day is the last.
      const rows = await queries.listNear(tx, may, { from: isoOf(today - 1), to: isoOf(today + Number(params.days) + 1) }, mostNear + 1)
      const first = rows.slice(0, mostNear)
      const facts = first.length === 0 ? [] : await listFacts(tx, first.map((row) => row.id))
      const file = caseOf(may.today, facts, nothingStated)
      const people = first.flatMap((row) => {
        const one = file.people.find((each) => each.id === row.id)
        const found = one && derivedAlone(one, may.today)
        const ends = found?.clocks.assessmentWindowEnds
        if (!one || !found || !ends || ends < may.today || ends > upto) return []
        const isOn = (periods: readonly { from: string; to?: string }[] | undefined): boolean => periods?.some((each) => each.from <= may.today && (each.to === undefined || each.to >= may.today)) === true
        return [{
          person: lineOf(row), windowEnds: ends, officer: row.officer, isDuty: found.duties.some((each) => each.id === 'assessment.start' && each.state !== 'done'),
          homeCareAllowance: isOn(one.homeCareAllowance), socialAssistance: isOn(one.socialAssistance?.filter((each) => !each.temporary)), jobSeeker: isOn(one.jobSeeker),
        }]
      })
      audit({ shown: people.length }, { people: people.map((one) => one.person.id) })
      return { today: may.today, more: rows.length > mostNear, people }
    },
  }),
]

/** Of the one person: who the family is does not move the three years. */
function derivedAlone(one: { id: string }, today: string) {
  const alone = Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'familyTie' && key !== 'bornInFinlandTo'))
  const read = readCaseFile({ asOf: today, people: [alone] })
  return read.ok ? derive(read.case).people[0] : undefined
}

/** What a list says of the person, where it is not known already. A fact that does not fit the others refuses the whole. */
async function recordKnown(tx: Tx, row: queries.IntakeRow, person: string, officer: string, at: string): Promise<void> {
  for (const [kind, value] of [['phone', row.phone], ['email', row.email]] as const) if (value.length >= 3) await addContact(tx, person, kind, value, { officer, at, today: row.arrivedOn, source: sourceOf(row.way, row.senderKind), note: `contact ${row.id}` })
  const shownOnForm = new Set(['residence', 'homeMunicipality', 'arrived', 'appliedForProtection', 'acts'])
  const facts = Object.fromEntries(Object.entries(row.facts).filter(([key]) => !shownOnForm.has(key)))
  if (Object.keys(facts).length === 0) return
  const recorded = await recordFacts(tx, facts, { person, source: sourceOf(row.way, row.senderKind), officer, at, note: `contact ${row.id}` })
  if (!recorded.ok) refuse('bad-request', faultLines(recorded.faults))
}
