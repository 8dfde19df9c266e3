/** The form of a new person, filled with what a contact says. */
import type { readIntake } from '@kotostig/api/intake'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { RegisterForm } from '../people/RegisterPage.tsx'
import { ask } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { intake as words } from './intake.texts.ts'

export default function RegisterFromIntakePage({ params }: ScreenProps) {
  const t = useSay()
  const id = params[0] ?? ''
  const { value: found, failed, again } = useLoad(`intake ${id}`, () => ask<typeof readIntake>(`/api/intakes/${encodeURIComponent(id)}`))
  if (!found) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  if (found.intake.outcome !== null) return <><h1>{t(words.registerTitle)}</h1><p>{t(words.isSettled)}</p><p><Link to="/arbete/kontakter">{t(words.back)}</Link></p></>
  return <RegisterForm of={found.intake} />
}
