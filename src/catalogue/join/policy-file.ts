import { createHash } from 'node:crypto';
import type { PolicyFile } from '../catalogue.ts';

/** A policy as published, with the digest of its bytes. */
export const policyFile = (file: Omit<PolicyFile, 'sha256'>): PolicyFile => ({
  ...file,
  sha256: createHash('sha256').update(file.text, 'utf8').digest('hex'),
});
