// @ts-check
/** Takes elements and attributes out of XML, letter by letter as it stands: nothing else of it changes. */

/**
 * @typedef {object} Rules by names with their prefixes
 * @property {Set<string>} [drop] elements that go, with all that is in them
 * @property {Set<string>} [unwrap] elements that go, and what is in them stays
 * @property {(name: string, element: string, value: string) => boolean} [dropAttribute]
 * @property {(name: string, tag: string) => boolean} [dropIf] more elements that go
 */

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^\s"'<>]+(?:"[^"]*"|'[^']*'|[^"'<>])*>|[^<]+|</g;
const ATTRIBUTE = /\s+([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @param {string} xml @param {Rules} rules */
export function filterXml(xml, rules) {
  const kept = [];
  let dropped = ""; // the element that goes, while it is passed over
  let depth = 0;
  for (const [token] of xml.matchAll(TOKEN)) {
    const name = /^<\/?([^\s/>!?]+)/.exec(token)?.[1] ?? "";
    const step = !name || token.endsWith("/>") ? 0 : token[1] === "/" ? -1 : 1;
    if (depth) depth += name === dropped ? step : 0;
    else if (name && step >= 0 && (rules.drop?.has(name) || rules.dropIf?.(name, token)))
      [dropped, depth] = [name, step];
    else kept.push(written(token, name, rules));
  }
  return kept.join("");
}

/** What stays of a tag, or of what stands between tags. @param {string} token @param {string} name "" if it is no tag @param {Rules} rules */
function written(token, name, { unwrap, dropAttribute }) {
  if (!name) return token.startsWith("<!--") ? "" : token;
  if (unwrap?.has(name)) return "";
  return dropAttribute ? withoutAttributes(token, name, dropAttribute) : token;
}

/** @param {string} tag @param {string} element @param {(name: string, element: string, value: string) => boolean} drop */
const withoutAttributes = (tag, element, drop) =>
  tag.replace(ATTRIBUTE, (whole, name, twice, once) => (drop(name, element, twice ?? once) ? "" : whole));

/** The values of an element, as they stand, by its name with prefix. @param {string} xml @param {string} name @returns {string[]} */
export const valuesOf = (xml, name) =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]{0,500})?>([^<]{1,1000})</${name}>`, "g"))].map(([, value]) => value);
