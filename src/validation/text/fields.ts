/** The fields of the front matter that hold running text, in order. */
export const TEXT_FIELDS = ['title', 'summary', 'who', 'how', 'name', 'host'] as const;
