/** Where the preview image of a page is. */
export const previewOf = (page: URL): URL => new URL('preview.png', page);
