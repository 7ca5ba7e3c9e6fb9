// @ts-check
/** Names that are common where the page's languages are spoken: few, for they only point out a column or a passage. */

/** Given names, and family names where these say more. */
const NAMES = `
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
ivan vladimir dmitri dmitry sergei sergey alexei aleksandr andrei nikolai mikhail igor oleg pavel olga tatiana natalia irina svetlana ekaterina anastasia oksana petrov ivanov smirnov shevchenko kovalenko aylin leyla hasan ayse mehmet mohammed muhammad ahmed omar fatima aisha khadija hassan hussein khalid wei wang zhang chen yang huang zhao zhou hiroshi takashi kenji yuki sakura tanaka suzuki sato watanabe takahashi nakamura kobayashi
`;

const CHINESE =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫阎段雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯";
const JAPANESE =
  "佐藤 鈴木 高橋 田中 渡辺 渡邊 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 清水 山崎 阿部 森 池田 橋本 石川 山下 小川 石井 長谷川 後藤 岡田 近藤 前田 藤田 遠藤 青木 坂本 村上 太田 金子 藤井 福田 西村 三浦 竹内 中川 岡本 松田 原田 中島 小野 田村 藤原 中野 和田 石田 上田 森田 原 柴田 酒井 工藤 横山 宮崎 内田 高木 安藤 島田 谷口 大野 丸山 今井".split(
    " ",
  );

const known = new Set(NAMES.split(/\s+/).filter(Boolean));
const WORD = /\p{L}[\p{L}\p{M}'’]{1,24}/gu;
const HAN = /^[\u3400-\u9fff]{2,4}$/;
const KANA_NAME = /^[\u3400-\u9fff\u3005]{1,3}\s?[\u3040-\u30ff\u3400-\u9fff]{1,4}$/;

/** Ends of family names and patronymics. */
const ENDS =
  /(?:ович|евич|овна|евна|івна|йович|енко|ский|ская|ський|ська|ова|ева|ская|чук|ski|ska|cki|cka|wicz|czyk|ović|oğlu|escu|sson|opoulos|idis|yan)$/u;

/** @param {string} word */
export function isKnownName(word) {
  const small = word.normalize().toLowerCase();
  return known.has(small) || (small.length > 5 && ENDS.test(small));
}

/** Whether a value has the form of a name: two to five words, all with capital letters but short ones, and nothing else. @param {string} text */
export const isFormed = (text) =>
  text.length <= 60 &&
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}|\p{Ll}{1,3})(?:,?\s(?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}|\p{Ll}{1,3})){1,4}$/u.test(text);

/** Whether a value reads as the name of a person: few words, no digits, a known name among them. @param {string} text */
export function isName(text) {
  const plain = text.trim();
  if (plain.length < 2 || plain.length > 60 || /[\d@/<>=:;!?]/.test(plain)) return false;
  if (HAN.test(plain) && (CHINESE.includes(plain[0]) || JAPANESE.some((name) => plain.startsWith(name))))
    return plain.length < 5;
  if (KANA_NAME.test(plain)) return JAPANESE.some((name) => plain.startsWith(name));
  const words = plain.match(WORD) ?? [];
  return (
    words.length <= 5 && words.some(isKnownName) && words.every((word) => /^\P{Ll}/u.test(word) || word.length < 5)
  );
}
