// @ts-check
/** What a page of a PDF needs to be drawn. Of each kind of dictionary the entries that stay, and of what kind their values are; whatever is not listed goes. */

/**
 * A kind of value: "" is a number, name or word; `text` may be a text too; `each:…` is a dictionary of which every entry stays, with values of that kind.
 * @typedef {string} Kind
 */

/** A stream's own entries; `decoded` is how it is packed. */
const STREAM = "Filter DecodeParms=decoded";

/** @type {Record<Kind, string>} */
const LISTED = {
  bare: STREAM,
  decoded:
    "K Columns Rows BlackIs1 EncodedByteAlign EndOfLine EndOfBlock DamagedRowsBeforeError Predictor Colors BitsPerComponent EarlyChange ColorTransform JBIG2Globals=bare",
  page: "MediaBox CropBox Rotate UserUnit Resources=resources Contents=bare Group=group",
  resources:
    "Font=each:font XObject=each:drawn ExtGState=each:state ColorSpace=each:colours Pattern=each:pattern Shading=each:shading Properties=each:layer ProcSet",
  group: "Type S CS=colours I K",
  // pictures, and parts of a page
  drawn: `${STREAM} Type Subtype FormType BBox Matrix Resources=resources Group=group OC=layer Width Height ColorSpace=colours BitsPerComponent Intent ImageMask Mask=drawn Decode Interpolate SMask=drawn SMaskInData Matte`,
  font: `Type Subtype BaseFont FirstChar LastChar Widths FontDescriptor=descriptor Encoding=encoding ToUnicode=bare DescendantFonts=font CIDSystemInfo=system W DW W2 DW2 CIDToGIDMap=bare FontBBox FontMatrix CharProcs=each:bare Resources=resources`,
  descriptor:
    "Type FontName FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile=program FontFile2=program FontFile3=program",
  program: `${STREAM} Length1 Length2 Length3 Subtype`,
  encoding: `${STREAM} Type BaseEncoding Differences CMapName CIDSystemInfo=system WMode UseCMap=encoding`,
  system: "Registry=text Ordering=text Supplement",
  state:
    "Type LW LC LJ ML D RI OP op OPM Font=font BG=function BG2=function UCR=function UCR2=function TR=function TR2=function FL SM SA BM SMask=mask CA ca AIS TK",
  mask: "Type S G=drawn BC TR=function",
  pattern: `${STREAM} Type PatternType PaintType TilingType BBox XStep YStep Resources=resources Matrix Shading=shading ExtGState=state`,
  shading: `${STREAM} ShadingType ColorSpace=colours Background BBox AntiAlias Function=function Domain Matrix Extend Coords BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow`,
  function: `${STREAM} FunctionType Domain Range Size BitsPerSample Order Encode Decode Functions=function Bounds N C0 C1`,
  measured: "WhitePoint BlackPoint Gamma Matrix Range",
  profile: `${STREAM} N Alternate=colours Range`,
  // what can be shown or hidden
  layer: "Type OCGs=layer P VE=layer Usage=usage",
  usage: "View=shown Print=shown Export=shown Zoom=shown",
  shown: "ViewState PrintState ExportState min max",
};

/** @type {Record<Kind, Map<string, Kind>>} */
export const NEEDED = Object.fromEntries(
  Object.entries(LISTED).map(([kind, entries]) => [
    kind,
    new Map(entries.split(" ").map((entry) => /** @type {[string, Kind]} */ ([...entry.split("="), ""].slice(0, 2)))),
  ]),
);

/** Of what kind the parts of a colour space are, behind the name of its family. @type {Map<string, Kind[]>} */
export const COLOURS = new Map([
  ["ICCBased", ["profile"]],
  ["CalGray", ["measured"]],
  ["CalRGB", ["measured"]],
  ["Lab", ["measured"]],
  ["Indexed", ["colours", "", "text"]],
  ["Separation", ["", "colours", "function"]],
  ["DeviceN", ["", "colours", "function"]],
  ["Pattern", ["colours"]],
]);
