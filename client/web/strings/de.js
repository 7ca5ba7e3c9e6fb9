// @ts-check
/** Every word the page says, in German. See en.js. */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
  languageName: "Deutsch",
  language: "Sprache",
  name: "Knothole",
  navigation: "Was Sie tun möchten",
  goWrite: "Schreiben",
  goReturn: "Ich habe einen Codenamen",
  steps: "Schritte",
  stepWrite: "Schreiben",
  stepCodename: "Codename notieren",
  stepSent: "Gesendet",
  leave: "Schnell verlassen",
  leaveHint:
    "Leert diese Seite sofort. Was noch nicht gesendet ist, geht verloren. Dreimal die Taste Escape (Esc) drücken bewirkt dasselbe.",
  footer: "Diese Seite speichert nichts in Ihrem Browser. Wenn Sie sie schließen, ist hier alles weg.",

  // Safety check
  safetyGood: "Sicherheitsprüfung: nichts zu beheben",
  safetyLook: {
    one: "Sicherheitsprüfung: {count} Punkt zu beheben, bevor Sie schreiben",
    other: "Sicherheitsprüfung: {count} Punkte zu beheben, bevor Sie schreiben",
  },
  safetyOnion: "Sie benutzen die Onion-Adresse. Tor verbirgt, wo Sie sind.",
  safetyLocal: "Dies ist ein Probelauf: Der Server läuft auf Ihrem eigenen Rechner.",
  safetyNoOnion:
    "Sie benutzen keine Onion-Adresse. Ihr Netzwerk kann sehen, dass Sie hier sind. Öffnen Sie stattdessen diese Adresse im Tor Browser:",
  safetyNoOnionUnknown:
    "Sie benutzen keine Onion-Adresse. Ihr Netzwerk kann sehen, dass Sie hier sind. Benutzen Sie den Tor Browser, und fragen Sie die Anlaufstelle nach ihrer Onion-Adresse.",
  safetySafer: "Die Sicherheitsstufe des Browsers ist mindestens „Sicherer“ („Safer“).",
  safetyStandard:
    "Die Sicherheitsstufe des Browsers ist niedriger als „Sicherer“ („Safer“). Im Tor Browser: Klicken Sie auf das Schild-Symbol, wählen Sie „Einstellungen“ („Settings“), dann „Sicherer“. Starten Sie den Browser neu und öffnen Sie diese Seite wieder. Tun Sie das, bevor Sie schreiben: Der Neustart löscht Ihren Text.",
  safetyFeatures: "Ihr Browser kann alles verschlüsseln, was diese Seite sendet.",
  safetyCannot: "Diese Seite kann nicht sehen, ob Ihr Gerät sauber ist oder ob Ihnen jemand über die Schulter schaut.",

  // The line of state
  stateLoading: "Wird vorbereitet. Sie können schon anfangen zu schreiben.",
  stateNothing: "Es wurde nichts gesendet.",
  stateSealing: "Ihre Nachricht wird verschlüsselt…",
  stateWaiting:
    "Noch nicht gesendet. Sie geht von selbst hinaus, zu einer zufälligen Zeit, meist innerhalb einer Minute. Lassen Sie diese Seite offen.",
  stateParts: {
    one: "Noch nicht gesendet: {stored} von {count} Teil gesendet. Lassen Sie diese Seite offen.",
    other: "Noch nicht gesendet: {stored} von {count} Teilen gesendet. Lassen Sie diese Seite offen.",
  },
  stateSent: "Gesendet. Bitte warten Sie auf „Angekommen“, bevor Sie diese Seite schließen.",
  stateConfirmed: "Angekommen. Ihre Nachricht ist für die Anlaufstelle gespeichert. Sie können diese Seite schließen.",
  stateUnusable: "Sie können mit dieser Seite jetzt nicht schreiben.",

  stateFilesWaiting: "Ihr Text ist gesendet. Ihre Dateien sind noch unterwegs. Lassen Sie diese Seite offen.",

  // Files on their way
  uploadReading: "Ihre Dateien werden gelesen: {done} von {of}.",
  uploadRunning: "Ihre Dateien werden gesendet: {done} von {of}.",
  uploadLeft: { one: "Noch etwa {count} Minute.", other: "Noch etwa {count} Minuten." },
  uploadLost:
    "Die Verbindung ist bei {done} von {of} abgebrochen. Die Seite versucht es von selbst wieder. Was gespeichert ist, bleibt gespeichert.",
  uploadPaused: "Angehalten bei {done} von {of}. Was gespeichert ist, bleibt eine Woche lang gespeichert.",
  uploadFull:
    "Der Server hat im Moment keinen Platz für Ihre Dateien. Ihr Text wird trotzdem gesendet. Versuchen Sie es noch einmal, oder kommen Sie morgen mit Ihrem Codenamen und denselben Dateien wieder.",
  uploadChanged:
    "Eine Datei hat sich geändert, während sie gelesen wurde. Darum wurde das Senden gestoppt. Ihr Text wird trotzdem gesendet. Wählen Sie die Dateien noch einmal aus und senden Sie sie mit einer neuen Nachricht.",
  uploadStopped:
    "Der Server hat die Dateien abgelehnt. Ihr Text wird trotzdem gesendet. Kommen Sie morgen mit Ihrem Codenamen und denselben Dateien wieder.",
  uploadDone: "Alle Ihre Dateien sind für die Anlaufstelle gespeichert.",
  uploadPause: "Anhalten",
  uploadResume: "Fortsetzen",
  uploadAgain: "Noch einmal versuchen",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "Der Server hat nicht geantwortet. Die Seite versucht es von selbst wieder. Prüfen Sie, ob Ihre Verbindung noch besteht.",
  troubleFull:
    "Der Server ist voll und hat Ihre Nachricht nicht gespeichert. Die Seite behält sie und versucht es wieder. Lassen Sie die Seite offen, oder kommen Sie morgen wieder.",
  troubleUnavailable:
    "Der Server kann im Moment nichts speichern. Die Seite versucht es von selbst wieder. Lassen Sie sie offen.",
  troubleStrange:
    "Der Server hat etwas geantwortet, das diese Seite nicht versteht. Die Seite versucht es wieder. Wenn das so bleibt, kopieren Sie Ihren Text und laden Sie die Seite neu.",
  troubleNotLoaded:
    "Die Unterlagen der Anlaufstelle konnten nicht geladen werden. Die Seite versucht es von selbst wieder. Wenn das so bleibt, fordern Sie im Tor Browser einen neuen Verbindungsweg an (englisch „circuit“) und laden Sie die Seite neu.",
  troubleDocument:
    "Diese Seite kann nicht beweisen, dass sie mit der richtigen Anlaufstelle spricht. Deshalb sendet sie nichts. Benutzen Sie sie jetzt nicht. Laden Sie sie in einer Stunde neu. Wenn das so bleibt, wenden Sie sich auf einem anderen Weg an die Anlaufstelle.",
  troubleUpdate:
    "Der Server hat neue Unterlagen der Anlaufstelle angeboten. Es lässt sich nicht beweisen, dass sie wirklich von der Anlaufstelle sind. Die Seite hat sie nicht angenommen und arbeitet mit den bisherigen weiter. Wenn Sie Zweifel haben, schließen Sie die Seite.",
  troubleWithheld:
    "Der Server lässt etwas über die Menschen der Anlaufstelle weg, das er schon veröffentlicht hatte. Vielleicht ist er defekt, vielleicht will er Sie täuschen. Diese Seite richtet sich nach dem, was sie vorher wusste.",
  troubleExpired:
    "Die Unterlagen der Anlaufstelle sind abgelaufen. Deshalb sendet diese Seite nichts. Antworten können Sie weiterhin lesen. Bitte kommen Sie morgen wieder.",
  troubleMissing:
    "Ihrem Browser fehlt etwas, das diese Seite zum Verschlüsseln braucht: {missing}. Mit diesem Browser kann nichts gesendet werden. Bitte benutzen Sie den neuesten Tor Browser.",
  troubleBroken:
    "Ein Teil dieser Seite wurde nicht geladen oder arbeitet nicht mehr. Es kann nichts mehr gesendet werden. Kopieren Sie Ihren Text, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  missingSecure: "eine sichere Adresse (eine Onion-Adresse oder https)",
  missingWorkers: "Hintergrundprozesse (Worker)",
  missingCrypto: "die Funktionen zum Verschlüsseln (WebCrypto)",
  missingSignatures: "digitale Unterschriften (Ed25519)",
  missingText: "die Umwandlung von Text in Bytes",
  missingTimeout: "Zeitgrenzen für Anfragen",

  // Step 1: write
  writeTitle: "An {desk} schreiben",
  writeTitleEmpty: "An die Anlaufstelle schreiben",
  writeLead:
    "Ihre Nachricht wird auf diesem Gerät verschlüsselt, bevor sie es verlässt. Nur die unten genannten Personen können sie lesen. Der Server kann es nicht, und wer ihn betreibt, auch nicht.",
  writeWarning:
    "Benutzen Sie kein Gerät und kein Netzwerk Ihres Arbeitgebers. Dort könnte man sehen, dass Sie hier waren.",
  protectedTitle: "Was geschützt ist und was nicht",
  protectedYes1: "Unterwegs kann niemand lesen, was Sie schreiben und wie Ihr Codename lautet.",
  protectedYes2: "Es gibt kein Konto. Die Seite fragt nach keinem Namen und speichert nichts auf diesem Gerät.",
  protectedYes3:
    "Die Seite sendet zu zufälligen Zeiten Daten, ob Sie schreiben oder nicht. So fällt es nicht auf, wenn Sie eine Nachricht senden.",
  protectedNo1:
    "Wer Ihr Netzwerk beobachtet, kann sehen, dass Sie Tor benutzen, und vielleicht auch, dass Sie diese Seite besucht haben.",
  protectedNo2: "Wer Ihr Gerät kontrolliert, kann alles sehen, was Sie hier tun.",
  protectedNo3: "Wer den Server übernimmt, könnte Ihnen eine veränderte Seite schicken, die mitliest.",
  protectedNo4:
    "Was Sie erzählen, kann verraten, wer Sie sind. Lassen Sie weg, was nur Sie wissen können, außer wenn es wichtig ist.",
  statementTitle: "Was die Anlaufstelle am {day} mitgeteilt hat",
  statementHolds: "Die Anlaufstelle sagt, dass eine rechtliche Anordnung sie verpflichtet, etwas aufzubewahren:",
  channelTitle: "Wer soll Ihre Nachricht bekommen?",
  channelLoading: "Es wird geladen, wer Ihre Nachricht lesen kann…",
  channelReaders: "Kann gelesen werden von {names}.",
  readersChoose: "Jemanden ausschließen",
  readersHint:
    "Entfernen Sie das Häkchen bei einer Person, die das nicht lesen darf. Tun Sie das bei jeder weiteren Nachricht wieder.",
  readersLeftOut: "Diese Nachricht kann nicht gelesen werden von {names}.",
  errorReaders: "Mindestens eine Person muss Ihre Nachricht lesen können.",
  channelRead: "Post gelesen bis einschließlich {day}.",
  channelNeverRead:
    "In den letzten 30 Tagen hat niemand mit digitaler Unterschrift bestätigt, dass diese Post gelesen wurde.",
  channelUnreachable:
    "Hier kann im Moment niemand Nachrichten empfangen. Wählen Sie eine andere Möglichkeit, oder kommen Sie morgen wieder.",
  questionsTitle: "Einige Fragen",
  optional: "freiwillig",
  messageLabel: "Ihre Nachricht",
  messageHint:
    "Schreiben Sie, was passiert ist, wann, und woher Sie es wissen. Nehmen Sie sich Zeit. Nichts, was Sie tippen, verlässt diese Seite, bevor Sie Ihren Codenamen gesehen und zugestimmt haben.",
  messageLeft: "Noch Platz für etwa {count} Zeichen.",
  messageOver: "Etwa {count} Zeichen zu lang. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.",
  filesTitle: "Dateien",
  filesHint:
    "Fotos, Dokumente, Aufnahmen. Sie werden wie Ihr Text verschlüsselt, samt ihren Namen. Dateien können verraten, wer sie erstellt hat und wann: Überlegen Sie, was Sie weitergeben.",
  filesCost:
    "Dateien zu senden dauert länger als bei Text und geschieht sofort. Wer Sie beobachtet, kann darum sehen, dass Sie etwas Großes senden.",
  filesChoose: "Dateien auswählen",
  folderChoose: "Ordner auswählen",
  filesDrop: "Sie können Dateien auch hierher ziehen.",
  fileRemove: "Entfernen",
  fileRemoveNamed: "{name} entfernen",
  filesTotal: { one: "{count} Datei, zusammen {size}.", other: "{count} Dateien, zusammen {size}." },
  errorFilesTooLarge:
    "Das ist mehr, als die Anlaufstelle auf einmal annimmt (höchstens {most}, mit Fülldaten). Entfernen Sie einige Dateien, oder senden Sie sie mit mehreren Nachrichten.",
  errorFilesMany:
    "Das sind zu viele Dateien für eine Nachricht (höchstens {most}). Entfernen Sie einige, oder packen Sie sie in eine Archivdatei, zum Beispiel ZIP.",
  errorFileUnreadable:
    "Eine Datei kann nicht gelesen werden. Entfernen Sie hier, was Sie verschoben oder gelöscht haben, und wählen Sie es noch einmal aus.",
  writeContinue: "Weiter zu Ihrem Codenamen",
  writeSendKnown: "Diese Nachricht senden",
  writeKnown: "Diese Nachricht wird unter dem Codenamen gesendet, den Sie geöffnet haben.",
  errorNotReady: "Die Seite wird noch vorbereitet. Warten Sie einen Moment und versuchen Sie es noch einmal.",
  errorCannotSend: "Im Moment kann nichts gesendet werden. Die Zeile oben auf der Seite sagt, warum.",
  errorChannel: "Wählen Sie aus, wer Ihre Nachricht bekommen soll.",
  errorChannelUnreachable: "Dort kann im Moment niemand Nachrichten empfangen. Wählen Sie eine andere Möglichkeit.",
  errorEmpty: "Schreiben Sie zuerst Ihre Nachricht, oder wählen Sie eine Datei aus.",
  errorAnswer: "Bitte beantworten Sie diese Frage.",
  errorTooLong:
    "Das passt nicht in eine Nachricht. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.",
  errorText:
    "Der Text enthält ein defektes Zeichen, das nicht gesendet werden kann. Löschen Sie, was Sie zuletzt eingefügt haben, und versuchen Sie es noch einmal.",
  errorSeal:
    "Die Nachricht konnte nicht verschlüsselt werden. Darum wurde nichts gesendet. Kopieren Sie Ihren Text, laden Sie die Seite neu und versuchen Sie es noch einmal.",

  // Step 2: codename
  codenameTitle: "Ihr Codename",
  codenameLead:
    "Schreiben Sie diese acht englischen Wörter von Hand ab, in dieser Reihenfolge. Sie wurden gerade eben auf diesem Gerät erzeugt. Es wurde nichts gesendet.",
  codenameWhy1: "Nur mit diesen Wörtern können Sie wiederkommen, die Antwort lesen und wieder schreiben.",
  codenameWhy2: "Niemand kann sie Ihnen noch einmal geben. Wenn Sie sie verlieren, ist die Antwort für Sie verloren.",
  codenameWhy3:
    "Wer sie hat, kann die Antworten lesen und in Ihrem Namen schreiben. Bewahren Sie den Zettel sicher auf. Machen Sie kein Foto.",
  codenameCopy: "In die Zwischenablage kopieren",
  codenameCopyCost: "Andere Programme können die Zwischenablage lesen. Von Hand ist es sicherer.",
  codenameCopied: "Kopiert. Leeren Sie die Zwischenablage, wenn Sie fertig sind: Kopieren Sie etwas anderes.",
  codenameNotCopied: "Der Browser hat das Kopieren nicht erlaubt. Bitte schreiben Sie die Wörter von Hand ab.",
  codenameWritten: "Ich habe ihn aufgeschrieben",
  back: "Zurück",
  checkTitle: "Zwei Wörter, um Ihren Zettel zu prüfen",
  checkLead: "Bitte tippen Sie diese zwei Wörter von Ihrem Zettel ab. Das zeigt, ob Sie damit wiederkommen können.",
  checkWord: "Wort {number}",
  checkWrong:
    "Das ist nicht Wort {number}. Schauen Sie auf Ihren Zettel, oder lassen Sie sich den Codenamen noch einmal anzeigen.",
  checkShow: "Codenamen noch einmal anzeigen",
  checkSend: "Nachricht senden",

  // Step 3: sent
  sentTitleWaiting: "Ihre Nachricht wartet darauf, gesendet zu werden",
  sentTitleSent: "Ihre Nachricht ist gesendet",
  sentTitleConfirmed: "Ihre Nachricht ist angekommen",
  sentWaiting:
    "Diese Seite sendet zu zufälligen Zeiten Daten, und Ihre Nachricht geht dabei mit. So kann niemand an der Zeit erkennen, dass Sie geschrieben haben. Sie müssen nichts tun.",
  sentNowTitle: "Stattdessen sofort senden",
  sentNowCost:
    "Dann geht die Nachricht gleich nach Ihrem Klick hinaus. Wer den Server beobachtet und weiß, wann Sie online waren, könnte erkennen, dass Sie geschrieben haben. Wählen Sie das nur, wenn Sie jetzt gehen müssen.",
  sentNow: "Jetzt senden",
  sentNowPressed: "Wird jetzt gesendet…",
  nextTitle: "Was Sie als Nächstes tun",
  nextWait: "Warten Sie, bis in der Zeile oben „Angekommen“ steht.",
  nextKeep:
    "Behalten Sie den Zettel mit Ihrem Codenamen. Bewahren Sie ihn getrennt von allem auf, was zeigen könnte, wer Sie sind.",
  nextLeave: "Schließen Sie dann diese Seite. Wählen Sie im Tor Browser „Neue Identität“ („New Identity“).",
  nextReturn: {
    one: "Kommen Sie in zwei oder drei Tagen wieder, wählen Sie „Ich habe einen Codenamen“ und tippen Sie die acht Wörter ein. Eine Antwort liegt {count} Tag lang bereit.",
    other:
      "Kommen Sie in zwei oder drei Tagen wieder, wählen Sie „Ich habe einen Codenamen“ und tippen Sie die acht Wörter ein. Eine Antwort liegt {count} Tage lang bereit.",
  },
  nextDelete: "Wenn Sie den Text noch anderswo auf diesem Gerät haben, überlegen Sie, ob Sie ihn löschen.",
  goConversation: "Unterhaltung anzeigen",
  sentEmpty: "Diese Seite leeren",

  // The way back: entering a codename
  returnTitle: "Mit Ihrem Codenamen wiederkommen",
  returnLead:
    "Tippen Sie Ihre acht englischen Wörter ein. Großbuchstaben, Bindestriche und zusätzliche Leerzeichen spielen keine Rolle. Beim Öffnen des Codenamens wird nichts gesendet: Die Antworten für alle sind schon auf diesem Gerät.",
  returnLabel: "Ihr Codename",
  returnHint:
    "Acht Wörter. Während Sie tippen, erscheinen unter dem Feld passende Wörter. Mit der Pfeiltaste nach unten kommen Sie dorthin.",
  returnOpen: "Öffnen",
  returnOpening: "Wird geöffnet. Das kann einige Sekunden dauern.",
  returnMatches: "Passende Wörter unten: {count}.",
  returnMatchList: "Passende Wörter",
  errorWord: "Wort {number}, „{word}“, kommt in keinem Codenamen vor. Schauen Sie noch einmal auf Ihren Zettel.",
  errorWordNear: "Wort {number}, „{word}“, kommt in keinem Codenamen vor. Meinten Sie {near}?",
  errorCount: "Ein Codename hat acht Wörter. Hier stehen {count}.",
  errorCheck:
    "Diese acht Wörter kommen in Codenamen vor, aber sie gehören nicht zusammen. Ein Wort ist falsch, oder dieser Codename gehört zu einer anderen Anlaufstelle. Vergleichen Sie jedes Wort mit Ihrem Zettel.",
  errorSwapped: "Wort {first} und Wort {second} sind anscheinend vertauscht.",
  errorSimilar:
    "Wort {number} ist anscheinend falsch. Vielleicht heißt es „{word}“. Vergleichen Sie es mit Ihrem Zettel.",
  takeWord: "„{word}“ einsetzen",
  takeOrder: "Die zwei Wörter tauschen",
  errorNoWords: "Tippen Sie zuerst Ihre acht Wörter ein.",
  errorOpen: "Der Codename konnte nicht geöffnet werden. Laden Sie die Seite neu und versuchen Sie es noch einmal.",

  // Conversation
  conversationTitle: "Ihre Unterhaltung",
  conversationOpened: "Ihr Codename stimmt.",
  ownMessage: "Von Ihnen, bei diesem Besuch",
  ownTo: "an {channel}",
  ownWaiting: "Noch nicht gesendet",
  ownSent: "Gesendet",
  ownConfirmed: "Angekommen",
  replyFrom: "{name} hat geantwortet",
  replyDay: "am {day}. Die digitale Unterschrift ist echt.",
  replyDayOnly: "am {day}.",
  keyStolen:
    "Vorsicht: Der Signaturschlüssel von {name} wurde als gestohlen gemeldet. Dies kann der Dieb geschrieben haben, auch mit früherem Datum. Die Anlaufstelle sagt, dass {name} bis einschließlich {day} dort war.",
  replyMissing: {
    one: "{count} Teil dieser Antwort konnte nicht geladen werden. Kommen Sie später wieder, um alles zu lesen.",
    other: "{count} Teile dieser Antwort konnten nicht geladen werden. Kommen Sie später wieder, um alles zu lesen.",
  },
  repliesRefused: {
    one: "Bei {count} Antwort an Sie ließ sich nicht beweisen, dass sie von der Anlaufstelle kommt. Sie wird nicht angezeigt. Schreiben Sie das der Anlaufstelle in Ihrer nächsten Nachricht.",
    other:
      "Bei {count} Antworten an Sie ließ sich nicht beweisen, dass sie von der Anlaufstelle kommen. Sie werden nicht angezeigt. Schreiben Sie das der Anlaufstelle in Ihrer nächsten Nachricht.",
  },
  notShown: {
    one: "{count} Eintrag konnte nicht angezeigt werden.",
    other: "{count} Einträge konnten nicht angezeigt werden.",
  },
  receiptOpened: "Geöffnet von {name}, digital unterschrieben am {day}.",
  receiptWritten: "Ihre Nachricht vom {day}",
  noReply: "Noch keine Antwort",
  noReplyLead: "Ihr Codename stimmt; ein Tippfehler wäre aufgefallen. Zurzeit gibt es keine Antwort dafür.",
  noReplyAfterReceipt: "Ihre Nachricht wurde geöffnet. Es gibt noch keine Antwort.",
  noReceipt:
    "Noch hat niemand mit digitaler Unterschrift bestätigt, eine Nachricht von Ihnen geöffnet zu haben. Die Unterschrift kann einen Tag später kommen als das Lesen.",
  deskRead: "{desk} hat die Post bis einschließlich {day} gelesen.",
  deskNotReadSince:
    "{desk} hat die Post seit dem {day} nicht gelesen. Vielleicht wurde Ihre Nachricht dort noch nicht gesehen.",
  deskNeverRead:
    "{desk} hat in den letzten 30 Tagen nicht mit digitaler Unterschrift bestätigt, die Post gelesen zu haben. Vielleicht wurde Ihre Nachricht dort noch nicht gesehen.",
  conversationReturn:
    "Neue Antworten erscheinen hier von selbst, solange diese Seite offen ist. Sonst kommen Sie in zwei oder drei Tagen wieder.",
  writeAgain: "Wieder schreiben",
  closeCodename: "Codenamen schließen",
  statusReceived: "Jemand bei der Anlaufstelle hat, was Sie gesendet haben.",
  statusLooking: "Ihrer Meldung wird nachgegangen.",
  statusClosed: "Ihre Meldung ist abgeschlossen.",
  statusDestroyed: "Vernichtet: alles, was Sie zurückgezogen haben, soweit es bis {day} eingegangen war.",
  statusFiles: "Nachrichten, deren Dateien vollständig da sind: {whole} von {announced}.",
  whoTitle: "Wer die Nachrichten liest",
  whoLead:
    "Namen und Signaturschlüssel, von der Anlaufstelle unterschrieben. Sie können einen Schlüssel mit dem vergleichen, was die Person anderswo angibt.",
  proofTitle: "Nachweis der Meldung",
  proofLead:
    "Speichern Sie eine Datei, die nachweist, wer Ihren Text geöffnet hat, wann das unterschrieben wurde und was geantwortet wurde. Dafür wird nichts gesendet. Dass es keine weitere Antwort gab, kann sie nicht nachweisen.",
  proofWarning:
    "Wer diese Datei bei Ihnen findet, weiß, dass Sie gemeldet haben, und liest jede Antwort. Sie ist nicht verschlüsselt, und Sie können sie nicht abstreiten. Speichern Sie sie nur, wenn Sie sie jemandem zeigen müssen.",
  proofText: "Der Text, den Sie gesendet haben, Wort für Wort, falls Sie ihn noch haben",
  proofTextHint: "Ohne ihn muss, wer die Datei prüft, den Text von Ihnen bekommen.",
  proofSave: "Nachweis speichern",
  proofSaved: "Ihr Browser hat die Datei zum Speichern erhalten.",
  proofNothing:
    "Noch gibt es nichts nachzuweisen: Niemand hat unterschrieben, dass geöffnet wurde, was Sie gesendet haben. Kommen Sie später wieder.",
  proofOther:
    "Niemand hat unterschrieben, diesen Text geöffnet zu haben. Es muss genau der gesendete Text sein. Sie können das Feld auch leer lassen.",
  proofFailed: "Es konnte kein Nachweis erstellt werden.",

  // Taking everything back
  withdrawOpen: "Alles zurückziehen",
  withdrawTitle: "Alles zurückziehen",
  withdrawLead:
    "Sie bitten die Anlaufstelle, alles zu vernichten, was Sie mit diesem Codenamen gesendet haben, auch Dateien. Die Programme der Anlaufstelle tun das von selbst, wenn sie Ihre Bitte bekommen.",
  withdrawKnown:
    "Wer Ihre Nachricht gelesen hat, weiß weiterhin, was darin steht. Kopien, die weitergegeben oder ausgedruckt wurden, kann niemand zurückholen.",
  withdrawToday:
    "Auch was Sie heute mit diesem Codenamen senden, wird vernichtet. Wenn Sie wieder damit schreiben möchten, warten Sie bis übermorgen.",
  withdrawCodename: "Antworten bleiben hier, bis sie ablaufen. Ihr Codename öffnet sie weiterhin.",
  withdrawWho: "Wer konnte Ihre Nachrichten lesen?",
  withdrawWhoHint: "Kreuzen Sie alle diese Personen an. Die anderen erfahren nicht, dass Sie geschrieben haben.",
  withdrawNobody: "Bei der Anlaufstelle ist im Moment niemand erreichbar. Bitte kommen Sie morgen wieder.",
  errorWithdrawWho: "Kreuzen Sie mindestens eine Person an.",
  errorWithdraw:
    "Ihre Bitte konnte nicht verschlüsselt werden. Darum wurde nichts gesendet. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  withdrawSend: "Bitten, alles zu vernichten",
  withdrawOwn: "Sie haben die Anlaufstelle gebeten, alles zu vernichten, was Sie gesendet haben.",

  // Without JavaScript
  plainTitle: "Diese Seite braucht JavaScript",
  plainWhy:
    "Damit verschlüsselt sie Ihre Nachricht auf Ihrem eigenen Gerät, bevor die Nachricht es verlässt. Ohne JavaScript kann sie das nicht, und unverschlüsselt sendet sie nichts.",
  plainLevel:
    "Klicken Sie im Tor Browser auf das Schild-Symbol, wählen Sie „Einstellungen“ („Settings“), dann „Sicherer“ („Safer“). Starten Sie den Browser neu und öffnen Sie diese Seite wieder. „Sicherer“ genügt.",
  plainOther:
    "Sie können JavaScript ausgeschaltet lassen: Benutzen Sie auf einem Computer, dem Sie vertrauen, das Programm „knothole source“. Oder wenden Sie sich per Post oder persönlich an die Anlaufstelle.",
  plainFile:
    "Haben Sie mit „knothole source seal“ eine Umschlagdatei erstellt? Geben Sie sie hier ab. Wer den Server beobachtet, kann sehen, dass jemand das tut.",
  plainChoose: "Umschlagdatei",
  plainSend: "Datei senden",
  plainStored:
    "Für die Anlaufstelle gespeichert. Sie können diese Seite schließen. Wählen Sie im Tor Browser „Neue Identität“ („New Identity“).",
  plainNotStored:
    "Nicht gespeichert. Der Server kann die Datei jetzt nicht annehmen. Behalten Sie die Datei und senden Sie sie morgen noch einmal.",
  plainRefused:
    "Nicht gespeichert. Das ist keine Umschlagdatei, die mit „knothole source seal“ erstellt wurde. Gehen Sie zurück und wählen Sie eine andere Datei.",
};
