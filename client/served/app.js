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
  elsewhereTitle: "يمكن لزر «خروج سريع» أن يفتح صفحة أخرى أيضًا",
  elsewhereHint: "زر «خروج سريع» يُفرغ هذه الصفحة. عند كتابة عنوان صفحة عادية هنا، كصفحة أحوال الطقس، يفتحها الزر أيضًا في علامة تبويب جديدة. أما الضغط على Escape فلا يفتحها. لا يُحمَّل شيء قبل ذلك. من يراقب شبكتك يمكنه أن يرى أن صفحة تُحمَّل في تلك اللحظة.",
  elsewhereLabel: "عنوان الصفحة الأخرى",
  errorElsewhere: "لن يفتح الزر هذا العنوان. يُكتب العنوان هكذا: example.org",
  footer: "لا تحفظ هذه الصفحة شيئًا في متصفحك. عند إغلاقها يختفي كل ما فيها.",
  programTitle: "من دون هذه الصفحة: برنامج «knothole source»",
  programWhy: "تأتي الصفحة من الخادم في كل زيارة، وقد يرسل خادم مُستولى عليه صفحة مزيفة. البرنامج لا يحتاج إلى صفحة. يذكر الموقع العادي للجهة المستلِمة من أين يمكن الحصول عليه. تجب مقارنة هذه البصمة للجهة المستلِمة ببصمة وصلت إليك بطريق آخر:",
  programHow: "على حاسوبك أنت، ومع بقاء متصفح Tor مفتوحًا، يُكتب هذا الأمر:",
  stepSending: "جارٍ الإرسال",
  // Safety check
  safetyGood: "فحص الأمان: كل شيء على ما يرام",
  safetyLook: {
    zero: "فحص الأمان: كل شيء على ما يرام",
    one: "فحص الأمان: أمر واحد يجب إصلاحه",
    two: "فحص الأمان: أمران يجب إصلاحهما",
    few: "فحص الأمان: {count} أمور يجب إصلاحها",
    many: "فحص الأمان: {count} أمرًا يجب إصلاحها",
    other: "فحص الأمان: {count} أمر يجب إصلاحها"
  },
  safetyOnion: "العنوان المستخدَم هو عنوان onion. يُخفي Tor مكان وجودك.",
  safetyLocal: "هذه تجربة: الخادم يعمل على جهازك أنت. لا يخرج منه شيء.",
  safetyNoOnion: "العنوان المستخدَم ليس عنوان onion. يمكن لشبكتك أن ترى أنك هنا. يُرجى فتح هذا العنوان في متصفح Tor بدلًا من ذلك:",
  safetyNoOnionUnknown: "العنوان المستخدَم ليس عنوان onion. يمكن لشبكتك أن ترى أنك هنا. يُرجى استخدام متصفح Tor، وسؤال الجهة المستلِمة عن عنوان onion الخاص بها.",
  safetySafer: "مستوى أمان المتصفح هو «Safer» (أكثر أمانًا) على الأقل.",
  safetyStandard: "مستوى أمان المتصفح أقل من «Safer» (أكثر أمانًا). في متصفح Tor: يُرجى النقر على رمز الدرع، ثم اختيار «الإعدادات» (Settings)، ثم «Safer». بعد ذلك يُرجى إعادة تشغيل المتصفح وفتح هذه الصفحة من جديد. يجب فعل ذلك قبل الكتابة: فإعادة التشغيل تمحو نصك.",
  safetyFeatures: "يستطيع متصفحك تشفير كل ما ترسله هذه الصفحة.",
  safetyCannot: "لا تستطيع هذه الصفحة أن تعرف إن كان على جهازك برنامج تجسس، أو إن كان أحد ينظر إلى شاشتك من خلفك.",
  // The line of state
  stateLoading: "جارٍ التحضير. يمكنك بدء الكتابة.",
  stateNothing: "لم يُرسَل شيء في هذه الزيارة.",
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
  safetyTrial: "فحص الأمان: لا حاجة إليه هنا",
  stateSent: "أُرسلت. يُرجى انتظار ظهور «وصلت» قبل إغلاق هذه الصفحة.",
  stateConfirmed: "وصلت. رسالتك محفوظة للجهة المستلِمة. يمكنك إغلاق هذه الصفحة.",
  stateUnusable: "لا يمكن إرسال أي شيء بهذه الصفحة الآن.",
  stateFilesWaiting: "أُرسل نصك. ملفاتك ما زالت في الطريق. يُرجى إبقاء هذه الصفحة مفتوحة.",
  stateFilesMissing: "وصل نصك، لكن ملفاتك لم تصل كلها.",
  stateRequestArrived: "وصل. طلبك بإتلاف كل شيء محفوظ للجهة المستلِمة. يمكنك إغلاق هذه الصفحة.",
  stateAgain: "تغيّر أحد مفاتيح الجهة المستلِمة، لذلك تُرسل رسالتك مرة أخرى. يُرجى إبقاء هذه الصفحة مفتوحة.",
  stateLost: "تعذّر تشفير جزء من رسالتك، لذلك لا تستطيع الجهة المستلِمة قراءتها كاملة. يُرجى نسخ نصك من المحادثة وإعادة تحميل الصفحة وإرساله من جديد.",
  stateUncertain: "ربما لم تصل رسالتك أو جزء منها.",
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
  uploadWithdrawn: "لم تعد ملفاتك تُرسل: لقد سحبت كل شيء.",
  uploadDone: "كل ملفاتك محفوظة للجهة المستلِمة.",
  uploadPause: "إيقاف مؤقت",
  uploadResume: "متابعة",
  uploadAgain: "محاولة جديدة",
  uploadSlow: "الاتصال بطيء: أُرسل {done} من {of}. لم يضِع شيء. يُرجى إبقاء هذه الصفحة مفتوحة.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "لم يُجب الخادم. تحاول الصفحة من جديد تلقائيًا. يُرجى التحقق من أن الاتصال بالإنترنت ما زال يعمل.",
  troubleFull: "الخادم ممتلئ ولم يحفظ رسالتك. تحتفظ بها الصفحة وتحاول من جديد. يُرجى ترك الصفحة مفتوحة، أو العودة غدًا.",
  troubleUnavailable: "لا يستطيع الخادم حفظ أي شيء في هذه اللحظة. تحاول الصفحة من جديد تلقائيًا. يُرجى تركها مفتوحة.",
  troubleStrange: "أعطى الخادم ردًّا لا تفهمه هذه الصفحة. تحاول الصفحة من جديد. إذا استمر ذلك، يُرجى نسخ نصك وإعادة تحميل الصفحة.",
  troubleNotLoaded: "تعذّر تحميل بيانات الجهة المستلِمة. تحاول الصفحة من جديد تلقائيًا. إذا استمر ذلك، يُرجى اختيار «مسار Tor جديد لهذا الموقع» (New Tor circuit for this site) من قائمة متصفح Tor.",
  troubleDocument: "لا تستطيع هذه الصفحة إثبات أنها تتواصل مع الجهة المستلِمة الصحيحة، لذلك ترفض الإرسال. يجب عدم استخدامها الآن. يُرجى إعادة تحميلها بعد ساعة. إذا استمر ذلك، يُرجى الوصول إلى الجهة المستلِمة بطريقة أخرى.",
  alarmTitle: "قد لا تكون هذه هي الجهة المستلِمة",
  troubleUpdate: "عرض الخادم بيانات جديدة للجهة المستلِمة، ولا يمكن إثبات أنها صادرة عنها. رفضتها الصفحة، وتواصل العمل بالبيانات السابقة. إن كان لديك شك، يُرجى إغلاق الصفحة.",
  troubleWithheld: "يُغفل الخادم شيئًا عن العاملين في الجهة المستلِمة سبق أن نشره. قد يكون به عطل، وقد تكون هناك محاولة لخداعك. تعتمد هذه الصفحة على ما كانت تعرفه من قبل.",
  troubleExpired: "بيانات الجهة المستلِمة قديمة، لذلك ترفض هذه الصفحة الإرسال. ما زالت قراءة الأجوبة ممكنة. يُرجى العودة غدًا.",
  troubleMissing: "ينقص متصفحك ما تحتاج إليه هذه الصفحة للتشفير: {missing}. لا يمكن إرسال أي شيء بها. يُرجى استخدام أحدث إصدار من متصفح Tor.",
  troubleBroken: "جزء من هذه الصفحة لم يُحمَّل أو توقف. لا يمكن إرسال أي شيء بعد الآن. يُرجى نسخ نصك وإعادة تحميل الصفحة والمحاولة من جديد.",
  missingSecure: "عنوان آمن (عنوان onion أو https)",
  missingWorkers: "المهام التي تعمل في الخلفية (Workers)",
  missingCrypto: "وظائف التشفير (WebCrypto)",
  missingSignatures: "التوقيعات (Ed25519)",
  missingText: "ترميز النصوص",
  missingTimeout: "تحديد مهلة زمنية للطلبات",
  troubleClock: "يقول جهازك إن اليوم {day}، ويقول الخادم إنه {today}. يُرجى المقارنة بساعة أخرى. إن كان جهازك مخطئًا، يُرجى ضبط ساعته وإعادة تحميل الصفحة.",
  // Step 1: write
  writeTitle: "الكتابة إلى {desk}",
  writeTitleEmpty: "الكتابة إلى الجهة المستلِمة",
  writeLead: "لا يستطيع قراءة هذا إلا الأشخاص المذكورون أدناه. لا يغادر هذه الصفحة شيء مما تكتبه من دون موافقتك.",
  writeWarning: "يجب عدم استخدام حاسوب صاحب العمل أو هاتفه أو شبكته.",
  protectedTitle: "ما هو محمي، وما ليس محميًا",
  protectedYes1: "تُشفَّر رسالتك وملفاتك على هذا الجهاز. لا أحد في الطريق يستطيع قراءتها ولا قراءة اسمك الرمزي: لا الخادم، ولا من يديرونه.",
  protectedYes2: "لا يوجد حساب. لا تسأل الصفحة عن اسم، ولا تحفظ شيئًا على هذا الجهاز.",
  protectedYes3: "ترسل الصفحة بيانات في أوقات عشوائية، سواء كتبت أم لا. لذلك لا يلفت إرسال رسالة النظر.",
  protectedNo1: "من يراقب شبكتك، كصاحب العمل مثلًا، يمكنه أن يرى استخدامك لشبكة Tor، وربما زيارتك لهذه الصفحة.",
  protectedNo2: "من يتحكم في جهازك يمكنه أن يرى كل ما يحدث هنا.",
  protectedNo3: "من يستولي على الخادم يمكنه أن يرسل إليك صفحة معدَّلة تقرأ ما يُكتب فيها.",
  protectedNo4: "مضمون رسالتك قد يكشف من أنت. يُرجى عدم ذكر ما لا يمكن أن يعرفه غيرك، إلا إذا كان مهمًا.",
  statementTitle: "ما قالته الجهة المستلِمة في {day}",
  holdsTitle: "أمر قانوني: ماذا يعني",
  statementHolds: "تقول الجهة المستلِمة إن أمرًا قانونيًا يُلزمها بالاحتفاظ بما يلي:",
  holdsMeaning: "لذلك قد تضطر الجهة المستلِمة إلى حفظ الرسائل مدة أطول مما وعدت به، حتى لو طُلب إتلافها. الأمر لا يفتح ما هو مشفَّر، لكن من قرأ شيئًا قد يُسأل عنه. إن كان الأمر قد يتعلق بك، فمن الأفضل طلب المشورة قبل الكتابة، وعدم ذكر ما قد يكشف من أنت.",
  channelTitle: "من ينبغي أن يستلم الرسالة؟",
  channelLoading: "جارٍ تحميل أسماء من يمكنهم قراءة رسالتك…",
  channelReaders: "يستطيع قراءتها: {names}.",
  readersChoose: "اختيار من يجب ألا يقرأها",
  readersHint: "يُرجى إزالة العلامة عن كل شخص يجب ألا يقرأ هذه الرسالة. يبقى ذلك ساريًا حتى إغلاق هذه الصفحة. وعند العودة يجب تكراره.",
  readersLeftOut: "لا يستطيع قراءة هذه الرسالة: {names}.",
  errorReaders: "يجب أن يتمكن شخص واحد على الأقل من قراءة رسالتك.",
  channelRead: "قُرئت الرسائل حتى يوم {day}.",
  channelNeverRead: "لم يؤكد أحد في آخر 30 يومًا أنه يقرأ الرسائل هنا.",
  channelUnreachable: "لا أحد هنا يستطيع استلام الرسائل في هذه اللحظة. يُرجى اختيار غيره، أو العودة غدًا.",
  questionsTitle: "بعض الأسئلة",
  optional: "اختياري",
  messageLabel: "رسالتك",
  messageHint: "يُرجى كتابة ما حدث، ومتى حدث، وكيف عرفت به. لا داعي للعجلة: لا يغادر هذه الصفحة شيء مما كتبته قبل أن يظهر لك اسمك الرمزي وقبل موافقتك.",
  messageLeft: "المساحة المتبقية: نحو {count} حرف.",
  messageOver: "النص أطول من الحد بنحو {count} حرف. يُرجى اختصاره، أو إرسال الباقي في رسالة ثانية.",
  filesTitle: "الملفات",
  filesHint: "صور، مستندات، تسجيلات. تُشفَّر مثل نصك، مع أسمائها.",
  filesTell: "الصور تدل على مكان التقاطها ووقته ونوع الهاتف. والمستندات تذكر اسم كاتبها. تعرض هذه الصفحة تحت كل ملف ما تجده فيه، وتعرض نسخة منظَّفة حين تستطيع. وهي لا تجد كل شيء.",
  filesCleanTitle: "كيف يُزال ذلك",
  filesClean1: "في Tails تُفتح الملفات ببرنامج «Metadata Cleaner». وفي الأنظمة الأخرى يفعل برنامج mat2 الشيء نفسه.",
  filesClean2: "أو يمكن إرسال لقطة شاشة بدل الصورة، ونص مكتوب من جديد بدل المستند. قد تحمل الورقة المطبوعة علامات خفية من الطابعة، وكذلك صورتها الممسوحة.",
  filesClean3: "ترى الجهة المستلِمة أسماء الملفات والمجلدات. من الأفضل تغيير كل اسم يدل عليك.",
  filesClean4: "لا يزيل أي برنامج نقاط الطابعات المخفية، ولا العلامات المائية، ولا العبارات الموضوعة لكشف المصدر، ولا الأصوات ولا الوجوه.",
  filesCost: "تُرسَل الملفات فورًا، لا في وقت عشوائي، وتستغرق وقتًا أطول من النص. يمكن لمن يراقب أن يرى إرسال شيء كبير من عندك.",
  filesChoose: "اختيار ملفات",
  folderChoose: "اختيار مجلد",
  filesDrop: "يمكنك أيضًا سحبها وإفلاتها هنا.",
  fileRemove: "إزالة",
  fileRemoveNamed: "إزالة {name}",
  filesRemoveAll: "إزالة الكل",
  filesLooking: "يجري فحص الملف…",
  tracesNone: "لم يُعثر على شيء في المواضع التي تنظر فيها هذه الصفحة.",
  tracesUnknown: "لا تستطيع هذه الصفحة النظر داخل هذا النوع من الملفات.",
  tracesFailed: "لم تستطع هذه الصفحة النظر داخل الملف. وهو باقٍ كما كان.",
  tracesTell: "هذا الملف يكشف: {kinds}",
  tracesOnly: "تستطيع هذه الصفحة عرض ذلك فقط، ولا تستطيع إزالته من هذا النوع من الملفات.",
  cleanMake: "إعداد نسخة منظَّفة",
  cleanAll: "إعداد نسخ منظَّفة للجميع",
  cleanMaking: "يجري إعداد نسخة منظَّفة…",
  cleanFailed: "تعذّر إعداد نسخة منظَّفة من «{name}». يمكن إزالة الملف أو إرساله كما هو.",
  cleanDone: "ستُرسل النسخة المنظَّفة، ويبقى الأصل على الجهاز.",
  cleanBoth: "سيُرسل الاثنان: النسخة المنظَّفة، والأصل بكل ما يكشفه.",
  cleanOriginal: "إرسال الأصل أيضًا",
  cleanUndo: "إرسال الأصل وحده",
  cleanLeft: "ما زالت النسخة المنظَّفة تكشف: {kinds}",
  cleanNothingLeft: "لم يُعثر على شيء في النسخة المنظَّفة.",
  tracePlace: "المكان",
  traceDevice: "الكاميرا أو الجهاز",
  traceSerial: "الرقم التسلسلي",
  traceTime: "الوقت",
  tracePerson: "أشخاص",
  traceCompany: "الشركة",
  traceSoftware: "البرنامج",
  traceTitle: "العنوان أو الوصف",
  traceComment: "تعليقات",
  traceIdentifier: "رقم يربط بين النسخ",
  traceThumbnail: "صورة معاينة صغيرة",
  traceChanges: "تغييرات متعقَّبة",
  traceHistory: "نسخ سابقة",
  traceHidden: "أجزاء مخفية",
  traceAttachment: "شيء مرفق",
  traceScript: "شيفرة برمجية",
  tracePath: "مجلدات أو طابعات أو قوالب",
  traceNames: "أسماء الملفات في الداخل",
  traceRoute: "مسار البريد",
  traceMark: "أحرف غير مرئية أو متشابهة الشكل",
  traceOther: "تفاصيل أخرى",
  personName: "أسماء",
  personMail: "عناوين بريد إلكتروني",
  personPhone: "أرقام هواتف",
  personAddress: "عناوين",
  personInternet: "عناوين إنترنت",
  personAccount: "حسابات مصرفية",
  personCard: "بطاقات دفع",
  personIdentity: "أرقام هوية أو ضرائب",
  personBirth: "تواريخ ميلاد",
  personPlate: "لوحات سيارات",
  personReligion: "الدين",
  personOrigin: "الأصل",
  personNationality: "الجنسية",
  personHealth: "الصحة",
  personUnion: "عضوية النقابة",
  personParty: "السياسة",
  personSex: "الحياة الجنسية",
  personInside: "أشخاص مذكورون في النص",
  peopleFound: "أشخاص في هذا الجدول: {kinds}",
  peopleNone: "لم يُتعرف على أشخاص في هذا الجدول. انظر إلى الأعمدة بنفسك.",
  peopleLead: "يمكنك أن تُظهر ما حدث دون تسليم الأشخاص. اختر لكل عمود ما يصل إلى المكتب. لا يتغير شيء حتى تصنع النسخة.",
  peopleLooked: "صفوف نُظر فيها: {count}. الصفحة لا تتعرف على كل شيء: راجع كل عمود بنفسك.",
  peoplePseudonyms: "بالأسماء المستعارة يبقى الشخص نفسه في كل الملفات التي ترسلها باسم رمزي واحد، ولا يستطيع أحد معرفة الاسم بالتجربة. وقد تكشف تفاصيل نادرة في أعمدة أخرى من هو.",
  peopleHeaded: "الصف الأول فيه العناوين",
  peopleColumn: "العمود {number}",
  peopleExample: "مثلا: {value}",
  peopleRows: "أي الصفوف",
  rowsAll: "كل الصفوف",
  rowsFirst: "الصفوف الأولى فقط: {count}",
  rowsCounts: "بلا صفوف: العناوين والأعداد فقط، والأعداد الصغيرة محجوبة",
  actKeep: "اتركه كما هو",
  actPseudonym: "استبدله بأسماء مستعارة",
  actCoarsen: "اجعله أقل دقة: سنة أو مدى أو منطقة",
  actBlacken: "سوّده",
  actInside: "استبدل الأشخاص الموجودين في النص",
  actDrop: "احذف العمود",
  peopleMake: "اصنع هذه النسخة",
  peopleMaking: "تُصنع النسخة… من أجل الأسماء المستعارة يُصنع اسمك الرمزي أولا. قد يستغرق ذلك دقيقة.",
  peopleCopying: "تُصنع النسخة: {done} من {of}.",
  peopleDone: "ستُرسل النسخة. ويبقى الأصل على جهازك. راجع النسخة: هذا بالضبط ما يخرج.",
  peopleChange: "غيّر النسخة",
  peopleKept: "صفوف في النسخة: {kept} من {read}.",
  peopleOdd: "صفوف لا تناسب الأعمدة وحُذفت: {count}.",
  peopleStill: "ما زالت الصفحة ترى في النسخة: {kinds}",
  peopleNothing: "لا تتعرف الصفحة على أشخاص في النسخة. راجعها بنفسك.",
  previewTitle: "ما يخرج: {size}",
  previewMore: "أظهر المزيد",
  previewFind: "ابحث في النسخة",
  previewFound: "مواضع وُجدت: {count}",
  previewNone: "غير موجود في النسخة.",
  peopleOther: "اسمك الرمزي الآن مختلف، فتغيرت الأسماء المستعارة. انظر إلى النسخ مرة أخرى ثم تابع.",
  peopleOnly: "لا تبحث هذه الصفحة عن أشخاص في هذا النوع من الملفات. يمكنك حفظ الجدول بصيغة CSV واختياره.",
  peopleTooLarge: "هذا الجدول أكبر مما تتحمله هذه الصفحة.",
  peopleBroken: "لا يمكن قراءة هذا الجدول: صف طويل جدا أو علامة اقتباس ناقصة.",
  noteTitle: "مع الملفات ملاحظة للمكتب",
  noteLead: "تقول أي الملفات نسخ وماذا تغير، حتى لا يظنها أحد الأصل. وهي بالإنجليزية.",
  filesFlat: "عدم إرسال أسماء المجلدات",
  filesTotal: {
    zero: "لا ملفات، الحجم {size}.",
    one: "ملف واحد، الحجم {size}.",
    two: "ملفان، الحجم الكلي {size}.",
    few: "{count} ملفات، الحجم الكلي {size}.",
    many: "{count} ملفًا، الحجم الكلي {size}.",
    other: "{count} ملف، الحجم الكلي {size}."
  },
  errorFilesTooLarge: "الحجم كبير: الحد الأقصى {most} في الرسالة الواحدة. يُرجى إزالة بعض الملفات، أو إرسالها في عدة رسائل.",
  errorFilesMany: "عدد الملفات أكبر من أن تحمله رسالة واحدة ({most} على الأكثر). يُرجى إزالة بعضها، أو جمعها في ملف مضغوط واحد.",
  errorFilesUnread: "لم يُضَف ما تعذّرت قراءته: {names}.",
  filesRefused: "لم تعد الجهة المستلِمة تقبل الملفات. لن تُرسَل الملفات التي اختيرت.",
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
  errorDate: "هذا التاريخ غير كامل. يُرجى إكماله، أو ترك الخانات الثلاث فارغة.",
  dateDay: "اليوم",
  dateMonth: "الشهر",
  dateYear: "السنة",
  errorTooLong: "هذا أطول من أن تحمله رسالة واحدة. يُرجى اختصاره، أو إرسال الباقي في رسالة ثانية.",
  errorText: "في النص رمز تالف لا يمكن إرساله. يُرجى حذف آخر ما لصقته والمحاولة من جديد.",
  errorSeal: "تعذّر تشفير الرسالة، لذلك لم يُرسَل أي شيء. يُرجى نسخ نصك وإعادة تحميل الصفحة والمحاولة من جديد.",
  errorFileGone: "لم تعد قراءة الملف «{name}» ممكنة. يُرجى إزالته من القائمة أو اختياره من جديد.",
  errorLines: "سيتجاوز النص {most} سطر، وهذا أكثر مما يتسع له هذا الحقل. يُرجى حفظ النص في ملف واختياره أدناه، أو إرساله في عدة رسائل.",
  // Step 2: codename
  codenameTitle: "اسمك الرمزي",
  codenameLead: "يُرجى نسخ هذه الكلمات الإنجليزية الثماني بخط اليد، بهذا الترتيب. لقد أُنشئت على هذا الجهاز قبل لحظات. لم يُرسَل أي شيء.",
  codenameWhy1: "هذه الكلمات لازمة لك للعودة وقراءة الجواب والكتابة من جديد.",
  codenameWhy2: "لا يستطيع أحد أن يعطيك إياها مرة أخرى. إذا ضاعت منك، فلن تمكنك قراءة الجواب.",
  codenameWhy3: "من يحصل عليها يستطيع قراءة الأجوبة والكتابة باسمك. يجب حفظ الورقة في مكان آمن، وعدم تصويرها.",
  codenameCopy: "نسخ إلى الحافظة",
  codenameCopyCost: "يمكن للبرامج الأخرى أن تقرأ الحافظة. النسخ بخط اليد أكثر أمانًا.",
  codenameCopied: "تم النسخ. عند الانتهاء يجب إفراغ الحافظة، وذلك بنسخ شيء آخر.",
  codenameNotCopied: "لم يسمح المتصفح بالنسخ. يُرجى نسخ الكلمات بخط اليد.",
  codenameWritten: "لقد كتبته على ورقة",
  back: "رجوع",
  checkTitle: "التحقق مما كتبته على الورقة",
  checkLead: "يُرجى كتابة هاتين الكلمتين الإنجليزيتين من ورقتك. هذا يبيّن إن كانت العودة بها ممكنة.",
  checkWord: "الكلمة رقم {number}",
  checkWrong: "هذه ليست الكلمة رقم {number}. يُرجى مراجعة ورقتك، أو إظهار الاسم الرمزي من جديد.",
  checkShow: "إظهار الاسم الرمزي من جديد",
  checkSend: "إرسال الرسالة",
  // Step 3: sent
  sentTitleWaiting: "رسالتك تنتظر الإرسال",
  sentTitleSent: "أُرسلت رسالتك",
  sentTitleConfirmed: "وصلت رسالتك",
  sentWaiting: "ترسل هذه الصفحة بيانات في أوقات عشوائية على أي حال. ورسالتك تذهب معها، فلا يكشف الوقت شيئًا. لا حاجة إلى فعل أي شيء.",
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
  sentEmpty: "إفراغ هذه الصفحة والخروج",
  sentTitleSealing: "يجري تشفير رسالتك",
  sentTitleFiles: "ما زال إرسال ملفاتك جاريًا",
  sentTitleFilesMissing: "وصل نصك ولم تصل ملفاتك",
  sentTitleLost: "لم تُرسل رسالتك كاملة",
  sentTitleUncertain: "ربما لم تصل رسالتك",
  nextWaitFiles: "يُرجى الانتظار حتى يقول السطر في الأعلى إن كل ملفاتك محفوظة.",
  nextWaitTime: "يستغرق هذا عادةً دقيقة أو دقيقتين.",
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
  takeWord: "استخدام «{word}»",
  takeOrder: "تبديل مكان الكلمتين",
  errorNoWords: "يُرجى كتابة كلماتك الثماني أولًا.",
  errorOpen: "تعذّر فتح الاسم الرمزي. يُرجى إعادة تحميل الصفحة والمحاولة من جديد.",
  returnOpeningLong: "على جهاز بطيء قد يستغرق هذا حتى دقيقة.",
  // Conversation
  conversationTitle: "محادثتك",
  conversationOpened: "اسمك الرمزي صحيح.",
  ownMessage: "كتبت، في هذه الزيارة",
  ownTo: "إلى {channel}",
  ownWaiting: "لم تُرسَل بعد",
  ownSent: "أُرسلت",
  ownConfirmed: "وصلت",
  replyFrom: "جواب من {name}",
  replyDay: "في {day}. جرى التحقق من التوقيع: هذا من هذا الشخص فعلًا.",
  replyDayOnly: "في {day}.",
  keyStolen: "تنبيه: أُبلغ عن سرقة مفتاح التوقيع الخاص بـ{name}. قد يكون السارق هو من كتب هذا، ولو بتاريخ أسبق. وتقول الجهة المستلِمة إن {name} كان ضمنها حتى نهاية {day}.",
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
  noReplyLead: "اسمك الرمزي صحيح (فأي خطأ في كتابته كان سيظهر). لا يوجد جواب بعد.",
  noReplyAfterReceipt: "فُتحت رسالتك. لا يوجد جواب بعد.",
  noReplyEarlier: "فُتحت رسالة سابقة. لا يوجد جواب بعد.",
  noReceipt: "لم يؤكد أحد بعد أنه فتح رسالتك. قد يتأخر ذلك يومًا عن القراءة نفسها.",
  deskRead: "قُرئت رسائل {desk} حتى يوم {day}.",
  deskNotReadSince: "لم تُقرأ رسائل {desk} منذ {day}. ربما لم يطّلع أحد هناك على رسالتك بعد.",
  deskNeverRead: "لم يصدر عن {desk} في آخر 30 يومًا تأكيد لقراءة الرسائل. ربما لم يطّلع أحد هناك على رسالتك بعد.",
  conversationReturn: "تظهر الأجوبة الجديدة هنا تلقائيًا ما دامت هذه الصفحة مفتوحة. وإلا يُرجى العودة بعد يومين أو ثلاثة.",
  writeAgain: "كتابة رسالة أخرى",
  closeCodename: "مغادرة هذه المحادثة",
  ownLost: "لم تُرسل كاملة",
  ownUncertain: "ربما لم تصل",
  ownStopped: "توقف الإرسال",
  notKnown: "لا تستطيع هذه الصفحة أن تعرف هل أُرسلت رسالة بهذا الاسم الرمزي من قبل. إن لم تظهر لك كلمة «وصلت» قط، يُرجى إرسالها من جديد.",
  filesAgain: "إن أُغلقت الصفحة قبل حفظ كل ملفاتك، يُرجى الكتابة من جديد واختيار الملفات نفسها خلال أسبوع. ما حُفظ من قبل لا يُرسل مرتين.",
  statusReceived: "ما أرسلته موجود لدى شخص من الجهة المستلِمة.",
  statusLooking: "يجري النظر في بلاغك.",
  statusClosed: "أُغلق بلاغك.",
  statusDestroyed: "أُتلف كل ما سحبته مما وصل حتى نهاية يوم {day}.",
  statusFiles: "الرسائل التي وصلت ملفاتها كلها: {whole} من {announced}.",
  whoTitle: "من يقرأ لدى هذه الجهة",
  whoLead: "الأسماء ومفاتيح التوقيع كما وقّعتها الجهة المستلِمة. يمكن مقارنة أي مفتاح بما يذكره صاحبه في مكان آخر.",
  proofTitle: "إثبات البلاغ",
  proofLead: "حفظ ملف يثبت من فتح نصك ومتى وُقّع ذلك وبماذا أُجيب. لا يُرسَل شيء من أجله. ولا يمكنه أن يثبت عدم وجود جواب آخر.",
  proofWarning: "من يجد هذا الملف عندك يعرف أنك قدّمت بلاغًا ويقرأ كل الأجوبة. الملف غير مشفّر ولا يمكن إنكاره. لا يُحفظ إلا إذا لزم عرضه على أحد. ومن لديه الملف يقرأ نصك أيضًا إن وضعته فيه؛ أما تركه خارجه فلا يخفيه إلا عمّن لا يستطيع تخمينه.",
  proofText: "النص الذي أرسلته حرفيًا، إن كان محفوظًا لديك",
  proofTextHint: "من دونه، على من يتحقق من الملف أن يحصل على النص منك.",
  proofSave: "حفظ الإثبات",
  proofSaved: "سُلّم الملف إلى المتصفح لحفظه.",
  proofNothing: "لا شيء لإثباته بعد: لم يوقّع أحد على فتح ما أرسلته. يُرجى العودة لاحقًا.",
  proofOther: "لم يوقّع أحد على فتح هذا النص. يجب أن يكون مطابقًا تمامًا لما أرسلته. ويمكن أيضًا ترك الحقل فارغًا.",
  proofFailed: "تعذّر إنشاء الإثبات.",
  // Withdrawing
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
  plainOther: "يمكنك إبقاء JavaScript متوقفًا: وذلك باستخدام برنامج «knothole source» على حاسوب موضع ثقتك. يذكر الموقع العادي للجهة المستلِمة من أين يمكن الحصول عليه، ويذكر بصمته. أو يمكنك الوصول إليها بالبريد العادي أو بالحضور شخصيًا.",
  plainFile: "هل أنشأت ملف مظروف بالأمر «knothole source seal»؟ يمكنك تسليمه هنا. من يراقب الخادم يمكنه أن يرى أن أحدًا يفعل ذلك.",
  plainChoose: "ملف المظروف",
  plainSend: "إرسال الملف",
  plainStored: "حُفظ للجهة المستلِمة. يمكنك إغلاق هذه الصفحة. وفي متصفح Tor يُرجى اختيار «New Identity» (هوية جديدة).",
  plainNotStored: "لم يُحفظ. لا يستطيع الخادم استلامه الآن. يُرجى الاحتفاظ بالملف وإرساله من جديد غدًا.",
  plainRefused: "لم يُحفظ. هذا ليس ملف مظروف أنشأه «knothole source seal». يُرجى الرجوع واختيار ملف آخر.",
  notStarted: "لم تبدأ هذه الصفحة",
  notStartedLead: "يُرجى عدم الكتابة هنا. إن لم يتغير هذا خلال دقيقة، يُرجى إعادة تحميل الصفحة.",
  plainAndroid: "في متصفح Tor لأندرويد: «الإعدادات»، ثم «مستوى الأمان»، ثم «Safer» (أكثر أمانًا)."
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
  leave: "Sofort verlassen",
  leaveHint: "Leert diese Seite sofort. Was noch nicht gesendet ist, geht verloren. Dreimal die Taste Escape (Esc) drücken bewirkt dasselbe.",
  elsewhereTitle: "„Sofort verlassen“ kann auch eine andere Seite öffnen",
  elsewhereHint: "„Sofort verlassen“ leert diese Seite. Tippen Sie die Adresse einer unverfänglichen Seite ein, zum Beispiel eines Wetterberichts, dann öffnet die Schaltfläche diese zusätzlich in einem neuen Tab. Escape tut das nicht. Vorher wird nichts geladen. Wer Ihr Netzwerk beobachtet, kann sehen, dass in diesem Moment eine Seite geladen wird.",
  elsewhereLabel: "Adresse der anderen Seite",
  errorElsewhere: "Diese Adresse öffnet die Schaltfläche nicht. Schreiben Sie sie so: example.org",
  footer: "Diese Seite speichert nichts in Ihrem Browser. Wenn Sie sie schließen, ist hier alles weg.",
  programTitle: "Ohne diese Seite: das Programm „knothole source“",
  programWhy: "Eine Seite kommt bei jedem Besuch vom Server, und ein gekaperter Server könnte Ihnen eine gefälschte schicken. Das Programm braucht keine Seite. Auf der gewöhnlichen Website der Anlaufstelle steht, wo Sie es bekommen. Vergleichen Sie diesen Fingerabdruck der Anlaufstelle mit einem, der Sie auf anderem Weg erreicht hat:",
  programHow: "Lassen Sie auf Ihrem eigenen Computer den Tor Browser geöffnet und geben Sie ein:",
  stepSending: "Wird gesendet",
  // Safety check
  safetyGood: "Sicherheitsprüfung: alles in Ordnung",
  safetyLook: {
    one: "Sicherheitsprüfung: {count} Punkt zu beheben",
    other: "Sicherheitsprüfung: {count} Punkte zu beheben"
  },
  safetyOnion: "Sie benutzen die Onion-Adresse. Tor verbirgt, wo Sie sind.",
  safetyLocal: "Dies ist ein Probelauf: Der Server läuft auf Ihrem eigenen Rechner. Nichts verlässt ihn.",
  safetyNoOnion: "Sie benutzen keine Onion-Adresse. Ihr Netzwerk kann sehen, dass Sie hier sind. Öffnen Sie stattdessen diese Adresse im Tor Browser:",
  safetyNoOnionUnknown: "Sie benutzen keine Onion-Adresse. Ihr Netzwerk kann sehen, dass Sie hier sind. Benutzen Sie den Tor Browser, und fragen Sie die Anlaufstelle nach ihrer Onion-Adresse.",
  safetySafer: "Die Sicherheitsstufe des Browsers ist mindestens „Sicherer“ („Safer“).",
  safetyStandard: "Die Sicherheitsstufe des Browsers ist niedriger als „Sicherer“ („Safer“). Im Tor Browser: Klicken Sie auf das Schild-Symbol, wählen Sie „Einstellungen“ („Settings“), dann „Sicherer“. Starten Sie den Browser neu und öffnen Sie diese Seite wieder. Tun Sie das vor dem Schreiben: Der Neustart löscht Ihren Text.",
  safetyFeatures: "Ihr Browser kann alles verschlüsseln, was diese Seite sendet.",
  safetyCannot: "Diese Seite kann nicht sehen, ob Ihr Gerät frei von Schadsoftware ist oder ob Ihnen jemand über die Schulter schaut.",
  // The line of state
  stateLoading: "Wird vorbereitet. Sie können schon anfangen zu schreiben.",
  stateNothing: "In diesem Besuch nichts gesendet.",
  stateSealing: "Ihre Nachricht wird verschlüsselt…",
  stateWaiting: "Noch nicht gesendet. Sie wird zu einem zufälligen Zeitpunkt automatisch gesendet, meist innerhalb einer Minute. Lassen Sie diese Seite offen.",
  stateParts: {
    one: "Noch nicht gesendet: {stored} von {count} Teil gesendet. Lassen Sie diese Seite offen.",
    other: "Noch nicht gesendet: {stored} von {count} Teilen gesendet. Lassen Sie diese Seite offen."
  },
  safetyTrial: "Sicherheitsprüfung: hier nicht nötig",
  stateSent: "Gesendet. Bitte warten Sie auf „Angekommen“, bevor Sie diese Seite schließen.",
  stateConfirmed: "Angekommen. Ihre Nachricht ist für die Anlaufstelle gespeichert. Sie können diese Seite schließen.",
  stateUnusable: "Mit dieser Seite kann jetzt nichts gesendet werden.",
  stateFilesWaiting: "Ihr Text ist gesendet. Ihre Dateien sind noch unterwegs. Lassen Sie diese Seite offen.",
  stateFilesMissing: "Ihr Text ist angekommen, aber nicht alle Ihre Dateien.",
  stateRequestArrived: "Angekommen. Ihre Bitte, alles zu vernichten, ist für die Anlaufstelle gespeichert. Sie können diese Seite schließen.",
  stateAgain: "Ein Schlüssel der Anlaufstelle hat sich geändert, deshalb wird Ihre Nachricht noch einmal gesendet. Lassen Sie diese Seite offen.",
  stateLost: "Ein Teil Ihrer Nachricht konnte nicht verschlüsselt werden, deshalb kann die Anlaufstelle sie nicht ganz lesen. Kopieren Sie Ihren Text aus dem Nachrichtenverlauf, laden Sie die Seite neu und senden Sie ihn noch einmal.",
  stateUncertain: "Ihre Nachricht oder ein Teil davon ist vielleicht nicht angekommen.",
  // Files on their way
  uploadReading: "Ihre Dateien werden gelesen: {done} von {of}.",
  uploadRunning: "Ihre Dateien werden gesendet: {done} von {of}.",
  uploadLeft: { one: "Noch etwa {count} Minute.", other: "Noch etwa {count} Minuten." },
  uploadLost: "Die Verbindung ist bei {done} von {of} abgebrochen. Die Seite versucht es automatisch wieder. Was gespeichert ist, bleibt gespeichert.",
  uploadPaused: "Angehalten bei {done} von {of}. Was gespeichert ist, bleibt eine Woche lang gespeichert.",
  uploadFull: "Der Server hat im Moment keinen Platz für Ihre Dateien. Ihr Text wird trotzdem gesendet. Versuchen Sie es noch einmal, oder kommen Sie morgen mit Ihrem Codenamen und denselben Dateien wieder.",
  uploadChanged: "Eine Datei hat sich geändert, während sie gelesen wurde. Darum wurde das Senden gestoppt. Ihr Text wird trotzdem gesendet. Wählen Sie die Dateien noch einmal aus und senden Sie sie mit einer neuen Nachricht.",
  uploadStopped: "Der Server hat die Dateien abgelehnt. Ihr Text wird trotzdem gesendet. Kommen Sie morgen mit Ihrem Codenamen und denselben Dateien wieder.",
  uploadWithdrawn: "Ihre Dateien werden nicht weiter gesendet: Sie haben alles zurückgezogen.",
  uploadDone: "Alle Ihre Dateien sind für die Anlaufstelle gespeichert.",
  uploadPause: "Anhalten",
  uploadResume: "Fortsetzen",
  uploadAgain: "Noch einmal versuchen",
  uploadSlow: "Die Verbindung ist langsam: {done} von {of} gesendet. Nichts ist verloren. Lassen Sie diese Seite offen.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Der Server hat nicht geantwortet. Die Seite versucht es automatisch wieder. Prüfen Sie, ob Ihre Verbindung noch besteht.",
  troubleFull: "Der Server ist voll und hat Ihre Nachricht nicht gespeichert. Die Seite behält sie und versucht es wieder. Lassen Sie die Seite offen, oder kommen Sie morgen wieder.",
  troubleUnavailable: "Der Server kann im Moment nichts speichern. Die Seite versucht es automatisch wieder. Lassen Sie sie offen.",
  troubleStrange: "Der Server hat etwas geantwortet, das diese Seite nicht versteht. Die Seite versucht es wieder. Wenn das so bleibt, kopieren Sie Ihren Text und laden Sie die Seite neu.",
  troubleNotLoaded: "Die Daten der Anlaufstelle konnten nicht geladen werden. Die Seite versucht es automatisch wieder. Wenn das so bleibt, wählen Sie im Menü des Tor Browsers „Neuer Tor-Kanal für diese Seite“ („New Tor circuit for this site“).",
  troubleDocument: "Diese Seite kann nicht beweisen, dass sie mit der richtigen Anlaufstelle verbunden ist. Deshalb sendet sie nichts. Benutzen Sie sie jetzt nicht. Laden Sie sie in einer Stunde neu. Wenn das so bleibt, wenden Sie sich auf einem anderen Weg an die Anlaufstelle.",
  alarmTitle: "Das ist vielleicht nicht die Anlaufstelle",
  troubleUpdate: "Der Server hat neue Daten der Anlaufstelle angeboten. Es lässt sich nicht beweisen, dass sie wirklich von der Anlaufstelle sind. Die Seite hat sie nicht angenommen und arbeitet mit den bisherigen weiter. Wenn Sie Zweifel haben, schließen Sie die Seite.",
  troubleWithheld: "Der Server lässt etwas über die Menschen der Anlaufstelle weg, das er schon veröffentlicht hatte. Vielleicht ist er defekt, vielleicht will er Sie täuschen. Diese Seite richtet sich nach dem, was sie vorher wusste.",
  troubleExpired: "Die Daten der Anlaufstelle sind veraltet. Deshalb sendet diese Seite nichts. Antworten können Sie weiterhin lesen. Bitte kommen Sie morgen wieder.",
  troubleMissing: "Ihrem Browser fehlt etwas, das diese Seite zum Verschlüsseln braucht: {missing}. Mit diesem Browser kann nichts gesendet werden. Bitte benutzen Sie den neuesten Tor Browser.",
  troubleBroken: "Ein Teil dieser Seite wurde nicht geladen oder arbeitet nicht mehr. Es kann nichts mehr gesendet werden. Kopieren Sie Ihren Text, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  missingSecure: "eine sichere Adresse (eine Onion-Adresse oder https)",
  missingWorkers: "Hintergrundprozesse (Worker)",
  missingCrypto: "die Funktionen zum Verschlüsseln (WebCrypto)",
  missingSignatures: "digitale Unterschriften (Ed25519)",
  missingText: "die Umwandlung von Text in Bytes",
  missingTimeout: "Zeitgrenzen für Anfragen",
  troubleClock: "Auf Ihrem Gerät ist heute der {day}, auf dem Server der {today}. Vergleichen Sie mit einer anderen Uhr. Wenn Ihr Gerät falsch geht, stellen Sie seine Uhr und laden Sie die Seite neu.",
  // Step 1: write
  writeTitle: "An {desk} schreiben",
  writeTitleEmpty: "An die Anlaufstelle schreiben",
  writeLead: "Nur die unten genannten Personen können das lesen. Nichts, was Sie tippen, verlässt diese Seite ohne Ihre Zustimmung.",
  writeWarning: "Benutzen Sie weder Computer, Handy noch Netzwerk Ihres Arbeitgebers.",
  protectedTitle: "Was geschützt ist und was nicht",
  protectedYes1: "Ihre Nachricht und Ihre Dateien werden auf diesem Gerät verschlüsselt. Unterwegs kann niemand sie oder Ihren Codenamen lesen: weder der Server noch wer ihn betreibt.",
  protectedYes2: "Es gibt kein Konto. Die Seite fragt nach keinem Namen und speichert nichts auf diesem Gerät.",
  protectedYes3: "Die Seite sendet zu zufälligen Zeiten Daten, ob Sie schreiben oder nicht. So fällt es nicht auf, wenn Sie eine Nachricht senden.",
  protectedNo1: "Wer Ihr Netzwerk beobachtet, zum Beispiel Ihr Arbeitgeber, kann sehen, dass Sie Tor benutzen, und vielleicht auch, dass Sie diese Seite besucht haben.",
  protectedNo2: "Wer Ihr Gerät kontrolliert, kann alles sehen, was Sie hier tun.",
  protectedNo3: "Wer den Server übernimmt, könnte Ihnen eine veränderte Seite schicken, die liest, was Sie tippen.",
  protectedNo4: "Was Sie erzählen, kann verraten, wer Sie sind. Lassen Sie weg, was nur Sie wissen können, außer wenn es wichtig ist.",
  statementTitle: "Was die Anlaufstelle am {day} mitgeteilt hat",
  holdsTitle: "Eine rechtliche Anordnung: was das heißt",
  statementHolds: "Die Anlaufstelle sagt, dass eine rechtliche Anordnung sie zwingt, Folgendes aufzubewahren:",
  holdsMeaning: "Deshalb muss die Anlaufstelle Nachrichten vielleicht länger aufbewahren als versprochen, auch wenn Sie um Vernichtung bitten. Eine Anordnung öffnet nicht, was verschlüsselt ist; aber wer etwas gelesen hat, kann danach gefragt werden. Wenn es dabei um Sie gehen könnte, lassen Sie sich beraten, bevor Sie schreiben, und lassen Sie weg, was zeigen könnte, wer Sie sind.",
  channelTitle: "Wer soll Ihre Nachricht bekommen?",
  channelLoading: "Es wird geladen, wer Ihre Nachricht lesen kann…",
  channelReaders: "Kann gelesen werden von {names}.",
  readersChoose: "Auswählen, wer es nicht lesen darf",
  readersHint: "Entfernen Sie das Häkchen bei allen, die das nicht lesen dürfen. Das gilt, bis Sie diese Seite schließen. Wenn Sie zurückkehren, müssen Sie es wieder tun.",
  readersLeftOut: "Diese Nachricht nicht lesen können: {names}.",
  errorReaders: "Mindestens eine Person muss Ihre Nachricht lesen können.",
  channelRead: "Nachrichten gelesen bis einschließlich {day}.",
  channelNeverRead: "In den letzten 30 Tagen hat niemand bestätigt, hier Nachrichten gelesen zu haben.",
  channelUnreachable: "Hier kann im Moment niemand Nachrichten empfangen. Wählen Sie eine andere Möglichkeit, oder kommen Sie morgen wieder.",
  questionsTitle: "Einige Fragen",
  optional: "freiwillig",
  messageLabel: "Ihre Nachricht",
  messageHint: "Schreiben Sie, was passiert ist, wann, und woher Sie es wissen. Nehmen Sie sich Zeit: Nichts, was Sie tippen, verlässt diese Seite, bevor Sie Ihren Codenamen gesehen und zugestimmt haben.",
  messageLeft: "Noch Platz für etwa {count} Zeichen.",
  messageOver: "Etwa {count} Zeichen zu lang. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.",
  filesTitle: "Dateien",
  filesHint: "Fotos, Dokumente, Aufnahmen. Sie werden wie Ihr Text verschlüsselt, samt ihren Namen.",
  filesTell: "Fotos verraten, wo, wann und mit welchem Handy sie aufgenommen wurden. Dokumente nennen ihren Verfasser. Unter jeder Datei zeigt diese Seite, was sie findet, und bietet, wo es geht, eine bereinigte Kopie an. Alles findet sie nicht.",
  filesCleanTitle: "Wie Sie das entfernen",
  filesClean1: "Öffnen Sie die Dateien unter Tails mit „Metadata Cleaner“. Auf anderen Systemen leistet das Programm mat2 dasselbe.",
  filesClean2: "Oder senden Sie statt eines Fotos einen Screenshot und statt eines Dokuments abgetippten Text. Ein Ausdruck kann unsichtbare Spuren des Druckers tragen, ein Scan davon auch.",
  filesClean3: "Die Anlaufstelle erfährt die Namen von Dateien und Ordnern. Benennen Sie um, was zeigt, wer Sie sind.",
  filesClean4: "Kein Programm entfernt die verborgenen Punkte von Druckern, Wasserzeichen, Formulierungen, die Sie verraten sollen, Stimmen oder Gesichter.",
  filesCost: "Dateien werden sofort gesendet, nicht zu einem zufälligen Zeitpunkt, und brauchen länger als Text. Wer Sie beobachtet, kann sehen, dass Sie eine größere Datenmenge senden.",
  filesChoose: "Dateien auswählen",
  folderChoose: "Ordner auswählen",
  filesDrop: "Sie können Dateien auch hierher ziehen.",
  fileRemove: "Entfernen",
  fileRemoveNamed: "{name} entfernen",
  filesRemoveAll: "Alle entfernen",
  filesLooking: "Die Datei wird angesehen …",
  tracesNone: "An den Stellen, an denen diese Seite nachsieht, wurde nichts gefunden.",
  tracesUnknown: "In Dateien dieser Art kann diese Seite nicht hineinsehen.",
  tracesFailed: "Diese Seite konnte nicht hineinsehen. Die Datei ist, wie sie war.",
  tracesTell: "Diese Datei verrät: {kinds}",
  tracesOnly: "Diese Seite kann das nur zeigen. Aus Dateien dieser Art kann sie es nicht entfernen.",
  cleanMake: "Bereinigte Kopie machen",
  cleanAll: "Von allen bereinigte Kopien machen",
  cleanMaking: "Eine bereinigte Kopie wird gemacht …",
  cleanFailed: "Von „{name}“ konnte keine bereinigte Kopie gemacht werden. Nehmen Sie die Datei heraus, oder senden Sie sie, wie sie ist.",
  cleanDone: "Die bereinigte Kopie wird gesendet. Das Original bleibt auf Ihrem Gerät.",
  cleanBoth: "Beide werden gesendet: die bereinigte Kopie und das Original mit allem, was es verrät.",
  cleanOriginal: "Auch das Original senden",
  cleanUndo: "Nur das Original senden",
  cleanLeft: "Die bereinigte Kopie verrät noch: {kinds}",
  cleanNothingLeft: "In der bereinigten Kopie wurde nichts gefunden.",
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
  peopleFound: "Personen in dieser Tabelle: {kinds}",
  peopleNone: "In dieser Tabelle wurden keine Personen erkannt. Sehen Sie die Spalten selbst durch.",
  peopleLead: "Sie können zeigen, was geschah, ohne die Menschen preiszugeben. Wählen Sie für jede Spalte, was die Stelle bekommt. Nichts ändert sich, bevor Sie die Kopie machen.",
  peopleLooked: "Angesehene Zeilen: {count}. Die Seite erkennt nicht alles: Gehen Sie jede Spalte selbst durch.",
  peoplePseudonyms: "Mit Pseudonymen bleibt eine Person in allen Dateien gleich, die Sie mit einem Codenamen senden, und niemand kann den Namen durch Probieren finden. Seltene Angaben in anderen Spalten können trotzdem zeigen, wer es ist.",
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
  peopleDone: "Die Kopie wird gesendet. Das Original bleibt auf Ihrem Gerät. Sehen Sie die Kopie durch: Genau das geht hinaus.",
  peopleChange: "Die Kopie ändern",
  peopleKept: "Zeilen in der Kopie: {kept} von {read}.",
  peopleOdd: "Zeilen, die nicht zu den Spalten passten und weggelassen wurden: {count}.",
  peopleStill: "In der Kopie sieht die Seite noch: {kinds}",
  peopleNothing: "In der Kopie erkennt die Seite keine Personen. Sehen Sie sie selbst durch.",
  previewTitle: "Was hinausgeht: {size}",
  previewMore: "Mehr zeigen",
  previewFind: "In der Kopie suchen",
  previewFound: "Gefundene Stellen: {count}",
  previewNone: "In der Kopie nicht gefunden.",
  peopleOther: "Ihr Codename ist jetzt ein anderer, darum haben sich die Pseudonyme geändert. Sehen Sie die Kopien noch einmal an, und fahren Sie dann fort.",
  peopleOnly: "In Dateien dieser Art sucht diese Seite nicht nach Personen. Eine Tabelle können Sie als CSV speichern und diese wählen.",
  peopleTooLarge: "Diese Tabelle ist zu groß für diese Seite.",
  peopleBroken: "Diese Tabelle ist nicht lesbar: Eine Zeile ist zu lang, oder ein Anführungszeichen fehlt.",
  noteTitle: "Eine Notiz für die Stelle geht mit den Dateien",
  noteLead: "Sie sagt, welche Dateien Kopien sind und was geändert wurde, damit niemand sie für die Originale hält. Sie ist auf Englisch.",
  filesFlat: "Namen von Ordnern weglassen",
  filesTotal: { one: "{count} Datei, zusammen {size}.", other: "{count} Dateien, zusammen {size}." },
  errorFilesTooLarge: "Zu groß: höchstens {most} in einer Nachricht. Entfernen Sie einige Dateien, oder senden Sie sie mit mehreren Nachrichten.",
  errorFilesMany: "Das sind zu viele Dateien für eine Nachricht (höchstens {most}). Entfernen Sie einige, oder packen Sie sie in eine Archivdatei, zum Beispiel ZIP.",
  errorFilesUnread: "Nicht hinzugefügt, weil nicht lesbar: {names}.",
  filesRefused: "Die Anlaufstelle nimmt keine Dateien mehr an. Die ausgewählten werden nicht gesendet.",
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
  errorDate: "Dieses Datum ist nicht vollständig. Ergänzen Sie es, oder lassen Sie alle drei Felder leer.",
  dateDay: "Tag",
  dateMonth: "Monat",
  dateYear: "Jahr",
  errorTooLong: "Das passt nicht in eine Nachricht. Kürzen Sie den Text, oder senden Sie den Rest als zweite Nachricht.",
  errorText: "Der Text enthält ein defektes Zeichen, das nicht gesendet werden kann. Löschen Sie, was Sie zuletzt eingefügt haben, und versuchen Sie es noch einmal.",
  errorSeal: "Die Nachricht konnte nicht verschlüsselt werden. Darum wurde nichts gesendet. Kopieren Sie Ihren Text, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  errorFileGone: "„{name}“ kann nicht mehr gelesen werden. Entfernen Sie die Datei aus der Liste, oder wählen Sie sie noch einmal aus.",
  errorLines: "Das wären mehr als {most} Zeilen, zu viele für dieses Feld. Speichern Sie den Text als Datei und wählen Sie sie unten aus, oder senden Sie ihn in mehreren Nachrichten.",
  // Step 2: codename
  codenameTitle: "Ihr Codename",
  codenameLead: "Schreiben Sie diese acht englischen Wörter von Hand ab, in dieser Reihenfolge. Sie wurden gerade eben auf diesem Gerät erzeugt. Es wurde nichts gesendet.",
  codenameWhy1: "Mit diesen Wörtern kommen Sie später wieder hinein, lesen die Antwort und schreiben wieder.",
  codenameWhy2: "Niemand kann sie Ihnen noch einmal geben. Wenn Sie sie verlieren, können Sie die Antwort nicht lesen.",
  codenameWhy3: "Wer sie hat, kann die Antworten lesen und in Ihrem Namen schreiben. Bewahren Sie den Zettel sicher auf. Machen Sie kein Foto.",
  codenameCopy: "In die Zwischenablage kopieren",
  codenameCopyCost: "Andere Programme können die Zwischenablage lesen. Von Hand ist es sicherer.",
  codenameCopied: "Kopiert. Leeren Sie die Zwischenablage, wenn Sie fertig sind: Kopieren Sie etwas anderes.",
  codenameNotCopied: "Der Browser hat das Kopieren nicht erlaubt. Bitte schreiben Sie die Wörter von Hand ab.",
  codenameWritten: "Ich habe ihn aufgeschrieben",
  back: "Zurück",
  checkTitle: "Prüfen Sie, was Sie notiert haben",
  checkLead: "Tippen Sie diese zwei Wörter von Ihrem Zettel ab. Das zeigt, ob Sie damit zurückkehren können.",
  checkWord: "Wort {number}",
  checkWrong: "Das ist nicht Wort {number}. Schauen Sie auf Ihren Zettel, oder lassen Sie sich den Codenamen noch einmal anzeigen.",
  checkShow: "Codenamen noch einmal anzeigen",
  checkSend: "Nachricht senden",
  // Step 3: sent
  sentTitleWaiting: "Ihre Nachricht wartet darauf, gesendet zu werden",
  sentTitleSent: "Ihre Nachricht ist gesendet",
  sentTitleConfirmed: "Ihre Nachricht ist angekommen",
  sentWaiting: "Diese Seite sendet ohnehin zu zufälligen Zeiten Daten. Ihre Nachricht wird dabei mitgeschickt, der Zeitpunkt verrät also nichts. Sie müssen nichts tun.",
  sentNowTitle: "Stattdessen sofort senden",
  sentNowCost: "Dann wird die Nachricht gleich nach Ihrem Klick gesendet. Wer den Server beobachtet und weiß, wann Sie online waren, könnte erkennen, dass Sie geschrieben haben. Wählen Sie das nur, wenn Sie jetzt gehen müssen.",
  sentNow: "Jetzt senden",
  sentNowPressed: "Wird jetzt gesendet…",
  nextTitle: "Wie es weitergeht",
  nextWait: "Warten Sie, bis in der Zeile oben „Angekommen“ steht.",
  nextKeep: "Bewahren Sie den Zettel mit Ihrem Codenamen auf, getrennt von allem, was zeigen könnte, wer Sie sind.",
  nextLeave: "Schließen Sie dann diese Seite. Wählen Sie im Tor Browser „Neue Identität“ („New Identity“).",
  nextReturn: {
    one: "Kommen Sie in zwei oder drei Tagen wieder, wählen Sie „Ich habe einen Codenamen“ und tippen Sie die acht Wörter ein. Sie können die Antwort {count} Tag lang lesen.",
    other: "Kommen Sie in zwei oder drei Tagen wieder, wählen Sie „Ich habe einen Codenamen“ und tippen Sie die acht Wörter ein. Sie können die Antwort {count} Tage lang lesen."
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
  takeWord: "„{word}“ übernehmen",
  takeOrder: "Die zwei Wörter tauschen",
  errorNoWords: "Tippen Sie zuerst Ihre acht Wörter ein.",
  errorOpen: "Der Codename konnte nicht geöffnet werden. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  returnOpeningLong: "Auf einem langsamen Gerät kann das bis zu einer Minute dauern.",
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
  receiptOpened: "Geöffnet von {name}, unterschrieben am {day}.",
  receiptWritten: "Ihre Nachricht vom {day}",
  noReply: "Noch keine Antwort",
  noReplyLead: "Ihr Codename stimmt (ein Tippfehler wäre aufgefallen). Es gibt noch keine Antwort darauf.",
  noReplyAfterReceipt: "Ihre Nachricht wurde geöffnet. Es gibt noch keine Antwort.",
  noReplyEarlier: "Eine frühere Nachricht wurde geöffnet. Es gibt noch keine Antwort.",
  noReceipt: "Noch hat niemand bestätigt, Ihre Nachricht geöffnet zu haben. Das kann einen Tag länger dauern als das Lesen selbst.",
  deskRead: "{desk} hat die Nachrichten bis einschließlich {day} gelesen.",
  deskNotReadSince: "{desk} hat seit dem {day} keine Nachrichten gelesen. Vielleicht wurde Ihre Nachricht dort noch nicht gesehen.",
  deskNeverRead: "{desk} hat in den letzten 30 Tagen nicht bestätigt, Nachrichten zu lesen. Vielleicht wurde Ihre Nachricht dort noch nicht gesehen.",
  conversationReturn: "Neue Antworten erscheinen hier automatisch, solange diese Seite offen ist. Sonst kommen Sie in zwei oder drei Tagen wieder.",
  writeAgain: "Wieder schreiben",
  closeCodename: "Wieder sperren",
  ownLost: "Nicht vollständig gesendet",
  ownUncertain: "Vielleicht nicht angekommen",
  ownStopped: "Senden beendet",
  notKnown: "Diese Seite weiß nicht, ob mit diesem Codenamen je eine Nachricht gesendet wurde. Wenn Sie „Angekommen“ nie gesehen haben, senden Sie sie noch einmal.",
  filesAgain: "Wenn Sie die Seite geschlossen haben, bevor alle Ihre Dateien gespeichert waren, wählen Sie innerhalb einer Woche „Wieder schreiben“ und dieselben Dateien. Was schon gespeichert ist, wird nicht noch einmal gesendet.",
  statusReceived: "Jemand bei der Anlaufstelle hat, was Sie gesendet haben.",
  statusLooking: "Ihrer Meldung wird nachgegangen.",
  statusClosed: "Ihre Meldung ist abgeschlossen.",
  statusDestroyed: "Vernichtet: alles, was Sie zurückgezogen haben, soweit es bis {day} eingegangen war.",
  statusFiles: "Nachrichten, deren Dateien vollständig da sind: {whole} von {announced}.",
  whoTitle: "Wer in dieser Anlaufstelle liest",
  whoLead: "Namen und Signaturschlüssel, von der Anlaufstelle unterschrieben. Sie können einen Schlüssel mit dem vergleichen, was die Person anderswo angibt.",
  proofTitle: "Nachweis der Meldung",
  proofLead: "Speichern Sie eine Datei, die nachweist, wer Ihren Text geöffnet hat, wann das unterschrieben wurde und was geantwortet wurde. Dafür wird nichts gesendet. Dass es keine weitere Antwort gab, kann sie nicht nachweisen.",
  proofWarning: "Wer diese Datei bei Ihnen findet, weiß, dass Sie gemeldet haben, und liest jede Antwort. Sie ist nicht verschlüsselt, und Sie können sie nicht abstreiten. Speichern Sie sie nur, wenn Sie sie jemandem zeigen müssen. Wer sie hat, liest auch Ihren Text, wenn Sie ihn hineinschreiben; lassen Sie ihn weg, bleibt er nur denen verborgen, die ihn nicht erraten können.",
  proofText: "Der Text, den Sie gesendet haben, Wort für Wort, falls Sie ihn noch haben",
  proofTextHint: "Ohne ihn muss, wer die Datei prüft, den Text von Ihnen bekommen.",
  proofSave: "Nachweis speichern",
  proofSaved: "Ihr Browser hat die Datei zum Speichern erhalten.",
  proofNothing: "Noch gibt es nichts nachzuweisen: Niemand hat unterschrieben, dass geöffnet wurde, was Sie gesendet haben. Kommen Sie später wieder.",
  proofOther: "Niemand hat unterschrieben, diesen Text geöffnet zu haben. Es muss genau der gesendete Text sein. Sie können das Feld auch leer lassen.",
  proofFailed: "Es konnte kein Nachweis erstellt werden.",
  // Withdrawing
  withdrawOpen: "Alles zurückziehen",
  withdrawTitle: "Alles zurückziehen",
  withdrawLead: "Sie bitten die Anlaufstelle, alles zu vernichten, was Sie mit diesem Codenamen gesendet haben, auch Dateien. Die Programme der Anlaufstelle tun das automatisch, wenn sie Ihre Bitte bekommen.",
  withdrawKnown: "Wer Ihre Nachricht gelesen hat, weiß weiterhin, was darin steht. Kopien, die weitergegeben oder ausgedruckt wurden, kann niemand zurückholen.",
  withdrawToday: "Auch was Sie heute mit diesem Codenamen senden, wird vernichtet. Wenn Sie wieder damit schreiben möchten, warten Sie bis übermorgen.",
  withdrawCodename: "Antworten bleiben hier, bis sie ablaufen. Ihr Codename öffnet sie weiterhin.",
  withdrawWho: "Wer konnte Ihre Nachrichten lesen?",
  withdrawWhoHint: "Kreuzen Sie alle diese Personen an. Die anderen erfahren nicht, dass Sie geschrieben haben.",
  withdrawNobody: "Bei der Anlaufstelle ist im Moment niemand erreichbar. Bitte kommen Sie morgen wieder.",
  errorWithdrawWho: "Kreuzen Sie mindestens eine Person an.",
  errorWithdraw: "Ihre Bitte konnte nicht verschlüsselt werden. Darum wurde nichts gesendet. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  withdrawSend: "Um Vernichtung bitten",
  withdrawOwn: "Sie haben die Anlaufstelle gebeten, alles zu vernichten, was Sie gesendet haben.",
  // Without JavaScript
  plainTitle: "Diese Seite braucht JavaScript",
  plainWhy: "Damit verschlüsselt sie Ihre Nachricht auf Ihrem eigenen Gerät, bevor die Nachricht es verlässt. Ohne JavaScript kann sie das nicht, und unverschlüsselt sendet sie nichts.",
  plainLevel: "Klicken Sie im Tor Browser auf das Schild-Symbol, wählen Sie „Einstellungen“ („Settings“), dann „Sicherer“ („Safer“). Starten Sie den Browser neu und öffnen Sie diese Seite wieder. „Sicherer“ genügt.",
  plainOther: "Sie können JavaScript ausgeschaltet lassen: Benutzen Sie auf einem Computer, dem Sie vertrauen, das Programm „knothole source“. Auf der gewöhnlichen Website der Anlaufstelle steht, wo Sie es bekommen, und ihr Fingerabdruck. Oder wenden Sie sich per Post oder persönlich an die Anlaufstelle.",
  plainFile: "Haben Sie mit „knothole source seal“ eine verschlüsselte Datei (Umschlag) erstellt? Geben Sie sie hier ab. Wer den Server beobachtet, kann sehen, dass jemand das tut.",
  plainChoose: "Verschlüsselte Datei (Umschlag)",
  plainSend: "Datei senden",
  plainStored: "Für die Anlaufstelle gespeichert. Sie können diese Seite schließen. Wählen Sie im Tor Browser „Neue Identität“ („New Identity“).",
  plainNotStored: "Nicht gespeichert. Der Server kann die Datei jetzt nicht annehmen. Behalten Sie die Datei und senden Sie sie morgen noch einmal.",
  plainRefused: "Nicht gespeichert. Das ist keine Datei, die mit „knothole source seal“ erstellt wurde. Gehen Sie zurück und wählen Sie eine andere Datei.",
  notStarted: "Diese Seite ist nicht gestartet",
  notStartedLead: "Schreiben Sie hier nichts. Wenn sich das nicht innerhalb einer Minute ändert, laden Sie die Seite neu.",
  plainAndroid: "Im Tor Browser für Android öffnen Sie „Einstellungen“, dann „Sicherheitsstufe“, und wählen Sie „Sicherer“ („Safer“)."
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
    tracesNone: "Nothing was found in the places where this page looks.",
    tracesUnknown: "This page cannot look inside this kind of file.",
    tracesFailed: "This page could not look inside. The file is as it was.",
    tracesTell: "This file tells: {kinds}",
    tracesOnly: "This page can only show this. It cannot remove it from this kind of file.",
    cleanMake: "Make a cleaned copy",
    cleanAll: "Make cleaned copies of all",
    cleanMaking: "Making a cleaned copy…",
    cleanFailed: "No cleaned copy of “{name}” could be made. Remove the file, or send it as it is.",
    cleanDone: "The cleaned copy will be sent. The original stays on your device.",
    cleanBoth: "Both will be sent: the cleaned copy, and the original with everything it tells.",
    cleanOriginal: "Send the original too",
    cleanUndo: "Send only the original",
    cleanLeft: "The cleaned copy still tells: {kinds}",
    cleanNothingLeft: "Nothing was found in the cleaned copy.",
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
    peopleFound: "People in this table: {kinds}",
    peopleNone: "No people were recognised in this table. Look at the columns yourself.",
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
    peopleStill: "In the copy the page still sees: {kinds}",
    peopleNothing: "In the copy the page recognises no people. Look through it yourself.",
    previewTitle: "What leaves: {size}",
    previewMore: "Show more",
    previewFind: "Search in the copy",
    previewFound: "Places found: {count}",
    previewNone: "Not found in the copy.",
    peopleOther: "Your codename is another one now, so the pseudonyms changed. Look at the copies again, then continue.",
    peopleOnly: "This page does not look for people in this kind of file. You can save a spreadsheet as CSV and choose that.",
    peopleTooLarge: "This table is too large for this page.",
    peopleBroken: "This table cannot be read: a row is too long, or a quotation mark is missing.",
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
    returnOpeningLong: "On a slow device this can take up to a minute.",
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
  leave: "Salir ya",
  leaveHint: "Vacía esta página al instante. Lo que no se ha enviado se pierde. Pulsar tres veces la tecla Escape (Esc) hace lo mismo.",
  elsewhereTitle: "“Salir ya” también puede abrir otra página",
  elsewhereHint: "“Salir ya” vacía esta página. Escriba la dirección de una página inofensiva, por ejemplo la del tiempo, y el botón la abrirá además en una pestaña nueva. La tecla Escape no lo hace. Antes no se carga nada. Quien observe su red puede ver que en ese momento se carga una página.",
  elsewhereLabel: "Dirección de la otra página",
  errorElsewhere: "El botón no abrirá esta dirección. Escríbala así: example.org",
  footer: "Esta página no guarda nada en su navegador. Cuando la cierra, todo lo que hay aquí desaparece.",
  programTitle: "Sin esta página: el programa “knothole source”",
  programWhy: "En cada visita la página viene del servidor, y un servidor intervenido podría enviarle una falsa. El programa no necesita ninguna página. En el sitio web habitual de la oficina receptora se dice dónde conseguirlo. Compare esta huella de la oficina con una que le haya llegado por otro medio:",
  programHow: "En su propio equipo, deje abierto el Navegador Tor y escriba:",
  stepSending: "Enviando",
  // Safety check
  safetyGood: "Control de seguridad: todo bien",
  safetyLook: {
    one: "Control de seguridad: {count} punto que corregir",
    other: "Control de seguridad: {count} puntos que corregir"
  },
  safetyOnion: "Está usando la dirección onion. Tor oculta dónde está usted.",
  safetyLocal: "Esto es una prueba: el servidor funciona en su propio equipo. Nada sale de él.",
  safetyNoOnion: "No está usando una dirección onion. Su red puede ver que usted está aquí. En lugar de esto, abra esta dirección en el Navegador Tor:",
  safetyNoOnionUnknown: "No está usando una dirección onion. Su red puede ver que usted está aquí. Use el Navegador Tor y pida a la oficina receptora la dirección onion.",
  safetySafer: "El nivel de seguridad del navegador es al menos “Más seguro” (“Safer”).",
  safetyStandard: "El nivel de seguridad del navegador es más bajo que “Más seguro” (“Safer”). En el Navegador Tor: haga clic en el escudo, elija “Ajustes” (“Settings”) y después “Más seguro”. Reinicie el navegador y vuelva a abrir esta página. Hágalo antes de escribir: al reiniciar se borra su texto.",
  safetyFeatures: "Su navegador puede cifrar todo lo que envía esta página.",
  safetyCannot: "Esta página no puede ver si hay un programa espía en su dispositivo ni si alguien mira por encima de su hombro.",
  // The line of state
  stateLoading: "Preparando la página. Ya puede empezar a escribir.",
  stateNothing: "Nada enviado en esta visita.",
  stateSealing: "Cifrando su mensaje…",
  stateWaiting: "Aún no se ha enviado. Se enviará automáticamente en un momento aleatorio, normalmente en menos de un minuto. Deje esta página abierta.",
  stateParts: {
    one: "Aún no se ha enviado (partes enviadas: {stored} de {count}). Deje esta página abierta.",
    other: "Aún no se ha enviado (partes enviadas: {stored} de {count}). Deje esta página abierta."
  },
  safetyTrial: "Control de seguridad: aquí no hace falta",
  stateSent: "Enviado. Espere a que diga “Ha llegado” antes de cerrar esta página.",
  stateConfirmed: "Ha llegado. Su mensaje está guardado para la oficina receptora. Puede cerrar esta página.",
  stateUnusable: "Ahora no se puede enviar nada con esta página.",
  stateFilesWaiting: "Su texto está enviado. Sus archivos aún están en camino. Deje esta página abierta.",
  stateFilesMissing: "Su texto ha llegado, pero no todos sus archivos.",
  stateRequestArrived: "Ha llegado. Su petición de destruirlo todo está guardada para la oficina receptora. Puede cerrar esta página.",
  stateAgain: "Una clave de la oficina receptora cambió, por eso su mensaje se envía otra vez. Deje esta página abierta.",
  stateLost: "Una parte de su mensaje no se pudo cifrar, por eso la oficina receptora no puede leerlo entero. Copie su texto de la conversación, vuelva a cargar la página y envíelo otra vez.",
  stateUncertain: "Es posible que su mensaje, o una parte de él, no haya llegado.",
  // Files on their way
  uploadReading: "Leyendo sus archivos: {done} de {of}.",
  uploadRunning: "Enviando sus archivos: {done} de {of}.",
  uploadLeft: { one: "Queda {count} minuto, más o menos.", other: "Quedan unos {count} minutos." },
  uploadLost: "La conexión se cortó en {done} de {of}. La página lo intentará otra vez automáticamente. Lo que está guardado sigue guardado.",
  uploadPaused: "En pausa en {done} de {of}. Lo que está guardado sigue guardado una semana.",
  uploadFull: "El servidor no tiene espacio para sus archivos en este momento. Su texto se envía de todos modos. Inténtelo otra vez, o vuelva mañana con su nombre en clave y los mismos archivos.",
  uploadChanged: "Un archivo cambió mientras se leía, así que el envío se detuvo. Su texto se envía de todos modos. Elija los archivos otra vez y envíelos con un mensaje nuevo.",
  uploadStopped: "El servidor rechazó los archivos. Su texto se envía de todos modos. Vuelva mañana con su nombre en clave y los mismos archivos.",
  uploadWithdrawn: "Sus archivos ya no se envían: usted retiró todo.",
  uploadDone: "Todos sus archivos están guardados para la oficina receptora.",
  uploadPause: "Pausar",
  uploadResume: "Continuar",
  uploadAgain: "Intentar otra vez",
  uploadSlow: "La conexión es lenta: {done} de {of} enviados. No se ha perdido nada. Deje esta página abierta.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "El servidor no respondió. La página lo intentará otra vez automáticamente. Compruebe que su conexión sigue funcionando.",
  troubleFull: "El servidor está lleno y no guardó su mensaje. La página lo conserva y lo intenta otra vez. Deje la página abierta, o vuelva mañana.",
  troubleUnavailable: "El servidor no puede guardar nada en este momento. La página lo intentará otra vez automáticamente. Déjela abierta.",
  troubleStrange: "El servidor dio una respuesta que esta página no entiende. La página lo intenta otra vez. Si esto no cambia, copie su texto y vuelva a cargar la página.",
  troubleNotLoaded: "No se pudieron cargar los datos de la oficina receptora. La página lo intentará otra vez automáticamente. Si esto no cambia, elija “Nuevo circuito Tor para este sitio” (“New Tor circuit for this site”) en el menú del Navegador Tor.",
  troubleDocument: "Esta página no puede demostrar que está conectada con la oficina receptora correcta, así que se niega a enviar. No la use ahora. Vuelva a cargarla dentro de una hora. Si esto no cambia, comuníquese con la oficina receptora por otro medio.",
  alarmTitle: "Esta puede no ser la oficina receptora",
  troubleUpdate: "El servidor ofreció datos nuevos de la oficina receptora. No se puede demostrar que sean de ella. La página los rechazó y sigue con los anteriores. Si tiene dudas, cierre la página.",
  troubleWithheld: "El servidor omite algo sobre las personas de la oficina receptora que había publicado antes. Puede estar averiado, o puede querer engañarle. Esta página se rige por lo que sabía antes.",
  troubleExpired: "Los datos de la oficina receptora están caducados, así que esta página se niega a enviar. Aún puede leer respuestas. Vuelva mañana.",
  troubleMissing: "A su navegador le falta lo que esta página necesita para cifrar: {missing}. Con este navegador no se puede enviar nada. Use el Navegador Tor más reciente.",
  troubleBroken: "Una parte de esta página no se cargó o dejó de funcionar. Ya no se puede enviar nada más. Copie su texto, vuelva a cargar la página e inténtelo otra vez.",
  missingSecure: "una dirección segura (una dirección onion o https)",
  missingWorkers: "tareas en segundo plano (Workers)",
  missingCrypto: "las funciones de cifrado (WebCrypto)",
  missingSignatures: "firmas digitales (Ed25519)",
  missingText: "la codificación de texto",
  missingTimeout: "límites de tiempo para las peticiones",
  troubleClock: "Su dispositivo dice que hoy es {day}; el servidor dice {today}. Compare con otro reloj. Si su dispositivo se equivoca, ajuste su reloj y vuelva a cargar la página.",
  // Step 1: write
  writeTitle: "Escribir a {desk}",
  writeTitleEmpty: "Escribir a la oficina receptora",
  writeLead: "Solo las personas nombradas abajo pueden leer esto. Nada de lo que escriba sale de esta página sin su acuerdo.",
  writeWarning: "No use el ordinador, el teléfono ni la red de su trabajo.",
  protectedTitle: "Qué está protegido y qué no",
  protectedYes1: "Su mensaje y sus archivos se cifran en este dispositivo. En el camino nadie puede leerlos, ni su nombre en clave: ni el servidor, ni quienes lo administran.",
  protectedYes2: "No hay ninguna cuenta. La página no pide ningún nombre y no guarda nada en este dispositivo.",
  protectedYes3: "La página envía datos en momentos aleatorios, tanto si escribe como si no. Así, enviar un mensaje no llama la atención.",
  protectedNo1: "Alguien que vigila su red, por ejemplo su empresa, puede ver que usted usa Tor y quizá que visitó esta página.",
  protectedNo2: "Alguien que controla su dispositivo puede ver todo lo que hace aquí.",
  protectedNo3: "Alguien que toma el control del servidor podría enviarle una página alterada que lea lo que usted escribe.",
  protectedNo4: "Lo que usted cuenta puede mostrar quién es usted. Omita lo que solo usted puede saber, salvo que sea importante.",
  statementTitle: "Lo que dijo la oficina receptora el {day}",
  holdsTitle: "Una orden legal y qué significa",
  statementHolds: "La oficina receptora dice que una orden legal la obliga a conservar lo siguiente:",
  holdsMeaning: "Por eso la oficina quizá tenga que conservar mensajes más tiempo de lo prometido, aunque usted pida que se destruyan. Una orden no abre lo que está cifrado, pero a quienes lo han leído se les puede preguntar. Si podría tratarse de usted, pida consejo antes de escribir y omita lo que pueda mostrar quién es.",
  channelTitle: "¿Quién debe recibir su mensaje?",
  channelLoading: "Cargando quién puede leer su mensaje…",
  channelReaders: "Puede ser leído por {names}.",
  readersChoose: "Elegir quién no debe leerlo",
  readersHint: "Quite la marca de quienes no deben leer esto. Queda así hasta que cierre esta página. Cuando vuelva, tendrá que hacerlo de nuevo.",
  readersLeftOut: "Este mensaje no puede ser leído por {names}.",
  errorReaders: "Al menos una persona debe poder leer su mensaje.",
  channelRead: "Mensajes leídos hasta el {day} inclusive.",
  channelNeverRead: "En los últimos 30 días nadie ha confirmado que lea mensajes aquí.",
  channelUnreachable: "Aquí nadie puede recibir mensajes en este momento. Elija otra opción, o vuelva mañana.",
  questionsTitle: "Algunas preguntas",
  optional: "opcional",
  messageLabel: "Su mensaje",
  messageHint: "Escriba qué pasó, cuándo, y cómo lo sabe. Tómese su tiempo: nada de lo que escriba sale de esta página hasta que haya visto su nombre en clave y haya aceptado.",
  messageLeft: "Espacio restante: unos {count} caracteres.",
  messageOver: "Sobran unos {count} caracteres. Acorte el texto, o envíe el resto en un segundo mensaje.",
  filesTitle: "Archivos",
  filesHint: "Fotos, documentos, grabaciones. Se cifran igual que su texto, junto con sus nombres.",
  filesTell: "Las fotos dicen dónde, cuándo y con qué teléfono se tomaron. Los documentos nombran a su autor. Debajo de cada archivo, esta página muestra lo que encuentra y, si puede, ofrece una copia limpia. No lo encuentra todo.",
  filesCleanTitle: "Cómo quitarlo",
  filesClean1: "En Tails, abra los archivos con “Metadata Cleaner”. En otros sistemas, el programa mat2 hace lo mismo.",
  filesClean2: "O envíe una captura de pantalla en lugar de una foto, y texto copiado a mano en lugar de un documento. Una página impresa puede llevar marcas ocultas de la impresora, y su escaneo también.",
  filesClean3: "La oficina ve los nombres de archivos y carpetas. Cambie los que muestren quién es usted.",
  filesClean4: "Ningún programa quita los puntos ocultos de las impresoras, las marcas de agua, las frases puestas para descubrirle, las voces ni las caras.",
  filesCost: "Los archivos se envían enseguida, no en un momento aleatorio, y tardan más que el texto. Alguien que vigila puede ver que usted envía algo grande.",
  filesChoose: "Elegir archivos",
  folderChoose: "Elegir una carpeta",
  filesDrop: "También puede arrastrarlos hasta aquí.",
  fileRemove: "Quitar",
  fileRemoveNamed: "Quitar {name}",
  filesRemoveAll: "Quitar todos",
  filesLooking: "Mirando dentro…",
  tracesNone: "No se encontró nada en los lugares donde esta página mira.",
  tracesUnknown: "Esta página no puede mirar dentro de este tipo de archivo.",
  tracesFailed: "Esta página no pudo mirar dentro. El archivo sigue como estaba.",
  tracesTell: "Este archivo dice: {kinds}",
  tracesOnly: "Esta página solo puede mostrarlo. No puede quitarlo de este tipo de archivo.",
  cleanMake: "Hacer una copia limpia",
  cleanAll: "Hacer copias limpias de todos",
  cleanMaking: "Haciendo una copia limpia…",
  cleanFailed: "No se pudo hacer una copia limpia de “{name}”. Quite el archivo o envíelo como está.",
  cleanDone: "Se enviará la copia limpia. El original se queda en su dispositivo.",
  cleanBoth: "Se enviarán ambos: la copia limpia y el original con todo lo que dice.",
  cleanOriginal: "Enviar también el original",
  cleanUndo: "Enviar solo el original",
  cleanLeft: "La copia limpia todavía dice: {kinds}",
  cleanNothingLeft: "No se encontró nada en la copia limpia.",
  tracePlace: "lugar",
  traceDevice: "cámara o dispositivo",
  traceSerial: "número de serie",
  traceTime: "hora",
  tracePerson: "personas",
  traceCompany: "empresa",
  traceSoftware: "programa",
  traceTitle: "título o descripción",
  traceComment: "comentarios",
  traceIdentifier: "número que relaciona copias",
  traceThumbnail: "imagen pequeña de vista previa",
  traceChanges: "cambios registrados",
  traceHistory: "versiones anteriores",
  traceHidden: "partes ocultas",
  traceAttachment: "algo adjunto",
  traceScript: "código de programa",
  tracePath: "carpetas, impresoras o plantillas",
  traceNames: "nombres de archivos que contiene",
  traceRoute: "recorrido del correo",
  traceMark: "caracteres invisibles o que se parecen a otros",
  traceOther: "otros datos",
  personName: "nombres",
  personMail: "direcciones de correo",
  personPhone: "números de teléfono",
  personAddress: "direcciones",
  personInternet: "direcciones de internet",
  personAccount: "cuentas bancarias",
  personCard: "tarjetas de pago",
  personIdentity: "números de identidad o fiscales",
  personBirth: "fechas de nacimiento",
  personPlate: "matrículas",
  personReligion: "religión",
  personOrigin: "origen",
  personNationality: "nacionalidad",
  personHealth: "salud",
  personUnion: "sindicato",
  personParty: "política",
  personSex: "vida sexual",
  personInside: "personas nombradas en el texto",
  peopleFound: "Personas en esta tabla: {kinds}",
  peopleNone: "No se reconoció a ninguna persona en esta tabla. Mire las columnas usted mismo.",
  peopleLead: "Puede mostrar lo que pasó sin entregar a las personas. Elija para cada columna lo que recibe la oficina. Nada cambia hasta que haga la copia.",
  peopleLooked: "Filas miradas: {count}. La página no lo reconoce todo: repase usted mismo cada columna.",
  peoplePseudonyms: "Con seudónimos, una persona sigue siendo la misma en todos los archivos que envíe con un nombre en clave, y nadie puede hallar el nombre probando. Detalles raros en otras columnas aún pueden mostrar quién es.",
  peopleHeaded: "La primera fila tiene los títulos",
  peopleColumn: "Columna {number}",
  peopleExample: "Por ejemplo: {value}",
  peopleRows: "Qué filas",
  rowsAll: "Todas las filas",
  rowsFirst: "Solo las primeras {count} filas",
  rowsCounts: "Ninguna fila: solo títulos y recuentos, los pequeños ocultos",
  actKeep: "Dejar como está",
  actPseudonym: "Sustituir por seudónimos",
  actCoarsen: "Hacer menos preciso: año, rango, región",
  actBlacken: "Tachar",
  actInside: "Sustituir a las personas halladas en el texto",
  actDrop: "Quitar la columna",
  peopleMake: "Hacer esta copia",
  peopleMaking: "Haciendo la copia… Para los seudónimos se crea antes su nombre en clave. Puede tardar un minuto.",
  peopleCopying: "Haciendo la copia: {done} de {of}.",
  peopleDone: "Se enviará la copia. El original se queda en su dispositivo. Repase la copia: esto es exactamente lo que sale.",
  peopleChange: "Cambiar la copia",
  peopleKept: "Filas en la copia: {kept} de {read}.",
  peopleOdd: "Filas que no encajaban en las columnas y se quitaron: {count}.",
  peopleStill: "En la copia la página aún ve: {kinds}",
  peopleNothing: "En la copia la página no reconoce a nadie. Repásela usted mismo.",
  previewTitle: "Lo que sale: {size}",
  previewMore: "Mostrar más",
  previewFind: "Buscar en la copia",
  previewFound: "Lugares hallados: {count}",
  previewNone: "No está en la copia.",
  peopleOther: "Su nombre en clave es ahora otro, por eso cambiaron los seudónimos. Mire otra vez las copias y luego continúe.",
  peopleOnly: "Esta página no busca personas en este tipo de archivo. Puede guardar una hoja de cálculo como CSV y elegir ese archivo.",
  peopleTooLarge: "Esta tabla es demasiado grande para esta página.",
  peopleBroken: "Esta tabla no se puede leer: una fila es demasiado larga o falta una comilla.",
  noteTitle: "Una nota para la oficina acompaña a los archivos",
  noteLead: "Dice qué archivos son copias y qué se cambió, para que nadie las tome por los originales. Está en inglés.",
  filesFlat: "Omitir los nombres de las carpetas",
  filesTotal: { one: "{count} archivo, {size} en total.", other: "{count} archivos, {size} en total." },
  errorFilesTooLarge: "Demasiado grande: como máximo {most} en un mensaje. Quite algunos archivos, o envíelos en varios mensajes.",
  errorFilesMany: "Son demasiados archivos para un solo mensaje (como máximo {most}). Quite algunos, o júntelos en un archivo comprimido, por ejemplo ZIP.",
  errorFilesUnread: "Esto no se puede leer y no se añadió: {names}.",
  filesRefused: "La oficina ya no acepta archivos. Los que eligió no se enviarán.",
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
  errorDate: "Esta fecha no está completa. Complétela, o deje vacíos los tres campos.",
  dateDay: "Día",
  dateMonth: "Mes",
  dateYear: "Año",
  errorTooLong: "Esto no cabe en un solo mensaje. Acórtelo, o envíe el resto en un segundo mensaje.",
  errorText: "El texto tiene un carácter dañado que no se puede enviar. Borre lo último que pegó e inténtelo otra vez.",
  errorSeal: "No se pudo cifrar el mensaje, así que no se envió nada. Copie su texto, vuelva a cargar la página e inténtelo otra vez.",
  errorFileGone: "El archivo “{name}” ya no se puede leer. Quítelo de la lista o elíjalo otra vez.",
  errorLines: "Serían más de {most} líneas, demasiadas para este campo. Guarde el texto como archivo y elíjalo abajo, o envíelo en varios mensajes.",
  // Step 2: codename
  codenameTitle: "Su nombre en clave",
  codenameLead: "Copie a mano estas ocho palabras en inglés, en este orden. Se acaban de crear en este dispositivo. No se ha enviado nada.",
  codenameWhy1: "Necesita estas palabras para volver, leer la respuesta y escribir otra vez.",
  codenameWhy2: "Nadie puede dárselas otra vez. Si las pierde, no podrá leer la respuesta.",
  codenameWhy3: "Quien las tenga puede leer las respuestas y escribir en su nombre. Guarde el papel en un lugar seguro. No haga una foto.",
  codenameCopy: "Copiar al portapapeles",
  codenameCopyCost: "Otros programas pueden leer el portapapeles. A mano es más seguro.",
  codenameCopied: "Copiado. Vacíe el portapapeles cuando termine: copie otra cosa.",
  codenameNotCopied: "El navegador no permitió copiar. Copie las palabras a mano, por favor.",
  codenameWritten: "Ya lo anoté",
  back: "Atrás",
  checkTitle: "Compruebe lo que ha anotado",
  checkLead: "Escriba aquí estas dos palabras tal como están en su papel. Así se ve si podrá volver con él.",
  checkWord: "Palabra {number}",
  checkWrong: "Esta no es la palabra {number}. Mire su papel, o muestre otra vez el nombre en clave.",
  checkShow: "Mostrar otra vez el nombre en clave",
  checkSend: "Enviar el mensaje",
  // Step 3: sent
  sentTitleWaiting: "Su mensaje está en espera de envío",
  sentTitleSent: "Su mensaje está enviado",
  sentTitleConfirmed: "Su mensaje ha llegado",
  sentWaiting: "Esta página envía datos en momentos aleatorios de todos modos. Su mensaje va con ellos, así que la hora no delata nada. No tiene que hacer nada.",
  sentNowTitle: "Enviar enseguida en lugar de esperar",
  sentNowCost: "Entonces el envío ocurre justo después de su clic. Alguien que vigila el servidor y sabe cuándo estuvo usted en línea podría deducir que usted escribió. Elija esto solo si tiene que irse ahora.",
  sentNow: "Enviar ahora",
  sentNowPressed: "Enviando ahora…",
  nextTitle: "Qué hacer ahora",
  nextWait: "Espere hasta que la línea de arriba diga “Ha llegado”.",
  nextKeep: "Conserve el papel con su nombre en clave. Guárdelo lejos de todo lo que pueda mostrar quién es usted.",
  nextLeave: "Después cierre esta página. En el Navegador Tor, elija “Nueva identidad” (“New Identity”).",
  nextReturn: {
    one: "Vuelva dentro de dos o tres días, elija “Tengo un nombre en clave” y escriba las ocho palabras. Puede leer la respuesta durante {count} día.",
    other: "Vuelva dentro de dos o tres días, elija “Tengo un nombre en clave” y escriba las ocho palabras. Puede leer la respuesta durante {count} días."
  },
  nextDelete: "Si guardó el texto en otro lugar de este dispositivo, piense en borrarlo.",
  goConversation: "Mostrar la conversación",
  sentEmpty: "Vaciar esta página y salir",
  sentTitleSealing: "Su mensaje se está cifrando",
  sentTitleFiles: "Sus archivos todavía se están enviando",
  sentTitleFilesMissing: "Su texto ha llegado, sus archivos no",
  sentTitleLost: "Su mensaje no se envió completo",
  sentTitleUncertain: "Es posible que su mensaje no haya llegado",
  nextWaitFiles: "Espere a que la línea de arriba diga que todos sus archivos están guardados.",
  nextWaitTime: "Normalmente tarda uno o dos minutos.",
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
  takeWord: "Usar “{word}”",
  takeOrder: "Intercambiar las dos palabras",
  errorNoWords: "Escriba primero sus ocho palabras.",
  errorOpen: "No se pudo abrir el nombre en clave. Vuelva a cargar la página e inténtelo otra vez.",
  returnOpeningLong: "En un dispositivo lento puede tardar hasta un minuto.",
  // Conversation
  conversationTitle: "Su conversación",
  conversationOpened: "Su nombre en clave es correcto.",
  ownMessage: "Usted escribió, en esta visita",
  ownTo: "para {channel}",
  ownWaiting: "Aún no enviado",
  ownSent: "Enviado",
  ownConfirmed: "Ha llegado",
  replyFrom: "{name} respondió",
  replyDay: "el {day}. La firma se ha comprobado: viene realmente de esa persona.",
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
  noReplyLead: "Su nombre en clave es correcto (un error al escribirlo se habría notado). Aún no hay respuesta.",
  noReplyAfterReceipt: "Su mensaje fue abierto. Aún no hay respuesta.",
  noReplyEarlier: "Un mensaje anterior fue abierto. Aún no hay respuesta.",
  noReceipt: "Nadie ha confirmado aún que abrió su mensaje. Esto puede tardar un día más que la lectura misma.",
  deskRead: "{desk} ha leído sus mensajes hasta el {day} inclusive.",
  deskNotReadSince: "{desk} no ha leído sus mensajes desde el {day}. Puede que allí aún no hayan visto el suyo.",
  deskNeverRead: "En los últimos 30 días, {desk} no ha confirmado que lea sus mensajes. Puede que allí aún no hayan visto el suyo.",
  conversationReturn: "Las respuestas nuevas aparecen aquí automáticamente mientras esta página está abierta. Si no, vuelva dentro de dos o tres días.",
  writeAgain: "Escribir otra vez",
  closeCodename: "Salir de esta conversación",
  ownLost: "No se envió completo",
  ownUncertain: "Es posible que no haya llegado",
  ownStopped: "Envío detenido",
  notKnown: "Esta página no puede saber si alguna vez se envió un mensaje con este nombre en clave. Si nunca vio “Ha llegado”, envíelo otra vez.",
  filesAgain: "Si cerró la página antes de que todos sus archivos estuvieran guardados, elija “Escribir otra vez” y los mismos archivos antes de una semana. Lo que ya está guardado no se envía dos veces.",
  statusReceived: "Una persona de la oficina receptora tiene lo que usted envió.",
  statusLooking: "Se está investigando lo que usted comunicó.",
  statusClosed: "Su caso está cerrado.",
  statusDestroyed: "Destruido: todo lo que usted retiró y había llegado hasta el {day}.",
  statusFiles: "Mensajes cuyos archivos están completos: {whole} de {announced}.",
  whoTitle: "Quién lee en esta oficina receptora",
  whoLead: "Nombres y claves de firma, firmados por la oficina receptora. Puede comparar una clave con lo que la persona publica en otro lugar.",
  proofTitle: "Prueba de la comunicación",
  proofLead: "Guarde un archivo que prueba quién abrió su texto, cuándo lo firmó y qué respondió. Para ello no se envía nada. No puede probar que no hubo otra respuesta.",
  proofWarning: "Quien encuentre este archivo en su poder sabrá que usted informó y leerá todas las respuestas. No está cifrado y usted no podrá negarlo. Guárdelo solo si necesita mostrárselo a alguien. Quien lo tenga leerá también su texto si usted lo incluye; no incluirlo solo lo oculta a quien no pueda adivinarlo.",
  proofText: "El texto que envió, palabra por palabra, si lo conservó",
  proofTextHint: "Sin él, quien compruebe el archivo tendrá que recibir el texto de usted.",
  proofSave: "Guardar la prueba",
  proofSaved: "Su navegador recibió el archivo para guardarlo.",
  proofNothing: "Todavía no hay nada que probar: nadie ha firmado que abrió lo que usted envió. Vuelva más tarde.",
  proofOther: "Nadie ha firmado que abrió este texto. Debe ser exactamente lo que envió. También puede dejar el campo vacío.",
  proofFailed: "No se pudo crear la prueba.",
  // Withdrawing
  withdrawOpen: "Retirar todo",
  withdrawTitle: "Retirar todo",
  withdrawLead: "Usted pide a la oficina receptora que destruya todo lo que envió con este nombre en clave, también los archivos. Los programas de la oficina receptora lo hacen automáticamente cuando reciben su petición.",
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
  plainOther: "Puede dejar JavaScript desactivado: en un equipo en el que confíe, use el programa “knothole source”. En el sitio web habitual de la oficina receptora se dice dónde conseguirlo, y su huella. O comuníquese con la oficina por correo postal o en persona.",
  plainFile: "¿Creó un archivo cifrado (sobre) con “knothole source seal”? Entréguelo aquí. Quien vigile el servidor puede ver que alguien lo hace.",
  plainChoose: "Archivo cifrado (sobre)",
  plainSend: "Enviar el archivo",
  plainStored: "Guardado para la oficina receptora. Puede cerrar esta página. En el Navegador Tor, elija “Nueva identidad” (“New Identity”).",
  plainNotStored: "No se guardó. El servidor no puede aceptarlo ahora. Conserve el archivo y envíelo otra vez mañana.",
  plainRefused: "No se guardó. Este no es un archivo creado con “knothole source seal”. Vuelva atrás y elija otro archivo.",
  notStarted: "Esta página no se ha iniciado",
  notStartedLead: "No escriba aquí. Si esto no cambia en un minuto, vuelva a cargar la página.",
  plainAndroid: "En Tor Browser para Android, abra “Ajustes”, luego “Nivel de seguridad”, y elija “Más seguro” (“Safer”)."
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
  elsewhereTitle: "«خروج سریع» می‌تواند صفحهٔ دیگری را هم باز کند",
  elsewhereHint: "«خروج سریع» این صفحه را خالی می‌کند. نشانی یک صفحهٔ معمولی را بنویسید، مثلاً پیش‌بینی هوا، تا دکمه آن را هم در زبانهٔ تازه‌ای باز کند. کلید Escape این کار را نمی‌کند. پیش از آن چیزی بارگیری نمی‌شود. کسی که شبکهٔ شما را زیر نظر دارد می‌تواند ببیند که در آن لحظه صفحه‌ای بارگیری می‌شود.",
  elsewhereLabel: "نشانی صفحهٔ دیگر",
  errorElsewhere: "دکمه این نشانی را باز نمی‌کند. آن را این‌طور بنویسید: example.org",
  footer: "این صفحه چیزی در مرورگر شما نگه نمی‌دارد. وقتی آن را ببندید، هر چه اینجاست از بین می‌رود.",
  programTitle: "بدون این صفحه: برنامهٔ «knothole source»",
  programWhy: "صفحه در هر بازدید از سرور می‌آید و سروری که به دست دیگران افتاده باشد ممکن است صفحهٔ جعلی بفرستد. برنامه به صفحه نیاز ندارد. وب‌سایت معمولی واحد گیرنده می‌گوید آن را از کجا بگیرید. این اثر انگشت واحد گیرنده را با آنچه از راه دیگری به شما رسیده است مقایسه کنید:",
  programHow: "روی رایانهٔ خودتان مرورگر Tor را باز نگه دارید و بنویسید:",
  stepSending: "در حال ارسال",
  // Safety check
  safetyGood: "بررسی امنیت: همه چیز خوب است",
  safetyLook: { one: "بررسی امنیت: {count} مورد را اصلاح کنید", other: "بررسی امنیت: {count} مورد را اصلاح کنید" },
  safetyOnion: "از نشانی onion استفاده می‌کنید. Tor پنهان می‌کند که کجا هستید.",
  safetyLocal: "این نسخهٔ آزمایشی است: سرور روی دستگاه خودتان کار می‌کند. چیزی از آن بیرون نمی‌رود.",
  safetyNoOnion: "از نشانی onion استفاده نمی‌کنید. شبکهٔ شما می‌تواند ببیند که اینجا هستید. به جای آن، این نشانی را در مرورگر Tor باز کنید:",
  safetyNoOnionUnknown: "از نشانی onion استفاده نمی‌کنید. شبکهٔ شما می‌تواند ببیند که اینجا هستید. از مرورگر Tor استفاده کنید و نشانی onion را از واحد گیرنده بپرسید.",
  safetySafer: "سطح امنیت مرورگر دست‌کم «Safer» (امن‌تر) است.",
  safetyStandard: "سطح امنیت مرورگر پایین‌تر از «Safer» (امن‌تر) است. در مرورگر Tor: روی نماد سپر کلیک کنید، «تنظیمات» (Settings) و سپس «Safer» را انتخاب کنید. مرورگر را دوباره راه‌اندازی کنید و این صفحه را دوباره باز کنید. این کار را پیش از نوشتن انجام دهید: راه‌اندازی دوباره متن شما را پاک می‌کند.",
  safetyFeatures: "مرورگر شما می‌تواند هر چه را این صفحه می‌فرستد رمزگذاری کند.",
  safetyCannot: "این صفحه نمی‌تواند ببیند که روی دستگاه شما نرم‌افزار جاسوسی هست یا نه، یا این‌که کسی از پشت سر نگاه می‌کند یا نه.",
  // The line of state
  stateLoading: "در حال آماده‌سازی. می‌توانید نوشتن را شروع کنید.",
  stateNothing: "در این بازدید چیزی ارسال نشده است.",
  stateSealing: "در حال رمزگذاری پیام شما…",
  stateWaiting: "هنوز ارسال نشده است. پیام خودبه‌خود در زمانی تصادفی فرستاده می‌شود، معمولاً در کمتر از یک دقیقه. این صفحه را باز نگه دارید.",
  stateParts: {
    one: "هنوز ارسال نشده است: {stored} بخش از {count} بخش ارسال شده است. این صفحه را باز نگه دارید.",
    other: "هنوز کامل ارسال نشده است: {stored} بخش از {count} بخش ارسال شده است. این صفحه را باز نگه دارید."
  },
  safetyTrial: "بررسی امنیت: اینجا لازم نیست",
  stateSent: "ارسال شد. لطفاً پیش از بستن این صفحه منتظر «رسید» بمانید.",
  stateConfirmed: "رسید. پیام شما برای واحد گیرنده ذخیره شده است. می‌توانید این صفحه را ببندید.",
  stateUnusable: "اکنون با این صفحه نمی‌توان چیزی فرستاد.",
  stateFilesWaiting: "متن شما ارسال شد. فایل‌های شما هنوز در راه‌اند. این صفحه را باز نگه دارید.",
  stateFilesMissing: "متن شما رسید، اما همهٔ فایل‌های شما نرسیده است.",
  stateRequestArrived: "رسید. درخواست شما برای نابودی همه چیز برای واحد گیرنده ذخیره شده است. می‌توانید این صفحه را ببندید.",
  stateAgain: "یکی از کلیدهای واحد گیرنده تغییر کرد، برای همین پیام شما یک بار دیگر فرستاده می‌شود. این صفحه را باز نگه دارید.",
  stateLost: "بخشی از پیام شما رمزگذاری نشد، برای همین واحد گیرنده نمی‌تواند همهٔ آن را بخواند. متن خود را از گفتگو کپی کنید، صفحه را از نو بارگذاری کنید و آن را دوباره بفرستید.",
  stateUncertain: "شاید پیام شما یا بخشی از آن نرسیده باشد.",
  // Files on their way
  uploadReading: "در حال خواندن فایل‌های شما: {done} از {of}.",
  uploadRunning: "در حال ارسال فایل‌های شما: {done} از {of}.",
  uploadLeft: { one: "حدود {count} دقیقه مانده است.", other: "حدود {count} دقیقه مانده است." },
  uploadLost: "ارتباط در {done} از {of} قطع شد. صفحه خودش دوباره تلاش می‌کند. آنچه ذخیره شده می‌ماند.",
  uploadPaused: "ارسال در {done} از {of} موقتاً متوقف شد. آنچه ذخیره شده تا یک هفته می‌ماند.",
  uploadFull: "سرور در این لحظه برای فایل‌های شما جا ندارد. متن شما به هر حال ارسال می‌شود. دوباره تلاش کنید، یا فردا با نام رمز خود و همین فایل‌ها برگردید.",
  uploadChanged: "یکی از فایل‌ها هنگام خواندن تغییر کرد، بنابراین ارسال فایل‌ها متوقف شد. متن شما به هر حال ارسال می‌شود. فایل‌ها را دوباره انتخاب کنید و با پیامی تازه بفرستید.",
  uploadStopped: "سرور فایل‌ها را نپذیرفت. متن شما به هر حال ارسال می‌شود. فردا با نام رمز خود و همین فایل‌ها برگردید.",
  uploadWithdrawn: "فایل‌های شما دیگر فرستاده نمی‌شوند: شما همه چیز را پس گرفتید.",
  uploadDone: "همهٔ فایل‌های شما برای واحد گیرنده ذخیره شده است.",
  uploadPause: "توقف موقت",
  uploadResume: "ادامه",
  uploadAgain: "تلاش دوباره",
  uploadSlow: "اتصال کند است: {done} از {of} فرستاده شد. چیزی از دست نرفته است. این صفحه را باز نگه دارید.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "سرور پاسخ نداد. صفحه خودش دوباره تلاش می‌کند. بررسی کنید که هنوز به اینترنت وصل هستید.",
  troubleFull: "سرور پر است و پیام شما را ذخیره نکرد. صفحه پیام را نگه می‌دارد و دوباره تلاش می‌کند. صفحه را باز بگذارید، یا فردا برگردید.",
  troubleUnavailable: "سرور در این لحظه نمی‌تواند چیزی ذخیره کند. صفحه خودش دوباره تلاش می‌کند. آن را باز بگذارید.",
  troubleStrange: "سرور جوابی داد که این صفحه آن را نمی‌فهمد. صفحه دوباره تلاش می‌کند. اگر این وضع ادامه داشت، متن خود را کپی کنید و صفحه را از نو بارگذاری کنید.",
  troubleNotLoaded: "اطلاعات واحد گیرنده بارگذاری نشد. صفحه خودش دوباره تلاش می‌کند. اگر این وضع ادامه داشت، در منوی مرورگر Tor گزینهٔ «مدار جدید Tor برای این سایت» (New Tor circuit for this site) را انتخاب کنید.",
  troubleDocument: "این صفحه نمی‌تواند ثابت کند که با واحد گیرندهٔ درست در ارتباط است، بنابراین چیزی نمی‌فرستد. اکنون از آن استفاده نکنید. یک ساعت دیگر آن را از نو بارگذاری کنید. اگر این وضع ادامه داشت، از راه دیگری با واحد گیرنده تماس بگیرید.",
  alarmTitle: "شاید این همان واحد گیرنده نباشد",
  troubleUpdate: "سرور اطلاعات تازه‌ای از واحد گیرنده عرضه کرد که نمی‌توان ثابت کرد از آنِ خود این واحد است. صفحه آن‌ها را رد کرد و با اطلاعات قبلی ادامه می‌دهد. اگر شک دارید، صفحه را ببندید.",
  troubleWithheld: "سرور چیزی را دربارهٔ افراد واحد گیرنده که پیش‌تر منتشر کرده بود کنار گذاشته است. شاید خراب باشد، یا شاید می‌خواهد شما را فریب دهد. این صفحه بر پایهٔ آنچه پیش‌تر می‌دانست کار می‌کند.",
  troubleExpired: "اطلاعات واحد گیرنده قدیمی است، بنابراین این صفحه چیزی نمی‌فرستد. همچنان می‌توانید پاسخ‌ها را بخوانید. لطفاً فردا برگردید.",
  troubleMissing: "مرورگر شما چیزی را که این صفحه برای رمزگذاری لازم دارد ندارد: {missing}. با آن نمی‌توان چیزی فرستاد. لطفاً از جدیدترین نسخهٔ مرورگر Tor استفاده کنید.",
  troubleBroken: "بخشی از این صفحه بارگذاری نشد یا از کار افتاد. دیگر نمی‌توان چیزی فرستاد. متن خود را کپی کنید، صفحه را از نو بارگذاری کنید و دوباره تلاش کنید.",
  missingSecure: "نشانی امن (نشانی onion یا https)",
  missingWorkers: "پردازش در پس‌زمینه (Workers)",
  missingCrypto: "توابع رمزگذاری (WebCrypto)",
  missingSignatures: "امضا (Ed25519)",
  missingText: "کدگذاری متن",
  missingTimeout: "محدودیت زمانی درخواست‌ها",
  troubleClock: "دستگاه شما می‌گوید امروز {day} است و سرور می‌گوید {today}. با ساعت دیگری مقایسه کنید. اگر دستگاه شما اشتباه می‌کند، ساعت آن را تنظیم کنید و صفحه را از نو بارگذاری کنید.",
  // Step 1: write
  writeTitle: "نوشتن به {desk}",
  writeTitleEmpty: "نوشتن به واحد گیرنده",
  writeLead: "فقط افرادی که در زیر نام برده شده‌اند می‌توانند این را بخوانند. هیچ‌چیز از آنچه می‌نویسید بدون موافقت شما از این صفحه خارج نمی‌شود.",
  writeWarning: "از رایانه، تلفن یا شبکهٔ کارفرمای خود استفاده نکنید.",
  protectedTitle: "چه چیزی محافظت می‌شود و چه چیزی نمی‌شود",
  protectedYes1: "پیام و فایل‌های شما روی همین دستگاه رمزگذاری می‌شوند. در میان راه هیچ‌کس نمی‌تواند آن‌ها یا نام رمز شما را بخواند: نه سرور، و نه کسانی که آن را اداره می‌کنند.",
  protectedYes2: "حسابی در کار نیست. صفحه نامی نمی‌پرسد و چیزی روی این دستگاه ذخیره نمی‌کند.",
  protectedYes3: "صفحه در زمان‌های تصادفی داده می‌فرستد، چه بنویسید و چه ننویسید. پس فرستادن پیام به چشم نمی‌آید.",
  protectedNo1: "کسی که شبکهٔ شما را زیر نظر دارد، مثلاً کارفرما، می‌تواند ببیند که از Tor استفاده می‌کنید، و شاید ببیند که به این صفحه سر زده‌اید.",
  protectedNo2: "کسی که دستگاه شما را در اختیار دارد می‌تواند هر کاری را که اینجا می‌کنید ببیند.",
  protectedNo3: "کسی که سرور را به دست بگیرد ممکن است صفحهٔ دستکاری‌شده‌ای برای شما بفرستد که نوشته‌هایتان را هم‌زمان می‌خواند.",
  protectedNo4: "آنچه می‌گویید ممکن است نشان دهد که چه کسی هستید. چیزی را که فقط شما می‌توانید بدانید ننویسید، مگر این‌که مهم باشد.",
  statementTitle: "آنچه واحد گیرنده در {day} گفته است",
  holdsTitle: "دستور قانونی: یعنی چه",
  statementHolds: "واحد گیرنده می‌گوید که یک دستور قانونی آن را ملزم می‌کند موارد زیر را نگه دارد:",
  holdsMeaning: "به این دلیل، شاید واحد گیرنده ناچار باشد پیام‌ها را بیش از آنچه قول داده نگه دارد، حتی اگر نابودی آن‌ها را بخواهید. دستور، آنچه را رمزگذاری شده باز نمی‌کند؛ اما ممکن است از کسانی که چیزی خوانده‌اند پرسیده شود. اگر ممکن است موضوع به شما مربوط باشد، پیش از نوشتن مشورت کنید و چیزی را که می‌تواند نشان دهد چه کسی هستید ننویسید.",
  channelTitle: "چه کسی باید آن را دریافت کند؟",
  channelLoading: "در حال بارگذاری نام کسانی که می‌توانند پیام شما را بخوانند…",
  channelReaders: "این افراد می‌توانند آن را بخوانند: {names}.",
  readersChoose: "انتخاب این‌که چه کسی نباید آن را بخواند",
  readersHint: "علامت همهٔ کسانی را که نباید این پیام را بخوانند بردارید. تا وقتی این صفحه را نبندید همین‌طور می‌ماند. وقتی برگردید باید دوباره این کار را بکنید.",
  readersLeftOut: "این افراد نمی‌توانند این پیام را بخوانند: {names}.",
  errorReaders: "دست‌کم یک نفر باید بتواند پیام شما را بخواند.",
  channelRead: "پیام‌های رسیده تا {day} خوانده شده است.",
  channelNeverRead: "در ۳۰ روز گذشته هیچ‌کس تأیید نکرده است که پیام‌های اینجا را می‌خواند.",
  channelUnreachable: "در این لحظه هیچ‌کس اینجا نمی‌تواند پیام دریافت کند. گزینهٔ دیگری انتخاب کنید، یا فردا برگردید.",
  questionsTitle: "چند پرسش",
  optional: "اختیاری",
  messageLabel: "پیام شما",
  messageHint: "بنویسید چه رخ داد، کِی، و از کجا می‌دانید. عجله نکنید: هیچ‌چیز از آنچه می‌نویسید از این صفحه خارج نمی‌شود تا وقتی که نام رمز خود را ببینید و موافقت کنید.",
  messageLeft: "جای باقی‌مانده: حدود {count} حرف.",
  messageOver: "متن حدود {count} حرف بیش از اندازه است. آن را کوتاه کنید، یا بقیه را در پیام دوم بفرستید.",
  filesTitle: "فایل‌ها",
  filesHint: "عکس، سند، صدا یا ویدئو. فایل‌ها همراه با نامشان مانند متن شما رمزگذاری می‌شوند.",
  filesTell: "عکس نشان می‌دهد کجا، چه زمانی و با کدام تلفن گرفته شده است. سند نام نویسنده‌اش را دارد. این صفحه زیر هر فایل آنچه را پیدا می‌کند نشان می‌دهد و اگر بتواند، نسخه‌ای پاک‌شده پیشنهاد می‌کند. همه چیز را پیدا نمی‌کند.",
  filesCleanTitle: "چگونه آن را پاک کنید",
  filesClean1: "در Tails فایل‌ها را با «Metadata Cleaner» باز کنید. در سیستم‌های دیگر برنامهٔ mat2 همین کار را می‌کند.",
  filesClean2: "یا به جای عکس، تصویر صفحه (اسکرین‌شات) و به جای سند، متن بازنویسی‌شده بفرستید. کاغذ چاپ‌شده ممکن است نشانه‌های پنهان چاپگر را داشته باشد، و اسکن آن هم.",
  filesClean3: "واحد گیرنده نام فایل‌ها و پوشه‌ها را می‌بیند. نام‌هایی را که نشان می‌دهند چه کسی هستید عوض کنید.",
  filesClean4: "هیچ برنامه‌ای نقطه‌های پنهان چاپگر، واترمارک، جمله‌هایی که برای یافتن شما گذاشته شده‌اند، صدا یا چهره را پاک نمی‌کند.",
  filesCost: "فایل‌ها فوراً فرستاده می‌شوند، نه در زمانی تصادفی، و بیشتر از متن طول می‌کشند. کسی که شما را زیر نظر دارد می‌تواند ببیند که چیز بزرگی می‌فرستید.",
  filesChoose: "انتخاب فایل",
  folderChoose: "انتخاب پوشه",
  filesDrop: "می‌توانید آن‌ها را با کشیدن اینجا هم رها کنید.",
  fileRemove: "برداشتن",
  fileRemoveNamed: "برداشتن {name}",
  filesRemoveAll: "برداشتن همه",
  filesLooking: "درون فایل بررسی می‌شود…",
  tracesNone: "در جاهایی که این صفحه نگاه می‌کند چیزی پیدا نشد.",
  tracesUnknown: "این صفحه نمی‌تواند درون این نوع فایل را ببیند.",
  tracesFailed: "این صفحه نتوانست درون فایل را ببیند. فایل همان است که بود.",
  tracesTell: "این فایل نشان می‌دهد: {kinds}",
  tracesOnly: "این صفحه فقط می‌تواند آن را نشان دهد و نمی‌تواند از این نوع فایل پاک کند.",
  cleanMake: "ساختن نسخهٔ پاک‌شده",
  cleanAll: "ساختن نسخهٔ پاک‌شدهٔ همه",
  cleanMaking: "نسخهٔ پاک‌شده ساخته می‌شود…",
  cleanFailed: "نسخهٔ پاک‌شدهٔ «{name}» ساخته نشد. فایل را بردارید یا همان‌طور که هست بفرستید.",
  cleanDone: "نسخهٔ پاک‌شده فرستاده می‌شود. نسخهٔ اصلی روی دستگاه شما می‌ماند.",
  cleanBoth: "هر دو فرستاده می‌شوند: نسخهٔ پاک‌شده، و نسخهٔ اصلی با همهٔ آنچه نشان می‌دهد.",
  cleanOriginal: "نسخهٔ اصلی هم فرستاده شود",
  cleanUndo: "فقط نسخهٔ اصلی فرستاده شود",
  cleanLeft: "نسخهٔ پاک‌شده هنوز نشان می‌دهد: {kinds}",
  cleanNothingLeft: "در نسخهٔ پاک‌شده چیزی پیدا نشد.",
  tracePlace: "مکان",
  traceDevice: "دوربین یا دستگاه",
  traceSerial: "شمارهٔ سریال",
  traceTime: "زمان",
  tracePerson: "افراد",
  traceCompany: "شرکت",
  traceSoftware: "برنامه",
  traceTitle: "عنوان یا توضیح",
  traceComment: "نظرها",
  traceIdentifier: "شماره‌ای که نسخه‌ها را به هم پیوند می‌دهد",
  traceThumbnail: "تصویر کوچک پیش‌نمایش",
  traceChanges: "تغییرهای ثبت‌شده",
  traceHistory: "نسخه‌های پیشین",
  traceHidden: "بخش‌های پنهان",
  traceAttachment: "چیزی پیوست‌شده",
  traceScript: "کد برنامه",
  tracePath: "پوشه‌ها، چاپگرها یا الگوها",
  traceNames: "نام فایل‌های درون آن",
  traceRoute: "مسیر ایمیل",
  traceMark: "نویسه‌های نادیدنی یا همانند",
  traceOther: "جزئیات دیگر",
  personName: "نام‌ها",
  personMail: "نشانی‌های ایمیل",
  personPhone: "شماره‌های تلفن",
  personAddress: "نشانی‌ها",
  personInternet: "نشانی‌های اینترنتی",
  personAccount: "حساب‌های بانکی",
  personCard: "کارت‌های پرداخت",
  personIdentity: "شماره‌های هویتی یا مالیاتی",
  personBirth: "تاریخ‌های تولد",
  personPlate: "پلاک‌های خودرو",
  personReligion: "دین",
  personOrigin: "تبار",
  personNationality: "تابعیت",
  personHealth: "سلامت",
  personUnion: "عضویت در اتحادیه",
  personParty: "سیاست",
  personSex: "زندگی جنسی",
  personInside: "افراد نام‌برده در متن",
  peopleFound: "افراد در این جدول: {kinds}",
  peopleNone: "در این جدول فردی شناخته نشد. خودتان ستون‌ها را ببینید.",
  peopleLead: "می‌توانید نشان دهید چه رخ داده بی‌آنکه افراد را لو دهید. برای هر ستون انتخاب کنید که میز چه دریافت کند. تا وقتی نسخه را نسازید چیزی تغییر نمی‌کند.",
  peopleLooked: "ردیف‌های دیده‌شده: {count}. صفحه همه چیز را نمی‌شناسد: خودتان هر ستون را مرور کنید.",
  peoplePseudonyms: "با نام مستعار، هر فرد در همهٔ پرونده‌هایی که با یک نام رمز می‌فرستید یکی می‌ماند و هیچ‌کس با آزمودن نام را نمی‌یابد. جزئیات کمیاب در ستون‌های دیگر هنوز می‌تواند نشان دهد او کیست.",
  peopleHeaded: "ردیف اول عنوان‌ها را دارد",
  peopleColumn: "ستون {number}",
  peopleExample: "برای نمونه: {value}",
  peopleRows: "کدام ردیف‌ها",
  rowsAll: "همهٔ ردیف‌ها",
  rowsFirst: "فقط {count} ردیف اول",
  rowsCounts: "بدون ردیف: فقط عنوان‌ها و شمارش‌ها، شمارش‌های کوچک پنهان",
  actKeep: "همان‌طور بماند",
  actPseudonym: "جایگزینی با نام مستعار",
  actCoarsen: "کم‌دقت‌تر: سال، بازه، منطقه",
  actBlacken: "سیاه کردن",
  actInside: "جایگزینی افراد یافته‌شده در متن",
  actDrop: "حذف ستون",
  peopleMake: "ساختن این نسخه",
  peopleMaking: "نسخه ساخته می‌شود… برای نام‌های مستعار نخست نام رمز شما ساخته می‌شود. این شاید یک دقیقه طول بکشد.",
  peopleCopying: "نسخه ساخته می‌شود: {done} از {of}.",
  peopleDone: "نسخه فرستاده می‌شود. اصل در دستگاه شما می‌ماند. نسخه را مرور کنید: دقیقاً همین بیرون می‌رود.",
  peopleChange: "تغییر نسخه",
  peopleKept: "ردیف‌های نسخه: {kept} از {read}.",
  peopleOdd: "ردیف‌هایی که با ستون‌ها جور نبودند و حذف شدند: {count}.",
  peopleStill: "صفحه هنوز در نسخه می‌بیند: {kinds}",
  peopleNothing: "صفحه در نسخه فردی نمی‌شناسد. خودتان آن را مرور کنید.",
  previewTitle: "آنچه بیرون می‌رود: {size}",
  previewMore: "نمایش بیشتر",
  previewFind: "جست‌وجو در نسخه",
  previewFound: "جاهای یافته‌شده: {count}",
  previewNone: "در نسخه یافت نشد.",
  peopleOther: "نام رمز شما اکنون نام دیگری است، پس نام‌های مستعار تغییر کردند. نسخه‌ها را دوباره ببینید و ادامه دهید.",
  peopleOnly: "این صفحه در این نوع پرونده دنبال افراد نمی‌گردد. می‌توانید صفحه‌گسترده را به CSV ذخیره کنید و آن را انتخاب کنید.",
  peopleTooLarge: "این جدول برای این صفحه بیش از حد بزرگ است.",
  peopleBroken: "این جدول خوانده نمی‌شود: ردیفی بیش از حد بلند است یا یک گیومه کم است.",
  noteTitle: "یادداشتی برای میز همراه پرونده‌ها می‌رود",
  noteLead: "می‌گوید کدام پرونده‌ها نسخه‌اند و چه تغییر کرده، تا کسی آن‌ها را اصل نپندارد. به انگلیسی است.",
  filesFlat: "نام پوشه‌ها فرستاده نشود",
  filesTotal: { one: "{count} فایل، روی هم {size}.", other: "{count} فایل، روی هم {size}." },
  errorFilesTooLarge: "بیش از اندازه بزرگ است: حداکثر {most} در یک پیام. چند فایل را بردارید، یا آن‌ها را در چند پیام بفرستید.",
  errorFilesMany: "تعداد فایل‌ها برای یک پیام زیاد است (حداکثر {most}). چند فایل را بردارید، یا آن‌ها را در یک فایل فشرده بگذارید.",
  errorFilesUnread: "این موارد خوانده نمی‌شوند و اضافه نشدند: {names}.",
  filesRefused: "واحد گیرنده دیگر فایل نمی‌پذیرد. فایل‌هایی که انتخاب کردید ارسال نمی‌شوند.",
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
  errorDate: "این تاریخ کامل نیست. آن را کامل کنید، یا هر سه خانه را خالی بگذارید.",
  dateDay: "روز",
  dateMonth: "ماه",
  dateYear: "سال",
  errorTooLong: "این در یک پیام جا نمی‌شود. آن را کوتاه کنید، یا بقیه را در پیام دوم بفرستید.",
  errorText: "در متن حرفی خراب هست که نمی‌توان آن را فرستاد. آخرین چیزی را که چسبانده‌اید پاک کنید و دوباره تلاش کنید.",
  errorSeal: "پیام رمزگذاری نشد، بنابراین چیزی فرستاده نشد. متن خود را کپی کنید، صفحه را از نو بارگذاری کنید و دوباره تلاش کنید.",
  errorFileGone: "فایل «{name}» دیگر خوانده نمی‌شود. آن را از فهرست بردارید یا دوباره انتخاب کنید.",
  errorLines: "این بیش از {most} سطر می‌شود و برای این کادر زیاد است. متن را در یک فایل ذخیره کنید و پایین‌تر انتخابش کنید، یا آن را در چند پیام بفرستید.",
  // Step 2: codename
  codenameTitle: "نام رمز شما",
  codenameLead: "این هشت کلمهٔ انگلیسی را به همین ترتیب، با دست روی کاغذ بنویسید. آن‌ها همین حالا روی این دستگاه ساخته شدند. هیچ چیز ارسال نشده است.",
  codenameWhy1: "برای برگشتن، خواندن پاسخ و نوشتن دوباره به این کلمه‌ها نیاز دارید.",
  codenameWhy2: "هیچ‌کس نمی‌تواند آن‌ها را دوباره به شما بدهد. اگر گمشان کنید، نمی‌توانید پاسخ را بخوانید.",
  codenameWhy3: "هر کس آن‌ها را داشته باشد می‌تواند پاسخ‌ها را بخواند و به نام شما بنویسد. کاغذ را جای امنی نگه دارید. از آن عکس نگیرید.",
  codenameCopy: "کپی در حافظهٔ موقت",
  codenameCopyCost: "برنامه‌های دیگر می‌توانند حافظهٔ موقت (کلیپ‌بورد) را بخوانند. نوشتن با دست امن‌تر است.",
  codenameCopied: "کپی شد. وقتی کارتان تمام شد حافظهٔ موقت را خالی کنید: چیز دیگری را کپی کنید.",
  codenameNotCopied: "مرورگر اجازهٔ کپی نداد. لطفاً کلمه‌ها را با دست بنویسید.",
  codenameWritten: "آن را روی کاغذ نوشتم",
  back: "بازگشت",
  checkTitle: "آنچه نوشته‌اید را بررسی کنید",
  checkLead: "لطفاً این دو کلمهٔ انگلیسی را از روی کاغذ خود وارد کنید. این نشان می‌دهد که آیا می‌توانید با آن برگردید.",
  checkWord: "کلمهٔ شمارهٔ {number}",
  checkWrong: "این کلمهٔ شمارهٔ {number} نیست. به کاغذ خود نگاه کنید، یا نام رمز را دوباره نشان دهید.",
  checkShow: "نمایش دوبارهٔ نام رمز",
  checkSend: "ارسال پیام",
  // Step 3: sent
  sentTitleWaiting: "پیام شما منتظر ارسال است",
  sentTitleSent: "پیام شما ارسال شد",
  sentTitleConfirmed: "پیام شما رسید",
  sentWaiting: "این صفحه به هر حال در زمان‌های تصادفی داده می‌فرستد. پیام شما همراه آن می‌رود، پس زمان ارسال چیزی را لو نمی‌دهد. لازم نیست کاری بکنید.",
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
  sentEmpty: "خالی کردن این صفحه و خروج",
  sentTitleSealing: "پیام شما در حال رمزگذاری است",
  sentTitleFiles: "فایل‌های شما هنوز در حال ارسال است",
  sentTitleFilesMissing: "متن شما رسید، فایل‌هایتان نه",
  sentTitleLost: "پیام شما به طور کامل ارسال نشد",
  sentTitleUncertain: "شاید پیام شما نرسیده باشد",
  nextWaitFiles: "صبر کنید تا سطر بالا بگوید همهٔ فایل‌های شما ذخیره شده است.",
  nextWaitTime: "این کار معمولاً یک تا دو دقیقه طول می‌کشد.",
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
  takeWord: "استفاده از «{word}»",
  takeOrder: "جابه‌جا کردن دو کلمه",
  errorNoWords: "نخست هشت کلمهٔ خود را وارد کنید.",
  errorOpen: "نام رمز باز نشد. صفحه را از نو بارگذاری کنید و دوباره تلاش کنید.",
  returnOpeningLong: "روی دستگاه کند این کار ممکن است تا یک دقیقه طول بکشد.",
  // Conversation
  conversationTitle: "گفتگوی شما",
  conversationOpened: "نام رمز شما درست است.",
  ownMessage: "شما در این بازدید نوشتید",
  ownTo: "به {channel}",
  ownWaiting: "هنوز ارسال نشده",
  ownSent: "ارسال شد",
  ownConfirmed: "رسید",
  replyFrom: "پاسخ {name}",
  replyDay: "در {day}. امضا بررسی شد: این واقعاً از همین فرد است.",
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
  noReplyLead: "نام رمز شما درست است (اشتباه تایپی معلوم می‌شد). هنوز پاسخی برای آن نیست.",
  noReplyAfterReceipt: "پیام شما باز شده است. هنوز پاسخی نیست.",
  noReplyEarlier: "یک پیام قبلی باز شده است. هنوز پاسخی نیست.",
  noReceipt: "هنوز کسی تأیید نکرده است که پیام شما را باز کرده باشد. این ممکن است یک روز بیشتر از خود خواندن طول بکشد.",
  deskRead: "{desk} پیام‌های رسیده تا {day} را خوانده است.",
  deskNotReadSince: "{desk} از {day} تاکنون پیام‌های رسیده را نخوانده است. شاید هنوز پیام شما را ندیده باشد.",
  deskNeverRead: "{desk} در ۳۰ روز گذشته تأیید نکرده است که پیام‌های رسیده را می‌خواند. شاید هنوز پیام شما را ندیده باشد.",
  conversationReturn: "تا وقتی این صفحه باز است، پاسخ‌های تازه خودبه‌خود اینجا می‌آیند. وگرنه دو سه روز دیگر برگردید.",
  writeAgain: "نوشتن دوباره",
  closeCodename: "خروج از این گفتگو",
  ownLost: "به طور کامل ارسال نشد",
  ownUncertain: "شاید نرسیده باشد",
  ownStopped: "ارسال متوقف شد",
  notKnown: "این صفحه نمی‌تواند بداند که با این نام رمز هرگز پیامی فرستاده شده است یا نه. اگر هیچ‌وقت «رسید» را ندیدید، آن را دوباره بفرستید.",
  filesAgain: "اگر صفحه را پیش از ذخیره شدن همهٔ فایل‌ها بستید، تا یک هفته دوباره بنویسید و همان فایل‌ها را انتخاب کنید. آنچه ذخیره شده است دو بار فرستاده نمی‌شود.",
  statusReceived: "آنچه فرستاده‌اید نزد یکی از افراد واحد گیرنده است.",
  statusLooking: "گزارش شما در دست بررسی است.",
  statusClosed: "گزارش شما بسته شده است.",
  statusDestroyed: "نابود شد: همهٔ آنچه پس گرفته‌اید و تا پایان {day} رسیده بود.",
  statusFiles: "پیام‌هایی که همهٔ پرونده‌هایشان رسیده است: {whole} از {announced}.",
  whoTitle: "چه کسانی در این واحد می‌خوانند",
  whoLead: "نام‌ها و کلیدهای امضا، با امضای واحد گیرنده. می‌توانید کلید را با آنچه آن شخص جای دیگری گفته است مقایسه کنید.",
  proofTitle: "سند گزارش",
  proofLead: "پرونده‌ای ذخیره کنید که ثابت می‌کند چه کسی متن شما را باز کرده، کی آن را امضا کرده و چه پاسخی داده است. برای آن چیزی فرستاده نمی‌شود. نمی‌تواند ثابت کند که پاسخ دیگری نبوده است.",
  proofWarning: "هر کس این پرونده را نزد شما پیدا کند می‌فهمد که گزارش داده‌اید و همهٔ پاسخ‌ها را می‌خواند. رمزگذاری نشده است و نمی‌توانید انکارش کنید. فقط اگر باید آن را به کسی نشان دهید ذخیره کنید. هر کس آن را داشته باشد متن شما را هم، اگر در آن بگذارید، می‌خواند؛ نگذاشتن متن آن را فقط از کسانی پنهان می‌کند که نمی‌توانند حدسش بزنند.",
  proofText: "متنی که فرستاده‌اید، کلمه به کلمه، اگر نگهش داشته‌اید",
  proofTextHint: "بدون آن، کسی که پرونده را بررسی می‌کند باید متن را از شما بگیرد.",
  proofSave: "ذخیرهٔ سند",
  proofSaved: "پرونده برای ذخیره به مرورگر شما داده شد.",
  proofNothing: "هنوز چیزی برای اثبات نیست: کسی امضا نکرده است که آنچه فرستاده‌اید را باز کرده باشد. بعداً برگردید.",
  proofOther: "کسی امضا نکرده است که این متن را باز کرده باشد. باید دقیقاً همان متنی باشد که فرستاده‌اید. می‌توانید این خانه را خالی هم بگذارید.",
  proofFailed: "ساختن سند ممکن نشد.",
  // Withdrawing
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
  plainOther: "می‌توانید JavaScript را خاموش نگه دارید: روی رایانه‌ای که به آن اعتماد دارید، از برنامهٔ «knothole source» استفاده کنید. وب‌سایت معمولی واحد گیرنده می‌گوید آن را از کجا بگیرید و اثر انگشت آن چیست. یا با پست یا حضوری به واحد گیرنده مراجعه کنید.",
  plainFile: "آیا با «knothole source seal» یک فایل پاکت ساخته‌اید؟ آن را اینجا تحویل دهید. هر کس سرور را زیر نظر دارد می‌تواند ببیند که کسی این کار را می‌کند.",
  plainChoose: "فایل پاکت",
  plainSend: "ارسال فایل",
  plainStored: "برای واحد گیرنده ذخیره شد. می‌توانید این صفحه را ببندید. در مرورگر Tor گزینهٔ «New Identity» (هویت جدید) را انتخاب کنید.",
  plainNotStored: "ذخیره نشد. سرور اکنون نمی‌تواند آن را بپذیرد. فایل را نگه دارید و فردا دوباره بفرستید.",
  plainRefused: "ذخیره نشد. این فایل پاکتی نیست که «knothole source seal» ساخته باشد. برگردید و فایل دیگری انتخاب کنید.",
  notStarted: "این صفحه شروع به کار نکرده است",
  notStartedLead: "اینجا چیزی ننویسید. اگر تا یک دقیقه چیزی تغییر نکرد، صفحه را از نو بارگذاری کنید.",
  plainAndroid: "در Tor Browser برای اندروید «تنظیمات» و سپس «سطح امنیت» را باز کنید و «Safer» (امن‌تر) را انتخاب کنید."
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
  leave: "Quitter immédiatement",
  leaveHint: "Vide cette page tout de suite. Ce qui n’est pas envoyé est perdu. Appuyer trois fois sur la touche Échap (Esc) fait la même chose.",
  elsewhereTitle: "« Quitter immédiatement » peut aussi ouvrir une autre page",
  elsewhereHint: "« Quitter immédiatement » vide cette page. Tapez l’adresse d’une page anodine, la météo par exemple, et le bouton l’ouvrira aussi dans un nouvel onglet. La touche Échap ne le fait pas. Rien n’est chargé avant. Une personne qui surveille votre réseau peut voir qu’une page est chargée à ce moment-là.",
  elsewhereLabel: "Adresse de l’autre page",
  errorElsewhere: "Le bouton n’ouvrira pas cette adresse. Tapez-la ainsi : example.org",
  footer: "Cette page ne garde rien dans votre navigateur. Quand vous la fermez, tout ce qui est ici disparaît.",
  programTitle: "Sans cette page : le programme « knothole source »",
  programWhy: "À chaque visite, la page vient du serveur, et un serveur piraté pourrait vous en envoyer une fausse. Le programme n’a pas besoin de page. Le site ordinaire du service destinataire dit où le trouver. Comparez cette empreinte du service avec celle qui vous est parvenue par un autre moyen :",
  programHow: "Sur votre propre ordinateur, gardez le navigateur Tor ouvert et tapez :",
  stepSending: "Envoi",
  // Safety check
  safetyGood: "Contrôle de sécurité : tout va bien",
  safetyLook: {
    one: "Contrôle de sécurité : {count} point à corriger",
    other: "Contrôle de sécurité : {count} points à corriger"
  },
  safetyOnion: "Vous utilisez l’adresse onion. Tor cache l’endroit où vous êtes.",
  safetyLocal: "Ceci est un essai : le serveur fonctionne sur votre propre machine. Rien n’en sort.",
  safetyNoOnion: "Vous n’utilisez pas d’adresse onion. Votre réseau peut voir que vous êtes ici. Ouvrez plutôt cette adresse dans le navigateur Tor :",
  safetyNoOnionUnknown: "Vous n’utilisez pas d’adresse onion. Votre réseau peut voir que vous êtes ici. Utilisez le navigateur Tor et demandez au service destinataire son adresse onion.",
  safetySafer: "Le niveau de sécurité du navigateur est au moins « Plus sûr » (« Safer »).",
  safetyStandard: "Le niveau de sécurité du navigateur est plus bas que « Plus sûr » (« Safer »). Dans le navigateur Tor : cliquez sur le bouclier, choisissez « Paramètres » (« Settings »), puis « Plus sûr ». Redémarrez le navigateur et rouvrez cette page. Faites-le avant d’écrire : un redémarrage efface votre texte.",
  safetyFeatures: "Votre navigateur peut chiffrer tout ce que cette page envoie.",
  safetyCannot: "Cette page ne peut pas voir si votre appareil contient un logiciel espion, ni si quelqu’un regarde par-dessus votre épaule.",
  // The line of state
  stateLoading: "Préparation en cours. Vous pouvez déjà commencer à écrire.",
  stateNothing: "Rien envoyé cette fois.",
  stateSealing: "Chiffrement de votre message…",
  stateWaiting: "Pas encore envoyé. L’envoi se fera automatiquement, à un moment aléatoire, en général en moins d’une minute. Laissez cette page ouverte.",
  stateParts: {
    one: "Pas encore envoyé (parties envoyées : {stored} sur {count}). Laissez cette page ouverte.",
    other: "Pas encore envoyé (parties envoyées : {stored} sur {count}). Laissez cette page ouverte."
  },
  safetyTrial: "Contrôle de sécurité : inutile ici",
  stateSent: "Envoyé. Attendez « Arrivé » avant de fermer cette page.",
  stateConfirmed: "Arrivé. Votre message est enregistré pour le service destinataire. Vous pouvez fermer cette page.",
  stateUnusable: "Rien ne peut être envoyé avec cette page pour le moment.",
  stateFilesWaiting: "Votre texte est envoyé. Vos fichiers sont encore en route. Laissez cette page ouverte.",
  stateFilesMissing: "Votre texte est arrivé, mais pas tous vos fichiers.",
  stateRequestArrived: "Arrivé. Votre demande de tout détruire est enregistrée pour le service destinataire. Vous pouvez fermer cette page.",
  stateAgain: "Une clé du service destinataire a changé : votre message est envoyé une nouvelle fois. Laissez cette page ouverte.",
  stateLost: "Une partie de votre message n’a pas pu être chiffrée : le service destinataire ne peut pas le lire en entier. Copiez votre texte depuis la conversation, rechargez la page et envoyez-le de nouveau.",
  stateUncertain: "Votre message, ou une partie, n’est peut-être pas arrivé.",
  // Files on their way
  uploadReading: "Lecture de vos fichiers : {done} sur {of}.",
  uploadRunning: "Envoi de vos fichiers : {done} sur {of}.",
  uploadLeft: { one: "Encore {count} minute environ.", other: "Encore {count} minutes environ." },
  uploadLost: "La connexion a été coupée à {done} sur {of}. La page va réessayer automatiquement. Ce qui est enregistré le reste.",
  uploadPaused: "En pause à {done} sur {of}. Ce qui est enregistré le reste pendant une semaine.",
  uploadFull: "Le serveur n’a pas de place pour vos fichiers en ce moment. Votre texte est envoyé quand même. Réessayez, ou revenez demain avec votre nom de code et les mêmes fichiers.",
  uploadChanged: "Un fichier a changé pendant sa lecture. L’envoi s’est donc arrêté. Votre texte est envoyé quand même. Choisissez de nouveau les fichiers et envoyez-les avec un nouveau message.",
  uploadStopped: "Le serveur a refusé les fichiers. Votre texte est envoyé quand même. Revenez demain avec votre nom de code et les mêmes fichiers.",
  uploadWithdrawn: "Vos fichiers ne sont plus envoyés : vous avez tout retiré.",
  uploadDone: "Tous vos fichiers sont enregistrés pour le service destinataire.",
  uploadPause: "Mettre en pause",
  uploadResume: "Continuer",
  uploadAgain: "Réessayer",
  uploadSlow: "La connexion est lente : {done} sur {of} envoyés. Rien n’est perdu. Laissez cette page ouverte.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Le serveur n’a pas répondu. La page va réessayer automatiquement. Vérifiez que votre connexion fonctionne toujours.",
  troubleFull: "Le serveur est plein et n’a pas enregistré votre message. La page le garde et réessaie. Laissez la page ouverte, ou revenez demain.",
  troubleUnavailable: "Le serveur ne peut rien enregistrer en ce moment. La page va réessayer automatiquement. Laissez-la ouverte.",
  troubleStrange: "Le serveur a donné une réponse que cette page ne comprend pas. La page réessaie. Si cela continue, copiez votre texte et rechargez la page.",
  troubleNotLoaded: "Les données du service destinataire n’ont pas pu être chargées. La page va réessayer automatiquement. Si cela continue, choisissez « Nouveau circuit Tor pour ce site » (« New Tor circuit for this site ») dans le menu du navigateur Tor.",
  troubleDocument: "Cette page ne peut pas prouver qu’elle est reliée au bon service destinataire. Elle refuse donc d’envoyer. Ne l’utilisez pas maintenant. Rechargez-la dans une heure. Si cela continue, joignez le service destinataire par un autre moyen.",
  alarmTitle: "Ce n’est peut-être pas le service destinataire",
  troubleUpdate: "Le serveur a proposé de nouvelles données du service destinataire. Impossible de prouver qu’elles viennent vraiment de ce service. La page les a refusées et continue avec les précédentes. Si vous avez un doute, fermez la page.",
  troubleWithheld: "Le serveur omet quelque chose, au sujet des personnes du service destinataire, qu’il avait déjà publié. Il est peut-être en panne, ou il essaie de vous tromper. Cette page se fie à ce qu’elle savait avant.",
  troubleExpired: "Les données du service destinataire sont périmées. Cette page refuse donc d’envoyer. Vous pouvez encore lire les réponses. Revenez demain.",
  troubleMissing: "Il manque à votre navigateur ce dont cette page a besoin pour chiffrer : {missing}. Rien ne peut être envoyé avec ce navigateur. Utilisez la dernière version du navigateur Tor.",
  troubleBroken: "Une partie de cette page n’a pas été chargée ou s’est arrêtée. Plus rien ne peut être envoyé. Copiez votre texte, rechargez la page et réessayez.",
  missingSecure: "une adresse sûre (une adresse onion ou https)",
  missingWorkers: "les tâches en arrière-plan (Workers)",
  missingCrypto: "les fonctions de chiffrement (WebCrypto)",
  missingSignatures: "les signatures numériques (Ed25519)",
  missingText: "le codage du texte",
  missingTimeout: "les délais limites pour les requêtes",
  troubleClock: "Votre appareil indique le {day}, le serveur le {today}. Comparez avec une autre horloge. Si votre appareil se trompe, réglez son horloge et rechargez la page.",
  // Step 1: write
  writeTitle: "Écrire à {desk}",
  writeTitleEmpty: "Écrire au service destinataire",
  writeLead: "Seules les personnes nommées ci-dessous peuvent lire ceci. Rien de ce que vous tapez ne quitte cette page sans votre accord.",
  writeWarning: "N’utilisez ni l’ordinateur, ni le téléphone, ni le réseau de votre employeur.",
  protectedTitle: "Ce qui est protégé, et ce qui ne l’est pas",
  protectedYes1: "Votre message et vos fichiers sont chiffrés sur cet appareil. En chemin, personne ne peut les lire, ni votre nom de code : ni le serveur, ni les personnes qui le gèrent.",
  protectedYes2: "Il n’y a pas de compte. La page ne demande aucun nom et n’enregistre rien sur cet appareil.",
  protectedYes3: "La page envoie des données à des moments aléatoires, que vous écriviez ou non. L’envoi d’un message ne se remarque donc pas.",
  protectedNo1: "Quelqu’un qui surveille votre réseau, votre employeur par exemple, peut voir que vous utilisez Tor, et peut-être que vous avez visité cette page.",
  protectedNo2: "Quelqu’un qui contrôle votre appareil peut voir tout ce que vous faites ici.",
  protectedNo3: "Quelqu’un qui prend le contrôle du serveur pourrait vous envoyer une page modifiée qui lit ce que vous écrivez.",
  protectedNo4: "Ce que vous racontez peut montrer qui vous êtes. Laissez de côté ce que personne d’autre que vous ne peut savoir, sauf si c’est important.",
  statementTitle: "Ce que le service destinataire a annoncé le {day}",
  holdsTitle: "Une injonction : ce que cela signifie",
  statementHolds: "Le service destinataire dit qu’une injonction l’oblige à conserver ce qui suit :",
  holdsMeaning: "Le service peut donc devoir conserver des messages plus longtemps que promis, même si vous demandez de les détruire. Une injonction n’ouvre pas ce qui est chiffré ; mais les personnes qui ont lu peuvent être interrogées. Si cela peut vous concerner, demandez conseil avant d’écrire, et laissez de côté ce qui pourrait montrer qui vous êtes.",
  channelTitle: "Qui doit recevoir votre message ?",
  channelLoading: "Chargement de la liste des personnes qui peuvent lire votre message…",
  channelReaders: "Peut être lu par {names}.",
  readersChoose: "Choisir qui ne doit pas le lire",
  readersHint: "Décochez toute personne qui ne doit pas lire ce message. Cela reste ainsi jusqu’à ce que vous fermiez cette page. À votre retour, il faudra le refaire.",
  readersLeftOut: "Ce message ne peut pas être lu par {names}.",
  errorReaders: "Au moins une personne doit pouvoir lire votre message.",
  channelRead: "Messages lus jusqu’au {day} inclus.",
  channelNeverRead: "Ces 30 derniers jours, personne n’a confirmé avoir lu des messages ici.",
  channelUnreachable: "Personne ne peut recevoir de messages ici en ce moment. Faites un autre choix, ou revenez demain.",
  questionsTitle: "Quelques questions",
  optional: "facultatif",
  messageLabel: "Votre message",
  messageHint: "Écrivez ce qui s’est passé, quand, et comment vous le savez. Prenez votre temps : rien de ce que vous tapez ne quitte cette page avant que vous ayez vu votre nom de code et donné votre accord.",
  messageLeft: "Place restante : environ {count} caractères.",
  messageOver: "Trop long d’environ {count} caractères. Raccourcissez le texte, ou envoyez le reste dans un deuxième message.",
  filesTitle: "Fichiers",
  filesHint: "Photos, documents, enregistrements. Ils sont chiffrés comme votre texte, avec leurs noms.",
  filesTell: "Une photo révèle où, quand et avec quel téléphone elle a été prise. Un document nomme son auteur. Sous chaque fichier, cette page montre ce qu’elle trouve et propose, si elle le peut, une copie nettoyée. Elle ne trouve pas tout.",
  filesCleanTitle: "Comment l’effacer",
  filesClean1: "Sous Tails, ouvrez les fichiers avec « Metadata Cleaner ». Sur d’autres systèmes, le programme mat2 fait la même chose.",
  filesClean2: "Ou envoyez une capture d’écran à la place d’une photo, et un texte recopié à la place d’un document. Une page imprimée peut porter des marques invisibles de l’imprimante, et son scan aussi.",
  filesClean3: "Le service apprend les noms des fichiers et des dossiers. Renommez ce qui montre qui vous êtes.",
  filesClean4: "Aucun programme n’enlève les points cachés des imprimantes, les filigranes, les tournures placées pour vous trouver, les voix ni les visages.",
  filesCost: "Les fichiers partent tout de suite, pas à un moment aléatoire, et demandent plus de temps que le texte. Quelqu’un qui surveille peut voir que vous envoyez quelque chose de volumineux.",
  filesChoose: "Choisir des fichiers",
  folderChoose: "Choisir un dossier",
  filesDrop: "Vous pouvez aussi les déposer ici.",
  fileRemove: "Retirer",
  fileRemoveNamed: "Retirer {name}",
  filesRemoveAll: "Tout retirer",
  filesLooking: "Examen du fichier…",
  tracesNone: "Rien n’a été trouvé aux endroits où cette page regarde.",
  tracesUnknown: "Cette page ne peut pas examiner ce type de fichier.",
  tracesFailed: "Cette page n’a pas pu examiner le fichier. Il est resté tel quel.",
  tracesTell: "Ce fichier révèle : {kinds}",
  tracesOnly: "Cette page peut seulement le montrer. Elle ne peut pas l’enlever de ce type de fichier.",
  cleanMake: "Faire une copie nettoyée",
  cleanAll: "Faire des copies nettoyées de tous",
  cleanMaking: "Copie nettoyée en préparation…",
  cleanFailed: "Aucune copie nettoyée de « {name} » n’a pu être faite. Retirez le fichier, ou envoyez-le tel quel.",
  cleanDone: "La copie nettoyée sera envoyée. L’original reste sur votre appareil.",
  cleanBoth: "Les deux seront envoyés : la copie nettoyée, et l’original avec tout ce qu’il révèle.",
  cleanOriginal: "Envoyer aussi l’original",
  cleanUndo: "Envoyer seulement l’original",
  cleanLeft: "La copie nettoyée révèle encore : {kinds}",
  cleanNothingLeft: "Rien n’a été trouvé dans la copie nettoyée.",
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
  peopleFound: "Personnes dans ce tableau : {kinds}",
  peopleNone: "Aucune personne n’a été reconnue dans ce tableau. Regardez vous-même les colonnes.",
  peopleLead: "Vous pouvez montrer ce qui s’est passé sans livrer les personnes. Choisissez pour chaque colonne ce que reçoit le bureau. Rien ne change avant que vous fassiez la copie.",
  peopleLooked: "Lignes regardées : {count}. La page ne reconnaît pas tout : parcourez vous-même chaque colonne.",
  peoplePseudonyms: "Avec des pseudonymes, une personne reste la même dans tous les fichiers que vous envoyez avec un même nom de code, et nul ne peut trouver le nom en essayant. Des détails rares dans d’autres colonnes peuvent encore montrer qui c’est.",
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
  peopleMaking: "Copie en cours… Pour les pseudonymes, votre nom de code est d’abord créé. Cela peut prendre une minute.",
  peopleCopying: "Copie en cours : {done} sur {of}.",
  peopleDone: "La copie sera envoyée. L’original reste sur votre appareil. Parcourez la copie : c’est exactement ce qui part.",
  peopleChange: "Modifier la copie",
  peopleKept: "Lignes dans la copie : {kept} sur {read}.",
  peopleOdd: "Lignes qui ne correspondaient pas aux colonnes et ont été retirées : {count}.",
  peopleStill: "Dans la copie, la page voit encore : {kinds}",
  peopleNothing: "Dans la copie, la page ne reconnaît personne. Parcourez-la vous-même.",
  previewTitle: "Ce qui part : {size}",
  previewMore: "Afficher plus",
  previewFind: "Chercher dans la copie",
  previewFound: "Endroits trouvés : {count}",
  previewNone: "Introuvable dans la copie.",
  peopleOther: "Votre nom de code est maintenant un autre, donc les pseudonymes ont changé. Regardez encore les copies, puis continuez.",
  peopleOnly: "Cette page ne cherche pas de personnes dans ce type de fichier. Vous pouvez enregistrer un classeur en CSV et choisir celui-ci.",
  peopleTooLarge: "Ce tableau est trop grand pour cette page.",
  peopleBroken: "Ce tableau est illisible : une ligne est trop longue, ou un guillemet manque.",
  noteTitle: "Une note pour le bureau accompagne les fichiers",
  noteLead: "Elle dit quels fichiers sont des copies et ce qui a été changé, pour que nul ne les prenne pour les originaux. Elle est en anglais.",
  filesFlat: "Ne pas transmettre les noms des dossiers",
  filesTotal: { one: "{count} fichier, {size} au total.", other: "{count} fichiers, {size} au total." },
  errorFilesTooLarge: "Trop volumineux : {most} au maximum par message. Retirez des fichiers, ou envoyez-les avec plusieurs messages.",
  errorFilesMany: "Il y a trop de fichiers pour un seul message ({most} au maximum). Retirez-en, ou regroupez-les dans une archive, par exemple ZIP.",
  errorFilesUnread: "Impossible à lire, donc non ajouté : {names}.",
  filesRefused: "Le service n’accepte plus de fichiers. Ceux que vous avez choisis ne seront pas envoyés.",
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
  errorDate: "Cette date n’est pas complète. Complétez-la, ou laissez les trois champs vides.",
  dateDay: "Jour",
  dateMonth: "Mois",
  dateYear: "Année",
  errorTooLong: "Cela ne tient pas dans un seul message. Raccourcissez-le, ou envoyez le reste dans un deuxième message.",
  errorText: "Le texte contient un caractère défectueux qui ne peut pas être envoyé. Effacez ce que vous avez collé en dernier et réessayez.",
  errorSeal: "Le message n’a pas pu être chiffré. Rien n’a donc été envoyé. Copiez votre texte, rechargez la page et réessayez.",
  errorFileGone: "Le fichier « {name} » ne peut plus être lu. Retirez-le de la liste ou choisissez-le de nouveau.",
  errorLines: "Cela ferait plus de {most} lignes, c’est trop pour ce champ. Enregistrez le texte dans un fichier et choisissez-le ci-dessous, ou envoyez-le en plusieurs messages.",
  // Step 2: codename
  codenameTitle: "Votre nom de code",
  codenameLead: "Recopiez à la main ces huit mots anglais, dans cet ordre. Ils viennent d’être créés sur cet appareil. Rien n’a été envoyé.",
  codenameWhy1: "Il vous faut ces mots pour revenir, lire la réponse et écrire de nouveau.",
  codenameWhy2: "Personne ne peut vous les redonner. Si vous les perdez, vous ne pourrez pas lire la réponse.",
  codenameWhy3: "Toute personne qui les a peut lire les réponses et écrire en votre nom. Gardez le papier en lieu sûr. Ne prenez pas de photo.",
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
  sentWaiting: "De toute façon, cette page envoie des données à des moments aléatoires. Votre message part avec elles : l’heure d’envoi ne révèle rien. Vous n’avez rien à faire.",
  sentNowTitle: "Envoyer plutôt tout de suite",
  sentNowCost: "Dans ce cas, l’envoi suit votre clic. Quelqu’un qui surveille le serveur et sait quand vous étiez en ligne pourrait en déduire que vous avez écrit. Ne choisissez cela que si vous devez partir maintenant.",
  sentNow: "Envoyer maintenant",
  sentNowPressed: "Envoi en cours…",
  nextTitle: "Ce qu’il faut faire ensuite",
  nextWait: "Attendez que la ligne en haut affiche « Arrivé ».",
  nextKeep: "Gardez le papier où vous avez noté votre nom de code. Gardez-le loin de tout ce qui pourrait montrer qui vous êtes.",
  nextLeave: "Fermez ensuite cette page. Dans le navigateur Tor, choisissez « Nouvelle identité » (« New Identity »).",
  nextReturn: {
    one: "Revenez dans deux ou trois jours, choisissez « J’ai un nom de code » et tapez les huit mots. Vous pouvez lire la réponse pendant {count} jour.",
    other: "Revenez dans deux ou trois jours, choisissez « J’ai un nom de code » et tapez les huit mots. Vous pouvez lire la réponse pendant {count} jours."
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
  returnLead: "Tapez vos huit mots anglais. Les majuscules, les traits d’union et les espaces en trop ne comptent pas. Ouvrir le nom de code n’envoie rien : les réponses pour tout le monde sont déjà sur cet appareil.",
  returnLabel: "Votre nom de code",
  returnHint: "Huit mots. Pendant que vous tapez, les mots possibles apparaissent sous le champ. La flèche vers le bas vous y mène.",
  returnOpen: "Ouvrir",
  returnOpening: "Ouverture en cours. Cela peut prendre quelques secondes.",
  returnMatches: "Mots possibles ci-dessous : {count}.",
  returnMatchList: "Mots possibles",
  errorWord: "Le mot {number}, « {word} », n’existe dans aucun nom de code. Regardez de nouveau votre papier.",
  errorWordNear: "Le mot {number}, « {word} », n’existe dans aucun nom de code. Vouliez-vous dire {near} ?",
  errorCount: "Un nom de code a huit mots. Ici, il y en a {count}.",
  errorCheck: "Ces huit mots existent dans des noms de code, mais ils ne vont pas ensemble. Un mot est faux, ou ce nom de code est pour un autre service destinataire. Comparez chaque mot avec votre papier.",
  errorSwapped: "Les mots {first} et {second} semblent inversés.",
  errorSimilar: "Le mot {number} semble faux. C’est peut-être « {word} ». Comparez-le avec votre papier.",
  takeWord: "Utiliser « {word} »",
  takeOrder: "Inverser les deux mots",
  errorNoWords: "Tapez d’abord vos huit mots.",
  errorOpen: "Le nom de code n’a pas pu être ouvert. Rechargez la page et réessayez.",
  returnOpeningLong: "Sur un appareil lent, cela peut prendre jusqu’à une minute.",
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
  noReplyLead: "Votre nom de code est correct (une faute de frappe se serait vue). Il n’y a pas encore de réponse.",
  noReplyAfterReceipt: "Votre message a été ouvert. Il n’y a pas encore de réponse.",
  noReplyEarlier: "Un message précédent a été ouvert. Il n’y a pas encore de réponse.",
  noReceipt: "Personne n’a encore confirmé avoir ouvert votre message. Cela peut prendre un jour de plus que la lecture elle-même.",
  deskRead: "{desk} a lu ses messages jusqu’au {day} inclus.",
  deskNotReadSince: "{desk} n’a pas lu ses messages depuis le {day}. Votre message n’y a peut-être pas encore été vu.",
  deskNeverRead: "Ces 30 derniers jours, {desk} n’a pas confirmé lire ses messages. Votre message n’y a peut-être pas encore été vu.",
  conversationReturn: "Les nouvelles réponses apparaissent ici automatiquement tant que cette page est ouverte. Sinon, revenez dans deux ou trois jours.",
  writeAgain: "Écrire de nouveau",
  closeCodename: "Quitter cette conversation",
  ownLost: "Pas envoyé en entier",
  ownUncertain: "Peut-être pas arrivé",
  ownStopped: "Envoi arrêté",
  notKnown: "Cette page ne peut pas savoir si un message a déjà été envoyé avec ce nom de code. Si vous n’avez jamais vu « Arrivé », envoyez-le de nouveau.",
  filesAgain: "Si vous avez fermé la page avant que tous vos fichiers soient enregistrés, choisissez « Écrire de nouveau » et les mêmes fichiers avant une semaine. Ce qui est déjà enregistré n’est pas envoyé deux fois.",
  statusReceived: "Une personne du service destinataire a ce que vous avez envoyé.",
  statusLooking: "Votre signalement est en cours d’examen.",
  statusClosed: "Votre signalement est clos.",
  statusDestroyed: "Détruit : tout ce que vous avez retiré et qui était arrivé jusqu’au {day} inclus.",
  statusFiles: "Messages dont tous les fichiers sont là : {whole} sur {announced}.",
  whoTitle: "Qui lit dans ce service",
  whoLead: "Noms et clés de signature, signés par le service destinataire. Vous pouvez comparer une clé avec ce que la personne indique ailleurs.",
  proofTitle: "Preuve de signalement",
  proofLead: "Enregistrez un fichier qui prouve qui a ouvert votre texte, quand cela a été signé et ce qui a été répondu. Rien n’est envoyé pour cela. Il ne peut pas prouver qu’il n’y a pas eu d’autre réponse.",
  proofWarning: "Quiconque trouve ce fichier chez vous sait que vous avez fait un signalement et lit toutes les réponses. Il n’est pas chiffré et vous ne pourrez pas le nier. Ne l’enregistrez que si vous devez le montrer à quelqu’un. Quiconque l’a lit aussi votre texte si vous l’y mettez ; ne pas l’y mettre ne le cache qu’à ceux qui ne peuvent pas le deviner.",
  proofText: "Le texte envoyé, mot pour mot, si vous l’avez gardé",
  proofTextHint: "Sans lui, la personne qui vérifie le fichier devra recevoir le texte de vous.",
  proofSave: "Enregistrer la preuve",
  proofSaved: "Votre navigateur a reçu le fichier à enregistrer.",
  proofNothing: "Il n’y a encore rien à prouver : personne n’a signé avoir ouvert ce que vous avez envoyé. Revenez plus tard.",
  proofOther: "Personne n’a signé avoir ouvert ce texte. Il doit être exactement celui que vous avez envoyé. Vous pouvez aussi laisser le champ vide.",
  proofFailed: "La preuve n’a pas pu être créée.",
  // Withdrawing
  withdrawOpen: "Tout retirer",
  withdrawTitle: "Tout retirer",
  withdrawLead: "Vous demandez au service destinataire de détruire tout ce que vous avez envoyé avec ce nom de code, fichiers compris. Ses programmes le font automatiquement quand ils reçoivent votre demande.",
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
  plainOther: "Vous pouvez laisser JavaScript désactivé : sur un ordinateur auquel vous faites confiance, utilisez le programme « knothole source ». Le site ordinaire du service destinataire dit où le trouver, et son empreinte. Ou joignez le service par la poste ou en personne.",
  plainFile: "Avez-vous créé un fichier chiffré (enveloppe) avec « knothole source seal » ? Remettez-le ici. Quelqu’un qui surveille le serveur peut voir qu’un tel fichier est remis.",
  plainChoose: "Fichier chiffré (enveloppe)",
  plainSend: "Envoyer le fichier",
  plainStored: "Enregistré pour le service destinataire. Vous pouvez fermer cette page. Dans le navigateur Tor, choisissez « Nouvelle identité » (« New Identity »).",
  plainNotStored: "Pas enregistré. Le serveur ne peut pas accepter le fichier maintenant. Gardez le fichier et renvoyez-le demain.",
  plainRefused: "Pas enregistré. Ce n’est pas un fichier créé par « knothole source seal ». Revenez en arrière et choisissez un autre fichier.",
  notStarted: "Cette page n’a pas démarré",
  notStartedLead: "N’écrivez rien ici. Si cela ne change pas en une minute, rechargez la page.",
  plainAndroid: "Dans le navigateur Tor pour Android, ouvrez « Paramètres », puis « Niveau de sécurité », et choisissez « Plus sûr » (« Safer »)."
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
  elsewhereTitle: "“तुरंत निकलें” दूसरा पेज भी खोल सकता है",
  elsewhereHint: "“तुरंत निकलें” इस पेज को खाली कर देता है। किसी साधारण पेज का पता लिखें, जैसे मौसम का, तो बटन उसे नए टैब में भी खोल देगा। Escape दबाने से वह नहीं खुलता। उससे पहले कुछ लोड नहीं होता। जो आपके नेटवर्क पर नज़र रखता है, वह देख सकता है कि उस पल कोई पेज लोड हुआ।",
  elsewhereLabel: "दूसरे पेज का पता",
  errorElsewhere: "बटन यह पता नहीं खोलेगा। इस तरह लिखें: example.org",
  footer: "यह पेज आपके ब्राउज़र में कुछ नहीं रखता। इसे बंद करते ही यहाँ का सब कुछ मिट जाता है।",
  programTitle: "इस पेज के बिना: “knothole source” प्रोग्राम",
  programWhy: "पेज हर बार सर्वर से आता है, और कब्ज़े में लिया गया सर्वर नकली पेज भेज सकता है। प्रोग्राम को पेज की ज़रूरत नहीं। डेस्क की सामान्य वेबसाइट बताती है कि इसे कहाँ से लें। डेस्क के इस फ़िंगरप्रिंट को उससे मिलाएँ जो आपको किसी दूसरे रास्ते से मिला हो:",
  programHow: "अपने कंप्यूटर पर Tor Browser खुला रखें और यह टाइप करें:",
  stepSending: "भेजा जा रहा है",
  // Safety check
  safetyGood: "सुरक्षा जाँच: सब ठीक है",
  safetyLook: { one: "सुरक्षा जाँच: {count} बात ठीक करनी है", other: "सुरक्षा जाँच: {count} बातें ठीक करनी हैं" },
  safetyOnion: "यह पेज onion पते से खोला गया है। Tor यह छिपाता है कि आप कहाँ हैं।",
  safetyLocal: "यह सिर्फ़ आज़माइश है: सर्वर आपके अपने कंप्यूटर पर चल रहा है। उससे कुछ भी बाहर नहीं जाता।",
  safetyNoOnion: "यह पेज onion पते से नहीं खोला गया है। आपका नेटवर्क देख सकता है कि आप यहाँ हैं। इसके बजाय यह पता Tor Browser में खोलें:",
  safetyNoOnionUnknown: "यह पेज onion पते से नहीं खोला गया है। आपका नेटवर्क देख सकता है कि आप यहाँ हैं। Tor Browser इस्तेमाल करें और डेस्क से उसका onion पता पूछें।",
  safetySafer: "ब्राउज़र का सुरक्षा स्तर कम से कम “Safer” (ज़्यादा सुरक्षित) है।",
  safetyStandard: "ब्राउज़र का सुरक्षा स्तर “Safer” (ज़्यादा सुरक्षित) से कम है। Tor Browser में: ढाल के निशान पर क्लिक करें, “Settings” (सेटिंग) चुनें, फिर “Safer” चुनें। ब्राउज़र को बंद करके फिर से शुरू करें और यह पेज दोबारा खोलें। यह काम लिखने से पहले करें: ब्राउज़र फिर से शुरू करने पर आपका लिखा हुआ मिट जाता है।",
  safetyFeatures: "यह पेज जो भी भेजता है, आपका ब्राउज़र उसे एन्क्रिप्ट कर सकता है।",
  safetyCannot: "यह पेज नहीं जान सकता कि आपके डिवाइस में जासूसी का कोई प्रोग्राम है या नहीं, और न यह कि कोई पीछे से आपकी स्क्रीन देख रहा है।",
  // The line of state
  stateLoading: "तैयारी हो रही है। लिखना शुरू किया जा सकता है।",
  stateNothing: "इस बार कुछ भी नहीं भेजा गया है।",
  stateSealing: "आपका संदेश एन्क्रिप्ट हो रहा है…",
  stateWaiting: "अभी भेजा नहीं गया है। यह अपने आप किसी अनियमित समय पर जाएगा, आम तौर पर एक मिनट के अंदर। यह पेज खुला रखें।",
  stateParts: {
    one: "अभी भेजा नहीं गया है: {count} में से {stored} हिस्सा भेजा गया है। यह पेज खुला रखें।",
    other: "अभी पूरा नहीं भेजा गया है: {count} में से {stored} हिस्से भेजे गए हैं। यह पेज खुला रखें।"
  },
  safetyTrial: "सुरक्षा जाँच: यहाँ ज़रूरी नहीं",
  stateSent: "भेज दिया गया। कृपया यह पेज बंद करने से पहले “पहुँच गया” का इंतज़ार करें।",
  stateConfirmed: "पहुँच गया। आपका संदेश डेस्क के लिए सहेज लिया गया है। अब यह पेज बंद किया जा सकता है।",
  stateUnusable: "अभी इस पेज से कुछ भी नहीं भेजा जा सकता।",
  stateFilesWaiting: "आपका लिखा हुआ भेज दिया गया है। आपकी फ़ाइलें अभी रास्ते में हैं। यह पेज खुला रखें।",
  stateFilesMissing: "आपका लिखा हुआ पहुँच गया, पर आपकी सभी फ़ाइलें नहीं पहुँचीं।",
  stateRequestArrived: "पहुँच गया। सब कुछ नष्ट करने का आपका अनुरोध डेस्क के लिए सहेज लिया गया है। अब यह पेज बंद किया जा सकता है।",
  stateAgain: "डेस्क की एक कुंजी बदल गई, इसलिए आपका संदेश एक बार फिर भेजा जा रहा है। यह पेज खुला रखें।",
  stateLost: "आपके संदेश का एक हिस्सा एन्क्रिप्ट नहीं हो सका, इसलिए डेस्क उसे पूरा नहीं पढ़ सकता। बातचीत से अपना लिखा हुआ कॉपी करें, पेज को फिर से लोड करें और उसे दोबारा भेजें।",
  stateUncertain: "हो सकता है कि आपका संदेश, या उसका एक हिस्सा, न पहुँचा हो।",
  // Files on their way
  uploadReading: "आपकी फ़ाइलें पढ़ी जा रही हैं: {of} में से {done}।",
  uploadRunning: "आपकी फ़ाइलें भेजी जा रही हैं: {of} में से {done}।",
  uploadLeft: { one: "लगभग {count} मिनट बाकी है।", other: "लगभग {count} मिनट बाकी हैं।" },
  uploadLost: "{of} में से {done} पर कनेक्शन टूट गया। पेज अपने आप फिर कोशिश करता है। जो सहेजा जा चुका है, वह बना रहता है।",
  uploadPaused: "{of} में से {done} पर रोका गया है। जो सहेजा जा चुका है, वह एक हफ़्ते तक बना रहता है।",
  uploadFull: "इस समय सर्वर पर आपकी फ़ाइलों के लिए जगह नहीं है। आपका लिखा हुआ फिर भी भेजा जाता है। फिर कोशिश करें, या कल अपने कोडनेम और इन्हीं फ़ाइलों के साथ दोबारा आएँ।",
  uploadChanged: "पढ़ते समय एक फ़ाइल बदल गई, इसलिए फ़ाइलें भेजना रुक गया। आपका लिखा हुआ फिर भी भेजा जाता है। फ़ाइलें दोबारा चुनें और उन्हें एक नए संदेश के साथ भेजें।",
  uploadStopped: "सर्वर ने फ़ाइलें लेने से मना कर दिया। आपका लिखा हुआ फिर भी भेजा जाता है। कल अपने कोडनेम और इन्हीं फ़ाइलों के साथ दोबारा आएँ।",
  uploadWithdrawn: "आपकी फ़ाइलें अब नहीं भेजी जा रही हैं: आपने सब कुछ वापस ले लिया है।",
  uploadDone: "आपकी सभी फ़ाइलें डेस्क के लिए सहेज ली गई हैं।",
  uploadPause: "रोकें",
  uploadResume: "जारी रखें",
  uploadAgain: "फिर कोशिश करें",
  uploadSlow: "कनेक्शन धीमा है: {of} में से {done} भेजा गया। कुछ भी खोया नहीं है। यह पेज खुला रखें।",
  // Troubles: what happened, then what to do
  troubleUnreachable: "सर्वर ने जवाब नहीं दिया। पेज अपने आप फिर कोशिश करता है। देख लें कि इंटरनेट अब भी जुड़ा है।",
  troubleFull: "सर्वर भरा हुआ है और उसने आपका संदेश नहीं सहेजा। पेज उसे रखता है और फिर कोशिश करता है। पेज खुला छोड़ दें, या कल दोबारा आएँ।",
  troubleUnavailable: "इस समय सर्वर कुछ भी नहीं सहेज सकता। पेज अपने आप फिर कोशिश करता है। इसे खुला छोड़ दें।",
  troubleStrange: "सर्वर ने ऐसा जवाब दिया जो यह पेज नहीं समझता। पेज फिर कोशिश करता है। अगर ऐसा ही रहे, तो अपना लिखा हुआ कॉपी करें और पेज को फिर से लोड करें।",
  troubleNotLoaded: "डेस्क की जानकारी लोड नहीं हो सकी। पेज अपने आप फिर कोशिश करता है। अगर ऐसा ही रहे, तो Tor Browser के मेनू में “New Tor circuit for this site” (इस साइट के लिए नया Tor सर्किट) चुनें।",
  troubleDocument: "यह पेज साबित नहीं कर सकता कि वह सही डेस्क से जुड़ा है, इसलिए यह कुछ नहीं भेजता। अभी इसका इस्तेमाल न करें। एक घंटे बाद इसे फिर से लोड करें। अगर ऐसा ही रहे, तो डेस्क से किसी और तरीके से संपर्क करें।",
  alarmTitle: "हो सकता है कि यह असली डेस्क न हो",
  troubleUpdate: "सर्वर ने डेस्क की नई जानकारी दी, पर यह साबित नहीं हो सकता कि वह डेस्क की ही है। पेज ने उसे नहीं लिया और पुरानी जानकारी से काम जारी रखता है। अगर आपको शक हो, तो पेज बंद कर दें।",
  troubleWithheld: "सर्वर ने डेस्क के लोगों के बारे में कुछ ऐसा छोड़ दिया है जो वह पहले प्रकाशित कर चुका था। हो सकता है वह खराब हो, या आपको धोखा देने की कोशिश कर रहा हो। यह पेज उसी के अनुसार चलता है जो उसे पहले से पता था।",
  troubleExpired: "डेस्क की जानकारी पुरानी हो गई है, इसलिए यह पेज कुछ नहीं भेजता। जवाब अब भी पढ़े जा सकते हैं। कृपया कल दोबारा आएँ।",
  troubleMissing: "एन्क्रिप्ट करने के लिए इस पेज को जो चाहिए, वह आपके ब्राउज़र में नहीं है: {missing}। इससे कुछ भी नहीं भेजा जा सकता। कृपया सबसे नया Tor Browser इस्तेमाल करें।",
  troubleBroken: "इस पेज का एक हिस्सा लोड नहीं हुआ या रुक गया। अब और कुछ नहीं भेजा जा सकता। अपना लिखा हुआ कॉपी करें, पेज को फिर से लोड करें और दोबारा कोशिश करें।",
  missingSecure: "सुरक्षित पता (onion पता या https)",
  missingWorkers: "पृष्ठभूमि में चलने वाले काम (Workers)",
  missingCrypto: "एन्क्रिप्ट करने की सुविधा (WebCrypto)",
  missingSignatures: "हस्ताक्षर (Ed25519)",
  missingText: "टेक्स्ट एन्कोडिंग",
  missingTimeout: "अनुरोधों की समय-सीमा",
  troubleClock: "आपके डिवाइस के अनुसार आज {day} है, सर्वर के अनुसार {today}। किसी दूसरी घड़ी से मिलाएँ। अगर आपका डिवाइस गलत है, तो उसकी घड़ी ठीक करें और पेज को फिर से लोड करें।",
  // Step 1: write
  writeTitle: "{desk} को लिखें",
  writeTitleEmpty: "डेस्क को लिखें",
  writeLead: "इसे सिर्फ़ नीचे बताए गए लोग पढ़ सकते हैं। आपका लिखा कुछ भी आपकी सहमति के बिना इस पेज से बाहर नहीं जाता।",
  writeWarning: "अपने नियोक्ता का कंप्यूटर, फ़ोन या नेटवर्क इस्तेमाल न करें।",
  protectedTitle: "क्या सुरक्षित है और क्या नहीं",
  protectedYes1: "आपका संदेश और आपकी फ़ाइलें इसी डिवाइस पर एन्क्रिप्ट होती हैं। रास्ते में न उन्हें कोई पढ़ सकता है, न आपका कोडनेम: न सर्वर, न उसे चलाने वाले।",
  protectedYes2: "कोई खाता नहीं बनता। यह पेज नाम नहीं पूछता और इस डिवाइस पर कुछ नहीं रखता।",
  protectedYes3: "कुछ लिखा जाए या नहीं, पेज अनियमित समय पर डेटा भेजता रहता है। इसलिए संदेश भेजना अलग से नज़र नहीं आता।",
  protectedNo1: "जो आपके नेटवर्क पर नज़र रखता है, जैसे नियोक्ता, वह देख सकता है कि आपके यहाँ Tor इस्तेमाल हो रहा है, और शायद यह भी कि यह पेज खोला गया।",
  protectedNo2: "जिसके काबू में आपका डिवाइस है, वह यहाँ किया गया सब कुछ देख सकता है।",
  protectedNo3: "जो सर्वर पर कब्ज़ा कर ले, वह आपको बदला हुआ पेज भेज सकता है, जो आपका टाइप किया हुआ पढ़ ले।",
  protectedNo4: "आपकी बताई बातों से आपकी पहचान खुल सकती है। जो बात सिर्फ़ आपको पता हो सकती है, उसे न लिखें, जब तक वह ज़रूरी न हो।",
  statementTitle: "{day} को डेस्क ने क्या कहा",
  holdsTitle: "एक कानूनी आदेश: इसका मतलब",
  statementHolds: "डेस्क का कहना है कि एक कानूनी आदेश के कारण उसे यह सब रखना पड़ रहा है:",
  holdsMeaning: "इस कारण डेस्क को संदेश अपने वादे से ज़्यादा समय तक रखने पड़ सकते हैं, चाहे आप उन्हें नष्ट करने को कहें। आदेश से एन्क्रिप्ट की हुई चीज़ नहीं खुलती; पर जिन्होंने पढ़ा है, उनसे पूछा जा सकता है। अगर बात आपसे जुड़ी हो सकती है, तो लिखने से पहले सलाह लें, और जो आपकी पहचान खोल सकता है, उसे न लिखें।",
  channelTitle: "यह किसे मिले?",
  channelLoading: "आपका संदेश कौन पढ़ सकता है, यह लोड हो रहा है…",
  channelReaders: "इसे पढ़ सकते हैं: {names}।",
  readersChoose: "चुनें कि इसे कौन न पढ़े",
  readersHint: "जिन्हें यह संदेश नहीं पढ़ना चाहिए, उन सबके आगे से निशान हटा दें। यह पेज बंद करने तक ऐसा ही रहेगा। वापस आने पर यह फिर करना होगा।",
  readersLeftOut: "यह संदेश नहीं पढ़ सकते: {names}।",
  errorReaders: "कम से कम एक व्यक्ति आपका संदेश पढ़ सके, यह ज़रूरी है।",
  channelRead: "{day} तक आए संदेश पढ़ लिए गए हैं।",
  channelNeverRead: "पिछले 30 दिनों में किसी ने पुष्टि नहीं की कि वह यहाँ संदेश पढ़ता है।",
  channelUnreachable: "इस समय यहाँ कोई संदेश नहीं ले सकता। कोई दूसरा विकल्प चुनें, या कल दोबारा आएँ।",
  questionsTitle: "कुछ सवाल",
  optional: "वैकल्पिक",
  messageLabel: "आपका संदेश",
  messageHint: "लिखें कि क्या हुआ, कब हुआ, और आपको यह कैसे पता है। जल्दी न करें: जब तक आप अपना कोडनेम देखकर सहमति न दें, आपका लिखा कुछ भी इस पेज से बाहर नहीं जाता।",
  messageLeft: "बची हुई जगह: लगभग {count} अक्षर।",
  messageOver: "लगभग {count} अक्षर ज़्यादा हैं। लिखा हुआ छोटा करें, या बाकी दूसरे संदेश में भेजें।",
  filesTitle: "फ़ाइलें",
  filesHint: "फ़ोटो, दस्तावेज़, रिकॉर्डिंग। ये भी आपके लिखे हुए की तरह एन्क्रिप्ट होती हैं, नाम के साथ।",
  filesTell: "फ़ोटो से पता चलता है कि वह कहाँ, कब और किस फ़ोन से ली गई। दस्तावेज़ में उसके लेखक का नाम होता है। यह पेज हर फ़ाइल के नीचे दिखाता है कि उसे क्या मिला, और जहाँ हो सके साफ़ की हुई प्रति देता है। इसे सब कुछ नहीं मिलता।",
  filesCleanTitle: "इसे कैसे हटाएँ",
  filesClean1: "Tails में फ़ाइलों को “Metadata Cleaner” से खोलें। दूसरे सिस्टमों में mat2 प्रोग्राम यही काम करता है।",
  filesClean2: "या फ़ोटो की जगह स्क्रीनशॉट और दस्तावेज़ की जगह दोबारा टाइप किया हुआ लेख भेजें। छपे हुए काग़ज़ पर प्रिंटर के छिपे निशान हो सकते हैं, और उसके स्कैन पर भी।",
  filesClean3: "डेस्क फ़ाइलों और फ़ोल्डरों के नाम देखता है। जो नाम आपकी पहचान बताएँ, उन्हें बदल दें।",
  filesClean4: "प्रिंटर के छिपे बिंदु, वॉटरमार्क, आपको खोजने के लिए डाले गए शब्द, आवाज़ें या चेहरे कोई प्रोग्राम नहीं हटाता।",
  filesCost: "फ़ाइलें किसी अनियमित समय पर नहीं, तुरंत भेजी जाती हैं, और लिखे हुए से ज़्यादा समय लेती हैं। नज़र रखने वाला देख सकता है कि आपके यहाँ से कुछ बड़ा भेजा जा रहा है।",
  filesChoose: "फ़ाइलें चुनें",
  folderChoose: "फ़ोल्डर चुनें",
  filesDrop: "उन्हें खींचकर यहाँ छोड़ा भी जा सकता है।",
  fileRemove: "हटाएँ",
  fileRemoveNamed: "{name} हटाएँ",
  filesRemoveAll: "सब हटाएँ",
  filesLooking: "फ़ाइल के अंदर देखा जा रहा है…",
  tracesNone: "जहाँ यह पेज देखता है वहाँ कुछ नहीं मिला।",
  tracesUnknown: "यह पेज इस तरह की फ़ाइल के अंदर नहीं देख सकता।",
  tracesFailed: "यह पेज अंदर नहीं देख सका। फ़ाइल जैसी थी वैसी ही है।",
  tracesTell: "यह फ़ाइल बताती है: {kinds}",
  tracesOnly: "यह पेज इसे सिर्फ़ दिखा सकता है। इस तरह की फ़ाइल से हटा नहीं सकता।",
  cleanMake: "साफ़ की हुई प्रति बनाएँ",
  cleanAll: "सबकी साफ़ की हुई प्रतियाँ बनाएँ",
  cleanMaking: "साफ़ की हुई प्रति बन रही है…",
  cleanFailed: "“{name}” की साफ़ की हुई प्रति नहीं बन सकी। फ़ाइल हटाएँ, या जैसी है वैसी भेजें।",
  cleanDone: "साफ़ की हुई प्रति भेजी जाएगी। मूल फ़ाइल आपके डिवाइस पर रहेगी।",
  cleanBoth: "दोनों भेजी जाएँगी: साफ़ की हुई प्रति, और मूल फ़ाइल उन सब बातों के साथ जो वह बताती है।",
  cleanOriginal: "मूल फ़ाइल भी भेजें",
  cleanUndo: "सिर्फ़ मूल फ़ाइल भेजें",
  cleanLeft: "साफ़ की हुई प्रति अब भी बताती है: {kinds}",
  cleanNothingLeft: "साफ़ की हुई प्रति में कुछ नहीं मिला।",
  tracePlace: "जगह",
  traceDevice: "कैमरा या डिवाइस",
  traceSerial: "क्रम संख्या",
  traceTime: "समय",
  tracePerson: "लोग",
  traceCompany: "कंपनी",
  traceSoftware: "प्रोग्राम",
  traceTitle: "शीर्षक या विवरण",
  traceComment: "टिप्पणियाँ",
  traceIdentifier: "प्रतियों को जोड़ने वाला नंबर",
  traceThumbnail: "छोटी झलक तस्वीर",
  traceChanges: "दर्ज किए गए बदलाव",
  traceHistory: "पहले के संस्करण",
  traceHidden: "छिपे हिस्से",
  traceAttachment: "साथ जुड़ी कोई चीज़",
  traceScript: "प्रोग्राम कोड",
  tracePath: "फ़ोल्डर, प्रिंटर या टेम्पलेट",
  traceNames: "अंदर की फ़ाइलों के नाम",
  traceRoute: "ईमेल का रास्ता",
  traceMark: "अदृश्य या मिलते-जुलते अक्षर",
  traceOther: "दूसरे विवरण",
  personName: "नाम",
  personMail: "ईमेल पते",
  personPhone: "फ़ोन नंबर",
  personAddress: "पते",
  personInternet: "इंटरनेट पते",
  personAccount: "बैंक खाते",
  personCard: "भुगतान कार्ड",
  personIdentity: "पहचान या कर संख्याएँ",
  personBirth: "जन्म तिथियाँ",
  personPlate: "वाहन नंबर",
  personReligion: "धर्म",
  personOrigin: "मूल",
  personNationality: "राष्ट्रीयता",
  personHealth: "स्वास्थ्य",
  personUnion: "यूनियन की सदस्यता",
  personParty: "राजनीति",
  personSex: "यौन जीवन",
  personInside: "पाठ में बताए गए लोग",
  peopleFound: "इस तालिका में लोग: {kinds}",
  peopleNone: "इस तालिका में कोई व्यक्ति नहीं पहचाना गया। स्तंभ स्वयं देखें।",
  peopleLead: "आप लोगों को उजागर किए बिना दिखा सकते हैं कि क्या हुआ। हर स्तंभ के लिए चुनें कि डेस्क को क्या मिले। जब तक आप प्रति नहीं बनाते, कुछ नहीं बदलता।",
  peopleLooked: "देखी गई पंक्तियाँ: {count}। यह पेज सब कुछ नहीं पहचानता: हर स्तंभ स्वयं जाँचें।",
  peoplePseudonyms: "छद्म नामों से एक व्यक्ति उन सभी फ़ाइलों में वही रहता है जो आप एक कोडनाम से भेजते हैं, और कोई आज़माकर नाम नहीं खोज सकता। दूसरे स्तंभों के विरल विवरण फिर भी दिखा सकते हैं कि वह कौन है।",
  peopleHeaded: "पहली पंक्ति में शीर्षक हैं",
  peopleColumn: "स्तंभ {number}",
  peopleExample: "उदाहरण: {value}",
  peopleRows: "कौन सी पंक्तियाँ",
  rowsAll: "सभी पंक्तियाँ",
  rowsFirst: "केवल पहली {count} पंक्तियाँ",
  rowsCounts: "कोई पंक्ति नहीं: केवल शीर्षक और गिनती, छोटी गिनती छिपी हुई",
  actKeep: "जैसा है वैसा रहने दें",
  actPseudonym: "छद्म नामों से बदलें",
  actCoarsen: "मोटा करें: वर्ष, सीमा, क्षेत्र",
  actBlacken: "काला करें",
  actInside: "पाठ में मिले लोगों को बदलें",
  actDrop: "स्तंभ हटाएँ",
  peopleMake: "यह प्रति बनाएँ",
  peopleMaking: "प्रति बन रही है… छद्म नामों के लिए पहले आपका कोडनाम बनता है। इसमें एक मिनट लग सकता है।",
  peopleCopying: "प्रति बन रही है: {of} में से {done}।",
  peopleDone: "प्रति भेजी जाएगी। मूल फ़ाइल आपके उपकरण पर रहेगी। प्रति देख लें: ठीक यही बाहर जाता है।",
  peopleChange: "प्रति बदलें",
  peopleKept: "प्रति में पंक्तियाँ: {read} में से {kept}।",
  peopleOdd: "जो पंक्तियाँ स्तंभों से मेल नहीं खाईं और हटाई गईं: {count}।",
  peopleStill: "प्रति में पेज को अब भी दिखता है: {kinds}",
  peopleNothing: "प्रति में पेज किसी व्यक्ति को नहीं पहचानता। स्वयं देख लें।",
  previewTitle: "जो बाहर जाता है: {size}",
  previewMore: "और दिखाएँ",
  previewFind: "प्रति में खोजें",
  previewFound: "मिली जगहें: {count}",
  previewNone: "प्रति में नहीं मिला।",
  peopleOther: "आपका कोडनाम अब दूसरा है, इसलिए छद्म नाम बदल गए। प्रतियाँ फिर से देखें, फिर आगे बढ़ें।",
  peopleOnly: "यह पेज इस तरह की फ़ाइल में लोगों को नहीं खोजता। स्प्रेडशीट को CSV में सहेजकर उसे चुन सकते हैं।",
  peopleTooLarge: "यह तालिका इस पेज के लिए बहुत बड़ी है।",
  peopleBroken: "यह तालिका पढ़ी नहीं जा सकती: कोई पंक्ति बहुत लंबी है, या उद्धरण चिह्न छूटा है।",
  noteTitle: "फ़ाइलों के साथ डेस्क के लिए एक टिप्पणी जाती है",
  noteLead: "यह बताती है कि कौन सी फ़ाइलें प्रतियाँ हैं और क्या बदला गया, ताकि कोई उन्हें मूल न समझे। यह अंग्रेज़ी में है।",
  filesFlat: "फ़ोल्डरों के नाम न भेजें",
  filesTotal: { one: "{count} फ़ाइल, कुल {size}।", other: "{count} फ़ाइलें, कुल {size}।" },
  errorFilesTooLarge: "बहुत बड़ा: एक संदेश में ज़्यादा से ज़्यादा {most}। कुछ फ़ाइलें हटाएँ, या उन्हें कई संदेशों में भेजें।",
  errorFilesMany: "एक संदेश के लिए फ़ाइलें बहुत ज़्यादा हैं (ज़्यादा से ज़्यादा {most})। कुछ हटाएँ, या उन्हें एक ही ज़िप (archive) फ़ाइल में रखें।",
  errorFilesUnread: "इन्हें पढ़ा नहीं जा सकता, इसलिए ये नहीं जोड़ी गईं: {names}।",
  filesRefused: "डेस्क अब फ़ाइलें नहीं लेता। आपकी चुनी हुई फ़ाइलें नहीं भेजी जाएँगी।",
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
  errorDate: "यह तारीख पूरी नहीं है। इसे पूरा करें, या तीनों खाने खाली छोड़ें।",
  dateDay: "दिन",
  dateMonth: "महीना",
  dateYear: "साल",
  errorTooLong: "यह एक संदेश में नहीं आ सकता। इसे छोटा करें, या बाकी दूसरे संदेश में भेजें।",
  errorText: "लिखे हुए में एक खराब अक्षर है जो भेजा नहीं जा सकता। जो आपने आखिर में पेस्ट किया, उसे मिटाएँ और फिर कोशिश करें।",
  errorSeal: "संदेश एन्क्रिप्ट नहीं हो सका, इसलिए कुछ भी नहीं भेजा गया। अपना लिखा हुआ कॉपी करें, पेज को फिर से लोड करें और दोबारा कोशिश करें।",
  errorFileGone: "“{name}” को अब पढ़ा नहीं जा सकता। उसे सूची से हटाएँ, या फिर से चुनें।",
  errorLines: "यह {most} से ज़्यादा पंक्तियाँ होंगी, जो इस खाने के लिए बहुत हैं। इसे फ़ाइल में सहेजकर नीचे चुनें, या कई संदेशों में भेजें।",
  // Step 2: codename
  codenameTitle: "आपका कोडनेम",
  codenameLead: "अंग्रेज़ी के ये आठ शब्द इसी क्रम में हाथ से काग़ज़ पर उतार लें। ये अभी-अभी इसी डिवाइस पर बने हैं। कुछ भी नहीं भेजा गया है।",
  codenameWhy1: "वापस आने, जवाब पढ़ने और फिर से लिखने के लिए आपको ये शब्द चाहिए।",
  codenameWhy2: "कोई भी आपको ये शब्द दोबारा नहीं दे सकता। इन्हें खो देने पर आप जवाब नहीं पढ़ सकेंगे।",
  codenameWhy3: "ये शब्द जिसके पास हों, वह जवाब पढ़ सकता है और आपके नाम से लिख सकता है। काग़ज़ सुरक्षित रखें। उसकी फ़ोटो न लें।",
  codenameCopy: "क्लिपबोर्ड पर कॉपी करें",
  codenameCopyCost: "दूसरे प्रोग्राम क्लिपबोर्ड पढ़ सकते हैं। हाथ से लिखना ज़्यादा सुरक्षित है।",
  codenameCopied: "कॉपी हो गया। काम पूरा होने पर क्लिपबोर्ड खाली करें: कुछ और कॉपी कर लें।",
  codenameNotCopied: "ब्राउज़र ने कॉपी करने नहीं दिया। कृपया शब्द हाथ से उतार लें।",
  codenameWritten: "मैंने इसे लिख लिया है",
  back: "वापस",
  checkTitle: "जो लिखा है, उसे जाँचें",
  checkLead: "कृपया अपने काग़ज़ से अंग्रेज़ी के ये दो शब्द टाइप करें। इससे पता चलता है कि इस काग़ज़ से वापस आना हो सकेगा या नहीं।",
  checkWord: "शब्द {number}",
  checkWrong: "यह शब्द {number} नहीं है। अपना काग़ज़ देखें, या कोडनेम फिर से दिखाएँ।",
  checkShow: "कोडनेम फिर से दिखाएँ",
  checkSend: "संदेश भेजें",
  // Step 3: sent
  sentTitleWaiting: "आपका संदेश भेजे जाने के इंतज़ार में है",
  sentTitleSent: "आपका संदेश भेज दिया गया",
  sentTitleConfirmed: "आपका संदेश पहुँच गया",
  sentWaiting: "यह पेज वैसे भी अनियमित समय पर डेटा भेजता है। आपका संदेश उसी के साथ जाता है, इसलिए समय से कुछ पता नहीं चलता। आपको कुछ करने की ज़रूरत नहीं।",
  sentNowTitle: "इसके बजाय तुरंत भेजें",
  sentNowCost: "तब संदेश आपके क्लिक के तुरंत बाद जाएगा। जो सर्वर पर नज़र रखता है और जानता है कि आपने इंटरनेट कब इस्तेमाल किया, वह समझ सकता है कि आपने लिखा है। यह तभी चुनें जब आपको अभी जाना ही पड़े।",
  sentNow: "अभी भेजें",
  sentNowPressed: "अभी भेजा जा रहा है…",
  nextTitle: "अब आगे क्या करें",
  nextWait: "इंतज़ार करें, जब तक ऊपर वाली पंक्ति में “पहुँच गया” न आ जाए।",
  nextKeep: "कोडनेम वाला काग़ज़ संभालकर रखें। उसे ऐसी चीज़ों से दूर रखें जिनसे आपकी पहचान खुल सकती है।",
  nextLeave: "फिर यह पेज बंद करें। Tor Browser में “New Identity” (नई पहचान) चुनें।",
  nextReturn: {
    one: "दो-तीन दिन बाद दोबारा आएँ, “मेरे पास कोडनेम है” चुनें और अंग्रेज़ी के आठ शब्द टाइप करें। जवाब {count} दिन तक पढ़ा जा सकता है।",
    other: "दो-तीन दिन बाद दोबारा आएँ, “मेरे पास कोडनेम है” चुनें और अंग्रेज़ी के आठ शब्द टाइप करें। जवाब {count} दिनों तक पढ़ा जा सकता है।"
  },
  nextDelete: "अगर आपने यह लेख इस डिवाइस पर कहीं और भी रखा है, तो उसे मिटाने के बारे में सोचें।",
  goConversation: "बातचीत दिखाएँ",
  sentEmpty: "यह पेज खाली करके निकलें",
  sentTitleSealing: "आपका संदेश एन्क्रिप्ट हो रहा है",
  sentTitleFiles: "आपकी फ़ाइलें अभी भेजी जा रही हैं",
  sentTitleFilesMissing: "आपका लिखा हुआ पहुँच गया, आपकी फ़ाइलें नहीं",
  sentTitleLost: "आपका संदेश पूरा नहीं भेजा गया",
  sentTitleUncertain: "हो सकता है कि आपका संदेश न पहुँचा हो",
  nextWaitFiles: "तब तक रुकें जब तक ऊपर की पंक्ति यह न कहे कि आपकी सभी फ़ाइलें सहेज ली गई हैं।",
  nextWaitTime: "आम तौर पर इसमें एक से दो मिनट लगते हैं।",
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
  takeWord: "“{word}” लें",
  takeOrder: "दोनों शब्दों की जगह बदलें",
  errorNoWords: "पहले अपने आठ शब्द टाइप करें।",
  errorOpen: "कोडनेम नहीं खुल सका। पेज को फिर से लोड करें और दोबारा कोशिश करें।",
  returnOpeningLong: "धीमे डिवाइस पर इसमें एक मिनट तक लग सकता है।",
  // Conversation
  conversationTitle: "आपकी बातचीत",
  conversationOpened: "आपका कोडनेम सही है।",
  ownMessage: "इस बार आपने लिखा",
  ownTo: "{channel} को",
  ownWaiting: "अभी भेजा नहीं गया",
  ownSent: "भेज दिया गया",
  ownConfirmed: "पहुँच गया",
  replyFrom: "{name} का जवाब",
  replyDay: "{day} को। हस्ताक्षर जाँचे गए: यह सच में इन्हीं का है।",
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
  noReplyLead: "आपका कोडनेम सही है (टाइप करने की गलती दिख जाती)। अभी इसके लिए कोई जवाब नहीं है।",
  noReplyAfterReceipt: "आपका संदेश खोला गया है। अभी कोई जवाब नहीं है।",
  noReplyEarlier: "एक पहले का संदेश खोला गया है। अभी कोई जवाब नहीं है।",
  noReceipt: "अभी तक किसी ने पुष्टि नहीं की कि आपका संदेश खोला गया। इसमें पढ़ने से एक दिन ज़्यादा लग सकता है।",
  deskRead: "{desk} ने {day} तक आए संदेश पढ़ लिए हैं।",
  deskNotReadSince: "{desk} ने {day} के बाद से आए हुए संदेश नहीं पढ़े हैं। हो सकता है कि आपका संदेश वहाँ अभी तक न देखा गया हो।",
  deskNeverRead: "{desk} ने पिछले 30 दिनों में पुष्टि नहीं की कि वह संदेश पढ़ता है। हो सकता है कि आपका संदेश वहाँ अभी तक न देखा गया हो।",
  conversationReturn: "जब तक यह पेज खुला है, नए जवाब यहाँ अपने आप दिखते हैं। नहीं तो दो-तीन दिन बाद दोबारा आएँ।",
  writeAgain: "फिर से लिखें",
  closeCodename: "इस बातचीत से निकलें",
  ownLost: "पूरा नहीं भेजा गया",
  ownUncertain: "शायद नहीं पहुँचा",
  ownStopped: "भेजना रोका गया",
  notKnown: "यह पेज नहीं जान सकता कि इस कोडनेम से कभी कोई संदेश भेजा गया या नहीं। अगर आपने कभी “पहुँच गया” नहीं देखा, तो उसे फिर से भेजें।",
  filesAgain: "अगर सभी फ़ाइलें सहेजे जाने से पहले पेज बंद हो गया था, तो एक हफ़्ते के भीतर फिर से लिखें और वही फ़ाइलें चुनें। जो सहेजा जा चुका है, वह दो बार नहीं भेजा जाता।",
  statusReceived: "आपका भेजा हुआ डेस्क के एक व्यक्ति के पास है।",
  statusLooking: "आपकी रिपोर्ट की जाँच हो रही है।",
  statusClosed: "आपकी रिपोर्ट बंद कर दी गई है।",
  statusDestroyed: "नष्ट किया गया: आपका वापस लिया हुआ वह सब, जो {day} तक पहुँचा था।",
  statusFiles: "जिन संदेशों की सभी फ़ाइलें पहुँच गईं: {announced} में से {whole}।",
  whoTitle: "इस डेस्क पर कौन पढ़ता है",
  whoLead: "नाम और हस्ताक्षर कुंजियाँ, जिन पर डेस्क के हस्ताक्षर हैं। आप कुंजी को उससे मिला सकते हैं जो वह व्यक्ति कहीं और बताता है।",
  proofTitle: "रिपोर्ट का प्रमाण",
  proofLead: "ऐसी फ़ाइल सहेजें जो साबित करे कि आपका लिखा किसने खोला, इस पर कब हस्ताक्षर किए और क्या जवाब दिया। इसके लिए कुछ नहीं भेजा जाता। यह साबित नहीं कर सकती कि कोई और जवाब नहीं था।",
  proofWarning: "जिसे यह फ़ाइल आपके पास मिलेगी, वह जान जाएगा कि आपने रिपोर्ट की, और हर जवाब पढ़ लेगा। यह एन्क्रिप्ट नहीं है और आप इससे इनकार नहीं कर सकते। इसे तभी सहेजें जब किसी को दिखाना ज़रूरी हो। जिसके पास यह होगी, वह आपका पाठ भी पढ़ लेगा, अगर आप उसे इसमें डालते हैं; उसे छोड़ देने से वह केवल उनसे छिपता है जो उसका अनुमान नहीं लगा सकते।",
  proofText: "आपका भेजा हुआ पाठ, शब्दशः, यदि आपने रखा हो",
  proofTextHint: "इसके बिना फ़ाइल जाँचने वाले को पाठ आपसे लेना होगा।",
  proofSave: "प्रमाण सहेजें",
  proofSaved: "फ़ाइल सहेजने के लिए आपके ब्राउज़र को दे दी गई।",
  proofNothing: "अभी साबित करने को कुछ नहीं है: किसी ने हस्ताक्षर नहीं किए कि आपका भेजा हुआ खोला गया। बाद में आएँ।",
  proofOther: "किसी ने हस्ताक्षर नहीं किए कि यह पाठ खोला गया। यह ठीक वही होना चाहिए जो आपने भेजा था। आप यह खाना खाली भी छोड़ सकते हैं।",
  proofFailed: "प्रमाण नहीं बन सका।",
  // Withdrawing
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
  plainOther: "JavaScript बंद भी रखा जा सकता है: जिस कंप्यूटर पर आपको भरोसा हो, उस पर “knothole source” प्रोग्राम इस्तेमाल करें। डेस्क की सामान्य वेबसाइट बताती है कि इसे कहाँ से लें और इसका फ़िंगरप्रिंट क्या है। या डेस्क से डाक से, या खुद जाकर संपर्क करें।",
  plainFile: "क्या आपने “knothole source seal” से लिफ़ाफ़ा फ़ाइल बनाई है? उसे यहाँ सौंपें। सर्वर पर नज़र रखने वाला देख सकता है कि कोई ऐसा कर रहा है।",
  plainChoose: "लिफ़ाफ़ा फ़ाइल",
  plainSend: "फ़ाइल भेजें",
  plainStored: "डेस्क के लिए सहेज लिया गया। अब यह पेज बंद किया जा सकता है। Tor Browser में “New Identity” (नई पहचान) चुनें।",
  plainNotStored: "सहेजा नहीं गया। सर्वर इसे अभी नहीं ले सकता। फ़ाइल अपने पास रखें और कल फिर भेजें।",
  plainRefused: "सहेजा नहीं गया। यह “knothole source seal” से बनी लिफ़ाफ़ा फ़ाइल नहीं है। वापस जाएँ और दूसरी फ़ाइल चुनें।",
  notStarted: "यह पेज शुरू नहीं हुआ",
  notStartedLead: "यहाँ कुछ न लिखें। अगर एक मिनट में कुछ न बदले, तो पेज को फिर से लोड करें।",
  plainAndroid: "Android के Tor Browser में “सेटिंग”, फिर “सुरक्षा स्तर” खोलें और “Safer” (ज़्यादा सुरक्षित) चुनें।"
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
  elsewhereTitle: "“Esci subito” può anche aprire un’altra pagina",
  elsewhereHint: "“Esci subito” svuota questa pagina. Scriva l’indirizzo di una pagina innocua, per esempio le previsioni del tempo, e il pulsante la aprirà anche in una nuova scheda. Il tasto Esc non lo fa. Prima non viene caricato nulla. Chi osserva la Sua rete può vedere che in quel momento viene caricata una pagina.",
  elsewhereLabel: "Indirizzo dell’altra pagina",
  errorElsewhere: "Il pulsante non aprirà questo indirizzo. Lo scriva così: example.org",
  footer: "Questa pagina non conserva nulla nel browser. Quando la chiude, tutto ciò che è qui scompare.",
  programTitle: "Senza questa pagina: il programma “knothole source”",
  programWhy: "A ogni visita la pagina arriva dal server, e un server caduto in altre mani potrebbe mandarle una pagina falsa. Il programma non ha bisogno di una pagina. Il sito ordinario dell’ufficio destinatario dice dove trovarlo. Confronti questa impronta dell’ufficio con una che le è arrivata per un’altra via:",
  programHow: "Sul suo computer tenga aperto Tor Browser e scriva:",
  stepSending: "Invio in corso",
  // Safety check
  safetyGood: "Controllo di sicurezza: tutto a posto",
  safetyLook: {
    one: "Controllo di sicurezza: {count} cosa da sistemare",
    other: "Controllo di sicurezza: {count} cose da sistemare"
  },
  safetyOnion: "Sta usando l’indirizzo onion. Tor nasconde dove lei si trova.",
  safetyLocal: "Questa è una prova: il server funziona sul suo stesso computer. Nulla ne esce.",
  safetyNoOnion: "Non sta usando un indirizzo onion. La sua rete può vedere che lei è qui. Apra invece questo indirizzo in Tor Browser:",
  safetyNoOnionUnknown: "Non sta usando un indirizzo onion. La sua rete può vedere che lei è qui. Usi Tor Browser e chieda all’ufficio destinatario l’indirizzo onion.",
  safetySafer: "Il livello di sicurezza del browser è almeno quello intermedio (in inglese “Safer”).",
  safetyStandard: "Il livello di sicurezza del browser è inferiore a quello intermedio (in inglese “Safer”). In Tor Browser: faccia clic sullo scudo, scelga “Impostazioni” (“Settings”), poi il livello intermedio, il secondo dei tre (“Safer”). Riavvii il browser e apra di nuovo questa pagina. Lo faccia prima di scrivere: il riavvio cancella il suo testo.",
  safetyFeatures: "Il suo browser può cifrare tutto ciò che questa pagina invia.",
  safetyCannot: "Questa pagina non può vedere se sul suo dispositivo c’è un programma spia o se qualcuno guarda da dietro le sue spalle.",
  // The line of state
  stateLoading: "Preparazione in corso. Può già iniziare a scrivere.",
  stateNothing: "Nulla inviato in questa visita.",
  stateSealing: "Cifratura del messaggio in corso…",
  stateWaiting: "Non ancora inviato. Verrà inviato automaticamente in un momento casuale, di solito entro un minuto. Tenga aperta questa pagina.",
  stateParts: {
    one: "Non ancora inviato (parti inviate: {stored} di {count}). Tenga aperta questa pagina.",
    other: "Non ancora inviato (parti inviate: {stored} di {count}). Tenga aperta questa pagina."
  },
  safetyTrial: "Controllo di sicurezza: qui non serve",
  stateSent: "Inviato. Aspetti che dica “Arrivato” prima di chiudere questa pagina.",
  stateConfirmed: "Arrivato. Il suo messaggio è conservato per l’ufficio destinatario. Può chiudere questa pagina.",
  stateUnusable: "Ora con questa pagina non si può inviare nulla.",
  stateFilesWaiting: "Il suo testo è stato inviato. I suoi file sono ancora in fase di invio. Tenga aperta questa pagina.",
  stateFilesMissing: "Il suo testo è arrivato, ma non tutti i suoi file.",
  stateRequestArrived: "Arrivato. La sua richiesta di distruggere tutto è conservata per l’ufficio destinatario. Può chiudere questa pagina.",
  stateAgain: "Una chiave dell’ufficio destinatario è cambiata, perciò il suo messaggio viene inviato un’altra volta. Tenga aperta questa pagina.",
  stateLost: "Non è stato possibile cifrare una parte del suo messaggio, perciò l’ufficio destinatario non può leggerlo per intero. Copi il suo testo dalla conversazione, ricarichi la pagina e lo invii di nuovo.",
  stateUncertain: "Il suo messaggio, o una sua parte, potrebbe non essere arrivato.",
  // Files on their way
  uploadReading: "Lettura dei suoi file: {done} di {of}.",
  uploadRunning: "Invio dei suoi file: {done} di {of}.",
  uploadLeft: { one: "Manca circa {count} minuto.", other: "Mancano circa {count} minuti." },
  uploadLost: "La connessione si è interrotta a {done} di {of}. La pagina riproverà automaticamente. Ciò che è conservato resta conservato.",
  uploadPaused: "In pausa a {done} di {of}. Ciò che è conservato resta conservato per una settimana.",
  uploadFull: "In questo momento il server non ha spazio per i suoi file. Il suo testo viene inviato lo stesso. Riprovi, oppure torni domani con il suo nome in codice e gli stessi file.",
  uploadChanged: "Un file è cambiato durante la lettura, quindi l’invio si è fermato. Il suo testo viene inviato lo stesso. Scelga di nuovo i file e li invii con un nuovo messaggio.",
  uploadStopped: "Il server ha rifiutato i file. Il suo testo viene inviato lo stesso. Torni domani con il suo nome in codice e gli stessi file.",
  uploadWithdrawn: "I suoi file non vengono più inviati: lei ha ritirato tutto.",
  uploadDone: "Tutti i suoi file sono conservati per l’ufficio destinatario.",
  uploadPause: "Metti in pausa",
  uploadResume: "Continua",
  uploadAgain: "Riprova",
  uploadSlow: "La connessione è lenta: inviati {done} di {of}. Nulla è andato perso. Tenga aperta questa pagina.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Il server non ha risposto. La pagina riproverà automaticamente. Controlli che la connessione funzioni ancora.",
  troubleFull: "Il server è pieno e non ha conservato il suo messaggio. La pagina lo tiene e riprova. Lasci aperta la pagina, oppure torni domani.",
  troubleUnavailable: "In questo momento il server non può conservare nulla. La pagina riproverà automaticamente. La lasci aperta.",
  troubleStrange: "Il server ha dato una risposta che questa pagina non capisce. La pagina riprova. Se continua così, copi il suo testo e ricarichi la pagina.",
  troubleNotLoaded: "Non è stato possibile caricare i dati dell’ufficio destinatario. La pagina riproverà automaticamente. Se continua così, nel menu di Tor Browser scelga “Nuovo circuito Tor per questo sito” (“New Tor circuit for this site”).",
  troubleDocument: "Questa pagina non può dimostrare di essere collegata all’ufficio destinatario giusto, quindi si rifiuta di inviare. Non la usi adesso. La ricarichi tra un’ora. Se continua così, si rivolga all’ufficio destinatario in un altro modo.",
  alarmTitle: "Questo potrebbe non essere l’ufficio destinatario",
  troubleUpdate: "Il server ha proposto nuovi dati dell’ufficio destinatario. Non si può dimostrare che vengano davvero da quell’ufficio. La pagina li ha rifiutati e continua con quelli di prima. Se ha dubbi, chiuda la pagina.",
  troubleWithheld: "Il server tralascia qualcosa sulle persone dell’ufficio destinatario che aveva già pubblicato. Forse è guasto, forse vuole ingannarla. Questa pagina si basa su ciò che sapeva prima.",
  troubleExpired: "I dati dell’ufficio destinatario sono scaduti, quindi questa pagina si rifiuta di inviare. Può ancora leggere le risposte. Torni domani.",
  troubleMissing: "Al suo browser manca ciò che serve a questa pagina per cifrare: {missing}. Con questo browser non si può inviare nulla. Usi la versione più recente di Tor Browser.",
  troubleBroken: "Una parte di questa pagina non si è caricata o si è fermata. Non si può più inviare nulla. Copi il suo testo, ricarichi la pagina e riprovi.",
  missingSecure: "un indirizzo sicuro (un indirizzo onion o https)",
  missingWorkers: "le attività in background (Workers)",
  missingCrypto: "le funzioni di cifratura (WebCrypto)",
  missingSignatures: "le firme digitali (Ed25519)",
  missingText: "la codifica del testo",
  missingTimeout: "i limiti di tempo per le richieste",
  troubleClock: "Secondo il suo dispositivo oggi è il {day}, secondo il server il {today}. Confronti con un altro orologio. Se il suo dispositivo sbaglia, regoli l’orologio e ricarichi la pagina.",
  // Step 1: write
  writeTitle: "Scrivere a {desk}",
  writeTitleEmpty: "Scrivere all’ufficio destinatario",
  writeLead: "Solo le persone indicate qui sotto possono leggere. Nulla di ciò che scrive lascia questa pagina senza il suo consenso.",
  writeWarning: "Non usi il computer, il telefono o la rete del suo datore di lavoro.",
  protectedTitle: "Che cosa è protetto e che cosa no",
  protectedYes1: "Il suo messaggio e i suoi file vengono cifrati su questo dispositivo. Lungo il percorso nessuno può leggerli, né il suo nome in codice: non il server, e nemmeno chi lo gestisce.",
  protectedYes2: "Non c’è nessun account. La pagina non chiede nomi e non salva nulla su questo dispositivo.",
  protectedYes3: "La pagina invia dati in momenti casuali, sia che lei scriva sia che non scriva. Così l’invio di un messaggio non si nota.",
  protectedNo1: "Chi sorveglia la sua rete, per esempio il suo datore di lavoro, può vedere che usa Tor, e forse che ha visitato questa pagina.",
  protectedNo2: "Chi controlla il suo dispositivo può vedere tutto ciò che fa qui.",
  protectedNo3: "Chi prende il controllo del server potrebbe mandarle una pagina modificata che legge ciò che scrive.",
  protectedNo4: "Ciò che racconta può far capire chi è. Lasci fuori ciò che solo lei può sapere, a meno che sia importante.",
  statementTitle: "Dichiarazione dell’ufficio destinatario ({day})",
  holdsTitle: "Un ordine legale: che cosa significa",
  statementHolds: "L’ufficio destinatario dice che un ordine legale lo obbliga a conservare quanto segue:",
  holdsMeaning: "Per questo l’ufficio potrebbe dover conservare messaggi più a lungo di quanto promette, anche se lei chiede di distruggerli. Un ordine non apre ciò che è cifrato; ma a chi ha letto si possono fare domande. Se potesse riguardare lei, chieda consiglio prima di scrivere, e lasci fuori ciò che potrebbe mostrare chi è.",
  channelTitle: "Chi deve ricevere il suo messaggio?",
  channelLoading: "Caricamento: chi può leggere il suo messaggio…",
  channelReaders: "Può essere letto da {names}.",
  readersChoose: "Scegliere chi non deve leggerlo",
  readersHint: "Tolga la spunta a chi non deve leggere. Resta così finché non chiude questa pagina. Quando torna, dovrà rifarlo.",
  readersLeftOut: "Questo messaggio non può essere letto da {names}.",
  errorReaders: "Almeno una persona deve poter leggere il suo messaggio.",
  channelRead: "Messaggi letti fino al giorno {day} compreso.",
  channelNeverRead: "Negli ultimi 30 giorni nessuno ha confermato di leggere messaggi qui.",
  channelUnreachable: "Qui al momento nessuno può ricevere messaggi. Faccia un’altra scelta, oppure torni domani.",
  questionsTitle: "Alcune domande",
  optional: "facoltativo",
  messageLabel: "Il suo messaggio",
  messageHint: "Scriva che cosa è successo, quando, e come lo sa. Si prenda il tempo che serve: nulla di ciò che scrive lascia questa pagina prima che abbia visto il suo nome in codice e dato il suo consenso.",
  messageLeft: "Spazio rimasto: circa {count} caratteri.",
  messageOver: "Troppo lungo di circa {count} caratteri. Accorci il testo, oppure invii il resto in un secondo messaggio.",
  filesTitle: "File",
  filesHint: "Foto, documenti, registrazioni. Vengono cifrati come il suo testo, insieme ai loro nomi.",
  filesTell: "Le foto dicono dove, quando e con quale telefono sono state fatte. I documenti indicano il loro autore. Sotto ogni file questa pagina mostra ciò che trova e, se può, offre una copia ripulita. Non trova tutto.",
  filesCleanTitle: "Come toglierlo",
  filesClean1: "Su Tails apra i file con “Metadata Cleaner”. Su altri sistemi il programma mat2 fa la stessa cosa.",
  filesClean2: "Oppure invii una schermata al posto di una foto, e un testo ricopiato al posto di un documento. Una pagina stampata può portare segni nascosti della stampante, e anche la sua scansione.",
  filesClean3: "L’ufficio vede i nomi di file e cartelle. Cambi quelli che mostrano chi è lei.",
  filesClean4: "Nessun programma toglie i punti nascosti delle stampanti, le filigrane, le frasi inserite per scoprirla, le voci o i volti.",
  filesCost: "I file vengono inviati subito, non in un momento casuale, e richiedono più tempo del testo. Chi sorveglia può vedere che lei invia qualcosa di grande.",
  filesChoose: "Scegli i file",
  folderChoose: "Scegli una cartella",
  filesDrop: "Può anche trascinarli qui.",
  fileRemove: "Togli",
  fileRemoveNamed: "Togli {name}",
  filesRemoveAll: "Togli tutti",
  filesLooking: "Esame del file…",
  tracesNone: "Nei punti in cui questa pagina guarda non è stato trovato nulla.",
  tracesUnknown: "Questa pagina non può guardare dentro questo tipo di file.",
  tracesFailed: "Questa pagina non ha potuto guardare dentro. Il file è rimasto com’era.",
  tracesTell: "Questo file dice: {kinds}",
  tracesOnly: "Questa pagina può solo mostrarlo. Non può toglierlo da questo tipo di file.",
  cleanMake: "Fai una copia ripulita",
  cleanAll: "Fai copie ripulite di tutti",
  cleanMaking: "Copia ripulita in corso…",
  cleanFailed: "Non è stato possibile fare una copia ripulita di “{name}”. Tolga il file o lo invii così com’è.",
  cleanDone: "Sarà inviata la copia ripulita. L’originale resta sul suo dispositivo.",
  cleanBoth: "Saranno inviati entrambi: la copia ripulita e l’originale con tutto ciò che dice.",
  cleanOriginal: "Invia anche l’originale",
  cleanUndo: "Invia solo l’originale",
  cleanLeft: "La copia ripulita dice ancora: {kinds}",
  cleanNothingLeft: "Nella copia ripulita non è stato trovato nulla.",
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
  peopleFound: "Persone in questa tabella: {kinds}",
  peopleNone: "In questa tabella non è stata riconosciuta nessuna persona. Guardi Lei stesso le colonne.",
  peopleLead: "Può mostrare che cosa è successo senza consegnare le persone. Scelga per ogni colonna che cosa riceve l’ufficio. Nulla cambia finché non fa la copia.",
  peopleLooked: "Righe guardate: {count}. La pagina non riconosce tutto: controlli Lei stesso ogni colonna.",
  peoplePseudonyms: "Con gli pseudonimi una persona resta la stessa in tutti i file che invia con un nome in codice, e nessuno può trovare il nome per tentativi. Dettagli rari in altre colonne possono ancora mostrare chi è.",
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
  peopleMaking: "Copia in corso… Per gli pseudonimi viene prima creato il Suo nome in codice. Può richiedere un minuto.",
  peopleCopying: "Copia in corso: {done} di {of}.",
  peopleDone: "Sarà inviata la copia. L’originale resta sul Suo dispositivo. Controlli la copia: è esattamente ciò che parte.",
  peopleChange: "Cambiare la copia",
  peopleKept: "Righe nella copia: {kept} di {read}.",
  peopleOdd: "Righe che non corrispondevano alle colonne e sono state tolte: {count}.",
  peopleStill: "Nella copia la pagina vede ancora: {kinds}",
  peopleNothing: "Nella copia la pagina non riconosce nessuno. La controlli Lei stesso.",
  previewTitle: "Ciò che parte: {size}",
  previewMore: "Mostrare altro",
  previewFind: "Cercare nella copia",
  previewFound: "Punti trovati: {count}",
  previewNone: "Non si trova nella copia.",
  peopleOther: "Il Suo nome in codice ora è un altro, perciò gli pseudonimi sono cambiati. Guardi di nuovo le copie, poi continui.",
  peopleOnly: "Questa pagina non cerca persone in questo tipo di file. Può salvare un foglio di calcolo come CSV e scegliere quello.",
  peopleTooLarge: "Questa tabella è troppo grande per questa pagina.",
  peopleBroken: "Questa tabella non si può leggere: una riga è troppo lunga o manca una virgoletta.",
  noteTitle: "Una nota per l’ufficio accompagna i file",
  noteLead: "Dice quali file sono copie e che cosa è stato cambiato, perché nessuno le prenda per gli originali. È in inglese.",
  filesFlat: "Ometti i nomi delle cartelle",
  filesTotal: { one: "{count} file, {size} in tutto.", other: "{count} file, {size} in tutto." },
  errorFilesTooLarge: "Troppo grande: al massimo {most} in un messaggio. Tolga alcuni file, oppure li invii con più messaggi.",
  errorFilesMany: "Sono troppi file per un solo messaggio (al massimo {most}). Ne tolga alcuni, oppure li raccolga in un archivio, per esempio ZIP.",
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
  errorText: "Il testo contiene un carattere danneggiato che non si può inviare. Cancelli ciò che ha incollato per ultimo e riprovi.",
  errorSeal: "Non è stato possibile cifrare il messaggio, quindi non è stato inviato nulla. Copi il suo testo, ricarichi la pagina e riprovi.",
  errorFileGone: "Il file “{name}” non può più essere letto. Lo tolga dall’elenco oppure lo scelga di nuovo.",
  errorLines: "Sarebbero più di {most} righe, troppe per questo campo. Salvi il testo in un file e lo scelga qui sotto, oppure lo invii in più messaggi.",
  // Step 2: codename
  codenameTitle: "Il suo nome in codice",
  codenameLead: "Copi a mano queste otto parole inglesi, in quest’ordine. Sono state create adesso su questo dispositivo. Non è stato inviato nulla.",
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
  sentWaiting: "Questa pagina invia comunque dati in momenti casuali. Il suo messaggio parte insieme a loro, quindi l’ora non rivela nulla. Non deve fare nulla.",
  sentNowTitle: "Inviare subito, senza aspettare",
  sentNowCost: "In questo caso l’invio avviene subito dopo il suo clic. Chi sorveglia il server e sa quando lei era online potrebbe capire che ha scritto. Lo scelga solo se deve andare via adesso.",
  sentNow: "Invia ora",
  sentNowPressed: "Invio in corso…",
  nextTitle: "Che cosa fare adesso",
  nextWait: "Aspetti che la riga in alto dica “Arrivato”.",
  nextKeep: "Conservi il foglio con il suo nome in codice. Lo tenga lontano da tutto ciò che potrebbe mostrare chi è lei.",
  nextLeave: "Poi chiuda questa pagina. In Tor Browser scelga “Nuova identità” (“New Identity”).",
  nextReturn: {
    one: "Torni tra due o tre giorni, scelga “Ho un nome in codice” e scriva le otto parole. Può leggere la risposta per {count} giorno.",
    other: "Torni tra due o tre giorni, scelga “Ho un nome in codice” e scriva le otto parole. Può leggere la risposta per {count} giorni."
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
  takeWord: "Usa “{word}”",
  takeOrder: "Scambia le due parole",
  errorNoWords: "Prima scriva le sue otto parole.",
  errorOpen: "Non è stato possibile aprire il nome in codice. Ricarichi la pagina e riprovi.",
  returnOpeningLong: "Su un dispositivo lento può volerci fino a un minuto.",
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
  noReplyLead: "Il suo nome in codice è corretto (un errore di battitura si sarebbe visto). Non c’è ancora una risposta.",
  noReplyAfterReceipt: "Il suo messaggio è stato aperto. Non c’è ancora una risposta.",
  noReplyEarlier: "Un messaggio precedente è stato aperto. Non c’è ancora una risposta.",
  noReceipt: "Nessuno ha ancora confermato di aver aperto il suo messaggio. Può volerci un giorno in più della lettura stessa.",
  deskRead: "{desk} ha letto i messaggi fino al giorno {day} compreso.",
  deskNotReadSince: "{desk} non legge i messaggi dal giorno {day}. Forse lì non hanno ancora visto il suo.",
  deskNeverRead: "Negli ultimi 30 giorni {desk} non ha confermato di leggere i messaggi. Forse lì non hanno ancora visto il suo.",
  conversationReturn: "Le nuove risposte appaiono qui automaticamente finché questa pagina è aperta. Altrimenti torni tra due o tre giorni.",
  writeAgain: "Scrivi di nuovo",
  closeCodename: "Esci da questa conversazione",
  ownLost: "Non inviato per intero",
  ownUncertain: "Potrebbe non essere arrivato",
  ownStopped: "Invio interrotto",
  notKnown: "Questa pagina non può sapere se con questo nome in codice sia mai stato inviato un messaggio. Se non ha mai visto “Arrivato”, lo invii di nuovo.",
  filesAgain: "Se ha chiuso la pagina prima che tutti i suoi file fossero conservati, scelga di scrivere ancora e gli stessi file entro una settimana. Ciò che è già conservato non viene inviato due volte.",
  statusReceived: "Una persona dell’ufficio destinatario ha ciò che lei ha inviato.",
  statusLooking: "La sua segnalazione è in esame.",
  statusClosed: "La sua segnalazione è chiusa.",
  statusDestroyed: "Distrutto: tutto ciò che lei ha ritirato ed era arrivato entro il giorno {day}.",
  statusFiles: "Messaggi con tutti i file presenti: {whole} su {announced}.",
  whoTitle: "Chi legge in questo ufficio",
  whoLead: "Nomi e chiavi di firma, firmati dall’ufficio destinatario. Può confrontare una chiave con quanto la persona indica altrove.",
  proofTitle: "Prova della segnalazione",
  proofLead: "Salvi un file che prova chi ha aperto il suo testo, quando l’ha firmato e che cosa ha risposto. Per questo non si invia nulla. Non può provare che non ci sia stata un’altra risposta.",
  proofWarning: "Chi trova questo file da lei sa che ha fatto una segnalazione e legge tutte le risposte. Non è cifrato e lei non potrà negarlo. Lo salvi solo se deve mostrarlo a qualcuno. Chi lo ha legge anche il suo testo, se lo inserisce; lasciarlo fuori lo nasconde solo a chi non può indovinarlo.",
  proofText: "Il testo inviato, parola per parola, se l’ha conservato",
  proofTextHint: "Senza di esso, chi controlla il file deve ricevere il testo da lei.",
  proofSave: "Salva la prova",
  proofSaved: "Il file è stato passato al browser per essere salvato.",
  proofNothing: "Non c’è ancora nulla da provare: nessuno ha firmato di aver aperto ciò che lei ha inviato. Torni più tardi.",
  proofOther: "Nessuno ha firmato di aver aperto questo testo. Deve essere esattamente quello inviato. Può anche lasciare vuoto il campo.",
  proofFailed: "Non è stato possibile creare la prova.",
  // Withdrawing
  withdrawOpen: "Ritira tutto",
  withdrawTitle: "Ritirare tutto",
  withdrawLead: "Lei chiede all’ufficio destinatario di distruggere tutto ciò che ha inviato con questo nome in codice, anche i file. I programmi dell’ufficio lo fanno automaticamente quando ricevono la sua richiesta.",
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
  plainOther: "Può lasciare JavaScript disattivato: su un computer di cui si fida, usi il programma “knothole source”. Il sito ordinario dell’ufficio destinatario dice dove trovarlo, e la sua impronta. Oppure si rivolga all’ufficio per posta o di persona.",
  plainFile: "Ha creato un file cifrato (busta) con “knothole source seal”? Lo consegni qui. Chi sorveglia il server può vedere che qualcuno lo fa.",
  plainChoose: "File cifrato (busta)",
  plainSend: "Invia il file",
  plainStored: "Conservato per l’ufficio destinatario. Può chiudere questa pagina. In Tor Browser scelga “Nuova identità” (“New Identity”).",
  plainNotStored: "Non conservato. Il server ora non può accettarlo. Tenga il file e lo invii di nuovo domani.",
  plainRefused: "Non conservato. Questo non è un file creato con “knothole source seal”. Torni indietro e scelga un altro file.",
  notStarted: "Questa pagina non si è avviata",
  notStartedLead: "Non scriva qui. Se entro un minuto non cambia nulla, ricarichi la pagina.",
  plainAndroid: "In Tor Browser per Android apra “Impostazioni”, poi “Livello di sicurezza”, e scelga “Safer”."
};

// strings/ja.js
var ja_default = {
  // Frame
  languageName: "日本語",
  language: "言語",
  name: "Knothole",
  navigation: "どうしますか",
  goWrite: "送る",
  goReturn: "コードネームがあります",
  steps: "手順",
  stepWrite: "書く",
  stepCodename: "コードネーム",
  stepSent: "送信済み",
  leave: "すぐに離れる",
  leaveHint: "このページをすぐに空にします。まだ送信されていないものは失われます。Escape キーを 3 回押しても同じです。",
  elsewhereTitle: "「すぐに離れる」で別のページも開く",
  elsewhereHint: "「すぐに離れる」を押すと、このページは空になります。天気予報など、見られても問題のないページのアドレスを入力しておくと、新しいタブでそのページも開きます。Escapeキーでは開きません。それまでは何も読み込まれません。ネットワークを見張っている人には、その瞬間にページが読み込まれたことが分かります。",
  elsewhereLabel: "別のページのアドレス",
  errorElsewhere: "このアドレスは開けません。example.org のように入力してください。",
  footer: "このページは、ブラウザーに何も残しません。ページを閉じると、ここにあるものはすべて消えます。",
  programTitle: "このページを使わない方法：プログラム「knothole source」",
  programWhy: "ページは訪れるたびにサーバーから届くので、乗っ取られたサーバーが偽のページを送ることもありえます。このプログラムにページは要りません。入手先は窓口の通常のサイトに書いてあります。窓口のこの指紋を、別の方法で手に入れたものと見比べてください：",
  programHow: "ご自分のコンピューターで Tor Browser を開いたまま、次のように入力してください：",
  stepSending: "送信中",
  // Safety check
  safetyGood: "安全確認：問題ありません",
  safetyLook: { other: "安全確認：直すところが {count} 件あります" },
  safetyOnion: "onion アドレスを使っています。あなたのいる場所は Tor によって隠されています。",
  safetyLocal: "これは試用です。サーバーはお使いの機器の中で動いていて、外には何も出ません。",
  safetyNoOnion: "onion アドレスを使っていません。お使いのネットワークからは、あなたがここにいることが見えます。代わりに、次のアドレスを Tor Browser で開いてください：",
  safetyNoOnionUnknown: "onion アドレスを使っていません。お使いのネットワークからは、あなたがここにいることが見えます。Tor Browser を使ってください。onion アドレスは窓口に問い合わせてください。",
  safetySafer: "ブラウザーのセキュリティレベルは「Safer（より安全）」以上です。",
  safetyStandard: "ブラウザーのセキュリティレベルが「Safer（より安全）」より低くなっています。Tor Browser で盾のマークをクリックし、「設定（Settings）」を選び、次に「Safer（より安全）」を選んでください。ブラウザーを再起動し、このページをもう一度開いてください。必ず書く前に行ってください。再起動すると、書いた文章は消えます。",
  safetyFeatures: "お使いのブラウザーは、このページが送るものをすべて暗号化できます。",
  safetyCannot: "このページからは、お使いの機器にスパイウェアが入っていないか、だれかが後ろからのぞいていないかは分かりません。",
  // The line of state
  stateLoading: "準備しています。もう書き始められます。",
  stateNothing: "今回はまだ何も送信されていません。",
  stateSealing: "メッセージを暗号化しています…",
  stateWaiting: "まだ送信されていません。不規則な時刻に自動で送信されます。たいていは 1 分以内です。このページを開いたままにしてください。",
  stateParts: {
    other: "まだ送信が終わっていません：全 {count} 個のうち {stored} 個を送信しました。このページを開いたままにしてください。"
  },
  safetyTrial: "安全確認：ここでは不要です",
  stateSent: "送信しました。「届きました」と出るまで、このページを閉じずにお待ちください。",
  stateConfirmed: "届きました。あなたのメッセージは窓口あてに保存されています。このページを閉じてもかまいません。",
  stateUnusable: "今はこのページから何も送信できません。",
  stateFilesWaiting: "文章は送信されました。ファイルはまだ送信の途中です。このページを開いたままにしてください。",
  stateFilesMissing: "文章は届きましたが、届いていないファイルがあります。",
  stateRequestArrived: "届きました。すべてを破棄してほしいという依頼は、窓口あてに保存されています。このページを閉じてもかまいません。",
  stateAgain: "窓口の鍵が変わったため、メッセージをもう一度送信しています。このページを開いたままにしてください。",
  stateLost: "メッセージの一部を暗号化できなかったため、窓口は全文を読めません。やり取りの画面から文章をコピーし、ページを読み込み直して、もう一度送ってください。",
  stateUncertain: "メッセージの全部または一部が届いていない可能性があります。",
  // Files on their way
  uploadReading: "ファイルを読み込んでいます：{of} のうち {done}。",
  uploadRunning: "ファイルを送信しています：{of} のうち {done}。",
  uploadLeft: { other: "残りおよそ {count} 分です。" },
  uploadLost: "{of} のうち {done} で接続が切れました。ページが自動でやり直します。保存された分は残ります。",
  uploadPaused: "{of} のうち {done} で一時停止しています。保存された分は 1 週間残ります。",
  uploadFull: "今、サーバーにファイルを置く場所がありません。文章はファイルとは別に送信されます。もう一度試すか、明日、コードネームと同じファイルを用意してまた来てください。",
  uploadChanged: "読み込んでいる間にファイルの中身が変わったため、ファイルの送信を止めました。文章はファイルとは別に送信されます。ファイルを選び直し、新しいメッセージで送ってください。",
  uploadStopped: "サーバーがファイルを受け付けませんでした。文章はファイルとは別に送信されます。明日、コードネームと同じファイルを用意してまた来てください。",
  uploadWithdrawn: "すべてを取り下げたため、ファイルの送信を中止しました。",
  uploadDone: "ファイルはすべて窓口あてに保存されました。",
  uploadPause: "一時停止",
  uploadResume: "続ける",
  uploadAgain: "もう一度試す",
  uploadSlow: "接続が遅くなっています。{of} のうち {done} を送信しました。失われたものはありません。このページを開いたままにしてください。",
  // Troubles: what happened, then what to do
  troubleUnreachable: "サーバーから応答がありません。ページが自動でやり直します。インターネットにつながっているか確かめてください。",
  troubleFull: "サーバーがいっぱいで、メッセージは保存されませんでした。ページがメッセージを持ったまま、やり直します。ページを開いたままにするか、明日また来てください。",
  troubleUnavailable: "今、サーバーは何も保存できません。ページが自動でやり直します。開いたままにしてください。",
  troubleStrange: "サーバーから、このページには理解できない応答がありました。ページがやり直します。この状態が続くときは、文章をコピーしてから、ページを読み込み直してください。",
  troubleNotLoaded: "窓口の情報を読み込めませんでした。ページが自動でやり直します。この状態が続くときは、Tor Browser のメニューで「このサイトの新しい Tor 回線（New Tor circuit for this site）」を選んでください。",
  troubleDocument: "このページは、正しい窓口とつながっていることを証明できません。そのため送信しません。今は使わないでください。1 時間後に読み込み直してください。この状態が続くときは、別の方法で窓口に連絡してください。",
  alarmTitle: "これは本物の窓口ではないかもしれません",
  troubleUpdate: "サーバーが窓口の新しい情報を送ってきましたが、窓口のものだと証明できません。ページはそれを拒否し、以前の情報で続けます。不安なときは、ページを閉じてください。",
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
  troubleClock: "この端末の日付は {day}、サーバーの日付は {today} です。別の時計と比べてください。端末が間違っている場合は、時計を合わせてページを読み込み直してください。",
  // Step 1: write
  writeTitle: "{desk}に送る",
  writeTitleEmpty: "窓口に送る",
  writeLead: "読めるのは、下に名前のある人だけです。入力したものが、あなたの同意なしにこのページから出ることはありません。",
  writeWarning: "勤め先のパソコン、電話、ネットワークは使わないでください。",
  protectedTitle: "守られるものと、守られないもの",
  protectedYes1: "メッセージとファイルは、この機器の中で暗号化されます。途中では、だれもそれらやコードネームを読めません。サーバーにも、サーバーを運営する人にも読めません。",
  protectedYes2: "アカウントはありません。このページは名前をたずねず、この機器に何も保存しません。",
  protectedYes3: "書いても書かなくても、ページは不規則な時刻にデータを送ります。そのため、メッセージを送っても目立ちません。",
  protectedNo1: "あなたのネットワークを見張る人（勤め先など）には、Tor を使っていることが分かります。このページを訪れたことも分かるかもしれません。",
  protectedNo2: "あなたの機器を操れる人には、ここですることがすべて見えます。",
  protectedNo3: "サーバーを乗っ取った人は、入力したものを読み取るように改変したページを、あなたに送るかもしれません。",
  protectedNo4: "話の内容から、あなたがだれなのか分かることがあります。あなたしか知りえないことは、重要でないかぎり書かないでください。",
  statementTitle: "{day}の窓口からの説明",
  holdsTitle: "法的な命令：その意味",
  statementHolds: "窓口は、法的な命令によって次のものを保管しなければならないと述べています：",
  holdsMeaning: "そのため窓口は、破棄を求められても、約束より長くメッセージを保管しなければならないことがあります。命令によって暗号化されたものが開かれることはありませんが、読んだ人が問われることはあります。あなたに関わる可能性があるなら、書く前に相談し、あなたがだれか分かることは書かないでください。",
  channelTitle: "だれに届けますか？",
  channelLoading: "メッセージを読める人を読み込んでいます…",
  channelReaders: "読める人：{names}。",
  readersChoose: "読んではいけない人を選ぶ",
  readersHint: "これを読まれてはいけない人のチェックを、すべて外してください。このページを閉じるまで、外したままになります。次に来たときは、もう一度外す必要があります。",
  readersLeftOut: "このメッセージを読めない人：{names}。",
  errorReaders: "メッセージを読める人が、少なくとも 1 人は必要です。",
  channelRead: "{day}までに届いたメッセージは読まれています。",
  channelNeverRead: "この 30 日間、ここのメッセージを読んでいると確認した人はいません。",
  channelUnreachable: "今、ここにはメッセージを受け取れる人がいません。ほかを選ぶか、明日また来てください。",
  questionsTitle: "いくつかの質問",
  optional: "任意",
  messageLabel: "メッセージ",
  messageHint: "何が起きたのか、いつのことか、どうやって知ったのかを書いてください。急ぐ必要はありません。あなたがコードネームを見て同意するまで、入力したものがこのページから出ることはありません。",
  messageLeft: "残り：およそ {count} 文字。",
  messageOver: "およそ {count} 文字多すぎます。文章を短くするか、残りを 2 通目のメッセージで送ってください。",
  filesTitle: "ファイル",
  filesHint: "写真、文書、録音や録画など。文章と同じように、ファイル名も含めて暗号化されます。",
  filesTell: "写真からは、いつ、どこで、どの電話で撮ったのかが分かります。文書には作成者の名前が入っています。このページは、見つけたものを各ファイルの下に表示し、可能な場合は情報を取り除いたコピーを用意します。すべてを見つけられるわけではありません。",
  filesCleanTitle: "取り除く方法",
  filesClean1: "Tails では、ファイルを「Metadata Cleaner」で開いてください。ほかのシステムでは、プログラム mat2 で同じことができます。",
  filesClean2: "または、写真の代わりに画面の写し（スクリーンショット）を、文書の代わりに打ち直した文章を送ってください。印刷した紙にはプリンターの見えない印が残ることがあり、それをスキャンしたものも同じです。",
  filesClean3: "ファイルとフォルダーの名前は窓口に伝わります。あなたがだれか分かる名前は変えてください。",
  filesClean4: "プリンターの見えない点、電子透かし、あなたを探し出すために仕込まれた言い回し、声や顔は、どのプログラムでも取り除けません。",
  filesCost: "ファイルは不規則な時刻ではなくすぐに送信され、文章より時間がかかります。見張っている人には、あなたが大きなものを送っていることが分かります。",
  filesChoose: "ファイルを選ぶ",
  folderChoose: "フォルダーを選ぶ",
  filesDrop: "ここにドラッグして置くこともできます。",
  fileRemove: "外す",
  fileRemoveNamed: "{name} を外す",
  filesRemoveAll: "すべて外す",
  filesLooking: "ファイルの中を調べています…",
  tracesNone: "このページが調べる場所では何も見つかりませんでした。",
  tracesUnknown: "このページは、この種類のファイルの中を調べられません。",
  tracesFailed: "このページは中を調べられませんでした。ファイルは元のままです。",
  tracesTell: "このファイルから分かること：{kinds}",
  tracesOnly: "このページは表示できるだけです。この種類のファイルからは取り除けません。",
  cleanMake: "情報を取り除いたコピーを作る",
  cleanAll: "すべてのコピーを作る",
  cleanMaking: "情報を取り除いたコピーを作っています…",
  cleanFailed: "「{name}」のコピーを作れませんでした。ファイルをリストから外すか、そのまま送ってください。",
  cleanDone: "情報を取り除いたコピーが送られます。元のファイルは端末に残ります。",
  cleanBoth: "両方が送られます。情報を取り除いたコピーと、すべての情報が残る元のファイルです。",
  cleanOriginal: "元のファイルも送る",
  cleanUndo: "元のファイルだけを送る",
  cleanLeft: "コピーからまだ分かること：{kinds}",
  cleanNothingLeft: "コピーからは何も見つかりませんでした。",
  tracePlace: "場所",
  traceDevice: "カメラや機器",
  traceSerial: "製造番号",
  traceTime: "日時",
  tracePerson: "人の名前",
  traceCompany: "会社",
  traceSoftware: "使ったプログラム",
  traceTitle: "題名や説明",
  traceComment: "コメント",
  traceIdentifier: "コピーどうしを結び付ける番号",
  traceThumbnail: "小さなプレビュー画像",
  traceChanges: "変更履歴",
  traceHistory: "以前の版",
  traceHidden: "隠れた部分",
  traceAttachment: "添付されたもの",
  traceScript: "プログラムコード",
  tracePath: "フォルダー、プリンター、ひな形",
  traceNames: "中にあるファイルの名前",
  traceRoute: "メールの経路",
  traceMark: "見えない文字や似た文字",
  traceOther: "その他の情報",
  personName: "氏名",
  personMail: "メールアドレス",
  personPhone: "電話番号",
  personAddress: "住所",
  personInternet: "インターネットアドレス",
  personAccount: "銀行口座",
  personCard: "支払いカード",
  personIdentity: "身分証や税の番号",
  personBirth: "生年月日",
  personPlate: "車のナンバー",
  personReligion: "宗教",
  personOrigin: "出自",
  personNationality: "国籍",
  personHealth: "健康",
  personUnion: "労働組合",
  personParty: "政治",
  personSex: "性生活",
  personInside: "文中に出てくる人",
  peopleFound: "この表にある人の情報：{kinds}",
  peopleNone: "この表では人の情報は見つかりませんでした。列をご自分で確認してください。",
  peopleLead: "人を明かさずに、何が起きたかを示せます。列ごとに、窓口に渡すものを選んでください。コピーを作るまで何も変わりません。",
  peopleLooked: "調べた行数：{count}。このページはすべてを見分けられません。すべての列をご自分で確認してください。",
  peoplePseudonyms: "仮名を使うと、一つのコードネームで送るすべてのファイルで同じ人は同じ仮名になり、誰も試して名前を突き止めることはできません。ほかの列の珍しい内容から誰か分かることはあります。",
  peopleHeaded: "最初の行は見出しです",
  peopleColumn: "{number} 列目",
  peopleExample: "例：{value}",
  peopleRows: "どの行",
  rowsAll: "すべての行",
  rowsFirst: "最初の {count} 行だけ",
  rowsCounts: "行なし：見出しと件数だけ、少ない件数は伏せる",
  actKeep: "そのままにする",
  actPseudonym: "仮名に置き換える",
  actCoarsen: "粗くする：年、範囲、地域",
  actBlacken: "黒く塗る",
  actInside: "文中に見つかった人を置き換える",
  actDrop: "列を除く",
  peopleMake: "このコピーを作る",
  peopleMaking: "コピーを作っています… 仮名のために先にコードネームを作ります。1 分かかることがあります。",
  peopleCopying: "コピーを作っています：{done} / {of}。",
  peopleDone: "コピーが送られます。元のファイルは端末に残ります。コピーを確認してください。送られるのはまさにこれです。",
  peopleChange: "コピーを変える",
  peopleKept: "コピーの行数：{kept} / {read}。",
  peopleOdd: "列に合わず除かれた行数：{count}。",
  peopleStill: "コピーにまだ見えるもの：{kinds}",
  peopleNothing: "コピーに人の情報は見つかりません。ご自分でも確認してください。",
  previewTitle: "送られるもの：{size}",
  previewMore: "もっと表示",
  previewFind: "コピーの中を検索",
  previewFound: "見つかった箇所：{count}",
  previewNone: "コピーにはありません。",
  peopleOther: "コードネームが別のものになったため、仮名が変わりました。コピーをもう一度確認してから続けてください。",
  peopleOnly: "この種類のファイルでは人の情報を探しません。表計算は CSV で保存して選び直せます。",
  peopleTooLarge: "この表はこのページには大きすぎます。",
  peopleBroken: "この表は読めません。行が長すぎるか、引用符が足りません。",
  noteTitle: "窓口への説明書きが付きます",
  noteLead: "どのファイルがコピーで何を変えたかを伝え、元のファイルと取り違えられないようにします。英語で書かれています。",
  filesFlat: "フォルダー名を送らない",
  filesTotal: { other: "ファイル {count} 個、合計 {size}。" },
  errorFilesTooLarge: "大きすぎます。1 通のメッセージは最大 {most} です。ファイルをいくつか外すか、何通かに分けて送ってください。",
  errorFilesMany: "1 通のメッセージにはファイルが多すぎます（最大 {most} 個）。いくつか外すか、1 つの圧縮ファイルにまとめてください。",
  errorFilesUnread: "読み込めないため追加されませんでした：{names}。",
  filesRefused: "窓口は現在ファイルを受け付けていません。選んだファイルは送信されません。",
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
  errorDate: "日付が完全ではありません。補うか、3 つの欄をすべて空にしてください。",
  dateDay: "日",
  dateMonth: "月",
  dateYear: "年",
  errorTooLong: "1 通のメッセージに収まりません。短くするか、残りを 2 通目のメッセージで送ってください。",
  errorText: "文章に、壊れていて送信できない文字があります。最後に貼り付けたものを消して、もう一度試してください。",
  errorSeal: "メッセージを暗号化できなかったため、何も送信されていません。文章をコピーし、ページを読み込み直して、もう一度試してください。",
  errorFileGone: "「{name}」を読み取れなくなりました。一覧から外すか、選び直してください。",
  errorLines: "{most} 行を超えるため、この欄には入りません。文章をファイルに保存して下で選ぶか、いくつかのメッセージに分けて送ってください。",
  // Step 2: codename
  codenameTitle: "あなたのコードネーム",
  codenameLead: "この 8 つの英単語を、この順番のまま、手で紙に書き写してください。たった今、この機器の中で作られたものです。まだ何も送信されていません。",
  codenameWhy1: "戻ってくる、返信を読む、また書く。そのために、この単語が必要です。",
  codenameWhy2: "この単語をもう一度あなたに渡せる人はいません。なくすと、返信を読めなくなります。",
  codenameWhy3: "この単語を手に入れた人は、返信を読み、あなたの名で書くことができます。紙を安全な場所に保管してください。写真は撮らないでください。",
  codenameCopy: "クリップボードにコピー",
  codenameCopyCost: "クリップボードは、ほかのプログラムにも読めます。手で書き写すほうが安全です。",
  codenameCopied: "コピーしました。用が済んだら、クリップボードを空にしてください。何か別のものをコピーすれば消えます。",
  codenameNotCopied: "ブラウザーがコピーを許可しませんでした。単語を手で書き写してください。",
  codenameWritten: "書き写しました",
  back: "戻る",
  checkTitle: "書き写したものの確認",
  checkLead: "次の 2 つの英単語を、紙を見て入力してください。その紙で戻ってこられるかどうかが分かります。",
  checkWord: "{number} 番目の単語",
  checkWrong: "{number} 番目の単語と違います。紙を見直すか、コードネームをもう一度表示してください。",
  checkShow: "コードネームをもう一度表示",
  checkSend: "メッセージを送る",
  // Step 3: sent
  sentTitleWaiting: "メッセージは送信待ちです",
  sentTitleSent: "メッセージを送信しました",
  sentTitleConfirmed: "メッセージが届きました",
  sentWaiting: "このページは、もともと不規則な時刻にデータを送っています。メッセージはそれと一緒に送られるので、時刻からは何も分かりません。何もする必要はありません。",
  sentNowTitle: "待たずにすぐ送る",
  sentNowCost: "すぐ送ると、クリックした直後に送信されます。サーバーを見張っていて、あなたがいつ接続していたかを知る人には、あなたが書いたと分かるかもしれません。今すぐ離れなければならないときだけ選んでください。",
  sentNow: "今すぐ送る",
  sentNowPressed: "送信しています…",
  nextTitle: "次にすること",
  nextWait: "上の行に「届きました」と出るまで待ってください。",
  nextKeep: "コードネームを書いた紙を保管してください。あなたがだれか分かるようなものとは、別の場所に置いてください。",
  nextLeave: "それから、このページを閉じてください。Tor Browser で「New Identity（新しい識別子）」を選んでください。",
  nextReturn: {
    other: "2、3 日後にまた来て、「コードネームがあります」を選び、8 つの英単語を入力してください。返信は {count} 日間読めます。"
  },
  nextDelete: "この機器のほかの場所にも文章を残しているなら、消すことを考えてください。",
  goConversation: "やり取りを表示",
  sentEmpty: "このページを空にして離れる",
  sentTitleSealing: "メッセージを暗号化しています",
  sentTitleFiles: "ファイルはまだ送信中です",
  sentTitleFilesMissing: "文章は届きましたが、ファイルは届いていません",
  sentTitleLost: "メッセージはすべて送信されたわけではありません",
  sentTitleUncertain: "メッセージが届いていない可能性があります",
  nextWaitFiles: "すべてのファイルが保存されたと上の行に出るまでお待ちください。",
  nextWaitTime: "ふつうは 1～2 分かかります。",
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
  takeWord: "「{word}」を使う",
  takeOrder: "2 つの単語を入れ替える",
  errorNoWords: "先に 8 つの単語を入力してください。",
  errorOpen: "コードネームを開けませんでした。ページを読み込み直して、もう一度試してください。",
  returnOpeningLong: "遅い端末では 1 分ほどかかることがあります。",
  // Conversation
  conversationTitle: "あなたのやり取り",
  conversationOpened: "コードネームは正しいです。",
  ownMessage: "今回あなたが書いたもの",
  ownTo: "あて先：{channel}",
  ownWaiting: "まだ送信されていません",
  ownSent: "送信しました",
  ownConfirmed: "届きました",
  replyFrom: "{name} からの返信",
  replyDay: "{day}。署名を確認しました。本当にこの人からのものです。",
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
  noReplyLead: "コードネームは正しいです（入力の誤りがあれば分かります）。返信はまだありません。",
  noReplyAfterReceipt: "メッセージは開封されました。返信はまだありません。",
  noReplyEarlier: "以前のメッセージは開封されました。返信はまだありません。",
  noReceipt: "あなたのメッセージを開いたと確認した人は、まだいません。確認は、読まれてから 1 日遅れることがあります。",
  deskRead: "{desk}は、{day}までに届いたメッセージを読んでいます。",
  deskNotReadSince: "{desk}は、{day}を最後に、届いたメッセージを読んでいません。あなたのメッセージをまだ見ていないかもしれません。",
  deskNeverRead: "この 30 日間、{desk}はメッセージを読んでいると確認していません。あなたのメッセージをまだ見ていないかもしれません。",
  conversationReturn: "このページを開いている間は、新しい返信が自動でここに出ます。閉じる場合は、2、3 日後にまた来てください。",
  writeAgain: "また送る",
  closeCodename: "このやり取りを閉じる",
  ownLost: "一部が送信されていません",
  ownUncertain: "届いていない可能性があります",
  ownStopped: "送信を中止しました",
  notKnown: "このコードネームでメッセージが送られたことがあるかどうか、このページには分かりません。「届きました」という表示を見ていない場合は、もう一度送ってください。",
  filesAgain: "すべてのファイルが保存される前にページを閉じた場合は、1 週間以内に「また書く」を選び、同じファイルを選んでください。すでに保存されたものは二度送られません。",
  statusReceived: "送られたものは、窓口の担当者が受け取っています。",
  statusLooking: "通報の内容を調べています。",
  statusClosed: "通報の件は終了しました。",
  statusDestroyed: "破棄済み：取り下げたもののうち、{day}までに届いたすべて。",
  statusFiles: "ファイルがすべてそろっているメッセージ：{announced}件中{whole}件。",
  whoTitle: "この窓口で読む人",
  whoLead: "名前と署名鍵です。窓口が署名しています。鍵は、その人がほかの場所で示しているものと比べられます。",
  proofTitle: "通報の証明",
  proofLead: "あなたの文章をだれが開き、いつそれに署名し、何を返信したかを証明するファイルを保存します。そのために何かが送られることはありません。ほかに返信がなかったことは証明できません。",
  proofWarning: "このファイルがあなたのもとで見つかると、通報したことを知られ、返信もすべて読まれます。暗号化されておらず、否定もできません。だれかに見せる必要がある場合にだけ保存してください。文章を入れた場合は、文章も読まれます。入れなくても、隠せるのは、その内容を推測できない人からだけです。",
  proofText: "送った文章（手元にあれば、一字一句そのまま）",
  proofTextHint: "文章がない場合、ファイルを確かめる人は、あなたから文章を受け取る必要があります。",
  proofSave: "証明を保存する",
  proofSaved: "ファイルをブラウザーに渡しました。保存されます。",
  proofNothing: "まだ証明できるものがありません。送られたものを開いたと、だれも署名していません。後でまた来てください。",
  proofOther: "この文章を開いたと、だれも署名していません。送ったものと完全に同じでなければなりません。空欄のままでもかまいません。",
  proofFailed: "証明を作れませんでした。",
  // Withdrawing
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
  plainOther: "JavaScript を切ったままにすることもできます。信頼できるコンピューターで、プログラム「knothole source」を使ってください。入手先とその指紋は、窓口の通常のサイトに書いてあります。または、郵便を使うか直接訪ねて、窓口に連絡してください。",
  plainFile: "「knothole source seal」で暗号化ファイル（封筒）を作りましたか？ここで渡してください。サーバーを見張る人には、だれかが渡していることが分かります。",
  plainChoose: "暗号化ファイル（封筒）",
  plainSend: "ファイルを送る",
  plainStored: "窓口あてに保存されました。このページを閉じてもかまいません。Tor Browser で「New Identity（新しい識別子）」を選んでください。",
  plainNotStored: "保存されませんでした。今、サーバーは受け取れません。ファイルを残しておき、明日もう一度送ってください。",
  plainRefused: "保存されませんでした。これは「knothole source seal」で作ったファイルではありません。戻って、別のファイルを選んでください。",
  notStarted: "このページは起動していません",
  notStartedLead: "ここには何も書かないでください。1 分たっても変わらない場合は、ページを読み込み直してください。",
  plainAndroid: "Android 版 Tor Browser では、「設定」の「セキュリティレベル」で「Safer（より安全）」を選んでください。"
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
  leave: "Snel verlaten",
  leaveHint: "Maakt deze pagina meteen leeg. Wat niet verzonden is, bent u kwijt. Drie keer op Escape drukken doet hetzelfde.",
  elsewhereTitle: "‘Snel verlaten’ kan ook een andere pagina openen",
  elsewhereHint: "‘Snel verlaten’ maakt deze pagina leeg. Typ het adres van een onschuldige pagina, bijvoorbeeld het weerbericht, en de knop opent die ook in een nieuw tabblad. Escape doet dat niet. Vóór die tijd wordt niets geladen. Wie uw netwerk in de gaten houdt, kan zien dat op dat moment een pagina wordt geladen.",
  elsewhereLabel: "Adres van de andere pagina",
  errorElsewhere: "De knop opent dit adres niet. Typ het zo: example.org",
  footer: "Deze pagina bewaart niets in uw browser. Als u de pagina sluit, is alles hier weg.",
  programTitle: "Zonder deze pagina: het programma ‘knothole source’",
  programWhy: "Een pagina komt bij elk bezoek van de server, en een overgenomen server kan u een valse sturen. Het programma heeft geen pagina nodig. Op de gewone website van het meldpunt staat waar u het krijgt. Vergelijk deze vingerafdruk van het meldpunt met een die u op een andere manier hebt gekregen:",
  programHow: "Laat op uw eigen computer Tor Browser open en typ:",
  stepSending: "Wordt verzonden",
  // Safety check
  safetyGood: "Veiligheidscontrole: alles in orde",
  safetyLook: {
    one: "Veiligheidscontrole: {count} punt te verbeteren",
    other: "Veiligheidscontrole: {count} punten te verbeteren"
  },
  safetyOnion: "U gebruikt het onion-adres. Tor verbergt waar u bent.",
  safetyLocal: "Dit is een proef: de server draait op uw eigen computer. Niets verlaat die.",
  safetyNoOnion: "U gebruikt geen onion-adres. Op uw netwerk is te zien dat u hier bent. Open in plaats daarvan dit adres in Tor Browser:",
  safetyNoOnionUnknown: "U gebruikt geen onion-adres. Op uw netwerk is te zien dat u hier bent. Gebruik Tor Browser en vraag het meldpunt om zijn onion-adres.",
  safetySafer: "Het beveiligingsniveau van de browser is minstens ‘Veiliger’ (Safer).",
  safetyStandard: "Het beveiligingsniveau van de browser is lager dan ‘Veiliger’ (Safer). Klik in Tor Browser op het schild, kies ‘Instellingen’ (Settings) en daarna ‘Veiliger’ (Safer). Start de browser opnieuw en open deze pagina weer. Doe dit voordat u schrijft: door opnieuw te starten raakt u uw tekst kwijt.",
  safetyFeatures: "Uw browser kan alles versleutelen wat deze pagina verzendt.",
  safetyCannot: "Deze pagina kan niet zien of uw apparaat vrij is van schadelijke programma’s, of dat iemand over uw schouder meekijkt.",
  // The line of state
  stateLoading: "De pagina wordt klaargemaakt. U kunt al beginnen met schrijven.",
  stateNothing: "Niets verzonden tijdens dit bezoek.",
  stateSealing: "Uw bericht wordt versleuteld…",
  stateWaiting: "Nog niet verzonden. Het bericht wordt automatisch verzonden op een willekeurig moment, meestal binnen een minuut. Laat deze pagina open.",
  stateParts: {
    one: "Nog niet verzonden: {stored} van {count} deel verstuurd. Laat deze pagina open.",
    other: "Nog niet verzonden: {stored} van {count} delen verstuurd. Laat deze pagina open."
  },
  safetyTrial: "Veiligheidscontrole: hier niet nodig",
  stateSent: "Verzonden. Wacht op ‘Aangekomen’ voordat u deze pagina sluit.",
  stateConfirmed: "Aangekomen. Uw bericht is opgeslagen voor het meldpunt. U kunt deze pagina sluiten.",
  stateUnusable: "Met deze pagina kan nu niets worden verzonden.",
  stateFilesWaiting: "Uw tekst is verzonden. Uw bestanden zijn nog onderweg. Laat deze pagina open.",
  stateFilesMissing: "Uw tekst is aangekomen, maar niet al uw bestanden.",
  stateRequestArrived: "Aangekomen. Uw verzoek om alles te vernietigen is opgeslagen voor het meldpunt. U kunt deze pagina sluiten.",
  stateAgain: "Een sleutel van het meldpunt is veranderd, daarom wordt uw bericht nog een keer verzonden. Laat deze pagina open.",
  stateLost: "Een deel van uw bericht kon niet worden versleuteld, daarom kan het meldpunt het niet helemaal lezen. Kopieer uw tekst uit het gesprek, laad de pagina opnieuw en verzend hem nog een keer.",
  stateUncertain: "Uw bericht, of een deel ervan, is misschien niet aangekomen.",
  // Files on their way
  uploadReading: "Uw bestanden worden gelezen: {done} van {of}.",
  uploadRunning: "Uw bestanden worden verzonden: {done} van {of}.",
  uploadLeft: { one: "Nog ongeveer {count} minuut.", other: "Nog ongeveer {count} minuten." },
  uploadLost: "De verbinding viel weg bij {done} van {of}. De pagina probeert het automatisch opnieuw. Wat al is opgeslagen, blijft bewaard.",
  uploadPaused: "Gepauzeerd bij {done} van {of}. Wat al is opgeslagen, blijft een week bewaard.",
  uploadFull: "De server heeft nu geen plaats voor uw bestanden. Uw tekst is wel verzonden. Probeer het opnieuw, of kom morgen terug met uw codenaam en dezelfde bestanden.",
  uploadChanged: "Een bestand veranderde terwijl het werd gelezen. Daarom is het verzenden gestopt. Uw tekst is wel verzonden. Kies de bestanden opnieuw en verzend ze met een nieuw bericht.",
  uploadStopped: "De server weigerde de bestanden. Uw tekst is wel verzonden. Kom morgen terug met uw codenaam en dezelfde bestanden.",
  uploadWithdrawn: "Uw bestanden worden niet verder verzonden: u hebt alles ingetrokken.",
  uploadDone: "Al uw bestanden zijn opgeslagen voor het meldpunt.",
  uploadPause: "Pauzeren",
  uploadResume: "Doorgaan",
  uploadAgain: "Opnieuw proberen",
  uploadSlow: "De verbinding is traag: {done} van {of} verzonden. Er is niets verloren. Laat deze pagina open.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "De server gaf geen antwoord. De pagina probeert het automatisch opnieuw. Controleer of u nog verbinding hebt.",
  troubleFull: "De server is vol en heeft uw bericht niet opgeslagen. De pagina houdt het vast en probeert het opnieuw. Laat de pagina open, of kom morgen terug.",
  troubleUnavailable: "De server kan nu niets opslaan. De pagina probeert het automatisch opnieuw. Laat de pagina open.",
  troubleStrange: "De server gaf een antwoord dat deze pagina niet begrijpt. De pagina probeert het opnieuw. Als dit zo blijft, kopieer dan uw tekst en laad de pagina opnieuw.",
  troubleNotLoaded: "De gegevens van het meldpunt konden niet worden geladen. De pagina probeert het automatisch opnieuw. Als dit zo blijft, kies dan ‘Nieuw Tor-circuit voor deze website’ (New Tor circuit for this site) in het menu van Tor Browser.",
  troubleDocument: "Deze pagina kan niet bewijzen dat zij met het juiste meldpunt verbonden is. Daarom weigert zij te verzenden. Gebruik deze pagina nu niet. Laad de pagina over een uur opnieuw. Als dit zo blijft, bereik het meldpunt dan op een andere manier.",
  alarmTitle: "Dit is misschien niet het meldpunt",
  troubleUpdate: "De server bood nieuwe gegevens van het meldpunt aan, maar het is niet te bewijzen dat ze echt van het meldpunt zijn. De pagina heeft ze geweigerd en gaat verder met de vorige. Twijfelt u, sluit dan de pagina.",
  troubleWithheld: "De server laat iets weg over de mensen van het meldpunt dat eerder wel gepubliceerd was. Misschien is de server defect, misschien probeert iemand u te misleiden. Deze pagina gaat uit van wat ze eerder wist.",
  troubleExpired: "De gegevens van het meldpunt zijn verouderd. Daarom weigert deze pagina te verzenden. U kunt nog wel antwoorden lezen. Kom morgen terug.",
  troubleMissing: "Uw browser mist iets wat deze pagina nodig heeft om te versleutelen: {missing}. Met deze browser kan niets worden verzonden. Gebruik de nieuwste Tor Browser.",
  troubleBroken: "Een deel van deze pagina is niet geladen of is gestopt. Er kan niets meer worden verzonden. Kopieer uw tekst, laad de pagina opnieuw en probeer het nog een keer.",
  missingSecure: "een veilig adres (een onion-adres of https)",
  missingWorkers: "achtergrondprocessen",
  missingCrypto: "de functies voor versleuteling (WebCrypto)",
  missingSignatures: "handtekeningen (Ed25519)",
  missingText: "tekstcodering",
  missingTimeout: "tijdslimieten voor verzoeken",
  troubleClock: "Volgens uw apparaat is het vandaag {day}, volgens de server {today}. Vergelijk met een andere klok. Als uw apparaat het mis heeft, zet dan de klok goed en laad de pagina opnieuw.",
  // Step 1: write
  writeTitle: "Schrijf naar {desk}",
  writeTitleEmpty: "Schrijf naar het meldpunt",
  writeLead: "Alleen de personen die hieronder staan, kunnen dit lezen. Niets van wat u typt, verlaat deze pagina zonder uw akkoord.",
  writeWarning: "Gebruik geen computer, telefoon of netwerk van uw werkgever.",
  protectedTitle: "Wat beschermd is, en wat niet",
  protectedYes1: "Uw bericht en uw bestanden worden op dit apparaat versleuteld. Onderweg kan niemand ze lezen, en uw codenaam ook niet: de server niet, en wie de server beheert evenmin.",
  protectedYes2: "Er is geen account. De pagina vraagt niet naar een naam en bewaart niets op dit apparaat.",
  protectedYes3: "De pagina verzendt op willekeurige momenten gegevens, of u nu schrijft of niet. Daardoor valt het verzenden van een bericht niet op.",
  protectedNo1: "Iemand die uw netwerk in de gaten houdt, bijvoorbeeld uw werkgever, kan zien dat u Tor gebruikt, en misschien dat u deze pagina hebt bezocht.",
  protectedNo2: "Iemand die de controle over uw apparaat heeft, kan alles zien wat u hier doet.",
  protectedNo3: "Iemand die de server overneemt, kan u een veranderde pagina sturen die leest wat u typt.",
  protectedNo4: "Wat u vertelt, kan laten zien wie u bent. Laat weg wat alleen u kunt weten, tenzij het belangrijk is.",
  statementTitle: "Wat het meldpunt zei op {day}",
  holdsTitle: "Een wettelijk bevel: wat het betekent",
  statementHolds: "Het meldpunt zegt dat een wettelijk bevel het dwingt het volgende te bewaren:",
  holdsMeaning: "Daardoor moet het meldpunt berichten misschien langer bewaren dan het belooft, ook als u om vernietiging vraagt. Een bevel opent niet wat versleuteld is, maar wie iets heeft gelezen, kan ernaar worden gevraagd. Als het over u kan gaan, vraag dan advies voordat u schrijft, en laat weg wat kan laten zien wie u bent.",
  channelTitle: "Wie moet het bericht krijgen?",
  channelLoading: "Wie uw bericht kan lezen, wordt geladen…",
  channelReaders: "Kan worden gelezen door {names}.",
  readersChoose: "Kiezen wie het niet mag lezen",
  readersHint: "Haal het vinkje weg bij iedereen die dit niet mag lezen. Dat blijft zo tot u deze pagina sluit. Als u terugkomt, moet u het opnieuw doen.",
  readersLeftOut: "Kan dit bericht niet lezen: {names}.",
  errorReaders: "Minstens één persoon moet uw bericht kunnen lezen.",
  channelRead: "Berichten gelezen tot en met {day}.",
  channelNeverRead: "In de laatste 30 dagen heeft niemand bevestigd hier berichten te lezen.",
  channelUnreachable: "Niemand kan hier op dit moment berichten ontvangen. Maak een andere keuze, of kom morgen terug.",
  questionsTitle: "Enkele vragen",
  optional: "niet verplicht",
  messageLabel: "Uw bericht",
  messageHint: "Schrijf wat er is gebeurd, wanneer, en hoe u het weet. Neem de tijd: niets van wat u typt, verlaat deze pagina voordat u uw codenaam hebt gezien en akkoord bent gegaan.",
  messageLeft: "Ruimte over: ongeveer {count} letters.",
  messageOver: "Ongeveer {count} letters te lang. Maak de tekst korter, of verzend de rest als tweede bericht.",
  filesTitle: "Bestanden",
  filesHint: "Foto’s, documenten, opnamen. Ze worden net als uw tekst versleuteld, met hun namen.",
  filesTell: "Foto’s verraden waar, wanneer en met welke telefoon ze zijn gemaakt. Documenten noemen hun maker. Onder elk bestand toont deze pagina wat ze vindt en biedt ze, waar dat kan, een opgeschoonde kopie aan. Alles vindt ze niet.",
  filesCleanTitle: "Hoe u dat weghaalt",
  filesClean1: "Open de bestanden in Tails met ‘Metadata Cleaner’. Op andere systemen doet het programma mat2 hetzelfde.",
  filesClean2: "Of verzend een schermafbeelding in plaats van een foto, en overgetypte tekst in plaats van een document. Een afdruk kan verborgen merktekens van de printer dragen, en een scan ervan ook.",
  filesClean3: "Het meldpunt ziet de namen van bestanden en mappen. Verander namen die laten zien wie u bent.",
  filesClean4: "Geen programma verwijdert de verborgen stippen van printers, watermerken, formuleringen die u moeten verraden, stemmen of gezichten.",
  filesCost: "Bestanden worden meteen verzonden, niet op een willekeurig moment, en duren langer dan tekst. Iemand die meekijkt, kan zien dat u iets groots verzendt.",
  filesChoose: "Bestanden kiezen",
  folderChoose: "Map kiezen",
  filesDrop: "U kunt ze ook hierheen slepen.",
  fileRemove: "Verwijderen",
  fileRemoveNamed: "{name} verwijderen",
  filesRemoveAll: "Alles verwijderen",
  filesLooking: "Het bestand wordt bekeken…",
  tracesNone: "Op de plaatsen waar deze pagina kijkt is niets gevonden.",
  tracesUnknown: "In dit soort bestand kan deze pagina niet kijken.",
  tracesFailed: "Deze pagina kon er niet in kijken. Het bestand is zoals het was.",
  tracesTell: "Dit bestand verraadt: {kinds}",
  tracesOnly: "Deze pagina kan dit alleen tonen. Uit dit soort bestand kan ze het niet verwijderen.",
  cleanMake: "Opgeschoonde kopie maken",
  cleanAll: "Van alle opgeschoonde kopieën maken",
  cleanMaking: "Er wordt een opgeschoonde kopie gemaakt…",
  cleanFailed: "Van ‘{name}’ kon geen opgeschoonde kopie worden gemaakt. Haal het bestand weg, of verstuur het zoals het is.",
  cleanDone: "De opgeschoonde kopie wordt verstuurd. Het origineel blijft op uw apparaat.",
  cleanBoth: "Beide worden verstuurd: de opgeschoonde kopie, en het origineel met alles wat het verraadt.",
  cleanOriginal: "Ook het origineel versturen",
  cleanUndo: "Alleen het origineel versturen",
  cleanLeft: "De opgeschoonde kopie verraadt nog: {kinds}",
  cleanNothingLeft: "In de opgeschoonde kopie is niets gevonden.",
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
  peopleFound: "Mensen in deze tabel: {kinds}",
  peopleNone: "In deze tabel zijn geen mensen herkend. Bekijk de kolommen zelf.",
  peopleLead: "U kunt laten zien wat er gebeurde zonder de mensen prijs te geven. Kies voor elke kolom wat de redactie krijgt. Er verandert niets totdat u de kopie maakt.",
  peopleLooked: "Bekeken rijen: {count}. De pagina herkent niet alles: loop zelf elke kolom na.",
  peoplePseudonyms: "Met pseudoniemen blijft iemand dezelfde in alle bestanden die u met één codenaam stuurt, en niemand kan de naam vinden door te proberen. Zeldzame details in andere kolommen kunnen nog steeds laten zien wie het is.",
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
  peopleStill: "In de kopie ziet de pagina nog: {kinds}",
  peopleNothing: "In de kopie herkent de pagina geen mensen. Bekijk haar zelf.",
  previewTitle: "Wat weggaat: {size}",
  previewMore: "Meer tonen",
  previewFind: "Zoeken in de kopie",
  previewFound: "Gevonden plaatsen: {count}",
  previewNone: "Niet gevonden in de kopie.",
  peopleOther: "Uw codenaam is nu een andere, dus de pseudoniemen zijn veranderd. Bekijk de kopieën opnieuw en ga dan verder.",
  peopleOnly: "In dit soort bestanden zoekt deze pagina niet naar mensen. U kunt een rekenblad als CSV opslaan en dat kiezen.",
  peopleTooLarge: "Deze tabel is te groot voor deze pagina.",
  peopleBroken: "Deze tabel kan niet gelezen worden: een rij is te lang of er ontbreekt een aanhalingsteken.",
  noteTitle: "Er gaat een briefje voor de redactie mee",
  noteLead: "Het zegt welke bestanden kopieën zijn en wat er veranderd is, zodat niemand ze voor de originelen houdt. Het is in het Engels.",
  filesFlat: "Namen van mappen weglaten",
  filesTotal: { one: "{count} bestand, samen {size}.", other: "{count} bestanden, samen {size}." },
  errorFilesTooLarge: "Te groot: hoogstens {most} in één bericht. Verwijder enkele bestanden, of verdeel ze over meer berichten.",
  errorFilesMany: "Dit zijn te veel bestanden voor één bericht (hoogstens {most}). Verwijder er enkele, of zet ze in één archief.",
  errorFilesUnread: "Niet toegevoegd, omdat het niet kan worden gelezen: {names}.",
  filesRefused: "Het meldpunt neemt geen bestanden meer aan. De bestanden die u koos, worden niet verzonden.",
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
  errorDate: "Deze datum is niet volledig. Vul hem aan, of laat alle drie de velden leeg.",
  dateDay: "Dag",
  dateMonth: "Maand",
  dateYear: "Jaar",
  errorTooLong: "Dit past niet in één bericht. Maak het korter, of verzend de rest als tweede bericht.",
  errorText: "In de tekst staat een kapot teken dat niet kan worden verzonden. Verwijder wat u het laatst hebt geplakt en probeer het opnieuw.",
  errorSeal: "Het bericht kon niet worden versleuteld. Er is niets verzonden. Kopieer uw tekst, laad de pagina opnieuw en probeer het nog een keer.",
  errorFileGone: "‘{name}’ kan niet meer worden gelezen. Verwijder het bestand uit de lijst of kies het opnieuw.",
  errorLines: "Dit zouden meer dan {most} regels zijn, te veel voor dit veld. Sla de tekst op als bestand en kies dat hieronder, of verzend hem in meerdere berichten.",
  // Step 2: codename
  codenameTitle: "Uw codenaam",
  codenameLead: "Schrijf deze acht Engelse woorden met de hand over, in deze volgorde. Ze zijn zojuist op dit apparaat gemaakt. Er is niets verzonden.",
  codenameWhy1: "U hebt deze woorden nodig om terug te komen, het antwoord te lezen en opnieuw te schrijven.",
  codenameWhy2: "Niemand kan ze u nog een keer geven. Als u ze kwijtraakt, kunt u het antwoord niet lezen.",
  codenameWhy3: "Wie ze heeft, kan de antwoorden lezen en in uw naam schrijven. Bewaar het papier op een veilige plek. Maak er geen foto van.",
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
  sentWaiting: "Deze pagina verzendt hoe dan ook op willekeurige momenten gegevens. Uw bericht gaat daarmee mee, dus het tijdstip verraadt niets. U hoeft niets te doen.",
  sentNowTitle: "Toch meteen verzenden",
  sentNowCost: "Dan wordt het bericht verzonden zodra u klikt. Iemand die de server in de gaten houdt en weet wanneer u online was, kan dan zien dat u hebt geschreven. Kies dit alleen als u nu weg moet.",
  sentNow: "Nu verzenden",
  sentNowPressed: "Wordt nu verzonden…",
  nextTitle: "Wat u nu moet doen",
  nextWait: "Wacht tot in de regel bovenaan ‘Aangekomen’ staat.",
  nextKeep: "Bewaar het papier met uw codenaam. Bewaar het niet bij iets wat kan laten zien wie u bent.",
  nextLeave: "Sluit daarna deze pagina. Kies in Tor Browser ‘Nieuwe identiteit’ (New Identity).",
  nextReturn: {
    one: "Kom over twee of drie dagen terug, kies ‘Ik heb een codenaam’ en typ de acht Engelse woorden. U kunt het antwoord {count} dag lang lezen.",
    other: "Kom over twee of drie dagen terug, kies ‘Ik heb een codenaam’ en typ de acht Engelse woorden. U kunt het antwoord {count} dagen lang lezen."
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
  takeWord: "‘{word}’ gebruiken",
  takeOrder: "De twee woorden verwisselen",
  errorNoWords: "Typ eerst uw acht woorden.",
  errorOpen: "De codenaam kon niet worden geopend. Laad de pagina opnieuw en probeer het nog een keer.",
  returnOpeningLong: "Op een traag apparaat kan dit tot een minuut duren.",
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
  noReplyLead: "Uw codenaam klopt (een typfout zou zijn gebleken). Er is nog geen antwoord.",
  noReplyAfterReceipt: "Uw bericht is geopend. Er is nog geen antwoord.",
  noReplyEarlier: "Een eerder bericht is geopend. Er is nog geen antwoord.",
  noReceipt: "Nog niemand heeft bevestigd dat uw bericht is geopend. Dat kan een dag langer duren dan het lezen zelf.",
  deskRead: "{desk} heeft de berichten gelezen tot en met {day}.",
  deskNotReadSince: "{desk} heeft sinds {day} geen berichten gelezen. Misschien is uw bericht daar nog niet gezien.",
  deskNeverRead: "{desk} heeft in de laatste 30 dagen niet bevestigd berichten te lezen. Misschien is uw bericht daar nog niet gezien.",
  conversationReturn: "Zolang deze pagina open is, verschijnen nieuwe antwoorden hier automatisch. Kom anders over twee of drie dagen terug.",
  writeAgain: "Opnieuw schrijven",
  closeCodename: "Dit gesprek verlaten",
  ownLost: "Niet volledig verzonden",
  ownUncertain: "Misschien niet aangekomen",
  ownStopped: "Verzenden gestopt",
  notKnown: "Deze pagina kan niet weten of er ooit een bericht met deze codenaam is verzonden. Als u nooit ‘Aangekomen’ hebt gezien, verzend het dan opnieuw.",
  filesAgain: "Hebt u de pagina gesloten voordat al uw bestanden waren opgeslagen? Schrijf dan binnen een week opnieuw en kies dezelfde bestanden. Wat al is opgeslagen, wordt niet twee keer verzonden.",
  statusReceived: "Iemand van het meldpunt heeft wat u hebt verzonden.",
  statusLooking: "Uw melding wordt onderzocht.",
  statusClosed: "Uw melding is afgesloten.",
  statusDestroyed: "Vernietigd: alles wat u hebt ingetrokken en wat tot en met {day} was aangekomen.",
  statusFiles: "Berichten waarvan alle bestanden er zijn: {whole} van {announced}.",
  whoTitle: "Wie bij dit meldpunt leest",
  whoLead: "Namen en ondertekeningssleutels, ondertekend door het meldpunt. U kunt een sleutel vergelijken met wat de persoon elders opgeeft.",
  proofTitle: "Bewijs van melding",
  proofLead: "Sla een bestand op dat bewijst wie uw tekst heeft geopend, wanneer dat is ondertekend en wat er is geantwoord. Er wordt niets voor verzonden. Het kan niet bewijzen dat er geen ander antwoord was.",
  proofWarning: "Wie dit bestand bij u vindt, weet dat u hebt gemeld en leest elk antwoord. Het is niet versleuteld en u kunt het niet ontkennen. Sla het alleen op als u het aan iemand moet laten zien. Wie het heeft, leest ook uw tekst als u die erin zet; die weglaten verbergt hem alleen voor wie hem niet kan raden.",
  proofText: "De tekst die u hebt verzonden, woord voor woord, als u die hebt bewaard",
  proofTextHint: "Zonder die tekst moet wie het bestand controleert de tekst van u krijgen.",
  proofSave: "Bewijs opslaan",
  proofSaved: "Uw browser heeft het bestand gekregen om op te slaan.",
  proofNothing: "Er valt nog niets te bewijzen: niemand heeft ondertekend dat geopend is wat u hebt verzonden. Kom later terug.",
  proofOther: "Niemand heeft ondertekend deze tekst te hebben geopend. Het moet precies zijn wat u hebt verzonden. U kunt het veld ook leeg laten.",
  proofFailed: "Er kon geen bewijs worden gemaakt.",
  // Withdrawing
  withdrawOpen: "Alles intrekken",
  withdrawTitle: "Alles intrekken",
  withdrawLead: "U vraagt het meldpunt om alles te vernietigen wat u met deze codenaam hebt verzonden, ook bestanden. De programma’s van het meldpunt doen dat automatisch als ze uw verzoek krijgen.",
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
  plainOther: "U kunt JavaScript uit laten: gebruik op een computer die u vertrouwt het programma ‘knothole source’. Op de gewone website van het meldpunt staat waar u het krijgt, en de vingerafdruk. Of bereik het meldpunt per brief of in persoon.",
  plainFile: "Hebt u een envelopbestand gemaakt met ‘knothole source seal’? Geef het hier af. Wie de server in de gaten houdt, kan zien dat iemand dat doet.",
  plainChoose: "Envelopbestand",
  plainSend: "Het bestand verzenden",
  plainStored: "Opgeslagen voor het meldpunt. U kunt deze pagina sluiten. Kies in Tor Browser ‘Nieuwe identiteit’ (New Identity).",
  plainNotStored: "Niet opgeslagen. De server kan het bestand nu niet aannemen. Bewaar het bestand en verzend het morgen opnieuw.",
  plainRefused: "Niet opgeslagen. Dit is geen envelopbestand dat met ‘knothole source seal’ is gemaakt. Ga terug en kies een ander bestand.",
  notStarted: "Deze pagina is niet gestart",
  notStartedLead: "Schrijf hier niets. Als dit niet binnen een minuut verandert, laad de pagina dan opnieuw.",
  plainAndroid: "Open in Tor Browser voor Android ‘Instellingen’, dan ‘Beveiligingsniveau’, en kies ‘Veiliger’ (Safer)."
};

// strings/pl.js
var pl_default = {
  // Frame
  languageName: "Polski",
  language: "Język",
  name: "Knothole",
  navigation: "Co chcesz zrobić",
  goWrite: "Napisz",
  goReturn: "Mam kryptonim",
  steps: "Kroki",
  stepWrite: "Wiadomość",
  stepCodename: "Kryptonim",
  stepSent: "Wysłano",
  leave: "Wyjdź natychmiast",
  leaveHint: "Od razu czyści tę stronę. To, co nie zostało wysłane, przepada. Tak samo działa trzykrotne naciśnięcie klawisza Escape.",
  elsewhereTitle: "„Wyjdź natychmiast” może też otworzyć inną stronę",
  elsewhereHint: "„Wyjdź natychmiast” opróżnia tę stronę. Po wpisaniu adresu niewinnej strony, na przykład prognozy pogody, przycisk otworzy ją dodatkowo w nowej karcie. Klawisz Escape tego nie robi. Wcześniej nic nie jest wczytywane. Kto obserwuje Twoją sieć, może zobaczyć, że w tej chwili wczytuje się jakaś strona.",
  elsewhereLabel: "Adres innej strony",
  errorElsewhere: "Przycisk nie otworzy tego adresu. Wpisz go tak: example.org",
  footer: "Ta strona niczego nie zapisuje w Twojej przeglądarce. Po jej zamknięciu wszystko, co tu jest, znika.",
  programTitle: "Bez tej strony: program „knothole source”",
  programWhy: "Strona przychodzi z serwera przy każdej wizycie, a przejęty serwer może przysłać fałszywą. Program nie potrzebuje strony. Zwykła strona internetowa zespołu podaje, skąd go wziąć. Porównaj ten odcisk klucza zespołu z odciskiem otrzymanym inną drogą:",
  programHow: "Na własnym komputerze zostaw otwarty Tor Browser i wpisz:",
  stepSending: "Wysyłanie",
  // Safety check
  safetyGood: "Kontrola bezpieczeństwa: wszystko w porządku",
  safetyLook: {
    one: "Kontrola bezpieczeństwa: {count} rzecz do poprawienia",
    few: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia",
    many: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia",
    other: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia"
  },
  safetyOnion: "Ta strona jest otwarta przez adres onion. Tor ukrywa, gdzie jesteś.",
  safetyLocal: "To jest próba: serwer działa na Twoim własnym komputerze. Nic go nie opuszcza.",
  safetyNoOnion: "Ta strona nie jest otwarta przez adres onion. W Twojej sieci można zobaczyć, że tu jesteś. Otwórz w Tor Browser ten adres:",
  safetyNoOnionUnknown: "Ta strona nie jest otwarta przez adres onion. W Twojej sieci można zobaczyć, że tu jesteś. Użyj Tor Browser i zapytaj zespół o jego adres onion.",
  safetySafer: "Poziom bezpieczeństwa przeglądarki to co najmniej „Safer” (bezpieczniejszy).",
  safetyStandard: "Poziom bezpieczeństwa przeglądarki jest niższy niż „Safer” (bezpieczniejszy). W Tor Browser kliknij tarczę, wybierz „Ustawienia” (Settings), a potem „Safer” (bezpieczniejszy). Uruchom przeglądarkę ponownie i jeszcze raz otwórz tę stronę. Zrób to, zanim zaczniesz pisać: ponowne uruchomienie usuwa Twój tekst.",
  safetyFeatures: "Twoja przeglądarka potrafi zaszyfrować wszystko, co ta strona wysyła.",
  safetyCannot: "Ta strona nie może sprawdzić, czy na Twoim urządzeniu nie ma programu szpiegującego ani czy ktoś nie patrzy Ci przez ramię.",
  // The line of state
  stateLoading: "Strona się przygotowuje. Możesz już zacząć pisać.",
  stateNothing: "Tym razem nic nie wysłano.",
  stateSealing: "Twoja wiadomość jest szyfrowana…",
  stateWaiting: "Jeszcze nie wysłano. Wiadomość zostanie wysłana automatycznie w losowym momencie, zwykle w ciągu minuty. Nie zamykaj tej strony.",
  stateParts: {
    one: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    few: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    many: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    other: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony."
  },
  safetyTrial: "Kontrola bezpieczeństwa: tu niepotrzebna",
  stateSent: "Wysłano. Zaczekaj na „Dotarła” i dopiero potem zamknij tę stronę.",
  stateConfirmed: "Dotarła. Twoja wiadomość jest zapisana dla zespołu. Możesz zamknąć tę stronę.",
  stateUnusable: "Przez tę stronę nie można teraz niczego wysłać.",
  stateFilesWaiting: "Twój tekst jest wysłany. Pliki są jeszcze w drodze. Nie zamykaj tej strony.",
  stateFilesMissing: "Twój tekst dotarł, ale nie wszystkie pliki.",
  stateRequestArrived: "Dotarła. Twoja prośba o zniszczenie wszystkiego jest zapisana dla zespołu. Możesz zamknąć tę stronę.",
  stateAgain: "Zmienił się klucz zespołu, dlatego Twoja wiadomość jest wysyłana jeszcze raz. Nie zamykaj tej strony.",
  stateLost: "Części Twojej wiadomości nie udało się zaszyfrować, dlatego zespół nie może przeczytać jej w całości. Skopiuj swój tekst z rozmowy, wczytaj stronę od nowa i wyślij go ponownie.",
  stateUncertain: "Twoja wiadomość lub jej część mogła nie dotrzeć.",
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
  uploadFull: "Na serwerze nie ma teraz miejsca na Twoje pliki. Twój tekst i tak jest wysłany. Spróbuj ponownie albo wróć jutro ze swoim kryptonimem i tymi samymi plikami.",
  uploadChanged: "Jeden z plików zmienił się podczas odczytu, więc wysyłanie zostało przerwane. Twój tekst i tak jest wysłany. Wybierz pliki jeszcze raz i wyślij je z nową wiadomością.",
  uploadStopped: "Serwer nie przyjął plików. Twój tekst i tak jest wysłany. Wróć jutro ze swoim kryptonimem i tymi samymi plikami.",
  uploadWithdrawn: "Twoje pliki nie są dalej wysyłane: wszystko zostało wycofane.",
  uploadDone: "Wszystkie Twoje pliki są zapisane dla zespołu.",
  uploadPause: "Wstrzymaj",
  uploadResume: "Wznów",
  uploadAgain: "Spróbuj ponownie",
  uploadSlow: "Połączenie jest wolne: wysłano {done} z {of}. Nic nie zginęło. Nie zamykaj tej strony.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Serwer nie odpowiedział. Strona sama spróbuje ponownie. Sprawdź, czy masz połączenie.",
  troubleFull: "Serwer jest pełny i nie zapisał Twojej wiadomości. Strona ją zachowuje i próbuje ponownie. Zostaw stronę otwartą albo wróć jutro.",
  troubleUnavailable: "Serwer nie może teraz niczego zapisać. Strona sama spróbuje ponownie. Zostaw ją otwartą.",
  troubleStrange: "Serwer dał odpowiedź, której ta strona nie rozumie. Strona spróbuje ponownie. Jeśli to się powtarza, skopiuj swój tekst i wczytaj stronę od nowa.",
  troubleNotLoaded: "Nie udało się wczytać danych zespołu. Strona sama spróbuje ponownie. Jeśli to się powtarza, wybierz w menu Tor Browser „Nowy obwód Tora dla tej strony” (New Tor circuit for this site).",
  troubleDocument: "Ta strona nie może udowodnić, że łączy się z właściwym zespołem, więc nie chce niczego wysłać. Nie używaj jej teraz. Wczytaj ją od nowa za godzinę. Jeśli to się powtarza, skontaktuj się z zespołem inną drogą.",
  alarmTitle: "To może nie być właściwy zespół",
  troubleUpdate: "Serwer podał nowe dane zespołu, ale nie da się udowodnić, że naprawdę pochodzą od zespołu. Strona ich nie przyjęła i działa dalej z poprzednimi. Jeśli masz wątpliwości, zamknij stronę.",
  troubleWithheld: "Serwer pomija coś na temat osób z zespołu, co wcześniej opublikował. Może jest uszkodzony, a może ktoś próbuje Cię oszukać. Ta strona kieruje się tym, co wiedziała wcześniej.",
  troubleExpired: "Dane zespołu są nieaktualne, więc ta strona nie chce niczego wysłać. Nadal możesz czytać odpowiedzi. Wróć jutro.",
  troubleMissing: "Twojej przeglądarce brakuje tego, czego ta strona potrzebuje do szyfrowania: {missing}. Nie da się nią niczego wysłać. Użyj najnowszej wersji Tor Browser.",
  troubleBroken: "Część tej strony nie wczytała się albo przestała działać. Nic więcej nie da się wysłać. Skopiuj swój tekst, wczytaj stronę od nowa i spróbuj ponownie.",
  missingSecure: "bezpieczny adres (adres onion albo https)",
  missingWorkers: "procesy w tle",
  missingCrypto: "funkcje szyfrowania (WebCrypto)",
  missingSignatures: "podpisy (Ed25519)",
  missingText: "kodowanie tekstu",
  missingTimeout: "limity czasu żądań",
  troubleClock: "Według Twojego urządzenia dziś jest {day}, według serwera {today}. Porównaj z innym zegarem. Jeśli urządzenie się myli, ustaw jego zegar i wczytaj stronę od nowa.",
  // Step 1: write
  writeTitle: "Napisz do: {desk}",
  writeTitleEmpty: "Napisz do zespołu",
  writeLead: "Przeczytać to mogą tylko osoby wymienione poniżej. Nic z tego, co piszesz, nie opuści tej strony bez Twojej zgody.",
  writeWarning: "Nie używaj komputera, telefonu ani sieci swojego pracodawcy.",
  protectedTitle: "Co jest chronione, a co nie",
  protectedYes1: "Twoja wiadomość i pliki są szyfrowane na tym urządzeniu. Po drodze nikt nie może przeczytać ani ich, ani Twojego kryptonimu: ani serwer, ani ci, którzy go prowadzą.",
  protectedYes2: "Nie ma konta. Strona nie pyta o imię ani nazwisko i niczego nie zapisuje na tym urządzeniu.",
  protectedYes3: "Strona wysyła dane w losowych momentach, niezależnie od tego, czy piszesz. Dlatego wysłanie wiadomości się nie wyróżnia.",
  protectedNo1: "Ktoś, kto obserwuje Twoją sieć, na przykład pracodawca, może zobaczyć, że używasz Tora, a być może także, że odwiedzasz tę stronę.",
  protectedNo2: "Ktoś, kto kontroluje Twoje urządzenie, może zobaczyć wszystko, co tu robisz.",
  protectedNo3: "Ktoś, kto przejmie serwer, może przysłać Ci zmienioną stronę, która odczyta, co piszesz.",
  protectedNo4: "To, co opowiadasz, może zdradzić, kim jesteś. Pomiń to, co możesz wiedzieć tylko Ty, chyba że jest to ważne.",
  statementTitle: "Komunikat zespołu z dnia {day}",
  holdsTitle: "Nakaz prawny: co to oznacza",
  statementHolds: "Zespół informuje, że nakaz prawny zmusza go do zachowania:",
  holdsMeaning: "Z tego powodu zespół może być zmuszony przechowywać wiadomości dłużej, niż obiecuje, nawet jeśli poprosisz o ich zniszczenie. Nakaz nie otwiera tego, co zaszyfrowane, ale osoby, które coś przeczytały, można o to zapytać. Jeśli może chodzić o Ciebie, zasięgnij porady, zanim napiszesz, i pomiń to, co może zdradzić, kim jesteś.",
  channelTitle: "Kto ma otrzymać wiadomość?",
  channelLoading: "Wczytywanie listy osób, które mogą przeczytać Twoją wiadomość…",
  channelReaders: "Mogą przeczytać: {names}.",
  readersChoose: "Wybierz, kto nie może tego przeczytać",
  readersHint: "Odznacz każdego, kto nie powinien tego przeczytać. Tak zostanie, dopóki ta strona nie zostanie zamknięta. Po powrocie trzeba to zrobić jeszcze raz.",
  readersLeftOut: "Tej wiadomości nie mogą przeczytać: {names}.",
  errorReaders: "Zostaw co najmniej jedną osobę, która może przeczytać Twoją wiadomość.",
  channelRead: "Wiadomości przeczytane do dnia {day} włącznie.",
  channelNeverRead: "W ciągu ostatnich 30 dni nikt nie potwierdził, że czyta tu wiadomości.",
  channelUnreachable: "Nikt tutaj nie może teraz odbierać wiadomości. Wybierz inną możliwość albo wróć jutro.",
  questionsTitle: "Kilka pytań",
  optional: "nieobowiązkowe",
  messageLabel: "Twoja wiadomość",
  messageHint: "Napisz, co się stało, kiedy i skąd o tym wiesz. Nie musisz się spieszyć: nic z tego, co piszesz, nie opuści tej strony, dopóki nie zobaczysz swojego kryptonimu i się nie zgodzisz.",
  messageLeft: "Pozostało miejsca: około {count} liter.",
  messageOver: "Tekst jest za długi o około {count} liter. Skróć go albo wyślij resztę w drugiej wiadomości.",
  filesTitle: "Pliki",
  filesHint: "Zdjęcia, dokumenty, nagrania. Są szyfrowane tak jak Twój tekst, razem ze swoimi nazwami.",
  filesTell: "Zdjęcia zdradzają, gdzie, kiedy i jakim telefonem je zrobiono. Dokumenty podają autora. Pod każdym plikiem ta strona pokazuje, co znalazła, i jeśli może, proponuje oczyszczoną kopię. Nie znajduje wszystkiego.",
  filesCleanTitle: "Jak to usunąć",
  filesClean1: "W systemie Tails otwórz pliki programem „Metadata Cleaner”. W innych systemach to samo robi program mat2.",
  filesClean2: "Możesz też wysłać zrzut ekranu zamiast zdjęcia i przepisany tekst zamiast dokumentu. Wydruk może mieć ukryte znaki drukarki, a jego skan także.",
  filesClean3: "Zespół widzi nazwy plików i folderów. Zmień te, które pokazują, kim jesteś.",
  filesClean4: "Żaden program nie usuwa ukrytych kropek drukarek, znaków wodnych, sformułowań podłożonych, aby Cię znaleźć, głosów ani twarzy.",
  filesCost: "Pliki są wysyłane od razu, a nie w losowym momencie, i trwa to dłużej niż w przypadku tekstu. Ktoś, kto obserwuje, może zobaczyć, że wysyłasz coś dużego.",
  filesChoose: "Wybierz pliki",
  folderChoose: "Wybierz folder",
  filesDrop: "Możesz je też tutaj przeciągnąć.",
  fileRemove: "Usuń",
  fileRemoveNamed: "Usuń {name}",
  filesRemoveAll: "Usuń wszystkie",
  filesLooking: "Sprawdzanie pliku…",
  tracesNone: "W miejscach, które ta strona sprawdza, niczego nie znaleziono.",
  tracesUnknown: "Ta strona nie potrafi zajrzeć do plików tego rodzaju.",
  tracesFailed: "Ta strona nie mogła zajrzeć do środka. Plik jest taki, jaki był.",
  tracesTell: "Ten plik zdradza: {kinds}",
  tracesOnly: "Ta strona może to tylko pokazać. Nie potrafi usunąć tego z plików tego rodzaju.",
  cleanMake: "Zrób oczyszczoną kopię",
  cleanAll: "Zrób oczyszczone kopie wszystkich",
  cleanMaking: "Powstaje oczyszczona kopia…",
  cleanFailed: "Nie udało się zrobić oczyszczonej kopii pliku „{name}”. Usuń plik z listy albo wyślij go takim, jaki jest.",
  cleanDone: "Zostanie wysłana oczyszczona kopia. Oryginał zostaje na Twoim urządzeniu.",
  cleanBoth: "Zostaną wysłane oba: oczyszczona kopia i oryginał ze wszystkim, co zdradza.",
  cleanOriginal: "Wyślij także oryginał",
  cleanUndo: "Wyślij tylko oryginał",
  cleanLeft: "Oczyszczona kopia nadal zdradza: {kinds}",
  cleanNothingLeft: "W oczyszczonej kopii niczego nie znaleziono.",
  tracePlace: "miejsce",
  traceDevice: "aparat lub urządzenie",
  traceSerial: "numer seryjny",
  traceTime: "czas",
  tracePerson: "osoby",
  traceCompany: "firma",
  traceSoftware: "użyty program",
  traceTitle: "tytuł lub opis",
  traceComment: "komentarze",
  traceIdentifier: "numer łączący kopie",
  traceThumbnail: "mały podgląd obrazu",
  traceChanges: "śledzone zmiany",
  traceHistory: "wcześniejsze wersje",
  traceHidden: "ukryte części",
  traceAttachment: "coś załączonego",
  traceScript: "kod programu",
  tracePath: "foldery, drukarki lub szablony",
  traceNames: "nazwy plików w środku",
  traceRoute: "droga wiadomości e-mail",
  traceMark: "niewidoczne lub łudząco podobne znaki",
  traceOther: "inne dane",
  personName: "nazwiska i imiona",
  personMail: "adresy e-mail",
  personPhone: "numery telefonów",
  personAddress: "adresy",
  personInternet: "adresy internetowe",
  personAccount: "konta bankowe",
  personCard: "karty płatnicze",
  personIdentity: "numery tożsamości lub podatkowe",
  personBirth: "daty urodzenia",
  personPlate: "numery rejestracyjne",
  personReligion: "religia",
  personOrigin: "pochodzenie",
  personNationality: "obywatelstwo",
  personHealth: "zdrowie",
  personUnion: "związek zawodowy",
  personParty: "polityka",
  personSex: "życie seksualne",
  personInside: "osoby wymienione w tekście",
  peopleFound: "Osoby w tej tabeli: {kinds}",
  peopleNone: "W tej tabeli nie rozpoznano osób. Proszę samemu przejrzeć kolumny.",
  peopleLead: "Można pokazać, co się stało, nie wydając ludzi. Proszę wybrać dla każdej kolumny, co otrzyma redakcja. Nic się nie zmieni, dopóki nie powstanie kopia.",
  peopleLooked: "Obejrzane wiersze: {count}. Strona nie rozpoznaje wszystkiego: proszę samemu przejrzeć każdą kolumnę.",
  peoplePseudonyms: "Z pseudonimami osoba pozostaje ta sama we wszystkich plikach wysłanych z jednym kryptonimem i nikt nie odgadnie nazwiska, próbując. Rzadkie szczegóły w innych kolumnach wciąż mogą pokazać, kto to jest.",
  peopleHeaded: "Pierwszy wiersz zawiera nagłówki",
  peopleColumn: "Kolumna {number}",
  peopleExample: "Na przykład: {value}",
  peopleRows: "Które wiersze",
  rowsAll: "Wszystkie wiersze",
  rowsFirst: "Tylko pierwsze {count} wierszy",
  rowsCounts: "Bez wierszy: tylko nagłówki i liczby, małe liczby ukryte",
  actKeep: "Zostawić bez zmian",
  actPseudonym: "Zastąpić pseudonimami",
  actCoarsen: "Zgrubić: rok, przedział, region",
  actBlacken: "Zaczernić",
  actInside: "Zastąpić osoby znalezione w tekście",
  actDrop: "Pominąć kolumnę",
  peopleMake: "Zrobić tę kopię",
  peopleMaking: "Kopia powstaje… Dla pseudonimów najpierw powstaje kryptonim. Może to potrwać minutę.",
  peopleCopying: "Kopia powstaje: {done} z {of}.",
  peopleDone: "Zostanie wysłana kopia. Oryginał zostaje na tym urządzeniu. Proszę przejrzeć kopię: dokładnie to wyjdzie.",
  peopleChange: "Zmienić kopię",
  peopleKept: "Wiersze w kopii: {kept} z {read}.",
  peopleOdd: "Wiersze, które nie pasowały do kolumn i zostały pominięte: {count}.",
  peopleStill: "W kopii strona nadal widzi: {kinds}",
  peopleNothing: "W kopii strona nie rozpoznaje osób. Proszę samemu ją przejrzeć.",
  previewTitle: "Co wychodzi: {size}",
  previewMore: "Pokaż więcej",
  previewFind: "Szukaj w kopii",
  previewFound: "Znalezione miejsca: {count}",
  previewNone: "Nie ma tego w kopii.",
  peopleOther: "Kryptonim jest teraz inny, więc pseudonimy się zmieniły. Proszę jeszcze raz obejrzeć kopie i kontynuować.",
  peopleOnly: "W plikach tego rodzaju strona nie szuka osób. Arkusz można zapisać jako CSV i wybrać ten plik.",
  peopleTooLarge: "Ta tabela jest za duża dla tej strony.",
  peopleBroken: "Tej tabeli nie da się odczytać: wiersz jest za długi albo brakuje cudzysłowu.",
  noteTitle: "Z plikami idzie notatka dla redakcji",
  noteLead: "Mówi, które pliki są kopiami i co zmieniono, aby nikt nie wziął ich za oryginały. Jest po angielsku.",
  filesFlat: "Pomiń nazwy folderów",
  filesTotal: {
    one: "{count} plik, razem {size}.",
    few: "{count} pliki, razem {size}.",
    many: "{count} plików, razem {size}.",
    other: "{count} pliku, razem {size}."
  },
  errorFilesTooLarge: "Za duże: najwyżej {most} w jednej wiadomości. Usuń część plików albo wyślij je w kilku wiadomościach.",
  errorFilesMany: "To za dużo plików na jedną wiadomość (najwyżej {most}). Usuń część albo spakuj je w jedno archiwum.",
  errorFilesUnread: "Nie da się odczytać i nie dodano: {names}.",
  filesRefused: "Zespół nie przyjmuje już plików. Wybrane pliki nie zostaną wysłane.",
  errorFileUnreadable: "Nie da się odczytać jednego z plików. Usuń z listy to, co zostało przeniesione lub skasowane, i wybierz to ponownie.",
  writeContinue: "Dalej: Twój kryptonim",
  writeSendKnown: "Wyślij tę wiadomość",
  writeKnown: "Ta wiadomość zostanie wysłana z kryptonimem, który jest teraz otwarty.",
  errorNotReady: "Strona jeszcze się przygotowuje. Poczekaj chwilę i spróbuj ponownie.",
  errorCannotSend: "Niczego nie da się teraz wysłać. Wiersz na górze strony mówi dlaczego.",
  errorChannel: "Wybierz, kto ma otrzymać Twoją wiadomość.",
  errorChannelUnreachable: "Nikt tam nie może teraz odbierać wiadomości. Wybierz inną możliwość.",
  errorEmpty: "Najpierw napisz wiadomość albo wybierz plik.",
  errorAnswer: "Odpowiedz na to pytanie.",
  errorDate: "Ta data nie jest pełna. Uzupełnij ją albo zostaw wszystkie trzy pola puste.",
  dateDay: "Dzień",
  dateMonth: "Miesiąc",
  dateYear: "Rok",
  errorTooLong: "To nie mieści się w jednej wiadomości. Skróć tekst albo wyślij resztę w drugiej wiadomości.",
  errorText: "W tekście jest uszkodzony znak, którego nie da się wysłać. Usuń to, co zostało wklejone na końcu, i spróbuj ponownie.",
  errorSeal: "Nie udało się zaszyfrować wiadomości, więc nic nie zostało wysłane. Skopiuj swój tekst, wczytaj stronę od nowa i spróbuj ponownie.",
  errorFileGone: "Pliku „{name}” nie da się już odczytać. Usuń go z listy albo wybierz ponownie.",
  errorLines: "Byłoby tu więcej wierszy niż {most}, za dużo na to pole. Zapisz tekst jako plik i wybierz go poniżej albo wyślij go w kilku wiadomościach.",
  // Step 2: codename
  codenameTitle: "Twój kryptonim",
  codenameLead: "Przepisz ręcznie te osiem angielskich słów, w tej kolejności. Powstały przed chwilą na tym urządzeniu. Nic nie zostało wysłane.",
  codenameWhy1: "Tych słów potrzebujesz, żeby wrócić, przeczytać odpowiedź i napisać ponownie.",
  codenameWhy2: "Nikt nie może podać Ci ich drugi raz. Jeśli je zgubisz, nie przeczytasz odpowiedzi.",
  codenameWhy3: "Kto je ma, może czytać odpowiedzi i pisać w Twoim imieniu. Trzymaj kartkę w bezpiecznym miejscu. Nie rób jej zdjęcia.",
  codenameCopy: "Skopiuj do schowka",
  codenameCopyCost: "Inne programy mogą odczytać schowek. Przepisanie ręczne jest bezpieczniejsze.",
  codenameCopied: "Skopiowano. Na koniec opróżnij schowek: skopiuj coś innego.",
  codenameNotCopied: "Przeglądarka nie pozwoliła na kopiowanie. Przepisz słowa ręcznie.",
  codenameWritten: "Słowa są zapisane",
  back: "Wstecz",
  checkTitle: "Sprawdź, co jest na kartce",
  checkLead: "Wpisz te dwa angielskie słowa ze swojej kartki. To pokaże, czy możesz z nią wrócić.",
  checkWord: "Słowo {number}",
  checkWrong: "To nie jest słowo {number}. Spójrz na kartkę albo wybierz „Pokaż kryptonim jeszcze raz”.",
  checkShow: "Pokaż kryptonim jeszcze raz",
  checkSend: "Wyślij wiadomość",
  // Step 3: sent
  sentTitleWaiting: "Twoja wiadomość czeka na wysłanie",
  sentTitleSent: "Twoja wiadomość jest wysłana",
  sentTitleConfirmed: "Twoja wiadomość dotarła",
  sentWaiting: "Ta strona i tak wysyła dane w losowych momentach. Twoja wiadomość pójdzie razem z nimi, więc czas wysłania niczego nie zdradza. Nie musisz nic robić.",
  sentNowTitle: "Wyślij od razu, bez czekania",
  sentNowCost: "Wtedy wysłanie nastąpi zaraz po Twoim kliknięciu. Ktoś, kto obserwuje serwer i wie, kiedy masz połączenie z internetem, może się domyślić, że wiadomość jest od Ciebie. Wybierz to tylko wtedy, gdy musisz teraz wyjść.",
  sentNow: "Wyślij teraz",
  sentNowPressed: "Wysyłanie…",
  nextTitle: "Co zrobić dalej",
  nextWait: "Zaczekaj, aż wiersz na górze pokaże „Dotarła”.",
  nextKeep: "Zachowaj kartkę z kryptonimem, z dala od wszystkiego, co może zdradzić, kim jesteś.",
  nextLeave: "Potem zamknij tę stronę. W Tor Browser wybierz „Nowa tożsamość” (New Identity).",
  nextReturn: {
    one: "Wróć za dwa lub trzy dni, wybierz „Mam kryptonim” i wpisz osiem angielskich słów. Odpowiedź można przeczytać przez {count} dzień.",
    few: "Wróć za dwa lub trzy dni, wybierz „Mam kryptonim” i wpisz osiem angielskich słów. Odpowiedź można przeczytać przez {count} dni.",
    many: "Wróć za dwa lub trzy dni, wybierz „Mam kryptonim” i wpisz osiem angielskich słów. Odpowiedź można przeczytać przez {count} dni.",
    other: "Wróć za dwa lub trzy dni, wybierz „Mam kryptonim” i wpisz osiem angielskich słów. Odpowiedź można przeczytać przez {count} dnia."
  },
  nextDelete: "Jeśli tekst jest zapisany w innym miejscu na tym urządzeniu, zastanów się, czy go nie usunąć.",
  goConversation: "Pokaż rozmowę",
  sentEmpty: "Wyczyść tę stronę i wyjdź",
  sentTitleSealing: "Twoja wiadomość jest szyfrowana",
  sentTitleFiles: "Twoje pliki są jeszcze wysyłane",
  sentTitleFilesMissing: "Twój tekst dotarł, pliki nie",
  sentTitleLost: "Twoja wiadomość nie została wysłana w całości",
  sentTitleUncertain: "Twoja wiadomość mogła nie dotrzeć",
  nextWaitFiles: "Poczekaj, aż wiersz u góry powie, że wszystkie pliki są zapisane.",
  nextWaitTime: "Zwykle trwa to minutę lub dwie.",
  // The way back: entering a codename
  returnTitle: "Powrót z kryptonimem",
  returnLead: "Wpisz swoje osiem angielskich słów. Wielkie litery, łączniki i dodatkowe spacje nie mają znaczenia. Otwarcie kryptonimu niczego nie wysyła: odpowiedzi dla wszystkich, którzy pisali, są już na tym urządzeniu.",
  returnLabel: "Twój kryptonim",
  returnHint: "Osiem słów. Gdy piszesz, pod polem pojawiają się pasujące słowa. Przejdziesz do nich klawiszem „strzałka w dół”.",
  returnOpen: "Otwórz",
  returnOpening: "Otwieranie. Może to potrwać kilka sekund.",
  returnMatches: "Pasujące słowa poniżej: {count}.",
  returnMatchList: "Pasujące słowa",
  errorWord: "Słowo {number}: „{word}”. Takiego słowa nie ma w żadnym kryptonimie. Spójrz jeszcze raz na kartkę.",
  errorWordNear: "Słowo {number}: „{word}”. Takiego słowa nie ma w żadnym kryptonimie. Może chodzi o {near}?",
  errorCount: "Kryptonim ma osiem słów. Liczba słów tutaj: {count}.",
  errorCheck: "Wszystkie osiem słów występuje w kryptonimach, ale nie pasują do siebie. Jedno słowo jest błędne albo ten kryptonim jest do innego zespołu. Porównaj każde słowo ze swoją kartką.",
  errorSwapped: "Wygląda na to, że słowa {first} i {second} są zamienione miejscami.",
  errorSimilar: "Wygląda na to, że słowo {number} jest błędne. Może to być „{word}”. Porównaj je ze swoją kartką.",
  takeWord: "Użyj „{word}”",
  takeOrder: "Zamień te dwa słowa miejscami",
  errorNoWords: "Najpierw wpisz swoje osiem słów.",
  errorOpen: "Nie udało się otworzyć kryptonimu. Wczytaj stronę od nowa i spróbuj ponownie.",
  returnOpeningLong: "Na wolnym urządzeniu może to potrwać do minuty.",
  // Conversation
  conversationTitle: "Twoja rozmowa",
  conversationOpened: "Twój kryptonim jest prawidłowy.",
  ownMessage: "Twoja wiadomość z tej wizyty",
  ownTo: "do: {channel}",
  ownWaiting: "Jeszcze nie wysłano",
  ownSent: "Wysłano",
  ownConfirmed: "Dotarła",
  replyFrom: "Odpowiedź: {name}",
  replyDay: "{day}. Podpis sprawdzono: to naprawdę pochodzi od tej osoby.",
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
  noReplyLead: "Twój kryptonim jest prawidłowy (błąd w słowach byłby widoczny). Nie ma jeszcze odpowiedzi.",
  noReplyAfterReceipt: "Twoja wiadomość została otwarta. Nie ma jeszcze odpowiedzi.",
  noReplyEarlier: "Wcześniejsza wiadomość została otwarta. Nie ma jeszcze odpowiedzi.",
  noReceipt: "Nikt jeszcze nie potwierdził otwarcia Twojej wiadomości. Może to potrwać dzień dłużej niż samo czytanie.",
  deskRead: "{desk}: wiadomości przeczytane do dnia {day} włącznie.",
  deskNotReadSince: "{desk}: od dnia {day} nikt nie czytał wiadomości. Możliwe, że nikt jeszcze nie widział Twojej wiadomości.",
  deskNeverRead: "{desk}: w ciągu ostatnich 30 dni nikt nie potwierdził, że czyta wiadomości. Możliwe, że nikt jeszcze nie widział Twojej wiadomości.",
  conversationReturn: "Gdy ta strona jest otwarta, nowe odpowiedzi pojawiają się tu same. W innym razie wróć za dwa lub trzy dni.",
  writeAgain: "Napisz ponownie",
  closeCodename: "Opuść tę rozmowę",
  ownLost: "Nie wysłano w całości",
  ownUncertain: "Mogło nie dotrzeć",
  ownStopped: "Wysyłanie przerwane",
  notKnown: "Ta strona nie wie, czy z tym kryptonimem kiedykolwiek wysłano wiadomość. Jeśli nigdy nie było widać słowa „Dotarła”, wyślij ją ponownie.",
  filesAgain: "Jeśli strona została zamknięta, zanim zapisano wszystkie pliki, w ciągu tygodnia wybierz „Napisz ponownie” i te same pliki. To, co już zapisano, nie zostanie wysłane drugi raz.",
  statusReceived: "Ktoś z zespołu ma to, co zostało od Ciebie wysłane.",
  statusLooking: "Twoje zgłoszenie jest sprawdzane.",
  statusClosed: "Twoje zgłoszenie jest zamknięte.",
  statusDestroyed: "Zniszczono wszystko, co zostało przez Ciebie wycofane i nadeszło do dnia {day} włącznie.",
  statusFiles: "Wiadomości, których wszystkie pliki dotarły: {whole} z {announced}.",
  whoTitle: "Kto czyta w tym zespole",
  whoLead: "Nazwiska i klucze podpisujące, podpisane przez zespół. Klucz można porównać z tym, co dana osoba podaje gdzie indziej.",
  proofTitle: "Dowód zgłoszenia",
  proofLead: "Zapisz plik, który dowodzi, kto otworzył Twój tekst, kiedy to podpisano i co odpowiedziano. Nic nie jest w tym celu wysyłane. Nie może dowieść, że nie było innej odpowiedzi.",
  proofWarning: "Kto znajdzie u Ciebie ten plik, dowie się o zgłoszeniu i przeczyta wszystkie odpowiedzi. Plik nie jest zaszyfrowany i nie da się go wyprzeć. Zapisz go tylko wtedy, gdy musisz go komuś pokazać. Kto go ma, przeczyta też Twój tekst, jeśli go tam umieścisz; pominięcie tekstu ukrywa go tylko przed tymi, którzy nie mogą go odgadnąć.",
  proofText: "Wysłany tekst, słowo w słowo, jeśli go masz",
  proofTextHint: "Bez niego osoba sprawdzająca plik musi dostać tekst od Ciebie.",
  proofSave: "Zapisz dowód",
  proofSaved: "Plik został przekazany przeglądarce do zapisania.",
  proofNothing: "Nie ma jeszcze czego dowodzić: nikt nie podpisał, że otworzył to, co zostało od Ciebie wysłane. Wróć później.",
  proofOther: "Nikt nie podpisał, że otworzył ten tekst. Musi to być dokładnie wysłany tekst. Można też zostawić pole puste.",
  proofFailed: "Nie udało się utworzyć dowodu.",
  // Withdrawing
  withdrawOpen: "Wycofaj wszystko",
  withdrawTitle: "Wycofaj wszystko",
  withdrawLead: "Prosisz zespół o zniszczenie wszystkiego, co zostało wysłane z tym kryptonimem, także plików. Programy zespołu zrobią to automatycznie, gdy dostaną Twoją prośbę.",
  withdrawKnown: "Kto przeczytał Twoją wiadomość, nadal wie, co w niej było. Kopii przekazanych dalej lub wydrukowanych nie da się cofnąć.",
  withdrawToday: "To, co wyślesz dzisiaj z tym kryptonimem, też zostanie zniszczone. Żeby znów z nim pisać, poczekaj do pojutrza.",
  withdrawCodename: "Odpowiedzi zostają tutaj, aż minie ich termin. Twój kryptonim nadal je otwiera.",
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
  plainOther: "JavaScript może pozostać wyłączony: na komputerze, któremu ufasz, użyj programu „knothole source”. Zwykła strona internetowa zespołu podaje, skąd go wziąć, i odcisk klucza. Możesz też skontaktować się z zespołem listem na papierze albo osobiście.",
  plainFile: "Masz zaszyfrowany plik (kopertę) utworzony poleceniem „knothole source seal”? Przekaż go tutaj. Kto obserwuje serwer, może zobaczyć, że ktoś to robi.",
  plainChoose: "Zaszyfrowany plik (koperta)",
  plainSend: "Wyślij plik",
  plainStored: "Zapisano dla zespołu. Możesz zamknąć tę stronę. W Tor Browser wybierz „Nowa tożsamość” (New Identity).",
  plainNotStored: "Nie zapisano. Serwer nie może teraz przyjąć pliku. Zachowaj plik i wyślij go ponownie jutro.",
  plainRefused: "Nie zapisano. To nie jest plik utworzony poleceniem „knothole source seal”. Wróć i wybierz inny plik.",
  notStarted: "Ta strona się nie uruchomiła",
  notStartedLead: "Nic tu nie pisz. Jeśli w ciągu minuty nic się nie zmieni, wczytaj stronę od nowa.",
  plainAndroid: "W Tor Browser na Androida otwórz „Ustawienia”, potem „Poziom bezpieczeństwa”, i wybierz „Safer” (bezpieczniejszy)."
};

// strings/pt.js
var pt_default = {
  // Frame
  languageName: "Português (Brasil)",
  language: "Idioma",
  name: "Knothole",
  navigation: "O que você quer fazer",
  goWrite: "Escrever",
  goReturn: "Tenho um codinome",
  steps: "Etapas",
  stepWrite: "Escrever",
  stepCodename: "Codinome",
  stepSent: "Enviada",
  leave: "Sair agora",
  leaveHint: "Esvazia esta página imediatamente. O que não foi enviado se perde. Pressionar a tecla Esc (Escape) três vezes faz o mesmo.",
  elsewhereTitle: "“Sair agora” também pode abrir outra página",
  elsewhereHint: "“Sair agora” esvazia esta página. Digite o endereço de uma página inofensiva, a previsão do tempo por exemplo, e o botão também a abrirá em uma nova aba. A tecla Escape não faz isso. Antes disso, nada é carregado. Quem vigia a sua rede pode ver que uma página é carregada nesse momento.",
  elsewhereLabel: "Endereço da outra página",
  errorElsewhere: "O botão não abrirá este endereço. Digite assim: example.org",
  footer: "Esta página não guarda nada no seu navegador. Quando você a fecha, tudo o que está aqui desaparece.",
  programTitle: "Sem esta página: o programa “knothole source”",
  programWhy: "A cada visita a página vem do servidor, e um servidor invadido poderia enviar a você uma página falsa. O programa não precisa de página. O site comum da equipe receptora diz onde obtê-lo. Compare esta impressão digital da equipe com uma que tenha chegado a você por outro caminho:",
  programHow: "No seu próprio computador, deixe o Tor Browser aberto e digite:",
  stepSending: "Enviando",
  // Safety check
  safetyGood: "Verificação de segurança: tudo certo",
  safetyLook: {
    one: "Verificação de segurança: {count} item a corrigir",
    other: "Verificação de segurança: {count} itens a corrigir"
  },
  safetyOnion: "Você está usando o endereço onion. O Tor esconde onde você está.",
  safetyLocal: "Isto é um teste: o servidor funciona na sua própria máquina. Nada sai dela.",
  safetyNoOnion: "Você não está usando um endereço onion. A sua rede pode ver que você está aqui. Em vez disso, abra este endereço no Tor Browser:",
  safetyNoOnionUnknown: "Você não está usando um endereço onion. A sua rede pode ver que você está aqui. Use o Tor Browser e peça o endereço onion à equipe receptora.",
  safetySafer: "O nível de segurança do navegador é pelo menos “Mais seguro” (“Safer”).",
  safetyStandard: "O nível de segurança do navegador é mais baixo que “Mais seguro” (“Safer”). No Tor Browser: clique no escudo, escolha “Configurações” (“Settings”) e depois “Mais seguro”. Reinicie o navegador e abra esta página de novo. Faça isso antes de escrever: reiniciar apaga o seu texto.",
  safetyFeatures: "O seu navegador consegue criptografar tudo o que esta página envia.",
  safetyCannot: "Esta página não consegue ver se há um programa espião no seu dispositivo, nem se alguém está olhando por cima do seu ombro.",
  // The line of state
  stateLoading: "A página está sendo preparada. Você já pode começar a escrever.",
  stateNothing: "Nada enviado nesta visita.",
  stateSealing: "Criptografando a sua mensagem…",
  stateWaiting: "Ainda não enviada. Será enviada automaticamente em um momento aleatório, em geral em menos de um minuto. Mantenha esta página aberta.",
  stateParts: {
    one: "Ainda não enviada (partes enviadas: {stored} de {count}). Mantenha esta página aberta.",
    other: "Ainda não enviada (partes enviadas: {stored} de {count}). Mantenha esta página aberta."
  },
  safetyTrial: "Verificação de segurança: aqui não é necessária",
  stateSent: "Enviada. Espere por “Chegou” antes de fechar esta página.",
  stateConfirmed: "Chegou. A sua mensagem está guardada para a equipe receptora. Você pode fechar esta página.",
  stateUnusable: "Não é possível enviar nada com esta página agora.",
  stateFilesWaiting: "O seu texto foi enviado. Os seus arquivos ainda estão a caminho. Mantenha esta página aberta.",
  stateFilesMissing: "O seu texto chegou, mas nem todos os seus arquivos.",
  stateRequestArrived: "Chegou. O seu pedido para destruir tudo está guardado para a equipe receptora. Você pode fechar esta página.",
  stateAgain: "Uma chave da equipe receptora mudou, por isso a sua mensagem está sendo enviada mais uma vez. Mantenha esta página aberta.",
  stateLost: "Uma parte da sua mensagem não pôde ser criptografada, por isso a equipe receptora não consegue lê-la por inteiro. Copie o seu texto da conversa, recarregue a página e envie-o de novo.",
  stateUncertain: "A sua mensagem, ou uma parte dela, pode não ter chegado.",
  // Files on their way
  uploadReading: "Lendo os seus arquivos: {done} de {of}.",
  uploadRunning: "Enviando os seus arquivos: {done} de {of}.",
  uploadLeft: { one: "Falta cerca de {count} minuto.", other: "Faltam cerca de {count} minutos." },
  uploadLost: "A conexão caiu em {done} de {of}. A página vai tentar de novo automaticamente. O que já foi guardado continua guardado.",
  uploadPaused: "Em pausa em {done} de {of}. O que já foi guardado continua guardado por uma semana.",
  uploadFull: "O servidor não tem espaço para os seus arquivos agora. O seu texto é enviado mesmo assim. Tente de novo, ou volte amanhã com o seu codinome e os mesmos arquivos.",
  uploadChanged: "Um arquivo mudou durante a leitura, por isso o envio parou. O seu texto é enviado mesmo assim. Escolha os arquivos de novo e envie-os com uma nova mensagem.",
  uploadStopped: "O servidor recusou os arquivos. O seu texto é enviado mesmo assim. Volte amanhã com o seu codinome e os mesmos arquivos.",
  uploadWithdrawn: "Os seus arquivos não são mais enviados: você retirou tudo.",
  uploadDone: "Todos os seus arquivos estão guardados para a equipe receptora.",
  uploadPause: "Pausar",
  uploadResume: "Continuar",
  uploadAgain: "Tentar de novo",
  uploadSlow: "A conexão está lenta: {done} de {of} enviados. Nada se perdeu. Mantenha esta página aberta.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "O servidor não respondeu. A página vai tentar de novo automaticamente. Verifique se a sua conexão ainda funciona.",
  troubleFull: "O servidor está cheio e não guardou a sua mensagem. A página fica com ela e tenta de novo. Deixe a página aberta, ou volte amanhã.",
  troubleUnavailable: "O servidor não consegue guardar nada agora. A página vai tentar de novo automaticamente. Deixe-a aberta.",
  troubleStrange: "O servidor deu uma resposta que esta página não entende. A página vai tentar de novo. Se isso continuar, copie o seu texto e recarregue a página.",
  troubleNotLoaded: "Não foi possível carregar os dados da equipe receptora. A página vai tentar de novo automaticamente. Se isso continuar, escolha “Novo circuito Tor para este site” (“New Tor circuit for this site”) no menu do Tor Browser.",
  troubleDocument: "Esta página não consegue provar que está conectada à equipe receptora certa, por isso se recusa a enviar. Não a use agora. Recarregue-a daqui a uma hora. Se isso continuar, procure a equipe receptora por outro meio.",
  alarmTitle: "Esta pode não ser a equipe receptora",
  troubleUpdate: "O servidor ofereceu novos dados da equipe receptora. Não é possível provar que são mesmo dela. A página os recusou e continua com os anteriores. Em caso de dúvida, feche a página.",
  troubleWithheld: "O servidor omite algo sobre as pessoas da equipe receptora que já tinha publicado. Pode estar com defeito, ou pode estar tentando enganar você. Esta página se guia pelo que sabia antes.",
  troubleExpired: "Os dados da equipe receptora estão vencidos, por isso esta página se recusa a enviar. Você ainda pode ler respostas. Volte amanhã.",
  troubleMissing: "Falta ao seu navegador algo de que esta página precisa para criptografar: {missing}. Não é possível enviar nada com ele. Use o Tor Browser mais recente.",
  troubleBroken: "Uma parte desta página não carregou ou parou. Não é possível enviar mais nada. Copie o seu texto, recarregue a página e tente de novo.",
  missingSecure: "um endereço seguro (um endereço onion ou https)",
  missingWorkers: "tarefas em segundo plano (Workers)",
  missingCrypto: "as funções de criptografia (WebCrypto)",
  missingSignatures: "assinaturas digitais (Ed25519)",
  missingText: "a codificação de texto",
  missingTimeout: "limites de tempo para requisições",
  troubleClock: "O seu dispositivo diz que hoje é {day}; o servidor diz {today}. Compare com outro relógio. Se o seu dispositivo estiver errado, acerte o relógio e recarregue a página.",
  // Step 1: write
  writeTitle: "Escrever para {desk}",
  writeTitleEmpty: "Escrever para a equipe receptora",
  writeLead: "Só as pessoas indicadas abaixo podem ler. Nada do que você digita sai desta página sem o seu acordo.",
  writeWarning: "Não use o computador, o celular nem a rede do seu trabalho.",
  protectedTitle: "O que está protegido e o que não está",
  protectedYes1: "A sua mensagem e os seus arquivos são criptografados neste dispositivo. No caminho, ninguém pode lê-los, nem o seu codinome: nem o servidor, nem quem o administra.",
  protectedYes2: "Não existe conta. A página não pede nome e não guarda nada neste dispositivo.",
  protectedYes3: "A página envia dados em momentos aleatórios, quer você escreva, quer não. Assim, enviar uma mensagem não chama a atenção.",
  protectedNo1: "Quem vigia a sua rede, por exemplo o seu empregador, pode ver que você usa o Tor e talvez que visitou esta página.",
  protectedNo2: "Quem controla o seu dispositivo pode ver tudo o que você faz aqui.",
  protectedNo3: "Quem tomar o controle do servidor poderia enviar a você uma página alterada que lê o que você digita.",
  protectedNo4: "O que você escreve pode mostrar quem você é. Deixe de fora o que só você pode saber, a não ser que seja importante.",
  statementTitle: "O que a equipe receptora declarou em {day}",
  holdsTitle: "Uma ordem legal e o que significa",
  statementHolds: "A equipe receptora diz que uma ordem legal a obriga a guardar o seguinte:",
  holdsMeaning: "Por isso a equipe talvez tenha de guardar mensagens por mais tempo do que promete, mesmo que você peça que sejam destruídas. Uma ordem não abre o que está criptografado, mas quem leu algo pode ser interrogado. Se puder ser sobre você, procure orientação antes de escrever e deixe de fora o que possa mostrar quem você é.",
  channelTitle: "Quem deve receber a sua mensagem?",
  channelLoading: "Carregando quem pode ler a sua mensagem…",
  channelReaders: "Pode ser lida por {names}.",
  readersChoose: "Escolher quem não deve ler",
  readersHint: "Desmarque quem não deve ler esta mensagem. Isso fica assim até você fechar esta página. Quando voltar, terá de fazer de novo.",
  readersLeftOut: "Esta mensagem não pode ser lida por {names}.",
  errorReaders: "Pelo menos uma pessoa precisa poder ler a sua mensagem.",
  channelRead: "Mensagens lidas até {day}, inclusive.",
  channelNeverRead: "Nos últimos 30 dias, ninguém confirmou que lê mensagens aqui.",
  channelUnreachable: "Ninguém pode receber mensagens aqui agora. Faça outra escolha, ou volte amanhã.",
  questionsTitle: "Algumas perguntas",
  optional: "opcional",
  messageLabel: "A sua mensagem",
  messageHint: "Escreva o que aconteceu, quando, e como você sabe disso. Não tenha pressa: nada do que você digita sai desta página antes que você veja o seu codinome e concorde.",
  messageLeft: "Espaço restante: cerca de {count} caracteres.",
  messageOver: "Passa do limite em cerca de {count} caracteres. Encurte o texto, ou envie o resto em uma segunda mensagem.",
  filesTitle: "Arquivos",
  filesHint: "Fotos, documentos, gravações. São criptografados como o seu texto, junto com os nomes.",
  filesTell: "Fotos dizem onde, quando e com qual celular foram tiradas. Documentos trazem o nome do autor. Abaixo de cada arquivo, esta página mostra o que encontra e, se puder, oferece uma cópia limpa. Ela não encontra tudo.",
  filesCleanTitle: "Como remover",
  filesClean1: "No Tails, abra os arquivos com o “Metadata Cleaner”. Em outros sistemas, o programa mat2 faz o mesmo.",
  filesClean2: "Ou envie uma captura de tela no lugar da foto, e um texto redigitado no lugar do documento. Uma página impressa pode ter marcas ocultas da impressora, e a digitalização dela também.",
  filesClean3: "A equipe vê os nomes de arquivos e pastas. Mude os que mostram quem você é.",
  filesClean4: "Nenhum programa remove os pontos ocultos das impressoras, marcas-d’água, frases postas para descobrir você, vozes ou rostos.",
  filesCost: "Os arquivos são enviados na hora, não em um momento aleatório, e demoram mais que o texto. Quem vigia pode ver que você está enviando algo grande.",
  filesChoose: "Escolher arquivos",
  folderChoose: "Escolher uma pasta",
  filesDrop: "Você também pode arrastá-los para cá.",
  fileRemove: "Remover",
  fileRemoveNamed: "Remover {name}",
  filesRemoveAll: "Remover todos",
  filesLooking: "Examinando o arquivo…",
  tracesNone: "Nada foi encontrado nos lugares onde esta página procura.",
  tracesUnknown: "Esta página não consegue olhar dentro deste tipo de arquivo.",
  tracesFailed: "Esta página não conseguiu olhar dentro. O arquivo está como era.",
  tracesTell: "Este arquivo revela: {kinds}",
  tracesOnly: "Esta página só pode mostrar isso. Não pode removê-lo deste tipo de arquivo.",
  cleanMake: "Fazer uma cópia limpa",
  cleanAll: "Fazer cópias limpas de todos",
  cleanMaking: "Fazendo uma cópia limpa…",
  cleanFailed: "Não foi possível fazer uma cópia limpa de “{name}”. Remova o arquivo ou envie-o como está.",
  cleanDone: "A cópia limpa será enviada. O original fica no seu dispositivo.",
  cleanBoth: "Os dois serão enviados: a cópia limpa e o original com tudo o que ele revela.",
  cleanOriginal: "Enviar também o original",
  cleanUndo: "Enviar só o original",
  cleanLeft: "A cópia limpa ainda revela: {kinds}",
  cleanNothingLeft: "Nada foi encontrado na cópia limpa.",
  tracePlace: "lugar",
  traceDevice: "câmera ou aparelho",
  traceSerial: "número de série",
  traceTime: "hora",
  tracePerson: "pessoas",
  traceCompany: "empresa",
  traceSoftware: "programa",
  traceTitle: "título ou descrição",
  traceComment: "comentários",
  traceIdentifier: "número que liga cópias",
  traceThumbnail: "imagem pequena de prévia",
  traceChanges: "alterações controladas",
  traceHistory: "versões anteriores",
  traceHidden: "partes ocultas",
  traceAttachment: "algo anexado",
  traceScript: "código de programa",
  tracePath: "pastas, impressoras ou modelos",
  traceNames: "nomes dos arquivos contidos",
  traceRoute: "caminho do e-mail",
  traceMark: "caracteres invisíveis ou parecidos com outros",
  traceOther: "outros detalhes",
  personName: "nomes",
  personMail: "endereços de correio eletrónico",
  personPhone: "números de telefone",
  personAddress: "endereços",
  personInternet: "endereços de internet",
  personAccount: "contas bancárias",
  personCard: "cartões de pagamento",
  personIdentity: "números de identidade ou fiscais",
  personBirth: "datas de nascimento",
  personPlate: "matrículas de veículos",
  personReligion: "religião",
  personOrigin: "origem",
  personNationality: "nacionalidade",
  personHealth: "saúde",
  personUnion: "sindicato",
  personParty: "política",
  personSex: "vida sexual",
  personInside: "pessoas nomeadas no texto",
  peopleFound: "Pessoas nesta tabela: {kinds}",
  peopleNone: "Nenhuma pessoa foi reconhecida nesta tabela. Veja as colunas por si.",
  peopleLead: "Pode mostrar o que aconteceu sem entregar as pessoas. Escolha para cada coluna o que o gabinete recebe. Nada muda até fazer a cópia.",
  peopleLooked: "Linhas vistas: {count}. A página não reconhece tudo: percorra cada coluna por si.",
  peoplePseudonyms: "Com pseudónimos, uma pessoa continua a mesma em todos os ficheiros que envia com um nome de código, e ninguém pode achar o nome por tentativas. Pormenores raros noutras colunas ainda podem mostrar quem é.",
  peopleHeaded: "A primeira linha tem os títulos",
  peopleColumn: "Coluna {number}",
  peopleExample: "Por exemplo: {value}",
  peopleRows: "Que linhas",
  rowsAll: "Todas as linhas",
  rowsFirst: "Só as primeiras {count} linhas",
  rowsCounts: "Nenhuma linha: só títulos e contagens, as pequenas ocultas",
  actKeep: "Deixar como está",
  actPseudonym: "Substituir por pseudónimos",
  actCoarsen: "Tornar menos exato: ano, intervalo, região",
  actBlacken: "Apagar a preto",
  actInside: "Substituir as pessoas achadas no texto",
  actDrop: "Retirar a coluna",
  peopleMake: "Fazer esta cópia",
  peopleMaking: "A fazer a cópia… Para os pseudónimos, o seu nome de código é criado antes. Pode demorar um minuto.",
  peopleCopying: "A fazer a cópia: {done} de {of}.",
  peopleDone: "A cópia será enviada. O original fica no seu dispositivo. Percorra a cópia: é exatamente isto que sai.",
  peopleChange: "Mudar a cópia",
  peopleKept: "Linhas na cópia: {kept} de {read}.",
  peopleOdd: "Linhas que não cabiam nas colunas e foram retiradas: {count}.",
  peopleStill: "Na cópia a página ainda vê: {kinds}",
  peopleNothing: "Na cópia a página não reconhece ninguém. Percorra-a por si.",
  previewTitle: "O que sai: {size}",
  previewMore: "Mostrar mais",
  previewFind: "Procurar na cópia",
  previewFound: "Sítios achados: {count}",
  previewNone: "Não está na cópia.",
  peopleOther: "O seu nome de código agora é outro, por isso os pseudónimos mudaram. Veja de novo as cópias e depois continue.",
  peopleOnly: "Esta página não procura pessoas neste tipo de ficheiro. Pode guardar uma folha de cálculo como CSV e escolher essa.",
  peopleTooLarge: "Esta tabela é grande demais para esta página.",
  peopleBroken: "Não se consegue ler esta tabela: uma linha é longa demais ou falta uma aspa.",
  noteTitle: "Uma nota para o gabinete acompanha os ficheiros",
  noteLead: "Diz que ficheiros são cópias e o que foi mudado, para que ninguém as tome pelos originais. Está em inglês.",
  filesFlat: "Omitir os nomes das pastas",
  filesTotal: { one: "{count} arquivo, {size} no total.", other: "{count} arquivos, {size} no total." },
  errorFilesTooLarge: "Grande demais: no máximo {most} em uma mensagem. Remova alguns arquivos, ou envie-os em várias mensagens.",
  errorFilesMany: "Arquivos demais: no máximo {most} em uma mensagem. Remova alguns, ou junte-os em um arquivo compactado, por exemplo ZIP.",
  errorFilesUnread: "Não é possível ler e não foi adicionado: {names}.",
  filesRefused: "A equipe não aceita mais arquivos. Os que você escolheu não serão enviados.",
  errorFileUnreadable: "Não é possível ler um arquivo. Remova o que você moveu ou apagou, e escolha-o de novo.",
  writeContinue: "Continuar para o seu codinome",
  writeSendKnown: "Enviar esta mensagem",
  writeKnown: "Esta mensagem será enviada com o codinome que você tem aberto.",
  errorNotReady: "A página ainda está sendo preparada. Espere um momento e tente de novo.",
  errorCannotSend: "Não é possível enviar nada agora. A linha no topo da página diz o motivo.",
  errorChannel: "Escolha quem deve receber a sua mensagem.",
  errorChannelUnreachable: "Ninguém pode receber mensagens ali agora. Faça outra escolha.",
  errorEmpty: "Escreva primeiro a sua mensagem, ou escolha um arquivo.",
  errorAnswer: "Responda a esta pergunta.",
  errorDate: "Esta data não está completa. Complete-a, ou deixe os três campos vazios.",
  dateDay: "Dia",
  dateMonth: "Mês",
  dateYear: "Ano",
  errorTooLong: "Isto não cabe em uma mensagem. Encurte o texto, ou envie o resto em uma segunda mensagem.",
  errorText: "O texto tem um caractere danificado que não pode ser enviado. Apague o que você colou por último e tente de novo.",
  errorSeal: "Não foi possível criptografar a mensagem, por isso nada foi enviado. Copie o seu texto, recarregue a página e tente de novo.",
  errorFileGone: "O arquivo “{name}” não pode mais ser lido. Remova-o da lista ou escolha-o de novo.",
  errorLines: "Seriam mais de {most} linhas, demais para este campo. Salve o texto em um arquivo e escolha-o abaixo, ou envie-o em várias mensagens.",
  // Step 2: codename
  codenameTitle: "O seu codinome",
  codenameLead: "Copie à mão estas oito palavras em inglês, nesta ordem. Elas acabaram de ser criadas neste dispositivo. Nada foi enviado.",
  codenameWhy1: "Você precisa destas palavras para voltar, ler a resposta e escrever de novo.",
  codenameWhy2: "Ninguém pode dar a você estas palavras outra vez. Se as perder, você não poderá ler a resposta.",
  codenameWhy3: "Quem as tiver pode ler as respostas e escrever em seu nome. Guarde o papel em um lugar seguro. Não tire foto.",
  codenameCopy: "Copiar para a área de transferência",
  codenameCopyCost: "Outros programas podem ler a área de transferência. À mão é mais seguro.",
  codenameCopied: "Copiado. Esvazie a área de transferência quando terminar: copie outra coisa.",
  codenameNotCopied: "O navegador não permitiu copiar. Copie as palavras à mão.",
  codenameWritten: "Já anotei",
  back: "Voltar",
  checkTitle: "Confira o que você anotou",
  checkLead: "Digite estas duas palavras olhando no seu papel. Isso mostra se você poderá voltar com ele.",
  checkWord: "Palavra {number}",
  checkWrong: "Esta não é a palavra {number}. Olhe o seu papel, ou mostre o codinome de novo.",
  checkShow: "Mostrar o codinome de novo",
  checkSend: "Enviar a mensagem",
  // Step 3: sent
  sentTitleWaiting: "A sua mensagem está esperando para ser enviada",
  sentTitleSent: "A sua mensagem foi enviada",
  sentTitleConfirmed: "A sua mensagem chegou",
  sentWaiting: "Esta página envia dados em momentos aleatórios de qualquer forma. A sua mensagem vai junto, então a hora não revela nada. Você não precisa fazer nada.",
  sentNowTitle: "Enviar na hora, sem esperar",
  sentNowCost: "Nesse caso, o envio acontece logo depois do seu clique. Quem vigia o servidor e sabe quando você estava na internet poderia perceber que você escreveu. Escolha isto só se tiver de sair agora.",
  sentNow: "Enviar agora",
  sentNowPressed: "Enviando agora…",
  nextTitle: "O que fazer agora",
  nextWait: "Espere até a linha no topo dizer “Chegou”.",
  nextKeep: "Guarde o papel com o seu codinome longe de tudo o que possa mostrar quem você é.",
  nextLeave: "Depois feche esta página. No Tor Browser, escolha “Nova identidade” (“New Identity”).",
  nextReturn: {
    one: "Volte daqui a dois ou três dias, escolha “Tenho um codinome” e digite as oito palavras. Você pode ler a resposta por {count} dia.",
    other: "Volte daqui a dois ou três dias, escolha “Tenho um codinome” e digite as oito palavras. Você pode ler a resposta por {count} dias."
  },
  nextDelete: "Se você guardou o texto em outro lugar deste dispositivo, pense em apagá-lo.",
  goConversation: "Mostrar a conversa",
  sentEmpty: "Esvaziar esta página e sair",
  sentTitleSealing: "A sua mensagem está sendo criptografada",
  sentTitleFiles: "Os seus arquivos ainda estão sendo enviados",
  sentTitleFilesMissing: "O seu texto chegou, os seus arquivos não",
  sentTitleLost: "A sua mensagem não foi enviada por inteiro",
  sentTitleUncertain: "A sua mensagem pode não ter chegado",
  nextWaitFiles: "Espere até que a linha no topo diga que todos os seus arquivos estão guardados.",
  nextWaitTime: "Normalmente leva de um a dois minutos.",
  // The way back: entering a codename
  returnTitle: "Voltar com o seu codinome",
  returnLead: "Digite as suas oito palavras em inglês. Maiúsculas, hifens e espaços a mais não importam. Abrir o codinome não envia nada: as respostas para todas as pessoas já estão neste dispositivo.",
  returnLabel: "O seu codinome",
  returnHint: "Oito palavras. Enquanto você digita, aparecem palavras possíveis abaixo do campo. A seta para baixo leva até elas.",
  returnOpen: "Abrir",
  returnOpening: "Abrindo. Pode demorar alguns segundos.",
  returnMatches: "Palavras possíveis abaixo: {count}.",
  returnMatchList: "Palavras possíveis",
  errorWord: "A palavra {number}, “{word}”, não existe em nenhum codinome. Olhe o seu papel de novo.",
  errorWordNear: "A palavra {number}, “{word}”, não existe em nenhum codinome. Você quis dizer {near}?",
  errorCount: "Um codinome tem oito palavras. Aqui há {count}.",
  errorCheck: "Estas oito palavras existem em codinomes, mas não combinam umas com as outras. Uma palavra está errada, ou este codinome é para outra equipe. Compare cada palavra com o seu papel.",
  errorSwapped: "As palavras {first} e {second} parecem trocadas.",
  errorSimilar: "A palavra {number} parece errada. Pode ser “{word}”. Compare-a com o seu papel.",
  takeWord: "Usar “{word}”",
  takeOrder: "Trocar as duas palavras",
  errorNoWords: "Digite primeiro as suas oito palavras.",
  errorOpen: "Não foi possível abrir o codinome. Recarregue a página e tente de novo.",
  returnOpeningLong: "Em um dispositivo lento pode demorar até um minuto.",
  // Conversation
  conversationTitle: "A sua conversa",
  conversationOpened: "O seu codinome está certo.",
  ownMessage: "Você escreveu, nesta visita",
  ownTo: "para {channel}",
  ownWaiting: "Ainda não enviada",
  ownSent: "Enviada",
  ownConfirmed: "Chegou",
  replyFrom: "{name} respondeu",
  replyDay: "em {day}. A assinatura foi verificada: isto vem mesmo desta pessoa.",
  replyDayOnly: "em {day}.",
  keyStolen: "Atenção: foi comunicado o roubo da chave de assinatura de {name}. Quem a roubou pode ter escrito isto, mesmo com uma data anterior. A equipe receptora diz que {name} esteve lá até {day}, inclusive.",
  replyMissing: {
    one: "Não foi possível carregar {count} parte desta resposta. Volte mais tarde para ler tudo.",
    other: "Não foi possível carregar {count} partes desta resposta. Volte mais tarde para ler tudo."
  },
  repliesRefused: {
    one: "Não foi possível provar que {count} resposta para você vem da equipe receptora. Ela não é mostrada. Conte isso à equipe na sua próxima mensagem.",
    other: "Não foi possível provar que {count} respostas para você vêm da equipe receptora. Elas não são mostradas. Conte isso à equipe na sua próxima mensagem."
  },
  notShown: { one: "Não foi possível mostrar {count} item.", other: "Não foi possível mostrar {count} itens." },
  receiptOpened: "Aberta por {name}, com assinatura de {day}.",
  receiptWritten: "A sua mensagem de {day}",
  noReply: "Ainda não há resposta",
  noReplyLead: "O seu codinome está certo (um erro de digitação teria aparecido). Ainda não há resposta.",
  noReplyAfterReceipt: "A sua mensagem foi aberta. Ainda não há resposta.",
  noReplyEarlier: "Uma mensagem anterior foi aberta. Ainda não há resposta.",
  noReceipt: "Ninguém confirmou ainda que abriu a sua mensagem. Isso pode levar um dia a mais que a própria leitura.",
  deskRead: "{desk} leu as mensagens até {day}, inclusive.",
  deskNotReadSince: "{desk} não lê as mensagens desde {day}. Talvez a sua ainda não tenha sido vista.",
  deskNeverRead: "Nos últimos 30 dias, {desk} não confirmou que lê as mensagens. Talvez a sua ainda não tenha sido vista.",
  conversationReturn: "As novas respostas aparecem aqui automaticamente enquanto esta página está aberta. Se não, volte daqui a dois ou três dias.",
  writeAgain: "Escrever de novo",
  closeCodename: "Sair desta conversa",
  ownLost: "Não enviada por inteiro",
  ownUncertain: "Pode não ter chegado",
  ownStopped: "Envio interrompido",
  notKnown: "Esta página não tem como saber se alguma mensagem foi enviada com este codinome. Se você nunca viu “Chegou”, envie-a de novo.",
  filesAgain: "Se você fechou a página antes de todos os seus arquivos estarem guardados, escolha “Escrever de novo” e os mesmos arquivos dentro de uma semana. O que já foi guardado não é enviado duas vezes.",
  statusReceived: "Uma pessoa do serviço destinatário tem o que enviou.",
  statusLooking: "A sua denúncia está a ser analisada.",
  statusClosed: "A sua denúncia está encerrada.",
  statusDestroyed: "Destruído: tudo o que retirou e tinha chegado até {day}, inclusive.",
  statusFiles: "Mensagens com todos os ficheiros presentes: {whole} de {announced}.",
  whoTitle: "Quem lê nesta equipe",
  whoLead: "Nomes e chaves de assinatura, assinados pelo serviço destinatário. Pode comparar uma chave com o que a pessoa indica noutro lugar.",
  proofTitle: "Prova da denúncia",
  proofLead: "Guarde um ficheiro que prova quem abriu o seu texto, quando isso foi assinado e o que foi respondido. Para isso nada é enviado. Não pode provar que não houve outra resposta.",
  proofWarning: "Quem encontrar este ficheiro consigo sabe que fez uma denúncia e lê todas as respostas. Não está cifrado e não o poderá negar. Guarde-o só se precisar de o mostrar a alguém. Quem o tiver lê também o seu texto, se o incluir; deixá-lo de fora só o esconde de quem não consegue adivinhá-lo.",
  proofText: "O texto que enviou, palavra por palavra, se o guardou",
  proofTextHint: "Sem ele, quem verificar o ficheiro terá de receber o texto de si.",
  proofSave: "Guardar a prova",
  proofSaved: "O ficheiro foi entregue ao seu navegador para guardar.",
  proofNothing: "Ainda não há nada a provar: ninguém assinou que abriu o que enviou. Volte mais tarde.",
  proofOther: "Ninguém assinou que abriu este texto. Tem de ser exatamente o que enviou. Também pode deixar o campo vazio.",
  proofFailed: "Não foi possível criar a prova.",
  // Withdrawing
  withdrawOpen: "Retirar tudo",
  withdrawTitle: "Retirar tudo",
  withdrawLead: "Você pede à equipe receptora que destrua tudo o que enviou com este codinome, inclusive os arquivos. Os programas da equipe fazem isso automaticamente quando recebem o seu pedido.",
  withdrawKnown: "Quem leu a sua mensagem continua sabendo o que ela diz. Cópias repassadas ou impressas não podem ser recolhidas.",
  withdrawToday: "O que você enviar hoje com este codinome também é destruído. Para escrever de novo com ele, espere até depois de amanhã.",
  withdrawCodename: "As respostas ficam aqui até vencerem. O seu codinome ainda as abre.",
  withdrawWho: "Quem podia ler as suas mensagens?",
  withdrawWhoHint: "Marque todas essas pessoas. As outras não ficam sabendo que você escreveu.",
  withdrawNobody: "Não é possível falar com ninguém da equipe receptora agora. Volte amanhã.",
  errorWithdrawWho: "Marque pelo menos uma pessoa.",
  errorWithdraw: "Não foi possível criptografar o seu pedido, por isso nada foi enviado. Recarregue a página e tente de novo.",
  withdrawSend: "Pedir que tudo seja destruído",
  withdrawOwn: "Você pediu à equipe receptora que destruísse tudo o que enviou.",
  // Without JavaScript
  plainTitle: "Esta página precisa de JavaScript",
  plainWhy: "Com ele, a página criptografa a sua mensagem no seu próprio dispositivo, antes de ela sair. Sem JavaScript ela não consegue fazer isso, e não envia nada sem criptografia.",
  plainLevel: "No Tor Browser, clique no escudo, escolha “Configurações” (“Settings”) e depois “Mais seguro” (“Safer”). Reinicie o navegador e abra esta página de novo. “Mais seguro” é suficiente.",
  plainOther: "Você pode manter o JavaScript desligado: em um computador em que confia, use o programa “knothole source”. O site comum da equipe receptora diz onde obtê-lo, e a impressão digital dele. Ou procure a equipe por carta ou pessoalmente.",
  plainFile: "Você criou um arquivo criptografado (envelope) com “knothole source seal”? Entregue-o aqui. Quem vigia o servidor pode ver que alguém faz isso.",
  plainChoose: "Arquivo criptografado (envelope)",
  plainSend: "Enviar o arquivo",
  plainStored: "Guardado para a equipe receptora. Você pode fechar esta página. No Tor Browser, escolha “Nova identidade” (“New Identity”).",
  plainNotStored: "Não foi guardado. O servidor não pode aceitar o arquivo agora. Fique com o arquivo e envie-o de novo amanhã.",
  plainRefused: "Não foi guardado. Este não é um arquivo criado com “knothole source seal”. Volte e escolha outro arquivo.",
  notStarted: "Esta página não foi iniciada",
  notStartedLead: "Não escreva aqui. Se nada mudar em um minuto, recarregue a página.",
  plainAndroid: "No Tor Browser para Android, abra “Configurações”, depois “Nível de segurança”, e escolha “Safer”."
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
  leave: "Уйти сразу",
  leaveHint: "Сразу очищает эту страницу. Всё, что не отправлено, пропадёт. То же самое произойдёт, если три раза нажать клавишу Escape.",
  elsewhereTitle: "«Уйти сразу» может открыть и другую страницу",
  elsewhereHint: "«Уйти сразу» очищает эту страницу. Введите адрес безобидной страницы, например прогноза погоды, и кнопка откроет её в новой вкладке. Клавиша Escape этого не делает. До этого ничего не загружается. Тот, кто следит за вашей сетью, может увидеть, что в этот момент загружается страница.",
  elsewhereLabel: "Адрес другой страницы",
  errorElsewhere: "Кнопка не откроет этот адрес. Введите его так: example.org",
  footer: "Эта страница ничего не хранит в вашем браузере. Когда вы её закроете, всё, что здесь есть, исчезнет.",
  programTitle: "Без этой страницы: программа «knothole source»",
  programWhy: "Страница при каждом посещении приходит с сервера, и захваченный сервер может прислать поддельную. Программе страница не нужна. Где её взять, сказано на обычном сайте приёмной. Сравните этот отпечаток приёмной с тем, который вы получили другим путём:",
  programHow: "На своём компьютере оставьте открытым Tor Browser и введите:",
  stepSending: "Отправляется",
  // Safety check
  safetyGood: "Проверка безопасности: всё в порядке",
  safetyLook: {
    one: "Проверка безопасности: исправьте {count} пункт",
    few: "Проверка безопасности: исправьте {count} пункта",
    many: "Проверка безопасности: исправьте {count} пунктов",
    other: "Проверка безопасности: исправьте {count} пункта"
  },
  safetyOnion: "Вы используете onion-адрес. Tor скрывает, где вы находитесь.",
  safetyLocal: "Это пробный запуск: сервер работает на вашем собственном компьютере. Ничто его не покидает.",
  safetyNoOnion: "Вы используете не onion-адрес. В вашей сети могут увидеть, что вы здесь. Откройте вместо этого в Tor Browser такой адрес:",
  safetyNoOnionUnknown: "Вы используете не onion-адрес. В вашей сети могут увидеть, что вы здесь. Используйте Tor Browser и узнайте у приёмной её onion-адрес.",
  safetySafer: "Уровень безопасности браузера — «Safer» («Более безопасный») или выше.",
  safetyStandard: "Уровень безопасности браузера ниже, чем «Safer» («Более безопасный»). В Tor Browser нажмите на щит, выберите «Настройки» (Settings), затем «Safer» («Более безопасный»). Перезапустите браузер и снова откройте эту страницу. Сделайте это, прежде чем писать: при перезапуске ваш текст пропадёт.",
  safetyFeatures: "Ваш браузер может зашифровать всё, что отправляет эта страница.",
  safetyCannot: "Эта страница не может узнать, нет ли на вашем устройстве вредоносных программ и не смотрит ли кто-нибудь на ваш экран из-за спины.",
  // The line of state
  stateLoading: "Страница готовится к работе. Вы уже можете писать.",
  stateNothing: "В этот раз ничего не отправлено.",
  stateSealing: "Ваше сообщение шифруется…",
  stateWaiting: "Ещё не отправлено. Сообщение отправится автоматически в случайный момент, обычно в течение минуты. Не закрывайте эту страницу.",
  stateParts: {
    one: "Ещё не отправлено: ушло {stored} из {count} части. Не закрывайте эту страницу.",
    few: "Ещё не отправлено: ушло {stored} из {count} частей. Не закрывайте эту страницу.",
    many: "Ещё не отправлено: ушло {stored} из {count} частей. Не закрывайте эту страницу.",
    other: "Ещё не отправлено: ушло {stored} из {count} части. Не закрывайте эту страницу."
  },
  safetyTrial: "Проверка безопасности: здесь не нужна",
  stateSent: "Отправлено. Пожалуйста, дождитесь надписи «Доставлено» и только потом закрывайте эту страницу.",
  stateConfirmed: "Доставлено. Ваше сообщение сохранено для приёмной. Эту страницу можно закрыть.",
  stateUnusable: "Сейчас с этой страницы ничего отправить нельзя.",
  stateFilesWaiting: "Ваш текст отправлен. Файлы ещё отправляются. Не закрывайте эту страницу.",
  stateFilesMissing: "Ваш текст доставлен, но файлы — не все.",
  stateRequestArrived: "Доставлено. Ваша просьба уничтожить всё сохранена для приёмной. Эту страницу можно закрыть.",
  stateAgain: "Ключ приёмной изменился, поэтому ваше сообщение отправляется ещё раз. Не закрывайте эту страницу.",
  stateLost: "Часть вашего сообщения не удалось зашифровать, поэтому приёмная не сможет прочитать его целиком. Скопируйте свой текст из переписки, загрузите страницу заново и отправьте его ещё раз.",
  stateUncertain: "Ваше сообщение или его часть, возможно, не доставлены.",
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
  uploadWithdrawn: "Ваши файлы больше не отправляются: вы всё отозвали.",
  uploadDone: "Все ваши файлы сохранены для приёмной.",
  uploadPause: "Пауза",
  uploadResume: "Продолжить",
  uploadAgain: "Ещё раз",
  uploadSlow: "Соединение медленное: отправлено {done} из {of}. Ничего не потеряно. Не закрывайте эту страницу.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Сервер не ответил. Страница сама попробует ещё раз. Проверьте, есть ли у вас связь.",
  troubleFull: "Сервер переполнен и не сохранил ваше сообщение. Оно осталось на этой странице, и она пробует снова. Не закрывайте страницу или вернитесь завтра.",
  troubleUnavailable: "Сейчас сервер ничего не может сохранить. Страница сама попробует ещё раз. Не закрывайте её.",
  troubleStrange: "Сервер дал ответ, который эта страница не понимает. Она попробует ещё раз. Если это повторится, скопируйте свой текст и загрузите страницу заново.",
  troubleNotLoaded: "Не удалось загрузить данные приёмной. Страница сама попробует ещё раз. Если это повторится, выберите в меню Tor Browser «Новая цепочка Tor для этого сайта» (New Tor circuit for this site).",
  troubleDocument: "Эта страница не может доказать, что связана с нужной приёмной, поэтому не станет ничего отправлять. Сейчас не пользуйтесь ею. Загрузите её заново через час. Если это повторится, свяжитесь с приёмной другим способом.",
  alarmTitle: "Возможно, это не та приёмная",
  troubleUpdate: "Сервер предложил новые данные приёмной, но нет доказательства, что они действительно от приёмной. Страница их не приняла и работает с прежними. Если сомневаетесь, закройте страницу.",
  troubleWithheld: "Сервер скрывает что-то о людях приёмной, что раньше публиковал. Возможно, он неисправен, а возможно, вас пытаются обмануть. Эта страница опирается на то, что знала раньше.",
  troubleExpired: "Данные приёмной устарели, поэтому эта страница не станет ничего отправлять. Читать ответы по-прежнему можно. Пожалуйста, вернитесь завтра.",
  troubleMissing: "В вашем браузере нет того, что нужно этой странице для шифрования: {missing}. С таким браузером ничего нельзя отправить. Пожалуйста, используйте самую новую версию Tor Browser.",
  troubleBroken: "Часть этой страницы не загрузилась или перестала работать. Больше ничего отправить нельзя. Скопируйте свой текст, загрузите страницу заново и попробуйте ещё раз.",
  missingSecure: "безопасный адрес (onion-адрес или https)",
  missingWorkers: "фоновые процессы",
  missingCrypto: "функции шифрования (WebCrypto)",
  missingSignatures: "подписи (Ed25519)",
  missingText: "кодирование текста",
  missingTimeout: "ограничение времени запросов",
  troubleClock: "На вашем устройстве сегодня {day}, на сервере {today}. Сверьтесь с другими часами. Если ошибается ваше устройство, установите на нём правильную дату и загрузите страницу заново.",
  // Step 1: write
  writeTitle: "Напишите в приёмную «{desk}»",
  writeTitleEmpty: "Напишите в приёмную",
  writeLead: "Прочитать это могут только люди, названные ниже. Без вашего согласия ничто не уйдёт с этой страницы.",
  writeWarning: "Не пользуйтесь компьютером, телефоном и сетью работодателя.",
  protectedTitle: "Что защищено, а что нет",
  protectedYes1: "Ваше сообщение и файлы шифруются на этом устройстве. По пути никто не может прочитать ни их, ни вашу кодовую фразу: ни сервер, ни те, кто им управляет.",
  protectedYes2: "Учётной записи нет. Страница не спрашивает имени и ничего не хранит на этом устройстве.",
  protectedYes3: "Страница отправляет данные в случайное время, даже если вы ничего не пишете. Поэтому отправка сообщения не выделяется.",
  protectedNo1: "Тот, кто наблюдает за вашей сетью, например работодатель, может увидеть, что вы используете Tor, и, возможно, что вы были на этой странице.",
  protectedNo2: "Тот, кто контролирует ваше устройство, может видеть всё, что вы здесь делаете.",
  protectedNo3: "Тот, кто захватит сервер, может прислать вам изменённую страницу, через которую он прочитает то, что вы пишете.",
  protectedNo4: "Ваш рассказ может показать, кто вы. Не пишите того, что можете знать только вы, кроме случаев, когда это важно.",
  statementTitle: "Что сообщила приёмная {day}",
  holdsTitle: "Распоряжение суда: что это значит",
  statementHolds: "Приёмная сообщает, что распоряжение обязывает её хранить следующее:",
  holdsMeaning: "Из-за него приёмной, возможно, придётся хранить сообщения дольше обещанного, даже если вы попросите их уничтожить. Распоряжение не открывает зашифрованное, но тех, кто читал, могут спросить. Если дело может касаться вас, посоветуйтесь, прежде чем писать, и не пишите того, что может показать, кто вы.",
  channelTitle: "Кто должен получить сообщение?",
  channelLoading: "Загружается список тех, кто сможет прочитать ваше сообщение…",
  channelReaders: "Могут прочитать: {names}.",
  readersChoose: "Выбрать, кому это нельзя читать",
  readersHint: "Снимите отметку у всех, кто не должен это прочитать. Так останется, пока вы не закроете эту страницу. Когда вернётесь, это нужно будет сделать снова.",
  readersLeftOut: "Не смогут прочитать это сообщение: {names}.",
  errorReaders: "Оставьте хотя бы одного человека, который сможет прочитать ваше сообщение.",
  channelRead: "Сообщения прочитаны по {day} включительно.",
  channelNeverRead: "За последние 30 дней никто не подтвердил, что читает здесь сообщения.",
  channelUnreachable: "Сейчас здесь никто не может получать сообщения. Выберите другой вариант или вернитесь завтра.",
  questionsTitle: "Несколько вопросов",
  optional: "необязательно",
  messageLabel: "Ваше сообщение",
  messageHint: "Напишите, что произошло, когда и откуда вы это знаете. Не торопитесь: ничто из того, что вы пишете, не уйдёт с этой страницы, пока вы не увидите свою кодовую фразу и не согласитесь.",
  messageLeft: "Осталось места: примерно {count} букв.",
  messageOver: "Текст слишком длинный: лишних примерно {count} букв. Сократите его или отправьте остальное вторым сообщением.",
  filesTitle: "Файлы",
  filesHint: "Фотографии, документы, записи. Они шифруются так же, как ваш текст, вместе с именами файлов.",
  filesTell: "По фотографии видно, где, когда и каким телефоном она сделана. В документе записан его автор. Под каждым файлом эта страница показывает, что нашла, и, если может, предлагает очищенную копию. Она находит не всё.",
  filesCleanTitle: "Как это удалить",
  filesClean1: "В Tails откройте файлы программой «Metadata Cleaner». В других системах то же делает программа mat2.",
  filesClean2: "Или отправьте снимок экрана вместо фотографии и перепечатанный текст вместо документа. На распечатке могут быть скрытые метки принтера, на её скане тоже.",
  filesClean3: "Приёмная видит имена файлов и папок. Переименуйте то, что показывает, кто вы.",
  filesClean4: "Ни одна программа не удаляет скрытые точки принтеров, водяные знаки, формулировки, подложенные, чтобы вас найти, голоса и лица.",
  filesCost: "Файлы отправляются сразу, а не в случайный момент, и дольше, чем текст. Тот, кто наблюдает, может увидеть, что вы отправляете что-то большое.",
  filesChoose: "Выбрать файлы",
  folderChoose: "Выбрать папку",
  filesDrop: "Можно также перетащить их сюда.",
  fileRemove: "Убрать",
  fileRemoveNamed: "Убрать {name}",
  filesRemoveAll: "Убрать все",
  filesLooking: "Просматриваем файл…",
  tracesNone: "В тех местах, где смотрит эта страница, ничего не найдено.",
  tracesUnknown: "Заглянуть в файлы этого вида страница не может.",
  tracesFailed: "Страница не смогла заглянуть внутрь. Файл остался прежним.",
  tracesTell: "Этот файл выдаёт: {kinds}",
  tracesOnly: "Страница может это только показать. Удалить это из файлов этого вида она не может.",
  cleanMake: "Сделать очищенную копию",
  cleanAll: "Сделать очищенные копии всех",
  cleanMaking: "Делается очищенная копия…",
  cleanFailed: "Не удалось сделать очищенную копию файла «{name}». Уберите файл или отправьте его как есть.",
  cleanDone: "Будет отправлена очищенная копия. Оригинал остаётся на вашем устройстве.",
  cleanBoth: "Будут отправлены оба: очищенная копия и оригинал со всем, что он выдаёт.",
  cleanOriginal: "Отправить и оригинал",
  cleanUndo: "Отправить только оригинал",
  cleanLeft: "Очищенная копия всё ещё выдаёт: {kinds}",
  cleanNothingLeft: "В очищенной копии ничего не найдено.",
  tracePlace: "место",
  traceDevice: "камера или устройство",
  traceSerial: "серийный номер",
  traceTime: "время",
  tracePerson: "люди",
  traceCompany: "организация",
  traceSoftware: "программа",
  traceTitle: "название или описание",
  traceComment: "комментарии",
  traceIdentifier: "номер, связывающий копии",
  traceThumbnail: "маленькая картинка предпросмотра",
  traceChanges: "записанные исправления",
  traceHistory: "прежние версии",
  traceHidden: "скрытые части",
  traceAttachment: "вложения",
  traceScript: "программный код",
  tracePath: "папки, принтеры или шаблоны",
  traceNames: "имена файлов внутри",
  traceRoute: "путь письма",
  traceMark: "невидимые или похожие символы",
  traceOther: "другие сведения",
  personName: "имена",
  personMail: "адреса почты",
  personPhone: "номера телефонов",
  personAddress: "адреса",
  personInternet: "интернет-адреса",
  personAccount: "банковские счета",
  personCard: "платёжные карты",
  personIdentity: "номера документов или налоговые номера",
  personBirth: "даты рождения",
  personPlate: "номера машин",
  personReligion: "религия",
  personOrigin: "происхождение",
  personNationality: "гражданство",
  personHealth: "здоровье",
  personUnion: "членство в профсоюзе",
  personParty: "политика",
  personSex: "сексуальная жизнь",
  personInside: "люди, названные в тексте",
  peopleFound: "Люди в этой таблице: {kinds}",
  peopleNone: "В этой таблице люди не распознаны. Просмотрите столбцы сами.",
  peopleLead: "Вы можете показать, что произошло, не выдавая людей. Выберите для каждого столбца, что получит редакция. Ничего не изменится, пока вы не сделаете копию.",
  peopleLooked: "Просмотрено строк: {count}. Страница распознаёт не всё: просмотрите каждый столбец сами.",
  peoplePseudonyms: "С псевдонимами человек остаётся одним и тем же во всех файлах, которые вы отправляете с одним кодовым именем, и никто не найдёт имя перебором. Редкие подробности в других столбцах всё же могут показать, кто это.",
  peopleHeaded: "В первой строке заголовки",
  peopleColumn: "Столбец {number}",
  peopleExample: "Например: {value}",
  peopleRows: "Какие строки",
  rowsAll: "Все строки",
  rowsFirst: "Только первые {count} строк",
  rowsCounts: "Без строк: только заголовки и количества, малые скрыты",
  actKeep: "Оставить как есть",
  actPseudonym: "Заменить псевдонимами",
  actCoarsen: "Огрубить: год, диапазон, регион",
  actBlacken: "Зачернить",
  actInside: "Заменить людей, найденных в тексте",
  actDrop: "Убрать столбец",
  peopleMake: "Сделать эту копию",
  peopleMaking: "Копия создаётся… Для псевдонимов сначала создаётся ваше кодовое имя. Это может занять минуту.",
  peopleCopying: "Копия создаётся: {done} из {of}.",
  peopleDone: "Будет отправлена копия. Оригинал останется на вашем устройстве. Просмотрите копию: уйдёт именно это.",
  peopleChange: "Изменить копию",
  peopleKept: "Строк в копии: {kept} из {read}.",
  peopleOdd: "Строк, которые не подошли к столбцам и убраны: {count}.",
  peopleStill: "В копии страница всё ещё видит: {kinds}",
  peopleNothing: "В копии страница не распознаёт людей. Просмотрите её сами.",
  previewTitle: "Что уйдёт: {size}",
  previewMore: "Показать ещё",
  previewFind: "Искать в копии",
  previewFound: "Найдено мест: {count}",
  previewNone: "В копии не найдено.",
  peopleOther: "Теперь у вас другое кодовое имя, поэтому псевдонимы изменились. Посмотрите копии ещё раз и продолжайте.",
  peopleOnly: "В файлах такого рода страница не ищет людей. Таблицу можно сохранить как CSV и выбрать этот файл.",
  peopleTooLarge: "Эта таблица слишком велика для этой страницы.",
  peopleBroken: "Эту таблицу нельзя прочитать: строка слишком длинная или не хватает кавычки.",
  noteTitle: "С файлами уйдёт записка для редакции",
  noteLead: "В ней сказано, какие файлы являются копиями и что изменено, чтобы никто не принял их за оригиналы. Она на английском.",
  filesFlat: "Не передавать имена папок",
  filesTotal: {
    one: "{count} файл, всего {size}.",
    few: "{count} файла, всего {size}.",
    many: "{count} файлов, всего {size}.",
    other: "{count} файла, всего {size}."
  },
  errorFilesTooLarge: "Слишком много: не больше {most} в одном сообщении. Уберите часть файлов или отправьте их несколькими сообщениями.",
  errorFilesMany: "Для одного сообщения файлов слишком много (не больше {most}). Уберите часть или сложите их в один архив.",
  errorFilesUnread: "Не удаётся прочитать, поэтому не добавлено: {names}.",
  filesRefused: "Приёмная больше не принимает файлы. Выбранные файлы не будут отправлены.",
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
  errorDate: "Дата указана не полностью. Дополните её или оставьте все три поля пустыми.",
  dateDay: "День",
  dateMonth: "Месяц",
  dateYear: "Год",
  errorTooLong: "Это не помещается в одно сообщение. Сократите его или отправьте остальное вторым сообщением.",
  errorText: "В тексте есть повреждённый знак, который нельзя отправить. Удалите то, что вставили последним, и попробуйте снова.",
  errorSeal: "Не удалось зашифровать сообщение, поэтому ничего не отправлено. Скопируйте свой текст, загрузите страницу заново и попробуйте снова.",
  errorFileGone: "Файл «{name}» больше не читается. Уберите его из списка или выберите ещё раз.",
  errorLines: "Здесь было бы больше строк, чем {most}: для этого поля слишком много. Сохраните текст в файл и выберите его ниже или отправьте его несколькими сообщениями.",
  // Step 2: codename
  codenameTitle: "Ваша кодовая фраза",
  codenameLead: "Перепишите от руки эти восемь английских слов в том же порядке. Они только что созданы на этом устройстве. Ещё ничего не отправлено.",
  codenameWhy1: "Эти слова нужны, чтобы вернуться, прочитать ответ и написать снова.",
  codenameWhy2: "Никто не сможет дать их вам ещё раз. Если вы их потеряете, ответ вы не прочитаете.",
  codenameWhy3: "Тот, у кого есть эти слова, может читать ответы и писать от вашего имени. Храните бумагу в надёжном месте. Не фотографируйте её.",
  codenameCopy: "Скопировать в буфер обмена",
  codenameCopyCost: "Буфер обмена могут прочитать другие программы. Переписать от руки безопаснее.",
  codenameCopied: "Скопировано. Когда закончите, очистите буфер обмена: скопируйте что-нибудь другое.",
  codenameNotCopied: "Браузер не разрешил копирование. Пожалуйста, перепишите слова от руки.",
  codenameWritten: "Слова записаны",
  back: "Назад",
  checkTitle: "Проверьте, что вы записали",
  checkLead: "Пожалуйста, введите эти два английских слова с вашей бумаги. Так будет видно, сможете ли вы с ней вернуться.",
  checkWord: "Слово {number}",
  checkWrong: "Это не слово {number}. Посмотрите на свою бумагу или нажмите «Показать кодовую фразу ещё раз».",
  checkShow: "Показать кодовую фразу ещё раз",
  checkSend: "Отправить сообщение",
  // Step 3: sent
  sentTitleWaiting: "Ваше сообщение ждёт отправки",
  sentTitleSent: "Ваше сообщение отправлено",
  sentTitleConfirmed: "Ваше сообщение доставлено",
  sentWaiting: "Эта страница и так отправляет данные в случайное время. Ваше сообщение уйдёт вместе с ними, поэтому время отправки ничего не выдаёт. Вам ничего не нужно делать.",
  sentNowTitle: "Отправить сразу, не дожидаясь",
  sentNowCost: "Тогда отправка последует сразу за вашим нажатием. Тот, кто наблюдает за сервером и знает, когда вы были в сети, может понять, что вы писали. Выбирайте это, только если вам нужно уйти прямо сейчас.",
  sentNow: "Отправить сейчас",
  sentNowPressed: "Отправляется…",
  nextTitle: "Что делать дальше",
  nextWait: "Подождите, пока в строке вверху не появится «Доставлено».",
  nextKeep: "Сохраните бумагу с кодовой фразой. Держите её отдельно от всего, что может показать, кто вы.",
  nextLeave: "Затем закройте эту страницу. В Tor Browser выберите «Новая личность» (New Identity).",
  nextReturn: {
    one: "Вернитесь через два-три дня, выберите «У меня есть кодовая фраза» и введите восемь английских слов. Ответ можно читать {count} день.",
    few: "Вернитесь через два-три дня, выберите «У меня есть кодовая фраза» и введите восемь английских слов. Ответ можно читать {count} дня.",
    many: "Вернитесь через два-три дня, выберите «У меня есть кодовая фраза» и введите восемь английских слов. Ответ можно читать {count} дней.",
    other: "Вернитесь через два-три дня, выберите «У меня есть кодовая фраза» и введите восемь английских слов. Ответ можно читать {count} дня."
  },
  nextDelete: "Если текст сохранён на этом устройстве где-то ещё, подумайте, не удалить ли его.",
  goConversation: "Показать переписку",
  sentEmpty: "Очистить эту страницу и уйти",
  sentTitleSealing: "Ваше сообщение шифруется",
  sentTitleFiles: "Ваши файлы ещё отправляются",
  sentTitleFilesMissing: "Ваш текст доставлен, файлы — нет",
  sentTitleLost: "Ваше сообщение отправлено не полностью",
  sentTitleUncertain: "Ваше сообщение, возможно, не доставлено",
  nextWaitFiles: "Дождитесь, пока строка вверху не сообщит, что все ваши файлы сохранены.",
  nextWaitTime: "Обычно это занимает одну–две минуты.",
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
  returnOpeningLong: "На медленном устройстве это может занять до минуты.",
  // Conversation
  conversationTitle: "Ваша переписка",
  conversationOpened: "Ваша кодовая фраза верна.",
  ownMessage: "Вы написали в этот раз",
  ownTo: "кому: {channel}",
  ownWaiting: "Ещё не отправлено",
  ownSent: "Отправлено",
  ownConfirmed: "Доставлено",
  replyFrom: "Отвечает {name}",
  replyDay: "{day}. Подпись проверена: это действительно от этого человека.",
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
  noReplyLead: "Ваша кодовая фраза верна (опечатка была бы видна). Ответа на неё пока нет.",
  noReplyAfterReceipt: "Ваше сообщение открыли. Ответа пока нет.",
  noReplyEarlier: "Более раннее сообщение открыли. Ответа пока нет.",
  noReceipt: "Пока никто не подтвердил, что открыл ваше сообщение. Это может занять на день больше, чем само чтение.",
  deskRead: "Приёмная «{desk}» прочитала сообщения, пришедшие по {day} включительно.",
  deskNotReadSince: "Приёмная «{desk}» с {day} не читала сообщения. Возможно, ваше сообщение там ещё не видели.",
  deskNeverRead: "За последние 30 дней приёмная «{desk}» не подтвердила, что читает сообщения. Возможно, ваше сообщение там ещё не видели.",
  conversationReturn: "Пока эта страница открыта, новые ответы появляются здесь сами. Иначе вернитесь через два-три дня.",
  writeAgain: "Написать ещё",
  closeCodename: "Выйти из переписки",
  ownLost: "Отправлено не полностью",
  ownUncertain: "Возможно, не доставлено",
  ownStopped: "Отправка остановлена",
  notKnown: "Эта страница не может знать, отправлялось ли когда-нибудь сообщение с этой кодовой фразой. Если вы ни разу не видели надпись «Доставлено», отправьте его ещё раз.",
  filesAgain: "Если вы закрыли страницу раньше, чем сохранились все файлы, в течение недели выберите «Написать ещё» и те же файлы. То, что уже сохранено, второй раз не отправляется.",
  statusReceived: "Отправленное вами есть у человека из приёмной.",
  statusLooking: "Ваше обращение проверяют.",
  statusClosed: "Ваше обращение закрыто.",
  statusDestroyed: "Уничтожено всё, что вы отозвали и что пришло по {day} включительно.",
  statusFiles: "Сообщения, все файлы которых на месте: {whole} из {announced}.",
  whoTitle: "Кто читает в этой приёмной",
  whoLead: "Имена и ключи подписи, подписанные приёмной. Ключ можно сравнить с тем, что этот человек указывает в другом месте.",
  proofTitle: "Доказательство обращения",
  proofLead: "Сохраните файл, который доказывает, кто открыл ваш текст, когда это подписано и что вам ответили. Для этого ничего не отправляется. Он не доказывает, что других ответов не было.",
  proofWarning: "Кто найдёт у вас этот файл, узнает, что вы обращались, и прочтёт все ответы. Он не зашифрован, и отрицать его нельзя. Сохраняйте его, только если вам нужно его кому-то показать. Тот, у кого он есть, прочтёт и ваш текст, если вы его туда включите; без текста файл скрывает его только от тех, кто не может его угадать.",
  proofText: "Отправленный текст, слово в слово, если он у вас остался",
  proofTextHint: "Без него тот, кто проверяет файл, должен получить текст от вас.",
  proofSave: "Сохранить доказательство",
  proofSaved: "Файл передан браузеру для сохранения.",
  proofNothing: "Доказывать пока нечего: никто не подписал, что открыл отправленное вами. Вернитесь позже.",
  proofOther: "Никто не подписал, что открыл этот текст. Это должен быть в точности отправленный текст. Поле можно и оставить пустым.",
  proofFailed: "Создать доказательство не удалось.",
  // Withdrawing
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
  plainOther: "Можно и не включать JavaScript: на компьютере, которому вы доверяете, используйте программу «knothole source». Где её взять и каков её отпечаток, сказано на обычном сайте приёмной. Или обратитесь в приёмную обычным бумажным письмом или лично.",
  plainFile: "Вы создали файл-конверт командой «knothole source seal»? Передайте его здесь. Тот, кто наблюдает за сервером, может увидеть, что кто-то это делает.",
  plainChoose: "Файл-конверт",
  plainSend: "Отправить файл",
  plainStored: "Сохранено для приёмной. Эту страницу можно закрыть. В Tor Browser выберите «Новая личность» (New Identity).",
  plainNotStored: "Не сохранено. Сейчас сервер не может принять файл. Сохраните файл у себя и отправьте его ещё раз завтра.",
  plainRefused: "Не сохранено. Это не файл-конверт, созданный командой «knothole source seal». Вернитесь назад и выберите другой файл.",
  notStarted: "Эта страница не запустилась",
  notStartedLead: "Ничего здесь не пишите. Если за минуту ничего не изменится, загрузите страницу заново.",
  plainAndroid: "В Tor Browser для Android откройте «Настройки», затем «Уровень безопасности» и выберите «Safer» («Более безопасный»)."
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
  elsewhereTitle: "“Hemen çık” başka bir sayfa da açabilir",
  elsewhereHint: "“Hemen çık” bu sayfayı boşaltır. Zararsız bir sayfanın, örneğin hava durumunun adresini yazarsanız düğme onu da yeni bir sekmede açar. Escape tuşu bunu yapmaz. Ondan önce hiçbir şey yüklenmez. Ağınızı izleyen biri, o anda bir sayfanın yüklendiğini görebilir.",
  elsewhereLabel: "Diğer sayfanın adresi",
  errorElsewhere: "Düğme bu adresi açmayacak. Şöyle yazın: example.org",
  footer: "Bu sayfa tarayıcınızda hiçbir şey saklamaz. Sayfayı kapattığınızda buradaki her şey yok olur.",
  programTitle: "Bu sayfa olmadan: “knothole source” programı",
  programWhy: "Sayfa her gelişinizde sunucudan gelir; ele geçirilmiş bir sunucu size sahte bir sayfa gönderebilir. Program sayfa gerektirmez. Nereden alınacağı ekibin olağan web sitesinde yazar. Ekibin bu parmak izini, size başka bir yoldan ulaşmış olanla karşılaştırın:",
  programHow: "Kendi bilgisayarınızda Tor Browser’ı açık tutun ve şunu yazın:",
  stepSending: "Gönderiliyor",
  // Safety check
  safetyGood: "Güvenlik denetimi: her şey yolunda",
  safetyLook: {
    one: "Güvenlik denetimi: düzeltilecek {count} şey var",
    other: "Güvenlik denetimi: düzeltilecek {count} şey var"
  },
  safetyOnion: "Onion adresini kullanıyorsunuz. Tor, nerede olduğunuzu gizliyor.",
  safetyLocal: "Bu bir deneme: sunucu sizin kendi bilgisayarınızda çalışıyor. Dışarıya hiçbir şey çıkmaz.",
  safetyNoOnion: "Onion adresi kullanmıyorsunuz. Burada olduğunuz ağınızda görülebilir. Bunun yerine Tor Browser’da şu adresi açın:",
  safetyNoOnionUnknown: "Onion adresi kullanmıyorsunuz. Burada olduğunuz ağınızda görülebilir. Tor Browser kullanın ve ekibe onion adresini sorun.",
  safetySafer: "Tarayıcının güvenlik düzeyi en az “Daha güvenli” (Safer).",
  safetyStandard: "Tarayıcının güvenlik düzeyi “Daha güvenli” (Safer) düzeyinden düşük. Tor Browser’da kalkan simgesine tıklayın, “Ayarlar” (Settings), ardından “Daha güvenli” (Safer) seçin. Tarayıcıyı yeniden başlatın ve bu sayfayı tekrar açın. Bunu yazmadan önce yapın: yeniden başlatma metninizi siler.",
  safetyFeatures: "Tarayıcınız bu sayfanın gönderdiği her şeyi şifreleyebiliyor.",
  safetyCannot: "Bu sayfa, cihazınızda zararlı yazılım olup olmadığını ya da birinin ekranınıza arkanızdan bakıp bakmadığını göremez.",
  // The line of state
  stateLoading: "Hazırlanıyor. Yazmaya başlayabilirsiniz.",
  stateNothing: "Bu gelişinizde hiçbir şey gönderilmedi.",
  stateSealing: "Mesajınız şifreleniyor…",
  stateWaiting: "Henüz gönderilmedi. Rastgele bir anda, genellikle bir dakika içinde otomatik olarak gönderilecek. Bu sayfayı açık tutun.",
  stateParts: {
    one: "Henüz gönderilmedi: {count} parçadan {stored} tanesi gönderildi. Bu sayfayı açık tutun.",
    other: "Henüz gönderilmedi: {count} parçadan {stored} tanesi gönderildi. Bu sayfayı açık tutun."
  },
  safetyTrial: "Güvenlik denetimi: burada gerekmiyor",
  stateSent: "Gönderildi. Lütfen bu sayfayı kapatmadan önce “Ulaştı” yazısını bekleyin.",
  stateConfirmed: "Ulaştı. Mesajınız ekip için kaydedildi. Bu sayfayı kapatabilirsiniz.",
  stateUnusable: "Şu anda bu sayfayla hiçbir şey gönderilemez.",
  stateFilesWaiting: "Metniniz gönderildi. Dosyalarınız hâlâ yolda. Bu sayfayı açık tutun.",
  stateFilesMissing: "Metniniz ulaştı, ama dosyalarınızın hepsi ulaşmadı.",
  stateRequestArrived: "Ulaştı. Her şeyin yok edilmesi isteğiniz ekip için kaydedildi. Bu sayfayı kapatabilirsiniz.",
  stateAgain: "Ekibin bir anahtarı değişti, bu yüzden mesajınız bir kez daha gönderiliyor. Bu sayfayı açık tutun.",
  stateLost: "Mesajınızın bir bölümü şifrelenemedi, bu yüzden ekip onun tamamını okuyamaz. Metninizi yazışmadan kopyalayın, sayfayı yeniden yükleyin ve metni tekrar gönderin.",
  stateUncertain: "Mesajınız ya da bir bölümü ulaşmamış olabilir.",
  // Files on their way
  uploadReading: "Dosyalarınız okunuyor: {done} / {of}.",
  uploadRunning: "Dosyalarınız gönderiliyor: {done} / {of}.",
  uploadLeft: { one: "Yaklaşık {count} dakika kaldı.", other: "Yaklaşık {count} dakika kaldı." },
  uploadLost: "Bağlantı koptu: {done} / {of}. Sayfa kendiliğinden yeniden deneyecek. Kaydedilen bölüm kaybolmaz.",
  uploadPaused: "Duraklatıldı: {done} / {of}. Kaydedilen bölüm bir hafta kalır.",
  uploadFull: "Şu anda sunucuda dosyalarınız için yer yok. Metniniz yine de gönderildi. Yeniden deneyin ya da yarın kod adınız ve aynı dosyalarla geri gelin.",
  uploadChanged: "Dosyalardan biri okunurken değişti, bu yüzden gönderim durdu. Metniniz yine de gönderildi. Dosyaları yeniden seçin ve yeni bir mesajla gönderin.",
  uploadStopped: "Sunucu dosyaları kabul etmedi. Metniniz yine de gönderildi. Yarın kod adınız ve aynı dosyalarla geri gelin.",
  uploadWithdrawn: "Dosyalarınız artık gönderilmiyor: her şeyi geri aldınız.",
  uploadDone: "Bütün dosyalarınız ekip için kaydedildi.",
  uploadPause: "Duraklat",
  uploadResume: "Devam et",
  uploadAgain: "Yeniden dene",
  uploadSlow: "Bağlantı yavaş: {of} içinden {done} gönderildi. Hiçbir şey kaybolmadı. Bu sayfayı açık tutun.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Sunucu yanıt vermedi. Sayfa kendiliğinden yeniden deneyecek. Bağlantınızın sürdüğünden emin olun.",
  troubleFull: "Sunucu dolu ve mesajınızı kaydetmedi. Mesajınız bu sayfada duruyor ve sayfa yeniden deniyor. Sayfayı açık bırakın ya da yarın geri gelin.",
  troubleUnavailable: "Sunucu şu anda hiçbir şey kaydedemiyor. Sayfa kendiliğinden yeniden deneyecek. Sayfayı açık bırakın.",
  troubleStrange: "Sunucu, bu sayfanın anlamadığı bir yanıt verdi. Sayfa yeniden deneyecek. Bu durum sürerse metninizi kopyalayın ve sayfayı yeniden yükleyin.",
  troubleNotLoaded: "Ekibin bilgileri yüklenemedi. Sayfa otomatik olarak yeniden deneyecek. Bu durum sürerse Tor Browser menüsünde “Bu site için yeni Tor devresi” (New Tor circuit for this site) seçin.",
  troubleDocument: "Bu sayfa doğru ekiple bağlantı kurduğunu kanıtlayamıyor, bu yüzden hiçbir şey göndermiyor. Şimdi bu sayfayı kullanmayın. Bir saat sonra yeniden yükleyin. Bu durum sürerse ekibe başka bir yoldan ulaşın.",
  alarmTitle: "Bu, doğru ekip olmayabilir",
  troubleUpdate: "Sunucu, ekibin yeni bilgilerini sundu, ancak bunların ekibe ait olduğu kanıtlanamıyor. Sayfa bunları reddetti ve öncekilerle çalışmayı sürdürüyor. Şüpheniz varsa sayfayı kapatın.",
  troubleWithheld: "Sunucu, ekipteki kişiler hakkında daha önce yayımladığı bir şeyi artık göstermiyor. Bozuk olabilir ya da sizi aldatmaya çalışıyor olabilir. Bu sayfa daha önce bildiklerine göre davranır.",
  troubleExpired: "Ekibin bilgileri güncel değil, bu yüzden bu sayfa hiçbir şey göndermiyor. Yanıtları hâlâ okuyabilirsiniz. Lütfen yarın geri gelin.",
  troubleMissing: "Tarayıcınızda bu sayfanın şifreleme için gerek duyduğu şu şeyler yok: {missing}. Bu tarayıcıyla hiçbir şey gönderilemez. Lütfen en yeni Tor Browser’ı kullanın.",
  troubleBroken: "Bu sayfanın bir bölümü yüklenmedi ya da durdu. Artık hiçbir şey gönderilemez. Metninizi kopyalayın, sayfayı yeniden yükleyin ve yeniden deneyin.",
  missingSecure: "güvenli bir adres (onion adresi ya da https)",
  missingWorkers: "arka plan işlemleri",
  missingCrypto: "şifreleme işlevleri (WebCrypto)",
  missingSignatures: "imzalar (Ed25519)",
  missingText: "metin kodlama",
  missingTimeout: "istekler için süre sınırı",
  troubleClock: "Cihazınıza göre bugün {day}, sunucuya göre {today}. Başka bir saatle karşılaştırın. Cihazınız yanlışsa saatini ayarlayın ve sayfayı yeniden yükleyin.",
  // Step 1: write
  writeTitle: "Şu ekibe yazın: {desk}",
  writeTitleEmpty: "Ekibe yazın",
  writeLead: "Bunu yalnızca aşağıda adı geçen kişiler okuyabilir. Yazdığınız hiçbir şey siz onaylamadan bu sayfadan çıkmaz.",
  writeWarning: "İşvereninizin bilgisayarını, telefonunu ya da ağını kullanmayın.",
  protectedTitle: "Neler korunuyor, neler korunmuyor",
  protectedYes1: "Mesajınız ve dosyalarınız bu cihazda şifrelenir. Yolda hiç kimse onları ya da kod adınızı okuyamaz: sunucu da sunucuyu işletenler de.",
  protectedYes2: "Hesap yok. Sayfa ad sormaz ve bu cihazda hiçbir şey saklamaz.",
  protectedYes3: "Sayfa, siz yazsanız da yazmasanız da rastgele zamanlarda veri gönderir. Bu yüzden bir mesajın gönderilmesi göze çarpmaz.",
  protectedNo1: "Ağınızı izleyen biri, örneğin işvereniniz, Tor kullandığınızı, belki bu sayfaya geldiğinizi de görebilir.",
  protectedNo2: "Cihazınızı denetimi altında tutan biri burada yaptığınız her şeyi görebilir.",
  protectedNo3: "Sunucuyu ele geçiren biri size, yazdıklarınızı okuyan değiştirilmiş bir sayfa gönderebilir.",
  protectedNo4: "Anlattıklarınız kim olduğunuzu gösterebilir. Yalnızca sizin bilebileceğiniz şeyleri, önemli değilse yazmayın.",
  statementTitle: "Ekibin {day} tarihli açıklaması",
  holdsTitle: "Yasal bir emir ve anlamı",
  statementHolds: "Ekip, yasal bir emrin kendisini şunları saklamaya zorladığını bildiriyor:",
  holdsMeaning: "Bu yüzden ekip, yok edilmesini isteseniz bile mesajları söz verdiğinden uzun süre saklamak zorunda kalabilir. Bir emir şifrelenmiş olanı açmaz; ama okumuş olan kişilere sorulabilir. Konu siz olabilirseniz yazmadan önce danışın ve kim olduğunuzu gösterebilecek şeyleri yazmayın.",
  channelTitle: "Mesajı kim alsın?",
  channelLoading: "Mesajınızı kimlerin okuyabileceği yükleniyor…",
  channelReaders: "Okuyabilenler: {names}.",
  readersChoose: "Kimin okumaması gerektiğini seçin",
  readersHint: "Bunu okumaması gereken herkesin işaretini kaldırın. Bu sayfayı kapatana kadar böyle kalır. Geri geldiğinizde bunu yeniden yapmanız gerekir.",
  readersLeftOut: "Bu mesajı okuyamayacak olanlar: {names}.",
  errorReaders: "En az bir kişi mesajınızı okuyabilmeli.",
  channelRead: "{day} günü sonuna kadar gelen mesajlar okundu.",
  channelNeverRead: "Son 30 gün içinde hiç kimse burada mesaj okuduğunu onaylamadı.",
  channelUnreachable: "Şu anda burada kimse mesaj alamıyor. Başka birini seçin ya da yarın geri gelin.",
  questionsTitle: "Birkaç soru",
  optional: "isteğe bağlı",
  messageLabel: "Mesajınız",
  messageHint: "Ne olduğunu, ne zaman olduğunu ve bunu nereden bildiğinizi yazın. Acele etmeyin: siz kod adınızı görüp onay verene kadar yazdığınız hiçbir şey bu sayfadan çıkmaz.",
  messageLeft: "Kalan yer: yaklaşık {count} harf.",
  messageOver: "Metin çok uzun: yaklaşık {count} harf fazla. Metni kısaltın ya da kalanını ikinci bir mesajla gönderin.",
  filesTitle: "Dosyalar",
  filesHint: "Fotoğraflar, belgeler, kayıtlar. Metniniz gibi onlar da adlarıyla birlikte şifrelenir.",
  filesTell: "Fotoğraflar nerede, ne zaman ve hangi telefonla çekildiğini gösterir. Belgeler yazarının adını taşır. Bu sayfa her dosyanın altında bulduklarını gösterir ve yapabildiğinde temizlenmiş bir kopya sunar. Her şeyi bulamaz.",
  filesCleanTitle: "Nasıl silinir",
  filesClean1: "Tails’te dosyaları “Metadata Cleaner” ile açın. Başka sistemlerde aynı işi mat2 programı yapar.",
  filesClean2: "Ya da fotoğraf yerine ekran görüntüsü, belge yerine yeniden yazılmış metin gönderin. Yazdırılmış bir sayfada yazıcının gizli izleri bulunabilir, taranmış hâlinde de.",
  filesClean3: "Ekip dosya ve klasör adlarını görür. Kim olduğunuzu gösterenleri değiştirin.",
  filesClean4: "Yazıcıların gizli noktalarını, filigranları, sizi bulmak için konmuş ifadeleri, sesleri ve yüzleri hiçbir program silmez.",
  filesCost: "Dosyalar rastgele bir anda değil, hemen gönderilir ve metinden uzun sürer. İzleyen biri büyük bir şey gönderdiğinizi görebilir.",
  filesChoose: "Dosya seç",
  folderChoose: "Klasör seç",
  filesDrop: "Dosyaları buraya sürükleyip bırakabilirsiniz.",
  fileRemove: "Kaldır",
  fileRemoveNamed: "Kaldır: {name}",
  filesRemoveAll: "Hepsini kaldır",
  filesLooking: "Dosyanın içine bakılıyor…",
  tracesNone: "Bu sayfanın baktığı yerlerde bir şey bulunmadı.",
  tracesUnknown: "Bu sayfa bu tür dosyaların içine bakamaz.",
  tracesFailed: "Bu sayfa içine bakamadı. Dosya olduğu gibi duruyor.",
  tracesTell: "Bu dosya şunları gösteriyor: {kinds}",
  tracesOnly: "Bu sayfa bunu yalnızca gösterebilir. Bu tür dosyalardan silemez.",
  cleanMake: "Temizlenmiş kopya oluştur",
  cleanAll: "Hepsinin temizlenmiş kopyasını oluştur",
  cleanMaking: "Temizlenmiş kopya oluşturuluyor…",
  cleanFailed: "“{name}” dosyasının temizlenmiş kopyası oluşturulamadı. Dosyayı çıkarın ya da olduğu gibi gönderin.",
  cleanDone: "Temizlenmiş kopya gönderilecek. Asıl dosya cihazınızda kalır.",
  cleanBoth: "İkisi de gönderilecek: temizlenmiş kopya ve gösterdiği her şeyle asıl dosya.",
  cleanOriginal: "Asıl dosyayı da gönder",
  cleanUndo: "Yalnızca asıl dosyayı gönder",
  cleanLeft: "Temizlenmiş kopya hâlâ şunları gösteriyor: {kinds}",
  cleanNothingLeft: "Temizlenmiş kopyada bir şey bulunmadı.",
  tracePlace: "yer",
  traceDevice: "kamera veya cihaz",
  traceSerial: "seri numarası",
  traceTime: "zaman",
  tracePerson: "kişiler",
  traceCompany: "şirket",
  traceSoftware: "kullanılan program",
  traceTitle: "başlık veya açıklama",
  traceComment: "yorumlar",
  traceIdentifier: "kopyaları birbirine bağlayan numara",
  traceThumbnail: "küçük önizleme resmi",
  traceChanges: "izlenen değişiklikler",
  traceHistory: "önceki sürümler",
  traceHidden: "gizli bölümler",
  traceAttachment: "eklenmiş bir şey",
  traceScript: "program kodu",
  tracePath: "klasörler, yazıcılar veya şablonlar",
  traceNames: "içindeki dosyaların adları",
  traceRoute: "e-postanın yolu",
  traceMark: "görünmez veya benzer karakterler",
  traceOther: "diğer ayrıntılar",
  personName: "adlar",
  personMail: "e-posta adresleri",
  personPhone: "telefon numaraları",
  personAddress: "adresler",
  personInternet: "internet adresleri",
  personAccount: "banka hesapları",
  personCard: "ödeme kartları",
  personIdentity: "kimlik veya vergi numaraları",
  personBirth: "doğum tarihleri",
  personPlate: "plakalar",
  personReligion: "din",
  personOrigin: "köken",
  personNationality: "uyruk",
  personHealth: "sağlık",
  personUnion: "sendika üyeliği",
  personParty: "siyaset",
  personSex: "cinsel yaşam",
  personInside: "metinde adı geçen kişiler",
  peopleFound: "Bu tablodaki kişiler: {kinds}",
  peopleNone: "Bu tabloda kişi tanınmadı. Sütunlara kendiniz bakın.",
  peopleLead: "Kişileri ele vermeden ne olduğunu gösterebilirsiniz. Her sütun için masanın ne alacağını seçin. Kopyayı yapana kadar hiçbir şey değişmez.",
  peopleLooked: "Bakılan satır: {count}. Sayfa her şeyi tanımaz: her sütunu kendiniz gözden geçirin.",
  peoplePseudonyms: "Takma adlarla bir kişi, tek bir kod adıyla gönderdiğiniz tüm dosyalarda aynı kalır ve kimse adı deneyerek bulamaz. Diğer sütunlardaki ender ayrıntılar yine de kim olduğunu gösterebilir.",
  peopleHeaded: "İlk satırda başlıklar var",
  peopleColumn: "Sütun {number}",
  peopleExample: "Örneğin: {value}",
  peopleRows: "Hangi satırlar",
  rowsAll: "Tüm satırlar",
  rowsFirst: "Yalnızca ilk {count} satır",
  rowsCounts: "Satır yok: yalnızca başlıklar ve sayılar, küçük sayılar gizli",
  actKeep: "Olduğu gibi bırak",
  actPseudonym: "Takma adlarla değiştir",
  actCoarsen: "Kabalaştır: yıl, aralık, bölge",
  actBlacken: "Karart",
  actInside: "Metinde bulunan kişileri değiştir",
  actDrop: "Sütunu çıkar",
  peopleMake: "Bu kopyayı yap",
  peopleMaking: "Kopya yapılıyor… Takma adlar için önce kod adınız oluşturulur. Bu bir dakika sürebilir.",
  peopleCopying: "Kopya yapılıyor: {done} / {of}.",
  peopleDone: "Kopya gönderilecek. Özgün dosya aygıtınızda kalır. Kopyayı gözden geçirin: çıkacak olan tam olarak budur.",
  peopleChange: "Kopyayı değiştir",
  peopleKept: "Kopyadaki satır: {kept} / {read}.",
  peopleOdd: "Sütunlara uymayan ve çıkarılan satır: {count}.",
  peopleStill: "Kopyada sayfa hâlâ şunları görüyor: {kinds}",
  peopleNothing: "Kopyada sayfa kişi tanımıyor. Kendiniz gözden geçirin.",
  previewTitle: "Çıkacak olan: {size}",
  previewMore: "Daha fazla göster",
  previewFind: "Kopyada ara",
  previewFound: "Bulunan yer: {count}",
  previewNone: "Kopyada bulunamadı.",
  peopleOther: "Kod adınız artık başka, bu yüzden takma adlar değişti. Kopyalara yeniden bakın, sonra devam edin.",
  peopleOnly: "Bu sayfa bu tür dosyalarda kişi aramaz. Bir hesap tablosunu CSV olarak kaydedip onu seçebilirsiniz.",
  peopleTooLarge: "Bu tablo bu sayfa için çok büyük.",
  peopleBroken: "Bu tablo okunamıyor: bir satır çok uzun veya bir tırnak işareti eksik.",
  noteTitle: "Dosyalarla birlikte masaya bir not gider",
  noteLead: "Hangi dosyaların kopya olduğunu ve neyin değiştiğini söyler; böylece kimse onları özgün sanmaz. İngilizcedir.",
  filesFlat: "Klasör adlarını gönderme",
  filesTotal: { one: "{count} dosya, toplam {size}.", other: "{count} dosya, toplam {size}." },
  errorFilesTooLarge: "Çok büyük: bir mesajda en çok {most}. Bazı dosyaları kaldırın ya da birkaç mesajla gönderin.",
  errorFilesMany: "Bir mesaj için çok fazla dosya var (en çok {most}). Bazılarını kaldırın ya da dosyaları tek bir arşivde toplayın.",
  errorFilesUnread: "Okunamadığı için eklenmedi: {names}.",
  filesRefused: "Ekip artık dosya kabul etmiyor. Seçtikleriniz gönderilmeyecek.",
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
  errorDate: "Bu tarih eksik. Tamamlayın ya da üç alanı da boş bırakın.",
  dateDay: "Gün",
  dateMonth: "Ay",
  dateYear: "Yıl",
  errorTooLong: "Bu, tek bir mesaja sığmıyor. Kısaltın ya da kalanını ikinci bir mesajla gönderin.",
  errorText: "Metinde gönderilemeyen bozuk bir karakter var. En son yapıştırdığınız şeyi silin ve yeniden deneyin.",
  errorSeal: "Mesaj şifrelenemedi, bu yüzden hiçbir şey gönderilmedi. Metninizi kopyalayın, sayfayı yeniden yükleyin ve yeniden deneyin.",
  errorFileGone: "“{name}” artık okunamıyor. Listeden kaldırın ya da yeniden seçin.",
  errorLines: "Bu, {most} satırdan fazla olur; bu alan için çok. Metni dosya olarak kaydedip aşağıda seçin ya da birkaç mesajda gönderin.",
  // Step 2: codename
  codenameTitle: "Kod adınız",
  codenameLead: "Bu sekiz İngilizce kelimeyi bu sırayla elle kâğıda yazın. Kelimeler az önce bu cihazda oluşturuldu. Hiçbir şey gönderilmedi.",
  codenameWhy1: "Geri gelmek, yanıtı okumak ve yeniden yazmak için bu kelimelere ihtiyacınız var.",
  codenameWhy2: "Kimse bu kelimeleri size yeniden veremez. Kaybederseniz yanıtı okuyamazsınız.",
  codenameWhy3: "Bu kelimeler kimdeyse yanıtları okuyabilir ve sizin adınıza yazabilir. Kâğıdı güvenli bir yerde saklayın. Fotoğrafını çekmeyin.",
  codenameCopy: "Panoya kopyala",
  codenameCopyCost: "Başka programlar panoyu okuyabilir. Elle yazmak daha güvenlidir.",
  codenameCopied: "Kopyalandı. İşiniz bitince panoyu boşaltın: başka bir şey kopyalayın.",
  codenameNotCopied: "Tarayıcı kopyalamaya izin vermedi. Lütfen kelimeleri elle yazın.",
  codenameWritten: "Kâğıda yazdım",
  back: "Geri",
  checkTitle: "Yazdığınızı denetleyin",
  checkLead: "Lütfen bu iki İngilizce kelimeyi kâğıdınıza bakarak yazın. Böylece bu kâğıtla geri gelip gelemeyeceğiniz anlaşılır.",
  checkWord: "{number}. kelime",
  checkWrong: "Bu, {number}. kelime değil. Kâğıdınıza bakın ya da “Kod adını yeniden göster” seçin.",
  checkShow: "Kod adını yeniden göster",
  checkSend: "Mesajı gönder",
  // Step 3: sent
  sentTitleWaiting: "Mesajınız gönderilmeyi bekliyor",
  sentTitleSent: "Mesajınız gönderildi",
  sentTitleConfirmed: "Mesajınız ulaştı",
  sentWaiting: "Bu sayfa zaten rastgele zamanlarda veri gönderir. Mesajınız da onunla gider; bu yüzden gönderim zamanı hiçbir şeyi ele vermez. Bir şey yapmanız gerekmez.",
  sentNowTitle: "Beklemeden hemen gönder",
  sentNowCost: "O zaman gönderim, tıkladığınız anın hemen ardından olur. Sunucuyu izleyen ve ne zaman çevrimiçi olduğunuzu bilen biri sizin yazdığınızı anlayabilir. Bunu yalnızca şimdi gitmeniz gerekiyorsa seçin.",
  sentNow: "Şimdi gönder",
  sentNowPressed: "Gönderiliyor…",
  nextTitle: "Bundan sonra ne yapmalı",
  nextWait: "Üstteki satırda “Ulaştı” yazana kadar bekleyin.",
  nextKeep: "Kod adınızın yazılı olduğu kâğıdı saklayın. Onu, kim olduğunuzu gösterebilecek her şeyden uzak tutun.",
  nextLeave: "Sonra bu sayfayı kapatın. Tor Browser’da “Kimliği yenile” (New Identity) seçin.",
  nextReturn: {
    one: "İki üç gün sonra geri gelin, “Kod adım var” seçin ve sekiz İngilizce kelimeyi yazın. Yanıtı {count} gün boyunca okuyabilirsiniz.",
    other: "İki üç gün sonra geri gelin, “Kod adım var” seçin ve sekiz İngilizce kelimeyi yazın. Yanıtı {count} gün boyunca okuyabilirsiniz."
  },
  nextDelete: "Metni bu cihazda başka bir yerde sakladıysanız silmeyi düşünün.",
  goConversation: "Yazışmayı göster",
  sentEmpty: "Bu sayfayı boşalt ve çık",
  sentTitleSealing: "Mesajınız şifreleniyor",
  sentTitleFiles: "Dosyalarınız hâlâ gönderiliyor",
  sentTitleFilesMissing: "Metniniz ulaştı, dosyalarınız ulaşmadı",
  sentTitleLost: "Mesajınızın tamamı gönderilemedi",
  sentTitleUncertain: "Mesajınız ulaşmamış olabilir",
  nextWaitFiles: "Üstteki satır bütün dosyalarınızın kaydedildiğini söyleyene kadar bekleyin.",
  nextWaitTime: "Bu genellikle bir iki dakika sürer.",
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
  takeWord: "“{word}” kullan",
  takeOrder: "İki kelimenin yerini değiştir",
  errorNoWords: "Önce sekiz kelimenizi yazın.",
  errorOpen: "Kod adı açılamadı. Sayfayı yeniden yükleyin ve yeniden deneyin.",
  returnOpeningLong: "Yavaş bir cihazda bu bir dakikayı bulabilir.",
  // Conversation
  conversationTitle: "Yazışmanız",
  conversationOpened: "Kod adınız doğru.",
  ownMessage: "Bu gelişinizde yazdığınız",
  ownTo: "kime: {channel}",
  ownWaiting: "Henüz gönderilmedi",
  ownSent: "Gönderildi",
  ownConfirmed: "Ulaştı",
  replyFrom: "{name} yanıtladı",
  replyDay: "{day}. İmza denetlendi: bu gerçekten bu kişiden geliyor.",
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
  noReplyLead: "Kod adınız doğru (yazım hatası olsaydı görülürdü). Henüz yanıt yok.",
  noReplyAfterReceipt: "Mesajınız açıldı. Henüz yanıt yok.",
  noReplyEarlier: "Daha önceki bir mesaj açıldı. Henüz yanıt yok.",
  noReceipt: "Mesajınızı açtığını henüz kimse onaylamadı. Bu, okumanın kendisinden bir gün uzun sürebilir.",
  deskRead: "{desk}, {day} günü sonuna kadar gelen mesajları okudu.",
  deskNotReadSince: "{desk}, {day} tarihinden beri mesajlarını okumadı. Mesajınızı henüz görmemiş olabilir.",
  deskNeverRead: "{desk}, son 30 gün içinde mesajlarını okuduğunu onaylamadı. Mesajınızı henüz görmemiş olabilir.",
  conversationReturn: "Bu sayfa açık kaldıkça yeni yanıtlar burada kendiliğinden belirir. Yoksa iki üç gün sonra geri gelin.",
  writeAgain: "Yeniden yaz",
  closeCodename: "Bu yazışmadan çık",
  ownLost: "Tamamı gönderilmedi",
  ownUncertain: "Ulaşmamış olabilir",
  ownStopped: "Gönderim durduruldu",
  notKnown: "Bu sayfa, bu kod adıyla bir mesajın gönderilip gönderilmediğini bilemez. “Ulaştı” yazısını hiç görmediyseniz mesajı yeniden gönderin.",
  filesAgain: "Sayfayı bütün dosyalarınız kaydedilmeden kapattıysanız bir hafta içinde yeniden yazın ve aynı dosyaları seçin. Kaydedilmiş olan iki kez gönderilmez.",
  statusReceived: "Gönderdikleriniz ekipten birinin elinde.",
  statusLooking: "Bildiriminiz inceleniyor.",
  statusClosed: "Bildiriminiz kapatıldı.",
  statusDestroyed: "Yok edildi: geri aldıklarınızın {day} günü sonuna kadar ulaşan hepsi.",
  statusFiles: "Dosyalarının tümü ulaşan mesajlar: {announced} mesajdan {whole}.",
  whoTitle: "Bu ekipte kim okuyor",
  whoLead: "Ekibin imzaladığı adlar ve imza anahtarları. Bir anahtarı, kişinin başka yerde bildirdiğiyle karşılaştırabilirsiniz.",
  proofTitle: "Bildirim kanıtı",
  proofLead: "Metninizi kimin açtığını, bunun ne zaman imzalandığını ve ne yanıt verildiğini kanıtlayan bir dosya kaydedin. Bunun için hiçbir şey gönderilmez. Başka yanıt olmadığını kanıtlayamaz.",
  proofWarning: "Bu dosyayı sizde bulan, bildirimde bulunduğunuzu öğrenir ve her yanıtı okur. Şifreli değildir ve inkâr edemezsiniz. Yalnızca birine göstermeniz gerekiyorsa kaydedin. Bu dosyaya sahip olan, içine koyarsanız metninizi de okur; metni dışarıda bırakmak onu yalnızca tahmin edemeyenlerden gizler.",
  proofText: "Gönderdiğiniz metin, sözcüğü sözcüğüne, sakladıysanız",
  proofTextHint: "Bu metin olmadan, dosyayı denetleyenin metni sizden alması gerekir.",
  proofSave: "Kanıtı kaydet",
  proofSaved: "Dosya, kaydedilmek üzere tarayıcınıza verildi.",
  proofNothing: "Henüz kanıtlanacak bir şey yok: gönderdiğinizi açtığını kimse imzalamadı. Daha sonra geri gelin.",
  proofOther: "Bu metni açtığını kimse imzalamadı. Tam olarak gönderdiğiniz metin olmalı. Alanı boş da bırakabilirsiniz.",
  proofFailed: "Kanıt oluşturulamadı.",
  // Withdrawing
  withdrawOpen: "Her şeyi geri al",
  withdrawTitle: "Her şeyi geri al",
  withdrawLead: "Bu kod adıyla gönderdiğiniz her şeyi, dosyalar dahil, yok etmesini ekipten istiyorsunuz. Ekibin programları isteğinizi alınca bunu otomatik olarak yapar.",
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
  plainOther: "JavaScript’i kapalı tutabilirsiniz: güvendiğiniz bir bilgisayarda “knothole source” programını kullanın. Nereden alınacağı ve parmak izi ekibin olağan web sitesinde yazar. Ya da ekibe kâğıt mektupla veya yüz yüze ulaşın.",
  plainFile: "“knothole source seal” ile bir zarf dosyası mı hazırladınız? Dosyayı buradan verin. Sunucuyu izleyen biri, birinin bunu yaptığını görebilir.",
  plainChoose: "Zarf dosyası",
  plainSend: "Dosyayı gönder",
  plainStored: "Ekip için kaydedildi. Bu sayfayı kapatabilirsiniz. Tor Browser’da “Kimliği yenile” (New Identity) seçin.",
  plainNotStored: "Kaydedilmedi. Sunucu şu anda dosyayı alamıyor. Dosyayı saklayın ve yarın yeniden gönderin.",
  plainRefused: "Kaydedilmedi. Bu, “knothole source seal” ile hazırlanmış bir zarf dosyası değil. Geri dönün ve başka bir dosya seçin.",
  notStarted: "Bu sayfa başlamadı",
  notStartedLead: "Buraya yazmayın. Bir dakika içinde değişmezse sayfayı yeniden yükleyin.",
  plainAndroid: "Android için Tor Browser’da “Ayarlar”ı, sonra “Güvenlik düzeyi”ni açın ve “Daha güvenli”yi (Safer) seçin."
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
  leave: "Вийти одразу",
  leaveHint: "Одразу очищає цю сторінку. Усе, що не надіслано, зникне. Те саме станеться, якщо тричі натиснути клавішу Escape.",
  elsewhereTitle: "«Вийти одразу» може відкрити й іншу сторінку",
  elsewhereHint: "«Вийти одразу» очищає цю сторінку. Введіть адресу безневинної сторінки, наприклад прогнозу погоди, і кнопка відкриє її в новій вкладці. Клавіша Escape цього не робить. До того нічого не завантажується. Той, хто стежить за вашою мережею, може побачити, що в цю мить завантажується сторінка.",
  elsewhereLabel: "Адреса іншої сторінки",
  errorElsewhere: "Кнопка не відкриє цю адресу. Введіть її так: example.org",
  footer: "Ця сторінка нічого не зберігає у вашому браузері. Коли ви її закриєте, усе, що тут є, зникне.",
  programTitle: "Без цієї сторінки: програма «knothole source»",
  programWhy: "Сторінка щоразу надходить із сервера, і захоплений сервер може надіслати підроблену. Програмі сторінка не потрібна. Де її взяти, сказано на звичайному сайті приймальні. Порівняйте цей відбиток приймальні з тим, який ви отримали іншим шляхом:",
  programHow: "На власному комп’ютері залиште відкритим Tor Browser і введіть:",
  stepSending: "Надсилається",
  // Safety check
  safetyGood: "Перевірка безпеки: усе гаразд",
  safetyLook: {
    one: "Перевірка безпеки: виправте {count} пункт",
    few: "Перевірка безпеки: виправте {count} пункти",
    many: "Перевірка безпеки: виправте {count} пунктів",
    other: "Перевірка безпеки: виправте {count} пункту"
  },
  safetyOnion: "Ви користуєтеся onion-адресою. Tor приховує, де ви перебуваєте.",
  safetyLocal: "Це пробний запуск: сервер працює на вашому власному комп’ютері. Ніщо його не залишає.",
  safetyNoOnion: "Ви користуєтеся не onion-адресою. У вашій мережі можуть побачити, що ви тут. Відкрийте натомість у Tor Browser таку адресу:",
  safetyNoOnionUnknown: "Ви користуєтеся не onion-адресою. У вашій мережі можуть побачити, що ви тут. Скористайтеся Tor Browser і дізнайтеся в приймальні її onion-адресу.",
  safetySafer: "Рівень безпеки браузера — «Safer» («Безпечніший») або вищий.",
  safetyStandard: "Рівень безпеки браузера нижчий, ніж «Safer» («Безпечніший»). У Tor Browser натисніть на щит, виберіть «Налаштування» (Settings), потім «Safer» («Безпечніший»). Перезапустіть браузер і знову відкрийте цю сторінку. Зробіть це, перш ніж писати: після перезапуску ваш текст зникне.",
  safetyFeatures: "Ваш браузер може зашифрувати все, що надсилає ця сторінка.",
  safetyCannot: "Ця сторінка не може дізнатися, чи немає на вашому пристрої шкідливих програм і чи не дивиться хтось на ваш екран з-за спини.",
  // The line of state
  stateLoading: "Сторінка готується до роботи. Ви вже можете писати.",
  stateNothing: "Цього разу нічого не надіслано.",
  stateSealing: "Ваше повідомлення шифрується…",
  stateWaiting: "Ще не надіслано. Повідомлення буде надіслано автоматично у випадковий момент, зазвичай протягом хвилини. Не закривайте цю сторінку.",
  stateParts: {
    one: "Ще не надіслано: пішло {stored} з {count} частини. Не закривайте цю сторінку.",
    few: "Ще не надіслано: пішло {stored} з {count} частин. Не закривайте цю сторінку.",
    many: "Ще не надіслано: пішло {stored} з {count} частин. Не закривайте цю сторінку.",
    other: "Ще не надіслано: пішло {stored} з {count} частини. Не закривайте цю сторінку."
  },
  safetyTrial: "Перевірка безпеки: тут не потрібна",
  stateSent: "Надіслано. Будь ласка, дочекайтеся напису «Доставлено» і тільки потім закривайте цю сторінку.",
  stateConfirmed: "Доставлено. Ваше повідомлення збережено для приймальні. Цю сторінку можна закрити.",
  stateUnusable: "Зараз із цієї сторінки нічого надіслати не можна.",
  stateFilesWaiting: "Ваш текст надіслано. Файли ще надсилаються. Не закривайте цю сторінку.",
  stateFilesMissing: "Ваш текст доставлено, але файли — не всі.",
  stateRequestArrived: "Доставлено. Ваше прохання знищити все збережено для приймальні. Цю сторінку можна закрити.",
  stateAgain: "Ключ приймальні змінився, тому ваше повідомлення надсилається ще раз. Не закривайте цю сторінку.",
  stateLost: "Частину вашого повідомлення не вдалося зашифрувати, тому приймальня не зможе прочитати його повністю. Скопіюйте свій текст із листування, завантажте сторінку знову і надішліть його ще раз.",
  stateUncertain: "Ваше повідомлення або його частину, можливо, не доставлено.",
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
  uploadWithdrawn: "Ваші файли більше не надсилаються: ви все відкликали.",
  uploadDone: "Усі ваші файли збережено для приймальні.",
  uploadPause: "Пауза",
  uploadResume: "Продовжити",
  uploadAgain: "Ще раз",
  uploadSlow: "З’єднання повільне: надіслано {done} із {of}. Нічого не втрачено. Не закривайте цю сторінку.",
  // Troubles: what happened, then what to do
  troubleUnreachable: "Сервер не відповів. Сторінка сама спробує ще раз. Перевірте, чи є у вас зв’язок.",
  troubleFull: "Сервер переповнений і не зберіг ваше повідомлення. Воно залишилося на цій сторінці, і вона пробує знову. Не закривайте сторінку або поверніться завтра.",
  troubleUnavailable: "Зараз сервер нічого не може зберегти. Сторінка сама спробує ще раз. Не закривайте її.",
  troubleStrange: "Сервер дав відповідь, якої ця сторінка не розуміє. Вона спробує ще раз. Якщо це повториться, скопіюйте свій текст і завантажте сторінку знову.",
  troubleNotLoaded: "Не вдалося завантажити дані приймальні. Сторінка сама спробує ще раз. Якщо це повториться, виберіть у меню Tor Browser «Новий ланцюг Tor для цього сайту» (New Tor circuit for this site).",
  troubleDocument: "Ця сторінка не може довести, що з’єднана з потрібною приймальнею, тому не буде нічого надсилати. Зараз не користуйтеся нею. Завантажте її знову через годину. Якщо це повториться, зв’яжіться з приймальнею іншим способом.",
  alarmTitle: "Можливо, це не та приймальня",
  troubleUpdate: "Сервер запропонував нові дані приймальні, але немає доказу, що вони справді від приймальні. Сторінка їх не прийняла і працює з попередніми. Якщо сумніваєтеся, закрийте сторінку.",
  troubleWithheld: "Сервер приховує щось про людей приймальні, що раніше публікував. Можливо, він несправний, а можливо, вас намагаються обманути. Ця сторінка спирається на те, що знала раніше.",
  troubleExpired: "Дані приймальні застаріли, тому ця сторінка не буде нічого надсилати. Читати відповіді все ще можна. Будь ласка, поверніться завтра.",
  troubleMissing: "У вашому браузері немає того, що потрібно цій сторінці для шифрування: {missing}. З таким браузером нічого не можна надіслати. Будь ласка, скористайтеся найновішою версією Tor Browser.",
  troubleBroken: "Частина цієї сторінки не завантажилася або перестала працювати. Більше нічого надіслати не можна. Скопіюйте свій текст, завантажте сторінку знову і спробуйте ще раз.",
  missingSecure: "безпечна адреса (onion-адреса або https)",
  missingWorkers: "фонові процеси",
  missingCrypto: "функції шифрування (WebCrypto)",
  missingSignatures: "підписи (Ed25519)",
  missingText: "кодування тексту",
  missingTimeout: "обмеження часу запитів",
  troubleClock: "На вашому пристрої сьогодні {day}, на сервері {today}. Звірте з іншим годинником. Якщо помиляється ваш пристрій, установіть на ньому правильну дату і завантажте сторінку знову.",
  // Step 1: write
  writeTitle: "Напишіть до приймальні «{desk}»",
  writeTitleEmpty: "Напишіть до приймальні",
  writeLead: "Прочитати це можуть тільки люди, названі нижче. Без вашої згоди ніщо не піде з цієї сторінки.",
  writeWarning: "Не користуйтеся комп’ютером, телефоном чи мережею роботодавця.",
  protectedTitle: "Що захищено, а що ні",
  protectedYes1: "Ваше повідомлення і файли шифруються на цьому пристрої. Дорогою ніхто не може прочитати ні їх, ні вашу кодову фразу: ні сервер, ні ті, хто ним керує.",
  protectedYes2: "Облікового запису немає. Сторінка не питає імені й нічого не зберігає на цьому пристрої.",
  protectedYes3: "Сторінка надсилає дані у випадковий час, навіть якщо ви нічого не пишете. Тому надсилання повідомлення не вирізняється.",
  protectedNo1: "Той, хто спостерігає за вашою мережею, наприклад роботодавець, може побачити, що ви користуєтеся Tor, і, можливо, що ви були на цій сторінці.",
  protectedNo2: "Той, хто контролює ваш пристрій, може бачити все, що ви тут робите.",
  protectedNo3: "Той, хто захопить сервер, може надіслати вам змінену сторінку, через яку він прочитає те, що ви пишете.",
  protectedNo4: "З вашої розповіді може бути видно, хто ви. Не пишіть того, що можете знати тільки ви, крім випадків, коли це важливо.",
  statementTitle: "Що повідомила приймальня {day}",
  holdsTitle: "Розпорядження суду: що це означає",
  statementHolds: "Приймальня повідомляє, що розпорядження зобов’язує її зберігати таке:",
  holdsMeaning: "Через нього приймальні, можливо, доведеться зберігати повідомлення довше, ніж обіцяно, навіть якщо ви попросите їх знищити. Розпорядження не відкриває зашифрованого, але тих, хто читав, можуть запитати. Якщо йтися може про вас, порадьтеся, перш ніж писати, і не пишіть того, що може показати, хто ви.",
  channelTitle: "Хто має отримати повідомлення?",
  channelLoading: "Завантажується список тих, хто зможе прочитати ваше повідомлення…",
  channelReaders: "Можуть прочитати: {names}.",
  readersChoose: "Вибрати, кому не можна це читати",
  readersHint: "Зніміть позначку з усіх, хто не повинен це прочитати. Так залишиться, доки ви не закриєте цю сторінку. Коли повернетеся, це треба буде зробити знову.",
  readersLeftOut: "Не зможуть прочитати це повідомлення: {names}.",
  errorReaders: "Залиште хоча б одну людину, яка зможе прочитати ваше повідомлення.",
  channelRead: "Повідомлення прочитано по {day} включно.",
  channelNeverRead: "За останні 30 днів ніхто не підтвердив, що читає тут повідомлення.",
  channelUnreachable: "Зараз тут ніхто не може отримувати повідомлення. Виберіть інший варіант або поверніться завтра.",
  questionsTitle: "Кілька запитань",
  optional: "необов’язково",
  messageLabel: "Ваше повідомлення",
  messageHint: "Напишіть, що сталося, коли і звідки ви це знаєте. Не поспішайте: ніщо з того, що ви пишете, не піде з цієї сторінки, поки ви не побачите свою кодову фразу і не погодитеся.",
  messageLeft: "Залишилося місця: приблизно {count} літер.",
  messageOver: "Текст задовгий: зайвих приблизно {count} літер. Скоротіть його або надішліть решту другим повідомленням.",
  filesTitle: "Файли",
  filesHint: "Фотографії, документи, записи. Вони шифруються так само, як ваш текст, разом із назвами файлів.",
  filesTell: "Із фотографії видно, де, коли і яким телефоном її зроблено. У документі записано його автора. Під кожним файлом ця сторінка показує, що знайшла, і, якщо може, пропонує очищену копію. Вона знаходить не все.",
  filesCleanTitle: "Як це видалити",
  filesClean1: "У Tails відкрийте файли програмою «Metadata Cleaner». В інших системах те саме робить програма mat2.",
  filesClean2: "Або надішліть знімок екрана замість фотографії та передрукований текст замість документа. На роздруківці можуть бути приховані мітки принтера, на її скані теж.",
  filesClean3: "Приймальня бачить назви файлів і папок. Перейменуйте те, що показує, хто ви.",
  filesClean4: "Жодна програма не видаляє прихованих крапок принтерів, водяних знаків, формулювань, підкладених, щоб вас знайти, голосів і облич.",
  filesCost: "Файли надсилаються одразу, а не у випадковий момент, і довше, ніж текст. Той, хто спостерігає, може побачити, що ви надсилаєте щось велике.",
  filesChoose: "Вибрати файли",
  folderChoose: "Вибрати папку",
  filesDrop: "Можна також перетягнути їх сюди.",
  fileRemove: "Прибрати",
  fileRemoveNamed: "Прибрати {name}",
  filesRemoveAll: "Прибрати всі",
  filesLooking: "Переглядаємо файл…",
  tracesNone: "У місцях, де дивиться ця сторінка, нічого не знайдено.",
  tracesUnknown: "Зазирнути у файли цього виду сторінка не може.",
  tracesFailed: "Сторінка не змогла зазирнути всередину. Файл лишився, яким був.",
  tracesTell: "Цей файл виказує: {kinds}",
  tracesOnly: "Сторінка може це лише показати. Видалити це з файлів цього виду вона не може.",
  cleanMake: "Зробити очищену копію",
  cleanAll: "Зробити очищені копії всіх",
  cleanMaking: "Робиться очищена копія…",
  cleanFailed: "Не вдалося зробити очищену копію файлу «{name}». Приберіть файл або надішліть його як є.",
  cleanDone: "Буде надіслано очищену копію. Оригінал лишається на вашому пристрої.",
  cleanBoth: "Буде надіслано обидва: очищену копію й оригінал з усім, що він виказує.",
  cleanOriginal: "Надіслати й оригінал",
  cleanUndo: "Надіслати лише оригінал",
  cleanLeft: "Очищена копія досі виказує: {kinds}",
  cleanNothingLeft: "В очищеній копії нічого не знайдено.",
  tracePlace: "місце",
  traceDevice: "камера або пристрій",
  traceSerial: "серійний номер",
  traceTime: "час",
  tracePerson: "люди",
  traceCompany: "організація",
  traceSoftware: "програма",
  traceTitle: "назва або опис",
  traceComment: "коментарі",
  traceIdentifier: "номер, що пов’язує копії",
  traceThumbnail: "маленьке зображення попереднього перегляду",
  traceChanges: "записані виправлення",
  traceHistory: "попередні версії",
  traceHidden: "приховані частини",
  traceAttachment: "вкладення",
  traceScript: "програмний код",
  tracePath: "папки, принтери або шаблони",
  traceNames: "імена файлів усередині",
  traceRoute: "шлях листа",
  traceMark: "невидимі або схожі символи",
  traceOther: "інші відомості",
  personName: "імена",
  personMail: "адреси пошти",
  personPhone: "номери телефонів",
  personAddress: "адреси",
  personInternet: "інтернет-адреси",
  personAccount: "банківські рахунки",
  personCard: "платіжні картки",
  personIdentity: "номери документів або податкові номери",
  personBirth: "дати народження",
  personPlate: "номери автомобілів",
  personReligion: "релігія",
  personOrigin: "походження",
  personNationality: "громадянство",
  personHealth: "здоров’я",
  personUnion: "членство в профспілці",
  personParty: "політика",
  personSex: "сексуальне життя",
  personInside: "люди, названі в тексті",
  peopleFound: "Люди в цій таблиці: {kinds}",
  peopleNone: "У цій таблиці людей не розпізнано. Перегляньте стовпці самі.",
  peopleLead: "Ви можете показати, що сталося, не видаючи людей. Виберіть для кожного стовпця, що отримає редакція. Нічого не зміниться, доки ви не зробите копію.",
  peopleLooked: "Переглянуто рядків: {count}. Сторінка розпізнає не все: перегляньте кожен стовпець самі.",
  peoplePseudonyms: "З псевдонімами людина лишається тією самою в усіх файлах, які ви надсилаєте з одним кодовим іменем, і ніхто не знайде ім’я перебором. Рідкісні подробиці в інших стовпцях усе ж можуть показати, хто це.",
  peopleHeaded: "У першому рядку заголовки",
  peopleColumn: "Стовпець {number}",
  peopleExample: "Наприклад: {value}",
  peopleRows: "Які рядки",
  rowsAll: "Усі рядки",
  rowsFirst: "Лише перші {count} рядків",
  rowsCounts: "Без рядків: лише заголовки та кількості, малі приховано",
  actKeep: "Лишити як є",
  actPseudonym: "Замінити псевдонімами",
  actCoarsen: "Огрубити: рік, діапазон, регіон",
  actBlacken: "Зачорнити",
  actInside: "Замінити людей, знайдених у тексті",
  actDrop: "Прибрати стовпець",
  peopleMake: "Зробити цю копію",
  peopleMaking: "Копія створюється… Для псевдонімів спершу створюється ваше кодове ім’я. Це може тривати хвилину.",
  peopleCopying: "Копія створюється: {done} з {of}.",
  peopleDone: "Буде надіслано копію. Оригінал лишиться на вашому пристрої. Перегляньте копію: піде саме це.",
  peopleChange: "Змінити копію",
  peopleKept: "Рядків у копії: {kept} з {read}.",
  peopleOdd: "Рядків, які не підійшли до стовпців і прибрані: {count}.",
  peopleStill: "У копії сторінка ще бачить: {kinds}",
  peopleNothing: "У копії сторінка не розпізнає людей. Перегляньте її самі.",
  previewTitle: "Що піде: {size}",
  previewMore: "Показати більше",
  previewFind: "Шукати в копії",
  previewFound: "Знайдено місць: {count}",
  previewNone: "У копії не знайдено.",
  peopleOther: "Тепер у вас інше кодове ім’я, тому псевдоніми змінилися. Перегляньте копії ще раз і продовжуйте.",
  peopleOnly: "У файлах такого виду сторінка не шукає людей. Таблицю можна зберегти як CSV і вибрати цей файл.",
  peopleTooLarge: "Ця таблиця завелика для цієї сторінки.",
  peopleBroken: "Цю таблицю не вдається прочитати: рядок задовгий або бракує лапки.",
  noteTitle: "З файлами піде записка для редакції",
  noteLead: "У ній сказано, які файли є копіями і що змінено, щоб ніхто не прийняв їх за оригінали. Вона англійською.",
  filesFlat: "Не передавати назви папок",
  filesTotal: {
    one: "{count} файл, разом {size}.",
    few: "{count} файли, разом {size}.",
    many: "{count} файлів, разом {size}.",
    other: "{count} файлу, разом {size}."
  },
  errorFilesTooLarge: "Забагато: не більше {most} в одному повідомленні. Приберіть частину файлів або надішліть їх кількома повідомленнями.",
  errorFilesMany: "Для одного повідомлення файлів забагато (не більше {most}). Приберіть частину або складіть їх в один архів.",
  errorFilesUnread: "Не вдається прочитати, тому не додано: {names}.",
  filesRefused: "Приймальня більше не приймає файли. Вибрані файли не буде надіслано.",
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
  errorDate: "Дату вказано не повністю. Доповніть її або залиште всі три поля порожніми.",
  dateDay: "День",
  dateMonth: "Місяць",
  dateYear: "Рік",
  errorTooLong: "Це не вміщується в одне повідомлення. Скоротіть його або надішліть решту другим повідомленням.",
  errorText: "У тексті є пошкоджений знак, який не можна надіслати. Видаліть те, що вставили останнім, і спробуйте знову.",
  errorSeal: "Не вдалося зашифрувати повідомлення, тому нічого не надіслано. Скопіюйте свій текст, завантажте сторінку знову і спробуйте ще раз.",
  errorFileGone: "Файл «{name}» більше не читається. Приберіть його зі списку або виберіть ще раз.",
  errorLines: "Тут було б більше рядків, ніж {most}: для цього поля забагато. Збережіть текст у файл і виберіть його нижче або надішліть його кількома повідомленнями.",
  // Step 2: codename
  codenameTitle: "Ваша кодова фраза",
  codenameLead: "Перепишіть від руки ці вісім англійських слів у тому самому порядку. Їх щойно створено на цьому пристрої. Ще нічого не надіслано.",
  codenameWhy1: "Ці слова потрібні, щоб повернутися, прочитати відповідь і написати знову.",
  codenameWhy2: "Ніхто не зможе дати їх вам ще раз. Якщо ви їх загубите, відповіді ви не прочитаєте.",
  codenameWhy3: "Той, хто має ці слова, може читати відповіді й писати від вашого імені. Зберігайте папір у надійному місці. Не фотографуйте його.",
  codenameCopy: "Скопіювати в буфер обміну",
  codenameCopyCost: "Буфер обміну можуть прочитати інші програми. Переписати від руки безпечніше.",
  codenameCopied: "Скопійовано. Коли закінчите, очистьте буфер обміну: скопіюйте щось інше.",
  codenameNotCopied: "Браузер не дозволив копіювання. Будь ласка, перепишіть слова від руки.",
  codenameWritten: "Слова записано",
  back: "Назад",
  checkTitle: "Перевірте, що ви записали",
  checkLead: "Будь ласка, введіть ці два англійські слова зі свого паперу. Так буде видно, чи зможете ви з ним повернутися.",
  checkWord: "Слово {number}",
  checkWrong: "Це не слово {number}. Подивіться на свій папір або натисніть «Показати кодову фразу ще раз».",
  checkShow: "Показати кодову фразу ще раз",
  checkSend: "Надіслати повідомлення",
  // Step 3: sent
  sentTitleWaiting: "Ваше повідомлення чекає на надсилання",
  sentTitleSent: "Ваше повідомлення надіслано",
  sentTitleConfirmed: "Ваше повідомлення доставлено",
  sentWaiting: "Ця сторінка і так надсилає дані у випадковий час. Ваше повідомлення піде разом із ними, тому час надсилання нічого не видає. Вам нічого не треба робити.",
  sentNowTitle: "Надіслати одразу, не чекаючи",
  sentNowCost: "Тоді надсилання відбудеться одразу після вашого натискання. Той, хто спостерігає за сервером і знає, коли ви були в мережі, може зрозуміти, що ви писали. Вибирайте це, тільки якщо мусите піти просто зараз.",
  sentNow: "Надіслати зараз",
  sentNowPressed: "Надсилається…",
  nextTitle: "Що робити далі",
  nextWait: "Зачекайте, поки в рядку вгорі не з’явиться «Доставлено».",
  nextKeep: "Збережіть папір із кодовою фразою. Тримайте його окремо від усього, що може показати, хто ви.",
  nextLeave: "Потім закрийте цю сторінку. У Tor Browser виберіть «New Identity» («Нова особистість»).",
  nextReturn: {
    one: "Поверніться через два-три дні, виберіть «У мене є кодова фраза» і введіть вісім англійських слів. Відповідь можна читати {count} день.",
    few: "Поверніться через два-три дні, виберіть «У мене є кодова фраза» і введіть вісім англійських слів. Відповідь можна читати {count} дні.",
    many: "Поверніться через два-три дні, виберіть «У мене є кодова фраза» і введіть вісім англійських слів. Відповідь можна читати {count} днів.",
    other: "Поверніться через два-три дні, виберіть «У мене є кодова фраза» і введіть вісім англійських слів. Відповідь можна читати {count} дня."
  },
  nextDelete: "Якщо текст збережено на цьому пристрої десь іще, подумайте, чи не видалити його.",
  goConversation: "Показати листування",
  sentEmpty: "Очистити цю сторінку і вийти",
  sentTitleSealing: "Ваше повідомлення шифрується",
  sentTitleFiles: "Ваші файли ще надсилаються",
  sentTitleFilesMissing: "Ваш текст доставлено, файли — ні",
  sentTitleLost: "Ваше повідомлення надіслано не повністю",
  sentTitleUncertain: "Ваше повідомлення, можливо, не доставлено",
  nextWaitFiles: "Зачекайте, доки рядок угорі не повідомить, що всі ваші файли збережено.",
  nextWaitTime: "Зазвичай це триває одну–дві хвилини.",
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
  returnOpeningLong: "На повільному пристрої це може тривати до хвилини.",
  // Conversation
  conversationTitle: "Ваше листування",
  conversationOpened: "Ваша кодова фраза правильна.",
  ownMessage: "Ви написали цього разу",
  ownTo: "кому: {channel}",
  ownWaiting: "Ще не надіслано",
  ownSent: "Надіслано",
  ownConfirmed: "Доставлено",
  replyFrom: "Відповідь: {name}",
  replyDay: "{day}. Підпис перевірено: це справді від цієї людини.",
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
  noReplyLead: "Ваша кодова фраза правильна (помилку в словах було б видно). Відповіді на неї поки немає.",
  noReplyAfterReceipt: "Ваше повідомлення відкрили. Відповіді поки немає.",
  noReplyEarlier: "Раніше повідомлення відкрили. Відповіді поки немає.",
  noReceipt: "Поки ніхто не підтвердив, що відкрив ваше повідомлення. Це може тривати на день довше, ніж саме читання.",
  deskRead: "Приймальня «{desk}» прочитала повідомлення, що надійшли по {day} включно.",
  deskNotReadSince: "Приймальня «{desk}» з {day} не читала повідомлень. Можливо, ваше повідомлення там ще не бачили.",
  deskNeverRead: "За останні 30 днів приймальня «{desk}» не підтвердила, що читає повідомлення. Можливо, ваше повідомлення там ще не бачили.",
  conversationReturn: "Поки ця сторінка відкрита, нові відповіді з’являються тут самі. Інакше поверніться через два-три дні.",
  writeAgain: "Написати ще",
  closeCodename: "Вийти з листування",
  ownLost: "Надіслано не повністю",
  ownUncertain: "Можливо, не доставлено",
  ownStopped: "Надсилання зупинено",
  notKnown: "Ця сторінка не може знати, чи надсилали колись повідомлення з цією кодовою фразою. Якщо ви жодного разу не бачили напису «Доставлено», надішліть його ще раз.",
  filesAgain: "Якщо ви закрили сторінку раніше, ніж збереглися всі файли, протягом тижня напишіть ще раз і виберіть ті самі файли. Те, що вже збережено, удруге не надсилається.",
  statusReceived: "Надіслане вами є в людини з приймальні.",
  statusLooking: "Ваше звернення перевіряють.",
  statusClosed: "Ваше звернення закрито.",
  statusDestroyed: "Знищено все, що ви відкликали і що надійшло по {day} включно.",
  statusFiles: "Повідомлення, усі файли яких на місці: {whole} з {announced}.",
  whoTitle: "Хто читає в цій приймальні",
  whoLead: "Імена та ключі підпису, підписані приймальнею. Ключ можна порівняти з тим, що ця людина вказує деінде.",
  proofTitle: "Доказ звернення",
  proofLead: "Збережіть файл, який доводить, хто відкрив ваш текст, коли це підписано і що вам відповіли. Для цього нічого не надсилається. Він не доводить, що інших відповідей не було.",
  proofWarning: "Хто знайде у вас цей файл, дізнається, що ви зверталися, і прочитає всі відповіді. Він не зашифрований, і заперечити його не можна. Зберігайте його, лише якщо потрібно його комусь показати. Той, хто його має, прочитає і ваш текст, якщо ви його туди додасте; без тексту файл приховує його лише від тих, хто не може його вгадати.",
  proofText: "Надісланий текст, слово в слово, якщо він у вас лишився",
  proofTextHint: "Без нього той, хто перевіряє файл, має отримати текст від вас.",
  proofSave: "Зберегти доказ",
  proofSaved: "Файл передано браузеру для збереження.",
  proofNothing: "Доводити поки нічого: ніхто не підписав, що відкрив надіслане вами. Поверніться пізніше.",
  proofOther: "Ніхто не підписав, що відкрив цей текст. Це має бути саме той текст, який ви надіслали. Поле можна й залишити порожнім.",
  proofFailed: "Створити доказ не вдалося.",
  // Withdrawing
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
  plainOther: "Можна й не вмикати JavaScript: на комп’ютері, якому ви довіряєте, скористайтеся програмою «knothole source». Де її взяти і який її відбиток, сказано на звичайному сайті приймальні. Або зверніться до приймальні звичайним паперовим листом чи особисто.",
  plainFile: "Ви створили файл-конверт командою «knothole source seal»? Передайте його тут. Той, хто спостерігає за сервером, може побачити, що хтось це робить.",
  plainChoose: "Файл-конверт",
  plainSend: "Надіслати файл",
  plainStored: "Збережено для приймальні. Цю сторінку можна закрити. У Tor Browser виберіть «New Identity» («Нова особистість»).",
  plainNotStored: "Не збережено. Зараз сервер не може прийняти файл. Збережіть файл у себе і надішліть його ще раз завтра.",
  plainRefused: "Не збережено. Це не файл-конверт, створений командою «knothole source seal». Поверніться назад і виберіть інший файл.",
  notStarted: "Ця сторінка не запустилася",
  notStartedLead: "Нічого тут не пишіть. Якщо за хвилину нічого не зміниться, завантажте сторінку знову.",
  plainAndroid: "У Tor Browser для Android відкрийте «Налаштування», потім «Рівень безпеки» і виберіть «Safer» («Безпечніший»)."
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
  leave: "立即离开",
  leaveHint: "立即清空此页面。尚未发送的内容会丢失。连按三次 Escape 键也有同样的效果。",
  elsewhereTitle: "“立即离开”还可以打开另一个页面",
  elsewhereHint: "“立即离开”会清空此页面。如果您在这里填写一个普通页面的网址，例如天气预报，按下按钮时还会在新标签页中打开它。按 Escape 键不会打开。在此之前不会加载任何内容。监视您网络的人可以看到那一刻加载了一个页面。",
  elsewhereLabel: "另一个页面的网址",
  errorElsewhere: "按钮不会打开这个网址。请这样填写：example.org",
  footer: "此页面不会在您的浏览器中保存任何内容。关闭页面后，这里的一切都会消失。",
  programTitle: "不使用此页面：程序“knothole source”",
  programWhy: "每次访问时页面都来自服务器，被他人控制的服务器可能向您发送假的页面。该程序不需要页面。接收方的普通网站会说明从哪里获取它。请把接收方的这个指纹与您通过其他途径得到的指纹核对：",
  programHow: "在您自己的电脑上，保持 Tor 浏览器打开，然后输入：",
  stepSending: "发送中",
  // Safety check
  safetyGood: "安全检查：一切正常",
  safetyLook: { other: "安全检查：有 {count} 个问题需要处理" },
  safetyOnion: "您正在使用 onion 地址。Tor 隐藏了您所在的位置。",
  safetyLocal: "这是试用：服务器运行在您自己的设备上，任何内容都不会离开它。",
  safetyNoOnion: "您使用的不是 onion 地址。您所用的网络可以看到您在这里。请改用 Tor 浏览器打开这个地址：",
  safetyNoOnionUnknown: "您使用的不是 onion 地址。您所用的网络可以看到您在这里。请使用 Tor 浏览器，并向接收方询问其 onion 地址。",
  safetySafer: "浏览器的安全级别至少为“Safer”（更安全）。",
  safetyStandard: "浏览器的安全级别低于“Safer”（更安全）。在 Tor 浏览器中：点击盾牌图标，选择“设置”（Settings），再选择“Safer”。然后重启浏览器，重新打开此页面。请在填写之前完成：重启会清除您写的文字。",
  safetyFeatures: "您的浏览器能够加密此页面发送的所有内容。",
  safetyCannot: "此页面无法判断您的设备上是否有间谍软件，也无法知道是否有人在您身后偷看。",
  // The line of state
  stateLoading: "正在准备。您可以开始写了。",
  stateNothing: "本次访问中尚未发送任何内容。",
  stateSealing: "正在加密您的消息…",
  stateWaiting: "尚未发送。消息会在随机的时间自动发出，通常在一分钟之内。请不要关闭此页面。",
  stateParts: { other: "尚未全部发送：共 {count} 个部分，已发送 {stored} 个。请不要关闭此页面。" },
  safetyTrial: "安全检查：此处不需要",
  stateSent: "已发送。请等到显示“已送达”之后再关闭此页面。",
  stateConfirmed: "已送达。您的消息已为接收方存好。您可以关闭此页面了。",
  stateUnusable: "现在无法用此页面发送任何内容。",
  stateFilesWaiting: "您的文字已发送。您的文件还在发送途中。请不要关闭此页面。",
  stateFilesMissing: "您的文字已送达，但文件没有全部送达。",
  stateRequestArrived: "已送达。您销毁所有内容的请求已为接收方存好。您可以关闭此页面了。",
  stateAgain: "接收方的一个密钥已更换，因此正在再次发送您的消息。请不要关闭此页面。",
  stateLost: "您的消息有一部分无法加密，因此接收方无法读到全文。请从对话中复制您的文字，重新加载页面，然后再发送一次。",
  stateUncertain: "您的消息或其中一部分可能没有送达。",
  // Files on their way
  uploadReading: "正在读取您的文件：{done}，共 {of}。",
  uploadRunning: "正在发送您的文件：{done}，共 {of}。",
  uploadLeft: { other: "大约还需 {count} 分钟。" },
  uploadLost: "发送到 {done}（共 {of}）时连接中断。页面会自动重试。已存好的部分会保留。",
  uploadPaused: "已暂停：{done}，共 {of}。已存好的部分会保留一周。",
  uploadFull: "服务器此刻没有空间存放您的文件。您的文字仍会照常发送。请重试，或明天带着您的代号和同样的文件再来。",
  uploadChanged: "有一个文件在读取过程中发生了变化，因此文件停止发送。您的文字仍会照常发送。请重新选择文件，随一条新消息发送。",
  uploadStopped: "服务器拒绝了这些文件。您的文字仍会照常发送。请明天带着您的代号和同样的文件再来。",
  uploadWithdrawn: "您的文件不再发送：您已撤回全部内容。",
  uploadDone: "您的所有文件都已为接收方存好。",
  uploadPause: "暂停",
  uploadResume: "继续",
  uploadAgain: "重试",
  uploadSlow: "连接很慢：已发送 {done}，共 {of}。没有丢失任何内容。请不要关闭此页面。",
  // Troubles: what happened, then what to do
  troubleUnreachable: "服务器没有回应。页面会自动重试。请检查您的网络是否仍然连通。",
  troubleFull: "服务器已满，没有存下您的消息。页面会保留消息并重试。请让页面保持打开，或明天再来。",
  troubleUnavailable: "服务器此刻无法存储任何内容。页面会自动重试。请让页面保持打开。",
  troubleStrange: "服务器给出了此页面无法理解的回应。页面会重试。如果一直这样，请复制您的文字，然后重新加载页面。",
  troubleNotLoaded: "无法加载接收方的资料。页面会自动重试。如果一直这样，请在 Tor 浏览器的菜单中选择“为此站点使用新的 Tor 线路”（New Tor circuit for this site）。",
  troubleDocument: "此页面无法证明它连接的是正确的接收方，因此拒绝发送。请现在不要使用它。请在一小时后重新加载。如果一直这样，请用其他方式联系接收方。",
  alarmTitle: "这可能不是您要联系的接收方",
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
  troubleClock: "您的设备显示今天是 {day}，服务器显示是 {today}。请与其他时钟对照。如果是您的设备有误，请校准时钟并重新加载页面。",
  // Step 1: write
  writeTitle: "写给{desk}",
  writeTitleEmpty: "写给接收方",
  writeLead: "只有下面列出的人能够阅读。未经您同意，您输入的任何内容都不会离开此页面。",
  writeWarning: "请不要使用您单位或雇主的电脑、手机或网络。",
  protectedTitle: "什么受到保护，什么没有",
  protectedYes1: "您的消息和文件在这台设备上加密。传送途中没有人能读到它们或您的代号：服务器不能，运行服务器的人也不能。",
  protectedYes2: "不需要账号。此页面不询问姓名，也不在这台设备上保存任何内容。",
  protectedYes3: "无论您写不写消息，页面都会在随机的时间发送数据。因此，发送消息不会显得特别。",
  protectedNo1: "监视您网络的人（例如您的雇主）可以看到您在使用 Tor，或许还能看到您访问过此页面。",
  protectedNo2: "控制您设备的人可以看到您在这里做的一切。",
  protectedNo3: "如果有人控制了服务器，就可能向您发送一个被改动过、会读取您输入内容的页面。",
  protectedNo4: "您讲述的内容可能会暴露您是谁。只有您才可能知道的事，除非很重要，否则请不要写。",
  statementTitle: "接收方在 {day} 的说明",
  holdsTitle: "一项法律命令：意味着什么",
  statementHolds: "接收方说明：有一项法律命令要求其保留以下内容：",
  holdsMeaning: "因此，即使您要求销毁，接收方也可能必须把消息保留得比承诺的更久。命令无法打开已加密的内容，但可以要求读过的人说明。如果事情可能与您有关，请在写之前先寻求建议，并略去可能暴露您身份的内容。",
  channelTitle: "应该由谁来接收？",
  channelLoading: "正在加载能够阅读您消息的人员名单…",
  channelReaders: "能够阅读的人：{names}。",
  readersChoose: "选择谁不得阅读",
  readersHint: "请取消所有不得阅读这条消息的人的勾选。关闭此页面之前一直有效。下次回来时，需要重新取消。",
  readersLeftOut: "不能阅读这条消息的人：{names}。",
  errorReaders: "必须至少有一人能够阅读您的消息。",
  channelRead: "截至 {day} 的消息已读。",
  channelNeverRead: "最近 30 天内，没有人确认在这里阅读消息。",
  channelUnreachable: "这里目前没有人能接收消息。请选择其他选项，或明天再来。",
  questionsTitle: "几个问题",
  optional: "选填",
  messageLabel: "您的消息",
  messageHint: "请写下发生了什么、什么时候发生的，以及您是怎么知道的。不用着急：在您看到自己的代号并同意发送之前，您输入的任何内容都不会离开此页面。",
  messageLeft: "剩余空间：约 {count} 个字。",
  messageOver: "超出约 {count} 个字。请缩短文字，或把其余部分作为第二条消息发送。",
  filesTitle: "文件",
  filesHint: "照片、文档、录音或录像。文件和文件名会像您的文字一样加密。",
  filesTell: "照片会透露拍摄的地点、时间和所用的手机。文档会写明作者。此页面会在每个文件下方显示找到的内容，并在可行时提供清理过的副本。它不能找到一切。",
  filesCleanTitle: "如何去除",
  filesClean1: "在 Tails 中，用“Metadata Cleaner”打开文件。在其他系统中，程序 mat2 有同样的作用。",
  filesClean2: "或者用截图代替照片，用重新输入的文字代替文档。打印出来的纸张可能带有打印机的隐藏标记，扫描件也一样。",
  filesClean3: "接收方会看到文件和文件夹的名称。请改掉会暴露您身份的名称。",
  filesClean4: "没有任何程序能去除打印机的隐藏圆点、水印、为找出您而埋下的措辞、声音或面孔。",
  filesCost: "文件会立即发送，而不是在随机的时间，用时也比文字更长。监视的人可以看到您在发送很大的东西。",
  filesChoose: "选择文件",
  folderChoose: "选择文件夹",
  filesDrop: "您也可以把文件拖放到这里。",
  fileRemove: "移除",
  fileRemoveNamed: "移除 {name}",
  filesRemoveAll: "全部移除",
  filesLooking: "正在查看文件内部……",
  tracesNone: "在此页面查看的位置没有找到任何内容。",
  tracesUnknown: "此页面无法查看这类文件的内部。",
  tracesFailed: "此页面未能查看内部。文件保持原样。",
  tracesTell: "此文件会透露：{kinds}",
  tracesOnly: "此页面只能显示这些，无法从这类文件中去除。",
  cleanMake: "制作清理过的副本",
  cleanAll: "为所有文件制作清理过的副本",
  cleanMaking: "正在制作清理过的副本……",
  cleanFailed: "无法制作“{name}”的清理副本。请移除该文件，或按原样发送。",
  cleanDone: "将发送清理过的副本。原件留在您的设备上。",
  cleanBoth: "两者都会发送：清理过的副本，以及透露上述一切的原件。",
  cleanOriginal: "同时发送原件",
  cleanUndo: "只发送原件",
  cleanLeft: "清理过的副本仍会透露：{kinds}",
  cleanNothingLeft: "在清理过的副本中没有找到任何内容。",
  tracePlace: "地点",
  traceDevice: "相机或设备",
  traceSerial: "序列号",
  traceTime: "时间",
  tracePerson: "人员",
  traceCompany: "公司",
  traceSoftware: "程序",
  traceTitle: "标题或说明",
  traceComment: "批注",
  traceIdentifier: "把副本联系起来的编号",
  traceThumbnail: "小预览图",
  traceChanges: "修订记录",
  traceHistory: "早期版本",
  traceHidden: "隐藏部分",
  traceAttachment: "附带的内容",
  traceScript: "程序代码",
  tracePath: "文件夹、打印机或模板",
  traceNames: "内含文件的名称",
  traceRoute: "邮件经过的路径",
  traceMark: "不可见或外形相似的字符",
  traceOther: "其他细节",
  personName: "姓名",
  personMail: "邮箱地址",
  personPhone: "电话号码",
  personAddress: "住址",
  personInternet: "网络地址",
  personAccount: "银行账户",
  personCard: "支付卡",
  personIdentity: "身份或税务号码",
  personBirth: "出生日期",
  personPlate: "车牌号",
  personReligion: "宗教",
  personOrigin: "出身",
  personNationality: "国籍",
  personHealth: "健康",
  personUnion: "工会",
  personParty: "政治",
  personSex: "性生活",
  personInside: "文字中提到的人",
  peopleFound: "此表格中的人：{kinds}",
  peopleNone: "此表格中没有识别出人。请自己查看各列。",
  peopleLead: "您可以说明发生了什么，而不交出其中的人。请为每一列选择受理处会收到什么。在您制作副本之前，什么都不会改变。",
  peopleLooked: "查看过的行数：{count}。本页不能识别一切：请自己逐列检查。",
  peoplePseudonyms: "使用化名时，同一个人在您用同一代号发送的所有文件中保持一致，任何人都无法通过猜测找到姓名。其他列中的罕见细节仍可能暴露此人。",
  peopleHeaded: "第一行是标题",
  peopleColumn: "第 {number} 列",
  peopleExample: "例如：{value}",
  peopleRows: "哪些行",
  rowsAll: "所有行",
  rowsFirst: "仅前 {count} 行",
  rowsCounts: "不含行：仅标题和计数，小计数不显示",
  actKeep: "保持原样",
  actPseudonym: "替换为化名",
  actCoarsen: "变得粗略：年份、范围、地区",
  actBlacken: "涂黑",
  actInside: "替换文字中发现的人",
  actDrop: "去掉此列",
  peopleMake: "制作此副本",
  peopleMaking: "正在制作副本……使用化名时会先生成您的代号，可能需要一分钟。",
  peopleCopying: "正在制作副本：{done} / {of}。",
  peopleDone: "将发送副本，原件留在您的设备上。请查看副本：发出的正是这些内容。",
  peopleChange: "修改副本",
  peopleKept: "副本中的行数：{kept} / {read}。",
  peopleOdd: "与列不符而被去掉的行数：{count}。",
  peopleStill: "本页在副本中仍看到：{kinds}",
  peopleNothing: "本页在副本中没有识别出人。请自己查看。",
  previewTitle: "将发出的内容：{size}",
  previewMore: "显示更多",
  previewFind: "在副本中搜索",
  previewFound: "找到的位置：{count}",
  previewNone: "副本中没有找到。",
  peopleOther: "您的代号已经不同，因此化名也变了。请再次查看副本，然后继续。",
  peopleOnly: "本页不在这类文件中寻找人。您可以把电子表格另存为 CSV 再选择它。",
  peopleTooLarge: "此表格对本页来说太大。",
  peopleBroken: "无法读取此表格：某一行太长，或缺少引号。",
  noteTitle: "会附上一份给受理处的说明",
  noteLead: "它说明哪些文件是副本、改动了什么，以免有人把它们当作原件。说明为英文。",
  filesFlat: "不发送文件夹名称",
  filesTotal: { other: "{count} 个文件，共 {size}。" },
  errorFilesTooLarge: "太大了：一条消息最多 {most}。请移除一些文件，或分成几条消息发送。",
  errorFilesMany: "一条消息放不下这么多文件（最多 {most} 个）。请移除一些，或把它们打包成一个压缩文件。",
  errorFilesUnread: "以下内容无法读取，未添加：{names}。",
  filesRefused: "接收方不再接收文件。您选择的文件将不会发送。",
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
  errorDate: "日期不完整。请补全，或将三个栏位都留空。",
  dateDay: "日",
  dateMonth: "月",
  dateYear: "年",
  errorTooLong: "一条消息放不下这些内容。请缩短，或把其余部分作为第二条消息发送。",
  errorText: "文字中有一个损坏的字符，无法发送。请删除您最后粘贴的内容，然后重试。",
  errorSeal: "消息无法加密，因此没有发送任何内容。请复制您的文字，重新加载页面，然后重试。",
  errorFileGone: "“{name}”已无法读取。请将它从列表中移除，或重新选择。",
  errorLines: "这会超过 {most} 行，此输入框放不下。请将文字保存为文件并在下方选择，或分几条消息发送。",
  // Step 2: codename
  codenameTitle: "您的代号",
  codenameLead: "请按这个顺序，用手抄下这八个英文单词。它们是刚刚在这台设备上生成的。尚未发送任何内容。",
  codenameWhy1: "您需要这些单词才能回来、阅读回复并再次写消息。",
  codenameWhy2: "没有人能再次把它们给您。如果您弄丢了，就再也看不到回复。",
  codenameWhy3: "任何拿到它们的人都能阅读回复，并以您的名义写消息。请把那张纸保管好。请不要拍照。",
  codenameCopy: "复制到剪贴板",
  codenameCopyCost: "其他程序可以读取剪贴板。用手抄写更安全。",
  codenameCopied: "已复制。用完之后请清空剪贴板：复制一些别的内容即可。",
  codenameNotCopied: "浏览器不允许复制。请用手抄下这些单词。",
  codenameWritten: "我已经抄下来了",
  back: "返回",
  checkTitle: "核对您抄下的内容",
  checkLead: "请照着您的纸输入下面这两个英文单词。这样可以确认您能不能凭它回来。",
  checkWord: "第 {number} 个单词",
  checkWrong: "这不是第 {number} 个单词。请看看您的纸，或再次显示代号。",
  checkShow: "再次显示代号",
  checkSend: "发送消息",
  // Step 3: sent
  sentTitleWaiting: "您的消息正在等待发送",
  sentTitleSent: "您的消息已发送",
  sentTitleConfirmed: "您的消息已送达",
  sentWaiting: "此页面本来就会在随机的时间发送数据。您的消息会一同发出，因此发送时间不会泄露任何信息。您什么都不用做。",
  sentNowTitle: "改为立即发送",
  sentNowCost: "这样一来，发送的时刻就紧跟在您的点击之后。如果有人监视服务器，又知道您何时在线，就可能看出您写了消息。只有在您必须马上离开时，才选择这样做。",
  sentNow: "立即发送",
  sentNowPressed: "正在立即发送…",
  nextTitle: "接下来怎么做",
  nextWait: "请等到顶部那一行显示“已送达”。",
  nextKeep: "请保管好写有代号的纸。不要和可能暴露您身份的东西放在一起。",
  nextLeave: "然后关闭此页面。在 Tor 浏览器中选择“New Identity”（新身份）。",
  nextReturn: { other: "请在两三天后回来，选择“我有代号”，输入那八个英文单词。您可以在 {count} 天内阅读回复。" },
  nextDelete: "如果您在这台设备的其他地方也保存了这些文字，请考虑删除。",
  goConversation: "显示对话",
  sentEmpty: "清空此页面并离开",
  sentTitleSealing: "正在加密您的消息",
  sentTitleFiles: "您的文件仍在发送中",
  sentTitleFilesMissing: "您的文字已送达，文件没有送达",
  sentTitleLost: "您的消息没有完整发送",
  sentTitleUncertain: "您的消息可能没有送达",
  nextWaitFiles: "请等到顶部的提示说您的所有文件都已存好。",
  nextWaitTime: "通常需要一到两分钟。",
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
  takeWord: "使用“{word}”",
  takeOrder: "交换这两个单词",
  errorNoWords: "请先输入您的八个单词。",
  errorOpen: "无法打开代号。请重新加载页面，然后重试。",
  returnOpeningLong: "在较慢的设备上可能需要一分钟。",
  // Conversation
  conversationTitle: "您的对话",
  conversationOpened: "您的代号正确。",
  ownMessage: "您在本次访问中写道",
  ownTo: "发给：{channel}",
  ownWaiting: "尚未发送",
  ownSent: "已发送",
  ownConfirmed: "已送达",
  replyFrom: "{name} 的回复",
  replyDay: "{day}。签名已核对：确实来自此人。",
  replyDayOnly: "{day}。",
  keyStolen: "请注意：{name} 的签名密钥已报失窃。这可能是窃取者写的，日期也可能被写得更早。接收方表示，{name} 在那里工作到 {day}（含当天）。",
  replyMissing: { other: "这条回复有 {count} 个部分无法加载。请稍后再来，以便读到全部内容。" },
  repliesRefused: { other: "有 {count} 条给您的回复无法证明来自接收方，因此没有显示。请在下一条消息中告诉接收方。" },
  notShown: { other: "有 {count} 项无法显示。" },
  receiptOpened: "由 {name} 打开，签名日期：{day}。",
  receiptWritten: "您 {day} 的消息",
  noReply: "还没有回复",
  noReplyLead: "您的代号正确（如果输入有误，会显示出来）。目前还没有回复。",
  noReplyAfterReceipt: "您的消息已被打开。还没有回复。",
  noReplyEarlier: "之前的一条消息已被打开。还没有回复。",
  noReceipt: "还没有人确认打开过您的消息。确认可能比阅读晚一天。",
  deskRead: "{desk}已阅读截至 {day} 的消息。",
  deskNotReadSince: "自 {day} 以来，{desk}没有阅读过消息。对方可能还没有看到您的消息。",
  deskNeverRead: "最近 30 天内，{desk}没有确认阅读消息。对方可能还没有看到您的消息。",
  conversationReturn: "此页面打开期间，新的回复会自动出现在这里。否则，请在两三天后回来。",
  writeAgain: "再写一条",
  closeCodename: "离开此对话",
  ownLost: "未完整发送",
  ownUncertain: "可能没有送达",
  ownStopped: "已停止发送",
  notKnown: "此页面无法知道是否曾用这个代号发送过消息。如果您从未看到“已送达”，请再发送一次。",
  filesAgain: "如果您在所有文件存好之前关闭了页面，请在一周内选择“再写一条”并选择相同的文件。已存好的内容不会重复发送。",
  statusReceived: "接收方已有人收到您发送的内容。",
  statusLooking: "正在调查您举报的事。",
  statusClosed: "您的举报已结案。",
  statusDestroyed: "已销毁：您撤回的、截至 {day}（含当天）送达的所有内容。",
  statusFiles: "文件已全部送达的消息：{announced} 条中有 {whole} 条。",
  whoTitle: "谁在此接收方阅读",
  whoLead: "姓名和签名密钥，由接收方签名。您可以把密钥与该人在别处公布的内容进行比对。",
  proofTitle: "举报证明",
  proofLead: "保存一个文件，证明谁打开了您的文字、何时为此签名、以及回复了什么。为此不会发送任何东西。它无法证明没有其他回复。",
  proofWarning: "谁在您这里发现这个文件，就会知道您举报过，并能读到所有回复。它没有加密，您也无法否认。只有需要给别人看时才保存。如果您放入原文，拿到文件的人也能读到它；不放入原文，只能瞒过猜不出内容的人。",
  proofText: "您发送的原文，一字不差（如果您保留了）",
  proofTextHint: "没有原文，核验文件的人必须从您这里得到它。",
  proofSave: "保存证明",
  proofSaved: "文件已交给浏览器保存。",
  proofNothing: "还没有可证明的内容：还没有人签名表示打开过您发送的内容。请稍后再来。",
  proofOther: "没有人签名表示打开过这段文字。它必须与您发送的完全一致。您也可以留空。",
  proofFailed: "无法生成证明。",
  // Withdrawing
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
  plainOther: "您也可以继续关闭 JavaScript：请在您信任的电脑上使用程序“knothole source”。接收方的普通网站会说明从哪里获取它，以及它的指纹。或者通过邮寄，或亲自前往，联系接收方。",
  plainFile: "您用“knothole source seal”生成了加密文件（信封）吗？请在这里提交。监视服务器的人可以看到有人在提交。",
  plainChoose: "加密文件（信封）",
  plainSend: "发送文件",
  plainStored: "已为接收方存好。您可以关闭此页面了。在 Tor 浏览器中选择“New Identity”（新身份）。",
  plainNotStored: "没有存下。服务器现在无法接收。请保留文件，明天再发送一次。",
  plainRefused: "没有存下。这不是由“knothole source seal”生成的文件。请返回并选择另一个文件。",
  notStarted: "此页面尚未启动",
  notStartedLead: "请不要在这里书写。如果一分钟内没有变化，请重新加载页面。",
  plainAndroid: "在安卓版 Tor 浏览器中，打开“设置”，然后打开“安全级别”，并选择“Safer”（更安全）。"
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
    this.days = new Intl.DateTimeFormat(code === "en" ? "en-GB" : code, {
      dateStyle: "long",
      timeZone: "UTC",
      calendar: "gregory"
    });
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
  const menu2 = (
    /** @type {HTMLSelectElement} */
    byId("language")
  );
  menu2.replaceChildren(
    ...Object.entries(LANGUAGES).map(
      ([code, { languageName }]) => make("option", { value: code, lang: code, text: languageName, selected: code === current().code })
    )
  );
  menu2.addEventListener("change", () => {
    choose(menu2.value);
    changed();
  });
}
var filledIn = (area) => [...area.querySelectorAll("input, textarea, select")].map((field) => {
  const { id, value, checked } = (
    /** @type {HTMLInputElement} */
    field
  );
  return { id, value, checked };
});
function redraw(area, draw2) {
  const before = filledIn(area);
  const focused = area.contains(document.activeElement) ? document.activeElement?.id : "";
  draw2();
  putBack(before);
  if (focused) document.getElementById(focused)?.focus();
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
function showEntry(where, codenames) {
  const described = { "aria-describedby": "entry-hint entry-error" };
  const field = make("textarea", { id: "codename-entry", rows: "2", lang: "en", dir: "ltr", ...PLAIN, ...described });
  const error = make("p", { class: "error", id: "entry-error", role: "alert", hidden: true });
  const repair = make("div", { class: "actions", id: "entry-repair" });
  const busy = make("p", { class: "hint", id: "entry-busy", role: "status" });
  const bar = make("progress", { id: "entry-progress", max: "1", "aria-labelledby": "entry-busy", hidden: true });
  const opener = button("entry-open", pageText("returnOpen"), () => void read2(), "primary");
  const matches = new Matches(field, codenames);
  async function read2() {
    if (opener.disabled) return;
    matches.show([]);
    repair.replaceChildren();
    complain(field, error, field.value.trim() ? "" : pageText("errorNoWords"));
    if (!field.value.trim()) return field.focus();
    opener.disabled = true;
    busy.textContent = `${pageText("returnOpening")} ${pageText("returnOpeningLong")}`;
    bar.value = 0;
    bar.hidden = false;
    try {
      const reading = await codenames.read(field.value);
      if (reading.code === "ok") await codenames.open(reading.words);
      else refuse(reading);
    } catch {
      complain(field, error, pageText("errorOpen"));
    }
    opener.disabled = false;
    busy.textContent = "";
    bar.hidden = true;
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
    make("div", { class: "actions" }, opener, busy, bar)
  );
}
function showOpening(done) {
  const bar = (
    /** @type {HTMLProgressElement | null} */
    document.getElementById("entry-progress")
  );
  if (bar) bar.value = done;
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
      upload: null
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
  const { found, own, withdrawn } = opened;
  const sent = own.map((message) => [message.message, ownState(message), filesState(message)]);
  const now = JSON.stringify([
    current().code,
    desk.name,
    desk.readThrough,
    desk.readers,
    opened.wrote,
    withdrawn,
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
  byId("write-again").hidden = withdrawn;
  const replied = failed > 0 || byId("letters").querySelector(".reply .said") !== null;
  byId("standing").replaceChildren(...statusLines(desk, opened, replied).map(([name, text]) => make(name, { text })));
}
function statusLines(desk, { found, own, wrote }, replied) {
  const lines = [];
  if (replied) lines.push(["p", pageText("conversationOpened")]);
  else {
    lines.push(["h2", pageText("noReply")]);
    const open2 = openedLine(desk, found, own);
    if (open2) lines.push(["p", pageText(open2)]);
    else if (own.length === 0) lines.push(["p", pageText("noReplyLead")], ["p", pageText("noReceipt")]);
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
function openedLine(desk, { receipts }, own) {
  const written = receipts.flatMap((receipt) => receipt.stolen === null ? receipt.written : []);
  const messages = own.filter(({ channel }) => channel);
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
  "codename|check word|reply key|case key|clue key|receipt key|bundle key|pseudonym key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|transcript|receipt text|proof|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|day list|pin|page list|bundle digest|bundle|bundle token".split("|")
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
var SHOWN = 4e3;
var proposedPlan = ({ headed, columns }) => ({
  headed,
  actions: columns.map(({ proposed }) => proposed),
  rows: null,
  counts: false
});
var usesPseudonyms = ({ actions, counts }) => !counts && actions.some((action) => action === "pseudonym" || action === "inside");
function kindsOf({ columns }) {
  const kinds = new Set(columns.flatMap(({ kind }) => kind ?? []));
  const order = (
    /** @type {Kind[]} */
    Object.keys(PEOPLE)
  );
  const names = order.filter((kind) => kinds.has(kind)).map((kind) => pageText(PEOPLE[kind]));
  if (columns.some(({ inside }) => inside)) names.push(pageText("personInside"));
  return listText(names);
}
function planForm(table, plan, go) {
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
  return make(
    "div",
    { class: "plan" },
    make("p", { text: pageText("peopleLead") }),
    make("ol", { class: "columns" }, ...rows),
    make("label", { class: "choice" }, headed, make("span", { text: pageText("peopleHeaded") })),
    make("label", {}, make("span", { text: pageText("peopleRows") }), kept),
    make("p", {
      class: "quiet",
      text: `${pageText("peopleLooked", { count: table.looked })} ${pageText("peoplePseudonyms")}`
    }),
    make("button", { type: "button", text: pageText("peopleMake"), click: go })
  );
}
function columnRow({ heading, example, kind, inside }, at, plan) {
  const name = heading ? visible(heading) : pageText("peopleColumn", { number: at + 1 });
  const found = kind ? pageText(PEOPLE[kind]) : inside ? pageText("personInside") : "";
  const offered = (
    /** @type {Action[]} */
    Object.keys(ACTIONS).filter(
      (action) => action !== "inside" || inside || plan.actions[at] === "inside"
    )
  );
  const choice = menu(
    offered.map((action) => [action, pageText(ACTIONS[action])]),
    plan.actions[at],
    (value) => plan.actions[at] = /** @type {Action} */
    value
  );
  const label = make("label", {}, make("bdi", { text: name }), choice);
  return make(
    "li",
    found ? { class: "person" } : {},
    ...found ? [make("strong", { text: found })] : [],
    label,
    ...example ? [make("p", { class: "quiet", text: pageText("peopleExample", { value: visible(example) }) })] : []
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
function saidOfCopy({ done, still, plan }) {
  const lines = [pageText("peopleKept", { kept: plan.counts ? 0 : done.kept, read: done.read })];
  if (done.odd) lines.push(pageText("peopleOdd", { count: done.odd }));
  if (!plan.counts) {
    const kinds = still ? kindsOf(still) : "";
    lines.push(kinds ? pageText("peopleStill", { kinds }) : pageText("peopleNothing"));
  }
  return lines.map((text) => make("p", { class: "quiet", text }));
}
function previewOf(blob, encoding, find) {
  const text = make("pre", { class: "preview", dir: "auto", tabindex: "0" });
  const decoder = new TextDecoder(encoding === "bytes" ? "windows-1252" : "utf-8");
  let at = 0;
  const more = make("button", { type: "button", text: pageText("previewMore") });
  const show = async () => {
    const end = Math.min(blob.size, at + SHOWN);
    const bytes = await blob.slice(at, end).arrayBuffer();
    text.append(visibleLines(decoder.decode(bytes, { stream: end < blob.size })));
    at = end;
    more.hidden = at >= blob.size;
  };
  more.addEventListener("click", () => void show());
  void show();
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
  const said = make("p", { class: "quiet", role: "status" });
  const list = make("ul", { class: "places" });
  const search = async () => {
    const words = field.value.trim();
    if (!words) return;
    said.textContent = pageText("filesLooking");
    list.replaceChildren();
    try {
      const { count, places } = await find(words);
      said.textContent = count ? pageText("previewFound", { count }) : pageText("previewNone");
      list.replaceChildren(
        ...places.map(
          ({ before, match, after }) => make("li", { dir: "auto" }, visible(before), make("mark", { text: visible(match) }), visible(after))
        )
      );
    } catch {
      said.textContent = pageText("tracesFailed");
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
    said,
    list
  );
}

// page/looks.js
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
  other: "traceOther"
};
var copyName = (name, how) => name.replace(/(\.[^./]*)?$/, `.${how}$1`);
var REFUSALS = { "too-large": "peopleTooLarge", "too-much": "peopleBroken", broken: "peopleBroken" };
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
    const said = { done: sizeText(done), of: sizeText(of) };
    if (this.#current?.progress) this.#current.progress.textContent = pageText("peopleCopying", said);
  }
  /** Copies under the pseudonyms of another codename than what is written goes under now are made again; their number. */
  renewPseudonyms() {
    const now = this.hears.codename().now();
    const old = [...this.#all].filter(([, { redacted }]) => redacted?.codename && redacted.codename !== now);
    for (const [file, look] of old) {
      Object.assign(look, { plan: look.redacted?.plan ?? null, redacted: null });
      this.#want(file, look, "redact");
    }
    return old.length;
  }
  /** Ends the Worker, for this visit; what it was at stays as it is. */
  end() {
    this.#ended = true;
    this.#terminate();
    for (const file of this.#all.keys()) this.#fail(file);
    this.redraw();
    this.hears.changed();
    this.#isReady();
  }
  /** The files that are chosen now: of others nothing is kept. @param {Chosen[]} files */
  keep(files) {
    for (const file of this.#all.keys()) if (!files.includes(file)) this.#all.delete(file);
    for (const file of files) if (!this.#all.has(file)) this.#add(file);
    if (![...this.#all.values()].some(({ wanted }) => wanted)) this.#isReady();
    void this.#work();
  }
  /** @param {Chosen} file */
  #add(file) {
    const area = make("div", { class: "look" });
    const look = {
      state: "waiting",
      wanted: "",
      seen: null,
      people: null,
      plan: null,
      redacted: null,
      copy: null,
      both: false,
      progress: null,
      area
    };
    this.#all.set(file, look);
    if (this.#ended) this.#fail(file);
    this.#draw(file);
    return look;
  }
  /** What leaves of a file. @param {Chosen} file as it is called then @param {Chosen} chosen as it was chosen @returns {Chosen[]} */
  leaving(file, chosen) {
    const look = this.#all.get(chosen);
    const made = look?.redacted ?? look?.copy;
    if (!look || !made) return [file];
    const { blob } = made;
    const name = copyName(file.name, look.redacted ? "redacted" : "cleaned");
    const copy = { ...file, name, size: blob.size, blob };
    return look.both ? [copy, file] : [copy];
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
  /** In another language. */
  redraw() {
    for (const file of this.#all.keys()) this.#draw(file);
  }
  /** Of how many files a copy can be made that is not there: of none without the Worker. */
  get cleanable() {
    if (this.#ended) return 0;
    return [...this.#all.values()].filter(isCleanable).length;
  }
  cleanAll() {
    for (const [file, look] of this.#all) if (isCleanable(look)) this.#want(file, look, "clean");
  }
  /** A file was chosen again: of what its copy was wanted, a copy is wanted still. @param {Chosen} before @param {Chosen} file @returns {boolean} false if none can be made any more */
  again(before, file) {
    const old = this.#all.get(before);
    if (old?.redacted || old?.wanted === "redact") return false;
    if (!old?.copy && !old?.wanted) return true;
    if (this.#ended) return false;
    const look = this.#add(file);
    Object.assign(look, { seen: old.seen, people: old.people, both: old.both });
    this.#want(file, look, "clean");
    return true;
  }
  /** @param {Chosen} file @param {Look} look @param {"clean" | "redact"} wanted */
  #want(file, look, wanted) {
    if (this.#ended) return this.hears.failed(file);
    if (![...this.#all.values()].some(({ wanted: wanted2 }) => wanted2))
      this.ready = new Promise((resolve) => this.#isReady = resolve);
    Object.assign(look, { wanted, state: "cleaning" });
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
    return all.find(([, { wanted }]) => wanted) ?? all.find(([, { state }]) => state === "waiting");
  }
  /** @param {Chosen} file @param {Look} look */
  async #ask(file, look) {
    const values = { blob: file.blob, name: file.name };
    try {
      if (look.wanted === "redact") await this.#redact(file, look);
      else if (look.wanted) look.copy = await this.#patience.for(this.#asks.ask("clean", values));
      else {
        look.state = "looking";
        this.#draw(file);
        Object.assign(look, await this.#patience.for(this.#asks.ask("look", values)));
        if (look.people?.kind === "table") look.plan = proposedPlan(look.people.table);
      }
      look.state = "seen";
    } catch (error) {
      this.#fail(file, look.wanted === "redact" && error instanceof Error ? REFUSALS[error.message] : void 0);
    }
    this.#asked(file, look);
  }
  get #asks() {
    return (
      /** @type {WorkerClient<import("../workers/file-worker.js").FileCalls>} */
      this.#client
    );
  }
  /** Makes the copy of a table; a codename is made before, if it needs pseudonyms. @param {Chosen} file @param {Look} look */
  async #redact(file, look) {
    const { people, plan } = look;
    if (people?.kind !== "table" || !plan) throw new Error("no table");
    const decided = structuredClone(plan);
    const codename = usesPseudonyms(decided) ? await this.hears.codename().open() : 0;
    this.#current = look;
    const values = { blob: file.blob, name: file.name, table: people.table, plan: decided, codename };
    const made = await this.#patience.for(this.#asks.ask("redact", values)).finally(() => this.#current = null);
    look.redacted = { ...made, plan: decided, codename };
  }
  /** @param {Chosen} file @param {Look} look */
  #asked(file, look) {
    look.wanted = "";
    if (!this.#all.has(file)) return;
    this.#draw(file);
    this.hears.changed();
    if (![...this.#all.values()].some(({ wanted }) => wanted)) this.#isReady();
  }
  /** @param {Chosen} file @param {PlainKey} [why] */
  #fail(file, why) {
    const look = this.#all.get(file);
    if (!look || look.state === "seen") return;
    const wanted = look.wanted;
    Object.assign(look, { state: look.seen || look.people ? "seen" : "failed", wanted: "" });
    this.#draw(file);
    if (wanted) this.hears.failed(file, why);
  }
  /** Says what a file tells, and offers what can be done. @param {Chosen} file */
  #draw(file) {
    const look = this.#all.get(file);
    if (!look) return;
    const { area, state, seen, copy, redacted } = look;
    area.dataset.look = copy || redacted ? "copied" : state;
    look.progress = null;
    if (state === "waiting" || state === "looking") return area.replaceChildren(quiet("filesLooking"));
    if (state === "cleaning") {
      look.progress = quiet(look.wanted === "redact" ? "peopleMaking" : "cleanMaking");
      return area.replaceChildren(look.progress);
    }
    if (redacted) return area.replaceChildren(...this.#drawRedacted(file, look, redacted));
    if (!seen && !look.people) return area.replaceChildren(quiet("tracesFailed"));
    if (copy) return area.replaceChildren(...this.#drawCopy(file, look, copy));
    area.replaceChildren(...seen ? this.#drawSeen(file, look, seen) : [], ...this.#drawPeople(file, look));
  }
  /** @param {Chosen} file @param {Look} look @param {Seen} seen @returns {HTMLElement[]} */
  #drawSeen(file, look, seen) {
    if (seen.state === "unknown") return [quiet("tracesUnknown")];
    if (!seen.traces.length) return [quiet("tracesNone")];
    const click = () => this.#want(file, look, "clean");
    const clean = make("button", { type: "button", text: pageText("cleanMake"), click });
    const offer = seen.cleanable ? clean : quiet("tracesOnly");
    return [told("tracesTell", seen.traces), ...seen.cleanable && this.#ended ? [] : [offer]];
  }
  /** People in a table, and what can be done. @param {Chosen} file @param {Look} look @returns {HTMLElement[]} */
  #drawPeople(file, look) {
    const { people, plan } = look;
    if (people?.kind === "only") return [quiet("peopleOnly")];
    if (people?.kind !== "table" || !plan) return [];
    const kinds = kindsOf(people.table);
    const text = kinds ? pageText("peopleFound", { kinds }) : pageText("peopleNone");
    return [make("details", {}, make("summary", { text }), ...this.#form(file, look, people.table, plan))];
  }
  /** @param {Chosen} file @param {Look} look @param {import("./people.js").Table} table @param {TablePlan} plan */
  #form(file, look, table, plan) {
    return this.#ended ? [] : [planForm(table, plan, () => this.#want(file, look, "redact"))];
  }
  /** The copy of a table that leaves, to be looked through, and to be made otherwise. @param {Chosen} file @param {Look} look @param {Redacted} redacted @returns {HTMLElement[]} */
  #drawRedacted(file, look, redacted) {
    const table = look.people?.kind === "table" ? look.people.table : null;
    const encoding = table?.form.encoding === "bytes" ? "bytes" : "utf-8";
    const find = (words) => this.#asks.ask("find", { blob: redacted.blob, encoding, words });
    const change = table && look.plan ? this.#form(file, look, table, look.plan) : [];
    return [
      make("p", { role: "status", text: pageText(look.both ? "cleanBoth" : "peopleDone") }),
      ...saidOfCopy(redacted),
      previewOf(redacted.blob, encoding, find),
      ...change.length ? [make("details", {}, make("summary", { text: pageText("peopleChange") }), ...change)] : [],
      ...this.#original(file, look)
    ];
  }
  /** @param {Chosen} file @param {Look} look @param {Copy} copy @returns {HTMLElement[]} */
  #drawCopy(file, look, { seen }) {
    return [
      make("p", { role: "status", text: pageText(look.both ? "cleanBoth" : "cleanDone") }),
      seen.traces.length ? told("cleanLeft", seen.traces) : quiet("cleanNothingLeft"),
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
      Object.assign(look, { copy: null, redacted: null, both: false });
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
    this.areaOf(file).querySelector("input, button, summary")?.focus();
  }
};
var isCleanable = ({ state, seen, copy }) => state === "seen" && !copy && seen?.cleanable === true && seen.traces.length > 0;
var quiet = (key) => make("p", { class: "quiet", text: pageText(key) });
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
mohammed muhammad ahmed omar fatima aisha khadija hassan hussein khalid wei wang zhang chen yang huang zhao zhou hiroshi takashi kenji yuki sakura tanaka suzuki sato watanabe takahashi nakamura kobayashi
`;
var JAPANESE = "佐藤 鈴木 高橋 田中 渡辺 渡邊 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 清水 山崎 阿部 森 池田 橋本 石川 山下 小川 石井 長谷川 後藤 岡田 近藤 前田 藤田 遠藤 青木 坂本 村上 太田 金子 藤井 福田 西村 三浦 竹内 中川 岡本 松田 原田 中島 小野 田村 藤原 中野 和田 石田 上田 森田 原 柴田 酒井 工藤 横山 宮崎 内田 高木 安藤 島田 谷口 大野 丸山 今井".split(
  " "
);
var known = new Set(NAMES.split(/\s+/).filter(Boolean));

// people/plan.js
var MIN_COUNT = 10;

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
var named = (name) => JSON.stringify(name);
function noteOf(copies) {
  if (!copies.length) return "";
  const lines = [
    `These files are copies that Knothole's page (version ${RELEASE}) made on the source's device.`,
    "They are not the originals. The page wrote this note; whoever sent the files could have written another.",
    ""
  ];
  for (const { name, look, both } of copies) {
    lines.push(`${named(name)}${both ? " (its original is in this bundle too)" : " (its original was not sent)"}`);
    lines.push(
      ...look.redacted ? ofTable(look.redacted, look.people?.kind === "table" ? look.people.table.columns : []) : ofCleaned(look)
    );
    lines.push("");
  }
  return lines.join("\n");
}
function ofCleaned({ seen, copy }) {
  const kinds = (seen?.traces ?? []).map(({ kind }) => kind).join(", ");
  const left = (copy?.seen.traces ?? []).map(({ kind }) => kind).join(", ");
  return [
    "  Cleaned: details about its making were removed, what it shows was not changed.",
    `  Found in the original: ${kinds || "nothing"}. Still found in the copy: ${left || "nothing"}.`
  ];
}
function ofTable({ plan, done, codename }, columns) {
  const heading = (at) => plan.headed && columns[at]?.heading ? ` ${named(columns[at].heading)}` : "";
  const lines = plan.counts ? [`  Only columns and counts of a table with ${done.read} rows; counts below ${MIN_COUNT} are withheld.`] : [`  Rows in the copy: ${done.kept} of ${plan.rows === null ? "" : "the first "}${done.read}.`];
  if (done.odd) lines.push(`  Rows that did not fit the columns, and were left out: ${done.odd}.`);
  for (const [at, action] of plan.actions.entries())
    lines.push(
      `  Column ${at + 1}${heading(at)}: ${plan.counts && action !== "drop" ? counted(action) : DID[action]}.`
    );
  if (codename)
    lines.push("  A pseudonym (P-…) stands for the same value in all files of this case, and cannot be computed back.");
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
  looks = new Looks({
    changed: () => this.#showLeaving(),
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
        return look ? [{ name: this.#leaving(file)[0].name, look, both: look.both }] : [];
      })
    );
  }
  /** Until what was chosen is in the list, and the copies that are wanted are made. */
  async ready() {
    await this.added;
    await this.looks.ready;
    if (!this.looks.renewPseudonyms()) return;
    this.notAdded++;
    await this.looks.ready;
    this.complain(pageText("peopleOther"));
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
    if (why) byId("files-choose-open").focus();
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
    const entries = [...event.dataTransfer?.items ?? []].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    const unread = [];
    if (entries.length) this.#add(walkAll(entries, unread), unread);
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
var walkAll = async (entries, unread) => (await Promise.all(entries.map((entry) => walk(entry, unread)))).flat();
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
var codeOf = (error) => error instanceof Error ? error.message : "";
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
    return [.../* @__PURE__ */ new Set([this.refusal(), withheld, ...this.#troubles.texts])].filter(Boolean).join(" ");
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
  /** The same, made before it is shown: copies of files are made with a key of it. Refused while the page is not ready. */
  async openForFiles() {
    const { desk } = this;
    if (!desk || this.refusal()) throw new Error("not ready");
    if (this.opened) return this.opened.codename;
    this.#making ??= this.#makeCodename(desk).finally(() => this.#making = null);
    const made = this.fresh ?? await this.#making;
    if (this.codename) return this.codename;
    this.fresh ??= made;
    const { codename, words, found } = this.fresh;
    await found.catch(() => this.#open(codename, words));
    return codename;
  }
  /** What was sent in this visit with the open codename. */
  get own() {
    return this.opened ? this.outbox.of(this.opened.codename) : [];
  }
  /** The channel written to last with the open codename, or "". */
  get channel() {
    return this.own.findLast((message) => message.channel)?.channel ?? "";
  }
  /** What is sent with the open codename now is destroyed: this visit asked for it, or a reviewer says so, whose word counts for no longer than a withdrawal reaches. */
  get withdrawn() {
    const today = this.desk?.today ?? 0;
    const told2 = this.opened?.found.letters.some(
      ({ status, day, stolen }) => stolen === null && day >= today - 1 && (status?.through ?? -1) >= today
    );
    return told2 || this.own.some(({ channel }) => channel === "");
  }
  /** @param {ClockEvent} event */
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
  /** @param {SessionEvent} event */
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
  /** @param {UploadEvent} event */
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
      await this.#making?.catch(() => {
      });
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
    const found = this.#open(codename, words);
    found.catch(() => {
    });
    return { codename, words, positions, found };
  }
  /** @param {number} codename @param {string[]} words */
  #open = (codename, words) => this.#asked.session.ask("open", { codename, words });
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
    const added = this.outbox.add(this.opened.codename, "", "", "");
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
function startWorkers({ clock, codenames, session, uploads, broken }) {
  const start = (name) => {
    const path = ADDRESSES[name];
    const worker = new Worker(policy?.createScriptURL(path) ?? path, { type: "module" });
    worker.onerror = broken;
    return worker;
  };
  return {
    clock: new WorkerClient(start("clock"), clock),
    codenames: new WorkerClient(start("codenames"), codenames),
    session: new WorkerClient(start("session"), session),
    uploads: new WorkerClient(start("uploads"), uploads),
    files: start("files")
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
    const asked = ++this.#asked;
    complain(this.field, byId("message-error"), "");
    if (text.length < ROOM * (1 - NEAR) / 4) return put(byId("message-room"), "");
    const used = new TextEncoder().encode(JSON.stringify(text)).length;
    const { draft, files } = this.others();
    const room = await this.measure(draft, files).catch(() => ROOM);
    if (asked !== this.#asked) return;
    const letters = (bytes) => Math.round(Math.abs(bytes) * text.length / used / 100) * 100;
    const left = room - used;
    if (left > room * NEAR) return put(byId("message-room"), "");
    const count = letters(left);
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
  const said = deskText(text);
  const title = pageText("statementTitle", { day: dayText(date) });
  area.hidden = !said.text && !held;
  area.classList.toggle("repair", held);
  area.replaceChildren(make("summary", { text: held ? pageText("holdsTitle") : title }));
  if (held)
    area.append(
      make("p", { text: pageText("statementHolds") }),
      make("ul", { class: "no" }, ...holds.map((hold2) => make("li", {}, make("span", { text: hold2, dir: "auto" })))),
      make("p", { text: pageText("holdsMeaning") }),
      ...said.text ? [make("p", { class: "label", text: title })] : []
    );
  if (said.text) area.append(make("p", { class: "said", ...said }));
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
  /** In another language. */
  redraw() {
    for (const old of byId("write").querySelectorAll(".error")) put(
      /** @type {HTMLElement} */
      old,
      ""
    );
    this.files.translate();
    this.showDesk(this.#desk);
    byId("write-continue").textContent = pageText(this.#known ? "writeSendKnown" : "writeContinue");
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
    if (view.kind === "date") {
      const { whole: whole2, first, value: value2 } = dateField(id, error.id);
      const field = make("fieldset", { class: "field" }, make("legend", {}, ...name), whole2, error);
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
};

// page/app.js
var RETURNING = ["return", "conversation", "withdraw"];
var START = 6e4;
var TYPING = ["check", "return", "withdraw"];
var PLACES = { write: 0, codename: 1, check: 1, sent: 2 };
var other = byId("other");
var form = new WriteForm();
var leaving = false;
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
  if (missingFeatures().length) return visit.refuseFor(missingFeatures);
  const workers = startWorkers({
    clock: (event) => visit.hearClock(event),
    codenames: ({ codename, done }) => codename === visit.opening && showOpening(done),
    session: (event) => visit.hearSession(event),
    uploads: (event) => visit.hearUpload(event),
    broken: () => visit.refuse(() => pageText("troubleBroken"))
  });
  panel.uploads = workers.uploads;
  const pseudonyms = new MessageChannel();
  form.files.looks.begin(workers.files, pseudonyms.port1);
  visit.begin(workers);
  AbortSignal.timeout(START).onabort = () => visit.state === "loading" && visit.hearClock({ kind: "not-loaded" });
  connectWorkers(workers, pseudonyms.port2).catch(() => visit.refuseFor(() => [pageText("missingSignatures")]));
}
function leaveNow(elsewhere) {
  leaving = true;
  leave(elsewhere);
}
function translate() {
  fillTexts();
  showSafety(visit.desk?.origins ?? []);
  form.redraw();
  panel.forget();
  redraw(other, draw);
  update();
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
    showWithdraw(other, desk, { send: (slots) => void visit.withdraw(slots), back: visit.goConversation });
}
function drawConversation() {
  const { desk, opened, own, withdrawn, outbox } = visit;
  if (!desk || !opened) return;
  const go = {
    write: visit.goWrite,
    close: () => visit.close(),
    withdraw: visit.goWithdraw,
    prove: (text) => visit.prove(text),
    keyWords: (key) => visit.keyWords(key)
  };
  showConversation(other, desk, { found: opened.found, own, withdrawn, wrote: !outbox.isEmpty }, go);
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
byId("not-started").remove();
for (const part of document.querySelectorAll("[data-started]")) part.removeAttribute("hidden");
