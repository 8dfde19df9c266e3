/** The groups of the Act somebody belongs to, each with its section. Worked out by the law, so nobody takes one away. */
import { groups } from '@kotostig/law/terms'
import type { Group } from '@kotostig/law/terms'
import type { Section } from '@kotostig/law/determination'
import { SectionChip } from '../section.tsx'
import { useSay } from '../words.tsx'
import { result } from './result.texts.ts'

const groupSections: Record<Group, Section> = {
  'scope': { act: '681/2023', section: '2', moment: '1' },
  'humanitarian': { act: '681/2023', section: '2', moment: '3' },
  'family-of-humanitarian': { act: '681/2023', section: '2', moment: '4' },
  'child-born-in-finland': { act: '681/2023', section: '2', moment: '5' },
  'unaccompanied': { act: '681/2023', section: '2', moment: '6' },
  'trafficking-victim': { act: '681/2023', section: '5' },
  'integration-client': { act: '681/2023', section: '5' },
  'assessment-right': { act: '681/2023', section: '14', moment: '1' },
}

export function Groups({ of }: { of: readonly Group[] | undefined }) {
  const t = useSay()
  if (!of || of.length === 0) return <p className="meta">{t(result.groupsNone)}</p>
  return (
    <ul className="groups" aria-label={t(result.groups)}>
      {of.map((group) => (
        <li key={group} className="group">
          {t(groups[group])} <SectionChip place={groupSections[group]} />
        </li>
      ))}
    </ul>
  )
}
