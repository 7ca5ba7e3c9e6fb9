// @ts-check
/**
 * Every word the page says, in German. See en.js.
 * Not seen by a native speaker yet: all of it. Look first at “Anlaufstelle” for the desk, and what a legal order means.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
  language: "Sprache",
  name: "Knothole",
  navigation: "Was Sie tun möchten",
  goWrite: "Schreiben",
  goReturn: "Ich habe einen Codenamen",
  steps: "Schritte",
  stepWrite: "Schreiben",
  stepCodename: "Codename notieren",
  stepSent: "Gesendet",
  leave: "Sofort verlassen",
  leaveHint:
    "Leert diese Seite sofort. Was noch nicht gesendet ist, geht verloren. Dreimal die Taste Escape (Esc) drücken bewirkt dasselbe.",
  elsewhereTitle: "„Sofort verlassen“ kann auch eine andere Seite öffnen",
  elsewhereHint:
    "„Sofort verlassen“ leert diese Seite. Tippen Sie die Adresse einer unverfänglichen Seite ein, zum Beispiel eines Wetterberichts, dann öffnet die Schaltfläche diese zusätzlich in einem neuen Tab. Escape tut das nicht. Vorher wird nichts geladen. Wer Ihr Netzwerk beobachtet, kann sehen, dass in diesem Moment eine Seite geladen wird.",
  elsewhereLabel: "Adresse der anderen Seite",
  errorElsewhere: "Diese Adresse öffnet die Schaltfläche nicht. Schreiben Sie sie so: example.org",
  footer: "Diese Seite speichert nichts in Ihrem Browser. Wenn Sie sie schließen, ist hier alles weg.",
  programTitle: "Ohne diese Seite: das Programm „knothole source“",
  programWhy:
    "Eine Seite kommt bei jedem Besuch vom Server, und ein gekaperter Server könnte Ihnen eine gefälschte schicken. Das Programm braucht keine Seite. Auf der gewöhnlichen Website der Anlaufstelle steht, wo Sie es bekommen. Vergleichen Sie diesen Fingerabdruck der Anlaufstelle mit einem, der Sie auf anderem Weg erreicht hat:",
  programHow: "Lassen Sie auf Ihrem eigenen Computer den Tor Browser geöffnet und geben Sie ein:",
  stepSending: "Wird gesendet",

  // Safety check
  safetyGood: "Sicherheitsprüfung: alles in Ordnung",
  safetyLook: {
    one: "Sicherheitsprüfung: {count} Punkt zu beheben",
    other: "Sicherheitsprüfung: {count} Punkte zu beheben",
  },
  safetyOnion: "Sie benutzen die Onion-Adresse. Tor verbirgt, wo Sie sind.",
  safetyLocal: "Dies ist ein Probelauf: Der Server läuft auf Ihrem eigenen Rechner. Nichts verlässt ihn.",
  safetyNoOnion:
    "Sie benutzen keine Onion-Adresse. Ihr Netzwerk kann sehen, dass Sie hier sind. Öffnen Sie stattdessen diese Adresse im Tor Browser:",
  safetyNoOnionUnknown:
    "Sie benutzen keine Onion-Adresse. Ihr Netzwerk kann sehen, dass Sie hier sind. Benutzen Sie den Tor Browser, und fragen Sie die Anlaufstelle nach ihrer Onion-Adresse.",
  safetySafer: "Die Sicherheitsstufe des Browsers ist mindestens „Sicherer“ („Safer“).",
  safetyStandard:
    "Die Sicherheitsstufe des Browsers ist niedriger als „Sicherer“ („Safer“). Im Tor Browser: Klicken Sie auf das Schild-Symbol, wählen Sie „Einstellungen“ („Settings“), dann „Sicherer“. Starten Sie den Browser neu und öffnen Sie diese Seite wieder. Tun Sie das vor dem Schreiben: Der Neustart löscht Ihren Text.",
  safetyFeatures: "Ihr Browser kann alles verschlüsseln, was diese Seite sendet.",
  safetyCannot:
    "Diese Seite kann nicht sehen, ob Ihr Gerät frei von Schadsoftware ist oder ob Ihnen jemand über die Schulter schaut.",

  // The line of state
  stateLoading: "Wird vorbereitet. Sie können schon anfangen zu schreiben.",
  stateNothing: "In diesem Besuch nichts gesendet.",
  stateSealing: "Ihre Nachricht wird verschlüsselt…",
  stateWaiting:
    "Noch nicht gesendet. Sie wird zu einem zufälligen Zeitpunkt automatisch gesendet, meist innerhalb einer Minute. Lassen Sie diese Seite offen.",
  stateParts: {
    one: "Noch nicht gesendet: {stored} von {count} Teil gesendet. Lassen Sie diese Seite offen.",
    other: "Noch nicht gesendet: {stored} von {count} Teilen gesendet. Lassen Sie diese Seite offen.",
  },
  safetyTrial: "Sicherheitsprüfung: hier nicht nötig",
  stateSent: "Gesendet. Bitte warten Sie auf „Angekommen“, bevor Sie diese Seite schließen.",
  stateConfirmed: "Angekommen. Ihre Nachricht ist für die Anlaufstelle gespeichert. Sie können diese Seite schließen.",
  stateUnusable: "Mit dieser Seite kann jetzt nichts gesendet werden.",

  stateFilesWaiting: "Ihr Text ist gesendet. Ihre Dateien sind noch unterwegs. Lassen Sie diese Seite offen.",
  stateFilesMissing: "Ihr Text ist angekommen, aber nicht alle Ihre Dateien.",
  stateRequestArrived:
    "Angekommen. Ihre Bitte, alles zu vernichten, ist für die Anlaufstelle gespeichert. Sie können diese Seite schließen.",
  stateAgain:
    "Ein Schlüssel der Anlaufstelle hat sich geändert, deshalb wird Ihre Nachricht noch einmal gesendet. Lassen Sie diese Seite offen.",
  stateLost:
    "Ein Teil Ihrer Nachricht konnte nicht verschlüsselt werden, deshalb kann die Anlaufstelle sie nicht ganz lesen. Kopieren Sie Ihren Text aus dem Nachrichtenverlauf, laden Sie die Seite neu und senden Sie ihn noch einmal.",
  stateUncertain: "Ihre Nachricht oder ein Teil davon ist vielleicht nicht angekommen.",

  // Files on their way
  uploadReading: "Ihre Dateien werden gelesen: {done} von {of}.",
  uploadRunning: "Ihre Dateien werden gesendet: {done} von {of}.",
  uploadLeft: { one: "Noch etwa {count} Minute.", other: "Noch etwa {count} Minuten." },
  uploadLost:
    "Die Verbindung ist bei {done} von {of} abgebrochen. Die Seite versucht es automatisch wieder. Was gespeichert ist, bleibt gespeichert.",
  uploadPaused: "Angehalten bei {done} von {of}. Was gespeichert ist, bleibt eine Woche lang gespeichert.",
  uploadFull:
    "Der Server hat im Moment keinen Platz für Ihre Dateien. Ihr Text wird trotzdem gesendet. Versuchen Sie es noch einmal, oder kommen Sie morgen mit Ihrem Codenamen und denselben Dateien wieder.",
  uploadChanged:
    "Eine Datei hat sich geändert, während sie gelesen wurde. Darum wurde das Senden gestoppt. Ihr Text wird trotzdem gesendet. Wählen Sie die Dateien noch einmal aus und senden Sie sie mit einer neuen Nachricht.",
  uploadStopped:
    "Der Server hat die Dateien abgelehnt. Ihr Text wird trotzdem gesendet. Kommen Sie morgen mit Ihrem Codenamen und denselben Dateien wieder.",
  uploadWithdrawn: "Ihre Dateien werden nicht weiter gesendet: Sie haben alles zurückgezogen.",
  uploadDone: "Alle Ihre Dateien sind für die Anlaufstelle gespeichert.",
  uploadPause: "Anhalten",
  uploadResume: "Fortsetzen",
  uploadAgain: "Noch einmal versuchen",
  uploadSlow:
    "Die Verbindung ist langsam: {done} von {of} gesendet. Nichts ist verloren. Lassen Sie diese Seite offen.",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "Der Server hat nicht geantwortet. Die Seite versucht es automatisch wieder. Prüfen Sie, ob Ihre Verbindung noch besteht.",
  troubleFull:
    "Der Server ist voll und hat Ihre Nachricht nicht gespeichert. Die Seite behält sie und versucht es wieder. Lassen Sie die Seite offen, oder kommen Sie morgen wieder.",
  troubleUnavailable:
    "Der Server kann im Moment nichts speichern. Die Seite versucht es automatisch wieder. Lassen Sie sie offen.",
  troubleStrange:
    "Der Server hat etwas geantwortet, das diese Seite nicht versteht. Die Seite versucht es wieder. Wenn das so bleibt, kopieren Sie Ihren Text und laden Sie die Seite neu.",
  troubleNotLoaded:
    "Die Daten der Anlaufstelle konnten nicht geladen werden. Die Seite versucht es automatisch wieder. Wenn das so bleibt, wählen Sie im Menü des Tor Browsers „Neuer Tor-Kanal für diese Seite“ („New Tor circuit for this site“).",
  troubleDocument:
    "Diese Seite kann nicht beweisen, dass sie mit der richtigen Anlaufstelle verbunden ist. Deshalb sendet sie nichts. Benutzen Sie sie jetzt nicht. Laden Sie sie in einer Stunde neu. Wenn das so bleibt, wenden Sie sich auf einem anderen Weg an die Anlaufstelle.",
  alarmTitle: "Das ist vielleicht nicht die Anlaufstelle",
  troubleUpdate:
    "Der Server hat neue Daten der Anlaufstelle angeboten. Es lässt sich nicht beweisen, dass sie wirklich von der Anlaufstelle sind. Die Seite hat sie nicht angenommen und arbeitet mit den bisherigen weiter. Wenn Sie Zweifel haben, schließen Sie die Seite.",
  troubleWithheld:
    "Der Server lässt etwas über die Menschen der Anlaufstelle weg, das er schon veröffentlicht hatte. Vielleicht ist er defekt, vielleicht will er Sie täuschen. Diese Seite richtet sich nach dem, was sie vorher wusste.",
  troubleExpired:
    "Die Daten der Anlaufstelle sind veraltet. Deshalb sendet diese Seite nichts. Antworten können Sie weiterhin lesen. Bitte kommen Sie morgen wieder.",
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
  troubleClock:
    "Auf Ihrem Gerät ist heute der {day}, auf dem Server der {today}. Vergleichen Sie mit einer anderen Uhr. Wenn Ihr Gerät falsch geht, stellen Sie seine Uhr und laden Sie die Seite neu.",

  // Step 1: write
  writeTitle: "An {desk} schreiben",
  writeTitleEmpty: "An die Anlaufstelle schreiben",
  writeLead:
    "Nur die unten genannten Personen können das lesen. Nichts, was Sie tippen, verlässt diese Seite ohne Ihre Zustimmung.",
  writeWarning: "Benutzen Sie weder Computer, Handy noch Netzwerk Ihres Arbeitgebers.",
  protectedTitle: "Was geschützt ist und was nicht",
  protectedYes1:
    "Ihre Nachricht und Ihre Dateien werden auf diesem Gerät verschlüsselt. Unterwegs kann niemand sie oder Ihren Codenamen lesen: weder der Server noch wer ihn betreibt.",
  protectedYes2: "Es gibt kein Konto. Die Seite fragt nach keinem Namen und speichert nichts auf diesem Gerät.",
  protectedYes3:
    "Die Seite sendet zu zufälligen Zeiten Daten, ob Sie schreiben oder nicht. So fällt es nicht auf, wenn Sie eine Nachricht senden.",
  protectedNo1:
    "Wer Ihr Netzwerk beobachtet, zum Beispiel Ihr Arbeitgeber, kann sehen, dass Sie Tor benutzen, und vielleicht auch, dass Sie diese Seite besucht haben.",
  protectedNo2: "Wer Ihr Gerät kontrolliert, kann alles sehen, was Sie hier tun.",
  protectedNo3: "Wer den Server übernimmt, könnte Ihnen eine veränderte Seite schicken, die liest, was Sie tippen.",
  protectedNo4:
    "Was Sie erzählen, kann verraten, wer Sie sind. Lassen Sie weg, was nur Sie wissen können, außer wenn es wichtig ist.",
  statementTitle: "Was die Anlaufstelle am {day} mitgeteilt hat",
  holdsTitle: "Eine rechtliche Anordnung: was das heißt",
  statementHolds: "Die Anlaufstelle sagt, dass eine rechtliche Anordnung sie zwingt, Folgendes aufzubewahren:",
  holdsMeaning:
    "Deshalb muss die Anlaufstelle Nachrichten vielleicht länger aufbewahren als versprochen, auch wenn Sie um Vernichtung bitten. Eine Anordnung öffnet nicht, was verschlüsselt ist; aber wer etwas gelesen hat, kann danach gefragt werden. Wenn es dabei um Sie gehen könnte, lassen Sie sich beraten, bevor Sie schreiben, und lassen Sie weg, was zeigen könnte, wer Sie sind.",
  channelTitle: "Wer soll Ihre Nachricht bekommen?",
  channelLoading: "Es wird geladen, wer Ihre Nachricht lesen kann…",
  channelReaders: "Kann gelesen werden von {names}.",
  readersChoose: "Auswählen, wer es nicht lesen darf",
  readersHint:
    "Entfernen Sie das Häkchen bei allen, die das nicht lesen dürfen. Das gilt, bis Sie diese Seite schließen. Wenn Sie zurückkehren, müssen Sie es wieder tun.",
  readersLeftOut: "Diese Nachricht nicht lesen können: {names}.",
  errorReaders: "Mindestens eine Person muss Ihre Nachricht lesen können.",
  channelRead: "Nachrichten gelesen bis einschließlich {day}.",
  channelNeverRead: "In den letzten 30 Tagen hat niemand bestätigt, hier Nachrichten gelesen zu haben.",
  channelUnreachable:
    "Hier kann im Moment niemand Nachrichten empfangen. Wählen Sie eine andere Möglichkeit, oder kommen Sie morgen wieder.",
  questionsTitle: "Einige Fragen",
  optional: "freiwillig",
  messageLabel: "Ihre Nachricht",
  messageHint:
    "Schreiben Sie, was passiert ist, wann, und woher Sie es wissen. Nehmen Sie sich Zeit: Nichts, was Sie tippen, verlässt diese Seite, bevor Sie Ihren Codenamen gesehen und zugestimmt haben.",
  messageLeft: "Noch Platz für etwa {count} Zeichen.",
  messageOver: "Etwa {count} Zeichen zu lang. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.",
  filesTitle: "Dateien",
  filesHint: "Fotos, Dokumente, Aufnahmen. Sie werden wie Ihr Text verschlüsselt, samt ihren Namen.",
  filesTell:
    "Fotos verraten, wo, wann und mit welchem Handy sie aufgenommen wurden. Dokumente nennen ihren Verfasser. Unter jeder Datei zeigt diese Seite, was sie findet, und bietet, wo es geht, eine bereinigte Kopie an. Alles findet sie nicht.",
  filesCleanTitle: "Wie Sie das entfernen",
  filesClean1:
    "Öffnen Sie die Dateien unter Tails mit „Metadata Cleaner“. Auf anderen Systemen leistet das Programm mat2 dasselbe.",
  filesClean2:
    "Oder senden Sie statt eines Fotos einen Screenshot und statt eines Dokuments abgetippten Text. Ein Ausdruck kann unsichtbare Spuren des Druckers tragen, ein Scan davon auch.",
  filesClean3: "Die Anlaufstelle erfährt die Namen von Dateien und Ordnern. Benennen Sie um, was zeigt, wer Sie sind.",
  filesClean4:
    "Kein Programm entfernt die verborgenen Punkte von Druckern, Wasserzeichen, Formulierungen, die Sie verraten sollen, Stimmen oder Gesichter.",
  filesCost:
    "Dateien werden sofort gesendet, nicht zu einem zufälligen Zeitpunkt, und brauchen länger als Text. Wer Sie beobachtet, kann sehen, dass Sie eine größere Datenmenge senden.",
  filesChoose: "Dateien auswählen",
  folderChoose: "Ordner auswählen",
  filesDrop: "Sie können Dateien auch hierher ziehen.",
  fileRemove: "Entfernen",
  fileRemoveNamed: "{name} entfernen",
  filesRemoveAll: "Alle entfernen",
  filesLooking: "Die Datei wird angesehen …",
  filesUnseen:
    "Diese Seite sieht Ihre Dateien noch an. Warten Sie, bis Sie sehen, was sie verraten, oder gehen Sie ohne das weiter.",
  tracesNone: "An den Stellen, an denen diese Seite nachsieht, wurde nichts gefunden.",
  tracesUnknown: "In Dateien dieser Art kann diese Seite nicht hineinsehen.",
  tracesFailed: "Diese Seite konnte nicht hineinsehen. Die Datei ist, wie sie war.",
  tracesLocked:
    "Diese Datei ist mit einem Passwort geschützt. Diese Seite kann nicht hineinsehen und sie nicht bereinigen.",
  tracesTell: "Diese Datei verrät: {kinds}",
  tracesOnly: "Diese Seite kann das nur zeigen. Aus Dateien dieser Art kann sie es nicht entfernen.",
  cleanMake: "Bereinigte Kopie machen",
  cleanAll: "Von allen bereinigte Kopien machen",
  cleanMaking: "Eine bereinigte Kopie wird gemacht …",
  cleanFailed:
    "Von „{name}“ konnte keine bereinigte Kopie gemacht werden. Nehmen Sie die Datei heraus, oder senden Sie sie, wie sie ist.",
  cleanPrint: "Oder drucken Sie sie in ein neues PDF, und wählen Sie hier dieses aus.",
  cleanDone: "Die bereinigte Kopie wird gesendet. Das Original bleibt auf Ihrem Gerät.",
  cleanBoth: "Beide werden gesendet: die bereinigte Kopie und das Original mit allem, was es verrät.",
  cleanOriginal: "Auch das Original senden",
  cleanUndo: "Nur das Original senden",
  cleanLeft: "Die bereinigte Kopie verrät noch: {kinds}",
  cleanNothingLeft: "In der bereinigten Kopie wurde nichts gefunden.",
  cleanPdf:
    "In der Kopie sehen die Seiten aus wie vorher, ohne Rahmen um Links und Zeichen von Notizen. Links, Lesezeichen, Notizen und angehängte Dateien sind weg. Text, den niemand sieht, etwa unter einem schwarzen Kasten oder zum Vorlesen, ist noch darin.",
  blackOpen: "Teile des Bildes schwärzen",
  blackLead:
    "Übermalen Sie, was niemand sehen darf: Gesichter, Namen, Kennzeichen, Spiegelungen. In der Kopie sind diese Teile schwarz, und unter dem Schwarz liegt nichts.",
  blackKeys:
    "Ziehen Sie über das Bild. Oder fügen Sie einen Teil hinzu und bewegen Sie ihn mit den Pfeiltasten; mit Umschalt ändern sie seine Größe, Entf entfernt ihn.",
  blackFinger: "Mit dem Finger zeichnen. Ohne Haken bewegt der Finger die Seite.",
  blackAdd: "Schwarzen Teil hinzufügen",
  blackPart: "Schwarzer Teil {number}",
  blackLeft: "Von links, %",
  blackTop: "Von oben, %",
  blackWide: "Breite, %",
  blackHigh: "Höhe, %",
  blackLeave: "Abbrechen",
  blackNone: "Zeichnen Sie zuerst mindestens einen Teil.",
  blackStop: "Anhalten",
  blackDone: "Die Kopie mit schwarzen Teilen wird gesendet. Das Original bleibt auf Ihrem Gerät.",
  blackShown: "Das wird gesendet. Sehen Sie genau hin: Ist alles verdeckt?",
  blackUnmade:
    "Sie zeichnen schwarze Teile, aber es gibt noch keine Kopie. Machen Sie die Kopie oder brechen Sie ab, und gehen Sie dann weiter.",
  blackUnknown: "Diese Seite kann diese Art von Bild nicht ändern.",
  blackUnshown: "Dieses Bild kann hier nicht gezeigt werden.",
  tracePlace: "Ort",
  traceDevice: "Kamera oder Gerät",
  traceSerial: "Seriennummer",
  traceTime: "Zeit",
  tracePerson: "Personen",
  traceCompany: "Firma",
  traceSoftware: "Programm",
  traceTitle: "Titel oder Beschreibung",
  traceComment: "Kommentare",
  traceIdentifier: "Nummer, die Kopien verbindet",
  traceThumbnail: "kleines Vorschaubild",
  traceChanges: "verfolgte Änderungen",
  traceHistory: "frühere Fassungen",
  traceHidden: "verborgene Teile",
  traceAttachment: "etwas Angehängtes",
  traceScript: "Programmcode",
  tracePath: "Ordner, Drucker oder Vorlagen",
  traceNames: "Namen der Dateien darin",
  traceRoute: "Weg der E-Mail",
  traceMark: "unsichtbare oder täuschend ähnliche Zeichen",
  traceFont: "Schriftarten",
  traceOther: "weitere Angaben",
  personName: "Namen",
  personMail: "Mailadressen",
  personPhone: "Telefonnummern",
  personAddress: "Adressen",
  personInternet: "Internetadressen",
  personAccount: "Bankkonten",
  personCard: "Zahlungskarten",
  personIdentity: "Ausweis- oder Steuernummern",
  personBirth: "Geburtsdaten",
  personPlate: "Autokennzeichen",
  personReligion: "Religion",
  personOrigin: "Herkunft",
  personNationality: "Staatsangehörigkeit",
  personHealth: "Gesundheit",
  personUnion: "Gewerkschaft",
  personParty: "Politik",
  personSex: "Sexualleben",
  personInside: "Personen im Text",
  peopleFound: "Personen in dieser Datei: {kinds}",
  peopleNone: "In dieser Datei wurden keine Personen erkannt. Sehen Sie sie selbst durch.",
  peopleLead:
    "Sie können zeigen, was geschah, ohne die Menschen preiszugeben. Wählen Sie für jede Spalte, was die Anlaufstelle bekommt. Nichts ändert sich, bevor Sie die Kopie machen.",
  peopleLooked: "Angesehene Zeilen: {count}. Die Seite erkennt nicht alles: Gehen Sie jede Spalte selbst durch.",
  peoplePseudonyms:
    "Mit Pseudonymen bleibt eine Person in allen Dateien gleich, die Sie mit einem Codenamen senden, und niemand kann den Namen durch Probieren finden. Seltene Angaben in anderen Spalten können trotzdem zeigen, wer es ist.",
  peopleHeaded: "Die erste Zeile enthält die Überschriften",
  peopleColumn: "Spalte {number}",
  peopleExample: "Zum Beispiel: {value}",
  peopleRows: "Welche Zeilen",
  rowsAll: "Alle Zeilen",
  rowsFirst: "Nur die ersten {count} Zeilen",
  rowsCounts: "Keine Zeilen: nur Überschriften und Anzahlen, kleine Anzahlen zurückgehalten",
  actKeep: "So lassen",
  actPseudonym: "Durch Pseudonyme ersetzen",
  actCoarsen: "Vergröbern: Jahr, Bereich, Region",
  actBlacken: "Schwärzen",
  actInside: "Im Text gefundene Personen ersetzen",
  actDrop: "Spalte weglassen",
  peopleMake: "Diese Kopie machen",
  peopleMaking: "Die Kopie wird gemacht… Für Pseudonyme wird zuerst Ihr Codename erzeugt. Das kann eine Minute dauern.",
  peopleCopying: "Die Kopie wird gemacht: {done} von {of}.",
  peopleDone:
    "Die Kopie wird gesendet. Das Original bleibt auf Ihrem Gerät. Sehen Sie die Kopie durch: Genau das geht hinaus.",
  peopleChange: "Die Kopie ändern",
  peopleKept: "Zeilen in der Kopie: {kept} von {read}.",
  peopleOdd: "Zeilen, die nicht zu den Spalten passten und weggelassen wurden: {count}.",
  peopleHidden:
    "Zeichen, die niemand sieht, wurden weggelassen: {count}. Sie können zeigen, wessen Exemplar eine Datei ist.",
  peopleStill: "In der Kopie sieht die Seite noch: {kinds}",
  peopleNothing: "In der Kopie erkennt die Seite keine Personen. Sehen Sie sie selbst durch.",
  previewTitle: "Was hinausgeht: {size}",
  previewMore: "Mehr zeigen",
  previewFind: "In der Kopie suchen",
  previewFound: "Gefundene Stellen: {count}",
  previewNone: "In der Kopie nicht gefunden.",
  peopleReady: "Die Kopie ist fertig. Sehen Sie sie durch und gehen Sie dann weiter.",
  peopleOther:
    "Ihr Codename ist jetzt ein anderer, darum haben sich die Pseudonyme geändert. Sehen Sie die Kopien noch einmal an, und fahren Sie dann fort.",
  peopleOnly:
    "In Dateien dieser Art sucht diese Seite nicht nach Personen. Eine Tabelle können Sie als CSV speichern und diese wählen.",
  peopleTooLarge: "Diese Datei ist zu groß für diese Seite.",
  peopleBroken: "Diese Tabelle ist nicht lesbar: Eine Zeile ist zu lang, oder ein Anführungszeichen fehlt.",
  peopleUnread: "In dieser Datei konnte die Seite nicht nach Personen suchen.",
  peopleSheet: "Blatt {number}: {name}",
  peopleSheetOut: "Dieses Blatt weglassen",
  peopleConverted:
    "Hinaus geht, was die Seite von der Datei gelesen hat: eine Tabelle als CSV oder reiner Text. Formeln, Kommentare, Bilder und Anhänge bleiben auf Ihrem Gerät.",
  textLead:
    "Sie können zeigen, was geschehen ist, ohne die Menschen preiszugeben. Wählen Sie, was die Anlaufstelle anstelle des Gefundenen bekommt. Viele Namen erkennt die Seite nicht: Lesen Sie den Text, und tragen Sie sie unten ein.",
  textLooked:
    "Die Seite hat die ersten {size} dieses Textes angesehen. In der Kopie ersetzt sie, was sie im ganzen Text findet.",
  textWords: "Auch diese Wörter durch Pseudonyme ersetzen, wo immer sie stehen (eines je Zeile)",
  textKept: "Diese nicht ersetzen (eines je Zeile)",
  textReplaced: "Ersetzte Stellen: {count}.",
  noteTitle: "Eine Notiz für die Anlaufstelle geht mit den Dateien",
  noteLead:
    "Sie sagt, welche Dateien Kopien sind und was geändert wurde, damit niemand sie für die Originale hält. Sie ist auf Englisch.",
  filesFlat: "Namen von Ordnern weglassen",
  filesTotal: { one: "{count} Datei, zusammen {size}.", other: "{count} Dateien, zusammen {size}." },
  errorFilesTooLarge:
    "Zu groß: höchstens {most} in einer Nachricht. Entfernen Sie einige Dateien, oder senden Sie sie mit mehreren Nachrichten.",
  errorFilesMany:
    "Das sind zu viele Dateien für eine Nachricht (höchstens {most}). Entfernen Sie einige, oder packen Sie sie in eine Archivdatei, zum Beispiel ZIP.",
  errorFilesUnread: "Nicht hinzugefügt, weil nicht lesbar: {names}.",
  filesRefused: "Die Anlaufstelle nimmt keine Dateien mehr an. Die ausgewählten werden nicht gesendet.",
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
  errorDate: "Dieses Datum ist nicht vollständig. Ergänzen Sie es, oder lassen Sie alle drei Felder leer.",
  dateDay: "Tag",
  dateMonth: "Monat",
  dateYear: "Jahr",
  errorTooLong:
    "Das passt nicht in eine Nachricht. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.",
  errorText:
    "Der Text enthält ein defektes Zeichen, das nicht gesendet werden kann. Löschen Sie, was Sie zuletzt eingefügt haben, und versuchen Sie es noch einmal.",
  errorSeal:
    "Die Nachricht konnte nicht verschlüsselt werden. Darum wurde nichts gesendet. Kopieren Sie Ihren Text, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  errorFileGone:
    "„{name}“ kann nicht mehr gelesen werden. Entfernen Sie die Datei aus der Liste, oder wählen Sie sie noch einmal aus.",
  errorLines:
    "Das wären mehr als {most} Zeilen, zu viele für dieses Feld. Speichern Sie den Text als Datei und wählen Sie sie unten aus, oder senden Sie ihn in mehreren Nachrichten.",

  // Step 2: codename
  codenameTitle: "Ihr Codename",
  codenameLead:
    "Schreiben Sie diese acht englischen Wörter von Hand ab, in dieser Reihenfolge. Sie wurden gerade eben auf diesem Gerät erzeugt. Es wurde nichts gesendet.",
  codenameWhy1: "Mit diesen Wörtern kommen Sie später wieder hinein, lesen die Antwort und schreiben wieder.",
  codenameWhy2: "Niemand kann sie Ihnen noch einmal geben. Wenn Sie sie verlieren, können Sie die Antwort nicht lesen.",
  codenameWhy3:
    "Wer sie hat, kann die Antworten lesen und in Ihrem Namen schreiben. Bewahren Sie den Zettel sicher auf. Machen Sie kein Foto.",
  codenameCopy: "In die Zwischenablage kopieren",
  codenameCopyCost: "Andere Programme können die Zwischenablage lesen. Von Hand ist es sicherer.",
  codenameCopied: "Kopiert. Leeren Sie die Zwischenablage, wenn Sie fertig sind: Kopieren Sie etwas anderes.",
  codenameNotCopied: "Der Browser hat das Kopieren nicht erlaubt. Bitte schreiben Sie die Wörter von Hand ab.",
  codenameWritten: "Ich habe ihn aufgeschrieben",
  back: "Zurück",
  checkTitle: "Prüfen Sie, was Sie notiert haben",
  checkLead: "Tippen Sie diese zwei Wörter von Ihrem Zettel ab. Das zeigt, ob Sie damit zurückkehren können.",
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
    "Diese Seite sendet ohnehin zu zufälligen Zeiten Daten. Ihre Nachricht wird dabei mitgeschickt, der Zeitpunkt verrät also nichts. Sie müssen nichts tun.",
  sentNowTitle: "Stattdessen sofort senden",
  sentNowCost:
    "Dann wird die Nachricht gleich nach Ihrem Klick gesendet. Wer den Server beobachtet und weiß, wann Sie online waren, könnte erkennen, dass Sie geschrieben haben. Wählen Sie das nur, wenn Sie jetzt gehen müssen.",
  sentNow: "Jetzt senden",
  sentNowPressed: "Wird jetzt gesendet…",
  nextTitle: "Wie es weitergeht",
  nextWait: "Warten Sie, bis in der Zeile oben „Angekommen“ steht.",
  nextKeep: "Bewahren Sie den Zettel mit Ihrem Codenamen auf, getrennt von allem, was zeigen könnte, wer Sie sind.",
  nextLeave: "Schließen Sie dann diese Seite. Wählen Sie im Tor Browser „Neue Identität“ („New Identity“).",
  nextReturn: {
    one: "Kommen Sie in zwei oder drei Tagen wieder, wählen Sie „Ich habe einen Codenamen“ und tippen Sie die acht Wörter ein. Sie können die Antwort {count} Tag lang lesen.",
    other:
      "Kommen Sie in zwei oder drei Tagen wieder, wählen Sie „Ich habe einen Codenamen“ und tippen Sie die acht Wörter ein. Sie können die Antwort {count} Tage lang lesen.",
  },
  nextDelete: "Wenn Sie den Text noch anderswo auf diesem Gerät haben, überlegen Sie, ob Sie ihn löschen.",
  goConversation: "Nachrichtenverlauf anzeigen",
  sentEmpty: "Diese Seite leeren und verlassen",
  sentTitleSealing: "Ihre Nachricht wird verschlüsselt",
  sentTitleFiles: "Ihre Dateien werden noch gesendet",
  sentTitleFilesMissing: "Ihr Text ist angekommen, Ihre Dateien nicht",
  sentTitleLost: "Ihre Nachricht wurde nicht vollständig gesendet",
  sentTitleUncertain: "Ihre Nachricht ist vielleicht nicht angekommen",
  nextWaitFiles: "Warten Sie, bis oben steht, dass alle Ihre Dateien gespeichert sind.",
  nextWaitTime: "Meistens dauert das ein bis zwei Minuten.",

  // The way back: entering a codename
  returnTitle: "Mit Ihrem Codenamen zurückkehren",
  returnLead:
    "Tippen Sie Ihre acht englischen Wörter ein. Großbuchstaben, Bindestriche und zusätzliche Leerzeichen spielen keine Rolle. Beim Öffnen des Codenamens wird nichts gesendet: Diese Seite lädt bei jedem Besuch die Antworten für alle.",
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
  takeWord: "„{word}“ übernehmen",
  takeOrder: "Die zwei Wörter tauschen",
  errorNoWords: "Tippen Sie zuerst Ihre acht Wörter ein.",
  errorOpen: "Der Codename konnte nicht geöffnet werden. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  returnOpeningLong: "Auf einem langsamen Gerät kann das bis zu einer Minute dauern.",
  returnSearching:
    "Ihre Antworten werden gesucht. Über eine langsame Verbindung kann es Minuten dauern, bis sie da sind.",

  // Conversation
  conversationTitle: "Ihr Nachrichtenverlauf",
  conversationOpened: "Ihr Codename stimmt.",
  ownMessage: "Von Ihnen, bei diesem Besuch",
  ownTo: "an {channel}",
  ownWaiting: "Noch nicht gesendet",
  ownSent: "Gesendet",
  ownConfirmed: "Angekommen",
  replyFrom: "{name} hat geantwortet",
  replyDay: "am {day}. Die Unterschrift wurde geprüft: Das kommt wirklich von dieser Person.",
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
  receiptOpened: "Geöffnet von {name}, unterschrieben am {day}.",
  receiptWritten: "Ihre Nachricht vom {day}",
  noReply: "Noch keine Antwort",
  noReplyLead: "Ihr Codename stimmt (ein Tippfehler wäre aufgefallen). Es gibt noch keine Antwort darauf.",
  noReplyAfterReceipt: "Ihre Nachricht wurde geöffnet. Es gibt noch keine Antwort.",
  noReplyEarlier: "Eine frühere Nachricht wurde geöffnet. Es gibt noch keine Antwort.",
  noReceipt:
    "Noch hat niemand bestätigt, Ihre Nachricht geöffnet zu haben. Das kann einen Tag länger dauern als das Lesen selbst.",
  deskRead: "{desk} hat die Nachrichten bis einschließlich {day} gelesen.",
  deskNotReadSince:
    "{desk} hat seit dem {day} keine Nachrichten gelesen. Vielleicht wurde Ihre Nachricht dort noch nicht gesehen.",
  deskNeverRead:
    "{desk} hat in den letzten 30 Tagen nicht bestätigt, Nachrichten zu lesen. Vielleicht wurde Ihre Nachricht dort noch nicht gesehen.",
  conversationReturn:
    "Neue Antworten erscheinen hier automatisch, solange diese Seite offen ist. Sonst kommen Sie in zwei oder drei Tagen wieder.",
  writeAgain: "Wieder schreiben",
  closeCodename: "Wieder sperren",
  ownLost: "Nicht vollständig gesendet",
  ownUncertain: "Vielleicht nicht angekommen",
  ownStopped: "Senden beendet",
  notKnown:
    "Diese Seite weiß nicht, ob mit diesem Codenamen je eine Nachricht gesendet wurde. Wenn Sie „Angekommen“ nie gesehen haben, senden Sie sie noch einmal.",
  filesAgain:
    "Wenn Sie die Seite geschlossen haben, bevor alle Ihre Dateien gespeichert waren, wählen Sie innerhalb einer Woche „Wieder schreiben“ und dieselben Dateien. Was schon gespeichert ist, wird nicht noch einmal gesendet.",
  statusReceived: "Jemand bei der Anlaufstelle hat, was Sie gesendet haben.",
  statusLooking: "Ihrer Meldung wird nachgegangen.",
  statusClosed: "Ihre Meldung ist abgeschlossen.",
  statusDestroyed: "Vernichtet: alles, was Sie zurückgezogen haben, soweit es bis {day} eingegangen war.",
  statusFiles: "Nachrichten, deren Dateien vollständig da sind: {whole} von {announced}.",
  whoTitle: "Wer in dieser Anlaufstelle liest",
  whoLead:
    "Namen und Signaturschlüssel, von der Anlaufstelle unterschrieben. Sie können einen Schlüssel mit dem vergleichen, was die Person anderswo angibt.",
  proofTitle: "Nachweis der Meldung",
  proofLead:
    "Speichern Sie eine Datei, die nachweist, wer Ihren Text geöffnet hat, wann das unterschrieben wurde und was geantwortet wurde. Dafür wird nichts gesendet. Dass es keine weitere Antwort gab, kann sie nicht nachweisen.",
  proofWarning:
    "Wer diese Datei bei Ihnen findet, weiß, dass Sie gemeldet haben, und liest jede Antwort. Sie ist nicht verschlüsselt, und Sie können sie nicht abstreiten. Speichern Sie sie nur, wenn Sie sie jemandem zeigen müssen. Wer sie hat, liest auch Ihren Text, wenn Sie ihn hineinschreiben; lassen Sie ihn weg, bleibt er nur denen verborgen, die ihn nicht erraten können.",
  proofText: "Der Text, den Sie gesendet haben, Wort für Wort, falls Sie ihn noch haben",
  proofTextHint: "Ohne ihn muss, wer die Datei prüft, den Text von Ihnen bekommen.",
  proofSave: "Nachweis speichern",
  proofSaved: "Ihr Browser hat die Datei zum Speichern erhalten.",
  proofNothing:
    "Noch gibt es nichts nachzuweisen: Niemand hat unterschrieben, dass geöffnet wurde, was Sie gesendet haben. Kommen Sie später wieder.",
  proofOther:
    "Niemand hat unterschrieben, diesen Text geöffnet zu haben. Es muss genau der gesendete Text sein. Sie können das Feld auch leer lassen.",
  proofFailed: "Es konnte kein Nachweis erstellt werden.",

  // Withdrawing
  withdrawOpen: "Alles zurückziehen",
  withdrawTitle: "Alles zurückziehen",
  withdrawLead:
    "Sie bitten die Anlaufstelle, alles zu vernichten, was Sie mit diesem Codenamen gesendet haben, auch Dateien. Die Programme der Anlaufstelle tun das automatisch, wenn sie Ihre Bitte bekommen.",
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
  withdrawSend: "Um Vernichtung bitten",
  withdrawOwn: "Sie haben die Anlaufstelle gebeten, alles zu vernichten, was Sie gesendet haben.",

  // Without JavaScript
  plainTitle: "Diese Seite braucht JavaScript",
  plainWhy:
    "Damit verschlüsselt sie Ihre Nachricht auf Ihrem eigenen Gerät, bevor die Nachricht es verlässt. Ohne JavaScript kann sie das nicht, und unverschlüsselt sendet sie nichts.",
  plainLevel:
    "Klicken Sie im Tor Browser auf das Schild-Symbol, wählen Sie „Einstellungen“ („Settings“), dann „Sicherer“ („Safer“). Starten Sie den Browser neu und öffnen Sie diese Seite wieder. „Sicherer“ genügt.",
  plainOther:
    "Sie können JavaScript ausgeschaltet lassen: Benutzen Sie auf einem Computer, dem Sie vertrauen, das Programm „knothole source“. Auf der gewöhnlichen Website der Anlaufstelle steht, wo Sie es bekommen, und ihr Fingerabdruck. Oder wenden Sie sich per Post oder persönlich an die Anlaufstelle.",
  plainFile:
    "Haben Sie mit „knothole source seal“ eine verschlüsselte Datei (Umschlag) erstellt? Geben Sie sie hier ab. Wer den Server beobachtet, kann sehen, dass jemand das tut.",
  plainChoose: "Verschlüsselte Datei (Umschlag)",
  plainSend: "Datei senden",
  plainStored:
    "Für die Anlaufstelle gespeichert. Sie können diese Seite schließen. Wählen Sie im Tor Browser „Neue Identität“ („New Identity“).",
  plainNotStored:
    "Nicht gespeichert. Der Server kann die Datei jetzt nicht annehmen. Behalten Sie die Datei und senden Sie sie morgen noch einmal.",
  plainRefused:
    "Nicht gespeichert. Das ist keine Datei, die mit „knothole source seal“ erstellt wurde. Gehen Sie zurück und wählen Sie eine andere Datei.",
  notStarted: "Diese Seite ist nicht gestartet",
  notStartedLead:
    "Schreiben Sie hier nichts. Wenn sich das nicht innerhalb einer Minute ändert, laden Sie die Seite neu.",
  plainAndroid:
    "Im Tor Browser für Android öffnen Sie „Einstellungen“, dann „Sicherheitsstufe“, und wählen Sie „Sicherer“ („Safer“).",
};
