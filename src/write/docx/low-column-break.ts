import { Run, XmlAttributeComponent, XmlComponent } from 'docx'

class BreakType extends XmlAttributeComponent<{ readonly type: string }> {
  protected override readonly xmlKeys = { type: 'w:type' }
}

class ColumnBreak extends XmlComponent {
  constructor() {
    super('w:br')
    this.root.push(new BreakType({ type: 'column' }))
  }
}

/** A break to the next column. It is a line of its own in the column that ends, so it is set as low as type can be. */
export const lowColumnBreak = (): Run => new Run({ size: 2, children: [new ColumnBreak()] })
