// strings/en.js
var en_default = (
  /** @type {const} */
  {
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
    safetyLook: { one: "Safety check: {count} thing to mend before you write", other: "Safety check: {count} things to mend before you write" },
    safetyOnion: "You came by the onion address. Tor hides where you are.",
    safetyLocal: "This is a trial: the server runs on your own machine.",
    safetyNoOnion: "You did not come by an onion address. Your network can see that you are here. Open this address in Tor Browser instead:",
    safetyNoOnionUnknown: "You did not come by an onion address. Your network can see that you are here. Use Tor Browser, and ask the desk for its onion address.",
    safetySafer: "The browser’s security level is at least “Safer”.",
    safetyStandard: "The browser’s security level is lower than “Safer”. In Tor Browser: click the shield, choose “Settings”, then “Safer”. Restart the browser and open this page again. Do it before you write: a restart deletes your text.",
    safetyFeatures: "Your browser can encrypt all that this page sends.",
    safetyCannot: "This page cannot see whether your device is clean, or whether somebody looks over your shoulder.",
    // The line of state
    stateLoading: "Getting ready. You can start to write.",
    stateNothing: "Nothing has been sent.",
    stateSealing: "Encrypting your message…",
    stateWaiting: "Not sent yet. It goes out by itself, at a random time, usually within a minute. Keep this page open.",
    stateParts: { one: "Not sent yet: {stored} of {count} part sent. Keep this page open.", other: "Not sent yet: {stored} of {count} parts sent. Keep this page open." },
    stateSent: "Sent. Please wait for the confirmation before you close this page.",
    stateConfirmed: "Confirmed. Your message is stored for the desk. You can close this page.",
    stateUnusable: "You cannot write with this page now.",
    titleNothing: "Nothing sent – Knothole",
    titleWaiting: "Not sent yet – Knothole",
    titleSent: "Sent – Knothole",
    titleConfirmed: "Confirmed – Knothole",
    stateFilesWaiting: "Your text is sent. Your files are still on their way. Keep this page open.",
    // Files on their way
    uploadReading: "Reading your files: {done} of {of}.",
    uploadRunning: "Sending your files: {done} of {of}.",
    uploadLeft: { one: "About {count} minute left.", other: "About {count} minutes left." },
    uploadLost: "The connection was lost at {done} of {of}. The page tries again by itself. What is stored stays.",
    uploadPaused: "Paused at {done} of {of}. What is stored stays for a week.",
    uploadFull: "The server has no room for your files at this moment. Your text is sent all the same. Try again, or come back tomorrow with your codename and the same files.",
    uploadChanged: "A file changed while it was read, so sending stopped. Your text is sent all the same. Choose the files again and send them with a new message.",
    uploadStopped: "The server refused the files. Your text is sent all the same. Come back tomorrow with your codename and the same files.",
    uploadDone: "All your files are stored for the desk.",
    uploadPause: "Pause",
    uploadResume: "Go on",
    uploadAgain: "Try again",
    // Troubles: what happened, then what to do
    troubleUnreachable: "The server did not answer. The page tries again by itself. Check that you are still connected.",
    troubleFull: "The server is full and did not store your message. The page keeps it and tries again. Leave the page open, or come back tomorrow.",
    troubleUnavailable: "The server cannot store anything at this moment. The page tries again by itself. Leave it open.",
    troubleStrange: "The server gave an answer that this page does not understand. The page tries again. If this stays, copy your text and load the page anew.",
    troubleNotLoaded: "The desk’s documents could not be loaded. The page tries again by itself. If this stays, ask for a new circuit and load the page anew.",
    troubleDocument: "This page cannot prove that it speaks with the right desk, so it refuses to send. Do not use it now. Load it anew in an hour. If this stays, reach the desk another way.",
    troubleUpdate: "The server offered new documents of the desk that cannot be proven to be the desk’s. The page did not take them and goes on with those from before. If you doubt, close the page.",
    troubleExpired: "The desk’s documents have run out, so this page refuses to send. You can still read answers. Please come back tomorrow.",
    troubleMissing: "Your browser lacks what this page needs to encrypt: {missing}. Nothing can be sent with it. Please use the newest Tor Browser.",
    troubleBroken: "A part of this page did not load or stopped. Nothing more can be sent. Copy your text, load the page anew and try again.",
    missingSecure: "a secure address (an onion address or https)",
    missingWorkers: "background workers",
    missingCrypto: "the encryption functions (WebCrypto)",
    missingSignatures: "signatures (Ed25519)",
    missingText: "text encoding",
    missingTimeout: "time limits for requests",
    // Step 1: write
    writeTitle: "Write to {desk}",
    writeTitleEmpty: "Write to the desk",
    writeLead: "Your message is encrypted on this device before it leaves. Only the people named below can read it. Not the server, and not those who run it.",
    writeWarning: "Do not use a device or a network of your employer. They may see that you were here.",
    protectedTitle: "What is protected, and what is not",
    protectedYes1: "What you write, and your codename, can be read by nobody on the way.",
    protectedYes2: "There is no account. The page asks for no name and stores nothing on this device.",
    protectedYes3: "The page sends data at random times, whether you write or not. So sending a message does not stand out.",
    protectedNo1: "Somebody who watches your network can see that you use Tor, and perhaps that you visited this page.",
    protectedNo2: "Somebody who controls your device can see everything you do here.",
    protectedNo3: "Somebody who takes over the server could send you an altered page that reads along.",
    protectedNo4: "What you tell may show who you are. Leave out what only you can know, unless it matters.",
    statementTitle: "What the desk said on {day}",
    statementHolds: "Orders by which the desk must keep messages longer:",
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
    messageHint: "Write what happened, when, and how you know it. Take your time. Nothing you type leaves this page until you have seen your codename and agreed.",
    messageLeft: "Space left: about {count} letters.",
    messageOver: "Too long by about {count} letters. Shorten the text, or send the rest as a second message.",
    filesTitle: "Files",
    filesHint: "Photos, documents, recordings. They are encrypted like your text, with their names. Files can show who made them, and when: think about what you hand over.",
    filesCost: "Sending files takes longer than text and happens at once, so somebody who watches can see that you send something large.",
    filesChoose: "Choose files",
    folderChoose: "Choose a folder",
    filesDrop: "You can also drop them here.",
    fileRemove: "Remove",
    fileRemoveNamed: "Remove {name}",
    filesTotal: { one: "{count} file, {size} together.", other: "{count} files, {size} together." },
    errorFilesTooLarge: "This is more than the desk takes at once ({most}, with padding). Remove some files, or send them with several messages.",
    errorFilesMany: "These are too many files for one message. Remove some, or put them into one archive.",
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
    errorSeal: "The message could not be encrypted, so nothing was sent. Copy your text, load the page anew and try again.",
    // Step 2: codename
    codenameTitle: "Your codename",
    codenameLead: "Copy these eight words by hand, in this order. They were made on this device just now. Nothing has been sent.",
    codenameWhy1: "Only with these words can you come back, read the answer and write again.",
    codenameWhy2: "Nobody can give them to you again. If you lose them, the answer is lost to you.",
    codenameWhy3: "Whoever has them can read the answers and write in your name. Keep the paper safe. Do not take a photo.",
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
    sentWaiting: "This page sends data at random times, and your message goes along. So nobody can tell from the time that you wrote. You need not do anything.",
    sentNowTitle: "Send at once instead",
    sentNowCost: "Then the moment of sending follows your click. Somebody who watches the server and knows when you were online could tell that you wrote. Choose it only if you must leave now.",
    sentNow: "Send now",
    sentNowPressed: "Sending now…",
    nextTitle: "What to do next",
    nextWait: "Wait until the line at the top says “Confirmed”.",
    nextKeep: "Keep the paper with your codename. Keep it away from what could show who you are.",
    nextLeave: "Then close this page. In Tor Browser choose “New Identity”.",
    nextReturn: {
      one: "Come back in two or three days, choose “I have a codename” and type the eight words. An answer waits for {count} day.",
      other: "Come back in two or three days, choose “I have a codename” and type the eight words. An answer waits for {count} days."
    },
    nextDelete: "If you kept the text elsewhere on this device, think about deleting it.",
    goConversation: "Show the conversation",
    sentEmpty: "Empty this page",
    // The way back: entering a codename
    returnTitle: "Come back with your codename",
    returnLead: "Type your eight words. Capital letters, hyphens and extra spaces do not matter. Opening the codename sends nothing: the answers for everybody are on this device already.",
    returnLabel: "Your codename",
    returnHint: "Eight words. While you type, matching words appear below the field. The arrow key down takes you there.",
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
    answerMissing: {
      one: "{count} part of this answer could not be loaded. Come back later to read all of it.",
      other: "{count} parts of this answer could not be loaded. Come back later to read all of it."
    },
    answersRefused: {
      one: "{count} answer for you could not be proven to come from the desk, and is not shown. Tell the desk in your next message.",
      other: "{count} answers for you could not be proven to come from the desk, and are not shown. Tell the desk in your next message."
    },
    receiptOpened: "Opened by {name}, signed on {day}",
    receiptWritten: "Your message of {day}",
    noAnswer: "No answer yet",
    noAnswerLead: "Your codename is right; a typing error would have been noticed. There is no answer for it at this time.",
    noAnswerAfterReceipt: "Your message was opened. There is no answer yet.",
    noReceipt: "Nobody has signed yet that they opened a message of yours. A signature can take a day longer than the reading.",
    deskRead: "{desk} has read its mail through {day}.",
    deskNotReadSince: "{desk} has not read its mail since {day}. It may not have seen your message yet.",
    deskNeverRead: "{desk} has not signed in the last 30 days that it read its mail. It may not have seen your message yet.",
    conversationReturn: "New answers appear here by themselves while this page is open. Otherwise come back in two or three days.",
    writeAgain: "Write again",
    closeCodename: "Close the codename",
    // Taking everything back
    withdrawOpen: "Take everything back",
    withdrawTitle: "Take everything back",
    withdrawLead: "You ask the desk to destroy all that you sent with this codename, files too. The desk’s programs do this by themselves when they get your request.",
    withdrawKnown: "Who has read your message still knows it. Copies that were passed on or printed cannot be called back.",
    withdrawToday: "What you send today with this codename is destroyed too. To write again with it, wait until the day after tomorrow.",
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
    plainWhy: "It encrypts your message on your own device before it leaves. Without JavaScript it cannot, and it sends nothing unencrypted.",
    plainLevel: "In Tor Browser, click the shield, choose “Settings”, then “Safer”. Restart the browser and open this page again. “Safer” is enough.",
    plainOther: "You can keep JavaScript off: on a computer that you trust, use the program “knothole source”. Or reach the desk by post, or in person.",
    plainFile: "Did you make an envelope file with “knothole source seal”? Hand it over here. Whoever watches the server can see that somebody does.",
    plainChoose: "Envelope file",
    plainSend: "Send the file",
    plainStored: "Stored for the desk. You can close this page. In Tor Browser choose “New Identity”.",
    plainNotStored: "Not stored. The server cannot take it now. Keep the file and send it again tomorrow.",
    plainRefused: "Not stored. This is not an envelope file made by “knothole source seal”. Go back and choose another file."
  }
);

// language.js
var LANGUAGES = { en: en_default };
var RIGHT_TO_LEFT = ["ar", "fa"];
var ARABIC = /\p{Script=Arabic}/u;
var Language = class {
  /** @param {string} code */
  constructor(code) {
    this.code = code;
    this.direction = RIGHT_TO_LEFT.includes(code) ? "rtl" : "ltr";
    this.catalogue = LANGUAGES[code];
    this.plural = new Intl.PluralRules(code);
    this.numbers = new Intl.NumberFormat(code);
    this.days = new Intl.DateTimeFormat(code, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" });
  }
};
var language = new Language(preferred());
function preferred() {
  const wanted = navigator.languages.map((one) => one.split("-")[0].toLowerCase());
  return wanted.find((code) => code in LANGUAGES) ?? "en";
}
function choose(code) {
  language = new Language(code);
}
var current = () => ({ code: language.code, direction: language.direction });
function say(key, ...rest) {
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
function localText(texts) {
  return texts[language.code] ?? texts.en ?? Object.values(texts)[0] ?? "";
}
function dayText(day) {
  return language.days.format(day * 864e5);
}
function sizeText(bytes) {
  const units = (
    /** @type {const} */
    ["byte", "kilobyte", "megabyte", "gigabyte"]
  );
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const form2 = { style: "unit", unit: units[power], unitDisplay: power ? "short" : "long", maximumFractionDigits: power > 1 ? 1 : 0 };
  return new Intl.NumberFormat(
    language.code,
    /** @type {Intl.NumberFormatOptions} */
    form2
  ).format(bytes / 1e3 ** power);
}

// page.js
function fillTexts() {
  const { code, direction } = current();
  Object.assign(document.documentElement, { lang: code, dir: direction });
  for (const one of document.querySelectorAll("[data-text]")) one.textContent = say(
    /** @type {PlainKey} */
    one.getAttribute("data-text")
  );
  for (const one of document.querySelectorAll("[data-label]"))
    one.setAttribute("aria-label", say(
      /** @type {PlainKey} */
      one.getAttribute("data-label")
    ));
}
function offerLanguages(changed) {
  const menu = (
    /** @type {HTMLSelectElement} */
    byId("language")
  );
  menu.replaceChildren(...Object.entries(LANGUAGES).map(([code, { languageName }]) => make("option", { value: code, lang: code, text: languageName })));
  menu.value = current().code;
  menu.addEventListener("change", () => {
    choose(menu.value);
    changed();
  });
}
function redraw(area, draw2) {
  const before = [...area.querySelectorAll("input, textarea")].map((field) => (
    /** @type {HTMLInputElement} */
    field
  ));
  const focused = area.contains(document.activeElement) ? document.activeElement?.id : "";
  draw2();
  for (const { id, value, checked } of before) {
    const now = document.getElementById(id);
    if (now instanceof HTMLInputElement) now.checked = checked;
    if (now instanceof HTMLTextAreaElement || now instanceof HTMLInputElement && now.type === "text" || now instanceof HTMLInputElement && now.type === "date") now.value = value;
  }
  if (focused) document.getElementById(focused)?.focus();
}
function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (key === "text") made.textContent = String(value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}
function byId(id) {
  const found2 = document.getElementById(id);
  if (!found2) throw new Error("the page has no such element");
  return (
    /** @type {T} */
    found2
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

// codename.js
var PREFIX = 2;
function showCodename(where, words, go) {
  const list = make("ol", { class: "words", id: "words", translate: "no", lang: "en" }, ...words.map((word) => make("li", { text: word })));
  const copied = make("p", { class: "hint", id: "copied", role: "status", text: say("codenameCopyCost") });
  const copy = () => copied.textContent = say(copyText(words.join(" ")) ? "codenameCopied" : "codenameNotCopied");
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: say("codenameTitle") }),
    make("p", { class: "lead", text: say("codenameLead") }),
    list,
    make("ul", { class: "next" }, ...[say("codenameWhy1"), say("codenameWhy2"), say("codenameWhy3")].map((text) => make("li", { text }))),
    make("div", { class: "actions" }, button("codename-written", say("codenameWritten"), go.written, "primary"), button("codename-back", say("back"), go.back)),
    make("div", { class: "actions" }, button("codename-copy", say("codenameCopy"), copy), copied)
  );
}
function askBack(where, words, positions, go) {
  const fields = positions.map((position) => {
    const number = position + 1;
    const error = make("p", { class: "error", id: `check-${number}-error`, hidden: true });
    const input = make("input", { type: "text", id: `check-${number}`, "data-position": String(number), lang: "en", ...PLAIN, "aria-describedby": error.id });
    input.addEventListener("input", () => complain(input, error, ""));
    input.addEventListener("keydown", (event) => event.key === "Enter" && send2());
    return { number, input, error, right: () => input.value.trim().toLowerCase() === words[position] };
  });
  function send2() {
    for (const { number, input, error, right } of fields) complain(input, error, right() ? "" : say("checkWrong", { number }));
    const wrong = fields.find(({ right }) => !right());
    if (wrong) wrong.input.focus();
    else go.right();
  }
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: say("checkTitle") }),
    make("p", { class: "lead", text: say("checkLead") }),
    ...fields.map(({ number, input, error }) => make("div", { class: "field" }, make("label", { for: input.id, text: say("checkWord", { number }) }), input, error)),
    make("div", { class: "actions" }, button("check-send", say("checkSend"), send2, "primary"), button("check-show", say("checkShow"), go.show))
  );
}
var PLAIN = { autocomplete: "off", autocapitalize: "none", autocorrect: "off", spellcheck: "false", writingsuggestions: "false", translate: "no" };
function showEntry(where, ask, open) {
  const field = make("textarea", { id: "codename-entry", rows: "2", lang: "en", dir: "ltr", ...PLAIN, "aria-describedby": "entry-hint entry-error" });
  const error = make("p", { class: "error", id: "entry-error", role: "alert", hidden: true });
  const mend = make("div", { class: "actions", id: "entry-mend" });
  const busy2 = make("p", { class: "hint", id: "entry-busy", role: "status" });
  const opener = button("entry-open", say("returnOpen"), () => void read(), "primary");
  const matches = new Matches(field, ask);
  async function read() {
    if (opener.disabled) return;
    matches.show([]);
    mend.replaceChildren();
    complain(field, error, field.value.trim() ? "" : say("errorNoWords"));
    if (!field.value.trim()) return field.focus();
    opener.disabled = true;
    busy2.textContent = say("returnOpening");
    try {
      const reading = (
        /** @type {Reading} */
        await ask("read", { text: field.value })
      );
      if (reading.code === "ok") await open(reading.words);
      else refuse2(reading);
    } catch {
      complain(field, error, say("errorOpen"));
    }
    opener.disabled = false;
    busy2.textContent = "";
  }
  function refuse2(reading) {
    complain(field, error, explain(reading));
    field.focus();
    if (reading.code === "swapped") mend.append(button("take-order", say("takeOrder"), () => take(reading.text)));
    if (reading.code === "codename-word" || reading.code === "similar")
      reading.repairs.forEach(({ word, text }, number) => mend.append(button(`take-${number}`, say("takeWord", { word }), () => take(text))));
  }
  function take(text) {
    field.value = text;
    mend.replaceChildren();
    complain(field, error, "");
    field.focus();
  }
  field.addEventListener("input", () => {
    complain(field, error, "");
    mend.replaceChildren();
    void matches.offer();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      void read();
    } else if (event.key === "ArrowDown" && matches.enter()) event.preventDefault();
  });
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: say("returnTitle") }),
    make("p", { class: "lead", text: say("returnLead") }),
    make(
      "div",
      { class: "field" },
      make("label", { for: "codename-entry", text: say("returnLabel") }),
      make("p", { class: "hint", id: "entry-hint", text: say("returnHint") }),
      field,
      matches.whole,
      error,
      mend
    ),
    make("div", { class: "actions" }, opener, busy2)
  );
}
function explain(reading) {
  if (reading.code === "codename-length") return say("errorCount", { count: reading.count });
  if (reading.code === "swapped") return say("errorSwapped", reading);
  if (reading.code === "codename-check") return say("errorCheck");
  if (reading.code === "similar") return say("errorSimilar", { number: reading.number, word: reading.repairs[0].word });
  const near = reading.repairs.map(({ word }) => word);
  return near.length ? say("errorWordNear", { ...reading, near: listText(near, "disjunction") }) : say("errorWord", reading);
}
var Matches = class {
  /** @type {HTMLButtonElement[]} */
  #buttons = [];
  #asked = 0;
  /** @param {HTMLTextAreaElement} field @param {Ask} ask */
  constructor(field, ask) {
    this.field = field;
    this.ask = ask;
    this.list = make("div", { class: "matches", role: "group", "aria-label": say("returnMatchList"), lang: "en", translate: "no", keydown: (event) => this.#move(event) });
    this.count = make("p", { class: "unseen", role: "status" });
    this.whole = make("div", {}, this.list, this.count);
  }
  /** The beginning of the word before the caret. */
  #typed() {
    return /[a-z][a-z-]*$/i.exec(this.field.value.slice(0, this.field.selectionStart))?.[0] ?? "";
  }
  async offer() {
    const typed = this.#typed();
    const asked = ++this.#asked;
    const words = typed.length >= PREFIX ? await this.ask("complete", { text: typed }) : [];
    if (asked === this.#asked) this.show(words);
  }
  /** @param {string[]} words */
  show(words) {
    this.#asked++;
    this.#buttons = words.map((word) => make("button", { type: "button", tabindex: "-1", text: word, click: () => this.#take(word) }));
    this.#buttons[0]?.setAttribute("tabindex", "0");
    this.list.replaceChildren(...this.#buttons);
    put(this.count, words.length ? say("returnMatches", { count: words.length }) : "");
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

// conversation.js
var LONG_UNREAD = 4;
function showSent(where, desk2, go) {
  const now = button("send-now", say("sentNow"), () => {
    now.disabled = true;
    now.textContent = say("sentNowPressed");
    go.now();
  });
  const steps = [say("nextKeep"), say("nextLeave"), say("nextReturn", { count: desk2.replyDays }), say("nextDelete")];
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: say("sentTitleWaiting") }),
    make("p", { class: "lead", id: "sent-lead", text: say("sentWaiting") }),
    make("details", { id: "sent-now" }, make("summary", { text: say("sentNowTitle") }), make("p", { text: say("sentNowCost") }), now),
    make("h2", { text: say("nextTitle") }),
    make("ol", { class: "next" }, make("li", { id: "next-wait", text: say("nextWait") }), ...steps.map((text) => make("li", { text }))),
    make("div", { class: "actions" }, button("sent-empty", say("sentEmpty"), go.leave, "primary"), button("show-conversation", say("goConversation"), go.conversation))
  );
}
function updateSent(delivery) {
  const waiting = delivery === "waiting" || delivery === "sealing";
  byId("other-title").textContent = say(delivery === "confirmed" ? "sentTitleConfirmed" : waiting ? "sentTitleWaiting" : "sentTitleSent");
  byId("next-wait").hidden = delivery === "confirmed";
  byId("sent-empty").hidden = delivery !== "confirmed";
  byId("sent-lead").hidden = !waiting;
  byId("sent-now").hidden = delivery !== "waiting";
}
function offerSendNow() {
  const now = document.getElementById("send-now");
  if (!(now instanceof HTMLButtonElement)) return;
  now.disabled = false;
  now.textContent = say("sentNow");
}
var shown = "";
function forgetConversation() {
  shown = "";
}
function showConversation(where, desk2, found2, own, go) {
  const now = JSON.stringify([current().code, desk2.name, desk2.readThrough, found2, own]);
  if (document.getElementById("letters") && shown === now) return;
  shown = now;
  const drawn = document.getElementById("letters")?.dataset.language === current().code;
  if (!drawn) {
    where.replaceChildren(
      make("h1", { id: "other-title", tabindex: "-1", text: say("conversationTitle") }),
      make("div", { id: "standing", class: "notice", role: "status" }),
      make("p", { id: "refused", class: "error", hidden: true }),
      make("div", { id: "letters", class: "letters", "data-language": current().code }),
      make("p", { class: "quiet", text: say("conversationReturn") }),
      make("div", { class: "actions" }, button("write-again", say("writeAgain"), go.write, "primary"), button("close-codename", say("closeCodename"), go.close), button("withdraw-open", say("withdrawOpen"), go.withdraw, "grave"))
    );
  }
  const dated = [
    ...found2.receipts.map((one) => ({ day: one.opened, node: receipt(one) })),
    ...found2.answers.map((one) => ({ day: one.day, node: answer(one) }))
  ];
  dated.sort((a, b) => a.day - b.day);
  byId("standing").replaceChildren(...standing(desk2, found2, own).map(([name, text]) => make(name, { text })));
  byId("letters").replaceChildren(...dated.map(({ node }) => node), ...own.map(ownLetter));
  put(byId("refused"), found2.refused ? say("answersRefused", { count: found2.refused }) : "");
}
function standing(desk2, found2, own) {
  const lines = [];
  if (found2.answers.length) lines.push(["p", say("conversationOpened")]);
  else {
    lines.push(["h2", say("noAnswer")]);
    if (found2.receipts.length) lines.push(["p", say("noAnswerAfterReceipt")]);
    else if (own.length === 0) lines.push(["p", say("noAnswerLead")], ["p", say("noReceipt")]);
  }
  const name = { desk: desk2.name };
  if (desk2.readThrough === null) lines.push(["p", say("deskNeverRead", name)]);
  else {
    const read = { ...name, day: dayText(desk2.readThrough) };
    lines.push(["p", desk2.today - desk2.readThrough > LONG_UNREAD ? say("deskNotReadSince", read) : say("deskRead", read)]);
  }
  return lines;
}
function receipt(one) {
  return make(
    "article",
    { class: "letter own", "data-kind": "receipt" },
    make("header", {}, make("strong", { text: say("receiptWritten", { day: dayText(one.written) }) })),
    make("p", { text: `${say("receiptOpened", { name: one.name, day: dayText(one.opened) })}.` })
  );
}
function answer(one) {
  const head = make("header", {}, make("strong", { text: say("answerFrom", { name: one.name }), dir: "auto" }), make("span", { text: say("answerDay", { day: dayText(one.day) }) }));
  const letter = make("article", { class: "letter answer", "data-kind": "answer" }, head, make("div", { class: "said", dir: "auto", text: one.text }));
  if (one.missing) letter.append(make("p", { class: "error", text: say("answerMissing", { count: one.missing }) }));
  return letter;
}
function ownLetter(one) {
  const delivery = say(one.delivery === "confirmed" ? "ownConfirmed" : one.delivery === "sent" ? "ownSent" : "ownWaiting");
  const to = one.channel ? [make("span", { text: say("ownTo", { channel: one.title }), dir: "auto" })] : [];
  return make(
    "article",
    { class: "letter own", "data-kind": "own" },
    make("header", {}, make("strong", { text: say("ownMessage") }), ...to, make("span", { text: `· ${delivery}` })),
    make("div", { class: "said", dir: "auto", text: one.channel ? one.text : say("withdrawOwn") })
  );
}

// files.js
var FilesForm = class {
  /** @type {Chosen[]} */
  #chosen = [];
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
    byId("folder-choose-open").hidden = !("webkitdirectory" in HTMLInputElement.prototype);
    const area = byId("files");
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => event.preventDefault());
    area.addEventListener("dragover", () => area.classList.add("over"));
    for (const name of ["dragleave", "drop"]) area.addEventListener(name, () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => void this.#drop(event));
  }
  /** Whether the desk takes files. @param {boolean} taken */
  offer(taken) {
    byId("files").hidden = !taken;
    if (!taken) this.clear();
  }
  chosen() {
    return this.#chosen;
  }
  /** Says what is wrong, or nothing. @param {string} why */
  complain(why) {
    complain(byId("files-choose-open"), this.#error, why);
    if (why) byId("files-choose-open").focus();
  }
  clear() {
    this.#chosen = [];
    this.redraw();
  }
  /** @param {DragEvent} event */
  async #drop(event) {
    const entries = [...event.dataTransfer?.items ?? []].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    const found2 = entries.length ? (await Promise.all(entries.map(walk))).flat() : [...event.dataTransfer?.files ?? []].map((blob) => ({ blob, name: blob.name }));
    this.#add(found2);
  }
  /** @param {{blob: File, name: string}[]} files */
  #add(files) {
    const known = new Set(this.#chosen.map(({ name, size }) => `${size} ${name}`));
    for (const { blob, name } of files) if (!known.has(`${blob.size} ${name}`)) this.#chosen.push({ name, type: blob.type.slice(0, 128), size: blob.size, blob });
    this.redraw();
  }
  redraw() {
    this.complain("");
    const rows = this.#chosen.map((file) => {
      const remove = make("button", { type: "button", text: say("fileRemove"), "aria-label": say("fileRemoveNamed", { name: file.name }) });
      remove.addEventListener("click", () => {
        this.#chosen = this.#chosen.filter((other2) => other2 !== file);
        this.redraw();
        byId("files-choose-open").focus();
      });
      return make("li", {}, make("bdi", { text: file.name }), make("span", { class: "quiet", text: sizeText(file.size) }), remove);
    });
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    const bytes = this.#chosen.reduce((sum, { size }) => sum + size, 0);
    put(byId("files-total"), rows.length ? say("filesTotal", { count: rows.length, size: sizeText(bytes) }) : "");
  }
};
async function walk(entry) {
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) return new Promise((resolve) => (
    /** @type {FileSystemFileEntry} */
    entry.file((blob) => resolve([{ blob, name }]), () => resolve([]))
  ));
  const reader = (
    /** @type {FileSystemDirectoryEntry} */
    entry.createReader()
  );
  const found2 = [];
  for (; ; ) {
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return found2;
    found2.push(...(await Promise.all(some.map(walk))).flat());
  }
}
var UploadPanel = class {
  /** @type {Told | null} */
  #last = null;
  #said = "";
  /** @param {{pause: () => void, resume: () => void}} go */
  constructor(go) {
    this.go = go;
  }
  /** Whether closing the page now would stop something. */
  get unfinished() {
    return this.#last?.kind === "reading" || this.#last?.kind === "upload" && !["done", "stopped", "changed"].includes(this.#last.state);
  }
  redraw() {
    this.#said = "";
    this.show(this.#last);
  }
  /** @param {Told | null} told nothing hides the panel */
  show(told) {
    this.#last = told;
    const panel2 = byId("upload");
    panel2.hidden = told === null;
    if (told === null) return;
    if (!document.getElementById("upload-bar")) {
      const line = make("p", { id: "upload-line" });
      const spoken = make("p", { id: "upload-spoken", class: "unseen", role: "status" });
      panel2.replaceChildren(line, make("progress", { id: "upload-bar", "aria-labelledby": "upload-line" }), spoken, button("upload-switch", "", () => this.#switch()));
    }
    const state = told.kind === "reading" ? "reading" : told.state;
    panel2.dataset.upload = state;
    const bar = (
      /** @type {HTMLProgressElement} */
      byId("upload-bar")
    );
    bar.max = Math.max(1, told.of);
    bar.value = told.done;
    bar.hidden = state === "changed" || state === "stopped";
    put(byId("upload-line"), lineOf(told));
    const tenth = `${state} ${Math.floor(10 * told.done / bar.max)}`;
    if (tenth !== this.#said) put(byId("upload-spoken"), lineOf(told));
    this.#said = tenth;
    const pausable = state === "running" || state === "lost";
    const change = byId("upload-switch");
    change.hidden = !pausable && state !== "paused" && state !== "full";
    change.textContent = say(pausable ? "uploadPause" : state === "full" ? "uploadAgain" : "uploadResume");
  }
  #switch() {
    if (this.#last?.kind !== "upload") return;
    if (this.#last.state === "running" || this.#last.state === "lost") this.go.pause();
    else this.go.resume();
  }
};
function lineOf(told) {
  const far = { done: sizeText(told.done), of: sizeText(told.of) };
  if (told.kind === "reading") return say("uploadReading", far);
  if (told.state === "running") {
    const left = told.left === null ? "" : say("uploadLeft", { count: Math.ceil(told.left / 60) });
    return `${say("uploadRunning", far)} ${left}`.trim();
  }
  if (told.state === "lost") return say("uploadLost", far);
  if (told.state === "paused") return say("uploadPaused", far);
  if (told.state === "full") return say("uploadFull");
  if (told.state === "changed") return say("uploadChanged");
  if (told.state === "stopped") return say("uploadStopped");
  return say("uploadDone");
}

// leave.js
var PRESSES = 3;
var WITHIN = 2e3;
function leave() {
  document.title = "";
  document.body.replaceChildren();
  location.replace("about:blank");
}
function offerLeaving(control, leave2) {
  let pressed = [];
  control.addEventListener("click", leave2);
  addEventListener("keydown", ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    pressed = key === "Escape" ? [...pressed.filter((time) => timeStamp - time < WITHIN), timeStamp] : [];
    if (pressed.length === PRESSES) leave2();
  }, true);
}

// outbox.js
var ORDER = ["sealing", "waiting", "sent", "confirmed"];
var Outbox = class {
  /** @type {Outgoing[]} */
  #all = [];
  /** @param {number} session @param {string} text @param {string} channel its id @param {string} title as shown @returns {Outgoing} */
  add(session2, text, channel, title) {
    const message = 1 + Math.max(0, ...this.#all.map((one) => one.message));
    const added = { message, session: session2, parts: 1, stored: /* @__PURE__ */ new Set(), delivery: "sealing", text, channel, title };
    this.#all.push(added);
    return added;
  }
  /** @param {Outgoing} one that could not be encrypted */
  drop(one) {
    this.#all = this.#all.filter((other2) => other2 !== one);
  }
  /** What became of a part. @param {"stored" | "confirmed"} kind @param {import("./clock.js").Label} label */
  hear(kind, { message, part }) {
    const one = this.#all.find((other2) => other2.message === message);
    if (!one) return;
    if (kind === "stored") one.stored.add(part);
    if (one.stored.size === one.parts) one.delivery = kind === "confirmed" && part === one.parts - 1 ? "confirmed" : "sent";
  }
  /** Whether closing the page now would lose something. */
  get waits() {
    return this.#all.some(({ delivery }) => delivery === "sealing" || delivery === "waiting");
  }
  /** @param {number} session */
  of(session2) {
    return this.#all.filter((one) => one.session === session2);
  }
  /**
   * The line of state for all messages together: the least that is true of each.
   * @param {string} idle the line while there is no message
   * @param {boolean} uploading files are on their way
   * @returns {{delivery: Delivery | "none", line: string, title: string}}
   */
  stand(idle, uploading) {
    const delivery = ORDER.find((one) => this.#all.some((message) => message.delivery === one)) ?? "none";
    if (delivery === "none") return { delivery, line: idle, title: say("titleNothing") };
    if (delivery === "sealing") return { delivery, line: say("stateSealing"), title: say("titleWaiting") };
    if (delivery !== "waiting" && uploading) return { delivery, line: say("stateFilesWaiting"), title: say("titleWaiting") };
    if (delivery === "sent") return { delivery, line: say("stateSent"), title: say("titleSent") };
    if (delivery === "confirmed") return { delivery, line: say("stateConfirmed"), title: say("titleConfirmed") };
    const first = this.#all.find((message) => message.delivery === "waiting");
    const line = first && first.parts > 1 ? say("stateParts", { stored: first.stored.size, count: first.parts }) : say("stateWaiting");
    return { delivery, line, title: say("titleWaiting") };
  }
};

// safety.js
var TRIAL = ["127.0.0.1", "localhost", "[::1]"];
function showSafety(origins) {
  const checks = [checkAddress(origins), checkLevel(), ...checkFeatures()];
  const bad = checks.filter(({ good }) => !good).length;
  const rows = checks.map(
    ({ good, text, address }) => make("li", { class: good ? "good" : "mend", text }, ...address ? [" ", make("code", { text: address, dir: "ltr", translate: "no" })] : [])
  );
  const area = (
    /** @type {HTMLDetailsElement} */
    byId("safety")
  );
  if (!area.dataset.shown) area.open = bad > 0;
  area.dataset.shown = "yes";
  area.classList.toggle("mend", bad > 0);
  area.replaceChildren(
    make("summary", { text: bad ? say("safetyLook", { count: bad }) : say("safetyGood") }),
    make("ul", { class: "checks" }, ...rows, make("li", { class: "cannot", text: say("safetyCannot") }))
  );
}
function checkAddress(origins) {
  if (location.hostname.endsWith(".onion")) return { good: true, text: say("safetyOnion") };
  if (TRIAL.includes(location.hostname)) return { good: true, text: say("safetyLocal") };
  const address = origins.find((origin) => URL.canParse(origin) && new URL(origin).hostname.endsWith(".onion"));
  return { good: false, text: say(address ? "safetyNoOnion" : "safetyNoOnionUnknown"), address };
}
function checkLevel() {
  const good = !("WebAssembly" in globalThis);
  return { good, text: say(good ? "safetySafer" : "safetyStandard") };
}
function checkFeatures() {
  return missingFeatures().length ? [] : [{ good: true, text: say("safetyFeatures") }];
}
function missingFeatures() {
  const needed = {
    [say("missingSecure")]: globalThis.isSecureContext,
    [say("missingCrypto")]: globalThis.crypto?.subtle && crypto.getRandomValues,
    [say("missingWorkers")]: globalThis.Worker && globalThis.MessageChannel,
    [say("missingText")]: globalThis.TextEncoder && globalThis.TextDecoder,
    [say("missingTimeout")]: globalThis.AbortSignal && "timeout" in AbortSignal
  };
  return Object.entries(needed).flatMap(([name, there]) => there ? [] : [name]);
}

// withdraw.js
function showWithdraw(where, desk2, go) {
  const boxes = desk2.readers.map((reader) => ({ ...reader, box: make("input", { type: "checkbox", id: `withdraw-${reader.slot}`, autocomplete: "off", "aria-describedby": "withdraw-error" }) }));
  const rows = boxes.map(({ box, ...reader }) => make("label", { class: "choice" }, box, make("span", { text: nameOf(reader), dir: "auto" })));
  const error = make("p", { class: "error", id: "withdraw-error", role: "alert", hidden: true });
  const send2 = () => {
    const slots = boxes.filter(({ box }) => box.checked).map(({ slot }) => slot);
    complain(boxes[0].box, error, slots.length ? "" : say("errorWithdrawWho"));
    if (slots.length) go.send(slots);
    else boxes[0].box.focus();
  };
  const ask = [
    make("fieldset", {}, make("legend", { text: say("withdrawWho") }), make("p", { class: "hint", text: say("withdrawWhoHint") }), ...rows, error),
    make("div", { class: "actions" }, button("withdraw-send", say("withdrawSend"), send2, "grave"), button("withdraw-back", say("back"), go.back))
  ];
  const nobody = [make("p", { class: "error", text: say("withdrawNobody") }), make("div", { class: "actions" }, button("withdraw-back", say("back"), go.back))];
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: say("withdrawTitle") }),
    make("p", { class: "lead", text: say("withdrawLead") }),
    make("ul", { class: "no" }, ...[say("withdrawKnown"), say("withdrawToday"), say("withdrawCodename")].map((text) => make("li", { text }))),
    ...boxes.length ? ask : nobody
  );
}

// workers.js
var WORKERS = (
  /** @type {const} */
  ["/app/clock.js", "/app/codename-worker.js", "/app/crypto-worker.js", "/app/bundle-worker.js"]
);
var policy = (
  /** @type {any} */
  globalThis.trustedTypes?.createPolicy("knothole", {
    createScriptURL: (path) => {
      if (!WORKERS.some((one) => one === path)) throw new TypeError("not a Worker of this page");
      return path;
    }
  })
);
var Helper = class {
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  #open = /* @__PURE__ */ new Map();
  #calls = 0;
  /** @param {(typeof WORKERS)[number]} path @param {(event: any) => void} told @param {() => void} broken */
  constructor(path, told, broken) {
    this.worker = new Worker(
      /** @type {string} */
      policy?.createScriptURL(path) ?? path,
      { type: "module" }
    );
    this.worker.onerror = broken;
    this.worker.onmessage = ({ data }) => {
      const call = this.#open.get(data.id);
      this.#open.delete(data.id);
      if (!call) told(data);
      else if ("error" in data) call.reject(new Error(data.error));
      else call.resolve(data.result);
    };
  }
  /** @param {string} call @param {object} [values] @returns {Promise<any>} */
  ask(call, values) {
    return new Promise((resolve, reject) => {
      this.#open.set(++this.#calls, { resolve, reject });
      this.worker.postMessage({ id: this.#calls, call, ...values });
    });
  }
};

// write.js
var ROOM = 2e5;
var NEAR = 0.1;
function showStatement({ date, text, holds }) {
  const area = byId("statement");
  area.hidden = !localText(text) && holds.length === 0;
  const orders = holds.length ? [make("p", { text: say("statementHolds") }), make("ul", { class: "no" }, ...holds.map((hold) => make("li", { text: hold, dir: "auto" })))] : [];
  area.replaceChildren(make("summary", { text: say("statementTitle", { day: dayText(date) }) }), make("p", { class: "said", text: localText(text), dir: "auto" }), ...orders);
}
var readerId = (channel, slot) => `reader-${channel.id}-${slot}`;
var WriteForm = class {
  /** @type {DeskView | null} */
  #desk = null;
  /** @type {Asked[]} */
  #asked = [];
  #askedFor = "";
  #known = false;
  files = new FilesForm();
  #message = (
    /** @type {HTMLTextAreaElement} */
    byId("message")
  );
  constructor() {
    this.#message.addEventListener("input", () => this.#showRoom());
    byId("channels").addEventListener("change", () => {
      put(byId("channel-error"), "");
      this.#showQuestions();
      this.#showReaders();
    });
    byId("questions").addEventListener("change", () => this.#showConditional());
  }
  /** Shows a desk, at first and whenever its document or the language changed; what is chosen and typed stays. @param {DeskView | null} desk */
  showDesk(desk2) {
    this.#desk = desk2;
    this.#showRoom();
    if (!desk2) return;
    byId("write-title").textContent = say("writeTitle", { desk: desk2.name });
    redraw(byId("write"), () => {
      const area = byId("channels");
      const before = this.#chosen();
      area.querySelectorAll(".card, #channel-loading").forEach((old) => old.remove());
      for (const channel of desk2.channels) area.append(this.#card(channel, desk2.channels.length === 1 || channel.id === before));
      this.#showQuestions();
    });
    this.#showConditional();
    this.#showReaders();
    this.files.offer(desk2.largestBundle > 0);
    showStatement(desk2.statement);
  }
  /** In another language. */
  redraw() {
    byId("write").querySelectorAll(".error").forEach((old) => put(
      /** @type {HTMLElement} */
      old,
      ""
    ));
    this.files.redraw();
    this.showDesk(this.#desk);
    byId("write-continue").textContent = say(this.#known ? "writeSendKnown" : "writeContinue");
  }
  /** Whether the codename is open already, and the channel written to in this visit. @param {boolean} known @param {string} channel */
  setKnown(known, channel) {
    this.#known = known;
    byId("known").hidden = !known;
    byId("write-continue").textContent = say(known ? "writeSendKnown" : "writeContinue");
    const box = document.getElementById(`channel-${channel}`);
    if (known && box instanceof HTMLInputElement) box.checked = true;
    this.#askedFor = "";
    this.#showQuestions();
    this.#showReaders();
  }
  /** What was written, or null after showing what is missing and going there. @returns {Draft | null} */
  read() {
    const channel = this.#desk?.channels.find((one) => one.id === this.#chosen());
    let wrong = null;
    const without = channel?.readers.map(({ slot }) => slot).filter((slot) => !this.#reads(channel, slot)) ?? [];
    const nobody = channel !== void 0 && without.length === channel.readers.length;
    put(byId("channel-error"), !channel ? say("errorChannel") : !channel.reachable ? say("errorChannelUnreachable") : nobody ? say("errorReaders") : "");
    if (nobody) wrong = byId("channels").querySelector("input:checked");
    if (!channel) wrong = byId("channels").querySelector("input");
    const answers = {};
    for (const { view, whole, first, error, value } of this.#asked) {
      const given = whole.hidden ? "" : value();
      const missing = !whole.hidden && view.required && !this.#known && given.length === 0;
      complain(first, error, missing ? say("errorAnswer") : "");
      if (missing) wrong ??= first;
      if (given.length) answers[view.id] = given;
    }
    const text = this.#message.value;
    const files = this.files.chosen();
    const empty = !text.trim() && files.length === 0;
    complain(this.#message, byId("message-error"), empty ? say("errorEmpty") : "");
    if (empty) wrong ??= this.#message;
    wrong?.focus();
    return wrong || !channel ? null : { channel: channel.id, answers, text, without, files };
  }
  /** Shows, where it belongs, why a draft was refused. @param {string} code of the Worker that refused it */
  refuse(code) {
    const most = sizeText(this.#desk?.largestBundle ?? 0);
    const text = { "too-long": say("errorTooLong"), "too-large": say("errorTooLong"), json: say("errorText") }[code];
    const files = { unreadable: say("errorFileUnreadable"), "files-too-large": say("errorFilesTooLarge", { most }), "files-too-many": say("errorFilesMany") }[code];
    if (files) return this.files.complain(files);
    if (!text) return put(byId("write-error"), say(code === "unreachable" ? "errorChannelUnreachable" : "errorSeal"));
    complain(this.#message, byId("message-error"), text);
    this.#message.focus();
  }
  /** Leaves nothing of what was written. */
  clear() {
    this.#message.value = "";
    this.files.clear();
    this.#askedFor = "";
    this.#showQuestions();
    this.#showRoom();
  }
  #chosen() {
    return byId("channels").querySelector("[type=radio]:checked")?.getAttribute("value") ?? "";
  }
  /** @param {ChannelView} channel @param {boolean} checked */
  #card(channel, checked) {
    const lines = make("span", {}, make("strong", { text: localText(channel.title), dir: "auto" }));
    const guidance = localText(channel.guidance);
    if (guidance) lines.append(make("span", { text: guidance, dir: "auto" }));
    if (!channel.reachable) lines.append(make("span", { class: "error", text: say("channelUnreachable") }));
    else lines.append(make("span", { class: "quiet", text: say("channelReaders", { names: listText(channel.readers.map(nameOf)) }) }));
    const read = channel.readThrough === null ? say("channelNeverRead") : say("channelRead", { day: dayText(channel.readThrough) });
    lines.append(make("span", { class: "quiet", text: read }));
    const box = make("input", { type: "radio", name: "channel", id: `channel-${channel.id}`, value: channel.id, autocomplete: "off" });
    box.checked = checked;
    const card = make("div", { class: "card" }, make("label", { class: "choice" }, box, lines));
    if (channel.readers.length > 1) card.append(this.#readers(channel));
    return card;
  }
  /** Those who may read, to be left out one by one. @param {ChannelView} channel */
  #readers(channel) {
    const rows = channel.readers.map((reader) => {
      const tick = make("input", { type: "checkbox", id: readerId(channel, reader.slot), autocomplete: "off" });
      tick.checked = true;
      return make("label", { class: "choice" }, tick, make("span", { text: nameOf(reader), dir: "auto" }));
    });
    const left = make("p", { class: "warning", role: "status", hidden: true });
    return make("details", { id: `readers-${channel.id}`, class: "readers", hidden: true }, make("summary", { text: say("readersChoose") }), make("p", { class: "hint", text: say("readersHint") }), ...rows, left);
  }
  /** Who is left out; only a chosen channel offers it. */
  #showReaders() {
    for (const channel of this.#desk?.channels ?? []) {
      const area = document.getElementById(`readers-${channel.id}`);
      if (!area) continue;
      area.hidden = channel.id !== this.#chosen();
      const out = channel.readers.filter(({ slot }) => !this.#reads(channel, slot));
      put(
        /** @type {HTMLElement} */
        area.querySelector(".warning"),
        out.length ? say("readersLeftOut", { names: listText(out.map(nameOf)) }) : ""
      );
    }
  }
  /** @param {ChannelView} channel @param {number} slot */
  #reads(channel, slot) {
    const tick = document.getElementById(readerId(channel, slot));
    return !(tick instanceof HTMLInputElement) || tick.checked;
  }
  #showQuestions() {
    const questions = this.#desk?.channels.find((one) => one.id === this.#chosen())?.questions ?? [];
    const signature = JSON.stringify([this.#known, current().code, questions]);
    if (signature === this.#askedFor) return;
    this.#askedFor = signature;
    const area = byId("questions");
    this.#asked.forEach(({ whole }) => whole.remove());
    this.#asked = questions.map((view) => this.#question(view));
    area.append(...this.#asked.map(({ whole }) => whole));
    area.hidden = questions.length === 0;
    this.#showConditional();
  }
  #showConditional() {
    for (const { view, whole } of this.#asked) {
      const { condition } = view;
      const other2 = condition && this.#asked.find((one) => one.view.id === condition.question);
      const value = other2 && !other2.whole.hidden ? other2.value() : [];
      whole.hidden = condition !== void 0 && ![value].flat().includes(condition.choice);
    }
  }
  /** @param {QuestionView} view @returns {Asked} */
  #question(view) {
    const id = `question-${view.id}`;
    const error = make("p", { class: "error", id: `${id}-error`, hidden: true });
    const name = [make("span", { text: localText(view.label), dir: "auto" })];
    if (!view.required || this.#known) name.push(make("span", { class: "optional", text: ` (${say("optional")})` }));
    if (view.kind === "text" || view.kind === "date") {
      const common = { id, autocomplete: "off", "aria-describedby": error.id };
      const field = view.kind === "date" ? make("input", { type: "date", ...common }) : make("textarea", { rows: "2", dir: "auto", spellcheck: "false", writingsuggestions: "false", ...common });
      field.addEventListener("input", () => complain(field, error, ""));
      return { view, whole: make("div", { class: "field" }, make("label", { for: id }, ...name), field, error), first: field, error, value: () => field.value.trim() };
    }
    const several = view.kind === "several";
    const boxes = view.choices.map(
      (choice) => make("input", { type: several ? "checkbox" : "radio", name: id, id: `${id}-${choice.id}`, value: choice.id, autocomplete: "off", "aria-describedby": error.id })
    );
    const rows = view.choices.map(
      (choice, number) => make("label", { class: "choice" }, boxes[number], make("span", { text: localText(choice.label), dir: "auto" }))
    );
    const whole = make("fieldset", { class: "field", change: () => complain(boxes[0], error, "") }, make("legend", {}, ...name), ...rows, error);
    const value = () => boxes.filter((box) => box.checked).map((box) => box.value);
    return { view, whole, first: boxes[0], error, value: several ? value : () => value()[0] ?? "" };
  }
  #showRoom() {
    const text = this.#message.value;
    complain(this.#message, byId("message-error"), "");
    if (text.length < ROOM * (1 - NEAR) / 4) return put(byId("message-room"), "");
    const used = new TextEncoder().encode(JSON.stringify(text)).length;
    const letters = (bytes) => Math.round(Math.abs(bytes) * text.length / used / 100) * 100;
    const left = ROOM - used;
    if (left > ROOM * NEAR) put(byId("message-room"), "");
    else put(byId("message-room"), left >= 0 ? say("messageLeft", { count: letters(left) }) : say("messageOver", { count: letters(left) }));
  }
};

// app.js
var desk = null;
var fresh = null;
var found = null;
var draft = null;
var session = 0;
var refusal = () => "";
var trouble = () => "";
var draw = () => {
};
var ended = false;
var leaving = false;
var busy = false;
var outbox = new Outbox();
var other = byId("other");
var form = new WriteForm();
var clock;
var codenames;
var vault;
var uploader;
var panel = new UploadPanel({ pause: () => void uploader.ask("pause"), resume: () => void uploader.ask("resume") });
offerLanguages(speak);
speak();
if (missingFeatures().length) refuse(() => say("troubleMissing", { missing: listText(missingFeatures()) }));
else start();
byId("write-continue").addEventListener("click", () => void leaveWriting());
byId("go-write").addEventListener("click", () => goWrite());
byId("go-return").addEventListener("click", () => found ? converse() : comeBack());
offerLeaving(byId("leave"), leaveNow);
addEventListener("beforeunload", (event) => {
  if (!leaving && (outbox.waits || panel.unfinished)) event.preventDefault();
});
addEventListener("pagehide", () => document.body.replaceChildren());
addEventListener("pageshow", (event) => event.persisted && location.reload());
function leaveNow() {
  leaving = true;
  leave();
}
function speak() {
  fillTexts();
  showSafety(desk?.origins ?? []);
  form.redraw();
  panel.redraw();
  redraw(other, draw);
  nameWayBack();
  tell(trouble);
  update();
}
function start() {
  const between = new MessageChannel();
  const broken = () => refuse(() => say("troubleBroken"));
  const uploaded = (event) => {
    panel.show(event);
    update();
  };
  clock = new Helper(WORKERS[0], hearClock, broken);
  codenames = new Helper(WORKERS[1], () => {
  }, broken);
  vault = new Helper(WORKERS[2], hearVault, broken);
  uploader = new Helper(WORKERS[3], uploaded, broken);
  clock.worker.postMessage({ kind: "start" }, [between.port1]);
  vault.worker.postMessage({ kind: "start" }, [between.port2]);
}
function hearClock(event) {
  if (event.kind === "stored" || event.kind === "confirmed") {
    outbox.hear(event.kind, event.label);
    update();
  } else if (event.kind === "reached") tell(() => "");
  else if (event.kind === "not-loaded") tell(() => say("troubleNotLoaded"));
  else {
    offerSendNow();
    const why = (
      /** @type {const} */
      { full: "troubleFull", unavailable: "troubleUnavailable", unreachable: "troubleUnreachable" }[
        /** @type {string} */
        event.why
      ]
    );
    tell(() => say(why ?? "troubleStrange"));
  }
}
function hearVault(event) {
  if (ended) return;
  if (event.kind === "desk") {
    desk = /** @type {DeskView} */
    event.desk;
    form.showDesk(desk);
    showSafety(desk.origins);
    const { expired } = desk;
    refusal = () => expired ? say("troubleExpired") : "";
    document.body.dataset.state = desk.expired ? "refused" : "ready";
    tell(() => "");
  } else if (event.kind === "found") found = event.found;
  else if (event.kind === "missing") refuse(() => say("troubleMissing", { missing: say("missingSignatures") }));
  else if (event.kind === "document" && desk) tell(() => say("troubleUpdate"));
  else if (event.kind === "document") refuse(() => say("troubleDocument"));
  update();
}
function refuse(why) {
  ended = true;
  refusal = why;
  document.body.dataset.state = "refused";
  document.getElementById("channel-loading")?.remove();
  tell(() => "");
  update();
}
function tell(why) {
  trouble = why;
  put(byId("trouble"), [refusal(), why()].filter(Boolean).join(" "));
}
function update() {
  const idle = refusal() ? say("stateUnusable") : say(desk ? "stateNothing" : "stateLoading");
  const { delivery, line, title } = outbox.stand(idle, panel.unfinished);
  document.body.dataset.delivery = delivery;
  put(byId("state"), line);
  document.title = title;
  if (delivery !== "none" && document.body.dataset.step === "sent") updateSent(delivery);
  if (document.body.dataset.step === "conversation") drawConversation();
}
function show(step, drawing) {
  document.body.dataset.step = step;
  byId("write").hidden = step !== "write";
  other.hidden = step === "write";
  forgetConversation();
  draw = drawing;
  draw();
  const coming = step === "return" || step === "conversation" || step === "withdraw";
  byId("steps").hidden = coming;
  const place = { write: 0, codename: 1, check: 1, sent: 2 }[
    /** @type {string} */
    step
  ];
  [...byId("steps").children].forEach((one, at) => at === place ? one.setAttribute("aria-current", "step") : one.removeAttribute("aria-current"));
  nameWayBack();
  for (
    const [id, here] of
    /** @type {const} */
    [["go-return", coming], ["go-write", !coming]]
  ) {
    if (here) byId(id).setAttribute("aria-current", "page");
    else byId(id).removeAttribute("aria-current");
  }
  byId(step === "write" ? "write-title" : "other-title").focus({ preventScroll: true });
  scrollTo(0, 0);
}
function nameWayBack() {
  byId("go-return").textContent = say(found ? "conversationTitle" : "goReturn");
}
function goWrite() {
  form.setKnown(found !== null, outbox.of(session).findLast((one) => one.channel)?.channel ?? "");
  show("write", () => other.replaceChildren());
}
async function leaveWriting() {
  put(byId("write-error"), "");
  if (refusal() || !desk) return put(byId("write-error"), say(refusal() ? "errorCannotSend" : "errorNotReady"));
  if (busy) return;
  busy = true;
  draft = form.read();
  try {
    if (draft && await fits(draft)) {
      if (found) await send(draft);
      else {
        fresh ??= await makeCodename();
        showFresh(fresh);
      }
    }
  } catch {
    put(byId("write-error"), say("errorSeal"));
  }
  busy = false;
}
async function fits(one) {
  try {
    if (one.files.length) {
      const { bytes } = await uploader.ask("measure", { files: one.files });
      if (bytes > (desk?.largestBundle ?? 0)) throw new Error("files-too-large");
    }
    await vault.ask("fits", { draft: { ...one, files: one.files.map(() => 0) } });
    return true;
  } catch (error) {
    form.refuse(error instanceof Error ? error.message : "");
    return false;
  }
}
async function makeCodename() {
  const { words, positions } = await codenames.ask("make", { desk: desk?.id });
  const keys = unlock(words);
  keys.catch(() => {
  });
  return { words, positions, keys };
}
async function unlock(words) {
  const keys = await codenames.ask("keys", { words, desk: desk?.id });
  return vault.ask("open", { keys });
}
function showFresh(one) {
  const check = () => askBack(other, one.words, one.positions, { show: () => showFresh(one), right: () => void sendFirst(one) });
  show("codename", () => showCodename(other, one.words, { back: goWrite, written: () => show("check", check) }));
}
async function sendFirst(one) {
  if (!draft || busy) return;
  busy = true;
  try {
    await send(draft, one.keys);
    fresh = null;
  } catch {
    goWrite();
    put(byId("write-error"), say("errorSeal"));
  }
  busy = false;
}
async function send(one, keys) {
  const channel = desk?.channels.find(({ id }) => id === one.channel);
  if (!desk || !channel) throw new Error("unreachable");
  const added = outbox.add(session, one.text, one.channel, localText(channel.title));
  const shown2 = desk;
  show("sent", () => showSent(other, shown2, { now: () => clock.worker.postMessage({ kind: "send-now" }), conversation: () => converse(), leave: leaveNow }));
  update();
  try {
    found = await keys ?? found;
    const bundle = one.files.length ? (await uploader.ask("read", { files: one.files, ...await vault.ask("files") })).bundle : void 0;
    const { parts } = await vault.ask("send", { draft: { ...one, files: [], bundle }, message: added.message });
    Object.assign(added, { parts, delivery: "waiting" });
    if (bundle) void uploader.ask("upload");
  } catch (error) {
    panel.show(null);
    outbox.drop(added);
    update();
    throw error;
  }
  draft = null;
  form.clear();
  update();
}
function comeBack() {
  const ask = (call, values) => {
    if (!desk) return Promise.reject(new Error("not ready"));
    return codenames.ask(call, { ...values, desk: desk.id });
  };
  const open = async (words) => {
    found = await unlock(words);
    fresh = null;
    session++;
    converse();
  };
  show("return", () => showEntry(other, ask, open));
}
function converse() {
  show("conversation", drawConversation);
}
function drawConversation() {
  if (!desk || !found) return;
  showConversation(other, desk, found, outbox.of(session), { write: goWrite, close: () => void close(), withdraw: offerWithdraw });
}
function offerWithdraw() {
  if (!desk) return;
  const shown2 = desk;
  show("withdraw", () => showWithdraw(other, shown2, { send: (slots) => void withdraw(slots), back: converse }));
}
async function withdraw(slots) {
  const added = outbox.add(session, "", "", "");
  converse();
  update();
  try {
    Object.assign(added, await vault.ask("withdraw", { slots, message: added.message }), { delivery: "waiting" });
  } catch {
    outbox.drop(added);
    tell(() => say("errorWithdraw"));
  }
  update();
}
async function close() {
  found = null;
  session++;
  await vault.ask("close");
  comeBack();
  update();
}
