// @ts-check
/**
 * Every word the page says, in Polish. See en.js.
 * Not seen by a native speaker yet: all of it. Look first at “kryptonim” for the codename, “zespół” for the desk, and what a legal order means.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
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
  leaveHint:
    "Od razu czyści tę stronę. To, co nie zostało wysłane, przepada. Tak samo działa trzykrotne naciśnięcie klawisza Escape.",
  elsewhereTitle: "„Wyjdź natychmiast” może też otworzyć inną stronę",
  elsewhereHint:
    "„Wyjdź natychmiast” opróżnia tę stronę. Po wpisaniu adresu niewinnej strony, na przykład prognozy pogody, przycisk otworzy ją dodatkowo w nowej karcie. Klawisz Escape tego nie robi. Wcześniej nic nie jest wczytywane. Kto obserwuje Twoją sieć, może zobaczyć, że w tej chwili wczytuje się jakaś strona.",
  elsewhereLabel: "Adres innej strony",
  errorElsewhere: "Przycisk nie otworzy tego adresu. Wpisz go tak: example.org",
  footer: "Ta strona niczego nie zapisuje w Twojej przeglądarce. Po jej zamknięciu wszystko, co tu jest, znika.",
  programTitle: "Bez tej strony: program „knothole source”",
  programWhy:
    "Strona przychodzi z serwera przy każdej wizycie, a przejęty serwer może przysłać fałszywą. Program nie potrzebuje strony. Zwykła strona internetowa zespołu podaje, skąd go wziąć. Porównaj ten odcisk klucza zespołu z odciskiem otrzymanym inną drogą:",
  programHow: "Na własnym komputerze zostaw otwarty Tor Browser i wpisz:",
  stepSending: "Wysyłanie",

  // Safety check
  safetyGood: "Kontrola bezpieczeństwa: wszystko w porządku",
  safetyLook: {
    one: "Kontrola bezpieczeństwa: {count} rzecz do poprawienia",
    few: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia",
    many: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia",
    other: "Kontrola bezpieczeństwa: {count} rzeczy do poprawienia",
  },
  safetyOnion: "Ta strona jest otwarta przez adres onion. Tor ukrywa, gdzie jesteś.",
  safetyLocal: "To jest próba: serwer działa na Twoim własnym komputerze. Nic go nie opuszcza.",
  safetyNoOnion:
    "Ta strona nie jest otwarta przez adres onion. W Twojej sieci można zobaczyć, że tu jesteś. Otwórz w Tor Browser ten adres:",
  safetyNoOnionUnknown:
    "Ta strona nie jest otwarta przez adres onion. W Twojej sieci można zobaczyć, że tu jesteś. Użyj Tor Browser i zapytaj zespół o jego adres onion.",
  safetySafer: "Poziom bezpieczeństwa przeglądarki to co najmniej „Safer” (bezpieczniejszy).",
  safetyStandard:
    "Poziom bezpieczeństwa przeglądarki jest niższy niż „Safer” (bezpieczniejszy). W Tor Browser kliknij tarczę, wybierz „Ustawienia” (Settings), a potem „Safer” (bezpieczniejszy). Uruchom przeglądarkę ponownie i jeszcze raz otwórz tę stronę. Zrób to, zanim zaczniesz pisać: ponowne uruchomienie usuwa Twój tekst.",
  safetyFeatures: "Twoja przeglądarka potrafi zaszyfrować wszystko, co ta strona wysyła.",
  safetyCannot:
    "Ta strona nie może sprawdzić, czy na Twoim urządzeniu nie ma programu szpiegującego ani czy ktoś nie patrzy Ci przez ramię.",

  // The line of state
  stateLoading: "Strona się przygotowuje. Możesz już zacząć pisać.",
  stateNothing: "Tym razem nic nie wysłano.",
  stateSealing: "Twoja wiadomość jest szyfrowana…",
  stateWaiting:
    "Jeszcze nie wysłano. Wiadomość zostanie wysłana automatycznie w losowym momencie, zwykle w ciągu minuty. Nie zamykaj tej strony.",
  stateParts: {
    one: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    few: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    many: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
    other: "Wiadomość nie jest jeszcze wysłana: wysłano {stored} z {count} części. Nie zamykaj tej strony.",
  },
  safetyTrial: "Kontrola bezpieczeństwa: tu niepotrzebna",
  stateSent: "Wysłano. Zaczekaj na „Dotarła” i dopiero potem zamknij tę stronę.",
  stateConfirmed: "Dotarła. Twoja wiadomość jest zapisana dla zespołu. Możesz zamknąć tę stronę.",
  stateUnusable: "Przez tę stronę nie można teraz niczego wysłać.",

  stateFilesWaiting: "Twój tekst jest wysłany. Pliki są jeszcze w drodze. Nie zamykaj tej strony.",
  stateFilesMissing: "Twój tekst dotarł, ale nie wszystkie pliki.",
  stateRequestArrived:
    "Dotarła. Twoja prośba o zniszczenie wszystkiego jest zapisana dla zespołu. Możesz zamknąć tę stronę.",
  stateAgain: "Zmienił się klucz zespołu, dlatego Twoja wiadomość jest wysyłana jeszcze raz. Nie zamykaj tej strony.",
  stateLost:
    "Części Twojej wiadomości nie udało się zaszyfrować, dlatego zespół nie może przeczytać jej w całości. Skopiuj swój tekst z rozmowy, wczytaj stronę od nowa i wyślij go ponownie.",
  stateUncertain: "Twoja wiadomość lub jej część mogła nie dotrzeć.",

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
    "Na serwerze nie ma teraz miejsca na Twoje pliki. Twój tekst i tak jest wysłany. Spróbuj ponownie albo wróć jutro ze swoim kryptonimem i tymi samymi plikami.",
  uploadChanged:
    "Jeden z plików zmienił się podczas odczytu, więc wysyłanie zostało przerwane. Twój tekst i tak jest wysłany. Wybierz pliki jeszcze raz i wyślij je z nową wiadomością.",
  uploadStopped:
    "Serwer nie przyjął plików. Twój tekst i tak jest wysłany. Wróć jutro ze swoim kryptonimem i tymi samymi plikami.",
  uploadWithdrawn: "Twoje pliki nie są dalej wysyłane: wszystko zostało wycofane.",
  uploadDone: "Wszystkie Twoje pliki są zapisane dla zespołu.",
  uploadPause: "Wstrzymaj",
  uploadResume: "Wznów",
  uploadAgain: "Spróbuj ponownie",
  uploadSlow: "Połączenie jest wolne: wysłano {done} z {of}. Nic nie zginęło. Nie zamykaj tej strony.",

  // Troubles: what happened, then what to do
  troubleUnreachable: "Serwer nie odpowiedział. Strona sama spróbuje ponownie. Sprawdź, czy masz połączenie.",
  troubleFull:
    "Serwer jest pełny i nie zapisał Twojej wiadomości. Strona ją zachowuje i próbuje ponownie. Zostaw stronę otwartą albo wróć jutro.",
  troubleUnavailable: "Serwer nie może teraz niczego zapisać. Strona sama spróbuje ponownie. Zostaw ją otwartą.",
  troubleStrange:
    "Serwer dał odpowiedź, której ta strona nie rozumie. Strona spróbuje ponownie. Jeśli to się powtarza, skopiuj swój tekst i wczytaj stronę od nowa.",
  troubleNotLoaded:
    "Nie udało się wczytać danych zespołu. Strona sama spróbuje ponownie. Jeśli to się powtarza, wybierz w menu Tor Browser „Nowy obwód Tora dla tej strony” (New Tor circuit for this site).",
  troubleDocument:
    "Ta strona nie może udowodnić, że łączy się z właściwym zespołem, więc nie chce niczego wysłać. Nie używaj jej teraz. Wczytaj ją od nowa za godzinę. Jeśli to się powtarza, skontaktuj się z zespołem inną drogą.",
  alarmTitle: "To może nie być właściwy zespół",
  troubleUpdate:
    "Serwer podał nowe dane zespołu, ale nie da się udowodnić, że naprawdę pochodzą od zespołu. Strona ich nie przyjęła i działa dalej z poprzednimi. Jeśli masz wątpliwości, zamknij stronę.",
  troubleWithheld:
    "Serwer pomija coś na temat osób z zespołu, co wcześniej opublikował. Może jest uszkodzony, a może ktoś próbuje Cię oszukać. Ta strona kieruje się tym, co wiedziała wcześniej.",
  troubleExpired:
    "Dane zespołu są nieaktualne, więc ta strona nie chce niczego wysłać. Nadal możesz czytać odpowiedzi. Wróć jutro.",
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
  troubleClock:
    "Według Twojego urządzenia dziś jest {day}, według serwera {today}. Porównaj z innym zegarem. Jeśli urządzenie się myli, ustaw jego zegar i wczytaj stronę od nowa.",

  // Step 1: write
  writeTitle: "Napisz do: {desk}",
  writeTitleEmpty: "Napisz do zespołu",
  writeLead:
    "Przeczytać to mogą tylko osoby wymienione poniżej. Nic z tego, co piszesz, nie opuści tej strony bez Twojej zgody.",
  writeWarning: "Nie używaj komputera, telefonu ani sieci swojego pracodawcy.",
  protectedTitle: "Co jest chronione, a co nie",
  protectedYes1:
    "Twoja wiadomość i pliki są szyfrowane na tym urządzeniu. Po drodze nikt nie może przeczytać ani ich, ani Twojego kryptonimu: ani serwer, ani ci, którzy go prowadzą.",
  protectedYes2: "Nie ma konta. Strona nie pyta o imię ani nazwisko i niczego nie zapisuje na tym urządzeniu.",
  protectedYes3:
    "Strona wysyła dane w losowych momentach, niezależnie od tego, czy piszesz. Dlatego wysłanie wiadomości się nie wyróżnia.",
  protectedNo1:
    "Ktoś, kto obserwuje Twoją sieć, na przykład pracodawca, może zobaczyć, że używasz Tora, a być może także, że odwiedzasz tę stronę.",
  protectedNo2: "Ktoś, kto kontroluje Twoje urządzenie, może zobaczyć wszystko, co tu robisz.",
  protectedNo3: "Ktoś, kto przejmie serwer, może przysłać Ci zmienioną stronę, która odczyta, co piszesz.",
  protectedNo4:
    "To, co opowiadasz, może zdradzić, kim jesteś. Pomiń to, co możesz wiedzieć tylko Ty, chyba że jest to ważne.",
  statementTitle: "Komunikat zespołu z dnia {day}",
  holdsTitle: "Nakaz prawny: co to oznacza",
  statementHolds: "Zespół informuje, że nakaz prawny zmusza go do zachowania:",
  holdsMeaning:
    "Z tego powodu zespół może być zmuszony przechowywać wiadomości dłużej, niż obiecuje, nawet jeśli poprosisz o ich zniszczenie. Nakaz nie otwiera tego, co zaszyfrowane, ale osoby, które coś przeczytały, można o to zapytać. Jeśli może chodzić o Ciebie, zasięgnij porady, zanim napiszesz, i pomiń to, co może zdradzić, kim jesteś.",
  channelTitle: "Kto ma otrzymać wiadomość?",
  channelLoading: "Wczytywanie listy osób, które mogą przeczytać Twoją wiadomość…",
  channelReaders: "Mogą przeczytać: {names}.",
  readersChoose: "Wybierz, kto nie może tego przeczytać",
  readersHint:
    "Odznacz każdego, kto nie powinien tego przeczytać. Tak zostanie, dopóki ta strona nie zostanie zamknięta. Po powrocie trzeba to zrobić jeszcze raz.",
  readersLeftOut: "Tej wiadomości nie mogą przeczytać: {names}.",
  errorReaders: "Zostaw co najmniej jedną osobę, która może przeczytać Twoją wiadomość.",
  channelRead: "Wiadomości przeczytane do dnia {day} włącznie.",
  channelNeverRead: "W ciągu ostatnich 30 dni nikt nie potwierdził, że czyta tu wiadomości.",
  channelUnreachable: "Nikt tutaj nie może teraz odbierać wiadomości. Wybierz inną możliwość albo wróć jutro.",
  questionsTitle: "Kilka pytań",
  optional: "nieobowiązkowe",
  messageLabel: "Twoja wiadomość",
  messageHint:
    "Napisz, co się stało, kiedy i skąd o tym wiesz. Nie musisz się spieszyć: nic z tego, co piszesz, nie opuści tej strony, dopóki nie zobaczysz swojego kryptonimu i się nie zgodzisz.",
  messageLeft: "Pozostało miejsca: około {count} liter.",
  messageOver: "Tekst jest za długi o około {count} liter. Skróć go albo wyślij resztę w drugiej wiadomości.",
  filesTitle: "Pliki",
  filesHint: "Zdjęcia, dokumenty, nagrania. Są szyfrowane tak jak Twój tekst, razem ze swoimi nazwami.",
  filesTell:
    "Zdjęcia zdradzają, gdzie, kiedy i jakim telefonem je zrobiono. Dokumenty podają autora. Pod każdym plikiem ta strona pokazuje, co znalazła, i jeśli może, proponuje oczyszczoną kopię. Nie znajduje wszystkiego.",
  filesCleanTitle: "Jak to usunąć",
  filesClean1:
    "W systemie Tails otwórz pliki programem „Metadata Cleaner”. W innych systemach to samo robi program mat2.",
  filesClean2:
    "Możesz też wysłać zrzut ekranu zamiast zdjęcia i przepisany tekst zamiast dokumentu. Wydruk może mieć ukryte znaki drukarki, a jego skan także.",
  filesClean3: "Zespół widzi nazwy plików i folderów. Zmień te, które pokazują, kim jesteś.",
  filesClean4:
    "Żaden program nie usuwa ukrytych kropek drukarek, znaków wodnych, sformułowań podłożonych, aby Cię znaleźć, głosów ani twarzy.",
  filesCost:
    "Pliki są wysyłane od razu, a nie w losowym momencie, i trwa to dłużej niż w przypadku tekstu. Ktoś, kto obserwuje, może zobaczyć, że wysyłasz coś dużego.",
  filesChoose: "Wybierz pliki",
  folderChoose: "Wybierz folder",
  filesDrop: "Możesz je też tutaj przeciągnąć.",
  fileRemove: "Usuń",
  fileRemoveNamed: "Usuń {name}",
  filesRemoveAll: "Usuń wszystkie",
  filesLooking: "Sprawdzanie pliku…",
  filesUnseen:
    "Ta strona jeszcze sprawdza pliki. Poczekaj, aż zobaczysz, co zdradzają, albo przejdź dalej bez czekania.",
  tracesNone: "W miejscach, które ta strona sprawdza, niczego nie znaleziono.",
  tracesUnknown: "Ta strona nie potrafi zajrzeć do plików tego rodzaju.",
  tracesFailed: "Ta strona nie mogła zajrzeć do środka. Plik jest taki, jaki był.",
  tracesLocked: "Ten plik jest chroniony hasłem. Ta strona nie może zajrzeć do środka ani go oczyścić.",
  tracesTell: "Ten plik zdradza: {kinds}",
  tracesOnly: "Ta strona może to tylko pokazać. Nie potrafi usunąć tego z plików tego rodzaju.",
  cleanMake: "Zrób oczyszczoną kopię",
  cleanAll: "Zrób oczyszczone kopie wszystkich",
  cleanMaking: "Powstaje oczyszczona kopia…",
  cleanFailed:
    "Nie udało się zrobić oczyszczonej kopii pliku „{name}”. Usuń plik z listy albo wyślij go takim, jaki jest.",
  cleanPrint: "Możesz też wydrukować go do nowego pliku PDF i wybrać tutaj ten nowy.",
  cleanDone: "Zostanie wysłana oczyszczona kopia. Oryginał zostaje na Twoim urządzeniu.",
  cleanBoth: "Zostaną wysłane oba: oczyszczona kopia i oryginał ze wszystkim, co zdradza.",
  cleanOriginal: "Wyślij także oryginał",
  cleanUndo: "Wyślij tylko oryginał",
  cleanLeft: "Oczyszczona kopia nadal zdradza: {kinds}",
  cleanNothingLeft: "W oczyszczonej kopii niczego nie znaleziono.",
  cleanPdf:
    "W kopii strony wyglądają jak przedtem, bez ramek wokół odnośników i znaków notatek. Nie ma już odnośników, zakładek, notatek ani załączonych plików. Tekst, którego nikt nie widzi, na przykład pod czarną ramką lub do czytania na głos, nadal w niej jest.",
  blackOpen: "Zaczernij części obrazu",
  blackLead:
    "Zakryj to, czego nikt nie może zobaczyć: twarze, nazwiska, tablice rejestracyjne, odbicia. W kopii te części są czarne i pod czernią nic nie ma.",
  blackKeys:
    "Przeciągnij po obrazie. Albo dodaj część i przesuwaj ją strzałkami; z Shift zmieniają jej rozmiar, Delete ją usuwa.",
  blackFinger: "Rysuj palcem. Odznacz, aby przesuwać stronę.",
  blackAdd: "Dodaj czarną część",
  blackPart: "Czarna część {number}",
  blackLeft: "Od lewej, %",
  blackTop: "Od góry, %",
  blackWide: "Szerokość, %",
  blackHigh: "Wysokość, %",
  blackLeave: "Anuluj",
  blackNone: "Najpierw narysuj co najmniej jedną część.",
  blackStop: "Zatrzymaj",
  blackDone: "Zostanie wysłana kopia z czarnymi częściami. Oryginał zostaje na tym urządzeniu.",
  blackShown: "To zostanie wysłane. Przyjrzyj się: czy wszystko jest zakryte?",
  blackUnmade: "Rysujesz czarne części, ale kopii jeszcze nie ma. Zrób kopię albo anuluj, a potem przejdź dalej.",
  blackUnknown: "Ta strona nie może zmienić tego rodzaju obrazu.",
  blackUnshown: "Tego obrazu nie można tu pokazać.",
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
  traceFont: "kroje pisma",
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
  peopleFound: "Osoby w tym pliku: {kinds}",
  peopleNone: "W tym pliku nie rozpoznano osób. Przejrzyj go samodzielnie.",
  peopleLead:
    "Możesz pokazać, co się stało, nie wydając ludzi. Wybierz dla każdej kolumny, co otrzyma zespół. Nic się nie zmieni, dopóki nie powstanie kopia.",
  peopleLooked: "Obejrzane wiersze: {count}. Strona nie rozpoznaje wszystkiego: przejrzyj samodzielnie każdą kolumnę.",
  peoplePseudonyms:
    "Z pseudonimami osoba pozostaje ta sama we wszystkich plikach wysłanych z jednym kryptonimem i nikt nie odgadnie nazwiska, próbując. Rzadkie szczegóły w innych kolumnach wciąż mogą pokazać, kto to jest.",
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
  peopleMaking: "Kopia powstaje… Dla pseudonimów najpierw powstaje Twój kryptonim. Może to potrwać minutę.",
  peopleCopying: "Kopia powstaje: {done} z {of}.",
  peopleDone: "Zostanie wysłana kopia. Oryginał zostaje na tym urządzeniu. Przejrzyj kopię: dokładnie to wyjdzie.",
  peopleChange: "Zmienić kopię",
  peopleKept: "Wiersze w kopii: {kept} z {read}.",
  peopleOdd: "Wiersze, które nie pasowały do kolumn i zostały pominięte: {count}.",
  peopleHidden: "Pominięte znaki, których nikt nie widzi: {count}. Mogą zdradzić, czyj to egzemplarz pliku.",
  peopleStill: "W kopii strona nadal widzi: {kinds}",
  peopleNothing: "W kopii strona nie rozpoznaje osób. Przejrzyj ją samodzielnie.",
  previewTitle: "Co wychodzi: {size}",
  previewMore: "Pokaż więcej",
  previewFind: "Szukaj w kopii",
  previewFound: "Znalezione miejsca: {count}",
  previewNone: "Nie ma tego w kopii.",
  peopleReady: "Kopia jest gotowa. Przejrzyj ją i kontynuuj.",
  peopleOther: "Twój kryptonim jest teraz inny, więc pseudonimy się zmieniły. Obejrzyj kopie jeszcze raz i kontynuuj.",
  peopleOnly: "W plikach tego rodzaju strona nie szuka osób. Arkusz można zapisać jako CSV i wybrać ten plik.",
  peopleTooLarge: "Ten plik jest za duży dla tej strony.",
  peopleBroken: "Tej tabeli nie da się odczytać: wiersz jest za długi albo brakuje cudzysłowu.",
  peopleUnread: "Strona nie mogła szukać osób w tym pliku.",
  peopleSheet: "Arkusz {number}: {name}",
  peopleSheetOut: "Pominąć ten arkusz",
  peopleConverted:
    "Wychodzi to, co strona odczytała z pliku: tabela jako CSV albo zwykły tekst. Formuły, komentarze, obrazy i załączniki zostają na Twoim urządzeniu.",
  textLead:
    "Możesz pokazać, co się stało, nie wydając ludzi. Wybierz, co zespół otrzyma w miejsce tego, co znaleziono. Wielu nazwisk strona nie rozpozna: przeczytaj tekst i dopisz je poniżej.",
  textLooked: "Strona przejrzała pierwsze {size} tego tekstu. W kopii zastępuje to, co znajdzie w całym tekście.",
  textWords: "Zastąpić pseudonimami także te słowa, gdziekolwiek występują (po jednym w wierszu)",
  textKept: "Tych nie zastępować (po jednym w wierszu)",
  textReplaced: "Zastąpione miejsca: {count}.",
  noteTitle: "Z plikami idzie notatka dla zespołu",
  noteLead: "Mówi, które pliki są kopiami i co zmieniono, aby nikt nie wziął ich za oryginały. Jest po angielsku.",
  filesFlat: "Pomiń nazwy folderów",
  filesTotal: {
    one: "{count} plik, razem {size}.",
    few: "{count} pliki, razem {size}.",
    many: "{count} plików, razem {size}.",
    other: "{count} pliku, razem {size}.",
  },
  errorFilesTooLarge:
    "Za duże: najwyżej {most} w jednej wiadomości. Usuń część plików albo wyślij je w kilku wiadomościach.",
  errorFilesMany: "To za dużo plików na jedną wiadomość (najwyżej {most}). Usuń część albo spakuj je w jedno archiwum.",
  errorFilesUnread: "Nie da się odczytać i nie dodano: {names}.",
  filesRefused: "Zespół nie przyjmuje już plików. Wybrane pliki nie zostaną wysłane.",
  errorFileUnreadable:
    "Nie da się odczytać jednego z plików. Usuń z listy to, co zostało przeniesione lub skasowane, i wybierz to ponownie.",
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
  errorText:
    "W tekście jest uszkodzony znak, którego nie da się wysłać. Usuń to, co zostało wklejone na końcu, i spróbuj ponownie.",
  errorSeal:
    "Nie udało się zaszyfrować wiadomości, więc nic nie zostało wysłane. Skopiuj swój tekst, wczytaj stronę od nowa i spróbuj ponownie.",
  errorFileGone: "Pliku „{name}” nie da się już odczytać. Usuń go z listy albo wybierz ponownie.",
  errorLines:
    "Byłoby tu więcej wierszy niż {most}, za dużo na to pole. Zapisz tekst jako plik i wybierz go poniżej albo wyślij go w kilku wiadomościach.",

  // Step 2: codename
  codenameTitle: "Twój kryptonim",
  codenameLead:
    "Przepisz ręcznie te osiem angielskich słów, w tej kolejności. Powstały przed chwilą na tym urządzeniu. Nic nie zostało wysłane.",
  codenameWhy1: "Tych słów potrzebujesz, żeby wrócić, przeczytać odpowiedź i napisać ponownie.",
  codenameWhy2: "Nikt nie może podać Ci ich drugi raz. Jeśli je zgubisz, nie przeczytasz odpowiedzi.",
  codenameWhy3:
    "Kto je ma, może czytać odpowiedzi i pisać w Twoim imieniu. Trzymaj kartkę w bezpiecznym miejscu. Nie rób jej zdjęcia.",
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
  sentWaiting:
    "Ta strona i tak wysyła dane w losowych momentach. Twoja wiadomość pójdzie razem z nimi, więc czas wysłania niczego nie zdradza. Nie musisz nic robić.",
  sentNowTitle: "Wyślij od razu, bez czekania",
  sentNowCost:
    "Wtedy wysłanie nastąpi zaraz po Twoim kliknięciu. Ktoś, kto obserwuje serwer i wie, kiedy masz połączenie z internetem, może się domyślić, że wiadomość jest od Ciebie. Wybierz to tylko wtedy, gdy musisz teraz wyjść.",
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
    other:
      "Wróć za dwa lub trzy dni, wybierz „Mam kryptonim” i wpisz osiem angielskich słów. Odpowiedź można przeczytać przez {count} dnia.",
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
  returnLead:
    "Wpisz swoje osiem angielskich słów. Wielkie litery, łączniki i dodatkowe spacje nie mają znaczenia. Otwarcie kryptonimu niczego nie wysyła: ta strona przy każdej wizycie wczytuje odpowiedzi dla wszystkich, którzy pisali.",
  returnLabel: "Twój kryptonim",
  returnHint:
    "Osiem słów. Gdy piszesz, pod polem pojawiają się pasujące słowa. Przejdziesz do nich klawiszem „strzałka w dół”.",
  returnOpen: "Otwórz",
  returnOpening: "Otwieranie. Może to potrwać kilka sekund.",
  returnMatches: "Pasujące słowa poniżej: {count}.",
  returnMatchList: "Pasujące słowa",
  errorWord: "Słowo {number}: „{word}”. Takiego słowa nie ma w żadnym kryptonimie. Spójrz jeszcze raz na kartkę.",
  errorWordNear: "Słowo {number}: „{word}”. Takiego słowa nie ma w żadnym kryptonimie. Może chodzi o {near}?",
  errorCount: "Kryptonim ma osiem słów. Liczba słów tutaj: {count}.",
  errorCheck:
    "Wszystkie osiem słów występuje w kryptonimach, ale nie pasują do siebie. Jedno słowo jest błędne albo ten kryptonim jest do innego zespołu. Porównaj każde słowo ze swoją kartką.",
  errorSwapped: "Wygląda na to, że słowa {first} i {second} są zamienione miejscami.",
  errorSimilar: "Wygląda na to, że słowo {number} jest błędne. Może to być „{word}”. Porównaj je ze swoją kartką.",
  takeWord: "Użyj „{word}”",
  takeOrder: "Zamień te dwa słowa miejscami",
  errorNoWords: "Najpierw wpisz swoje osiem słów.",
  errorOpen: "Nie udało się otworzyć kryptonimu. Wczytaj stronę od nowa i spróbuj ponownie.",
  returnOpeningLong: "Na wolnym urządzeniu może to potrwać do minuty.",
  returnSearching: "Szukanie odpowiedzi dla Ciebie. Przy wolnym połączeniu mogą docierać kilka minut.",

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
  noReplyLead: "Twój kryptonim jest prawidłowy (błąd w słowach byłby widoczny). Nie ma jeszcze odpowiedzi.",
  noReplyAfterReceipt: "Twoja wiadomość została otwarta. Nie ma jeszcze odpowiedzi.",
  noReplyEarlier: "Wcześniejsza wiadomość została otwarta. Nie ma jeszcze odpowiedzi.",
  noReceipt: "Nikt jeszcze nie potwierdził otwarcia Twojej wiadomości. Może to potrwać dzień dłużej niż samo czytanie.",
  deskRead: "{desk}: wiadomości przeczytane do dnia {day} włącznie.",
  deskNotReadSince:
    "{desk}: od dnia {day} nikt nie czytał wiadomości. Możliwe, że nikt jeszcze nie widział Twojej wiadomości.",
  deskNeverRead:
    "{desk}: w ciągu ostatnich 30 dni nikt nie potwierdził, że czyta wiadomości. Możliwe, że nikt jeszcze nie widział Twojej wiadomości.",
  conversationReturn:
    "Gdy ta strona jest otwarta, nowe odpowiedzi pojawiają się tu same. W innym razie wróć za dwa lub trzy dni.",
  writeAgain: "Napisz ponownie",
  closeCodename: "Opuść tę rozmowę",
  ownLost: "Nie wysłano w całości",
  ownUncertain: "Mogło nie dotrzeć",
  ownStopped: "Wysyłanie przerwane",
  notKnown:
    "Ta strona nie wie, czy z tym kryptonimem kiedykolwiek wysłano wiadomość. Jeśli nigdy nie było widać słowa „Dotarła”, wyślij ją ponownie.",
  filesAgain:
    "Jeśli strona została zamknięta, zanim zapisano wszystkie pliki, w ciągu tygodnia wybierz „Napisz ponownie” i te same pliki. To, co już zapisano, nie zostanie wysłane drugi raz.",
  statusReceived: "Ktoś z zespołu ma to, co zostało od Ciebie wysłane.",
  statusLooking: "Twoje zgłoszenie jest sprawdzane.",
  statusClosed: "Twoje zgłoszenie jest zamknięte.",
  statusDestroyed: "Zniszczono wszystko, co zostało przez Ciebie wycofane i nadeszło do dnia {day} włącznie.",
  statusFiles: "Wiadomości, których wszystkie pliki dotarły: {whole} z {announced}.",
  whoTitle: "Kto czyta w tym zespole",
  whoLead:
    "Nazwiska i klucze podpisujące, podpisane przez zespół. Klucz można porównać z tym, co dana osoba podaje gdzie indziej.",
  proofTitle: "Dowód zgłoszenia",
  proofLead:
    "Zapisz plik, który dowodzi, kto otworzył Twój tekst, kiedy to podpisano i co odpowiedziano. Nic nie jest w tym celu wysyłane. Nie może dowieść, że nie było innej odpowiedzi.",
  proofWarning:
    "Kto znajdzie u Ciebie ten plik, dowie się o zgłoszeniu i przeczyta wszystkie odpowiedzi. Plik nie jest zaszyfrowany i nie da się go wyprzeć. Zapisz go tylko wtedy, gdy musisz go komuś pokazać. Kto go ma, przeczyta też Twój tekst, jeśli go tam umieścisz; pominięcie tekstu ukrywa go tylko przed tymi, którzy nie mogą go odgadnąć.",
  proofText: "Wysłany tekst, słowo w słowo, jeśli go masz",
  proofTextHint: "Bez niego osoba sprawdzająca plik musi dostać tekst od Ciebie.",
  proofSave: "Zapisz dowód",
  proofSaved: "Plik został przekazany przeglądarce do zapisania.",
  proofNothing:
    "Nie ma jeszcze czego dowodzić: nikt nie podpisał, że otworzył to, co zostało od Ciebie wysłane. Wróć później.",
  proofOther:
    "Nikt nie podpisał, że otworzył ten tekst. Musi to być dokładnie wysłany tekst. Można też zostawić pole puste.",
  proofFailed: "Nie udało się utworzyć dowodu.",

  // Withdrawing
  withdrawOpen: "Wycofaj wszystko",
  withdrawTitle: "Wycofaj wszystko",
  withdrawLead:
    "Prosisz zespół o zniszczenie wszystkiego, co zostało wysłane z tym kryptonimem, także plików. Programy zespołu zrobią to automatycznie, gdy dostaną Twoją prośbę.",
  withdrawKnown:
    "Kto przeczytał Twoją wiadomość, nadal wie, co w niej było. Kopii przekazanych dalej lub wydrukowanych nie da się cofnąć.",
  withdrawToday:
    "To, co wyślesz dzisiaj z tym kryptonimem, też zostanie zniszczone. Żeby znów z nim pisać, poczekaj do pojutrza.",
  withdrawCodename: "Odpowiedzi zostają tutaj, aż minie ich termin. Twój kryptonim nadal je otwiera.",
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
    "JavaScript może pozostać wyłączony: na komputerze, któremu ufasz, użyj programu „knothole source”. Zwykła strona internetowa zespołu podaje, skąd go wziąć, i odcisk klucza. Możesz też skontaktować się z zespołem listem na papierze albo osobiście.",
  plainFile:
    "Masz zaszyfrowany plik (kopertę) utworzony poleceniem „knothole source seal”? Przekaż go tutaj. Kto obserwuje serwer, może zobaczyć, że ktoś to robi.",
  plainChoose: "Zaszyfrowany plik (koperta)",
  plainSend: "Wyślij plik",
  plainStored: "Zapisano dla zespołu. Możesz zamknąć tę stronę. W Tor Browser wybierz „Nowa tożsamość” (New Identity).",
  plainNotStored: "Nie zapisano. Serwer nie może teraz przyjąć pliku. Zachowaj plik i wyślij go ponownie jutro.",
  plainRefused: "Nie zapisano. To nie jest plik utworzony poleceniem „knothole source seal”. Wróć i wybierz inny plik.",
  notStarted: "Ta strona się nie uruchomiła",
  notStartedLead: "Nic tu nie pisz. Jeśli w ciągu minuty nic się nie zmieni, wczytaj stronę od nowa.",
  plainAndroid:
    "W Tor Browser na Androida otwórz „Ustawienia”, potem „Poziom bezpieczeństwa”, i wybierz „Safer” (bezpieczniejszy).",
};
