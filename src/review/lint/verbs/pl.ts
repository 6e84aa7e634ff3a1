import { isWord, tokensOf, wordSet } from './words-of.ts'

/** Finite forms in the present, and words that make a sentence without one. "to" between two nouns says "is". */
const forms = wordSet(`
jest są jestem jesteśmy będzie będą był była było byli były ma mają mam mamy miał miała miało mieli miały chce chcą może mogą musi muszą
wie wiedzą zna znają daje dają da dadzą bierze biorą prosi proszą pisze piszą mówi mówią pyta pytają czyta czytają widzi widzą widać
słychać znać trzeba należy warto można wolno brak brakuje wystarczy wystarcza żąda żądają domaga domagają czeka czekają żyje żyją
stoi stoją leży leżą siedzi siedzą idzie idą jedzie jadą prowadzi prowadzą niesie niosą wiezie robi robią czyni czynią tworzy tworzą
broni bronią chroni chronią liczy liczą uczy uczą tłumaczy tłumaczą znaczy znaczą świadczy świadczą dotyczy dotyczą kończy kończą
zaczyna zaczynają łączy łączą dzieli dzielą różni różnią zmienia zmieniają zamienia zamieniają odpowiada odpowiadają odmawia odmawiają
przyznaje przyznają uznaje uznają oddaje oddają wydaje wydają zdaje zdają sprzedaje sprzedają podaje podają nadaje każe każą zakazuje
milczy milczą krzyczy woła wołają wzywa wzywają nazywa nazywają wspomina wspominają przypomina przypominają zapomina pamięta pamiętają
oskarża oskarżają obwinia obwiniają broni darowuje daruje darują wybacza wybaczają dziękuje dziękują rozumie rozumieją umie umieją śmie
boi boją lubi lubią kocha woli wolą cieszy martwi niepokoi grozi grożą zagraża zagrażają ostrzega ostrzegają obiecuje obiecują
proponuje proponują odrzuca odrzucają przyjmuje przyjmują popiera popierają wspiera wspierają pomaga pomagają przeszkadza przeszkadzają
pozwala pozwalają zabrania zabraniają kosztuje kosztują płaci płacą kupuje kupują traci tracą zyskuje zyskują wygrywa wygrywają przegrywa
przegrywają rośnie rosną spada spadają maleje maleją mija mijają trwa trwają płynie płyną ginie giną umiera umierają rodzi rodzą
zostaje zostają pozostaje pozostają staje stają wraca wracają przychodzi przychodzą odchodzi odchodzą wychodzi wychodzą dochodzi
pochodzi pochodzą chodzi chodzą wchodzi wchodzą przechodzi przechodzą zachodzi zależy zależą należą opiera opierają wynika wynikają
zawiera zawierają pokazuje pokazują ukrywa ukrywają odsłania odsłaniają kryje kryją zdradza zdradzają wskazuje wskazują podkreśla
podkreślają pomija pomijają przemilcza powtarza powtarzają poprawia poprawiają dodaje dodają dopisuje dopisują skreśla skreślają podpisuje
podpisują wysyła wysyłają otrzymuje otrzymują szuka szukają znajduje znajdują stawia stawiają zadaje zadają kładzie kładą trzyma
trzymają puszcza bije biją walczy walczą ucieka uciekają goni gonią patrzy patrzą słucha słuchają wierzy wierzą ufa ufają wątpi wątpią
myśli myślą sądzi sądzą uważa uważają twierdzi twierdzą zaprzecza zaprzeczają potwierdza potwierdzają dowodzi dowodzą udaje udają
stara starają próbuje próbują wymaga wymagają potrzebuje potrzebują zasługuje zasługują waży ważą rozstrzyga rozstrzygają decyduje
decydują wybiera wybierają sprawdza sprawdzają bada badają ocenia oceniają porównuje porównują opisuje opisują opowiada opowiadają
wyjaśnia wyjaśniają pojawia pojawiają znika znikają brzmi brzmią wygląda wyglądają działa działają służy służą pracuje pracują
mieszka mieszkają śpi śpią je jedzą pije piją gra grają śpiewa wie leje przynosi przynoszą odnosi odnoszą ponosi ponoszą wynosi
wynoszą donosi donoszą znosi znoszą wnosi wnoszą przenosi przenoszą czuje czują mierzy mierzą rządzi rządzą sięga sięgają
obowiązuje obowiązują odbiera odbierają zabiera zabierają zbiera zbierają ubiega ubiegają zamyka zamykają otwiera otwierają
odkłada odkładają zakłada zakładają składa składają układa układają przekłada żegna wita witają tyka styka spotyka spotykają
unika unikają przenika dotyka łamie łamią psuje psują niszczy niszczą buduje budują naprawia naprawiają ratuje ratują zabija
zawodzi zawodzą karmi karmią godzi godzą chłodzi budzi budzą rani ranią wabi dusi duszą męczy męczą mnoży mnożą straszy straszą cieszy
cieszą dziwi dziwią drażni drażnią złości śmieszy śmieszą nudzi nudzą tonie toną topi płonie płoną gaśnie stygnie marznie zamarza pęka pękają ciągnie ciągną wciąga pcha popycha rzuca rzucają`)

/** Stems of verbs in -ać: "-a" in the singular, "-ają" in the plural. */
const stems = wordSet(`
oznacz spier uchwal atak bad błag broni chow czyt dziel dźwig gwarant kształc napad nalega naprawi narzek obal objaśni oblicz obraż
obserw obwini odczyt odrabi odróżni ogranicz okraj określ omawi omij opuszcz osłabi osiąg oszczędz otacz ożywi pełni pochłani podtrzym podważ
podwyższ pogardz pogłębi pokon poleg porzuc posiad poświęc potępi powierz powstrzym poznaw przebacz przekon przekracz przełam przestrzeg
przesuw przewyższ przyspiesz przysięg rozdziel rozstrzyg rozważ skaz skrac sporządz sprawi sprzeciwi ściąg śledz świadcz ubolew uchyl
uczestnicz udziel uderz ukaz umacni umożliwi unieważni uprzedz upomin uspokaj utrudni utrzym uwalni uzależni uzasadni wciąg wkracz włącz
wspomag wstrzym wycen wydziel wyklucz wymyk wyprzedz wyraż wystarcz wystawi wzbogac wzbrani wzmacni wzmag zagłusz zakłóc zaniedb zapewni
zaprasz zaskak zastanawi zatrzym zatwierdz zawiadami zdobyw zezwal zmag zmierz zmniejsz zobowiąz zryw zwalcz zwlek zwycięż pyt czek szuk
słuch wah podkreśl odsłani ucieki wymien wymieni uzn ułatwi zakaz ogłasz zgłasz wygłasz spełni wypełni uzupełni odsuw wysuw zasłani osłani
dostarcz tłumacz usprawiedliwi zamieni zbliż oddal opłac wypłac spłac odwrac zwrac nawrac przewrac zawrac wyobraż obraż zdrad doradz zaradz
zderz potwierdz sprawdz odwiedz zwiedz wypowiad zapowiad opowiad posiad zasiad odgadu wpad wypad przepad zapad nakład wykład podkład`)

/** Stems of verbs in -ić and -yć: "-i" or "-y" in the singular, "-ią" or "-ą" in the plural. */
const softStems = wordSet(`
głodz łagodz zawodz chwal gnęb dręcz groz kłóc kreśl krzywdz cen win wątp dzierż przecz złoś męcz niszcz tłum dław strzeż stroj zdob zwod uwod odwod nawod wychod zachod obchod uwierz powierz wzbudz odbudz zbudz wzburz burz oburz tworz odtworz stworz mnoż pomnoż zagroz ulepsz pogorsz polepsz zwiększ umniejsz wywyższ poniż obniż zniż potwierdz przewod rozwod drwi kpi szydz gardz jątrz smuc zasmuc trap drażn płoszy wietrz zwietrz wróż dłuż przedłuż skróc uskrzydl oślep ogłup olśn dzwon goj leczy lecz kalecz walcz śpiesz spiesz głos znos donos przynos wznos unos nos wlecz piecz`)

/** Nouns that end as pasts do. */
const nouns = wordSet(`
szkoła siła chwila skała strzała chała pała mała biała cała mgła igła pszczoła zła dzieła źródła dół stół kół zespół podział udział
przedział artykuł tytuł kapitał generał sygnał materiał ideał urząd oddział kanał dział szkoły siły chwały chwała skały strzały pochwała
pochwały uchwała uchwały kapitały kanały działy były małe małych całość koła koło czoło czoła krzesła krzesło hasło hasła masło światło światła
ciało ciała dzieło źródło mydło tło tła dna szło rzemiosło wiosła pudło bydło skrzydła skrzydło prawidło mało zło około wokół ogół protokół
protokoły podziały udziały artykuły tytuły zespoły anioł kościół kościoły popiół żywioł szczegół szczegóły węzeł poseł kozioł orzeł
doskonały biały mały cały zły były stały wspaniały śmiały trwały ocalały dojrzały stała trwała`)

const past =
  /(?:ął|ęła|ęli|ęły|[aeiouyąęó]ł|[ałeiouy]ła|[aeiouy]ło|[aeiouy]li|[aeiouy]ły|[bcdfghjkmnprstwzżź]ł|[bcdfghjkmnprstwzżź]ł[aoy]|[bcdfghjkmnprstwzżź]li)(?:by|bym|śmy|ście|m|ś)?$/u
const present = /(?:ają|iają|eją|uje|ują|ieje|ieją|ywa|ywają|awia|awiają)$/u
const prepositions = wordSet('w we z ze na do od o u za po przy przez bez dla nad pod przed między wobec')

function isVerb(tokens: readonly string[], index: number): boolean {
  const token = tokens[index] as string
  if (!isWord(token)) return false
  const word = token.toLowerCase()
  if (forms.has(word) || stems.has(word.replace(/(?:a|ają)$/u, ''))) return true
  if (softStems.has(word.replace(/(?:ią|i|y|ą)$/u, '')) && word.length > 4) return true
  // What is done to oneself, to him, to her is done by a verb.
  if (word === 'się' || ((word === 'go' || word === 'mu') && index > 0)) return true
  if (word === 'to') return index > 0 && index < tokens.length - 1
  if (nouns.has(word) || word.length < 4) return false
  if (prepositions.has(tokens[index - 1]?.toLowerCase() ?? '')) return false
  return past.test(word) || present.test(word)
}

/** Whether a Polish headline has a verb that makes it a sentence. */
export const isPolishSentence = (text: string): boolean => {
  const tokens = tokensOf(text)
  return tokens.some((_, index) => isVerb(tokens, index))
}
