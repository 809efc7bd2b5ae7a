/** Signatures of files that are not wire copy but are dropped beside it. `at` is the offset of the signature. */
const SIGNATURES = [
  { name: "a JPEG picture", at: 0, hex: "ffd8ff" },
  { name: "a PNG picture", at: 0, hex: "89504e47" },
  { name: "a GIF picture", at: 0, hex: "47494638" },
  { name: "a TIFF picture", at: 0, hex: "49492a00" },
  { name: "a TIFF picture", at: 0, hex: "4d4d002a" },
  { name: "a Photoshop picture", at: 0, hex: "38425053" },
  { name: "a RIFF file (WebP, WAV or AVI)", at: 0, hex: "52494646" },
  { name: "an MP4 or HEIC file", at: 4, hex: "66747970" },
  { name: "a Matroska or WebM video", at: 0, hex: "1a45dfa3" },
  { name: "an Ogg file", at: 0, hex: "4f676753" },
  { name: "an MP3 file", at: 0, hex: "494433" },
  { name: "a PDF document", at: 0, hex: "255044462d" },
  { name: "an Office document", at: 30, hex: "5b436f6e74656e745f54797065735d2e786d6c" },
  { name: "an OpenDocument or EPUB file", at: 30, hex: "6d696d6574797065" },
  { name: "a ZIP archive", at: 0, hex: "504b0304" },
  { name: "an old Office document", at: 0, hex: "d0cf11e0a1b11ae1" },
  { name: "a gzip archive", at: 0, hex: "1f8b" },
  { name: "a 7-Zip archive", at: 0, hex: "377abcaf271c" },
  { name: "a RAR archive", at: 0, hex: "526172211a07" },
  { name: "a tar archive", at: 257, hex: "7573746172" },
  { name: "a bzip2 archive", at: 4, hex: "314159265359" },
  { name: "an xz archive", at: 0, hex: "fd377a585a00" },
  { name: "a zstd archive", at: 0, hex: "28b52ffd" },
  { name: "a program", at: 0, hex: "7f454c46" },
  { name: "a description of a picture (XMP)", at: 0, hex: "3c3f787061636b6574" },
  { name: "a description of a picture (XMP)", at: 0, hex: "3c783a786d706d657461" },
] as const;

/** Bytes that are looked at: all signatures end before. */
const HEAD = 300;

/** What the bytes are by their signature, such as `a JPEG picture`; undefined when they may be copy. */
export function media(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString("hex");
  return SIGNATURES.find(({ at, hex }) => head.startsWith(hex, at * 2))?.name;
}
