/** The administrator's page: officers with their rights in time, and units. */
import { useState } from 'react'
import type { AdministeredOfficer, readAdministration, UnitLine } from '@kotostig/api/administration'
import { dayText, periodText } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Say } from '../../shared/words.tsx'
import { MailState } from '../message/MailState.tsx'
import { ListTools } from '../ListTools.tsx'
import { PortalSwitch } from '../portal/PortalSwitch.tsx'
import { ask } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { roleText } from '../words.ts'
import '../office.css'
import { admin as words } from './admin.texts.ts'
import { AddOfficer, EndRole, GrantRole } from './RoleDialogs.tsx'
import { EndUnit, MakeUnit, PlaceOfficer } from './UnitDialogs.tsx'

type Role = AdministeredOfficer['roles'][number]
type Open =
  | { kind: 'add' } | { kind: 'grant' | 'place'; officer: AdministeredOfficer } | { kind: 'end'; officer: AdministeredOfficer; role: Role } | { kind: 'make-unit' } | { kind: 'end-unit'; unit: UnitLine }

const termText = (from: string, to: string | null, t: Say): string => (to ? periodText(from, to) : t(words.since, { day: dayText(from) }))

export default function AdminPage() {
  const t = useSay()
  const { value: office, failed, again } = useLoad('administration', () => ask<typeof readAdministration>('/api/administration'))
  const [open, setOpen] = useState<Open>()
  const [said, setSaid] = useState('')
  if (!office) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const shared = {
    today: office.today,
    onClose: () => setOpen(undefined),
    onDone: (text: string) => {
      setOpen(undefined)
      setSaid(text)
      again()
    },
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta measure">{t(words.lead)}</p>
        </div>
        <button type="button" className="btn pri" onClick={() => setOpen({ kind: 'add' })}>{t(words.addOfficer)}</button>
      </div>
      <p role="status" className="saved">{said}</p>
      <section aria-labelledby="officers">
        <div className="sec-h"><h2 id="officers">{t(words.officers)} <span className="count">{office.officers.length}</span></h2></div>
        <Officers officers={office.officers} today={office.today} hasUnits={office.units.length > 0} onOpen={setOpen} />
      </section>
      <Units units={office.units} onOpen={setOpen} />
      <MailState />
      <PortalSwitch />
      {open?.kind === 'add' ? <AddOfficer {...shared} /> : null}
      {open?.kind === 'grant' ? <GrantRole officer={open.officer} {...shared} /> : null}
      {open?.kind === 'end' ? <EndRole officer={open.officer} role={open.role} {...shared} /> : null}
      {open?.kind === 'make-unit' ? <MakeUnit {...shared} /> : null}
      {open?.kind === 'end-unit' ? <EndUnit unit={open.unit} {...shared} /> : null}
      {open?.kind === 'place' ? <PlaceOfficer officer={open.officer} units={office.units} {...shared} /> : null}
    </>
  )
}

function Officers({ officers, today, hasUnits, onOpen }: { officers: readonly AdministeredOfficer[]; today: string; hasUnits: boolean; onOpen: (open: Open) => void }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <>
    <table className="tbl dense blocks admin-table" id="officers-of-office">
      <caption className="vh">{t(words.officers)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.name)}</th>
          <th scope="col">{t(words.roles)}</th>
          {hasUnits ? <th scope="col">{t(words.unit)}</th> : null}
          <th scope="col">{t(words.subject)}</th>
          <th scope="col"><span className="vh">{t(words.addRole)}</span></th>
        </tr>
      </thead>
      <tbody>
        {officers.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}{one.isOneself ? <span className="meta block">{t(words.oneself)}</span> : null}</th>
            <td data-label={t(words.roles)}>
              <ul>
                {one.roles.map((role) => (
                  <li key={role.id} className={role.isOver ? 'row over' : 'row'}>
                    <span>{roleText(role.role, t)} <span className="meta nowrap">{termText(role.from, role.to, t)}{role.isOver ? ` · ${t(words.over)}` : role.from > today ? ` · ${t(words.coming)}` : ''}</span></span>
                    {role.isOver || one.isOneself ? null : <button type="button" className="lnk" onClick={() => onOpen({ kind: 'end', officer: one, role })}>{t(words.endRole)}<span className="vh"> – {roleText(role.role, t)}, {one.name}</span></button>}
                  </li>
                ))}
              </ul>
            </td>
            {hasUnits ? (
              <td data-label={t(words.unit)}>
                <span className="row">
                  <span>{one.unit ? (language === 'fi' ? one.unit.nameFi : one.unit.nameSv) : <span className="meta">{t(words.noUnit)}</span>}{one.unit && one.unit.from > today ? <span className="meta block">{t(words.since, { day: dayText(one.unit.from) })}</span> : null}</span>
                  <button type="button" className="lnk" onClick={() => onOpen({ kind: 'place', officer: one })}>{t(words.moveUnit)}<span className="vh"> – {one.name}</span></button>
                </span>
              </td>
            ) : null}
            <td data-label={t(words.subject)} className="subject"><span className="meta">{one.subject}</span></td>
            <td className={one.isOneself ? 'empty' : 'num'}>{one.isOneself ? null : <button type="button" className="lnk" onClick={() => onOpen({ kind: 'grant', officer: one })}>{t(words.addRole)}<span className="vh"> – {one.name}</span></button>}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <ListTools of="officers-of-office" name="behorigheter" />
    </>
  )
}

function Units({ units, onOpen }: { units: readonly UnitLine[]; onOpen: (open: Open) => void }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <section className="sec" aria-labelledby="units">
      <div className="sec-h"><h2 id="units">{t(words.units)}</h2><span className="meta">{t(words.unitsHelp)}</span></div>
      {units.length === 0 ? <p>{t(words.noUnits)}</p> : (
        <ul className="lines deputies">
          {units.map((unit) => {
            const name = language === 'fi' ? unit.nameFi : unit.nameSv
            return (
              <li key={unit.id} className="row">
                <span><b>{name}</b><span className="meta block"><span className="nowrap">{termText(unit.from, unit.to, t)}</span> · {t(words.officersIn, { n: unit.officers })}</span></span>
                {unit.to ? null : <button type="button" className="lnk end" onClick={() => onOpen({ kind: 'end-unit', unit })}>{t(words.endUnit)}<span className="vh"> – {name}</span></button>}
              </li>
            )
          })}
        </ul>
      )}
      <p className="after"><button type="button" className="btn" onClick={() => onOpen({ kind: 'make-unit' })}>{t(words.makeUnit)}</button></p>
    </section>
  )
}
