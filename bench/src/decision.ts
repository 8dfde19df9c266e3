/**
 * One decision with twelve conditions, the same for everybody: has an immigrant a right to an assessment (681/2023 14 § 1)?
 * Five must hold (2 § 1 and the three years) and one of seven grounds. A thousand different people, the same answers demanded
 * of all four engines. Ours gives its reasons for each; the others give the answer.
 */
import { ZenEngine } from '@gorules/zen-engine'
import { Engine as JsonRulesEngine } from 'json-rules-engine'
import Publicodes from 'publicodes'
import { all, any, explain, truthOf, type Leaf } from '../../law/src/kit/truth.ts'
import { perSecond, perSecondAsync, type Figure } from './figure.ts'

const flags = ['permit', 'foreign', 'alive', 'here', 'unemployed', 'humanitarian', 'homeCare', 'asked', 'assistance', 'unaccompanied', 'trafficked'] as const
type Flag = (typeof flags)[number]
type Facts = Record<Flag, boolean> & { years: number }
const mostYears = 3

function people(count: number): Facts[] {
  // A fixed sequence, so that every run decides about the same people.
  let seed = 20261123
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  return Array.from({ length: count }, () => {
    const facts = { years: Math.floor(next() * 6) } as Facts
    for (const flag of flags) facts[flag] = next() < (['permit', 'foreign', 'alive', 'here'].includes(flag) ? 0.9 : 0.15)
    return facts
  })
}

const must: Flag[] = ['permit', 'foreign', 'alive', 'here']
const grounds = flags.filter((flag) => !must.includes(flag))

function ours(): (facts: Facts) => boolean {
  const leaf = (flag: Flag): Leaf<Facts> => ({
    kind: 'leaf', id: 'holdsResidence', source: [{ act: '681/2023', section: '14', moment: '1' }], reads: [], asks: [],
    holds: (facts) => truthOf(facts[flag]),
    uses: (facts) => [{ fact: 'residence', person: 'p', path: flag, value: facts[flag], saidBy: 'register' }],
  })
  const inTime: Leaf<Facts> = { ...leaf('permit'), id: 'isWithinThreeYears', holds: (facts) => truthOf(facts.years <= mostYears) }
  const right = all(...must.map(leaf), inTime, any(...grounds.map(leaf)))
  return (facts) => explain(right, facts, 0).answer === 'yes'
}

async function zen(): Promise<(facts: Facts) => Promise<boolean>> {
  const inputs = [...flags, 'years' as const]
  const row = (ground: Flag): Record<string, string> => ({
    _id: ground, ...Object.fromEntries(inputs.map((one) => [one, ''])), ...Object.fromEntries(must.map((one) => [one, 'true'])), years: `<= ${mostYears}`, [ground]: 'true', out: 'true',
  })
  const engine = new ZenEngine()
  const decision = engine.createDecision(Buffer.from(JSON.stringify({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'table', type: 'decisionTableNode', name: 'table', position: { x: 1, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: inputs.map((one) => ({ id: one, name: one, field: one })),
          outputs: [{ id: 'out', name: 'right', field: 'right' }],
          rules: [...grounds.map(row), { _id: 'else', ...Object.fromEntries(inputs.map((one) => [one, ''])), out: 'false' }],
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [{ id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' }, { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' }],
  })))
  return async (facts) => ((await decision.evaluate(facts)).result as { right: boolean }).right
}

function jsonRules(): (facts: Facts) => Promise<boolean> {
  const engine = new JsonRulesEngine()
  engine.addRule({
    conditions: {
      all: [
        ...must.map((fact) => ({ fact, operator: 'equal', value: true })),
        { fact: 'years', operator: 'lessThanInclusive', value: mostYears },
        { any: grounds.map((fact) => ({ fact, operator: 'equal', value: true })) },
      ],
    },
    event: { type: 'right' },
  })
  return async (facts) => (await engine.run(facts)).events.length > 0
}

function publicodes(): (facts: Facts) => boolean {
  const rules = {
    ...Object.fromEntries(flags.map((flag) => [flag, { question: flag, 'par défaut': 'non' }])),
    years: { question: 'years', 'par défaut': 0 },
    right: { 'toutes ces conditions': [...must, `years <= ${mostYears}`, { 'une de ces conditions': [...grounds] }] },
  }
  const engine = new Publicodes(rules as never)
  return (facts) => {
    engine.setSituation({ ...Object.fromEntries(flags.map((flag) => [flag, facts[flag] ? 'oui' : 'non'])), years: facts.years } as never)
    return engine.evaluate('right').nodeValue === true
  }
}

export async function decisionFigures(): Promise<Figure[]> {
  const everybody = people(1000)
  const decide = ours()
  const byZen = await zen()
  const byJsonRules = jsonRules()
  const byPublicodes = publicodes()
  const some = everybody.slice(0, 100)
  for (const facts of everybody) {
    const expected = decide(facts)
    if ((await byZen(facts)) !== expected || (await byJsonRules(facts)) !== expected) throw new Error(`the engines disagree about ${JSON.stringify(facts)}`)
  }
  for (const facts of some) if (byPublicodes(facts) !== decide(facts)) throw new Error(`publicodes disagrees about ${JSON.stringify(facts)}`)

  let yes = 0
  const own = perSecond(everybody.length, () => { for (const facts of everybody) if (decide(facts)) yes++ })
  const peers = [
    { name: 'zen', rate: await perSecondAsync(everybody.length, async () => { for (const facts of everybody) if (await byZen(facts)) yes++ }) },
    { name: 'json-rules-engine', rate: await perSecondAsync(some.length, async () => { for (const facts of some) if (await byJsonRules(facts)) yes++ }) },
    { name: 'publicodes', rate: perSecond(some.length, () => { for (const facts of some) if (byPublicodes(facts)) yes++ }) },
  ]
  if (yes === 0) throw new Error('nobody has the right: the decision decides nothing')
  const fastest = peers.reduce((a, b) => (b.rate > a.rate ? b : a))
  const ratio = own / fastest.rate
  return [
    { name: 'Twelve conditions with their reasons, one core', value: own, unit: 'decisions/s', against: `${fastest.name} ${Math.round(fastest.rate)}/s, the fastest of ${peers.map((one) => `${one.name} ${Math.round(one.rate)}/s`).join(', ')}`, ratio, goal: 'at least 30 times', holds: ratio >= 30 },
  ]
}
