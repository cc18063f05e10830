const longest = 16;
const headerSize = 54;

/**
 * A small blurred picture as a data URL, from a ThumbHash in Base64 (github.com/evanw/thumbhash) and the size of the picture;
 * undefined for partly transparent pictures.
 */
export function placeholder(hash: string, width: number, height: number): string | undefined {
  const bytes = Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0));
  const at = (index: number) => bytes[index] ?? 0;
  const colours = at(0) | (at(1) << 8) | (at(2) << 16);
  const shape = at(3) | (at(4) << 8);
  if (colours >> 23) return undefined;
  const isLandscape = shape >> 15 === 1;
  const across = Math.max(3, isLandscape ? 7 : shape & 7);
  const down = Math.max(3, isLandscape ? shape & 7 : 7);

  let read = 0;
  const amount = () => ((at(5 + (read >> 1)) >> ((read++ & 1) * 4)) & 15) / 7.5 - 1;
  const waves = (columns: number, rows: number, scale: number) => {
    const all: [number, number, number][] = [];
    for (let y = 0; y < rows; y++) for (let x = y ? 0 : 1; x * rows < columns * (rows - y); x++) all.push([x, y, amount() * scale * 2]);
    return all;
  };
  const channels = [
    { mean: (colours & 63) / 63, waves: waves(across, down, ((colours >> 18) & 31) / 31) },
    { mean: ((colours >> 6) & 63) / 31.5 - 1, waves: waves(3, 3, (((shape >> 3) & 63) / 63) * 1.25) },
    { mean: ((colours >> 12) & 63) / 31.5 - 1, waves: waves(3, 3, (((shape >> 9) & 63) / 63) * 1.25) },
  ] as const;

  const w = Math.max(1, Math.round(width >= height ? longest : (longest * width) / height));
  const h = Math.max(1, Math.round(width >= height ? (longest * height) / width : longest));
  const cosines = (size: number) => Array.from({ length: size }, (_, place) => Array.from({ length: 7 }, (_, wave) => Math.cos((Math.PI / size) * (place + 0.5) * wave)));
  const [columns, rows] = [cosines(w), cosines(h)];

  return bitmap(w, h, (x, y) => {
    const value = ({ mean, waves: some }: (typeof channels)[number]) => some.reduce((sum, [column, row, strength]) => sum + strength * (columns[x]?.[column] ?? 0) * (rows[y]?.[row] ?? 0), mean);
    const [luminance, p, q] = [value(channels[0]), value(channels[1]), value(channels[2])];
    const blue = luminance - (2 / 3) * p;
    const red = (3 * luminance - blue + q) / 2;
    return [blue, red - q, red];
  });
}

/** Encodes a picture as BMP, the one format that consists simply of pixels: blue, green and red of each, row by row. */
function bitmap(width: number, height: number, colour: (x: number, y: number) => number[]): string {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(headerSize + row * height);
  const header = new DataView(bytes.buffer);
  header.setUint16(0, 0x424d);
  header.setUint32(2, bytes.length, true);
  header.setUint32(10, headerSize, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, width, true);
  // Negative: rows go from top to bottom.
  header.setInt32(22, -height, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 24, true);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) bytes.set(colour(x, y).map((part) => Math.round(255 * Math.min(1, Math.max(0, part)))), headerSize + y * row + x * 3);
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
