// @ts-check
/** Every word the page says, in Portuguese. See en.js. */

/** @type {import("../page/language.js").Catalogue} */
export default {
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
  leaveHint:
    "Esvazia esta página de imediato. O que não foi enviado perde-se. Pressionar três vezes a tecla Escape (Esc) faz o mesmo.",
  footer: "Esta página não guarda nada no seu navegador. Quando a fecha, tudo o que está aqui desaparece.",

  // Safety check
  safetyGood: "Verificação de segurança: nada a corrigir",
  safetyLook: {
    one: "Verificação de segurança: {count} ponto a corrigir antes de escrever",
    other: "Verificação de segurança: {count} pontos a corrigir antes de escrever",
  },
  safetyOnion: "Entrou pelo endereço onion. O Tor esconde o lugar onde está.",
  safetyLocal: "Isto é um teste: o servidor funciona na sua própria máquina.",
  safetyNoOnion:
    "Não entrou por um endereço onion. A sua rede pode ver que está aqui. Em vez disso, abra este endereço no Tor Browser:",
  safetyNoOnionUnknown:
    "Não entrou por um endereço onion. A sua rede pode ver que está aqui. Use o Tor Browser e peça o endereço onion ao serviço destinatário.",
  safetySafer: "O nível de segurança do navegador é pelo menos o do meio (em inglês “Safer”).",
  safetyStandard:
    "O nível de segurança do navegador é mais baixo do que o do meio (em inglês “Safer”). No Tor Browser: clique no escudo, escolha “Configurações” (“Settings”) e depois o nível do meio (“Mais Segura” ou “Intermediário”, em inglês “Safer”). Reinicie o navegador e abra esta página de novo. Faça isso antes de escrever: reiniciar apaga o seu texto.",
  safetyFeatures: "O seu navegador consegue cifrar tudo o que esta página envia.",
  safetyCannot:
    "Esta página não consegue ver se o seu dispositivo está limpo, nem se alguém observa por cima do seu ombro.",

  // The line of state
  stateLoading: "A página está em preparação. Já pode começar a escrever.",
  stateNothing: "Nada foi enviado.",
  stateSealing: "Agora a página cifra a sua mensagem…",
  stateWaiting:
    "Ainda não enviada. A mensagem sai sozinha, num momento ao acaso, em geral em menos de um minuto. Mantenha esta página aberta.",
  stateParts: {
    one: "Ainda não enviada (partes enviadas: {stored} de {count}). Mantenha esta página aberta.",
    other: "Ainda não enviada (partes enviadas: {stored} de {count}). Mantenha esta página aberta.",
  },
  stateSent: "Enviada. Espere por “Chegou” antes de fechar esta página.",
  stateConfirmed: "Chegou. A sua mensagem está guardada para o serviço destinatário. Pode fechar esta página.",
  stateUnusable: "Agora não pode escrever com esta página.",

  stateFilesWaiting: "O seu texto foi enviado. Os seus arquivos ainda estão a caminho. Mantenha esta página aberta.",

  // Files on their way
  uploadReading: "Leitura dos seus arquivos: {done} de {of}.",
  uploadRunning: "Envio dos seus arquivos: {done} de {of}.",
  uploadLeft: { one: "Falta cerca de {count} minuto.", other: "Faltam cerca de {count} minutos." },
  uploadLost:
    "A conexão caiu em {done} de {of}. A página tenta de novo sozinha. O que está guardado continua guardado.",
  uploadPaused: "Em pausa em {done} de {of}. O que está guardado continua guardado por uma semana.",
  uploadFull:
    "Neste momento o servidor não tem espaço para os seus arquivos. O seu texto é enviado mesmo assim. Tente de novo, ou volte amanhã com o seu nome de código e os mesmos arquivos.",
  uploadChanged:
    "Um arquivo mudou durante a leitura. Por isso, o envio parou. O seu texto é enviado mesmo assim. Escolha os arquivos de novo e envie-os com uma nova mensagem.",
  uploadStopped:
    "O servidor recusou os arquivos. O seu texto é enviado mesmo assim. Volte amanhã com o seu nome de código e os mesmos arquivos.",
  uploadDone: "Todos os seus arquivos estão guardados para o serviço destinatário.",
  uploadPause: "Pausar",
  uploadResume: "Continuar",
  uploadAgain: "Tentar de novo",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "O servidor não respondeu. A página tenta de novo sozinha. Verifique se a sua conexão ainda funciona.",
  troubleFull:
    "O servidor está cheio e não guardou a sua mensagem. A página conserva a mensagem e tenta de novo. Deixe a página aberta, ou volte amanhã.",
  troubleUnavailable:
    "Neste momento o servidor não consegue guardar nada. A página tenta de novo sozinha. Deixe-a aberta.",
  troubleStrange:
    "O servidor deu uma resposta que esta página não entende. A página tenta de novo. Se isto continuar, copie o seu texto e recarregue a página.",
  troubleNotLoaded:
    "Não foi possível carregar os documentos do serviço destinatário. A página tenta de novo sozinha. Se isto continuar, peça um novo circuito no Tor Browser e recarregue a página.",
  troubleDocument:
    "Esta página não consegue provar que fala com o serviço destinatário certo, por isso recusa-se a enviar. Não a use agora. Recarregue-a daqui a uma hora. Se isto continuar, procure o serviço destinatário por outro meio.",
  troubleUpdate:
    "O servidor ofereceu novos documentos do serviço destinatário. Não é possível provar que são mesmo desse serviço. A página não os aceitou e continua com os anteriores. Se tiver dúvidas, feche a página.",
  troubleWithheld:
    "O servidor omite algo sobre as pessoas do serviço destinatário que já tinha publicado. Pode estar avariado, ou pode querer enganá-lo. Esta página guia-se pelo que sabia antes.",
  troubleExpired:
    "Os documentos do serviço destinatário perderam a validade, por isso esta página recusa-se a enviar. Ainda pode ler respostas. Volte amanhã.",
  troubleMissing:
    "Falta ao seu navegador o que esta página precisa para cifrar: {missing}. Com este navegador não é possível enviar nada. Use o Tor Browser mais recente.",
  troubleBroken:
    "Uma parte desta página não carregou ou parou. Não é possível enviar mais nada. Copie o seu texto, recarregue a página e tente de novo.",
  missingSecure: "um endereço seguro (um endereço onion ou https)",
  missingWorkers: "tarefas em segundo plano (Workers)",
  missingCrypto: "as funções para cifrar (WebCrypto)",
  missingSignatures: "assinaturas digitais (Ed25519)",
  missingText: "a codificação de texto",
  missingTimeout: "limites de tempo para pedidos",

  // Step 1: write
  writeTitle: "Escrever a {desk}",
  writeTitleEmpty: "Escrever ao serviço destinatário",
  writeLead:
    "A sua mensagem é cifrada neste dispositivo antes de sair dele. Só as pessoas indicadas abaixo podem lê-la. O servidor não pode, e quem o administra também não.",
  writeWarning: "Não use um dispositivo nem uma rede do seu trabalho. Lá poderiam ver que esteve aqui.",
  protectedTitle: "O que está protegido e o que não está",
  protectedYes1: "No caminho, ninguém pode ler o que escreve nem o seu nome de código.",
  protectedYes2: "Não existe conta. A página não pede nenhum nome e não guarda nada neste dispositivo.",
  protectedYes3:
    "A página envia dados em momentos ao acaso, quer escreva, quer não. Assim, enviar uma mensagem não chama a atenção.",
  protectedNo1: "Quem vigia a sua rede pode ver que usa o Tor e talvez que visitou esta página.",
  protectedNo2: "Quem controla o seu dispositivo pode ver tudo o que faz aqui.",
  protectedNo3: "Quem se apoderar do servidor poderia enviar-lhe uma página alterada que lê o que escreve.",
  protectedNo4:
    "O seu relato pode mostrar quem é. Deixe de fora o que mais ninguém pode saber, a não ser que seja importante.",
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
  channelNeverRead:
    "Nos últimos 30 dias, ninguém confirmou com uma assinatura digital que esta correspondência foi lida.",
  channelUnreachable: "Neste momento ninguém pode receber mensagens aqui. Faça outra escolha, ou volte amanhã.",
  questionsTitle: "Algumas perguntas",
  optional: "opcional",
  messageLabel: "A sua mensagem",
  messageHint:
    "Escreva o que aconteceu, quando, e como sabe disso. Não tenha pressa. Nada do que escreve sai desta página antes de ver o seu nome de código e de concordar.",
  messageLeft: "Espaço restante: cerca de {count} caracteres.",
  messageOver:
    "Passa do limite em cerca de {count} caracteres. Encurte o texto, ou envie o resto numa segunda mensagem.",
  filesTitle: "Arquivos (ficheiros)",
  filesHint:
    "Fotos, documentos, gravações. São cifrados como o seu texto, junto com os seus nomes. Os arquivos podem mostrar quem os fez, e quando: pense no que entrega.",
  filesCost:
    "Enviar arquivos demora mais do que enviar texto e acontece de imediato. Por isso, quem vigia pode ver que envia algo grande.",
  filesChoose: "Escolher arquivos",
  folderChoose: "Escolher uma pasta",
  filesDrop: "Também pode arrastá-los para aqui.",
  fileRemove: "Remover",
  fileRemoveNamed: "Remover {name}",
  filesTotal: { one: "{count} arquivo, {size} no total.", other: "{count} arquivos, {size} no total." },
  errorFilesTooLarge:
    "É mais do que o serviço destinatário aceita de uma vez ({most}, com dados de preenchimento). Remova alguns arquivos, ou envie-os com várias mensagens.",
  errorFilesMany:
    "São arquivos demais para uma só mensagem (no máximo {most}). Remova alguns, ou junte-os num arquivo compactado, por exemplo ZIP.",
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
  errorText:
    "O texto tem um caractere danificado que não pode ser enviado. Apague o que colou por último e tente de novo.",
  errorSeal:
    "Não foi possível cifrar a mensagem, por isso nada foi enviado. Copie o seu texto, recarregue a página e tente de novo.",

  // Step 2: codename
  codenameTitle: "O seu nome de código",
  codenameLead:
    "Copie à mão estas oito palavras em inglês, nesta ordem. Foram criadas agora mesmo neste dispositivo. Nada foi enviado.",
  codenameWhy1: "Só com estas palavras pode voltar, ler a resposta e escrever de novo.",
  codenameWhy2: "Ninguém pode dar-lhe estas palavras outra vez. Se as perder, perde também a resposta.",
  codenameWhy3:
    "Quem as tiver pode ler as respostas e escrever em seu nome. Guarde o papel num lugar seguro. Não tire fotos.",
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
  sentWaiting:
    "Esta página envia dados em momentos ao acaso, e a sua mensagem vai junto. Assim, ninguém consegue saber pela hora que escreveu. Não é preciso fazer nada.",
  sentNowTitle: "Enviar de imediato, sem esperar",
  sentNowCost:
    "Nesse caso, o envio acontece logo depois do seu clique. Quem vigia o servidor e sabe quando esteve na internet poderia perceber que escreveu. Escolha isto só se tiver de sair agora.",
  sentNow: "Enviar agora",
  sentNowPressed: "Envio em andamento…",
  nextTitle: "O que fazer agora",
  nextWait: "Espere até a linha no topo dizer “Chegou”.",
  nextKeep: "Conserve o papel onde anotou o seu nome de código. Guarde-o longe de tudo o que possa mostrar quem é.",
  nextLeave: "Depois feche esta página. No Tor Browser, escolha “Nova identidade” (“New Identity”).",
  nextReturn: {
    one: "Volte daqui a dois ou três dias, escolha “Tenho um nome de código” e escreva as oito palavras. Uma resposta fica à sua espera por {count} dia.",
    other:
      "Volte daqui a dois ou três dias, escolha “Tenho um nome de código” e escreva as oito palavras. Uma resposta fica à sua espera por {count} dias.",
  },
  nextDelete: "Se guardou o texto noutro lugar deste dispositivo, pense em apagá-lo.",
  goConversation: "Mostrar a conversa",
  sentEmpty: "Esvaziar esta página",

  // The way back: entering a codename
  returnTitle: "Voltar com o seu nome de código",
  returnLead:
    "Escreva as suas oito palavras em inglês. Maiúsculas, hifens e espaços a mais não importam. Abrir o nome de código não envia nada: as respostas para todas as pessoas já estão neste dispositivo.",
  returnLabel: "O seu nome de código",
  returnHint:
    "Oito palavras. Enquanto escreve, aparecem palavras possíveis abaixo do campo. A seta para baixo leva até elas.",
  returnOpen: "Abrir",
  returnOpening: "Abertura em andamento. Pode demorar alguns segundos.",
  returnMatches: "Palavras possíveis abaixo: {count}.",
  returnMatchList: "Palavras possíveis",
  errorWord: "A palavra {number}, “{word}”, não existe em nenhum nome de código. Olhe de novo para o seu papel.",
  errorWordNear: "A palavra {number}, “{word}”, não existe em nenhum nome de código. Queria dizer {near}?",
  errorCount: "Um nome de código tem oito palavras. Aqui há {count}.",
  errorCheck:
    "Estas oito palavras existem em nomes de código, mas não combinam umas com as outras. Uma palavra está errada, ou este nome de código é para outro serviço destinatário. Compare cada palavra com o seu papel.",
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
  keyStolen:
    "Atenção: a chave de assinatura de {name} foi dada como roubada. Quem a roubou pode ter escrito isto, mesmo com uma data anterior. O serviço destinatário diz que {name} lá esteve até {day}, inclusive.",
  replyMissing: {
    one: "Não foi possível carregar {count} parte desta resposta. Volte mais tarde para ler tudo.",
    other: "Não foi possível carregar {count} partes desta resposta. Volte mais tarde para ler tudo.",
  },
  repliesRefused: {
    one: "Não foi possível provar que {count} resposta à sua mensagem vem do serviço destinatário. Não é mostrada. Diga isso ao serviço destinatário na sua próxima mensagem.",
    other:
      "Não foi possível provar que {count} respostas às suas mensagens vêm do serviço destinatário. Não são mostradas. Diga isso ao serviço destinatário na sua próxima mensagem.",
  },
  notShown: { one: "Não foi possível mostrar {count} item.", other: "Não foi possível mostrar {count} itens." },
  receiptOpened: "Aberta por {name}, com assinatura digital de {day}.",
  receiptWritten: "A sua mensagem de {day}",
  noReply: "Ainda não há resposta",
  noReplyLead:
    "O seu nome de código está certo; um erro ao escrever teria sido notado. Neste momento não há nenhuma resposta para ele.",
  noReplyAfterReceipt: "A sua mensagem foi aberta. Ainda não há resposta.",
  noReceipt:
    "Ainda ninguém confirmou com uma assinatura digital que abriu uma mensagem sua. A assinatura pode chegar um dia depois da leitura.",
  deskRead: "{desk} leu a correspondência até {day}, inclusive.",
  deskNotReadSince: "{desk} não lê a correspondência desde {day}. Talvez a sua mensagem ainda não tenha sido vista.",
  deskNeverRead:
    "Nos últimos 30 dias, {desk} não confirmou com uma assinatura digital que leu a correspondência. Talvez a sua mensagem ainda não tenha sido vista.",
  conversationReturn:
    "As novas respostas aparecem aqui sozinhas enquanto esta página está aberta. Caso contrário, volte daqui a dois ou três dias.",
  writeAgain: "Escrever de novo",
  closeCodename: "Fechar o nome de código",
  statusReceived: "Uma pessoa do serviço destinatário tem o que enviou.",
  statusLooking: "A sua denúncia está a ser analisada.",
  statusClosed: "A sua denúncia está encerrada.",
  statusDestroyed: "Destruído: tudo o que retirou e tinha chegado até {day}, inclusive.",
  statusFiles: "Mensagens com todos os ficheiros presentes: {whole} de {announced}.",
  whoTitle: "Quem lê as mensagens",
  whoLead:
    "Nomes e chaves de assinatura, assinados pelo serviço destinatário. Pode comparar uma chave com o que a pessoa indica noutro lugar.",
  proofTitle: "Prova da denúncia",
  proofLead:
    "Guarde um ficheiro que prova quem abriu o seu texto, quando isso foi assinado e o que foi respondido. Para isso nada é enviado. Não pode provar que não houve outra resposta.",
  proofWarning:
    "Quem encontrar este ficheiro consigo sabe que fez uma denúncia e lê todas as respostas. Não está cifrado e não o poderá negar. Guarde-o só se precisar de o mostrar a alguém.",
  proofText: "O texto que enviou, palavra por palavra, se o guardou",
  proofTextHint: "Sem ele, quem verificar o ficheiro terá de receber o texto de si.",
  proofSave: "Guardar a prova",
  proofSaved: "O ficheiro foi entregue ao seu navegador para guardar.",
  proofNothing: "Ainda não há nada a provar: ninguém assinou que abriu o que enviou. Volte mais tarde.",
  proofOther:
    "Ninguém assinou que abriu este texto. Tem de ser exatamente o que enviou. Também pode deixar o campo vazio.",
  proofFailed: "Não foi possível criar a prova.",

  // Taking everything back
  withdrawOpen: "Retirar tudo",
  withdrawTitle: "Retirar tudo",
  withdrawLead:
    "Com isto, pede ao serviço destinatário que destrua tudo o que enviou com este nome de código, também os arquivos. Os programas do serviço destinatário fazem isso sozinhos quando recebem o seu pedido.",
  withdrawKnown:
    "Quem leu a sua mensagem ainda sabe o que ela diz. Cópias que foram passadas a outras pessoas ou impressas não podem ser recuperadas.",
  withdrawToday:
    "O que enviar hoje com este nome de código também é destruído. Para escrever de novo com ele, espere até depois de amanhã.",
  withdrawCodename: "As respostas ficam aqui até perderem a validade. O seu nome de código ainda as abre.",
  withdrawWho: "Quem podia ler as suas mensagens?",
  withdrawWhoHint: "Marque todas essas pessoas. As outras não descobrem que escreveu.",
  withdrawNobody: "Neste momento não é possível enviar um pedido a ninguém do serviço destinatário. Volte amanhã.",
  errorWithdrawWho: "Marque pelo menos uma pessoa.",
  errorWithdraw:
    "Não foi possível cifrar o seu pedido, por isso nada foi enviado. Recarregue a página e tente de novo.",
  withdrawSend: "Pedir para destruir tudo",
  withdrawOwn: "Pediu ao serviço destinatário que destruísse tudo o que enviou.",

  // Without JavaScript
  plainTitle: "Esta página precisa de JavaScript",
  plainWhy:
    "Com ele, a página cifra a sua mensagem no seu próprio dispositivo, antes de ela sair. Sem JavaScript não consegue fazer isso, e não envia nada sem cifrar.",
  plainLevel:
    "No Tor Browser, clique no escudo, escolha “Configurações” (“Settings”) e depois o nível do meio (“Mais Segura” ou “Intermediário”, em inglês “Safer”). Reinicie o navegador e abra esta página de novo. O nível do meio é suficiente.",
  plainOther:
    "Pode manter o JavaScript desligado: num computador em que confia, use o programa “knothole source”. Ou procure o serviço destinatário por carta ou pessoalmente.",
  plainFile:
    "Criou um arquivo de envelope com “knothole source seal”? Entregue-o aqui. Quem vigia o servidor pode ver que alguém faz isso.",
  plainChoose: "Arquivo de envelope",
  plainSend: "Enviar o arquivo",
  plainStored:
    "Guardado para o serviço destinatário. Pode fechar esta página. No Tor Browser, escolha “Nova identidade” (“New Identity”).",
  plainNotStored:
    "Não foi guardado. O servidor não pode aceitar o arquivo agora. Conserve o arquivo e envie-o de novo amanhã.",
  plainRefused:
    "Não foi guardado. Este não é um arquivo de envelope criado com “knothole source seal”. Volte atrás e escolha outro arquivo.",
};
