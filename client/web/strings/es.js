// @ts-check
/**
 * Every word the page says, in Spanish. See en.js.
 * Not seen by a native speaker yet: all of it. Look first at “oficina receptora” for the desk, and what a legal order means.
 */

/** @type {import("../page/language.js").Catalogue} */
export default {
  // Frame
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
  leaveHint:
    "Vacía esta página al instante. Lo que no se ha enviado se pierde. Pulsar tres veces la tecla Escape (Esc) hace lo mismo.",
  elsewhereTitle: "“Salir ya” también puede abrir otra página",
  elsewhereHint:
    "“Salir ya” vacía esta página. Escriba la dirección de una página inofensiva, por ejemplo la del tiempo, y el botón la abrirá además en una pestaña nueva. La tecla Escape no lo hace. Antes no se carga nada. Quien observe su red puede ver que en ese momento se carga una página.",
  elsewhereLabel: "Dirección de la otra página",
  errorElsewhere: "El botón no abrirá esta dirección. Escríbala así: example.org",
  footer: "Esta página no guarda nada en su navegador. Cuando la cierra, todo lo que hay aquí desaparece.",
  programTitle: "Sin esta página: el programa “knothole source”",
  programWhy:
    "En cada visita la página viene del servidor, y un servidor intervenido podría enviarle una falsa. El programa no necesita ninguna página. En el sitio web habitual de la oficina receptora se dice dónde conseguirlo. Compare esta huella de la oficina con una que le haya llegado por otro medio:",
  programHow: "En su propio equipo, deje abierto el Navegador Tor y escriba:",
  stepSending: "Enviando",

  // Safety check
  safetyGood: "Control de seguridad: todo bien",
  safetyLook: {
    one: "Control de seguridad: {count} punto que corregir",
    other: "Control de seguridad: {count} puntos que corregir",
  },
  safetyOnion: "Está usando la dirección onion. Tor oculta dónde está usted.",
  safetyLocal: "Esto es una prueba: el servidor funciona en su propio equipo. Nada sale de él.",
  safetyNoOnion:
    "No está usando una dirección onion. Su red puede ver que usted está aquí. En lugar de esto, abra esta dirección en el Navegador Tor:",
  safetyNoOnionUnknown:
    "No está usando una dirección onion. Su red puede ver que usted está aquí. Use el Navegador Tor y pida a la oficina receptora la dirección onion.",
  safetySafer: "El nivel de seguridad del navegador es al menos “Más seguro” (“Safer”).",
  safetyStandard:
    "El nivel de seguridad del navegador es más bajo que “Más seguro” (“Safer”). En el Navegador Tor: haga clic en el escudo, elija “Ajustes” (“Settings”) y después “Más seguro”. Reinicie el navegador y vuelva a abrir esta página. Hágalo antes de escribir: al reiniciar se borra su texto.",
  safetyFeatures: "Su navegador puede cifrar todo lo que envía esta página.",
  safetyCannot:
    "Esta página no puede ver si hay un programa espía en su dispositivo ni si alguien mira por encima de su hombro.",

  // The line of state
  stateLoading: "Preparando la página. Ya puede empezar a escribir.",
  stateNothing: "Nada enviado en esta visita.",
  stateSealing: "Cifrando su mensaje…",
  stateWaiting:
    "Aún no se ha enviado. Se enviará automáticamente en un momento aleatorio, normalmente en menos de un minuto. Deje esta página abierta.",
  stateParts: {
    one: "Aún no se ha enviado (partes enviadas: {stored} de {count}). Deje esta página abierta.",
    other: "Aún no se ha enviado (partes enviadas: {stored} de {count}). Deje esta página abierta.",
  },
  safetyTrial: "Control de seguridad: aquí no hace falta",
  stateSent: "Enviado. Espere a que diga “Ha llegado” antes de cerrar esta página.",
  stateConfirmed: "Ha llegado. Su mensaje está guardado para la oficina receptora. Puede cerrar esta página.",
  stateUnusable: "Ahora no se puede enviar nada con esta página.",

  stateFilesWaiting: "Su texto está enviado. Sus archivos aún están en camino. Deje esta página abierta.",
  stateFilesMissing: "Su texto ha llegado, pero no todos sus archivos.",
  stateRequestArrived:
    "Ha llegado. Su petición de destruirlo todo está guardada para la oficina receptora. Puede cerrar esta página.",
  stateAgain:
    "Una clave de la oficina receptora cambió, por eso su mensaje se envía otra vez. Deje esta página abierta.",
  stateLost:
    "Una parte de su mensaje no se pudo cifrar, por eso la oficina receptora no puede leerlo entero. Copie su texto de la conversación, vuelva a cargar la página y envíelo otra vez.",
  stateUncertain: "Es posible que su mensaje, o una parte de él, no haya llegado.",

  // Files on their way
  uploadReading: "Leyendo sus archivos: {done} de {of}.",
  uploadRunning: "Enviando sus archivos: {done} de {of}.",
  uploadLeft: { one: "Queda {count} minuto, más o menos.", other: "Quedan unos {count} minutos." },
  uploadLost:
    "La conexión se cortó en {done} de {of}. La página lo intentará otra vez automáticamente. Lo que está guardado sigue guardado.",
  uploadPaused: "En pausa en {done} de {of}. Lo que está guardado sigue guardado una semana.",
  uploadFull:
    "El servidor no tiene espacio para sus archivos en este momento. Su texto se envía de todos modos. Inténtelo otra vez, o vuelva mañana con su nombre en clave y los mismos archivos.",
  uploadChanged:
    "Un archivo cambió mientras se leía, así que el envío se detuvo. Su texto se envía de todos modos. Elija los archivos otra vez y envíelos con un mensaje nuevo.",
  uploadStopped:
    "El servidor rechazó los archivos. Su texto se envía de todos modos. Vuelva mañana con su nombre en clave y los mismos archivos.",
  uploadWithdrawn: "Sus archivos ya no se envían: usted retiró todo.",
  uploadDone: "Todos sus archivos están guardados para la oficina receptora.",
  uploadPause: "Pausar",
  uploadResume: "Continuar",
  uploadAgain: "Intentar otra vez",
  uploadSlow: "La conexión es lenta: {done} de {of} enviados. No se ha perdido nada. Deje esta página abierta.",

  // Troubles: what happened, then what to do
  troubleUnreachable:
    "El servidor no respondió. La página lo intentará otra vez automáticamente. Compruebe que su conexión sigue funcionando.",
  troubleFull:
    "El servidor está lleno y no guardó su mensaje. La página lo conserva y lo intenta otra vez. Deje la página abierta, o vuelva mañana.",
  troubleUnavailable:
    "El servidor no puede guardar nada en este momento. La página lo intentará otra vez automáticamente. Déjela abierta.",
  troubleStrange:
    "El servidor dio una respuesta que esta página no entiende. La página lo intenta otra vez. Si esto no cambia, copie su texto y vuelva a cargar la página.",
  troubleNotLoaded:
    "No se pudieron cargar los datos de la oficina receptora. La página lo intentará otra vez automáticamente. Si esto no cambia, elija “Nuevo circuito Tor para este sitio” (“New Tor circuit for this site”) en el menú del Navegador Tor.",
  troubleDocument:
    "Esta página no puede demostrar que está conectada con la oficina receptora correcta, así que se niega a enviar. No la use ahora. Vuelva a cargarla dentro de una hora. Si esto no cambia, comuníquese con la oficina receptora por otro medio.",
  alarmTitle: "Esta puede no ser la oficina receptora",
  troubleUpdate:
    "El servidor ofreció datos nuevos de la oficina receptora. No se puede demostrar que sean de ella. La página los rechazó y sigue con los anteriores. Si tiene dudas, cierre la página.",
  troubleWithheld:
    "El servidor omite algo sobre las personas de la oficina receptora que había publicado antes. Puede estar averiado, o puede querer engañarle. Esta página se rige por lo que sabía antes.",
  troubleExpired:
    "Los datos de la oficina receptora están caducados, así que esta página se niega a enviar. Aún puede leer respuestas. Vuelva mañana.",
  troubleMissing:
    "A su navegador le falta lo que esta página necesita para cifrar: {missing}. Con este navegador no se puede enviar nada. Use el Navegador Tor más reciente.",
  troubleBroken:
    "Una parte de esta página no se cargó o dejó de funcionar. Ya no se puede enviar nada más. Copie su texto, vuelva a cargar la página e inténtelo otra vez.",
  missingSecure: "una dirección segura (una dirección onion o https)",
  missingWorkers: "tareas en segundo plano (Workers)",
  missingCrypto: "las funciones de cifrado (WebCrypto)",
  missingSignatures: "firmas digitales (Ed25519)",
  missingText: "la codificación de texto",
  missingTimeout: "límites de tiempo para las peticiones",
  troubleClock:
    "Su dispositivo dice que hoy es {day}; el servidor dice {today}. Compare con otro reloj. Si su dispositivo se equivoca, ajuste su reloj y vuelva a cargar la página.",

  // Step 1: write
  writeTitle: "Escribir a {desk}",
  writeTitleEmpty: "Escribir a la oficina receptora",
  writeLead:
    "Solo las personas nombradas abajo pueden leer esto. Nada de lo que escriba sale de esta página sin su acuerdo.",
  writeWarning: "No use el ordinador, el teléfono ni la red de su trabajo.",
  protectedTitle: "Qué está protegido y qué no",
  protectedYes1:
    "Su mensaje y sus archivos se cifran en este dispositivo. En el camino nadie puede leerlos, ni su nombre en clave: ni el servidor, ni quienes lo administran.",
  protectedYes2: "No hay ninguna cuenta. La página no pide ningún nombre y no guarda nada en este dispositivo.",
  protectedYes3:
    "La página envía datos en momentos aleatorios, tanto si escribe como si no. Así, enviar un mensaje no llama la atención.",
  protectedNo1:
    "Alguien que vigila su red, por ejemplo su empresa, puede ver que usted usa Tor y quizá que visitó esta página.",
  protectedNo2: "Alguien que controla su dispositivo puede ver todo lo que hace aquí.",
  protectedNo3:
    "Alguien que toma el control del servidor podría enviarle una página alterada que lea lo que usted escribe.",
  protectedNo4:
    "Lo que usted cuenta puede mostrar quién es usted. Omita lo que solo usted puede saber, salvo que sea importante.",
  statementTitle: "Lo que dijo la oficina receptora el {day}",
  holdsTitle: "Una orden legal y qué significa",
  statementHolds: "La oficina receptora dice que una orden legal la obliga a conservar lo siguiente:",
  holdsMeaning:
    "Por eso la oficina quizá tenga que conservar mensajes más tiempo de lo prometido, aunque usted pida que se destruyan. Una orden no abre lo que está cifrado, pero a quienes lo han leído se les puede preguntar. Si podría tratarse de usted, pida consejo antes de escribir y omita lo que pueda mostrar quién es.",
  channelTitle: "¿Quién debe recibir su mensaje?",
  channelLoading: "Cargando quién puede leer su mensaje…",
  channelReaders: "Puede ser leído por {names}.",
  readersChoose: "Elegir quién no debe leerlo",
  readersHint:
    "Quite la marca de quienes no deben leer esto. Queda así hasta que cierre esta página. Cuando vuelva, tendrá que hacerlo de nuevo.",
  readersLeftOut: "Este mensaje no puede ser leído por {names}.",
  errorReaders: "Al menos una persona debe poder leer su mensaje.",
  channelRead: "Mensajes leídos hasta el {day} inclusive.",
  channelNeverRead: "En los últimos 30 días nadie ha confirmado que lea mensajes aquí.",
  channelUnreachable: "Aquí nadie puede recibir mensajes en este momento. Elija otra opción, o vuelva mañana.",
  questionsTitle: "Algunas preguntas",
  optional: "opcional",
  messageLabel: "Su mensaje",
  messageHint:
    "Escriba qué pasó, cuándo, y cómo lo sabe. Tómese su tiempo: nada de lo que escriba sale de esta página hasta que haya visto su nombre en clave y haya aceptado.",
  messageLeft: "Espacio restante: unos {count} caracteres.",
  messageOver: "Sobran unos {count} caracteres. Acorte el texto, o envíe el resto en un segundo mensaje.",
  filesTitle: "Archivos",
  filesHint: "Fotos, documentos, grabaciones. Se cifran igual que su texto, junto con sus nombres.",
  filesTell:
    "Las fotos dicen dónde, cuándo y con qué teléfono se tomaron. Los documentos nombran a su autor. Debajo de cada archivo, esta página muestra lo que encuentra y, si puede, ofrece una copia limpia. No lo encuentra todo.",
  filesCleanTitle: "Cómo quitarlo",
  filesClean1: "En Tails, abra los archivos con “Metadata Cleaner”. En otros sistemas, el programa mat2 hace lo mismo.",
  filesClean2:
    "O envíe una captura de pantalla en lugar de una foto, y texto copiado a mano en lugar de un documento. Una página impresa puede llevar marcas ocultas de la impresora, y su escaneo también.",
  filesClean3: "La oficina ve los nombres de archivos y carpetas. Cambie los que muestren quién es usted.",
  filesClean4:
    "Ningún programa quita los puntos ocultos de las impresoras, las marcas de agua, las frases puestas para descubrirle, las voces ni las caras.",
  filesCost:
    "Los archivos se envían enseguida, no en un momento aleatorio, y tardan más que el texto. Alguien que vigila puede ver que usted envía algo grande.",
  filesChoose: "Elegir archivos",
  folderChoose: "Elegir una carpeta",
  filesDrop: "También puede arrastrarlos hasta aquí.",
  fileRemove: "Quitar",
  fileRemoveNamed: "Quitar {name}",
  filesRemoveAll: "Quitar todos",
  filesLooking: "Mirando dentro…",
  filesUnseen:
    "Esta página todavía está mirando dentro de sus archivos. Espere a ver lo que dicen, o continúe sin esperar.",
  tracesNone: "No se encontró nada en los lugares donde esta página mira.",
  tracesUnknown: "Esta página no puede mirar dentro de este tipo de archivo.",
  tracesFailed: "Esta página no pudo mirar dentro. El archivo sigue como estaba.",
  tracesLocked: "Este archivo está protegido con una contraseña. Esta página no puede mirar dentro ni limpiarlo.",
  tracesTell: "Este archivo dice: {kinds}",
  tracesOnly: "Esta página solo puede mostrarlo. No puede quitarlo de este tipo de archivo.",
  cleanMake: "Hacer una copia limpia",
  cleanAll: "Hacer copias limpias de todos",
  cleanMaking: "Haciendo una copia limpia…",
  cleanFailed: "No se pudo hacer una copia limpia de “{name}”. Quite el archivo o envíelo como está.",
  cleanPrint: "O imprímalo en un PDF nuevo y elija ese aquí.",
  cleanDone: "Se enviará la copia limpia. El original se queda en su dispositivo.",
  cleanBoth: "Se enviarán ambos: la copia limpia y el original con todo lo que dice.",
  cleanOriginal: "Enviar también el original",
  cleanUndo: "Enviar solo el original",
  cleanLeft: "La copia limpia todavía dice: {kinds}",
  cleanNothingLeft: "No se encontró nada en la copia limpia.",
  cleanPdf:
    "En la copia las páginas se ven como antes, sin los marcos de los enlaces ni los iconos de las notas. Los enlaces, marcadores, notas y archivos adjuntos ya no están. El texto que nadie ve, por ejemplo bajo un recuadro negro o para leerse en voz alta, sigue dentro.",
  blackOpen: "Tapar de negro partes de la imagen",
  blackLead:
    "Cubra lo que nadie debe ver: caras, nombres, matrículas, reflejos. En la copia esas partes son negras y no hay nada debajo.",
  blackKeys:
    "Arrastre sobre la imagen. O añada una parte y muévala con las flechas; con Mayús cambian su tamaño, Supr la quita.",
  blackFinger: "Dibujar con el dedo. Quite la marca para mover la página.",
  blackAdd: "Añadir una parte negra",
  blackPart: "Parte negra {number}",
  blackLeft: "Desde la izquierda, %",
  blackTop: "Desde arriba, %",
  blackWide: "Ancho, %",
  blackHigh: "Alto, %",
  blackLeave: "Cancelar",
  blackNone: "Dibuje primero al menos una parte.",
  blackStop: "Detener",
  blackDone: "Se enviará la copia con partes negras. El original se queda en su dispositivo.",
  blackShown: "Esto es lo que se enviará. Mire bien: ¿está todo cubierto?",
  blackUnmade: "Está dibujando partes negras, pero aún no hay copia. Haga la copia o cancele, y después continúe.",
  blackUnknown: "Esta página no puede cambiar este tipo de imagen.",
  blackUnshown: "Esta imagen no se puede mostrar aquí.",
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
  traceFont: "tipos de letra",
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
  peopleFound: "Personas en este archivo: {kinds}",
  peopleNone: "No se reconoció a ninguna persona en este archivo. Revíselo usted mismo.",
  peopleLead:
    "Puede mostrar lo que pasó sin entregar a las personas. Elija para cada columna lo que recibe la oficina. Nada cambia hasta que haga la copia.",
  peopleLooked: "Filas miradas: {count}. La página no lo reconoce todo: repase usted mismo cada columna.",
  peoplePseudonyms:
    "Con seudónimos, una persona sigue siendo la misma en todos los archivos que envíe con un nombre en clave, y nadie puede hallar el nombre probando. Detalles raros en otras columnas aún pueden mostrar quién es.",
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
  peopleDone:
    "Se enviará la copia. El original se queda en su dispositivo. Repase la copia: esto es exactamente lo que sale.",
  peopleChange: "Cambiar la copia",
  peopleKept: "Filas en la copia: {kept} de {read}.",
  peopleOdd: "Filas que no encajaban en las columnas y se quitaron: {count}.",
  peopleHidden: "Caracteres invisibles quitados: {count}. Pueden mostrar de quién es la copia de un archivo.",
  peopleStill: "En la copia la página aún ve: {kinds}",
  peopleNothing: "En la copia la página no reconoce a nadie. Repásela usted mismo.",
  previewTitle: "Lo que sale: {size}",
  previewMore: "Mostrar más",
  previewFind: "Buscar en la copia",
  previewFound: "Lugares hallados: {count}",
  previewNone: "No está en la copia.",
  peopleReady: "La copia está hecha. Repásela y luego continúe.",
  peopleOther:
    "Su nombre en clave es ahora otro, por eso cambiaron los seudónimos. Mire otra vez las copias y luego continúe.",
  peopleOnly:
    "Esta página no busca personas en este tipo de archivo. Puede guardar una hoja de cálculo como CSV y elegir ese archivo.",
  peopleTooLarge: "Este archivo es demasiado grande para esta página.",
  peopleBroken: "Esta tabla no se puede leer: una fila es demasiado larga o falta una comilla.",
  peopleUnread: "Esta página no pudo buscar personas en este archivo.",
  peopleSheet: "Hoja {number}: {name}",
  peopleSheetOut: "Omitir esta hoja",
  peopleConverted:
    "Sale lo que la página leyó del archivo: una tabla en CSV o texto sin formato. Las fórmulas, los comentarios, las imágenes y los adjuntos se quedan en su dispositivo.",
  textLead:
    "Puede mostrar lo que ocurrió sin entregar a las personas. Elija qué recibe la oficina en lugar de lo encontrado. A la página se le escapan muchos nombres: lea el texto y añádalos abajo.",
  textLooked:
    "La página miró los primeros {size} de este texto. En la copia sustituye lo que encuentra en todo el texto.",
  textWords: "Sustituir también estas palabras por seudónimos, dondequiera que estén (una por línea)",
  textKept: "No sustituir estas (una por línea)",
  textReplaced: "Lugares sustituidos: {count}.",
  noteTitle: "Una nota para la oficina acompaña a los archivos",
  noteLead: "Dice qué archivos son copias y qué se cambió, para que nadie las tome por los originales. Está en inglés.",
  filesFlat: "Omitir los nombres de las carpetas",
  filesTotal: { one: "{count} archivo, {size} en total.", other: "{count} archivos, {size} en total." },
  errorFilesTooLarge:
    "Demasiado grande: como máximo {most} en un mensaje. Quite algunos archivos, o envíelos en varios mensajes.",
  errorFilesMany:
    "Son demasiados archivos para un solo mensaje (como máximo {most}). Quite algunos, o júntelos en un archivo comprimido, por ejemplo ZIP.",
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
  errorSeal:
    "No se pudo cifrar el mensaje, así que no se envió nada. Copie su texto, vuelva a cargar la página e inténtelo otra vez.",
  errorFileGone: "El archivo “{name}” ya no se puede leer. Quítelo de la lista o elíjalo otra vez.",
  errorLines:
    "Serían más de {most} líneas, demasiadas para este campo. Guarde el texto como archivo y elíjalo abajo, o envíelo en varios mensajes.",

  // Step 2: codename
  codenameTitle: "Su nombre en clave",
  codenameLead:
    "Copie a mano estas ocho palabras en inglés, en este orden. Se acaban de crear en este dispositivo. No se ha enviado nada.",
  codenameWhy1: "Necesita estas palabras para volver, leer la respuesta y escribir otra vez.",
  codenameWhy2: "Nadie puede dárselas otra vez. Si las pierde, no podrá leer la respuesta.",
  codenameWhy3:
    "Quien las tenga puede leer las respuestas y escribir en su nombre. Guarde el papel en un lugar seguro. No haga una foto.",
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
  sentWaiting:
    "Esta página envía datos en momentos aleatorios de todos modos. Su mensaje va con ellos, así que la hora no delata nada. No tiene que hacer nada.",
  sentNowTitle: "Enviar enseguida en lugar de esperar",
  sentNowCost:
    "Entonces el envío ocurre justo después de su clic. Alguien que vigila el servidor y sabe cuándo estuvo usted en línea podría deducir que usted escribió. Elija esto solo si tiene que irse ahora.",
  sentNow: "Enviar ahora",
  sentNowPressed: "Enviando ahora…",
  nextTitle: "Qué hacer ahora",
  nextWait: "Espere hasta que la línea de arriba diga “Ha llegado”.",
  nextKeep: "Conserve el papel con su nombre en clave. Guárdelo lejos de todo lo que pueda mostrar quién es usted.",
  nextLeave: "Después cierre esta página. En el Navegador Tor, elija “Nueva identidad” (“New Identity”).",
  nextReturn: {
    one: "Vuelva dentro de dos o tres días, elija “Tengo un nombre en clave” y escriba las ocho palabras. Puede leer la respuesta durante {count} día.",
    other:
      "Vuelva dentro de dos o tres días, elija “Tengo un nombre en clave” y escriba las ocho palabras. Puede leer la respuesta durante {count} días.",
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
  returnLead:
    "Escriba sus ocho palabras en inglés. Las mayúsculas, los guiones y los espacios de más no importan. Abrir el nombre en clave no envía nada: esta página carga en cada visita las respuestas para todas las personas.",
  returnLabel: "Su nombre en clave",
  returnHint:
    "Ocho palabras. Mientras escribe, debajo del campo aparecen palabras que coinciden. Con la flecha hacia abajo llega a ellas.",
  returnOpen: "Abrir",
  returnOpening: "Abriendo. Puede tardar unos segundos.",
  returnMatches: "Palabras que coinciden, abajo: {count}.",
  returnMatchList: "Palabras que coinciden",
  errorWord: "La palabra {number}, “{word}”, no existe en ningún nombre en clave. Mire otra vez su nota.",
  errorWordNear: "La palabra {number}, “{word}”, no existe en ningún nombre en clave. ¿Quiso decir {near}?",
  errorCount: "Un nombre en clave tiene ocho palabras. Aquí hay {count}.",
  errorCheck:
    "Estas ocho palabras existen en nombres en clave, pero no van juntas. Una palabra está mal, o este nombre en clave es para otra oficina receptora. Compare cada palabra con su nota.",
  errorSwapped: "Las palabras {first} y {second} parecen estar intercambiadas.",
  errorSimilar: "La palabra {number} parece estar mal. Puede ser “{word}”. Compárela con su nota.",
  takeWord: "Usar “{word}”",
  takeOrder: "Intercambiar las dos palabras",
  errorNoWords: "Escriba primero sus ocho palabras.",
  errorOpen: "No se pudo abrir el nombre en clave. Vuelva a cargar la página e inténtelo otra vez.",
  returnOpeningLong: "En un dispositivo lento puede tardar hasta un minuto.",
  returnSearching: "Buscando sus respuestas. Con una conexión lenta pueden tardar minutos en llegar.",

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
  keyStolen:
    "Atención: se ha denunciado el robo de la clave de firma de {name}. Esto puede haberlo escrito quien la robó, también con una fecha anterior. La oficina receptora dice que {name} estuvo allí hasta el {day} inclusive.",
  replyMissing: {
    one: "No se pudo cargar {count} parte de esta respuesta. Vuelva más tarde para leerla completa.",
    other: "No se pudieron cargar {count} partes de esta respuesta. Vuelva más tarde para leerla completa.",
  },
  repliesRefused: {
    one: "No se pudo demostrar que {count} respuesta para usted venga de la oficina receptora. No se muestra. Dígaselo a la oficina receptora en su próximo mensaje.",
    other:
      "No se pudo demostrar que {count} respuestas para usted vengan de la oficina receptora. No se muestran. Dígaselo a la oficina receptora en su próximo mensaje.",
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
  deskNeverRead:
    "En los últimos 30 días, {desk} no ha confirmado que lea sus mensajes. Puede que allí aún no hayan visto el suyo.",
  conversationReturn:
    "Las respuestas nuevas aparecen aquí automáticamente mientras esta página está abierta. Si no, vuelva dentro de dos o tres días.",
  writeAgain: "Escribir otra vez",
  closeCodename: "Salir de esta conversación",
  ownLost: "No se envió completo",
  ownUncertain: "Es posible que no haya llegado",
  ownStopped: "Envío detenido",
  notKnown:
    "Esta página no puede saber si alguna vez se envió un mensaje con este nombre en clave. Si nunca vio “Ha llegado”, envíelo otra vez.",
  filesAgain:
    "Si cerró la página antes de que todos sus archivos estuvieran guardados, elija “Escribir otra vez” y los mismos archivos antes de una semana. Lo que ya está guardado no se envía dos veces.",
  statusReceived: "Una persona de la oficina receptora tiene lo que usted envió.",
  statusLooking: "Se está investigando lo que usted comunicó.",
  statusClosed: "Su caso está cerrado.",
  statusDestroyed: "Destruido: todo lo que usted retiró y había llegado hasta el {day}.",
  statusFiles: "Mensajes cuyos archivos están completos: {whole} de {announced}.",
  whoTitle: "Quién lee en esta oficina receptora",
  whoLead:
    "Nombres y claves de firma, firmados por la oficina receptora. Puede comparar una clave con lo que la persona publica en otro lugar.",
  proofTitle: "Prueba de la comunicación",
  proofLead:
    "Guarde un archivo que prueba quién abrió su texto, cuándo lo firmó y qué respondió. Para ello no se envía nada. No puede probar que no hubo otra respuesta.",
  proofWarning:
    "Quien encuentre este archivo en su poder sabrá que usted informó y leerá todas las respuestas. No está cifrado y usted no podrá negarlo. Guárdelo solo si necesita mostrárselo a alguien. Quien lo tenga leerá también su texto si usted lo incluye; no incluirlo solo lo oculta a quien no pueda adivinarlo.",
  proofText: "El texto que envió, palabra por palabra, si lo conservó",
  proofTextHint: "Sin él, quien compruebe el archivo tendrá que recibir el texto de usted.",
  proofSave: "Guardar la prueba",
  proofSaved: "Su navegador recibió el archivo para guardarlo.",
  proofNothing: "Todavía no hay nada que probar: nadie ha firmado que abrió lo que usted envió. Vuelva más tarde.",
  proofOther:
    "Nadie ha firmado que abrió este texto. Debe ser exactamente lo que envió. También puede dejar el campo vacío.",
  proofFailed: "No se pudo crear la prueba.",

  // Withdrawing
  withdrawOpen: "Retirar todo",
  withdrawTitle: "Retirar todo",
  withdrawLead:
    "Usted pide a la oficina receptora que destruya todo lo que envió con este nombre en clave, también los archivos. Los programas de la oficina receptora lo hacen automáticamente cuando reciben su petición.",
  withdrawKnown:
    "Quien haya leído su mensaje sigue sabiendo lo que dice. Las copias que se pasaron a otros o se imprimieron no se pueden recuperar.",
  withdrawToday:
    "Lo que envíe hoy con este nombre en clave también se destruye. Para volver a escribir con él, espere hasta pasado mañana.",
  withdrawCodename: "Las respuestas siguen aquí hasta que caducan. Su nombre en clave todavía las abre.",
  withdrawWho: "¿Quién podía leer sus mensajes?",
  withdrawWhoHint: "Marque a todas esas personas. Las demás no se enteran de que usted escribió.",
  withdrawNobody: "En este momento no se puede contactar con nadie de la oficina receptora. Vuelva mañana.",
  errorWithdrawWho: "Marque al menos a una persona.",
  errorWithdraw:
    "No se pudo cifrar su petición, así que no se envió nada. Vuelva a cargar la página e inténtelo otra vez.",
  withdrawSend: "Pedir que se destruya todo",
  withdrawOwn: "Usted pidió a la oficina receptora que destruyera todo lo que envió.",

  // Without JavaScript
  plainTitle: "Esta página necesita JavaScript",
  plainWhy:
    "Con JavaScript cifra su mensaje en su propio dispositivo antes de que salga de él. Sin JavaScript no puede, y no envía nada sin cifrar.",
  plainLevel:
    "En el Navegador Tor, haga clic en el escudo, elija “Ajustes” (“Settings”) y después “Más seguro” (“Safer”). Reinicie el navegador y vuelva a abrir esta página. “Más seguro” es suficiente.",
  plainOther:
    "Puede dejar JavaScript desactivado: en un equipo en el que confíe, use el programa “knothole source”. En el sitio web habitual de la oficina receptora se dice dónde conseguirlo, y su huella. O comuníquese con la oficina por correo postal o en persona.",
  plainFile:
    "¿Creó un archivo cifrado (sobre) con “knothole source seal”? Entréguelo aquí. Quien vigile el servidor puede ver que alguien lo hace.",
  plainChoose: "Archivo cifrado (sobre)",
  plainSend: "Enviar el archivo",
  plainStored:
    "Guardado para la oficina receptora. Puede cerrar esta página. En el Navegador Tor, elija “Nueva identidad” (“New Identity”).",
  plainNotStored: "No se guardó. El servidor no puede aceptarlo ahora. Conserve el archivo y envíelo otra vez mañana.",
  plainRefused:
    "No se guardó. Este no es un archivo creado con “knothole source seal”. Vuelva atrás y elija otro archivo.",
  notStarted: "Esta página no se ha iniciado",
  notStartedLead: "No escriba aquí. Si esto no cambia en un minuto, vuelva a cargar la página.",
  plainAndroid:
    "En Tor Browser para Android, abra “Ajustes”, luego “Nivel de seguridad”, y elija “Más seguro” (“Safer”).",
};
