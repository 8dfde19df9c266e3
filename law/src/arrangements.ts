/**
 * What a municipality may let somebody else carry out (8 §), and where the words of the law end. The program records what
 * municipalities have agreed and follows it; whether it may be agreed is left to those who decide, and asked openly.
 */
import type { Section } from './determination.ts'
import { act681 } from './sources.ts'
import type { ActorKind, Names, Task } from './terms.ts'

/** The municipality's own tasks of the Act, each with its sections. Housing (33 §) and representatives (35 §) are the welfare area's. */
export const municipalTasks = {
  'integration-services': [act681('12'), act681('13'), act681('14'), act681('16'), act681('20'), act681('22')],
  guidance: [act681('10', '1')],
  contact: [act681('9', '2')],
  placement: [act681('43', '3'), act681('44')],
  'unaccompanied-support': [act681('34', '1')],
  'national-store': [act681('76', '1')],
} as const satisfies Partial<Record<Task, readonly Section[]>>
export type MunicipalTask = keyof typeof municipalTasks
export const municipalTaskNames = Object.keys(municipalTasks) as [MunicipalTask, ...MunicipalTask[]]

/** Who may receive a task. `open`: what the law as held here does not answer; shown wherever the receiver is. */
export type Receiver = { readonly kind: ActorKind; readonly source: readonly Section[]; readonly quote?: { sv: string; fi: string }; readonly open?: Names }
export const receivers = {
  'employment-authority': {
    kind: 'employment-authority', source: [act681('8', '1')],
    quote: {
      sv: 'Vad som i denna lag föreskrivs om kommunens uppgifter kan även genomföras av den arbetskraftsmyndighet',
      fi: 'Mitä tässä laissa säädetään kunnan tehtävistä, voidaan toteuttaa myös työvoimapalveluiden järjestämisestä annetun lain 3 §:n 1 momentin 1 kohdassa tarkoitetun työvoimaviranomaisen toimesta',
    },
  },
  municipality: {
    kind: 'municipality', source: [act681('8', '1')],
    open: {
      sv: '8 § nämner bara arbetskraftsmyndigheten. Att en annan kommun sköter uppgiften vilar på kommunernas samarbete enligt kommunallagen (410/2015), vars text inte finns i denna utgåva. Kontrollera där att uppgiften får överföras.',
      fi: '8 §:ssä mainitaan vain työvoimaviranomainen. Se, että toinen kunta hoitaa tehtävän, perustuu kuntien yhteistoimintaan kuntalain (410/2015) mukaan; lain tekstiä ei ole tässä julkaisussa. Tarkista sieltä, että tehtävän saa siirtää.',
      en: '8 § names only the employment authority. That another municipality carries out the task rests on cooperation under the Local Government Act (410/2015), whose text this release does not hold. Check there that the task may be given.',
    },
  },
} as const satisfies Record<string, Receiver>
export type ReceiverKind = keyof typeof receivers
export const receiverKinds = Object.keys(receivers) as [ReceiverKind, ...ReceiverKind[]]
