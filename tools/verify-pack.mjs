import { main } from '../libs/documents/src/evidence/verify-pack.mjs';

// The program itself travels inside each pack.
process.exitCode = main(process.argv[2]);
