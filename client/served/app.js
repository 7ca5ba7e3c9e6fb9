// strings/ar.js
var ar_default = {
  // Frame
  languageName: "العربية",
  language: "اللغة",
  name: "Knothole",
  navigation: "خياراتك",
  goWrite: "كتابة رسالة",
  goReturn: "لديّ اسم رمزي",
  steps: "الخطوات",
  stepWrite: "الكتابة",
  stepCodename: "الاسم الرمزي",
  stepSent: "تم الإرسال",
  leave: "خروج سريع",
  leaveHint: "يُفرغ هذه الصفحة فورًا. كل ما لم يُرسَل يضيع. الضغط على مفتاح Escape ثلاث مرات يفعل الشيء نفسه.",
  footer: "لا تحفظ هذه الصفحة شيئًا في متصفحك. عند إغلاقها يختفي كل ما فيها.",
  // Safety check
  safetyGood: "فحص الأمان: لا شيء يحتاج إلى إصلاح",
  safetyLook: {
    zero: "فحص الأمان: لا شيء يحتاج إلى إصلاح",
    one: "فحص الأمان: أمر واحد يجب إصلاحه قبل الكتابة",
    two: "فحص الأمان: أمران يجب إصلاحهما قبل الكتابة",
    few: "فحص الأمان: {count} أمور يجب إصلاحها قبل الكتابة",
    many: "فحص الأمان: {count} أمرًا يجب إصلاحها قبل الكتابة",
    other: "فحص الأمان: {count} أمر يجب إصلاحها قبل الكتابة"
  },
  safetyOnion: "وصلت إلى هنا عبر عنوان onion. يُخفي Tor مكان وجودك.",
  safetyLocal: "هذه تجربة: الخادم يعمل على جهازك أنت.",
  safetyNoOnion: "وصولك إلى هنا لم يكن عبر عنوان onion. يمكن لشبكتك أن ترى أنك هنا. يُرجى فتح هذا العنوان في متصفح Tor بدلًا من ذلك:",
  safetyNoOnionUnknown: "وصولك إلى هنا لم يكن عبر عنوان onion. يمكن لشبكتك أن ترى أنك هنا. يُرجى استخدام متصفح Tor، وسؤال الجهة المستلِمة عن عنوان onion الخاص بها.",
  safetySafer: "مستوى أمان المتصفح هو «Safer» (أكثر أمانًا) على الأقل.",
  safetyStandard: "مستوى أمان المتصفح أقل من «Safer» (أكثر أمانًا). في متصفح Tor: يُرجى النقر على رمز الدرع، ثم اختيار «الإعدادات» (Settings)، ثم «Safer». بعد ذلك يُرجى إعادة تشغيل المتصفح وفتح هذه الصفحة من جديد. يجب فعل ذلك قبل الكتابة: فإعادة التشغيل تمحو نصك.",
  safetyFeatures: "يستطيع متصفحك تشفير كل ما ترسله هذه الصفحة.",
  safetyCannot: "لا تستطيع هذه الصفحة أن تعرف إن كان جهازك خاليًا من البرامج الضارة، أو إن كان أحد ينظر إلى شاشتك من خلفك.",
  // The line of state
  stateLoading: "جارٍ التحضير. يمكنك بدء الكتابة.",
  stateNothing: "لم يُرسَل أي شيء.",
  stateSealing: "جارٍ تشفير رسالتك…",
  stateWaiting: "لم تُرسَل بعد. ستُرسَل تلقائيًا في وقت عشوائي، خلال دقيقة في العادة. يُرجى إبقاء هذه الصفحة مفتوحة.",
  stateParts: {
    zero: "لم تُرسَل بعد: عدد الأجزاء المرسَلة {stored} من {count}. يُرجى إبقاء هذه الصفحة مفتوحة.",
    one: "لم تُرسَل بعد: عدد الأجزاء المرسَلة {stored} من {count}. يُرجى إبقاء هذه الصفحة مفتوحة.",
    two: "لم تُرسَل كاملةً بعد: عدد الأجزاء المرسَلة {stored} من {count}. يُرجى إبقاء هذه الصفحة مفتوحة.",
    few: "لم تُرسَل كاملةً بعد: عدد الأجزاء المرسَلة {stored} من {count}. يُرجى إبقاء هذه الصفحة مفتوحة.",
    many: "لم تُرسَل كاملةً بعد: عدد الأجزاء المرسَلة {stored} من {count}. يُرجى إبقاء هذه الصفحة مفتوحة.",
    other: "لم تُرسَل كاملةً بعد: عدد الأجزاء المرسَلة {stored} من {count}. يُرجى إبقاء هذه الصفحة مفتوحة."
  },
  stateSent: "أُرسلت. يُرجى انتظار ظهور «وصلت» قبل إغلاق هذه الصفحة.",
  stateConfirmed: "وصلت. رسالتك محفوظة للجهة المستلِمة. يمكنك إغلاق هذه الصفحة.",
  stateUnusable: "لا يمكنك الكتابة بهذه الصفحة الآن.",
  stateFilesWaiting: "أُرسل نصك. ملفاتك ما زالت في الطريق. يُرجى إبقاء هذه الصفحة مفتوحة.",
  // Files on their way
  uploadReading: "جارٍ قراءة ملفاتك: {done} من {of}.",
  uploadRunning: "جارٍ إرسال ملفاتك: {done} من {of}.",
  uploadLeft: {
    zero: "بقي أقل من دقيقة.",
    one: "بقيت دقيقة واحدة تقريبًا.",
    two: "بقيت دقيقتان تقريبًا.",
    few: "بقيت {count} دقائق تقريبًا.",
    many: "بقيت {count} دقيقة تقريبًا.",
    other: "بقيت {count} دقيقة تقريبًا."
  },
  uploadLost: "انقطع الاتصال عند {done} من {of}. تحاول الصفحة من جديد تلقائيًا. ما حُفظ يبقى محفوظًا.",
  uploadPaused: "توقف مؤقتًا عند {done} من {of}. ما حُفظ يبقى محفوظًا لمدة أسبوع.",
  uploadFull: "لا مكان لملفاتك على الخادم في هذه اللحظة. أما نصك فيُرسَل على أي حال. يُرجى المحاولة من جديد، أو العودة غدًا باسمك الرمزي وبالملفات نفسها.",
  uploadChanged: "تغيّر أحد الملفات أثناء قراءته، فتوقف إرسال الملفات. أما نصك فيُرسَل على أي حال. يُرجى اختيار الملفات من جديد وإرسالها مع رسالة جديدة.",
  uploadStopped: "رفض الخادم الملفات. أما نصك فيُرسَل على أي حال. يُرجى العودة غدًا باسمك الرمزي وبالملفات نفسها.",
  uploadDone: "كل ملفاتك محفوظة للجهة المستلِمة.",
  uploadPause: "إيقاف مؤقت",
  uploadResume: "متابعة",
  uploadAgain: "محاولة جديدة",
  // Troubles: what happened, then what to do
  troubleUnreachable: "لم يُجب الخادم. تحاول الصفحة من جديد تلقائيًا. يُرجى التحقق من أن الاتصال بالإنترنت ما زال يعمل.",
  troubleFull: "الخادم ممتلئ ولم يحفظ رسالتك. تحتفظ بها الصفحة وتحاول من جديد. يُرجى ترك الصفحة مفتوحة، أو العودة غدًا.",
  troubleUnavailable: "لا يستطيع الخادم حفظ أي شيء في هذه اللحظة. تحاول الصفحة من جديد تلقائيًا. يُرجى تركها مفتوحة.",
  troubleStrange: "أعطى الخادم ردًّا لا تفهمه هذه الصفحة. تحاول الصفحة من جديد. إذا استمر ذلك، يُرجى نسخ نصك وإعادة تحميل الصفحة.",
  troubleNotLoaded: "تعذّر تحميل وثائق الجهة المستلِمة. تحاول الصفحة من جديد تلقائيًا. إذا استمر ذلك، يُرجى طلب مسار Tor جديد (New Tor Circuit) وإعادة تحميل الصفحة.",
  troubleDocument: "لا تستطيع هذه الصفحة إثبات أنها تتواصل مع الجهة المستلِمة الصحيحة، لذلك ترفض الإرسال. يجب عدم استخدامها الآن. يُرجى إعادة تحميلها بعد ساعة. إذا استمر ذلك، يُرجى الوصول إلى الجهة المستلِمة بطريقة أخرى.",
  troubleUpdate: "عرض الخادم وثائق جديدة للجهة المستلِمة، ولا يمكن إثبات أنها صادرة عنها. لم تقبلها الصفحة، وتواصل العمل بالوثائق السابقة. إن كان لديك شك، يُرجى إغلاق الصفحة.",
  troubleWithheld: "يُغفل الخادم شيئًا عن العاملين في الجهة المستقبِلة سبق أن نشره. قد يكون به عطل، وقد تكون هناك محاولة لخداعك. تعتمد هذه الصفحة على ما كانت تعرفه من قبل.",
  troubleExpired: "انتهت صلاحية وثائق الجهة المستلِمة، لذلك ترفض هذه الصفحة الإرسال. ما زالت قراءة الأجوبة ممكنة. يُرجى العودة غدًا.",
  troubleMissing: "ينقص متصفحك ما تحتاج إليه هذه الصفحة للتشفير: {missing}. لا يمكن إرسال أي شيء بها. يُرجى استخدام أحدث إصدار من متصفح Tor.",
  troubleBroken: "جزء من هذه الصفحة لم يُحمَّل أو توقف. لا يمكن إرسال أي شيء بعد الآن. يُرجى نسخ نصك وإعادة تحميل الصفحة والمحاولة من جديد.",
  missingSecure: "عنوان آمن (عنوان onion أو https)",
  missingWorkers: "المهام التي تعمل في الخلفية (Workers)",
  missingCrypto: "وظائف التشفير (WebCrypto)",
  missingSignatures: "التوقيعات (Ed25519)",
  missingText: "ترميز النصوص",
  missingTimeout: "تحديد مهلة زمنية للطلبات",
  // Step 1: write
  writeTitle: "الكتابة إلى {desk}",
  writeTitleEmpty: "الكتابة إلى الجهة المستلِمة",
  writeLead: "تُشفَّر رسالتك على هذا الجهاز قبل أن تغادره. لا يستطيع قراءتها إلا الأشخاص المذكورون أدناه. لا الخادم يستطيع ذلك، ولا من يديرونه.",
  writeWarning: "يجب عدم استخدام جهاز أو شبكة من صاحب العمل. فقد يرى أنك كنت هنا.",
  protectedTitle: "ما هو محمي، وما ليس محميًا",
  protectedYes1: "لا أحد في الطريق يستطيع قراءة ما كتبته ولا اسمك الرمزي.",
  protectedYes2: "لا يوجد حساب. لا تسأل الصفحة عن اسم، ولا تحفظ شيئًا على هذا الجهاز.",
  protectedYes3: "ترسل الصفحة بيانات في أوقات عشوائية، سواء كتبت أم لا. لذلك لا يلفت إرسال رسالة النظر.",
  protectedNo1: "من يراقب شبكتك يمكنه أن يرى استخدامك لشبكة Tor، وربما زيارتك لهذه الصفحة.",
  protectedNo2: "من يتحكم في جهازك يمكنه أن يرى كل ما يحدث هنا.",
  protectedNo3: "من يستولي على الخادم يمكنه أن يرسل إليك صفحة معدَّلة تقرأ ما يُكتب فيها.",
  protectedNo4: "مضمون رسالتك قد يكشف من أنت. يُرجى عدم ذكر ما لا يمكن أن يعرفه غيرك، إلا إذا كان مهمًا.",
  statementTitle: "ما قالته الجهة المستلِمة في {day}",
  statementHolds: "تقول الجهة المستلِمة إن أمرًا قانونيًا يُلزمها بالاحتفاظ بشيء ما:",
  channelTitle: "من ينبغي أن يستلم الرسالة؟",
  channelLoading: "جارٍ تحميل أسماء من يمكنهم قراءة رسالتك…",
  channelReaders: "يستطيع قراءتها: {names}.",
  readersChoose: "استبعاد أشخاص",
  readersHint: "يُرجى إزالة العلامة عن كل شخص يجب ألا يقرأ هذه الرسالة. يجب فعل ذلك من جديد مع كل رسالة لاحقة.",
  readersLeftOut: "لا يستطيع قراءة هذه الرسالة: {names}.",
  errorReaders: "يجب أن يتمكن شخص واحد على الأقل من قراءة رسالتك.",
  channelRead: "قُرئ البريد حتى يوم {day}.",
  channelNeverRead: "لم يوقّع أحد في آخر 30 يومًا على أن هذا البريد قد قُرئ.",
  channelUnreachable: "لا أحد هنا يستطيع استلام الرسائل في هذه اللحظة. يُرجى اختيار غيره، أو العودة غدًا.",
  questionsTitle: "بعض الأسئلة",
  optional: "اختياري",
  messageLabel: "رسالتك",
  messageHint: "يُرجى كتابة ما حدث، ومتى حدث، وكيف عرفت به. لا داعي للعجلة. لا يغادر هذه الصفحة شيء مما كتبته قبل أن يظهر لك اسمك الرمزي وقبل موافقتك.",
  messageLeft: "المساحة المتبقية: نحو {count} حرف.",
  messageOver: "النص أطول من الحد بنحو {count} حرف. يُرجى اختصاره، أو إرسال الباقي في رسالة ثانية.",
  filesTitle: "الملفات",
  filesHint: "صور، مستندات، تسجيلات. تُشفَّر مثل نصك، مع أسمائها. قد تكشف الملفات من أنشأها ومتى: يُرجى التفكير جيدًا قبل تسليمها.",
  filesCost: "إرسال الملفات يستغرق وقتًا أطول من إرسال النص، ويبدأ فورًا. لذلك يمكن لمن يراقب أن يرى إرسال شيء كبير من عندك.",
  filesChoose: "اختيار ملفات",
  folderChoose: "اختيار مجلد",
  filesDrop: "يمكنك أيضًا سحبها وإفلاتها هنا.",
  fileRemove: "إزالة",
  fileRemoveNamed: "إزالة {name}",
  filesTotal: {
    zero: "لا ملفات، الحجم {size}.",
    one: "ملف واحد، الحجم {size}.",
    two: "ملفان، الحجم الكلي {size}.",
    few: "{count} ملفات، الحجم الكلي {size}.",
    many: "{count} ملفًا، الحجم الكلي {size}.",
    other: "{count} ملف، الحجم الكلي {size}."
  },
  errorFilesTooLarge: "هذا أكثر مما تستلمه الجهة المستلِمة دفعة واحدة ({most}، مع بيانات الحشو). يُرجى إزالة بعض الملفات، أو إرسالها في عدة رسائل.",
  errorFilesMany: "عدد الملفات أكبر من أن تحمله رسالة واحدة ({most} على الأكثر). يُرجى إزالة بعضها، أو جمعها في ملف مضغوط واحد.",
  errorFileUnreadable: "تعذّرت قراءة أحد الملفات. إن كان ملف قد نُقل أو حُذف، يُرجى إزالته من القائمة ثم اختياره من جديد.",
  writeContinue: "المتابعة إلى اسمك الرمزي",
  writeSendKnown: "إرسال هذه الرسالة",
  writeKnown: "ستُرسَل هذه الرسالة بالاسم الرمزي المفتوح لديك الآن.",
  errorNotReady: "ما زالت الصفحة قيد التحضير. يُرجى الانتظار لحظة ثم المحاولة من جديد.",
  errorCannotSend: "لا يمكن إرسال أي شيء في هذه اللحظة. السطر في أعلى الصفحة يذكر السبب.",
  errorChannel: "يُرجى اختيار من ينبغي أن يستلم رسالتك.",
  errorChannelUnreachable: "لا أحد هناك يستطيع استلام الرسائل في هذه اللحظة. يُرجى اختيار غيره.",
  errorEmpty: "يُرجى كتابة رسالتك أولًا، أو اختيار ملف.",
  errorAnswer: "يُرجى الإجابة عن هذا السؤال.",
  errorTooLong: "هذا أطول من أن تحمله رسالة واحدة. يُرجى اختصاره، أو إرسال الباقي في رسالة ثانية.",
  errorText: "في النص رمز تالف لا يمكن إرساله. يُرجى حذف آخر ما لصقته والمحاولة من جديد.",
  errorSeal: "تعذّر تشفير الرسالة، لذلك لم يُرسَل أي شيء. يُرجى نسخ نصك وإعادة تحميل الصفحة والمحاولة من جديد.",
  // Step 2: codename
  codenameTitle: "اسمك الرمزي",
  codenameLead: "يُرجى نسخ هذه الكلمات الإنجليزية الثماني بخط اليد، بهذا الترتيب. لقد أُنشئت على هذا الجهاز قبل لحظات. لم يُرسَل أي شيء.",
  codenameWhy1: "لا يمكنك العودة وقراءة الجواب والكتابة من جديد إلا بهذه الكلمات.",
  codenameWhy2: "لا يستطيع أحد أن يعطيك إياها مرة أخرى. إذا ضاعت منك، ضاع الجواب عليك.",
  codenameWhy3: "من يحصل عليها يستطيع قراءة الأجوبة والكتابة باسمك. يجب حفظ الورقة في مكان آمن، وعدم تصويرها.",
  codenameCopy: "نسخ إلى الحافظة",
  codenameCopyCost: "يمكن للبرامج الأخرى أن تقرأ الحافظة. النسخ بخط اليد أكثر أمانًا.",
  codenameCopied: "تم النسخ. عند الانتهاء يجب إفراغ الحافظة، وذلك بنسخ شيء آخر.",
  codenameNotCopied: "لم يسمح المتصفح بالنسخ. يُرجى نسخ الكلمات بخط اليد.",
  codenameWritten: "لقد كتبته على ورقة",
  back: "رجوع",
  checkTitle: "كلمتان للتحقق من ورقتك",
  checkLead: "يُرجى كتابة هاتين الكلمتين الإنجليزيتين من ورقتك. هذا يبيّن إن كانت العودة بها ممكنة.",
  checkWord: "الكلمة رقم {number}",
  checkWrong: "هذه ليست الكلمة رقم {number}. يُرجى مراجعة ورقتك، أو إظهار الاسم الرمزي من جديد.",
  checkShow: "إظهار الاسم الرمزي من جديد",
  checkSend: "إرسال الرسالة",
  // Step 3: sent
  sentTitleWaiting: "رسالتك تنتظر الإرسال",
  sentTitleSent: "أُرسلت رسالتك",
  sentTitleConfirmed: "وصلت رسالتك",
  sentWaiting: "ترسل هذه الصفحة بيانات في أوقات عشوائية، ورسالتك تذهب معها. لذلك لا يمكن لأحد أن يعرف من الوقت أنك كتبت. لا حاجة إلى فعل أي شيء.",
  sentNowTitle: "الإرسال فورًا بدلًا من ذلك",
  sentNowCost: "عندئذ تأتي لحظة الإرسال بعد نقرتك مباشرة. من يراقب الخادم ويعرف متى كنت على الإنترنت قد يعرف أنك كتبت. يُرجى اختيار ذلك فقط عند الاضطرار إلى المغادرة الآن.",
  sentNow: "إرسال الآن",
  sentNowPressed: "جارٍ الإرسال الآن…",
  nextTitle: "ما العمل بعد ذلك",
  nextWait: "يُرجى الانتظار حتى يظهر «وصلت» في السطر الذي في أعلى الصفحة.",
  nextKeep: "يجب الاحتفاظ بالورقة التي عليها اسمك الرمزي، وإبعادها عن كل ما قد يكشف من أنت.",
  nextLeave: "بعد ذلك يُرجى إغلاق هذه الصفحة. وفي متصفح Tor يُرجى اختيار «New Identity» (هوية جديدة).",
  nextReturn: {
    zero: "يُرجى العودة بعد يومين أو ثلاثة، واختيار «لديّ اسم رمزي»، وكتابة الكلمات الإنجليزية الثماني. يبقى الجواب متاحًا أقل من يوم.",
    one: "يُرجى العودة بعد يومين أو ثلاثة، واختيار «لديّ اسم رمزي»، وكتابة الكلمات الإنجليزية الثماني. يبقى الجواب متاحًا يومًا واحدًا.",
    two: "يُرجى العودة بعد يومين أو ثلاثة، واختيار «لديّ اسم رمزي»، وكتابة الكلمات الإنجليزية الثماني. يبقى الجواب متاحًا يومين.",
    few: "يُرجى العودة بعد يومين أو ثلاثة، واختيار «لديّ اسم رمزي»، وكتابة الكلمات الإنجليزية الثماني. يبقى الجواب متاحًا {count} أيام.",
    many: "يُرجى العودة بعد يومين أو ثلاثة، واختيار «لديّ اسم رمزي»، وكتابة الكلمات الإنجليزية الثماني. يبقى الجواب متاحًا {count} يومًا.",
    other: "يُرجى العودة بعد يومين أو ثلاثة، واختيار «لديّ اسم رمزي»، وكتابة الكلمات الإنجليزية الثماني. يبقى الجواب متاحًا {count} يوم."
  },
  nextDelete: "إن كان نصك محفوظًا في مكان آخر على هذا الجهاز، فمن الأفضل التفكير في حذفه.",
  goConversation: "عرض المحادثة",
  sentEmpty: "إفراغ هذه الصفحة",
  // The way back: entering a codename
  returnTitle: "العودة باسمك الرمزي",
  returnLead: "يُرجى كتابة كلماتك الإنجليزية الثماني. لا تهم الأحرف الكبيرة ولا الشرطات ولا المسافات الزائدة. فتح الاسم الرمزي لا يرسل شيئًا: أجوبة الجميع موجودة أصلًا على هذا الجهاز.",
  returnLabel: "اسمك الرمزي",
  returnHint: "ثماني كلمات إنجليزية. أثناء الكتابة تظهر كلمات مطابقة تحت الحقل. مفتاح السهم إلى الأسفل ينقلك إليها.",
  returnOpen: "فتح",
  returnOpening: "جارٍ الفتح. قد يستغرق ذلك بضع ثوانٍ.",
  returnMatches: "عدد الكلمات المطابقة في الأسفل: {count}.",
  returnMatchList: "الكلمات المطابقة",
  errorWord: "الكلمة رقم {number}، «{word}»، ليست من كلمات الأسماء الرمزية. يُرجى مراجعة ورقتك.",
  errorWordNear: "الكلمة رقم {number}، «{word}»، ليست من كلمات الأسماء الرمزية. هل المقصود {near}؟",
  errorCount: "يتكون الاسم الرمزي من ثماني كلمات. عدد الكلمات هنا: {count}.",
  errorCheck: "هذه ثماني كلمات من كلمات الأسماء الرمزية، لكنها لا تكوّن معًا اسمًا رمزيًا صحيحًا. إما أن إحدى الكلمات خاطئة، أو أن هذا الاسم الرمزي لجهة مستلِمة أخرى. يُرجى مقارنة كل كلمة بورقتك.",
  errorSwapped: "يبدو أن الكلمة رقم {first} والكلمة رقم {second} تبادلتا مكانيهما.",
  errorSimilar: "يبدو أن الكلمة رقم {number} خاطئة. ربما هي «{word}». يُرجى مقارنتها بورقتك.",
  takeWord: "وضع «{word}»",
  takeOrder: "تبديل مكان الكلمتين",
  errorNoWords: "يُرجى كتابة كلماتك الثماني أولًا.",
  errorOpen: "تعذّر فتح الاسم الرمزي. يُرجى إعادة تحميل الصفحة والمحاولة من جديد.",
  // Conversation
  conversationTitle: "محادثتك",
  conversationOpened: "اسمك الرمزي صحيح.",
  ownMessage: "كتبت، في هذه الزيارة",
  ownTo: "إلى {channel}",
  ownWaiting: "لم تُرسَل بعد",
  ownSent: "أُرسلت",
  ownConfirmed: "وصلت",
  replyFrom: "جواب من {name}",
  replyDay: "في {day}. التوقيع صحيح.",
  replyDayOnly: "في {day}.",
  keyStolen: "تنبيه: أُبلغ عن سرقة مفتاح التوقيع الخاص بـ{name}. قد يكون السارق هو من كتب هذا، ولو بتاريخ أسبق. وتقول الجهة المستقبِلة إن {name} كان ضمنها حتى نهاية {day}.",
  replyMissing: {
    zero: "تعذّر تحميل {count} جزء من هذا الجواب. يُرجى العودة لاحقًا لقراءته كاملًا.",
    one: "تعذّر تحميل جزء واحد من هذا الجواب. يُرجى العودة لاحقًا لقراءته كاملًا.",
    two: "تعذّر تحميل جزأين من هذا الجواب. يُرجى العودة لاحقًا لقراءته كاملًا.",
    few: "تعذّر تحميل {count} أجزاء من هذا الجواب. يُرجى العودة لاحقًا لقراءته كاملًا.",
    many: "تعذّر تحميل {count} جزءًا من هذا الجواب. يُرجى العودة لاحقًا لقراءته كاملًا.",
    other: "تعذّر تحميل {count} جزء من هذا الجواب. يُرجى العودة لاحقًا لقراءته كاملًا."
  },
  repliesRefused: {
    zero: "تعذّر إثبات أن {count} جواب لك صادر عن الجهة المستلِمة، لذلك لا يُعرض. يُرجى إخبارها بذلك في رسالتك التالية.",
    one: "يوجد جواب واحد لك تعذّر إثبات أنه صادر عن الجهة المستلِمة، لذلك لا يُعرض. يُرجى إخبارها بذلك في رسالتك التالية.",
    two: "يوجد جوابان لك تعذّر إثبات أنهما صادران عن الجهة المستلِمة، لذلك لا يُعرضان. يُرجى إخبارها بذلك في رسالتك التالية.",
    few: "توجد {count} أجوبة لك تعذّر إثبات أنها صادرة عن الجهة المستلِمة، لذلك لا تُعرض. يُرجى إخبارها بذلك في رسالتك التالية.",
    many: "يوجد {count} جوابًا لك تعذّر إثبات أنها صادرة عن الجهة المستلِمة، لذلك لا تُعرض. يُرجى إخبارها بذلك في رسالتك التالية.",
    other: "يوجد {count} جواب لك تعذّر إثبات أنها صادرة عن الجهة المستلِمة، لذلك لا تُعرض. يُرجى إخبارها بذلك في رسالتك التالية."
  },
  notShown: {
    zero: "تعذّر عرض {count} عنصر.",
    one: "تعذّر عرض عنصر واحد.",
    two: "تعذّر عرض عنصرين.",
    few: "تعذّر عرض {count} عناصر.",
    many: "تعذّر عرض {count} عنصرًا.",
    other: "تعذّر عرض {count} عنصر."
  },
  receiptOpened: "فُتحت من قِبل {name}، ووُقّع ذلك في {day}.",
  receiptWritten: "رسالتك بتاريخ {day}",
  noReply: "لا جواب بعد",
  noReplyLead: "اسمك الرمزي صحيح؛ فأي خطأ في كتابته كان سيُلاحَظ. لا يوجد له جواب في هذا الوقت.",
  noReplyAfterReceipt: "فُتحت رسالتك. لا يوجد جواب بعد.",
  noReceipt: "لم يوقّع أحد بعد على فتح رسالة منك. قد يتأخر التوقيع يومًا عن القراءة.",
  deskRead: "قُرئ بريد {desk} حتى يوم {day}.",
  deskNotReadSince: "لم يُقرأ بريد {desk} منذ {day}. ربما لم يطّلع أحد هناك على رسالتك بعد.",
  deskNeverRead: "لم يصدر عن {desk} في آخر 30 يومًا توقيع على قراءة البريد. ربما لم يطّلع أحد هناك على رسالتك بعد.",
  conversationReturn: "تظهر الأجوبة الجديدة هنا تلقائيًا ما دامت هذه الصفحة مفتوحة. وإلا يُرجى العودة بعد يومين أو ثلاثة.",
  writeAgain: "كتابة رسالة أخرى",
  closeCodename: "إغلاق الاسم الرمزي",
  statusReceived: "ما أرسلته موجود لدى شخص من الجهة المستلِمة.",
  statusLooking: "يجري النظر في بلاغك.",
  statusClosed: "أُغلق بلاغك.",
  statusDestroyed: "أُتلف كل ما سحبته مما وصل حتى نهاية يوم {day}.",
  statusFiles: "الرسائل التي وصلت ملفاتها كلها: {whole} من {announced}.",
  whoTitle: "من يقرأ الرسائل",
  whoLead: "الأسماء ومفاتيح التوقيع كما وقّعتها الجهة المستلِمة. يمكن مقارنة أي مفتاح بما يذكره صاحبه في مكان آخر.",
  proofTitle: "إثبات البلاغ",
  proofLead: "حفظ ملف يثبت من فتح نصك ومتى وُقّع ذلك وبماذا أُجيب. لا يُرسَل شيء من أجله. ولا يمكنه أن يثبت عدم وجود جواب آخر.",
  proofWarning: "من يجد هذا الملف عندك يعرف أنك قدّمت بلاغًا ويقرأ كل الأجوبة. الملف غير مشفّر ولا يمكن إنكاره. لا يُحفظ إلا إذا لزم عرضه على أحد.",
  proofText: "النص الذي أرسلته حرفيًا، إن كان محفوظًا لديك",
  proofTextHint: "من دونه، على من يتحقق من الملف أن يحصل على النص منك.",
  proofSave: "حفظ الإثبات",
  proofSaved: "سُلّم الملف إلى المتصفح لحفظه.",
  proofNothing: "لا شيء لإثباته بعد: لم يوقّع أحد على فتح ما أرسلته. يُرجى العودة لاحقًا.",
  proofOther: "لم يوقّع أحد على فتح هذا النص. يجب أن يكون مطابقًا تمامًا لما أرسلته. ويمكن أيضًا ترك الحقل فارغًا.",
  proofFailed: "تعذّر إنشاء الإثبات.",
  // Taking everything back
  withdrawOpen: "سحب كل شيء",
  withdrawTitle: "سحب كل شيء",
  withdrawLead: "هذا طلب منك إلى الجهة المستلِمة لإتلاف كل ما أرسلته بهذا الاسم الرمزي، بما في ذلك الملفات. تفعل برامج الجهة المستلِمة ذلك تلقائيًا عندما يصلها طلبك.",
  withdrawKnown: "من قرأ رسالتك يبقى على علم بما فيها. والنسخ التي سُلّمت لآخرين أو طُبعت لا يمكن استرجاعها.",
  withdrawToday: "كل ما يُرسَل اليوم بهذا الاسم الرمزي يُتلَف أيضًا. للكتابة به من جديد، يجب الانتظار حتى بعد غد.",
  withdrawCodename: "تبقى الأجوبة هنا إلى أن تنتهي مدتها. ويبقى اسمك الرمزي قادرًا على فتحها.",
  withdrawWho: "من كان يستطيع قراءة رسائلك؟",
  withdrawWhoHint: "يُرجى تحديدهم جميعًا. أما غيرهم فلن يعرفوا أنك كتبت.",
  withdrawNobody: "لا يمكن الوصول إلى أي شخص لدى الجهة المستلِمة في هذه اللحظة. يُرجى العودة غدًا.",
  errorWithdrawWho: "يجب تحديد شخص واحد على الأقل.",
  errorWithdraw: "تعذّر تشفير طلبك، لذلك لم يُرسَل أي شيء. يُرجى إعادة تحميل الصفحة والمحاولة من جديد.",
  withdrawSend: "طلب إتلاف كل شيء",
  withdrawOwn: "طلبت من الجهة المستلِمة إتلاف كل ما أرسلته.",
  // Without JavaScript
  plainTitle: "هذه الصفحة تحتاج إلى JavaScript",
  plainWhy: "تُشفّر هذه الصفحة رسالتك على جهازك أنت قبل أن تغادره. من دون JavaScript لا تستطيع ذلك، وهي لا ترسل شيئًا من غير تشفير.",
  plainLevel: "في متصفح Tor: يُرجى النقر على رمز الدرع، ثم اختيار «الإعدادات» (Settings)، ثم «Safer» (أكثر أمانًا). بعد ذلك يُرجى إعادة تشغيل المتصفح وفتح هذه الصفحة من جديد. المستوى «Safer» يكفي.",
  plainOther: "يمكنك إبقاء JavaScript متوقفًا: وذلك باستخدام برنامج «knothole source» على حاسوب موضع ثقتك. أو يمكنك الوصول إلى الجهة المستلِمة بالبريد العادي أو بالحضور شخصيًا.",
  plainFile: "هل أنشأت ملف مظروف بالأمر «knothole source seal»؟ يمكنك تسليمه هنا. من يراقب الخادم يمكنه أن يرى أن أحدًا يفعل ذلك.",
  plainChoose: "ملف المظروف",
  plainSend: "إرسال الملف",
  plainStored: "حُفظ للجهة المستلِمة. يمكنك إغلاق هذه الصفحة. وفي متصفح Tor يُرجى اختيار «New Identity» (هوية جديدة).",
  plainNotStored: "لم يُحفظ. لا يستطيع الخادم استلامه الآن. يُرجى الاحتفاظ بالملف وإرساله من جديد غدًا.",
  plainRefused: "لم يُحفظ. هذا ليس ملف مظروف أنشأه «knothole source seal». يُرجى الرجوع واختيار ملف آخر."
};

// strings/de.js
var de_default = {
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
  leaveHint: "Leert diese Seite sofort. Was noch nicht gesendet ist, geht verloren. Dreimal die Taste Escape (Esc) drücken bewirkt dasselbe.",
  footer: "Diese Seite speichert nichts in Ihrem Browser. Wenn Sie sie schließen, ist hier alles weg.",
  // Safety check
  safetyGood: "Sicherheitsprüfung: nichts zu beheben",
  safetyLook: {
    one: "Sicherheitsprüfung: {count} Punkt zu beheben, bevor Sie schreiben",
    other: "Sicherheitsprüfung: {count} Punkte zu beheben, bevor Sie schreiben"
  },
  safetyOnion: "Sie benutzen die Onion-Adresse. Tor verbirgt, wo Sie sind.",
  safetyLocal: "Dies ist ein Probelauf: Der Server läuft auf Ihrem eigenen Rechner.",
  safetyNoOnion: "Sie benutzen keine Onion-Adresse. Ihr Netzwerk kann sehen, dass Sie hier sind. Öffnen Sie stattdessen diese Adresse im Tor Browser:",
  safetyNoOnionUnknown: "Sie benutzen keine Onion-Adresse. Ihr Netzwerk kann sehen, dass Sie hier sind. Benutzen Sie den Tor Browser, und fragen Sie die Anlaufstelle nach ihrer Onion-Adresse.",
  safetySafer: "Die Sicherheitsstufe des Browsers ist mindestens „Sicherer“ („Safer“).",
  safetyStandard: "Die Sicherheitsstufe des Browsers ist niedriger als „Sicherer“ („Safer“). Im Tor Browser: Klicken Sie auf das Schild-Symbol, wählen Sie „Einstellungen“ („Settings“), dann „Sicherer“. Starten Sie den Browser neu und öffnen Sie diese Seite wieder. Tun Sie das, bevor Sie schreiben: Der Neustart löscht Ihren Text.",
  safetyFeatures: "Ihr Browser kann alles verschlüsseln, was diese Seite sendet.",
  safetyCannot: "Diese Seite kann nicht sehen, ob Ihr Gerät sauber ist oder ob Ihnen jemand über die Schulter schaut.",
  // The line of state
  stateLoading: "Wird vorbereitet. Sie können schon anfangen zu schreiben.",
  stateNothing: "Es wurde nichts gesendet.",
  stateSealing: "Ihre Nachricht wird verschlüsselt…",
  stateWaiting: "Noch nicht gesendet. Sie geht von selbst hinaus, zu einer zufälligen Zeit, meist innerhalb einer Minute. Lassen Sie diese Seite offen.",
  stateParts: {
    one: "Noch nicht gesendet: {stored} von {count} Teil gesendet. Lassen Sie diese Seite offen.",
    other: "Noch nicht gesendet: {stored} von {count} Teilen gesendet. Lassen Sie diese Seite offen."
  },
  stateSent: "Gesendet. Bitte warten Sie auf „Angekommen“, bevor Sie diese Seite schließen.",
  stateConfirmed: "Angekommen. Ihre Nachricht ist für die Anlaufstelle gespeichert. Sie können diese Seite schließen.",
  stateUnusable: "Sie können mit dieser Seite jetzt nicht schreiben.",
  stateFilesWaiting: "Ihr Text ist gesendet. Ihre Dateien sind noch unterwegs. Lassen Sie diese Seite offen.",
  // Files on their way
  uploadReading: "Ihre Dateien werden gelesen: {done} von {of}.",
  uploadRunning: "Ihre Dateien werden gesendet: {done} von {of}.",
  uploadLeft: { one: "Noch etwa {count} Minute.", other: "Noch etwa {count} Minuten." },
  uploadLost: "Die Verbindung ist bei {done} von {of} abgebrochen. Die Seite versucht es von selbst wieder. Was gespeichert ist, bleibt gespeichert.",
  uploadPaused: "Angehalten bei {done} von {of}. Was gespeichert ist, bleibt eine Woche lang gespeichert.",
  uploadFull: "Der Server hat im Moment keinen Platz für Ihre Dateien. Ihr Text wird trotzdem gesendet. Versuchen Sie es noch einmal, oder kommen Sie morgen mit Ihrem Codenamen und denselben Dateien wieder.",
  uploadChanged: "Eine Datei hat sich geändert, während sie gelesen wurde. Darum wurde das Senden gestoppt. Ihr Text wird trotzdem gesendet. Wählen Sie die Dateien noch einmal aus und senden Sie sie mit einer neuen Nachricht.",
  uploadStopped: "Der Server hat die Dateien abgelehnt. Ihr Text wird trotzdem gesendet. Kommen Sie morgen mit Ihrem Codenamen und denselben Dateien wieder.",
  uploadDone: "Alle Ihre Dateien sind für die Anlaufstelle gespeichert.",
  uploadPause: "Anhalten",
  uploadResume: "Fortsetzen",
  uploadAgain: "Noch einmal versuchen",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Der Server hat nicht geantwortet. Die Seite versucht es von selbst wieder. Prüfen Sie, ob Ihre Verbindung noch besteht.",
  troubleFull: "Der Server ist voll und hat Ihre Nachricht nicht gespeichert. Die Seite behält sie und versucht es wieder. Lassen Sie die Seite offen, oder kommen Sie morgen wieder.",
  troubleUnavailable: "Der Server kann im Moment nichts speichern. Die Seite versucht es von selbst wieder. Lassen Sie sie offen.",
  troubleStrange: "Der Server hat etwas geantwortet, das diese Seite nicht versteht. Die Seite versucht es wieder. Wenn das so bleibt, kopieren Sie Ihren Text und laden Sie die Seite neu.",
  troubleNotLoaded: "Die Unterlagen der Anlaufstelle konnten nicht geladen werden. Die Seite versucht es von selbst wieder. Wenn das so bleibt, fordern Sie im Tor Browser einen neuen Verbindungsweg an (englisch „circuit“) und laden Sie die Seite neu.",
  troubleDocument: "Diese Seite kann nicht beweisen, dass sie mit der richtigen Anlaufstelle spricht. Deshalb sendet sie nichts. Benutzen Sie sie jetzt nicht. Laden Sie sie in einer Stunde neu. Wenn das so bleibt, wenden Sie sich auf einem anderen Weg an die Anlaufstelle.",
  troubleUpdate: "Der Server hat neue Unterlagen der Anlaufstelle angeboten. Es lässt sich nicht beweisen, dass sie wirklich von der Anlaufstelle sind. Die Seite hat sie nicht angenommen und arbeitet mit den bisherigen weiter. Wenn Sie Zweifel haben, schließen Sie die Seite.",
  troubleWithheld: "Der Server lässt etwas über die Menschen der Anlaufstelle weg, das er schon veröffentlicht hatte. Vielleicht ist er defekt, vielleicht will er Sie täuschen. Diese Seite richtet sich nach dem, was sie vorher wusste.",
  troubleExpired: "Die Unterlagen der Anlaufstelle sind abgelaufen. Deshalb sendet diese Seite nichts. Antworten können Sie weiterhin lesen. Bitte kommen Sie morgen wieder.",
  troubleMissing: "Ihrem Browser fehlt etwas, das diese Seite zum Verschlüsseln braucht: {missing}. Mit diesem Browser kann nichts gesendet werden. Bitte benutzen Sie den neuesten Tor Browser.",
  troubleBroken: "Ein Teil dieser Seite wurde nicht geladen oder arbeitet nicht mehr. Es kann nichts mehr gesendet werden. Kopieren Sie Ihren Text, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  missingSecure: "eine sichere Adresse (eine Onion-Adresse oder https)",
  missingWorkers: "Hintergrundprozesse (Worker)",
  missingCrypto: "die Funktionen zum Verschlüsseln (WebCrypto)",
  missingSignatures: "digitale Unterschriften (Ed25519)",
  missingText: "die Umwandlung von Text in Bytes",
  missingTimeout: "Zeitgrenzen für Anfragen",
  // Step 1: write
  writeTitle: "An {desk} schreiben",
  writeTitleEmpty: "An die Anlaufstelle schreiben",
  writeLead: "Ihre Nachricht wird auf diesem Gerät verschlüsselt, bevor sie es verlässt. Nur die unten genannten Personen können sie lesen. Der Server kann es nicht, und wer ihn betreibt, auch nicht.",
  writeWarning: "Benutzen Sie kein Gerät und kein Netzwerk Ihres Arbeitgebers. Dort könnte man sehen, dass Sie hier waren.",
  protectedTitle: "Was geschützt ist und was nicht",
  protectedYes1: "Unterwegs kann niemand lesen, was Sie schreiben und wie Ihr Codename lautet.",
  protectedYes2: "Es gibt kein Konto. Die Seite fragt nach keinem Namen und speichert nichts auf diesem Gerät.",
  protectedYes3: "Die Seite sendet zu zufälligen Zeiten Daten, ob Sie schreiben oder nicht. So fällt es nicht auf, wenn Sie eine Nachricht senden.",
  protectedNo1: "Wer Ihr Netzwerk beobachtet, kann sehen, dass Sie Tor benutzen, und vielleicht auch, dass Sie diese Seite besucht haben.",
  protectedNo2: "Wer Ihr Gerät kontrolliert, kann alles sehen, was Sie hier tun.",
  protectedNo3: "Wer den Server übernimmt, könnte Ihnen eine veränderte Seite schicken, die mitliest.",
  protectedNo4: "Was Sie erzählen, kann verraten, wer Sie sind. Lassen Sie weg, was nur Sie wissen können, außer wenn es wichtig ist.",
  statementTitle: "Was die Anlaufstelle am {day} mitgeteilt hat",
  statementHolds: "Die Anlaufstelle sagt, dass eine rechtliche Anordnung sie verpflichtet, etwas aufzubewahren:",
  channelTitle: "Wer soll Ihre Nachricht bekommen?",
  channelLoading: "Es wird geladen, wer Ihre Nachricht lesen kann…",
  channelReaders: "Kann gelesen werden von {names}.",
  readersChoose: "Jemanden ausschließen",
  readersHint: "Entfernen Sie das Häkchen bei einer Person, die das nicht lesen darf. Tun Sie das bei jeder weiteren Nachricht wieder.",
  readersLeftOut: "Diese Nachricht kann nicht gelesen werden von {names}.",
  errorReaders: "Mindestens eine Person muss Ihre Nachricht lesen können.",
  channelRead: "Post gelesen bis einschließlich {day}.",
  channelNeverRead: "In den letzten 30 Tagen hat niemand mit digitaler Unterschrift bestätigt, dass diese Post gelesen wurde.",
  channelUnreachable: "Hier kann im Moment niemand Nachrichten empfangen. Wählen Sie eine andere Möglichkeit, oder kommen Sie morgen wieder.",
  questionsTitle: "Einige Fragen",
  optional: "freiwillig",
  messageLabel: "Ihre Nachricht",
  messageHint: "Schreiben Sie, was passiert ist, wann, und woher Sie es wissen. Nehmen Sie sich Zeit. Nichts, was Sie tippen, verlässt diese Seite, bevor Sie Ihren Codenamen gesehen und zugestimmt haben.",
  messageLeft: "Noch Platz für etwa {count} Zeichen.",
  messageOver: "Etwa {count} Zeichen zu lang. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.",
  filesTitle: "Dateien",
  filesHint: "Fotos, Dokumente, Aufnahmen. Sie werden wie Ihr Text verschlüsselt, samt ihren Namen. Dateien können verraten, wer sie erstellt hat und wann: Überlegen Sie, was Sie weitergeben.",
  filesCost: "Dateien zu senden dauert länger als bei Text und geschieht sofort. Wer Sie beobachtet, kann darum sehen, dass Sie etwas Großes senden.",
  filesChoose: "Dateien auswählen",
  folderChoose: "Ordner auswählen",
  filesDrop: "Sie können Dateien auch hierher ziehen.",
  fileRemove: "Entfernen",
  fileRemoveNamed: "{name} entfernen",
  filesTotal: { one: "{count} Datei, zusammen {size}.", other: "{count} Dateien, zusammen {size}." },
  errorFilesTooLarge: "Das ist mehr, als die Anlaufstelle auf einmal annimmt (höchstens {most}, mit Fülldaten). Entfernen Sie einige Dateien, oder senden Sie sie mit mehreren Nachrichten.",
  errorFilesMany: "Das sind zu viele Dateien für eine Nachricht (höchstens {most}). Entfernen Sie einige, oder packen Sie sie in eine Archivdatei, zum Beispiel ZIP.",
  errorFileUnreadable: "Eine Datei kann nicht gelesen werden. Entfernen Sie hier, was Sie verschoben oder gelöscht haben, und wählen Sie es noch einmal aus.",
  writeContinue: "Weiter zu Ihrem Codenamen",
  writeSendKnown: "Diese Nachricht senden",
  writeKnown: "Diese Nachricht wird unter dem Codenamen gesendet, den Sie geöffnet haben.",
  errorNotReady: "Die Seite wird noch vorbereitet. Warten Sie einen Moment und versuchen Sie es noch einmal.",
  errorCannotSend: "Im Moment kann nichts gesendet werden. Die Zeile oben auf der Seite sagt, warum.",
  errorChannel: "Wählen Sie aus, wer Ihre Nachricht bekommen soll.",
  errorChannelUnreachable: "Dort kann im Moment niemand Nachrichten empfangen. Wählen Sie eine andere Möglichkeit.",
  errorEmpty: "Schreiben Sie zuerst Ihre Nachricht, oder wählen Sie eine Datei aus.",
  errorAnswer: "Bitte beantworten Sie diese Frage.",
  errorTooLong: "Das passt nicht in eine Nachricht. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.",
  errorText: "Der Text enthält ein defektes Zeichen, das nicht gesendet werden kann. Löschen Sie, was Sie zuletzt eingefügt haben, und versuchen Sie es noch einmal.",
  errorSeal: "Die Nachricht konnte nicht verschlüsselt werden. Darum wurde nichts gesendet. Kopieren Sie Ihren Text, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  // Step 2: codename
  codenameTitle: "Ihr Codename",
  codenameLead: "Schreiben Sie diese acht englischen Wörter von Hand ab, in dieser Reihenfolge. Sie wurden gerade eben auf diesem Gerät erzeugt. Es wurde nichts gesendet.",
  codenameWhy1: "Nur mit diesen Wörtern können Sie wiederkommen, die Antwort lesen und wieder schreiben.",
  codenameWhy2: "Niemand kann sie Ihnen noch einmal geben. Wenn Sie sie verlieren, ist die Antwort für Sie verloren.",
  codenameWhy3: "Wer sie hat, kann die Antworten lesen und in Ihrem Namen schreiben. Bewahren Sie den Zettel sicher auf. Machen Sie kein Foto.",
  codenameCopy: "In die Zwischenablage kopieren",
  codenameCopyCost: "Andere Programme können die Zwischenablage lesen. Von Hand ist es sicherer.",
  codenameCopied: "Kopiert. Leeren Sie die Zwischenablage, wenn Sie fertig sind: Kopieren Sie etwas anderes.",
  codenameNotCopied: "Der Browser hat das Kopieren nicht erlaubt. Bitte schreiben Sie die Wörter von Hand ab.",
  codenameWritten: "Ich habe ihn aufgeschrieben",
  back: "Zurück",
  checkTitle: "Zwei Wörter, um Ihren Zettel zu prüfen",
  checkLead: "Bitte tippen Sie diese zwei Wörter von Ihrem Zettel ab. Das zeigt, ob Sie damit wiederkommen können.",
  checkWord: "Wort {number}",
  checkWrong: "Das ist nicht Wort {number}. Schauen Sie auf Ihren Zettel, oder lassen Sie sich den Codenamen noch einmal anzeigen.",
  checkShow: "Codenamen noch einmal anzeigen",
  checkSend: "Nachricht senden",
  // Step 3: sent
  sentTitleWaiting: "Ihre Nachricht wartet darauf, gesendet zu werden",
  sentTitleSent: "Ihre Nachricht ist gesendet",
  sentTitleConfirmed: "Ihre Nachricht ist angekommen",
  sentWaiting: "Diese Seite sendet zu zufälligen Zeiten Daten, und Ihre Nachricht geht dabei mit. So kann niemand an der Zeit erkennen, dass Sie geschrieben haben. Sie müssen nichts tun.",
  sentNowTitle: "Stattdessen sofort senden",
  sentNowCost: "Dann geht die Nachricht gleich nach Ihrem Klick hinaus. Wer den Server beobachtet und weiß, wann Sie online waren, könnte erkennen, dass Sie geschrieben haben. Wählen Sie das nur, wenn Sie jetzt gehen müssen.",
  sentNow: "Jetzt senden",
  sentNowPressed: "Wird jetzt gesendet…",
  nextTitle: "Was Sie als Nächstes tun",
  nextWait: "Warten Sie, bis in der Zeile oben „Angekommen“ steht.",
  nextKeep: "Behalten Sie den Zettel mit Ihrem Codenamen. Bewahren Sie ihn getrennt von allem auf, was zeigen könnte, wer Sie sind.",
  nextLeave: "Schließen Sie dann diese Seite. Wählen Sie im Tor Browser „Neue Identität“ („New Identity“).",
  nextReturn: {
    one: "Kommen Sie in zwei oder drei Tagen wieder, wählen Sie „Ich habe einen Codenamen“ und tippen Sie die acht Wörter ein. Eine Antwort liegt {count} Tag lang bereit.",
    other: "Kommen Sie in zwei oder drei Tagen wieder, wählen Sie „Ich habe einen Codenamen“ und tippen Sie die acht Wörter ein. Eine Antwort liegt {count} Tage lang bereit."
  },
  nextDelete: "Wenn Sie den Text noch anderswo auf diesem Gerät haben, überlegen Sie, ob Sie ihn löschen.",
  goConversation: "Unterhaltung anzeigen",
  sentEmpty: "Diese Seite leeren",
  // The way back: entering a codename
  returnTitle: "Mit Ihrem Codenamen wiederkommen",
  returnLead: "Tippen Sie Ihre acht englischen Wörter ein. Großbuchstaben, Bindestriche und zusätzliche Leerzeichen spielen keine Rolle. Beim Öffnen des Codenamens wird nichts gesendet: Die Antworten für alle sind schon auf diesem Gerät.",
  returnLabel: "Ihr Codename",
  returnHint: "Acht Wörter. Während Sie tippen, erscheinen unter dem Feld passende Wörter. Mit der Pfeiltaste nach unten kommen Sie dorthin.",
  returnOpen: "Öffnen",
  returnOpening: "Wird geöffnet. Das kann einige Sekunden dauern.",
  returnMatches: "Passende Wörter unten: {count}.",
  returnMatchList: "Passende Wörter",
  errorWord: "Wort {number}, „{word}“, kommt in keinem Codenamen vor. Schauen Sie noch einmal auf Ihren Zettel.",
  errorWordNear: "Wort {number}, „{word}“, kommt in keinem Codenamen vor. Meinten Sie {near}?",
  errorCount: "Ein Codename hat acht Wörter. Hier stehen {count}.",
  errorCheck: "Diese acht Wörter kommen in Codenamen vor, aber sie gehören nicht zusammen. Ein Wort ist falsch, oder dieser Codename gehört zu einer anderen Anlaufstelle. Vergleichen Sie jedes Wort mit Ihrem Zettel.",
  errorSwapped: "Wort {first} und Wort {second} sind anscheinend vertauscht.",
  errorSimilar: "Wort {number} ist anscheinend falsch. Vielleicht heißt es „{word}“. Vergleichen Sie es mit Ihrem Zettel.",
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
  keyStolen: "Vorsicht: Der Signaturschlüssel von {name} wurde als gestohlen gemeldet. Dies kann der Dieb geschrieben haben, auch mit früherem Datum. Die Anlaufstelle sagt, dass {name} bis einschließlich {day} dort war.",
  replyMissing: {
    one: "{count} Teil dieser Antwort konnte nicht geladen werden. Kommen Sie später wieder, um alles zu lesen.",
    other: "{count} Teile dieser Antwort konnten nicht geladen werden. Kommen Sie später wieder, um alles zu lesen."
  },
  repliesRefused: {
    one: "Bei {count} Antwort an Sie ließ sich nicht beweisen, dass sie von der Anlaufstelle kommt. Sie wird nicht angezeigt. Schreiben Sie das der Anlaufstelle in Ihrer nächsten Nachricht.",
    other: "Bei {count} Antworten an Sie ließ sich nicht beweisen, dass sie von der Anlaufstelle kommen. Sie werden nicht angezeigt. Schreiben Sie das der Anlaufstelle in Ihrer nächsten Nachricht."
  },
  notShown: {
    one: "{count} Eintrag konnte nicht angezeigt werden.",
    other: "{count} Einträge konnten nicht angezeigt werden."
  },
  receiptOpened: "Geöffnet von {name}, digital unterschrieben am {day}.",
  receiptWritten: "Ihre Nachricht vom {day}",
  noReply: "Noch keine Antwort",
  noReplyLead: "Ihr Codename stimmt; ein Tippfehler wäre aufgefallen. Zurzeit gibt es keine Antwort dafür.",
  noReplyAfterReceipt: "Ihre Nachricht wurde geöffnet. Es gibt noch keine Antwort.",
  noReceipt: "Noch hat niemand mit digitaler Unterschrift bestätigt, eine Nachricht von Ihnen geöffnet zu haben. Die Unterschrift kann einen Tag später kommen als das Lesen.",
  deskRead: "{desk} hat die Post bis einschließlich {day} gelesen.",
  deskNotReadSince: "{desk} hat die Post seit dem {day} nicht gelesen. Vielleicht wurde Ihre Nachricht dort noch nicht gesehen.",
  deskNeverRead: "{desk} hat in den letzten 30 Tagen nicht mit digitaler Unterschrift bestätigt, die Post gelesen zu haben. Vielleicht wurde Ihre Nachricht dort noch nicht gesehen.",
  conversationReturn: "Neue Antworten erscheinen hier von selbst, solange diese Seite offen ist. Sonst kommen Sie in zwei oder drei Tagen wieder.",
  writeAgain: "Wieder schreiben",
  closeCodename: "Codenamen schließen",
  statusReceived: "Jemand bei der Anlaufstelle hat, was Sie gesendet haben.",
  statusLooking: "Ihrer Meldung wird nachgegangen.",
  statusClosed: "Ihre Meldung ist abgeschlossen.",
  statusDestroyed: "Vernichtet: alles, was Sie zurückgezogen haben, soweit es bis {day} eingegangen war.",
  statusFiles: "Nachrichten, deren Dateien vollständig da sind: {whole} von {announced}.",
  whoTitle: "Wer die Nachrichten liest",
  whoLead: "Namen und Signaturschlüssel, von der Anlaufstelle unterschrieben. Sie können einen Schlüssel mit dem vergleichen, was die Person anderswo angibt.",
  proofTitle: "Nachweis der Meldung",
  proofLead: "Speichern Sie eine Datei, die nachweist, wer Ihren Text geöffnet hat, wann das unterschrieben wurde und was geantwortet wurde. Dafür wird nichts gesendet. Dass es keine weitere Antwort gab, kann sie nicht nachweisen.",
  proofWarning: "Wer diese Datei bei Ihnen findet, weiß, dass Sie gemeldet haben, und liest jede Antwort. Sie ist nicht verschlüsselt, und Sie können sie nicht abstreiten. Speichern Sie sie nur, wenn Sie sie jemandem zeigen müssen.",
  proofText: "Der Text, den Sie gesendet haben, Wort für Wort, falls Sie ihn noch haben",
  proofTextHint: "Ohne ihn muss, wer die Datei prüft, den Text von Ihnen bekommen.",
  proofSave: "Nachweis speichern",
  proofSaved: "Ihr Browser hat die Datei zum Speichern erhalten.",
  proofNothing: "Noch gibt es nichts nachzuweisen: Niemand hat unterschrieben, dass geöffnet wurde, was Sie gesendet haben. Kommen Sie später wieder.",
  proofOther: "Niemand hat unterschrieben, diesen Text geöffnet zu haben. Es muss genau der gesendete Text sein. Sie können das Feld auch leer lassen.",
  proofFailed: "Es konnte kein Nachweis erstellt werden.",
  // Taking everything back
  withdrawOpen: "Alles zurückziehen",
  withdrawTitle: "Alles zurückziehen",
  withdrawLead: "Sie bitten die Anlaufstelle, alles zu vernichten, was Sie mit diesem Codenamen gesendet haben, auch Dateien. Die Programme der Anlaufstelle tun das von selbst, wenn sie Ihre Bitte bekommen.",
  withdrawKnown: "Wer Ihre Nachricht gelesen hat, weiß weiterhin, was darin steht. Kopien, die weitergegeben oder ausgedruckt wurden, kann niemand zurückholen.",
  withdrawToday: "Auch was Sie heute mit diesem Codenamen senden, wird vernichtet. Wenn Sie wieder damit schreiben möchten, warten Sie bis übermorgen.",
  withdrawCodename: "Antworten bleiben hier, bis sie ablaufen. Ihr Codename öffnet sie weiterhin.",
  withdrawWho: "Wer konnte Ihre Nachrichten lesen?",
  withdrawWhoHint: "Kreuzen Sie alle diese Personen an. Die anderen erfahren nicht, dass Sie geschrieben haben.",
  withdrawNobody: "Bei der Anlaufstelle ist im Moment niemand erreichbar. Bitte kommen Sie morgen wieder.",
  errorWithdrawWho: "Kreuzen Sie mindestens eine Person an.",
  errorWithdraw: "Ihre Bitte konnte nicht verschlüsselt werden. Darum wurde nichts gesendet. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  withdrawSend: "Bitten, alles zu vernichten",
  withdrawOwn: "Sie haben die Anlaufstelle gebeten, alles zu vernichten, was Sie gesendet haben.",
  // Without JavaScript
  plainTitle: "Diese Seite braucht JavaScript",
  plainWhy: "Damit verschlüsselt sie Ihre Nachricht auf Ihrem eigenen Gerät, bevor die Nachricht es verlässt. Ohne JavaScript kann sie das nicht, und unverschlüsselt sendet sie nichts.",
  plainLevel: "Klicken Sie im Tor Browser auf das Schild-Symbol, wählen Sie „Einstellungen“ („Settings“), dann „Sicherer“ („Safer“). Starten Sie den Browser neu und öffnen Sie diese Seite wieder. „Sicherer“ genügt.",
  plainOther: "Sie können JavaScript ausgeschaltet lassen: Benutzen Sie auf einem Computer, dem Sie vertrauen, das Programm „knothole source“. Oder wenden Sie sich per Post oder persönlich an die Anlaufstelle.",
  plainFile: "Haben Sie mit „knothole source seal“ eine Umschlagdatei erstellt? Geben Sie sie hier ab. Wer den Server beobachtet, kann sehen, dass jemand das tut.",
  plainChoose: "Umschlagdatei",
  plainSend: "Datei senden",
  plainStored: "Für die Anlaufstelle gespeichert. Sie können diese Seite schließen. Wählen Sie im Tor Browser „Neue Identität“ („New Identity“).",
  plainNotStored: "Nicht gespeichert. Der Server kann die Datei jetzt nicht annehmen. Behalten Sie die Datei und senden Sie sie morgen noch einmal.",
  plainRefused: "Nicht gespeichert. Das ist keine Umschlagdatei, die mit „knothole source seal“ erstellt wurde. Gehen Sie zurück und wählen Sie eine andere Datei."
};

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
    safetyGood: "Safety check: all good",
    safetyLook: {
      one: "Safety check: {count} thing to fix before you write",
      other: "Safety check: {count} things to fix before you write"
    },
    safetyOnion: "You are using the onion address. Tor hides where you are.",
    safetyLocal: "This is a trial: the server runs on your own machine.",
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
    stateSent: "Sent. Wait for “Arrived” before you close this page.",
    stateConfirmed: "Arrived. Your message is stored for the desk. You can close this page.",
    stateUnusable: "You cannot send anything with this page now.",
    stateFilesWaiting: "Your text is sent. Your files are still on their way. Keep this page open.",
    // Files on their way
    uploadReading: "Reading your files: {done} of {of}.",
    uploadRunning: "Sending your files: {done} of {of}.",
    uploadLeft: { one: "About {count} minute left.", other: "About {count} minutes left." },
    uploadLost: "The connection was lost at {done} of {of}. The page will try again automatically. What is stored already is kept.",
    uploadPaused: "Paused at {done} of {of}. What is stored already is kept for a week.",
    uploadFull: "The server has no room for your files right now. Your text is sent anyway. Try again, or come back tomorrow with your codename and the same files.",
    uploadChanged: "A file changed while it was read, so sending stopped. Your text is sent anyway. Choose the files again and send them with a new message.",
    uploadStopped: "The server refused the files. Your text is sent anyway. Come back tomorrow with your codename and the same files.",
    uploadDone: "All your files are stored for the desk.",
    uploadPause: "Pause",
    uploadResume: "Continue",
    uploadAgain: "Try again",
    // Troubles: what happened, then what to do
    troubleUnreachable: "The server did not answer. The page will try again automatically. Check that you are still connected.",
    troubleFull: "The server is full and did not store your message. The page keeps it and tries again. Leave the page open, or come back tomorrow.",
    troubleUnavailable: "The server cannot store anything right now. The page will try again automatically. Leave it open.",
    troubleStrange: "The server sent a response that this page does not understand. The page will try again. If this does not go away, copy your text and reload the page.",
    troubleNotLoaded: "The desk’s details could not be loaded. The page will try again automatically. If this does not go away, choose “New Tor circuit for this site” in Tor Browser’s menu.",
    troubleDocument: "This page cannot prove that it is connected to the right desk, so it refuses to send. Do not use it now. Reload it in an hour. If this does not go away, contact the desk another way.",
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
    // Step 1: write
    writeTitle: "Write to {desk}",
    writeTitleEmpty: "Write to the desk",
    writeLead: "Your message is encrypted on this device before it leaves. Only the people named below can read it: not the server, and not those who run it.",
    writeWarning: "Do not use your employer’s computer, phone or network. They could see that you were here.",
    protectedTitle: "What is protected, and what is not",
    protectedYes1: "Nobody on the way can read what you write, or your codename.",
    protectedYes2: "There is no account. The page asks for no name and stores nothing on this device.",
    protectedYes3: "The page sends data at random times, whether you write or not. So sending a message does not stand out.",
    protectedNo1: "Somebody who watches your network can see that you use Tor, and perhaps that you visited this page.",
    protectedNo2: "Somebody who controls your device can see everything you do here.",
    protectedNo3: "Somebody who takes over the server could send you a modified page that reads what you type.",
    protectedNo4: "What you write may show who you are. Leave out what only you can know, unless it matters.",
    statementTitle: "What the desk said on {day}",
    statementHolds: "The desk says that a legal order forces it to keep the following:",
    channelTitle: "Who should receive it?",
    channelLoading: "Loading who can read your message…",
    channelReaders: "{names} can read it.",
    readersChoose: "Choose who must not read it",
    readersHint: "Untick anyone who must not read this. You will have to do this again for each new message.",
    readersLeftOut: "{names} cannot read this message.",
    errorReaders: "At least one person must be able to read your message.",
    channelRead: "Messages read through {day}.",
    channelNeverRead: "In the last 30 days nobody has confirmed reading messages here.",
    channelUnreachable: "Nobody here can receive messages right now. Choose another, or come back tomorrow.",
    questionsTitle: "A few questions",
    optional: "optional",
    messageLabel: "Your message",
    messageHint: "Write what happened, when, and how you know it. Take your time. Nothing you type leaves this page until you have seen your codename and agreed.",
    messageLeft: "Space left: about {count} letters.",
    messageOver: "Too long by about {count} letters. Shorten the text, or send the rest as a second message.",
    filesTitle: "Files",
    filesHint: "Photos, documents, recordings. They are encrypted like your text, with their names. Files can show who made them, and when: think about what you hand over.",
    filesCost: "Files are sent right away, not at a random time, and take longer than text. Somebody who is watching can see that you are sending something large.",
    filesChoose: "Choose files",
    folderChoose: "Choose a folder",
    filesDrop: "You can also drop them here.",
    fileRemove: "Remove",
    fileRemoveNamed: "Remove {name}",
    filesTotal: { one: "{count} file, {size} in total.", other: "{count} files, {size} in total." },
    errorFilesTooLarge: "Too large: at most {most} in one message, with padding. Remove some files, or send them in several messages.",
    errorFilesMany: "Too many files: at most {most} in one message. Remove some, or put them into one archive.",
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
    errorTooLong: "This does not fit into one message. Shorten it, or send the rest as a second message.",
    errorText: "The text contains a broken character that cannot be sent. Delete what you pasted last and try again.",
    errorSeal: "The message could not be encrypted, so nothing was sent. Copy your text, reload the page and try again.",
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
    // The way back: entering a codename
    returnTitle: "Come back with your codename",
    returnLead: "Type your eight words. Capital letters, hyphens and extra spaces do not matter. Opening the codename sends nothing: everybody’s replies are on this device already.",
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
    noReceipt: "Nobody has confirmed yet that they opened your message. This can take a day longer than the reading itself.",
    deskRead: "{desk} has read its messages through {day}.",
    deskNotReadSince: "{desk} has not read its messages since {day}. It may not have seen your message yet.",
    deskNeverRead: "{desk} has not confirmed in the last 30 days that it reads its messages. It may not have seen your message yet.",
    conversationReturn: "New replies appear here automatically while this page is open. Otherwise come back in two or three days.",
    writeAgain: "Write again",
    closeCodename: "Leave this conversation",
    statusReceived: "A person at the desk has what you sent.",
    statusLooking: "Your report is being looked into.",
    statusClosed: "Your report is closed.",
    statusDestroyed: "Destroyed: everything you withdrew, as far as it came by {day}.",
    statusFiles: "Messages whose files are all there: {whole} of {announced}.",
    whoTitle: "Who reads your messages",
    whoLead: "Names and signing keys, as the desk signed them. You can compare a key with what the reviewer says elsewhere.",
    proofTitle: "Proof of report",
    proofLead: "Save a file that proves who opened your text, when they signed that, and what they replied. Nothing is sent for it. It cannot prove that there was no other reply.",
    proofWarning: "Whoever finds this file on you knows that you reported, and reads every reply. It is not encrypted, and you cannot deny it. Save it only if you need to show it to somebody.",
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
    plainOther: "You can keep JavaScript off: on a computer that you trust, use the program “knothole source”. Or contact the desk by post, or in person.",
    plainFile: "Did you make an envelope file with “knothole source seal”? Hand it over here. Anyone who watches the server can see that somebody does.",
    plainChoose: "Envelope file",
    plainSend: "Send the file",
    plainStored: "Stored for the desk. You can close this page. In Tor Browser choose “New Identity”.",
    plainNotStored: "Not stored. The server cannot take it now. Keep the file and send it again tomorrow.",
    plainRefused: "Not stored. This is not an envelope file made by “knothole source seal”. Go back and choose another file."
  }
);

// strings/es.js
var es_default = {
  // Frame
  languageName: "Español",
  language: "Idioma",
  name: "Knothole",
  navigation: "Qué quiere hacer",
  goWrite: "Escribir",
  goReturn: "Tengo un nombre en clave",
  steps: "Pasos",
  stepWrite: "Escribir",
  stepCodename: "Nombre en clave",
  stepSent: "Enviado",
  leave: "Salir rápido",
  leaveHint: "Vacía esta página al instante. Lo que no se ha enviado se pierde. Pulsar tres veces la tecla Escape (Esc) hace lo mismo.",
  footer: "Esta página no guarda nada en su navegador. Cuando la cierra, todo lo que hay aquí desaparece.",
  // Safety check
  safetyGood: "Control de seguridad: nada que corregir",
  safetyLook: {
    one: "Control de seguridad: {count} punto que corregir antes de escribir",
    other: "Control de seguridad: {count} puntos que corregir antes de escribir"
  },
  safetyOnion: "Está usando la dirección onion. Tor oculta dónde está usted.",
  safetyLocal: "Esto es una prueba: el servidor funciona en su propio equipo.",
  safetyNoOnion: "No está usando una dirección onion. Su red puede ver que usted está aquí. En lugar de esto, abra esta dirección en el Navegador Tor:",
  safetyNoOnionUnknown: "No está usando una dirección onion. Su red puede ver que usted está aquí. Use el Navegador Tor y pida a la oficina receptora la dirección onion.",
  safetySafer: "El nivel de seguridad del navegador es al menos “Más seguro” (“Safer”).",
  safetyStandard: "El nivel de seguridad del navegador es más bajo que “Más seguro” (“Safer”). En el Navegador Tor: haga clic en el escudo, elija “Ajustes” (“Settings”) y después “Más seguro”. Reinicie el navegador y vuelva a abrir esta página. Hágalo antes de escribir: al reiniciar se borra su texto.",
  safetyFeatures: "Su navegador puede cifrar todo lo que envía esta página.",
  safetyCannot: "Esta página no puede ver si su dispositivo está limpio ni si alguien mira por encima de su hombro.",
  // The line of state
  stateLoading: "Preparando la página. Ya puede empezar a escribir.",
  stateNothing: "No se ha enviado nada.",
  stateSealing: "Cifrando su mensaje…",
  stateWaiting: "Aún no se ha enviado. Sale por sí solo, en un momento al azar, normalmente en menos de un minuto. Deje esta página abierta.",
  stateParts: {
    one: "Aún no se ha enviado (partes enviadas: {stored} de {count}). Deje esta página abierta.",
    other: "Aún no se ha enviado (partes enviadas: {stored} de {count}). Deje esta página abierta."
  },
  stateSent: "Enviado. Espere a que diga “Ha llegado” antes de cerrar esta página.",
  stateConfirmed: "Ha llegado. Su mensaje está guardado para la oficina receptora. Puede cerrar esta página.",
  stateUnusable: "Ahora no puede escribir con esta página.",
  stateFilesWaiting: "Su texto está enviado. Sus archivos aún están en camino. Deje esta página abierta.",
  // Files on their way
  uploadReading: "Leyendo sus archivos: {done} de {of}.",
  uploadRunning: "Enviando sus archivos: {done} de {of}.",
  uploadLeft: { one: "Queda {count} minuto, más o menos.", other: "Quedan unos {count} minutos." },
  uploadLost: "La conexión se cortó en {done} de {of}. La página lo intenta otra vez por sí sola. Lo que está guardado sigue guardado.",
  uploadPaused: "En pausa en {done} de {of}. Lo que está guardado sigue guardado una semana.",
  uploadFull: "El servidor no tiene espacio para sus archivos en este momento. Su texto se envía de todos modos. Inténtelo otra vez, o vuelva mañana con su nombre en clave y los mismos archivos.",
  uploadChanged: "Un archivo cambió mientras se leía, así que el envío se detuvo. Su texto se envía de todos modos. Elija los archivos otra vez y envíelos con un mensaje nuevo.",
  uploadStopped: "El servidor rechazó los archivos. Su texto se envía de todos modos. Vuelva mañana con su nombre en clave y los mismos archivos.",
  uploadDone: "Todos sus archivos están guardados para la oficina receptora.",
  uploadPause: "Pausar",
  uploadResume: "Continuar",
  uploadAgain: "Intentar otra vez",
  // Troubles: what happened, then what to do
  troubleUnreachable: "El servidor no respondió. La página lo intenta otra vez por sí sola. Compruebe que su conexión sigue funcionando.",
  troubleFull: "El servidor está lleno y no guardó su mensaje. La página lo conserva y lo intenta otra vez. Deje la página abierta, o vuelva mañana.",
  troubleUnavailable: "El servidor no puede guardar nada en este momento. La página lo intenta otra vez por sí sola. Déjela abierta.",
  troubleStrange: "El servidor dio una respuesta que esta página no entiende. La página lo intenta otra vez. Si esto no cambia, copie su texto y vuelva a cargar la página.",
  troubleNotLoaded: "No se pudieron cargar los documentos de la oficina receptora. La página lo intenta otra vez por sí sola. Si esto no cambia, pida un circuito nuevo en el Navegador Tor y vuelva a cargar la página.",
  troubleDocument: "Esta página no puede demostrar que habla con la oficina receptora correcta, así que se niega a enviar. No la use ahora. Vuelva a cargarla dentro de una hora. Si esto no cambia, comuníquese con la oficina receptora por otro medio.",
  troubleUpdate: "El servidor ofreció documentos nuevos de la oficina receptora. No se puede demostrar que sean de ella. La página no los aceptó y sigue con los anteriores. Si tiene dudas, cierre la página.",
  troubleWithheld: "El servidor omite algo sobre las personas de la oficina receptora que había publicado antes. Puede estar averiado, o puede querer engañarle. Esta página se rige por lo que sabía antes.",
  troubleExpired: "Los documentos de la oficina receptora han caducado, así que esta página se niega a enviar. Aún puede leer respuestas. Vuelva mañana.",
  troubleMissing: "A su navegador le falta lo que esta página necesita para cifrar: {missing}. Con este navegador no se puede enviar nada. Use el Navegador Tor más reciente.",
  troubleBroken: "Una parte de esta página no se cargó o dejó de funcionar. Ya no se puede enviar nada más. Copie su texto, vuelva a cargar la página e inténtelo otra vez.",
  missingSecure: "una dirección segura (una dirección onion o https)",
  missingWorkers: "tareas en segundo plano (Workers)",
  missingCrypto: "las funciones de cifrado (WebCrypto)",
  missingSignatures: "firmas digitales (Ed25519)",
  missingText: "la codificación de texto",
  missingTimeout: "límites de tiempo para las peticiones",
  // Step 1: write
  writeTitle: "Escribir a {desk}",
  writeTitleEmpty: "Escribir a la oficina receptora",
  writeLead: "Su mensaje se cifra en este dispositivo antes de salir de él. Solo las personas nombradas abajo pueden leerlo. El servidor no puede, y quienes lo administran tampoco.",
  writeWarning: "No use un dispositivo ni una red de su trabajo. Allí podrían ver que usted estuvo aquí.",
  protectedTitle: "Qué está protegido y qué no",
  protectedYes1: "En el camino, nadie puede leer lo que usted escribe ni su nombre en clave.",
  protectedYes2: "No hay ninguna cuenta. La página no pide ningún nombre y no guarda nada en este dispositivo.",
  protectedYes3: "La página envía datos en momentos al azar, tanto si escribe como si no. Así, enviar un mensaje no llama la atención.",
  protectedNo1: "Alguien que vigila su red puede ver que usted usa Tor y quizá que visitó esta página.",
  protectedNo2: "Alguien que controla su dispositivo puede ver todo lo que hace aquí.",
  protectedNo3: "Alguien que toma el control del servidor podría enviarle una página alterada que lea lo que usted escribe.",
  protectedNo4: "Lo que usted cuenta puede mostrar quién es usted. Omita lo que solo usted puede saber, salvo que sea importante.",
  statementTitle: "Lo que dijo la oficina receptora el {day}",
  statementHolds: "La oficina receptora dice que una orden legal la obliga a conservar algo:",
  channelTitle: "¿Quién debe recibir su mensaje?",
  channelLoading: "Cargando quién puede leer su mensaje…",
  channelReaders: "Puede ser leído por {names}.",
  readersChoose: "Excluir a alguien",
  readersHint: "Quite la marca de la persona que no debe leer este mensaje. Haga lo mismo otra vez con cada mensaje siguiente.",
  readersLeftOut: "Este mensaje no puede ser leído por {names}.",
  errorReaders: "Al menos una persona debe poder leer su mensaje.",
  channelRead: "Correo leído hasta el {day} inclusive.",
  channelNeverRead: "En los últimos 30 días nadie ha confirmado con una firma digital que este correo se leyó.",
  channelUnreachable: "Aquí nadie puede recibir mensajes en este momento. Elija otra opción, o vuelva mañana.",
  questionsTitle: "Algunas preguntas",
  optional: "opcional",
  messageLabel: "Su mensaje",
  messageHint: "Escriba qué pasó, cuándo, y cómo lo sabe. Tómese su tiempo. Nada de lo que escriba sale de esta página hasta que haya visto su nombre en clave y haya aceptado.",
  messageLeft: "Espacio restante: unos {count} caracteres.",
  messageOver: "Sobran unos {count} caracteres. Acorte el texto, o envíe el resto en un segundo mensaje.",
  filesTitle: "Archivos",
  filesHint: "Fotos, documentos, grabaciones. Se cifran igual que su texto, junto con sus nombres. Los archivos pueden mostrar quién los hizo y cuándo: piense qué entrega.",
  filesCost: "Enviar archivos lleva más tiempo que enviar texto y se hace enseguida. Por eso, alguien que vigila puede ver que usted envía algo grande.",
  filesChoose: "Elegir archivos",
  folderChoose: "Elegir una carpeta",
  filesDrop: "También puede arrastrarlos hasta aquí.",
  fileRemove: "Quitar",
  fileRemoveNamed: "Quitar {name}",
  filesTotal: { one: "{count} archivo, {size} en total.", other: "{count} archivos, {size} en total." },
  errorFilesTooLarge: "Es más de lo que la oficina receptora acepta de una vez ({most}, con datos de relleno). Quite algunos archivos, o envíelos con varios mensajes.",
  errorFilesMany: "Son demasiados archivos para un solo mensaje (como máximo {most}). Quite algunos, o júntelos en un archivo comprimido, por ejemplo ZIP.",
  errorFileUnreadable: "No se puede leer un archivo. Quite el que haya movido o borrado, y elíjalo otra vez.",
  writeContinue: "Continuar a su nombre en clave",
  writeSendKnown: "Enviar este mensaje",
  writeKnown: "Este mensaje se enviará con el nombre en clave que tiene abierto.",
  errorNotReady: "La página aún se está preparando. Espere un momento e inténtelo otra vez.",
  errorCannotSend: "No se puede enviar nada en este momento. La línea en la parte superior de la página dice por qué.",
  errorChannel: "Elija quién debe recibir su mensaje.",
  errorChannelUnreachable: "Allí nadie puede recibir mensajes en este momento. Elija otra opción.",
  errorEmpty: "Escriba primero su mensaje, o elija un archivo.",
  errorAnswer: "Responda a esta pregunta, por favor.",
  errorTooLong: "Esto no cabe en un solo mensaje. Acórtelo, o envíe el resto en un segundo mensaje.",
  errorText: "El texto tiene un carácter dañado que no se puede enviar. Borre lo último que pegó e inténtelo otra vez.",
  errorSeal: "No se pudo cifrar el mensaje, así que no se envió nada. Copie su texto, vuelva a cargar la página e inténtelo otra vez.",
  // Step 2: codename
  codenameTitle: "Su nombre en clave",
  codenameLead: "Copie a mano estas ocho palabras en inglés, en este orden. Se acaban de crear en este dispositivo. No se ha enviado nada.",
  codenameWhy1: "Solo con estas palabras puede volver, leer la respuesta y escribir otra vez.",
  codenameWhy2: "Nadie puede dárselas otra vez. Si las pierde, la respuesta se pierde para usted.",
  codenameWhy3: "Quien las tenga puede leer las respuestas y escribir en su nombre. Guarde el papel en un lugar seguro. No haga una foto.",
  codenameCopy: "Copiar al portapapeles",
  codenameCopyCost: "Otros programas pueden leer el portapapeles. A mano es más seguro.",
  codenameCopied: "Copiado. Vacíe el portapapeles cuando termine: copie otra cosa.",
  codenameNotCopied: "El navegador no permitió copiar. Copie las palabras a mano, por favor.",
  codenameWritten: "Ya lo anoté",
  back: "Atrás",
  checkTitle: "Dos palabras para comprobar su nota",
  checkLead: "Escriba aquí estas dos palabras tal como están en su papel. Así se ve si podrá volver con él.",
  checkWord: "Palabra {number}",
  checkWrong: "Esta no es la palabra {number}. Mire su papel, o muestre otra vez el nombre en clave.",
  checkShow: "Mostrar otra vez el nombre en clave",
  checkSend: "Enviar el mensaje",
  // Step 3: sent
  sentTitleWaiting: "Su mensaje está en espera de envío",
  sentTitleSent: "Su mensaje está enviado",
  sentTitleConfirmed: "Su mensaje ha llegado",
  sentWaiting: "Esta página envía datos en momentos al azar, y su mensaje va con ellos. Así nadie puede saber por la hora que usted escribió. No tiene que hacer nada.",
  sentNowTitle: "Enviar enseguida en lugar de esperar",
  sentNowCost: "Entonces el envío ocurre justo después de su clic. Alguien que vigila el servidor y sabe cuándo estuvo usted en línea podría deducir que usted escribió. Elija esto solo si tiene que irse ahora.",
  sentNow: "Enviar ahora",
  sentNowPressed: "Enviando ahora…",
  nextTitle: "Qué hacer ahora",
  nextWait: "Espere hasta que la línea de arriba diga “Ha llegado”.",
  nextKeep: "Conserve el papel con su nombre en clave. Guárdelo lejos de todo lo que pueda mostrar quién es usted.",
  nextLeave: "Después cierre esta página. En el Navegador Tor, elija “Nueva identidad” (“New Identity”).",
  nextReturn: {
    one: "Vuelva dentro de dos o tres días, elija “Tengo un nombre en clave” y escriba las ocho palabras. Una respuesta le espera durante {count} día.",
    other: "Vuelva dentro de dos o tres días, elija “Tengo un nombre en clave” y escriba las ocho palabras. Una respuesta le espera durante {count} días."
  },
  nextDelete: "Si guardó el texto en otro lugar de este dispositivo, piense en borrarlo.",
  goConversation: "Mostrar la conversación",
  sentEmpty: "Vaciar esta página",
  // The way back: entering a codename
  returnTitle: "Volver con su nombre en clave",
  returnLead: "Escriba sus ocho palabras en inglés. Las mayúsculas, los guiones y los espacios de más no importan. Abrir el nombre en clave no envía nada: las respuestas para todas las personas ya están en este dispositivo.",
  returnLabel: "Su nombre en clave",
  returnHint: "Ocho palabras. Mientras escribe, debajo del campo aparecen palabras que coinciden. Con la flecha hacia abajo llega a ellas.",
  returnOpen: "Abrir",
  returnOpening: "Abriendo. Puede tardar unos segundos.",
  returnMatches: "Palabras que coinciden, abajo: {count}.",
  returnMatchList: "Palabras que coinciden",
  errorWord: "La palabra {number}, “{word}”, no existe en ningún nombre en clave. Mire otra vez su nota.",
  errorWordNear: "La palabra {number}, “{word}”, no existe en ningún nombre en clave. ¿Quiso decir {near}?",
  errorCount: "Un nombre en clave tiene ocho palabras. Aquí hay {count}.",
  errorCheck: "Estas ocho palabras existen en nombres en clave, pero no van juntas. Una palabra está mal, o este nombre en clave es para otra oficina receptora. Compare cada palabra con su nota.",
  errorSwapped: "Las palabras {first} y {second} parecen estar intercambiadas.",
  errorSimilar: "La palabra {number} parece estar mal. Puede ser “{word}”. Compárela con su nota.",
  takeWord: "Poner “{word}”",
  takeOrder: "Intercambiar las dos palabras",
  errorNoWords: "Escriba primero sus ocho palabras.",
  errorOpen: "No se pudo abrir el nombre en clave. Vuelva a cargar la página e inténtelo otra vez.",
  // Conversation
  conversationTitle: "Su conversación",
  conversationOpened: "Su nombre en clave es correcto.",
  ownMessage: "Usted escribió, en esta visita",
  ownTo: "para {channel}",
  ownWaiting: "Aún no enviado",
  ownSent: "Enviado",
  ownConfirmed: "Ha llegado",
  replyFrom: "{name} respondió",
  replyDay: "el {day}. La firma digital es auténtica.",
  replyDayOnly: "el {day}.",
  keyStolen: "Atención: se ha denunciado el robo de la clave de firma de {name}. Esto puede haberlo escrito quien la robó, también con una fecha anterior. La oficina receptora dice que {name} estuvo allí hasta el {day} inclusive.",
  replyMissing: {
    one: "No se pudo cargar {count} parte de esta respuesta. Vuelva más tarde para leerla completa.",
    other: "No se pudieron cargar {count} partes de esta respuesta. Vuelva más tarde para leerla completa."
  },
  repliesRefused: {
    one: "No se pudo demostrar que {count} respuesta para usted venga de la oficina receptora. No se muestra. Dígaselo a la oficina receptora en su próximo mensaje.",
    other: "No se pudo demostrar que {count} respuestas para usted vengan de la oficina receptora. No se muestran. Dígaselo a la oficina receptora en su próximo mensaje."
  },
  notShown: { one: "No se pudo mostrar {count} elemento.", other: "No se pudieron mostrar {count} elementos." },
  receiptOpened: "Abierto por {name}, firmado el {day}.",
  receiptWritten: "Su mensaje del {day}",
  noReply: "Aún no hay respuesta",
  noReplyLead: "Su nombre en clave es correcto; un error al escribirlo se habría notado. En este momento no hay ninguna respuesta para él.",
  noReplyAfterReceipt: "Su mensaje fue abierto. Aún no hay respuesta.",
  noReceipt: "Nadie ha confirmado aún con una firma digital que abrió un mensaje suyo. La firma puede llegar un día después de la lectura.",
  deskRead: "{desk} ha leído su correo hasta el {day} inclusive.",
  deskNotReadSince: "{desk} no ha leído su correo desde el {day}. Puede que allí aún no hayan visto su mensaje.",
  deskNeverRead: "En los últimos 30 días, {desk} no ha confirmado con una firma digital que leyó su correo. Puede que allí aún no hayan visto su mensaje.",
  conversationReturn: "Las respuestas nuevas aparecen aquí por sí solas mientras esta página está abierta. Si no, vuelva dentro de dos o tres días.",
  writeAgain: "Escribir otra vez",
  closeCodename: "Cerrar el nombre en clave",
  statusReceived: "Una persona de la oficina receptora tiene lo que usted envió.",
  statusLooking: "Se está investigando lo que usted comunicó.",
  statusClosed: "Su caso está cerrado.",
  statusDestroyed: "Destruido: todo lo que usted retiró y había llegado hasta el {day}.",
  statusFiles: "Mensajes cuyos archivos están completos: {whole} de {announced}.",
  whoTitle: "Quién lee los mensajes",
  whoLead: "Nombres y claves de firma, firmados por la oficina receptora. Puede comparar una clave con lo que la persona publica en otro lugar.",
  proofTitle: "Prueba de la comunicación",
  proofLead: "Guarde un archivo que prueba quién abrió su texto, cuándo lo firmó y qué respondió. Para ello no se envía nada. No puede probar que no hubo otra respuesta.",
  proofWarning: "Quien encuentre este archivo en su poder sabrá que usted informó y leerá todas las respuestas. No está cifrado y usted no podrá negarlo. Guárdelo solo si necesita mostrárselo a alguien.",
  proofText: "El texto que envió, palabra por palabra, si lo conservó",
  proofTextHint: "Sin él, quien compruebe el archivo tendrá que recibir el texto de usted.",
  proofSave: "Guardar la prueba",
  proofSaved: "Su navegador recibió el archivo para guardarlo.",
  proofNothing: "Todavía no hay nada que probar: nadie ha firmado que abrió lo que usted envió. Vuelva más tarde.",
  proofOther: "Nadie ha firmado que abrió este texto. Debe ser exactamente lo que envió. También puede dejar el campo vacío.",
  proofFailed: "No se pudo crear la prueba.",
  // Taking everything back
  withdrawOpen: "Retirar todo",
  withdrawTitle: "Retirar todo",
  withdrawLead: "Usted pide a la oficina receptora que destruya todo lo que envió con este nombre en clave, también los archivos. Los programas de la oficina receptora lo hacen por sí solos cuando reciben su petición.",
  withdrawKnown: "Quien haya leído su mensaje sigue sabiendo lo que dice. Las copias que se pasaron a otros o se imprimieron no se pueden recuperar.",
  withdrawToday: "Lo que envíe hoy con este nombre en clave también se destruye. Para volver a escribir con él, espere hasta pasado mañana.",
  withdrawCodename: "Las respuestas siguen aquí hasta que caducan. Su nombre en clave todavía las abre.",
  withdrawWho: "¿Quién podía leer sus mensajes?",
  withdrawWhoHint: "Marque a todas esas personas. Las demás no se enteran de que usted escribió.",
  withdrawNobody: "En este momento no se puede contactar con nadie de la oficina receptora. Vuelva mañana.",
  errorWithdrawWho: "Marque al menos a una persona.",
  errorWithdraw: "No se pudo cifrar su petición, así que no se envió nada. Vuelva a cargar la página e inténtelo otra vez.",
  withdrawSend: "Pedir que se destruya todo",
  withdrawOwn: "Usted pidió a la oficina receptora que destruyera todo lo que envió.",
  // Without JavaScript
  plainTitle: "Esta página necesita JavaScript",
  plainWhy: "Con JavaScript cifra su mensaje en su propio dispositivo antes de que salga de él. Sin JavaScript no puede, y no envía nada sin cifrar.",
  plainLevel: "En el Navegador Tor, haga clic en el escudo, elija “Ajustes” (“Settings”) y después “Más seguro” (“Safer”). Reinicie el navegador y vuelva a abrir esta página. “Más seguro” es suficiente.",
  plainOther: "Puede dejar JavaScript desactivado: en un equipo en el que confíe, use el programa “knothole source”. O comuníquese con la oficina receptora por correo postal o en persona.",
  plainFile: "¿Creó un archivo de sobre con “knothole source seal”? Entréguelo aquí. Quien vigile el servidor puede ver que alguien lo hace.",
  plainChoose: "Archivo de sobre",
  plainSend: "Enviar el archivo",
  plainStored: "Guardado para la oficina receptora. Puede cerrar esta página. En el Navegador Tor, elija “Nueva identidad” (“New Identity”).",
  plainNotStored: "No se guardó. El servidor no puede aceptarlo ahora. Conserve el archivo y envíelo otra vez mañana.",
  plainRefused: "No se guardó. Este no es un archivo de sobre creado con “knothole source seal”. Vuelva atrás y elija otro archivo."
};

// strings/fa.js
var fa_default = {
  // Frame
  languageName: "فارسی",
  language: "زبان",
  name: "Knothole",
  navigation: "می‌خواهید چه کنید",
  goWrite: "نوشتن پیام",
  goReturn: "نام رمز دارم",
  steps: "مراحل",
  stepWrite: "نوشتن",
  stepCodename: "نام رمز",
  stepSent: "ارسال شد",
  leave: "خروج سریع",
  leaveHint: "این صفحه را فوراً خالی می‌کند. هر چه ارسال نشده باشد از بین می‌رود. سه بار فشردن کلید Escape هم همین کار را می‌کند.",
  footer: "این صفحه چیزی در مرورگر شما نگه نمی‌دارد. وقتی آن را ببندید، هر چه اینجاست از بین می‌رود.",
  // Safety check
  safetyGood: "بررسی امنیت: چیزی برای اصلاح نیست",
  safetyLook: {
    one: "بررسی امنیت: پیش از نوشتن {count} مورد را اصلاح کنید",
    other: "بررسی امنیت: پیش از نوشتن {count} مورد را اصلاح کنید"
  },
  safetyOnion: "از راه نشانی onion آمده‌اید. Tor پنهان می‌کند که کجا هستید.",
  safetyLocal: "این نسخهٔ آزمایشی است: سرور روی دستگاه خودتان کار می‌کند.",
  safetyNoOnion: "از راه نشانی onion نیامده‌اید. شبکهٔ شما می‌تواند ببیند که اینجا هستید. به جای آن، این نشانی را در مرورگر Tor باز کنید:",
  safetyNoOnionUnknown: "از راه نشانی onion نیامده‌اید. شبکهٔ شما می‌تواند ببیند که اینجا هستید. از مرورگر Tor استفاده کنید و نشانی onion را از واحد گیرنده بپرسید.",
  safetySafer: "سطح امنیت مرورگر دست‌کم «Safer» (امن‌تر) است.",
  safetyStandard: "سطح امنیت مرورگر پایین‌تر از «Safer» (امن‌تر) است. در مرورگر Tor: روی نماد سپر کلیک کنید، «تنظیمات» (Settings) و سپس «Safer» را انتخاب کنید. مرورگر را دوباره راه‌اندازی کنید و این صفحه را دوباره باز کنید. این کار را پیش از نوشتن انجام دهید: راه‌اندازی دوباره متن شما را پاک می‌کند.",
  safetyFeatures: "مرورگر شما می‌تواند هر چه را این صفحه می‌فرستد رمزگذاری کند.",
  safetyCannot: "این صفحه نمی‌تواند ببیند که دستگاه شما پاک و بدون بدافزار است یا نه، یا این‌که کسی از پشت سر نگاه می‌کند یا نه.",
  // The line of state
  stateLoading: "در حال آماده‌سازی. می‌توانید نوشتن را شروع کنید.",
  stateNothing: "هیچ چیز ارسال نشده است.",
  stateSealing: "در حال رمزگذاری پیام شما…",
  stateWaiting: "هنوز ارسال نشده است. پیام خودبه‌خود در زمانی تصادفی فرستاده می‌شود، معمولاً در کمتر از یک دقیقه. این صفحه را باز نگه دارید.",
  stateParts: {
    one: "هنوز ارسال نشده است: {stored} بخش از {count} بخش ارسال شده است. این صفحه را باز نگه دارید.",
    other: "هنوز کامل ارسال نشده است: {stored} بخش از {count} بخش ارسال شده است. این صفحه را باز نگه دارید."
  },
  stateSent: "ارسال شد. لطفاً پیش از بستن این صفحه منتظر «رسید» بمانید.",
  stateConfirmed: "رسید. پیام شما برای واحد گیرنده ذخیره شده است. می‌توانید این صفحه را ببندید.",
  stateUnusable: "اکنون نمی‌توانید با این صفحه پیام بنویسید.",
  stateFilesWaiting: "متن شما ارسال شد. فایل‌های شما هنوز در راه‌اند. این صفحه را باز نگه دارید.",
  // Files on their way
  uploadReading: "در حال خواندن فایل‌های شما: {done} از {of}.",
  uploadRunning: "در حال ارسال فایل‌های شما: {done} از {of}.",
  uploadLeft: { one: "حدود {count} دقیقه مانده است.", other: "حدود {count} دقیقه مانده است." },
  uploadLost: "ارتباط در {done} از {of} قطع شد. صفحه خودش دوباره تلاش می‌کند. آنچه ذخیره شده می‌ماند.",
  uploadPaused: "ارسال در {done} از {of} موقتاً متوقف شد. آنچه ذخیره شده تا یک هفته می‌ماند.",
  uploadFull: "سرور در این لحظه برای فایل‌های شما جا ندارد. متن شما به هر حال ارسال می‌شود. دوباره تلاش کنید، یا فردا با نام رمز خود و همین فایل‌ها برگردید.",
  uploadChanged: "یکی از فایل‌ها هنگام خواندن تغییر کرد، بنابراین ارسال فایل‌ها متوقف شد. متن شما به هر حال ارسال می‌شود. فایل‌ها را دوباره انتخاب کنید و با پیامی تازه بفرستید.",
  uploadStopped: "سرور فایل‌ها را نپذیرفت. متن شما به هر حال ارسال می‌شود. فردا با نام رمز خود و همین فایل‌ها برگردید.",
  uploadDone: "همهٔ فایل‌های شما برای واحد گیرنده ذخیره شده است.",
  uploadPause: "توقف موقت",
  uploadResume: "ادامه",
  uploadAgain: "تلاش دوباره",
  // Troubles: what happened, then what to do
  troubleUnreachable: "سرور پاسخ نداد. صفحه خودش دوباره تلاش می‌کند. بررسی کنید که هنوز به اینترنت وصل هستید.",
  troubleFull: "سرور پر است و پیام شما را ذخیره نکرد. صفحه پیام را نگه می‌دارد و دوباره تلاش می‌کند. صفحه را باز بگذارید، یا فردا برگردید.",
  troubleUnavailable: "سرور در این لحظه نمی‌تواند چیزی ذخیره کند. صفحه خودش دوباره تلاش می‌کند. آن را باز بگذارید.",
  troubleStrange: "سرور جوابی داد که این صفحه آن را نمی‌فهمد. صفحه دوباره تلاش می‌کند. اگر این وضع ادامه داشت، متن خود را کپی کنید و صفحه را از نو بارگذاری کنید.",
  troubleNotLoaded: "اسناد واحد گیرنده بارگذاری نشد. صفحه خودش دوباره تلاش می‌کند. اگر این وضع ادامه داشت، مدار تازه‌ای برای Tor بخواهید («New Tor Circuit») و صفحه را از نو بارگذاری کنید.",
  troubleDocument: "این صفحه نمی‌تواند ثابت کند که با واحد گیرندهٔ درست در ارتباط است، بنابراین چیزی نمی‌فرستد. اکنون از آن استفاده نکنید. یک ساعت دیگر آن را از نو بارگذاری کنید. اگر این وضع ادامه داشت، از راه دیگری با واحد گیرنده تماس بگیرید.",
  troubleUpdate: "سرور اسناد تازه‌ای از واحد گیرنده عرضه کرد که نمی‌توان ثابت کرد از آنِ خود این واحد است. صفحه آن‌ها را نپذیرفت و با اسناد قبلی ادامه می‌دهد. اگر شک دارید، صفحه را ببندید.",
  troubleWithheld: "سرور چیزی را دربارهٔ افراد واحد گیرنده که پیش‌تر منتشر کرده بود کنار گذاشته است. شاید خراب باشد، یا شاید می‌خواهد شما را فریب دهد. این صفحه بر پایهٔ آنچه پیش‌تر می‌دانست کار می‌کند.",
  troubleExpired: "اعتبار اسناد واحد گیرنده تمام شده است، بنابراین این صفحه چیزی نمی‌فرستد. همچنان می‌توانید پاسخ‌ها را بخوانید. لطفاً فردا برگردید.",
  troubleMissing: "مرورگر شما چیزی را که این صفحه برای رمزگذاری لازم دارد ندارد: {missing}. با آن نمی‌توان چیزی فرستاد. لطفاً از جدیدترین نسخهٔ مرورگر Tor استفاده کنید.",
  troubleBroken: "بخشی از این صفحه بارگذاری نشد یا از کار افتاد. دیگر نمی‌توان چیزی فرستاد. متن خود را کپی کنید، صفحه را از نو بارگذاری کنید و دوباره تلاش کنید.",
  missingSecure: "نشانی امن (نشانی onion یا https)",
  missingWorkers: "پردازش در پس‌زمینه (Workers)",
  missingCrypto: "توابع رمزگذاری (WebCrypto)",
  missingSignatures: "امضا (Ed25519)",
  missingText: "کدگذاری متن",
  missingTimeout: "محدودیت زمانی درخواست‌ها",
  // Step 1: write
  writeTitle: "نوشتن به {desk}",
  writeTitleEmpty: "نوشتن به واحد گیرنده",
  writeLead: "پیام شما روی همین دستگاه رمزگذاری می‌شود، پیش از آن‌که از آن خارج شود. فقط افرادی که در زیر نام برده شده‌اند می‌توانند آن را بخوانند. نه سرور می‌تواند، و نه کسانی که آن را اداره می‌کنند.",
  writeWarning: "از دستگاه یا شبکهٔ کارفرمای خود استفاده نکنید. ممکن است ببیند که اینجا بوده‌اید.",
  protectedTitle: "چه چیزی محافظت می‌شود و چه چیزی نمی‌شود",
  protectedYes1: "در میان راه، هیچ‌کس نمی‌تواند نوشته و نام رمز شما را بخواند.",
  protectedYes2: "حسابی در کار نیست. صفحه نامی نمی‌پرسد و چیزی روی این دستگاه ذخیره نمی‌کند.",
  protectedYes3: "صفحه در زمان‌های تصادفی داده می‌فرستد، چه بنویسید و چه ننویسید. پس فرستادن پیام به چشم نمی‌آید.",
  protectedNo1: "کسی که شبکهٔ شما را زیر نظر دارد می‌تواند ببیند که از Tor استفاده می‌کنید، و شاید ببیند که به این صفحه سر زده‌اید.",
  protectedNo2: "کسی که دستگاه شما را در اختیار دارد می‌تواند هر کاری را که اینجا می‌کنید ببیند.",
  protectedNo3: "کسی که سرور را به دست بگیرد ممکن است صفحهٔ دستکاری‌شده‌ای برای شما بفرستد که نوشته‌هایتان را هم‌زمان می‌خواند.",
  protectedNo4: "آنچه می‌گویید ممکن است نشان دهد که چه کسی هستید. چیزی را که فقط شما می‌توانید بدانید ننویسید، مگر این‌که مهم باشد.",
  statementTitle: "آنچه واحد گیرنده در {day} گفته است",
  statementHolds: "واحد گیرنده می‌گوید که یک دستور قانونی آن را ملزم می‌کند چیزی را نگه دارد:",
  channelTitle: "چه کسی باید آن را دریافت کند؟",
  channelLoading: "در حال بارگذاری نام کسانی که می‌توانند پیام شما را بخوانند…",
  channelReaders: "این افراد می‌توانند آن را بخوانند: {names}.",
  readersChoose: "کنار گذاشتن کسی",
  readersHint: "علامت را از کنار نام کسی که نباید این پیام را بخواند بردارید. برای هر پیام بعدی دوباره همین کار را بکنید.",
  readersLeftOut: "این افراد نمی‌توانند این پیام را بخوانند: {names}.",
  errorReaders: "دست‌کم یک نفر باید بتواند پیام شما را بخواند.",
  channelRead: "پیام‌های رسیده تا {day} خوانده شده است.",
  channelNeverRead: "در ۳۰ روز گذشته هیچ‌کس امضا نکرده است که پیام‌های اینجا خوانده شده‌اند.",
  channelUnreachable: "در این لحظه هیچ‌کس اینجا نمی‌تواند پیام دریافت کند. گزینهٔ دیگری انتخاب کنید، یا فردا برگردید.",
  questionsTitle: "چند پرسش",
  optional: "اختیاری",
  messageLabel: "پیام شما",
  messageHint: "بنویسید چه رخ داد، کِی، و از کجا می‌دانید. عجله نکنید. هیچ‌چیز از آنچه می‌نویسید از این صفحه خارج نمی‌شود تا وقتی که نام رمز خود را ببینید و موافقت کنید.",
  messageLeft: "جای باقی‌مانده: حدود {count} حرف.",
  messageOver: "متن حدود {count} حرف بیش از اندازه است. آن را کوتاه کنید، یا بقیه را در پیام دوم بفرستید.",
  filesTitle: "فایل‌ها",
  filesHint: "عکس، سند، صدا یا ویدئو. فایل‌ها همراه با نامشان مانند متن شما رمزگذاری می‌شوند. فایل‌ها ممکن است نشان دهند که چه کسی و چه زمانی آن‌ها را ساخته است: به آنچه تحویل می‌دهید فکر کنید.",
  filesCost: "ارسال فایل بیشتر از متن طول می‌کشد و فوراً انجام می‌شود. پس کسی که شما را زیر نظر دارد می‌تواند ببیند که چیز بزرگی می‌فرستید.",
  filesChoose: "انتخاب فایل",
  folderChoose: "انتخاب پوشه",
  filesDrop: "می‌توانید آن‌ها را با کشیدن اینجا هم رها کنید.",
  fileRemove: "برداشتن",
  fileRemoveNamed: "برداشتن {name}",
  filesTotal: { one: "{count} فایل، روی هم {size}.", other: "{count} فایل، روی هم {size}." },
  errorFilesTooLarge: "این بیشتر از حدی است که واحد گیرنده یک‌جا می‌پذیرد ({most}، با احتساب داده‌های پرکننده). چند فایل را بردارید، یا آن‌ها را در چند پیام بفرستید.",
  errorFilesMany: "تعداد فایل‌ها برای یک پیام زیاد است (حداکثر {most}). چند فایل را بردارید، یا آن‌ها را در یک فایل فشرده بگذارید.",
  errorFileUnreadable: "یکی از فایل‌ها خوانده نمی‌شود. فایلی را که جابه‌جا یا حذف کرده‌اید از فهرست بردارید و دوباره انتخاب کنید.",
  writeContinue: "ادامه: نام رمز شما",
  writeSendKnown: "ارسال این پیام",
  writeKnown: "این پیام با همان نام رمزی فرستاده می‌شود که اکنون باز است.",
  errorNotReady: "صفحه هنوز در حال آماده شدن است. کمی صبر کنید و دوباره تلاش کنید.",
  errorCannotSend: "در این لحظه نمی‌توان چیزی فرستاد. سطر بالای صفحه علت را می‌گوید.",
  errorChannel: "انتخاب کنید چه کسی باید پیام شما را دریافت کند.",
  errorChannelUnreachable: "در این لحظه هیچ‌کس آنجا نمی‌تواند پیام دریافت کند. گزینهٔ دیگری انتخاب کنید.",
  errorEmpty: "نخست پیام خود را بنویسید، یا فایلی انتخاب کنید.",
  errorAnswer: "لطفاً به این پرسش پاسخ دهید.",
  errorTooLong: "این در یک پیام جا نمی‌شود. آن را کوتاه کنید، یا بقیه را در پیام دوم بفرستید.",
  errorText: "در متن حرفی خراب هست که نمی‌توان آن را فرستاد. آخرین چیزی را که چسبانده‌اید پاک کنید و دوباره تلاش کنید.",
  errorSeal: "پیام رمزگذاری نشد، بنابراین چیزی فرستاده نشد. متن خود را کپی کنید، صفحه را از نو بارگذاری کنید و دوباره تلاش کنید.",
  // Step 2: codename
  codenameTitle: "نام رمز شما",
  codenameLead: "این هشت کلمهٔ انگلیسی را به همین ترتیب، با دست روی کاغذ بنویسید. آن‌ها همین حالا روی این دستگاه ساخته شدند. هیچ چیز ارسال نشده است.",
  codenameWhy1: "فقط با این کلمه‌ها می‌توانید برگردید، پاسخ را بخوانید و دوباره بنویسید.",
  codenameWhy2: "هیچ‌کس نمی‌تواند آن‌ها را دوباره به شما بدهد. اگر گمشان کنید، پاسخ را هم از دست می‌دهید.",
  codenameWhy3: "هر کس آن‌ها را داشته باشد می‌تواند پاسخ‌ها را بخواند و به نام شما بنویسد. کاغذ را جای امنی نگه دارید. از آن عکس نگیرید.",
  codenameCopy: "کپی در حافظهٔ موقت",
  codenameCopyCost: "برنامه‌های دیگر می‌توانند حافظهٔ موقت (کلیپ‌بورد) را بخوانند. نوشتن با دست امن‌تر است.",
  codenameCopied: "کپی شد. وقتی کارتان تمام شد حافظهٔ موقت را خالی کنید: چیز دیگری را کپی کنید.",
  codenameNotCopied: "مرورگر اجازهٔ کپی نداد. لطفاً کلمه‌ها را با دست بنویسید.",
  codenameWritten: "آن را روی کاغذ نوشتم",
  back: "بازگشت",
  checkTitle: "دو کلمه برای بررسی یادداشت شما",
  checkLead: "لطفاً این دو کلمهٔ انگلیسی را از روی کاغذ خود وارد کنید. این نشان می‌دهد که آیا می‌توانید با آن برگردید.",
  checkWord: "کلمهٔ شمارهٔ {number}",
  checkWrong: "این کلمهٔ شمارهٔ {number} نیست. به کاغذ خود نگاه کنید، یا نام رمز را دوباره نشان دهید.",
  checkShow: "نمایش دوبارهٔ نام رمز",
  checkSend: "ارسال پیام",
  // Step 3: sent
  sentTitleWaiting: "پیام شما منتظر ارسال است",
  sentTitleSent: "پیام شما ارسال شد",
  sentTitleConfirmed: "پیام شما رسید",
  sentWaiting: "این صفحه در زمان‌های تصادفی داده می‌فرستد و پیام شما همراه آن می‌رود. پس هیچ‌کس نمی‌تواند از روی زمان بفهمد که شما نوشته‌اید. لازم نیست کاری بکنید.",
  sentNowTitle: "به جای آن، ارسال فوری",
  sentNowCost: "در این صورت لحظهٔ ارسال بلافاصله پس از کلیک شما خواهد بود. کسی که سرور را زیر نظر دارد و می‌داند شما چه زمانی آنلاین بوده‌اید ممکن است بفهمد که نوشته‌اید. این را فقط وقتی انتخاب کنید که باید همین حالا بروید.",
  sentNow: "ارسال فوری",
  sentNowPressed: "در حال ارسال…",
  nextTitle: "کارهای بعدی",
  nextWait: "صبر کنید تا در سطر بالای صفحه «رسید» بیاید.",
  nextKeep: "کاغذی را که نام رمز شما روی آن است نگه دارید. آن را دور از چیزهایی بگذارید که ممکن است نشان دهند چه کسی هستید.",
  nextLeave: "سپس این صفحه را ببندید. در مرورگر Tor گزینهٔ «New Identity» (هویت جدید) را انتخاب کنید.",
  nextReturn: {
    one: "دو سه روز دیگر برگردید، «نام رمز دارم» را انتخاب کنید و هشت کلمهٔ انگلیسی را وارد کنید. پاسخ تا {count} روز می‌ماند.",
    other: "دو سه روز دیگر برگردید، «نام رمز دارم» را انتخاب کنید و هشت کلمهٔ انگلیسی را وارد کنید. پاسخ تا {count} روز می‌ماند."
  },
  nextDelete: "اگر متن را جای دیگری روی این دستگاه نگه داشته‌اید، به پاک کردن آن فکر کنید.",
  goConversation: "نمایش گفتگو",
  sentEmpty: "خالی کردن این صفحه",
  // The way back: entering a codename
  returnTitle: "بازگشت با نام رمز",
  returnLead: "هشت کلمهٔ انگلیسی خود را وارد کنید. حروف بزرگ، خط تیره و فاصله‌های اضافی مهم نیستند. باز کردن نام رمز چیزی نمی‌فرستد: پاسخ‌های همه از پیش روی این دستگاه است.",
  returnLabel: "نام رمز شما",
  returnHint: "هشت کلمهٔ انگلیسی. هنگام نوشتن، کلمه‌های مشابه زیر کادر می‌آیند. کلید جهت‌نمای پایین شما را به آنجا می‌برد.",
  returnOpen: "باز کردن",
  returnOpening: "در حال باز کردن. ممکن است چند ثانیه طول بکشد.",
  returnMatches: "کلمه‌های مشابه در زیر: {count}.",
  returnMatchList: "کلمه‌های مشابه",
  errorWord: "کلمهٔ شمارهٔ {number}، «{word}»، از کلمه‌های نام رمز نیست. دوباره به یادداشت خود نگاه کنید.",
  errorWordNear: "کلمهٔ شمارهٔ {number}، «{word}»، از کلمه‌های نام رمز نیست. آیا منظورتان {near} است؟",
  errorCount: "نام رمز هشت کلمه دارد. اینجا {count} کلمه هست.",
  errorCheck: "هر هشت کلمه از کلمه‌های نام رمز است، اما با هم جور نیستند. یا یکی از کلمه‌ها اشتباه است، یا این نام رمز برای واحد گیرندهٔ دیگری است. هر کلمه را با یادداشت خود مقایسه کنید.",
  errorSwapped: "به نظر می‌رسد کلمه‌های شمارهٔ {first} و {second} جابه‌جا شده‌اند.",
  errorSimilar: "به نظر می‌رسد کلمهٔ شمارهٔ {number} اشتباه است. شاید «{word}» باشد. آن را با یادداشت خود مقایسه کنید.",
  takeWord: "گذاشتن «{word}»",
  takeOrder: "جابه‌جا کردن دو کلمه",
  errorNoWords: "نخست هشت کلمهٔ خود را وارد کنید.",
  errorOpen: "نام رمز باز نشد. صفحه را از نو بارگذاری کنید و دوباره تلاش کنید.",
  // Conversation
  conversationTitle: "گفتگوی شما",
  conversationOpened: "نام رمز شما درست است.",
  ownMessage: "شما در این بازدید نوشتید",
  ownTo: "به {channel}",
  ownWaiting: "هنوز ارسال نشده",
  ownSent: "ارسال شد",
  ownConfirmed: "رسید",
  replyFrom: "پاسخ {name}",
  replyDay: "در {day}. امضا اصیل است.",
  replyDayOnly: "در {day}.",
  keyStolen: "هشدار: گزارش شده که کلید امضای {name} دزدیده شده است. ممکن است این را دزد نوشته باشد، حتی با تاریخی قدیمی‌تر. واحد گیرنده می‌گوید که {name} تا پایان {day} آنجا بوده است.",
  replyMissing: {
    one: "{count} بخش از این پاسخ بارگذاری نشد. بعداً برگردید تا همهٔ آن را بخوانید.",
    other: "{count} بخش از این پاسخ بارگذاری نشد. بعداً برگردید تا همهٔ آن را بخوانید."
  },
  repliesRefused: {
    one: "{count} پاسخ برای شما هست که نمی‌توان ثابت کرد از واحد گیرنده است، و نشان داده نمی‌شود. این را در پیام بعدی خود به واحد گیرنده بگویید.",
    other: "{count} پاسخ برای شما هست که نمی‌توان ثابت کرد از واحد گیرنده است، و نشان داده نمی‌شود. این را در پیام بعدی خود به واحد گیرنده بگویید."
  },
  notShown: { one: "{count} مورد را نمی‌توان نشان داد.", other: "{count} مورد را نمی‌توان نشان داد." },
  receiptOpened: "{name} آن را باز کرده و در {day} امضا کرده است.",
  receiptWritten: "پیام شما در {day}",
  noReply: "هنوز پاسخی نیست",
  noReplyLead: "نام رمز شما درست است؛ اگر اشتباه تایپی داشت، معلوم می‌شد. در حال حاضر پاسخی برای آن نیست.",
  noReplyAfterReceipt: "پیام شما باز شده است. هنوز پاسخی نیست.",
  noReceipt: "هنوز کسی امضا نکرده است که پیامی از شما را باز کرده باشد. امضا ممکن است یک روز دیرتر از خواندن بیاید.",
  deskRead: "{desk} پیام‌های رسیده تا {day} را خوانده است.",
  deskNotReadSince: "{desk} از {day} تاکنون پیام‌های رسیده را نخوانده است. شاید هنوز پیام شما را ندیده باشد.",
  deskNeverRead: "{desk} در ۳۰ روز گذشته امضا نکرده است که پیام‌های رسیده را خوانده باشد. شاید هنوز پیام شما را ندیده باشد.",
  conversationReturn: "تا وقتی این صفحه باز است، پاسخ‌های تازه خودبه‌خود اینجا می‌آیند. وگرنه دو سه روز دیگر برگردید.",
  writeAgain: "نوشتن دوباره",
  closeCodename: "بستن نام رمز",
  statusReceived: "آنچه فرستاده‌اید نزد یکی از افراد واحد گیرنده است.",
  statusLooking: "گزارش شما در دست بررسی است.",
  statusClosed: "گزارش شما بسته شده است.",
  statusDestroyed: "نابود شد: همهٔ آنچه پس گرفته‌اید و تا پایان {day} رسیده بود.",
  statusFiles: "پیام‌هایی که همهٔ پرونده‌هایشان رسیده است: {whole} از {announced}.",
  whoTitle: "چه کسانی پیام‌ها را می‌خوانند",
  whoLead: "نام‌ها و کلیدهای امضا، با امضای واحد گیرنده. می‌توانید کلید را با آنچه آن شخص جای دیگری گفته است مقایسه کنید.",
  proofTitle: "سند گزارش",
  proofLead: "پرونده‌ای ذخیره کنید که ثابت می‌کند چه کسی متن شما را باز کرده، کی آن را امضا کرده و چه پاسخی داده است. برای آن چیزی فرستاده نمی‌شود. نمی‌تواند ثابت کند که پاسخ دیگری نبوده است.",
  proofWarning: "هر کس این پرونده را نزد شما پیدا کند می‌فهمد که گزارش داده‌اید و همهٔ پاسخ‌ها را می‌خواند. رمزگذاری نشده است و نمی‌توانید انکارش کنید. فقط اگر باید آن را به کسی نشان دهید ذخیره کنید.",
  proofText: "متنی که فرستاده‌اید، کلمه به کلمه، اگر نگهش داشته‌اید",
  proofTextHint: "بدون آن، کسی که پرونده را بررسی می‌کند باید متن را از شما بگیرد.",
  proofSave: "ذخیرهٔ سند",
  proofSaved: "پرونده برای ذخیره به مرورگر شما داده شد.",
  proofNothing: "هنوز چیزی برای اثبات نیست: کسی امضا نکرده است که آنچه فرستاده‌اید را باز کرده باشد. بعداً برگردید.",
  proofOther: "کسی امضا نکرده است که این متن را باز کرده باشد. باید دقیقاً همان متنی باشد که فرستاده‌اید. می‌توانید این خانه را خالی هم بگذارید.",
  proofFailed: "ساختن سند ممکن نشد.",
  // Taking everything back
  withdrawOpen: "پس گرفتن همه چیز",
  withdrawTitle: "پس گرفتن همه چیز",
  withdrawLead: "شما از واحد گیرنده می‌خواهید هر چه را با این نام رمز فرستاده‌اید نابود کند، فایل‌ها را هم. برنامه‌های واحد گیرنده وقتی درخواست شما برسد خودشان این کار را می‌کنند.",
  withdrawKnown: "کسی که پیام شما را خوانده همچنان از آن باخبر است. نسخه‌هایی را که به دیگران داده شده یا چاپ شده نمی‌توان پس گرفت.",
  withdrawToday: "آنچه امروز با این نام رمز می‌فرستید نیز نابود می‌شود. برای نوشتن دوباره با آن، تا پس‌فردا صبر کنید.",
  withdrawCodename: "پاسخ‌ها تا پایان مهلتشان اینجا می‌مانند. نام رمز شما همچنان آن‌ها را باز می‌کند.",
  withdrawWho: "چه کسانی می‌توانستند پیام‌های شما را بخوانند؟",
  withdrawWhoHint: "همهٔ آن‌ها را علامت بزنید. دیگران باخبر نمی‌شوند که شما نوشته‌اید.",
  withdrawNobody: "در این لحظه به هیچ‌کس در واحد گیرنده دسترسی نیست. لطفاً فردا برگردید.",
  errorWithdrawWho: "دست‌کم یک نفر را علامت بزنید.",
  errorWithdraw: "درخواست شما رمزگذاری نشد، بنابراین چیزی فرستاده نشد. صفحه را از نو بارگذاری کنید و دوباره تلاش کنید.",
  withdrawSend: "درخواست نابودی همه چیز",
  withdrawOwn: "از واحد گیرنده خواستید هر چه را فرستاده‌اید نابود کند.",
  // Without JavaScript
  plainTitle: "این صفحه به JavaScript نیاز دارد",
  plainWhy: "این صفحه پیام شما را روی دستگاه خودتان رمزگذاری می‌کند، پیش از آن‌که از آن خارج شود. بدون JavaScript نمی‌تواند، و چیزی را رمزگذاری‌نشده نمی‌فرستد.",
  plainLevel: "در مرورگر Tor روی نماد سپر کلیک کنید، «تنظیمات» (Settings) و سپس «Safer» (امن‌تر) را انتخاب کنید. مرورگر را دوباره راه‌اندازی کنید و این صفحه را دوباره باز کنید. «Safer» کافی است.",
  plainOther: "می‌توانید JavaScript را خاموش نگه دارید: روی رایانه‌ای که به آن اعتماد دارید، از برنامهٔ «knothole source» استفاده کنید. یا با پست یا حضوری به واحد گیرنده مراجعه کنید.",
  plainFile: "آیا با «knothole source seal» یک فایل پاکت ساخته‌اید؟ آن را اینجا تحویل دهید. هر کس سرور را زیر نظر دارد می‌تواند ببیند که کسی این کار را می‌کند.",
  plainChoose: "فایل پاکت",
  plainSend: "ارسال فایل",
  plainStored: "برای واحد گیرنده ذخیره شد. می‌توانید این صفحه را ببندید. در مرورگر Tor گزینهٔ «New Identity» (هویت جدید) را انتخاب کنید.",
  plainNotStored: "ذخیره نشد. سرور اکنون نمی‌تواند آن را بپذیرد. فایل را نگه دارید و فردا دوباره بفرستید.",
  plainRefused: "ذخیره نشد. این فایل پاکتی نیست که «knothole source seal» ساخته باشد. برگردید و فایل دیگری انتخاب کنید."
};

// strings/fr.js
var fr_default = {
  // Frame
  languageName: "Français",
  language: "Langue",
  name: "Knothole",
  navigation: "Ce que vous voulez faire",
  goWrite: "Écrire",
  goReturn: "J’ai un nom de code",
  steps: "Étapes",
  stepWrite: "Écrire",
  stepCodename: "Nom de code",
  stepSent: "Envoyé",
  leave: "Quitter vite",
  leaveHint: "Vide cette page tout de suite. Ce qui n’est pas envoyé est perdu. Appuyer trois fois sur la touche Échap (Esc) fait la même chose.",
  footer: "Cette page ne garde rien dans votre navigateur. Quand vous la fermez, tout ce qui est ici disparaît.",
  // Safety check
  safetyGood: "Contrôle de sécurité : rien à corriger",
  safetyLook: {
    one: "Contrôle de sécurité : {count} point à corriger avant d’écrire",
    other: "Contrôle de sécurité : {count} points à corriger avant d’écrire"
  },
  safetyOnion: "Vous utilisez l’adresse onion. Tor cache l’endroit où vous êtes.",
  safetyLocal: "Ceci est un essai : le serveur fonctionne sur votre propre machine.",
  safetyNoOnion: "Vous n’utilisez pas d’adresse onion. Votre réseau peut voir que vous êtes ici. Ouvrez plutôt cette adresse dans le navigateur Tor :",
  safetyNoOnionUnknown: "Vous n’utilisez pas d’adresse onion. Votre réseau peut voir que vous êtes ici. Utilisez le navigateur Tor et demandez au service destinataire son adresse onion.",
  safetySafer: "Le niveau de sécurité du navigateur est au moins « Plus sûr » (« Safer »).",
  safetyStandard: "Le niveau de sécurité du navigateur est plus bas que « Plus sûr » (« Safer »). Dans le navigateur Tor : cliquez sur le bouclier, choisissez « Paramètres » (« Settings »), puis « Plus sûr ». Redémarrez le navigateur et rouvrez cette page. Faites-le avant d’écrire : un redémarrage efface votre texte.",
  safetyFeatures: "Votre navigateur peut chiffrer tout ce que cette page envoie.",
  safetyCannot: "Cette page ne peut pas voir si votre appareil est sain, ni si quelqu’un regarde par-dessus votre épaule.",
  // The line of state
  stateLoading: "Préparation en cours. Vous pouvez déjà commencer à écrire.",
  stateNothing: "Rien n’a été envoyé.",
  stateSealing: "Chiffrement de votre message…",
  stateWaiting: "Pas encore envoyé. Le message part tout seul, à un moment choisi au hasard, en général en moins d’une minute. Laissez cette page ouverte.",
  stateParts: {
    one: "Pas encore envoyé (parties envoyées : {stored} sur {count}). Laissez cette page ouverte.",
    other: "Pas encore envoyé (parties envoyées : {stored} sur {count}). Laissez cette page ouverte."
  },
  stateSent: "Envoyé. Attendez « Arrivé » avant de fermer cette page.",
  stateConfirmed: "Arrivé. Votre message est enregistré pour le service destinataire. Vous pouvez fermer cette page.",
  stateUnusable: "Vous ne pouvez pas écrire avec cette page pour le moment.",
  stateFilesWaiting: "Votre texte est envoyé. Vos fichiers sont encore en route. Laissez cette page ouverte.",
  // Files on their way
  uploadReading: "Lecture de vos fichiers : {done} sur {of}.",
  uploadRunning: "Envoi de vos fichiers : {done} sur {of}.",
  uploadLeft: { one: "Encore {count} minute environ.", other: "Encore {count} minutes environ." },
  uploadLost: "La connexion a été coupée à {done} sur {of}. La page réessaie toute seule. Ce qui est enregistré le reste.",
  uploadPaused: "En pause à {done} sur {of}. Ce qui est enregistré le reste pendant une semaine.",
  uploadFull: "Le serveur n’a pas de place pour vos fichiers en ce moment. Votre texte est envoyé quand même. Réessayez, ou revenez demain avec votre nom de code et les mêmes fichiers.",
  uploadChanged: "Un fichier a changé pendant sa lecture. L’envoi s’est donc arrêté. Votre texte est envoyé quand même. Choisissez de nouveau les fichiers et envoyez-les avec un nouveau message.",
  uploadStopped: "Le serveur a refusé les fichiers. Votre texte est envoyé quand même. Revenez demain avec votre nom de code et les mêmes fichiers.",
  uploadDone: "Tous vos fichiers sont enregistrés pour le service destinataire.",
  uploadPause: "Mettre en pause",
  uploadResume: "Continuer",
  uploadAgain: "Réessayer",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Le serveur n’a pas répondu. La page réessaie toute seule. Vérifiez que votre connexion fonctionne toujours.",
  troubleFull: "Le serveur est plein et n’a pas enregistré votre message. La page le garde et réessaie. Laissez la page ouverte, ou revenez demain.",
  troubleUnavailable: "Le serveur ne peut rien enregistrer en ce moment. La page réessaie toute seule. Laissez-la ouverte.",
  troubleStrange: "Le serveur a donné une réponse que cette page ne comprend pas. La page réessaie. Si cela continue, copiez votre texte et rechargez la page.",
  troubleNotLoaded: "Les documents du service destinataire n’ont pas pu être chargés. La page réessaie toute seule. Si cela continue, demandez un nouveau circuit dans le navigateur Tor et rechargez la page.",
  troubleDocument: "Cette page ne peut pas prouver qu’elle parle avec le bon service destinataire. Elle refuse donc d’envoyer. Ne l’utilisez pas maintenant. Rechargez-la dans une heure. Si cela continue, joignez le service destinataire par un autre moyen.",
  troubleUpdate: "Le serveur a proposé de nouveaux documents du service destinataire. Impossible de prouver qu’ils viennent vraiment de ce service. La page ne les a pas acceptés et continue avec les précédents. Si vous avez un doute, fermez la page.",
  troubleWithheld: "Le serveur omet quelque chose, au sujet des personnes du service destinataire, qu’il avait déjà publié. Il est peut-être en panne, ou il essaie de vous tromper. Cette page se fie à ce qu’elle savait avant.",
  troubleExpired: "Les documents du service destinataire ne sont plus valables. Cette page refuse donc d’envoyer. Vous pouvez encore lire les réponses. Revenez demain.",
  troubleMissing: "Il manque à votre navigateur ce dont cette page a besoin pour chiffrer : {missing}. Rien ne peut être envoyé avec ce navigateur. Utilisez la dernière version du navigateur Tor.",
  troubleBroken: "Une partie de cette page n’a pas été chargée ou s’est arrêtée. Plus rien ne peut être envoyé. Copiez votre texte, rechargez la page et réessayez.",
  missingSecure: "une adresse sûre (une adresse onion ou https)",
  missingWorkers: "les tâches en arrière-plan (Workers)",
  missingCrypto: "les fonctions de chiffrement (WebCrypto)",
  missingSignatures: "les signatures numériques (Ed25519)",
  missingText: "le codage du texte",
  missingTimeout: "les délais limites pour les requêtes",
  // Step 1: write
  writeTitle: "Écrire à {desk}",
  writeTitleEmpty: "Écrire au service destinataire",
  writeLead: "Votre message est chiffré sur cet appareil avant de le quitter. Seules les personnes nommées ci-dessous peuvent le lire. Le serveur ne le peut pas, et les personnes qui le gèrent non plus.",
  writeWarning: "N’utilisez ni un appareil ni un réseau de votre employeur. Il pourrait voir que vous avez visité cette page.",
  protectedTitle: "Ce qui est protégé, et ce qui ne l’est pas",
  protectedYes1: "En chemin, personne ne peut lire ce que vous écrivez, ni votre nom de code.",
  protectedYes2: "Il n’y a pas de compte. La page ne demande aucun nom et n’enregistre rien sur cet appareil.",
  protectedYes3: "La page envoie des données à des moments choisis au hasard, que vous écriviez ou non. L’envoi d’un message ne se remarque donc pas.",
  protectedNo1: "Quelqu’un qui surveille votre réseau peut voir que vous utilisez Tor, et peut-être que vous avez visité cette page.",
  protectedNo2: "Quelqu’un qui contrôle votre appareil peut voir tout ce que vous faites ici.",
  protectedNo3: "Quelqu’un qui prend le contrôle du serveur pourrait vous envoyer une page modifiée qui lit ce que vous écrivez.",
  protectedNo4: "Ce que vous racontez peut montrer qui vous êtes. Laissez de côté ce que personne d’autre que vous ne peut savoir, sauf si c’est important.",
  statementTitle: "Ce que le service destinataire a annoncé le {day}",
  statementHolds: "Le service destinataire dit qu’une décision de justice l’oblige à conserver quelque chose :",
  channelTitle: "Qui doit recevoir votre message ?",
  channelLoading: "Chargement de la liste des personnes qui peuvent lire votre message…",
  channelReaders: "Peut être lu par {names}.",
  readersChoose: "Exclure quelqu’un",
  readersHint: "Décochez la personne qui ne doit pas lire ce message. Refaites-le pour chaque message suivant.",
  readersLeftOut: "Ce message ne peut pas être lu par {names}.",
  errorReaders: "Au moins une personne doit pouvoir lire votre message.",
  channelRead: "Courrier lu jusqu’au {day} inclus.",
  channelNeverRead: "Ces 30 derniers jours, personne n’a confirmé par une signature numérique que ce courrier a été lu.",
  channelUnreachable: "Personne ne peut recevoir de messages ici en ce moment. Faites un autre choix, ou revenez demain.",
  questionsTitle: "Quelques questions",
  optional: "facultatif",
  messageLabel: "Votre message",
  messageHint: "Écrivez ce qui s’est passé, quand, et comment vous le savez. Prenez votre temps. Rien de ce que vous tapez ne quitte cette page avant que vous ayez vu votre nom de code et donné votre accord.",
  messageLeft: "Place restante : environ {count} caractères.",
  messageOver: "Trop long d’environ {count} caractères. Raccourcissez le texte, ou envoyez le reste dans un deuxième message.",
  filesTitle: "Fichiers",
  filesHint: "Photos, documents, enregistrements. Ils sont chiffrés comme votre texte, avec leurs noms. Des fichiers peuvent montrer qui les a faits, et quand : réfléchissez à ce que vous transmettez.",
  filesCost: "L’envoi de fichiers dure plus longtemps que celui du texte et se fait tout de suite. Quelqu’un qui surveille peut donc voir que vous envoyez quelque chose de volumineux.",
  filesChoose: "Choisir des fichiers",
  folderChoose: "Choisir un dossier",
  filesDrop: "Vous pouvez aussi les déposer ici.",
  fileRemove: "Retirer",
  fileRemoveNamed: "Retirer {name}",
  filesTotal: { one: "{count} fichier, {size} au total.", other: "{count} fichiers, {size} au total." },
  errorFilesTooLarge: "C’est plus que ce que le service destinataire accepte en une fois ({most}, remplissage compris). Retirez des fichiers, ou envoyez-les avec plusieurs messages.",
  errorFilesMany: "Il y a trop de fichiers pour un seul message ({most} au maximum). Retirez-en, ou regroupez-les dans une archive, par exemple ZIP.",
  errorFileUnreadable: "Un fichier ne peut pas être lu. Retirez ce que vous avez déplacé ou supprimé, et choisissez-le de nouveau.",
  writeContinue: "Continuer vers votre nom de code",
  writeSendKnown: "Envoyer ce message",
  writeKnown: "Ce message sera envoyé sous le nom de code que vous avez ouvert.",
  errorNotReady: "La page n’est pas encore prête. Attendez un moment et réessayez.",
  errorCannotSend: "Rien ne peut être envoyé en ce moment. La ligne en haut de la page dit pourquoi.",
  errorChannel: "Choisissez qui doit recevoir votre message.",
  errorChannelUnreachable: "Personne ne peut y recevoir de messages en ce moment. Faites un autre choix.",
  errorEmpty: "Écrivez d’abord votre message, ou choisissez un fichier.",
  errorAnswer: "Répondez à cette question.",
  errorTooLong: "Cela ne tient pas dans un seul message. Raccourcissez-le, ou envoyez le reste dans un deuxième message.",
  errorText: "Le texte contient un caractère défectueux qui ne peut pas être envoyé. Effacez ce que vous avez collé en dernier et réessayez.",
  errorSeal: "Le message n’a pas pu être chiffré. Rien n’a donc été envoyé. Copiez votre texte, rechargez la page et réessayez.",
  // Step 2: codename
  codenameTitle: "Votre nom de code",
  codenameLead: "Recopiez à la main ces huit mots anglais, dans cet ordre. Ils viennent d’être créés sur cet appareil. Rien n’a été envoyé.",
  codenameWhy1: "Seuls ces mots vous permettent de revenir, de lire la réponse et d’écrire de nouveau.",
  codenameWhy2: "Personne ne peut vous les redonner. Si vous les perdez, la réponse est perdue pour vous.",
  codenameWhy3: "Toute personne qui les a peut lire les réponses et écrire en votre nom. Gardez le papier en lieu sûr. Ne prenez pas de photo.",
  codenameCopy: "Copier dans le presse-papiers",
  codenameCopyCost: "D’autres programmes peuvent lire le presse-papiers. À la main, c’est plus sûr.",
  codenameCopied: "Copié. Videz le presse-papiers quand vous avez fini : copiez autre chose.",
  codenameNotCopied: "Le navigateur n’a pas permis de copier. Recopiez les mots à la main.",
  codenameWritten: "Je l’ai noté",
  back: "Retour",
  checkTitle: "Deux mots pour vérifier votre papier",
  checkLead: "Tapez ces deux mots en les lisant sur votre papier. Cela montre si vous pourrez revenir avec ce papier.",
  checkWord: "Mot {number}",
  checkWrong: "Ce n’est pas le mot {number}. Regardez votre papier, ou affichez de nouveau le nom de code.",
  checkShow: "Afficher de nouveau le nom de code",
  checkSend: "Envoyer le message",
  // Step 3: sent
  sentTitleWaiting: "Votre message attend d’être envoyé",
  sentTitleSent: "Votre message est envoyé",
  sentTitleConfirmed: "Votre message est arrivé",
  sentWaiting: "Cette page envoie des données à des moments choisis au hasard, et votre message part avec elles. Ainsi, l’heure d’envoi ne montre à personne que vous avez écrit. Vous n’avez rien à faire.",
  sentNowTitle: "Envoyer plutôt tout de suite",
  sentNowCost: "Dans ce cas, l’envoi suit votre clic. Quelqu’un qui surveille le serveur et sait quand vous étiez en ligne pourrait en déduire que vous avez écrit. Ne choisissez cela que si vous devez partir maintenant.",
  sentNow: "Envoyer maintenant",
  sentNowPressed: "Envoi en cours…",
  nextTitle: "Ce qu’il faut faire ensuite",
  nextWait: "Attendez que la ligne en haut affiche « Arrivé ».",
  nextKeep: "Gardez le papier où vous avez noté votre nom de code. Gardez-le loin de tout ce qui pourrait montrer qui vous êtes.",
  nextLeave: "Fermez ensuite cette page. Dans le navigateur Tor, choisissez « Nouvelle identité » (« New Identity »).",
  nextReturn: {
    one: "Revenez dans deux ou trois jours, choisissez « J’ai un nom de code » et tapez les huit mots. Une réponse reste disponible pendant {count} jour.",
    other: "Revenez dans deux ou trois jours, choisissez « J’ai un nom de code » et tapez les huit mots. Une réponse reste disponible pendant {count} jours."
  },
  nextDelete: "Si vous avez gardé le texte ailleurs sur cet appareil, pensez à l’effacer.",
  goConversation: "Afficher la conversation",
  sentEmpty: "Vider cette page",
  // The way back: entering a codename
  returnTitle: "Revenir avec votre nom de code",
  returnLead: "Tapez vos huit mots anglais. Les majuscules, les traits d’union et les espaces en trop ne comptent pas. Ouvrir le nom de code n’envoie rien : les réponses pour tout le monde sont déjà sur cet appareil.",
  returnLabel: "Votre nom de code",
  returnHint: "Huit mots. Pendant que vous tapez, les mots possibles apparaissent sous le champ. La flèche vers le bas vous y mène.",
  returnOpen: "Ouvrir",
  returnOpening: "Ouverture. Cela peut prendre quelques secondes.",
  returnMatches: "Mots possibles ci-dessous : {count}.",
  returnMatchList: "Mots possibles",
  errorWord: "Le mot {number}, « {word} », n’existe dans aucun nom de code. Regardez de nouveau votre papier.",
  errorWordNear: "Le mot {number}, « {word} », n’existe dans aucun nom de code. Vouliez-vous dire {near} ?",
  errorCount: "Un nom de code a huit mots. Ici, il y en a {count}.",
  errorCheck: "Ces huit mots existent dans des noms de code, mais ils ne vont pas ensemble. Un mot est faux, ou ce nom de code est pour un autre service destinataire. Comparez chaque mot avec votre papier.",
  errorSwapped: "Les mots {first} et {second} semblent inversés.",
  errorSimilar: "Le mot {number} semble faux. C’est peut-être « {word} ». Comparez-le avec votre papier.",
  takeWord: "Mettre « {word} »",
  takeOrder: "Inverser les deux mots",
  errorNoWords: "Tapez d’abord vos huit mots.",
  errorOpen: "Le nom de code n’a pas pu être ouvert. Rechargez la page et réessayez.",
  // Conversation
  conversationTitle: "Votre conversation",
  conversationOpened: "Votre nom de code est juste.",
  ownMessage: "Vous avez écrit, pendant cette visite",
  ownTo: "à {channel}",
  ownWaiting: "Pas encore envoyé",
  ownSent: "Envoyé",
  ownConfirmed: "Arrivé",
  replyFrom: "{name} a répondu",
  replyDay: "le {day}. La signature numérique est authentique.",
  replyDayOnly: "le {day}.",
  keyStolen: "Attention : la clé de signature de {name} a été déclarée volée. La personne qui l’a volée peut avoir écrit ceci, même avec une date antérieure. Le service destinataire dit que {name} y était jusqu’au {day} inclus.",
  replyMissing: {
    one: "{count} partie de cette réponse n’a pas pu être chargée. Revenez plus tard pour la lire en entier.",
    other: "{count} parties de cette réponse n’ont pas pu être chargées. Revenez plus tard pour la lire en entier."
  },
  repliesRefused: {
    one: "Impossible de prouver que {count} réponse pour vous vient du service destinataire. Elle n’est pas affichée. Dites-le au service destinataire dans votre prochain message.",
    other: "Impossible de prouver que {count} réponses pour vous viennent du service destinataire. Elles ne sont pas affichées. Dites-le au service destinataire dans votre prochain message."
  },
  notShown: { one: "{count} élément n’a pas pu être affiché.", other: "{count} éléments n’ont pas pu être affichés." },
  receiptOpened: "Ouvert par {name}, signature du {day}.",
  receiptWritten: "Votre message du {day}",
  noReply: "Pas encore de réponse",
  noReplyLead: "Votre nom de code est juste ; une faute de frappe aurait été remarquée. Il n’y a pas de réponse pour ce nom de code en ce moment.",
  noReplyAfterReceipt: "Votre message a été ouvert. Il n’y a pas encore de réponse.",
  noReceipt: "Personne n’a encore confirmé par une signature numérique avoir ouvert un message de vous. La signature peut venir un jour après la lecture.",
  deskRead: "{desk} a lu son courrier jusqu’au {day} inclus.",
  deskNotReadSince: "{desk} n’a pas lu son courrier depuis le {day}. Votre message n’y a peut-être pas encore été vu.",
  deskNeverRead: "Ces 30 derniers jours, {desk} n’a pas confirmé par une signature numérique avoir lu son courrier. Votre message n’y a peut-être pas encore été vu.",
  conversationReturn: "Les nouvelles réponses apparaissent ici toutes seules tant que cette page est ouverte. Sinon, revenez dans deux ou trois jours.",
  writeAgain: "Écrire de nouveau",
  closeCodename: "Fermer le nom de code",
  statusReceived: "Une personne du service destinataire a ce que vous avez envoyé.",
  statusLooking: "Votre signalement est en cours d’examen.",
  statusClosed: "Votre signalement est clos.",
  statusDestroyed: "Détruit : tout ce que vous avez retiré et qui était arrivé jusqu’au {day} inclus.",
  statusFiles: "Messages dont tous les fichiers sont là : {whole} sur {announced}.",
  whoTitle: "Qui lit les messages",
  whoLead: "Noms et clés de signature, signés par le service destinataire. Vous pouvez comparer une clé avec ce que la personne indique ailleurs.",
  proofTitle: "Preuve de signalement",
  proofLead: "Enregistrez un fichier qui prouve qui a ouvert votre texte, quand cela a été signé et ce qui a été répondu. Rien n’est envoyé pour cela. Il ne peut pas prouver qu’il n’y a pas eu d’autre réponse.",
  proofWarning: "Quiconque trouve ce fichier chez vous sait que vous avez fait un signalement et lit toutes les réponses. Il n’est pas chiffré et vous ne pourrez pas le nier. Ne l’enregistrez que si vous devez le montrer à quelqu’un.",
  proofText: "Le texte envoyé, mot pour mot, si vous l’avez gardé",
  proofTextHint: "Sans lui, la personne qui vérifie le fichier devra recevoir le texte de vous.",
  proofSave: "Enregistrer la preuve",
  proofSaved: "Votre navigateur a reçu le fichier à enregistrer.",
  proofNothing: "Il n’y a encore rien à prouver : personne n’a signé avoir ouvert ce que vous avez envoyé. Revenez plus tard.",
  proofOther: "Personne n’a signé avoir ouvert ce texte. Il doit être exactement celui que vous avez envoyé. Vous pouvez aussi laisser le champ vide.",
  proofFailed: "La preuve n’a pas pu être créée.",
  // Taking everything back
  withdrawOpen: "Tout retirer",
  withdrawTitle: "Tout retirer",
  withdrawLead: "Vous demandez au service destinataire de détruire tout ce que vous avez envoyé avec ce nom de code, fichiers compris. Ses programmes le font tout seuls quand ils reçoivent votre demande.",
  withdrawKnown: "Les personnes qui ont lu votre message savent toujours ce qu’il dit. Les copies transmises ou imprimées ne peuvent pas être reprises.",
  withdrawToday: "Ce que vous envoyez aujourd’hui avec ce nom de code est détruit aussi. Pour écrire de nouveau avec ce nom de code, attendez jusqu’à après-demain.",
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
  plainWhy: "JavaScript lui sert à chiffrer votre message sur votre propre appareil, avant l’envoi. Sans JavaScript, elle ne le peut pas, et elle n’envoie rien sans chiffrement.",
  plainLevel: "Dans le navigateur Tor, cliquez sur le bouclier, choisissez « Paramètres » (« Settings »), puis « Plus sûr » (« Safer »). Redémarrez le navigateur et rouvrez cette page. « Plus sûr » suffit.",
  plainOther: "Vous pouvez laisser JavaScript désactivé : sur un ordinateur auquel vous faites confiance, utilisez le programme « knothole source ». Ou joignez le service destinataire par la poste ou en personne.",
  plainFile: "Avez-vous créé un fichier enveloppe avec « knothole source seal » ? Remettez-le ici. Quelqu’un qui surveille le serveur peut voir qu’un tel fichier est remis.",
  plainChoose: "Fichier enveloppe",
  plainSend: "Envoyer le fichier",
  plainStored: "Enregistré pour le service destinataire. Vous pouvez fermer cette page. Dans le navigateur Tor, choisissez « Nouvelle identité » (« New Identity »).",
  plainNotStored: "Pas enregistré. Le serveur ne peut pas accepter le fichier maintenant. Gardez le fichier et renvoyez-le demain.",
  plainRefused: "Pas enregistré. Ce n’est pas un fichier enveloppe créé par « knothole source seal ». Revenez en arrière et choisissez un autre fichier."
};

// strings/hi.js
var hi_default = {
  // Frame
  languageName: "हिन्दी",
  language: "भाषा",
  name: "Knothole",
  navigation: "क्या करना है",
  goWrite: "लिखें",
  goReturn: "मेरे पास कोडनेम है",
  steps: "चरण",
  stepWrite: "लिखना",
  stepCodename: "कोडनेम",
  stepSent: "भेज दिया गया",
  leave: "तुरंत निकलें",
  leaveHint: "यह पेज तुरंत खाली हो जाता है। जो भेजा नहीं गया है, वह मिट जाता है। Escape बटन तीन बार दबाने से भी यही होता है।",
  footer: "यह पेज आपके ब्राउज़र में कुछ नहीं रखता। इसे बंद करते ही यहाँ का सब कुछ मिट जाता है।",
  // Safety check
  safetyGood: "सुरक्षा जाँच: कुछ ठीक करने की ज़रूरत नहीं",
  safetyLook: {
    one: "सुरक्षा जाँच: लिखने से पहले {count} बात ठीक करनी है",
    other: "सुरक्षा जाँच: लिखने से पहले {count} बातें ठीक करनी हैं"
  },
  safetyOnion: "यह पेज onion पते से खोला गया है। Tor यह छिपाता है कि आप कहाँ हैं।",
  safetyLocal: "यह सिर्फ़ आज़माइश है: सर्वर आपके अपने कंप्यूटर पर चल रहा है।",
  safetyNoOnion: "यह पेज onion पते से नहीं खोला गया है। आपका नेटवर्क देख सकता है कि आप यहाँ हैं। इसके बजाय यह पता Tor Browser में खोलें:",
  safetyNoOnionUnknown: "यह पेज onion पते से नहीं खोला गया है। आपका नेटवर्क देख सकता है कि आप यहाँ हैं। Tor Browser इस्तेमाल करें और डेस्क से उसका onion पता पूछें।",
  safetySafer: "ब्राउज़र का सुरक्षा स्तर कम से कम “Safer” (ज़्यादा सुरक्षित) है।",
  safetyStandard: "ब्राउज़र का सुरक्षा स्तर “Safer” (ज़्यादा सुरक्षित) से कम है। Tor Browser में: ढाल के निशान पर क्लिक करें, “Settings” (सेटिंग) चुनें, फिर “Safer” चुनें। ब्राउज़र को बंद करके फिर से शुरू करें और यह पेज दोबारा खोलें। यह काम लिखने से पहले करें: ब्राउज़र फिर से शुरू करने पर आपका लिखा हुआ मिट जाता है।",
  safetyFeatures: "यह पेज जो भी भेजता है, आपका ब्राउज़र उसे एन्क्रिप्ट कर सकता है।",
  safetyCannot: "यह पेज नहीं जान सकता कि आपका डिवाइस सुरक्षित है या उसमें जासूसी का कोई प्रोग्राम है, और न यह कि कोई पीछे से आपकी स्क्रीन देख रहा है।",
  // The line of state
  stateLoading: "तैयारी हो रही है। लिखना शुरू किया जा सकता है।",
  stateNothing: "कुछ भी नहीं भेजा गया है।",
  stateSealing: "आपका संदेश एन्क्रिप्ट हो रहा है…",
  stateWaiting: "अभी भेजा नहीं गया है। यह अपने आप किसी अनियमित समय पर जाएगा, आम तौर पर एक मिनट के अंदर। यह पेज खुला रखें।",
  stateParts: {
    one: "अभी भेजा नहीं गया है: {count} में से {stored} हिस्सा भेजा गया है। यह पेज खुला रखें।",
    other: "अभी पूरा नहीं भेजा गया है: {count} में से {stored} हिस्से भेजे गए हैं। यह पेज खुला रखें।"
  },
  stateSent: "भेज दिया गया। कृपया यह पेज बंद करने से पहले “पहुँच गया” का इंतज़ार करें।",
  stateConfirmed: "पहुँच गया। आपका संदेश डेस्क के लिए सहेज लिया गया है। अब यह पेज बंद किया जा सकता है।",
  stateUnusable: "अभी इस पेज से लिखा नहीं जा सकता।",
  stateFilesWaiting: "आपका लिखा हुआ भेज दिया गया है। आपकी फ़ाइलें अभी रास्ते में हैं। यह पेज खुला रखें।",
  // Files on their way
  uploadReading: "आपकी फ़ाइलें पढ़ी जा रही हैं: {of} में से {done}।",
  uploadRunning: "आपकी फ़ाइलें भेजी जा रही हैं: {of} में से {done}।",
  uploadLeft: { one: "लगभग {count} मिनट बाकी है।", other: "लगभग {count} मिनट बाकी हैं।" },
  uploadLost: "{of} में से {done} पर कनेक्शन टूट गया। पेज अपने आप फिर कोशिश करता है। जो सहेजा जा चुका है, वह बना रहता है।",
  uploadPaused: "{of} में से {done} पर रोका गया है। जो सहेजा जा चुका है, वह एक हफ़्ते तक बना रहता है।",
  uploadFull: "इस समय सर्वर पर आपकी फ़ाइलों के लिए जगह नहीं है। आपका लिखा हुआ फिर भी भेजा जाता है। फिर कोशिश करें, या कल अपने कोडनेम और इन्हीं फ़ाइलों के साथ दोबारा आएँ।",
  uploadChanged: "पढ़ते समय एक फ़ाइल बदल गई, इसलिए फ़ाइलें भेजना रुक गया। आपका लिखा हुआ फिर भी भेजा जाता है। फ़ाइलें दोबारा चुनें और उन्हें एक नए संदेश के साथ भेजें।",
  uploadStopped: "सर्वर ने फ़ाइलें लेने से मना कर दिया। आपका लिखा हुआ फिर भी भेजा जाता है। कल अपने कोडनेम और इन्हीं फ़ाइलों के साथ दोबारा आएँ।",
  uploadDone: "आपकी सभी फ़ाइलें डेस्क के लिए सहेज ली गई हैं।",
  uploadPause: "रोकें",
  uploadResume: "जारी रखें",
  uploadAgain: "फिर कोशिश करें",
  // Troubles: what happened, then what to do
  troubleUnreachable: "सर्वर ने जवाब नहीं दिया। पेज अपने आप फिर कोशिश करता है। देख लें कि इंटरनेट अब भी जुड़ा है।",
  troubleFull: "सर्वर भरा हुआ है और उसने आपका संदेश नहीं सहेजा। पेज उसे रखता है और फिर कोशिश करता है। पेज खुला छोड़ दें, या कल दोबारा आएँ।",
  troubleUnavailable: "इस समय सर्वर कुछ भी नहीं सहेज सकता। पेज अपने आप फिर कोशिश करता है। इसे खुला छोड़ दें।",
  troubleStrange: "सर्वर ने ऐसा जवाब दिया जो यह पेज नहीं समझता। पेज फिर कोशिश करता है। अगर ऐसा ही रहे, तो अपना लिखा हुआ कॉपी करें और पेज को फिर से लोड करें।",
  troubleNotLoaded: "डेस्क के दस्तावेज़ लोड नहीं हो सके। पेज अपने आप फिर कोशिश करता है। अगर ऐसा ही रहे, तो Tor का नया सर्किट (New Tor Circuit) माँगें और पेज को फिर से लोड करें।",
  troubleDocument: "यह पेज साबित नहीं कर सकता कि वह सही डेस्क से जुड़ा है, इसलिए यह कुछ नहीं भेजता। अभी इसका इस्तेमाल न करें। एक घंटे बाद इसे फिर से लोड करें। अगर ऐसा ही रहे, तो डेस्क से किसी और तरीके से संपर्क करें।",
  troubleUpdate: "सर्वर ने डेस्क के नए दस्तावेज़ दिए, पर यह साबित नहीं हो सकता कि वे डेस्क के ही हैं। पेज ने उन्हें नहीं लिया और पुराने दस्तावेज़ों से काम जारी रखता है। अगर आपको शक हो, तो पेज बंद कर दें।",
  troubleWithheld: "सर्वर ने डेस्क के लोगों के बारे में कुछ ऐसा छोड़ दिया है जो वह पहले प्रकाशित कर चुका था। हो सकता है वह खराब हो, या आपको धोखा देने की कोशिश कर रहा हो। यह पेज उसी के अनुसार चलता है जो उसे पहले से पता था।",
  troubleExpired: "डेस्क के दस्तावेज़ों की अवधि खत्म हो गई है, इसलिए यह पेज कुछ नहीं भेजता। जवाब अब भी पढ़े जा सकते हैं। कृपया कल दोबारा आएँ।",
  troubleMissing: "एन्क्रिप्ट करने के लिए इस पेज को जो चाहिए, वह आपके ब्राउज़र में नहीं है: {missing}। इससे कुछ भी नहीं भेजा जा सकता। कृपया सबसे नया Tor Browser इस्तेमाल करें।",
  troubleBroken: "इस पेज का एक हिस्सा लोड नहीं हुआ या रुक गया। अब और कुछ नहीं भेजा जा सकता। अपना लिखा हुआ कॉपी करें, पेज को फिर से लोड करें और दोबारा कोशिश करें।",
  missingSecure: "सुरक्षित पता (onion पता या https)",
  missingWorkers: "पृष्ठभूमि में चलने वाले काम (Workers)",
  missingCrypto: "एन्क्रिप्ट करने की सुविधा (WebCrypto)",
  missingSignatures: "हस्ताक्षर (Ed25519)",
  missingText: "टेक्स्ट एन्कोडिंग",
  missingTimeout: "अनुरोधों की समय-सीमा",
  // Step 1: write
  writeTitle: "{desk} को लिखें",
  writeTitleEmpty: "डेस्क को लिखें",
  writeLead: "आपका संदेश इस डिवाइस से बाहर जाने से पहले यहीं एन्क्रिप्ट हो जाता है। उसे सिर्फ़ नीचे बताए गए लोग पढ़ सकते हैं। न सर्वर पढ़ सकता है, न उसे चलाने वाले।",
  writeWarning: "अपनी नौकरी की जगह (नियोक्ता) का डिवाइस या नेटवर्क इस्तेमाल न करें। उन्हें पता चल सकता है कि आपने यह पेज खोला था।",
  protectedTitle: "क्या सुरक्षित है और क्या नहीं",
  protectedYes1: "आपका लिखा हुआ और आपका कोडनेम रास्ते में कोई नहीं पढ़ सकता।",
  protectedYes2: "कोई खाता नहीं बनता। यह पेज नाम नहीं पूछता और इस डिवाइस पर कुछ नहीं रखता।",
  protectedYes3: "कुछ लिखा जाए या नहीं, पेज अनियमित समय पर डेटा भेजता रहता है। इसलिए संदेश भेजना अलग से नज़र नहीं आता।",
  protectedNo1: "जो आपके नेटवर्क पर नज़र रखता है, वह देख सकता है कि आपके यहाँ Tor इस्तेमाल हो रहा है, और शायद यह भी कि यह पेज खोला गया।",
  protectedNo2: "जिसके काबू में आपका डिवाइस है, वह यहाँ किया गया सब कुछ देख सकता है।",
  protectedNo3: "जो सर्वर पर कब्ज़ा कर ले, वह आपको बदला हुआ पेज भेज सकता है, जो आपका लिखा हुआ साथ-साथ पढ़ ले।",
  protectedNo4: "आपकी बताई बातों से आपकी पहचान खुल सकती है। जो बात सिर्फ़ आपको पता हो सकती है, उसे न लिखें, जब तक वह ज़रूरी न हो।",
  statementTitle: "{day} को डेस्क ने क्या कहा",
  statementHolds: "डेस्क का कहना है कि एक कानूनी आदेश के कारण उसे कुछ सामग्री रखनी पड़ रही है:",
  channelTitle: "यह किसे मिले?",
  channelLoading: "आपका संदेश कौन पढ़ सकता है, यह लोड हो रहा है…",
  channelReaders: "इसे पढ़ सकते हैं: {names}।",
  readersChoose: "किसी को छोड़ दें",
  readersHint: "जिसे यह संदेश नहीं पढ़ना चाहिए, उसके आगे से निशान हटा दें। आगे के हर संदेश में फिर ऐसा ही करें।",
  readersLeftOut: "यह संदेश नहीं पढ़ सकते: {names}।",
  errorReaders: "कम से कम एक व्यक्ति आपका संदेश पढ़ सके, यह ज़रूरी है।",
  channelRead: "{day} तक आए संदेश पढ़ लिए गए हैं।",
  channelNeverRead: "पिछले 30 दिनों में किसी ने हस्ताक्षर करके यह नहीं बताया कि यहाँ आए संदेश पढ़े गए।",
  channelUnreachable: "इस समय यहाँ कोई संदेश नहीं ले सकता। कोई दूसरा विकल्प चुनें, या कल दोबारा आएँ।",
  questionsTitle: "कुछ सवाल",
  optional: "वैकल्पिक",
  messageLabel: "आपका संदेश",
  messageHint: "लिखें कि क्या हुआ, कब हुआ, और आपको यह कैसे पता है। जल्दी न करें। जब तक आप अपना कोडनेम देखकर सहमति न दें, आपका लिखा कुछ भी इस पेज से बाहर नहीं जाता।",
  messageLeft: "बची हुई जगह: लगभग {count} अक्षर।",
  messageOver: "लगभग {count} अक्षर ज़्यादा हैं। लिखा हुआ छोटा करें, या बाकी दूसरे संदेश में भेजें।",
  filesTitle: "फ़ाइलें",
  filesHint: "फ़ोटो, दस्तावेज़, रिकॉर्डिंग। ये भी आपके लिखे हुए की तरह एन्क्रिप्ट होती हैं, नाम के साथ। फ़ाइलों से पता चल सकता है कि उन्हें किसने और कब बनाया: सोच लें कि क्या सौंपना है।",
  filesCost: "फ़ाइलें भेजने में लिखे हुए से ज़्यादा समय लगता है और वे तुरंत जाती हैं। इसलिए नज़र रखने वाला देख सकता है कि आपके यहाँ से कुछ बड़ा भेजा जा रहा है।",
  filesChoose: "फ़ाइलें चुनें",
  folderChoose: "फ़ोल्डर चुनें",
  filesDrop: "उन्हें खींचकर यहाँ छोड़ा भी जा सकता है।",
  fileRemove: "हटाएँ",
  fileRemoveNamed: "{name} हटाएँ",
  filesTotal: { one: "{count} फ़ाइल, कुल {size}।", other: "{count} फ़ाइलें, कुल {size}।" },
  errorFilesTooLarge: "यह उससे ज़्यादा है जितना डेस्क एक बार में लेता है ({most}, आकार छिपाने के लिए जोड़े गए डेटा समेत)। कुछ फ़ाइलें हटाएँ, या उन्हें कई संदेशों में भेजें।",
  errorFilesMany: "एक संदेश के लिए फ़ाइलें बहुत ज़्यादा हैं (ज़्यादा से ज़्यादा {most})। कुछ हटाएँ, या उन्हें एक ही ज़िप (archive) फ़ाइल में रखें।",
  errorFileUnreadable: "एक फ़ाइल पढ़ी नहीं जा सकती। जिस फ़ाइल की जगह बदली गई या जो मिटाई गई, उसे सूची से हटाएँ और फिर से चुनें।",
  writeContinue: "आगे: आपका कोडनेम",
  writeSendKnown: "यह संदेश भेजें",
  writeKnown: "यह संदेश उसी कोडनेम से जाएगा जो अभी खुला है।",
  errorNotReady: "पेज अभी तैयार हो रहा है। थोड़ा रुककर फिर कोशिश करें।",
  errorCannotSend: "इस समय कुछ भी नहीं भेजा जा सकता। कारण पेज के ऊपर वाली पंक्ति में लिखा है।",
  errorChannel: "चुनें कि आपका संदेश किसे मिले।",
  errorChannelUnreachable: "इस समय वहाँ कोई संदेश नहीं ले सकता। कोई दूसरा विकल्प चुनें।",
  errorEmpty: "पहले अपना संदेश लिखें, या कोई फ़ाइल चुनें।",
  errorAnswer: "कृपया इस सवाल का जवाब दें।",
  errorTooLong: "यह एक संदेश में नहीं आ सकता। इसे छोटा करें, या बाकी दूसरे संदेश में भेजें।",
  errorText: "लिखे हुए में एक खराब अक्षर है जो भेजा नहीं जा सकता। जो आपने आखिर में पेस्ट किया, उसे मिटाएँ और फिर कोशिश करें।",
  errorSeal: "संदेश एन्क्रिप्ट नहीं हो सका, इसलिए कुछ भी नहीं भेजा गया। अपना लिखा हुआ कॉपी करें, पेज को फिर से लोड करें और दोबारा कोशिश करें।",
  // Step 2: codename
  codenameTitle: "आपका कोडनेम",
  codenameLead: "अंग्रेज़ी के ये आठ शब्द इसी क्रम में हाथ से काग़ज़ पर उतार लें। ये अभी-अभी इसी डिवाइस पर बने हैं। कुछ भी नहीं भेजा गया है।",
  codenameWhy1: "इन शब्दों के बिना वापस आना, जवाब पढ़ना और फिर से लिखना संभव नहीं है।",
  codenameWhy2: "कोई भी आपको ये शब्द दोबारा नहीं दे सकता। इन्हें खो देने पर जवाब भी आपके हाथ से निकल जाएगा।",
  codenameWhy3: "ये शब्द जिसके पास हों, वह जवाब पढ़ सकता है और आपके नाम से लिख सकता है। काग़ज़ सुरक्षित रखें। उसकी फ़ोटो न लें।",
  codenameCopy: "क्लिपबोर्ड पर कॉपी करें",
  codenameCopyCost: "दूसरे प्रोग्राम क्लिपबोर्ड पढ़ सकते हैं। हाथ से लिखना ज़्यादा सुरक्षित है।",
  codenameCopied: "कॉपी हो गया। काम पूरा होने पर क्लिपबोर्ड खाली करें: कुछ और कॉपी कर लें।",
  codenameNotCopied: "ब्राउज़र ने कॉपी करने नहीं दिया। कृपया शब्द हाथ से उतार लें।",
  codenameWritten: "मैंने इसे लिख लिया है",
  back: "वापस",
  checkTitle: "आपका काग़ज़ जाँचने के लिए दो शब्द",
  checkLead: "कृपया अपने काग़ज़ से अंग्रेज़ी के ये दो शब्द टाइप करें। इससे पता चलता है कि इस काग़ज़ से वापस आना हो सकेगा या नहीं।",
  checkWord: "शब्द {number}",
  checkWrong: "यह शब्द {number} नहीं है। अपना काग़ज़ देखें, या कोडनेम फिर से दिखाएँ।",
  checkShow: "कोडनेम फिर से दिखाएँ",
  checkSend: "संदेश भेजें",
  // Step 3: sent
  sentTitleWaiting: "आपका संदेश भेजे जाने के इंतज़ार में है",
  sentTitleSent: "आपका संदेश भेज दिया गया",
  sentTitleConfirmed: "आपका संदेश पहुँच गया",
  sentWaiting: "यह पेज अनियमित समय पर डेटा भेजता है, और आपका संदेश उसी के साथ जाता है। इसलिए समय देखकर कोई नहीं जान सकता कि आपने लिखा है। आपको कुछ करने की ज़रूरत नहीं।",
  sentNowTitle: "इसके बजाय तुरंत भेजें",
  sentNowCost: "तब संदेश आपके क्लिक के तुरंत बाद जाएगा। जो सर्वर पर नज़र रखता है और जानता है कि आपने इंटरनेट कब इस्तेमाल किया, वह समझ सकता है कि आपने लिखा है। यह तभी चुनें जब आपको अभी जाना ही पड़े।",
  sentNow: "अभी भेजें",
  sentNowPressed: "अभी भेजा जा रहा है…",
  nextTitle: "अब आगे क्या करें",
  nextWait: "इंतज़ार करें, जब तक ऊपर वाली पंक्ति में “पहुँच गया” न आ जाए।",
  nextKeep: "कोडनेम वाला काग़ज़ संभालकर रखें। उसे ऐसी चीज़ों से दूर रखें जिनसे आपकी पहचान खुल सकती है।",
  nextLeave: "फिर यह पेज बंद करें। Tor Browser में “New Identity” (नई पहचान) चुनें।",
  nextReturn: {
    one: "दो-तीन दिन बाद दोबारा आएँ, “मेरे पास कोडनेम है” चुनें और अंग्रेज़ी के आठ शब्द टाइप करें। जवाब {count} दिन तक रहता है।",
    other: "दो-तीन दिन बाद दोबारा आएँ, “मेरे पास कोडनेम है” चुनें और अंग्रेज़ी के आठ शब्द टाइप करें। जवाब {count} दिनों तक रहता है।"
  },
  nextDelete: "अगर आपने यह लेख इस डिवाइस पर कहीं और भी रखा है, तो उसे मिटाने के बारे में सोचें।",
  goConversation: "बातचीत दिखाएँ",
  sentEmpty: "यह पेज खाली करें",
  // The way back: entering a codename
  returnTitle: "अपने कोडनेम से वापस आएँ",
  returnLead: "अपने अंग्रेज़ी के आठ शब्द टाइप करें। बड़े-छोटे अक्षर, हाइफ़न और अतिरिक्त खाली जगह से कोई फ़र्क नहीं पड़ता। कोडनेम खोलने से कुछ भी नहीं भेजा जाता: सबके जवाब पहले से इसी डिवाइस पर हैं।",
  returnLabel: "आपका कोडनेम",
  returnHint: "अंग्रेज़ी के आठ शब्द। टाइप करते समय मिलते-जुलते शब्द नीचे दिखते हैं। नीचे वाला तीर बटन आपको वहाँ ले जाता है।",
  returnOpen: "खोलें",
  returnOpening: "खुल रहा है। इसमें कुछ सेकंड लग सकते हैं।",
  returnMatches: "नीचे मिलते-जुलते शब्द: {count}।",
  returnMatchList: "मिलते-जुलते शब्द",
  errorWord: "शब्द {number}, “{word}”, कोडनेम का शब्द नहीं है। अपना काग़ज़ फिर से देखें।",
  errorWordNear: "शब्द {number}, “{word}”, कोडनेम का शब्द नहीं है। क्या सही शब्द {near} है?",
  errorCount: "कोडनेम में आठ शब्द होते हैं। यहाँ शब्दों की संख्या {count} है।",
  errorCheck: "ये आठों कोडनेम के शब्द हैं, पर ये एक साथ मेल नहीं खाते। या तो एक शब्द गलत है, या यह कोडनेम किसी दूसरे डेस्क का है। हर शब्द को अपने काग़ज़ से मिलाएँ।",
  errorSwapped: "लगता है कि शब्द {first} और शब्द {second} आपस में बदल गए हैं।",
  errorSimilar: "शब्द {number} गलत लगता है। शायद यह “{word}” हो। इसे अपने काग़ज़ से मिलाएँ।",
  takeWord: "“{word}” डालें",
  takeOrder: "दोनों शब्दों की जगह बदलें",
  errorNoWords: "पहले अपने आठ शब्द टाइप करें।",
  errorOpen: "कोडनेम नहीं खुल सका। पेज को फिर से लोड करें और दोबारा कोशिश करें।",
  // Conversation
  conversationTitle: "आपकी बातचीत",
  conversationOpened: "आपका कोडनेम सही है।",
  ownMessage: "इस बार आपने लिखा",
  ownTo: "{channel} को",
  ownWaiting: "अभी भेजा नहीं गया",
  ownSent: "भेज दिया गया",
  ownConfirmed: "पहुँच गया",
  replyFrom: "{name} का जवाब",
  replyDay: "{day} को। हस्ताक्षर असली हैं।",
  replyDayOnly: "{day} को।",
  keyStolen: "सावधान: {name} की हस्ताक्षर कुंजी चोरी होने की सूचना दी गई है। हो सकता है कि यह चोर ने लिखा हो, पहले की तारीख डालकर भी। डेस्क के अनुसार {name} {day} तक वहाँ काम कर रहे थे।",
  replyMissing: {
    one: "इस जवाब का {count} हिस्सा लोड नहीं हो सका। पूरा पढ़ने के लिए बाद में दोबारा आएँ।",
    other: "इस जवाब के {count} हिस्से लोड नहीं हो सके। पूरा पढ़ने के लिए बाद में दोबारा आएँ।"
  },
  repliesRefused: {
    one: "आपके लिए {count} जवाब है जिसके बारे में साबित नहीं हो सका कि वह डेस्क से आया है, इसलिए वह नहीं दिखाया गया। अपने अगले संदेश में डेस्क को यह बताएँ।",
    other: "आपके लिए {count} जवाब हैं जिनके बारे में साबित नहीं हो सका कि वे डेस्क से आए हैं, इसलिए वे नहीं दिखाए गए। अपने अगले संदेश में डेस्क को यह बताएँ।"
  },
  notShown: { one: "{count} चीज़ दिखाई नहीं जा सकी।", other: "{count} चीज़ें दिखाई नहीं जा सकीं।" },
  receiptOpened: "{name} ने खोला, {day} को हस्ताक्षर किए।",
  receiptWritten: "{day} का आपका संदेश",
  noReply: "अभी कोई जवाब नहीं",
  noReplyLead: "आपका कोडनेम सही है; टाइप करने में गलती होती तो पता चल जाता। इस समय इसके लिए कोई जवाब नहीं है।",
  noReplyAfterReceipt: "आपका संदेश खोला गया है। अभी कोई जवाब नहीं है।",
  noReceipt: "अभी तक किसी ने हस्ताक्षर करके नहीं बताया कि आपका कोई संदेश खोला गया। हस्ताक्षर पढ़ने के एक दिन बाद तक आ सकता है।",
  deskRead: "{desk} ने {day} तक आए संदेश पढ़ लिए हैं।",
  deskNotReadSince: "{desk} ने {day} के बाद से आए हुए संदेश नहीं पढ़े हैं। हो सकता है कि आपका संदेश वहाँ अभी तक न देखा गया हो।",
  deskNeverRead: "{desk} ने पिछले 30 दिनों में हस्ताक्षर करके यह नहीं बताया कि आए हुए संदेश पढ़े गए। हो सकता है कि आपका संदेश वहाँ अभी तक न देखा गया हो।",
  conversationReturn: "जब तक यह पेज खुला है, नए जवाब यहाँ अपने आप दिखते हैं। नहीं तो दो-तीन दिन बाद दोबारा आएँ।",
  writeAgain: "फिर से लिखें",
  closeCodename: "कोडनेम बंद करें",
  statusReceived: "आपका भेजा हुआ डेस्क के एक व्यक्ति के पास है।",
  statusLooking: "आपकी रिपोर्ट की जाँच हो रही है।",
  statusClosed: "आपकी रिपोर्ट बंद कर दी गई है।",
  statusDestroyed: "नष्ट किया गया: आपका वापस लिया हुआ वह सब, जो {day} तक पहुँचा था।",
  statusFiles: "जिन संदेशों की सभी फ़ाइलें पहुँच गईं: {announced} में से {whole}।",
  whoTitle: "पढ़ने वाले कौन हैं",
  whoLead: "नाम और हस्ताक्षर कुंजियाँ, जिन पर डेस्क के हस्ताक्षर हैं। आप कुंजी को उससे मिला सकते हैं जो वह व्यक्ति कहीं और बताता है।",
  proofTitle: "रिपोर्ट का प्रमाण",
  proofLead: "ऐसी फ़ाइल सहेजें जो साबित करे कि आपका लिखा किसने खोला, इस पर कब हस्ताक्षर किए और क्या जवाब दिया। इसके लिए कुछ नहीं भेजा जाता। यह साबित नहीं कर सकती कि कोई और जवाब नहीं था।",
  proofWarning: "जिसे यह फ़ाइल आपके पास मिलेगी, वह जान जाएगा कि आपने रिपोर्ट की, और हर जवाब पढ़ लेगा। यह एन्क्रिप्ट नहीं है और आप इससे इनकार नहीं कर सकते। इसे तभी सहेजें जब किसी को दिखाना ज़रूरी हो।",
  proofText: "आपका भेजा हुआ पाठ, शब्दशः, यदि आपने रखा हो",
  proofTextHint: "इसके बिना फ़ाइल जाँचने वाले को पाठ आपसे लेना होगा।",
  proofSave: "प्रमाण सहेजें",
  proofSaved: "फ़ाइल सहेजने के लिए आपके ब्राउज़र को दे दी गई।",
  proofNothing: "अभी साबित करने को कुछ नहीं है: किसी ने हस्ताक्षर नहीं किए कि आपका भेजा हुआ खोला गया। बाद में आएँ।",
  proofOther: "किसी ने हस्ताक्षर नहीं किए कि यह पाठ खोला गया। यह ठीक वही होना चाहिए जो आपने भेजा था। आप यह खाना खाली भी छोड़ सकते हैं।",
  proofFailed: "प्रमाण नहीं बन सका।",
  // Taking everything back
  withdrawOpen: "सब कुछ वापस लें",
  withdrawTitle: "सब कुछ वापस लें",
  withdrawLead: "यह डेस्क से आपका अनुरोध है कि इस कोडनेम से आपने जो कुछ भेजा है, वह सब नष्ट कर दिया जाए, फ़ाइलें भी। आपका अनुरोध मिलने पर डेस्क के प्रोग्राम यह अपने आप करते हैं।",
  withdrawKnown: "जिसने आपका संदेश पढ़ लिया है, उसे बात पता रहेगी। जो प्रतियाँ आगे दी गईं या छापी गईं, वे वापस नहीं ली जा सकतीं।",
  withdrawToday: "आज इस कोडनेम से जो भी भेजा जाए, वह भी नष्ट हो जाता है। इससे फिर लिखने के लिए आने वाले परसों तक रुकें।",
  withdrawCodename: "जवाब अपनी अवधि पूरी होने तक यहाँ रहते हैं। आपका कोडनेम उन्हें अब भी खोलता है।",
  withdrawWho: "आपके संदेश कौन पढ़ सकता था?",
  withdrawWhoHint: "उन सब पर निशान लगाएँ। बाकी लोगों को पता नहीं चलता कि आपने लिखा था।",
  withdrawNobody: "इस समय डेस्क में किसी से संपर्क नहीं हो सकता। कृपया कल दोबारा आएँ।",
  errorWithdrawWho: "कम से कम एक व्यक्ति पर निशान लगाएँ।",
  errorWithdraw: "आपका अनुरोध एन्क्रिप्ट नहीं हो सका, इसलिए कुछ भी नहीं भेजा गया। पेज को फिर से लोड करें और दोबारा कोशिश करें।",
  withdrawSend: "सब नष्ट करने का अनुरोध करें",
  withdrawOwn: "आपने डेस्क से अनुरोध किया कि आपका भेजा हुआ सब कुछ नष्ट कर दिया जाए।",
  // Without JavaScript
  plainTitle: "इस पेज को JavaScript चाहिए",
  plainWhy: "यह पेज आपका संदेश बाहर जाने से पहले आपके अपने डिवाइस पर एन्क्रिप्ट करता है। JavaScript के बिना यह ऐसा नहीं कर सकता, और बिना एन्क्रिप्ट किए यह कुछ नहीं भेजता।",
  plainLevel: "Tor Browser में ढाल के निशान पर क्लिक करें, “Settings” (सेटिंग) चुनें, फिर “Safer” (ज़्यादा सुरक्षित) चुनें। ब्राउज़र को बंद करके फिर से शुरू करें और यह पेज दोबारा खोलें। “Safer” काफ़ी है।",
  plainOther: "JavaScript बंद भी रखा जा सकता है: जिस कंप्यूटर पर आपको भरोसा हो, उस पर “knothole source” प्रोग्राम इस्तेमाल करें। या डेस्क से डाक से, या खुद जाकर संपर्क करें।",
  plainFile: "क्या आपने “knothole source seal” से लिफ़ाफ़ा फ़ाइल बनाई है? उसे यहाँ सौंपें। सर्वर पर नज़र रखने वाला देख सकता है कि कोई ऐसा कर रहा है।",
  plainChoose: "लिफ़ाफ़ा फ़ाइल",
  plainSend: "फ़ाइल भेजें",
  plainStored: "डेस्क के लिए सहेज लिया गया। अब यह पेज बंद किया जा सकता है। Tor Browser में “New Identity” (नई पहचान) चुनें।",
  plainNotStored: "सहेजा नहीं गया। सर्वर इसे अभी नहीं ले सकता। फ़ाइल अपने पास रखें और कल फिर भेजें।",
  plainRefused: "सहेजा नहीं गया। यह “knothole source seal” से बनी लिफ़ाफ़ा फ़ाइल नहीं है। वापस जाएँ और दूसरी फ़ाइल चुनें।"
};

// strings/it.js
var it_default = {
  // Frame
  languageName: "Italiano",
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
  leaveHint: "Svuota subito questa pagina. Ciò che non è stato inviato va perso. Premere tre volte il tasto Esc (Escape) fa la stessa cosa.",
  footer: "Questa pagina non conserva nulla nel browser. Quando la chiude, tutto ciò che è qui scompare.",
  // Safety check
  safetyGood: "Controllo di sicurezza: niente da sistemare",
  safetyLook: {
    one: "Controllo di sicurezza: {count} cosa da sistemare prima di scrivere",
    other: "Controllo di sicurezza: {count} cose da sistemare prima di scrivere"
  },
  safetyOnion: "Sta usando l’indirizzo onion. Tor nasconde dove lei si trova.",
  safetyLocal: "Questa è una prova: il server funziona sul suo stesso computer.",
  safetyNoOnion: "Non sta usando un indirizzo onion. La sua rete può vedere che lei è qui. Apra invece questo indirizzo in Tor Browser:",
  safetyNoOnionUnknown: "Non sta usando un indirizzo onion. La sua rete può vedere che lei è qui. Usi Tor Browser e chieda all’ufficio destinatario l’indirizzo onion.",
  safetySafer: "Il livello di sicurezza del browser è almeno quello intermedio (in inglese “Safer”).",
  safetyStandard: "Il livello di sicurezza del browser è inferiore a quello intermedio (in inglese “Safer”). In Tor Browser: faccia clic sullo scudo, scelga “Impostazioni” (“Settings”), poi il livello intermedio, il secondo dei tre (“Safer”). Riavvii il browser e apra di nuovo questa pagina. Lo faccia prima di scrivere: il riavvio cancella il suo testo.",
  safetyFeatures: "Il suo browser può cifrare tutto ciò che questa pagina invia.",
  safetyCannot: "Questa pagina non può vedere se il suo dispositivo è pulito o se qualcuno guarda da dietro le sue spalle.",
  // The line of state
  stateLoading: "Preparazione in corso. Può già iniziare a scrivere.",
  stateNothing: "Non è stato inviato nulla.",
  stateSealing: "Cifratura del messaggio in corso…",
  stateWaiting: "Non ancora inviato. Parte da solo, in un momento casuale, di solito entro un minuto. Tenga aperta questa pagina.",
  stateParts: {
    one: "Non ancora inviato (parti inviate: {stored} di {count}). Tenga aperta questa pagina.",
    other: "Non ancora inviato (parti inviate: {stored} di {count}). Tenga aperta questa pagina."
  },
  stateSent: "Inviato. Aspetti che dica “Arrivato” prima di chiudere questa pagina.",
  stateConfirmed: "Arrivato. Il suo messaggio è conservato per l’ufficio destinatario. Può chiudere questa pagina.",
  stateUnusable: "Ora non può scrivere con questa pagina.",
  stateFilesWaiting: "Il suo testo è stato inviato. I suoi file sono ancora in viaggio. Tenga aperta questa pagina.",
  // Files on their way
  uploadReading: "Lettura dei suoi file: {done} di {of}.",
  uploadRunning: "Invio dei suoi file: {done} di {of}.",
  uploadLeft: { one: "Manca circa {count} minuto.", other: "Mancano circa {count} minuti." },
  uploadLost: "La connessione si è interrotta a {done} di {of}. La pagina riprova da sola. Ciò che è conservato resta conservato.",
  uploadPaused: "In pausa a {done} di {of}. Ciò che è conservato resta conservato per una settimana.",
  uploadFull: "In questo momento il server non ha spazio per i suoi file. Il suo testo viene inviato lo stesso. Riprovi, oppure torni domani con il suo nome in codice e gli stessi file.",
  uploadChanged: "Un file è cambiato durante la lettura, quindi l’invio si è fermato. Il suo testo viene inviato lo stesso. Scelga di nuovo i file e li invii con un nuovo messaggio.",
  uploadStopped: "Il server ha rifiutato i file. Il suo testo viene inviato lo stesso. Torni domani con il suo nome in codice e gli stessi file.",
  uploadDone: "Tutti i suoi file sono conservati per l’ufficio destinatario.",
  uploadPause: "Metti in pausa",
  uploadResume: "Continua",
  uploadAgain: "Riprova",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Il server non ha risposto. La pagina riprova da sola. Controlli che la connessione funzioni ancora.",
  troubleFull: "Il server è pieno e non ha conservato il suo messaggio. La pagina lo tiene e riprova. Lasci aperta la pagina, oppure torni domani.",
  troubleUnavailable: "In questo momento il server non può conservare nulla. La pagina riprova da sola. La lasci aperta.",
  troubleStrange: "Il server ha dato una risposta che questa pagina non capisce. La pagina riprova. Se continua così, copi il suo testo e ricarichi la pagina.",
  troubleNotLoaded: "Non è stato possibile caricare i documenti dell’ufficio destinatario. La pagina riprova da sola. Se continua così, chieda un nuovo circuito in Tor Browser e ricarichi la pagina.",
  troubleDocument: "Questa pagina non può dimostrare che sta parlando con l’ufficio destinatario giusto, quindi si rifiuta di inviare. Non la usi adesso. La ricarichi tra un’ora. Se continua così, si rivolga all’ufficio destinatario in un altro modo.",
  troubleUpdate: "Il server ha proposto nuovi documenti dell’ufficio destinatario. Non si può dimostrare che vengano davvero da quell’ufficio. La pagina non li ha accettati e continua con quelli di prima. Se ha dubbi, chiuda la pagina.",
  troubleWithheld: "Il server tralascia qualcosa sulle persone dell’ufficio destinatario che aveva già pubblicato. Forse è guasto, forse vuole ingannarla. Questa pagina si basa su ciò che sapeva prima.",
  troubleExpired: "I documenti dell’ufficio destinatario sono scaduti, quindi questa pagina si rifiuta di inviare. Può ancora leggere le risposte. Torni domani.",
  troubleMissing: "Al suo browser manca ciò che serve a questa pagina per cifrare: {missing}. Con questo browser non si può inviare nulla. Usi la versione più recente di Tor Browser.",
  troubleBroken: "Una parte di questa pagina non si è caricata o si è fermata. Non si può più inviare nulla. Copi il suo testo, ricarichi la pagina e riprovi.",
  missingSecure: "un indirizzo sicuro (un indirizzo onion o https)",
  missingWorkers: "le attività in background (Workers)",
  missingCrypto: "le funzioni di cifratura (WebCrypto)",
  missingSignatures: "le firme digitali (Ed25519)",
  missingText: "la codifica del testo",
  missingTimeout: "i limiti di tempo per le richieste",
  // Step 1: write
  writeTitle: "Scrivere a {desk}",
  writeTitleEmpty: "Scrivere all’ufficio destinatario",
  writeLead: "Il suo messaggio viene cifrato su questo dispositivo prima di lasciarlo. Solo le persone indicate qui sotto possono leggerlo. Il server non può, e chi lo gestisce nemmeno.",
  writeWarning: "Non usi un dispositivo o una rete del suo datore di lavoro. Lì potrebbero vedere che lei ha visitato questa pagina.",
  protectedTitle: "Che cosa è protetto e che cosa no",
  protectedYes1: "Lungo il percorso nessuno può leggere ciò che scrive, né il suo nome in codice.",
  protectedYes2: "Non c’è nessun account. La pagina non chiede nomi e non salva nulla su questo dispositivo.",
  protectedYes3: "La pagina invia dati in momenti casuali, sia che lei scriva sia che non scriva. Così l’invio di un messaggio non si nota.",
  protectedNo1: "Chi sorveglia la sua rete può vedere che usa Tor, e forse che ha visitato questa pagina.",
  protectedNo2: "Chi controlla il suo dispositivo può vedere tutto ciò che fa qui.",
  protectedNo3: "Chi prende il controllo del server potrebbe mandarle una pagina modificata che legge ciò che scrive.",
  protectedNo4: "Ciò che racconta può far capire chi è. Lasci fuori ciò che solo lei può sapere, a meno che sia importante.",
  statementTitle: "Dichiarazione dell’ufficio destinatario ({day})",
  statementHolds: "L’ufficio destinatario dice che un ordine legale lo obbliga a conservare qualcosa:",
  channelTitle: "Chi deve ricevere il suo messaggio?",
  channelLoading: "Caricamento: chi può leggere il suo messaggio…",
  channelReaders: "Può essere letto da {names}.",
  readersChoose: "Escludere qualcuno",
  readersHint: "Tolga la spunta alla persona che non deve leggere questo messaggio. Lo rifaccia con ogni messaggio successivo.",
  readersLeftOut: "Questo messaggio non può essere letto da {names}.",
  errorReaders: "Almeno una persona deve poter leggere il suo messaggio.",
  channelRead: "Posta letta fino al giorno {day} compreso.",
  channelNeverRead: "Negli ultimi 30 giorni nessuno ha confermato con una firma digitale che questa posta è stata letta.",
  channelUnreachable: "Qui al momento nessuno può ricevere messaggi. Faccia un’altra scelta, oppure torni domani.",
  questionsTitle: "Alcune domande",
  optional: "facoltativo",
  messageLabel: "Il suo messaggio",
  messageHint: "Scriva che cosa è successo, quando, e come lo sa. Si prenda il tempo che serve. Nulla di ciò che scrive lascia questa pagina prima che abbia visto il suo nome in codice e dato il suo consenso.",
  messageLeft: "Spazio rimasto: circa {count} caratteri.",
  messageOver: "Troppo lungo di circa {count} caratteri. Accorci il testo, oppure invii il resto in un secondo messaggio.",
  filesTitle: "File",
  filesHint: "Foto, documenti, registrazioni. Vengono cifrati come il suo testo, insieme ai loro nomi. I file possono mostrare chi li ha fatti, e quando: pensi a che cosa consegna.",
  filesCost: "L’invio di file richiede più tempo di quello del testo e avviene subito. Perciò chi sorveglia può vedere che lei invia qualcosa di grande.",
  filesChoose: "Scegli i file",
  folderChoose: "Scegli una cartella",
  filesDrop: "Può anche trascinarli qui.",
  fileRemove: "Togli",
  fileRemoveNamed: "Togli {name}",
  filesTotal: { one: "{count} file, {size} in tutto.", other: "{count} file, {size} in tutto." },
  errorFilesTooLarge: "È più di quanto l’ufficio destinatario accetta in una volta ({most}, con dati di riempimento). Tolga alcuni file, oppure li invii con più messaggi.",
  errorFilesMany: "Sono troppi file per un solo messaggio (al massimo {most}). Ne tolga alcuni, oppure li raccolga in un archivio, per esempio ZIP.",
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
  errorTooLong: "Non entra in un solo messaggio. Lo accorci, oppure invii il resto in un secondo messaggio.",
  errorText: "Il testo contiene un carattere danneggiato che non si può inviare. Cancelli ciò che ha incollato per ultimo e riprovi.",
  errorSeal: "Non è stato possibile cifrare il messaggio, quindi non è stato inviato nulla. Copi il suo testo, ricarichi la pagina e riprovi.",
  // Step 2: codename
  codenameTitle: "Il suo nome in codice",
  codenameLead: "Copi a mano queste otto parole inglesi, in quest’ordine. Sono state create adesso su questo dispositivo. Non è stato inviato nulla.",
  codenameWhy1: "Solo con queste parole può tornare, leggere la risposta e scrivere di nuovo.",
  codenameWhy2: "Nessuno può dargliele di nuovo. Se le perde, la risposta per lei è persa.",
  codenameWhy3: "Chi le ha può leggere le risposte e scrivere a suo nome. Tenga il foglio al sicuro. Non faccia foto.",
  codenameCopy: "Copia negli appunti",
  codenameCopyCost: "Altri programmi possono leggere gli appunti. A mano è più sicuro.",
  codenameCopied: "Copiato. Svuoti gli appunti quando ha finito: copi qualcos’altro.",
  codenameNotCopied: "Il browser non ha permesso di copiare. Copi le parole a mano.",
  codenameWritten: "L’ho scritto su un foglio",
  back: "Indietro",
  checkTitle: "Due parole per controllare il suo foglio",
  checkLead: "Scriva queste due parole leggendole dal suo foglio. Così si vede se con quel foglio potrà tornare.",
  checkWord: "Parola {number}",
  checkWrong: "Questa non è la parola {number}. Guardi il suo foglio, oppure mostri di nuovo il nome in codice.",
  checkShow: "Mostra di nuovo il nome in codice",
  checkSend: "Invia il messaggio",
  // Step 3: sent
  sentTitleWaiting: "Il suo messaggio è in attesa di invio",
  sentTitleSent: "Il suo messaggio è stato inviato",
  sentTitleConfirmed: "Il suo messaggio è arrivato",
  sentWaiting: "Questa pagina invia dati in momenti casuali, e il suo messaggio parte insieme a loro. Così nessuno può capire dall’ora che lei ha scritto. Non deve fare nulla.",
  sentNowTitle: "Inviare subito, senza aspettare",
  sentNowCost: "In questo caso l’invio avviene subito dopo il suo clic. Chi sorveglia il server e sa quando lei era online potrebbe capire che ha scritto. Lo scelga solo se deve andare via adesso.",
  sentNow: "Invia ora",
  sentNowPressed: "Invio in corso…",
  nextTitle: "Che cosa fare adesso",
  nextWait: "Aspetti che la riga in alto dica “Arrivato”.",
  nextKeep: "Conservi il foglio con il suo nome in codice. Lo tenga lontano da tutto ciò che potrebbe mostrare chi è lei.",
  nextLeave: "Poi chiuda questa pagina. In Tor Browser scelga “Nuova identità” (“New Identity”).",
  nextReturn: {
    one: "Torni tra due o tre giorni, scelga “Ho un nome in codice” e scriva le otto parole. Una risposta resta disponibile per {count} giorno.",
    other: "Torni tra due o tre giorni, scelga “Ho un nome in codice” e scriva le otto parole. Una risposta resta disponibile per {count} giorni."
  },
  nextDelete: "Se ha conservato il testo altrove su questo dispositivo, pensi a cancellarlo.",
  goConversation: "Mostra la conversazione",
  sentEmpty: "Svuota questa pagina",
  // The way back: entering a codename
  returnTitle: "Tornare con il suo nome in codice",
  returnLead: "Scriva le sue otto parole inglesi. Maiuscole, trattini e spazi in più non contano. Aprire il nome in codice non invia nulla: le risposte per tutti sono già su questo dispositivo.",
  returnLabel: "Il suo nome in codice",
  returnHint: "Otto parole. Mentre scrive, sotto il campo appaiono le parole corrispondenti. Con la freccia in giù può raggiungerle.",
  returnOpen: "Apri",
  returnOpening: "Apertura in corso. Possono servire alcuni secondi.",
  returnMatches: "Parole corrispondenti qui sotto: {count}.",
  returnMatchList: "Parole corrispondenti",
  errorWord: "La parola {number}, “{word}”, non esiste in nessun nome in codice. Guardi di nuovo il suo foglio.",
  errorWordNear: "La parola {number}, “{word}”, non esiste in nessun nome in codice. Intendeva {near}?",
  errorCount: "Un nome in codice ha otto parole. Qui ce ne sono {count}.",
  errorCheck: "Queste otto parole esistono nei nomi in codice, ma non vanno insieme. Una parola è sbagliata, oppure questo nome in codice è per un altro ufficio destinatario. Confronti ogni parola con il suo foglio.",
  errorSwapped: "Le parole {first} e {second} sembrano scambiate.",
  errorSimilar: "La parola {number} sembra sbagliata. Potrebbe essere “{word}”. La confronti con il suo foglio.",
  takeWord: "Metti “{word}”",
  takeOrder: "Scambia le due parole",
  errorNoWords: "Prima scriva le sue otto parole.",
  errorOpen: "Non è stato possibile aprire il nome in codice. Ricarichi la pagina e riprovi.",
  // Conversation
  conversationTitle: "La sua conversazione",
  conversationOpened: "Il suo nome in codice è giusto.",
  ownMessage: "Lei ha scritto, in questa visita",
  ownTo: "a {channel}",
  ownWaiting: "Non ancora inviato",
  ownSent: "Inviato",
  ownConfirmed: "Arrivato",
  replyFrom: "{name} ha risposto",
  replyDay: "({day}). La firma digitale è autentica.",
  replyDayOnly: "({day})",
  keyStolen: "Attenzione: la chiave di firma di {name} è stata denunciata come rubata. Può averlo scritto chi l’ha rubata, anche con una data precedente. L’ufficio destinatario dice che {name} era lì fino al giorno {day} compreso.",
  replyMissing: {
    one: "Non è stato possibile caricare {count} parte di questa risposta. Torni più tardi per leggerla tutta.",
    other: "Non è stato possibile caricare {count} parti di questa risposta. Torni più tardi per leggerla tutta."
  },
  repliesRefused: {
    one: "Non si è potuto dimostrare che {count} risposta per lei venga dall’ufficio destinatario. Non viene mostrata. Lo dica all’ufficio destinatario nel prossimo messaggio.",
    other: "Non si è potuto dimostrare che {count} risposte per lei vengano dall’ufficio destinatario. Non vengono mostrate. Lo dica all’ufficio destinatario nel prossimo messaggio."
  },
  notShown: {
    one: "Non è stato possibile mostrare {count} elemento.",
    other: "Non è stato possibile mostrare {count} elementi."
  },
  receiptOpened: "Aperto da {name}, con firma digitale del giorno {day}.",
  receiptWritten: "Il suo messaggio del giorno {day}",
  noReply: "Ancora nessuna risposta",
  noReplyLead: "Il suo nome in codice è giusto; un errore di battitura si sarebbe notato. In questo momento non c’è nessuna risposta per questo nome.",
  noReplyAfterReceipt: "Il suo messaggio è stato aperto. Non c’è ancora una risposta.",
  noReceipt: "Nessuno ha ancora confermato con una firma digitale di aver aperto un suo messaggio. La firma può arrivare un giorno dopo la lettura.",
  deskRead: "{desk} ha letto la posta fino al giorno {day} compreso.",
  deskNotReadSince: "{desk} non legge la posta dal giorno {day}. Forse lì non hanno ancora visto il suo messaggio.",
  deskNeverRead: "Negli ultimi 30 giorni {desk} non ha confermato con una firma digitale di aver letto la posta. Forse lì non hanno ancora visto il suo messaggio.",
  conversationReturn: "Le nuove risposte appaiono qui da sole finché questa pagina è aperta. Altrimenti torni tra due o tre giorni.",
  writeAgain: "Scrivi di nuovo",
  closeCodename: "Chiudi il nome in codice",
  statusReceived: "Una persona dell’ufficio destinatario ha ciò che lei ha inviato.",
  statusLooking: "La sua segnalazione è in esame.",
  statusClosed: "La sua segnalazione è chiusa.",
  statusDestroyed: "Distrutto: tutto ciò che lei ha ritirato ed era arrivato entro il giorno {day}.",
  statusFiles: "Messaggi con tutti i file presenti: {whole} su {announced}.",
  whoTitle: "Chi legge i messaggi",
  whoLead: "Nomi e chiavi di firma, firmati dall’ufficio destinatario. Può confrontare una chiave con quanto la persona indica altrove.",
  proofTitle: "Prova della segnalazione",
  proofLead: "Salvi un file che prova chi ha aperto il suo testo, quando l’ha firmato e che cosa ha risposto. Per questo non si invia nulla. Non può provare che non ci sia stata un’altra risposta.",
  proofWarning: "Chi trova questo file da lei sa che ha fatto una segnalazione e legge tutte le risposte. Non è cifrato e lei non potrà negarlo. Lo salvi solo se deve mostrarlo a qualcuno.",
  proofText: "Il testo inviato, parola per parola, se l’ha conservato",
  proofTextHint: "Senza di esso, chi controlla il file deve ricevere il testo da lei.",
  proofSave: "Salva la prova",
  proofSaved: "Il file è stato passato al browser per essere salvato.",
  proofNothing: "Non c’è ancora nulla da provare: nessuno ha firmato di aver aperto ciò che lei ha inviato. Torni più tardi.",
  proofOther: "Nessuno ha firmato di aver aperto questo testo. Deve essere esattamente quello inviato. Può anche lasciare vuoto il campo.",
  proofFailed: "Non è stato possibile creare la prova.",
  // Taking everything back
  withdrawOpen: "Ritira tutto",
  withdrawTitle: "Ritirare tutto",
  withdrawLead: "Lei chiede all’ufficio destinatario di distruggere tutto ciò che ha inviato con questo nome in codice, anche i file. I programmi dell’ufficio lo fanno da soli quando ricevono la sua richiesta.",
  withdrawKnown: "Chi ha letto il suo messaggio sa ancora che cosa dice. Le copie passate ad altri o stampate non si possono riprendere.",
  withdrawToday: "Viene distrutto anche ciò che invia oggi con questo nome in codice. Per scrivere di nuovo con questo nome, aspetti fino a dopodomani.",
  withdrawCodename: "Le risposte restano qui fino alla loro scadenza. Il suo nome in codice le apre ancora.",
  withdrawWho: "Chi poteva leggere i suoi messaggi?",
  withdrawWhoHint: "Selezioni tutte queste persone. Le altre non vengono a sapere che lei ha scritto.",
  withdrawNobody: "Al momento nessuno dell’ufficio destinatario è raggiungibile. Torni domani.",
  errorWithdrawWho: "Selezioni almeno una persona.",
  errorWithdraw: "Non è stato possibile cifrare la sua richiesta, quindi non è stato inviato nulla. Ricarichi la pagina e riprovi.",
  withdrawSend: "Chiedi di distruggere tutto",
  withdrawOwn: "Ha chiesto all’ufficio destinatario di distruggere tutto ciò che ha inviato.",
  // Without JavaScript
  plainTitle: "Questa pagina ha bisogno di JavaScript",
  plainWhy: "Con JavaScript cifra il suo messaggio sul suo dispositivo, prima che lo lasci. Senza JavaScript non può farlo, e non invia nulla che non sia cifrato.",
  plainLevel: "In Tor Browser faccia clic sullo scudo, scelga “Impostazioni” (“Settings”), poi il livello intermedio, il secondo dei tre (“Safer”). Riavvii il browser e apra di nuovo questa pagina. Il livello intermedio basta.",
  plainOther: "Può lasciare JavaScript disattivato: su un computer di cui si fida, usi il programma “knothole source”. Oppure si rivolga all’ufficio destinatario per posta o di persona.",
  plainFile: "Ha creato un file busta con “knothole source seal”? Lo consegni qui. Chi sorveglia il server può vedere che qualcuno lo fa.",
  plainChoose: "File busta",
  plainSend: "Invia il file",
  plainStored: "Conservato per l’ufficio destinatario. Può chiudere questa pagina. In Tor Browser scelga “Nuova identità” (“New Identity”).",
  plainNotStored: "Non conservato. Il server ora non può accettarlo. Tenga il file e lo invii di nuovo domani.",
  plainRefused: "Non conservato. Questo non è un file busta creato con “knothole source seal”. Torni indietro e scelga un altro file."
};

// strings/ja.js
var ja_default = {
  // Frame
  languageName: "日本語",
  language: "言語",
  name: "Knothole",
  navigation: "どうしますか",
  goWrite: "書く",
  goReturn: "コードネームがあります",
  steps: "手順",
  stepWrite: "書く",
  stepCodename: "コードネーム",
  stepSent: "送信済み",
  leave: "すぐに離れる",
  leaveHint: "このページをすぐに空にします。まだ送信されていないものは失われます。Escape キーを 3 回押しても同じです。",
  footer: "このページは、ブラウザーに何も残しません。ページを閉じると、ここにあるものはすべて消えます。",
  // Safety check
  safetyGood: "安全確認：直すところはありません",
  safetyLook: { other: "安全確認：書く前に直すところが {count} 件あります" },
  safetyOnion: "onion アドレスから開いています。あなたのいる場所は Tor によって隠されています。",
  safetyLocal: "これは試用です。サーバーはお使いの機器の中で動いています。",
  safetyNoOnion: "onion アドレスから開いていません。お使いのネットワークからは、あなたがここにいることが見えます。代わりに、次のアドレスを Tor Browser で開いてください：",
  safetyNoOnionUnknown: "onion アドレスから開いていません。お使いのネットワークからは、あなたがここにいることが見えます。Tor Browser を使ってください。onion アドレスは窓口に問い合わせてください。",
  safetySafer: "ブラウザーのセキュリティレベルは「Safer（より安全）」以上です。",
  safetyStandard: "ブラウザーのセキュリティレベルが「Safer（より安全）」より低くなっています。Tor Browser で盾のマークをクリックし、「設定（Settings）」を選び、次に「Safer（より安全）」を選んでください。ブラウザーを再起動し、このページをもう一度開いてください。必ず書く前に行ってください。再起動すると、書いた文章は消えます。",
  safetyFeatures: "お使いのブラウザーは、このページが送るものをすべて暗号化できます。",
  safetyCannot: "このページからは、お使いの機器に不正なソフトが入っていないか、だれかが後ろからのぞいていないかは分かりません。",
  // The line of state
  stateLoading: "準備しています。もう書き始められます。",
  stateNothing: "何も送信されていません。",
  stateSealing: "メッセージを暗号化しています…",
  stateWaiting: "まだ送信されていません。不規則な時刻に自動で送信されます。たいていは 1 分以内です。このページを開いたままにしてください。",
  stateParts: {
    other: "まだ送信が終わっていません：全 {count} 個のうち {stored} 個を送信しました。このページを開いたままにしてください。"
  },
  stateSent: "送信しました。「届きました」と出るまで、このページを閉じずにお待ちください。",
  stateConfirmed: "届きました。あなたのメッセージは窓口あてに保存されています。このページを閉じてもかまいません。",
  stateUnusable: "今はこのページで書くことができません。",
  stateFilesWaiting: "文章は送信されました。ファイルはまだ送信の途中です。このページを開いたままにしてください。",
  // Files on their way
  uploadReading: "ファイルを読み込んでいます：{of} のうち {done}。",
  uploadRunning: "ファイルを送信しています：{of} のうち {done}。",
  uploadLeft: { other: "残りおよそ {count} 分です。" },
  uploadLost: "{of} のうち {done} で接続が切れました。ページが自動でやり直します。保存された分は残ります。",
  uploadPaused: "{of} のうち {done} で一時停止しています。保存された分は 1 週間残ります。",
  uploadFull: "今、サーバーにファイルを置く場所がありません。文章はファイルとは別に送信されます。もう一度試すか、明日、コードネームと同じファイルを用意してまた来てください。",
  uploadChanged: "読み込んでいる間にファイルの中身が変わったため、ファイルの送信を止めました。文章はファイルとは別に送信されます。ファイルを選び直し、新しいメッセージで送ってください。",
  uploadStopped: "サーバーがファイルを受け付けませんでした。文章はファイルとは別に送信されます。明日、コードネームと同じファイルを用意してまた来てください。",
  uploadDone: "ファイルはすべて窓口あてに保存されました。",
  uploadPause: "一時停止",
  uploadResume: "続ける",
  uploadAgain: "もう一度試す",
  // Troubles: what happened, then what to do
  troubleUnreachable: "サーバーから応答がありません。ページが自動でやり直します。インターネットにつながっているか確かめてください。",
  troubleFull: "サーバーがいっぱいで、メッセージは保存されませんでした。ページがメッセージを持ったまま、やり直します。ページを開いたままにするか、明日また来てください。",
  troubleUnavailable: "今、サーバーは何も保存できません。ページが自動でやり直します。開いたままにしてください。",
  troubleStrange: "サーバーから、このページには理解できない応答がありました。ページがやり直します。この状態が続くときは、文章をコピーしてから、ページを読み込み直してください。",
  troubleNotLoaded: "窓口の情報を読み込めませんでした。ページが自動でやり直します。この状態が続くときは、新しい Tor 回線（New Tor Circuit）に切り替えて、ページを読み込み直してください。",
  troubleDocument: "このページは、正しい窓口とつながっていることを証明できません。そのため送信しません。今は使わないでください。1 時間後に読み込み直してください。この状態が続くときは、別の方法で窓口に連絡してください。",
  troubleUpdate: "サーバーが窓口の新しい情報を送ってきましたが、窓口のものだと証明できません。ページはそれを受け入れず、以前の情報で続けます。不安なときは、ページを閉じてください。",
  troubleWithheld: "サーバーは、以前に公開していた窓口の担当者についての情報の一部を省いています。故障しているか、あなたをだまそうとしているのかもしれません。このページは、以前に確認した内容に従います。",
  troubleExpired: "窓口の情報の期限が切れているため、このページは送信しません。返信を読むことはできます。明日また来てください。",
  troubleMissing: "お使いのブラウザーには、このページが暗号化に使う機能がありません：{missing}。このブラウザーでは何も送信できません。最新の Tor Browser を使ってください。",
  troubleBroken: "このページの一部が読み込まれなかったか、止まりました。これ以上は何も送信できません。文章をコピーし、ページを読み込み直して、もう一度試してください。",
  missingSecure: "安全なアドレス（onion アドレスまたは https）",
  missingWorkers: "バックグラウンド処理（Workers）",
  missingCrypto: "暗号化機能（WebCrypto）",
  missingSignatures: "署名（Ed25519）",
  missingText: "文字の符号化",
  missingTimeout: "通信の時間制限",
  // Step 1: write
  writeTitle: "{desk}に書く",
  writeTitleEmpty: "窓口に書く",
  writeLead: "メッセージは、この機器から出る前に、ここで暗号化されます。読めるのは、下に名前のある人だけです。サーバーにも、サーバーを運営する人にも読めません。",
  writeWarning: "勤め先の機器やネットワークは使わないでください。あなたがここに来たことを知られるおそれがあります。",
  protectedTitle: "守られるものと、守られないもの",
  protectedYes1: "あなたが書いたこととコードネームは、途中でだれにも読まれません。",
  protectedYes2: "アカウントはありません。このページは名前をたずねず、この機器に何も保存しません。",
  protectedYes3: "書いても書かなくても、ページは不規則な時刻にデータを送ります。そのため、メッセージを送っても目立ちません。",
  protectedNo1: "あなたのネットワークを見張る人には、Tor を使っていることが分かります。このページを訪れたことも分かるかもしれません。",
  protectedNo2: "あなたの機器を操れる人には、ここですることがすべて見えます。",
  protectedNo3: "サーバーを乗っ取った人は、書いたことを盗み読むように改変したページを、あなたに送るかもしれません。",
  protectedNo4: "話の内容から、あなたがだれなのか分かることがあります。あなたしか知りえないことは、重要でないかぎり書かないでください。",
  statementTitle: "{day}の窓口からの説明",
  statementHolds: "窓口は、法的な命令によって何かを保管する義務があると述べています：",
  channelTitle: "だれに届けますか？",
  channelLoading: "メッセージを読める人を読み込んでいます…",
  channelReaders: "読める人：{names}。",
  readersChoose: "読む人から外す",
  readersHint: "これを読まれてはいけない人のチェックを外してください。次からのメッセージでも、毎回同じように外してください。",
  readersLeftOut: "このメッセージを読めない人：{names}。",
  errorReaders: "メッセージを読める人が、少なくとも 1 人は必要です。",
  channelRead: "{day}までに届いたメッセージは読まれています。",
  channelNeverRead: "この 30 日間、ここに届いたメッセージを読んだという署名は、だれからもありません。",
  channelUnreachable: "今、ここにはメッセージを受け取れる人がいません。ほかを選ぶか、明日また来てください。",
  questionsTitle: "いくつかの質問",
  optional: "任意",
  messageLabel: "メッセージ",
  messageHint: "何が起きたのか、いつのことか、どうやって知ったのかを書いてください。急ぐ必要はありません。あなたがコードネームを見て同意するまで、入力したものがこのページから出ることはありません。",
  messageLeft: "残り：およそ {count} 文字。",
  messageOver: "およそ {count} 文字多すぎます。文章を短くするか、残りを 2 通目のメッセージで送ってください。",
  filesTitle: "ファイル",
  filesHint: "写真、文書、録音や録画など。文章と同じように、ファイル名も含めて暗号化されます。ファイルからは、だれがいつ作ったのか分かることがあります。何を渡すのか、よく考えてください。",
  filesCost: "ファイルの送信は、文章より時間がかかり、すぐに始まります。そのため、見張っている人には、あなたが大きなものを送っていることが分かります。",
  filesChoose: "ファイルを選ぶ",
  folderChoose: "フォルダーを選ぶ",
  filesDrop: "ここにドラッグして置くこともできます。",
  fileRemove: "外す",
  fileRemoveNamed: "{name} を外す",
  filesTotal: { other: "ファイル {count} 個、合計 {size}。" },
  errorFilesTooLarge: "窓口が一度に受け取れる大きさを超えています（{most}、大きさを隠すための余分なデータを含む）。ファイルをいくつか外すか、何通かのメッセージに分けて送ってください。",
  errorFilesMany: "1 通のメッセージにはファイルが多すぎます（最大 {most} 個）。いくつか外すか、1 つの圧縮ファイルにまとめてください。",
  errorFileUnreadable: "読み込めないファイルがあります。移動または削除したファイルを一覧から外し、選び直してください。",
  writeContinue: "コードネームへ進む",
  writeSendKnown: "このメッセージを送る",
  writeKnown: "このメッセージは、今開いているコードネームで送られます。",
  errorNotReady: "ページはまだ準備中です。少し待ってから、もう一度試してください。",
  errorCannotSend: "今は何も送信できません。理由はページの上の行に書いてあります。",
  errorChannel: "メッセージをだれに届けるか選んでください。",
  errorChannelUnreachable: "今、そこにはメッセージを受け取れる人がいません。ほかを選んでください。",
  errorEmpty: "先にメッセージを書くか、ファイルを選んでください。",
  errorAnswer: "この質問に答えてください。",
  errorTooLong: "1 通のメッセージに収まりません。短くするか、残りを 2 通目のメッセージで送ってください。",
  errorText: "文章に、壊れていて送信できない文字があります。最後に貼り付けたものを消して、もう一度試してください。",
  errorSeal: "メッセージを暗号化できなかったため、何も送信されていません。文章をコピーし、ページを読み込み直して、もう一度試してください。",
  // Step 2: codename
  codenameTitle: "あなたのコードネーム",
  codenameLead: "この 8 つの英単語を、この順番のまま、手で紙に書き写してください。たった今、この機器の中で作られたものです。まだ何も送信されていません。",
  codenameWhy1: "この単語がなければ、戻ってくることも、返信を読むことも、また書くこともできません。",
  codenameWhy2: "この単語をもう一度あなたに渡せる人はいません。なくすと、返信を読めなくなります。",
  codenameWhy3: "この単語を手に入れた人は、返信を読み、あなたの名で書くことができます。紙を安全な場所に保管してください。写真は撮らないでください。",
  codenameCopy: "クリップボードにコピー",
  codenameCopyCost: "クリップボードは、ほかのプログラムにも読めます。手で書き写すほうが安全です。",
  codenameCopied: "コピーしました。用が済んだら、クリップボードを空にしてください。何か別のものをコピーすれば消えます。",
  codenameNotCopied: "ブラウザーがコピーを許可しませんでした。単語を手で書き写してください。",
  codenameWritten: "書き写しました",
  back: "戻る",
  checkTitle: "メモの確認：単語を 2 つ",
  checkLead: "次の 2 つの英単語を、紙を見て入力してください。その紙で戻ってこられるかどうかが分かります。",
  checkWord: "{number} 番目の単語",
  checkWrong: "{number} 番目の単語と違います。紙を見直すか、コードネームをもう一度表示してください。",
  checkShow: "コードネームをもう一度表示",
  checkSend: "メッセージを送る",
  // Step 3: sent
  sentTitleWaiting: "メッセージは送信待ちです",
  sentTitleSent: "メッセージを送信しました",
  sentTitleConfirmed: "メッセージが届きました",
  sentWaiting: "このページは不規則な時刻にデータを送り、メッセージはそれと一緒に送られます。そのため、時刻からあなたが書いたと知ることは、だれにもできません。何もする必要はありません。",
  sentNowTitle: "待たずにすぐ送る",
  sentNowCost: "すぐ送ると、クリックした直後に送信されます。サーバーを見張っていて、あなたがいつ接続していたかを知る人には、あなたが書いたと分かるかもしれません。今すぐ離れなければならないときだけ選んでください。",
  sentNow: "今すぐ送る",
  sentNowPressed: "送信しています…",
  nextTitle: "次にすること",
  nextWait: "上の行に「届きました」と出るまで待ってください。",
  nextKeep: "コードネームを書いた紙を保管してください。あなたがだれか分かるようなものとは、別の場所に置いてください。",
  nextLeave: "それから、このページを閉じてください。Tor Browser で「New Identity（新しい識別子）」を選んでください。",
  nextReturn: {
    other: "2、3 日後にまた来て、「コードネームがあります」を選び、8 つの英単語を入力してください。返信は {count} 日間残ります。"
  },
  nextDelete: "この機器のほかの場所にも文章を残しているなら、消すことを考えてください。",
  goConversation: "やり取りを表示",
  sentEmpty: "このページを空にする",
  // The way back: entering a codename
  returnTitle: "コードネームで戻る",
  returnLead: "8 つの英単語を入力してください。大文字、ハイフン、余分な空白は気にしなくてかまいません。コードネームを開いても、何も送信されません。全員あての返信が、すでにこの機器に届いているからです。",
  returnLabel: "あなたのコードネーム",
  returnHint: "英単語 8 つ。入力すると、合う単語が欄の下に出ます。下矢印キーでそこへ移れます。",
  returnOpen: "開く",
  returnOpening: "開いています。数秒かかることがあります。",
  returnMatches: "下に出ている合う単語：{count} 個。",
  returnMatchList: "合う単語",
  errorWord: "{number} 番目の単語「{word}」は、コードネームの単語ではありません。メモを見直してください。",
  errorWordNear: "{number} 番目の単語「{word}」は、コードネームの単語ではありません。{near} ではありませんか？",
  errorCount: "コードネームは 8 つの単語です。ここには {count} 個あります。",
  errorCheck: "8 つともコードネームの単語ですが、組み合わせが合いません。どれか 1 つが間違っているか、別の窓口のコードネームです。1 つずつメモと見比べてください。",
  errorSwapped: "{first} 番目と {second} 番目の単語が入れ替わっているようです。",
  errorSimilar: "{number} 番目の単語が間違っているようです。「{word}」かもしれません。メモと見比べてください。",
  takeWord: "「{word}」を入れる",
  takeOrder: "2 つの単語を入れ替える",
  errorNoWords: "先に 8 つの単語を入力してください。",
  errorOpen: "コードネームを開けませんでした。ページを読み込み直して、もう一度試してください。",
  // Conversation
  conversationTitle: "あなたのやり取り",
  conversationOpened: "コードネームは正しいです。",
  ownMessage: "今回あなたが書いたもの",
  ownTo: "あて先：{channel}",
  ownWaiting: "まだ送信されていません",
  ownSent: "送信しました",
  ownConfirmed: "届きました",
  replyFrom: "{name} からの返信",
  replyDay: "{day}。署名は本物です。",
  replyDayOnly: "{day}。",
  keyStolen: "注意：{name} の署名鍵は、盗まれたと届け出られています。日付が古くても、盗んだ人が書いたものかもしれません。窓口によれば、{name} は{day}まで窓口にいました。",
  replyMissing: {
    other: "この返信のうち {count} 個の部分を読み込めませんでした。全部を読むには、あとでまた来てください。"
  },
  repliesRefused: {
    other: "あなたあての返信のうち {count} 件は、窓口からのものだと証明できないため、表示していません。次のメッセージで窓口に知らせてください。"
  },
  notShown: { other: "{count} 件を表示できませんでした。" },
  receiptOpened: "{name} が開封、{day}に署名。",
  receiptWritten: "{day}のあなたのメッセージ",
  noReply: "返信はまだありません",
  noReplyLead: "コードネームは正しいです。入力の誤りがあれば、ページが気づきます。今のところ、このコードネームあての返信はありません。",
  noReplyAfterReceipt: "メッセージは開封されました。返信はまだありません。",
  noReceipt: "あなたのメッセージを開いたという署名は、まだだれからもありません。署名は、読まれてから 1 日遅れることがあります。",
  deskRead: "{desk}は、{day}までに届いたメッセージを読んでいます。",
  deskNotReadSince: "{desk}は、{day}を最後に、届いたメッセージを読んでいません。あなたのメッセージをまだ見ていないかもしれません。",
  deskNeverRead: "この 30 日間、届いたメッセージを読んだという{desk}の署名がありません。あなたのメッセージをまだ見ていないかもしれません。",
  conversationReturn: "このページを開いている間は、新しい返信が自動でここに出ます。閉じる場合は、2、3 日後にまた来てください。",
  writeAgain: "また書く",
  closeCodename: "コードネームを閉じる",
  statusReceived: "送られたものは、窓口の担当者が受け取っています。",
  statusLooking: "通報の内容を調べています。",
  statusClosed: "通報の件は終了しました。",
  statusDestroyed: "破棄済み：取り下げたもののうち、{day}までに届いたすべて。",
  statusFiles: "ファイルがすべてそろっているメッセージ：{announced}件中{whole}件。",
  whoTitle: "読む人について",
  whoLead: "名前と署名鍵です。窓口が署名しています。鍵は、その人がほかの場所で示しているものと比べられます。",
  proofTitle: "通報の証明",
  proofLead: "あなたの文章をだれが開き、いつそれに署名し、何を返信したかを証明するファイルを保存します。そのために何かが送られることはありません。ほかに返信がなかったことは証明できません。",
  proofWarning: "このファイルがあなたのもとで見つかると、通報したことを知られ、返信もすべて読まれます。暗号化されておらず、否定もできません。だれかに見せる必要がある場合にだけ保存してください。",
  proofText: "送った文章（手元にあれば、一字一句そのまま）",
  proofTextHint: "文章がない場合、ファイルを確かめる人は、あなたから文章を受け取る必要があります。",
  proofSave: "証明を保存する",
  proofSaved: "ファイルをブラウザーに渡しました。保存されます。",
  proofNothing: "まだ証明できるものがありません。送られたものを開いたと、だれも署名していません。後でまた来てください。",
  proofOther: "この文章を開いたと、だれも署名していません。送ったものと完全に同じでなければなりません。空欄のままでもかまいません。",
  proofFailed: "証明を作れませんでした。",
  // Taking everything back
  withdrawOpen: "すべて取り下げる",
  withdrawTitle: "すべて取り下げる",
  withdrawLead: "このコードネームで送ったものを、ファイルも含めてすべて破棄するよう、窓口に求めます。窓口のプログラムは、この依頼を受け取ると自動で破棄します。",
  withdrawKnown: "メッセージを読んだ人は、内容を知ったままです。人に渡された写しや印刷されたものは、取り戻せません。",
  withdrawToday: "今日このコードネームで送るものも破棄されます。このコードネームでまた書くには、あさってまで待ってください。",
  withdrawCodename: "返信は、期限が切れるまでここに残ります。このコードネームで、そのまま開けます。",
  withdrawWho: "あなたのメッセージを読めたのはだれですか？",
  withdrawWhoHint: "全員にチェックを入れてください。ほかの人に、あなたが書いたことは知られません。",
  withdrawNobody: "今、窓口のだれにも連絡できません。明日また来てください。",
  errorWithdrawWho: "少なくとも 1 人にチェックを入れてください。",
  errorWithdraw: "依頼を暗号化できなかったため、何も送信されていません。ページを読み込み直して、もう一度試してください。",
  withdrawSend: "すべての破棄を求める",
  withdrawOwn: "送ったものをすべて破棄するよう、窓口に求めました。",
  // Without JavaScript
  plainTitle: "このページには JavaScript が必要です",
  plainWhy: "このページは、メッセージを機器から出る前に、あなたの機器の中で暗号化します。JavaScript がないと暗号化できません。暗号化していないものは送信しません。",
  plainLevel: "Tor Browser で盾のマークをクリックし、「設定（Settings）」を選び、次に「Safer（より安全）」を選んでください。ブラウザーを再起動し、このページをもう一度開いてください。「Safer」で十分です。",
  plainOther: "JavaScript を切ったままにすることもできます。信頼できるコンピューターで、プログラム「knothole source」を使ってください。または、郵便を使うか直接訪ねて、窓口に連絡してください。",
  plainFile: "「knothole source seal」で封筒ファイルを作りましたか？ここで渡してください。サーバーを見張る人には、だれかが渡していることが分かります。",
  plainChoose: "封筒ファイル",
  plainSend: "ファイルを送る",
  plainStored: "窓口あてに保存されました。このページを閉じてもかまいません。Tor Browser で「New Identity（新しい識別子）」を選んでください。",
  plainNotStored: "保存されませんでした。今、サーバーは受け取れません。ファイルを残しておき、明日もう一度送ってください。",
  plainRefused: "保存されませんでした。これは「knothole source seal」で作った封筒ファイルではありません。戻って、別のファイルを選んでください。"
};

// strings/nl.js
var nl_default = {
  // Frame
  languageName: "Nederlands",
  language: "Taal",
  name: "Knothole",
  navigation: "Wat u wilt doen",
  goWrite: "Schrijven",
  goReturn: "Ik heb een codenaam",
  steps: "Stappen",
  stepWrite: "Schrijven",
  stepCodename: "Codenaam",
  stepSent: "Verzonden",
  leave: "Snel weg",
  leaveHint: "Maakt deze pagina meteen leeg. Wat niet verzonden is, bent u kwijt. Drie keer op Escape drukken doet hetzelfde.",
  footer: "Deze pagina bewaart niets in uw browser. Als u de pagina sluit, is alles hier weg.",
  // Safety check
  safetyGood: "Veiligheidscontrole: niets te verbeteren",
  safetyLook: {
    one: "Veiligheidscontrole: {count} punt te verbeteren voordat u schrijft",
    other: "Veiligheidscontrole: {count} punten te verbeteren voordat u schrijft"
  },
  safetyOnion: "U bent via het onion-adres gekomen. Tor verbergt waar u bent.",
  safetyLocal: "Dit is een proef: de server draait op uw eigen computer.",
  safetyNoOnion: "U bent niet via een onion-adres gekomen. Op uw netwerk is te zien dat u hier bent. Open in plaats daarvan dit adres in Tor Browser:",
  safetyNoOnionUnknown: "U bent niet via een onion-adres gekomen. Op uw netwerk is te zien dat u hier bent. Gebruik Tor Browser en vraag het meldpunt om zijn onion-adres.",
  safetySafer: "Het beveiligingsniveau van de browser is minstens ‘Veiliger’ (Safer).",
  safetyStandard: "Het beveiligingsniveau van de browser is lager dan ‘Veiliger’ (Safer). Klik in Tor Browser op het schild, kies ‘Instellingen’ (Settings) en daarna ‘Veiliger’ (Safer). Start de browser opnieuw en open deze pagina weer. Doe dit voordat u schrijft: door opnieuw te starten raakt u uw tekst kwijt.",
  safetyFeatures: "Uw browser kan alles versleutelen wat deze pagina verzendt.",
  safetyCannot: "Deze pagina kan niet zien of uw apparaat vrij is van schadelijke programma’s, of dat iemand over uw schouder meekijkt.",
  // The line of state
  stateLoading: "De pagina wordt klaargemaakt. U kunt al beginnen met schrijven.",
  stateNothing: "Er is niets verzonden.",
  stateSealing: "Uw bericht wordt versleuteld…",
  stateWaiting: "Nog niet verzonden. Het bericht gaat vanzelf weg, op een willekeurig moment, meestal binnen een minuut. Laat deze pagina open.",
  stateParts: {
    one: "Nog niet verzonden: {stored} van {count} deel verstuurd. Laat deze pagina open.",
    other: "Nog niet verzonden: {stored} van {count} delen verstuurd. Laat deze pagina open."
  },
  stateSent: "Verzonden. Wacht op ‘Aangekomen’ voordat u deze pagina sluit.",
  stateConfirmed: "Aangekomen. Uw bericht is opgeslagen voor het meldpunt. U kunt deze pagina sluiten.",
  stateUnusable: "U kunt nu niet schrijven met deze pagina.",
  stateFilesWaiting: "Uw tekst is verzonden. Uw bestanden zijn nog onderweg. Laat deze pagina open.",
  // Files on their way
  uploadReading: "Uw bestanden worden gelezen: {done} van {of}.",
  uploadRunning: "Uw bestanden worden verzonden: {done} van {of}.",
  uploadLeft: { one: "Nog ongeveer {count} minuut.", other: "Nog ongeveer {count} minuten." },
  uploadLost: "De verbinding viel weg bij {done} van {of}. De pagina probeert het vanzelf opnieuw. Wat al is opgeslagen, blijft bewaard.",
  uploadPaused: "Gepauzeerd bij {done} van {of}. Wat al is opgeslagen, blijft een week bewaard.",
  uploadFull: "De server heeft nu geen plaats voor uw bestanden. Uw tekst is wel verzonden. Probeer het opnieuw, of kom morgen terug met uw codenaam en dezelfde bestanden.",
  uploadChanged: "Een bestand veranderde terwijl het werd gelezen. Daarom is het verzenden gestopt. Uw tekst is wel verzonden. Kies de bestanden opnieuw en verzend ze met een nieuw bericht.",
  uploadStopped: "De server weigerde de bestanden. Uw tekst is wel verzonden. Kom morgen terug met uw codenaam en dezelfde bestanden.",
  uploadDone: "Al uw bestanden zijn opgeslagen voor het meldpunt.",
  uploadPause: "Pauzeren",
  uploadResume: "Doorgaan",
  uploadAgain: "Opnieuw proberen",
  // Troubles: what happened, then what to do
  troubleUnreachable: "De server gaf geen antwoord. De pagina probeert het vanzelf opnieuw. Controleer of u nog verbinding hebt.",
  troubleFull: "De server is vol en heeft uw bericht niet opgeslagen. De pagina houdt het vast en probeert het opnieuw. Laat de pagina open, of kom morgen terug.",
  troubleUnavailable: "De server kan nu niets opslaan. De pagina probeert het vanzelf opnieuw. Laat de pagina open.",
  troubleStrange: "De server gaf een antwoord dat deze pagina niet begrijpt. De pagina probeert het opnieuw. Als dit zo blijft, kopieer dan uw tekst en laad de pagina opnieuw.",
  troubleNotLoaded: "De documenten van het meldpunt konden niet worden geladen. De pagina probeert het vanzelf opnieuw. Als dit zo blijft, vraag dan een nieuw Tor-circuit aan en laad de pagina opnieuw.",
  troubleDocument: "Deze pagina kan niet bewijzen dat zij met het juiste meldpunt praat. Daarom weigert zij te verzenden. Gebruik deze pagina nu niet. Laad de pagina over een uur opnieuw. Als dit zo blijft, bereik het meldpunt dan op een andere manier.",
  troubleUpdate: "De server bood nieuwe documenten van het meldpunt aan, maar het is niet te bewijzen dat ze echt van het meldpunt zijn. De pagina heeft ze niet overgenomen en gaat verder met de vorige. Twijfelt u, sluit dan de pagina.",
  troubleWithheld: "De server laat iets weg over de mensen van het meldpunt dat eerder wel gepubliceerd was. Misschien is de server defect, misschien probeert iemand u te misleiden. Deze pagina gaat uit van wat ze eerder wist.",
  troubleExpired: "De documenten van het meldpunt zijn verlopen. Daarom weigert deze pagina te verzenden. U kunt nog wel antwoorden lezen. Kom morgen terug.",
  troubleMissing: "Uw browser mist iets wat deze pagina nodig heeft om te versleutelen: {missing}. Met deze browser kan niets worden verzonden. Gebruik de nieuwste Tor Browser.",
  troubleBroken: "Een deel van deze pagina is niet geladen of is gestopt. Er kan niets meer worden verzonden. Kopieer uw tekst, laad de pagina opnieuw en probeer het nog een keer.",
  missingSecure: "een veilig adres (een onion-adres of https)",
  missingWorkers: "achtergrondprocessen",
  missingCrypto: "de functies voor versleuteling (WebCrypto)",
  missingSignatures: "handtekeningen (Ed25519)",
  missingText: "tekstcodering",
  missingTimeout: "tijdslimieten voor verzoeken",
  // Step 1: write
  writeTitle: "Schrijf naar {desk}",
  writeTitleEmpty: "Schrijf naar het meldpunt",
  writeLead: "Uw bericht wordt op dit apparaat versleuteld voordat het weggaat. Alleen de personen die hieronder staan, kunnen het lezen. De server niet, en ook niet wie de server beheert.",
  writeWarning: "Gebruik geen apparaat of netwerk van uw werkgever. Uw werkgever kan dan zien dat u hier was.",
  protectedTitle: "Wat beschermd is, en wat niet",
  protectedYes1: "Wat u schrijft en uw codenaam kan onderweg niemand lezen.",
  protectedYes2: "Er is geen account. De pagina vraagt niet naar een naam en bewaart niets op dit apparaat.",
  protectedYes3: "De pagina verzendt op willekeurige momenten gegevens, of u nu schrijft of niet. Daardoor valt het verzenden van een bericht niet op.",
  protectedNo1: "Iemand die uw netwerk in de gaten houdt, kan zien dat u Tor gebruikt, en misschien dat u deze pagina hebt bezocht.",
  protectedNo2: "Iemand die de controle over uw apparaat heeft, kan alles zien wat u hier doet.",
  protectedNo3: "Iemand die de server overneemt, kan u een veranderde pagina sturen die meeleest.",
  protectedNo4: "Wat u vertelt, kan laten zien wie u bent. Laat weg wat alleen u kunt weten, tenzij het belangrijk is.",
  statementTitle: "Wat het meldpunt zei op {day}",
  statementHolds: "Het meldpunt zegt dat een wettelijk bevel het verplicht iets te bewaren:",
  channelTitle: "Wie moet het bericht krijgen?",
  channelLoading: "Wie uw bericht kan lezen, wordt geladen…",
  channelReaders: "Kan worden gelezen door {names}.",
  readersChoose: "Iemand weglaten",
  readersHint: "Haal het vinkje weg bij een persoon die dit niet mag lezen. Doe dat bij elk volgend bericht opnieuw.",
  readersLeftOut: "Kan dit bericht niet lezen: {names}.",
  errorReaders: "Minstens één persoon moet uw bericht kunnen lezen.",
  channelRead: "Berichten gelezen tot en met {day}.",
  channelNeverRead: "In de laatste 30 dagen heeft niemand ondertekend dat deze berichten zijn gelezen.",
  channelUnreachable: "Niemand kan hier op dit moment berichten ontvangen. Maak een andere keuze, of kom morgen terug.",
  questionsTitle: "Enkele vragen",
  optional: "niet verplicht",
  messageLabel: "Uw bericht",
  messageHint: "Schrijf wat er is gebeurd, wanneer, en hoe u het weet. Neem de tijd. Niets van wat u typt, verlaat deze pagina voordat u uw codenaam hebt gezien en akkoord bent gegaan.",
  messageLeft: "Ruimte over: ongeveer {count} letters.",
  messageOver: "Ongeveer {count} letters te lang. Maak de tekst korter, of verzend de rest als tweede bericht.",
  filesTitle: "Bestanden",
  filesHint: "Foto’s, documenten, opnamen. Ze worden net als uw tekst versleuteld, met hun namen. Bestanden kunnen laten zien wie ze heeft gemaakt, en wanneer: denk na over wat u doorgeeft.",
  filesCost: "Bestanden verzenden duurt langer dan tekst en begint meteen. Daardoor kan iemand die meekijkt, zien dat u iets groots verzendt.",
  filesChoose: "Bestanden kiezen",
  folderChoose: "Map kiezen",
  filesDrop: "U kunt ze ook hierheen slepen.",
  fileRemove: "Verwijderen",
  fileRemoveNamed: "{name} verwijderen",
  filesTotal: { one: "{count} bestand, samen {size}.", other: "{count} bestanden, samen {size}." },
  errorFilesTooLarge: "Dit is meer dan het meldpunt in één keer aanneemt ({most}, met opvulling). Verwijder enkele bestanden, of verdeel ze over meer berichten.",
  errorFilesMany: "Dit zijn te veel bestanden voor één bericht (hoogstens {most}). Verwijder er enkele, of zet ze in één archief.",
  errorFileUnreadable: "Een bestand kan niet worden gelezen. Verwijder uit de lijst wat u hebt verplaatst of gewist, en kies het opnieuw.",
  writeContinue: "Verder naar uw codenaam",
  writeSendKnown: "Dit bericht verzenden",
  writeKnown: "Dit bericht gaat onder de codenaam die u nu open hebt.",
  errorNotReady: "De pagina is nog niet klaar. Wacht even en probeer het opnieuw.",
  errorCannotSend: "Er kan nu niets worden verzonden. De regel bovenaan de pagina zegt waarom.",
  errorChannel: "Kies wie uw bericht moet krijgen.",
  errorChannelUnreachable: "Niemand kan daar op dit moment berichten ontvangen. Maak een andere keuze.",
  errorEmpty: "Schrijf eerst uw bericht, of kies een bestand.",
  errorAnswer: "Beantwoord deze vraag.",
  errorTooLong: "Dit past niet in één bericht. Maak het korter, of verzend de rest als tweede bericht.",
  errorText: "In de tekst staat een kapot teken dat niet kan worden verzonden. Verwijder wat u het laatst hebt geplakt en probeer het opnieuw.",
  errorSeal: "Het bericht kon niet worden versleuteld. Er is niets verzonden. Kopieer uw tekst, laad de pagina opnieuw en probeer het nog een keer.",
  // Step 2: codename
  codenameTitle: "Uw codenaam",
  codenameLead: "Schrijf deze acht Engelse woorden met de hand over, in deze volgorde. Ze zijn zojuist op dit apparaat gemaakt. Er is niets verzonden.",
  codenameWhy1: "Alleen met deze woorden kunt u terugkomen, het antwoord lezen en opnieuw schrijven.",
  codenameWhy2: "Niemand kan ze u nog een keer geven. Als u ze kwijtraakt, kunt u het antwoord niet lezen.",
  codenameWhy3: "Wie ze heeft, kan de antwoorden lezen en in uw naam schrijven. Bewaar het papier op een veilige plek. Maak er geen foto van.",
  codenameCopy: "Naar het klembord kopiëren",
  codenameCopyCost: "Andere programma’s kunnen het klembord lezen. Met de hand is veiliger.",
  codenameCopied: "Gekopieerd. Maak het klembord leeg als u klaar bent: kopieer iets anders.",
  codenameNotCopied: "De browser stond kopiëren niet toe. Schrijf de woorden met de hand over.",
  codenameWritten: "Ik heb de woorden opgeschreven",
  back: "Terug",
  checkTitle: "Twee woorden om uw briefje te controleren",
  checkLead: "Typ deze twee Engelse woorden over van uw papier. Zo blijkt of u ermee kunt terugkomen.",
  checkWord: "Woord {number}",
  checkWrong: "Dit is niet woord {number}. Kijk op uw papier, of kies ‘De codenaam opnieuw tonen’.",
  checkShow: "De codenaam opnieuw tonen",
  checkSend: "Het bericht verzenden",
  // Step 3: sent
  sentTitleWaiting: "Uw bericht wacht op verzending",
  sentTitleSent: "Uw bericht is verzonden",
  sentTitleConfirmed: "Uw bericht is aangekomen",
  sentWaiting: "Deze pagina verzendt op willekeurige momenten gegevens, en uw bericht gaat daarmee mee. Zo kan niemand aan de tijd zien dat u hebt geschreven. U hoeft niets te doen.",
  sentNowTitle: "Toch meteen verzenden",
  sentNowCost: "Dan wordt het bericht verzonden zodra u klikt. Iemand die de server in de gaten houdt en weet wanneer u online was, kan dan zien dat u hebt geschreven. Kies dit alleen als u nu weg moet.",
  sentNow: "Nu verzenden",
  sentNowPressed: "Wordt nu verzonden…",
  nextTitle: "Wat u nu moet doen",
  nextWait: "Wacht tot in de regel bovenaan ‘Aangekomen’ staat.",
  nextKeep: "Bewaar het papier met uw codenaam. Bewaar het niet bij iets wat kan laten zien wie u bent.",
  nextLeave: "Sluit daarna deze pagina. Kies in Tor Browser ‘Nieuwe identiteit’ (New Identity).",
  nextReturn: {
    one: "Kom over twee of drie dagen terug, kies ‘Ik heb een codenaam’ en typ de acht Engelse woorden. Een antwoord blijft {count} dag klaarstaan.",
    other: "Kom over twee of drie dagen terug, kies ‘Ik heb een codenaam’ en typ de acht Engelse woorden. Een antwoord blijft {count} dagen klaarstaan."
  },
  nextDelete: "Hebt u de tekst ook ergens anders op dit apparaat bewaard? Denk er dan over na om hem te wissen.",
  goConversation: "Het gesprek tonen",
  sentEmpty: "Deze pagina leegmaken",
  // The way back: entering a codename
  returnTitle: "Kom terug met uw codenaam",
  returnLead: "Typ uw acht Engelse woorden. Hoofdletters, koppeltekens en extra spaties maken niet uit. Door de codenaam te openen verzendt u niets: de antwoorden voor iedereen die schreef, staan al op dit apparaat.",
  returnLabel: "Uw codenaam",
  returnHint: "Acht woorden. Terwijl u typt, verschijnen onder het veld woorden die passen. Met de pijltoets omlaag gaat u erheen.",
  returnOpen: "Openen",
  returnOpening: "Wordt geopend. Dit kan enkele seconden duren.",
  returnMatches: "Passende woorden hieronder: {count}.",
  returnMatchList: "Passende woorden",
  errorWord: "Woord {number}, ‘{word}’, komt in codenamen niet voor. Kijk nog eens op uw briefje.",
  errorWordNear: "Woord {number}, ‘{word}’, komt in codenamen niet voor. Bedoelde u {near}?",
  errorCount: "Een codenaam heeft acht woorden. Hier staan er {count}.",
  errorCheck: "Deze acht woorden komen in codenamen voor, maar ze horen niet bij elkaar. Eén woord is fout, of deze codenaam is voor een ander meldpunt. Vergelijk elk woord met uw briefje.",
  errorSwapped: "De woorden {first} en {second} lijken verwisseld.",
  errorSimilar: "Woord {number} lijkt fout. Misschien is het ‘{word}’. Vergelijk het met uw briefje.",
  takeWord: "‘{word}’ invullen",
  takeOrder: "De twee woorden verwisselen",
  errorNoWords: "Typ eerst uw acht woorden.",
  errorOpen: "De codenaam kon niet worden geopend. Laad de pagina opnieuw en probeer het nog een keer.",
  // Conversation
  conversationTitle: "Uw gesprek",
  conversationOpened: "Uw codenaam klopt.",
  ownMessage: "U schreef, tijdens dit bezoek",
  ownTo: "aan {channel}",
  ownWaiting: "Nog niet verzonden",
  ownSent: "Verzonden",
  ownConfirmed: "Aangekomen",
  replyFrom: "{name} antwoordde",
  replyDay: "op {day}. De handtekening is echt.",
  replyDayOnly: "op {day}.",
  keyStolen: "Let op: de ondertekeningssleutel van {name} is als gestolen gemeld. Dit kan door de dief geschreven zijn, ook met een eerdere datum. Het meldpunt zegt dat {name} daar was tot en met {day}.",
  replyMissing: {
    one: "{count} deel van dit antwoord kon niet worden geladen. Kom later terug om alles te lezen.",
    other: "{count} delen van dit antwoord konden niet worden geladen. Kom later terug om alles te lezen."
  },
  repliesRefused: {
    one: "Van {count} antwoord aan u is niet te bewijzen dat het van het meldpunt komt. Het wordt niet getoond. Vertel dit het meldpunt in uw volgende bericht.",
    other: "Van {count} antwoorden aan u is niet te bewijzen dat ze van het meldpunt komen. Ze worden niet getoond. Vertel dit het meldpunt in uw volgende bericht."
  },
  notShown: {
    one: "{count} onderdeel kon niet worden getoond.",
    other: "{count} onderdelen konden niet worden getoond."
  },
  receiptOpened: "Geopend door {name}, ondertekend op {day}.",
  receiptWritten: "Uw bericht van {day}",
  noReply: "Nog geen antwoord",
  noReplyLead: "Uw codenaam klopt; een typfout zou zijn opgemerkt. Er is op dit moment geen antwoord voor deze codenaam.",
  noReplyAfterReceipt: "Uw bericht is geopend. Er is nog geen antwoord.",
  noReceipt: "Nog niemand heeft ondertekend dat een bericht van u is geopend. De handtekening kan een dag later komen dan het lezen.",
  deskRead: "{desk} heeft de berichten gelezen tot en met {day}.",
  deskNotReadSince: "{desk} heeft sinds {day} geen berichten gelezen. Misschien is uw bericht daar nog niet gezien.",
  deskNeverRead: "{desk} heeft in de laatste 30 dagen niet ondertekend dat de berichten zijn gelezen. Misschien is uw bericht daar nog niet gezien.",
  conversationReturn: "Zolang deze pagina open is, verschijnen nieuwe antwoorden hier vanzelf. Kom anders over twee of drie dagen terug.",
  writeAgain: "Opnieuw schrijven",
  closeCodename: "De codenaam sluiten",
  statusReceived: "Iemand van het meldpunt heeft wat u hebt verzonden.",
  statusLooking: "Uw melding wordt onderzocht.",
  statusClosed: "Uw melding is afgesloten.",
  statusDestroyed: "Vernietigd: alles wat u hebt ingetrokken en wat tot en met {day} was aangekomen.",
  statusFiles: "Berichten waarvan alle bestanden er zijn: {whole} van {announced}.",
  whoTitle: "Wie de berichten leest",
  whoLead: "Namen en ondertekeningssleutels, ondertekend door het meldpunt. U kunt een sleutel vergelijken met wat de persoon elders opgeeft.",
  proofTitle: "Bewijs van melding",
  proofLead: "Sla een bestand op dat bewijst wie uw tekst heeft geopend, wanneer dat is ondertekend en wat er is geantwoord. Er wordt niets voor verzonden. Het kan niet bewijzen dat er geen ander antwoord was.",
  proofWarning: "Wie dit bestand bij u vindt, weet dat u hebt gemeld en leest elk antwoord. Het is niet versleuteld en u kunt het niet ontkennen. Sla het alleen op als u het aan iemand moet laten zien.",
  proofText: "De tekst die u hebt verzonden, woord voor woord, als u die hebt bewaard",
  proofTextHint: "Zonder die tekst moet wie het bestand controleert de tekst van u krijgen.",
  proofSave: "Bewijs opslaan",
  proofSaved: "Uw browser heeft het bestand gekregen om op te slaan.",
  proofNothing: "Er valt nog niets te bewijzen: niemand heeft ondertekend dat geopend is wat u hebt verzonden. Kom later terug.",
  proofOther: "Niemand heeft ondertekend deze tekst te hebben geopend. Het moet precies zijn wat u hebt verzonden. U kunt het veld ook leeg laten.",
  proofFailed: "Er kon geen bewijs worden gemaakt.",
  // Taking everything back
  withdrawOpen: "Alles intrekken",
  withdrawTitle: "Alles intrekken",
  withdrawLead: "U vraagt het meldpunt om alles te vernietigen wat u met deze codenaam hebt verzonden, ook bestanden. De programma’s van het meldpunt doen dat vanzelf als ze uw verzoek krijgen.",
  withdrawKnown: "Wie uw bericht heeft gelezen, weet nog steeds wat erin staat. Kopieën die zijn doorgegeven of afgedrukt, kunnen niet worden teruggehaald.",
  withdrawToday: "Wat u vandaag met deze codenaam verzendt, wordt ook vernietigd. Wilt u er opnieuw mee schrijven, wacht dan tot overmorgen.",
  withdrawCodename: "Antwoorden blijven hier staan tot ze verlopen. Uw codenaam opent ze nog steeds.",
  withdrawWho: "Wie kon uw berichten lezen?",
  withdrawWhoHint: "Vink al deze personen aan. De anderen komen niet te weten dat u hebt geschreven.",
  withdrawNobody: "Niemand van het meldpunt is op dit moment bereikbaar. Kom morgen terug.",
  errorWithdrawWho: "Vink minstens één persoon aan.",
  errorWithdraw: "Uw verzoek kon niet worden versleuteld. Er is niets verzonden. Laad de pagina opnieuw en probeer het nog een keer.",
  withdrawSend: "Vragen om alles te vernietigen",
  withdrawOwn: "U hebt het meldpunt gevraagd om alles te vernietigen wat u hebt verzonden.",
  // Without JavaScript
  plainTitle: "Deze pagina heeft JavaScript nodig",
  plainWhy: "De pagina versleutelt uw bericht op uw eigen apparaat voordat het weggaat. Zonder JavaScript kan zij dat niet, en onversleuteld verzendt zij niets.",
  plainLevel: "Klik in Tor Browser op het schild, kies ‘Instellingen’ (Settings) en daarna ‘Veiliger’ (Safer). Start de browser opnieuw en open deze pagina weer. ‘Veiliger’ is genoeg.",
  plainOther: "U kunt JavaScript uit laten: gebruik op een computer die u vertrouwt het programma ‘knothole source’. Of bereik het meldpunt per brief of in persoon.",
  plainFile: "Hebt u een envelopbestand gemaakt met ‘knothole source seal’? Geef het hier af. Wie de server in de gaten houdt, kan zien dat iemand dat doet.",
  plainChoose: "Envelopbestand",
  plainSend: "Het bestand verzenden",
  plainStored: "Opgeslagen voor het meldpunt. U kunt deze pagina sluiten. Kies in Tor Browser ‘Nieuwe identiteit’ (New Identity).",
  plainNotStored: "Niet opgeslagen. De server kan het bestand nu niet aannemen. Bewaar het bestand en verzend het morgen opnieuw.",
  plainRefused: "Niet opgeslagen. Dit is geen envelopbestand dat met ‘knothole source seal’ is gemaakt. Ga terug en kies een ander bestand."
};

// strings/pl.js
var pl_default = {
  // Frame
  languageName: "Polski",
  language: "Język",
  name: "Knothole",
  navigation: "Co chcesz zrobić",
  goWrite: "Napisz",
  goReturn: "Mam hasło",
  steps: "Kroki",
  stepWrite: "Wiadomość",
  stepCodename: "Hasło",
  stepSent: "Wysłano",
  leave: "Wyjdź szybko",
  leaveHint: "Od razu czyści tę stronę. To, co nie zostało wysłane, przepada. Tak samo działa trzykrotne naciśnięcie klawisza Escape.",
  footer: "Ta strona niczego nie zapisuje w Twojej przeglądarce. Po jej zamknięciu wszystko, co tu jest, znika.",
  // Safety check
  safetyGood: "Kontrola bezpieczeństwa: nie ma nic do poprawienia",
  safetyLook: {
    one: "Kontrola bezpieczeństwa: {count} rzecz do poprawienia, zanim zaczniesz pisać",
    few: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia, zanim zaczniesz pisać",
    many: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia, zanim zaczniesz pisać",
    other: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia, zanim zaczniesz pisać"
  },
  safetyOnion: "Ta strona jest otwarta przez adres onion. Tor ukrywa, gdzie jesteś.",
  safetyLocal: "To jest próba: serwer działa na Twoim własnym komputerze.",
  safetyNoOnion: "Ta strona nie jest otwarta przez adres onion. W Twojej sieci można zobaczyć, że tu jesteś. Otwórz w Tor Browser ten adres:",
  safetyNoOnionUnknown: "Ta strona nie jest otwarta przez adres onion. W Twojej sieci można zobaczyć, że tu jesteś. Użyj Tor Browser i zapytaj zespół o jego adres onion.",
  safetySafer: "Poziom bezpieczeństwa przeglądarki to co najmniej „Safer” (bezpieczniejszy).",
  safetyStandard: "Poziom bezpieczeństwa przeglądarki jest niższy niż „Safer” (bezpieczniejszy). W Tor Browser kliknij tarczę, wybierz „Ustawienia” (Settings), a potem „Safer” (bezpieczniejszy). Uruchom przeglądarkę ponownie i jeszcze raz otwórz tę stronę. Zrób to, zanim zaczniesz pisać: ponowne uruchomienie usuwa Twój tekst.",
  safetyFeatures: "Twoja przeglądarka potrafi zaszyfrować wszystko, co ta strona wysyła.",
  safetyCannot: "Ta strona nie może sprawdzić, czy Twoje urządzenie jest wolne od szkodliwych programów ani czy ktoś nie patrzy Ci przez ramię.",
  // The line of state
  stateLoading: "Strona się przygotowuje. Możesz już zacząć pisać.",
  stateNothing: "Nic nie zostało wysłane.",
  stateSealing: "Twoja wiadomość jest szyfrowana…",
  stateWaiting: "Jeszcze nie wysłano. Wiadomość wyśle się sama, w losowym momencie, zwykle w ciągu minuty. Nie zamykaj tej strony.",
  stateParts: {
    one: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    few: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    many: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    other: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony."
  },
  stateSent: "Wysłano. Zaczekaj na „Dotarła” i dopiero potem zamknij tę stronę.",
  stateConfirmed: "Dotarła. Twoja wiadomość jest zapisana dla zespołu. Możesz zamknąć tę stronę.",
  stateUnusable: "Nie można teraz pisać przez tę stronę.",
  stateFilesWaiting: "Twój tekst jest wysłany. Pliki są jeszcze w drodze. Nie zamykaj tej strony.",
  // Files on their way
  uploadReading: "Odczytywanie plików: {done} z {of}.",
  uploadRunning: "Wysyłanie plików: {done} z {of}.",
  uploadLeft: {
    one: "Została około {count} minuta.",
    few: "Zostały około {count} minuty.",
    many: "Zostało około {count} minut.",
    other: "Zostało około {count} minuty."
  },
  uploadLost: "Połączenie przerwało się przy {done} z {of}. Strona sama spróbuje ponownie. To, co już zapisano, nie przepadnie.",
  uploadPaused: "Wstrzymano przy {done} z {of}. To, co już zapisano, zostaje przez tydzień.",
  uploadFull: "Na serwerze nie ma teraz miejsca na Twoje pliki. Twój tekst i tak jest wysłany. Spróbuj ponownie albo wróć jutro ze swoim hasłem i tymi samymi plikami.",
  uploadChanged: "Jeden z plików zmienił się podczas odczytu, więc wysyłanie zostało przerwane. Twój tekst i tak jest wysłany. Wybierz pliki jeszcze raz i wyślij je z nową wiadomością.",
  uploadStopped: "Serwer nie przyjął plików. Twój tekst i tak jest wysłany. Wróć jutro ze swoim hasłem i tymi samymi plikami.",
  uploadDone: "Wszystkie Twoje pliki są zapisane dla zespołu.",
  uploadPause: "Wstrzymaj",
  uploadResume: "Wznów",
  uploadAgain: "Spróbuj ponownie",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Serwer nie odpowiedział. Strona sama spróbuje ponownie. Sprawdź, czy masz połączenie.",
  troubleFull: "Serwer jest pełny i nie zapisał Twojej wiadomości. Strona ją zachowuje i próbuje ponownie. Zostaw stronę otwartą albo wróć jutro.",
  troubleUnavailable: "Serwer nie może teraz niczego zapisać. Strona sama spróbuje ponownie. Zostaw ją otwartą.",
  troubleStrange: "Serwer dał odpowiedź, której ta strona nie rozumie. Strona spróbuje ponownie. Jeśli to się powtarza, skopiuj swój tekst i wczytaj stronę od nowa.",
  troubleNotLoaded: "Nie udało się wczytać dokumentów zespołu. Strona sama spróbuje ponownie. Jeśli to się powtarza, poproś o nowy obwód Tor i wczytaj stronę od nowa.",
  troubleDocument: "Ta strona nie może udowodnić, że łączy się z właściwym zespołem, więc nie chce niczego wysłać. Nie używaj jej teraz. Wczytaj ją od nowa za godzinę. Jeśli to się powtarza, skontaktuj się z zespołem inną drogą.",
  troubleUpdate: "Serwer podał nowe dokumenty zespołu, ale nie da się udowodnić, że naprawdę pochodzą od zespołu. Strona ich nie przyjęła i działa dalej z poprzednimi. Jeśli masz wątpliwości, zamknij stronę.",
  troubleWithheld: "Serwer pomija coś na temat osób z zespołu, co wcześniej opublikował. Może jest uszkodzony, a może ktoś próbuje Cię oszukać. Ta strona kieruje się tym, co wiedziała wcześniej.",
  troubleExpired: "Ważność dokumentów zespołu minęła, więc ta strona nie chce niczego wysłać. Nadal możesz czytać odpowiedzi. Wróć jutro.",
  troubleMissing: "Twojej przeglądarce brakuje tego, czego ta strona potrzebuje do szyfrowania: {missing}. Nie da się nią niczego wysłać. Użyj najnowszej wersji Tor Browser.",
  troubleBroken: "Część tej strony nie wczytała się albo przestała działać. Nic więcej nie da się wysłać. Skopiuj swój tekst, wczytaj stronę od nowa i spróbuj ponownie.",
  missingSecure: "bezpieczny adres (adres onion albo https)",
  missingWorkers: "procesy w tle",
  missingCrypto: "funkcje szyfrowania (WebCrypto)",
  missingSignatures: "podpisy (Ed25519)",
  missingText: "kodowanie tekstu",
  missingTimeout: "limity czasu żądań",
  // Step 1: write
  writeTitle: "Napisz do: {desk}",
  writeTitleEmpty: "Napisz do zespołu",
  writeLead: "Twoja wiadomość jest szyfrowana na tym urządzeniu, zanim je opuści. Mogą ją przeczytać tylko osoby wymienione poniżej. Nie może jej przeczytać ani serwer, ani ci, którzy go prowadzą.",
  writeWarning: "Nie używaj urządzenia ani sieci swojego pracodawcy. Pracodawca może zobaczyć, że odwiedzasz tę stronę.",
  protectedTitle: "Co jest chronione, a co nie",
  protectedYes1: "Tego, co piszesz, ani Twojego hasła nikt nie może przeczytać po drodze.",
  protectedYes2: "Nie ma konta. Strona nie pyta o imię ani nazwisko i niczego nie zapisuje na tym urządzeniu.",
  protectedYes3: "Strona wysyła dane w losowych momentach, niezależnie od tego, czy piszesz. Dlatego wysłanie wiadomości się nie wyróżnia.",
  protectedNo1: "Ktoś, kto obserwuje Twoją sieć, może zobaczyć, że używasz Tora, a być może także, że odwiedzasz tę stronę.",
  protectedNo2: "Ktoś, kto kontroluje Twoje urządzenie, może zobaczyć wszystko, co tu robisz.",
  protectedNo3: "Ktoś, kto przejmie serwer, może przysłać Ci zmienioną stronę, która podgląda, co piszesz.",
  protectedNo4: "To, co opowiadasz, może zdradzić, kim jesteś. Pomiń to, co możesz wiedzieć tylko Ty, chyba że jest to ważne.",
  statementTitle: "Komunikat zespołu z dnia {day}",
  statementHolds: "Zespół informuje, że nakaz prawny zobowiązuje go do zachowania czegoś:",
  channelTitle: "Kto ma otrzymać wiadomość?",
  channelLoading: "Wczytywanie listy osób, które mogą przeczytać Twoją wiadomość…",
  channelReaders: "Mogą przeczytać: {names}.",
  readersChoose: "Pomiń kogoś",
  readersHint: "Usuń zaznaczenie przy osobie, która nie powinna tego przeczytać. Rób to ponownie przy każdej kolejnej wiadomości.",
  readersLeftOut: "Tej wiadomości nie mogą przeczytać: {names}.",
  errorReaders: "Zostaw co najmniej jedną osobę, która może przeczytać Twoją wiadomość.",
  channelRead: "Wiadomości przeczytane do dnia {day} włącznie.",
  channelNeverRead: "W ciągu ostatnich 30 dni nikt nie potwierdził podpisem, że te wiadomości zostały przeczytane.",
  channelUnreachable: "Nikt tutaj nie może teraz odbierać wiadomości. Wybierz inną możliwość albo wróć jutro.",
  questionsTitle: "Kilka pytań",
  optional: "nieobowiązkowe",
  messageLabel: "Twoja wiadomość",
  messageHint: "Napisz, co się stało, kiedy i skąd o tym wiesz. Nie musisz się spieszyć. Nic z tego, co piszesz, nie opuści tej strony, dopóki nie zobaczysz swojego hasła i się nie zgodzisz.",
  messageLeft: "Pozostało miejsca: około {count} liter.",
  messageOver: "Tekst jest za długi o około {count} liter. Skróć go albo wyślij resztę w drugiej wiadomości.",
  filesTitle: "Pliki",
  filesHint: "Zdjęcia, dokumenty, nagrania. Są szyfrowane tak jak Twój tekst, razem ze swoimi nazwami. Po plikach można poznać, kto i kiedy je utworzył: zastanów się, co przekazujesz.",
  filesCost: "Wysyłanie plików trwa dłużej niż wysyłanie tekstu i zaczyna się od razu. Dlatego ktoś, kto obserwuje, może zobaczyć, że wysyłasz coś dużego.",
  filesChoose: "Wybierz pliki",
  folderChoose: "Wybierz folder",
  filesDrop: "Możesz je też tutaj przeciągnąć.",
  fileRemove: "Usuń",
  fileRemoveNamed: "Usuń {name}",
  filesTotal: {
    one: "{count} plik, razem {size}.",
    few: "{count} pliki, razem {size}.",
    many: "{count} plików, razem {size}.",
    other: "{count} pliku, razem {size}."
  },
  errorFilesTooLarge: "To więcej, niż zespół przyjmuje naraz ({most}, razem z danymi wypełniającymi). Usuń część plików albo wyślij je w kilku wiadomościach.",
  errorFilesMany: "To za dużo plików na jedną wiadomość (najwyżej {most}). Usuń część albo spakuj je w jedno archiwum.",
  errorFileUnreadable: "Nie da się odczytać jednego z plików. Usuń z listy to, co zostało przeniesione lub skasowane, i wybierz to ponownie.",
  writeContinue: "Dalej: Twoje hasło",
  writeSendKnown: "Wyślij tę wiadomość",
  writeKnown: "Ta wiadomość zostanie wysłana z hasłem, które jest teraz otwarte.",
  errorNotReady: "Strona jeszcze się przygotowuje. Poczekaj chwilę i spróbuj ponownie.",
  errorCannotSend: "Niczego nie da się teraz wysłać. Wiersz na górze strony mówi dlaczego.",
  errorChannel: "Wybierz, kto ma otrzymać Twoją wiadomość.",
  errorChannelUnreachable: "Nikt tam nie może teraz odbierać wiadomości. Wybierz inną możliwość.",
  errorEmpty: "Najpierw napisz wiadomość albo wybierz plik.",
  errorAnswer: "Odpowiedz na to pytanie.",
  errorTooLong: "To nie mieści się w jednej wiadomości. Skróć tekst albo wyślij resztę w drugiej wiadomości.",
  errorText: "W tekście jest uszkodzony znak, którego nie da się wysłać. Usuń to, co zostało wklejone na końcu, i spróbuj ponownie.",
  errorSeal: "Nie udało się zaszyfrować wiadomości, więc nic nie zostało wysłane. Skopiuj swój tekst, wczytaj stronę od nowa i spróbuj ponownie.",
  // Step 2: codename
  codenameTitle: "Twoje hasło",
  codenameLead: "Przepisz ręcznie te osiem angielskich słów, w tej kolejności. Powstały przed chwilą na tym urządzeniu. Nic nie zostało wysłane.",
  codenameWhy1: "Tylko z tymi słowami możesz wrócić, przeczytać odpowiedź i napisać ponownie.",
  codenameWhy2: "Nikt nie może podać Ci ich drugi raz. Jeśli je zgubisz, nie przeczytasz odpowiedzi.",
  codenameWhy3: "Kto je ma, może czytać odpowiedzi i pisać w Twoim imieniu. Trzymaj kartkę w bezpiecznym miejscu. Nie rób jej zdjęcia.",
  codenameCopy: "Skopiuj do schowka",
  codenameCopyCost: "Inne programy mogą odczytać schowek. Przepisanie ręczne jest bezpieczniejsze.",
  codenameCopied: "Skopiowano. Na koniec opróżnij schowek: skopiuj coś innego.",
  codenameNotCopied: "Przeglądarka nie pozwoliła na kopiowanie. Przepisz słowa ręcznie.",
  codenameWritten: "Słowa są zapisane",
  back: "Wstecz",
  checkTitle: "Dwa słowa, żeby sprawdzić kartkę",
  checkLead: "Wpisz te dwa angielskie słowa ze swojej kartki. To pokaże, czy możesz z nią wrócić.",
  checkWord: "Słowo {number}",
  checkWrong: "To nie jest słowo {number}. Spójrz na kartkę albo wybierz „Pokaż hasło jeszcze raz”.",
  checkShow: "Pokaż hasło jeszcze raz",
  checkSend: "Wyślij wiadomość",
  // Step 3: sent
  sentTitleWaiting: "Twoja wiadomość czeka na wysłanie",
  sentTitleSent: "Twoja wiadomość jest wysłana",
  sentTitleConfirmed: "Twoja wiadomość dotarła",
  sentWaiting: "Ta strona wysyła dane w losowych momentach, a Twoja wiadomość pójdzie razem z nimi. Dzięki temu z czasu wysłania nikt nie odczyta, że piszesz. Nie musisz nic robić.",
  sentNowTitle: "Wyślij od razu, bez czekania",
  sentNowCost: "Wtedy wysłanie nastąpi zaraz po Twoim kliknięciu. Ktoś, kto obserwuje serwer i wie, kiedy masz połączenie z internetem, może się domyślić, że wiadomość jest od Ciebie. Wybierz to tylko wtedy, gdy musisz teraz wyjść.",
  sentNow: "Wyślij teraz",
  sentNowPressed: "Wysyłanie…",
  nextTitle: "Co zrobić dalej",
  nextWait: "Zaczekaj, aż wiersz na górze pokaże „Dotarła”.",
  nextKeep: "Zachowaj kartkę z hasłem. Trzymaj ją z dala od wszystkiego, co może zdradzić, kim jesteś.",
  nextLeave: "Potem zamknij tę stronę. W Tor Browser wybierz „Nowa tożsamość” (New Identity).",
  nextReturn: {
    one: "Wróć za dwa lub trzy dni, wybierz „Mam hasło” i wpisz osiem angielskich słów. Odpowiedź czeka {count} dzień.",
    few: "Wróć za dwa lub trzy dni, wybierz „Mam hasło” i wpisz osiem angielskich słów. Odpowiedź czeka {count} dni.",
    many: "Wróć za dwa lub trzy dni, wybierz „Mam hasło” i wpisz osiem angielskich słów. Odpowiedź czeka {count} dni.",
    other: "Wróć za dwa lub trzy dni, wybierz „Mam hasło” i wpisz osiem angielskich słów. Odpowiedź czeka {count} dnia."
  },
  nextDelete: "Jeśli tekst jest zapisany w innym miejscu na tym urządzeniu, zastanów się, czy go nie usunąć.",
  goConversation: "Pokaż rozmowę",
  sentEmpty: "Wyczyść tę stronę",
  // The way back: entering a codename
  returnTitle: "Powrót z hasłem",
  returnLead: "Wpisz swoje osiem angielskich słów. Wielkie litery, łączniki i dodatkowe spacje nie mają znaczenia. Otwarcie hasła niczego nie wysyła: odpowiedzi dla wszystkich, którzy pisali, są już na tym urządzeniu.",
  returnLabel: "Twoje hasło",
  returnHint: "Osiem słów. Gdy piszesz, pod polem pojawiają się pasujące słowa. Przejdziesz do nich klawiszem „strzałka w dół”.",
  returnOpen: "Otwórz",
  returnOpening: "Otwieranie. Może to potrwać kilka sekund.",
  returnMatches: "Pasujące słowa poniżej: {count}.",
  returnMatchList: "Pasujące słowa",
  errorWord: "Słowo {number}: „{word}”. Takiego słowa nie ma w żadnym haśle. Spójrz jeszcze raz na kartkę.",
  errorWordNear: "Słowo {number}: „{word}”. Takiego słowa nie ma w żadnym haśle. Może chodzi o {near}?",
  errorCount: "Hasło ma osiem słów. Liczba słów tutaj: {count}.",
  errorCheck: "Wszystkie osiem słów występuje w hasłach, ale nie pasują do siebie. Jedno słowo jest błędne albo to hasło jest do innego zespołu. Porównaj każde słowo ze swoją kartką.",
  errorSwapped: "Wygląda na to, że słowa {first} i {second} są zamienione miejscami.",
  errorSimilar: "Wygląda na to, że słowo {number} jest błędne. Może to być „{word}”. Porównaj je ze swoją kartką.",
  takeWord: "Wstaw „{word}”",
  takeOrder: "Zamień te dwa słowa miejscami",
  errorNoWords: "Najpierw wpisz swoje osiem słów.",
  errorOpen: "Nie udało się otworzyć hasła. Wczytaj stronę od nowa i spróbuj ponownie.",
  // Conversation
  conversationTitle: "Twoja rozmowa",
  conversationOpened: "Twoje hasło jest prawidłowe.",
  ownMessage: "Twoja wiadomość z tej wizyty",
  ownTo: "do: {channel}",
  ownWaiting: "Jeszcze nie wysłano",
  ownSent: "Wysłano",
  ownConfirmed: "Dotarła",
  replyFrom: "Odpowiedź: {name}",
  replyDay: "{day}. Podpis jest prawdziwy.",
  replyDayOnly: "{day}.",
  keyStolen: "Uwaga: zgłoszono kradzież klucza podpisującego. Osoba: {name}. Mógł to napisać złodziej, także z wcześniejszą datą. Według zespołu ta osoba należała do niego do dnia {day} włącznie.",
  replyMissing: {
    one: "Nie udało się wczytać {count} części tej odpowiedzi. Wróć później, żeby przeczytać ją w całości.",
    few: "Nie udało się wczytać {count} części tej odpowiedzi. Wróć później, żeby przeczytać ją w całości.",
    many: "Nie udało się wczytać {count} części tej odpowiedzi. Wróć później, żeby przeczytać ją w całości.",
    other: "Nie udało się wczytać {count} części tej odpowiedzi. Wróć później, żeby przeczytać ją w całości."
  },
  repliesRefused: {
    one: "{count} odpowiedź dla Ciebie nie jest pokazana: nie da się udowodnić, że pochodzi od zespołu. Powiedz o tym zespołowi w następnej wiadomości.",
    few: "{count} odpowiedzi dla Ciebie nie są pokazane: nie da się udowodnić, że pochodzą od zespołu. Powiedz o tym zespołowi w następnej wiadomości.",
    many: "{count} odpowiedzi dla Ciebie nie jest pokazanych: nie da się udowodnić, że pochodzą od zespołu. Powiedz o tym zespołowi w następnej wiadomości.",
    other: "{count} odpowiedzi dla Ciebie nie jest pokazane: nie da się udowodnić, że pochodzą od zespołu. Powiedz o tym zespołowi w następnej wiadomości."
  },
  notShown: {
    one: "Nie udało się pokazać {count} elementu.",
    few: "Nie udało się pokazać {count} elementów.",
    many: "Nie udało się pokazać {count} elementów.",
    other: "Nie udało się pokazać {count} elementu."
  },
  receiptOpened: "Wiadomość otwarta przez: {name}, podpis z dnia {day}.",
  receiptWritten: "Twoja wiadomość z dnia {day}",
  noReply: "Nie ma jeszcze odpowiedzi",
  noReplyLead: "Twoje hasło jest prawidłowe, błąd w słowach byłby zauważony. Nie ma teraz do niego odpowiedzi.",
  noReplyAfterReceipt: "Twoja wiadomość została otwarta. Nie ma jeszcze odpowiedzi.",
  noReceipt: "Nikt jeszcze nie potwierdził podpisem otwarcia Twojej wiadomości. Podpis może pojawić się dzień później niż przeczytanie.",
  deskRead: "{desk}: wiadomości przeczytane do dnia {day} włącznie.",
  deskNotReadSince: "{desk}: od dnia {day} nikt nie czytał wiadomości. Możliwe, że nikt jeszcze nie widział Twojej wiadomości.",
  deskNeverRead: "{desk}: w ciągu ostatnich 30 dni nie ma podpisu, że wiadomości zostały przeczytane. Możliwe, że nikt jeszcze nie widział Twojej wiadomości.",
  conversationReturn: "Gdy ta strona jest otwarta, nowe odpowiedzi pojawiają się tu same. W innym razie wróć za dwa lub trzy dni.",
  writeAgain: "Napisz ponownie",
  closeCodename: "Zamknij hasło",
  statusReceived: "Ktoś z zespołu ma to, co zostało od Ciebie wysłane.",
  statusLooking: "Twoje zgłoszenie jest sprawdzane.",
  statusClosed: "Twoje zgłoszenie jest zamknięte.",
  statusDestroyed: "Zniszczono wszystko, co zostało przez Ciebie wycofane i nadeszło do dnia {day} włącznie.",
  statusFiles: "Wiadomości, których wszystkie pliki dotarły: {whole} z {announced}.",
  whoTitle: "Kto czyta zgłoszenia",
  whoLead: "Nazwiska i klucze podpisujące, podpisane przez zespół. Klucz można porównać z tym, co dana osoba podaje gdzie indziej.",
  proofTitle: "Dowód zgłoszenia",
  proofLead: "Zapisz plik, który dowodzi, kto otworzył Twój tekst, kiedy to podpisano i co odpowiedziano. Nic nie jest w tym celu wysyłane. Nie może dowieść, że nie było innej odpowiedzi.",
  proofWarning: "Kto znajdzie u Ciebie ten plik, dowie się o zgłoszeniu i przeczyta wszystkie odpowiedzi. Plik nie jest zaszyfrowany i nie da się go wyprzeć. Zapisz go tylko wtedy, gdy musisz go komuś pokazać.",
  proofText: "Wysłany tekst, słowo w słowo, jeśli go masz",
  proofTextHint: "Bez niego osoba sprawdzająca plik musi dostać tekst od Ciebie.",
  proofSave: "Zapisz dowód",
  proofSaved: "Plik został przekazany przeglądarce do zapisania.",
  proofNothing: "Nie ma jeszcze czego dowodzić: nikt nie podpisał, że otworzył to, co zostało od Ciebie wysłane. Wróć później.",
  proofOther: "Nikt nie podpisał, że otworzył ten tekst. Musi to być dokładnie wysłany tekst. Można też zostawić pole puste.",
  proofFailed: "Nie udało się utworzyć dowodu.",
  // Taking everything back
  withdrawOpen: "Wycofaj wszystko",
  withdrawTitle: "Wycofaj wszystko",
  withdrawLead: "Prosisz zespół o zniszczenie wszystkiego, co zostało wysłane z tym hasłem, także plików. Programy zespołu zrobią to same, gdy dostaną Twoją prośbę.",
  withdrawKnown: "Kto przeczytał Twoją wiadomość, nadal wie, co w niej było. Kopii przekazanych dalej lub wydrukowanych nie da się cofnąć.",
  withdrawToday: "To, co wyślesz dzisiaj z tym hasłem, też zostanie zniszczone. Żeby znów z nim pisać, poczekaj do pojutrza.",
  withdrawCodename: "Odpowiedzi zostają tutaj, aż minie ich termin. Twoje hasło nadal je otwiera.",
  withdrawWho: "Kto mógł przeczytać Twoje wiadomości?",
  withdrawWhoHint: "Zaznacz wszystkie te osoby. Pozostałe nie dowiedzą się o Twoich wiadomościach.",
  withdrawNobody: "Z nikim z zespołu nie można się teraz skontaktować. Wróć jutro.",
  errorWithdrawWho: "Zaznacz co najmniej jedną osobę.",
  errorWithdraw: "Nie udało się zaszyfrować Twojej prośby, więc nic nie zostało wysłane. Wczytaj stronę od nowa i spróbuj ponownie.",
  withdrawSend: "Poproś o zniszczenie wszystkiego",
  withdrawOwn: "To prośba do zespołu o zniszczenie wszystkiego, co zostało od Ciebie wysłane.",
  // Without JavaScript
  plainTitle: "Ta strona wymaga JavaScriptu",
  plainWhy: "Strona szyfruje Twoją wiadomość na Twoim własnym urządzeniu, zanim ona je opuści. Bez JavaScriptu nie może tego zrobić, a niczego nie wysyła bez szyfrowania.",
  plainLevel: "W Tor Browser kliknij tarczę, wybierz „Ustawienia” (Settings), a potem „Safer” (bezpieczniejszy). Uruchom przeglądarkę ponownie i jeszcze raz otwórz tę stronę. Poziom „Safer” wystarczy.",
  plainOther: "JavaScript może pozostać wyłączony: na komputerze, któremu ufasz, użyj programu „knothole source”. Możesz też skontaktować się z zespołem listem na papierze albo osobiście.",
  plainFile: "Masz plik-kopertę utworzony poleceniem „knothole source seal”? Przekaż go tutaj. Kto obserwuje serwer, może zobaczyć, że ktoś to robi.",
  plainChoose: "Plik-koperta",
  plainSend: "Wyślij plik",
  plainStored: "Zapisano dla zespołu. Możesz zamknąć tę stronę. W Tor Browser wybierz „Nowa tożsamość” (New Identity).",
  plainNotStored: "Nie zapisano. Serwer nie może teraz przyjąć pliku. Zachowaj plik i wyślij go ponownie jutro.",
  plainRefused: "Nie zapisano. To nie jest plik-koperta utworzony poleceniem „knothole source seal”. Wróć i wybierz inny plik."
};

// strings/pt.js
var pt_default = {
  // Frame
  languageName: "Português",
  language: "Idioma",
  name: "Knothole",
  navigation: "O que quer fazer",
  goWrite: "Escrever",
  goReturn: "Tenho um nome de código",
  steps: "Passos",
  stepWrite: "Escrever",
  stepCodename: "Nome de código",
  stepSent: "Enviada",
  leave: "Sair depressa",
  leaveHint: "Esvazia esta página de imediato. O que não foi enviado perde-se. Pressionar três vezes a tecla Escape (Esc) faz o mesmo.",
  footer: "Esta página não guarda nada no seu navegador. Quando a fecha, tudo o que está aqui desaparece.",
  // Safety check
  safetyGood: "Verificação de segurança: nada a corrigir",
  safetyLook: {
    one: "Verificação de segurança: {count} ponto a corrigir antes de escrever",
    other: "Verificação de segurança: {count} pontos a corrigir antes de escrever"
  },
  safetyOnion: "Entrou pelo endereço onion. O Tor esconde o lugar onde está.",
  safetyLocal: "Isto é um teste: o servidor funciona na sua própria máquina.",
  safetyNoOnion: "Não entrou por um endereço onion. A sua rede pode ver que está aqui. Em vez disso, abra este endereço no Tor Browser:",
  safetyNoOnionUnknown: "Não entrou por um endereço onion. A sua rede pode ver que está aqui. Use o Tor Browser e peça o endereço onion ao serviço destinatário.",
  safetySafer: "O nível de segurança do navegador é pelo menos o do meio (em inglês “Safer”).",
  safetyStandard: "O nível de segurança do navegador é mais baixo do que o do meio (em inglês “Safer”). No Tor Browser: clique no escudo, escolha “Configurações” (“Settings”) e depois o nível do meio (“Mais Segura” ou “Intermediário”, em inglês “Safer”). Reinicie o navegador e abra esta página de novo. Faça isso antes de escrever: reiniciar apaga o seu texto.",
  safetyFeatures: "O seu navegador consegue cifrar tudo o que esta página envia.",
  safetyCannot: "Esta página não consegue ver se o seu dispositivo está limpo, nem se alguém observa por cima do seu ombro.",
  // The line of state
  stateLoading: "A página está em preparação. Já pode começar a escrever.",
  stateNothing: "Nada foi enviado.",
  stateSealing: "Agora a página cifra a sua mensagem…",
  stateWaiting: "Ainda não enviada. A mensagem sai sozinha, num momento ao acaso, em geral em menos de um minuto. Mantenha esta página aberta.",
  stateParts: {
    one: "Ainda não enviada (partes enviadas: {stored} de {count}). Mantenha esta página aberta.",
    other: "Ainda não enviada (partes enviadas: {stored} de {count}). Mantenha esta página aberta."
  },
  stateSent: "Enviada. Espere por “Chegou” antes de fechar esta página.",
  stateConfirmed: "Chegou. A sua mensagem está guardada para o serviço destinatário. Pode fechar esta página.",
  stateUnusable: "Agora não pode escrever com esta página.",
  stateFilesWaiting: "O seu texto foi enviado. Os seus arquivos ainda estão a caminho. Mantenha esta página aberta.",
  // Files on their way
  uploadReading: "Leitura dos seus arquivos: {done} de {of}.",
  uploadRunning: "Envio dos seus arquivos: {done} de {of}.",
  uploadLeft: { one: "Falta cerca de {count} minuto.", other: "Faltam cerca de {count} minutos." },
  uploadLost: "A conexão caiu em {done} de {of}. A página tenta de novo sozinha. O que está guardado continua guardado.",
  uploadPaused: "Em pausa em {done} de {of}. O que está guardado continua guardado por uma semana.",
  uploadFull: "Neste momento o servidor não tem espaço para os seus arquivos. O seu texto é enviado mesmo assim. Tente de novo, ou volte amanhã com o seu nome de código e os mesmos arquivos.",
  uploadChanged: "Um arquivo mudou durante a leitura. Por isso, o envio parou. O seu texto é enviado mesmo assim. Escolha os arquivos de novo e envie-os com uma nova mensagem.",
  uploadStopped: "O servidor recusou os arquivos. O seu texto é enviado mesmo assim. Volte amanhã com o seu nome de código e os mesmos arquivos.",
  uploadDone: "Todos os seus arquivos estão guardados para o serviço destinatário.",
  uploadPause: "Pausar",
  uploadResume: "Continuar",
  uploadAgain: "Tentar de novo",
  // Troubles: what happened, then what to do
  troubleUnreachable: "O servidor não respondeu. A página tenta de novo sozinha. Verifique se a sua conexão ainda funciona.",
  troubleFull: "O servidor está cheio e não guardou a sua mensagem. A página conserva a mensagem e tenta de novo. Deixe a página aberta, ou volte amanhã.",
  troubleUnavailable: "Neste momento o servidor não consegue guardar nada. A página tenta de novo sozinha. Deixe-a aberta.",
  troubleStrange: "O servidor deu uma resposta que esta página não entende. A página tenta de novo. Se isto continuar, copie o seu texto e recarregue a página.",
  troubleNotLoaded: "Não foi possível carregar os documentos do serviço destinatário. A página tenta de novo sozinha. Se isto continuar, peça um novo circuito no Tor Browser e recarregue a página.",
  troubleDocument: "Esta página não consegue provar que fala com o serviço destinatário certo, por isso recusa-se a enviar. Não a use agora. Recarregue-a daqui a uma hora. Se isto continuar, procure o serviço destinatário por outro meio.",
  troubleUpdate: "O servidor ofereceu novos documentos do serviço destinatário. Não é possível provar que são mesmo desse serviço. A página não os aceitou e continua com os anteriores. Se tiver dúvidas, feche a página.",
  troubleWithheld: "O servidor omite algo sobre as pessoas do serviço destinatário que já tinha publicado. Pode estar avariado, ou pode querer enganá-lo. Esta página guia-se pelo que sabia antes.",
  troubleExpired: "Os documentos do serviço destinatário perderam a validade, por isso esta página recusa-se a enviar. Ainda pode ler respostas. Volte amanhã.",
  troubleMissing: "Falta ao seu navegador o que esta página precisa para cifrar: {missing}. Com este navegador não é possível enviar nada. Use o Tor Browser mais recente.",
  troubleBroken: "Uma parte desta página não carregou ou parou. Não é possível enviar mais nada. Copie o seu texto, recarregue a página e tente de novo.",
  missingSecure: "um endereço seguro (um endereço onion ou https)",
  missingWorkers: "tarefas em segundo plano (Workers)",
  missingCrypto: "as funções para cifrar (WebCrypto)",
  missingSignatures: "assinaturas digitais (Ed25519)",
  missingText: "a codificação de texto",
  missingTimeout: "limites de tempo para pedidos",
  // Step 1: write
  writeTitle: "Escrever a {desk}",
  writeTitleEmpty: "Escrever ao serviço destinatário",
  writeLead: "A sua mensagem é cifrada neste dispositivo antes de sair dele. Só as pessoas indicadas abaixo podem lê-la. O servidor não pode, e quem o administra também não.",
  writeWarning: "Não use um dispositivo nem uma rede do seu trabalho. Lá poderiam ver que esteve aqui.",
  protectedTitle: "O que está protegido e o que não está",
  protectedYes1: "No caminho, ninguém pode ler o que escreve nem o seu nome de código.",
  protectedYes2: "Não existe conta. A página não pede nenhum nome e não guarda nada neste dispositivo.",
  protectedYes3: "A página envia dados em momentos ao acaso, quer escreva, quer não. Assim, enviar uma mensagem não chama a atenção.",
  protectedNo1: "Quem vigia a sua rede pode ver que usa o Tor e talvez que visitou esta página.",
  protectedNo2: "Quem controla o seu dispositivo pode ver tudo o que faz aqui.",
  protectedNo3: "Quem se apoderar do servidor poderia enviar-lhe uma página alterada que lê o que escreve.",
  protectedNo4: "O seu relato pode mostrar quem é. Deixe de fora o que mais ninguém pode saber, a não ser que seja importante.",
  statementTitle: "O que o serviço destinatário declarou em {day}",
  statementHolds: "O serviço destinatário diz que uma ordem legal o obriga a guardar alguma coisa:",
  channelTitle: "Quem deve receber a sua mensagem?",
  channelLoading: "Carregamento da lista de quem pode ler a sua mensagem…",
  channelReaders: "Pode ser lida por {names}.",
  readersChoose: "Deixar alguém de fora",
  readersHint: "Retire a marca da pessoa que não deve ler esta mensagem. Faça o mesmo em cada mensagem seguinte.",
  readersLeftOut: "Esta mensagem não pode ser lida por {names}.",
  errorReaders: "Pelo menos uma pessoa tem de poder ler a sua mensagem.",
  channelRead: "Correspondência lida até {day}, inclusive.",
  channelNeverRead: "Nos últimos 30 dias, ninguém confirmou com uma assinatura digital que esta correspondência foi lida.",
  channelUnreachable: "Neste momento ninguém pode receber mensagens aqui. Faça outra escolha, ou volte amanhã.",
  questionsTitle: "Algumas perguntas",
  optional: "opcional",
  messageLabel: "A sua mensagem",
  messageHint: "Escreva o que aconteceu, quando, e como sabe disso. Não tenha pressa. Nada do que escreve sai desta página antes de ver o seu nome de código e de concordar.",
  messageLeft: "Espaço restante: cerca de {count} caracteres.",
  messageOver: "Passa do limite em cerca de {count} caracteres. Encurte o texto, ou envie o resto numa segunda mensagem.",
  filesTitle: "Arquivos (ficheiros)",
  filesHint: "Fotos, documentos, gravações. São cifrados como o seu texto, junto com os seus nomes. Os arquivos podem mostrar quem os fez, e quando: pense no que entrega.",
  filesCost: "Enviar arquivos demora mais do que enviar texto e acontece de imediato. Por isso, quem vigia pode ver que envia algo grande.",
  filesChoose: "Escolher arquivos",
  folderChoose: "Escolher uma pasta",
  filesDrop: "Também pode arrastá-los para aqui.",
  fileRemove: "Remover",
  fileRemoveNamed: "Remover {name}",
  filesTotal: { one: "{count} arquivo, {size} no total.", other: "{count} arquivos, {size} no total." },
  errorFilesTooLarge: "É mais do que o serviço destinatário aceita de uma vez ({most}, com dados de preenchimento). Remova alguns arquivos, ou envie-os com várias mensagens.",
  errorFilesMany: "São arquivos demais para uma só mensagem (no máximo {most}). Remova alguns, ou junte-os num arquivo compactado, por exemplo ZIP.",
  errorFileUnreadable: "Não é possível ler um arquivo. Remova o que moveu ou apagou, e escolha-o de novo.",
  writeContinue: "Continuar para o seu nome de código",
  writeSendKnown: "Enviar esta mensagem",
  writeKnown: "Esta mensagem será enviada com o nome de código que tem aberto.",
  errorNotReady: "A página ainda está em preparação. Espere um momento e tente de novo.",
  errorCannotSend: "Neste momento não é possível enviar nada. A linha no topo da página diz o motivo.",
  errorChannel: "Escolha quem deve receber a sua mensagem.",
  errorChannelUnreachable: "Neste momento ninguém pode receber mensagens ali. Faça outra escolha.",
  errorEmpty: "Escreva primeiro a sua mensagem, ou escolha um arquivo.",
  errorAnswer: "Responda a esta pergunta, por favor.",
  errorTooLong: "Isto não cabe numa só mensagem. Encurte o texto, ou envie o resto numa segunda mensagem.",
  errorText: "O texto tem um caractere danificado que não pode ser enviado. Apague o que colou por último e tente de novo.",
  errorSeal: "Não foi possível cifrar a mensagem, por isso nada foi enviado. Copie o seu texto, recarregue a página e tente de novo.",
  // Step 2: codename
  codenameTitle: "O seu nome de código",
  codenameLead: "Copie à mão estas oito palavras em inglês, nesta ordem. Foram criadas agora mesmo neste dispositivo. Nada foi enviado.",
  codenameWhy1: "Só com estas palavras pode voltar, ler a resposta e escrever de novo.",
  codenameWhy2: "Ninguém pode dar-lhe estas palavras outra vez. Se as perder, perde também a resposta.",
  codenameWhy3: "Quem as tiver pode ler as respostas e escrever em seu nome. Guarde o papel num lugar seguro. Não tire fotos.",
  codenameCopy: "Copiar para a área de transferência",
  codenameCopyCost: "Outros programas podem ler a área de transferência. À mão é mais seguro.",
  codenameCopied: "Copiado. Esvazie a área de transferência quando terminar: copie outra coisa.",
  codenameNotCopied: "O navegador não permitiu copiar. Copie as palavras à mão.",
  codenameWritten: "Já anotei",
  back: "Voltar",
  checkTitle: "Duas palavras para verificar o seu papel",
  checkLead: "Escreva estas duas palavras a partir do seu papel. Isto mostra se pode voltar com ele.",
  checkWord: "Palavra {number}",
  checkWrong: "Esta não é a palavra {number}. Olhe para o seu papel, ou mostre de novo o nome de código.",
  checkShow: "Mostrar de novo o nome de código",
  checkSend: "Enviar a mensagem",
  // Step 3: sent
  sentTitleWaiting: "A sua mensagem aguarda o envio",
  sentTitleSent: "A sua mensagem foi enviada",
  sentTitleConfirmed: "A sua mensagem chegou",
  sentWaiting: "Esta página envia dados em momentos ao acaso, e a sua mensagem vai junto. Assim, ninguém consegue saber pela hora que escreveu. Não é preciso fazer nada.",
  sentNowTitle: "Enviar de imediato, sem esperar",
  sentNowCost: "Nesse caso, o envio acontece logo depois do seu clique. Quem vigia o servidor e sabe quando esteve na internet poderia perceber que escreveu. Escolha isto só se tiver de sair agora.",
  sentNow: "Enviar agora",
  sentNowPressed: "Envio em andamento…",
  nextTitle: "O que fazer agora",
  nextWait: "Espere até a linha no topo dizer “Chegou”.",
  nextKeep: "Conserve o papel onde anotou o seu nome de código. Guarde-o longe de tudo o que possa mostrar quem é.",
  nextLeave: "Depois feche esta página. No Tor Browser, escolha “Nova identidade” (“New Identity”).",
  nextReturn: {
    one: "Volte daqui a dois ou três dias, escolha “Tenho um nome de código” e escreva as oito palavras. Uma resposta fica à sua espera por {count} dia.",
    other: "Volte daqui a dois ou três dias, escolha “Tenho um nome de código” e escreva as oito palavras. Uma resposta fica à sua espera por {count} dias."
  },
  nextDelete: "Se guardou o texto noutro lugar deste dispositivo, pense em apagá-lo.",
  goConversation: "Mostrar a conversa",
  sentEmpty: "Esvaziar esta página",
  // The way back: entering a codename
  returnTitle: "Voltar com o seu nome de código",
  returnLead: "Escreva as suas oito palavras em inglês. Maiúsculas, hifens e espaços a mais não importam. Abrir o nome de código não envia nada: as respostas para todas as pessoas já estão neste dispositivo.",
  returnLabel: "O seu nome de código",
  returnHint: "Oito palavras. Enquanto escreve, aparecem palavras possíveis abaixo do campo. A seta para baixo leva até elas.",
  returnOpen: "Abrir",
  returnOpening: "Abertura em andamento. Pode demorar alguns segundos.",
  returnMatches: "Palavras possíveis abaixo: {count}.",
  returnMatchList: "Palavras possíveis",
  errorWord: "A palavra {number}, “{word}”, não existe em nenhum nome de código. Olhe de novo para o seu papel.",
  errorWordNear: "A palavra {number}, “{word}”, não existe em nenhum nome de código. Queria dizer {near}?",
  errorCount: "Um nome de código tem oito palavras. Aqui há {count}.",
  errorCheck: "Estas oito palavras existem em nomes de código, mas não combinam umas com as outras. Uma palavra está errada, ou este nome de código é para outro serviço destinatário. Compare cada palavra com o seu papel.",
  errorSwapped: "As palavras {first} e {second} parecem trocadas.",
  errorSimilar: "A palavra {number} parece errada. Pode ser “{word}”. Compare-a com o seu papel.",
  takeWord: "Usar “{word}”",
  takeOrder: "Trocar as duas palavras",
  errorNoWords: "Escreva primeiro as suas oito palavras.",
  errorOpen: "Não foi possível abrir o nome de código. Recarregue a página e tente de novo.",
  // Conversation
  conversationTitle: "A sua conversa",
  conversationOpened: "O seu nome de código está certo.",
  ownMessage: "Mensagem sua, nesta visita",
  ownTo: "para {channel}",
  ownWaiting: "Ainda não enviada",
  ownSent: "Enviada",
  ownConfirmed: "Chegou",
  replyFrom: "{name} respondeu",
  replyDay: "em {day}. A assinatura digital é autêntica.",
  replyDayOnly: "em {day}.",
  keyStolen: "Atenção: a chave de assinatura de {name} foi dada como roubada. Quem a roubou pode ter escrito isto, mesmo com uma data anterior. O serviço destinatário diz que {name} lá esteve até {day}, inclusive.",
  replyMissing: {
    one: "Não foi possível carregar {count} parte desta resposta. Volte mais tarde para ler tudo.",
    other: "Não foi possível carregar {count} partes desta resposta. Volte mais tarde para ler tudo."
  },
  repliesRefused: {
    one: "Não foi possível provar que {count} resposta à sua mensagem vem do serviço destinatário. Não é mostrada. Diga isso ao serviço destinatário na sua próxima mensagem.",
    other: "Não foi possível provar que {count} respostas às suas mensagens vêm do serviço destinatário. Não são mostradas. Diga isso ao serviço destinatário na sua próxima mensagem."
  },
  notShown: { one: "Não foi possível mostrar {count} item.", other: "Não foi possível mostrar {count} itens." },
  receiptOpened: "Aberta por {name}, com assinatura digital de {day}.",
  receiptWritten: "A sua mensagem de {day}",
  noReply: "Ainda não há resposta",
  noReplyLead: "O seu nome de código está certo; um erro ao escrever teria sido notado. Neste momento não há nenhuma resposta para ele.",
  noReplyAfterReceipt: "A sua mensagem foi aberta. Ainda não há resposta.",
  noReceipt: "Ainda ninguém confirmou com uma assinatura digital que abriu uma mensagem sua. A assinatura pode chegar um dia depois da leitura.",
  deskRead: "{desk} leu a correspondência até {day}, inclusive.",
  deskNotReadSince: "{desk} não lê a correspondência desde {day}. Talvez a sua mensagem ainda não tenha sido vista.",
  deskNeverRead: "Nos últimos 30 dias, {desk} não confirmou com uma assinatura digital que leu a correspondência. Talvez a sua mensagem ainda não tenha sido vista.",
  conversationReturn: "As novas respostas aparecem aqui sozinhas enquanto esta página está aberta. Caso contrário, volte daqui a dois ou três dias.",
  writeAgain: "Escrever de novo",
  closeCodename: "Fechar o nome de código",
  statusReceived: "Uma pessoa do serviço destinatário tem o que enviou.",
  statusLooking: "A sua denúncia está a ser analisada.",
  statusClosed: "A sua denúncia está encerrada.",
  statusDestroyed: "Destruído: tudo o que retirou e tinha chegado até {day}, inclusive.",
  statusFiles: "Mensagens com todos os ficheiros presentes: {whole} de {announced}.",
  whoTitle: "Quem lê as mensagens",
  whoLead: "Nomes e chaves de assinatura, assinados pelo serviço destinatário. Pode comparar uma chave com o que a pessoa indica noutro lugar.",
  proofTitle: "Prova da denúncia",
  proofLead: "Guarde um ficheiro que prova quem abriu o seu texto, quando isso foi assinado e o que foi respondido. Para isso nada é enviado. Não pode provar que não houve outra resposta.",
  proofWarning: "Quem encontrar este ficheiro consigo sabe que fez uma denúncia e lê todas as respostas. Não está cifrado e não o poderá negar. Guarde-o só se precisar de o mostrar a alguém.",
  proofText: "O texto que enviou, palavra por palavra, se o guardou",
  proofTextHint: "Sem ele, quem verificar o ficheiro terá de receber o texto de si.",
  proofSave: "Guardar a prova",
  proofSaved: "O ficheiro foi entregue ao seu navegador para guardar.",
  proofNothing: "Ainda não há nada a provar: ninguém assinou que abriu o que enviou. Volte mais tarde.",
  proofOther: "Ninguém assinou que abriu este texto. Tem de ser exatamente o que enviou. Também pode deixar o campo vazio.",
  proofFailed: "Não foi possível criar a prova.",
  // Taking everything back
  withdrawOpen: "Retirar tudo",
  withdrawTitle: "Retirar tudo",
  withdrawLead: "Com isto, pede ao serviço destinatário que destrua tudo o que enviou com este nome de código, também os arquivos. Os programas do serviço destinatário fazem isso sozinhos quando recebem o seu pedido.",
  withdrawKnown: "Quem leu a sua mensagem ainda sabe o que ela diz. Cópias que foram passadas a outras pessoas ou impressas não podem ser recuperadas.",
  withdrawToday: "O que enviar hoje com este nome de código também é destruído. Para escrever de novo com ele, espere até depois de amanhã.",
  withdrawCodename: "As respostas ficam aqui até perderem a validade. O seu nome de código ainda as abre.",
  withdrawWho: "Quem podia ler as suas mensagens?",
  withdrawWhoHint: "Marque todas essas pessoas. As outras não descobrem que escreveu.",
  withdrawNobody: "Neste momento não é possível enviar um pedido a ninguém do serviço destinatário. Volte amanhã.",
  errorWithdrawWho: "Marque pelo menos uma pessoa.",
  errorWithdraw: "Não foi possível cifrar o seu pedido, por isso nada foi enviado. Recarregue a página e tente de novo.",
  withdrawSend: "Pedir para destruir tudo",
  withdrawOwn: "Pediu ao serviço destinatário que destruísse tudo o que enviou.",
  // Without JavaScript
  plainTitle: "Esta página precisa de JavaScript",
  plainWhy: "Com ele, a página cifra a sua mensagem no seu próprio dispositivo, antes de ela sair. Sem JavaScript não consegue fazer isso, e não envia nada sem cifrar.",
  plainLevel: "No Tor Browser, clique no escudo, escolha “Configurações” (“Settings”) e depois o nível do meio (“Mais Segura” ou “Intermediário”, em inglês “Safer”). Reinicie o navegador e abra esta página de novo. O nível do meio é suficiente.",
  plainOther: "Pode manter o JavaScript desligado: num computador em que confia, use o programa “knothole source”. Ou procure o serviço destinatário por carta ou pessoalmente.",
  plainFile: "Criou um arquivo de envelope com “knothole source seal”? Entregue-o aqui. Quem vigia o servidor pode ver que alguém faz isso.",
  plainChoose: "Arquivo de envelope",
  plainSend: "Enviar o arquivo",
  plainStored: "Guardado para o serviço destinatário. Pode fechar esta página. No Tor Browser, escolha “Nova identidade” (“New Identity”).",
  plainNotStored: "Não foi guardado. O servidor não pode aceitar o arquivo agora. Conserve o arquivo e envie-o de novo amanhã.",
  plainRefused: "Não foi guardado. Este não é um arquivo de envelope criado com “knothole source seal”. Volte atrás e escolha outro arquivo."
};

// strings/ru.js
var ru_default = {
  // Frame
  languageName: "Русский",
  language: "Язык",
  name: "Knothole",
  navigation: "Что вы хотите сделать",
  goWrite: "Написать",
  goReturn: "У меня есть кодовая фраза",
  steps: "Шаги",
  stepWrite: "Сообщение",
  stepCodename: "Кодовая фраза",
  stepSent: "Отправлено",
  leave: "Быстро уйти",
  leaveHint: "Сразу очищает эту страницу. Всё, что не отправлено, пропадёт. То же самое произойдёт, если три раза нажать клавишу Escape.",
  footer: "Эта страница ничего не хранит в вашем браузере. Когда вы её закроете, всё, что здесь есть, исчезнет.",
  // Safety check
  safetyGood: "Проверка безопасности: исправлять нечего",
  safetyLook: {
    one: "Проверка безопасности: исправьте {count} пункт, прежде чем писать",
    few: "Проверка безопасности: исправьте {count} пункта, прежде чем писать",
    many: "Проверка безопасности: исправьте {count} пунктов, прежде чем писать",
    other: "Проверка безопасности: исправьте {count} пункта, прежде чем писать"
  },
  safetyOnion: "Вы пришли по onion-адресу. Tor скрывает, где вы находитесь.",
  safetyLocal: "Это пробный запуск: сервер работает на вашем собственном компьютере.",
  safetyNoOnion: "Вы пришли не по onion-адресу. В вашей сети могут увидеть, что вы здесь. Откройте вместо этого в Tor Browser такой адрес:",
  safetyNoOnionUnknown: "Вы пришли не по onion-адресу. В вашей сети могут увидеть, что вы здесь. Используйте Tor Browser и узнайте у приёмной её onion-адрес.",
  safetySafer: "Уровень безопасности браузера — «Safer» («Более безопасный») или выше.",
  safetyStandard: "Уровень безопасности браузера ниже, чем «Safer» («Более безопасный»). В Tor Browser нажмите на щит, выберите «Настройки» (Settings), затем «Safer» («Более безопасный»). Перезапустите браузер и снова откройте эту страницу. Сделайте это, прежде чем писать: при перезапуске ваш текст пропадёт.",
  safetyFeatures: "Ваш браузер может зашифровать всё, что отправляет эта страница.",
  safetyCannot: "Эта страница не может узнать, нет ли на вашем устройстве вредоносных программ и не смотрит ли кто-нибудь на ваш экран из-за спины.",
  // The line of state
  stateLoading: "Страница готовится к работе. Вы уже можете писать.",
  stateNothing: "Ничего не отправлено.",
  stateSealing: "Ваше сообщение шифруется…",
  stateWaiting: "Ещё не отправлено. Сообщение уйдёт само в случайный момент, обычно в течение минуты. Не закрывайте эту страницу.",
  stateParts: {
    one: "Ещё не отправлено: ушло {stored} из {count} части. Не закрывайте эту страницу.",
    few: "Ещё не отправлено: ушло {stored} из {count} частей. Не закрывайте эту страницу.",
    many: "Ещё не отправлено: ушло {stored} из {count} частей. Не закрывайте эту страницу.",
    other: "Ещё не отправлено: ушло {stored} из {count} части. Не закрывайте эту страницу."
  },
  stateSent: "Отправлено. Пожалуйста, дождитесь надписи «Доставлено» и только потом закрывайте эту страницу.",
  stateConfirmed: "Доставлено. Ваше сообщение сохранено для приёмной. Эту страницу можно закрыть.",
  stateUnusable: "Сейчас с этой страницы писать нельзя.",
  stateFilesWaiting: "Ваш текст отправлен. Файлы ещё отправляются. Не закрывайте эту страницу.",
  // Files on their way
  uploadReading: "Файлы читаются: {done} из {of}.",
  uploadRunning: "Файлы отправляются: {done} из {of}.",
  uploadLeft: {
    one: "Осталось около {count} минуты.",
    few: "Осталось около {count} минут.",
    many: "Осталось около {count} минут.",
    other: "Осталось около {count} минуты."
  },
  uploadLost: "Связь прервалась на {done} из {of}. Страница сама попробует ещё раз. То, что уже сохранено, не пропадёт.",
  uploadPaused: "Пауза: {done} из {of}. То, что уже сохранено, хранится неделю.",
  uploadFull: "Сейчас на сервере нет места для ваших файлов. Ваш текст всё равно отправлен. Попробуйте ещё раз или вернитесь завтра со своей кодовой фразой и теми же файлами.",
  uploadChanged: "Один из файлов изменился во время чтения, поэтому отправка остановлена. Ваш текст всё равно отправлен. Выберите файлы заново и отправьте их с новым сообщением.",
  uploadStopped: "Сервер не принял файлы. Ваш текст всё равно отправлен. Вернитесь завтра со своей кодовой фразой и теми же файлами.",
  uploadDone: "Все ваши файлы сохранены для приёмной.",
  uploadPause: "Пауза",
  uploadResume: "Продолжить",
  uploadAgain: "Ещё раз",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Сервер не ответил. Страница сама попробует ещё раз. Проверьте, есть ли у вас связь.",
  troubleFull: "Сервер переполнен и не сохранил ваше сообщение. Оно осталось на этой странице, и она пробует снова. Не закрывайте страницу или вернитесь завтра.",
  troubleUnavailable: "Сейчас сервер ничего не может сохранить. Страница сама попробует ещё раз. Не закрывайте её.",
  troubleStrange: "Сервер дал ответ, который эта страница не понимает. Она попробует ещё раз. Если это повторится, скопируйте свой текст и загрузите страницу заново.",
  troubleNotLoaded: "Не удалось загрузить документы приёмной. Страница сама попробует ещё раз. Если это повторится, запросите новую цепочку Tor и загрузите страницу заново.",
  troubleDocument: "Эта страница не может доказать, что связана с нужной приёмной, поэтому не станет ничего отправлять. Сейчас не пользуйтесь ею. Загрузите её заново через час. Если это повторится, свяжитесь с приёмной другим способом.",
  troubleUpdate: "Сервер предложил новые документы приёмной, но нет доказательства, что они действительно от приёмной. Страница их не приняла и работает с прежними. Если сомневаетесь, закройте страницу.",
  troubleWithheld: "Сервер скрывает что-то о людях приёмной, что раньше публиковал. Возможно, он неисправен, а возможно, вас пытаются обмануть. Эта страница опирается на то, что знала раньше.",
  troubleExpired: "Срок действия документов приёмной истёк, поэтому эта страница не станет ничего отправлять. Читать ответы по-прежнему можно. Пожалуйста, вернитесь завтра.",
  troubleMissing: "В вашем браузере нет того, что нужно этой странице для шифрования: {missing}. С таким браузером ничего нельзя отправить. Пожалуйста, используйте самую новую версию Tor Browser.",
  troubleBroken: "Часть этой страницы не загрузилась или перестала работать. Больше ничего отправить нельзя. Скопируйте свой текст, загрузите страницу заново и попробуйте ещё раз.",
  missingSecure: "безопасный адрес (onion-адрес или https)",
  missingWorkers: "фоновые процессы",
  missingCrypto: "функции шифрования (WebCrypto)",
  missingSignatures: "подписи (Ed25519)",
  missingText: "кодирование текста",
  missingTimeout: "ограничение времени запросов",
  // Step 1: write
  writeTitle: "Напишите в приёмную «{desk}»",
  writeTitleEmpty: "Напишите в приёмную",
  writeLead: "Ваше сообщение шифруется на этом устройстве, прежде чем уйти с него. Прочитать его могут только люди, названные ниже. Ни сервер, ни те, кто им управляет, прочитать его не могут.",
  writeWarning: "Не используйте устройство или сеть вашего работодателя. Там могут увидеть, что вы были здесь.",
  protectedTitle: "Что защищено, а что нет",
  protectedYes1: "То, что вы пишете, и вашу кодовую фразу никто не может прочитать по пути.",
  protectedYes2: "Учётной записи нет. Страница не спрашивает имени и ничего не хранит на этом устройстве.",
  protectedYes3: "Страница отправляет данные в случайное время, даже если вы ничего не пишете. Поэтому отправка сообщения не выделяется.",
  protectedNo1: "Тот, кто наблюдает за вашей сетью, может увидеть, что вы используете Tor, и, возможно, что вы были на этой странице.",
  protectedNo2: "Тот, кто контролирует ваше устройство, может видеть всё, что вы здесь делаете.",
  protectedNo3: "Тот, кто захватит сервер, может прислать вам изменённую страницу, через которую он прочитает то, что вы пишете.",
  protectedNo4: "Ваш рассказ может показать, кто вы. Не пишите того, что можете знать только вы, если это не важно.",
  statementTitle: "Что сообщила приёмная {day}",
  statementHolds: "Приёмная сообщает, что законное распоряжение обязывает её что-то хранить:",
  channelTitle: "Кто должен получить сообщение?",
  channelLoading: "Загружается список тех, кто сможет прочитать ваше сообщение…",
  channelReaders: "Могут прочитать: {names}.",
  readersChoose: "Исключить кого-нибудь",
  readersHint: "Снимите отметку у того, кто не должен это прочитать. Делайте это снова с каждым следующим сообщением.",
  readersLeftOut: "Не смогут прочитать это сообщение: {names}.",
  errorReaders: "Оставьте хотя бы одного человека, который сможет прочитать ваше сообщение.",
  channelRead: "Сообщения прочитаны по {day} включительно.",
  channelNeverRead: "За последние 30 дней никто не подтвердил подписью, что эти сообщения прочитаны.",
  channelUnreachable: "Сейчас здесь никто не может получать сообщения. Выберите другой вариант или вернитесь завтра.",
  questionsTitle: "Несколько вопросов",
  optional: "необязательно",
  messageLabel: "Ваше сообщение",
  messageHint: "Напишите, что произошло, когда и откуда вы это знаете. Не торопитесь. Ничто из того, что вы пишете, не уйдёт с этой страницы, пока вы не увидите свою кодовую фразу и не согласитесь.",
  messageLeft: "Осталось места: примерно {count} букв.",
  messageOver: "Текст слишком длинный: лишних примерно {count} букв. Сократите его или отправьте остальное вторым сообщением.",
  filesTitle: "Файлы",
  filesHint: "Фотографии, документы, записи. Они шифруются так же, как ваш текст, вместе с именами файлов. По файлам можно узнать, кто и когда их создал: подумайте, что вы передаёте.",
  filesCost: "Файлы отправляются дольше, чем текст, и отправка начинается сразу. Поэтому тот, кто наблюдает, может увидеть, что вы отправляете что-то большое.",
  filesChoose: "Выбрать файлы",
  folderChoose: "Выбрать папку",
  filesDrop: "Можно также перетащить их сюда.",
  fileRemove: "Убрать",
  fileRemoveNamed: "Убрать {name}",
  filesTotal: {
    one: "{count} файл, всего {size}.",
    few: "{count} файла, всего {size}.",
    many: "{count} файлов, всего {size}.",
    other: "{count} файла, всего {size}."
  },
  errorFilesTooLarge: "Это больше, чем приёмная берёт за один раз ({most} вместе с добавочными данными). Уберите часть файлов или отправьте их несколькими сообщениями.",
  errorFilesMany: "Для одного сообщения файлов слишком много (не больше {most}). Уберите часть или сложите их в один архив.",
  errorFileUnreadable: "Один из файлов не удаётся прочитать. Уберите из списка то, что вы переместили или удалили, и выберите заново.",
  writeContinue: "Дальше: кодовая фраза",
  writeSendKnown: "Отправить это сообщение",
  writeKnown: "Это сообщение уйдёт под той кодовой фразой, которая у вас открыта.",
  errorNotReady: "Страница ещё готовится к работе. Подождите немного и попробуйте снова.",
  errorCannotSend: "Сейчас ничего нельзя отправить. Почему — написано в строке вверху страницы.",
  errorChannel: "Выберите, кто должен получить ваше сообщение.",
  errorChannelUnreachable: "Сейчас там никто не может получать сообщения. Выберите другой вариант.",
  errorEmpty: "Сначала напишите сообщение или выберите файл.",
  errorAnswer: "Пожалуйста, ответьте на этот вопрос.",
  errorTooLong: "Это не помещается в одно сообщение. Сократите его или отправьте остальное вторым сообщением.",
  errorText: "В тексте есть повреждённый знак, который нельзя отправить. Удалите то, что вставили последним, и попробуйте снова.",
  errorSeal: "Не удалось зашифровать сообщение, поэтому ничего не отправлено. Скопируйте свой текст, загрузите страницу заново и попробуйте снова.",
  // Step 2: codename
  codenameTitle: "Ваша кодовая фраза",
  codenameLead: "Перепишите от руки эти восемь английских слов в том же порядке. Они только что созданы на этом устройстве. Ещё ничего не отправлено.",
  codenameWhy1: "Только с этими словами вы сможете вернуться, прочитать ответ и написать снова.",
  codenameWhy2: "Никто не сможет дать их вам ещё раз. Если вы их потеряете, ответ вы не прочитаете.",
  codenameWhy3: "Тот, у кого есть эти слова, может читать ответы и писать от вашего имени. Храните бумагу в надёжном месте. Не фотографируйте её.",
  codenameCopy: "Скопировать в буфер обмена",
  codenameCopyCost: "Буфер обмена могут прочитать другие программы. Переписать от руки безопаснее.",
  codenameCopied: "Скопировано. Когда закончите, очистите буфер обмена: скопируйте что-нибудь другое.",
  codenameNotCopied: "Браузер не разрешил копирование. Пожалуйста, перепишите слова от руки.",
  codenameWritten: "Слова записаны",
  back: "Назад",
  checkTitle: "Два слова, чтобы проверить запись",
  checkLead: "Пожалуйста, введите эти два английских слова с вашей бумаги. Так будет видно, сможете ли вы с ней вернуться.",
  checkWord: "Слово {number}",
  checkWrong: "Это не слово {number}. Посмотрите на свою бумагу или нажмите «Показать кодовую фразу ещё раз».",
  checkShow: "Показать кодовую фразу ещё раз",
  checkSend: "Отправить сообщение",
  // Step 3: sent
  sentTitleWaiting: "Ваше сообщение ждёт отправки",
  sentTitleSent: "Ваше сообщение отправлено",
  sentTitleConfirmed: "Ваше сообщение доставлено",
  sentWaiting: "Эта страница отправляет данные в случайное время, и ваше сообщение уйдёт вместе с ними. Поэтому по времени никто не поймёт, что вы писали. Вам ничего не нужно делать.",
  sentNowTitle: "Отправить сразу, не дожидаясь",
  sentNowCost: "Тогда отправка последует сразу за вашим нажатием. Тот, кто наблюдает за сервером и знает, когда вы были в сети, может понять, что вы писали. Выбирайте это, только если вам нужно уйти прямо сейчас.",
  sentNow: "Отправить сейчас",
  sentNowPressed: "Отправляется…",
  nextTitle: "Что делать дальше",
  nextWait: "Подождите, пока в строке вверху не появится «Доставлено».",
  nextKeep: "Сохраните бумагу с кодовой фразой. Держите её отдельно от всего, что может показать, кто вы.",
  nextLeave: "Затем закройте эту страницу. В Tor Browser выберите «Новая личность» (New Identity).",
  nextReturn: {
    one: "Вернитесь через два-три дня, выберите «У меня есть кодовая фраза» и введите восемь английских слов. Ответ ждёт {count} день.",
    few: "Вернитесь через два-три дня, выберите «У меня есть кодовая фраза» и введите восемь английских слов. Ответ ждёт {count} дня.",
    many: "Вернитесь через два-три дня, выберите «У меня есть кодовая фраза» и введите восемь английских слов. Ответ ждёт {count} дней.",
    other: "Вернитесь через два-три дня, выберите «У меня есть кодовая фраза» и введите восемь английских слов. Ответ ждёт {count} дня."
  },
  nextDelete: "Если текст сохранён на этом устройстве где-то ещё, подумайте, не удалить ли его.",
  goConversation: "Показать переписку",
  sentEmpty: "Очистить эту страницу",
  // The way back: entering a codename
  returnTitle: "Возвращение с кодовой фразой",
  returnLead: "Введите свои восемь английских слов. Заглавные буквы, дефисы и лишние пробелы не имеют значения. Когда вы открываете кодовую фразу, ничего не отправляется: ответы для всех, кто писал, уже загружены на это устройство.",
  returnLabel: "Ваша кодовая фраза",
  returnHint: "Восемь слов латинскими буквами. Пока вы пишете, под полем появляются подходящие слова. К ним можно перейти клавишей «стрелка вниз».",
  returnOpen: "Открыть",
  returnOpening: "Открывается. Это может занять несколько секунд.",
  returnMatches: "Подходящих слов ниже: {count}.",
  returnMatchList: "Подходящие слова",
  errorWord: "Слово {number}: «{word}». Таких слов в кодовых фразах нет. Посмотрите ещё раз на свою запись.",
  errorWordNear: "Слово {number}: «{word}». Таких слов в кодовых фразах нет. Может быть, это {near}?",
  errorCount: "В кодовой фразе восемь слов. Здесь слов: {count}.",
  errorCheck: "Все восемь слов бывают в кодовых фразах, но вместе они не подходят друг к другу. Одно слово неверно, или это кодовая фраза для другой приёмной. Сравните каждое слово со своей записью.",
  errorSwapped: "Похоже, слова {first} и {second} поменялись местами.",
  errorSimilar: "Похоже, слово {number} неверно. Возможно, это «{word}». Сравните со своей записью.",
  takeWord: "Вставить «{word}»",
  takeOrder: "Поменять эти два слова местами",
  errorNoWords: "Сначала введите свои восемь слов.",
  errorOpen: "Не удалось открыть кодовую фразу. Загрузите страницу заново и попробуйте снова.",
  // Conversation
  conversationTitle: "Ваша переписка",
  conversationOpened: "Ваша кодовая фраза верна.",
  ownMessage: "Вы написали в этот раз",
  ownTo: "кому: {channel}",
  ownWaiting: "Ещё не отправлено",
  ownSent: "Отправлено",
  ownConfirmed: "Доставлено",
  replyFrom: "Отвечает {name}",
  replyDay: "{day}, подпись подлинная.",
  replyDayOnly: "{day}.",
  keyStolen: "Осторожно: ключ подписи объявлен украденным. Чей ключ: {name}. Это мог написать вор, в том числе с более ранней датой. По словам приёмной, этот человек работал там по {day} включительно.",
  replyMissing: {
    one: "Не удалось загрузить {count} часть этого ответа. Вернитесь позже, чтобы прочитать его целиком.",
    few: "Не удалось загрузить {count} части этого ответа. Вернитесь позже, чтобы прочитать его целиком.",
    many: "Не удалось загрузить {count} частей этого ответа. Вернитесь позже, чтобы прочитать его целиком.",
    other: "Не удалось загрузить {count} части этого ответа. Вернитесь позже, чтобы прочитать его целиком."
  },
  repliesRefused: {
    one: "{count} ответ для вас не показан: нет доказательства, что он пришёл от приёмной. Сообщите об этом приёмной в следующем сообщении.",
    few: "{count} ответа для вас не показаны: нет доказательства, что они пришли от приёмной. Сообщите об этом приёмной в следующем сообщении.",
    many: "{count} ответов для вас не показаны: нет доказательства, что они пришли от приёмной. Сообщите об этом приёмной в следующем сообщении.",
    other: "{count} ответа для вас не показаны: нет доказательства, что они пришли от приёмной. Сообщите об этом приёмной в следующем сообщении."
  },
  notShown: {
    one: "Не удалось показать {count} элемент.",
    few: "Не удалось показать {count} элемента.",
    many: "Не удалось показать {count} элементов.",
    other: "Не удалось показать {count} элемента."
  },
  receiptOpened: "Сообщение открыто. Подпись от {day}: {name}",
  receiptWritten: "Ваше сообщение от {day}",
  noReply: "Ответа пока нет",
  noReplyLead: "Ваша кодовая фраза верна: опечатку страница заметила бы. Сейчас для неё нет ответа.",
  noReplyAfterReceipt: "Ваше сообщение открыли. Ответа пока нет.",
  noReceipt: "Пока никто не подтвердил подписью, что открыл ваше сообщение. Подпись может прийти на день позже, чем сообщение прочитают.",
  deskRead: "Приёмная «{desk}» прочитала сообщения, пришедшие по {day} включительно.",
  deskNotReadSince: "Приёмная «{desk}» с {day} не читала сообщения. Возможно, ваше сообщение там ещё не видели.",
  deskNeverRead: "За последние 30 дней приёмная «{desk}» не подтвердила подписью, что читала сообщения. Возможно, ваше сообщение там ещё не видели.",
  conversationReturn: "Пока эта страница открыта, новые ответы появляются здесь сами. Иначе вернитесь через два-три дня.",
  writeAgain: "Написать ещё",
  closeCodename: "Закрыть кодовую фразу",
  statusReceived: "Отправленное вами есть у человека из приёмной.",
  statusLooking: "Ваше обращение проверяют.",
  statusClosed: "Ваше обращение закрыто.",
  statusDestroyed: "Уничтожено всё, что вы отозвали и что пришло по {day} включительно.",
  statusFiles: "Сообщения, все файлы которых на месте: {whole} из {announced}.",
  whoTitle: "Кто читает сообщения",
  whoLead: "Имена и ключи подписи, подписанные приёмной. Ключ можно сравнить с тем, что этот человек указывает в другом месте.",
  proofTitle: "Доказательство обращения",
  proofLead: "Сохраните файл, который доказывает, кто открыл ваш текст, когда это подписано и что вам ответили. Для этого ничего не отправляется. Он не доказывает, что других ответов не было.",
  proofWarning: "Кто найдёт у вас этот файл, узнает, что вы обращались, и прочтёт все ответы. Он не зашифрован, и отрицать его нельзя. Сохраняйте его, только если вам нужно его кому-то показать.",
  proofText: "Отправленный текст, слово в слово, если он у вас остался",
  proofTextHint: "Без него тот, кто проверяет файл, должен получить текст от вас.",
  proofSave: "Сохранить доказательство",
  proofSaved: "Файл передан браузеру для сохранения.",
  proofNothing: "Доказывать пока нечего: никто не подписал, что открыл отправленное вами. Вернитесь позже.",
  proofOther: "Никто не подписал, что открыл этот текст. Это должен быть в точности отправленный текст. Поле можно и оставить пустым.",
  proofFailed: "Создать доказательство не удалось.",
  // Taking everything back
  withdrawOpen: "Отозвать всё",
  withdrawTitle: "Отозвать всё",
  withdrawLead: "Вы просите приёмную уничтожить всё, что отправили с этой кодовой фразой, и файлы тоже. Программы приёмной сделают это сами, когда получат вашу просьбу.",
  withdrawKnown: "Тот, кто прочитал ваше сообщение, по-прежнему знает, что в нём. Копии, которые передали дальше или распечатали, вернуть нельзя.",
  withdrawToday: "То, что вы отправите с этой кодовой фразой сегодня, тоже будет уничтожено. Чтобы снова писать с ней, подождите до послезавтра.",
  withdrawCodename: "Ответы остаются здесь, пока не истечёт их срок. Ваша кодовая фраза по-прежнему их открывает.",
  withdrawWho: "Кто мог прочитать ваши сообщения?",
  withdrawWhoHint: "Отметьте всех таких людей. Остальные не узнают, что вы писали.",
  withdrawNobody: "Сейчас в приёмной ни с кем нельзя связаться. Пожалуйста, вернитесь завтра.",
  errorWithdrawWho: "Отметьте хотя бы одного человека.",
  errorWithdraw: "Не удалось зашифровать вашу просьбу, поэтому ничего не отправлено. Загрузите страницу заново и попробуйте снова.",
  withdrawSend: "Попросить уничтожить всё",
  withdrawOwn: "Вы попросили приёмную уничтожить всё, что отправили.",
  // Without JavaScript
  plainTitle: "Этой странице нужен JavaScript",
  plainWhy: "Она шифрует ваше сообщение на вашем устройстве, прежде чем оно уйдёт. Без JavaScript она этого не может, а незашифрованным она ничего не отправляет.",
  plainLevel: "В Tor Browser нажмите на щит, выберите «Настройки» (Settings), затем «Safer» («Более безопасный»). Перезапустите браузер и снова откройте эту страницу. Уровня «Safer» достаточно.",
  plainOther: "Можно и не включать JavaScript: на компьютере, которому вы доверяете, используйте программу «knothole source». Или обратитесь в приёмную обычным бумажным письмом или лично.",
  plainFile: "Вы создали файл-конверт командой «knothole source seal»? Передайте его здесь. Тот, кто наблюдает за сервером, может увидеть, что кто-то это делает.",
  plainChoose: "Файл-конверт",
  plainSend: "Отправить файл",
  plainStored: "Сохранено для приёмной. Эту страницу можно закрыть. В Tor Browser выберите «Новая личность» (New Identity).",
  plainNotStored: "Не сохранено. Сейчас сервер не может принять файл. Сохраните файл у себя и отправьте его ещё раз завтра.",
  plainRefused: "Не сохранено. Это не файл-конверт, созданный командой «knothole source seal». Вернитесь назад и выберите другой файл."
};

// strings/tr.js
var tr_default = {
  // Frame
  languageName: "Türkçe",
  language: "Dil",
  name: "Knothole",
  navigation: "Yapmak istediğiniz şey",
  goWrite: "Mesaj yaz",
  goReturn: "Kod adım var",
  steps: "Adımlar",
  stepWrite: "Mesaj",
  stepCodename: "Kod adı",
  stepSent: "Gönderildi",
  leave: "Hemen çık",
  leaveHint: "Bu sayfayı anında boşaltır. Gönderilmemiş olan her şey kaybolur. Escape tuşuna üç kez basmak da aynı işi yapar.",
  footer: "Bu sayfa tarayıcınızda hiçbir şey saklamaz. Sayfayı kapattığınızda buradaki her şey yok olur.",
  // Safety check
  safetyGood: "Güvenlik denetimi: düzeltilecek bir şey yok",
  safetyLook: {
    one: "Güvenlik denetimi: yazmadan önce düzeltilecek {count} şey var",
    other: "Güvenlik denetimi: yazmadan önce düzeltilecek {count} şey var"
  },
  safetyOnion: "Buraya onion adresinden geldiniz. Tor, nerede olduğunuzu gizliyor.",
  safetyLocal: "Bu bir deneme: sunucu sizin kendi bilgisayarınızda çalışıyor.",
  safetyNoOnion: "Buraya onion adresinden gelmediniz. Burada olduğunuz ağınızda görülebilir. Bunun yerine Tor Browser’da şu adresi açın:",
  safetyNoOnionUnknown: "Buraya onion adresinden gelmediniz. Burada olduğunuz ağınızda görülebilir. Tor Browser kullanın ve ekibe onion adresini sorun.",
  safetySafer: "Tarayıcının güvenlik düzeyi en az “Daha güvenli” (Safer).",
  safetyStandard: "Tarayıcının güvenlik düzeyi “Daha güvenli” (Safer) düzeyinden düşük. Tor Browser’da kalkan simgesine tıklayın, “Ayarlar” (Settings), ardından “Daha güvenli” (Safer) seçin. Tarayıcıyı yeniden başlatın ve bu sayfayı tekrar açın. Bunu yazmadan önce yapın: yeniden başlatma metninizi siler.",
  safetyFeatures: "Tarayıcınız bu sayfanın gönderdiği her şeyi şifreleyebiliyor.",
  safetyCannot: "Bu sayfa, cihazınızda zararlı yazılım olup olmadığını ya da birinin ekranınıza arkanızdan bakıp bakmadığını göremez.",
  // The line of state
  stateLoading: "Hazırlanıyor. Yazmaya başlayabilirsiniz.",
  stateNothing: "Hiçbir şey gönderilmedi.",
  stateSealing: "Mesajınız şifreleniyor…",
  stateWaiting: "Henüz gönderilmedi. Rastgele bir anda, genellikle bir dakika içinde kendiliğinden gönderilecek. Bu sayfayı açık tutun.",
  stateParts: {
    one: "Henüz gönderilmedi: {count} parçadan {stored} tanesi gönderildi. Bu sayfayı açık tutun.",
    other: "Henüz gönderilmedi: {count} parçadan {stored} tanesi gönderildi. Bu sayfayı açık tutun."
  },
  stateSent: "Gönderildi. Lütfen bu sayfayı kapatmadan önce “Ulaştı” yazısını bekleyin.",
  stateConfirmed: "Ulaştı. Mesajınız ekip için kaydedildi. Bu sayfayı kapatabilirsiniz.",
  stateUnusable: "Şu anda bu sayfayla yazamazsınız.",
  stateFilesWaiting: "Metniniz gönderildi. Dosyalarınız hâlâ yolda. Bu sayfayı açık tutun.",
  // Files on their way
  uploadReading: "Dosyalarınız okunuyor: {done} / {of}.",
  uploadRunning: "Dosyalarınız gönderiliyor: {done} / {of}.",
  uploadLeft: { one: "Yaklaşık {count} dakika kaldı.", other: "Yaklaşık {count} dakika kaldı." },
  uploadLost: "Bağlantı koptu: {done} / {of}. Sayfa kendiliğinden yeniden deneyecek. Kaydedilen bölüm kaybolmaz.",
  uploadPaused: "Duraklatıldı: {done} / {of}. Kaydedilen bölüm bir hafta kalır.",
  uploadFull: "Şu anda sunucuda dosyalarınız için yer yok. Metniniz yine de gönderildi. Yeniden deneyin ya da yarın kod adınız ve aynı dosyalarla geri gelin.",
  uploadChanged: "Dosyalardan biri okunurken değişti, bu yüzden gönderim durdu. Metniniz yine de gönderildi. Dosyaları yeniden seçin ve yeni bir mesajla gönderin.",
  uploadStopped: "Sunucu dosyaları kabul etmedi. Metniniz yine de gönderildi. Yarın kod adınız ve aynı dosyalarla geri gelin.",
  uploadDone: "Bütün dosyalarınız ekip için kaydedildi.",
  uploadPause: "Duraklat",
  uploadResume: "Devam et",
  uploadAgain: "Yeniden dene",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Sunucu yanıt vermedi. Sayfa kendiliğinden yeniden deneyecek. Bağlantınızın sürdüğünden emin olun.",
  troubleFull: "Sunucu dolu ve mesajınızı kaydetmedi. Mesajınız bu sayfada duruyor ve sayfa yeniden deniyor. Sayfayı açık bırakın ya da yarın geri gelin.",
  troubleUnavailable: "Sunucu şu anda hiçbir şey kaydedemiyor. Sayfa kendiliğinden yeniden deneyecek. Sayfayı açık bırakın.",
  troubleStrange: "Sunucu, bu sayfanın anlamadığı bir yanıt verdi. Sayfa yeniden deneyecek. Bu durum sürerse metninizi kopyalayın ve sayfayı yeniden yükleyin.",
  troubleNotLoaded: "Ekibin belgeleri yüklenemedi. Sayfa kendiliğinden yeniden deneyecek. Bu durum sürerse yeni bir Tor devresi isteyin ve sayfayı yeniden yükleyin.",
  troubleDocument: "Bu sayfa doğru ekiple bağlantı kurduğunu kanıtlayamıyor, bu yüzden hiçbir şey göndermiyor. Şimdi bu sayfayı kullanmayın. Bir saat sonra yeniden yükleyin. Bu durum sürerse ekibe başka bir yoldan ulaşın.",
  troubleUpdate: "Sunucu, ekibin yeni belgelerini sundu, ancak bunların ekibe ait olduğu kanıtlanamıyor. Sayfa bunları kabul etmedi ve önceki belgelerle çalışmayı sürdürüyor. Şüpheniz varsa sayfayı kapatın.",
  troubleWithheld: "Sunucu, ekipteki kişiler hakkında daha önce yayımladığı bir şeyi artık göstermiyor. Bozuk olabilir ya da sizi aldatmaya çalışıyor olabilir. Bu sayfa daha önce bildiklerine göre davranır.",
  troubleExpired: "Ekibin belgelerinin süresi doldu, bu yüzden bu sayfa hiçbir şey göndermiyor. Yanıtları hâlâ okuyabilirsiniz. Lütfen yarın geri gelin.",
  troubleMissing: "Tarayıcınızda bu sayfanın şifreleme için gerek duyduğu şu şeyler yok: {missing}. Bu tarayıcıyla hiçbir şey gönderilemez. Lütfen en yeni Tor Browser’ı kullanın.",
  troubleBroken: "Bu sayfanın bir bölümü yüklenmedi ya da durdu. Artık hiçbir şey gönderilemez. Metninizi kopyalayın, sayfayı yeniden yükleyin ve yeniden deneyin.",
  missingSecure: "güvenli bir adres (onion adresi ya da https)",
  missingWorkers: "arka plan işlemleri",
  missingCrypto: "şifreleme işlevleri (WebCrypto)",
  missingSignatures: "imzalar (Ed25519)",
  missingText: "metin kodlama",
  missingTimeout: "istekler için süre sınırı",
  // Step 1: write
  writeTitle: "Şu ekibe yazın: {desk}",
  writeTitleEmpty: "Ekibe yazın",
  writeLead: "Mesajınız bu cihazdan çıkmadan önce burada şifrelenir. Onu yalnızca aşağıda adı geçen kişiler okuyabilir. Sunucu da sunucuyu işletenler de okuyamaz.",
  writeWarning: "İşvereninizin cihazını ya da ağını kullanmayın. Burada bulunduğunuzu görebilirler.",
  protectedTitle: "Neler korunuyor, neler korunmuyor",
  protectedYes1: "Yazdıklarınızı ve kod adınızı yolda hiç kimse okuyamaz.",
  protectedYes2: "Hesap yok. Sayfa ad sormaz ve bu cihazda hiçbir şey saklamaz.",
  protectedYes3: "Sayfa, siz yazsanız da yazmasanız da rastgele zamanlarda veri gönderir. Bu yüzden bir mesajın gönderilmesi göze çarpmaz.",
  protectedNo1: "Ağınızı izleyen biri Tor kullandığınızı, belki bu sayfaya geldiğinizi de görebilir.",
  protectedNo2: "Cihazınızı denetimi altında tutan biri burada yaptığınız her şeyi görebilir.",
  protectedNo3: "Sunucuyu ele geçiren biri size, yazdıklarınızı okuyan değiştirilmiş bir sayfa gönderebilir.",
  protectedNo4: "Anlattıklarınız kim olduğunuzu gösterebilir. Yalnızca sizin bilebileceğiniz şeyleri, önemli değilse yazmayın.",
  statementTitle: "Ekibin {day} tarihli açıklaması",
  statementHolds: "Ekip, yasal bir emrin kendisini bir şeyleri saklamaya zorunlu kıldığını bildiriyor:",
  channelTitle: "Mesajı kim alsın?",
  channelLoading: "Mesajınızı kimlerin okuyabileceği yükleniyor…",
  channelReaders: "Okuyabilenler: {names}.",
  readersChoose: "Birini dışarıda bırak",
  readersHint: "Bunu okumaması gereken kişinin işaretini kaldırın. Sonraki her mesajda aynısını yeniden yapın.",
  readersLeftOut: "Bu mesajı okuyamayacak olanlar: {names}.",
  errorReaders: "En az bir kişi mesajınızı okuyabilmeli.",
  channelRead: "{day} günü sonuna kadar gelen mesajlar okundu.",
  channelNeverRead: "Son 30 gün içinde hiç kimse bu mesajların okunduğunu imzayla onaylamadı.",
  channelUnreachable: "Şu anda burada kimse mesaj alamıyor. Başka birini seçin ya da yarın geri gelin.",
  questionsTitle: "Birkaç soru",
  optional: "isteğe bağlı",
  messageLabel: "Mesajınız",
  messageHint: "Ne olduğunu, ne zaman olduğunu ve bunu nereden bildiğinizi yazın. Acele etmeyin. Siz kod adınızı görüp onay verene kadar yazdığınız hiçbir şey bu sayfadan çıkmaz.",
  messageLeft: "Kalan yer: yaklaşık {count} harf.",
  messageOver: "Metin çok uzun: yaklaşık {count} harf fazla. Metni kısaltın ya da kalanını ikinci bir mesajla gönderin.",
  filesTitle: "Dosyalar",
  filesHint: "Fotoğraflar, belgeler, kayıtlar. Metniniz gibi onlar da adlarıyla birlikte şifrelenir. Dosyalar, kimin ne zaman hazırladığını gösterebilir: ne verdiğinizi düşünün.",
  filesCost: "Dosya göndermek metin göndermekten uzun sürer ve hemen başlar. Bu yüzden izleyen biri büyük bir şey gönderdiğinizi görebilir.",
  filesChoose: "Dosya seç",
  folderChoose: "Klasör seç",
  filesDrop: "Dosyaları buraya sürükleyip bırakabilirsiniz.",
  fileRemove: "Kaldır",
  fileRemoveNamed: "Kaldır: {name}",
  filesTotal: { one: "{count} dosya, toplam {size}.", other: "{count} dosya, toplam {size}." },
  errorFilesTooLarge: "Bu, ekibin bir kerede kabul ettiğinden fazla (en çok {most}, eklenen dolgu verisi dahil). Bazı dosyaları kaldırın ya da birkaç mesajla gönderin.",
  errorFilesMany: "Bir mesaj için çok fazla dosya var (en çok {most}). Bazılarını kaldırın ya da dosyaları tek bir arşivde toplayın.",
  errorFileUnreadable: "Bir dosya okunamıyor. Taşıdığınız ya da sildiğiniz dosyayı listeden kaldırın ve yeniden seçin.",
  writeContinue: "Devam et: kod adınız",
  writeSendKnown: "Bu mesajı gönder",
  writeKnown: "Bu mesaj, şu anda açık olan kod adınızla gönderilecek.",
  errorNotReady: "Sayfa hâlâ hazırlanıyor. Biraz bekleyin ve yeniden deneyin.",
  errorCannotSend: "Şu anda hiçbir şey gönderilemiyor. Nedeni sayfanın üstündeki satırda yazıyor.",
  errorChannel: "Mesajınızı kimin alacağını seçin.",
  errorChannelUnreachable: "Şu anda orada kimse mesaj alamıyor. Başka birini seçin.",
  errorEmpty: "Önce mesajınızı yazın ya da bir dosya seçin.",
  errorAnswer: "Lütfen bu soruyu yanıtlayın.",
  errorTooLong: "Bu, tek bir mesaja sığmıyor. Kısaltın ya da kalanını ikinci bir mesajla gönderin.",
  errorText: "Metinde gönderilemeyen bozuk bir karakter var. En son yapıştırdığınız şeyi silin ve yeniden deneyin.",
  errorSeal: "Mesaj şifrelenemedi, bu yüzden hiçbir şey gönderilmedi. Metninizi kopyalayın, sayfayı yeniden yükleyin ve yeniden deneyin.",
  // Step 2: codename
  codenameTitle: "Kod adınız",
  codenameLead: "Bu sekiz İngilizce kelimeyi bu sırayla elle kâğıda yazın. Kelimeler az önce bu cihazda oluşturuldu. Hiçbir şey gönderilmedi.",
  codenameWhy1: "Yalnızca bu kelimelerle geri gelebilir, yanıtı okuyabilir ve yeniden yazabilirsiniz.",
  codenameWhy2: "Kimse bu kelimeleri size yeniden veremez. Kaybederseniz yanıtı okuyamazsınız.",
  codenameWhy3: "Bu kelimeler kimdeyse yanıtları okuyabilir ve sizin adınıza yazabilir. Kâğıdı güvenli bir yerde saklayın. Fotoğrafını çekmeyin.",
  codenameCopy: "Panoya kopyala",
  codenameCopyCost: "Başka programlar panoyu okuyabilir. Elle yazmak daha güvenlidir.",
  codenameCopied: "Kopyalandı. İşiniz bitince panoyu boşaltın: başka bir şey kopyalayın.",
  codenameNotCopied: "Tarayıcı kopyalamaya izin vermedi. Lütfen kelimeleri elle yazın.",
  codenameWritten: "Kâğıda yazdım",
  back: "Geri",
  checkTitle: "Notunuzu denetlemek için iki kelime",
  checkLead: "Lütfen bu iki İngilizce kelimeyi kâğıdınıza bakarak yazın. Böylece bu kâğıtla geri gelip gelemeyeceğiniz anlaşılır.",
  checkWord: "{number}. kelime",
  checkWrong: "Bu, {number}. kelime değil. Kâğıdınıza bakın ya da “Kod adını yeniden göster” seçin.",
  checkShow: "Kod adını yeniden göster",
  checkSend: "Mesajı gönder",
  // Step 3: sent
  sentTitleWaiting: "Mesajınız gönderilmeyi bekliyor",
  sentTitleSent: "Mesajınız gönderildi",
  sentTitleConfirmed: "Mesajınız ulaştı",
  sentWaiting: "Bu sayfa rastgele zamanlarda veri gönderir ve mesajınız da onunla birlikte gider. Böylece kimse gönderim zamanından sizin yazdığınızı anlayamaz. Bir şey yapmanız gerekmez.",
  sentNowTitle: "Beklemeden hemen gönder",
  sentNowCost: "O zaman gönderim, tıkladığınız anın hemen ardından olur. Sunucuyu izleyen ve ne zaman çevrimiçi olduğunuzu bilen biri sizin yazdığınızı anlayabilir. Bunu yalnızca şimdi gitmeniz gerekiyorsa seçin.",
  sentNow: "Şimdi gönder",
  sentNowPressed: "Gönderiliyor…",
  nextTitle: "Bundan sonra ne yapmalı",
  nextWait: "Üstteki satırda “Ulaştı” yazana kadar bekleyin.",
  nextKeep: "Kod adınızın yazılı olduğu kâğıdı saklayın. Onu, kim olduğunuzu gösterebilecek her şeyden uzak tutun.",
  nextLeave: "Sonra bu sayfayı kapatın. Tor Browser’da “Kimliği yenile” (New Identity) seçin.",
  nextReturn: {
    one: "İki üç gün sonra geri gelin, “Kod adım var” seçin ve sekiz İngilizce kelimeyi yazın. Bir yanıt {count} gün bekler.",
    other: "İki üç gün sonra geri gelin, “Kod adım var” seçin ve sekiz İngilizce kelimeyi yazın. Bir yanıt {count} gün bekler."
  },
  nextDelete: "Metni bu cihazda başka bir yerde sakladıysanız silmeyi düşünün.",
  goConversation: "Yazışmayı göster",
  sentEmpty: "Bu sayfayı boşalt",
  // The way back: entering a codename
  returnTitle: "Kod adınızla geri gelin",
  returnLead: "Sekiz İngilizce kelimenizi yazın. Büyük harfler, tireler ve fazladan boşluklar önemli değildir. Kod adını açmak hiçbir şey göndermez: yazan herkese verilen yanıtlar zaten bu cihazda.",
  returnLabel: "Kod adınız",
  returnHint: "Sekiz kelime. Siz yazarken alanın altında uyan kelimeler belirir. Aşağı ok tuşu sizi oraya götürür.",
  returnOpen: "Aç",
  returnOpening: "Açılıyor. Bu birkaç saniye sürebilir.",
  returnMatches: "Aşağıdaki uyan kelimeler: {count}.",
  returnMatchList: "Uyan kelimeler",
  errorWord: "{number}. kelime, “{word}”, kod adlarında kullanılan bir kelime değil. Notunuza yeniden bakın.",
  errorWordNear: "{number}. kelime, “{word}”, kod adlarında kullanılan bir kelime değil. Şunu mu demek istediniz: {near}?",
  errorCount: "Bir kod adında sekiz kelime vardır. Burada {count} kelime var.",
  errorCheck: "Bu sekiz kelime kod adlarında kullanılır, ama birbirine uymuyor. Bir kelime yanlış ya da bu kod adı başka bir ekip için. Her kelimeyi notunuzla karşılaştırın.",
  errorSwapped: "{first}. ve {second}. kelimeler yer değiştirmiş görünüyor.",
  errorSimilar: "{number}. kelime yanlış görünüyor. “{word}” olabilir. Notunuzla karşılaştırın.",
  takeWord: "“{word}” yaz",
  takeOrder: "İki kelimenin yerini değiştir",
  errorNoWords: "Önce sekiz kelimenizi yazın.",
  errorOpen: "Kod adı açılamadı. Sayfayı yeniden yükleyin ve yeniden deneyin.",
  // Conversation
  conversationTitle: "Yazışmanız",
  conversationOpened: "Kod adınız doğru.",
  ownMessage: "Bu gelişinizde yazdığınız",
  ownTo: "kime: {channel}",
  ownWaiting: "Henüz gönderilmedi",
  ownSent: "Gönderildi",
  ownConfirmed: "Ulaştı",
  replyFrom: "{name} yanıtladı",
  replyDay: "{day}. İmza gerçek.",
  replyDayOnly: "{day}.",
  keyStolen: "Dikkat: {name} adlı kişinin imza anahtarının çalındığı bildirildi. Bunu, daha eski bir tarihle de olsa, anahtarı çalan yazmış olabilir. Ekibe göre {name}, {day} günü sonuna kadar ekipteydi.",
  replyMissing: {
    one: "Bu yanıtın {count} parçası yüklenemedi. Tamamını okumak için daha sonra geri gelin.",
    other: "Bu yanıtın {count} parçası yüklenemedi. Tamamını okumak için daha sonra geri gelin."
  },
  repliesRefused: {
    one: "Size gelen {count} yanıtın ekipten geldiği kanıtlanamadı, bu yüzden gösterilmiyor. Bunu bir sonraki mesajınızda ekibe söyleyin.",
    other: "Size gelen {count} yanıtın ekipten geldiği kanıtlanamadı, bu yüzden gösterilmiyor. Bunu bir sonraki mesajınızda ekibe söyleyin."
  },
  notShown: { one: "{count} öğe gösterilemedi.", other: "{count} öğe gösterilemedi." },
  receiptOpened: "Açan: {name}, imza tarihi {day}.",
  receiptWritten: "{day} tarihli mesajınız",
  noReply: "Henüz yanıt yok",
  noReplyLead: "Kod adınız doğru; bir yazım hatası olsaydı fark edilirdi. Şu anda bu kod adı için yanıt yok.",
  noReplyAfterReceipt: "Mesajınız açıldı. Henüz yanıt yok.",
  noReceipt: "Henüz hiç kimse bir mesajınızı açtığını imzayla onaylamadı. İmza, okumadan bir gün sonra gelebilir.",
  deskRead: "{desk}, {day} günü sonuna kadar gelen mesajları okudu.",
  deskNotReadSince: "{desk}, {day} tarihinden beri mesajlarını okumadı. Mesajınızı henüz görmemiş olabilir.",
  deskNeverRead: "{desk}, son 30 gün içinde mesajlarını okuduğunu imzayla onaylamadı. Mesajınızı henüz görmemiş olabilir.",
  conversationReturn: "Bu sayfa açık kaldıkça yeni yanıtlar burada kendiliğinden belirir. Yoksa iki üç gün sonra geri gelin.",
  writeAgain: "Yeniden yaz",
  closeCodename: "Kod adını kapat",
  statusReceived: "Gönderdikleriniz ekipten birinin elinde.",
  statusLooking: "Bildiriminiz inceleniyor.",
  statusClosed: "Bildiriminiz kapatıldı.",
  statusDestroyed: "Yok edildi: geri aldıklarınızın {day} günü sonuna kadar ulaşan hepsi.",
  statusFiles: "Dosyalarının tümü ulaşan mesajlar: {announced} mesajdan {whole}.",
  whoTitle: "Mesajları kim okuyor",
  whoLead: "Ekibin imzaladığı adlar ve imza anahtarları. Bir anahtarı, kişinin başka yerde bildirdiğiyle karşılaştırabilirsiniz.",
  proofTitle: "Bildirim kanıtı",
  proofLead: "Metninizi kimin açtığını, bunun ne zaman imzalandığını ve ne yanıt verildiğini kanıtlayan bir dosya kaydedin. Bunun için hiçbir şey gönderilmez. Başka yanıt olmadığını kanıtlayamaz.",
  proofWarning: "Bu dosyayı sizde bulan, bildirimde bulunduğunuzu öğrenir ve her yanıtı okur. Şifreli değildir ve inkâr edemezsiniz. Yalnızca birine göstermeniz gerekiyorsa kaydedin.",
  proofText: "Gönderdiğiniz metin, sözcüğü sözcüğüne, sakladıysanız",
  proofTextHint: "Bu metin olmadan, dosyayı denetleyenin metni sizden alması gerekir.",
  proofSave: "Kanıtı kaydet",
  proofSaved: "Dosya, kaydedilmek üzere tarayıcınıza verildi.",
  proofNothing: "Henüz kanıtlanacak bir şey yok: gönderdiğinizi açtığını kimse imzalamadı. Daha sonra geri gelin.",
  proofOther: "Bu metni açtığını kimse imzalamadı. Tam olarak gönderdiğiniz metin olmalı. Alanı boş da bırakabilirsiniz.",
  proofFailed: "Kanıt oluşturulamadı.",
  // Taking everything back
  withdrawOpen: "Her şeyi geri al",
  withdrawTitle: "Her şeyi geri al",
  withdrawLead: "Bu kod adıyla gönderdiğiniz her şeyi, dosyalar dahil, yok etmesini ekipten istiyorsunuz. Ekibin programları isteğinizi alınca bunu kendiliğinden yapar.",
  withdrawKnown: "Mesajınızı okuyan kişi yazdıklarınızı hâlâ bilir. Başkasına verilmiş ya da yazdırılmış kopyalar geri alınamaz.",
  withdrawToday: "Bugün bu kod adıyla göndereceğiniz şeyler de yok edilir. Bu kod adıyla yeniden yazmak için yarından sonraki güne kadar bekleyin.",
  withdrawCodename: "Yanıtlar süreleri dolana kadar burada kalır. Kod adınız onları açmaya devam eder.",
  withdrawWho: "Mesajlarınızı kimler okuyabiliyordu?",
  withdrawWhoHint: "Hepsini işaretleyin. Ötekiler yazdığınızı öğrenmez.",
  withdrawNobody: "Şu anda ekipten kimseye ulaşılamıyor. Lütfen yarın geri gelin.",
  errorWithdrawWho: "En az bir kişiyi işaretleyin.",
  errorWithdraw: "İsteğiniz şifrelenemedi, bu yüzden hiçbir şey gönderilmedi. Sayfayı yeniden yükleyin ve yeniden deneyin.",
  withdrawSend: "Her şeyin yok edilmesini iste",
  withdrawOwn: "Gönderdiğiniz her şeyi yok etmesini ekipten istediniz.",
  // Without JavaScript
  plainTitle: "Bu sayfa için JavaScript gerekli",
  plainWhy: "Sayfa, mesajınızı cihazınızdan çıkmadan önce JavaScript ile şifreler. JavaScript olmadan bunu yapamaz ve şifrelenmemiş hiçbir şey göndermez.",
  plainLevel: "Tor Browser’da kalkan simgesine tıklayın, “Ayarlar” (Settings), ardından “Daha güvenli” (Safer) seçin. Tarayıcıyı yeniden başlatın ve bu sayfayı tekrar açın. “Daha güvenli” (Safer) düzeyi yeterlidir.",
  plainOther: "JavaScript’i kapalı tutabilirsiniz: güvendiğiniz bir bilgisayarda “knothole source” programını kullanın. Ya da ekibe kâğıt mektupla veya yüz yüze ulaşın.",
  plainFile: "“knothole source seal” ile bir zarf dosyası mı hazırladınız? Dosyayı buradan verin. Sunucuyu izleyen biri, birinin bunu yaptığını görebilir.",
  plainChoose: "Zarf dosyası",
  plainSend: "Dosyayı gönder",
  plainStored: "Ekip için kaydedildi. Bu sayfayı kapatabilirsiniz. Tor Browser’da “Kimliği yenile” (New Identity) seçin.",
  plainNotStored: "Kaydedilmedi. Sunucu şu anda dosyayı alamıyor. Dosyayı saklayın ve yarın yeniden gönderin.",
  plainRefused: "Kaydedilmedi. Bu, “knothole source seal” ile hazırlanmış bir zarf dosyası değil. Geri dönün ve başka bir dosya seçin."
};

// strings/uk.js
var uk_default = {
  // Frame
  languageName: "Українська",
  language: "Мова",
  name: "Knothole",
  navigation: "Що ви хочете зробити",
  goWrite: "Написати",
  goReturn: "У мене є кодова фраза",
  steps: "Кроки",
  stepWrite: "Повідомлення",
  stepCodename: "Кодова фраза",
  stepSent: "Надіслано",
  leave: "Швидко вийти",
  leaveHint: "Одразу очищає цю сторінку. Усе, що не надіслано, зникне. Те саме станеться, якщо тричі натиснути клавішу Escape.",
  footer: "Ця сторінка нічого не зберігає у вашому браузері. Коли ви її закриєте, усе, що тут є, зникне.",
  // Safety check
  safetyGood: "Перевірка безпеки: виправляти нічого не треба",
  safetyLook: {
    one: "Перевірка безпеки: виправте {count} пункт, перш ніж писати",
    few: "Перевірка безпеки: виправте {count} пункти, перш ніж писати",
    many: "Перевірка безпеки: виправте {count} пунктів, перш ніж писати",
    other: "Перевірка безпеки: виправте {count} пункту, перш ніж писати"
  },
  safetyOnion: "Ви прийшли за onion-адресою. Tor приховує, де ви перебуваєте.",
  safetyLocal: "Це пробний запуск: сервер працює на вашому власному комп’ютері.",
  safetyNoOnion: "Ви прийшли не за onion-адресою. У вашій мережі можуть побачити, що ви тут. Відкрийте натомість у Tor Browser таку адресу:",
  safetyNoOnionUnknown: "Ви прийшли не за onion-адресою. У вашій мережі можуть побачити, що ви тут. Скористайтеся Tor Browser і дізнайтеся в приймальні її onion-адресу.",
  safetySafer: "Рівень безпеки браузера — «Safer» («Безпечніший») або вищий.",
  safetyStandard: "Рівень безпеки браузера нижчий, ніж «Safer» («Безпечніший»). У Tor Browser натисніть на щит, виберіть «Налаштування» (Settings), потім «Safer» («Безпечніший»). Перезапустіть браузер і знову відкрийте цю сторінку. Зробіть це, перш ніж писати: після перезапуску ваш текст зникне.",
  safetyFeatures: "Ваш браузер може зашифрувати все, що надсилає ця сторінка.",
  safetyCannot: "Ця сторінка не може дізнатися, чи немає на вашому пристрої шкідливих програм і чи не дивиться хтось на ваш екран з-за спини.",
  // The line of state
  stateLoading: "Сторінка готується до роботи. Ви вже можете писати.",
  stateNothing: "Нічого не надіслано.",
  stateSealing: "Ваше повідомлення шифрується…",
  stateWaiting: "Ще не надіслано. Повідомлення піде саме у випадковий момент, зазвичай протягом хвилини. Не закривайте цю сторінку.",
  stateParts: {
    one: "Ще не надіслано: пішло {stored} з {count} частини. Не закривайте цю сторінку.",
    few: "Ще не надіслано: пішло {stored} з {count} частин. Не закривайте цю сторінку.",
    many: "Ще не надіслано: пішло {stored} з {count} частин. Не закривайте цю сторінку.",
    other: "Ще не надіслано: пішло {stored} з {count} частини. Не закривайте цю сторінку."
  },
  stateSent: "Надіслано. Будь ласка, дочекайтеся напису «Доставлено» і тільки потім закривайте цю сторінку.",
  stateConfirmed: "Доставлено. Ваше повідомлення збережено для приймальні. Цю сторінку можна закрити.",
  stateUnusable: "Зараз із цієї сторінки писати не можна.",
  stateFilesWaiting: "Ваш текст надіслано. Файли ще надсилаються. Не закривайте цю сторінку.",
  // Files on their way
  uploadReading: "Файли зчитуються: {done} з {of}.",
  uploadRunning: "Файли надсилаються: {done} з {of}.",
  uploadLeft: {
    one: "Залишилося близько {count} хвилини.",
    few: "Залишилося близько {count} хвилин.",
    many: "Залишилося близько {count} хвилин.",
    other: "Залишилося близько {count} хвилини."
  },
  uploadLost: "Зв’язок перервався на {done} з {of}. Сторінка сама спробує ще раз. Те, що вже збережено, не зникне.",
  uploadPaused: "Пауза: {done} з {of}. Те, що вже збережено, зберігається тиждень.",
  uploadFull: "Зараз на сервері немає місця для ваших файлів. Ваш текст усе одно надіслано. Спробуйте ще раз або поверніться завтра зі своєю кодовою фразою і тими самими файлами.",
  uploadChanged: "Один із файлів змінився, поки його зчитували, тому надсилання зупинено. Ваш текст усе одно надіслано. Виберіть файли знову і надішліть їх із новим повідомленням.",
  uploadStopped: "Сервер не прийняв файли. Ваш текст усе одно надіслано. Поверніться завтра зі своєю кодовою фразою і тими самими файлами.",
  uploadDone: "Усі ваші файли збережено для приймальні.",
  uploadPause: "Пауза",
  uploadResume: "Продовжити",
  uploadAgain: "Ще раз",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Сервер не відповів. Сторінка сама спробує ще раз. Перевірте, чи є у вас зв’язок.",
  troubleFull: "Сервер переповнений і не зберіг ваше повідомлення. Воно залишилося на цій сторінці, і вона пробує знову. Не закривайте сторінку або поверніться завтра.",
  troubleUnavailable: "Зараз сервер нічого не може зберегти. Сторінка сама спробує ще раз. Не закривайте її.",
  troubleStrange: "Сервер дав відповідь, якої ця сторінка не розуміє. Вона спробує ще раз. Якщо це повториться, скопіюйте свій текст і завантажте сторінку знову.",
  troubleNotLoaded: "Не вдалося завантажити документи приймальні. Сторінка сама спробує ще раз. Якщо це повториться, запросіть новий ланцюг Tor і завантажте сторінку знову.",
  troubleDocument: "Ця сторінка не може довести, що з’єднана з потрібною приймальнею, тому не буде нічого надсилати. Зараз не користуйтеся нею. Завантажте її знову через годину. Якщо це повториться, зв’яжіться з приймальнею іншим способом.",
  troubleUpdate: "Сервер запропонував нові документи приймальні, але немає доказу, що вони справді від приймальні. Сторінка їх не прийняла і працює з попередніми. Якщо сумніваєтеся, закрийте сторінку.",
  troubleWithheld: "Сервер приховує щось про людей приймальні, що раніше публікував. Можливо, він несправний, а можливо, вас намагаються обманути. Ця сторінка спирається на те, що знала раніше.",
  troubleExpired: "Строк дії документів приймальні минув, тому ця сторінка не буде нічого надсилати. Читати відповіді все ще можна. Будь ласка, поверніться завтра.",
  troubleMissing: "У вашому браузері немає того, що потрібно цій сторінці для шифрування: {missing}. З таким браузером нічого не можна надіслати. Будь ласка, скористайтеся найновішою версією Tor Browser.",
  troubleBroken: "Частина цієї сторінки не завантажилася або перестала працювати. Більше нічого надіслати не можна. Скопіюйте свій текст, завантажте сторінку знову і спробуйте ще раз.",
  missingSecure: "безпечна адреса (onion-адреса або https)",
  missingWorkers: "фонові процеси",
  missingCrypto: "функції шифрування (WebCrypto)",
  missingSignatures: "підписи (Ed25519)",
  missingText: "кодування тексту",
  missingTimeout: "обмеження часу запитів",
  // Step 1: write
  writeTitle: "Напишіть до приймальні «{desk}»",
  writeTitleEmpty: "Напишіть до приймальні",
  writeLead: "Ваше повідомлення шифрується на цьому пристрої, перш ніж піти з нього. Прочитати його можуть тільки люди, названі нижче. Ні сервер, ні ті, хто ним керує, прочитати його не можуть.",
  writeWarning: "Не користуйтеся пристроєм чи мережею вашого роботодавця. Там можуть побачити, що ви були тут.",
  protectedTitle: "Що захищено, а що ні",
  protectedYes1: "Те, що ви пишете, і вашу кодову фразу ніхто не може прочитати дорогою.",
  protectedYes2: "Облікового запису немає. Сторінка не питає імені й нічого не зберігає на цьому пристрої.",
  protectedYes3: "Сторінка надсилає дані у випадковий час, навіть якщо ви нічого не пишете. Тому надсилання повідомлення не вирізняється.",
  protectedNo1: "Той, хто спостерігає за вашою мережею, може побачити, що ви користуєтеся Tor, і, можливо, що ви були на цій сторінці.",
  protectedNo2: "Той, хто контролює ваш пристрій, може бачити все, що ви тут робите.",
  protectedNo3: "Той, хто захопить сервер, може надіслати вам змінену сторінку, через яку він прочитає те, що ви пишете.",
  protectedNo4: "З вашої розповіді може бути видно, хто ви. Не пишіть того, що можете знати тільки ви, якщо це не важливо.",
  statementTitle: "Що повідомила приймальня {day}",
  statementHolds: "Приймальня повідомляє, що законне розпорядження зобов’язує її щось зберігати:",
  channelTitle: "Хто має отримати повідомлення?",
  channelLoading: "Завантажується список тих, хто зможе прочитати ваше повідомлення…",
  channelReaders: "Можуть прочитати: {names}.",
  readersChoose: "Виключити когось",
  readersHint: "Зніміть позначку з того, хто не повинен це прочитати. Робіть це знову з кожним наступним повідомленням.",
  readersLeftOut: "Не зможуть прочитати це повідомлення: {names}.",
  errorReaders: "Залиште хоча б одну людину, яка зможе прочитати ваше повідомлення.",
  channelRead: "Повідомлення прочитано по {day} включно.",
  channelNeverRead: "За останні 30 днів ніхто не підтвердив підписом, що ці повідомлення прочитано.",
  channelUnreachable: "Зараз тут ніхто не може отримувати повідомлення. Виберіть інший варіант або поверніться завтра.",
  questionsTitle: "Кілька запитань",
  optional: "необов’язково",
  messageLabel: "Ваше повідомлення",
  messageHint: "Напишіть, що сталося, коли і звідки ви це знаєте. Не поспішайте. Ніщо з того, що ви пишете, не піде з цієї сторінки, поки ви не побачите свою кодову фразу і не погодитеся.",
  messageLeft: "Залишилося місця: приблизно {count} літер.",
  messageOver: "Текст задовгий: зайвих приблизно {count} літер. Скоротіть його або надішліть решту другим повідомленням.",
  filesTitle: "Файли",
  filesHint: "Фотографії, документи, записи. Вони шифруються так само, як ваш текст, разом із назвами файлів. За файлами можна дізнатися, хто і коли їх створив: подумайте, що ви передаєте.",
  filesCost: "Файли надсилаються довше, ніж текст, і надсилання починається одразу. Тому той, хто спостерігає, може побачити, що ви надсилаєте щось велике.",
  filesChoose: "Вибрати файли",
  folderChoose: "Вибрати папку",
  filesDrop: "Можна також перетягнути їх сюди.",
  fileRemove: "Прибрати",
  fileRemoveNamed: "Прибрати {name}",
  filesTotal: {
    one: "{count} файл, разом {size}.",
    few: "{count} файли, разом {size}.",
    many: "{count} файлів, разом {size}.",
    other: "{count} файлу, разом {size}."
  },
  errorFilesTooLarge: "Це більше, ніж приймальня бере за один раз ({most} разом із доданими даними). Приберіть частину файлів або надішліть їх кількома повідомленнями.",
  errorFilesMany: "Для одного повідомлення файлів забагато (не більше {most}). Приберіть частину або складіть їх в один архів.",
  errorFileUnreadable: "Один із файлів не вдається прочитати. Приберіть зі списку те, що ви перемістили або видалили, і виберіть знову.",
  writeContinue: "Далі: кодова фраза",
  writeSendKnown: "Надіслати це повідомлення",
  writeKnown: "Це повідомлення піде під тією кодовою фразою, яка у вас відкрита.",
  errorNotReady: "Сторінка ще готується до роботи. Зачекайте трохи і спробуйте знову.",
  errorCannotSend: "Зараз нічого не можна надіслати. Чому — написано в рядку вгорі сторінки.",
  errorChannel: "Виберіть, хто має отримати ваше повідомлення.",
  errorChannelUnreachable: "Зараз там ніхто не може отримувати повідомлення. Виберіть інший варіант.",
  errorEmpty: "Спершу напишіть повідомлення або виберіть файл.",
  errorAnswer: "Будь ласка, дайте відповідь на це запитання.",
  errorTooLong: "Це не вміщується в одне повідомлення. Скоротіть його або надішліть решту другим повідомленням.",
  errorText: "У тексті є пошкоджений знак, який не можна надіслати. Видаліть те, що вставили останнім, і спробуйте знову.",
  errorSeal: "Не вдалося зашифрувати повідомлення, тому нічого не надіслано. Скопіюйте свій текст, завантажте сторінку знову і спробуйте ще раз.",
  // Step 2: codename
  codenameTitle: "Ваша кодова фраза",
  codenameLead: "Перепишіть від руки ці вісім англійських слів у тому самому порядку. Їх щойно створено на цьому пристрої. Ще нічого не надіслано.",
  codenameWhy1: "Тільки з цими словами ви зможете повернутися, прочитати відповідь і написати знову.",
  codenameWhy2: "Ніхто не зможе дати їх вам ще раз. Якщо ви їх загубите, відповіді ви не прочитаєте.",
  codenameWhy3: "Той, хто має ці слова, може читати відповіді й писати від вашого імені. Зберігайте папір у надійному місці. Не фотографуйте його.",
  codenameCopy: "Скопіювати в буфер обміну",
  codenameCopyCost: "Буфер обміну можуть прочитати інші програми. Переписати від руки безпечніше.",
  codenameCopied: "Скопійовано. Коли закінчите, очистьте буфер обміну: скопіюйте щось інше.",
  codenameNotCopied: "Браузер не дозволив копіювання. Будь ласка, перепишіть слова від руки.",
  codenameWritten: "Слова записано",
  back: "Назад",
  checkTitle: "Два слова, щоб перевірити запис",
  checkLead: "Будь ласка, введіть ці два англійські слова зі свого паперу. Так буде видно, чи зможете ви з ним повернутися.",
  checkWord: "Слово {number}",
  checkWrong: "Це не слово {number}. Подивіться на свій папір або натисніть «Показати кодову фразу ще раз».",
  checkShow: "Показати кодову фразу ще раз",
  checkSend: "Надіслати повідомлення",
  // Step 3: sent
  sentTitleWaiting: "Ваше повідомлення чекає на надсилання",
  sentTitleSent: "Ваше повідомлення надіслано",
  sentTitleConfirmed: "Ваше повідомлення доставлено",
  sentWaiting: "Ця сторінка надсилає дані у випадковий час, і ваше повідомлення піде разом із ними. Тому за часом ніхто не зрозуміє, що ви писали. Вам нічого не треба робити.",
  sentNowTitle: "Надіслати одразу, не чекаючи",
  sentNowCost: "Тоді надсилання відбудеться одразу після вашого натискання. Той, хто спостерігає за сервером і знає, коли ви були в мережі, може зрозуміти, що ви писали. Вибирайте це, тільки якщо мусите піти просто зараз.",
  sentNow: "Надіслати зараз",
  sentNowPressed: "Надсилається…",
  nextTitle: "Що робити далі",
  nextWait: "Зачекайте, поки в рядку вгорі не з’явиться «Доставлено».",
  nextKeep: "Збережіть папір із кодовою фразою. Тримайте його окремо від усього, що може показати, хто ви.",
  nextLeave: "Потім закрийте цю сторінку. У Tor Browser виберіть «New Identity» («Нова особистість»).",
  nextReturn: {
    one: "Поверніться через два-три дні, виберіть «У мене є кодова фраза» і введіть вісім англійських слів. Відповідь чекає {count} день.",
    few: "Поверніться через два-три дні, виберіть «У мене є кодова фраза» і введіть вісім англійських слів. Відповідь чекає {count} дні.",
    many: "Поверніться через два-три дні, виберіть «У мене є кодова фраза» і введіть вісім англійських слів. Відповідь чекає {count} днів.",
    other: "Поверніться через два-три дні, виберіть «У мене є кодова фраза» і введіть вісім англійських слів. Відповідь чекає {count} дня."
  },
  nextDelete: "Якщо текст збережено на цьому пристрої десь іще, подумайте, чи не видалити його.",
  goConversation: "Показати листування",
  sentEmpty: "Очистити цю сторінку",
  // The way back: entering a codename
  returnTitle: "Повернення з кодовою фразою",
  returnLead: "Введіть свої вісім англійських слів. Великі літери, дефіси й зайві пробіли не мають значення. Коли ви відкриваєте кодову фразу, нічого не надсилається: відповіді для всіх, хто писав, уже завантажено на цей пристрій.",
  returnLabel: "Ваша кодова фраза",
  returnHint: "Вісім слів латинськими літерами. Поки ви пишете, під полем з’являються відповідні слова. До них можна перейти клавішею «стрілка вниз».",
  returnOpen: "Відкрити",
  returnOpening: "Відкривається. Це може тривати кілька секунд.",
  returnMatches: "Відповідних слів нижче: {count}.",
  returnMatchList: "Відповідні слова",
  errorWord: "Слово {number}: «{word}». Таких слів у кодових фразах немає. Подивіться ще раз на свій запис.",
  errorWordNear: "Слово {number}: «{word}». Таких слів у кодових фразах немає. Можливо, це {near}?",
  errorCount: "У кодовій фразі вісім слів. Тут слів: {count}.",
  errorCheck: "Усі вісім слів бувають у кодових фразах, але разом вони не підходять одне до одного. Одне слово неправильне, або це кодова фраза для іншої приймальні. Порівняйте кожне слово зі своїм записом.",
  errorSwapped: "Схоже, слова {first} і {second} помінялися місцями.",
  errorSimilar: "Схоже, слово {number} неправильне. Можливо, це «{word}». Порівняйте зі своїм записом.",
  takeWord: "Вставити «{word}»",
  takeOrder: "Поміняти ці два слова місцями",
  errorNoWords: "Спершу введіть свої вісім слів.",
  errorOpen: "Не вдалося відкрити кодову фразу. Завантажте сторінку знову і спробуйте ще раз.",
  // Conversation
  conversationTitle: "Ваше листування",
  conversationOpened: "Ваша кодова фраза правильна.",
  ownMessage: "Ви написали цього разу",
  ownTo: "кому: {channel}",
  ownWaiting: "Ще не надіслано",
  ownSent: "Надіслано",
  ownConfirmed: "Доставлено",
  replyFrom: "Відповідь: {name}",
  replyDay: "{day}, підпис справжній.",
  replyDayOnly: "{day}.",
  keyStolen: "Обережно: ключ підпису оголошено викраденим. Чий ключ: {name}. Це міг написати злодій, зокрема з ранішою датою. За словами приймальні, ця людина працювала там по {day} включно.",
  replyMissing: {
    one: "Не вдалося завантажити {count} частину цієї відповіді. Поверніться пізніше, щоб прочитати її повністю.",
    few: "Не вдалося завантажити {count} частини цієї відповіді. Поверніться пізніше, щоб прочитати її повністю.",
    many: "Не вдалося завантажити {count} частин цієї відповіді. Поверніться пізніше, щоб прочитати її повністю.",
    other: "Не вдалося завантажити {count} частини цієї відповіді. Поверніться пізніше, щоб прочитати її повністю."
  },
  repliesRefused: {
    one: "{count} відповідь для вас не показано: немає доказу, що вона надійшла від приймальні. Повідомте про це приймальню в наступному повідомленні.",
    few: "{count} відповіді для вас не показано: немає доказу, що вони надійшли від приймальні. Повідомте про це приймальню в наступному повідомленні.",
    many: "{count} відповідей для вас не показано: немає доказу, що вони надійшли від приймальні. Повідомте про це приймальню в наступному повідомленні.",
    other: "{count} відповіді для вас не показано: немає доказу, що вони надійшли від приймальні. Повідомте про це приймальню в наступному повідомленні."
  },
  notShown: {
    one: "Не вдалося показати {count} елемент.",
    few: "Не вдалося показати {count} елементи.",
    many: "Не вдалося показати {count} елементів.",
    other: "Не вдалося показати {count} елемента."
  },
  receiptOpened: "Повідомлення відкрито. Підпис від {day}: {name}",
  receiptWritten: "Ваше повідомлення від {day}",
  noReply: "Відповіді поки немає",
  noReplyLead: "Ваша кодова фраза правильна: помилку в словах сторінка помітила б. Зараз для неї немає відповіді.",
  noReplyAfterReceipt: "Ваше повідомлення відкрили. Відповіді поки немає.",
  noReceipt: "Поки ніхто не підтвердив підписом, що відкрив ваше повідомлення. Підпис може надійти на день пізніше, ніж повідомлення прочитають.",
  deskRead: "Приймальня «{desk}» прочитала повідомлення, що надійшли по {day} включно.",
  deskNotReadSince: "Приймальня «{desk}» з {day} не читала повідомлень. Можливо, ваше повідомлення там ще не бачили.",
  deskNeverRead: "За останні 30 днів приймальня «{desk}» не підтвердила підписом, що читала повідомлення. Можливо, ваше повідомлення там ще не бачили.",
  conversationReturn: "Поки ця сторінка відкрита, нові відповіді з’являються тут самі. Інакше поверніться через два-три дні.",
  writeAgain: "Написати ще",
  closeCodename: "Закрити кодову фразу",
  statusReceived: "Надіслане вами є в людини з приймальні.",
  statusLooking: "Ваше звернення перевіряють.",
  statusClosed: "Ваше звернення закрито.",
  statusDestroyed: "Знищено все, що ви відкликали і що надійшло по {day} включно.",
  statusFiles: "Повідомлення, усі файли яких на місці: {whole} з {announced}.",
  whoTitle: "Хто читає повідомлення",
  whoLead: "Імена та ключі підпису, підписані приймальнею. Ключ можна порівняти з тим, що ця людина вказує деінде.",
  proofTitle: "Доказ звернення",
  proofLead: "Збережіть файл, який доводить, хто відкрив ваш текст, коли це підписано і що вам відповіли. Для цього нічого не надсилається. Він не доводить, що інших відповідей не було.",
  proofWarning: "Хто знайде у вас цей файл, дізнається, що ви зверталися, і прочитає всі відповіді. Він не зашифрований, і заперечити його не можна. Зберігайте його, лише якщо потрібно його комусь показати.",
  proofText: "Надісланий текст, слово в слово, якщо він у вас лишився",
  proofTextHint: "Без нього той, хто перевіряє файл, має отримати текст від вас.",
  proofSave: "Зберегти доказ",
  proofSaved: "Файл передано браузеру для збереження.",
  proofNothing: "Доводити поки нічого: ніхто не підписав, що відкрив надіслане вами. Поверніться пізніше.",
  proofOther: "Ніхто не підписав, що відкрив цей текст. Це має бути саме той текст, який ви надіслали. Поле можна й залишити порожнім.",
  proofFailed: "Створити доказ не вдалося.",
  // Taking everything back
  withdrawOpen: "Відкликати все",
  withdrawTitle: "Відкликати все",
  withdrawLead: "Ви просите приймальню знищити все, що надіслали з цією кодовою фразою, і файли теж. Програми приймальні зроблять це самі, коли отримають ваше прохання.",
  withdrawKnown: "Той, хто прочитав ваше повідомлення, і далі знає, що в ньому. Копії, які передали далі або роздрукували, повернути не можна.",
  withdrawToday: "Те, що ви надішлете з цією кодовою фразою сьогодні, теж буде знищено. Щоб знову писати з нею, зачекайте до післязавтра.",
  withdrawCodename: "Відповіді залишаються тут, поки не мине їхній строк. Ваша кодова фраза і далі їх відкриває.",
  withdrawWho: "Хто міг прочитати ваші повідомлення?",
  withdrawWhoHint: "Позначте всіх таких людей. Інші не дізнаються, що ви писали.",
  withdrawNobody: "Зараз у приймальні ні з ким не можна зв’язатися. Будь ласка, поверніться завтра.",
  errorWithdrawWho: "Позначте хоча б одну людину.",
  errorWithdraw: "Не вдалося зашифрувати ваше прохання, тому нічого не надіслано. Завантажте сторінку знову і спробуйте ще раз.",
  withdrawSend: "Попросити знищити все",
  withdrawOwn: "Ви попросили приймальню знищити все, що надіслали.",
  // Without JavaScript
  plainTitle: "Цій сторінці потрібен JavaScript",
  plainWhy: "Вона шифрує ваше повідомлення на вашому пристрої, перш ніж воно піде. Без JavaScript вона цього не може, а незашифрованим вона нічого не надсилає.",
  plainLevel: "У Tor Browser натисніть на щит, виберіть «Налаштування» (Settings), потім «Safer» («Безпечніший»). Перезапустіть браузер і знову відкрийте цю сторінку. Рівня «Safer» достатньо.",
  plainOther: "Можна й не вмикати JavaScript: на комп’ютері, якому ви довіряєте, скористайтеся програмою «knothole source». Або зверніться до приймальні звичайним паперовим листом чи особисто.",
  plainFile: "Ви створили файл-конверт командою «knothole source seal»? Передайте його тут. Той, хто спостерігає за сервером, може побачити, що хтось це робить.",
  plainChoose: "Файл-конверт",
  plainSend: "Надіслати файл",
  plainStored: "Збережено для приймальні. Цю сторінку можна закрити. У Tor Browser виберіть «New Identity» («Нова особистість»).",
  plainNotStored: "Не збережено. Зараз сервер не може прийняти файл. Збережіть файл у себе і надішліть його ще раз завтра.",
  plainRefused: "Не збережено. Це не файл-конверт, створений командою «knothole source seal». Поверніться назад і виберіть інший файл."
};

// strings/zh.js
var zh_default = {
  // Frame
  languageName: "简体中文",
  language: "语言",
  name: "Knothole",
  navigation: "您想做什么",
  goWrite: "写消息",
  goReturn: "我有代号",
  steps: "步骤",
  stepWrite: "填写",
  stepCodename: "代号",
  stepSent: "已发送",
  leave: "快速离开",
  leaveHint: "立即清空此页面。尚未发送的内容会丢失。连按三次 Escape 键也有同样的效果。",
  footer: "此页面不会在您的浏览器中保存任何内容。关闭页面后，这里的一切都会消失。",
  // Safety check
  safetyGood: "安全检查：没有需要处理的问题",
  safetyLook: { other: "安全检查：填写之前有 {count} 个问题需要处理" },
  safetyOnion: "您是通过 onion 地址来到这里的。Tor 隐藏了您所在的位置。",
  safetyLocal: "这是试用：服务器运行在您自己的设备上。",
  safetyNoOnion: "您不是通过 onion 地址来到这里的。您所用的网络可以看到您在这里。请改用 Tor 浏览器打开这个地址：",
  safetyNoOnionUnknown: "您不是通过 onion 地址来到这里的。您所用的网络可以看到您在这里。请使用 Tor 浏览器，并向接收方询问其 onion 地址。",
  safetySafer: "浏览器的安全级别至少为“Safer”（更安全）。",
  safetyStandard: "浏览器的安全级别低于“Safer”（更安全）。在 Tor 浏览器中：点击盾牌图标，选择“设置”（Settings），再选择“Safer”。然后重启浏览器，重新打开此页面。请在填写之前完成：重启会清除您写的文字。",
  safetyFeatures: "您的浏览器能够加密此页面发送的所有内容。",
  safetyCannot: "此页面无法判断您的设备是否干净、没有恶意软件，也无法知道是否有人在您身后偷看。",
  // The line of state
  stateLoading: "正在准备。您可以开始写了。",
  stateNothing: "尚未发送任何内容。",
  stateSealing: "正在加密您的消息…",
  stateWaiting: "尚未发送。消息会在随机的时间自动发出，通常在一分钟之内。请不要关闭此页面。",
  stateParts: { other: "尚未全部发送：共 {count} 个部分，已发送 {stored} 个。请不要关闭此页面。" },
  stateSent: "已发送。请等到显示“已送达”之后再关闭此页面。",
  stateConfirmed: "已送达。您的消息已为接收方存好。您可以关闭此页面了。",
  stateUnusable: "您现在无法用此页面写消息。",
  stateFilesWaiting: "您的文字已发送。您的文件还在发送途中。请不要关闭此页面。",
  // Files on their way
  uploadReading: "正在读取您的文件：{done}，共 {of}。",
  uploadRunning: "正在发送您的文件：{done}，共 {of}。",
  uploadLeft: { other: "大约还需 {count} 分钟。" },
  uploadLost: "发送到 {done}（共 {of}）时连接中断。页面会自动重试。已存好的部分会保留。",
  uploadPaused: "已暂停：{done}，共 {of}。已存好的部分会保留一周。",
  uploadFull: "服务器此刻没有空间存放您的文件。您的文字仍会照常发送。请重试，或明天带着您的代号和同样的文件再来。",
  uploadChanged: "有一个文件在读取过程中发生了变化，因此文件停止发送。您的文字仍会照常发送。请重新选择文件，随一条新消息发送。",
  uploadStopped: "服务器拒绝了这些文件。您的文字仍会照常发送。请明天带着您的代号和同样的文件再来。",
  uploadDone: "您的所有文件都已为接收方存好。",
  uploadPause: "暂停",
  uploadResume: "继续",
  uploadAgain: "重试",
  // Troubles: what happened, then what to do
  troubleUnreachable: "服务器没有回应。页面会自动重试。请检查您的网络是否仍然连通。",
  troubleFull: "服务器已满，没有存下您的消息。页面会保留消息并重试。请让页面保持打开，或明天再来。",
  troubleUnavailable: "服务器此刻无法存储任何内容。页面会自动重试。请让页面保持打开。",
  troubleStrange: "服务器给出了此页面无法理解的回应。页面会重试。如果一直这样，请复制您的文字，然后重新加载页面。",
  troubleNotLoaded: "无法加载接收方的资料。页面会自动重试。如果一直这样，请更换新的 Tor 线路（New Tor Circuit），然后重新加载页面。",
  troubleDocument: "此页面无法证明与它通信的是正确的接收方，因此拒绝发送。请现在不要使用它。请在一小时后重新加载。如果一直这样，请用其他方式联系接收方。",
  troubleUpdate: "服务器提供了新的接收方资料，但无法证明它们确实来自接收方。页面没有采用，而是继续使用之前的资料。如果您有疑虑，请关闭页面。",
  troubleWithheld: "服务器略去了先前公布过的、有关接收方人员的内容。它可能出了故障，也可能在试图欺骗您。本页面以先前所知的内容为准。",
  troubleExpired: "接收方的资料已过期，因此此页面拒绝发送。您仍然可以阅读回复。请明天再来。",
  troubleMissing: "您的浏览器缺少此页面加密所需的功能：{missing}。因此无法用它发送任何内容。请使用最新的 Tor 浏览器。",
  troubleBroken: "此页面有一部分没有加载或已停止。现在无法再发送任何内容。请复制您的文字，重新加载页面，然后重试。",
  missingSecure: "安全的地址（onion 地址或 https）",
  missingWorkers: "后台任务（Workers）",
  missingCrypto: "加密功能（WebCrypto）",
  missingSignatures: "签名（Ed25519）",
  missingText: "文本编码",
  missingTimeout: "请求时限",
  // Step 1: write
  writeTitle: "写给{desk}",
  writeTitleEmpty: "写给接收方",
  writeLead: "您的消息在离开这台设备之前就已加密。只有下面列出的人能够阅读。服务器不能，运行服务器的人也不能。",
  writeWarning: "请不要使用您单位或雇主的设备或网络。他们可能会看到您来过这里。",
  protectedTitle: "什么受到保护，什么没有",
  protectedYes1: "传送途中，没有人能读到您写的内容和您的代号。",
  protectedYes2: "不需要账号。此页面不询问姓名，也不在这台设备上保存任何内容。",
  protectedYes3: "无论您写不写消息，页面都会在随机的时间发送数据。因此，发送消息不会显得特别。",
  protectedNo1: "监视您网络的人可以看到您在使用 Tor，或许还能看到您访问过此页面。",
  protectedNo2: "控制您设备的人可以看到您在这里做的一切。",
  protectedNo3: "如果有人控制了服务器，就可能向您发送一个被改动过、会偷看内容的页面。",
  protectedNo4: "您讲述的内容可能会暴露您是谁。只有您才可能知道的事，除非很重要，否则请不要写。",
  statementTitle: "接收方在 {day} 的说明",
  statementHolds: "接收方说明：有一项法律命令要求其保留某些内容：",
  channelTitle: "应该由谁来接收？",
  channelLoading: "正在加载能够阅读您消息的人员名单…",
  channelReaders: "能够阅读的人：{names}。",
  readersChoose: "排除某人",
  readersHint: "如果某人不得阅读这条消息，请取消其勾选。以后每发一条消息，都要重新这样做。",
  readersLeftOut: "不能阅读这条消息的人：{names}。",
  errorReaders: "必须至少有一人能够阅读您的消息。",
  channelRead: "截至 {day} 的来信已读。",
  channelNeverRead: "最近 30 天内，没有人签名表示读过这里的来信。",
  channelUnreachable: "这里目前没有人能接收消息。请选择其他选项，或明天再来。",
  questionsTitle: "几个问题",
  optional: "选填",
  messageLabel: "您的消息",
  messageHint: "请写下发生了什么、什么时候发生的，以及您是怎么知道的。不用着急。在您看到自己的代号并同意发送之前，您输入的任何内容都不会离开此页面。",
  messageLeft: "剩余空间：约 {count} 个字。",
  messageOver: "超出约 {count} 个字。请缩短文字，或把其余部分作为第二条消息发送。",
  filesTitle: "文件",
  filesHint: "照片、文档、录音或录像。文件和文件名会像您的文字一样加密。文件可能会暴露是谁、在什么时候制作的：请想清楚要交出什么。",
  filesCost: "发送文件比发送文字用时更长，而且会立即进行。因此，监视的人可以看到您在发送很大的东西。",
  filesChoose: "选择文件",
  folderChoose: "选择文件夹",
  filesDrop: "您也可以把文件拖放到这里。",
  fileRemove: "移除",
  fileRemoveNamed: "移除 {name}",
  filesTotal: { other: "{count} 个文件，共 {size}。" },
  errorFilesTooLarge: "这超出了接收方一次能接收的大小（{most}，包括填充数据）。请移除一些文件，或分成几条消息发送。",
  errorFilesMany: "一条消息放不下这么多文件（最多 {most} 个）。请移除一些，或把它们打包成一个压缩文件。",
  errorFileUnreadable: "有一个文件无法读取。请把您移动过或删除了的文件从列表中移除，然后重新选择。",
  writeContinue: "继续，查看您的代号",
  writeSendKnown: "发送这条消息",
  writeKnown: "这条消息会用您现在打开的代号发送。",
  errorNotReady: "页面仍在准备。请稍等片刻再试。",
  errorCannotSend: "目前无法发送任何内容。页面顶部的那一行说明了原因。",
  errorChannel: "请选择应该由谁来接收您的消息。",
  errorChannelUnreachable: "那里目前没有人能接收消息。请选择其他选项。",
  errorEmpty: "请先写下您的消息，或选择一个文件。",
  errorAnswer: "请回答这个问题。",
  errorTooLong: "一条消息放不下这些内容。请缩短，或把其余部分作为第二条消息发送。",
  errorText: "文字中有一个损坏的字符，无法发送。请删除您最后粘贴的内容，然后重试。",
  errorSeal: "消息无法加密，因此没有发送任何内容。请复制您的文字，重新加载页面，然后重试。",
  // Step 2: codename
  codenameTitle: "您的代号",
  codenameLead: "请按这个顺序，用手抄下这八个英文单词。它们是刚刚在这台设备上生成的。尚未发送任何内容。",
  codenameWhy1: "只有凭这些单词，您才能回来、阅读回复并再次写消息。",
  codenameWhy2: "没有人能再次把它们给您。如果您弄丢了，就再也看不到回复。",
  codenameWhy3: "任何拿到它们的人都能阅读回复，并以您的名义写消息。请把那张纸保管好。请不要拍照。",
  codenameCopy: "复制到剪贴板",
  codenameCopyCost: "其他程序可以读取剪贴板。用手抄写更安全。",
  codenameCopied: "已复制。用完之后请清空剪贴板：复制一些别的内容即可。",
  codenameNotCopied: "浏览器不允许复制。请用手抄下这些单词。",
  codenameWritten: "我已经抄下来了",
  back: "返回",
  checkTitle: "输入两个单词，核对您的笔记",
  checkLead: "请照着您的纸输入下面这两个英文单词。这样可以确认您能不能凭它回来。",
  checkWord: "第 {number} 个单词",
  checkWrong: "这不是第 {number} 个单词。请看看您的纸，或再次显示代号。",
  checkShow: "再次显示代号",
  checkSend: "发送消息",
  // Step 3: sent
  sentTitleWaiting: "您的消息正在等待发送",
  sentTitleSent: "您的消息已发送",
  sentTitleConfirmed: "您的消息已送达",
  sentWaiting: "此页面在随机的时间发送数据，您的消息会一同发出。因此，没有人能从时间上看出您写了消息。您什么都不用做。",
  sentNowTitle: "改为立即发送",
  sentNowCost: "这样一来，发送的时刻就紧跟在您的点击之后。如果有人监视服务器，又知道您何时在线，就可能看出您写了消息。只有在您必须马上离开时，才选择这样做。",
  sentNow: "立即发送",
  sentNowPressed: "正在立即发送…",
  nextTitle: "接下来怎么做",
  nextWait: "请等到顶部那一行显示“已送达”。",
  nextKeep: "请保管好写有代号的纸。不要和可能暴露您身份的东西放在一起。",
  nextLeave: "然后关闭此页面。在 Tor 浏览器中选择“New Identity”（新身份）。",
  nextReturn: { other: "请在两三天后回来，选择“我有代号”，输入那八个英文单词。回复会保留 {count} 天。" },
  nextDelete: "如果您在这台设备的其他地方也保存了这些文字，请考虑删除。",
  goConversation: "显示对话",
  sentEmpty: "清空此页面",
  // The way back: entering a codename
  returnTitle: "凭代号回来",
  returnLead: "请输入您的八个英文单词。大小写、连字符和多余的空格都不影响。打开代号不会发送任何内容：给所有人的回复早已在这台设备上。",
  returnLabel: "您的代号",
  returnHint: "八个英文单词。输入时，匹配的单词会出现在输入框下方。按向下箭头键可以移到那里。",
  returnOpen: "打开",
  returnOpening: "正在打开。可能需要几秒钟。",
  returnMatches: "下方匹配的单词：{count} 个。",
  returnMatchList: "匹配的单词",
  errorWord: "第 {number} 个单词“{word}”不是代号用词。请再看看您的笔记。",
  errorWordNear: "第 {number} 个单词“{word}”不是代号用词。您是不是想输入 {near}？",
  errorCount: "代号由八个单词组成。这里有 {count} 个。",
  errorCheck: "这八个都是代号用词，但组合不正确。可能有一个单词错了，也可能这个代号属于另一个接收方。请把每个单词与您的笔记核对。",
  errorSwapped: "第 {first} 个和第 {second} 个单词似乎颠倒了。",
  errorSimilar: "第 {number} 个单词似乎有误。可能是“{word}”。请与您的笔记核对。",
  takeWord: "填入“{word}”",
  takeOrder: "交换这两个单词",
  errorNoWords: "请先输入您的八个单词。",
  errorOpen: "无法打开代号。请重新加载页面，然后重试。",
  // Conversation
  conversationTitle: "您的对话",
  conversationOpened: "您的代号正确。",
  ownMessage: "您在本次访问中写道",
  ownTo: "发给：{channel}",
  ownWaiting: "尚未发送",
  ownSent: "已发送",
  ownConfirmed: "已送达",
  replyFrom: "{name} 的回复",
  replyDay: "{day}。签名真实有效。",
  replyDayOnly: "{day}。",
  keyStolen: "请注意：{name} 的签名密钥已报失窃。这可能是窃取者写的，日期也可能被写得更早。接收方表示，{name} 在那里工作到 {day}（含当天）。",
  replyMissing: { other: "这条回复有 {count} 个部分无法加载。请稍后再来，以便读到全部内容。" },
  repliesRefused: { other: "有 {count} 条给您的回复无法证明来自接收方，因此没有显示。请在下一条消息中告诉接收方。" },
  notShown: { other: "有 {count} 项无法显示。" },
  receiptOpened: "由 {name} 打开，签名日期：{day}。",
  receiptWritten: "您 {day} 的消息",
  noReply: "还没有回复",
  noReplyLead: "您的代号正确；如果有输入错误，页面会发现。目前还没有对它的回复。",
  noReplyAfterReceipt: "您的消息已被打开。还没有回复。",
  noReceipt: "还没有人签名表示打开过您的消息。签名可能比阅读晚一天。",
  deskRead: "{desk}已阅读截至 {day} 的来信。",
  deskNotReadSince: "自 {day} 以来，{desk}没有阅读过来信。对方可能还没有看到您的消息。",
  deskNeverRead: "最近 30 天内，{desk}没有签名表示读过来信。对方可能还没有看到您的消息。",
  conversationReturn: "此页面打开期间，新的回复会自动出现在这里。否则，请在两三天后回来。",
  writeAgain: "再写一条",
  closeCodename: "关闭代号",
  statusReceived: "接收方已有人收到您发送的内容。",
  statusLooking: "正在调查您举报的事。",
  statusClosed: "您的举报已结案。",
  statusDestroyed: "已销毁：您撤回的、截至 {day}（含当天）送达的所有内容。",
  statusFiles: "文件已全部送达的消息：{announced} 条中有 {whole} 条。",
  whoTitle: "谁在阅读消息",
  whoLead: "姓名和签名密钥，由接收方签名。您可以把密钥与该人在别处公布的内容进行比对。",
  proofTitle: "举报证明",
  proofLead: "保存一个文件，证明谁打开了您的文字、何时为此签名、以及回复了什么。为此不会发送任何东西。它无法证明没有其他回复。",
  proofWarning: "谁在您这里发现这个文件，就会知道您举报过，并能读到所有回复。它没有加密，您也无法否认。只有需要给别人看时才保存。",
  proofText: "您发送的原文，一字不差（如果您保留了）",
  proofTextHint: "没有原文，核验文件的人必须从您这里得到它。",
  proofSave: "保存证明",
  proofSaved: "文件已交给浏览器保存。",
  proofNothing: "还没有可证明的内容：还没有人签名表示打开过您发送的内容。请稍后再来。",
  proofOther: "没有人签名表示打开过这段文字。它必须与您发送的完全一致。您也可以留空。",
  proofFailed: "无法生成证明。",
  // Taking everything back
  withdrawOpen: "全部撤回",
  withdrawTitle: "全部撤回",
  withdrawLead: "您请求接收方销毁您用这个代号发送的所有内容，包括文件。接收方的程序收到您的请求后，会自动销毁。",
  withdrawKnown: "读过您消息的人仍然知道其中的内容。已经转交或打印的副本无法收回。",
  withdrawToday: "您今天用这个代号发送的内容也会被销毁。如果想用它再写消息，请等到后天。",
  withdrawCodename: "回复会留在这里，直到过期。您的代号仍然可以打开它们。",
  withdrawWho: "当时谁能阅读您的消息？",
  withdrawWhoHint: "请把他们全部勾选。其他人不会得知您写过消息。",
  withdrawNobody: "目前联系不到接收方的任何人。请明天再来。",
  errorWithdrawWho: "请至少勾选一人。",
  errorWithdraw: "您的请求无法加密，因此没有发送任何内容。请重新加载页面，然后重试。",
  withdrawSend: "请求销毁所有内容",
  withdrawOwn: "您已请求接收方销毁您发送的所有内容。",
  // Without JavaScript
  plainTitle: "此页面需要 JavaScript",
  plainWhy: "您的消息在离开之前，由此页面在您自己的设备上加密。没有 JavaScript 就无法加密，而此页面不会发送任何未加密的内容。",
  plainLevel: "在 Tor 浏览器中，点击盾牌图标，选择“设置”（Settings），再选择“Safer”（更安全）。然后重启浏览器，重新打开此页面。选择“Safer”就够了。",
  plainOther: "您也可以继续关闭 JavaScript：请在您信任的电脑上使用程序“knothole source”。或者通过邮寄，或亲自前往，联系接收方。",
  plainFile: "您用“knothole source seal”生成了信封文件吗？请在这里提交。监视服务器的人可以看到有人在提交。",
  plainChoose: "信封文件",
  plainSend: "发送文件",
  plainStored: "已为接收方存好。您可以关闭此页面了。在 Tor 浏览器中选择“New Identity”（新身份）。",
  plainNotStored: "没有存下。服务器现在无法接收。请保留文件，明天再发送一次。",
  plainRefused: "没有存下。这不是由“knothole source seal”生成的信封文件。请返回并选择另一个文件。"
};

// page/language.js
var LANGUAGES = { en: en_default, es: es_default, fr: fr_default, de: de_default, it: it_default, pt: pt_default, nl: nl_default, pl: pl_default, tr: tr_default, ru: ru_default, uk: uk_default, ar: ar_default, fa: fa_default, zh: zh_default, ja: ja_default, hi: hi_default };
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
  const wanted = navigator.languages.map((tag2) => tag2.split("-")[0].toLowerCase());
  return wanted.find((code) => code in LANGUAGES) ?? "en";
}
function choose(code) {
  language = new Language(code);
}
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
  const menu = (
    /** @type {HTMLSelectElement} */
    byId("language")
  );
  menu.replaceChildren(
    ...Object.entries(LANGUAGES).map(
      ([code, { languageName }]) => make("option", { value: code, lang: code, text: languageName, selected: code === current().code })
    )
  );
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
    if (now instanceof HTMLInputElement) check(now, checked);
    if (now instanceof HTMLTextAreaElement || now instanceof HTMLInputElement && now.type === "text" || now instanceof HTMLInputElement && now.type === "date")
      now.value = value;
  }
  if (focused) document.getElementById(focused)?.focus();
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
    input.addEventListener("keydown", (event) => event.key === "Enter" && send());
    return { number, input, error, right: () => input.value.trim().toLowerCase() === words[position] };
  });
  function send() {
    for (const { number, input, error, right } of fields)
      complain(input, error, right() ? "" : pageText("checkWrong", { number }));
    const wrong = fields.find(({ right }) => !right());
    if (wrong) wrong.input.focus();
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
      button("check-send", pageText("checkSend"), send, "primary"),
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
function showEntry(where, codenames) {
  const field = make("textarea", {
    id: "codename-entry",
    rows: "2",
    lang: "en",
    dir: "ltr",
    ...PLAIN,
    "aria-describedby": "entry-hint entry-error"
  });
  const error = make("p", { class: "error", id: "entry-error", role: "alert", hidden: true });
  const repair = make("div", { class: "actions", id: "entry-repair" });
  const busy = make("p", { class: "hint", id: "entry-busy", role: "status" });
  const opener = button("entry-open", pageText("returnOpen"), () => void read(), "primary");
  const matches = new Matches(field, codenames);
  async function read() {
    if (opener.disabled) return;
    matches.show([]);
    repair.replaceChildren();
    complain(field, error, field.value.trim() ? "" : pageText("errorNoWords"));
    if (!field.value.trim()) return field.focus();
    opener.disabled = true;
    busy.textContent = pageText("returnOpening");
    try {
      const reading = await codenames.read(field.value);
      if (reading.code === "ok") await codenames.open(reading.words);
      else refuse(reading);
    } catch {
      complain(field, error, pageText("errorOpen"));
    }
    opener.disabled = false;
    busy.textContent = "";
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
      void read();
    } else if (event.key === "ArrowDown" && matches.enter()) event.preventDefault();
  });
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("returnTitle") }),
    make("p", { class: "lead", text: pageText("returnLead") }),
    make(
      "div",
      { class: "field" },
      make("label", { for: "codename-entry", text: pageText("returnLabel") }),
      make("p", { class: "hint", id: "entry-hint", text: pageText("returnHint") }),
      field,
      matches.whole,
      error,
      repair
    ),
    make("div", { class: "actions" }, opener, busy)
  );
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
    const asked = ++this.#asked;
    const words = typed.length >= PREFIX ? await this.codenames.complete(typed) : [];
    if (asked === this.#asked) this.show(words);
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
    make("label", { for: "proof-text", text: pageText("proofText") }),
    make("p", { class: "hint", id: "proof-hint", text: pageText("proofTextHint") }),
    text,
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
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("sentTitleWaiting") }),
    make("p", { class: "lead", id: "sent-lead", text: pageText("sentWaiting") }),
    make(
      "details",
      { id: "sent-now" },
      make("summary", { text: pageText("sentNowTitle") }),
      make("p", { text: pageText("sentNowCost") }),
      now
    ),
    make("h2", { text: pageText("nextTitle") }),
    make(
      "ol",
      { class: "next" },
      make("li", { id: "next-wait", text: pageText("nextWait") }),
      ...steps.map((text) => make("li", { text }))
    ),
    make(
      "div",
      { class: "actions" },
      button("sent-empty", pageText("sentEmpty"), go.leave, "primary"),
      button("show-conversation", pageText("goConversation"), go.conversation)
    )
  );
}
function updateSent(delivery, { hurried, opened, uploading }) {
  const arrived = delivery === "confirmed" && !uploading;
  const waiting = delivery === "waiting" || delivery === "sealing";
  const title = arrived ? "sentTitleConfirmed" : waiting ? "sentTitleWaiting" : "sentTitleSent";
  byId("other-title").textContent = pageText(title);
  byId("next-wait").hidden = arrived;
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
function showConversation(where, desk, found, own, go) {
  const now = JSON.stringify([current().code, desk.name, desk.readThrough, desk.readers, found, own]);
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
  const draw2 = (day, drawing) => {
    try {
      dated.push({ day, node: drawing() });
    } catch {
      failed++;
    }
  };
  for (const receipt of found.receipts) draw2(receipt.opened, () => drawReceipt(receipt));
  for (const letter of found.letters) draw2(letter.day, () => drawLetter(letter));
  dated.sort((a, b) => a.day - b.day);
  byId("letters").replaceChildren(...dated.map(({ node }) => node), ...own.map(drawOwn));
  put(
    byId("refused"),
    [
      found.refused && pageText("repliesRefused", { count: found.refused }),
      failed && pageText("notShown", { count: failed })
    ].filter(Boolean).join(" ")
  );
  fillReaders(desk.readers, go);
  byId("proof").hidden = found.receipts.length === 0 && found.letters.length === 0;
  const withdrawn = found.letters.some(({ status }) => status?.through !== void 0 && status.through >= desk.today);
  byId("write-again").hidden = withdrawn || own.some(({ channel }) => channel === "");
  const replied = failed > 0 || byId("letters").querySelector(".reply .said") !== null;
  byId("standing").replaceChildren(
    ...statusLines(desk, found, own, replied).map(([name, text]) => make(name, { text }))
  );
}
function statusLines(desk, found, own, replied) {
  const lines = [];
  if (replied) lines.push(["p", pageText("conversationOpened")]);
  else {
    lines.push(["h2", pageText("noReply")]);
    if (found.receipts.length) lines.push(["p", pageText("noReplyAfterReceipt")]);
    else if (own.length === 0) lines.push(["p", pageText("noReplyLead")], ["p", pageText("noReceipt")]);
  }
  const name = { desk: desk.name };
  if (desk.readThrough === null) lines.push(["p", pageText("deskNeverRead", name)]);
  else {
    const read = { ...name, day: dayText(desk.readThrough) };
    lines.push([
      "p",
      desk.today - desk.readThrough > LONG_UNREAD ? pageText("deskNotReadSince", read) : pageText("deskRead", read)
    ]);
  }
  return lines;
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
function drawOwn(message) {
  const delivery = pageText(
    message.delivery === "confirmed" ? "ownConfirmed" : message.delivery === "sent" ? "ownSent" : "ownWaiting"
  );
  const to = message.channel ? [make("span", { text: pageText("ownTo", { channel: message.title }), dir: "auto" })] : [];
  return make(
    "article",
    { class: "letter own", "data-kind": "own" },
    make(
      "header",
      {},
      make("strong", { text: pageText("ownMessage") }),
      ...to,
      make("span", { text: `· ${delivery}` })
    ),
    make("div", { class: "said", dir: "auto", text: message.channel ? message.text : pageText("withdrawOwn") })
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
var LABELS = new Set(
  "codename|check word|reply key|case key|clue key|receipt key|bundle key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|transcript|receipt text|proof|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|day list|pin|manifest|bundle digest|bundle|bundle token".split("|")
);
var NO_DESK = new Uint8Array(32);
var PKCS8 = unhex("302e020100300506032b657004220420");
var P = 2n ** 255n - 19n;
var L = 2n ** 252n + 27742317777372353535851937790883648493n;
var ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
var SMALL_ORDER = /* @__PURE__ */ new Set([1n, P - 1n, 0n, ORDER_8, P - ORDER_8]);

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
    const found = entries.length ? (await Promise.all(entries.map(walk))).flat() : [...event.dataTransfer?.files ?? []].map((blob) => ({ blob, name: blob.name }));
    this.#add(found);
  }
  /** @param {{blob: File, name: string}[]} files */
  #add(files) {
    const known = new Set(this.#chosen.map(({ name, size }) => `${size} ${name}`));
    const fresh = files.filter(({ blob, name }) => !known.has(`${blob.size} ${name}`) && !OF_SYSTEMS.test(name));
    const many = this.#chosen.length + fresh.length > MAX_FILES;
    if (!many)
      for (const { blob, name } of fresh)
        this.#chosen.push({ name, type: blob.type.slice(0, 128), size: blob.size, blob });
    this.redraw();
    if (many) this.complain(pageText("errorFilesMany", { most: MAX_FILES }));
  }
  redraw() {
    this.complain("");
    const rows = this.#chosen.map((file) => {
      const remove = make("button", {
        type: "button",
        text: pageText("fileRemove"),
        "aria-label": pageText("fileRemoveNamed", { name: file.name })
      });
      remove.addEventListener("click", () => {
        this.#chosen = this.#chosen.filter((other2) => other2 !== file);
        this.redraw();
        byId("files-choose-open").focus();
      });
      return make(
        "li",
        {},
        make("bdi", { text: file.name }),
        make("span", { class: "quiet", text: sizeText(file.size) }),
        remove
      );
    });
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    const bytes = this.#chosen.reduce((sum, { size }) => sum + size, 0);
    put(byId("files-total"), rows.length ? pageText("filesTotal", { count: rows.length, size: sizeText(bytes) }) : "");
  }
};
async function walk(entry) {
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isFile)
    return new Promise(
      (resolve) => (
        /** @type {FileSystemFileEntry} */
        entry.file(
          (blob) => resolve([{ blob, name }]),
          () => resolve([])
        )
      )
    );
  const reader = (
    /** @type {FileSystemDirectoryEntry} */
    entry.createReader()
  );
  const found = [];
  for (; ; ) {
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(walk))).flat());
  }
}
var UploadPanel = class {
  /** @type {UploadEvent | null} */
  #last = null;
  #said = "";
  /** @type {import("./workers.js").Workers["uploads"] | null} */
  uploads = null;
  redraw() {
    this.#said = "";
    this.show(this.#last);
  }
  /** @param {UploadEvent | null} told nothing hides the panel */
  show(told) {
    this.#last = told;
    const panel2 = byId("upload");
    panel2.hidden = told === null;
    if (told === null) return;
    if (!document.getElementById("upload-bar")) {
      const line = make("p", { id: "upload-line" });
      const spoken = make("p", { id: "upload-spoken", class: "unseen", role: "status" });
      panel2.replaceChildren(
        line,
        make("progress", { id: "upload-bar", "aria-labelledby": "upload-line" }),
        spoken,
        button("upload-switch", "", () => this.#switch())
      );
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
    change.textContent = pageText(pausable ? "uploadPause" : state === "full" ? "uploadAgain" : "uploadResume");
  }
  #switch() {
    if (this.#last?.kind !== "upload") return;
    if (this.#last.state === "running" || this.#last.state === "lost") void this.uploads?.ask("pause");
    else void this.uploads?.ask("resume");
  }
};
function lineOf(told) {
  const far = { done: sizeText(told.done), of: sizeText(told.of) };
  if (told.kind === "reading") return pageText("uploadReading", far);
  if (told.state === "running") {
    const left = told.left === null ? "" : pageText("uploadLeft", { count: Math.ceil(told.left / 60) });
    return `${pageText("uploadRunning", far)} ${left}`.trim();
  }
  if (told.state === "lost") return pageText("uploadLost", far);
  if (told.state === "paused") return pageText("uploadPaused", far);
  if (told.state === "full") return pageText("uploadFull");
  if (told.state === "changed") return pageText("uploadChanged");
  if (told.state === "stopped") return pageText("uploadStopped");
  return pageText("uploadDone");
}

// page/leave.js
var PRESSES = 3;
var WITHIN = 2e3;
function leave() {
  document.body.replaceChildren();
  location.replace("about:blank");
}
function offerLeaving(control, leave2) {
  let pressed = [];
  control.addEventListener("click", leave2);
  addEventListener(
    "keydown",
    ({ key, repeat, timeStamp }) => {
      if (repeat) return;
      pressed = key === "Escape" ? [...pressed.filter((time) => timeStamp - time < WITHIN), timeStamp] : [];
      if (pressed.length === PRESSES) leave2();
    },
    true
  );
}

// page/safety.js
var TRIAL = ["127.0.0.1", "localhost", "[::1]"];
function showSafety(origins) {
  const checks = [checkAddress(origins), checkLevel(), ...checkFeatures()];
  const bad = checks.filter(({ good }) => !good).length;
  const rows = checks.map(
    ({ good, text, address }) => make(
      "li",
      { class: good ? "good" : "repair", text },
      ...address ? [" ", make("code", { text: address, dir: "ltr", translate: "no" })] : []
    )
  );
  const area = (
    /** @type {HTMLDetailsElement} */
    byId("safety")
  );
  area.hidden = false;
  if (!area.dataset.shown) area.open = bad > 0;
  area.dataset.shown = "yes";
  area.classList.toggle("repair", bad > 0);
  area.replaceChildren(
    make("summary", { text: bad ? pageText("safetyLook", { count: bad }) : pageText("safetyGood") }),
    make("ul", { class: "checks" }, ...rows, make("li", { class: "cannot", text: pageText("safetyCannot") }))
  );
}
function checkAddress(origins) {
  if (location.hostname.endsWith(".onion")) return { good: true, text: pageText("safetyOnion") };
  if (TRIAL.includes(location.hostname)) return { good: true, text: pageText("safetyLocal") };
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
var ORDER = ["sealing", "waiting", "sent", "confirmed"];
var Outbox = class {
  /** @type {Outgoing[]} */
  #all = [];
  /** @param {number} codename @param {string} text @param {string} channel its id @param {string} title as shown @returns {Outgoing} */
  add(codename, text, channel, title) {
    const message = 1 + Math.max(0, ...this.#all.map(({ message: message2 }) => message2));
    const added = {
      message,
      codename,
      parts: 1,
      stored: /* @__PURE__ */ new Set(),
      confirmed: /* @__PURE__ */ new Set(),
      delivery: "sealing",
      text,
      channel,
      title
    };
    this.#all.push(added);
    return added;
  }
  /** @param {Outgoing} message that could not be encrypted */
  drop(message) {
    this.#all = this.#all.filter((other2) => other2 !== message);
  }
  /** What became of a part; of one that goes out once more, it is heard twice. @param {"stored" | "confirmed"} kind @param {import("../workers/clock.js").Label} label */
  hear(kind, { message, part }) {
    const outgoing = this.#all.find((other2) => other2.message === message);
    if (!outgoing) return;
    outgoing[kind].add(part);
    const { stored, confirmed, parts } = outgoing;
    if (stored.size === parts) outgoing.delivery = confirmed.size === parts ? "confirmed" : "sent";
  }
  /** Whether closing the page now would lose something. */
  get waits() {
    return this.#all.some(({ delivery }) => delivery === "sealing" || delivery === "waiting");
  }
  /** @param {number} codename */
  of(codename) {
    return this.#all.filter((message) => message.codename === codename);
  }
  /**
   * The line of state for all messages together: the least that is true of each.
   * @param {string} idle the line while there is no message
   * @param {boolean} uploading files are on their way
   * @returns {{delivery: Delivery | "none", line: string}}
   */
  status(idle, uploading) {
    const delivery = ORDER.find((least) => this.#all.some((message) => message.delivery === least)) ?? "none";
    if (delivery === "none") return { delivery, line: idle };
    if (delivery === "sealing") return { delivery, line: pageText("stateSealing") };
    if (delivery !== "waiting" && uploading) return { delivery, line: pageText("stateFilesWaiting") };
    if (delivery === "sent") return { delivery, line: pageText("stateSent") };
    if (delivery === "confirmed") return { delivery, line: pageText("stateConfirmed") };
    const first = this.#all.find((message) => message.delivery === "waiting");
    const line = first && first.parts > 1 ? pageText("stateParts", { stored: first.stored.size, count: first.parts }) : pageText("stateWaiting");
    return { delivery, line };
  }
};

// page/visit.js
var ENDED = ["done", "stopped", "changed"];
var FAILURES = { full: "troubleFull", unavailable: "troubleUnavailable", unreachable: "troubleUnreachable" };
var Visit = class {
  /** @type {Step} */
  step = "write";
  /** @type {DeskView | null} */
  desk = null;
  /** @type {Fresh | null} */
  fresh = null;
  /** @type {{codename: number, found: Found} | null} */
  opened = null;
  /** @type {UploadEvent | null} the last one */
  upload = null;
  /** "Send now" was pressed, and has not failed. */
  hurried = false;
  /** Why nothing can be sent, or nothing. */
  refusal = () => "";
  outbox = new Outbox();
  /** @type {Workers | null} */
  #workers = null;
  /** @type {Draft | null} */
  #draft = null;
  #codenames = 0;
  #trouble = () => "";
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
  /** @returns {"loading" | "ready" | "refused"} */
  get state() {
    return this.refusal() ? "refused" : this.desk ? "ready" : "loading";
  }
  /** The one honest line, and how far what was sent is. */
  get status() {
    const idle = this.refusal() ? pageText("stateUnusable") : pageText(this.desk ? "stateNothing" : "stateLoading");
    return this.outbox.status(idle, this.uploading);
  }
  /** What is wrong, in words. */
  get troubles() {
    return [this.refusal(), this.desk?.withholds ? pageText("troubleWithheld") : "", this.#trouble()].filter(Boolean).join(" ");
  }
  get uploading() {
    return this.upload !== null && !(this.upload.kind === "upload" && ENDED.includes(this.upload.state));
  }
  /** Closing the page now would lose something. */
  get unfinished() {
    return this.outbox.waits || this.uploading || this.view.hasDraft();
  }
  /** What was sent in this visit with the open codename. */
  get own() {
    return this.opened ? this.outbox.of(this.opened.codename) : [];
  }
  /** The channel written to last with the open codename, or "". */
  get channel() {
    return this.own.findLast((message) => message.channel)?.channel ?? "";
  }
  /** @param {ClockEvent} event */
  hearClock(event) {
    if (event.kind === "stored" || event.kind === "confirmed") this.outbox.hear(event.kind, event.label);
    else if (event.kind === "reached") this.#trouble = () => "";
    else if (event.kind === "not-loaded") this.#trouble = () => pageText("troubleNotLoaded");
    else {
      this.hurried = false;
      this.#trouble = () => pageText(FAILURES[event.why] ?? "troubleStrange");
    }
    this.view.update();
  }
  /** @param {SessionEvent} event */
  hearSession(event) {
    if (this.#ended) return;
    if (event.kind === "desk") this.#takeDesk(event.desk);
    else if (event.kind === "document" && this.desk) this.#trouble = () => pageText("troubleUpdate");
    else if (event.kind === "document") this.refuse(() => pageText("troubleDocument"));
    else if (event.codename === this.opened?.codename) this.opened.found = event.found;
    this.view.update();
  }
  /** @param {UploadEvent} event */
  hearUpload(event) {
    this.upload = event;
    this.view.update();
  }
  /** @param {DeskView} desk */
  #takeDesk(desk) {
    this.desk = desk;
    this.refusal = () => desk.expired ? pageText("troubleExpired") : "";
    this.#trouble = () => "";
    this.view.showDesk(desk);
  }
  /** The page cannot send, for good. @param {() => string} why */
  refuse(why) {
    this.#ended = true;
    this.refusal = why;
    this.#trouble = () => "";
    this.view.update();
  }
  /** Features are missing, by name in the language of now. @param {() => string[]} missing */
  refuseFor(missing) {
    this.refuse(() => pageText("troubleMissing", { missing: listText(missing()) }));
  }
  /** @param {Step} step */
  #goTo(step) {
    this.step = step;
    this.view.goTo();
    this.view.update();
  }
  goWrite = () => this.#goTo("write");
  goCheck = () => this.#goTo("check");
  goCodename = () => this.#goTo("codename");
  /** To the open codename, or where one is entered. */
  goConversation = () => this.#goTo(this.opened ? "conversation" : "return");
  goWithdraw = () => this.#goTo("withdraw");
  /** From writing on: to a codename, or with one that is open, to sending. */
  async goOn() {
    this.view.complain("");
    if (this.refusal()) return this.view.complain("errorCannotSend");
    const { desk } = this;
    if (!desk) return this.view.complain("errorNotReady");
    await this.#alone(async () => {
      const draft = this.view.readDraft();
      this.#draft = draft;
      if (!draft || !await this.#fits(draft, desk)) return;
      if (this.opened) return this.#send(draft, this.opened.codename);
      this.fresh ??= await this.#makeCodename(desk);
      this.goCodename();
    });
  }
  /** Sends with a codename whose words were asked back. */
  async sendFirst() {
    const { fresh } = this;
    const draft = this.#draft;
    if (!fresh || !draft) return;
    await this.#alone(async () => {
      const found = fresh.found.catch(() => this.#open(fresh.codename, fresh.words));
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
    this.#work = work().catch(() => {
      if (this.step !== "write") this.goWrite();
      this.view.complain("errorSeal");
    });
    await this.#work;
    this.#busy = false;
  }
  get #asked() {
    if (!this.#workers) throw new Error("not started");
    return this.#workers;
  }
  /** @param {Draft} draft @param {DeskView} desk */
  async #fits({ files, ...draft }, desk) {
    try {
      if (files.length && await this.#asked.uploads.ask("measure", { files }) > desk.largestBundle)
        throw new Error("files-too-large");
      await this.#asked.session.ask("fits", { draft, files: files.length > 0 });
      return true;
    } catch (error) {
      this.view.refuseDraft(error instanceof Error ? error.message : "");
      return false;
    }
  }
  /** @param {DeskView} desk @returns {Promise<Fresh>} */
  async #makeCodename(desk) {
    const { words, positions } = await this.#asked.codenames.ask("make", { desk: desk.id });
    const codename = ++this.#codenames;
    const found = this.#open(codename, words);
    found.catch(() => {
    });
    return { codename, words, positions, found };
  }
  /** @param {number} codename @param {string[]} words */
  #open(codename, words) {
    return this.#asked.session.ask("open", { codename, words });
  }
  /** Its keys are forgotten, once what is being encrypted with them is. @param {number} codename */
  #close(codename) {
    void this.#work.then(() => this.#asked.session.ask("close", { codename }));
  }
  /** Encrypts and queues. @param {Draft} draft @param {number} codename @param {Promise<Found>} [opening] of a codename that is not open yet */
  async #send({ files, ...draft }, codename, opening) {
    const channel = this.desk?.channels.find(({ id }) => id === draft.channel);
    if (!channel) throw new Error("unreachable");
    const added = this.outbox.add(codename, draft.text, channel.id, deskText(channel.title).text);
    this.hurried = false;
    this.#goTo("sent");
    try {
      await opening;
      const any = files.length > 0;
      if (any) await this.#asked.uploads.ask("read", { files, codename });
      const { parts } = await this.#asked.session.ask("send", { draft, files: any, codename, message: added.message });
      Object.assign(added, { parts, delivery: "waiting" });
      if (any) void this.#asked.uploads.ask("upload");
    } catch (error) {
      this.upload = null;
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
  /** A signing key as 21 words. @param {string} key */
  keyWords(key) {
    return this.#asked.codenames.ask("keyWords", { key });
  }
  /** Words that begin so. @param {string} typed */
  complete(typed) {
    return this.#asked.codenames.ask("complete", { text: typed });
  }
  /** Opens a codename; whoever went elsewhere meanwhile is not called back. @param {string[]} words */
  async open(words) {
    const codename = ++this.#codenames;
    const found = await this.#open(codename, words);
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
    const { codename } = this.opened;
    const added = this.outbox.add(codename, "", "", "");
    this.goConversation();
    try {
      const { parts } = await this.#asked.session.ask("withdraw", { slots, codename, message: added.message });
      Object.assign(added, { parts, delivery: "waiting" });
    } catch {
      this.outbox.drop(added);
      this.#trouble = () => pageText("errorWithdraw");
    }
    this.view.update();
  }
};

// page/withdraw.js
function showWithdraw(where, desk, go) {
  const boxes = desk.readers.map((reader) => ({
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

// page/workers.js
var ADDRESSES = {
  clock: "/app/clock.js",
  codenames: "/app/codename-worker.js",
  session: "/app/crypto-worker.js",
  uploads: "/app/bundle-worker.js"
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
function startWorkers({ clock, session, uploads, broken }) {
  const start = (name) => {
    const path = ADDRESSES[name];
    const worker = new Worker(policy?.createScriptURL(path) ?? path, { type: "module" });
    worker.onerror = broken;
    return worker;
  };
  return {
    clock: new WorkerClient(start("clock"), clock),
    codenames: new WorkerClient(start("codenames")),
    session: new WorkerClient(start("session"), session),
    uploads: new WorkerClient(start("uploads"), uploads)
  };
}
async function connectWorkers({ clock, codenames, session, uploads }) {
  const envelopes = new MessageChannel();
  const keys = new MessageChannel();
  const bundleKeys = new MessageChannel();
  await Promise.all([
    clock.ask("start", { supply: envelopes.port1 }),
    codenames.ask("start", { session: keys.port1 }),
    uploads.ask("start", { session: bundleKeys.port1 }),
    session.ask("start", { clock: envelopes.port2, codenames: keys.port2, uploads: bundleKeys.port2 })
  ]);
}

// page/write.js
var ROOM = 2e5;
var NEAR = 0.1;
function showStatement({ date, text, holds }) {
  byId("statement").hidden = !deskText(text).text;
  byId("statement").replaceChildren(
    make("summary", { text: pageText("statementTitle", { day: dayText(date) }) }),
    make("p", { class: "said", ...deskText(text) })
  );
  byId("holds").hidden = holds.length === 0;
  byId("holds").replaceChildren(
    make("p", { text: pageText("statementHolds") }),
    make("ul", { class: "no" }, ...holds.map((hold) => make("li", { text: hold, dir: "auto" })))
  );
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
  showDesk(desk) {
    this.#desk = desk;
    this.#showRoom();
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
  /** In another language. */
  redraw() {
    for (const old of byId("write").querySelectorAll(".error")) put(
      /** @type {HTMLElement} */
      old,
      ""
    );
    this.files.redraw();
    this.showDesk(this.#desk);
    byId("write-continue").textContent = pageText(this.#known ? "writeSendKnown" : "writeContinue");
  }
  /** Whether the codename is open already, and the channel written to in this visit. @param {boolean} known @param {string} channel */
  setKnown(known, channel) {
    if (known && !this.#known) this.#choose(channel);
    this.#known = known;
    byId("known").hidden = !known;
    byId("write-continue").textContent = pageText(known ? "writeSendKnown" : "writeContinue");
    this.#showQuestions();
    this.#showReaders();
  }
  /** What was written, or null after showing what is missing and going there. @returns {Draft | null} */
  read() {
    const channel = this.#desk?.channels.find(({ id }) => id === this.#chosen());
    const without = channel?.readers.map(({ slot }) => slot).filter((slot) => !this.#reads(channel, slot)) ?? [];
    const wrong = [this.#complainOfChannel(channel, without)];
    const { answers, missing } = this.#readAnswers();
    const text = this.#message.value;
    const files = this.files.chosen();
    const empty = !text.trim() && files.length === 0;
    complain(this.#message, byId("message-error"), empty ? pageText("errorEmpty") : "");
    wrong.push(missing, empty ? this.#message : null);
    const first = wrong.find((control) => control !== null);
    first?.focus();
    return first || !channel ? null : { channel: channel.id, answers, text, without, files };
  }
  /** What is wrong with the channel and its readers; where the focus goes then. @param {ChannelView | undefined} channel @param {number[]} without @returns {HTMLElement | null} */
  #complainOfChannel(channel, without) {
    const nobody = channel !== void 0 && without.length === channel.readers.length;
    let problem = nobody ? "errorReaders" : "";
    if (!channel) problem = "errorChannel";
    else if (!channel.reachable) problem = "errorChannelUnreachable";
    put(byId("channel-error"), problem && pageText(problem));
    return problem ? byId("channels").querySelector(channel ? "input:checked" : "input") : null;
  }
  /** The answers given, and the control of the first that is missing. */
  #readAnswers() {
    const answers = {};
    let missing = null;
    for (const { view, whole, first, error, value } of this.#asked) {
      if (whole.hidden) continue;
      const answer = value();
      const required = view.required && !this.#known && answer.length === 0;
      complain(first, error, required ? pageText("errorAnswer") : "");
      if (required) missing ??= first;
      if (answer.length) answers[view.id] = answer;
    }
    return { answers, missing };
  }
  /** Something would be lost: text, files, or an answer. */
  get isWritten() {
    const answered = this.#asked.some(({ value }) => value().length > 0);
    return this.#message.value.trim() !== "" || this.files.chosen().length > 0 || answered;
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
      unreadable: pageText("errorFileUnreadable"),
      "files-too-large": pageText("errorFilesTooLarge", { most }),
      "files-too-many": pageText("errorFilesMany", { most: MAX_FILES })
    }[code];
    if (files) return this.files.complain(files);
    if (!text)
      return put(byId("write-error"), pageText(code === "unreachable" ? "errorChannelUnreachable" : "errorSeal"));
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
    this.#askedFor = "";
    this.#showQuestions();
    this.#showRoom();
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
    const read = channel.readThrough === null ? pageText("channelNeverRead") : pageText("channelRead", { day: dayText(channel.readThrough) });
    lines.append(make("span", { class: "quiet", text: read }));
    const box = make("input", {
      type: "radio",
      name: "channel",
      id: `channel-${channel.id}`,
      value: channel.id,
      autocomplete: "off",
      checked
    });
    const card = make("div", { class: "card" }, make("label", { class: "choice" }, box, lines));
    if (channel.readers.length > 1) card.append(this.#readers(channel));
    return card;
  }
  /** Those who may read, to be left out one by one. @param {ChannelView} channel */
  #readers(channel) {
    const rows = channel.readers.map((reader) => {
      const tick = make("input", {
        type: "checkbox",
        id: readerId(channel, reader.slot),
        autocomplete: "off",
        checked: true
      });
      return make("label", { class: "choice" }, tick, make("span", { text: nameOf(reader), dir: "auto" }));
    });
    const left = make("p", { class: "warning", role: "status", hidden: true });
    return make(
      "details",
      { id: `readers-${channel.id}`, class: "readers", hidden: true },
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
      const out = channel.readers.filter(({ slot }) => !this.#reads(channel, slot));
      put(
        /** @type {HTMLElement} */
        area.querySelector(".warning"),
        out.length ? pageText("readersLeftOut", { names: listText(out.map(nameOf)) }) : ""
      );
    }
  }
  /** @param {ChannelView} channel @param {number} slot */
  #reads(channel, slot) {
    const tick = document.getElementById(readerId(channel, slot));
    return !(tick instanceof HTMLInputElement) || tick.checked;
  }
  #showQuestions() {
    const questions = this.#desk?.channels.find(({ id }) => id === this.#chosen())?.questions ?? [];
    const signature = JSON.stringify([this.#known, current().code, questions]);
    if (signature === this.#askedFor) return;
    this.#askedFor = signature;
    const area = byId("questions");
    for (const { whole } of this.#asked) whole.remove();
    this.#asked = questions.map((view) => this.#question(view));
    area.append(...this.#asked.map(({ whole }) => whole));
    area.hidden = questions.length === 0;
    this.#showConditional();
  }
  #showConditional() {
    for (const { view, whole } of this.#asked) {
      const { condition } = view;
      const other2 = condition && this.#asked.find((asked) => asked.view.id === condition.question);
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
    if (view.kind === "text" || view.kind === "date") {
      const common = { id, autocomplete: "off", "aria-describedby": error.id };
      const field = view.kind === "date" ? make("input", { type: "date", ...common }) : make("textarea", { rows: "2", dir: "auto", spellcheck: "false", writingsuggestions: "false", ...common });
      field.addEventListener("input", () => complain(field, error, ""));
      return {
        view,
        whole: make("div", { class: "field" }, make("label", { for: id }, ...name), field, error),
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
      ...rows,
      error
    );
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
    else
      put(
        byId("message-room"),
        left >= 0 ? pageText("messageLeft", { count: letters(left) }) : pageText("messageOver", { count: letters(left) })
      );
  }
};

// page/app.js
var RETURNING = ["return", "conversation", "withdraw"];
var PLACES = { write: 0, codename: 1, check: 1, sent: 2 };
var other = byId("other");
var form = new WriteForm();
var leaving = false;
var visit = new Visit({
  goTo,
  showDesk(desk) {
    form.showDesk(desk);
    showSafety(desk.origins);
  },
  update,
  readDraft: () => form.read(),
  refuseDraft: (code) => form.refuse(code),
  complain: (key) => put(byId("write-error"), key && pageText(key)),
  clearDraft: () => form.clear(),
  hasDraft: () => form.isWritten
});
var panel = new UploadPanel();
function begin() {
  if (missingFeatures().length) return visit.refuseFor(missingFeatures);
  const workers = startWorkers({
    clock: (event) => visit.hearClock(event),
    session: (event) => visit.hearSession(event),
    uploads: (event) => visit.hearUpload(event),
    broken: () => visit.refuse(() => pageText("troubleBroken"))
  });
  panel.uploads = workers.uploads;
  visit.begin(workers);
  connectWorkers(workers).catch(() => visit.refuseFor(() => [pageText("missingSignatures")]));
}
function leaveNow() {
  leaving = true;
  leave();
}
function translate() {
  fillTexts();
  showSafety(visit.desk?.origins ?? []);
  form.redraw();
  panel.redraw();
  redraw(other, draw);
  update();
}
function update() {
  const { delivery, line } = visit.status;
  Object.assign(document.body.dataset, { state: visit.state, delivery });
  form.close(visit.state === "refused");
  put(byId("state"), line);
  put(byId("trouble"), visit.troubles);
  panel.show(visit.upload);
  byId("go-return").textContent = pageText(visit.opened ? "conversationTitle" : "goReturn");
  if (visit.step === "write") form.setKnown(visit.opened !== null, visit.channel);
  if (visit.step === "sent" && delivery !== "none") updateSent(delivery, visit);
  if (visit.step === "conversation") drawConversation();
}
function goTo() {
  const { step } = visit;
  document.body.dataset.step = step;
  byId("write").hidden = step !== "write";
  other.hidden = step === "write";
  forgetConversation();
  draw();
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
function draw() {
  const { step, desk, fresh } = visit;
  if (step === "write") other.replaceChildren();
  if (step === "codename" && fresh) showCodename(other, fresh.words, { back: visit.goWrite, written: visit.goCheck });
  if (step === "check" && fresh)
    askBack(other, fresh.words, fresh.positions, { show: visit.goCodename, right: () => void visit.sendFirst() });
  if (step === "sent" && desk)
    showSent(other, desk, { now: () => visit.hurry(), conversation: visit.goConversation, leave: leaveNow });
  if (step === "return") showEntry(other, visit);
  if (step === "conversation") drawConversation();
  if (step === "withdraw" && desk)
    showWithdraw(other, desk, { send: (slots) => void visit.withdraw(slots), back: visit.goConversation });
}
function drawConversation() {
  const { desk, opened, own } = visit;
  if (!desk || !opened) return;
  const go = {
    write: visit.goWrite,
    close: () => visit.close(),
    withdraw: visit.goWithdraw,
    prove: (text) => visit.prove(text),
    keyWords: (key) => visit.keyWords(key)
  };
  showConversation(other, desk, opened.found, own, go);
}
keepChoicesDefault();
offerLanguages(translate);
translate();
begin();
byId("write-continue").addEventListener("click", () => void visit.goOn());
byId("go-write").addEventListener("click", visit.goWrite);
byId("go-return").addEventListener("click", visit.goConversation);
offerLeaving(byId("leave"), leaveNow);
addEventListener("beforeunload", (event) => {
  if (!leaving && visit.unfinished) event.preventDefault();
});
addEventListener("pagehide", () => document.body.replaceChildren());
addEventListener("pageshow", (event) => event.persisted && location.reload());
