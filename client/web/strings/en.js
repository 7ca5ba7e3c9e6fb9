// @ts-check
/**
 * Every word the page says, in English. A further language is a further file with the same keys (see ../language.js).
 * Short sentences, no jargon. Where a number decides the form, an entry has one text for each plural category of the language.
 */

export default /** @type {const} */ ({
  // Frame
  languageName: "English",
  language: "Language",
  name: "Knothole",
  navigation: "What you want to do",
  goWrite: "Write",
  goReturn: "I have a codename",
  steps: "Steps",
  stepWrite: "Write",
  stepCodename: "Codename",
  stepSent: "Sent",
  leave: "Leave quickly",
  leaveHint: "Empties this page at once. What is not sent is lost. Pressing Escape three times does the same.",
  footer: "This page keeps nothing in your browser. When you close it, everything here is gone.",

  // Safety check
  safetyGood: "Safety check: nothing to mend",
  safetyLook: {
    one: "Safety check: {count} thing to mend before you write",
    other: "Safety check: {count} things to mend before you write",
  },
  safetyOnion: "You came by the onion address. Tor hides where you are.",
  safetyLocal: "This is a trial: the server runs on your own machine.",
  safetyNoOnion:
    "You did not come by an onion address. Your network can see that you are here. Open this address in Tor Browser instead:",
  safetyNoOnionUnknown:
    "You did not come by an onion address. Your network can see that you are here. Use Tor Browser, and ask the desk for its onion address.",
  safetySafer: "The browser’s security level is at least “Safer”.",
  safetyStandard:
    "The browser’s security level is lower than “Safer”. In Tor Browser: click the shield, choose “Settings”, then “Safer”. Restart the browser and open this page again. Do it before you write: a restart deletes your text.",
  safetyFeatures: "Your browser can encrypt all that this page sends.",
  safetyCannot: "This page cannot see whether your device is clean, or whether somebody looks over your shoulder.",

  // The line of state
  stateLoading: "Getting ready. You can start to write.",
  stateNothing: "Nothing has been sent.",
  stateSealing: "Encrypting your message…",
  stateWaiting: "Not sent yet. It goes out by itself, at a random time, usually within a minute. Keep this page open.",
  stateParts: {
    one: "Not sent yet: {stored} of {count} part sent. Keep this page open.",
    other: "Not sent yet: {stored} of {count} parts sent. Keep this page open.",
  },
  stateSent: "Sent. Please wait for the confirmation before you close this page.",
  stateConfirmed: "Confirmed. Your message is stored for the desk. You can close this page.",
  stateUnusable: "You cannot write with this page now.",

  stateFilesWaiting: "Your text is sent. Your files are still on their way. Keep this page open.",

  // Files on their way
  uploadReading: "Reading your files: {done} of {of}.",
  uploadRunning: "Sending your files: {done} of {of}.",
  uploadLeft: { one: "About {count} minute left.", other: "About {count} minutes left." },
  uploadLost: "The connection was lost at {done} of {of}. The page tries again by itself. What is stored stays.",
  uploadPaused: "Paused at {done} of {of}. What is stored stays for a week.",
  uploadFull:
    "The server has no room for your files at this moment. Your text is sent all the same. Try again, or come back tomorrow with your codename and the same files.",
  uploadChanged:
    "A file changed while it was read, so sending stopped. Your text is sent all the same. Choose the files again and send them with a new message.",
  uploadStopped:
    "The server refused the files. Your text is sent all the same. Come back tomorrow with your codename and the same files.",
  uploadDone: "All your files are stored for the desk.",
  uploadPause: "Pause",
  uploadResume: "Go on",
  uploadAgain: "Try again",

  // Troubles: what happened, then what to do
  troubleUnreachable: "The server did not answer. The page tries again by itself. Check that you are still connected.",
  troubleFull:
    "The server is full and did not store your message. The page keeps it and tries again. Leave the page open, or come back tomorrow.",
  troubleUnavailable: "The server cannot store anything at this moment. The page tries again by itself. Leave it open.",
  troubleStrange:
    "The server gave an answer that this page does not understand. The page tries again. If this stays, copy your text and load the page anew.",
  troubleNotLoaded:
    "The desk’s documents could not be loaded. The page tries again by itself. If this stays, ask for a new circuit and load the page anew.",
  troubleDocument:
    "This page cannot prove that it speaks with the right desk, so it refuses to send. Do not use it now. Load it anew in an hour. If this stays, reach the desk another way.",
  troubleUpdate:
    "The server offered new documents of the desk that cannot be proven to be the desk’s. The page did not take them and goes on with those from before. If you doubt, close the page.",
  troubleWithheld:
    "The server leaves out something about the people at the desk that it had published before. It may be broken, or it may try to deceive you. This page goes by what it knew before.",
  troubleExpired:
    "The desk’s documents have run out, so this page refuses to send. You can still read answers. Please come back tomorrow.",
  troubleMissing:
    "Your browser lacks what this page needs to encrypt: {missing}. Nothing can be sent with it. Please use the newest Tor Browser.",
  troubleBroken:
    "A part of this page did not load or stopped. Nothing more can be sent. Copy your text, load the page anew and try again.",
  missingSecure: "a secure address (an onion address or https)",
  missingWorkers: "background workers",
  missingCrypto: "the encryption functions (WebCrypto)",
  missingSignatures: "signatures (Ed25519)",
  missingText: "text encoding",
  missingTimeout: "time limits for requests",

  // Step 1: write
  writeTitle: "Write to {desk}",
  writeTitleEmpty: "Write to the desk",
  writeLead:
    "Your message is encrypted on this device before it leaves. Only the people named below can read it. Not the server, and not those who run it.",
  writeWarning: "Do not use a device or a network of your employer. They may see that you were here.",
  protectedTitle: "What is protected, and what is not",
  protectedYes1: "What you write, and your codename, can be read by nobody on the way.",
  protectedYes2: "There is no account. The page asks for no name and stores nothing on this device.",
  protectedYes3:
    "The page sends data at random times, whether you write or not. So sending a message does not stand out.",
  protectedNo1: "Somebody who watches your network can see that you use Tor, and perhaps that you visited this page.",
  protectedNo2: "Somebody who controls your device can see everything you do here.",
  protectedNo3: "Somebody who takes over the server could send you an altered page that reads along.",
  protectedNo4: "What you tell may show who you are. Leave out what only you can know, unless it matters.",
  statementTitle: "What the desk said on {day}",
  statementHolds: "The desk says that a legal order obliges it to keep something:",
  channelTitle: "Who should receive it?",
  channelLoading: "Loading who can read your message…",
  channelReaders: "Can be read by {names}.",
  readersChoose: "Leave somebody out",
  readersHint: "Take the mark away from a person who must not read this. Do the same again with every further message.",
  readersLeftOut: "{names} cannot read this message.",
  errorReaders: "At least one person must be able to read your message.",
  channelRead: "Mail read through {day}.",
  channelNeverRead: "Nobody has signed in the last 30 days that this mail was read.",
  channelUnreachable: "Nobody here can receive messages at the moment. Choose another, or come back tomorrow.",
  questionsTitle: "A few questions",
  optional: "optional",
  messageLabel: "Your message",
  messageHint:
    "Write what happened, when, and how you know it. Take your time. Nothing you type leaves this page until you have seen your codename and agreed.",
  messageLeft: "Space left: about {count} letters.",
  messageOver: "Too long by about {count} letters. Shorten the text, or send the rest as a second message.",
  filesTitle: "Files",
  filesHint:
    "Photos, documents, recordings. They are encrypted like your text, with their names. Files can show who made them, and when: think about what you hand over.",
  filesCost:
    "Sending files takes longer than text and happens at once, so somebody who watches can see that you send something large.",
  filesChoose: "Choose files",
  folderChoose: "Choose a folder",
  filesDrop: "You can also drop them here.",
  fileRemove: "Remove",
  fileRemoveNamed: "Remove {name}",
  filesTotal: { one: "{count} file, {size} together.", other: "{count} files, {size} together." },
  errorFilesTooLarge:
    "This is more than the desk takes at once ({most}, with padding). Remove some files, or send them with several messages.",
  errorFilesMany:
    "These are too many files for one message ({most} at most). Remove some, or put them into one archive.",
  errorFileUnreadable: "A file cannot be read. Remove what you moved or deleted, and choose it again.",
  writeContinue: "Continue to your codename",
  writeSendKnown: "Send this message",
  writeKnown: "This message will go under the codename you have open.",
  errorNotReady: "The page is still getting ready. Wait for a moment and try again.",
  errorCannotSend: "Nothing can be sent at the moment. The line at the top of the page says why.",
  errorChannel: "Choose who should receive your message.",
  errorChannelUnreachable: "Nobody can receive messages there at the moment. Choose another.",
  errorEmpty: "Write your message first, or choose a file.",
  errorAnswer: "Please answer this question.",
  errorTooLong: "This does not fit into one message. Shorten it, or send the rest as a second message.",
  errorText: "The text has a broken character that cannot be sent. Delete what you pasted last and try again.",
  errorSeal:
    "The message could not be encrypted, so nothing was sent. Copy your text, load the page anew and try again.",

  // Step 2: codename
  codenameTitle: "Your codename",
  codenameLead:
    "Copy these eight words by hand, in this order. They were made on this device just now. Nothing has been sent.",
  codenameWhy1: "Only with these words can you come back, read the answer and write again.",
  codenameWhy2: "Nobody can give them to you again. If you lose them, the answer is lost to you.",
  codenameWhy3:
    "Whoever has them can read the answers and write in your name. Keep the paper safe. Do not take a photo.",
  codenameCopy: "Copy to the clipboard",
  codenameCopyCost: "Other programs can read the clipboard. By hand is safer.",
  codenameCopied: "Copied. Empty the clipboard when you are done: copy something else.",
  codenameNotCopied: "The browser did not allow copying. Please copy the words by hand.",
  codenameWritten: "I have written it down",
  back: "Back",
  checkTitle: "Two words to check your note",
  checkLead: "Please type these two words from your paper. It shows whether you can come back with it.",
  checkWord: "Word {number}",
  checkWrong: "This is not word {number}. Look at your paper, or show the codename again.",
  checkShow: "Show the codename again",
  checkSend: "Send the message",

  // Step 3: sent
  sentTitleWaiting: "Your message is waiting to be sent",
  sentTitleSent: "Your message is sent",
  sentTitleConfirmed: "Your message is confirmed",
  sentWaiting:
    "This page sends data at random times, and your message goes along. So nobody can tell from the time that you wrote. You need not do anything.",
  sentNowTitle: "Send at once instead",
  sentNowCost:
    "Then the moment of sending follows your click. Somebody who watches the server and knows when you were online could tell that you wrote. Choose it only if you must leave now.",
  sentNow: "Send now",
  sentNowPressed: "Sending now…",
  nextTitle: "What to do next",
  nextWait: "Wait until the line at the top says “Confirmed”.",
  nextKeep: "Keep the paper with your codename. Keep it away from what could show who you are.",
  nextLeave: "Then close this page. In Tor Browser choose “New Identity”.",
  nextReturn: {
    one: "Come back in two or three days, choose “I have a codename” and type the eight words. An answer waits for {count} day.",
    other:
      "Come back in two or three days, choose “I have a codename” and type the eight words. An answer waits for {count} days.",
  },
  nextDelete: "If you kept the text elsewhere on this device, think about deleting it.",
  goConversation: "Show the conversation",
  sentEmpty: "Empty this page",

  // The way back: entering a codename
  returnTitle: "Come back with your codename",
  returnLead:
    "Type your eight words. Capital letters, hyphens and extra spaces do not matter. Opening the codename sends nothing: the answers for everybody are on this device already.",
  returnLabel: "Your codename",
  returnHint: "Eight words. While you type, matching words appear below the field. The arrow key down takes you there.",
  returnOpen: "Open",
  returnOpening: "Opening. This can take some seconds.",
  returnMatches: "Matching words below: {count}.",
  returnMatchList: "Matching words",
  errorWord: "Word {number}, “{word}”, is not a codename word. Look at your note again.",
  errorWordNear: "Word {number}, “{word}”, is not a codename word. Did you mean {near}?",
  errorCount: "A codename has eight words. There are {count} here.",
  errorCheck:
    "These are eight codename words, but they do not belong together. One word is wrong, or this codename is for another desk. Compare each word with your note.",
  errorSwapped: "Words {first} and {second} seem to be swapped.",
  errorSimilar: "Word {number} seems wrong. It may be “{word}”. Compare it with your note.",
  takeWord: "Put in “{word}”",
  takeOrder: "Swap the two words",
  errorNoWords: "Type your eight words first.",
  errorOpen: "The codename could not be opened. Load the page anew and try again.",

  // Conversation
  conversationTitle: "Your conversation",
  conversationOpened: "Your codename is right.",
  ownMessage: "You wrote, in this visit",
  ownTo: "to {channel}",
  ownWaiting: "Not sent yet",
  ownSent: "Sent",
  ownConfirmed: "Confirmed",
  answerFrom: "{name} answered",
  answerDay: "on {day}. The signature is genuine.",
  answerDayOnly: "on {day}.",
  keyStolen:
    "Careful: the signing key of {name} was reported stolen. A thief may have written this, with an earlier date too. The desk says that {name} was there through {day}.",
  answerMissing: {
    one: "{count} part of this answer could not be loaded. Come back later to read all of it.",
    other: "{count} parts of this answer could not be loaded. Come back later to read all of it.",
  },
  answersRefused: {
    one: "{count} answer for you could not be proven to come from the desk, and is not shown. Tell the desk in your next message.",
    other:
      "{count} answers for you could not be proven to come from the desk, and are not shown. Tell the desk in your next message.",
  },
  notShown: { one: "{count} item could not be shown.", other: "{count} items could not be shown." },
  receiptOpened: "Opened by {name}, signed on {day}.",
  receiptWritten: "Your message of {day}",
  noAnswer: "No answer yet",
  noAnswerLead:
    "Your codename is right; a typing error would have been noticed. There is no answer for it at this time.",
  noAnswerAfterReceipt: "Your message was opened. There is no answer yet.",
  noReceipt:
    "Nobody has signed yet that they opened a message of yours. A signature can take a day longer than the reading.",
  deskRead: "{desk} has read its mail through {day}.",
  deskNotReadSince: "{desk} has not read its mail since {day}. It may not have seen your message yet.",
  deskNeverRead:
    "{desk} has not signed in the last 30 days that it read its mail. It may not have seen your message yet.",
  conversationReturn:
    "New answers appear here by themselves while this page is open. Otherwise come back in two or three days.",
  writeAgain: "Write again",
  closeCodename: "Close the codename",

  // Taking everything back
  withdrawOpen: "Take everything back",
  withdrawTitle: "Take everything back",
  withdrawLead:
    "You ask the desk to destroy all that you sent with this codename, files too. The desk’s programs do this by themselves when they get your request.",
  withdrawKnown:
    "Who has read your message still knows it. Copies that were passed on or printed cannot be called back.",
  withdrawToday:
    "What you send today with this codename is destroyed too. To write again with it, wait until the day after tomorrow.",
  withdrawCodename: "Answers stay here until they expire. Your codename still opens them.",
  withdrawWho: "Who could read your messages?",
  withdrawWhoHint: "Mark all of them. The others do not learn that you wrote.",
  withdrawNobody: "Nobody at the desk can be reached at the moment. Please come back tomorrow.",
  errorWithdrawWho: "Mark at least one person.",
  errorWithdraw: "Your request could not be encrypted, so nothing was sent. Load the page anew and try again.",
  withdrawSend: "Ask to destroy everything",
  withdrawOwn: "You asked the desk to destroy all that you sent.",

  // Without JavaScript
  plainTitle: "This page needs JavaScript",
  plainWhy:
    "It encrypts your message on your own device before it leaves. Without JavaScript it cannot, and it sends nothing unencrypted.",
  plainLevel:
    "In Tor Browser, click the shield, choose “Settings”, then “Safer”. Restart the browser and open this page again. “Safer” is enough.",
  plainOther:
    "You can keep JavaScript off: on a computer that you trust, use the program “knothole source”. Or reach the desk by post, or in person.",
  plainFile:
    "Did you make an envelope file with “knothole source seal”? Hand it over here. Whoever watches the server can see that somebody does.",
  plainChoose: "Envelope file",
  plainSend: "Send the file",
  plainStored: "Stored for the desk. You can close this page. In Tor Browser choose “New Identity”.",
  plainNotStored: "Not stored. The server cannot take it now. Keep the file and send it again tomorrow.",
  plainRefused:
    "Not stored. This is not an envelope file made by “knothole source seal”. Go back and choose another file.",
});
