// What is used of the peers. Declared here, because they are installed for measuring only and types have to hold without them.
declare module 'json-rules-engine' {
  export class Engine {
    constructor(rules?: unknown[], options?: { allowUndefinedFacts?: boolean })
    addRule(rule: unknown): void
    addOperator(name: string, test: (value: never, wanted: never) => boolean): void
    run(facts: object): Promise<{ events: { type: string }[]; failureResults: unknown[] }>
  }
}
declare module 'json-logic-engine' {
  export class LogicEngine {
    build(logic: unknown): (data: unknown) => unknown
  }
}
