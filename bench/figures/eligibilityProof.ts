import { evaluate } from '../../src/domain/eligibility/evaluate'
import type { Figure, Pair } from '../lib/figure'
import { complete, registry, TODAY } from '../lib/population'
import { fiftyProgrammes } from '../lib/programmes'
import { forPeers } from '../lib/sides'
import { rulesEngine } from '../peers/rulesEngine'

const PEOPLE = 20

/** What the first page does: one person, all that is on offer, and for each clause why. */
async function prepare(): Promise<Pair> {
  const programmes = fiftyProgrammes()
  const engine = rulesEngine(programmes, TODAY)
  const people = [...registry(PEOPLE)].map(complete)
  const peers = people.map(forPeers)
  const ours = () => people.map((facts) => programmes.map((criteria) => evaluate(criteria, facts, TODAY)))
  const peer = async () => {
    for (const person of peers) await engine.run(person)
  }
  return {
    ours: { run: ours },
    peer: { run: peer },
    check: async () => {
      for (const [index, answers] of ours().entries()) {
        const { events } = await engine.run(peers[index] ?? {})
        const met = answers.flatMap(({ verdict }, programme) => (verdict === 'met' ? [String(programme)] : []))
        if (
          met.sort().join() !==
          events
            .map(({ type }) => type)
            .sort()
            .join()
        )
          throw new Error(`person ${index}: the peer answers otherwise`)
      }
    },
    notes: { people: PEOPLE, programmes: programmes.length },
  }
}

export const figures: Figure[] = [
  {
    name: 'proof-json-rules-engine',
    claim: 'one person × 50 programmes with the reasons, against json-rules-engine',
    goal: { atLeast: 50 },
    prepare,
  },
]
