// @ts-check
/** Numbers that belong to a person and check themselves: cards, accounts, and those by which states know people. All take digits and letters alone. */

/** @param {string} text */
const digits = (text) => Array.from(text, Number);
/** @param {number[]} values @param {number[]} weights */
const sum = (values, weights) => weights.reduce((total, weight, at) => total + weight * values[at], 0);
/** @param {string} text letters stand for 10 to 35 */
function modulo97(text) {
  let rest = 0;
  for (const letter of text) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** @param {string} text */
export function luhn(text) {
  let total = 0;
  for (const [at, digit] of digits(text).reverse().entries()) {
    const value = at % 2 ? 2 * digit : digit;
    total += value > 9 ? value - 9 : value;
  }
  return total % 10 === 0;
}

/** @param {string} text */
export const isIban = (text) =>
  /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text) && modulo97(text.slice(4) + text.slice(0, 4)) === 1;

/** Of the networks whose cards are common. @param {string} text */
export const isCard = (text) =>
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[068]\d{12}|6(?:011|5\d\d)\d{12}|35\d{14}|62\d{14,17}|220[0-4]\d{12}|9792\d{12})$/.test(
    text,
  ) && luhn(text);

const DNI = "TRWAGMYFPDXBNJZSQVHLCKE";
const CODICE = "BAFHJNPRTVCESULDGIMOQKWZYX"; // what a letter or digit counts at an odd place
const [ADD, TURN] = [
  "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210",
  "01234567891576283094580379614289160435279453126870428657390127938064157046913258",
];

/** Aadhaar's digits (Verhoeff). @param {string} text */
function verhoeff(text) {
  let check = 0;
  for (const [at, digit] of digits(text).reverse().entries())
    check = Number(ADD[10 * check + Number(TURN[10 * (at % 8) + digit])]);
  return check === 0;
}

/** A day in two digits each: years are not checked. @param {string} month @param {string} day */
const isDay = (month, day) => Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

/** Eleven digits of Germany. @param {string} text */
function steuerId(text) {
  const counts = new Set(text.slice(0, 10)).size;
  if (counts !== 9 && counts !== 8) return false;
  let product = 10;
  for (const digit of digits(text.slice(0, 10))) {
    const total = (digit + product) % 10 || 10;
    product = (2 * total) % 11;
  }
  return (11 - product) % 10 === Number(text[10]);
}

/** Brazil's eleven. @param {string} text */
function cpf(text) {
  const values = digits(text);
  const check = (/** @type {number} */ length) => {
    let total = 0;
    for (let at = 0; at < length; at++) total += values[at] * (length + 1 - at);
    return ((10 * total) % 11) % 10 === values[length];
  };
  return !/^(\d)\1+$/.test(text) && check(9) && check(10);
}

/** @param {string} text */
function codiceFiscale(text) {
  let total = 0;
  for (const [at, letter] of [...text.slice(0, 15)].entries()) {
    const value = letter <= "9" ? Number(letter) : letter.charCodeAt(0) - 65;
    total += at % 2 ? value : CODICE.charCodeAt(value) - 65;
  }
  return String.fromCharCode(65 + (total % 26)) === text[15];
}

/** @param {string} text */
function tcKimlik(text) {
  const d = digits(text);
  const tenth = (7 * (d[0] + d[2] + d[4] + d[6] + d[8]) - (d[1] + d[3] + d[5] + d[7]) + 100) % 10;
  return tenth === d[9] && d.slice(0, 10).reduce((a, b) => a + b) % 10 === d[10];
}

/** @param {string} text */
function codeMelli(text) {
  const rest = sum(digits(text), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return !/^(\d)\1+$/.test(text) && (rest < 2 ? rest : 11 - rest) === Number(text[9]);
}

/** @param {string} text */
function myNumber(text) {
  const rest = sum(digits(text), [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(text[11]);
}

/** By country: how one looks, and whether its check digit is right. @type {[RegExp, (text: string) => boolean][]} */
const NATIONAL = [
  [/^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/, () => true], // United Kingdom: national insurance
  [/^\d{10}$/, (text) => (11 - (sum(digits(text), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(text[9])], // NHS
  [/^[XYZ]?\d{7,8}[A-Z]$/, (text) => DNI[Number(text.slice(0, -1).replace(/^[XYZ]/, (letter) => `${"XYZ".indexOf(letter)}`)) % 23] === text.at(-1)], // Spain
  [/^[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d\d|2[AB])\d{8}$/, (text) => Number(BigInt(text.slice(0, 13).replace("A", "0").replace("B", "0")) % 97n) === 97 - Number(text.slice(13)) || /[AB]/.test(text)], // France
  [/^[1-9]\d{10}$/, steuerId],
  [/^[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/, codiceFiscale],
  [/^[1-3568]\d{8}$/, (text) => { const rest = sum(digits(text), [9, 8, 7, 6, 5, 4, 3, 2]) % 11; return (rest < 2 ? 0 : 11 - rest) === Number(text[8]); }], // Portugal
  [/^\d{11}$/, cpf],
  [/^\d{9}$/, (text) => text !== "000000000" && sum(digits(text), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0], // Netherlands
  [/^\d{11}$/, (text) => isDay(`${Number(text.slice(2, 4)) % 20}`, text.slice(4, 6)) && sum(digits(text), [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0], // Poland
  [/^[1-9]\d{10}$/, tcKimlik],
  [/^\d{12}$/, (text) => (sum(digits(text), [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(text[10]) && (sum(digits(text), [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(text[11])], // Russia: INN
  [/^\d{11}$/, (text) => (sum(digits(text), [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(text.slice(9))], // SNILS
  [/^\d{10}$/, (text) => (((sum(digits(text), [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === Number(text[9])], // Ukraine
  [/^[23]\d{13}$/, (text) => isDay(text.slice(3, 5), text.slice(5, 7))], // Egypt
  [/^[12]\d{9}$/, luhn], // Saudi Arabia
  [/^\d{10}$/, codeMelli],
  [/^[1-9]\d{16}[\dX]$/, (text) => isDay(text.slice(10, 12), text.slice(12, 14)) && "10X98765432"[sum(digits(text.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === text[17]], // China
  [/^\d{12}$/, myNumber],
  [/^[2-9]\d{11}$/, verhoeff],
  [/^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/, () => true], // India: PAN
]; // biome-ignore format: one line a country

/** @param {string} text digits and capital letters */
export const isNational = (text) => NATIONAL.some(([pattern, check]) => pattern.test(text) && check(text));
