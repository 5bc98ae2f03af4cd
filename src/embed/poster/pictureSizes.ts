/** Sizes of frames, width and height, CSS pixels, for which pictures of views are drawn: telephones and columns, and pages. */
export const pictureSizes = { small: [340, 220], large: [860, 500] } as const;
