"""The layout of a diagram whose own the file does not hold: blocks in rows, as large as they can be."""

USUAL = """<dgm:layoutDef xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram">
<dgm:layoutNode name="blocks">
  <dgm:alg type="snake"/>
  <dgm:constrLst>
    <dgm:constr type="w" for="ch" forName="block" refType="w"/>
    <dgm:constr type="h" for="ch" forName="block" refType="w" refFor="ch" refForName="block" fact="0.6"/>
    <dgm:constr type="w" for="ch" forName="gap" refType="w" refFor="ch" refForName="block" fact="0.1"/>
    <dgm:constr type="sp" refType="w" refFor="ch" refForName="block" fact="0.1"/>
    <dgm:constr type="primFontSz" for="ch" forName="block" op="equ" val="65"/>
  </dgm:constrLst>
  <dgm:forEach axis="ch" ptType="node">
    <dgm:layoutNode name="block">
      <dgm:alg type="tx"/><dgm:shape type="rect"/><dgm:presOf axis="desOrSelf" ptType="node"/>
      <dgm:constrLst>
        <dgm:constr type="lMarg" refType="primFontSz" fact="0.3"/>
        <dgm:constr type="rMarg" refType="primFontSz" fact="0.3"/>
        <dgm:constr type="tMarg" refType="primFontSz" fact="0.3"/>
        <dgm:constr type="bMarg" refType="primFontSz" fact="0.3"/>
      </dgm:constrLst>
    </dgm:layoutNode>
    <dgm:forEach axis="followSib" ptType="sibTrans" cnt="1">
      <dgm:layoutNode name="gap"><dgm:alg type="sp"/></dgm:layoutNode>
    </dgm:forEach>
  </dgm:forEach>
</dgm:layoutNode></dgm:layoutDef>"""
