/** Puts values into `{…}`. What a person typed is isolated, so that its writing direction keeps to itself. */
export const fill = (text: string, values: { count?: number; query?: string; value?: string }): string =>
  text.replace(/\{(\w+)\}/g, (_, key: keyof typeof values) =>
    key === 'count' ? String(values.count) : `\u2068${values[key] ?? ''}\u2069`,
  );
