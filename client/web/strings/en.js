// @ts-check
/**
 * Every word of the page, in English. Another language is another file with the same keys (see ../page/language.js).
 * Short sentences, no jargon. Where a number decides the form, an entry has one text for each plural category of the language.
 */

/** Said in English alone, when no other language has arrived. */
export const ONLY_ENGLISH =
  "Only the English words of this page have arrived. For another language, load this page again. Before that, copy what you have written.";

export default /** @type {const} */ ({
  // Frame
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
  elsewhereTitle: "“Leave quickly” can open another page too",
  elsewhereHint:
    "“Leave quickly” empties this page. Type the address of a harmless page, for example a weather forecast, and the button also opens that one in a new tab. Pressing Escape does not. Nothing is loaded before. Whoever watches your network can see that a page is loaded at that moment.",
  elsewhereLabel: "Address of the other page",
  errorElsewhere: "The button will not open this address. Type it like this: example.org",
  footer: "This page keeps nothing in your browser. When you close it, everything here is gone.",
  programTitle: "Without this page: the program “knothole source”",
  programWhy:
    "A page comes from the server on every visit, and a server that was taken over could send you a false one. The program needs no page. The desk’s ordinary site says where to get it. Compare this fingerprint of the desk with one that reached you in another way:",
  programHow: "On a computer of your own, keep Tor Browser open and type:",
  stepSending: "Sending",

  // Safety check
  safetyGood: "Safety check: all good",
  safetyLook: { one: "Safety check: {count} thing to fix", other: "Safety check: {count} things to fix" },
  safetyOnion: "You are using the onion address. Tor hides where you are.",
  safetyLocal: "This is a trial: the server runs on your own machine. Nothing leaves it.",
  safetyNoOnion:
    "You are not using an onion address. Your network can see that you are here. Open this address in Tor Browser instead:",
  safetyNoOnionUnknown:
    "You are not using an onion address. Your network can see that you are here. Use Tor Browser, and ask the desk for its onion address.",
  safetySafer: "The browser’s security level is at least “Safer”.",
  safetyStandard:
    "The browser’s security level is lower than “Safer”. In Tor Browser: click the shield, choose “Settings”, then “Safer”. Restart the browser and open this page again. Do this before you write: a restart deletes your text.",
  safetyFeatures: "Your browser can encrypt everything this page sends.",
  safetyCannot:
    "This page cannot see whether your device has spyware on it, or whether somebody is looking over your shoulder.",

  // The line of state
  stateLoading: "Getting ready. You can start to write.",
  stateNothing: "Nothing sent in this visit.",
  stateSealing: "Encrypting your message…",
  stateWaiting:
    "Not sent yet. It will be sent automatically at a random time, usually within a minute. Keep this page open.",
  stateParts: {
    one: "Not sent yet: {stored} of {count} part sent. Keep this page open.",
    other: "Not sent yet: {stored} of {count} parts sent. Keep this page open.",
  },
  safetyTrial: "Safety check: not needed here",
  stateSent: "Sent. Wait for “Arrived” before you close this page.",
  stateConfirmed: "Arrived. Your message is stored for the desk. You can close this page.",
  stateUnusable: "You cannot send anything with this page now.",

  stateFilesWaiting: "Your text is sent. Your files are still on their way. Keep this page open.",
  stateFilesMissing: "Your text has arrived, but not all of your files have.",
  stateRequestArrived: "Arrived. Your request to destroy everything is stored for the desk. You can close this page.",
  stateAgain: "A key of the desk changed, so your message is being sent once more. Keep this page open.",
  stateLost:
    "A part of your message could not be encrypted, so the desk cannot read all of it. Copy your text from the conversation, reload the page and send it again.",
  stateUncertain: "Your message, or a part of it, may not have arrived.",

  // Files on their way
  uploadReading: "Reading your files: {done} of {of}.",
  uploadRunning: "Sending your files: {done} of {of}.",
  uploadLeft: { one: "About {count} minute left.", other: "About {count} minutes left." },
  uploadLost:
    "The connection was lost at {done} of {of}. The page will try again automatically. What is stored already is kept.",
  uploadPaused: "Paused at {done} of {of}. What is stored already is kept for a week.",
  uploadFull:
    "The server has no room for your files right now. Your text is sent anyway. Try again, or come back tomorrow with your codename and the same files.",
  uploadChanged:
    "A file changed while it was read, so sending stopped. Your text is sent anyway. Choose the files again and send them with a new message.",
  uploadStopped:
    "The server refused the files. Your text is sent anyway. Come back tomorrow with your codename and the same files.",
  uploadWithdrawn: "Your files are not sent any further: you withdrew everything.",
  uploadDone: "All your files are stored for the desk.",
  uploadPause: "Pause",
  uploadResume: "Continue",
  uploadAgain: "Try again",
  uploadSlow: "The connection is slow: {done} of {of} sent. Nothing is lost. Keep this page open.",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "The server did not answer. The page will try again automatically. Check that you are still connected.",
  troubleFull:
    "The server is full and did not store your message. The page keeps it and tries again. Leave the page open, or come back tomorrow.",
  troubleUnavailable:
    "The server cannot store anything right now. The page will try again automatically. Leave it open.",
  troubleStrange:
    "The server sent a response that this page does not understand. The page will try again. If this does not go away, copy your text and reload the page.",
  troubleNotLoaded:
    "The desk’s details could not be loaded. The page will try again automatically. If this does not go away, choose “New Tor circuit for this site” in Tor Browser’s menu.",
  troubleDocument:
    "This page cannot prove that it is connected to the right desk, so it refuses to send. Do not use it now. Reload it in an hour. If this does not go away, contact the desk another way.",
  alarmTitle: "This may not be the desk",
  troubleUpdate:
    "The server offered new details of the desk that cannot be proven to be the desk’s. The page rejected them and continues with the earlier ones. If in doubt, close the page.",
  troubleWithheld:
    "The server leaves out something about the people at the desk that it had published before. It may be broken, or it may try to deceive you. This page relies on what it knew before.",
  troubleExpired:
    "The desk’s details are out of date, so this page refuses to send. You can still read replies. Please come back tomorrow.",
  troubleMissing:
    "Your browser lacks what this page needs to encrypt: {missing}. Nothing can be sent with it. Please use the newest Tor Browser.",
  troubleBroken:
    "A part of this page did not load, or stopped. Nothing more can be sent. Copy your text, reload the page and try again.",
  missingSecure: "a secure address (an onion address or https)",
  missingWorkers: "background workers",
  missingCrypto: "the encryption functions (WebCrypto)",
  missingSignatures: "signatures (Ed25519)",
  missingText: "text encoding",
  missingTimeout: "time limits for requests",
  troubleClock:
    "Your device says that today is {day}; the server says {today}. Compare with another clock. If your device is wrong, set its clock and reload the page.",

  // Step 1: write
  writeTitle: "Write to {desk}",
  writeTitleEmpty: "Write to the desk",
  writeLead: "Only the people named below can read this. Nothing you type leaves this page until you agree.",
  writeWarning: "Do not use your employer’s computer, phone or network.",
  protectedTitle: "What is protected, and what is not",
  protectedYes1:
    "Your message and your files are encrypted on this device. Nobody on the way can read them, or your codename: not the server, and not those who run it.",
  protectedYes2: "There is no account. The page asks for no name and stores nothing on this device.",
  protectedYes3:
    "The page sends data at random times, whether you write or not. So sending a message does not stand out.",
  protectedNo1:
    "Somebody who watches your network, your employer for example, can see that you use Tor, and perhaps that you visited this page.",
  protectedNo2: "Somebody who controls your device can see everything you do here.",
  protectedNo3: "Somebody who takes over the server could send you a modified page that reads what you type.",
  protectedNo4: "What you write may show who you are. Leave out what only you can know, unless it matters.",
  statementTitle: "What the desk said on {day}",
  holdsTitle: "A legal order, and what it means",
  statementHolds: "The desk says that a legal order forces it to keep the following:",
  holdsMeaning:
    "Because of it, the desk may have to keep messages longer than it promises, even if you ask to destroy them. An order does not open what is encrypted, but what reviewers have read they can be asked about. If it could be about you, get advice before you write, and leave out what could show who you are.",
  channelTitle: "Who should receive it?",
  channelLoading: "Loading who can read your message…",
  channelReaders: "{names} can read it.",
  readersChoose: "Choose who must not read it",
  readersHint:
    "Untick anyone who must not read this. It stays so until you close this page. When you come back, you have to do it again.",
  readersLeftOut: "{names} cannot read this message.",
  errorReaders: "At least one person must be able to read your message.",
  channelRead: "Messages read through {day}.",
  channelNeverRead: "In the last 30 days nobody has confirmed reading messages here.",
  channelUnreachable: "Nobody here can receive messages right now. Choose another, or come back tomorrow.",
  questionsTitle: "A few questions",
  optional: "optional",
  messageLabel: "Your message",
  messageHint:
    "Write what happened, when, and how you know it. Take your time: nothing you type leaves this page until you have seen your codename and agreed.",
  messageLeft: "Space left: about {count} letters.",
  messageOver: "Too long by about {count} letters. Shorten the text, or send the rest as a second message.",
  filesTitle: "Files",
  filesHint: "Photos, documents, recordings. They are encrypted like your text, with their names.",
  filesTell:
    "Photos tell where, when and with which phone they were taken. Documents name their author. Below each file this page shows what it finds, and offers a cleaned copy where it can. It does not find everything.",
  filesCleanTitle: "How to remove it",
  filesClean1: "On Tails, open the files with “Metadata Cleaner”. On other systems, the program mat2 does the same.",
  filesClean2:
    "Or send a screenshot in the place of a photo, and typed text in the place of a document. A printed page can carry hidden marks of the printer, and a scan of it too.",
  filesClean3: "The desk learns the names of files and folders. Rename what shows who you are.",
  filesClean4:
    "No program removes the hidden dots of printers, watermarks, wording that was planted to find you, voices or faces.",
  filesCost:
    "Files are sent right away, not at a random time, and take longer than text. Somebody who is watching can see that you are sending something large.",
  filesChoose: "Choose files",
  folderChoose: "Choose a folder",
  filesDrop: "You can also drop them here.",
  fileRemove: "Remove",
  fileRemoveNamed: "Remove {name}",
  filesRemoveAll: "Remove all",
  filesLooking: "Looking inside…",
  filesUnseen: "This page is still looking inside your files. Wait until you see what they tell, or continue without.",
  tracesNone: "Nothing was found in the places where this page looks.",
  tracesUnknown: "This page cannot look inside this kind of file.",
  tracesFailed: "This page could not look inside. The file is as it was.",
  tracesLocked: "This file is protected with a password. This page cannot look inside, and cannot clean it.",
  tracesTell: "This file tells: {kinds}",
  tracesOnly: "This page can only show this. It cannot remove it from this kind of file.",
  cleanMake: "Make a cleaned copy",
  cleanAll: "Make cleaned copies of all",
  cleanMaking: "Making a cleaned copy…",
  cleanFailed: "No cleaned copy of “{name}” could be made. Remove the file, or send it as it is.",
  cleanPrint: "Or print it into a new PDF, and choose that one here.",
  cleanDone: "The cleaned copy will be sent. The original stays on your device.",
  cleanBoth: "Both will be sent: the cleaned copy, and the original with everything it tells.",
  cleanOriginal: "Send the original too",
  cleanUndo: "Send only the original",
  cleanLeft: "The cleaned copy still tells: {kinds}",
  cleanNothingLeft: "Nothing was found in the cleaned copy.",
  cleanPdf:
    "In the copy the pages look as before, without frames around links and signs of notes. Links, bookmarks, notes and attached files are gone. Text that nobody sees, for example under a black box or for reading aloud, is still in it.",
  blackOpen: "Make parts of the picture black",
  blackLead:
    "Draw over what nobody may see: faces, names, number plates, reflections. In the copy these parts are black, and nothing lies under the black.",
  blackKeys:
    "Drag over the picture. Or add a part and move it with the arrow keys; with Shift they change its size, Delete removes it.",
  blackFinger: "Draw with a finger. Untick it to move the page.",
  blackAdd: "Add a black part",
  blackPart: "Black part {number}",
  blackLeft: "From the left, %",
  blackTop: "From the top, %",
  blackWide: "Width, %",
  blackHigh: "Height, %",
  blackLeave: "Cancel",
  blackNone: "Draw at least one part first.",
  blackStop: "Stop",
  blackDone: "The copy with black parts will be sent. The original stays on your device.",
  blackShown: "This is what will be sent. Look closely: is everything covered?",
  blackUnmade: "You are drawing black parts, but there is no copy yet. Make the copy or cancel, then continue.",
  blackUnknown: "This page cannot change this kind of picture.",
  blackUnshown: "This picture cannot be shown here.",
  tracePlace: "place",
  traceDevice: "camera or device",
  traceSerial: "serial number",
  traceTime: "time",
  tracePerson: "people",
  traceCompany: "company",
  traceSoftware: "program",
  traceTitle: "title or description",
  traceComment: "comments",
  traceIdentifier: "number that links copies",
  traceThumbnail: "small preview picture",
  traceChanges: "tracked changes",
  traceHistory: "earlier versions",
  traceHidden: "hidden parts",
  traceAttachment: "something attached",
  traceScript: "program code",
  tracePath: "folders, printers or templates",
  traceNames: "names of files inside",
  traceRoute: "way of the mail",
  traceMark: "invisible or look-alike characters",
  traceFont: "fonts",
  traceOther: "other details",
  personName: "names",
  personMail: "mail addresses",
  personPhone: "phone numbers",
  personAddress: "addresses",
  personInternet: "internet addresses",
  personAccount: "bank accounts",
  personCard: "payment cards",
  personIdentity: "identity or tax numbers",
  personBirth: "dates of birth",
  personPlate: "number plates",
  personReligion: "religion",
  personOrigin: "origin",
  personNationality: "nationality",
  personHealth: "health",
  personUnion: "union membership",
  personParty: "politics",
  personSex: "sexual life",
  personInside: "people named in text",
  peopleFound: "People in this file: {kinds}",
  peopleNone: "No people were recognised in this file. Look through it yourself.",
  peopleLead:
    "You can show what happened without handing over the people. Choose for each column what the desk gets. Nothing changes until you make the copy.",
  peopleLooked: "Rows looked at: {count}. The page does not recognise everything: go through every column yourself.",
  peoplePseudonyms:
    "With pseudonyms, a person stays the same in all files you send with one codename, and nobody can find the name by trying. Rare details in other columns can still show who it is.",
  peopleHeaded: "The first row has the headings",
  peopleColumn: "Column {number}",
  peopleExample: "For example: {value}",
  peopleRows: "Which rows",
  rowsAll: "All rows",
  rowsFirst: "Only the first {count} rows",
  rowsCounts: "No rows: only headings and counts, small counts withheld",
  actKeep: "Leave as it is",
  actPseudonym: "Replace with pseudonyms",
  actCoarsen: "Make coarser: year, range, region",
  actBlacken: "Blacken",
  actInside: "Replace people found in the text",
  actDrop: "Leave out the column",
  peopleMake: "Make this copy",
  peopleMaking: "Making the copy… For pseudonyms your codename is made first. This can take a minute.",
  peopleCopying: "Making the copy: {done} of {of}.",
  peopleDone:
    "The copy will be sent. The original stays on your device. Look through the copy: this is exactly what leaves.",
  peopleChange: "Change the copy",
  peopleKept: "Rows in the copy: {kept} of {read}.",
  peopleOdd: "Rows that did not fit the columns and were left out: {count}.",
  peopleHidden: "Characters that nobody sees were left out: {count}. They can show whose copy a file is.",
  peopleStill: "In the copy the page still sees: {kinds}",
  peopleNothing: "In the copy the page recognises no people. Look through it yourself.",
  previewTitle: "What leaves: {size}",
  previewMore: "Show more",
  previewFind: "Search in the copy",
  previewFound: "Places found: {count}",
  previewNone: "Not found in the copy.",
  peopleReady: "The copy is made. Look through it, then continue.",
  peopleOther: "Your codename is another one now, so the pseudonyms changed. Look at the copies again, then continue.",
  peopleOnly:
    "This page does not look for people in this kind of file. You can save a spreadsheet as CSV and choose that.",
  peopleTooLarge: "This file is too large for this page.",
  peopleBroken: "This table cannot be read: a row is too long, or a quotation mark is missing.",
  peopleUnread: "This page could not look for people in this file.",
  peopleSheet: "Sheet {number}: {name}",
  peopleSheetOut: "Leave out this sheet",
  peopleConverted:
    "What leaves is what this page read of the file: a table as CSV, or plain text. Formulas, comments, pictures and attachments stay on your device.",
  textLead:
    "You can show what happened without handing over the people. Choose what the desk gets in place of what was found. The page misses many names: read the text, and add them below.",
  textLooked: "The page looked at the first {size} of this text. In the copy it replaces what it finds in all of it.",
  textWords: "Replace these words with pseudonyms too, wherever they stand (one on each line)",
  textKept: "Do not replace these (one on each line)",
  textReplaced: "Places replaced: {count}.",
  noteTitle: "A note for the desk goes with the files",
  noteLead:
    "It says which files are copies and what was changed, so that nobody takes them for the originals. It is in English.",
  filesFlat: "Leave out the names of folders",
  filesTotal: { one: "{count} file, {size} in total.", other: "{count} files, {size} in total." },
  errorFilesTooLarge: "Too large: at most {most} in one message. Remove some files, or send them in several messages.",
  errorFilesMany: "Too many files: at most {most} in one message. Remove some, or put them into one archive.",
  errorFilesUnread: "These cannot be read and were not added: {names}.",
  filesRefused: "The desk no longer takes files. Those you chose will not be sent.",
  errorFileUnreadable: "A file cannot be read. Remove any file that you moved or deleted, and choose it again.",
  writeContinue: "Continue to your codename",
  writeSendKnown: "Send this message",
  writeKnown: "This message will be sent with the codename you have open.",
  errorNotReady: "The page is still getting ready. Wait a moment and try again.",
  errorCannotSend: "Nothing can be sent right now. The line at the top of the page says why.",
  errorChannel: "Choose who should receive your message.",
  errorChannelUnreachable: "Nobody can receive messages there right now. Choose another.",
  errorEmpty: "Write your message first, or choose a file.",
  errorAnswer: "Please answer this question.",
  errorDate: "This date is not complete. Complete it, or leave all three fields empty.",
  dateDay: "Day",
  dateMonth: "Month",
  dateYear: "Year",
  errorTooLong: "This does not fit into one message. Shorten it, or send the rest as a second message.",
  errorText: "The text contains a broken character that cannot be sent. Delete what you pasted last and try again.",
  errorSeal: "The message could not be encrypted, so nothing was sent. Copy your text, reload the page and try again.",
  errorFileGone: "“{name}” can no longer be read. Remove it from the list, or choose it again.",
  errorLines:
    "This would be more than {most} lines, too many for this field. Save the text as a file and choose it below, or send it in several messages.",

  // Step 2: codename
  codenameTitle: "Your codename",
  codenameLead:
    "Copy these eight words by hand, in this order. They were made on this device just now. Nothing has been sent.",
  codenameWhy1: "You need these words to come back, read the reply and write again.",
  codenameWhy2: "Nobody can give them to you again. If you lose them, you cannot read the reply.",
  codenameWhy3:
    "Anyone who has them can read the replies and write in your name. Keep the paper safe. Do not take a photo.",
  codenameCopy: "Copy to the clipboard",
  codenameCopyCost: "Other programs can read the clipboard. By hand is safer.",
  codenameCopied: "Copied. Empty the clipboard when you are done: copy something else.",
  codenameNotCopied: "The browser did not allow copying. Please copy the words by hand.",
  codenameWritten: "I have written it down",
  back: "Back",
  checkTitle: "Check what you wrote down",
  checkLead: "Type these two words from your paper. This shows whether you can come back with it.",
  checkWord: "Word {number}",
  checkWrong: "This is not word {number}. Look at your paper, or show the codename again.",
  checkShow: "Show the codename again",
  checkSend: "Send the message",

  // Step 3: sent
  sentTitleWaiting: "Your message is waiting to be sent",
  sentTitleSent: "Your message is sent",
  sentTitleConfirmed: "Your message has arrived",
  sentWaiting:
    "This page sends data at random times anyway. Your message goes out with it, so the timing gives nothing away. There is nothing for you to do.",
  sentNowTitle: "Send at once instead",
  sentNowCost:
    "Then the moment of sending follows your click. Somebody who watches the server and knows when you were online could tell that you wrote. Choose this only if you must leave now.",
  sentNow: "Send now",
  sentNowPressed: "Sending now…",
  nextTitle: "What to do next",
  nextWait: "Wait until the line at the top says “Arrived”.",
  nextKeep: "Keep the paper with your codename, away from anything that could show who you are.",
  nextLeave: "Then close this page. In Tor Browser choose “New Identity”.",
  nextReturn: {
    one: "Come back in two or three days, choose “I have a codename” and type the eight words. You can read the reply for {count} day.",
    other:
      "Come back in two or three days, choose “I have a codename” and type the eight words. You can read the reply for {count} days.",
  },
  nextDelete: "If you kept the text elsewhere on this device, think about deleting it.",
  goConversation: "Show the conversation",
  sentEmpty: "Clear this page and leave",
  sentTitleSealing: "Your message is being encrypted",
  sentTitleFiles: "Your files are still being sent",
  sentTitleFilesMissing: "Your text has arrived, your files have not",
  sentTitleLost: "Your message was not sent completely",
  sentTitleUncertain: "Your message may not have arrived",
  nextWaitFiles: "Wait until the line at the top says that all your files are stored.",
  nextWaitTime: "Usually this takes one to two minutes.",

  // The way back: entering a codename
  returnTitle: "Come back with your codename",
  returnLead:
    "Type your eight words. Capital letters, hyphens and extra spaces do not matter. Opening the codename sends nothing: this page loads everybody’s replies in every visit.",
  returnLabel: "Your codename",
  returnHint: "Eight words. While you type, matching words appear below the field. The down arrow key takes you there.",
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
  takeWord: "Use “{word}”",
  takeOrder: "Swap the two words",
  errorNoWords: "Type your eight words first.",
  errorOpen: "The codename could not be opened. Reload the page and try again.",
  returnOpeningLong: "On a slow device this can take up to a minute.",
  returnSearching: "Looking for your replies. On a slow line they can take minutes to arrive.",

  // Conversation
  conversationTitle: "Your conversation",
  conversationOpened: "Your codename is correct.",
  ownMessage: "You wrote, in this visit",
  ownTo: "to {channel}",
  ownWaiting: "Not sent yet",
  ownSent: "Sent",
  ownConfirmed: "Arrived",
  replyFrom: "{name} replied",
  replyDay: "on {day}. The signature was checked: this really comes from them.",
  replyDayOnly: "on {day}.",
  keyStolen:
    "Careful: the signing key of {name} was reported stolen. A thief may have written this, with an earlier date too. The desk says that {name} was there through {day}.",
  replyMissing: {
    one: "{count} part of this reply could not be loaded. Come back later to read all of it.",
    other: "{count} parts of this reply could not be loaded. Come back later to read all of it.",
  },
  repliesRefused: {
    one: "{count} reply to you could not be proven to come from the desk, and is not shown. Tell the desk in your next message.",
    other:
      "{count} replies to you could not be proven to come from the desk, and are not shown. Tell the desk in your next message.",
  },
  notShown: { one: "{count} item could not be shown.", other: "{count} items could not be shown." },
  receiptOpened: "Opened by {name}, signed on {day}.",
  receiptWritten: "Your message of {day}",
  noReply: "No reply yet",
  noReplyLead: "Your codename is correct (a typing mistake would have shown). There is no reply to it yet.",
  noReplyAfterReceipt: "Your message was opened. There is no reply yet.",
  noReplyEarlier: "An earlier message was opened. There is no reply yet.",
  noReceipt:
    "Nobody has confirmed yet that they opened your message. This can take a day longer than the reading itself.",
  deskRead: "{desk} has read its messages through {day}.",
  deskNotReadSince: "{desk} has not read its messages since {day}. It may not have seen your message yet.",
  deskNeverRead:
    "{desk} has not confirmed in the last 30 days that it reads its messages. It may not have seen your message yet.",
  conversationReturn:
    "New replies appear here automatically while this page is open. Otherwise come back in two or three days.",
  writeAgain: "Write again",
  closeCodename: "Leave this conversation",
  ownLost: "Not sent completely",
  ownUncertain: "May not have arrived",
  ownStopped: "Sending stopped",
  notKnown:
    "This page cannot tell whether a message was ever sent with this codename. If you never saw “Arrived”, send it again.",
  filesAgain:
    "If you closed the page before all your files were stored, choose “Write again” and the same files within a week. What is stored already is not sent twice.",
  statusReceived: "A person at the desk has what you sent.",
  statusLooking: "Your report is being looked into.",
  statusClosed: "Your report is closed.",
  statusDestroyed: "Destroyed: everything you withdrew that had come by {day}.",
  statusFiles: "Messages whose files are all there: {whole} of {announced}.",
  whoTitle: "Who reads at this desk",
  whoLead:
    "Names and signing keys, as the desk signed them. You can compare a key with what the reviewer says elsewhere.",
  proofTitle: "Proof of report",
  proofLead:
    "Save a file that proves who opened your text, when they signed that, and what they replied. Nothing is sent for it. It cannot prove that there was no other reply.",
  proofWarning:
    "Whoever finds this file on you knows that you reported, and reads every reply. It is not encrypted, and you cannot deny it. Save it only if you need to show it to somebody. Whoever has it also reads your text if you put it in; leaving it out hides it only from those who cannot guess it.",
  proofText: "The text you sent, word for word, if you kept it",
  proofTextHint: "Without it, whoever checks the file must get the text from you.",
  proofSave: "Save the proof",
  proofSaved: "Your browser was given the file to save.",
  proofNothing: "There is nothing to prove yet: nobody has signed that they opened what you sent. Come back later.",
  proofOther:
    "Nobody has signed that they opened this text. It must be exactly what you sent. You can also leave the field empty.",
  proofFailed: "No proof could be made.",

  // Withdrawing
  withdrawOpen: "Withdraw everything",
  withdrawTitle: "Withdraw everything",
  withdrawLead:
    "You ask the desk to destroy everything you sent with this codename, including files. The desk’s programs do this automatically when they receive your request.",
  withdrawKnown:
    "Anyone who has read your message still knows what it says. Copies that were passed on or printed cannot be recalled.",
  withdrawToday:
    "What you send today with this codename is destroyed too. To write again with it, wait until the day after tomorrow.",
  withdrawCodename: "Replies stay here until they expire. Your codename still opens them.",
  withdrawWho: "Who could read your messages?",
  withdrawWhoHint: "Tick all of them. The others do not learn that you wrote.",
  withdrawNobody: "Nobody at the desk can be reached right now. Please come back tomorrow.",
  errorWithdrawWho: "Tick at least one person.",
  errorWithdraw: "Your request could not be encrypted, so nothing was sent. Reload the page and try again.",
  withdrawSend: "Ask the desk to destroy it all",
  withdrawOwn: "You asked the desk to destroy everything you sent.",

  // Without JavaScript
  plainTitle: "This page needs JavaScript",
  plainWhy:
    "It encrypts your message on your own device before it leaves. Without JavaScript it cannot, and it sends nothing unencrypted.",
  plainLevel:
    "In Tor Browser, click the shield, choose “Settings”, then “Safer”. Restart the browser and open this page again. “Safer” is enough.",
  plainOther:
    "You can keep JavaScript off: on a computer that you trust, use the program “knothole source”. The desk’s ordinary site says where to get it, and its fingerprint. Or contact the desk by post, or in person.",
  plainFile:
    "Did you make an envelope file with “knothole source seal”? Hand it over here. Anyone who watches the server can see that somebody does.",
  plainChoose: "Envelope file",
  plainSend: "Send the file",
  plainStored: "Stored for the desk. You can close this page. In Tor Browser choose “New Identity”.",
  plainNotStored: "Not stored. The server cannot take it now. Keep the file and send it again tomorrow.",
  plainRefused:
    "Not stored. This is not an envelope file made by “knothole source seal”. Go back and choose another file.",
  notStarted: "This page has not started",
  notStartedLead: "Do not write here. If this does not change within a minute, reload the page.",
  plainAndroid: "In Tor Browser for Android, open “Settings”, then “Security level”, and choose “Safer”.",
});
