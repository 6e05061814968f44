const DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman number. */
export const fromRoman = (digits: string): number =>
  [...digits].reduce((sum, digit, i) => {
    const value = DIGITS[digit]!;
    return sum + (value < (DIGITS[digits[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
