// @ts-check
/**
 * Every word the page says, in Italian. See en.js.
 * Not seen by a native speaker yet: all of it. Look first at “ufficio destinatario” for the desk, and what a legal order means.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
  language: "Lingua",
  name: "Knothole",
  navigation: "Che cosa vuole fare",
  goWrite: "Scrivere",
  goReturn: "Ho un nome in codice",
  steps: "Passaggi",
  stepWrite: "Scrivere",
  stepCodename: "Nome in codice",
  stepSent: "Inviato",
  leave: "Esci subito",
  leaveHint:
    "Svuota subito questa pagina. Ciò che non è stato inviato va perso. Premere tre volte il tasto Esc (Escape) fa la stessa cosa.",
  elsewhereTitle: "“Esci subito” può anche aprire un’altra pagina",
  elsewhereHint:
    "“Esci subito” svuota questa pagina. Scriva l’indirizzo di una pagina innocua, per esempio le previsioni del tempo, e il pulsante la aprirà anche in una nuova scheda. Il tasto Esc non lo fa. Prima non viene caricato nulla. Chi osserva la Sua rete può vedere che in quel momento viene caricata una pagina.",
  elsewhereLabel: "Indirizzo dell’altra pagina",
  errorElsewhere: "Il pulsante non aprirà questo indirizzo. Lo scriva così: example.org",
  footer: "Questa pagina non conserva nulla nel browser. Quando la chiude, tutto ciò che è qui scompare.",
  programTitle: "Senza questa pagina: il programma “knothole source”",
  programWhy:
    "A ogni visita la pagina arriva dal server, e un server caduto in altre mani potrebbe mandarle una pagina falsa. Il programma non ha bisogno di una pagina. Il sito ordinario dell’ufficio destinatario dice dove trovarlo. Confronti questa impronta dell’ufficio con una che le è arrivata per un’altra via:",
  programHow: "Sul suo computer tenga aperto Tor Browser e scriva:",
  stepSending: "Invio in corso",

  // Safety check
  safetyGood: "Controllo di sicurezza: tutto a posto",
  safetyLook: {
    one: "Controllo di sicurezza: {count} cosa da sistemare",
    other: "Controllo di sicurezza: {count} cose da sistemare",
  },
  safetyOnion: "Sta usando l’indirizzo onion. Tor nasconde dove lei si trova.",
  safetyLocal: "Questa è una prova: il server funziona sul suo stesso computer. Nulla ne esce.",
  safetyNoOnion:
    "Non sta usando un indirizzo onion. La sua rete può vedere che lei è qui. Apra invece questo indirizzo in Tor Browser:",
  safetyNoOnionUnknown:
    "Non sta usando un indirizzo onion. La sua rete può vedere che lei è qui. Usi Tor Browser e chieda all’ufficio destinatario l’indirizzo onion.",
  safetySafer: "Il livello di sicurezza del browser è almeno quello intermedio (in inglese “Safer”).",
  safetyStandard:
    "Il livello di sicurezza del browser è inferiore a quello intermedio (in inglese “Safer”). In Tor Browser: faccia clic sullo scudo, scelga “Impostazioni” (“Settings”), poi il livello intermedio, il secondo dei tre (“Safer”). Riavvii il browser e apra di nuovo questa pagina. Lo faccia prima di scrivere: il riavvio cancella il suo testo.",
  safetyFeatures: "Il suo browser può cifrare tutto ciò che questa pagina invia.",
  safetyCannot:
    "Questa pagina non può vedere se sul suo dispositivo c’è un programma spia o se qualcuno guarda da dietro le sue spalle.",

  // The line of state
  stateLoading: "Preparazione in corso. Può già iniziare a scrivere.",
  stateNothing: "Nulla inviato in questa visita.",
  stateSealing: "Cifratura del messaggio in corso…",
  stateWaiting:
    "Non ancora inviato. Verrà inviato automaticamente in un momento casuale, di solito entro un minuto. Tenga aperta questa pagina.",
  stateParts: {
    one: "Non ancora inviato (parti inviate: {stored} di {count}). Tenga aperta questa pagina.",
    other: "Non ancora inviato (parti inviate: {stored} di {count}). Tenga aperta questa pagina.",
  },
  safetyTrial: "Controllo di sicurezza: qui non serve",
  stateSent: "Inviato. Aspetti che dica “Arrivato” prima di chiudere questa pagina.",
  stateConfirmed: "Arrivato. Il suo messaggio è conservato per l’ufficio destinatario. Può chiudere questa pagina.",
  stateUnusable: "Ora con questa pagina non si può inviare nulla.",

  stateFilesWaiting:
    "Il suo testo è stato inviato. I suoi file sono ancora in fase di invio. Tenga aperta questa pagina.",
  stateFilesMissing: "Il suo testo è arrivato, ma non tutti i suoi file.",
  stateRequestArrived:
    "Arrivato. La sua richiesta di distruggere tutto è conservata per l’ufficio destinatario. Può chiudere questa pagina.",
  stateAgain:
    "Una chiave dell’ufficio destinatario è cambiata, perciò il suo messaggio viene inviato un’altra volta. Tenga aperta questa pagina.",
  stateLost:
    "Non è stato possibile cifrare una parte del suo messaggio, perciò l’ufficio destinatario non può leggerlo per intero. Copi il suo testo dalla conversazione, ricarichi la pagina e lo invii di nuovo.",
  stateUncertain: "Il suo messaggio, o una sua parte, potrebbe non essere arrivato.",

  // Files on their way
  uploadReading: "Lettura dei suoi file: {done} di {of}.",
  uploadRunning: "Invio dei suoi file: {done} di {of}.",
  uploadLeft: { one: "Manca circa {count} minuto.", other: "Mancano circa {count} minuti." },
  uploadLost:
    "La connessione si è interrotta a {done} di {of}. La pagina riproverà automaticamente. Ciò che è conservato resta conservato.",
  uploadPaused: "In pausa a {done} di {of}. Ciò che è conservato resta conservato per una settimana.",
  uploadFull:
    "In questo momento il server non ha spazio per i suoi file. Il suo testo viene inviato lo stesso. Riprovi, oppure torni domani con il suo nome in codice e gli stessi file.",
  uploadChanged:
    "Un file è cambiato durante la lettura, quindi l’invio si è fermato. Il suo testo viene inviato lo stesso. Scelga di nuovo i file e li invii con un nuovo messaggio.",
  uploadStopped:
    "Il server ha rifiutato i file. Il suo testo viene inviato lo stesso. Torni domani con il suo nome in codice e gli stessi file.",
  uploadWithdrawn: "I suoi file non vengono più inviati: lei ha ritirato tutto.",
  uploadDone: "Tutti i suoi file sono conservati per l’ufficio destinatario.",
  uploadPause: "Metti in pausa",
  uploadResume: "Continua",
  uploadAgain: "Riprova",
  uploadSlow: "La connessione è lenta: inviati {done} di {of}. Nulla è andato perso. Tenga aperta questa pagina.",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "Il server non ha risposto. La pagina riproverà automaticamente. Controlli che la connessione funzioni ancora.",
  troubleFull:
    "Il server è pieno e non ha conservato il suo messaggio. La pagina lo tiene e riprova. Lasci aperta la pagina, oppure torni domani.",
  troubleUnavailable:
    "In questo momento il server non può conservare nulla. La pagina riproverà automaticamente. La lasci aperta.",
  troubleStrange:
    "Il server ha dato una risposta che questa pagina non capisce. La pagina riprova. Se continua così, copi il suo testo e ricarichi la pagina.",
  troubleNotLoaded:
    "Non è stato possibile caricare i dati dell’ufficio destinatario. La pagina riproverà automaticamente. Se continua così, nel menu di Tor Browser scelga “Nuovo circuito Tor per questo sito” (“New Tor circuit for this site”).",
  troubleDocument:
    "Questa pagina non può dimostrare di essere collegata all’ufficio destinatario giusto, quindi si rifiuta di inviare. Non la usi adesso. La ricarichi tra un’ora. Se continua così, si rivolga all’ufficio destinatario in un altro modo.",
  alarmTitle: "Questo potrebbe non essere l’ufficio destinatario",
  troubleUpdate:
    "Il server ha proposto nuovi dati dell’ufficio destinatario. Non si può dimostrare che vengano davvero da quell’ufficio. La pagina li ha rifiutati e continua con quelli di prima. Se ha dubbi, chiuda la pagina.",
  troubleWithheld:
    "Il server tralascia qualcosa sulle persone dell’ufficio destinatario che aveva già pubblicato. Forse è guasto, forse vuole ingannarla. Questa pagina si basa su ciò che sapeva prima.",
  troubleExpired:
    "I dati dell’ufficio destinatario sono scaduti, quindi questa pagina si rifiuta di inviare. Può ancora leggere le risposte. Torni domani.",
  troubleMissing:
    "Al suo browser manca ciò che serve a questa pagina per cifrare: {missing}. Con questo browser non si può inviare nulla. Usi la versione più recente di Tor Browser.",
  troubleBroken:
    "Una parte di questa pagina non si è caricata o si è fermata. Non si può più inviare nulla. Copi il suo testo, ricarichi la pagina e riprovi.",
  missingSecure: "un indirizzo sicuro (un indirizzo onion o https)",
  missingWorkers: "le attività in background (Workers)",
  missingCrypto: "le funzioni di cifratura (WebCrypto)",
  missingSignatures: "le firme digitali (Ed25519)",
  missingText: "la codifica del testo",
  missingTimeout: "i limiti di tempo per le richieste",
  troubleClock:
    "Secondo il suo dispositivo oggi è il {day}, secondo il server il {today}. Confronti con un altro orologio. Se il suo dispositivo sbaglia, regoli l’orologio e ricarichi la pagina.",

  // Step 1: write
  writeTitle: "Scrivere a {desk}",
  writeTitleEmpty: "Scrivere all’ufficio destinatario",
  writeLead:
    "Solo le persone indicate qui sotto possono leggere. Nulla di ciò che scrive lascia questa pagina senza il suo consenso.",
  writeWarning: "Non usi il computer, il telefono o la rete del suo datore di lavoro.",
  protectedTitle: "Che cosa è protetto e che cosa no",
  protectedYes1:
    "Il suo messaggio e i suoi file vengono cifrati su questo dispositivo. Lungo il percorso nessuno può leggerli, né il suo nome in codice: non il server, e nemmeno chi lo gestisce.",
  protectedYes2: "Non c’è nessun account. La pagina non chiede nomi e non salva nulla su questo dispositivo.",
  protectedYes3:
    "La pagina invia dati in momenti casuali, sia che lei scriva sia che non scriva. Così l’invio di un messaggio non si nota.",
  protectedNo1:
    "Chi sorveglia la sua rete, per esempio il suo datore di lavoro, può vedere che usa Tor, e forse che ha visitato questa pagina.",
  protectedNo2: "Chi controlla il suo dispositivo può vedere tutto ciò che fa qui.",
  protectedNo3: "Chi prende il controllo del server potrebbe mandarle una pagina modificata che legge ciò che scrive.",
  protectedNo4:
    "Ciò che racconta può far capire chi è. Lasci fuori ciò che solo lei può sapere, a meno che sia importante.",
  statementTitle: "Dichiarazione dell’ufficio destinatario ({day})",
  holdsTitle: "Un ordine legale: che cosa significa",
  statementHolds: "L’ufficio destinatario dice che un ordine legale lo obbliga a conservare quanto segue:",
  holdsMeaning:
    "Per questo l’ufficio potrebbe dover conservare messaggi più a lungo di quanto promette, anche se lei chiede di distruggerli. Un ordine non apre ciò che è cifrato; ma a chi ha letto si possono fare domande. Se potesse riguardare lei, chieda consiglio prima di scrivere, e lasci fuori ciò che potrebbe mostrare chi è.",
  channelTitle: "Chi deve ricevere il suo messaggio?",
  channelLoading: "Caricamento: chi può leggere il suo messaggio…",
  channelReaders: "Può essere letto da {names}.",
  readersChoose: "Scegliere chi non deve leggerlo",
  readersHint:
    "Tolga la spunta a chi non deve leggere. Resta così finché non chiude questa pagina. Quando torna, dovrà rifarlo.",
  readersLeftOut: "Questo messaggio non può essere letto da {names}.",
  errorReaders: "Almeno una persona deve poter leggere il suo messaggio.",
  channelRead: "Messaggi letti fino al giorno {day} compreso.",
  channelNeverRead: "Negli ultimi 30 giorni nessuno ha confermato di leggere messaggi qui.",
  channelUnreachable: "Qui al momento nessuno può ricevere messaggi. Faccia un’altra scelta, oppure torni domani.",
  questionsTitle: "Alcune domande",
  optional: "facoltativo",
  messageLabel: "Il suo messaggio",
  messageHint:
    "Scriva che cosa è successo, quando, e come lo sa. Si prenda il tempo che serve: nulla di ciò che scrive lascia questa pagina prima che abbia visto il suo nome in codice e dato il suo consenso.",
  messageLeft: "Spazio rimasto: circa {count} caratteri.",
  messageOver:
    "Troppo lungo di circa {count} caratteri. Accorci il testo, oppure invii il resto in un secondo messaggio.",
  filesTitle: "File",
  filesHint: "Foto, documenti, registrazioni. Vengono cifrati come il suo testo, insieme ai loro nomi.",
  filesTell:
    "Le foto dicono dove, quando e con quale telefono sono state fatte. I documenti indicano il loro autore. Sotto ogni file questa pagina mostra ciò che trova e, se può, offre una copia ripulita. Non trova tutto.",
  filesCleanTitle: "Come toglierlo",
  filesClean1: "Su Tails apra i file con “Metadata Cleaner”. Su altri sistemi il programma mat2 fa la stessa cosa.",
  filesClean2:
    "Oppure invii una schermata al posto di una foto, e un testo ricopiato al posto di un documento. Una pagina stampata può portare segni nascosti della stampante, e anche la sua scansione.",
  filesClean3: "L’ufficio vede i nomi di file e cartelle. Cambi quelli che mostrano chi è lei.",
  filesClean4:
    "Nessun programma toglie i punti nascosti delle stampanti, le filigrane, le frasi inserite per scoprirla, le voci o i volti.",
  filesCost:
    "I file vengono inviati subito, non in un momento casuale, e richiedono più tempo del testo. Chi sorveglia può vedere che lei invia qualcosa di grande.",
  filesChoose: "Scegli i file",
  folderChoose: "Scegli una cartella",
  filesDrop: "Può anche trascinarli qui.",
  fileRemove: "Togli",
  fileRemoveNamed: "Togli {name}",
  filesRemoveAll: "Togli tutti",
  filesLooking: "Esame del file…",
  filesUnseen:
    "Questa pagina sta ancora esaminando i Suoi file. Aspetti di vedere che cosa dicono, oppure continui senza aspettare.",
  tracesNone: "Nei punti in cui questa pagina guarda non è stato trovato nulla.",
  tracesUnknown: "Questa pagina non può guardare dentro questo tipo di file.",
  tracesFailed: "Questa pagina non ha potuto guardare dentro. Il file è rimasto com’era.",
  tracesLocked: "Questo file è protetto da una password. Questa pagina non può guardare dentro né ripulirlo.",
  tracesTell: "Questo file dice: {kinds}",
  tracesOnly: "Questa pagina può solo mostrarlo. Non può toglierlo da questo tipo di file.",
  cleanMake: "Fai una copia ripulita",
  cleanAll: "Fai copie ripulite di tutti",
  cleanMaking: "Copia ripulita in corso…",
  cleanFailed: "Non è stato possibile fare una copia ripulita di “{name}”. Tolga il file o lo invii così com’è.",
  cleanPrint: "Oppure lo stampi in un nuovo PDF e scelga qui quello.",
  cleanDone: "Sarà inviata la copia ripulita. L’originale resta sul suo dispositivo.",
  cleanBoth: "Saranno inviati entrambi: la copia ripulita e l’originale con tutto ciò che dice.",
  cleanOriginal: "Invia anche l’originale",
  cleanUndo: "Invia solo l’originale",
  cleanLeft: "La copia ripulita dice ancora: {kinds}",
  cleanNothingLeft: "Nella copia ripulita non è stato trovato nulla.",
  cleanPdf:
    "Nella copia le pagine hanno lo stesso aspetto, senza le cornici dei link e i segni delle note. Link, segnalibri, note e file allegati non ci sono più. Il testo che nessuno vede, per esempio sotto un riquadro nero o per la lettura ad alta voce, c’è ancora.",
  blackOpen: "Annerire parti dell’immagine",
  blackLead:
    "Copra ciò che nessuno deve vedere: volti, nomi, targhe, riflessi. Nella copia queste parti sono nere e sotto il nero non c’è niente.",
  blackKeys:
    "Trascini sull’immagine. Oppure aggiunga una parte e la sposti con le frecce; con Maiusc ne cambiano la misura, Canc la toglie.",
  blackFinger: "Disegnare con il dito. Tolga la spunta per scorrere la pagina.",
  blackAdd: "Aggiungi una parte nera",
  blackPart: "Parte nera {number}",
  blackLeft: "Da sinistra, %",
  blackTop: "Dall’alto, %",
  blackWide: "Larghezza, %",
  blackHigh: "Altezza, %",
  blackLeave: "Annulla",
  blackNone: "Disegni prima almeno una parte.",
  blackStop: "Ferma",
  blackDone: "Sarà inviata la copia con le parti nere. L’originale resta sul suo dispositivo.",
  blackShown: "Questo è ciò che sarà inviato. Guardi bene: è tutto coperto?",
  blackUnmade: "Sta disegnando parti nere, ma non c’è ancora una copia. Faccia la copia o annulli, poi continui.",
  blackUnknown: "Questa pagina non può modificare questo tipo di immagine.",
  blackUnshown: "Questa immagine non può essere mostrata qui.",
  tracePlace: "luogo",
  traceDevice: "fotocamera o dispositivo",
  traceSerial: "numero di serie",
  traceTime: "ora",
  tracePerson: "persone",
  traceCompany: "azienda",
  traceSoftware: "programma",
  traceTitle: "titolo o descrizione",
  traceComment: "commenti",
  traceIdentifier: "numero che collega le copie",
  traceThumbnail: "piccola immagine di anteprima",
  traceChanges: "modifiche tracciate",
  traceHistory: "versioni precedenti",
  traceHidden: "parti nascoste",
  traceAttachment: "qualcosa di allegato",
  traceScript: "codice di programma",
  tracePath: "cartelle, stampanti o modelli",
  traceNames: "nomi dei file contenuti",
  traceRoute: "percorso dell’e-mail",
  traceMark: "caratteri invisibili o ingannevoli",
  traceFont: "caratteri tipografici",
  traceOther: "altri dettagli",
  personName: "nomi",
  personMail: "indirizzi e-mail",
  personPhone: "numeri di telefono",
  personAddress: "indirizzi",
  personInternet: "indirizzi internet",
  personAccount: "conti bancari",
  personCard: "carte di pagamento",
  personIdentity: "numeri d’identità o fiscali",
  personBirth: "date di nascita",
  personPlate: "targhe",
  personReligion: "religione",
  personOrigin: "origine",
  personNationality: "nazionalità",
  personHealth: "salute",
  personUnion: "sindacato",
  personParty: "politica",
  personSex: "vita sessuale",
  personInside: "persone nominate nel testo",
  peopleFound: "Persone in questo file: {kinds}",
  peopleNone: "In questo file non è stata riconosciuta nessuna persona. Lo rilegga Lei stesso.",
  peopleLead:
    "Può mostrare che cosa è successo senza consegnare le persone. Scelga per ogni colonna che cosa riceve l’ufficio. Nulla cambia finché non fa la copia.",
  peopleLooked: "Righe guardate: {count}. La pagina non riconosce tutto: controlli Lei stesso ogni colonna.",
  peoplePseudonyms:
    "Con gli pseudonimi una persona resta la stessa in tutti i file che invia con un nome in codice, e nessuno può trovare il nome per tentativi. Dettagli rari in altre colonne possono ancora mostrare chi è.",
  peopleHeaded: "La prima riga contiene le intestazioni",
  peopleColumn: "Colonna {number}",
  peopleExample: "Per esempio: {value}",
  peopleRows: "Quali righe",
  rowsAll: "Tutte le righe",
  rowsFirst: "Solo le prime {count} righe",
  rowsCounts: "Nessuna riga: solo intestazioni e conteggi, quelli piccoli nascosti",
  actKeep: "Lasciare così",
  actPseudonym: "Sostituire con pseudonimi",
  actCoarsen: "Rendere meno preciso: anno, intervallo, regione",
  actBlacken: "Oscurare",
  actInside: "Sostituire le persone trovate nel testo",
  actDrop: "Togliere la colonna",
  peopleMake: "Fare questa copia",
  peopleMaking:
    "Copia in corso… Per gli pseudonimi viene prima creato il Suo nome in codice. Può richiedere un minuto.",
  peopleCopying: "Copia in corso: {done} di {of}.",
  peopleDone:
    "Sarà inviata la copia. L’originale resta sul Suo dispositivo. Controlli la copia: è esattamente ciò che parte.",
  peopleChange: "Cambiare la copia",
  peopleKept: "Righe nella copia: {kept} di {read}.",
  peopleOdd: "Righe che non corrispondevano alle colonne e sono state tolte: {count}.",
  peopleHidden: "Caratteri invisibili tolti: {count}. Possono mostrare di chi è la copia di un file.",
  peopleStill: "Nella copia la pagina vede ancora: {kinds}",
  peopleNothing: "Nella copia la pagina non riconosce nessuno. La controlli Lei stesso.",
  previewTitle: "Ciò che parte: {size}",
  previewMore: "Mostrare altro",
  previewFind: "Cercare nella copia",
  previewFound: "Punti trovati: {count}",
  previewNone: "Non si trova nella copia.",
  peopleReady: "La copia è pronta. La controlli, poi continui.",
  peopleOther:
    "Il Suo nome in codice ora è un altro, perciò gli pseudonimi sono cambiati. Guardi di nuovo le copie, poi continui.",
  peopleOnly:
    "Questa pagina non cerca persone in questo tipo di file. Può salvare un foglio di calcolo come CSV e scegliere quello.",
  peopleTooLarge: "Questo file è troppo grande per questa pagina.",
  peopleBroken: "Questa tabella non si può leggere: una riga è troppo lunga o manca una virgoletta.",
  peopleUnread: "Questa pagina non ha potuto cercare persone in questo file.",
  peopleSheet: "Foglio {number}: {name}",
  peopleSheetOut: "Lasciare fuori questo foglio",
  peopleConverted:
    "Esce ciò che la pagina ha letto del file: una tabella in CSV o testo semplice. Formule, commenti, immagini e allegati restano sul Suo dispositivo.",
  textLead:
    "Può mostrare che cosa è successo senza consegnare le persone. Scelga che cosa riceve l’ufficio al posto di ciò che è stato trovato. Molti nomi sfuggono alla pagina: legga il testo e li aggiunga qui sotto.",
  textLooked:
    "La pagina ha guardato i primi {size} di questo testo. Nella copia sostituisce ciò che trova in tutto il testo.",
  textWords: "Sostituire con pseudonimi anche queste parole, ovunque si trovino (una per riga)",
  textKept: "Non sostituire queste (una per riga)",
  textReplaced: "Punti sostituiti: {count}.",
  noteTitle: "Una nota per l’ufficio accompagna i file",
  noteLead:
    "Dice quali file sono copie e che cosa è stato cambiato, perché nessuno le prenda per gli originali. È in inglese.",
  filesFlat: "Ometti i nomi delle cartelle",
  filesTotal: { one: "{count} file, {size} in tutto.", other: "{count} file, {size} in tutto." },
  errorFilesTooLarge:
    "Troppo grande: al massimo {most} in un messaggio. Tolga alcuni file, oppure li invii con più messaggi.",
  errorFilesMany:
    "Sono troppi file per un solo messaggio (al massimo {most}). Ne tolga alcuni, oppure li raccolga in un archivio, per esempio ZIP.",
  errorFilesUnread: "Non si può leggere e non è stato aggiunto: {names}.",
  filesRefused: "L’ufficio non accetta più file. Quelli che ha scelto non verranno inviati.",
  errorFileUnreadable: "Un file non può essere letto. Tolga quello che ha spostato o cancellato, e lo scelga di nuovo.",
  writeContinue: "Continua al suo nome in codice",
  writeSendKnown: "Invia questo messaggio",
  writeKnown: "Questo messaggio verrà inviato con il nome in codice che ha aperto.",
  errorNotReady: "La pagina è ancora in preparazione. Aspetti un momento e riprovi.",
  errorCannotSend: "Al momento non si può inviare nulla. La riga in cima alla pagina dice perché.",
  errorChannel: "Scelga chi deve ricevere il suo messaggio.",
  errorChannelUnreachable: "Lì al momento nessuno può ricevere messaggi. Faccia un’altra scelta.",
  errorEmpty: "Prima scriva il suo messaggio, oppure scelga un file.",
  errorAnswer: "Risponda a questa domanda.",
  errorDate: "Questa data non è completa. La completi, oppure lasci vuoti tutti e tre i campi.",
  dateDay: "Giorno",
  dateMonth: "Mese",
  dateYear: "Anno",
  errorTooLong: "Non entra in un solo messaggio. Lo accorci, oppure invii il resto in un secondo messaggio.",
  errorText:
    "Il testo contiene un carattere danneggiato che non si può inviare. Cancelli ciò che ha incollato per ultimo e riprovi.",
  errorSeal:
    "Non è stato possibile cifrare il messaggio, quindi non è stato inviato nulla. Copi il suo testo, ricarichi la pagina e riprovi.",
  errorFileGone: "Il file “{name}” non può più essere letto. Lo tolga dall’elenco oppure lo scelga di nuovo.",
  errorLines:
    "Sarebbero più di {most} righe, troppe per questo campo. Salvi il testo in un file e lo scelga qui sotto, oppure lo invii in più messaggi.",

  // Step 2: codename
  codenameTitle: "Il suo nome in codice",
  codenameLead:
    "Copi a mano queste otto parole inglesi, in quest’ordine. Sono state create adesso su questo dispositivo. Non è stato inviato nulla.",
  codenameWhy1: "Queste parole le servono per tornare, leggere la risposta e scrivere di nuovo.",
  codenameWhy2: "Nessuno può dargliele di nuovo. Se le perde, non può leggere la risposta.",
  codenameWhy3: "Chi le ha può leggere le risposte e scrivere a suo nome. Tenga il foglio al sicuro. Non faccia foto.",
  codenameCopy: "Copia negli appunti",
  codenameCopyCost: "Altri programmi possono leggere gli appunti. A mano è più sicuro.",
  codenameCopied: "Copiato. Svuoti gli appunti quando ha finito: copi qualcos’altro.",
  codenameNotCopied: "Il browser non ha permesso di copiare. Copi le parole a mano.",
  codenameWritten: "L’ho scritto su un foglio",
  back: "Indietro",
  checkTitle: "Controlli ciò che ha scritto",
  checkLead: "Scriva queste due parole leggendole dal suo foglio. Così si vede se con quel foglio potrà tornare.",
  checkWord: "Parola {number}",
  checkWrong: "Questa non è la parola {number}. Guardi il suo foglio, oppure mostri di nuovo il nome in codice.",
  checkShow: "Mostra di nuovo il nome in codice",
  checkSend: "Invia il messaggio",

  // Step 3: sent
  sentTitleWaiting: "Il suo messaggio è in attesa di invio",
  sentTitleSent: "Il suo messaggio è stato inviato",
  sentTitleConfirmed: "Il suo messaggio è arrivato",
  sentWaiting:
    "Questa pagina invia comunque dati in momenti casuali. Il suo messaggio parte insieme a loro, quindi l’ora non rivela nulla. Non deve fare nulla.",
  sentNowTitle: "Inviare subito, senza aspettare",
  sentNowCost:
    "In questo caso l’invio avviene subito dopo il suo clic. Chi sorveglia il server e sa quando lei era online potrebbe capire che ha scritto. Lo scelga solo se deve andare via adesso.",
  sentNow: "Invia ora",
  sentNowPressed: "Invio in corso…",
  nextTitle: "Che cosa fare adesso",
  nextWait: "Aspetti che la riga in alto dica “Arrivato”.",
  nextKeep:
    "Conservi il foglio con il suo nome in codice. Lo tenga lontano da tutto ciò che potrebbe mostrare chi è lei.",
  nextLeave: "Poi chiuda questa pagina. In Tor Browser scelga “Nuova identità” (“New Identity”).",
  nextReturn: {
    one: "Torni tra due o tre giorni, scelga “Ho un nome in codice” e scriva le otto parole. Può leggere la risposta per {count} giorno.",
    other:
      "Torni tra due o tre giorni, scelga “Ho un nome in codice” e scriva le otto parole. Può leggere la risposta per {count} giorni.",
  },
  nextDelete: "Se ha conservato il testo altrove su questo dispositivo, pensi a cancellarlo.",
  goConversation: "Mostra la conversazione",
  sentEmpty: "Svuota questa pagina ed esci",
  sentTitleSealing: "Il suo messaggio viene cifrato",
  sentTitleFiles: "I suoi file sono ancora in fase di invio",
  sentTitleFilesMissing: "Il suo testo è arrivato, i suoi file no",
  sentTitleLost: "Il suo messaggio non è stato inviato per intero",
  sentTitleUncertain: "Il suo messaggio potrebbe non essere arrivato",
  nextWaitFiles: "Aspetti che la riga in alto dica che tutti i suoi file sono conservati.",
  nextWaitTime: "Di solito ci vogliono uno o due minuti.",

  // The way back: entering a codename
  returnTitle: "Tornare con il suo nome in codice",
  returnLead:
    "Scriva le sue otto parole inglesi. Maiuscole, trattini e spazi in più non contano. Aprire il nome in codice non invia nulla: questa pagina carica a ogni visita le risposte per tutti.",
  returnLabel: "Il suo nome in codice",
  returnHint:
    "Otto parole. Mentre scrive, sotto il campo appaiono le parole corrispondenti. Con la freccia in giù può raggiungerle.",
  returnOpen: "Apri",
  returnOpening: "Apertura in corso. Possono servire alcuni secondi.",
  returnMatches: "Parole corrispondenti qui sotto: {count}.",
  returnMatchList: "Parole corrispondenti",
  errorWord: "La parola {number}, “{word}”, non esiste in nessun nome in codice. Guardi di nuovo il suo foglio.",
  errorWordNear: "La parola {number}, “{word}”, non esiste in nessun nome in codice. Intendeva {near}?",
  errorCount: "Un nome in codice ha otto parole. Qui ce ne sono {count}.",
  errorCheck:
    "Queste otto parole esistono nei nomi in codice, ma non vanno insieme. Una parola è sbagliata, oppure questo nome in codice è per un altro ufficio destinatario. Confronti ogni parola con il suo foglio.",
  errorSwapped: "Le parole {first} e {second} sembrano scambiate.",
  errorSimilar: "La parola {number} sembra sbagliata. Potrebbe essere “{word}”. La confronti con il suo foglio.",
  takeWord: "Usa “{word}”",
  takeOrder: "Scambia le due parole",
  errorNoWords: "Prima scriva le sue otto parole.",
  errorOpen: "Non è stato possibile aprire il nome in codice. Ricarichi la pagina e riprovi.",
  returnOpeningLong: "Su un dispositivo lento può volerci fino a un minuto.",
  returnSearching: "Ricerca delle sue risposte. Con una connessione lenta possono impiegare minuti ad arrivare.",

  // Conversation
  conversationTitle: "La sua conversazione",
  conversationOpened: "Il suo nome in codice è corretto.",
  ownMessage: "Lei ha scritto, in questa visita",
  ownTo: "a {channel}",
  ownWaiting: "Non ancora inviato",
  ownSent: "Inviato",
  ownConfirmed: "Arrivato",
  replyFrom: "{name} ha risposto",
  replyDay: "({day}). La firma è stata verificata: viene davvero da questa persona.",
  replyDayOnly: "({day})",
  keyStolen:
    "Attenzione: la chiave di firma di {name} è stata denunciata come rubata. Può averlo scritto chi l’ha rubata, anche con una data precedente. L’ufficio destinatario dice che {name} era lì fino al giorno {day} compreso.",
  replyMissing: {
    one: "Non è stato possibile caricare {count} parte di questa risposta. Torni più tardi per leggerla tutta.",
    other: "Non è stato possibile caricare {count} parti di questa risposta. Torni più tardi per leggerla tutta.",
  },
  repliesRefused: {
    one: "Non si è potuto dimostrare che {count} risposta per lei venga dall’ufficio destinatario. Non viene mostrata. Lo dica all’ufficio destinatario nel prossimo messaggio.",
    other:
      "Non si è potuto dimostrare che {count} risposte per lei vengano dall’ufficio destinatario. Non vengono mostrate. Lo dica all’ufficio destinatario nel prossimo messaggio.",
  },
  notShown: {
    one: "Non è stato possibile mostrare {count} elemento.",
    other: "Non è stato possibile mostrare {count} elementi.",
  },
  receiptOpened: "Aperto da {name}, con firma digitale del giorno {day}.",
  receiptWritten: "Il suo messaggio del giorno {day}",
  noReply: "Ancora nessuna risposta",
  noReplyLead:
    "Il suo nome in codice è corretto (un errore di battitura si sarebbe visto). Non c’è ancora una risposta.",
  noReplyAfterReceipt: "Il suo messaggio è stato aperto. Non c’è ancora una risposta.",
  noReplyEarlier: "Un messaggio precedente è stato aperto. Non c’è ancora una risposta.",
  noReceipt:
    "Nessuno ha ancora confermato di aver aperto il suo messaggio. Può volerci un giorno in più della lettura stessa.",
  deskRead: "{desk} ha letto i messaggi fino al giorno {day} compreso.",
  deskNotReadSince: "{desk} non legge i messaggi dal giorno {day}. Forse lì non hanno ancora visto il suo.",
  deskNeverRead:
    "Negli ultimi 30 giorni {desk} non ha confermato di leggere i messaggi. Forse lì non hanno ancora visto il suo.",
  conversationReturn:
    "Le nuove risposte appaiono qui automaticamente finché questa pagina è aperta. Altrimenti torni tra due o tre giorni.",
  writeAgain: "Scrivi di nuovo",
  closeCodename: "Esci da questa conversazione",
  ownLost: "Non inviato per intero",
  ownUncertain: "Potrebbe non essere arrivato",
  ownStopped: "Invio interrotto",
  notKnown:
    "Questa pagina non può sapere se con questo nome in codice sia mai stato inviato un messaggio. Se non ha mai visto “Arrivato”, lo invii di nuovo.",
  filesAgain:
    "Se ha chiuso la pagina prima che tutti i suoi file fossero conservati, scelga di scrivere ancora e gli stessi file entro una settimana. Ciò che è già conservato non viene inviato due volte.",
  statusReceived: "Una persona dell’ufficio destinatario ha ciò che lei ha inviato.",
  statusLooking: "La sua segnalazione è in esame.",
  statusClosed: "La sua segnalazione è chiusa.",
  statusDestroyed: "Distrutto: tutto ciò che lei ha ritirato ed era arrivato entro il giorno {day}.",
  statusFiles: "Messaggi con tutti i file presenti: {whole} su {announced}.",
  whoTitle: "Chi legge in questo ufficio",
  whoLead:
    "Nomi e chiavi di firma, firmati dall’ufficio destinatario. Può confrontare una chiave con quanto la persona indica altrove.",
  proofTitle: "Prova della segnalazione",
  proofLead:
    "Salvi un file che prova chi ha aperto il suo testo, quando l’ha firmato e che cosa ha risposto. Per questo non si invia nulla. Non può provare che non ci sia stata un’altra risposta.",
  proofWarning:
    "Chi trova questo file da lei sa che ha fatto una segnalazione e legge tutte le risposte. Non è cifrato e lei non potrà negarlo. Lo salvi solo se deve mostrarlo a qualcuno. Chi lo ha legge anche il suo testo, se lo inserisce; lasciarlo fuori lo nasconde solo a chi non può indovinarlo.",
  proofText: "Il testo inviato, parola per parola, se l’ha conservato",
  proofTextHint: "Senza di esso, chi controlla il file deve ricevere il testo da lei.",
  proofSave: "Salva la prova",
  proofSaved: "Il file è stato passato al browser per essere salvato.",
  proofNothing:
    "Non c’è ancora nulla da provare: nessuno ha firmato di aver aperto ciò che lei ha inviato. Torni più tardi.",
  proofOther:
    "Nessuno ha firmato di aver aperto questo testo. Deve essere esattamente quello inviato. Può anche lasciare vuoto il campo.",
  proofFailed: "Non è stato possibile creare la prova.",

  // Withdrawing
  withdrawOpen: "Ritira tutto",
  withdrawTitle: "Ritirare tutto",
  withdrawLead:
    "Lei chiede all’ufficio destinatario di distruggere tutto ciò che ha inviato con questo nome in codice, anche i file. I programmi dell’ufficio lo fanno automaticamente quando ricevono la sua richiesta.",
  withdrawKnown:
    "Chi ha letto il suo messaggio sa ancora che cosa dice. Le copie passate ad altri o stampate non si possono riprendere.",
  withdrawToday:
    "Viene distrutto anche ciò che invia oggi con questo nome in codice. Per scrivere di nuovo con questo nome, aspetti fino a dopodomani.",
  withdrawCodename: "Le risposte restano qui fino alla loro scadenza. Il suo nome in codice le apre ancora.",
  withdrawWho: "Chi poteva leggere i suoi messaggi?",
  withdrawWhoHint: "Selezioni tutte queste persone. Le altre non vengono a sapere che lei ha scritto.",
  withdrawNobody: "Al momento nessuno dell’ufficio destinatario è raggiungibile. Torni domani.",
  errorWithdrawWho: "Selezioni almeno una persona.",
  errorWithdraw:
    "Non è stato possibile cifrare la sua richiesta, quindi non è stato inviato nulla. Ricarichi la pagina e riprovi.",
  withdrawSend: "Chiedi di distruggere tutto",
  withdrawOwn: "Ha chiesto all’ufficio destinatario di distruggere tutto ciò che ha inviato.",

  // Without JavaScript
  plainTitle: "Questa pagina ha bisogno di JavaScript",
  plainWhy:
    "Con JavaScript cifra il suo messaggio sul suo dispositivo, prima che lo lasci. Senza JavaScript non può farlo, e non invia nulla che non sia cifrato.",
  plainLevel:
    "In Tor Browser faccia clic sullo scudo, scelga “Impostazioni” (“Settings”), poi il livello intermedio, il secondo dei tre (“Safer”). Riavvii il browser e apra di nuovo questa pagina. Il livello intermedio basta.",
  plainOther:
    "Può lasciare JavaScript disattivato: su un computer di cui si fida, usi il programma “knothole source”. Il sito ordinario dell’ufficio destinatario dice dove trovarlo, e la sua impronta. Oppure si rivolga all’ufficio per posta o di persona.",
  plainFile:
    "Ha creato un file cifrato (busta) con “knothole source seal”? Lo consegni qui. Chi sorveglia il server può vedere che qualcuno lo fa.",
  plainChoose: "File cifrato (busta)",
  plainSend: "Invia il file",
  plainStored:
    "Conservato per l’ufficio destinatario. Può chiudere questa pagina. In Tor Browser scelga “Nuova identità” (“New Identity”).",
  plainNotStored: "Non conservato. Il server ora non può accettarlo. Tenga il file e lo invii di nuovo domani.",
  plainRefused:
    "Non conservato. Questo non è un file creato con “knothole source seal”. Torni indietro e scelga un altro file.",
  notStarted: "Questa pagina non si è avviata",
  notStartedLead: "Non scriva qui. Se entro un minuto non cambia nulla, ricarichi la pagina.",
  plainAndroid: "In Tor Browser per Android apra “Impostazioni”, poi “Livello di sicurezza”, e scelga “Safer”.",
};
