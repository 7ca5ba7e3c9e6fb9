// @ts-check
/**
 * Every word the page says, in Dutch. See en.js.
 * Not seen by a native speaker yet: all of it. Look first at “meldpunt” for the desk, and what a legal order means.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
  language: "Taal",
  name: "Knothole",
  navigation: "Wat u wilt doen",
  goWrite: "Schrijven",
  goReturn: "Ik heb een codenaam",
  steps: "Stappen",
  stepWrite: "Schrijven",
  stepCodename: "Codenaam",
  stepSent: "Verzonden",
  leave: "Snel verlaten",
  leaveHint:
    "Maakt deze pagina meteen leeg. Wat niet verzonden is, bent u kwijt. Drie keer op Escape drukken doet hetzelfde.",
  elsewhereTitle: "‘Snel verlaten’ kan ook een andere pagina openen",
  elsewhereHint:
    "‘Snel verlaten’ maakt deze pagina leeg. Typ het adres van een onschuldige pagina, bijvoorbeeld het weerbericht, en de knop opent die ook in een nieuw tabblad. Escape doet dat niet. Vóór die tijd wordt niets geladen. Wie uw netwerk in de gaten houdt, kan zien dat op dat moment een pagina wordt geladen.",
  elsewhereLabel: "Adres van de andere pagina",
  errorElsewhere: "De knop opent dit adres niet. Typ het zo: example.org",
  footer: "Deze pagina bewaart niets in uw browser. Als u de pagina sluit, is alles hier weg.",
  programTitle: "Zonder deze pagina: het programma ‘knothole source’",
  programWhy:
    "Een pagina komt bij elk bezoek van de server, en een overgenomen server kan u een valse sturen. Het programma heeft geen pagina nodig. Op de gewone website van het meldpunt staat waar u het krijgt. Vergelijk deze vingerafdruk van het meldpunt met een die u op een andere manier hebt gekregen:",
  programHow: "Laat op uw eigen computer Tor Browser open en typ:",
  stepSending: "Wordt verzonden",

  // Safety check
  safetyGood: "Veiligheidscontrole: alles in orde",
  safetyLook: {
    one: "Veiligheidscontrole: {count} punt te verbeteren",
    other: "Veiligheidscontrole: {count} punten te verbeteren",
  },
  safetyOnion: "U gebruikt het onion-adres. Tor verbergt waar u bent.",
  safetyLocal: "Dit is een proef: de server draait op uw eigen computer. Niets verlaat die.",
  safetyNoOnion:
    "U gebruikt geen onion-adres. Op uw netwerk is te zien dat u hier bent. Open in plaats daarvan dit adres in Tor Browser:",
  safetyNoOnionUnknown:
    "U gebruikt geen onion-adres. Op uw netwerk is te zien dat u hier bent. Gebruik Tor Browser en vraag het meldpunt om zijn onion-adres.",
  safetySafer: "Het beveiligingsniveau van de browser is minstens ‘Veiliger’ (Safer).",
  safetyStandard:
    "Het beveiligingsniveau van de browser is lager dan ‘Veiliger’ (Safer). Klik in Tor Browser op het schild, kies ‘Instellingen’ (Settings) en daarna ‘Veiliger’ (Safer). Start de browser opnieuw en open deze pagina weer. Doe dit voordat u schrijft: door opnieuw te starten raakt u uw tekst kwijt.",
  safetyFeatures: "Uw browser kan alles versleutelen wat deze pagina verzendt.",
  safetyCannot:
    "Deze pagina kan niet zien of uw apparaat vrij is van schadelijke programma’s, of dat iemand over uw schouder meekijkt.",

  // The line of state
  stateLoading: "De pagina wordt klaargemaakt. U kunt al beginnen met schrijven.",
  stateNothing: "Niets verzonden tijdens dit bezoek.",
  stateSealing: "Uw bericht wordt versleuteld…",
  stateWaiting:
    "Nog niet verzonden. Het bericht wordt automatisch verzonden op een willekeurig moment, meestal binnen een minuut. Laat deze pagina open.",
  stateParts: {
    one: "Nog niet verzonden: {stored} van {count} deel verstuurd. Laat deze pagina open.",
    other: "Nog niet verzonden: {stored} van {count} delen verstuurd. Laat deze pagina open.",
  },
  safetyTrial: "Veiligheidscontrole: hier niet nodig",
  stateSent: "Verzonden. Wacht op ‘Aangekomen’ voordat u deze pagina sluit.",
  stateConfirmed: "Aangekomen. Uw bericht is opgeslagen voor het meldpunt. U kunt deze pagina sluiten.",
  stateUnusable: "Met deze pagina kan nu niets worden verzonden.",

  stateFilesWaiting: "Uw tekst is verzonden. Uw bestanden zijn nog onderweg. Laat deze pagina open.",
  stateFilesMissing: "Uw tekst is aangekomen, maar niet al uw bestanden.",
  stateRequestArrived:
    "Aangekomen. Uw verzoek om alles te vernietigen is opgeslagen voor het meldpunt. U kunt deze pagina sluiten.",
  stateAgain:
    "Een sleutel van het meldpunt is veranderd, daarom wordt uw bericht nog een keer verzonden. Laat deze pagina open.",
  stateLost:
    "Een deel van uw bericht kon niet worden versleuteld, daarom kan het meldpunt het niet helemaal lezen. Kopieer uw tekst uit het gesprek, laad de pagina opnieuw en verzend hem nog een keer.",
  stateUncertain: "Uw bericht, of een deel ervan, is misschien niet aangekomen.",

  // Files on their way
  uploadReading: "Uw bestanden worden gelezen: {done} van {of}.",
  uploadRunning: "Uw bestanden worden verzonden: {done} van {of}.",
  uploadLeft: { one: "Nog ongeveer {count} minuut.", other: "Nog ongeveer {count} minuten." },
  uploadLost:
    "De verbinding viel weg bij {done} van {of}. De pagina probeert het automatisch opnieuw. Wat al is opgeslagen, blijft bewaard.",
  uploadPaused: "Gepauzeerd bij {done} van {of}. Wat al is opgeslagen, blijft een week bewaard.",
  uploadFull:
    "De server heeft nu geen plaats voor uw bestanden. Uw tekst is wel verzonden. Probeer het opnieuw, of kom morgen terug met uw codenaam en dezelfde bestanden.",
  uploadChanged:
    "Een bestand veranderde terwijl het werd gelezen. Daarom is het verzenden gestopt. Uw tekst is wel verzonden. Kies de bestanden opnieuw en verzend ze met een nieuw bericht.",
  uploadStopped:
    "De server weigerde de bestanden. Uw tekst is wel verzonden. Kom morgen terug met uw codenaam en dezelfde bestanden.",
  uploadWithdrawn: "Uw bestanden worden niet verder verzonden: u hebt alles ingetrokken.",
  uploadDone: "Al uw bestanden zijn opgeslagen voor het meldpunt.",
  uploadPause: "Pauzeren",
  uploadResume: "Doorgaan",
  uploadAgain: "Opnieuw proberen",
  uploadSlow: "De verbinding is traag: {done} van {of} verzonden. Er is niets verloren. Laat deze pagina open.",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "De server gaf geen antwoord. De pagina probeert het automatisch opnieuw. Controleer of u nog verbinding hebt.",
  troubleFull:
    "De server is vol en heeft uw bericht niet opgeslagen. De pagina houdt het vast en probeert het opnieuw. Laat de pagina open, of kom morgen terug.",
  troubleUnavailable:
    "De server kan nu niets opslaan. De pagina probeert het automatisch opnieuw. Laat de pagina open.",
  troubleStrange:
    "De server gaf een antwoord dat deze pagina niet begrijpt. De pagina probeert het opnieuw. Als dit zo blijft, kopieer dan uw tekst en laad de pagina opnieuw.",
  troubleNotLoaded:
    "De gegevens van het meldpunt konden niet worden geladen. De pagina probeert het automatisch opnieuw. Als dit zo blijft, kies dan ‘Nieuw Tor-circuit voor deze website’ (New Tor circuit for this site) in het menu van Tor Browser.",
  troubleDocument:
    "Deze pagina kan niet bewijzen dat zij met het juiste meldpunt verbonden is. Daarom weigert zij te verzenden. Gebruik deze pagina nu niet. Laad de pagina over een uur opnieuw. Als dit zo blijft, bereik het meldpunt dan op een andere manier.",
  alarmTitle: "Dit is misschien niet het meldpunt",
  troubleUpdate:
    "De server bood nieuwe gegevens van het meldpunt aan, maar het is niet te bewijzen dat ze echt van het meldpunt zijn. De pagina heeft ze geweigerd en gaat verder met de vorige. Twijfelt u, sluit dan de pagina.",
  troubleWithheld:
    "De server laat iets weg over de mensen van het meldpunt dat eerder wel gepubliceerd was. Misschien is de server defect, misschien probeert iemand u te misleiden. Deze pagina gaat uit van wat ze eerder wist.",
  troubleExpired:
    "De gegevens van het meldpunt zijn verouderd. Daarom weigert deze pagina te verzenden. U kunt nog wel antwoorden lezen. Kom morgen terug.",
  troubleMissing:
    "Uw browser mist iets wat deze pagina nodig heeft om te versleutelen: {missing}. Met deze browser kan niets worden verzonden. Gebruik de nieuwste Tor Browser.",
  troubleBroken:
    "Een deel van deze pagina is niet geladen of is gestopt. Er kan niets meer worden verzonden. Kopieer uw tekst, laad de pagina opnieuw en probeer het nog een keer.",
  missingSecure: "een veilig adres (een onion-adres of https)",
  missingWorkers: "achtergrondprocessen",
  missingCrypto: "de functies voor versleuteling (WebCrypto)",
  missingSignatures: "handtekeningen (Ed25519)",
  missingText: "tekstcodering",
  missingTimeout: "tijdslimieten voor verzoeken",
  troubleClock:
    "Volgens uw apparaat is het vandaag {day}, volgens de server {today}. Vergelijk met een andere klok. Als uw apparaat het mis heeft, zet dan de klok goed en laad de pagina opnieuw.",

  // Step 1: write
  writeTitle: "Schrijf naar {desk}",
  writeTitleEmpty: "Schrijf naar het meldpunt",
  writeLead:
    "Alleen de personen die hieronder staan, kunnen dit lezen. Niets van wat u typt, verlaat deze pagina zonder uw akkoord.",
  writeWarning: "Gebruik geen computer, telefoon of netwerk van uw werkgever.",
  protectedTitle: "Wat beschermd is, en wat niet",
  protectedYes1:
    "Uw bericht en uw bestanden worden op dit apparaat versleuteld. Onderweg kan niemand ze lezen, en uw codenaam ook niet: de server niet, en wie de server beheert evenmin.",
  protectedYes2: "Er is geen account. De pagina vraagt niet naar een naam en bewaart niets op dit apparaat.",
  protectedYes3:
    "De pagina verzendt op willekeurige momenten gegevens, of u nu schrijft of niet. Daardoor valt het verzenden van een bericht niet op.",
  protectedNo1:
    "Iemand die uw netwerk in de gaten houdt, bijvoorbeeld uw werkgever, kan zien dat u Tor gebruikt, en misschien dat u deze pagina hebt bezocht.",
  protectedNo2: "Iemand die de controle over uw apparaat heeft, kan alles zien wat u hier doet.",
  protectedNo3: "Iemand die de server overneemt, kan u een veranderde pagina sturen die leest wat u typt.",
  protectedNo4: "Wat u vertelt, kan laten zien wie u bent. Laat weg wat alleen u kunt weten, tenzij het belangrijk is.",
  statementTitle: "Wat het meldpunt zei op {day}",
  holdsTitle: "Een wettelijk bevel: wat het betekent",
  statementHolds: "Het meldpunt zegt dat een wettelijk bevel het dwingt het volgende te bewaren:",
  holdsMeaning:
    "Daardoor moet het meldpunt berichten misschien langer bewaren dan het belooft, ook als u om vernietiging vraagt. Een bevel opent niet wat versleuteld is, maar wie iets heeft gelezen, kan ernaar worden gevraagd. Als het over u kan gaan, vraag dan advies voordat u schrijft, en laat weg wat kan laten zien wie u bent.",
  channelTitle: "Wie moet het bericht krijgen?",
  channelLoading: "Wie uw bericht kan lezen, wordt geladen…",
  channelReaders: "Kan worden gelezen door {names}.",
  readersChoose: "Kiezen wie het niet mag lezen",
  readersHint:
    "Haal het vinkje weg bij iedereen die dit niet mag lezen. Dat blijft zo tot u deze pagina sluit. Als u terugkomt, moet u het opnieuw doen.",
  readersLeftOut: "Kan dit bericht niet lezen: {names}.",
  errorReaders: "Minstens één persoon moet uw bericht kunnen lezen.",
  channelRead: "Berichten gelezen tot en met {day}.",
  channelNeverRead: "In de laatste 30 dagen heeft niemand bevestigd hier berichten te lezen.",
  channelUnreachable: "Niemand kan hier op dit moment berichten ontvangen. Maak een andere keuze, of kom morgen terug.",
  questionsTitle: "Enkele vragen",
  optional: "niet verplicht",
  messageLabel: "Uw bericht",
  messageHint:
    "Schrijf wat er is gebeurd, wanneer, en hoe u het weet. Neem de tijd: niets van wat u typt, verlaat deze pagina voordat u uw codenaam hebt gezien en akkoord bent gegaan.",
  messageLeft: "Ruimte over: ongeveer {count} letters.",
  messageOver: "Ongeveer {count} letters te lang. Maak de tekst korter, of verzend de rest als tweede bericht.",
  filesTitle: "Bestanden",
  filesHint: "Foto’s, documenten, opnamen. Ze worden net als uw tekst versleuteld, met hun namen.",
  filesTell:
    "Foto’s verraden waar, wanneer en met welke telefoon ze zijn gemaakt. Documenten noemen hun maker. Onder elk bestand toont deze pagina wat ze vindt en biedt ze, waar dat kan, een opgeschoonde kopie aan. Alles vindt ze niet.",
  filesCleanTitle: "Hoe u dat weghaalt",
  filesClean1:
    "Open de bestanden in Tails met ‘Metadata Cleaner’. Op andere systemen doet het programma mat2 hetzelfde.",
  filesClean2:
    "Of verzend een schermafbeelding in plaats van een foto, en overgetypte tekst in plaats van een document. Een afdruk kan verborgen merktekens van de printer dragen, en een scan ervan ook.",
  filesClean3: "Het meldpunt ziet de namen van bestanden en mappen. Verander namen die laten zien wie u bent.",
  filesClean4:
    "Geen programma verwijdert de verborgen stippen van printers, watermerken, formuleringen die u moeten verraden, stemmen of gezichten.",
  filesCost:
    "Bestanden worden meteen verzonden, niet op een willekeurig moment, en duren langer dan tekst. Iemand die meekijkt, kan zien dat u iets groots verzendt.",
  filesChoose: "Bestanden kiezen",
  folderChoose: "Map kiezen",
  filesDrop: "U kunt ze ook hierheen slepen.",
  fileRemove: "Verwijderen",
  fileRemoveNamed: "{name} verwijderen",
  filesRemoveAll: "Alles verwijderen",
  filesLooking: "Het bestand wordt bekeken…",
  filesUnseen:
    "Deze pagina bekijkt uw bestanden nog. Wacht tot u ziet wat ze verraden, of ga verder zonder te wachten.",
  tracesNone: "Op de plaatsen waar deze pagina kijkt is niets gevonden.",
  tracesUnknown: "In dit soort bestand kan deze pagina niet kijken.",
  tracesFailed: "Deze pagina kon er niet in kijken. Het bestand is zoals het was.",
  tracesLocked: "Dit bestand is beveiligd met een wachtwoord. Deze pagina kan er niet in kijken en het niet opschonen.",
  tracesTell: "Dit bestand verraadt: {kinds}",
  tracesOnly: "Deze pagina kan dit alleen tonen. Uit dit soort bestand kan ze het niet verwijderen.",
  cleanMake: "Opgeschoonde kopie maken",
  cleanAll: "Van alle opgeschoonde kopieën maken",
  cleanMaking: "Er wordt een opgeschoonde kopie gemaakt…",
  cleanFailed:
    "Van ‘{name}’ kon geen opgeschoonde kopie worden gemaakt. Haal het bestand weg, of verstuur het zoals het is.",
  cleanPrint: "Of druk het af naar een nieuwe pdf, en kies die hier.",
  cleanDone: "De opgeschoonde kopie wordt verstuurd. Het origineel blijft op uw apparaat.",
  cleanBoth: "Beide worden verstuurd: de opgeschoonde kopie, en het origineel met alles wat het verraadt.",
  cleanOriginal: "Ook het origineel versturen",
  cleanUndo: "Alleen het origineel versturen",
  cleanLeft: "De opgeschoonde kopie verraadt nog: {kinds}",
  cleanNothingLeft: "In de opgeschoonde kopie is niets gevonden.",
  cleanPdf:
    "In de kopie zien de pagina’s er hetzelfde uit, zonder kaders om links en tekens van notities. Links, bladwijzers, notities en bijgevoegde bestanden zijn weg. Tekst die niemand ziet, bijvoorbeeld onder een zwart vak of om voor te lezen, zit er nog in.",
  blackOpen: "Delen van de foto zwart maken",
  blackLead:
    "Bedek wat niemand mag zien: gezichten, namen, kentekens, spiegelingen. In de kopie zijn deze delen zwart, en onder het zwart ligt niets.",
  blackKeys:
    "Sleep over de foto. Of voeg een deel toe en verplaats het met de pijltoetsen; met Shift veranderen ze de grootte, Delete verwijdert het.",
  blackFinger: "Met de vinger tekenen. Haal het vinkje weg om de pagina te verschuiven.",
  blackAdd: "Zwart deel toevoegen",
  blackPart: "Zwart deel {number}",
  blackLeft: "Vanaf links, %",
  blackTop: "Vanaf boven, %",
  blackWide: "Breedte, %",
  blackHigh: "Hoogte, %",
  blackLeave: "Annuleren",
  blackNone: "Teken eerst minstens één deel.",
  blackStop: "Stoppen",
  blackDone: "De kopie met zwarte delen wordt verzonden. Het origineel blijft op uw apparaat.",
  blackShown: "Dit wordt verzonden. Kijk goed: is alles bedekt?",
  blackUnmade: "U tekent zwarte delen, maar er is nog geen kopie. Maak de kopie of annuleer, en ga dan verder.",
  blackUnknown: "Deze pagina kan dit soort foto niet veranderen.",
  blackUnshown: "Deze foto kan hier niet worden getoond.",
  tracePlace: "plaats",
  traceDevice: "camera of apparaat",
  traceSerial: "serienummer",
  traceTime: "tijd",
  tracePerson: "personen",
  traceCompany: "bedrijf",
  traceSoftware: "programma",
  traceTitle: "titel of beschrijving",
  traceComment: "opmerkingen",
  traceIdentifier: "nummer dat kopieën verbindt",
  traceThumbnail: "kleine voorbeeldafbeelding",
  traceChanges: "bijgehouden wijzigingen",
  traceHistory: "eerdere versies",
  traceHidden: "verborgen delen",
  traceAttachment: "iets bijgevoegds",
  traceScript: "programmacode",
  tracePath: "mappen, printers of sjablonen",
  traceNames: "namen van bestanden erin",
  traceRoute: "route van de e-mail",
  traceMark: "onzichtbare of misleidende tekens",
  traceFont: "lettertypen",
  traceOther: "andere gegevens",
  personName: "namen",
  personMail: "mailadressen",
  personPhone: "telefoonnummers",
  personAddress: "adressen",
  personInternet: "internetadressen",
  personAccount: "bankrekeningen",
  personCard: "betaalkaarten",
  personIdentity: "identiteits- of belastingnummers",
  personBirth: "geboortedatums",
  personPlate: "kentekens",
  personReligion: "religie",
  personOrigin: "herkomst",
  personNationality: "nationaliteit",
  personHealth: "gezondheid",
  personUnion: "vakbond",
  personParty: "politiek",
  personSex: "seksueel leven",
  personInside: "mensen die in de tekst staan",
  peopleFound: "Mensen in dit bestand: {kinds}",
  peopleNone: "In dit bestand zijn geen mensen herkend. Kijk het zelf door.",
  peopleLead:
    "U kunt laten zien wat er gebeurde zonder de mensen prijs te geven. Kies voor elke kolom wat het meldpunt krijgt. Er verandert niets totdat u de kopie maakt.",
  peopleLooked: "Bekeken rijen: {count}. De pagina herkent niet alles: loop zelf elke kolom na.",
  peoplePseudonyms:
    "Met pseudoniemen blijft iemand dezelfde in alle bestanden die u met één codenaam stuurt, en niemand kan de naam vinden door te proberen. Zeldzame details in andere kolommen kunnen nog steeds laten zien wie het is.",
  peopleHeaded: "De eerste rij bevat de kopjes",
  peopleColumn: "Kolom {number}",
  peopleExample: "Bijvoorbeeld: {value}",
  peopleRows: "Welke rijen",
  rowsAll: "Alle rijen",
  rowsFirst: "Alleen de eerste {count} rijen",
  rowsCounts: "Geen rijen: alleen kopjes en aantallen, kleine aantallen weggelaten",
  actKeep: "Zo laten",
  actPseudonym: "Vervangen door pseudoniemen",
  actCoarsen: "Grover maken: jaar, bereik, regio",
  actBlacken: "Zwart maken",
  actInside: "Mensen vervangen die in de tekst gevonden zijn",
  actDrop: "Kolom weglaten",
  peopleMake: "Deze kopie maken",
  peopleMaking: "De kopie wordt gemaakt… Voor pseudoniemen wordt eerst uw codenaam gemaakt. Dat kan een minuut duren.",
  peopleCopying: "De kopie wordt gemaakt: {done} van {of}.",
  peopleDone: "De kopie wordt verzonden. Het origineel blijft op uw apparaat. Bekijk de kopie: precies dit gaat weg.",
  peopleChange: "De kopie veranderen",
  peopleKept: "Rijen in de kopie: {kept} van {read}.",
  peopleOdd: "Rijen die niet bij de kolommen pasten en zijn weggelaten: {count}.",
  peopleHidden: "Tekens die niemand ziet, zijn weggelaten: {count}. Ze kunnen tonen van wie een exemplaar is.",
  peopleStill: "In de kopie ziet de pagina nog: {kinds}",
  peopleNothing: "In de kopie herkent de pagina geen mensen. Bekijk haar zelf.",
  previewTitle: "Wat weggaat: {size}",
  previewMore: "Meer tonen",
  previewFind: "Zoeken in de kopie",
  previewFound: "Gevonden plaatsen: {count}",
  previewNone: "Niet gevonden in de kopie.",
  peopleReady: "De kopie is klaar. Bekijk haar en ga dan verder.",
  peopleOther:
    "Uw codenaam is nu een andere, dus de pseudoniemen zijn veranderd. Bekijk de kopieën opnieuw en ga dan verder.",
  peopleOnly:
    "In dit soort bestanden zoekt deze pagina niet naar mensen. U kunt een rekenblad als CSV opslaan en dat kiezen.",
  peopleTooLarge: "Dit bestand is te groot voor deze pagina.",
  peopleBroken: "Deze tabel kan niet gelezen worden: een rij is te lang of er ontbreekt een aanhalingsteken.",
  peopleUnread: "Deze pagina kon in dit bestand niet naar mensen zoeken.",
  peopleSheet: "Blad {number}: {name}",
  peopleSheetOut: "Dit blad weglaten",
  peopleConverted:
    "Wat vertrekt, is wat de pagina van het bestand heeft gelezen: een tabel als CSV of platte tekst. Formules, opmerkingen, afbeeldingen en bijlagen blijven op uw apparaat.",
  textLead:
    "U kunt laten zien wat er is gebeurd zonder de mensen prijs te geven. Kies wat het meldpunt krijgt in plaats van wat is gevonden. De pagina mist veel namen: lees de tekst en vul ze hieronder aan.",
  textLooked:
    "De pagina heeft de eerste {size} van deze tekst bekeken. In de kopie vervangt zij wat zij in de hele tekst vindt.",
  textWords: "Ook deze woorden door pseudoniemen vervangen, waar ze ook staan (één per regel)",
  textKept: "Deze niet vervangen (één per regel)",
  textReplaced: "Vervangen plaatsen: {count}.",
  noteTitle: "Er gaat een briefje voor het meldpunt mee",
  noteLead:
    "Het zegt welke bestanden kopieën zijn en wat er veranderd is, zodat niemand ze voor de originelen houdt. Het is in het Engels.",
  filesFlat: "Namen van mappen weglaten",
  filesTotal: { one: "{count} bestand, samen {size}.", other: "{count} bestanden, samen {size}." },
  errorFilesTooLarge:
    "Te groot: hoogstens {most} in één bericht. Verwijder enkele bestanden, of verdeel ze over meer berichten.",
  errorFilesMany:
    "Dit zijn te veel bestanden voor één bericht (hoogstens {most}). Verwijder er enkele, of zet ze in één archief.",
  errorFilesUnread: "Niet toegevoegd, omdat het niet kan worden gelezen: {names}.",
  filesRefused: "Het meldpunt neemt geen bestanden meer aan. De bestanden die u koos, worden niet verzonden.",
  errorFileUnreadable:
    "Een bestand kan niet worden gelezen. Verwijder uit de lijst wat u hebt verplaatst of gewist, en kies het opnieuw.",
  writeContinue: "Verder naar uw codenaam",
  writeSendKnown: "Dit bericht verzenden",
  writeKnown: "Dit bericht gaat onder de codenaam die u nu open hebt.",
  errorNotReady: "De pagina is nog niet klaar. Wacht even en probeer het opnieuw.",
  errorCannotSend: "Er kan nu niets worden verzonden. De regel bovenaan de pagina zegt waarom.",
  errorChannel: "Kies wie uw bericht moet krijgen.",
  errorChannelUnreachable: "Niemand kan daar op dit moment berichten ontvangen. Maak een andere keuze.",
  errorEmpty: "Schrijf eerst uw bericht, of kies een bestand.",
  errorAnswer: "Beantwoord deze vraag.",
  errorDate: "Deze datum is niet volledig. Vul hem aan, of laat alle drie de velden leeg.",
  dateDay: "Dag",
  dateMonth: "Maand",
  dateYear: "Jaar",
  errorTooLong: "Dit past niet in één bericht. Maak het korter, of verzend de rest als tweede bericht.",
  errorText:
    "In de tekst staat een kapot teken dat niet kan worden verzonden. Verwijder wat u het laatst hebt geplakt en probeer het opnieuw.",
  errorSeal:
    "Het bericht kon niet worden versleuteld. Er is niets verzonden. Kopieer uw tekst, laad de pagina opnieuw en probeer het nog een keer.",
  errorFileGone: "‘{name}’ kan niet meer worden gelezen. Verwijder het bestand uit de lijst of kies het opnieuw.",
  errorLines:
    "Dit zouden meer dan {most} regels zijn, te veel voor dit veld. Sla de tekst op als bestand en kies dat hieronder, of verzend hem in meerdere berichten.",

  // Step 2: codename
  codenameTitle: "Uw codenaam",
  codenameLead:
    "Schrijf deze acht Engelse woorden met de hand over, in deze volgorde. Ze zijn zojuist op dit apparaat gemaakt. Er is niets verzonden.",
  codenameWhy1: "U hebt deze woorden nodig om terug te komen, het antwoord te lezen en opnieuw te schrijven.",
  codenameWhy2: "Niemand kan ze u nog een keer geven. Als u ze kwijtraakt, kunt u het antwoord niet lezen.",
  codenameWhy3:
    "Wie ze heeft, kan de antwoorden lezen en in uw naam schrijven. Bewaar het papier op een veilige plek. Maak er geen foto van.",
  codenameCopy: "Naar het klembord kopiëren",
  codenameCopyCost: "Andere programma’s kunnen het klembord lezen. Met de hand is veiliger.",
  codenameCopied: "Gekopieerd. Maak het klembord leeg als u klaar bent: kopieer iets anders.",
  codenameNotCopied: "De browser stond kopiëren niet toe. Schrijf de woorden met de hand over.",
  codenameWritten: "Ik heb de woorden opgeschreven",
  back: "Terug",
  checkTitle: "Controleer wat u hebt opgeschreven",
  checkLead: "Typ deze twee Engelse woorden over van uw papier. Zo blijkt of u ermee kunt terugkomen.",
  checkWord: "Woord {number}",
  checkWrong: "Dit is niet woord {number}. Kijk op uw papier, of kies ‘De codenaam opnieuw tonen’.",
  checkShow: "De codenaam opnieuw tonen",
  checkSend: "Het bericht verzenden",

  // Step 3: sent
  sentTitleWaiting: "Uw bericht wacht op verzending",
  sentTitleSent: "Uw bericht is verzonden",
  sentTitleConfirmed: "Uw bericht is aangekomen",
  sentWaiting:
    "Deze pagina verzendt hoe dan ook op willekeurige momenten gegevens. Uw bericht gaat daarmee mee, dus het tijdstip verraadt niets. U hoeft niets te doen.",
  sentNowTitle: "Toch meteen verzenden",
  sentNowCost:
    "Dan wordt het bericht verzonden zodra u klikt. Iemand die de server in de gaten houdt en weet wanneer u online was, kan dan zien dat u hebt geschreven. Kies dit alleen als u nu weg moet.",
  sentNow: "Nu verzenden",
  sentNowPressed: "Wordt nu verzonden…",
  nextTitle: "Wat u nu moet doen",
  nextWait: "Wacht tot in de regel bovenaan ‘Aangekomen’ staat.",
  nextKeep: "Bewaar het papier met uw codenaam. Bewaar het niet bij iets wat kan laten zien wie u bent.",
  nextLeave: "Sluit daarna deze pagina. Kies in Tor Browser ‘Nieuwe identiteit’ (New Identity).",
  nextReturn: {
    one: "Kom over twee of drie dagen terug, kies ‘Ik heb een codenaam’ en typ de acht Engelse woorden. U kunt het antwoord {count} dag lang lezen.",
    other:
      "Kom over twee of drie dagen terug, kies ‘Ik heb een codenaam’ en typ de acht Engelse woorden. U kunt het antwoord {count} dagen lang lezen.",
  },
  nextDelete: "Hebt u de tekst ook ergens anders op dit apparaat bewaard? Denk er dan over na om hem te wissen.",
  goConversation: "Het gesprek tonen",
  sentEmpty: "Deze pagina leegmaken en verlaten",
  sentTitleSealing: "Uw bericht wordt versleuteld",
  sentTitleFiles: "Uw bestanden worden nog verzonden",
  sentTitleFilesMissing: "Uw tekst is aangekomen, uw bestanden niet",
  sentTitleLost: "Uw bericht is niet volledig verzonden",
  sentTitleUncertain: "Uw bericht is misschien niet aangekomen",
  nextWaitFiles: "Wacht tot de regel bovenaan zegt dat al uw bestanden zijn opgeslagen.",
  nextWaitTime: "Meestal duurt dit één tot twee minuten.",

  // The way back: entering a codename
  returnTitle: "Kom terug met uw codenaam",
  returnLead:
    "Typ uw acht Engelse woorden. Hoofdletters, koppeltekens en extra spaties maken niet uit. Door de codenaam te openen verzendt u niets: deze pagina laadt bij elk bezoek de antwoorden voor iedereen die schreef.",
  returnLabel: "Uw codenaam",
  returnHint:
    "Acht woorden. Terwijl u typt, verschijnen onder het veld woorden die passen. Met de pijltoets omlaag gaat u erheen.",
  returnOpen: "Openen",
  returnOpening: "Wordt geopend. Dit kan enkele seconden duren.",
  returnMatches: "Passende woorden hieronder: {count}.",
  returnMatchList: "Passende woorden",
  errorWord: "Woord {number}, ‘{word}’, komt in codenamen niet voor. Kijk nog eens op uw briefje.",
  errorWordNear: "Woord {number}, ‘{word}’, komt in codenamen niet voor. Bedoelde u {near}?",
  errorCount: "Een codenaam heeft acht woorden. Hier staan er {count}.",
  errorCheck:
    "Deze acht woorden komen in codenamen voor, maar ze horen niet bij elkaar. Eén woord is fout, of deze codenaam is voor een ander meldpunt. Vergelijk elk woord met uw briefje.",
  errorSwapped: "De woorden {first} en {second} lijken verwisseld.",
  errorSimilar: "Woord {number} lijkt fout. Misschien is het ‘{word}’. Vergelijk het met uw briefje.",
  takeWord: "‘{word}’ gebruiken",
  takeOrder: "De twee woorden verwisselen",
  errorNoWords: "Typ eerst uw acht woorden.",
  errorOpen: "De codenaam kon niet worden geopend. Laad de pagina opnieuw en probeer het nog een keer.",
  returnOpeningLong: "Op een traag apparaat kan dit tot een minuut duren.",
  returnSearching: "Uw antwoorden worden gezocht. Over een trage verbinding kan het minuten duren voordat ze er zijn.",

  // Conversation
  conversationTitle: "Uw gesprek",
  conversationOpened: "Uw codenaam klopt.",
  ownMessage: "U schreef, tijdens dit bezoek",
  ownTo: "aan {channel}",
  ownWaiting: "Nog niet verzonden",
  ownSent: "Verzonden",
  ownConfirmed: "Aangekomen",
  replyFrom: "{name} antwoordde",
  replyDay: "op {day}. De handtekening is gecontroleerd: dit komt echt van deze persoon.",
  replyDayOnly: "op {day}.",
  keyStolen:
    "Let op: de ondertekeningssleutel van {name} is als gestolen gemeld. Dit kan door de dief geschreven zijn, ook met een eerdere datum. Het meldpunt zegt dat {name} daar was tot en met {day}.",
  replyMissing: {
    one: "{count} deel van dit antwoord kon niet worden geladen. Kom later terug om alles te lezen.",
    other: "{count} delen van dit antwoord konden niet worden geladen. Kom later terug om alles te lezen.",
  },
  repliesRefused: {
    one: "Van {count} antwoord aan u is niet te bewijzen dat het van het meldpunt komt. Het wordt niet getoond. Vertel dit het meldpunt in uw volgende bericht.",
    other:
      "Van {count} antwoorden aan u is niet te bewijzen dat ze van het meldpunt komen. Ze worden niet getoond. Vertel dit het meldpunt in uw volgende bericht.",
  },
  notShown: {
    one: "{count} onderdeel kon niet worden getoond.",
    other: "{count} onderdelen konden niet worden getoond.",
  },
  receiptOpened: "Geopend door {name}, ondertekend op {day}.",
  receiptWritten: "Uw bericht van {day}",
  noReply: "Nog geen antwoord",
  noReplyLead: "Uw codenaam klopt (een typfout zou zijn gebleken). Er is nog geen antwoord.",
  noReplyAfterReceipt: "Uw bericht is geopend. Er is nog geen antwoord.",
  noReplyEarlier: "Een eerder bericht is geopend. Er is nog geen antwoord.",
  noReceipt: "Nog niemand heeft bevestigd dat uw bericht is geopend. Dat kan een dag langer duren dan het lezen zelf.",
  deskRead: "{desk} heeft de berichten gelezen tot en met {day}.",
  deskNotReadSince: "{desk} heeft sinds {day} geen berichten gelezen. Misschien is uw bericht daar nog niet gezien.",
  deskNeverRead:
    "{desk} heeft in de laatste 30 dagen niet bevestigd berichten te lezen. Misschien is uw bericht daar nog niet gezien.",
  conversationReturn:
    "Zolang deze pagina open is, verschijnen nieuwe antwoorden hier automatisch. Kom anders over twee of drie dagen terug.",
  writeAgain: "Opnieuw schrijven",
  closeCodename: "Dit gesprek verlaten",
  ownLost: "Niet volledig verzonden",
  ownUncertain: "Misschien niet aangekomen",
  ownStopped: "Verzenden gestopt",
  notKnown:
    "Deze pagina kan niet weten of er ooit een bericht met deze codenaam is verzonden. Als u nooit ‘Aangekomen’ hebt gezien, verzend het dan opnieuw.",
  filesAgain:
    "Hebt u de pagina gesloten voordat al uw bestanden waren opgeslagen? Schrijf dan binnen een week opnieuw en kies dezelfde bestanden. Wat al is opgeslagen, wordt niet twee keer verzonden.",
  statusReceived: "Iemand van het meldpunt heeft wat u hebt verzonden.",
  statusLooking: "Uw melding wordt onderzocht.",
  statusClosed: "Uw melding is afgesloten.",
  statusDestroyed: "Vernietigd: alles wat u hebt ingetrokken en wat tot en met {day} was aangekomen.",
  statusFiles: "Berichten waarvan alle bestanden er zijn: {whole} van {announced}.",
  whoTitle: "Wie bij dit meldpunt leest",
  whoLead:
    "Namen en ondertekeningssleutels, ondertekend door het meldpunt. U kunt een sleutel vergelijken met wat de persoon elders opgeeft.",
  proofTitle: "Bewijs van melding",
  proofLead:
    "Sla een bestand op dat bewijst wie uw tekst heeft geopend, wanneer dat is ondertekend en wat er is geantwoord. Er wordt niets voor verzonden. Het kan niet bewijzen dat er geen ander antwoord was.",
  proofWarning:
    "Wie dit bestand bij u vindt, weet dat u hebt gemeld en leest elk antwoord. Het is niet versleuteld en u kunt het niet ontkennen. Sla het alleen op als u het aan iemand moet laten zien. Wie het heeft, leest ook uw tekst als u die erin zet; die weglaten verbergt hem alleen voor wie hem niet kan raden.",
  proofText: "De tekst die u hebt verzonden, woord voor woord, als u die hebt bewaard",
  proofTextHint: "Zonder die tekst moet wie het bestand controleert de tekst van u krijgen.",
  proofSave: "Bewijs opslaan",
  proofSaved: "Uw browser heeft het bestand gekregen om op te slaan.",
  proofNothing:
    "Er valt nog niets te bewijzen: niemand heeft ondertekend dat geopend is wat u hebt verzonden. Kom later terug.",
  proofOther:
    "Niemand heeft ondertekend deze tekst te hebben geopend. Het moet precies zijn wat u hebt verzonden. U kunt het veld ook leeg laten.",
  proofFailed: "Er kon geen bewijs worden gemaakt.",

  // Withdrawing
  withdrawOpen: "Alles intrekken",
  withdrawTitle: "Alles intrekken",
  withdrawLead:
    "U vraagt het meldpunt om alles te vernietigen wat u met deze codenaam hebt verzonden, ook bestanden. De programma’s van het meldpunt doen dat automatisch als ze uw verzoek krijgen.",
  withdrawKnown:
    "Wie uw bericht heeft gelezen, weet nog steeds wat erin staat. Kopieën die zijn doorgegeven of afgedrukt, kunnen niet worden teruggehaald.",
  withdrawToday:
    "Wat u vandaag met deze codenaam verzendt, wordt ook vernietigd. Wilt u er opnieuw mee schrijven, wacht dan tot overmorgen.",
  withdrawCodename: "Antwoorden blijven hier staan tot ze verlopen. Uw codenaam opent ze nog steeds.",
  withdrawWho: "Wie kon uw berichten lezen?",
  withdrawWhoHint: "Vink al deze personen aan. De anderen komen niet te weten dat u hebt geschreven.",
  withdrawNobody: "Niemand van het meldpunt is op dit moment bereikbaar. Kom morgen terug.",
  errorWithdrawWho: "Vink minstens één persoon aan.",
  errorWithdraw:
    "Uw verzoek kon niet worden versleuteld. Er is niets verzonden. Laad de pagina opnieuw en probeer het nog een keer.",
  withdrawSend: "Vragen om alles te vernietigen",
  withdrawOwn: "U hebt het meldpunt gevraagd om alles te vernietigen wat u hebt verzonden.",

  // Without JavaScript
  plainTitle: "Deze pagina heeft JavaScript nodig",
  plainWhy:
    "De pagina versleutelt uw bericht op uw eigen apparaat voordat het weggaat. Zonder JavaScript kan zij dat niet, en onversleuteld verzendt zij niets.",
  plainLevel:
    "Klik in Tor Browser op het schild, kies ‘Instellingen’ (Settings) en daarna ‘Veiliger’ (Safer). Start de browser opnieuw en open deze pagina weer. ‘Veiliger’ is genoeg.",
  plainOther:
    "U kunt JavaScript uit laten: gebruik op een computer die u vertrouwt het programma ‘knothole source’. Op de gewone website van het meldpunt staat waar u het krijgt, en de vingerafdruk. Of bereik het meldpunt per brief of in persoon.",
  plainFile:
    "Hebt u een envelopbestand gemaakt met ‘knothole source seal’? Geef het hier af. Wie de server in de gaten houdt, kan zien dat iemand dat doet.",
  plainChoose: "Envelopbestand",
  plainSend: "Het bestand verzenden",
  plainStored:
    "Opgeslagen voor het meldpunt. U kunt deze pagina sluiten. Kies in Tor Browser ‘Nieuwe identiteit’ (New Identity).",
  plainNotStored:
    "Niet opgeslagen. De server kan het bestand nu niet aannemen. Bewaar het bestand en verzend het morgen opnieuw.",
  plainRefused:
    "Niet opgeslagen. Dit is geen envelopbestand dat met ‘knothole source seal’ is gemaakt. Ga terug en kies een ander bestand.",
  notStarted: "Deze pagina is niet gestart",
  notStartedLead: "Schrijf hier niets. Als dit niet binnen een minuut verandert, laad de pagina dan opnieuw.",
  plainAndroid:
    "Open in Tor Browser voor Android ‘Instellingen’, dan ‘Beveiligingsniveau’, en kies ‘Veiliger’ (Safer).",
};
