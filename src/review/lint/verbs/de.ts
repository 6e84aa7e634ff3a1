import { isCapital, isWord, tokensOf, wordSet } from './words-of.ts'

/** Finite forms of the verbs that every text has, and of strong verbs, which no ending gives away. */
const forms = wordSet(`
ist sind war waren wäre wären bin bist seid sei seien hat haben hatte hatten hätte hätten habe wird werden wurde wurden würde würden
kann können konnte konnten könnte könnten muss müssen musste mussten müsste soll sollen sollte sollten will wollen wollte wollten darf
dürfen durfte durften dürfte mag mögen mochte möchte möchten weiß wissen wusste wussten lässt lassen ließ ließen tut tun tat taten
gibt geben gab gaben geht gehen ging gingen kommt kommen kam kamen steht stehen stand standen bleibt bleiben blieb blieben nimmt nehmen
nahm nahmen hält halten hielt hielten sieht sehen sah sahen spricht sprechen sprach sprachen schreibt schreiben schrieb schrieben
bittet bitten bat baten liegt liegen lag lagen findet finden fand fanden trägt tragen trug trugen verliert verlieren verlor verloren
gewinnt gewann gewannen bricht brechen brach brachen hilft helfen half halfen trifft treffen traf trafen schlägt schlug schlugen fällt
fallen fiel fielen läuft laufen lief liefen ruft rufen rief riefen zieht ziehen zog zogen wächst wuchs wuchsen schließt schloss
schlossen bietet bieten bot boten biegt bog bindet band banden beginnt begann begannen denkt dachte dachten bringt brachte brachten
kennt kannte kannten nennt nannte nannten rennt brennt brannte sendet sandte liest lesen las lasen isst aß vergisst vergaß misst maß
tritt treten trat traten wirbt warb stirbt starb starben gilt galt galten rät riet rieten schweigt schwieg schwiegen weicht wich wichen
leidet litt litten reitet ritt schneidet schnitt streitet stritt stritten steigt stieg stiegen treibt trieb trieben scheint schien
schienen vermeidet vermied verzeiht verzieh weist wies wiesen leiht lieh entscheidet entschied entschieden unterscheidet hebt hob hoben
schiebt schob lügt log fliegt flog flieht floh fließt floss friert fror genießt schießt schoss schwört schwor betrügt betrog
lädt lud luden schafft schuf schufen wäscht fährt fahren fuhr fuhren gräbt grub empfiehlt empfahl stiehlt stahl befiehlt befahl
erschrickt erschrak sinkt sank sanken singt trinkt springt sprang zwingt zwang zwangen dringt drang drangen gelingt gelang misslingt
verschwindet verschwand sitzt saß saßen hängt hing hingen fängt fing fingen erhält erhielt enthält enthielt verhält behält behielt
verspricht versprach entspricht widerspricht widersprach verbietet verbot erfährt erfuhr versteht verstand gesteht entsteht entstand
besteht bestand beschließt beschloss verlässt verließ überlässt verrät verriet zerbricht zerbrach ergibt ergab vergibt umgibt
vergeht verging entgeht bekommt bekam entkommt übernimmt übernahm unternimmt unternahm schätzt braucht`)

/** Small words in -t, -te or -ten that are no verbs. */
const notVerbs = wordSet(`
nicht mit seit jetzt fast erst zuerst selbst statt anstatt dort sonst meist längst zuletzt oft acht hat's bereit breit bekannt gut alt kalt laut
leicht weit recht rechts schlecht direkt konkret absolut berühmt bunt dicht echt ernst fest fett feucht fremdbestimmt gerecht gesamt
geschweige glatt hart heut heute indirekt insgesamt konsequent korrekt kompetent kompakt knapp leid letzt matt mindest möglichst nackt
nett nächst not oberst perfekt permanent präsent privat relevant rot sacht samt sanft satt sanktioniert schlicht spät stets stolz stumpf
tot überhaupt unbekannt ungerecht verwandt vielleicht violett wert wohl wüst zart zumindest demnächst meistens größtenteils
ersten letzten zweiten dritten vierten fünften besten meisten nächsten ältesten größten kleinsten wichtigsten höchsten
rechten alten guten harten kalten weiten leichten schlechten breiten festen toten roten spaten sämtlichen gesamten bekannten unbekannten privaten
hinten unten selten mitten heute gestern lauter weiter seiten minuten staaten erste letzte zweite dritte vierte fünfte beste meiste nächste
gute alte harte kalte rechte weite leichte rote späte echte bekannte unbekannte private gesamte bitte heutige`)

const determiners = wordSet(`
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen diesem jener jene
jede jeder jedes jeden alle allen aller mein meine sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere euer manche
einige viele wenige mehrere beide zwei drei vier fünf sechs sieben acht neun zehn zum zur im am vom beim ins`)
const prepositions = wordSet(`
in an auf aus bei mit nach von zu für gegen ohne um über unter vor hinter neben zwischen durch wegen trotz während seit bis statt ab zum
zur im am vom beim ins ans und oder aber sowie als wie`)

const prefixes = /^(?:über|unter|hinter|wider|durch|be|ver|er|ent|zer|miss|um|voll)/u

const isParticiple = (word: string) => /^(?:.{0,6}ge).{2,}(?:t|en)$/u.test(word) || /iert$/u.test(word)

function isVerb(tokens: readonly string[], index: number): boolean {
  const token = tokens[index] as string
  if (!isWord(token) || (isCapital(token) && index > 0)) return false
  const word = token.toLowerCase()
  const before = tokens[index - 1] ?? ''
  const next = tokens[index + 1] ?? ''
  const led = before.toLowerCase()
  // Before a noun and behind an article stands an adjective, whatever its ending.
  const isAdjective = index > 0 && determiners.has(led) && isCapital(next)
  if (forms.has(word) || forms.has(word.replace(prefixes, ''))) return !isAdjective
  if (index === 0 || isAdjective || notVerbs.has(word) || determiners.has(word) || prepositions.has(word))
    return false
  if (word.endsWith('t') && word.length > 3) {
    if (/(?:lich|ig|[^l]e)st$/u.test(word)) return false
    const isSecond = index === 1 && isCapital(before)
    return isSecond || !isParticiple(word) || (isWord(next) && !prepositions.has(led))
  }
  if (/ten?$/u.test(word)) return !isCapital(next) || !(determiners.has(led) || prepositions.has(led))
  // A plural is known by the noun before it: adjectives stand before theirs.
  return /(?:en|eln|ern)$/u.test(word) && (isCapital(before) || ['sie', 'wir'].includes(led))
}

/** Whether a German headline has a verb that makes it a sentence. */
export const isGermanSentence = (text: string): boolean => {
  const tokens = tokensOf(text)
  return tokens.some((_, index) => isVerb(tokens, index))
}
