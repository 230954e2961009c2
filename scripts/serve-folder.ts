import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A server on the loopback interface, with an address of its own from the start. */
export interface FolderServer {
  /** Where the folder is found, with a slash at the end. */
  readonly address: string;
  /** Serves what a folder holds at this moment. Whoever asked earlier has waited. */
  readonly serve: (folder: string) => void;
}

/** Starts a server that gets its folder later, because what is in it may have to name the address. */
export async function startServer(base = '/'): Promise<FolderServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The loopback interface gave no port.');
  return {
    address: `http://127.0.0.1:${place.port}${base}`,
    serve: (folder) => {
      const files = sirv(folder);
      server.on('request', (request, response) => {
        const notFound = (): void => {
          response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
          createReadStream(join(folder, '404.html')).pipe(response);
        };
        if (request.url?.startsWith(base) !== true) {
          notFound();
          return;
        }
        request.url = request.url.slice(base.length - 1);
        files(request, response, notFound);
      });
    },
  };
}
