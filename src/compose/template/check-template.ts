import type { Diagnostic, Place } from '../../diagnostic.ts'
import type { DiagnosticCode } from '../../diagnostic-codes.ts'
import { nearestHint } from '../../nearest.ts'
import { any, type Shape, text } from './shape.ts'

type Node = hbs.AST.Node
type Path = hbs.AST.PathExpression

/** What the check knows of the world around a template. */
export interface TemplateWorld {
  readonly root: Shape
  /** Our helpers, without Handlebars' own if, unless, each, with and lookup. */
  readonly helpers: readonly string[]
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly program: hbs.AST.Program }>
  /** The names of every label, with dots. */
  readonly labels: readonly string[]
}

interface Scope {
  readonly here: Shape
  readonly outer: Scope | null
  readonly names: ReadonlyMap<string, Shape>
}

const builtIn = ['if', 'unless', 'each', 'with', 'lookup']
const dataNames = ['root', 'index', 'key', 'first', 'last']

/**
 * Finds what would go wrong in a template, without running it: helpers, partials, labels that there are not, and fields
 * that a brief cannot have at that place. All of them, each with line and column, whether or not this brief gets there.
 */
export const checkTemplate = (
  file: string,
  program: hbs.AST.Program,
  world: TemplateWorld,
): readonly Diagnostic[] => {
  const found = new Map<string, Diagnostic>()
  const stack: string[] = []
  let current = file

  const report = (node: Node, code: DiagnosticCode, message: string, hint?: string): void => {
    const { start, end } = node.loc
    const place: Place = {
      file: current,
      line: start.line,
      column: start.column + 1,
      endLine: end.line,
      endColumn: end.column + 1,
    }
    const diagnostic: Diagnostic = { severity: 'error', code, message, place, ...(hint ? { hint } : {}) }
    found.set(JSON.stringify([place, message]), diagnostic)
  }

  const step = (shape: Shape, part: string, path: Path): Shape => {
    if (shape.is === 'any') return any
    if (shape.is === 'list' && part === 'length') return text
    if (shape.is === 'list' && /^\d+$/.test(part)) return shape.of
    if (shape.is === 'mapping') {
      const inner = shape.keys.get(part)
      if (inner) return inner
      const hint = nearestHint(part, [...shape.keys.keys()].sort())
      report(path, 'template-unknown-field', `There is no field "${part}" here ({{${path.original}}}).`, hint)
      return any
    }
    const what = shape.is === 'list' ? 'a list' : 'words'
    const message = `"${path.original}" looks for "${part}" in ${what}.`
    report(
      path,
      'template-unknown-field',
      message,
      shape.is === 'list' ? 'Go through it with {{#each}}.' : undefined,
    )
    return any
  }

  const shapeOfPath = (path: Path, scope: Scope): Shape => {
    const parts = path.parts as readonly string[]
    const [first, ...rest] = parts
    if (path.data) {
      if (first === 'root') return rest.reduce((shape, part) => step(shape, part, path), world.root)
      if (first !== undefined && !dataNames.includes(first)) {
        report(path, 'template-unknown-field', `There is no "@${first}".`, nearestHint(first, dataNames))
      }
      return text
    }
    let at: Scope | null = scope
    for (let depth = path.depth; depth > 0 && at; depth -= 1) at = at.outer
    if (!at) return any
    const named = first === undefined ? undefined : at.names.get(first)
    if (named) return rest.reduce((shape, part) => step(shape, part, path), named)
    return parts.reduce((shape, part) => step(shape, part, path), at.here)
  }

  const isHelper = (name: string) => world.helpers.includes(name) || builtIn.includes(name)

  const checkLabel = (params: readonly hbs.AST.Expression[], node: Node): void => {
    const words = params.map((param) =>
      param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : null,
    )
    if (words.length === 0 || words.includes(null)) return
    const name = words.join('.')
    if (world.labels.includes(name)) return
    report(
      node,
      'template-unknown-label',
      `No label set has a label "${name}".`,
      nearestHint(name, world.labels, 0),
    )
  }

  const expression = (node: hbs.AST.Expression, scope: Scope): Shape => {
    if (node.type === 'PathExpression') return shapeOfPath(node as Path, scope)
    if (node.type === 'SubExpression') return call(node as hbs.AST.SubExpression, scope)
    return text
  }

  /** Checks a call and gives the shape of what it yields. */
  const call = (
    node: { path: hbs.AST.Expression; params: hbs.AST.Expression[]; hash?: hbs.AST.Hash } & Node,
    scope: Scope,
  ): Shape => {
    const path = node.path as Path
    const name = path.original
    if (!isHelper(name)) {
      const message = `There is no helper "${name}".`
      report(path, 'template-unknown-helper', message, nearestHint(name, [...builtIn, ...world.helpers]))
    }
    if (isHelper(name) && node.params.length === 0) {
      report(
        path,
        'template-syntax',
        `The helper "${name}" was given nothing.`,
        `A field of that name is {{this.${name}}}.`,
      )
    }
    if (name === 'label') checkLabel(node.params, node)
    const shapes = node.params.map((param) => expression(param, scope))
    for (const { value } of node.hash?.pairs ?? []) expression(value, scope)
    return name === 'or' ? (shapes.find(({ is }) => is !== 'text') ?? text) : name === 'lookup' ? any : text
  }

  const mustache = (node: hbs.AST.MustacheStatement, scope: Scope): void => {
    if (!node.escaped) {
      report(
        node,
        'template-syntax',
        'Three braces and {{&…}} would let words act as markup; write two braces.',
      )
    }
    if (node.path.type !== 'PathExpression') return
    const path = node.path as Path
    const isCall =
      node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0 || world.helpers.includes(path.original)
    if (isCall) call(node as typeof node & { path: hbs.AST.Expression }, scope)
    else {
      const shape = shapeOfPath(path, scope)
      if (shape.is === 'list' || shape.is === 'mapping') {
        const message = `{{${path.original}}} is ${shape.is === 'list' ? 'a list' : 'a group of fields'}, not words.`
        report(node, 'template-unknown-field', message, 'Name the field of it that is to be printed.')
      }
    }
  }

  const block = (node: hbs.AST.BlockStatement, scope: Scope): void => {
    const path = node.path as Path
    const shapes = node.params.map((param) => expression(param, scope))
    for (const { value } of node.hash?.pairs ?? []) expression(value, scope)
    if (!['if', 'unless', 'each', 'with'].includes(path.original) || node.params.length === 0) {
      const hint = `Write {{#if ${path.original}}} or {{#each ${path.original}}}.`
      report(
        node,
        'template-unknown-helper',
        `{{#${path.original}}} is not a block that is known here.`,
        hint,
      )
      return
    }
    const [subject = any] = shapes
    const item = subject.is === 'list' ? subject.of : any
    const changes = path.original === 'each' || path.original === 'with'
    const here = path.original === 'each' ? item : path.original === 'with' ? subject : scope.here
    const params = (node.program as { blockParams?: string[] } | undefined)?.blockParams ?? []
    const names = new Map([
      ...scope.names,
      ...params.map((name, at) => [name, at === 0 ? here : text] as const),
    ])
    const inner: Scope = changes ? { here, outer: scope, names } : scope
    if (node.program) statements(node.program.body, inner)
    if (node.inverse) statements(node.inverse.body, scope)
  }

  const partial = (node: hbs.AST.PartialStatement, scope: Scope): void => {
    const name = (node.name as Path).original
    const target = node.name.type === 'PathExpression' ? world.partials.get(name) : undefined
    const [subject] = node.params.map((param) => expression(param, scope))
    const added = (node.hash?.pairs ?? []).map(({ key, value }) => [key, expression(value, scope)] as const)
    if (!target || stack.includes(name)) {
      const message = target ? `The partial "${name}" uses itself.` : `There is no partial "${name}".`
      report(
        node,
        'template-unknown-partial',
        message,
        target ? undefined : nearestHint(name ?? '', [...world.partials.keys()].sort()),
      )
      return
    }
    const base = subject ?? scope.here
    const keys = new Map([...(base.is === 'mapping' ? base.keys : []), ...added])
    const here: Shape = base.is === 'mapping' || added.length > 0 ? { is: 'mapping', keys } : base
    const before = current
    current = target.file
    stack.push(name)
    statements(target.program.body, { here, outer: null, names: new Map() })
    stack.pop()
    current = before
  }

  const statements = (nodes: readonly hbs.AST.Statement[], scope: Scope): void => {
    for (const node of nodes) {
      if (node.type === 'MustacheStatement') mustache(node as hbs.AST.MustacheStatement, scope)
      else if (node.type === 'BlockStatement') block(node as hbs.AST.BlockStatement, scope)
      else if (node.type === 'PartialStatement') partial(node as hbs.AST.PartialStatement, scope)
      else if (node.type === 'ContentStatement') {
        const written = /\sdata-(quote|ref)\s*=/.exec((node as hbs.AST.ContentStatement).value)
        if (written) {
          const message = `data-${written[1]} is written by the helpers {{quote}}, {{quotes}}, {{ref}} and {{statement}} alone.`
          report(node, 'template-markup', message)
        }
      } else if (node.type !== 'CommentStatement') {
        report(node, 'template-syntax', 'Decorators, inline partials and partial blocks are not used here.')
      }
    }
  }

  statements(program.body, { here: world.root, outer: null, names: new Map() })
  return [...found.values()]
}
