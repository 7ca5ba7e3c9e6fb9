// strings/en.js
var ONLY_ENGLISH = "Only the English words of this page have arrived. For another language, load this page again. Before that, copy what you have written.";
var en_default = (
  /** @type {const} */
  {
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
    elsewhereHint: "“Leave quickly” empties this page. Type the address of a harmless page, for example a weather forecast, and the button also opens that one in a new tab. Pressing Escape does not. Nothing is loaded before. Whoever watches your network can see that a page is loaded at that moment.",
    elsewhereLabel: "Address of the other page",
    errorElsewhere: "The button will not open this address. Type it like this: example.org",
    footer: "This page keeps nothing in your browser. When you close it, everything here is gone.",
    programTitle: "Without this page: the program “knothole source”",
    programWhy: "A page comes from the server on every visit, and a server that was taken over could send you a false one. The program needs no page. The desk’s ordinary site says where to get it. Compare this fingerprint of the desk with one that reached you in another way:",
    programHow: "On a computer of your own, keep Tor Browser open and type:",
    stepSending: "Sending",
    // Safety check
    safetyGood: "Safety check: all good",
    safetyLook: { one: "Safety check: {count} thing to fix", other: "Safety check: {count} things to fix" },
    safetyOnion: "You are using the onion address. Tor hides where you are.",
    safetyLocal: "This is a trial: the server runs on your own machine. Nothing leaves it.",
    safetyNoOnion: "You are not using an onion address. Your network can see that you are here. Open this address in Tor Browser instead:",
    safetyNoOnionUnknown: "You are not using an onion address. Your network can see that you are here. Use Tor Browser, and ask the desk for its onion address.",
    safetySafer: "The browser’s security level is at least “Safer”.",
    safetyStandard: "The browser’s security level is lower than “Safer”. In Tor Browser: click the shield, choose “Settings”, then “Safer”. Restart the browser and open this page again. Do this before you write: a restart deletes your text.",
    safetyFeatures: "Your browser can encrypt everything this page sends.",
    safetyCannot: "This page cannot see whether your device has spyware on it, or whether somebody is looking over your shoulder.",
    // The line of state
    stateLoading: "Getting ready. You can start to write.",
    stateNothing: "Nothing sent in this visit.",
    stateSealing: "Encrypting your message…",
    stateWaiting: "Not sent yet. It will be sent automatically at a random time, usually within a minute. Keep this page open.",
    stateParts: {
      one: "Not sent yet: {stored} of {count} part sent. Keep this page open.",
      other: "Not sent yet: {stored} of {count} parts sent. Keep this page open."
    },
    safetyTrial: "Safety check: not needed here",
    stateSent: "Sent. Wait for “Arrived” before you close this page.",
    stateConfirmed: "Arrived. Your message is stored for the desk. You can close this page.",
    stateUnusable: "You cannot send anything with this page now.",
    stateFilesWaiting: "Your text is sent. Your files are still on their way. Keep this page open.",
    stateFilesMissing: "Your text has arrived, but not all of your files have.",
    stateRequestArrived: "Arrived. Your request to destroy everything is stored for the desk. You can close this page.",
    stateAgain: "A key of the desk changed, so your message is being sent once more. Keep this page open.",
    stateLost: "A part of your message could not be encrypted, so the desk cannot read all of it. Copy your text from the conversation, reload the page and send it again.",
    stateUncertain: "Your message, or a part of it, may not have arrived.",
    // Files on their way
    uploadReading: "Reading your files: {done} of {of}.",
    uploadRunning: "Sending your files: {done} of {of}.",
    uploadLeft: { one: "About {count} minute left.", other: "About {count} minutes left." },
    uploadLost: "The connection was lost at {done} of {of}. The page will try again automatically. What is stored already is kept.",
    uploadPaused: "Paused at {done} of {of}. What is stored already is kept for a week.",
    uploadFull: "The server has no room for your files right now. Your text is sent anyway. Try again, or come back tomorrow with your codename and the same files.",
    uploadChanged: "A file changed while it was read, so sending stopped. Your text is sent anyway. Choose the files again and send them with a new message.",
    uploadStopped: "The server refused the files. Your text is sent anyway. Come back tomorrow with your codename and the same files.",
    uploadWithdrawn: "Your files are not sent any further: you withdrew everything.",
    uploadDone: "All your files are stored for the desk.",
    uploadPause: "Pause",
    uploadResume: "Continue",
    uploadAgain: "Try again",
    uploadSlow: "The connection is slow: {done} of {of} sent. Nothing is lost. Keep this page open.",
    // Troubles: what happened, then what to do
    troubleUnreachable: "The server did not answer. The page will try again automatically. Check that you are still connected.",
    troubleFull: "The server is full and did not store your message. The page keeps it and tries again. Leave the page open, or come back tomorrow.",
    troubleUnavailable: "The server cannot store anything right now. The page will try again automatically. Leave it open.",
    troubleStrange: "The server sent a response that this page does not understand. The page will try again. If this does not go away, copy your text and reload the page.",
    troubleNotLoaded: "The desk’s details could not be loaded. The page will try again automatically. If this does not go away, choose “New Tor circuit for this site” in Tor Browser’s menu.",
    troubleDocument: "This page cannot prove that it is connected to the right desk, so it refuses to send. Do not use it now. Reload it in an hour. If this does not go away, contact the desk another way.",
    alarmTitle: "This may not be the desk",
    troubleUpdate: "The server offered new details of the desk that cannot be proven to be the desk’s. The page rejected them and continues with the earlier ones. If in doubt, close the page.",
    troubleWithheld: "The server leaves out something about the people at the desk that it had published before. It may be broken, or it may try to deceive you. This page relies on what it knew before.",
    troubleExpired: "The desk’s details are out of date, so this page refuses to send. You can still read replies. Please come back tomorrow.",
    troubleMissing: "Your browser lacks what this page needs to encrypt: {missing}. Nothing can be sent with it. Please use the newest Tor Browser.",
    troubleBroken: "A part of this page did not load, or stopped. Nothing more can be sent. Copy your text, reload the page and try again.",
    missingSecure: "a secure address (an onion address or https)",
    missingWorkers: "background workers",
    missingCrypto: "the encryption functions (WebCrypto)",
    missingSignatures: "signatures (Ed25519)",
    missingText: "text encoding",
    missingTimeout: "time limits for requests",
    troubleClock: "Your device says that today is {day}; the server says {today}. Compare with another clock. If your device is wrong, set its clock and reload the page.",
    // Step 1: write
    writeTitle: "Write to {desk}",
    writeTitleEmpty: "Write to the desk",
    writeLead: "Only the people named below can read this. Nothing you type leaves this page until you agree.",
    writeWarning: "Do not use your employer’s computer, phone or network.",
    protectedTitle: "What is protected, and what is not",
    protectedYes1: "Your message and your files are encrypted on this device. Nobody on the way can read them, or your codename: not the server, and not those who run it.",
    protectedYes2: "There is no account. The page asks for no name and stores nothing on this device.",
    protectedYes3: "The page sends data at random times, whether you write or not. So sending a message does not stand out.",
    protectedNo1: "Somebody who watches your network, your employer for example, can see that you use Tor, and perhaps that you visited this page.",
    protectedNo2: "Somebody who controls your device can see everything you do here.",
    protectedNo3: "Somebody who takes over the server could send you a modified page that reads what you type.",
    protectedNo4: "What you write may show who you are. Leave out what only you can know, unless it matters.",
    statementTitle: "What the desk said on {day}",
    holdsTitle: "A legal order, and what it means",
    statementHolds: "The desk says that a legal order forces it to keep the following:",
    holdsMeaning: "Because of it, the desk may have to keep messages longer than it promises, even if you ask to destroy them. An order does not open what is encrypted, but what reviewers have read they can be asked about. If it could be about you, get advice before you write, and leave out what could show who you are.",
    channelTitle: "Who should receive it?",
    channelLoading: "Loading who can read your message…",
    channelReaders: "{names} can read it.",
    readersChoose: "Choose who must not read it",
    readersHint: "Untick anyone who must not read this. It stays so until you close this page. When you come back, you have to do it again.",
    readersLeftOut: "{names} cannot read this message.",
    errorReaders: "At least one person must be able to read your message.",
    channelRead: "Messages read through {day}.",
    channelNeverRead: "In the last 30 days nobody has confirmed reading messages here.",
    channelUnreachable: "Nobody here can receive messages right now. Choose another, or come back tomorrow.",
    questionsTitle: "A few questions",
    optional: "optional",
    messageLabel: "Your message",
    messageHint: "Write what happened, when, and how you know it. Take your time: nothing you type leaves this page until you have seen your codename and agreed.",
    messageLeft: "Space left: about {count} letters.",
    messageOver: "Too long by about {count} letters. Shorten the text, or send the rest as a second message.",
    filesTitle: "Files",
    filesHint: "Photos, documents, recordings. They are encrypted like your text, with their names.",
    filesTell: "Photos tell where, when and with which phone they were taken. Documents name their author. Below each file this page shows what it finds, and offers a cleaned copy where it can. It does not find everything.",
    filesCleanTitle: "How to remove it",
    filesClean1: "On Tails, open the files with “Metadata Cleaner”. On other systems, the program mat2 does the same.",
    filesClean2: "Or send a screenshot in the place of a photo, and typed text in the place of a document. A printed page can carry hidden marks of the printer, and a scan of it too.",
    filesClean3: "The desk learns the names of files and folders. Rename what shows who you are.",
    filesClean4: "No program removes the hidden dots of printers, watermarks, wording that was planted to find you, voices or faces.",
    filesCost: "Files are sent right away, not at a random time, and take longer than text. Somebody who is watching can see that you are sending something large.",
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
    cleanPdf: "In the copy the pages look as before, without frames around links and signs of notes. Links, bookmarks, notes and attached files are gone. Text that nobody sees, for example under a black box or for reading aloud, is still in it.",
    blackOpen: "Make parts of the picture black",
    blackLead: "Draw over what nobody may see: faces, names, number plates, reflections. In the copy these parts are black, and nothing lies under the black.",
    blackKeys: "Drag over the picture. Or add a part and move it with the arrow keys; with Shift they change its size, Delete removes it.",
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
    peopleLead: "You can show what happened without handing over the people. Choose for each column what the desk gets. Nothing changes until you make the copy.",
    peopleLooked: "Rows looked at: {count}. The page does not recognise everything: go through every column yourself.",
    peoplePseudonyms: "With pseudonyms, a person stays the same in all files you send with one codename, and nobody can find the name by trying. Rare details in other columns can still show who it is.",
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
    peopleDone: "The copy will be sent. The original stays on your device. Look through the copy: this is exactly what leaves.",
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
    peopleOnly: "This page does not look for people in this kind of file. You can save a spreadsheet as CSV and choose that.",
    peopleTooLarge: "This file is too large for this page.",
    peopleBroken: "This table cannot be read: a row is too long, or a quotation mark is missing.",
    peopleUnread: "This page could not look for people in this file.",
    peopleSheet: "Sheet {number}: {name}",
    peopleSheetOut: "Leave out this sheet",
    peopleConverted: "What leaves is what this page read of the file: a table as CSV, or plain text. Formulas, comments, pictures and attachments stay on your device.",
    textLead: "You can show what happened without handing over the people. Choose what the desk gets in place of what was found. The page misses many names: read the text, and add them below.",
    textLooked: "The page looked at the first {size} of this text. In the copy it replaces what it finds in all of it.",
    textWords: "Replace these words with pseudonyms too, wherever they stand (one on each line)",
    textKept: "Do not replace these (one on each line)",
    textReplaced: "Places replaced: {count}.",
    noteTitle: "A note for the desk goes with the files",
    noteLead: "It says which files are copies and what was changed, so that nobody takes them for the originals. It is in English.",
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
    errorLines: "This would be more than {most} lines, too many for this field. Save the text as a file and choose it below, or send it in several messages.",
    // Step 2: codename
    codenameTitle: "Your codename",
    codenameLead: "Copy these eight words by hand, in this order. They were made on this device just now. Nothing has been sent.",
    codenameWhy1: "You need these words to come back, read the reply and write again.",
    codenameWhy2: "Nobody can give them to you again. If you lose them, you cannot read the reply.",
    codenameWhy3: "Anyone who has them can read the replies and write in your name. Keep the paper safe. Do not take a photo.",
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
    sentWaiting: "This page sends data at random times anyway. Your message goes out with it, so the timing gives nothing away. There is nothing for you to do.",
    sentNowTitle: "Send at once instead",
    sentNowCost: "Then the moment of sending follows your click. Somebody who watches the server and knows when you were online could tell that you wrote. Choose this only if you must leave now.",
    sentNow: "Send now",
    sentNowPressed: "Sending now…",
    nextTitle: "What to do next",
    nextWait: "Wait until the line at the top says “Arrived”.",
    nextKeep: "Keep the paper with your codename, away from anything that could show who you are.",
    nextLeave: "Then close this page. In Tor Browser choose “New Identity”.",
    nextReturn: {
      one: "Come back in two or three days, choose “I have a codename” and type the eight words. You can read the reply for {count} day.",
      other: "Come back in two or three days, choose “I have a codename” and type the eight words. You can read the reply for {count} days."
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
    returnLead: "Type your eight words. Capital letters, hyphens and extra spaces do not matter. Opening the codename sends nothing: this page loads everybody’s replies in every visit.",
    returnLabel: "Your codename",
    returnHint: "Eight words. While you type, matching words appear below the field. The down arrow key takes you there.",
    returnOpen: "Open",
    returnOpening: "Opening. This can take some seconds.",
    returnMatches: "Matching words below: {count}.",
    returnMatchList: "Matching words",
    errorWord: "Word {number}, “{word}”, is not a codename word. Look at your note again.",
    errorWordNear: "Word {number}, “{word}”, is not a codename word. Did you mean {near}?",
    errorCount: "A codename has eight words. There are {count} here.",
    errorCheck: "These are eight codename words, but they do not belong together. One word is wrong, or this codename is for another desk. Compare each word with your note.",
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
    keyStolen: "Careful: the signing key of {name} was reported stolen. A thief may have written this, with an earlier date too. The desk says that {name} was there through {day}.",
    replyMissing: {
      one: "{count} part of this reply could not be loaded. Come back later to read all of it.",
      other: "{count} parts of this reply could not be loaded. Come back later to read all of it."
    },
    repliesRefused: {
      one: "{count} reply to you could not be proven to come from the desk, and is not shown. Tell the desk in your next message.",
      other: "{count} replies to you could not be proven to come from the desk, and are not shown. Tell the desk in your next message."
    },
    notShown: { one: "{count} item could not be shown.", other: "{count} items could not be shown." },
    receiptOpened: "Opened by {name}, signed on {day}.",
    receiptWritten: "Your message of {day}",
    noReply: "No reply yet",
    noReplyLead: "Your codename is correct (a typing mistake would have shown). There is no reply to it yet.",
    noReplyAfterReceipt: "Your message was opened. There is no reply yet.",
    noReplyEarlier: "An earlier message was opened. There is no reply yet.",
    noReceipt: "Nobody has confirmed yet that they opened your message. This can take a day longer than the reading itself.",
    deskRead: "{desk} has read its messages through {day}.",
    deskNotReadSince: "{desk} has not read its messages since {day}. It may not have seen your message yet.",
    deskNeverRead: "{desk} has not confirmed in the last 30 days that it reads its messages. It may not have seen your message yet.",
    conversationReturn: "New replies appear here automatically while this page is open. Otherwise come back in two or three days.",
    writeAgain: "Write again",
    closeCodename: "Leave this conversation",
    ownLost: "Not sent completely",
    ownUncertain: "May not have arrived",
    ownStopped: "Sending stopped",
    notKnown: "This page cannot tell whether a message was ever sent with this codename. If you never saw “Arrived”, send it again.",
    filesAgain: "If you closed the page before all your files were stored, choose “Write again” and the same files within a week. What is stored already is not sent twice.",
    statusReceived: "A person at the desk has what you sent.",
    statusLooking: "Your report is being looked into.",
    statusClosed: "Your report is closed.",
    statusDestroyed: "Destroyed: everything you withdrew that had come by {day}.",
    statusFiles: "Messages whose files are all there: {whole} of {announced}.",
    whoTitle: "Who reads at this desk",
    whoLead: "Names and signing keys, as the desk signed them. You can compare a key with what the reviewer says elsewhere.",
    proofTitle: "Proof of report",
    proofLead: "Save a file that proves who opened your text, when they signed that, and what they replied. Nothing is sent for it. It cannot prove that there was no other reply.",
    proofWarning: "Whoever finds this file on you knows that you reported, and reads every reply. It is not encrypted, and you cannot deny it. Save it only if you need to show it to somebody. Whoever has it also reads your text if you put it in; leaving it out hides it only from those who cannot guess it.",
    proofText: "The text you sent, word for word, if you kept it",
    proofTextHint: "Without it, whoever checks the file must get the text from you.",
    proofSave: "Save the proof",
    proofSaved: "Your browser was given the file to save.",
    proofNothing: "There is nothing to prove yet: nobody has signed that they opened what you sent. Come back later.",
    proofOther: "Nobody has signed that they opened this text. It must be exactly what you sent. You can also leave the field empty.",
    proofFailed: "No proof could be made.",
    // Withdrawing
    withdrawOpen: "Withdraw everything",
    withdrawTitle: "Withdraw everything",
    withdrawLead: "You ask the desk to destroy everything you sent with this codename, including files. The desk’s programs do this automatically when they receive your request.",
    withdrawKnown: "Anyone who has read your message still knows what it says. Copies that were passed on or printed cannot be recalled.",
    withdrawToday: "What you send today with this codename is destroyed too. To write again with it, wait until the day after tomorrow.",
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
    plainWhy: "It encrypts your message on your own device before it leaves. Without JavaScript it cannot, and it sends nothing unencrypted.",
    plainLevel: "In Tor Browser, click the shield, choose “Settings”, then “Safer”. Restart the browser and open this page again. “Safer” is enough.",
    plainOther: "You can keep JavaScript off: on a computer that you trust, use the program “knothole source”. The desk’s ordinary site says where to get it, and its fingerprint. Or contact the desk by post, or in person.",
    plainFile: "Did you make an envelope file with “knothole source seal”? Hand it over here. Anyone who watches the server can see that somebody does.",
    plainChoose: "Envelope file",
    plainSend: "Send the file",
    plainStored: "Stored for the desk. You can close this page. In Tor Browser choose “New Identity”.",
    plainNotStored: "Not stored. The server cannot take it now. Keep the file and send it again tomorrow.",
    plainRefused: "Not stored. This is not an envelope file made by “knothole source seal”. Go back and choose another file.",
    notStarted: "This page has not started",
    notStartedLead: "Do not write here. If this does not change within a minute, reload the page.",
    plainAndroid: "In Tor Browser for Android, open “Settings”, then “Security level”, and choose “Safer”."
  }
);

// page/language-names.js
var LANGUAGE_NAMES = {
  en: "English",
  es: "Español",
  fr: "Français",
  de: "Deutsch",
  it: "Italiano",
  pt: "Português",
  nl: "Nederlands",
  pl: "Polski",
  tr: "Türkçe",
  ru: "Русский",
  uk: "Українська",
  ar: "العربية",
  fa: "فارسی",
  zh: "简体中文",
  ja: "日本語",
  hi: "हिन्दी"
};

// page/language.js
var catalogues = { en: en_default };
var RIGHT_TO_LEFT = ["ar", "fa"];
var ARABIC = /\p{Script=Arabic}/u;
var Language = class {
  /** @param {string} code */
  constructor(code) {
    this.code = code;
    this.direction = RIGHT_TO_LEFT.includes(code) ? "rtl" : "ltr";
    this.catalogue = catalogues[code];
    this.plural = new Intl.PluralRules(code);
    this.numbers = new Intl.NumberFormat(code);
    this.days = new Intl.DateTimeFormat(code === "en" ? "en-GB" : code, {
      dateStyle: "long",
      timeZone: "UTC",
      calendar: "gregory"
    });
  }
};
var language = new Language("en");
var wanted = preferred();
function preferred() {
  const tags = navigator.languages.map((tag2) => tag2.split("-")[0].toLowerCase());
  return tags.find((code) => code in LANGUAGE_NAMES) ?? "en";
}
function choose(code) {
  wanted = code;
  if (code in catalogues) language = new Language(code);
}
var haveFailed = false;
function missLanguages() {
  haveFailed = true;
}
async function fetchLanguages() {
  try {
    const { OTHER_LANGUAGES } = await import("./languages.js");
    Object.assign(catalogues, OTHER_LANGUAGES);
  } catch {
    haveFailed = true;
  }
  choose(wanted);
}
var lacking = () => haveFailed && wanted !== language.code ? ONLY_ENGLISH : "";
var asked = () => wanted;
var current = () => ({ code: language.code, direction: language.direction });
function pageText(key, ...rest) {
  const values = (
    /** @type {Record<string, string | number>} */
    rest[0] ?? {}
  );
  const entry = (
    /** @type {string | Plural} */
    language.catalogue[key]
  );
  const text = typeof entry === "string" ? entry : entry[language.plural.select(Number(values.count))] ?? entry.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => blank(values[name]));
}
function blank(value) {
  if (typeof value === "number") return language.numbers.format(value);
  return ARABIC.test(value) === (language.direction === "rtl") ? value : `⁨${value}⁩`;
}
function listText(names, type = "conjunction") {
  return new Intl.ListFormat(language.code, { type }).format(names);
}
function deskText(texts) {
  const tags = Object.keys(texts);
  const kindred = (code) => tags.find((tag2) => tag2 === code) ?? tags.find((tag2) => tag2.startsWith(`${code}-`));
  const best = kindred(language.code) ?? kindred("en") ?? tags[0];
  return { text: texts[best], lang: best, dir: "auto" };
}
var LAST_DAY = 1e8;
function dayText(day) {
  return Math.abs(day) > LAST_DAY ? language.numbers.format(day) : language.days.format(day * 864e5);
}
function sizeText(bytes) {
  const units = (
    /** @type {const} */
    ["byte", "kilobyte", "megabyte", "gigabyte"]
  );
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const form2 = {
    style: "unit",
    unit: units[power],
    unitDisplay: power ? "short" : "long",
    maximumFractionDigits: power > 1 ? 1 : 0
  };
  return new Intl.NumberFormat(
    language.code,
    /** @type {Intl.NumberFormatOptions} */
    form2
  ).format(
    bytes / 1e3 ** power
  );
}

// page/dom.js
function fillTexts() {
  const { code, direction } = current();
  if (document.activeElement === document.body) document.body.focus();
  Object.assign(document.documentElement, { lang: code, dir: direction });
  for (const element of document.querySelectorAll("[data-text]"))
    element.textContent = pageText(
      /** @type {PlainKey} */
      element.getAttribute("data-text")
    );
  for (const element of document.querySelectorAll("[data-label]"))
    element.setAttribute("aria-label", pageText(
      /** @type {PlainKey} */
      element.getAttribute("data-label")
    ));
}
function keepChoicesDefault() {
  for (const event of ["input", "change"]) addEventListener(event, keepAsDefault, { capture: true });
}
function keepAsDefault() {
  for (const box of document.querySelectorAll("input")) box.defaultChecked = box.checked;
  for (const option of document.querySelectorAll("option")) option.defaultSelected = option.selected;
}
function check(box, on) {
  box.checked = on;
  keepAsDefault();
}
function offerLanguages(changed) {
  const menu2 = (
    /** @type {HTMLSelectElement} */
    byId("language")
  );
  menu2.replaceChildren(
    ...Object.entries(LANGUAGE_NAMES).map(
      ([code, name]) => make("option", { value: code, lang: code, text: name, selected: code === asked() })
    )
  );
  menu2.addEventListener("change", () => {
    choose(menu2.value);
    changed();
  });
}
var focusIn = (area) => (
  /** @type {HTMLElement | null} */
  area.querySelector("input, button, summary")?.focus({ preventScroll: true })
);
var filledIn = (area) => [...area.querySelectorAll("input, textarea, select")].map((field) => {
  const { id, value, checked } = (
    /** @type {HTMLInputElement} */
    field
  );
  return { id, value, checked };
});
function redraw(area, draw3) {
  const before = filledIn(area);
  const focused = area.contains(document.activeElement) ? document.activeElement : null;
  const caret = focused instanceof HTMLTextAreaElement ? [focused.selectionStart, focused.selectionEnd] : null;
  draw3();
  putBack(before);
  const now = focused?.id ? document.getElementById(focused.id) : null;
  now?.focus();
  if (caret && now !== focused) now?.setSelectionRange(caret[0], caret[1]);
}
function putBack(fields) {
  for (const { id, value, checked } of fields) {
    const now = document.getElementById(id);
    if (now instanceof HTMLInputElement) check(now, checked);
    if (now instanceof HTMLTextAreaElement || now instanceof HTMLSelectElement || now instanceof HTMLInputElement && now.type === "text")
      now.value = value;
  }
}
function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(
      key,
      /** @type {EventListener} */
      value
    );
    else if (key === "text") made.textContent = String(value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error("the page has no such element");
  return (
    /** @type {T} */
    found
  );
}
var nameOf = ({ name, role }) => role ? `${name} (${role})` : name;
function put(where, text) {
  if (where.textContent !== text) where.textContent = text;
  where.hidden = text === "";
}
function complain(control, where, text) {
  put(where, text);
  if (text) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}
function button(id, text, press, look = "") {
  return make("button", { type: "button", id, text, class: look, click: press });
}

// page/codename.js
var PREFIX = 2;
function showCodename(where, words, go) {
  const list = make(
    "ol",
    { class: "words", id: "words", translate: "no", lang: "en", dir: "ltr" },
    ...words.map((word) => make("li", { text: word }))
  );
  const copied = make("p", { class: "hint", id: "copied", role: "status", text: pageText("codenameCopyCost") });
  const copy = () => copied.textContent = pageText(copyText(words.join(" ")) ? "codenameCopied" : "codenameNotCopied");
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("codenameTitle") }),
    make("p", { class: "lead", text: pageText("codenameLead") }),
    list,
    make(
      "ul",
      { class: "next" },
      ...[pageText("codenameWhy1"), pageText("codenameWhy2"), pageText("codenameWhy3")].map(
        (text) => make("li", { text })
      )
    ),
    make(
      "div",
      { class: "actions" },
      button("codename-written", pageText("codenameWritten"), go.written, "primary"),
      button("codename-back", pageText("back"), go.back)
    ),
    make("div", { class: "actions" }, button("codename-copy", pageText("codenameCopy"), copy), copied)
  );
}
function askBack(where, words, positions, go) {
  const fields = positions.map((position) => {
    const number = position + 1;
    const error = make("p", { class: "error", id: `check-${number}-error`, hidden: true });
    const input = make("input", {
      type: "text",
      id: `check-${number}`,
      "data-position": String(number),
      lang: "en",
      ...PLAIN,
      "aria-describedby": error.id
    });
    input.addEventListener("input", () => complain(input, error, ""));
    input.addEventListener("keydown", (event) => event.key === "Enter" && void send());
    return { number, input, error, word: words[position] };
  });
  let asking = false;
  const read2 = async ({ input, word }) => input.value.trim().toLowerCase() === word ? [word] : go.words(input.value);
  async function send() {
    if (asking) return;
    asking = true;
    const typed = await Promise.all(fields.map(read2)).finally(() => asking = false);
    const wrong = fields.filter(({ word }, at) => typed[at].join(" ") !== word);
    for (const { number, input, error } of fields) {
      const untouched = input.value === "" && input !== wrong[0]?.input;
      const isWrong = wrong.some((field) => field.input === input);
      complain(input, error, isWrong && !untouched ? pageText("checkWrong", { number }) : "");
    }
    if (wrong.length) wrong[0].input.focus();
    else go.right();
  }
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("checkTitle") }),
    make("p", { class: "lead", text: pageText("checkLead") }),
    ...fields.map(
      ({ number, input, error }) => make(
        "div",
        { class: "field" },
        make("label", { for: input.id, text: pageText("checkWord", { number }) }),
        input,
        error
      )
    ),
    make(
      "div",
      { class: "actions" },
      button("check-send", pageText("checkSend"), () => void send(), "primary"),
      button("check-show", pageText("checkShow"), go.show)
    )
  );
}
var PLAIN = {
  autocomplete: "off",
  autocapitalize: "none",
  autocorrect: "off",
  spellcheck: "false",
  writingsuggestions: "false",
  translate: "no"
};
var entries = /* @__PURE__ */ new WeakMap();
async function openTyped(entry, codenames, typed) {
  entry.isOpening = true;
  entry.wait(true);
  let reading = null;
  try {
    const made = await codenames.read(typed);
    if (made.code === "ok") await codenames.open(made.words);
    reading = made;
  } catch {
  }
  entry.isOpening = false;
  entry.wait(false);
  entry.end(reading);
}
function showEntry(where, codenames) {
  const described = { "aria-describedby": "entry-hint entry-error" };
  const field = make("textarea", { id: "codename-entry", rows: "2", lang: "en", dir: "ltr", ...PLAIN, ...described });
  const error = make("p", { class: "error", id: "entry-error", role: "alert", hidden: true });
  const repair = make("div", { class: "actions", id: "entry-repair" });
  const busy = make("p", { class: "hint", id: "entry-busy", role: "status" });
  const bar = make("progress", {
    id: "entry-progress",
    max: "1",
    value: "0",
    "aria-labelledby": "entry-busy",
    hidden: true
  });
  const opener = button("entry-open", pageText("returnOpen"), () => void read2(), "primary");
  const matches = new Matches(field, codenames);
  const entry = entries.get(where) ?? { isOpening: false, wait: () => {
  }, end: () => {
  } };
  entries.set(where, entry);
  entry.wait = (on) => {
    opener.disabled = on;
    bar.hidden = !on;
    busy.textContent = on ? `${pageText("returnOpening")} ${pageText("returnOpeningLong")}` : "";
  };
  entry.end = (reading) => {
    if (!reading) complain(field, error, pageText("errorOpen"));
    else if (reading.code !== "ok") refuse(reading);
  };
  async function read2() {
    if (entry.isOpening) return;
    matches.show([]);
    repair.replaceChildren();
    complain(field, error, field.value.trim() ? "" : pageText("errorNoWords"));
    if (!field.value.trim()) return field.focus();
    await openTyped(entry, codenames, field.value);
  }
  function refuse(reading) {
    complain(field, error, explain(reading));
    field.focus();
    if (reading.code === "swapped")
      repair.append(button("take-order", pageText("takeOrder"), () => take(reading.text)));
    if (reading.code === "codename-word" || reading.code === "similar")
      for (const [number, { word, text }] of reading.repairs.entries())
        repair.append(button(`take-${number}`, pageText("takeWord", { word }), () => take(text)));
  }
  function take(text) {
    field.value = text;
    repair.replaceChildren();
    complain(field, error, "");
    field.focus();
  }
  field.addEventListener("input", () => {
    complain(field, error, "");
    repair.replaceChildren();
    void matches.offer();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      void read2();
    } else if (event.key === "ArrowDown" && matches.enter()) event.preventDefault();
  });
  drawEntry(where, [field, matches.whole, error, repair], [opener, busy, bar]);
  entry.wait(entry.isOpening);
}
function drawEntry(where, field, actions) {
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("returnTitle") }),
    make("p", { class: "lead", text: pageText("returnLead") }),
    make(
      "div",
      { class: "field" },
      make("label", { for: "codename-entry", text: pageText("returnLabel") }),
      make("p", { class: "hint", id: "entry-hint", text: pageText("returnHint") }),
      ...field
    ),
    make("div", { class: "actions" }, ...actions)
  );
}
function showOpening(done) {
  const bar = (
    /** @type {HTMLProgressElement | null} */
    document.getElementById("entry-progress")
  );
  if (!bar) return;
  if (done < 1) bar.value = done;
  else bar.removeAttribute("value");
  if (done >= 1) byId("entry-busy").textContent = pageText("returnSearching");
}
function explain(reading) {
  if (reading.code === "codename-length") return pageText("errorCount", { count: reading.count });
  if (reading.code === "swapped") return pageText("errorSwapped", reading);
  if (reading.code === "codename-check") return pageText("errorCheck");
  if (reading.code === "similar")
    return pageText("errorSimilar", { number: reading.number, word: reading.repairs[0].word });
  const near = reading.repairs.map(({ word }) => word);
  return near.length ? pageText("errorWordNear", { ...reading, near: listText(near, "disjunction") }) : pageText("errorWord", reading);
}
var Matches = class {
  /** @type {HTMLButtonElement[]} */
  #buttons = [];
  #asked = 0;
  /** @param {HTMLTextAreaElement} field @param {Codenames} codenames */
  constructor(field, codenames) {
    this.field = field;
    this.codenames = codenames;
    this.list = make("div", {
      class: "matches",
      role: "group",
      "aria-label": pageText("returnMatchList"),
      lang: "en",
      translate: "no",
      keydown: (event) => this.#move(event)
    });
    this.count = make("p", { class: "unseen", role: "status" });
    this.whole = make("div", {}, this.list, this.count);
  }
  /** The beginning of the word before the caret. */
  #typed() {
    return /[a-z][a-z-]*$/i.exec(this.field.value.slice(0, this.field.selectionStart))?.[0] ?? "";
  }
  async offer() {
    const typed = this.#typed();
    const asked2 = ++this.#asked;
    const words = typed.length >= PREFIX ? await this.codenames.complete(typed) : [];
    if (asked2 === this.#asked) this.show(words);
  }
  /** @param {string[]} words */
  show(words) {
    this.#asked++;
    this.#buttons = words.map(
      (word) => make("button", { type: "button", tabindex: "-1", text: word, click: () => this.#take(word) })
    );
    this.#buttons[0]?.setAttribute("tabindex", "0");
    this.list.replaceChildren(...this.#buttons);
    put(this.count, words.length ? pageText("returnMatches", { count: words.length }) : "");
  }
  /** Goes to the first word. */
  enter() {
    this.#buttons[0]?.focus();
    return this.#buttons.length > 0;
  }
  /** @param {string} word */
  #take(word) {
    const { value, selectionStart } = this.field;
    const before = value.slice(0, selectionStart - this.#typed().length) + word;
    const after = value.slice(selectionStart).trimStart();
    this.field.value = `${before} ${after}`;
    this.show([]);
    this.field.focus();
    this.field.setSelectionRange(before.length + 1, before.length + 1);
  }
  /** @param {KeyboardEvent} event */
  #move(event) {
    const at = this.#buttons.indexOf(
      /** @type {HTMLButtonElement} */
      event.target
    );
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Escape: -Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    (this.#buttons[Math.min(at + step, this.#buttons.length - 1)] ?? this.field).focus();
  }
};
function copyText(text) {
  const fill = (event) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return done;
}

// page/safety.js
var TRIAL = ["127.0.0.1", "localhost", "[::1]"];
var isTrial = () => TRIAL.includes(location.hostname);
function showSafety(origins) {
  const trial = isTrial();
  const around = trial ? [] : [checkAddress(origins), checkLevel()];
  const checks = [...around, ...checkFeatures()];
  const bad = checks.filter(({ good }) => !good).length;
  const rows = checks.map(
    ({ good, text, address }) => make(
      "li",
      { class: good ? "good" : "repair", text },
      ...address ? [" ", make("code", { text: address, dir: "ltr", translate: "no" })] : []
    )
  );
  const area = byId("safety");
  area.hidden = false;
  area.classList.toggle("repair", bad > 0);
  const line = trial ? pageText("safetyTrial") : pageText("safetyGood");
  const neutral = [...trial ? [pageText("safetyLocal")] : [], pageText("safetyCannot")];
  area.replaceChildren(
    make("summary", { text: bad ? pageText("safetyLook", { count: bad }) : line }),
    make("ul", { class: "checks" }, ...rows, ...neutral.map((text) => make("li", { class: "cannot", text })))
  );
}
function checkAddress(origins) {
  if (location.hostname.endsWith(".onion")) return { good: true, text: pageText("safetyOnion") };
  const address = origins.find((origin) => URL.canParse(origin) && new URL(origin).hostname.endsWith(".onion"));
  return { good: false, text: pageText(address ? "safetyNoOnion" : "safetyNoOnionUnknown"), address };
}
function checkLevel() {
  const good = !("WebAssembly" in globalThis);
  return { good, text: pageText(good ? "safetySafer" : "safetyStandard") };
}
function checkFeatures() {
  return missingFeatures().length ? [] : [{ good: true, text: pageText("safetyFeatures") }];
}
function missingFeatures() {
  const needed = {
    [pageText("missingSecure")]: globalThis.isSecureContext,
    [pageText("missingCrypto")]: globalThis.crypto?.subtle && crypto.getRandomValues,
    [pageText("missingWorkers")]: globalThis.Worker && globalThis.MessageChannel,
    [pageText("missingText")]: globalThis.TextEncoder && globalThis.TextDecoder,
    [pageText("missingTimeout")]: globalThis.AbortSignal && "timeout" in AbortSignal
  };
  return Object.entries(needed).flatMap(([name, there]) => there ? [] : [name]);
}

// page/outbox.js
var ORDER = ["sealing", "waiting", "uncertain", "lost", "sent", "confirmed"];
var UNFINISHED = ["sealing", "waiting", "uncertain", "lost"];
var TITLES = {
  sealing: "sentTitleSealing",
  waiting: "sentTitleWaiting",
  uncertain: "sentTitleUncertain",
  lost: "sentTitleLost",
  sent: "sentTitleSent",
  confirmed: "sentTitleConfirmed"
};
var ENDED = ["done", "stopped", "changed", "withdrawn", "uncertain"];
var isUnderWay = (upload) => upload !== null && !(upload.kind === "upload" && ENDED.includes(upload.state));
var hasFailed = (upload) => upload?.kind === "upload" && (upload.state === "stopped" || upload.state === "changed");
var uncertain = ({ message, done, of }) => ({ kind: "upload", message, state: "uncertain", done, of, left: null });
var isUnfinished = ({ delivery }) => UNFINISHED.includes(delivery);
var Outbox = class {
  /** @type {Outgoing[]} */
  #all = [];
  #ended = false;
  /**
   * @param {number} codename
   * @param {string} text
   * @param {string} channel its id
   * @param {string} title as shown
   * @param {{size: number}[]} [files]
   * @returns {Outgoing}
   */
  add(codename, text, channel, title, files = []) {
    const message = 1 + Math.max(0, ...this.#all.map(({ message: message2 }) => message2));
    const added = {
      message,
      codename,
      parts: 1,
      stored: /* @__PURE__ */ new Set(),
      certain: /* @__PURE__ */ new Set(),
      confirmed: /* @__PURE__ */ new Set(),
      least: /* @__PURE__ */ new Map(),
      delivery: "sealing",
      again: false,
      text,
      channel,
      title,
      files: { count: files.length, size: files.reduce((sum, { size }) => sum + size, 0) },
      upload: null,
      asked: []
    };
    this.#all.push(added);
    return added;
  }
  /** @param {Outgoing} message that could not be encrypted */
  drop(message) {
    this.#all = this.#all.filter((other2) => other2 !== message);
  }
  /** What became of a part. @param {"stored" | "certain" | "confirmed"} kind @param {Label} label */
  hear(kind, { message, part, form: form2 }) {
    const outgoing = this.#find(message);
    if (!outgoing || form2 < (outgoing.least.get(part) ?? 0)) return;
    outgoing[kind].add(part);
    const { stored, certain, confirmed, parts } = outgoing;
    if (stored.size < parts) return;
    if (confirmed.size === parts && certain.size === parts) outgoing.delivery = "confirmed";
    else if (!this.#ended) outgoing.delivery = "sent";
  }
  /** A part goes out once more: until it has, nothing is said of what went before. @param {Label} label of the sealing that no longer counts */
  repeat({ message, part, form: form2 }) {
    const outgoing = this.#find(message);
    if (!outgoing) return;
    outgoing.least.set(part, form2 + 1);
    for (const parts of [outgoing.stored, outgoing.certain, outgoing.confirmed]) parts.delete(part);
    Object.assign(outgoing, { delivery: "waiting", again: true });
  }
  /** The page is broken: nobody hears any more what becomes of what was not finished. */
  end() {
    this.#ended = true;
    for (const outgoing of this.#all) {
      if (outgoing.delivery !== "confirmed" && outgoing.delivery !== "lost") outgoing.delivery = "uncertain";
      if (outgoing.upload && isUnderWay(outgoing.upload)) outgoing.upload = uncertain(outgoing.upload);
    }
  }
  /** @param {number} message of which a part could not be encrypted */
  lose(message) {
    const outgoing = this.#find(message);
    if (outgoing) outgoing.delivery = "lost";
  }
  /** @param {UploadEvent} event */
  hearUpload(event) {
    const outgoing = this.#find(event.message);
    if (outgoing && !this.#ended) outgoing.upload = event;
  }
  /** What was last heard of the files of each message that has some. */
  get uploads() {
    return this.#all.flatMap(({ upload }) => upload ?? []);
  }
  get uploading() {
    return this.uploads.some(isUnderWay);
  }
  get sealing() {
    return this.#all.some(({ delivery }) => delivery === "sealing");
  }
  /** Whether closing the page now would lose something. */
  get waits() {
    return this.#all.some(isUnfinished);
  }
  /** Nothing was sent in this visit. */
  get isEmpty() {
    return this.#all.length === 0;
  }
  /** @param {number} codename */
  of(codename) {
    return this.#all.filter((message) => message.codename === codename);
  }
  /**
   * What is said of all messages together: the least that is true of each.
   * @param {string} idle the line while there is no message
   * @returns {Status}
   */
  status(idle) {
    const delivery = ORDER.find((least) => this.#all.some((message) => message.delivery === least));
    if (!delivery) return { delivery: "none", line: idle, title: "sentTitleWaiting" };
    const title = TITLES[delivery];
    if (delivery === "sealing") return { delivery, title, line: pageText("stateSealing") };
    if (delivery === "waiting") return { delivery, title, line: this.#waitingLine() };
    if (delivery === "uncertain") return { delivery, title, line: pageText("stateUncertain") };
    if (delivery === "lost") return { delivery, title, line: pageText("stateLost") };
    if (this.uploading) return { delivery, title: "sentTitleFiles", line: pageText("stateFilesWaiting") };
    if (delivery === "sent") return { delivery, title, line: pageText("stateSent") };
    if (hasFailed(this.#all.at(-1)?.upload ?? null))
      return { delivery, title: "sentTitleFilesMissing", line: pageText("stateFilesMissing") };
    return { delivery, title, line: pageText(this.#all.at(-1)?.channel ? "stateConfirmed" : "stateRequestArrived") };
  }
  #waitingLine() {
    const waiting = this.#all.filter(({ delivery }) => delivery === "waiting");
    if (waiting.every(({ again }) => again)) return pageText("stateAgain");
    const [{ parts, stored }] = waiting;
    return parts > 1 ? pageText("stateParts", { stored: stored.size, count: parts }) : pageText("stateWaiting");
  }
  /** @param {number} number */
  #find(number) {
    return this.#all.find(({ message }) => message === number);
  }
};

// page/proof.js
var FILE_NAME = "data.json";
function readersPart() {
  return make(
    "details",
    { id: "who" },
    make("summary", { text: pageText("whoTitle") }),
    make("p", { text: pageText("whoLead") }),
    make("dl", { id: "readers" })
  );
}
function fillReaders(readers, go) {
  byId("readers").replaceChildren(
    ...readers.flatMap((reader) => {
      const words = make("dd", { lang: "en", dir: "ltr", translate: "no" });
      void go.keyWords(reader.signing).then((text) => put(words, text));
      return [make("dt", { text: nameOf(reader), dir: "auto" }), words];
    })
  );
}
function proofPart(go) {
  const text = make("textarea", {
    id: "proof-text",
    rows: "4",
    dir: "auto",
    spellcheck: "false",
    autocomplete: "off",
    writingsuggestions: "false",
    "aria-describedby": "proof-hint"
  });
  const outcome = make("p", { id: "proof-outcome", role: "status", hidden: true });
  const save = async () => {
    put(outcome, "");
    try {
      handOver(await go.prove(text.value));
      put(outcome, pageText("proofSaved"));
    } catch (refused) {
      const nothing = refused instanceof Error && refused.message === "receipt";
      put(outcome, pageText(!nothing ? "proofFailed" : text.value ? "proofOther" : "proofNothing"));
    }
  };
  return make(
    "details",
    { id: "proof" },
    make("summary", { text: pageText("proofTitle") }),
    make("p", { text: pageText("proofLead") }),
    make("p", {}, make("strong", { text: pageText("proofWarning") })),
    make(
      "div",
      { class: "field" },
      make("label", { for: "proof-text", text: pageText("proofText") }),
      make("p", { class: "hint", id: "proof-hint", text: pageText("proofTextHint") }),
      text
    ),
    make(
      "div",
      { class: "actions" },
      button("proof-save", pageText("proofSave"), () => void save())
    ),
    outcome
  );
}
function handOver(bytes) {
  const address = URL.createObjectURL(
    new Blob([
      /** @type {Uint8Array<ArrayBuffer>} */
      bytes
    ], { type: "application/json" })
  );
  make("a", { href: address, download: FILE_NAME }).click();
}

// page/conversation.js
var LONG_UNREAD = 4;
function showSent(where, desk, go) {
  const now = button("send-now", pageText("sentNow"), go.now);
  const steps = [
    pageText("nextKeep"),
    pageText("nextLeave"),
    pageText("nextReturn", { count: desk.replyDays }),
    pageText("nextDelete")
  ];
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("sentTitleSealing") }),
    make("p", { class: "lead", id: "sent-lead", text: pageText("sentWaiting") }),
    make(
      "details",
      { id: "sent-now" },
      make("summary", { text: pageText("sentNowTitle") }),
      make("p", { text: pageText("sentNowCost") }),
      now
    ),
    make("h2", { text: pageText("nextTitle") }),
    make("ol", { class: "next" }, make("li", { id: "next-wait" }), ...steps.map((text) => make("li", { text }))),
    make(
      "div",
      { class: "actions" },
      button("sent-empty", pageText("sentEmpty"), go.leave, "primary"),
      button("show-conversation", pageText("goConversation"), go.conversation)
    )
  );
}
function updateSent({ hurried, opened, uploading, status: { delivery, title } }) {
  const over = delivery === "lost" || delivery === "uncertain";
  const arrived = delivery === "confirmed" && !uploading;
  const waiting = delivery === "waiting" || delivery === "sealing";
  const files = uploading && !waiting;
  byId("other-title").textContent = pageText(title);
  byId("next-wait").hidden = arrived || over;
  byId("next-wait").textContent = files ? pageText("nextWaitFiles") : `${pageText("nextWait")} ${pageText("nextWaitTime")}`;
  byId("sent-empty").hidden = !arrived;
  byId("sent-lead").hidden = !waiting;
  byId("sent-now").hidden = delivery !== "waiting";
  byId("show-conversation").hidden = opened === null;
  const now = (
    /** @type {HTMLButtonElement} */
    byId("send-now")
  );
  now.disabled = hurried;
  now.textContent = pageText(hurried ? "sentNowPressed" : "sentNow");
}
var shown = "";
function forgetConversation() {
  shown = "";
}
function showConversation(where, desk, opened, go) {
  const { found, own: own2, withdrawn, askedToDestroy } = opened;
  const sent = own2.map((message) => [message.message, ownState(message), filesState(message)]);
  const now = JSON.stringify([
    current().code,
    desk.name,
    desk.readThrough,
    desk.readers,
    opened.wrote,
    withdrawn,
    askedToDestroy,
    found,
    sent
  ]);
  if (document.getElementById("letters") && shown === now) return;
  shown = now;
  const drawn = document.getElementById("letters")?.dataset.language === current().code;
  if (!drawn) {
    where.replaceChildren(
      make("h1", { id: "other-title", tabindex: "-1", text: pageText("conversationTitle") }),
      make("div", { id: "standing", class: "notice", role: "status" }),
      make("p", { id: "refused", class: "error", hidden: true }),
      make("div", { id: "letters", class: "letters", "data-language": current().code }),
      make("p", { class: "quiet", text: pageText("conversationReturn") }),
      make(
        "div",
        { class: "actions" },
        button("write-again", pageText("writeAgain"), go.write, "primary"),
        button("close-codename", pageText("closeCodename"), go.close),
        button("withdraw-open", pageText("withdrawOpen"), go.withdraw, "grave")
      ),
      readersPart(),
      proofPart(go)
    );
  }
  const dated = [];
  let failed = 0;
  const draw3 = (day, drawing) => {
    try {
      dated.push({ day, node: drawing() });
    } catch {
      failed++;
    }
  };
  for (const receipt of found.receipts) draw3(receipt.opened, () => drawReceipt(receipt));
  for (const letter of found.letters) draw3(letter.day, () => drawLetter(letter));
  dated.sort((a, b) => a.day - b.day);
  byId("letters").replaceChildren(...dated.map(({ node }) => node), ...own2.map(drawOwn));
  put(
    byId("refused"),
    [
      found.refused && pageText("repliesRefused", { count: found.refused }),
      failed && pageText("notShown", { count: failed })
    ].filter(Boolean).join(" ")
  );
  fillReaders(desk.readers, go);
  byId("proof").hidden = found.receipts.length === 0 && found.letters.length === 0;
  byId("write-again").hidden = withdrawn;
  const replied = failed > 0 || byId("letters").querySelector(".reply .said") !== null;
  byId("withdraw-open").hidden = askedToDestroy.length > 0 && desk.readers.every(({ slot }) => askedToDestroy.includes(slot));
  byId("standing").replaceChildren(...statusLines(desk, opened, replied).map(([name, text]) => make(name, { text })));
}
function statusLines(desk, { found, own: own2, wrote }, replied) {
  const lines = [];
  if (replied) lines.push(["p", pageText("conversationOpened")]);
  else {
    lines.push(["h2", pageText("noReply")]);
    const open2 = openedLine(desk, found, own2);
    if (open2) lines.push(["p", pageText(open2)]);
    else if (own2.length === 0) lines.push(["p", pageText("noReplyLead")], ["p", pageText("noReceipt")]);
    if (!open2 && !wrote) lines.push(["p", pageText("notKnown")]);
    if (!wrote) lines.push(["p", pageText("filesAgain")]);
  }
  const name = { desk: desk.name };
  if (desk.readThrough === null) {
    if (!isTrial()) lines.push(["p", pageText("deskNeverRead", name)]);
  } else {
    const read2 = { ...name, day: dayText(desk.readThrough) };
    lines.push([
      "p",
      desk.today - desk.readThrough > LONG_UNREAD ? pageText("deskNotReadSince", read2) : pageText("deskRead", read2)
    ]);
  }
  return lines;
}
function openedLine(desk, { receipts }, own2) {
  const written = receipts.flatMap((receipt) => receipt.stolen === null ? receipt.written : []);
  const messages = own2.filter(({ channel }) => channel);
  const before = messages.length > 0 && Math.max(...written) < desk.today - 1;
  if (written.length === 0) return null;
  return before || messages.some(isUnfinished) ? "noReplyEarlier" : "noReplyAfterReceipt";
}
function drawReceipt(receipt) {
  return make(
    "article",
    { class: "letter own", "data-kind": "receipt" },
    make("header", {}, make("strong", { text: pageText("receiptWritten", { day: dayText(receipt.written) }) })),
    make("p", { text: pageText("receiptOpened", { name: receipt.name, day: dayText(receipt.opened) }) }),
    ...warning(receipt)
  );
}
function warning({ name, stolen }) {
  return stolen === null ? [] : [
    make("p", {
      class: "error",
      "data-kind": "stolen",
      text: pageText("keyStolen", { name, day: dayText(stolen) })
    })
  ];
}
function drawLetter(letter) {
  const head = make(
    "header",
    {},
    make("strong", { text: letter.text ? pageText("replyFrom", { name: letter.name }) : letter.name, dir: "auto" }),
    make("span", {
      text: pageText(letter.stolen === null ? "replyDay" : "replyDayOnly", { day: dayText(letter.day) })
    })
  );
  const drawn = make(
    "article",
    { class: "letter reply", "data-kind": "reply" },
    head,
    ...warning(letter),
    ...letter.status ? drawStatus(letter.status) : [],
    ...letter.text ? [make("div", { class: "said", dir: "auto", text: letter.text })] : []
  );
  if (letter.missing)
    drawn.append(make("p", { class: "error", text: pageText("replyMissing", { count: letter.missing }) }));
  return drawn;
}
function drawStatus({ state, through, files: [whole, announced] }) {
  const text = through !== void 0 ? pageText("statusDestroyed", { day: dayText(through) }) : pageText(state === "received" ? "statusReceived" : state === "looking" ? "statusLooking" : "statusClosed");
  return [
    make("p", { class: "status", "data-status": state, text }),
    ...announced ? [make("p", { class: "quiet", text: pageText("statusFiles", { whole, announced }) })] : []
  ];
}
var OWN = {
  sealing: "ownWaiting",
  waiting: "ownWaiting",
  uncertain: "ownUncertain",
  lost: "ownLost",
  sent: "ownSent",
  confirmed: "ownConfirmed"
};
var ownState = ({ delivery }) => OWN[delivery];
function filesState({ upload, delivery }) {
  if (upload === null) return delivery === "uncertain" ? "ownUncertain" : "ownWaiting";
  if (isUnderWay(upload)) return "ownWaiting";
  if (hasFailed(upload)) return "ownLost";
  const state = upload.kind === "upload" ? upload.state : "";
  return state === "withdrawn" ? "ownStopped" : state === "uncertain" ? "ownUncertain" : "ownConfirmed";
}
function ownFiles(message) {
  const { count, size } = message.files;
  if (!count) return [];
  const text = `${pageText("filesTotal", { count, size: sizeText(size) })} · ${pageText(filesState(message))}`;
  return [make("p", { class: "quiet", "data-kind": "files", text })];
}
function drawOwn(message) {
  const to = message.channel ? [make("span", { text: pageText("ownTo", { channel: message.title }), dir: "auto" })] : [];
  return make(
    "article",
    { class: "letter own", "data-kind": "own" },
    make(
      "header",
      {},
      make("strong", { text: pageText("ownMessage") }),
      ...to,
      make("span", { text: `· ${pageText(ownState(message))}` })
    ),
    make("div", { class: "said", dir: "auto", text: message.channel ? message.text : pageText("withdrawOwn") }),
    ...ownFiles(message)
  );
}

// protocol/primitives.js
var ProtocolError = class extends Error {
  /**
   * @param {string} code
   * @param {{position?: number, word?: string, swapped?: [number, number]}} [where] where it went wrong, for the person at the page only
   */
  constructor(code, where = {}) {
    super(code);
    this.name = "ProtocolError";
    this.code = code;
    this.position = where.position;
    this.word = where.word;
    this.swapped = where.swapped;
  }
};
var utf8 = new TextEncoder();
function unhex(text, size) {
  if (typeof text !== "string" || !/^(?:[0-9a-f]{2})*$/.test(text) || size !== void 0 && text.length !== 2 * size)
    throw new ProtocolError("schema");
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}
function compare(a, b) {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at] - b[at];
  return a.length - b.length;
}
var LABELS = new Set(
  "codename|check word|reply key|case key|clue key|receipt key|bundle key|pseudonym key|reviewer pseudonym key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|transcript|receipt text|proof|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|day list|pin|page list|bundle digest|bundle|bundle token".split("|")
);
var NO_DESK = new Uint8Array(32);
var PKCS8 = unhex("302e020100300506032b657004220420");
var P = 2n ** 255n - 19n;
var L = 2n ** 252n + 27742317777372353535851937790883648493n;
var ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
var SMALL_ORDER = /* @__PURE__ */ new Set([1n, P - 1n, 0n, ORDER_8, P - ORDER_8]);

// workers/calls.js
var WorkerClient = class {
  /** @type {Map<number, {resolve: (result: never) => void, reject: (error: Error) => void}>} */
  #open = /* @__PURE__ */ new Map();
  #asked = 0;
  /** @param {End<Call, Result | E>} end @param {(event: E) => void} [hear] */
  constructor(end, hear = () => {
  }) {
    this.end = end;
    end.onmessage = ({ data }) => {
      if ("kind" in data) return hear(data);
      const call = this.#open.get(data.id);
      this.#open.delete(data.id);
      if ("error" in data) call?.reject(new ProtocolError(data.error));
      else call?.resolve(
        /** @type {never} */
        data.result
      );
    };
  }
  /**
   * The result, or a `ProtocolError`. Ports among the values go over to the other side.
   * @template {keyof C & string} N
   * @param {N} call
   * @param {Parameters<C[N]>} values
   * @returns {Promise<Awaited<ReturnType<C[N]>>>}
   */
  ask(call, ...values) {
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#open.set(id, { resolve, reject });
      const transfer = Object.values(values[0] ?? {}).filter((value) => value instanceof MessagePort);
      this.end.postMessage({ id, call, values: values[0] }, { transfer });
    });
  }
};
var codeOf = (error) => error instanceof Error ? error.message : "";

// page/blackening.js
var MAX_SHOWN = 1200;
var STEP = 0.01;
var LEAST = 5e-3;
var ADDED = { left: 0.35, top: 0.35, right: 0.65, bottom: 0.65 };
var TURNS = [
  () => [1, 0, 0, 1, 0, 0],
  (w) => [-1, 0, 0, 1, w, 0],
  (w, h) => [-1, 0, 0, -1, w, h],
  (_, h) => [1, 0, 0, -1, 0, h],
  () => [0, 1, 1, 0, 0, 0],
  (_, h) => [0, 1, -1, 0, h, 0],
  (w, h) => [0, -1, -1, 0, h, w],
  (w) => [0, -1, 1, 0, 0, w]
];
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function shownPicture(picture, label, drawn = () => {
}) {
  const canvas = make("canvas", { role: "img", "aria-label": label });
  const failed = make("p", { class: "quiet", role: "status" });
  const fail = () => {
    canvas.remove();
    failed.textContent = pageText("blackUnshown");
  };
  void draw(canvas, picture).then(drawn, fail);
  return [canvas, failed];
}
async function draw(canvas, picture) {
  const { blob, turned } = await picture();
  const bitmap = await createImageBitmap(new Blob([await blob.arrayBuffer()]));
  const { width, height } = bitmap;
  const scale = Math.min(1, MAX_SHOWN / Math.max(width, height));
  const [across, down] = turned > 4 ? [height, width] : [width, height];
  [canvas.width, canvas.height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))];
  const pen = canvas.getContext("2d");
  pen?.scale(canvas.width / across, canvas.height / down);
  pen?.transform(...TURNS[turned - 1](width, height));
  pen?.drawImage(bitmap, 0, 0);
  bitmap.close();
}
function blackening(look, { picture, make: makeCopy, changed }) {
  const become = (changes) => {
    Object.assign(look, changes);
    changed();
  };
  const open2 = () => become({ drawing: true, copy: null, both: false });
  const leave2 = () => become({ drawing: false, areas: [] });
  if (!look.drawing) return [make("button", { type: "button", text: pageText("blackOpen"), click: open2 })];
  return [new BlackeningForm({ areas: look.areas, picture, make: makeCopy, leave: leave2 }).element];
}
var BlackeningForm = class {
  #list = make("ol", { class: "areas" });
  #said = make("p", { class: "error", role: "alert", hidden: true });
  /** @type {HTMLElement[]} */
  #drawn = [];
  /** @param {Drawing} drawing */
  constructor(drawing) {
    this.drawing = drawing;
    const tools = make("div", { hidden: true });
    const drawn = () => tools.hidden = false;
    const [canvas, failed] = shownPicture(drawing.picture, pageText("blackOpen"), drawn);
    this.picture = make("div", { class: "picture", dir: "ltr" }, canvas);
    this.picture.addEventListener("pointerdown", (event) => {
      if (!tools.hidden) this.#press(event);
    });
    const add = () => {
      drawing.areas.push({ ...ADDED });
      this.#redraw();
      this.#drawn.at(-1)?.focus();
    };
    this.element = make(
      "div",
      { class: "blackening" },
      make("p", { text: pageText("blackLead") }),
      make("p", { class: "quiet", text: pageText("blackKeys") }),
      this.#finger(),
      this.picture,
      failed,
      tools,
      make("button", { type: "button", text: pageText("blackLeave"), click: drawing.leave })
    );
    tools.append(
      make("button", { type: "button", text: pageText("blackAdd"), click: add }),
      this.#list,
      this.#said,
      make("button", { type: "button", class: "primary", text: pageText("peopleMake"), click: () => this.#make() })
    );
    this.#redraw();
  }
  /** What a finger does on the picture: a tall one fills the screen, and the page could be moved no more. Where there is no finger, nothing. */
  #finger() {
    const isTouched = matchMedia("(any-pointer: coarse)").matches;
    const box = make("input", { type: "checkbox", autocomplete: "off", checked: !isTouched });
    const changed = () => this.picture.classList.toggle("moved", !box.checked);
    box.addEventListener("change", changed);
    changed();
    return make("label", { class: "choice", hidden: !isTouched }, box, make("span", { text: pageText("blackFinger") }));
  }
  #make() {
    if (this.drawing.areas.length) return this.drawing.make();
    put(this.#said, pageText("blackNone"));
  }
  /** Shows all parts again, after one came or went. */
  #redraw() {
    const { areas } = this.drawing;
    put(this.#said, "");
    for (const part of this.#drawn) part.remove();
    this.#drawn = areas.map((area, at) => {
      const name = pageText("blackPart", { number: at + 1 });
      const part = make("button", { type: "button", class: "area", "aria-label": name });
      part.addEventListener("keydown", (event) => this.#key(event, area));
      return part;
    });
    this.picture.append(...this.#drawn);
    this.#list.replaceChildren(...areas.map((area, at) => this.#fields(area, at)));
    this.#place();
  }
  /** Puts every part where it is. */
  #place() {
    for (const [at, { left, top, right, bottom }] of this.drawing.areas.entries()) {
      const { style } = this.#drawn[at];
      style.left = `${100 * left}%`;
      style.top = `${100 * top}%`;
      style.width = `${100 * (right - left)}%`;
      style.height = `${100 * (bottom - top)}%`;
    }
    const values = this.drawing.areas.flatMap(({ left, top, right, bottom }) => [
      left,
      top,
      right - left,
      bottom - top
    ]);
    for (const [at, field] of this.#list.querySelectorAll("input").entries())
      if (field !== document.activeElement) field.value = String(Math.round(1e3 * values[at]) / 10);
  }
  /** In numbers, for whoever can neither draw nor hold keys. @param {Area} area @param {number} at */
  #fields(area, at) {
    const all = [
      ["blackLeft", (share) => ({ left: share, right: share + area.right - area.left })],
      ["blackTop", (share) => ({ top: share, bottom: share + area.bottom - area.top })],
      ["blackWide", (share) => ({ right: area.left + share })],
      ["blackHigh", (share) => ({ bottom: area.top + share })]
    ];
    const name = pageText("blackPart", { number: at + 1 });
    const remove = make("button", { type: "button", text: pageText("fileRemove"), click: () => this.#remove(area) });
    remove.setAttribute("aria-label", pageText("fileRemoveNamed", { name }));
    return make(
      "li",
      { role: "group", "aria-label": name },
      make("span", { text: name }),
      ...all.map(([key, changed]) => {
        const field = make("input", { type: "number", min: "0", max: "100", step: "0.1", autocomplete: "off" });
        field.addEventListener("input", () => this.#change(area, changed(Number(field.value) / 100)));
        field.addEventListener("change", () => this.#place());
        return make("label", {}, make("span", { text: pageText(key) }), field);
      }),
      remove
    );
  }
  /** @param {Area} area @param {Partial<Area>} changes */
  #change(area, changes) {
    Object.assign(area, inside({ ...area, ...changes }));
    this.#place();
  }
  /** @param {Area} area */
  #remove(area) {
    this.drawing.areas.splice(this.drawing.areas.indexOf(area), 1);
    this.#redraw();
    this.element.querySelector("button:not(.area)")?.focus();
  }
  /** Moves a part, or with Shift its far corner. @param {KeyboardEvent} event @param {Area} area */
  #key(event, area) {
    if (event.key === "Delete" || event.key === "Backspace") this.#remove(area);
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const [x, y] = arrow.map((step) => step * STEP);
    const { left, top, right, bottom } = area;
    if (event.shiftKey) return this.#change(area, { right: right + x, bottom: bottom + y });
    const [stepX, stepY] = [within(x, -left, 1 - right), within(y, -top, 1 - bottom)];
    this.#change(area, { left: left + stepX, right: right + stepX, top: top + stepY, bottom: bottom + stepY });
  }
  /** Draws a part, or moves the one that is under the pointer. @param {PointerEvent} event */
  #press(event) {
    const isMoved = event.pointerType !== "mouse" && this.picture.classList.contains("moved");
    if (event.button !== 0 || isMoved) return;
    const from = this.#shareAt(event);
    const { areas } = this.drawing;
    const at = this.#drawn.indexOf(
      /** @type {HTMLElement} */
      event.target
    );
    const before = at === -1 ? null : { ...areas[at] };
    const area = at === -1 ? { left: from.x, right: from.x, top: from.y, bottom: from.y } : areas[at];
    if (at === -1) {
      areas.push(area);
      this.#redraw();
    }
    event.preventDefault();
    this.picture.setPointerCapture(event.pointerId);
    const move = (moved) => {
      const to = this.#shareAt(moved);
      const [x, y] = [to.x - from.x, to.y - from.y];
      const [stepX, stepY] = before ? [within(x, -before.left, 1 - before.right), within(y, -before.top, 1 - before.bottom)] : [0, 0];
      Object.assign(
        area,
        before ? {
          left: before.left + stepX,
          right: before.right + stepX,
          top: before.top + stepY,
          bottom: before.bottom + stepY
        } : {
          left: Math.min(from.x, to.x),
          right: Math.max(from.x, to.x),
          top: Math.min(from.y, to.y),
          bottom: Math.max(from.y, to.y)
        }
      );
      this.#place();
    };
    const end = () => {
      for (const name of ["pointerup", "pointercancel"]) this.picture.removeEventListener(name, end);
      this.picture.removeEventListener("pointermove", move);
      if (area.right - area.left >= LEAST && area.bottom - area.top >= LEAST)
        return this.#drawn[areas.indexOf(area)]?.focus();
      if (before) return;
      areas.splice(areas.indexOf(area), 1);
      this.#redraw();
    };
    this.picture.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) this.picture.addEventListener(name, end);
  }
  /** Where a pointer is, in shares of the picture. @param {PointerEvent} event */
  #shareAt({ clientX, clientY }) {
    const { left, top, width, height } = this.picture.getBoundingClientRect();
    return { x: within((clientX - left) / width, 0, 1), y: within((clientY - top) / height, 0, 1) };
  }
};
var within = (value, least, most) => Math.min(most, Math.max(least, value || 0));
function inside(area) {
  const [left, top] = [within(area.left, 0, 1 - LEAST), within(area.top, 0, 1 - LEAST)];
  return { left, top, right: within(area.right, left + LEAST, 1), bottom: within(area.bottom, top + LEAST, 1) };
}

// page/copies.js
var TYPES = { csv: "text/csv", txt: "text/plain" };
var copyName = (name, how, ending = "") => name.replace(/(\.[^./]*)?$/, (before) => `.${how}${ending ? `.${ending}` : before}`);
var newLook = (area) => ({
  ...{ state: "waiting", wanted: "", locked: false, seen: null, people: null, decisions: [], redacted: null },
  ...{ copy: null, areas: [], drawing: false, both: false, progress: null, area }
});
var cleanedCopy = (file, { blob, black }) => ({
  ...file,
  name: copyName(file.name, black ? "redacted" : "cleaned"),
  size: blob.size,
  blob
});
function redactedCopies(file, { people, redacted }) {
  const parts = people?.kind === "parts" ? people.parts : [];
  return (redacted?.copies ?? []).map(({ at, blob }) => {
    const ending = parts[at]?.ending ?? "";
    const name = copyName(file.name, parts.length > 1 ? `${at + 1}.redacted` : "redacted", ending);
    return { ...file, name, type: TYPES[ending] ?? file.type, size: blob.size, blob };
  });
}

// page/names.js
var HARMFUL = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
function visible(untrusted) {
  return untrusted.replace(HARMFUL, (character) => {
    const number = (
      /** @type {number} */
      character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")
    );
    return `‹U+${number}›`;
  });
}
var withoutFolders = (name) => name.slice(name.lastIndexOf("/") + 1);

// page/patience.js
var PATIENCE = 25e3;
var Patience = class {
  /** @type {AbortSignal | null} */
  #late = null;
  /** @type {(why: Error) => void} */
  #give = () => {
  };
  /** @param {() => void} over ends the Worker */
  constructor(over) {
    this.over = over;
  }
  /** The Worker said something: the time is counted again. */
  heard() {
    if (this.#late) this.#wait();
  }
  #wait() {
    if (this.#late) this.#late.onabort = null;
    const late = AbortSignal.timeout(PATIENCE);
    late.onabort = () => {
      this.#give(new Error("late"));
      this.over();
    };
    this.#late = late;
  }
  /** What is answered in time, or an error. @template T @param {Promise<T>} answer @returns {Promise<T>} */
  async for(answer) {
    const ended = (
      /** @type {Promise<never>} */
      new Promise((_, reject) => this.#give = reject)
    );
    this.#wait();
    try {
      return await Promise.race([answer, ended]);
    } finally {
      if (this.#late) this.#late.onabort = null;
      this.#late = null;
    }
  }
};

// people/proposed.js
var PROPOSED = {
  name: "pseudonym",
  mail: "pseudonym",
  identity: "pseudonym",
  account: "pseudonym",
  birth: "coarsen",
  place: "coarsen",
  internet: "coarsen"
};
var proposedForColumn = (kind) => PROPOSED[kind] ?? "blacken";
var proposedInText = (kind) => kind === "date" ? "keep" : proposedForColumn(kind);

// page/people.js
var PEOPLE = {
  name: "personName",
  mail: "personMail",
  phone: "personPhone",
  address: "personAddress",
  internet: "personInternet",
  account: "personAccount",
  card: "personCard",
  identity: "personIdentity",
  birth: "personBirth",
  date: "traceTime",
  place: "tracePlace",
  plate: "personPlate",
  religion: "personReligion",
  origin: "personOrigin",
  nationality: "personNationality",
  health: "personHealth",
  union: "personUnion",
  party: "personParty",
  sex: "personSex"
};
var ACTIONS = {
  keep: "actKeep",
  pseudonym: "actPseudonym",
  coarsen: "actCoarsen",
  blacken: "actBlacken",
  inside: "actInside",
  drop: "actDrop"
};
var ROWS = [10, 100, 1e3];
var COUNTS = "counts";
var IN_TEXT = ["keep", "pseudonym", "coarsen", "blacken"];
var RIGHT_TO_LEFT2 = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;
var SHOWN = 4e3;
var proposedFor = (parts) => parts.map(({ hidden, table }) => ({ out: hidden, plan: proposedPlan(table) }));
var proposedPlan = (table) => table ? { headed: table.headed, actions: table.columns.map(({ proposed }) => proposed), rows: null, counts: false } : { kinds: {}, words: [], kept: [] };
var usePseudonyms = (decisions) => decisions.some(({ out, plan }) => {
  if (out) return false;
  if (!("actions" in plan)) return true;
  return !plan.counts && plan.actions.some((action) => action === "pseudonym" || action === "inside");
});
function kindsOf(parts) {
  const columns = parts.flatMap((part) => part && "columns" in part ? part.columns : []);
  const found = parts.flatMap((part) => part && "found" in part ? part.found : []).filter(({ kind }) => kind !== "date");
  const inside2 = columns.some((column) => column.inside);
  const kinds = new Set([...columns, ...found].flatMap(({ kind }) => kind ?? []));
  const order = (
    /** @type {Kind[]} */
    Object.keys(PEOPLE)
  );
  const names = order.filter((kind) => kinds.has(kind)).map((kind) => pageText(PEOPLE[kind]));
  if (inside2) names.push(pageText("personInside"));
  return listText(names);
}
function planForm(parts, decisions, go) {
  const several = parts.length > 1;
  return make(
    "div",
    { class: "plan" },
    ...parts.flatMap((part, at) => [
      ...several ? [sheetTitle(part, at)] : [],
      ...several || part.hidden ? [leftOut(decisions[at])] : [],
      ...formOf(part, decisions[at].plan),
      ...part.text && part.text.looked < part.blob.size ? [make("p", { class: "quiet", text: pageText("textLooked", { size: sizeText(part.text.looked) }) })] : []
    ]),
    ...parts.some(({ ending }) => ending) ? [quiet("peopleConverted")] : [],
    quiet("peoplePseudonyms"),
    make("button", { type: "button", class: "primary", text: pageText("peopleMake"), click: go })
  );
}
var sheetTitle = ({ title, hidden }, at) => make(
  "p",
  { class: "label" },
  make("bdi", { text: pageText("peopleSheet", { number: at + 1, name: visible(title) }) }),
  ...hidden ? [" ", make("mark", { text: pageText("traceHidden") })] : []
);
function leftOut(decision) {
  const box = make("input", { type: "checkbox", autocomplete: "off", checked: decision.out });
  box.addEventListener("change", () => decision.out = box.checked);
  return make("label", { class: "choice" }, box, make("span", { text: pageText("peopleSheetOut") }));
}
function formOf({ table, text }, plan) {
  if (table && "actions" in plan) return tableForm(table, plan);
  if (text && "kinds" in plan) return textForm(text, plan);
  return [];
}
function tableForm(table, plan) {
  const rows = table.columns.map((column, at) => columnRow(column, at, plan));
  const headed = make("input", { type: "checkbox", autocomplete: "off", checked: plan.headed });
  headed.addEventListener("change", () => plan.headed = headed.checked);
  const kept = menu(
    [
      ["", pageText("rowsAll")],
      ...ROWS.map((count) => (
        /** @type {[string, string]} */
        [String(count), pageText("rowsFirst", { count })]
      )),
      [COUNTS, pageText("rowsCounts")]
    ],
    plan.counts ? COUNTS : String(plan.rows ?? ""),
    (value) => Object.assign(plan, { counts: value === COUNTS, rows: value === COUNTS || !value ? null : Number(value) })
  );
  return [
    make("p", { text: pageText("peopleLead") }),
    make("ol", { class: "columns" }, ...rows),
    make("label", { class: "choice" }, headed, make("span", { text: pageText("peopleHeaded") })),
    make("label", {}, make("span", { text: pageText("peopleRows") }), kept),
    make("p", { class: "quiet", text: pageText("peopleLooked", { count: table.looked }) })
  ];
}
function textForm({ found }, plan) {
  const rows = found.map(({ kind, count, examples }) => {
    const choice = menu(
      IN_TEXT.map((action) => [action, pageText(ACTIONS[action])]),
      plan.kinds[kind] ?? proposedInText(kind),
      (value2) => plan.kinds[kind] = /** @type {Action} */
      value2
    );
    const title = make("span", {}, make("mark", { text: pageText(PEOPLE[kind]) }), ` × ${count}`);
    const value = examples.map(visible).join(" · ");
    return make("li", { class: "person" }, make("label", {}, title, choice), example(value));
  });
  return [
    make("p", { text: pageText("textLead") }),
    make("ol", { class: "columns" }, ...rows),
    linesField("textWords", plan.words, (lines) => plan.words = lines),
    linesField("textKept", plan.kept, (lines) => plan.kept = lines)
  ];
}
function linesField(key, before, choose2) {
  const field = make("textarea", {
    rows: "3",
    dir: "auto",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    writingsuggestions: "false"
  });
  field.value = before.join("\n");
  field.addEventListener("input", () => choose2(field.value.split("\n").filter((line) => line.trim())));
  return make("label", {}, make("span", { text: pageText(key) }), field);
}
var example = (value) => make("p", { class: "quiet", translate: "no", text: pageText("peopleExample", { value }) });
var quiet = (key) => make("p", { class: "quiet", text: pageText(key) });
function columnRow({ heading, example: first, kind, inside: inside2 }, at, plan) {
  const name = heading ? visible(heading) : pageText("peopleColumn", { number: at + 1 });
  const found = kind ? pageText(PEOPLE[kind]) : inside2 ? pageText("personInside") : "";
  const offered = (
    /** @type {Action[]} */
    Object.keys(ACTIONS).filter(
      (action) => action !== "inside" || inside2 || plan.actions[at] === "inside"
    )
  );
  const choice = menu(
    offered.map((action) => [action, pageText(ACTIONS[action])]),
    plan.actions[at],
    (value) => plan.actions[at] = /** @type {Action} */
    value
  );
  const title = make("span", {}, make("bdi", { text: name }), ...found ? [" ", make("mark", { text: found })] : []);
  return make(
    "li",
    found ? { class: "person" } : {},
    make("label", {}, title, choice),
    ...first ? [example(visible(first))] : []
  );
}
function menu(options, chosen, choose2) {
  const made = make(
    "select",
    { autocomplete: "off" },
    ...options.map(([value, text]) => make("option", { value, text, selected: value === chosen }))
  );
  made.addEventListener("change", () => choose2(made.value));
  return made;
}
var shownCopy = (part, copy, find) => [
  ...part ? [sheetTitle(part, copy.at)] : [],
  ...saidOfCopy(copy),
  previewOf(copy.blob, copy.encoding, find)
];
function saidOfCopy({ done, still, plan, replaced, hidden }) {
  const counts = "actions" in plan && plan.counts;
  const lines = done ? [pageText("peopleKept", { kept: counts ? 0 : done.kept, read: done.read })] : [pageText("textReplaced", { count: replaced })];
  if (done?.odd) lines.push(pageText("peopleOdd", { count: done.odd }));
  if (hidden) lines.push(pageText("peopleHidden", { count: hidden }));
  if (!counts) {
    const kinds = kindsOf([still]);
    lines.push(kinds ? pageText("peopleStill", { kinds }) : pageText("peopleNothing"));
  }
  return lines.map((text) => make("p", { class: "quiet", text }));
}
function previewOf(blob, encoding, find) {
  const text = make("pre", { class: "preview", tabindex: "0", translate: "no" });
  const decoder = new TextDecoder(encoding === "bytes" ? "windows-1252" : "utf-8");
  let at = 0;
  const more = make("button", { type: "button", text: pageText("previewMore") });
  const show = async () => {
    const end = Math.min(blob.size, at + SHOWN);
    const read2 = decoder.decode(await blob.slice(at, end).arrayBuffer(), { stream: end < blob.size });
    if (!at) text.dir = RIGHT_TO_LEFT2.test(read2) ? "rtl" : "ltr";
    text.append(visibleLines(read2));
    at = end;
    more.hidden = at >= blob.size;
  };
  let showing = show();
  more.addEventListener("click", () => showing = showing.then(show));
  return make(
    "details",
    { open: true },
    make("summary", { text: pageText("previewTitle", { size: sizeText(blob.size) }) }),
    searchIn(find),
    text,
    more
  );
}
var visibleLines = (text) => text.split(/(\r?\n|\t)/).map((part, at) => at % 2 ? part : visible(part)).join("");
function searchIn(find) {
  const field = make("input", {
    type: "text",
    dir: "auto",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    writingsuggestions: "false",
    "aria-label": pageText("previewFind")
  });
  const said2 = make("p", { class: "quiet", role: "status" });
  const list = make("ul", { class: "places", translate: "no" });
  const search = async () => {
    const words = field.value.trim();
    if (!words) return;
    said2.textContent = pageText("filesLooking");
    list.replaceChildren();
    try {
      const { count, places } = await find(words);
      said2.textContent = count ? pageText("previewFound", { count }) : pageText("previewNone");
      list.replaceChildren(
        ...places.map(
          ({ before, match, after }) => make("li", { dir: "auto" }, visible(before), make("mark", { text: visible(match) }), visible(after))
        )
      );
    } catch {
      said2.textContent = pageText("tracesFailed");
    }
  };
  field.addEventListener("keydown", (event) => event.key === "Enter" && void search());
  return make(
    "div",
    {},
    make(
      "div",
      { class: "search" },
      field,
      make("button", { type: "button", text: pageText("previewFind"), click: () => void search() })
    ),
    said2,
    list
  );
}

// page/told.js
var LABELS2 = {
  place: "tracePlace",
  device: "traceDevice",
  serial: "traceSerial",
  time: "traceTime",
  person: "tracePerson",
  company: "traceCompany",
  software: "traceSoftware",
  title: "traceTitle",
  comment: "traceComment",
  identifier: "traceIdentifier",
  thumbnail: "traceThumbnail",
  changes: "traceChanges",
  history: "traceHistory",
  hidden: "traceHidden",
  attachment: "traceAttachment",
  script: "traceScript",
  path: "tracePath",
  names: "traceNames",
  route: "traceRoute",
  mark: "traceMark",
  font: "traceFont",
  other: "traceOther"
};
function told(key, found) {
  const order = Object.keys(LABELS2);
  const traces = [...found].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const kinds = listText(traces.map(({ kind }) => pageText(LABELS2[kind])));
  const rows = traces.flatMap(({ kind, values, more }) => [
    make("dt", { text: pageText(LABELS2[kind]) }),
    ...values.map((value) => make("dd", { text: visible(value), dir: "auto" })),
    ...more ? [make("dd", { text: `+ ${more}`, dir: "ltr" })] : []
  ]);
  return make("details", {}, make("summary", { text: pageText(key, { kinds }) }), make("dl", {}, ...rows));
}

// page/looks.js
var REFUSALS = {
  "too-large": "peopleTooLarge",
  "too-much": "peopleBroken",
  broken: "peopleBroken",
  unreadable: "peopleUnread",
  "not ready": "errorNotReady"
};
var Looks = class {
  /** @type {Map<Chosen, Look>} */
  #all = /* @__PURE__ */ new Map();
  /** @type {WorkerClient<import("../workers/file-worker.js").FileCalls> | null} */
  #client = null;
  /** @type {() => void} */
  #terminate = () => {
  };
  #started = false;
  // until its program is here, over a slow network, no time is counted against the Worker
  #ended = false;
  #busy = false;
  /** @type {Promise<void>} until the copies that are wanted are made */
  ready = Promise.resolve();
  /** @type {() => void} */
  #isReady = () => {
  };
  #patience = new Patience(() => this.end());
  /** @type {Look | null} of which a copy is being made */
  #current = null;
  /** @param {Hears} hears */
  constructor(hears) {
    this.hears = hears;
  }
  /** @param {Worker} worker @param {MessagePort | null} [session] where it asks for the key of pseudonyms */
  begin(worker, session = null) {
    if (this.#ended) return worker.terminate();
    this.#terminate = () => worker.terminate();
    this.#client = new WorkerClient(worker, (event) => this.#hear(event));
    worker.onerror = () => this.end();
    void this.#client.ask("start", { session }).then(() => {
      this.#started = true;
      void this.#work();
    });
  }
  /** How far a copy is. @param {import("../workers/file-worker.js").FileEvent} event */
  #hear({ done, of }) {
    this.#patience.heard();
    const said2 = { done: sizeText(done), of: sizeText(of) };
    if (this.#current?.progress) this.#current.progress.textContent = pageText("peopleCopying", said2);
  }
  /** Copies under the pseudonyms of another codename than what is written goes under now are made again; their number. Until then the ones before stay, never the original. */
  renewPseudonyms() {
    const now = this.hears.codename().now();
    const old = [...this.#all].filter(([, { redacted }]) => redacted?.codename && redacted.codename !== now);
    for (const [file, look] of old) {
      look.decisions = structuredClone(look.redacted?.decisions ?? []);
      this.#want(file, look, "redact");
    }
    return old.length;
  }
  /** Ends the Worker, for this visit; what it was at stays as it is. */
  end() {
    this.#ended = true;
    this.#terminate();
    for (const [file, look] of this.#all) {
      if (look.drawing && look.state === "seen") this.hears.failed(file);
      this.#fail(file);
      look.drawing = false;
    }
    this.redraw();
    this.hears.changed();
    this.#isReady();
  }
  /** The files that are chosen now: of others nothing is kept. @param {Chosen[]} files */
  keep(files) {
    for (const file of this.#all.keys()) if (!files.includes(file)) this.#all.delete(file);
    for (const file of files) if (!this.#all.has(file)) this.#add(file);
    if (![...this.#all.values()].some(({ wanted: wanted2 }) => wanted2)) this.#isReady();
    void this.#work();
  }
  /** @param {Chosen} file */
  #add(file) {
    const look = newLook(make("div", { class: "look" }));
    this.#all.set(file, look);
    if (this.#ended) this.#fail(file);
    this.#draw(file);
    return look;
  }
  /** What leaves of a file. @param {Chosen} file as it is called then @param {Chosen} chosen as it was chosen @returns {Chosen[]} */
  leaving(file, chosen) {
    const look = this.#all.get(chosen);
    if (!look) return [file];
    const made = look.redacted ? redactedCopies(file, look) : look.copy ? [cleanedCopy(file, look.copy)] : [];
    return made.length && !look.both ? made : [...made, file];
  }
  /** What is known of a file of which a copy leaves, for the note. @param {Chosen} chosen */
  copyOf(chosen) {
    const look = this.#all.get(chosen);
    return look?.copy || look?.redacted ? look : null;
  }
  /** Where it is said what a file tells. @param {Chosen} file */
  areaOf(file) {
    return this.#all.get(file)?.area ?? make("div");
  }
  /** In another language: what is unfolded stays. */
  redraw() {
    for (const [file, { area }] of this.#all) {
      const before = [...area.querySelectorAll("details")].map(({ open: open2 }) => open2);
      this.#draw(file);
      const now = [...area.querySelectorAll("details")];
      if (now.length === before.length) for (const [at, part] of now.entries()) part.open = before[at];
    }
  }
  /** Whether a copy is being made, or waits for it, that its source has to look through. */
  get isRedacting() {
    return [...this.#all.values()].some(({ wanted: wanted2 }) => wanted2 === "redact" || wanted2 === "black");
  }
  /** Whether parts of a picture are being drawn, and are in no copy yet. */
  get isDrawing() {
    return [...this.#all.values()].some(({ drawing, wanted: wanted2 }) => drawing && !wanted2);
  }
  /** Whether the Worker, which may still be fetched, has to say what some of the files tell. */
  get isLooking() {
    return !this.#ended && [...this.#all.values()].some(({ state }) => state === "waiting");
  }
  /** Of how many files a copy can be made that is not there: of none without the Worker. */
  get cleanable() {
    return this.#ended ? 0 : [...this.#all.values()].filter(isCleanable).length;
  }
  cleanAll() {
    for (const [file, look] of this.#all) if (isCleanable(look)) this.#want(file, look, "clean");
  }
  /** A file was chosen again: of what its copy was wanted, a copy is wanted still. @param {Chosen} before @param {Chosen} file @returns {boolean} false if none can be made any more */
  again(before, file) {
    const old = this.#all.get(before);
    if (old?.redacted || old?.copy?.black || ["redact", "black"].includes(old?.wanted ?? "")) return false;
    if (!old?.copy && !old?.wanted) return true;
    if (this.#ended) return false;
    const look = this.#add(file);
    Object.assign(look, { seen: old.seen, people: old.people, both: old.both });
    this.#want(file, look, "clean");
    return true;
  }
  /** @param {Chosen} file @param {Look} look @param {"clean" | "redact" | "black"} wanted */
  #want(file, look, wanted2) {
    if (this.#ended) return this.hears.failed(file);
    if (![...this.#all.values()].some(({ wanted: wanted3 }) => wanted3))
      this.ready = new Promise((resolve) => this.#isReady = resolve);
    Object.assign(look, { wanted: wanted2, state: "cleaning" });
    this.#draw(file);
    void this.#work();
  }
  /** One file after another; copies first. */
  async #work() {
    if (this.#busy || !this.#started) return;
    this.#busy = true;
    for (let next = this.#next(); next && !this.#ended; next = this.#next()) await this.#ask(...next);
    this.#busy = false;
  }
  /** @returns {[Chosen, Look] | undefined} */
  #next() {
    const all = [...this.#all];
    return all.find(([, { wanted: wanted2 }]) => wanted2) ?? all.find(([, { state }]) => state === "waiting");
  }
  /** @param {Chosen} file @param {Look} look */
  async #ask(file, look) {
    const values = { blob: file.blob, name: file.name };
    this.#current = look;
    try {
      if (look.wanted === "redact") await this.#redact(look);
      else if (look.wanted === "black") await this.#blacken(file, look);
      else if (look.wanted) look.copy = { ...await this.#patience.for(this.#asks.ask("clean", values)), black: 0 };
      else {
        Object.assign(look, await this.#patience.for(this.#asks.ask("look", values)));
        if (look.people?.kind === "parts") look.decisions = proposedFor(look.people.parts);
      }
      look.state = "seen";
    } catch (error) {
      this.#fail(file, look.wanted !== "clean" && error instanceof Error ? error.message : "");
    }
    this.#current = null;
    this.#asked(file, look);
  }
  get #asks() {
    return (
      /** @type {WorkerClient<import("../workers/file-worker.js").FileCalls>} */
      this.#client
    );
  }
  /** Makes the copies of a file's parts; a codename is made before, if they need pseudonyms. @param {Look} look */
  async #redact(look) {
    const { people } = look;
    if (people?.kind !== "parts" || look.decisions.every(({ out }) => out)) throw new Error("nothing to copy");
    const decisions = structuredClone(look.decisions);
    const codename = usePseudonyms(decisions) ? await this.hears.codename().open() : 0;
    const copies = [];
    for (const [at, { out, plan }] of decisions.entries()) {
      if (out) continue;
      const values = { part: people.parts[at], plan, codename };
      copies.push({ ...await this.#patience.for(this.#asks.ask("redact", values)), at, plan });
    }
    look.redacted = { copies, decisions, codename };
  }
  /** Makes the copy of a picture with black parts. @param {Chosen} file @param {Look} look */
  async #blacken({ blob, name }, look) {
    const areas = structuredClone(look.areas);
    const made = await this.#patience.for(this.#asks.ask("blacken", { blob, name, areas }));
    Object.assign(look, { copy: { ...made, black: areas.length }, drawing: false });
  }
  /** @param {Chosen} file @param {Look} look */
  #asked(file, look) {
    const wasWanted = look.wanted !== "";
    look.wanted = "";
    if (!this.#all.has(file)) return;
    this.#draw(file);
    this.hears.changed();
    if (wasWanted && document.activeElement === document.body) focusIn(look.area);
    if (![...this.#all.values()].some(({ wanted: wanted2 }) => wanted2)) this.#isReady();
  }
  /** @param {Chosen} file @param {string} [why] the code of a refusal */
  #fail(file, why = "") {
    const look = this.#all.get(file);
    if (!look || look.state === "seen") return;
    const wanted2 = look.wanted;
    Object.assign(look, { state: look.seen || look.people ? "seen" : "failed", locked: why === "locked", wanted: "" });
    this.#draw(file);
    if (!wanted2 || why === "stopped") return;
    const isPrintable = wanted2 === "clean" && look.seen?.paged && !this.#ended;
    const other2 = wanted2 === "black" ? "blackUnknown" : REFUSALS[why];
    this.hears.failed(file, isPrintable ? "cleanPrint" : other2);
  }
  /** Says what a file tells, and offers what can be done. @param {Chosen} file */
  #draw(file) {
    const look = this.#all.get(file);
    if (!look) return;
    const { area, state, seen, copy, redacted } = look;
    area.dataset.look = copy || redacted ? "copied" : state;
    look.progress = null;
    if (state === "waiting") return area.replaceChildren(quiet("filesLooking"));
    if (state === "cleaning") {
      look.progress = quiet(look.wanted === "redact" ? "peopleMaking" : "cleanMaking");
      const stop = buttonFor("blackStop", () => void this.#asks.ask("stop"));
      return area.replaceChildren(look.progress, ...look.wanted === "black" ? [stop] : []);
    }
    if (redacted) return area.replaceChildren(...this.#drawRedacted(file, look, redacted));
    if (!seen && !look.people) return area.replaceChildren(quiet(look.locked ? "tracesLocked" : "tracesFailed"));
    if (copy) return area.replaceChildren(...this.#drawCopy(file, look, copy));
    area.replaceChildren(...seen ? this.#drawSeen(file, look, seen) : [], ...this.#drawPeople(file, look));
  }
  /** @param {Chosen} file @param {Look} look @param {Seen} seen @returns {HTMLElement[]} */
  #drawSeen(file, look, seen) {
    if (seen.state === "unknown") return [quiet("tracesUnknown")];
    if (look.drawing) return this.#drawBlack(file, look);
    return [...this.#drawTraces(file, look, seen), ...this.#drawBlack(file, look)];
  }
  /** @param {Chosen} file @param {Look} look @param {Seen} seen @returns {HTMLElement[]} */
  #drawTraces(file, look, seen) {
    if (!seen.traces.length) return look.people?.kind === "parts" ? [] : [quiet("tracesNone")];
    const click = () => this.#want(file, look, "clean");
    const clean = make("button", { type: "button", text: pageText("cleanMake"), click });
    const offer = seen.cleanable ? clean : quiet("tracesOnly");
    return [told("tracesTell", seen.traces), ...seen.cleanable && this.#ended ? [] : [offer]];
  }
  /** Where parts of a picture can be made black, or other ones. @param {Chosen} file @param {Look} look @returns {HTMLElement[]} */
  #drawBlack(file, look) {
    if (this.#ended || !look.seen?.blackable) return [];
    return blackening(look, {
      picture: () => this.#asks.ask("picture", { blob: file.blob }),
      make: () => this.#want(file, look, "black"),
      changed: () => this.#leaves(file)
    });
  }
  /** People in a file, and what can be done. @param {Chosen} file @param {Look} look @returns {HTMLElement[]} */
  #drawPeople(file, look) {
    const { people } = look;
    if (!people) return [];
    if (people.kind !== "parts") return [quiet(people.kind === "only" ? "peopleOnly" : "peopleUnread")];
    const kinds = kindsOf(people.parts.map(({ table, text: text2 }) => table ?? text2));
    const text = kinds ? pageText("peopleFound", { kinds }) : pageText("peopleNone");
    return [make("details", {}, make("summary", { text }), ...this.#form(file, look))];
  }
  /** @param {Chosen} file @param {Look} look */
  #form(file, look) {
    if (this.#ended || look.people?.kind !== "parts") return [];
    return [planForm(look.people.parts, look.decisions, () => this.#want(file, look, "redact"))];
  }
  /** The copies that leave, to be looked through, and to be made otherwise. @param {Chosen} file @param {Look} look @param {Redacted} redacted @returns {HTMLElement[]} */
  #drawRedacted(file, look, { copies }) {
    const parts = look.people?.kind === "parts" ? look.people.parts : [];
    const shown2 = copies.flatMap((copy) => {
      const { blob, encoding } = copy;
      const find = (words) => this.#asks.ask("find", { blob, encoding, words });
      return shownCopy(parts.length > 1 ? parts[copy.at] : void 0, copy, find);
    });
    const change = this.#form(file, look);
    return [
      make("p", { role: "status", text: pageText(look.both ? "cleanBoth" : "peopleDone") }),
      ...shown2,
      ...change.length ? [make("details", {}, make("summary", { text: pageText("peopleChange") }), ...change)] : [],
      ...this.#original(file, look)
    ];
  }
  /** @param {Chosen} file @param {Look} look @param {Copy} copy @returns {HTMLElement[]} */
  #drawCopy(file, look, { blob, seen, black }) {
    const shown2 = black ? shownPicture(() => this.#asks.ask("picture", { blob }), pageText("blackShown")) : [];
    return [
      make("p", { role: "status", text: pageText(look.both ? "cleanBoth" : black ? "blackDone" : "cleanDone") }),
      ...black ? [quiet("blackShown"), make("div", { class: "picture" }, ...shown2), ...this.#drawBlack(file, look)] : [],
      seen.traces.length ? told("cleanLeft", seen.traces) : quiet("cleanNothingLeft"),
      ...seen.paged ? [make("p", { text: pageText("cleanPdf") })] : [],
      ...this.#original(file, look)
    ];
  }
  /** Whether the original goes too, or in the place of the copy. @param {Chosen} file @param {Look} look @returns {HTMLElement[]} */
  #original(file, look) {
    const box = make("input", { type: "checkbox", autocomplete: "off", checked: look.both });
    box.addEventListener("change", () => {
      look.both = box.checked;
      this.#leaves(file);
    });
    const undo = () => {
      Object.assign(look, { copy: null, redacted: null, both: false, areas: [] });
      this.#leaves(file);
    };
    return [
      make("label", { class: "choice" }, box, make("span", { text: pageText("cleanOriginal") })),
      ...look.both ? [make("p", {}, make("bdi", { text: visible(file.name) }), ` ${sizeText(file.size)}`)] : [],
      make("button", { type: "button", text: pageText("cleanUndo"), click: undo })
    ];
  }
  /** What leaves of a file is something else now; the focus stays with it. @param {Chosen} file */
  #leaves(file) {
    this.#draw(file);
    this.hears.changed();
    focusIn(this.areaOf(file));
  }
};
var isCleanable = ({ state, seen, copy }) => state === "seen" && !copy && seen?.cleanable === true && seen.traces.length > 0;
var buttonFor = (key, click) => make("button", { type: "button", text: pageText(key), click });

// release.js
var RELEASE = "0.2.0";

// people/names.js
var NAMES = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron henry adam nathan peter harry oliver noah liam ethan simon
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet rachel emma olivia sophia isabella charlotte amelia grace hannah lucy alice julia claire jane kelly diana teresa heather
smith jones williams brown taylor wilson davies evans johnson miller anderson thompson robinson walker wright clark lewis hall allen young harris martin moore jackson white green baker adams campbell mitchell roberts carter phillips
hans peter klaus wolfgang jürgen dieter manfred uwe bernd günter werner gerhard andreas stefan stephan jens sven markus tobias matthias florian sebastian lukas leon finn jonas felix maximilian niklas philipp torsten thorsten dirk ralf rainer helmut horst karl heinz heinrich friedrich ursula petra sabine monika renate brigitte ingrid helga gisela claudia susanne andrea birgit heike anja katja katrin kerstin stefanie nadine silke ulrike jutta gabriele angelika lena lea mia johanna franziska annika elke
müller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schäfer koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange schmitt werner krause meier lehmann
jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel roger robert claude christian henri georges nicolas françois laurent olivier pascal thierry stéphane julien sébastien guillaume antoine mathieu hugo lucas théo marie jeanne françoise monique catherine nathalie isabelle jacqueline sylvie anne martine nicole suzanne hélène christine céline sandrine véronique valérie aurélie camille chloé manon léa élodie margaux brigitte
bernard dubois durand moreau laurent lefebvre leroy roux fournier girard bonnet dupont lambert fontaine rousseau
antonio josé manuel francisco juan david javier jesús carlos alejandro miguel rafael pedro pablo ángel sergio fernando jorge luis alberto álvaro diego adrián raúl enrique ramón vicente ignacio maría carmen ana isabel dolores pilar josefa teresa rosa cristina ángeles francisca antonia mercedes lucía elena raquel manuela rosario juana beatriz encarnación rocío silvia paula sofía valentina camila jimena
garcía rodríguez gonzález fernández lópez martínez sánchez pérez gómez martín jiménez ruiz hernández díaz moreno muñoz álvarez romero alonso gutiérrez navarro torres domínguez vázquez ramos gil ramírez serrano
giuseppe giovanni mario luigi andrea stefano marco francesco roberto alessandro paolo luca claudio giorgio matteo lorenzo davide simone federico riccardo angelo vincenzo salvatore gabriele leonardo maria giulia chiara francesca sara martina valentina alessia elisa giorgia elena paola laura simona silvia federica lucia roberta caterina alessandra giovanna rosa angela
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca costa giordano mancini rizzo lombardi moretti
joão pedro antónio paulo luís carlos rui nuno tiago miguel bruno ricardo gonçalo diogo rodrigo marcos marcelo fernando eduardo rafael gustavo leonardo felipe matheus vinícius henrique ana maria joana inês mariana catarina sofia beatriz carolina leonor juliana fernanda camila larissa letícia patrícia aline vanessa luiza gabriela adriana márcia
silva santos oliveira souza sousa ferreira pereira costa rodrigues almeida nascimento lima araújo fernandes carvalho gomes martins rocha ribeiro alves barbosa cardoso
jan johannes cornelis hendrik willem pieter gerrit dirk jeroen bas sander thijs daan sem lars bram ruben joris maarten wouter anna johanna elisabeth cornelia wilhelmina sanne femke lotte fleur anouk marieke annemarie esther ingrid saskia
jansen bakker visser smit meijer mulder bos vos peters hendriks dekker dijkstra
piotr krzysztof andrzej tomasz paweł jan michał marcin stanisław jakub adam marek łukasz grzegorz mateusz wojciech mariusz dariusz zbigniew jerzy maciej rafał kamil dawid anna maria katarzyna małgorzata agnieszka barbara krystyna ewa elżbieta zofia teresa magdalena joanna monika aleksandra danuta natalia karolina justyna beata dorota
nowak kowalski kowalska wiśniewski wiśniewska wójcik kowalczyk kamiński kamińska lewandowski lewandowska zieliński szymański woźniak dąbrowski kozłowski mazur
mehmet mustafa ahmet ali hüseyin hasan ibrahim ismail osman yusuf murat ömer ramazan halil süleyman abdullah emre burak can mert fatma ayşe emine hatice zeynep elif meryem şerife zehra sultan hanife merve büşra esra özlem
yılmaz kaya demir şahin çelik yıldız yıldırım öztürk aydın özdemir arslan doğan kılıç aslan çetin kara koç kurt
александр сергей владимир андрей алексей дмитрий николай иван михаил евгений виктор юрий максим павел денис игорь роман олег артём артем константин антон никита илья елена ольга татьяна наталья наталия анна ирина светлана мария екатерина людмила галина юлия анастасия надежда марина виктория валентина вера дарья ксения
иванов иванова смирнов смирнова кузнецов кузнецова попов попова васильев васильева петров петрова соколов соколова михайлов михайлова новиков новикова фёдоров морозов морозова волков волкова
олександр сергій володимир андрій микола іван василь юрій віктор михайло дмитро олексій тарас богдан ярослав назар оксана олена наталія тетяна ірина світлана людмила ольга галина юлія катерина марія надія соломія
шевченко бондаренко коваленко ткаченко кравченко мельник олійник коваль поліщук бойко марченко
محمد أحمد احمد محمود علي حسن حسين مصطفى إبراهيم ابراهيم خالد عمر يوسف عبدالله سعيد سامي طارق كريم فاطمة مريم عائشة خديجة زينب سارة نور ليلى هدى منى أمل سلمى ياسمين
حسین مهدی رضا علی امیر سعید حمید مجید بهرام داریوش فرهاد کوروش مریم زهرا فاطمه سارا نرگس مینا لیلا شیرین پریسا نازنین محمدی احمدی حسینی رضایی کریمی موسوی جعفری رحیمی صادقی
राम श्याम राहुल अमित राजेश सुरेश रमेश संजय विजय अनिल सुनील मनोज अजय विकास दीपक रोहित अर्जुन सीता गीता सुनीता अनीता प्रिया पूजा नेहा रेखा कविता मीना लक्ष्मी राधा अंजलि शर्मा वर्मा गुप्ता सिंह कुमार यादव पटेल मिश्रा जोशी पांडे
rahul amit rajesh suresh ramesh sanjay vijay anil sunil manoj ajay vikas deepak rohit arjun priya pooja neha sunita anita kavita meena lakshmi anjali sharma verma gupta singh kumar yadav patel mishra joshi
ivan vladimir dmitri dmitry sergei sergey alexei aleksandr andrei nikolai mikhail igor oleg pavel olga tatiana natalia irina svetlana ekaterina anastasia oksana petrov ivanov smirnov shevchenko kovalenko aylin leyla hasan ayse mehmet mohammed muhammad ahmed omar fatima aisha khadija hassan hussein khalid wei wang zhang chen yang huang zhao zhou hiroshi takashi kenji yuki sakura tanaka suzuki sato watanabe takahashi nakamura kobayashi
`;
var JAPANESE = "佐藤 鈴木 高橋 田中 渡辺 渡邊 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 清水 山崎 阿部 森 池田 橋本 石川 山下 小川 石井 長谷川 後藤 岡田 近藤 前田 藤田 遠藤 青木 坂本 村上 太田 金子 藤井 福田 西村 三浦 竹内 中川 岡本 松田 原田 中島 小野 田村 藤原 中野 和田 石田 上田 森田 原 柴田 酒井 工藤 横山 宮崎 内田 高木 安藤 島田 谷口 大野 丸山 今井".split(
  " "
);
var known = new Set(NAMES.split(/\s+/).filter(Boolean));

// people/rows.js
var letters = new TextDecoder("utf-16le", { ignoreBOM: true });

// people/plan.js
var MIN_COUNT = 10;
var isSmall = (rows) => rows > 0 && rows < MIN_COUNT;
var said = (rows) => isSmall(rows) ? `<${MIN_COUNT}` : String(rows);

// page/note.js
var NOTE_NAME = "about-the-copies.knothole.txt";
var DID = {
  keep: "as in the original",
  drop: "left out",
  blacken: "every value blackened",
  pseudonym: "every value replaced by a pseudonym",
  coarsen: "every value made coarser, or blackened if it could not be understood",
  inside: "in each cell, what looked like a person was replaced; the rest is as in the original"
};
var DONE_IN_TEXT = {
  ...{ keep: "as in the original", pseudonym: "pseudonyms", coarsen: "made coarser", blacken: "blackened" },
  ...{ drop: "blackened", inside: "blackened" }
};
var IN_TEXTS = [
  "name",
  "mail",
  "phone",
  "address",
  "internet",
  "account",
  "card",
  "identity",
  "date",
  "place",
  "plate"
];
var named = (name) => JSON.stringify(name).replace(
  /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/gu,
  (mark2) => `\\u{${(mark2.codePointAt(0) ?? 0).toString(16)}}`
);
function noteOf(files) {
  if (!files.length) return "";
  const lines = [
    `These files are copies that Knothole's page (version ${RELEASE}) made on the source's device.`,
    "They are not the originals. The page wrote this note; whoever sent the files could have written another.",
    ""
  ];
  for (const { names, look } of files) {
    const copies = look.redacted ? look.redacted.copies.map((copy) => ofRedacted(copy, look)) : [ofCleaned(look)];
    for (const [at, said2] of copies.entries())
      lines.push(
        `${named(names[at])}${look.both ? " (its original is in this bundle too)" : " (its original was not sent)"}`,
        ...said2,
        ""
      );
  }
  return lines.join("\n");
}
function ofCleaned({ seen, copy }) {
  const kinds = (seen?.traces ?? []).map(({ kind }) => kind).join(", ");
  const left = (copy?.seen.traces ?? []).map(({ kind }) => kind).join(", ");
  return [
    copy?.black ? `  Parts of the picture were made black: ${copy.black}. Details about its making were removed; the rest of what it shows was not changed.` : "  Cleaned: details about its making were removed, what it shows was not changed.",
    `  Found in the original: ${kinds || "nothing"}. Still found in the copy: ${left || "nothing"}.`
  ];
}
function ofRedacted(copy, { people, redacted }) {
  const parts = people?.kind === "parts" ? people.parts : [];
  const part = parts[copy.at];
  const lines = [];
  if (part?.ending)
    lines.push(
      `  What the page read of the file, as ${part.ending === "csv" ? "a table" : "text"}; everything else in it was left out.`
    );
  if (parts.length > 1) lines.push(`  Sheet ${copy.at + 1} of ${parts.length}.`);
  const { plan } = copy;
  lines.push(..."actions" in plan ? ofTable(copy, plan, part?.table?.columns ?? []) : ofText(copy, plan));
  if (copy.hidden) lines.push(`  Characters that nobody sees, left out of the copy: ${said(copy.hidden)}.`);
  if (redacted?.codename)
    lines.push("  A pseudonym (P-…) stands for the same value in all files of this case, and cannot be computed back.");
  return lines;
}
function ofText({ replaced }, { kinds, words }) {
  const all = (
    /** @type {import("../people/kinds.js").Kind[]} */
    IN_TEXTS.map(
      (kind) => `  ${kind}: ${DONE_IN_TEXT[kinds[kind] ?? proposedInText(kind)]}.`
    )
  );
  return [
    `  Text in which people that the page recognised were replaced, in ${replaced} places; it does not recognise all.`,
    ...all,
    ...words.length ? ["  Words that its source named: pseudonyms."] : []
  ];
}
function ofTable({ done }, plan, columns) {
  const { read: read2, kept, odd } = done ?? { read: 0, kept: 0, odd: 0 };
  const heading = (at) => plan.headed && columns[at]?.heading ? ` ${named(columns[at].heading)}` : "";
  const lines = plan.counts ? [
    `  Only columns and counts of a table with ${said(read2)} rows; counts below ${MIN_COUNT} are withheld, and those that would tell them.`
  ] : [`  Rows in the copy: ${kept} of ${plan.rows === null ? "" : "the first "}${read2}.`];
  if (odd) lines.push(`  Rows that did not fit the columns, and were left out: ${odd}.`);
  for (const [at, action] of plan.actions.entries())
    lines.push(
      `  Column ${at + 1}${action === "drop" ? "" : heading(at)}: ${plan.counts && action !== "drop" ? counted(action) : DID[action]}.`
    );
  return lines;
}
var counted = (action) => action === "keep" ? "counted, and its common values counted each" : "counted";

// protocol/json.js
var MAXIMUM_DAY = 2 ** 31 - 1;
var SHORT_ESCAPES = new Set([...'\b	\n\f\r"\\'].map((character) => character.charCodeAt(0)));

// protocol/bundle.js
var CHUNK_SIZE = 1048576;
var PIECE_SIZE = CHUNK_SIZE - 16;
var MAX_LISTING = PIECE_SIZE - 4;
var MAX_FILES = 4e3;

// page/files.js
var OF_SYSTEMS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
var COMPARED = 1048576;
var MAX_NAMED = 5;
var UNREAD = 1e3;
var FilesForm = class {
  /** @type {Chosen[]} */
  #chosen = [];
  /** @type {Promise<void>} until what was chosen last is in the list */
  added = Promise.resolve();
  /** How often something was not added, and that was said. */
  notAdded = 0;
  /** Whether the desk takes files. */
  #taken = true;
  /** Files were chosen, and then the desk took none any more. */
  #refused = false;
  /** @type {{said: string, at: number} | null} that it cannot be seen yet what the files tell, and when that was said; who goes on then is not stopped again */
  #hurry = null;
  looks = new Looks({
    changed: () => {
      this.#showLeaving();
      if (!this.looks.isLooking && this.#error.textContent === this.#hurry?.said) this.complain("");
    },
    failed: ({ name }, why) => {
      this.notAdded++;
      this.complain([pageText("cleanFailed", { name: visible(name) }), why && pageText(why)].filter(Boolean).join(" "));
    },
    codename: () => this.codename
  });
  /** @type {import("./looks.js").CodenameOfFiles} */
  codename = { now: () => 0, open: async () => 0 };
  #note = byId("files-note");
  /** @type {{file: Chosen, row: HTMLElement, name: HTMLElement, size: HTMLElement, remove: HTMLElement}[]} */
  #rows = [];
  #list = byId("files-list");
  #error = byId("files-error");
  constructor() {
    for (const id of ["files-choose", "folder-choose"]) {
      const input = (
        /** @type {HTMLInputElement} */
        byId(id)
      );
      byId(`${id}-open`).addEventListener("click", () => input.click());
      input.addEventListener("change", () => {
        this.#add([...input.files ?? []].map((blob) => ({ blob, name: blob.webkitRelativePath || blob.name })));
        input.value = "";
      });
    }
    byId("files-remove-all").addEventListener("click", () => {
      this.clear();
      byId("files-choose-open").focus();
    });
    byId("files-clean-all").addEventListener("click", () => this.looks.cleanAll());
    byId("folders-out").addEventListener("change", () => this.redraw());
    byId("folder-choose-open").hidden = !("webkitdirectory" in HTMLInputElement.prototype);
    const area = byId("files");
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => event.preventDefault());
    area.addEventListener("dragover", () => area.classList.add("over"));
    for (const name of ["dragleave", "drop"]) area.addEventListener(name, () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => this.#drop(event));
  }
  /** Whether the desk takes files; if no longer, those chosen are let go, which is said. @param {boolean} taken */
  offer(taken) {
    byId("files").hidden = !taken;
    this.#taken = taken;
    this.#refused = !taken && (this.#refused || this.#chosen.length > 0);
    if (!taken) this.#chosen = [];
    if (!taken) this.redraw();
    this.#sayRefused();
  }
  #sayRefused() {
    put(byId("files-refused"), this.#refused ? pageText("filesRefused") : "");
  }
  /** The files as they are sent: without the names of folders, if those are left out, the copies in the place of originals, or with them; and a note that says which are copies. */
  chosen() {
    const files = this.#chosen.flatMap((file) => this.#leaving(file));
    const text = this.#noteText();
    if (!text) return files;
    const blob = new Blob([text], { type: "text/plain" });
    return [...files, { name: NOTE_NAME, type: blob.type, size: blob.size, blob }];
  }
  #noteText() {
    return noteOf(
      this.#chosen.flatMap((file) => {
        const look = this.looks.copyOf(file);
        return look ? [{ names: this.#leaving(file).map(({ name }) => name), look }] : [];
      })
    );
  }
  /**
   * Until what was chosen is in the list, and the copies that are wanted are made. A copy of a table that was made meanwhile was not looked through yet;
   * and what it is not shown yet that a file tells, its source has not seen.
   */
  async ready() {
    await this.added;
    const { notAdded } = this;
    if (this.looks.isDrawing) {
      this.notAdded++;
      return this.complain(pageText("blackUnmade"));
    }
    const made = this.looks.isRedacting;
    await this.looks.ready;
    const renewed = this.looks.renewPseudonyms() > 0;
    if (renewed) await this.looks.ready;
    await this.added;
    if (!made && !renewed) return this.#stopHurry();
    const failed = this.notAdded > notAdded;
    this.notAdded++;
    if (!failed) this.complain(pageText(renewed ? "peopleOther" : "peopleReady"));
  }
  /** Once for what was chosen; and at once again, who pressed twice. */
  #stopHurry() {
    const now = performance.now();
    if (this.#hurry ? now - this.#hurry.at >= UNREAD : !this.looks.isLooking) return;
    this.notAdded++;
    this.#hurry ??= { said: pageText("filesUnseen"), at: now };
    if (this.looks.isLooking) this.complain(this.#hurry.said);
  }
  /** @param {Chosen} file */
  #leaving(file) {
    return this.looks.leaving({ ...file, name: this.#sentName(file) }, file);
  }
  /** @param {Chosen} file */
  #sentName({ name }) {
    return (
      /** @type {HTMLInputElement} */
      byId("folders-out").checked ? withoutFolders(name) : name
    );
  }
  /** Says what is wrong, or nothing. @param {string} why */
  complain(why) {
    complain(byId("files-choose-open"), this.#error, why);
    if (!why) return;
    byId("files-choose-open").focus({ preventScroll: true });
    this.#error.scrollIntoView({ block: "nearest" });
  }
  /** Says which file cannot be read any more. */
  async complainOfUnreadable() {
    const readable = await Promise.all(this.#chosen.map(({ blob }) => isReadable(blob)));
    const gone = this.#chosen.find((_, at) => !readable[at]);
    this.complain(gone ? pageText("errorFileGone", { name: visible(gone.name) }) : pageText("errorFileUnreadable"));
  }
  clear() {
    this.#chosen = [];
    this.#refused = false;
    this.redraw();
    this.#sayRefused();
  }
  /** @param {DragEvent} event */
  #drop(event) {
    const entries2 = [...event.dataTransfer?.items ?? []].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    const unread = [];
    if (entries2.length) this.#add(walkAll(entries2, unread), unread);
    else this.#add([...event.dataTransfer?.files ?? []].map((blob) => ({ blob, name: blob.name })));
  }
  /** @param {Picked[] | Promise<Picked[]>} files @param {string[]} [unread] names of what cannot be read, once they are there */
  #add(files, unread = []) {
    this.added = Promise.all([files, this.added]).then(([picked]) => this.#take(picked, unread));
  }
  /** Two files may have one name; the same file, chosen again, takes its own place. @param {Picked[]} files @param {string[]} unread */
  async #take(files, unread) {
    const fresh = files.filter(({ name }) => !OF_SYSTEMS.test(name));
    const names = new Set(fresh.map(({ name }) => name));
    const added = fresh.map(({ blob, name }) => ({ name, type: blob.type.slice(0, 128), size: blob.size, blob }));
    const again = /* @__PURE__ */ new Map();
    for (const old of this.#chosen.filter(({ name }) => names.has(name)))
      for (const file of added)
        if (file.name === old.name && await isAgain(old.blob, file.blob)) again.set(old, file);
    const kept = this.#chosen.filter((old) => !again.has(old));
    const many = kept.length + fresh.length > MAX_FILES;
    if (!many) this.#chosen = [...kept, ...added];
    this.#hurry = null;
    const lost = many ? [] : [...again].filter((pair) => !this.looks.again(...pair)).map(([, { name }]) => name);
    if (!this.#taken) this.notAdded++;
    if (!this.#taken) return this.offer(false);
    this.redraw();
    this.#complainOfAdding(unread, many, lost);
  }
  /** Says what was not added. @param {string[]} unread @param {boolean} many @param {string[]} lost names of those of which a copy was wanted and can be made no more */
  #complainOfAdding(unread, many, lost) {
    const names = [...unread.slice(0, MAX_NAMED).map(visible), ...unread.length > MAX_NAMED ? ["…"] : []];
    const wrong = names.length ? [pageText("errorFilesUnread", { names: listText(names) })] : [];
    if (many) wrong.push(pageText("errorFilesMany", { most: MAX_FILES }));
    wrong.push(...lost.slice(0, MAX_NAMED).map((name) => pageText("cleanFailed", { name: visible(name) })));
    if (wrong.length === 0) return;
    this.notAdded++;
    this.complain(wrong.join(" "));
  }
  /** In another language. */
  translate() {
    this.looks.redraw();
    this.redraw();
  }
  redraw() {
    this.complain("");
    this.looks.keep(this.#chosen);
    this.#rows = this.#chosen.map((file) => this.#row(file));
    this.#list.replaceChildren(...this.#rows.map(({ row }) => row));
    this.#list.hidden = this.#rows.length === 0;
    byId("files-sum").hidden = this.#rows.length === 0;
    byId("files-flat").hidden = !this.#chosen.some(({ name }) => name.includes("/"));
    this.#showLeaving();
  }
  /** @param {Chosen} file */
  #row(file) {
    const remove = make("button", { type: "button", text: pageText("fileRemove") });
    remove.addEventListener("click", () => {
      this.#chosen = this.#chosen.filter((other2) => other2 !== file);
      this.redraw();
      byId("files-choose-open").focus();
    });
    const [name, size] = [make("bdi"), make("span", { class: "quiet" })];
    return { file, name, size, remove, row: make("li", {}, name, size, remove, this.looks.areaOf(file)) };
  }
  /** Shows what will leave: for each file that was chosen, itself or its cleaned copy; and how much it is in all. */
  #showLeaving() {
    for (const { file, name, size, remove } of this.#rows) {
      const [first] = this.#leaving(file);
      put(name, visible(first.name));
      put(size, sizeText(first.size));
      remove.setAttribute("aria-label", pageText("fileRemoveNamed", { name: visible(first.name) }));
    }
    const leaving2 = this.chosen();
    const bytes = leaving2.reduce((sum, { size }) => sum + size, 0);
    const total = pageText("filesTotal", { count: leaving2.length, size: sizeText(bytes) });
    put(byId("files-total"), leaving2.length ? total : "");
    byId("files-clean-all").hidden = this.looks.cleanable < 2;
    const note = this.#noteText();
    this.#note.hidden = !note;
    put(
      /** @type {HTMLElement} */
      this.#note.querySelector("pre"),
      note
    );
  }
};
var isReadable = (blob) => blob.slice(0, 1).arrayBuffer().then(
  () => true,
  () => false
);
async function isAgain(before, blob) {
  const old = (
    /** @type {File} */
    before
  );
  const [sameSize, sameMoment] = [old.size === blob.size, old.lastModified === blob.lastModified];
  if (!await isReadable(old)) return sameSize || sameMoment;
  if (!sameSize || !sameMoment) return false;
  try {
    const [a, b] = await Promise.all([old, blob].map((file) => file.slice(0, COMPARED).arrayBuffer()));
    return compare(new Uint8Array(a), new Uint8Array(b)) === 0;
  } catch {
    return false;
  }
}
var walkAll = async (entries2, unread) => (await Promise.all(entries2.map((entry) => walk(entry, unread)))).flat();
async function walk(entry, unread) {
  const name = entry.fullPath.replace(/^\//, "");
  const nothing = () => {
    unread.push(name);
    return [];
  };
  if (entry.isFile)
    return new Promise(
      (resolve) => (
        /** @type {FileSystemFileEntry} */
        entry.file(
          (blob) => resolve([{ blob, name }]),
          () => resolve(nothing())
        )
      )
    );
  const reader = (
    /** @type {FileSystemDirectoryEntry} */
    entry.createReader()
  );
  const found = [];
  for (; ; ) {
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve(nothing())));
    if (some.length === 0) return found;
    found.push(...await walkAll(some, unread));
  }
}
var PAUSABLE = ["running", "slow", "lost"];
var UploadPanel = class {
  #said = "";
  /** @type {import("./workers.js").Workers["uploads"] | null} */
  uploads = null;
  /** Has it speak again, in another language. */
  forget() {
    this.#said = "";
  }
  /** Shows the upload under way, or the last one; and below it those before that failed. @param {UploadEvent[]} all none hides the panel */
  show(all) {
    const panel2 = byId("upload");
    const told2 = all.find(isUnderWay) ?? all.at(-1);
    panel2.hidden = told2 === void 0;
    if (told2 === void 0) return;
    if (!document.getElementById("upload-bar")) {
      const line = make("p", { id: "upload-line" });
      const spoken = make("p", { id: "upload-spoken", class: "unseen", role: "status" });
      panel2.replaceChildren(
        line,
        make("progress", { id: "upload-bar", "aria-labelledby": "upload-line" }),
        spoken,
        button("upload-switch", "", () => this.#switch()),
        make("p", { id: "upload-failed", class: "error", role: "status", hidden: true })
      );
    }
    const state = told2.kind === "reading" ? "reading" : told2.state;
    panel2.dataset.upload = state;
    const bar = (
      /** @type {HTMLProgressElement} */
      byId("upload-bar")
    );
    bar.max = Math.max(1, told2.of);
    bar.value = told2.done;
    bar.hidden = ["changed", "stopped", "withdrawn", "uncertain"].includes(state);
    put(byId("upload-line"), lineOf(told2));
    const tenth = `${state} ${Math.floor(10 * told2.done / bar.max)}`;
    if (tenth !== this.#said) put(byId("upload-spoken"), lineOf(told2));
    this.#said = tenth;
    const failed = all.filter((upload) => upload !== told2 && hasFailed(upload));
    put(byId("upload-failed"), failed.map(lineOf).join(" "));
    const pausable = PAUSABLE.includes(state);
    const change = byId("upload-switch");
    change.hidden = !pausable && state !== "paused" && state !== "full";
    change.textContent = pageText(pausable ? "uploadPause" : state === "full" ? "uploadAgain" : "uploadResume");
  }
  #switch() {
    const { upload } = byId("upload").dataset;
    void this.uploads?.ask(PAUSABLE.includes(upload ?? "") ? "pause" : "resume");
  }
};
function lineOf(told2) {
  const far = { done: sizeText(told2.done), of: sizeText(told2.of) };
  if (told2.kind === "reading") return pageText("uploadReading", far);
  if (told2.state === "running" || told2.state === "slow") {
    const left = told2.left === null ? "" : pageText("uploadLeft", { count: Math.ceil(told2.left / 60) });
    return `${pageText(told2.state === "slow" ? "uploadSlow" : "uploadRunning", far)} ${left}`.trim();
  }
  if (told2.state === "lost") return pageText("uploadLost", far);
  if (told2.state === "paused") return pageText("uploadPaused", far);
  if (told2.state === "full") return pageText("uploadFull");
  if (told2.state === "changed") return pageText("uploadChanged");
  if (told2.state === "stopped") return pageText("uploadStopped");
  if (told2.state === "withdrawn") return pageText("uploadWithdrawn");
  if (told2.state === "uncertain") return pageText("stateUncertain");
  return pageText("uploadDone");
}

// page/leave.js
var PRESSES = 3;
var WITHIN = 2e3;
function leave(elsewhere) {
  document.body.replaceChildren();
  try {
    if (elsewhere) open(elsewhere, "_blank", "noopener,noreferrer");
  } finally {
    location.replace("about:blank");
  }
}
function addressOf(typed) {
  const text = typed.trim();
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!text || !URL.canParse(whole)) return "";
  const { protocol, hostname, href } = new URL(whole);
  const encrypted = protocol === "https:" || protocol === "http:" && hostname.endsWith(".onion");
  return encrypted && hostname.includes(".") && hostname !== location.hostname ? href : "";
}
function offerLeaving(control, leave2) {
  const field = (
    /** @type {HTMLInputElement} */
    byId("elsewhere-address")
  );
  field.addEventListener("change", () => {
    const wrong = field.value.trim() !== "" && !addressOf(field.value);
    complain(field, byId("elsewhere-error"), wrong ? pageText("errorElsewhere") : "");
  });
  control.addEventListener("click", () => leave2(addressOf(field.value)));
  let pressed = [];
  addEventListener(
    "keydown",
    ({ key, repeat, timeStamp }) => {
      if (repeat) return;
      pressed = key === "Escape" ? [...pressed.filter((time) => timeStamp - time < WITHIN), timeStamp] : [];
      if (pressed.length === PRESSES) leave2("");
    },
    true
  );
}

// page/program.js
var GROUP = 4;
function showProgram(id) {
  const groups = Array.from({ length: id.length / GROUP }, (_, at) => id.slice(at * GROUP, (at + 1) * GROUP));
  put(byId("program-fingerprint"), groups.join(" "));
  put(
    byId("program-command"),
    `knothole source channels --server ${location.origin} --tor 127.0.0.1:9150 --fingerprint ${id}`
  );
  byId("program").hidden = false;
}

// page/troubles.js
var DAY = 864e5;
var ORDER2 = ["date", "network", "document", "withdrawal"];
var FAILURES = { full: "troubleFull", unavailable: "troubleUnavailable", unreachable: "troubleUnreachable" };
var Troubles = class {
  /** @type {Map<What, () => string>} in the language of when they are said */
  #texts = /* @__PURE__ */ new Map();
  /** @param {What} what @param {import("./language.js").PlainKey} key */
  add(what, key) {
    this.#texts.set(what, () => pageText(key));
  }
  /** @param {What[]} ended */
  end(...ended) {
    for (const what of ended) this.#texts.delete(what);
  }
  /** A tick failed. @param {string} why */
  fail(why) {
    this.add("network", FAILURES[why] ?? "troubleStrange");
  }
  /** A device that is a day off or more is told so: the desk is not to blame for what comes of it. @param {{here: number, server: number}} dates */
  compareDates({ here, server }) {
    const [day, today] = [here, server].map((time) => Math.floor(time / DAY));
    if (Math.abs(here - server) < DAY) this.end("date");
    else this.#texts.set("date", () => pageText("troubleClock", { day: dayText(day), today: dayText(today) }));
  }
  clear() {
    this.#texts.clear();
  }
  /** In words. */
  get texts() {
    return ORDER2.map((what) => this.#texts.get(what)?.() ?? "");
  }
};

// page/visit.js
var Visit = class {
  /** @type {Step} */
  step = "write";
  /** @type {DeskView | null} */
  desk = null;
  /** @type {Fresh | null} */
  fresh = null;
  /** @type {{codename: number, found: Found} | null} */
  opened = null;
  /** The codename that was entered last: it is waited for. */
  opening = 0;
  /** "Send now" was pressed, and has not failed. */
  hurried = false;
  /** What was written is read, and not sent yet: what is typed now would be lost with it. */
  checking = false;
  /** This may not be the desk: nothing of the page is for use. */
  alarmed = false;
  /** Why nothing can be sent, or nothing. */
  refusal = () => "";
  outbox = new Outbox();
  /** @type {Workers | null} */
  #workers = null;
  /** @type {Draft | null} */
  #draft = null;
  #codenames = 0;
  /** @type {Promise<Fresh> | null} a codename that is being made */
  #making = null;
  #troubles = new Troubles();
  #ended = false;
  #busy = false;
  /** @type {Promise<void>} what is being written out, or was last */
  #work = Promise.resolve();
  /** @param {View} view */
  constructor(view) {
    this.view = view;
  }
  /** @param {Workers} workers */
  begin(workers) {
    this.#workers = workers;
  }
  /** Nothing works any more until the page is loaded again. */
  get ended() {
    return this.#ended;
  }
  /** @returns {"loading" | "ready" | "refused"} */
  get state() {
    return this.refusal() ? "refused" : this.desk ? "ready" : "loading";
  }
  /** What is said of all messages: how far they are, the one honest line, and the title. */
  get status() {
    const idle = this.refusal() ? pageText("stateUnusable") : pageText(this.desk ? "stateNothing" : "stateLoading");
    return this.outbox.status(idle);
  }
  /** Nothing can be written now: what is there is being encrypted and then cleared, or can never be sent. */
  get closed() {
    return this.state === "refused" || this.outbox.sealing;
  }
  /** What is wrong, in words. */
  get troubles() {
    const withheld = this.desk?.withholds ? pageText("troubleWithheld") : "";
    return [.../* @__PURE__ */ new Set([this.refusal(), withheld, ...this.#troubles.texts, lacking()])].filter(Boolean).join(" ");
  }
  get uploads() {
    return this.outbox.uploads;
  }
  get uploading() {
    return this.outbox.uploading;
  }
  /** Closing the page now would lose something. */
  get unfinished() {
    return this.outbox.waits || this.uploading || this.view.hasDraft();
  }
  /** The number of the codename that what is written goes under, or 0 before there is one. */
  get codename() {
    return (this.opened ?? this.fresh)?.codename ?? 0;
  }
  /** The same, made before it is shown, and open: copies of files are made with a key of it. */
  async openForFiles() {
    if (!this.codename) await this.#makeFresh();
    const { fresh } = this;
    if (!this.opened && fresh) await fresh.found.catch(() => this.#open(fresh.codename, fresh.words, true));
    return this.codename;
  }
  /** The codename of a first message, made once. */
  async #makeFresh() {
    if (!this.desk || this.refusal()) throw new Error("not ready");
    this.#making ??= this.#makeCodename(this.desk).finally(() => this.#making = null);
    const made = await this.#making;
    if (!this.opened) this.fresh ??= made;
  }
  /** What was sent in this visit with the open codename. */
  get own() {
    return this.opened ? this.outbox.of(this.opened.codename) : [];
  }
  /** The channel written to last with the open codename, or "". */
  get channel() {
    return this.own.findLast((message) => message.channel)?.channel ?? "";
  }
  /** Whom this visit asked already to destroy what was sent with the open codename, by slots. */
  get askedToDestroy() {
    return this.own.flatMap(({ delivery, asked: asked2 }) => delivery === "lost" ? [] : asked2);
  }
  /** What is sent with the open codename now is destroyed: this visit asked for it, or a reviewer says so, whose word counts for no longer than a withdrawal reaches. */
  get withdrawn() {
    const today = this.desk?.today ?? 0;
    const told2 = this.opened?.found.letters.some(
      ({ status, day, stolen }) => stolen === null && day >= today - 1 && (status?.through ?? -1) >= today
    );
    return told2 || this.own.some(({ channel }) => channel === "");
  }
  /** @param {Exclude<import("./workers.js").ClockEvent, {kind: "documents"}>} event */
  hearClock(event) {
    if (event.kind === "stored" || event.kind === "confirmed") this.outbox.hear(event.kind, event.label);
    else if (event.kind === "reached") this.#troubles.end("network");
    else if (event.kind === "date") this.#troubles.compareDates(event);
    else if (event.kind === "not-loaded") this.#troubles.add("network", "troubleNotLoaded");
    else {
      this.hurried = false;
      this.#troubles.fail(event.why);
    }
    this.view.update();
  }
  /** @param {import("./workers.js").SessionEvent} event */
  hearSession(event) {
    if (this.#ended) return;
    if (event.kind === "desk") this.#takeDesk(event.desk);
    else if (event.kind === "document" && this.desk) this.#troubles.add("document", "troubleUpdate");
    else if (event.kind === "document") this.#alarm();
    else if (event.kind === "lost") this.outbox.lose(event.message);
    else if (event.kind === "certain") this.outbox.hear("certain", event);
    else if (event.kind === "again") this.outbox.repeat(event);
    else if (event.codename === this.opened?.codename) this.opened.found = event.found;
    if (event.kind === "again") this.hurried = false;
    this.view.update();
  }
  /** @param {import("./workers.js").UploadEvent} event */
  hearUpload(event) {
    this.outbox.hearUpload(event);
    this.view.update();
  }
  /** @param {DeskView} desk */
  #takeDesk(desk) {
    this.desk = desk;
    this.refusal = () => desk.expired ? pageText("troubleExpired") : "";
    this.#troubles.end("network", "document");
    this.view.showDesk(desk);
  }
  /** What the server gave cannot be proven to be the desk's. */
  #alarm() {
    if (this.step !== "write") this.#goTo("write");
    this.alarmed = true;
    this.refuse(() => pageText("troubleDocument"));
  }
  /** The page cannot send, for good. @param {() => string} why */
  refuse(why) {
    this.#ended = true;
    this.refusal = why;
    this.outbox.end();
    this.#troubles.clear();
    this.view.update();
  }
  /** Features are missing, by name in the language of now. @param {() => string[]} missing */
  refuseFor = (missing) => this.refuse(() => pageText("troubleMissing", { missing: listText(missing()) }));
  /** @param {Step} step */
  #goTo(step) {
    this.step = step;
    this.view.goTo();
    this.view.update();
  }
  goWrite = () => {
    this.#goTo("write");
    this.view.complain(this.withdrawn ? "withdrawToday" : "");
  };
  goCheck = () => this.#goTo("check");
  goCodename = () => this.#goTo("codename");
  /** To the open codename, or where one is entered. */
  goConversation = () => this.#goTo(this.opened ? "conversation" : "return");
  goWithdraw = () => this.#goTo("withdraw");
  /** From writing on: to a codename, or with one that is open, to sending. */
  async goOn() {
    this.view.complain("");
    if (this.refusal()) return this.view.complain("errorCannotSend");
    if (this.withdrawn) return this.view.complain("withdrawToday");
    const { desk } = this;
    if (!desk) return this.view.complain("errorNotReady");
    await this.#alone(async () => {
      const draft = await this.view.readDraft();
      this.#draft = draft;
      if (!draft) return;
      this.#check(true);
      await this.#fit(draft, desk);
      if (this.opened) return this.#send(draft, this.opened.codename);
      if (!this.fresh) await this.#makeFresh();
      this.goCodename();
    });
  }
  /** Sends with a codename whose words were asked back. */
  async sendFirst() {
    const { fresh } = this;
    const draft = this.#draft;
    if (!fresh || !draft) return;
    await this.#alone(async () => {
      const found = fresh.found.catch(() => this.#open(fresh.codename, fresh.words, true));
      await this.#send(draft, fresh.codename, found);
      if (this.fresh !== fresh) return this.#close(fresh.codename);
      this.fresh = null;
      this.opened = { codename: fresh.codename, found: await found };
      this.view.update();
    });
  }
  /** One message after the other; what fails leads back to what was written. @param {() => Promise<void>} work */
  async #alone(work) {
    if (this.#busy) return;
    this.#busy = true;
    this.#work = work().catch((failed) => {
      this.#check(false);
      if (this.step !== "write") this.goWrite();
      this.view.refuseDraft(codeOf(failed));
    });
    await this.#work;
    this.#check(false);
    this.#busy = false;
  }
  /** @param {boolean} checking */
  #check(checking) {
    if (this.checking === checking) return;
    this.checking = checking;
    this.view.update();
  }
  get #asked() {
    if (!this.#workers) throw new Error("not started");
    return this.#workers;
  }
  /** Refuses what could not be sent. @param {Draft} draft @param {DeskView} desk */
  async #fit({ files, ...draft }, desk) {
    if (files.length && await this.#asked.uploads.ask("measure", { files }) > desk.largestBundle)
      throw new Error("files-too-large");
    await this.#asked.session.ask("fits", { draft, files: files.length > 0 });
  }
  /** @param {DeskView} desk @returns {Promise<Fresh>} */
  async #makeCodename(desk) {
    const { words, positions } = await this.#asked.codenames.ask("make", { desk: desk.id });
    const codename = ++this.#codenames;
    const found = this.#open(codename, words, true);
    found.catch(() => {
    });
    return { codename, words, positions, found };
  }
  /** @param {number} codename @param {string[]} words @param {boolean} fresh it was made just now */
  #open = (codename, words, fresh) => this.#asked.session.ask("open", { codename, words, fresh });
  /** Its keys are forgotten, once what is being encrypted with them is. @param {number} codename */
  #close = (codename) => void this.#work.then(() => this.#asked.session.ask("close", { codename }));
  /** Encrypts and queues. @param {Draft} draft @param {number} codename @param {Promise<Found>} [opening] of a codename that is not open yet */
  async #send({ files, ...draft }, codename, opening) {
    const channel = this.desk?.channels.find(({ id }) => id === draft.channel);
    if (!channel) throw new Error("unreachable");
    const added = this.outbox.add(codename, draft.text, channel.id, deskText(channel.title).text, files);
    const { message } = added;
    this.checking = false;
    this.hurried = false;
    this.#goTo("sent");
    try {
      await opening;
      const any = files.length > 0;
      if (any) await this.#asked.uploads.ask("read", { files, codename, message });
      const { parts } = await this.#asked.session.ask("send", { draft, files: any, codename, message });
      Object.assign(added, { parts, delivery: "waiting" });
      if (any) void this.#asked.uploads.ask("upload");
    } catch (error) {
      this.outbox.drop(added);
      throw error;
    }
    this.#draft = null;
    this.view.clearDraft();
    this.view.update();
  }
  /** Has what waits sent at once. */
  hurry() {
    this.hurried = true;
    void this.#asked.session.ask("hurry");
    this.view.update();
  }
  /** Bytes of text for which a message has room. @param {Omit<import("../workers/crypto-worker.js").Draft, "text">} draft @param {boolean} files */
  room = (draft, files) => this.#asked.session.ask("room", { draft, files });
  /** The words of what is typed. @param {string} typed @returns {Promise<string[]>} */
  words = (typed) => this.#asked.codenames.ask("words", { text: typed });
  /** What became of a codename as typed. @param {string} typed */
  read(typed) {
    if (!this.desk) throw new Error("not ready");
    return this.#asked.codenames.ask("read", { text: typed, desk: this.desk.id });
  }
  /** A proof of report of the open codename. @param {string} text what was sent; "" leaves it out */
  async prove(text) {
    if (!this.opened) throw new Error("no codename is open");
    return this.#asked.session.ask("prove", { codename: this.opened.codename, text });
  }
  /** A signing key as 21 words. @param {string} key @returns {Promise<string>} */
  keyWords = (key) => this.#asked.codenames.ask("keyWords", { key });
  /** Words that begin so. @param {string} typed @returns {Promise<string[]>} */
  complete = (typed) => this.#asked.codenames.ask("complete", { text: typed });
  /** Opens a codename; whoever went elsewhere meanwhile is not called back. @param {string[]} words @returns {Promise<void>} */
  async open(words) {
    const codename = ++this.#codenames;
    this.opening = codename;
    const found = await this.#open(codename, words, false);
    if (this.step !== "return") return this.#close(codename);
    if (this.fresh) this.#close(this.fresh.codename);
    this.fresh = null;
    this.opened = { codename, found };
    this.goConversation();
  }
  /** Forgets the codename; what waits to be sent is sent all the same. */
  close() {
    if (this.opened) this.#close(this.opened.codename);
    this.opened = null;
    this.goConversation();
  }
  /** Asks for all to be destroyed that was sent with the open codename. @param {number[]} slots of whom */
  async withdraw(slots) {
    if (!this.opened) return;
    const added = this.outbox.add(this.opened.codename, "", "", "");
    added.asked = slots;
    this.#troubles.end("withdrawal");
    this.goConversation();
    this.#work = Promise.all([this.#work, this.#askToDestroy(slots, added)]).then(() => {
    });
    await this.#work;
  }
  /** @param {number[]} slots @param {import("./outbox.js").Outgoing} added */
  async #askToDestroy(slots, added) {
    const { codename, message } = added;
    try {
      const { parts } = await this.#asked.session.ask("withdraw", { slots, codename, message });
      Object.assign(added, { parts, delivery: "waiting" });
      await this.#asked.uploads.ask("stop", { codename }).catch(() => {
      });
    } catch {
      this.outbox.drop(added);
      this.#troubles.add("withdrawal", "errorWithdraw");
    }
    this.view.update();
  }
};

// page/withdraw.js
function showWithdraw(where, desk, asked2, go) {
  const readers = desk.readers.filter(({ slot }) => !asked2.includes(slot));
  const boxes = readers.map((reader) => ({
    ...reader,
    box: make("input", {
      type: "checkbox",
      id: `withdraw-${reader.slot}`,
      autocomplete: "off",
      "aria-describedby": "withdraw-error"
    })
  }));
  const rows = boxes.map(
    ({ box, ...reader }) => make("label", { class: "choice" }, box, make("span", { text: nameOf(reader), dir: "auto" }))
  );
  const error = make("p", { class: "error", id: "withdraw-error", role: "alert", hidden: true });
  const send = () => {
    const slots = boxes.filter(({ box }) => box.checked).map(({ slot }) => slot);
    complain(boxes[0].box, error, slots.length ? "" : pageText("errorWithdrawWho"));
    if (slots.length) go.send(slots);
    else boxes[0].box.focus();
  };
  const ask = [
    make(
      "fieldset",
      {},
      make("legend", { text: pageText("withdrawWho") }),
      make("p", { class: "hint", text: pageText("withdrawWhoHint") }),
      ...rows,
      error
    ),
    make(
      "div",
      { class: "actions" },
      button("withdraw-send", pageText("withdrawSend"), send, "grave"),
      button("withdraw-back", pageText("back"), go.back)
    )
  ];
  const nobody = [
    make("p", { class: "error", text: pageText("withdrawNobody") }),
    make("div", { class: "actions" }, button("withdraw-back", pageText("back"), go.back))
  ];
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("withdrawTitle") }),
    make("p", { class: "lead", text: pageText("withdrawLead") }),
    make(
      "ul",
      { class: "no" },
      ...[pageText("withdrawKnown"), pageText("withdrawToday"), pageText("withdrawCodename")].map(
        (text) => make("li", { text })
      )
    ),
    ...boxes.length ? ask : nobody
  );
}

// page/workers.js
var ADDRESSES = {
  clock: "/app/clock.js",
  codenames: "/app/codename-worker.js",
  session: "/app/crypto-worker.js",
  uploads: "/app/bundle-worker.js",
  files: "/app/file-worker.js"
};
var policy = (
  /** @type {TrustedTypes} */
  globalThis.trustedTypes?.createPolicy("knothole", {
    createScriptURL: (path) => {
      if (!Object.values(ADDRESSES).includes(path)) throw new TypeError("not a Worker of this page");
      return path;
    }
  })
);
var Waiting = class {
  /** @type {((event: MessageEvent) => void) | null} */
  onmessage = null;
  /** @type {Worker | null} */
  #worker = null;
  /** @type {[unknown, {transfer?: Transferable[]} | undefined][]} */
  #asked = [];
  /** @param {unknown} message @param {{transfer?: Transferable[]}} [options] */
  postMessage(message, options) {
    if (this.#worker) this.#worker.postMessage(message, options);
    else this.#asked.push([message, options]);
  }
  /** @param {Worker} worker */
  start(worker) {
    this.#worker = worker;
    worker.onmessage = (event) => this.onmessage?.(event);
    for (const [message, options] of this.#asked.splice(0)) worker.postMessage(message, options);
  }
};
function startWorkers({ clock, codenames, session, uploads, broken }) {
  const start = (name) => {
    const path = ADDRESSES[name];
    const worker = new Worker(policy?.createScriptURL(path) ?? path, { type: "module" });
    worker.onerror = broken;
    return worker;
  };
  const later = { uploads: new Waiting(), codenames: new Waiting() };
  return {
    clock: new WorkerClient(start("clock"), clock),
    session: new WorkerClient(start("session"), session),
    uploads: new WorkerClient(later.uploads, uploads),
    codenames: new WorkerClient(later.codenames, codenames),
    startRest() {
      later.uploads.start(start("uploads"));
      later.codenames.start(start("codenames"));
      return start("files");
    }
  };
}
async function connectWorkers({ clock, codenames, session, uploads }, pseudonyms) {
  const envelopes = new MessageChannel();
  const keys = new MessageChannel();
  const bundleKeys = new MessageChannel();
  await Promise.all([
    clock.ask("start", { supply: envelopes.port1 }),
    codenames.ask("start", { session: keys.port1 }),
    uploads.ask("start", { session: bundleKeys.port1 }),
    session.ask("start", { clock: envelopes.port2, codenames: keys.port2, uploads: bundleKeys.port2, pseudonyms })
  ]);
}

// page/date-field.js
var MONTHS = 12;
var MAX_YEAR = 9999;
function dateField(id, error) {
  const common = { autocomplete: "off", "aria-describedby": error };
  const number = (part, digits2) => make("input", { type: "text", inputmode: "numeric", maxlength: String(digits2), id: part, ...common });
  const names = new Intl.DateTimeFormat(current().code, { month: "long", timeZone: "UTC", calendar: "gregory" });
  const day = number(id, 2);
  const month = make(
    "select",
    { id: `${id}-month`, ...common },
    make("option", { value: "" }),
    ...Array.from(
      { length: MONTHS },
      (_, at) => make("option", { value: String(at + 1), text: names.format(Date.UTC(2e3, at, 15)) })
    )
  );
  const year = number(`${id}-year`, 4);
  const labelled = (key, control) => make("label", { class: "part" }, make("span", { text: pageText(key) }), control);
  const whole = make(
    "div",
    { class: "date" },
    labelled("dateDay", day),
    labelled("dateMonth", month),
    labelled("dateYear", year)
  );
  return {
    whole,
    first: day,
    /** As it is sent, YYYY-MM-DD; "" if nothing is filled in; null if it is no date, or not complete. */
    value: () => read(day.value, month.value, year.value)
  };
}
function read(day, month, year) {
  const parts = [digits(year), month, digits(day)];
  if (parts.every((part) => part === "")) return "";
  const [y, m, d] = parts.map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  const there = y >= 1e3 && y <= MAX_YEAR && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return there ? date.toISOString().slice(0, 10) : null;
}
var ZEROS = ["0", "٠", "۰", "०", "０"].map((zero) => zero.charCodeAt(0));
function digits(typed) {
  return typed.trim().replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === void 0 ? digit : String(code - zero);
  });
}

// page/room.js
var ROOM = 2e5;
var NEAR = 0.1;
var MAX_LINES = 1e4;
var Room = class {
  /** How many bytes of text fit into a message, once a Worker can say. @type {(draft: Blank, files: boolean) => Promise<number>} */
  measure = async () => ROOM;
  #asked = 0;
  /** @param {HTMLTextAreaElement} field @param {() => {draft: Blank, files: boolean}} others what else goes with the text */
  constructor(field, others) {
    this.field = field;
    this.others = others;
    field.addEventListener("input", () => void this.show());
    field.addEventListener("paste", (event) => this.#refuseLines(event));
  }
  /** Near the end, and beyond it. */
  async show() {
    const text = this.field.value;
    const asked2 = ++this.#asked;
    complain(this.field, byId("message-error"), "");
    if (text.length < ROOM * (1 - NEAR) / 4) return put(byId("message-room"), "");
    const used = new TextEncoder().encode(JSON.stringify(text)).length;
    const { draft, files } = this.others();
    const room = await this.measure(draft, files).catch(() => ROOM);
    if (asked2 !== this.#asked) return;
    const letters2 = (bytes) => Math.round(Math.abs(bytes) * text.length / used / 100) * 100;
    const left = room - used;
    if (left > room * NEAR) return put(byId("message-room"), "");
    const count = letters2(left);
    put(byId("message-room"), left >= 0 ? pageText("messageLeft", { count }) : pageText("messageOver", { count }));
  }
  /** What has so many lines that the browser would stand still is not pasted. @param {ClipboardEvent} event */
  #refuseLines(event) {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    const lines = pasted.split("\n").length + this.field.value.split("\n").length;
    if (lines <= MAX_LINES) return;
    event.preventDefault();
    complain(this.field, byId("message-error"), pageText("errorLines", { most: MAX_LINES }));
  }
};

// page/statement.js
function showStatement({ date, text, holds }) {
  const area = byId("statement");
  const held = holds.length > 0;
  const said2 = deskText(text);
  const title = pageText("statementTitle", { day: dayText(date) });
  area.hidden = !said2.text && !held;
  area.classList.toggle("repair", held);
  area.replaceChildren(make("summary", { text: held ? pageText("holdsTitle") : title }));
  if (held)
    area.append(
      make("p", { text: pageText("statementHolds") }),
      make("ul", { class: "no" }, ...holds.map((hold2) => make("li", {}, make("span", { text: hold2, dir: "auto" })))),
      make("p", { text: pageText("holdsMeaning") }),
      ...said2.text ? [make("p", { class: "label", text: title })] : []
    );
  if (said2.text) area.append(make("p", { class: "said", ...said2 }));
}

// page/write.js
var OTHERS = { unreachable: "errorChannelUnreachable", withdrawn: "withdrawToday" };
var readerId = (channel, slot) => `reader-${channel.id}-${slot}`;
var WriteForm = class {
  /** @type {DeskView | null} */
  #desk = null;
  /** @type {Asked[]} */
  #asked = [];
  #askedFor = "";
  /** The channel whose questions are asked. */
  #askedBy = "";
  /** @type {Map<string, {fields: import("./dom.js").Filled[], isAnswered: boolean}>} what was answered to each channel */
  #answered = /* @__PURE__ */ new Map();
  /** @type {Map<string, Map<number, ReaderView>>} who is left out of each channel, by slot, whether their key is there now or not */
  #leftOut = /* @__PURE__ */ new Map();
  #known = false;
  files = new FilesForm();
  #message = (
    /** @type {HTMLTextAreaElement} */
    byId("message")
  );
  room = new Room(this.#message, () => {
    const channel = this.#chosen();
    const draft = { channel, answers: this.#answers, ...this.#addressed(channel) };
    return { draft, files: this.files.chosen().length > 0 };
  });
  constructor() {
    byId("channels").addEventListener("change", () => {
      put(byId("channel-error"), "");
      this.#showQuestions();
      this.#showReaders();
    });
    byId("questions").addEventListener("change", () => this.#showConditional());
  }
  /** Shows a desk, at first and whenever its document or the language changed; what is chosen and typed stays. @param {DeskView | null} desk */
  showDesk(desk) {
    this.#desk = desk;
    void this.room.show();
    if (!desk) return;
    byId("write-title").textContent = pageText("writeTitle", { desk: desk.name });
    redraw(byId("write"), () => {
      const area = byId("channels");
      const before = this.#chosen();
      for (const old of area.querySelectorAll(".card, #channel-loading")) old.remove();
      for (const channel of desk.channels) area.append(this.#card(channel, channel.id === before));
      this.#showQuestions();
    });
    if (desk.channels.length === 1) this.#choose(desk.channels[0].id);
    this.#showQuestions();
    this.#showConditional();
    this.#showReaders();
    this.files.offer(desk.largestBundle > 0);
    showStatement(desk.statement);
  }
  /** In another language. @param {boolean} [late] it came by itself: what was said to be wrong stays, in the words in which it was said */
  redraw(late = false) {
    const errors = (
      /** @type {HTMLElement[]} */
      [...byId("write").querySelectorAll(".error")]
    );
    const said2 = late ? errors.map(({ id, textContent }) => ({ id, text: textContent ?? "" })) : [];
    for (const old of errors) put(old, "");
    this.files.translate();
    this.showDesk(this.#desk);
    byId("write-continue").textContent = pageText(this.#known ? "writeSendKnown" : "writeContinue");
    for (const { id, text } of said2) {
      const now = document.getElementById(id);
      if (now && text) put(now, text);
    }
  }
  /** Whether the codename is open already, and the channel written to in this visit. @param {boolean} known @param {string} channel */
  setKnown(known2, channel) {
    if (known2 && !this.#known) this.#choose(channel);
    this.#known = known2;
    byId("known").hidden = !known2;
    byId("write-continue").textContent = pageText(known2 ? "writeSendKnown" : "writeContinue");
    this.#showQuestions();
    this.#showReaders();
  }
  /** What was written, or null after showing what is missing and going there. @returns {Draft | null} */
  read() {
    const channel = this.#desk?.channels.find(({ id }) => id === this.#chosen());
    const addressed = this.#addressed(this.#chosen());
    const unreachable = this.#complainOfChannel(channel, addressed.readers.length === 0);
    const missing = this.#complainOfAnswers();
    const text = this.#message.value;
    const files = this.files.chosen();
    const empty = !text.trim() && files.length === 0;
    complain(this.#message, byId("message-error"), empty ? pageText("errorEmpty") : "");
    const first = [empty ? this.#message : null, unreachable, missing].find((control) => control !== null);
    first?.focus();
    return first || !channel ? null : { channel: channel.id, answers: this.#answers, text, ...addressed, files };
  }
  /** The same, with the files that were chosen or dropped just before; null as well if some of them were not added, which was said then. */
  async readAll() {
    const { notAdded } = this.files;
    await this.files.ready();
    return this.files.notAdded === notAdded ? this.read() : null;
  }
  /** What is wrong with the channel and its readers; where the focus goes then. @param {ChannelView | undefined} channel @param {boolean} nobody is left to read it @returns {HTMLElement | null} */
  #complainOfChannel(channel, nobody) {
    let problem = nobody ? "errorReaders" : "";
    if (!channel) problem = "errorChannel";
    else if (!channel.reachable) problem = "errorChannelUnreachable";
    put(byId("channel-error"), problem && pageText(problem));
    return problem ? byId("channels").querySelector(channel ? "input:checked" : "input") : null;
  }
  /** The answers given. */
  get #answers() {
    const answers = {};
    for (const { view, whole, value } of this.#asked) {
      const answer = value();
      if (!whole.hidden && answer?.length) answers[view.id] = answer;
    }
    return answers;
  }
  /** Complains of each answer that is missing. @returns {HTMLElement | null} where the first belongs */
  #complainOfAnswers() {
    let missing = null;
    for (const { view, whole, first, error, value } of this.#asked) {
      if (whole.hidden) continue;
      const answer = value();
      const required = view.required && !this.#known && answer?.length === 0;
      const wrong = answer === null ? pageText("errorDate") : required ? pageText("errorAnswer") : "";
      complain(first, error, wrong);
      if (wrong) missing ??= first;
    }
    return missing;
  }
  /** Something would be lost: text, files, or an answer. */
  get isWritten() {
    const elsewhere = [...this.#answered].some(([id, { isAnswered }]) => id !== this.#askedBy && isAnswered);
    return this.#message.value.trim() !== "" || this.files.chosen().length > 0 || this.#isAnswered || elsewhere;
  }
  get #isAnswered() {
    return this.#asked.some(({ value }) => value()?.length !== 0);
  }
  /** Shows, where it belongs, why a draft was refused. @param {string} code of the Worker that refused it */
  refuse(code) {
    const most = sizeText(this.#desk?.largestBundle ?? 0);
    const text = {
      "too-long": pageText("errorTooLong"),
      "too-large": pageText("errorTooLong"),
      json: pageText("errorText")
    }[code];
    const files = {
      "files-too-large": pageText("errorFilesTooLarge", { most }),
      "files-too-many": pageText("errorFilesMany", { most: MAX_FILES })
    }[code];
    if (code === "unreadable") return void this.files.complainOfUnreadable();
    if (files) return this.files.complain(files);
    if (!text) return put(byId("write-error"), pageText(OTHERS[code] ?? "errorSeal"));
    complain(this.#message, byId("message-error"), text);
    this.#message.focus();
  }
  /** Takes no message while none can be sent; what is typed already stays, to be copied. @param {boolean} closed */
  close(closed) {
    for (const id of ["channels", "questions", "files", "write-continue"]) byId(id).classList.toggle("closed", closed);
    byId("message-field").classList.toggle("closed", closed && !this.#message.value);
    this.#message.readOnly = closed;
  }
  /** Leaves nothing of what was written. */
  clear() {
    this.#message.value = "";
    this.files.clear();
    this.#answered.clear();
    this.#askedFor = "";
    this.#askedBy = "";
    this.#showQuestions();
    void this.room.show();
  }
  /** @param {string} channel */
  #choose(channel) {
    const box = document.getElementById(`channel-${channel}`);
    if (box instanceof HTMLInputElement) check(box, true);
  }
  #chosen() {
    return byId("channels").querySelector("[type=radio]:checked")?.getAttribute("value") ?? "";
  }
  /** @param {ChannelView} channel @param {boolean} checked */
  #card(channel, checked) {
    const lines = make("span", {}, make("strong", deskText(channel.title)));
    const guidance = deskText(channel.guidance);
    if (guidance.text) lines.append(make("span", guidance));
    if (!channel.reachable) lines.append(make("span", { class: "error", text: pageText("channelUnreachable") }));
    else
      lines.append(
        make("span", {
          class: "quiet",
          text: pageText("channelReaders", { names: listText(channel.readers.map(nameOf)) })
        })
      );
    const { readThrough } = channel;
    const read2 = readThrough === null ? pageText("channelNeverRead") : pageText("channelRead", { day: dayText(readThrough) });
    if (readThrough !== null || !isTrial()) lines.append(make("span", { class: "quiet", text: read2 }));
    const box = make("input", {
      type: "radio",
      name: "channel",
      id: `channel-${channel.id}`,
      value: channel.id,
      autocomplete: "off",
      checked
    });
    const card = make("div", { class: "card" }, make("label", { class: "choice" }, box, lines));
    if (channel.readers.length > 1 || this.#out(channel.id).size) card.append(this.#readers(channel));
    return card;
  }
  /** Those who may read, to be left out one by one. @param {ChannelView} channel */
  #readers(channel) {
    const rows = channel.readers.map((reader) => {
      const tick = make("input", {
        type: "checkbox",
        id: readerId(channel, reader.slot),
        autocomplete: "off",
        checked: !this.#out(channel.id).has(reader.slot),
        change: () => this.#leaveOut(channel, reader, !tick.checked)
      });
      return make("label", { class: "choice" }, tick, make("span", { text: nameOf(reader), dir: "auto" }));
    });
    const left = make("p", { class: "warning", role: "status", hidden: true });
    return make(
      "details",
      { id: `readers-${channel.id}`, class: "readers", hidden: true, open: this.#out(channel.id).size > 0 },
      make("summary", { text: pageText("readersChoose") }),
      make("p", { class: "hint", text: pageText("readersHint") }),
      ...rows,
      left
    );
  }
  /** Who is left out; only a chosen channel offers it. */
  #showReaders() {
    for (const channel of this.#desk?.channels ?? []) {
      const area = document.getElementById(`readers-${channel.id}`);
      if (!area) continue;
      area.hidden = channel.id !== this.#chosen();
      const out = [...this.#out(channel.id).values()];
      put(
        /** @type {HTMLElement} */
        area.querySelector(".warning"),
        out.length ? pageText("readersLeftOut", { names: listText(out.map(nameOf)) }) : ""
      );
    }
  }
  /** Who is left out of a channel. @param {string} channel @returns {Map<number, ReaderView>} */
  #out(channel) {
    return this.#leftOut.get(channel) ?? /* @__PURE__ */ new Map();
  }
  /** @param {ChannelView} channel @param {ReaderView} reader @param {boolean} left */
  #leaveOut({ id }, reader, left) {
    const out = new Map(this.#out(id));
    if (left) out.set(reader.slot, reader);
    else out.delete(reader.slot);
    this.#leftOut.set(id, out);
  }
  /** Who is shown as a reader and not left out, and who is left out, by slots. @param {string} id */
  #addressed(id) {
    const out = this.#out(id);
    const shown2 = this.#desk?.channels.find((channel) => channel.id === id)?.readers ?? [];
    const readers = shown2.map(({ slot }) => slot).filter((slot) => !out.has(slot));
    return { readers, without: [...out.keys()].sort((a, b) => a - b) };
  }
  #showQuestions() {
    const questions = this.#desk?.channels.find(({ id }) => id === this.#chosen())?.questions ?? [];
    const signature = JSON.stringify([this.#known, current().code, questions]);
    const before = this.#askedBy;
    const area = byId("questions");
    if (before) this.#answered.set(before, { fields: filledIn(area), isAnswered: this.#isAnswered });
    this.#askedBy = this.#chosen();
    if (signature === this.#askedFor && before === this.#askedBy) return;
    if (signature !== this.#askedFor) this.#ask(questions);
    this.#askedFor = signature;
    putBack(this.#answered.get(this.#askedBy)?.fields ?? []);
    this.#showConditional();
  }
  /** @param {QuestionView[]} questions */
  #ask(questions) {
    const area = byId("questions");
    for (const { whole } of this.#asked) whole.remove();
    this.#asked = questions.map((view) => this.#question(view));
    area.append(...this.#asked.map(({ whole }) => whole));
    area.hidden = questions.length === 0;
  }
  #showConditional() {
    for (const { view, whole } of this.#asked) {
      const { condition } = view;
      const other2 = condition && this.#asked.find((asked2) => asked2.view.id === condition.question);
      const value = other2 && !other2.whole.hidden ? other2.value() : [];
      whole.hidden = condition !== void 0 && ![value].flat().includes(condition.choice);
    }
  }
  /** @param {QuestionView} view @returns {Asked} */
  #question(view) {
    const id = `question-${view.id}`;
    const error = make("p", { class: "error", id: `${id}-error`, hidden: true });
    const name = [make("span", deskText(view.label))];
    if (!view.required || this.#known)
      name.push(make("span", { class: "optional", text: ` (${pageText("optional")})` }));
    if (view.kind === "date") {
      const { whole: whole2, first, value: value2 } = dateField(id, error.id);
      const field = make("fieldset", { class: "field" }, make("legend", {}, ...name), error, whole2);
      field.addEventListener("input", () => complain(first, error, ""));
      return { view, whole: field, first, error, value: value2 };
    }
    if (view.kind === "text") {
      const field = make("textarea", {
        id,
        rows: "2",
        dir: "auto",
        autocomplete: "off",
        spellcheck: "false",
        writingsuggestions: "false",
        "aria-describedby": error.id
      });
      field.addEventListener("input", () => complain(field, error, ""));
      return {
        view,
        whole: make("div", { class: "field" }, make("label", { for: id }, ...name), error, field),
        first: field,
        error,
        value: () => field.value.trim()
      };
    }
    const several = view.kind === "several";
    const boxes = view.choices.map(
      (choice) => make("input", {
        type: several ? "checkbox" : "radio",
        name: id,
        id: `${id}-${choice.id}`,
        value: choice.id,
        autocomplete: "off",
        "aria-describedby": error.id
      })
    );
    const rows = view.choices.map(
      (choice, number) => make("label", { class: "choice" }, boxes[number], make("span", deskText(choice.label)))
    );
    const whole = make(
      "fieldset",
      { class: "field", change: () => complain(boxes[0], error, "") },
      make("legend", {}, ...name),
      error,
      ...rows
    );
    const value = () => boxes.filter((box) => box.checked).map((box) => box.value);
    return { view, whole, first: boxes[0], error, value: several ? value : () => value()[0] ?? "" };
  }
};

// page/app.js
var RETURNING = ["return", "conversation", "withdraw"];
var START = 6e4;
var REST = 1e4;
var TYPING = ["check", "return", "withdraw"];
var PLACES = { write: 0, codename: 1, check: 1, sent: 2 };
var other = byId("other");
var form = new WriteForm();
var leaving = false;
var isComposing = false;
var visit = new Visit({
  goTo,
  showDesk(desk) {
    form.showDesk(desk);
    showSafety(desk.origins);
    showProgram(desk.id);
  },
  update,
  readDraft: () => form.readAll(),
  refuseDraft: (code) => form.refuse(code),
  complain: (key) => put(byId("write-error"), key && pageText(key)),
  clearDraft: () => form.clear(),
  hasDraft: () => form.isWritten
});
form.room.measure = async (draft, files) => visit.room(draft, files);
form.files.codename = { now: () => visit.codename, open: () => visit.openForFiles() };
var panel = new UploadPanel();
function begin() {
  if (missingFeatures().length) {
    void loadLanguages();
    return visit.refuseFor(missingFeatures);
  }
  let begun = false;
  const pseudonyms = new MessageChannel();
  const loadRest = () => {
    if (begun) return;
    begun = true;
    void loadLanguages();
    form.files.looks.begin(workers.startRest(), pseudonyms.port1);
  };
  const workers = startWorkers({
    clock(event) {
      if (event.kind === "documents" || event.kind === "not-loaded") loadRest();
      if (event.kind !== "documents") visit.hearClock(event);
    },
    codenames: ({ codename, done }) => codename === visit.opening && showOpening(done),
    session: (event) => visit.hearSession(event),
    uploads: (event) => visit.hearUpload(event),
    broken: () => visit.refuse(() => pageText("troubleBroken"))
  });
  panel.uploads = workers.uploads;
  visit.begin(workers);
  AbortSignal.timeout(REST).onabort = loadRest;
  AbortSignal.timeout(START).onabort = () => {
    missLanguages();
    if (visit.state === "loading") visit.hearClock({ kind: "not-loaded" });
    else update();
  };
  connectWorkers(workers, pseudonyms.port2).catch(() => visit.refuseFor(() => [pageText("missingSignatures")]));
}
async function loadLanguages() {
  const { code } = current();
  await fetchLanguages();
  if (current().code === code) return update();
  if (isComposing) await new Promise((resolve) => addEventListener("compositionend", resolve, { once: true }));
  translate(true);
}
function leaveNow(elsewhere) {
  leaving = true;
  leave(elsewhere);
}
function translate(late = false) {
  const before = heightOfFocus();
  fillTexts();
  showSafety(visit.desk?.origins ?? []);
  form.redraw(late);
  panel.forget();
  redraw(other, draw2);
  update();
  document.body.scrollBy(0, heightOfFocus() - before);
}
function heightOfFocus() {
  const { activeElement: focused, body } = document;
  return focused && focused !== body ? focused.getBoundingClientRect().top : 0;
}
function update() {
  const { delivery, line } = visit.status;
  Object.assign(document.body.dataset, { state: visit.state, delivery });
  form.close(visit.closed);
  hold(visit.checking && !visit.ended);
  put(byId("state"), line);
  put(byId("trouble"), visit.alarmed ? "" : visit.troubles);
  alarm(visit.alarmed);
  panel.show(visit.uploads);
  const isSent = (delivery === "sent" || delivery === "confirmed") && !visit.uploading;
  byId("step-sent").textContent = pageText(visit.step === "sent" && !isSent ? "stepSending" : "stepSent");
  other.inert = visit.ended && TYPING.includes(visit.step);
  byId("go-return").textContent = pageText(visit.opened ? "conversationTitle" : "goReturn");
  if (visit.step === "write") form.setKnown(visit.opened !== null, visit.channel);
  if (visit.step === "sent" && delivery !== "none") updateSent(visit);
  if (visit.step === "conversation") drawConversation();
  for (const field of other.querySelectorAll("textarea")) field.readOnly = visit.ended;
}
function hold(held) {
  const write = byId("write");
  const released = write.inert && !held;
  write.inert = held;
  if (released && visit.step === "write" && document.activeElement === document.body) byId("write-continue").focus();
}
function alarm(alarmed) {
  if (byId("alarm").hidden !== alarmed) return;
  byId("alarm").hidden = !alarmed;
  document.body.toggleAttribute("data-alarm", alarmed);
  if (alarmed) form.files.looks.end();
  if (alarmed) byId("alarm-title").focus();
}
function goTo() {
  const { step } = visit;
  document.body.dataset.step = step;
  byId("write").hidden = step !== "write";
  other.hidden = step === "write";
  forgetConversation();
  draw2();
  const returning = RETURNING.includes(step);
  byId("steps").hidden = returning;
  for (const [place, item] of [...byId("steps").children].entries()) mark(item, place === PLACES[step] && "step");
  mark(byId("go-return"), returning && "page");
  mark(byId("go-write"), !returning && "page");
  byId(step === "write" ? "write-title" : "other-title").focus({ preventScroll: true });
  document.body.scrollTo(0, 0);
}
function mark(element, kind) {
  if (kind) element.setAttribute("aria-current", kind);
  else element.removeAttribute("aria-current");
}
function draw2() {
  const { step, desk, fresh } = visit;
  if (step === "write") other.replaceChildren();
  if (step === "codename" && fresh) showCodename(other, fresh.words, { back: visit.goWrite, written: visit.goCheck });
  if (step === "check" && fresh)
    askBack(other, fresh.words, fresh.positions, {
      show: visit.goCodename,
      right: () => void visit.sendFirst(),
      words: visit.words
    });
  if (step === "sent" && desk)
    showSent(other, desk, { now: () => visit.hurry(), conversation: visit.goConversation, leave: () => leaveNow("") });
  if (step === "return") showEntry(other, visit);
  if (step === "conversation") drawConversation();
  if (step === "withdraw" && desk)
    showWithdraw(other, desk, visit.askedToDestroy, {
      send: (slots) => void visit.withdraw(slots),
      back: visit.goConversation
    });
}
function drawConversation() {
  const { desk, opened, own: own2, withdrawn, askedToDestroy, outbox } = visit;
  if (!desk || !opened) return;
  const go = {
    write: visit.goWrite,
    close: () => visit.close(),
    withdraw: visit.goWithdraw,
    prove: (text) => visit.prove(text),
    keyWords: (key) => visit.keyWords(key)
  };
  showConversation(other, desk, { found: opened.found, own: own2, withdrawn, askedToDestroy, wrote: !outbox.isEmpty }, go);
}
keepChoicesDefault();
offerLanguages(() => translate());
translate();
begin();
byId("write-continue").addEventListener("click", () => void visit.goOn());
byId("go-write").addEventListener("click", visit.goWrite);
byId("go-return").addEventListener("click", visit.goConversation);
offerLeaving(byId("leave"), leaveNow);
addEventListener("compositionstart", () => isComposing = true);
addEventListener("compositionend", () => isComposing = false);
addEventListener("beforeunload", (event) => {
  if (!leaving && visit.unfinished) event.preventDefault();
});
addEventListener("pagehide", () => document.body.replaceChildren());
addEventListener("pageshow", (event) => event.persisted && location.reload());
byId("not-started").remove();
for (const part of document.querySelectorAll("[data-started]")) part.removeAttribute("hidden");
