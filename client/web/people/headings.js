// @ts-check
/** What the heading of a column says about it, in the page's languages. */

/** @typedef {import("./kinds.js").Kind} Kind */

/** Beginnings of words, all small; those with a blank or underscore stand for two words. @type {[Kind, string][]} */
const WORDS = [
  ["birth", "birth dob born geburt naissance nacimiento nascita nascimento geboorte urodzen doğum рожден народжен ميلاد تولد 出生 生日 生年 誕生 जन्म"],
  ["religion", "relig faith church denomination konfession glaube bekenntnis confession culte confesión fede geloof wyznan din_ inanç вероиспов вера конфесс віра дин ديانة دين دین مذهب 宗教 信仰 信教 धर्म"],
  ["origin", "ethnic race origin herkunft abstammung ethnie origine raza étnia etnia origen origem afkomst etni pochodzen rasa köken ırk этни раса происхожд етні походжен عرق أصل قومیت نژاد 民族 种族 種族 族裔 人種 出身 जाति मूल"],
  ["nationality", "nationality citizen staatsang nationalität nationalité nacionalidad ciudadan nazionalit cittadin nacionalidade cidadan nationaliteit staatsburg obywatel narodow uyruk vatandaş граждан национальн громадян جنسية تابعیت ملیت 国籍 國籍 राष्ट्रीयता नागरिक"],
  ["health", "health diagnos disease illness medic disab sick icd patient blood krank gesund befund behinder santé maladie handicap salud enfermed malattia salute disabil saúde doença gezond ziekte zdrow chorob niepełno sağlık hastalık engel teşhis здоров болезн диагноз инвалид хвороб діагноз صحة مرض تشخيص سلامت بیماری 健康 疾病 诊断 病 診断 障害 स्वास्थ्य रोग बीमारी"],
  ["union", "union gewerkschaft syndicat sindicat sindacat vakbond związek_zaw związki_zaw sendika профсоюз профспілк نقابة اتحادیه 工会 工會 組合 यूनियन"],
  ["party", "party politic partei politisch parti_ partido partito partij partia parti партия партій партія полити політи حزب سياس 党派 政治 党 政党 दल राजनीति"],
  ["sex", "sexual sexuality orientation gender_identity sexuell sexuel orientación_sex orientamento orientação seksue geaard seksual cinsel_ cinsel сексуал جنسي جنسی گرایش 性取向 性的指向 यौन"],
  ["mail", "mail e-mail email courriel correo posta_el электронная_почта почта пошта بريد ایمیل 邮箱 邮件 電郵 メール ईमेल"],
  ["phone", "phone tel mobile cell fax handy téléphone teléfono móvil telefono cellulare telefone celular telefoon telefon cep_ телефон моб هاتف جوال تلفن موبایل 电话 手机 電話 携帯 फ़ोन फोन मोबाइल दूरभाष"],
  ["account", "iban account konto kontonummer compte_banc cuenta conto_ conta_ rekening rachun hesap счёт счет рахунок حساب 账号 账户 帳號 口座 खाता"],
  ["card", "card credit_card kreditkarte carte tarjeta carta_ cartão creditcard karta kart_no карта картка بطاقة کارت 卡号 カード कार्ड"],
  ["identity", "ssn nin passport national_id id_number personal_no personnel employee_id tax svnr steuer ausweis personalnummer sozialvers nir sécurité_sociale matricule dni nie nif pasaporte codice_fisc passaporto cpf contribuinte bsn paspoort pesel nip dowod dowód tc_kimlik tckn kimlik inn_ инн снилс паспорт рнокпп іпн هوية رقم_قومي كد_ملي کد_ملی شناسنامه 身份证 證件 护照 マイナンバー 旅券 आधार पैन"],
  ["plate", "plate licence_plate license_plate registration kennzeichen immatric matrícula targa kenteken rejestracyj plaka госномер номерной номерний لوحة پلاک 车牌 車牌 ナンバープレート वाहन"],
  ["address", "address street zip postal postcode city town adresse straße strasse plz wohnort rue ville code_post dirección calle cp_ ciudad indirizzo via_ cap_ città endereço rua morada cidade adres straat postcode woonplaats ulica kod_poczt miasto adres_ sokak posta_kodu il_ адрес улица индекс город адреса вулиця місто عنوان شارع مدينة آدرس نشانی شهر 地址 住址 邮编 住所 郵便 पता शहर पिन"],
  ["place", "lat latitude lon lng longitude coord gps geo breitengrad längengrad latitud longitud широта долгота довгота enlem boylam خط_العرض 纬度 经度 緯度 経度 अक्षांश"],
  ["internet", "ip ipv4 ipv6 ip_addr"],
  ["name", "name surname firstname lastname fullname forename person customer client_name vorname nachname familienname mitarbeiter nom prénom prenom nombre apellido nome cognome sobrenome apelido naam voornaam achternaam imię imie nazwisko ad_ adı soyad isim имя фамилия отчество фио ім'я імя прізвище піб اسم لقب نام 姓名 名字 姓 氏名 名前 नाम"],
]; // biome-ignore format: one line a kind

/** Words that end what was meant: a file's name is no person's. */
const NOT =
  /\b(file|product|item|company|firm|host|user.?agent|domain|event|department|abteilung|firma|produkt|datei|produit|société|producto|empresa|prodotto|azienda|sheet|brand|model|column|table|project|status|type|unit)\b/;

/** @type {[Kind, string[]][]} */
const BEGINNINGS = WORDS.map(([kind, words]) => [kind, words.split(" ").map((word) => word.replaceAll("_", " "))]);
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The kind that a heading names, or null. @param {string} heading @returns {Kind | null} */
export function kindOfHeading(heading) {
  const plain = ` ${heading
    .normalize("NFKC")
    .slice(0, 80)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}'-]+/gu, " ")
    .replace(/(^| )ال/g, "$1")
    .trim()} `;
  if (NOT.test(plain)) return null;
  for (const [kind, words] of BEGINNINGS)
    for (const word of words) {
      const short = word.length < 4 && !CJK.test(word); // three letters begin too much
      if (CJK.test(word) ? plain.includes(word) : plain.includes(` ${word}${short && !word.endsWith(" ") ? " " : ""}`))
        return kind;
    }
  return null;
}
