// @ts-check
/** Every word the page says, in Polish. See en.js. */

/** @type {import("../page/language.js").Catalogue} */
export default {
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
  leaveHint:
    "Od razu czyści tę stronę. To, co nie zostało wysłane, przepada. Tak samo działa trzykrotne naciśnięcie klawisza Escape.",
  footer: "Ta strona niczego nie zapisuje w Twojej przeglądarce. Po jej zamknięciu wszystko, co tu jest, znika.",

  // Safety check
  safetyGood: "Kontrola bezpieczeństwa: nie ma nic do poprawienia",
  safetyLook: {
    one: "Kontrola bezpieczeństwa: {count} rzecz do poprawienia, zanim zaczniesz pisać",
    few: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia, zanim zaczniesz pisać",
    many: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia, zanim zaczniesz pisać",
    other: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia, zanim zaczniesz pisać",
  },
  safetyOnion: "Ta strona jest otwarta przez adres onion. Tor ukrywa, gdzie jesteś.",
  safetyLocal: "To jest próba: serwer działa na Twoim własnym komputerze.",
  safetyNoOnion:
    "Ta strona nie jest otwarta przez adres onion. W Twojej sieci można zobaczyć, że tu jesteś. Otwórz w Tor Browser ten adres:",
  safetyNoOnionUnknown:
    "Ta strona nie jest otwarta przez adres onion. W Twojej sieci można zobaczyć, że tu jesteś. Użyj Tor Browser i zapytaj zespół o jego adres onion.",
  safetySafer: "Poziom bezpieczeństwa przeglądarki to co najmniej „Safer” (bezpieczniejszy).",
  safetyStandard:
    "Poziom bezpieczeństwa przeglądarki jest niższy niż „Safer” (bezpieczniejszy). W Tor Browser kliknij tarczę, wybierz „Ustawienia” (Settings), a potem „Safer” (bezpieczniejszy). Uruchom przeglądarkę ponownie i jeszcze raz otwórz tę stronę. Zrób to, zanim zaczniesz pisać: ponowne uruchomienie usuwa Twój tekst.",
  safetyFeatures: "Twoja przeglądarka potrafi zaszyfrować wszystko, co ta strona wysyła.",
  safetyCannot:
    "Ta strona nie może sprawdzić, czy Twoje urządzenie jest wolne od szkodliwych programów ani czy ktoś nie patrzy Ci przez ramię.",

  // The line of state
  stateLoading: "Strona się przygotowuje. Możesz już zacząć pisać.",
  stateNothing: "Nic nie zostało wysłane.",
  stateSealing: "Twoja wiadomość jest szyfrowana…",
  stateWaiting:
    "Jeszcze nie wysłano. Wiadomość wyśle się sama, w losowym momencie, zwykle w ciągu minuty. Nie zamykaj tej strony.",
  stateParts: {
    one: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    few: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    many: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    other: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
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
    other: "Zostało około {count} minuty.",
  },
  uploadLost:
    "Połączenie przerwało się przy {done} z {of}. Strona sama spróbuje ponownie. To, co już zapisano, nie przepadnie.",
  uploadPaused: "Wstrzymano przy {done} z {of}. To, co już zapisano, zostaje przez tydzień.",
  uploadFull:
    "Na serwerze nie ma teraz miejsca na Twoje pliki. Twój tekst i tak jest wysłany. Spróbuj ponownie albo wróć jutro ze swoim hasłem i tymi samymi plikami.",
  uploadChanged:
    "Jeden z plików zmienił się podczas odczytu, więc wysyłanie zostało przerwane. Twój tekst i tak jest wysłany. Wybierz pliki jeszcze raz i wyślij je z nową wiadomością.",
  uploadStopped:
    "Serwer nie przyjął plików. Twój tekst i tak jest wysłany. Wróć jutro ze swoim hasłem i tymi samymi plikami.",
  uploadDone: "Wszystkie Twoje pliki są zapisane dla zespołu.",
  uploadPause: "Wstrzymaj",
  uploadResume: "Wznów",
  uploadAgain: "Spróbuj ponownie",

  // Troubles: what happened, then what to do
  troubleUnreachable: "Serwer nie odpowiedział. Strona sama spróbuje ponownie. Sprawdź, czy masz połączenie.",
  troubleFull:
    "Serwer jest pełny i nie zapisał Twojej wiadomości. Strona ją zachowuje i próbuje ponownie. Zostaw stronę otwartą albo wróć jutro.",
  troubleUnavailable: "Serwer nie może teraz niczego zapisać. Strona sama spróbuje ponownie. Zostaw ją otwartą.",
  troubleStrange:
    "Serwer dał odpowiedź, której ta strona nie rozumie. Strona spróbuje ponownie. Jeśli to się powtarza, skopiuj swój tekst i wczytaj stronę od nowa.",
  troubleNotLoaded:
    "Nie udało się wczytać dokumentów zespołu. Strona sama spróbuje ponownie. Jeśli to się powtarza, poproś o nowy obwód Tor i wczytaj stronę od nowa.",
  troubleDocument:
    "Ta strona nie może udowodnić, że łączy się z właściwym zespołem, więc nie chce niczego wysłać. Nie używaj jej teraz. Wczytaj ją od nowa za godzinę. Jeśli to się powtarza, skontaktuj się z zespołem inną drogą.",
  troubleUpdate:
    "Serwer podał nowe dokumenty zespołu, ale nie da się udowodnić, że naprawdę pochodzą od zespołu. Strona ich nie przyjęła i działa dalej z poprzednimi. Jeśli masz wątpliwości, zamknij stronę.",
  troubleWithheld:
    "Serwer pomija coś na temat osób z zespołu, co wcześniej opublikował. Może jest uszkodzony, a może ktoś próbuje Cię oszukać. Ta strona kieruje się tym, co wiedziała wcześniej.",
  troubleExpired:
    "Ważność dokumentów zespołu minęła, więc ta strona nie chce niczego wysłać. Nadal możesz czytać odpowiedzi. Wróć jutro.",
  troubleMissing:
    "Twojej przeglądarce brakuje tego, czego ta strona potrzebuje do szyfrowania: {missing}. Nie da się nią niczego wysłać. Użyj najnowszej wersji Tor Browser.",
  troubleBroken:
    "Część tej strony nie wczytała się albo przestała działać. Nic więcej nie da się wysłać. Skopiuj swój tekst, wczytaj stronę od nowa i spróbuj ponownie.",
  missingSecure: "bezpieczny adres (adres onion albo https)",
  missingWorkers: "procesy w tle",
  missingCrypto: "funkcje szyfrowania (WebCrypto)",
  missingSignatures: "podpisy (Ed25519)",
  missingText: "kodowanie tekstu",
  missingTimeout: "limity czasu żądań",

  // Step 1: write
  writeTitle: "Napisz do: {desk}",
  writeTitleEmpty: "Napisz do zespołu",
  writeLead:
    "Twoja wiadomość jest szyfrowana na tym urządzeniu, zanim je opuści. Mogą ją przeczytać tylko osoby wymienione poniżej. Nie może jej przeczytać ani serwer, ani ci, którzy go prowadzą.",
  writeWarning:
    "Nie używaj urządzenia ani sieci swojego pracodawcy. Pracodawca może zobaczyć, że odwiedzasz tę stronę.",
  protectedTitle: "Co jest chronione, a co nie",
  protectedYes1: "Tego, co piszesz, ani Twojego hasła nikt nie może przeczytać po drodze.",
  protectedYes2: "Nie ma konta. Strona nie pyta o imię ani nazwisko i niczego nie zapisuje na tym urządzeniu.",
  protectedYes3:
    "Strona wysyła dane w losowych momentach, niezależnie od tego, czy piszesz. Dlatego wysłanie wiadomości się nie wyróżnia.",
  protectedNo1:
    "Ktoś, kto obserwuje Twoją sieć, może zobaczyć, że używasz Tora, a być może także, że odwiedzasz tę stronę.",
  protectedNo2: "Ktoś, kto kontroluje Twoje urządzenie, może zobaczyć wszystko, co tu robisz.",
  protectedNo3: "Ktoś, kto przejmie serwer, może przysłać Ci zmienioną stronę, która podgląda, co piszesz.",
  protectedNo4:
    "To, co opowiadasz, może zdradzić, kim jesteś. Pomiń to, co możesz wiedzieć tylko Ty, chyba że jest to ważne.",
  statementTitle: "Komunikat zespołu z dnia {day}",
  statementHolds: "Zespół informuje, że nakaz prawny zobowiązuje go do zachowania czegoś:",
  channelTitle: "Kto ma otrzymać wiadomość?",
  channelLoading: "Wczytywanie listy osób, które mogą przeczytać Twoją wiadomość…",
  channelReaders: "Mogą przeczytać: {names}.",
  readersChoose: "Pomiń kogoś",
  readersHint:
    "Usuń zaznaczenie przy osobie, która nie powinna tego przeczytać. Rób to ponownie przy każdej kolejnej wiadomości.",
  readersLeftOut: "Tej wiadomości nie mogą przeczytać: {names}.",
  errorReaders: "Zostaw co najmniej jedną osobę, która może przeczytać Twoją wiadomość.",
  channelRead: "Wiadomości przeczytane do dnia {day} włącznie.",
  channelNeverRead: "W ciągu ostatnich 30 dni nikt nie potwierdził podpisem, że te wiadomości zostały przeczytane.",
  channelUnreachable: "Nikt tutaj nie może teraz odbierać wiadomości. Wybierz inną możliwość albo wróć jutro.",
  questionsTitle: "Kilka pytań",
  optional: "nieobowiązkowe",
  messageLabel: "Twoja wiadomość",
  messageHint:
    "Napisz, co się stało, kiedy i skąd o tym wiesz. Nie musisz się spieszyć. Nic z tego, co piszesz, nie opuści tej strony, dopóki nie zobaczysz swojego hasła i się nie zgodzisz.",
  messageLeft: "Pozostało miejsca: około {count} liter.",
  messageOver: "Tekst jest za długi o około {count} liter. Skróć go albo wyślij resztę w drugiej wiadomości.",
  filesTitle: "Pliki",
  filesHint:
    "Zdjęcia, dokumenty, nagrania. Są szyfrowane tak jak Twój tekst, razem ze swoimi nazwami. Po plikach można poznać, kto i kiedy je utworzył: zastanów się, co przekazujesz.",
  filesCost:
    "Wysyłanie plików trwa dłużej niż wysyłanie tekstu i zaczyna się od razu. Dlatego ktoś, kto obserwuje, może zobaczyć, że wysyłasz coś dużego.",
  filesChoose: "Wybierz pliki",
  folderChoose: "Wybierz folder",
  filesDrop: "Możesz je też tutaj przeciągnąć.",
  fileRemove: "Usuń",
  fileRemoveNamed: "Usuń {name}",
  filesTotal: {
    one: "{count} plik, razem {size}.",
    few: "{count} pliki, razem {size}.",
    many: "{count} plików, razem {size}.",
    other: "{count} pliku, razem {size}.",
  },
  errorFilesTooLarge:
    "To więcej, niż zespół przyjmuje naraz ({most}, razem z danymi wypełniającymi). Usuń część plików albo wyślij je w kilku wiadomościach.",
  errorFilesMany: "To za dużo plików na jedną wiadomość (najwyżej {most}). Usuń część albo spakuj je w jedno archiwum.",
  errorFileUnreadable:
    "Nie da się odczytać jednego z plików. Usuń z listy to, co zostało przeniesione lub skasowane, i wybierz to ponownie.",
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
  errorText:
    "W tekście jest uszkodzony znak, którego nie da się wysłać. Usuń to, co zostało wklejone na końcu, i spróbuj ponownie.",
  errorSeal:
    "Nie udało się zaszyfrować wiadomości, więc nic nie zostało wysłane. Skopiuj swój tekst, wczytaj stronę od nowa i spróbuj ponownie.",

  // Step 2: codename
  codenameTitle: "Twoje hasło",
  codenameLead:
    "Przepisz ręcznie te osiem angielskich słów, w tej kolejności. Powstały przed chwilą na tym urządzeniu. Nic nie zostało wysłane.",
  codenameWhy1: "Tylko z tymi słowami możesz wrócić, przeczytać odpowiedź i napisać ponownie.",
  codenameWhy2: "Nikt nie może podać Ci ich drugi raz. Jeśli je zgubisz, nie przeczytasz odpowiedzi.",
  codenameWhy3:
    "Kto je ma, może czytać odpowiedzi i pisać w Twoim imieniu. Trzymaj kartkę w bezpiecznym miejscu. Nie rób jej zdjęcia.",
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
  sentWaiting:
    "Ta strona wysyła dane w losowych momentach, a Twoja wiadomość pójdzie razem z nimi. Dzięki temu z czasu wysłania nikt nie odczyta, że piszesz. Nie musisz nic robić.",
  sentNowTitle: "Wyślij od razu, bez czekania",
  sentNowCost:
    "Wtedy wysłanie nastąpi zaraz po Twoim kliknięciu. Ktoś, kto obserwuje serwer i wie, kiedy masz połączenie z internetem, może się domyślić, że wiadomość jest od Ciebie. Wybierz to tylko wtedy, gdy musisz teraz wyjść.",
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
    other:
      "Wróć za dwa lub trzy dni, wybierz „Mam hasło” i wpisz osiem angielskich słów. Odpowiedź czeka {count} dnia.",
  },
  nextDelete: "Jeśli tekst jest zapisany w innym miejscu na tym urządzeniu, zastanów się, czy go nie usunąć.",
  goConversation: "Pokaż rozmowę",
  sentEmpty: "Wyczyść tę stronę",

  // The way back: entering a codename
  returnTitle: "Powrót z hasłem",
  returnLead:
    "Wpisz swoje osiem angielskich słów. Wielkie litery, łączniki i dodatkowe spacje nie mają znaczenia. Otwarcie hasła niczego nie wysyła: odpowiedzi dla wszystkich, którzy pisali, są już na tym urządzeniu.",
  returnLabel: "Twoje hasło",
  returnHint:
    "Osiem słów. Gdy piszesz, pod polem pojawiają się pasujące słowa. Przejdziesz do nich klawiszem „strzałka w dół”.",
  returnOpen: "Otwórz",
  returnOpening: "Otwieranie. Może to potrwać kilka sekund.",
  returnMatches: "Pasujące słowa poniżej: {count}.",
  returnMatchList: "Pasujące słowa",
  errorWord: "Słowo {number}: „{word}”. Takiego słowa nie ma w żadnym haśle. Spójrz jeszcze raz na kartkę.",
  errorWordNear: "Słowo {number}: „{word}”. Takiego słowa nie ma w żadnym haśle. Może chodzi o {near}?",
  errorCount: "Hasło ma osiem słów. Liczba słów tutaj: {count}.",
  errorCheck:
    "Wszystkie osiem słów występuje w hasłach, ale nie pasują do siebie. Jedno słowo jest błędne albo to hasło jest do innego zespołu. Porównaj każde słowo ze swoją kartką.",
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
  keyStolen:
    "Uwaga: zgłoszono kradzież klucza podpisującego. Osoba: {name}. Mógł to napisać złodziej, także z wcześniejszą datą. Według zespołu ta osoba należała do niego do dnia {day} włącznie.",
  replyMissing: {
    one: "Nie udało się wczytać {count} części tej odpowiedzi. Wróć później, żeby przeczytać ją w całości.",
    few: "Nie udało się wczytać {count} części tej odpowiedzi. Wróć później, żeby przeczytać ją w całości.",
    many: "Nie udało się wczytać {count} części tej odpowiedzi. Wróć później, żeby przeczytać ją w całości.",
    other: "Nie udało się wczytać {count} części tej odpowiedzi. Wróć później, żeby przeczytać ją w całości.",
  },
  repliesRefused: {
    one: "{count} odpowiedź dla Ciebie nie jest pokazana: nie da się udowodnić, że pochodzi od zespołu. Powiedz o tym zespołowi w następnej wiadomości.",
    few: "{count} odpowiedzi dla Ciebie nie są pokazane: nie da się udowodnić, że pochodzą od zespołu. Powiedz o tym zespołowi w następnej wiadomości.",
    many: "{count} odpowiedzi dla Ciebie nie jest pokazanych: nie da się udowodnić, że pochodzą od zespołu. Powiedz o tym zespołowi w następnej wiadomości.",
    other:
      "{count} odpowiedzi dla Ciebie nie jest pokazane: nie da się udowodnić, że pochodzą od zespołu. Powiedz o tym zespołowi w następnej wiadomości.",
  },
  notShown: {
    one: "Nie udało się pokazać {count} elementu.",
    few: "Nie udało się pokazać {count} elementów.",
    many: "Nie udało się pokazać {count} elementów.",
    other: "Nie udało się pokazać {count} elementu.",
  },
  receiptOpened: "Wiadomość otwarta przez: {name}, podpis z dnia {day}.",
  receiptWritten: "Twoja wiadomość z dnia {day}",
  noReply: "Nie ma jeszcze odpowiedzi",
  noReplyLead: "Twoje hasło jest prawidłowe, błąd w słowach byłby zauważony. Nie ma teraz do niego odpowiedzi.",
  noReplyAfterReceipt: "Twoja wiadomość została otwarta. Nie ma jeszcze odpowiedzi.",
  noReceipt:
    "Nikt jeszcze nie potwierdził podpisem otwarcia Twojej wiadomości. Podpis może pojawić się dzień później niż przeczytanie.",
  deskRead: "{desk}: wiadomości przeczytane do dnia {day} włącznie.",
  deskNotReadSince:
    "{desk}: od dnia {day} nikt nie czytał wiadomości. Możliwe, że nikt jeszcze nie widział Twojej wiadomości.",
  deskNeverRead:
    "{desk}: w ciągu ostatnich 30 dni nie ma podpisu, że wiadomości zostały przeczytane. Możliwe, że nikt jeszcze nie widział Twojej wiadomości.",
  conversationReturn:
    "Gdy ta strona jest otwarta, nowe odpowiedzi pojawiają się tu same. W innym razie wróć za dwa lub trzy dni.",
  writeAgain: "Napisz ponownie",
  closeCodename: "Zamknij hasło",
  statusReceived: "Ktoś z zespołu ma to, co zostało od Ciebie wysłane.",
  statusLooking: "Twoje zgłoszenie jest sprawdzane.",
  statusClosed: "Twoje zgłoszenie jest zamknięte.",
  statusDestroyed: "Zniszczono wszystko, co zostało przez Ciebie wycofane i nadeszło do dnia {day} włącznie.",
  statusFiles: "Wiadomości, których wszystkie pliki dotarły: {whole} z {announced}.",
  whoTitle: "Kto czyta zgłoszenia",
  whoLead:
    "Nazwiska i klucze podpisujące, podpisane przez zespół. Klucz można porównać z tym, co dana osoba podaje gdzie indziej.",
  proofTitle: "Dowód zgłoszenia",
  proofLead:
    "Zapisz plik, który dowodzi, kto otworzył Twój tekst, kiedy to podpisano i co odpowiedziano. Nic nie jest w tym celu wysyłane. Nie może dowieść, że nie było innej odpowiedzi.",
  proofWarning:
    "Kto znajdzie u Ciebie ten plik, dowie się o zgłoszeniu i przeczyta wszystkie odpowiedzi. Plik nie jest zaszyfrowany i nie da się go wyprzeć. Zapisz go tylko wtedy, gdy musisz go komuś pokazać.",
  proofText: "Wysłany tekst, słowo w słowo, jeśli go masz",
  proofTextHint: "Bez niego osoba sprawdzająca plik musi dostać tekst od Ciebie.",
  proofSave: "Zapisz dowód",
  proofSaved: "Plik został przekazany przeglądarce do zapisania.",
  proofNothing:
    "Nie ma jeszcze czego dowodzić: nikt nie podpisał, że otworzył to, co zostało od Ciebie wysłane. Wróć później.",
  proofOther:
    "Nikt nie podpisał, że otworzył ten tekst. Musi to być dokładnie wysłany tekst. Można też zostawić pole puste.",
  proofFailed: "Nie udało się utworzyć dowodu.",

  // Taking everything back
  withdrawOpen: "Wycofaj wszystko",
  withdrawTitle: "Wycofaj wszystko",
  withdrawLead:
    "Prosisz zespół o zniszczenie wszystkiego, co zostało wysłane z tym hasłem, także plików. Programy zespołu zrobią to same, gdy dostaną Twoją prośbę.",
  withdrawKnown:
    "Kto przeczytał Twoją wiadomość, nadal wie, co w niej było. Kopii przekazanych dalej lub wydrukowanych nie da się cofnąć.",
  withdrawToday:
    "To, co wyślesz dzisiaj z tym hasłem, też zostanie zniszczone. Żeby znów z nim pisać, poczekaj do pojutrza.",
  withdrawCodename: "Odpowiedzi zostają tutaj, aż minie ich termin. Twoje hasło nadal je otwiera.",
  withdrawWho: "Kto mógł przeczytać Twoje wiadomości?",
  withdrawWhoHint: "Zaznacz wszystkie te osoby. Pozostałe nie dowiedzą się o Twoich wiadomościach.",
  withdrawNobody: "Z nikim z zespołu nie można się teraz skontaktować. Wróć jutro.",
  errorWithdrawWho: "Zaznacz co najmniej jedną osobę.",
  errorWithdraw:
    "Nie udało się zaszyfrować Twojej prośby, więc nic nie zostało wysłane. Wczytaj stronę od nowa i spróbuj ponownie.",
  withdrawSend: "Poproś o zniszczenie wszystkiego",
  withdrawOwn: "To prośba do zespołu o zniszczenie wszystkiego, co zostało od Ciebie wysłane.",

  // Without JavaScript
  plainTitle: "Ta strona wymaga JavaScriptu",
  plainWhy:
    "Strona szyfruje Twoją wiadomość na Twoim własnym urządzeniu, zanim ona je opuści. Bez JavaScriptu nie może tego zrobić, a niczego nie wysyła bez szyfrowania.",
  plainLevel:
    "W Tor Browser kliknij tarczę, wybierz „Ustawienia” (Settings), a potem „Safer” (bezpieczniejszy). Uruchom przeglądarkę ponownie i jeszcze raz otwórz tę stronę. Poziom „Safer” wystarczy.",
  plainOther:
    "JavaScript może pozostać wyłączony: na komputerze, któremu ufasz, użyj programu „knothole source”. Możesz też skontaktować się z zespołem listem na papierze albo osobiście.",
  plainFile:
    "Masz plik-kopertę utworzony poleceniem „knothole source seal”? Przekaż go tutaj. Kto obserwuje serwer, może zobaczyć, że ktoś to robi.",
  plainChoose: "Plik-koperta",
  plainSend: "Wyślij plik",
  plainStored: "Zapisano dla zespołu. Możesz zamknąć tę stronę. W Tor Browser wybierz „Nowa tożsamość” (New Identity).",
  plainNotStored: "Nie zapisano. Serwer nie może teraz przyjąć pliku. Zachowaj plik i wyślij go ponownie jutro.",
  plainRefused:
    "Nie zapisano. To nie jest plik-koperta utworzony poleceniem „knothole source seal”. Wróć i wybierz inny plik.",
};
