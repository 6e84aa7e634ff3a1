import { placeMark } from './marks.ts'

const markContent = (node: hbs.AST.ContentStatement, file: number): void => {
  // White space control may have shortened the value at either end; the position is that of what is left.
  const shortened = node.original as unknown as string
  const skipped = node.value === '' ? '' : shortened.slice(0, Math.max(0, shortened.indexOf(node.value)))
  let { line, column } = node.loc.start
  const newlines = skipped.split('\n').length - 1
  if (newlines > 0) column = skipped.length - skipped.lastIndexOf('\n') - 1
  else column += skipped.length
  line += newlines
  node.value = node.value
    .split('\n')
    .map((piece, at) => placeMark(file, { line: line + at, column: at === 0 ? column + 1 : 1 }) + piece)
    .join('\n')
}

/** Puts into each stretch of the template's own text marks that name file (by number), line and column. */
export const markLines = (program: hbs.AST.Program, file: number): void => {
  for (const node of program.body) {
    if (node.type === 'ContentStatement') markContent(node as hbs.AST.ContentStatement, file)
    if (node.type === 'BlockStatement') {
      const { program: inner, inverse } = node as hbs.AST.BlockStatement
      if (inner) markLines(inner, file)
      if (inverse) markLines(inverse, file)
    }
  }
}
