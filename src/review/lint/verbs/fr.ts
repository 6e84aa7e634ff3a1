import { isCapital, isWord, tokensOf, wordSet } from './words-of.ts'

/** Finite forms of the verbs that every text has, and of irregular ones, in the persons that headlines use. */
const forms = wordSet(`
est sont était étaient fut furent sera seront serait seraient soit soient suis êtes sommes ont avait avaient eut eurent aura
auront aurait auraient ait aient ai as avons avez va vont allait allaient alla allèrent ira iront irait vais allez allons fait font faisait
faisaient fit firent fera feront ferait peut peuvent pouvait pouvaient put purent pourra pourront pourrait pourraient doit doivent devait
devaient dut durent devra devront devrait devraient veut veulent voulait voulaient voulut voulurent voudra voudrait voudraient sait
savent savait savaient sut surent saura faut fallait fallut faudra faudrait vaut valent valait vaudra dit disent disait disaient
dirent dira diront dirait voit voient voyait voyaient vit virent verra verront vient viennent venait venaient vint vinrent viendra
viendront tient tiennent tenait tenaient tint tinrent tiendra prend prennent prenait prenaient prit prirent prendra prendront met
mettent mettait mettaient mit mirent mettra mettront écrit écrivent écrivait écrivaient écrivirent écrira lit lisent lisait lut
répond répondent répondait répondit répondra rend rendent rendait rendit rendra perd perdent perdait perdit perdra attend attendent
attendait attendit attendra entend entendent entendait entendit vend vendent vendait vendit défend défendent défendait défendit
dépend dépendent dépendait descend descendent prétend prétendent prétendait tend tendent tendait suspend suspendent
confond confondent fond fondent craint craignent craignait joint joignent atteint atteignent peint plaint plaignent plaignait contraint
connaît connaissent connaissait connut reconnaît reconnaissent reconnaissait reconnut paraît paraissent paraissait parut disparaît
disparaissent disparut naît naissent naquit croît croissent croit croient croyait croyaient crut crurent reçoit reçoivent recevait reçut
doit aperçoit conçoit déçoit boit boivent but suit suivent suivait suivit poursuit poursuivent vit vivent vivait vécut survit rit rient
sourit ouvre ouvrent ouvrait ouvrit offre offrent offrait offrit souffre souffrent souffrait couvre couvrent découvre découvrent
découvrit part partent partait partit sort sortent sortait sortit sent sentent sentait ment mentent mentait sert servent servait servit
dort dorment court courent courait courut meurt meurent mourait mourut parvient obtient obtiennent obtenait obtint maintient
maintiennent maintenait maintint contient contiennent contenait appartient soutient soutiennent retient retiennent devient deviennent
devenait devint revient reviennent revint intervient convient conviennent convainc vainc bat battent battait battit combat combattent
combattit permet permettent permettait permit promet promettent promettait promit remet remettent remit soumet soumettent admet
admettent admit commet commettent transmet transmettent transmit apprend apprennent apprit comprend comprennent comprit surprend
surprennent entreprend finit finissent finissait choisit choisissent agit agissent agissait réussit réussissent refroidit grandit
unit unissent subit subissent saisit saisissent remplit avertit avertissent obéit obéissent fournit fournissent punit garantit
garantissent bâtit trahit trahissent affaiblit affaiblissent établit établissent enrichit nourrit réfléchit franchit blanchit faiblit
résout dissout conclut concluent exclut excluent inclut incluent nuit nuisent conduit conduisent conduisit produit produisent
produisit traduit traduisent détruit détruisent réduit réduisent réduisit construit construisent instruit cuit luit plaît plaisent tait
taisent tut suffit suffisent suffisait interdit interdisent prédit contredit contredisent écarte hait haïssent acquiert requiert
conquiert accueille cueille vêt faille sache puisse puissent vaille meuve émeut meut pleut
c'est n'est s'est qu'est n'a n'ont n'était n'étaient s'en j'ai l'a l'ont d'où`)

const lemmas = wordSet(`
abandonn abord acquitt absorb accabl accumul administr allégu aliment amadou amput anéanti anim apais arbitr assassin assièg assoc autodétrui bann bafou accept accompagn accord accus achet achèv adopt adress affirm aggrav aid aim ajout align allum amen annonc appel appell
appliqu apport approuv arrach arrêt arriv assur attaqu augment autoris avanc avou baiss bless bloqu bris cach calm camp cess chang
charg chass cherch cit clam command commenc compar complèt compt condamn confi confirm conseill consent conserv consol consult
contest continu contourn contrôl corrig coup coût crai cré cri critiqu cultiv date débord décid déclar déclin défi délivr demand
demeur dénonc dépass déplac déplor dérang désign désir dessin détest détourn devanc dévoil dict diffèr dirig discut dispens dispos
divis domin donn dout dress dur échapp échang échou éclair éclat écout efforc égal élèv élimin éloign embarrass empêch emploi emport
emprunt encourag engag enlèv énonc énumèr envoi épargn éprouv espèr essai étonn étudi évalu évit évoqu examin excus exig exist expliqu
exploit export exprim ferm figur fix flatt form frapp gagn gard gên glorifi gouvern gronde hésit honor ignor illustr imagin implor
impliqu import impos inclin indiqu inform inquièt insist inspir insult intéress interpell interrog invent invit invoqu isol jou jug jur
justifi laiss lanc légitim lèv livr log loue lutt manqu march marqu masqu mèn menac mentionn mérit mesur modèr modifi montr moqu
motiv multipli murmur naufrag navigu néglig ni nomm not observ obsèd occup octroi oblig oppos opèr ordonn ordonnanc os oubli pardonn
parl partag pass pay paralys pench pens pès perfectionn pèse pess pla plac plaid pleur plong port pos possèd pouss pratiqu précèd
précis préfèr prépar présent press prêt prévaut procèd proclam prolong promen propos protèg protest prouv prov provoqu publi quitt
racont rallum ramèn ranim rappel rappell rapport rassembl rassur ratifi réagi réalis réclam recommand reconstruit recul redout refus regard
regrett rejett réjoui relèv remerci remont remplac renonc rentr renverse renvoi répar répèt report repos repouss reproch réserv résist
respect ressembl rest retard retir retourn rétract retrouv réuni révèl revendiqu rompt ruin sacrifi sauv sembl sépar sign signal signifi
simplifi sollicit somm songe souhait soulèv soulign sourc soutien spécul stipul succèd suggèr support supprim surveill survol suspect
tard tent termin témoign tir tolèr tomb touch tourn trac train trait tranch travaill travers trembl trich triomph tromp troubl trouv tu
us vant vari veill vers vis visit vol vot voyag reli relat renforc bouscul brouill camoufl cumul collabor compens compliqu concentr conjugu
contrari convoit culmin débarqu débat dégag délimit démasqu dépouill déstabilis détaill dialogu diminu disloqu embarqu emprisonn enferm
engendr entour entraîn envahi exagèr exclam expos fabriqu favoris form frein ignor imit inaugur incarn instaur intrigu irrit jalous juxtapos
liquid maltrait manoeuvr manœuvr mobilis moderni murmur naquit nationalis nourr nuanc organis orient ouvr parl paraphras perturb plais planifi
polémiqu préconis présid proportionn querell qualifi raill rassasi ravitaill rédig régul réhabilit remani résum rétabli rivalis rumin sabot
scrut surpass télégraphi terroris transport tyrannis urg valid véhicul venge`)

/** Words that stand before a noun or a participle, never straight before a finite verb. */
const before = wordSet(`
le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs quelques plusieurs chaque
tout toute toutes en sans par sur à pour avec dans sous vers chez contre entre depuis pendant et ou ni très aucune aucun première seconde
dernière nouvelle grande petite deux trois quatre cinq six sept huit neuf dix d'`)
const endings = /(?:e|ent|ait|aient|a|èrent|era|eront|erait|eraient|ons|ez)$/u
const articles = wordSet(
  `le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos votre vos tout toute tous toutes`,
)
const past = /(?:èrent|aient|eront|eraient|issait|issent|irent)$/u

function isVerb(tokens: readonly string[], index: number): boolean {
  const token = tokens[index] as string
  if (!isWord(token)) return false
  const full = token.toLowerCase()
  const elided = /^(?:n|s|m|t|l|qu|j|c|d|lorsqu|puisqu)'/u.exec(full)
  const word = elided === null ? full : full.slice(elided[0].length)
  if (forms.has(full)) return !before.has(tokens[index - 1]?.toLowerCase() ?? '')
  const led = elided === null ? (tokens[index - 1]?.toLowerCase() ?? '') : elided[0]
  const outer = tokens[index - 1]?.toLowerCase()
  // "l'" is an article, or stands for somebody behind the noun that does something to them: "le tribunal l'acquitte".
  const isArticle = led === "l'" && !(isWord(outer) && !before.has(outer) && !past.test(word))
  const isNominal = before.has(led) || led === "d'" || (isArticle && !past.test(word))
  if (forms.has(word)) return !isNominal || led === "l'"
  if (index === 0 && elided === null) return false
  if (isCapital(token) && elided === null) return false
  if (isNominal) return false
  if (past.test(word)) return true
  const stem = word.replace(endings, '').replace(/ç$/u, 'c')
  if (stem === word.replace(/ç$/u, 'c')) return false
  if (lemmas.has(stem) || lemmas.has(`${stem}e`) || lemmas.has(stem.replace(/ge$/u, 'g'))) return true
  // A noun with its article, one word, an article: the word between is what the noun does.
  const next = tokens[index + 1]?.toLowerCase() ?? ''
  const determined = articles.has(next) || /^[ld]'/u.test(next)
  return determined && !before.has(word) && articles.has(tokens[index - 2]?.toLowerCase() ?? '')
}

/** Whether a French headline has a verb that makes it a sentence. */
export const isFrenchSentence = (text: string): boolean => {
  const tokens = tokensOf(text)
  return tokens.some((_, index) => isVerb(tokens, index))
}
