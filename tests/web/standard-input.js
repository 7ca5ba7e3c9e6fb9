/** What a Python test sends to a script here. */

/** The JSON on standard input. @returns {Promise<any>} */
export async function readStandardInput() {
  let text = "";
  process.stdin.setEncoding("utf8");
  for await (const piece of process.stdin) text += piece;
  return JSON.parse(text);
}
