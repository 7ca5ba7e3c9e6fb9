// @ts-check
/**
 * Every word the page says, in French. See en.js.
 * Not seen by a native speaker yet: all of it. Look first at “service destinataire” for the desk, and what a legal order means.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
  language: "Langue",
  name: "Knothole",
  navigation: "Ce que vous voulez faire",
  goWrite: "Écrire",
  goReturn: "J’ai un nom de code",
  steps: "Étapes",
  stepWrite: "Écrire",
  stepCodename: "Nom de code",
  stepSent: "Envoyé",
  leave: "Quitter immédiatement",
  leaveHint:
    "Vide cette page tout de suite. Ce qui n’est pas envoyé est perdu. Appuyer trois fois sur la touche Échap (Esc) fait la même chose.",
  elsewhereTitle: "« Quitter immédiatement » peut aussi ouvrir une autre page",
  elsewhereHint:
    "« Quitter immédiatement » vide cette page. Tapez l’adresse d’une page anodine, la météo par exemple, et le bouton l’ouvrira aussi dans un nouvel onglet. La touche Échap ne le fait pas. Rien n’est chargé avant. Une personne qui surveille votre réseau peut voir qu’une page est chargée à ce moment-là.",
  elsewhereLabel: "Adresse de l’autre page",
  errorElsewhere: "Le bouton n’ouvrira pas cette adresse. Tapez-la ainsi : example.org",
  footer: "Cette page ne garde rien dans votre navigateur. Quand vous la fermez, tout ce qui est ici disparaît.",
  programTitle: "Sans cette page : le programme « knothole source »",
  programWhy:
    "À chaque visite, la page vient du serveur, et un serveur piraté pourrait vous en envoyer une fausse. Le programme n’a pas besoin de page. Le site ordinaire du service destinataire dit où le trouver. Comparez cette empreinte du service avec celle qui vous est parvenue par un autre moyen :",
  programHow: "Sur votre propre ordinateur, gardez le navigateur Tor ouvert et tapez :",
  stepSending: "Envoi",

  // Safety check
  safetyGood: "Contrôle de sécurité : tout va bien",
  safetyLook: {
    one: "Contrôle de sécurité : {count} point à corriger",
    other: "Contrôle de sécurité : {count} points à corriger",
  },
  safetyOnion: "Vous utilisez l’adresse onion. Tor cache l’endroit où vous êtes.",
  safetyLocal: "Ceci est un essai : le serveur fonctionne sur votre propre machine. Rien n’en sort.",
  safetyNoOnion:
    "Vous n’utilisez pas d’adresse onion. Votre réseau peut voir que vous êtes ici. Ouvrez plutôt cette adresse dans le navigateur Tor :",
  safetyNoOnionUnknown:
    "Vous n’utilisez pas d’adresse onion. Votre réseau peut voir que vous êtes ici. Utilisez le navigateur Tor et demandez au service destinataire son adresse onion.",
  safetySafer: "Le niveau de sécurité du navigateur est au moins « Plus sûr » (« Safer »).",
  safetyStandard:
    "Le niveau de sécurité du navigateur est plus bas que « Plus sûr » (« Safer »). Dans le navigateur Tor : cliquez sur le bouclier, choisissez « Paramètres » (« Settings »), puis « Plus sûr ». Redémarrez le navigateur et rouvrez cette page. Faites-le avant d’écrire : un redémarrage efface votre texte.",
  safetyFeatures: "Votre navigateur peut chiffrer tout ce que cette page envoie.",
  safetyCannot:
    "Cette page ne peut pas voir si votre appareil contient un logiciel espion, ni si quelqu’un regarde par-dessus votre épaule.",

  // The line of state
  stateLoading: "Préparation en cours. Vous pouvez déjà commencer à écrire.",
  stateNothing: "Rien envoyé cette fois.",
  stateSealing: "Chiffrement de votre message…",
  stateWaiting:
    "Pas encore envoyé. L’envoi se fera automatiquement, à un moment aléatoire, en général en moins d’une minute. Laissez cette page ouverte.",
  stateParts: {
    one: "Pas encore envoyé (parties envoyées : {stored} sur {count}). Laissez cette page ouverte.",
    other: "Pas encore envoyé (parties envoyées : {stored} sur {count}). Laissez cette page ouverte.",
  },
  safetyTrial: "Contrôle de sécurité : inutile ici",
  stateSent: "Envoyé. Attendez « Arrivé » avant de fermer cette page.",
  stateConfirmed: "Arrivé. Votre message est enregistré pour le service destinataire. Vous pouvez fermer cette page.",
  stateUnusable: "Rien ne peut être envoyé avec cette page pour le moment.",

  stateFilesWaiting: "Votre texte est envoyé. Vos fichiers sont encore en route. Laissez cette page ouverte.",
  stateFilesMissing: "Votre texte est arrivé, mais pas tous vos fichiers.",
  stateRequestArrived:
    "Arrivé. Votre demande de tout détruire est enregistrée pour le service destinataire. Vous pouvez fermer cette page.",
  stateAgain:
    "Une clé du service destinataire a changé : votre message est envoyé une nouvelle fois. Laissez cette page ouverte.",
  stateLost:
    "Une partie de votre message n’a pas pu être chiffrée : le service destinataire ne peut pas le lire en entier. Copiez votre texte depuis la conversation, rechargez la page et envoyez-le de nouveau.",
  stateUncertain: "Votre message, ou une partie, n’est peut-être pas arrivé.",

  // Files on their way
  uploadReading: "Lecture de vos fichiers : {done} sur {of}.",
  uploadRunning: "Envoi de vos fichiers : {done} sur {of}.",
  uploadLeft: { one: "Encore {count} minute environ.", other: "Encore {count} minutes environ." },
  uploadLost:
    "La connexion a été coupée à {done} sur {of}. La page va réessayer automatiquement. Ce qui est enregistré le reste.",
  uploadPaused: "En pause à {done} sur {of}. Ce qui est enregistré le reste pendant une semaine.",
  uploadFull:
    "Le serveur n’a pas de place pour vos fichiers en ce moment. Votre texte est envoyé quand même. Réessayez, ou revenez demain avec votre nom de code et les mêmes fichiers.",
  uploadChanged:
    "Un fichier a changé pendant sa lecture. L’envoi s’est donc arrêté. Votre texte est envoyé quand même. Choisissez de nouveau les fichiers et envoyez-les avec un nouveau message.",
  uploadStopped:
    "Le serveur a refusé les fichiers. Votre texte est envoyé quand même. Revenez demain avec votre nom de code et les mêmes fichiers.",
  uploadWithdrawn: "Vos fichiers ne sont plus envoyés : vous avez tout retiré.",
  uploadDone: "Tous vos fichiers sont enregistrés pour le service destinataire.",
  uploadPause: "Mettre en pause",
  uploadResume: "Continuer",
  uploadAgain: "Réessayer",
  uploadSlow: "La connexion est lente : {done} sur {of} envoyés. Rien n’est perdu. Laissez cette page ouverte.",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "Le serveur n’a pas répondu. La page va réessayer automatiquement. Vérifiez que votre connexion fonctionne toujours.",
  troubleFull:
    "Le serveur est plein et n’a pas enregistré votre message. La page le garde et réessaie. Laissez la page ouverte, ou revenez demain.",
  troubleUnavailable:
    "Le serveur ne peut rien enregistrer en ce moment. La page va réessayer automatiquement. Laissez-la ouverte.",
  troubleStrange:
    "Le serveur a donné une réponse que cette page ne comprend pas. La page réessaie. Si cela continue, copiez votre texte et rechargez la page.",
  troubleNotLoaded:
    "Les données du service destinataire n’ont pas pu être chargées. La page va réessayer automatiquement. Si cela continue, choisissez « Nouveau circuit Tor pour ce site » (« New Tor circuit for this site ») dans le menu du navigateur Tor.",
  troubleDocument:
    "Cette page ne peut pas prouver qu’elle est reliée au bon service destinataire. Elle refuse donc d’envoyer. Ne l’utilisez pas maintenant. Rechargez-la dans une heure. Si cela continue, joignez le service destinataire par un autre moyen.",
  alarmTitle: "Ce n’est peut-être pas le service destinataire",
  troubleUpdate:
    "Le serveur a proposé de nouvelles données du service destinataire. Impossible de prouver qu’elles viennent vraiment de ce service. La page les a refusées et continue avec les précédentes. Si vous avez un doute, fermez la page.",
  troubleWithheld:
    "Le serveur omet quelque chose, au sujet des personnes du service destinataire, qu’il avait déjà publié. Il est peut-être en panne, ou il essaie de vous tromper. Cette page se fie à ce qu’elle savait avant.",
  troubleExpired:
    "Les données du service destinataire sont périmées. Cette page refuse donc d’envoyer. Vous pouvez encore lire les réponses. Revenez demain.",
  troubleMissing:
    "Il manque à votre navigateur ce dont cette page a besoin pour chiffrer : {missing}. Rien ne peut être envoyé avec ce navigateur. Utilisez la dernière version du navigateur Tor.",
  troubleBroken:
    "Une partie de cette page n’a pas été chargée ou s’est arrêtée. Plus rien ne peut être envoyé. Copiez votre texte, rechargez la page et réessayez.",
  missingSecure: "une adresse sûre (une adresse onion ou https)",
  missingWorkers: "les tâches en arrière-plan (Workers)",
  missingCrypto: "les fonctions de chiffrement (WebCrypto)",
  missingSignatures: "les signatures numériques (Ed25519)",
  missingText: "le codage du texte",
  missingTimeout: "les délais limites pour les requêtes",
  troubleClock:
    "Votre appareil indique le {day}, le serveur le {today}. Comparez avec une autre horloge. Si votre appareil se trompe, réglez son horloge et rechargez la page.",

  // Step 1: write
  writeTitle: "Écrire à {desk}",
  writeTitleEmpty: "Écrire au service destinataire",
  writeLead:
    "Seules les personnes nommées ci-dessous peuvent lire ceci. Rien de ce que vous tapez ne quitte cette page sans votre accord.",
  writeWarning: "N’utilisez ni l’ordinateur, ni le téléphone, ni le réseau de votre employeur.",
  protectedTitle: "Ce qui est protégé, et ce qui ne l’est pas",
  protectedYes1:
    "Votre message et vos fichiers sont chiffrés sur cet appareil. En chemin, personne ne peut les lire, ni votre nom de code : ni le serveur, ni les personnes qui le gèrent.",
  protectedYes2: "Il n’y a pas de compte. La page ne demande aucun nom et n’enregistre rien sur cet appareil.",
  protectedYes3:
    "La page envoie des données à des moments aléatoires, que vous écriviez ou non. L’envoi d’un message ne se remarque donc pas.",
  protectedNo1:
    "Quelqu’un qui surveille votre réseau, votre employeur par exemple, peut voir que vous utilisez Tor, et peut-être que vous avez visité cette page.",
  protectedNo2: "Quelqu’un qui contrôle votre appareil peut voir tout ce que vous faites ici.",
  protectedNo3:
    "Quelqu’un qui prend le contrôle du serveur pourrait vous envoyer une page modifiée qui lit ce que vous écrivez.",
  protectedNo4:
    "Ce que vous racontez peut montrer qui vous êtes. Laissez de côté ce que personne d’autre que vous ne peut savoir, sauf si c’est important.",
  statementTitle: "Ce que le service destinataire a annoncé le {day}",
  holdsTitle: "Une injonction : ce que cela signifie",
  statementHolds: "Le service destinataire dit qu’une injonction l’oblige à conserver ce qui suit :",
  holdsMeaning:
    "Le service peut donc devoir conserver des messages plus longtemps que promis, même si vous demandez de les détruire. Une injonction n’ouvre pas ce qui est chiffré ; mais les personnes qui ont lu peuvent être interrogées. Si cela peut vous concerner, demandez conseil avant d’écrire, et laissez de côté ce qui pourrait montrer qui vous êtes.",
  channelTitle: "Qui doit recevoir votre message ?",
  channelLoading: "Chargement de la liste des personnes qui peuvent lire votre message…",
  channelReaders: "Peut être lu par {names}.",
  readersChoose: "Choisir qui ne doit pas le lire",
  readersHint:
    "Décochez toute personne qui ne doit pas lire ce message. Cela reste ainsi jusqu’à ce que vous fermiez cette page. À votre retour, il faudra le refaire.",
  readersLeftOut: "Ce message ne peut pas être lu par {names}.",
  errorReaders: "Au moins une personne doit pouvoir lire votre message.",
  channelRead: "Messages lus jusqu’au {day} inclus.",
  channelNeverRead: "Ces 30 derniers jours, personne n’a confirmé avoir lu des messages ici.",
  channelUnreachable:
    "Personne ne peut recevoir de messages ici en ce moment. Faites un autre choix, ou revenez demain.",
  questionsTitle: "Quelques questions",
  optional: "facultatif",
  messageLabel: "Votre message",
  messageHint:
    "Écrivez ce qui s’est passé, quand, et comment vous le savez. Prenez votre temps : rien de ce que vous tapez ne quitte cette page avant que vous ayez vu votre nom de code et donné votre accord.",
  messageLeft: "Place restante : environ {count} caractères.",
  messageOver:
    "Trop long d’environ {count} caractères. Raccourcissez le texte, ou envoyez le reste dans un deuxième message.",
  filesTitle: "Fichiers",
  filesHint: "Photos, documents, enregistrements. Ils sont chiffrés comme votre texte, avec leurs noms.",
  filesTell:
    "Une photo révèle où, quand et avec quel téléphone elle a été prise. Un document nomme son auteur. Sous chaque fichier, cette page montre ce qu’elle trouve et propose, si elle le peut, une copie nettoyée. Elle ne trouve pas tout.",
  filesCleanTitle: "Comment l’effacer",
  filesClean1:
    "Sous Tails, ouvrez les fichiers avec « Metadata Cleaner ». Sur d’autres systèmes, le programme mat2 fait la même chose.",
  filesClean2:
    "Ou envoyez une capture d’écran à la place d’une photo, et un texte recopié à la place d’un document. Une page imprimée peut porter des marques invisibles de l’imprimante, et son scan aussi.",
  filesClean3: "Le service apprend les noms des fichiers et des dossiers. Renommez ce qui montre qui vous êtes.",
  filesClean4:
    "Aucun programme n’enlève les points cachés des imprimantes, les filigranes, les tournures placées pour vous trouver, les voix ni les visages.",
  filesCost:
    "Les fichiers partent tout de suite, pas à un moment aléatoire, et demandent plus de temps que le texte. Quelqu’un qui surveille peut voir que vous envoyez quelque chose de volumineux.",
  filesChoose: "Choisir des fichiers",
  folderChoose: "Choisir un dossier",
  filesDrop: "Vous pouvez aussi les déposer ici.",
  fileRemove: "Retirer",
  fileRemoveNamed: "Retirer {name}",
  filesRemoveAll: "Tout retirer",
  filesLooking: "Examen du fichier…",
  filesUnseen:
    "Cette page examine encore vos fichiers. Attendez de voir ce qu’ils révèlent, ou continuez sans attendre.",
  tracesNone: "Rien n’a été trouvé aux endroits où cette page regarde.",
  tracesUnknown: "Cette page ne peut pas examiner ce type de fichier.",
  tracesFailed: "Cette page n’a pas pu examiner le fichier. Il est resté tel quel.",
  tracesLocked: "Ce fichier est protégé par un mot de passe. Cette page ne peut ni l’examiner ni le nettoyer.",
  tracesTell: "Ce fichier révèle : {kinds}",
  tracesOnly: "Cette page peut seulement le montrer. Elle ne peut pas l’enlever de ce type de fichier.",
  cleanMake: "Faire une copie nettoyée",
  cleanAll: "Faire des copies nettoyées de tous",
  cleanMaking: "Copie nettoyée en préparation…",
  cleanFailed: "Aucune copie nettoyée de « {name} » n’a pu être faite. Retirez le fichier, ou envoyez-le tel quel.",
  cleanPrint: "Ou imprimez-le dans un nouveau PDF, et choisissez celui-ci ici.",
  cleanDone: "La copie nettoyée sera envoyée. L’original reste sur votre appareil.",
  cleanBoth: "Les deux seront envoyés : la copie nettoyée, et l’original avec tout ce qu’il révèle.",
  cleanOriginal: "Envoyer aussi l’original",
  cleanUndo: "Envoyer seulement l’original",
  cleanLeft: "La copie nettoyée révèle encore : {kinds}",
  cleanNothingLeft: "Rien n’a été trouvé dans la copie nettoyée.",
  cleanPdf:
    "Dans la copie, les pages ont le même aspect, sans les cadres autour des liens ni les icônes des notes. Les liens, signets, notes et fichiers joints n’y sont plus. Le texte que personne ne voit, par exemple sous un cadre noir ou pour la lecture à voix haute, y est toujours.",
  blackOpen: "Noircir des parties de l’image",
  blackLead:
    "Couvrez ce que personne ne doit voir : visages, noms, plaques, reflets. Dans la copie, ces parties sont noires et il n’y a rien sous le noir.",
  blackKeys:
    "Faites glisser sur l’image. Ou ajoutez une partie et déplacez-la avec les flèches ; avec Maj elles changent sa taille, Suppr la retire.",
  blackFinger: "Dessiner avec le doigt. Décochez pour faire défiler la page.",
  blackAdd: "Ajouter une partie noire",
  blackPart: "Partie noire {number}",
  blackLeft: "Depuis la gauche, %",
  blackTop: "Depuis le haut, %",
  blackWide: "Largeur, %",
  blackHigh: "Hauteur, %",
  blackLeave: "Annuler",
  blackNone: "Dessinez d’abord au moins une partie.",
  blackStop: "Arrêter",
  blackDone: "La copie avec des parties noires sera envoyée. L’original reste sur votre appareil.",
  blackShown: "Voici ce qui sera envoyé. Regardez bien : tout est-il couvert ?",
  blackUnmade:
    "Vous dessinez des parties noires, mais il n’y a pas encore de copie. Faites la copie ou annulez, puis continuez.",
  blackUnknown: "Cette page ne peut pas modifier ce type d’image.",
  blackUnshown: "Cette image ne peut pas être affichée ici.",
  tracePlace: "lieu",
  traceDevice: "appareil photo ou autre appareil",
  traceSerial: "numéro de série",
  traceTime: "heure",
  tracePerson: "personnes",
  traceCompany: "entreprise",
  traceSoftware: "logiciel",
  traceTitle: "titre ou description",
  traceComment: "commentaires",
  traceIdentifier: "numéro qui relie les copies",
  traceThumbnail: "petite image d’aperçu",
  traceChanges: "modifications suivies",
  traceHistory: "versions antérieures",
  traceHidden: "parties cachées",
  traceAttachment: "pièce jointe",
  traceScript: "code de programme",
  tracePath: "dossiers, imprimantes ou modèles",
  traceNames: "noms des fichiers contenus",
  traceRoute: "trajet du courriel",
  traceMark: "caractères invisibles ou trompeurs",
  traceFont: "polices",
  traceOther: "autres détails",
  personName: "noms",
  personMail: "adresses mail",
  personPhone: "numéros de téléphone",
  personAddress: "adresses",
  personInternet: "adresses internet",
  personAccount: "comptes bancaires",
  personCard: "cartes de paiement",
  personIdentity: "numéros d’identité ou fiscaux",
  personBirth: "dates de naissance",
  personPlate: "plaques d’immatriculation",
  personReligion: "appartenance religieuse",
  personOrigin: "origine",
  personNationality: "nationalité",
  personHealth: "santé",
  personUnion: "syndicat",
  personParty: "politique",
  personSex: "vie sexuelle",
  personInside: "personnes citées dans le texte",
  peopleFound: "Personnes dans ce fichier : {kinds}",
  peopleNone: "Aucune personne n’a été reconnue dans ce fichier. Relisez-le vous-même.",
  peopleLead:
    "Vous pouvez montrer ce qui s’est passé sans livrer les personnes. Choisissez pour chaque colonne ce que reçoit le service. Rien ne change avant que vous fassiez la copie.",
  peopleLooked: "Lignes regardées : {count}. La page ne reconnaît pas tout : parcourez vous-même chaque colonne.",
  peoplePseudonyms:
    "Avec des pseudonymes, une personne reste la même dans tous les fichiers que vous envoyez avec un même nom de code, et nul ne peut trouver le nom en essayant. Des détails rares dans d’autres colonnes peuvent encore montrer qui c’est.",
  peopleHeaded: "La première ligne contient les titres",
  peopleColumn: "Colonne {number}",
  peopleExample: "Par exemple : {value}",
  peopleRows: "Quelles lignes",
  rowsAll: "Toutes les lignes",
  rowsFirst: "Seulement les {count} premières lignes",
  rowsCounts: "Aucune ligne : seulement les titres et les nombres, petits nombres masqués",
  actKeep: "Laisser tel quel",
  actPseudonym: "Remplacer par des pseudonymes",
  actCoarsen: "Rendre moins précis : année, tranche, région",
  actBlacken: "Noircir",
  actInside: "Remplacer les personnes trouvées dans le texte",
  actDrop: "Retirer la colonne",
  peopleMake: "Faire cette copie",
  peopleMaking:
    "Copie en cours… Pour les pseudonymes, votre nom de code est d’abord créé. Cela peut prendre une minute.",
  peopleCopying: "Copie en cours : {done} sur {of}.",
  peopleDone:
    "La copie sera envoyée. L’original reste sur votre appareil. Parcourez la copie : c’est exactement ce qui part.",
  peopleChange: "Modifier la copie",
  peopleKept: "Lignes dans la copie : {kept} sur {read}.",
  peopleOdd: "Lignes qui ne correspondaient pas aux colonnes et ont été retirées : {count}.",
  peopleHidden: "Caractères invisibles retirés : {count}. Ils peuvent montrer de qui vient un fichier.",
  peopleStill: "Dans la copie, la page voit encore : {kinds}",
  peopleNothing: "Dans la copie, la page ne reconnaît personne. Parcourez-la vous-même.",
  previewTitle: "Ce qui part : {size}",
  previewMore: "Afficher plus",
  previewFind: "Chercher dans la copie",
  previewFound: "Endroits trouvés : {count}",
  previewNone: "Introuvable dans la copie.",
  peopleReady: "La copie est faite. Parcourez-la, puis continuez.",
  peopleOther:
    "Votre nom de code est maintenant un autre, donc les pseudonymes ont changé. Regardez encore les copies, puis continuez.",
  peopleOnly:
    "Cette page ne cherche pas de personnes dans ce type de fichier. Vous pouvez enregistrer un classeur en CSV et choisir celui-ci.",
  peopleTooLarge: "Ce fichier est trop grand pour cette page.",
  peopleBroken: "Ce tableau est illisible : une ligne est trop longue, ou un guillemet manque.",
  peopleUnread: "Cette page n’a pas pu chercher de personnes dans ce fichier.",
  peopleSheet: "Feuille {number} : {name}",
  peopleSheetOut: "Laisser de côté cette feuille",
  peopleConverted:
    "Ce qui part, c’est ce que la page a lu du fichier : un tableau en CSV ou du texte brut. Formules, commentaires, images et pièces jointes restent sur votre appareil.",
  textLead:
    "Vous pouvez montrer ce qui s’est passé sans livrer les personnes. Choisissez ce que le service reçoit à la place de ce qui a été trouvé. Beaucoup de noms échappent à la page : lisez le texte et ajoutez-les ci-dessous.",
  textLooked:
    "La page a regardé les premiers {size} de ce texte. Dans la copie, elle remplace ce qu’elle trouve dans le texte entier.",
  textWords: "Remplacer aussi ces mots par des pseudonymes, où qu’ils soient (un par ligne)",
  textKept: "Ne pas remplacer ceux-ci (un par ligne)",
  textReplaced: "Endroits remplacés : {count}.",
  noteTitle: "Une note pour le service accompagne les fichiers",
  noteLead:
    "Elle dit quels fichiers sont des copies et ce qui a été changé, pour que nul ne les prenne pour les originaux. Elle est en anglais.",
  filesFlat: "Ne pas transmettre les noms des dossiers",
  filesTotal: { one: "{count} fichier, {size} au total.", other: "{count} fichiers, {size} au total." },
  errorFilesTooLarge:
    "Trop volumineux : {most} au maximum par message. Retirez des fichiers, ou envoyez-les avec plusieurs messages.",
  errorFilesMany:
    "Il y a trop de fichiers pour un seul message ({most} au maximum). Retirez-en, ou regroupez-les dans une archive, par exemple ZIP.",
  errorFilesUnread: "Impossible à lire, donc non ajouté : {names}.",
  filesRefused: "Le service n’accepte plus de fichiers. Ceux que vous avez choisis ne seront pas envoyés.",
  errorFileUnreadable:
    "Un fichier ne peut pas être lu. Retirez ce que vous avez déplacé ou supprimé, et choisissez-le de nouveau.",
  writeContinue: "Continuer vers votre nom de code",
  writeSendKnown: "Envoyer ce message",
  writeKnown: "Ce message sera envoyé sous le nom de code que vous avez ouvert.",
  errorNotReady: "La page n’est pas encore prête. Attendez un moment et réessayez.",
  errorCannotSend: "Rien ne peut être envoyé en ce moment. La ligne en haut de la page dit pourquoi.",
  errorChannel: "Choisissez qui doit recevoir votre message.",
  errorChannelUnreachable: "Personne ne peut y recevoir de messages en ce moment. Faites un autre choix.",
  errorEmpty: "Écrivez d’abord votre message, ou choisissez un fichier.",
  errorAnswer: "Répondez à cette question.",
  errorDate: "Cette date n’est pas complète. Complétez-la, ou laissez les trois champs vides.",
  dateDay: "Jour",
  dateMonth: "Mois",
  dateYear: "Année",
  errorTooLong:
    "Cela ne tient pas dans un seul message. Raccourcissez-le, ou envoyez le reste dans un deuxième message.",
  errorText:
    "Le texte contient un caractère défectueux qui ne peut pas être envoyé. Effacez ce que vous avez collé en dernier et réessayez.",
  errorSeal:
    "Le message n’a pas pu être chiffré. Rien n’a donc été envoyé. Copiez votre texte, rechargez la page et réessayez.",
  errorFileGone: "Le fichier « {name} » ne peut plus être lu. Retirez-le de la liste ou choisissez-le de nouveau.",
  errorLines:
    "Cela ferait plus de {most} lignes, c’est trop pour ce champ. Enregistrez le texte dans un fichier et choisissez-le ci-dessous, ou envoyez-le en plusieurs messages.",

  // Step 2: codename
  codenameTitle: "Votre nom de code",
  codenameLead:
    "Recopiez à la main ces huit mots anglais, dans cet ordre. Ils viennent d’être créés sur cet appareil. Rien n’a été envoyé.",
  codenameWhy1: "Il vous faut ces mots pour revenir, lire la réponse et écrire de nouveau.",
  codenameWhy2: "Personne ne peut vous les redonner. Si vous les perdez, vous ne pourrez pas lire la réponse.",
  codenameWhy3:
    "Toute personne qui les a peut lire les réponses et écrire en votre nom. Gardez le papier en lieu sûr. Ne prenez pas de photo.",
  codenameCopy: "Copier dans le presse-papiers",
  codenameCopyCost: "D’autres programmes peuvent lire le presse-papiers. À la main, c’est plus sûr.",
  codenameCopied: "Copié. Videz le presse-papiers quand vous avez fini : copiez autre chose.",
  codenameNotCopied: "Le navigateur n’a pas permis de copier. Recopiez les mots à la main.",
  codenameWritten: "Je l’ai noté",
  back: "Retour",
  checkTitle: "Vérifiez ce que vous avez noté",
  checkLead: "Tapez ces deux mots en les lisant sur votre papier. Cela montre si vous pourrez revenir avec ce papier.",
  checkWord: "Mot {number}",
  checkWrong: "Ce n’est pas le mot {number}. Regardez votre papier, ou affichez de nouveau le nom de code.",
  checkShow: "Afficher de nouveau le nom de code",
  checkSend: "Envoyer le message",

  // Step 3: sent
  sentTitleWaiting: "Votre message attend d’être envoyé",
  sentTitleSent: "Votre message est envoyé",
  sentTitleConfirmed: "Votre message est arrivé",
  sentWaiting:
    "De toute façon, cette page envoie des données à des moments aléatoires. Votre message part avec elles : l’heure d’envoi ne révèle rien. Vous n’avez rien à faire.",
  sentNowTitle: "Envoyer plutôt tout de suite",
  sentNowCost:
    "Dans ce cas, l’envoi suit votre clic. Quelqu’un qui surveille le serveur et sait quand vous étiez en ligne pourrait en déduire que vous avez écrit. Ne choisissez cela que si vous devez partir maintenant.",
  sentNow: "Envoyer maintenant",
  sentNowPressed: "Envoi en cours…",
  nextTitle: "Ce qu’il faut faire ensuite",
  nextWait: "Attendez que la ligne en haut affiche « Arrivé ».",
  nextKeep:
    "Gardez le papier où vous avez noté votre nom de code. Gardez-le loin de tout ce qui pourrait montrer qui vous êtes.",
  nextLeave: "Fermez ensuite cette page. Dans le navigateur Tor, choisissez « Nouvelle identité » (« New Identity »).",
  nextReturn: {
    one: "Revenez dans deux ou trois jours, choisissez « J’ai un nom de code » et tapez les huit mots. Vous pouvez lire la réponse pendant {count} jour.",
    other:
      "Revenez dans deux ou trois jours, choisissez « J’ai un nom de code » et tapez les huit mots. Vous pouvez lire la réponse pendant {count} jours.",
  },
  nextDelete: "Si vous avez gardé le texte ailleurs sur cet appareil, pensez à l’effacer.",
  goConversation: "Afficher la conversation",
  sentEmpty: "Vider cette page et partir",
  sentTitleSealing: "Votre message est en cours de chiffrement",
  sentTitleFiles: "Vos fichiers sont encore en cours d’envoi",
  sentTitleFilesMissing: "Votre texte est arrivé, vos fichiers non",
  sentTitleLost: "Votre message n’a pas été envoyé en entier",
  sentTitleUncertain: "Votre message n’est peut-être pas arrivé",
  nextWaitFiles: "Attendez que la ligne du haut indique que tous vos fichiers sont enregistrés.",
  nextWaitTime: "En général, cela prend une à deux minutes.",

  // The way back: entering a codename
  returnTitle: "Revenir avec votre nom de code",
  returnLead:
    "Tapez vos huit mots anglais. Les majuscules, les traits d’union et les espaces en trop ne comptent pas. Ouvrir le nom de code n’envoie rien : cette page charge à chaque visite les réponses pour tout le monde.",
  returnLabel: "Votre nom de code",
  returnHint:
    "Huit mots. Pendant que vous tapez, les mots possibles apparaissent sous le champ. La flèche vers le bas vous y mène.",
  returnOpen: "Ouvrir",
  returnOpening: "Ouverture en cours. Cela peut prendre quelques secondes.",
  returnMatches: "Mots possibles ci-dessous : {count}.",
  returnMatchList: "Mots possibles",
  errorWord: "Le mot {number}, « {word} », n’existe dans aucun nom de code. Regardez de nouveau votre papier.",
  errorWordNear: "Le mot {number}, « {word} », n’existe dans aucun nom de code. Vouliez-vous dire {near} ?",
  errorCount: "Un nom de code a huit mots. Ici, il y en a {count}.",
  errorCheck:
    "Ces huit mots existent dans des noms de code, mais ils ne vont pas ensemble. Un mot est faux, ou ce nom de code est pour un autre service destinataire. Comparez chaque mot avec votre papier.",
  errorSwapped: "Les mots {first} et {second} semblent inversés.",
  errorSimilar: "Le mot {number} semble faux. C’est peut-être « {word} ». Comparez-le avec votre papier.",
  takeWord: "Utiliser « {word} »",
  takeOrder: "Inverser les deux mots",
  errorNoWords: "Tapez d’abord vos huit mots.",
  errorOpen: "Le nom de code n’a pas pu être ouvert. Rechargez la page et réessayez.",
  returnOpeningLong: "Sur un appareil lent, cela peut prendre jusqu’à une minute.",
  returnSearching: "Recherche de vos réponses. Avec une connexion lente, elles peuvent mettre des minutes à arriver.",

  // Conversation
  conversationTitle: "Votre conversation",
  conversationOpened: "Votre nom de code est correct.",
  ownMessage: "Vous avez écrit, pendant cette visite",
  ownTo: "à {channel}",
  ownWaiting: "Pas encore envoyé",
  ownSent: "Envoyé",
  ownConfirmed: "Arrivé",
  replyFrom: "{name} a répondu",
  replyDay: "le {day}. La signature a été vérifiée : cela vient vraiment de cette personne.",
  replyDayOnly: "le {day}.",
  keyStolen:
    "Attention : la clé de signature de {name} a été déclarée volée. La personne qui l’a volée peut avoir écrit ceci, même avec une date antérieure. Le service destinataire dit que {name} y était jusqu’au {day} inclus.",
  replyMissing: {
    one: "{count} partie de cette réponse n’a pas pu être chargée. Revenez plus tard pour la lire en entier.",
    other: "{count} parties de cette réponse n’ont pas pu être chargées. Revenez plus tard pour la lire en entier.",
  },
  repliesRefused: {
    one: "Impossible de prouver que {count} réponse pour vous vient du service destinataire. Elle n’est pas affichée. Dites-le au service destinataire dans votre prochain message.",
    other:
      "Impossible de prouver que {count} réponses pour vous viennent du service destinataire. Elles ne sont pas affichées. Dites-le au service destinataire dans votre prochain message.",
  },
  notShown: { one: "{count} élément n’a pas pu être affiché.", other: "{count} éléments n’ont pas pu être affichés." },
  receiptOpened: "Ouvert par {name}, signature du {day}.",
  receiptWritten: "Votre message du {day}",
  noReply: "Pas encore de réponse",
  noReplyLead: "Votre nom de code est correct (une faute de frappe se serait vue). Il n’y a pas encore de réponse.",
  noReplyAfterReceipt: "Votre message a été ouvert. Il n’y a pas encore de réponse.",
  noReplyEarlier: "Un message précédent a été ouvert. Il n’y a pas encore de réponse.",
  noReceipt:
    "Personne n’a encore confirmé avoir ouvert votre message. Cela peut prendre un jour de plus que la lecture elle-même.",
  deskRead: "{desk} a lu ses messages jusqu’au {day} inclus.",
  deskNotReadSince: "{desk} n’a pas lu ses messages depuis le {day}. Votre message n’y a peut-être pas encore été vu.",
  deskNeverRead:
    "Ces 30 derniers jours, {desk} n’a pas confirmé lire ses messages. Votre message n’y a peut-être pas encore été vu.",
  conversationReturn:
    "Les nouvelles réponses apparaissent ici automatiquement tant que cette page est ouverte. Sinon, revenez dans deux ou trois jours.",
  writeAgain: "Écrire de nouveau",
  closeCodename: "Quitter cette conversation",
  ownLost: "Pas envoyé en entier",
  ownUncertain: "Peut-être pas arrivé",
  ownStopped: "Envoi arrêté",
  notKnown:
    "Cette page ne peut pas savoir si un message a déjà été envoyé avec ce nom de code. Si vous n’avez jamais vu « Arrivé », envoyez-le de nouveau.",
  filesAgain:
    "Si vous avez fermé la page avant que tous vos fichiers soient enregistrés, choisissez « Écrire de nouveau » et les mêmes fichiers avant une semaine. Ce qui est déjà enregistré n’est pas envoyé deux fois.",
  statusReceived: "Une personne du service destinataire a ce que vous avez envoyé.",
  statusLooking: "Votre signalement est en cours d’examen.",
  statusClosed: "Votre signalement est clos.",
  statusDestroyed: "Détruit : tout ce que vous avez retiré et qui était arrivé jusqu’au {day} inclus.",
  statusFiles: "Messages dont tous les fichiers sont là : {whole} sur {announced}.",
  whoTitle: "Qui lit dans ce service",
  whoLead:
    "Noms et clés de signature, signés par le service destinataire. Vous pouvez comparer une clé avec ce que la personne indique ailleurs.",
  proofTitle: "Preuve de signalement",
  proofLead:
    "Enregistrez un fichier qui prouve qui a ouvert votre texte, quand cela a été signé et ce qui a été répondu. Rien n’est envoyé pour cela. Il ne peut pas prouver qu’il n’y a pas eu d’autre réponse.",
  proofWarning:
    "Quiconque trouve ce fichier chez vous sait que vous avez fait un signalement et lit toutes les réponses. Il n’est pas chiffré et vous ne pourrez pas le nier. Ne l’enregistrez que si vous devez le montrer à quelqu’un. Quiconque l’a lit aussi votre texte si vous l’y mettez ; ne pas l’y mettre ne le cache qu’à ceux qui ne peuvent pas le deviner.",
  proofText: "Le texte envoyé, mot pour mot, si vous l’avez gardé",
  proofTextHint: "Sans lui, la personne qui vérifie le fichier devra recevoir le texte de vous.",
  proofSave: "Enregistrer la preuve",
  proofSaved: "Votre navigateur a reçu le fichier à enregistrer.",
  proofNothing:
    "Il n’y a encore rien à prouver : personne n’a signé avoir ouvert ce que vous avez envoyé. Revenez plus tard.",
  proofOther:
    "Personne n’a signé avoir ouvert ce texte. Il doit être exactement celui que vous avez envoyé. Vous pouvez aussi laisser le champ vide.",
  proofFailed: "La preuve n’a pas pu être créée.",

  // Withdrawing
  withdrawOpen: "Tout retirer",
  withdrawTitle: "Tout retirer",
  withdrawLead:
    "Vous demandez au service destinataire de détruire tout ce que vous avez envoyé avec ce nom de code, fichiers compris. Ses programmes le font automatiquement quand ils reçoivent votre demande.",
  withdrawKnown:
    "Les personnes qui ont lu votre message savent toujours ce qu’il dit. Les copies transmises ou imprimées ne peuvent pas être reprises.",
  withdrawToday:
    "Ce que vous envoyez aujourd’hui avec ce nom de code est détruit aussi. Pour écrire de nouveau avec ce nom de code, attendez jusqu’à après-demain.",
  withdrawCodename: "Les réponses restent ici jusqu’à leur expiration. Votre nom de code les ouvre toujours.",
  withdrawWho: "Qui pouvait lire vos messages ?",
  withdrawWhoHint: "Cochez toutes ces personnes. Les autres n’apprennent pas que vous avez écrit.",
  withdrawNobody: "Personne au service destinataire ne peut être joint en ce moment. Revenez demain.",
  errorWithdrawWho: "Cochez au moins une personne.",
  errorWithdraw: "Votre demande n’a pas pu être chiffrée. Rien n’a donc été envoyé. Rechargez la page et réessayez.",
  withdrawSend: "Demander de tout détruire",
  withdrawOwn: "Vous avez demandé au service destinataire de détruire tout ce que vous avez envoyé.",

  // Without JavaScript
  plainTitle: "Cette page a besoin de JavaScript",
  plainWhy:
    "JavaScript lui sert à chiffrer votre message sur votre propre appareil, avant l’envoi. Sans JavaScript, elle ne le peut pas, et elle n’envoie rien sans chiffrement.",
  plainLevel:
    "Dans le navigateur Tor, cliquez sur le bouclier, choisissez « Paramètres » (« Settings »), puis « Plus sûr » (« Safer »). Redémarrez le navigateur et rouvrez cette page. « Plus sûr » suffit.",
  plainOther:
    "Vous pouvez laisser JavaScript désactivé : sur un ordinateur auquel vous faites confiance, utilisez le programme « knothole source ». Le site ordinaire du service destinataire dit où le trouver, et son empreinte. Ou joignez le service par la poste ou en personne.",
  plainFile:
    "Avez-vous créé un fichier chiffré (enveloppe) avec « knothole source seal » ? Remettez-le ici. Quelqu’un qui surveille le serveur peut voir qu’un tel fichier est remis.",
  plainChoose: "Fichier chiffré (enveloppe)",
  plainSend: "Envoyer le fichier",
  plainStored:
    "Enregistré pour le service destinataire. Vous pouvez fermer cette page. Dans le navigateur Tor, choisissez « Nouvelle identité » (« New Identity »).",
  plainNotStored:
    "Pas enregistré. Le serveur ne peut pas accepter le fichier maintenant. Gardez le fichier et renvoyez-le demain.",
  plainRefused:
    "Pas enregistré. Ce n’est pas un fichier créé par « knothole source seal ». Revenez en arrière et choisissez un autre fichier.",
  notStarted: "Cette page n’a pas démarré",
  notStartedLead: "N’écrivez rien ici. Si cela ne change pas en une minute, rechargez la page.",
  plainAndroid:
    "Dans le navigateur Tor pour Android, ouvrez « Paramètres », puis « Niveau de sécurité », et choisissez « Plus sûr » (« Safer »).",
};
