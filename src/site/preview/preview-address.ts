/** Where the preview image of a page is. */
export const previewOf = (page: string | URL): URL => new URL('preview.png', page);
