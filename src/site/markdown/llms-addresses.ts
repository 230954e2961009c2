/** The addresses of the two texts that language models are given, without the site's base path. */
export const llmsAddress = '/llms.txt';
export const llmsFullAddress = '/llms-full.txt';
