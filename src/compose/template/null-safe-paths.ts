type Path = hbs.AST.PathExpression

const lookup = (loc: hbs.AST.SourceLocation): Path => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: ['lookup'],
  original: 'lookup',
  loc,
})

/** `a.b.c` as `(lookup (lookup a "b") "c")`, which gives nothing where `a` is nothing. */
const nullSafe = (node: hbs.AST.Expression): hbs.AST.Expression => {
  if (node.type === 'SubExpression') {
    rewriteCall(node as hbs.AST.SubExpression)
    return node
  }
  const path = node as Path
  if (node.type !== 'PathExpression' || path.data || path.parts.length < 2) return node
  const [first = '', ...rest] = path.parts
  const { loc } = node
  return rest.reduce<hbs.AST.Expression>(
    (inner, part) => {
      const name: hbs.AST.StringLiteral = { type: 'StringLiteral', value: part, original: part, loc }
      const call = { type: 'SubExpression', path: lookup(loc), params: [inner, name], loc }
      return call as hbs.AST.Expression
    },
    { ...path, parts: [first], original: first } as hbs.AST.Expression,
  )
}

const rewriteCall = (node: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }): void => {
  node.params = node.params.map(nullSafe)
  for (const pair of node.hash?.pairs ?? []) pair.value = nullSafe(pair.value)
}

/**
 * Lets a template look through a part that the brief does not have (`{{#if lesson.plan}}` without a lesson): in Handlebars'
 * strict mode that would be a fault. Fields that no brief can have are found before this, by checkTemplate.
 */
export const makePathsNullSafe = (program: hbs.AST.Program): void => {
  for (const node of program.body) {
    if (node.type === 'MustacheStatement') {
      const mustache = node as hbs.AST.MustacheStatement
      const value = mustache.params.length === 0 ? nullSafe(mustache.path) : mustache.path
      rewriteCall(mustache)
      if (value.type === 'SubExpression') {
        const { path, params } = value as hbs.AST.SubExpression
        mustache.path = path
        mustache.params = params
      }
    } else if (node.type === 'PartialStatement') rewriteCall(node as hbs.AST.PartialStatement)
    else if (node.type === 'BlockStatement') {
      const block = node as hbs.AST.BlockStatement
      rewriteCall(block)
      if (block.program) makePathsNullSafe(block.program)
      if (block.inverse) makePathsNullSafe(block.inverse)
    }
  }
}
