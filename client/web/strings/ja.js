// @ts-check
/**
 * Every word the page says, in Japanese. See en.js.
 * Not seen by a native speaker yet: all of it. Look first at the politeness of the buttons, and what a legal order means.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
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
  elsewhereHint:
    "「すぐに離れる」を押すと、このページは空になります。天気予報など、見られても問題のないページのアドレスを入力しておくと、新しいタブでそのページも開きます。Escapeキーでは開きません。それまでは何も読み込まれません。ネットワークを見張っている人には、その瞬間にページが読み込まれたことが分かります。",
  elsewhereLabel: "別のページのアドレス",
  errorElsewhere: "このアドレスは開けません。example.org のように入力してください。",
  footer: "このページは、ブラウザーに何も残しません。ページを閉じると、ここにあるものはすべて消えます。",
  programTitle: "このページを使わない方法：プログラム「knothole source」",
  programWhy:
    "ページは訪れるたびにサーバーから届くので、乗っ取られたサーバーが偽のページを送ることもありえます。このプログラムにページは要りません。入手先は窓口の通常のサイトに書いてあります。窓口のこの指紋を、別の方法で手に入れたものと見比べてください：",
  programHow: "ご自分のコンピューターで Tor Browser を開いたまま、次のように入力してください：",
  stepSending: "送信中",

  // Safety check
  safetyGood: "安全確認：問題ありません",
  safetyLook: { other: "安全確認：直すところが {count} 件あります" },
  safetyOnion: "onion アドレスを使っています。あなたのいる場所は Tor によって隠されています。",
  safetyLocal: "これは試用です。サーバーはお使いの機器の中で動いていて、外には何も出ません。",
  safetyNoOnion:
    "onion アドレスを使っていません。お使いのネットワークからは、あなたがここにいることが見えます。代わりに、次のアドレスを Tor Browser で開いてください：",
  safetyNoOnionUnknown:
    "onion アドレスを使っていません。お使いのネットワークからは、あなたがここにいることが見えます。Tor Browser を使ってください。onion アドレスは窓口に問い合わせてください。",
  safetySafer: "ブラウザーのセキュリティレベルは「Safer（より安全）」以上です。",
  safetyStandard:
    "ブラウザーのセキュリティレベルが「Safer（より安全）」より低くなっています。Tor Browser で盾のマークをクリックし、「設定（Settings）」を選び、次に「Safer（より安全）」を選んでください。ブラウザーを再起動し、このページをもう一度開いてください。必ず書く前に行ってください。再起動すると、書いた文章は消えます。",
  safetyFeatures: "お使いのブラウザーは、このページが送るものをすべて暗号化できます。",
  safetyCannot:
    "このページからは、お使いの機器にスパイウェアが入っていないか、だれかが後ろからのぞいていないかは分かりません。",

  // The line of state
  stateLoading: "準備しています。もう書き始められます。",
  stateNothing: "今回はまだ何も送信されていません。",
  stateSealing: "メッセージを暗号化しています…",
  stateWaiting:
    "まだ送信されていません。不規則な時刻に自動で送信されます。たいていは 1 分以内です。このページを開いたままにしてください。",
  stateParts: {
    other:
      "まだ送信が終わっていません：全 {count} 個のうち {stored} 個を送信しました。このページを開いたままにしてください。",
  },
  safetyTrial: "安全確認：ここでは不要です",
  stateSent: "送信しました。「届きました」と出るまで、このページを閉じずにお待ちください。",
  stateConfirmed: "届きました。あなたのメッセージは窓口あてに保存されています。このページを閉じてもかまいません。",
  stateUnusable: "今はこのページから何も送信できません。",

  stateFilesWaiting: "文章は送信されました。ファイルはまだ送信の途中です。このページを開いたままにしてください。",
  stateFilesMissing: "文章は届きましたが、届いていないファイルがあります。",
  stateRequestArrived:
    "届きました。すべてを破棄してほしいという依頼は、窓口あてに保存されています。このページを閉じてもかまいません。",
  stateAgain: "窓口の鍵が変わったため、メッセージをもう一度送信しています。このページを開いたままにしてください。",
  stateLost:
    "メッセージの一部を暗号化できなかったため、窓口は全文を読めません。やり取りの画面から文章をコピーし、ページを読み込み直して、もう一度送ってください。",
  stateUncertain: "メッセージの全部または一部が届いていない可能性があります。",

  // Files on their way
  uploadReading: "ファイルを読み込んでいます：{of} のうち {done}。",
  uploadRunning: "ファイルを送信しています：{of} のうち {done}。",
  uploadLeft: { other: "残りおよそ {count} 分です。" },
  uploadLost: "{of} のうち {done} で接続が切れました。ページが自動でやり直します。保存された分は残ります。",
  uploadPaused: "{of} のうち {done} で一時停止しています。保存された分は 1 週間残ります。",
  uploadFull:
    "今、サーバーにファイルを置く場所がありません。文章はファイルとは別に送信されます。もう一度試すか、明日、コードネームと同じファイルを用意してまた来てください。",
  uploadChanged:
    "読み込んでいる間にファイルの中身が変わったため、ファイルの送信を止めました。文章はファイルとは別に送信されます。ファイルを選び直し、新しいメッセージで送ってください。",
  uploadStopped:
    "サーバーがファイルを受け付けませんでした。文章はファイルとは別に送信されます。明日、コードネームと同じファイルを用意してまた来てください。",
  uploadWithdrawn: "すべてを取り下げたため、ファイルの送信を中止しました。",
  uploadDone: "ファイルはすべて窓口あてに保存されました。",
  uploadPause: "一時停止",
  uploadResume: "続ける",
  uploadAgain: "もう一度試す",
  uploadSlow:
    "接続が遅くなっています。{of} のうち {done} を送信しました。失われたものはありません。このページを開いたままにしてください。",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "サーバーから応答がありません。ページが自動でやり直します。インターネットにつながっているか確かめてください。",
  troubleFull:
    "サーバーがいっぱいで、メッセージは保存されませんでした。ページがメッセージを持ったまま、やり直します。ページを開いたままにするか、明日また来てください。",
  troubleUnavailable: "今、サーバーは何も保存できません。ページが自動でやり直します。開いたままにしてください。",
  troubleStrange:
    "サーバーから、このページには理解できない応答がありました。ページがやり直します。この状態が続くときは、文章をコピーしてから、ページを読み込み直してください。",
  troubleNotLoaded:
    "窓口の情報を読み込めませんでした。ページが自動でやり直します。この状態が続くときは、Tor Browser のメニューで「このサイトの新しい Tor 回線（New Tor circuit for this site）」を選んでください。",
  troubleDocument:
    "このページは、正しい窓口とつながっていることを証明できません。そのため送信しません。今は使わないでください。1 時間後に読み込み直してください。この状態が続くときは、別の方法で窓口に連絡してください。",
  alarmTitle: "これは本物の窓口ではないかもしれません",
  troubleUpdate:
    "サーバーが窓口の新しい情報を送ってきましたが、窓口のものだと証明できません。ページはそれを拒否し、以前の情報で続けます。不安なときは、ページを閉じてください。",
  troubleWithheld:
    "サーバーは、以前に公開していた窓口の担当者についての情報の一部を省いています。故障しているか、あなたをだまそうとしているのかもしれません。このページは、以前に確認した内容に従います。",
  troubleExpired:
    "窓口の情報の期限が切れているため、このページは送信しません。返信を読むことはできます。明日また来てください。",
  troubleMissing:
    "お使いのブラウザーには、このページが暗号化に使う機能がありません：{missing}。このブラウザーでは何も送信できません。最新の Tor Browser を使ってください。",
  troubleBroken:
    "このページの一部が読み込まれなかったか、止まりました。これ以上は何も送信できません。文章をコピーし、ページを読み込み直して、もう一度試してください。",
  missingSecure: "安全なアドレス（onion アドレスまたは https）",
  missingWorkers: "バックグラウンド処理（Workers）",
  missingCrypto: "暗号化機能（WebCrypto）",
  missingSignatures: "署名（Ed25519）",
  missingText: "文字の符号化",
  missingTimeout: "通信の時間制限",
  troubleClock:
    "この端末の日付は {day}、サーバーの日付は {today} です。別の時計と比べてください。端末が間違っている場合は、時計を合わせてページを読み込み直してください。",

  // Step 1: write
  writeTitle: "{desk}に送る",
  writeTitleEmpty: "窓口に送る",
  writeLead:
    "読めるのは、下に名前のある人だけです。入力したものが、あなたの同意なしにこのページから出ることはありません。",
  writeWarning: "勤め先のパソコン、電話、ネットワークは使わないでください。",
  protectedTitle: "守られるものと、守られないもの",
  protectedYes1:
    "メッセージとファイルは、この機器の中で暗号化されます。途中では、だれもそれらやコードネームを読めません。サーバーにも、サーバーを運営する人にも読めません。",
  protectedYes2: "アカウントはありません。このページは名前をたずねず、この機器に何も保存しません。",
  protectedYes3:
    "書いても書かなくても、ページは不規則な時刻にデータを送ります。そのため、メッセージを送っても目立ちません。",
  protectedNo1:
    "あなたのネットワークを見張る人（勤め先など）には、Tor を使っていることが分かります。このページを訪れたことも分かるかもしれません。",
  protectedNo2: "あなたの機器を操れる人には、ここですることがすべて見えます。",
  protectedNo3: "サーバーを乗っ取った人は、入力したものを読み取るように改変したページを、あなたに送るかもしれません。",
  protectedNo4:
    "話の内容から、あなたがだれなのか分かることがあります。あなたしか知りえないことは、重要でないかぎり書かないでください。",
  statementTitle: "{day}の窓口からの説明",
  holdsTitle: "法的な命令：その意味",
  statementHolds: "窓口は、法的な命令によって次のものを保管しなければならないと述べています：",
  holdsMeaning:
    "そのため窓口は、破棄を求められても、約束より長くメッセージを保管しなければならないことがあります。命令によって暗号化されたものが開かれることはありませんが、読んだ人が問われることはあります。あなたに関わる可能性があるなら、書く前に相談し、あなたがだれか分かることは書かないでください。",
  channelTitle: "だれに届けますか？",
  channelLoading: "メッセージを読める人を読み込んでいます…",
  channelReaders: "読める人：{names}。",
  readersChoose: "読んではいけない人を選ぶ",
  readersHint:
    "これを読まれてはいけない人のチェックを、すべて外してください。このページを閉じるまで、外したままになります。次に来たときは、もう一度外す必要があります。",
  readersLeftOut: "このメッセージを読めない人：{names}。",
  errorReaders: "メッセージを読める人が、少なくとも 1 人は必要です。",
  channelRead: "{day}までに届いたメッセージは読まれています。",
  channelNeverRead: "この 30 日間、ここのメッセージを読んでいると確認した人はいません。",
  channelUnreachable: "今、ここにはメッセージを受け取れる人がいません。ほかを選ぶか、明日また来てください。",
  questionsTitle: "いくつかの質問",
  optional: "任意",
  messageLabel: "メッセージ",
  messageHint:
    "何が起きたのか、いつのことか、どうやって知ったのかを書いてください。急ぐ必要はありません。あなたがコードネームを見て同意するまで、入力したものがこのページから出ることはありません。",
  messageLeft: "残り：およそ {count} 文字。",
  messageOver: "およそ {count} 文字多すぎます。文章を短くするか、残りを 2 通目のメッセージで送ってください。",
  filesTitle: "ファイル",
  filesHint: "写真、文書、録音や録画など。文章と同じように、ファイル名も含めて暗号化されます。",
  filesTell:
    "写真からは、いつ、どこで、どの電話で撮ったのかが分かります。文書には作成者の名前が入っています。このページは、見つけたものを各ファイルの下に表示し、可能な場合は情報を取り除いたコピーを用意します。すべてを見つけられるわけではありません。",
  filesCleanTitle: "取り除く方法",
  filesClean1:
    "Tails では、ファイルを「Metadata Cleaner」で開いてください。ほかのシステムでは、プログラム mat2 で同じことができます。",
  filesClean2:
    "または、写真の代わりに画面の写し（スクリーンショット）を、文書の代わりに打ち直した文章を送ってください。印刷した紙にはプリンターの見えない印が残ることがあり、それをスキャンしたものも同じです。",
  filesClean3: "ファイルとフォルダーの名前は窓口に伝わります。あなたがだれか分かる名前は変えてください。",
  filesClean4:
    "プリンターの見えない点、電子透かし、あなたを探し出すために仕込まれた言い回し、声や顔は、どのプログラムでも取り除けません。",
  filesCost:
    "ファイルは不規則な時刻ではなくすぐに送信され、文章より時間がかかります。見張っている人には、あなたが大きなものを送っていることが分かります。",
  filesChoose: "ファイルを選ぶ",
  folderChoose: "フォルダーを選ぶ",
  filesDrop: "ここにドラッグして置くこともできます。",
  fileRemove: "外す",
  fileRemoveNamed: "{name} を外す",
  filesRemoveAll: "すべて外す",
  filesLooking: "ファイルの中を調べています…",
  filesUnseen: "このページはまだファイルの中を調べています。何が分かるか表示されるまで待つか、待たずに続けてください。",
  tracesNone: "このページが調べる場所では何も見つかりませんでした。",
  tracesUnknown: "このページは、この種類のファイルの中を調べられません。",
  tracesFailed: "このページは中を調べられませんでした。ファイルは元のままです。",
  tracesLocked:
    "このファイルはパスワードで保護されています。このページは中を調べることも、情報を取り除くこともできません。",
  tracesTell: "このファイルから分かること：{kinds}",
  tracesOnly: "このページは表示できるだけです。この種類のファイルからは取り除けません。",
  cleanMake: "情報を取り除いたコピーを作る",
  cleanAll: "すべてのコピーを作る",
  cleanMaking: "情報を取り除いたコピーを作っています…",
  cleanFailed: "「{name}」のコピーを作れませんでした。ファイルをリストから外すか、そのまま送ってください。",
  cleanPrint: "または、新しいPDFに印刷して、そのファイルをここで選んでください。",
  cleanDone: "情報を取り除いたコピーが送られます。元のファイルは端末に残ります。",
  cleanBoth: "両方が送られます。情報を取り除いたコピーと、すべての情報が残る元のファイルです。",
  cleanOriginal: "元のファイルも送る",
  cleanUndo: "元のファイルだけを送る",
  cleanLeft: "コピーからまだ分かること：{kinds}",
  cleanNothingLeft: "コピーからは何も見つかりませんでした。",
  cleanPdf:
    "コピーでは、ページは前と同じに見えます。ただしリンクの枠とメモの印はありません。リンク、しおり、メモ、添付ファイルはなくなっています。黒い四角の下の文字や読み上げ用の文字など、目に見えない文字は残っています。",
  blackOpen: "画像の一部を黒く塗る",
  blackLead:
    "誰にも見せてはいけないもの（顔、名前、ナンバープレート、映り込み）を覆ってください。写しではその部分は黒く、黒の下には何も残りません。",
  blackKeys:
    "画像の上をドラッグしてください。または部分を追加し、矢印キーで動かします。Shiftと一緒に押すと大きさが変わり、Deleteで消えます。",
  blackFinger: "指で描く。ページを動かすときはチェックを外してください。",
  blackAdd: "黒い部分を追加",
  blackPart: "黒い部分 {number}",
  blackLeft: "左から、%",
  blackTop: "上から、%",
  blackWide: "幅、%",
  blackHigh: "高さ、%",
  blackLeave: "取り消す",
  blackNone: "先に少なくとも一か所を描いてください。",
  blackStop: "止める",
  blackDone: "黒い部分のある写しが送られます。元のファイルはこの端末に残ります。",
  blackShown: "これが送られます。よく見てください。すべて隠れていますか。",
  blackUnmade: "黒い部分を描いていますが、写しはまだありません。写しを作るか取り消してから、進んでください。",
  blackUnknown: "このページはこの種類の画像を変更できません。",
  blackUnshown: "この画像はここに表示できません。",
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
  traceFont: "フォント",
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
  peopleFound: "このファイルにある人の情報：{kinds}",
  peopleNone: "このファイルでは人の情報は見つかりませんでした。ご自分で確認してください。",
  peopleLead:
    "人を明かさずに、何が起きたかを示せます。列ごとに、窓口に渡すものを選んでください。コピーを作るまで何も変わりません。",
  peopleLooked: "調べた行数：{count}。このページはすべてを見分けられません。すべての列をご自分で確認してください。",
  peoplePseudonyms:
    "仮名を使うと、一つのコードネームで送るすべてのファイルで同じ人は同じ仮名になり、誰も試して名前を突き止めることはできません。ほかの列の珍しい内容から誰か分かることはあります。",
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
  peopleDone:
    "コピーが送られます。元のファイルは端末に残ります。コピーを確認してください。送られるのはまさにこれです。",
  peopleChange: "コピーを変える",
  peopleKept: "コピーの行数：{kept} / {read}。",
  peopleOdd: "列に合わず除かれた行数：{count}。",
  peopleHidden: "目に見えない文字を除きました：{count}。誰の写しかを示すことがあります。",
  peopleStill: "コピーにまだ見えるもの：{kinds}",
  peopleNothing: "コピーに人の情報は見つかりません。ご自分でも確認してください。",
  previewTitle: "送られるもの：{size}",
  previewMore: "もっと表示",
  previewFind: "コピーの中を検索",
  previewFound: "見つかった箇所：{count}",
  previewNone: "コピーにはありません。",
  peopleReady: "コピーができました。確認してから続けてください。",
  peopleOther: "コードネームが別のものになったため、仮名が変わりました。コピーをもう一度確認してから続けてください。",
  peopleOnly: "この種類のファイルでは人の情報を探しません。表計算は CSV で保存して選び直せます。",
  peopleTooLarge: "このファイルはこのページには大きすぎます。",
  peopleBroken: "この表は読めません。行が長すぎるか、引用符が足りません。",
  peopleUnread: "このファイルでは人の情報を探せませんでした。",
  peopleSheet: "シート {number}：{name}",
  peopleSheetOut: "このシートを除く",
  peopleConverted:
    "送られるのは、このページがファイルから読み取ったもの、つまり CSV の表かただのテキストです。数式、コメント、画像、添付ファイルはお使いの端末に残ります。",
  textLead:
    "人を明かさずに、起きたことを示せます。見つかったものの代わりに窓口へ何を渡すかを選んでください。多くの名前は見つけられません。文章を読み、下に書き加えてください。",
  textLooked: "このページはこの文章の最初の {size} を見ました。コピーでは、文章全体で見つかったものを置き換えます。",
  textWords: "次の言葉も、どこにあっても仮名に置き換える（1 行に 1 つ）",
  textKept: "次のものは置き換えない（1 行に 1 つ）",
  textReplaced: "置き換えた箇所：{count}",
  noteTitle: "窓口への説明書きが付きます",
  noteLead:
    "どのファイルがコピーで何を変えたかを伝え、元のファイルと取り違えられないようにします。英語で書かれています。",
  filesFlat: "フォルダー名を送らない",
  filesTotal: { other: "ファイル {count} 個、合計 {size}。" },
  errorFilesTooLarge:
    "大きすぎます。1 通のメッセージは最大 {most} です。ファイルをいくつか外すか、何通かに分けて送ってください。",
  errorFilesMany:
    "1 通のメッセージにはファイルが多すぎます（最大 {most} 個）。いくつか外すか、1 つの圧縮ファイルにまとめてください。",
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
  errorSeal:
    "メッセージを暗号化できなかったため、何も送信されていません。文章をコピーし、ページを読み込み直して、もう一度試してください。",
  errorFileGone: "「{name}」を読み取れなくなりました。一覧から外すか、選び直してください。",
  errorLines:
    "{most} 行を超えるため、この欄には入りません。文章をファイルに保存して下で選ぶか、いくつかのメッセージに分けて送ってください。",

  // Step 2: codename
  codenameTitle: "あなたのコードネーム",
  codenameLead:
    "この 8 つの英単語を、この順番のまま、手で紙に書き写してください。たった今、この機器の中で作られたものです。まだ何も送信されていません。",
  codenameWhy1: "戻ってくる、返信を読む、また書く。そのために、この単語が必要です。",
  codenameWhy2: "この単語をもう一度あなたに渡せる人はいません。なくすと、返信を読めなくなります。",
  codenameWhy3:
    "この単語を手に入れた人は、返信を読み、あなたの名で書くことができます。紙を安全な場所に保管してください。写真は撮らないでください。",
  codenameCopy: "クリップボードにコピー",
  codenameCopyCost: "クリップボードは、ほかのプログラムにも読めます。手で書き写すほうが安全です。",
  codenameCopied:
    "コピーしました。用が済んだら、クリップボードを空にしてください。何か別のものをコピーすれば消えます。",
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
  sentWaiting:
    "このページは、もともと不規則な時刻にデータを送っています。メッセージはそれと一緒に送られるので、時刻からは何も分かりません。何もする必要はありません。",
  sentNowTitle: "待たずにすぐ送る",
  sentNowCost:
    "すぐ送ると、クリックした直後に送信されます。サーバーを見張っていて、あなたがいつ接続していたかを知る人には、あなたが書いたと分かるかもしれません。今すぐ離れなければならないときだけ選んでください。",
  sentNow: "今すぐ送る",
  sentNowPressed: "送信しています…",
  nextTitle: "次にすること",
  nextWait: "上の行に「届きました」と出るまで待ってください。",
  nextKeep: "コードネームを書いた紙を保管してください。あなたがだれか分かるようなものとは、別の場所に置いてください。",
  nextLeave: "それから、このページを閉じてください。Tor Browser で「New Identity（新しい識別子）」を選んでください。",
  nextReturn: {
    other:
      "2、3 日後にまた来て、「コードネームがあります」を選び、8 つの英単語を入力してください。返信は {count} 日間読めます。",
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
  returnLead:
    "8 つの英単語を入力してください。大文字、ハイフン、余分な空白は気にしなくてかまいません。コードネームを開いても、何も送信されません。このページは、訪問のたびに全員あての返信を読み込むからです。",
  returnLabel: "あなたのコードネーム",
  returnHint: "英単語 8 つ。入力すると、合う単語が欄の下に出ます。下矢印キーでそこへ移れます。",
  returnOpen: "開く",
  returnOpening: "開いています。数秒かかることがあります。",
  returnMatches: "下に出ている合う単語：{count} 個。",
  returnMatchList: "合う単語",
  errorWord: "{number} 番目の単語「{word}」は、コードネームの単語ではありません。メモを見直してください。",
  errorWordNear: "{number} 番目の単語「{word}」は、コードネームの単語ではありません。{near} ではありませんか？",
  errorCount: "コードネームは 8 つの単語です。ここには {count} 個あります。",
  errorCheck:
    "8 つともコードネームの単語ですが、組み合わせが合いません。どれか 1 つが間違っているか、別の窓口のコードネームです。1 つずつメモと見比べてください。",
  errorSwapped: "{first} 番目と {second} 番目の単語が入れ替わっているようです。",
  errorSimilar: "{number} 番目の単語が間違っているようです。「{word}」かもしれません。メモと見比べてください。",
  takeWord: "「{word}」を使う",
  takeOrder: "2 つの単語を入れ替える",
  errorNoWords: "先に 8 つの単語を入力してください。",
  errorOpen: "コードネームを開けませんでした。ページを読み込み直して、もう一度試してください。",
  returnOpeningLong: "遅い端末では 1 分ほどかかることがあります。",
  returnSearching: "あなたあての返信を探しています。回線が遅いと、届くまでに数分かかることがあります。",

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
  keyStolen:
    "注意：{name} の署名鍵は、盗まれたと届け出られています。日付が古くても、盗んだ人が書いたものかもしれません。窓口によれば、{name} は{day}まで窓口にいました。",
  replyMissing: {
    other: "この返信のうち {count} 個の部分を読み込めませんでした。全部を読むには、あとでまた来てください。",
  },
  repliesRefused: {
    other:
      "あなたあての返信のうち {count} 件は、窓口からのものだと証明できないため、表示していません。次のメッセージで窓口に知らせてください。",
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
  deskNotReadSince:
    "{desk}は、{day}を最後に、届いたメッセージを読んでいません。あなたのメッセージをまだ見ていないかもしれません。",
  deskNeverRead:
    "この 30 日間、{desk}はメッセージを読んでいると確認していません。あなたのメッセージをまだ見ていないかもしれません。",
  conversationReturn:
    "このページを開いている間は、新しい返信が自動でここに出ます。閉じる場合は、2、3 日後にまた来てください。",
  writeAgain: "また送る",
  closeCodename: "このやり取りを閉じる",
  ownLost: "一部が送信されていません",
  ownUncertain: "届いていない可能性があります",
  ownStopped: "送信を中止しました",
  notKnown:
    "このコードネームでメッセージが送られたことがあるかどうか、このページには分かりません。「届きました」という表示を見ていない場合は、もう一度送ってください。",
  filesAgain:
    "すべてのファイルが保存される前にページを閉じた場合は、1 週間以内に「また書く」を選び、同じファイルを選んでください。すでに保存されたものは二度送られません。",
  statusReceived: "送られたものは、窓口の担当者が受け取っています。",
  statusLooking: "通報の内容を調べています。",
  statusClosed: "通報の件は終了しました。",
  statusDestroyed: "破棄済み：取り下げたもののうち、{day}までに届いたすべて。",
  statusFiles: "ファイルがすべてそろっているメッセージ：{announced}件中{whole}件。",
  whoTitle: "この窓口で読む人",
  whoLead: "名前と署名鍵です。窓口が署名しています。鍵は、その人がほかの場所で示しているものと比べられます。",
  proofTitle: "通報の証明",
  proofLead:
    "あなたの文章をだれが開き、いつそれに署名し、何を返信したかを証明するファイルを保存します。そのために何かが送られることはありません。ほかに返信がなかったことは証明できません。",
  proofWarning:
    "このファイルがあなたのもとで見つかると、通報したことを知られ、返信もすべて読まれます。暗号化されておらず、否定もできません。だれかに見せる必要がある場合にだけ保存してください。文章を入れた場合は、文章も読まれます。入れなくても、隠せるのは、その内容を推測できない人からだけです。",
  proofText: "送った文章（手元にあれば、一字一句そのまま）",
  proofTextHint: "文章がない場合、ファイルを確かめる人は、あなたから文章を受け取る必要があります。",
  proofSave: "証明を保存する",
  proofSaved: "ファイルをブラウザーに渡しました。保存されます。",
  proofNothing:
    "まだ証明できるものがありません。送られたものを開いたと、だれも署名していません。後でまた来てください。",
  proofOther:
    "この文章を開いたと、だれも署名していません。送ったものと完全に同じでなければなりません。空欄のままでもかまいません。",
  proofFailed: "証明を作れませんでした。",

  // Withdrawing
  withdrawOpen: "すべて取り下げる",
  withdrawTitle: "すべて取り下げる",
  withdrawLead:
    "このコードネームで送ったものを、ファイルも含めてすべて破棄するよう、窓口に求めます。窓口のプログラムは、この依頼を受け取ると自動で破棄します。",
  withdrawKnown: "メッセージを読んだ人は、内容を知ったままです。人に渡された写しや印刷されたものは、取り戻せません。",
  withdrawToday:
    "今日このコードネームで送るものも破棄されます。このコードネームでまた書くには、あさってまで待ってください。",
  withdrawCodename: "返信は、期限が切れるまでここに残ります。このコードネームで、そのまま開けます。",
  withdrawWho: "あなたのメッセージを読めたのはだれですか？",
  withdrawWhoHint: "全員にチェックを入れてください。ほかの人に、あなたが書いたことは知られません。",
  withdrawNobody: "今、窓口のだれにも連絡できません。明日また来てください。",
  errorWithdrawWho: "少なくとも 1 人にチェックを入れてください。",
  errorWithdraw:
    "依頼を暗号化できなかったため、何も送信されていません。ページを読み込み直して、もう一度試してください。",
  withdrawSend: "すべての破棄を求める",
  withdrawOwn: "送ったものをすべて破棄するよう、窓口に求めました。",

  // Without JavaScript
  plainTitle: "このページには JavaScript が必要です",
  plainWhy:
    "このページは、メッセージを機器から出る前に、あなたの機器の中で暗号化します。JavaScript がないと暗号化できません。暗号化していないものは送信しません。",
  plainLevel:
    "Tor Browser で盾のマークをクリックし、「設定（Settings）」を選び、次に「Safer（より安全）」を選んでください。ブラウザーを再起動し、このページをもう一度開いてください。「Safer」で十分です。",
  plainOther:
    "JavaScript を切ったままにすることもできます。信頼できるコンピューターで、プログラム「knothole source」を使ってください。入手先とその指紋は、窓口の通常のサイトに書いてあります。または、郵便を使うか直接訪ねて、窓口に連絡してください。",
  plainFile:
    "「knothole source seal」で暗号化ファイル（封筒）を作りましたか？ここで渡してください。サーバーを見張る人には、だれかが渡していることが分かります。",
  plainChoose: "暗号化ファイル（封筒）",
  plainSend: "ファイルを送る",
  plainStored:
    "窓口あてに保存されました。このページを閉じてもかまいません。Tor Browser で「New Identity（新しい識別子）」を選んでください。",
  plainNotStored:
    "保存されませんでした。今、サーバーは受け取れません。ファイルを残しておき、明日もう一度送ってください。",
  plainRefused:
    "保存されませんでした。これは「knothole source seal」で作ったファイルではありません。戻って、別のファイルを選んでください。",
  notStarted: "このページは起動していません",
  notStartedLead: "ここには何も書かないでください。1 分たっても変わらない場合は、ページを読み込み直してください。",
  plainAndroid:
    "Android 版 Tor Browser では、「設定」の「セキュリティレベル」で「Safer（より安全）」を選んでください。",
};
