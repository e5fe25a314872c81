const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Style = keyof typeof codes;
export type Paint = (text: string, style: Style) => string;

/** A function that styles text for a terminal, or leaves it as it is where color is off. */
export function createPaint(color: boolean): Paint {
  return (text, style) => (color ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}
