// @ts-check
/**
 * Every word the page says, in Portuguese (Brazil). See en.js.
 * Not seen by a native speaker yet: all of it. Look first at “codinome” for the codename, “equipe receptora” for the desk, and what a legal order means. The norm is that of Brazil, throughout.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
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
  leaveHint:
    "Esvazia esta página imediatamente. O que não foi enviado se perde. Pressionar a tecla Esc (Escape) três vezes faz o mesmo.",
  elsewhereTitle: "“Sair agora” também pode abrir outra página",
  elsewhereHint:
    "“Sair agora” esvazia esta página. Digite o endereço de uma página inofensiva, a previsão do tempo por exemplo, e o botão também a abrirá em uma nova aba. A tecla Escape não faz isso. Antes disso, nada é carregado. Quem vigia a sua rede pode ver que uma página é carregada nesse momento.",
  elsewhereLabel: "Endereço da outra página",
  errorElsewhere: "O botão não abrirá este endereço. Digite assim: example.org",
  footer: "Esta página não guarda nada no seu navegador. Quando você a fecha, tudo o que está aqui desaparece.",
  programTitle: "Sem esta página: o programa “knothole source”",
  programWhy:
    "A cada visita a página vem do servidor, e um servidor invadido poderia enviar a você uma página falsa. O programa não precisa de página. O site comum da equipe receptora diz onde obtê-lo. Compare esta impressão digital da equipe com uma que tenha chegado a você por outro caminho:",
  programHow: "No seu próprio computador, deixe o Tor Browser aberto e digite:",
  stepSending: "Enviando",

  // Safety check
  safetyGood: "Verificação de segurança: tudo certo",
  safetyLook: {
    one: "Verificação de segurança: {count} item a corrigir",
    other: "Verificação de segurança: {count} itens a corrigir",
  },
  safetyOnion: "Você está usando o endereço onion. O Tor esconde onde você está.",
  safetyLocal: "Isto é um teste: o servidor funciona na sua própria máquina. Nada sai dela.",
  safetyNoOnion:
    "Você não está usando um endereço onion. A sua rede pode ver que você está aqui. Em vez disso, abra este endereço no Tor Browser:",
  safetyNoOnionUnknown:
    "Você não está usando um endereço onion. A sua rede pode ver que você está aqui. Use o Tor Browser e peça o endereço onion à equipe receptora.",
  safetySafer: "O nível de segurança do navegador é pelo menos “Mais seguro” (“Safer”).",
  safetyStandard:
    "O nível de segurança do navegador é mais baixo que “Mais seguro” (“Safer”). No Tor Browser: clique no escudo, escolha “Configurações” (“Settings”) e depois “Mais seguro”. Reinicie o navegador e abra esta página de novo. Faça isso antes de escrever: reiniciar apaga o seu texto.",
  safetyFeatures: "O seu navegador consegue criptografar tudo o que esta página envia.",
  safetyCannot:
    "Esta página não consegue ver se há um programa espião no seu dispositivo, nem se alguém está olhando por cima do seu ombro.",

  // The line of state
  stateLoading: "A página está sendo preparada. Você já pode começar a escrever.",
  stateNothing: "Nada enviado nesta visita.",
  stateSealing: "Criptografando a sua mensagem…",
  stateWaiting:
    "Ainda não enviada. Será enviada automaticamente em um momento aleatório, em geral em menos de um minuto. Mantenha esta página aberta.",
  stateParts: {
    one: "Ainda não enviada (partes enviadas: {stored} de {count}). Mantenha esta página aberta.",
    other: "Ainda não enviada (partes enviadas: {stored} de {count}). Mantenha esta página aberta.",
  },
  safetyTrial: "Verificação de segurança: aqui não é necessária",
  stateSent: "Enviada. Espere por “Chegou” antes de fechar esta página.",
  stateConfirmed: "Chegou. A sua mensagem está guardada para a equipe receptora. Você pode fechar esta página.",
  stateUnusable: "Não é possível enviar nada com esta página agora.",

  stateFilesWaiting: "O seu texto foi enviado. Os seus arquivos ainda estão a caminho. Mantenha esta página aberta.",
  stateFilesMissing: "O seu texto chegou, mas nem todos os seus arquivos.",
  stateRequestArrived:
    "Chegou. O seu pedido para destruir tudo está guardado para a equipe receptora. Você pode fechar esta página.",
  stateAgain:
    "Uma chave da equipe receptora mudou, por isso a sua mensagem está sendo enviada mais uma vez. Mantenha esta página aberta.",
  stateLost:
    "Uma parte da sua mensagem não pôde ser criptografada, por isso a equipe receptora não consegue lê-la por inteiro. Copie o seu texto da conversa, recarregue a página e envie-o de novo.",
  stateUncertain: "A sua mensagem, ou uma parte dela, pode não ter chegado.",

  // Files on their way
  uploadReading: "Lendo os seus arquivos: {done} de {of}.",
  uploadRunning: "Enviando os seus arquivos: {done} de {of}.",
  uploadLeft: { one: "Falta cerca de {count} minuto.", other: "Faltam cerca de {count} minutos." },
  uploadLost:
    "A conexão caiu em {done} de {of}. A página vai tentar de novo automaticamente. O que já foi guardado continua guardado.",
  uploadPaused: "Em pausa em {done} de {of}. O que já foi guardado continua guardado por uma semana.",
  uploadFull:
    "O servidor não tem espaço para os seus arquivos agora. O seu texto é enviado mesmo assim. Tente de novo, ou volte amanhã com o seu codinome e os mesmos arquivos.",
  uploadChanged:
    "Um arquivo mudou durante a leitura, por isso o envio parou. O seu texto é enviado mesmo assim. Escolha os arquivos de novo e envie-os com uma nova mensagem.",
  uploadStopped:
    "O servidor recusou os arquivos. O seu texto é enviado mesmo assim. Volte amanhã com o seu codinome e os mesmos arquivos.",
  uploadWithdrawn: "Os seus arquivos não são mais enviados: você retirou tudo.",
  uploadDone: "Todos os seus arquivos estão guardados para a equipe receptora.",
  uploadPause: "Pausar",
  uploadResume: "Continuar",
  uploadAgain: "Tentar de novo",
  uploadSlow: "A conexão está lenta: {done} de {of} enviados. Nada se perdeu. Mantenha esta página aberta.",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "O servidor não respondeu. A página vai tentar de novo automaticamente. Verifique se a sua conexão ainda funciona.",
  troubleFull:
    "O servidor está cheio e não guardou a sua mensagem. A página fica com ela e tenta de novo. Deixe a página aberta, ou volte amanhã.",
  troubleUnavailable:
    "O servidor não consegue guardar nada agora. A página vai tentar de novo automaticamente. Deixe-a aberta.",
  troubleStrange:
    "O servidor deu uma resposta que esta página não entende. A página vai tentar de novo. Se isso continuar, copie o seu texto e recarregue a página.",
  troubleNotLoaded:
    "Não foi possível carregar os dados da equipe receptora. A página vai tentar de novo automaticamente. Se isso continuar, escolha “Novo circuito Tor para este site” (“New Tor circuit for this site”) no menu do Tor Browser.",
  troubleDocument:
    "Esta página não consegue provar que está conectada à equipe receptora certa, por isso se recusa a enviar. Não a use agora. Recarregue-a daqui a uma hora. Se isso continuar, procure a equipe receptora por outro meio.",
  alarmTitle: "Esta pode não ser a equipe receptora",
  troubleUpdate:
    "O servidor ofereceu novos dados da equipe receptora. Não é possível provar que são mesmo dela. A página os recusou e continua com os anteriores. Em caso de dúvida, feche a página.",
  troubleWithheld:
    "O servidor omite algo sobre as pessoas da equipe receptora que já tinha publicado. Pode estar com defeito, ou pode estar tentando enganar você. Esta página se guia pelo que sabia antes.",
  troubleExpired:
    "Os dados da equipe receptora estão vencidos, por isso esta página se recusa a enviar. Você ainda pode ler respostas. Volte amanhã.",
  troubleMissing:
    "Falta ao seu navegador algo de que esta página precisa para criptografar: {missing}. Não é possível enviar nada com ele. Use o Tor Browser mais recente.",
  troubleBroken:
    "Uma parte desta página não carregou ou parou. Não é possível enviar mais nada. Copie o seu texto, recarregue a página e tente de novo.",
  missingSecure: "um endereço seguro (um endereço onion ou https)",
  missingWorkers: "tarefas em segundo plano (Workers)",
  missingCrypto: "as funções de criptografia (WebCrypto)",
  missingSignatures: "assinaturas digitais (Ed25519)",
  missingText: "a codificação de texto",
  missingTimeout: "limites de tempo para requisições",
  troubleClock:
    "O seu dispositivo diz que hoje é {day}; o servidor diz {today}. Compare com outro relógio. Se o seu dispositivo estiver errado, acerte o relógio e recarregue a página.",

  // Step 1: write
  writeTitle: "Escrever para {desk}",
  writeTitleEmpty: "Escrever para a equipe receptora",
  writeLead: "Só as pessoas indicadas abaixo podem ler. Nada do que você digita sai desta página sem o seu acordo.",
  writeWarning: "Não use o computador, o celular nem a rede do seu trabalho.",
  protectedTitle: "O que está protegido e o que não está",
  protectedYes1:
    "A sua mensagem e os seus arquivos são criptografados neste dispositivo. No caminho, ninguém pode lê-los, nem o seu codinome: nem o servidor, nem quem o administra.",
  protectedYes2: "Não existe conta. A página não pede nome e não guarda nada neste dispositivo.",
  protectedYes3:
    "A página envia dados em momentos aleatórios, quer você escreva, quer não. Assim, enviar uma mensagem não chama a atenção.",
  protectedNo1:
    "Quem vigia a sua rede, por exemplo o seu empregador, pode ver que você usa o Tor e talvez que visitou esta página.",
  protectedNo2: "Quem controla o seu dispositivo pode ver tudo o que você faz aqui.",
  protectedNo3: "Quem tomar o controle do servidor poderia enviar a você uma página alterada que lê o que você digita.",
  protectedNo4:
    "O que você escreve pode mostrar quem você é. Deixe de fora o que só você pode saber, a não ser que seja importante.",
  statementTitle: "O que a equipe receptora declarou em {day}",
  holdsTitle: "Uma ordem legal e o que significa",
  statementHolds: "A equipe receptora diz que uma ordem legal a obriga a guardar o seguinte:",
  holdsMeaning:
    "Por isso a equipe talvez tenha de guardar mensagens por mais tempo do que promete, mesmo que você peça que sejam destruídas. Uma ordem não abre o que está criptografado, mas quem leu algo pode ser interrogado. Se puder ser sobre você, procure orientação antes de escrever e deixe de fora o que possa mostrar quem você é.",
  channelTitle: "Quem deve receber a sua mensagem?",
  channelLoading: "Carregando quem pode ler a sua mensagem…",
  channelReaders: "Pode ser lida por {names}.",
  readersChoose: "Escolher quem não deve ler",
  readersHint:
    "Desmarque quem não deve ler esta mensagem. Isso fica assim até você fechar esta página. Quando voltar, terá de fazer de novo.",
  readersLeftOut: "Esta mensagem não pode ser lida por {names}.",
  errorReaders: "Pelo menos uma pessoa precisa poder ler a sua mensagem.",
  channelRead: "Mensagens lidas até {day}, inclusive.",
  channelNeverRead: "Nos últimos 30 dias, ninguém confirmou que lê mensagens aqui.",
  channelUnreachable: "Ninguém pode receber mensagens aqui agora. Faça outra escolha, ou volte amanhã.",
  questionsTitle: "Algumas perguntas",
  optional: "opcional",
  messageLabel: "A sua mensagem",
  messageHint:
    "Escreva o que aconteceu, quando, e como você sabe disso. Não tenha pressa: nada do que você digita sai desta página antes que você veja o seu codinome e concorde.",
  messageLeft: "Espaço restante: cerca de {count} caracteres.",
  messageOver:
    "Passa do limite em cerca de {count} caracteres. Encurte o texto, ou envie o resto em uma segunda mensagem.",
  filesTitle: "Arquivos",
  filesHint: "Fotos, documentos, gravações. São criptografados como o seu texto, junto com os nomes.",
  filesTell:
    "Fotos dizem onde, quando e com qual celular foram tiradas. Documentos trazem o nome do autor. Abaixo de cada arquivo, esta página mostra o que encontra e, se puder, oferece uma cópia limpa. Ela não encontra tudo.",
  filesCleanTitle: "Como remover",
  filesClean1: "No Tails, abra os arquivos com o “Metadata Cleaner”. Em outros sistemas, o programa mat2 faz o mesmo.",
  filesClean2:
    "Ou envie uma captura de tela no lugar da foto, e um texto redigitado no lugar do documento. Uma página impressa pode ter marcas ocultas da impressora, e a digitalização dela também.",
  filesClean3: "A equipe vê os nomes de arquivos e pastas. Mude os que mostram quem você é.",
  filesClean4:
    "Nenhum programa remove os pontos ocultos das impressoras, marcas-d’água, frases postas para descobrir você, vozes ou rostos.",
  filesCost:
    "Os arquivos são enviados na hora, não em um momento aleatório, e demoram mais que o texto. Quem vigia pode ver que você está enviando algo grande.",
  filesChoose: "Escolher arquivos",
  folderChoose: "Escolher uma pasta",
  filesDrop: "Você também pode arrastá-los para cá.",
  fileRemove: "Remover",
  fileRemoveNamed: "Remover {name}",
  filesRemoveAll: "Remover todos",
  filesLooking: "Examinando o arquivo…",
  filesUnseen:
    "Esta página ainda está examinando os seus arquivos. Espere até ver o que revelam, ou continue sem esperar.",
  tracesNone: "Nada foi encontrado nos lugares onde esta página procura.",
  tracesUnknown: "Esta página não consegue olhar dentro deste tipo de arquivo.",
  tracesFailed: "Esta página não conseguiu olhar dentro. O arquivo está como era.",
  tracesLocked: "Este arquivo está protegido por senha. Esta página não pode olhar dentro nem limpá-lo.",
  tracesTell: "Este arquivo revela: {kinds}",
  tracesOnly: "Esta página só pode mostrar isso. Não pode removê-lo deste tipo de arquivo.",
  cleanMake: "Fazer uma cópia limpa",
  cleanAll: "Fazer cópias limpas de todos",
  cleanMaking: "Fazendo uma cópia limpa…",
  cleanFailed: "Não foi possível fazer uma cópia limpa de “{name}”. Remova o arquivo ou envie-o como está.",
  cleanPrint: "Ou imprima-o em um novo PDF e escolha esse aqui.",
  cleanDone: "A cópia limpa será enviada. O original fica no seu dispositivo.",
  cleanBoth: "Os dois serão enviados: a cópia limpa e o original com tudo o que ele revela.",
  cleanOriginal: "Enviar também o original",
  cleanUndo: "Enviar só o original",
  cleanLeft: "A cópia limpa ainda revela: {kinds}",
  cleanNothingLeft: "Nada foi encontrado na cópia limpa.",
  cleanPdf:
    "Na cópia as páginas têm o mesmo aspecto, sem as molduras dos links nem os ícones das notas. Links, marcadores, notas e arquivos anexados já não estão lá. O texto que ninguém vê, por exemplo sob uma caixa preta ou para leitura em voz alta, continua lá.",
  blackOpen: "Tapar de preto partes da imagem",
  blackLead:
    "Cubra o que ninguém pode ver: rostos, nomes, matrículas, reflexos. Na cópia essas partes são pretas e não há nada por baixo.",
  blackKeys:
    "Arraste sobre a imagem. Ou acrescente uma parte e mova-a com as setas; com Shift mudam o tamanho, Delete retira-a.",
  blackFinger: "Desenhar com o dedo. Desmarque para mover a página.",
  blackAdd: "Acrescentar uma parte preta",
  blackPart: "Parte preta {number}",
  blackLeft: "Da esquerda, %",
  blackTop: "De cima, %",
  blackWide: "Largura, %",
  blackHigh: "Altura, %",
  blackLeave: "Cancelar",
  blackNone: "Desenhe primeiro pelo menos uma parte.",
  blackStop: "Parar",
  blackDone: "Será enviada a cópia com partes pretas. O original fica no seu dispositivo.",
  blackShown: "Isto é o que será enviado. Veja bem: está tudo coberto?",
  blackUnmade: "Está a desenhar partes pretas, mas ainda não há cópia. Faça a cópia ou cancele, e depois continue.",
  blackUnknown: "Esta página não pode alterar este tipo de imagem.",
  blackUnshown: "Esta imagem não pode ser mostrada aqui.",
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
  traceFont: "tipos de letra",
  traceOther: "outros detalhes",
  personName: "nomes",
  personMail: "endereços de e-mail",
  personPhone: "números de telefone",
  personAddress: "endereços",
  personInternet: "endereços de internet",
  personAccount: "contas bancárias",
  personCard: "cartões de pagamento",
  personIdentity: "números de identidade ou fiscais",
  personBirth: "datas de nascimento",
  personPlate: "placas de veículos",
  personReligion: "religião",
  personOrigin: "origem",
  personNationality: "nacionalidade",
  personHealth: "saúde",
  personUnion: "sindicato",
  personParty: "política",
  personSex: "vida sexual",
  personInside: "pessoas nomeadas no texto",
  peopleFound: "Pessoas neste arquivo: {kinds}",
  peopleNone: "Nenhuma pessoa foi reconhecida neste arquivo. Examine-o você mesmo.",
  peopleLead:
    "Você pode mostrar o que aconteceu sem entregar as pessoas. Escolha para cada coluna o que a equipe recebe. Nada muda até fazer a cópia.",
  peopleLooked: "Linhas vistas: {count}. A página não reconhece tudo: percorra cada coluna você mesmo.",
  peoplePseudonyms:
    "Com pseudônimos, uma pessoa continua a mesma em todos os arquivos que você envia com um codinome, e ninguém pode achar o nome por tentativas. Detalhes raros em outras colunas ainda podem mostrar quem é.",
  peopleHeaded: "A primeira linha tem os títulos",
  peopleColumn: "Coluna {number}",
  peopleExample: "Por exemplo: {value}",
  peopleRows: "Que linhas",
  rowsAll: "Todas as linhas",
  rowsFirst: "Só as primeiras {count} linhas",
  rowsCounts: "Nenhuma linha: só títulos e contagens, as pequenas ocultas",
  actKeep: "Deixar como está",
  actPseudonym: "Substituir por pseudônimos",
  actCoarsen: "Tornar menos exato: ano, intervalo, região",
  actBlacken: "Apagar a preto",
  actInside: "Substituir as pessoas achadas no texto",
  actDrop: "Retirar a coluna",
  peopleMake: "Fazer esta cópia",
  peopleMaking: "Fazendo a cópia… Para os pseudônimos, o seu codinome é criado antes. Pode demorar um minuto.",
  peopleCopying: "Fazendo a cópia: {done} de {of}.",
  peopleDone: "A cópia será enviada. O original fica no seu aparelho. Percorra a cópia: é exatamente isto que sai.",
  peopleChange: "Mudar a cópia",
  peopleKept: "Linhas na cópia: {kept} de {read}.",
  peopleOdd: "Linhas que não cabiam nas colunas e foram retiradas: {count}.",
  peopleHidden: "Caracteres invisíveis retirados: {count}. Podem mostrar de quem é a cópia de um ficheiro.",
  peopleStill: "Na cópia a página ainda vê: {kinds}",
  peopleNothing: "Na cópia a página não reconhece ninguém. Percorra-a você mesmo.",
  previewTitle: "O que sai: {size}",
  previewMore: "Mostrar mais",
  previewFind: "Buscar na cópia",
  previewFound: "Sítios achados: {count}",
  previewNone: "Não está na cópia.",
  peopleReady: "A cópia está feita. Percorra-a e depois continue.",
  peopleOther:
    "O seu codinome agora é outro, por isso os pseudônimos mudaram. Veja de novo as cópias e depois continue.",
  peopleOnly:
    "Esta página não procura pessoas neste tipo de arquivo. Você pode salvar uma planilha como CSV e escolher essa.",
  peopleTooLarge: "Este arquivo é grande demais para esta página.",
  peopleBroken: "Não se consegue ler esta tabela: uma linha é longa demais ou falta uma aspa.",
  peopleUnread: "Esta página não conseguiu procurar pessoas neste arquivo.",
  peopleSheet: "Planilha {number}: {name}",
  peopleSheetOut: "Deixar esta planilha de fora",
  peopleConverted:
    "Sai o que a página leu do arquivo: uma tabela em CSV ou texto simples. Fórmulas, comentários, imagens e anexos ficam no seu dispositivo.",
  textLead:
    "Você pode mostrar o que aconteceu sem entregar as pessoas. Escolha o que a equipe recebe no lugar do que foi encontrado. A página deixa passar muitos nomes: leia o texto e acrescente-os abaixo.",
  textLooked: "A página olhou os primeiros {size} deste texto. Na cópia, substitui o que encontra no texto inteiro.",
  textWords: "Substituir também estas palavras por pseudônimos, onde quer que estejam (uma por linha)",
  textKept: "Não substituir estas (uma por linha)",
  textReplaced: "Lugares substituídos: {count}.",
  noteTitle: "Uma nota para a equipe acompanha os arquivos",
  noteLead:
    "Diz quais arquivos são cópias e o que foi mudado, para que ninguém as tome pelos originais. Está em inglês.",
  filesFlat: "Omitir os nomes das pastas",
  filesTotal: { one: "{count} arquivo, {size} no total.", other: "{count} arquivos, {size} no total." },
  errorFilesTooLarge:
    "Grande demais: no máximo {most} em uma mensagem. Remova alguns arquivos, ou envie-os em várias mensagens.",
  errorFilesMany:
    "Arquivos demais: no máximo {most} em uma mensagem. Remova alguns, ou junte-os em um arquivo compactado, por exemplo ZIP.",
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
  errorText:
    "O texto tem um caractere danificado que não pode ser enviado. Apague o que você colou por último e tente de novo.",
  errorSeal:
    "Não foi possível criptografar a mensagem, por isso nada foi enviado. Copie o seu texto, recarregue a página e tente de novo.",
  errorFileGone: "O arquivo “{name}” não pode mais ser lido. Remova-o da lista ou escolha-o de novo.",
  errorLines:
    "Seriam mais de {most} linhas, demais para este campo. Salve o texto em um arquivo e escolha-o abaixo, ou envie-o em várias mensagens.",

  // Step 2: codename
  codenameTitle: "O seu codinome",
  codenameLead:
    "Copie à mão estas oito palavras em inglês, nesta ordem. Elas acabaram de ser criadas neste dispositivo. Nada foi enviado.",
  codenameWhy1: "Você precisa destas palavras para voltar, ler a resposta e escrever de novo.",
  codenameWhy2: "Ninguém pode dar a você estas palavras outra vez. Se as perder, você não poderá ler a resposta.",
  codenameWhy3:
    "Quem as tiver pode ler as respostas e escrever em seu nome. Guarde o papel em um lugar seguro. Não tire foto.",
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
  sentWaiting:
    "Esta página envia dados em momentos aleatórios de qualquer forma. A sua mensagem vai junto, então a hora não revela nada. Você não precisa fazer nada.",
  sentNowTitle: "Enviar na hora, sem esperar",
  sentNowCost:
    "Nesse caso, o envio acontece logo depois do seu clique. Quem vigia o servidor e sabe quando você estava na internet poderia perceber que você escreveu. Escolha isto só se tiver de sair agora.",
  sentNow: "Enviar agora",
  sentNowPressed: "Enviando agora…",
  nextTitle: "O que fazer agora",
  nextWait: "Espere até a linha no topo dizer “Chegou”.",
  nextKeep: "Guarde o papel com o seu codinome longe de tudo o que possa mostrar quem você é.",
  nextLeave: "Depois feche esta página. No Tor Browser, escolha “Nova identidade” (“New Identity”).",
  nextReturn: {
    one: "Volte daqui a dois ou três dias, escolha “Tenho um codinome” e digite as oito palavras. Você pode ler a resposta por {count} dia.",
    other:
      "Volte daqui a dois ou três dias, escolha “Tenho um codinome” e digite as oito palavras. Você pode ler a resposta por {count} dias.",
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
  returnLead:
    "Digite as suas oito palavras em inglês. Maiúsculas, hifens e espaços a mais não importam. Abrir o codinome não envia nada: esta página carrega em cada visita as respostas para todas as pessoas.",
  returnLabel: "O seu codinome",
  returnHint:
    "Oito palavras. Enquanto você digita, aparecem palavras possíveis abaixo do campo. A seta para baixo leva até elas.",
  returnOpen: "Abrir",
  returnOpening: "Abrindo. Pode demorar alguns segundos.",
  returnMatches: "Palavras possíveis abaixo: {count}.",
  returnMatchList: "Palavras possíveis",
  errorWord: "A palavra {number}, “{word}”, não existe em nenhum codinome. Olhe o seu papel de novo.",
  errorWordNear: "A palavra {number}, “{word}”, não existe em nenhum codinome. Você quis dizer {near}?",
  errorCount: "Um codinome tem oito palavras. Aqui há {count}.",
  errorCheck:
    "Estas oito palavras existem em codinomes, mas não combinam umas com as outras. Uma palavra está errada, ou este codinome é para outra equipe. Compare cada palavra com o seu papel.",
  errorSwapped: "As palavras {first} e {second} parecem trocadas.",
  errorSimilar: "A palavra {number} parece errada. Pode ser “{word}”. Compare-a com o seu papel.",
  takeWord: "Usar “{word}”",
  takeOrder: "Trocar as duas palavras",
  errorNoWords: "Digite primeiro as suas oito palavras.",
  errorOpen: "Não foi possível abrir o codinome. Recarregue a página e tente de novo.",
  returnOpeningLong: "Em um dispositivo lento pode demorar até um minuto.",
  returnSearching: "Procurando as suas respostas. Com uma conexão lenta, elas podem levar minutos para chegar.",

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
  keyStolen:
    "Atenção: foi comunicado o roubo da chave de assinatura de {name}. Quem a roubou pode ter escrito isto, mesmo com uma data anterior. A equipe receptora diz que {name} esteve lá até {day}, inclusive.",
  replyMissing: {
    one: "Não foi possível carregar {count} parte desta resposta. Volte mais tarde para ler tudo.",
    other: "Não foi possível carregar {count} partes desta resposta. Volte mais tarde para ler tudo.",
  },
  repliesRefused: {
    one: "Não foi possível provar que {count} resposta para você vem da equipe receptora. Ela não é mostrada. Conte isso à equipe na sua próxima mensagem.",
    other:
      "Não foi possível provar que {count} respostas para você vêm da equipe receptora. Elas não são mostradas. Conte isso à equipe na sua próxima mensagem.",
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
  deskNeverRead:
    "Nos últimos 30 dias, {desk} não confirmou que lê as mensagens. Talvez a sua ainda não tenha sido vista.",
  conversationReturn:
    "As novas respostas aparecem aqui automaticamente enquanto esta página está aberta. Se não, volte daqui a dois ou três dias.",
  writeAgain: "Escrever de novo",
  closeCodename: "Sair desta conversa",
  ownLost: "Não enviada por inteiro",
  ownUncertain: "Pode não ter chegado",
  ownStopped: "Envio interrompido",
  notKnown:
    "Esta página não tem como saber se alguma mensagem foi enviada com este codinome. Se você nunca viu “Chegou”, envie-a de novo.",
  filesAgain:
    "Se você fechou a página antes de todos os seus arquivos estarem guardados, escolha “Escrever de novo” e os mesmos arquivos dentro de uma semana. O que já foi guardado não é enviado duas vezes.",
  statusReceived: "Uma pessoa do serviço destinatário tem o que enviou.",
  statusLooking: "A sua denúncia está sendo analisada.",
  statusClosed: "A sua denúncia está encerrada.",
  statusDestroyed: "Destruído: tudo o que retirou e tinha chegado até {day}, inclusive.",
  statusFiles: "Mensagens com todos os ficheiros presentes: {whole} de {announced}.",
  whoTitle: "Quem lê nesta equipe",
  whoLead:
    "Nomes e chaves de assinatura, assinados pelo serviço destinatário. Pode comparar uma chave com o que a pessoa indica noutro lugar.",
  proofTitle: "Prova da denúncia",
  proofLead:
    "Guarde um ficheiro que prova quem abriu o seu texto, quando isso foi assinado e o que foi respondido. Para isso nada é enviado. Não pode provar que não houve outra resposta.",
  proofWarning:
    "Quem encontrar este ficheiro consigo sabe que fez uma denúncia e lê todas as respostas. Não está cifrado e não o poderá negar. Guarde-o só se precisar de o mostrar a alguém. Quem o tiver lê também o seu texto, se o incluir; deixá-lo de fora só o esconde de quem não consegue adivinhá-lo.",
  proofText: "O texto que enviou, palavra por palavra, se o guardou",
  proofTextHint: "Sem ele, quem verificar o ficheiro terá de receber o texto de si.",
  proofSave: "Guardar a prova",
  proofSaved: "O ficheiro foi entregue ao seu navegador para guardar.",
  proofNothing: "Ainda não há nada a provar: ninguém assinou que abriu o que enviou. Volte mais tarde.",
  proofOther:
    "Ninguém assinou que abriu este texto. Tem de ser exatamente o que enviou. Também pode deixar o campo vazio.",
  proofFailed: "Não foi possível criar a prova.",

  // Withdrawing
  withdrawOpen: "Retirar tudo",
  withdrawTitle: "Retirar tudo",
  withdrawLead:
    "Você pede à equipe receptora que destrua tudo o que enviou com este codinome, inclusive os arquivos. Os programas da equipe fazem isso automaticamente quando recebem o seu pedido.",
  withdrawKnown:
    "Quem leu a sua mensagem continua sabendo o que ela diz. Cópias repassadas ou impressas não podem ser recolhidas.",
  withdrawToday:
    "O que você enviar hoje com este codinome também é destruído. Para escrever de novo com ele, espere até depois de amanhã.",
  withdrawCodename: "As respostas ficam aqui até vencerem. O seu codinome ainda as abre.",
  withdrawWho: "Quem podia ler as suas mensagens?",
  withdrawWhoHint: "Marque todas essas pessoas. As outras não ficam sabendo que você escreveu.",
  withdrawNobody: "Não é possível falar com ninguém da equipe receptora agora. Volte amanhã.",
  errorWithdrawWho: "Marque pelo menos uma pessoa.",
  errorWithdraw:
    "Não foi possível criptografar o seu pedido, por isso nada foi enviado. Recarregue a página e tente de novo.",
  withdrawSend: "Pedir que tudo seja destruído",
  withdrawOwn: "Você pediu à equipe receptora que destruísse tudo o que enviou.",

  // Without JavaScript
  plainTitle: "Esta página precisa de JavaScript",
  plainWhy:
    "Com ele, a página criptografa a sua mensagem no seu próprio dispositivo, antes de ela sair. Sem JavaScript ela não consegue fazer isso, e não envia nada sem criptografia.",
  plainLevel:
    "No Tor Browser, clique no escudo, escolha “Configurações” (“Settings”) e depois “Mais seguro” (“Safer”). Reinicie o navegador e abra esta página de novo. “Mais seguro” é suficiente.",
  plainOther:
    "Você pode manter o JavaScript desligado: em um computador em que confia, use o programa “knothole source”. O site comum da equipe receptora diz onde obtê-lo, e a impressão digital dele. Ou procure a equipe por carta ou pessoalmente.",
  plainFile:
    "Você criou um arquivo criptografado (envelope) com “knothole source seal”? Entregue-o aqui. Quem vigia o servidor pode ver que alguém faz isso.",
  plainChoose: "Arquivo criptografado (envelope)",
  plainSend: "Enviar o arquivo",
  plainStored:
    "Guardado para a equipe receptora. Você pode fechar esta página. No Tor Browser, escolha “Nova identidade” (“New Identity”).",
  plainNotStored:
    "Não foi guardado. O servidor não pode aceitar o arquivo agora. Fique com o arquivo e envie-o de novo amanhã.",
  plainRefused:
    "Não foi guardado. Este não é um arquivo criado com “knothole source seal”. Volte e escolha outro arquivo.",
  notStarted: "Esta página não foi iniciada",
  notStartedLead: "Não escreva aqui. Se nada mudar em um minuto, recarregue a página.",
  plainAndroid: "No Tor Browser para Android, abra “Configurações”, depois “Nível de segurança”, e escolha “Safer”.",
};
