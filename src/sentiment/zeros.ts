/**
 * A list of zeros to be copied and filled with fractions. Zeros alone are held as whole numbers: the first fraction
 * would have every copy laid out anew. One that has held fractions stays a list of them.
 */
export function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0.5).fill(0);
}
