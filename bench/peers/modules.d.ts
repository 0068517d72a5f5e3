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
declare module 'express' {
  type App = import('node:http').RequestListener & { use: (handler: unknown) => void }
  export default function express(): App
}
declare module 'express-pouchdb' {
  export default function expressPouch(stored: unknown, options: object): unknown
}
declare module 'pouchdb' {
  export type Replication = { ok: boolean; docs_written: number }
  class PouchDB {
    constructor(name: string, options?: { adapter?: string })
    static defaults(options: object): typeof PouchDB
    static plugin(plugin: unknown): void
    bulkDocs(docs: object[]): Promise<unknown>
    info(): Promise<{ doc_count: number }>
    destroy(): Promise<unknown>
    replicate: {
      to(remote: PouchDB | string): Promise<Replication>
      from(remote: PouchDB | string): Promise<Replication>
    }
  }
  export default PouchDB
}
declare module 'pouchdb-adapter-memory' {
  const plugin: unknown
  export default plugin
}
