export interface Colors {
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Colors for a stream: none where it is not a terminal, or where NO_COLOR is set (https://no-color.org). */
export function colors(stream: NodeJS.WriteStream): Colors {
  const code = (open: number, close: number) => (text: string) =>
    hasColor(stream) ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return { red: code(31, 39), green: code(32, 39), bold: code(1, 22), dim: code(2, 22) };
}

export function hasColor(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR;
}
