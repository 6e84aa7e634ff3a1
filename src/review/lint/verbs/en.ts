import { isCapital, isWord, tokensOf, wordSet } from './words-of.ts'

const auxiliaries = wordSet(`
is are was were am has have had do does did will would can could may might must shall should cannot ain't isn't aren't
wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't shouldn't it's that's he's
she's there's what's who's here's we're they're you're i'm we've they've you've i've we'll they'll he'll she'll it'll i'll`)

/** Pasts that do not end in -ed. Some are participles as well: a headline with one of them is not doubted. */
const pasts = wordSet(`
arose ate beat became began bent bet bled blew bore bought bound bred broke brought built burnt burst came cast caught chose
clung cost crept cut dealt dug drank drew drove dwelt fed fell felt fled flew flung forbade forgave forgot fought found froze
gave got grew ground hid hit held hung hurt kept knelt knew laid lay led leapt learnt left lent let lit lost made meant met
mistook outdid overcame overtook paid put quit ran rang read rode rose said sang sank sat saw sent set sewed shed shone shook
shot shrank shut slept slid slung smelt sold sought spat sped spent spilt split spoke spoilt sprang spread spun stank stole
stood stuck stung strode struck strove swam swept swore swung taught thought threw thrust tied told took tore trod undertook
understood undid upheld upset went wept withdrew withheld withstood woke won wore wove wound wrote`)

/** Verbs whose forms are hardly ever nouns. */
const verbs = wordSet(`
accept accuse achieve acknowledge act adapt add adjourn admit adopt affect afford agree allege allow amend amount anger announce
annoy anticipate apologise apologize appeal appear apply appoint appraise approve argue arise arrange arrive ascertain ask assert
assess assign assume assure attach attack attend attract avert avoid await back be bear become beg begin behave believe belong
betray blame block boast borrow break breathe bring build buy call calm cancel carry cast cease celebrate cement choose cite
clarify climb close collapse collect come commit compare compel compete complain complete concede conceal concern conclude condemn
confess confirm confront confuse consent conserve consider consist conspire constrain consult contain contend continue contradict
contribute convey convince cope correct corrupt count cover create cripple criticise criticize cross cry deal deceive decide declare
decline decrease deepen defeat defend defer define defy delay delegate deliver demonstrate deny depart depend deplore deprive derive
describe deserve destroy detect deter determine differ diminish direct disagree disappear disappoint disclose discover discuss dismiss
disobey dispute dissolve distinguish distort distrust divide dodge dominate draft drag draw drift drive drop drown earn ease eat
elect emerge emphasise emphasize employ enable encourage end endanger endorse endure enforce engage enjoy enlist enrage ensure enter
entrust erode escape establish evade examine exceed exclude excuse exempt exhaust exist expand expect explain exploit expose express
extend face fade fail fall fear feed feel fight fill find finish fit flee flatter fly follow forbid forego foresee forget forgive
foster free frighten fulfil gain gather give go govern grant grasp greet grow guarantee guard guess guide halt happen harm hate have
hear hedge help hesitate hide hinder hint hold hope host hurt ignore imagine imply impose improve include increase incur indicate
induce infer inform inherit insist inspire instruct insult intend interpret intervene introduce invade invent invest invite involve
issue join judge justify keep kill know lack land lapse last laugh launch lead lean learn leave lend let liberate lie lift limit
linger link list listen live look loosen lose love lower maintain make manage matter mean measure meet mention mistake monitor
mourn move name narrow need neglect negotiate obey object oblige obscure observe obtain occupy occur offend offer omit open oppose
order outlive outweigh overcome overlook overrule owe own pass pay permit persist persuade place play plead please pledge point
possess postpone praise pray precede predict prefer prejudice prepare prescribe present preserve press presume pretend prevail prevent
print proceed proclaim produce profit prohibit prolong promise promote prompt propose protect protest prove provide provoke publish
punish pursue push put question quote raise reach react read realise realize rebuke recall receive reckon recognise recognize
recommend reconcile record recover recruit redefine reduce refer reflect reform refuse refute regain regard regret reject relax
release rely remain remember remind remove renew repeat repel replace reply report represent reproach request require resemble resent
resist resolve respect respond rest restore restrain restrict result retain retire retreat return reveal reverse revise reward ring
rise risk rule run satisfy save say scare scorn see seek seem sell send separate serve set settle shape share shelter shield shift
show shrink sign signal silence sink sit slip slow smile solve sound spare speak spend split spoil spread stake stand start state
stay steal steer stem stop strengthen stress strike strive struggle submit succeed suffer suggest suit summon supply support suppose
surprise surrender surround survive suspect suspend swear take talk teach tear tell tempt tend test thank think threaten throw tie
tighten tolerate touch trade transform translate travel treat trouble trust try turn undercut undergo undermine understand undertake
unite urge use vanish vary view violate visit voice vote wait walk wander want warn waste watch weaken weigh welcome win wish
withdraw withhold witness wonder work worry worsen write yield`)

/** Forms that are plurals of nouns as well: verbs where the words around them say so. */
const nounsToo = wordSet(`
acts aims answers appeals approaches attempts awards backs balances bans benefits bids bills books borders
breaks calls cases causes chances changes charges checks claims comments concerns conditions contacts contracts controls copies
costs covers credits cries cuts damages dates deals debates debts decreases defects delays demands designs details
differences discounts displays disputes doubts drafts drops duties estimates exchanges
excuses experiences exports exposes extracts faces favours fears fields fights figures files fires flows
focuses follows forces forms frames functions funds gains gaps gifts grants grounds guarantees guards guides 
hands harms heads hopes hosts hours houses ideas imports increases influences interests issues
judges kinds laws leads leaves letters levels lies limits lines links lists loans 
losses loves marks marches matches means measures minutes names needs notes objects offers orders
origins parts payments peoples permits phases phrases pictures pieces places plans plays pledges points
ports positions posts powers practices presents presses prices prints prisons problems proceeds processes produces profits
programmes projects promises proofs protests purposes questions quests quotes races ranges ranks rates 
reasons records reforms regrets releases remarks remedies replies reports requests respects responses
results returns reviews rewards rights rings risks roles rounds rules runs sanctions schemes seals
sentences sets settlements shapes ships shows sides signals signs silences sites sizes 
sorts sources spaces stages stakes states stations steps 
structures studies subjects supplies supports surveys suspects systems takes talks targets tasks 
taxes teams terms tests texts themes things thoughts threats ties times titles tools topics totals tours
trades trains transfers trends trials troubles types uses values views visits voices votes wages 
warnings wars watches ways weeks weights wishes witnesses words worlds writers years yields`)

const determiners = wordSet(`
the a an this that these those its his her their our your my no all both every each some any what which whose how why whether who
him them us me it nothing nobody everything everyone anything something someone little few many much more less enough not never
only itself himself herself themselves to too so ever one two three four five six seven eight nine ten another neither either
out up off down away back short apart together ahead alone`)
const prepositions = wordSet(`
of in on at by for from with without into over under about after before between against among through during until since
towards toward upon within behind beyond near across around beside as than and or but nor`)
const pronouns = wordSet(
  'i you he she it we they who which that those these nobody everybody everyone nothing what one somebody',
)
const articles = wordSet(
  `the a an this that these those its his her their our your my no every each some any all both`,
)
const plurals = wordSet(
  'people men women children police both most few many all some memoranda data media criteria phenomena',
)
const adverbs = wordSet(
  'still often never always rarely hardly also only soon now just already even again both seldom merely simply',
)
const notPast = wordSet(
  'united need seed speed indeed hundred red deed feed breed bed shed sacred naked wicked embed creed greed',
)

const bases = [...verbs]
const third = (verb: string) =>
  /(?:s|x|z|ch|sh|o)$/u.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/u.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
const thirds: ReadonlySet<string> = new Set(bases.map(third))

const isAdjective = (word: string) => /(?:ish|ian|ean|ese|ic|al|ous|ful|ive|ary|able|ible|less)$/iu.test(word)
const isPlural = (word: string) => plurals.has(word) || /[^su']s$/u.test(word)

function isVerb(tokens: readonly string[], index: number): boolean {
  const token = tokens[index] as string
  if (!isWord(token)) return false
  const word = token.toLowerCase()
  if (auxiliaries.has(word)) return true
  const [before, after] = [tokens[index - 1]?.toLowerCase() ?? '', tokens[index + 1]?.toLowerCase() ?? '']
  const inPhrase = articles.has(before) || (prepositions.has(before) && !/^(?:and|or|but|nor)$/u.test(before))
  if (index > 0 && isCapital(token)) return false
  if (pasts.has(word)) return index > 0 && !articles.has(before)
  if (/[^e]ed$|eed$/u.test(word) && !notPast.has(word)) return index > 0 && !inPhrase
  if (word.endsWith('s') && word.length > 3 && index > 0 && !inPhrase && !verbs.has(word)) {
    const led = determiners.has(after)
    if (thirds.has(word) && !nounsToo.has(word)) return true
    if (/ss$|us$|is$|'s$/u.test(word)) return false
    if (led) return true
    // A name or a noun and one form more: "Haste risks failure", but not "British aims in Washington".
    const isSecond = index === 1 || (index === 2 && articles.has(tokens[0]?.toLowerCase() ?? ''))
    const begins = isSecond && !isAdjective(before) && isWord(tokens[index + 1])
    if (begins && nounsToo.has(word) && thirds.has(word) && !prepositions.has(after)) return true
    return pronouns.has(before) && thirds.has(word)
  }
  if (!verbs.has(word))
    return isPlural(before) && determiners.has(after) && !prepositions.has(word) && index > 0
  if (index === 0) return determiners.has(after) || !nounsToo.has(`${word}s`)
  const subject = adverbs.has(before) ? (tokens[index - 2]?.toLowerCase() ?? '') : before
  return pronouns.has(subject) || isPlural(subject)
}

/** Whether an English headline has a verb that makes it a sentence. */
export const isEnglishSentence = (text: string): boolean => {
  const tokens = tokensOf(text)
  return tokens.some((_, index) => isVerb(tokens, index))
}
