// @ts-check
/**
 * Every word the page says, in Turkish. See en.js.
 * Not seen by a native speaker yet: all of it. Look first at “ekip” for the desk, and what a legal order means.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
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
  leaveHint:
    "Bu sayfayı anında boşaltır. Gönderilmemiş olan her şey kaybolur. Escape tuşuna üç kez basmak da aynı işi yapar.",
  elsewhereTitle: "“Hemen çık” başka bir sayfa da açabilir",
  elsewhereHint:
    "“Hemen çık” bu sayfayı boşaltır. Zararsız bir sayfanın, örneğin hava durumunun adresini yazarsanız düğme onu da yeni bir sekmede açar. Escape tuşu bunu yapmaz. Ondan önce hiçbir şey yüklenmez. Ağınızı izleyen biri, o anda bir sayfanın yüklendiğini görebilir.",
  elsewhereLabel: "Diğer sayfanın adresi",
  errorElsewhere: "Düğme bu adresi açmayacak. Şöyle yazın: example.org",
  footer: "Bu sayfa tarayıcınızda hiçbir şey saklamaz. Sayfayı kapattığınızda buradaki her şey yok olur.",
  programTitle: "Bu sayfa olmadan: “knothole source” programı",
  programWhy:
    "Sayfa her gelişinizde sunucudan gelir; ele geçirilmiş bir sunucu size sahte bir sayfa gönderebilir. Program sayfa gerektirmez. Nereden alınacağı ekibin olağan web sitesinde yazar. Ekibin bu parmak izini, size başka bir yoldan ulaşmış olanla karşılaştırın:",
  programHow: "Kendi bilgisayarınızda Tor Browser’ı açık tutun ve şunu yazın:",
  stepSending: "Gönderiliyor",

  // Safety check
  safetyGood: "Güvenlik denetimi: her şey yolunda",
  safetyLook: {
    one: "Güvenlik denetimi: düzeltilecek {count} şey var",
    other: "Güvenlik denetimi: düzeltilecek {count} şey var",
  },
  safetyOnion: "Onion adresini kullanıyorsunuz. Tor, nerede olduğunuzu gizliyor.",
  safetyLocal: "Bu bir deneme: sunucu sizin kendi bilgisayarınızda çalışıyor. Dışarıya hiçbir şey çıkmaz.",
  safetyNoOnion:
    "Onion adresi kullanmıyorsunuz. Burada olduğunuz ağınızda görülebilir. Bunun yerine Tor Browser’da şu adresi açın:",
  safetyNoOnionUnknown:
    "Onion adresi kullanmıyorsunuz. Burada olduğunuz ağınızda görülebilir. Tor Browser kullanın ve ekibe onion adresini sorun.",
  safetySafer: "Tarayıcının güvenlik düzeyi en az “Daha güvenli” (Safer).",
  safetyStandard:
    "Tarayıcının güvenlik düzeyi “Daha güvenli” (Safer) düzeyinden düşük. Tor Browser’da kalkan simgesine tıklayın, “Ayarlar” (Settings), ardından “Daha güvenli” (Safer) seçin. Tarayıcıyı yeniden başlatın ve bu sayfayı tekrar açın. Bunu yazmadan önce yapın: yeniden başlatma metninizi siler.",
  safetyFeatures: "Tarayıcınız bu sayfanın gönderdiği her şeyi şifreleyebiliyor.",
  safetyCannot:
    "Bu sayfa, cihazınızda zararlı yazılım olup olmadığını ya da birinin ekranınıza arkanızdan bakıp bakmadığını göremez.",

  // The line of state
  stateLoading: "Hazırlanıyor. Yazmaya başlayabilirsiniz.",
  stateNothing: "Bu gelişinizde hiçbir şey gönderilmedi.",
  stateSealing: "Mesajınız şifreleniyor…",
  stateWaiting:
    "Henüz gönderilmedi. Rastgele bir anda, genellikle bir dakika içinde otomatik olarak gönderilecek. Bu sayfayı açık tutun.",
  stateParts: {
    one: "Henüz gönderilmedi: {count} parçadan {stored} tanesi gönderildi. Bu sayfayı açık tutun.",
    other: "Henüz gönderilmedi: {count} parçadan {stored} tanesi gönderildi. Bu sayfayı açık tutun.",
  },
  safetyTrial: "Güvenlik denetimi: burada gerekmiyor",
  stateSent: "Gönderildi. Lütfen bu sayfayı kapatmadan önce “Ulaştı” yazısını bekleyin.",
  stateConfirmed: "Ulaştı. Mesajınız ekip için kaydedildi. Bu sayfayı kapatabilirsiniz.",
  stateUnusable: "Şu anda bu sayfayla hiçbir şey gönderilemez.",

  stateFilesWaiting: "Metniniz gönderildi. Dosyalarınız hâlâ yolda. Bu sayfayı açık tutun.",
  stateFilesMissing: "Metniniz ulaştı, ama dosyalarınızın hepsi ulaşmadı.",
  stateRequestArrived: "Ulaştı. Her şeyin yok edilmesi isteğiniz ekip için kaydedildi. Bu sayfayı kapatabilirsiniz.",
  stateAgain: "Ekibin bir anahtarı değişti, bu yüzden mesajınız bir kez daha gönderiliyor. Bu sayfayı açık tutun.",
  stateLost:
    "Mesajınızın bir bölümü şifrelenemedi, bu yüzden ekip onun tamamını okuyamaz. Metninizi yazışmadan kopyalayın, sayfayı yeniden yükleyin ve metni tekrar gönderin.",
  stateUncertain: "Mesajınız ya da bir bölümü ulaşmamış olabilir.",

  // Files on their way
  uploadReading: "Dosyalarınız okunuyor: {done} / {of}.",
  uploadRunning: "Dosyalarınız gönderiliyor: {done} / {of}.",
  uploadLeft: { one: "Yaklaşık {count} dakika kaldı.", other: "Yaklaşık {count} dakika kaldı." },
  uploadLost: "Bağlantı koptu: {done} / {of}. Sayfa kendiliğinden yeniden deneyecek. Kaydedilen bölüm kaybolmaz.",
  uploadPaused: "Duraklatıldı: {done} / {of}. Kaydedilen bölüm bir hafta kalır.",
  uploadFull:
    "Şu anda sunucuda dosyalarınız için yer yok. Metniniz yine de gönderildi. Yeniden deneyin ya da yarın kod adınız ve aynı dosyalarla geri gelin.",
  uploadChanged:
    "Dosyalardan biri okunurken değişti, bu yüzden gönderim durdu. Metniniz yine de gönderildi. Dosyaları yeniden seçin ve yeni bir mesajla gönderin.",
  uploadStopped:
    "Sunucu dosyaları kabul etmedi. Metniniz yine de gönderildi. Yarın kod adınız ve aynı dosyalarla geri gelin.",
  uploadWithdrawn: "Dosyalarınız artık gönderilmiyor: her şeyi geri aldınız.",
  uploadDone: "Bütün dosyalarınız ekip için kaydedildi.",
  uploadPause: "Duraklat",
  uploadResume: "Devam et",
  uploadAgain: "Yeniden dene",
  uploadSlow: "Bağlantı yavaş: {of} içinden {done} gönderildi. Hiçbir şey kaybolmadı. Bu sayfayı açık tutun.",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "Sunucu yanıt vermedi. Sayfa kendiliğinden yeniden deneyecek. Bağlantınızın sürdüğünden emin olun.",
  troubleFull:
    "Sunucu dolu ve mesajınızı kaydetmedi. Mesajınız bu sayfada duruyor ve sayfa yeniden deniyor. Sayfayı açık bırakın ya da yarın geri gelin.",
  troubleUnavailable:
    "Sunucu şu anda hiçbir şey kaydedemiyor. Sayfa kendiliğinden yeniden deneyecek. Sayfayı açık bırakın.",
  troubleStrange:
    "Sunucu, bu sayfanın anlamadığı bir yanıt verdi. Sayfa yeniden deneyecek. Bu durum sürerse metninizi kopyalayın ve sayfayı yeniden yükleyin.",
  troubleNotLoaded:
    "Ekibin bilgileri yüklenemedi. Sayfa otomatik olarak yeniden deneyecek. Bu durum sürerse Tor Browser menüsünde “Bu site için yeni Tor devresi” (New Tor circuit for this site) seçin.",
  troubleDocument:
    "Bu sayfa doğru ekiple bağlantı kurduğunu kanıtlayamıyor, bu yüzden hiçbir şey göndermiyor. Şimdi bu sayfayı kullanmayın. Bir saat sonra yeniden yükleyin. Bu durum sürerse ekibe başka bir yoldan ulaşın.",
  alarmTitle: "Bu, doğru ekip olmayabilir",
  troubleUpdate:
    "Sunucu, ekibin yeni bilgilerini sundu, ancak bunların ekibe ait olduğu kanıtlanamıyor. Sayfa bunları reddetti ve öncekilerle çalışmayı sürdürüyor. Şüpheniz varsa sayfayı kapatın.",
  troubleWithheld:
    "Sunucu, ekipteki kişiler hakkında daha önce yayımladığı bir şeyi artık göstermiyor. Bozuk olabilir ya da sizi aldatmaya çalışıyor olabilir. Bu sayfa daha önce bildiklerine göre davranır.",
  troubleExpired:
    "Ekibin bilgileri güncel değil, bu yüzden bu sayfa hiçbir şey göndermiyor. Yanıtları hâlâ okuyabilirsiniz. Lütfen yarın geri gelin.",
  troubleMissing:
    "Tarayıcınızda bu sayfanın şifreleme için gerek duyduğu şu şeyler yok: {missing}. Bu tarayıcıyla hiçbir şey gönderilemez. Lütfen en yeni Tor Browser’ı kullanın.",
  troubleBroken:
    "Bu sayfanın bir bölümü yüklenmedi ya da durdu. Artık hiçbir şey gönderilemez. Metninizi kopyalayın, sayfayı yeniden yükleyin ve yeniden deneyin.",
  missingSecure: "güvenli bir adres (onion adresi ya da https)",
  missingWorkers: "arka plan işlemleri",
  missingCrypto: "şifreleme işlevleri (WebCrypto)",
  missingSignatures: "imzalar (Ed25519)",
  missingText: "metin kodlama",
  missingTimeout: "istekler için süre sınırı",
  troubleClock:
    "Cihazınıza göre bugün {day}, sunucuya göre {today}. Başka bir saatle karşılaştırın. Cihazınız yanlışsa saatini ayarlayın ve sayfayı yeniden yükleyin.",

  // Step 1: write
  writeTitle: "Şu ekibe yazın: {desk}",
  writeTitleEmpty: "Ekibe yazın",
  writeLead:
    "Bunu yalnızca aşağıda adı geçen kişiler okuyabilir. Yazdığınız hiçbir şey siz onaylamadan bu sayfadan çıkmaz.",
  writeWarning: "İşvereninizin bilgisayarını, telefonunu ya da ağını kullanmayın.",
  protectedTitle: "Neler korunuyor, neler korunmuyor",
  protectedYes1:
    "Mesajınız ve dosyalarınız bu cihazda şifrelenir. Yolda hiç kimse onları ya da kod adınızı okuyamaz: sunucu da sunucuyu işletenler de.",
  protectedYes2: "Hesap yok. Sayfa ad sormaz ve bu cihazda hiçbir şey saklamaz.",
  protectedYes3:
    "Sayfa, siz yazsanız da yazmasanız da rastgele zamanlarda veri gönderir. Bu yüzden bir mesajın gönderilmesi göze çarpmaz.",
  protectedNo1:
    "Ağınızı izleyen biri, örneğin işvereniniz, Tor kullandığınızı, belki bu sayfaya geldiğinizi de görebilir.",
  protectedNo2: "Cihazınızı denetimi altında tutan biri burada yaptığınız her şeyi görebilir.",
  protectedNo3: "Sunucuyu ele geçiren biri size, yazdıklarınızı okuyan değiştirilmiş bir sayfa gönderebilir.",
  protectedNo4:
    "Anlattıklarınız kim olduğunuzu gösterebilir. Yalnızca sizin bilebileceğiniz şeyleri, önemli değilse yazmayın.",
  statementTitle: "Ekibin {day} tarihli açıklaması",
  holdsTitle: "Yasal bir emir ve anlamı",
  statementHolds: "Ekip, yasal bir emrin kendisini şunları saklamaya zorladığını bildiriyor:",
  holdsMeaning:
    "Bu yüzden ekip, yok edilmesini isteseniz bile mesajları söz verdiğinden uzun süre saklamak zorunda kalabilir. Bir emir şifrelenmiş olanı açmaz; ama okumuş olan kişilere sorulabilir. Konu siz olabilirseniz yazmadan önce danışın ve kim olduğunuzu gösterebilecek şeyleri yazmayın.",
  channelTitle: "Mesajı kim alsın?",
  channelLoading: "Mesajınızı kimlerin okuyabileceği yükleniyor…",
  channelReaders: "Okuyabilenler: {names}.",
  readersChoose: "Kimin okumaması gerektiğini seçin",
  readersHint:
    "Bunu okumaması gereken herkesin işaretini kaldırın. Bu sayfayı kapatana kadar böyle kalır. Geri geldiğinizde bunu yeniden yapmanız gerekir.",
  readersLeftOut: "Bu mesajı okuyamayacak olanlar: {names}.",
  errorReaders: "En az bir kişi mesajınızı okuyabilmeli.",
  channelRead: "{day} günü sonuna kadar gelen mesajlar okundu.",
  channelNeverRead: "Son 30 gün içinde hiç kimse burada mesaj okuduğunu onaylamadı.",
  channelUnreachable: "Şu anda burada kimse mesaj alamıyor. Başka birini seçin ya da yarın geri gelin.",
  questionsTitle: "Birkaç soru",
  optional: "isteğe bağlı",
  messageLabel: "Mesajınız",
  messageHint:
    "Ne olduğunu, ne zaman olduğunu ve bunu nereden bildiğinizi yazın. Acele etmeyin: siz kod adınızı görüp onay verene kadar yazdığınız hiçbir şey bu sayfadan çıkmaz.",
  messageLeft: "Kalan yer: yaklaşık {count} harf.",
  messageOver:
    "Metin çok uzun: yaklaşık {count} harf fazla. Metni kısaltın ya da kalanını ikinci bir mesajla gönderin.",
  filesTitle: "Dosyalar",
  filesHint: "Fotoğraflar, belgeler, kayıtlar. Metniniz gibi onlar da adlarıyla birlikte şifrelenir.",
  filesTell:
    "Fotoğraflar nerede, ne zaman ve hangi telefonla çekildiğini gösterir. Belgeler yazarının adını taşır. Bu sayfa her dosyanın altında bulduklarını gösterir ve yapabildiğinde temizlenmiş bir kopya sunar. Her şeyi bulamaz.",
  filesCleanTitle: "Nasıl silinir",
  filesClean1: "Tails’te dosyaları “Metadata Cleaner” ile açın. Başka sistemlerde aynı işi mat2 programı yapar.",
  filesClean2:
    "Ya da fotoğraf yerine ekran görüntüsü, belge yerine yeniden yazılmış metin gönderin. Yazdırılmış bir sayfada yazıcının gizli izleri bulunabilir, taranmış hâlinde de.",
  filesClean3: "Ekip dosya ve klasör adlarını görür. Kim olduğunuzu gösterenleri değiştirin.",
  filesClean4:
    "Yazıcıların gizli noktalarını, filigranları, sizi bulmak için konmuş ifadeleri, sesleri ve yüzleri hiçbir program silmez.",
  filesCost:
    "Dosyalar rastgele bir anda değil, hemen gönderilir ve metinden uzun sürer. İzleyen biri büyük bir şey gönderdiğinizi görebilir.",
  filesChoose: "Dosya seç",
  folderChoose: "Klasör seç",
  filesDrop: "Dosyaları buraya sürükleyip bırakabilirsiniz.",
  fileRemove: "Kaldır",
  fileRemoveNamed: "Kaldır: {name}",
  filesRemoveAll: "Hepsini kaldır",
  filesLooking: "Dosyanın içine bakılıyor…",
  filesUnseen:
    "Bu sayfa dosyalarınızın içine hâlâ bakıyor. Neler gösterdiklerini görene kadar bekleyin ya da beklemeden devam edin.",
  tracesNone: "Bu sayfanın baktığı yerlerde bir şey bulunmadı.",
  tracesUnknown: "Bu sayfa bu tür dosyaların içine bakamaz.",
  tracesFailed: "Bu sayfa içine bakamadı. Dosya olduğu gibi duruyor.",
  tracesLocked: "Bu dosya parolayla korunuyor. Bu sayfa içine bakamaz ve onu temizleyemez.",
  tracesTell: "Bu dosya şunları gösteriyor: {kinds}",
  tracesOnly: "Bu sayfa bunu yalnızca gösterebilir. Bu tür dosyalardan silemez.",
  cleanMake: "Temizlenmiş kopya oluştur",
  cleanAll: "Hepsinin temizlenmiş kopyasını oluştur",
  cleanMaking: "Temizlenmiş kopya oluşturuluyor…",
  cleanFailed: "“{name}” dosyasının temizlenmiş kopyası oluşturulamadı. Dosyayı çıkarın ya da olduğu gibi gönderin.",
  cleanPrint: "Ya da onu yeni bir PDF olarak yazdırın ve burada o dosyayı seçin.",
  cleanDone: "Temizlenmiş kopya gönderilecek. Asıl dosya cihazınızda kalır.",
  cleanBoth: "İkisi de gönderilecek: temizlenmiş kopya ve gösterdiği her şeyle asıl dosya.",
  cleanOriginal: "Asıl dosyayı da gönder",
  cleanUndo: "Yalnızca asıl dosyayı gönder",
  cleanLeft: "Temizlenmiş kopya hâlâ şunları gösteriyor: {kinds}",
  cleanNothingLeft: "Temizlenmiş kopyada bir şey bulunmadı.",
  cleanPdf:
    "Kopyada sayfalar önceki gibi görünür; bağlantıların çerçeveleri ve not simgeleri yoktur. Bağlantılar, yer imleri, notlar ve ekli dosyalar yoktur. Kimsenin görmediği metin, örneğin siyah bir kutunun altındaki ya da sesli okuma için olan, hâlâ içindedir.",
  blackOpen: "Resmin bölümlerini karart",
  blackLead:
    "Kimsenin görmemesi gerekenlerin üzerini çizin: yüzler, adlar, plakalar, yansımalar. Kopyada bu bölümler siyahtır ve siyahın altında hiçbir şey yoktur.",
  blackKeys:
    "Resmin üzerinde sürükleyin. Ya da bir bölüm ekleyip ok tuşlarıyla taşıyın; Shift ile boyutu değişir, Delete kaldırır.",
  blackFinger: "Parmakla çiz. Sayfayı kaydırmak için işareti kaldırın.",
  blackAdd: "Siyah bölüm ekle",
  blackPart: "Siyah bölüm {number}",
  blackLeft: "Soldan, %",
  blackTop: "Üstten, %",
  blackWide: "Genişlik, %",
  blackHigh: "Yükseklik, %",
  blackLeave: "Vazgeç",
  blackNone: "Önce en az bir bölüm çizin.",
  blackStop: "Durdur",
  blackDone: "Siyah bölümlü kopya gönderilecek. Özgün dosya cihazınızda kalır.",
  blackShown: "Gönderilecek olan budur. Dikkatle bakın: her şey kapandı mı?",
  blackUnmade: "Siyah bölümler çiziyorsunuz ama henüz kopya yok. Kopyayı yapın ya da vazgeçin, sonra devam edin.",
  blackUnknown: "Bu sayfa bu tür bir resmi değiştiremez.",
  blackUnshown: "Bu resim burada gösterilemiyor.",
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
  traceFont: "yazı tipleri",
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
  peopleFound: "Bu dosyadaki kişiler: {kinds}",
  peopleNone: "Bu dosyada kişi tanınmadı. Dosyayı kendiniz gözden geçirin.",
  peopleLead:
    "Kişileri ele vermeden ne olduğunu gösterebilirsiniz. Her sütun için ekibin ne alacağını seçin. Kopyayı yapana kadar hiçbir şey değişmez.",
  peopleLooked: "Bakılan satır: {count}. Sayfa her şeyi tanımaz: her sütunu kendiniz gözden geçirin.",
  peoplePseudonyms:
    "Takma adlarla bir kişi, tek bir kod adıyla gönderdiğiniz tüm dosyalarda aynı kalır ve kimse adı deneyerek bulamaz. Diğer sütunlardaki ender ayrıntılar yine de kim olduğunu gösterebilir.",
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
  peopleDone:
    "Kopya gönderilecek. Özgün dosya aygıtınızda kalır. Kopyayı gözden geçirin: çıkacak olan tam olarak budur.",
  peopleChange: "Kopyayı değiştir",
  peopleKept: "Kopyadaki satır: {kept} / {read}.",
  peopleOdd: "Sütunlara uymayan ve çıkarılan satır: {count}.",
  peopleHidden:
    "Kimsenin görmediği karakterler çıkarıldı: {count}. Bir dosyanın kimin kopyası olduğunu gösterebilirler.",
  peopleStill: "Kopyada sayfa hâlâ şunları görüyor: {kinds}",
  peopleNothing: "Kopyada sayfa kişi tanımıyor. Kendiniz gözden geçirin.",
  previewTitle: "Çıkacak olan: {size}",
  previewMore: "Daha fazla göster",
  previewFind: "Kopyada ara",
  previewFound: "Bulunan yer: {count}",
  previewNone: "Kopyada bulunamadı.",
  peopleReady: "Kopya hazır. Gözden geçirin, sonra devam edin.",
  peopleOther: "Kod adınız artık başka, bu yüzden takma adlar değişti. Kopyalara yeniden bakın, sonra devam edin.",
  peopleOnly: "Bu sayfa bu tür dosyalarda kişi aramaz. Bir hesap tablosunu CSV olarak kaydedip onu seçebilirsiniz.",
  peopleTooLarge: "Bu dosya bu sayfa için çok büyük.",
  peopleBroken: "Bu tablo okunamıyor: bir satır çok uzun veya bir tırnak işareti eksik.",
  peopleUnread: "Bu sayfa bu dosyada kişi arayamadı.",
  peopleSheet: "Sayfa {number}: {name}",
  peopleSheetOut: "Bu çalışma sayfasını dışarıda bırak",
  peopleConverted:
    "Giden, sayfanın dosyadan okuduğudur: CSV olarak bir tablo veya düz metin. Formüller, yorumlar, resimler ve ekler cihazınızda kalır.",
  textLead:
    "Ne olduğunu, kişileri ele vermeden gösterebilirsiniz. Bulunanların yerine ekibin ne alacağını seçin. Sayfa birçok adı kaçırır: metni okuyun ve kaçanları aşağıya ekleyin.",
  textLooked: "Sayfa bu metnin ilk {size} kadarına baktı. Kopyada, metnin tamamında bulduklarını değiştirir.",
  textWords: "Bu sözcükleri de, nerede geçerse geçsin, takma adlarla değiştir (her satıra bir tane)",
  textKept: "Bunları değiştirme (her satıra bir tane)",
  textReplaced: "Değiştirilen yerler: {count}.",
  noteTitle: "Dosyalarla birlikte ekibe bir not gider",
  noteLead:
    "Hangi dosyaların kopya olduğunu ve neyin değiştiğini söyler; böylece kimse onları özgün sanmaz. İngilizcedir.",
  filesFlat: "Klasör adlarını gönderme",
  filesTotal: { one: "{count} dosya, toplam {size}.", other: "{count} dosya, toplam {size}." },
  errorFilesTooLarge: "Çok büyük: bir mesajda en çok {most}. Bazı dosyaları kaldırın ya da birkaç mesajla gönderin.",
  errorFilesMany:
    "Bir mesaj için çok fazla dosya var (en çok {most}). Bazılarını kaldırın ya da dosyaları tek bir arşivde toplayın.",
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
  errorSeal:
    "Mesaj şifrelenemedi, bu yüzden hiçbir şey gönderilmedi. Metninizi kopyalayın, sayfayı yeniden yükleyin ve yeniden deneyin.",
  errorFileGone: "“{name}” artık okunamıyor. Listeden kaldırın ya da yeniden seçin.",
  errorLines:
    "Bu, {most} satırdan fazla olur; bu alan için çok. Metni dosya olarak kaydedip aşağıda seçin ya da birkaç mesajda gönderin.",

  // Step 2: codename
  codenameTitle: "Kod adınız",
  codenameLead:
    "Bu sekiz İngilizce kelimeyi bu sırayla elle kâğıda yazın. Kelimeler az önce bu cihazda oluşturuldu. Hiçbir şey gönderilmedi.",
  codenameWhy1: "Geri gelmek, yanıtı okumak ve yeniden yazmak için bu kelimelere ihtiyacınız var.",
  codenameWhy2: "Kimse bu kelimeleri size yeniden veremez. Kaybederseniz yanıtı okuyamazsınız.",
  codenameWhy3:
    "Bu kelimeler kimdeyse yanıtları okuyabilir ve sizin adınıza yazabilir. Kâğıdı güvenli bir yerde saklayın. Fotoğrafını çekmeyin.",
  codenameCopy: "Panoya kopyala",
  codenameCopyCost: "Başka programlar panoyu okuyabilir. Elle yazmak daha güvenlidir.",
  codenameCopied: "Kopyalandı. İşiniz bitince panoyu boşaltın: başka bir şey kopyalayın.",
  codenameNotCopied: "Tarayıcı kopyalamaya izin vermedi. Lütfen kelimeleri elle yazın.",
  codenameWritten: "Kâğıda yazdım",
  back: "Geri",
  checkTitle: "Yazdığınızı denetleyin",
  checkLead:
    "Lütfen bu iki İngilizce kelimeyi kâğıdınıza bakarak yazın. Böylece bu kâğıtla geri gelip gelemeyeceğiniz anlaşılır.",
  checkWord: "{number}. kelime",
  checkWrong: "Bu, {number}. kelime değil. Kâğıdınıza bakın ya da “Kod adını yeniden göster” seçin.",
  checkShow: "Kod adını yeniden göster",
  checkSend: "Mesajı gönder",

  // Step 3: sent
  sentTitleWaiting: "Mesajınız gönderilmeyi bekliyor",
  sentTitleSent: "Mesajınız gönderildi",
  sentTitleConfirmed: "Mesajınız ulaştı",
  sentWaiting:
    "Bu sayfa zaten rastgele zamanlarda veri gönderir. Mesajınız da onunla gider; bu yüzden gönderim zamanı hiçbir şeyi ele vermez. Bir şey yapmanız gerekmez.",
  sentNowTitle: "Beklemeden hemen gönder",
  sentNowCost:
    "O zaman gönderim, tıkladığınız anın hemen ardından olur. Sunucuyu izleyen ve ne zaman çevrimiçi olduğunuzu bilen biri sizin yazdığınızı anlayabilir. Bunu yalnızca şimdi gitmeniz gerekiyorsa seçin.",
  sentNow: "Şimdi gönder",
  sentNowPressed: "Gönderiliyor…",
  nextTitle: "Bundan sonra ne yapmalı",
  nextWait: "Üstteki satırda “Ulaştı” yazana kadar bekleyin.",
  nextKeep: "Kod adınızın yazılı olduğu kâğıdı saklayın. Onu, kim olduğunuzu gösterebilecek her şeyden uzak tutun.",
  nextLeave: "Sonra bu sayfayı kapatın. Tor Browser’da “Kimliği yenile” (New Identity) seçin.",
  nextReturn: {
    one: "İki üç gün sonra geri gelin, “Kod adım var” seçin ve sekiz İngilizce kelimeyi yazın. Yanıtı {count} gün boyunca okuyabilirsiniz.",
    other:
      "İki üç gün sonra geri gelin, “Kod adım var” seçin ve sekiz İngilizce kelimeyi yazın. Yanıtı {count} gün boyunca okuyabilirsiniz.",
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
  returnLead:
    "Sekiz İngilizce kelimenizi yazın. Büyük harfler, tireler ve fazladan boşluklar önemli değildir. Kod adını açmak hiçbir şey göndermez: bu sayfa her ziyarette yazan herkese verilen yanıtları yükler.",
  returnLabel: "Kod adınız",
  returnHint: "Sekiz kelime. Siz yazarken alanın altında uyan kelimeler belirir. Aşağı ok tuşu sizi oraya götürür.",
  returnOpen: "Aç",
  returnOpening: "Açılıyor. Bu birkaç saniye sürebilir.",
  returnMatches: "Aşağıdaki uyan kelimeler: {count}.",
  returnMatchList: "Uyan kelimeler",
  errorWord: "{number}. kelime, “{word}”, kod adlarında kullanılan bir kelime değil. Notunuza yeniden bakın.",
  errorWordNear:
    "{number}. kelime, “{word}”, kod adlarında kullanılan bir kelime değil. Şunu mu demek istediniz: {near}?",
  errorCount: "Bir kod adında sekiz kelime vardır. Burada {count} kelime var.",
  errorCheck:
    "Bu sekiz kelime kod adlarında kullanılır, ama birbirine uymuyor. Bir kelime yanlış ya da bu kod adı başka bir ekip için. Her kelimeyi notunuzla karşılaştırın.",
  errorSwapped: "{first}. ve {second}. kelimeler yer değiştirmiş görünüyor.",
  errorSimilar: "{number}. kelime yanlış görünüyor. “{word}” olabilir. Notunuzla karşılaştırın.",
  takeWord: "“{word}” kullan",
  takeOrder: "İki kelimenin yerini değiştir",
  errorNoWords: "Önce sekiz kelimenizi yazın.",
  errorOpen: "Kod adı açılamadı. Sayfayı yeniden yükleyin ve yeniden deneyin.",
  returnOpeningLong: "Yavaş bir cihazda bu bir dakikayı bulabilir.",
  returnSearching: "Size verilen yanıtlar aranıyor. Yavaş bir bağlantıda gelmeleri dakikalar sürebilir.",

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
  keyStolen:
    "Dikkat: {name} adlı kişinin imza anahtarının çalındığı bildirildi. Bunu, daha eski bir tarihle de olsa, anahtarı çalan yazmış olabilir. Ekibe göre {name}, {day} günü sonuna kadar ekipteydi.",
  replyMissing: {
    one: "Bu yanıtın {count} parçası yüklenemedi. Tamamını okumak için daha sonra geri gelin.",
    other: "Bu yanıtın {count} parçası yüklenemedi. Tamamını okumak için daha sonra geri gelin.",
  },
  repliesRefused: {
    one: "Size gelen {count} yanıtın ekipten geldiği kanıtlanamadı, bu yüzden gösterilmiyor. Bunu bir sonraki mesajınızda ekibe söyleyin.",
    other:
      "Size gelen {count} yanıtın ekipten geldiği kanıtlanamadı, bu yüzden gösterilmiyor. Bunu bir sonraki mesajınızda ekibe söyleyin.",
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
  conversationReturn:
    "Bu sayfa açık kaldıkça yeni yanıtlar burada kendiliğinden belirir. Yoksa iki üç gün sonra geri gelin.",
  writeAgain: "Yeniden yaz",
  closeCodename: "Bu yazışmadan çık",
  ownLost: "Tamamı gönderilmedi",
  ownUncertain: "Ulaşmamış olabilir",
  ownStopped: "Gönderim durduruldu",
  notKnown:
    "Bu sayfa, bu kod adıyla bir mesajın gönderilip gönderilmediğini bilemez. “Ulaştı” yazısını hiç görmediyseniz mesajı yeniden gönderin.",
  filesAgain:
    "Sayfayı bütün dosyalarınız kaydedilmeden kapattıysanız bir hafta içinde yeniden yazın ve aynı dosyaları seçin. Kaydedilmiş olan iki kez gönderilmez.",
  statusReceived: "Gönderdikleriniz ekipten birinin elinde.",
  statusLooking: "Bildiriminiz inceleniyor.",
  statusClosed: "Bildiriminiz kapatıldı.",
  statusDestroyed: "Yok edildi: geri aldıklarınızın {day} günü sonuna kadar ulaşan hepsi.",
  statusFiles: "Dosyalarının tümü ulaşan mesajlar: {announced} mesajdan {whole}.",
  whoTitle: "Bu ekipte kim okuyor",
  whoLead:
    "Ekibin imzaladığı adlar ve imza anahtarları. Bir anahtarı, kişinin başka yerde bildirdiğiyle karşılaştırabilirsiniz.",
  proofTitle: "Bildirim kanıtı",
  proofLead:
    "Metninizi kimin açtığını, bunun ne zaman imzalandığını ve ne yanıt verildiğini kanıtlayan bir dosya kaydedin. Bunun için hiçbir şey gönderilmez. Başka yanıt olmadığını kanıtlayamaz.",
  proofWarning:
    "Bu dosyayı sizde bulan, bildirimde bulunduğunuzu öğrenir ve her yanıtı okur. Şifreli değildir ve inkâr edemezsiniz. Yalnızca birine göstermeniz gerekiyorsa kaydedin. Bu dosyaya sahip olan, içine koyarsanız metninizi de okur; metni dışarıda bırakmak onu yalnızca tahmin edemeyenlerden gizler.",
  proofText: "Gönderdiğiniz metin, sözcüğü sözcüğüne, sakladıysanız",
  proofTextHint: "Bu metin olmadan, dosyayı denetleyenin metni sizden alması gerekir.",
  proofSave: "Kanıtı kaydet",
  proofSaved: "Dosya, kaydedilmek üzere tarayıcınıza verildi.",
  proofNothing: "Henüz kanıtlanacak bir şey yok: gönderdiğinizi açtığını kimse imzalamadı. Daha sonra geri gelin.",
  proofOther:
    "Bu metni açtığını kimse imzalamadı. Tam olarak gönderdiğiniz metin olmalı. Alanı boş da bırakabilirsiniz.",
  proofFailed: "Kanıt oluşturulamadı.",

  // Withdrawing
  withdrawOpen: "Her şeyi geri al",
  withdrawTitle: "Her şeyi geri al",
  withdrawLead:
    "Bu kod adıyla gönderdiğiniz her şeyi, dosyalar dahil, yok etmesini ekipten istiyorsunuz. Ekibin programları isteğinizi alınca bunu otomatik olarak yapar.",
  withdrawKnown:
    "Mesajınızı okuyan kişi yazdıklarınızı hâlâ bilir. Başkasına verilmiş ya da yazdırılmış kopyalar geri alınamaz.",
  withdrawToday:
    "Bugün bu kod adıyla göndereceğiniz şeyler de yok edilir. Bu kod adıyla yeniden yazmak için yarından sonraki güne kadar bekleyin.",
  withdrawCodename: "Yanıtlar süreleri dolana kadar burada kalır. Kod adınız onları açmaya devam eder.",
  withdrawWho: "Mesajlarınızı kimler okuyabiliyordu?",
  withdrawWhoHint: "Hepsini işaretleyin. Ötekiler yazdığınızı öğrenmez.",
  withdrawNobody: "Şu anda ekipten kimseye ulaşılamıyor. Lütfen yarın geri gelin.",
  errorWithdrawWho: "En az bir kişiyi işaretleyin.",
  errorWithdraw:
    "İsteğiniz şifrelenemedi, bu yüzden hiçbir şey gönderilmedi. Sayfayı yeniden yükleyin ve yeniden deneyin.",
  withdrawSend: "Her şeyin yok edilmesini iste",
  withdrawOwn: "Gönderdiğiniz her şeyi yok etmesini ekipten istediniz.",

  // Without JavaScript
  plainTitle: "Bu sayfa için JavaScript gerekli",
  plainWhy:
    "Sayfa, mesajınızı cihazınızdan çıkmadan önce JavaScript ile şifreler. JavaScript olmadan bunu yapamaz ve şifrelenmemiş hiçbir şey göndermez.",
  plainLevel:
    "Tor Browser’da kalkan simgesine tıklayın, “Ayarlar” (Settings), ardından “Daha güvenli” (Safer) seçin. Tarayıcıyı yeniden başlatın ve bu sayfayı tekrar açın. “Daha güvenli” (Safer) düzeyi yeterlidir.",
  plainOther:
    "JavaScript’i kapalı tutabilirsiniz: güvendiğiniz bir bilgisayarda “knothole source” programını kullanın. Nereden alınacağı ve parmak izi ekibin olağan web sitesinde yazar. Ya da ekibe kâğıt mektupla veya yüz yüze ulaşın.",
  plainFile:
    "“knothole source seal” ile bir zarf dosyası mı hazırladınız? Dosyayı buradan verin. Sunucuyu izleyen biri, birinin bunu yaptığını görebilir.",
  plainChoose: "Zarf dosyası",
  plainSend: "Dosyayı gönder",
  plainStored:
    "Ekip için kaydedildi. Bu sayfayı kapatabilirsiniz. Tor Browser’da “Kimliği yenile” (New Identity) seçin.",
  plainNotStored: "Kaydedilmedi. Sunucu şu anda dosyayı alamıyor. Dosyayı saklayın ve yarın yeniden gönderin.",
  plainRefused:
    "Kaydedilmedi. Bu, “knothole source seal” ile hazırlanmış bir zarf dosyası değil. Geri dönün ve başka bir dosya seçin.",
  notStarted: "Bu sayfa başlamadı",
  notStartedLead: "Buraya yazmayın. Bir dakika içinde değişmezse sayfayı yeniden yükleyin.",
  plainAndroid:
    "Android için Tor Browser’da “Ayarlar”ı, sonra “Güvenlik düzeyi”ni açın ve “Daha güvenli”yi (Safer) seçin.",
};
